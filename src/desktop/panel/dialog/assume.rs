//! An assumption being stated: what is assumed in words, its rate where it has one, and its reason.

use super::super::super::{action::Action, action::Answer, state::Assuming, state::State, theme, theme::space};
use super::percent::{self, Why};
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, paragraph_ui, scrolling_ui, sheet_ui};
use super::{Drafts, Open};
use crate::budget::scenario::{Assumption, AssumptionKind, Edit};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Context, Key, Ui};
use std::sync::Arc;

/// The longest reason, in letters.
const LONGEST: usize = 10_000;
/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;

/// Asks for what the assumption still lacks. Enter in its last field accepts it.
pub(super) fn assume_ui(ctx: &Context, state: &State, assuming: &Assuming, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (accept, cancel) = (words.say("assume-accept"), words.say("dialog-cancel"));
    sheet_ui(ctx, &words.say("assume-title"), |ui| {
        let mut entered = false;
        scrolling_ui(ui, BELOW, |ui| {
            what_ui(ui, state, &assuming.kind);
            if let Some(asked) = Asked::of(&assuming.kind) {
                entered |= percent_ui(ui, state, open, asked);
            }
            entered |= because_ui(ui, state, open);
        });
        let stated = stated(state, &assuming.kind, &open.drafts);
        let reason = stated.as_ref().err().map(|why| words.say(why));
        let buttons =
            [Foot { reason: reason.as_deref(), ..Foot::next("accept", &accept) }, Foot::other("cancel", &cancel)];
        match (buttons_ui(ui, open, None, &buttons), stated) {
            (Some(1), _) => actions.push(Action::Answer(Answer::Cancel)),
            (pressed, Ok(edit)) if entered || pressed.is_some() => {
                actions.push(Action::Answer(Answer::Edit(edit)));
            }
            _ => {}
        }
    });
}

/// What is assumed, in words.
fn what_ui(ui: &mut Ui, state: &State, kind: &AssumptionKind) {
    let number = state.document().book().scenario().assumptions.len();
    let assumption = Assumption { kind: kind.clone(), because: "".into(), source: None };
    let text = state.view().assumption(number, &assumption);
    // The sentence would hold the number that is still to come.
    let detail = Asked::of(kind).map_or(text.detail, |asked| state.words().say(asked.detail));
    paragraph_ui(ui, &text.head);
    ui.label(theme::muted(raised(&detail)));
}

/// A percentage that is asked for: its texts, and what it can be.
#[derive(Clone, Copy)]
struct Asked {
    detail: &'static str,
    name: &'static str,
    hint: &'static str,
    range: percent::Range,
}

impl Asked {
    /// What an assumption lacks beside its reason.
    const fn of(kind: &AssumptionKind) -> Option<Self> {
        match kind {
            AssumptionKind::Rate { .. } => Some(Self {
                detail: "assume-rate-detail",
                name: "assume-percent",
                hint: "assume-percent-hint",
                range: percent::Range::RATE,
            }),
            AssumptionKind::SubsidyPercent { .. } => Some(Self {
                detail: "assume-share-detail",
                name: "assume-share",
                hint: "assume-share-hint",
                range: percent::Range::SHARE,
            }),
            AssumptionKind::PriceLevel { .. }
            | AssumptionKind::FrameBeyond { .. }
            | AssumptionKind::BaselineBeyond { .. }
            | AssumptionKind::Phasing { .. } => None,
        }
    }
}

/// The field of the percentage; whether Enter was pressed in it.
fn percent_ui(ui: &mut Ui, state: &State, open: &mut Open, asked: Asked) -> bool {
    let words = state.words();
    let (name, hint) = (words.say(asked.name), words.say(asked.hint));
    label_ui(ui, &name);
    let field = |ui: &mut Ui| Field::line(&mut open.drafts.percent).named(&name).hint(&hint).width(PERCENT).show(ui);
    let edited = keyed(ui, "percent", field).inner;
    open.focus_first(&edited.response);
    let read = percent::read(words.language().notation(), &open.drafts.percent, asked.range);
    // An empty field is no mistake yet; the button says what it lacks.
    let error = read.err().filter(|_| !open.drafts.percent.trim().is_empty());
    error_ui(ui, error.map(|why| words.say(why)).as_deref());
    entered(ui, edited.ended)
}

/// Width of the field of the rate, in points.
const PERCENT: f32 = 120.0;

/// The field of the reason; whether Enter was pressed in it.
fn because_ui(ui: &mut Ui, state: &State, open: &mut Open) -> bool {
    let words = state.words();
    let (name, hint) = (words.say("assume-because"), words.say("assume-because-hint"));
    label_ui(ui, &name);
    let field = |ui: &mut Ui| Field::wrapping(&mut open.drafts.because).named(&name).hint(&hint).show(ui);
    let edited = keyed(ui, "because", field).inner;
    open.focus_first(&edited.response);
    entered(ui, edited.ended)
}

fn entered(ui: &Ui, ended: Ended) -> bool {
    matches!(ended, Ended::Committed | Ended::Unchanged) && ui.input(|input| input.key_pressed(Key::Enter))
}

/// The edit that states the assumption, or why it cannot be stated yet.
fn stated(state: &State, kind: &AssumptionKind, drafts: &Drafts) -> Result<Edit, Why> {
    let read = |range| percent::read(state.words().language().notation(), &drafts.percent, range);
    let kind = match kind {
        AssumptionKind::Rate { series, to, .. } => {
            let percent = read(percent::Range::RATE)?;
            AssumptionKind::Rate { series: series.clone(), to: *to, percent }
        }
        AssumptionKind::SubsidyPercent { agreement, year, .. } => {
            let percent = read(percent::Range::SHARE)?;
            AssumptionKind::SubsidyPercent { agreement: Arc::clone(agreement), year: *year, percent }
        }
        AssumptionKind::PriceLevel { .. }
        | AssumptionKind::FrameBeyond { .. }
        | AssumptionKind::BaselineBeyond { .. }
        | AssumptionKind::Phasing { .. } => kind.clone(),
    };
    let because = drafts.because.trim();
    if because.is_empty() {
        return Err("assume-because-missing");
    }
    if because.chars().count() > LONGEST {
        return Err("range-text");
    }
    let at = state.document().book().scenario().assumptions.len();
    Ok(Edit::AddAssumption(at, Box::new(Assumption { kind, because: because.into(), source: None })))
}

/// A sentence begins with a capital.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
