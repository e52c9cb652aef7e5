//! Below a chart: reading help, precision, breaks, and the assumptions with their letters.

use super::Note;
use super::around::Leads;
use crate::budget::agreement::Exactness;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{FrameBy, Row, explain};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::scenario::Baseline;
use crate::view::View;

/// More measures than this are counted below a chart, not named.
const MOST_NAMED: usize = 8;

impl View<'_> {
    /// The notes below a chart of an area whose numbers rest on `marks`.
    pub(super) fn notes(&self, area: &AreaPath, marks: Marks, leads: Leads, others: &[&str]) -> Vec<Note> {
        let plain = |text: String| Note { letter: None, text };
        let mut notes = Vec::new();
        notes.extend(leads.own.into_iter().map(plain));
        if leads.of_plan {
            notes.extend(self.derived_note(area).map(plain));
            notes.extend(self.precision_note(area).map(plain));
            notes.extend(self.exactness_note(area).map(plain));
        }
        if !others.is_empty() {
            notes.push(plain(self.others_note(others)));
        }
        notes.extend(
            self.assumption_sentences(marks).into_iter().map(|(letter, text)| Note { letter: Some(letter), text }),
        );
        notes
    }

    /// The measures that the chart shows together: by name while they are few, the first and a count of the rest else.
    fn others_note(&self, others: &[&str]) -> String {
        match others.get(..MOST_NAMED) {
            Some(first) if others.len() > MOST_NAMED => {
                let rest = others.len().saturating_sub(MOST_NAMED).to_string();
                self.words.tell("note-others-more", &[("names", &first.join(", ")), ("rest", &rest)])
            }
            Some(_) | None => self.words.tell("note-others", &[("names", &self.words.list(others))]),
        }
    }

    /// A baseline that is an agreed figure without parts is derived, not printed.
    fn derived_note(&self, area: &AreaPath) -> Option<String> {
        let Baseline::Agreed { without, .. } = self.book.scenario().baseline.get(area)? else { return None };
        if without.is_empty() {
            return None;
        }
        let why = self.evaluation.years.iter().find_map(|year| {
            explain(self.book, self.evaluation, area, &Row::Baseline, year).filter(|why| why.addends.len() > 1)
        })?;
        let names: Vec<String> = why
            .addends
            .iter()
            .filter_map(|addend| addend.of.figure().map(|(figure, _)| self.figure_name(figure).to_lowercase()))
            .collect();
        let (whole, parts) = names.split_first()?;
        Some(self.words.tell("note-derived", &[("whole", whole), ("parts", &self.words.list(parts))]))
    }

    /// How exactly the frames are printed.
    pub(super) fn precision_note(&self, area: &AreaPath) -> Option<String> {
        let outcome = self.evaluation.area(area)?;
        let library = self.book.library();
        let years = outcome.frames.iter().flat_map(|frame| self.evaluation.years.iter().zip(&frame.years));
        let half_units = years.filter_map(|(year, cell)| match cell.by.as_ref()? {
            FrameBy::Agreement(figure) => {
                library.figure(figure)?.amount_in(year).map(|(_, printed)| printed.half_unit())
            }
            FrameBy::Vintage(_) | FrameBy::Own(_) | FrameBy::Assumption(_) => None,
        });
        let coarsest: Money = half_units.max()?;
        let uncertain = outcome.verdicts().any(|cell| !cell.uncertainty.is_zero());
        let key = if uncertain { "note-precision" } else { "note-precision-cancels" };
        Some(self.words.tell(key, &[("amount", &self.amount_in_text(coarsest))]))
    }

    /// A frame printed with *ca.*, *mindst* or *op til*.
    pub(super) fn exactness_note(&self, area: &AreaPath) -> Option<String> {
        let outcome = self.evaluation.area(area)?;
        let frame = outcome.frames.iter().flat_map(|frame| self.evaluation.years.iter().zip(&frame.years)).find_map(
            |(year, cell)| {
                let FrameBy::Agreement(reference) = cell.by.as_ref()? else { return None };
                let figure = self.book.library().figure(reference)?;
                let value = figure.value_in(year)?;
                match figure.exactness_of(value) {
                    Exactness::About | Exactness::WellOver | Exactness::JustUnder => {
                        Some((reference.clone(), figure.exactness_of(value)))
                    }
                    Exactness::Exact | Exactness::AtLeast | Exactness::AtMost | Exactness::UpTo => None,
                }
            },
        );
        let (figure, _) = frame?;
        Some(self.words.tell("note-about", &[("figure", &self.figure_name(&figure))]))
    }
}
