//! Opens a scenario file.

use super::error::{OpenError, OpenErrorKind};
use crate::budget::area::Areas;
use crate::budget::scenario::Scenario;
use crate::storage::problem::FileProblem;
use crate::storage::scenario::ReadScenario;
use crate::storage::{limits, scenario};
use crc32fast::Hasher;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// Bytes that hold the name a file starts with, and the comments before it.
const HEAD_BYTES: usize = 16_384;

/// A scenario file as it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedFile {
    /// The scenario.
    pub scenario: Scenario,
    /// The text, as it stands in the file.
    pub text: String,
    /// Whether a newer program wrote it, so that saving could lose what this one does not know of.
    pub read_only: bool,
    /// What tells whether somebody else has changed the file since.
    pub fingerprint: Fingerprint,
}

/// The size and a checksum of what a file holds; equal for equal bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    bytes: usize,
    checksum: u32,
}

impl Fingerprint {
    /// The fingerprint of a file that holds these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { bytes: bytes.len(), checksum: crc32fast::hash(bytes) }
    }
}

/// Opens a scenario file; `areas` are the standard ones.
pub fn open(path: &Path, areas: &Areas) -> Result<OpenedFile, OpenError> {
    let (text, fingerprint) = text(path)?;
    let read = scenario::read(&text, areas);
    opened(path, text, fingerprint, read)
}

/// The scenario of a file, and the fingerprint of what the file held. Where nothing is wrong with it, its text is never
/// held as a whole.
pub fn read(path: &Path, areas: &Areas) -> Result<(Scenario, Fingerprint), OpenError> {
    flawless(path, areas).map_or_else(
        || open(path, areas).map(|opened| (opened.scenario, opened.fingerprint)),
        |(read, fingerprint)| Ok((read.scenario, fingerprint)),
    )
}

fn flawless(path: &Path, areas: &Areas) -> Option<(ReadScenario, Fingerprint)> {
    let about = path.metadata().ok()?;
    let bytes = usize::try_from(about.len()).ok()?;
    if !about.is_file() || about.len() > limits::FILE_BYTES {
        return None;
    }
    let file = File::open(path).ok()?.take(limits::FILE_BYTES);
    let mut from = Fingerprinted { from: file, bytes: 0, checksum: Hasher::new() };
    let read = scenario::read_stream(&mut from, bytes, areas)?;
    Some((read, Fingerprint { bytes: from.bytes, checksum: from.checksum.finalize() }))
}

/// Takes the fingerprint of what is read.
struct Fingerprinted<R> {
    from: R,
    bytes: usize,
    checksum: Hasher,
}

impl<R: Read> Read for Fingerprinted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let length = self.from.read(into)?;
        self.checksum.update(into.get(..length).unwrap_or_default());
        self.bytes += length;
        Ok(length)
    }
}

/// A file of which the text was read as a scenario.
pub(super) fn opened(
    path: &Path,
    text: String,
    fingerprint: Fingerprint,
    read: Result<ReadScenario, Vec<FileProblem>>,
) -> Result<OpenedFile, OpenError> {
    let fail = |problems| OpenError { path: path.to_owned(), kind: OpenErrorKind::Content(problems) };
    let read = read.map_err(fail)?;
    Ok(OpenedFile { scenario: read.scenario, text, read_only: read.read_only, fingerprint })
}

/// The text of a file, of whatever kind, and its fingerprint.
pub fn text(path: &Path) -> Result<(String, Fingerprint), OpenError> {
    let fail = |kind| OpenError { path: path.to_owned(), kind };
    let bytes = bytes_of(path).map_err(fail)?;
    let fingerprint = Fingerprint::of(&bytes);
    Ok((text_of(bytes).map_err(fail)?, fingerprint))
}

/// The text of a file, if it still has that fingerprint.
pub fn text_of_same(path: &Path, fingerprint: Fingerprint) -> Option<String> {
    text(path).ok().filter(|(_, now)| *now == fingerprint).map(|(text, _)| text)
}

/// How a file begins, as far as it is text: enough to tell what kind of file it is, however large it is.
pub fn head(path: &Path) -> Option<String> {
    if !path.metadata().ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::with_capacity(HEAD_BYTES);
    File::open(path).ok()?.take(u64::try_from(HEAD_BYTES).ok()?).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The fingerprint of what a file holds now.
pub fn fingerprint(path: &Path) -> Result<Fingerprint, OpenError> {
    let bytes = bytes_of(path).map_err(|kind| OpenError { path: path.to_owned(), kind })?;
    Ok(Fingerprint::of(&bytes))
}

/// Everything in a file that is not too large; its kind and size are known before it is opened.
fn bytes_of(path: &Path) -> Result<Vec<u8>, OpenErrorKind> {
    let most = limits::FILE_BYTES;
    let about = path.metadata()?;
    if about.is_dir() {
        return Err(OpenErrorKind::Folder);
    }
    if !about.is_file() {
        return Err(OpenErrorKind::NotAFile);
    }
    if about.len() > most {
        return Err(OpenErrorKind::TooLarge { bytes: about.len(), most });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or(0));
    // A file can grow between the look and the reading.
    let read = File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    match u64::try_from(read) {
        Ok(read) if read <= most => Ok(bytes),
        _ => Err(OpenErrorKind::TooLarge { bytes: most + 1, most }),
    }
}

fn text_of(bytes: Vec<u8>) -> Result<String, OpenErrorKind> {
    if memchr::memchr(0, &bytes).is_some() {
        return Err(OpenErrorKind::Binary);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or(&[]);
        let lines = valid.split(|byte| *byte == b'\n').count();
        OpenErrorKind::NotUtf8 { line: u32::try_from(lines).unwrap_or(u32::MAX) }
    })?;
    let blank = text.trim_start_matches('\u{feff}').trim().is_empty();
    if blank { Err(OpenErrorKind::Empty) } else { Ok(text) }
}
