//! The glossary: the words of the trade, each with what it means and what it is called in the other language.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::theme::{medium, muted, regular, space};
use crate::desktop::widget::field::Field;
use crate::view::find::{FoldedName, Sought};
use crate::view::glossary::Word;
use crate::view::{Language, Words};
use eframe::egui::accesskit::Live;
use eframe::egui::{Context, Label, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 600.0;
/// Height of the search field and the buttons, with the space around them, in points.
const BELOW: f32 = space::PAGE + 2.0 * space::CONTROL + 2.0 * space::STEP;

/// What is searched for.
#[derive(Debug, Default)]
pub(super) struct Draft {
    query: String,
    entries: Vec<Entry>,
}

/// A word as it is shown.
#[derive(Debug)]
struct Entry {
    term: String,
    other: String,
    meaning: String,
    names: [FoldedName; 3],
}

impl Draft {
    /// Every word by the alphabet, searched for this one.
    pub(super) fn of(state: &State, word: Option<Word>) -> Self {
        let words = state.words();
        let other = Words::of(match words.language() {
            Language::Danish => Language::English,
            Language::English => Language::Danish,
        });
        let mut entries: Vec<Entry> = Word::ALL.iter().map(|word| Entry::of(*word, words, &other)).collect();
        entries.sort_by_cached_key(|entry| alphabetical(&entry.term));
        Self { query: word.map(|word| word.term(words)).unwrap_or_default(), entries }
    }
}

/// A key that sorts `æ`, `ø` and `å` last, as Danish does.
fn alphabetical(term: &str) -> String {
    term.to_lowercase().replace('æ', "z1").replace('ø', "z2").replace('å', "z3")
}

impl Entry {
    fn of(word: Word, words: &Words, other: &Words) -> Self {
        let (term, other, meaning) = (word.term(words), word.term(other), word.meaning(words));
        let names = [&term, &other, &meaning].map(|name| FoldedName::of(name));
        Self { term, other, meaning, names }
    }
}

/// Shows the words that fit what is searched for.
pub(super) fn glossary_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (search, close) = (words.say("glossary-search"), words.say("dialog-close"));
    sheet_of_width_ui(ctx, WIDTH, &words.say("glossary-title"), |ui| {
        let field = Field::line(&mut open.drafts.glossary.query).named(&search).hint(&search).show(ui).response;
        open.focus_first(&field);
        ui.add_space(space::STEP);
        scrolling_ui(ui, BELOW, |ui| entries_ui(ui, state, &open.drafts.glossary));
        if buttons_ui(ui, open, None, &[Foot::other("close", &close)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

fn entries_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    let sought = Sought::of(&draft.query);
    let mut found: Vec<_> =
        draft.entries.iter().filter_map(|entry| sought.rank(&entry.names).map(|rank| (rank, entry))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    if found.is_empty() {
        let nothing = ui.add(Label::new(muted(state.words().say("palette-nothing"))).wrap());
        ui.ctx().accesskit_node_builder(nothing.id, |node| node.set_live(Live::Polite));
    }
    for (_, entry) in found {
        entry_ui(ui, entry);
    }
}

/// A word, its name in the other language, and what it means.
fn entry_ui(ui: &mut Ui, entry: &Entry) {
    ui.scope(|ui| {
        ui.add_space(space::HALF);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            ui.label(medium(&entry.term));
            if entry.other != entry.term {
                ui.label(muted(&entry.other));
            }
        });
        ui.add(Label::new(regular(&entry.meaning)).wrap());
        ui.add_space(space::STEP);
    });
}
