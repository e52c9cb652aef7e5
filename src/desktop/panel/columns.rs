//! Where the columns of the centre stand: chart and grid share one layout, so that years stand below years.

use eframe::egui::{Rangef, Rect};
use std::ops::Range;

/// Width of the column of labels, in points, where the page is wide enough.
const LABELS: f32 = 288.0;
/// Width of a year where there is room, in points.
const YEAR: f32 = 132.0;
/// Least width of a year, in points.
const LEAST_YEAR: f32 = 100.0;
/// Least width of the column of sources, in points.
const SOURCES: f32 = 100.0;
/// Half of an ordinary number, which is centred in its column, in points.
const HALF_NUMBER: f32 = 26.0;
/// From the edge of a column to what stands in it, in points.
const INSET: f32 = 8.0;
/// How far a verdict may reach out of the first year's column to the left, in points.
const REACH: f32 = 24.0;

/// The columns of chart and grid on the screen, left to right: labels, years, sources. Lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct YearColumns {
    /// From the left to the right edge of the page.
    pub(super) page: Rangef,
    /// Where years and sources are seen; they scroll under the labels.
    pub(super) window: Rangef,
    /// Width of one year.
    pub(super) width: f32,
    /// How many years.
    pub(super) count: usize,
    /// How far the years are scrolled to the left.
    pub(super) offset: f32,
    half_number: f32,
}

impl YearColumns {
    /// Lays out `count` years on a page. `number` is the width of the widest number, `offset` how far they are scrolled.
    pub(super) fn new(page: Rangef, count: usize, number: f32, offset: f32) -> Self {
        let labels = LABELS.min(page.span() * 0.45).round();
        let window = Rangef::new(page.min + labels, page.max);
        let least = LEAST_YEAR.max((number + 2.0 * (INSET + 6.0)).ceil());
        let fair = ((window.span() - SOURCES) / points(count.max(1))).floor();
        let width = fair.clamp(least, YEAR.max(least));
        let half_number = HALF_NUMBER.max((number / 2.0 - 1.0).ceil());
        let mut columns = Self { page, window, width, count, offset: 0.0, half_number };
        columns.offset = offset.clamp(0.0, columns.most_offset());
        columns
    }

    /// How far the years can be scrolled; zero where all are seen.
    pub(super) fn most_offset(&self) -> f32 {
        (self.years_width() + SOURCES - self.window.span()).max(0.0)
    }

    /// Width of everything that scrolls.
    pub(super) fn strip_width(&self) -> f32 {
        (self.years_width() + SOURCES).max(self.window.span())
    }

    fn years_width(&self) -> f32 {
        self.width * points(self.count)
    }

    /// The column of a year, counted from zero.
    pub(super) fn year(&self, at: usize) -> Rangef {
        let left = self.window.min - self.offset + self.width * points(at);
        Rangef::new(left, left + self.width)
    }

    /// All years' columns together.
    pub(super) fn years(&self) -> Rangef {
        let left = self.window.min - self.offset;
        Rangef::new(left, left + self.years_width())
    }

    /// Where the numbers of a year end.
    pub(super) fn numbers_end(&self, at: usize) -> f32 {
        (self.year(at).center() + self.half_number).round()
    }

    /// Where sources stand, and the names at the ends of frame lines.
    pub(super) fn sources(&self) -> Rangef {
        let left = self.years().max;
        Rangef::new(left + INSET, self.page.max.max(left + SOURCES))
    }

    /// The years of which a part is seen.
    pub(super) fn visible(&self) -> Range<usize> {
        let seen = |at: &usize| {
            let year = self.year(*at);
            year.max > self.window.min && year.min < self.window.max
        };
        let first = (0..self.count).find(seen).unwrap_or(0);
        let end = (first..self.count).find(|at| !seen(at)).unwrap_or(self.count);
        first..end
    }

    /// What may be painted of a row of years: the window, and before the first year a little of the labels.
    pub(super) fn clip(&self, row: Rect) -> Rect {
        let left = if self.offset > 0.0 { self.window.min } else { self.window.min - REACH };
        Rect::from_x_y_ranges(left..=self.window.max, row.y_range())
    }

    /// The scrolling that brings a year into the window.
    pub(super) fn offset_to_see(&self, at: usize) -> f32 {
        let (left, right) = (self.width * points(at), self.width * (points(at) + 1.0));
        let room = self.window.span();
        self.offset.clamp((right - room).max(0.0), left.max(right - room)).clamp(0.0, self.most_offset())
    }
}

/// A number of things as a factor of lengths.
pub(super) fn points(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(left: f32, right: f32, count: usize) -> YearColumns {
        YearColumns::new(Rangef::new(left, right), count, 52.0, 0.0)
    }

    #[test]
    fn three_years_stand_as_in_the_pictures() {
        let wide = page(296.0, 1104.0, 3);
        assert_eq!((wide.year(0), wide.numbers_end(0)), (Rangef::new(584.0, 716.0), 676.0));
        assert_eq!(wide.sources(), Rangef::new(988.0, 1104.0));
        let small = page(272.0, 960.0, 3);
        assert_eq!((small.year(2), small.numbers_end(2)), (Rangef::new(760.0, 860.0), 836.0));
        assert!(small.most_offset().abs() < 0.1);
    }

    #[test]
    fn many_years_scroll_and_only_those_seen_are_drawn() {
        let columns = page(296.0, 1104.0, 30);
        assert!((columns.width - 100.0).abs() < 0.1);
        assert_eq!(columns.visible(), 0..6);
        let far = YearColumns::new(columns.page, 30, 52.0, 1e6);
        assert_eq!(far.visible().end, 30);
        assert!((far.sources().max - 1104.0).abs() < 0.1);
        let seen = YearColumns::new(columns.page, 30, 52.0, columns.offset_to_see(12));
        assert!(seen.visible().contains(&12) && seen.year(12).max <= seen.window.max + 0.1);
    }

    #[test]
    fn wide_numbers_widen_every_year() {
        let columns = YearColumns::new(Rangef::new(272.0, 960.0), 3, 120.0, 0.0);
        assert!(columns.width >= 140.0);
        let first = columns.year(0);
        assert!(columns.numbers_end(0) < first.max && columns.numbers_end(0) - 120.0 > first.min);
    }
}
