//! A frame of the scenario's own: what it bounds, how, the amounts, and who says so.

use super::super::super::{action::Action, state::State, theme::space};
use super::Open;
use super::amounts::{Amounts, amounts_ui, level_and_source_ui};
use super::form::form_foot_ui;
use super::sheet::{label_ui, scrolling_ui, sheet_ui};
use crate::budget::agreement::{Bound, Force, Measured};
use crate::budget::area::AreaPath;
use crate::budget::measure::YearlyAmounts;
use crate::budget::scenario::{Edit, OwnFrame, identifier};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Context, Ui};

/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    frame: Option<OwnFrame>,
    title: String,
    amounts: Amounts,
}

impl Draft {
    /// The frame as it is, or a new ceiling on the level of an area.
    pub(super) fn of(state: &State, area: &AreaPath, at: Option<usize>) -> Self {
        let scenario = state.document().book().scenario();
        let held = at.and_then(|at| scenario.frames.get(at)).cloned();
        let frame = held.unwrap_or_else(|| OwnFrame {
            id: "".into(),
            title: "".into(),
            area: area.clone(),
            bound: Bound::AtMost,
            on: Measured::Level,
            force: Force::Aim,
            amounts: YearlyAmounts::default(),
            price_level: Some(scenario.price_level),
            source: None,
        });
        let amounts = (&frame.amounts, frame.price_level);
        Self {
            title: frame.title.to_string(),
            amounts: Amounts::of(state, scenario.years.iter().collect(), amounts, frame.source.as_ref()),
            frame: Some(frame),
        }
    }

    fn edit(&self, state: &State, at: Option<usize>) -> Result<Edit, &'static str> {
        let title = self.title.trim();
        if title.is_empty() {
            return Err("edit-error-title");
        }
        let mut frames = state.document().book().scenario().frames.clone();
        let mut frame = self.frame.clone().ok_or("edit-error-title")?;
        frame.title = title.into();
        frame.amounts = self.amounts.amounts(state)?;
        frame.price_level = self.amounts.level();
        frame.source = self.amounts.source(state);
        if let Some(held) = at.and_then(|at| frames.get_mut(at)) {
            *held = frame;
        } else {
            frame.id = free_id(&frames, title).into();
            frames.push(frame);
        }
        Ok(Edit::Frames(frames))
    }
}

/// An id that no frame has yet.
fn free_id(frames: &[OwnFrame], title: &str) -> String {
    let stem = identifier(title);
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.clone()).chain(numbered);
    ids.find(|id| !frames.iter().any(|frame| *frame.id == **id)).unwrap_or(stem)
}

/// Asks for the frame.
pub(super) fn own_frame_ui(
    ctx: &Context,
    state: &State,
    at: Option<usize>,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let accept = if at.is_some() { "form-change" } else { "assume-accept" };
    sheet_ui(ctx, &words.say("own-frame-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            let name = words.say("field-title");
            label_ui(ui, &name);
            let title = &mut open.drafts.own_frame.title;
            let edited = keyed(ui, "title", |ui| Field::line(title).named(&name).show(ui)).inner;
            open.focus_first(&edited.response);
            let draft = &mut open.drafts.own_frame;
            if let Some(frame) = &mut draft.frame {
                bound_ui(ui, state, frame);
            }
            amounts_ui(ui, state, &mut draft.amounts, |_| None, |_, _| None);
            level_and_source_ui(ui, state, &mut draft.amounts, &words.say("inspector-price-level-missing"));
        });
        let edit = open.drafts.own_frame.edit(state, at);
        form_foot_ui(ui, state, open, accept, edit, actions);
    });
}

/// Area, side, measure and force.
fn bound_ui(ui: &mut Ui, state: &State, frame: &mut OwnFrame) {
    let words = state.words();
    let areas = state.document().book().areas().iter();
    let areas: Vec<Choice<AreaPath>> =
        areas.map(|area| Choice::new(area.path.clone(), state.view().area_path_name(&area.path))).collect();
    select_ui(ui, &words.say("browse-area-label"), &areas, &mut frame.area);
    let bounds = [
        Choice::new(Bound::AtMost, words.say("own-frame-at-most")),
        Choice::new(Bound::AtLeast, words.say("own-frame-at-least")),
    ];
    select_ui(ui, &words.say("own-frame-bound"), &bounds, &mut frame.bound);
    let measured = [
        Choice::new(Measured::Level, words.say("own-frame-level")),
        Choice::new(Measured::Change, words.say("own-frame-change")),
    ];
    select_ui(ui, &words.say("own-frame-on"), &measured, &mut frame.on);
    let forces = [
        Choice::new(Force::Binding, words.say("force-binding")),
        Choice::new(Force::Commitment, words.say("force-commitment")),
        Choice::new(Force::Aim, words.say("force-aim")),
    ];
    select_ui(ui, &words.say("own-frame-force"), &forces, &mut frame.force);
}

fn select_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) {
    label_ui(ui, name);
    let width = ui.available_width();
    keyed(ui, name, |ui| Select::new(name, choices).width(width).show(ui, value));
}
