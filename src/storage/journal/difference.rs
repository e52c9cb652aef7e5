//! What tells two states of a scenario apart, in short.

use crate::budget::measure::Measure;
use crate::budget::scenario::Scenario;
use std::collections::BTreeMap;

/// What one state has and another has not; measures by their titles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Measures that are new.
    pub added: Vec<Box<str>>,
    /// Measures that are gone.
    pub removed: Vec<Box<str>>,
    /// Measures that are not the same.
    pub changed: Vec<Box<str>>,
    /// Whether anything else is not the same.
    pub other: bool,
}

impl Difference {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What `now` has and `before` has not, and the other way round.
pub fn difference(before: &Scenario, now: &Scenario) -> Difference {
    let known = by_id(before);
    let still = by_id(now);
    let mut found = Difference::default();
    for measure in &now.measures {
        match known.get(&*measure.id) {
            None => found.added.push(measure.title.clone()),
            Some(old) if *old != measure => found.changed.push(measure.title.clone()),
            Some(_) => {}
        }
    }
    let gone = before.measures.iter().filter(|measure| !still.contains_key(&*measure.id));
    found.removed.extend(gone.map(|measure| measure.title.clone()));
    let order = |of: &Scenario, other: &BTreeMap<&str, &Measure>| -> Vec<Box<str>> {
        let both = of.measures.iter().filter(|measure| other.contains_key(&*measure.id));
        both.map(|measure| measure.id.clone()).collect()
    };
    found.other = before.without_measures() != now.without_measures() || order(before, &still) != order(now, &known);
    found
}

fn by_id(scenario: &Scenario) -> BTreeMap<&str, &Measure> {
    scenario.measures.iter().map(|measure| (&*measure.id, measure)).collect()
}
