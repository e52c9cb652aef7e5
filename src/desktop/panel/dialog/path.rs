//! A path typed by hand, where the system has no file dialog.

use super::super::super::{action::Action, action::Answer, files::Ask, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, paragraph_ui, sheet_ui};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Context, Key, Ui};

/// Asks for a path; Enter accepts it.
pub(super) fn path_ui(
    ctx: &Context,
    state: &State,
    (ask, error): (&Ask, Option<&str>),
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let (title, accept) = match ask {
        Ask::Open => ("dialog-open-title", "typed-path-open"),
        Ask::Import => ("dialog-import-title", "typed-path-open"),
        Ask::Merge => ("dialog-merge-title", "typed-path-open"),
        Ask::MergeBase(_) => ("dialog-merge-base-title", "typed-path-open"),
        Ask::SaveCopy(..) => ("share-title", "typed-path-save"),
        Ask::Save(_) => ("dialog-save-title", "typed-path-save"),
        Ask::ExportChart(_) => ("dialog-export-title", "typed-path-save"),
        Ask::ExportReport(_) => ("dialog-export-report-title", "typed-path-save"),
        Ask::Compare(_) => ("dialog-compare-title", "typed-path-open"),
        Ask::ExportComparison(_) => ("dialog-export-comparison-title", "typed-path-save"),
        Ask::ExportMeeting(_) => ("dialog-export-meeting-title", "typed-path-save"),
    };
    let (accept, cancel) = (words.say(accept), words.say("dialog-cancel"));
    sheet_ui(ctx, &words.say(title), |ui| {
        paragraph_ui(ui, &words.say("typed-path-text"));
        let entered = field_ui(ui, &words.say("typed-path-field"), open);
        error_ui(ui, error);
        let buttons = [Foot::next("accept", &accept), Foot::other("cancel", &cancel)];
        let pressed = buttons_ui(ui, open, None, &buttons);
        if entered || pressed == Some(0) {
            // Where the path will not do, the dialog comes back with the focus in its field.
            open.wants_focus = true;
            actions.push(Action::Answer(Answer::Path(open.drafts.path.clone())));
        } else if pressed.is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

/// The field of the path; whether Enter was pressed in it.
fn field_ui(ui: &mut Ui, name: &str, open: &mut Open) -> bool {
    label_ui(ui, name);
    let edited = keyed(ui, "path", |ui| Field::line(&mut open.drafts.path).named(name).show(ui)).inner;
    open.focus_first(&edited.response);
    let ended = matches!(edited.ended, Ended::Committed | Ended::Unchanged);
    ended && ui.input(|input| input.key_pressed(Key::Enter))
}
