//! The chosen measure as a form.

use super::super::measures::retitled;
use super::area::area_row;
use super::baseline::baseline_ui;
use super::convert::{EffectKind, wished};
use super::effect::effect_rows;
use super::financing::financing_rows;
use super::form::{buttons, gap, heading, row, select, select_row, word};
use super::level::level_row;
use super::range::range_rows;
use super::source::source_row;
use super::{InspectorMemory, empty, padded};
use crate::budget::evaluation::Row;
use crate::budget::measure::{Effect, Indexation, Measure};
use crate::budget::price_level::Year;
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::action::{Action, ListAction};
use crate::desktop::state::State;
use crate::desktop::theme::{muted, space};
use crate::desktop::widget::draft::{Drafted, draft_with};
use crate::desktop::widget::edit::{Ended, select_all};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::form::{form_note, form_value};
use crate::desktop::widget::switch::switch_ui;
use crate::view::chart::SeriesStyle;
use crate::view::grid::RowKey;
use eframe::egui::{Key, Label, Ui};
use std::collections::BTreeSet;

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
    let read_only = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
    let fixed = why_fixed(state, at);
    let (reason, amounts) = (fixed.as_deref(), why_amounts_fixed(state, (at, measure)));
    let amounts = amounts.as_deref();
    let change = |change| Action::Edit(Edit::Measure(at, change));
    heading(ui, &measure.title, &state.view().measure_sum_line(at));
    let text = |label, value, hint| Text { measure, label, value, hint, reason };
    title_row(ui, state, memory, (at, measure), reason, actions);
    actions.extend(on_row(ui, state, measure, read_only.as_deref()).map(change));
    let area = area_row(ui, state, memory, (at, measure), reason, actions);
    actions.extend(area.map(change));
    gap(ui);
    effect(ui, state, memory, (at, measure), (reason, amounts), actions);
    actions.extend(range_rows(ui, state, memory, measure, reason).map(change));
    actions.extend(level_row(ui, state, memory, (at, measure), reason));
    gap(ui);
    actions.extend(indexation_row(ui, state, memory, measure, reason).map(change));
    gap(ui);
    let standings = &memory.options.standings;
    let standing = select_row(ui, state, "inspector-standing", standings, &measure.standing, reason);
    actions.extend(standing.map(MeasureChange::Standing).map(change));
    gap(ui);
    let source = source_row(ui, state, memory, (at, measure), reason, actions);
    actions.extend(source.map(change));
    actions.extend(financing_rows(ui, state, memory, measure, reason).map(change));
    let note = text("inspector-note", measure.note(), "inspector-note-hint");
    let note = note.row(ui, state, |text| Field::note(text, 3));
    actions.extend(note.map(|note| change(MeasureChange::Note(kept(&note)))));
    actions.extend(account_row(ui, state, measure, reason).map(change));
    buttons(ui, state, actions);
}

/// Why what a measure is cannot be changed here: the file may only be looked at, or the measure stands in the plan below
/// the alternative shown.
fn why_fixed(state: &State, at: usize) -> Option<String> {
    let document = state.document();
    let stands_below = document.measures_below().is_some_and(|below| at < below);
    let key = if document.is_read_only() {
        Some("hindrance-read-only")
    } else {
        stands_below.then_some("hindrance-stands-in-plan")
    };
    key.map(|key| state.words().say(key))
}

/// Why its amounts cannot be changed here: an alternative can give a measure below it other amounts of single years only.
fn why_amounts_fixed(state: &State, (at, measure): (usize, &Measure)) -> Option<String> {
    let is_yearly = matches!(measure.effect, Effect::Yearly(_));
    why_fixed(state, at).filter(|_| state.document().is_read_only() || !is_yearly)
}

/// The row of the title. A new measure is given one at once, and Enter then leads to its first amount.
fn title_row(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (at, measure): (usize, &Measure),
    reason: Option<&str>,
    actions: &mut Vec<Action>,
) {
    let asked = memory.title_asked != state.list.title_asked;
    memory.title_asked = state.list.title_asked;
    let text = Text { measure, label: "inspector-title", value: &measure.title, hint: "", reason };
    let drafted = text.drafted(ui, state, |text| Field::wrapping(text).taking_focus(asked));
    if asked {
        select_all(ui, drafted.response.id, &measure.title);
        memory.naming = Some(measure.id.clone());
    }
    actions.extend(drafted.committed.and_then(|title| retitled(at, &title)).map(Action::Edit));
    if drafted.ended == Ended::No {
        return;
    }
    let was_new = memory.naming.take().is_some_and(|naming| naming == measure.id);
    if was_new && ui.input(|input| input.key_pressed(Key::Enter)) {
        actions.push(Action::List(ListAction::Amounts(at)));
    }
}

/// The kind of the effect, its profile, and its fields. What is being typed shows in the profile at once.
fn effect(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (at, measure): (usize, &Measure),
    (reason, amounts): (Option<&str>, Option<&str>),
    actions: &mut Vec<Action>,
) {
    let kind = EffectKind::of(&measure.effect);
    let other = select_row(ui, state, "inspector-effect", &memory.options.kinds, &kind, reason);
    actions.extend(other.and_then(|kind| wished(state, (at, measure), kind, &memory.options)));
    gap(ui);
    row(ui, state, "inspector-profile", |ui| {
        let typed = memory.typed.as_ref().filter(|(id, _)| *id == measure.id).map(|(_, effect)| effect);
        let name = word(state, "inspector-profile");
        memory.profile.of_measure(state, measure, typed).show(ui, SeriesStyle::Measure(at), &name);
    });
    ui.add_space(space::STEP + space::HALF);
    let now = effect_rows(ui, state, memory, measure, amounts);
    let typed = now.as_ref().filter(|now| !now.taken).map(|now| (measure.id.clone(), now.value.clone()));
    if memory.typed != typed {
        memory.typed = typed;
        ui.ctx().request_repaint();
    }
    let taken = now.filter(|now| now.taken && now.value != measure.effect);
    actions.extend(taken.map(|now| Action::Edit(Edit::Measure(at, effect_change(measure, now.value)))));
}

/// The change to another effect. Where only the amount of one year is another, it is a change of that amount.
fn effect_change(measure: &Measure, effect: Effect) -> MeasureChange {
    if let (Effect::Yearly(before), Effect::Yearly(after)) = (&measure.effect, &effect) {
        let years: BTreeSet<Year> = before.iter().chain(after.iter()).map(|(year, _)| year).collect();
        let mut changed = years.into_iter().filter(|year| before.get(*year) != after.get(*year));
        if let (Some(year), None) = (changed.next(), changed.next()) {
            return MeasureChange::Amount(year, after.get(year));
        }
    }
    MeasureChange::Effect(effect)
}

/// The row *Tæller med*: whether the measure counts.
fn on_row(ui: &mut Ui, state: &State, measure: &Measure, reason: Option<&str>) -> Option<MeasureChange> {
    let name = word(state, "inspector-on");
    let mut on = measure.on;
    let changed = row(ui, state, "inspector-on", |ui| {
        form_value(ui, |ui| {
            let changed = switch_ui(ui, &mut on, &name, reason).changed();
            ui.label(muted(word(state, if measure.on { "inspector-on-yes" } else { "inspector-on-no" })));
            changed
        })
        .inner
    });
    gap(ui);
    changed.then_some(MeasureChange::On(on))
}

/// The row *Konto*, with a remark where the code does not look like one.
fn account_row(ui: &mut Ui, state: &State, measure: &Measure, reason: Option<&str>) -> Option<MeasureChange> {
    let (value, hint) = (measure.account(), "inspector-account-hint");
    let text = Text { measure, label: "inspector-account", value, hint, reason };
    let account = text.row(ui, state, |text| Field::line(text));
    if !looks_like_account(measure.account()) {
        ui.add(Label::new(muted(word(state, "inspector-account-odd"))).wrap());
        gap(ui);
    }
    account.map(|account| MeasureChange::Account(kept(&account)))
}

/// Whether a text looks like an account of the Danish charts: groups of digits such as `5.38.42`, or nothing.
fn looks_like_account(text: &str) -> bool {
    let is_group = |group: &str| (1..=8).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit());
    text.trim().is_empty() || text.trim().split(['.', '-', ' ', '/']).all(is_group)
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
    reason: Option<&'a str>,
}

impl Text<'_> {
    /// Its row; the new text in the frame in which it is taken over.
    fn row(&self, ui: &mut Ui, state: &State, field: fn(&mut String) -> Field<'_>) -> Option<String> {
        self.drafted(ui, state, field).committed
    }

    /// Its row, and all that became of the text.
    fn drafted(&self, ui: &mut Ui, state: &State, field: impl FnOnce(&mut String) -> Field<'_>) -> Drafted {
        let words = state.words();
        let hint = if self.hint.is_empty() { String::new() } else { words.say(self.hint) };
        let (salt, name) = ((&*self.measure.id, self.label), word(state, self.label));
        let drafted = row(ui, state, self.label, |ui| {
            draft_with(ui, salt, self.value, |ui, text| {
                field(text).named(&name).hint(&hint).disabled_because(self.reason).show(ui)
            })
        });
        gap(ui);
        drafted
    }
}

fn indexation_row(
    ui: &mut Ui,
    state: &State,
    memory: &InspectorMemory,
    measure: &Measure,
    reason: Option<&str>,
) -> Option<MeasureChange> {
    let label = word(state, "inspector-indexation");
    row(ui, state, "inspector-indexation", |ui| {
        let chosen = select(ui, &label, &memory.options.indexations, &measure.indexation, reason);
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
}

#[cfg(test)]
mod tests {
    use super::looks_like_account;

    #[test]
    fn account_codes_are_checked_loosely() {
        for code in ["", "5.38.42", "05.38", "5-38-42-1", "123456", "5 38 42"] {
            assert!(looks_like_account(code), "{code}");
        }
        for code in ["konto", "5.38.x", "5..38", "123456789", "."] {
            assert!(!looks_like_account(code), "{code}");
        }
    }
}
