//! A chart painted as it is laid out for files, made anew for the room there is.

use super::page::{Look, on_screen, paint_page};
use crate::export::layout::{Answer, PLOT_MARGIN, Page, Spot, Tip, plot};
use crate::view::Words;
use crate::view::chart::{Chart, ChartTable};
use eframe::egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

/// A chart laid out: for a generation of what is shown, and a size in points.
#[derive(Debug)]
pub struct Laid {
    generation: u64,
    size: (f32, f32),
    page: Page,
}

/// Points of the screen to a unit of the layout, at most: its labels are then as large as the window's own.
const LARGEST: f32 = 0.56;
/// The least canvas a plot is set on, in units: in less room its type is smaller.
const LEAST: (f32, f32) = (1180.0, 430.0);

/// Paints a chart into a room; what it was laid out as stays in `laid` until the generation or the room is another.
/// Gives the room, and what the chart tells about the place that is pointed at.
pub fn plot_ui<'l>(
    ui: &mut Ui,
    room: Rect,
    (chart, generation): (&Chart, u64),
    words: &Words,
    laid: &'l mut Option<Laid>,
) -> (Response, Option<&'l [Tip]>) {
    let scale = LARGEST.min(room.width() / LEAST.0).min(room.height() / LEAST.1).max(0.05);
    let margin = margin(scale);
    let size = (room.width() + 2.0 * margin, room.height());
    laid.take_if(|laid| laid.generation != generation || laid.size != size);
    let laid = laid.get_or_insert_with(|| {
        let page = plot(chart, (f64::from(size.0 / scale), f64::from(size.1 / scale)));
        Laid { generation, size, page }
    });
    let response = ui.allocate_rect(room, Sense::hover());
    let sheet = Rect::from_min_max(pos2(room.left() - margin, room.top()), pos2(room.right() + margin, room.bottom()));
    let painted = paint_page(ui.painter(), sheet, &laid.page, Look::of(ui.theme()));
    let tips = response.hover_pos().and_then(|at| {
        let here = |spot: &&Spot| on_screen(&laid.page, painted, &spot.rect).contains(at);
        match laid.page.spots().rev().find(here) {
            Some(Spot { answer: Answer::Tips(tips), .. }) => Some(tips.as_slice()),
            _ => None,
        }
    });
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told(words, chart)));
    (response, tips)
}

/// How far the layout's own margin reaches over the page's, in points.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a length on the screen")]
const fn margin(scale: f32) -> f32 {
    PLOT_MARGIN as f32 * scale
}

/// Message, second line, and the numbers.
fn told(words: &Words, chart: &Chart) -> String {
    let row = |table: &ChartTable| -> Vec<String> {
        table.rows.iter().map(|row| format!("{}: {}", row.name, row.cells.join(", "))).collect()
    };
    let rows: Vec<String> = chart.tables(words).iter().flat_map(row).collect();
    format!("{}. {}. {}", chart.title.text, chart.second_line, rows.join("; "))
}
