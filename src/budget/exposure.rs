//! The conditional block grant: how much of it a plan puts at stake, at most.
//!
//! The law says *up to* the amount, after the finance minister's assessment; so an exposure is a bound, never a fine.

use super::agreement::{Agreement, Bound, ConditionalOn, FigureKind, FigureRef, Judged, Measured, Quantity, Stage};
use super::area::AreaPath;
use super::evaluation::{AreaOutcome, Cell, FrameCell, Ground};
use super::marks::Marks;
use super::money::Money;
use super::price_level::Year;
use super::scenario::Years;
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
pub(crate) fn exposures(ground: &Ground, areas: &[AreaOutcome], years: Years) -> Vec<Exposure> {
    let grants =
        ground.used.iter().flat_map(|agreement| agreement.figures.iter().map(move |figure| (agreement, figure)));
    let mut exposures: Vec<Exposure> = grants
        .filter_map(|(agreement, figure)| {
            let FigureKind::ConditionalGrant(on) = &figure.kind else { return None };
            if on.stage == Stage::Budgets { exposure(agreement, figure, on, areas, years) } else { None }
        })
        .collect();
    exposures.sort_by_key(|exposure| exposure.year);
    exposures
}

fn exposure(
    agreement: &Agreement,
    figure: &super::agreement::Figure,
    on: &ConditionalOn,
    areas: &[AreaOutcome],
    years: Years,
) -> Option<Exposure> {
    let year_at = years.position(agreement.year)?;
    let Quantity::Amount(printed) = figure.value_in(agreement.year)?.quantity else { return None };
    let conditional = printed.money().abs();
    let cells: Vec<Option<&FrameCell>> = on.areas.iter().map(|area| ceiling(areas, area, year_at)).collect();
    if cells.iter().all(Option::is_none) {
        return None;
    }
    let others: &[AreaPath] = if let Judged::With(others) = &on.judged { others } else { &[] };
    let (up_to, offset) = stake(conditional, &cells, others.iter().filter_map(|area| ceiling(areas, area, year_at)));
    let grant = FigureRef::new(&agreement.id, &figure.id);
    Some(Exposure {
        grant,
        year: agreement.year,
        areas: on.areas.clone(),
        conditional,
        judged: on.judged.clone(),
        up_to,
        offset,
    })
}

/// An area's year against the ceiling on its level, if one is known.
fn ceiling<'a>(areas: &'a [AreaOutcome], area: &AreaPath, year_at: usize) -> Option<&'a FrameCell> {
    let outcome = areas.iter().find(|outcome| outcome.area == *area)?;
    let frame = outcome.frames.iter().find(|frame| frame.bound == Bound::AtMost && frame.on == Measured::Level)?;
    frame.years.get(year_at).filter(|cell| cell.frame != Cell::Empty)
}

fn stake<'a>(
    conditional: Money,
    cells: &[Option<&FrameCell>],
    others: impl Iterator<Item = &'a FrameCell>,
) -> (Stake, Option<Money>) {
    let known: Vec<&FrameCell> = cells.iter().flatten().copied().collect();
    if known.iter().any(|cell| matches!(cell.verdict, Verdict::NotComputed | Verdict::NoBaseline)) {
        return (Stake::NotComputed, None);
    }
    let mut marks = Marks::NONE;
    let mut overshoot = Money::ZERO;
    for cell in &known {
        if let Cell::Amount(headroom, of) = cell.headroom {
            marks = marks.and(of);
            if headroom.is_negative() {
                overshoot += headroom.abs();
            }
        }
    }
    if known.iter().any(|cell| cell.verdict == Verdict::Undecided) {
        return (Stake::Undecided, None);
    }
    let mut room = Money::ZERO;
    for other in others {
        if let (Cell::Amount(headroom, of), Verdict::Kept) = (other.headroom, other.verdict) {
            room += headroom;
            marks = if headroom.is_zero() { marks } else { marks.and(of) };
        }
    }
    let offset = room.min(overshoot);
    let at_stake = (overshoot - offset).min(conditional);
    (Stake::UpTo(at_stake, marks), (!offset.is_zero()).then_some(offset))
}
