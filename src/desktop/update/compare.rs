//! What stands here beside what the file holds.

use crate::budget::book::Book;
use crate::budget::difference::difference;
use crate::desktop::state::{Comparison, Dialog, State};
use crate::storage;
use crate::view::View;
use crate::view::chart::{ChartRow, ChartTable};
use crate::view::difference::{Compared, DifferenceTable, RowKind};
use std::path::Path;
use std::sync::Arc;

/// Shows the difference between the file as it is now and the plan as it stands here.
pub(super) fn with_file(state: &mut State, path: &Path) {
    let opened = match storage::file::open(path, &state.library.areas) {
        Ok(opened) => opened,
        Err(error) => {
            let lines = state.words().open_error(&error.kind);
            state.dialog = Some(Dialog::CannotOpen { path: path.to_owned(), lines });
            return;
        }
    };
    let there = Book::open(opened.scenario, Arc::clone(&state.library));
    let (words, here) = (state.words(), state.document().plan());
    let names = [words.say("compare-file"), words.say("compare-here")];
    let Ok(found) = difference(&there, here) else {
        let [from, to] = &names;
        let lines = vec![words.tell("difference-no-common-year", &[("from", from), ("to", to)])];
        state.dialog = Some(Dialog::CannotOpen { path: path.to_owned(), lines });
        return;
    };
    let (of_there, of_here) = (there.evaluate(), here.evaluate());
    let page = Compared {
        from: View { book: &there, evaluation: &of_there, ..state.view() },
        to: View { book: here, evaluation: &of_here, ..state.view() },
        names: [&names[0], &names[1]],
        difference: &found,
    }
    .text();
    let comparison = Comparison {
        title: page.title,
        lines: page.names.into_iter().chain([page.subject]).chain(page.paragraph).collect(),
        tables: page.tables.into_iter().map(table).collect(),
        notes: page.unmoving.into_iter().chain(page.notes).collect(),
    };
    state.dialog = Some(Dialog::Compared(Box::new(comparison)));
}

/// The rows as a table: what a part is of, then its parts, each with what became of it.
fn table(table: DifferenceTable) -> ChartTable {
    let rows = table.rows.into_iter().map(|row| {
        let named = if row.remark.is_empty() { row.label } else { format!("{}, {}", row.label, row.remark) };
        let name = if matches!(row.kind, RowKind::Part(_)) { format!("\u{a0}\u{a0}\u{a0}{named}") } else { named };
        ChartRow { name, cells: row.cells.iter().map(crate::view::difference::DifferenceCell::marked).collect() }
    });
    ChartTable { name: format!("{}. {}", table.name, table.unit), rows: rows.collect(), heads: table.years }
}
