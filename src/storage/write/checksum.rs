//! A checksum of what a value says: of its `MessagePack` with the names of its fields, which takes no text to be written.

use super::text;
use crc32fast::Hasher;
use rmp_serde::Serializer;
use serde::Serialize;
use std::io::{self, BufWriter, Write};

/// Bytes worth a pass of the hasher.
const ENOUGH: usize = 16_384;

/// The checksum (CRC-32) of a value: the same for values of which the text is the same.
pub(in crate::storage) fn checksum<T: Serialize>(value: &T) -> u32 {
    digested(value).unwrap_or_else(|| crc32fast::hash(text(value).as_bytes()))
}

/// That checksum, if the value holds only what files hold.
pub(super) fn digested<T: Serialize>(value: &T) -> Option<u32> {
    let mut writer = BufWriter::with_capacity(ENOUGH, Digest(Hasher::new()));
    value.serialize(&mut Serializer::new(&mut writer).with_struct_map()).ok()?;
    writer.into_inner().ok().map(|digest| digest.0.finalize())
}

/// Keeps nothing of what is written to it but its checksum.
struct Digest(Hasher);

impl Write for Digest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
