//! The one reader: text in, checked value or every problem out.

use super::checking::Checking;
use super::found::Found;
use super::plain::{PlainItems, plain};
use super::syntax::{Fault, fault};
use crate::budget::area::Areas;
use crate::storage::problem::{FileProblem, FileProblemKind};
use crate::storage::text::{Extent, Finder, Step, without_mark};
use ron::extensions::Extensions;
use serde::Deserialize;
use std::ops::Range;

/// A kind of file.
pub(in crate::storage) trait Document {
    /// How it is written.
    type Shape<'de>: Deserialize<'de>;
    /// What it means.
    type Value;

    /// The areas that the file can name.
    fn areas(&self) -> &Areas;

    /// What is written as what is meant; `None` only where a problem was told.
    fn check(&self, shape: Self::Shape<'_>, checking: &mut Checking<'_>) -> Option<Self::Value>;
}

/// How files are written and read: `Some(…)` is never needed.
pub(in crate::storage) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Reads a file. Whatever the reader stumbles over is told, left out, and the rest is read all the same.
pub(in crate::storage) fn read<D: Document>(text: &str, document: &D) -> Result<D::Value, Vec<FileProblem>> {
    let text = without_mark(text);
    flawless(text, None, document).map_or_else(|| thoroughly(text, document), Ok)
}

/// The value of a plain text in which nothing is wrong; the list whose inside is `gap` counts as empty.
pub(in crate::storage) fn flawless<D: Document>(
    text: &str,
    gap: Option<Range<usize>>,
    document: &D,
) -> Option<D::Value> {
    let shape = plain::<D::Shape<'_>>(text, gap)?;
    let mut checking = Checking::new(text, document.areas(), Found::default());
    let value = document.check(shape, &mut checking);
    checking.finish(value, text).ok()
}

/// A value and the text that says it.
pub(in crate::storage) type Said<'t, V> = (V, &'t str);

/// The items of a list that stand in a part of a plain text, if nothing is wrong with any of them, and where they end: at
/// the end of the list or of the part. An item that `known` knows, by the text from it on, is not read again.
pub(in crate::storage) fn flawless_items<'de, T: Deserialize<'de>, V>(
    text: &'de str,
    part: Range<usize>,
    areas: &Areas,
    known: impl Fn(&str) -> Option<(V, usize)>,
    check: impl Fn(&mut Checking<'_>, T) -> Option<V>,
) -> Option<(Vec<Said<'de, V>>, usize)> {
    let mut checking = Checking::new(text, areas, Found::default());
    let mut items = PlainItems::of(text, part);
    let mut values = Vec::new();
    while let Some(rest) = items.next() {
        values.push(if let Some((value, length)) = known(rest) {
            (value, items.pass(length)?)
        } else {
            let (shape, said) = items.read()?;
            (check(&mut checking, shape)?, said)
        });
    }
    checking.finish(Some((values, items.at())), text).ok()
}

/// The value of a text, or every problem that can be told at once.
pub(in crate::storage) fn thoroughly<D: Document>(text: &str, document: &D) -> Result<D::Value, Vec<FileProblem>> {
    let mut found = Found::default();
    let mut thinned: Option<String> = None;
    for _ in 0..rounds(text.len()) {
        let present = thinned.as_deref().unwrap_or(text);
        let error = match options().from_str::<D::Shape<'_>>(present) {
            Ok(shape) => {
                let mut checking = Checking::new(present, document.areas(), found);
                let value = document.check(shape, &mut checking);
                return checking.finish(value, text);
            }
            Err(error) => error,
        };
        let Fault { at, kind, gap } = fault(present, &error);
        found.add(Some(at), kind);
        let Some(gap) = gap else { break };
        thinned = Some(blanked(present, gap));
    }
    Err(found.placed(text))
}

/// The problems of a file, or the one that a newer program wrote it: then nothing else in it can be judged.
pub(in crate::storage) fn unless_newer(problems: Vec<FileProblem>, text: &str, known: u32) -> Vec<FileProblem> {
    let text = without_mark(text);
    let place = Finder::new(text).find(&[Step::Field("format")]);
    let written = place.and_then(|place| Some((place.start, place.of(text).parse().ok()?)));
    let Some((at, found)) = written.filter(|(_, found)| *found > known) else { return problems };
    let mut newer = Found::default();
    newer.add(Some(at), FileProblemKind::NewerFormat { found, known });
    newer.placed(text)
}

/// How often a text of so many bytes is read before its further stumbles are left for the next time.
const fn rounds(bytes: usize) -> usize {
    match bytes {
        0..1_000_000 => 40,
        1_000_000..10_000_000 => 10,
        _ => 3,
    }
}

/// The text with spaces in place of a piece, so that everything else keeps its byte.
fn blanked(text: &str, gap: Extent) -> String {
    let mut copy = String::with_capacity(text.len());
    copy.push_str(text.get(..gap.start).unwrap_or(""));
    copy.extend(gap.of(text).bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
    copy.push_str(text.get(gap.end..).unwrap_or(""));
    copy
}
