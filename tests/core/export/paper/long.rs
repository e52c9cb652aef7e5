//! Papers nobody wrote with pages in mind: long names, many measures, many years, huge amounts.

use super::super::ordinary::{boxes, overlaps};
use super::pages;
use raaderum::budget::area::AreaPath;
use raaderum::budget::measure::{Effect, Measure};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Scenario, Scope, Years};
use raaderum::export::layout::{Item, Page};

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn scenario(title: &str, years: u16, measures: usize, digits: u32) -> Scenario {
    let span = Years::new(year(2024), year(2023 + years)).unwrap();
    let mut scenario = Scenario::new(title, Scope::AllMunicipalities, span, PriceLevel::Of(year(2024)));
    for at in 0..measures {
        let amount = Printed::new(10_i64.pow(digits) - 1 - i64::try_from(at).unwrap(), 0, Unit::Kr).unwrap();
        let area = AreaPath::parse(if at % 2 == 0 { "anlaeg/botilbud" } else { "service/administration" }).unwrap();
        let effect = Effect::Yearly((2024..2024 + years).map(|of| (year(of), amount)).collect());
        let level = PriceLevel::Of(year(2024));
        let measure = Measure::new(&format!("m-{at}"), &format!("Tiltag {at}, {title}"), area, level);
        scenario.measures.push(Measure { effect, ..measure });
    }
    scenario
}

/// No text of a sheet lies outside it, and none upon another.
pub(super) fn check(name: &str, page: &Page) {
    let boxes = boxes(page);
    let (width, height) = page.canvas;
    for (text, rect) in &boxes {
        let within = rect.x >= 40.0 && rect.right() <= width - 40.0 && rect.y >= 40.0 && rect.bottom() <= height - 40.0;
        assert!(within, "{name}: »{text}« leaves the sheet: {rect:?}");
    }
    assert_eq!(overlaps(&boxes), Vec::<String>::new(), "{name}, {}", page.description);
}

#[test]
fn long_names_many_years_and_huge_amounts_stay_on_their_sheets() {
    let odd = format!("<b>\u{202e}{}</b> 🦀", "Ø".repeat(10_000));
    let words = "Rammen for de meget lange navne ".repeat(300);
    for (title, years, measures, digits) in [
        ("Et år", 1, 3, 9),
        ("Fyrre år", 40, 3, 12),
        (odd.as_str(), 3, 4, 15),
        (words.as_str(), 5, 20, 15),
        ("Intet", 3, 0, 9),
    ] {
        let (paper, pages) = pages(&scenario(title, years, measures, digits));
        for page in &pages {
            check(title.get(..20).unwrap_or(title), page);
        }
        let all: String = pages.iter().flat_map(Page::texts).map(raaderum::export::layout::Text::content).collect();
        for number in super::numbers(&paper) {
            assert!(all.contains(&number), "{number} of »{}« is missing", title.get(..20).unwrap_or(title));
        }
    }
}

#[test]
fn a_table_that_goes_on_has_its_head_on_every_sheet() {
    let (_, pages) = pages(&scenario("Mange", 3, 300, 9));
    let with_rows: Vec<&Page> = pages.iter().filter(|page| page.parts.iter().any(|part| part.name == "row")).collect();
    assert!(with_rows.len() > 5, "{} sheets", with_rows.len());
    for page in with_rows {
        let first = page.parts.iter().find(|part| matches!(part.name.as_str(), "row" | "table")).unwrap();
        assert_eq!(first.name, "table", "{}", page.description);
        let heads = |part: &raaderum::export::layout::Part| {
            part.items.iter().any(|item| matches!(item, Item::Text(text) if text.content() == "2024"))
        };
        assert!(heads(first));
    }
}

#[test]
fn a_figure_stands_whole_on_one_sheet() {
    for (name, scenario) in super::examples() {
        let (paper, pages) = pages(&scenario);
        let figures = paper.blocks.iter().filter(|block| matches!(block, raaderum::view::paper::Block::Figure(_)));
        let parts = pages.iter().flat_map(|page| &page.parts).filter(|part| part.name == "figure");
        assert_eq!(figures.count(), parts.count(), "{name}");
    }
}
