//! Charts of every length and width, made by rule.

use super::fixture::{column, deviation, level, marked, segment, series, step, tick, verdict};
use raaderum::export::layout::VerdictMark;
use raaderum::view::chart::{
    Axis, Body, Chart, Column, FrameSteps, Marked, Panel, SeriesStyle, Tick, ValueRow, YearVerdict,
};

/// A number as a Danish reader has it: `1.080`, `−64`.
pub(super) fn danish(value: i64) -> String {
    let digits: Vec<char> = value.unsigned_abs().to_string().chars().collect();
    let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
    format!("{}{}", if value < 0 { "−" } else { "" }, groups.join("."))
}

fn signed(value: i64) -> String {
    if value > 0 { format!("+{}", danish(value)) } else { danish(value) }
}

fn float(value: i64) -> f64 {
    f64::from(i32::try_from(value).unwrap_or(i32::MAX))
}

/// Years from 2021.
fn years(count: usize) -> Vec<String> {
    (2021..2021 + count).map(|year| year.to_string()).collect()
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
    let year = whole(year);
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
    let amounts: Vec<i64> =
        (0..year_count).flat_map(|year| (0..series_count).map(move |at| size(at, year, sign))).collect();
    let frame: Vec<Option<i64>> = (0..year_count).map(|year| Some(sign * (850 + 25 * whole(year) / 2 * 2))).collect();
    level_of(year_count, series_count, &amounts, &frame, 3)
}

/// A level chart of amounts year by year; years from `assumed_from` on rest on an assumption.
pub(super) fn level_of(
    year_count: usize,
    series_count: usize,
    amounts: &[i64],
    frame: &[Option<i64>],
    assumed_from: usize,
) -> Chart {
    let letters = |year: usize| if year >= assumed_from { "|a" } else { "" };
    let sizes = |year: usize| amounts.iter().skip(year * series_count).take(series_count).copied();
    let total = |year: usize| sizes(year).sum::<i64>();
    let room = |year: usize| frame[year].map(|frame| frame - total(year));
    let column = |year: usize| {
        let segments = sizes(year).enumerate().map(|(at, value)| {
            let letters = if at == 1 { letters(year) } else { "" };
            segment(at, float(value), &format!("{}{letters}", if at == 0 { danish(value) } else { signed(value) }))
        });
        let total = format!("{}{}", danish(total(year)), letters(year));
        column(segments.filter(|segment| segment.value != 0.0).collect(), &total)
    };
    let mark = |year: usize| match room(year) {
        None => VerdictMark::NoFrame,
        Some(room) if room < 0 => VerdictMark::Broken,
        Some(_) => VerdictMark::Kept,
    };
    let row = |judged: bool, name: &str, value: &dyn Fn(usize) -> Option<String>| ValueRow {
        name: name.to_owned(),
        values: (0..year_count)
            .map(|year| value(year).map_or_else(|| marked("–"), |value| marked(&format!("{value}{}", letters(year)))))
            .collect(),
        judged,
    };
    let step =
        |year: usize| frame[year].map(|frame| step(float(frame), &format!("{}{}", danish(frame), letters(year))));
    let ends = (0..year_count).flat_map(|year| {
        let (up, down) = sizes(year).fold((0, 0), |(up, down), value| (up + value.max(0), down + value.min(0)));
        [up, down, frame[year].unwrap_or(0)]
    });
    let (low, high) = ends.fold((0, 0), |(low, high), value| (value.min(low), value.max(high)));
    let all_kept = (0..year_count).all(|year| mark(year) == VerdictMark::Kept);
    let kept = verdict(VerdictMark::Kept, year_count > assumed_from);
    Chart {
        years: years(year_count),
        body: Body::Columns(vec![Panel {
            name: "Service".to_owned(),
            detail: Marked::default(),
            series: (0..series_count)
                .map(|at| series(NAMES[at], if at == 0 { "afledt" } else { "forslag" }, style(at, series_count)))
                .collect(),
            columns: (0..year_count).map(column).collect(),
            frames: vec![FrameSteps {
                name: marked("Serviceramme"),
                detail: "KØ2024 kap. 2".to_owned(),
                steps: (0..year_count).map(step).collect(),
            }],
            rows: vec![
                row(false, "Serviceramme", &|year| frame[year].map(danish)),
                row(true, "Råderum", &|year| room(year).map(signed)),
            ],
            verdicts: (0..year_count).map(|year| verdict(mark(year), year >= assumed_from)).collect(),
            summary: all_kept.then(|| YearVerdict { word: "overholdt i alle år".to_owned(), ..kept }),
        }]),
        axis: axis(low, high, false),
        ..level()
    }
}

/// Level charts of several areas beside each other.
pub(super) fn level_multiples(panel_count: usize, year_count: usize) -> Chart {
    let chart = levels(year_count, 4, 1);
    let panels = (0..panel_count).map(|at| Panel { name: AREAS[at % 12].to_owned(), ..chart.panels()[0].clone() });
    Chart { body: Body::Columns(panels.collect()), ..chart.clone() }
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
    let room = |panel: usize, year: usize| (whole(panel) * 53 + whole(year) * 31) % 190 - 95;
    let rooms: Vec<i64> =
        (0..panel_count).flat_map(|panel| (0..year_count).map(move |year| room(panel, year))).collect();
    deviation_of(panel_count, year_count, &rooms)
}

/// A deviation chart of the rooms of each panel, year by year.
pub(super) fn deviation_of(panel_count: usize, year_count: usize, rooms: &[i64]) -> Chart {
    let letters = |year: usize| if year >= 3 { "|a" } else { "" };
    let panel = |at: usize| {
        let room = |year: usize| rooms[at * year_count + year];
        let mark = |year: usize| if room(year) < 0 { VerdictMark::Broken } else { VerdictMark::Kept };
        let columns = (0..year_count).map(|year| {
            let label = format!("{}{}", signed(room(year)), letters(year));
            let segments = vec![segment(usize::from(room(year) < 0), float(room(year)), &label)];
            Column {
                total_detail: format!("{},{} pct.", year % 3, (at + year) % 10),
                ..column(segments.into_iter().filter(|segment| segment.value != 0.0).collect(), &label)
            }
        });
        let frame = |year: usize| format!("{}{}", danish(19_300 + 100 * whole(year)), letters(year));
        let steps = (0..year_count).map(|year| Some(step(0.0, &frame(year))));
        Panel {
            name: AREAS[at % 12].to_owned(),
            detail: marked("mod loftet"),
            columns: columns.collect(),
            frames: vec![FrameSteps { name: marked("Ramme"), detail: String::new(), steps: steps.collect() }],
            verdicts: (0..year_count).map(|year| verdict(mark(year), year >= 3)).collect(),
            ..deviation().panels()[0].clone()
        }
    };
    let (low, high) = rooms.iter().fold((0, 0), |(low, high), room| (*room.min(&low), *room.max(&high)));
    let axis = Axis { ends: deviation().axis.ends, ..axis(low, high, true) };
    let body = Body::Columns((0..panel_count).map(panel).collect());
    Chart { years: years(year_count), body, axis, ..deviation() }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
