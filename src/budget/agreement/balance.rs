//! A table with its totals as printed and as summed: the one place where lines become sums.

use super::sum::common_level;
use super::{Agreement, Figure, Match, PrintedSum, Row, Table};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::PriceLevel;

/// A table of an agreement with its sums.
#[derive(Debug, Clone, PartialEq)]
pub struct Balance<'a> {
    /// Its rows, top to bottom.
    pub lines: Vec<BalanceLine<'a>>,
    /// The price level that all its amounts print; `None` where one prints none or another.
    pub price_level: Option<PriceLevel>,
    /// Income minus expenditure, positive where income is larger; `None` where the table lacks either.
    pub surplus: Option<Surplus>,
}

/// A row of a table with its amount.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BalanceLine<'a> {
    /// What it is to the sums.
    pub row: &'a Row,
    /// Its figure, if the agreement has it.
    pub figure: Option<&'a Figure>,
    /// The amount for the table's year, income negative; `None` where none is printed.
    pub printed: Option<Printed>,
    /// Of a total the sum of its lines, of a balance the sum of the totals; `None` where an addend is not printed.
    pub summed: Option<PrintedSum>,
}

/// Income minus expenditure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surplus {
    /// The difference, positive where income is larger.
    pub amount: Money,
    /// Whether the table prints it; else it is derived from the totals.
    pub is_printed: bool,
}

impl<'a> Balance<'a> {
    /// The sums of a table. *Heraf* lines are outside every sum.
    pub fn of(agreement: &'a Agreement, table: &'a Table) -> Self {
        let mut sums = Sums { lines: Some(PrintedSum::NOTHING), totals: Some(PrintedSum::NOTHING) };
        let mut levels = Vec::new();
        let mut lines = Vec::new();
        for row in &table.rows {
            let figure = agreement.figure(row.figure());
            let found = figure.and_then(|figure| Some((figure, figure.amount_in(table.year)?)));
            levels.extend(found.map(|(figure, (value, _))| figure.price_level_of(value)));
            let printed = found.map(|(_, (_, printed))| printed);
            lines.push(BalanceLine { row, figure, printed, summed: sums.pass(row, printed) });
        }
        let surplus = surplus(&lines);
        Self { lines, price_level: common_level(levels), surplus }
    }
}

impl BalanceLine<'_> {
    /// How its sum stands to what is printed; `None` where either is missing.
    pub fn stands(&self) -> Option<Match> {
        Some(self.summed?.beside(self.printed?))
    }
}

/// The sums under way; `None` once an addend is not printed.
struct Sums {
    lines: Option<PrintedSum>,
    totals: Option<PrintedSum>,
}

impl Sums {
    /// Goes past a row and gives the sum that belongs beside it.
    fn pass(&mut self, row: &Row, printed: Option<Printed>) -> Option<PrintedSum> {
        let with = |sum: Option<PrintedSum>| Some(sum?.with(printed?));
        match row {
            Row::Line(_) => {
                self.lines = with(self.lines);
                None
            }
            Row::OfWhich(_) => None,
            Row::Total(_) => {
                self.totals = with(self.totals);
                self.lines.replace(PrintedSum::NOTHING)
            }
            Row::Balance(_) => self.totals,
        }
    }
}

/// The totals of income and of expenditure, taken from each other; a printed balance stands for itself.
fn surplus(lines: &[BalanceLine<'_>]) -> Option<Surplus> {
    let printed = lines.iter().find(|line| matches!(line.row, Row::Balance(_))).and_then(|line| line.printed);
    if let Some(printed) = printed {
        return Some(Surplus { amount: -printed.money(), is_printed: true });
    }
    let totals: Option<Vec<Money>> = lines
        .iter()
        .filter(|line| matches!(line.row, Row::Total(_)))
        .map(|line| line.printed.map(Printed::money))
        .collect();
    let totals = totals?;
    let has_both = totals.iter().any(|total| total.is_negative()) && totals.iter().any(|total| !total.is_negative());
    has_both.then(|| Surplus { amount: -totals.into_iter().sum::<Money>(), is_printed: false })
}
