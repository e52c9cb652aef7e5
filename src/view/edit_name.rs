//! Edits by name: what undo and redo say they take back or do again.

use super::Words;
use crate::budget::measure::CannotReshape;
use crate::budget::scenario::{
    AlternativeEdit, BaselineChange, CannotUse, Edit, EditError, ListChange, MeasureChange, Scenario,
};
use std::collections::BTreeSet;

/// The name of an edit: a text key and the thing it is about, so that it reads in whichever language is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditName {
    key: &'static str,
    subject: String,
    /// How many things it is about, where it is about several of one kind.
    count: Option<usize>,
}

impl EditName {
    /// The name of an edit about to be made in a scenario.
    pub fn of(edit: &Edit, scenario: &Scenario) -> Self {
        let measure =
            |at: usize| scenario.measures.get(at).map_or_else(String::new, |measure| measure.title.to_string());
        let (key, subject) = match edit {
            Edit::Title(title) => ("edit-title", title.clone()),
            Edit::Note(_) => ("edit-note", String::new()),
            Edit::Areas(_) => ("edit-areas", String::new()),
            Edit::Scope(_) => ("edit-scope", String::new()),
            Edit::Years(_) => ("edit-years", String::new()),
            Edit::PriceLevel(level) => ("edit-price-level", level.to_string()),
            Edit::Agreements(_) | Edit::Chosen(_) => ("edit-agreements", String::new()),
            Edit::OwnAgreements(_) => ("edit-own-agreements", String::new()),
            Edit::AddMeasure(_, measure) => ("edit-add-measure", measure.title.to_string()),
            Edit::RemoveMeasure(at) => ("edit-remove-measure", measure(*at)),
            Edit::Measures(change) => return Self::of_list(change, scenario),
            Edit::Measure(at, change) => (measure_key(change), measure(*at)),
            Edit::Baseline(area, _) | Edit::BaselineAmount(area, BaselineChange::Amount(..)) => {
                ("edit-baseline", area.to_string())
            }
            Edit::AddAssumption(..) => ("edit-add-assumption", String::new()),
            Edit::RemoveAssumption(_) => ("edit-remove-assumption", String::new()),
            Edit::Assumption(..) => ("edit-assumption", String::new()),
            Edit::Frames(_) => ("edit-frames", String::new()),
            Edit::Vintages(_) => ("edit-vintages", String::new()),
            Edit::Accepted(_) => ("edit-accepted", String::new()),
            Edit::Meeting(_) => ("edit-meeting", String::new()),
            Edit::Alternative(edit) => of_alternative(edit, scenario),
            Edit::Resolve(..) => ("edit-resolve", String::new()),
            Edit::Whole(_) => ("edit-merge", String::new()),
            Edit::All(edits) if edits.len() > 1 && edits.iter().all(|edit| matches!(edit, Edit::AddMeasure(..))) => {
                return Self::counted("edit-add-measures", edits.len());
            }
            Edit::All(edits) => {
                return Self::of_split(edits, scenario)
                    .or_else(|| Self::of_several_measures(edits))
                    .or_else(|| edits.first().map(|first| Self::of(first, scenario)))
                    .unwrap_or(Self { key: "edit-several", subject: String::new(), count: None });
            }
        };
        Self { key, subject, count: None }
    }

    fn of_list(change: &ListChange, scenario: &Scenario) -> Self {
        let title = |at: usize| scenario.measures.get(at).map_or_else(String::new, |measure| measure.title.to_string());
        let (key, subject) = match change {
            ListChange::Add(measures) => match measures.as_slice() {
                [(_, only)] => ("edit-add-measure", only.title.to_string()),
                _ => return Self::counted("edit-add-measures", measures.len()),
            },
            ListChange::Remove(positions) => match positions.as_slice() {
                [only] => ("edit-remove-measure", title(*only)),
                _ => return Self::counted("edit-remove-measures", positions.len()),
            },
            ListChange::Move(from, _) => ("edit-move-measure", title(*from)),
            ListChange::Order(_) => ("edit-order-measures", String::new()),
        };
        Self { key, subject, count: None }
    }

    const fn counted(key: &'static str, count: usize) -> Self {
        Self { key, subject: String::new(), count: Some(count) }
    }

    /// A measure that gives some of its effect to a new one below it.
    fn of_split(edits: &[Edit], scenario: &Scenario) -> Option<Self> {
        let [Edit::AddMeasure(_, _), Edit::Measure(at, MeasureChange::Effect(_)), ..] = edits else { return None };
        let subject = scenario.measures.get(*at)?.title.to_string();
        Some(Self { key: "edit-split-measure", subject, count: None })
    }

    /// The same about several measures: counted, and named by what is changed where that is one thing.
    fn of_several_measures(edits: &[Edit]) -> Option<Self> {
        let change = |edit: &Edit| {
            let Edit::Measure(at, change) = edit else { return None };
            Some((*at, several_key(change)))
        };
        let changes: Vec<(usize, &'static str)> = edits.iter().map(change).collect::<Option<_>>()?;
        let measures: BTreeSet<usize> = changes.iter().map(|(at, _)| *at).collect();
        let (_, first) = changes.first().filter(|_| measures.len() > 1)?;
        let alike = changes.iter().all(|(_, key)| key == first);
        Some(Self::counted(if alike { first } else { "edit-measures" }, measures.len()))
    }

    /// The name of an edit that is more than its parts: a text key and what the text's `subject` is.
    pub const fn told(key: &'static str, subject: String) -> Self {
        Self { key, subject, count: None }
    }

    /// The name in words: `Slå ”Udskudt renovering” fra`.
    pub fn say(&self, words: &Words) -> String {
        match self.count {
            Some(count) => words.count(self.key, count),
            None => words.tell(self.key, &[("subject", &self.subject)]),
        }
    }
}

impl Words {
    /// Why an edit was not made.
    pub fn edit_error(&self, error: EditError) -> String {
        if let EditError::Reshape(why) = error {
            return self.cannot_reshape(why);
        }
        self.say(match error {
            EditError::NothingThere(_) => "edit-error-nothing-there",
            EditError::NoYearlyAmounts => "edit-error-no-yearly-amounts",
            EditError::IdTaken => "edit-error-id-taken",
            EditError::TitleLength => "edit-error-title",
            EditError::NoOrder => "edit-error-no-order",
            EditError::TextLength => "edit-error-text",
            EditError::AreaTaken => "edit-error-area-taken",
            EditError::TooManyAreas => "edit-error-too-many-areas",
            EditError::TooManyAccepted => "edit-error-too-many-accepted",
            EditError::TooManyPages => "edit-error-too-many-pages",
            EditError::TooManyAlternatives => "edit-error-too-many-alternatives",
            EditError::OnlyInPlan => "edit-error-only-in-plan",
            EditError::OfThePlan => "edit-error-of-the-plan",
            EditError::NoConflict => "edit-error-no-conflict",
            EditError::CannotLay | EditError::Reshape(_) => "edit-error-cannot-lay",
        })
    }

    /// Why a measure cannot be reshaped.
    pub fn cannot_reshape(&self, why: CannotReshape) -> String {
        match why {
            CannotReshape::FromAgreement => self.say("cannot-reshape-from-agreement"),
            CannotReshape::OutsideYears => self.say("cannot-reshape-outside-years"),
            CannotReshape::TooManyDigits => self.say("cannot-reshape-too-many-digits"),
            CannotReshape::NotDivisible => self.say("cannot-reshape-not-divisible"),
            CannotReshape::NotComputed => self.say("cannot-reshape-not-computed"),
            CannotReshape::NoAmount(year) => self.tell("cannot-reshape-no-amount", &[("year", &year.to_string())]),
        }
    }

    /// Why a figure cannot be put to a use.
    pub fn cannot_use(&self, why: CannotUse) -> String {
        self.say(match why {
            CannotUse::Unknown => "cannot-use-unknown",
            CannotUse::NotSpending => "cannot-use-not-spending",
            CannotUse::NoArea => "cannot-use-no-area",
            CannotUse::OtherOwner => "cannot-use-other-owner",
            CannotUse::NothingInTheseYears => "cannot-use-nothing-in-these-years",
            CannotUse::NotALevel => "cannot-use-not-a-level",
            CannotUse::National => "cannot-use-national",
            CannotUse::UsedAlready => "cannot-use-used-already",
            CannotUse::MixedPriceLevels => "cannot-use-mixed-price-levels",
            CannotUse::NoMeasure => "cannot-use-no-measure",
            CannotUse::MeasureIsFigure => "cannot-use-measure-is-figure",
        })
    }
}

/// The name of a change of the alternatives: a text key and the title it is about.
fn of_alternative(edit: &AlternativeEdit, scenario: &Scenario) -> (&'static str, String) {
    let title = |at: usize| scenario.alternatives.get(at).map_or_else(String::new, |one| one.title.to_string());
    match edit {
        AlternativeEdit::Add(_, alternative) => ("edit-add-alternative", alternative.title.to_string()),
        AlternativeEdit::Remove(at) => ("edit-remove-alternative", title(*at)),
        AlternativeEdit::Move(from, _) => ("edit-move-alternative", title(*from)),
        AlternativeEdit::Rename(_, title) => ("edit-rename-alternative", title.to_string()),
        AlternativeEdit::Set(_, alternative) => ("edit-alternative", alternative.title.to_string()),
        AlternativeEdit::Ties(_) => ("edit-ties", String::new()),
    }
}

const fn measure_key(change: &MeasureChange) -> &'static str {
    match change {
        MeasureChange::Title(_) => "edit-measure-title",
        MeasureChange::Area(_) => "edit-measure-area",
        MeasureChange::Effect(_) => "edit-measure-effect",
        MeasureChange::Amount(..) => "edit-measure-amount",
        MeasureChange::PriceLevel(_) => "edit-measure-price-level",
        MeasureChange::Indexation(_) => "edit-measure-indexation",
        MeasureChange::Standing(_) => "edit-measure-standing",
        MeasureChange::On(true) => "edit-measure-on",
        MeasureChange::On(false) => "edit-measure-off",
        MeasureChange::Source(_) => "edit-measure-source",
        MeasureChange::Range(_) => "edit-measure-range",
        MeasureChange::Note(_) => "edit-measure-note",
        MeasureChange::Account(_) => "edit-measure-account",
        MeasureChange::Group(_) => "edit-measure-group",
        MeasureChange::Financing(_) => "edit-measure-financing",
    }
}

/// The same of several measures, which are counted.
const fn several_key(change: &MeasureChange) -> &'static str {
    match change {
        MeasureChange::Area(_) => "edit-measures-area",
        MeasureChange::Effect(_) | MeasureChange::Range(_) | MeasureChange::Financing(_) => "edit-measures-effect",
        MeasureChange::Amount(..) => "edit-measures-amount",
        MeasureChange::PriceLevel(_) => "edit-measures-price-level",
        MeasureChange::Indexation(_) => "edit-measures-indexation",
        MeasureChange::Standing(_) => "edit-measures-standing",
        MeasureChange::On(true) => "edit-measures-on",
        MeasureChange::On(false) => "edit-measures-off",
        MeasureChange::Source(_) => "edit-measures-source",
        MeasureChange::Group(_) => "edit-measures-group",
        MeasureChange::Title(_) | MeasureChange::Note(_) | MeasureChange::Account(_) => "edit-measures",
    }
}
