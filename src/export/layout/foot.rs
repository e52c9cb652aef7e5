//! Below a plot: years, value rows, verdicts.

use super::geometry::point;
use super::heading::MARGIN;
use super::lines;
use super::page::{Anchor, Part, Text};
use super::pen::count;
use super::site::Site;
use super::verdicts;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{Panel, YearVerdict};

/// From the years to the first value row, and from row to row.
pub(super) const TO_FIRST_ROW: f64 = 43.0;
pub(super) const ROW_PITCH: f64 = 38.0;
const MOST_ROWS: usize = 4;
/// A mark's side in a value row, and the white between it and the number.
const ROW_MARK: f64 = 28.0;
const ROW_MARK_GAP: f64 = 19.0;
/// How far the numbers of a row stand right of the year's middle, so that mark and number together look centred.
const ROW_SHIFT: f64 = 7.0;
const YEAR_GAP: f64 = 14.0;

/// Writes everything below a plot.
pub(super) fn draw(site: &Site<'_>, part: &mut Part) {
    if site.has_years {
        years(site, part);
    }
    rows(site, part);
    if let Some((baseline, line)) = site.verdict_line {
        verdicts::draw(&site.panel.verdicts, &site.years, line, baseline, part);
    }
    summary(site, part);
}

/// Years, all of them or from thirteen on every second, fifth or tenth.
fn years(site: &Site<'_>, part: &mut Part) {
    let names = site.chart.years.get(..site.years.count).unwrap_or(&site.chart.years);
    let width = |font: Font| names.iter().map(|name| font.width(name)).fold(0.0, f64::max);
    let least = if site.years.count > 12 { 2 } else { 1 };
    let sizes = if site.is_dense { &[size::LEAST][..] } else { &[size::YEAR, size::WORD, size::LEAST][..] };
    let pitch = site.years.pitch();
    let fits = |font: Font, stride: usize| width(font) + YEAR_GAP <= pitch * count(stride);
    let all = sizes.iter().map(|at| (Font::bold(*at), least));
    let sparse = [2, 5, 10, 20, 50].map(|stride| (Font::bold(size::LEAST), stride));
    let fitting = all.chain(sparse).find(|(font, stride)| fits(*font, *stride));
    let (font, stride) = fitting.unwrap_or_else(|| (Font::bold(size::LEAST), names.len().max(1)));
    for (year, name) in names.iter().enumerate().step_by(stride) {
        let name = lines::cut(name, font, (pitch * count(stride) - YEAR_GAP).max(font.size * 2.5));
        let at = point(site.years.center(year), site.year_line);
        part.text(Text::new(at, font, ink::TEXT, &name).anchored(Anchor::Middle));
    }
}

/// How value rows are set, where they fit below the years.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowLook {
    at: f64,
    widest: f64,
    has_marks: bool,
    /// How far left of a year's middle a row reaches.
    pub(super) reach: f64,
}

/// The look of a panel's value rows in years of that width; `None` where there are none or a number would not fit.
pub(super) fn row_look(panel: &Panel, pitch: f64) -> Option<RowLook> {
    let rows = panel.rows.get(..MOST_ROWS).unwrap_or(&panel.rows);
    let values = || rows.iter().flat_map(|row| &row.values);
    let has_marks = marks_in_row(panel);
    [size::ROW, size::WORD, size::LEAST].into_iter().filter(|_| !rows.is_empty()).find_map(|at| {
        let font = Font::bold(at);
        let widest = values().map(|value| font.width(&value.text)).fold(0.0, f64::max);
        let tail = |letters: &str| Text::new(point(0.0, 0.0), font, ink::TEXT, "").with_letters(letters).tail();
        let tail = values().map(|value| tail(&value.letters)).fold(0.0, f64::max);
        let mark = if has_marks { ROW_MARK_GAP + ROW_MARK - ROW_SHIFT } else { 0.0 };
        let reach = widest / 2.0 + mark;
        let half = reach.max(widest / 2.0 + tail + if has_marks { ROW_SHIFT } else { 0.0 });
        (half * 2.0 + 8.0 <= pitch).then_some(RowLook { at, widest, has_marks, reach })
    })
}

/// How many value rows are shown.
pub(super) fn row_count(panel: &Panel) -> usize {
    panel.rows.len().min(MOST_ROWS)
}

/// How wide the names of value rows are.
pub(super) fn row_names_width(panel: &Panel) -> f64 {
    let font = Font::regular(size::WORD);
    panel.rows.iter().take(MOST_ROWS).map(|row| font.width(&row.name)).fold(0.0, f64::max)
}

/// Whether the years' marks stand in the judged row: where one summary says their word.
pub(super) fn marks_in_row(panel: &Panel) -> bool {
    panel.summary.is_some() && !panel.verdicts.is_empty() && panel.rows.iter().take(MOST_ROWS).any(|row| row.judged)
}

fn rows(site: &Site<'_>, part: &mut Part) {
    let Some(look) = row_look(site.panel, site.years.pitch()).filter(|_| !site.row_lines.is_empty()) else { return };
    let name_font = Font::regular(size::WORD);
    let names_end = site.years.center(0) - look.reach - 12.0;
    for (at, (row, baseline)) in site.panel.rows.iter().zip(&site.row_lines).enumerate() {
        let name = lines::cut(&row.name, name_font, (names_end - MARGIN).max(0.0));
        part.text(Text::new(point(MARGIN, *baseline), name_font, ink::MUTED, &name));
        if at > 0 {
            let rule = baseline - 26.5;
            part.line(&[point(MARGIN, rule), point(site.years.right, rule)], stroke::RULE, ink::HAIRLINE);
        }
        let shift = if look.has_marks { ROW_SHIFT } else { 0.0 };
        for (year, value) in row.values.iter().take(site.years.count).enumerate() {
            let right = site.years.center(year) + look.widest / 2.0 + shift;
            let verdict = site.panel.verdicts.get(year).or(site.panel.summary.as_ref()).filter(|_| row.judged);
            let ink = verdict.map_or(ink::TEXT, |verdict| ink::of_verdict(verdict.mark));
            let font = if row.judged { Font::bold(look.at) } else { Font::regular(look.at) };
            let text = Text::marked(point(right, *baseline), font, ink, value).anchored(Anchor::End);
            part.text(text);
            if let Some(verdict) = verdict.filter(|_| look.has_marks) {
                let left = right - look.widest - ROW_MARK_GAP - ROW_MARK;
                verdicts::put_mark(verdict, left, baseline - font.half_height(), ROW_MARK, part);
            }
        }
    }
}

/// All years' verdict in a few words, at the right of the last line.
fn summary(site: &Site<'_>, part: &mut Part) {
    let (Some((left, right)), Some(summary)) = (site.side, &site.panel.summary) else { return };
    if matches!(site.verdict_line, Some((_, verdicts::VerdictLine::Words(_)))) {
        return;
    }
    let judged = site.panel.rows.iter().zip(&site.row_lines).find(|(row, _)| row.judged).map(|(_, line)| *line);
    let baseline = judged.or_else(|| site.verdict_line.map(|(line, _)| line)).unwrap_or(site.year_line);
    let room = right - left - verdicts::mark_side(size::LABEL) - 12.0;
    let word = lines::cut(&summary.word, Font::medium(size::LABEL), room);
    verdicts::put(&YearVerdict { word, ..summary.clone() }, size::LABEL, left, baseline, part);
}
