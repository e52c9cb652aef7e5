//! The design's pictures as text, and on request as pictures.

use super::{fixture, odd, varied};
use raaderum::export::{layout::Size, png, svg};
use raaderum::view::chart::Chart;

fn pictures() -> Vec<(String, Chart)> {
    vec![("level".to_owned(), fixture::level()), ("deviation".to_owned(), fixture::deviation())]
}

#[test]
fn the_designs_pictures_as_text() {
    for (name, chart) in pictures() {
        insta::assert_snapshot!(name, svg::chart(&chart, Size::SLIDE));
    }
}

/// Writes the pictures to the system's folder for temporary files, for a person to look at.
#[test]
#[ignore = "writes files; run it to look at the pictures"]
fn write_pictures() {
    let folder = std::env::temp_dir().join("raaderum-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, chart) in pictures().into_iter().chain(odd::all()).chain(varied_pictures()) {
        let svg = svg::chart(&chart, Size::SLIDE);
        std::fs::write(folder.join(format!("{name}.png")), png::render(&svg, 1600).unwrap()).unwrap();
        std::fs::write(folder.join(format!("{name}.svg")), svg).unwrap();
    }
    for (width, height) in [(1080, 1080), (900, 1600), (2400, 800)] {
        let svg = svg::chart(&fixture::deviation(), Size::of_pixels(width, height));
        let picture = png::render(&svg, width).unwrap();
        std::fs::write(folder.join(format!("deviation-{width}-{height}.png")), picture).unwrap();
    }
}

fn varied_pictures() -> Vec<(String, Chart)> {
    let levels = [(1, 3), (2, 7), (4, 5), (5, 6), (6, 7), (7, 4), (13, 5), (30, 4), (60, 3)];
    let levels = levels.map(|(years, series)| (format!("levels-{years}-{series}"), varied::levels(years, series, 1)));
    let below = (String::from("levels-below"), varied::levels(5, 3, -1));
    let multiples = [(2, 3), (4, 4), (6, 6), (12, 30)];
    let multiples = multiples
        .map(|(panels, years)| (format!("multiples-{panels}-{years}"), varied::level_multiples(panels, years)));
    let deviations = [(1, 1), (1, 6), (1, 20), (1, 60), (2, 6), (3, 3), (4, 5), (6, 4), (9, 12), (12, 6), (12, 60)];
    let deviations =
        deviations.map(|(panels, years)| (format!("deviations-{panels}-{years}"), varied::deviations(panels, years)));
    levels.into_iter().chain([below]).chain(multiples).chain(deviations).collect()
}
