//! The key of the plot, in the order of the stack: at its left, or above it where the page is narrow.

use crate::desktop::panel::columns::YearColumns;
use crate::desktop::panel::grid::bar_that_stays;
use crate::desktop::theme::{Tokens, Weight, muted, regular, size, space};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::mark::Assumed;
use crate::desktop::widget::pose::{job_of, line_of};
use crate::desktop::widget::series::series_swatch_ui;
use crate::desktop::widget::swatch::{self, swatch_ui};
use crate::view::chart::{Chart, ChartKind, Series, SeriesStyle};
use eframe::egui::{
    Align, Color32, Layout, Painter, Pos2, Rangef, Rect, Response, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2,
};

/// Widest line of the key beside the plot unless a word is longer, in points.
const WIDEST: f32 = 150.0;
/// What the labels of the axis need, in points.
const AXIS: f32 = 76.0;
/// In a column narrower than this the key goes above the plot, in points.
const LEAST_BESIDE: f32 = 112.0;

/// What an entry explains.
#[derive(Debug, Clone, Copy)]
enum Shown {
    Series(SeriesStyle),
    Frame,
    Assumed,
}

/// An entry of the key.
struct Entry {
    shown: Shown,
    text: String,
}

/// The key as it stands above the plot: its entries with their places, from the upper left corner.
pub(super) struct KeyAbove {
    entries: Vec<(Entry, Rect)>,
    high: f32,
}

fn beside_width(columns: &YearColumns) -> f32 {
    columns.window.min - columns.page.min - AXIS
}

/// How wide the longest word of the key is, in points.
fn longest_word(painter: &Painter, entries: &[Entry]) -> f32 {
    let words = entries.iter().flat_map(|entry| entry.text.split([' ', '-']));
    words.map(|word| line_of(painter, word, Weight::Regular).size().x.ceil() + 1.0).fold(0.0, f32::max)
}

/// Draws the key in the column of labels, between two heights. What does not fit scrolls.
pub(super) fn key_ui(ui: &mut Ui, chart: &Chart, columns: &YearColumns, high: impl Into<Rangef>) {
    let wide = beside_width(columns).max(80.0);
    let rect = Rect::from_x_y_ranges(columns.page.min..=columns.page.min + wide, high);
    let entries = entries(chart, columns);
    let text_wide = (wide - space::INDENT).min(WIDEST.max(longest_word(ui.painter(), &entries)));
    ui.scope_builder(UiBuilder::new().id_salt("key").max_rect(rect).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().scroll = bar_that_stays(ui);
        ScrollArea::vertical().auto_shrink(false).min_scrolled_height(0.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::STEP;
            for entry in entries {
                if matches!(entry.shown, Shown::Assumed) {
                    ui.add_space(space::STEP);
                }
                entry_ui(ui, text_wide, &entry);
            }
        });
    });
}

impl KeyAbove {
    /// The key, if the page has no room for it beside the plot.
    pub(super) fn of(painter: &Painter, chart: &Chart, columns: &YearColumns) -> Option<Self> {
        let entries = entries(chart, columns);
        let beside = beside_width(columns);
        if beside >= LEAST_BESIDE.max(longest_word(painter, &entries) + space::INDENT) {
            return None;
        }
        let page = columns.page.span();
        let mut next = Pos2::ZERO;
        let mut high = 0.0_f32;
        let mut places = Vec::new();
        for entry in entries {
            let text = job_of(&entry.text, Weight::Regular, Color32::PLACEHOLDER, page - space::INDENT);
            let text = painter.layout_job(text).size();
            let wanted = vec2((space::INDENT + text.x).ceil() + 1.0, text.y);
            if next.x > 0.0 && next.x + wanted.x > page {
                next = Pos2::new(0.0, high + space::HALF);
            }
            places.push((entry, Rect::from_min_size(next, wanted)));
            high = high.max(next.y + wanted.y);
            next.x += wanted.x + space::PANEL;
        }
        Some(Self { entries: places, high })
    }

    /// How high it is, in points.
    pub(super) const fn high(&self) -> f32 {
        self.high
    }

    /// Shows it with its upper left corner at `corner`.
    pub(super) fn show(self, ui: &mut Ui, corner: Pos2) {
        for (at, (entry, place)) in self.entries.into_iter().enumerate() {
            let rect = place.translate(corner.to_vec2());
            ui.scope_builder(UiBuilder::new().id_salt(("key", at)).max_rect(rect), |ui| {
                entry_ui(ui, rect.width() - space::INDENT, &entry);
            });
        }
    }
}

/// Everything the key explains.
fn entries(chart: &Chart, columns: &YearColumns) -> Vec<Entry> {
    let mut entries: Vec<Entry> = in_order(chart)
        .into_iter()
        .map(|series| Entry { shown: Shown::Series(series.style), text: series.name.clone() })
        .collect();
    if columns.sources().is_none() {
        for frame in chart.panels().iter().flat_map(|panel| &panel.frames) {
            if !entries.iter().any(|entry| matches!(entry.shown, Shown::Frame) && entry.text == frame.name.text) {
                entries.push(Entry { shown: Shown::Frame, text: frame.name.text.clone() });
            }
        }
    }
    entries.extend(chart.key.as_ref().map(|key| Entry { shown: Shown::Assumed, text: raised(key) }));
    entries
}

/// A piece of a frame's line, for the key where the line's end is scrolled away.
fn frame_line_ui(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(swatch::SIDE), Sense::hover());
    level(ui.painter(), rect.x_range(), rect.center().y - 1.0, 2.0, Tokens::of(ui).frame);
    response
}

/// The series that are drawn, top of the stack first; room before breach.
fn in_order(chart: &Chart) -> Vec<&Series> {
    let Some(panel) = chart.panels().first() else { return Vec::new() };
    let used = |at: usize| {
        chart
            .panels()
            .iter()
            .flat_map(|panel| &panel.columns)
            .flat_map(|column| &column.segments)
            .any(|s| s.series == at)
    };
    if chart.kind != ChartKind::Deviation {
        return panel.series.iter().rev().collect();
    }
    let series = panel.series.iter().enumerate();
    series.filter(|(at, series)| series.style != SeriesStyle::Open || used(*at)).map(|(_, series)| series).collect()
}

fn entry_ui(ui: &mut Ui, text_wide: f32, entry: &Entry) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.spacing_mut().interact_size.y = size::LINE;
        let tokens = Tokens::of(ui);
        let ground = tokens.background;
        ui.allocate_ui_with_layout(vec2(swatch::SIDE, size::LINE), Layout::top_down(Align::Min), |ui| {
            ui.add_space((size::LINE - swatch::SIDE) / 2.0);
            match entry.shown {
                Shown::Series(style) => series_swatch_ui(ui, style, ground),
                Shown::Frame => frame_line_ui(ui),
                Shown::Assumed => swatch_ui(ui, tokens.muted, Assumed::Yes, ground),
            };
        });
        ui.allocate_ui_with_layout(vec2(text_wide, size::LINE), Layout::top_down(Align::Min), |ui| {
            ui.label(if matches!(entry.shown, Shown::Assumed) { muted(&entry.text) } else { regular(&entry.text) });
        });
    });
}

/// A line begins with a capital.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
