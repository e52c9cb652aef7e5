//! The agreements and areas that a scenario can name.

use super::{Agreement, AgreementId, Comparisons, Figure, FigureKind, Period, Quantity, Question};
use crate::budget::area::Areas;
use crate::budget::price_level::{PriceIndices, Rate, RateOrigin, Series, Year};
use std::collections::BTreeMap;
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

/// Where an agreement comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Provenance {
    /// It ships with the program.
    #[default]
    Shipped,
    /// A file of the user's own.
    Own,
    /// The scenario carries it.
    Embedded,
}

/// An agreement whose id means another one here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// What it says.
    pub agreement: Arc<Agreement>,
    /// Where it comes from.
    pub origin: Provenance,
    /// Whether its id would mean it if the scenario carried none.
    pub is_default: bool,
}

/// The agreements at hand and the standard areas.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// The agreements, oldest first, one for each id.
    pub agreements: Vec<Arc<Agreement>>,
    /// The standard areas.
    pub areas: Areas,
    /// What their figures say when they are held together.
    pub comparisons: Arc<Comparisons>,
    /// Where those come from that do not ship.
    pub origins: BTreeMap<AgreementId, Provenance>,
    /// Those with the id of another and other content: kept, and told to whoever uses the id.
    pub rivals: Vec<Rival>,
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

    /// Where the agreement of that id comes from.
    pub fn origin(&self, id: &str) -> Provenance {
        self.origins.get(id).copied().unwrap_or_default()
    }

    /// Adds a file of the user's own. Where its id is taken by another content, that one stands and this one becomes
    /// its rival: nothing is replaced silently, and nothing is lost.
    pub fn add_own(&mut self, agreement: Arc<Agreement>) {
        match self.agreement(&agreement.id) {
            None => self.insert(agreement, Provenance::Own),
            Some(known) if *known == agreement => {}
            Some(_) => {
                let rival = Rival { agreement, origin: Provenance::Own, is_default: false };
                if !self.rivals.contains(&rival) {
                    self.rivals.push(rival);
                }
            }
        }
    }

    /// The library as a scenario sees it that carries agreements: each of these is what its id means, and one at hand
    /// that says something else is its rival.
    pub fn with_embedded(self: &Arc<Self>, embedded: &[Arc<Agreement>]) -> Arc<Self> {
        if embedded.is_empty() {
            return Arc::clone(self);
        }
        let mut library = Self::clone(self);
        for agreement in embedded {
            library.rivals.retain(|rival| rival.agreement != *agreement);
            let known = library.agreement(&agreement.id).cloned();
            if known.as_ref() == Some(agreement) {
                continue;
            }
            if let Some(known) = known {
                library.agreements.retain(|other| other.id != known.id);
                let origin = library.origin(&known.id);
                library.rivals.push(Rival { agreement: known, origin, is_default: true });
            }
            library.insert(Arc::clone(agreement), Provenance::Embedded);
        }
        Arc::new(library)
    }

    /// Puts an agreement in its place by year.
    fn insert(&mut self, agreement: Arc<Agreement>, origin: Provenance) {
        self.origins.insert(Arc::clone(&agreement.id), origin);
        let at = self.agreements.partition_point(|other| other.year <= agreement.year);
        self.agreements.insert(at, agreement);
    }
}

/// Two figures that print different rates for one step; the first is the one that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RateClash {
    pub(crate) step: (Series, Year),
    pub(crate) counts: FigureRef,
    pub(crate) differs: FigureRef,
}

impl Agreement {
    /// States every rate this agreement prints in `indices`; gives those that say something else than what is stated
    /// there already and that nobody has answered for.
    pub(crate) fn state_rates(&self, indices: &mut PriceIndices) -> Vec<RateClash> {
        let mut clashes = Vec::new();
        for figure in &self.figures {
            let FigureKind::Rate(series) = &figure.kind else { continue };
            for value in &figure.values {
                let (Period::Span(_, to), Quantity::Percent(percent)) = (value.period, value.quantity) else {
                    continue;
                };
                let origin = RateOrigin::Agreed(Arc::clone(&self.id), Arc::clone(&figure.id));
                if indices.state(series, to, Rate { percent, origin }) {
                    continue;
                }
                let stated = indices.rate(series, to).filter(|rate| rate.percent != percent);
                if let Some(RateOrigin::Agreed(agreement, of)) = stated.map(|rate| &rate.origin) {
                    clashes.push(RateClash {
                        step: (Arc::clone(series), to),
                        counts: FigureRef { agreement: Arc::clone(agreement), figure: Arc::clone(of) },
                        differs: FigureRef { agreement: Arc::clone(&self.id), figure: Arc::clone(&figure.id) },
                    });
                }
            }
        }
        clashes
    }

    /// Whether somebody has answered for a rate of this agreement that another one prints otherwise.
    pub(crate) fn answers_for_rate(&self, figure: &str, to: Year) -> bool {
        let values = self.figure(figure).map_or(&[][..], |figure| &figure.values);
        let of_step = values.iter().filter(|value| matches!(value.period, Period::Span(_, last) if last == to));
        of_step.into_iter().any(|value| self.accepts(Question::RatesClash, figure, value.quantity).is_some())
    }
}
