//! What is derived from an agreement's printed figures, as machines read it: sums of tables and years, cost splits,
//! relations, and series that can be compared from agreement to agreement.

use super::balance::BalanceRole;
use crate::budget::agreement::{
    Agreement, Balance, BalanceLine, ComparableSeries, Derived, Difference, Exactness, Figure, Library, Match, Payer,
    PrintedSum, Relation, SeriesPoint, Split, SplitPeriod, Stands, Table,
};
use crate::budget::area::Name;
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::PriceLevel;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Everything that is derived inside one agreement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DerivedOf {
    /// Its tables with their sums.
    pub tables: Vec<SummedTable>,
    /// Totals over years beside the sum of their years.
    pub totals: Vec<SummedYears>,
    /// Who pays what.
    pub splits: Vec<SplitTable>,
    /// Figures that belong together.
    pub relations: Vec<RelationTable>,
}

/// A number held in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InUnit {
    /// How many.
    pub number: Decimal,
    /// Of what.
    pub unit: Unit,
}

/// A sum beside what is printed of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The sum.
    pub summed: InUnit,
    /// What is printed less the sum.
    pub difference: InUnit,
    /// How much of that rounding can explain.
    pub rounding: InUnit,
    /// `equal`, `within_rounding` or `differs`.
    pub stands: &'static str,
}

/// A table with its sums.
#[derive(Debug, Clone, PartialEq)]
pub struct SummedTable {
    /// Its id in the agreement.
    pub id: Arc<str>,
    /// Its title.
    pub name: Name,
    /// Its place.
    pub at: Arc<str>,
    /// The year of its column.
    pub year: String,
    /// The price level all its amounts print, or nothing.
    pub price_level: String,
    /// Its rows.
    pub rows: Vec<SummedRow>,
    /// Income minus expenditure, and whether the table prints it.
    pub surplus: Option<(InUnit, bool)>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct SummedRow {
    /// What it is to the sums.
    pub role: BalanceRole,
    /// Its figure.
    pub figure: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// The printed amount.
    pub printed: Option<InUnit>,
    /// The sum beside it, of a total or a balance.
    pub checked: Option<Checked>,
}

/// A total over years beside the sum of its years.
#[derive(Debug, Clone, PartialEq)]
pub struct SummedYears {
    /// Its figure.
    pub figure: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// `2024-2026`
    pub year: String,
    /// The printed total.
    pub printed: InUnit,
    /// The sum of the years.
    pub checked: Checked,
}

/// Who pays what of a total.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitTable {
    /// The total's figure.
    pub figure: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// Its years and spans.
    pub rows: Vec<SplitRow>,
    /// Parts of which no payer is printed: what money is for.
    pub purposes: Vec<(Arc<str>, Name)>,
}

/// A split in one year or over one span.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitRow {
    /// `2024` or `2014-2017`.
    pub year: String,
    /// The printed total and the word for how exact it is.
    pub total: Option<(InUnit, Exactness)>,
    /// The price level all amounts print, or nothing.
    pub price_level: String,
    /// Each payer's share.
    pub shares: Vec<SplitShare>,
    /// The sum of the shares.
    pub summed: InUnit,
    /// `whole`, `within_rounding`, `remainder`, `too_much`, `not_printed` or `price_levels_differ`.
    pub stands: &'static str,
    /// The total less the shares where they differ: derived, its payer is not printed.
    pub rest: Option<InUnit>,
}

/// What one payer pays.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitShare {
    /// Its figure.
    pub figure: Arc<str>,
    /// Who pays.
    pub payer: Payer,
    /// How much.
    pub amount: InUnit,
    /// How exact the words are.
    pub exactness: Exactness,
}

/// Figures that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct RelationTable {
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// Figures that look alike and are never added together.
    pub never_added: Vec<(Arc<str>, Name)>,
    /// Pairs with the same amount in every year: the two, the years, and whether they have.
    pub same: Vec<SamePair>,
    /// What is left, year by year.
    pub differences: Vec<DifferenceTable>,
    /// What it means.
    pub note: Name,
}

/// Two figures with the same amount in every year.
#[derive(Debug, Clone, PartialEq)]
pub struct SamePair {
    /// Both figures.
    pub figures: [(Arc<str>, Name); 2],
    /// Each year, and whether the amounts are the same.
    pub years: Vec<(String, bool)>,
}

/// What is left of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceTable {
    /// What it is called.
    pub name: Name,
    /// The figures: what is taken from, then what is taken off.
    pub figures: Vec<Arc<str>>,
    /// One a year.
    pub rows: Vec<DerivedRow>,
}

/// A derived amount.
#[derive(Debug, Clone, PartialEq)]
pub struct DerivedRow {
    /// The year.
    pub year: String,
    /// What is added.
    pub terms: Vec<InUnit>,
    /// The sum.
    pub sum: InUnit,
    /// The price level all terms print, or nothing.
    pub price_level: String,
}

/// An area's money over several agreements.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesTable {
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// The area's path.
    pub area: String,
    /// One an agreement.
    pub points: Vec<SeriesRow>,
    /// Between which agreements at hand the printed series breaks.
    pub breaks: Vec<(Arc<str>, Arc<str>)>,
    /// What breaks it.
    pub note: Name,
}

/// A point of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesRow {
    /// The agreement.
    pub agreement: Arc<str>,
    /// What is added, with each figure.
    pub parts: Vec<(Arc<str>, InUnit)>,
    /// The sum.
    pub row: DerivedRow,
    /// Whether the sum is printed nowhere.
    pub is_derived: bool,
}

/// What is derived inside an agreement.
pub fn derived(library: &Library, agreement: &Agreement) -> DerivedOf {
    let relations = library.comparisons.relations.iter().filter(|relation| relation.agreement == agreement.id);
    DerivedOf {
        tables: agreement.tables.iter().map(|table| of_table(agreement, table)).collect(),
        totals: agreement.figures.iter().flat_map(of_years).collect(),
        splits: Split::all_of(agreement).iter().map(of_split).collect(),
        relations: relations.map(|relation| of_relation(agreement, relation)).collect(),
    }
}

/// The comparable series of which at least one agreement is at hand.
pub fn series(library: &Library) -> Vec<SeriesTable> {
    let all = library.comparisons.series.iter().map(|series| of_series(library, series));
    all.filter(|table| !table.points.is_empty()).collect()
}

fn of_table(agreement: &Agreement, table: &Table) -> SummedTable {
    let balance = Balance::of(agreement, table);
    let unit = unit_of(balance.lines.iter().filter_map(|line| line.printed));
    SummedTable {
        id: Arc::clone(&table.id),
        name: table.name.clone(),
        at: Arc::clone(&table.at),
        year: table.year.to_string(),
        price_level: level(balance.price_level),
        rows: balance.lines.iter().map(|line| of_row(line, unit)).collect(),
        surplus: balance.surplus.map(|surplus| (in_unit(surplus.amount, unit), surplus.is_printed)),
    }
}

fn of_row(line: &BalanceLine<'_>, unit: Unit) -> SummedRow {
    let id = line.row.figure();
    SummedRow {
        role: BalanceRole::of(line.row),
        figure: Arc::clone(id),
        name: line.figure.map_or_else(|| Name { da: Arc::clone(id), en: Arc::clone(id) }, |figure| figure.name.clone()),
        printed: line.printed.map(as_printed),
        checked: line.summed.zip(line.printed).map(|(sum, printed)| checked(sum, printed, unit)),
    }
}

fn checked(sum: PrintedSum, printed: Printed, unit: Unit) -> Checked {
    Checked {
        summed: in_unit(sum.amount, unit),
        difference: in_unit(sum.difference(printed), unit),
        rounding: in_unit(sum.most_beside(printed), unit),
        stands: match sum.beside(printed) {
            Match::Equal => "equal",
            Match::WithinRounding => "within_rounding",
            Match::Differs => "differs",
        },
    }
}

fn of_years(figure: &Figure) -> Vec<SummedYears> {
    let totals = figure.totals_of_years();
    totals
        .iter()
        .map(|total| SummedYears {
            figure: Arc::clone(&figure.id),
            name: figure.name.clone(),
            year: total.value.period.to_string(),
            printed: as_printed(total.printed),
            checked: checked(total.summed, total.printed, total.printed.unit()),
        })
        .collect()
}

fn of_split(split: &Split<'_>) -> SplitTable {
    SplitTable {
        figure: Arc::clone(&split.whole.id),
        name: split.whole.name.clone(),
        rows: split.periods.iter().map(of_period).collect(),
        purposes: split.purposes.iter().map(|part| (Arc::clone(&part.id), part.name.clone())).collect(),
    }
}

fn of_period(period: &SplitPeriod<'_>) -> SplitRow {
    let amounts = period.total.iter().map(|(printed, _)| *printed).chain(period.shares.iter().map(|one| one.printed));
    let unit = unit_of(amounts);
    let (stands, rest) = match period.stands {
        Stands::Whole(Match::Equal) => ("whole", None),
        Stands::Whole(Match::WithinRounding | Match::Differs) => ("within_rounding", None),
        Stands::Remainder(rest) => ("remainder", Some(rest)),
        Stands::TooMuch(excess) => ("too_much", Some(-excess)),
        Stands::NotPrinted => ("not_printed", None),
        Stands::PriceLevelsDiffer => ("price_levels_differ", None),
    };
    SplitRow {
        year: period.period.to_string(),
        total: period.total.map(|(printed, exactness)| (as_printed(printed), exactness)),
        price_level: level(period.price_level),
        shares: period
            .shares
            .iter()
            .map(|share| SplitShare {
                figure: Arc::clone(&share.figure.id),
                payer: share.payer,
                amount: as_printed(share.printed),
                exactness: share.exactness,
            })
            .collect(),
        summed: in_unit(period.summed.amount, unit),
        stands,
        rest: rest.map(|rest| in_unit(rest, unit)),
    }
}

fn of_relation(agreement: &Agreement, relation: &Relation) -> RelationTable {
    let named = |id: &Arc<str>| {
        let name = agreement.figure(id).map(|figure| figure.name.clone());
        (Arc::clone(id), name.unwrap_or_else(|| Name { da: Arc::clone(id), en: Arc::clone(id) }))
    };
    let same = relation.same.iter().map(|pair| SamePair {
        figures: [named(&pair.0), named(&pair.1)],
        years: Relation::same_by_year(agreement, pair)
            .into_iter()
            .map(|(year, stands)| (year.to_string(), stands == Match::Equal))
            .collect(),
    });
    RelationTable {
        id: Arc::clone(&relation.id),
        name: relation.name.clone(),
        never_added: relation.never_added.iter().map(named).collect(),
        same: same.collect(),
        differences: relation.differences.iter().map(|difference| of_difference(agreement, difference)).collect(),
        note: relation.note.clone(),
    }
}

fn of_difference(agreement: &Agreement, difference: &Difference) -> DifferenceTable {
    DifferenceTable {
        name: difference.name.clone(),
        figures: std::iter::once(&difference.of).chain(&difference.less).cloned().collect(),
        rows: difference.by_year(agreement).iter().map(of_derived).collect(),
    }
}

pub(super) fn of_derived(derived: &Derived) -> DerivedRow {
    DerivedRow {
        year: derived.year.to_string(),
        terms: derived.terms.iter().copied().map(as_printed).collect(),
        sum: in_unit(derived.sum.amount, unit_of(derived.terms.iter().copied())),
        price_level: level(derived.price_level),
    }
}

fn of_series(library: &Library, series: &ComparableSeries) -> SeriesTable {
    let at_hand = |(before, after): &(&Arc<str>, &Arc<str>)| {
        library.agreement(before).is_some() && library.agreement(after).is_some()
    };
    SeriesTable {
        id: Arc::clone(&series.id),
        name: series.name.clone(),
        area: series.area.to_string(),
        points: series.points(library).iter().map(of_point).collect(),
        breaks: series
            .breaks()
            .filter(at_hand)
            .map(|(before, after)| (Arc::clone(before), Arc::clone(after)))
            .collect(),
        note: series.note.clone(),
    }
}

pub(super) fn of_point(point: &SeriesPoint<'_>) -> SeriesRow {
    let parts: Vec<(Arc<str>, InUnit)> =
        point.parts.iter().map(|(id, printed)| (Arc::clone(id), as_printed(*printed))).collect();
    SeriesRow {
        agreement: Arc::clone(&point.agreement.id),
        row: DerivedRow {
            year: point.agreement.year.to_string(),
            terms: parts.iter().map(|(_, amount)| *amount).collect(),
            sum: in_unit(point.sum.amount, unit_of(point.parts.iter().map(|(_, printed)| *printed))),
            price_level: level(point.price_level),
        },
        parts,
        is_derived: point.is_derived(),
    }
}

/// The unit of what is printed: the smallest of several.
fn unit_of(amounts: impl Iterator<Item = Printed>) -> Unit {
    amounts.map(Printed::unit).min().unwrap_or(Unit::Mio)
}

fn as_printed(printed: Printed) -> InUnit {
    InUnit { number: printed.number(), unit: printed.unit() }
}

fn in_unit(money: Money, unit: Unit) -> InUnit {
    InUnit { number: money.in_unit(unit).normalize(), unit }
}

fn level(level: Option<PriceLevel>) -> String {
    level.map_or_else(String::new, |level| level.to_string())
}

/// The payer as programs read it.
pub const fn payer_code(payer: Payer) -> &'static str {
    match payer {
        Payer::Municipalities => "municipalities",
        Payer::Regions => "regions",
        Payer::State => "state",
        Payer::Other => "other",
    }
}
