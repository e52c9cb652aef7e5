//! How an agreement is written; `assets/agreements/README.md` says what the fields mean.

use super::inline::{inline, inline_each};
use crate::storage::read::{Label, Text, bare};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct Agreement<'a> {
    pub(in crate::storage) format: u32,
    #[serde(borrow)]
    pub(in crate::storage) id: Text<'a>,
    pub(in crate::storage) name: Label<'a>,
    pub(in crate::storage) parties: Vec<Label<'a>>,
    pub(in crate::storage) scope: Scope<'a>,
    pub(in crate::storage) year: crate::storage::read::YearNumber,
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(in crate::storage) dated: Option<Text<'a>>,
    pub(in crate::storage) figures: Vec<Figure<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(in crate::storage) tables: Vec<Table<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "inline_each")]
    pub(in crate::storage) checked: Vec<Checked<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) enum Scope<'a> {
    AllMunicipalities,
    AllRegions,
    Authority(#[serde(borrow)] Text<'a>),
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct Checked<'a> {
    pub(in crate::storage) what: Question,
    #[serde(borrow)]
    pub(in crate::storage) figure: Text<'a>,
    pub(in crate::storage) is: Text<'a>,
    pub(in crate::storage) because: Text<'a>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Question {
    HighRate,
    RatesClash,
    FarFromOthers,
    TotalDiffers,
    LineMissing,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct Figure<'a> {
    #[serde(borrow)]
    pub(in crate::storage) id: Text<'a>,
    pub(in crate::storage) name: Label<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(in crate::storage) area: Option<Text<'a>>,
    #[serde(serialize_with = "inline")]
    pub(in crate::storage) kind: Kind<'a>,
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(in crate::storage) price_level: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage) direction: Option<Direction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage) exactness: Option<Exactness>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage) profile: Option<Profile>,
    #[serde(serialize_with = "inline_each")]
    pub(in crate::storage) values: Vec<Value<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "inline")]
    pub(in crate::storage) within: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(in crate::storage) share_of: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage) payer: Option<Payer>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(in crate::storage) abolished: bool,
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(in crate::storage) note: Option<Label<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct Value<'a> {
    #[serde(borrow)]
    pub(in crate::storage) year: Text<'a>,
    pub(in crate::storage) is: Text<'a>,
    pub(in crate::storage) at: Vec<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage) exactness: Option<Exactness>,
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(in crate::storage) price_level: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage) profile: Option<Profile>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) enum Kind<'a> {
    Frame { bound: Bound, on: Measured, force: Force },
    Level,
    Part,
    Path,
    Rate { series: Text<'a> },
    Percentage,
    Pool,
    Grant,
    PerCapita,
    Split,
    ConditionalGrant { areas: Vec<Text<'a>>, judged: Judged<'a>, stage: Stage },
    Rule(#[serde(borrow)] Text<'a>),
    Count,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Bound {
    AtMost,
    AtLeast,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Measured {
    Level,
    Change,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Force {
    Binding,
    Commitment,
    Aim,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::storage) enum Judged<'a> {
    Alone,
    With(#[serde(borrow)] Vec<Text<'a>>),
    Undivided,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Stage {
    Budgets,
    Accounts,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Direction {
    Down,
    NotPrinted,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Exactness {
    Exact,
    About,
    WellOver,
    JustUnder,
    AtLeast,
    AtMost,
    UpTo,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Profile {
    Levels,
    Total,
    OneOff,
    EndPoint,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::storage) enum Payer {
    Municipalities,
    Regions,
    State,
    Other,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct Table<'a> {
    #[serde(borrow)]
    pub(in crate::storage) id: Text<'a>,
    pub(in crate::storage) name: Label<'a>,
    pub(in crate::storage) at: Text<'a>,
    pub(in crate::storage) year: Text<'a>,
    pub(in crate::storage) rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(in crate::storage) enum Row<'a> {
    Line(#[serde(borrow)] Text<'a>),
    OfWhich(#[serde(borrow)] Text<'a>),
    Total(#[serde(borrow)] Text<'a>),
    Balance(#[serde(borrow)] Text<'a>),
}
