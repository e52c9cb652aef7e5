//! Answers to dialogs, and the repairs that need one.

use super::{alternatives, document, export, file, meeting, merge, own, palette, paste, safe, share, tabs};
use crate::budget::measure::RuleProblem;
use crate::budget::problem::{ProblemKind, RepairKind};
use crate::budget::scenario::{AssumptionKind, Edit};
use crate::desktop::action::{Action, Answer};
use crate::desktop::files::{Ask, FileDialogs};
use crate::desktop::state::{Assuming, Dialog, State, Trouble};
use crate::view::EditName;
use eframe::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes the answer to the dialog that is open; without one it does nothing.
pub(super) fn answer(state: &mut State, answer: Answer, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    let Some(dialog) = state.dialog.take() else { return };
    if answer == Answer::Cancel {
        state.after_save = None;
    }
    match (dialog, answer) {
        (Dialog::Unsaved(then), Answer::Save) => {
            // Where a file must first be found, this goes on once it is saved.
            state.after_save = Some(then);
            file::save(state, dialogs);
        }
        (Dialog::Unsaved(then), Answer::DoNotSave) => tabs::go_on(state, then, ctx),
        (Dialog::Unsaved(_), Answer::Cancel) => state.let_go.clear(),
        (Dialog::Trouble(Trouble::Changed(path)), Answer::Merge) => merge::with_changed_file(state, &path),
        (Dialog::Trouble(trouble), Answer::Save) => safe::all_the_same(state, trouble, dialogs),
        (Dialog::Trouble(_), Answer::SaveAs) => file::save_as(state, dialogs),
        (Dialog::Lost, Answer::Recover(journal)) => safe::recover(state, &journal),
        (Dialog::Lost, Answer::Discard(journal)) => safe::discard(state, journal),
        (Dialog::TypedPath { ask, .. }, Answer::Path(text)) => typed_path(state, ask, &text),
        (Dialog::Overwrite { ask, path }, Answer::Save) => file::picked(state, &ask, path),
        (Dialog::Agreement(reviewed), Answer::UseAgreement) => own::take_part(state, &reviewed.review.agreement),
        (Dialog::Agreement(reviewed), Answer::KeepAgreement) => own::keep(state, &reviewed),
        (Dialog::ReplaceOwn { to, text }, Answer::Save) => own::write(state, &to, &text),
        (Dialog::NewAgreement, Answer::StartAgreement(from, year)) => own::start(state, &from, year),
        (Dialog::MergeBase(theirs), Answer::PickBase) => file::ask(state, Ask::MergeBase(theirs), dialogs),
        (Dialog::MergeBase(theirs), Answer::NoBase) => merge::with_base(state, &theirs, None),
        (Dialog::Palette, Answer::Go(target)) => palette::go(state, target, dialogs, ctx),
        (Dialog::LeaveMeeting(_), Answer::LeaveMeeting(set_back)) => meeting::left(state, set_back, ctx),
        (Dialog::Alternative(_), Answer::Edit(edit)) => alternatives::filled(state, edit),
        (Dialog::PictureWidth { of, to }, Answer::Wide(width)) => export::pictured(state, of, to, width),
        (Dialog::ChartTitle, Answer::Edit(edit)) => {
            document::edit_as(state, edit, EditName::told("edit-chart-title", String::new()));
        }
        (Dialog::DeleteAlternative, Answer::Save) => alternatives::delete(state),
        (Dialog::Share, Answer::Share(left_out)) => share::ask(state, *left_out, dialogs),
        (Dialog::Paste(_), Answer::Paste(laying)) => paste::lay(state, &laying),
        (Dialog::ToYearly { typed, .. }, Answer::Edit(edit)) => {
            document::to_yearly(state, edit);
            state.typing = typed;
        }
        (
            Dialog::Accept(_)
            | Dialog::Rebase
            | Dialog::GoalSeek
            | Dialog::Assume(_)
            | Dialog::Scenario
            | Dialog::MeetingPages
            | Dialog::Ties
            | Dialog::Measures(_)
            | Dialog::OwnFigure(_)
            | Dialog::Assumption(_)
            | Dialog::Vintage { .. }
            | Dialog::OwnFrame { .. }
            | Dialog::OtherEffect { .. }
            | Dialog::OwnArea { .. }
            | Dialog::Import(_),
            Answer::Edit(edit),
        ) => document::edit(state, edit),
        (_, _) => {}
    }
}

fn typed_path(state: &mut State, ask: Ask, text: &str) {
    let path = file::with_ending(&ask, PathBuf::from(text.trim()));
    if let Some(key) = why_not(&ask, text, &path) {
        let error = Some(state.words().say(key));
        state.dialog = Some(Dialog::TypedPath { ask, text: text.to_owned(), error });
    } else if !ask.reads() && path.exists() {
        state.dialog = Some(Dialog::Overwrite { ask, path });
    } else {
        file::picked(state, &ask, path);
    }
}

/// Why a typed path cannot be meant, as a text key.
fn why_not(ask: &Ask, text: &str, path: &Path) -> Option<&'static str> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if text.trim().is_empty() {
        Some("typed-path-empty")
    } else if ask.reads() {
        (!path.is_file()).then_some("typed-path-no-file")
    } else {
        folder.is_some_and(|folder| !folder.is_dir()).then_some("typed-path-no-folder")
    }
}

/// What a repair button asks for: the edit itself, or the dialog where a number or a reason is still to be given.
pub(in crate::desktop) fn repair(kind: RepairKind, edit: Option<&Edit>, problem: &ProblemKind) -> Option<Action> {
    let assume =
        |kind: AssumptionKind| Some(Action::Assume(Assuming { kind, percent: String::new(), because: String::new() }));
    match (kind, edit, problem) {
        (RepairKind::AssumeRate, _, ProblemKind::MissingRate { step, .. }) => assume(AssumptionKind::Rate {
            series: Arc::clone(&step.series),
            to: step.to,
            percent: rust_decimal::Decimal::ZERO,
        }),
        (
            RepairKind::AssumePercent,
            _,
            ProblemKind::Rule(
                RuleProblem::PercentNotPrinted { figure, year }
                | RuleProblem::CutsAboveFrame { frame: figure, year, .. },
            ),
        ) => assume(AssumptionKind::SubsidyPercent {
            agreement: Arc::clone(&figure.agreement),
            year: *year,
            percent: rust_decimal::Decimal::ZERO,
        }),
        (_, Some(Edit::AddAssumption(_, assumption)), _) => assume(assumption.kind.clone()),
        (_, Some(edit), _) => Some(Action::Edit(edit.clone())),
        (_, None, _) => None,
    }
}
