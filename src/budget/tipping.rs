//! Tipping points: how far an assumption may move before a verdict changes, all else as it stands.

use super::agreement::Bound;
use super::area::AreaPath;
use super::book::Book;
use super::evaluation::FrameOutcome;
use super::price_level::Year;
use super::scenario::{Assumption, AssumptionKind, Beyond, Edit};
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

/// The percentage that is assumed.
const fn percent(kind: &AssumptionKind) -> Option<Decimal> {
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
