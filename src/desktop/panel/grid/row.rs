//! One row of the grid: its label, its cells, its source.

use super::memory::GridMemory;
use super::steps::{Goal, Steps};
use super::typing::Leaving;
use super::{keys, label, source, typing, verdict};
use crate::budget::evaluation::Row;
use crate::budget::price_level::Year;
use crate::desktop::action::Action;
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::selection::Spot;
use crate::desktop::state::{CellAt, CellRange, State};
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::update::read_amount;
use crate::desktop::widget::cell::{Cell, Place, Rank, Reading, cell_edit_ui, paint_marked};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::explained::explained;
use crate::desktop::widget::lines::block;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::pose::{job_of, line_of};
use crate::desktop::widget::series::paint_swatch;
use crate::desktop::widget::swatch;
use crate::view::glossary::Word;
use crate::view::grid::{GridCell, GridRow, Input, RowKey, RowRole};
use eframe::egui::{Key, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2};

/// A row and where it stands.
pub(super) struct RowPart<'a> {
    /// What is shown.
    pub(super) state: &'a State,
    /// The columns.
    pub(super) columns: &'a YearColumns,
    /// Its position.
    pub(super) at: usize,
    /// Which row.
    pub(super) key: &'a RowKey,
    /// The row as text.
    pub(super) row: &'a GridRow,
    /// From edge to edge of the panel.
    pub(super) rect: Rect,
}

/// Draws a row.
pub(super) fn row_ui(ui: &mut Ui, part: &RowPart<'_>, memory: &mut GridMemory, steps: &mut Steps) {
    let salt = match part.key {
        RowKey::Numbers(Row::Measure(at)) => {
            let measures = &part.state.document().book().scenario().measures;
            ("measure", measures.get(*at).map(|measure| measure.id.to_string()).unwrap_or_default())
        }
        RowKey::Numbers(Row::Frame(id)) => ("frame", id.to_string()),
        RowKey::Numbers(Row::Headroom(id)) => ("headroom", id.to_string()),
        RowKey::Verdicts(id) => ("verdict", id.to_string()),
        RowKey::Numbers(Row::Baseline) => ("baseline", String::new()),
        RowKey::Numbers(Row::Plan) => ("plan", String::new()),
        RowKey::Numbers(Row::Change) => ("change", String::new()),
    };
    let mut row = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(part.rect));
    if is_tinted(part) {
        block(row.painter(), part.rect, Tokens::of(&row).row_tint);
    }
    label_ui(&mut row, part, steps);
    let clip = part.columns.clip(part.rect).expand2(Vec2::new(0.0, 2.0)).intersect(ui.clip_rect());
    row.set_clip_rect(clip);
    source::source_ui(&mut row, part, steps);
    let first = part.state.document().evaluation().years.first();
    for at in part.columns.visible() {
        if let Some(cell) = part.row.cells.get(at) {
            cell_ui(&mut row, part, cell, (at, first.plus(at)), memory, steps);
        }
    }
}

/// The row of the chosen measure is tinted, unless a cell of another row is chosen.
fn is_tinted(part: &RowPart<'_>) -> bool {
    let RowKey::Numbers(Row::Measure(at)) = part.key else { return false };
    let chosen = part.state.chosen_measure().is_some_and(|(chosen, _)| chosen == *at);
    chosen && part.state.cell.as_ref().is_none_or(|cell| cell.row == *part.key)
}

fn label_ui(ui: &mut Ui, part: &RowPart<'_>, steps: &mut Steps) {
    let tokens = Tokens::of(ui);
    let (page, rect) = (part.columns.page, part.rect);
    let (weight, ink) = match part.row.role {
        RowRole::Plan => (Weight::Bold, tokens.text),
        RowRole::Headroom => (Weight::Medium, tokens.text),
        RowRole::SwitchedOff => (Weight::Regular, tokens.muted),
        RowRole::Baseline | RowRole::Measure | RowRole::Change | RowRole::Frame | RowRole::Verdict => {
            (Weight::Regular, tokens.text)
        }
    };
    let middle = if part.row.role == RowRole::Verdict { rect.top() + verdict::FIRST_LINE } else { rect.center().y };
    if let Some(style) = part.row.swatch {
        let corner = pos2(page.min, middle - swatch::SIDE / 2.0);
        let square = Rect::from_min_size(corner, Vec2::splat(swatch::SIDE));
        paint_swatch(ui.painter(), square, style, tokens.background);
    }
    let job = job_of(&part.row.label, weight, ink, label::room(part.columns));
    let galley = ui.painter().layout_job(job);
    let spot = pos2(page.min + label::indent(part.row.role), middle - galley.size().y / 2.0);
    ui.painter().galley(spot, galley, ink);
    let box_of_label = Rect::from_x_y_ranges(page.min..=part.columns.window.min, rect.y_range());
    let response = ui.interact(box_of_label, ui.scope_id().with("label"), Sense::CLICK);
    if response.clicked() {
        if let RowKey::Numbers(Row::Measure(at)) = part.key {
            steps.then(Action::ChooseMeasure(*at));
        }
        let last = part.state.document().evaluation().years.count().saturating_sub(1);
        steps.choose(whole(part.state, Spot { row: part.at, year: 0 }, Spot { row: part.at, year: last }));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &part.row.label));
    if let Some(word) = word_of(part.row.role) {
        explained(response, part.state, word);
    }
}

/// The word of the glossary that a row is about.
const fn word_of(role: RowRole) -> Option<Word> {
    match role {
        RowRole::Baseline => Some(Word::BASELINE),
        RowRole::Plan => Some(Word::PLAN),
        RowRole::Frame => Some(Word::FRAME),
        RowRole::Headroom => Some(Word::HEADROOM),
        RowRole::Verdict => Some(Word::VERDICT),
        RowRole::Measure | RowRole::SwitchedOff | RowRole::Change => None,
    }
}

/// The word of the glossary that a verdict is.
const fn word_of_verdict(mark: VerdictMark) -> Word {
    match mark {
        VerdictMark::Kept => Word::COMPLIANCE,
        VerdictMark::Broken => Word::OVERSHOOT,
        VerdictMark::Undecided => Word::UNDECIDED,
        VerdictMark::NoFrame => Word::NO_FRAME,
        VerdictMark::NotComputed => Word::NOT_COMPUTED,
    }
}

/// The range between two positions, typing going to the first.
pub(super) fn whole(state: &State, from: Spot, to: Spot) -> Option<Goal> {
    let (from, to) = (state.cell_at(from)?, state.cell_at(to)?);
    Some(Goal::Range(from.clone(), CellRange { from, to }))
}

fn cell_ui(
    ui: &mut Ui,
    part: &RowPart<'_>,
    cell: &GridCell,
    (at, year): (usize, Year),
    memory: &mut GridMemory,
    steps: &mut Steps,
) {
    let state = part.state;
    let here = CellAt { row: part.key.clone(), year };
    let chosen = state.cell.as_ref() == Some(&here);
    let rect = Rect::from_x_y_ranges(part.columns.year(at), part.rect.y_range());
    let place = Place { rect, right: part.columns.numbers_end(at) };
    let spot = Spot { row: part.at, year: at };
    let marked = state.shown().pointed.marked.filter(|block| !block.is_one() && block.contains(spot));
    if let Some(block) = marked {
        paint_marked(ui, rect, block, spot);
    }
    let name = format!("{}, {year}", part.row.label);
    if chosen && state.typing.is_some() {
        ui.push_id(("edit", year.number()), |ui| edit_ui(ui, place, &name, state, memory, steps));
        return;
    }
    let response = ui.push_id(year.number(), |ui| match cell.mark {
        Some(mark) => {
            let shown = verdict::verdict_cell_ui(ui, place, &name, cell, mark, chosen);
            explained(shown, part.state, word_of_verdict(mark))
        }
        None => number_ui(ui, part, place, &name, cell, (chosen, marked.is_some(), year)),
    });
    let response = response.inner;
    if memory.troubled.contains(&here) {
        paint_trouble(ui, place, &cell.text);
    }
    if chosen {
        if memory.keys.follow {
            response.request_focus();
            memory.keys.follow = false;
        }
        keys::chosen_keys(ui, &response, state, cell, memory, steps);
    }
    pointed(ui, &response, state, here.clone(), memory, steps);
    if response.double_clicked() {
        typing::begin(state, &here, cell, None, memory, steps);
    }
}

/// What the pointer does with a cell: a press chooses it, with Shift it marks as far as here, and so does drawing the
/// pointer over it.
fn pointed(ui: &Ui, response: &Response, state: &State, here: CellAt, memory: &mut GridMemory, steps: &mut Steps) {
    let (pressed, down, released, shift, at) = ui.input(|input| {
        let pointer = &input.pointer;
        let down = pointer.primary_down();
        (pointer.primary_pressed(), down, pointer.any_released(), input.modifiers.shift, pointer.interact_pos())
    });
    let began = || match &state.range {
        Some(range) if state.shown().pointed.marked.is_some_and(|block| !block.is_one()) => range.from.clone(),
        _ => state.cell.clone().unwrap_or_else(|| here.clone()),
    };
    // Press and release can come in one frame.
    if pressed && (response.is_pointer_button_down_on() || response.clicked()) {
        (memory.drags, memory.tab_from) = (true, None);
        let goal = if shift { keys::marking(state, began(), here) } else { Goal::One(here) };
        steps.choose(Some(goal));
    } else if memory.drags && down && !pressed {
        let over = at.is_some_and(|at| response.rect.intersect(ui.clip_rect()).contains(at));
        let moving = state.range.as_ref().map_or(state.cell.as_ref(), |range| Some(&range.to));
        if over && moving != Some(&here) {
            steps.drag(keys::marking(state, began(), here));
        }
    } else if response.clicked() && !released && state.cell.as_ref() != Some(&here) {
        steps.choose(Some(Goal::One(here))); // By a screen reader.
    }
}

fn number_ui(
    ui: &mut Ui,
    part: &RowPart<'_>,
    place: Place,
    name: &str,
    cell: &GridCell,
    (chosen, marked, year): (bool, bool, Year),
) -> Response {
    let role = part.row.role;
    let is_empty = cell.text == "\u{2013}" || (cell.input == Input::Amount(None) && !cell.not_computed);
    let rank = match role {
        _ if cell.not_computed => Rank::Muted,
        RowRole::SwitchedOff => Rank::Muted,
        RowRole::Plan => Rank::Bold,
        RowRole::Headroom => Rank::Medium,
        RowRole::Baseline | RowRole::Measure | RowRole::Change | RowRole::Frame | RowRole::Verdict => Rank::Plain,
    };
    let shown = if is_empty { Cell::empty(name) } else { Cell::new(name, &cell.text).rank(rank) };
    let told = told(part.state, cell, is_empty);
    let below = below(part, year);
    let told = below.as_ref().map_or_else(|| told.clone(), |below| format!("{told}. {below}"));
    let shown = shown.overridden(below.is_some());
    let response = shown.assumed(!cell.marks.is_none()).chosen(chosen).marked(marked).told(&told).show(ui, place);
    match below {
        Some(below) => response.on_hover_text(below),
        None => response,
    }
}

/// What a cell says that an alternative has another number for: what stands below it.
fn below(part: &RowPart<'_>, year: Year) -> Option<String> {
    let RowKey::Numbers(Row::Measure(at)) = part.key else { return None };
    let below = part.state.document().overridden_amount(*at, year)?;
    let number = part.state.view().cell(below);
    Some(part.state.words().tell("cell-overridden", &[("below", &number)]))
}

/// What a screen reader says of a number: with its unit, and that there is none where it is empty.
fn told(state: &State, cell: &GridCell, is_empty: bool) -> String {
    if is_empty {
        return state.words().say("cell-read-as-empty");
    }
    if cell.not_computed { cell.text.clone() } else { state.view().number_in_unit(&cell.text) }
}

/// The mark of a problem before the number it is about.
fn paint_trouble(ui: &Ui, place: Place, text: &str) {
    let wide = line_of(ui.painter(), text, Weight::Regular).size().x;
    let corner = pos2((place.right - wide - 6.0 - mark::SIDE).round(), place.rect.center().y - mark::SIDE / 2.0);
    let square = Rect::from_min_size(corner, Vec2::splat(mark::SIDE));
    VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, Tokens::of(ui));
}

/// The editor in the chosen cell. What cannot be read stays, and the cell line asks.
fn edit_ui(ui: &mut Ui, place: Place, name: &str, state: &State, memory: &mut GridMemory, steps: &mut Steps) {
    let before = state.typing.clone().unwrap_or_default();
    let mut text = before.clone();
    let unreadable = typing::is_unreadable(state, memory, &text);
    let reading = if unreadable { Reading::Unreadable } else { Reading::Fine };
    let arrow = Leaving::by_arrow(ui, memory);
    let edited = cell_edit_ui(ui, place, name, &mut text, reading);
    match edited.ended {
        Ended::No if arrow.is_some() => {
            leave(state, text, arrow.unwrap_or(Leaving::Elsewhere), &edited.response, memory, steps);
        }
        Ended::No if ui.input(|input| input.key_pressed(Key::Escape)) => steps.stop(),
        // Tab is the grid's, and Enter can come in the editor's first frame.
        Ended::No if ui.input(|input| input.key_pressed(Key::Tab) || input.key_pressed(Key::Enter)) => {
            leave(state, text, Leaving::by_key(ui), &edited.response, memory, steps);
        }
        Ended::No if text != before => steps.type_on(text),
        Ended::No => {}
        Ended::Cancelled => steps.stop(),
        Ended::Committed | Ended::Unchanged => {
            leave(state, text, Leaving::by_key(ui), &edited.response, memory, steps);
        }
    }
}

/// Leaves the cell with a text that can be read; any other stays and is asked about.
fn leave(state: &State, text: String, leaving: Leaving, editor: &Response, memory: &mut GridMemory, steps: &mut Steps) {
    match read_amount(state, &text) {
        Ok(amount) => typing::commit(state, text, amount, leaving, memory, steps),
        Err(_question) => {
            memory.tried = Some(text.clone());
            editor.request_focus();
            steps.type_on(text);
        }
    }
}
