//! A scenario in pieces, each on one line: what a journal keeps, so that one changed measure is one line written.

use super::write::{measure, written};
use crate::budget::area::AreaPath;
use crate::budget::measure::Measure;
use crate::budget::scenario::Scenario;
use crate::storage::read::options;

/// A measure on one line, as it stands in a file.
pub(in crate::storage) fn measure_line(of: &Measure) -> String {
    options().to_string(&measure(of)).unwrap_or_default()
}

/// Everything of a scenario but its measures, on one line, and the byte at which its measures belong.
pub(in crate::storage) fn head_line(scenario: &Scenario) -> (usize, String) {
    let mut head = scenario.without_measures();
    let text = |head: &Scenario| options().to_string(&written(head, &head.own_agreements)).unwrap_or_default();
    let without = text(&head);
    // Two texts that differ in one measure alone show where measures stand, whatever else is written.
    head.measures.extend(AreaPath::parse("service").map(|area| Measure::new("x", "x", area, head.price_level)));
    let with = text(&head);
    let at = without.bytes().zip(with.bytes()).take_while(|(one, other)| one == other).count();
    (at, without)
}

/// The text of a scenario from its head and its measures; `None` where the measures do not belong at that byte.
pub(in crate::storage) fn put_together(at: usize, head: &str, measures: &[&str]) -> Option<String> {
    let (before, after) = head.split_at_checked(at)?;
    let length = head.len() + measures.iter().map(|measure| measure.len() + 2).sum::<usize>();
    let mut text = String::with_capacity(length);
    text.push_str(before);
    for measure in measures {
        text.push_str(measure);
        text.push_str(",\n");
    }
    text.push_str(after);
    Some(text)
}
