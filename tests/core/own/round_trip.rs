//! What is written is what was there; a template says nothing.

use super::{EXAMPLE, example, read};
use crate::storage::arbitrary_agreement::agreement;
use proptest::prelude::*;
use raaderum::budget::agreement::{Provenance, challenges, disagreements, template};
use raaderum::budget::price_level::Year;
use raaderum::storage::{agreements, areas};
use std::sync::Arc;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn an_agreement_that_is_written_reads_as_it_was(before in agreement()) {
        let text = agreements::write(&before);
        let after = agreements::read(&text, areas::standard());
        prop_assert_eq!(after.as_ref(), Ok(&before), "{}", text);
        prop_assert_eq!(agreements::write(&before), agreements::write(&after.unwrap()), "writing is stable");
        prop_assert!(text.ends_with(")\n") && !text.contains("Some(") && !text.contains("#![enable"), "{text}");
        prop_assert!(text.lines().all(|line| line.trim_end() == line));
    }

    #[test]
    fn looking_an_agreement_through_never_stops(one in agreement(), other in agreement()) {
        let others = [Arc::new(raaderum::budget::agreement::Agreement { id: "B".into(), ..other })];
        for challenge in challenges(&one, &others) {
            prop_assert!(one.figure(&challenge.figure).is_some());
        }
    }

    #[test]
    fn equal_agreements_do_not_differ(one in agreement(), other in agreement()) {
        prop_assert_eq!(disagreements(&one, &one), []);
        prop_assert_eq!(disagreements(&one, &other).is_empty(), one == other);
        prop_assert_eq!(one.fingerprint() == other.fingerprint(), one == other);
    }

    #[test]
    fn a_template_of_any_agreement_can_be_filled_in(of in agreement(), to in 1990_u16..2180) {
        let template = template(&of, Year::new(to).unwrap());
        let text = agreements::write(&template);
        let read = agreements::read(&text, areas::standard());
        prop_assert_eq!(read.as_ref(), Ok(&template), "{}", text);
        prop_assert!(template.figures.iter().all(|figure| figure.values.is_empty()));
        prop_assert_eq!(challenges(&template, &[]), []);
    }
}

#[test]
fn the_example_is_what_the_program_writes() {
    assert_eq!(agreements::write(&read(EXAMPLE)), EXAMPLE);
}

#[test]
fn one_changed_number_changes_one_line() {
    let (before, after) = (EXAMPLE.to_owned(), agreements::write(&read(&example(&[("3150.0 mio", "3151.5 mio")]))));
    assert_eq!(before.lines().zip(after.lines()).filter(|(one, other)| one != other).count(), 1);
    assert_eq!(before.lines().count(), after.lines().count());
}

#[test]
fn what_ships_can_be_written_and_stands_unchallenged() {
    let all = agreements::all();
    for agreement in &all.agreements {
        assert_eq!(read(&agreements::write(agreement)), *agreement, "{}", agreement.id);
        let odd = challenges(agreement, &all.agreements);
        assert_eq!(odd, [], "{}", agreement.id);
        assert_eq!(all.origin(&agreement.id), Provenance::Shipped);
    }
}

#[test]
fn a_template_of_2024_for_2025() {
    let all = agreements::all();
    let template = template(all.agreement("KØ2024").unwrap(), Year::new(2025).unwrap());
    let text = agreements::write(&template);
    assert_eq!(*read(&text), template);
    let (head, _) = text.split_at(text.find("        Figure(").unwrap());
    let frame = text.find("            id: \"anlaegsramme\"").unwrap();
    let table = text.find("    tables: [").unwrap();
    let parts = [head, &text[frame - 16..frame + 300], &text[table..]];
    insta::assert_snapshot!(parts.join("…\n"));
}
