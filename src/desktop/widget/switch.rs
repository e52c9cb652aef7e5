//! The switch that turns a measure on and off.

use eframe::egui::{
    Color32, CornerRadius, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::button::say_why;
use super::pose::{Pose, Touch};
use crate::desktop::theme::Tokens;

/// Width and height of a switch, in points.
pub const SIZE: Vec2 = vec2(28.0, 16.0);

/// Which way a switch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stand {
    On,
    Off,
}

/// A switch of 28 × 16. The response is `changed` when it was turned.
///
/// `name` is what it turns on, such as the title of the measure. A `reason` disables it.
pub fn switch_ui(ui: &mut Ui, on: &mut bool, name: &str, reason: Option<&str>) -> Response {
    let response = ui.add_enabled(reason.is_none(), |ui: &mut Ui| {
        let (rect, mut response) = ui.allocate_exact_size(SIZE, Sense::click());
        if response.clicked() {
            *on = !*on;
            response.mark_changed();
        }
        let stand = if *on { Stand::On } else { Stand::Off };
        paint(ui.painter(), rect, stand, Pose::of(&response), Tokens::of(ui));
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::selected(Role::Switch, enabled, *on, name));
        response
    });
    say_why(response, reason)
}

/// Paints a switch in `rect`: on is filled with the knob right, off is an outline with it left.
pub(super) fn paint(painter: &Painter, rect: Rect, stand: Stand, pose: Pose, tokens: &Tokens) {
    let corner = CornerRadius::same(8);
    let radius = rect.height() / 2.0;
    let fill = match pose.touch {
        Touch::Rest | Touch::Disabled => Color32::TRANSPARENT,
        Touch::Hovered => tokens.hover,
        Touch::Pressed => tokens.tint,
    };
    match stand {
        Stand::On => {
            let ground = pose.ink(tokens, tokens.accent);
            painter.rect_filled(rect, corner, ground);
            let knob = pos2(rect.right() - radius, rect.center().y);
            painter.circle_filled(knob, 5.5, tokens.on_accent);
        }
        Stand::Off => {
            let outline = Stroke::new(1.3, tokens.control);
            painter.rect(rect, corner, fill, outline, StrokeKind::Inside);
            let knob = pos2(rect.left() + radius, rect.center().y);
            painter.circle_filled(knob, 4.5, tokens.control);
        }
    }
    pose.ring(painter, rect, 8, tokens);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::{Gallery, harness, more_ui};
    use eframe::egui::Key;
    use eframe::egui::accesskit::Toggled;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn a_click_and_space_turn_it() {
        let mut window = harness(more_ui, Gallery::default());
        let name = "Ekstraordinært løft";
        window.get_by_role_and_label(Role::Switch, name).click();
        window.run();
        assert!(!window.state().counted);
        let node = window.get_by_role_and_label(Role::Switch, name);
        assert_eq!(node.accesskit_node().toggled(), Some(Toggled::False));
        node.focus();
        window.run();
        window.key_press(Key::Space);
        window.run();
        assert!(window.state().counted);
    }

    #[test]
    fn a_disabled_switch_says_why() {
        let window = harness(more_ui, Gallery::default());
        let off = window.get_by_role_and_label(Role::Switch, "Udskudt renovering");
        assert!(off.accesskit_node().is_disabled());
        assert_eq!(off.accesskit_node().description().as_deref(), Some("Har et problem"));
    }
}
