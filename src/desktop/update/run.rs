//! What commands do.

use super::document::{add_measure, delete_measure, duplicate_measure, forget_what_is_gone, switch_measure};
use super::{browse, cells, file, inspect};
use crate::desktop::command::Command;
use crate::desktop::files::{Ask, FileDialogs};
use crate::desktop::selection::Way;
use crate::desktop::sides::Side;
use crate::desktop::state::{ChartTab, Dialog, InspectorTab, Notice, State, Then};
use crate::view::Language;
use eframe::egui::{Context, ThemePreference, ViewportCommand};

/// Carries a command out, unless something hinders it.
pub(in crate::desktop) fn run(state: &mut State, command: Command, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    if command.hindrance(state).is_some() {
        return;
    }
    if command.shows_the_plan() {
        state.browser.open = false;
    }
    match command {
        Command::Browse => browse::open(state),
        Command::New => file::unless_unsaved(state, Then::New, dialogs, ctx),
        Command::Open => file::unless_unsaved(state, Then::Open, dialogs, ctx),
        Command::Save => file::save(state, dialogs),
        Command::SaveAs => file::save_as(state, dialogs),
        Command::ExportChart => file::ask(state, Ask::ExportChart(file::suggested_name(state, "svg")), dialogs),
        Command::CopyChart => file::copy_chart(state, ctx),
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
        Command::DuplicateMeasure => duplicate_measure(state),
        Command::DeleteMeasure => delete_measure(state),
        Command::SwitchMeasure => switch_measure(state),
        Command::ShowLevel => state.chart_tab = ChartTab::Level,
        Command::ShowDeviation => state.chart_tab = ChartTab::Deviation,
        Command::ShowMeasure => inspect(state, InspectorTab::Measure),
        Command::ShowWhy => inspect(state, InspectorTab::Why),
        Command::ShowProblems => inspect(state, InspectorTab::Problems),
        Command::LeftPanel => state.sides.toggle(Side::Left),
        Command::RightPanel => state.sides.toggle(Side::Right),
        Command::ShowTimeline => state.chart_tab = ChartTab::Timeline,
        Command::Danish => state.speak(Language::Danish),
        Command::English => state.speak(Language::English),
        Command::Light => show_in(state, ThemePreference::Light, ctx),
        Command::Dark => show_in(state, ThemePreference::Dark, ctx),
        Command::SystemTheme => show_in(state, ThemePreference::System, ctx),
        Command::ZoomIn => zoom(ctx, ZOOM_STEP),
        Command::ZoomOut => zoom(ctx, -ZOOM_STEP),
        Command::ZoomReset => ctx.set_zoom_factor(1.0),
        Command::Scenario => state.dialog = Some(Dialog::Scenario),
        Command::Shortcuts => state.dialog = Some(Dialog::Shortcuts),
    }
}

const ZOOM_STEP: f32 = 0.1;

fn zoom(ctx: &Context, step: f32) {
    let tenths = ((ctx.zoom_factor() + step) * 10.0).round() / 10.0;
    ctx.set_zoom_factor(tenths.clamp(1.0, 3.0));
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
    if let Err(error) = way(state.document_mut()) {
        let text = state.words().edit_error(error);
        state.notices.push(Notice { text, failed: true });
    }
    forget_what_is_gone(state);
}
