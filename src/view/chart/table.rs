//! A chart as tables: the same labels in rows, for whoever reads with the ears or wants the numbers.

use super::{Body, Chart, ChartKind, Lines, Marked, Panel, Timeline};
use crate::view::Words;
use crate::view::marked::as_text;

/// The numbers of one plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartTable {
    /// What the plot shows.
    pub name: String,
    /// The heads of the columns: the years.
    pub heads: Vec<String>,
    /// The rows, in the order in which they are drawn.
    pub rows: Vec<ChartRow>,
}

/// A row of a chart's table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartRow {
    /// What the numbers are.
    pub name: String,
    /// One a column; a dash where there is none.
    pub cells: Vec<String>,
}

/// Where there is no number.
pub(super) const NONE: &str = "\u{2013}";

impl Chart {
    /// The chart as tables, one a plot, in those words.
    pub fn tables(&self, words: &Words) -> Vec<ChartTable> {
        match &self.body {
            Body::Columns(panels) => panels.iter().map(|panel| self.panel_table(panel, words)).collect(),
            Body::Lines(lines) => vec![self.lines_table(lines, words)],
            Body::Timeline(timeline) => vec![self.timeline_table(timeline)],
            Body::Bridge(bridge) => vec![super::listed::bridge(bridge)],
            Body::Balance(bars) => vec![super::listed::balance(bars)],
            Body::Exposure(at_stake) => vec![super::listed::at_stake(at_stake)],
            Body::Tornado(tornado) => vec![super::listed::tornado(tornado)],
        }
    }

    /// The same tables between tabs: numbers as a spreadsheet reads them, the letters of assumptions behind each row.
    pub fn copied(&self, words: &Words) -> String {
        let decimal = words.language().notation().decimal_sign();
        let mut lines = vec![as_text(&self.title.text), as_text(&self.second_line)];
        for table in self.tables(words) {
            let heads = table.heads.iter().map(|head| as_text(head)).chain([words.say("section-assumptions")]);
            lines.push(std::iter::once(as_text(&table.name)).chain(heads).collect::<Vec<_>>().join("\t"));
            for row in &table.rows {
                let cells: Vec<(String, String)> =
                    row.cells.iter().map(|cell| number_and_rest(cell, decimal)).collect();
                let mut letters: Vec<&str> =
                    cells.iter().flat_map(|(_, rest)| rest.split(' ')).filter(|letters| !letters.is_empty()).collect();
                letters.dedup();
                let numbers = cells.iter().map(|(number, _)| number.clone());
                let line = std::iter::once(as_text(&row.name)).chain(numbers).chain([as_text(&letters.join(" "))]);
                lines.push(line.collect::<Vec<_>>().join("\t"));
            }
        }
        lines.join("\n")
    }

    /// Several plans over each other stand before the frame, one a row.
    fn lines_table(&self, lines: &Lines, words: &Words) -> ChartTable {
        let mut table = self.panel_table(&lines.panel, words);
        let row = |course: &super::Course| ChartRow {
            name: course.name.clone(),
            cells: course.labels.iter().cloned().map(or_none).collect(),
        };
        table.rows.splice(..0, lines.courses.iter().map(row));
        table
    }

    fn panel_table(&self, panel: &Panel, words: &Words) -> ChartTable {
        let mut rows: Vec<ChartRow> = Vec::new();
        for (at, series) in panel.series.iter().enumerate() {
            let of_year = |column: &super::Column| {
                let mut labels = column.segments.iter().filter(|segment| segment.series == at);
                labels.next().map_or_else(|| NONE.to_owned(), |segment| text(&segment.label))
            };
            rows.push(ChartRow {
                name: listed(&series.name, &text(&series.detail)),
                cells: panel.columns.iter().map(of_year).collect(),
            });
        }
        let totals: Vec<String> = panel.columns.iter().map(|column| or_none(text(&column.total))).collect();
        let name = words.say(if self.kind == ChartKind::Deviation {
            "row-headroom"
        } else if self.kind == ChartKind::Measures {
            "row-change"
        } else {
            "row-plan"
        });
        if totals.iter().any(|total| total != NONE) && panel.rows.iter().all(|row| row.name != name) {
            rows.push(ChartRow { name, cells: totals });
        }
        // A frame that has a row of values below the plot stands there.
        let has_row = |frame: &&super::FrameSteps| panel.rows.iter().any(|row| row.name == frame.name.text);
        for frame in panel.frames.iter().filter(|frame| !has_row(frame)) {
            let step = |step: &Option<super::FrameStep>| {
                step.as_ref().map_or_else(|| NONE.to_owned(), |step| text(&step.label))
            };
            rows.push(ChartRow {
                name: listed(&text(&frame.name), &frame.detail),
                cells: frame.steps.iter().map(step).collect(),
            });
        }
        for row in &panel.rows {
            rows.push(ChartRow { name: row.name.clone(), cells: row.values.iter().map(text).map(or_none).collect() });
        }
        if !panel.verdicts.is_empty() {
            let told = |verdict: &super::YearVerdict| {
                let assumed = if verdict.assumed { words.say("tag-assumed") } else { String::new() };
                or_none(listed(&verdict.word, &assumed))
            };
            rows.push(ChartRow { name: words.say("row-verdict"), cells: panel.verdicts.iter().map(told).collect() });
        }
        ChartTable { name: listed(&panel.name, &text(&panel.detail)), heads: self.years.clone(), rows }
    }

    /// A row a point: several can stand in one year.
    fn timeline_table(&self, timeline: &Timeline) -> ChartTable {
        let row = |point: &super::TimePoint| {
            let year = self.years.get(point.year).cloned().unwrap_or_default();
            let amount = joined(&text(&point.label), &point.tag);
            ChartRow { name: listed(&point.name, &point.source), cells: vec![year, amount, point.level.clone()] }
        };
        ChartTable { name: String::new(), heads: Vec::new(), rows: timeline.points.iter().map(row).collect() }
    }
}

/// A cell as a number a spreadsheet reads, and what stands behind it; a cell of words as it is.
fn number_and_rest(cell: &str, decimal: char) -> (String, String) {
    let (first, rest) = cell.split_once(' ').unwrap_or((cell, ""));
    let is_number = first.chars().any(|c| c.is_ascii_digit())
        && first.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '+' | '-' | '\u{2212}' | '\u{a0}'));
    if !is_number {
        return (if cell == NONE { String::new() } else { as_text(cell) }, String::new());
    }
    let digits = first.chars().filter(|c| c.is_ascii_digit() || *c == decimal || matches!(c, '-' | '\u{2212}'));
    (digits.map(|c| if c == '\u{2212}' { '-' } else { c }).collect(), rest.to_owned())
}

pub(super) fn text(marked: &Marked) -> String {
    joined(&marked.text, &marked.letters)
}

/// `Plan, foreslået`
pub(super) fn listed(one: &str, other: &str) -> String {
    [one, other].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn joined(one: &str, other: &str) -> String {
    [one, other].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

pub(super) fn or_none(text: String) -> String {
    if text.is_empty() { NONE.to_owned() } else { text }
}
