//! The shipped figures against each other and against what was read of the texts line by line.

mod crosschecks;
mod effects;
mod exposures;
mod lines;
mod rules;
mod sums;

use raaderum::budget::agreement::{Balance, FigureKind, FigureRef, Library, Match, Period, Quantity, Row};
use raaderum::budget::money::Money;
use raaderum::budget::price_level::{PriceIndices, PriceLevel, Rate, RateOrigin, Series, Year};
use raaderum::storage;
use rust_decimal::{Decimal, RoundingStrategy};
use std::sync::Arc;

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// Every rate the agreements print.
fn indices(library: &Library) -> PriceIndices {
    let mut indices = PriceIndices::default();
    for agreement in &library.agreements {
        for figure in &agreement.figures {
            let FigureKind::Rate(series) = &figure.kind else { continue };
            for value in &figure.values {
                let (Period::Span(_, to), Quantity::Percent(percent)) = (value.period, value.quantity) else {
                    panic!("{} is no rate", figure.id)
                };
                let origin = RateOrigin::Agreed(Arc::clone(&agreement.id), Arc::clone(&figure.id));
                if !indices.state(series, to, Rate { percent, origin }) {
                    assert_eq!(
                        indices.rate(series, to).unwrap().percent,
                        percent,
                        "{series} {to} is printed twice and differs"
                    );
                }
            }
        }
    }
    indices
}

#[test]
fn the_rates_are_those_of_the_agreements() {
    let indices = indices(&storage::agreements::all());
    let rate =
        |series: &str, to: u16| indices.rate(&Series::from(series), year(to)).map(|rate| rate.percent.to_string());
    let table = [
        ("kommuner/samlet", ["1.4", "2.4", "1.7", "3.9"]),
        ("kommuner/service", ["1.3", "2.7", "1.9", "4.2"]),
        ("kommuner/anlaeg", ["1.6", "1.9", "1.4", "3.2"]),
        ("regioner/samlet", ["0.9", "2.3", "1.4", "3.2"]),
    ];
    for (series, rates) in table {
        for (to, percent) in [2014, 2020, 2022, 2024].into_iter().zip(rates) {
            assert_eq!(rate(series, to).as_deref(), Some(percent), "{series} {to}");
        }
    }
    assert_eq!(rate("kommuner/satsregulering", 2014).as_deref(), Some("1.8"));
    assert_eq!(rate("kommuner/satsregulering", 2020).as_deref(), Some("2.0"));
    assert_eq!(rate("regioner/sundhed", 2020).as_deref(), Some("2.4"));
    assert_eq!(rate("regioner/udvikling", 2020).as_deref(), Some("2.5"));
    assert_eq!(rate("regioner/anlaeg", 2020).as_deref(), Some("1.9"));
    for missing in [2015, 2019, 2021, 2023, 2025] {
        assert_eq!(rate("kommuner/service", missing), None, "no agreement prints the step to {missing}");
    }
}

#[test]
fn the_basic_contribution_comes_out_of_the_price_index() {
    let library = storage::agreements::all();
    let indices = indices(&library);
    for (agreement, figure, from, before, after) in [
        ("KØ2014", "grundbidrag", 2013, 124, 125),
        ("KØ2020", "grundbidrag-udvikling", 2019, 109, 112),
        ("KØ2022", "grundbidrag", 2021, 113, 115),
        ("KØ2024", "grundbidrag", 2023, 118, 122),
    ] {
        let printed = library.figure(&FigureRef::new(agreement, figure)).unwrap();
        let in_year = |number: u16| match printed.value_in(year(number)).unwrap().quantity {
            Quantity::PerInhabitant(kroner) => kroner,
            other => panic!("{other:?} is not per inhabitant"),
        };
        assert_eq!((in_year(from), in_year(from + 1)), (Decimal::from(before), Decimal::from(after)), "{agreement}");
        let way = indices.restatement(&Series::from("regioner/samlet"), year(from), year(from + 1)).unwrap();
        let indexed = way.apply(Money::from_kroner(in_year(from))).kroner();
        assert_eq!(
            indexed.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero),
            in_year(from + 1),
            "{agreement}"
        );
    }
}

#[test]
fn printed_totals_are_the_sums_of_their_lines_within_rounding() {
    let mut report = String::new();
    for agreement in storage::agreements::all().agreements {
        for table in &agreement.tables {
            for line in Balance::of(&agreement, table).lines {
                let (id, printed) = (line.row.figure(), line.printed.unwrap());
                let Some(sum) = line.summed else { continue };
                let difference = sum.difference(printed).kroner().normalize();
                assert_ne!(line.stands(), Some(Match::Differs), "{} {id}: {difference}", agreement.id);
                let lines = sum.amount.kroner().normalize();
                let lines = if matches!(line.row, Row::Total(_)) { format!(", lines {lines}") } else { String::new() };
                report.push_str(&format!(
                    "{} {id}: printed {printed}{lines}, difference {difference} kr.\n",
                    agreement.id
                ));
            }
        }
    }
    insta::assert_snapshot!(report);
}

#[test]
fn places_are_given_for_every_figure() {
    for agreement in storage::agreements::all().agreements {
        for figure in &agreement.figures {
            for value in &figure.values {
                assert!(!value.places.is_empty(), "{} {} has no place", agreement.id, figure.id);
            }
        }
    }
}

#[test]
fn a_price_level_is_of_a_year_somebody_can_name() {
    for agreement in storage::agreements::all().agreements {
        for figure in &agreement.figures {
            for value in &figure.values {
                if let Some(PriceLevel::Of(level)) = figure.price_level_of(value) {
                    assert!(agreement.year.since(level).abs() <= 2, "{} {}: {level}", agreement.id, figure.id);
                }
            }
        }
    }
}

#[test]
fn the_catalogue_as_csv() {
    let csv = raaderum::export::catalogue::csv(&raaderum::view::catalogue::catalogue(&storage::agreements::all()));
    let head = csv.lines().next().unwrap();
    assert_eq!(head, "agreement,figure,kind,area,year,value,unit,price_level,exactness,place");
    insta::assert_snapshot!(csv);
}
