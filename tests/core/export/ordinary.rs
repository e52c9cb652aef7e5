//! In charts as people make them no label touches another or leaves the picture.

use super::fixture::{deviation, level};
use super::{odd, varied};
use proptest::prelude::*;
use raaderum::export::layout::{self, Item, Page, Rect, Size};
use raaderum::export::{ink, png, svg};
use raaderum::view::chart::Chart;
use resvg::usvg;

fn ordinary() -> impl Strategy<Value = Chart> {
    let amounts =
        (prop::collection::vec(-60..420_i64, 30), prop::collection::vec(prop::option::weighted(0.9, 300..1500_i64), 6));
    let made = (3..=6_usize, 1..=5_usize, amounts, 0..5_usize, prop::sample::select(vec![1, 23])).prop_map(
        |(years, series, (amounts, frame), assumed_from, factor)| {
            let amounts: Vec<i64> = amounts.iter().map(|amount| amount * factor).collect();
            let frame: Vec<Option<i64>> = frame.iter().map(|frame| frame.map(|frame| frame * factor)).collect();
            varied::level_of(years, series, &amounts, &frame, assumed_from)
        },
    );
    let deviations =
        (1..=4_usize, 3..=6_usize, prop::collection::vec(-180..180_i64, 24), prop::sample::select(vec![1, 23]))
            .prop_map(|(panels, years, rooms, factor)| {
                let rooms: Vec<i64> = rooms.iter().take(panels * years).map(|room| room * factor).collect();
                varied::deviation_of(panels, years, &rooms)
            });
    let multiples = (2..=12_usize, 3..=6_usize).prop_map(|(panels, years)| varied::level_multiples(panels, years));
    prop_oneof![4 => made, 3 => deviations, 1 => multiples]
}

/// All texts and marks with their boxes.
pub(super) fn boxes(page: &Page) -> Vec<(String, Rect)> {
    let items = page.parts.iter().flat_map(|part| &part.items);
    items
        .filter_map(|item| match item {
            Item::Text(text) => Some((text.content(), text.bounds())),
            Item::Mark(mark) => Some((format!("{:?}", mark.shape), mark.rect)),
            Item::Diamond(sum) => {
                let corner = Rect { x: sum.center.x, y: sum.center.y, width: 0.0, height: 0.0 };
                Some(("a diamond".to_owned(), corner.grown(sum.half)))
            }
            Item::Fill(_) | Item::Line(_) => None,
        })
        .collect()
}

pub(super) fn overlaps(boxes: &[(String, Rect)]) -> Vec<String> {
    let mut found = Vec::new();
    for (at, (first, here)) in boxes.iter().enumerate() {
        for (second, there) in &boxes[at + 1..] {
            if here.meets(there) {
                found.push(format!("»{first}« and »{second}«: {here:?}, {there:?}"));
            }
        }
    }
    found
}

pub(super) fn outside(boxes: &[(String, Rect)], (width, height): (f64, f64)) -> Vec<&String> {
    let within =
        |rect: &Rect| rect.x >= 4.0 && rect.y >= 4.0 && rect.right() <= width - 4.0 && rect.bottom() <= height - 4.0;
    boxes.iter().filter(|(_, rect)| !within(rect)).map(|(text, _)| text).collect()
}

/// The texts that touch a frame line or a leader of their own part.
fn crossed(page: &Page) -> Vec<String> {
    let mut found = Vec::new();
    for part in &page.parts {
        let lines: Vec<Rect> = part
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Line(line) if line.ink == ink::FRAME => {
                    let [from, to] = line.points[..] else { return None };
                    Some(Rect::between(from, to).grown(line.width / 2.0))
                }
                Item::Fill(_) | Item::Line(_) | Item::Text(_) | Item::Mark(_) | Item::Diamond(_) => None,
            })
            .filter(|rect| rect.width < 8.0 || rect.height < 8.0)
            .collect();
        for item in &part.items {
            let Item::Text(text) = item else { continue };
            if lines.iter().any(|line| line.meets(&text.bounds().grown(1.0))) {
                found.push(text.content());
            }
        }
    }
    found
}

fn check(chart: &Chart) -> Result<(), TestCaseError> {
    let page = layout::chart(chart, Size::SLIDE);
    let boxes = boxes(&page);
    let overlaps = overlaps(&boxes);
    prop_assert!(overlaps.is_empty(), "labels overlap: {overlaps:#?}");
    let outside = outside(&boxes, page.canvas);
    prop_assert!(outside.is_empty(), "labels outside the picture: {outside:?}");
    let crossed = crossed(&page);
    prop_assert!(crossed.is_empty(), "labels on a frame line: {crossed:?}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn no_label_touches_another(chart in ordinary()) {
        check(&chart)?;
    }
}

#[test]
fn no_label_touches_another_in_the_designs_pictures() {
    check(&level()).unwrap();
    check(&deviation()).unwrap();
}

#[test]
fn no_label_touches_another_at_the_edges() {
    for (name, chart) in odd::all() {
        check(&chart).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// The measure of the layout is the measure of the picture: drawn text is no wider than its box.
#[test]
fn text_is_as_wide_as_it_was_measured() {
    for chart in [level(), deviation()] {
        let page = layout::chart(&chart, Size::SLIDE);
        let tree = png::parse(&svg::page(&page)).unwrap();
        let mut drawn = Vec::new();
        collect_texts(tree.root(), &mut drawn);
        let measured: Vec<Rect> = page.texts().map(layout::Text::bounds).collect();
        assert_eq!(drawn.len(), measured.len());
        for (drawn, measured) in drawn.iter().zip(measured) {
            let (left, right) = (f64::from(drawn.left()), f64::from(drawn.right()));
            assert!(left > measured.x - 2.0 && right < measured.right() + 2.0, "{drawn:?} in {measured:?}");
            assert!(right - left > 0.85 * measured.width - 4.0, "{drawn:?} in {measured:?}");
        }
    }
}

fn collect_texts(group: &usvg::Group, into: &mut Vec<usvg::Rect>) {
    for node in group.children() {
        match node {
            usvg::Node::Group(group) => collect_texts(group, into),
            usvg::Node::Text(text) => into.push(text.abs_bounding_box()),
            usvg::Node::Path(_) | usvg::Node::Image(_) => {}
        }
    }
}
