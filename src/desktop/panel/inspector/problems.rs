//! *Problemer*: what keeps numbers from being honest, where, and what mends it.

use super::super::list::in_place;
use super::figure::figure_link;
use super::{empty, padded};
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::Row;
use crate::budget::problem::{Part, ProblemKind, Severity};
use crate::budget::verdict::Verdict;
use crate::desktop::action::Action;
use crate::desktop::icon::Icon;
use crate::desktop::state::{CellAt, Dialog, InspectorTab, State};
use crate::desktop::theme::{Tokens, medium, muted, regular, row, size, space};
use crate::desktop::update::repair;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::lines::{accent_bar, hairline};
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::view::ProblemText;
use crate::view::grid::RowKey;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Rect, Sense, Shape, Ui, UiBuilder, Vec2, vec2};
use std::sync::Arc;

/// Draws the problems, worst first.
pub(super) fn problems_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let problems = &state.shown().problems;
    if problems.is_empty() {
        if !state.shown().accepted.is_empty() {
            return accepted_ui(ui, state, actions);
        }
        return empty(ui, &state.words().say("inspector-no-problems"));
    }
    let in_centre = shown_in_centre(state);
    for (at, problem) in problems.iter().enumerate() {
        // The one next step: the first repair, unless the centre shows one already.
        let is_next = in_centre.is_none() && at == 0;
        card(ui, state, problem, (in_centre == Some(at), is_next), actions);
        hairline(ui);
    }
    accepted_ui(ui, state, actions);
    let untouched = untouched(state);
    if !untouched.is_empty() {
        padded(ui, |ui| {
            let key = if untouched.len() == 1 { "problems-untouched-one" } else { "problems-untouched" };
            let text = state.words().tell(key, &[("areas", &state.words().list(&untouched))]);
            ui.add(Label::new(muted(text)).wrap());
        });
    }
}

/// The problem whose repair stands in the chart's place: the first that concerns the chosen area.
fn shown_in_centre(state: &State) -> Option<usize> {
    let area = state.area.as_ref().filter(|_| state.shown().chart.is_none())?;
    state.shown().problems.iter().position(|problem| {
        problem.severity == Severity::Error && area_of(state, problem).is_some_and(|of| of.is_within(area))
    })
}

/// The area a problem is about.
fn area_of(state: &State, problem: &ProblemText) -> Option<AreaPath> {
    if let ProblemKind::CountedTwice { area, .. } = &problem.kind {
        return Some(area.clone());
    }
    match &problem.at.part {
        Part::Measure(at) => state.document().book().scenario().measures.get(*at).map(|measure| measure.area.clone()),
        Part::Baseline(area) => Some(area.clone()),
        Part::Scenario(_) | Part::Item(..) => None,
    }
}

/// The areas that are judged as before.
fn untouched(state: &State) -> Vec<String> {
    let areas = &state.document().evaluation().areas;
    if areas.iter().all(|outcome| outcome.worst() != Verdict::NotComputed) {
        return Vec::new();
    }
    let judged = areas
        .iter()
        .filter(|outcome| !matches!(outcome.worst(), Verdict::NotComputed | Verdict::NoFrame | Verdict::NoBaseline));
    judged.map(|outcome| state.view().area_name(&outcome.area)).collect()
}

fn card(ui: &mut Ui, state: &State, problem: &ProblemText, (chosen, is_next): (bool, bool), actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let ground = ui.painter().add(Shape::Noop);
    let margin = Margin { left: 16, right: 16, top: 12, bottom: 16 };
    let shown = Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_width(ui.available_width());
        head(ui, problem);
        ui.add(Label::new(row(muted(&problem.place))).wrap());
        ui.add_space(space::STEP);
        ui.add(Label::new(regular(&problem.message)).wrap());
        repairs(ui, state, problem, is_next, actions);
        accept(ui, state, problem, actions);
        place(ui, state, problem, actions);
        figures(ui, state, problem, actions);
    });
    if chosen {
        let rect = shown.response.rect;
        ui.painter().set(ground, Shape::rect_filled(rect, 0, tokens.tint));
        accent_bar(ui.painter(), rect, tokens);
    }
}

/// The drawn mark and the title.
fn head(ui: &mut Ui, problem: &ProblemText) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    in_place(ui, UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let (square, _) = ui.allocate_exact_size(Vec2::splat(mark::SIDE), Sense::hover());
        VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, Tokens::of(ui));
        ui.label(medium(&problem.title));
    });
}

/// What mends it, the recommended way first.
fn repairs(ui: &mut Ui, state: &State, problem: &ProblemText, is_next: bool, actions: &mut Vec<Action>) {
    let ways: Vec<_> = problem
        .repairs
        .iter()
        .filter_map(|way| Some((way, repair(way.kind, way.edit.as_ref(), &problem.kind)?)))
        .collect();
    if ways.is_empty() {
        return;
    }
    let reason = state.document().is_read_only().then(|| state.words().say("hindrance-read-only"));
    ui.add_space(space::STEP + space::HALF);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        for (at, (way, action)) in ways.into_iter().enumerate() {
            let button = if is_next && at == 0 { Button::filled(&way.label) } else { Button::outlined(&way.label) };
            if ui.add(button.disabled_because(reason.as_deref())).clicked() {
                actions.push(action);
            }
        }
    });
}

/// The way to say that it is right as it is, where it may be.
fn accept(ui: &mut Ui, state: &State, problem: &ProblemText, actions: &mut Vec<Action>) {
    if !matches!(problem.kind, ProblemKind::Guard(_)) || problem.of_alternative.is_some() {
        return;
    }
    let reason = state.document().is_read_only().then(|| state.words().say("hindrance-read-only"));
    ui.add_space(space::STEP);
    let text = state.words().say("accept-button");
    if ui.add(Button::outlined(&text).disabled_because(reason.as_deref())).clicked() {
        actions.push(Action::Fill(Box::new(Dialog::Accept(Box::new(problem.problem.clone())))));
    }
}

/// What is accepted, with the reason and the way back.
fn accepted_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let accepted = &state.shown().accepted;
    if accepted.is_empty() {
        return;
    }
    padded(ui, |ui| {
        ui.label(medium(state.words().say("section-accepted")));
        for one in accepted {
            ui.add_space(space::STEP);
            ui.add(Label::new(regular(format!("{} ({})", one.problem.title, one.problem.place))).wrap());
            ui.add(Label::new(muted(&one.because)).wrap());
            let text = state.words().say("accept-no-longer");
            let edit = state.document().book().no_longer_accepting(&one.accepted);
            if !state.document().is_read_only() && link_ui(ui, &text).clicked() {
                actions.extend(edit.map(Action::Edit));
            }
        }
    });
}

/// A link to the place, where there is one to go to.
fn place(ui: &mut Ui, state: &State, problem: &ProblemText, actions: &mut Vec<Action>) {
    let (key, way) = match &problem.at.part {
        Part::Item("alternatives", at) => {
            let alternative = state.document().plan().scenario().alternatives.get(*at);
            let show = alternative.map(|one| Action::ShowAlternative(Some(Arc::clone(&one.id))));
            ("problems-show-alternative", show.into_iter().collect())
        }
        Part::Measure(at) => ("problems-show-measure", measure_way(state, *at)),
        Part::Baseline(area) => ("problems-show-baseline", baseline_way(state, area)),
        Part::Scenario(_) | Part::Item(..) => return,
    };
    ui.add_space(space::STEP);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    in_place(ui, UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let (square, _) = ui.allocate_exact_size(Vec2::splat(mark::SIDE), Sense::hover());
        Icon::File.paint(
            ui.painter(),
            Rect::from_center_size(square.center(), Vec2::splat(16.0)),
            Tokens::of(ui).muted,
        );
        if link_ui(ui, &state.words().say(key)).clicked() {
            actions.extend(way);
        }
    });
}

/// A link to the entry of each figure the problem is about.
fn figures(ui: &mut Ui, state: &State, problem: &ProblemText, actions: &mut Vec<Action>) {
    let named: Vec<&FigureRef> = if let ProblemKind::CountedTwice { part, whole, .. } = &problem.kind {
        vec![part, whole]
    } else if let ProblemKind::PriceLevelNotPrinted { figure, .. }
    | ProblemKind::PhasingNotPrinted { figure, .. }
    | ProblemKind::NotSpending { figure }
    | ProblemKind::NothingInTheseYears { figure } = &problem.kind
    {
        vec![figure]
    } else {
        Vec::new()
    };
    for figure in named.into_iter().filter(|figure| state.library().figure(figure).is_some()) {
        let name = state.view().figure_name(figure);
        let text = state.words().tell("problems-show-figure", &[("figure", &name)]);
        ui.add_space(space::HALF);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            ui.add_space(mark::SIDE);
            figure_link(ui, state, figure, &text, actions);
        });
    }
}

fn measure_way(state: &State, at: usize) -> Vec<Action> {
    let area = state.document().book().scenario().measures.get(at).map(|measure| measure.area.clone());
    area.map(Action::ChooseArea).into_iter().chain([Action::ChooseMeasure(at)]).collect()
}

fn baseline_way(state: &State, area: &AreaPath) -> Vec<Action> {
    let year = state.document().book().scenario().years.first();
    let cell = CellAt { row: RowKey::Numbers(Row::Baseline), year };
    vec![Action::ChooseArea(area.clone()), Action::ChooseCell(cell), Action::ShowInspector(InspectorTab::Measure)]
}
