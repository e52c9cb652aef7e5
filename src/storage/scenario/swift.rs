//! Reads a plan in which nothing is wrong, measure by measure: so the memory of one serves the next, and several
//! threads can share a large plan.

use super::{ReadScenario, ScenarioFile, measure_check};
use crate::budget::area::Areas;
use crate::budget::measure::Measure;
use crate::storage::limits;
use crate::storage::read::{Said, Trail, flawless, flawless_items};
use crate::storage::sharing::shared;
use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::iter;
use std::ops::Range;
use std::sync::Arc;

/// How the list of measures starts, and a measure.
const LIST: &str = "measures: [";
pub(super) const MEASURE: &str = "Measure(";
/// How a field starts that has plans in it.
const WITHIN: &str = "conflicts:";

/// Bytes of a part of the list: enough to be worth a thread.
const PART: usize = 160_000;

/// Measures with the texts that say them. A plan that was made from theirs says most of them in the same words.
#[derive(Debug, Default)]
pub struct Kin<'t>(Vec<Said<'t, Arc<Measure>>>);

/// The plan, if nothing is wrong with it, and what its measures are said by. Those of `kin` are not read again.
pub(super) fn read<'t>(text: &'t str, areas: &Areas, kin: &Kin<'_>) -> Option<(ReadScenario, Kin<'t>)> {
    let Some(start) = list(text) else {
        return flawless(text, None, &ScenarioFile { areas }).map(|read| (read, Kin::default()));
    };
    let reader = Reader { text, areas, kin: kin.by_id() };
    let (measures, end) = reader.all(&parts(text, start))?;
    let plan =
        with_measures(text, start..end, areas, measures.iter().map(|(measure, _)| Arc::clone(measure)).collect())?;
    Some((plan, Kin(measures)))
}

/// Where the inside of the plan's list of measures starts, if it seems to have one.
pub(super) fn list(text: &str) -> Option<usize> {
    let start = text.find(LIST)?;
    // Plans within the plan have lists of that name too.
    text.get(..start).is_some_and(|before| !before.contains(WITHIN)).then_some(start + LIST.len())
}

/// The measures that stand in a part of a text, and where the last of them ends. Those that `known` knows, by the text from
/// them on, are not read again.
pub(super) fn measures<'t>(
    text: &'t str,
    part: Range<usize>,
    areas: &Areas,
    known: impl Fn(&str) -> Option<(Arc<Measure>, usize)>,
) -> Option<Measured<'t>> {
    flawless_items(text, part, areas, known, |checking, shape| {
        measure_check::measure(checking, &Trail::ROOT, shape).map(Arc::new)
    })
}

/// The plan that a text says with its measures, which were read before and stand in its `gap`, if they fit together: not
/// too many, and no id twice.
pub(super) fn with_measures(
    text: &str,
    gap: Range<usize>,
    areas: &Areas,
    measures: Vec<Arc<Measure>>,
) -> Option<ReadScenario> {
    let mut read = flawless(text, Some(gap), &ScenarioFile { areas })?;
    let mut ids = HashSet::with_capacity(measures.len());
    let is_whole = measures.len() <= limits::MEASURES && measures.iter().all(|measure| ids.insert(&*measure.id));
    is_whole.then(|| {
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

/// Reads the list of measures of a text.
struct Reader<'t, 'k> {
    text: &'t str,
    areas: &'k Areas,
    kin: KinById<'k>,
}

/// Measures as they are said, and where the last of them ends.
pub(super) type Measured<'t> = (Vec<Said<'t, Arc<Measure>>>, usize);

impl<'t> Reader<'t, '_> {
    /// The measures of all parts.
    fn all(&self, parts: &[Range<usize>]) -> Option<Measured<'t>> {
        let done =
            shared(parts, self.text.len(), |part| measures(self.text, part.clone(), self.areas, self.kin.finder()))?;
        // Where each part ends at the start of the next, every guess was right, since the first was none.
        let starts = parts.iter().skip(1).map(|part| part.start);
        let fits = iter::zip(&done, starts).all(|((_, end), start)| *end == start);
        let end = done.last().map(|(_, end)| *end).filter(|_| fits)?;
        Some((done.into_iter().flat_map(|(measures, _)| measures).collect(), end))
    }
}

/// Kin, and where each id stands among them.
struct KinById<'k> {
    measures: &'k [Said<'k, Arc<Measure>>],
    places: HashMap<&'k str, usize>,
}

impl Kin<'_> {
    fn by_id(&self) -> KinById<'_> {
        let places = self.0.iter().enumerate().map(|(place, (measure, _))| (&*measure.id, place));
        KinById { measures: &self.0, places: places.collect() }
    }
}

impl KinById<'_> {
    /// Finds the measure that a text starts with, and the length of what says it, if one of the kin is said so.
    fn finder(&self) -> impl Fn(&str) -> Option<(Arc<Measure>, usize)> {
        // Which one comes next, if the plan goes on as theirs does.
        let next = Cell::new(0);
        move |rest| {
            if self.measures.is_empty() {
                return None;
            }
            let is_said = |place: &usize| self.measures.get(*place).is_some_and(|(_, said)| rest.starts_with(said));
            let by_id = || self.places.get(id_ahead(rest)?).copied().filter(is_said);
            let place = Some(next.get()).filter(is_said).or_else(by_id)?;
            next.set(place + 1);
            self.measures.get(place).map(|(measure, said)| (Arc::clone(measure), said.len()))
        }
    }
}

/// The id of the measure that a text starts with, as far as can be told at a glance.
fn id_ahead(text: &str) -> Option<&str> {
    let head = text.get(..text.floor_char_boundary(GLANCE))?;
    let (id, _) = head.split_once("id: \"")?.1.split_once('"')?;
    Some(id)
}

/// Bytes in which the id of a measure stands.
const GLANCE: usize = 200;

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::storage::areas;
    use crate::storage::read::thoroughly;

    /// A plan that is large by its notes, so that the test stays quick.
    pub(in super::super) fn large(ids: impl Iterator<Item = String>, note: &str) -> String {
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

    pub(in super::super) fn numbered() -> impl Iterator<Item = String> {
        (0..100).map(|number| format!("tiltag-{number}"))
    }

    #[test]
    fn parts_make_the_same_plan_as_the_whole() {
        let text = large(numbered(), "et langt notat på engelsk ");
        assert_eq!(parts(&text, text.find(LIST).unwrap() + LIST.len()).len(), 4);
        let standard = areas::standard();
        let (swift, _) = read(&text, standard, &Kin::default()).unwrap();
        assert_eq!(swift.scenario.measures.len(), 100);
        assert_eq!(thoroughly(&text, &ScenarioFile { areas: standard }), Ok(swift));
    }

    #[test]
    fn an_id_in_two_parts_is_left_to_the_thorough_reader() {
        let text = large((0..100).map(|number| format!("tiltag-{}", number % 99)), "et langt notat ");
        assert!(read(&text, areas::standard(), &Kin::default()).is_none());
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
    fn what_two_plans_say_in_the_same_words_is_read_once() {
        let note = "et langt notat ";
        let base = large(numbered(), note);
        let areas = areas::standard();
        let (of_base, kin) = read(&base, areas, &Kin::default()).unwrap();
        let measure = |id: &str| base.find(&format!("Measure(id: \"{id}\"")).unwrap();
        let (second, third, last) = (measure("tiltag-1"), measure("tiltag-2"), measure("tiltag-99"));
        let moved = [&base[..second], &base[third..last], &base[second..third], &base[last..]].concat();
        let one_more = base[second..third].replacen("tiltag-1", "tiltag-ny", 1);
        for (text, others) in [
            (base.clone(), 0),
            (base.replacen("1 mio", "2 mio", 1), 1),
            (moved, 0),
            ([&base[..second], &base[third..]].concat(), 0),
            ([&base[..third], &*one_more, &base[third..]].concat(), 1),
            (base.replace("title: \"T\"", "title:  \"T\""), 100),
            (base.replacen("Measure(id: \"tiltag-1\"", "// Measure\n(id: \"tiltag-1\"", 1), 1),
        ] {
            let (beside, _) = read(&text, areas, &kin).unwrap();
            assert_eq!(Ok(&beside), thoroughly(&text, &ScenarioFile { areas }).as_ref());
            let known = of_base.scenario.measures.as_shared();
            let is_known = |one: &&Arc<Measure>| known.iter().any(|other| Arc::ptr_eq(one, other));
            let measures = beside.scenario.measures.as_shared();
            assert_eq!(measures.len() - measures.iter().filter(is_known).count(), others);
        }
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
        assert!(read(&text, areas::standard(), &Kin::default()).is_none());
    }
}
