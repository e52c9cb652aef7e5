//! The list that a dropdown opens: pointing at a choice with keys or pointer, and taking it.

use eframe::egui::{Event, EventFilter, Id, Key, Popup, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::lines::{accent_bar, block};
use super::menu::list_popup;
use super::pose::{Pose, Touch, line_of, paint_line};
use super::select::INSET;
use crate::desktop::theme::{Tokens, Weight, space};

/// Height of a list before it scrolls, in points: ten choices.
const HIGHEST: f32 = 320.0;

/// The list of one dropdown in one frame.
pub(super) struct Choices<'a> {
    name: &'a str,
    labels: &'a [&'a str],
    current: Option<usize>,
    popup: Id,
    pointed: Id,
}

impl<'a> Choices<'a> {
    /// The list of the dropdown whose button is `button`.
    pub(super) fn of(button: &Response, name: &'a str, labels: &'a [&'a str], current: Option<usize>) -> Self {
        Self { name, labels, current, popup: Popup::default_response_id(button), pointed: button.id.with("pointed at") }
    }

    /// Whether the list is showing.
    pub(super) fn is_open(&self, ui: &Ui) -> bool {
        Popup::is_id_open(ui, self.popup)
    }

    /// Opens, moves and shows the list; the index of the choice that was taken.
    pub(super) fn show(&self, ui: &Ui, button: &Response) -> Option<usize> {
        let by_key = if self.is_open(ui) {
            self.keys(ui, button)
        } else {
            self.open_if_asked(ui, button);
            None
        };
        let clicked = self.list_ui(button);
        let taken = by_key.or(clicked);
        if taken.is_some() {
            Popup::close_id(ui, self.popup);
            button.request_focus();
        }
        taken
    }

    fn pointed(&self, ui: &Ui) -> (usize, By) {
        ui.data(|data| data.get_temp(self.pointed)).unwrap_or((0, By::Pointer))
    }

    fn point_at(&self, ui: &Ui, index: usize, by: By) {
        ui.data_mut(|data| data.insert_temp(self.pointed, (index, by)));
    }

    fn open_if_asked(&self, ui: &Ui, button: &Response) {
        let arrow = button.has_focus() && ui.input(|input| step_of(input).is_some());
        if arrow || button.clicked() {
            let by = if arrow { By::Key } else { By::Pointer };
            self.point_at(ui, self.current.unwrap_or(0), by);
            button.request_focus();
            Popup::open_id(ui, self.popup);
        }
        hold_keys(ui, button.id, EscapeIs::Free);
    }

    /// Moves the pointed choice; the one that Enter or Space takes.
    fn keys(&self, ui: &Ui, button: &Response) -> Option<usize> {
        let (pointed, _) = self.pointed(ui);
        let last = self.labels.len().saturating_sub(1);
        let (step, letter, take, leave) = ui.input(|input| {
            let take = input.key_pressed(Key::Enter) || input.key_pressed(Key::Space);
            let leave = input.key_pressed(Key::Tab);
            (step_of(input), letter_of(input), take, leave)
        });
        let next = match step {
            Some(Step::Down) => Some(pointed.saturating_add(1).min(last)),
            Some(Step::Up) => Some(pointed.saturating_sub(1)),
            Some(Step::First) => Some(0),
            Some(Step::Last) => Some(last),
            None => letter.and_then(|letter| self.next_with(&letter, pointed)),
        };
        if let Some(next) = next {
            self.point_at(ui, next, By::Key);
        }
        if leave || (button.clicked() && !take) {
            Popup::close_id(ui, self.popup);
        }
        hold_keys(ui, button.id, EscapeIs::Held);
        take.then_some(pointed)
    }

    /// The next choice behind `from` that begins with `letter`, going round.
    fn next_with(&self, letter: &str, from: usize) -> Option<usize> {
        let all = self.labels.iter().enumerate();
        let behind = all.clone().skip(from.saturating_add(1));
        behind
            .chain(all)
            .find(|(_, label)| label.trim_start().to_lowercase().starts_with(letter))
            .map(|(index, _)| index)
    }

    /// Shows the list if it is open; the choice that was clicked.
    fn list_ui(&self, button: &Response) -> Option<usize> {
        let inside = button.rect.width() - 2.0; // a border of 1 on each side
        let shown = list_popup(button, self.name, inside).show(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.set_min_width(inside);
            let list = ScrollArea::vertical().max_height(HIGHEST);
            list.show(ui, |ui| self.items_ui(ui)).inner
        });
        shown.and_then(|shown| shown.inner)
    }

    fn items_ui(&self, ui: &mut Ui) -> Option<usize> {
        let (moving, stepped) = ui.input(|input| (input.pointer.is_moving(), step_of(input).is_some()));
        let mut clicked = None;
        for (index, label) in self.labels.iter().enumerate() {
            let (pointed, by) = self.pointed(ui);
            let standing = Standing { current: self.current == Some(index), pointed: (pointed == index).then_some(by) };
            let item = item_ui(ui, label, standing);
            if item.hovered() && moving {
                self.point_at(ui, index, By::Pointer);
            }
            if standing.pointed.is_some() && stepped {
                item.scroll_to_me(None);
            }
            if item.clicked() {
                clicked = Some(index);
            }
        }
        clicked
    }
}

/// Where a key moves the pointed choice.
enum Step {
    Down,
    Up,
    First,
    Last,
}

fn step_of(input: &eframe::egui::InputState) -> Option<Step> {
    let keys =
        [(Key::ArrowDown, Step::Down), (Key::ArrowUp, Step::Up), (Key::Home, Step::First), (Key::End, Step::Last)];
    let pressed = keys.into_iter().find(|(key, _)| input.key_pressed(*key));
    pressed.map(|(_, step)| step)
}

/// The letter that was typed, in lower case.
fn letter_of(input: &eframe::egui::InputState) -> Option<String> {
    input.events.iter().find_map(|event| {
        let Event::Text(text) = event else {
            return None;
        };
        (!text.trim().is_empty()).then(|| text.to_lowercase())
    })
}

/// What Esc does while the focus is at the button.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EscapeIs {
    /// It closes the list, and the focus stays.
    Held,
    /// It takes the focus away.
    Free,
}

/// Keeps the arrows at the button instead of moving the focus.
fn hold_keys(ui: &Ui, button: Id, escape: EscapeIs) {
    let filter = EventFilter { vertical_arrows: true, escape: escape == EscapeIs::Held, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(button, filter));
}

/// What points at a choice.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// An arrow or a letter: the choice gets the focus ring.
    Key,
    /// The pointer: the ground is enough.
    Pointer,
}

/// How a choice stands in the open list.
#[derive(Clone, Copy)]
struct Standing {
    current: bool,
    pointed: Option<By>,
}

/// One choice. It takes no focus: the keyboard stays at the button and points from there.
fn item_ui(ui: &mut Ui, label: &str, standing: Standing) -> Response {
    let tokens = Tokens::of(ui);
    let line = line_of(ui.painter(), label, Weight::Regular);
    let wanted = vec2(line.size().x + 2.0 * INSET, space::CONTROL);
    let (rect, response) = ui.allocate_at_least(wanted, Sense::CLICK);
    if standing.current {
        block(ui.painter(), rect, tokens.tint);
        accent_bar(ui.painter(), rect, tokens);
    } else if standing.pointed.is_some() {
        block(ui.painter(), rect, tokens.hover);
    }
    // The list has a border of 1 round it, so the words stand below those on the button.
    let (x, y) = (rect.left() + INSET - 1.0, rect.center().y);
    paint_line(ui.painter(), x, y, line, tokens.text);
    let pose = Pose { touch: Touch::Rest, focused: standing.pointed == Some(By::Key) };
    pose.ring(ui.painter(), rect.shrink(4.0), 1, tokens);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, standing.current, label.trim_start()));
    response
}
