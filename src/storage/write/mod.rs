//! Writes a value as the RON text of a file: one field a line, one year a line, always the same text for the same value.

mod plain;
mod sink;
#[cfg(test)]
mod tests;

use super::read::options;
use plain::Plain;
use ron::ser::PrettyConfig;
use serde::Serialize;
use sink::{Checksum, Sink};

/// The text of a value.
pub(super) fn text<T: Serialize>(value: &T) -> String {
    let mut text = swiftly(value).unwrap_or_else(|| by_library(value));
    text.push('\n');
    text
}

/// That text, but for the end of its last line, if the value holds only what files hold.
pub(super) fn swiftly<T: Serialize>(value: &T) -> Option<String> {
    let mut text = String::new();
    into(&mut text, value).map(|()| text)
}

/// The checksum (CRC-32) of that text, which need not be held for it.
pub(super) fn checksum<T: Serialize>(value: &T) -> u32 {
    let mut checksum = Checksum::default();
    if into(&mut checksum, value).is_none() {
        checksum = Checksum::default();
        checksum.push(&by_library(value));
    }
    checksum.push("\n");
    checksum.value()
}

/// Writes a value of the kinds that files hold.
fn into<T: Serialize, S: Sink>(sink: &mut S, value: &T) -> Option<()> {
    value.serialize(&mut Plain::new(sink)).ok()
}

/// The same text by the library, which knows values of every kind, for a longer time.
fn by_library<T: Serialize>(value: &T) -> String {
    let layout = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ");
    // Writing to memory cannot fail, and every name of the shapes is an identifier.
    options().to_string_pretty(value, layout).unwrap_or_default()
}
