//! A copy for others: what it is to do without, and the digits by which two people know that they see the same.

use super::super::super::{action::Action, action::Answer, state::State, theme, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::measure::Measure;
use crate::budget::scenario::LeftOut;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::switch::switch_ui;
use crate::storage::scenario::{fingerprint_without, grouped, write_without};
use eframe::egui::{Context, Label, Response, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 560.0;
/// Height of what stands below the list, in points.
const BELOW: f32 = 2.0 * space::PAGE + 2.0 * space::CONTROL;

/// What goes along: everything, until something is switched off.
#[derive(Debug, Default)]
pub(super) struct Draft {
    rows: Vec<Row>,
    /// What is left out, and the copy then.
    copy: Option<(LeftOut, Copied)>,
}

/// What is told of a copy.
#[derive(Debug)]
struct Copied {
    fingerprint: String,
    /// The titles of what is left out that its notes, reasons and other texts name still.
    named: Vec<String>,
}

#[derive(Debug)]
struct Row {
    what: What,
    name: String,
    goes_along: bool,
}

#[derive(Debug)]
enum What {
    Measure(Box<str>),
    Notes,
    Alternative(Box<str>),
    Meeting,
    Agreement(crate::budget::agreement::AgreementId),
}

impl Draft {
    /// One row for each thing that can be left out.
    pub(super) fn of(state: &State) -> Self {
        let (words, book) = (state.words(), state.document().plan());
        let scenario = book.scenario();
        let row = |what, name: String| Row { what, name, goes_along: true };
        let titled = |key, title: &str| words.tell(key, &[("title", title)]);
        let mut rows = vec![row(What::Notes, words.say("share-notes"))];
        if !scenario.meeting.is_empty() {
            rows.push(row(What::Meeting, words.say("share-meeting")));
        }
        let alternatives = scenario.alternatives.iter();
        rows.extend(
            alternatives.map(|one| row(What::Alternative((*one.id).into()), titled("place-alternative", &one.title))),
        );
        let agreements = book.carried();
        rows.extend(
            agreements.iter().map(|one| row(What::Agreement(one.id.clone()), titled("share-agreement", &one.id))),
        );
        let added = scenario.alternatives.iter().flat_map(|alternative| &alternative.added);
        let measures = scenario.measures.iter().chain(added).take(MOST_ROWS);
        rows.extend(measures.map(|one| row(What::Measure(one.id.clone()), titled("share-measure", &one.title))));
        Self { rows, copy: None }
    }

    /// The copy, worked out once for each choice.
    fn copy(&mut self, state: &State) -> &Copied {
        let left_out = self.left_out();
        let known = self.copy.take().filter(|(of, _)| *of == left_out);
        let (_, copied) = self.copy.insert(known.unwrap_or_else(|| copied(state, left_out)));
        copied
    }

    fn left_out(&self) -> LeftOut {
        let mut left_out = LeftOut::default();
        for row in self.rows.iter().filter(|row| !row.goes_along) {
            match &row.what {
                What::Measure(id) => drop(left_out.measures.insert(id.clone())),
                What::Notes => left_out.notes = true,
                What::Alternative(id) => drop(left_out.alternatives.insert(id.clone())),
                What::Meeting => left_out.meeting = true,
                What::Agreement(id) => drop(left_out.agreements.insert(id.clone())),
            }
        }
        left_out
    }
}

fn copied(state: &State, left_out: LeftOut) -> (LeftOut, Copied) {
    let plan = state.document().plan();
    let fingerprint = grouped(&fingerprint_without(plan, &left_out));
    let is_gone = |measure: &&Measure| left_out.measures.contains(&measure.id);
    let gone: Vec<&Measure> = plan.scenario().measures.iter().filter(is_gone).collect();
    let text = if gone.is_empty() { String::new() } else { write_without(plan, &left_out) };
    let named = gone.into_iter().filter(|one| text.contains(&*one.title));
    let named = named.map(|one| state.words().tell("quoted", &[("text", &one.title)])).collect();
    (left_out, Copied { fingerprint, named })
}

/// More rows than this are no list to look through.
const MOST_ROWS: usize = 500;

/// Asks what goes along.
pub(super) fn share_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    sheet_of_width_ui(ctx, WIDTH, &words.say("share-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            ui.add(Label::new(theme::muted(words.say("share-text"))).wrap());
            ui.add_space(space::STEP);
            let mut first = None;
            for (at, row) in open.drafts.share.rows.iter_mut().enumerate() {
                let switch = keyed(ui, &format!("row {at}"), |ui| row_ui(ui, row)).inner;
                first.get_or_insert(switch);
            }
            if let Some(first) = first {
                open.focus_first(&first);
            }
            let copied = open.drafts.share.copy(state);
            if !copied.named.is_empty() {
                let titles = words.list(&copied.named);
                error_ui(ui, Some(&words.tell("share-still-named", &[("titles", &titles)])));
            }
            fingerprint_ui(ui, state, "fingerprint-of-copy", &copied.fingerprint);
        });
        let left_out = open.drafts.share.left_out();
        let nothing = (left_out == LeftOut::default()).then(|| words.say("share-nothing-left-out"));
        let (save, cancel) = (words.say("share-accept"), words.say("dialog-cancel"));
        let save = Foot { reason: nothing.as_deref(), ..Foot::next("save", &save) };
        match buttons_ui(ui, open, None, &[save, Foot::other("cancel", &cancel)]) {
            Some(0) => actions.push(Action::Answer(Answer::Share(Box::new(left_out)))),
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
    });
}

fn row_ui(ui: &mut Ui, row: &mut Row) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.set_height(space::CONTROL);
        let switch = switch_ui(ui, &mut row.goes_along, &row.name, None);
        ui.label(if row.goes_along { theme::regular(&row.name) } else { theme::muted(&row.name) });
        switch
    })
    .inner
}

/// A fingerprint with a button that copies it; `name` is the text key of what it is of.
pub(super) fn fingerprint_ui(ui: &mut Ui, state: &State, name: &str, fingerprint: &str) {
    let words = state.words();
    label_ui(ui, &words.say(name));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.label(theme::medium(fingerprint));
        if ui.add(Button::plain(&words.say("fingerprint-copy"))).clicked() {
            ui.ctx().copy_text(fingerprint.to_owned());
        }
    });
    ui.add(Label::new(theme::muted(words.say("fingerprint-text"))).wrap());
}
