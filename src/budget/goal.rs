//! Goal seek: the value of a measure at which a frame is met exactly.
//!
//! Sums are linear, so two looks give the slope; the answer is rounded to the last decimal towards the side on which the frame is kept, and verified.

use super::area::AreaPath;
use super::book::Book;
use super::evaluation::{Cell, Evaluation};
use super::marks::Marks;
use super::measure::Effect;
use super::money::{Money, Printed};
use super::price_level::Year;
use super::scenario::{Edit, MeasureChange};
use rust_decimal::{Decimal, RoundingStrategy};

/// What is sought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Goal {
    /// The measure, by position.
    pub measure: usize,
    /// What of it may move.
    pub vary: Vary,
    /// The area that is held against the frame.
    pub area: AreaPath,
    /// The frame's position among the area's.
    pub frame: usize,
}

/// What of a measure may move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vary {
    /// The amount of a year, so that the frame is met in that year.
    Amount(Year),
    /// All amounts by one percentage, so that the frame is met in every year in which they count.
    Scale,
}

/// The value at which the frame is met.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What stands now and what is to stand.
    pub value: Value,
    /// What makes it so, as one step.
    pub edit: Edit,
    /// The headroom now. Of a scaling, the smallest of the years.
    pub stands: Money,
    /// The headroom then: nothing, or what the last decimal leaves. Of a scaling, the smallest of the years.
    pub headroom: Money,
    /// The assumptions that it rests on.
    pub marks: Marks,
    /// How often the plan was evaluated.
    pub evaluations: usize,
}

impl Found {
    /// Whether the frame is met with what stands.
    pub fn is_met(&self) -> bool {
        match self.value {
            Value::Amount(from, to) => from.money() == to.money(),
            Value::Percent(percent) => percent == Decimal::ONE_HUNDRED,
        }
    }
}

/// A value that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// An amount, from and to.
    Amount(Printed, Printed),
    /// A percentage of what stands.
    Percent(Decimal),
}

/// Why there is no such value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFound {
    /// There is no such measure.
    NoMeasure,
    /// An agreement says what the measure comes to.
    FromAgreement,
    /// The amount of one year follows from the effect.
    Shape,
    /// The area has no frame in that year.
    NoFrame,
    /// A problem keeps the headroom from being computed.
    NotComputed,
    /// The headroom does not move with the measure.
    NoInfluence,
    /// No amount that can be written.
    OutOfReach,
}

/// Percentages have so many decimals.
const PERCENT_DECIMALS: u32 = 2;
/// No plan is evaluated more often for one goal.
const MOST: usize = 10;

/// The value at which the frame is met exactly.
///
/// Fails where the measure's amounts are not the user's own, where there is no frame, or where nothing helps.
pub fn seek(book: &Book, goal: &Goal) -> Result<Found, NotFound> {
    let measure = book.scenario().measures.get(goal.measure).ok_or(NotFound::NoMeasure)?;
    if measure.effect.is_from_agreements() {
        return Err(NotFound::FromAgreement);
    }
    let mut trial = Trial { book: book.clone(), goal, evaluations: 0 };
    match goal.vary {
        Vary::Amount(year) => trial.amount(year),
        Vary::Scale => trial.scale(),
    }
}

/// A copy to try values on.
struct Trial<'a> {
    book: Book,
    goal: &'a Goal,
    evaluations: usize,
}

impl Trial<'_> {
    /// The headroom of every year as the copy stands, after an edit that is taken back.
    fn after(&mut self, edit: Option<Edit>) -> Result<Vec<(Year, Cell)>, NotFound> {
        self.evaluations = self.evaluations.saturating_add(1);
        let back = edit.map(|edit| self.book.apply(edit)).transpose().ok().ok_or(NotFound::OutOfReach)?;
        let evaluation = self.book.evaluate();
        if let Some(back) = back {
            self.book.apply(back).ok().ok_or(NotFound::OutOfReach)?;
        }
        headrooms(&evaluation, self.goal).ok_or(NotFound::NoFrame)
    }

    fn in_year(&mut self, edit: Option<Edit>, year: Year) -> Result<(Money, Marks), NotFound> {
        let years = self.after(edit)?;
        let (_, cell) = years.into_iter().find(|(of, _)| *of == year).ok_or(NotFound::NoFrame)?;
        match cell {
            Cell::Amount(headroom, marks) => Ok((headroom, marks)),
            Cell::Empty => Err(NotFound::NoFrame),
            Cell::NotComputed => Err(NotFound::NotComputed),
        }
    }

    fn amount(&mut self, year: Year) -> Result<Found, NotFound> {
        let measure = self.book.scenario().measures.get(self.goal.measure).ok_or(NotFound::NoMeasure)?;
        let effect = measure.effect.clone();
        let from = amount_of(&effect, year)?;
        let set = |amount: Printed| change(&effect, self.goal.measure, year, amount);
        let unit = from.unit();
        let with = |number: Decimal| Printed::from_decimal(number, unit).ok().ok_or(NotFound::OutOfReach);
        let at = from.number();
        let (stands, _) = self.in_year(Some(set(with(at)?)), year)?;
        let further = with(at.checked_add(Decimal::ONE).ok_or(NotFound::OutOfReach)?)?;
        let slope = (self.in_year(Some(set(further)), year)?.0 - stands).kroner();
        let step = stands.kroner().checked_div(slope).ok_or(NotFound::NoInfluence)?;
        let exact = at.checked_sub(step).ok_or(NotFound::OutOfReach)?;
        // Where more money means less headroom, what is rounded down is kept.
        let side = if slope.is_sign_negative() {
            RoundingStrategy::ToNegativeInfinity
        } else {
            RoundingStrategy::ToPositiveInfinity
        };
        let last = Decimal::new(1, from.decimals());
        let mut number = exact.round_dp_with_strategy(from.decimals(), side);
        loop {
            // A number keeps the decimals of the one it replaces.
            number.rescale(from.decimals());
            let to = with(number)?;
            let edit = set(to);
            let (headroom, marks) = self.in_year(Some(edit.clone()), year)?;
            if !headroom.is_negative() {
                let (value, evaluations) = (Value::Amount(from, to), self.evaluations);
                return Ok(Found { value, edit, stands, headroom, marks, evaluations });
            }
            if self.evaluations >= MOST {
                return Err(NotFound::OutOfReach);
            }
            let next = if slope.is_sign_negative() { number.checked_sub(last) } else { number.checked_add(last) };
            number = next.ok_or(NotFound::OutOfReach)?;
        }
    }

    fn scale(&mut self) -> Result<Found, NotFound> {
        let stands = self.after(None)?;
        let without = self.after(Some(self.scaled(Decimal::ZERO)?))?;
        let mut least: Option<Decimal> = None;
        let mut most: Option<Decimal> = None;
        for ((_, stands), (_, without)) in stands.iter().zip(&without) {
            let (Cell::Amount(stands, _), Cell::Amount(without, _)) = (stands, without) else { continue };
            let by_percent = (*stands - *without).kroner();
            let Some(factor) = (-*without).kroner().checked_div(by_percent) else { continue };
            let percent = factor.checked_mul(Decimal::ONE_HUNDRED).ok_or(NotFound::OutOfReach)?;
            if by_percent.is_sign_negative() {
                most = Some(most.map_or(percent, |most| most.min(percent)));
            } else {
                least = Some(least.map_or(percent, |least| least.max(percent)));
            }
        }
        let (exact, side, step) = match (least, most) {
            (_, Some(most)) => {
                (most, RoundingStrategy::ToNegativeInfinity, Decimal::from_parts(1, 0, 0, true, PERCENT_DECIMALS))
            }
            (Some(least), None) => (least, RoundingStrategy::ToPositiveInfinity, Decimal::new(1, PERCENT_DECIMALS)),
            (None, None) => return Err(NotFound::NoInfluence),
        };
        let mut percent = exact.round_dp_with_strategy(PERCENT_DECIMALS, side);
        loop {
            let edit = self.scaled(percent)?;
            let (headroom, marks) = smallest(&self.after(Some(edit.clone()))?).ok_or(NotFound::NotComputed)?;
            if !headroom.is_negative() {
                let (value, evaluations) = (Value::Percent(percent.normalize()), self.evaluations);
                let (stands, _) = smallest(&stands).ok_or(NotFound::NotComputed)?;
                return Ok(Found { value, edit, stands, headroom, marks, evaluations });
            }
            if self.evaluations >= MOST {
                return Err(NotFound::OutOfReach);
            }
            percent = percent.checked_add(step).ok_or(NotFound::OutOfReach)?;
        }
    }

    fn scaled(&self, percent: Decimal) -> Result<Edit, NotFound> {
        let at = self.goal.measure;
        let measure = self.book.scenario().measures.get(at).ok_or(NotFound::NoMeasure)?;
        let changes = measure.scaled(percent).ok().ok_or(NotFound::OutOfReach)?;
        Ok(Edit::All(changes.into_iter().map(|change| Edit::Measure(at, change)).collect()))
    }
}

/// The headroom to the goal's frame, by year.
fn headrooms(evaluation: &Evaluation, goal: &Goal) -> Option<Vec<(Year, Cell)>> {
    let frame = evaluation.area(&goal.area)?.frames.get(goal.frame)?;
    Some(evaluation.years.iter().zip(frame.years.iter().map(|cell| cell.headroom)).collect())
}

/// The smallest headroom, and what all of them rest on.
fn smallest(years: &[(Year, Cell)]) -> Option<(Money, Marks)> {
    let smallest = years.iter().filter_map(|(_, cell)| cell.amount()).min()?;
    Some((smallest, years.iter().fold(Marks::NONE, |marks, (_, cell)| marks.and(cell.marks()))))
}

/// The amount of a year that can be written by itself; zero in the unit of the others where the year has none.
fn amount_of(effect: &Effect, year: Year) -> Result<Printed, NotFound> {
    match effect {
        Effect::Yearly(amounts) => {
            let like = amounts.last().map_or(Printed::NOTHING, |(_, amount)| amount);
            let none = Printed::new(0, like.decimals(), like.unit()).ok().ok_or(NotFound::OutOfReach)?;
            Ok(amounts.get(year).unwrap_or(none))
        }
        Effect::OneOff { year: once, amount } if *once == year => Ok(*amount),
        Effect::Constant { amount, .. } if effect.in_year(year).is_some() => Ok(*amount),
        Effect::OneOff { .. } | Effect::Constant { .. } => Err(NotFound::NoInfluence),
        Effect::Ramp { .. } | Effect::PriceVolume { .. } => Err(NotFound::Shape),
        Effect::Figure(_) | Effect::Rule(_) => Err(NotFound::FromAgreement),
    }
}

fn change(effect: &Effect, measure: usize, year: Year, amount: Printed) -> Edit {
    let change = match effect {
        Effect::Constant { from, to, .. } => MeasureChange::Effect(Effect::Constant { amount, from: *from, to: *to }),
        Effect::OneOff { year, .. } => MeasureChange::Effect(Effect::OneOff { year: *year, amount }),
        Effect::Yearly(_) | Effect::Ramp { .. } | Effect::PriceVolume { .. } | Effect::Figure(_) | Effect::Rule(_) => {
            MeasureChange::Amount(year, Some(amount))
        }
    };
    Edit::Measure(measure, change)
}
