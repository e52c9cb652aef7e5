//! The sheet of years: per area and year the baseline, each measure restated, the plan, and what it is held against.

use super::Source;
use super::measures::years;
use super::pen::{Pen, Written, plain};
use super::place::{AreaPlace, FIRST, HEAD, Places, column, here, row, year_columns};
use super::style::Look;
use super::verdicts;
use crate::view::workbook::{AreaBlock, Computed, Given, Line, Value};
use rust_xlsxwriter::utility::row_col_to_cell;
use std::ops::Range;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, places } = source;
    pen.text((0, 0), &words.say("workbook-sheet-years"), Look::Title)?;
    pen.text((1, 0), &book.subject, Look::Remark)?;
    pen.text((2, 0), &words.say("workbook-years-hint"), Look::Remark)?;
    for (at, key) in (0..).zip(["workbook-area", "workbook-row", "workbook-on"]) {
        pen.text((HEAD, at), &words.say(key), Look::Head)?;
    }
    let behind = years(pen, source, year_columns::YEARS)?;
    let heads = ["workbook-assumed", "source-head"].map(|key| words.say(key));
    pen.texts((HEAD, behind), &heads.each_ref().map(String::as_str), Look::HeadAside)?;
    for (area, place) in book.areas.iter().zip(&places.areas) {
        block(pen, source, area, place)?;
    }
    verdicts::exposures(pen, source)?;
    let mut widths = vec![32, 48, 8];
    widths.extend(book.years.iter().map(|_| 13));
    widths.extend([18, 48]);
    pen.widths(&widths)?;
    pen.freeze((FIRST, year_columns::YEARS))
}

/// What stands at the left and right of a row.
pub(super) struct Label<'a> {
    pub(super) area: &'a str,
    pub(super) name: &'a str,
    pub(super) letters: &'a str,
    pub(super) source: &'a str,
    pub(super) look: Look,
}

impl<'a> Label<'a> {
    /// A row of an area by name; its letters and source can be added.
    pub(super) const fn of(area: &'a str, name: &'a str, look: Look) -> Self {
        Self { area, name, letters: "", source: "", look }
    }

    pub(super) const fn with(self, letters: &'a str, source: &'a str) -> Self {
        Self { letters, source, ..self }
    }
}

/// The text of a row around its numbers.
pub(super) fn label(pen: &mut Pen<'_>, at: u32, label: &Label<'_>, years: usize) -> Written {
    pen.text((at, 0), label.area, Look::Text)?;
    pen.text((at, year_columns::NAME), label.name, label.look)?;
    pen.texts((at, column(year_columns::YEARS, years)), &[label.letters, label.source], Look::Aside)
}

fn block(pen: &mut Pen<'_>, source: Source<'_>, area: &AreaBlock, place: &AreaPlace) -> Written {
    let Source { book, words, places } = source;
    let count = book.years.len();
    let baseline =
        Label::of(&area.name, &area.baseline_name, Look::Text).with(&area.baseline_letters, &area.baseline_source);
    label(pen, place.baseline, &baseline, count)?;
    for (at, base) in area.baseline.iter().enumerate() {
        let sum = sum_of_lines(source, &area.baseline_lines, at);
        cell(pen, source, (place.baseline, at), *base, &sum, Look::Number)?;
    }
    for (at, measure) in area.measures.iter().enumerate() {
        let Some(line) = book.measures.get(*measure) else { continue };
        let at = place.parts.saturating_add(row(at));
        label(pen, at, &Label::of(&area.name, &line.title, Look::Text).with(&line.letters, &line.source), count)?;
        pen.formula((at, year_columns::SWITCH), &format!("={}", places.switch(*measure)), on(line.on), Look::Label)?;
        for (year_at, given) in line.years.iter().enumerate() {
            contribution(pen, source, (at, year_at), (*measure, line.on), *given)?;
        }
    }
    let behind_own = place.parts.saturating_add(row(area.measures.len()));
    for (at, inner_at) in area.within.iter().enumerate() {
        let (Some(inner), Some(inner_place)) = (book.areas.get(*inner_at), places.areas.get(*inner_at)) else {
            continue;
        };
        let at = behind_own.saturating_add(row(at));
        let name = words.tell("workbook-within", &[("area", &inner.name)]);
        label(pen, at, &Label::of(&area.name, &name, Look::Text).with(&inner.change_letters, ""), count)?;
        for (year_at, change) in inner.change.iter().enumerate() {
            let formula = inner_place.change.map_or(String::new(), |row| format!("={}", here(row, year_at)));
            let change = Computed { value: nothing_as_zero(change.value), live: !formula.is_empty(), ..*change };
            cell(pen, source, (at, year_at), change, &formula, Look::Number)?;
        }
    }
    if let Some(change_row) = place.change {
        let name = words.say("row-change");
        label(pen, change_row, &Label::of(&area.name, &name, Look::Text).with(&area.change_letters, ""), count)?;
        for (at, change) in area.change.iter().enumerate() {
            let parts = row_col_to_cell(place.parts, column(year_columns::YEARS, at));
            let last = row_col_to_cell(change_row.saturating_sub(1), column(year_columns::YEARS, at));
            let not_computed = quoted(&words.say("not-computed-cell"));
            let formula = format!("=IF(COUNTIF({parts}:{last},{not_computed})>0,{not_computed},SUM({parts}:{last}))");
            let change =
                if change.live { Computed { value: nothing_as_zero(change.value), ..*change } } else { *change };
            cell(pen, source, (change_row, at), change, &formula, Look::Number)?;
        }
    }
    let name = words.say("row-plan");
    label(pen, place.plan, &Label::of(&area.name, &name, Look::Strong).with(&area.plan_letters, ""), count)?;
    for (at, plan) in area.plan.iter().enumerate() {
        let formula = plan_formula(source, place, &plan.blocked_by, at);
        cell(pen, source, (place.plan, at), plan.computed, &formula, Look::Total)?;
    }
    for (frame, frame_place) in area.frames.iter().zip(&place.frames) {
        verdicts::frame(pen, source, (area, place), (frame, *frame_place))?;
    }
    Ok(())
}

/// A sum of amounts that may all be absent is a zero that a formula gives.
fn nothing_as_zero(value: Value) -> Value {
    if value == Value::None { Value::Number(rust_decimal::Decimal::ZERO) } else { value }
}

const fn on(is_on: bool) -> &'static str {
    if is_on { "1" } else { "0" }
}

/// A text inside a formula.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The program's number: by its formula where that gives the same, else as it is; empty where there is none.
pub(super) fn cell(
    pen: &mut Pen<'_>,
    source: Source<'_>,
    (at, year_at): (u32, usize),
    computed: Computed,
    formula: &str,
    look: Look,
) -> Written {
    let at = (at, column(year_columns::YEARS, year_at));
    let look = look.assumed_if(computed.assumed);
    let fits = computed.live && formula.len() < LONGEST_FORMULA;
    match (computed.value, fits) {
        (Value::Number(number), true) => pen.formula(at, formula, &plain(number), look),
        (Value::Number(number), false) => pen.number(at, number, look),
        (Value::NotComputed, true) => pen.formula(at, formula, &source.words.say("not-computed-cell"), look),
        (Value::NotComputed, false) => pen.text(at, &source.words.say("not-computed-cell"), look),
        (Value::None, _) => Ok(()),
    }
}

/// A formula has at most 8,192 characters.
pub(super) const LONGEST_FORMULA: usize = 8_000;

/// The lines of a baseline or frame, each by its way.
pub(super) fn sum_of_lines(source: Source<'_>, lines: &Range<usize>, year_at: usize) -> String {
    let here = lines.clone().zip(source.book.lines.get(lines.clone()).unwrap_or_default());
    let addend = |(at, line): (usize, &Line)| {
        let given = (*line.years.get(year_at)?)?;
        Some(by_way(source.places, source.places.printed(at, year_at), given))
    };
    format!("={}", here.filter_map(addend).collect::<Vec<_>>().join("+"))
}

/// A cell times what one krone becomes on its way.
fn by_way(places: &Places, cell: String, given: Given) -> String {
    match given.way {
        Some(way) => format!("{cell}*{}", places.factor(way)),
        None => cell,
    }
}

/// A measure's year in the display price level, if it is on.
fn contribution(
    pen: &mut Pen<'_>,
    source: Source<'_>,
    (at, year_at): (u32, usize),
    (measure, is_on): (usize, bool),
    given: Given,
) -> Written {
    let Source { words, places, .. } = source;
    let (switch, typed) = (row_col_to_cell(at, year_columns::SWITCH), places.typed(measure, year_at));
    let cell = (at, column(year_columns::YEARS, year_at));
    let look = Look::Number.assumed_if(given.assumed);
    let counted = || by_way(places, format!("{switch}*{typed}"), given);
    match given.value {
        Value::Number(number) => {
            let result = if is_on { plain(number) } else { "0".to_owned() };
            pen.formula(cell, &format!("={}", counted()), &result, look)
        }
        Value::None => pen.formula(cell, &format!("=IF({typed}=\"\",\"\",{})", counted()), "", look),
        Value::NotComputed => {
            let word = words.say("not-computed-cell");
            let formula = format!("=IF({switch}=1,{},0)", quoted(&word));
            pen.formula(cell, &formula, if is_on { &word } else { "0" }, look)
        }
    }
}

/// Baseline and change, unless a measure that is on stands in the baseline too.
fn plan_formula(source: Source<'_>, place: &AreaPlace, blocked_by: &[usize], year_at: usize) -> String {
    let word = quoted(&source.words.say("not-computed-cell"));
    let base = here(place.baseline, year_at);
    let sum = match place.change {
        Some(change) => {
            let change = here(change, year_at);
            format!("IF(ISNUMBER({change}),{base}+{change},{word})")
        }
        None => base,
    };
    if blocked_by.is_empty() {
        return format!("={sum}");
    }
    let rows = blocked_by.iter().map(|measure| format!("{}=1", source.places.switch(*measure)));
    format!("=IF(OR({}),{word},{sum})", rows.collect::<Vec<_>>().join(","))
}
