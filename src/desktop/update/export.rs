//! What leaves the window: charts and reports as files, pictures, numbers and tables on the clipboard.

use super::file::tell;
use crate::desktop::exports::{Done, Export, Report, Target};
use crate::desktop::state::{Dialog, Notice, Pictured, Preferences, State};
use crate::export;
use crate::export::png::Width;
use crate::storage;
use crate::view::View;
use crate::view::chart::{Asked, Chart};
use eframe::egui::{ColorImage, Context};
use std::path::PathBuf;

/// How wide a picture is: asked for before it is written.
pub(super) fn ask_width(state: &mut State, of: Pictured, to: PathBuf) {
    let is_png = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png"));
    if is_png {
        state.dialog = Some(Dialog::PictureWidth { of, to });
    } else {
        pictured(state, of, to, of.usual());
    }
}

/// Begins to write what was asked about, so wide.
pub(super) fn pictured(state: &mut State, of: Pictured, to: PathBuf, width: Width) {
    match of {
        Pictured::Chart => chart(state, to, width),
        Pictured::Meeting => meeting(state, to, width),
    }
}

/// Begins to write the chart on screen.
fn chart(state: &mut State, to: PathBuf, width: Width) {
    if let Some(chart) = chart_for_paper(state) {
        let target = Target { to, width };
        state.exports.start(Export::Chart(Box::new(chart), state.preferences.language, target));
    }
}

/// Begins to write the report of the scenario as it stands.
pub(super) fn report(state: &mut State, to: PathBuf) {
    state.exports.start(Export::Report(Box::new(asked(state, to, Width::WALL))));
}

/// Begins to write the comparison that is shown.
pub(super) fn comparison(state: &mut State, to: PathBuf) {
    if let Some(written) = state.comparing.shown().written(state) {
        state.exports.start(Export::Comparison(Box::new(written), state.preferences.language, to));
    }
}

/// Begins to write the meeting's pages as the scenario stands.
fn meeting(state: &mut State, to: PathBuf, width: Width) {
    state.exports.start(Export::Meeting(Box::new(asked(state, to, width))));
}

fn asked(state: &State, to: PathBuf, width: Width) -> Report {
    let book = state.document().book().clone();
    let Preferences { language, unit, .. } = state.preferences;
    Report { book, language, unit, to, width }
}

/// Tells what has been exported, and puts pictures on the clipboard.
pub(in crate::desktop) fn tell_exports(state: &mut State, ctx: &Context) {
    for done in state.exports.done() {
        match done {
            Done::Report(path, written) => {
                tell(state, &path, written, "notice-report-exported", "notice-report-not-exported");
            }
            Done::Chart(path, written) => tell(state, &path, written, "notice-exported", "notice-not-exported"),
            Done::Picture(Ok(([width, height], rgba))) => {
                let size = [width, height].map(|side| usize::try_from(side).unwrap_or(0));
                ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &rgba));
                say(state, "notice-copied");
            }
            Done::Picture(Err(why)) => state.notices.push(Notice { text: why, failed: true }),
            Done::Stopped => say(state, "notice-export-stopped"),
        }
    }
}

/// Begins to put the chart on the clipboard as a picture.
pub(super) fn copy_chart(state: &mut State) {
    if let Some(chart) = chart_for_paper(state) {
        state.exports.start(Export::Picture(Box::new(chart)));
    }
}

/// Puts the numbers of the chart on the clipboard, as a spreadsheet takes them.
pub(super) fn copy_numbers(state: &mut State, ctx: &Context) {
    let Some(chart) = state.chart() else { return };
    ctx.copy_text(chart.copied(state.words()));
    say(state, "notice-numbers-copied");
}

/// Puts the whole grid on the clipboard as text in columns, for letters and papers.
pub(super) fn copy_table_as_text(state: &mut State, ctx: &Context) {
    let Some(area) = &state.area else { return };
    let table = state.view().report_table(area);
    ctx.copy_text(export::report::table_text(&table, state.words()));
    say(state, "notice-table-copied-as-text");
}

fn say(state: &mut State, key: &str) {
    let text = state.words().say(key);
    state.notices.push(Notice { text, failed: false });
}

/// The chart on screen, made for paper: with letters, and the fingerprint of what is shown.
fn chart_for_paper(state: &State) -> Option<Chart> {
    if state.comparing.open {
        return state.comparing.shown().chart.as_ref().map(|[_, paper]| paper.clone());
    }
    let fingerprint = storage::scenario::fingerprint_to_share(state.document().book());
    let view = View { fingerprint: &fingerprint, decimals: None, ..state.view() };
    let area = state.area.as_ref()?;
    view.chart_of(&Asked::of(state.chart_tab).in_area(area)).ok()
}
