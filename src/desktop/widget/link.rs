//! A link: accent, underlined under the pointer.

use eframe::egui::{CursorIcon, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::pose::{Pose, Touch, job_of};
use crate::desktop::theme::{Tokens, Weight};

/// A link in lines of 18. It wraps where the width ends, and is never cut.
pub fn link_ui(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let room = ui.available_width();
    let mut job = job_of(text, Weight::Regular, tokens.accent, room);
    let galley = ui.painter().layout_job(job.clone());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    let pose = Pose::of(&response);
    if matches!(pose.touch, Touch::Hovered | Touch::Pressed) {
        for section in &mut job.sections {
            section.format.underline = Stroke::new(1.0, tokens.accent);
        }
        let underlined = ui.painter().layout_job(job);
        ui.painter().galley(rect.min, underlined, tokens.accent);
    } else {
        ui.painter().galley(rect.min, galley, tokens.accent);
    }
    pose.ring(ui.painter(), rect, 1, tokens);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, enabled, text));
    response.on_hover_cursor(CursorIcon::PointingHand)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::{Gallery, components_ui, harness};
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_link_is_followed_by_click_and_by_enter() {
        let mut window = harness(components_ui, Gallery::default());
        window.get_by_role_and_label(Role::Link, "KØ2024, boks 3").click();
        window.run();
        window.get_by_role_and_label(Role::Link, "KØ2024, boks 3").focus();
        window.run();
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(window.state().pressed.len(), 2);
    }

    #[test]
    fn a_long_link_wraps() {
        let show = |ui: &mut Ui, (): &mut ()| {
            ui.set_max_width(120.0);
            let link = link_ui(ui, "Aftale om kommunernes økonomi for 2024");
            assert!(link.rect.width() <= 120.0 && link.rect.height() > 30.0);
        };
        drop(harness(show, ()));
    }
}
