//! The strip that stands for a panel which is folded away: its name written upwards or downwards, all of it a button.

use super::lines::upright;
use super::pose::{Pose, Touch, line_of};
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, Weight, space};
use eframe::egui::epaint::TextShape;
use eframe::egui::{Align2, CornerRadius, CursorIcon, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2};
use std::f32::consts::FRAC_PI_2;

/// Width of a strip, in points.
pub const WIDTH: f32 = 32.0;
/// Height of the badge that shows a count, in points.
const BADGE: f32 = 18.0;

/// What a strip says.
#[derive(Debug, Clone, Copy)]
pub struct Strip<'a> {
    /// What the panel is called.
    pub name: &'a str,
    /// Whether it stands at the left edge of the window.
    pub left: bool,
    /// Whether its panel is open.
    pub open: bool,
    /// A count below the chevron, shown above 0.
    pub count: usize,
}

/// Shows a strip in the whole of `ui`.
pub fn strip_ui(ui: &mut Ui, strip: Strip<'_>) -> Response {
    let rect = ui.max_rect();
    let response = ui.allocate_rect(rect, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let tokens = Tokens::of(ui);
    let pose = Pose::of(&response);
    ui.painter().rect_filled(rect, CornerRadius::ZERO, pose.fill(tokens, tokens.surface));
    let edge = if strip.left { rect.right() - 1.0 } else { rect.left() };
    upright(ui.painter(), edge, rect.y_range(), 1.0, tokens.hairline);
    let ink = if strip.open || pose.touch != Touch::Rest { tokens.text } else { tokens.muted };
    let chevron = if strip.left == strip.open { Icon::ChevronLeft } else { Icon::ChevronRight };
    let middle = pos2(rect.center().x, rect.top() + space::HEAD / 2.0);
    chevron.paint(ui.painter(), eframe::egui::Rect::from_center_size(middle, Vec2::splat(16.0)), ink);
    let mut top = rect.top() + space::HEAD;
    if strip.count > 0 {
        badge(ui, pos2(middle.x, top + BADGE / 2.0), strip.count);
        top += BADGE + space::STEP;
    }
    let weight = if strip.open { Weight::Medium } else { Weight::Regular };
    let galley = line_of(ui.painter(), strip.name, weight);
    let middle = pos2(rect.center().x, top + galley.size().x / 2.0);
    let turn = if strip.left { -FRAC_PI_2 } else { FRAC_PI_2 };
    let corner = (middle - galley.size() / 2.0).round();
    ui.painter().add(TextShape::new(corner, galley, ink).with_angle_and_anchor(turn, Align2::CENTER_CENTER));
    pose.ring(ui.painter(), rect.shrink(5.0), 1, tokens);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, strip.open, strip.name));
    response
}

fn badge(ui: &Ui, middle: eframe::egui::Pos2, count: usize) {
    let tokens = Tokens::of(ui);
    let digits = line_of(ui.painter(), &count.to_string(), Weight::Medium);
    let wide = (digits.size().x + 10.0).round().clamp(BADGE, WIDTH - 4.0);
    let badge = eframe::egui::Rect::from_center_size(middle, Vec2::new(wide, BADGE));
    ui.painter().rect_filled(badge, CornerRadius::same(9), tokens.broken);
    ui.painter().galley(middle - digits.size() / 2.0, digits, tokens.on_accent);
}
