//! Charts without a column a year on the screen: the same layout as in the files.

use super::{ChartMemory, tooltip};
use crate::desktop::state::State;
use crate::desktop::widget::plot::plot_ui;
use crate::view::chart::Chart;
use eframe::egui::{Rangef, Rect, Ui};

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
    let shown = (chart, state.shown().generation);
    let (response, tips) = plot_ui(ui, room, shown, state.words(), &mut memory.page);
    if let Some(tips) = tips {
        tooltip::show_tips(response, state, tips);
    }
}
