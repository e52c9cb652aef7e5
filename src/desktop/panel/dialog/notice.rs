//! Notices: what happened, at the lower right above the status line.
//!
//! A notice of something that went well leaves by itself; one of something that failed stays until it is read.

use super::super::super::{action::Action, icon::Icon, state::Notice, state::State, theme::Tokens, theme::space};
use super::exporting;
use crate::desktop::theme::Weight;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::pose::job_of;
use eframe::egui::accesskit::Live;
use eframe::egui::{
    Align, Align2, Area, Context, CornerRadius, Frame, Id, Layout, Margin, Order, Rect, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo, vec2,
};
use std::time::Duration;

/// How long a notice stays, in seconds.
const STAYS: f64 = 6.0;
/// Width of the words of a notice, at most, in points.
const WIDTH: f32 = 320.0;
/// Side of the icon before the words, in points.
const ICON: f32 = 16.0;

/// When each notice was first shown, in seconds of the window's clock.
#[derive(Debug, Default)]
pub(super) struct NoticeTimes(Vec<f64>);

/// Draws the notices, and asks for those to go whose time is over.
pub(super) fn notices_ui(ctx: &Context, state: &State, times: &mut NoticeTimes, actions: &mut Vec<Action>) {
    let notices = &state.notices;
    let now = ctx.input(|input| input.time);
    times.0.resize(notices.len(), now);
    let offset = vec2(-space::PANEL, -(space::CONTROL + space::PANEL));
    let taken = exporting::exports_ui(ctx, state, offset, actions);
    if notices.is_empty() {
        return;
    }
    let offset = offset - vec2(0.0, taken);
    let area = Area::new(Id::unique("notices")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, offset);
    let shown = area.show(ctx, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        let pressed = notices.iter().enumerate().filter(|(at, notice)| notice_ui(ui, state, *at, notice));
        pressed.map(|(at, _)| at).last()
    });
    let is_pointed_at = shown.response.contains_pointer();
    let ripe = notices.iter().zip(&times.0).position(|(notice, since)| !notice.failed && now - since >= STAYS);
    let gone = shown.inner.or_else(|| ripe.filter(|_| !is_pointed_at));
    if let Some(at) = gone {
        times.0.remove(at);
        actions.push(Action::DismissNotice(at));
    } else if let Some(soonest) = soonest(notices, &times.0, now) {
        ctx.request_repaint_after(Duration::from_secs_f64(soonest));
    }
}

/// In how many seconds the next notice goes, where one goes by itself. One that is being read goes once the pointer
/// has moved away, and that wakes the window.
fn soonest(notices: &[Notice], times: &[f64], now: f64) -> Option<f64> {
    let left = notices.iter().zip(times).filter(|(notice, _)| !notice.failed).map(|(_, since)| since + STAYS - now);
    left.filter(|seconds| *seconds > 0.0).min_by(f64::total_cmp)
}

/// One notice; whether it was closed.
fn notice_ui(ui: &mut Ui, state: &State, at: usize, notice: &Notice) -> bool {
    let tokens = Tokens::of(ui);
    let frame = Frame::new()
        .fill(tokens.background)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(space::RADIUS))
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin { left: 12, right: 4, top: 4, bottom: 4 });
    let name = state.words().say("notice-close");
    let salt = at.to_string();
    let shown = keyed(ui, &salt, |ui| {
        frame
            .show(ui, |ui| {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::STEP;
                    let (icon, ink) =
                        if notice.failed { (Icon::Warning, tokens.broken) } else { (Icon::Check, tokens.accent) };
                    let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::hover());
                    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(ICON)), ink);
                    words_ui(ui, &notice.text);
                    ui.add(Button::icon_only(Icon::Close, &name)).clicked()
                })
                .inner
            })
            .inner
    });
    shown.inner
}

fn words_ui(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    let room = WIDTH.min(ui.ctx().content_rect().width() - 2.0 * space::BAR - 2.0 * space::PANEL);
    let line = ui.painter().layout_job(job_of(text, Weight::Regular, tokens.text, room));
    let (rect, response) = ui.allocate_exact_size(line.size().ceil(), Sense::hover());
    ui.painter().galley(rect.min, line, tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
