//! How an agreement is written; `assets/agreements/README.md` says what the fields mean.

use crate::storage::read::{Label, Text};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreement<'a> {
    pub(super) format: u32,
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    pub(super) name: Label<'a>,
    pub(super) parties: Vec<Label<'a>>,
    pub(super) scope: Scope,
    pub(super) year: crate::storage::read::YearNumber,
    pub(super) dated: Option<Text<'a>>,
    pub(super) figures: Vec<Figure<'a>>,
    #[serde(default)]
    pub(super) tables: Vec<Table<'a>>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Scope {
    AllMunicipalities,
    AllRegions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Figure<'a> {
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    pub(super) name: Label<'a>,
    pub(super) area: Option<Text<'a>>,
    pub(super) kind: Kind<'a>,
    pub(super) price_level: Option<Text<'a>>,
    pub(super) direction: Option<Direction>,
    pub(super) exactness: Option<Exactness>,
    pub(super) profile: Option<Profile>,
    pub(super) values: Vec<Value<'a>>,
    #[serde(default)]
    pub(super) within: Vec<Text<'a>>,
    pub(super) share_of: Option<Text<'a>>,
    pub(super) payer: Option<Payer>,
    #[serde(default)]
    pub(super) abolished: bool,
    pub(super) note: Option<Label<'a>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Value<'a> {
    #[serde(borrow)]
    pub(super) year: Text<'a>,
    pub(super) is: Text<'a>,
    pub(super) at: Vec<Text<'a>>,
    pub(super) exactness: Option<Exactness>,
    pub(super) price_level: Option<Text<'a>>,
    pub(super) profile: Option<Profile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Kind<'a> {
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

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Bound {
    AtMost,
    AtLeast,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Measured {
    Level,
    Change,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Force {
    Binding,
    Commitment,
    Aim,
}

#[derive(Debug, Deserialize)]
pub(super) enum Judged<'a> {
    Alone,
    With(#[serde(borrow)] Vec<Text<'a>>),
    Undivided,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Stage {
    Budgets,
    Accounts,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Direction {
    Down,
    NotPrinted,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Exactness {
    About,
    WellOver,
    JustUnder,
    AtLeast,
    AtMost,
    UpTo,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Profile {
    Total,
    OneOff,
    EndPoint,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Payer {
    Municipalities,
    Regions,
    State,
    Other,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table<'a> {
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    pub(super) name: Label<'a>,
    pub(super) at: Text<'a>,
    pub(super) year: Text<'a>,
    pub(super) rows: Vec<Row<'a>>,
}

#[derive(Debug, Deserialize)]
pub(super) enum Row<'a> {
    Line(#[serde(borrow)] Text<'a>),
    OfWhich(#[serde(borrow)] Text<'a>),
    Total(#[serde(borrow)] Text<'a>),
    Balance(#[serde(borrow)] Text<'a>),
}
