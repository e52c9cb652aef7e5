//! The example scenarios that ship, so that the window can open them. Files in `scenarios/` are named here.

/// An example: the name of its file and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The name without folder and ending: `botilbud-2024-2026`.
    pub name: &'static str,
    /// What the file says.
    pub text: &'static str,
}

/// Every example, the first to be opened at the first start.
static EXAMPLES: &[Example] = &[];

/// Every example that ships.
pub fn all() -> &'static [Example] {
    EXAMPLES
}

/// The example of that name.
pub fn named(name: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.name == name)
}
