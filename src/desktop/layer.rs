//! The alternative that a document shows, and what of it is not the plan's.

use super::document::Document;
use super::state::CellAt;
use crate::budget::book::Book;
use crate::budget::evaluation::{Cell, Evaluation, Row, measure_cell};
use crate::budget::goal::{Found, Goal, Value, Vary};
use crate::budget::measure::Measure;
use crate::budget::price_level::Year;
use crate::budget::problem::Problem;
use crate::budget::scenario::{Adjustment, Alternative, Edit, MeasureChange, Several};
use crate::view::grid::RowKey;
use rust_decimal::Decimal;

/// An alternative laid on, with what it comes to.
#[derive(Debug)]
pub struct Layer {
    alternative: Alternative,
    book: Book,
    evaluation: Evaluation,
    /// What it lies over, where that is another alternative.
    below: Option<Book>,
}

impl Layer {
    /// An alternative of a plan. Fails with what keeps it from being laid on.
    pub(super) fn of(plan: &Book, id: &str) -> Result<Self, Vec<Problem>> {
        let book = plan.with_alternative(id)?;
        let evaluation = book.evaluate();
        let alternative = plan.scenario().alternative(id).map(|(_, alternative)| alternative.clone());
        let alternative = alternative.unwrap_or_default();
        let below = alternative.over.as_ref().map(|over| plan.with_alternative(over)).transpose()?;
        Ok(Self { alternative, book, evaluation, below })
    }

    /// Its id.
    pub fn id(&self) -> &str {
        &self.alternative.id
    }

    /// What it says.
    pub const fn alternative(&self) -> &Alternative {
        &self.alternative
    }

    /// The plan with it laid on.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// What that comes to.
    pub const fn evaluation(&self) -> &Evaluation {
        &self.evaluation
    }
}

impl Document {
    /// The alternative that is shown, by id.
    pub fn alternative(&self) -> Option<&str> {
        self.layer().map(Layer::id)
    }

    /// What the alternative shown lies over; `None` where the plan itself is shown.
    fn below(&self) -> Option<&Book> {
        self.layer().map(|layer| layer.below.as_ref().unwrap_or_else(|| self.plan()))
    }

    /// How many measures lie below the alternative shown; those behind them are its own.
    pub fn measures_below(&self) -> Option<usize> {
        self.below().map(|below| below.scenario().measures.len())
    }

    /// What the alternative shown changes about a measure below it.
    pub fn overridden(&self, measure: &str) -> Option<&Adjustment> {
        let adjustment = self.layer()?.alternative().change(measure)?;
        self.below()?.scenario().measure(measure).map(|_| adjustment)
    }

    /// Whether the alternative shown has added a measure.
    pub fn is_added(&self, measure: &str) -> bool {
        self.layer().is_some_and(|layer| layer.alternative().added.iter().any(|own| &*own.id == measure))
    }

    /// The number of a cell below the alternative shown, where that has another; `None` where it shows through.
    pub fn overridden_cell(&self, cell: &CellAt) -> Option<Cell> {
        let RowKey::Numbers(Row::Measure(at)) = &cell.row else { return None };
        self.overridden_amount(*at, cell.year)
    }

    /// The same for a measure by its position.
    pub fn overridden_amount(&self, at: usize, year: Year) -> Option<Cell> {
        self.layer()?;
        let measure = self.book().scenario().measures.get(at)?;
        let adjustment = self.overridden(&measure.id).filter(|adjustment| adjustment.reshapes_year(year))?;
        let below = self.below()?;
        let (_, old) = below.scenario().measure(&measure.id)?;
        let number = |book: &Book, measure: &Measure| measure_cell(book, measure, year);
        let (now, before) = (number(self.book(), measure), number(below, old));
        (adjustment.amounts.contains_key(&year) || now != before).then_some(before)
    }

    /// Several measures of what is shown moved so many years on, or back where negative.
    pub fn shift_measures(&self, positions: &[usize], years: i32) -> Several {
        match self.alternative() {
            Some(id) => self.plan().scenario().shift_in_alternative(id, positions, years),
            None => self.plan().scenario().shift_measures(positions, years),
        }
    }

    /// The edit that accepts a problem of what is shown, for a reason.
    pub fn accepting(&self, problem: &Problem, because: &str) -> Option<Edit> {
        if self.layer().is_none() && self.plan().scenario().alternatives.is_empty() {
            self.plan().accepting(problem, because)
        } else {
            self.book().accepting_also(problem, because)
        }
    }

    /// The edit of what is shown that a value found asks for: while an alternative is shown, one that stands in its layer.
    pub fn meeting_goal(&self, goal: &Goal, found: &Found) -> Option<Edit> {
        let measure = self.book().scenario().measures.get(goal.measure)?;
        if self.layer().is_none() || self.is_added(&measure.id) {
            return Some(found.edit.clone());
        }
        match (found.value, goal.vary) {
            (Value::Percent(percent), _) => self.scale_measures(&[goal.measure], percent).edit,
            (Value::Amount(_, to), Vary::Amount(year)) => {
                Some(Edit::Measure(goal.measure, MeasureChange::Amount(year, Some(to))))
            }
            (Value::Amount(..), Vary::Scale) => None,
        }
    }

    /// Several measures of what is shown scaled to so many percent.
    pub fn scale_measures(&self, positions: &[usize], percent: Decimal) -> Several {
        match self.alternative() {
            Some(id) => self.plan().scenario().scale_in_alternative(id, positions, percent),
            None => self.plan().scenario().scale_measures(positions, percent),
        }
    }
}
