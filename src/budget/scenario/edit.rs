//! The only way a scenario changes. Applying an edit gives the edit that takes it back.

use super::edit_check::{are_areas, is_source, is_text, is_title};
use super::{
    Accepted, AlternativeEdit, Assumption, Baseline, Chosen, ListChange, MeetingPage, OwnArea, OwnFrame, Scenario,
    Scope, Vintage, Years,
};
use crate::budget::agreement::{Agreement, AgreementId};
use crate::budget::area::AreaPath;
use crate::budget::measure::{
    CannotReshape, Effect, Financing, Indexation, Measure, Range, Source, Standing, YearlyAmounts,
};
use crate::budget::merge::{Choice, Slot};
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Year};
use std::collections::BTreeSet;
use std::sync::Arc;
use thiserror::Error;

/// How many accepted problems a scenario may have.
const MOST_ACCEPTED: usize = 1_000;

/// One change of a scenario. Lists are addressed by position, so that an edit costs the same in a plan of any size.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Another title.
    Title(String),
    /// Another remark.
    Note(String),
    /// Somebody else's budget.
    Scope(Scope),
    /// Other years.
    Years(Years),
    /// Another display price level.
    PriceLevel(PriceLevel),
    /// Other agreements.
    Agreements(Vec<AgreementId>),
    /// A new measure at a position.
    AddMeasure(usize, Box<Measure>),
    /// A measure taken away.
    RemoveMeasure(usize),
    /// Measures that come, go or change places.
    Measures(ListChange),
    /// One thing about one measure.
    Measure(usize, MeasureChange),
    /// An area's baseline set, or taken away.
    Baseline(AreaPath, Option<Box<Baseline>>),
    /// One thing about one baseline.
    BaselineAmount(AreaPath, BaselineChange),
    /// A new assumption at a position.
    AddAssumption(usize, Box<Assumption>),
    /// An assumption taken away.
    RemoveAssumption(usize),
    /// An assumption replaced.
    Assumption(usize, Box<Assumption>),
    /// The sub-areas of the scenario's own.
    Areas(Vec<OwnArea>),
    /// The frames of the scenario's own.
    Frames(Vec<OwnFrame>),
    /// The corrections of agreed frames.
    Vintages(Vec<Vintage>),
    /// The agreements that the scenario carries.
    OwnAgreements(Vec<Arc<Agreement>>),
    /// Which of several agreements of one id do not hold.
    Chosen(Vec<Chosen>),
    /// The problems that are accepted.
    Accepted(Vec<Accepted>),
    /// The pages of the meeting.
    Meeting(Vec<MeetingPage>),
    /// One thing about the alternatives.
    Alternative(AlternativeEdit),
    /// A conflict of a merge decided.
    Resolve(Box<Slot>, Choice),
    /// Another plan in its place: what a merge made of it, or what it was before.
    Whole(Box<Scenario>),
    /// Several edits as one step.
    All(Vec<Self>),
}

/// One thing about a measure.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureChange {
    /// Its title.
    Title(Box<str>),
    /// Its area.
    Area(AreaPath),
    /// How much and when.
    Effect(Effect),
    /// The amount of one year.
    Amount(Year, Option<Printed>),
    /// The prices of its amounts.
    PriceLevel(Option<PriceLevel>),
    /// How its amounts follow prices.
    Indexation(Indexation),
    /// How firm it is.
    Standing(Standing),
    /// Whether it counts.
    On(bool),
    /// Who says so.
    Source(Option<Source>),
    /// Low and high estimates.
    Range(Option<Box<Range>>),
    /// A remark.
    Note(Option<Box<str>>),
    /// The account code.
    Account(Option<Box<str>>),
    /// What the author sorts it under.
    Group(Option<Box<str>>),
    /// What pays for it.
    Financing(Vec<Financing>),
}

/// One thing about a baseline of yearly amounts.
#[derive(Debug, Clone, PartialEq)]
pub enum BaselineChange {
    /// The amount of one year.
    Amount(Year, Option<Printed>),
}

/// An edit that does not fit the scenario; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum EditError {
    /// There is nothing at that position.
    #[error("there is nothing at position {0}")]
    NothingThere(usize),
    /// The measure or baseline has no amount of its own for a year.
    #[error("there is no amount by year to change")]
    NoYearlyAmounts,
    /// Another measure or agreement has that id.
    #[error("another measure or agreement has that id")]
    IdTaken,
    /// An order names a measure twice or not at all, or positions do not rise.
    #[error("not an order of the measures")]
    NoOrder,
    /// A title is empty, or longer than a file takes.
    #[error("a title is empty or too long")]
    TitleLength,
    /// A note, a source or an account code is longer than a file takes.
    #[error("a text is too long")]
    TextLength,
    /// Another area of the scenario's own has that path.
    #[error("another area has that path")]
    AreaTaken,
    /// More areas than a file takes.
    #[error("there are too many areas")]
    TooManyAreas,
    /// More accepted problems than a file takes.
    #[error("there are too many accepted problems")]
    TooManyAccepted,
    /// More pages than a file takes.
    #[error("there are too many pages")]
    TooManyPages,
    /// More alternatives than a file takes.
    #[error("there are too many alternatives")]
    TooManyAlternatives,
    /// It is the same in the plan and in every alternative, and is changed in the plan.
    #[error("only the plan has that, not an alternative")]
    OnlyInPlan,
    /// The measure stands below the alternative; there it can be switched off, but not taken away.
    #[error("the measure stands in the plan; an alternative can switch it off")]
    OfThePlan,
    /// The alternative cannot be laid on.
    #[error("the alternative cannot be laid on the plan")]
    CannotLay,
    /// There is no conflict to decide at that place.
    #[error("there is no such conflict")]
    NoConflict,
    /// The measure cannot be reshaped.
    #[error("{0}")]
    Reshape(CannotReshape),
}

impl Scenario {
    /// Makes a change and gives the change that takes it back. A failing edit changes nothing.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditError> {
        Ok(match edit {
            Edit::Title(title) => {
                is_title(&title)?;
                Edit::Title(std::mem::replace(&mut self.title, title))
            }
            Edit::Note(note) => self.set_note(note)?,
            Edit::Scope(scope) => Edit::Scope(std::mem::replace(&mut self.scope, scope)),
            Edit::Years(years) => Edit::Years(std::mem::replace(&mut self.years, years)),
            Edit::PriceLevel(level) => Edit::PriceLevel(std::mem::replace(&mut self.price_level, level)),
            Edit::Agreements(agreements) => Edit::Agreements(std::mem::replace(&mut self.agreements, agreements)),
            Edit::Areas(areas) => self.set_areas(areas)?,
            Edit::Frames(frames) => Edit::Frames(std::mem::replace(&mut self.frames, frames)),
            Edit::Vintages(vintages) => Edit::Vintages(std::mem::replace(&mut self.vintages, vintages)),
            Edit::AddMeasure(at, measure) => {
                if self.measure(&measure.id).is_some() {
                    return Err(EditError::IdTaken);
                }
                self.insert_measure(at, *measure)?;
                Edit::RemoveMeasure(at)
            }
            Edit::RemoveMeasure(at) => {
                Edit::AddMeasure(at, Box::new(self.measures.remove(at).ok_or(EditError::NothingThere(at))?))
            }
            Edit::Measures(change) => Edit::Measures(self.change_list(change)?),
            Edit::Measure(at, change) => {
                let measure = self.measures.get_mut(at).ok_or(EditError::NothingThere(at))?;
                Edit::Measure(at, measure.apply(change)?)
            }
            Edit::Baseline(area, baseline) => self.set_baseline(area, baseline),
            Edit::BaselineAmount(area, BaselineChange::Amount(year, amount)) => {
                let Some(Baseline::Yearly { amounts, .. }) = self.baseline.get_mut(&area) else {
                    return Err(EditError::NoYearlyAmounts);
                };
                let before = replace_amount(amounts, year, amount);
                Edit::BaselineAmount(area, BaselineChange::Amount(year, before))
            }
            Edit::AddAssumption(at, assumption) => {
                insert(&mut self.assumptions, at, *assumption)?;
                Edit::RemoveAssumption(at)
            }
            Edit::RemoveAssumption(at) => Edit::AddAssumption(at, Box::new(remove(&mut self.assumptions, at)?)),
            Edit::Assumption(at, assumption) => {
                let slot = self.assumptions.get_mut(at).ok_or(EditError::NothingThere(at))?;
                Edit::Assumption(at, Box::new(std::mem::replace(slot, *assumption)))
            }
            Edit::OwnAgreements(agreements) => self.set_own_agreements(agreements)?,
            Edit::Chosen(chosen) => Edit::Chosen(std::mem::replace(&mut self.chosen, chosen)),
            Edit::Accepted(accepted) => self.set_accepted(accepted)?,
            Edit::Meeting(pages) => self.set_meeting(pages)?,
            Edit::Alternative(edit) => Edit::Alternative(self.change_alternatives(edit)?),
            Edit::Resolve(slot, choice) => Edit::Whole(Box::new(self.resolve(&slot, choice)?)),
            Edit::Whole(plan) => Edit::Whole(Box::new(std::mem::replace(self, *plan))),
            Edit::All(edits) => self.apply_all(edits)?,
        })
    }

    pub(super) fn insert_measure(&mut self, at: usize, measure: impl Into<Arc<Measure>>) -> Result<(), EditError> {
        if self.measures.insert(at, measure) { Ok(()) } else { Err(EditError::NothingThere(at)) }
    }

    fn set_baseline(&mut self, area: AreaPath, baseline: Option<Box<Baseline>>) -> Edit {
        let before = match baseline {
            Some(baseline) => self.baseline.insert(area.clone(), *baseline),
            None => self.baseline.remove(&area),
        };
        Edit::Baseline(area, before.map(Box::new))
    }

    fn set_note(&mut self, note: String) -> Result<Edit, EditError> {
        is_text(Some(&note))?;
        Ok(Edit::Note(std::mem::replace(&mut self.note, note)))
    }

    fn set_accepted(&mut self, accepted: Vec<Accepted>) -> Result<Edit, EditError> {
        accepted.iter().try_for_each(|one| is_title(&one.because))?;
        if accepted.len() > MOST_ACCEPTED {
            return Err(EditError::TooManyAccepted);
        }
        Ok(Edit::Accepted(std::mem::replace(&mut self.accepted, accepted)))
    }

    fn set_areas(&mut self, areas: Vec<OwnArea>) -> Result<Edit, EditError> {
        are_areas(&areas)?;
        Ok(Edit::Areas(std::mem::replace(&mut self.areas, areas)))
    }

    fn set_own_agreements(&mut self, agreements: Vec<Arc<Agreement>>) -> Result<Edit, EditError> {
        let ids: BTreeSet<&AgreementId> = agreements.iter().map(|agreement| &agreement.id).collect();
        if ids.len() < agreements.len() {
            return Err(EditError::IdTaken);
        }
        Ok(Edit::OwnAgreements(std::mem::replace(&mut self.own_agreements, agreements)))
    }

    /// Several edits in turn; if one fails, those before it are taken back.
    fn apply_all(&mut self, edits: Vec<Edit>) -> Result<Edit, EditError> {
        let mut inverses = Vec::with_capacity(edits.len());
        for edit in edits {
            match self.apply(edit) {
                Ok(inverse) => inverses.push(inverse),
                Err(error) => {
                    for inverse in inverses.into_iter().rev() {
                        self.apply(inverse)?;
                    }
                    return Err(error);
                }
            }
        }
        inverses.reverse();
        Ok(Edit::All(inverses))
    }
}

impl Measure {
    pub(super) fn apply(&mut self, change: MeasureChange) -> Result<MeasureChange, EditError> {
        let before = match change {
            MeasureChange::Title(title) => {
                is_title(&title)?;
                MeasureChange::Title(std::mem::replace(&mut self.title, title))
            }
            MeasureChange::Area(area) => MeasureChange::Area(std::mem::replace(&mut self.area, area)),
            MeasureChange::Effect(effect) => MeasureChange::Effect(std::mem::replace(&mut self.effect, effect)),
            MeasureChange::Amount(year, amount) => {
                let Effect::Yearly(amounts) = &mut self.effect else { return Err(EditError::NoYearlyAmounts) };
                MeasureChange::Amount(year, replace_amount(amounts, year, amount))
            }
            MeasureChange::PriceLevel(level) => {
                MeasureChange::PriceLevel(std::mem::replace(&mut self.price_level, level))
            }
            MeasureChange::Indexation(indexation) => {
                MeasureChange::Indexation(std::mem::replace(&mut self.indexation, indexation))
            }
            MeasureChange::Standing(standing) => {
                MeasureChange::Standing(std::mem::replace(&mut self.standing, standing))
            }
            MeasureChange::On(on) => MeasureChange::On(std::mem::replace(&mut self.on, on)),
            MeasureChange::Source(source) => {
                is_source(source.as_ref())?;
                MeasureChange::Source(std::mem::replace(&mut self.details_mut().source, source))
            }
            MeasureChange::Range(range) => MeasureChange::Range(
                std::mem::replace(&mut self.details_mut().range, range.map(|range| *range)).map(Box::new),
            ),
            MeasureChange::Note(note) => {
                is_text(note.as_deref())?;
                MeasureChange::Note(std::mem::replace(&mut self.details_mut().note, note))
            }
            MeasureChange::Account(account) => {
                is_text(account.as_deref())?;
                MeasureChange::Account(std::mem::replace(&mut self.details_mut().account, account))
            }
            MeasureChange::Group(group) => {
                MeasureChange::Group(std::mem::replace(&mut self.details_mut().group, group))
            }
            MeasureChange::Financing(financing) => {
                MeasureChange::Financing(std::mem::replace(&mut self.details_mut().financing, financing))
            }
        };
        self.tidy();
        Ok(before)
    }
}

fn replace_amount(amounts: &mut YearlyAmounts, year: Year, amount: Option<Printed>) -> Option<Printed> {
    let before = amounts.get(year);
    *amounts = amounts.with(year, amount);
    before
}

pub(super) fn insert<T>(list: &mut Vec<T>, at: usize, item: T) -> Result<(), EditError> {
    if at > list.len() {
        return Err(EditError::NothingThere(at));
    }
    list.insert(at, item);
    Ok(())
}

pub(super) fn remove<T>(list: &mut Vec<T>, at: usize) -> Result<T, EditError> {
    if at < list.len() { Ok(list.remove(at)) } else { Err(EditError::NothingThere(at)) }
}
