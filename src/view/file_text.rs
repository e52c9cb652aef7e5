//! Files in words: why one could not be opened or saved, and what is wrong in it, line by line.

use super::Words;
use crate::storage::file::{OpenErrorKind, SaveErrorKind};
use crate::storage::journal::Difference;
use crate::storage::{Expected, FileKind, FileProblem, FileProblemKind};

/// How many titles of measures are named.
const TITLES: usize = 3;

impl Words {
    /// Why a file could not be opened: one line, or one for each problem in it.
    pub fn open_error(&self, kind: &OpenErrorKind) -> Vec<String> {
        let line = match kind {
            OpenErrorKind::Content(problems) => {
                return problems.iter().map(|problem| self.file_problem(problem)).collect();
            }
            OpenErrorKind::NotFound => self.say("open-not-found"),
            OpenErrorKind::Folder => self.say("open-folder"),
            OpenErrorKind::NotAFile => self.say("open-not-a-file"),
            OpenErrorKind::Permission => self.say("open-permission"),
            OpenErrorKind::Empty => self.say("open-empty"),
            OpenErrorKind::Binary => self.say("open-binary"),
            OpenErrorKind::NotUtf8 { line } => self.tell("open-not-utf8", &[("line", &line.to_string())]),
            OpenErrorKind::TooLarge { most, .. } => {
                self.tell("open-too-large", &[("most", &(most / 1_000_000).to_string())])
            }
            OpenErrorKind::TooManyFiles { most } => self.tell("open-too-many-files", &[("most", &most.to_string())]),
            OpenErrorKind::System(error) => self.tell("open-system", &[("error", &error.to_string())]),
        };
        vec![line]
    }

    /// Why a file could not be saved.
    pub fn save_error(&self, kind: &SaveErrorKind) -> String {
        match kind {
            SaveErrorKind::NoFolder => self.say("save-no-folder"),
            SaveErrorKind::Folder => self.say("open-folder"),
            SaveErrorKind::NotAFile => self.say("open-not-a-file"),
            SaveErrorKind::Protected => self.say("save-protected"),
            SaveErrorKind::Permission => self.say("save-permission"),
            SaveErrorKind::NoRoom => self.say("save-no-room"),
            SaveErrorKind::Busy => self.say("save-busy"),
            SaveErrorKind::System(error) => error.to_string(),
        }
    }

    /// How long ago something was, as roughly as people tell it.
    pub fn ago(&self, seconds: u64) -> String {
        let (key, number) = ago(seconds);
        self.count(key, usize::try_from(number).unwrap_or(usize::MAX))
    }

    /// What one state of a scenario has and another has not: `1 nyt tiltag, 2 ændrede tiltag (Botilbud, Veje, Skoler)`.
    pub fn difference_of(&self, difference: &Difference) -> String {
        let Difference { added, changed, removed, other } = difference;
        let groups = [("difference-added", added), ("difference-changed", changed), ("difference-removed", removed)];
        let counted = groups.iter().filter(|(_, titles)| !titles.is_empty());
        let mut parts: Vec<String> = counted.map(|(key, titles)| self.count(key, titles.len())).collect();
        let titles: Vec<&str> = groups.iter().flat_map(|(_, titles)| titles.iter().map(|title| &**title)).collect();
        if let Some(last) = parts.last_mut() {
            let shown = titles.iter().take(TITLES).copied().collect::<Vec<_>>().join(", ");
            let more = if titles.len() > TITLES { " …" } else { "" };
            *last = format!("{last} ({shown}{more})");
        }
        parts.extend(other.then(|| self.say("difference-other")));
        if parts.is_empty() { self.say("difference-none") } else { parts.join(", ") }
    }

    /// A problem in a file: its place, what is wrong, and what to write instead.
    pub fn file_problem(&self, problem: &FileProblem) -> String {
        let message = self.file_problem_message(&problem.kind);
        let place = match (problem.line, problem.column) {
            (Some(line), Some(column)) => {
                self.tell("file-place", &[("line", &line.to_string()), ("column", &column.to_string())])
            }
            (Some(line), None) => self.tell("file-line", &[("line", &line.to_string())]),
            (None, _) => String::new(),
        };
        let path = if problem.path.is_empty() { String::new() } else { format!(" ({})", problem.path) };
        if place.is_empty() { format!("{message}{path}") } else { format!("{place}: {message}{path}") }
    }

    fn file_problem_message(&self, kind: &FileProblemKind) -> String {
        match kind {
            FileProblemKind::Content(content) => {
                let (key, variables) = self.content_parts(content);
                let variables: Vec<(&str, &str)> =
                    variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.tell(key, &variables).trim_end().to_owned()
            }
            FileProblemKind::NewerFormat { found, known } => {
                self.tell("file-newer-format", &[("found", &found.to_string()), ("known", &known.to_string())])
            }
            FileProblemKind::UnknownField { found, nearest, known } => {
                self.unknown_name("file-unknown-field", found, nearest.as_deref(), known)
            }
            FileProblemKind::UnknownChoice { found, nearest, known } => {
                self.unknown_name("file-unknown-choice", found, nearest.as_deref(), known)
            }
            FileProblemKind::MissingField(name) => self.tell("file-missing-field", &[("name", name)]),
            FileProblemKind::DuplicateField(name) => self.tell("file-duplicate-field", &[("name", name)]),
            FileProblemKind::Expected(expected) => {
                self.tell("file-expected", &[("expected", &self.expected(*expected))])
            }
            FileProblemKind::WrongCount { found } => self.tell("file-wrong-count", &[("found", &found.to_string())]),
            FileProblemKind::NotClosed(sign) => self.tell("file-not-closed", &[("sign", &sign.to_string())]),
            FileProblemKind::ClosesNothing(sign) => self.tell("file-closes-nothing", &[("sign", &sign.to_string())]),
            FileProblemKind::DecimalComma => self.say("file-decimal-comma"),
            FileProblemKind::BadEscape => self.say("file-bad-escape"),
            FileProblemKind::UnexpectedEnd => self.say("file-unexpected-end"),
            FileProblemKind::TrailingText => self.say("file-trailing-text"),
            FileProblemKind::TooDeep => self.say("file-too-deep"),
            FileProblemKind::TooLong { most } => self.tell("file-too-long", &[("most", &most.to_string())]),
            FileProblemKind::TooMany { most } => self.tell("file-too-many", &[("most", &most.to_string())]),
            FileProblemKind::UnitDoesNotFit { text } => self.tell("file-unit-does-not-fit", &[("text", text)]),
            FileProblemKind::Circle { way } => self.tell("file-circle", &[("way", &way.join(" → "))]),
            FileProblemKind::OtherKind { found: FileKind::Agreement } => self.say("file-is-agreement"),
            FileProblemKind::OtherKind { found: FileKind::Scenario } => self.say("file-is-scenario"),
            FileProblemKind::Unreadable(words) => self.tell("file-unreadable", &[("words", words)]),
        }
    }

    /// An unknown name, the one that may be meant, or else all that may stand there.
    fn unknown_name(&self, key: &str, found: &str, nearest: Option<&str>, known: &[&str]) -> String {
        let hint = match nearest {
            Some(_) => self.hint(nearest),
            None if known.is_empty() => String::new(),
            None => self.tell("file-known-names", &[("names", &known.join(", "))]),
        };
        self.tell(key, &[("found", found), ("hint", &hint)]).trim_end().to_owned()
    }

    fn expected(&self, expected: Expected) -> String {
        match expected {
            Expected::Text => self.say("expected-text"),
            Expected::WholeNumber => self.say("expected-whole-number"),
            Expected::YesOrNo => self.say("expected-yes-or-no"),
            Expected::List => self.say("expected-list"),
            Expected::Map => self.say("expected-map"),
            Expected::Fields(name) => self.tell("expected-fields", &[("name", name)]),
            Expected::Name => self.say("expected-name"),
            Expected::Comma => self.say("expected-comma"),
            Expected::Colon => self.say("expected-colon"),
            Expected::Closing(sign) => self.tell("expected-closing", &[("sign", &sign.to_string())]),
        }
    }
}

/// How long ago, as the key of its text and the number in it.
const fn ago(seconds: u64) -> (&'static str, u64) {
    let minutes = seconds / 60;
    let (hours, days) = (minutes / 60, minutes / 60 / 24);
    if minutes < 2 {
        ("ago-now", 0)
    } else if hours < 1 {
        ("ago-minutes", minutes)
    } else if days < 1 {
        ("ago-hours", hours)
    } else if days < 14 {
        ("ago-days", days)
    } else if days < 70 {
        ("ago-weeks", days / 7)
    } else {
        ("ago-months", days / 30)
    }
}

#[cfg(test)]
mod tests {
    use super::ago;

    #[test]
    fn times_are_told_as_roughly_as_people_do() {
        let told = [0, 119, 120, 3_599, 3_600, 86_400, 1_209_600, 100 * 86_400].map(ago);
        assert_eq!(
            told,
            [
                ("ago-now", 0),
                ("ago-now", 0),
                ("ago-minutes", 2),
                ("ago-minutes", 59),
                ("ago-hours", 1),
                ("ago-days", 1),
                ("ago-weeks", 2),
                ("ago-months", 3),
            ]
        );
    }
}
