//! A scenario: a baseline, measures and assumptions for some years, held against some agreements.

mod accepted;
mod alternative;
mod assumption;
mod chart_kind;
mod edit;
mod edit_check;
mod frame;
mod list_change;
mod measures;
mod meeting;
mod put_to_use;
mod several;
mod share;

pub use accepted::Accepted;
pub use alternative::{Adjustment, Alternative, AlternativeEdit, AlternativeId, AlternativeProblem, Subject, Ties};
pub use assumption::{Assumption, AssumptionKind, Beyond, Phasing};
pub use chart_kind::ChartKind;
pub use edit::{BaselineChange, Edit, EditError, MeasureChange};
pub use frame::{OwnFrame, Vintage};
pub use list_change::ListChange;
pub use measures::Measures;
pub use meeting::{ChartPage, MeetingPage, PageContent, PageTitle};
pub use put_to_use::{CannotUse, Use};
pub use several::{Several, Spelled};
pub use share::LeftOut;

pub(crate) use alternative::alternative_problems;

use super::agreement::{Agreement, AgreementId, FigureRef};
use super::area::{AreaPath, Name};
use super::measure::{Measure, Source, YearlyAmounts};
use super::merge::Conflicts;
use super::price_level::{PriceLevel, Series, Year};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A plan over several years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub title: String,
    /// Whose budget it is.
    pub scope: Scope,
    /// Its years.
    pub years: Years,
    /// The prices it is shown in.
    pub price_level: PriceLevel,
    /// The agreements it is held against.
    pub agreements: Vec<AgreementId>,
    /// Where several agreements of one id are at hand: which one does not hold.
    pub chosen: Vec<Chosen>,
    /// A remark.
    pub note: String,
    /// Sub-areas of its own.
    pub areas: Vec<OwnArea>,
    /// Spending before measures, by area. An area's baseline contains that of the areas in it.
    pub baseline: BTreeMap<AreaPath, Baseline>,
    /// What is changed, in the order of the author.
    pub measures: Measures,
    /// Frames of its own.
    pub frames: Vec<OwnFrame>,
    /// Later corrections of agreed frames.
    pub vintages: Vec<Vintage>,
    /// What nobody printed, each with its reason.
    pub assumptions: Vec<Assumption>,
    /// Problems that are right as they are.
    pub accepted: Vec<Accepted>,
    /// The pages of the meeting, in their order; none for those that suit the plan.
    pub meeting: Vec<MeetingPage>,
    /// Agreements that the scenario carries, so that whoever opens it sees the same; no two of one id.
    pub own_agreements: Vec<Arc<Agreement>>,
    /// What measures have to do with each other.
    pub ties: Ties,
    /// Layers over it; no two of one id.
    pub alternatives: Vec<Alternative>,
    /// What the two sides of a merge disagree on, until the user has decided.
    pub conflicts: Option<Arc<Conflicts>>,
}

/// A choice between two agreements of one id: the one the scenario carries, or else the one at hand, holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The id.
    pub agreement: AgreementId,
    /// The fingerprint of the one that does not hold.
    pub over: Arc<str>,
}

impl Chosen {
    /// That another agreement of its id holds, not this one.
    pub fn over(agreement: &Agreement) -> Self {
        Self { agreement: Arc::clone(&agreement.id), over: agreement.fingerprint().into() }
    }
}

/// Whose budget a scenario is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All municipalities together.
    AllMunicipalities,
    /// All regions together.
    AllRegions,
    /// One authority, for which the national frames do not hold.
    Authority(Arc<str>),
}

/// The years of a scenario, first and last included; at most sixty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    first: Year,
    last: Year,
}

impl Years {
    /// How many years a scenario may have.
    pub const MOST: usize = 60;

    /// From `first` to `last`; `None` where they are turned round or too many.
    pub fn new(first: Year, last: Year) -> Option<Self> {
        (first <= last && first.through(last).len() <= Self::MOST).then_some(Self { first, last })
    }

    /// One year alone.
    pub const fn of(year: Year) -> Self {
        Self { first: year, last: year }
    }

    /// The budget year.
    pub const fn first(self) -> Year {
        self.first
    }

    /// The last year.
    pub const fn last(self) -> Year {
        self.last
    }

    /// Every year.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Year> + ExactSizeIterator + Clone {
        self.first.through(self.last)
    }

    /// How many years.
    pub fn count(self) -> usize {
        self.iter().len()
    }

    /// Which of the years it is, counted from zero.
    pub fn position(self, year: Year) -> Option<usize> {
        (year <= self.last).then(|| usize::try_from(year.since(self.first)).ok()).flatten()
    }
}

/// A sub-area that a scenario adds below a standard one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnArea {
    /// Its path; its parent is known.
    pub path: AreaPath,
    /// What it is called.
    pub name: Name,
    /// Its index series, if not its parent's.
    pub series: Option<Series>,
}

/// Spending before measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Baseline {
    /// The agreement's own level of the area, in each year that has one.
    Agreed {
        /// Which figure, where the area's own frame or table line is not meant.
        figure: Option<FigureRef>,
        /// Figures of the same agreement taken out of it, since measures carry them.
        without: Vec<Arc<str>>,
    },
    /// The user's own amounts.
    Yearly {
        /// By year.
        amounts: YearlyAmounts,
        /// Their prices.
        price_level: Option<PriceLevel>,
        /// Who says so.
        source: Option<Source>,
    },
}

impl Scenario {
    /// An empty scenario.
    pub fn new(title: &str, scope: Scope, years: Years, price_level: PriceLevel) -> Self {
        Self {
            title: title.to_owned(),
            scope,
            years,
            price_level,
            agreements: Vec::new(),
            chosen: Vec::new(),
            note: String::new(),
            areas: Vec::new(),
            baseline: BTreeMap::new(),
            measures: Measures::new(),
            frames: Vec::new(),
            vintages: Vec::new(),
            assumptions: Vec::new(),
            accepted: Vec::new(),
            meeting: Vec::new(),
            own_agreements: Vec::new(),
            ties: Ties::default(),
            alternatives: Vec::new(),
            conflicts: None,
        }
    }

    /// The same without its measures.
    #[must_use]
    pub fn without_measures(&self) -> Self {
        Self {
            title: self.title.clone(),
            scope: self.scope.clone(),
            years: self.years,
            price_level: self.price_level,
            agreements: self.agreements.clone(),
            chosen: self.chosen.clone(),
            note: self.note.clone(),
            areas: self.areas.clone(),
            baseline: self.baseline.clone(),
            measures: Measures::new(),
            frames: self.frames.clone(),
            vintages: self.vintages.clone(),
            assumptions: self.assumptions.clone(),
            accepted: self.accepted.clone(),
            meeting: self.meeting.clone(),
            own_agreements: self.own_agreements.clone(),
            ties: self.ties.clone(),
            alternatives: self.alternatives.clone(),
            conflicts: self.conflicts.clone(),
        }
    }

    /// The edit after which an agreement is what its id means here, and none of `others` is asked about any more.
    ///
    /// `carried` says whether the scenario must carry it for that; else it carries none of that id.
    pub fn use_agreement(&self, wanted: &Arc<Agreement>, carried: bool, others: &[Arc<Agreement>]) -> Edit {
        let mut own: Vec<_> = self.own_agreements.iter().filter(|other| other.id != wanted.id).cloned().collect();
        own.extend(carried.then(|| Arc::clone(wanted)));
        let mut chosen: Vec<_> = self.chosen.iter().filter(|other| other.agreement != wanted.id).cloned().collect();
        chosen.extend(others.iter().map(|other| Chosen::over(other)));
        Edit::All(vec![Edit::OwnAgreements(own), Edit::Chosen(chosen)])
    }

    /// The measure of that id and its position.
    pub fn measure(&self, id: &str) -> Option<(usize, &Measure)> {
        self.measures.iter().enumerate().find(|(_, measure)| &*measure.id == id)
    }

    /// An id for a new measure, made of its title and unlike every other, those of alternatives among them.
    pub fn free_measure_id(&self, title: &str) -> String {
        let stem = identifier(title);
        let added = || self.alternatives.iter().flat_map(|alternative| &alternative.added);
        let taken = |id: &str| self.measures.iter().chain(added()).any(|measure| &*measure.id == id);
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
        std::iter::once(stem.clone()).chain(numbered).find(|id| !taken(id)).unwrap_or(stem)
    }
}

/// A text as an identifier: lower-case ASCII words joined by `-`; `æ ø å` become `ae oe aa`.
pub fn identifier(text: &str) -> String {
    let mut id = String::new();
    for sign in text.to_lowercase().chars() {
        match sign {
            'æ' => id.push_str("ae"),
            'ø' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            'a'..='z' | '0'..='9' => id.push(sign),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() { "tiltag".to_owned() } else { id.to_owned() }
}
