//! The key at the left of the plot, in the order of the stack.

use crate::desktop::panel::columns::YearColumns;
use crate::desktop::panel::grid::bar_that_stays;
use crate::desktop::theme::{Tokens, muted, regular, size, space};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::mark::Assumed;
use crate::desktop::widget::series::series_swatch_ui;
use crate::desktop::widget::swatch::{self, swatch_ui};
use crate::view::chart::{Chart, ChartKind, Series, SeriesStyle};
use eframe::egui::{Align, Layout, Rangef, Rect, Response, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};

/// Widest line of the key, in points: names wrap before they come near the axis.
const WIDEST: f32 = 150.0;
/// What the labels of the axis need, in points.
const AXIS: f32 = 76.0;

/// Draws the key in the column of labels, between two heights. What does not fit scrolls.
pub(super) fn key_ui(ui: &mut Ui, chart: &Chart, columns: &YearColumns, high: impl Into<Rangef>) {
    let wide = (columns.window.min - columns.page.min - AXIS).max(80.0);
    let rect = Rect::from_x_y_ranges(columns.page.min..=columns.page.min + wide, high);
    let text_wide = (wide - space::INDENT).min(WIDEST);
    ui.scope_builder(UiBuilder::new().id_salt("key").max_rect(rect).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().scroll = bar_that_stays(ui);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::STEP;
            let ground = Tokens::of(ui).background;
            for series in in_order(chart) {
                let text = regular(&series.name);
                item_ui(ui, text_wide, text, |ui| series_swatch_ui(ui, series.style, ground));
            }
            if columns.sources().is_none() {
                for frame in chart.panels.iter().flat_map(|panel| &panel.frames) {
                    item_ui(ui, text_wide, regular(&frame.name.text), frame_line_ui);
                }
            }
            if let Some(key) = &chart.key {
                ui.add_space(space::STEP);
                let color = Tokens::of(ui).muted;
                item_ui(ui, text_wide, muted(raised(key)), |ui| swatch_ui(ui, color, Assumed::Yes, ground));
            }
        });
    });
}

/// A piece of a frame's line, for the key where the line's end is scrolled away.
fn frame_line_ui(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(swatch::SIDE), Sense::hover());
    level(ui.painter(), rect.x_range(), rect.center().y - 1.0, 2.0, Tokens::of(ui).frame);
    response
}

/// The series that are drawn, top of the stack first; room before breach.
fn in_order(chart: &Chart) -> Vec<&Series> {
    let Some(panel) = chart.panels.first() else { return Vec::new() };
    let used = |at: usize| {
        chart.panels.iter().flat_map(|panel| &panel.columns).flat_map(|column| &column.segments).any(|s| s.series == at)
    };
    match chart.kind {
        ChartKind::Level | ChartKind::Timeline => panel.series.iter().rev().collect(),
        ChartKind::Deviation => panel
            .series
            .iter()
            .enumerate()
            .filter(|(at, series)| series.style != SeriesStyle::Open || used(*at))
            .map(|(_, series)| series)
            .collect(),
    }
}

fn item_ui(ui: &mut Ui, text_wide: f32, text: RichText, swatch: impl FnOnce(&mut Ui) -> Response) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.spacing_mut().interact_size.y = size::LINE;
        ui.allocate_ui_with_layout(vec2(swatch::SIDE, size::LINE), Layout::top_down(Align::Min), |ui| {
            ui.add_space((size::LINE - swatch::SIDE) / 2.0);
            swatch(ui);
        });
        ui.allocate_ui_with_layout(vec2(text_wide, size::LINE), Layout::top_down(Align::Min), |ui| {
            ui.label(text);
        });
    });
}

/// A line begins with a capital.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
