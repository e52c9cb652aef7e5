//! What actions do: the only place where the window's state changes.

mod alternatives;
mod browse;
mod cells;
mod compare;
mod dialog;
mod document;
mod export;
mod file;
pub(super) mod import;
mod measures;
mod meeting;
mod merge;
mod own;
mod palette;
mod paste;
mod run;
mod safe;
mod settings;
mod share;
mod tabs;

use super::action::{Action, Answer};
use super::files::FileDialogs;
use super::sides::Side;
use super::state::{Dialog, InspectorTab, State};
use crate::budget::area::AreaPath;
use eframe::egui::Context;
use std::collections::BTreeSet;

pub(super) use cells::{Fixed, fixed, level_of, own_amounts};
pub(super) use compare::compare_dropped;
pub(super) use dialog::repair;
pub(super) use document::{read_amount, source_of};
pub(super) use export::tell_exports;
pub(super) use file::{answered, example};
pub(super) use measures::heir;
pub(super) use own::review;
pub(super) use paste::{Target, target};
pub(super) use run::run;
pub(super) use safe::{begin, done, journal, leave, look};
pub(super) use share::fingerprint_of;
pub(super) use tabs::{after_saving, dropped, may_leave, open_waiting};

/// Carries an action out.
pub(super) fn update(state: &mut State, action: Action, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    if !matches!(
        action,
        Action::Answer(Answer::Save | Answer::Path(_)) | Action::DismissNotice(_) | Action::StopExport(_)
    ) {
        // Whatever else the user does, what waited for saving waits no longer.
        state.after_save = None;
    }
    match action {
        Action::Run(command) => run(state, command, dialogs, ctx),
        Action::Edit(edit) => document::edit(state, edit),
        Action::ShowAlternative(id) => alternatives::show(state, id.as_deref()),
        Action::List(asked) => measures::list(state, asked),
        Action::Meeting(asked) => meeting::asked(state, asked, ctx),
        Action::Browse(asked) => browse::browse(state, asked),
        Action::Compare(asked) => compare::asked(state, asked, dialogs, ctx),
        Action::ChooseArea(area) => choose_area(state, area),
        Action::ChooseMeasure(at) => {
            document::choose_measure(state, at);
            state.list.pick(BTreeSet::new(), None);
            state.inspector_tab = InspectorTab::Measure;
        }
        Action::ChooseCell(cell) => document::choose_cell(state, cell),
        Action::BeginTyping(text) => state.typing = Some(text),
        Action::Typed(text) => document::typed(state, &text),
        Action::StopTyping => state.typing = None,
        Action::Cells(asked) => cells::cells(state, asked),
        Action::ShowChart(tab) => state.chart_tab = tab,
        Action::ShowInspector(tab) => {
            state.show_the_plan();
            inspect(state, tab);
        }
        Action::ShowIn(unit) => state.preferences.unit = unit,
        Action::OpenExample(name) => file::open_example(state, name),
        Action::OpenPath(path) => file::open_path(state, &path),
        Action::GoToTab(at) => state.go_to_tab(at),
        Action::CloseTab(at) => tabs::close(state, at),
        Action::Recent(asked) => settings::recent(state, asked),
        Action::Prefer(preferences) => settings::prefer(state, preferences, ctx),
        Action::JournalFolder(folder) => safe::journal_in(state, folder),
        Action::Tour(step) => state.tour = step,
        Action::DismissWelcome => state.welcome = false,
        Action::ShowWelcome(shown) => state.welcome = shown,
        Action::DismissNotice(at) => {
            if at < state.notices.len() {
                state.notices.remove(at);
            }
        }
        Action::StopExport(at) => state.exports.stop(at),
        Action::Assume(assuming) => state.dialog = Some(Dialog::Assume(assuming)),
        Action::Fill(dialog) => state.dialog = Some(*dialog),
        Action::Import(path, sheet) => import::begin(state, path, sheet),
        Action::CloseDrawer => state.sides.close_drawer(),
        Action::OnDisk(choice) => safe::choose(state, choice),
        Action::Answer(answer) => dialog::answer(state, answer, dialogs, ctx),
    }
}

/// Shows an area: the plan's chart and grid, or the chart of a comparison.
fn choose_area(state: &mut State, area: AreaPath) {
    state.browser.open = false;
    if state.comparing.open {
        state.comparing.area = Some(area.clone());
    }
    state.area = Some(area);
    state.cell = None;
    state.typing = None;
}

/// Shows a tab of the inspector, also where the inspector was folded away.
fn inspect(state: &mut State, tab: InspectorTab) {
    state.inspector_tab = tab;
    state.sides.reveal(Side::Right);
}
