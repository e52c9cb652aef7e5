//! The line of the conditional block grant that closes the grid.

use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::explained::explained;
use crate::desktop::widget::lines::{dashed_under, level};
use crate::desktop::widget::pose::job_of;
use crate::view::glossary::Word;
use eframe::egui::{Galley, Rangef, Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2};
use std::sync::Arc;

/// Side of the icon, in points.
const ICON: f32 = 16.0;
/// From the icon to the text, in points.
const GAP: f32 = 8.0;

fn line(ui: &Ui, text: &str, page: Rangef) -> Arc<Galley> {
    let wrap = (page.span() - ICON - GAP).max(80.0);
    ui.painter().layout_job(job_of(text, Weight::Regular, Tokens::of(ui).muted, wrap))
}

/// How high the line is, in points; where there is none, a little room below the grid.
pub(super) fn height(ui: &Ui, state: &State, page: Rangef) -> f32 {
    let exposure = state.shown().exposure.as_ref();
    exposure.map_or(space::STEP, |exposure| space::CONTROL - size::LINE + line(ui, &exposure.text, page).size().y)
}

/// Shows the line; the rule behind it stands under the pointer.
pub(super) fn exposure_ui(ui: &mut Ui, state: &State, page: Rangef, rect: Rect) {
    let Some(exposure) = &state.shown().exposure else { return };
    let tokens = Tokens::of(ui);
    level(ui.painter(), rect.x_range(), rect.top() - 0.5, 1.0, tokens.hairline);
    let middle = rect.center().y;
    let icon = Rect::from_min_size(pos2(page.min, middle - ICON / 2.0), Vec2::splat(ICON));
    Icon::Info.paint(ui.painter(), icon, tokens.muted);
    let galley = line(ui, &exposure.text, page);
    let spot = pos2(icon.right() + GAP, middle - galley.size().y / 2.0);
    let box_of_text = Rect::from_min_size(spot, galley.size());
    ui.painter().galley(spot, galley, tokens.muted);
    if !exposure.marks.is_none() {
        dashed_under(ui.painter(), box_of_text.x_range(), box_of_text.bottom() - 1.0, tokens);
    }
    let response = ui.interact(icon.union(box_of_text), ui.scope_id().with("exposure"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &exposure.text));
    explained(response.on_hover_text(&exposure.rule), state, Word::EXPOSURE);
}
