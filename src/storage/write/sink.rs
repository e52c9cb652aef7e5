//! Where a text goes, piece by piece.

use crc32fast::Hasher;

/// Takes the pieces of a text in order.
pub(super) trait Sink {
    /// The next piece.
    fn push(&mut self, piece: &str);
}

impl Sink for String {
    fn push(&mut self, piece: &str) {
        self.push_str(piece);
    }
}

/// The checksum of a text.
#[derive(Default)]
pub(super) struct Checksum {
    hasher: Hasher,
    waiting: Vec<u8>,
}

/// Bytes worth a pass of the hasher.
const ENOUGH: usize = 16_384;

impl Sink for Checksum {
    fn push(&mut self, piece: &str) {
        self.waiting.extend_from_slice(piece.as_bytes());
        if self.waiting.len() >= ENOUGH {
            self.hasher.update(&self.waiting);
            self.waiting.clear();
        }
    }
}

impl Checksum {
    pub(super) fn value(mut self) -> u32 {
        self.hasher.update(&self.waiting);
        self.hasher.finalize()
    }
}
