//! Tables of numbers under years: rows that take the focus and are read aloud whole.

use super::lines::hairline;
use super::pose::{Pose, job_of, line_of, paint_ending, paint_line};
use super::row::{Chosen, list_row};
use crate::desktop::theme::{Tokens, Weight, medium, size, space};
use crate::view::chart::{ChartRow, ChartTable};
use eframe::egui::{Color32, Label, Painter, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The widest the names of the rows get, in points.
const NAMES: f32 = 320.0;
/// Between two columns, in points.
const APART: f32 = 24.0;

/// Shows tables with their columns below each other; `weight` says how heavy a row is set, by the positions of its table
/// and in it. Gives the first row.
pub fn number_tables_ui(
    ui: &mut Ui,
    tables: &[ChartTable],
    weight: impl Fn(usize, usize) -> Weight,
) -> Option<Response> {
    let widths = Widths::of(ui, tables);
    let mut first = None;
    for (number, table) in tables.iter().enumerate() {
        head_ui(ui, table, &widths);
        for (at, row) in table.rows.iter().enumerate() {
            let shown = row_ui(ui, table, row, &widths, weight(number, at));
            first.get_or_insert(shown);
        }
        ui.add_space(space::PANEL);
    }
    first
}

/// Paints a number so that it ends at `right`; the star of one that rests on an assumption hangs behind it.
pub fn paint_number(painter: &Painter, (right, middle): (f32, f32), text: &str, (weight, ink): (Weight, Color32)) {
    let number = text.strip_suffix(STAR).unwrap_or(text);
    paint_ending(painter, (right, middle), number, weight, ink);
    if number.len() < text.len() {
        paint_line(painter, right, middle, line_of(painter, STAR, weight), ink);
    }
}

/// What marks a number that rests on an assumption.
const STAR: &str = "*";

/// The table's name and the heads of its columns.
fn head_ui(ui: &mut Ui, table: &ChartTable, widths: &Widths) {
    if !table.name.is_empty() {
        ui.add(Label::new(medium(&table.name)).wrap());
        ui.add_space(space::HALF);
    }
    if !table.heads.is_empty() {
        let (rect, _) = ui.allocate_exact_size(vec2(widths.whole(), size::ROW), Sense::hover());
        let ink = Tokens::of(ui).muted;
        cells_ui(ui, &table.heads, widths, (rect.left(), rect.center().y), (Weight::Regular, ink));
    }
    hairline(ui);
}

/// The widths of the columns, in points.
struct Widths {
    names: f32,
    cells: Vec<f32>,
}

impl Widths {
    fn of(ui: &Ui, tables: &[ChartTable]) -> Self {
        let wide = |text: &str| line_of(ui.painter(), text, Weight::Medium).size().x.ceil();
        let rows = || tables.iter().flat_map(|table| &table.rows);
        let names = rows().map(|row| wide(&row.name)).fold(0.0, f32::max).min(NAMES);
        let count = rows().map(|row| row.cells.len()).max().unwrap_or(0);
        let width = |at: usize| {
            let heads = tables.iter().filter_map(|table| table.heads.get(at));
            let cells = rows().filter_map(|row| row.cells.get(at)).chain(heads);
            cells.map(|cell| wide(cell)).fold(0.0, f32::max) + APART
        };
        Self { names, cells: (0..count).map(width).collect() }
    }

    fn whole(&self) -> f32 {
        3.0 * space::STEP + self.names + self.cells.iter().sum::<f32>()
    }
}

/// One row: its name left, its numbers on the right edges of their columns.
fn row_ui(ui: &mut Ui, table: &ChartTable, row: &ChartRow, widths: &Widths, weight: Weight) -> Response {
    let tokens = Tokens::of(ui);
    let name = ui.painter().layout_job(job_of(&row.name, weight, tokens.text, widths.names));
    let high = size::ROW.max(name.size().y) + space::STEP;
    let (rect, response) = ui.allocate_exact_size(vec2(widths.whole(), high), Sense::focusable_noninteractive());
    list_row(ui.painter(), rect, Chosen::No, Pose::of(&response), tokens);
    let top = rect.top() + space::HALF;
    ui.painter().galley(pos2(rect.left() + space::STEP, top), name, tokens.text);
    cells_ui(ui, &row.cells, widths, (rect.left(), top + size::LINE / 2.0), (weight, tokens.text));
    let said = row.cells.iter().enumerate().map(|(at, cell)| match table.heads.get(at) {
        Some(head) => format!("{head}: {cell}"),
        None => cell.clone(),
    });
    let said = std::iter::once(row.name.clone()).chain(said).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

fn cells_ui(ui: &Ui, cells: &[String], widths: &Widths, (left, middle): (f32, f32), (weight, ink): (Weight, Color32)) {
    let mut right = left + space::STEP + widths.names;
    for (cell, width) in cells.iter().zip(&widths.cells) {
        right += width;
        paint_number(ui.painter(), (right, middle), cell, (weight, ink));
    }
}
