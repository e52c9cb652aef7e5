//! A table of numbers under years: rows that take the focus and are read aloud whole.

use super::lines::hairline;
use super::pose::{Pose, job_of, line_of, paint_ending};
use super::row::{Chosen, list_row};
use crate::desktop::theme::{Tokens, Weight, medium, size, space};
use crate::view::chart::{ChartRow, ChartTable};
use eframe::egui::{Color32, Label, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The widest the names of the rows get, in points.
const NAMES: f32 = 320.0;
/// Between two columns, in points.
const APART: f32 = 24.0;

/// Shows a table; `weight` says how heavy the row at a position is set. Gives its first row.
pub fn number_table_ui(ui: &mut Ui, table: &ChartTable, weight: impl Fn(usize) -> Weight) -> Option<Response> {
    if !table.name.is_empty() {
        ui.add(Label::new(medium(&table.name)).wrap());
        ui.add_space(space::HALF);
    }
    let widths = Widths::of(ui, table);
    if !table.heads.is_empty() {
        let (rect, _) = ui.allocate_exact_size(vec2(widths.whole(), size::ROW), Sense::hover());
        let ink = Tokens::of(ui).muted;
        cells_ui(ui, &table.heads, &widths, (rect.left(), rect.center().y), (Weight::Regular, ink));
    }
    hairline(ui);
    let mut first = None;
    for (at, row) in table.rows.iter().enumerate() {
        let shown = row_ui(ui, table, row, &widths, weight(at));
        first.get_or_insert(shown);
    }
    ui.add_space(space::PANEL);
    first
}

/// The widths of a table's columns, in points.
struct Widths {
    names: f32,
    cells: Vec<f32>,
}

impl Widths {
    fn of(ui: &Ui, table: &ChartTable) -> Self {
        let wide = |text: &str| line_of(ui.painter(), text, Weight::Medium).size().x.ceil();
        let names = table.rows.iter().map(|row| wide(&row.name)).fold(0.0, f32::max).min(NAMES);
        let count = table.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let width = |at: usize| {
            let cells = table.rows.iter().filter_map(|row| row.cells.get(at)).chain(table.heads.get(at));
            cells.map(|cell| wide(cell)).fold(0.0, f32::max) + APART
        };
        Self { names, cells: (0..count).map(width).collect() }
    }

    fn whole(&self) -> f32 {
        2.0 * space::STEP + self.names + self.cells.iter().sum::<f32>()
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
        paint_ending(ui.painter(), (right, middle), cell, weight, ink);
    }
}
