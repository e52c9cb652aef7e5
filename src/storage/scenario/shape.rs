//! How a scenario is written: the fields of the file in their order. What they mean stands in `budget`.

use super::alternative_shape::{Alternative, is_empty};
use super::measure_list::MeasureList;
use super::measure_shape::Source;
use super::meeting::Page;
use crate::storage::agreements::shape::Agreement;
use crate::storage::read::{Amounts, Exact, Label, Pairs, Text, YearNumber, bare};
use serde::{Deserialize, Serialize};

/// An agreement and a figure of it.
pub(super) type FigureOf<'a> = (Text<'a>, Text<'a>);

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario<'a> {
    pub(super) format: u32,
    #[serde(borrow)]
    pub(super) title: Text<'a>,
    pub(super) scope: Scope<'a>,
    pub(super) years: (YearNumber, YearNumber),
    pub(super) price_level: Text<'a>,
    #[serde(default)]
    pub(super) agreements: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) chosen: Vec<(Text<'a>, Text<'a>)>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) note: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) areas: Vec<Area<'a>>,
    #[serde(default)]
    pub(super) baseline: Pairs<Text<'a>, Baseline<'a>>,
    #[serde(default)]
    pub(super) measures: MeasureList<'a>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) frames: Vec<Frame<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) vintages: Vec<Vintage<'a>>,
    #[serde(default)]
    pub(super) assumptions: Vec<Assumption<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) accepted: Vec<Accepted<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) meeting: Vec<Page<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) exclusive: Vec<Vec<Text<'a>>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(super) requires: Pairs<Text<'a>, Vec<Text<'a>>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) alternatives: Vec<Alternative<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) own_agreements: Vec<Agreement<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) conflicts: Option<Box<Conflicts<'a>>>,
}

/// Three plans with nothing in them but what the sides of a merge disagree on.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conflicts<'a> {
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<Scenario<'a>>,
    pub(super) ours: Scenario<'a>,
    pub(super) theirs: Scenario<'a>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) twins: Vec<Twin<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Twin<'a> {
    Measure(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
    Frame(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
    Alternative(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Accepted<'a> {
    #[serde(borrow)]
    pub(super) problem: Text<'a>,
    pub(super) of: Text<'a>,
    pub(super) facts: Text<'a>,
    pub(super) because: Text<'a>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Scope<'a> {
    AllMunicipalities,
    AllRegions,
    Authority(#[serde(borrow)] Text<'a>),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Area<'a> {
    #[serde(borrow)]
    pub(super) path: Text<'a>,
    pub(super) name: Label<'a>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) series: Option<Text<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Baseline<'a> {
    Agreed {
        #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
        figure: Option<FigureOf<'a>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        without: Vec<Text<'a>>,
    },
    Yearly {
        amounts: Amounts,
        #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
        price_level: Option<Text<'a>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Frame<'a> {
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    pub(super) title: Text<'a>,
    pub(super) area: Text<'a>,
    pub(super) bound: Bound,
    pub(super) on: Measured,
    pub(super) force: Force,
    pub(super) amounts: Amounts,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) price_level: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Source<'a>>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Bound {
    AtMost,
    AtLeast,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Measured {
    Level,
    Change,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Force {
    Binding,
    Commitment,
    Aim,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Vintage<'a> {
    #[serde(borrow)]
    pub(super) of: FigureOf<'a>,
    pub(super) dated: Text<'a>,
    pub(super) amounts: Amounts,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) price_level: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Source<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Assumption<'a> {
    PriceLevel {
        #[serde(borrow)]
        figure: FigureOf<'a>,
        is: Text<'a>,
        because: Text<'a>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
    Rate {
        series: Text<'a>,
        to: YearNumber,
        percent: Exact,
        because: Text<'a>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
    FrameBeyond {
        area: Text<'a>,
        rule: Beyond<'a>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        raised_by: Vec<Text<'a>>,
        because: Text<'a>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
    BaselineBeyond {
        area: Text<'a>,
        rule: Beyond<'a>,
        because: Text<'a>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
    Phasing {
        figure: FigureOf<'a>,
        how: Phasing,
        because: Text<'a>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
    SubsidyPercent {
        agreement: Text<'a>,
        year: YearNumber,
        percent: Exact,
        because: Text<'a>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<Source<'a>>,
    },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Beyond<'a> {
    HoldReal,
    GrowReal(Exact),
    Amounts {
        amounts: Amounts,
        #[serde(borrow, default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
        price_level: Option<Text<'a>>,
    },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Phasing {
    Linear(YearNumber),
    AtEnd,
    Amounts(Amounts),
}
