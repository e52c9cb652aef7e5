//! Sources: which agreement and place a figure comes from, or whose document.

use super::View;
use super::rule::rule_figures;
use crate::budget::agreement::{Figure, FigureRef, Provenance, Value};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AddendOf, FrameBy, Row, explain};
use crate::budget::measure::{Measure, Source};
use crate::budget::price_level::Year;
use crate::budget::scenario::Baseline;
use std::collections::{BTreeMap, BTreeSet};

/// Between those who together say what a number is.
pub const BETWEEN_SOURCES: &str = " \u{b7} ";
/// A piece of a line of sources, and the figure it leads to, if it leads to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcePiece {
    /// What it says.
    pub text: String,
    /// A place leads to the first figure that stands there.
    pub figure: Option<FigureRef>,
}

/// So many sources stand below a chart; the report has them all.
const MOST_BELOW: usize = 10;
/// So many characters of a source stand there.
const LONGEST_BELOW: usize = 200;

impl SourcePiece {
    /// As much of it as stands below a chart.
    fn cut(self) -> Self {
        match self.text.char_indices().nth(LONGEST_BELOW) {
            Some((end, _)) => Self { text: format!("{}…", self.text.get(..end).unwrap_or_default()), ..self },
            None => self,
        }
    }

    const fn plain(text: String) -> Self {
        Self { text, figure: None }
    }
}

/// Who says something.
enum Said {
    /// A figure of an agreement, read for a year.
    By(FigureRef, Year),
    /// A document of the user's.
    In(String),
}

impl View<'_> {
    /// Agreement and places of a figure, as read for a year: `KØ2024, kap. 2, tabel 1`.
    pub fn figure_source(&self, figure: &FigureRef, year: Year) -> String {
        let places =
            self.book.library().figure(figure).and_then(|found| {
                found.value_in(year).or_else(|| found.values.first()).map(|value| self.places(value))
            });
        match places.as_deref() {
            None | Some("") => figure.agreement.to_string(),
            Some(places) => format!("{}, {places}", figure.agreement),
        }
    }

    /// The places of a printed value in the reader's language: `kap. 2, tabel 1`.
    pub fn places(&self, value: &Value) -> String {
        self.words.places(value)
    }

    /// Who says what a measure costs: a place in an agreement, a document, or nothing; of a rule both, since its
    /// parameters are the agreement's and the other numbers are not.
    pub fn measure_source(&self, measure: &Measure) -> String {
        let first = self.book.scenario().years.first();
        let of_rule = measure.effect.rule().and_then(|rule| self.rule_figure(rule));
        let figure = of_rule.as_ref().or_else(|| measure.effect.figure().filter(|_| measure.source().is_none()));
        let agreed = figure.map(|figure| self.figure_source(figure, first));
        agreed.into_iter().chain(self.stated_source(measure)).collect::<Vec<_>>().join(BETWEEN_SOURCES)
    }

    /// Whom the user names for a measure's own numbers.
    pub(super) fn stated_source(&self, measure: &Measure) -> Option<String> {
        Some(match measure.source()? {
            Source::Own(text) => text.to_string(),
            Source::Agreement(figure) => self.figure_source(figure, self.book.scenario().years.first()),
        })
    }

    /// Who says what an area's baseline is.
    pub fn baseline_source(&self, area: &AreaPath) -> String {
        match self.book.scenario().baseline.get(area) {
            Some(Baseline::Agreed { without, .. }) => {
                let figures = self.one_of_each_agreement(area, &Row::Baseline);
                if without.is_empty() {
                    let sources = figures.iter().map(|(figure, year)| self.figure_source(figure, *year));
                    sources.collect::<Vec<_>>().join(BETWEEN_SOURCES)
                } else {
                    let agreements: Vec<&str> = figures.iter().map(|(figure, _)| &*figure.agreement).collect();
                    self.words.tell("source-derived", &[("agreement", &self.words.list(&agreements))])
                }
            }
            Some(Baseline::Yearly { source: Some(Source::Own(text)), .. }) => text.to_string(),
            Some(Baseline::Yearly { source: Some(Source::Agreement(figure)), .. }) => {
                self.figure_source(figure, self.book.scenario().years.first())
            }
            Some(Baseline::Yearly { source: None, .. }) => self.words.say("source-none"),
            None => String::new(),
        }
    }

    /// Who says what a frame is in the years of the scenario, each once.
    pub fn frame_source(&self, area: &AreaPath, frame_id: &str) -> String {
        self.frame_sources(area, frame_id).join(BETWEEN_SOURCES)
    }

    /// The agreements or documents that say what a frame is, without places: `KØ2022 · KØ2024`.
    pub fn frame_source_in_short(&self, area: &AreaPath, frame_id: &str) -> String {
        let sources = self.frame_sources(area, frame_id);
        let who: Vec<&str> = sources.iter().map(|source| without_places(source)).collect();
        who.join(BETWEEN_SOURCES)
    }

    /// Each agreement or document that says what a frame is in some year, with the place it says so first. That it is
    /// assumed is a source only of a frame that is assumed throughout.
    fn frame_sources(&self, area: &AreaPath, frame_id: &str) -> Vec<String> {
        let Some(outcome) = self.evaluation.area(area) else { return Vec::new() };
        let frame = outcome.frames.iter().filter(|frame| &*frame.id == frame_id);
        let years = frame.flat_map(|frame| self.evaluation.years.iter().zip(&frame.years));
        let mut said: Vec<(&FrameBy, Year)> =
            years.filter_map(|(year, cell)| Some((cell.by.as_ref()?, year))).collect();
        if said.iter().any(|(by, _)| !matches!(by, FrameBy::Assumption(_))) {
            said.retain(|(by, _)| !matches!(by, FrameBy::Assumption(_)));
        }
        let mut sources: Vec<String> = Vec::new();
        for (by, year) in said {
            let source = self.framed_by(by, year);
            if !sources.iter().any(|known| without_places(known) == without_places(&source)) {
                sources.push(source);
            }
        }
        sources
    }

    /// Who says what a frame is.
    pub fn framed_by(&self, by: &FrameBy, year: Year) -> String {
        let scenario = self.book.scenario();
        let document = |source: Option<&Source>| match source {
            Some(Source::Own(text)) => text.to_string(),
            Some(Source::Agreement(figure)) => self.figure_source(figure, year),
            None => self.words.say("source-none"),
        };
        match by {
            FrameBy::Agreement(figure) => self.figure_source(figure, year),
            FrameBy::Vintage(at) => document(scenario.vintages.get(*at).and_then(|vintage| vintage.source.as_ref())),
            FrameBy::Own(at) => document(scenario.frames.get(*at).and_then(|frame| frame.source.as_ref())),
            FrameBy::Assumption(_) => self.words.say("source-assumed"),
        }
    }

    /// The line below a chart of an area: agreements with their full titles and places, then own sources. Of very many
    /// the first are named and the others counted.
    pub fn source_line(&self, area: &AreaPath) -> String {
        self.source_pieces(area).into_iter().map(|piece| piece.text).collect()
    }

    /// The same line in pieces, with the figures its places lead to.
    pub fn source_pieces(&self, area: &AreaPath) -> Vec<SourcePiece> {
        let mut sources = self.sources_in_pieces(std::slice::from_ref(area));
        let left_out = sources.len().saturating_sub(MOST_BELOW);
        if left_out > 1 {
            sources.truncate(MOST_BELOW);
            sources.push(vec![SourcePiece::plain(self.words.count("sources-more", left_out))]);
        }
        let mut pieces = Vec::new();
        for source in sources {
            if !pieces.is_empty() {
                pieces.push(SourcePiece::plain("; ".to_owned()));
            }
            pieces.extend(source.into_iter().map(SourcePiece::cut));
        }
        pieces
    }

    /// The figure that says what a row of the grid is, where one does.
    pub fn row_figure(&self, area: &AreaPath, row: &Row) -> Option<FigureRef> {
        let scenario = self.book.scenario();
        let agreed = |source: Option<&Source>| match source {
            Some(Source::Agreement(figure)) => Some(figure.clone()),
            Some(Source::Own(_)) | None => None,
        };
        match row {
            Row::Measure(at) => {
                let measure = scenario.measures.get(*at)?;
                agreed(measure.source()).or_else(|| measure.effect.figure().cloned())
            }
            Row::Baseline => match scenario.baseline.get(area)? {
                Baseline::Agreed { .. } => self.first_figure(area, row),
                Baseline::Yearly { source, .. } => agreed(source.as_ref()),
            },
            Row::Frame(id) => {
                let frames = &self.evaluation.area(area)?.frames;
                let mut by = frames.iter().filter(|frame| frame.id == *id).flat_map(|frame| &frame.years);
                match by.find_map(|cell| cell.by.as_ref())? {
                    FrameBy::Agreement(figure) => Some(figure.clone()),
                    FrameBy::Vintage(at) => scenario.vintages.get(*at).and_then(|of| agreed(of.source.as_ref())),
                    FrameBy::Own(at) => scenario.frames.get(*at).and_then(|of| agreed(of.source.as_ref())),
                    FrameBy::Assumption(_) => None,
                }
            }
            Row::Plan | Row::Change | Row::Headroom(_) => None,
        }
    }

    /// Where the figures of some areas come from: each agreement with its places, then each document.
    pub fn sources(&self, areas: &[AreaPath]) -> Vec<String> {
        let whole = |pieces: Vec<SourcePiece>| pieces.into_iter().map(|piece| piece.text).collect();
        self.sources_in_pieces(areas).into_iter().map(whole).collect()
    }

    fn sources_in_pieces(&self, areas: &[AreaPath]) -> Vec<Vec<SourcePiece>> {
        let first = self.evaluation.years.first();
        let mut agreements: BTreeMap<FigureRef, Year> = BTreeMap::new();
        let mut documents: BTreeSet<String> = BTreeSet::new();
        let mut take = |said: Option<Said>| match said {
            Some(Said::By(figure, year)) => {
                agreements.entry(figure).or_insert(year);
            }
            Some(Said::In(document)) => {
                documents.insert(document);
            }
            None => {}
        };
        for area in areas {
            for row in self.agreed_rows_of(area) {
                for year in self.evaluation.years.iter() {
                    let addends = explain(self.book, self.evaluation, area, &row, year).map(|why| why.addends);
                    addends.iter().flatten().for_each(|addend| take(self.source_of(&addend.of, area, year)));
                }
            }
            // A measure has one source for all its years.
            for (at, measure) in self.measures_in(area).filter(|(_, measure)| measure.on) {
                take(self.source_of(&AddendOf::Measure(at), area, first));
                for financing in measure.financing() {
                    take(Some(Said::By(financing.figure.clone(), first)));
                }
                for (figure, year) in self.rule_parameters(at, measure) {
                    take(Some(Said::By(figure, year)));
                }
            }
        }
        let mut sources = self.agreements_with_places(&agreements);
        sources.extend(documents.into_iter().map(|document| vec![SourcePiece::plain(document)]));
        sources
    }

    /// The parameters that a measure's rule takes in the years of the scenario.
    fn rule_parameters(&self, at: usize, measure: &Measure) -> Vec<(FigureRef, Year)> {
        if measure.effect.rule().is_none() {
            return Vec::new();
        }
        let row = Row::Measure(at);
        let explained = |year| explain(self.book, self.evaluation, &measure.area, &row, year);
        let addends = self.evaluation.years.iter().filter_map(explained).flat_map(|why| why.addends);
        addends.flat_map(|addend| rule_figures(&addend)).collect()
    }

    /// Who says what an addend is.
    fn source_of(&self, of: &AddendOf, area: &AreaPath, year: Year) -> Option<Said> {
        match of {
            AddendOf::Figure(figure, year) | AddendOf::TakenOut(figure, year) => Some(Said::By(figure.clone(), *year)),
            AddendOf::Measure(at) => {
                let measure = self.book.scenario().measures.get(*at)?;
                match (measure.effect.figure(), measure.source()) {
                    (Some(figure), _) | (None, Some(Source::Agreement(figure))) => Some(Said::By(figure.clone(), year)),
                    (None, Some(Source::Own(text))) => Some(Said::In(text.to_string())),
                    (None, None) => None,
                }
            }
            AddendOf::OwnBaseline(_) => Some(Said::In(self.baseline_source(area))),
            AddendOf::OwnFrame(at) => Some(Said::In(self.framed_by(&FrameBy::Own(*at), year))),
            AddendOf::Vintage(at) => Some(Said::In(self.framed_by(&FrameBy::Vintage(*at), year))),
            AddendOf::Assumption(_) | AddendOf::Baseline | AddendOf::Plan | AddendOf::Frame(_) => None,
        }
    }

    /// `Aftale om kommunernes økonomi for 2024 (KØ2024), kap. 2, tabel 1, kap. 4`
    fn agreements_with_places(&self, figures: &BTreeMap<FigureRef, Year>) -> Vec<Vec<SourcePiece>> {
        let mut parts = Vec::new();
        let library = self.book.library();
        for agreement in &library.agreements {
            let mut places: Vec<SourcePiece> = Vec::new();
            for (figure, year) in figures.iter().filter(|(figure, _)| figure.agreement == agreement.id) {
                let value = library
                    .figure(figure)
                    .and_then(|found: &Figure| found.value_in(*year).or_else(|| found.values.first()));
                for place in value.iter().flat_map(|value| &value.places).map(|place| self.words.place(place)) {
                    if !places.iter().any(|known| known.text == place) {
                        places.push(SourcePiece { text: place, figure: Some(figure.clone()) });
                    }
                }
            }
            if !places.is_empty() {
                let own = match library.origin(&agreement.id) {
                    Provenance::Shipped => String::new(),
                    Provenance::Own | Provenance::Embedded => format!(", {}", self.words.say("own-agreement")),
                };
                let head = format!("{} ({}{own}), ", self.words.name(&agreement.name), agreement.id);
                let mut pieces = vec![SourcePiece::plain(head)];
                for (at, place) in places.into_iter().enumerate() {
                    if at > 0 {
                        pieces.push(SourcePiece::plain("; ".to_owned()));
                    }
                    pieces.push(place);
                }
                parts.push(pieces);
            }
        }
        parts
    }

    /// The first figure of each agreement that a row takes figures from, with the year it is read for.
    fn one_of_each_agreement(&self, area: &AreaPath, row: &Row) -> Vec<(FigureRef, Year)> {
        let mut figures: Vec<(FigureRef, Year)> = Vec::new();
        for year in self.evaluation.years.iter() {
            let addends = explain(self.book, self.evaluation, area, row, year).map(|why| why.addends);
            for (figure, _) in addends.iter().flatten().filter_map(|addend| addend.of.figure()) {
                if !figures.iter().any(|(known, _)| known.agreement == figure.agreement) {
                    figures.push((figure.clone(), year));
                }
            }
        }
        figures
    }

    fn first_figure(&self, area: &AreaPath, row: &Row) -> Option<FigureRef> {
        let years = self.evaluation.years.iter();
        years
            .filter_map(|year| explain(self.book, self.evaluation, area, row, year))
            .flat_map(|why| why.addends)
            .find_map(|addend| addend.of.figure().map(|(figure, _)| figure.clone()))
    }

    /// The rows of an area that are made of figures: its baseline and its frames.
    fn agreed_rows_of(&self, area: &AreaPath) -> Vec<Row> {
        let frames = self.evaluation.area(area).into_iter().flat_map(|outcome| &outcome.frames);
        std::iter::once(Row::Baseline).chain(frames.map(|frame| Row::Frame(frame.id.clone()))).collect()
    }
}

/// Who says so, of a source with its places.
pub fn without_places(source: &str) -> &str {
    source.split(',').next().unwrap_or(source)
}
