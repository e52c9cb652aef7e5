//! Tables that measures are taken from: read on a thread of their own, never in a frame.

use crate::desktop::state::{Dialog, Importing, State};
use crate::storage::sheet::Cells;
use crate::storage::sheet::table::{Table, TableError};
use eframe::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::Duration;

/// A table file on its way.
#[derive(Debug)]
pub struct Reading {
    path: PathBuf,
    sheet: usize,
    result: Receiver<Result<Read, TableError>>,
}

/// The sheets of a table file and the cells of one of them.
type Read = (Arc<[String]>, Arc<Cells>);

/// Begins to read a sheet of a table file; what was being read is forgotten.
pub(super) fn begin(state: &mut State, path: PathBuf, sheet: usize) {
    let (sender, result) = channel();
    let from = path.clone();
    thread::spawn(move || {
        // The window may be gone by now; then nobody waits for the answer.
        drop(sender.send(read(&from, sheet)));
    });
    state.reading = Some(Reading { path, sheet, result });
}

fn read(path: &Path, sheet: usize) -> Result<Read, TableError> {
    let table = Table::open(path)?;
    Ok((table.sheets().into(), Arc::new(table.cells(sheet)?)))
}

/// How often a table on its way is looked for.
const LOOK_AGAIN: Duration = Duration::from_millis(30);

/// Shows a table that has arrived, or why it cannot be read.
pub(in crate::desktop) fn listen(state: &mut State, ctx: &Context) {
    let Some(reading) = &state.reading else { return };
    let result = match reading.result.try_recv() {
        Ok(result) => result.map_err(|error| state.words().table_error(&error)),
        Err(TryRecvError::Empty) => return ctx.request_repaint_after(LOOK_AGAIN),
        Err(TryRecvError::Disconnected) => Err(state.words().say("table-damaged-somehow")),
    };
    let Some(Reading { path, sheet, .. }) = state.reading.take() else { return };
    state.dialog = Some(match result {
        Ok((sheets, cells)) => Dialog::Import(Box::new(Importing { path, sheets, sheet, cells })),
        Err(why) => Dialog::CannotOpen { path, lines: vec![why] },
    });
}
