//! What is saved is what was there, and a small change is a small change of the file.

use super::arbitrary;
use proptest::prelude::*;
use raaderum::budget::measure::Effect;
use raaderum::budget::scenario::{Edit, MeasureChange, Scenario};
use raaderum::storage::{areas, scenario};

fn read(text: &str) -> Scenario {
    let read = scenario::read(text, areas::standard()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
    assert!(!read.read_only, "this program's own format can be saved");
    read.scenario
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

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
        prop_assert!(text.ends_with(")\n") && !text.contains("\r") && !text.contains("\t"));
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
            _ => Vec::new(),
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
    let text = include_str!("plan.ron");
    assert_eq!(scenario::write(&read(text)), text);
}
