//! The line above the grid: the sum behind the chosen cell, or what was typed and what it is read as.

use super::memory::GridMemory;
use super::typing;
use crate::budget::money::{AmountQuestion, Printed};
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::state::{CellAt, State};
use crate::desktop::theme::{Tokens, medium, muted, regular, space};
use crate::desktop::update::{level_of, read_amount};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::{block, level};
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::tag::tag_ui;
use crate::view::marked::MarkedText;
use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Color32, Layout, Rangef, Rect, RichText, Sense, Ui, UiBuilder, Vec2};

/// Shows the line; it is always there, so that nothing moves when a cell is chosen.
pub(super) fn cell_line_ui(
    ui: &mut Ui,
    rect: Rect,
    state: &State,
    page: Rangef,
    memory: &GridMemory,
    actions: &mut Vec<Action>,
) {
    let tokens = Tokens::of(ui);
    block(ui.painter(), rect, tokens.surface);
    level(ui.painter(), rect.x_range(), rect.top(), 1.0, tokens.hairline);
    level(ui.painter(), rect.x_range(), rect.bottom() - 1.0, 1.0, tokens.hairline);
    let inside = Rect::from_x_y_ranges(page, rect.y_range());
    let builder = |layout| UiBuilder::new().id_salt("cell line").max_rect(inside).layout(layout);
    let words = state.words();
    ui.scope_builder(builder(Layout::right_to_left(Align::Center)), |ui| {
        if state.typing.is_some() {
            let several = state.shown().pointed.marked_text.is_some();
            ui.label(muted(words.say(if several { "cell-keys-several" } else { "cell-keys" })));
        }
        let rest = ui.available_rect_before_wrap();
        let left = UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Center));
        ui.scope_builder(left, |ui| {
            ui.set_clip_rect(rest.expand2(Vec2::new(0.0, 0.0)).intersect(ui.clip_rect()));
            ui.spacing_mut().item_spacing.x = space::STEP;
            match (&state.cell, &state.typing) {
                (Some(cell), Some(text)) => typing_ui(ui, state, memory, cell, text),
                (Some(cell), None) => at_rest_ui(ui, state, memory, cell, actions),
                (None, _) => drop(ui.label(muted(words.say("cell-none")))),
            }
        });
    });
}

fn at_rest_ui(ui: &mut Ui, state: &State, memory: &GridMemory, cell: &CellAt, actions: &mut Vec<Action>) {
    let Some((head, total, sum)) = &state.shown().pointed.sum_line else { return };
    let marked = state.shown().pointed.marked_text.as_ref();
    let head = ui.label(muted(marked.map_or(head, |marked| &marked.size)));
    ui.ctx().accesskit_node_builder(head.id, |node| node.set_live(Live::Polite));
    ui.add_space(space::STEP);
    let refused = memory.refused.as_ref().filter(|(refused, _)| refused == cell);
    if let Some((_, reason)) = refused {
        ui.label(regular(state.words().say(reason)));
        return;
    }
    if let Some(marked) = &state.shown().pointed.marked_text {
        return marked_ui(ui, marked);
    }
    ui.spacing_mut().item_spacing.x = space::HALF;
    ui.label(medium(total));
    ui.label(regular(sum));
    overridden_ui(ui, state, cell, actions);
}

/// What stands below an alternative that has another number in the cell, and the way back to it.
fn overridden_ui(ui: &mut Ui, state: &State, cell: &CellAt, actions: &mut Vec<Action>) {
    let Some(below) = state.document().overridden_cell(cell) else { return };
    let words = state.words();
    ui.add_space(space::PANEL);
    ui.label(muted(words.tell("cell-overridden", &[("below", &state.view().cell(below))])));
    let text = words.say(Command::UsePlanAmount.text());
    if keyed(ui, "use below", |ui| ui.add(Button::plain(&text))).inner.clicked() {
        actions.push(Action::Run(Command::UsePlanAmount));
    }
}

/// What several marked cells come to.
fn marked_ui(ui: &mut Ui, marked: &MarkedText) {
    let sum = match &marked.sum {
        Ok(sum) => sum,
        Err(why) => return drop(ui.label(regular(why))),
    };
    ui.spacing_mut().item_spacing.x = space::PANEL;
    ui.label(medium(&sum.sum));
    if !sum.tag.is_empty() {
        tag_ui(ui, &sum.tag);
    }
    ui.label(regular(&sum.mean));
    ui.label(regular(&sum.count));
    ui.label(muted(&sum.unit));
}

fn typing_ui(ui: &mut Ui, state: &State, memory: &GridMemory, cell: &CellAt, text: &str) {
    let words = state.words();
    let tokens = Tokens::of(ui);
    if let Some((head, _, _)) = &state.shown().pointed.sum_line {
        ui.label(muted(head));
        ui.add_space(space::STEP);
    }
    if !text.is_empty() {
        ui.label(medium(text));
    }
    match read_amount(state, text) {
        Ok(Some(amount)) => {
            ui.label(muted(words.say("cell-read-as")));
            ui.label(medium(read_as(state, cell, amount)).color(tokens.accent));
        }
        Ok(None) => drop(ui.label(muted(words.say("cell-read-as-empty")))),
        Err(question) if typing::is_unreadable(state, memory, text) => {
            asked_ui(ui, regular(asked(state, &question)), tokens.broken);
        }
        Err(_half_a_word) => drop(ui.label(muted(words.say("cell-not-yet")))),
    }
}

fn asked_ui(ui: &mut Ui, text: RichText, ink: Color32) {
    let (square, _) = ui.allocate_exact_size(Vec2::splat(mark::SIDE), Sense::hover());
    VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, Tokens::of(ui));
    ui.label(text.color(ink));
}

/// What a typed amount is read as, exactly: `80,0 mio. kr., 2024-pl`.
fn read_as(state: &State, cell: &CellAt, amount: Printed) -> String {
    let view = state.view();
    let number = amount.money().in_unit(view.unit).normalize();
    let number = state.words().language().notation().write(number, number.scale().max(1));
    format!("{}, {}", view.number_in_unit(&number), view.price_level(level_of(state, &cell.row)))
}

/// What is asked about a text that is not one amount.
fn asked(state: &State, question: &AmountQuestion) -> String {
    let words = state.words();
    let written = |amount: &Printed| words.language().notation().write_as_is(amount.number());
    match question {
        AmountQuestion::Ambiguous { decimals, thousands } => {
            let either = [("decimals", written(decimals)), ("thousands", written(thousands))];
            let either: Vec<(&str, &str)> = either.iter().map(|(name, text)| (*name, text.as_str())).collect();
            words.tell("question-ambiguous", &either)
        }
        AmountQuestion::NotANumber(_) => words.say("question-not-a-number"),
        AmountQuestion::UnknownUnit(unit) => words.tell("question-unknown-unit", &[("unit", unit)]),
        AmountQuestion::Arithmetic { at, problem } => words.arithmetic_problem(*at, problem),
        AmountQuestion::Amount(error) => {
            let why = words.amount_error(error);
            let mut letters = why.chars();
            letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
        }
    }
}
