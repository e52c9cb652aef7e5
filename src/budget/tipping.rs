//! Tipping points: how far an assumption may move before a verdict changes, all else as it stands; and whether one
//! changes within the estimates of a measure.

use super::agreement::Bound;
use super::area::AreaPath;
use super::book::Book;
use super::evaluation::{FrameOutcome, at_estimate};
use super::goal::{Goal, Value, Vary, seek};
use super::money::Money;
use super::price_level::Year;
use super::scenario::{Assumption, AssumptionKind, Beyond, Edit, MeasureChange};
use super::verdict::Verdict;
use rust_decimal::Decimal;

/// The nearest values below and above, at which a verdict is another.
#[derive(Debug, Clone, PartialEq)]
pub struct Tipping {
    /// What is assumed now, in percent.
    pub stands: Decimal,
    /// The first value below at which a verdict is another; `None` where none is within reach.
    pub below: Option<Turn>,
    /// The first one above.
    pub above: Option<Turn>,
    /// How far was looked, in percentage points each way.
    pub reach: Decimal,
}

/// A value at which a verdict is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The value, in percent.
    pub at: Decimal,
    /// Whose verdict.
    pub area: AreaPath,
    /// Of which year.
    pub year: Year,
    /// From which side its frame binds.
    pub bound: Bound,
    /// What it is there.
    pub verdict: Verdict,
}

/// How far is looked, in percentage points.
const REACH: Decimal = Decimal::from_parts(20, 0, 0, false, 0);
/// The first looks lie this far apart; what turns and turns back between two of them is not seen.
const COARSE: Decimal = Decimal::from_parts(1, 0, 0, false, 0);
/// Values have so many decimals.
const DECIMALS: u32 = 2;

/// Where a verdict turns with an assumed rate or growth, by number; `None` for an assumption without a percentage.
pub fn tipping(book: &Book, number: usize) -> Option<Tipping> {
    let assumption = book.scenario().assumptions.get(number)?;
    let stands = percent(&assumption.kind)?;
    let mut trial = Trial { book: book.clone(), number, assumption: assumption.clone(), before: Vec::new() };
    trial.before = verdicts(book);
    let below = trial.turn(stands, Decimal::NEGATIVE_ONE);
    let above = trial.turn(stands, COARSE);
    Some(Tipping { stands, below, above, reach: REACH })
}

/// A verdict that is another where a measure comes to an estimate of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RangeTurn {
    /// Whether it is the high estimate.
    pub high: bool,
    /// Whose verdict.
    pub area: AreaPath,
    /// Of which year.
    pub year: Year,
    /// From which side its frame binds.
    pub bound: Bound,
    /// What it is there.
    pub verdict: Verdict,
    /// The amount of the year at which the frame is just met, where it lies on the way.
    pub at: Option<Money>,
}

/// The verdicts that are others at a measure's low or high estimate; `None` for a measure without estimates.
pub fn range_turns(book: &Book, measure: usize) -> Option<Vec<RangeTurn>> {
    let of = book.scenario().measures.get(measure)?;
    let range = of.range()?;
    let before = verdicts(book);
    let mut trial = book.clone();
    let mut turns = Vec::new();
    for (high, estimate) in [(false, &range.low), (true, &range.high)] {
        let effect = at_estimate(of, estimate, book.scenario().years.iter());
        let back = trial.apply(Edit::Measure(measure, MeasureChange::Effect(effect.clone()))).ok()?;
        let after = verdicts(&trial);
        trial.apply(back).ok()?;
        let others = before.iter().zip(after).filter(|(before, after)| before.3 != after.3);
        turns.extend(others.map(|(_, (area, year, bound, verdict))| {
            let ends = [of.effect.in_year(year), effect.in_year(year)].map(Option::unwrap_or_default);
            let at = just_met(book, measure, &area, bound, year);
            let at = at.filter(|at| (ends[0].min(ends[1])..=ends[0].max(ends[1])).contains(at));
            RangeTurn { high, area, year, bound, verdict, at }
        }));
    }
    Some(turns)
}

/// The amount of a year at which a frame is just met.
fn just_met(book: &Book, measure: usize, area: &AreaPath, bound: Bound, year: Year) -> Option<Money> {
    let evaluation = book.evaluate();
    let mut frames = evaluation.area(area)?.frames.iter().enumerate().filter(|(_, frame)| frame.bound == bound);
    // Of two frames of one kind nobody could say which.
    let (Some((frame, _)), None) = (frames.next(), frames.next()) else { return None };
    let goal = Goal { measure, vary: Vary::Amount(year), area: area.clone(), frame };
    match seek(book, &goal).ok()?.value {
        Value::Amount(_, to) => Some(to.money()),
        Value::Percent(_) => None,
    }
}

type Verdicts = Vec<(AreaPath, Year, Bound, Verdict)>;

fn verdicts(book: &Book) -> Verdicts {
    let evaluation = book.evaluate();
    let frames = evaluation.areas.iter().flat_map(|area| area.frames.iter().map(|frame| (&area.area, frame)));
    let years = |frame: &FrameOutcome| evaluation.years.iter().zip(frame.years.clone()).collect::<Vec<_>>();
    frames
        .flat_map(|(area, frame)| {
            years(frame).into_iter().map(|(year, cell)| (area.clone(), year, frame.bound, cell.verdict))
        })
        .collect()
}

struct Trial {
    book: Book,
    number: usize,
    assumption: Assumption,
    before: Verdicts,
}

impl Trial {
    /// The first verdict that is another where so much is assumed.
    fn other(&mut self, at: Decimal) -> Option<Turn> {
        let kind = with_percent(&self.assumption.kind, at)?;
        let moved = Assumption { kind, ..self.assumption.clone() };
        let back = self.book.apply(Edit::Assumption(self.number, Box::new(moved))).ok()?;
        let after = verdicts(&self.book);
        self.book.apply(back).ok()?;
        let differs = self.before.iter().zip(after).find(|(before, after)| before.3 != after.3);
        differs.map(|(_, (area, year, bound, verdict))| Turn { at, area, year, bound, verdict })
    }

    /// The nearest value on one side.
    fn turn(&mut self, stands: Decimal, step: Decimal) -> Option<Turn> {
        let mut same = stands;
        let mut other = loop {
            let next = same.checked_add(step)?;
            if next.checked_sub(stands)?.abs() > REACH {
                return None;
            }
            match self.other(next) {
                Some(turn) => break turn,
                None => same = next,
            }
        };
        let fine = Decimal::new(1, DECIMALS);
        while other.at.checked_sub(same)?.abs() > fine {
            let middle = other.at.checked_add(same)?.checked_div(Decimal::TWO)?.round_dp(DECIMALS);
            if middle == same || middle == other.at {
                break;
            }
            match self.other(middle) {
                Some(turn) => other = turn,
                None => same = middle,
            }
        }
        Some(Turn { at: other.at.normalize(), ..other })
    }
}

/// The percentage that is assumed; `None` where something else is.
pub const fn percent(kind: &AssumptionKind) -> Option<Decimal> {
    match kind {
        AssumptionKind::Rate { percent, .. } => Some(*percent),
        AssumptionKind::FrameBeyond { rule, .. } | AssumptionKind::BaselineBeyond { rule, .. } => match rule {
            Beyond::HoldReal => Some(Decimal::ZERO),
            Beyond::GrowReal(percent) => Some(*percent),
            Beyond::Amounts { .. } => None,
        },
        AssumptionKind::PriceLevel { .. } | AssumptionKind::Phasing { .. } | AssumptionKind::SubsidyPercent { .. } => {
            None
        }
    }
}

fn with_percent(kind: &AssumptionKind, at: Decimal) -> Option<AssumptionKind> {
    let mut moved = kind.clone();
    match &mut moved {
        AssumptionKind::Rate { percent, .. } => *percent = at,
        AssumptionKind::FrameBeyond { rule, .. } | AssumptionKind::BaselineBeyond { rule, .. } => {
            *rule = Beyond::GrowReal(at);
        }
        AssumptionKind::PriceLevel { .. } | AssumptionKind::Phasing { .. } | AssumptionKind::SubsidyPercent { .. } => {
            return None;
        }
    }
    Some(moved)
}
