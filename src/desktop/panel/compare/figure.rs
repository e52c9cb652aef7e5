//! The chart of a comparison: message, plot and notes, one below the other.

use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, space, sub};
use crate::desktop::widget::page::{Look, paint_page};
use crate::export::layout::{PLOT_MARGIN, Page, plot};
use crate::view::chart::{Chart, ChartTable};
use eframe::egui::{Label, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// The plot as it was laid out last.
#[derive(Debug, Default)]
pub(super) struct FigureMemory {
    laid: Option<(u64, (f32, f32), Page)>,
}

/// Points of the screen to a unit of the layout, at most.
const LARGEST: f32 = 0.56;
/// The least width of a canvas that a plot is set on, in units: in less room its type is smaller.
const LEAST: f32 = 1180.0;
/// How high the plot is beside its width, and at most, in points.
const SHARE: f32 = 0.42;
const HIGHEST: f32 = 380.0;

/// Draws the chart of the comparison, or says why there is none.
pub(super) fn figure_ui(ui: &mut Ui, state: &State, memory: &mut FigureMemory) {
    let shown = state.comparing.shown();
    let Some([chart, _]) = &shown.chart else {
        ui.add(Label::new(muted(&shown.why_no_chart)).wrap());
        return;
    };
    ui.add(Label::new(sub(medium(&chart.title.text))).wrap());
    ui.add(Label::new(muted(&chart.second_line)).wrap());
    ui.add_space(space::STEP);
    let wide = ui.available_width();
    let room = vec2(wide, (wide * SHARE).clamp(240.0, HIGHEST));
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let scale = LARGEST.min(rect.width() / LEAST).max(0.05);
    let margin = margin(scale);
    let size = (rect.width() + 2.0 * margin, rect.height());
    if memory.laid.as_ref().is_none_or(|(made, laid, _)| *made != shown.generation || *laid != size) {
        let page = plot(chart, (f64::from(size.0 / scale), f64::from(size.1 / scale)));
        memory.laid = Some((shown.generation, size, page));
    }
    if let Some((_, _, page)) = &memory.laid {
        let sheet =
            Rect::from_min_max(pos2(rect.left() - margin, rect.top()), pos2(rect.right() + margin, rect.bottom()));
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(rect.expand(2.0)));
        paint_page(&painter, sheet, page, Look::of(ui.theme()));
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told(state, chart)));
    for note in &chart.notes {
        ui.add(Label::new(muted(&note.text)).wrap());
    }
    ui.add(Label::new(muted(format!("{} {}", chart.source_word, chart.sources))).wrap());
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
