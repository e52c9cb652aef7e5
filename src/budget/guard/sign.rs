//! Savings with the sign of an expansion, and the reverse. A title is a title: where it could be read both ways nothing
//! is said.

use super::Guard;
use super::looked_at::{LookedAt, Own, has_one};
use crate::budget::area::AreaKind;
use crate::budget::measure::Measure;

/// Parts of words that say saving.
const SAVING: [&str; 17] = [
    "besparelse",
    "besparing",
    "reduktion",
    "effektivisering",
    "nedskæring",
    "nedlæggelse",
    "afvikling",
    "bortfald",
    "nedsættelse",
    "mindreudgift",
    "sparekrav",
    "rammebesparelse",
    "omprioriteringsbidrag",
    "saving",
    "reduction",
    "efficienc",
    "cutback",
];
/// Whole words that say saving.
const SAVING_WORDS: [&str; 9] = ["færre", "spar", "spare", "lavere", "reducer", "beskæring", "fewer", "cut", "lower"];
/// Parts of words that say more.
const MORE: [&str; 14] = [
    "udvidelse",
    "opnormering",
    "forhøjelse",
    "merudgift",
    "styrkelse",
    "udbygning",
    "tilførsel",
    "nybyggeri",
    "opprioritering",
    "nyanlæg",
    "expansion",
    "extension",
    "increase",
    "strengthening",
];
/// Whole words that say more.
const MORE_WORDS: [&str; 9] = ["flere", "nye", "ekstra", "løft", "øget", "more", "extra", "additional", "løftet"];
/// What turns a title round, or makes it about something other than the money.
const OTHERWISE: [&str; 48] = [
    "co2",
    "co₂",
    "udledning",
    "klima",
    "energi",
    "sygefravær",
    "vente",
    "indtægt",
    "takst",
    "bruger",
    "pr. voksen",
    "per voksen",
    "pr. klasse",
    "per klasse",
    "normering",
    "omkostning",
    "implementering",
    "engangs",
    "investering",
    "tilbage",
    "annuller",
    "ophæv",
    "udskyd",
    "udskudt",
    "kompensation",
    "manglende",
    "tab ",
    "bortfald af besparelse",
    "fejl",
    "korrektion",
    "regulering",
    "ulykke",
    "kvote",
    "støj",
    "affald",
    "anbringelser",
    "indbrud",
    "afgift",
    "emission",
    "waiting",
    "sick leave",
    "cost of",
    "one-off",
    "compensation",
    "revenue",
    "income",
    "reversal",
    "postpone",
];

/// The word of the title that every amount contradicts.
pub(super) fn turned(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let is_spending = looked_at.ground.areas.get(&measure.area).is_some_and(|area| area.kind == AreaKind::Expenditure);
    let lowers = own.first()?.amount.is_negative();
    if !is_spending || own.iter().any(|one| one.amount.is_negative() != lowers) {
        return None;
    }
    let title = measure.title.to_lowercase();
    let (saves, adds) = (|| said(&title, &SAVING, &SAVING_WORDS), || said(&title, &MORE, &MORE_WORDS));
    let contradicts = if lowers { adds() } else { saves() }?;
    let says_both = if lowers { saves() } else { adds() }.is_some();
    if says_both || has_one(&title, &OTHERWISE) {
        return None;
    }
    Some(if lowers { Guard::ExpansionSaves { word: contradicts } } else { Guard::SavingAdds { word: contradicts } })
}

/// The first word of a title that is one of the words, or has one of the parts.
fn said(title: &str, parts: &[&str], words: &[&str]) -> Option<Box<str>> {
    let says = |said: &&str| words.contains(said) || has_one(said, parts);
    title.split(|sign: char| !sign.is_alphabetic()).find(says).map(Into::into)
}
