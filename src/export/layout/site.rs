//! The ground one panel is drawn on.

use super::column::{self, Block};
use super::geometry::Rect;
use super::scale::{Scale, Years};
use super::verdicts::VerdictLine;
use crate::view::chart::{Chart, Panel};

/// From this many years on, values stand in the table only, but for the first, the last and the worst year.
pub(super) const MANY_YEARS: usize = 7;

/// Where one panel and its parts stand.
#[derive(Debug)]
pub(super) struct Site<'a> {
    pub(super) chart: &'a Chart,
    pub(super) panel: &'a Panel,
    pub(super) years: Years,
    pub(super) scale: Scale,
    /// Small among many: no values on columns; the worst stands in the panel's head.
    pub(super) is_dense: bool,
    /// Whether the value axis has its labels here, and how wide they are.
    pub(super) tick_width: Option<f64>,
    /// Whether totals have their details.
    pub(super) has_details: bool,
    /// Whether the years are written below this plot.
    pub(super) has_years: bool,
    /// Where the words at the ends of the axis stand, if they stand here.
    pub(super) ends_center: Option<f64>,
    /// The baseline of the panel's name, where it has one.
    pub(super) head: Option<f64>,
    /// Where the head must end.
    pub(super) head_end: f64,
    /// Labels stay between these.
    pub(super) ceiling: f64,
    pub(super) floor: f64,
    /// The baseline of the years.
    pub(super) year_line: f64,
    /// The baselines of the value rows.
    pub(super) row_lines: Vec<f64>,
    /// The baseline of the verdicts, where they have their own, and how they are shown.
    pub(super) verdict_line: Option<(f64, VerdictLine)>,
    /// Where direct labels start and end.
    pub(super) side: Option<(f64, f64)>,
    /// How far down direct labels may stand.
    pub(super) side_bottom: f64,
}

impl Site<'_> {
    /// The share of a year that its column takes.
    const LEVEL_SHARE: f64 = 0.53;
    const DEVIATION_SHARE: f64 = 0.5;
    const WIDEST_COLUMN: f64 = 190.0;

    /// Whether columns or lines show levels.
    pub(super) fn is_level(&self) -> bool {
        self.chart.shows_levels()
    }

    /// How wide a column is.
    pub(super) fn column_width(&self) -> f64 {
        let share = if self.is_level() { Self::LEVEL_SHARE } else { Self::DEVIATION_SHARE };
        (self.years.pitch() * share).clamp(1.0, Self::WIDEST_COLUMN)
    }

    /// Every column's segments, as boxes; none in a chart of lines, where no column may stand.
    pub(super) fn blocks(&self) -> Vec<Vec<Block>> {
        if self.chart.lines().is_some() {
            return Vec::new();
        }
        let width = self.column_width();
        let columns = self.panel.columns.iter().take(self.years.count).enumerate();
        columns
            .map(|(year, column)| {
                let left = self.years.center(year) - width / 2.0;
                column::blocks(self.panel, column, &self.scale, (left, left + width))
            })
            .collect()
    }

    /// The box of the plot.
    pub(super) fn plot(&self) -> Rect {
        Rect {
            x: self.years.left,
            y: self.scale.top,
            width: self.years.right - self.years.left,
            height: self.scale.bottom - self.scale.top,
        }
    }
}
