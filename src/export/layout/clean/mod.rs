//! Every string of a chart made fit to be set: one line, no control characters, no overrides of the writing direction.

mod bars;

use crate::view::chart::{
    Annotation, Axis, Body, Chart, Column, Course, FrameStep, FrameSteps, Lines, Marked, Note, Panel, RateSpan,
    Segment, Series, SeriesBreak, Tick, TimePoint, Timeline, Unit, ValueRow, YearVerdict,
};

fn text(raw: &str) -> String {
    line(raw, LONGEST)
}

/// The text on one line of so many characters at most, without what a file cannot show and without what could make it
/// read otherwise than it is.
pub(in crate::export) fn line(raw: &str, longest: usize) -> String {
    let mut clean = String::new();
    let mut left = longest;
    for c in raw.chars().map(|c| if is_space(c) { ' ' } else { c }).filter(|c| !is_hidden(*c)) {
        if left == 0 {
            clean.push('…');
            break;
        }
        if c != ' ' || !clean.ends_with(' ') {
            clean.push(c);
            left -= 1;
        }
    }
    clean.trim_matches(' ').to_owned()
}

/// As many characters as are looked at: more than any place of a picture holds.
const LONGEST: usize = 2_000;

fn is_space(c: char) -> bool {
    c != '\u{a0}' && c != '\u{202f}' && (c.is_whitespace() || matches!(c, '\u{2028}' | '\u{2029}'))
}

/// Control characters, marks and overrides of the writing direction, and code points that XML does not allow.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

/// As many letters as stand after a number; a chart that rests on more says so by an ellipsis.
const MOST_LETTERS: usize = 6;

fn marked(raw: &Marked) -> Marked {
    let Marked { text: raw_text, letters } = raw;
    let mut clean_letters: String = text(letters).chars().take(MOST_LETTERS + 1).collect();
    if clean_letters.chars().count() > MOST_LETTERS {
        clean_letters.pop();
        clean_letters.push('…');
    }
    Marked { text: text(raw_text), letters: clean_letters }
}

/// The chart with all its strings clean.
pub(super) fn chart(raw: &Chart) -> Chart {
    let Chart {
        kind,
        title,
        second_line,
        key,
        years,
        body: raw_body,
        axis,
        notes,
        more_notes,
        sources,
        note_word,
        source_word,
        footer,
        annotations,
        unit: Unit { before, after, level },
        year,
    } = raw;
    let Axis { min, max, ticks, ends } = axis;
    let ticks = ticks.iter().map(|Tick { value, label }| Tick { value: *value, label: text(label) }).collect();
    let ends = ends.as_ref().map(|(above, below)| (text(above), text(below)));
    Chart {
        kind: *kind,
        title: marked(title),
        second_line: text(second_line),
        key: key.as_deref().map(text),
        years: years.iter().map(|year| text(year)).collect(),
        body: body(raw_body),
        axis: Axis { min: *min, max: *max, ticks, ends },
        notes: notes.iter().map(note).collect(),
        more_notes: text(more_notes),
        sources: text(sources),
        note_word: text(note_word),
        source_word: text(source_word),
        footer: text(footer),
        annotations: annotations.iter().map(|raw| Annotation { year: raw.year, text: text(&raw.text) }).collect(),
        // The spaces at their ends belong to them.
        unit: Unit { before: before.clone(), after: after.clone(), level: text(level) },
        year: year.as_deref().map(text),
    }
}

fn body(raw: &Body) -> Body {
    match raw {
        Body::Columns(panels) => Body::Columns(panels.iter().map(panel).collect()),
        Body::Lines(raw) => {
            let Lines { panel: raw_panel, plan, band, courses } = &**raw;
            let courses = courses.iter().map(course).collect();
            Body::Lines(Box::new(Lines { panel: panel(raw_panel), plan: marked(plan), band: text(band), courses }))
        }
        Body::Bridge(raw) => Body::Bridge(bars::bridge(raw)),
        Body::Balance(raw) => Body::Balance(bars::balance(raw)),
        Body::Tornado(raw) => Body::Tornado(bars::tornado(raw)),
        Body::Exposure(raw) => Body::Exposure(bars::at_stake(raw)),
        Body::Timeline(raw) => Body::Timeline(timeline(raw)),
    }
}

fn course(raw: &Course) -> Course {
    let Course { name, style, values, labels, assumed } = raw;
    Course {
        name: text(name),
        style: *style,
        values: values.iter().map(|value| value.filter(|value| value.is_finite())).collect(),
        labels: labels.iter().map(|label| text(label)).collect(),
        assumed: assumed.clone(),
    }
}

fn timeline(raw: &Timeline) -> Timeline {
    let Timeline { points, rates_name, rates, breaks } = raw;
    let point = |raw: &TimePoint| TimePoint {
        label: marked(&raw.label),
        tag: text(&raw.tag),
        level: text(&raw.level),
        source: text(&raw.source),
        name: text(&raw.name),
        ..raw.clone()
    };
    let rate = |raw: &RateSpan| RateSpan { label: text(&raw.label), detail: text(&raw.detail), ..raw.clone() };
    let broken = |raw: &SeriesBreak| SeriesBreak { label: text(&raw.label), ..raw.clone() };
    Timeline {
        points: points.iter().filter(|point| point.value.is_finite()).map(point).collect(),
        rates_name: text(rates_name),
        rates: rates.iter().map(rate).collect(),
        breaks: breaks.iter().map(broken).collect(),
    }
}

fn note(raw: &Note) -> Note {
    let Note { letter, text: raw_text } = raw;
    Note { letter: letter.as_deref().map(text), text: text(raw_text) }
}

fn panel(raw: &Panel) -> Panel {
    let Panel { name, detail, series, columns, frames, rows, verdicts, summary } = raw;
    Panel {
        name: text(name),
        detail: marked(detail),
        series: series
            .iter()
            .map(|Series { name, detail, style }| Series { name: text(name), detail: marked(detail), style: *style })
            .collect(),
        columns: columns.iter().map(column).collect(),
        frames: frames.iter().map(frame).collect(),
        rows: rows
            .iter()
            .map(|ValueRow { name, values, judged }| ValueRow {
                name: text(name),
                values: values.iter().map(marked).collect(),
                judged: *judged,
            })
            .collect(),
        verdicts: verdicts.iter().map(verdict).collect(),
        summary: summary.as_ref().map(verdict),
    }
}

fn column(raw: &Column) -> Column {
    let Column { segments, total, total_detail, sum, band } = raw;
    let segment = |raw: &Segment| {
        let Segment { series, value, label, assumed } = raw;
        Segment { series: *series, value: *value, label: marked(label), assumed: *assumed }
    };
    Column {
        segments: segments.iter().map(segment).collect(),
        total: marked(total),
        total_detail: text(total_detail),
        sum: sum.filter(|sum| sum.is_finite()),
        band: band.filter(|(low, high)| low.is_finite() && high.is_finite()),
    }
}

fn frame(raw: &FrameSteps) -> FrameSteps {
    let FrameSteps { name, detail, steps } = raw;
    let step = |FrameStep { value, label, assumed }: &FrameStep| {
        value.is_finite().then(|| FrameStep { value: *value, label: marked(label), assumed: *assumed })
    };
    FrameSteps {
        name: marked(name),
        detail: text(detail),
        steps: steps.iter().map(|raw| raw.as_ref().and_then(step)).collect(),
    }
}

fn verdict(raw: &YearVerdict) -> YearVerdict {
    let YearVerdict { mark, assumed, word } = raw;
    YearVerdict { mark: *mark, assumed: *assumed, word: text(word) }
}
