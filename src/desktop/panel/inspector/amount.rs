//! A field for an amount: what can be read is taken over, what cannot is kept and says why.

use super::now::Now;
use crate::budget::money::{AmountError, AmountQuestion, Printed, Unit};
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, muted, regular, size, space};
use crate::desktop::update::read_amount;
use crate::desktop::widget::draft::draft_with;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::form::form_note;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::pose::line_of;
use eframe::egui::{Label, Rect, Sense, Ui, UiBuilder, Vec2, pos2, vec2};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What was typed in which field and could not be read, and why.
#[derive(Debug, Default)]
pub(super) struct Unread(BTreeMap<String, (String, String)>);

/// What a field stands for and whether it can be used.
#[derive(Debug, Clone, Copy)]
pub(super) struct About<'a> {
    /// Whose value it is: the measure's id and the field's word.
    pub(super) key: &'a str,
    /// What the field is called.
    pub(super) name: &'a str,
    /// Where the line about it stands.
    pub(super) below: Below<'a>,
    /// Why it cannot be used.
    pub(super) reason: Option<&'a str>,
}

/// Where unit, echo and error of a field stand.
#[derive(Debug, Clone, Copy)]
pub(super) enum Below<'a> {
    /// Below the field, with unit and price level while nothing is typed.
    Note(&'a str),
    /// In one line for several fields.
    Foot,
}

/// What a field says in a frame.
#[derive(Debug)]
pub(super) struct Said<T> {
    /// Its value, where it is not the known one.
    pub(super) now: Option<Now<T>>,
    /// What the line about several fields is to say of it.
    pub(super) remark: Option<Remark>,
}

/// What is said about a typed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Remark {
    /// What it is read as.
    ReadAs(String),
    /// Why it cannot be read.
    Unreadable(String),
    /// What is odd about it.
    Doubtful(String),
}

/// What was typed where a number may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed<T = Decimal> {
    /// The field was emptied.
    Nothing,
    /// A number.
    Number(T),
}

impl<T> Typed<T> {
    /// The number, if one was typed.
    pub(super) fn number(self) -> Option<T> {
        match self {
            Self::Nothing => None,
            Self::Number(number) => Some(number),
        }
    }
}

/// A field for an amount that must be there.
pub(super) fn amount_ui(
    ui: &mut Ui,
    state: &State,
    unread: &mut Unread,
    about: About<'_>,
    value: Printed,
) -> Option<Now<Printed>> {
    let number = value.money().in_unit(state.preferences.unit).normalize();
    let read = |text: &str| match read_amount(state, text) {
        Ok(Some(amount)) => Ok(amount),
        Ok(None) => Err(state.words().say("amount-field-empty")),
        Err(question) => Err(question_text(state, &question)),
    };
    typed_ui(ui, (state, unread), about, Some(number), read, |amount| read_as(state, *amount)).now
}

/// A field for an amount that may be left out.
pub(super) fn amount_or_none_ui(
    ui: &mut Ui,
    state: &State,
    unread: &mut Unread,
    about: About<'_>,
    value: Option<Printed>,
) -> Said<Typed<Printed>> {
    let number = value.map(|value| value.money().in_unit(state.preferences.unit).normalize());
    let read = |text: &str| match read_amount(state, text) {
        Ok(amount) => Ok(amount.map_or(Typed::Nothing, Typed::Number)),
        Err(question) => Err(question_text(state, &question)),
    };
    typed_ui(ui, (state, unread), about, number, read, |typed| match typed {
        Typed::Number(amount) => read_as(state, *amount),
        Typed::Nothing => state.words().say("cell-read-as-empty"),
    })
}

/// What a typed amount is, exactly: `80,0 mio. kr.`
fn read_as(state: &State, amount: Printed) -> String {
    let number = amount.money().in_unit(state.preferences.unit).normalize();
    let number = state.words().language().notation().write(number, number.scale().max(1));
    state.view().number_in_unit(&number)
}

/// A field for a plain number, such as a volume; empty means none.
pub(super) fn number_ui(
    ui: &mut Ui,
    state: &State,
    unread: &mut Unread,
    about: About<'_>,
    value: Option<Decimal>,
) -> Said<Typed> {
    let notation = state.preferences.language.notation();
    // Read as the largest unit, which lets every decimal through; what is too large for it, as the smallest.
    let read = |text: &str| {
        let (unit, number) = match notation.read(text, Unit::Mia) {
            Err(AmountQuestion::Amount(AmountError::TooLarge)) => (Unit::Kr, notation.read(text, Unit::Kr)),
            other => (Unit::Mia, other),
        };
        match number {
            Ok(None) => Ok(Typed::Nothing),
            // A written unit is no plain number.
            Ok(Some(number)) if number.unit() == unit => Ok(Typed::Number(number.number())),
            Ok(Some(_)) => Err(state.words().tell("amount-field-not-a-number", &[("text", text)])),
            Err(question) => Err(question_text(state, &question)),
        }
    };
    let shown = value.map(|number| number.normalize());
    typed_ui(ui, (state, unread), about, shown, read, |typed| match typed {
        Typed::Number(number) => notation.write_as_is(*number),
        Typed::Nothing => state.words().say("cell-read-as-empty"),
    })
}

/// A field for a percentage; a written `pct.` or `%` is passed over.
pub(super) fn percent_ui(
    ui: &mut Ui,
    state: &State,
    unread: &mut Unread,
    about: About<'_>,
    value: Option<Decimal>,
) -> Said<Typed> {
    let notation = state.preferences.language.notation();
    let read = |text: &str| {
        let tidy = ["pct.", "pct", "%"].into_iter().fold(text.trim(), |rest, unit| rest.trim_end_matches(unit));
        match notation.read(tidy.trim_end(), Unit::Mia) {
            Ok(None) => Ok(Typed::Nothing),
            Ok(Some(number)) if number.unit() == Unit::Mia => Ok(Typed::Number(number.number())),
            Ok(Some(_)) => Err(state.words().tell("amount-field-not-a-number", &[("text", text)])),
            Err(question) => Err(question_text(state, &question)),
        }
    };
    typed_ui(ui, (state, unread), about, value, read, |typed| match typed {
        Typed::Number(number) => state.words().tell("percent-in-text", &[("number", &notation.write_as_is(*number))]),
        Typed::Nothing => state.words().say("cell-read-as-empty"),
    })
}

/// A field over a number, which `read` reads and `echo` says back.
fn typed_ui<T>(
    ui: &mut Ui,
    (state, unread): (&State, &mut Unread),
    about: About<'_>,
    value: Option<Decimal>,
    read: impl Fn(&str) -> Result<T, String>,
    echo: impl Fn(&T) -> String,
) -> Said<T> {
    let notation = state.preferences.language.notation();
    let known = value.map_or_else(String::new, |number| notation.write_as_is(number));
    let shown = unread.0.get(about.key).map_or(known, |(text, _)| text.clone());
    let drafted = draft_with(ui, about.key, &shown, |ui, text| {
        Field::line(text).named(about.name).disabled_because(about.reason).show(ui)
    });
    let mut said = Said { now: None, remark: None };
    if let Some(Ok(value)) = drafted.typed.as_deref().map(&read) {
        said = Said { remark: Some(Remark::ReadAs(echo(&value))), now: Some(Now { value, taken: false }) };
    }
    if let Some(text) = drafted.committed {
        match read(&text) {
            Ok(value) => {
                unread.0.remove(about.key);
                said.now = Some(Now::taken(value));
            }
            Err(why) => drop(unread.0.insert(about.key.to_owned(), (text, why))),
        }
    }
    if let Some((_, why)) = unread.0.get(about.key).filter(|_| said.remark.is_none()) {
        said.remark = Some(Remark::Unreadable(why.clone()));
    }
    if let Below::Note(note) = about.below {
        remark_ui(ui, state, said.remark.take().as_ref(), note);
    }
    said
}

/// The line below a field: what its text is read as, why it cannot be read, or else a note.
pub(super) fn remark_ui(ui: &mut Ui, state: &State, remark: Option<&Remark>, note: &str) {
    let words = &state.words().say("cell-read-as");
    match remark {
        Some(Remark::Unreadable(why) | Remark::Doubtful(why)) => why_not(ui, why),
        Some(Remark::ReadAs(text)) => {
            let accent = Tokens::of(ui).accent;
            // Where there is no room for the words, the number alone says it.
            let width = |text: &str| line_of(ui.painter(), text, Weight::Regular).size().x;
            let wide = width(words) + width(text) + space::HALF + space::STEP > ui.available_width();
            form_note(ui, |ui| {
                ui.spacing_mut().item_spacing.x = space::HALF;
                ui.label(muted(if wide { "=" } else { words }));
                ui.label(regular(text).color(accent));
            });
        }
        None if note.is_empty() => {}
        None => drop(form_note(ui, |ui| ui.label(muted(note)))),
    }
}

/// Why a text could not be read, below its field: the drawn mark and the words.
fn why_not(ui: &mut Ui, why: &str) {
    let tokens = Tokens::of(ui);
    let corner = ui.next_widget_position();
    let square = Rect::from_min_size(
        corner + vec2(space::STEP, space::HALF + (size::LINE - mark::SIDE) / 2.0),
        Vec2::splat(mark::SIDE),
    );
    VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, tokens);
    let left = square.right() + 6.0;
    let room = Rect::from_min_max(
        pos2(left, corner.y + space::HALF),
        pos2(corner.x + ui.available_width(), ui.max_rect().bottom().max(corner.y)),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(room));
    let label = child.add(Label::new(regular(why).color(tokens.broken)).wrap());
    let height = label.rect.height() + 2.0 * space::HALF;
    ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
}

/// Why a typed text is not one amount, in words.
pub(in crate::desktop::panel) fn question_text(state: &State, question: &AmountQuestion) -> String {
    state.words().amount_question(question)
}
