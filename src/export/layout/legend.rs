//! A legend above the plots, for what has no room for its own label: series of small multiples, words of lone marks.

use super::column;
use super::geometry::{Rect, point};
use super::heading::MARGIN;
use super::lines;
use super::page::{Fill, Item, Line, Part, Text};
use super::verdicts;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{Chart, SeriesStyle, YearVerdict};

/// From the heading to the legend.
const TO_FIRST: f64 = 44.0;
const PITCH: f64 = 34.0;
const MOST_LINES: usize = 2;
const BETWEEN: f64 = 36.0;
const SWATCH: (f64, f64) = (30.0, 18.0);
const WIDEST: f64 = 420.0;

enum Entry {
    Series(SeriesStyle, String),
    Frame(bool, String),
    Verdict(YearVerdict),
}

/// Which explanations a chart's panels leave to the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Needs {
    /// Panels have no direct labels.
    pub(super) series: bool,
    /// Marks stand without their words.
    pub(super) verdicts: bool,
}

/// Writes the legend below the heading's last baseline; gives the baseline that now is the last.
pub(super) fn set(chart: &Chart, needs: Needs, head: f64, right: f64, part: &mut Part) -> f64 {
    let entries = entries(chart, needs);
    if entries.is_empty() {
        return head;
    }
    let (mut x, mut baseline, mut line) = (MARGIN, head + TO_FIRST, 1);
    let font = Font::regular(size::SMALL);
    for entry in entries {
        let name = lines::cut(entry.name(), font, WIDEST);
        let width = entry.swatch_width() + 10.0 + font.width(&name);
        if x > MARGIN && x + width > right {
            if line == MOST_LINES {
                break;
            }
            (x, baseline, line) = (MARGIN, baseline + PITCH, line + 1);
        }
        entry.draw(&name, font, x, baseline, part);
        x += width + BETWEEN;
    }
    baseline
}

/// Every name once, in the order of the stacks, then the frames, then the verdicts.
fn entries(chart: &Chart, needs: Needs) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let panels = || chart.panels().iter().filter(|_| needs.series && chart.shows_levels());
    for series in panels().flat_map(|panel| &panel.series) {
        let known = |entry: &Entry| matches!(entry, Entry::Series(style, name) if *style == series.style && *name == series.name);
        if !series.name.is_empty() && !entries.iter().any(known) {
            entries.push(Entry::Series(series.style, series.name.clone()));
        }
    }
    for frame in panels().flat_map(|panel| &panel.frames) {
        let name = &frame.name.text;
        if !name.is_empty() && !entries.iter().any(|entry| matches!(entry, Entry::Frame(_, known) if known == name)) {
            let is_assumed = frame.steps.iter().flatten().all(|step| step.assumed);
            entries.push(Entry::Frame(is_assumed, name.clone()));
        }
    }
    for verdict in chart.panels().iter().filter(|_| needs.verdicts).flat_map(|panel| &panel.verdicts) {
        let same = |entry: &&mut Entry| matches!(entry, Entry::Verdict(known) if known.mark == verdict.mark);
        match entries.iter_mut().find(same) {
            Some(Entry::Verdict(known)) => known.assumed &= verdict.assumed,
            Some(Entry::Series(..) | Entry::Frame(..)) => {}
            None => entries.push(Entry::Verdict(verdict.clone())),
        }
    }
    entries
}

impl Entry {
    fn name(&self) -> &str {
        match self {
            Self::Series(_, name) | Self::Frame(_, name) => name,
            Self::Verdict(verdict) => &verdict.word,
        }
    }

    fn swatch_width(&self) -> f64 {
        match self {
            Self::Series(..) | Self::Frame(..) => SWATCH.0,
            Self::Verdict(_) => verdicts::mark_side(size::SMALL),
        }
    }

    fn draw(&self, name: &str, font: Font, x: f64, baseline: f64, part: &mut Part) {
        let middle = baseline - font.half_height();
        let rect = Rect { x, y: middle - SWATCH.1 / 2.0, width: SWATCH.0, height: SWATCH.1 };
        let after = point(x + self.swatch_width() + 10.0, baseline);
        match self {
            Self::Series(style, _) => {
                part.fill(Fill { rect, paint: column::paint(*style, false), radius: 0.0 });
                part.text(Text::new(after, font, ink::TEXT, name));
            }
            Self::Frame(is_assumed, _) => {
                let dash = is_assumed.then_some(stroke::DASH);
                let points = vec![point(x, middle), point(rect.right(), middle)];
                part.items.push(Item::Line(Line { points, width: stroke::FRAME, ink: ink::FRAME, dash }));
                part.text(Text::new(after, font, ink::TEXT, name));
            }
            Self::Verdict(verdict) => {
                verdicts::put_mark(verdict, x, middle, self.swatch_width(), part);
                part.text(Text::new(after, font, ink::of_verdict(verdict.mark), name));
            }
        }
    }
}
