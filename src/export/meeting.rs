//! The meeting's pages as files: one PDF, or a PNG a page.

use super::format::{ChartProblem, FileFormat};
use super::layout::{self, Page};
use super::pdf::{self, Meta, PdfProblem, Watch};
use super::{png, svg};
use crate::view::Language;
use crate::view::meeting::Meeting;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A format the meeting's pages can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingFormat {
    /// All pages in one file.
    Pdf,
    /// Each page as a picture of its own.
    Png,
}

impl FileFormat for MeetingFormat {
    const ALL: &'static [Self] = &[Self::Pdf, Self::Png];

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
        }
    }
}

/// A slide of 960 × 540 points, in pixels.
const SLIDE: (f64, f64) = (1280.0, 720.0);

/// A file and what is in it.
pub type Written = (PathBuf, Vec<u8>);

/// The files of a meeting: `to` itself, or for pictures `to-1.png`, `to-2.png` and so on.
///
/// # Errors
/// Pages that the writers of the formats refuse.
pub fn files(
    meeting: &Meeting,
    format: MeetingFormat,
    language: Language,
    to: &Path,
) -> Result<Vec<Written>, ChartProblem> {
    files_watched(meeting, format, language, (to, png::Width::WALL), &|_, _| true)
}

/// The same, pictures of so many pixels across, telling how many pages of how many are done; it is stopped where that says so.
///
/// # Errors
/// As above, and where it was stopped.
pub fn files_watched(
    meeting: &Meeting,
    format: MeetingFormat,
    language: Language,
    (to, width): (&Path, png::Width),
    watch: Watch<'_>,
) -> Result<Vec<Written>, ChartProblem> {
    let mut pages = layout::meeting::pages(meeting);
    match format {
        MeetingFormat::Pdf => {
            for page in &mut pages {
                page.shown = SLIDE;
            }
            let meta = Meta { title: meeting.title.clone(), language };
            Ok(vec![(to.to_owned(), pdf::write_watched(&pages, &meta, watch)?)])
        }
        MeetingFormat::Png => {
            let digits = pages.len().to_string().len();
            let picture = |(at, page): (usize, &Page)| {
                if !watch(at, pages.len()) {
                    return Err(PdfProblem::Stopped.into());
                }
                let bytes = png::render(&svg::page(page), width.pixels())?;
                Ok((numbered(to, at + 1, digits), bytes))
            };
            pages.iter().enumerate().map(picture).collect()
        }
    }
}

/// `plan.png` as `plan-3.png`.
fn numbered(path: &Path, number: usize, digits: usize) -> PathBuf {
    let mut name: OsString = path.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number:0digits$}."));
    name.push(path.extension().unwrap_or_default());
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::numbered;
    use std::path::{Path, PathBuf};

    #[test]
    fn pictures_are_numbered() {
        assert_eq!(numbered(Path::new("ud/plan.2.png"), 3, 2), PathBuf::from("ud/plan.2-03.png"));
    }
}
