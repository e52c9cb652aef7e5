//! `agreements`: what was agreed, figure by figure; and a template of another year's agreement.

use super::{Ending, complain_of};
use crate::budget::agreement::{self, Agreement, Library};
use crate::budget::price_level::Year;
use crate::cli::output::Output;
use crate::export;
use crate::storage;
use crate::storage::agreements::own::{self, OwnFiles};
use crate::view::Words;
use clap::ValueEnum;
use std::path::Path;
use std::sync::Arc;

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

/// Prints one agreement or all of them, the user's own too.
pub(super) fn agreements(
    id: Option<&str>,
    format: Format,
    own: &OwnFiles,
    words: &Words,
    output: &mut Output,
) -> Ending {
    let library = match id {
        Some(id) => asked_for(id, own, words, output),
        None => Some(own.with_shipped(storage::agreements::ids())),
    };
    let Some(library) = library else { return Ending::Unusable };
    let catalogue = crate::view::catalogue::catalogue(&library);
    output.text(&match format {
        Format::Text => export::catalogue::text(&catalogue, words),
        Format::Csv => export::catalogue::csv(&catalogue),
        Format::Json => export::catalogue::json(&catalogue),
    });
    for rival in &library.rivals {
        output.complain(&words.tell("cli-agreement-not-used", &[("id", &rival.agreement.id)]));
    }
    Ending::Fine
}

/// Prints the template of another year's agreement, to be filled in.
pub(super) fn template(id: &str, year: u16, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    let Some(year) = Year::new(year) else {
        let text = words.tell("problem-not-a", &[("text", &year.to_string()), ("what", &words.say("what-year"))]);
        output.complain(&text);
        return Ending::Unusable;
    };
    let library = asked_for(id, own, words, output);
    let Some(agreement) = library.as_ref().and_then(|library| library.agreements.first()) else {
        return Ending::Unusable;
    };
    output.text(&storage::agreements::write(&agreement::template(agreement, year)));
    Ending::Fine
}

/// A library of the one agreement of that id, or of the file of that path; says which there are where there is none.
fn asked_for(id: &str, own: &OwnFiles, words: &Words, output: &mut Output) -> Option<Library> {
    if is_path(id) {
        return match own::open(Path::new(id)) {
            Ok(file) => Some(library_of(file.agreement)),
            Err(error) => {
                complain_of(&error.path, &error, words, output);
                None
            }
        };
    }
    let mut library = own.with_shipped(storage::agreements::ids().filter(|known| same(id, known)));
    library.agreements.retain(|agreement| same(id, &agreement.id));
    library.rivals.retain(|rival| same(id, &rival.agreement.id));
    if library.agreements.is_empty() {
        let mut known: Vec<&str> = storage::agreements::ids().collect();
        known.extend(
            own.files
                .iter()
                .map(|file| &*file.agreement.id)
                .filter(|id| !storage::agreements::ids().any(|shipped| shipped == *id)),
        );
        output.complain(&words.tell("cli-unknown-agreement", &[("id", id), ("known", &known.join(", "))]));
        return None;
    }
    Some(library)
}

/// A library of one file of the user's own, whatever ships under its id.
fn library_of(agreement: Arc<Agreement>) -> Library {
    let mut library = storage::agreements::library([""; 0]);
    library.add_own(agreement);
    library
}

/// `KØ2025.ron` names a file, `KØ2025` an agreement.
fn is_path(id: &str) -> bool {
    Path::new(id).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
}

/// `ko2024` and `KØ2024` name the same agreement, since not every keyboard has an ø.
fn same(id: &str, known: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().replace('ø', "o").replace("oe", "o");
    plain(id) == plain(known)
}
