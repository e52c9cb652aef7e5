//! What pays for a measure: pools and grants, and how much of each by year. Never part of the plan.

use super::InspectorMemory;
use super::form::{gap, select_row, word};
use super::now::Gathered;
use super::years::{Years, years_head, years_of};
use crate::budget::agreement::FigureRef;
use crate::budget::measure::{Financing, Measure, YearlyAmounts};
use crate::budget::scenario::MeasureChange;
use crate::desktop::state::State;
use crate::desktop::theme::muted;
use crate::desktop::widget::select::Choice;
use eframe::egui::{Label, Ui};

/// The rows *Finansiering*; nothing where there is neither financing nor anything to finance by.
pub(super) fn financing_rows(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    measure: &Measure,
    reason: Option<&str>,
) -> Option<MeasureChange> {
    let financing = measure.financing();
    if financing.is_empty() && memory.options.financings.is_empty() {
        return None;
    }
    let mut changed = None;
    for (at, source) in financing.iter().enumerate() {
        let mut rows = Rows { state, memory, measure, at, reason };
        if let Some(now) = rows.show(ui, source) {
            let others = financing.iter().enumerate().filter(|(other, _)| *other != at);
            let before = others.clone().filter(|(other, _)| *other < at).map(|(_, source)| source.clone());
            let after = others.filter(|(other, _)| *other > at).map(|(_, source)| source.clone());
            changed = Some(before.chain(now).chain(after).collect());
        }
    }
    if let Some(text) = state.view().financing_of(measure) {
        for text in [text, state.words().say("financing-note")] {
            ui.add(Label::new(muted(text)).wrap());
            gap(ui);
        }
    }
    let label = if financing.is_empty() { "inspector-financing" } else { "inspector-financing-more" };
    let none = Choice::new(None, state.words().say("inspector-financing-none"));
    let choices = choices(none, memory, None, "");
    let added = select_row(ui, state, label, &choices, &None, reason).flatten();
    gap(ui);
    if let Some(figure) = added {
        let new = Financing { figure, amounts: YearlyAmounts::default() };
        changed = Some(financing.iter().cloned().chain([new]).collect());
    }
    changed.map(MeasureChange::Financing)
}

/// The rows of one pool or grant.
struct Rows<'a> {
    state: &'a State,
    memory: &'a mut InspectorMemory,
    measure: &'a Measure,
    at: usize,
    reason: Option<&'a str>,
}

impl Rows<'_> {
    /// The changed source, or nothing where it is taken away, in the frame in which that happens.
    fn show(&mut self, ui: &mut Ui, source: &Financing) -> Option<Vec<Financing>> {
        let words = self.state.words();
        let name = format!("{}: {}", source.figure.agreement, self.state.view().figure_name(&source.figure));
        let remove = Choice::new(None, words.say("inspector-financing-none"));
        let choices = choices(remove, self.memory, Some(&source.figure), &name);
        let chosen =
            select_row(ui, self.state, "inspector-financing", &choices, &Some(source.figure.clone()), self.reason);
        gap(ui);
        let amounts = self.amounts(ui, source);
        match chosen {
            Some(None) => Some(Vec::new()),
            Some(Some(figure)) => Some(vec![Financing { figure, ..source.clone() }]),
            None => amounts.map(|amounts| vec![Financing { amounts, ..source.clone() }]),
        }
    }

    fn amounts(&mut self, ui: &mut Ui, source: &Financing) -> Option<YearlyAmounts> {
        let years = years_of(self.state, source.amounts.iter().map(|(year, _)| year));
        let note = super::effect::note(self.state, self.measure);
        let key = format!("{} financing {}", self.measure.id, self.at);
        let word = word(self.state, "inspector-financing-amount");
        let mut now = Gathered::default();
        let unread = &mut self.memory.unread;
        let mut rows = Years { state: self.state, unread, key: &key, note: &note, reason: self.reason, foot: None };
        years_head(ui, &word);
        let amounts = rows.amounts(ui, (&word, "amount"), &years, &source.amounts, &mut now);
        rows.finish(ui);
        now.of(amounts).filter(|now| now.taken).map(|now| now.value)
    }
}

/// Nothing, the chosen one where it is not known, and every pool and grant of the agreements used.
fn choices(
    none: Choice<Option<FigureRef>>,
    memory: &InspectorMemory,
    chosen: Option<&FigureRef>,
    name: &str,
) -> Vec<Choice<Option<FigureRef>>> {
    let known = &memory.options.financings;
    let own = chosen.filter(|chosen| !known.iter().any(|choice| choice.value == **chosen));
    let own = own.map(|chosen| Choice::new(Some(chosen.clone()), name));
    let known = known.iter().map(|choice| Choice::new(Some(choice.value.clone()), &choice.label));
    std::iter::once(none).chain(own).chain(known).collect()
}
