//! The texts of a language by key: found all at once, each parsed when it is first asked for.

use super::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Entry, Pattern};
use memchr::{memchr, memchr_iter};
use rustc_hash::FxBuildHasher;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The texts of one language.
pub(super) struct Texts {
    /// Knows the plural rules; it holds no text.
    formatter: FluentBundle<FluentResource>,
    texts: HashMap<&'static str, Text, FxBuildHasher>,
}

/// One text, as the file has it and as it is read.
struct Text {
    source: &'static str,
    parsed: OnceLock<FluentResource>,
}

impl Texts {
    /// The texts of a language.
    pub(super) fn of(language: Language) -> Self {
        let locale = language.code().parse().unwrap_or_default();
        let mut formatter = FluentBundle::new_concurrent(vec![locale]);
        formatter.set_use_isolating(false);
        let source = language.source();
        let mut texts = HashMap::with_capacity_and_hasher(source.len() / MEAN_LENGTH, FxBuildHasher);
        texts.extend(entries(source).map(|(key, source)| (key, Text { source, parsed: OnceLock::new() })));
        Self { formatter, texts }
    }

    /// A text with its variables filled in; `None` where there is no such text, or it cannot be read.
    pub(super) fn formatted(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.texts.get(key)?.pattern()?;
        // A variable that is missing shows by its name.
        let mut missing = Vec::new();
        Some(self.formatter.format_pattern(pattern, arguments, &mut missing).into_owned())
    }
}

/// About so many bytes of the files are one text.
const MEAN_LENGTH: usize = 50;

impl Text {
    fn pattern(&self) -> Option<&Pattern<&str>> {
        let read = || FluentResource::try_new(self.source.to_owned()).unwrap_or_else(|(readable, _errors)| readable);
        match self.parsed.get_or_init(read).get_entry(0)? {
            Entry::Message(message) => message.value.as_ref(),
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        }
    }
}

/// The messages of a file with their keys. A message goes on until a line that begins with a letter, which can only be
/// a key, or with `#`: what belongs to it is indented or closes a brace.
fn entries(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut rest = source;
    let pieces = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let bytes = rest.as_bytes();
        let is_start = |at: &usize| bytes.get(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'#');
        let end = memchr_iter(b'\n', bytes).find(is_start).map_or(bytes.len(), |at| at + 1);
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(piece)
    });
    pieces.filter(|piece| piece.starts_with(|first: char| first.is_ascii_alphabetic())).filter_map(|piece| {
        let (key, _) = piece.split_at_checked(memchr(b'=', piece.as_bytes())?)?;
        Some((key.trim_ascii_end(), piece))
    })
}
