//! The sheet of rates, and what they make of one krone.

use super::Source;
use super::pen::{Pen, Written, plain};
use super::place::{FIRST, HEAD, Places, rate_columns};
use super::style::Look;
use crate::view::workbook::{RateLine, WayLine};
use rust_decimal::Decimal;
use rust_xlsxwriter::utility::row_col_to_cell;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, places } = source;
    pen.text((0, 0), &words.say("workbook-sheet-rates"), Look::Title)?;
    pen.text((1, 0), &words.say("workbook-rates-hint"), Look::Remark)?;
    let head = |key: &str| words.say(key);
    let heads = |pen: &mut Pen<'_>, at: u32, number: &str, behind: &[&str]| {
        pen.text((at, 0), &head("workbook-series"), Look::Head)?;
        let numbers = [head("workbook-from"), head("workbook-to"), head(number)];
        pen.texts((at, 1), &numbers.each_ref().map(String::as_str), Look::HeadRight)?;
        let behind: Vec<String> = behind.iter().map(|key| head(key)).collect();
        let behind: Vec<&str> = behind.iter().map(String::as_str).collect();
        pen.texts((at, rate_columns::NUMBER.saturating_add(1)), &behind, Look::HeadAside)
    };
    heads(pen, HEAD, "workbook-percent", &["workbook-assumed", "source-head"])?;
    for (at, rate) in book.rates.iter().enumerate() {
        rate_line(pen, Places::rate_row(at), rate)?;
    }
    if !book.ways.is_empty() {
        let title_row = places.way_head().saturating_sub(1);
        pen.text((title_row, 0), &words.say("workbook-ways"), Look::Strong)?;
        heads(pen, places.way_head(), "workbook-factor", &["workbook-assumed"])?;
    }
    for (at, way) in book.ways.iter().enumerate() {
        way_line(pen, places.way_row(at), way)?;
    }
    pen.widths(&[28, 8, 8, 12, 10, 44])?;
    pen.freeze((FIRST, 1))
}

fn rate_line(pen: &mut Pen<'_>, at: u32, rate: &RateLine) -> Written {
    pen.text((at, 0), &rate.series, Look::Text)?;
    pen.number((at, 1), Decimal::from(rate.to.saturating_sub(1)), Look::Label)?;
    pen.number((at, 2), Decimal::from(rate.to), Look::Label)?;
    let look = Look::Rate.assumed_if(!rate.letters.is_empty());
    pen.number((at, rate_columns::NUMBER), rate.percent, look)?;
    pen.texts((at, rate_columns::NUMBER.saturating_add(1)), &[&rate.letters, &rate.source], Look::Aside)
}

/// The product of its rates, or one divided by it.
fn way_line(pen: &mut Pen<'_>, at: u32, way: &WayLine) -> Written {
    pen.text((at, 0), &way.series, Look::Text)?;
    pen.number((at, 1), Decimal::from(way.from), Look::Label)?;
    pen.number((at, 2), Decimal::from(way.to), Look::Label)?;
    let step = |rate: &usize| format!("(1+{}/100)", row_col_to_cell(Places::rate_row(*rate), rate_columns::NUMBER));
    let product = way.rates.iter().map(step).collect::<Vec<_>>().join("*");
    let formula = if way.backwards { format!("=1/({product})") } else { format!("={product}") };
    let look = Look::Factor.assumed_if(!way.letters.is_empty());
    pen.formula((at, rate_columns::NUMBER), &formula, &plain(way.factor), look)?;
    pen.text((at, rate_columns::NUMBER.saturating_add(1)), &way.letters, Look::Aside)
}
