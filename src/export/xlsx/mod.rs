//! The workbook for colleagues: every number with the formula that makes it, so that changing one recalculates there.
//!
//! ```text
//!  Resumé ◄── År ◄── Tiltag   amounts as typed, and on or off as 1 or 0
//!              │ ◄── Rammer   baselines and frames as printed
//!              └ ◄── Satser   rates, and what one krone becomes
//! ```
//!
//! A formula is written with the program's own number as its result, so a reader that does not recalculate sees what the
//! program says. What a formula cannot carry stands as the program's number, and the cell beside it says so. The same
//! scenario gives the same bytes on any day.

mod assumptions;
mod charts;
mod frames;
mod measures;
mod pen;
mod place;
mod rates;
mod sources;
mod style;
mod summary;
mod verdicts;
mod years;

use crate::view::Words;
use crate::view::workbook::Workbook;
use pen::Pen;
use place::Places;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, XlsxError};
use style::Styles;

/// What every sheet is written from.
#[derive(Clone, Copy)]
struct Source<'a> {
    book: &'a Workbook,
    words: &'a Words,
    places: &'a Places,
}

/// The sheets, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Summary,
    Charts,
    Years,
    Measures,
    Frames,
    Rates,
    Assumptions,
    Sources,
}

impl Sheet {
    const ALL: [Self; 8] = [
        Self::Summary,
        Self::Charts,
        Self::Years,
        Self::Measures,
        Self::Frames,
        Self::Rates,
        Self::Assumptions,
        Self::Sources,
    ];

    /// The text key of its name.
    const fn key(self) -> &'static str {
        match self {
            Self::Summary => "workbook-sheet-summary",
            Self::Charts => "workbook-sheet-charts",
            Self::Years => "workbook-sheet-years",
            Self::Measures => "workbook-sheet-measures",
            Self::Frames => "workbook-sheet-frames",
            Self::Rates => "workbook-sheet-rates",
            Self::Assumptions => "workbook-sheet-assumptions",
            Self::Sources => "workbook-sheet-sources",
        }
    }
}

/// The bytes of the workbook. Fails where it is larger than the format allows.
pub fn workbook(book: &Workbook, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let places = Places::of(book, words);
    let source = Source { book, words, places: &places };
    let styles = Styles::new();
    let mut file = rust_xlsxwriter::Workbook::new();
    file.set_properties(&properties(book)?);
    for sheet in Sheet::ALL {
        if sheet == Sheet::Charts && !charts::has_any(book) {
            continue;
        }
        let mut pen = Pen::on(file.add_worksheet(), &styles);
        pen.name(places.name(sheet))?;
        match sheet {
            Sheet::Summary => summary::write(&mut pen, source)?,
            Sheet::Charts => charts::write(&mut pen, source)?,
            Sheet::Years => years::write(&mut pen, source)?,
            Sheet::Measures => measures::write(&mut pen, source)?,
            Sheet::Frames => frames::write(&mut pen, source)?,
            Sheet::Rates => rates::write(&mut pen, source)?,
            Sheet::Assumptions => assumptions::write(&mut pen, source)?,
            Sheet::Sources => sources::write(&mut pen, source)?,
        }
        pen.page(&book.fingerprint);
    }
    file.save_to_buffer()
}

/// A title and a date that never changes; no name of anybody.
fn properties(book: &Workbook) -> Result<DocProperties, XlsxError> {
    let title: String = pen::clean(&book.title).chars().take(MOST_TITLE).collect();
    let beginning = ExcelDateTime::from_ymd(2000, 1, 1)?;
    Ok(DocProperties::new().set_title(title).set_comment(&book.fingerprint).set_creation_datetime(&beginning))
}

/// As many characters of a title as a list of files shows.
const MOST_TITLE: usize = 200;
