//! What is saved is what was there, and a small change is a small change of the file.

use super::arbitrary;
use proptest::prelude::*;
use raaderum::budget::measure::{Effect, Measure};
use raaderum::budget::scenario::{Edit, MeasureChange, Scenario};
use raaderum::storage::{areas, scenario};

fn read(text: &str) -> Scenario {
    let read = scenario::read(text, areas::standard()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
    assert!(!read.read_only, "this program's own format can be saved");
    read.scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_saved_loads_as_it_was(before in arbitrary::scenario()) {
        let text = scenario::write(&before);
        let after = read(&text);
        prop_assert_eq!(&after, &before);
        prop_assert_eq!(scenario::write(&after), text, "saving is stable");
    }

    #[test]
    fn the_text_is_plain_and_of_short_lines(before in arbitrary::scenario()) {
        let text = scenario::write(&before);
        prop_assert!(text.ends_with(")\n") && !text.contains('\r') && !text.contains('\t'));
        prop_assert!(!text.contains("Some(") && !text.contains("#![enable"), "{text}");
        prop_assert!(text.lines().all(|line| line.trim_end() == line));
    }

    #[test]
    fn one_changed_amount_changes_one_line(
        before in arbitrary::scenario(),
        amount in arbitrary::amount(),
        pick in any::<proptest::sample::Index>(),
    ) {
        let mut after = before.clone();
        let cells: Vec<_> = before.measures.iter().enumerate().flat_map(|(at, measure)| match &measure.effect {
            Effect::Yearly(amounts) => amounts.iter().map(|(year, _)| (at, year)).collect(),
            Effect::Constant { .. }
            | Effect::Ramp { .. }
            | Effect::OneOff { .. }
            | Effect::PriceVolume { .. }
            | Effect::Figure(_)
            | Effect::Rule(_) => Vec::new(),
        }).collect();
        prop_assume!(!cells.is_empty());
        let (at, year) = cells[pick.index(cells.len())];
        after.apply(Edit::Measure(at, MeasureChange::Amount(year, Some(amount)))).unwrap();
        let (before, after) = (scenario::write(&before), scenario::write(&after));
        prop_assert_eq!(before.lines().count(), after.lines().count());
        let changed = before.lines().zip(after.lines()).filter(|(one, other)| one != other).count();
        prop_assert!(changed <= 1, "{changed} lines changed");
    }

    #[test]
    fn what_edits_leave_saves_and_loads(before in arbitrary::scenario(), other in arbitrary::scenario()) {
        let mut plan = before;
        let mut edits = vec![
            Edit::Title(other.title),
            Edit::Years(other.years),
            Edit::PriceLevel(other.price_level),
            Edit::Agreements(other.agreements),
            Edit::Frames(other.frames),
            Edit::Vintages(other.vintages),
            Edit::OwnAgreements(other.own_agreements),
            Edit::Chosen(other.chosen),
            Edit::Meeting(other.meeting),
            Edit::Accepted(other.accepted),
        ];
        edits.extend(other.baseline.into_iter().map(|(area, baseline)| Edit::Baseline(area, Some(Box::new(baseline)))));
        edits.extend(other.assumptions.into_iter().map(|assumption| Edit::AddAssumption(0, Box::new(assumption))));
        for measure in other.measures {
            let effect = Edit::Measure(0, MeasureChange::Effect(measure.effect.clone()));
            let id = plan.free_measure_id(&measure.title).into();
            plan.apply(Edit::AddMeasure(0, Box::new(Measure { id, ..measure }))).unwrap();
            edits.push(effect);
        }
        let inverse = plan.apply(Edit::All(edits)).unwrap();
        prop_assert_eq!(&read(&scenario::write(&plan)), &plan);
        plan.apply(inverse).unwrap();
        prop_assert_eq!(&read(&scenario::write(&plan)), &plan);
    }

    #[test]
    fn line_ends_and_marks_of_other_systems_are_read(before in arbitrary::scenario()) {
        let text = scenario::write(&before);
        prop_assert_eq!(&read(&text.replace('\n', "\r\n")), &before);
        prop_assert_eq!(&read(&format!("\u{feff}{text}")), &before);
    }

    #[test]
    fn equal_areas_share_one_text(before in arbitrary::scenario()) {
        let scenario = read(&scenario::write(&before));
        for one in &scenario.measures {
            let known = areas::standard().known(one.area.as_str()).into_iter();
            let others = scenario.measures.iter().map(|other| other.area.clone()).chain(known);
            for other in others.filter(|other| *other == one.area) {
                prop_assert!(std::ptr::eq(one.area.as_str(), other.as_str()));
            }
        }
    }
}

#[test]
fn a_plan_reads_like_a_page() {
    for text in [include_str!("plan.ron"), include_str!("layered.ron")] {
        assert_eq!(scenario::write(&read(text)), text);
    }
}
