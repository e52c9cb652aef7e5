//! How long figures and the report on A4 take, beside the library that rasterises doing it alone.

use crate::plan::{plan, year};
use crate::{median, ratio, timed};
use raaderum::budget::agreement::Library;
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::{Baseline, Scenario, Years};
use raaderum::export::layout::{Size, paper};
use raaderum::export::pdf::{self, Meta};
use raaderum::export::typeface::Weight;
use raaderum::export::{png, svg};
use raaderum::view::chart::{Audience, Body, Chart};
use raaderum::view::{Language, View, Words};
use resvg::{tiny_skia, usvg};
use std::hint::black_box;
use std::sync::Arc;

const ROUNDS: usize = 7;
/// Pixels across and down of the picture.
const PICTURE: (u32, u32) = (2_880, 1_620);
const SERIES: usize = 12;

/// What is done with a view of a plan.
fn seen<T>(library: &Arc<Library>, scenario: Scenario, look: impl FnOnce(&View<'_>) -> T) -> T {
    let book = Book::open(scenario, Arc::clone(library));
    let (evaluation, words) = (book.evaluate(), Words::of(Language::Danish));
    look(&View {
        book: &book,
        evaluation: &evaluation,
        words: &words,
        unit: Unit::Mio,
        decimals: None,
        fingerprint: "0badcafe",
    })
}

/// The time of a report of some twenty pages: content, layout and file.
pub(crate) fn report(library: &Arc<Library>) -> String {
    let mut scenario = plan(library, 700, 4);
    scenario.years = Years::new(year(2024), year(2027)).unwrap();
    seen(library, scenario, |view| {
        let meta = Meta { title: "Plan".to_owned(), language: Language::Danish };
        let (mut laid, mut wholes, mut about) = (Vec::new(), Vec::new(), (0, 0));
        for _ in 0..ROUNDS {
            let (pages, of_pages) = timed(|| paper::pages(&view.paper(), view.words));
            let (bytes, of_bytes) = timed(|| pdf::write(&pages, &meta).unwrap());
            laid.push(of_pages);
            wholes.push(of_pages + of_bytes);
            about = (pages.len(), black_box(bytes).len());
        }
        let (laid, whole) = (median(&mut laid), median(&mut wholes));
        format!(
            "a report of {} pages A4: {whole:.1?}, {:.0} % of it content and layout; {} kB",
            about.0,
            100.0 * ratio(laid, whole),
            about.1 / 1000
        )
    })
}

/// The time of a chart of 12 series and 30 years as SVG, and as a picture beside the library alone.
pub(crate) fn chart(library: &Arc<Library>) -> String {
    let chart = seen(library, plan(library, 60, 30), large);
    let mut faces = usvg::fontdb::Database::new();
    for weight in Weight::ALL {
        faces.load_font_data(weight.file().to_vec());
    }
    let options = usvg::Options { fontdb: Arc::new(faces), ..usvg::Options::default() };
    let (mut texts, mut ours, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let (text, of_text) = timed(|| svg::chart(&chart, Size::SLIDE));
        let (picture, of_picture) = timed(|| png::render(&text, PICTURE.0).unwrap());
        let (alone, of_alone) = timed(|| {
            let tree = usvg::Tree::from_str(&text, &options).unwrap();
            let mut pixels = tiny_skia::Pixmap::new(PICTURE.0, PICTURE.1).unwrap();
            resvg::render(&tree, tiny_skia::Transform::from_scale(1.8, 1.8), &mut pixels.as_mut());
            pixels.encode_png().unwrap()
        });
        black_box((picture, alone));
        texts.push(of_text);
        ours.push(of_text + of_picture);
        theirs.push(of_alone);
    }
    let (text, ours, theirs) = (median(&mut texts), median(&mut ours), median(&mut theirs));
    format!(
        "a chart of {SERIES} series × 30 years: SVG {text:.2?}; PNG {} × {} {ours:.1?}, {:.2} × the library alone",
        PICTURE.0,
        PICTURE.1,
        ratio(ours, theirs)
    )
}

/// The chart of an area, its series repeated until there are twelve.
fn large(view: &View<'_>) -> Chart {
    let area = AreaPath::parse("anlaeg").unwrap();
    assert!(matches!(view.book.scenario().baseline.get(&area), Some(Baseline::Agreed { .. })));
    let mut chart = view.level_chart(&area, Audience::Paper).unwrap();
    let Body::Columns(panels) = &mut chart.body else { return chart };
    for panel in panels {
        let few = panel.series.len();
        for at in few..SERIES {
            panel.series.push(panel.series[at % few].clone());
            for column in &mut panel.columns {
                let repeated = column.segments.get(at % few).cloned();
                column.segments.extend(repeated.map(|mut segment| {
                    segment.series = at;
                    segment
                }));
            }
        }
    }
    chart
}
