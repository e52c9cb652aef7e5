//! *Hvorfor dette tal*: a figure taken apart, and held up against its frame.

use super::super::list::{GAP, Number, in_place};
use super::figure::figure_link;
use super::{empty, padded};
use crate::budget::evaluation::FrameCell;
use crate::desktop::action::Action;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, medium, muted, regular, size, space, title};
use crate::desktop::widget::lines::{level, sum_rule, upright};
use crate::desktop::widget::mark::{Assumed, verdict_ui};
use crate::desktop::widget::pose::{job_of, line_of};
use crate::desktop::widget::series::paint_swatch;
use crate::desktop::widget::tag::tag_ui;
use crate::view::{self, Why, WhyLine, WhyPart};
use eframe::egui::{Align, Color32, Label, Layout, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

/// From the left edge to the lines below a part, in points.
const SUB: f32 = 16.0;
/// From the left edge to a part's name, in points.
const NAME: f32 = 20.0;
/// From the left edge to the upright line beside the lines of a part, in points.
const THREAD: f32 = 6.0;
/// Between two parts, in points.
const APART: f32 = 12.0;

/// Draws the explanation of the chosen cell.
pub(super) fn why_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(why) = &state.shown().pointed.why else {
        return empty(ui, &state.words().say("inspector-no-cell"));
    };
    padded(ui, |ui| {
        total(ui, why);
        for part in &why.parts {
            part_ui(ui, state, part, actions);
        }
        if why.parts.len() > 1 {
            ui.add_space(space::HALF);
            sum_rule(ui);
            ui.add_space(space::HALF);
            sum(ui, why);
        }
        for (name, amount) in &why.not_counted {
            let text = state.words().tell("why-not-counted", &[("measure", name)]);
            let line = Line { text: &text, left: 0.0, ink: Tokens::of(ui).muted, weight: Weight::Regular };
            line.show(ui, Number { text: amount, weight: Weight::Regular, ink: line.ink, assumed: false });
        }
    });
    about(ui, state);
    if let Some(frame) = &state.shown().pointed.why_frame {
        against(ui, state, frame, actions);
    }
    remarks(ui, state, why);
}

/// *Om denne vurdering*: how the verdict came about, in plain words.
fn about(ui: &mut Ui, state: &State) {
    let Some(about) = &state.shown().pointed.about else { return };
    level(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), 1.0, Tokens::of(ui).hairline);
    padded(ui, |ui| {
        ui.label(medium(state.words().say("about-title")));
        ui.add_space(space::HALF);
        ui.add(Label::new(regular(about)).wrap());
    });
}

/// What printed precision and the agreements' caveats do to the number and its frame, each said once.
fn remarks(ui: &mut Ui, state: &State, why: &Why) {
    let mut remarks: Vec<&String> = Vec::new();
    let of_frame = state.shown().pointed.why_frame.iter().flat_map(|frame| &frame.remarks);
    for remark in why.remarks.iter().chain(of_frame) {
        if !remarks.contains(&remark) {
            remarks.push(remark);
        }
    }
    if remarks.is_empty() {
        return;
    }
    level(ui.painter(), ui.max_rect().x_range(), ui.cursor().top(), 1.0, Tokens::of(ui).hairline);
    padded(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::STEP;
        for remark in remarks {
            ui.add(Label::new(muted(remark)).wrap());
        }
    });
}

/// Which number, the number, its unit, and whether it is assumed.
fn total(ui: &mut Ui, why: &Why) {
    ui.add(Label::new(muted(&why.heading)).wrap());
    let right = ui.max_rect().right();
    let number = ui.painter().layout_job(job_in(&why.total));
    let unit = line_of(ui.painter(), &why.unit, Weight::Regular).size().x;
    let tag = line_of(ui.painter(), &why.tag, Weight::Regular).size().x + 2.0 * space::STEP;
    let fits = number.size().x + space::STEP + unit + tag <= ui.available_width();
    let line = |ui: &mut Ui, height: f32, add: &dyn Fn(&mut Ui)| {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let builder = UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center));
        in_place(ui, builder, |ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            add(ui);
        });
        rect
    };
    let rect = line(ui, size::TITLE_LINE, &|ui| {
        ui.label(title(medium(&why.total)));
        if fits {
            ui.label(muted(&why.unit));
        }
    });
    if !why.tag.is_empty() {
        let width = tag;
        let corner = pos2(right - width, rect.center().y - size::LINE / 2.0);
        let room = Rect::from_min_max(corner, pos2(right, rect.center().y + size::LINE / 2.0));
        let builder = UiBuilder::new().max_rect(room).layout(Layout::right_to_left(Align::Center));
        in_place(ui, builder, |ui| tag_ui(ui, &why.tag));
    }
    if !fits {
        line(ui, size::LINE, &|ui| drop(ui.label(muted(&why.unit))));
    }
    ui.add_space(APART);
}

fn job_in(text: &str) -> eframe::egui::text::LayoutJob {
    eframe::egui::text::LayoutJob::simple_singleline(
        text.to_owned(),
        Weight::Medium.at(size::TITLE),
        Color32::PLACEHOLDER,
    )
}

/// An addend: swatch, name, amount, and the lines below it beside a thin upright one.
fn part_ui(ui: &mut Ui, state: &State, part: &WhyPart, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let corner = ui.next_widget_position();
    let left = if part.swatch.is_some() { NAME } else { 0.0 };
    let line = Line { text: &part.name, left, ink: tokens.text, weight: Weight::Medium };
    let amount =
        Number { text: &part.amount, weight: Weight::Medium, ink: tokens.text, assumed: !part.marks.is_none() };
    line.show(ui, amount);
    if let Some(style) = part.swatch {
        let square = Rect::from_min_size(corner + vec2(0.0, (size::ROW - 12.0) / 2.0), Vec2::splat(12.0));
        paint_swatch(ui.painter(), square, style, tokens.surface);
    }
    threaded(ui, |ui| {
        for line in &part.lines {
            sub_line(ui, state, line, actions);
        }
    });
    ui.add_space(APART);
}

/// Adds lines with an upright line to their left.
fn threaded(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let from = ui.next_widget_position();
    add(ui);
    let to = ui.next_widget_position();
    if to.y > from.y {
        upright(ui.painter(), from.x + THREAD, from.y..=to.y, 1.0, Tokens::of(ui).control);
    }
}

/// A line below an addend: where it comes from, or a step on its way.
fn sub_line(ui: &mut Ui, state: &State, line: &WhyLine, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    if let Some(figure) = &line.figure {
        let room = vec2(ui.available_width(), size::LINE);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(SUB);
            figure_link(ui, state, figure, &line.text, actions);
        });
        if !line.tag.is_empty() {
            tag_line(ui, &line.tag);
        }
        return;
    }
    let amount = Number { text: &line.amount, weight: Weight::Regular, ink: tokens.muted, assumed: false };
    let text = Line { text: &line.text, left: SUB, ink: tokens.muted, weight: Weight::Regular };
    if line.tag.is_empty() {
        text.show_in(ui, amount, size::LINE);
        return;
    }
    let width = line_of(ui.painter(), &line.text, Weight::Regular).size().x;
    let tag = line_of(ui.painter(), &line.tag, Weight::Regular).size().x + space::STEP + 2.0;
    if SUB + width + space::STEP + tag <= ui.available_width() {
        let rect = text.show_in(ui, amount, size::ROW);
        let room = Rect::from_min_max(pos2(rect.left() + SUB + width + space::STEP, rect.top()), rect.max);
        let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
        in_place(ui, builder, |ui| tag_ui(ui, &line.tag));
    } else {
        text.show_in(ui, amount, size::LINE);
        tag_line(ui, &line.tag);
    }
}

/// A tag on a line of its own, where there is no room behind the text.
fn tag_line(ui: &mut Ui, tag: &str) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::ROW));
    let room = Rect::from_min_max(rect.min + vec2(SUB, 0.0), rect.max);
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    in_place(ui, builder, |ui| tag_ui(ui, tag));
}

/// The sum of the parts, bold.
fn sum(ui: &mut Ui, why: &Why) {
    let tokens = Tokens::of(ui);
    let line = Line { text: &why.sum_name, left: 0.0, ink: tokens.text, weight: Weight::Medium };
    let amount = Number { text: &why.total, weight: Weight::Bold, ink: tokens.text, assumed: !why.marks.is_none() };
    line.show(ui, amount);
}

/// *Holdt op mod rammen*: the frame's parts, the room, and the verdict.
fn against(ui: &mut Ui, state: &State, frame: &Why, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let top = ui.cursor().top();
    level(ui.painter(), ui.max_rect().x_range(), top, 1.0, tokens.hairline);
    padded(ui, |ui| {
        ui.label(medium(state.words().say("why-against")));
        ui.add_space(space::STEP);
        let year = state.cell.as_ref().map_or_else(String::new, |cell| cell.year.to_string());
        let name = format!("{} {year}", frame.sum_name);
        let line = Line { text: &name, left: 0.0, ink: tokens.text, weight: Weight::Regular };
        let amount =
            Number { text: &frame.total, weight: Weight::Regular, ink: tokens.text, assumed: !frame.marks.is_none() };
        line.show(ui, amount);
        threaded(ui, |ui| frame_parts(ui, state, frame, actions));
        ui.add_space(APART);
        sum_rule(ui);
        ui.add_space(space::HALF);
        room(ui, state);
    });
}

/// The parts of the frame, each with where it comes from; what several rest on is said once, below them.
fn frame_parts(ui: &mut Ui, state: &State, frame: &Why, actions: &mut Vec<Action>) {
    let ink = Tokens::of(ui).muted;
    let mut held: Vec<&WhyLine> = Vec::new();
    for part in &frame.parts {
        let line = Line { text: &part.name, left: SUB, ink, weight: Weight::Regular };
        let assumed = !part.marks.is_none();
        line.show_in(ui, Number { text: &part.amount, weight: Weight::Regular, ink, assumed }, size::LINE);
        for line in &part.lines {
            if line.tag.is_empty() {
                sub_line(ui, state, line, actions);
            } else if !held.contains(&line) {
                held.push(line);
            }
        }
    }
    for line in held {
        sub_line(ui, state, line, actions);
    }
}

/// The frame of the chosen cell's area in its year.
fn frame_cell(state: &State) -> Option<&FrameCell> {
    let evaluation = state.document().evaluation();
    let at = evaluation.years.position(state.cell.as_ref()?.year)?;
    evaluation.area(state.area.as_ref()?)?.frames.first()?.years.get(at)
}

/// The headroom, and below it the verdict, ending where the number ends.
fn room(ui: &mut Ui, state: &State) {
    let Some(cell) = frame_cell(state) else { return };
    let tokens = Tokens::of(ui);
    let view = state.view();
    let name = state.words().say("row-headroom");
    let text = view.cell(cell.headroom);
    let line = Line { text: &name, left: 0.0, ink: tokens.text, weight: Weight::Medium };
    let assumed = cell.is_assumed();
    line.show(ui, Number { text: &text, weight: Weight::Medium, ink: tokens.text, assumed });
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::GRID_ROW));
    let word = view.verdict_word(cell.verdict, cell.bound);
    let mark = view::VerdictMark::from(cell.verdict);
    let width = 14.0 + GAP + line_of(ui.painter(), &word, Weight::Regular).size().x;
    let room = Rect::from_min_max(pos2(rect.right() - width, rect.top()), rect.max);
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    in_place(ui, builder, |ui| verdict_ui(ui, mark, Assumed::from(assumed), &word));
}

/// A text that wraps, with a number at the right end of its first line.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    left: f32,
    ink: Color32,
    weight: Weight,
}

impl Line<'_> {
    /// In a row of 20.
    fn show(&self, ui: &mut Ui, number: Number<'_>) -> Rect {
        self.show_in(ui, number, size::ROW)
    }

    /// In a row of `height` for the first line.
    fn show_in(&self, ui: &mut Ui, number: Number<'_>, height: f32) -> Rect {
        let width = ui.available_width();
        let taken = if number.text.is_empty() { 0.0 } else { number.width(ui.painter()) + space::STEP };
        let text = ui.painter().layout_job(job_of(self.text, self.weight, self.ink, width - self.left - taken));
        let high = height + text.size().y - size::LINE;
        let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
        let middle = rect.top() + height / 2.0;
        ui.painter().galley(pos2(rect.left() + self.left, middle - size::LINE / 2.0), text, self.ink);
        number.paint(ui.painter(), rect.right(), middle);
        let name = format!("{} {}", self.text, number.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name.trim_end()));
        rect
    }
}
