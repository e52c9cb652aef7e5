//! From an agreement to what a file says.

use super::{FORMAT, shape};
use crate::budget::agreement::{
    Agreement, Checked, Direction, Exactness, Figure, FigureKind, Judged, Profile, Row, Table, Value,
};
use crate::budget::area::{AreaPath, Name};
use crate::budget::price_level::PriceLevel;
use crate::budget::scenario::Scope;
use crate::storage;
use crate::storage::read::{Label, Text};
use std::sync::Arc;

/// The agreement as text: one field a line, one value a line, what is not said left out, always in the same order.
pub fn write(agreement: &Agreement) -> String {
    storage::write::text(&written(agreement))
}

/// The shape of an agreement, for a file of its own or inside a scenario.
pub(in crate::storage) fn written(agreement: &Agreement) -> shape::Agreement<'_> {
    shape::Agreement {
        format: FORMAT,
        id: (&*agreement.id).into(),
        name: (&agreement.name).into(),
        parties: agreement.parties.iter().map(Label::from).collect(),
        scope: match &agreement.scope {
            Scope::AllMunicipalities => shape::Scope::AllMunicipalities,
            Scope::AllRegions => shape::Scope::AllRegions,
            Scope::Authority(name) => shape::Scope::Authority((&**name).into()),
        },
        year: agreement.year.into(),
        dated: agreement.dated.as_deref().map(Into::into),
        figures: agreement.figures.iter().map(figure).collect(),
        tables: agreement.tables.iter().map(table).collect(),
        checked: agreement.checked.iter().map(checked).collect(),
    }
}

fn figure(figure: &Figure) -> shape::Figure<'_> {
    shape::Figure {
        id: (&*figure.id).into(),
        name: (&figure.name).into(),
        area: figure.area.as_ref().map(|area| area.as_str().into()),
        kind: kind(&figure.kind),
        price_level: figure.price_level.map(level),
        direction: match figure.direction {
            Direction::Up => None,
            Direction::Down => Some(shape::Direction::Down),
            Direction::NotPrinted => Some(shape::Direction::NotPrinted),
        },
        exactness: Some(figure.exactness).filter(|exactness| *exactness != Exactness::default()).map(Into::into),
        profile: Some(figure.profile).filter(|profile| *profile != Profile::default()).map(Into::into),
        values: figure.values.iter().map(value).collect(),
        within: texts(&figure.within),
        share_of: figure.share_of.as_deref().map(Into::into),
        payer: figure.payer.map(Into::into),
        abolished: figure.abolished,
        note: figure.note.as_ref().map(|note: &Name| note.into()),
    }
}

fn value(value: &Value) -> shape::Value<'_> {
    shape::Value {
        year: value.period.to_string().into(),
        is: value.quantity.to_string().into(),
        at: texts(&value.places),
        exactness: value.exactness.map(Into::into),
        price_level: value.price_level.map(level),
        profile: value.profile.map(Into::into),
    }
}

fn kind(kind: &FigureKind) -> shape::Kind<'_> {
    match kind {
        FigureKind::Frame { bound, on, force } => {
            shape::Kind::Frame { bound: (*bound).into(), on: (*on).into(), force: (*force).into() }
        }
        FigureKind::Level => shape::Kind::Level,
        FigureKind::Part => shape::Kind::Part,
        FigureKind::Path => shape::Kind::Path,
        FigureKind::Rate(series) => shape::Kind::Rate { series: (&**series).into() },
        FigureKind::Percentage => shape::Kind::Percentage,
        FigureKind::Pool => shape::Kind::Pool,
        FigureKind::Grant => shape::Kind::Grant,
        FigureKind::PerCapita => shape::Kind::PerCapita,
        FigureKind::Split => shape::Kind::Split,
        FigureKind::ConditionalGrant(on) => shape::Kind::ConditionalGrant {
            areas: areas(&on.areas),
            judged: match &on.judged {
                Judged::Alone => shape::Judged::Alone,
                Judged::With(others) => shape::Judged::With(areas(others)),
                Judged::Undivided => shape::Judged::Undivided,
            },
            stage: on.stage.into(),
        },
        FigureKind::Rule(rule) => shape::Kind::Rule((&**rule).into()),
        FigureKind::Count => shape::Kind::Count,
    }
}

fn table(table: &Table) -> shape::Table<'_> {
    let row = |row: &'_ Row| -> shape::Row<'_> {
        let wrap = match row {
            Row::Line(_) => shape::Row::Line,
            Row::OfWhich(_) => shape::Row::OfWhich,
            Row::Total(_) => shape::Row::Total,
            Row::Balance(_) => shape::Row::Balance,
        };
        wrap(row.figure().to_string().into())
    };
    shape::Table {
        id: (&*table.id).into(),
        name: (&table.name).into(),
        at: (&*table.at).into(),
        year: table.year.to_string().into(),
        rows: table.rows.iter().map(row).collect(),
    }
}

fn checked(checked: &Checked) -> shape::Checked<'_> {
    shape::Checked {
        what: checked.what.into(),
        figure: (&*checked.figure).into(),
        is: (&*checked.is).into(),
        because: (&*checked.because).into(),
    }
}

fn texts(texts: &[Arc<str>]) -> Vec<Text<'_>> {
    texts.iter().map(|text| (&**text).into()).collect()
}

fn areas(areas: &[AreaPath]) -> Vec<Text<'_>> {
    areas.iter().map(|area| area.as_str().into()).collect()
}

fn level(level: PriceLevel) -> Text<'static> {
    level.to_string().into()
}
