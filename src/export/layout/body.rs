//! How the panels share what heading and notes leave.

use super::feet::{DENSE_YEARS, Feet, Stance};
use super::heading::MARGIN;
use super::legend::{self, Needs};
use super::page::{Page, Part};
use super::panel::{self, ENDS_GAP, ENDS_WIDTH, TICK_GAP, WIDEST_TICK};
use super::pen::count;
use super::scale::{Scale, Span, Years};
use super::site::{MANY_YEARS, Site};
use super::verdicts::{self, VerdictLine};
use super::{foot, side, total};
use crate::export::ink::size;
use crate::export::typeface::Font;
use crate::view::chart::{Chart, ChartKind, Panel};

/// As many panels as stand on one page.
const MOST_PANELS: usize = 12;
/// From the last line below a plot to the first note.
const TO_NOTES: f64 = 62.0;
const LEVEL_TOP: f64 = 94.0;
const HEAD_TO_TOP: f64 = 64.0;
/// How much of that room is kept where values end below the axis' end.
const LEAST_TOP: f64 = 0.8;
const TO_HEAD: f64 = 58.0;
const DENSE_TO_HEAD: f64 = 46.0;
const DENSE_ROW_GAP: f64 = 28.0;
/// Two panels that each have an axis stand this far apart.
const WIDE_GAP: f64 = 202.0;
const NARROW_GAP: f64 = 40.0;
/// Between the heads of two panels.
const HEAD_GAP: f64 = 40.0;
/// Between the least plot and its axis' labels' left end.
const LEAST_AXIS: f64 = 126.0;

/// Sets the panels between the heading's last baseline and the notes' first.
pub(super) fn set(chart: &Chart, panels: &[Panel], page: &mut Page, head: f64, notes_top: f64) {
    let panels = panels.get(..MOST_PANELS).unwrap_or(panels);
    if panels.is_empty() {
        return;
    }
    let grid = Grid::of(chart, panels, page.canvas.0 - MARGIN);
    let mut part = Part::new("legend");
    let verdict_lines: Vec<_> = panels.iter().map(|panel| grid.verdict_line(panel)).collect();
    let needs = Needs { series: !grid.has_side, verdicts: verdict_lines.iter().any(|line| line.is_wordless) };
    let legend_bottom = legend::set(chart, needs, head, page.canvas.0 - MARGIN, &mut part);
    if !part.items.is_empty() {
        page.parts.push(part);
    }
    let bottom = notes_top - TO_NOTES;
    for (at, (panel, lines)) in panels.iter().zip(verdict_lines).enumerate() {
        let cell = grid.cell(at, legend_bottom, bottom);
        panel::draw(&grid.site(panel, at, cell, &lines), at + 1, page);
    }
}

/// The panels' places, and what they share.
struct Grid<'a> {
    chart: &'a Chart,
    columns: usize,
    rows: usize,
    span: Span,
    tick_width: f64,
    has_side: bool,
    left: f64,
    plot_width: f64,
    gap: f64,
    right: f64,
}

/// Where a panel stands, down the page.
#[derive(Clone, Copy)]
struct Cell {
    /// The baseline above it.
    above: f64,
    /// The baseline of its last line.
    bottom: f64,
}

/// What stands below a panel's years.
struct Below {
    rows: usize,
    line: Option<VerdictLine>,
    /// Whether marks stand where nothing says their words.
    is_wordless: bool,
}

impl<'a> Grid<'a> {
    fn of(chart: &'a Chart, panels: &[Panel], right: f64) -> Self {
        let columns = match panels.len() {
            few @ 0..=4 => few.max(1),
            5 | 6 | 9 => 3,
            _ => 4,
        };
        let rows = panels.len().div_ceil(columns);
        let is_level = chart.shows_levels();
        let has_side = is_level && panels.len() == 1;
        let font = Font::regular(size::SMALL);
        let labels = chart.axis.ticks.iter().map(|tick| font.width(&tick.label));
        let tick_width = labels.fold(0.0, f64::max).min(WIDEST_TICK);
        let plots_right = if has_side { right - side::WIDTH - side::GAP } else { right };
        let mut grid = Self {
            chart,
            columns,
            rows,
            span: Span::of(chart),
            tick_width,
            has_side,
            left: MARGIN + tick_width + TICK_GAP,
            plot_width: 0.0,
            gap: if columns == 2 { WIDE_GAP.max(tick_width + TICK_GAP + MARGIN) } else { NARROW_GAP },
            right: plots_right,
        };
        if grid.has_ends() {
            grid.left += ENDS_WIDTH + ENDS_GAP;
        } else if let ([only], true) = (panels, has_side) {
            grid.left = grid.left.max(MARGIN + LEAST_AXIS).max(grid.left_for_rows(only));
        }
        grid.plot_width = (plots_right - grid.left - grid.gap * count(columns - 1)) / count(columns);
        grid
    }

    fn is_dense(&self) -> bool {
        self.rows > 1
    }

    fn has_ends(&self) -> bool {
        self.chart.kind == ChartKind::Deviation && self.chart.axis.ends.is_some() && !self.is_dense()
    }

    fn years(&self) -> usize {
        self.chart.years.len()
    }

    fn pitch(&self) -> f64 {
        self.plot_width / count(self.years().max(1))
    }

    /// How far right a plot must start so that the names of its value rows end before the first year's numbers.
    fn left_for_rows(&self, panel: &Panel) -> f64 {
        let years = count(self.years().max(1));
        let pitch = (self.right - MARGIN - LEAST_AXIS) / years;
        let Some(look) = foot::row_look(panel, pitch).filter(|_| self.years() < MANY_YEARS) else { return 0.0 };
        let numbers = MARGIN + foot::row_names_width(panel).min(260.0) + 16.0 + look.reach;
        let half_year = 0.5 / years;
        (numbers - self.right * half_year) / (1.0 - half_year)
    }

    fn verdict_line(&self, panel: &Panel) -> Below {
        let has_rows = self.has_side && self.years() < MANY_YEARS && foot::row_look(panel, self.pitch()).is_some();
        let rows = if has_rows { foot::row_count(panel) } else { 0 };
        if self.is_dense() {
            return Below { rows, line: None, is_wordless: !panel.verdicts.is_empty() };
        }
        if rows > 0 && foot::marks_in_row(panel) {
            return Below { rows, line: None, is_wordless: false };
        }
        let line = verdicts::line_for(&panel.verdicts, self.pitch());
        let is_summed_up = self.has_side && panel.summary.is_some();
        let is_wordless = !is_summed_up && matches!(line, Some(VerdictLine::Marks | VerdictLine::Runs));
        Below { rows, line, is_wordless }
    }

    fn cell(&self, at: usize, head: f64, bottom: f64) -> Cell {
        let row = at / self.columns;
        if !self.is_dense() {
            return Cell { above: head, bottom };
        }
        let first = head + DENSE_TO_HEAD - size::WORD;
        let height = (bottom - DENSE_YEARS - first - DENSE_ROW_GAP * count(self.rows - 1)) / count(self.rows);
        let top = first + (height + DENSE_ROW_GAP) * count(row);
        Cell { above: top + size::WORD, bottom: top + height }
    }

    fn site(&self, panel: &'a Panel, at: usize, cell: Cell, below: &Below) -> Site<'a> {
        let column = at % self.columns;
        let left = self.left + (self.plot_width + self.gap) * count(column);
        let head = self.head(panel, cell);
        let has_details = !self.is_dense() && total::details_fit(&panel.columns, self.pitch());
        let details = if has_details { total::DETAIL_HEIGHT } else { 0.0 };
        let mut feet = Feet::of(cell.bottom, below.rows, below.line.is_some(), self.stance());
        if self.span.low < 0.0 {
            feet.plot_bottom -= details;
        }
        let top = self.top(head, cell, feet.plot_bottom) + if self.span.high > 0.0 { details } else { 0.0 };
        let year_line = if self.hangs() { top - 16.0 } else { feet.years };
        let has_axis = column == 0 || self.columns == 2;
        Site {
            chart: self.chart,
            panel,
            years: Years { left, right: left + self.plot_width, count: self.years() },
            scale: Scale { span: self.span, top, bottom: feet.plot_bottom.max(top + 1.0) },
            is_dense: self.is_dense(),
            tick_width: has_axis.then_some(self.tick_width),
            has_details,
            has_years: !self.is_dense() || at + self.columns >= self.chart.panels().len().min(MOST_PANELS),
            ends_center: (self.has_ends() && column == 0).then_some(MARGIN + ENDS_WIDTH / 2.0),
            head,
            head_end: if column + 1 == self.columns {
                self.right
            } else {
                left + self.plot_width + self.gap - HEAD_GAP
            },
            ceiling: head.map_or(cell.above + 20.0, |head| head + 12.0),
            floor: feet.ceiling,
            year_line,
            row_lines: feet.rows,
            verdict_line: feet.verdicts.zip(below.line),
            // Beside the lines below the plot there is room, but for the summary beside the last of them.
            side_bottom: cell.bottom - if panel.summary.is_some() { 2.0 * foot::ROW_PITCH - 16.0 } else { 0.0 },
            side: self.has_side.then_some((self.right + side::GAP, self.right + side::GAP + side::WIDTH)),
        }
    }

    fn stance(&self) -> Stance {
        match (self.is_dense(), self.hangs(), self.span.low < 0.0) {
            (true, _, _) => Stance::Small,
            (false, true, _) => Stance::Hanging,
            (false, false, true) => Stance::Dipping,
            (false, false, false) => Stance::Standing,
        }
    }

    /// Years stand above a level chart of which all values are negative.
    fn hangs(&self) -> bool {
        self.chart.kind.is_stack() && self.chart.lines().is_none() && !self.is_dense() && self.span.high <= 0.0
    }

    fn head(&self, panel: &Panel, cell: Cell) -> Option<f64> {
        if self.is_dense() {
            return Some(cell.above);
        }
        let is_told = self.chart.panels().len() > 1 || !(self.has_side || panel.detail.text.is_empty());
        is_told.then_some(cell.above + TO_HEAD)
    }

    /// The upper end of the axis. Where values end below it, the room above them is used for their labels.
    fn top(&self, head: Option<f64>, cell: Cell, bottom: f64) -> f64 {
        if self.is_dense() {
            return cell.above + 16.0;
        }
        let (from, room) = head.map_or((cell.above, LEVEL_TOP), |head| (head, HEAD_TO_TOP));
        let least = from + room * LEAST_TOP;
        let empty = self.span.depth(self.span.drawn_high);
        let highest = (from + room - empty * bottom) / (1.0 - empty).max(0.2);
        highest.clamp(least, from + room)
    }
}
