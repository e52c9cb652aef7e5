//! Text that is RON already.

use serde::ser::Serializer;

/// By what name a value asks for RON to be read or written as it stands; the library's own word.
pub(in crate::storage) const AS_IT_STANDS: &str = "$ron::private::RawValue";

/// Writes a text that is RON.
pub(in crate::storage) fn as_it_stands<S: Serializer>(ron: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_newtype_struct(AS_IT_STANDS, ron)
}
