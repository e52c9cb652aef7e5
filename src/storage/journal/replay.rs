//! Reads a journal: its whole groups one after another, and what they come to.

use super::log::About;
use crate::storage::scenario::pieces::put_together;

/// What a journal comes to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Replay<'t> {
    /// What it is a journal of.
    pub(super) about: About,
    head: Option<(usize, &'t str)>,
    measures: Vec<&'t str>,
    /// How many edits it holds, the first among them.
    pub(super) groups: usize,
    /// Bytes of its whole groups.
    pub(super) bytes: usize,
    /// Whether something follows that is not merely the beginning of one more group.
    pub(super) damaged: bool,
}

impl<'t> Replay<'t> {
    /// Reads as far as the text is sound.
    pub(super) fn of(text: &'t [u8]) -> Self {
        let mut replay = Self::default();
        let mut begin = 0;
        let mut at = 0;
        for line in text.split_inclusive(|byte| *byte == b'\n') {
            at += line.len();
            let Some(checksum) = line.strip_prefix(b"= ") else { continue };
            let group = text.get(begin..at - line.len()).unwrap_or_default();
            let is_sound = line.ends_with(b"\n") && checksum.trim_ascii() == sum_of(group).as_bytes();
            let taken =
                is_sound.then(|| std::str::from_utf8(group).ok().and_then(|group| replay.take(group))).flatten();
            if taken.is_none() {
                // The last line of all may have been cut short.
                replay.damaged = line.ends_with(b"\n");
                return replay;
            }
            replay.groups += 1;
            replay.bytes = at;
            begin = at;
        }
        replay
    }

    /// The text of the scenario, where there is one.
    pub(super) fn text(&self) -> Option<String> {
        let (at, head) = self.head?;
        put_together(at, head, &self.measures)
    }

    /// Makes the changes of a sound group.
    fn take(&mut self, group: &'t str) -> Option<()> {
        for line in group.lines() {
            let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
            match kind {
                "B" => (self.head, self.measures) = (None, Vec::new()),
                "A" => self.about = ron::from_str(rest).ok()?,
                "H" => {
                    let (at, head) = placed(rest)?;
                    self.head = Some((at, head));
                }
                "I" => {
                    let (at, measure) = placed(rest)?;
                    (at <= self.measures.len()).then(|| self.measures.insert(at, measure))?;
                }
                "S" => {
                    let (at, measure) = placed(rest)?;
                    *self.measures.get_mut(at)? = measure;
                }
                "R" => {
                    let at: usize = rest.parse().ok()?;
                    (at < self.measures.len()).then(|| self.measures.remove(at))?;
                }
                _ => return None,
            }
        }
        Some(())
    }
}

fn placed(rest: &str) -> Option<(usize, &str)> {
    let (at, text) = rest.split_once(' ')?;
    Some((at.parse().ok()?, text))
}

fn sum_of(group: &[u8]) -> String {
    format!("{:08x}", crc32fast::hash(group))
}
