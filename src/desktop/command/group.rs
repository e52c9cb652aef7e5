//! The chapters that commands stand in.

use super::Command;

/// A chapter of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Files in and out.
    File,
    /// Steps back and forth, and cells.
    Edit,
    /// Measures, one or several.
    Measures,
    /// Layers over the plan.
    Alternatives,
    /// Plans beside each other, and brought together.
    Compare,
    /// The chart, and the meeting's pages.
    Charts,
    /// What is shown, and how.
    View,
    /// Which language is spoken.
    Language,
    /// What there is to know.
    Help,
}

impl Group {
    /// Every chapter, in the order of the menu.
    pub const ALL: [Self; 9] = [
        Self::File,
        Self::Edit,
        Self::Measures,
        Self::Alternatives,
        Self::Compare,
        Self::Charts,
        Self::View,
        Self::Language,
        Self::Help,
    ];

    /// The key of its name in the texts.
    pub const fn text(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Measures => "menu-measures",
            Self::Alternatives => "menu-alternatives",
            Self::Compare => "menu-compare",
            Self::Charts => "menu-charts",
            Self::View => "menu-view",
            Self::Language => "menu-language",
            Self::Help => "menu-help",
        }
    }

    /// Its commands, in the order of [`Command::ALL`].
    pub fn commands(self) -> impl Iterator<Item = Command> {
        Command::ALL.iter().copied().filter(move |command| command.group() == self)
    }
}

impl Command {
    /// The chapter of the menu it stands in.
    #[expect(clippy::too_many_lines, reason = "a list: one line a command")]
    pub const fn group(self) -> Group {
        match self {
            Self::New
            | Self::Open
            | Self::Recent
            | Self::Save
            | Self::SaveAs
            | Self::SaveCopy
            | Self::CopyFingerprint
            | Self::Recover
            | Self::Import
            | Self::ExportReport
            | Self::CloseTab
            | Self::Settings
            | Self::Quit => Group::File,
            Self::Undo
            | Self::Redo
            | Self::CutCells
            | Self::CopyCells
            | Self::PasteCells
            | Self::CopyTable
            | Self::CopyTableAsText
            | Self::FillDown
            | Self::FillRight
            | Self::MarkAmounts
            | Self::Scenario
            | Self::Rebase => Group::Edit,
            Self::AddMeasure
            | Self::DuplicateMeasure
            | Self::DeleteMeasure
            | Self::SwitchMeasure
            | Self::FindMeasures
            | Self::SelectMeasures
            | Self::ChangeMeasures
            | Self::ShiftMeasures
            | Self::ScaleMeasures
            | Self::SplitMeasure
            | Self::GoalSeek
            | Self::SpellOutMeasures
            | Self::MoveMeasuresUp
            | Self::MoveMeasuresDown => Group::Measures,
            Self::NewAlternative
            | Self::CopyAlternative
            | Self::RenameAlternative
            | Self::MoveAlternativeLeft
            | Self::MoveAlternativeRight
            | Self::Ties
            | Self::DeleteAlternative
            | Self::UsePlanAmount
            | Self::UsePlanMeasure
            | Self::ShowPlan
            | Self::ShowAlternative(_) => Group::Alternatives,
            Self::Compare | Self::SideBySide | Self::ExportComparison | Self::MergeFile | Self::Conflicts => {
                Group::Compare
            }
            Self::ShowLevel
            | Self::ShowDeviation
            | Self::ShowTimeline
            | Self::ChartLines
            | Self::ChartMeasures
            | Self::ChartBridge
            | Self::ChartBalance
            | Self::ChartExposure
            | Self::ChartSensitivity
            | Self::ChartTable
            | Self::ChartTitle
            | Self::ExportChart
            | Self::CopyChart
            | Self::CopyChartNumbers
            | Self::Meeting
            | Self::MeetingPages
            | Self::ExportMeeting => Group::Charts,
            Self::ShowMeasure
            | Self::ShowWhy
            | Self::ShowProblems
            | Self::Browse
            | Self::LeftPanel
            | Self::RightPanel
            | Self::NextPart
            | Self::PreviousPart
            | Self::NextTab
            | Self::PreviousTab
            | Self::Light
            | Self::Dark
            | Self::SystemTheme
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset => Group::View,
            Self::Danish | Self::English => Group::Language,
            Self::Palette | Self::Menu | Self::Tour | Self::Shortcuts | Self::Glossary => Group::Help,
        }
    }
}
