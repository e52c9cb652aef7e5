//! Differences: why one plan comes to other numbers than another, part by part, to the last krone.
//!
//! The first plan becomes the second in a fixed order of steps; what a step moves is its part, and measures share theirs
//! one by one. What comes is taken in before what goes is let go, so that a measure finds its figures and rates whether
//! it is the one plan's or the other's:
//!
//! 1. rates that only the second prints,
//! 2. agreements that come,
//! 3. assumptions that come, then those that are others,
//! 4. baselines, area by area,
//! 5. measures,
//! 6. own frames and corrections,
//! 7. agreements that are others or go,
//! 8. rates as the second has them,
//! 9. assumptions that go,
//! 10. whose budget it is, and its own areas.
//!
//! Where a number is not known after a step, the next step that knows it again closes the gap, and the gap is the part of
//! the step that opened it. What measures restated one by one differ from by their restated sum is rounding.

mod cause;
mod chain;
mod measures;
mod outcome;
mod parts;
mod split;
mod unmoving;

pub use cause::{Cause, CauseKind, Fate, MeasureDifference, MeasureFate};
pub use outcome::{AreaDifference, FrameDifference, Part, Whole};
pub use unmoving::{Aspect, Unmoving, UnmovingOf};

use super::book::Book;
use super::price_level::PriceLevel;
use super::scenario::{Scenario, Years};
use std::sync::Arc;
use thiserror::Error;

/// What is different between two plans, in the price level of the first and the years of both.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The years both plans have, in the order of every list.
    pub years: Years,
    /// The price level of every amount.
    pub level: PriceLevel,
    /// What moves numbers, in the order of the steps. Parts name these by position.
    pub causes: Vec<Cause>,
    /// Every area in which a number is another, in the order of areas.
    pub areas: Vec<AreaDifference>,
    /// What is different and moves no number.
    pub unmoving: Vec<Unmoving>,
}

/// Two plans that have nothing to be compared in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotComparable {
    /// No year is in both.
    #[error("no year is in both plans")]
    NoCommonYear,
}

impl Difference {
    /// Whether the plans say the same and come to the same.
    pub const fn is_empty(&self) -> bool {
        self.causes.is_empty() && self.areas.is_empty() && self.unmoving.is_empty()
    }

    /// The same between a plan and its own alternatives, or two of them: that they have another title, and no layers of
    /// their own, is no news.
    #[must_use]
    pub fn of_layers(mut self) -> Self {
        let is_news =
            |one: &Unmoving| one.of != UnmovingOf::Plan || !matches!(one.aspect, Aspect::Title | Aspect::Alternatives);
        self.unmoving.retain(is_news);
        self
    }

    /// Whether no number is another.
    pub const fn moves_nothing(&self) -> bool {
        self.areas.is_empty()
    }
}

/// What is different in `to` from `from`. Amounts are `to` less `from`.
///
/// Fails where no year is in both.
pub fn difference(from: &Book, to: &Book) -> Result<Difference, NotComparable> {
    let years = common(from.scenario().years, to.scenario().years).ok_or(NotComparable::NoCommonYear)?;
    let level = from.scenario().price_level;
    let (narrow_from, narrow_to) = (from.seen_in(years, level), to.seen_in(years, level));
    let (one, other) = (narrow_from.as_ref().unwrap_or(from), narrow_to.as_ref().unwrap_or(to));
    let pairs = measures::pairs(&one.scenario().measures, &other.scenario().measures);
    let chain = chain::chain(one, other, &pairs);
    let areas = outcome::areas(one, other, &chain);
    let mut unmoving = unmoving::unmoving(from.scenario(), to.scenario(), &pairs);
    let (causes, areas, idle) = outcome::without_idle(chain.causes, areas);
    unmoving.extend(idle.into_iter().map(Unmoving::of_cause));
    Ok(Difference { years, level, causes, areas, unmoving })
}

/// The years that both have.
fn common(one: Years, other: Years) -> Option<Years> {
    Years::new(one.first().max(other.first()), one.last().min(other.last()))
}

/// Plans that are to stand side by side, each in the years that all of them have and in the price level of the first;
/// `None` for one that stands in these as it is.
///
/// Fails where no year is in all of them.
pub fn in_common(plans: &[&Book]) -> Result<Vec<Option<Book>>, NotComparable> {
    let Some((first, others)) = plans.split_first() else { return Ok(Vec::new()) };
    let both = |years: Years, other: &&Book| common(years, other.scenario().years);
    let years = others.iter().try_fold(first.scenario().years, both).ok_or(NotComparable::NoCommonYear)?;
    let level = first.scenario().price_level;
    Ok(plans.iter().map(|plan| plan.seen_in(years, level)).collect())
}

impl Book {
    /// The plan in other years or another price level; `None` where it has these.
    fn seen_in(&self, years: Years, price_level: PriceLevel) -> Option<Self> {
        let scenario = self.scenario();
        let is_same = scenario.years == years && scenario.price_level == price_level;
        (!is_same).then(|| Self::open(Scenario { years, price_level, ..scenario.clone() }, Arc::clone(self.library())))
    }
}
