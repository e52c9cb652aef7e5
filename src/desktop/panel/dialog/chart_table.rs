//! The chart as a table: rows that take the focus and are read aloud whole.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::theme::{Weight, muted, size, space};
use crate::desktop::widget::number_table::number_tables_ui;
use crate::view::chart::ChartTable;
use eframe::egui::{Context, Label, ScrollArea, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 880.0;
/// Height of the button with the space above it, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;

/// Shows the chart that is on screen as tables.
pub(super) fn chart_table_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let close = words.say("dialog-close");
    let chart = state.chart();
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

fn tables_ui(ui: &mut Ui, tables: &[ChartTable], open: &mut Open) {
    ScrollArea::horizontal().show(ui, |ui| {
        ui.vertical(|ui| {
            if let Some(first) = number_tables_ui(ui, tables, |_, _| Weight::Regular) {
                open.focus_first(&first);
            }
        });
    });
    ui.add_space(space::STEP);
}
