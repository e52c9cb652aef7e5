//! One figure as the index holds it: what a list of hits shows, and the folded texts that are searched.

use super::fold::fold;
use super::spelling::spellings;
use crate::budget::agreement::{Agreement, Figure, FigureKind, FigureRef, Period, Quantity};
use crate::budget::area::{AreaPath, Areas, Name};
use crate::budget::money::Unit;
use crate::budget::price_level::Year;
use crate::budget::scenario::Scope;
use crate::view::Words;
use std::sync::Arc;

/// A figure in the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Which figure.
    pub of: FigureRef,
    /// What it is called.
    pub name: String,
    /// What the money is for, empty where no area fits.
    pub area_name: String,
    /// The path of that area.
    pub area: Option<AreaPath>,
    /// What it is, in a word: `Ramme`.
    pub kind: String,
    /// The group of kinds it is filtered by.
    pub group: Group,
    /// What was printed, period by period.
    pub headlines: Vec<Headline>,
    /// Where the first of them stands: `kap. 2; tabel 1`.
    pub place: String,
    /// Whether it is a bound that holds today.
    pub is_frame: bool,
    /// The budget year of its agreement.
    pub agreement_year: Year,
    pub(super) folded: Folded,
}

/// A printed value as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// `2024`, `fra 2025 og frem`.
    pub years: String,
    /// `19,9 mia. kr.`
    pub value: String,
    period: Period,
    is_rate: bool,
}

/// Kinds of figures, as a filter parts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Frames, floors and aims.
    Frame,
    /// Amounts that are stated.
    Level,
    /// Parts of other figures, and splits.
    Part,
    /// Profiles over several years.
    Path,
    /// Pools and grants.
    Pool,
    /// Rates and other percentages.
    Rate,
    /// Conditional grants and parameters of rules, per-capita amounts among them.
    Rule,
    /// Counts.
    Count,
}

impl Group {
    /// Every group, in the order of the filter.
    pub const ALL: [Self; 8] =
        [Self::Frame, Self::Level, Self::Part, Self::Path, Self::Pool, Self::Rate, Self::Rule, Self::Count];

    /// The key of its name in the texts.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Frame => "group-frame",
            Self::Level => "group-level",
            Self::Part => "group-part",
            Self::Path => "group-path",
            Self::Pool => "group-pool",
            Self::Rate => "group-rate",
            Self::Rule => "group-rule",
            Self::Count => "group-count",
        }
    }

    const fn of(kind: &FigureKind) -> Self {
        match kind {
            FigureKind::Frame { .. } => Self::Frame,
            FigureKind::Level => Self::Level,
            FigureKind::Part | FigureKind::Split => Self::Part,
            FigureKind::Path => Self::Path,
            FigureKind::Pool | FigureKind::Grant => Self::Pool,
            FigureKind::Rate(_) | FigureKind::Percentage => Self::Rate,
            FigureKind::PerCapita | FigureKind::ConditionalGrant(_) | FigureKind::Rule(_) => Self::Rule,
            FigureKind::Count => Self::Count,
        }
    }
}

/// The texts of a figure that are searched. Each begins with a space and ends in one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Folded {
    /// The name in both languages.
    pub(super) names: [String; 2],
    /// Agreement, kind, years, price levels and places.
    pub(super) facts: String,
    /// The area and those it lies in, in both languages.
    pub(super) area: String,
    /// The caveat in both languages.
    pub(super) note: String,
    /// Every spelling of every printed number.
    pub(super) values: String,
}

impl Entry {
    /// A figure of an agreement.
    pub(super) fn of(agreement: &Agreement, figure: &Figure, areas: &Areas, words: &Words) -> Self {
        let area_name = |path: &AreaPath| {
            areas.get(path).map_or_else(|| path.to_string(), |area| words.name(&area.name).to_owned())
        };
        let headlines = figure.values.iter().map(|value| Headline {
            years: words.period_of(figure, value),
            value: words.value_of(figure, value),
            period: value.period,
            is_rate: matches!(figure.kind, FigureKind::Rate(_)),
        });
        let kind = words.kind(&figure.kind);
        let group = Group::of(&figure.kind);
        Self {
            of: FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(&figure.id) },
            name: words.name(&figure.name).to_owned(),
            area_name: figure.area.as_ref().map(area_name).unwrap_or_default(),
            area: figure.area.clone(),
            group,
            headlines: headlines.collect(),
            place: figure.values.first().map(|value| words.places(value)).unwrap_or_default(),
            is_frame: figure.is_frame(),
            agreement_year: agreement.year,
            folded: Folded::of(agreement, figure, areas, words, &[&kind, &words.say(group.text())]),
            kind,
        }
    }

    /// The printed value to show for a year: one that is about it, or else the first.
    pub fn headline(&self, year: Option<Year>) -> Option<&Headline> {
        let about = |headline: &&Headline| year.is_some_and(|year| headline.nearness(year).is_some());
        self.headlines.iter().find(about).or_else(|| self.headlines.first())
    }

    /// Whether something is printed for a year.
    pub fn is_about(&self, year: Year) -> bool {
        self.headlines.iter().any(|headline| headline.nearness(year).is_some())
    }

    /// How directly the figure is about a year, nearest 0; `None` if nothing is printed for it.
    pub(super) fn nearness(&self, year: Year) -> Option<u16> {
        self.headlines.iter().filter_map(|headline| headline.nearness(year)).min()
    }

    /// Every year something is printed for; an open end counts by its first year.
    pub(super) fn years(&self) -> impl Iterator<Item = Year> {
        self.headlines.iter().flat_map(Headline::named_years)
    }
}

impl Headline {
    /// 0 for the year that is named, 1 for one inside a span or an open end.
    fn nearness(&self, year: Year) -> Option<u16> {
        match self.period {
            Period::None => None,
            Period::Year(named) => (named == year).then_some(0),
            Period::Onwards(first) => (year >= first).then_some(u16::from(year != first)),
            Period::Span(_, to) if self.is_rate => (to == year).then_some(0),
            Period::Span(first, last) => {
                (first..=last).contains(&year).then_some(u16::from(year != first && year != last))
            }
        }
    }

    fn named_years(&self) -> Vec<Year> {
        match self.period {
            Period::None => Vec::new(),
            Period::Year(year) | Period::Onwards(year) => vec![year],
            Period::Span(_, to) if self.is_rate => vec![to],
            Period::Span(first, last) => first.through(last).collect(),
        }
    }
}

impl Folded {
    fn of(agreement: &Agreement, figure: &Figure, areas: &Areas, words: &Words, kinds: &[&str]) -> Self {
        let mut facts: Vec<String> = vec![agreement.id.to_string(), agreement.id.replace('Ø', "O")];
        facts.extend(kinds.iter().map(|kind| (*kind).to_owned()));
        facts.push(agreement.year.to_string());
        facts.push(figure.id.to_string());
        let (da, en) = match &agreement.scope {
            Scope::AllMunicipalities => ("kommunerne kl", "municipalities"),
            Scope::AllRegions => ("regionerne", "regions"),
            Scope::Authority(name) => (&**name, "authority"),
        };
        facts.extend([da.to_owned(), en.to_owned()]);
        for value in &figure.values {
            facts.push(words.period_of(figure, value));
            facts.push(words.value_of(figure, value).replace(|sign: char| sign.is_ascii_digit(), " "));
            // An amount may be asked for in any unit.
            if matches!(value.quantity, Quantity::Amount(_)) {
                facts.extend(Unit::ALL.map(|unit| unit.code().to_owned()));
            }
            facts.extend(figure.price_level_of(value).map(|level| level.to_string()));
            facts.extend(value.places.iter().map(ToString::to_string));
            facts.push(words.places(value));
        }
        if let FigureKind::Rate(series) = &figure.kind {
            facts.push(series.to_string());
        }
        let mut area = Vec::new();
        for path in std::iter::successors(figure.area.clone(), AreaPath::parent) {
            area.extend(areas.get(&path).map(|area| both(&area.name)));
            area.push(path.to_string());
        }
        Self {
            names: [padded(&figure.name.da), padded(&figure.name.en)],
            facts: padded(&facts.join(" ")),
            area: padded(&area.join(" ")),
            note: figure.note.as_ref().map(|note| padded(&both(note))).unwrap_or_default(),
            values: spellings(figure.values.iter().map(|value| value.quantity)),
        }
    }
}

fn both(name: &Name) -> String {
    format!("{} {}", name.da, name.en)
}

fn padded(text: &str) -> String {
    fold(text) + " "
}
