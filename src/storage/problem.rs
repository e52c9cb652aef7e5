//! What is wrong with a file, and where.

use crate::budget::problem::ProblemKind;

/// Something wrong with a file, and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct FileProblem {
    /// The line, counted from one; `None` where the place cannot be told.
    pub line: Option<u32>,
    /// The column in characters, counted from one.
    pub column: Option<u32>,
    /// The field, `measures[2].effect.2025`; items are counted from zero. Empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub kind: FileProblemKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq)]
pub enum FileProblemKind {
    /// A newer program wrote the file, and this one does not understand it.
    NewerFormat {
        /// The version that is written.
        found: u32,
        /// The newest version understood here.
        known: u32,
    },
    /// No such field.
    UnknownField {
        /// What is written.
        found: String,
        /// The known name that may be meant.
        nearest: Option<String>,
        /// Every name that may stand there; empty where that cannot be told.
        known: &'static [&'static str],
    },
    /// No such choice.
    UnknownChoice {
        /// What is written.
        found: String,
        /// The known name that may be meant.
        nearest: Option<String>,
        /// Every name that may stand there.
        known: &'static [&'static str],
    },
    /// A field that must be there is not.
    MissingField(&'static str),
    /// A field is written twice.
    DuplicateField(&'static str),
    /// Something else should stand here.
    Expected(Expected),
    /// The wrong number of things between brackets.
    WrongCount {
        /// How many there are.
        found: usize,
    },
    /// A bracket, text or comment that never ends.
    NotClosed(char),
    /// A closing bracket without an opening one.
    ClosesNothing(char),
    /// A comma between digits where the file wants a point.
    DecimalComma,
    /// A backslash with a sign that means nothing.
    BadEscape,
    /// The text ends too early.
    UnexpectedEnd,
    /// Something stands after the end.
    TrailingText,
    /// Brackets nested beyond all need.
    TooDeep,
    /// A text longer than a file may have.
    TooLong {
        /// How many characters it may have.
        most: usize,
    },
    /// A list longer than a file may have.
    TooMany {
        /// How many items it may have.
        most: usize,
    },
    /// A number whose unit does not fit what the figure is.
    UnitDoesNotFit {
        /// The value as written.
        text: String,
    },
    /// Figures that lie within one another in a circle.
    Circle {
        /// Their ids, the first again at the end.
        way: Vec<String>,
    },
    /// The file is of the other kind: a scenario where an agreement is wanted, or the other way round.
    OtherKind {
        /// What it is.
        found: FileKind,
    },
    /// Anything else, in the words of the RON reader.
    Unreadable(String),
    /// A value that cannot be meant: `Amount`, `DuplicateId`, `DuplicateYear`, in agreements `UnknownArea` and
    /// `UnknownFigure`, and `NotA` with `area date id number price-level series year`, `OutOfRange` with
    /// `agreed-rate format year years`, `Missing` with `id name place title`.
    Content(ProblemKind),
}

/// What a file of ours holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `Scenario(…)`
    Scenario,
    /// `Agreement(…)`
    Agreement,
}

/// What should stand at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotation marks.
    Text,
    /// A whole number.
    WholeNumber,
    /// `true` or `false`.
    YesOrNo,
    /// `[…]`.
    List,
    /// `{…}`.
    Map,
    /// `(…)`, after this name if it is not empty.
    Fields(&'static str),
    /// A name of a field or choice.
    Name,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// This closing bracket.
    Closing(char),
}

impl From<ProblemKind> for FileProblemKind {
    fn from(kind: ProblemKind) -> Self {
        Self::Content(kind)
    }
}

/// At most sixty characters of a text, for a problem.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
