//! The profile of a measure or baseline: a column a year, its value, and its year.

use super::super::list::Number;
use crate::budget::evaluation::{Cell, measure_cell};
use crate::budget::measure::{Effect, Measure};
use crate::budget::money::Money;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::pose::{line_of, paint_line};
use crate::desktop::widget::series::{fill_of, paint_swatch};
use crate::desktop::widget::swatch::{Pattern, hatch};
use crate::view::chart::SeriesStyle;
use eframe::egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// Height of the columns with their values, in points. It is the same whatever is typed, so that nothing moves.
const PLOT: f32 = 76.0;
/// Width of a column, in points.
const WIDTH: f32 = 28.0;
/// Height of a value, in points.
const LABEL: f32 = 20.0;

/// The years as text and as shares of the largest, while they are current.
#[derive(Debug, Default)]
pub(super) struct Profile {
    key: Option<Key>,
    columns: Vec<Column>,
}

/// What it was made of: the document, whose it is, and an effect that is being typed.
type Key = (u64, String, Option<Effect>);

#[derive(Debug)]
struct Column {
    year: String,
    value: String,
    /// From −1 to 1 of the largest; `None` where there is no amount.
    share: Option<f32>,
    assumed: bool,
    not_computed: bool,
}

impl Profile {
    /// The profile of a measure, or of what is being typed as its effect; made anew where something changed.
    pub(super) fn of_measure(&mut self, state: &State, measure: &Measure, typed: Option<&Effect>) -> &Self {
        let key = Some((state.shown().generation, measure.id.to_string(), typed.cloned()));
        if self.key != key {
            let book = state.document().book();
            let years = state.document().evaluation().years;
            let effect = typed.unwrap_or(&measure.effect).clone();
            let measure = Measure { effect, ..measure.clone() };
            let cells: Vec<Cell> = years.iter().map(|year| measure_cell(book, &measure, year)).collect();
            *self = Self { key, columns: columns(state, &cells) };
        }
        self
    }

    /// The profile of the chosen area's baseline.
    pub(super) fn of_baseline(&mut self, state: &State, cells: &[Cell], area: &str) -> &Self {
        let key = Some((state.shown().generation, format!("baseline {area}"), None));
        if self.key != key {
            *self = Self { key, columns: columns(state, cells) };
        }
        self
    }

    /// Draws it, as wide as there is room.
    pub(super) fn show(&self, ui: &mut Ui, style: SeriesStyle, name: &str) {
        let wanted = vec2(ui.available_width(), PLOT + 1.0 + size::LINE + space::HALF);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        let scale = self.scale();
        let axis = rect.top() + scale.axis;
        let tokens = Tokens::of(ui);
        let labels = self.widest(ui) + space::HALF <= rect.width() / self.count();
        let mut left = rect.left();
        let step = rect.width() / self.count();
        for (at, column) in self.columns.iter().enumerate() {
            let middle = left + step / 2.0;
            column.paint(ui, (middle, axis), (step, scale.high), style);
            if labels {
                column.paint_value(ui, (middle, axis), scale.high);
            }
            let end = at == 0 || at.saturating_add(1) == self.columns.len();
            if labels || end {
                column.paint_year(ui, middle, rect);
            }
            left += step;
        }
        level(ui.painter(), rect.x_range(), axis, 1.0, tokens.control);
        let value = self.columns.iter().map(|column| format!("{}: {}", column.year, column.value));
        let value = value.collect::<Vec<_>>().join("; ");
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(value.clone()),
            ..WidgetInfo::labeled(Role::Image, true, name)
        });
    }

    /// Where the axis stands and how high a whole column is: room for a value above what rises and below what falls.
    fn scale(&self) -> Scale {
        let shares = || self.columns.iter().map(|column| column.share.unwrap_or(0.0));
        let (up, down) = (shares().fold(0.0, f32::max), -shares().fold(0.0, f32::min));
        let falls = down > 0.0;
        let rises = up > 0.0 || !falls || self.columns.iter().any(|column| column.share.is_none());
        let (above, below) = (if rises { LABEL } else { 0.0 }, if falls { LABEL } else { 0.0 });
        let high = (PLOT - above - below) / (up + down).max(0.1);
        Scale { axis: if falls { above + up * high } else { PLOT }, high }
    }

    fn count(&self) -> f32 {
        self.columns.iter().fold(0.0, |count: f32, _| count + 1.0).max(1.0)
    }

    fn widest(&self, ui: &Ui) -> f32 {
        let width = |column: &Column| {
            let texts = [&column.year, if column.not_computed { &column.year } else { &column.value }];
            texts.map(|text| line_of(ui.painter(), text, Weight::Regular).size().x).into_iter().fold(0.0, f32::max)
        };
        self.columns.iter().map(width).fold(0.0, f32::max)
    }
}

/// How the columns stand in the plot.
struct Scale {
    /// From the top to the axis, in points.
    axis: f32,
    /// Height of a column of share 1, in points.
    high: f32,
}

fn columns(state: &State, cells: &[Cell]) -> Vec<Column> {
    let largest = cells.iter().filter_map(|cell| cell.amount()).map(Money::abs).max().unwrap_or(Money::ZERO);
    let column = |(year, cell): (crate::budget::price_level::Year, &Cell)| Column {
        year: year.to_string(),
        value: state.view().cell(*cell),
        share: cell.amount().map(|amount| share(amount, largest)),
        assumed: !cell.marks().is_none(),
        not_computed: *cell == Cell::NotComputed,
    };
    state.document().evaluation().years.iter().zip(cells).map(column).collect()
}

/// An amount as a share of the largest, from −1 to 1.
fn share(amount: Money, largest: Money) -> f32 {
    let parts = amount.kroner().checked_mul(Decimal::from(PARTS)).and_then(|parts| parts.checked_div(largest.kroner()));
    f32::from(parts.and_then(|parts| parts.to_i16()).unwrap_or(0)) / f32::from(PARTS)
}

/// How finely a column's height is reckoned.
const PARTS: i16 = 10_000;

impl Column {
    fn paint(&self, ui: &Ui, (middle, axis): (f32, f32), (step, high): (f32, f32), style: SeriesStyle) {
        if self.not_computed {
            let square = Rect::from_center_size(pos2(middle, axis - LABEL / 2.0), Vec2::splat(mark::SIDE));
            VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, Tokens::of(ui));
        }
        let Some(share) = self.share.filter(|share| *share != 0.0) else { return };
        let width = WIDTH.min(step - 2.0).max(1.0);
        let end = axis - share * high;
        let rect = Rect::from_two_pos(pos2(middle - width / 2.0, axis), pos2(middle + width / 2.0, end));
        let ground = Tokens::of(ui).surface;
        if self.assumed {
            // Finer than in a chart, since the columns are small.
            hatch(ui.painter(), rect, Pattern::SMALL, fill_of(style, Tokens::of(ui)).0, ground);
        } else {
            paint_swatch(ui.painter(), rect, style, ground);
        }
    }

    fn paint_value(&self, ui: &Ui, (middle, axis): (f32, f32), high: f32) {
        if self.not_computed {
            return;
        }
        let tokens = Tokens::of(ui);
        let share = self.share.unwrap_or(0.0);
        let y = axis - share * high + if share < 0.0 { LABEL / 2.0 } else { -LABEL / 2.0 };
        let number = Number { text: &self.value, weight: Weight::Regular, ink: tokens.text, assumed: self.assumed };
        let right = middle + number.width(ui.painter()) / 2.0;
        number.paint(ui.painter(), right, y);
    }

    fn paint_year(&self, ui: &Ui, middle: f32, rect: Rect) {
        let line = line_of(ui.painter(), &self.year, Weight::Regular);
        let half = line.size().x / 2.0;
        let x = (middle - half).clamp(rect.left(), (rect.right() - 2.0 * half).max(rect.left()));
        paint_line(ui.painter(), x, rect.bottom() - size::LINE / 2.0, line, Tokens::of(ui).muted);
    }
}
