//! Edits by name: what undo and redo say they take back or do again.

use super::Words;
use crate::budget::scenario::{BaselineChange, CannotUse, Edit, EditError, MeasureChange, Scenario};

/// The name of an edit: a text key and the thing it is about, so that it reads in whichever language is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditName {
    key: &'static str,
    subject: String,
}

impl EditName {
    /// The name of an edit about to be made in a scenario.
    pub fn of(edit: &Edit, scenario: &Scenario) -> Self {
        let measure =
            |at: usize| scenario.measures.get(at).map_or_else(String::new, |measure| measure.title.to_string());
        let (key, subject) = match edit {
            Edit::Title(title) => ("edit-title", title.clone()),
            Edit::Scope(_) => ("edit-scope", String::new()),
            Edit::Years(_) => ("edit-years", String::new()),
            Edit::PriceLevel(level) => ("edit-price-level", level.to_string()),
            Edit::Agreements(_) | Edit::Chosen(_) => ("edit-agreements", String::new()),
            Edit::OwnAgreements(_) => ("edit-own-agreements", String::new()),
            Edit::AddMeasure(_, measure) => ("edit-add-measure", measure.title.to_string()),
            Edit::RemoveMeasure(at) => ("edit-remove-measure", measure(*at)),
            Edit::Measure(at, change) => (measure_key(change), measure(*at)),
            Edit::Baseline(area, _) | Edit::BaselineAmount(area, BaselineChange::Amount(..)) => {
                ("edit-baseline", area.to_string())
            }
            Edit::AddAssumption(..) => ("edit-add-assumption", String::new()),
            Edit::RemoveAssumption(_) => ("edit-remove-assumption", String::new()),
            Edit::Assumption(..) => ("edit-assumption", String::new()),
            Edit::Frames(_) => ("edit-frames", String::new()),
            Edit::Vintages(_) => ("edit-vintages", String::new()),
            Edit::All(edits) if edits.len() > 1 && edits.iter().all(|edit| matches!(edit, Edit::AddMeasure(..))) => {
                ("edit-add-measures", edits.len().to_string())
            }
            Edit::All(edits) => {
                return edits
                    .first()
                    .map_or(Self { key: "edit-several", subject: String::new() }, |first| Self::of(first, scenario));
            }
        };
        Self { key, subject }
    }

    /// The name of an edit that is more than its parts: a text key and what the text's `subject` is.
    pub const fn told(key: &'static str, subject: String) -> Self {
        Self { key, subject }
    }

    /// The name in words: `Slå ”Udskudt renovering” fra`.
    pub fn say(&self, words: &Words) -> String {
        words.tell(self.key, &[("subject", &self.subject)])
    }
}

impl Words {
    /// Why an edit was not made.
    pub fn edit_error(&self, error: EditError) -> String {
        self.say(match error {
            EditError::NothingThere(_) => "edit-error-nothing-there",
            EditError::NoYearlyAmounts => "edit-error-no-yearly-amounts",
            EditError::IdTaken => "edit-error-id-taken",
            EditError::TitleLength => "edit-error-title",
        })
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
        MeasureChange::Financing(_) => "edit-measure-financing",
    }
}
