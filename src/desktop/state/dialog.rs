//! The questions that must be answered before anything else, and what they are about.

use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::price_level::Year;
use crate::budget::problem::Problem;
use crate::budget::scenario::{AssumptionKind, Edit};
use crate::desktop::files::Ask;
use crate::desktop::laying::Laying;
use crate::export::png::Width;
use crate::storage::agreements::review::Review;
use crate::storage::sheet::Cells;
use crate::view::glossary::Word;
use std::path::PathBuf;
use std::sync::Arc;

/// A question that must be answered before anything else.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The document is unsaved: save, not save, or cancel what was asked for.
    Unsaved(Then),
    /// No file dialog is to be had here: a path must be typed.
    TypedPath {
        /// What for.
        ask: Ask,
        /// What stands in the field.
        text: String,
        /// Why the last try failed.
        error: Option<String>,
    },
    /// A file of that name is there already.
    Overwrite {
        /// What for.
        ask: Ask,
        /// The file.
        path: PathBuf,
    },
    /// An assumption needs its number and its reason.
    Assume(Assuming),
    /// A file could not be opened: why, line by line.
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        lines: Vec<String>,
    },
    /// An agreement file was opened and looked through: what is to become of it.
    Agreement(Box<Reviewed>),
    /// A file of that name is in the user's folder already.
    ReplaceOwn {
        /// The file.
        to: PathBuf,
        /// What it is to hold.
        text: String,
    },
    /// A new agreement from the figures of another.
    NewAgreement,
    /// A correction of an agreed frame.
    Vintage {
        /// The frame.
        of: FigureRef,
        /// Its position among the scenario's corrections; `None` for a new one.
        at: Option<usize>,
    },
    /// A figure of an agreement that the scenario carries.
    OwnFigure(FigureRef),
    /// An assumption to change, by its number; `None` for a new one.
    Assumption(Option<usize>),
    /// A frame of the scenario's own.
    OwnFrame {
        /// The area of a new one.
        area: AreaPath,
        /// Its position among the scenario's own frames; `None` for a new one.
        at: Option<usize>,
    },
    /// The amounts of a measure follow from its effect: whether it is to have amounts by year instead.
    ToYearly {
        /// The measure's position.
        measure: usize,
        /// The year that was to be typed in.
        year: Year,
        /// What was typed already.
        typed: Option<String>,
    },
    /// A pasted range to look at before it is laid in the grid.
    Paste(Box<Laying>),
    /// A change of the measures chosen together, or of the chosen one.
    Measures(MeasuresForm),
    /// Another kind of effect would lose numbers: whether to go on.
    OtherEffect {
        /// The change.
        edit: Edit,
        /// What it would lose, line by line.
        lines: Vec<String>,
    },
    /// A new sub-area of the scenario's own.
    OwnArea {
        /// The area it is to lie in.
        within: AreaPath,
        /// The measure that moves there, by its position.
        measure: Option<usize>,
    },
    /// An alternative to begin, to copy or to call something else.
    Alternative(AlternativeForm),
    /// How wide a picture is to be.
    PictureWidth {
        /// Of what.
        of: Pictured,
        /// The file.
        to: PathBuf,
    },
    /// The title of the chart on screen.
    ChartTitle,
    /// How measures hang together.
    Ties,
    /// Whether the alternative shown is to be deleted.
    DeleteAlternative,
    /// What the scenario is: title, whose, years, agreements.
    Scenario,
    /// A table whose measures are to be taken in.
    Import(Box<Importing>),
    /// The keys of all commands.
    Shortcuts,
    /// Something is in the way of a save, or of what was not saved.
    Trouble(Trouble),
    /// Unsaved documents of earlier runs.
    Lost,
    /// How the program looks and behaves.
    Settings,
    /// The files opened last.
    Recent,
    /// Find anything.
    Palette,
    /// The words of the trade, searched for this one.
    Glossary(Option<Word>),
    /// The chart as a table.
    ChartTable,
    /// Another version is to be merged: what did both begin as?
    MergeBase(PathBuf),
    /// What two merged versions disagree on.
    Conflicts,
    /// The meeting is to be left, and so many switches differ from before.
    LeaveMeeting(usize),
    /// A warning is to be accepted, for a reason.
    Accept(Box<Problem>),
    /// The plan moved to another agreement.
    Rebase,
    /// A copy for others, without some things.
    Share,
    /// The value of a measure at which a frame is met exactly.
    GoalSeek,
    /// The pages of the meeting.
    MeetingPages,
}

/// A table file that was read, and the sheet of it that is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Importing {
    /// Where it lies.
    pub path: PathBuf,
    /// Its sheets; none where it is a text.
    pub sheets: Arc<[String]>,
    /// The position of the one that is looked at.
    pub sheet: usize,
    /// Its cells.
    pub cells: Arc<Cells>,
}

/// What is written as a picture of pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictured {
    /// The chart on screen.
    Chart,
    /// The meeting's pages.
    Meeting,
}

impl Pictured {
    /// Its width where nobody asks for another.
    pub const fn usual(self) -> Width {
        match self {
            Self::Chart => Width::CHART,
            Self::Meeting => Width::WALL,
        }
    }
}

/// A form about an alternative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlternativeForm {
    /// A new one, without anything in it.
    New,
    /// A new one with what stands in the one shown.
    Copy,
    /// Another title for the one shown, or something else to lie over.
    Rename,
}

/// A form about the chosen measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuresForm {
    /// Standing, area, prices, group, on or off.
    Change,
    /// Some years later or earlier.
    Shift,
    /// So many percent.
    Scale,
    /// In two parts.
    Split,
}

/// What is in the way of a save, or of what was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file could not be written.
    NotSaved {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// Another program has changed the file since it was opened.
    Changed(PathBuf),
    /// Another window has the file open.
    Elsewhere(PathBuf),
    /// Opening the file anew loses what was not saved.
    Reload(PathBuf),
}

/// An agreement file that was looked through.
#[derive(Debug, Clone, PartialEq)]
pub struct Reviewed {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
    /// What it says, and what is asked about.
    pub review: Review,
}

/// An assumption being filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Assuming {
    /// What is assumed, with the number still to come where there is one.
    pub kind: AssumptionKind,
    /// The rate as typed.
    pub percent: String,
    /// The reason as typed.
    pub because: String,
}

/// What waits for the question of unsaved changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Close the window.
    Close,
    /// Close the document's tab.
    CloseTab,
}
