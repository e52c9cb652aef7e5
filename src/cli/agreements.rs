//! `agreements`: what was agreed, figure by figure.

use super::Ending;
use crate::cli::output::Output;
use crate::export;
use crate::storage;
use crate::view::Words;
use clap::ValueEnum;

/// A format of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tekst til skærmen
    Text,
    /// En række for hvert tal, år og sted
    Csv,
    /// Hele strukturen, på begge sprog
    Json,
}

/// Prints one agreement or all of them.
pub(super) fn agreements(id: Option<&str>, format: Format, words: &Words, output: &mut Output) -> Ending {
    let wanted: Vec<&str> = storage::agreements::ids().filter(|known| id.is_none_or(|id| same(id, known))).collect();
    if wanted.is_empty() {
        let known: Vec<&str> = storage::agreements::ids().collect();
        output
            .complain(&words.tell("cli-unknown-agreement", &[("id", id.unwrap_or("")), ("known", &known.join(", "))]));
        return Ending::Unusable;
    }
    let library = storage::agreements::library(wanted);
    let catalogue = crate::view::catalogue::catalogue(&library);
    output.text(&match format {
        Format::Text => export::catalogue::text(&catalogue, words),
        Format::Csv => export::catalogue::csv(&catalogue),
        Format::Json => export::catalogue::json(&catalogue),
    });
    Ending::Fine
}

/// `ko2024` and `KØ2024` name the same agreement, since not every keyboard has an ø.
fn same(id: &str, known: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace('ø', "o").replace("oe", "o");
    plain(id) == plain(known)
}
