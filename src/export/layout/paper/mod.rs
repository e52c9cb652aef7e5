//! A paper set on sheets of A4: heading, figures, tables and lists flow down the page and over to the next.
//!
//! ```text
//!  blocks ──► pieces (what no page may break) ──► sheets ──► head and foot with "page x of y"
//! ```
//!
//! All is measured in the units of a figure, so that figures stand on the sheet as they are laid out, never scaled.

mod figure;
mod flow;
mod list;
mod measure;
mod prose;
mod sheet;
mod table;

use super::page::Page;
use crate::view::Words;
use crate::view::paper::{Block, Paper};
use flow::Piece;

/// Sets a paper, one page a sheet.
pub fn pages(paper: &Paper, words: &Words) -> Vec<Page> {
    let mut pieces: Vec<Piece> = prose::opening(paper);
    for block in &paper.blocks {
        match block {
            Block::Heading(text) => pieces.push(prose::heading(text)),
            Block::List(items) => pieces.extend(list::pieces(items)),
            Block::Figure(figure) => pieces.push(figure::piece(figure, words)),
            Block::Table(table) => pieces.extend(table::pieces(table, words)),
        }
    }
    sheet::dress(flow::sheets(pieces), paper, words)
}
