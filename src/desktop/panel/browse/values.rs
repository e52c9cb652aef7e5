//! The table of what was printed: years, value, price level, places.

use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{job_of, line_of, paint_ending};
use crate::view::browse::{FigureEntry, PrintedRow};
use eframe::egui::{Painter, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Between two columns, in points.
const GAP: f32 = 16.0;
/// Least width of the places beside the other columns, in points; with less they stand below.
const LEAST_PLACES: f32 = 88.0;
/// Above and below the lines of a row, in points.
const PADDING: f32 = 3.0;

/// Draws the table.
pub(super) fn values_ui(ui: &mut Ui, state: &State, entry: &FigureEntry) {
    let heads = ["browse-head-years", "browse-head-value", "browse-head-level", "browse-head-place"];
    let heads = heads.map(|key| state.words().say(key));
    let table = Table::of(ui.painter(), &heads, &entry.rows, ui.available_width());
    let [years, value, price_level, places] = &heads;
    table.row_ui(ui, [years, value, price_level, places], Rank::Head);
    for row in &entry.rows {
        let places = row.places.join("; ");
        table.row_ui(ui, [&row.years, &row.value, &row.level, &places], Rank::Value);
    }
}

/// Of what rank a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    Head,
    Value,
}

/// Where the columns stand, from the left edge of the table in points.
struct Table {
    /// Width of the years.
    years: f32,
    /// Where the values end.
    value_end: f32,
    /// Where the price levels begin.
    level: f32,
    /// Where the places begin, where they have a column.
    places: Option<f32>,
    width: f32,
}

impl Table {
    fn of(painter: &Painter, heads: &[String; 4], rows: &[PrintedRow], width: f32) -> Self {
        let wide = |text: &str| line_of(painter, text, Weight::Regular).size().x.ceil();
        let widest = |head: &str, text: &dyn Fn(&PrintedRow) -> f32| rows.iter().map(text).fold(wide(head), f32::max);
        let [years_head, value_head, level_head, _] = heads;
        let years = widest(years_head, &|row| wide(&row.years)).min(width * 0.34);
        let value_end = years + GAP + widest(value_head, &|row| wide(&row.value));
        let level = value_end + GAP;
        let places = level + widest(level_head, &|row| wide(&row.level)) + GAP;
        Self { years, value_end, level, places: (places + LEAST_PLACES <= width).then_some(places), width }
    }

    fn row_ui(&self, ui: &mut Ui, [years, value, price_level, places]: [&str; 4], rank: Rank) {
        let tokens = Tokens::of(ui);
        let strong = if rank == Rank::Head { tokens.muted } else { tokens.text };
        let painter = ui.painter().clone();
        let lay = |text: &str, ink, room: f32| painter.layout_job(job_of(text, Weight::Regular, ink, room));
        let years_line = lay(years, strong, self.years + 1.0);
        let (places_left, room) = match self.places {
            Some(left) => (left, self.width - left),
            None => (0.0, self.width),
        };
        let places_line = lay(places, tokens.muted, room);
        let beside = self.places.is_some();
        let shown = beside || rank == Rank::Value;
        let places_high = if shown { places_line.size().y } else { 0.0 };
        let first = years_line.size().y.max(size::LINE);
        let high = if beside { first.max(places_high) } else { first + places_high };
        let (rect, response) = ui.allocate_exact_size(vec2(self.width, high + 2.0 * PADDING), Sense::hover());
        let (left, top) = (rect.left(), rect.top() + PADDING);
        let middle = top + size::LINE / 2.0;
        painter.galley(pos2(left, top), years_line, strong);
        let weight = if rank == Rank::Head { Weight::Regular } else { Weight::Medium };
        paint_ending(&painter, (left + self.value_end, middle), value, weight, strong);
        painter.galley(pos2(left + self.level, top), lay(price_level, tokens.muted, f32::INFINITY), tokens.muted);
        if shown {
            let below = if beside { 0.0 } else { first };
            painter.galley(pos2(left + places_left, top + below), places_line, tokens.muted);
        }
        if rank == Rank::Head {
            level(&painter, rect.x_range(), rect.bottom() - 1.0, 1.0, tokens.hairline);
        }
        let said = [years, value, price_level, places].into_iter().filter(|text| !text.is_empty());
        let spoken = said.collect::<Vec<_>>().join(", ");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    }
}
