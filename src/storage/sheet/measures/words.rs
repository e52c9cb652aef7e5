//! The words of heads and cells, in Danish and English.

use super::Role;
use crate::budget::measure::Standing;

/// What a head's word says of its column.
const HEADS: [(Role, &[&str]); 7] = [
    (
        Role::Title,
        &[
            "tiltag",
            "titel",
            "navn",
            "tekst",
            "initiativ",
            "forslag",
            "opgave",
            "emne",
            "post",
            "aktivitet",
            "projekt",
            "measure",
            "measures",
            "title",
            "name",
            "initiative",
            "proposal",
            "project",
            "item",
        ],
    ),
    (
        Role::Area,
        &[
            "område",
            "styringsområde",
            "politikområde",
            "serviceområde",
            "budgetområde",
            "sektor",
            "area",
            "policy area",
            "service area",
            "sector",
        ],
    ),
    (Role::Standing, &["status", "stade", "fasthed", "beslutning", "standing", "state", "decision"]),
    (Role::PriceLevel, &["prisniveau", "pl", "priser", "pris- og lønniveau", "price level", "prices"]),
    (
        Role::Account,
        &[
            "konto",
            "kontonr",
            "kontonummer",
            "kontokode",
            "kontostreng",
            "funktion",
            "account",
            "account code",
            "account no",
            "function",
        ],
    ),
    (Role::Source, &["kilde", "bilag", "reference", "dokument", "source", "document"]),
    (
        Role::Note,
        &[
            "note",
            "noter",
            "bemærkning",
            "bemærkninger",
            "kommentar",
            "kommentarer",
            "beskrivelse",
            "remark",
            "remarks",
            "comment",
            "comments",
            "notes",
            "description",
        ],
    ),
];

/// Words that say how firm a measure is.
const STANDINGS: [(Standing, &[&str]); 4] = [
    (Standing::Agreed, &["aftalt", "aftale", "agreed"]),
    (Standing::Decided, &["besluttet", "vedtaget", "decided", "adopted"]),
    (Standing::Proposed, &["foreslået", "forslag", "proposed", "proposal"]),
    (Standing::HopedFor, &["ønsket", "ønske", "hoped for", "hoped-for", "wish", "wished"]),
];

/// Titles of rows that add others up.
const TOTALS: [&str; 11] = [
    "i alt",
    "ialt",
    "sum",
    "subtotal",
    "total",
    "samlet",
    "hovedtotal",
    "tiltag i alt",
    "in total",
    "grand total",
    "all",
];

/// What a head's words say of its column.
pub(super) fn role(head: &str) -> Option<Role> {
    let bare = bare(head);
    HEADS.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(role, _)| *role)
}

/// The standing that a cell names.
pub(super) fn standing(text: &str) -> Option<Standing> {
    let bare = bare(text);
    STANDINGS.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(standing, _)| *standing)
}

/// Whether a row adds others up, so that taking it in would count them twice.
pub(super) fn is_total(title: &str) -> bool {
    let bare = bare(title);
    TOTALS.contains(&bare.as_str())
        || ["i alt ", "total ", "sum af "].iter().any(|start| bare.starts_with(start))
        || [" i alt", " total"].iter().any(|end| bare.ends_with(end))
}

/// Small letters without a remark in brackets and without the signs that stand behind heads.
fn bare(text: &str) -> String {
    let plain = super::plain(text.split('(').next().unwrap_or(text));
    plain.trim_matches(|sign: char| " .:*-".contains(sign)).to_owned()
}
