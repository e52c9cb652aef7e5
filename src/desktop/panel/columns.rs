//! Where the columns of the centre stand: chart and grid share one layout, so that years stand below years.

use eframe::egui::{Rangef, Rect};
use std::ops::Range;

/// Width of the column of labels, in points, where the page is wide enough.
const LABELS: f32 = 288.0;
/// Least width of the column of labels, where that lets all years be seen, in points.
const LEAST_LABELS: f32 = 208.0;
/// Width of a year where there is room, in points.
const YEAR: f32 = 132.0;
/// Width of a year on the widest page, in points.
const WIDEST_YEAR: f32 = 176.0;
/// The share of a wide page that a year takes.
const YEAR_OF_PAGE: f32 = 0.15;
/// A page narrower than this gives room of its labels to its years, in points.
const NARROW_PAGE: f32 = 680.0;
/// Least distance of two verdicts side by side, in points.
const APART: f32 = 8.0;
/// Least width of a year, in points.
const LEAST_YEAR: f32 = 100.0;
/// Width of the column of sources where there is room, in points.
const SOURCES: f32 = 100.0;
/// Least width of the column of sources, in points.
const LEAST_SOURCES: f32 = 84.0;
/// Half of an ordinary number, which is centred in its column, in points.
const HALF_NUMBER: f32 = 26.0;
/// From the edge of a column to what stands in it, in points.
const INSET: f32 = 8.0;
/// How far a verdict may reach out of the first year's column to the left, in points.
const REACH: f32 = 24.0;

/// The widest of what stands in the columns of years, in points.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Content {
    /// The widest number.
    pub(super) number: f32,
    /// The widest verdict, or tag below it.
    pub(super) verdict: f32,
}

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
    /// Lays out `count` years on a page. `content` is what stands in them, `scrolled` how far they are scrolled; they
    /// move by whole years, so that no number is ever cut.
    pub(super) fn new(page: Rangef, count: usize, content: Content, scrolled: f32) -> Self {
        let least = LEAST_YEAR.max((content.number + 2.0 * (INSET + 6.0)).ceil()).max(content.verdict + APART);
        let labels = labels_width(page.span(), least, count);
        let window = Rangef::new(page.min + labels, page.max);
        let most = (page.span() * YEAR_OF_PAGE).clamp(YEAR, WIDEST_YEAR);
        let fair = ((window.span() - SOURCES) / points(count.max(1))).floor();
        let width = fair.clamp(least, most.max(least)).round();
        let half_number = HALF_NUMBER.max((content.number / 2.0 - 1.0).ceil());
        let mut columns = Self { page, window, width, count, offset: 0.0, half_number };
        columns.offset = (scrolled / width).round() * width;
        columns.offset = columns.offset.clamp(0.0, columns.most_offset());
        columns
    }

    /// How far the years can be scrolled, a whole number of years; zero where all are seen.
    pub(super) fn most_offset(&self) -> f32 {
        let beyond = self.years_width() + LEAST_SOURCES - self.window.span();
        ((beyond / self.width).ceil() * self.width).max(0.0)
    }

    /// Width of everything that scrolls.
    pub(super) fn strip_width(&self) -> f32 {
        self.window.span() + self.most_offset()
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

    /// Where sources stand, and the names at the ends of frame lines; `None` where they are scrolled away.
    pub(super) fn sources(&self) -> Option<Rangef> {
        let left = self.years().max;
        let seen = left + LEAST_SOURCES <= self.page.max + 0.5 || self.window.span() < LEAST_SOURCES;
        seen.then(|| Rangef::new(left + INSET, self.page.max.max(left + LEAST_SOURCES)))
    }

    /// The years that are seen whole; in a very narrow window at least one.
    pub(super) fn visible(&self) -> Range<usize> {
        let first = (0..self.count).find(|at| self.year(*at).min >= self.window.min - 0.5).unwrap_or(0);
        let beyond = |at: &usize| self.year(*at).max > self.window.max + 0.5;
        let end = (first..self.count).find(beyond).unwrap_or(self.count);
        first..end.max(first.saturating_add(1)).min(self.count)
    }

    /// From the first to the last of the years that are seen.
    pub(super) fn seen(&self) -> Rangef {
        let years = self.visible();
        Rangef::new(self.year(years.start).min, self.year(years.end.saturating_sub(1)).max)
    }

    /// What may be painted of a row of years: those that are seen, the sources behind the last, and a little of the
    /// labels before the first.
    pub(super) fn clip(&self, row: Rect) -> Rect {
        let right = if self.sources().is_some() { self.page.max } else { self.seen().max };
        Rect::from_x_y_ranges(self.window.min - REACH..=right, row.y_range())
    }

    /// The scrolling that brings a year into the window.
    pub(super) fn offset_to_see(&self, at: usize) -> f32 {
        let (left, right) = (self.width * points(at), self.width * (points(at) + 1.0));
        let least = ((right - self.window.span()) / self.width).ceil() * self.width;
        self.offset.max(least).min(left).clamp(0.0, self.most_offset())
    }
}

/// Width of the labels: less than usual where all years then stand beside them, with their sources or without; on a
/// narrow page also where one year more does.
fn labels_width(page: f32, year: f32, count: usize) -> f32 {
    let usual = LABELS.min(page * 0.45);
    let years = year * points(count);
    let some = ((page - LEAST_LABELS) / year).floor() * year;
    let some = if page < NARROW_PAGE { page - some } else { usual };
    let left = [page - years - LEAST_SOURCES, page - years, some];
    left.into_iter().find(|left| *left >= LEAST_LABELS).map_or(usual, |left| left.min(usual)).round()
}

/// A number of things as a factor of lengths.
pub(super) fn points(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(left: f32, right: f32, count: usize) -> YearColumns {
        scrolled(left, right, count, 0.0)
    }

    fn scrolled(left: f32, right: f32, count: usize, offset: f32) -> YearColumns {
        let content = Content { number: 52.0, verdict: 90.0 };
        YearColumns::new(Rangef::new(left, right), count, content, offset)
    }

    #[test]
    fn three_years_stand_as_in_the_pictures() {
        let wide = page(296.0, 1104.0, 3);
        assert_eq!((wide.year(0), wide.numbers_end(0)), (Rangef::new(584.0, 716.0), 676.0));
        assert_eq!(wide.sources(), Some(Rangef::new(988.0, 1104.0)));
        let small = page(272.0, 960.0, 3);
        assert_eq!((small.year(2), small.numbers_end(2)), (Rangef::new(760.0, 860.0), 836.0));
        assert!(small.most_offset().abs() < 0.1);
    }

    #[test]
    fn many_years_scroll_by_whole_years() {
        let columns = page(296.0, 1104.0, 30);
        assert!((columns.width - 100.0).abs() < 0.1);
        assert_eq!((columns.visible(), columns.sources()), (0..5, None));
        assert_eq!(scrolled(296.0, 1104.0, 30, 260.0).visible(), 3..8);
        let far = scrolled(296.0, 1104.0, 30, 1e6);
        assert_eq!(far.visible(), 26..30);
        assert!(far.sources().is_some_and(|sources| sources.max <= 1104.1));
    }

    #[test]
    fn labels_give_way_to_years() {
        let five = page(296.0, 1104.0, 5);
        assert_eq!((five.window.min - five.page.min, five.visible()), (224.0, 0..5));
        assert!(five.sources().is_some());
        let narrow = page(16.0, 656.0, 5);
        assert_eq!((narrow.window.min - narrow.page.min, narrow.visible()), (240.0, 0..4));
    }

    #[test]
    fn a_year_that_is_wanted_is_seen_whole() {
        for from in [0.0, 700.0, 1e6] {
            let columns = scrolled(296.0, 1104.0, 30, from);
            for at in 0..30 {
                let seen = scrolled(296.0, 1104.0, 30, columns.offset_to_see(at));
                assert!(seen.visible().contains(&at), "year {at} from {from}");
            }
        }
    }

    #[test]
    fn wide_numbers_widen_every_year() {
        let content = Content { number: 120.0, verdict: 0.0 };
        let columns = YearColumns::new(Rangef::new(272.0, 960.0), 3, content, 0.0);
        assert!(columns.width >= 140.0);
        let first = columns.year(0);
        assert!(columns.numbers_end(0) < first.max && columns.numbers_end(0) - 120.0 > first.min);
    }
}
