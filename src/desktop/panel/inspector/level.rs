//! The price level of a measure: the user's own choice, what an agreement prints, or what is assumed of a figure.

use super::InspectorMemory;
use super::form::{row, select};
use crate::budget::agreement::FigureRef;
use crate::budget::measure::{Measure, Rule};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Assumption, AssumptionKind, Edit, MeasureChange};
use crate::desktop::action::Action;
use crate::desktop::state::State;
use crate::desktop::theme::{muted, regular};
use crate::desktop::widget::form::{form_note, form_value};
use crate::desktop::widget::tag::tag_ui;
use eframe::egui::Ui;

/// The row *Prisniveau*.
pub(super) fn level_row(
    ui: &mut Ui,
    state: &State,
    memory: &InspectorMemory,
    (at, measure): (usize, &Measure),
    reason: Option<&str>,
) -> Option<Action> {
    let words = state.words();
    let label = words.say("inspector-price-level");
    if measure.effect.has_own_amounts() {
        let chosen = row(ui, state, "inspector-price-level", |ui| {
            let chosen = select(ui, &label, &memory.options.levels, &measure.price_level, reason);
            if measure.price_level.is_none() {
                form_note(ui, |ui| ui.label(muted(words.say("inspector-price-level-missing"))));
            }
            chosen
        });
        return chosen.map(|level| Action::Edit(Edit::Measure(at, MeasureChange::PriceLevel(level))));
    }
    let of_rule = measure.effect.rule().and_then(|rule| state.view().rule_figure(rule));
    let figure = measure.effect.figure().cloned().or(of_rule)?;
    let Some((number, assumption, level)) = assumed(state, &figure) else {
        let per_inhabitant = matches!(measure.effect.rule(), Some(Rule::PerInhabitant { .. }));
        let own = || words.say("inspector-price-level-own-years");
        let text = if per_inhabitant { own() } else { printed(state, &figure) };
        row(ui, state, "inspector-price-level", |ui| form_value(ui, |ui| ui.label(regular(text))));
        return None;
    };
    let chosen = row(ui, state, "inspector-price-level", |ui| {
        let chosen = select(ui, &label, &memory.options.levels, &Some(level), reason);
        form_note(ui, |ui| {
            tag_ui(ui, &words.say("tag-assumed"));
            ui.label(muted(words.tell("inspector-for-years", &[("years", &unprinted(state, &figure))])));
        });
        chosen
    });
    let kind = AssumptionKind::PriceLevel { figure, is: chosen?? };
    let assumption = Assumption { kind, ..assumption.clone() };
    Some(Action::Edit(Edit::Assumption(number, Box::new(assumption))))
}

/// The assumption about a figure's price level.
fn assumed<'a>(state: &'a State, of: &FigureRef) -> Option<(usize, &'a Assumption, PriceLevel)> {
    let mut assumptions = state.document().book().scenario().assumptions.iter().enumerate();
    assumptions.find_map(|(number, assumption)| match &assumption.kind {
        AssumptionKind::PriceLevel { figure, is } if figure == of => Some((number, assumption, *is)),
        AssumptionKind::PriceLevel { .. }
        | AssumptionKind::Rate { .. }
        | AssumptionKind::FrameBeyond { .. }
        | AssumptionKind::BaselineBeyond { .. }
        | AssumptionKind::Phasing { .. }
        | AssumptionKind::SubsidyPercent { .. } => None,
    })
}

/// What the text prints of a figure's price level in the scenario's years.
fn printed_in(state: &State, of: &FigureRef) -> Vec<(Year, Option<PriceLevel>)> {
    let Some(figure) = state.library().figure(of) else { return Vec::new() };
    let years = state.document().book().scenario().years.iter();
    years.filter_map(|year| Some((year, figure.price_level_of(figure.value_in(year)?)))).collect()
}

/// The years for which the text prints no price level: `2025-2026`.
fn unprinted(state: &State, of: &FigureRef) -> String {
    let years: Vec<Year> =
        printed_in(state, of).into_iter().filter(|(_, level)| level.is_none()).map(|(year, _)| year).collect();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
        (Some(only), _) => only.to_string(),
        (None, _) => String::new(),
    }
}

/// The price levels that the text prints: `2024-pl`, or that it prints none.
fn printed(state: &State, of: &FigureRef) -> String {
    let mut levels: Vec<String> = printed_in(state, of)
        .into_iter()
        .map(|(_, level)| match level {
            Some(level) => state.view().price_level(level),
            None => state.words().say("inspector-price-level-not-printed"),
        })
        .collect();
    levels.dedup();
    levels.join(", ")
}
