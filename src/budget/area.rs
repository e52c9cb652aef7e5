//! Areas: what money is for, as a tree of paths.

use super::price_level::Series;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A name in both languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// Danish.
    pub da: Arc<str>,
    /// English.
    pub en: Arc<str>,
}

/// The path of an area: `anlaeg/botilbud` lies in `anlaeg`. Lower-case ASCII words, digits and `-`, joined by `/`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaPath(Arc<str>);

impl AreaPath {
    /// The path that a text spells, if it spells one.
    pub fn parse(text: &str) -> Option<Self> {
        let word = |word: &str| {
            !word.is_empty()
                && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        (text.len() <= 200 && text.split('/').all(word)).then(|| Self(text.into()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The area this one is part of.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(parent, _)| Self(parent.into()))
    }

    /// Whether this is `other` or lies in it, so that its measures count there.
    pub fn is_within(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
            || self.0.strip_prefix(&*other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// How many areas it lies in.
    pub fn depth(&self) -> usize {
        self.0.matches('/').count()
    }

    /// An address that two paths share only if they are the same text in the same place: a quick first comparison.
    pub(crate) fn address(&self) -> usize {
        self.0.as_ptr().addr()
    }
}

impl fmt::Display for AreaPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for AreaPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

/// What kind of line of a budget an area is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaKind {
    /// Spending: positive amounts.
    Expenditure,
    /// Taxes and grants: negative amounts.
    Income,
    /// Loans and liquidity: pays for spending, is never spending.
    Financing,
}

/// Whom an area belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// The municipalities.
    Municipalities,
    /// The regions.
    Regions,
}

/// An area: its names, its kind, its owner, and the index series that restates its money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Where it stands in the tree.
    pub path: AreaPath,
    /// What it is called.
    pub name: Name,
    /// Spending, income or financing.
    pub kind: AreaKind,
    /// Whose it is.
    pub owner: Owner,
    /// The price index that restates its amounts unless a measure says otherwise.
    pub series: Series,
}

/// All areas a scenario can name, in the order of the balance table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Areas {
    list: Vec<Area>,
    place: BTreeMap<AreaPath, usize>,
}

impl Areas {
    /// The areas in their order; of two with one path the first stands.
    pub fn new(list: impl IntoIterator<Item = Area>) -> Self {
        let mut areas = Self::default();
        for area in list {
            areas.add(area);
        }
        areas
    }

    /// Adds an area after its parent's other children; does nothing if the path is known.
    pub fn add(&mut self, area: Area) {
        if self.place.contains_key(&area.path) {
            return;
        }
        let siblings_end =
            area.path.parent().and_then(|parent| self.list.iter().rposition(|other| other.path.is_within(&parent)));
        let at = siblings_end.map_or(self.list.len(), |last| last.saturating_add(1));
        self.list.insert(at, area);
        self.place = self.list.iter().enumerate().map(|(at, area)| (area.path.clone(), at)).collect();
    }

    /// The area of that path.
    pub fn get(&self, path: &AreaPath) -> Option<&Area> {
        self.place.get(path).and_then(|at| self.list.get(*at))
    }

    /// The standard spelling of a path, so that equal areas share one text.
    pub fn known(&self, text: &str) -> Option<AreaPath> {
        let path = AreaPath::parse(text)?;
        self.get(&path).map(|area| area.path.clone())
    }

    /// Where an area stands in the order; unknown ones last.
    pub fn order(&self, path: &AreaPath) -> usize {
        self.place.get(path).copied().unwrap_or(usize::MAX)
    }

    /// Every area, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Area> {
        self.list.iter()
    }
}
