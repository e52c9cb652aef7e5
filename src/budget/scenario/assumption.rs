//! Assumptions: what nobody printed and the user states, each with its reason.

use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::measure::{Source, YearlyAmounts};
use crate::budget::price_level::{PriceLevel, Series, Year};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Something assumed, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// What is assumed.
    pub kind: AssumptionKind,
    /// Why: printed wherever the assumption is.
    pub because: Arc<str>,
    /// Who says so, if anybody does.
    pub source: Option<Source>,
}

/// What is assumed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AssumptionKind {
    /// The price level of a figure whose text prints none.
    PriceLevel {
        /// The figure.
        figure: FigureRef,
        /// The level it is read in.
        is: PriceLevel,
    },
    /// A price-and-wage rate that no used agreement prints.
    Rate {
        /// The series.
        series: Series,
        /// The year it leads to, from the year before.
        to: Year,
        /// In percent.
        percent: Decimal,
    },
    /// An area's frame after the last agreed year.
    FrameBeyond {
        /// The area.
        area: AreaPath,
        /// How it goes on.
        rule: Beyond,
        /// Agreed figures that raise it in their years.
        raised_by: Vec<Arc<str>>,
    },
    /// An area's baseline after its last year.
    BaselineBeyond {
        /// The area.
        area: AreaPath,
        /// How it goes on.
        rule: Beyond,
    },
    /// The years before an agreed end point.
    Phasing {
        /// The figure of which only the end is printed.
        figure: FigureRef,
        /// The way to it.
        how: Phasing,
    },
    /// The percentage of a tax-cut subsidy in a year for which none is printed, or where the cuts exceed the frame.
    SubsidyPercent {
        /// The agreement whose scheme it is.
        agreement: AgreementId,
        /// The year.
        year: Year,
        /// Of the lost revenue, in percent; at most what is printed for the year.
        percent: Decimal,
    },
}

/// How a level goes on after its last known year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beyond {
    /// Unchanged in constant prices.
    HoldReal,
    /// Growing by so many percent a year in constant prices.
    GrowReal(Decimal),
    /// Own amounts.
    Amounts {
        /// By year.
        amounts: YearlyAmounts,
        /// Their prices.
        price_level: Option<PriceLevel>,
    },
}

/// The way to an agreed end point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Phasing {
    /// In equal steps, the first in that year.
    Linear(Year),
    /// Nothing before the end point.
    AtEnd,
    /// Own amounts, signed as the figure prints its own.
    Amounts(YearlyAmounts),
}

impl AssumptionKind {
    /// The area it is about, where it is about one.
    pub const fn area(&self) -> Option<&AreaPath> {
        match self {
            Self::FrameBeyond { area, .. } | Self::BaselineBeyond { area, .. } => Some(area),
            Self::PriceLevel { .. } | Self::Rate { .. } | Self::Phasing { .. } | Self::SubsidyPercent { .. } => None,
        }
    }

    /// The figure it is about, where it is about one.
    pub const fn figure(&self) -> Option<&FigureRef> {
        match self {
            Self::PriceLevel { figure, .. } | Self::Phasing { figure, .. } => Some(figure),
            Self::Rate { .. }
            | Self::FrameBeyond { .. }
            | Self::BaselineBeyond { .. }
            | Self::SubsidyPercent { .. } => None,
        }
    }
}
