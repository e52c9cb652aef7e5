//! Commands: everything the window can be told in one word. Menu, keys and help are made from this list.

use super::state::{ChartTab, InspectorTab, State};
use crate::budget::measure::Effect;
use crate::view::measure_list::ListedBy;
use crate::view::{Language, Words};
use eframe::egui::{Key, KeyboardShortcut, Modifiers, ThemePreference};

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
    /// Look through the unsaved documents of earlier runs.
    Recover,
    /// Write the chart on screen to a file.
    ExportChart,
    /// Write the report to a file: a workbook, tables or text.
    ExportReport,
    /// Put the chart on the clipboard as a picture.
    CopyChart,
    /// Change what the scenario is: title, whose, years, agreements.
    Scenario,
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
    /// Turn the chosen measures into amounts per year.
    SpellOutMeasures,
    /// Move the chosen measures up the list.
    MoveMeasuresUp,
    /// Move them down the list.
    MoveMeasuresDown,
    /// Plan against frame.
    ShowLevel,
    /// Headroom.
    ShowDeviation,
    /// What all agreements state.
    ShowTimeline,
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

/// A chapter of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Files in and out.
    File,
    /// The plan.
    Edit,
    /// What is shown, and how.
    View,
    /// Which language is spoken.
    Language,
    /// What there is to know.
    Help,
}

impl Group {
    /// Every chapter, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::View, Self::Language, Self::Help];

    /// The key of its name in the texts.
    pub const fn text(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
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
    /// Every command, in the order of the menus.
    pub const ALL: &'static [Self] = &[
        Self::New,
        Self::Open,
        Self::Recent,
        Self::Save,
        Self::SaveAs,
        Self::Recover,
        Self::ExportChart,
        Self::ExportReport,
        Self::CopyChart,
        Self::CloseTab,
        Self::Settings,
        Self::Import,
        Self::Quit,
        Self::Scenario,
        Self::Undo,
        Self::Redo,
        Self::CutCells,
        Self::CopyCells,
        Self::PasteCells,
        Self::CopyTable,
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
        Self::SpellOutMeasures,
        Self::MoveMeasuresUp,
        Self::MoveMeasuresDown,
        Self::ShowLevel,
        Self::ShowDeviation,
        Self::ShowTimeline,
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

    /// The chapter of the menu it stands in.
    pub const fn group(self) -> Group {
        match self {
            Self::New
            | Self::Open
            | Self::Recent
            | Self::Save
            | Self::SaveAs
            | Self::Recover
            | Self::ExportChart
            | Self::ExportReport
            | Self::CopyChart
            | Self::CloseTab
            | Self::Settings
            | Self::Import
            | Self::Quit => Group::File,
            Self::Undo
            | Self::Redo
            | Self::CutCells
            | Self::CopyCells
            | Self::PasteCells
            | Self::CopyTable
            | Self::FillDown
            | Self::FillRight
            | Self::MarkAmounts
            | Self::AddMeasure
            | Self::DuplicateMeasure
            | Self::DeleteMeasure
            | Self::SwitchMeasure
            | Self::FindMeasures
            | Self::SelectMeasures
            | Self::ChangeMeasures
            | Self::ShiftMeasures
            | Self::ScaleMeasures
            | Self::SplitMeasure
            | Self::SpellOutMeasures
            | Self::MoveMeasuresUp
            | Self::MoveMeasuresDown
            | Self::Scenario => Group::Edit,
            Self::ShowLevel
            | Self::ShowDeviation
            | Self::ShowTimeline
            | Self::ShowMeasure
            | Self::ShowWhy
            | Self::ShowProblems
            | Self::Browse
            | Self::LeftPanel
            | Self::RightPanel
            | Self::NextTab
            | Self::PreviousTab
            | Self::Light
            | Self::Dark
            | Self::SystemTheme
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ChartTable
            | Self::NextPart
            | Self::PreviousPart
            | Self::ZoomReset => Group::View,
            Self::Danish | Self::English => Group::Language,
            Self::Palette | Self::Menu | Self::Tour | Self::Shortcuts | Self::Glossary => Group::Help,
        }
    }

    /// Whether it is one of several of which one is always chosen.
    pub const fn is_choice(self) -> bool {
        matches!(
            self,
            Self::ShowLevel
                | Self::ShowDeviation
                | Self::ShowTimeline
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

    /// The key of its name in the texts.
    #[expect(clippy::too_many_lines, reason = "a list: one line a command")]
    pub const fn text(self) -> &'static str {
        match self {
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Recent => "command-recent",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Recover => "command-recover",
            Self::ExportChart => "command-export-chart",
            Self::ExportReport => "command-export-report",
            Self::CopyChart => "command-copy-chart",
            Self::Scenario => "command-scenario",
            Self::CloseTab => "command-close-tab",
            Self::Settings => "command-settings",
            Self::Import => "command-import",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::CutCells => "command-cut",
            Self::CopyCells => "command-copy",
            Self::PasteCells => "command-paste",
            Self::CopyTable => "command-copy-table",
            Self::FillDown => "command-fill-down",
            Self::FillRight => "command-fill-right",
            Self::MarkAmounts => "command-mark-amounts",
            Self::AddMeasure => "command-add-measure",
            Self::DuplicateMeasure => "command-duplicate-measure",
            Self::DeleteMeasure => "command-delete-measure",
            Self::SwitchMeasure => "command-switch-measure",
            Self::FindMeasures => "command-find-measures",
            Self::SelectMeasures => "command-select-measures",
            Self::ChangeMeasures => "command-change-measures",
            Self::ShiftMeasures => "command-shift-measures",
            Self::ScaleMeasures => "command-scale-measures",
            Self::SplitMeasure => "command-split-measure",
            Self::SpellOutMeasures => "command-spell-out-measures",
            Self::MoveMeasuresUp => "command-move-measures-up",
            Self::MoveMeasuresDown => "command-move-measures-down",
            Self::ShowLevel => "command-show-level",
            Self::ShowDeviation => "command-show-deviation",
            Self::ShowTimeline => "command-show-timeline",
            Self::ShowMeasure => "command-show-measure",
            Self::ShowWhy => "command-show-why",
            Self::ShowProblems => "command-show-problems",
            Self::Browse => "command-browse",
            Self::LeftPanel => "command-left-panel",
            Self::RightPanel => "command-right-panel",
            Self::NextTab => "command-next-tab",
            Self::PreviousTab => "command-previous-tab",
            Self::Danish => "command-danish",
            Self::English => "command-english",
            Self::Light => "command-light",
            Self::Dark => "command-dark",
            Self::SystemTheme => "command-system-theme",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomReset => "command-zoom-reset",
            Self::Tour => "command-tour",
            Self::Shortcuts => "command-shortcuts",
            Self::Glossary => "command-glossary",
            Self::Palette => "command-palette",
            Self::Menu => "command-menu",
            Self::NextPart => "command-next-part",
            Self::PreviousPart => "command-previous-part",
            Self::ChartTable => "command-chart-table",
        }
    }

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
            Self::Glossary => KeyboardShortcut::new(Modifiers::SHIFT, Key::F1),
            Self::Danish
            | Self::Recover
            | Self::Tour
            | Self::English
            | Self::Light
            | Self::Dark
            | Self::SystemTheme
            | Self::SelectMeasures
            | Self::ShiftMeasures
            | Self::ScaleMeasures
            | Self::SplitMeasure
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

    /// What it does, in a sentence of that language.
    pub fn help(self, words: &Words) -> String {
        words.say(&format!("{}-help", self.text()))
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
        ) || self.is_of_grid()
    }

    /// Whether its keys are the grid's alone: elsewhere they may mean something else.
    pub const fn is_of_grid(self) -> bool {
        matches!(
            self,
            Self::CutCells | Self::CopyCells | Self::PasteCells | Self::FillDown | Self::FillRight | Self::MarkAmounts
        )
    }

    /// Whether another document is shown behind it, so that a text being typed is taken over first.
    pub const fn leaves_the_document(self) -> bool {
        matches!(self, Self::New | Self::CloseTab | Self::NextTab | Self::PreviousTab)
    }

    /// Whether a text being typed is taken over first: what comes next is about something else.
    pub const fn takes_over_typing(self) -> bool {
        self.leaves_the_document() || matches!(self, Self::AddMeasure)
    }

    /// Whether what it does is seen in the plan, so that the agreements browser gives way.
    pub const fn shows_the_plan(self) -> bool {
        matches!(
            self,
            Self::AddMeasure
                | Self::FindMeasures
                | Self::ShowLevel
                | Self::ShowDeviation
                | Self::ShowMeasure
                | Self::ShowWhy
                | Self::ShowProblems
                | Self::LeftPanel
                | Self::RightPanel
        )
    }

    /// Why it cannot be given now, as a text key; `None` where it can.
    pub fn hindrance(self, state: &State) -> Option<&'static str> {
        let document = state.document();
        let on_a_measure = self.is_about_measures();
        let changes_cells = matches!(self, Self::CutCells | Self::PasteCells | Self::FillDown | Self::FillRight);
        let changes = on_a_measure
            || changes_cells
            || matches!(self, Self::AddMeasure | Self::Import | Self::Save | Self::Scenario);
        let on_the_plan = on_a_measure || self.is_of_grid() || self == Self::CopyTable;
        let on_cells = changes_cells || self == Self::CopyCells;
        let draws = matches!(self, Self::ExportChart | Self::CopyChart | Self::ChartTable);
        if self == Self::Undo && document.history().undo_name().is_none() {
            Some("hindrance-nothing-to-undo")
        } else if self == Self::Redo && document.history().redo_name().is_none() {
            Some("hindrance-nothing-to-redo")
        } else if self == Self::Recover && state.lost.is_empty() {
            Some("hindrance-nothing-lost")
        } else if changes && document.is_read_only() {
            Some("hindrance-read-only")
        } else if on_the_plan && state.browser.open {
            Some("hindrance-browsing")
        } else if on_cells && state.cell.is_none() {
            Some("hindrance-no-cell")
        } else if on_a_measure && state.chosen_measure().is_none() {
            Some("hindrance-no-measure")
        } else if matches!(self, Self::NextTab | Self::PreviousTab) && state.tab_count() < 2 {
            Some("hindrance-one-tab")
        } else if self == Self::CloseTab && state.is_at_the_start() {
            Some("hindrance-nothing-to-close")
        } else if let Some(why) = self.list_hindrance(state) {
            Some(why)
        } else if draws && state.shown().chart.is_none() {
            Some("hindrance-no-chart")
        } else {
            None
        }
    }

    /// Whether it changes the measures that are chosen.
    const fn is_about_measures(self) -> bool {
        matches!(
            self,
            Self::DuplicateMeasure
                | Self::DeleteMeasure
                | Self::SwitchMeasure
                | Self::ChangeMeasures
                | Self::ShiftMeasures
                | Self::ScaleMeasures
                | Self::SplitMeasure
                | Self::SpellOutMeasures
                | Self::MoveMeasuresUp
                | Self::MoveMeasuresDown
        )
    }

    /// Why the list of measures keeps it from being given now.
    fn list_hindrance(self, state: &State) -> Option<&'static str> {
        let moves = matches!(self, Self::MoveMeasuresUp | Self::MoveMeasuresDown);
        let reshapes = matches!(self, Self::ShiftMeasures | Self::ScaleMeasures | Self::SplitMeasure);
        let several = !state.list.picked().is_empty();
        let effect = state.chosen_measure().map(|(_, measure)| &measure.effect).filter(|_| !several);
        if self == Self::SelectMeasures && state.list.listed().found.is_empty() {
            Some("hindrance-no-measures")
        } else if moves && state.list.by != ListedBy::Order {
            Some("hindrance-listed-by")
        } else if self == Self::SplitMeasure && several {
            Some("hindrance-one-measure")
        } else if reshapes && effect.is_some_and(Effect::is_from_agreements) {
            Some("hindrance-from-agreement")
        } else if self == Self::SpellOutMeasures && matches!(effect, Some(Effect::Yearly(_))) {
            Some("hindrance-amounts-already")
        } else {
            None
        }
    }

    /// Whether it names what is chosen already, for a tick in the menu.
    pub fn is_chosen(self, state: &State) -> bool {
        let theme = match state.preferences.theme {
            ThemePreference::Light => Self::Light,
            ThemePreference::Dark => Self::Dark,
            ThemePreference::System => Self::SystemTheme,
        };
        let language = match state.preferences.language {
            Language::Danish => Self::Danish,
            Language::English => Self::English,
        };
        let chart = match state.chart_tab {
            ChartTab::Level => Self::ShowLevel,
            ChartTab::Deviation => Self::ShowDeviation,
            ChartTab::Timeline => Self::ShowTimeline,
        };
        let inspector = match state.inspector_tab {
            InspectorTab::Measure => Self::ShowMeasure,
            InspectorTab::Why => Self::ShowWhy,
            InspectorTab::Problems => Self::ShowProblems,
        };
        [theme, language, chart, inspector].contains(&self)
    }
}

const fn alone(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn keys(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn keys_with_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}
