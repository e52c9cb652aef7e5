//! Words: every text of the program in the reader's language, from `assets/texts`.

use super::texts::Texts;
use crate::budget::area::Name;
use crate::budget::money::Notation;
use fluent_bundle::{FluentArgs, FluentValue};
use std::borrow::Borrow;
use std::fmt;
use std::sync::OnceLock;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Dansk.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// `da` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }

    /// The language of a code such as `da`, `da-DK` or `en_GB`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| code.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(language.code())))
    }

    /// How numbers are written in it.
    pub const fn notation(self) -> Notation {
        match self {
            Self::Danish => Notation::Danish,
            Self::English => Notation::English,
        }
    }

    /// The texts of the language, as the repository keeps them.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Danish => include_str!("../../assets/texts/da.ftl"),
            Self::English => include_str!("../../assets/texts/en.ftl"),
        }
    }
}

/// The texts of one language.
pub struct Words {
    language: Language,
    /// Found when the first text is asked for.
    texts: OnceLock<Texts>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// The texts of a language.
    pub const fn of(language: Language) -> Self {
        Self { language, texts: OnceLock::new() }
    }

    /// Which language it is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A text without variables. A key that is not known shows as itself.
    pub fn say(&self, key: &str) -> String {
        self.formatted(key, None)
    }

    /// A text with its variables filled in.
    pub fn tell(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::with_capacity(variables.len());
        for (name, value) in variables {
            arguments.set(*name, FluentValue::from(*value));
        }
        let values = variables.iter().map(|(_, value)| *value);
        values.fold(self.formatted(key, Some(&arguments)), with_one_full_stop)
    }

    /// A text about a number of things, in the right plural; the number is `$count`.
    pub fn count(&self, key: &str, count: usize) -> String {
        let mut arguments = FluentArgs::with_capacity(1);
        arguments.set("count", FluentValue::from(count));
        self.formatted(key, Some(&arguments))
    }

    /// A name in this language.
    pub fn name<'a>(&self, name: &'a Name) -> &'a str {
        match self.language {
            Language::Danish => &name.da,
            Language::English => &name.en,
        }
    }

    /// `2024`, `2024 og 2025`, `2024, 2025 og 2026`.
    pub fn list(&self, items: &[impl Borrow<str>]) -> String {
        match items {
            [] => String::new(),
            [only] => only.borrow().to_owned(),
            [first @ .., last] => format!("{} {} {}", first.join(", "), self.say("and"), last.borrow()),
        }
    }

    /// The text of a key; the key itself where it is not known, which a test of all texts keeps from happening.
    fn formatted(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let texts = self.texts.get_or_init(|| Texts::of(self.language));
        texts.formatted(key, arguments).unwrap_or_else(|| key.to_owned())
    }
}

/// The text where a value that ends in a full stop (`5 mio. kr.`) ends the sentence too.
fn with_one_full_stop(text: String, value: &str) -> String {
    if value.ends_with('.') { text.replace(&format!("{value}."), value) } else { text }
}
