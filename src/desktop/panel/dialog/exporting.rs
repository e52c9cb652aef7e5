//! What is being exported for longer than a moment: how far it is, and a way to stop it. Stands below the notices.

use super::super::super::{action::Action, state::State, theme::Tokens, theme::space};
use crate::desktop::exports::Running;
use crate::desktop::theme::{self, Weight};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::pose::job_of;
use eframe::egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Margin, Order, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

/// Width of the bar and of the words above it, in points.
const WIDTH: f32 = 240.0;
/// Height of the bar, in points.
const BAR: f32 = 4.0;

/// One box an export, at the lower right; gives the height they take, in points.
pub(super) fn exports_ui(ctx: &Context, state: &State, offset: Vec2, actions: &mut Vec<Action>) -> f32 {
    if state.exports.slow().next().is_none() {
        return 0.0;
    }
    let area = Area::new(Id::unique("exports")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, offset);
    let shown = area.show(ctx, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        for (at, running) in state.exports.slow() {
            let pressed = keyed(ui, &format!("export {at}"), |ui| export_ui(ui, state, running)).inner;
            if pressed {
                actions.push(Action::StopExport(at));
            }
        }
    });
    shown.response.rect.height() + space::STEP
}

/// The box of one; whether it shall stop.
fn export_ui(ui: &mut Ui, state: &State, running: &Running) -> bool {
    let tokens = Tokens::of(ui);
    let words = state.words();
    let key = match (running.is_stopping(), running.name().is_empty()) {
        (true, _) => "export-stopping",
        (false, true) => "export-picture",
        (false, false) => "export-running",
    };
    let text = words.tell(key, &[("name", running.name())]);
    let stop = words.say("export-stop");
    Frame::new()
        .fill(tokens.background)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(space::RADIUS))
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::STEP;
                bar_ui(ui, &text, running.steps());
                !running.is_stopping() && ui.add(Button::outlined(&stop)).clicked()
            })
            .inner
        })
        .inner
}

/// The words above the bar; where nobody knows how far it is, the bar is half full.
fn bar_ui(ui: &mut Ui, text: &str, (done, of): (usize, usize)) {
    let tokens = Tokens::of(ui);
    let line = ui.painter().layout_job(job_of(text, Weight::Regular, tokens.text, WIDTH));
    let height = line.size().y.max(theme::size::LINE) + space::HALF + BAR;
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, height), Sense::hover());
    ui.painter().galley(rect.min, line, tokens.text);
    let bar = Rect::from_min_max(pos2(rect.left(), rect.bottom() - BAR), rect.max);
    let part = share(done, of);
    let round = CornerRadius::same(2);
    ui.painter().rect_filled(bar, round, tokens.hairline);
    let full = Rect::from_min_size(bar.min, vec2(bar.width() * part, BAR));
    ui.painter().rect_filled(full, round, tokens.accent);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, text);
        info.value = (of > 0).then(|| f64::from(part));
        info
    });
}

#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "a share of a bar needs no more")]
fn share(done: usize, of: usize) -> f32 {
    if of == 0 { 0.5 } else { (done as f32 / of as f32).clamp(0.0, 1.0) }
}
