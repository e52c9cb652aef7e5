//! Where in a scenario's text the place of a problem stands.

use super::text::{Finder, Lines, Step, without_mark};
use crate::budget::problem::{Part, Place};

/// Line and column, both from one, of a place in a scenario's text; of its owner where a field is not written.
pub fn locate(text: &str, place: &Place) -> Option<(u32, u32)> {
    let text = without_mark(text);
    let mut steps = match &place.part {
        Part::Scenario(field) => vec![Step::Field(field)],
        Part::Item(list, at) => vec![Step::Field(list), Step::Item(*at)],
        Part::Measure(at) => vec![Step::Field("measures"), Step::Item(*at)],
        Part::Baseline(area) => vec![Step::Field("baseline"), Step::Named(area.as_str())],
    };
    let owner = steps.len();
    steps.extend(
        (!place.field.is_empty() && !matches!(place.part, Part::Baseline(_))).then_some(Step::Field(place.field)),
    );
    let mut finder = Finder::new(text);
    let found = finder.find(&steps).or_else(|| finder.find(steps.get(..owner)?));
    found.map(|extent| Lines::of(text).place(extent.start))
}
