//! The timeline of every area of which the agreements state something, as data and as a picture.

use super::ordinary::{boxes, outside, overlaps};
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Assumption, AssumptionKind, Scenario, Scope, Years};
use raaderum::export::layout::{self, Size};
use raaderum::export::svg;
use raaderum::storage::agreements;
use raaderum::view::chart::{Chart, ChartKind, TimePoint};
use raaderum::view::{Language, View, Words};
use std::sync::Arc;

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn scenario() -> Scenario {
    let years = Years::new(year(2014), year(2024)).unwrap();
    Scenario::new("", Scope::AllMunicipalities, years, PriceLevel::Of(year(2024)))
}

fn drawn(scenario: Scenario, language: Language, area: &str, restate: Option<u16>) -> Option<Chart> {
    let book = Book::open(scenario, Arc::new(agreements::all()));
    let evaluation = book.evaluate();
    let words = Words::of(language);
    let view =
        View { book: &book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    let level = restate.map(|level| PriceLevel::Of(year(level)));
    view.timeline_chart(&AreaPath::parse(area).unwrap(), level)
}

fn points(chart: &Chart) -> &[TimePoint] {
    &chart.timeline().unwrap().points
}

#[test]
fn every_agreement_has_its_own_price_level_and_nothing_is_joined() {
    let chart = drawn(scenario(), Language::Danish, "anlaeg", None).unwrap();
    assert_eq!(chart.kind, ChartKind::Timeline);
    assert_eq!(chart.years.len(), 11, "every year between has its place");
    let told: Vec<(usize, &str, &str, &str)> = points(&chart)
        .iter()
        .map(|dot| (dot.year, dot.label.text.as_str(), dot.level.as_str(), dot.source.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (0, "18,1", "2014-pl", "KØ2014"),
            (6, "19,1", "2020-pl", "KØ2020"),
            (8, "19,9", "2022-pl", "KØ2022"),
            (10, "19,3", "2024-pl", "KØ2024"),
        ]
    );
    assert!(points(&chart).iter().all(|dot| !dot.is_joined));
    let rates: Vec<(usize, usize, &str, bool)> = chart
        .timeline()
        .unwrap()
        .rates
        .iter()
        .map(|span| (span.from, span.to, span.label.as_str(), span.is_missing))
        .collect();
    assert_eq!(
        rates,
        [
            (0, 5, "5 satser mangler", true),
            (5, 6, "1,9", false),
            (6, 7, "1 mangler", true),
            (7, 8, "1,4", false),
            (8, 9, "1 mangler", true),
            (9, 10, "3,2", false),
        ]
    );
}

#[test]
fn transfers_show_the_break_and_the_comparable_sums() {
    let chart = drawn(scenario(), Language::Danish, "overfoersler", None).unwrap();
    let derived: Vec<(usize, &str)> =
        points(&chart).iter().filter(|dot| dot.is_derived).map(|dot| (dot.year, dot.label.text.as_str())).collect();
    assert_eq!(derived, [(0, "77,9"), (6, "84,1")]);
    let breaks = &chart.timeline().unwrap().breaks;
    assert_eq!(breaks.iter().map(|one| (one.after, one.before)).collect::<Vec<_>>(), [(6, 8)]);
    assert!(chart.notes.iter().any(|note| note.text.contains("forsikrede ledige")));
}

#[test]
fn restating_names_what_the_rates_do_not_reach() {
    let chart = drawn(scenario(), Language::Danish, "anlaeg", Some(2024)).unwrap();
    assert_eq!(points(&chart).len(), 1, "only KØ2024 is in 2024-pl");
    let notes: String = chart.notes.iter().map(|note| note.text.as_str()).collect();
    for missing in ["KØ2014 2014 (satsen 2014-2015 mangler)", "KØ2022 2022 (satsen 2022-2023 mangler)"] {
        assert!(notes.contains(missing), "{notes}");
    }
}

#[test]
fn an_assumed_rate_restates_and_leaves_its_mark() {
    let mut scenario = scenario();
    scenario.assumptions.push(Assumption {
        kind: AssumptionKind::Rate {
            series: "kommuner/anlaeg".into(),
            to: year(2023),
            percent: "2.5".parse().unwrap(),
        },
        because: "eget skøn".into(),
        source: None,
    });
    let chart = drawn(scenario, Language::Danish, "anlaeg", Some(2024)).unwrap();
    let told: Vec<(usize, &str, &str, bool)> = points(&chart)
        .iter()
        .map(|dot| (dot.year, dot.label.text.as_str(), dot.label.letters.as_str(), dot.assumed))
        .collect();
    // 19.9 × 1.025 × 1.032 = 21.05
    assert_eq!(told, [(0, "21,1", "a", true), (2, "19,3", "", false)]);
    assert_eq!(chart.title.letters, "a");
    assert!(chart.notes.iter().any(|note| note.letter.as_deref() == Some("a")));
}

#[test]
fn no_label_of_any_area_touches_another_or_leaves_the_picture() {
    let library = agreements::all();
    let mut drawn_areas = 0;
    for area in library.areas.iter() {
        for language in Language::ALL {
            let Some(chart) = drawn(scenario(), language, area.path.as_str(), None) else { continue };
            let page = layout::chart(&chart, Size::SLIDE);
            let boxes = boxes(&page);
            assert_eq!(overlaps(&boxes), Vec::<String>::new(), "{}", area.path);
            assert!(outside(&boxes, page.canvas).is_empty(), "{}", area.path);
            drawn_areas += 1;
        }
    }
    assert!(drawn_areas > 40, "{drawn_areas}");
}

#[test]
fn the_timeline_of_transfers_as_text() {
    let chart = drawn(scenario(), Language::Danish, "overfoersler", None).unwrap();
    insta::assert_snapshot!(svg::chart(&chart, Size::SLIDE));
}
