//! `diff`: what is different between two plans, and why.

use super::pixels::Pixels;
use super::side::Side;
use super::{Ending, Opened, format_of};
use crate::budget::difference::{AreaDifference, difference};
use crate::cli::output::Output;
use crate::export;
use crate::storage::agreements::own::OwnFiles;
use crate::view::Words;
use crate::view::chart::Audience;
use crate::view::difference::Compared;
use clap::ValueEnum;
use std::path::Path;

/// A format of the difference on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tekst til skærmen
    Text,
    /// Markdown til dagsordenen
    Md,
    /// JSON til programmer
    Json,
}

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) from: &'a Path,
    pub(super) to: Option<&'a Path>,
    /// Alternatives of the first file: the plan against one, or two of them against each other.
    pub(super) alternatives: &'a [String],
    pub(super) format: Format,
    /// The area of the chart.
    pub(super) area: Option<&'a str>,
    /// The chart to write instead.
    pub(super) chart: Option<&'a Path>,
}

/// Prints the difference; the ending says whether there is one.
pub(super) fn diff(asked: &Asked<'_>, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    let Some([from, to]) = asked.sides() else {
        output.complain(&words.say("difference-nothing-to-compare"));
        return Ending::Unusable;
    };
    let mut open = |side: &Side| Opened::asked(&side.file, side.alternative.as_deref(), own, words, output);
    let opened = open(&from).and_then(|one| open(&to).map(|other| (one, other)));
    let (one, other) = match opened {
        Ok(opened) => opened,
        Err(ending) => return ending,
    };
    let titles = [from.called(), to.called()];
    let Ok(found) = difference(&one.book, &other.book) else {
        let [from, to] = &titles;
        output.complain(&words.tell("difference-no-common-year", &[("from", from), ("to", to)]));
        return Ending::Unusable;
    };
    let found = if asked.to.is_none() { found.of_layers() } else { found };
    let prints = [one.fingerprint(), other.fingerprint()];
    let [first, second] = &prints;
    let names = named([&titles[0], &titles[1]], [&one, &other]);
    let compared = Compared {
        from: one.view(words, first),
        to: other.view(words, second),
        names: [&names[0], &names[1]],
        difference: &found,
    };
    if let Some(path) = asked.chart {
        return chart(&compared, asked.area, path, words, output);
    }
    let page = compared.text();
    output.text(&match asked.format {
        Format::Text => export::difference::text(&page, words),
        Format::Md => export::difference::markdown(&page, words),
        Format::Json => export::difference::json(&page),
    });
    if page.is_same { Ending::Fine } else { Ending::Broken }
}

/// Writes the bridge of an area from the first plan to the second.
fn chart(compared: &Compared<'_>, area: Option<&str>, path: &Path, words: &Words, output: &mut Output) -> Ending {
    let Some(format) = format_of(path, words, output) else { return Ending::Unusable };
    let is_asked = |other: &&AreaDifference| area.is_none_or(|area| other.area.as_str() == area);
    let mut areas = compared.difference.areas.iter().filter(is_asked);
    let Some(drawn) = areas.find_map(|area| compared.bridge_chart(&area.area, None, Audience::Paper)) else {
        output.complain(&words.say("difference-no-number"));
        return Ending::Unusable;
    };
    match super::chart::write(&drawn, (format, &Pixels::default()), path, words, output) {
        Ending::Fine => Ending::Broken,
        ending @ (Ending::Broken | Ending::Unusable) => ending,
    }
}

/// What the plans are called: by their titles, and by their files too.
fn named(files: [&str; 2], opened: [&Opened; 2]) -> [String; 2] {
    let name = |file: &str, opened: &Opened| format!("{} ({file})", opened.book.scenario().title);
    [name(files[0], opened[0]), name(files[1], opened[1])]
}

impl Asked<'_> {
    fn sides(&self) -> Option<[Side; 2]> {
        let of = |alternative: Option<&String>| Side { file: self.from.to_owned(), alternative: alternative.cloned() };
        match (self.to, self.alternatives) {
            (Some(to), _) => Some([Side::of(self.from), Side::of(to)]),
            (None, [only]) => Some([Side::of(self.from), of(Some(only))]),
            (None, [one, other]) => Some([of(Some(one)), of(Some(other))]),
            (None, _) => None,
        }
    }
}
