//! The list of measures: as a file says it, or as a plan holds it.

use super::measure_shape::Measure;
use super::write;
use crate::budget::measure;
use crate::budget::scenario::Measures;
use crate::storage::read::as_it_stands;
use crate::storage::sharing::shared;
use crate::storage::write::items;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// What a list of measures is read from, or written from: one measure after another, since a plan can have thousands.
#[derive(Debug)]
pub(super) enum MeasureList<'a> {
    Read(Vec<Measure<'a>>),
    Held(&'a Measures),
    /// They are written by themselves: [`HERE`] is where they belong.
    Elsewhere,
}

/// Stands where measures belong that are written by themselves. A file has no such sign.
pub(super) const HERE: &str = "\0";

/// Measures that are worth a thread.
const PART: usize = 500;
/// Bytes of a measure of a few years.
const ABOUT: usize = 320;
/// A plan's measures stand in its brackets and in those of their list.
const DEPTH: usize = 2;

impl Default for MeasureList<'_> {
    fn default() -> Self {
        Self::Read(Vec::new())
    }
}

impl<'a> MeasureList<'a> {
    /// What a file says.
    pub(super) fn into_read(self) -> Vec<Measure<'a>> {
        if let Self::Read(measures) = self { measures } else { Vec::new() }
    }
}

/// The measures of a plan as they stand in its list, in pieces that follow one another; `None` where they are few, or not
/// such as the swift writer writes.
pub(super) fn pieces(measures: &Measures) -> Option<Vec<String>> {
    let parts: Vec<&[Arc<measure::Measure>]> = measures.as_shared().chunks(PART).collect();
    let count = parts.len();
    let numbered: Vec<_> = parts.into_iter().enumerate().collect();
    let piece = |(number, part): &(usize, &[Arc<measure::Measure>])| {
        items(part.iter().map(|measure| write::measure(measure)), DEPTH, *number + 1 < count)
    };
    (count > 1).then(|| shared(&numbered, measures.len() * ABOUT, piece)).flatten()
}

impl<'de: 'a, 'a> Deserialize<'de> for MeasureList<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Self::Read)
    }
}

impl Serialize for MeasureList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Read(measures) => measures.serialize(serializer),
            Self::Held(measures) => serializer.collect_seq(measures.iter().map(write::measure)),
            Self::Elsewhere => serializer.collect_seq([Ron(HERE)]),
        }
    }
}

/// Text that is RON already.
struct Ron<'a>(&'a str);

impl Serialize for Ron<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        as_it_stands(self.0, serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::super::shape;
    use super::*;
    use crate::budget::area::AreaPath;
    use crate::budget::measure;
    use crate::budget::price_level::{PriceLevel, Year};
    use crate::budget::scenario::{Scenario, Scope, Years};
    use crate::storage;

    #[test]
    fn pieces_make_the_text_of_the_whole() {
        let year = Year::new(2026).unwrap();
        let years = Years::new(year, year).unwrap();
        for count in [0, 1, PART, PART + 1, 2 * PART, 2 * PART + 1] {
            let mut plan = Scenario::new("Med \0 og\nlinjer", Scope::AllMunicipalities, years, PriceLevel::Of(year));
            for number in 0..count {
                let area = AreaPath::parse("service").unwrap();
                plan.measures.push(measure::Measure::new(&format!("t-{number}"), "\"\0\"", area, PriceLevel::Of(year)));
            }
            let measures = MeasureList::Held(&plan.measures);
            let whole = storage::write::text(&shape::Scenario { measures, ..write::written(&plan, &[]) });
            assert_eq!(write(&plan), whole);
            assert_eq!(write::write_in_pieces(&plan, &[]).len() > 1, count > PART);
        }
    }
}
