//! The stack of a level chart: baseline lowest, then the measures in the order of the scenario.

use super::{Column, Marked, Segment, Series, SeriesStyle};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, measure_cell, sum_beside};
use crate::budget::marks::Marks;
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::view::View;
use crate::view::chart::labels::Labels;
use rust_decimal::prelude::ToPrimitive as _;

/// More measures than this are shown as one: *Øvrige tiltag (n)*.
const MOST_MEASURES: usize = 5;

/// The series and columns of an area's plan.
pub(super) struct Stack<'a> {
    pub(super) series: Vec<Series>,
    pub(super) columns: Vec<Column>,
    /// The names of the measures shown together.
    pub(super) others: Vec<&'a str>,
}

/// One series before it is drawn: its cells by year.
pub(super) struct Layer {
    pub(super) series: Series,
    pub(super) cells: Vec<Cell>,
}

impl View<'_> {
    /// An amount's place on an axis in the view's unit.
    pub(super) fn on_axis(&self, money: Money) -> f64 {
        money.in_unit(self.unit).to_f64().unwrap_or(0.0)
    }

    pub(super) fn stack(&self, area: &AreaPath, labels: &Labels<'_>) -> Option<Stack<'_>> {
        let outcome = self.evaluation.area(area)?;
        let mut layers = Vec::new();
        if outcome.baseline.iter().any(|cell| *cell != Cell::Empty) {
            let series = Series {
                name: self.words.say("row-baseline"),
                detail: Marked { text: self.baseline_source(area), letters: String::new() },
                style: SeriesStyle::Baseline,
            };
            layers.push(Layer { series, cells: outcome.baseline.clone() });
        }
        let (measures, others) = self.measure_layers(area);
        layers.extend(measures);
        Some(self.stacked(layers, &outcome.plan, others, &|(money, marks)| labels.marked(money, marks)))
    }

    /// The measures of an area alone, with their sum; amounts carry their signs.
    pub(super) fn measure_stack(&self, area: &AreaPath, outcome: &AreaOutcome, labels: &Labels<'_>) -> Stack<'_> {
        let (layers, others) = self.measure_layers(area);
        self.stacked(layers, &outcome.change, others, &|(money, marks)| labels.signed(money, marks))
    }

    fn stacked<'a>(
        &self,
        layers: Vec<Layer>,
        totals: &[Cell],
        others: Vec<&'a str>,
        label: &dyn Fn((Money, Marks)) -> Marked,
    ) -> Stack<'a> {
        let column = |(year_at, total): (usize, &Cell)| {
            let cells = layers.iter().map(|layer| layer.cells.get(year_at).copied().unwrap_or(Cell::Empty));
            Column {
                segments: cells.enumerate().filter_map(|(series, cell)| self.segment(series, cell, label)).collect(),
                total: match *total {
                    Cell::Amount(money, marks) => label((money, marks)),
                    Cell::Empty => Marked::default(),
                    Cell::NotComputed => Marked { text: self.cell(*total), letters: String::new() },
                },
                total_detail: String::new(),
                sum: total.amount().map(|money| self.on_axis(money)),
                band: None,
            }
        };
        let columns = totals.iter().enumerate().map(column).collect();
        Stack { series: layers.into_iter().map(|layer| layer.series).collect(), columns, others }
    }

    fn segment(&self, series: usize, cell: Cell, label: &dyn Fn((Money, Marks)) -> Marked) -> Option<Segment> {
        let Cell::Amount(money, marks) = cell else { return None };
        (!money.is_zero()).then(|| Segment {
            series,
            value: self.on_axis(money),
            label: label((money, marks)),
            assumed: !marks.is_none(),
        })
    }

    /// The layers of an area's measures that are on; from the sixth the smallest are one layer, the last. And the names
    /// of those.
    pub(super) fn measure_layers(&self, area: &AreaPath) -> (Vec<Layer>, Vec<&str>) {
        let sizes = self.book.measure_sizes();
        let has_amounts = |at: usize| sizes.get(at).copied().flatten();
        let counted: Vec<(usize, &Measure, Money)> = self
            .measures_in(area)
            .filter(|(_, measure)| measure.on)
            .filter_map(|(at, measure)| Some((at, measure, has_amounts(at)?)))
            .collect();
        let mut largest: Vec<(Money, usize)> = counted.iter().map(|(at, _, size)| (*size, *at)).collect();
        if largest.len() > MOST_MEASURES {
            largest.select_nth_unstable_by(MOST_MEASURES, |one, other| other.cmp(one));
            largest.truncate(MOST_MEASURES);
        }
        let mut shown: Vec<usize> = largest.into_iter().map(|(_, at)| at).collect();
        shown.sort_unstable();
        let (kept, rest): (Vec<_>, Vec<_>) =
            counted.into_iter().partition(|(at, _, _)| shown.binary_search(at).is_ok());
        let mut layers: Vec<Layer> = kept
            .into_iter()
            .map(|(at, measure, _)| {
                let detail = Marked { text: self.standing(measure.standing).to_lowercase(), letters: String::new() };
                Layer {
                    series: Series { name: self.measure_label(measure), detail, style: SeriesStyle::Measure(at) },
                    cells: self.evaluation.years.iter().map(|year| measure_cell(self.book, measure, year)).collect(),
                }
            })
            .collect();
        if !rest.is_empty() {
            let name = self.words.count("series-others", rest.len());
            let series = Series { name, detail: Marked::default(), style: SeriesStyle::Others };
            layers.push(Layer { series, cells: sum_beside(self.book, area, &shown) });
        }
        (layers, rest.into_iter().map(|(_, measure, _)| &*measure.title).collect())
    }
}

/// Every assumption a column's numbers rest on.
pub(super) fn marks_of(cells: &[Cell]) -> Marks {
    cells.iter().fold(Marks::NONE, |marks, cell| marks.and(cell.marks()))
}
