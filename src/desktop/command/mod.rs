//! Commands: everything the window can be told in one word. Menu, keys and help are made from this list.

mod group;
mod keys;
mod standing;
mod text;

pub use group::Group;

use crate::view::Words;

/// A command without parameters, as menus and keys give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// A new, empty scenario.
    New,
    /// Open a file.
    Open,
    /// The files opened last.
    Recent,
    /// Save to the document's file.
    Save,
    /// Save to another file.
    SaveAs,
    /// Save a copy for others, without some things.
    SaveCopy,
    /// Put the fingerprint of what is shown on the clipboard.
    CopyFingerprint,
    /// Bring another version of the plan in from a file.
    MergeFile,
    /// What two merged versions disagree on.
    Conflicts,
    /// Look through the unsaved documents of earlier runs.
    Recover,
    /// Write the chart on screen to a file.
    ExportChart,
    /// Write the report to a file: a workbook, tables or text.
    ExportReport,
    /// Write the meeting's pages to files.
    ExportMeeting,
    /// Show the plan on the whole screen, page by page.
    Meeting,
    /// Choose, order and title those pages.
    MeetingPages,
    /// Put the chart on the clipboard as a picture.
    CopyChart,
    /// Put the chart's numbers on the clipboard.
    CopyChartNumbers,
    /// Put the whole grid on the clipboard as text in columns.
    CopyTableAsText,
    /// Change what the scenario is: title, whose, years, agreements.
    Scenario,
    /// Move the plan to another agreement.
    Rebase,
    /// Close the document's tab.
    CloseTab,
    /// How the program looks and behaves.
    Settings,
    /// Take measures in from a table.
    Import,
    /// Close the window.
    Quit,
    /// Take the last edit back.
    Undo,
    /// Make it again.
    Redo,
    /// Put the marked cells on the clipboard and empty them.
    CutCells,
    /// Put the marked cells on the clipboard.
    CopyCells,
    /// Lay what is on the clipboard in the cells.
    PasteCells,
    /// Put the whole grid on the clipboard, with heads and titles.
    CopyTable,
    /// Repeat the first marked row in the rows below it.
    FillDown,
    /// Repeat the first marked year in the years after it.
    FillRight,
    /// Mark every cell that holds amounts.
    MarkAmounts,
    /// A new measure in the chosen area.
    AddMeasure,
    /// A copy of the chosen measure.
    DuplicateMeasure,
    /// Delete the chosen measure.
    DeleteMeasure,
    /// Switch the chosen measure on or off.
    SwitchMeasure,
    /// Search the list of measures.
    FindMeasures,
    /// Choose all measures of the list.
    SelectMeasures,
    /// Change something about the chosen measures.
    ChangeMeasures,
    /// Move the chosen measures by years.
    ShiftMeasures,
    /// Scale the chosen measures by percent.
    ScaleMeasures,
    /// Split the chosen measure in two.
    SplitMeasure,
    /// Find the value of the chosen measure that just meets a frame.
    GoalSeek,
    /// Turn the chosen measures into amounts per year.
    SpellOutMeasures,
    /// Move the chosen measures up the list.
    MoveMeasuresUp,
    /// Move them down the list.
    MoveMeasuresDown,
    /// A new alternative to the plan.
    NewAlternative,
    /// A copy of the alternative shown.
    CopyAlternative,
    /// Another title for the alternative shown.
    RenameAlternative,
    /// Move the alternative shown before the previous one.
    MoveAlternativeLeft,
    /// Move it behind the next one.
    MoveAlternativeRight,
    /// A title and remarks of the user's own for the chart on screen.
    ChartTitle,
    /// How measures hang together: either or, and what needs what.
    Ties,
    /// Delete the alternative shown.
    DeleteAlternative,
    /// The chosen cell as it is below the alternative shown.
    UsePlanAmount,
    /// The chosen measure as it is below the alternative shown.
    UsePlanMeasure,
    /// Two plans against each other, and what makes the difference.
    Compare,
    /// Several plans in one table.
    SideBySide,
    /// Write the comparison to a file: Markdown, text or JSON.
    ExportComparison,
    /// The plan itself.
    ShowPlan,
    /// The alternative of that number, counted from one.
    ShowAlternative(u8),
    /// Plan against frame.
    ShowLevel,
    /// Headroom.
    ShowDeviation,
    /// What all agreements state.
    ShowTimeline,
    /// Plan against frame, close up.
    ChartLines,
    /// What the measures change, year by year.
    ChartMeasures,
    /// One year from baseline to plan.
    ChartBridge,
    /// The agreement's balance.
    ChartBalance,
    /// The conditional grant at stake.
    ChartExposure,
    /// What moves the headroom most.
    ChartSensitivity,
    /// The inspector's measure.
    ShowMeasure,
    /// The inspector's explanation.
    ShowWhy,
    /// The inspector's problems.
    ShowProblems,
    /// Search the agreements.
    Browse,
    /// Show or fold the panel at the left.
    LeftPanel,
    /// Show or fold the panel at the right.
    RightPanel,
    /// The next tab.
    NextTab,
    /// The tab before.
    PreviousTab,
    /// Dansk.
    Danish,
    /// English.
    English,
    /// Light colours.
    Light,
    /// Dark colours.
    Dark,
    /// The system's colours.
    SystemTheme,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// 100 per cent.
    ZoomReset,
    /// Five places of the window, and what each is for.
    Tour,
    /// The list of shortcuts.
    Shortcuts,
    /// The words of the trade.
    Glossary,
    /// Find a command, an area, a measure, a figure, a file or a word.
    Palette,
    /// Open the menu.
    Menu,
    /// Go to the next part of the window.
    NextPart,
    /// Go to the part before.
    PreviousPart,
    /// Read the chart as a table.
    ChartTable,
}

impl Command {
    /// Every command, in the order of the menus.
    pub const ALL: &'static [Self] = &[
        Self::New,
        Self::Open,
        Self::Recent,
        Self::Save,
        Self::SaveAs,
        Self::SaveCopy,
        Self::CopyFingerprint,
        Self::MergeFile,
        Self::Conflicts,
        Self::Recover,
        Self::ExportChart,
        Self::ExportReport,
        Self::ExportMeeting,
        Self::CopyChart,
        Self::CopyChartNumbers,
        Self::CloseTab,
        Self::Settings,
        Self::Import,
        Self::Quit,
        Self::Scenario,
        Self::MeetingPages,
        Self::Undo,
        Self::Redo,
        Self::CutCells,
        Self::CopyCells,
        Self::PasteCells,
        Self::CopyTable,
        Self::CopyTableAsText,
        Self::FillDown,
        Self::FillRight,
        Self::MarkAmounts,
        Self::AddMeasure,
        Self::DuplicateMeasure,
        Self::DeleteMeasure,
        Self::SwitchMeasure,
        Self::FindMeasures,
        Self::SelectMeasures,
        Self::ChangeMeasures,
        Self::ShiftMeasures,
        Self::ScaleMeasures,
        Self::SplitMeasure,
        Self::GoalSeek,
        Self::SpellOutMeasures,
        Self::MoveMeasuresUp,
        Self::MoveMeasuresDown,
        Self::Meeting,
        Self::NewAlternative,
        Self::CopyAlternative,
        Self::RenameAlternative,
        Self::MoveAlternativeLeft,
        Self::MoveAlternativeRight,
        Self::ChartTitle,
        Self::Ties,
        Self::DeleteAlternative,
        Self::UsePlanAmount,
        Self::UsePlanMeasure,
        Self::Rebase,
        Self::Compare,
        Self::SideBySide,
        Self::ExportComparison,
        Self::ShowPlan,
        Self::ShowAlternative(1),
        Self::ShowAlternative(2),
        Self::ShowAlternative(3),
        Self::ShowAlternative(4),
        Self::ShowAlternative(5),
        Self::ShowAlternative(6),
        Self::ShowLevel,
        Self::ShowDeviation,
        Self::ShowTimeline,
        Self::ChartLines,
        Self::ChartMeasures,
        Self::ChartBridge,
        Self::ChartBalance,
        Self::ChartExposure,
        Self::ChartSensitivity,
        Self::ChartTable,
        Self::ShowMeasure,
        Self::ShowWhy,
        Self::ShowProblems,
        Self::Browse,
        Self::LeftPanel,
        Self::RightPanel,
        Self::NextPart,
        Self::PreviousPart,
        Self::NextTab,
        Self::PreviousTab,
        Self::Danish,
        Self::English,
        Self::Light,
        Self::Dark,
        Self::SystemTheme,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomReset,
        Self::Palette,
        Self::Menu,
        Self::Shortcuts,
        Self::Glossary,
        Self::Tour,
    ];

    /// Whether the menu leaves it out: the strip of alternatives shows them by name.
    pub const fn is_beside_the_menu(self) -> bool {
        matches!(self, Self::ShowPlan | Self::ShowAlternative(_))
    }

    /// Whether it is one of several of which one is always chosen.
    pub const fn is_choice(self) -> bool {
        matches!(
            self,
            Self::ShowLevel
                | Self::ShowDeviation
                | Self::ShowTimeline
                | Self::ChartLines
                | Self::ChartMeasures
                | Self::ChartBridge
                | Self::ChartBalance
                | Self::ChartExposure
                | Self::ChartSensitivity
                | Self::ShowMeasure
                | Self::ShowWhy
                | Self::ShowProblems
                | Self::Danish
                | Self::English
                | Self::Light
                | Self::Dark
                | Self::SystemTheme
        )
    }

    /// What it does, in a sentence of that language.
    pub fn help(self, words: &Words) -> String {
        words.say(&format!("{}-help", self.text()))
    }

    /// Whether what it does is seen in the plan, so that the agreements browser gives way.
    pub const fn shows_the_plan(self) -> bool {
        matches!(
            self,
            Self::AddMeasure
                | Self::FindMeasures
                | Self::ShowLevel
                | Self::ShowDeviation
                | Self::ShowTimeline
                | Self::ChartLines
                | Self::ChartMeasures
                | Self::ChartBridge
                | Self::ChartBalance
                | Self::ChartExposure
                | Self::ChartSensitivity
                | Self::ShowMeasure
                | Self::ShowWhy
                | Self::ShowProblems
                | Self::LeftPanel
                | Self::RightPanel
        )
    }
}
