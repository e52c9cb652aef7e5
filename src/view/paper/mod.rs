//! A paper about a scenario: what stands on its pages, from the verdict down to the sources, before any page.

mod sections;
mod summary;
mod tables;

use super::assumption::capitalised;
use super::chart::{Asked, Audience, Chart, ChartKind, Marked, Note};
use super::{VerdictMark, View};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::Cell;
use crate::budget::verdict::Verdict;

/// A paper, top to bottom.
#[derive(Debug, Clone, PartialEq)]
pub struct Paper {
    /// The scenario.
    pub title: String,
    /// The verdict, the worst frame first.
    pub heading: Marked,
    /// Whose budget, unit and price level.
    pub subject: String,
    /// The summary in sentences, the weightiest first.
    pub summary: Vec<Marked>,
    /// Figures, tables and lists.
    pub blocks: Vec<Block>,
    /// The scenario's name and fingerprint.
    pub footer: String,
}

/// A piece of a paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The name of a section.
    Heading(String),
    /// A list.
    List(Vec<ListItem>),
    /// A figure.
    Figure(Box<Figure>),
    /// A table.
    Table(Table),
}

/// A line of a list, which may run over several.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListItem {
    /// The letter of an assumption, or nothing.
    pub letter: String,
    /// What it says.
    pub text: Marked,
}

/// A figure with its number.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// `Figur 1`.
    pub label: String,
    /// What is drawn.
    pub chart: Chart,
}

/// A table with its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// `Tabel 1`.
    pub label: String,
    /// What it is about.
    pub title: String,
    /// Unit and price level.
    pub unit: String,
    /// The heads of the columns of numbers.
    pub heads: Vec<String>,
    /// The rows, top to bottom.
    pub rows: Vec<TableRow>,
    /// What stands below it.
    pub notes: Vec<String>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// How it looks.
    pub look: RowLook,
    /// What the row is.
    pub label: String,
    /// Behind the label, lighter.
    pub detail: String,
    /// Below the label, lighter and smaller: who says so.
    pub below: String,
    /// One a head; none in a row that heads others.
    pub cells: Vec<TableCell>,
}

/// The weight of a row, and the rule above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowLook {
    /// A number like others.
    Plain,
    /// A part of the row above.
    Part,
    /// A number that does not count.
    Off,
    /// A sum of the rows above.
    Sum,
    /// The name of the rows below.
    Group,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableCell {
    /// The number, or the word of a verdict, with the letters of its assumptions.
    pub text: Marked,
    /// The mark before it, and whether it rests on an assumption.
    pub mark: Option<(VerdictMark, bool)>,
    /// The verdict in whose colour it stands.
    pub tone: Option<VerdictMark>,
}

/// More plots than this in one figure are too small on paper: each area has a figure of its own.
const MOST_PLOTS: usize = 4;

impl View<'_> {
    /// The scenario as a paper.
    pub fn paper(&self) -> Paper {
        let (heading, rest) = self.paper_heading();
        let scenario = self.book.scenario();
        let mut numbered = Numbered { view: *self, blocks: Vec::new(), figures: 0, tables: 0 };
        numbered.areas();
        numbered.measures();
        numbered.balances();
        numbered.blocks.extend(self.sections());
        Paper {
            title: scenario.title.clone(),
            heading,
            subject: capitalised(&format!("{}. {}", self.scope(), self.unit_and_level())),
            summary: self.paper_summary(rest),
            blocks: numbered.blocks,
            footer: format!("{} · {}", scenario.title, self.fingerprint),
        }
    }
}

impl View<'_> {
    /// The room to the frames of all areas in one figure; `None` where they are too many for that.
    fn rooms(&self, areas: &[AreaPath]) -> Option<Chart> {
        let chart = self.deviation_chart(areas, Audience::Screen)?;
        if chart.panels().len() > MOST_PLOTS {
            return None;
        }
        if areas.len() < 2 {
            return Some(chart);
        }
        // What is said below it of one area is not said of all.
        let help = Note { letter: None, text: self.words.say("paper-rooms") };
        let letters = chart.notes.iter().filter(|note| note.letter.is_some()).cloned();
        let notes = std::iter::once(help).chain(letters).collect();
        Some(Chart { notes, sources: self.sources(areas).join("; "), ..chart })
    }
}

/// Figures and tables as they are counted.
struct Numbered<'a> {
    view: View<'a>,
    blocks: Vec<Block>,
    figures: usize,
    tables: usize,
}

impl Numbered<'_> {
    /// The room to all frames in one figure where it has room for them; then each area's figures and table.
    fn areas(&mut self) {
        let view = self.view;
        let outcomes = &view.evaluation.areas;
        let judged: Vec<AreaPath> = outcomes
            .iter()
            .filter(|outcome| !matches!(outcome.worst(), Verdict::NoFrame | Verdict::NotComputed))
            .map(|outcome| outcome.area.clone())
            .collect();
        let of_all = view.rooms(&judged);
        let has_all = of_all.is_some();
        self.figure(of_all);
        for outcome in outcomes {
            let area = &outcome.area;
            if judged.contains(area) {
                self.figure_of(ChartKind::Level, area, view.level_chart(area, Audience::Screen));
                if !has_all {
                    let deviation = view.deviation_chart(std::slice::from_ref(area), Audience::Screen);
                    self.figure_of(ChartKind::Deviation, area, deviation);
                }
            }
            // Measures alone, held against nothing, stand in the table of measures.
            if !outcome.frames.is_empty() || outcome.baseline.iter().any(|cell| *cell != Cell::Empty) {
                self.table(view.area_table(outcome));
            }
        }
    }

    fn measures(&mut self) {
        let table = self.view.measures_table();
        if !table.rows.is_empty() {
            self.table(table);
        }
    }

    fn balances(&mut self) {
        for balance in self.view.balance_tables() {
            self.table(tables::balance_on_paper(balance));
        }
    }

    /// A chart of an area, with the user's own title and remarks.
    fn figure_of(&mut self, kind: ChartKind, area: &AreaPath, chart: Option<Chart>) {
        let asked = Asked::of(kind).in_area(area);
        let view = self.view;
        self.figure(chart.map(|chart| view.with_own(chart, area, &asked)));
    }

    fn figure(&mut self, chart: Option<Chart>) {
        let Some(chart) = chart else { return };
        self.figures = self.figures.saturating_add(1);
        let label = self.view.words.tell("paper-figure", &[("number", &self.figures.to_string())]);
        self.blocks.push(Block::Figure(Box::new(Figure { label, chart })));
    }

    fn table(&mut self, table: Table) {
        self.tables = self.tables.saturating_add(1);
        let label = self.view.words.tell("paper-table", &[("number", &self.tables.to_string())]);
        self.blocks.push(Block::Table(Table { label, ..table }));
    }
}
