//! Financing in words: which pools and grants pay for a measure. It is never spending, and every line says how much of
//! it is loans.

use super::View;
use crate::budget::agreement::FigureKind;
use crate::budget::area::AreaKind;
use crate::budget::measure::{Financing, Measure};
use crate::budget::money::Money;
use crate::budget::price_level::Year;

impl View<'_> {
    /// What pays for a measure, in one sentence; `None` where nothing does.
    pub fn financing_of(&self, measure: &Measure) -> Option<String> {
        let financing = measure.financing();
        if financing.is_empty() {
            return None;
        }
        let sources: Vec<String> = financing.iter().map(|of| self.financed_by(of)).collect();
        let sum = |of: &Financing| of.amounts.iter().map(|(_, amount)| amount.money()).sum::<Money>();
        let total: Money = financing.iter().map(sum).sum();
        let loans: Money = financing.iter().filter(|of| self.is_loan(of)).map(sum).sum();
        let variables = [
            ("sources", sources.join("; ")),
            ("total", self.amount_in_text(total)),
            ("loans", self.amount_in_text(loans)),
        ];
        let variables: Vec<(&str, &str)> = variables.iter().map(|(name, text)| (*name, text.as_str())).collect();
        Some(self.words.tell("financing-line", &variables))
    }

    /// Every financed measure that is on, with what pays for it.
    pub(super) fn financing_lines(&self) -> Vec<String> {
        let measures = self.book.scenario().measures.iter().filter(|measure| measure.on);
        let mut lines: Vec<String> = measures
            .filter_map(|measure| Some(format!("{}. {}", measure.title, self.financing_of(measure)?)))
            .collect();
        if !lines.is_empty() {
            lines.push(self.words.say("financing-note"));
        }
        lines
    }

    /// *Lånepulje til botilbud (KØ2024, kap. 4, boks 3), 50 mio. kr. i 2024*
    fn financed_by(&self, financing: &Financing) -> String {
        let of_year = |(year, amount): (Year, crate::budget::money::Printed)| {
            let amount = self.amount_in_text(amount.money());
            self.words.tell("breach-in-year", &[("amount", &amount), ("year", &year.to_string())])
        };
        let amounts: Vec<String> = financing.amounts.iter().map(of_year).collect();
        let first = self.book.scenario().years.first();
        let first = financing.amounts.iter().next().map_or(first, |(year, _)| year);
        let name = self.figure_name(&financing.figure);
        let source = self.figure_source(&financing.figure, first);
        format!("{name} ({source}), {}", self.words.list(&amounts))
    }

    /// Whether what pays is borrowed: a pool in an area of financing.
    fn is_loan(&self, financing: &Financing) -> bool {
        let Some(figure) = self.book.library().figure(&financing.figure) else { return false };
        let area = figure.area.as_ref().and_then(|area| self.book.areas().get(area));
        figure.kind == FigureKind::Pool && area.is_some_and(|area| area.kind == AreaKind::Financing)
    }
}
