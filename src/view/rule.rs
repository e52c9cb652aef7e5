//! Rules in words: how a subsidy, a step or kroner per inhabitant came to an amount, and what keeps it from coming.

use super::View;
use super::problem::Parts;
use super::why::WhyLine;
use crate::budget::agreement::{Exactness, FigureRef, RuleName};
use crate::budget::evaluation::{Addend, RuleStep};
use crate::budget::measure::{Measure, Rule, RuleProblem};
use crate::budget::money::Printed;
use crate::budget::price_level::{RateOrigin, Year};
use crate::budget::scenario::Scope;
use rust_decimal::Decimal;
use std::sync::Arc;

impl View<'_> {
    /// The steps of a rule, each with the place of its parameter.
    pub(super) fn rule_lines(&self, addend: &Addend) -> Vec<WhyLine> {
        addend.rule.iter().flat_map(|step| self.rule_step(step)).collect()
    }

    fn rule_step(&self, step: &RuleStep) -> Vec<WhyLine> {
        let plain = |text| WhyLine { text, ..WhyLine::default() };
        match step {
            RuleStep::LostRevenue(lost) => {
                vec![plain(self.words.tell("rule-lost-revenue", &[("amount", &self.as_printed(*lost))]))]
            }
            RuleStep::Cuts { total, frame, year, limit } => {
                let key = if total <= limit { "rule-cuts-within" } else { "rule-cuts-above" };
                let amounts = [("total", self.amount_in_text(*total)), ("limit", self.amount_in_text(*limit))];
                let amounts: Vec<(&str, &str)> = amounts.iter().map(|(name, text)| (*name, text.as_str())).collect();
                let mut lines = vec![plain(self.words.tell(key, &amounts)), self.place_line(frame, *year)];
                if matches!(self.book.scenario().scope, Scope::Authority(_)) {
                    lines.push(plain(self.words.say("rule-cuts-of-others")));
                }
                lines
            }
            RuleStep::Percent { figure, year, percent } => {
                let text = format!("\u{d7} {}", self.percent_text(figure, *percent));
                vec![plain(text), self.place_line(figure, *year)]
            }
            RuleStep::AssumedPercent(_, percent) => {
                let percent = self.words.tell("rule-percent", &[("percent", &self.plain_number(*percent))]);
                let text = format!("\u{d7} {percent}");
                vec![WhyLine { text, tag: self.words.say("tag-assumed"), ..WhyLine::default() }]
            }
            RuleStep::Amount { figure, year, printed } => {
                let text = self.words.tell("why-printed", &[("printed", &self.as_printed(*printed))]);
                vec![plain(text), self.place_line(figure, *year)]
            }
            RuleStep::Criteria(met) => {
                vec![plain(self.words.tell("rule-criteria", &[("met", &self.plain_number(*met))]))]
            }
            RuleStep::PerInhabitant { figure, year, kroner } => {
                let kroner = self.plain_number(*kroner);
                let text = self.words.tell("rule-per-inhabitant", &[("kroner", &kroner), ("year", &year.to_string())]);
                vec![plain(text), self.place_line(figure, *year)]
            }
            RuleStep::Indexed { to, rate, kroner } => {
                let (origin, tag) = match &rate.origin {
                    RateOrigin::Agreed(agreement, _) => (agreement.to_string(), String::new()),
                    RateOrigin::Assumed(_) => (self.words.say("source-assumed"), self.words.say("tag-assumed")),
                };
                let variables = [
                    ("percent", self.plain_number(rate.percent)),
                    ("span", format!("{}-{to}", to.previous())),
                    ("origin", origin),
                    ("kroner", self.plain_number(*kroner)),
                ];
                let variables: Vec<(&str, &str)> =
                    variables.iter().map(|(name, text)| (*name, text.as_str())).collect();
                vec![WhyLine { text: self.words.tell("rule-indexed", &variables), tag, ..WhyLine::default() }]
            }
            RuleStep::Inhabitants(count) => {
                vec![plain(self.words.tell("rule-inhabitants", &[("count", &self.plain_number(*count))]))]
            }
        }
    }

    /// A rule's amount in one line: `= højst 75 pct. × 100 mio. kr.`; nothing where no rule computed it.
    pub(super) fn rule_in_line(&self, addend: &Addend) -> Option<String> {
        let factor = |step: &RuleStep| match step {
            RuleStep::LostRevenue(amount) | RuleStep::Amount { printed: amount, .. } => Some(self.as_printed(*amount)),
            RuleStep::Percent { figure, percent, .. } => Some(self.percent_text(figure, *percent)),
            RuleStep::AssumedPercent(_, percent) => {
                Some(self.words.tell("rule-percent", &[("percent", &self.plain_number(*percent))]))
            }
            RuleStep::Inhabitants(count) => {
                Some(self.words.tell("rule-inhabitants-short", &[("count", &self.plain_number(*count))]))
            }
            RuleStep::PerInhabitant { .. }
            | RuleStep::Indexed { .. }
            | RuleStep::Cuts { .. }
            | RuleStep::Criteria(_) => None,
        };
        let kroner = addend.rule.iter().rev().find_map(|step| {
            let (RuleStep::PerInhabitant { kroner, .. } | RuleStep::Indexed { kroner, .. }) = step else { return None };
            Some(self.words.tell("figure-per-inhabitant", &[("number", &self.plain_number(*kroner))]))
        });
        let factors: Vec<String> = kroner.into_iter().chain(addend.rule.iter().filter_map(factor)).collect();
        (!factors.is_empty()).then(|| format!("= {}", factors.join(" \u{d7} ")))
    }

    /// What a rule says of itself that the text does not print.
    pub(super) fn rule_remarks(&self, addend: &Addend) -> Vec<String> {
        let note = |(figure, _): (FigureRef, Year)| {
            let found = self.book.library().figure(&figure)?;
            found.note.as_ref().map(|note| self.words.name(note).to_owned())
        };
        let mut remarks: Vec<String> = rule_figures(addend).into_iter().filter_map(note).collect();
        let has = |is: fn(&RuleStep) -> bool| addend.rule.iter().any(is);
        if has(|step| matches!(step, RuleStep::PerInhabitant { .. })) {
            remarks.push(self.words.say("rule-own-prices"));
        }
        if has(|step| matches!(step, RuleStep::Indexed { .. })) {
            remarks.push(self.words.say("rule-own-rounding"));
        }
        remarks
    }

    /// The main parameter of a rule.
    pub fn rule_figure(&self, rule: &Rule) -> Option<FigureRef> {
        let agreement = self.book.library().agreement(rule.agreement())?;
        let figure = match rule {
            Rule::Subsidy { .. } => &agreement.tax_cut_subsidy()?.percentages.id,
            Rule::Proximity { .. } => &agreement.proximity_financing()?.amount.id,
            Rule::PerInhabitant { figure, .. } => &figure.figure,
        };
        Some(FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(figure) })
    }

    /// A measure's title, with *op til* where its rule gives the most there can be.
    pub fn measure_label(&self, measure: &Measure) -> String {
        let figure = measure.effect.rule().and_then(|rule| self.rule_figure(rule));
        let found = figure.as_ref().and_then(|figure| self.book.library().figure(figure));
        match found.map(|found| found.exactness) {
            Some(Exactness::AtMost | Exactness::UpTo) => self.words.tell("row-up-to", &[("title", &measure.title)]),
            Some(_) | None => measure.title.to_string(),
        }
    }

    /// The text key of what keeps a rule from being computed, and what fills it.
    pub(super) fn rule_problem_parts(&self, problem: &RuleProblem) -> Parts {
        let of_year = |figure: &FigureRef, year: Year| self.figure_and_year(figure, year);
        match problem {
            RuleProblem::NoSuchRule { agreement, rule } => {
                let rule = self.words.say(rule_key(*rule));
                ("problem-no-such-rule", vec![("agreement", agreement.to_string()), ("rule", rule)])
            }
            RuleProblem::CutOfAnotherYear { figure, cut_in, year } => {
                let mut variables = of_year(figure, *year);
                variables.push(("cut-in", cut_in.to_string()));
                ("problem-cut-of-another-year", variables)
            }
            RuleProblem::PercentNotPrinted { figure, year } => ("problem-percent-not-printed", of_year(figure, *year)),
            RuleProblem::CutsAboveFrame { frame, year, total, limit } => {
                let mut variables = of_year(frame, *year);
                variables.extend([("total", self.amount_in_text(*total)), ("limit", self.amount_in_text(*limit))]);
                ("problem-cuts-above-frame", variables)
            }
            RuleProblem::NotPrintedFor { figure, year } => ("problem-not-printed-for", of_year(figure, *year)),
            RuleProblem::NotPerInhabitant { figure } => {
                ("problem-not-per-inhabitant", vec![("figure", self.figure_name(figure))])
            }
            RuleProblem::NotIncome { area } => ("problem-not-income", vec![("area", self.area_name(area))]),
            RuleProblem::NotFinancing { figure } => {
                ("problem-not-financing", vec![("figure", self.figure_name(figure))])
            }
            RuleProblem::FinancingAboveMeasure { year, financing, cost } => {
                let variables = vec![
                    ("year", year.to_string()),
                    ("financing", self.amount_in_text(*financing)),
                    ("cost", self.amount_in_text(*cost)),
                ];
                ("problem-financing-above-measure", variables)
            }
            RuleProblem::PoolExceeded { figure, year, taken, holds } => {
                let mut variables = of_year(figure, *year);
                variables.extend([("taken", self.amount_in_text(*taken)), ("holds", self.amount_in_text(*holds))]);
                ("problem-pool-exceeded", variables)
            }
        }
    }

    /// *højst 75 pct.*
    fn percent_text(&self, figure: &FigureRef, percent: Decimal) -> String {
        let exactness = self.book.library().figure(figure).map(|found| found.exactness);
        let key = if exactness == Some(Exactness::AtMost) { "rule-percent-at-most" } else { "rule-percent" };
        self.words.tell(key, &[("percent", &self.plain_number(percent))])
    }

    /// Agreement and places, as a way to the figure.
    fn place_line(&self, figure: &FigureRef, year: Year) -> WhyLine {
        WhyLine { text: self.figure_source(figure, year), figure: Some(figure.clone()), ..WhyLine::default() }
    }

    fn plain_number(&self, number: Decimal) -> String {
        self.words.language().notation().write_as_is(number.normalize())
    }

    /// An amount in the unit it is written in: `0,6 mia. kr.`.
    pub(super) fn as_printed(&self, printed: Printed) -> String {
        let number = self.words.language().notation().write_as_is(printed.number());
        self.words.tell("amount-in-text", &[("number", &number), ("unit", printed.unit().code())])
    }
}

/// The parameters that a rule took, each with the year it was read for.
pub(super) fn rule_figures(addend: &Addend) -> Vec<(FigureRef, Year)> {
    let figure = |step: &RuleStep| match step {
        RuleStep::Cuts { frame: figure, year, .. }
        | RuleStep::Percent { figure, year, .. }
        | RuleStep::Amount { figure, year, .. }
        | RuleStep::PerInhabitant { figure, year, .. } => Some((figure.clone(), *year)),
        RuleStep::LostRevenue(_)
        | RuleStep::AssumedPercent(..)
        | RuleStep::Criteria(_)
        | RuleStep::Indexed { .. }
        | RuleStep::Inhabitants(_) => None,
    };
    addend.rule.iter().filter_map(figure).collect()
}

const fn rule_key(rule: RuleName) -> &'static str {
    match rule {
        RuleName::TaxCutSubsidy => "rule-tax-cut-subsidy",
        RuleName::ProximityFinancing => "rule-proximity-financing",
    }
}
