//! What is derived from printed figures: sums of tables, cost splits, relations and comparable series.

use raaderum::budget::agreement::{
    Agreement, Balance, FigureRef, Library, Match, Period, PrintedSum, Relation, Split, Stands, Surplus,
};
use raaderum::budget::money::{Money, Printed};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::export::catalogue;
use raaderum::storage::{agreements, areas, comparisons};
use raaderum::view::{self, Language, Words};

fn amount(text: &str) -> Money {
    Printed::parse(text).unwrap().money()
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn with(id: &str, then: impl Fn(&Agreement, &Library)) {
    let library = agreements::all();
    then(library.agreement(id).unwrap(), &library);
}

#[test]
fn income_exceeds_expenditure_in_all_four_tables_and_only_one_prints_it() {
    for (id, surplus, is_printed) in [
        ("KØ2014", "3800 mio", true),
        ("KØ2020", "4000 mio", false),
        ("KØ2022", "6.2 mia", false),
        ("KØ2024", "5.6 mia", false),
    ] {
        with(id, |agreement, _| {
            let balance = Balance::of(agreement, &agreement.tables[0]);
            assert_eq!(balance.surplus, Some(Surplus { amount: amount(surplus), is_printed }), "{id}");
            assert_eq!(balance.price_level, Some(PriceLevel::Of(agreement.year)), "{id}");
        });
    }
}

#[test]
fn a_total_that_differs_by_rounding_says_so() {
    with("KØ2014", |agreement, _| {
        let balance = Balance::of(agreement, &agreement.tables[0]);
        let total = |id: &str| *balance.lines.iter().find(|line| &**line.row.figure() == id).unwrap();
        assert_eq!(total("udgifter-i-alt").stands(), Some(Match::WithinRounding));
        let sum = total("udgifter-i-alt").summed.unwrap();
        assert_eq!(sum, PrintedSum { amount: amount("346744 mio"), rounding: amount("3 mio") });
        assert_eq!(sum.most_beside(total("udgifter-i-alt").printed.unwrap()), amount("3.5 mio"));
        assert_eq!(total("indtaegter-i-alt").stands(), Some(Match::Equal));
        assert_eq!(total("ekstraordinaer-finansiering").stands(), Some(Match::Equal));
        assert_eq!(total("betinget-bloktilskud").stands(), None, "heraf is outside every sum");
    });
}

#[test]
fn a_sum_with_an_unknown_line_is_no_sum() {
    with("KØ2024", |agreement, _| {
        let mut agreement = agreement.clone();
        let at = agreement.figures.iter().position(|figure| &*figure.id == "medfinansiering").unwrap();
        agreement.figures[at].values.clear();
        let balance = Balance::of(&agreement, &agreement.tables[0]);
        let total = |id: &str| balance.lines.iter().find(|line| &**line.row.figure() == id).unwrap();
        assert_eq!(total("udgifter-i-alt").summed, None);
        assert_eq!(total("indtaegter-i-alt").stands(), Some(Match::Equal), "the next sum begins anew");
        assert_eq!(balance.price_level, Some(PriceLevel::Of(agreement.year)));
    });
}

/// `KØ2022 sundhed-dk 2022: 34.4 mio = …`, as a list to read.
#[test]
fn who_pays_what_of_every_split() {
    let mut report = String::new();
    for agreement in agreements::all().agreements {
        for split in Split::all_of(&agreement) {
            for period in &split.periods {
                let shares: Vec<String> =
                    period.shares.iter().map(|share| format!("{:?} {}", share.payer, share.printed)).collect();
                let total = period.total.map_or_else(|| "-".to_owned(), |(printed, _)| printed.to_string());
                let stands = match period.stands {
                    Stands::Remainder(rest) => format!("remainder {} kr.", rest.kroner().normalize()),
                    other => format!("{other:?}"),
                };
                report.push_str(&format!(
                    "{} {} {}: {total} | {} | {stands}\n",
                    agreement.id,
                    split.whole.id,
                    period.period,
                    shares.join(", ")
                ));
            }
            for purpose in &split.purposes {
                report.push_str(&format!("{} {} heraf {}\n", agreement.id, split.whole.id, purpose.id));
            }
        }
    }
    insta::assert_snapshot!(report);
}

#[test]
fn shares_above_the_total_are_too_much() {
    with("KØ2022", |agreement, _| {
        let mut agreement = agreement.clone();
        let at = agreement.figures.iter().position(|figure| &*figure.id == "sundhed-dk").unwrap();
        agreement.figures[at].values[0].quantity =
            raaderum::budget::agreement::Quantity::Amount(Printed::parse("34.0 mio").unwrap());
        let split = Split::all_of(&agreement).into_iter().find(|split| &*split.whole.id == "sundhed-dk").unwrap();
        assert_eq!(split.periods[0].stands, Stands::TooMuch(amount("0.4 mio")));
    });
}

#[test]
fn the_minimum_of_botilbud_less_the_lift_is_the_same_each_year() {
    with("KØ2024", |agreement, library| {
        let about: Vec<&Relation> = library.comparisons.about("KØ2024", "botilbud-minimum").collect();
        let [relation] = about.as_slice() else { panic!("{about:?}") };
        let derived = relation.differences[0].by_year(agreement);
        let rows: Vec<_> =
            derived.iter().map(|derived| (derived.year, derived.sum.amount, derived.price_level)).collect();
        let rest = amount("0.3 mia");
        let printed = Some(PriceLevel::Of(year(2024)));
        assert_eq!(rows, [(year(2024), rest, printed), (year(2025), rest, None), (year(2026), rest, None)]);
        let same = Relation::same_by_year(agreement, &relation.same[0]);
        assert_eq!(same, [2024, 2025, 2026].map(|number| (year(number), Match::Equal)));
        let lift = agreement.figure("botilbud-loeft").unwrap();
        let [total] = lift.totals_of_years()[..] else { panic!("one total") };
        assert_eq!((total.printed.money(), total.summed.amount), (amount("1.5 mia"), amount("1.5 mia")));
        assert_eq!(total.value.period, Period::Span(year(2024), year(2026)));
        assert_eq!(library.comparisons.about("KØ2022", "botilbud-minimum").count(), 0);
    });
}

#[test]
fn every_profile_total_is_the_sum_of_its_years_within_rounding() {
    let mut checked = 0;
    for agreement in agreements::all().agreements {
        for figure in &agreement.figures {
            for total in figure.totals_of_years() {
                assert_ne!(total.summed.beside(total.printed), Match::Differs, "{} {}", agreement.id, figure.id);
                checked += 1;
            }
        }
    }
    assert!(checked >= 2, "{checked}");
}

#[test]
fn transfers_can_be_compared_from_2014_to_2024() {
    let library = agreements::all();
    let series = library.comparisons.series.iter().find(|series| series.area.as_str() == "overfoersler").unwrap();
    let points: Vec<_> = series
        .points(&library)
        .iter()
        .map(|point| (point.agreement.id.to_string(), point.sum.amount, point.is_derived(), point.price_level))
        .collect();
    let level = |number| Some(PriceLevel::Of(year(number)));
    assert_eq!(
        points,
        [
            ("KØ2014".to_owned(), amount("77934 mio"), true, level(2014)),
            ("KØ2020".to_owned(), amount("84064 mio"), true, level(2020)),
            ("KØ2022".to_owned(), amount("96.8 mia"), false, level(2022)),
            ("KØ2024".to_owned(), amount("104.3 mia"), false, level(2024)),
        ]
    );
    let breaks: Vec<(&str, &str)> = series.breaks().map(|(one, other)| (&**one, &**other)).collect();
    assert_eq!(breaks, [("KØ2020", "KØ2022")]);
}

#[test]
fn comparisons_name_only_what_is_there() {
    let read = comparisons::read(comparisons::TEXT, areas::standard()).unwrap();
    assert_eq!(read, **comparisons::standard());
    let library = agreements::all();
    let there = |agreement: &str, figure: &str| {
        let of = FigureRef::new(agreement, figure);
        assert!(library.figure(&of).is_some(), "{of:?}");
    };
    for series in &read.series {
        assert!(library.areas.get(&series.area).is_some(), "{}", series.id);
        for term in &series.terms {
            term.figures.iter().for_each(|figure| there(&term.agreement, figure));
        }
    }
    for relation in &read.relations {
        let figures = library.agreement(&relation.agreement).unwrap().figures.iter();
        let named: Vec<_> = figures.filter(|figure| relation.is_about(&figure.id)).collect();
        assert!(named.len() > 1, "{}", relation.id);
        relation.never_added.iter().for_each(|figure| there(&relation.agreement, figure));
        for (one, other) in &relation.same {
            there(&relation.agreement, one);
            there(&relation.agreement, other);
        }
        for difference in &relation.differences {
            let derived = difference.by_year(library.agreement(&relation.agreement).unwrap());
            assert!(!derived.is_empty(), "{}: {}", relation.id, difference.of);
        }
    }
    let wrong =
        comparisons::read("Comparisons(format: 1, series: [], relations: [Relation(id: \"a\")])", areas::standard());
    assert!(!wrong.unwrap_err().is_empty(), "what is missing is told");
    assert_eq!(
        comparisons::read("Comparisons(format: 1, series: [], relations: [])", areas::standard()).unwrap().series.len(),
        0
    );
}

/// What stands below the figures, as the command line prints it.
#[test]
fn what_is_derived_as_text() {
    for (id, name) in [("KØ2014", "ko2014"), ("KØ2020", "ko2020"), ("KØ2024", "ko2024")] {
        for language in Language::ALL {
            let library = agreements::library([id]);
            let text = catalogue::text(&view::catalogue::catalogue(&library), &Words::of(language));
            let table = text.find("tabel 1)\n").and_then(|at| text[..at].rfind("\n\n")).unwrap();
            insta::assert_snapshot!(format!("derived-{name}.{}", language.code()), text[table..].trim_start());
        }
    }
}

#[test]
fn what_is_derived_is_said_so_in_json() {
    let json = catalogue::json(&view::catalogue::catalogue(&agreements::all()));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of = |id: &str| json["agreements"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    assert_eq!(of("KØ2014")["derived"]["tables"][0]["income_minus_expenditure"]["derived"], false);
    assert_eq!(of("KØ2024")["derived"]["tables"][0]["income_minus_expenditure"]["derived"], true);
    let point = &json["series"][0]["points"][1];
    assert_eq!((&point["agreement"], &point["derived"]), (&"KØ2020".into(), &true.into()));
    assert_eq!(point["sum"]["amount"]["value"], "84064");
    let split = of("KØ2020")["derived"]["splits"][1].clone();
    assert_eq!(split["rows"][0]["rest"]["payer"], serde_json::Value::Null);
    assert_eq!(split["rows"][0]["rest"]["amount"]["value"], "14.9");
}
