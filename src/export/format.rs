//! The formats of reports and charts, by the ending of a file.

use super::dialect::Dialect;
use super::layout::{self, Size};
use super::pdf::{self, Meta, PdfProblem, Watch};
use super::png::{self, PngProblem};
use super::{report, svg, xlsx};
use crate::view::chart::Chart;
use crate::view::{Language, View};
use std::path::Path;
use thiserror::Error;

/// A format of files that the ending of their names tells.
pub trait FileFormat: Copy + 'static {
    /// All formats.
    const ALL: &'static [Self];

    /// The ending of its files.
    fn ending(self) -> &'static str;

    /// The format that the ending of a file names.
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::ALL.iter().copied().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// The known endings: `.xlsx, .csv, …`
    fn endings() -> String {
        Self::ALL.iter().map(|format| format!(".{}", format.ending())).collect::<Vec<_>>().join(", ")
    }
}

/// A format a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// Sheets of A4.
    Pdf,
    /// A workbook with formulas.
    Xlsx,
    /// Tables for spreadsheets.
    Csv,
    /// Markdown for the agenda paper.
    Markdown,
    /// Plain text.
    Text,
    /// For programs.
    Json,
}

impl FileFormat for ReportFormat {
    const ALL: &'static [Self] = &[Self::Pdf, Self::Xlsx, Self::Csv, Self::Markdown, Self::Text, Self::Json];

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }
}

/// Why there is no report.
#[derive(Debug, Error)]
pub enum ReportProblem {
    /// A workbook is larger than its format allows.
    #[error(transparent)]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// There are no pages.
    #[error(transparent)]
    Pdf(PdfProblem),
    /// Whoever watches said to stop.
    #[error("stopped")]
    Stopped,
}

impl From<PdfProblem> for ReportProblem {
    fn from(problem: PdfProblem) -> Self {
        if matches!(problem, PdfProblem::Stopped) { Self::Stopped } else { Self::Pdf(problem) }
    }
}

/// The report of a scenario as the bytes of a file.
pub fn report(view: &View<'_>, format: ReportFormat, dialect: Dialect) -> Result<Vec<u8>, ReportProblem> {
    report_watched(view, format, dialect, &|_, _| true)
}

/// The same, watched where it takes several steps.
pub fn report_watched(
    view: &View<'_>,
    format: ReportFormat,
    dialect: Dialect,
    watch: Watch<'_>,
) -> Result<Vec<u8>, ReportProblem> {
    let text = match format {
        ReportFormat::Pdf => return Ok(paper(view, watch)?),
        ReportFormat::Xlsx => return Ok(xlsx::workbook(&view.workbook(), view.words)?),
        ReportFormat::Csv => report::csv(&view.report(), dialect),
        ReportFormat::Markdown => report::markdown(&view.report(), view.words),
        ReportFormat::Text => report::text(&view.report(), view.words),
        ReportFormat::Json => report::json(&view.report()),
    };
    Ok(text.into_bytes())
}

fn paper(view: &View<'_>, watch: Watch<'_>) -> Result<Vec<u8>, PdfProblem> {
    let paper = view.paper();
    let meta = Meta { title: format!("{}: {}", paper.title, paper.heading.text), language: view.words.language() };
    pdf::write_watched(&layout::paper::pages(&paper, view.words), &meta, watch)
}

/// A format a chart can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartFormat {
    /// Shapes and text, for editors and browsers.
    Svg,
    /// Pixels.
    Png,
    /// A page of the size of a slide.
    Pdf,
}

impl FileFormat for ChartFormat {
    const ALL: &'static [Self] = &[Self::Svg, Self::Png, Self::Pdf];

    fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// A format a comparison can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComparisonFormat {
    /// Markdown for the agenda paper.
    Markdown,
    /// Plain text.
    Text,
    /// For programs.
    Json,
}

impl FileFormat for ComparisonFormat {
    const ALL: &'static [Self] = &[Self::Markdown, Self::Text, Self::Json];

    fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }
}

/// Why there is no file of a chart.
#[derive(Debug, Error)]
pub enum ChartProblem {
    /// There are no pixels.
    #[error(transparent)]
    Png(#[from] PngProblem),
    /// There is no page.
    #[error(transparent)]
    Pdf(#[from] PdfProblem),
}

/// A slide of 960 × 540 points, in pixels.
const SLIDE: (f64, f64) = (1280.0, 720.0);

/// A chart as the bytes of a file, of the size of a slide.
pub fn chart(chart: &Chart, format: ChartFormat, language: Language) -> Result<Vec<u8>, ChartProblem> {
    chart_of_width(chart, format, language, png::Width::CHART)
}

/// The same, of so many pixels across where it is a picture of pixels.
pub fn chart_of_width(
    chart: &Chart,
    format: ChartFormat,
    language: Language,
    width: png::Width,
) -> Result<Vec<u8>, ChartProblem> {
    let mut page = layout::chart(chart, Size::SLIDE);
    match format {
        ChartFormat::Svg => Ok(svg::page(&page).into_bytes()),
        ChartFormat::Png => Ok(png::render(&svg::page(&page), width.pixels())?),
        ChartFormat::Pdf => {
            page.shown = SLIDE;
            let meta = Meta { title: chart.title.text.clone(), language };
            Ok(pdf::write(std::slice::from_ref(&page), &meta)?)
        }
    }
}
