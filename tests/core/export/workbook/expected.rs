//! What the program says, held against what another program computed.

use super::Case;
use super::office::Sheets;
use raaderum::budget::evaluation::{AreaOutcome, Cell};
use raaderum::budget::exposure::Stake;
use raaderum::budget::money::Unit;
use raaderum::view::{Language, View, Words};

/// How far a spreadsheet's sum may lie from the exact one, in millions: one krone.
const NEAR: f64 = 1e-6;

/// Every plan, frame, headroom, verdict and exposure of a case that the sheets say otherwise.
pub(super) fn differences(case: &Case, sheets: &Sheets) -> Vec<String> {
    let book = case.book();
    let (evaluation, words) = (book.evaluate(), Words::of(Language::Danish));
    let view =
        View { book: &book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    let years = evaluation.years.count();
    let rows = &sheets["År"];
    let mut wrong = Vec::new();
    for (sheet, row, cell) in sheets.iter().flat_map(|(sheet, rows)| {
        rows.iter().enumerate().flat_map(move |(at, row)| row.iter().map(move |cell| (sheet, at, cell)))
    }) {
        if cell.starts_with("Err:") || cell.starts_with("#N") || cell.starts_with("#V") || cell.starts_with("#REF") {
            wrong.push(format!("{}: {sheet}, row {}: {cell}", case.name, row + 1));
        }
    }
    for outcome in &evaluation.areas {
        let name = view.area_path_name(&outcome.area);
        let of_area: Vec<&Vec<String>> = rows.iter().skip(4).filter(|row| row[0] == name).collect();
        let mut compare = |what: &str, row: &[String], expected: Vec<Shown>| {
            for (at, (cell, expected)) in row.iter().skip(3).take(years).zip(expected).enumerate() {
                if !expected.is(cell) {
                    let place = format!("{}: {name}, {what}, year {at}", case.name);
                    wrong.push(format!("{place}: the program says {expected:?}, the workbook {cell:?}"));
                }
            }
        };
        let plan_at = of_area.len() - 4 * outcome.frames.len() - 1;
        compare("baseline", of_area[0], shown(&outcome.baseline));
        compare("plan", of_area[plan_at], shown(&outcome.plan));
        if of_area[plan_at - 1][1] == words.say("row-change") && has_measures(&view, outcome) {
            let change = shown(&outcome.change).into_iter();
            let or_zero = |shown| if matches!(shown, Shown::Nothing) { Shown::Number(0.0) } else { shown };
            compare("change", of_area[plan_at - 1], change.map(or_zero).collect());
        }
        for (frame, at) in outcome.frames.iter().zip((plan_at + 1..).step_by(4)) {
            let cells = |of: fn(&raaderum::budget::evaluation::FrameCell) -> Cell| -> Vec<Cell> {
                frame.years.iter().map(of).collect()
            };
            compare("frame", of_area[at], shown(&cells(|cell| cell.frame)));
            compare("headroom", of_area[at + 1], shown(&cells(|cell| cell.headroom)));
            let words = frame.years.iter().map(|cell| Shown::Word(view.verdict_word(cell.verdict, cell.bound)));
            compare("verdict", of_area[at + 3], words.collect());
        }
    }
    let stakes: Vec<&Vec<String>> = rows.iter().filter(|row| row[1] == words.say("workbook-up-to")).collect();
    for (exposure, row) in evaluation.exposures.iter().zip(stakes) {
        let cell = &row[3 + evaluation.years.position(exposure.year).unwrap()];
        let expected = match exposure.up_to {
            Stake::UpTo(amount, marks) => shown(&[Cell::Amount(amount, marks)]).remove(0),
            Stake::Undecided => Shown::Word(words.say("verdict-undecided")),
            Stake::NotComputed => Shown::Word("ikke beregnet".to_owned()),
        };
        if !expected.is(cell) {
            wrong.push(format!("{}: {}: the program says {expected:?}, the workbook {cell:?}", case.name, row[0]));
        }
    }
    wrong
}

fn has_measures(view: &View<'_>, outcome: &AreaOutcome) -> bool {
    view.measures_in(&outcome.area).next().is_some()
}

/// What a cell shows.
#[derive(Debug)]
enum Shown {
    Nothing,
    Word(String),
    Number(f64),
}

impl Shown {
    fn is(&self, cell: &str) -> bool {
        match self {
            Self::Nothing => cell.is_empty(),
            Self::Word(word) => cell == word,
            Self::Number(number) => {
                let near = NEAR * (1.0 + number.abs() * 1e-6);
                cell.parse::<f64>().is_ok_and(|cell| (cell - number).abs() <= near)
            }
        }
    }
}

fn shown(cells: &[Cell]) -> Vec<Shown> {
    let shown = |cell: &Cell| match cell {
        Cell::Empty => Shown::Nothing,
        Cell::NotComputed => Shown::Word("ikke beregnet".to_owned()),
        Cell::Amount(money, _) => Shown::Number(money.in_unit(Unit::Mio).to_string().parse().unwrap()),
    };
    cells.iter().map(shown).collect()
}
