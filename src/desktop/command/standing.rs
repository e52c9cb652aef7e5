//! How commands stand to what the window shows: which cannot be given now, and which names what is chosen.

use super::Command;
use crate::budget::measure::Effect;
use crate::desktop::state::{ChartTab, InspectorTab, State};
use crate::view::Language;
use crate::view::measure_list::ListedBy;
use eframe::egui::ThemePreference;

impl Command {
    /// Why it cannot be given now, as a text key; `None` where it can.
    pub fn hindrance(self, state: &State) -> Option<&'static str> {
        let document = state.document();
        let on_a_measure = self.is_about_measures();
        let changes_cells = matches!(self, Self::CutCells | Self::PasteCells | Self::FillDown | Self::FillRight);
        let changes = on_a_measure
            || changes_cells
            || matches!(
                self,
                Self::AddMeasure
                    | Self::Import
                    | Self::MergeFile
                    | Self::Save
                    | Self::Scenario
                    | Self::Rebase
                    | Self::MeetingPages
                    | Self::ChartTitle
            )
            || self.changes_alternatives();
        let copies_table = matches!(self, Self::CopyTable | Self::CopyTableAsText);
        let on_the_plan = on_a_measure || self.is_of_grid() || (copies_table && !state.comparing.open);
        let on_cells = changes_cells || self == Self::CopyCells;
        let draws = matches!(
            self,
            Self::ExportChart | Self::CopyChart | Self::CopyChartNumbers | Self::ChartTable | Self::ChartTitle
        );
        if self == Self::Undo && document.history().undo_name().is_none() {
            Some("hindrance-nothing-to-undo")
        } else if self == Self::Redo && document.history().redo_name().is_none() {
            Some("hindrance-nothing-to-redo")
        } else if self == Self::Recover && state.lost.is_empty() {
            Some("hindrance-nothing-lost")
        } else if self == Self::Conflicts && document.plan().scenario().conflicts.is_none() {
            Some("hindrance-no-conflicts")
        } else if changes && document.is_read_only() {
            Some("hindrance-read-only")
        } else if on_the_plan && state.hides_the_plan() && !(state.comparing.open && on_a_measure) {
            Some("hindrance-browsing")
        } else if on_cells && state.cell.is_none() {
            Some("hindrance-no-cell")
        } else if on_a_measure && state.chosen_measure().is_none() {
            Some("hindrance-no-measure")
        } else if matches!(self, Self::NextTab | Self::PreviousTab) && state.tab_count() < 2 {
            Some("hindrance-one-tab")
        } else if self == Self::CloseTab && state.is_at_the_start() {
            Some("hindrance-nothing-to-close")
        } else if let Some(why) = self.alternative_hindrance(state) {
            Some(why)
        } else if let Some(why) = self.list_hindrance(state) {
            Some(why)
        } else if self == Self::ExportComparison && !state.comparing.has_page() {
            Some("hindrance-nothing-compared")
        } else if draws && state.chart().is_none() {
            Some("hindrance-no-chart")
        } else {
            None
        }
    }

    /// Whether it changes an alternative, or makes one.
    const fn changes_alternatives(self) -> bool {
        matches!(
            self,
            Self::NewAlternative
                | Self::CopyAlternative
                | Self::RenameAlternative
                | Self::MoveAlternativeLeft
                | Self::MoveAlternativeRight
                | Self::Ties
                | Self::DeleteAlternative
                | Self::UsePlanAmount
                | Self::UsePlanMeasure
        )
    }

    /// Why it cannot be given for the sake of alternatives: none is shown, or one is.
    fn alternative_hindrance(self, state: &State) -> Option<&'static str> {
        let document = state.document();
        let is_shown = document.alternative().is_some();
        let own = || document.measures_below().is_some_and(|below| state.targets().iter().all(|at| *at >= below));
        if matches!(self, Self::CopyAlternative | Self::RenameAlternative | Self::DeleteAlternative) {
            (!is_shown).then_some("hindrance-no-alternative")
        } else if matches!(self, Self::MoveAlternativeLeft | Self::MoveAlternativeRight) {
            let alternatives = &document.plan().scenario().alternatives;
            let at = document.alternative().and_then(|id| alternatives.iter().position(|one| &*one.id == id));
            match at {
                None => Some("hindrance-no-alternative"),
                Some(0) if self == Self::MoveAlternativeLeft => Some("hindrance-first-alternative"),
                Some(at) if self == Self::MoveAlternativeRight && at.saturating_add(1) == alternatives.len() => {
                    Some("hindrance-last-alternative")
                }
                Some(_) => None,
            }
        } else if self == Self::UsePlanAmount {
            let here = state.cell.as_ref().and_then(|cell| document.overridden_cell(cell));
            here.is_none().then_some("hindrance-nothing-overridden")
        } else if self == Self::UsePlanMeasure {
            let here = state.chosen_measure().and_then(|(_, measure)| document.overridden(&measure.id));
            here.is_none().then_some("hindrance-nothing-overridden")
        } else if let Self::ShowAlternative(number) = self {
            let count = document.plan().scenario().alternatives.len();
            (usize::from(number) > count).then_some("hindrance-no-such-alternative")
        } else if matches!(self, Self::Scenario | Self::Rebase | Self::MoveMeasuresUp | Self::MoveMeasuresDown) {
            is_shown.then_some("hindrance-in-alternative")
        } else if matches!(self, Self::DeleteMeasure | Self::SplitMeasure | Self::SpellOutMeasures) {
            (is_shown && !own()).then_some("hindrance-of-the-plan")
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
                | Self::GoalSeek
                | Self::SpellOutMeasures
                | Self::MoveMeasuresUp
                | Self::MoveMeasuresDown
        )
    }

    /// Why the list of measures keeps it from being given now.
    fn list_hindrance(self, state: &State) -> Option<&'static str> {
        let moves = matches!(self, Self::MoveMeasuresUp | Self::MoveMeasuresDown);
        let reshapes = matches!(self, Self::ShiftMeasures | Self::ScaleMeasures | Self::SplitMeasure | Self::GoalSeek);
        let several = !state.list.picked().is_empty();
        let effect = state.chosen_measure().map(|(_, measure)| &measure.effect).filter(|_| !several);
        if self == Self::SelectMeasures && state.list.listed().found.is_empty() {
            Some("hindrance-no-measures")
        } else if moves && state.list.by != ListedBy::Order {
            Some("hindrance-listed-by")
        } else if matches!(self, Self::SplitMeasure | Self::GoalSeek) && several {
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
            ChartTab::Lines => Self::ChartLines,
            ChartTab::Measures => Self::ChartMeasures,
            ChartTab::Bridge => Self::ChartBridge,
            ChartTab::Balance => Self::ChartBalance,
            ChartTab::Exposure => Self::ChartExposure,
            ChartTab::Sensitivity => Self::ChartSensitivity,
        };
        let inspector = match state.inspector_tab {
            InspectorTab::Measure => Self::ShowMeasure,
            InspectorTab::Why => Self::ShowWhy,
            InspectorTab::Problems => Self::ShowProblems,
        };
        [theme, language, chart, inspector].contains(&self)
    }
}
