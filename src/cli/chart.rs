//! `chart`: the chart of an area as a file.

use super::{Ending, Opened, complain_of};
use crate::budget::area::AreaPath;
use crate::cli::output::Output;
use crate::export;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::Words;
use crate::view::chart::Audience;
use clap::ValueEnum;
use std::path::Path;

/// Which chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Plan mod ramme
    Level,
    /// Råderum
    Deviation,
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

/// Writes the chart; a plan that cannot be computed has none.
pub(super) fn chart(
    file: &Path,
    (area, kind): (Option<&str>, Kind),
    to: &Path,
    own: &OwnFiles,
    words: &Words,
    output: &mut Output,
) -> Ending {
    let Some(ink) = Ink::of(to) else {
        output.complain(
            &words.tell("cli-unknown-ending", &[("path", &to.display().to_string()), ("known", ".svg, .png")]),
        );
        return Ending::Unusable;
    };
    let opened = match Opened::file(file, own) {
        Ok(opened) => opened,
        Err(error) => return complain_of(file, &error, words, output),
    };
    let chosen = match area {
        Some(path) => opened.evaluation.areas.iter().map(|outcome| &outcome.area).find(|known| known.as_str() == path),
        None => worst_area(&opened),
    };
    let Some(chosen) = chosen else {
        let known: Vec<&str> = opened.evaluation.areas.iter().map(|outcome| outcome.area.as_str()).collect();
        output.complain(&words.tell("cli-unknown-area", &[("area", area.unwrap_or("")), ("known", &known.join(", "))]));
        return Ending::Unusable;
    };
    let fingerprint = opened.fingerprint();
    let view = opened.view(words, &fingerprint);
    let drawn = match kind {
        Kind::Level => view.level_chart(chosen, Audience::Paper),
        Kind::Deviation => view.deviation_chart(std::slice::from_ref(chosen), Audience::Paper),
    };
    let Some(drawn) = drawn else {
        output.complain(&format!("{}: {}", file.display(), view.area_sentence(chosen).text));
        return Ending::Unusable;
    };
    let svg = export::svg::chart(&drawn, export::layout::Size::SLIDE);
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
