//! `chart`: the chart of an area as a file.

use super::{Ending, Opened};
use crate::budget::area::AreaPath;
use crate::budget::price_level::PriceLevel;
use crate::cli::output::Output;
use crate::export;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::chart::{Audience, Chart};
use crate::view::{View, Words};
use clap::ValueEnum;
use std::path::Path;

/// Which chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Plan mod ramme
    Level,
    /// Råderum
    Deviation,
    /// Hvad alle aftaler angiver for området, år for år
    Timeline,
}

/// A format a chart can be written in, by the ending of the file.
#[derive(Debug, Clone, Copy)]
enum Ink {
    Svg,
    Png,
}

impl Ink {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "svg" => Some(Self::Svg),
            "png" => Some(Self::Png),
            _ => None,
        }
    }
}

/// Pixels across a PNG: twice the slide's points.
const PNG_WIDTH: u32 = 3200;

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) file: Option<&'a Path>,
    /// One of its alternatives.
    pub(super) alternative: Option<&'a str>,
    pub(super) area: Option<&'a str>,
    pub(super) kind: Kind,
    pub(super) price_level: Option<&'a str>,
    pub(super) to: &'a Path,
    /// The user's own agreements.
    pub(super) own: &'a OwnFiles,
}

/// Writes the chart; a plan that cannot be computed has none.
pub(super) fn chart(asked: &Asked<'_>, words: &Words, output: &mut Output) -> Ending {
    let Some(ink) = Ink::of(asked.to) else {
        output.complain(
            &words.tell("cli-unknown-ending", &[("path", &asked.to.display().to_string()), ("known", ".svg, .png")]),
        );
        return Ending::Unusable;
    };
    let opened = match (asked.file, asked.kind) {
        (Some(file), _) => match Opened::asked(file, asked.alternative, asked.own, words, output) {
            Ok(opened) if asked.kind == Kind::Timeline => opened.beside_all(asked.own),
            Ok(opened) => opened,
            Err(ending) => return ending,
        },
        (None, Kind::Timeline) => match Opened::nothing(asked.own) {
            Some(opened) => opened,
            None => return Ending::Unusable,
        },
        (None, Kind::Level | Kind::Deviation) => {
            output.complain(&words.say("cli-chart-needs-file"));
            return Ending::Unusable;
        }
    };
    let fingerprint = if asked.file.is_some() { opened.fingerprint() } else { String::new() };
    let view = opened.view(words, &fingerprint);
    let drawn = match asked.kind {
        Kind::Timeline => timeline(asked, &opened, &view),
        Kind::Level | Kind::Deviation => of_plan(asked, &opened, &view),
    };
    match drawn {
        Ok(drawn) => write(&drawn, ink, asked.to, words, output),
        Err(why) => {
            output.complain(&why);
            Ending::Unusable
        }
    }
}

/// Plan against frame, or headroom.
fn of_plan(asked: &Asked<'_>, opened: &Opened, view: &View<'_>) -> Result<Chart, String> {
    let chosen = match asked.area {
        Some(path) => opened.evaluation.areas.iter().map(|outcome| &outcome.area).find(|known| known.as_str() == path),
        None => worst_area(opened),
    };
    let chosen = chosen.ok_or_else(|| {
        let known: Vec<&str> = opened.evaluation.areas.iter().map(|outcome| outcome.area.as_str()).collect();
        let area = asked.area.unwrap_or("");
        view.words.tell("cli-unknown-area", &[("area", area), ("known", &known.join(", "))])
    })?;
    let drawn = match asked.kind {
        Kind::Level | Kind::Timeline => view.level_chart(chosen, Audience::Paper),
        Kind::Deviation => view.deviation_chart(std::slice::from_ref(chosen), Audience::Paper),
    };
    drawn.ok_or_else(|| {
        let file = asked.file.map(|file| file.display().to_string()).unwrap_or_default();
        format!("{file}: {}", view.area_sentence(chosen).text)
    })
}

/// What all agreements state for an area.
fn timeline(asked: &Asked<'_>, opened: &Opened, view: &View<'_>) -> Result<Chart, String> {
    let level = asked
        .price_level
        .map(|text| PriceLevel::parse(text).ok_or_else(|| view.words.tell("cli-not-a-price-level", &[("text", text)])));
    let level = level.transpose()?;
    let area = match asked.area {
        Some(path) => AreaPath::parse(path),
        None => worst_area(opened).cloned(),
    };
    area.and_then(|area| view.timeline_chart(&area, level)).ok_or_else(|| {
        let library = opened.book.library();
        let has_amounts = opened.book.areas().iter().filter(|area| library.stated(&area.path).is_some());
        let known: Vec<&str> = has_amounts.map(|area| area.path.as_str()).collect();
        let area = asked.area.unwrap_or("");
        view.words.tell("cli-timeline-none", &[("area", area), ("known", &known.join(", "))])
    })
}

fn write(drawn: &Chart, ink: Ink, to: &Path, words: &Words, output: &mut Output) -> Ending {
    let svg = export::svg::chart(drawn, export::layout::Size::SLIDE);
    let bytes = match ink {
        Ink::Svg => Ok(svg.into_bytes()),
        Ink::Png => export::png::render(&svg, PNG_WIDTH).map_err(|error| error.to_string()),
    };
    match bytes.and_then(|bytes| storage::file::save(to, bytes).map_err(|error| words.save_error(&error.kind))) {
        Ok(()) => Ending::Fine,
        Err(why) => {
            output.complain(&format!("{}: {why}", to.display()));
            Ending::Unusable
        }
    }
}

/// The area with the worst verdict against a frame; of equals the deepest.
fn worst_area(opened: &Opened) -> Option<&AreaPath> {
    let areas = opened.evaluation.areas.iter();
    areas
        .min_by_key(|outcome| (outcome.worst().rank(), std::cmp::Reverse(outcome.area.depth())))
        .map(|outcome| &outcome.area)
}
