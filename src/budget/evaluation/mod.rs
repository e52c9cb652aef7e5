//! Evaluation: a scenario and its agreements become, per area and year, a plan, frames, headrooms and verdicts.
//!
//! ```text
//!  scenario ─► ground ─► outline: base lines and frame lines of every area      (changes with the assumptions …)
//!  measures ─► ledger: sums by area, price level and series                     (changes with one measure)
//!                        outline + ledger ─► evaluation: plans, headrooms, verdicts
//! ```

mod base_line;
mod checks;
mod explain;
mod frame_line;
mod ground;
mod ledger;
mod outline;
mod term;

pub use explain::{Addend, AddendOf, Explanation, Row, explain, measure_cell};
pub use frame_line::FrameBy;

pub(crate) use ground::Ground;
pub(crate) use ledger::Ledger;
pub(crate) use outline::Outline;

use super::agreement::{Bound, Force, Measured};
use super::area::{AreaPath, Name};
use super::exposure::Exposure;
use super::marks::Marks;
use super::money::Money;
use super::price_level::{PriceLevel, Restatement};
use super::problem::{Problem, ProblemKind};
use super::scenario::{Scenario, Years};
use super::verdict::Verdict;
use ledger::{Account, FigureUse};
use outline::AreaOutline;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;
use term::{Origin, Term};

/// What a scenario comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// Its years, in the order of every list of cells.
    pub years: Years,
    /// Every area that has a baseline, a measure or a frame of the scenario's own, parents before children.
    pub areas: Vec<AreaOutcome>,
    /// The conditional block grants of the agreements used.
    pub exposures: Vec<Exposure>,
    /// What is wrong, worst first.
    pub problems: Vec<Problem>,
    /// Of all own amounts, the sizes of those that carry a source, and of all.
    pub sourced: (Money, Money),
}

/// An area over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaOutcome {
    /// Which area.
    pub area: AreaPath,
    /// Spending before measures.
    pub baseline: Vec<Cell>,
    /// The sum of the measures that are on, here and in the areas within.
    pub change: Vec<Cell>,
    /// Baseline and change.
    pub plan: Vec<Cell>,
    /// Each frame it is held against.
    pub frames: Vec<FrameOutcome>,
}

/// An area held against one frame.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameOutcome {
    /// The figure's id, or the own frame's.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// From which side it binds.
    pub bound: Bound,
    /// What it bounds.
    pub on: Measured,
    /// How strongly.
    pub force: Force,
    /// One a year.
    pub years: Vec<FrameCell>,
}

/// One frame in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameCell {
    /// The frame.
    pub frame: Cell,
    /// The room: positive is room, negative breach, for ceilings and floors alike.
    pub headroom: Cell,
    /// How far the true headroom may lie from it.
    pub uncertainty: Money,
    /// What that means.
    pub verdict: Verdict,
    /// Whether the frame itself is assumed.
    pub frame_assumed: bool,
    /// Who says what the frame is.
    pub by: Option<FrameBy>,
}

/// A number of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// No amount, which is not zero.
    Empty,
    /// A problem makes it dishonest.
    NotComputed,
    /// An amount in the display price level, and the assumptions it would change with.
    Amount(Money, Marks),
}

impl Cell {
    /// The amount, if there is one.
    pub const fn amount(self) -> Option<Money> {
        match self {
            Self::Amount(money, _) => Some(money),
            Self::Empty | Self::NotComputed => None,
        }
    }

    /// The assumptions it rests on.
    pub const fn marks(self) -> Marks {
        match self {
            Self::Amount(_, marks) => marks,
            Self::Empty | Self::NotComputed => Marks::NONE,
        }
    }
}

impl FrameCell {
    const NONE: Self = Self {
        frame: Cell::Empty,
        headroom: Cell::Empty,
        uncertainty: Money::ZERO,
        verdict: Verdict::NoFrame,
        frame_assumed: false,
        by: None,
    };

    /// Whether the verdict rests on an assumption.
    pub const fn is_assumed(&self) -> bool {
        !self.headroom.marks().is_none()
    }
}

impl AreaOutcome {
    /// Every verdict of the area.
    pub fn verdicts(&self) -> impl Iterator<Item = &FrameCell> {
        self.frames.iter().flat_map(|frame| &frame.years)
    }

    /// The worst verdict over frames and years.
    pub fn worst(&self) -> Verdict {
        let lacking = self.plan.contains(&Cell::NotComputed);
        let worst =
            self.verdicts().map(|cell| cell.verdict).min_by_key(|verdict| verdict.rank()).unwrap_or(Verdict::NoFrame);
        if lacking { Verdict::NotComputed } else { worst }
    }
}

impl Evaluation {
    /// The outcome of an area.
    pub fn area(&self, path: &AreaPath) -> Option<&AreaOutcome> {
        self.areas.iter().find(|outcome| outcome.area == *path)
    }
}

/// Verdicts from an outline and a ledger: the part that is done anew after every edit of a measure.
pub(crate) fn judge(scenario: &Scenario, ground: &Ground, outline: &Outline, ledger: &Ledger) -> Evaluation {
    let mut problems = outline.problems.clone();
    problems.extend(checks::measure_problems(ground, scenario, outline, ledger));
    let changes = Changes::of(ground, outline, ledger);
    let areas: Vec<AreaOutcome> = outline.areas.iter().map(|area| judge_area(outline, area, &changes)).collect();
    for area in &areas {
        if area.plan.iter().filter_map(|cell| cell.amount()).any(Money::is_beyond_reason) {
            problems.push(checks::too_large(&area.area));
        }
    }
    problems.sort_by_key(|problem| problem.severity);
    let exposures = super::exposure::exposures(ground, &areas, outline.years);
    let (own_sourced, own_gross) = ledger.sourced_and_gross();
    let sourced =
        (own_sourced + outline.sourced + changes.from_figures, own_gross + outline.gross + changes.from_figures);
    Evaluation { years: outline.years, areas, exposures, problems, sourced }
}

/// What the measures of each area and year come to.
struct Changes {
    /// By area (its own measures, not those of areas within) and year.
    by_area: BTreeMap<AreaPath, Vec<YearChange>>,
    blocked: BTreeMap<AreaPath, Vec<bool>>,
    from_figures: Money,
}

/// The measures of one area in one year.
#[derive(Debug, Clone, Default)]
struct YearChange {
    terms: Vec<Term>,
    not_computed: bool,
}

impl Changes {
    fn of(ground: &Ground, outline: &Outline, ledger: &Ledger) -> Self {
        let mut changes = Self {
            by_area: BTreeMap::new(),
            blocked: checks::blocked_years(ground, outline, ledger),
            from_figures: Money::ZERO,
        };
        for account in ledger.accounts() {
            changes.add_account(ground, outline.years, account);
        }
        for (figure_use, measures) in ledger.uses() {
            changes.add_use(ground, outline.years, figure_use, measures);
        }
        changes
    }

    /// Restates an account once and adds it year by year.
    fn add_account(&mut self, ground: &Ground, years: Years, account: &Account) {
        let slots = self.slots(&account.kind.area, years);
        let mut known: Option<Result<Restatement, ProblemKind>> = None;
        for (year_at, (year, slot)) in years.iter().zip(slots).enumerate() {
            let way = match (&known, account.kind.level) {
                (Some(way), Some(PriceLevel::Of(_))) => way.clone(),
                (_, Some(level)) => ground.restatement(level, year, &account.kind.area, &account.kind.indexation),
                (_, None) => Err(ProblemKind::PriceLevelNotStated),
            };
            match &way {
                Ok(way) => slot.terms.push(Term {
                    origin: Origin::Measures,
                    amount: way.apply(account.sum(year_at)),
                    half_unit: Money::ZERO,
                    marks: way.marks,
                }),
                Err(_) => slot.not_computed = true,
            }
            known = matches!(ground.display, PriceLevel::Of(_)).then_some(way);
        }
    }

    fn add_use(&mut self, ground: &Ground, years: Years, figure_use: &FigureUse, measures: usize) {
        let at = ground.find(&figure_use.figure);
        let mut total = Money::ZERO;
        for (year, slot) in years.iter().zip(self.slots(&figure_use.area, years)) {
            match at.map(|at| ground.figure_term(at, year, &figure_use.area, &figure_use.indexation)) {
                Some(Ok(Some(term))) => {
                    let term = term.times(Decimal::from(measures));
                    total += term.amount.abs();
                    slot.terms.push(term);
                }
                Some(Ok(None)) => {}
                None | Some(Err(_)) => slot.not_computed = true,
            }
        }
        self.from_figures += total;
    }

    fn slots(&mut self, area: &AreaPath, years: Years) -> &mut Vec<YearChange> {
        self.by_area.entry(area.clone()).or_insert_with(|| vec![YearChange::default(); years.count()])
    }

    /// The measures that count in an area in a year; `None` where a problem keeps them from being summed.
    fn within(&self, area: &AreaPath, year_at: usize) -> Option<Vec<Term>> {
        let mut terms = Vec::new();
        for (_, years) in self.by_area.iter().filter(|(path, _)| path.is_within(area)) {
            let year = years.get(year_at)?;
            if year.not_computed {
                return None;
            }
            terms.extend(&year.terms);
        }
        Some(terms)
    }

    fn is_blocked(&self, area: &AreaPath, year_at: usize) -> bool {
        self.blocked.get(area).and_then(|years| years.get(year_at)).copied().unwrap_or(false)
    }
}

fn judge_area(outline: &Outline, area: &AreaOutline, changes: &Changes) -> AreaOutcome {
    let mut outcome = AreaOutcome {
        area: area.path.clone(),
        baseline: Vec::new(),
        change: Vec::new(),
        plan: Vec::new(),
        frames: Vec::new(),
    };
    outcome.frames = area
        .frames
        .iter()
        .map(|line| FrameOutcome {
            id: Arc::clone(&line.id),
            name: line.name.clone(),
            bound: line.bound,
            on: line.on,
            force: line.force,
            years: Vec::new(),
        })
        .collect();
    for year_at in 0..outline.years.count() {
        let change = changes.within(&area.path, year_at);
        let base = area.base.as_ref().map(|base| base.get(year_at));
        let base_terms = match base {
            Some(Some(Ok(Some(base)))) => Ok(Some(base.terms.as_slice())),
            Some(Some(Err(_))) => Err(()),
            Some(Some(Ok(None)) | None) | None => Ok(None),
        };
        outcome.baseline.push(base_terms.map_or(Cell::NotComputed, |terms| terms.map_or(Cell::Empty, amount_of)));
        outcome.change.push(
            change
                .as_deref()
                .map_or(Cell::NotComputed, |terms| if terms.is_empty() { Cell::Empty } else { amount_of(terms) }),
        );
        let plan = match (base_terms, change.as_deref(), changes.is_blocked(&area.path, year_at)) {
            (Ok(Some(base)), Some(change), false) => Level::Known(base.iter().chain(change).copied().collect()),
            (Ok(None), _, false) => Level::None,
            _ => Level::NotComputed,
        };
        outcome.plan.push(match &plan {
            Level::Known(terms) => amount_of(terms),
            Level::None => Cell::Empty,
            Level::NotComputed => Cell::NotComputed,
        });
        let change = change.map_or(Level::NotComputed, Level::Known);
        for (line, frame) in area.frames.iter().zip(&mut outcome.frames) {
            let measured = if line.on == Measured::Level { &plan } else { &change };
            frame.years.push(judge_year(line.bound, line.years.get(year_at), measured));
        }
    }
    outcome
}

/// The level or change of an area in a year.
enum Level {
    Known(Vec<Term>),
    None,
    NotComputed,
}

fn amount_of(terms: &[Term]) -> Cell {
    let (_, marks) = term::net_of(terms.iter().copied());
    Cell::Amount(term::sum(terms), marks)
}

/// One frame, one year: the verdict on the room between frame and plan.
fn judge_year(
    bound: Bound,
    frame: Option<&Result<Option<frame_line::FrameYear>, ProblemKind>>,
    measured: &Level,
) -> FrameCell {
    let frame = match frame {
        Some(Ok(Some(frame))) => frame,
        Some(Err(_)) => {
            return FrameCell {
                frame: Cell::NotComputed,
                headroom: Cell::NotComputed,
                verdict: Verdict::NotComputed,
                ..FrameCell::NONE
            };
        }
        Some(Ok(None)) | None => return FrameCell::NONE,
    };
    let frame_cell = Cell::Amount(term::sum(&frame.terms), term::marks(&frame.terms).and(frame.existence));
    let known = FrameCell {
        frame: frame_cell,
        frame_assumed: !frame.existence.is_none(),
        by: Some(frame.by.clone()),
        ..FrameCell::NONE
    };
    match measured {
        Level::None => FrameCell { verdict: Verdict::NoBaseline, ..known },
        Level::NotComputed => FrameCell { headroom: Cell::NotComputed, verdict: Verdict::NotComputed, ..known },
        Level::Known(terms) => {
            let headroom = bound.headroom(term::sum(&frame.terms), term::sum(terms));
            let (uncertainty, marks) =
                term::net_of(frame.terms.iter().copied().chain(terms.iter().map(|term| term.negated())));
            let headroom_cell = Cell::Amount(headroom, marks.and(frame.existence));
            FrameCell { headroom: headroom_cell, uncertainty, verdict: Verdict::on(headroom, uncertainty), ..known }
        }
    }
}
