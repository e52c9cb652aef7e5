//! Charts of every length and width, made by rule.

use super::fixture::{column, deviation, level, marked, segment, series, step, tick, verdict};
use raaderum::view::VerdictMark;
use raaderum::view::chart::{Axis, Chart, Column, FrameSteps, Marked, Panel, SeriesStyle, Tick, ValueRow};

/// A number as a Danish reader has it: `1.080`, `−64`.
fn danish(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
    format!("{}{}", if value < 0 { "−" } else { "" }, groups.join("."))
}

fn signed(value: i64) -> String {
    if value > 0 { format!("+{}", danish(value)) } else { danish(value) }
}

fn float(value: i64) -> f64 {
    f64::from(i32::try_from(value).unwrap())
}

/// Years from 2021; those after the third rest on assumptions.
fn years(count: usize) -> Vec<String> {
    (2021..2021 + count).map(|year| year.to_string()).collect()
}

fn letters(year: usize) -> &'static str {
    if year >= 3 { "|a" } else { "" }
}

fn axis(low: i64, high: i64, signed_ticks: bool) -> Axis {
    let span = high - low;
    let step = [100, 200, 250, 500, 1000, 2000, 2500, 5000].into_iter().find(|step| span <= step * 5).unwrap_or(10_000);
    let (from, to) = (low.div_euclid(step), (high + step - 1).div_euclid(step));
    let label = |value: i64| if signed_ticks { signed(value) } else { danish(value) };
    let ticks: Vec<Tick> = (from..=to).map(|at| tick(float(at * step), &label(at * step))).collect();
    Axis { min: float(from * step), max: float(to * step), ticks, ends: None }
}

const NAMES: [&str; 7] = [
    "Udgangspunkt",
    "Ekstraordinært løft af botilbudskapaciteten",
    "40 egne pladser",
    "Færre eksterne konsulenter",
    "Digitalisering af sagsbehandlingen",
    "Nye daginstitutioner i vækstområder",
    "Øvrige tiltag (7)",
];

fn style(series: usize, count: usize) -> SeriesStyle {
    match series {
        0 => SeriesStyle::Baseline,
        6 if count == 7 => SeriesStyle::Others,
        measure => SeriesStyle::Measure(measure - 1),
    }
}

/// The size of a series in a year, by a rule that gives large, small and negative ones.
fn size(series: usize, year: usize, sign: i64) -> i64 {
    let year = i64::try_from(year).unwrap();
    match series {
        0 => sign * (600 + year % 5 * 30),
        1 => sign * (200 + year * 37 % 160),
        2 => sign * (year * 16 % 90),
        3 => -sign * (20 + year * 11 % 60),
        4 => sign * (45 + year * 7 % 30),
        _ => sign * 30,
    }
}

/// A level chart with that many years and series; `sign` −1 turns it upside down.
pub(super) fn levels(year_count: usize, series_count: usize, sign: i64) -> Chart {
    let sizes = |year: usize| (0..series_count).map(move |at| size(at, year, sign));
    let total = |year: usize| sizes(year).sum::<i64>();
    let frame = |year: usize| sign * (850 + 25 * i64::try_from(year).unwrap() / 2 * 2);
    let columns: Vec<Column> = (0..year_count)
        .map(|year| {
            let segments = sizes(year).enumerate().map(|(at, value)| {
                let letters = if at == 1 { letters(year) } else { "" };
                segment(at, float(value), &format!("{}{letters}", if at == 0 { danish(value) } else { signed(value) }))
            });
            column(segments.filter(|segment| segment.value != 0.0).collect(), &danish(total(year)))
        })
        .collect();
    let columns = columns
        .into_iter()
        .enumerate()
        .map(|(year, column)| Column { total: marked(&format!("{}{}", column.total.text, letters(year))), ..column })
        .collect();
    let room = |year: usize| frame(year) - total(year);
    let mark = |year: usize| if room(year) < 0 { VerdictMark::Broken } else { VerdictMark::Kept };
    let row = |judged: bool, name: &str, value: &dyn Fn(usize) -> String| ValueRow {
        name: name.to_owned(),
        values: (0..year_count).map(|year| marked(&format!("{}{}", value(year), letters(year)))).collect(),
        judged,
    };
    let tops = (0..year_count).flat_map(|year| {
        let up: i64 = sizes(year).filter(|value| *value > 0).sum();
        let down: i64 = sizes(year).filter(|value| *value < 0).sum();
        [up, down, frame(year)]
    });
    let (low, high) = tops.fold((0, 0), |(low, high), value| (value.min(low), value.max(high)));
    let all_kept = (0..year_count).all(|year| mark(year) == VerdictMark::Kept);
    let kept = verdict(VerdictMark::Kept, year_count > 3);
    Chart {
        years: years(year_count),
        panels: vec![Panel {
            name: "Service".to_owned(),
            detail: Marked::default(),
            series: (0..series_count)
                .map(|at| series(NAMES[at], if at == 0 { "afledt" } else { "forslag" }, style(at, series_count)))
                .collect(),
            columns,
            frames: vec![FrameSteps {
                name: marked("Serviceramme"),
                detail: "KØ2024 kap. 2".to_owned(),
                steps: (0..year_count)
                    .map(|year| step(float(frame(year)), &format!("{}{}", danish(frame(year)), letters(year))))
                    .collect(),
            }],
            rows: vec![
                row(false, "Serviceramme", &|year| danish(frame(year))),
                row(true, "Råderum", &|year| signed(room(year))),
            ],
            verdicts: (0..year_count).map(|year| verdict(mark(year), year >= 3)).collect(),
            summary: all_kept
                .then(|| raaderum::view::chart::YearVerdict { word: "overholdt i alle år".to_owned(), ..kept }),
        }],
        axis: axis(low, high, false),
        ..level()
    }
}

/// Level charts of several areas beside each other.
pub(super) fn level_multiples(panel_count: usize, year_count: usize) -> Chart {
    let chart = levels(year_count, 4, 1);
    let panels = (0..panel_count).map(|at| Panel { name: AREAS[at % 12].to_owned(), ..chart.panels[0].clone() });
    Chart { panels: panels.collect(), ..chart.clone() }
}

const AREAS: [&str; 12] = [
    "Anlæg, brutto",
    "Botilbud",
    "Service",
    "Eksterne konsulenter",
    "Overførselsudgifter",
    "Administration",
    "Sundhed og ældre",
    "Folkeskolen",
    "Daginstitutioner",
    "Kultur og fritid",
    "Veje og kollektiv trafik",
    "Klima, miljø og beredskab",
];

/// A deviation chart with that many panels and years, with the share of the frame beside each total.
pub(super) fn deviations(panel_count: usize, year_count: usize) -> Chart {
    let value = |panel: usize, year: usize| {
        let (panel, year) = (i64::try_from(panel).unwrap(), i64::try_from(year).unwrap());
        (panel * 53 + year * 31) % 190 - 95
    };
    let panel = |at: usize| {
        let mark = |year: usize| if value(at, year) < 0 { VerdictMark::Broken } else { VerdictMark::Kept };
        let columns = (0..year_count).map(|year| {
            let label = format!("{}{}", signed(value(at, year)), letters(year));
            let segments = vec![segment(usize::from(value(at, year) < 0), float(value(at, year)), &label)];
            Column {
                total_detail: format!("{},{} pct.", year % 3, (at + year) % 10),
                ..column(segments.into_iter().filter(|segment| segment.value != 0.0).collect(), &label)
            }
        });
        let steps = (0..year_count)
            .map(|year| step(0.0, &format!("{}{}", danish(19_300 + 100 * float_year(year)), letters(year))));
        Panel {
            name: AREAS[at % 12].to_owned(),
            detail: marked("mod loftet"),
            columns: columns.collect(),
            frames: vec![FrameSteps { name: marked("Ramme"), detail: String::new(), steps: steps.collect() }],
            verdicts: (0..year_count).map(|year| verdict(mark(year), year >= 3)).collect(),
            ..deviation().panels[0].clone()
        }
    };
    let axis = Axis { ends: deviation().axis.ends, ..axis(-95, 95, true) };
    Chart { years: years(year_count), panels: (0..panel_count).map(panel).collect(), axis, ..deviation() }
}

fn float_year(year: usize) -> i64 {
    i64::try_from(year).unwrap()
}
