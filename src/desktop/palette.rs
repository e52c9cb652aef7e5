//! Find anything: what the palette leads to, what it found, and what was taken last.

use super::command::Command;
use super::state::State;
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::measure::Measure;
use crate::budget::scenario::AlternativeId;
use crate::view::find::{FoldedName, Sought};
use crate::view::glossary::Word;
use crate::view::{Language, Words};
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// How many finds are listed; whoever wants more searches closer.
pub const MOST: usize = 60;
/// How many of what was taken last come first.
const MOST_TAKEN: usize = 8;

/// Where a line of the palette leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A command.
    Command(Command),
    /// An area of the plan.
    Area(AreaPath),
    /// A measure, by id.
    Measure(Box<str>),
    /// A figure of an agreement.
    Figure(FigureRef),
    /// An alternative, or the plan.
    Alternative(Option<AlternativeId>),
    /// A file opened before.
    File(PathBuf),
    /// An open document, by the position of its tab.
    Tab(usize),
    /// A word of the glossary.
    Word(Word),
}

/// A line of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// Where it leads.
    pub target: Target,
    /// What it is called.
    pub label: String,
    /// What kind of thing it is; empty for commands.
    pub detail: String,
}

/// What was taken last, the latest first.
#[derive(Debug, Default)]
pub struct Taken(Vec<Target>);

impl Taken {
    /// Takes note of what was taken.
    pub fn take(&mut self, target: Target) {
        self.0.retain(|other| *other != target);
        self.0.insert(0, target);
        self.0.truncate(MOST_TAKEN);
    }
}

/// Everything that can be found, with its folded names.
#[derive(Debug, Default)]
pub struct Everything(Vec<(Find, Vec<FoldedName>)>);

static DANISH: Words = Words::of(Language::Danish);
static ENGLISH: Words = Words::of(Language::English);

/// The texts of the language that is not spoken.
fn other(words: &Words) -> &'static Words {
    match words.language() {
        Language::Danish => &ENGLISH,
        Language::English => &DANISH,
    }
}

impl Everything {
    /// Everything a state has: commands, tabs, areas, measures, files, figures and words.
    pub fn of(state: &State) -> Self {
        let mut all = Self::default();
        let (words, other) = (state.words(), other(state.words()));
        for command in Command::ALL {
            let names = [words.say(command.text()), other.say(command.text()), command.help(words)];
            all.push(command_find(state, *command), &names);
        }
        for (at, label) in tab_names(state).into_iter().enumerate() {
            all.add(Find { target: Target::Tab(at), label, detail: words.say("palette-tab") });
        }
        all.add(alternative_find(words, None, &words.say("alternative-plan")));
        for alternative in &state.document().plan().scenario().alternatives {
            all.add(alternative_find(words, Some(&alternative.id), &alternative.title));
        }
        let view = state.view();
        for area in &state.document().evaluation().areas {
            all.add(area_find(state, &area.area));
        }
        let mut areas: BTreeMap<&AreaPath, String> = BTreeMap::new();
        for measure in &state.document().book().scenario().measures {
            let area = areas.entry(&measure.area).or_insert_with(|| view.area_name(&measure.area));
            all.add(measure_find(words, measure, area));
        }
        for file in state.recents.files() {
            all.add(file_find(words, &file.path));
        }
        for agreement in &state.library().agreements {
            for figure in &agreement.figures {
                let of = FigureRef::new(&agreement.id, &figure.id);
                let label = words.name(&figure.name).to_owned();
                let names = [&format!("{label} {}", agreement.id), other.name(&figure.name)].map(str::to_owned);
                all.push(Find { target: Target::Figure(of), label, detail: agreement.id.to_string() }, &names);
            }
        }
        for word in Word::ALL {
            all.push(word_find(words, *word), &[word.term(words), word.term(other)]);
        }
        all
    }

    fn add(&mut self, find: Find) {
        let names = [FoldedName::of(&find.label)].into();
        self.0.push((find, names));
    }

    fn push(&mut self, find: Find, names: &[String]) {
        self.0.push((find, names.iter().map(|name| FoldedName::of(name)).collect()));
    }

    /// What fits a query, best first.
    pub fn search(&self, query: &str) -> Vec<Find> {
        let sought = Sought::of(query);
        let ranked = self.0.iter().filter_map(|(find, names)| sought.rank(names).map(|rank| (rank, find)));
        let mut ranked: Vec<_> = ranked.collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().take(MOST).map(|(_, find)| find.clone()).collect()
    }
}

/// What stands in the palette before anything is typed: what was taken last, as far as it is still there, then every
/// command.
pub fn beginning(state: &State) -> Vec<Find> {
    let taken = &state.taken.0;
    let commands = Command::ALL.iter().copied().filter(|command| {
        let target = Target::Command(*command);
        *command != Command::Palette && !taken.contains(&target)
    });
    let latest = taken.iter().filter_map(|target| find(state, target));
    latest.chain(commands.map(|command| command_find(state, command))).collect()
}

/// The line of a target; `None` where it is gone.
fn find(state: &State, target: &Target) -> Option<Find> {
    let words = state.words();
    match target {
        Target::Command(command) => Some(command_find(state, *command)),
        Target::Area(area) => {
            let known = state.document().evaluation().areas.iter().any(|known| known.area == *area);
            known.then(|| area_find(state, area))
        }
        Target::Measure(id) => {
            let (_, measure) = state.document().book().scenario().measure(id)?;
            Some(measure_find(words, measure, &state.view().area_name(&measure.area)))
        }
        Target::Figure(of) => {
            state.library().figure(of)?;
            let label = state.view().figure_name(of);
            Some(Find { target: target.clone(), label, detail: of.agreement.to_string() })
        }
        Target::File(path) => {
            let known = state.recents.files().iter().any(|file| file.path == *path);
            known.then(|| file_find(words, path))
        }
        Target::Alternative(None) => Some(alternative_find(words, None, &words.say("alternative-plan"))),
        Target::Alternative(Some(id)) => {
            let (_, alternative) = state.document().plan().scenario().alternative(id)?;
            Some(alternative_find(words, Some(id), &alternative.title))
        }
        // Tabs come and go; a position says nothing later.
        Target::Tab(_) => None,
        Target::Word(word) => Some(word_find(words, *word)),
    }
}

fn command_find(state: &State, command: Command) -> Find {
    Find { target: Target::Command(command), label: state.words().say(command.text()), detail: String::new() }
}

fn alternative_find(words: &Words, id: Option<&AlternativeId>, title: &str) -> Find {
    let label = words.tell("palette-show-alternative", &[("title", title)]);
    Find { target: Target::Alternative(id.cloned()), label, detail: words.say("palette-alternative") }
}

fn area_find(state: &State, area: &AreaPath) -> Find {
    let label = state.view().area_path_name(area);
    Find { target: Target::Area(area.clone()), label, detail: state.words().say("palette-area") }
}

fn measure_find(words: &Words, measure: &Measure, area: &str) -> Find {
    let detail = words.tell("palette-measure", &[("area", area)]);
    Find { target: Target::Measure(measure.id.clone()), label: measure.title.to_string(), detail }
}

fn file_find(words: &Words, path: &Path) -> Find {
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let folder = part(path.parent().and_then(Path::file_name));
    let detail = words.tell("palette-file", &[("folder", &folder)]);
    Find { target: Target::File(path.to_owned()), label: part(path.file_name()), detail }
}

fn word_find(words: &Words, word: Word) -> Find {
    Find { target: Target::Word(word), label: word.term(words), detail: words.say("palette-word") }
}

/// What each open document is called; nothing where there is only one.
fn tab_names(state: &State) -> Vec<String> {
    if state.tab_count() < 2 {
        return Vec::new();
    }
    let file = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = |document: &super::document::Document| {
        document.path().and_then(file).unwrap_or_else(|| document.book().scenario().title.clone())
    };
    state.documents().map(name).collect()
}
