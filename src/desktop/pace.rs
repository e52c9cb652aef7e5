//! Keys that arrive in one frame, given to the grid one after the other.
//!
//! A slow frame can bring a number, Enter and the next number at once. The number must be in its cell before Enter
//! leaves it, so what acts waits for the frame after.

use eframe::egui::{Context, Event, Key, RawInput};
use std::mem;

/// The events that wait for their frame.
#[derive(Debug, Default)]
pub(super) struct Pace {
    waiting: Vec<Event>,
}

impl Pace {
    /// Leaves in this frame what can be done in it, after what has waited. While `steps` is not set nothing begins to
    /// wait.
    pub(super) fn keep(&mut self, ctx: &Context, input: &mut RawInput, steps: bool) {
        if !steps && self.waiting.is_empty() {
            return;
        }
        let came = mem::take(&mut input.events);
        let all = mem::take(&mut self.waiting).into_iter().chain(came).collect();
        (input.events, self.waiting) = parted(all);
        if !self.waiting.is_empty() {
            ctx.request_repaint();
        }
    }
}

/// What is done in this frame, and what waits: texts together, or one key that acts. What the pointer does is never late.
fn parted(events: Vec<Event>) -> (Vec<Event>, Vec<Event>) {
    let (mut now, mut later) = (Vec::new(), Vec::new());
    let (mut typed, mut acted) = (false, None);
    for event in events {
        let act = act_of(&event);
        let types = matches!(event, Event::Text(_) | Event::Ime(_));
        if !later.is_empty() && (types || act.is_some() || is_of_keys(&event)) {
            later.push(event);
        } else if let Some(act) = act {
            let repeats = acted == Some(act) && matches!(event, Event::Key { repeat: true, .. });
            if typed || acted.is_some() {
                // A key held down does not run ahead of what is seen.
                later.extend((!repeats).then_some(event));
            } else {
                acted = Some(act);
                now.push(event);
            }
        } else if types && acted.is_some() {
            later.push(event);
        } else {
            typed |= types;
            now.push(event);
        }
    }
    (now, later)
}

/// Whether an event must keep its place among the keys.
const fn is_of_keys(event: &Event) -> bool {
    matches!(event, Event::Key { .. } | Event::ModifiersChanged(_))
}

/// What an event does, where it does more than write.
fn act_of(event: &Event) -> Option<Act> {
    if let Event::Key { key, pressed: true, modifiers, .. } = event {
        return (modifiers.command || acts(*key)).then_some(Act::Key(*key));
    }
    matches!(event, Event::Copy | Event::Cut | Event::Paste(_)).then_some(Act::Clipboard)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Key(Key),
    Clipboard,
}

const fn acts(key: Key) -> bool {
    matches!(
        key,
        Key::Enter
            | Key::Tab
            | Key::Escape
            | Key::F2
            | Key::Delete
            | Key::Backspace
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Modifiers;

    fn key(key: Key, repeat: bool) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    #[test]
    fn a_number_and_enter_and_a_number_take_three_frames_in_their_order() {
        let mut waiting = vec![text("1"), key(Key::Num2, false), text("2"), key(Key::Enter, false), text("3")];
        let mut frames = Vec::new();
        while !waiting.is_empty() {
            let (now, later) = parted(waiting);
            frames.push(now);
            waiting = later;
        }
        let expected =
            [vec![text("1"), key(Key::Num2, false), text("2")], vec![key(Key::Enter, false)], vec![text("3")]];
        assert_eq!(frames, expected);
    }

    #[test]
    fn a_key_held_down_moves_once_a_frame_and_the_pointer_is_never_late() {
        let gone = Event::PointerGone;
        let held = vec![key(Key::ArrowDown, false), key(Key::ArrowDown, true), gone.clone(), key(Key::ArrowUp, false)];
        let (now, later) = parted(held);
        assert_eq!(now, [key(Key::ArrowDown, false), gone]);
        assert_eq!(later, [key(Key::ArrowUp, false)]);
    }
}
