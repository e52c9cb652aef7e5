//! Direct labels at the right of a plot: each series beside its segment, each frame at the end of its line.

mod label;

use super::column::{self, Block};
use super::geometry::{Rect, point};
use super::page::{Fill, Part};
use super::segment::is_roomy;
use super::site::Site;
use super::spread::{Wish, spread};
use crate::export::ink::{self, Ink, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{Course, FrameSteps, Lines, Marked, Series};
use label::{Label, Of, Place, Pointer, SWATCH};

/// From the end of the last year to the labels.
pub(super) const GAP: f64 = 36.0;
/// How wide labels are.
pub(super) const WIDTH: f64 = 340.0;
/// White between two labels, and where they are many: still more than between the lines of one.
const CLEARANCE: f64 = 20.0;
const TIGHT_CLEARANCE: f64 = 15.0;
const FRAME_WEIGHT: f64 = 1000.0;
/// A label further from its segment than this has a leader.
const NEAR: f64 = 8.0;

/// The direct labels of a panel.
#[derive(Clone)]
pub(super) struct Side {
    labels: Vec<Label>,
    places: Vec<f64>,
    /// The series whose thin last segment has its value in its label.
    pub(super) named: Vec<usize>,
    left: f64,
    width: f64,
    clearance: f64,
}

impl Side {
    /// Chooses and places the labels of a site; `None` where labels have no room.
    pub(super) fn of(site: &Site<'_>, blocks: &[Vec<Block>]) -> Option<Self> {
        let (left, right) = site.side?;
        let series = site.panel.series.iter().enumerate();
        let mut labels: Vec<Label> =
            series.filter_map(|(at, series)| series_label(site, blocks, (at, series), left)).collect();
        labels.extend(site.chart.lines().and_then(|lines| plan_label(site, lines)));
        let courses = site.chart.lines().map_or(&[][..], |lines| &lines.courses).iter().enumerate();
        labels.extend(courses.filter_map(|(at, course)| course_label(site, at, course)));
        let frames = site.panel.frames.iter().enumerate();
        labels.extend(frames.filter_map(|(at, frame)| frame_label(site, at, frame)));
        labels.sort_by(|a, b| a.anchor.total_cmp(&b.anchor));
        let width = right - left;
        let mut side = Self { labels, places: Vec::new(), named: Vec::new(), left, width, clearance: CLEARANCE };
        side.arrange(site);
        let named = side.labels.iter().filter(|label| !label.value.text.is_empty());
        side.named = named.filter_map(|label| label.of.series()).collect();
        Some(side)
    }

    /// How far right each frame's line runs: to its label where that stands at its height, else to the last year's end.
    pub(super) fn frame_ends(&self, site: &Site<'_>) -> Vec<Option<f64>> {
        let is_level = |at: usize| {
            let mut labels = self.labels.iter().zip(&self.places);
            labels.any(|(label, place)| label.of == Of::Frame(at) && (label.anchor - place).abs() < NEAR)
        };
        let last = site.years.count.saturating_sub(1);
        let runs_out = |frame: &FrameSteps| frame.steps.get(last).is_some_and(Option::is_some);
        let frames = site.panel.frames.iter().enumerate();
        frames.map(|(at, frame)| (runs_out(frame) && is_level(at)).then_some(self.left - GAP / 3.0)).collect()
    }

    /// Writes the labels and their leaders.
    pub(super) fn draw(&self, part: &mut Part) {
        for (label, place) in self.labels.iter().zip(&self.places) {
            let mut start = self.left;
            match label.pointer {
                Pointer::Leader(from, ink) if (place - label.anchor).abs() > NEAR => {
                    let to = point(self.left - 10.0, *place);
                    part.line(&[point(from, label.anchor), to], stroke::ZERO, ink);
                }
                Pointer::Leader(..) => {}
                Pointer::Swatch(fill) => {
                    let rect = Rect { y: place - SWATCH.1 / 2.0, ..fill.rect };
                    part.fill(Fill { rect, ..fill });
                    start += label.swatch_width();
                }
            }
            label.draw(start, self.width, *place, part);
        }
    }

    /// Places the labels. Where they do not fit or push a frame's label off its line, details go first, then white,
    /// then the labels of the smallest segments.
    fn arrange(&mut self, site: &Site<'_>) {
        let (top, bottom) = (site.ceiling + size::LABEL, site.side_bottom);
        self.put_details_on_line();
        self.places = self.spread(top, bottom);
        let too_high = self.height() > bottom - top;
        if too_high || self.frame_shift() > NEAR {
            let mut shorter = self.clone();
            for label in &mut shorter.labels {
                label.detail_place = Place::Nowhere;
            }
            shorter.places = shorter.spread(top, bottom);
            if too_high || shorter.frame_shift() < self.frame_shift() - NEAR {
                *self = shorter;
            }
        }
        if self.height() > bottom - top {
            self.clearance = TIGHT_CLEARANCE;
            self.places = self.spread(top, bottom);
        }
        while self.height() > bottom - top && self.drop_smallest() {
            self.places = self.spread(top, bottom);
        }
    }

    fn spread(&self, top: f64, bottom: f64) -> Vec<f64> {
        let wish = |(at, label): (usize, &Label)| Wish {
            anchor: label.anchor,
            distance: self.distance(at),
            weight: if label.of.series().is_some() { 1.0 } else { FRAME_WEIGHT },
        };
        let wishes: Vec<Wish> = self.labels.iter().enumerate().map(wish).collect();
        let last = self.labels.last().map_or(0.0, |label| label.extent(self.width).1);
        spread(&wishes, top, bottom - last)
    }

    /// How far the frames' labels stand off their lines.
    fn frame_shift(&self) -> f64 {
        let frames = self.labels.iter().zip(&self.places).filter(|(label, _)| label.of.series().is_none());
        frames.map(|(label, place)| (label.anchor - place).abs()).fold(0.0, f64::max)
    }

    /// Puts the details of labels that would push each other onto the labels' own line, where they fit there.
    fn put_details_on_line(&mut self) {
        let is_close = |below: usize| {
            let above = below.checked_sub(1).and_then(|above| self.labels.get(above));
            let (Some(above), Some(label)) = (above, self.labels.get(below)) else { return false };
            label.anchor - above.anchor < self.distance(below)
        };
        let close: Vec<bool> = (0..self.labels.len()).map(|at| is_close(at) || is_close(at + 1)).collect();
        for (label, _) in self.labels.iter_mut().zip(close).filter(|(_, is_close)| *is_close) {
            if label.detail_fits_on_line(self.width) {
                label.detail_place = Place::SameLine;
            }
        }
    }

    fn drop_smallest(&mut self) -> bool {
        let series = self.labels.iter().enumerate().filter(|(_, label)| label.of.series().is_some());
        let smallest = series.min_by(|a, b| a.1.segment_height.total_cmp(&b.1.segment_height)).map(|(at, _)| at);
        let dropped = smallest.or_else(|| self.labels.len().checked_sub(2));
        if let Some(at) = dropped {
            self.labels.remove(at);
        }
        dropped.is_some()
    }

    /// How far a label must stand from the one above it.
    fn distance(&self, at: usize) -> f64 {
        let above = at.checked_sub(1).and_then(|above| self.labels.get(above));
        let (Some(above), Some(label)) = (above, self.labels.get(at)) else { return 0.0 };
        above.extent(self.width).1 + label.extent(self.width).0 + self.clearance
    }

    /// From the first label's place to the last one's lower end, where they stand as close as they may.
    fn height(&self) -> f64 {
        let last = self.labels.last().map_or(0.0, |label| label.extent(self.width).1);
        (0..self.labels.len()).map(|at| self.distance(at)).sum::<f64>() + last
    }
}

/// A series of the stack at its last segment, with a leader, or where that is not in the last year with a swatch.
fn series_label(site: &Site<'_>, blocks: &[Vec<Block>], (at, series): (usize, &Series), left: f64) -> Option<Label> {
    let (year, column) = blocks.iter().enumerate().rfind(|(_, column)| column.iter().any(|own| own.series == at))?;
    let block = column.iter().find(|block| block.series == at)?;
    let is_last = year + 1 == site.years.count;
    let pointer = if is_last {
        Pointer::Leader(block.rect.right() + NEAR, ink::of_series(series.style).0)
    } else {
        let rect = Rect { x: left, y: 0.0, width: SWATCH.0, height: SWATCH.1 };
        Pointer::Swatch(Fill { rect, paint: column::paint(block.style, block.is_assumed), radius: 0.0 })
    };
    let carries_value = is_last && !is_roomy(block) && column.len() > 1;
    Some(Label {
        of: Of::Series(at),
        name: series.name.clone(),
        value: if carries_value { block.label.clone() } else { Marked::default() },
        detail: series.detail.clone(),
        detail_place: Place::Below,
        ink: ink::of_series_text(series.style),
        font: Font::medium(size::LABEL),
        anchor: block.rect.middle(),
        segment_height: block.rect.height,
        pointer,
    })
}

/// The plan's line at its last amount; the amount and its year too where that is not the last.
fn plan_label(site: &Site<'_>, lines: &Lines) -> Option<Label> {
    let columns = lines.panel.columns.iter().take(site.years.count).enumerate();
    let (year, column, sum) = columns.rev().find_map(|(year, column)| Some((year, column, column.sum?)))?;
    let earlier = site.chart.years.get(year).filter(|_| year + 1 < site.years.count);
    let name = earlier.map_or_else(|| lines.plan.text.clone(), |year| format!("{} {year}:", lines.plan.text));
    let amount = if earlier.is_some() { column.total.text.clone() } else { String::new() };
    Some(Label {
        of: Of::Series(0),
        name: name.trim().to_owned(),
        value: Marked { text: amount, letters: lines.plan.letters.clone() },
        detail: Marked { text: lines.band.clone(), letters: String::new() },
        detail_place: Place::Below,
        ink: ink::KEPT,
        font: Font::bold(size::LABEL),
        anchor: site.scale.y(sum),
        segment_height: f64::INFINITY,
        pointer: Pointer::Leader(site.years.right + NEAR, ink::KEPT),
    })
}

/// The colour of one of several plans.
pub(super) fn course_ink(course: &Course) -> Ink {
    ink::of_series_text(course.style)
}

/// One of several plans at its last amount.
fn course_label(site: &Site<'_>, at: usize, course: &Course) -> Option<Label> {
    let years = course.values.iter().take(site.years.count).enumerate();
    let (year, value) = years.rev().find_map(|(year, value)| Some((year, (*value)?)))?;
    Some(Label {
        of: Of::Series(at),
        name: course.name.clone(),
        value: Marked { text: course.labels.get(year).cloned().unwrap_or_default(), letters: String::new() },
        detail: Marked::default(),
        detail_place: Place::Nowhere,
        ink: course_ink(course),
        font: Font::medium(size::LABEL),
        anchor: site.scale.y(value),
        segment_height: f64::INFINITY,
        pointer: Pointer::Leader(site.years.center(year) + 2.0 * NEAR, course_ink(course)),
    })
}

/// A frame at its last step: name, the year where that is not the last, and amount.
fn frame_label(site: &Site<'_>, at: usize, frame: &FrameSteps) -> Option<Label> {
    let steps = frame.steps.iter().take(site.years.count).enumerate();
    let (year, step) = steps.rev().find_map(|(year, step)| step.as_ref().map(|step| (year, step)))?;
    let letters = if step.label.text.is_empty() { &frame.name.letters } else { &step.label.letters };
    let year = site.chart.years.get(year).filter(|_| year + 1 < site.years.count);
    let name = year.map_or_else(|| frame.name.text.clone(), |year| format!("{} {year}:", frame.name.text));
    Some(Label {
        of: Of::Frame(at),
        name: name.trim().to_owned(),
        value: Marked { text: step.label.text.clone(), letters: letters.clone() },
        detail: Marked { text: frame.detail.clone(), letters: String::new() },
        detail_place: Place::Below,
        ink: ink::FRAME,
        font: Font::bold(size::LABEL),
        anchor: site.scale.y(step.value),
        segment_height: f64::INFINITY,
        pointer: Pointer::Leader(site.years.right, ink::FRAME),
    })
}
