//! The baseline of the chosen area as a form.

use super::InspectorMemory;
use super::convert::to_the_krone;
use super::figure::{figure_link, link_text};
use super::form::{gap, heading, select_row};
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, Row, explain};
use crate::budget::measure::Source;
use crate::budget::scenario::{Baseline, Edit};
use crate::desktop::action::Action;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{regular, space};
use crate::desktop::update::source_of;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::draft::draft_with;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::form::{form_row, form_value};
use crate::desktop::widget::select::Choice;
use crate::view::chart::SeriesStyle;
use eframe::egui::{Label, Ui, vec2};
use std::sync::Arc;

/// Where a baseline comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Agreed,
    Own,
    None,
}

/// Draws the baseline of an area.
pub(super) fn baseline_ui(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    area: &AreaPath,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let reason = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
    let baseline = state.document().book().scenario().baseline.get(area);
    let set = |baseline: Option<Baseline>| Action::Edit(Edit::Baseline(area.clone(), baseline.map(Box::new)));
    heading(ui, &words.say("row-baseline"), &state.view().area_path_name(area));
    let kind = match baseline {
        Some(Baseline::Agreed { .. }) => Kind::Agreed,
        Some(Baseline::Yearly { .. }) => Kind::Own,
        None => Kind::None,
    };
    let kinds = [(Kind::Agreed, "baseline-agreed"), (Kind::Own, "baseline-own"), (Kind::None, "baseline-none")]
        .map(|(kind, key)| Choice::new(kind, words.say(key)));
    let other = select_row(ui, state, "baseline-kind", &kinds, &kind, reason.as_deref());
    actions.extend(other.map(|kind| set(of_kind(state, area, kind))));
    gap(ui);
    if let Some(outcome) = state.document().evaluation().area(area) {
        form_row(ui, "", |ui| {
            let profile = memory.profile.of_baseline(state, &outcome.baseline, area.as_str());
            profile.show(ui, SeriesStyle::Baseline, &words.say("inspector-profile"));
        });
        ui.add_space(space::STEP + space::HALF);
    }
    match baseline {
        Some(Baseline::Agreed { figure, without }) => {
            actions.extend(
                parts(ui, state, without, reason.as_deref())
                    .map(|without| set(Some(Baseline::Agreed { figure: figure.clone(), without }))),
            );
            agreed_source(ui, state, area, actions);
        }
        Some(own @ Baseline::Yearly { .. }) => {
            actions.extend(own_rows(ui, state, memory, (area, own), reason.as_deref()).map(|own| set(Some(own))));
        }
        None => {
            ui.add(Label::new(crate::desktop::theme::muted(words.say("baseline-none-hint"))).wrap());
        }
    }
}

/// A baseline of another kind. Own amounts begin as what is shown, with the figure as their source.
fn of_kind(state: &State, area: &AreaPath, kind: Kind) -> Option<Baseline> {
    match kind {
        Kind::None => None,
        Kind::Agreed => Some(Baseline::Agreed { figure: None, without: Vec::new() }),
        Kind::Own => {
            let evaluation = state.document().evaluation();
            let cells = evaluation.area(area).map(|outcome| outcome.baseline.clone()).unwrap_or_default();
            let amount = |(year, cell): (_, Cell)| Some((year, to_the_krone(cell.amount()?, state.preferences.unit)?));
            Some(Baseline::Yearly {
                amounts: evaluation.years.iter().zip(cells).filter_map(amount).collect(),
                price_level: Some(state.document().book().scenario().price_level),
                source: figure_of(state, area).map(Source::Agreement),
            })
        }
    }
}

/// The first figure that the baseline of an area stands on.
fn figure_of(state: &State, area: &AreaPath) -> Option<FigureRef> {
    let (book, evaluation) = (state.document().book(), state.document().evaluation());
    let years = evaluation.years.iter();
    years
        .filter_map(|year| explain(book, evaluation, area, &Row::Baseline, year))
        .flat_map(|why| why.addends)
        .find_map(|addend| addend.of.figure().map(|(figure, _)| figure.clone()))
}

/// The parts taken out, each with a button that puts it back; what is left when one is put back.
fn parts(ui: &mut Ui, state: &State, without: &[Arc<str>], reason: Option<&str>) -> Option<Vec<Arc<str>>> {
    let words = state.words();
    let label = words.say("baseline-taken-out");
    let mut left = None;
    form_row(ui, &label, |ui| {
        if without.is_empty() {
            form_value(ui, |ui| ui.label(regular(words.say("baseline-nothing-taken-out"))));
        }
        for id in without {
            let name = part_name(state, id);
            ui.allocate_ui_with_layout(
                vec2(ui.available_width(), space::CONTROL),
                eframe::egui::Layout::left_to_right(eframe::egui::Align::Center),
                |ui| {
                    ui.add_space(space::STEP);
                    let room = ui.available_width() - space::CONTROL;
                    ui.allocate_ui(vec2(room, space::CONTROL), |ui| {
                        ui.set_min_width(room);
                        ui.add(Label::new(regular(&name)).wrap())
                    });
                    let back = words.tell("baseline-put-back", &[("part", &name)]);
                    if ui.add(Button::icon_only(Icon::Close, &back).disabled_because(reason)).clicked() {
                        left = Some(without.iter().filter(|other| *other != id).cloned().collect());
                    }
                },
            );
        }
    });
    gap(ui);
    left
}

/// The name of a part known by its id alone, in an agreement used.
fn part_name(state: &State, id: &str) -> String {
    let used = &state.document().book().scenario().agreements;
    let found = used.iter().find_map(|agreement| state.document().book().library().agreement(agreement)?.figure(id));
    found.map_or_else(|| id.to_owned(), |figure| state.words().name(&figure.name).to_owned())
}

fn agreed_source(ui: &mut Ui, state: &State, area: &AreaPath, actions: &mut Vec<Action>) {
    let Some(figure) = figure_of(state, area) else { return };
    let words = state.words();
    let level = state.document().book().library().figure(&figure).and_then(|found| found.price_level);
    let level =
        level.map_or_else(|| words.say("inspector-price-level-not-printed"), |level| state.view().price_level(level));
    form_row(ui, &words.say("inspector-price-level"), |ui| form_value(ui, |ui| ui.label(regular(level))));
    gap(ui);
    let first = state.document().book().scenario().years.first();
    form_row(ui, &words.say("inspector-source"), |ui| {
        form_value(ui, |ui| figure_link(ui, state, &figure, &link_text(state, &figure, first), actions));
    });
}

/// Price level and source of own amounts; the baseline as changed.
fn own_rows(
    ui: &mut Ui,
    state: &State,
    memory: &InspectorMemory,
    (area, own): (&AreaPath, &Baseline),
    reason: Option<&str>,
) -> Option<Baseline> {
    let Baseline::Yearly { amounts, price_level, source } = own else { return None };
    let words = state.words();
    let level = select_row(ui, state, "inspector-price-level", &memory.options.levels, price_level, reason);
    gap(ui);
    let first = state.document().book().scenario().years.first();
    let text = match source {
        Some(Source::Own(text)) => text.to_string(),
        Some(Source::Agreement(figure)) => state.view().figure_source(figure, first),
        None => String::new(),
    };
    let typed = form_row(ui, &words.say("inspector-source"), |ui| {
        let hint = words.say("inspector-source-hint");
        draft_with(ui, (area.as_str(), "baseline source"), &text, |ui, text| {
            Field::wrapping(text).hint(&hint).disabled_because(reason).show(ui)
        })
        .committed
    });
    let typed = typed.inner;
    let changed = level.is_some() || typed.is_some();
    let source = typed.map_or_else(|| source.clone(), |text| source_of(&text));
    changed.then(|| Baseline::Yearly { amounts: amounts.clone(), price_level: level.unwrap_or(*price_level), source })
}
