//! Goal seek: the amount or the scaling of the chosen measure that just meets a frame.

use super::super::super::{action::Action, state::State};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{label_ui, paragraph_ui, sheet_ui};
use crate::budget::area::AreaPath;
use crate::budget::goal::{Found, Goal, NotFound, Value, Vary, seek};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::Context;

/// What is chosen, and what was found for it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    vary: Option<Vary>,
    frame: Option<(AreaPath, usize)>,
    found: Option<(Goal, Result<Found, NotFound>)>,
}

impl Draft {
    /// The year of the chosen cell or the first, and the first frame around the measure.
    pub(super) fn of(state: &State) -> Self {
        let first = state.document().book().scenario().years.first();
        let year = state.cell.as_ref().map_or(first, |cell| cell.year);
        let mut known: Vec<_> = frames(state).into_iter().map(|(frame, _)| frame).collect();
        // A frame that can be met comes before one that cannot be computed.
        known.sort_by_key(|frame| !has_headroom(state, frame, year));
        let frame = known.into_iter().next();
        Self { vary: Some(Vary::Amount(year)), frame, found: None }
    }

    /// What was found, worked out once for each choice.
    fn found(&mut self, state: &State) -> Result<&Found, NotFound> {
        let (measure, _) = state.chosen_measure().ok_or(NotFound::NoMeasure)?;
        let (area, frame) = self.frame.clone().ok_or(NotFound::NoFrame)?;
        let goal = Goal { measure, vary: self.vary.ok_or(NotFound::NoFrame)?, area, frame };
        if self.found.as_ref().is_none_or(|(of, _)| *of != goal) {
            let found = seek(state.document().book(), &goal);
            self.found = Some((goal, found));
        }
        match &self.found {
            Some((_, found)) => found.as_ref().map_err(|why| *why),
            None => Err(NotFound::NoFrame),
        }
    }
}

/// Whether a frame's headroom of a year is known.
fn has_headroom(state: &State, (area, at): &(AreaPath, usize), year: crate::budget::price_level::Year) -> bool {
    let evaluation = state.document().evaluation();
    let cell = evaluation.area(area).and_then(|outcome| outcome.frames.get(*at)).zip(evaluation.years.position(year));
    cell.and_then(|(frame, at)| frame.years.get(at)?.headroom.amount()).is_some()
}

/// The frames of the areas in which the chosen measure counts, with their names, the nearest area first.
fn frames(state: &State) -> Vec<((AreaPath, usize), String)> {
    let view = state.view();
    let Some((_, measure)) = state.chosen_measure() else { return Vec::new() };
    let areas = view.evaluation.areas.iter().rev().filter(|outcome| measure.area.is_within(&outcome.area));
    let frames =
        areas.flat_map(|outcome| outcome.frames.iter().enumerate().map(move |(at, frame)| (outcome, at, frame)));
    frames
        .map(|(outcome, at, frame)| {
            let name = format!("{}: {}", view.area_name(&outcome.area), view.frame_name(outcome, frame));
            ((outcome.area.clone(), at), name)
        })
        .collect()
}

/// Asks what may move and which frame is to be met, and shows the value.
pub(super) fn goal_seek_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    sheet_ui(ctx, &words.say("goal-title"), |ui| {
        let width = ui.available_width();
        let years = state.document().book().scenario().years.iter();
        let amount = |year| {
            let text = words.tell("goal-what-amount", &[("year", &crate::budget::price_level::Year::to_string(&year))]);
            Choice::new(Some(Vary::Amount(year)), text)
        };
        let mut whats: Vec<_> = years.map(amount).collect();
        whats.push(Choice::new(Some(Vary::Scale), words.say("goal-what-scale")));
        let name = words.say("goal-what");
        label_ui(ui, &name);
        let draft = &mut open.drafts.goal;
        keyed(ui, "what", |ui| Select::new(&name, &whats).width(width).show(ui, &mut draft.vary));
        let choices: Vec<_> = frames(state).into_iter().map(|(frame, name)| Choice::new(Some(frame), name)).collect();
        let name = words.say("goal-frame");
        label_ui(ui, &name);
        let draft = &mut open.drafts.goal;
        keyed(ui, "frame", |ui| Select::new(&name, &choices).width(width).show(ui, &mut draft.frame));
        let vary = open.drafts.goal.vary;
        let edit = match open.drafts.goal.found(state) {
            Ok(found) => {
                paragraph_ui(ui, &told(state, found, vary));
                Ok(found.edit.clone())
            }
            Err(why) => {
                paragraph_ui(ui, &words.say(why_not(why)));
                Err(why_not(why))
            }
        };
        form_foot_ui(ui, state, open, "goal-accept", edit, actions);
    });
}

/// What was found, in a sentence.
fn told(state: &State, found: &Found, vary: Option<Vary>) -> String {
    let (words, view) = (state.words(), state.view());
    let title = state.chosen_measure().map_or("", |(_, measure)| &*measure.title);
    let headroom = view.amount_in_text(found.headroom);
    match (found.value, vary) {
        (Value::Amount(from, to), Some(Vary::Amount(year))) => {
            let (from, to) = (view.amount_in_text(from.money()), view.amount_in_text(to.money()));
            let variables = [
                ("measure", title),
                ("year", &*year.to_string()),
                ("from", &*from),
                ("to", &*to),
                ("headroom", &*headroom),
            ];
            words.tell("goal-found", &variables)
        }
        (Value::Percent(percent), _) => {
            let percent = words.language().notation().write_as_is(percent);
            let variables = [("measure", title), ("percent", &*percent), ("headroom", &*headroom)];
            words.tell("goal-found-scale", &variables)
        }
        (Value::Amount(..), _) => String::new(),
    }
}

const fn why_not(why: NotFound) -> &'static str {
    match why {
        NotFound::NoMeasure => "goal-no-measure",
        NotFound::FromAgreement => "goal-none-from-agreement",
        NotFound::Shape => "goal-none-shape",
        NotFound::NoFrame => "goal-none-no-frame",
        NotFound::NotComputed => "goal-none-not-computed",
        NotFound::NoInfluence => "goal-none-no-influence",
        NotFound::OutOfReach => "goal-none-out-of-reach",
    }
}
