//! Charts without a column a year on the screen: the same layout as in the files, made anew for the room there is.

use super::{ChartMemory, tooltip};
use crate::desktop::state::State;
use crate::desktop::widget::page::{Look, on_screen, paint_page};
use crate::export::layout::{Answer, PLOT_MARGIN, Page, Spot, plot};
use crate::view::chart::{Chart, ChartTable};
use eframe::egui::{Rangef, Rect, Role, Sense, Ui, WidgetInfo, pos2};

/// A chart laid out: for a generation of what is shown, and a size in points.
#[derive(Debug)]
pub(super) struct Laid {
    generation: u64,
    size: (f32, f32),
    page: Page,
}

/// Points of the screen to a unit of the layout, at most: its labels are then as large as the window's own.
const LARGEST: f32 = 0.56;
/// The least canvas a plot is set on, in units: in less room its type is smaller.
const LEAST: (f32, f32) = (1180.0, 430.0);
/// From the message and to the notes, in points.
const GAP: f32 = 10.0;

/// Draws the chart between its message and its notes.
pub(super) fn shape_ui(
    ui: &mut Ui,
    high: Rangef,
    wide: Rangef,
    (state, chart): (&State, &Chart),
    memory: &mut ChartMemory,
) {
    let room = Rect::from_x_y_ranges(wide, high.min + GAP..=(high.max - GAP).max(high.min + GAP + 40.0));
    let scale = LARGEST.min(room.width() / LEAST.0).min(room.height() / LEAST.1).max(0.05);
    let margin = margin(scale);
    let size = (room.width() + 2.0 * margin, room.height());
    let generation = state.shown().generation;
    let is_stale = |laid: &Laid| laid.generation != generation || laid.size != size;
    if memory.page.as_ref().is_none_or(is_stale) {
        let page = plot(chart, (f64::from(size.0 / scale), f64::from(size.1 / scale)));
        memory.page = Some(Laid { generation, size, page });
    }
    let response = ui.allocate_rect(room, Sense::hover());
    if let Some(laid) = &memory.page {
        let sheet =
            Rect::from_min_max(pos2(room.left() - margin, room.top()), pos2(room.right() + margin, room.bottom()));
        let painted = paint_page(ui.painter(), sheet, &laid.page, Look::of(ui.theme()));
        if let Some(at) = response.hover_pos() {
            let spots = laid.page.spots().rev();
            let here = |spot: &&Spot| on_screen(&laid.page, painted, &spot.rect).contains(at);
            if let Some(Spot { answer: Answer::Tips(tips), .. }) = spots.into_iter().find(here) {
                tooltip::show_tips(response.clone(), state, tips);
            }
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told(state, chart)));
}

/// How far the layout's own margin reaches over the page's, in points.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a length on the screen")]
const fn margin(scale: f32) -> f32 {
    PLOT_MARGIN as f32 * scale
}

/// Message, second line, and the numbers.
fn told(state: &State, chart: &Chart) -> String {
    let row = |table: &ChartTable| -> Vec<String> {
        table.rows.iter().map(|row| format!("{}: {}", row.name, row.cells.join(", "))).collect()
    };
    let rows: Vec<String> = chart.tables(state.words()).iter().flat_map(row).collect();
    format!("{}. {}. {}", chart.title.text, chart.second_line, rows.join("; "))
}
