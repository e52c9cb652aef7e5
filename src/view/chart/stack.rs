//! The stack of a level chart: baseline lowest, then the measures in the order of the scenario.

use super::{Column, Marked, Segment, Series, SeriesStyle};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, measure_cell, sum_beside};
use crate::budget::marks::Marks;
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::view::View;
use crate::view::chart::build::Labels;
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
struct Layer {
    series: Series,
    cells: Vec<Cell>,
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
        let columns = (0..outcome.plan.len())
            .map(|year_at| {
                let segments = layers
                    .iter()
                    .enumerate()
                    .filter_map(|(series, layer)| self.segment(series, *layer.cells.get(year_at)?, labels))
                    .collect();
                let plan = outcome.plan.get(year_at).copied().unwrap_or(Cell::Empty);
                let total = match plan {
                    Cell::Amount(money, marks) => labels.marked(money, marks),
                    Cell::Empty => Marked::default(),
                    Cell::NotComputed => Marked { text: self.cell(plan), letters: String::new() },
                };
                Column {
                    segments,
                    total,
                    total_detail: String::new(),
                    sum: plan.amount().map(|money| self.on_axis(money)),
                }
            })
            .collect();
        Some(Stack { series: layers.into_iter().map(|layer| layer.series).collect(), columns, others })
    }

    fn segment(&self, series: usize, cell: Cell, labels: &Labels<'_>) -> Option<Segment> {
        let Cell::Amount(money, marks) = cell else { return None };
        (!money.is_zero()).then(|| Segment {
            series,
            value: self.on_axis(money),
            label: labels.marked(money, marks),
            assumed: !marks.is_none(),
        })
    }

    /// The layers of an area's measures that are on; from the sixth the smallest are one layer, the last. And the names
    /// of those.
    fn measure_layers(&self, area: &AreaPath) -> (Vec<Layer>, Vec<&str>) {
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
