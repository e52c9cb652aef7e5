//! The relations and comparable series that ship: `assets/comparisons.ron`.

use super::areas;
use super::limits;
use super::problem::FileProblem;
use super::read::{Checking, Document, Label, Text, Trail, check_all};
use crate::budget::agreement::{ComparableSeries, Comparisons, Difference, Relation, SeriesTerm};
use crate::budget::area::Areas;
use crate::budget::problem::ProblemKind;
use std::sync::{Arc, LazyLock};

/// The text of the shipped file.
pub const TEXT: &str = include_str!("../../assets/comparisons.ron");

/// The version of the format that is read.
const FORMAT: u32 = 1;

/// The relations and series that ship.
///
/// A test holds that the file is readable and that every figure it names exists.
pub fn standard() -> &'static Arc<Comparisons> {
    static STANDARD: LazyLock<Arc<Comparisons>> =
        LazyLock::new(|| Arc::new(read(TEXT, areas::standard()).unwrap_or_default()));
    &STANDARD
}

/// Reads relations and comparable series; their areas must be among `areas`.
pub fn read(text: &str, areas: &Areas) -> Result<Comparisons, Vec<FileProblem>> {
    super::read::read(text, &ComparisonsFile { areas })
}

struct ComparisonsFile<'a> {
    areas: &'a Areas,
}

mod shape {
    use super::{Label, Text};
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Comparisons<'a> {
        pub(super) format: u32,
        #[serde(borrow)]
        pub(super) series: Vec<Series<'a>>,
        pub(super) relations: Vec<Relation<'a>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Series<'a> {
        #[serde(borrow)]
        pub(super) id: Text<'a>,
        pub(super) name: Label<'a>,
        pub(super) area: Text<'a>,
        pub(super) of: Vec<Of<'a>>,
        pub(super) note: Label<'a>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Of<'a> {
        #[serde(borrow)]
        pub(super) agreement: Text<'a>,
        pub(super) figures: Vec<Text<'a>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Relation<'a> {
        #[serde(borrow)]
        pub(super) id: Text<'a>,
        pub(super) agreement: Text<'a>,
        pub(super) name: Label<'a>,
        #[serde(default)]
        pub(super) never_added: Vec<Text<'a>>,
        #[serde(default)]
        pub(super) same: Vec<(Text<'a>, Text<'a>)>,
        #[serde(default)]
        pub(super) differences: Vec<Difference<'a>>,
        pub(super) note: Label<'a>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Difference<'a> {
        #[serde(borrow)]
        pub(super) name: Label<'a>,
        pub(super) of: Text<'a>,
        pub(super) less: Vec<Text<'a>>,
    }
}

impl Document for ComparisonsFile<'_> {
    type Shape<'de> = shape::Comparisons<'de>;
    type Value = Comparisons;

    fn areas(&self) -> &Areas {
        self.areas
    }

    fn check(&self, shape: shape::Comparisons<'_>, checking: &mut Checking<'_>) -> Option<Comparisons> {
        if shape.format != FORMAT {
            checking.problem(&Trail::ROOT.field("format"), ProblemKind::OutOfRange { what: "format" });
        }
        let (series_at, relations_at) = (Trail::ROOT.field("series"), Trail::ROOT.field("relations"));
        let items: Vec<_> = (0..shape.series.len()).map(|number| series_at.item(number)).collect();
        checking.no_twins(items.iter().zip(&shape.series).map(|(item, one)| (item.field("id"), &*one.id.0)));
        let series = check_all(shape.series.iter().zip(&items), |_, (one, at)| series(checking, at, one));
        let items: Vec<_> = (0..shape.relations.len()).map(|number| relations_at.item(number)).collect();
        checking.no_twins(items.iter().zip(&shape.relations).map(|(item, one)| (item.field("id"), &*one.id.0)));
        let relations = check_all(shape.relations.iter().zip(&items), |_, (one, at)| relation(checking, at, one));
        Some(Comparisons { series: series?, relations: relations? })
    }
}

fn series(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Series<'_>) -> Option<ComparableSeries> {
    let id = checking.shared_id(&at.field("id"), &file.id);
    let name = checking.label(&at.field("name"), &file.name);
    let area = checking.area(&at.field("area"), &file.area);
    let place = at.field("of");
    let terms = check_all(&file.of, |number, of| {
        let at = place.item(number);
        let agreement = checking.shared_id(&at.field("agreement"), &of.agreement);
        let figures = some_ids(checking, &at.field("figures"), &of.figures);
        Some(SeriesTerm { agreement: agreement?, figures: figures? })
    });
    let note = checking.label(&at.field("note"), &file.note);
    Some(ComparableSeries { id: id?, name: name?, area: area?, terms: terms?, note: note? })
}

fn relation(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Relation<'_>) -> Option<Relation> {
    let id = checking.shared_id(&at.field("id"), &file.id);
    let agreement = checking.shared_id(&at.field("agreement"), &file.agreement);
    let name = checking.label(&at.field("name"), &file.name);
    let never_added = checking.ids(&at.field("never_added"), &file.never_added);
    let place = at.field("same");
    let same = check_all(&file.same, |number, (one, other)| {
        let at = place.item(number);
        let one = checking.shared_id(&at.argument(0), one);
        let other = checking.shared_id(&at.argument(1), other);
        Some((one?, other?))
    });
    let place = at.field("differences");
    let differences = check_all(&file.differences, |number, one| difference(checking, &place.item(number), one));
    let note = checking.label(&at.field("note"), &file.note);
    Some(Relation {
        id: id?,
        agreement: agreement?,
        name: name?,
        never_added: never_added?,
        same: same?,
        differences: differences?,
        note: note?,
    })
}

fn difference(checking: &mut Checking<'_>, at: &Trail<'_>, file: &shape::Difference<'_>) -> Option<Difference> {
    let name = checking.label(&at.field("name"), &file.name);
    let of = checking.shared_id(&at.field("of"), &file.of);
    let less = some_ids(checking, &at.field("less"), &file.less);
    Some(Difference { name: name?, of: of?, less: less? })
}

/// At least one id.
fn some_ids(checking: &mut Checking<'_>, at: &Trail<'_>, ids: &[Text<'_>]) -> Option<Vec<Arc<str>>> {
    if ids.is_empty() || ids.len() > limits::ITEMS {
        checking.problem(at, ProblemKind::Missing { what: "id" });
        return None;
    }
    checking.ids(at, ids)
}
