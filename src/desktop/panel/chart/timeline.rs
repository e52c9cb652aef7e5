//! The timeline on screen: the same steps, gaps, breaks and rates as in the files.

use super::tooltip;
use crate::desktop::panel::columns::points;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size};
use crate::desktop::widget::lines::{Dash, block, dashed_level, dashed_under, level, straight, upright};
use crate::desktop::widget::pose::{line_of, paint_ending};
use crate::export::layout::Tip;
use crate::view::chart::{Chart, RateSpan, TimePoint, Timeline};
use eframe::egui::{Color32, Painter, Pos2, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::ops::RangeInclusive;

/// From the second line to the uppermost rule: room for a number and its tag, in points.
const ABOVE: f32 = 44.0;
/// From the lowest rule to the end of the bands: the years stand between, in points.
const YEARS: f32 = 28.0;
/// Height of the line of rates, in points.
const RATES: f32 = 60.0;
/// Least height of the plot; where notes leave less, the line of rates goes, in points.
const LEAST_PLOT: f32 = 120.0;
/// From one line of a label to the next, in points.
const PITCH: f32 = 16.0;
/// From a step to the middle of the number beside it, in points.
const BESIDE: f32 = 11.0;
/// Widest room for the names of rows, in points.
const GUTTER: f32 = 132.0;
/// The same where the rates have no room, and only the axis has labels.
const TICKS: f32 = 56.0;
/// Two steps closer than this have no number between them, in points.
const LEAST_APART: f32 = 18.0;

/// Where the parts of a timeline stand.
struct Site<'a> {
    painter: &'a Painter,
    tokens: &'a Tokens,
    chart: &'a Chart,
    timeline: &'a Timeline,
    plot: Rect,
    /// The upper and lower end of the bands.
    bands: Rangef,
    /// Whether price levels and agreements head their bands, since they have no room by their steps.
    heads: bool,
}

/// Draws a timeline in `body`, between its message and its notes.
pub(super) fn timeline_ui(
    ui: &mut Ui,
    body: Rect,
    (state, chart): (&State, &Chart),
    timeline: &Timeline,
    between: RangeInclusive<f32>,
) {
    let (top, notes_top) = between.into_inner();
    let has_rates = !timeline.rates.is_empty() && notes_top - top - ABOVE - YEARS - RATES > LEAST_PLOT;
    let end = notes_top - 12.0 - if has_rates { RATES } else { 0.0 };
    let below = if chart.axis.min < 0.0 { 2.5 * PITCH } else { 0.0 };
    let high = Rangef::new(top + ABOVE, (end - YEARS - below).max(top + ABOVE + 40.0));
    let gutter = if has_rates { GUTTER } else { TICKS }.min(body.width() * 0.25);
    let plot = Rect::from_x_y_ranges(body.left() + gutter..=body.right(), high);
    let room =
        Rect::from_min_max(pos2(body.left(), top), pos2(body.right(), end + if has_rates { RATES } else { 0.0 }));
    let response = ui.allocate_rect(room, Sense::hover());
    let painter = ui.painter_at(room.expand(1.0));
    let bands = Rangef::new(top + 8.0, (high.max + YEARS + below).min(room.bottom()));
    let mut site = Site { painter: &painter, tokens: Tokens::of(ui), chart, timeline, plot, bands, heads: false };
    if !site.origins_fit() {
        site.heads = true;
        let lines = (0..site.count()).map(|year| site.origin(&site.of_year(year)).len()).max().unwrap_or(0);
        site.plot.min.y = (site.plot.min.y + PITCH * points(lines) + 4.0).min(site.plot.max.y - 40.0);
    }
    site.bands();
    site.axis();
    site.breaks();
    site.steps();
    if has_rates {
        site.rates(bands.max, body.left());
    }
    if let Some(at) = response.hover_pos() {
        tooltip::show_tips(response.clone(), state, &site.tips(at));
    }
    response.widget_info(|| {
        let told = timeline.points.iter().map(|dot| {
            let year = chart.years.get(dot.year).map_or("", String::as_str);
            format!("{year}: {} {} ({}, {})", dot.tag, dot.label.text, dot.level, dot.source)
        });
        let text = format!("{}. {}", chart.title.text, told.collect::<Vec<_>>().join("; "));
        WidgetInfo::labeled(Role::Image, true, text)
    });
}

impl Site<'_> {
    /// The step under the pointer, or where there is none every step of its year.
    fn tips(&self, at: Pos2) -> Vec<Tip> {
        let Some(year) = (0..self.count()).find(|year| self.band(*year).contains(at.x)) else { return Vec::new() };
        let dots = self.of_year(year);
        let near = |dot: &&&TimePoint| (self.y(dot.value) - at.y).abs() <= BESIDE;
        let nearest: Vec<&&TimePoint> = dots.iter().filter(near).collect();
        let shown = if nearest.is_empty() { dots.iter().collect() } else { nearest };
        let tip = |dot: &&TimePoint| {
            let number = format!("{} {}", dot.tag, dot.label.text);
            Tip {
                name: dot.name.clone(),
                amount: self.chart.read_out(
                    self.chart.years.get(year).map(String::as_str),
                    number.trim_start(),
                    Some(&dot.level),
                ),
                source: dot.source.clone(),
                assumed: dot.assumed,
            }
        };
        shown.into_iter().rev().map(tip).collect()
    }

    fn count(&self) -> usize {
        self.chart.years.len().max(1)
    }

    fn pitch(&self) -> f32 {
        self.plot.width() / points(self.count())
    }

    fn band(&self, year: usize) -> Rangef {
        let left = self.plot.left() + self.pitch() * points(year);
        Rangef::new(left, left + self.pitch())
    }

    fn has_amount(&self, year: usize) -> bool {
        self.timeline.points.iter().any(|dot| dot.year == year)
    }

    fn of_year(&self, year: usize) -> Vec<&TimePoint> {
        self.timeline.points.iter().filter(|dot| dot.year == year).collect()
    }

    fn y(&self, value: f64) -> f32 {
        let span = (self.chart.axis.max - self.chart.axis.min).max(f64::MIN_POSITIVE);
        self.plot.bottom() - self.plot.height() * share((value - self.chart.axis.min) / span)
    }

    fn bands(&self) {
        for year in 0..self.count() {
            let band = self.band(year);
            let has_amount = self.has_amount(year);
            if has_amount {
                let rect = Rect::from_x_y_ranges(band.min + 1.0..=band.max - 1.0, self.bands);
                block(self.painter, rect, self.tokens.surface);
            }
            let (weight, ink) =
                if has_amount { (Weight::Medium, self.tokens.text) } else { (Weight::Regular, self.tokens.muted) };
            let name = self.chart.years.get(year).map_or("", String::as_str);
            if has_amount || self.fits(name, weight) {
                self.centred(band.center(), self.bands.max - 13.0, name, weight, ink);
            }
        }
    }

    /// Rules inside the bands only: between agreements the axis is interrupted.
    fn axis(&self) {
        let left = self.plot.left() - 12.0;
        for tick in &self.chart.axis.ticks {
            let y = self.y(tick.value).round();
            paint_ending(self.painter, (left, y), &tick.label, Weight::Regular, self.tokens.muted);
            for year in (0..self.count()).filter(|year| self.has_amount(*year)) {
                level(self.painter, self.band(year).shrink(1.0), y, 1.0, self.tokens.hairline);
            }
        }
        let zero = self.y(0.0).round();
        for year in 0..self.count() {
            let band = self.band(year);
            if self.has_amount(year) {
                level(self.painter, band, zero, 1.0, self.tokens.control);
            } else {
                self.dotted(band, zero, self.tokens.control);
            }
        }
    }

    fn breaks(&self) {
        let zero = self.y(0.0).round();
        for broken in self.timeline.breaks.iter().filter(|broken| broken.after < broken.before) {
            let x = f32::midpoint(self.band(broken.after).max, self.band(broken.before).min).round();
            upright(self.painter, x, self.bands.min + 20.0..=zero, 1.0, self.tokens.border);
            for shift in [-3.0, 3.0] {
                let (from, to) = (pos2(x + shift - 3.0, zero + 6.0), pos2(x + shift + 3.0, zero - 6.0));
                straight(self.painter, from, to, Stroke::new(1.5, self.tokens.text));
            }
            self.centred(x, self.bands.min + 9.0, &broken.label, Weight::Medium, self.tokens.muted);
        }
    }

    fn steps(&self) {
        for dot in &self.timeline.points {
            let (band, y) = (self.band(dot.year).shrink(1.0), self.y(dot.value).round() - 1.0);
            let ink = if dot.is_derived { self.tokens.muted } else { self.tokens.frame };
            if dot.assumed {
                dashed_level(self.painter, pos2(band.min, y), band.span(), 2.0, Dash::FRAME, ink);
            } else {
                level(self.painter, band, y, 2.0, ink);
            }
            self.joined(dot);
        }
        for year in (0..self.count()).filter(|year| self.has_amount(*year)) {
            self.labels(&self.of_year(year));
        }
    }

    /// The riser to the same figure's step of the year before.
    fn joined(&self, dot: &TimePoint) {
        let same = |other: &&TimePoint| {
            other.year.checked_add(1) == Some(dot.year) && other.name == dot.name && other.level == dot.level
        };
        let Some(before) = self.timeline.points.iter().find(same).filter(|_| dot.is_joined) else { return };
        let (one, other) = (self.y(before.value), self.y(dot.value));
        let x = self.band(dot.year).min;
        upright(self.painter, x - 1.0, one.min(other)..=one.max(other), 1.0, self.tokens.frame);
    }

    /// The numbers of a year's steps, and once their price level and agreement.
    fn labels(&self, dots: &[&TimePoint]) {
        let (Some(lowest), Some(highest)) = (dots.first(), dots.last()) else { return };
        if hangs(dots) {
            self.number(highest, self.y(highest.value) + BESIDE + 1.0, PITCH);
        } else {
            self.number(highest, self.y(highest.value) - BESIDE, -PITCH);
        }
        for pair in dots.windows(2).skip(1) {
            let [dot, over] = pair else { continue };
            if self.y(dot.value) - self.y(over.value) >= LEAST_APART {
                self.centred_number(dot, self.y(dot.value) - BESIDE);
            }
        }
        if dots.len() > 1 && self.y(lowest.value) + 2.0 * BESIDE <= self.bands.max - YEARS + 4.0 {
            self.number(lowest, self.y(lowest.value) + BESIDE + 1.0, PITCH);
        }
        let first = if self.heads { self.bands.min + 12.0 } else { self.origin_from(dots) };
        for (at, (text, weight, ink)) in self.origin(dots).into_iter().enumerate() {
            self.centred(self.band(lowest.year).center(), first + PITCH * points(at), text, weight, ink);
        }
    }

    /// The price levels and agreements of a year's steps, each once, word by word where a band is narrow: neither may
    /// be missing.
    fn origin<'d>(&self, dots: &[&'d TimePoint]) -> Vec<(&'d str, Weight, Color32)> {
        let mut told: Vec<(&str, Weight, Color32)> = Vec::new();
        let levels = dots.iter().map(|dot| (dot.level.as_str(), Weight::Medium, self.tokens.accent));
        let sources = dots.iter().map(|dot| (dot.source.as_str(), Weight::Regular, self.tokens.muted));
        for line in levels.chain(sources) {
            if !told.contains(&line) {
                told.push(line);
            }
        }
        let lines = told.into_iter().flat_map(|(text, weight, ink)| {
            let words = if self.fits(text, weight) { vec![text] } else { text.split(' ').collect() };
            words.into_iter().map(move |word| (word, weight, ink))
        });
        lines.collect()
    }

    /// The middle of the first line of price level and agreement below a year's steps.
    fn origin_from(&self, dots: &[&TimePoint]) -> f32 {
        let Some(lowest) = dots.first() else { return 0.0 };
        let number = if dots.len() > 1 || hangs(dots) { BESIDE + 1.0 } else { 0.0 };
        let tag = if number > 0.0 && !lowest.tag.is_empty() { PITCH } else { 0.0 };
        self.y(lowest.value) + number + tag + PITCH - 3.0
    }

    /// Whether price levels and agreements have room below the steps of every year.
    fn origins_fit(&self) -> bool {
        (0..self.count()).filter(|year| self.has_amount(*year)).all(|year| {
            let dots = self.of_year(year);
            let lines = points(self.origin(&dots).len());
            self.origin_from(&dots) + PITCH * (lines - 1.0) + 8.0 <= self.bands.max - YEARS + 4.0
        })
    }

    /// A number with its middle at `y` and its tag one line further.
    fn number(&self, dot: &TimePoint, y: f32, further: f32) {
        let middle = self.band(dot.year).center();
        self.centred_number(dot, y);
        if dot.tag.is_empty() || !self.fits(&dot.tag, Weight::Regular) {
            return;
        }
        self.centred(middle, y + further, &dot.tag, Weight::Regular, self.tokens.muted);
    }

    fn centred_number(&self, dot: &TimePoint, y: f32) {
        let ink = if dot.is_derived { self.tokens.muted } else { self.tokens.text };
        let wide = self.centred(self.band(dot.year).center(), y, &dot.label.text, Weight::Bold, ink);
        if !dot.label.letters.is_empty() {
            dashed_under(self.painter, wide, y + 8.0, self.tokens);
        }
    }

    fn rates(&self, top: f32, left: f32) {
        let y = (top + 26.0).round();
        let end = self.plot.left() - 12.0;
        let mut words: Vec<&str> = self.timeline.rates_name.splitn(2, ' ').collect();
        words.truncate(2);
        for (at, word) in words.into_iter().enumerate() {
            let line = line_of(self.painter, word, Weight::Regular);
            let x = (end - line.size().x).max(left);
            let high = if at == 0 { y - PITCH / 2.0 } else { y + PITCH / 2.0 };
            self.painter.galley(pos2(x, high - line.size().y / 2.0), line, self.tokens.muted);
        }
        for span in self.timeline.rates.iter().filter(|span| span.to < self.count()) {
            if span.is_missing { self.missing(span, y) } else { self.stated(span, y) }
        }
    }

    fn stated(&self, span: &RateSpan, y: f32) {
        let ends = Rangef::new(self.band(span.from).center() + 5.0, self.band(span.to).center() - 5.0);
        level(self.painter, ends, y - 1.0, 2.0, self.tokens.frame);
        for x in [ends.min, ends.max] {
            self.painter.circle_filled(pos2(x, y), 3.0, self.tokens.frame);
        }
        self.centred(ends.center(), y - 12.0, &span.label, Weight::Medium, self.tokens.text);
        if self.fits(&span.detail, Weight::Regular) {
            self.centred(ends.center(), y + 13.0, &span.detail, Weight::Regular, self.tokens.muted);
        }
    }

    fn missing(&self, span: &RateSpan, y: f32) {
        let ink = self.tokens.broken;
        for year in span.from..span.to {
            let next = year.saturating_add(1);
            let ends = Rangef::new(self.band(year).center() + 5.0, self.band(next).center() - 5.0);
            let middle = ends.center();
            self.dotted(Rangef::new(ends.min, middle - 7.0), y, ink);
            self.dotted(Rangef::new(middle + 7.0, ends.max), y, ink);
            for turn in [-4.0, 4.0] {
                let stroke = Stroke::new(1.5, ink);
                straight(self.painter, pos2(middle - 4.0, y - turn), pos2(middle + 4.0, y + turn), stroke);
            }
        }
        let middle = f32::midpoint(self.band(span.from).center(), self.band(span.to).center());
        let wide = line_of(self.painter, &span.label, Weight::Medium).size().x;
        if wide <= self.band(span.to).center() - self.band(span.from).center() {
            self.centred(middle, y + 13.0, &span.label, Weight::Medium, ink);
        }
    }

    fn dotted(&self, x: Rangef, y: f32, ink: Color32) {
        dashed_level(self.painter, pos2(x.min, y), x.span().max(0.0), 1.0, Dash::DOTS, ink);
    }

    fn fits(&self, text: &str, weight: Weight) -> bool {
        line_of(self.painter, text, weight).size().x <= self.pitch() + 2.0
    }

    /// Paints a line with its middle at (`x`, `y`); gives where it begins and ends.
    fn centred(&self, x: f32, y: f32, text: &str, weight: Weight, ink: Color32) -> Rangef {
        let line = line_of(self.painter, text, weight);
        let from = pos2((x - line.size().x / 2.0).round(), (y - line.size().y / 2.0).round());
        let wide = Rangef::new(from.x, from.x + line.size().x);
        let ground =
            Rect::from_min_size(from, line.size()).shrink2(vec2(0.0, (line.size().y - size::BODY).max(0.0) / 2.0));
        if self.bands.contains(y) && self.timeline.points.iter().any(|dot| self.band(dot.year).contains(x)) {
            block(self.painter, ground, self.tokens.surface);
        }
        self.painter.galley(from, line, ink);
        wide
    }
}

/// A lone step under zero has its number below it.
fn hangs(dots: &[&TimePoint]) -> bool {
    matches!(dots, [only] if only.value < 0.0)
}

/// A share of a length; between 0 and 1 the loss of digits is far below a pixel.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a place on the screen")]
fn share(of: f64) -> f32 {
    of as f32
}
