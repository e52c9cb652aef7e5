//! How a measure is written.

use super::shape::FigureOf;
use crate::storage::read::{Amount, Amounts, Exact, Pairs, Text, YearNumber, bare};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Measure<'a> {
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    pub(super) title: Text<'a>,
    pub(super) area: Text<'a>,
    pub(super) effect: Effect<'a>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) price_level: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) indexation: Option<Indexation<'a>>,
    pub(super) standing: Standing,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) range: Option<Range>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<Source<'a>>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) note: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) account: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) group: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) financing: Vec<Financing<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Financing<'a> {
    #[serde(borrow)]
    pub(super) figure: FigureOf<'a>,
    pub(super) amounts: Amounts,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Effect<'a> {
    Yearly(Amounts),
    Constant {
        amount: Amount,
        from: YearNumber,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<YearNumber>,
    },
    Ramp {
        from: (YearNumber, Amount),
        to: (YearNumber, Amount),
    },
    OneOff(YearNumber, Amount),
    PriceVolume {
        price: Amount,
        volume: Pairs<YearNumber, Exact>,
    },
    Figure(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
    Subsidy {
        agreement: Text<'a>,
        cut_in: YearNumber,
        lost_revenue: Amounts,
    },
    Proximity {
        agreement: Text<'a>,
        met: Pairs<YearNumber, Exact>,
    },
    PerInhabitant {
        figure: FigureOf<'a>,
        inhabitants: Pairs<YearNumber, Exact>,
    },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Indexation<'a> {
    OfArea,
    By(#[serde(borrow)] Text<'a>),
    NotIndexed,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Standing {
    Agreed,
    Decided,
    Proposed,
    HopedFor,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Range {
    pub(super) low: Amounts,
    pub(super) high: Amounts,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Source<'a> {
    Agreement(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
    Own(#[serde(borrow)] Text<'a>),
}
