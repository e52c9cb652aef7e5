//! The list of measures: as a file says it, or as a plan holds it.

use super::measure_shape::Measure;
use super::write;
use crate::budget::scenario::Measures;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a list of measures is read from, or written from: one measure after another, since a plan can have thousands.
#[derive(Debug)]
pub(super) enum MeasureList<'a> {
    Read(Vec<Measure<'a>>),
    Held(&'a Measures),
}

impl Default for MeasureList<'_> {
    fn default() -> Self {
        Self::Read(Vec::new())
    }
}

impl<'a> MeasureList<'a> {
    /// What a file says.
    pub(super) fn into_read(self) -> Vec<Measure<'a>> {
        match self {
            Self::Read(measures) => measures,
            Self::Held(measures) => measures.iter().map(write::measure).collect(),
        }
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
        }
    }
}
