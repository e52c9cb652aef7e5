//! The chart as a table, and two plans side by side: rows that take the focus and are read aloud whole.

use super::super::super::{action::Action, action::Answer, state::Comparison, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::theme::{Tokens, Weight, medium, muted, size, space};
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::pose::{Pose, job_of, line_of, paint_ending};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::view::chart::{ChartRow, ChartTable};
use eframe::egui::{Context, Label, Response, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

/// Width of the sheet, in points.
const WIDTH: f32 = 880.0;
/// Height of the button with the space above it, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;
/// The widest the names of the rows get, in points.
const NAMES: f32 = 320.0;
/// Between two columns, in points.
const APART: f32 = 24.0;

/// Shows the chart that is on screen as tables.
pub(super) fn chart_table_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let close = words.say("dialog-close");
    let chart = state.shown().chart.as_ref();
    let title = chart.map(|chart| chart.title.text.clone()).unwrap_or_default();
    sheet_of_width_ui(ctx, WIDTH, &title, |ui| {
        if let Some(chart) = chart {
            paragraph_ui(ui, &chart.second_line);
            let tables = chart.tables(words);
            ui.add_space(space::STEP);
            scrolling_ui(ui, BELOW + size::LINE + space::STEP, |ui| {
                tables_ui(ui, &tables, open);
                for note in &chart.notes {
                    let letter = note.letter.as_ref().map(|letter| format!("{letter} ")).unwrap_or_default();
                    ui.add(Label::new(muted(format!("{letter}{}", note.text))).wrap());
                }
            });
        }
        if buttons_ui(ui, open, None, &[Foot::other("close", &close)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

/// Shows two plans side by side.
pub(super) fn comparison_ui(
    ctx: &Context,
    state: &State,
    comparison: &Comparison,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let close = state.words().say("dialog-close");
    sheet_of_width_ui(ctx, WIDTH, &comparison.title, |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            for line in &comparison.lines {
                paragraph_ui(ui, line);
            }
            ui.add_space(space::STEP);
            tables_ui(ui, &comparison.tables, open);
            for note in &comparison.notes {
                ui.add(Label::new(muted(note)).wrap());
            }
        });
        if buttons_ui(ui, open, None, &[Foot::other("close", &close)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

fn tables_ui(ui: &mut Ui, tables: &[ChartTable], open: &mut Open) {
    ScrollArea::horizontal().show(ui, |ui| {
        ui.vertical(|ui| tables.iter().for_each(|table| table_ui(ui, table, open)));
    });
    ui.add_space(space::STEP);
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

fn table_ui(ui: &mut Ui, table: &ChartTable, open: &mut Open) {
    if !table.name.is_empty() {
        ui.add(Label::new(medium(&table.name)).wrap());
        ui.add_space(space::HALF);
    }
    let widths = Widths::of(ui, table);
    if !table.heads.is_empty() {
        let (rect, _) = ui.allocate_exact_size(vec2(widths.whole(), size::ROW), Sense::hover());
        let ink = Tokens::of(ui).muted;
        cells_ui(ui, &table.heads, &widths, (rect.left(), rect.center().y), ink);
    }
    hairline(ui);
    for (at, row) in table.rows.iter().enumerate() {
        let shown = row_ui(ui, table, row, &widths);
        if at == 0 {
            open.focus_first(&shown);
        }
    }
    ui.add_space(space::PANEL);
}

/// One row: its name left, its numbers on the right edges of their columns.
fn row_ui(ui: &mut Ui, table: &ChartTable, row: &ChartRow, widths: &Widths) -> Response {
    let tokens = Tokens::of(ui);
    let name = ui.painter().layout_job(job_of(&row.name, Weight::Regular, tokens.text, widths.names));
    let high = size::ROW.max(name.size().y) + space::STEP;
    let (rect, response) = ui.allocate_exact_size(vec2(widths.whole(), high), Sense::focusable_noninteractive());
    list_row(ui.painter(), rect, Chosen::No, Pose::of(&response), tokens);
    let top = rect.top() + space::HALF;
    ui.painter().galley(pos2(rect.left() + space::STEP, top), name, tokens.text);
    cells_ui(ui, &row.cells, widths, (rect.left(), top + size::LINE / 2.0), tokens.text);
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

fn cells_ui(ui: &Ui, cells: &[String], widths: &Widths, (left, middle): (f32, f32), ink: eframe::egui::Color32) {
    let mut right = left + space::STEP + widths.names;
    for (cell, width) in cells.iter().zip(&widths.cells) {
        right += width;
        paint_ending(ui.painter(), (right, middle), cell, Weight::Regular, ink);
    }
}
