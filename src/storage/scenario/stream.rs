//! Reads a plan in which nothing is wrong as it comes from the disk, piece by piece: its text never stands in memory as a
//! whole, and several threads share a large one.

use super::{ReadScenario, swift};
use crate::budget::area::Areas;
use crate::budget::measure::Measure;
use crate::storage::sharing::shared_as_they_come;
use std::io::Read;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes of the longest piece: so few that they stay near the processor, and enough for many measures.
const PIECE: usize = 32 * 1024;

/// The plan, if nothing is wrong or unusual in what comes, which is about so many bytes; then all of it was read.
///
/// `None` says nothing about the file: its text has to be read as a whole.
pub(in crate::storage) fn read(from: impl Read + Send, bytes: usize, areas: &Areas) -> Option<ReadScenario> {
    let source = Mutex::new(Source { from, pieces: 0, carried: Vec::new(), is_over: false });
    // The memory of pieces that were read.
    let idle = Mutex::new(Vec::new());
    let done = shared_as_they_come(
        || {
            let memory = locked(&idle).pop().unwrap_or_else(|| vec![0; PIECE]);
            locked(&source).next(memory)
        },
        bytes,
        |piece| {
            let piece = piece?;
            let read = piece.read(areas);
            locked(&idle).push(piece.bytes);
            read
        },
    )?;
    whole(done, areas)
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What comes, cut into pieces.
struct Source<R> {
    from: R,
    /// How many were cut.
    pieces: usize,
    /// The start of the next one, which came with the last.
    carried: Vec<u8>,
    is_over: bool,
}

/// Some of the text, cut before a measure.
struct Piece {
    /// Memory, of which the first so many bytes are the piece.
    bytes: Vec<u8>,
    length: usize,
    is_first: bool,
    is_last: bool,
}

/// What a piece says.
struct ReadPiece {
    measures: Vec<Arc<Measure>>,
    /// What stands before the list of measures, where it starts here.
    before: Option<String>,
    /// What stands behind it, where it ends here.
    behind: Option<String>,
}

impl<R: Read> Source<R> {
    /// The next piece, in that memory, and its number; none where nothing is left, and no piece where it cannot be had.
    fn next(&mut self, memory: Vec<u8>) -> Option<(usize, Option<Piece>)> {
        if self.is_over {
            return None;
        }
        let number = self.pieces;
        self.pieces += 1;
        let piece = self.cut(memory, number == 0);
        self.is_over |= piece.is_none();
        Some((number, piece))
    }

    fn cut(&mut self, mut bytes: Vec<u8>, is_first: bool) -> Option<Piece> {
        let mut length = self.carried.len();
        bytes.get_mut(..length)?.copy_from_slice(&self.carried);
        self.carried.clear();
        while length < bytes.len() {
            match self.from.read(bytes.get_mut(length..)?).ok()? {
                0 => {
                    self.is_over = true;
                    return Some(Piece { bytes, length, is_first, is_last: true });
                }
                more => length += more,
            }
        }
        // A measure that fills a piece is left to who reads all at once.
        let next = memchr::memmem::rfind(&bytes, swift::MEASURE.as_bytes()).filter(|next| *next > 0)?;
        self.carried.extend_from_slice(bytes.get(next..)?);
        Some(Piece { bytes, length: next, is_first, is_last: false })
    }
}

impl Piece {
    fn read(&self, areas: &Areas) -> Option<ReadPiece> {
        let bytes = self.bytes.get(..self.length)?;
        let text = std::str::from_utf8(bytes).ok().filter(|_| memchr::memchr(0, bytes).is_none())?;
        let start = if self.is_first { swift::list(text)? } else { 0 };
        let (measures, end) = swift::measures(text, start..text.len(), areas, |_| None)?;
        // Only the last piece may have more in it than measures.
        (self.is_last || end == text.len()).then(|| ReadPiece {
            measures: measures.into_iter().map(|(measure, _)| measure).collect(),
            before: self.is_first.then(|| text.get(..start).unwrap_or_default().to_owned()),
            behind: self.is_last.then(|| text.get(end..).unwrap_or_default().to_owned()),
        })
    }
}

/// The plan that pieces say together.
fn whole(pieces: Vec<ReadPiece>, areas: &Areas) -> Option<ReadScenario> {
    let mut rest = pieces.first()?.before.clone()?;
    let gap = rest.len();
    rest.push_str(pieces.last()?.behind.as_deref()?);
    let measures = pieces.into_iter().flat_map(|piece| piece.measures).collect();
    swift::with_measures(&rest, gap..gap, areas, measures)
}

#[cfg(test)]
mod tests {
    use super::super::ScenarioFile;
    use super::super::swift::tests::{large, numbered};
    use super::*;
    use crate::storage::areas;
    use crate::storage::read::thoroughly;
    use std::io;

    /// Comes a few bytes at a time, as from a slow disk.
    struct Trickle<'a>(&'a [u8]);

    impl Read for Trickle<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let few = into.len().min(1_000);
            self.0.read(&mut into[..few])
        }
    }

    fn read_bytes(bytes: &[u8]) -> Option<ReadScenario> {
        // As many threads as a very large file would have.
        read(Trickle(bytes), 50_000_000, areas::standard())
    }

    const NOTE: &str = "et langt notat på dansk ";

    #[test]
    fn pieces_make_the_same_plan_as_the_whole() {
        let large = large(numbered(), NOTE);
        assert!(large.len() > 5 * PIECE);
        let small = large.replace(NOTE, "");
        let windows = large.replace('\n', "\r\n");
        for text in [large, small, windows] {
            let read = read_bytes(text.as_bytes());
            assert_eq!(read.as_ref().unwrap().scenario.measures.len(), 100);
            assert_eq!(read, whole_of(&text));
        }
    }

    fn whole_of(text: &str) -> Option<ReadScenario> {
        thoroughly(text, &ScenarioFile { areas: areas::standard() }).ok()
    }

    #[test]
    fn what_is_wrong_or_unusual_is_left_to_who_reads_all() {
        let text = large(numbered(), NOTE);
        let in_note = text.rfind("notat").unwrap();
        let mut no_text = text.clone().into_bytes();
        no_text[in_note] = 0xff;
        let mut nothing = text.clone().into_bytes();
        nothing[in_note] = 0;
        for bytes in [no_text, nothing, Vec::new(), vec![0; 3 * PIECE]] {
            assert_eq!(read_bytes(&bytes), None);
        }
        let twice = large((0..100).map(|number| format!("tiltag-{}", number % 99)), NOTE);
        let long = text.replacen("et langt", &"et langt ".repeat(PIECE / 8), 1);
        for odd in [
            twice,
            long,
            format!("\u{feff}{text}"),
            text.replacen("),\nMeasure(id: \"tiltag-50\"", ")\nMeasure(id: \"tiltag-50\"", 1),
            text.replace("\nMeasure(", "\n// Measure(\nMeasure("),
            text.replace("langt", "Measure("),
            text.replace("measures: [", "measures:["),
            text.replace("format: 1", "format: 9"),
            text.replace(", note: \"bag efter\")", ""),
            text.replace("note: \"bag efter\"", "measures: []"),
            text[..text.len() / 2].to_owned(),
        ] {
            let read = read_bytes(odd.as_bytes());
            assert!(read.is_none() || read == whole_of(&odd));
        }
    }

    #[test]
    fn a_disk_that_fails_is_left_to_who_tells_of_it() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }
        let text = large(numbered(), NOTE);
        let half = text.as_bytes().get(..text.len() / 2).unwrap();
        assert_eq!(read(half.chain(Broken), text.len(), areas::standard()), None);
    }
}
