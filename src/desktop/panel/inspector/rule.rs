//! The editors of effects that a rule of an agreement computes: which agreement, and the numbers by year.

use super::amount::{About, Below, amount_or_none_ui};
use super::effect::Editor;
use super::form::{gap, select_row, word};
use super::now::{Gathered, Now};
use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::measure::{Effect, Rule, YearlyAmounts};
use crate::budget::price_level::Year;
use crate::desktop::theme::{muted, space};
use crate::desktop::widget::form::form_row;
use crate::desktop::widget::select::Choice;
use eframe::egui::{Label, Ui};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A rule as an effect.
pub(super) fn effect_of(rule: Rule) -> Effect {
    Effect::Rule(Box::new(rule))
}

impl Editor<'_> {
    /// The rows of a rule; it as they say, where that is not what the scenario says.
    pub(super) fn rule(&mut self, ui: &mut Ui, rule: &Rule) -> Option<Now<Effect>> {
        let changed = match rule {
            Rule::Subsidy { agreement, cut_in, lost_revenue } => self.subsidy(ui, agreement, *cut_in, lost_revenue),
            Rule::Proximity { agreement, met } => {
                let mut now = Gathered::default();
                let choices = self.memory.options.proximities.clone();
                let agreement = now.chosen(self.agreement(ui, &choices, agreement), Arc::clone(agreement));
                let met = self.by_year(ui, "inspector-criteria", met, &mut now);
                now.of(Rule::Proximity { agreement, met })
            }
            Rule::PerInhabitant { figure, inhabitants } => {
                let mut now = Gathered::default();
                let figure = now.chosen(self.contribution(ui, figure), figure.clone());
                let inhabitants = self.by_year(ui, "inspector-inhabitants", inhabitants, &mut now);
                now.of(Rule::PerInhabitant { figure, inhabitants })
            }
        };
        changed.map(|now| now.map(effect_of))
    }

    fn subsidy(
        &mut self,
        ui: &mut Ui,
        agreement: &AgreementId,
        cut_in: Year,
        lost_revenue: &YearlyAmounts,
    ) -> Option<Now<Rule>> {
        let mut now = Gathered::default();
        let choices = self.memory.options.subsidies.clone();
        let other = self.agreement(ui, &choices, agreement);
        let cut_in = now.chosen(self.year(ui, "inspector-cut-in", cut_in), cut_in);
        let scheme = self.state.library().agreement(agreement).and_then(|agreement| agreement.tax_cut_subsidy());
        let of_scheme = scheme.as_ref().into_iter().flat_map(|scheme| scheme.years.0.through(scheme.years.1));
        let years: BTreeSet<Year> = of_scheme.chain(lost_revenue.iter().map(|(year, _)| year)).collect();
        let word = word(self.state, "inspector-lost-revenue");
        ui.add(Label::new(muted(format!("{word}, {}", self.note))).wrap());
        ui.add_space(space::HALF);
        let mut lost_now = lost_revenue.clone();
        for year in years {
            let name = format!("{word} {year}");
            let key = format!("{} lost revenue {year}", self.id);
            let percent = scheme.as_ref().and_then(|scheme| scheme.percentages.percent_in(year));
            let note = percent.map_or_else(
                || self.state.words().say("inspector-percent-not-printed"),
                |percent| {
                    let percent = self.state.preferences.language.notation().write_as_is(percent);
                    self.state.words().tell("rule-percent-at-most", &[("percent", &percent)])
                },
            );
            let about = About { key: &key, name: &name, below: Below::Note(&note), reason: self.reason };
            let known = lost_revenue.get(year);
            let said = form_row(ui, &year.to_string(), |ui| {
                amount_or_none_ui(ui, self.state, &mut self.memory.unread, about, known)
            });
            ui.add_space(space::HALF);
            if let Some(typed) = now.typed(said.inner.now.map(|typed| typed.map(Some)), None) {
                lost_now = lost_now.with(year, typed.number());
            }
        }
        gap(ui);
        // A scheme of another agreement is for cuts of its own first year.
        let first = other.as_ref().and_then(|id| self.state.library().agreement(id)?.tax_cut_subsidy());
        let cut_in = first.map_or(cut_in, |scheme| scheme.years.0);
        let agreement = now.chosen(other, Arc::clone(agreement));
        now.of(Rule::Subsidy { agreement, cut_in, lost_revenue: lost_now })
    }

    /// The row *Aftale*, with the chosen one also where the scenario does not use it.
    fn agreement(&self, ui: &mut Ui, choices: &[Choice<AgreementId>], chosen: &AgreementId) -> Option<AgreementId> {
        let choices = with_own(choices, chosen, chosen);
        let taken = select_row(ui, self.state, "inspector-agreement", &choices, chosen, self.reason);
        gap(ui);
        taken
    }

    fn contribution(&self, ui: &mut Ui, chosen: &FigureRef) -> Option<FigureRef> {
        let name = format!("{}: {}", chosen.agreement, self.state.view().figure_name(chosen));
        let choices = with_own(&self.memory.options.contributions, chosen, &name);
        let taken = select_row(ui, self.state, "inspector-figure", &choices, chosen, self.reason);
        gap(ui);
        taken
    }
}

/// The choices, and the chosen one first where it is none of them.
fn with_own<T: PartialEq + Clone>(choices: &[Choice<T>], chosen: &T, name: &str) -> Vec<Choice<T>> {
    let known = choices.iter().any(|choice| choice.value == *chosen);
    let own = (!known).then(|| Choice::new(chosen.clone(), name));
    own.into_iter().chain(choices.iter().cloned()).collect()
}
