//! Measures reshaped, one or many: nothing is lost, and every step can be taken back.

use super::plans::{a_measure, a_plan, cases};
use super::*;
use proptest::prelude::*;
use raaderum::budget::measure::{CannotReshape, Volume};
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::{ListChange, MeasureChange, Several};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A measure after some changes.
fn after(measure: &Measure, changes: Vec<MeasureChange>) -> Measure {
    let mut scenario = plan(2024, 2027);
    scenario.measures.push(measure.clone());
    scenario.apply(Edit::All(changes.into_iter().map(|change| Edit::Measure(0, change)).collect())).unwrap();
    scenario.measures.remove(0).unwrap()
}

fn amounts(measure: &Measure) -> Vec<Option<Money>> {
    Year::FIRST.through(Year::LAST).map(|year| measure.effect.in_year(year)).collect()
}

fn percent() -> impl Strategy<Value = Decimal> {
    (-30_000_i64..30_000, 0_u32..4).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn all(scenario: &Scenario) -> Vec<usize> {
    (0..scenario.measures.len()).collect()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_shift_there_and_back_changes_nothing(measure in a_measure(), years in -20_i32..20) {
        match measure.shifted(years) {
            Ok(changes) => {
                let moved = after(&measure, changes);
                prop_assert_eq!(after(&moved, moved.shifted(-years).unwrap()), measure);
            }
            Err(why) => prop_assert!(why == CannotReshape::FromAgreement && measure.effect.is_from_agreements()),
        }
    }

    #[test]
    fn a_shift_moves_every_amount(measure in a_measure(), years in -20_i32..20) {
        if let Ok(changes) = measure.shifted(years) {
            let moved = after(&measure, changes);
            for year in year(2000).through(year(2100)) {
                prop_assert_eq!(moved.effect.in_year(year.shifted(years).unwrap()), measure.effect.in_year(year));
            }
        }
    }

    #[test]
    fn a_hundred_percent_is_the_same(measure in a_measure()) {
        if let Ok(changes) = measure.scaled(Decimal::ONE_HUNDRED) {
            prop_assert_eq!(after(&measure, changes), measure);
        }
    }

    #[test]
    fn scaled_by_two_it_is_twice_itself(measure in a_measure()) {
        if let Ok(changes) = measure.scaled(Decimal::from(200)) {
            for (scaled, was) in amounts(&after(&measure, changes)).into_iter().zip(amounts(&measure)) {
                let twice = was.map(|was| was + was);
                let apart = scaled.zip(twice).map_or(Money::ZERO, |(one, other)| (one - other).abs());
                prop_assert_eq!(scaled.is_some(), was.is_some());
                prop_assert!(apart <= Money::from_kroner(decimal("0.0002")), "{scaled:?} {twice:?}");
            }
        }
    }

    #[test]
    fn parts_make_up_the_whole(measure in a_measure(), percent in percent()) {
        if let Ok((one, other)) = measure.split(percent) {
            let sum = |one: Option<Money>, other: Option<Money>| one.zip(other).map(|(one, other)| one + other);
            let parts = amounts(&one).into_iter().zip(amounts(&other)).map(|(one, other)| sum(one, other));
            prop_assert_eq!(parts.collect::<Vec<_>>(), amounts(&measure));
            if let Some((range, (low, high))) =
                measure.range().zip(one.range().zip(other.range()))
            {
                for (whole, one, other) in [(&range.low, &low.low, &high.low), (&range.high, &low.high, &high.high)] {
                    for (year, amount) in whole.iter() {
                        prop_assert_eq!(
                            one.get(year).unwrap().money() + other.get(year).unwrap().money(),
                            amount.money()
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn many_at_once_are_taken_back_at_once(
        scenario in a_plan(), years in -3_i32..4, percent in percent(), seed in any::<u64>()
    ) {
        let book = Book::open(scenario.clone(), library());
        let list = all(&scenario);
        let some: BTreeSet<usize> = list.iter().copied().filter(|at| seed >> at & 1 == 1).collect();
        let picked: Vec<usize> = some.iter().copied().collect();
        let edits = [
            scenario.shift_measures(&picked, years).edit,
            scenario.scale_measures(&picked, percent).edit,
            book.spell_out_measures(&picked, Unit::Mio).edit,
            Some(scenario.duplicate_measures(&picked, |title| format!("{title}, kopi"))),
            Some(Edit::Measures(ListChange::Remove(picked.clone()))),
            scenario.move_measures(&list, &some, true),
            scenario.move_measures(&list, &some, false),
            scenario.drop_measures(&list, &some, list.len() / 2),
            scenario.change_measures(&picked, &[MeasureChange::On(false), MeasureChange::Group(Some("spor".into()))]),
        ];
        for edit in edits.into_iter().flatten() {
            let mut book = book.clone();
            let inverse = book.apply(edit.clone()).unwrap();
            let fresh = Book::open(book.scenario().clone(), library());
            prop_assert_eq!(book.evaluate(), fresh.evaluate(), "{:?}", edit);
            book.apply(inverse).unwrap();
            prop_assert_eq!(book.scenario(), &scenario);
            prop_assert_eq!(book.evaluate(), Book::open(scenario.clone(), library()).evaluate());
        }
    }
}

fn titles(scenario: &Scenario) -> String {
    scenario.measures.iter().map(|measure| &*measure.id).collect()
}

fn letters(ids: &str) -> Scenario {
    let mut scenario = plan(2024, 2026);
    let id = |letter: char| own(&letter.to_string(), "service", &[(2024, "1 mio")]);
    scenario.measures = ids.chars().map(id).collect();
    scenario
}

#[test]
fn measures_move_past_their_neighbours_in_the_list() {
    let moved = |list: &[usize], some: &[usize], up: bool| {
        let mut scenario = letters("abcdef");
        let edit = scenario.move_measures(list, &some.iter().copied().collect(), up);
        edit.map(|edit| scenario.apply(edit).unwrap());
        titles(&scenario)
    };
    let all = [0, 1, 2, 3, 4, 5];
    assert_eq!(moved(&all, &[2], true), "acbdef");
    assert_eq!(moved(&all, &[0], true), "abcdef", "it stands first already");
    assert_eq!(moved(&all, &[0, 2, 3], true), "acdbef", "those at the end stay");
    assert_eq!(moved(&all, &[1, 2], false), "adbcef");
    assert_eq!(moved(&[0, 3, 5], &[5], true), "abcfed", "others keep their places");
}

#[test]
fn measures_are_dropped_where_the_pointer_lets_go() {
    let dropped = |some: &[usize], before: usize| {
        let mut scenario = letters("abcdef");
        let edit = scenario.drop_measures(&[0, 1, 2, 3, 4, 5], &some.iter().copied().collect(), before);
        edit.map(|edit| scenario.apply(edit).unwrap());
        titles(&scenario)
    };
    assert_eq!(dropped(&[0], 3), "bcadef");
    assert_eq!(dropped(&[4, 5], 0), "efabcd");
    assert_eq!(dropped(&[1], 6), "acdefb");
    assert_eq!(dropped(&[1, 3], 2), "abdcef");
    assert_eq!(dropped(&[2], 2), "abcdef");
}

#[test]
fn a_move_of_one_is_a_small_step() {
    let scenario = letters("abc");
    let edit = scenario.move_measures(&[0, 1, 2], &BTreeSet::from([2]), true);
    assert_eq!(edit, Some(Edit::Measures(ListChange::Move(2, 1))));
    let scenario = letters("abcdef");
    let far = |moved, before| scenario.drop_measures(&[0, 1, 2, 3, 4, 5], &BTreeSet::from([moved]), before);
    assert_eq!(far(1, 5), Some(Edit::Measures(ListChange::Move(1, 4))));
    assert_eq!(far(4, 0), Some(Edit::Measures(ListChange::Move(4, 0))));
}

#[test]
fn copies_stand_below_their_own_and_have_ids_of_their_own() {
    let mut scenario = letters("abc");
    let edit = scenario.duplicate_measures(&[0, 2], |title| format!("{title}, kopi"));
    scenario.apply(edit).unwrap();
    assert_eq!(scenario.measures.iter().map(|measure| &*measure.id).collect::<Vec<_>>(), {
        ["a", "a-kopi", "b", "c", "c-kopi"]
    });
}

#[test]
fn what_an_agreement_says_is_left_out_and_named() {
    let mut scenario = letters("a");
    scenario.measures.push(carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud"));
    let Several { edit, left_out } = scenario.shift_measures(&[0, 1], 1);
    assert!(matches!(edit, Some(Edit::Measure(0, _))));
    assert_eq!(left_out, [(1, CannotReshape::FromAgreement)]);
}

#[test]
fn a_figure_spelled_out_can_be_shifted_and_names_no_source_that_did_not_say_it() {
    let mut scenario = plan(2024, 2026);
    scenario.measures.push(carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud"));
    scenario.assumptions.push(read_in_2024_prices(of_2024("botilbud-loeft")));
    let book = Book::open(scenario.clone(), library());
    let before = book.evaluate().change_of("anlaeg/botilbud", 2025).amount();
    let edit = book.spell_out_measures(&[0], Unit::Mio).edit.unwrap();
    scenario.apply(edit).unwrap();
    assert!(matches!(scenario.measures[0].effect, Effect::Yearly(_)));
    assert_eq!(evaluated(&scenario).change_of("anlaeg/botilbud", 2025).amount(), before);
    assert_eq!(scenario.measures[0].source(), None, "its prices were assumed, so the agreement did not print this");
    assert!(scenario.measures[0].shifted(1).is_ok());
}

#[test]
fn amounts_beyond_the_years_stay_in_the_measure() {
    let measure = own("a", "service", &[(2024, "1 mio"), (2026, "3 mio")]);
    let moved = after(&measure, measure.shifted(5).unwrap());
    assert_eq!(moved.effect.in_year(year(2031)), Some(amount("3 mio").money()));
    assert_eq!(measure.shifted(500), Err(CannotReshape::OutsideYears));
}

#[test]
fn scaling_keeps_every_digit_and_rounds_the_last_away_from_zero() {
    let scaled = |text: &str, percent: &str| {
        let measure = own("a", "service", &[(2024, text)]);
        let scaled = after(&measure, measure.scaled(decimal(percent)).unwrap());
        let Effect::Yearly(amounts) = scaled.effect else { panic!("not yearly") };
        amounts.get(year(2024)).unwrap().to_string()
    };
    assert_eq!(scaled("64 mio", "98.5"), "63.04 mio");
    assert_eq!(scaled("64.0 mio", "100"), "64.0 mio");
    assert_eq!(scaled("64.0 mio", "-50"), "-32.0 mio");
    assert_eq!(scaled("1 kr", "0.005"), "0.0001 kr", "half a ten-thousandth goes away from zero");
    assert_eq!(scaled("-1 kr", "0.005"), "-0.0001 kr");
    assert_eq!(scaled("304.8 mia", "33.333"), "101.598984 mia");
}

#[test]
fn a_ramp_whose_steps_do_not_divide_is_not_split() {
    let ramp = |end: &str| {
        let effect = Effect::Ramp { from: (year(2022), amount("0 mio")), to: (year(2025), amount(end)) };
        Measure { effect, ..own("a", "service", &[]) }
    };
    assert_eq!(ramp("-250 mio").split(decimal("50")).err(), Some(CannotReshape::NotDivisible));
    assert!(ramp("-240 mio").split(decimal("50")).is_ok());
}

#[test]
fn a_part_is_split_off_by_its_amounts() {
    let measure = own("a", "service", &[(2024, "64 mio"), (2025, "80 mio")]);
    let (first, second) = measure.split_off(&yearly(&[(2025, "250 tkr")])).unwrap();
    assert_eq!(first.effect, Effect::Yearly(yearly(&[(2024, "64 mio"), (2025, "79.75 mio")])));
    assert_eq!(second.effect, Effect::Yearly(yearly(&[(2025, "250 tkr")])));
    let missing = measure.split_off(&yearly(&[(2026, "1 mio")])).err();
    assert_eq!(missing, Some(CannotReshape::NoAmount(year(2026))));
}

#[test]
fn a_volume_is_split_and_its_price_stays() {
    let volume: Volume = [(year(2024), decimal("40")), (year(2025), decimal("62.5"))].into();
    let effect = Effect::PriceVolume { price: amount("1.2 mio"), volume };
    let (first, _) = Measure { effect, ..own("a", "service", &[]) }.split(decimal("25")).unwrap();
    let Effect::PriceVolume { volume, .. } = first.effect else { panic!("no volume") };
    assert_eq!(volume.get(&year(2025)), Some(&decimal("15.625")));
}
