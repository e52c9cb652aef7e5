//! The figure's amounts in another price level, with the rates they went through, or the rate that is missing.

use crate::budget::price_level::MissingStep;
use crate::budget::scenario::AssumptionKind;
use crate::desktop::action::{Action, Browse};
use crate::desktop::panel::list::Number;
use crate::desktop::state::{Assuming, State};
use crate::desktop::theme::{Tokens, Weight, medium, muted, size, space};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::pose::{job_of, paint_line};
use crate::desktop::widget::select::Select;
use crate::desktop::widget::tag::tag_ui;
use crate::view::WhyLine;
use crate::view::browse::{FigureEntry, Restated, RestatedRow};
use eframe::egui::{Align, Label, Layout, Role, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Draws them below the choice of the price level.
pub(super) fn restated_ui(ui: &mut Ui, state: &State, entry: &FigureEntry, actions: &mut Vec<Action>) {
    let words = state.words();
    let shown = state.browser.shown();
    let line = vec2(ui.available_width(), space::CONTROL);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let name = words.say("browse-restated-to");
        ui.label(medium(&name));
        let Some(mut level) = shown.level else { return };
        let select = Select::new(&name, &shown.levels);
        if keyed(ui, "restated to", |ui| select.show(ui, &mut level)).inner.changed() {
            actions.push(Action::Browse(Browse::RestateTo(level)));
        }
    });
    ui.add_space(space::STEP);
    for group in &entry.restated {
        group_ui(ui, state, group, actions);
        ui.add_space(space::HALF);
    }
}

fn group_ui(ui: &mut Ui, state: &State, group: &Restated, actions: &mut Vec<Action>) {
    for row in &group.rows {
        row_ui(ui, row);
    }
    for line in &group.lines {
        line_ui(ui, line);
    }
    if let Some(missing) = group.missing.as_ref().filter(|_| !state.document().is_read_only()) {
        let text = state.words().say("browse-assume-rate");
        if keyed(ui, &format!("assume {missing}"), |ui| link_ui(ui, &text)).inner.clicked() {
            actions.push(Action::Assume(assuming(missing)));
        }
    }
}

fn assuming(missing: &MissingStep) -> Assuming {
    let kind = AssumptionKind::Rate {
        series: Arc::clone(&missing.series),
        to: missing.to,
        percent: rust_decimal::Decimal::ZERO,
    };
    Assuming { kind, percent: String::new(), because: String::new() }
}

/// The years, and the amount at the right.
fn row_ui(ui: &mut Ui, row: &RestatedRow) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::hover());
    let middle = rect.center().y;
    let years = ui.painter().layout_job(job_of(&row.years, Weight::Regular, tokens.text, f32::INFINITY));
    paint_line(ui.painter(), rect.left(), middle, years, tokens.text);
    let assumed = !row.marks.is_none();
    let number = Number { text: &row.amount, weight: Weight::Medium, ink: tokens.text, assumed };
    number.paint(ui.painter(), rect.right(), middle);
    let spoken = format!("{}, {}", row.years, row.amount);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// A step on the way, or why there is none.
fn line_ui(ui: &mut Ui, line: &WhyLine) {
    let text = Label::new(muted(&line.text)).wrap();
    if line.tag.is_empty() {
        ui.add(text);
        return;
    }
    let room = vec2(ui.available_width(), size::ROW);
    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        tag_ui(ui, &line.tag);
        ui.add(text);
    });
}
