//! Writes small things on one line, so that one changed number changes one line.

use crate::storage::read::{as_it_stands, options};
use ron::ser::PrettyConfig;
use serde::ser::{Error as _, Serialize, SerializeSeq as _, Serializer};

/// A value on one line: `Frame(bound: AtMost, on: Level, force: Binding)`.
pub(super) fn inline<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    OnOneLine(value).serialize(serializer)
}

/// A list with one item a line.
pub(super) fn inline_each<T: Serialize, S: Serializer>(items: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    let mut list = serializer.serialize_seq(Some(items.len()))?;
    for item in items {
        list.serialize_element(&OnOneLine(item))?;
    }
    list.end()
}

struct OnOneLine<'v, T>(&'v T);

impl<T: Serialize> Serialize for OnOneLine<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let layout = PrettyConfig::new().compact_structs(true).compact_arrays(true).compact_maps(true);
        let text = options().to_string_pretty(self.0, layout).map_err(S::Error::custom)?;
        as_it_stands(&text, serializer)
    }
}
