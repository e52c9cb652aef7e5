//! Law 4: every edit can be taken back, and a book kept up to date says what a book opened anew says.

use super::plans::{a_change, a_plan, an_edit, cases};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::area::Name;
use raaderum::budget::measure::Source;
use raaderum::budget::scenario::{EditError, MeasureChange, OwnArea};

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn an_edit_taken_back_leaves_nothing(mut scenario in a_plan(), edit in an_edit()) {
        let before = scenario.clone();
        if let Ok(inverse) = scenario.apply(edit) {
            scenario.apply(inverse).unwrap();
        }
        prop_assert_eq!(scenario, before);
    }

    #[test]
    fn a_book_says_after_edits_what_a_fresh_one_says(scenario in a_plan(), edits in vec(an_edit(), 1..8)) {
        let mut book = Book::open(scenario.clone(), library());
        let at_first = book.evaluate();
        let mut inverses = Vec::new();
        for edit in edits {
            let before = book.scenario().clone();
            if let Ok(inverse) = book.apply(edit) {
                inverses.push(inverse);
            } else {
                prop_assert_eq!(book.scenario(), &before);
            }
            let anew = Book::open(book.scenario().clone(), library());
            prop_assert_eq!(book.measure_sizes(), anew.measure_sizes());
            let (kept, fresh) = (book.evaluate(), anew.evaluate());
            prop_assert_eq!(format!("{kept:?}"), format!("{fresh:?}"), "the same to the last digit");
            prop_assert_eq!(kept, fresh);
        }
        for inverse in inverses.into_iter().rev() {
            book.apply(inverse).unwrap();
        }
        prop_assert_eq!(book.scenario(), &scenario);
        prop_assert_eq!(book.evaluate(), at_first);
    }

    #[test]
    fn changes_of_measures_in_one_step_say_what_a_fresh_book_says(
        scenario in a_plan(), changes in vec((0_usize..4, a_change()), 1..6)
    ) {
        let mut book = Book::open(scenario.clone(), library());
        let (at_first, _) = (book.evaluate(), book.measure_sizes().len());
        let step = changes.into_iter().map(|(at, change)| Edit::Measure(at, change)).collect();
        let made = book.apply(Edit::All(step));
        let anew = Book::open(book.scenario().clone(), library());
        prop_assert_eq!(book.measure_sizes(), anew.measure_sizes());
        prop_assert_eq!(book.evaluate(), anew.evaluate());
        if let Ok(inverse) = made {
            book.apply(inverse).unwrap();
        }
        prop_assert_eq!(book.scenario(), &scenario);
        prop_assert_eq!(book.evaluate(), at_first);
    }
}

#[test]
fn an_area_goes_with_its_last_measure() {
    let mut book = Book::open(plan(2024, 2024), library());
    book.apply(Edit::AddMeasure(0, Box::new(own("sted", "anlaeg/botilbud", &[(2024, "1 mio")])))).unwrap();
    assert!(book.evaluate().area(&path("anlaeg/botilbud")).is_some());
    book.apply(Edit::Measure(0, MeasureChange::Area(path("service/social")))).unwrap();
    assert!(book.evaluate().area(&path("anlaeg/botilbud")).is_none());
    book.apply(Edit::Measure(0, MeasureChange::On(false))).unwrap();
    assert!(book.evaluate().area(&path("service/social")).is_some(), "an area keeps its measures that are off");
    book.apply(Edit::RemoveMeasure(0)).unwrap();
    assert_eq!(book.evaluate().areas, []);
}

#[test]
fn an_area_comes_with_a_measure_that_is_off() {
    let mut book = Book::open(plan(2024, 2024), library());
    let off = Measure { on: false, ..own("sted", "anlaeg/botilbud", &[(2024, "1 mio")]) };
    book.apply(Edit::AddMeasure(0, Box::new(off))).unwrap();
    assert!(book.evaluate().area(&path("anlaeg/botilbud")).is_some());
}

#[test]
fn two_measures_never_share_an_id() {
    let measure = carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud");
    let add = |at| Edit::AddMeasure(at, Box::new(measure.clone()));
    let mut book = Book::open(plan(2024, 2024), library());
    book.apply(add(0)).unwrap();
    assert_eq!(book.apply(add(1)), Err(EditError::IdTaken));
    assert_eq!(book.apply(Edit::All(vec![add(1)])), Err(EditError::IdTaken));
    assert_eq!(book.scenario().measures.len(), 1);
}

#[test]
fn a_step_of_several_edits_is_made_whole_or_not_at_all() {
    let mut book = Book::open(plan(2024, 2024), library());
    let before = book.scenario().clone();
    let failing = Edit::All(vec![Edit::Title("Ny".to_owned()), Edit::RemoveMeasure(7)]);
    assert_eq!(book.apply(failing), Err(EditError::NothingThere(7)));
    assert_eq!(book.scenario(), &before);
}

#[test]
fn what_no_file_takes_is_refused() {
    let mut book = Book::open(plan(2024, 2024), library());
    book.apply(Edit::AddMeasure(0, Box::new(own("sted", "anlaeg/botilbud", &[(2024, "1 mio")])))).unwrap();
    let before = book.scenario().clone();
    let long: Box<str> = "æ".repeat(10_001).into();
    let source = Some(Source::Own(long.clone()));
    for change in [
        MeasureChange::Note(Some(long.clone())),
        MeasureChange::Account(Some(long.clone())),
        MeasureChange::Source(source),
    ] {
        assert_eq!(book.apply(Edit::Measure(0, change)), Err(EditError::TextLength));
    }
    assert_eq!(book.apply(Edit::Note(long.into())), Err(EditError::TextLength));
    let area =
        |da: &str| OwnArea { path: path("service/egen"), name: Name { da: da.into(), en: "Own".into() }, series: None };
    assert_eq!(book.apply(Edit::Areas(vec![area("Egen"), area("Anden")])), Err(EditError::AreaTaken));
    assert_eq!(book.apply(Edit::Areas(vec![area(" ")])), Err(EditError::TitleLength));
    assert_eq!(book.scenario(), &before);
}

#[test]
fn an_own_area_is_known_from_then_on() {
    let mut book = Book::open(plan(2024, 2024), library());
    let place = path("service/egen");
    let name = Name { da: "Egen".into(), en: "Own".into() };
    let undo = book.apply(Edit::Areas(vec![OwnArea { path: place.clone(), name, series: None }])).unwrap();
    assert_eq!(&*book.areas().get(&place).unwrap().series, "kommuner/service");
    book.apply(undo).unwrap();
    assert!(book.areas().get(&place).is_none());
}
