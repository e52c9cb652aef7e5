//! A scenario opened for work: every edit keeps its sums and verdicts up to date.

use super::agreement::{Agreement, Library, Provenance};
use super::evaluation::{AreaOutcome, Changes, Evaluation, Ground, Judgement, Ledger, Outline, Sizes};
use super::guard::{AcceptedProblem, Kept};
use super::measure::Measure;
use super::money::Money;
use super::price_level::{PriceIndices, PriceLevel, Year};
use super::problem::Problem;
use super::scenario::{Edit, EditError, ListChange, Scenario};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A scenario, the agreements at hand, and what is kept between edits so that one edit costs the same in a large plan
/// as in a small one.
#[derive(Debug, Clone)]
pub struct Book {
    /// Shared with whoever saves it; the first edit after that makes a copy only if it is still being read.
    scenario: Arc<Scenario>,
    /// The agreements at hand.
    at_hand: Arc<Library>,
    /// The same with those that the scenario carries.
    library: Arc<Library>,
    pub(crate) ground: Ground,
    pub(crate) outline: Outline,
    pub(crate) ledger: Ledger,
    pub(crate) changes: Changes,
    judgement: Judgement,
    sizes: Sizes,
    guards: Kept,
}

impl Book {
    /// Opens a scenario against the agreements at hand and those it carries.
    pub fn open(scenario: Scenario, at_hand: Arc<Library>) -> Self {
        let library = at_hand.with_embedded(&scenario.own_agreements);
        let ground = Ground::of(&scenario, &library);
        let ledger = Ledger::of(scenario.years, &scenario.measures);
        let outline = Outline::of(&ground, &scenario, &ledger);
        let changes = Changes::of(&ground, &outline, &ledger);
        let judgement = Judgement::of(&outline, &changes);
        let (scenario, sizes, guards) = (Arc::new(scenario), Sizes::default(), Kept::default());
        Self { scenario, at_hand, library, ground, outline, ledger, changes, judgement, sizes, guards }
    }

    /// The scenario as it stands.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The scenario as it stands now, to be read elsewhere while this one goes on changing; costs nothing.
    pub fn snapshot(&self) -> Arc<Scenario> {
        Arc::clone(&self.scenario)
    }

    /// The agreements that a copy for others carries: those the scenario carries, and the user's own that it uses.
    pub fn carried(&self) -> Vec<Arc<Agreement>> {
        let mut carried = self.scenario.own_agreements.clone();
        for id in &self.scenario.agreements {
            let used = self.library.agreement(id).filter(|_| self.library.origin(id) == Provenance::Own);
            if let Some(used) = used.filter(|used| !carried.iter().any(|other| other.id == used.id)) {
                carried.push(Arc::clone(used));
            }
        }
        carried
    }

    /// The agreements and areas at hand, with the agreements that the scenario carries.
    pub const fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// The standard areas and the scenario's own.
    pub const fn areas(&self) -> &super::area::Areas {
        &self.ground.areas
    }

    /// Takes note of other agreements at hand.
    pub fn know(&mut self, at_hand: Arc<Library>) {
        self.at_hand = at_hand;
        self.library = self.at_hand.with_embedded(&self.scenario.own_agreements);
        self.ground = Ground::of(&self.scenario, &self.library);
        self.outline_anew();
    }

    /// The budget years of the agreements the scenario uses.
    pub fn agreement_years(&self) -> Vec<Year> {
        self.ground.used.iter().map(|agreement| agreement.year).collect()
    }

    /// Every price level that the agreements the scenario uses print, and its own, the oldest first.
    pub fn price_levels(&self) -> Vec<PriceLevel> {
        let figures = self.ground.used.iter().flat_map(|agreement| &agreement.figures);
        let printed =
            figures.flat_map(|figure| figure.values.iter().map(|value| value.price_level).chain([figure.price_level]));
        let levels: BTreeSet<PriceLevel> = printed.flatten().chain([self.scenario.price_level]).collect();
        levels.into_iter().collect()
    }

    /// The rates that the scenario's agreements print and it assumes, and those that the other agreements at hand print.
    pub fn all_rates(&self) -> PriceIndices {
        let mut indices = self.ground.indices.clone();
        for agreement in &self.library.agreements {
            agreement.state_rates(&mut indices);
        }
        indices
    }

    /// How large each measure is, by position: the sizes of its amounts of all years, in the display price level, summed;
    /// `None` where it has no amount at all.
    pub fn measure_sizes(&self) -> &[Option<Money>] {
        let Scenario { years, measures, .. } = &*self.scenario;
        self.sizes.of_all(&self.ground, &self.changes, *years, measures)
    }

    /// The classic errors that the scenario seems to make, in the order of its measures, and those that are accepted.
    pub fn guarded(&self) -> (Vec<Problem>, Vec<AcceptedProblem>) {
        let plan = (&*self.scenario, &self.ground, &self.outline, &self.changes);
        self.guards.problems(plan, &self.library)
    }

    /// What the scenario comes to.
    pub fn evaluate(&self) -> Evaluation {
        self.judgement.evaluation(&self.scenario, &self.ground, &self.outline, &self.ledger, &self.changes)
    }

    /// What each area comes to.
    pub(crate) fn outcomes(&self) -> impl Iterator<Item = &AreaOutcome> {
        self.judgement.outcomes()
    }

    /// An alternative of the scenario, opened for work beside it: measures that it leaves alone are shared, and only those
    /// that it changes are posted anew.
    ///
    /// Fails with what keeps it from being laid on.
    pub fn with_alternative(&self, id: &str) -> Result<Self, Vec<Problem>> {
        let laid = self.scenario.with_alternative(id)?;
        let mut book = Self {
            scenario: Arc::new(laid),
            at_hand: Arc::clone(&self.at_hand),
            library: Arc::clone(&self.library),
            ground: self.ground.clone(),
            outline: self.outline.clone(),
            ledger: self.ledger.clone(),
            changes: self.changes.clone(),
            judgement: self.judgement.clone(),
            sizes: Sizes::default(),
            guards: self.guards.clone(),
        };
        let mut changed = Vec::new();
        let (before, after) = (&self.scenario.measures, &book.scenario.measures);
        for at in 0..after.len() {
            let Some(new) = after.shared(at) else { continue };
            match before.shared(at) {
                Some(old) if Arc::ptr_eq(old, new) => {}
                Some(old) => {
                    book.ledger.take_out(old);
                    book.ledger.post(new);
                }
                None => book.ledger.post(new),
            }
            changed.push(at);
        }
        if book.scenario.assumptions == self.scenario.assumptions {
            book.follow();
            let scenario = Arc::clone(&book.scenario);
            let measures = changed.into_iter().filter_map(|at| Some((at, scenario.measures.get(at)?)));
            book.guards.renew((&scenario, &book.ground, &book.outline, &book.changes), measures);
        } else {
            book.ground = Ground::of(&book.scenario, &book.library);
            book.outline_anew();
        }
        Ok(book)
    }

    /// Makes a change and gives the change that takes it back. A failing edit changes nothing.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        match edit {
            Edit::Measure(at, _) => self.change_measures(&[at], edit),
            Edit::AddMeasure(at, measure) => {
                let posted = (*measure).clone();
                let inverse = Arc::make_mut(&mut self.scenario).apply(Edit::AddMeasure(at, measure))?;
                self.ledger.post(&posted);
                self.forget();
                self.follow();
                Ok(inverse)
            }
            Edit::RemoveMeasure(at) => {
                let inverse = Arc::make_mut(&mut self.scenario).apply(Edit::RemoveMeasure(at))?;
                if let Edit::AddMeasure(_, measure) = &inverse {
                    self.ledger.take_out(measure);
                }
                self.forget();
                self.follow();
                Ok(inverse)
            }
            Edit::Measures(change) => self.change_list(change),
            Edit::Title(_) | Edit::Note(_) | Edit::Meeting(_) | Edit::Accepted(_) | Edit::Alternative(_) => {
                Arc::make_mut(&mut self.scenario).apply(edit)
            }
            Edit::PriceLevel(_)
            | Edit::Scope(_)
            | Edit::Agreements(_)
            | Edit::Baseline(..)
            | Edit::BaselineAmount(..)
            | Edit::AddAssumption(..)
            | Edit::RemoveAssumption(_)
            | Edit::Assumption(..)
            | Edit::Areas(_)
            | Edit::Frames(_)
            | Edit::Vintages(_)
            | Edit::OwnAgreements(_)
            | Edit::Chosen(_) => {
                let inverse = Arc::make_mut(&mut self.scenario).apply(edit)?;
                self.library = self.at_hand.with_embedded(&self.scenario.own_agreements);
                self.ground = Ground::of(&self.scenario, &self.library);
                self.outline_anew();
                Ok(inverse)
            }
            Edit::All(edits) if let Some(positions) = only_measures(&edits) => {
                self.change_measures(&positions, Edit::All(edits))
            }
            Edit::Years(_) | Edit::Resolve(..) | Edit::Whole(_) | Edit::All(_) => {
                let inverse = Arc::make_mut(&mut self.scenario).apply(edit)?;
                self.library = self.at_hand.with_embedded(&self.scenario.own_agreements);
                self.ground = Ground::of(&self.scenario, &self.library);
                self.ledger = Ledger::of(self.scenario.years, &self.scenario.measures);
                self.outline_anew();
                Ok(inverse)
            }
        }
    }

    /// Measures change, each of them once: their old amounts leave the ledger, their new ones enter.
    fn change_measures(&mut self, positions: &[usize], edit: Edit) -> Result<Edit, EditError> {
        let none = |at: &&usize| self.scenario.measures.get(**at).is_none();
        if let Some(at) = positions.iter().find(none) {
            return Err(EditError::NothingThere(*at));
        }
        let at = |scenario: &Scenario, ledger: &mut Ledger, post: fn(&mut Ledger, &Measure)| {
            positions.iter().filter_map(|at| scenario.measures.get(*at)).for_each(|measure| post(ledger, measure));
        };
        at(&self.scenario, &mut self.ledger, Ledger::take_out);
        let result = Arc::make_mut(&mut self.scenario).apply(edit);
        at(&self.scenario, &mut self.ledger, Ledger::post);
        self.follow();
        let changed = positions.iter().filter_map(|at| Some((*at, self.scenario.measures.get(*at)?)));
        self.sizes.renew((&self.ground, &self.changes, self.scenario.years), changed.clone());
        self.guards.renew((&self.scenario, &self.ground, &self.outline, &self.changes), changed);
        result
    }

    /// Measures come or go; their order is none of the ledger's business.
    fn change_list(&mut self, change: ListChange) -> Result<Edit, EditError> {
        let inverse = Arc::make_mut(&mut self.scenario).apply(Edit::Measures(change))?;
        self.forget();
        let Edit::Measures(list) = &inverse else { return Ok(inverse) };
        match list {
            ListChange::Remove(positions) => {
                for measure in positions.iter().filter_map(|at| self.scenario.measures.get(*at)) {
                    self.ledger.post(measure);
                }
            }
            ListChange::Add(measures) => {
                for (_, measure) in measures {
                    self.ledger.take_out(measure);
                }
            }
            ListChange::Move(..) | ListChange::Order(_) => return Ok(inverse),
        }
        self.follow();
        Ok(inverse)
    }

    /// Brings outline and changes in step with the ledger.
    fn follow(&mut self) {
        let stale = self.ledger.take_stale();
        let other_areas = self.ledger.take_areas_changed()
            && !self.outline.shows_areas_of(&self.ground, &self.scenario, &self.ledger);
        if other_areas {
            self.outline_anew();
        } else if self.ledger.take_uses_changed() {
            self.forget();
            self.changes = Changes::of(&self.ground, &self.outline, &self.ledger);
            self.judgement = Judgement::of(&self.outline, &self.changes);
        } else {
            let areas = self.changes.renew(&self.ground, &self.outline, &self.ledger, &stale);
            self.judgement.renew(&self.outline, &self.changes, &areas);
        }
    }

    /// What hangs on many measures is worked out anew when it is asked for.
    fn forget(&mut self) {
        self.sizes.forget();
        self.guards.forget();
    }

    fn outline_anew(&mut self) {
        self.forget();
        self.outline = Outline::of(&self.ground, &self.scenario, &self.ledger);
        self.changes = Changes::of(&self.ground, &self.outline, &self.ledger);
        self.judgement = Judgement::of(&self.outline, &self.changes);
        self.ledger.seen();
    }
}

/// The positions of the measures that edits change, each once; `None` where they change anything else too.
fn only_measures(edits: &[Edit]) -> Option<Vec<usize>> {
    let position = |edit: &Edit| if let Edit::Measure(at, _) = edit { Some(*at) } else { None };
    let positions: BTreeSet<usize> = edits.iter().map(position).collect::<Option<_>>()?;
    Some(positions.into_iter().collect())
}
