//! A new agreement of one's own: which one it starts from, and for what year.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, paragraph_ui, sheet_ui};
use crate::budget::agreement::AgreementId;
use crate::budget::price_level::Year;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Context, Ui};
use std::sync::Arc;

/// Width of the field of the year, in points.
const YEAR: f32 = 80.0;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    from: Option<AgreementId>,
    year: String,
}

impl Draft {
    /// The year after the newest agreement's, from that one.
    pub(super) fn of(state: &State) -> Self {
        let newest = state.library().agreements.iter().max_by_key(|agreement| agreement.year);
        Self {
            from: newest.map(|agreement| Arc::clone(&agreement.id)),
            year: newest.map(|agreement| agreement.year.next().to_string()).unwrap_or_default(),
        }
    }

    fn answer(&self) -> Result<Answer, &'static str> {
        let year = Year::parse(self.year.trim()).ok_or("range-year")?;
        let from = self.from.clone().ok_or("new-agreement-none")?;
        Ok(Answer::StartAgreement(from, year))
    }
}

/// Asks for agreement and year.
pub(super) fn new_agreement_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (accept, cancel) = (words.say("new-agreement-accept"), words.say("dialog-cancel"));
    sheet_ui(ctx, &words.say("new-agreement-title"), |ui| {
        paragraph_ui(ui, &words.say("new-agreement-text"));
        from_ui(ui, state, open);
        let name = words.say("new-agreement-year");
        label_ui(ui, &name);
        let field = |ui: &mut Ui| Field::line(&mut open.drafts.new_agreement.year).named(&name).width(YEAR).show(ui);
        let edited = keyed(ui, "year", field).inner;
        open.focus_first(&edited.response);
        let answer = open.drafts.new_agreement.answer();
        let reason = answer.as_ref().err().map(|why| words.say(why));
        error_ui(ui, reason.as_deref());
        let buttons =
            [Foot { reason: reason.as_deref(), ..Foot::next("accept", &accept) }, Foot::other("cancel", &cancel)];
        match (buttons_ui(ui, open, None, &buttons), answer) {
            (Some(1), _) => actions.push(Action::Answer(Answer::Cancel)),
            (Some(_), Ok(answer)) => actions.push(Action::Answer(answer)),
            _ => {}
        }
    });
}

fn from_ui(ui: &mut Ui, state: &State, open: &mut Open) {
    let words = state.words();
    let name = words.say("new-agreement-from");
    label_ui(ui, &name);
    let agreements = state.library().agreements.iter().rev();
    let choices: Vec<Choice<Option<AgreementId>>> = agreements
        .map(|agreement| {
            let label = format!("{}  {}", agreement.id, words.name(&agreement.name));
            Choice::new(Some(Arc::clone(&agreement.id)), label)
        })
        .collect();
    let width = ui.available_width();
    keyed(ui, "from", |ui| Select::new(&name, &choices).width(width).show(ui, &mut open.drafts.new_agreement.from));
}
