//! One figure's entry: everything that is printed about it, and how it hangs together with others.

use super::restated::Restated;
use crate::budget::agreement::{Agreement, Direction, Figure, FigureRef, Payer, Row, Table, Value};
use crate::budget::price_level::PriceLevel;
use crate::view::View;
use std::sync::Arc;

/// A figure with all that is known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureEntry {
    /// Which figure.
    pub of: FigureRef,
    /// What it is called.
    pub name: String,
    /// `Aftale om kommunernes økonomi for 2022 (KØ2022)`
    pub agreement: String,
    /// `Ramme: højst, på niveauet, bindende`
    pub kind: String,
    /// The area with those it lies in; empty where no area fits.
    pub area: String,
    /// What the signs of its amounts do not say, and whether it ends; empty where all is said.
    pub remarks: Vec<String>,
    /// One a period and printing.
    pub rows: Vec<PrintedRow>,
    /// The caveat.
    pub note: String,
    /// The figures that already contain it.
    pub within: Vec<FigureLink>,
    /// The figures inside it.
    pub parts: Vec<FigureLink>,
    /// What a percentage is a share of.
    pub share_of: Option<FigureLink>,
    /// The percentages that are shares of it.
    pub shares: Vec<FigureLink>,
    /// The tables it is a line of.
    pub tables: Vec<TableLine>,
    /// Its amounts in another price level, grouped by their way there.
    pub restated: Vec<Restated>,
}

/// A printed value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedRow {
    /// `2024`, `fra 2025 og frem`.
    pub years: String,
    /// `ca. 0,5 mia. kr.`
    pub value: String,
    /// `2024-pl`, `ikke trykt`, or nothing where it is no money.
    pub level: String,
    /// Every place where exactly this stands.
    pub places: Vec<String>,
}

/// A figure that another one leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLink {
    /// Which figure.
    pub of: FigureRef,
    /// What it is called, and who pays it where that is said.
    pub name: String,
    /// Its value for the year of the figure that leads to it.
    pub value: String,
}

/// A table that a figure is a line of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLine {
    /// The table's id in the agreement.
    pub id: Arc<str>,
    /// `tabel 1: Balance for kommunerne i 2022`
    pub name: String,
    /// What the line does to the sums: `linje`, `heraf`, `sum`, `balance`.
    pub role: String,
}

impl View<'_> {
    /// The entry of a figure with its amounts also in the price level `level`; `None` where no agreement has it.
    pub fn figure_entry(&self, of: &FigureRef, level: PriceLevel) -> Option<FigureEntry> {
        let agreement = self.book.library().agreement(&of.agreement)?;
        let figure = agreement.figure(&of.figure)?;
        let link = |id: &Arc<str>| agreement.figure(id).map(|found| self.link(agreement, found, figure));
        let all = || agreement.figures.iter();
        Some(FigureEntry {
            of: of.clone(),
            name: self.words.name(&figure.name).to_owned(),
            agreement: format!("{} ({})", self.words.name(&agreement.name), agreement.id),
            kind: self.words.kind_sentence(&figure.kind, self.book.areas()),
            area: figure.area.as_ref().map(|area| self.area_path_name(area)).unwrap_or_default(),
            remarks: self.figure_remarks(figure),
            rows: figure.values.iter().map(|value| self.printed_row(figure, value)).collect(),
            note: figure.note.as_ref().map(|note| self.words.name(note).to_owned()).unwrap_or_default(),
            within: figure.within.iter().filter_map(link).collect(),
            parts: all()
                .filter(|part| part.within.contains(&figure.id))
                .map(|part| self.link(agreement, part, figure))
                .collect(),
            share_of: figure.share_of.as_ref().and_then(link),
            shares: all()
                .filter(|share| share.share_of.as_ref() == Some(&figure.id))
                .map(|share| self.link(agreement, share, figure))
                .collect(),
            tables: agreement.tables.iter().filter_map(|table| self.table_line(table, &figure.id)).collect(),
            restated: self.restated_values(of, figure, level),
        })
    }

    fn figure_remarks(&self, figure: &Figure) -> Vec<String> {
        let direction = match figure.direction {
            Direction::Up => None,
            Direction::Down => Some("direction-down"),
            Direction::NotPrinted => Some("direction-not-printed"),
        };
        let keys = [direction, figure.abolished.then_some("figure-abolished"), figure.payer.map(payer_key)];
        keys.into_iter().flatten().map(|key| self.words.say(key)).collect()
    }

    fn printed_row(&self, figure: &Figure, value: &Value) -> PrintedRow {
        let is_money = matches!(value.quantity, crate::budget::agreement::Quantity::Amount(_));
        let level = match figure.price_level_of(value) {
            Some(level) => self.price_level(level),
            None if is_money => self.words.say("browse-not-printed"),
            None => String::new(),
        };
        PrintedRow {
            years: self.words.period_of(figure, value),
            value: self.words.value_of(figure, value),
            level,
            places: value.places.iter().map(|place| self.words.place(place)).collect(),
        }
    }

    /// A link from one figure of an agreement to another.
    fn link(&self, agreement: &Agreement, to: &Figure, from: &Figure) -> FigureLink {
        let year = from.values.iter().find_map(|value| value.period.first());
        let value = year.and_then(|year| to.value_in(year)).or_else(|| to.values.first());
        let name = self.words.name(&to.name);
        let name = match to.payer {
            Some(payer) => format!("{name} ({})", self.words.say(payer_word(payer))),
            None => name.to_owned(),
        };
        FigureLink {
            of: FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(&to.id) },
            name,
            value: value.map(|value| self.words.value_of(to, value)).unwrap_or_default(),
        }
    }

    fn table_line(&self, table: &Table, figure: &Arc<str>) -> Option<TableLine> {
        let row = table.rows.iter().find(|row| row.figure() == figure)?;
        let role = self.words.say(match row {
            Row::Line(_) => "table-role-line",
            Row::OfWhich(_) => "table-role-of-which",
            Row::Total(_) => "table-role-total",
            Row::Balance(_) => "table-role-balance",
        });
        let name = format!("{}: {}", self.words.place(&table.at), self.words.name(&table.name));
        Some(TableLine { id: Arc::clone(&table.id), name, role })
    }
}

/// The sentence of who pays a share.
const fn payer_key(payer: Payer) -> &'static str {
    match payer {
        Payer::Municipalities => "paid-by-municipalities",
        Payer::Regions => "paid-by-regions",
        Payer::State => "paid-by-state",
        Payer::Other => "paid-by-other",
    }
}

/// The word of who pays a share.
const fn payer_word(payer: Payer) -> &'static str {
    match payer {
        Payer::Municipalities => "payer-municipalities",
        Payer::Regions => "payer-regions",
        Payer::State => "payer-state",
        Payer::Other => "payer-other",
    }
}
