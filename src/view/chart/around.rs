//! What stands around a plot: title, second line, notes, sources, footer.

use super::{Axis, Body, Chart, ChartKind, Marked, Unit};
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::money;
use crate::view::sentence::Sentence;
use crate::view::{View, letters};

/// The reading help below a plot.
#[derive(Default)]
pub(super) struct Leads {
    /// Sentences of this chart alone, first.
    pub(super) own: Vec<String>,
    /// Whether what plan and frame are is said: how the baseline is derived, how exactly the frame is printed.
    pub(super) of_plan: bool,
}

impl Leads {
    /// What plan and frame are.
    pub(super) const OF_PLAN: Self = Self { own: Vec::new(), of_plan: true };
}

/// What stands around a plot.
pub(super) struct Message<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) second_line: String,
    pub(super) area: &'a AreaPath,
    pub(super) marks: Marks,
    /// The first notes, before those that every chart of the area has.
    pub(super) leads: Leads,
    /// Measures that are shown together.
    pub(super) others: &'a [&'a str],
}

impl View<'_> {
    /// A chart of an area with its message, notes and sources.
    pub(super) fn chart(&self, kind: ChartKind, message: Message<'_>, body: Body, axis: Axis) -> Chart {
        let Message { sentence, second_line, area, marks, leads, others } = message;
        Chart {
            kind,
            title: Marked { text: sentence.text.clone(), letters: letters(sentence.marks) },
            second_line,
            key: (!marks.is_none()).then(|| self.words.say("chart-key")),
            years: self.evaluation.years.iter().map(|year| year.to_string()).collect(),
            body,
            axis,
            notes: self.notes(area, marks.and(sentence.marks), leads, others),
            more_notes: self.words.say("more-notes"),
            sources: self.source_line(area),
            note_word: self.words.say("note-word"),
            source_word: self.words.say("source-word"),
            footer: self.chart_footer(),
            annotations: Vec::new(),
            unit: self.chart_unit(self.unit, self.price_level(self.book.scenario().price_level)),
            year: None,
        }
    }

    /// What stands around a number in a unit and prices.
    pub(super) fn chart_unit(&self, unit: money::Unit, level: String) -> Unit {
        let pattern = self.words.tell("amount-in-text", &[("number", "#"), ("unit", unit.code())]);
        let (before, after) = pattern.split_once('#').unwrap_or(("", ""));
        Unit { before: before.to_owned(), after: after.to_owned(), level }
    }

    /// The scenario's name and fingerprint.
    pub(super) fn chart_footer(&self) -> String {
        format!("{} · {}", self.book.scenario().title, self.fingerprint)
    }
}
