//! The row *Usikkerhed*: a low and a high estimate, as amounts by year or made of percentages.

use super::amount::{About, Below, Remark, Typed, percent_ui};
use super::form::{gap, row, select, word};
use super::now::Gathered;
use super::years::{Years, columns_head, half, side_by_side, space_between, years_of};
use super::{InspectorMemory, effect};
use crate::budget::measure::{Measure, Range, YearlyAmounts};
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::Year;
use crate::budget::scenario::MeasureChange;
use crate::desktop::state::State;
use crate::desktop::theme::muted;
use crate::desktop::widget::select::Choice;
use eframe::egui::{Label, Ui};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Shows the rows; other estimates in the frame in which they are taken over.
pub(super) fn range_rows(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    measure: &Measure,
    reason: Option<&str>,
) -> Option<MeasureChange> {
    if measure.range().is_none() && !measure.effect.has_own_amounts() {
        return None;
    }
    let name = word(state, "inspector-range");
    let kinds = [(false, "inspector-range-none"), (true, "inspector-range-both")];
    let kinds = kinds.map(|(has, key)| Choice::new(has, word(state, key)));
    let has = measure.range().is_some();
    let chosen = row(ui, state, "inspector-range", |ui| select(ui, &name, &kinds, &has, reason));
    gap(ui);
    let change = |range: Option<Range>| Some(MeasureChange::Range(range.map(Box::new)));
    match chosen {
        Some(true) => return change(Some(Range { low: YearlyAmounts::default(), high: YearlyAmounts::default() })),
        Some(false) => return change(None),
        None => {}
    }
    let range = measure.range()?;
    let note = effect::note(state, measure);
    let [low, high] = ["inspector-low", "inspector-high"].map(|key| word(state, key));
    let words = [&*low, &*high];
    let with_amounts = range.low.iter().chain(range.high.iter()).map(|(year, _)| year);
    let mut now = Gathered::default();
    let key = format!("{} range", measure.id);
    let years = years_of(state, with_amounts);
    let mut rows = Years { state, unread: &mut memory.unread, key: &key, note: &note, reason, foot: None };
    columns_head(ui, words);
    let by_percent = percent_row(ui, &mut rows, words, (measure, range));
    let [low, high] = rows.pairs(ui, words, &years, [&range.low, &range.high], &mut now);
    let typed = now.of(Range { low, high });
    if let Some(year) = turned_round(typed.as_ref().map_or(range, |now| &now.value), &years) {
        let why = state.words().tell("inspector-range-turned-round", &[("year", &year.to_string())]);
        rows.hear(&year.to_string(), Some(Remark::Doubtful(why)));
    }
    rows.finish(ui);
    for line in memory.turns.lines(state) {
        ui.add(Label::new(muted(line)).wrap());
    }
    gap(ui);
    let typed = typed.filter(|now| now.taken).map(|now| now.value);
    by_percent.or(typed).and_then(|range| change(Some(range)))
}

/// The fields that make the estimates of percentages of the effect.
fn percent_row(
    ui: &mut Ui,
    rows: &mut Years<'_>,
    words: [&str; 2],
    (measure, range): (&Measure, &Range),
) -> Option<Range> {
    let state = rows.state;
    let amounts = effect_amounts(state, measure);
    if amounts.is_empty() {
        return None;
    }
    let percent = word(state, "inspector-range-percent");
    let said = row(ui, state, "inspector-range-percent", |ui| {
        let width = half(ui);
        side_by_side(ui, |ui| {
            let mut field = |side: Side, word: &str| {
                let (name, key) = (format!("{word}, {percent}"), format!("{} {side:?}", measure.id));
                let about = About { key: &key, name: &name, below: Below::Foot, reason: rows.reason };
                let known = side.percent(&amounts, range);
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    percent_ui(ui, state, rows.unread, about, known)
                })
                .inner
            };
            let [low, high] = words;
            [field(Side::Low, low), field(Side::High, high)]
        })
    });
    space_between(ui);
    let mut changed = None;
    for (side, said) in [Side::Low, Side::High].into_iter().zip(said) {
        rows.hear(&percent, said.remark);
        let taken = said.now.filter(|now| now.taken).map(|now| now.value);
        if let Some(Typed::Number(percent)) = taken {
            let estimate = side.of(&amounts, percent, state.preferences.unit);
            changed = Some(match side {
                Side::Low => Range { low: estimate, high: range.high.clone() },
                Side::High => Range { low: range.low.clone(), high: estimate },
            });
        }
    }
    changed
}

/// The effect by year in the measure's own prices.
fn effect_amounts(state: &State, measure: &Measure) -> Vec<(Year, Money)> {
    let years = state.document().book().scenario().years;
    years.iter().filter_map(|year| Some((year, measure.effect.in_year(year)?))).collect()
}

/// What verdicts become at the estimates of the chosen measure, asked once.
#[derive(Debug, Default)]
pub(super) struct Turns {
    of: Option<(u64, usize)>,
    lines: Vec<String>,
}

impl Turns {
    fn lines(&mut self, state: &State) -> &[String] {
        let of = state.chosen_measure().map(|(at, _)| (state.shown().generation, at));
        if self.of != of {
            self.lines = of.and_then(|(_, at)| state.view().range_lines(at)).unwrap_or_default();
            self.of = of;
        }
        &self.lines
    }
}

/// Which estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Low,
    High,
}

impl Side {
    /// The effect moved by so many percent of its size, to the side of the estimate.
    fn of(self, amounts: &[(Year, Money)], percent: Decimal, unit: Unit) -> YearlyAmounts {
        let moved = |amount: Money| {
            let by = amount.abs().times(percent).divided_by(Decimal::ONE_HUNDRED);
            match self {
                Self::Low => amount - by,
                Self::High => amount + by,
            }
        };
        let printed = |(year, amount): &(Year, Money)| Some((*year, printed(moved(*amount), unit)?));
        amounts.iter().filter_map(printed).collect()
    }

    /// The one percentage that gives the estimate in every year, if there is one.
    fn percent(self, amounts: &[(Year, Money)], range: &Range) -> Option<Decimal> {
        let estimate = match self {
            Self::Low => &range.low,
            Self::High => &range.high,
        };
        if estimate.is_empty() {
            return None;
        }
        let counted = amounts.iter().filter(|(_, amount)| !amount.kroner().is_zero());
        let percents = counted.map(|(year, amount)| {
            let away = estimate.get(*year)?.money() - *amount;
            let away = if self == Self::Low { -away } else { away };
            let share = away.kroner().checked_div(amount.abs().kroner())?;
            Some(share.checked_mul(Decimal::ONE_HUNDRED)?.round_dp(2).normalize())
        });
        let percents: Option<BTreeSet<Decimal>> = percents.collect();
        let percents = percents?;
        if percents.len() == 1 { percents.first().copied() } else { None }
    }
}

/// An amount in `unit`, to the krone.
fn printed(amount: Money, unit: Unit) -> Option<Printed> {
    super::convert::to_the_krone(amount, unit)
}

/// The first year whose low estimate is above its high one.
fn turned_round(range: &Range, years: &BTreeSet<Year>) -> Option<Year> {
    let is_turned = |year: &&Year| match (range.low.get(**year), range.high.get(**year)) {
        (Some(low), Some(high)) => low.money() > high.money(),
        (None, _) | (_, None) => false,
    };
    years.iter().find(is_turned).copied()
}
