//! The inspector: the chosen measure or baseline, why a figure is what it is, problems.

mod amount;
mod area;
mod baseline;
mod convert;
mod effect;
mod figure;
mod figures;
mod financing;
mod form;
mod frames;
mod level;
mod measure;
mod now;
mod options;
mod problems;
mod profile;
mod range;
mod rule;
mod source;
mod why;
mod years;

use super::list::in_place;
use crate::budget::measure::Effect;
use crate::desktop::action::Action;
use crate::desktop::state::{InspectorTab, State};
use crate::desktop::theme::{Tokens, muted, space};
use crate::desktop::widget::lines::level as rule;
use crate::desktop::widget::tabs::{Tab, tabs_ui};
use amount::Unread;
pub(super) use amount::question_text;
pub(super) use convert::{is_replaced, to_yearly};
use eframe::egui::{Frame, Margin, ScrollArea, Ui, UiBuilder, Vec2, vec2};
use figures::Figures;
use options::Options;
use profile::Profile;

/// The inspector's choices and texts while they are current, and what was typed and could not be read.
#[derive(Debug, Default)]
pub struct InspectorMemory {
    options: Options,
    profile: Profile,
    unread: Unread,
    turns: range::Turns,
    figures: Figures,
    /// The effect that is being typed, and the measure it is of.
    typed: Option<(Box<str>, Effect)>,
    /// Which wish for a title it has followed.
    title_asked: u64,
    /// The new measure that is being given a title.
    naming: Option<Box<str>>,
}

/// Draws the inspector.
pub(super) fn inspector_ui(ui: &mut Ui, state: &State, memory: &mut InspectorMemory, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    memory.options.refresh(state);
    tabs(ui, state, actions);
    let salt = match state.inspector_tab {
        InspectorTab::Measure => "inspector measure",
        InspectorTab::Why => "inspector why",
        InspectorTab::Problems => "inspector problems",
    };
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| match state.inspector_tab {
        InspectorTab::Measure => measure::measure_ui(ui, state, memory, actions),
        InspectorTab::Why => {
            why::why_ui(ui, state, actions);
            frames::frames_ui(ui, state, actions);
        }
        InspectorTab::Problems => problems::problems_ui(ui, state, actions),
    });
}

fn tabs(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), space::HEAD));
    rule(ui.painter(), head.x_range(), head.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
    let words = state.words();
    let labels = ["inspector-measure", "inspector-why", "inspector-problems"].map(|key| words.say(key));
    let [measure, why, problems] = &labels;
    let tabs = [
        Tab::new(InspectorTab::Measure, measure),
        Tab::new(InspectorTab::Why, why),
        Tab::counting(InspectorTab::Problems, problems, state.shown().problems.len()),
    ];
    let room = head.shrink2(vec2(space::PANEL, 0.0));
    in_place(ui, UiBuilder::new().max_rect(room), |ui| {
        let mut active = state.inspector_tab;
        if tabs_ui(ui, &words.say("inspector-tabs"), &tabs, &mut active).changed() {
            actions.push(Action::ShowInspector(active));
        }
    });
}

/// The padding of the inspector's contents.
fn padded<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            add(ui)
        })
        .inner
}

/// What stands where nothing is chosen.
fn empty(ui: &mut Ui, text: &str) {
    padded(ui, |ui| ui.label(muted(text)));
}
