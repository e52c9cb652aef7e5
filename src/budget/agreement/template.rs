//! A template: another year's agreement with this one's figures and no amounts, for the user to fill in.

use super::{Agreement, Figure, Table};
use crate::budget::area::Name;
use crate::budget::price_level::{PriceLevel, Year};
use std::sync::Arc;

/// The figures and tables of an agreement for another year, without anything its text would have to say: no amounts,
/// price levels, dates, notes or words of exactness. Figures that ended are left out.
///
/// A figure without values is nothing known, so the template states nothing until it is filled in.
pub fn template(of: &Agreement, year: Year) -> Agreement {
    let moved = |text: &str| in_year(text, of.year, year);
    let name = |name: &Name| Name { da: moved(&name.da).into(), en: moved(&name.en).into() };
    let id = moved(&of.id);
    let figures = of.figures.iter().filter(|figure| !figure.abolished);
    let figures: Vec<Figure> = figures.map(|figure| emptied(figure, name(&figure.name))).collect();
    let stays = |id: &str| figures.iter().any(|figure| &*figure.id == id);
    let tables = of.tables.iter().map(|table| Table {
        name: name(&table.name),
        year: shifted(table.year, of.year, year),
        rows: table.rows.iter().filter(|row| stays(row.figure())).cloned().collect(),
        ..table.clone()
    });
    Agreement {
        id: if id == *of.id { format!("{id}-{year}").into() } else { id.into() },
        name: name(&of.name),
        parties: of.parties.clone(),
        scope: of.scope.clone(),
        year,
        dated: None,
        tables: tables.collect(),
        figures: without_gone(&figures),
        checked: Vec::new(),
    }
}

/// The figure with what its text would have to say left out.
fn emptied(figure: &Figure, name: Name) -> Figure {
    Figure {
        name,
        price_level: None::<PriceLevel>,
        exactness: super::Exactness::default(),
        values: Vec::new(),
        note: None,
        ..figure.clone()
    }
}

/// The figures, none of which points at one that was left out.
fn without_gone(figures: &[Figure]) -> Vec<Figure> {
    let stays = |id: &Arc<str>| figures.iter().any(|figure| figure.id == *id);
    let kept = figures.iter().cloned().map(|mut figure| {
        figure.within.retain(stays);
        figure.share_of = figure.share_of.filter(stays);
        figure
    });
    kept.collect()
}

/// A text with the one year written in place of the other.
fn in_year(text: &str, from: Year, to: Year) -> String {
    text.replace(&from.to_string(), &to.to_string())
}

/// A year as far from the new agreement's as it was from the old one's.
fn shifted(year: Year, from: Year, to: Year) -> Year {
    let number = i32::from(year.number()).saturating_add(to.since(from));
    u16::try_from(number).ok().and_then(Year::new).unwrap_or(to)
}
