//! Savings with the sign of an expansion, and the reverse. A title is a title: where it could be read both ways nothing
//! is said.

use super::Guard;
use super::looked_at::Own;
use super::title::{Piece, Title, pieces};

/// Parts of words that say saving.
const SAVING: [Piece; 17] = pieces([
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
]);
/// Whole words that say saving.
const SAVING_WORDS: [Piece; 9] =
    pieces(["færre", "spar", "spare", "lavere", "reducer", "beskæring", "fewer", "cut", "lower"]);
/// Parts of words that say more.
const MORE: [Piece; 14] = pieces([
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
]);
/// Whole words that say more.
const MORE_WORDS: [Piece; 9] =
    pieces(["flere", "nye", "ekstra", "løft", "øget", "more", "extra", "additional", "løftet"]);
/// What turns a title round, or makes it about something other than the money.
const OTHERWISE: [Piece; 48] = pieces([
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
]);

/// The word of the title of a measure on spending that every amount contradicts.
pub(super) fn turned(title: &Title, own: &[Own]) -> Option<Guard> {
    let lowers = own.first()?.ticks < 0;
    if own.iter().any(|one| (one.ticks < 0) != lowers) {
        return None;
    }
    let (saves, adds) = (|| title.first_word(&SAVING, &SAVING_WORDS), || title.first_word(&MORE, &MORE_WORDS));
    let contradicts = if lowers { adds() } else { saves() }?;
    let says_both = if lowers { saves() } else { adds() }.is_some();
    if says_both || title.has_one(&OTHERWISE) {
        return None;
    }
    let word = contradicts.into();
    Some(if lowers { Guard::ExpansionSaves { word } } else { Guard::SavingAdds { word } })
}
