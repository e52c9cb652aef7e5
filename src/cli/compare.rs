//! `compare`: several plans side by side.

use super::diff::Format;
use super::pixels::Pixels;
use super::side::Side;
use super::{Ending, Opened, format_of};
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::difference::in_common;
use crate::budget::price_level::Year;
use crate::cli::output::Output;
use crate::export;
use crate::storage::agreements::own::OwnFiles;
use crate::view::chart::Audience;
use crate::view::side_by_side::{Beside, MOST_PLANS, Order, SideBySide};
use crate::view::{View, Words};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// What the plans are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// Mest råderum først, hvor det er mindst
    Headroom,
    /// De billigste tiltag først
    Cost,
    /// Mindst på spil af det betingede bloktilskud først
    Exposure,
}

impl From<Sort> for Order {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Headroom => Self::Headroom,
            Sort::Cost => Self::Cost,
            Sort::Exposure => Self::Exposure,
        }
    }
}

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) plans: &'a [PathBuf],
    pub(super) area: Option<&'a str>,
    pub(super) year: Option<u16>,
    pub(super) sort: Option<Sort>,
    /// Counted from one.
    pub(super) reference: Option<usize>,
    pub(super) format: Format,
    /// All plans as lines in one plot.
    pub(super) overlay: bool,
    /// The chart to write instead.
    pub(super) chart: Option<&'a Path>,
    /// The size of a picture of pixels.
    pub(super) pixels: &'a Pixels,
}

/// Prints the plans side by side, or writes their chart.
pub(super) fn compare(asked: &Asked<'_>, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    match made(asked, own, words, output) {
        Ok(()) => Ending::Fine,
        Err(why) => {
            if !why.is_empty() {
                output.complain(&why);
            }
            Ending::Unusable
        }
    }
}

/// Does it, or says why not; nothing more is to be said where the error is empty.
fn made(asked: &Asked<'_>, own: &OwnFiles, words: &Words, output: &mut Output) -> Result<(), String> {
    let count = asked.plans.len();
    if !(2..=MOST_PLANS).contains(&count) {
        let (count, most) = (count.to_string(), MOST_PLANS.to_string());
        return Err(words.tell("side-how-many", &[("count", &count), ("most", &most)]));
    }
    let sides: Vec<Side> = asked.plans.iter().map(|plan| Side::of(plan)).collect();
    let opened: Result<Vec<Opened>, Ending> =
        sides.iter().map(|side| Opened::asked(&side.file, side.alternative.as_deref(), own, words, output)).collect();
    let opened = opened.map_err(|_told| String::new())?;
    let names = named(&sides, &opened, words);
    let books: Vec<&Book> = opened.iter().map(|one| &one.book).collect();
    let moved = in_common(&books).map_err(|_none| words.say("side-no-common-year"))?;
    let moved: Vec<Option<Opened>> = moved.into_iter().map(|book| book.map(Opened::over)).collect();
    let prints: Vec<String> = opened.iter().map(Opened::fingerprint).collect();
    let shown = opened.iter().zip(&moved).map(|(own, moved)| moved.as_ref().unwrap_or(own));
    let plans: Vec<Beside<'_>> = shown
        .zip(&opened)
        .zip(names.iter().zip(&prints))
        .map(|((shown, own), (name, print))| {
            let scenario = own.book.scenario();
            Beside { name, view: shown.view(words, print), level: scenario.price_level, years: scenario.years }
        })
        .collect();
    let area = asked.area(&plans, words)?;
    let page = SideBySide {
        plans: &plans,
        area: area.as_ref(),
        year: asked.year(&plans, words)?,
        order: asked.sort.map(Order::from),
        reference: asked.reference(words)?,
    };
    if let Some(path) = asked.chart {
        return asked.write(&page, path, words, output);
    }
    let Some(page) = page.text() else { return Ok(()) };
    output.text(&match asked.format {
        Format::Text => export::side_by_side::text(&page, words),
        Format::Md => export::side_by_side::markdown(&page, words),
        Format::Json => export::side_by_side::json(&page),
    });
    Ok(())
}

/// What the plans are called: those of one file *Planen* and the titles of its alternatives; those of several files by
/// all of their titles, and by their files too where two are alike.
fn named(sides: &[Side], opened: &[Opened], words: &Words) -> Vec<String> {
    let is_one_file =
        sides.windows(2).all(|pair| pair.first().map(|one| &one.file) == pair.last().map(|one| &one.file));
    let title = |opened: &Opened| match &opened.alternative {
        _ if !is_one_file => opened.book.scenario().title.clone(),
        Some(alternative) => alternative.to_string(),
        None => words.say("alternative-plan"),
    };
    let titles: Vec<String> = opened.iter().map(title).collect();
    let is_twice = |name: &String| titles.iter().filter(|other| *other == name).count() > 1;
    let name = |(side, title): (&Side, &String)| {
        if is_twice(title) { format!("{title} ({})", side.called()) } else { title.clone() }
    };
    sides.iter().zip(&titles).map(name).collect()
}

impl Asked<'_> {
    fn area(&self, plans: &[Beside<'_>], words: &Words) -> Result<Option<AreaPath>, String> {
        let known = || {
            let all = SideBySide { plans, area: None, year: None, order: None, reference: None };
            all.areas()
        };
        let found = |path: &str| {
            let area = known().into_iter().find(|known| known.as_str() == path);
            area.ok_or_else(|| {
                let known: Vec<String> = known().iter().map(ToString::to_string).collect();
                words.tell("cli-unknown-area", &[("area", path), ("known", &known.join(", "))])
            })
        };
        self.area.map(found).transpose()
    }

    fn year(&self, plans: &[Beside<'_>], words: &Words) -> Result<Option<Year>, String> {
        let Some((number, first)) = self.year.zip(plans.first()) else { return Ok(None) };
        let View { evaluation, .. } = first.view;
        let years = evaluation.years;
        let year = years.iter().find(|year| year.number() == number).ok_or_else(|| {
            let known = format!("{}-{}", years.first(), years.last());
            words.tell("cli-unknown-year", &[("year", &number.to_string()), ("known", &known)])
        });
        year.map(Some)
    }

    fn reference(&self, words: &Words) -> Result<Option<usize>, String> {
        let Some(number) = self.reference else { return Ok(None) };
        let at = number.checked_sub(1).filter(|at| *at < self.plans.len());
        let (number, count) = (number.to_string(), self.plans.len().to_string());
        at.map(Some).ok_or_else(|| words.tell("side-no-such-plan", &[("number", &number), ("count", &count)]))
    }

    fn write(&self, page: &SideBySide<'_>, to: &Path, words: &Words, output: &mut Output) -> Result<(), String> {
        let format = format_of(to, words, output).ok_or_else(String::new)?;
        let area = page.area;
        let drawn =
            if self.overlay { page.overlay(area, Audience::Paper) } else { page.multiples(area, Audience::Paper) };
        let drawn = drawn.map_err(|why| why.0)?;
        match super::chart::write(&drawn, (format, self.pixels), to, words, output) {
            Ending::Fine => Ok(()),
            Ending::Broken | Ending::Unusable => Err(String::new()),
        }
    }
}
