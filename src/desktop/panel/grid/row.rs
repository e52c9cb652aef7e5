//! One row of the grid: its label, its cells, its source.

use super::memory::GridMemory;
use super::steps::Steps;
use super::{keys, label, source, typing, verdict};
use crate::budget::evaluation::Row;
use crate::budget::price_level::Year;
use crate::desktop::action::Action;
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::state::{CellAt, State};
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::update::read_amount;
use crate::desktop::widget::cell::{Cell, Place, Rank, Reading, cell_edit_ui};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::lines::block;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::pose::{job_of, line_of};
use crate::desktop::widget::series::paint_swatch;
use crate::desktop::widget::swatch;
use crate::view::grid::{GridCell, GridRow, Input, RowKey, RowRole};
use eframe::egui::{Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2};

/// A row and where it stands.
pub(super) struct RowPart<'a> {
    /// What is shown.
    pub(super) state: &'a State,
    /// The columns.
    pub(super) columns: &'a YearColumns,
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
    if let (true, RowKey::Numbers(Row::Measure(at))) = (response.clicked(), part.key) {
        steps.then(Action::ChooseMeasure(*at));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &part.row.label));
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
    let name = format!("{}, {year}", part.row.label);
    if chosen && state.typing.is_some() {
        ui.push_id(("edit", year.number()), |ui| edit_ui(ui, place, &name, state, memory, steps));
        return;
    }
    let response = ui.push_id(year.number(), |ui| match cell.mark {
        Some(mark) => verdict::verdict_cell_ui(ui, place, &name, cell, mark, chosen),
        None => number_ui(ui, part.row.role, place, &name, cell, chosen),
    });
    let response = response.inner;
    if memory.troubled.contains(&here) {
        paint_trouble(ui, place, &cell.text);
    }
    if chosen {
        if memory.follow {
            response.request_focus();
            memory.follow = false;
        }
        keys::chosen_keys(ui, &response, state, cell, memory, steps);
    } else if response.clicked() {
        steps.choose(here.clone());
    }
    if response.double_clicked() {
        typing::begin(state, &here, cell, None, memory, steps);
    }
}

fn number_ui(ui: &mut Ui, role: RowRole, place: Place, name: &str, cell: &GridCell, chosen: bool) -> Response {
    let is_empty = cell.text == "\u{2013}" || (cell.input == Input::Amount(None) && !cell.not_computed);
    let rank = match role {
        _ if cell.not_computed => Rank::Muted,
        RowRole::SwitchedOff => Rank::Muted,
        RowRole::Plan => Rank::Bold,
        RowRole::Headroom => Rank::Medium,
        RowRole::Baseline | RowRole::Measure | RowRole::Change | RowRole::Frame | RowRole::Verdict => Rank::Plain,
    };
    let shown = if is_empty { Cell::empty(name) } else { Cell::new(name, &cell.text).rank(rank) };
    shown.assumed(!cell.marks.is_none()).chosen(chosen).show(ui, place)
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
    let edited = cell_edit_ui(ui, place, name, &mut text, reading);
    match edited.ended {
        Ended::No => {
            if text != before {
                steps.type_on(text);
            } else if !edited.response.has_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Escape)) {
                steps.stop();
            }
        }
        Ended::Cancelled => steps.stop(),
        Ended::Committed | Ended::Unchanged => match read_amount(state, &text) {
            Ok(amount) => typing::commit(ui, state, text, amount, steps),
            Err(_question) => {
                memory.tried = Some(text.clone());
                edited.response.request_focus();
                steps.type_on(text);
            }
        },
    }
}
