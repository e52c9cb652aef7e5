//! The list of measures narrowed down and sorted: what is searched for, which measures stay, under which headings.

use super::browse::fold::fold;
use super::{ProblemText, View};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, measure_cell};
use crate::budget::measure::{Effect, Indexation, Measure, Source, Standing};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::problem::{Part, ProblemKind};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// What a list of measures is narrowed down to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeasureFilter {
    /// Words that must stand in title, note, account, group or source.
    pub query: String,
    /// One standing only.
    pub standing: Option<Standing>,
    /// Those that are on only, or those that are off.
    pub on: Option<bool>,
    /// Those whose numbers rest on an assumption only.
    pub assumed: bool,
    /// Those with a problem only.
    pub with_problem: bool,
}

impl MeasureFilter {
    /// Whether every measure stays.
    pub fn is_empty(&self) -> bool {
        self.query.trim().is_empty() && self.narrowed() == 0
    }

    /// How many filters are set beside the words.
    pub fn narrowed(&self) -> usize {
        let set = [self.standing.is_some(), self.on.is_some(), self.assumed, self.with_problem];
        set.into_iter().filter(|set| *set).count()
    }
}

/// Under which headings measures stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ListedBy {
    /// None: in the order of the author.
    #[default]
    Order,
    /// Their group.
    Group,
    /// How firm they are.
    Standing,
    /// Who says so.
    Source,
}

impl ListedBy {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Order, Self::Group, Self::Standing, Self::Source];
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListRow {
    /// A heading, and how many measures stand under it.
    Heading(String, usize),
    /// The measure at that position of the scenario.
    Measure(usize),
}

/// The measures of an area that a filter leaves.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// The lines, in order.
    pub rows: Vec<ListRow>,
    /// The positions of the measures, rising.
    pub found: Vec<usize>,
    /// How many measures the area has.
    pub of: usize,
    /// The line of each measure, by its position.
    row_of: Vec<(usize, usize)>,
}

impl Listed {
    /// The line a measure stands in.
    pub fn row_of(&self, at: usize) -> Option<usize> {
        let found = self.row_of.binary_search_by_key(&at, |(at, _)| *at).ok()?;
        self.row_of.get(found).map(|(_, row)| *row)
    }

    /// The measure in a line.
    pub fn measure(&self, row: usize) -> Option<usize> {
        match self.rows.get(row)? {
            ListRow::Measure(at) => Some(*at),
            ListRow::Heading(..) => None,
        }
    }

    /// The measures in the order of the lines.
    pub fn in_order(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.rows.iter().filter_map(|row| if let ListRow::Measure(at) = row { Some(*at) } else { None })
    }
}

/// The words of every measure, folded for searching; made anew only for measures whose texts changed.
#[derive(Debug, Default)]
pub struct MeasureIndex {
    texts: Vec<(u64, String)>,
}

impl MeasureIndex {
    fn text(&mut self, view: &View<'_>, at: usize, measure: &Measure) -> &str {
        let hash = hash_of(measure);
        if self.texts.len() <= at {
            self.texts.resize(at.saturating_add(1), (0, String::new()));
        }
        let Some(slot) = self.texts.get_mut(at) else { return "" };
        if slot.0 != hash || slot.1.is_empty() {
            *slot = (hash, fold(&view.measure_words(measure)));
        }
        &slot.1
    }
}

/// Of everything that [`View::measure_words`] reads.
fn hash_of(measure: &Measure) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&measure.title, measure.note(), measure.account(), measure.group()).hash(&mut hasher);
    let figures = [measure.effect.figure(), source_figure(measure)].into_iter().flatten();
    figures.for_each(|figure| (&figure.agreement, &figure.figure).hash(&mut hasher));
    if let Some(Source::Own(document)) = measure.source() {
        document.hash(&mut hasher);
    }
    hasher.finish()
}

fn source_figure(measure: &Measure) -> Option<&crate::budget::agreement::FigureRef> {
    if let Some(Source::Agreement(figure)) = measure.source() { Some(figure) } else { None }
}

/// The measures that a problem is about.
pub fn measures_with_problem(problems: &[ProblemText]) -> BTreeSet<usize> {
    let of = |problem: &ProblemText| match (&problem.kind, &problem.at.part) {
        (ProblemKind::CountedTwice { measure, .. }, _) => Some(*measure),
        (_, Part::Measure(at)) => Some(*at),
        (_, Part::Scenario(_) | Part::Item(..) | Part::Baseline(_)) => None,
    };
    problems.iter().filter_map(of).collect()
}

impl View<'_> {
    /// The measures of an area that a filter leaves, under their headings.
    pub fn listed_measures(
        &self,
        area: &AreaPath,
        (filter, by): (&MeasureFilter, ListedBy),
        index: &mut MeasureIndex,
        with_problem: &BTreeSet<usize>,
    ) -> Listed {
        let words = fold(&filter.query);
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut known = Known::default();
        let mut of = 0_usize;
        let mut found = Vec::new();
        for (at, measure) in self.measures_in(area) {
            of = of.saturating_add(1);
            let stays = filter.standing.is_none_or(|standing| standing == measure.standing)
                && filter.on.is_none_or(|on| on == measure.on)
                && (words.is_empty() || has_all(index.text(self, at, measure), &words))
                && (!filter.assumed || known.ask(self, measure).assumed)
                && (!filter.with_problem || with_problem.contains(&at) || known.ask(self, measure).not_computed);
            if stays {
                found.push(at);
            }
        }
        let rows = self.under_headings(&found, by);
        let mut row_of: Vec<(usize, usize)> = rows
            .iter()
            .enumerate()
            .filter_map(|(row, line)| if let ListRow::Measure(at) = line { Some((*at, row)) } else { None })
            .collect();
        row_of.sort_unstable();
        Listed { rows, found, of, row_of }
    }

    fn under_headings(&self, found: &[usize], by: ListedBy) -> Vec<ListRow> {
        if by == ListedBy::Order {
            return found.iter().map(|at| ListRow::Measure(*at)).collect();
        }
        // What has no heading of its own comes last; standings come firmest first, the rest by name.
        let mut headings: BTreeMap<(bool, usize, String), Vec<usize>> = BTreeMap::new();
        for at in found {
            let Some(measure) = self.book.scenario().measures.get(*at) else { continue };
            let (place, heading) = match by {
                ListedBy::Standing => {
                    let place = Standing::ALL.iter().position(|standing| *standing == measure.standing);
                    (place.unwrap_or(0), self.standing(measure.standing))
                }
                ListedBy::Source => (0, source_heading(measure)),
                ListedBy::Group | ListedBy::Order => (0, measure.group().trim().to_owned()),
            };
            headings.entry((heading.is_empty(), place, heading)).or_default().push(*at);
        }
        let missing = match by {
            ListedBy::Source => "measures-without-source",
            ListedBy::Group | ListedBy::Standing | ListedBy::Order => "measures-without-group",
        };
        let titled = |((is_missing, _, heading), measures): ((bool, usize, String), Vec<usize>)| {
            let heading = if is_missing { self.words.say(missing) } else { heading };
            std::iter::once(ListRow::Heading(heading, measures.len()))
                .chain(measures.into_iter().map(ListRow::Measure))
                .collect::<Vec<_>>()
        };
        headings.into_iter().flat_map(titled).collect()
    }

    /// Everything about a measure that one may search for, as one text.
    fn measure_words(&self, measure: &Measure) -> String {
        let mut words = vec![&*measure.title, measure.note(), measure.account(), measure.group()];
        if let Some(Source::Own(document)) = measure.source() {
            words.push(document);
        }
        let figures = [measure.effect.figure(), source_figure(measure)].into_iter().flatten();
        let names: Vec<String> =
            figures.map(|figure| format!("{} {}", figure.agreement, self.figure_name(figure))).collect();
        words.extend(names.iter().map(String::as_str));
        words.join(" · ")
    }

    /// The assumptions that the years of each measure rest on, and whether one of them cannot be computed.
    pub(super) fn measure_cells(&self, measure: &Measure) -> impl Iterator<Item = (Year, Cell)> {
        self.evaluation.years.iter().map(|year| (year, measure_cell(self.book, measure, year)))
    }
}

/// The agreement or document a measure rests on, without its page.
fn source_heading(measure: &Measure) -> String {
    let figure = measure.effect.figure().or_else(|| source_figure(measure));
    match (figure, measure.source()) {
        (Some(figure), _) => figure.agreement.to_string(),
        (None, Some(Source::Own(document))) => document.trim().to_owned(),
        (None, _) => measure.effect.rule().map_or_else(String::new, |rule| rule.agreement().to_string()),
    }
}

fn has_all(text: &str, words: &[&str]) -> bool {
    words.iter().all(|word| text.contains(word))
}

/// What is known of measures that are restated alike: asked once for each kind and year, not for each measure.
#[derive(Default)]
struct Known<'a> {
    by_kind: BTreeMap<(&'a AreaPath, Option<PriceLevel>, &'a Indexation), BTreeMap<Year, Rests>>,
}

/// What a number rests on.
#[derive(Debug, Clone, Copy, Default)]
struct Rests {
    assumed: bool,
    not_computed: bool,
}

impl Rests {
    fn of(cell: Cell) -> Self {
        Self { assumed: !cell.marks().is_none(), not_computed: cell == Cell::NotComputed }
    }

    const fn and(self, other: Self) -> Self {
        Self { assumed: self.assumed || other.assumed, not_computed: self.not_computed || other.not_computed }
    }
}

impl<'a> Known<'a> {
    fn ask(&mut self, view: &View<'_>, measure: &'a Measure) -> Rests {
        let all = |cells: &mut dyn Iterator<Item = Rests>| cells.fold(Rests::default(), Rests::and);
        match &measure.effect {
            Effect::Figure(_) | Effect::Rule(_) | Effect::PriceVolume { .. } => {
                all(&mut view.measure_cells(measure).map(|(_, cell)| Rests::of(cell)))
            }
            Effect::Yearly(_) | Effect::Constant { .. } | Effect::Ramp { .. } | Effect::OneOff { .. } => {
                let kind = (&measure.area, measure.price_level, &measure.indexation);
                let known = self.by_kind.entry(kind).or_default();
                let years = view.evaluation.years.iter().filter(|year| measure.effect.in_year(*year).is_some());
                all(&mut years.map(|year| {
                    let asked = || Rests::of(measure_cell(view.book, measure, year));
                    *known.entry(year).or_insert_with(asked)
                }))
            }
        }
    }
}
