//! Guards against the classic errors of budget work: nothing is withheld because of one, but somebody should look, and
//! may accept it with a reason.
//!
//! What one measure alone can show is kept from edit to edit, so that a changed amount costs the look at one measure.

mod accepted;
mod facts;
mod frames;
mod kept;
mod levels;
mod looked_at;
mod pairs;
mod parts;
mod pool;
mod sign;
mod slip;
mod steps;
mod title;

pub use accepted::AcceptedProblem;

pub(crate) use kept::Kept;

use super::agreement::FigureRef;
use super::area::AreaPath;
use super::money::Money;
use super::price_level::Year;
use rust_decimal::Decimal;
use std::sync::Arc;

/// A classic error that a plan seems to make.
#[derive(Debug, Clone, PartialEq)]
pub enum Guard {
    /// Own amounts with a source that the baseline already contains.
    PartCited {
        /// The source.
        part: FigureRef,
        /// The figure of the baseline that contains it.
        whole: FigureRef,
        /// The area whose plan would hold it twice.
        area: AreaPath,
        /// The first year of it.
        year: Year,
    },
    /// A measure carries a part of what another carries.
    PartAndWhole {
        /// The part.
        part: FigureRef,
        /// What contains it.
        whole: FigureRef,
        /// The title of the measure that carries the whole.
        other: Box<str>,
    },
    /// Measures of one source figure come to more than the figure.
    SameFigure {
        /// The figure.
        figure: FigureRef,
        /// The titles of the other measures.
        others: Vec<Box<str>>,
        /// The first year of it.
        year: Year,
        /// What they come to.
        sum: Money,
        /// What the figure says.
        holds: Money,
    },
    /// Two measures of one area have the same source in the user's own words, and the same amounts.
    SameAmounts {
        /// The source.
        source: Box<str>,
        /// The title of the other.
        other: Box<str>,
    },
    /// The step to a year already contains the rate that the amounts are restated by, or contains it twice.
    IndexedTwice {
        /// The year of the step.
        year: Year,
        /// The step, in percent.
        step: Decimal,
        /// The rate, in percent.
        rate: Decimal,
    },
    /// Amounts in current prices stay as they are though prices rise.
    NotIndexed {
        /// The second of two equal years.
        year: Year,
        /// The rate between them, in percent.
        rate: Decimal,
    },
    /// An amount a thousand times too large or too small.
    UnitSlip {
        /// The year.
        year: Year,
        /// The amount, in its own prices.
        amount: Money,
        /// What it is held against.
        beside: Beside,
        /// How large that is.
        size: Money,
    },
    /// A title says saving, and every amount adds to spending.
    SavingAdds {
        /// The word.
        word: Box<str>,
    },
    /// A title says more, and every amount lowers spending.
    ExpansionSaves {
        /// The word.
        word: Box<str>,
    },
    /// A loan pool is counted as spending.
    PoolSpent {
        /// The pool, where the source names it.
        pool: Option<FigureRef>,
    },
    /// A newer agreement at hand has a year's frame.
    OlderFrame {
        /// The area.
        area: AreaPath,
        /// The first year.
        year: Year,
        /// The agreement whose frame the plan is held against.
        used: Arc<str>,
        /// The newer frame.
        newer: FigureRef,
    },
    /// A correction is dated before the frame it corrects.
    OlderVintage {
        /// The frame.
        of: FigureRef,
        /// Its date.
        dated: Arc<str>,
        /// The day or the year before which nothing can have been corrected.
        agreed: Arc<str>,
    },
    /// A change is as large as the level that an agreement states.
    LevelAsPart {
        /// The level.
        figure: FigureRef,
        /// The area whose baseline lies below it.
        area: AreaPath,
        /// The first year of it.
        year: Year,
    },
    /// Yearly levels were added up from year to year.
    LevelsSummed {
        /// The levels.
        figure: FigureRef,
        /// The first year in which they differ.
        year: Year,
    },
    /// An area is larger than the area it lies in, or a thousandth or a thousandfold of its frame.
    BaselineSlip {
        /// The area.
        area: AreaPath,
        /// The year.
        year: Year,
        /// Its baseline.
        amount: Money,
        /// What it is held against.
        beside: Beside,
        /// How large that is.
        size: Money,
    },
}

/// What an amount is held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// All spending of an area.
    Area(AreaPath),
    /// The frame of the area.
    Frame,
    /// The measure's amount of another year.
    Year(Year),
    /// The figure that is its source.
    Figure(FigureRef),
    /// The estimate of the year.
    Estimate,
}

impl Guard {
    /// What the error is called in files: lower-case words.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PartCited { .. } => "part-in-baseline",
            Self::PartAndWhole { .. } => "part-and-whole",
            Self::SameFigure { .. } => "same-figure",
            Self::SameAmounts { .. } => "same-amounts",
            Self::IndexedTwice { .. } => "indexed-twice",
            Self::NotIndexed { .. } => "not-indexed",
            Self::UnitSlip { .. } => "unit-slip",
            Self::SavingAdds { .. } => "saving-adds",
            Self::ExpansionSaves { .. } => "expansion-saves",
            Self::PoolSpent { .. } => "pool-spent",
            Self::OlderFrame { .. } => "older-frame",
            Self::OlderVintage { .. } => "older-correction",
            Self::LevelAsPart { .. } => "level-as-part",
            Self::LevelsSummed { .. } => "levels-summed",
            Self::BaselineSlip { .. } => "baseline-slip",
        }
    }

    /// The field of a measure that it is about.
    const fn field(&self) -> &'static str {
        match self {
            Self::PartCited { .. } | Self::SameFigure { .. } | Self::SameAmounts { .. } | Self::PoolSpent { .. } => {
                "source"
            }
            Self::SavingAdds { .. } | Self::ExpansionSaves { .. } => "title",
            Self::PartAndWhole { .. }
            | Self::IndexedTwice { .. }
            | Self::NotIndexed { .. }
            | Self::UnitSlip { .. }
            | Self::OlderFrame { .. }
            | Self::OlderVintage { .. }
            | Self::LevelAsPart { .. }
            | Self::LevelsSummed { .. }
            | Self::BaselineSlip { .. } => "effect",
        }
    }
}
