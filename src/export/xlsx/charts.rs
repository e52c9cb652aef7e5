//! Native charts: for each area that is judged, its plan as stacked columns and its frames as lines.

use super::pen::{Pen, Written, clean};
use super::place::{AreaPlace, column, row, year_columns};
use super::style::{Look, color};
use super::verdicts::level_frames;
use super::{Sheet, Source};
use crate::export::ink::{self, Texture};
use crate::view::chart::SeriesStyle;
use crate::view::workbook::{AreaBlock, Value, Workbook};
use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartFont, ChartLegendPosition, ChartLine, ChartLineDashType, ChartPatternFill,
    ChartPatternFillType, ChartSolidFill, ChartType,
};

/// Whether any area is judged.
pub(super) fn has_any(book: &Workbook) -> bool {
    book.areas.iter().any(is_drawn)
}

/// An area whose plan is known in every year and held against a frame on its level.
fn is_drawn(area: &AreaBlock) -> bool {
    let has_frame = area
        .frames
        .iter()
        .any(|frame| !frame.on_change && frame.years.iter().any(|year| year.frame.value.number().is_some()));
    has_frame && !area.plan.is_empty() && area.plan.iter().all(|plan| plan.computed.value.number().is_some())
}

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, .. } = source;
    pen.text((0, 0), &words.say("workbook-sheet-charts"), Look::Title)?;
    pen.text((1, 0), &words.say("workbook-charts-hint"), Look::Remark)?;
    let drawn = book.areas.iter().enumerate().filter(|(_, area)| is_drawn(area));
    for (number, (area_at, area)) in drawn.enumerate() {
        let at = FIRST_CHART.saturating_add(row(number).saturating_mul(ROWS_OF_CHART));
        if let Some(place) = source.places.areas.get(area_at) {
            pen.chart((at, 0), &level(source, area_at, area, place))?;
            pen.chart((at, BESIDE), &deviation(source, area_at, area))?;
        }
        pen.break_above(at.saturating_add(ROWS_OF_CHART))?;
    }
    Ok(())
}

const FIRST_CHART: u32 = 3;
/// A chart of 420 pixels covers 21 rows.
const ROWS_OF_CHART: u32 = 23;
/// The column of the second chart: as wide as fifteen of the first's.
const BESIDE: u16 = 12;
const WIDTH: u32 = 750;
const HEIGHT: u32 = 420;
/// More measures than this stand together.
const MOST_SERIES: u32 = 8;

/// The plan as stacked columns from zero, with the frames as lines.
fn level(source: Source<'_>, area_at: usize, area: &AreaBlock, place: &AreaPlace) -> Chart {
    let Source { book, places, .. } = source;
    let mut columns = Chart::new(ChartType::ColumnStacked);
    let range = Range { name: places.name(Sheet::Years), years: book.years.len() };
    let parts = row(area.measures.len().saturating_add(area.within.len()));
    series(&mut columns, &range, place.baseline, SeriesStyle::Baseline);
    match place.change {
        Some(change) if parts > MOST_SERIES => series(&mut columns, &range, change, SeriesStyle::Others),
        _ => {
            for (number, part) in (place.parts..place.parts.saturating_add(parts)).enumerate() {
                series(&mut columns, &range, part, SeriesStyle::Measure(number));
            }
        }
    }
    let mut lines = Chart::new(ChartType::Line);
    for (number, (_, rows)) in level_frames(places, area_at, area).enumerate() {
        let dash = if number == 0 { ChartLineDashType::Solid } else { ChartLineDashType::Dash };
        let mut line = ChartLine::new();
        line.set_color(color(ink::FRAME)).set_width(2.25).set_dash_type(dash);
        range.give(lines.add_series(), rows.frame).set_format(&mut line);
    }
    columns.combine(&lines);
    if !has_negative(book, area) {
        columns.y_axis().set_min(0);
    }
    dress(&mut columns, source, &format!("{}: {}", area.name, area.message));
    columns
}

/// The room to each frame, where a small breach can be seen.
fn deviation(source: Source<'_>, area_at: usize, area: &AreaBlock) -> Chart {
    let Source { book, words, places } = source;
    let mut columns = Chart::new(ChartType::Column);
    let range = Range { name: places.name(Sheet::Years), years: book.years.len() };
    for (number, (frame, rows)) in level_frames(places, area_at, area).enumerate() {
        let (ink, _) = ink::of_series(SeriesStyle::Measure(number));
        let series = range.give(columns.add_series(), rows.headroom).set_name(frame.name.as_str());
        series.set_format(ChartSolidFill::new().set_color(color(ink))).set_gap(60);
    }
    columns.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    dress(&mut columns, source, &format!("{}: {}", area.name, words.say("row-headroom")));
    columns
}

/// Whether a part of the plan stands below zero, so that the axis must reach there.
fn has_negative(book: &Workbook, area: &AreaBlock) -> bool {
    let measures = area.measures.iter().filter_map(|at| book.measures.get(*at));
    let measures = measures.flat_map(|measure| &measure.years).map(|given| given.value);
    let within = area.within.iter().filter_map(|at| book.areas.get(*at)).flat_map(|inner| &inner.change);
    let computed = within.chain(&area.change).chain(&area.baseline).map(|computed| computed.value);
    let mut numbers = measures.chain(computed).filter_map(Value::number);
    numbers.any(|number| number.is_sign_negative() && !number.is_zero())
}

/// Title, axes, legend and size.
fn dress(columns: &mut Chart, source: Source<'_>, title: &str) {
    let title: String = clean(title).chars().take(MOST_TITLE).collect();
    columns.title().set_name(&title).set_font(ChartFont::new().set_size(12).set_bold());
    columns.x_axis().set_name(source.words.say("workbook-year").as_str());
    columns.y_axis().set_name(&source.book.unit_and_level).set_num_format("#,##0");
    columns.legend().set_position(ChartLegendPosition::Bottom);
    columns.set_width(WIDTH).set_height(HEIGHT);
    let alt: String = title.chars().take(MOST_ALT).collect();
    columns.set_alt_text(alt);
}

const MOST_TITLE: usize = 240;
/// A spreadsheet takes 255 code units of a description.
const MOST_ALT: usize = 120;

fn series(chart: &mut Chart, range: &Range<'_>, at: u32, style: SeriesStyle) {
    let (ink, texture) = ink::of_series(style);
    let series = range.give(chart.add_series(), at).set_overlap(100).set_gap(60);
    let pattern = match texture {
        Texture::Solid => {
            series.set_format(ChartSolidFill::new().set_color(color(ink)));
            return;
        }
        Texture::Ruled => ChartPatternFillType::HorizontalStripesNarrow,
        Texture::Dotted => ChartPatternFillType::Dotted20Percent,
    };
    let mut fill = ChartPatternFill::new();
    fill.set_pattern(pattern).set_foreground_color(color(ink)).set_background_color(color(ink::PAPER));
    series.set_format(&mut fill);
}

/// The rows of the sheet of years.
struct Range<'a> {
    name: &'a str,
    years: usize,
}

impl Range<'_> {
    /// Names a series after its row, with its numbers and the years.
    fn give<'s>(&self, series: &'s mut rust_xlsxwriter::ChartSeries, at: u32) -> &'s mut rust_xlsxwriter::ChartSeries {
        let (first, last) = (year_columns::YEARS, column(year_columns::YEARS, self.years.saturating_sub(1)));
        let head = super::place::HEAD;
        series
            .set_name((self.name, at, year_columns::NAME))
            .set_categories((self.name, head, first, head, last))
            .set_values((self.name, at, first, at, last))
    }
}
