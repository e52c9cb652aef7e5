//! What is derived from an agreement's printed figures, as machines read it: sums of tables and years, cost splits,
//! relations, and series that can be compared from agreement to agreement.

mod shape;

pub use shape::{
    Checked, DerivedOf, DerivedRow, DifferenceTable, InUnit, RelationTable, SamePair, SeriesRow, SeriesTable, SplitRow,
    SplitShare, SplitTable, SummedRow, SummedTable, SummedYears,
};

use super::balance::BalanceRole;
use crate::budget::agreement::{
    Agreement, Balance, BalanceLine, ComparableSeries, Derived, Difference, Figure, Library, Match, Payer, PrintedSum,
    Relation, SeriesPoint, Split, SplitPeriod, Stands, Table,
};
use crate::budget::area::Name;
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::PriceLevel;
use std::sync::Arc;

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
