//! A chart of a kind: what is asked for, and why there is none.

use super::{Audience, Chart, ChartKind};
use crate::budget::area::AreaPath;
use crate::budget::price_level::{PriceLevel, Year};
use crate::view::View;
use std::cmp::Reverse;

impl ChartKind {
    /// Whether its columns are stacks that stand on zero, with names at their side.
    pub const fn is_stack(self) -> bool {
        matches!(self, Self::Level | Self::Measures)
    }
}

/// Which chart is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which question it answers.
    pub kind: ChartKind,
    /// The area; `None` for the one with the worst verdict.
    pub area: Option<&'a AreaPath>,
    /// The year of a chart about one year; `None` for the one that matters most.
    pub year: Option<Year>,
    /// The price level a timeline is restated to.
    pub price_level: Option<PriceLevel>,
    /// Who reads it.
    pub audience: Audience,
}

impl<'a> Asked<'a> {
    /// A chart of that kind on paper, of what matters most.
    pub const fn of(kind: ChartKind) -> Self {
        Self { kind, area: None, year: None, price_level: None, audience: Audience::Paper }
    }

    /// The same of an area.
    #[must_use]
    pub const fn in_area(self, area: &'a AreaPath) -> Self {
        Self { area: Some(area), ..self }
    }
}

/// Why there is no such chart: a sentence for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot(pub String);

impl View<'_> {
    /// The chart that is asked for, with the user's own title and remarks, or why there is none.
    pub fn chart_of(&self, asked: &Asked<'_>) -> Result<Chart, WhyNot> {
        let chart = self.plain_chart_of(asked)?;
        let worst = self.worst_area();
        Ok(match asked.area.or(worst.as_ref()) {
            Some(area) => self.with_own(chart, area, asked),
            None => chart,
        })
    }

    /// The same as it is made from the verdict.
    pub(in crate::view) fn plain_chart_of(&self, asked: &Asked<'_>) -> Result<Chart, WhyNot> {
        let worst = self.worst_area();
        let Some(area) = asked.area.or(worst.as_ref()) else {
            return Err(WhyNot(self.words.say("chart-why-empty")));
        };
        let or_sentence = |chart: Option<Chart>| chart.ok_or_else(|| WhyNot(self.area_sentence(area).text));
        match asked.kind {
            ChartKind::Level => or_sentence(self.level_chart(area, asked.audience)),
            ChartKind::Lines => self.lines_chart(area, asked.audience),
            ChartKind::Deviation => or_sentence(self.deviation_chart(std::slice::from_ref(area), asked.audience)),
            ChartKind::Measures => self.measures_chart(area, asked.audience),
            ChartKind::Bridge => self.bridge_chart(area, asked.year, asked.audience),
            ChartKind::Balance => self.balance_chart(asked),
            ChartKind::Sensitivity => self.tornado_chart(area, asked.year, asked.audience),
            ChartKind::Exposure => self.exposure_chart(asked),
            ChartKind::Timeline => self
                .timeline_chart(area, asked.price_level)
                .ok_or_else(|| WhyNot(self.words.tell("chart-no-timeline", &[("area", &self.area_in_text(area))]))),
        }
    }

    /// The area with the worst verdict against a frame; of equals the deepest.
    pub fn worst_area(&self) -> Option<AreaPath> {
        let areas = self.evaluation.areas.iter();
        let worst = areas.min_by_key(|outcome| (outcome.worst().rank(), Reverse(outcome.area.depth())));
        worst.map(|outcome| outcome.area.clone())
    }
}
