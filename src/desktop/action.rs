//! Actions: what a panel asks for. Panels never change the document themselves.

use super::command::Command;
use super::comparing::{Manner, Place, Which};
use super::laying::Laying;
use super::meeting::Asked;
use super::palette::Target;
use super::state::{Assuming, CellAt, CellRange, ChartTab, Dialog, InspectorTab, Preferences};
use super::tour::Step;
use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::money::Unit;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{AlternativeId, Edit, LeftOut, Use};
use crate::export::png::Width;
use crate::view::browse::Filters;
use crate::view::measure_list::{ListedBy, MeasureFilter};
use crate::view::side_by_side::Order;
use std::path::PathBuf;

/// Something the user asked for in a panel.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A command of the menu.
    Run(Command),
    /// A change of the document.
    Edit(Edit),
    /// An alternative in place of the plan, or the plan.
    ShowAlternative(Option<AlternativeId>),
    /// Another area.
    ChooseArea(AreaPath),
    /// A measure by position, in the list and the inspector.
    ChooseMeasure(usize),
    /// A cell of the grid.
    ChooseCell(CellAt),
    /// The chosen cell is being typed in, beginning with this text.
    BeginTyping(String),
    /// The typed text was taken over; the next cell below is chosen.
    Typed(String),
    /// Typing ended without a change.
    StopTyping,
    /// Something about the marked cells of the grid.
    Cells(Cells),
    /// Another tab of the chart.
    ShowChart(ChartTab),
    /// Another tab of the inspector.
    ShowInspector(InspectorTab),
    /// Something in the list of measures.
    List(ListAction),
    /// Something in the agreements browser.
    Browse(Browse),
    /// Something in the comparison.
    Compare(Compare),
    /// Something in the meeting.
    Meeting(Asked),
    /// Another unit of display.
    ShowIn(Unit),
    /// A shipped example.
    OpenExample(&'static str),
    /// A file, by a path that was typed or dropped.
    OpenPath(PathBuf),
    /// The tab at this position.
    GoToTab(usize),
    /// Close the tab at this position.
    CloseTab(usize),
    /// Something in the list of files opened last.
    Recent(RecentFile),
    /// Other preferences.
    Prefer(Preferences),
    /// Another folder of the journal; `None` for the usual one.
    JournalFolder(Option<PathBuf>),
    /// A step of the tour; `None` ends it.
    Tour(Option<Step>),
    /// The welcome strip is done with.
    DismissWelcome,
    /// The welcome strip is shown, or no longer.
    ShowWelcome(bool),
    /// The notice at this position was read.
    DismissNotice(usize),
    /// The export at this position is to stop.
    StopExport(usize),
    /// A repair that needs a reason: opens its dialog.
    Assume(Assuming),
    /// A form to fill in: opens its dialog.
    Fill(Box<Dialog>),
    /// A sheet of a table file, by its position, to take measures from.
    Import(PathBuf, usize),
    /// The panel that lies over the centre is done with.
    CloseDrawer,
    /// What is to become of the document whose file was changed by others.
    OnDisk(DiskChoice),
    /// An answer to the dialog that is open.
    Answer(Answer),
}

/// What is to become of a document whose file was changed by another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskChoice {
    /// Open the file anew.
    Reload,
    /// Bring what it has in.
    Merge,
    /// See what is different.
    Compare,
    /// Go on with what stands here; the next save replaces the file.
    KeepMine,
}

impl Action {
    /// Whether another document is shown behind it.
    pub const fn leaves_the_document(&self) -> bool {
        if let Self::Run(command) = self {
            return command.leaves_the_document();
        }
        matches!(
            self,
            Self::GoToTab(_)
                | Self::CloseTab(_)
                | Self::OpenExample(_)
                | Self::OpenPath(_)
                | Self::Recent(RecentFile::Open(_))
        )
    }
}

/// Something asked for about the marked cells of the grid.
#[derive(Debug, Clone, PartialEq)]
pub enum Cells {
    /// Mark a range; typing goes to this cell in it.
    Mark(CellAt, CellRange),
    /// Type in another cell of the marked range.
    Within(CellAt),
    /// No amount in any of them.
    Clear,
    /// What was typed goes in all of them.
    TypedInAll(String),
    /// A table from the clipboard, laid from the first of them.
    Paste(String),
}

/// Something asked for in the list of measures.
#[derive(Debug, Clone, PartialEq)]
pub enum ListAction {
    /// Narrow it down.
    Filter(MeasureFilter),
    /// Show it under other headings.
    By(ListedBy),
    /// Show or hide the filters.
    Unfold(bool),
    /// Go to the first amount of the measure at a position, in the grid.
    Amounts(usize),
    /// Choose measures together, by position.
    Pick {
        /// The one in the inspector.
        at: usize,
        /// All of them.
        with: Vec<usize>,
        /// Where a range chosen with Shift begins.
        anchor: Option<usize>,
    },
    /// Drop the chosen ones before the so manieth of the list.
    Drop(usize),
}

/// Something asked for in the list of files opened last.
#[derive(Debug, Clone, PartialEq)]
pub enum RecentFile {
    /// Open it.
    Open(PathBuf),
    /// Keep it on top, or no longer.
    Pin(PathBuf, bool),
    /// Take it off the list.
    Forget(PathBuf),
}

/// Something asked for in the comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Compare {
    /// Another plan in a place.
    Put(Place, Which),
    /// A plan from a file: asks for it.
    OtherFile(Place),
    /// A plan no longer stands side by side with the others.
    Leave(Which),
    /// The second against the first.
    Swap,
    /// Two explained, or several side by side.
    By(Manner),
    /// Another area.
    Area(Option<AreaPath>),
    /// Another year.
    Year(Option<Year>),
    /// Another order of the plans.
    Order(Option<Order>),
    /// The plan that the others are shown as differences from.
    Pin(Option<Which>),
    /// Over each other in one plot, or each in its own.
    Overlay(bool),
    /// On the clipboard.
    Copy(As),
    /// Back to the plan.
    Close,
}

/// What a page is put on the clipboard as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum As {
    /// Cells for a spreadsheet.
    Cells,
    /// Text in columns.
    Text,
    /// Markdown.
    Markdown,
}

/// Something asked for in the agreements browser.
#[derive(Debug, Clone, PartialEq)]
pub enum Browse {
    /// Open it, or go to its search field.
    Open,
    /// Back to the plan, which is as it was.
    Close,
    /// Search for something else.
    Query(String),
    /// Narrow the hits down.
    Filter(Filters),
    /// A figure of the list, to look at in passing.
    Choose(FigureRef),
    /// A figure of the list, to read: where there is room for one of them only, its entry takes the list's place.
    Read(FigureRef),
    /// A figure that something leads to: opens the browser at its entry.
    Show(FigureRef),
    /// Back to the figure that led to this one.
    Back,
    /// Start an agreement of one's own from another: opens its dialog.
    NewAgreement,
    /// Put an agreement that the scenario carries in the user's folder.
    Keep(AgreementId),
    /// Leave the entry for the list, where there is room for one of them only.
    Leave,
    /// The values in another price level.
    RestateTo(PriceLevel),
    /// Put a figure to use in the scenario.
    Use(Use, FigureRef),
}

/// An answer to a dialog.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Save first, then go on.
    Save,
    /// Go on without saving.
    DoNotSave,
    /// Save in another file.
    SaveAs,
    /// Bring in what the file has.
    Merge,
    /// Pick the plan that both versions began as.
    PickBase,
    /// Merge without knowing what both versions began as.
    NoBase,
    /// Recover the unsaved document of this journal.
    Recover(PathBuf),
    /// The unsaved document of this journal is not wanted.
    Discard(PathBuf),
    /// A picture so wide.
    Wide(Width),
    /// Do nothing.
    Cancel,
    /// Go there.
    Go(Target),
    /// The path in the field.
    Path(String),
    /// What was filled in, as an edit.
    Edit(Edit),
    /// The range is laid in the grid, read as was chosen.
    Paste(Box<Laying>),
    /// A copy is saved without this.
    Share(Box<LeftOut>),
    /// The meeting is over; whether its switches are set back.
    LeaveMeeting(bool),
    /// The agreement that was opened takes part in the scenario.
    UseAgreement,
    /// The agreement that was opened is put in the user's folder.
    KeepAgreement,
    /// A new agreement with the figures of this one, for that year.
    StartAgreement(AgreementId, Year),
}
