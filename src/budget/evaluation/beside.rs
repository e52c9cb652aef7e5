//! What the measures of an area come to beside a few of them.

use super::Cell;
use super::explain::measure_cell;
use super::term::Term;
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::measure::Measure;
use crate::budget::price_level::Year;
use crate::budget::problem::ProblemKind;

/// What the measures that are on in an area, and in the areas within, come to by year, without those at `positions`.
///
/// Costs what those few cost, however many the others are: it is the sum of all less the few. The marks are those of
/// the others alone.
pub fn sum_beside(book: &Book, area: &AreaPath, positions: &[usize]) -> Vec<Cell> {
    let few: Vec<&Measure> = positions
        .iter()
        .filter_map(|at| book.scenario().measures.get(*at))
        .filter(|measure| measure.on && measure.area.is_within(area))
        .collect();
    let Some(area_at) = book.outline.areas.iter().position(|outline| outline.path == *area) else {
        return vec![Cell::Empty; book.scenario().years.count()];
    };
    let groups = groups(book, area_at, &few);
    let years = book.scenario().years.iter().enumerate();
    years
        .map(|(year_at, year)| {
            let sums = groups.iter().map(|group| group.less_the_few(book, year_at, year));
            sums.fold(Cell::Empty, Cell::plus)
        })
        .collect()
}

/// Measures that are summed together.
struct Group<'a> {
    /// What they come to by year.
    sums: Vec<Cell>,
    /// How many of them have an amount, by year.
    amounts: Vec<usize>,
    /// Those of the few that are among them.
    few: Vec<&'a Measure>,
}

impl Group<'_> {
    fn less_the_few(&self, book: &Book, year_at: usize, year: Year) -> Cell {
        let few: Vec<Cell> = self.few.iter().map(|measure| measure_cell(book, measure, year)).collect();
        let amounts_of_few = few.iter().filter(|cell| **cell != Cell::Empty).count();
        match (self.sums.get(year_at), self.amounts.get(year_at)) {
            (Some(Cell::Amount(sum, marks)), Some(amounts)) if *amounts > amounts_of_few => {
                Cell::Amount(*sum - few.iter().filter_map(|cell| cell.amount()).sum(), *marks)
            }
            (Some(Cell::NotComputed), Some(amounts)) if *amounts > amounts_of_few => Cell::NotComputed,
            (_, _) => Cell::Empty,
        }
    }
}

/// The groups of an area's measures: by account, by the figure they carry, and one for each that follows a rule.
fn groups<'a>(book: &Book, area_at: usize, few: &[&'a Measure]) -> Vec<Group<'a>> {
    let among = |is_in: &dyn Fn(&Measure) -> bool| few.iter().copied().filter(|measure| is_in(measure)).collect();
    let years = book.scenario().years.count();
    let accounts = book.changes.accounts_in(area_at).filter_map(|(at, sums)| {
        let account = book.ledger.accounts().get(at)?;
        Some(Group {
            sums: sums.to_vec(),
            amounts: (0..years).map(|year_at| account.amounts(year_at)).collect(),
            few: among(&|measure| account.holds(measure)),
        })
    });
    let figures = book.changes.uses.iter().filter(|row| row.counts_in(area_at)).map(|row| Group {
        sums: row.years.iter().map(cell).collect(),
        amounts: vec![row.measures; years],
        few: among(&|measure| row.figure_use.is_in(measure)),
    });
    let rules = book.changes.rules.iter().filter(|row| row.wholes.contains(&area_at)).map(|row| Group {
        sums: row.years.iter().map(cell).collect(),
        amounts: vec![1; years],
        few: among(&|measure| measure.id == row.measure),
    });
    accounts.chain(figures).chain(rules).collect()
}

fn cell(term: &Result<Option<Term>, ProblemKind>) -> Cell {
    match term {
        Ok(Some(term)) => Cell::Amount(term.amount, term.marks),
        Ok(None) => Cell::Empty,
        Err(_) => Cell::NotComputed,
    }
}
