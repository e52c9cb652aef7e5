//! From what an agreement file says to an agreement.

use super::shape;
use crate::budget::agreement::{
    Agreement, Checked, ConditionalOn, Figure, FigureKind, Judged, Period, Quantity, Row, Table, Value,
};
use crate::budget::area::AreaPath;
use crate::budget::money::{AmountError, Printed};
use crate::budget::price_level::Year;
use crate::budget::problem::{ProblemKind, nearest};
use crate::budget::scenario::Scope;
use crate::storage::limits;
use crate::storage::problem::shortened;
use crate::storage::read::{Checking, Text, Trail, check_all, optional};
use rust_decimal::Decimal;

/// The whole agreement, every part checked even where others fail.
pub(super) fn agreement(
    checking: &mut Checking<'_>,
    root: &Trail<'_>,
    file: &shape::Agreement<'_>,
) -> Option<Agreement> {
    let id = checking.shared_id(&root.field("id"), &file.id);
    let name = checking.label(&root.field("name"), &file.name);
    let place = root.field("parties");
    let parties = check_all(&file.parties, |number, party| checking.label(&place.item(number), party));
    let scope = scope(checking, &root.field("scope"), &file.scope);
    let year = checking.year(&root.field("year"), file.year);
    let dated = optional(file.dated.as_ref(), |dated| checking.date_or_month(&root.field("dated"), dated));
    let place = root.field("figures");
    let figures = checking.at_most(&place, file.figures.len(), limits::ITEMS).then_some(&file.figures);
    let figures =
        figures.and_then(|figures| check_all(figures, |number, one| figure(checking, &place.item(number), one)));
    let place = root.field("tables");
    let tables = check_all(&file.tables, |number, one| table(checking, &place.item(number), one));
    let place = root.field("checked");
    let checked = check_all(&file.checked, |number, one| checked(checking, &place.item(number), one));
    Some(Agreement {
        id: id?,
        name: name?,
        parties: parties?,
        scope: scope?,
        year: year?,
        dated: dated?,
        figures: figures?,
        tables: tables?,
        checked: checked?,
    })
}

fn scope(checking: &mut Checking<'_>, at: &Trail<'_>, scope: &shape::Scope<'_>) -> Option<Scope> {
    Some(match scope {
        shape::Scope::AllMunicipalities => Scope::AllMunicipalities,
        shape::Scope::AllRegions => Scope::AllRegions,
        shape::Scope::Authority(name) => Scope::Authority(checking.written(&at.argument(0), name, "name")?.into()),
    })
}

/// An answered question; a reason that says nothing is none.
fn checked(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Checked<'_>) -> Option<Checked> {
    let figure = checking.shared_id(&at.field("figure"), &file.figure);
    let is = checking.text(&at.field("is"), &file.is);
    let because = checking.written(&at.field("because"), &file.because, "because");
    Some(Checked { what: file.what.into(), figure: figure?, is: is?.into(), because: because?.into() })
}

fn figure(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Figure<'_>) -> Option<Figure> {
    let id = checking.shared_id(&at.field("id"), &file.id);
    let name = checking.label(&at.field("name"), &file.name);
    let area = optional(file.area.as_ref(), |area| known_area(checking, &at.field("area"), area));
    let kind = kind(checking, &at.field("kind"), &file.kind);
    let price_level =
        optional(file.price_level.as_ref(), |level| checking.price_level(&at.field("price_level"), level));
    let place = at.field("values");
    let values = check_all(&file.values, |number, one| value(checking, &place.item(number), one));
    let within = checking.ids(&at.field("within"), &file.within);
    let share_of = optional(file.share_of.as_ref(), |whole| checking.shared_id(&at.field("share_of"), whole));
    let note = optional(file.note.as_ref(), |note| checking.label(&at.field("note"), note));
    Some(Figure {
        id: id?,
        name: name?,
        area: area?,
        kind: kind?,
        price_level: price_level?,
        direction: file.direction.map(Into::into).unwrap_or_default(),
        exactness: file.exactness.map(Into::into).unwrap_or_default(),
        profile: file.profile.map(Into::into).unwrap_or_default(),
        values: values?,
        within: within?,
        share_of: share_of?,
        payer: file.payer.map(Into::into),
        abolished: file.abolished,
        note: note?,
    })
}

fn value(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Value<'_>) -> Option<Value> {
    let period = Period::parse(&file.year.0);
    if period.is_none() {
        let text = shortened(&file.year.0).into();
        checking.problem(&at.field("year"), ProblemKind::NotA { what: "year", text });
    }
    let quantity = quantity(&file.is.0);
    if let Err(error) = &quantity {
        let kind = ProblemKind::Amount { text: shortened(&file.is.0).into(), error: error.clone() };
        checking.problem(&at.field("is"), kind);
    }
    let place = at.field("at");
    let places = check_all(&file.at, |number, one| {
        checking.written(&place.item(number), one, "place").map(std::sync::Arc::from)
    });
    if file.at.is_empty() {
        checking.problem(&place, ProblemKind::Missing { what: "place" });
    }
    let price_level =
        optional(file.price_level.as_ref(), |level| checking.price_level(&at.field("price_level"), level));
    Some(Value {
        period: period?,
        quantity: quantity.ok()?,
        places: places.filter(|places| !places.is_empty())?,
        exactness: file.exactness.map(Into::into),
        price_level: price_level?,
        profile: file.profile.map(Into::into),
    })
}

/// A printed number with its unit: `304.8 mia`, `4.2 pct`, `122 kr_per_inhabitant`, `9200 count`, `3 other`.
fn quantity(text: &str) -> Result<Quantity, AmountError> {
    let (number, unit) = text.split_once(' ').unwrap_or((text, ""));
    let wrap: fn(Decimal) -> Quantity = match unit {
        "pct" => Quantity::Percent,
        "kr_per_inhabitant" => Quantity::PerInhabitant,
        "count" => Quantity::Count,
        "other" => Quantity::Other,
        _ => return Printed::parse(text).map(Quantity::Amount),
    };
    // A number without a unit of money is spelt like one of kroner, and as exact.
    let plain = Printed::parse(&format!("{number} kr")).map(Printed::number);
    plain.map(wrap)
}

fn kind(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Kind<'_>) -> Option<FigureKind> {
    Some(match file {
        shape::Kind::Frame { bound, on, force } => {
            FigureKind::Frame { bound: (*bound).into(), on: (*on).into(), force: (*force).into() }
        }
        shape::Kind::Level => FigureKind::Level,
        shape::Kind::Part => FigureKind::Part,
        shape::Kind::Path => FigureKind::Path,
        shape::Kind::Rate { series } => FigureKind::Rate(checking.series(&at.field("series"), series)?),
        shape::Kind::Percentage => FigureKind::Percentage,
        shape::Kind::Pool => FigureKind::Pool,
        shape::Kind::Grant => FigureKind::Grant,
        shape::Kind::PerCapita => FigureKind::PerCapita,
        shape::Kind::Split => FigureKind::Split,
        shape::Kind::ConditionalGrant { areas, judged, stage } => {
            let areas = known_areas(checking, &at.field("areas"), areas);
            let judged = match judged {
                shape::Judged::Alone => Some(Judged::Alone),
                shape::Judged::Undivided => Some(Judged::Undivided),
                shape::Judged::With(others) => {
                    known_areas(checking, &at.field("judged").argument(0), others).map(Judged::With)
                }
            };
            FigureKind::ConditionalGrant(ConditionalOn { areas: areas?, judged: judged?, stage: (*stage).into() })
        }
        shape::Kind::Rule(rule) => FigureKind::Rule(checking.shared_id(&at.argument(0), rule)?),
        shape::Kind::Count => FigureKind::Count,
    })
}

fn known_areas(checking: &mut Checking<'_>, at: &Trail<'_>, areas: &[Text<'_>]) -> Option<Vec<AreaPath>> {
    check_all(areas, |number, area| known_area(checking, &at.item(number), area))
}

/// The path of a standard area.
fn known_area(checking: &mut Checking<'_>, at: &Trail<'_>, text: &Text<'_>) -> Option<AreaPath> {
    let path = checking.area(at, text)?;
    if checking.areas().get(&path).is_some() {
        return Some(path);
    }
    let near = nearest(path.as_str(), checking.areas().iter().map(|area| area.path.as_str())).map(Into::into);
    checking.problem(at, ProblemKind::UnknownArea { path: path.as_str().into(), nearest: near });
    None
}

fn table(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Table<'_>) -> Option<Table> {
    let id = checking.shared_id(&at.field("id"), &file.id);
    let name = checking.label(&at.field("name"), &file.name);
    let place = checking.written(&at.field("at"), &file.at, "place");
    let year = Year::parse(&file.year.0);
    if year.is_none() {
        let text = shortened(&file.year.0).into();
        checking.problem(&at.field("year"), ProblemKind::NotA { what: "year", text });
    }
    let rows_at = at.field("rows");
    let rows = check_all(&file.rows, |number, row| {
        let (text, wrap): (_, fn(std::sync::Arc<str>) -> Row) = match row {
            shape::Row::Line(figure) => (figure, Row::Line),
            shape::Row::OfWhich(figure) => (figure, Row::OfWhich),
            shape::Row::Total(figure) => (figure, Row::Total),
            shape::Row::Balance(figure) => (figure, Row::Balance),
        };
        checking.shared_id(&rows_at.item(number).argument(0), text).map(wrap)
    });
    Some(Table { id: id?, name: name?, at: place?.into(), year: year?, rows: rows? })
}
