//! The editors of effects that a rule of an agreement computes: which agreement, and the numbers by year.

use super::amount::{About, Typed, amount_or_none_ui, number_ui};
use super::effect::Editor;
use super::form::{gap, select_row};
use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::measure::{Effect, Rule, Volume, YearlyAmounts};
use crate::budget::price_level::Year;
use crate::desktop::theme::muted;
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
    /// The rows of a rule; the changed effect in the frame in which it is changed.
    pub(super) fn rule(&mut self, ui: &mut Ui, rule: &Rule) -> Option<Effect> {
        let changed = match rule {
            Rule::Subsidy { agreement, cut_in, lost_revenue } => self.subsidy(ui, agreement, *cut_in, lost_revenue),
            Rule::Proximity { agreement, met } => {
                let choices = self.memory.options.proximities.clone();
                let agreement_now = self.agreement(ui, &choices, agreement);
                let met_now = self.by_year(ui, "inspector-criteria", met);
                (agreement_now.is_some() || met_now.is_some()).then(|| Rule::Proximity {
                    agreement: agreement_now.unwrap_or_else(|| Arc::clone(agreement)),
                    met: met_now.unwrap_or_else(|| met.clone()),
                })
            }
            Rule::PerInhabitant { figure, inhabitants } => {
                let figure_now = self.contribution(ui, figure);
                let inhabitants_now = self.by_year(ui, "inspector-inhabitants", inhabitants);
                (figure_now.is_some() || inhabitants_now.is_some()).then(|| Rule::PerInhabitant {
                    figure: figure_now.unwrap_or_else(|| figure.clone()),
                    inhabitants: inhabitants_now.unwrap_or_else(|| inhabitants.clone()),
                })
            }
        };
        changed.map(effect_of)
    }

    fn subsidy(
        &mut self,
        ui: &mut Ui,
        agreement: &AgreementId,
        cut_in: Year,
        lost_revenue: &YearlyAmounts,
    ) -> Option<Rule> {
        let choices = self.memory.options.subsidies.clone();
        let agreement_now = self.agreement(ui, &choices, agreement);
        let cut_in_now = self.year(ui, "inspector-cut-in", cut_in);
        let scheme = self.state.library().agreement(agreement).and_then(|agreement| agreement.tax_cut_subsidy());
        let of_scheme = scheme.as_ref().into_iter().flat_map(|scheme| scheme.years.0.through(scheme.years.1));
        let years: BTreeSet<Year> = of_scheme.chain(lost_revenue.iter().map(|(year, _)| year)).collect();
        let mut lost_now = None;
        Self::numbers_head(ui, &format!("{}, {}", self.state.words().say("inspector-lost-revenue"), self.note));
        for year in years {
            let name = self.number_name("inspector-lost-revenue", year);
            let key = format!("{} lost revenue {year}", self.id);
            let percent = scheme.as_ref().and_then(|scheme| scheme.percentages.percent_in(year));
            let note = percent.map_or_else(
                || self.state.words().say("inspector-percent-not-printed"),
                |percent| {
                    let percent = self.state.preferences.language.notation().write_as_is(percent);
                    self.state.words().tell("rule-percent-at-most", &[("percent", &percent)])
                },
            );
            let about = About { key: &key, name: &name, note: &note, reason: self.reason };
            let known = lost_revenue.get(year);
            let typed = form_row(ui, &year.to_string(), |ui| {
                amount_or_none_ui(ui, self.state, &mut self.memory.unread, about, known)
            });
            gap(ui);
            if let Some(amount) = typed.inner {
                lost_now = Some(lost_revenue.with(year, amount.number()));
            }
        }
        (agreement_now.is_some() || cut_in_now.is_some() || lost_now.is_some()).then(|| {
            let other = agreement_now.as_ref().and_then(|id| self.state.library().agreement(id));
            let first = other.and_then(|agreement| agreement.tax_cut_subsidy()).map(|scheme| scheme.years.0);
            Rule::Subsidy {
                agreement: agreement_now.unwrap_or_else(|| Arc::clone(agreement)),
                cut_in: first.or(cut_in_now).unwrap_or(cut_in),
                lost_revenue: lost_now.unwrap_or_else(|| lost_revenue.clone()),
            }
        })
    }

    /// The row *Aftale*, with the chosen one also where the scenario does not use it.
    fn agreement(&self, ui: &mut Ui, choices: &[Choice<AgreementId>], chosen: &AgreementId) -> Option<AgreementId> {
        let label = self.state.words().say("inspector-agreement");
        let taken = select_row(ui, &label, &with_own(choices, chosen, chosen), chosen, self.reason);
        gap(ui);
        taken
    }

    fn contribution(&self, ui: &mut Ui, chosen: &FigureRef) -> Option<FigureRef> {
        let label = self.state.words().say("inspector-figure");
        let name = format!("{}: {}", chosen.agreement, self.state.view().figure_name(chosen));
        let choices = with_own(&self.memory.options.contributions, chosen, &name);
        let taken = select_row(ui, &label, &choices, chosen, self.reason);
        gap(ui);
        taken
    }

    /// What the numbers below are.
    fn numbers_head(ui: &mut Ui, text: &str) {
        ui.add(Label::new(muted(text)).wrap());
        gap(ui);
    }

    /// What the number of a year is called: *Tabt provenu 2020*.
    fn number_name(&self, label: &str, year: Year) -> String {
        format!("{} {year}", self.state.words().say(label))
    }

    /// A number for each year of the scenario and each that has one.
    pub(super) fn by_year(&mut self, ui: &mut Ui, label: &str, volume: &Volume) -> Option<Volume> {
        let scenario = self.state.document().book().scenario();
        let years: BTreeSet<Year> = scenario.years.iter().chain(volume.keys().copied()).collect();
        let mut volume_now = None;
        Self::numbers_head(ui, &self.state.words().say(label));
        for year in years {
            let name = self.number_name(label, year);
            let key = format!("{} {label} {year}", self.id);
            let about = About { key: &key, name: &name, note: "", reason: self.reason };
            let known = volume.get(&year).copied();
            let typed =
                form_row(ui, &year.to_string(), |ui| number_ui(ui, self.state, &mut self.memory.unread, about, known))
                    .inner;
            gap(ui);
            if let Some(units) = typed {
                let mut changed = volume.clone();
                match units {
                    Typed::Number(units) => drop(changed.insert(year, units)),
                    Typed::Nothing => drop(changed.remove(&year)),
                }
                volume_now = Some(changed);
            }
        }
        volume_now
    }
}

/// The choices, and the chosen one first where it is none of them.
fn with_own<T: PartialEq + Clone>(choices: &[Choice<T>], chosen: &T, name: &str) -> Vec<Choice<T>> {
    let known = choices.iter().any(|choice| choice.value == *chosen);
    let own = (!known).then(|| Choice::new(chosen.clone(), name));
    own.into_iter().chain(choices.iter().cloned()).collect()
}
