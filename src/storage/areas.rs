//! The standard areas, from the data file that ships.

use super::problem::FileProblem;
use super::read::{Checking, Document, Label, Text, Trail, check_all};
use crate::budget::area::{Area, AreaKind, Areas, Owner};
use serde::Deserialize;
use std::sync::LazyLock;

/// The standard areas, in the order of the balance table.
///
/// A test holds that the shipped file is readable.
pub fn standard() -> &'static Areas {
    static STANDARD: LazyLock<Areas> = LazyLock::new(|| read(TEXT).unwrap_or_default());
    &STANDARD
}

/// The text of the shipped file.
pub const TEXT: &str = include_str!("../../assets/areas.ron");

/// Reads a list of areas: `Areas([Area(path: …, name: …, kind: …, of: …, series: …)])`.
pub fn read(text: &str) -> Result<Areas, Vec<FileProblem>> {
    super::read::read(text, &AreasFile { none: Areas::default() })
}

struct AreasFile {
    none: Areas,
}

mod shape {
    use super::{Deserialize, Label, Text};

    #[derive(Debug, Deserialize)]
    pub(super) struct Areas<'a>(#[serde(borrow)] pub(super) Vec<Area<'a>>);

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Area<'a> {
        #[serde(borrow)]
        pub(super) path: Text<'a>,
        pub(super) name: Label<'a>,
        pub(super) kind: Kind,
        pub(super) of: Of,
        pub(super) series: Text<'a>,
    }

    #[derive(Debug, Clone, Copy, Deserialize)]
    pub(super) enum Kind {
        Expenditure,
        Income,
        Financing,
    }

    #[derive(Debug, Clone, Copy, Deserialize)]
    pub(super) enum Of {
        Municipalities,
        Regions,
    }
}

impl Document for AreasFile {
    type Shape<'de> = shape::Areas<'de>;
    type Value = Areas;

    fn areas(&self) -> &Areas {
        &self.none
    }

    fn check(&self, shape: shape::Areas<'_>, checking: &mut Checking<'_>) -> Option<Areas> {
        let list = Trail::ROOT.argument(0);
        let items: Vec<_> = (0..shape.0.len()).map(|number| list.item(number)).collect();
        checking.no_twins(items.iter().zip(&shape.0).map(|(item, area)| (item.field("path"), &*area.path.0)));
        let areas = check_all(shape.0.iter().zip(&items), |_, (written, at)| area(checking, at, written));
        areas.map(Areas::new)
    }
}

fn area(checking: &mut Checking<'_>, at: &Trail<'_>, written: &shape::Area<'_>) -> Option<Area> {
    let path = checking.area(&at.field("path"), &written.path);
    let name = checking.label(&at.field("name"), &written.name);
    let series = checking.series(&at.field("series"), &written.series);
    Some(Area {
        path: path?,
        name: name?,
        kind: match written.kind {
            shape::Kind::Expenditure => AreaKind::Expenditure,
            shape::Kind::Income => AreaKind::Income,
            shape::Kind::Financing => AreaKind::Financing,
        },
        owner: match written.of {
            shape::Of::Municipalities => Owner::Municipalities,
            shape::Of::Regions => Owner::Regions,
        },
        series: series?,
    })
}
