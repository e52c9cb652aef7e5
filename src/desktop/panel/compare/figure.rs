//! The chart of a comparison: message, plot and notes, one below the other.

use crate::desktop::panel::chart::show_tips;
use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, space, sub};
use crate::desktop::widget::plot::{Laid, plot_ui};
use eframe::egui::{Label, Rect, Ui, vec2};

/// How high the plot is beside its width, and at most, in points.
const SHARE: f32 = 0.42;
const HIGHEST: f32 = 380.0;

/// Draws the chart of the comparison, or says why there is none.
pub(super) fn figure_ui(ui: &mut Ui, state: &State, laid: &mut Option<Laid>) {
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
    let room = Rect::from_min_size(ui.cursor().min, room);
    let (response, tips) = plot_ui(ui, room, (chart, shown.generation), state.words(), laid);
    if let Some(tips) = tips {
        show_tips(response, state, tips);
    }
    for note in &chart.notes {
        ui.add(Label::new(muted(&note.text)).wrap());
    }
    ui.add(Label::new(muted(format!("{} {}", chart.source_word, chart.sources))).wrap());
}
