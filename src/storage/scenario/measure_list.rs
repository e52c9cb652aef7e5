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
    /// Several measures at a time, as they stand in the file.
    Written(Vec<String>),
}

/// Measures that are worth a thread.
const PART: usize = 500;
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

    /// The measures of a plan, written by several threads where they are many.
    pub(super) fn written(measures: &'a Measures) -> Self {
        let parts: Vec<&[Arc<measure::Measure>]> = measures.as_shared().chunks(PART).collect();
        let part = |part: &&[Arc<measure::Measure>]| items(part.iter().map(|measure| write::measure(measure)), DEPTH);
        let written = if parts.len() > 1 { shared(&parts, part) } else { None };
        written.map_or(Self::Held(measures), Self::Written)
    }
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
            Self::Written(parts) => serializer.collect_seq(parts.iter().map(|part| Ron(part))),
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
