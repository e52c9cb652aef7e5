//! What is asked for in the comparison.

use super::file;
use crate::desktop::action::{As, Compare};
use crate::desktop::comparing::{Manner, Place, Which};
use crate::desktop::document::Document;
use crate::desktop::files::{Ask, FileDialogs};
use crate::desktop::state::{Notice, State};
use crate::storage;
use crate::view::side_by_side::MOST_PLANS;
use eframe::egui::Context;
use std::path::PathBuf;

/// Carries out what was asked for.
pub(super) fn asked(state: &mut State, asked: Compare, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    let comparing = &mut state.comparing;
    match asked {
        Compare::Put(place, which) => put(state, place, which),
        Compare::OtherFile(place) => file::ask(state, Ask::Compare(place), dialogs),
        Compare::Leave(which) => comparing.several.retain(|other| *other != which),
        Compare::Swap => {
            if let Some(pair) = &mut comparing.pair {
                pair.swap(0, 1);
            }
        }
        Compare::By(way) => open(state, way),
        Compare::Area(area) => comparing.area = area,
        Compare::Year(year) => comparing.year = year,
        Compare::Order(order) => comparing.order = order,
        Compare::Pin(which) => comparing.reference = which,
        Compare::Overlay(overlay) => comparing.overlay = overlay,
        Compare::Copy(kind) => copy(state, kind, ctx),
        Compare::Close => comparing.open = false,
    }
}

/// Opens the comparison: with what was compared before while it is about the plan that is shown, else with what a user
/// most likely wants.
pub(super) fn open(state: &mut State, way: Manner) {
    let was_open = state.comparing.open;
    let shown = state.document().id();
    let is_about = |which: &Which| which.document() == Some(shown);
    let alternative = state.document().alternative().map(|id| Which::Alternative(shown, id.into()));
    let comparing = &state.comparing;
    let keeps_pair = comparing.pair.as_ref().is_some_and(|pair| {
        pair.iter().any(is_about) && alternative.as_ref().is_none_or(|alternative| pair.contains(alternative))
    });
    let keeps_several = comparing.several.len() > 1 && comparing.several.iter().any(is_about);
    let (pair, several) = (state.likely_pair(), state.likely_several());
    begin(state, way);
    let comparing = &mut state.comparing;
    if !was_open {
        (comparing.area, comparing.year) = (None, None);
    }
    if !keeps_pair && !was_open {
        comparing.pair = Some(pair);
    }
    if !keeps_several {
        (comparing.several, comparing.reference) = (several, None);
    }
}

/// Shows two plans held against each other.
fn two(state: &mut State, pair: [Which; 2]) {
    begin(state, Manner::Explained);
    (state.comparing.area, state.comparing.year) = (None, None);
    state.comparing.pair = Some(pair);
}

fn begin(state: &mut State, way: Manner) {
    state.typing = None;
    state.browser.open = false;
    if !state.comparing.open {
        state.comparing.files.look_again();
    }
    state.comparing.open = true;
    state.comparing.way = way;
    // A year or an area of the one way may not be there in the other.
}

fn put(state: &mut State, place: Place, which: Which) {
    let comparing = &mut state.comparing;
    match (place, &mut comparing.pair) {
        (Place::First, Some([first, _])) => *first = which,
        (Place::Second, Some([_, second])) => *second = which,
        (Place::First | Place::Second, None) => {}
        (Place::More, _) => {
            if !comparing.several.contains(&which) && comparing.several.len() < MOST_PLANS {
                comparing.several.push(which);
            }
        }
    }
}

/// A file was picked to compare with.
pub(super) fn with_file(state: &mut State, place: Place, path: PathBuf) {
    let open = state.tab_of_file(&path).and_then(|at| state.documents().nth(at).map(Document::id));
    if open.is_none()
        && let Err(error) = storage::file::open(&path, &state.library.areas)
    {
        let lines = state.words().open_error(&error.kind);
        state.dialog = Some(crate::desktop::state::Dialog::CannotOpen { path, lines });
        return;
    }
    state.comparing.files.look_again();
    put(state, place, open.map_or(Which::File(path), Which::Plan));
}

/// Shows what the document's file holds now beside the plan as it stands here.
pub(super) fn with_disk(state: &mut State) {
    let id = state.document().id();
    state.comparing.files.look_again();
    two(state, [Which::Saved(id), Which::Plan(id)]);
}

/// Two files that were dropped together are compared once both are open and nothing is asked.
pub(in crate::desktop) fn compare_dropped(state: &mut State) {
    if state.dialog.is_some() || !state.waiting.is_empty() {
        return;
    }
    let Some(dropped) = state.comparing.dropped.take() else { return };
    let plan = |path: &PathBuf| {
        let at = state.tab_of_file(path)?;
        state.documents().nth(at).map(|document| Which::Plan(document.id()))
    };
    if let [Some(first), Some(second)] = dropped.each_ref().map(plan)
        && first != second
    {
        two(state, [first, second]);
    }
}

/// Puts the page on the clipboard.
pub(super) fn copy(state: &mut State, kind: As, ctx: &Context) {
    let Some(written) = state.comparing.shown().written(state) else { return };
    let (text, told) = match kind {
        As::Cells => (written.cells, "notice-comparison-copied"),
        As::Text => (written.text, "notice-comparison-copied-as-text"),
        As::Markdown => (written.markdown, "notice-comparison-copied-as-markdown"),
    };
    ctx.copy_text(text);
    let text = state.words().say(told);
    state.notices.push(Notice { text, failed: false });
}
