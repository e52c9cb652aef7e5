//! Where a problem makes a figure dishonest: what is wrong, what is known, and what mends it.

use super::{ChartMemory, message_ui, second_line};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::Evaluation;
use crate::budget::problem::{Part, ProblemKind, Severity};
use crate::desktop::action::Action;
use crate::desktop::state::{InspectorTab, State};
use crate::desktop::theme::{Tokens, Weight, medium, muted, regular, size, space, sub};
use crate::desktop::update::repair;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::pose::paint_ending;
use crate::view::ProblemText;
use eframe::egui::{Align, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

/// Widest line of running text, in points.
const WIDEST: f32 = 640.0;
/// Where amounts end in the table of what is known, from the page's left edge, in points.
const AMOUNTS_END: f32 = 380.0;
/// From the end of the amounts to their sources, in points.
const SOURCES: f32 = 40.0;

/// The problem that keeps the chosen area's chart from being drawn: one of the area itself before any other.
pub(super) fn standing_in(state: &State) -> Option<&ProblemText> {
    let area = state.area.as_ref()?;
    let errors = || state.shown().problems.iter().filter(|problem| problem.severity == Severity::Error);
    let not_computed = state
        .shown()
        .message
        .as_ref()
        .is_some_and(|message| message.verdict == crate::budget::verdict::Verdict::NotComputed);
    let mine = |problem: &&ProblemText| is_about(state, problem, area);
    errors().find(mine).or_else(|| errors().next()).filter(|_| not_computed)
}

fn is_about(state: &State, problem: &ProblemText, area: &AreaPath) -> bool {
    if let ProblemKind::CountedTwice { area: of, .. } = &problem.kind {
        return of == area;
    }
    match &problem.at.part {
        Part::Baseline(of) => of.is_within(area),
        Part::Measure(at) => {
            let measures = &state.document().book().scenario().measures;
            measures.get(*at).is_some_and(|measure| measure.area.is_within(area))
        }
        Part::Scenario(_) | Part::Item(_, _) => false,
    }
}

/// Shows a problem in the chart's place.
pub(super) fn problem_ui(
    ui: &mut Ui,
    body: Rect,
    state: &State,
    problem: &ProblemText,
    memory: &mut ChartMemory,
    actions: &mut Vec<Action>,
) {
    let message = state.shown().message.as_ref().map_or("", |message| message.text.as_str());
    let top = message_ui(ui, body, message, &second_line(state)) + space::INDENT;
    let rest = Rect::from_min_max(pos2(body.left(), top), body.max);
    ui.scope_builder(UiBuilder::new().id_salt("problem").max_rect(rest), |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            what_is_wrong_ui(ui, problem);
            ui.add_space(space::PANEL);
            known_ui(ui, state, problem);
            repairs_ui(ui, state, problem, actions);
            if let Some(promise) = promise(state, problem, memory) {
                ui.add_space(space::STEP);
                ui.label(muted(promise));
            }
            ui.add_space(space::STEP);
        });
    });
}

fn what_is_wrong_ui(ui: &mut Ui, problem: &ProblemText) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.spacing_mut().interact_size.y = size::ROW;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(16.0), Sense::hover());
        VerdictMark::NotComputed.paint(ui.painter(), rect, Assumed::No, Tokens::of(ui));
        ui.label(sub(medium(&problem.title)));
    });
    ui.add_space(space::HALF + 2.0);
    ui.allocate_ui_with_layout(
        vec2(ui.available_width().min(WIDEST), size::LINE),
        Layout::top_down(Align::Min),
        |ui| ui.label(muted(&problem.message)),
    );
}

/// A line of what is known: name, amount, source, and whether the problem is about it.
struct Known {
    name: String,
    indent: f32,
    amount: String,
    source: String,
    concerned: bool,
}

/// The amounts of a part that is counted twice; nothing for other problems.
fn known(state: &State, problem: &ProblemText) -> Option<(String, Vec<Known>)> {
    let ProblemKind::CountedTwice { area, part, whole, year, amount, whole_amount, measure } = &problem.kind else {
        return None;
    };
    let (view, words) = (state.view(), state.words());
    let measure = state.document().book().scenario().measures.get(*measure)?;
    let unit = words.say(&format!("unit-{}", view.unit.code()));
    let level = view.price_level(state.document().book().scenario().price_level);
    let line = |name, indent, amount, source, concerned| Known { name, indent, amount, source, concerned };
    let mut lines = Vec::new();
    if let Some(whole_amount) = whole_amount {
        let name = words.tell("known-whole", &[("area", &view.area_name(area))]);
        lines.push(line(name, 0.0, view.amount(*whole_amount), view.figure_source(whole, *year), false));
    }
    let source = view.figure_source(part, *year);
    let inside = words.tell("known-part", &[("part", &view.figure_name(part).to_lowercase())]);
    lines.push(line(inside, space::INDENT, view.amount(*amount), source.clone(), true));
    let title = words.tell("known-measure", &[("measure", &measure.title)]);
    lines.push(line(title, 0.0, view.amount(*amount), source, true));
    Some((format!("{year}, {unit}, {level}"), lines))
}

fn known_ui(ui: &mut Ui, state: &State, problem: &ProblemText) {
    let Some((head, lines)) = known(state, problem) else { return };
    let end = AMOUNTS_END.min(ui.available_width() * 0.5);
    hairline(ui);
    ui.add_space(space::HALF);
    known_row(ui, |ui, _| drop(ui.label(muted(head))));
    for line in lines {
        known_row(ui, |ui, rect| {
            let left = rect.left() + line.indent;
            let part = |from: f32, to: f32| Rect::from_x_y_ranges(from..=to.max(from), rect.y_range());
            let centred = Layout::left_to_right(Align::Center).with_main_wrap(true);
            let builder = |rect| UiBuilder::new().max_rect(rect).layout(centred);
            let begins = paint_amount(ui, rect, end, &line);
            ui.scope_builder(builder(part(left, begins - space::STEP)), |ui| ui.label(regular(&line.name)));
            let source = part(rect.left() + end + SOURCES, rect.right());
            ui.scope_builder(builder(source), |ui| ui.label(muted(&line.source)));
        });
    }
    ui.add_space(space::HALF);
    hairline(ui);
    ui.add_space(space::PANEL);
}

fn known_row(ui: &mut Ui, add: impl FnOnce(&mut Ui, Rect)) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::GRID_ROW), Sense::hover());
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| add(ui, rect));
}

/// Paints an amount that ends at `end`, with the mark of the problem before it, and says where it begins.
fn paint_amount(ui: &Ui, rect: Rect, end: f32, line: &Known) -> f32 {
    let tokens = Tokens::of(ui);
    let middle = rect.center().y;
    let spot = (rect.left() + end, middle);
    let begins = paint_ending(ui.painter(), spot, &line.amount, Weight::Regular, tokens.text);
    if !line.concerned {
        return begins;
    }
    let corner = pos2((begins - 6.0 - mark::SIDE).round(), (middle - mark::SIDE / 2.0).round());
    let square = Rect::from_min_size(corner, Vec2::splat(mark::SIDE));
    VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, tokens);
    square.left()
}

fn repairs_ui(ui: &mut Ui, state: &State, problem: &ProblemText, actions: &mut Vec<Action>) {
    let words = state.words();
    let reason = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        for (at, way) in problem.repairs.iter().enumerate() {
            let button = if at == 0 { Button::filled(&way.label) } else { Button::outlined(&way.label) };
            if ui.add(button.disabled_because(reason.as_deref())).clicked() {
                actions.extend(repair(way.kind, way.edit.as_ref(), &problem.kind));
            }
        }
        if problem.repairs.is_empty() && ui.add(Button::outlined(&words.say("chart-show-problems"))).clicked() {
            actions.push(Action::ShowInspector(InspectorTab::Problems));
        }
    });
}

/// What the recommended repair gives; found out once, by trying it on a copy.
fn promise(state: &State, problem: &ProblemText, memory: &mut ChartMemory) -> Option<String> {
    let generation = state.shown().generation;
    if let Some((of, text)) = &memory.promise
        && *of == generation
    {
        return text.clone();
    }
    let text = promised(state, problem);
    memory.promise = Some((generation, text.clone()));
    text
}

fn promised(state: &State, problem: &ProblemText) -> Option<String> {
    let ProblemKind::CountedTwice { year, .. } = &problem.kind else { return None };
    let edit = problem.repairs.first()?.edit.clone()?;
    let mut book = state.document().book().clone();
    book.apply(edit).ok()?;
    let mended: Evaluation = book.evaluate();
    let outcome = mended.area(state.area.as_ref()?)?;
    let at = mended.years.position(*year)?;
    let view = state.view();
    let baseline = view.amount(outcome.baseline.get(at)?.amount()?);
    let unit = state.words().say(&format!("unit-{}", view.unit.code()));
    let plan = format!("{} {unit}", view.amount(outcome.plan.get(at)?.amount()?));
    let year = year.to_string();
    Some(state.words().tell("repair-promise", &[("baseline", &baseline), ("plan", &plan), ("year", &year)]))
}
