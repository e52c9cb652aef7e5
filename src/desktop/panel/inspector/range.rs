//! The row *Usikkerhed*: a low and a high estimate, as amounts by year or made of percentages.

use super::amount::{About, Below, Typed, percent_ui};
use super::form::{gap, row, select, word};
use super::now::Gathered;
use super::years::{Years, years_of};
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
    let by_percent = percent_rows(ui, state, memory, (measure, range), reason);
    let note = effect::note(state, measure);
    let words = ["inspector-low", "inspector-high"].map(|key| word(state, key));
    let [low, high] = &words;
    let with_amounts = range.low.iter().chain(range.high.iter()).map(|(year, _)| year);
    let mut now = Gathered::default();
    let key = format!("{} range", measure.id);
    let years = years_of(state, with_amounts);
    let mut rows = Years { state, unread: &mut memory.unread, key: &key, note: &note, reason };
    let [low, high] = rows.pairs(ui, [low, high], &years, [&range.low, &range.high], &mut now);
    let typed = now.of(Range { low, high });
    if let Some(year) = turned_round(typed.as_ref().map_or(range, |now| &now.value), &years) {
        let text = state.words().tell("inspector-range-turned-round", &[("year", &year.to_string())]);
        ui.add(Label::new(muted(text)).wrap());
        gap(ui);
    }
    let typed = typed.filter(|now| now.taken).map(|now| now.value);
    by_percent.or(typed).and_then(|range| change(Some(range)))
}

/// The fields that make the estimates of percentages of the effect.
fn percent_rows(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (measure, range): (&Measure, &Range),
    reason: Option<&str>,
) -> Option<Range> {
    let amounts = effect_amounts(state, measure);
    if amounts.is_empty() {
        return None;
    }
    let mut changed = None;
    for (side, label) in [(Side::Low, "inspector-range-down"), (Side::High, "inspector-range-up")] {
        let name = word(state, label);
        let key = format!("{} {label}", measure.id);
        let note = word(state, "inspector-range-percent");
        let about = About { key: &key, name: &name, below: Below::Note(&note), reason };
        let known = side.percent(&amounts, range);
        let said = row(ui, state, label, |ui| percent_ui(ui, state, &mut memory.unread, about, known));
        gap(ui);
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
