//! Changes of the marked cells: emptied, filled, copied and cut, each as one step.

use super::document::read_amount;
use super::{document, paste};
use crate::budget::evaluation::{Cell, Row};
use crate::budget::measure::{Effect, YearlyAmounts};
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Baseline, BaselineChange, Edit, MeasureChange};
use crate::desktop::action::Cells;
use crate::desktop::selection::{Block, Spot, Way};
use crate::desktop::state::{CellRange, Notice, State};
use crate::view::EditName;
use crate::view::grid::RowKey;
use eframe::egui::Context;
use std::collections::BTreeMap;

/// Carries out what was asked for about the marked cells.
pub(super) fn cells(state: &mut State, asked: Cells) {
    match asked {
        Cells::Mark(cell, range) => {
            document::choose_cell(state, cell);
            state.range = Some(range);
        }
        Cells::Within(cell) => {
            let range = state.range.take();
            document::choose_cell(state, cell);
            state.range = range;
        }
        Cells::Clear => put_in_marked(state, "edit-clear", |_| Some(None)),
        Cells::TypedInAll(text) => match read_amount(state, &text) {
            Ok(amount) => {
                state.typing = None;
                put_in_marked(state, "edit-fill", |_| Some(amount));
            }
            Err(_question) => state.typing = Some(text),
        },
        Cells::Paste(text) => paste::paste(state, &text),
    }
}

/// Marks every cell of the baseline and the measures.
pub(super) fn mark_amounts(state: &mut State) {
    let rows = state.amount_rows();
    let last = state.document().evaluation().years.count().saturating_sub(1);
    let from = state.cell_at(Spot { row: *rows.start(), year: 0 });
    let to = state.cell_at(Spot { row: *rows.end(), year: last });
    let (Some(from), Some(to)) = (from, to) else { return };
    let inside = |cell: &_| state.spot(cell).is_some_and(|spot| rows.contains(&spot.row));
    let cell = state.cell.clone().filter(inside).unwrap_or_else(|| from.clone());
    cells(state, Cells::Mark(cell, CellRange { from, to }));
}

/// Puts the marked cells on the clipboard.
pub(super) fn copy(state: &State, ctx: &Context) {
    let (Some(area), Some(block)) = (&state.area, state.marked()) else { return };
    if let Some(rows) = state.shown().rows.get(block.rows()) {
        ctx.copy_text(state.view().copied(area, rows, block.years()));
    }
}

/// Puts the marked cells on the clipboard and empties them.
pub(super) fn cut(state: &mut State, ctx: &Context) {
    copy(state, ctx);
    put_in_marked(state, "edit-cut", |_| Some(None));
}

/// Puts the whole grid on the clipboard.
pub(super) fn copy_table(state: &mut State, ctx: &Context) {
    let Some(area) = &state.area else { return };
    ctx.copy_text(state.view().copied_table(area));
    let text = state.words().say("notice-table-copied");
    state.notices.push(Notice { text, failed: false });
}

/// Repeats the first marked row or year in the others; where one alone is marked, what stands before it.
pub(super) fn fill(state: &mut State, way: Way) {
    let Some(block) = state.marked() else { return };
    let down = way == Way::Down;
    let (first, alone) =
        if down { (block.from().row, block.height() == 1) } else { (block.from().year, block.width() == 1) };
    let Some(source) = (if alone { first.checked_sub(1) } else { Some(first) }) else { return };
    let source_of = |spot: Spot| if down { Spot { row: source, ..spot } } else { Spot { year: source, ..spot } };
    let mut known: BTreeMap<usize, Option<Amount>> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut kept = Kept::default();
    for row in block.rows() {
        let Some(level) = state.shown().rows.get(row).map(|key| level_of(state, key)) else { continue };
        let mut changes = Vec::new();
        for year in block.years() {
            let from = source_of(Spot { row, year });
            if from == (Spot { row, year }) {
                continue;
            }
            let key = if down { from.year } else { from.row };
            match *known.entry(key).or_insert_with(|| amount_at(state, from)) {
                None => kept.note(1, "fill-no-source"),
                Some(amount) if amount.level != level && amount.printed.is_some() => kept.note(1, "fill-other-level"),
                Some(amount) => changes.push((year_at(state, year), amount.printed)),
            }
        }
        rows.push((row, changes));
    }
    let put = put(state, rows, kept);
    finish(state, put, "edit-fill", block);
}

/// Gives every marked cell the amount that `value` says, as one step.
fn put_in_marked(state: &mut State, name: &'static str, value: impl Fn(Spot) -> Option<Option<Printed>>) {
    let Some(block) = state.marked() else { return };
    let row = |row| {
        let year = |year| Some((year_at(state, year), value(Spot { row, year })?));
        (row, block.years().filter_map(year).collect())
    };
    let rows: Vec<_> = block.rows().map(row).collect();
    let put = put(state, rows, Kept::default());
    finish(state, put, name, block);
}

/// Makes the edits under a name, and tells which cells stayed as they were and why.
pub(super) fn finish(state: &mut State, put: Put, name: &'static str, block: Block) {
    let Put { mut edits, kept } = put;
    let one = if edits.len() == 1 && block.is_one() { edits.pop() } else { None };
    if let Some(edit) = one {
        document::edit(state, edit);
    } else if !edits.is_empty() {
        let name = EditName::told(name, size(state, block));
        document::edit_as(state, Edit::All(edits), name);
    }
    if let Some(why) = kept.why {
        let words = state.words();
        let (cells, why) = (words.count("notice-cells-kept", kept.count), words.say(why));
        let text = words.tell("notice-cells-why", &[("cells", &cells), ("why", &why)]);
        state.notices.push(Notice { text, failed: true });
    }
}

/// The size of a block: `1.000 × 10`.
pub(super) fn size(state: &State, block: Block) -> String {
    let view = state.view();
    format!("{} × {}", view.count(block.height()), view.count(block.width()))
}

/// New amounts as edits, a row each.
pub(super) struct Put {
    /// The edits; none where everything stands as it should.
    pub(super) edits: Vec<Edit>,
    /// The cells that cannot be changed.
    pub(super) kept: Kept,
}

/// Cells that stay as they are.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// How many.
    pub(super) count: usize,
    /// Why the first of them does, as a text key.
    pub(super) why: Option<&'static str>,
}

impl Kept {
    /// Takes note of some more.
    pub(super) fn note(&mut self, count: usize, why: &'static str) {
        self.count = self.count.saturating_add(count);
        self.why = self.why.or(Some(why));
    }
}

/// New amounts for the years of some rows.
pub(super) type Changes = Vec<(Year, Option<Printed>)>;

/// New amounts as edits. Rows are given by position; `kept` is what is known to stay already.
pub(super) fn put(state: &State, rows: Vec<(usize, Changes)>, mut kept: Kept) -> Put {
    let mut edits = Vec::new();
    for (row, changes) in rows {
        let Some(key) = state.shown().rows.get(row) else { continue };
        if changes.is_empty() {
            continue;
        }
        match fixed(state, key) {
            Some(fixed) => kept.note(changes.len(), fixed.reason()),
            None => edits.extend(row_edit(state, key, &changes)),
        }
    }
    Put { edits, kept }
}

/// The edit that gives a row new amounts; none where they stand there already.
fn row_edit(state: &State, key: &RowKey, changes: &Changes) -> Option<Edit> {
    let Some(now) = own_amounts(state, key) else {
        let edits = changes.iter().filter_map(|(year, amount)| amount_edit(state, key, *year, *amount));
        return Some(Edit::All(edits.collect()));
    };
    let other: Vec<_> = changes.iter().filter(|(year, amount)| now.get(*year) != *amount).collect();
    if let [(year, amount)] = other.as_slice() {
        return amount_edit(state, key, *year, *amount);
    }
    if other.is_empty() {
        return None;
    }
    let mut amounts: BTreeMap<Year, Printed> = now.iter().collect();
    for (year, amount) in other {
        match amount {
            Some(amount) => amounts.insert(*year, *amount),
            None => amounts.remove(year),
        };
    }
    let amounts: YearlyAmounts = amounts.into_iter().collect();
    match key {
        RowKey::Numbers(Row::Measure(at)) => Some(Edit::Measure(*at, MeasureChange::Effect(Effect::Yearly(amounts)))),
        RowKey::Numbers(Row::Baseline) => {
            let area = state.area.clone()?;
            let Baseline::Yearly { price_level, source, .. } =
                state.document().book().scenario().baseline.get(&area)?
            else {
                return None;
            };
            let baseline = Baseline::Yearly { amounts, price_level: *price_level, source: source.clone() };
            Some(Edit::Baseline(area, Some(Box::new(baseline))))
        }
        RowKey::Numbers(Row::Plan | Row::Change | Row::Frame(_) | Row::Headroom(_)) | RowKey::Verdicts(_) => None,
    }
}

/// The edit that gives a cell another amount; none in a row that takes none.
pub(super) fn amount_edit(state: &State, row: &RowKey, year: Year, amount: Option<Printed>) -> Option<Edit> {
    match row {
        RowKey::Numbers(Row::Measure(at)) => Some(Edit::Measure(*at, MeasureChange::Amount(year, amount))),
        RowKey::Numbers(Row::Baseline) => {
            Some(Edit::BaselineAmount(state.area.clone()?, BaselineChange::Amount(year, amount)))
        }
        RowKey::Numbers(Row::Plan | Row::Change | Row::Frame(_) | Row::Headroom(_)) | RowKey::Verdicts(_) => None,
    }
}

/// Why a row takes no amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::desktop) enum Fixed {
    /// For this reason, as a text key.
    Because(&'static str),
    /// The amounts of the measure at this position follow from its effect; it could have yearly amounts instead.
    Follows(usize),
}

impl Fixed {
    /// The reason, as a text key.
    pub(in crate::desktop) const fn reason(self) -> &'static str {
        match self {
            Self::Because(reason) => reason,
            Self::Follows(_) => "fixed-effect",
        }
    }
}

/// Why a row takes no amounts; `None` where it takes them.
pub(in crate::desktop) fn fixed(state: &State, row: &RowKey) -> Option<Fixed> {
    let scenario = state.document().book().scenario();
    let read_only = state.document().is_read_only().then_some(Fixed::Because("hindrance-read-only"));
    Some(Fixed::Because(match row {
        RowKey::Numbers(Row::Measure(at)) => match &scenario.measures.get(*at)?.effect {
            Effect::Yearly(_) => return read_only,
            // In an alternative the user's own amounts can take its place.
            Effect::Figure(_) | Effect::Rule(_) if is_below(state, *at) => {
                return read_only.or(Some(Fixed::Follows(*at)));
            }
            Effect::Figure(_) => "fixed-figure",
            Effect::Rule(_) => "fixed-effect",
            // A single year of it can be another in an alternative.
            Effect::Constant { .. } | Effect::Ramp { .. } | Effect::OneOff { .. } | Effect::PriceVolume { .. }
                if is_below(state, *at) =>
            {
                return read_only;
            }
            Effect::Constant { .. } | Effect::Ramp { .. } | Effect::OneOff { .. } | Effect::PriceVolume { .. } => {
                return read_only.or(Some(Fixed::Follows(*at)));
            }
        },
        RowKey::Numbers(Row::Baseline) => match state.area.as_ref().and_then(|area| scenario.baseline.get(area)) {
            Some(Baseline::Yearly { .. }) => return read_only,
            Some(Baseline::Agreed { .. }) => "fixed-baseline-agreed",
            None => "fixed-baseline-none",
        },
        RowKey::Numbers(Row::Plan | Row::Change) => "fixed-plan",
        RowKey::Numbers(Row::Frame(_)) => "fixed-frame",
        RowKey::Numbers(Row::Headroom(_)) | RowKey::Verdicts(_) => "fixed-headroom",
    }))
}

/// Whether a measure lies below the alternative that is shown.
fn is_below(state: &State, at: usize) -> bool {
    state.document().measures_below().is_some_and(|below| at < below)
}

/// The amounts a row holds itself; none where they are computed or agreed.
pub(in crate::desktop) fn own_amounts<'a>(state: &'a State, row: &RowKey) -> Option<&'a YearlyAmounts> {
    let scenario = state.document().book().scenario();
    match row {
        RowKey::Numbers(Row::Measure(at)) => match &scenario.measures.get(*at)?.effect {
            Effect::Yearly(amounts) => Some(amounts),
            Effect::Constant { .. }
            | Effect::Ramp { .. }
            | Effect::OneOff { .. }
            | Effect::PriceVolume { .. }
            | Effect::Figure(_)
            | Effect::Rule(_) => None,
        },
        RowKey::Numbers(Row::Baseline) => match scenario.baseline.get(state.area.as_ref()?)? {
            Baseline::Yearly { amounts, .. } => Some(amounts),
            Baseline::Agreed { .. } => None,
        },
        RowKey::Numbers(Row::Plan | Row::Change | Row::Frame(_) | Row::Headroom(_)) | RowKey::Verdicts(_) => None,
    }
}

/// The prices in which an amount typed in a row counts: its own, or those of the plan on display.
pub(in crate::desktop) fn level_of(state: &State, row: &RowKey) -> PriceLevel {
    let scenario = state.document().book().scenario();
    let own = match row {
        RowKey::Numbers(Row::Measure(at)) => scenario.measures.get(*at).and_then(|measure| measure.price_level),
        RowKey::Numbers(Row::Baseline) => match state.area.as_ref().and_then(|area| scenario.baseline.get(area)) {
            Some(Baseline::Yearly { price_level, .. }) => *price_level,
            Some(Baseline::Agreed { .. }) | None => None,
        },
        RowKey::Numbers(Row::Plan | Row::Change | Row::Frame(_) | Row::Headroom(_)) | RowKey::Verdicts(_) => None,
    };
    own.unwrap_or(scenario.price_level)
}

/// What a cell holds, and in which prices.
#[derive(Debug, Clone, Copy)]
struct Amount {
    printed: Option<Printed>,
    level: PriceLevel,
}

/// What stands in a cell: its own amount, or the number shown there. `None` where there is none that can be taken.
fn amount_at(state: &State, spot: Spot) -> Option<Amount> {
    let key = state.shown().rows.get(spot.row)?;
    if let Some(own) = own_amounts(state, key) {
        return Some(Amount { printed: own.get(year_at(state, spot.year)), level: level_of(state, key) });
    }
    let unit = state.preferences.unit;
    let level = state.document().book().scenario().price_level;
    match state.view().number_at(state.area.as_ref()?, key, spot.year) {
        Cell::Amount(money, _) => {
            let number = money.in_unit(unit).round_dp(unit.exponent().saturating_add(2)).normalize();
            Some(Amount { printed: Some(Printed::from_decimal(number, unit).ok()?), level })
        }
        Cell::Empty => Some(Amount { printed: None, level }),
        Cell::NotComputed => None,
    }
}

/// The year at a position.
pub(super) fn year_at(state: &State, at: usize) -> Year {
    state.document().evaluation().years.first().plus(at)
}
