//! Files and pictures made on a thread of their own, so that no frame waits for them. Each can be stopped while it is
//! made; what is stopped leaves no file.

use crate::budget::book::Book;
use crate::budget::money::Unit;
use crate::desktop::comparing::Written;
use crate::export::dialect::Dialect;
use crate::export::format::{self, ChartFormat, ComparisonFormat, FileFormat, ReportFormat, ReportProblem};
use crate::export::layout::Size;
use crate::export::meeting::{self, MeetingFormat};
use crate::export::{png, svg};
use crate::storage;
use crate::view::chart::Chart;
use crate::view::meeting::Meeting;
use crate::view::{Language, View, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Something to make, with all it is made of.
#[derive(Debug)]
pub enum Export {
    /// A report.
    Report(Box<Report>),
    /// A chart as a file.
    Chart(Box<Chart>, Language, Target),
    /// A chart as a picture for the clipboard.
    Picture(Box<Chart>),
    /// The meeting's pages.
    Meeting(Box<Report>),
    /// A comparison as it is read.
    Comparison(Box<Written>, Language, PathBuf),
}

/// A file to write, and how wide where it is a picture of pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The file, whose ending says the format.
    pub to: PathBuf,
    /// Pixels across.
    pub width: png::Width,
}

/// A report that is asked for, or the meeting's pages.
#[derive(Debug)]
pub struct Report {
    /// The scenario as it stands.
    pub book: Book,
    /// The reader's language.
    pub language: Language,
    /// The unit of amounts.
    pub unit: Unit,
    /// The file, whose ending says the format.
    pub to: PathBuf,
    /// Pixels across, where it is the meeting's pages as pictures.
    pub width: png::Width,
}

/// How an export ended.
#[derive(Debug)]
pub enum Done {
    /// A report is written, or why it is not.
    Report(PathBuf, Result<(), String>),
    /// A chart is written, or why it is not.
    Chart(PathBuf, Result<(), String>),
    /// A picture: its width and height, and red, green, blue and opacity of each pixel; or why there is none.
    Picture(Result<([u32; 2], Vec<u8>), String>),
    /// It was stopped before anything was written.
    Stopped,
}

/// How far an export is, and whether it shall stop.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
    stop: AtomicBool,
}

impl Progress {
    /// Whether nobody has said to stop.
    pub fn goes_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed)
    }

    /// So many steps of so many are done; whether to go on.
    pub fn step(&self, done: usize, of: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        self.goes_on()
    }
}

/// An export that is being made.
#[derive(Debug)]
pub struct Running {
    /// The file's name; nothing for a picture.
    name: String,
    since: Instant,
    progress: Arc<Progress>,
    done: Receiver<Done>,
}

impl Running {
    /// The file's name; nothing for a picture.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Steps done and steps in all; 0 of 0 where that is not known.
    pub fn steps(&self) -> (usize, usize) {
        (self.progress.done.load(Ordering::Relaxed), self.progress.of.load(Ordering::Relaxed))
    }

    /// Whether it has been told to stop.
    pub fn is_stopping(&self) -> bool {
        !self.progress.goes_on()
    }
}

/// What is done sooner than this is not worth a word.
pub const PATIENCE: Duration = Duration::from_millis(300);

/// The exports being made.
#[derive(Debug, Default)]
pub struct Exports {
    running: Vec<Running>,
}

impl Exports {
    /// Begins to make something.
    pub fn start(&mut self, export: Export) {
        let name = export.path().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
        self.begin(name, |progress| export.make(progress));
    }

    /// Begins other work under a name; it tells its progress and ends when that says so.
    pub fn begin(&mut self, name: String, make: impl FnOnce(&Progress) -> Done + Send + 'static) {
        let (sender, done) = channel();
        let progress = Arc::new(Progress::default());
        self.running.push(Running { name, since: Instant::now(), progress: Arc::clone(&progress), done });
        thread::spawn(move || {
            // The window may be gone by now; then nobody waits for the answer.
            drop(sender.send(make(&progress)));
        });
    }

    /// Whether anything is being made.
    pub fn is_running(&self) -> bool {
        !self.running.is_empty()
    }

    /// What has taken longer than [`PATIENCE`] by now, with its position.
    pub fn slow(&self) -> impl Iterator<Item = (usize, &Running)> {
        self.running.iter().enumerate().filter(|(_, running)| running.since.elapsed() >= PATIENCE)
    }

    /// Tells the export at a position to stop; it is told as stopped, or as done where it was too late.
    pub fn stop(&self, at: usize) {
        if let Some(running) = self.running.get(at) {
            running.progress.stop.store(true, Ordering::Relaxed);
        }
    }

    /// What is done since this was asked last.
    pub fn done(&mut self) -> Vec<Done> {
        let mut done = Vec::new();
        self.running.retain(|running| match running.done.try_recv() {
            Ok(result) => {
                done.push(result);
                false
            }
            Err(TryRecvError::Empty) => true,
            Err(TryRecvError::Disconnected) => {
                done.push(Done::Report(PathBuf::from(&running.name), Err(String::new())));
                false
            }
        });
        done
    }
}

impl Report {
    /// What is made of a view of it.
    fn viewed<T>(&self, words: &Words, make: impl FnOnce(&View<'_>) -> T) -> T {
        let evaluation = self.book.evaluate();
        let fingerprint = storage::scenario::fingerprint_to_share(&self.book);
        make(&View {
            book: &self.book,
            evaluation: &evaluation,
            words,
            unit: self.unit,
            decimals: None,
            fingerprint: &fingerprint,
        })
    }
}

impl Export {
    fn path(&self) -> Option<&Path> {
        match self {
            Self::Report(report) | Self::Meeting(report) => Some(&report.to),
            Self::Chart(_, _, target) => Some(&target.to),
            Self::Comparison(_, _, to) => Some(to),
            Self::Picture(_) => None,
        }
    }

    fn make(self, progress: &Progress) -> Done {
        let made = match self {
            Self::Report(report) => {
                let written = write_report(&report, progress);
                written.map(|written| Done::Report(report.to, written))
            }
            Self::Meeting(report) => {
                let written = write_meeting(&report, progress);
                written.map(|written| Done::Report(report.to, written))
            }
            Self::Comparison(page, language, to) => {
                let written = write_comparison(&page, language, &to, progress);
                written.map(|written| Done::Report(to, written))
            }
            Self::Chart(chart, language, target) => {
                let written = write_chart(&chart, language, &target, progress);
                written.map(|written| Done::Chart(target.to, written))
            }
            Self::Picture(chart) => {
                let picture = png::picture(&svg::chart(&chart, Size::SLIDE), png::Width::CHART.pixels());
                progress.goes_on().then(|| Done::Picture(picture.map_err(|error| error.to_string())))
            }
        };
        made.unwrap_or(Done::Stopped)
    }
}

/// Writes a report: the new file whole, or the old one as it was. `None` where it was stopped.
fn write_report(report: &Report, progress: &Progress) -> Option<Result<(), String>> {
    let words = Words::of(report.language);
    let Some(format) = ReportFormat::of(&report.to) else {
        return Some(Err(unknown_ending::<ReportFormat>(&report.to, &words)));
    };
    // Whoever reads Danish opens the file in a Danish spreadsheet.
    let dialect = if report.language == Language::Danish { Dialect::Danish } else { Dialect::Machine };
    match report
        .viewed(&words, |view| format::report_watched(view, format, dialect, &|done, of| progress.step(done, of)))
    {
        Ok(bytes) => save(&report.to, &bytes, &words, progress),
        Err(ReportProblem::Stopped) => None,
        Err(error) => Some(Err(words.tell("cli-report-too-large", &[("why", &error.to_string())]))),
    }
}

/// Writes the meeting's pages: one file, or a picture each.
fn write_meeting(report: &Report, progress: &Progress) -> Option<Result<(), String>> {
    let words = Words::of(report.language);
    let Some(format) = MeetingFormat::of(&report.to) else {
        return Some(Err(unknown_ending::<MeetingFormat>(&report.to, &words)));
    };
    let meeting = report.viewed(&words, meeting_of);
    let watch = |done, of| progress.step(done, of);
    match meeting::files_watched(&meeting, format, report.language, (&report.to, report.width), &watch) {
        Ok(files) => {
            let written = |(path, bytes): (PathBuf, Vec<u8>)| save(&path, &bytes, &words, progress);
            files.into_iter().map(written).find(|written| *written != Some(Ok(()))).unwrap_or(Some(Ok(())))
        }
        Err(error) => progress.goes_on().then(|| Err(error.to_string())),
    }
}

fn meeting_of(view: &View<'_>) -> Meeting {
    view.meeting()
}

fn write_chart(
    chart: &Chart,
    language: Language,
    Target { to, width }: &Target,
    progress: &Progress,
) -> Option<Result<(), String>> {
    let words = Words::of(language);
    let Some(format) = ChartFormat::of(to) else {
        return Some(Err(unknown_ending::<ChartFormat>(to, &words)));
    };
    match format::chart_of_width(chart, format, language, *width) {
        Ok(bytes) => save(to, &bytes, &words, progress),
        Err(error) => Some(Err(error.to_string())),
    }
}

fn write_comparison(page: &Written, language: Language, to: &Path, progress: &Progress) -> Option<Result<(), String>> {
    let words = Words::of(language);
    match ComparisonFormat::of(to) {
        Some(ComparisonFormat::Markdown) => save(to, page.markdown.as_bytes(), &words, progress),
        Some(ComparisonFormat::Text) => save(to, page.text.as_bytes(), &words, progress),
        Some(ComparisonFormat::Json) => save(to, page.json.as_bytes(), &words, progress),
        None => Some(Err(unknown_ending::<ComparisonFormat>(to, &words))),
    }
}

/// Puts the bytes in the file's place, unless it was stopped before.
fn save(to: &Path, bytes: &[u8], words: &Words, progress: &Progress) -> Option<Result<(), String>> {
    let saved = || storage::file::save(to, bytes).map_err(|error| words.save_error(&error.kind));
    progress.goes_on().then(saved)
}

fn unknown_ending<F: FileFormat>(path: &Path, words: &Words) -> String {
    words.tell("cli-unknown-ending", &[("path", &path.display().to_string()), ("known", &F::endings())])
}
