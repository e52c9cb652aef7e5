//! How an alternative is written.

use super::measure_shape::Measure;
use super::shape::Assumption;
use crate::storage::read::{Amounts, Exact, Pairs, Text, YearNumber, bare};
use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Alternative<'a> {
    #[serde(borrow)]
    pub(super) id: Text<'a>,
    pub(super) title: Text<'a>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) over: Option<Text<'a>>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) note: Option<Text<'a>>,
    #[serde(default, skip_serializing_if = "is_empty")]
    pub(super) changes: Pairs<Text<'a>, Change>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) added: Vec<Measure<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) assumptions: Vec<Assumption<'a>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) left_out: Vec<Subject<'a>>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) on: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) shift: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    pub(super) scale: Option<Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) amounts: Option<Amounts>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) no_amount: Vec<YearNumber>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Subject<'a> {
    PriceLevel(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
    Rate(#[serde(borrow)] Text<'a>, YearNumber),
    FrameBeyond(#[serde(borrow)] Text<'a>),
    BaselineBeyond(#[serde(borrow)] Text<'a>),
    Phasing(#[serde(borrow)] Text<'a>, #[serde(borrow)] Text<'a>),
    SubsidyPercent(#[serde(borrow)] Text<'a>, YearNumber),
}

/// Whether a map says nothing.
pub(super) const fn is_empty<K, V>(pairs: &Pairs<K, V>) -> bool {
    pairs.0.is_empty()
}
