//! Writes a value as the RON text of a file: one field a line, one year a line, always the same text for the same value.

mod checksum;
mod plain;
#[cfg(test)]
mod tests;

use super::read::options;
pub(super) use checksum::checksum;
use plain::Plain;
use ron::ser::PrettyConfig;
use serde::Serialize;

/// The text of a value.
pub(super) fn text<T: Serialize>(value: &T) -> String {
    let mut text = swiftly(value).unwrap_or_else(|| by_library(value));
    text.push('\n');
    text
}

/// That text, but for the end of its last line, if the value holds only what files hold.
pub(super) fn swiftly<T: Serialize>(value: &T) -> Option<String> {
    let mut writer = Plain::default();
    value.serialize(&mut writer).ok()?;
    String::from_utf8(writer.text).ok()
}

/// Values as they stand in a list in so many brackets, if they hold only what files hold; others may follow.
pub(super) fn items<T: Serialize>(values: impl Iterator<Item = T>, depth: usize, more: bool) -> Option<String> {
    let mut writer = Plain::within(depth);
    for (number, value) in values.enumerate() {
        if number > 0 {
            writer.next_item().ok()?;
        }
        value.serialize(&mut writer).ok()?;
    }
    if more {
        writer.next_item().ok()?;
    }
    String::from_utf8(writer.text).ok()
}

/// The same text by the library, which knows values of every kind, for a longer time.
fn by_library<T: Serialize>(value: &T) -> String {
    let layout = PrettyConfig::new().struct_names(true).new_line("\n").indentor("    ");
    // Writing to memory cannot fail, and every name of the shapes is an identifier.
    options().to_string_pretty(value, layout).unwrap_or_default()
}
