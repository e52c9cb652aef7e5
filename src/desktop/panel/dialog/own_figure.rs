//! A figure of an agreement that the scenario carries: its amounts or rates as printed, and where they stand.

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::percent;
use super::sheet::{error_ui, label_ui, scrolling_ui, sheet_ui};
use crate::budget::agreement::{
    Agreement, Challenge, Checked, DoubtAt, Figure, FigureKind, FigureRef, Period, Quantity, Value, challenges,
};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::Edit;
use crate::desktop::panel::inspector::question_text;
use crate::desktop::update::read_amount;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Align, Context, Label, Layout, Ui, vec2};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Height of what stands above and below the fields, in points.
const BELOW: f32 = 96.0;
/// Width of the field of a number, in points.
const NUMBER: f32 = 136.0;
/// Width of the years before it, in points.
const YEARS: f32 = 88.0;
/// Years offered after the agreement's own.
const AFTER: usize = 3;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    rows: Vec<(Year, String)>,
    level: Option<PriceLevel>,
    place: String,
    because: String,
}

/// Whether a form can hold a figure: amounts by year, or the rates of a series.
pub(in crate::desktop::panel) const fn is_offered(figure: &Figure) -> bool {
    match figure.kind {
        FigureKind::Frame { .. }
        | FigureKind::Level
        | FigureKind::Part
        | FigureKind::Path
        | FigureKind::Rate(_)
        | FigureKind::Pool
        | FigureKind::Grant
        | FigureKind::Split => true,
        FigureKind::Percentage
        | FigureKind::PerCapita
        | FigureKind::ConditionalGrant(_)
        | FigureKind::Rule(_)
        | FigureKind::Count => false,
    }
}

const fn is_rate(figure: &Figure) -> bool {
    matches!(figure.kind, FigureKind::Rate(_))
}

/// The year a row is for: an amount's, or the one a rate leads to. Other periods stay as they are.
fn row_of(figure: &Figure, value: &Value) -> Option<Year> {
    match (value.period, value.quantity) {
        (Period::Year(year), Quantity::Amount(_)) => Some(year),
        (Period::Span(from, to), Quantity::Percent(_)) if is_rate(figure) && from.next() == to => Some(to),
        _ => None,
    }
}

impl Draft {
    /// The figure as it is.
    pub(super) fn of(state: &State, of: &FigureRef) -> Self {
        let Some(agreement) = carried(state, of) else { return Self::default() };
        let Some(figure) = agreement.figure(&of.figure) else { return Self::default() };
        let mut years: BTreeSet<Year> = agreement.year.through(agreement.year.plus(AFTER)).collect();
        years.extend(figure.values.iter().filter_map(|value| row_of(figure, value)));
        let notation = state.words().language().notation();
        let typed = |year: Year| {
            let held = figure.values.iter().find(|value| row_of(figure, value) == Some(year));
            held.map_or_else(String::new, |value| match value.quantity {
                Quantity::Amount(amount) => {
                    format!("{} {}", notation.write_as_is(amount.number()), amount.unit().code())
                }
                Quantity::Percent(number)
                | Quantity::PerInhabitant(number)
                | Quantity::Count(number)
                | Quantity::Other(number) => notation.write_as_is(number),
            })
        };
        Self {
            rows: years.into_iter().map(|year| (year, typed(year))).collect(),
            level: figure.price_level,
            place: figure.values.first().map(|value| value.places.join("; ")).unwrap_or_default(),
            because: String::new(),
        }
    }

    /// The agreement with the figure as filled in, or why there is none yet, as a text key.
    fn agreement(&self, state: &State, of: &FigureRef) -> Result<Agreement, &'static str> {
        let mut agreement = carried(state, of).ok_or("edit-error-nothing-there")?.as_ref().clone();
        let figures = &mut agreement.figures;
        let figure = figures.iter_mut().find(|figure| figure.id == of.figure).ok_or("edit-error-nothing-there")?;
        let places: Vec<Arc<str>> =
            self.place.split(';').map(str::trim).filter(|place| !place.is_empty()).map(Into::into).collect();
        let mut values: Vec<Value> =
            figure.values.iter().filter(|value| row_of(figure, value).is_none()).cloned().collect();
        for (year, text) in &self.rows {
            let Some(quantity) = read(state, figure, text).map_err(|_unread| "amounts-unread")? else { continue };
            let held = figure.values.iter().find(|value| row_of(figure, value) == Some(*year)).cloned();
            let period = if is_rate(figure) { Period::Span(year.previous(), *year) } else { Period::Year(*year) };
            let new = Value { period, quantity, places: Vec::new(), exactness: None, price_level: None, profile: None };
            values.push(Value { quantity, places: places.clone(), ..held.unwrap_or(new) });
        }
        figure.values = values;
        figure.price_level = self.level;
        Ok(agreement)
    }

    fn edit(&self, state: &State, of: &FigureRef) -> Result<Edit, &'static str> {
        let mut agreement = self.agreement(state, of)?;
        let because = self.because.trim();
        let odd = odd(state, &agreement, of);
        if !odd.is_empty() && because.is_empty() {
            return Err("own-figure-odd");
        }
        if self.place.trim().is_empty() && self.rows.iter().any(|(_, text)| !text.trim().is_empty()) {
            return Err("own-figure-place-missing");
        }
        agreement.checked.extend(odd.iter().map(|challenge| Checked {
            what: challenge.doubt.question(),
            figure: Arc::clone(&challenge.figure),
            is: challenge.is.to_string().into(),
            because: because.into(),
        }));
        let mut all = state.document().book().scenario().own_agreements.clone();
        let held = all.iter_mut().find(|held| held.id == of.agreement).ok_or("edit-error-nothing-there")?;
        *held = Arc::new(agreement);
        Ok(Edit::OwnAgreements(all))
    }
}

/// The agreement of a figure, if the scenario carries it.
pub(in crate::desktop::panel) fn carried<'a>(state: &'a State, of: &FigureRef) -> Option<&'a Arc<Agreement>> {
    state.document().book().scenario().own_agreements.iter().find(|held| held.id == of.agreement)
}

/// What a text says of a figure; nothing where it is empty.
fn read(state: &State, figure: &Figure, text: &str) -> Result<Option<Quantity>, String> {
    if !is_rate(figure) {
        let amount = read_amount(state, text).map_err(|question| question_text(state, &question))?;
        return Ok(amount.map(Quantity::Amount));
    }
    if text.trim().is_empty() {
        return Ok(None);
    }
    let percent = percent::read(state.words().language().notation(), text, percent::Range::ANY);
    percent.map(|percent| Some(Quantity::Percent(percent))).map_err(|why| state.words().say(why))
}

/// What can hardly be meant in the figure and nobody has answered for.
fn odd(state: &State, agreement: &Agreement, of: &FigureRef) -> Vec<Challenge> {
    let found = challenges(agreement, &state.library().agreements).into_iter();
    let open = found.filter(|one| one.figure == of.figure && one.accepted.is_none());
    open.filter(|one| matches!(one.at, DoubtAt::Value(..))).collect()
}

/// Asks for the figure.
pub(super) fn own_figure_ui(ctx: &Context, state: &State, of: &FigureRef, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    sheet_ui(ctx, &words.say("own-figure-title"), |ui| {
        let name = format!("{} ({})", state.view().figure_name(of), of.agreement);
        ui.add(Label::new(theme::muted(name)).wrap());
        let figure = carried(state, of).and_then(|agreement| agreement.figure(&of.figure));
        scrolling_ui(ui, BELOW, |ui| {
            let Some(figure) = figure else { return };
            rows_ui(ui, state, figure, open);
            let draft = &mut open.drafts.own_figure;
            odd_ui(ui, state, of, draft);
            if !is_rate(figure) {
                level_ui(ui, state, draft);
            }
            let (name, hint) = (words.say("own-figure-place"), words.say("own-figure-place-hint"));
            label_ui(ui, &name);
            keyed(ui, "place", |ui| Field::line(&mut draft.place).named(&name).hint(&hint).show(ui));
        });
        let edit = open.drafts.own_figure.edit(state, of);
        form_foot_ui(ui, state, open, "own-figure-accept", edit, actions);
    });
}

/// A field a year, and what was understood of it.
fn rows_ui(ui: &mut Ui, state: &State, figure: &Figure, open: &mut Open) {
    let words = state.words();
    label_ui(ui, &words.say(if is_rate(figure) { "own-figure-rates" } else { "amounts-label" }));
    let mut rows = std::mem::take(&mut open.drafts.own_figure.rows);
    for (year, text) in &mut rows {
        let (before, to) = (year.previous().to_string(), year.to_string());
        let (years, name) = if is_rate(figure) {
            (format!("{before}-{to}"), words.tell("own-figure-rate-of", &[("from", &before), ("to", &to)]))
        } else {
            (to.clone(), words.tell("amounts-of-year", &[("year", &to)]))
        };
        let understood = read(state, figure, text);
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), space::CONTROL),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.spacing_mut().item_spacing.x = space::STEP;
                ui.allocate_ui_with_layout(vec2(YEARS, space::CONTROL), Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_width(YEARS);
                    ui.label(theme::regular(years));
                });
                let edited = keyed(ui, &name, |ui| Field::line(text).named(&name).width(NUMBER).show(ui)).inner;
                open.focus_first(&edited.response);
                if let Ok(Some(quantity)) = &understood {
                    ui.label(theme::muted(format!("= {}", words.quantity(*quantity))));
                }
            },
        );
        match understood {
            Err(why) => error_ui(ui, Some(&why)),
            Ok(_) => ui.add_space(space::HALF),
        }
    }
    open.drafts.own_figure.rows = rows;
}

/// What is asked about, and the field that answers for it.
fn odd_ui(ui: &mut Ui, state: &State, of: &FigureRef, draft: &mut Draft) {
    let Ok(agreement) = draft.agreement(state, of) else { return };
    let odd = odd(state, &agreement, of);
    if odd.is_empty() {
        return;
    }
    for challenge in &odd {
        error_ui(ui, Some(&state.words().challenge(challenge)));
    }
    let name = state.words().say("own-figure-because");
    label_ui(ui, &name);
    keyed(ui, "because", |ui| Field::line(&mut draft.because).named(&name).show(ui));
}

fn level_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let words = state.words();
    let name = words.say("inspector-price-level");
    label_ui(ui, &name);
    let book = state.document().book();
    let mut levels: BTreeSet<PriceLevel> = book.price_levels().into_iter().collect();
    levels.extend(draft.rows.iter().map(|(year, _)| PriceLevel::Of(*year)));
    levels.extend(draft.level.into_iter().chain([PriceLevel::Current]));
    let known = levels.into_iter().map(|level| Choice::new(Some(level), state.view().price_level(level)));
    let none = Choice::new(None, words.say("browse-not-printed"));
    let choices: Vec<Choice<Option<PriceLevel>>> = std::iter::once(none).chain(known).collect();
    keyed(ui, "level", |ui| Select::new(&name, &choices).show(ui, &mut draft.level));
}
