//! Frames that the user brings: targets of their own, and later corrections of agreed frames.

use crate::budget::agreement::{Bound, FigureRef, Force, Measured};
use crate::budget::area::AreaPath;
use crate::budget::measure::{Source, YearlyAmounts};
use crate::budget::price_level::PriceLevel;
use std::sync::Arc;

/// A frame that no agreement prints: a local target, or a share somebody guides by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFrame {
    /// Its id in the scenario.
    pub id: Arc<str>,
    /// What it is called.
    pub title: Arc<str>,
    /// What it bounds.
    pub area: AreaPath,
    /// From which side.
    pub bound: Bound,
    /// Level or change.
    pub on: Measured,
    /// How strongly it holds.
    pub force: Force,
    /// By year.
    pub amounts: YearlyAmounts,
    /// Their prices.
    pub price_level: Option<PriceLevel>,
    /// Who says so.
    pub source: Option<Source>,
}

/// A dated correction of an agreed frame (DUT, law programme, final). The agreed one stays beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vintage {
    /// The agreed frame.
    pub of: FigureRef,
    /// Its date, `2024-03-01`; of several the latest holds.
    pub dated: Arc<str>,
    /// The corrected frame by year.
    pub amounts: YearlyAmounts,
    /// Their prices; the agreed frame's if left out.
    pub price_level: Option<PriceLevel>,
    /// Who says so.
    pub source: Option<Source>,
}
