//! The year grid with its cell line and the line of the conditional block grant, at the foot of the centre.

mod cell_line;
mod exposure;
mod keys;
mod label;
mod memory;
mod row;
mod source;
mod steps;
mod typing;
mod verdict;

pub(super) use memory::GridMemory;

use super::columns::YearColumns;
use crate::desktop::action::Action;
use crate::desktop::selection::Spot;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, space};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{line_of, paint_ending, paint_line};
use crate::view::grid::RowRole;
use eframe::egui::scroll_area::ScrollBarVisibility;
use eframe::egui::style::ScrollStyle;
use eframe::egui::{Rangef, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};
use row::RowPart;
use std::ops::Range;
use steps::Steps;

/// Height of the bar that scrolls the years, where they do not all fit, in points.
pub(super) const YEARS_BAR: f32 = 12.0;
/// So many measures are seen even in a low window.
const LEAST_MEASURES: f32 = 2.0;

/// How high the grid wants to be, at most `limit`; beyond it the measures scroll.
pub(super) fn grid_height(ui: &Ui, state: &State, columns: &YearColumns, memory: &mut GridMemory, limit: f32) -> f32 {
    memory.refresh(ui, state, columns);
    let measures = memory.measures(state);
    let rest = space::CONTROL
        + space::GRID_ROW
        + memory.height_of(0..measures.start)
        + memory.height_of(measures.end..memory.count())
        + years_bar(columns, memory)
        + exposure::height(ui, state, columns.page);
    let room = (limit - rest).max(LEAST_MEASURES * space::GRID_ROW);
    memory.measures_seen = memory.whole_rows(&measures, room);
    (rest + memory.measures_seen).ceil()
}

fn years_bar(columns: &YearColumns, memory: &GridMemory) -> f32 {
    if columns.most_offset() > 0.0 && !memory.bar_below { YEARS_BAR } else { 0.0 }
}

/// Draws the grid in the whole of `ui`.
pub(super) fn grid_ui(
    ui: &mut Ui,
    state: &State,
    columns: &YearColumns,
    memory: &mut GridMemory,
    actions: &mut Vec<Action>,
) {
    memory.take_keyboard(state, columns);
    let room = ui.max_rect();
    let line = Rect::from_min_size(room.min, vec2(room.width(), space::CONTROL));
    cell_line::cell_line_ui(ui, line, state, columns.page, memory, actions);
    let head = Rect::from_min_size(line.left_bottom(), vec2(room.width(), space::GRID_ROW));
    let mut steps = Steps::default();
    head_ui(ui, head, state, columns, &mut steps);
    let measures = memory.measures(state);
    memory.keys.focused = false;
    memory.drags &= ui.input(|input| input.pointer.primary_down());
    let mut sheet = Sheet { state, columns, memory, steps };
    let mut y = sheet.rows_ui(ui, head.bottom(), 0..measures.start);
    if !measures.is_empty() {
        let seen = Rect::from_x_y_ranges(room.x_range(), y..=y + sheet.memory.measures_seen);
        sheet.measures_ui(ui, seen, measures.clone());
        y = seen.bottom();
    }
    let last = sheet.memory.count();
    y = sheet.rows_ui(ui, y, measures.end..last);
    let steps = sheet.steps;
    if !memory.bar_below {
        years_bar_ui(ui, y, room, columns, memory);
    }
    let foot = Rect::from_min_max(pos2(room.left(), y + years_bar(columns, memory)), room.max);
    exposure::exposure_ui(ui, state, columns.page, foot);
    steps.take(state, columns, memory, actions);
}

/// Unit and price level once, the years, and *Kilde*.
fn head_ui(ui: &mut Ui, rect: Rect, state: &State, columns: &YearColumns, steps: &mut Steps) {
    let muted = Tokens::of(ui).muted;
    let middle = rect.center().y;
    let view = state.view();
    let unit = line_of(ui.painter(), &view.unit_and_level(), Weight::Regular);
    paint_line(ui.painter(), columns.page.min, middle, unit, muted);
    let painter = ui.painter().with_clip_rect(columns.clip(rect).intersect(ui.clip_rect()));
    for (at, year) in state.document().evaluation().years.iter().enumerate() {
        if columns.visible().contains(&at) {
            let end = (columns.numbers_end(at), middle);
            let name = year.to_string();
            let head = Rect::from_x_y_ranges(columns.year(at), rect.y_range());
            let response = ui.interact(head, ui.scope_id().with(("year", at)), Sense::CLICK);
            let ink = if response.hovered() { Tokens::of(ui).text } else { muted };
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &name));
            if response.clicked() {
                let rows = state.amount_rows();
                let spot = |row| Spot { row, year: at };
                steps.choose(row::whole(state, spot(*rows.start()), spot(*rows.end())));
            }
            paint_ending(&painter, end, &name, Weight::Regular, ink);
        }
    }
    if let Some(sources) = columns.sources() {
        let word = line_of(&painter, &state.words().say("grid-source"), Weight::Regular);
        paint_line(&painter, sources.min, middle, word, muted);
    }
    level(ui.painter(), columns.page, rect.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
}

/// The rows as they are drawn in one frame.
struct Sheet<'a> {
    state: &'a State,
    columns: &'a YearColumns,
    memory: &'a mut GridMemory,
    steps: Steps,
}

impl Sheet<'_> {
    /// Draws rows below each other, and says where they end.
    fn rows_ui(&mut self, ui: &mut Ui, top: f32, rows: Range<usize>) -> f32 {
        let (left, right) = (ui.max_rect().left(), ui.max_rect().right());
        let mut y = top;
        for at in rows {
            let rect = Rect::from_min_max(pos2(left, y), pos2(right, y + self.memory.height(at)));
            y = rect.bottom();
            self.row_ui(ui, rect, at);
        }
        y
    }

    fn row_ui(&mut self, ui: &mut Ui, rect: Rect, at: usize) {
        let Self { state, columns, .. } = *self;
        let (Some(key), Some(row)) = (state.shown().rows.get(at), self.memory.row(state, at)) else { return };
        let part = RowPart { state, columns, at, key, row: &row, rect };
        row::row_ui(ui, &part, self.memory, &mut self.steps);
        let tokens = Tokens::of(ui);
        let rule = match row.role {
            RowRole::Plan => tokens.text,
            RowRole::Verdict => tokens.hairline,
            RowRole::Baseline
            | RowRole::Measure
            | RowRole::SwitchedOff
            | RowRole::Change
            | RowRole::Frame
            | RowRole::Headroom => return,
        };
        level(ui.painter(), columns.page, rect.top() - 0.5, 1.0, rule);
    }

    fn chosen_row(&self) -> Option<usize> {
        self.state.row_position(&self.state.cell.as_ref()?.row)
    }

    /// Draws the measures that are seen; the others cost nothing.
    fn measures_ui(&mut self, ui: &mut Ui, seen: Rect, measures: Range<usize>) {
        let whole = self.memory.height_of(measures.clone());
        let area = self.state.area.as_ref().map(|area| area.as_str().to_owned()).unwrap_or_default();
        let mut scroll = ScrollArea::vertical()
            .id_salt(("measures", area))
            .auto_shrink(false)
            .min_scrolled_height(0.0)
            .max_height(seen.height());
        if let Some(offset) = self.memory.offset_to_see(self.state, &measures) {
            scroll = scroll.vertical_scroll_offset(offset);
        }
        ui.scope_builder(UiBuilder::new().id_salt("measures").max_rect(seen), |ui| {
            ui.spacing_mut().scroll = bar_that_stays(ui);
            scroll.show_viewport(ui, |ui, viewport| {
                ui.set_height(whole);
                self.memory.seen_from = viewport.top();
                let shown = self.memory.rows_between(&measures, viewport.y_range());
                let top = ui.max_rect().top() + self.memory.height_of(measures.start..shown.start);
                self.rows_ui(ui, top, shown.clone());
                // The chosen cell keeps the focus where it is scrolled out of sight.
                if let Some(at) = self.chosen_row().filter(|at| measures.contains(at) && !shown.contains(at)) {
                    let top = ui.max_rect().top() + self.memory.height_of(measures.start..at);
                    self.rows_ui(ui, top, at..at.saturating_add(1));
                }
            });
        });
    }
}

/// A scroll bar that is seen also when the pointer is elsewhere: what is hidden must show that it is there.
pub(super) fn bar_that_stays(ui: &Ui) -> ScrollStyle {
    ScrollStyle { floating_width: 6.0, dormant_handle_opacity: 0.35, ..ui.spacing().scroll }
}

/// The bar that scrolls chart and grid together, where the years do not all fit.
pub(super) fn years_bar_ui(ui: &mut Ui, top: f32, room: Rect, columns: &YearColumns, memory: &mut GridMemory) {
    if columns.most_offset() <= 0.0 {
        memory.offset = 0.0;
        return;
    }
    let here = ui.rect_contains_pointer(ui.clip_rect());
    let wheel = if here { ui.input(|input| input.smooth_scroll_delta().x) } else { 0.0 };
    let rect = Rect::from_x_y_ranges(columns.window, Rangef::new(top, (top + YEARS_BAR).min(room.bottom())));
    ui.scope_builder(UiBuilder::new().id_salt("years").max_rect(rect), |ui| {
        ui.spacing_mut().scroll = bar_that_stays(ui);
        let scroll = ScrollArea::horizontal()
            .id_salt("years")
            .auto_shrink(false)
            .scroll_bar_visibility(ScrollBarVisibility::AlwaysVisible)
            .horizontal_scroll_offset((memory.offset - wheel).clamp(0.0, columns.most_offset()));
        let shown = scroll.show(ui, |ui| {
            ui.allocate_space(Vec2::new(columns.strip_width(), YEARS_BAR - 2.0));
        });
        memory.offset = shown.state.clamped_offset().x;
    });
}
