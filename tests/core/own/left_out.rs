//! A copy without some things has nothing of them left in its bytes.

use crate::storage::arbitrary;
use proptest::prelude::*;
use raaderum::budget::book::Book;
use raaderum::budget::measure::Measure;
use raaderum::budget::scenario::{Adjustment, Alternative, AlternativeEdit, Edit, LeftOut, MeasureChange};
use raaderum::storage;
use std::sync::{Arc, LazyLock};

static LIBRARY: LazyLock<Arc<raaderum::budget::agreement::Library>> =
    LazyLock::new(|| Arc::new(storage::agreements::all()));

fn example(name: &str) -> Book {
    let text = storage::examples::named(name).unwrap().text;
    Book::open(storage::scenario::read(text, storage::areas::standard()).unwrap().scenario, Arc::clone(&LIBRARY))
}

#[test]
fn nothing_is_left_of_a_measure_an_alternative_or_an_agreement() {
    let book = example("botilbud-alternativer");
    let whole = storage::scenario::write_to_share(&book);
    for alternative in &book.scenario().alternatives {
        let left_out = LeftOut { alternatives: [(*alternative.id).into()].into(), ..LeftOut::default() };
        let text = storage::scenario::write_without(&book, &left_out);
        let quoted = format!("\"{}\"", alternative.id);
        assert!(whole.contains(&quoted) && !text.contains(&quoted), "{text}");
        assert!(!text.contains(&*alternative.title));
        storage::scenario::read(&text, storage::areas::standard()).unwrap();
    }
    let own = example("egen-aftale-2025");
    let id = own.carried().first().unwrap().id.clone();
    let text =
        storage::scenario::write_without(&own, &LeftOut { agreements: [id.clone()].into(), ..LeftOut::default() });
    assert!(storage::scenario::write_to_share(&own).contains(&format!("id: \"{id}\"")));
    assert!(!text.contains(&format!("id: \"{id}\"")) && !text.contains("own_agreements"), "{text}");
}

/// A reason given for what only an alternative does goes with the alternative; the plan's stays.
#[test]
fn what_is_accepted_of_an_alternative_goes_with_it() {
    let text = std::fs::read_to_string("tests/core/guards/wrong/saving-adds.ron").unwrap();
    let read = storage::scenario::read(&text, storage::areas::standard()).unwrap();
    let mut plan = Book::open(read.scenario, Arc::clone(&LIBRARY));
    let dearer = Adjustment { scale: Some(200.into()), ..Adjustment::default() };
    let layer = Alternative::new("dyrere", "Dyrere", None).with_change("a", dearer);
    plan.apply(Edit::Alternative(AlternativeEdit::Add(0, Box::new(layer)))).unwrap();
    for (of, because) in
        [(plan.clone(), "planens grund"), (plan.with_alternative("dyrere").unwrap(), "dyr hemmelighed")]
    {
        let accepted: Vec<_> = [plan.scenario().accepted.clone()].concat();
        let Edit::Accepted(new) = of.accepting_also(&of.guarded().0[0], because).unwrap() else { panic!("accepted") };
        plan.apply(Edit::Accepted(accepted.into_iter().chain(new).collect())).unwrap();
    }
    let text = |left_out: &LeftOut| storage::scenario::write_without(&plan, left_out);
    let whole = text(&LeftOut::default());
    assert!(whole.contains("planens grund") && whole.contains("dyr hemmelighed"), "{whole}");
    let without = text(&LeftOut { alternatives: ["dyrere".into()].into(), ..LeftOut::default() });
    assert!(without.contains("planens grund") && !without.contains("dyr hemmelighed"), "{without}");
}

#[test]
fn a_copy_without_anything_left_out_is_the_plan() {
    for example in storage::examples::all() {
        let book = self::example(example.name);
        assert_eq!(
            storage::scenario::write_without(&book, &LeftOut::default()),
            storage::scenario::write_to_share(&book)
        );
    }
}

#[test]
fn the_fingerprint_is_of_what_it_says_not_of_how_it_is_written() {
    let text = storage::examples::named("botilbud-2024-2026").unwrap().text;
    let shuffled = {
        let (head, rest) = text.split_once("    price_level:").unwrap();
        let (level, tail) = rest.split_once('\n').unwrap();
        let tail = tail.trim_end().trim_end_matches(')');
        format!("{head}{tail}    price_level:{level}\n)\n")
    };
    let spread = format!("// en bemærkning\n{}", text.replace('\n', "\r\n").replace("    ", "\t"));
    let read = |text: &str| storage::scenario::read(text, storage::areas::standard()).unwrap().scenario;
    let (one, other) = (read(text), read(&spread));
    let print = storage::scenario::fingerprint(&one);
    assert_eq!(print, storage::scenario::fingerprint(&other));
    assert_eq!(print, storage::scenario::fingerprint(&read(&shuffled)), "{shuffled}");
    assert_eq!(storage::scenario::grouped(&print).len(), 9);
    let mut changed = Book::open(one, Arc::clone(&LIBRARY));
    changed.apply(Edit::Measure(0, MeasureChange::On(false))).unwrap();
    assert_ne!(print, storage::scenario::fingerprint(changed.scenario()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever a plan says: a marked measure, marked notes and a marked alternative leave no byte.
    #[test]
    fn no_byte_is_left(before in arbitrary::scenario()) {
        let mut scenario = before;
        let mark = |what: &str| format!("hemmelig-{what}-x7q");
        let level = scenario.price_level;
        let area = raaderum::budget::area::AreaPath::parse("service").unwrap();
        scenario.measures.push(Measure::new(&mark("id"), &mark("titel"), area, level));
        scenario.note = mark("note");
        for alternative in &mut scenario.alternatives {
            alternative.note = mark("note");
        }
        let positions = 0..scenario.measures.len();
        for at in positions {
            scenario.apply(Edit::Measure(at, MeasureChange::Note(Some(mark("note").into())))).unwrap();
        }
        let left_out = LeftOut {
            measures: [mark("id").into()].into(),
            notes: true,
            alternatives: scenario.alternatives.iter().map(|one| (*one.id).into()).collect(),
            meeting: true,
            ..LeftOut::default()
        };
        let book = Book::open(scenario, Arc::clone(&LIBRARY));
        prop_assert!(storage::scenario::write_to_share(&book).contains("hemmelig"));
        let text = storage::scenario::write_without(&book, &left_out);
        prop_assert!(!text.contains("hemmelig") && !text.contains("meeting:") && !text.contains("alternatives:"), "{text}");
        prop_assert!(storage::scenario::read(&text, storage::areas::standard()).is_ok());
    }
}
