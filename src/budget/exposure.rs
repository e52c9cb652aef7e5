//! The conditional block grant: how much of it a plan puts at stake, at most.
//!
//! The law says *up to* the amount, after the finance minister's assessment; so an exposure is a bound, never a fine.

use super::agreement::{
    Agreement, Bound, ConditionalOn, Figure, FigureKind, FigureRef, Judged, Measured, Quantity, Stage,
};
use super::area::AreaPath;
use super::evaluation::{AreaOutcome, Cell, FrameBy, FrameCell, FrameOutcome, Ground};
use super::marks::Marks;
use super::measure::Indexation;
use super::money::Money;
use super::price_level::{PriceLevel, Year};
use super::scenario::{Scope, Years};
use super::verdict::Verdict;

/// What one conditional grant has at stake in its year.
#[derive(Debug, Clone, PartialEq)]
pub struct Exposure {
    /// The grant.
    pub grant: FigureRef,
    /// Its year.
    pub year: Year,
    /// The areas whose frames it hangs on.
    pub areas: Vec<AreaPath>,
    /// The conditional amount, in its own price level.
    pub conditional: Money,
    /// How the agreement words the judgement.
    pub judged: Judged,
    /// Up to this much is at stake.
    pub up_to: Stake,
    /// Room elsewhere that the agreement's wording lets offset the overshoot.
    pub offset: Option<Money>,
    /// The conditional amount in the display price level, where the rates reach.
    pub shown: Option<(Money, Marks)>,
    /// The frames whose overshoot counts, each by area and frame in the evaluation; fewer than `areas` where one of
    /// them has none in the year.
    pub over: Vec<(usize, usize)>,
    /// The frames whose room offsets it, likewise.
    pub beside: Vec<(usize, usize)>,
}

/// What is at stake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stake {
    /// Up to an amount in the display price level; zero where the frame is kept.
    UpTo(Money, Marks),
    /// The frame's verdict is open, so this is too.
    Undecided,
    /// A frame of it was not computed, or the plan has no level to judge.
    NotComputed,
}

/// Every conditional grant of the used agreements that is judged on budgets in the scenario's years.
///
/// A grant hangs on what all of them budget together: for one authority there is none to show.
pub(crate) fn exposures(ground: &Ground, scope: &Scope, areas: &[AreaOutcome], years: Years) -> Vec<Exposure> {
    if matches!(scope, Scope::Authority(_)) {
        return Vec::new();
    }
    let grants =
        ground.holding().flat_map(|(_, agreement)| agreement.figures.iter().map(move |figure| (agreement, figure)));
    let mut exposures: Vec<Exposure> = grants
        .filter_map(|(agreement, figure)| {
            let FigureKind::ConditionalGrant(on) = &figure.kind else { return None };
            let grant = Grant { ground, agreement, figure, on };
            if on.stage == Stage::Budgets { grant.exposure(areas, years) } else { None }
        })
        .collect();
    exposures.sort_by_key(|exposure| exposure.year);
    exposures
}

/// A conditional grant of an agreement.
struct Grant<'a> {
    ground: &'a Ground,
    agreement: &'a Agreement,
    figure: &'a Figure,
    on: &'a ConditionalOn,
}

impl Grant<'_> {
    fn exposure(&self, areas: &[AreaOutcome], years: Years) -> Option<Exposure> {
        let year = self.agreement.year;
        let year_at = years.position(year)?;
        let value = self.figure.value_in(year)?;
        let Quantity::Amount(printed) = value.quantity else { return None };
        let conditional = printed.money().abs();
        let found: Vec<Option<Ceiling<'_>>> = self.on.areas.iter().map(|area| ceiling(areas, area, year_at)).collect();
        let cells: Vec<Option<&FrameCell>> = found.iter().map(|found| found.map(|found| found.cell)).collect();
        if cells.iter().all(Option::is_none) {
            return None;
        }
        let level = self.figure.price_level_of(value).unwrap_or(PriceLevel::Of(year));
        let others: &[AreaPath] = if let Judged::With(others) = &self.on.judged { others } else { &[] };
        let others: Vec<Ceiling<'_>> = others.iter().filter_map(|area| ceiling(areas, area, year_at)).collect();
        let shown = self.in_display_prices(conditional, level);
        let (up_to, offset) = match shown {
            Some(conditional) => stake(conditional, &cells, others.iter().map(|other| other.cell)),
            None => (Stake::NotComputed, None),
        };
        Some(Exposure {
            grant: FigureRef::new(&self.agreement.id, &self.figure.id),
            year,
            areas: self.on.areas.clone(),
            conditional,
            judged: self.on.judged.clone(),
            up_to,
            offset,
            shown,
            over: found.iter().flatten().map(|found| found.at).collect(),
            beside: others.iter().map(|other| other.at).collect(),
        })
    }

    /// The grant in the prices of the frames it hangs on. It is paid in the money of its year where the text prints no
    /// price level; that, and restating it like the frames, is our rule and not printed.
    fn in_display_prices(&self, conditional: Money, level: PriceLevel) -> Option<(Money, Marks)> {
        let area = self.on.areas.first()?;
        self.ground.restated(conditional, level, self.agreement.year, area, &Indexation::OfArea).ok()
    }
}

/// An area's year against the agreed ceiling on its level.
#[derive(Clone, Copy)]
struct Ceiling<'a> {
    /// The positions of the area and of the frame in it.
    at: (usize, usize),
    cell: &'a FrameCell,
}

/// The ceiling of an area, if one is known.
fn ceiling<'a>(areas: &'a [AreaOutcome], area: &AreaPath, year_at: usize) -> Option<Ceiling<'a>> {
    let (area_at, outcome) = areas.iter().enumerate().find(|(_, outcome)| outcome.area == *area)?;
    let is_ceiling = |frame: &FrameOutcome| frame.bound == Bound::AtMost && frame.on == Measured::Level;
    let mut ceilings = outcome.frames.iter().enumerate().filter(|(_, frame)| is_ceiling(frame));
    let known = |(frame_at, frame): (usize, &'a FrameOutcome)| {
        let cell = frame.years.get(year_at).filter(|cell| cell.frame != Cell::Empty)?;
        Some(Ceiling { at: (area_at, frame_at), cell })
    };
    let found = ceilings.find_map(known)?;
    (!matches!(found.cell.by, Some(FrameBy::Own(_)))).then_some(found)
}

/// What is at stake of a conditional amount, and the room elsewhere that lessened it.
fn stake<'a>(
    (conditional, rates): (Money, Marks),
    cells: &[Option<&FrameCell>],
    others: impl Iterator<Item = &'a FrameCell>,
) -> (Stake, Option<Money>) {
    let is_known = |cell: &&FrameCell| !matches!(cell.verdict, Verdict::NotComputed | Verdict::NoBaseline);
    let Some(known) = cells.iter().map(|cell| cell.filter(is_known)).collect::<Option<Vec<&FrameCell>>>() else {
        return (Stake::NotComputed, None);
    };
    if known.iter().any(|cell| cell.verdict == Verdict::Undecided) {
        return (Stake::Undecided, None);
    }
    let mut marks = rates;
    let mut overshoot = Money::ZERO;
    for (headroom, of) in known.iter().filter_map(|cell| headroom(cell)) {
        marks = marks.and(of);
        overshoot += if headroom.is_negative() { headroom.abs() } else { Money::ZERO };
    }
    if overshoot.is_zero() {
        return (Stake::UpTo(Money::ZERO, marks), None);
    }
    let mut room = Money::ZERO;
    for other in others {
        if let Some((headroom, of)) = headroom(other) {
            marks = marks.and(of);
            room += if other.verdict == Verdict::Kept { headroom } else { Money::ZERO };
        }
    }
    let offset = room.min(overshoot);
    let at_stake = (overshoot - offset).min(conditional);
    (Stake::UpTo(at_stake, marks), (!offset.is_zero()).then_some(offset))
}

fn headroom(cell: &FrameCell) -> Option<(Money, Marks)> {
    cell.headroom.amount().map(|headroom| (headroom, cell.headroom.marks()))
}
