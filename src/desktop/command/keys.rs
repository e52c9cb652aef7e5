//! The keys of commands, and who has them while a text is being typed.

use super::Command;
use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

impl Command {
    /// The keys that give it.
    #[expect(clippy::too_many_lines, reason = "a list: one line a command")]
    pub const fn shortcut(self) -> Option<KeyboardShortcut> {
        Some(match self {
            Self::New => keys(Key::N),
            Self::Open => keys(Key::O),
            Self::Recent => keys_with_shift(Key::O),
            Self::CloseTab => keys(Key::W),
            Self::Settings => keys(Key::Comma),
            Self::NextTab => KeyboardShortcut::new(Modifiers::CTRL, Key::Tab),
            Self::PreviousTab => KeyboardShortcut::new(Modifiers::CTRL.plus(Modifiers::SHIFT), Key::Tab),
            Self::Save => keys(Key::S),
            Self::SaveAs => keys_with_shift(Key::S),
            Self::ExportChart => keys(Key::E),
            Self::ExportReport => keys_with_shift(Key::E),
            Self::CopyChart => keys_with_shift(Key::C),
            Self::Scenario => keys(Key::I),
            Self::Import => keys_with_shift(Key::I),
            Self::Quit => keys(Key::Q),
            Self::Undo => keys(Key::Z),
            Self::Redo => keys(Key::Y),
            Self::CutCells => keys(Key::X),
            Self::CopyCells => keys(Key::C),
            Self::PasteCells => keys(Key::V),
            Self::CopyTable => keys_with_shift(Key::T),
            Self::FillDown => keys(Key::D),
            Self::FillRight => keys(Key::R),
            Self::MarkAmounts => keys(Key::A),
            Self::AddMeasure => keys(Key::M),
            Self::DuplicateMeasure => keys_with_shift(Key::D),
            Self::DeleteMeasure => keys(Key::Backspace),
            Self::SwitchMeasure => keys(Key::T),
            Self::FindMeasures => keys_with_shift(Key::F),
            Self::ChangeMeasures => keys_with_shift(Key::R),
            Self::MoveMeasuresUp => KeyboardShortcut::new(Modifiers::ALT, Key::ArrowUp),
            Self::MoveMeasuresDown => KeyboardShortcut::new(Modifiers::ALT, Key::ArrowDown),
            Self::Compare => keys(Key::J),
            Self::SideBySide => keys_with_shift(Key::J),
            Self::ShowPlan => keys_with_alt(Key::Num0),
            Self::ShowAlternative(1) => keys_with_alt(Key::Num1),
            Self::ShowAlternative(2) => keys_with_alt(Key::Num2),
            Self::ShowAlternative(3) => keys_with_alt(Key::Num3),
            Self::ShowAlternative(4) => keys_with_alt(Key::Num4),
            Self::ShowAlternative(5) => keys_with_alt(Key::Num5),
            Self::ShowAlternative(_) => keys_with_alt(Key::Num6),
            Self::ShowLevel => keys(Key::Num1),
            Self::ShowDeviation => keys(Key::Num2),
            Self::ShowTimeline => keys(Key::Num3),
            Self::ShowMeasure => keys(Key::Num4),
            Self::ShowWhy => keys(Key::Num5),
            Self::ShowProblems => keys(Key::Num6),
            Self::Browse => keys(Key::F),
            Self::LeftPanel => keys(Key::B),
            Self::RightPanel => keys_with_shift(Key::B),
            Self::ZoomIn => keys(Key::Plus),
            Self::ZoomOut => keys(Key::Minus),
            Self::ZoomReset => keys(Key::Num0),
            Self::Shortcuts => alone(Key::F1),
            Self::Palette => keys(Key::K),
            Self::Menu => alone(Key::F10),
            Self::NextPart => alone(Key::F6),
            Self::PreviousPart => KeyboardShortcut::new(Modifiers::SHIFT, Key::F6),
            Self::ChartTable => keys(Key::G),
            Self::Meeting => alone(Key::F5),
            Self::MeetingPages => KeyboardShortcut::new(Modifiers::SHIFT, Key::F5),
            Self::Glossary => KeyboardShortcut::new(Modifiers::SHIFT, Key::F1),
            Self::Danish
            | Self::ExportMeeting
            | Self::ExportComparison
            | Self::ChartLines
            | Self::ChartMeasures
            | Self::ChartBridge
            | Self::ChartBalance
            | Self::ChartExposure
            | Self::ChartSensitivity
            | Self::Recover
            | Self::MergeFile
            | Self::Conflicts
            | Self::Tour
            | Self::English
            | Self::Light
            | Self::Dark
            | Self::SystemTheme
            | Self::SelectMeasures
            | Self::ShiftMeasures
            | Self::ScaleMeasures
            | Self::SplitMeasure
            | Self::SaveCopy
            | Self::CopyFingerprint
            | Self::Rebase
            | Self::GoalSeek
            | Self::NewAlternative
            | Self::CopyAlternative
            | Self::RenameAlternative
            | Self::MoveAlternativeLeft
            | Self::MoveAlternativeRight
            | Self::ChartTitle
            | Self::Ties
            | Self::DeleteAlternative
            | Self::UsePlanAmount
            | Self::UsePlanMeasure
            | Self::CopyChartNumbers
            | Self::CopyTableAsText
            | Self::SpellOutMeasures => return None,
        })
    }

    /// Other keys that give it too, as people know them from elsewhere.
    pub const fn other_shortcut(self) -> Option<KeyboardShortcut> {
        if matches!(self, Self::Palette) {
            Some(keys_with_shift(Key::P))
        } else if matches!(self, Self::Redo) {
            Some(keys_with_shift(Key::Z))
        } else {
            None
        }
    }

    /// All keys that give it.
    pub fn shortcuts(self) -> impl Iterator<Item = KeyboardShortcut> {
        self.shortcut().into_iter().chain(self.other_shortcut())
    }

    /// Its first keys as the platform writes them; empty where it has none.
    pub fn keys_text(self, ctx: &Context) -> String {
        self.shortcut().map(|keys| written(ctx, keys)).unwrap_or_default()
    }

    /// All its keys as the platform writes them.
    pub fn all_keys_text(self, ctx: &Context) -> Vec<String> {
        self.shortcuts().map(|keys| written(ctx, keys)).collect()
    }

    /// Whether a text field that is being typed in keeps its keys for itself: undo, delete and the like are then about
    /// the text, not about the plan.
    pub const fn yields_to_typing(self) -> bool {
        matches!(
            self,
            Self::Undo
                | Self::Redo
                | Self::DuplicateMeasure
                | Self::DeleteMeasure
                | Self::SwitchMeasure
                | Self::MoveMeasuresUp
                | Self::MoveMeasuresDown
                | Self::CopyChart
                | Self::ShowPlan
                | Self::ShowAlternative(_)
        ) || self.is_of_grid()
    }

    /// Whether its keys are the grid's alone: elsewhere they may mean something else.
    pub const fn is_of_grid(self) -> bool {
        matches!(
            self,
            Self::CutCells | Self::CopyCells | Self::PasteCells | Self::FillDown | Self::FillRight | Self::MarkAmounts
        )
    }

    /// Whether its keys hold in a meeting too.
    pub const fn is_for_meetings(self) -> bool {
        matches!(self, Self::Meeting | Self::Undo | Self::Redo | Self::Save)
    }

    /// Whether another document is shown behind it, so that a text being typed is taken over first.
    pub const fn leaves_the_document(self) -> bool {
        matches!(self, Self::New | Self::CloseTab | Self::NextTab | Self::PreviousTab)
    }

    /// Whether a text being typed is taken over first: what comes next is about something else.
    pub const fn takes_over_typing(self) -> bool {
        self.leaves_the_document() || matches!(self, Self::AddMeasure | Self::Meeting)
    }
}

const fn alone(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn keys(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn keys_with_alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::ALT), key)
}

const fn keys_with_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// Keys as they stand on the keyboard: the sign itself, where the name of a key is that of a sign.
fn written(ctx: &Context, keys: KeyboardShortcut) -> String {
    ctx.format_shortcut(&keys).replace(Key::Comma.name(), ",")
}
