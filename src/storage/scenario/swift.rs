//! Reads a plan in which nothing is wrong, little of its measures at a time: so the memory of a part serves the next,
//! and several threads can share a large plan.

use super::{ReadScenario, ScenarioFile, measure_check, measure_shape};
use crate::budget::area::Areas;
use crate::budget::measure::Measure;
use crate::storage::limits;
use crate::storage::read::{Checking, Document, Trail, condensed, flawless};
use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::{Mutex, mpsc};
use std::thread;

/// Bytes of a text from which on sharing the work pays.
const LARGE: usize = 200_000;
const MOST_THREADS: usize = 8;

/// The plan, if nothing is wrong with it.
pub(super) fn read(text: &str, areas: &Areas) -> Option<ReadScenario> {
    let list = MeasureList { areas };
    let (rest, measures) = if text.len() < LARGE { alone(text, &list) } else { shared(text, &list) }?;
    let mut read = flawless(&rest, &ScenarioFile { areas })?;
    read.scenario.measures = measures;
    is_whole(&read.scenario.measures).then_some(read)
}

/// The text without its measures, and them.
fn alone(text: &str, list: &MeasureList<'_>) -> Option<(String, Vec<Measure>)> {
    let mut measures = Vec::new();
    let rest = condensed(text, "measures", |part| {
        measures.extend(flawless(part, list)?);
        Some(())
    })?;
    Some((rest, measures))
}

/// The same by several threads: they read parts while this one still finds them, and then it helps.
fn shared(text: &str, list: &MeasureList<'_>) -> Option<(String, Vec<Measure>)> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let (sender, receiver) = mpsc::channel::<(usize, String)>();
    let queue = Mutex::new(receiver);
    let work = || {
        let mut done = Vec::new();
        loop {
            let next = queue.lock().ok()?.recv();
            let Ok((number, part)) = next else { return Some(done) };
            done.push((number, flawless(&part, list)?));
        }
    };
    thread::scope(|scope| {
        let helpers: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut number = 0;
        let rest = condensed(text, "measures", |part| {
            number += 1;
            sender.send((number, part.to_owned())).ok()
        });
        drop(sender); // or the helpers would wait for more
        let mut parts = work()?;
        for helper in helpers {
            parts.extend(helper.join().ok()??);
        }
        parts.sort_by_key(|(number, _)| *number);
        Some((rest?, parts.into_iter().flat_map(|(_, measures)| measures).collect()))
    })
}

/// Whether the parts fit together: not too many, and no id twice.
fn is_whole(measures: &[Measure]) -> bool {
    let mut ids = BTreeSet::new();
    measures.len() <= limits::MEASURES && measures.iter().all(|measure| ids.insert(&*measure.id))
}

/// A list of measures alone.
struct MeasureList<'a> {
    areas: &'a Areas,
}

impl Document for MeasureList<'_> {
    type Shape<'de> = Vec<measure_shape::Measure<'de>>;
    type Value = Vec<Measure>;

    fn areas(&self) -> &Areas {
        self.areas
    }

    fn check(&self, shape: Self::Shape<'_>, checking: &mut Checking<'_>) -> Option<Vec<Measure>> {
        measure_check::measures(checking, &Trail::ROOT, shape)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::areas;
    use crate::storage::read::thoroughly;

    /// A plan that is large by its notes, so that the test stays quick.
    fn large(ids: impl Iterator<Item = String>) -> String {
        let note = "et langt notat ".repeat(200);
        let measure = |id| {
            format!(
                "Measure(id: \"{id}\", title: \"T\", area: \"service\", effect: Yearly({{2024: \"1 mio\"}}), price_level: \
                 \"2024-pl\", standing: Proposed, note: \"{note}\"),\n"
            )
        };
        let measures: String = ids.map(measure).collect();
        format!(
            "Scenario(format: 1, title: \"S\", scope: AllMunicipalities, years: (2024, 2025), price_level: \"2024-pl\", \
             measures: [\n{measures}], note: \"bag efter\")"
        )
    }

    #[test]
    fn parts_make_the_same_plan_as_the_whole() {
        let text = large((0..100).map(|number| format!("tiltag-{number}")));
        let standard = areas::standard();
        let swift = read(&text, standard).unwrap();
        assert_eq!(swift.scenario.measures.len(), 100);
        assert_eq!(thoroughly(&text, &ScenarioFile { areas: standard }), Ok(swift));
    }

    #[test]
    fn an_id_in_two_parts_is_left_to_the_thorough_reader() {
        let text = large((0..100).map(|number| format!("tiltag-{}", number % 99)));
        assert_eq!(read(&text, areas::standard()), None);
        assert_eq!(super::super::read(&text, areas::standard()).unwrap_err().len(), 1);
    }
}
