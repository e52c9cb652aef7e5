//! Reads a plan in which nothing is wrong, measure by measure: so the memory of one serves the next, and several
//! threads can share a large plan.

use super::{ReadScenario, ScenarioFile, measure_check};
use crate::budget::area::Areas;
use crate::budget::measure::Measure;
use crate::storage::limits;
use crate::storage::read::{Trail, flawless, flawless_items};
use rustc_hash::FxBuildHasher;
use std::collections::HashSet;
use std::num::NonZero;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{iter, thread};

/// How the list of measures starts, and a measure.
const LIST: &str = "measures: [";
const MEASURE: &str = "Measure(";
/// How a field starts that has plans in it.
const WITHIN: &str = "conflicts:";

/// Bytes of a part of the list: enough to be worth a thread.
const PART: usize = 160_000;
const MOST_THREADS: usize = 8;

/// The plan, if nothing is wrong with it.
pub(super) fn read(text: &str, areas: &Areas) -> Option<ReadScenario> {
    let file = ScenarioFile { areas };
    // Plans within the plan have lists of that name too.
    let of_plan = |at: &usize| text.get(..*at).is_some_and(|before| !before.contains(WITHIN));
    let Some(start) = text.find(LIST).filter(of_plan).map(|at| at + LIST.len()) else {
        return flawless(text, None, &file);
    };
    let (measures, end) = match &*parts(text, start) {
        [only] => part(text, only, areas),
        parts => shared(text, parts, areas),
    }?;
    let mut read = flawless(text, Some(start..end), &file)?;
    is_whole(&measures).then(|| {
        read.scenario.measures = measures.into_iter().collect();
        read
    })
}

/// The list in parts that each seem to start with a measure. Where it ends is not known yet: the last part goes on to
/// the end of the text.
fn parts(text: &str, start: usize) -> Vec<Range<usize>> {
    let starts: Vec<usize> = iter::successors(Some(start), |start| {
        let about = text.ceil_char_boundary(start + PART);
        text.get(about..)?.find(MEASURE).map(|ahead| about + ahead)
    })
    .collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// The measures of a part, and where the last of them ends.
fn part(text: &str, part: &Range<usize>, areas: &Areas) -> Option<(Vec<Arc<Measure>>, usize)> {
    flawless_items(text, part.clone(), areas, |checking, shape| {
        measure_check::measure(checking, &Trail::ROOT, shape).map(Arc::new)
    })
}

/// The measures of all parts, each read by whichever thread is free, and where the last of them ends.
fn shared(text: &str, parts: &[Range<usize>], areas: &Areas) -> Option<(Vec<Arc<Measure>>, usize)> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(range) = parts.get(number) else { return Some(done) };
            done.push((number, part(text, range, areas)?));
        }
    };
    let mut done = thread::scope(|scope| {
        let helpers: Vec<_> =
            (1..threads).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut done = work()?;
        for helper in helpers {
            done.extend(helper.join().ok()??);
        }
        Some(done)
    })?;
    done.sort_unstable_by_key(|(number, _)| *number);
    // Where each part ends at the start of the next, every guess was right, since the first was none.
    let starts = parts.iter().skip(1).map(|part| part.start);
    let fits = iter::zip(&done, starts).all(|((_, (_, end)), start)| *end == start);
    let end = done.last().map(|(_, (_, end))| *end).filter(|_| fits)?;
    Some((done.into_iter().flat_map(|(_, (measures, _))| measures).collect(), end))
}

/// Whether the measures fit together: not too many, and no id twice.
fn is_whole(measures: &[Arc<Measure>]) -> bool {
    let mut ids = HashSet::with_capacity_and_hasher(measures.len(), FxBuildHasher);
    measures.len() <= limits::MEASURES && measures.iter().all(|measure| ids.insert(&*measure.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::areas;
    use crate::storage::read::thoroughly;

    /// A plan that is large by its notes, so that the test stays quick.
    fn large(ids: impl Iterator<Item = String>, note: &str) -> String {
        let note = note.repeat(200);
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

    fn numbered() -> impl Iterator<Item = String> {
        (0..100).map(|number| format!("tiltag-{number}"))
    }

    #[test]
    fn parts_make_the_same_plan_as_the_whole() {
        let text = large(numbered(), "et langt notat på engelsk ");
        assert_eq!(parts(&text, text.find(LIST).unwrap() + LIST.len()).len(), 4);
        let standard = areas::standard();
        let swift = read(&text, standard).unwrap();
        assert_eq!(swift.scenario.measures.len(), 100);
        assert_eq!(thoroughly(&text, &ScenarioFile { areas: standard }), Ok(swift));
    }

    #[test]
    fn an_id_in_two_parts_is_left_to_the_thorough_reader() {
        let text = large((0..100).map(|number| format!("tiltag-{}", number % 99)), "et langt notat ");
        assert_eq!(read(&text, areas::standard()), None);
        assert_eq!(super::super::read(&text, areas::standard()).unwrap_err().len(), 1);
    }

    #[test]
    fn measures_of_a_plan_within_are_not_those_of_the_plan() {
        let side = large(numbered(), "et langt notat ").replacen("format: 1", "format: 3", 1);
        let inner = format!("(ours: {side}, theirs: {})", side.replace("\"T\"", "\"U\""));
        let text = format!(
            "Scenario(format: 3, conflicts: {inner}, title: \"S\", scope: AllMunicipalities, years: (2024, 2025), \
             price_level: \"2024-pl\")"
        );
        let read = super::super::read(&text, areas::standard()).unwrap();
        assert!(read.scenario.measures.is_empty());
        assert_eq!(read.scenario.conflicts.unwrap().slots.len(), 100);
    }

    #[test]
    fn no_note_leads_astray() {
        for note in ["Measure(id: 1) ", "measures: [] ", "], note: "] {
            let text = large(numbered(), note);
            let read = super::super::read(&text, areas::standard()).unwrap();
            assert_eq!(Ok(read), thoroughly(&text, &ScenarioFile { areas: areas::standard() }), "{note}");
        }
        // The list as it would look stands in the title, the list itself nowhere.
        let text =
            large(numbered(), "x").replacen("\"S\"", "\"measures: [], \"", 1).replace("measures: [\n", "frames: [\n");
        assert_eq!(read(&text, areas::standard()), None);
    }
}
