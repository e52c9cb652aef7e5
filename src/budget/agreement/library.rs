//! The agreements and areas that a scenario can name.

use super::{Agreement, Comparisons, Figure, FigureKind, Period, Quantity};
use crate::budget::area::Areas;
use crate::budget::price_level::{PriceIndices, Rate, RateOrigin};
use std::fmt;
use std::sync::Arc;

/// A figure named by its agreement and its id there.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureRef {
    /// The agreement's id.
    pub agreement: Arc<str>,
    /// The figure's id.
    pub figure: Arc<str>,
}

impl FigureRef {
    /// The figure of that id in that agreement.
    pub fn new(agreement: &str, figure: &str) -> Self {
        Self { agreement: agreement.into(), figure: figure.into() }
    }
}

impl fmt::Debug for FigureRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.agreement, self.figure)
    }
}

/// The agreements at hand and the standard areas.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// The agreements, oldest first.
    pub agreements: Vec<Arc<Agreement>>,
    /// The standard areas.
    pub areas: Areas,
    /// What their figures say when they are held together.
    pub comparisons: Arc<Comparisons>,
}

impl Library {
    /// The agreement of that id.
    pub fn agreement(&self, id: &str) -> Option<&Arc<Agreement>> {
        self.agreements.iter().find(|agreement| &*agreement.id == id)
    }

    /// The figure that a reference names.
    pub fn figure(&self, of: &FigureRef) -> Option<&Figure> {
        self.agreement(&of.agreement)?.figure(&of.figure)
    }
}

impl Agreement {
    /// States every rate this agreement prints in `indices`.
    pub(crate) fn state_rates(&self, indices: &mut PriceIndices) {
        for figure in &self.figures {
            let FigureKind::Rate(series) = &figure.kind else { continue };
            for value in &figure.values {
                let (Period::Span(_, to), Quantity::Percent(percent)) = (value.period, value.quantity) else {
                    continue;
                };
                let origin = RateOrigin::Agreed(Arc::clone(&self.id), Arc::clone(&figure.id));
                indices.state(series, to, Rate { percent, origin });
            }
        }
    }
}
