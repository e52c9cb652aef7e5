//! `chart`: the chart of an area as a file.

use super::pixels::Pixels;
use super::{Ending, Opened, format_of};
use crate::budget::area::AreaPath;
use crate::budget::price_level::PriceLevel;
use crate::cli::output::Output;
use crate::export;
use crate::export::format::ChartFormat;
use crate::export::png::Width;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::chart::{self, Chart, ChartKind};
use crate::view::{View, Words};
use clap::ValueEnum;
use clap::builder::PossibleValue;
use std::path::Path;

impl ValueEnum for ChartKind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let help = match self {
            Self::Level => "Plan mod ramme",
            Self::Lines => "Plan mod ramme som linjer på en afkortet akse",
            Self::Deviation => "Råderum",
            Self::Measures => "Hvad tiltagene ændrer, år for år",
            Self::Bridge => "Fra udgangspunkt til plan i ét år, tiltag for tiltag",
            Self::Balance => "Aftalens balance, udgifter og indtægter",
            Self::Timeline => "Hvad alle aftaler angiver for området, år for år",
            Self::Exposure => "Hvor meget af det betingede bloktilskud der er på spil",
            Self::Sensitivity => "Hvilket tiltag eller hvilken antagelse der flytter råderummet mest",
        };
        Some(PossibleValue::new(self.code()).help(help))
    }
}

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) file: Option<&'a Path>,
    /// One of its alternatives.
    pub(super) alternative: Option<&'a str>,
    pub(super) area: Option<&'a str>,
    pub(super) kind: ChartKind,
    /// The year of a chart about one year.
    pub(super) year: Option<u16>,
    pub(super) price_level: Option<&'a str>,
    pub(super) to: &'a Path,
    pub(super) pixels: &'a Pixels,
    /// The user's own agreements.
    pub(super) own: &'a OwnFiles,
}

/// Writes the chart; a plan that cannot be computed has none.
pub(super) fn chart(asked: &Asked<'_>, words: &Words, output: &mut Output) -> Ending {
    let Some(format) = format_of(asked.to, words, output) else { return Ending::Unusable };
    let opened = match (asked.file, asked.kind) {
        (Some(file), _) => match Opened::asked(file, asked.alternative, asked.own, words, output) {
            Ok(opened) if asked.kind == ChartKind::Timeline => opened.beside_all(asked.own),
            Ok(opened) => opened,
            Err(ending) => return ending,
        },
        (None, ChartKind::Timeline) => match Opened::nothing(asked.own) {
            Some(opened) => opened,
            None => return Ending::Unusable,
        },
        (None, _) => {
            output.complain(&words.say("cli-chart-needs-file"));
            return Ending::Unusable;
        }
    };
    let fingerprint = if asked.file.is_some() { opened.fingerprint() } else { String::new() };
    let view = opened.view(words, &fingerprint);
    let drawn = if asked.kind == ChartKind::Timeline {
        timeline(asked, &opened, &view)
    } else {
        of_scenario(asked, &opened, &view)
    };
    match drawn {
        Ok(drawn) => write(&drawn, (format, asked.pixels), asked.to, words, output),
        Err(why) => {
            output.complain(&why);
            Ending::Unusable
        }
    }
}

/// A chart of the scenario, or why there is none.
fn of_scenario(asked: &Asked<'_>, opened: &Opened, view: &View<'_>) -> Result<Chart, String> {
    let known = || opened.evaluation.areas.iter().map(|outcome| &outcome.area);
    let area = asked.area.map(|path| {
        known().find(|known| known.as_str() == path).ok_or_else(|| {
            let known: Vec<&str> = known().map(AreaPath::as_str).collect();
            view.words.tell("cli-unknown-area", &[("area", path), ("known", &known.join(", "))])
        })
    });
    let year = asked.year.map(|number| {
        let years = opened.evaluation.years;
        years.iter().find(|year| year.number() == number).ok_or_else(|| {
            let known = format!("{}-{}", years.first(), years.last());
            view.words.tell("cli-unknown-year", &[("year", &number.to_string()), ("known", &known)])
        })
    });
    let of = chart::Asked { area: area.transpose()?, year: year.transpose()?, ..chart::Asked::of(asked.kind) };
    view.chart_of(&of).map_err(|why| {
        let file = asked.file.map(|file| file.display().to_string()).unwrap_or_default();
        format!("{file}: {}", why.0)
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
        None => view.worst_area(),
    };
    area.and_then(|area| view.timeline_chart(&area, level)).ok_or_else(|| {
        let library = opened.book.library();
        let has_amounts = opened.book.areas().iter().filter(|area| library.stated(&area.path).is_some());
        let known: Vec<&str> = has_amounts.map(|area| area.path.as_str()).collect();
        let area = asked.area.unwrap_or("");
        view.words.tell("cli-timeline-none", &[("area", area), ("known", &known.join(", "))])
    })
}

/// Units that a chart is set on, across.
const SET: u32 = 1600;

pub(super) fn write(
    drawn: &Chart,
    (format, pixels): (ChartFormat, &Pixels),
    to: &Path,
    words: &Words,
    output: &mut Output,
) -> Ending {
    let width = match pixels.of(to, SET, Width::CHART, words) {
        Ok(width) => width,
        Err(why) => {
            output.complain(&why);
            return Ending::Unusable;
        }
    };
    let bytes = export::format::chart_of_width(drawn, format, words.language(), width);
    let bytes = bytes.map_err(|error| error.to_string());
    match bytes.and_then(|bytes| storage::file::save(to, bytes).map_err(|error| words.save_error(&error.kind))) {
        Ok(()) => Ending::Fine,
        Err(why) => {
            output.complain(&format!("{}: {why}", to.display()));
            Ending::Unusable
        }
    }
}
