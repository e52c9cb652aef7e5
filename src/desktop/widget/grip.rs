//! The edge of a panel that is dragged to make it wider or narrower.

use super::lines::upright;
use super::pose::{Pose, Touch};
use crate::desktop::theme::Tokens;
use eframe::egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rangef, Rect, Role, Sense, Ui, WidgetInfo};

/// How far from the line the pointer still holds it, in points.
const REACH: f32 = 3.0;
/// How far an arrow moves the line, in points.
const STEP: f32 = 8.0;

/// What was done to an edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pulled {
    /// It is to stand here.
    To(f32),
    /// It is to stand where it stood first.
    Back,
}

/// Shows an edge at `x`; give it after what it lies upon. The pointer drags it, a double click puts it back, and the
/// arrows move it.
pub fn grip_ui(ui: &Ui, id: Id, name: &str, x: f32, y: Rangef) -> Option<Pulled> {
    let rect = Rect::from_x_y_ranges(x - REACH..=x + REACH, y);
    let response = ui.interact(rect, id, Sense::click_and_drag()).on_hover_cursor(CursorIcon::ResizeHorizontal);
    let pose = Pose::of(&response);
    let tokens = Tokens::of(ui);
    if pose.focused {
        upright(ui.painter(), x - 1.0, y, 2.0, tokens.accent);
    } else if pose.touch != Touch::Rest {
        upright(ui.painter(), x - 1.0, y, 2.0, tokens.control);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Splitter, true, name));
    if response.double_clicked() {
        return Some(Pulled::Back);
    }
    if response.dragged() {
        return response.interact_pointer_pos().map(|pointer| Pulled::To(pointer.x.round()));
    }
    if !pose.focused {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowLeft) {
        Some(Pulled::To(x - STEP))
    } else if pressed(Key::ArrowRight) {
        Some(Pulled::To(x + STEP))
    } else {
        None
    }
}
