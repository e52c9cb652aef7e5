//! Places where two plans can differ: a thing, and a field of it.

use super::item::Item as _;
use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::price_level::Year;
use crate::budget::scenario::{AlternativeId, MeetingPage, Subject};
use std::sync::Arc;

/// A place in a plan, whichever plan it is: things are named by what they are, never by position.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The thing.
    pub of: Of,
    /// Which field of it.
    pub part: Part,
}

/// A thing in a plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// The plan itself.
    Plan,
    /// A list as a whole, by the name of its field: where its things cannot be told apart.
    List(&'static str),
    /// An agreement it is held against.
    Agreement(AgreementId),
    /// A choice between agreements of one id: the id, and the fingerprint of the one that does not hold.
    Chosen(AgreementId, Arc<str>),
    /// An agreement it carries.
    OwnAgreement(AgreementId),
    /// A sub-area of its own.
    Area(AreaPath),
    /// The baseline of an area.
    Baseline(AreaPath),
    /// A measure.
    Measure(Box<str>),
    /// A frame of its own.
    Frame(Arc<str>),
    /// A correction of an agreed frame: the frame, and its date.
    Vintage(FigureRef, Arc<str>),
    /// An assumption.
    Assumption(Subject),
    /// An accepted problem: what it is called, and what it is about.
    Accepted(Arc<str>, Arc<str>),
    /// A page of the meeting: what it shows, and of which area.
    Page(&'static str, Option<AreaPath>),
    /// A group of measures that exclude one another.
    Exclusive(Vec<Arc<str>>),
    /// What a measure needs.
    Requires(Arc<str>),
    /// An alternative.
    Alternative(AlternativeId),
}

/// A field of a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it: one side has it and the other has not, or it has no fields.
    Whole,
    /// Both sides added a thing of that id; theirs is called this in the merged plan.
    Twin(Arc<str>),
    /// What it is called.
    Title,
    /// Whose budget it is.
    Scope,
    /// Its years.
    Years,
    /// The prices it is shown in.
    PriceLevel,
    /// A remark.
    Note,
    /// What the money is for.
    Area,
    /// How much and when.
    Effect,
    /// The amount of a year.
    Amount(Year),
    /// All amounts and the prices they are counted in, since one side changed these.
    Numbers,
    /// How amounts follow prices.
    Indexation,
    /// How firm it is.
    Standing,
    /// Whether it counts.
    On,
    /// Who says so.
    Source,
    /// Low and high estimates.
    Range,
    /// The account code.
    Account,
    /// What the author sorts it under.
    Group,
    /// What pays for it.
    Financing,
    /// What is assumed.
    Assumed,
    /// Why.
    Because,
    /// Whether a page is shown.
    Shown,
    /// A remark about a year on a page.
    Annotation(Year),
    /// What an alternative lies over.
    Over,
    /// What an alternative makes of a measure of the plan.
    Adjusted(Box<str>, Adjusted),
    /// A measure of the alternative's own, and which field of it.
    Added(Box<str>, Box<Self>),
    /// What an alternative assumes about something.
    OwnAssumption(Subject),
    /// Whether an alternative leaves an assumption out.
    LeftOut(Subject),
}

/// What an alternative makes of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Adjusted {
    /// Whether it counts.
    On,
    /// Moved by years.
    Shift,
    /// Scaled.
    Scale,
    /// The amount of a year.
    Amount(Year),
}

impl Slot {
    /// Whether it is a place of this page of the meeting.
    pub fn is_of_page(&self, page: &MeetingPage) -> bool {
        MeetingPage::place(&page.key()) == self.of
    }

    /// A field of the plan itself.
    pub(super) const fn plan(part: Part) -> Self {
        Self { of: Of::Plan, part }
    }
}
