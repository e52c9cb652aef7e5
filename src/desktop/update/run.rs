//! What commands do.

use super::document::{add_measure, kept_cell};
use super::{alternatives, browse, cells, compare, export, file, inspect, measures, meeting, settings, tabs};
use crate::desktop::action::As;
use crate::desktop::command::Command;
use crate::desktop::comparing::Manner;
use crate::desktop::files::{Ask, FileDialogs};
use crate::desktop::parts;
use crate::desktop::selection::Way;
use crate::desktop::sides::Side;
use crate::desktop::state::{AlternativeForm, ChartTab, Dialog, InspectorTab, MeasuresForm, Notice, State};
use crate::view::Language;
use eframe::egui::{Context, ThemePreference, ViewportCommand};

/// Carries a command out, unless something hinders it.
#[expect(clippy::too_many_lines, reason = "one line a command")]
pub(in crate::desktop) fn run(state: &mut State, command: Command, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    if command.hindrance(state).is_some() {
        return;
    }
    state.after_save = None;
    if command.shows_the_plan() {
        state.show_the_plan();
    }
    match command {
        Command::Browse => browse::open(state),
        Command::New => file::new_document(state),
        Command::Open => file::ask(state, Ask::Open, dialogs),
        Command::Recent => {
            state.recents.look(ctx);
            state.dialog = Some(Dialog::Recent);
        }
        Command::CloseTab => tabs::close(state, state.tab()),
        Command::NextTab => tabs::turn(state, 1),
        Command::PreviousTab => tabs::turn(state, state.tab_count() - 1),
        Command::Settings => state.dialog = Some(Dialog::Settings),
        Command::Tour => settings::tour(state),
        Command::Save => file::save(state, dialogs),
        Command::SaveAs => file::save_as(state, dialogs),
        Command::Rebase => state.dialog = Some(Dialog::Rebase),
        Command::CopyFingerprint => super::share::copy_fingerprint(state, ctx),
        Command::SaveCopy => state.dialog = Some(Dialog::Share),
        Command::MergeFile => file::ask(state, Ask::Merge, dialogs),
        Command::Conflicts => state.dialog = Some(Dialog::Conflicts),
        Command::Recover => state.dialog = Some(Dialog::Lost),
        Command::ExportChart => file::ask(state, Ask::ExportChart(file::suggested_name(state, "svg")), dialogs),
        Command::ExportComparison => {
            file::ask(state, Ask::ExportComparison(file::suggested_name(state, "md")), dialogs);
        }
        Command::ExportReport => file::ask(state, Ask::ExportReport(file::suggested_name(state, "xlsx")), dialogs),
        Command::CopyChart => export::copy_chart(state),
        Command::CopyChartNumbers => export::copy_numbers(state, ctx),
        Command::CopyTable if state.comparing.open => compare::copy(state, As::Cells, ctx),
        Command::CopyTableAsText if state.comparing.open => compare::copy(state, As::Text, ctx),
        Command::CopyTableAsText => export::copy_table_as_text(state, ctx),
        Command::Import => file::ask(state, Ask::Import, dialogs),
        Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        Command::Undo => turn(state, crate::desktop::document::Document::undo),
        Command::Redo => turn(state, crate::desktop::document::Document::redo),
        Command::CutCells => cells::cut(state, ctx),
        Command::CopyCells => cells::copy(state, ctx),
        Command::PasteCells => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
        Command::CopyTable => cells::copy_table(state, ctx),
        Command::FillDown => cells::fill(state, Way::Down),
        Command::FillRight => cells::fill(state, Way::Right),
        Command::MarkAmounts => cells::mark_amounts(state),
        Command::AddMeasure => add_measure(state),
        Command::DuplicateMeasure => measures::duplicate(state),
        Command::DeleteMeasure => measures::delete(state),
        Command::SwitchMeasure => measures::switch(state),
        Command::FindMeasures => measures::find(state),
        Command::SelectMeasures => measures::pick_all(state),
        Command::ChangeMeasures => measures::ask(state, MeasuresForm::Change),
        Command::ShiftMeasures => measures::ask(state, MeasuresForm::Shift),
        Command::ScaleMeasures => measures::ask(state, MeasuresForm::Scale),
        Command::SplitMeasure => measures::ask(state, MeasuresForm::Split),
        Command::GoalSeek => state.dialog = Some(Dialog::GoalSeek),
        Command::SpellOutMeasures => measures::spell_out(state),
        Command::MoveMeasuresUp => measures::move_by_one(state, true),
        Command::MoveMeasuresDown => measures::move_by_one(state, false),
        Command::NewAlternative => alternatives::ask(state, AlternativeForm::New),
        Command::CopyAlternative => alternatives::ask(state, AlternativeForm::Copy),
        Command::RenameAlternative => alternatives::ask(state, AlternativeForm::Rename),
        Command::MoveAlternativeLeft => alternatives::shift(state, true),
        Command::MoveAlternativeRight => alternatives::shift(state, false),
        Command::ChartTitle => state.dialog = Some(Dialog::ChartTitle),
        Command::Ties => state.dialog = Some(Dialog::Ties),
        Command::DeleteAlternative => state.dialog = Some(Dialog::DeleteAlternative),
        Command::UsePlanAmount => alternatives::use_plan_amount(state),
        Command::UsePlanMeasure => alternatives::use_plan_measure(state),
        Command::Compare => compare::open(state, Manner::Explained),
        Command::SideBySide => compare::open(state, Manner::SideBySide),
        Command::ShowPlan => alternatives::show(state, None),
        Command::ShowAlternative(number) => alternatives::show_number(state, number),
        Command::ShowLevel => state.chart_tab = ChartTab::Level,
        Command::ShowDeviation => state.chart_tab = ChartTab::Deviation,
        Command::ShowMeasure => inspect(state, InspectorTab::Measure),
        Command::ShowWhy => inspect(state, InspectorTab::Why),
        Command::ShowProblems => inspect(state, InspectorTab::Problems),
        Command::LeftPanel => state.sides.toggle(Side::Left),
        Command::RightPanel => state.sides.toggle(Side::Right),
        Command::ShowTimeline => state.chart_tab = ChartTab::Timeline,
        Command::ChartLines => state.chart_tab = ChartTab::Lines,
        Command::ChartMeasures => state.chart_tab = ChartTab::Measures,
        Command::ChartBridge => state.chart_tab = ChartTab::Bridge,
        Command::ChartBalance => state.chart_tab = ChartTab::Balance,
        Command::ChartExposure => state.chart_tab = ChartTab::Exposure,
        Command::ChartSensitivity => state.chart_tab = ChartTab::Sensitivity,
        Command::Danish => state.speak(Language::Danish),
        Command::English => state.speak(Language::English),
        Command::Light => show_in(state, ThemePreference::Light, ctx),
        Command::Dark => show_in(state, ThemePreference::Dark, ctx),
        Command::SystemTheme => show_in(state, ThemePreference::System, ctx),
        Command::ZoomIn => settings::zoom(state, state.preferences.zoom + settings::ZOOM_STEP, ctx),
        Command::ZoomOut => settings::zoom(state, state.preferences.zoom.saturating_sub(settings::ZOOM_STEP), ctx),
        Command::ZoomReset => settings::zoom(state, 100, ctx),
        Command::Meeting => meeting::turn(state, ctx),
        Command::MeetingPages => state.dialog = Some(Dialog::MeetingPages),
        Command::ExportMeeting => file::ask(state, Ask::ExportMeeting(file::suggested_name(state, "pdf")), dialogs),
        Command::Scenario => state.dialog = Some(Dialog::Scenario),
        Command::Shortcuts => state.dialog = Some(Dialog::Shortcuts),
        Command::Glossary => state.dialog = Some(Dialog::Glossary(None)),
        Command::Palette => state.dialog = Some(Dialog::Palette),
        Command::Menu => state.menu_asked = state.menu_asked.wrapping_add(1),
        Command::ChartTable => state.dialog = Some(Dialog::ChartTable),
        Command::NextPart => parts::turn(ctx, true),
        Command::PreviousPart => parts::turn(ctx, false),
    }
}

fn show_in(state: &mut State, theme: ThemePreference, ctx: &Context) {
    state.preferences.theme = theme;
    ctx.set_theme(theme);
}

fn turn(
    state: &mut State,
    way: fn(&mut crate::desktop::document::Document) -> Result<(), crate::budget::scenario::EditError>,
) {
    state.typing = None;
    kept_cell(state, |state| {
        if let Err(error) = way(state.document_mut()) {
            let text = state.words().edit_error(error);
            state.notices.push(Notice { text, failed: true });
        }
    });
}
