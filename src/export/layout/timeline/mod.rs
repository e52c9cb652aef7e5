//! A timeline: one step for each amount, in a band for its year. Years without an agreement stay empty, and nothing
//! joins what is not in one price level.

mod dots;
mod rates;

use super::geometry::{Rect, point};
use super::heading::MARGIN;
use super::lines;
use super::page::{Anchor, Item, Line, Page, Part, Text};
use super::panel::{TICK_GAP, WIDEST_TICK};
use super::scale::{Scale, Span, Years};
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{Chart, Timeline};

/// From the heading's last baseline to the upper end of the axis: room for the number above the highest step.
const ABOVE: f64 = 86.0;
/// From the last line below the plot to the first note.
const TO_NOTES: f64 = 50.0;
/// From the plot to the baseline of the years, and from it to the end of the bands.
const TO_YEARS: f64 = 38.0;
const YEARS_TO_END: f64 = 14.0;
/// The least and the most room at the left, where the names of rows stand.
const LEAST_GUTTER: f64 = 84.0;
const MOST_GUTTER: f64 = 220.0;
/// From the upper end of a band to the first baseline of its head.
const HEAD: f64 = 24.0;
/// Room for labels below steps that lie under zero.
const HANGING: f64 = 56.0;
/// Dash and gap of the zero line where there is no agreement: dots, which say nothing of assumptions.
const GAP_DOTS: (f64, f64) = (2.0, 7.0);
/// A year narrower than its label is not labelled where it has no amount.
const LABEL_ROOM: f64 = 10.0;

/// Where the parts of a timeline stand.
struct Site<'a> {
    chart: &'a Chart,
    timeline: &'a Timeline,
    years: Years,
    scale: Scale,
    /// The upper end of the bands.
    bands_top: f64,
    /// The baseline of the years.
    year_line: f64,
    /// Labels stay above this.
    floor: f64,
    /// Where price levels and agreements head their bands: the first baseline; `None` where they stand by their steps.
    heads: Option<f64>,
}

/// Sets a timeline between the heading's last baseline and the notes' first.
pub(super) fn set(chart: &Chart, timeline: &Timeline, page: &mut Page, head: f64, notes_top: f64) {
    let right = page.canvas.0 - MARGIN;
    let rates_height = if timeline.rates.is_empty() { 0.0 } else { rates::HEIGHT };
    let last = notes_top - TO_NOTES;
    let year_line = last - rates_height - YEARS_TO_END;
    let hanging = if chart.axis.min < 0.0 { HANGING } else { 0.0 };
    let top = head + ABOVE;
    let mut site = Site {
        chart,
        timeline,
        years: Years { left: MARGIN + gutter(chart, timeline), right, count: chart.years.len().max(1) },
        scale: Scale { span: Span::of_axis(&chart.axis), top, bottom: (year_line - TO_YEARS - hanging).max(top + 1.0) },
        bands_top: top - ABOVE / 2.0 - 20.0,
        year_line,
        floor: year_line - 30.0,
        heads: None,
    };
    if !dots::origins_fit(&site) {
        site.heads = Some(site.bands_top + HEAD);
        site.scale.top += dots::HEADS;
        site.scale.bottom = site.scale.bottom.max(site.scale.top + 1.0);
    }
    let mut part = Part::new("timeline");
    bands(&site, &mut part);
    axis(&site, &mut part);
    year_names(&site, &mut part);
    breaks(&site, &mut part);
    dots::draw(&site, &mut part);
    page.parts.push(part);
    if !timeline.rates.is_empty() {
        let mut part = Part::new("rates");
        rates::draw(&site, last - rates_height, &mut part);
        page.parts.push(part);
    }
}

fn gutter(chart: &Chart, timeline: &Timeline) -> f64 {
    let font = Font::regular(size::SMALL);
    let ticks = chart.axis.ticks.iter().map(|tick| font.width(&tick.label).min(WIDEST_TICK));
    let words = timeline.rates_name.split(' ').filter(|_| !timeline.rates.is_empty()).map(|word| font.width(word));
    let widest = ticks.chain(words).fold(0.0, f64::max);
    (widest + TICK_GAP).clamp(LEAST_GUTTER, MOST_GUTTER)
}

impl Site<'_> {
    fn has_amount(&self, year: usize) -> bool {
        self.timeline.points.iter().any(|dot| dot.year == year)
    }

    fn band(&self, year: usize) -> (f64, f64) {
        (self.years.start(year), self.years.start(year + 1))
    }
}

/// A ground for every year that has an amount.
fn bands(site: &Site<'_>, part: &mut Part) {
    for year in (0..site.years.count).filter(|year| site.has_amount(*year)) {
        let (left, right) = site.band(year);
        let rect = Rect {
            x: left + 1.0,
            y: site.bands_top,
            width: (right - left - 2.0).max(0.0),
            height: site.year_line + YEARS_TO_END - site.bands_top,
        };
        part.plate(rect, ink::BAND, 0.0);
    }
}

/// Rules inside the bands only: between agreements the axis is interrupted.
fn axis(site: &Site<'_>, part: &mut Part) {
    let font = Font::regular(size::SMALL);
    let mut labels: Vec<f64> = Vec::new();
    for tick in site.chart.axis.ticks.iter().filter(|tick| tick.value.is_finite()).take(100) {
        let y = site.scale.y(tick.value);
        for year in (0..site.years.count).filter(|year| site.has_amount(*year) && tick.value != 0.0) {
            let (left, right) = site.band(year);
            part.line(&[point(left + 1.0, y), point(right - 1.0, y)], stroke::RULE, ink::HAIRLINE);
        }
        if labels.iter().all(|other| (other - y).abs() >= font.size) {
            labels.push(y);
            let label = lines::cut(&tick.label, font, WIDEST_TICK);
            let at = point(site.years.left - TICK_GAP, y + font.half_height());
            part.text(Text::new(at, font, ink::MUTED, &label).anchored(Anchor::End));
        }
    }
    let zero = site.scale.y(0.0);
    for year in 0..site.years.count {
        let (left, right) = site.band(year);
        let points = vec![point(left, zero), point(right, zero)];
        let (width, ink, dash) = if site.has_amount(year) {
            (stroke::ZERO, ink::TEXT, None)
        } else {
            (stroke::RULE, ink::MUTED, Some(GAP_DOTS))
        };
        part.items.push(Item::Line(Line { points, width, ink, dash }));
    }
}

fn year_names(site: &Site<'_>, part: &mut Part) {
    for (year, name) in site.chart.years.iter().enumerate().take(site.years.count) {
        let has_amount = site.has_amount(year);
        let room = site.years.pitch() - LABEL_ROOM;
        let font = if has_amount { Font::bold(size::WORD) } else { Font::regular(size::SMALL) };
        if font.width(name) > room && !has_amount {
            continue;
        }
        let font = fitting(font, name, room.max(30.0));
        let ink = if has_amount { ink::TEXT } else { ink::MUTED };
        let at = point(site.years.center(year), site.year_line);
        part.text(Text::new(at, font, ink, name).anchored(Anchor::Middle));
    }
}

/// Where the figures stop being the same money: two strokes across the zero line, and a word.
fn breaks(site: &Site<'_>, part: &mut Part) {
    let zero = site.scale.y(0.0);
    let font = Font::medium(size::SMALL);
    for broken in site.timeline.breaks.iter().filter(|broken| broken.after < broken.before) {
        let x = f64::midpoint(site.years.start(broken.after + 1), site.years.start(broken.before));
        let (top, bottom) = (site.bands_top + 30.0, zero.max(site.scale.bottom));
        let points = vec![point(x, top), point(x, bottom)];
        part.items.push(Item::Line(Line { points, width: stroke::ZERO, ink: ink::MUTED, dash: Some(GAP_DOTS) }));
        for shift in [-5.0, 5.0] {
            let stroke = [point(x + shift - 5.0, zero + 11.0), point(x + shift + 5.0, zero - 11.0)];
            part.line(&stroke, stroke::ZERO, ink::TEXT);
        }
        let at = point(x, site.bands_top + 20.0);
        part.text(Text::new(at, font, ink::MUTED, &broken.label).anchored(Anchor::Middle));
    }
}

/// The font, made smaller until a text fits, but never unreadable.
fn fitting(font: Font, text: &str, width: f64) -> Font {
    let wide = font.width(text);
    if wide <= width { font } else { font.at((font.size * width / wide).max(SMALLEST)) }
}

/// What notes are set in is the least that can be read.
const SMALLEST: f64 = 15.0;
