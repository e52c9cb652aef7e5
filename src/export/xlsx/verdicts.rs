//! Frames, headrooms, verdicts and what is at stake, on the sheet of years.

use super::Source;
use super::pen::{Pen, Written, plain};
use super::place::{AreaPlace, FramePlace, Places, column, here, year_columns};
use super::style::Look;
use super::years::{LONGEST_FORMULA, Label, cell, label, quoted, sum_of_lines};
use crate::view::Words;
use crate::view::workbook::{
    AreaBlock, Computed, ExposureBlock, FrameBlock, FrameYear, OpenPart, Opens, PrintedParts, Value,
};

/// The rows of a frame.
pub(super) fn frame(
    pen: &mut Pen<'_>,
    source: Source<'_>,
    (area, place): (&AreaBlock, &AreaPlace),
    (frame, rows): (&FrameBlock, FramePlace),
) -> Written {
    let Source { book, words, .. } = source;
    let count = book.years.len();
    let named = |name, look| Label::of(&area.name, name, look);
    label(pen, rows.frame, &named(&frame.name, Look::Text).with(&frame.letters, &frame.source), count)?;
    let [headroom, openness_name, verdict_name] =
        ["row-headroom", "workbook-openness", "row-verdict"].map(|key| words.say(key));
    let letters = (&frame.headroom_letters, &frame.headroom_source);
    label(pen, rows.headroom, &named(&headroom, Look::Strong).with(letters.0, letters.1), count)?;
    label(pen, rows.openness, &named(&openness_name, Look::Remark), count)?;
    let tags = tags(book.years.iter().zip(&frame.years));
    label(pen, rows.verdict, &named(&verdict_name, Look::Strong).with(&tags, ""), count)?;
    for (at, year) in frame.years.iter().enumerate() {
        cell(pen, source, (rows.frame, at), year.frame, &sum_of_lines(source, &frame.lines, at), Look::Number)?;
        let headroom = headroom_formula(source, frame, (rows, place), at);
        cell(pen, source, (rows.headroom, at), year.headroom, &headroom, Look::Total)?;
        openness(pen, source, (rows, at), year)?;
        verdict(pen, source, (rows, at), year)?;
    }
    Ok(())
}

/// What stands beside the verdicts: `antaget ramme` where all years say so, else by year.
fn tags<'a>(years: impl Iterator<Item = (&'a u16, &'a FrameYear)> + Clone) -> String {
    let mut tagged = years.clone().map(|(_, year)| year.tag.as_str());
    match tagged.next() {
        Some(first) if tagged.all(|tag| tag == first) => first.to_owned(),
        _ => {
            let tagged = years.filter(|(_, year)| !year.tag.is_empty());
            tagged.map(|(number, year)| format!("{number}: {}", year.tag)).collect::<Vec<_>>().join(", ")
        }
    }
}

/// Frame less plan, or plan less frame, rounded to what a spreadsheet's numbers can be trusted with.
fn headroom_formula(
    source: Source<'_>,
    frame: &FrameBlock,
    (rows, place): (FramePlace, &AreaPlace),
    year_at: usize,
) -> String {
    let measured = if frame.on_change { place.change } else { Some(place.plan) };
    let measured = measured.map(|row| here(row, year_at));
    let bound = here(rows.frame, year_at);
    let plan = measured.clone().unwrap_or_else(|| "0".to_owned());
    let room = if frame.is_floor { format!("{plan}-{bound}") } else { format!("{bound}-{plan}") };
    let rounded = format!("ROUND({room},{})", source.book.decimals);
    match measured {
        Some(plan) => format!("=IF(ISNUMBER({plan}),{rounded},{})", quoted(&source.words.say("not-computed-cell"))),
        None => format!("={rounded}"),
    }
}

/// How far the true headroom may lie from the computed one.
fn openness(pen: &mut Pen<'_>, source: Source<'_>, (rows, at): (FramePlace, usize), year: &FrameYear) -> Written {
    let is_number = year.headroom.value.number().is_some();
    if !is_number && !year.headroom.live {
        return Ok(());
    }
    let formula = openness_formula(source, rows, &year.opens, at);
    let cell = (rows.openness, column(year_columns::YEARS, at));
    if formula.len() >= LONGEST_FORMULA || !year.headroom.live {
        return pen.number(cell, year.openness, Look::Number);
    }
    let result = if is_number { plain(year.openness) } else { String::new() };
    pen.formula(cell, &formula, &result, Look::Number)
}

fn openness_formula(source: Source<'_>, rows: FramePlace, opens: &Opens, year_at: usize) -> String {
    let Source { book, places, .. } = source;
    let headroom = here(rows.headroom, year_at);
    let part = |(fixed, by_measure): &OpenPart| {
        let switched = by_measure.iter().map(|(at, half)| format!("+{}*({})", places.switch(*at), plain(*half)));
        format!("ABS({}{})", plain(*fixed), switched.collect::<String>())
    };
    let sum = opens.parts.iter().map(part).collect::<Vec<_>>().join("+");
    let sum = if sum.is_empty() { "0".to_owned() } else { format!("ROUND({sum},{})", book.decimals) };
    let open = match &opens.printed_sum {
        None => sum,
        Some(PrintedParts { fixed, by_measure, others }) => {
            let made = by_measure.iter().filter_map(|(at, _)| places.contribution(*at));
            let made = made.map(|row| format!("-{}", here(row, year_at))).collect::<Vec<_>>().concat();
            let left = format!("{}-({}){made}", here(rows.frame, year_at), plain(*fixed));
            let others = others.iter().map(|at| format!("+{}", places.switch(*at))).collect::<Vec<_>>().concat();
            let decimals = book.decimals;
            format!("IF(AND({headroom}=0,ROUND({left},{decimals})=0,0{others}=0),0,{sum})")
        }
    };
    format!("=IF(ISNUMBER({headroom}),{open},\"\")")
}

/// The word of the verdict, by the same rule as the program's.
fn verdict(pen: &mut Pen<'_>, source: Source<'_>, (rows, at): (FramePlace, usize), year: &FrameYear) -> Written {
    let cell = (rows.verdict, column(year_columns::YEARS, at));
    let look = if year.tag.is_empty() { Look::Word } else { Look::WordAssumed };
    if !year.verdict_live {
        return pen.text(cell, &year.verdict, look);
    }
    let (headroom, open) = (here(rows.headroom, at), here(rows.openness, at));
    let broken = quoted(&year.broken);
    let [undecided, kept, not_computed] =
        ["verdict-undecided", "verdict-kept", "verdict-not-computed"].map(|key| word(source.words, key));
    let formula = format!(
        "=IF(ISNUMBER({headroom}),IF(ABS({headroom})<{open},{undecided},IF({headroom}<0,{broken},{kept})),{not_computed})"
    );
    pen.formula(cell, &formula, &year.verdict, look)
}

fn word(words: &Words, key: &str) -> String {
    quoted(&words.say(key))
}

/// The conditional block grants below the areas: the amount, and up to how much of it is at stake.
pub(super) fn exposures(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let mut at = source.places.exposures;
    for exposure in &source.book.exposures {
        exposure_rows(pen, source, at, exposure)?;
        at = at.saturating_add(3);
    }
    Ok(())
}

fn exposure_rows(pen: &mut Pen<'_>, source: Source<'_>, at: u32, exposure: &ExposureBlock) -> Written {
    let Source { book, words, .. } = source;
    let stake_row = at.saturating_add(1);
    let (conditional, up_to) = (words.say("workbook-conditional"), words.say("workbook-up-to"));
    label(pen, at, &Label::of(&exposure.name, &conditional, Look::Text), book.years.len())?;
    let stake = Label::of(&exposure.name, &up_to, Look::Strong).with(&exposure.letters, &exposure.source);
    label(pen, stake_row, &stake, book.years.len())?;
    let year_at = exposure.year_at;
    if let Some(conditional) = exposure.conditional {
        pen.number((at, column(year_columns::YEARS, year_at)), conditional, Look::Input)?;
    }
    let formula = stake_formula(source, at, exposure);
    if exposure.is_undecided {
        let cell = (stake_row, column(year_columns::YEARS, year_at));
        let word = words.say("verdict-undecided");
        return if exposure.live {
            pen.formula(cell, &formula, &word, Look::Total)
        } else {
            pen.text(cell, &word, Look::Total)
        };
    }
    let computed = Computed { value: exposure.up_to, assumed: !exposure.letters.is_empty(), live: exposure.live };
    cell(pen, source, (stake_row, year_at), computed, &formula, Look::Total)
}

/// Up to the smaller of overshoot and conditional amount, less the room that the agreement lets offset it.
fn stake_formula(source: Source<'_>, conditional_row: u32, exposure: &ExposureBlock) -> String {
    let Source { words, places, .. } = source;
    let year_at = exposure.year_at;
    let rows = |frames: &[(usize, usize)]| -> Vec<FramePlace> {
        let found = frames.iter().filter_map(|(area, frame)| places.areas.get(*area)?.frames.get(*frame));
        found.copied().collect()
    };
    let (over, beside) = (rows(&exposure.over), rows(&exposure.beside));
    let joined =
        |rows: &[FramePlace], each: &dyn Fn(&FramePlace) -> String| rows.iter().map(each).collect::<Vec<_>>().join(",");
    let headrooms = joined(&over, &|row| here(row.headroom, year_at));
    let undecided = word(words, "verdict-undecided");
    let open = joined(&over, &|row| format!("{}={undecided}", here(row.verdict, year_at)));
    let breach = |row: &FramePlace| format!("+MAX(0,-{})", here(row.headroom, year_at));
    let overshoot = over.iter().map(breach).collect::<Vec<_>>().concat();
    let kept = word(words, "verdict-kept");
    let room = |row: &FramePlace| {
        format!("-IF({}={kept},MAX(0,{}),0)", here(row.verdict, year_at), here(row.headroom, year_at))
    };
    let room: String = beside.iter().map(room).collect();
    let conditional = here(conditional_row, year_at);
    let not_computed = word(words, "not-computed-cell");
    format!(
        "=IF(COUNT({headrooms})<{},{not_computed},IF(OR({open}),{undecided},MIN(MAX(0,0{overshoot}{room}),{conditional})))",
        over.len()
    )
}

/// The rows of an area's first frame on the level, for charts.
pub(super) fn level_frames<'a>(
    places: &'a Places,
    area_at: usize,
    area: &'a AreaBlock,
) -> impl Iterator<Item = (&'a FrameBlock, FramePlace)> {
    let rows = places.areas.get(area_at).map_or(&[][..], |place| &place.frames);
    let is_shown = |frame: &FrameBlock| {
        !frame.on_change && frame.years.iter().any(|year| matches!(year.frame.value, Value::Number(_)))
    };
    area.frames.iter().zip(rows.iter().copied()).filter(move |(frame, _)| is_shown(frame))
}
