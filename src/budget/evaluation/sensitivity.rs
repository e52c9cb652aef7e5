//! What a verdict hangs on: each measure and assumption moved by itself, and the scenario evaluated anew.

use super::{Cell, FrameCell, measure_cell};
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::marks::Marks;
use crate::budget::measure::{Effect, Measure, Range, YearlyAmounts};
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Assumption, AssumptionKind, Beyond, Edit, MeasureChange, Phasing};
use crate::budget::verdict::Verdict;
use rust_decimal::Decimal;

/// By how much a rate or a yearly growth is moved, in percentage points.
pub const STEP: Decimal = Decimal::from_parts(5, 0, 0, false, 1);

/// As many measures as are moved: those with the largest amounts of the year.
const MOST_MEASURES: usize = 24;

/// One year of one frame, and what moves it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    /// The year as it stands.
    pub stands: FrameCell,
    /// What moves its headroom, the widest first; what moves nothing is left out.
    pub moves: Vec<Move>,
    /// The assumptions, by number, that were moved and moved nothing.
    pub still: Vec<usize>,
}

/// One thing moved while all others stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// What.
    pub what: Moved,
    /// What the headroom then is: one way, and where it can go two ways the other. The lower number first.
    pub ends: Vec<End>,
}

/// What is moved, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// A measure, by position, to the low and the high estimate it states.
    Range(usize),
    /// A measure without estimates, by position, taken out.
    Without(usize),
    /// An assumed rate or growth, by number, [`STEP`] down and up.
    Step(usize),
    /// An assumed price level, by number, a year earlier and later.
    Level(usize),
    /// An assumed phasing, by number, to nothing before the end point.
    AtEnd(usize),
}

impl Moved {
    /// The assumption it is, by number, if it is one.
    pub const fn assumption(self) -> Option<usize> {
        match self {
            Self::Step(number) | Self::Level(number) | Self::AtEnd(number) => Some(number),
            Self::Range(_) | Self::Without(_) => None,
        }
    }
}

/// Where a move leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// The headroom.
    pub headroom: Money,
    /// What it rests on.
    pub marks: Marks,
    /// What that means.
    pub verdict: Verdict,
}

impl Move {
    /// From its lowest to its highest headroom, the one that stands counted in.
    pub fn width(&self, stands: Money) -> Money {
        let all = || self.ends.iter().map(|end| end.headroom).chain([stands]);
        all().max().unwrap_or_default() - all().min().unwrap_or_default()
    }

    /// Whether it leads to another verdict.
    pub fn turns(&self, verdict: Verdict) -> bool {
        self.ends.iter().any(|end| end.verdict != verdict)
    }
}

/// What moves the headroom of an area to one of its frames, by position, in a year; `None` where there is none.
pub fn sensitivity(book: &Book, area: &AreaPath, frame_at: usize, year: Year) -> Option<Sensitivity> {
    let mut trial = Trial { book: book.clone(), area, frame_at, year };
    let stands = trial.cell()?;
    let at = stands.headroom.amount()?;
    let mut moves: Vec<Move> = measures(book, area, year).into_iter().filter_map(|at| trial.measure(at)).collect();
    let assumptions = 0..book.scenario().assumptions.len();
    moves.extend(assumptions.filter_map(|number| trial.assumption(number)));
    let still = moves.iter().filter(|one| one.width(at).is_zero()).filter_map(|one| one.what.assumption()).collect();
    moves.retain(|one| !one.width(at).is_zero());
    moves.sort_by_key(|one| std::cmp::Reverse(one.width(at)));
    Some(Sensitivity { stands, moves, still })
}

/// The plan of an area with every measure at its low, and at its high estimate, by year; `None` where none has any.
pub fn plan_range(book: &Book, area: &AreaPath) -> Option<[Vec<Cell>; 2]> {
    let ranged = |measure: &Measure| measure.on && measure.range().is_some() && measure.area.is_within(area);
    if !book.scenario().measures.iter().any(ranged) {
        return None;
    }
    let plan_at = |estimate: fn(&Range) -> &YearlyAmounts| {
        let mut trial = book.clone();
        let years = book.scenario().years;
        let measures = book.scenario().measures.iter().enumerate().filter(|(_, measure)| ranged(measure));
        let edits: Vec<Edit> = measures
            .filter_map(|(at, measure)| {
                let effect = at_estimate(measure, estimate(measure.range()?), years.iter());
                Some(Edit::Measure(at, MeasureChange::Effect(effect)))
            })
            .collect();
        trial.apply(Edit::All(edits)).ok()?;
        trial.evaluate().area(area).map(|outcome| outcome.plan.clone())
    };
    Some([plan_at(|range| &range.low)?, plan_at(|range| &range.high)?])
}

/// A measure's amounts with those of an estimate in their place, in its own prices.
pub(crate) fn at_estimate(measure: &Measure, estimate: &YearlyAmounts, years: impl Iterator<Item = Year>) -> Effect {
    let own = |year| match &measure.effect {
        Effect::Yearly(amounts) => amounts.get(year),
        Effect::Constant { .. }
        | Effect::Ramp { .. }
        | Effect::OneOff { .. }
        | Effect::PriceVolume { .. }
        | Effect::Figure(_)
        | Effect::Rule(_) => {
            measure.effect.in_year(year).and_then(|money| Printed::from_decimal(money.kroner(), Unit::Kr).ok())
        }
    };
    Effect::Yearly(years.filter_map(|year| Some((year, estimate.get(year).or_else(|| own(year))?))).collect())
}

/// The measures of an area that are on and have an amount in a year, the largest first.
fn measures(book: &Book, area: &AreaPath, year: Year) -> Vec<usize> {
    let within = book.scenario().measures.iter().enumerate();
    let within = within.filter(|(_, measure)| measure.on && measure.area.is_within(area));
    let mut sized: Vec<(Money, usize)> =
        within.filter_map(|(at, measure)| Some((measure_cell(book, measure, year).amount()?.abs(), at))).collect();
    sized.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    sized.into_iter().take(MOST_MEASURES).map(|(_, at)| at).collect()
}

/// A scenario to try moves on; each is taken back.
struct Trial<'a> {
    book: Book,
    area: &'a AreaPath,
    frame_at: usize,
    year: Year,
}

impl Trial<'_> {
    fn cell(&self) -> Option<FrameCell> {
        let evaluation = self.book.evaluate();
        let year_at = evaluation.years.position(self.year)?;
        evaluation.area(self.area)?.frames.get(self.frame_at)?.years.get(year_at).cloned()
    }

    /// The year after an edit, which is taken back; `None` where it then has no headroom.
    fn after(&mut self, edit: Edit) -> Option<End> {
        let back = self.book.apply(edit).ok()?;
        let cell = self.cell();
        // What was just done can be taken back.
        self.book.apply(back).ok()?;
        let cell = cell?;
        match cell.headroom {
            Cell::Amount(headroom, marks) => Some(End { headroom, marks, verdict: cell.verdict }),
            Cell::Empty | Cell::NotComputed => None,
        }
    }

    fn moved(&mut self, what: Moved, edits: Vec<Edit>) -> Option<Move> {
        let mut ends: Vec<End> = edits.into_iter().filter_map(|edit| self.after(edit)).collect();
        ends.sort_by_key(|end| end.headroom);
        (!ends.is_empty()).then_some(Move { what, ends })
    }

    fn measure(&mut self, at: usize) -> Option<Move> {
        let measure = self.book.scenario().measures.get(at)?;
        let Some(range) = measure.range() else {
            // What is agreed with the government is not the plan's to leave out.
            let is_choice = measure.standing != crate::budget::measure::Standing::Agreed;
            let edit = Edit::Measure(at, MeasureChange::On(false));
            return is_choice.then(|| self.moved(Moved::Without(at), vec![edit])).flatten();
        };
        let years = self.book.scenario().years;
        let estimate = |amounts| at_estimate(measure, amounts, years.iter());
        let edits =
            [&range.low, &range.high].map(|amounts| Edit::Measure(at, MeasureChange::Effect(estimate(amounts))));
        self.moved(Moved::Range(at), edits.into())
    }

    fn assumption(&mut self, number: usize) -> Option<Move> {
        let assumption = self.book.scenario().assumptions.get(number)?;
        let (what, kinds) = others(number, &assumption.kind)?;
        let edit = |kind| Edit::Assumption(number, Box::new(Assumption { kind, ..assumption.clone() }));
        let edits = kinds.into_iter().map(edit).collect();
        self.moved(what, edits)
    }
}

/// What an assumption is moved to.
fn others(number: usize, kind: &AssumptionKind) -> Option<(Moved, Vec<AssumptionKind>)> {
    let both = |percent: Decimal| [percent.checked_sub(STEP), percent.checked_add(STEP)].into_iter().flatten();
    match kind {
        AssumptionKind::Rate { series, to, percent } => {
            let moved = |percent| AssumptionKind::Rate { series: series.clone(), to: *to, percent };
            Some((Moved::Step(number), both(*percent).map(moved).collect()))
        }
        AssumptionKind::FrameBeyond { area, rule, raised_by } => {
            let moved = |percent| AssumptionKind::FrameBeyond {
                area: area.clone(),
                rule: Beyond::GrowReal(percent),
                raised_by: raised_by.clone(),
            };
            Some((Moved::Step(number), both(growth(rule)?).map(moved).collect()))
        }
        AssumptionKind::BaselineBeyond { area, rule } => {
            let moved =
                |percent| AssumptionKind::BaselineBeyond { area: area.clone(), rule: Beyond::GrowReal(percent) };
            Some((Moved::Step(number), both(growth(rule)?).map(moved).collect()))
        }
        AssumptionKind::PriceLevel { figure, is: PriceLevel::Of(year) } => {
            let years = [year.previous(), year.next()];
            let moved = |year| AssumptionKind::PriceLevel { figure: figure.clone(), is: PriceLevel::Of(year) };
            Some((Moved::Level(number), years.map(moved).into()))
        }
        AssumptionKind::Phasing { figure, how: Phasing::Linear(_) | Phasing::Amounts(_) } => {
            let moved = AssumptionKind::Phasing { figure: figure.clone(), how: Phasing::AtEnd };
            Some((Moved::AtEnd(number), vec![moved]))
        }
        AssumptionKind::PriceLevel { is: PriceLevel::Current, .. }
        | AssumptionKind::Phasing { how: Phasing::AtEnd, .. }
        | AssumptionKind::SubsidyPercent { .. } => None,
    }
}

/// The yearly growth in constant prices that a rule assumes, in percent.
fn growth(rule: &Beyond) -> Option<Decimal> {
    match rule {
        Beyond::HoldReal => Some(Decimal::ZERO),
        Beyond::GrowReal(percent) => Some(*percent),
        Beyond::Amounts { .. } => None,
    }
}
