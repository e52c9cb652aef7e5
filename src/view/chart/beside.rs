//! The charts of plans side by side: the level chart of each on one scale, or all of them as lines over each other.

use super::axis::{axis, cut_axis};
use super::build::column_ends;
use super::{Audience, Axis, Body, Chart, ChartKind, Column, Course, Lines, Marked, Note, Panel, SeriesStyle, WhyNot};
use crate::budget::agreement::Bound;
use crate::budget::area::AreaPath;
use crate::budget::verdict::Verdict;
use crate::view::sentence::lowered;
use crate::view::side_by_side::{Beside, SideBySide};

/// Levels that lie closer than this share of themselves are shown on a cut axis, in percent.
const CLOSE: f64 = 15.0;

/// The colours of plans over each other.
const STYLES: [SeriesStyle; 6] = [
    SeriesStyle::Measure(0),
    SeriesStyle::Measure(1),
    SeriesStyle::Measure(2),
    SeriesStyle::Baseline,
    SeriesStyle::Measure(3),
    SeriesStyle::Open,
];

impl SideBySide<'_> {
    /// The level chart of each plan on one scale, or why there is none.
    pub fn multiples(&self, area: Option<&AreaPath>, audience: Audience) -> Result<Chart, WhyNot> {
        let (first, area) = self.drawn(area)?;
        let panels: Vec<Panel> = self.shown().filter_map(|plan| plan.panel(&area, audience)).collect();
        if panels.is_empty() {
            return Err(WhyNot(first.view.area_sentence(&area).text));
        }
        let ends =
            panels.iter().flat_map(|panel| panel.columns.iter().flat_map(column_ends).chain(panel.frame_values()));
        let axis = axis(ends, first.view.words.language().notation(), false);
        Ok(self.around((first, &area), ChartKind::Level, Body::Columns(panels), axis))
    }

    /// All plans as lines in one plot, or why there is none.
    pub fn overlay(&self, area: Option<&AreaPath>, audience: Audience) -> Result<Chart, WhyNot> {
        let (first, area) = self.drawn(area)?;
        let panels: Vec<(&Beside<'_>, Panel)> =
            self.shown().filter_map(|plan| Some((plan, plan.panel(&area, audience)?))).collect();
        let courses: Vec<Course> =
            panels.iter().enumerate().map(|(at, (plan, panel))| Course::of(plan, &area, at, panel)).collect();
        let Some((_, mut panel)) = panels.into_iter().next() else {
            return Err(WhyNot(first.view.area_sentence(&area).text));
        };
        panel.name.clear();
        panel.series.clear();
        panel.rows.clear();
        panel.verdicts.clear();
        panel.summary = None;
        panel.columns = panel.columns.iter().map(|_| Column::default()).collect();
        let values: Vec<f64> = courses
            .iter()
            .flat_map(|course| course.values.iter().copied().flatten())
            .chain(panel.frame_values())
            .collect();
        let notation = first.view.words.language().notation();
        let axis = if is_close(&values) {
            cut_axis(values.into_iter(), notation)
        } else {
            axis(values.into_iter(), notation, false)
        };
        let is_cut = axis.min > 0.0 || axis.max < 0.0;
        let lines = Lines { panel, plan: Marked::default(), band: String::new(), courses };
        let mut chart = self.around((first, &area), ChartKind::Lines, Body::Lines(Box::new(lines)), axis);
        if is_cut {
            let text = first.view.words.say("note-cut-axis");
            chart.notes.insert(0, Note { letter: None, text });
        }
        Ok(chart)
    }

    /// The first plan, and the area that is drawn: the one asked for, or the first plan's worst.
    fn drawn(&self, area: Option<&AreaPath>) -> Result<(&Beside<'_>, AreaPath), WhyNot> {
        let first = self.plans.first().ok_or_else(|| WhyNot(String::new()))?;
        let area = area.or(self.area).cloned().or_else(|| first.view.worst_area());
        let area = area.ok_or_else(|| WhyNot(first.view.words.say("chart-why-empty")))?;
        Ok((first, area))
    }

    /// The plans in the order that is asked for.
    fn shown(&self) -> impl Iterator<Item = &Beside<'_>> {
        self.ordered().into_iter().filter_map(|at| self.plans.get(at))
    }

    fn around(&self, (first, area): (&Beside<'_>, &AreaPath), kind: ChartKind, body: Body, axis: Axis) -> Chart {
        let words = first.view.words;
        let outcomes = || self.plans.iter().filter_map(|plan| plan.view.evaluation.area(area));
        let assumed = outcomes().flat_map(|outcome| &outcome.plan).any(|cell| !cell.marks().is_none());
        let fingerprints: Vec<&str> =
            self.plans.iter().map(|plan| plan.view.fingerprint).filter(|print| !print.is_empty()).collect();
        let mut notes = self.notes(&[], &[]);
        notes.retain(|_| self.reference.is_none());
        if assumed && kind == ChartKind::Level {
            notes.push(words.say("difference-note-hatched"));
        }
        Chart {
            kind,
            title: Marked { text: self.message(area), letters: String::new() },
            second_line: format!(
                "{}, {}. {}",
                first.view.area_name(area),
                first.view.scope(),
                first.view.unit_and_level()
            ),
            key: assumed.then(|| words.say(if kind == ChartKind::Lines { "chart-key-lines" } else { "chart-key" })),
            years: first.view.evaluation.years.iter().map(|year| year.to_string()).collect(),
            body,
            axis,
            notes: notes.into_iter().map(|text| Note { letter: None, text }).collect(),
            more_notes: words.say("more-notes"),
            sources: first.view.source_line(area),
            note_word: words.say("note-word"),
            source_word: words.say("source-word"),
            footer: std::iter::once(first.view.book.scenario().title.as_str())
                .chain(fingerprints)
                .collect::<Vec<_>>()
                .join(" · "),
            annotations: Vec::new(),
            unit: first
                .view
                .chart_unit(first.view.unit, first.view.price_level(first.view.book.scenario().price_level)),
            year: None,
        }
    }

    /// `Botilbud: overskredet i Planen; overholdt i Lejemål og Et år senere`, the worst first.
    fn message(&self, area: &AreaPath) -> String {
        let Some(first) = self.plans.first() else { return String::new() };
        let words = first.view.words;
        let mut groups: Vec<(Verdict, String, Vec<&str>)> = Vec::new();
        for plan in self.shown() {
            let Some((verdict, word)) = plan.verdict(area) else { continue };
            match groups.iter_mut().find(|(_, known, _)| *known == word) {
                Some((_, _, names)) => names.push(plan.name),
                None => groups.push((verdict, word, vec![plan.name])),
            }
        }
        if let [(_, word, names)] = &groups[..]
            && names.len() == self.plans.len()
        {
            let count = names.len().to_string();
            let told = words.tell("side-verdict-in-all", &[("verdict", &lowered(word)), ("count", &count)]);
            return format!("{}: {told}", first.view.area_name(area));
        }
        groups.sort_by_key(|(verdict, _, _)| verdict.rank());
        let clauses: Vec<String> = groups
            .iter()
            .map(|(_, word, names)| {
                words.tell("side-verdict-in", &[("verdict", &lowered(word)), ("names", &words.list(names))])
            })
            .collect();
        format!("{}: {}", first.view.area_name(area), clauses.join("; "))
    }
}

impl Beside<'_> {
    /// The worst verdict on an area, in a word.
    fn verdict(&self, area: &AreaPath) -> Option<(Verdict, String)> {
        let outcome = self.view.evaluation.area(area)?;
        let worst = outcome.worst();
        let bound = outcome.verdicts().find(|cell| cell.verdict == worst).map_or(Bound::AtMost, |cell| cell.bound);
        Some((worst, self.view.verdict_word(worst, bound)))
    }

    /// Its level chart, named after it. Letters of assumptions are each plan's own, so they are left out.
    fn panel(&self, area: &AreaPath, audience: Audience) -> Option<Panel> {
        let mut panel = self.view.level_plot(area, audience)?.panel;
        self.name.clone_into(&mut panel.name);
        panel.without_letters();
        Some(panel)
    }
}

impl Course {
    fn of(plan: &Beside<'_>, area: &AreaPath, at: usize, panel: &Panel) -> Self {
        let cells = plan.view.evaluation.area(area).map_or(&[][..], |outcome| &outcome.plan);
        Self {
            name: plan.name.to_owned(),
            style: STYLES.get(at).copied().unwrap_or(SeriesStyle::Open),
            values: panel.columns.iter().map(|column| column.sum).collect(),
            labels: panel.columns.iter().map(|column| column.total.text.clone()).collect(),
            assumed: cells.iter().map(|cell| !cell.marks().is_none()).collect(),
        }
    }
}

fn is_close(values: &[f64]) -> bool {
    let ends = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(*at), high.max(*at)));
    let (low, high): (f64, f64) = ends;
    let level = low.abs().max(high.abs());
    level > 0.0 && low * high > 0.0 && (high - low) * 100.0 / level < CLOSE
}

impl Panel {
    /// The same without the letters of assumptions, which mean something in one plan only.
    fn without_letters(&mut self) {
        let columns = self
            .columns
            .iter_mut()
            .flat_map(|column| column.segments.iter_mut().map(|segment| &mut segment.label).chain([&mut column.total]));
        let frames = self
            .frames
            .iter_mut()
            .flat_map(|frame| frame.steps.iter_mut().flatten().map(|step| &mut step.label).chain([&mut frame.name]));
        let rows = self.rows.iter_mut().flat_map(|row| &mut row.values);
        let series = self.series.iter_mut().map(|series| &mut series.detail);
        columns.chain(frames).chain(rows).chain(series).for_each(|marked| marked.letters.clear());
    }
}
