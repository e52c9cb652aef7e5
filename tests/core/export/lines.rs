//! Plan and frame as lines on a cut axis: where they may stand, what they show, and that nothing touches.

use super::fixture::{level, marked, step, tick, verdict};
use super::shapes::{check, drawn, opened};
use super::varied::danish;
use proptest::prelude::*;
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::measure::{Range, YearlyAmounts};
use raaderum::budget::money::Printed;
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::{Edit, MeasureChange};
use raaderum::export::layout::{self, Item, Size, VerdictMark};
use raaderum::view::chart::{
    Asked, Axis, Body, Chart, ChartKind, Column, FrameSteps, Lines, Marked, Panel, ValueRow, WhyNot,
};
use raaderum::view::{Language, Words};

fn lines_of(book: &Book, area: &str) -> Result<Chart, WhyNot> {
    let area = AreaPath::parse(area).unwrap();
    drawn(book, Language::Danish, &Asked::of(ChartKind::Lines).in_area(&area))
}

fn ranged() -> Book {
    let mut book = opened("botilbud-2024-2026");
    let amounts = |of: [(u16, &str); 2]| -> YearlyAmounts {
        of.into_iter().map(|(year, amount)| (Year::new(year).unwrap(), Printed::parse(amount).unwrap())).collect()
    };
    let low = amounts([(2025, "34 mio"), (2026, "40 mio")]);
    let high = amounts([(2025, "94 mio"), (2026, "120 mio")]);
    book.apply(Edit::Measure(1, MeasureChange::Range(Some(Box::new(Range { low, high }))))).unwrap();
    book
}

#[test]
fn what_lies_close_is_shown_on_a_cut_axis_that_says_so() {
    let chart = lines_of(&ranged(), "anlaeg").unwrap();
    assert!(chart.second_line.ends_with("Mio. kr., 2024-pl. Aksen begynder ved 19.200"), "{}", chart.second_line);
    assert_eq!((chart.axis.min, chart.axis.max), (19_200.0, 20_000.0));
    assert_eq!(chart.axis.ticks.len(), 5);
    assert_eq!(chart.key.as_deref(), Some("stiplet: bygger på en antagelse"));
    assert!(chart.notes[0].text.starts_with("Afkortet akse") && chart.notes[0].text.contains("Båndet"));
    let lines = chart.lines().unwrap();
    assert_eq!((lines.plan.text.as_str(), lines.band.as_str()), ("Plan", "lavt og højt skøn"));
    assert!(!lines.plan.letters.is_empty());
    let columns = &lines.panel.columns;
    assert!(columns.iter().all(|column| column.segments.is_empty()), "no column stands on a cut axis");
    let bands: Vec<_> = columns.iter().map(|column| column.band).collect();
    assert_eq!(bands, [None, Some((19_734.0, 19_794.0)), Some((19_840.0, 19_920.0))]);
    let table = &chart.tables(&Words::of(Language::Danish))[0];
    let plan = table.rows.iter().find(|row| row.name == "Plan").unwrap();
    assert_eq!(plan.cells[0], "19.300");
    check(&chart, Size::SLIDE).unwrap();
}

/// Whether a line is as wide as a plan's.
fn is_plan(line: &layout::Line) -> bool {
    (line.width - 9.0).abs() < 0.01
}

#[test]
fn dashes_rest_on_an_assumption_and_lines_stand_in_no_year_without_an_amount() {
    let dashed = |chart: &Chart| {
        let page = layout::chart(chart, Size::SLIDE);
        let items = page.parts.iter().filter(|part| part.name == "plot-1").flat_map(|part| part.items.clone());
        items.filter(|item| matches!(item, Item::Line(line) if is_plan(line) && line.dash.is_some())).count()
    };
    assert_eq!(dashed(&lines_of(&ranged(), "anlaeg").unwrap()), 2);
    let chart = chart_of(&Made { gap: Some(1), assumed_from: 9, ..Made::of(vec![0, 100, 200, 300], 19_000) });
    assert_eq!(dashed(&chart), 0);
    let page = layout::chart(&chart, Size::SLIDE);
    let plan = page.parts.iter().flat_map(|part| &part.items).filter_map(|item| match item {
        Item::Line(line) if is_plan(line) => Some((line.points[0].x, line.points[1].x)),
        _ => None,
    });
    let plan: Vec<(f64, f64)> = plan.collect();
    assert_eq!(plan.len(), 3);
    let year = plan[0].1 - plan[0].0;
    assert!(plan[1].0 - plan[0].1 > year - 1.0, "the second year is left empty: {plan:?}");
}

#[test]
fn columns_that_show_it_as_well_are_said_to() {
    let book = opened("botilbud-2024-2026");
    let why = |area: &str| lines_of(&book, area).unwrap_err().0;
    let wide = why("anlaeg/botilbud");
    assert!(wide.contains("54 pct.") && wide.ends_with("niveau som søjler fra nul"), "{wide}");
    let few = why("service");
    assert!(few.contains("færre end tre år"), "{few}");
}

/// A chart of lines to be made.
#[derive(Debug, Clone)]
struct Made {
    plan: Vec<i64>,
    base: i64,
    frame_over: i64,
    band: i64,
    gap: Option<usize>,
    assumed_from: usize,
}

impl Made {
    fn of(plan: Vec<i64>, base: i64) -> Self {
        Self { plan, base, frame_over: 60, band: 0, gap: None, assumed_from: 2 }
    }
}

fn float(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap())
}

fn chart_of(made: &Made) -> Chart {
    let letters = |year: usize| if year >= made.assumed_from { "|ab" } else { "" };
    let label = |year: usize, value: i64| marked(&format!("{}{}", danish(value), letters(year)));
    let years = 0..made.plan.len();
    let plan = |year: usize| made.base + made.plan[year];
    let column = |year: usize| {
        if made.gap == Some(year) {
            return Column::default();
        }
        let band = (made.band > 0).then(|| (float(plan(year) - made.band), float(plan(year) + made.band)));
        Column { sum: Some(float(plan(year))), total: label(year, plan(year)), band, ..Column::default() }
    };
    let frame = |year: usize| plan(year) + made.frame_over;
    let steps =
        years.clone().map(|year| Some(step(float(frame(year)), &format!("{}{}", danish(frame(year)), letters(year)))));
    let mark = if made.frame_over < 0 { VerdictMark::Broken } else { VerdictMark::Kept };
    let panel = Panel {
        name: "Service".to_owned(),
        detail: Marked::default(),
        series: Vec::new(),
        columns: years.clone().map(column).collect(),
        frames: vec![FrameSteps { name: marked("Ramme"), detail: "KØ2024".to_owned(), steps: steps.collect() }],
        rows: vec![ValueRow {
            name: "Ramme".to_owned(),
            values: years.clone().map(|year| label(year, frame(year))).collect(),
            judged: false,
        }],
        verdicts: years.clone().map(|year| verdict(mark, year >= made.assumed_from)).collect(),
        summary: None,
    };
    let drawn = |year: usize| [plan(year) - made.band, plan(year) + made.band, frame(year)];
    let (low, high) = years
        .clone()
        .flat_map(drawn)
        .fold((i64::MAX, i64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let part = (high - low) / 4 + 20;
    let ticks: Vec<i64> = (0..6).map(|at| low - 20 + at * part).collect();
    let axis = Axis {
        min: float(ticks[0]),
        max: float(ticks[5]),
        ticks: ticks.iter().map(|value| tick(float(*value), &danish(*value))).collect(),
        ends: None,
    };
    let band = if made.band > 0 { "lavt og højt skøn".to_owned() } else { String::new() };
    let lines = Lines { panel, plan: marked("Plan|ab"), band, courses: Vec::new() };
    Chart {
        kind: ChartKind::Lines,
        years: (0..made.plan.len()).map(|year| (2014 + year).to_string()).collect(),
        body: Body::Lines(Box::new(lines)),
        axis,
        ..level()
    }
}

fn made() -> impl Strategy<Value = Made> {
    let base = prop_oneof![3 => 15_000..300_000_i64, 1 => -300_000..-15_000_i64];
    let plan = prop::collection::vec(-900..900_i64, 1..32);
    (plan, base, -400..400_i64, 0..120_i64, prop::option::of(0..9_usize), 0..9_usize).prop_map(
        |(plan, base, frame_over, band, gap, assumed_from)| Made { plan, base, frame_over, band, gap, assumed_from },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn no_label_touches_another_beside_lines(made in made()) {
        let chart = chart_of(&made);
        check(&chart, Size::SLIDE)?;
        check(&chart, Size::of_pixels(1920, 1080))?;
    }
}
