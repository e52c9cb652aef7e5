//! The bridge from one plan to another: one year of an area, part by part.

use super::{Bridge, BridgeBar, HIDES, Piece};
use crate::budget::area::AreaPath;
use crate::budget::difference::{AreaDifference, Part, Whole};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use crate::view::chart::axis::axis;
use crate::view::chart::{Audience, Body, Chart, ChartKind, Marked, Note, SeriesStyle};
use crate::view::difference::Compared;
use std::cmp::Reverse;

/// More parts than this are drawn as one.
const MOST_STEPS: usize = 7;

impl Compared<'_> {
    /// The bridge of an area from the first plan to the second; without a year, that which moves most. `None` where
    /// nothing moves.
    pub fn bridge_chart(&self, area: &AreaPath, year: Option<Year>, audience: Audience) -> Option<Chart> {
        let found = self.difference.areas.iter().find(|other| other.area == *area)?;
        let whole = telling(found)?;
        let year_at = match year {
            Some(year) => self.difference.years.position(year)?,
            None => moves_most(whole)?,
        };
        let year = self.difference.years.iter().nth(year_at)?;
        let by = whole.by.get(year_at).copied().flatten()?;
        let end = |cells: &[crate::budget::evaluation::Cell]| {
            cells.get(year_at).map(|cell| cell.amount().unwrap_or_default())
        };
        let (from, to) = (end(&whole.from)?, end(&whole.to)?);
        let assumed = whole.is_assumed(year_at);
        let bridge = self.bridge(whole, (year_at, assumed), (from, to), audience);
        let ends = bridge.bars.iter().flat_map(|bar| [bar.from, bar.to()]);
        let words = self.from.words;
        let axis = axis(ends, words.language().notation(), bridge.origin.is_some());
        let names =
            [("area", self.to.area_name(area)), ("year", year.to_string()), ("unit", self.from.unit_and_level())];
        let names: Vec<(&str, &str)> = names.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let mut notes: Vec<String> = [("difference-first", self.names[0]), ("difference-second", self.names[1])]
            .map(|(key, name)| words.tell(key, &[("name", name)]))
            .to_vec();
        if assumed {
            notes.push(words.say("difference-note-hatched"));
        }
        Some(Chart {
            kind: ChartKind::Bridge,
            title: Marked { text: self.year_sentence(area, year, by), letters: String::new() },
            second_line: words.tell("difference-bridge-line", &names),
            key: assumed.then(|| words.say("chart-key")),
            years: self.difference.years.iter().map(|year| year.to_string()).collect(),
            body: Body::Bridge(bridge),
            axis,
            notes: notes.into_iter().map(|text| Note { letter: None, text }).collect(),
            more_notes: words.say("more-notes"),
            sources: self.to.source_line(area),
            note_word: words.say("note-word"),
            source_word: words.say("source-word"),
            footer: format!("{} · {} · {}", self.names[1], self.from.fingerprint, self.to.fingerprint),
            annotations: Vec::new(),
            unit: self.from.chart_unit(self.from.unit, self.from.price_level(self.from.book.scenario().price_level)),
            year: Some(year.to_string()),
        })
    }

    fn bridge(
        &self,
        whole: &Whole,
        (year_at, assumed): (usize, bool),
        (from, to): (Money, Money),
        audience: Audience,
    ) -> Bridge {
        let words = self.from.words;
        let mut steps: Vec<(&Part, Money)> = whole
            .parts
            .iter()
            .filter_map(|part| Some((part, *part.years.get(year_at)?)))
            .filter(|(_, amount)| !amount.is_zero())
            .collect();
        let moved: Money = steps.iter().map(|(_, amount)| amount.abs()).sum();
        let zero = if from.abs() > moved.times(HIDES) { from } else { Money::ZERO };
        steps.sort_by_key(|(_, amount)| Reverse(amount.abs()));
        let rest: Money = steps.split_off(steps.len().min(MOST_STEPS)).iter().map(|(_, amount)| *amount).sum();
        let labels = self.from.labels_for(audience, steps.iter().map(|(_, amount)| *amount).chain([from, to, rest]));
        let piece = |money: Money, style| vec![Piece { value: self.from.on_axis(money), style, assumed }];
        let level = |key, amount: Money| BridgeBar {
            name: words.say(key),
            detail: String::new(),
            from: 0.0,
            pieces: piece(amount - zero, SeriesStyle::Baseline),
            label: labels.marked(amount, Marks::NONE),
            is_level: true,
        };
        let mut bars = Vec::new();
        if zero.is_zero() {
            bars.push(level("difference-bar-first", from));
        }
        let mut reached = from - zero;
        let mut step = |name: String, detail: String, amount: Money, style| {
            let label = labels.signed(amount, Marks::NONE);
            let start = self.from.on_axis(reached);
            bars.push(BridgeBar { name, detail, from: start, pieces: piece(amount, style), label, is_level: false });
            reached += amount;
        };
        for (at, (part, amount)) in steps.iter().enumerate() {
            let Some(cause) = self.difference.causes.get(part.cause) else { continue };
            step(self.cause_name(cause), self.cause_fate(cause), *amount, SeriesStyle::Measure(at));
        }
        if !rest.is_zero() {
            step(words.say("difference-bar-rest"), String::new(), rest, SeriesStyle::Others);
        }
        bars.push(level("difference-bar-second", to));
        let origin = (!zero.is_zero()).then(|| {
            let amount = labels.marked(from, Marks::NONE);
            Marked { text: words.tell("difference-bar-origin", &[("amount", &amount.text)]), ..amount }
        });
        Bridge { bars, frame: None, origin, room: None }
    }
}

/// The plan where it moves, else what measures come to.
fn telling(area: &AreaDifference) -> Option<&Whole> {
    [&area.plan, &area.change].into_iter().find(|whole| moves_most(whole).is_some())
}

/// The year that moves most, the first of several.
fn moves_most(whole: &Whole) -> Option<usize> {
    let moved = whole.by.iter().enumerate().filter_map(|(at, by)| Some((at, by.filter(|by| !by.is_zero())?.abs())));
    moved.min_by_key(|(at, by)| (Reverse(*by), *at)).map(|(at, _)| at)
}
