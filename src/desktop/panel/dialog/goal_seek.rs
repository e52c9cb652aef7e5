//! Goal seek: the amount or the scaling of the chosen measure that just meets a frame.

use super::super::super::{action::Action, state::State, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{label_ui, paragraph_ui, sheet_ui};
use crate::budget::area::AreaPath;
use crate::budget::goal::{Found, Goal, NotFound, Value, Vary, seek};
use crate::budget::money::Money;
use crate::budget::price_level::Year;
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
    /// The year of the chosen cell, or the first that is not kept; and the frame around the measure that is not kept in
    /// it, or the nearest.
    pub(super) fn of(state: &State) -> Self {
        let scenario = state.document().book().scenario();
        let chosen = state.cell.as_ref().map(|cell| cell.year);
        let years: Vec<Year> = chosen.map_or_else(|| scenario.years.iter().collect(), |year| vec![year]);
        let known = frames(state).into_iter().map(|(frame, _)| frame);
        let all = known.flat_map(|frame| years.iter().map(move |year| (frame.clone(), *year)));
        let best = all.min_by_key(|(frame, year)| how_far(state, frame, *year));
        let year = best.as_ref().map_or_else(|| scenario.years.first(), |(_, year)| *year);
        Self { vary: Some(Vary::Amount(year)), frame: best.map(|(frame, _)| frame), found: None }
    }

    /// What was found, worked out once for each choice.
    fn found(&mut self, state: &State) -> Result<(&Goal, &Found), NotFound> {
        let (measure, _) = state.chosen_measure().ok_or(NotFound::NoMeasure)?;
        let (area, frame) = self.frame.clone().ok_or(NotFound::NoFrame)?;
        let goal = Goal { measure, vary: self.vary.ok_or(NotFound::NoFrame)?, area, frame };
        if self.found.as_ref().is_none_or(|(of, _)| *of != goal) {
            let found = seek(state.document().book(), &goal);
            self.found = Some((goal, found));
        }
        match &self.found {
            Some((goal, found)) => found.as_ref().map(|found| (goal, found)).map_err(|why| *why),
            None => Err(NotFound::NoFrame),
        }
    }
}

/// How far a frame's year is from being what is asked about: known and not kept, where the measure has an amount.
fn how_far(state: &State, (area, at): &(AreaPath, usize), year: Year) -> [bool; 3] {
    let evaluation = state.document().evaluation();
    let frame = evaluation.area(area).and_then(|outcome| outcome.frames.get(*at));
    let headroom = frame.zip(evaluation.years.position(year)).and_then(|(frame, at)| frame.years.get(at));
    let headroom = headroom.and_then(|cell| cell.headroom.amount());
    let counts = state.chosen_measure().is_some_and(|(_, measure)| measure.effect.in_year(year).is_some());
    [!headroom.is_some_and(Money::is_negative), headroom.is_none(), !counts]
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
            let text = words.tell("goal-what-amount", &[("year", &Year::to_string(&year))]);
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
        ui.add_space(space::PANEL);
        let edit = match open.drafts.goal.found(state) {
            Ok((_, found)) if found.is_met() => {
                paragraph_ui(ui, &words.say("goal-is-met"));
                Err("goal-is-met")
            }
            Ok((goal, found)) => {
                paragraph_ui(ui, &told(state, found, vary));
                state.document().meeting_goal(goal, found).ok_or("goal-none-out-of-reach")
            }
            Err(why) => {
                paragraph_ui(ui, &words.say(why_not(why)));
                Err(why_not(why))
            }
        };
        form_foot_ui(ui, state, open, "goal-accept", edit, actions);
    });
}

/// What was found, in sentences.
fn told(state: &State, found: &Found, vary: Option<Vary>) -> String {
    let (words, view) = (state.words(), state.view());
    let title = state.chosen_measure().map_or("", |(_, measure)| &*measure.title);
    let (stands, headroom) = (view.amount_in_text(found.stands), view.amount_in_text(found.headroom));
    let mut variables = vec![("measure", title.to_owned()), ("stands", stands), ("headroom", headroom)];
    let key = match (found.value, vary) {
        (Value::Amount(from, to), Some(Vary::Amount(year))) => {
            let amounts = [("from", from), ("to", to)];
            variables.extend(amounts.map(|(name, amount)| (name, view.amount_in_text(amount.money()))));
            variables.push(("year", year.to_string()));
            "goal-found"
        }
        (Value::Percent(percent), _) => {
            variables.push(("percent", words.language().notation().write_as_is(percent)));
            "goal-found-scale"
        }
        (Value::Amount(..), _) => return String::new(),
    };
    let variables: Vec<(&str, &str)> = variables.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let found_text = words.tell(key, &variables);
    let assumed = view.assumptions().into_iter().filter(|one| found.marks.contains(one.number));
    let assumed: Vec<String> = assumed.map(|one| one.head).collect();
    if assumed.is_empty() {
        return found_text;
    }
    format!("{found_text} {}", words.tell("goal-assumed", &[("what", &words.list(&assumed))]))
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
