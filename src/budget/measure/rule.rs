//! Effects that a rule of an agreement computes from a few numbers of the user's.

use super::{Volume, YearlyAmounts};
use crate::budget::agreement::{AgreementId, FigureRef, RuleName};
use crate::budget::price_level::Year;

/// A rule, and the numbers it takes. The parameters stand in the agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The state's subsidy to who cuts a tax: an income, at most a printed percentage of the lost revenue.
    Subsidy {
        /// The agreement whose scheme it is.
        agreement: AgreementId,
        /// The year the tax is cut in.
        cut_in: Year,
        /// The revenue lost by it in each year, not negative, in the measure's price level.
        lost_revenue: YearlyAmounts,
    },
    /// What the regions keep of the proximity financing: an income, by steps of criteria met.
    Proximity {
        /// The agreement whose financing it is.
        agreement: AgreementId,
        /// How many criteria are met in each year.
        met: Volume,
    },
    /// Kroner per inhabitant: an income where the measure's area is one, else spending.
    PerInhabitant {
        /// The figure that prints the kroner.
        figure: FigureRef,
        /// How many inhabitants in each year.
        inhabitants: Volume,
    },
}

impl Rule {
    /// The agreement its parameters stand in.
    pub const fn agreement(&self) -> &AgreementId {
        match self {
            Self::Subsidy { agreement, .. } | Self::Proximity { agreement, .. } => agreement,
            Self::PerInhabitant { figure, .. } => &figure.agreement,
        }
    }

    /// What agreements call it; `None` for kroner per inhabitant, which are a kind of figure.
    pub const fn name(&self) -> Option<RuleName> {
        match self {
            Self::Subsidy { .. } => Some(RuleName::TaxCutSubsidy),
            Self::Proximity { .. } => Some(RuleName::ProximityFinancing),
            Self::PerInhabitant { .. } => None,
        }
    }

    /// Whether its amounts are the user's own, so that they need a price level.
    pub const fn has_own_amounts(&self) -> bool {
        matches!(self, Self::Subsidy { .. })
    }
}
