//! The meeting's pages of the examples as text, and pages of hostile plans.

use proptest::prelude::*;
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::{ChartKind, Edit, MeasureChange, MeetingPage, PageContent, PageTitle, Scenario};
use raaderum::export::format::FileFormat as _;
use raaderum::export::layout::{Page, meeting};
use raaderum::export::meeting::{MeetingFormat, files};
use raaderum::export::svg;
use raaderum::storage::{agreements, areas, examples, scenario};
use raaderum::view::chart::Asked;
use raaderum::view::meeting::{Meeting, PageBody};
use raaderum::view::paper::Block;
use raaderum::view::{Language, View, Words};
use std::path::Path;
use std::sync::Arc;

fn plan(name: &str) -> Scenario {
    scenario::read(examples::named(name).unwrap().text, areas::standard()).unwrap().scenario
}

fn meeting_of(scenario: Scenario, language: Language) -> Meeting {
    let book = Book::open(scenario, Arc::new(agreements::all()));
    let evaluation = book.evaluate();
    let words = Words::of(language);
    let unit = Unit::Mio;
    View { book: &book, evaluation: &evaluation, words: &words, unit, decimals: None, fingerprint: "3f9a1c7e" }
        .meeting()
}

fn as_text(pages: &[Page]) -> String {
    let page = |page: &Page| page.texts().map(|text| text.content() + "\n").collect::<String>();
    pages.iter().map(page).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_pages_of_three_examples_as_text() {
    for name in ["botilbud-2024-2026", "anlaeg-2020", "konsulenter-2021-2025"] {
        let pages = meeting::pages(&meeting_of(plan(name), Language::Danish));
        insta::assert_snapshot!(format!("meeting-{name}"), as_text(&pages));
    }
}

/// Where everything stands on a page: what must not move with a number.
fn places(page: &Page) -> Vec<(String, String)> {
    let parts = page.parts.iter().filter(|part| ["switches", "notes", "head"].contains(&part.name.as_str()));
    let texts = parts.flat_map(|part| &part.items).filter_map(|item| match item {
        raaderum::export::layout::Item::Text(text) => Some(text),
        _ => None,
    });
    texts.map(|text| (format!("{:.0} {:.0}", text.at.x, text.at.y), text.content())).collect()
}

#[test]
fn a_switch_moves_the_verdict_and_nothing_else() {
    let mut scenario = plan("botilbud-2024-2026");
    let before = meeting::pages(&meeting_of(scenario.clone(), Language::Danish));
    scenario.apply(Edit::Measure(1, MeasureChange::On(false))).unwrap();
    let after = meeting::pages(&meeting_of(scenario, Language::Danish));
    assert_ne!(before[0].title, after[0].title);
    assert_eq!(before.len(), after.len());
    let (before, after) = (places(&before[0]), places(&after[0]));
    let moved = before.iter().zip(&after).filter(|(one, other)| one.1 == other.1 && one.0 != other.0).count();
    assert_eq!((before.len(), moved), (after.len(), 0));
}

#[test]
fn an_own_title_is_dropped_with_a_notice_when_its_verdict_changes() {
    let mut scenario = plan("botilbud-2024-2026");
    let mut page = MeetingPage::of(PageContent::Verdict);
    let book = Book::open(scenario.clone(), Arc::new(agreements::all()));
    let evaluation = book.evaluate();
    let words = Words::of(Language::Danish);
    let view =
        View { book: &book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    assert_eq!(view.page_verdict(&page.content), "anlaeg broken 2025 2026");
    page.title = Some(view.titled("Vi bygger for meget", &page.content));
    scenario.apply(Edit::Meeting(vec![page])).unwrap();
    let meeting = meeting_of(scenario.clone(), Language::Danish);
    assert_eq!((meeting.pages[0].title.text.as_str(), &meeting.pages[0].notice), ("Vi bygger for meget", &None));
    scenario.apply(Edit::Measure(1, MeasureChange::On(false))).unwrap();
    let meeting = meeting_of(scenario, Language::Danish);
    assert_ne!(meeting.pages[0].title.text, "Vi bygger for meget");
    assert!(meeting.pages[0].notice.as_ref().unwrap().contains("Vi bygger for meget"));
}

#[test]
fn every_kind_of_chart_is_shown_or_says_why_not() {
    for name in ["botilbud-2024-2026", "anlaeg-2020", "sats-mangler-2022-2024", "regioner-2020"] {
        for language in [Language::Danish, Language::English] {
            let mut scenario = plan(name);
            scenario.meeting = ChartKind::ALL.map(|kind| MeetingPage::chart(kind, None)).into();
            let meeting = meeting_of(scenario, language);
            assert_eq!(meeting.pages.len(), 9);
            for page in &meeting.pages {
                let says = match &page.body {
                    PageBody::Chart(chart) => chart.title.text.clone(),
                    PageBody::Nothing(why) => why.clone(),
                    _ => String::new(),
                };
                assert!(!says.is_empty());
            }
            assert_eq!(meeting::pages(&meeting).len(), 9);
        }
    }
}

/// Every text lies on the page.
fn assert_on_page(page: &Page) {
    for text in page.texts() {
        let bounds = text.bounds();
        let is_on = bounds.x >= -1.0 && bounds.right() <= page.canvas.0 + 1.0 && bounds.bottom() <= page.canvas.1 + 1.0;
        assert!(is_on, "{:?} at {bounds:?}", text.content().chars().take(80).collect::<String>());
    }
}

#[test]
fn hostile_titles_stay_on_the_page() {
    let long = "Ø".repeat(10_000);
    let titles = ["<script>alert('a')</script>&amp;", "\u{202e}omvendt\u{202c}", "👨‍👩‍👧 møde 🎉", &long, "a\u{0}b\nc\td"];
    for title in titles {
        let mut scenario = plan("botilbud-2024-2026");
        scenario.title = title.to_owned();
        for measure in scenario.measures.iter_mut() {
            measure.title = title.into();
        }
        let meeting = meeting_of(scenario, Language::Danish);
        for mut page in meeting.pages.clone() {
            page.title.text = title.to_owned();
            page.notice = Some(title.to_owned());
            let meeting = Meeting { pages: vec![page], ..meeting.clone() };
            for page in meeting::pages(&meeting) {
                assert_on_page(&page);
                let svg = svg::page(&page);
                assert!(!svg.contains("<script") && !svg.contains('\u{202e}'));
                assert!(raaderum::export::png::parse(&svg).is_ok());
            }
        }
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let meeting = meeting_of(plan("anlaeg-2020"), Language::Danish);
    let pdf = || files(&meeting, MeetingFormat::Pdf, Language::Danish, Path::new("ud.pdf")).unwrap();
    let (one, other) = (pdf(), pdf());
    assert_eq!(one, other);
    assert!(one[0].1.starts_with(b"%PDF"));
    assert_eq!(MeetingFormat::of(Path::new("ud.key")), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn pages_of_any_plan_can_be_set(scenario in crate::storage::arbitrary::scenario()) {
        for page in meeting::pages(&meeting_of(scenario, Language::Danish)) {
            prop_assert!(!svg::page(&page).is_empty());
        }
    }
}

/// The titles of a chart as a file of its own, and of the figures of the report.
fn titles(scenario: &Scenario, of: &AreaPath) -> (String, Vec<String>) {
    let book = Book::open(scenario.clone(), Arc::new(agreements::all()));
    let evaluation = book.evaluate();
    let words = Words::of(Language::Danish);
    let view =
        View { book: &book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    let chart = view.chart_of(&Asked::of(ChartKind::Level).in_area(of)).unwrap();
    let figures = view.paper().blocks.into_iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure.chart.title.text),
        _ => None,
    });
    (chart.title.text, figures.collect())
}

#[test]
fn a_chart_has_its_own_title_in_files_and_the_report_as_long_as_its_verdict_holds() {
    let mut scenario = plan("botilbud-2024-2026");
    let area = AreaPath::parse("anlaeg").unwrap();
    let mut page = MeetingPage { shown: false, ..MeetingPage::chart(ChartKind::Level, Some(area.clone())) };
    page.title = Some(PageTitle { text: "Vi bygger for meget".into(), written_for: "anlaeg broken 2025 2026".into() });
    scenario.apply(Edit::Meeting(vec![page])).unwrap();
    let (chart, figures) = titles(&scenario, &area);
    assert_eq!(chart, "Vi bygger for meget");
    assert_eq!(figures.iter().filter(|title| **title == chart).count(), 1, "{figures:?}");
    scenario.apply(Edit::Measure(1, MeasureChange::On(false))).unwrap();
    let (chart, figures) = titles(&scenario, &area);
    assert!(chart != "Vi bygger for meget" && !figures.contains(&"Vi bygger for meget".to_owned()), "{figures:?}");
}
