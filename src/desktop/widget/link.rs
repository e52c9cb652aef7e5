//! Links: accent, underlined under the pointer; alone, or in a text that wraps.

use std::ops::Range;

use eframe::egui::text::{CCursor, CharIndex};
use eframe::egui::{CursorIcon, Galley, IdSalt, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};

use super::lines::level;
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

/// A link inside a longer text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkIn {
    /// Which characters of the text it is, counted from zero.
    pub chars: Range<usize>,
    /// Its accessible name.
    pub name: String,
}

/// Makes links of parts of a text that has been painted with its corner at `corner`; the one that was followed.
pub fn links_in(ui: &mut Ui, corner: Pos2, galley: &Galley, links: &[LinkIn]) -> Option<usize> {
    let mut followed = None;
    for (at, link) in links.iter().enumerate() {
        let rects = rects_of(corner, galley, link.chars.clone());
        let Some(first) = rects.first() else { continue };
        let id = ui.make_persistent_id(IdSalt::new(("link in", at)));
        let mut response = ui.interact(*first, id, Sense::click());
        for (line, rect) in rects.iter().enumerate().skip(1) {
            response |= ui.interact(*rect, id.with(line), Sense::CLICK);
        }
        let pose = Pose::of(&response);
        let tokens = Tokens::of(ui);
        for rect in &rects {
            if matches!(pose.touch, Touch::Hovered | Touch::Pressed) {
                level(ui.painter(), rect.x_range(), rect.bottom() - 2.0, 1.0, tokens.accent);
            }
            pose.ring(ui.painter(), *rect, 1, tokens);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &link.name));
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            followed = Some(at);
        }
    }
    followed
}

/// Where some characters of a text stand: one box a line.
fn rects_of(corner: Pos2, galley: &Galley, chars: Range<usize>) -> Vec<Rect> {
    let mut rects: Vec<Rect> = Vec::new();
    for at in chars {
        let spot = |at: usize, prefer_next_row| {
            let index = CharIndex(at);
            galley.pos_from_cursor(CCursor { index, prefer_next_row })
        };
        let (begins, ends) = (spot(at, true), spot(at.saturating_add(1), false));
        let one = begins.union(ends).translate(corner.to_vec2());
        match rects.last_mut().filter(|last| (last.top() - one.top()).abs() < 1.0) {
            Some(last) => *last = last.union(one),
            None => rects.push(one),
        }
    }
    rects
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
