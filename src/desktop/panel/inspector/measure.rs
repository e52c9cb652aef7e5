//! The chosen measure as a form.

use super::super::measures::retitled;
use super::baseline::baseline_ui;
use super::effect::effect_rows;
use super::figure::{figure_link, link_text};
use super::financing::financing_rows;
use super::form::{buttons, gap, heading, select_row};
use super::level::level_row;
use super::{InspectorMemory, empty, padded};
use crate::budget::evaluation::Row;
use crate::budget::measure::{Indexation, Measure, Source};
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::action::Action;
use crate::desktop::state::State;
use crate::desktop::theme::{muted, space};
use crate::desktop::update::source_of;
use crate::desktop::widget::draft::draft_with;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::form::{form_note, form_row, form_value};
use crate::desktop::widget::select::Select;
use crate::view::chart::SeriesStyle;
use crate::view::grid::RowKey;
use eframe::egui::Ui;

/// Draws the chosen measure, or the baseline where one of its cells is chosen.
pub(super) fn measure_ui(ui: &mut Ui, state: &State, memory: &mut InspectorMemory, actions: &mut Vec<Action>) {
    let baseline = state.cell.as_ref().is_some_and(|cell| cell.row == RowKey::Numbers(Row::Baseline));
    if let Some(area) = state.area.as_ref().filter(|_| baseline) {
        return padded(ui, |ui| baseline_ui(ui, state, memory, area, actions));
    }
    let Some((at, measure)) = state.chosen_measure() else {
        return empty(ui, &state.words().say("inspector-no-measure"));
    };
    padded(ui, |ui| ui.push_id(("inspector of", &*measure.id), |ui| form(ui, state, memory, (at, measure), actions)));
}

fn form(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (at, measure): (usize, &Measure),
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let reason = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
    let reason = reason.as_deref();
    let change = |change| Action::Edit(Edit::Measure(at, change));
    heading(ui, &measure.title, &state.view().measure_sum_line(at));
    let text = |label, value, hint| Text { measure, label, value, hint };
    let title = text("inspector-title", &measure.title, "").row(ui, state, |text| Field::wrapping(text));
    actions.extend(title.and_then(|title| retitled(at, &title)).map(Action::Edit));
    actions.extend(area_row(ui, state, memory, measure, reason).map(change));
    gap(ui);
    actions.extend(effect_rows(ui, state, memory, (at, measure), reason));
    form_row(ui, "", |ui| {
        let name = words.say("inspector-profile");
        memory.profile.of_measure(state, at).show(ui, SeriesStyle::Measure(at), &name);
    });
    ui.add_space(space::STEP + space::HALF);
    actions.extend(level_row(ui, state, memory, (at, measure), reason));
    gap(ui);
    actions.extend(indexation_row(ui, state, memory, measure, reason).map(change));
    gap(ui);
    let label = words.say("inspector-standing");
    let standing = select_row(ui, &label, &memory.options.standings, &measure.standing, reason);
    actions.extend(standing.map(MeasureChange::Standing).map(change));
    gap(ui);
    let source = source_row(ui, state, measure, actions);
    actions.extend(source.map(change));
    actions.extend(financing_rows(ui, state, memory, measure, reason).map(change));
    let note = text("inspector-note", measure.note(), "inspector-note-hint");
    let note = note.row(ui, state, |text| Field::note(text, 2));
    actions.extend(note.map(|note| change(MeasureChange::Note(kept(&note)))));
    let account = text("inspector-account", measure.account(), "").row(ui, state, |text| Field::line(text));
    actions.extend(account.map(|account| change(MeasureChange::Account(kept(&account)))));
    buttons(ui, state, actions);
}

/// A text that is kept; an empty one is none.
fn kept(text: &str) -> Option<Box<str>> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

/// A text of the measure: the key of its label, what stands there, what to write there.
struct Text<'a> {
    measure: &'a Measure,
    label: &'a str,
    value: &'a str,
    hint: &'a str,
}

impl Text<'_> {
    /// Its row; the new text in the frame in which it is taken over.
    fn row(&self, ui: &mut Ui, state: &State, field: fn(&mut String) -> Field<'_>) -> Option<String> {
        let words = state.words();
        let reason = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
        let hint = if self.hint.is_empty() { String::new() } else { words.say(self.hint) };
        let salt = (&*self.measure.id, self.label);
        let committed = form_row(ui, &words.say(self.label), |ui| {
            draft_with(ui, salt, self.value, |ui, text| {
                field(text).hint(&hint).disabled_because(reason.as_deref()).show(ui)
            })
            .committed
        });
        gap(ui);
        committed.inner
    }
}

fn area_row(
    ui: &mut Ui,
    state: &State,
    memory: &InspectorMemory,
    measure: &Measure,
    reason: Option<&str>,
) -> Option<MeasureChange> {
    let label = state.words().say("inspector-area");
    let path = state.view().area_path_name(&measure.area);
    form_row(ui, &label, |ui| {
        let mut area = measure.area.clone();
        let width = ui.available_width();
        let select = Select::new(&label, &memory.options.areas).width(width).showing(&path).disabled_because(reason);
        select.show(ui, &mut area).changed().then_some(MeasureChange::Area(area))
    })
    .inner
}

fn indexation_row(
    ui: &mut Ui,
    state: &State,
    memory: &InspectorMemory,
    measure: &Measure,
    reason: Option<&str>,
) -> Option<MeasureChange> {
    let label = state.words().say("inspector-indexation");
    form_row(ui, &label, |ui| {
        let chosen = super::form::select(ui, &label, &memory.options.indexations, &measure.indexation, reason);
        let note = match &measure.indexation {
            Indexation::OfArea => {
                // What an agreement prints follows the series of its own area.
                let of_rule = measure.effect.rule().filter(|rule| !rule.has_own_amounts());
                let of_rule = of_rule.and_then(|rule| state.view().rule_figure(rule));
                let figure = measure.effect.figure().cloned().or(of_rule);
                let area = figure.and_then(|figure| state.library().figure(&figure)?.area.clone());
                let known = state.document().book().areas().get(area.as_ref().unwrap_or(&measure.area));
                known.map_or_else(String::new, |area| area.series.to_string())
            }
            Indexation::By(_) => String::new(),
            Indexation::None => state.words().say("inspector-carried-unchanged"),
        };
        if !note.is_empty() {
            form_note(ui, |ui| ui.label(muted(note)));
        }
        chosen.map(MeasureChange::Indexation)
    })
    .inner
}

/// The row *Kilde*: a link for a figure, a field for the user's own document.
fn source_row(ui: &mut Ui, state: &State, measure: &Measure, actions: &mut Vec<Action>) -> Option<MeasureChange> {
    let first = state.document().book().scenario().years.first();
    let figure = match (measure.source(), measure.effect.figure()) {
        (Some(Source::Agreement(figure)), _) | (None, Some(figure)) => Some(figure),
        (Some(Source::Own(_)), _) | (None, None) => None,
    };
    if let Some(figure) = figure {
        form_row(ui, &state.words().say("inspector-source"), |ui| {
            form_value(ui, |ui| figure_link(ui, state, figure, &link_text(state, figure, first), actions));
        });
        gap(ui);
        return None;
    }
    let own = if let Some(Source::Own(text)) = measure.source() { text } else { "" };
    let text = Text { measure, label: "inspector-source", value: own, hint: "inspector-source-hint" };
    let typed = text.row(ui, state, |text| Field::wrapping(text));
    typed.map(|text| MeasureChange::Source(source_of(&text)))
}
