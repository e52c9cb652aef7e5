//! Laid-out pages as a PDF file: shapes as vectors, text as text, the parts of the face that are used embedded.
//!
//! The same pages give the same bytes: the file carries no date, no path and no name of a user or machine.

mod text;

use super::layout::Page;
use super::png::{self, PngProblem};
use super::svg;
use crate::view::Language;
use krilla::Document;
use krilla::geom::{Size, Transform};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use text::Faces;
use thiserror::Error;

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// Its title, as readers show it in their window.
    pub title: String,
    /// The language of its text.
    pub language: Language,
}

/// Why there is no file.
#[derive(Debug, Error)]
pub enum PdfProblem {
    /// The shapes of a page could not be read back.
    #[error(transparent)]
    Shapes(#[from] PngProblem),
    /// A page has no width or height.
    #[error("a page {0} wide and {1} high")]
    Size(f64, f64),
    /// Whoever watches said to stop.
    #[error("stopped")]
    Stopped,
    /// The writer of the format refused.
    #[error("the file could not be written: {0}")]
    Writing(String),
}

/// Is told how many steps are done and how many there are, and says whether to go on.
pub type Watch<'a> = &'a dyn Fn(usize, usize) -> bool;

/// Points to a pixel: a page is as large on paper as a browser would print it.
const POINTS: f64 = 0.75;
/// The program, as it signs its files.
const PROGRAM: &str = "Råderum";

/// Writes pages, one a sheet: [`Page::shown`] in pixels of 0.75 points, so 1280 × 720 is a slide of 960 × 540 points.
///
/// # Errors
/// A page without width or height, and shapes that the writer refuses.
pub fn write(pages: &[Page], meta: &Meta) -> Result<Vec<u8>, PdfProblem> {
    write_watched(pages, meta, &|_, _| true)
}

/// The same, watched from page to page.
///
/// # Errors
/// Those of [`write()`], and [`PdfProblem::Stopped`] as soon as whoever watches says so.
pub fn write_watched(pages: &[Page], meta: &Meta, watch: Watch<'_>) -> Result<Vec<u8>, PdfProblem> {
    let faces = Faces::new();
    let mut document = Document::new();
    for (at, page) in pages.iter().enumerate() {
        if !watch(at, pages.len()) {
            return Err(PdfProblem::Stopped);
        }
        draw(page, &faces, &mut document)?;
    }
    let metadata = Metadata::new()
        .title(super::layout::clean_line(&meta.title, LONGEST_TITLE))
        .language(meta.language.code().to_owned())
        .creator(PROGRAM.to_owned());
    document.set_metadata(metadata);
    document.finish().map_err(|error| PdfProblem::Writing(format!("{error:?}")))
}

/// As many characters of a title as a reader's window has room for.
const LONGEST_TITLE: usize = 300;

fn draw(page: &Page, faces: &Faces, document: &mut Document) -> Result<(), PdfProblem> {
    let wrong = || PdfProblem::Size(page.shown.0, page.shown.1);
    let (width, height) = (single(page.shown.0 * POINTS), single(page.shown.1 * POINTS));
    let size = Size::from_wh(width, height).ok_or_else(wrong)?;
    let shapes = png::parse(&svg::shapes(page))?;
    let mut sheet = document.start_page_with(PageSettings::from_wh(width, height).ok_or_else(wrong)?);
    let mut surface = sheet.surface();
    if surface.draw_svg(&shapes, size, SvgSettings::default()).is_none() {
        return Err(wrong());
    }
    let scale = Transform::from_scale(
        single(page.shown.0 * POINTS / page.canvas.0),
        single(page.shown.1 * POINTS / page.canvas.1),
    );
    surface.push_transform(&scale);
    for text in page.texts() {
        faces.draw(text, &mut surface);
    }
    surface.pop();
    surface.finish();
    sheet.finish();
    Ok(())
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "the format counts in single precision")]
fn single(length: f64) -> f32 {
    length as f32
}
