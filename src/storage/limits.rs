//! How large the things in a file may be, so that no file makes the program stall.

/// Bytes of a file: 50 MB.
pub const FILE_BYTES: u64 = 50_000_000;
/// Characters of one text: a title, a note, a reason.
pub const TEXT_CHARACTERS: usize = 10_000;
/// Characters of an id.
pub const ID_CHARACTERS: usize = 200;
/// Measures of a scenario.
pub const MEASURES: usize = 200_000;
/// Items of every other list.
pub const ITEMS: usize = 1_000;
/// Files of a folder of agreements.
pub const FOLDER_FILES: usize = 1_000;
/// Problems that are told at once.
pub const PROBLEMS: usize = 100;
/// Rows of a table that is pasted or imported.
pub const SHEET_ROWS: usize = MEASURES;
/// Columns of a table that is pasted or imported.
pub const SHEET_COLUMNS: usize = 1_000;
/// Filled cells of a table that is pasted or imported.
pub const SHEET_CELLS: usize = 2_000_000;
/// Bytes that a packed table may unfold to: 200 MB.
pub const SHEET_BYTES: u64 = 200_000_000;
