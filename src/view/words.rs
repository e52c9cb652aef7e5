//! Words: every text of the program in the reader's language, from `assets/texts`.

use crate::budget::area::Name;
use crate::budget::money::Notation;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
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
    /// Read when the first text is asked for.
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.language).finish()
    }
}

impl Words {
    /// The texts of a language.
    pub const fn of(language: Language) -> Self {
        Self { language, bundle: OnceLock::new() }
    }

    /// Reads the texts now, beside other work, so that nobody waits for the first.
    pub fn prepare(&self) {
        self.bundle();
    }

    fn bundle(&self) -> &FluentBundle<FluentResource> {
        self.bundle.get_or_init(|| Self::read(self.language))
    }

    fn read(language: Language) -> FluentBundle<FluentResource> {
        let locale = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        // A text that does not parse is left out and shows as its key; a test reads every text of both languages.
        let resource =
            FluentResource::try_new(language.source().to_owned()).unwrap_or_else(|(readable, _errors)| readable);
        bundle.add_resource_overriding(resource);
        bundle
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
        self.formatted(key, Some(&arguments))
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

    fn formatted(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle();
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, arguments, &mut errors).into_owned()
    }
}
