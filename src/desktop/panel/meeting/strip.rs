//! What the mouse can do in a meeting: a strip at the foot of the wall, there while the pointer is.

use super::super::super::{action::Action, meeting::Asked, meeting::MeetingMode, state::State};
use super::super::alternatives;
use crate::desktop::icon::Icon;
use crate::desktop::theme::{self, Tokens, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{
    Align, CornerRadius, Label, Layout, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2,
};

/// Height of the strip, in points.
const HEIGHT: f32 = 56.0;
/// So near the lower edge the pointer asks for it, in points.
const NEAR: f32 = 88.0;
/// Room for the buttons at its ends, in points.
const ENDS: f32 = 470.0;

/// Shows the strip where the pointer is at the lower edge, and says whether it is there.
pub(super) fn strip_ui(ui: &mut Ui, state: &State, mode: &MeetingMode, room: Rect, actions: &mut Vec<Action>) -> bool {
    let pointer = ui.ctx().input(|input| input.pointer.hover_pos());
    if mode.pointer || !pointer.is_some_and(|at| room.contains(at) && at.y > room.bottom() - NEAR) {
        return false;
    }
    let tokens = Tokens::of(ui);
    let wide = (room.width() - 2.0 * space::PANEL).min(width(ui, state));
    let corner = room.center_bottom() - vec2(wide / 2.0, HEIGHT + space::STEP);
    let strip = Rect::from_min_size(corner, vec2(wide, HEIGHT));
    let radius = CornerRadius::same(space::RADIUS);
    // A click between the buttons turns no page.
    ui.interact(strip, ui.scope_id().with("strip"), Sense::click());
    ui.painter().rect_filled(strip, radius, tokens.background);
    ui.painter().rect_stroke(strip, radius, Stroke::new(1.0, tokens.border), StrokeKind::Inside);
    let inside = strip.shrink2(vec2(space::STEP, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::HALF;
        turn_ui(ui, state, mode, actions);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            ways_ui(ui, state, mode, actions);
            if alternatives::is_needed(state) {
                let rest = ui.available_rect_before_wrap().shrink2(vec2(space::PANEL, 0.0));
                let rest = Rect::from_center_size(rest.center(), vec2(rest.width(), space::HEAD));
                ui.scope_builder(UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Min)), |ui| {
                    ScrollArea::horizontal().id_salt("alternatives").auto_shrink(false).show(ui, |ui| {
                        alternatives::choice_ui(ui, state, actions);
                    });
                });
            }
        });
    });
    true
}

/// As wide as its buttons and the names of the alternatives.
fn width(ui: &Ui, state: &State) -> f32 {
    if !alternatives::is_needed(state) {
        return ENDS;
    }
    let scenario = state.document().plan().scenario();
    let plan = state.words().say("alternative-plan");
    let titles = scenario.alternatives.iter().map(|one| &*one.title).chain([plan.as_str()]);
    let word = |title: &str| theme_width(ui, title) + space::INDENT;
    ENDS + 2.0 * space::PANEL + titles.map(word).sum::<f32>()
}

fn theme_width(ui: &Ui, text: &str) -> f32 {
    let font = theme::Weight::Medium.at(theme::size::BODY);
    ui.painter().layout_no_wrap(text.to_owned(), font, Tokens::of(ui).text).size().x
}

/// Back, on, and where the meeting has got to.
fn turn_ui(ui: &mut Ui, state: &State, mode: &MeetingMode, actions: &mut Vec<Action>) {
    let words = state.words();
    let count = mode.pages().len();
    let (back, on) = (words.say("meeting-strip-back"), words.say("meeting-strip-on"));
    let (first, last) = (words.say("meeting-strip-first"), words.say("meeting-strip-last"));
    let at_first = (mode.page == 0).then_some(first.as_str());
    let at_last = (mode.page.saturating_add(1) >= count).then_some(last.as_str());
    let turns = [
        ("back", Button::icon_only(Icon::ChevronLeft, &back).disabled_because(at_first), mode.page.saturating_sub(1)),
        ("on", Button::icon_only(Icon::ChevronRight, &on).disabled_because(at_last), mode.page.saturating_add(1)),
    ];
    for (key, button, to) in turns {
        if keyed(ui, key, |ui| ui.add(button)).inner.clicked() {
            actions.push(Action::Meeting(Asked::Page(to)));
        }
    }
    let at = format!("{} / {count}", mode.page.saturating_add(1));
    ui.add(Label::new(theme::regular(at)).extend());
}

/// The overview, the black wall, the way out; from right to left.
fn ways_ui(ui: &mut Ui, state: &State, mode: &MeetingMode, actions: &mut Vec<Action>) {
    let words = state.words();
    let ways = [
        ("leave", "meeting-strip-leave", Asked::Leave),
        ("black", "meeting-strip-black", Asked::Black(true)),
        ("pointer", "meeting-strip-pointer", Asked::Pointer(true)),
        ("overview", "meeting-strip-overview", Asked::Overview(!mode.overview)),
    ];
    for (key, text, asked) in ways {
        let text = words.say(text);
        if keyed(ui, key, |ui| ui.add(Button::plain(&text))).inner.clicked() {
            actions.push(Action::Meeting(asked));
        }
    }
}
