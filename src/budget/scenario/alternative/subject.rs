//! What an assumption is about, without what it says.

use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::price_level::{Series, Year};
use crate::budget::scenario::AssumptionKind;

/// What an assumption is about. A layer names the assumptions below it by this.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The price level of a figure.
    PriceLevel(FigureRef),
    /// The rate of a series to a year.
    Rate(Series, Year),
    /// An area's frame after the last agreed year.
    FrameBeyond(AreaPath),
    /// An area's baseline after its last year.
    BaselineBeyond(AreaPath),
    /// The years before a figure's end point.
    Phasing(FigureRef),
    /// The percentage of a tax-cut subsidy of an agreement in a year.
    SubsidyPercent(AgreementId, Year),
}

impl AssumptionKind {
    /// What it is about.
    pub fn subject(&self) -> Subject {
        match self {
            Self::PriceLevel { figure, .. } => Subject::PriceLevel(figure.clone()),
            Self::Rate { series, to, .. } => Subject::Rate(series.clone(), *to),
            Self::FrameBeyond { area, .. } => Subject::FrameBeyond(area.clone()),
            Self::BaselineBeyond { area, .. } => Subject::BaselineBeyond(area.clone()),
            Self::Phasing { figure, .. } => Subject::Phasing(figure.clone()),
            Self::SubsidyPercent { agreement, year, .. } => Subject::SubsidyPercent(agreement.clone(), *year),
        }
    }
}
