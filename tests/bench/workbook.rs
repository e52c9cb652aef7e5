//! How long a workbook with formulas takes, beside the same bytes written once more.

use crate::plan::plan;
use crate::{median, ratio, timed};
use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::export::xlsx;
use raaderum::view::{Language, View, Words};
use std::hint::black_box;
use std::sync::Arc;

const MEASURES: usize = 1_000;
const YEARS: usize = 30;
const ROUNDS: usize = 7;

/// The time of a workbook of 1,000 measures and 30 years: its contents, and all of it.
pub(crate) fn line(library: &Arc<Library>) -> String {
    let book = Book::open(plan(library, MEASURES, YEARS), Arc::clone(library));
    let (evaluation, words) = (book.evaluate(), Words::of(Language::Danish));
    let view = View {
        book: &book,
        evaluation: &evaluation,
        words: &words,
        unit: Unit::Mio,
        decimals: None,
        fingerprint: "0badcafe",
    };
    let (mut contents, mut wholes, mut size) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        let (content, of_content) = timed(|| view.workbook());
        let (bytes, of_bytes) = timed(|| xlsx::workbook(&content, &words).unwrap());
        contents.push(of_content);
        wholes.push(of_content + of_bytes);
        size = black_box(bytes).len();
    }
    let (content, whole) = (median(&mut contents), median(&mut wholes));
    format!(
        "a workbook of {MEASURES} measures × {YEARS} years: {whole:.1?}, {:.0} % of it its contents; {} kB",
        100.0 * ratio(content, whole),
        size / 1000
    )
}
