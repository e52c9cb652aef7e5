//! Agreements of the user's own: looked through, used in the scenario, put in the folder, started anew.

use super::{browse, document};
use crate::budget::agreement::{Agreement, Provenance, disagreements, template};
use crate::budget::price_level::Year;
use crate::budget::scenario::{Edit, identifier};
use crate::desktop::state::{Dialog, Notice, Reviewed, State};
use crate::storage::agreements::own::{self, OwnFiles};
use crate::storage::agreements::review::{self, Taken};
use crate::storage::{agreements, file};
use crate::view::browse::Filters;
use std::path::Path;
use std::sync::Arc;

/// Looks an agreement file through and asks what is to become of it; one that cannot be read is told line by line.
pub(in crate::desktop) fn review(state: &mut State, path: &Path) {
    let shipped = agreements::all();
    let read = review::review(path, &shipped, &state.own_files);
    let read = read.and_then(|review| Ok((review, file::text(path)?.0)));
    state.dialog = Some(match read {
        Ok((mut review, text)) => {
            review.taken.extend(taken_here(state, &review.agreement));
            Dialog::Agreement(Box::new(Reviewed { path: path.to_owned(), text, review }))
        }
        Err(error) => Dialog::CannotOpen { path: path.to_owned(), lines: state.words().open_error(&error.kind) },
    });
}

/// The other agreement of its id that the scenario carries.
fn taken_here(state: &State, agreement: &Agreement) -> Option<Taken> {
    let carried = &state.document().book().scenario().own_agreements;
    let other = carried.iter().find(|other| other.id == agreement.id)?;
    let differences = disagreements(agreement, other);
    (!differences.is_empty()).then_some(Taken { by: Provenance::Embedded, file: None, differences })
}

/// Puts an agreement into the scenario and among those it is held against, as one step.
pub(super) fn take_part(state: &mut State, agreement: &Arc<Agreement>) {
    let edit = embedding(state, agreement);
    document::edit(state, edit);
    let text = state.words().tell("own-used", &[("agreement", &agreement.id)]);
    state.notices.push(Notice { text, failed: false });
}

/// The edit that lets the scenario carry and use an agreement; one of its id that it carries is replaced.
fn embedding(state: &State, agreement: &Arc<Agreement>) -> Edit {
    let scenario = state.document().book().scenario();
    let mut carried = scenario.own_agreements.clone();
    match carried.iter_mut().find(|other| other.id == agreement.id) {
        Some(other) => *other = Arc::clone(agreement),
        None => carried.push(Arc::clone(agreement)),
    }
    let mut used = scenario.agreements.clone();
    if !used.contains(&agreement.id) {
        used.push(Arc::clone(&agreement.id));
    }
    Edit::All(vec![Edit::OwnAgreements(carried), Edit::Agreements(used)])
}

/// Puts an agreement that the scenario carries in the user's folder.
pub(super) fn keep_carried(state: &mut State, id: &str) {
    let carried = &state.document().book().scenario().own_agreements;
    let Some(agreement) = carried.iter().find(|agreement| &*agreement.id == id) else { return };
    let text = agreements::write(agreement);
    keep_text(state, Path::new(&identifier(id)), text);
}

/// Puts the file that was opened in the user's folder, or asks first where one of its name is there.
pub(super) fn keep(state: &mut State, reviewed: &Reviewed) {
    let Some(name) = reviewed.path.file_name() else { return };
    keep_text(state, Path::new(name), reviewed.text.clone());
}

/// Writes a text to a file of the folder, or asks first where one of its name is there.
fn keep_text(state: &mut State, name: &Path, text: String) {
    let Some(folder) = state.own_folder.clone() else { return };
    let to = folder.join(name).with_extension("ron");
    if to.exists() {
        state.dialog = Some(Dialog::ReplaceOwn { to, text });
    } else {
        write(state, &to, &text);
    }
}

/// Writes an agreement's text to the user's folder; it is at hand from then on.
pub(super) fn write(state: &mut State, to: &Path, text: &str) {
    let path = to.display().to_string();
    if let Err(error) = own::keep(to, text) {
        let why = state.words().save_error(&error.kind);
        let text = state.words().tell("notice-not-saved", &[("path", &path), ("why", &why)]);
        state.notices.push(Notice { text, failed: true });
        return;
    }
    let mut own = OwnFiles { files: std::mem::take(&mut state.own_files), broken: Vec::new() };
    own.files.retain(|file| file.path != to);
    own.add(to);
    let library = Arc::new(own.with_shipped(agreements::ids()));
    state.own_files = own.files;
    state.know(library);
    let text = state.words().tell("own-kept", &[("path", &path)]);
    state.notices.push(Notice { text, failed: false });
}

/// Starts an agreement with the figures of another and no amounts, and shows it.
pub(super) fn start(state: &mut State, from: &str, year: Year) {
    let Some(from) = state.library().agreement(from).cloned() else { return };
    let mut started = template(&from, year);
    let id = started.id.to_string();
    let free = std::iter::once(id.clone()).chain((2..).map(|number| format!("{id}-{number}")));
    let mut free = free.filter(|id| state.library().agreement(id).is_none());
    started.id = free.next().unwrap_or(id).into();
    let started = Arc::new(started);
    let edit = embedding(state, &started);
    document::edit(state, edit);
    browse::open(state);
    state.browser.query.clear();
    state.browser.filters = Filters { agreements: [Arc::clone(&started.id)].into(), ..Filters::default() };
    state.refresh();
    state.browser.figure = state.browser.hit(0).cloned();
    let text = state.words().tell("own-started", &[("agreement", &started.id)]);
    state.notices.push(Notice { text, failed: false });
}
