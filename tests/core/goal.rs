//! Goal seek and tipping points: what is found is met, and nothing nearer would do.

use proptest::prelude::*;
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::goal::{Goal, NotFound, Value, Vary, seek};
use raaderum::budget::measure::{Effect, Measure, Range, YearlyAmounts};
use raaderum::budget::money::{Money, Printed, Unit};
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::{Assumption, AssumptionKind, Beyond, Edit, MeasureChange};
use raaderum::budget::tipping::{range_turns, tipping};
use raaderum::storage;
use rust_decimal::Decimal;
use std::sync::{Arc, LazyLock};

static EXAMPLE: LazyLock<Book> = LazyLock::new(|| {
    let example = storage::examples::named("botilbud-2024-2026").unwrap();
    let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
    Book::open(read.scenario, Arc::new(storage::agreements::all()))
});

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn own_places() -> usize {
    EXAMPLE.scenario().measure("egne-pladser").unwrap().0
}

fn capital(vary: Vary) -> Goal {
    Goal { measure: own_places(), vary, area: AreaPath::parse("anlaeg").unwrap(), frame: 0 }
}

fn headroom(book: &Book, goal: &Goal, year: Year) -> Money {
    let evaluation = book.evaluate();
    let at = evaluation.years.position(year).unwrap();
    evaluation.area(&goal.area).unwrap().frames[goal.frame].years[at].headroom.amount().unwrap()
}

#[test]
fn the_example_meets_its_frame_without_its_own_places() {
    let goal = capital(Vary::Amount(year(2025)));
    let found = seek(&EXAMPLE, &goal).unwrap();
    let Value::Amount(from, to) = found.value else { panic!("an amount: {found:?}") };
    assert_eq!((from, to), (Printed::parse("64 mio").unwrap(), Printed::parse("0 mio").unwrap()));
    assert_eq!(found.headroom, Money::ZERO);
    let scaled = seek(&EXAMPLE, &capital(Vary::Scale)).unwrap();
    assert_eq!(scaled.value, Value::Percent(Decimal::ZERO));
}

#[test]
fn what_an_agreement_says_cannot_be_sought() {
    let lift = EXAMPLE.scenario().measures.iter().position(|measure| measure.effect.figure().is_some()).unwrap();
    let goal = Goal { measure: lift, ..capital(Vary::Scale) };
    assert_eq!(seek(&EXAMPLE, &goal), Err(NotFound::FromAgreement));
    let nobody = Goal { measure: 99, ..capital(Vary::Scale) };
    assert_eq!(seek(&EXAMPLE, &nobody), Err(NotFound::NoMeasure));
    let nothing = Goal { frame: 9, ..capital(Vary::Amount(year(2025))) };
    assert_eq!(seek(&EXAMPLE, &nothing), Err(NotFound::NoFrame));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    /// Kept with what is found, and broken with one of its last decimal more; in no more than ten evaluations.
    #[test]
    fn the_amount_found_is_the_largest_that_is_kept(
        digits in -900_000_i64..900_000,
        decimals in 0_u32..4,
        other in -900_i64..900,
        of in 2024_u16..2027,
    ) {
        let mut book = EXAMPLE.clone();
        let amounts: YearlyAmounts =
            [(year(of), Printed::new(digits, decimals, Unit::Mio).unwrap())].into_iter().collect();
        book.apply(Edit::Measure(own_places(), MeasureChange::Effect(Effect::Yearly(amounts)))).unwrap();
        let level = raaderum::budget::price_level::PriceLevel::Of(year(2024));
        let more = Measure {
            effect: Effect::OneOff { year: year(of), amount: Printed::new(other, 3, Unit::Mio).unwrap() },
            ..Measure::new("mere", "Mere", AreaPath::parse("anlaeg").unwrap(), level)
        };
        book.apply(Edit::AddMeasure(0, Box::new(more))).unwrap();
        let goal = Goal { measure: own_places() + 1, ..capital(Vary::Amount(year(of))) };
        let found = seek(&book, &goal).unwrap();
        prop_assert!(found.evaluations <= 10);
        let Value::Amount(_, to) = found.value else { panic!("an amount") };
        book.apply(found.edit).unwrap();
        let room = headroom(&book, &goal, year(of));
        prop_assert_eq!(room, found.headroom);
        prop_assert!(!room.is_negative(), "kept");
        let last = Printed::new(1, decimals, Unit::Mio).unwrap().money();
        prop_assert!(room < last, "one of the last decimal more would break it: {:?} {:?}", room, to);
    }

    #[test]
    fn a_scaling_found_is_kept_in_every_year(digits in proptest::collection::vec(1_i64..90_000, 3), spare in 1_i64..50_000) {
        let mut book = EXAMPLE.clone();
        let amounts: YearlyAmounts = (2024..2027)
            .zip(&digits)
            .map(|(of, digits)| (year(of), Printed::new(*digits, 2, Unit::Mio).unwrap()))
            .collect();
        book.apply(Edit::Measure(own_places(), MeasureChange::Effect(Effect::Yearly(amounts)))).unwrap();
        let level = raaderum::budget::price_level::PriceLevel::Of(year(2024));
        let less = Measure {
            effect: Effect::Constant { amount: Printed::new(-spare, 2, Unit::Mio).unwrap(), from: year(2024), to: None },
            ..Measure::new("mindre", "Mindre", AreaPath::parse("anlaeg").unwrap(), level)
        };
        book.apply(Edit::AddMeasure(0, Box::new(less))).unwrap();
        let goal = Goal { measure: own_places() + 1, ..capital(Vary::Scale) };
        let found = seek(&book, &goal).unwrap();
        prop_assert!(found.evaluations <= 10);
        book.apply(found.edit).unwrap();
        let rooms: Vec<Money> = (2024..2027).map(|of| headroom(&book, &goal, year(of))).collect();
        prop_assert!(rooms.iter().all(|room| !room.is_negative()));
        prop_assert_eq!(rooms.into_iter().min().unwrap(), found.headroom);
    }
}

/// On a baseline of its own the capital frame held in constant prices is broken by 64 and 80 million of about 19,700: a
/// growth of half a percent a year keeps it. Where the baseline is the frame, both grow alike and nothing turns.
#[test]
fn the_verdict_turns_where_the_frame_grows_enough() {
    let number = EXAMPLE
        .scenario()
        .assumptions
        .iter()
        .position(|one| matches!(one.kind, AssumptionKind::FrameBeyond { .. }))
        .unwrap();
    let together = tipping(&EXAMPLE, number).unwrap();
    assert_eq!((together.below, together.above), (None, None));
    let baseline = raaderum::budget::scenario::Baseline::Yearly {
        amounts: (2024..2027).map(|of| (year(of), Printed::parse("19.1 mia").unwrap())).collect(),
        price_level: Some(raaderum::budget::price_level::PriceLevel::Of(year(2024))),
        source: None,
    };
    let mut book = EXAMPLE.clone();
    book.apply(Edit::Baseline(AreaPath::parse("anlaeg").unwrap(), Some(Box::new(baseline)))).unwrap();
    let tipping = tipping(&book, number).unwrap();
    assert_eq!(tipping.stands, Decimal::ZERO);
    let above = tipping.above.unwrap();
    assert!(above.at > Decimal::ZERO && above.at < Decimal::ONE, "{above:?}");
    let before = verdicts(&book);
    let mut assume = |percent: Decimal| {
        let held = &EXAMPLE.scenario().assumptions[number];
        let AssumptionKind::FrameBeyond { area, raised_by, .. } = held.kind.clone() else { panic!("a frame") };
        let kind = AssumptionKind::FrameBeyond { area, rule: Beyond::GrowReal(percent), raised_by };
        book.apply(Edit::Assumption(number, Box::new(Assumption { kind, ..held.clone() }))).unwrap();
        verdicts(&book)
    };
    assert_eq!(assume(above.at - Decimal::new(1, 2)), before, "a hundredth less changes nothing");
    assert_ne!(assume(above.at), before);
}

fn verdicts(book: &Book) -> Vec<raaderum::budget::verdict::Verdict> {
    book.evaluate().areas.iter().flat_map(|area| area.verdicts().map(|cell| cell.verdict).collect::<Vec<_>>()).collect()
}

/// Ten million less than the high estimate is what the frame leaves: the verdict turns on the way, and where is told.
#[test]
fn a_verdict_that_turns_within_the_estimates_is_told_with_the_amount() {
    let mut book = EXAMPLE.clone();
    let amounts =
        |amount: &str| -> YearlyAmounts { [(year(2025), Printed::parse(amount).unwrap())].into_iter().collect() };
    let at = own_places();
    book.apply(Edit::Measure(at, MeasureChange::Effect(Effect::Yearly(amounts("-5 mio"))))).unwrap();
    assert_eq!(range_turns(&book, at), None);
    let range = Range { low: amounts("-20 mio"), high: amounts("10 mio") };
    book.apply(Edit::Measure(at, MeasureChange::Range(Some(Box::new(range))))).unwrap();
    let turns = range_turns(&book, at).unwrap();
    let capital = turns.iter().find(|turn| turn.area.as_str() == "anlaeg").unwrap();
    assert!(capital.high && capital.year == year(2025), "{turns:?}");
    assert_eq!(capital.at, Some(Money::ZERO));
    assert_eq!(capital.verdict, raaderum::budget::verdict::Verdict::Broken);
}
