//! The agreements that ship, the user's own, and the reader and writer of agreement files.

mod check;
mod choices;
mod consistency;
mod inline;
pub mod own;
pub mod review;
pub(super) mod shape;
mod write;

pub use write::write;
pub(super) use write::written;

use super::kind::unless_other_kind;
use super::problem::{FileKind, FileProblem};
use super::read::{Checking, Document, Trail, unless_newer};
use super::{areas, comparisons};
use crate::budget::agreement::{Agreement, Library};
use crate::budget::area::Areas;
use crate::budget::price_level::Year;
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::Scenario;
use std::sync::{Arc, OnceLock};

/// The version of the format that is read.
const FORMAT: u32 = 1;

/// An agreement in the program: its id, its text, and what it says once somebody asked.
struct Shipped {
    id: &'static str,
    year: u16,
    text: &'static str,
    agreement: OnceLock<Option<Arc<Agreement>>>,
}

impl Shipped {
    const fn new(id: &'static str, year: u16, text: &'static str) -> Self {
        Self { id, year, text, agreement: OnceLock::new() }
    }

    /// What it says. A test holds that every shipped text is readable.
    fn agreement(&self) -> Option<&Arc<Agreement>> {
        self.agreement.get_or_init(|| read(self.text, areas::standard()).ok().map(Arc::new)).as_ref()
    }
}

/// Oldest first.
static SHIPPED: [Shipped; 5] = [
    Shipped::new("KØ2014", 2014, include_str!("../../../assets/agreements/ko2014.ron")),
    Shipped::new("KØ2020", 2020, include_str!("../../../assets/agreements/ko2020.ron")),
    Shipped::new("RØ2020", 2020, include_str!("../../../assets/agreements/ro2020.ron")),
    Shipped::new("KØ2022", 2022, include_str!("../../../assets/agreements/ko2022.ron")),
    Shipped::new("KØ2024", 2024, include_str!("../../../assets/agreements/ko2024.ron")),
];

/// The ids of the agreements that ship, oldest first.
pub fn ids() -> impl ExactSizeIterator<Item = &'static str> {
    SHIPPED.iter().map(|shipped| shipped.id)
}

/// The ids of the agreements that a scenario names, and of those that ship and are about one of its years: these may be
/// newer than what it uses.
pub fn that_matter(scenario: &Scenario) -> Vec<&str> {
    let of_its_years = SHIPPED.iter().filter(|shipped| {
        let year = Year::new(shipped.year);
        year.is_some_and(|year| scenario.years.position(year).is_some())
    });
    let named = scenario.agreements.iter().map(|id| &**id);
    named.chain(of_its_years.map(|shipped| shipped.id)).collect()
}

/// The text of a shipped agreement.
pub fn text(id: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|shipped| shipped.id == id).map(|shipped| shipped.text)
}

/// The standard areas and those of the shipped agreements that are asked for; ids that do not ship are passed over.
pub fn library<I: AsRef<str>>(ids: impl IntoIterator<Item = I>) -> Library {
    let asked: Vec<I> = ids.into_iter().collect();
    let wanted = SHIPPED.iter().filter(|shipped| asked.iter().any(|id| id.as_ref() == shipped.id));
    Library {
        agreements: wanted.filter_map(Shipped::agreement).cloned().collect(),
        areas: areas::standard().clone(),
        comparisons: Arc::clone(comparisons::standard()),
        ..Library::default()
    }
}

/// Reads what opening a file will ask for, which begins so: the shipped agreements it names, and what goes with them.
///
/// For another thread to do while the file is read; nothing waits for it that would not have done the same.
pub fn prepare(head: &str) {
    let named = SHIPPED.iter().filter(|shipped| head.contains(&format!("\"{}\"", shipped.id)));
    library(named.map(|shipped| shipped.id));
}

/// The standard areas and every agreement that ships.
pub fn all() -> Library {
    library(ids())
}

/// Reads an agreement; its areas must be among `areas`.
///
/// Fails with every problem that can be told at once. Beyond the shape it checks that ids are unique, that what
/// figures and tables point at is there and no figure lies within itself, and that units fit kinds. What can be read
/// but hardly be meant is for [`crate::budget::agreement::challenges`].
pub fn read(text: &str, areas: &Areas) -> Result<Agreement, Vec<FileProblem>> {
    super::read::read(text, &AgreementFile { areas })
        .map_err(|problems| unless_other_kind(unless_newer(problems, text, FORMAT), text, FileKind::Agreement))
}

struct AgreementFile<'a> {
    areas: &'a Areas,
}

impl Document for AgreementFile<'_> {
    type Shape<'de> = shape::Agreement<'de>;
    type Value = Agreement;

    fn areas(&self) -> &Areas {
        self.areas
    }

    fn check(&self, shape: shape::Agreement<'_>, checking: &mut Checking<'_>) -> Option<Agreement> {
        checked(checking, &Trail::ROOT, &shape)
    }
}

/// The agreement that a shape at a place of a file means: a file of its own, or part of a scenario.
pub(super) fn checked(checking: &mut Checking<'_>, at: &Trail<'_>, shape: &shape::Agreement<'_>) -> Option<Agreement> {
    if shape.format != FORMAT {
        checking.problem(&at.field("format"), ProblemKind::OutOfRange { what: "format" });
    }
    let agreement = check::agreement(checking, at, shape)?;
    if !checking.is_partial() {
        consistency::check(checking, at, &agreement);
    }
    Some(agreement)
}
