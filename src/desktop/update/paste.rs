//! What is on the clipboard laid in the grid: at once where it is plain, else after a look at it; always one step.

use super::cells::{Changes, Kept, Put, fixed, level_of, put, size, year_at};
use super::document;
use super::document::read_amount;
use crate::budget::measure::{Effect, Measure};
use crate::budget::money::Printed;
use crate::budget::scenario::{Edit, identifier};
use crate::desktop::laying::{Laying, Read};
use crate::desktop::selection::{Block, Spot};
use crate::desktop::state::{CellRange, Dialog, Notice, State};
use crate::storage::sheet::paste as sheet;
use crate::view::EditName;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Lays a text of the clipboard from the first marked cell on.
pub(super) fn paste(state: &mut State, text: &str) {
    let Some(marked) = state.marked() else { return };
    if state.document().is_read_only() {
        return refuse(state, "hindrance-read-only");
    }
    let pasted = match sheet::read(text, state.preferences.language.notation()) {
        Ok(pasted) => pasted,
        Err(why) => {
            let text = state.words().too_large_table(why);
            return state.notices.push(Notice { text, failed: true });
        }
    };
    let unit = state.preferences.unit;
    let years = state.document().evaluation().years;
    // Rows with titles may be laid below the last measure. A table with heads over the measures may end in sums.
    let below = !state.amount_rows().contains(&marked.from().row);
    let adds = pasted.titles.is_some() && (below || pasted.heads.is_none());
    if below && !adds {
        let why = state.cell.as_ref().and_then(|cell| fixed(state, &cell.row)).map_or("fixed-plan", |why| why.reason());
        return refuse(state, why);
    }
    let marked = if below { below_measures(state, marked) } else { marked };
    let laying = Laying { pasted: Arc::new(pasted), marked, years, unit, adds };
    if laying.is_single() && marked.is_one() {
        return single(state, text.trim());
    }
    if laying.height() == 0 || laying.pasted.has_no_amount() && !laying.is_plain() {
        return refuse(state, "paste-nothing");
    }
    let goes = |row: usize| target(state, &laying, row);
    if let Target::Nowhere(why) = goes(0)
        && (0..laying.height()).all(|row| matches!(goes(row), Target::Nowhere(_)))
    {
        return refuse(state, why);
    }
    if laying.is_plain() && (laying.is_single() || fits(state, &laying)) {
        lay(state, &laying);
    } else {
        state.dialog = Some(Dialog::Paste(Box::new(laying)));
    }
}

/// The marked year in the row below the last measure, where new ones would stand.
fn below_measures(state: &State, marked: Block) -> Block {
    let spot = Spot { row: state.amount_rows().end().saturating_add(1), ..marked.from() };
    Block::between(spot, spot)
}

fn refuse(state: &mut State, key: &str) {
    let text = state.words().say(key);
    state.notices.push(Notice { text, failed: true });
}

/// One value in one cell is as if it were typed: what cannot be read is asked about in the cell.
fn single(state: &mut State, text: &str) {
    let why = state.cell.as_ref().and_then(|cell| fixed(state, &cell.row));
    if let Some(why) = why {
        return refuse(state, why.reason());
    }
    match read_amount(state, text) {
        Ok(_) => document::typed(state, text),
        Err(_question) => state.typing = Some(text.to_owned()),
    }
}

/// Whether every row is there, takes amounts, and counts in the prices on display.
fn fits(state: &State, laying: &Laying) -> bool {
    let shown = state.document().book().scenario().price_level;
    let is_fit = |row: usize| {
        let key = state.shown().rows.get(row);
        key.is_some_and(|key| fixed(state, key).is_none() && level_of(state, key) == shown)
    };
    let block = laying.block();
    state.amount_rows().contains(&block.to().row) && block.rows().all(is_fit)
}

/// Where a pasted row goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desktop) enum Target {
    /// To the row at this position.
    Row(usize),
    /// To a new measure.
    New,
    /// Nowhere, for this reason, as a text key.
    Nowhere(&'static str),
}

/// Where a pasted row goes.
pub(in crate::desktop) fn target(state: &State, laying: &Laying, row: usize) -> Target {
    let at = laying.marked.from().row.saturating_add(row);
    match state.shown().rows.get(at).filter(|_| state.amount_rows().contains(&at)) {
        None => Target::New,
        Some(key) => fixed(state, key).map_or(Target::Row(at), |why| Target::Nowhere(why.reason())),
    }
}

/// Lays a range as one step, and marks it.
pub(super) fn lay(state: &mut State, laying: &Laying) {
    let block = laying.block();
    let Put { mut edits, kept } = laid(state, laying);
    if laying.adds {
        edits.extend(new_measures(state, laying));
    }
    if edits.is_empty() {
        return;
    }
    let size = size(state, taken(state, laying));
    document::edit_as(state, Edit::All(edits), EditName::told("edit-paste", size.clone()));
    mark(state, block);
    let mut text = state.words().tell("notice-pasted", &[("size", &size)]);
    if kept.count > 0 {
        text = format!("{text} {}.", state.words().count("notice-cells-kept", kept.count));
    }
    state.notices.push(Notice { text, failed: false });
}

/// What is laid: without the rows below the last measure, unless they become measures.
fn taken(state: &State, laying: &Laying) -> Block {
    let block = laying.block();
    let last = if laying.adds { block.to().row } else { block.to().row.min(*state.amount_rows().end()) };
    Block::between(block.from(), Spot { row: last, ..block.to() })
}

/// Marks what was laid, as far as it is shown.
fn mark(state: &mut State, block: Block) {
    state.refresh();
    let last = block.to().row.min(*state.amount_rows().end());
    let corners = state.cell_at(block.from()).zip(state.cell_at(Spot { row: last, ..block.to() }));
    if let Some((from, to)) = corners {
        state.cell = Some(from.clone());
        state.range = Some(CellRange { from, to });
    }
}

/// The amounts of the rows that are there, as edits.
fn laid(state: &State, laying: &Laying) -> Put {
    let mut kept = Kept::default();
    let mut rows = Vec::new();
    if laying.is_single() {
        let Read::Amount(amount) = laying.read(0, 0) else { return put(state, rows, kept) };
        let block = laying.marked;
        let row = |row| (row, block.years().map(|year| (year_at(state, year), amount)).collect());
        return put(state, block.rows().map(row).collect(), kept);
    }
    let columns = laying.columns();
    for row in 0..laying.height() {
        match target(state, laying, row) {
            Target::Row(at) => {
                let changes = changes(state, laying, &columns, row, &mut kept);
                rows.push((at, changes));
            }
            Target::Nowhere(why) => kept.note(columns.len(), why),
            Target::New => {}
        }
    }
    put(state, rows, kept)
}

fn changes(
    state: &State,
    laying: &Laying,
    columns: &[Result<usize, crate::desktop::laying::Left>],
    row: usize,
    kept: &mut Kept,
) -> Changes {
    let mut changes = Changes::new();
    for (column, year) in columns.iter().enumerate() {
        match (year, laying.read(row, column)) {
            (Ok(year), Read::Amount(amount)) => changes.push((year_at(state, *year), amount)),
            (Ok(_), Read::Not(_)) => kept.note(1, "paste-unread"),
            (Err(_), _) => {}
        }
    }
    changes
}

/// The rows below the last measure as new measures of the chosen area.
fn new_measures(state: &State, laying: &Laying) -> Vec<Edit> {
    let scenario = state.document().book().scenario();
    let Some(area) = &state.area else { return Vec::new() };
    let columns = laying.columns();
    let mut taken: BTreeSet<String> = scenario.measures.iter().map(|measure| measure.id.to_string()).collect();
    let mut edits = Vec::new();
    for row in (0..laying.height()).filter(|row| target(state, laying, *row) == Target::New) {
        let title = Some(laying.title(row).trim()).filter(|title| !title.is_empty());
        let title = title.map_or_else(|| state.words().say("new-measure-title"), str::to_owned);
        let id = free(&identifier(&title), &taken);
        let mut measure = Measure::new(&id, &title, area.clone(), scenario.price_level);
        let amounts = changes(state, laying, &columns, row, &mut Kept::default()).into_iter();
        let amounts = amounts.filter_map(|(year, amount): (_, Option<Printed>)| Some((year, amount?)));
        measure.effect = Effect::Yearly(amounts.collect());
        taken.insert(id);
        let at = scenario.measures.len().saturating_add(edits.len());
        edits.push(Edit::AddMeasure(at, Box::new(measure)));
    }
    edits
}

/// The stem, or the stem with the first number that makes it unlike every other.
fn free(stem: &str, taken: &BTreeSet<String>) -> String {
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
    let mut ids = std::iter::once(stem.to_owned()).chain(numbered);
    ids.find(|id| !taken.contains(id)).unwrap_or_else(|| stem.to_owned())
}
