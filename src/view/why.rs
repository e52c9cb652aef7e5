//! *Why this figure*: a number taken apart, down to what was printed where and how it was restated.

use super::View;
use super::chart::SeriesStyle;
use crate::budget::agreement::{Figure, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Addend, AddendOf, Cell, Explanation, FrameBy, Row, explain};
use crate::budget::marks::Marks;
use crate::budget::price_level::{PriceLevel, RateOrigin, Restatement, Step, Year};
use crate::budget::scenario::{AssumptionKind, Beyond};

/// A number explained.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// Which number: `Plan 2025, Anlæg, brutto`.
    pub heading: String,
    /// The number.
    pub total: String,
    /// Its unit and price level: `mio. kr., 2024-pl`.
    pub unit: String,
    /// `antaget` or nothing.
    pub tag: String,
    /// The assumptions it rests on.
    pub marks: Marks,
    /// What it is the sum of.
    pub parts: Vec<WhyPart>,
    /// What the sum is called: `Plan`.
    pub sum_name: String,
    /// Measures of the area that are switched off, with their amounts.
    pub not_counted: Vec<(String, String)>,
    /// What printed precision or an assumption does to it.
    pub remarks: Vec<String>,
}

/// One addend.
#[derive(Debug, Clone, PartialEq)]
pub struct WhyPart {
    /// What it is.
    pub name: String,
    /// How it is filled in the chart.
    pub swatch: Option<SeriesStyle>,
    /// What it adds.
    pub amount: String,
    /// The assumptions it rests on.
    pub marks: Marks,
    /// Where it comes from, step by step.
    pub lines: Vec<WhyLine>,
}

/// A line below an addend.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WhyLine {
    /// What it says.
    pub text: String,
    /// An amount at the right.
    pub amount: String,
    /// The figure that a click leads to.
    pub figure: Option<FigureRef>,
    /// `antaget` or nothing.
    pub tag: String,
}

impl View<'_> {
    /// A cell of the grid explained; `None` where there is nothing to explain.
    pub fn why(&self, area: &AreaPath, row: &Row, year: Year) -> Option<Why> {
        let explanation = explain(self.book, self.evaluation, area, row, year)?;
        let name = self.row_name(area, row);
        let parts = explanation.addends.iter().map(|addend| self.part(area, addend, year)).collect();
        let unit = format!(
            "{}, {}",
            self.words.say(&format!("unit-{}", self.unit.code())),
            self.price_level(self.book.scenario().price_level)
        );
        Some(Why {
            heading: format!("{name} {year}, {}", self.area_name(area)),
            total: self.cell(explanation.total),
            unit,
            tag: self.tag(explanation.marks()),
            marks: explanation.marks(),
            parts,
            sum_name: name,
            not_counted: if matches!(row, Row::Plan | Row::Change) {
                self.switched_off(area, year)
            } else {
                Vec::new()
            },
            remarks: self.remarks(&explanation, year),
        })
    }

    /// The sum behind a cell in one line: `19.764,0 = 19.100,0 + 600,0 + 64,0`.
    pub fn sum_line(&self, area: &AreaPath, row: &Row, year: Year) -> Option<(String, String, String)> {
        let explanation = explain(self.book, self.evaluation, area, row, year)?;
        let total = self.cell(explanation.total);
        let head = format!("{}, {year}", self.row_name(area, row));
        if explanation.addends.len() > MOST_ADDENDS_IN_A_LINE {
            return Some((head, total, self.words.count("sum-of-many", explanation.addends.len())));
        }
        let sum = match explanation.addends.as_slice() {
            [only] => self.printed_line(only, year),
            addends => self.addends_line(addends),
        };
        Some((head, total, sum))
    }

    /// What a row is called.
    pub fn row_name(&self, area: &AreaPath, row: &Row) -> String {
        match row {
            Row::Measure(at) => {
                self.book.scenario().measures.get(*at).map_or_else(String::new, |measure| measure.title.to_string())
            }
            Row::Baseline => self.words.say("row-baseline"),
            Row::Plan => self.words.say("row-plan"),
            Row::Change => self.words.say("row-change"),
            Row::Headroom(_) => self.words.say("row-headroom"),
            Row::Frame(id) => {
                let frame =
                    self.evaluation.area(area).and_then(|outcome| outcome.frames.iter().find(|frame| frame.id == *id));
                frame.map_or_else(|| id.to_string(), |frame| self.frame_word(frame))
            }
        }
    }

    fn addends_line(&self, addends: &[Addend]) -> String {
        let mut text = String::from("=");
        for (at, cell) in addends.iter().map(|addend| addend.cell).filter(|cell| *cell != Cell::Empty).enumerate() {
            let (sign, amount) = match cell.amount() {
                Some(money) if at > 0 && money.is_negative() => (" \u{2212} ", self.amount(money.abs())),
                Some(_) | None if at > 0 => (" + ", self.cell(cell)),
                Some(_) | None => (" ", self.cell(cell)),
            };
            text.push_str(sign);
            text.push_str(&amount);
        }
        text
    }

    /// `= 0,6 mia. kr. i KØ2024, kap. 4, boks 3; prisniveau antaget 2024-pl`
    fn printed_line(&self, addend: &Addend, year: Year) -> String {
        let figure = self.figure_of(addend);
        let mut parts: Vec<String> = self.rule_in_line(addend).into_iter().collect();
        if let Some(printed) = self.printed(addend) {
            parts.push(match &figure {
                Some(figure) => self
                    .words
                    .tell("sum-printed-in", &[("printed", &printed), ("source", &self.figure_source(figure, year))]),
                None => format!("= {printed}"),
            });
        }
        parts.extend(self.steps(addend).into_iter().map(|line| line.text));
        parts.join("; ")
    }

    fn part(&self, area: &AreaPath, addend: &Addend, year: Year) -> WhyPart {
        let (name, swatch) = self.addend_name(area, &addend.of);
        let mut lines = Vec::new();
        match &addend.of {
            AddendOf::Baseline => lines.extend(self.sub_lines(area, &Row::Baseline, year)),
            AddendOf::Plan | AddendOf::Frame(_) => {
                if let AddendOf::Frame(Some(by)) = &addend.of {
                    lines.push(self.frame_by_line(by, year));
                }
            }
            AddendOf::Figure(..) | AddendOf::TakenOut(..) | AddendOf::Measure(_) => {
                // Only agreements print; the user's own amount stands beside the name already.
                if let (Some(printed), Some(_)) = (self.printed(addend), self.figure_of(addend)) {
                    lines.push(WhyLine {
                        text: self.words.tell("why-printed", &[("printed", &printed)]),
                        ..WhyLine::default()
                    });
                }
                lines.extend(self.source_line_of(addend, year));
                lines.extend(self.rule_lines(addend));
                if addend.cell.marks().is_none() || !addend.restatement.steps.is_empty() {
                    lines.extend(self.steps(addend));
                }
            }
            AddendOf::OwnBaseline(_) => lines.push(WhyLine { text: self.baseline_source(area), ..WhyLine::default() }),
            AddendOf::OwnFrame(at) => lines.push(self.frame_by_line(&FrameBy::Own(*at), year)),
            AddendOf::Vintage(at) => lines.push(self.frame_by_line(&FrameBy::Vintage(*at), year)),
            AddendOf::Assumption(number) => lines.push(self.frame_by_line(&FrameBy::Assumption(*number), year)),
        }
        lines.extend(self.assumption_lines(addend, year));
        WhyPart { name, swatch, amount: self.cell(addend.cell), marks: addend.cell.marks(), lines }
    }

    /// The addends of a row as lines below one part.
    fn sub_lines(&self, area: &AreaPath, row: &Row, year: Year) -> Vec<WhyLine> {
        let addends = explain(self.book, self.evaluation, area, row, year).map(|why| why.addends).unwrap_or_default();
        // What is raised by a part and has it taken out again is no news to the reader.
        let cancelled = |addend: &Addend| {
            addends.iter().any(|other| match (&addend.of, &other.of) {
                (AddendOf::Figure(one, in_year), AddendOf::TakenOut(two, of_year))
                | (AddendOf::TakenOut(one, in_year), AddendOf::Figure(two, of_year)) => {
                    one == two && in_year == of_year && addend.printed == other.printed
                }
                (_, _) => false,
            })
        };
        let mut lines = Vec::new();
        for addend in addends.iter().filter(|addend| !cancelled(addend)) {
            let (name, _) = self.addend_name(area, &addend.of);
            lines.push(WhyLine { text: name, amount: self.cell(addend.cell), ..WhyLine::default() });
            lines.extend(self.source_line_of(addend, year));
            if !addend.restatement.steps.is_empty() {
                lines.extend(self.steps(addend));
            }
        }
        lines
    }

    fn addend_name(&self, area: &AreaPath, of: &AddendOf) -> (String, Option<SeriesStyle>) {
        let scenario = self.book.scenario();
        match of {
            AddendOf::Figure(figure, year) => (format!("{} {year}", self.figure_name(figure)), None),
            AddendOf::TakenOut(figure, year) => (
                self.words.tell("why-taken-out", &[("figure", &self.figure_name(figure)), ("year", &year.to_string())]),
                None,
            ),
            AddendOf::OwnBaseline(year) => (self.words.tell("why-own-baseline", &[("year", &year.to_string())]), None),
            AddendOf::Measure(at) => (
                scenario.measures.get(*at).map_or_else(String::new, |measure| measure.title.to_string()),
                Some(SeriesStyle::Measure(*at)),
            ),
            AddendOf::OwnFrame(at) => {
                (scenario.frames.get(*at).map_or_else(String::new, |frame| frame.title.to_string()), None)
            }
            AddendOf::Vintage(at) => (
                scenario
                    .vintages
                    .get(*at)
                    .map_or_else(String::new, |vintage| self.words.tell("why-vintage", &[("dated", &vintage.dated)])),
                None,
            ),
            AddendOf::Assumption(_) => (self.words.say("source-assumed"), None),
            AddendOf::Baseline => (self.words.say("row-baseline"), Some(SeriesStyle::Baseline)),
            AddendOf::Plan => (self.words.say("row-plan"), None),
            AddendOf::Frame(_) => {
                let frame = self.evaluation.area(area).and_then(|outcome| outcome.frames.first());
                (frame.map_or_else(|| self.words.say("frame-ceiling"), |frame| self.frame_word(frame)), None)
            }
        }
    }

    /// An addend as printed or typed: `0,6 mia. kr.`.
    fn printed(&self, addend: &Addend) -> Option<String> {
        addend.printed.map(|printed| self.words.printed(printed))
    }

    fn figure_of(&self, addend: &Addend) -> Option<FigureRef> {
        if let AddendOf::Measure(at) = &addend.of {
            return self.book.scenario().measures.get(*at)?.effect.figure().cloned();
        }
        addend.of.figure().map(|(figure, _)| figure.clone())
    }

    fn source_line_of(&self, addend: &Addend, year: Year) -> Option<WhyLine> {
        if let Some(figure) = self.figure_of(addend) {
            let read_for =
                if let AddendOf::Figure(_, of) | AddendOf::TakenOut(_, of) = &addend.of { *of } else { year };
            return Some(WhyLine {
                text: self.figure_source(&figure, read_for),
                figure: Some(figure),
                ..WhyLine::default()
            });
        }
        let AddendOf::Measure(at) = &addend.of else { return None };
        let measure = self.book.scenario().measures.get(*at)?;
        let text = self.stated_source(measure).filter(|source| !source.is_empty());
        let text = text.unwrap_or_else(|| self.words.say("source-none"));
        Some(WhyLine { text, ..WhyLine::default() })
    }

    /// How an addend got to the display price level.
    fn steps(&self, addend: &Addend) -> Vec<WhyLine> {
        addend.level.map(|level| self.way_lines(level, &addend.restatement)).unwrap_or_default()
    }

    /// How an amount got from the price level `from` to another.
    pub(super) fn way_lines(&self, from: PriceLevel, way: &Restatement) -> Vec<WhyLine> {
        let level = self.price_level(from);
        if way.steps.is_empty() {
            return vec![WhyLine {
                text: self.words.tell("why-not-restated", &[("level", &level)]),
                ..WhyLine::default()
            }];
        }
        let sign = if way.is_backwards() { "\u{f7}" } else { "\u{d7}" };
        let notation = self.words.language().notation();
        let step = |step: &Step| {
            let percent = notation.write_as_is(step.rate.percent);
            let (origin, tag) = match &step.rate.origin {
                RateOrigin::Agreed(agreement, _) => (agreement.to_string(), String::new()),
                RateOrigin::Assumed(_) => (self.words.say("source-assumed"), self.words.say("tag-assumed")),
            };
            let span = format!("{}-{}", step.to.previous(), step.to);
            let text = self
                .words
                .tell("why-step", &[("sign", sign), ("percent", &percent), ("span", &span), ("origin", &origin)]);
            WhyLine { text, tag, ..WhyLine::default() }
        };
        let from = WhyLine { text: self.words.tell("why-restated-from", &[("level", &level)]), ..WhyLine::default() };
        std::iter::once(from).chain(way.steps.iter().map(step)).collect()
    }

    /// What an addend rests on that nobody printed. A rate or a percentage stands among the steps already.
    fn assumption_lines(&self, addend: &Addend, year: Year) -> Vec<WhyLine> {
        let marks = addend.cell.marks();
        let held = self.book.scenario().assumptions.iter().zip(self.assumptions());
        held.filter(|(_, text)| marks.contains(text.number))
            .filter_map(|(assumption, text)| {
                let text = match &assumption.kind {
                    AssumptionKind::Rate { .. } | AssumptionKind::SubsidyPercent { .. } => return None,
                    AssumptionKind::PriceLevel { is, .. } => {
                        self.words.tell("why-assumed-level", &[("level", &self.price_level(*is))])
                    }
                    AssumptionKind::FrameBeyond { rule: Beyond::HoldReal, .. }
                    | AssumptionKind::BaselineBeyond { rule: Beyond::HoldReal, .. } => {
                        self.words.tell("why-held-real", &[("year", &year.to_string())])
                    }
                    AssumptionKind::FrameBeyond { .. }
                    | AssumptionKind::BaselineBeyond { .. }
                    | AssumptionKind::Phasing { .. } => format!("{}: {}", text.head, text.detail),
                };
                Some(WhyLine { text, tag: self.words.say("tag-assumed"), ..WhyLine::default() })
            })
            .collect()
    }

    fn frame_by_line(&self, by: &FrameBy, year: Year) -> WhyLine {
        let figure = if let FrameBy::Agreement(figure) = by { Some(figure.clone()) } else { None };
        let tag = if matches!(by, FrameBy::Assumption(_)) { self.words.say("tag-assumed") } else { String::new() };
        WhyLine { text: self.framed_by(by, year), figure, tag, ..WhyLine::default() }
    }

    fn switched_off(&self, area: &AreaPath, year: Year) -> Vec<(String, String)> {
        let off = self.measures_in(area).filter(|(_, measure)| !measure.on);
        off.map(|(_, measure)| {
            (measure.title.to_string(), self.cell(crate::budget::evaluation::measure_cell(self.book, measure, year)))
        })
        .take(MOST_ADDENDS_IN_A_LINE)
        .collect()
    }

    fn remarks(&self, explanation: &Explanation, year: Year) -> Vec<String> {
        let mut remarks = Vec::new();
        if !explanation.uncertainty.is_zero() {
            remarks
                .push(self.words.tell("why-precision", &[("amount", &self.amount_in_text(explanation.uncertainty))]));
        }
        for addend in &explanation.addends {
            if let Some(note) = self
                .figure_of(addend)
                .and_then(|figure| self.book.library().figure(&figure).and_then(|figure: &Figure| figure.note.as_ref()))
            {
                remarks.push(self.words.name(note).to_owned());
            }
            remarks.extend(self.rule_remarks(addend));
            if let Some(figure) = self.figure_of(addend) {
                remarks.extend(self.relation_remarks(&figure, Some(addend.of.figure().map_or(year, |(_, of)| of))));
            }
        }
        remarks.dedup();
        remarks
    }
}

/// More addends than this are counted, not written in one line.
const MOST_ADDENDS_IN_A_LINE: usize = 8;
