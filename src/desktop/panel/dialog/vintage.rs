//! A correction of an agreed frame: its date, the new amounts, their prices and who says so.

use super::super::super::{action::Action, state::State, theme};
use super::Open;
use super::amounts::{Amounts, amounts_ui, level_and_source_ui};
use super::form::form_foot_ui;
use super::sheet::{error_ui, label_ui, scrolling_ui, sheet_ui};
use crate::budget::agreement::{Doubt, DoubtAt, Figure, FigureRef, Period, Quantity, Value, challenges};
use crate::budget::measure::YearlyAmounts;
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::budget::scenario::{Edit, Vintage};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::storage::is_date;
use eframe::egui::{Context, Label, Ui};

/// Height of what stands above and below the fields, in points.
const BELOW: f32 = 96.0;
/// Width of the field of the date, in points.
const DATE: f32 = 136.0;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    dated: String,
    amounts: Amounts,
}

impl Draft {
    /// The correction as it is, or an empty one.
    pub(super) fn of(state: &State, of: &FigureRef, at: Option<usize>) -> Self {
        let scenario = state.document().book().scenario();
        let held = at.and_then(|at| scenario.vintages.get(at));
        let agreed = state.library().figure(of);
        let years = scenario.years.iter().filter(|year| agreed.is_some_and(|figure| figure.amount_in(*year).is_some()));
        let years = years.collect();
        let none = YearlyAmounts::default();
        let amounts = held.map_or((&none, None), |held| (&held.amounts, held.price_level));
        Self {
            dated: held.map(|held| held.dated.to_string()).unwrap_or_default(),
            amounts: Amounts::of(state, years, amounts, held.and_then(|held| held.source.as_ref())),
        }
    }

    fn edit(&self, state: &State, of: &FigureRef, at: Option<usize>) -> Result<Edit, &'static str> {
        let dated = self.dated.trim();
        if !is_date(dated) {
            return Err("vintage-date-missing");
        }
        let vintage = Vintage {
            of: of.clone(),
            dated: dated.into(),
            amounts: self.amounts.amounts(state)?,
            price_level: self.amounts.level(),
            source: self.amounts.source(state),
        };
        let mut vintages = state.document().book().scenario().vintages.clone();
        match at.and_then(|at| vintages.get_mut(at)) {
            Some(held) => *held = vintage,
            None => vintages.push(vintage),
        }
        Ok(Edit::Vintages(vintages))
    }
}

/// Asks for the correction. The agreed amounts stand beside.
pub(super) fn vintage_ui(
    ctx: &Context,
    state: &State,
    (of, at): (&FigureRef, Option<usize>),
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let accept = if at.is_some() { "form-change" } else { "assume-accept" };
    sheet_ui(ctx, &words.say("vintage-title"), |ui| {
        let frame = format!("{} ({})", state.view().figure_name(of), of.agreement);
        ui.add(Label::new(theme::muted(frame)).wrap());
        scrolling_ui(ui, BELOW, |ui| {
            date_ui(ui, state, open);
            let figure = state.library().figure(of);
            let beside = |year: Year| agreed(state, figure?, year);
            let doubt = |year: Year, amount: Printed| doubt(state, of, year, amount);
            amounts_ui(ui, state, &mut open.drafts.vintage.amounts, beside, doubt);
            level_and_source_ui(ui, state, &mut open.drafts.vintage.amounts, &words.say("vintage-level-agreed"));
        });
        let edit = open.drafts.vintage.edit(state, of, at);
        form_foot_ui(ui, state, open, accept, edit, actions);
    });
}

fn date_ui(ui: &mut Ui, state: &State, open: &mut Open) {
    let words = state.words();
    let (name, hint) = (words.say("vintage-date"), words.say("vintage-date-hint"));
    label_ui(ui, &name);
    let field = |ui: &mut Ui| Field::line(&mut open.drafts.vintage.dated).named(&name).hint(&hint).width(DATE).show(ui);
    let edited = keyed(ui, "dated", field).inner;
    open.focus_first(&edited.response);
    let dated = open.drafts.vintage.dated.trim();
    let wrong = !dated.is_empty() && !is_date(dated) && !edited.response.has_focus();
    error_ui(ui, wrong.then(|| words.say("vintage-date-missing")).as_deref());
}

/// `aftalt: 304,8 mia. kr.`
fn agreed(state: &State, figure: &Figure, year: Year) -> Option<String> {
    let (value, _) = figure.amount_in(year)?;
    Some(state.words().tell("vintage-agreed", &[("amount", &state.words().quantity(value.quantity))]))
}

/// What is odd about an amount beside the agreed ones: `mia` for `mio`.
fn doubt(state: &State, of: &FigureRef, year: Year, amount: Printed) -> Option<String> {
    let mut agreement = state.library().agreement(&of.agreement)?.as_ref().clone();
    let at = agreement.figures.iter().position(|figure| figure.id == of.figure)?;
    let figure = agreement.figures.get_mut(at)?;
    let value_at = figure.values.len();
    figure.values.push(Value {
        period: Period::Year(year),
        quantity: Quantity::Amount(amount),
        places: Vec::new(),
        exactness: None,
        price_level: None,
        profile: None,
    });
    let found = challenges(&agreement, &[]).into_iter();
    let mut found = found.filter(|one| one.at == DoubtAt::Value(at, value_at));
    let odd = found.find(|one| matches!(one.doubt, Doubt::FarFromOthers { .. }))?;
    Some(state.words().challenge(&odd))
}
