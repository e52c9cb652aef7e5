//! Rows that become measures, and rows that are refused.

use super::words;
use super::{ColumnUse, Context, Mapping, Role, text_of};
use crate::budget::area::AreaPath;
use crate::budget::measure::{Effect, Measure, Source, Standing, YearlyAmounts};
use crate::budget::money::{AmountError, Printed};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Edit, identifier};
use crate::storage::limits;
use crate::storage::sheet::amount::{CellAmount, Said, Unread};
use crate::storage::sheet::head::{self, Head};
use crate::storage::sheet::{Cell, Cells};
use std::collections::{BTreeMap, BTreeSet};

/// What comes of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// The measures, in the order of the rows.
    pub measures: Vec<Measure>,
    /// The rows that are refused.
    pub refused: Vec<Refused>,
    /// What stands against taking any row: two columns for one year, no column of amounts, a question left open.
    pub hindrance: Option<Why>,
}

/// A row that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its row in the table, counted from one as spreadsheets do.
    pub row: usize,
    /// What it is called, where it is called anything.
    pub title: String,
    /// Everything that is wrong with it.
    pub why: Vec<Why>,
}

/// Why a row, or a whole table, is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It has amounts but is called nothing.
    NoTitle,
    /// It is called at greater length than a file takes.
    TextTooLong,
    /// It adds other rows up.
    Total,
    /// It has no amount.
    NoAmount,
    /// It names no area, and none is chosen for all.
    NoArea,
    /// It names an area that is not known, or two.
    UnknownArea {
        /// As written.
        text: String,
        /// The known one that may be meant.
        nearest: Option<AreaPath>,
    },
    /// It names a standing that is not known.
    UnknownStanding(String),
    /// It names a price level that is none.
    UnknownPriceLevel(String),
    /// An amount that could not be read.
    Unread {
        /// The column, counted from zero.
        column: usize,
        /// As written.
        text: String,
        /// Why.
        why: Unread,
    },
    /// A number that no amount can be.
    Amount {
        /// The column, counted from zero.
        column: usize,
        /// As written.
        text: String,
        /// Why.
        why: AmountError,
    },
    /// Words where an amount should stand.
    Words {
        /// The column, counted from zero.
        column: usize,
        /// As written.
        text: String,
    },
    /// Two columns are said to hold one year.
    YearTwice(Year),
    /// No column is said to hold titles.
    NoTitleColumn,
    /// No column is said to hold amounts.
    NoAmountColumn,
    /// A column could be read either way: somebody must say how.
    DecimalMark {
        /// The column, counted from zero.
        column: usize,
    },
    /// More measures than a scenario holds.
    TooMany,
}

impl Taken {
    /// How many rows hold anything.
    pub const fn rows(&self) -> usize {
        self.measures.len().saturating_add(self.refused.len())
    }

    /// The measures as one edit, put at a position of the scenario's; none where nothing can be taken.
    pub fn edit(&self, at: usize) -> Option<Edit> {
        if self.hindrance.is_some() || self.measures.is_empty() {
            return None;
        }
        let add =
            |(shift, measure): (usize, &Measure)| Edit::AddMeasure(at.saturating_add(shift), Box::new(measure.clone()));
        Some(Edit::All(self.measures.iter().enumerate().map(add).collect()))
    }
}

/// The measures of a table, and the rows that are refused.
pub(super) fn take(mapping: &Mapping, cells: &Cells, context: &Context<'_>) -> Taken {
    let mut taken = Taken { hindrance: hindrance(mapping), ..Taken::default() };
    let (mut ids, mut areas) = (Ids::of(context), BTreeMap::new());
    for row in mapping.first_row..cells.rows() {
        if cells.row(row).iter().all(Cell::is_empty) {
            continue;
        }
        let reader = Row { mapping, context, cells: cells.row(row), areas: &mut areas, why: Vec::new() };
        match reader.measure() {
            Ok(mut measure) => {
                measure.id = ids.free(&measure.title).into();
                taken.measures.push(measure);
            }
            Err((title, why)) => taken.refused.push(Refused { row: row.saturating_add(1), title, why }),
        }
    }
    if context.scenario.measures.len().saturating_add(taken.measures.len()) > limits::MEASURES {
        taken.hindrance = Some(Why::TooMany);
    }
    taken
}

fn hindrance(mapping: &Mapping) -> Option<Why> {
    let mut years = BTreeSet::new();
    for column in &mapping.columns {
        if let Role::Amount(year) = column.role
            && !years.insert(year)
        {
            return Some(Why::YearTwice(year));
        }
    }
    if !mapping.columns.iter().any(|column| column.role == Role::Title) {
        return Some(Why::NoTitleColumn);
    }
    if years.is_empty() {
        return Some(Why::NoAmountColumn);
    }
    mapping.questions().next().map(|column| Why::DecimalMark { column })
}

/// A row on its way to become a measure.
struct Row<'a> {
    mapping: &'a Mapping,
    context: &'a Context<'a>,
    cells: &'a [Cell],
    /// What texts have been found to name, since many rows name one area.
    areas: &'a mut BTreeMap<String, Result<AreaPath, Option<AreaPath>>>,
    why: Vec<Why>,
}

impl Row<'_> {
    fn measure(mut self) -> Result<Measure, (String, Vec<Why>)> {
        let title = self.text(Role::Title);
        if words::is_total(&title) {
            return Err((title, vec![Why::Total]));
        }
        let amounts = self.amounts();
        if amounts.is_empty() && self.why.is_empty() {
            return Err((title, vec![Why::NoAmount]));
        }
        if title.is_empty() {
            self.why.push(Why::NoTitle);
        }
        let area = self.area();
        let price_level = self.price_level();
        let standing = self.standing();
        let [note, account, source] = [Role::Note, Role::Account, Role::Source].map(|role| self.text(role));
        if [&title, &note, &account, &source].iter().any(|text| text.chars().count() > limits::TEXT_CHARACTERS) {
            self.why.push(Why::TextTooLong);
        }
        let Some(area) = area.filter(|_| self.why.is_empty()) else { return Err((title, self.why)) };
        let mut measure = Measure::new("", &title, area, self.context.scenario.price_level);
        measure.effect = Effect::Yearly(amounts);
        measure.price_level = price_level;
        measure.standing = standing;
        let filled = |text: String| (!text.is_empty()).then(|| text.into_boxed_str());
        let details = measure.details_mut();
        details.note = filled(note);
        details.account = filled(account);
        details.source = filled(source).map(Source::Own);
        measure.tidy();
        Ok(measure)
    }

    /// The words of the columns of a role; several of them parted by semicolons.
    fn text(&self, role: Role) -> String {
        let columns = self.mapping.columns.iter().zip(self.cells).filter(|(column, _)| column.role == role);
        let texts = columns.map(|(_, cell)| text_of(cell)).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join("; ")
    }

    fn amounts(&mut self) -> YearlyAmounts {
        let mut amounts: Vec<(Year, Printed)> = Vec::new();
        for (at, (column, cell)) in self.mapping.columns.iter().zip(self.cells).enumerate() {
            let Role::Amount(year) = column.role else { continue };
            match self.amount(at, column, cell) {
                Ok(amount) => amounts.extend(amount.map(|amount| (year, amount))),
                Err(why) => self.why.push(why),
            }
        }
        amounts.into_iter().collect()
    }

    /// The amount of a cell. A number that a spreadsheet computed is rounded to the øre, a written one is not.
    fn amount(&self, at: usize, column: &ColumnUse, cell: &Cell) -> Result<Option<Printed>, Why> {
        let mark = column.chosen.or_else(|| column.mark.notation());
        match Said::by(cell).with(mark, self.context.notation, cell) {
            CellAmount::Empty => Ok(None),
            CellAmount::Text(text) => Err(Why::Words { column: at, text: text.into() }),
            CellAmount::Unread(why) => Err(Why::Unread { column: at, text: cell.text(), why }),
            CellAmount::Amount(written) => {
                let unit = self.mapping.unit;
                let computed = matches!(cell, Cell::Number(_));
                let amount = if computed { written.amount_to_the_oere(unit) } else { written.amount(unit) };
                amount.map(Some).map_err(|why| Why::Amount { column: at, text: cell.text(), why })
            }
        }
    }

    fn area(&mut self) -> Option<AreaPath> {
        let text = self.text(Role::Area);
        if text.is_empty() {
            if self.mapping.area.is_none() {
                self.why.push(Why::NoArea);
            }
            return self.mapping.area.clone();
        }
        let context = self.context;
        match self.areas.entry(text.clone()).or_insert_with(|| context.area(&text)).clone() {
            Ok(area) => Some(area),
            Err(nearest) => {
                self.why.push(Why::UnknownArea { text, nearest });
                None
            }
        }
    }

    fn price_level(&mut self) -> Option<PriceLevel> {
        let text = self.text(Role::PriceLevel);
        if text.is_empty() {
            return self.mapping.price_level;
        }
        match head::read(&text) {
            Some(Head::PriceLevel(level)) => Some(level),
            Some(head) if head.is_bare() => head.year().map(PriceLevel::Of),
            Some(_) | None => {
                self.why.push(Why::UnknownPriceLevel(text));
                None
            }
        }
    }

    fn standing(&mut self) -> Standing {
        let text = self.text(Role::Standing);
        if text.is_empty() {
            return Standing::default();
        }
        words::standing(&text).unwrap_or_else(|| {
            self.why.push(Why::UnknownStanding(text));
            Standing::default()
        })
    }
}

/// Ids that no measure has yet.
struct Ids {
    taken: BTreeSet<String>,
    /// The next number behind each stem.
    next: BTreeMap<String, usize>,
}

impl Ids {
    fn of(context: &Context<'_>) -> Self {
        let taken = context.scenario.measures.iter().map(|measure| measure.id.to_string()).collect();
        Self { taken, next: BTreeMap::new() }
    }

    fn free(&mut self, title: &str) -> String {
        let stem: String = identifier(title).chars().take(limits::ID_CHARACTERS.saturating_sub(10)).collect();
        let next = self.next.entry(stem.clone()).or_insert(1);
        loop {
            let id = if *next == 1 { stem.clone() } else { format!("{stem}-{next}") };
            *next = next.saturating_add(1);
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}
