//! What the lists at the sides have in common: heads, numbers at the right end, and rows reached with the arrows.

use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::lines::dashed_under;
use crate::desktop::widget::pose::{Pose, job_of, line_of, paint_ending};
use eframe::egui::{
    Color32, EventFilter, Id, Key, Modifiers, Painter, Rangef, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

/// From the middle of a line to the dashed line below its number, in points.
const UNDERLINE: f32 = 8.0;
/// Between a mark, a word and a tag, in points.
pub(super) const GAP: f32 = 6.0;

/// The keys that a row with the focus keeps from moving it: the arrows.
pub(super) const ROW_KEYS: EventFilter =
    EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// A head of 40: what the list shows, and the unit of its numbers. A long title wraps and makes it higher.
pub(super) fn head(ui: &mut Ui, title: &str, note: &str) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let note_width = line_of(ui.painter(), note, Weight::Regular).size().x;
    let room = width - 2.0 * space::PANEL - note_width - space::STEP;
    let title_lines = ui.painter().layout_job(job_of(title, Weight::Medium, tokens.text, room));
    let height = space::HEAD + title_lines.size().y - size::LINE;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let first_line = rect.top() + space::HEAD / 2.0;
    let corner = pos2(rect.left() + space::PANEL, first_line - size::LINE / 2.0);
    ui.painter().galley(corner, title_lines, tokens.text);
    let end = (rect.right() - space::PANEL, first_line);
    paint_ending(ui.painter(), end, note, Weight::Regular, tokens.muted);
    let spoken = if note.is_empty() { title.to_owned() } else { format!("{title}, {note}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// A number as it ends a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'a> {
    /// As read.
    pub(super) text: &'a str,
    /// Its weight.
    pub(super) weight: Weight,
    /// Its ink.
    pub(super) ink: Color32,
    /// Whether it rests on an assumption: then a dashed line runs below it.
    pub(super) assumed: bool,
}

impl Number<'_> {
    /// How wide it is, in points.
    pub(super) fn width(self, painter: &Painter) -> f32 {
        line_of(painter, self.text, self.weight).size().x
    }

    /// Paints it so that it ends at `right`, with its middle at `middle`.
    pub(super) fn paint(self, painter: &Painter, right: f32, middle: f32) {
        let left = paint_ending(painter, (right, middle), self.text, self.weight, self.ink);
        if self.assumed {
            dashed_under(painter, Rangef::new(left, right), middle + UNDERLINE, Tokens::of(painter.ctx()));
        }
    }
}

/// How the keyboard reaches the rows of a list: Tab comes to the chosen row only, the arrows move the choice.
#[derive(Debug)]
pub(super) struct Reach<K> {
    /// The row that takes the focus when it is drawn next.
    wanted: Option<K>,
    /// Whether the focus came with the pointer, which needs no ring.
    by_pointer: bool,
    /// Whether rows can be dragged.
    pub(super) drags: bool,
}

impl<K> Default for Reach<K> {
    fn default() -> Self {
        Self { wanted: None, by_pointer: false, drags: false }
    }
}

impl<K: PartialEq> Reach<K> {
    /// The focus goes to this row when it is drawn next.
    pub(super) fn move_to(&mut self, key: K) {
        self.wanted = Some(key);
        self.by_pointer = false;
    }

    /// The row the focus is on its way to.
    pub(super) const fn wanted(&self) -> Option<&K> {
        self.wanted.as_ref()
    }

    /// Listens at a row. `stop` says whether Tab comes to it.
    pub(super) fn row(&mut self, ui: &Ui, rect: Rect, (id, key): (Id, &K), stop: bool) -> Response {
        let wanted = self.wanted.as_ref() == Some(key);
        let drags = if self.drags { Sense::DRAG } else { Sense::empty() };
        let response = ui.interact(rect, id, drags | if stop || wanted { Sense::click() } else { Sense::CLICK });
        if wanted {
            self.wanted = None;
            response.request_focus();
            response.scroll_to_me(None);
            // Only a row that has had the focus for a frame keeps the arrows from moving it.
            ui.request_repaint();
        }
        if response.clicked() && ui.input(|input| input.pointer.any_click()) {
            response.request_focus();
            self.by_pointer = true;
        }
        if response.has_focus() {
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, ROW_KEYS));
            if ui.input(|input| !input.keys_down.is_empty()) {
                self.by_pointer = false;
            }
        }
        response
    }

    /// How a row stands.
    pub(super) fn pose(&self, response: &Response) -> Pose {
        let pose = Pose::of(response);
        Pose { focused: pose.focused && !self.by_pointer, ..pose }
    }
}

/// Adds something in a place of its own, without moving what comes after it.
pub(super) fn in_place<R>(ui: &mut Ui, builder: UiBuilder, add: impl FnOnce(&mut Ui) -> R) -> R {
    add(&mut ui.new_child(builder))
}

/// The row that an arrow, Home or End leads to from row `at` of `count`; takes the key away.
pub(super) fn step(ui: &Ui, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let steps = [
        (Key::ArrowDown, at.saturating_add(1).min(last)),
        (Key::ArrowUp, at.saturating_sub(1)),
        (Key::Home, 0),
        (Key::End, last),
    ];
    let pressed = steps.into_iter().find(|(key, _)| pressed(ui, *key));
    pressed.map(|(_, to)| to).filter(|to| *to != at)
}

/// Whether a key was pressed; takes it away.
pub(super) fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}
