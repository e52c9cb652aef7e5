//! Baselines and frames of a workbook, addend by addend, as printed or typed.

use super::Given;
use super::rates::Ways;
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Addend, AddendOf, Row, explain};
use crate::budget::marks::Marks;
use crate::budget::measure::{Indexation, YearlyAmounts};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::{PriceLevel, Restatement, Series, Year};
use crate::budget::scenario::{AssumptionKind, Baseline, Beyond};
use crate::view::View;
use std::ops::Range;

/// An addend of a baseline or a frame over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The area, with the areas around.
    pub area: String,
    /// Whether it is in a baseline or a frame, and which.
    pub of: LineOf,
    /// What the baseline or frame is called.
    pub whole: String,
    /// What the addend is.
    pub name: String,
    /// The prices of its numbers.
    pub level: String,
    /// One a year.
    pub years: Vec<Option<Given>>,
    /// The assumptions its years rest on.
    pub letters: String,
    /// Who says so.
    pub source: String,
    /// What a formula cannot carry.
    pub note: String,
}

/// What a line is an addend of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineOf {
    /// A baseline.
    Baseline,
    /// A frame.
    Frame,
}

/// A line while its years are gathered.
struct Gathered {
    key: (AddendOf, Option<PriceLevel>, bool),
    years: Vec<Option<(Given, Marks)>>,
    first: Year,
}

/// An addend in the prices it was stated in.
struct Stated {
    amount: Money,
    level: PriceLevel,
    way: Restatement,
    series: Option<Series>,
}

impl View<'_> {
    /// Adds the lines of a baseline or frame, and gives where they stand.
    pub(super) fn add_lines(
        &self,
        area: &AreaPath,
        (row, whole): (&Row, &str),
        lines: &mut Vec<Line>,
        ways: &mut Ways,
    ) -> Range<usize> {
        let first = lines.len();
        let count = self.evaluation.years.count();
        let mut gathered: Vec<Gathered> = Vec::new();
        for (year_at, year) in self.evaluation.years.iter().enumerate() {
            let addends = explain(self.book, self.evaluation, area, row, year).map(|why| why.addends);
            for addend in addends.unwrap_or_default() {
                let (key, given, marks) = self.line_given(area, year, &addend, ways);
                let free = |line: &Gathered| line.key == key && line.years.get(year_at) == Some(&None);
                let at = gathered.iter().position(free).unwrap_or(gathered.len());
                if at == gathered.len() {
                    gathered.push(Gathered { key, years: vec![None; count], first: year });
                }
                let slot = gathered.get_mut(at).and_then(|line| line.years.get_mut(year_at));
                if let Some(slot) = slot {
                    *slot = Some((given, marks));
                }
            }
        }
        let of = if *row == Row::Baseline { LineOf::Baseline } else { LineOf::Frame };
        lines.extend(gathered.into_iter().map(|line| self.line(area, of, whole, line)));
        first..lines.len()
    }

    fn line(&self, area: &AreaPath, of: LineOf, whole: &str, gathered: Gathered) -> Line {
        let Gathered { key: (addend, level, is_fixed), years, first } = gathered;
        let (name, source) = self.addend_in_words(area, &addend, first);
        let marks = years.iter().map(|year| year.as_ref().map_or(Marks::NONE, |(_, marks)| *marks));
        Line {
            area: self.area_path_name(area),
            of,
            whole: whole.to_owned(),
            name,
            level: self.price_level(level.unwrap_or_else(|| self.book.scenario().price_level)),
            letters: self.row_letters(marks),
            years: years.into_iter().map(|year| year.map(|(given, _)| given)).collect(),
            source,
            note: if is_fixed { self.words.say("workbook-note-fixed") } else { String::new() },
        }
    }

    fn addend_in_words(&self, area: &AreaPath, of: &AddendOf, year: Year) -> (String, String) {
        let scenario = self.book.scenario();
        match of {
            AddendOf::Figure(figure, year) => (self.figure_name(figure), self.figure_source(figure, *year)),
            AddendOf::TakenOut(figure, year) => {
                let name = self.words.tell("workbook-taken-out", &[("figure", &self.figure_name(figure))]);
                (name, self.figure_source(figure, *year))
            }
            AddendOf::OwnBaseline(_) => (self.words.say("row-baseline"), self.baseline_source(area)),
            AddendOf::OwnFrame(at) => {
                let title = scenario.frames.get(*at).map(|frame| frame.title.to_string()).unwrap_or_default();
                (title, self.framed_by(&crate::budget::evaluation::FrameBy::Own(*at), year))
            }
            AddendOf::Vintage(at) => {
                let dated = scenario.vintages.get(*at).map(|vintage| vintage.dated.to_string()).unwrap_or_default();
                let name = self.words.tell("workbook-vintage", &[("date", &dated)]);
                (name, self.framed_by(&crate::budget::evaluation::FrameBy::Vintage(*at), year))
            }
            AddendOf::Assumption(number) => {
                let head =
                    scenario.assumptions.get(*number).map(|assumption| self.assumption(*number, assumption).head);
                (head.unwrap_or_default(), self.words.say("source-assumed"))
            }
            AddendOf::Measure(_) | AddendOf::Baseline | AddendOf::Plan | AddendOf::Frame(_) => {
                (String::new(), String::new())
            }
        }
    }

    /// What stands in a year of a line, and which line that is.
    fn line_given(
        &self,
        area: &AreaPath,
        year: Year,
        addend: &Addend,
        ways: &mut Ways,
    ) -> ((AddendOf, Option<PriceLevel>, bool), Given, Marks) {
        let value = self.value(addend.cell);
        let marks = addend.cell.marks();
        let assumed = !marks.is_none();
        // A figure is one line over all years it is read for.
        let of = match &addend.of {
            AddendOf::Figure(figure, _) => AddendOf::Figure(figure.clone(), self.evaluation.years.first()),
            AddendOf::TakenOut(figure, _) => AddendOf::TakenOut(figure.clone(), self.evaluation.years.first()),
            AddendOf::OwnBaseline(_) => AddendOf::OwnBaseline(self.evaluation.years.first()),
            AddendOf::Measure(_)
            | AddendOf::OwnFrame(_)
            | AddendOf::Vintage(_)
            | AddendOf::Assumption(_)
            | AddendOf::Baseline
            | AddendOf::Plan
            | AddendOf::Frame(_) => addend.of.clone(),
        };
        let stated = self.stated(area, year, addend);
        let amount = addend.cell.amount().map(Money::settled);
        let same = stated.filter(|stated| Some(stated.way.settled(stated.amount)) == amount);
        let same = same.and_then(|stated| Some((ways.of_steps(stated.series.as_ref(), &stated.way).ok()?, stated)));
        match same {
            Some((way, Stated { amount, level, .. })) => {
                ((of, Some(level), false), Given { number: Some(self.exact(amount)), way, value, assumed }, marks)
            }
            None => ((of, None, true), Given { number: value.number(), way: None, value, assumed }, marks),
        }
    }

    /// What an addend was before it was restated, signed as it counts.
    fn stated(&self, area: &AreaPath, year: Year, addend: &Addend) -> Option<Stated> {
        let scenario = self.book.scenario();
        let own = |amounts: &YearlyAmounts, level: Option<PriceLevel>, year: Year| {
            let (amount, level) = (amounts.get(year)?.money(), level?);
            let way = self.book.ground.restatement(level, year, area, &Indexation::OfArea).ok()?;
            Some(Stated { amount, level, way, series: self.series_of_area(area) })
        };
        match &addend.of {
            AddendOf::Figure(figure, _) => self.printed_figure(area, figure, addend, Printed::money),
            AddendOf::TakenOut(figure, _) => self.printed_figure(area, figure, addend, |printed| -printed.money()),
            AddendOf::OwnBaseline(year) => match scenario.baseline.get(area)? {
                Baseline::Yearly { amounts, price_level, .. } => own(amounts, *price_level, *year),
                Baseline::Agreed { .. } => None,
            },
            AddendOf::OwnFrame(at) => {
                let frame = scenario.frames.get(*at)?;
                own(&frame.amounts, frame.price_level, year)
            }
            AddendOf::Vintage(at) => {
                let vintage = scenario.vintages.get(*at)?;
                own(&vintage.amounts, vintage.price_level, year)
            }
            AddendOf::Assumption(number) => match &scenario.assumptions.get(*number)?.kind {
                AssumptionKind::FrameBeyond { rule: Beyond::Amounts { amounts, price_level }, .. }
                | AssumptionKind::BaselineBeyond { rule: Beyond::Amounts { amounts, price_level }, .. } => {
                    own(amounts, *price_level, year)
                }
                AssumptionKind::FrameBeyond { .. }
                | AssumptionKind::BaselineBeyond { .. }
                | AssumptionKind::PriceLevel { .. }
                | AssumptionKind::Rate { .. }
                | AssumptionKind::Phasing { .. }
                | AssumptionKind::SubsidyPercent { .. } => None,
            },
            AddendOf::Measure(_) | AddendOf::Baseline | AddendOf::Plan | AddendOf::Frame(_) => None,
        }
    }

    fn printed_figure(
        &self,
        area: &AreaPath,
        figure: &FigureRef,
        addend: &Addend,
        signed: impl Fn(Printed) -> Money,
    ) -> Option<Stated> {
        let of_area = self.book.library().figure(figure).and_then(|figure| figure.area.as_ref()).unwrap_or(area);
        Some(Stated {
            amount: signed(addend.printed?),
            level: addend.level?,
            way: addend.restatement.clone(),
            series: self.series_of_area(of_area),
        })
    }

    fn series_of_area(&self, area: &AreaPath) -> Option<Series> {
        self.book.areas().get(area).map(|area| Series::clone(&area.series))
    }
}
