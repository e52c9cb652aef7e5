//! A plan moved to another agreement or vintage: what moves is split exactly, what was typed stays, one step takes it back.

use raaderum::budget::agreement::Bound;
use raaderum::budget::book::Book;
use raaderum::budget::money::{Money, Unit};
use raaderum::budget::rebase::{Because, MoveTo, Rebased};
use raaderum::budget::scenario::Scenario;
use raaderum::storage;
use raaderum::view::{Language, View, Words};
use std::sync::{Arc, LazyLock};

static LIBRARY: LazyLock<Arc<raaderum::budget::agreement::Library>> =
    LazyLock::new(|| Arc::new(storage::agreements::all()));

/// A plan of 2022 with two corrections, which is to go on in 2024.
const PLAN: &str = r#"Scenario(
    format: 1,
    title: "Service 2022-2024",
    scope: AllMunicipalities,
    years: (2022, 2024),
    price_level: "2022-pl",
    agreements: ["KØ2022"],
    baseline: { "service": Agreed(), "anlaeg": Agreed() },
    measures: [
        Measure(id: "a", title: "Lærere", area: "service", effect: Yearly({2022: "120 mio", 2023: "130 mio", 2024: "140 mio"}), price_level: "2022-pl", standing: Proposed, source: Own("Notat 3")),
        Measure(id: "b", title: "Haller", area: "anlaeg", effect: Yearly({2024: "40 mio"}), price_level: "2024-pl", standing: Proposed, source: Own("Notat 4")),
    ],
    vintages: [
        Vintage(of: ("KØ2022", "serviceramme"), dated: "2021-10-01", amounts: {2022: "264.9 mia"}, source: Own("DUT")),
        Vintage(of: ("KØ2022", "serviceramme"), dated: "2022-03-01", amounts: {2022: "265.4 mia"}, source: Own("Midtvejs")),
    ],
    assumptions: [
        Rate(series: "kommuner/service", to: 2023, percent: 3.0, because: "skøn"),
        Rate(series: "kommuner/anlaeg", to: 2023, percent: 3.0, because: "skøn"),
        FrameBeyond(area: "service", rule: HoldReal, because: "ingen aftale"),
        FrameBeyond(area: "anlaeg", rule: HoldReal, because: "ingen aftale"),
        BaselineBeyond(area: "service", rule: HoldReal, because: "ingen aftale"),
        BaselineBeyond(area: "anlaeg", rule: HoldReal, because: "ingen aftale"),
    ],
)
"#;

fn opened(text: &str) -> Book {
    Book::open(storage::scenario::read(text, storage::areas::standard()).unwrap().scenario, Arc::clone(&LIBRARY))
}

fn moves(book: &Book) -> Vec<MoveTo> {
    let agreements = book.can_move_to().into_iter().map(|one| MoveTo::Agreement(Arc::clone(&one.id)));
    agreements.chain(book.earlier_vintages()).collect()
}

/// Every example and the plan above, moved everywhere it can be moved.
fn all_moves() -> Vec<(Book, MoveTo, Rebased)> {
    let examples = storage::examples::all().iter().map(|example| opened(example.text));
    let own = PLAN.replace(
        "\"service\": Agreed()",
        "\"service\": Yearly(amounts: { 2022: \"265 mia\", 2024: \"270 mia\" }, price_level: \"2022-pl\")",
    );
    let books = examples.chain([opened(PLAN), opened(&own)]);
    let moved = books.flat_map(|book| {
        moves(&book).into_iter().map(move |to| (book.clone(), book.moved_to(&to).unwrap(), to)).collect::<Vec<_>>()
    });
    moved.map(|(book, rebased, to)| (book, to, rebased)).collect()
}

#[test]
fn what_was_typed_keeps_its_numbers_and_one_step_takes_it_back() {
    for (mut book, _, rebased) in all_moves() {
        let before = book.scenario().clone();
        let back = book.apply(rebased.edit).unwrap();
        assert_eq!(book.scenario(), rebased.moved.scenario());
        let moved = book.scenario().clone();
        let inputs = Scenario { agreements: before.agreements.clone(), vintages: before.vintages.clone(), ..moved };
        assert_eq!(inputs, before, "only agreements or corrections are others");
        let measures = rebased.measures;
        assert_eq!(measures.kept + measures.restated + measures.followed, before.measures.len());
        book.apply(back).unwrap();
        assert_eq!(*book.scenario(), before);
    }
}

/// What the headroom moves by is what frames move, less what baselines and measures move, whatever the cause.
#[test]
fn the_parts_are_the_difference_in_headroom_to_the_last_krone() {
    let mut compared = 0;
    for (_, to, rebased) in all_moves() {
        let causes = &rebased.difference.causes;
        let sum = |number: raaderum::budget::rebase::MovedNumber<'_>, at: usize| -> Money {
            let parts = Because::ALL.into_iter().filter_map(|because| number.because(causes, because));
            parts.map(|years| years[at]).sum()
        };
        for area in &rebased.difference.areas {
            for (frame_at, frame) in area.frames.iter().enumerate() {
                for at in 0..rebased.difference.years.count() {
                    let (Some(by), Some(room), Some(_)) = (frame.frame.by[at], frame.headroom.by[at], area.plan.by[at])
                    else {
                        continue;
                    };
                    let of_area = || rebased.numbers().filter(|number| number.area.area == area.area);
                    let of_frame = of_area().find(|number| number.frame == Some(frame_at)).unwrap();
                    assert_eq!(sum(of_frame, at), by, "{to:?}");
                    let below: Money = of_area().filter(|number| number.frame.is_none()).map(|one| sum(one, at)).sum();
                    let widened = if frame.bound == Bound::AtMost { by - below } else { below - by };
                    if frame.on == raaderum::budget::agreement::Measured::Level {
                        assert_eq!(widened, room, "{to:?} {}", area.area);
                        compared += 1;
                    }
                }
            }
        }
    }
    assert!(compared > 12, "{compared}");
}

#[test]
fn the_report_says_what_moves_because_of_what_and_what_stays() {
    let book = opened(PLAN);
    let mut texts = String::new();
    for language in Language::ALL {
        let (evaluation, words) = (book.evaluate(), Words::of(language));
        let view = View {
            book: &book,
            evaluation: &evaluation,
            words: &words,
            unit: Unit::Mio,
            decimals: None,
            fingerprint: "",
        };
        for to in
            [MoveTo::Agreement("KØ2024".into()), MoveTo::Vintage(Some("2021-10-01".into())), MoveTo::Vintage(None)]
        {
            let rebased = book.moved_to(&to).unwrap();
            texts += &view.rebased_text(&to, &view.rebased(&rebased));
            texts += "\n";
        }
    }
    insta::assert_snapshot!(texts);
}

#[test]
fn the_vintages_to_go_back_to_are_those_before_the_last() {
    let book = opened(PLAN);
    assert_eq!(book.earlier_vintages(), [MoveTo::Vintage(Some("2021-10-01".into())), MoveTo::Vintage(None)]);
    assert_eq!(opened(storage::examples::all()[0].text).earlier_vintages(), []);
    let agreed = book.moved_to(&MoveTo::Vintage(None)).unwrap();
    assert_eq!(agreed.moved.scenario().vintages, []);
}
