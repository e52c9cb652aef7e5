//! The kinds of charts without a column a year: of every example, and made at random.

use super::fixture::{level, marked, tick, verdict};
use super::ordinary::{boxes, outside, overlaps};
use proptest::prelude::*;
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::evaluation::{Cell, Moved, plan_range, sensitivity};
use raaderum::budget::measure::{Effect, Measure, Range, Source, YearlyAmounts};
use raaderum::budget::money::{Money, Printed, Unit};
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::{Edit, MeasureChange};
use raaderum::export::layout::{self, Size, VerdictMark};
use raaderum::storage;
use raaderum::view::chart::{
    Annotation, Asked, AtStake, Axis, Body, Bridge, BridgeBar, BridgeFrame, BridgeRoom, Chart, ChartKind, Piece,
    SeriesStyle, Tornado, TornadoEnd, TornadoRow, WhyNot,
};
use raaderum::view::{Language, View, Words};
use std::sync::Arc;

pub(super) fn opened(name: &str) -> Book {
    let example = storage::examples::named(name).unwrap();
    let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
    Book::open(read.scenario, Arc::new(storage::agreements::all()))
}

pub(super) fn drawn(book: &Book, language: Language, asked: &Asked<'_>) -> Result<Chart, WhyNot> {
    let evaluation = book.evaluate();
    let words = Words::of(language);
    let view =
        View { book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "3f9a1c7e" };
    view.chart_of(asked)
}

pub(super) fn check(chart: &Chart, size: Size) -> Result<(), TestCaseError> {
    let page = layout::chart(chart, size);
    let boxes = boxes(&page);
    let overlaps = overlaps(&boxes);
    prop_assert!(overlaps.is_empty(), "{:?}: labels overlap: {overlaps:#?}", chart.kind);
    let outside = outside(&boxes, page.canvas);
    prop_assert!(outside.is_empty(), "{:?}: labels outside the picture: {outside:?}", chart.kind);
    Ok(())
}

#[test]
fn every_kind_of_every_example_is_a_chart_or_a_reason() {
    for example in storage::examples::all() {
        let book = opened(example.name);
        let areas: Vec<AreaPath> = book.evaluate().areas.iter().map(|outcome| outcome.area.clone()).collect();
        for (area, kind) in areas.iter().flat_map(|area| ChartKind::ALL.map(|kind| (area, kind))) {
            for language in Language::ALL {
                match drawn(&book, language, &Asked::of(kind).in_area(area)) {
                    Ok(chart) => {
                        assert_eq!(chart.kind, kind);
                        check(&chart, Size::SLIDE).unwrap_or_else(|why| panic!("{} {area}: {why}", example.name));
                        let tables = chart.tables(&Words::of(language));
                        assert!(tables.iter().any(|table| !table.rows.is_empty()), "{} {area} {kind:?}", example.name);
                        let notes: Vec<&str> = chart.notes.iter().map(|note| note.text.as_str()).collect();
                        let said = format!("{} {} {}", chart.title.text, chart.second_line, notes.join(" "));
                        assert!(!said.contains('{') && !said.contains(".."), "{said}");
                    }
                    Err(WhyNot(why)) => assert!(why.contains(' '), "{why}"),
                }
            }
        }
    }
}

#[test]
fn kinds_are_told_apart_by_their_names() {
    for kind in ChartKind::ALL {
        assert_eq!(ChartKind::ALL.iter().filter(|other| other.code() == kind.code()).count(), 1);
    }
}

#[test]
fn a_bridge_adds_up_and_hides_no_measure_behind_its_baseline() {
    let book = opened("botilbud-2024-2026");
    for area in ["anlaeg", "anlaeg/botilbud"] {
        let area = AreaPath::parse(area).unwrap();
        let chart = drawn(&book, Language::Danish, &Asked::of(ChartKind::Bridge).in_area(&area)).unwrap();
        let Body::Bridge(bridge) = &chart.body else { panic!("a bridge") };
        let (plan, steps) = bridge.bars.split_last().unwrap();
        assert!((plan.to() - steps.last().unwrap().to()).abs() < 1e-6, "the steps lead to the plan");
        assert_eq!(bridge.origin.is_some(), area.as_str() == "anlaeg", "a large baseline is zero on the axis");
        assert_eq!(bridge.room.as_ref().unwrap().says.text.split(' ').next(), Some("80"));
    }
}

#[test]
fn each_thing_is_moved_by_itself_and_the_plan_evaluated_anew() {
    let mut book = opened("botilbud-2024-2026");
    let (area, year) = (AreaPath::parse("anlaeg").unwrap(), Year::new(2026).unwrap());
    let before = book.evaluate();
    let found = sensitivity(&book, &area, 0, year).unwrap();
    assert_eq!(book.evaluate(), before, "the scenario itself is not moved");
    let [only] = found.moves.as_slice() else { panic!("{:?}", found.moves) };
    assert_eq!((only.what, only.ends.first().unwrap().headroom), (Moved::Without(1), Money::ZERO));
    assert_eq!(found.still.len(), 3, "plan and frame follow the assumptions alike");

    let amounts = |amount: &str| -> YearlyAmounts { [(year, Printed::parse(amount).unwrap())].into_iter().collect() };
    let range = Range { low: amounts("50 mio"), high: amounts("150 mio") };
    book.apply(Edit::Measure(1, MeasureChange::Range(Some(Box::new(range))))).unwrap();
    let ends = sensitivity(&book, &area, 0, year).unwrap().moves.first().unwrap().ends.clone();
    let headrooms: Vec<Money> = ends.iter().map(|end| end.headroom).collect();
    let mio = |number: &str| Printed::parse(&format!("{number} mio")).unwrap().money();
    assert_eq!(headrooms, [mio("-150"), mio("-50")]);
    let [low, high] = plan_range(&book, &area).unwrap();
    let of = |cells: &[Cell]| cells.last().unwrap().amount().unwrap();
    assert_eq!(of(&high) - of(&low), mio("100"));
    let chart = drawn(&book, Language::Danish, &Asked::of(ChartKind::Level).in_area(&area)).unwrap();
    let bands: Vec<bool> =
        chart.panels().iter().flat_map(|panel| &panel.columns).map(|one| one.band.is_some()).collect();
    assert_eq!(bands, [false, false, true]);
}

#[test]
fn an_agreed_measure_is_not_left_out() {
    let mut book = opened("botilbud-2024-2026");
    let area = AreaPath::parse("anlaeg/botilbud").unwrap();
    let year = Year::new(2026).unwrap();
    let found = sensitivity(&book, &area, 0, year).unwrap();
    assert!(found.moves.iter().all(|one| one.what != Moved::Without(0)));
    let measure = Measure { effect: Effect::Yearly(YearlyAmounts::default()), ..book.scenario().measures[1].clone() };
    book.apply(Edit::Measure(1, MeasureChange::Effect(measure.effect))).unwrap();
    assert!(sensitivity(&book, &area, 0, year).unwrap().moves.is_empty(), "what has no amount moves nothing");
}

#[test]
fn remarks_stand_at_their_years_and_else_with_the_notes() {
    let remark = |year| Annotation { year, text: "Her åbner de første 40 pladser i Vestbyen".to_owned() };
    let chart = Chart { annotations: vec![remark(0), remark(1), remark(7)], ..level() };
    check(&chart, Size::SLIDE).unwrap();
    let page = layout::chart(&chart, Size::SLIDE);
    assert!(page.texts().filter(|text| text.content().starts_with("Her åbner")).count() >= 1);
    let book = opened("anlaeg-2020");
    let bridge = drawn(&book, Language::Danish, &Asked::of(ChartKind::Bridge)).unwrap();
    let page = layout::chart(&Chart { annotations: vec![remark(0)], ..bridge }, Size::SLIDE);
    assert!(page.texts().any(|text| text.content().starts_with("2020: Her åbner")));
    assert_eq!(level().titled("Egen titel").title, marked("Egen titel|a"));
}

fn axis(values: &[f64]) -> Axis {
    let (low, high) = values.iter().fold((0.0, 1.0), |(low, high), value| (value.min(low), value.max(high)));
    let ticks = [low, 0.0, high].map(|value| tick(value, &label(value)));
    Axis { min: low, max: high, ticks: ticks.to_vec(), ends: None }
}

fn label(value: f64) -> String {
    format!("{value:.0}").replace('-', "−")
}

fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![6 => -400.0..900.0, 1 => Just(0.0), 1 => 20_000.0..900_000.0]
}

fn made_bridge() -> impl Strategy<Value = Chart> {
    (prop::collection::vec(amount(), 0..7), amount(), prop::option::of(amount()), any::<bool>()).prop_map(
        |(steps, base, frame, assumed)| {
            let letters = if assumed { "|ab" } else { "" };
            let bar = |name: &str, from: f64, value: f64, style, is_level| BridgeBar {
                name: name.to_owned(),
                detail: "foreslået i budgettet".to_owned(),
                from,
                pieces: vec![Piece { value, style, assumed }],
                label: marked(&format!("{}{letters}", label(value))),
                is_level,
            };
            let mut bars = vec![bar("Udgangspunkt", 0.0, base, SeriesStyle::Baseline, true)];
            let mut at = base;
            for (number, step) in steps.iter().enumerate() {
                bars.push(bar("Flere pladser til mennesker", at, *step, SeriesStyle::Measure(number), false));
                at += step;
            }
            bars.push(bar("Plan 2026", 0.0, at, SeriesStyle::Baseline, true));
            let ends: Vec<f64> = bars.iter().map(BridgeBar::to).chain(frame).collect();
            let mark = if assumed { VerdictMark::Broken } else { VerdictMark::Kept };
            let bridge = Bridge {
                bars,
                frame: frame.map(|value| BridgeFrame {
                    value,
                    name: "Ramme".to_owned(),
                    label: marked(&format!("{}{letters}", label(value))),
                    detail: "KØ2024".to_owned(),
                    assumed,
                }),
                origin: assumed.then(|| marked("Udgangspunkt 19.100")),
                room: frame.map(|value| BridgeRoom {
                    says: marked(&format!("{} over rammen{letters}", label(at - value))),
                    verdict: verdict(mark, assumed),
                }),
            };
            Chart { kind: ChartKind::Bridge, body: Body::Bridge(bridge), axis: axis(&ends), ..level() }
        },
    )
}

fn made_tornado() -> impl Strategy<Value = Chart> {
    (prop::collection::vec((amount(), amount(), any::<bool>()), 1..9), amount()).prop_map(|(rows, plan)| {
        let end = |value: f64| TornadoEnd { value, label: marked(&label(value)) };
        let row = |(low, high, one): &(f64, f64, bool)| TornadoRow {
            name: "Realisering af tiltagene".to_owned(),
            detail: "lavt og højt skøn".to_owned(),
            ends: if *one { vec![end(*low)] } else { vec![end(low.min(*high)), end(low.max(*high))] },
        };
        let values: Vec<f64> = rows.iter().flat_map(|(low, high, _)| [*low, *high]).chain([plan]).collect();
        let tornado = Tornado {
            rows: rows.iter().map(row).collect(),
            plan,
            plan_label: marked(&format!("plan {}|b", label(plan))),
            frame_label: marked("ramme|b"),
            frame_assumed: true,
            verdicts: [verdict(VerdictMark::Broken, true), verdict(VerdictMark::Kept, true)],
        };
        Chart { kind: ChartKind::Sensitivity, body: Body::Tornado(tornado), axis: axis(&values), ..level() }
    })
}

fn made_stake() -> impl Strategy<Value = Chart> {
    (0.0..3_000.0_f64, 1.0..3_000.0_f64, any::<bool>(), any::<bool>()).prop_map(|(over, grant, assumed, is_open)| {
        let stake = over.min(grant);
        let body = AtStake {
            over_name: "Overskridelse".to_owned(),
            over_detail: "plan 19.420 − ramme 19.100".to_owned(),
            over,
            over_label: marked(&format!("{}|{}", label(over), if assumed { "a" } else { "" })),
            assumed,
            verdict: verdict(VerdictMark::Broken, assumed),
            says: "Rammen for 2020 er overskredet".to_owned(),
            beside: "1,7 pct. over; 120 modregnes i ledig ramme".to_owned(),
            grant_name: "Betinget bloktilskud".to_owned(),
            grant_detail: "anlæg, 1.000 mio. kr.".to_owned(),
            grant,
            stake: (!is_open).then_some(stake),
            stake_label: if is_open { marked("") } else { marked(&format!("op til {}", label(stake))) },
            rest: format!("{} ikke berørt", label(grant - stake)),
        };
        Chart { kind: ChartKind::Exposure, body: Body::Exposure(body), axis: axis(&[over, grant]), ..level() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn no_label_touches_another_in_a_chart_of_another_shape(
        chart in prop_oneof![made_bridge(), made_tornado(), made_stake()]
    ) {
        check(&chart, Size::SLIDE)?;
        check(&chart, Size::of_pixels(1920, 1080))?;
    }
}

#[test]
fn of_very_many_sources_the_first_are_named_and_the_others_counted() {
    let mut book = opened("anlaeg-2020");
    let area = AreaPath::parse("anlaeg").unwrap();
    for at in 0..600 {
        let mut measure = book.scenario().measures[0].clone();
        measure.id = format!("m{at}").into();
        book.apply(Edit::AddMeasure(0, Box::new(measure))).unwrap();
        let source = Source::Own(format!("Notat {at:03}, {}", "langt ".repeat(100)).into());
        book.apply(Edit::Measure(0, MeasureChange::Source(Some(source)))).unwrap();
    }
    let chart = drawn(&book, Language::Danish, &Asked::of(ChartKind::Level).in_area(&area)).unwrap();
    assert!(chart.sources.ends_with("; 593 kilder mere"), "{}", chart.sources);
    assert!(chart.sources.chars().count() < 2_500, "{}", chart.sources.len());
    check(&chart, Size::SLIDE).unwrap();
}
