//! The keys of the meeting.

use super::super::super::{action::Action, meeting::Asked, meeting::MeetingMode, state::State};
use super::overview::columns;
use eframe::egui::{Key, Modifiers, Ui};
use std::sync::Arc;

const NEXT: [Key; 5] = [Key::ArrowRight, Key::ArrowDown, Key::PageDown, Key::Space, Key::Enter];
const BACK: [Key; 4] = [Key::ArrowLeft, Key::ArrowUp, Key::PageUp, Key::Backspace];
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Takes the keys of the meeting, each for itself: with Ctrl or Alt they are nobody's.
pub(super) fn keys(ui: &Ui, state: &State, mode: &MeetingMode, actions: &mut Vec<Action>) {
    if !mode.black {
        actions.extend(alternative(ui, state));
    }
    let pressed = |key: Key| ui.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let mut ask = |asked| actions.push(Action::Meeting(asked));
    if pressed(Key::Escape) {
        ask(if mode.overview { Asked::Overview(false) } else { Asked::Leave });
        return;
    }
    if mode.black {
        // Whatever the key, light first.
        if ui.ctx().input(|input| input.events.iter().any(is_press)) {
            ask(Asked::Black(false));
        }
        return;
    }
    if pressed(Key::B) || pressed(Key::Period) {
        ask(Asked::Black(true));
    }
    if pressed(Key::P) {
        ask(Asked::Pointer(!mode.pointer));
    }
    if pressed(Key::O) {
        ask(Asked::Overview(!mode.overview));
    }
    let measures = state.document().book().scenario().measures.len();
    for (at, key) in DIGITS.into_iter().enumerate().take(measures) {
        if pressed(key) {
            ask(Asked::Switch(at));
        }
    }
    let last = mode.pages().len().saturating_sub(1);
    if pressed(Key::Home) {
        ask(Asked::Page(0));
    }
    if pressed(Key::End) {
        ask(Asked::Page(last));
    }
    if mode.overview {
        in_overview(mode, &pressed, &mut ask);
        return;
    }
    if NEXT.into_iter().filter(|key| pressed(*key)).count() > 0 {
        ask(Asked::Page(mode.page.saturating_add(1)));
    }
    if BACK.into_iter().filter(|key| pressed(*key)).count() > 0 {
        ask(Asked::Page(mode.page.saturating_sub(1)));
    }
}

/// A shows the next alternative, with Shift the one before; behind the last comes the plan.
fn alternative(ui: &Ui, state: &State) -> Option<Action> {
    let alternatives = &state.document().plan().scenario().alternatives;
    let pressed = |modifiers| ui.ctx().input_mut(|input| input.consume_key(modifiers, Key::A));
    let (back, on) = (pressed(Modifiers::SHIFT), pressed(Modifiers::NONE));
    if alternatives.is_empty() || !(back || on) {
        return None;
    }
    let at = state.document().alternative().and_then(|id| alternatives.iter().position(|one| &*one.id == id));
    let to = match (at, back) {
        (None, true) => alternatives.len().checked_sub(1),
        (None, false) => Some(0),
        (Some(at), true) => at.checked_sub(1),
        (Some(at), false) => Some(at.saturating_add(1)),
    };
    let shown = to.and_then(|at| alternatives.get(at)).map(|one| Arc::clone(&one.id));
    Some(Action::ShowAlternative(shown))
}

/// Among small pages arrows go their way, and Enter shows the chosen one.
fn in_overview(mode: &MeetingMode, pressed: &dyn Fn(Key) -> bool, ask: &mut dyn FnMut(Asked)) {
    let row = columns(mode.pages().len());
    let steps = [
        (Key::ArrowRight, mode.page.saturating_add(1)),
        (Key::ArrowLeft, mode.page.saturating_sub(1)),
        (Key::ArrowDown, mode.page.saturating_add(row)),
        (Key::ArrowUp, mode.page.checked_sub(row).unwrap_or(mode.page)),
    ];
    for (key, to) in steps {
        if pressed(key) {
            ask(Asked::Page(to));
        }
    }
    if pressed(Key::Enter) || pressed(Key::Space) {
        ask(Asked::Overview(false));
    }
}

fn is_press(event: &eframe::egui::Event) -> bool {
    use eframe::egui::Event;
    matches!(event, Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. })
}
