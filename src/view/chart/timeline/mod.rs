//! The timeline: one area's amounts in all agreements, each in its own price level.

mod words;

use super::axis::axis;
use super::{Body, Chart, ChartKind, Marked, RateSpan, SeriesBreak, TimePoint, Timeline};
use crate::budget::agreement::{Agreement, ComparableSeries, Exactness, FigureRef, SeriesPoint, Stated, Value};
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::{PriceIndices, PriceLevel, RateOrigin, Series, Year};
use crate::view::catalogue::exactness_word;
use crate::view::{View, letters};
use rust_decimal::prelude::ToPrimitive as _;

/// One amount before it is written.
struct Dot<'a> {
    agreement: &'a Agreement,
    /// `None` for a sum that is printed nowhere.
    figure: Option<FigureRef>,
    value: Option<&'a Value>,
    year: Year,
    /// The printed amount, or of a derived sum its finest addend: what decides unit and decimals.
    printed: Printed,
    money: Money,
    level: Option<PriceLevel>,
    exactness: Exactness,
    name: String,
    marks: Marks,
}

/// How all amounts of one timeline are written.
#[derive(Clone, Copy)]
struct Scale {
    unit: Unit,
    decimals: u32,
}

impl View<'_> {
    /// What all agreements at hand state for an area, over the years; `None` where none states an amount.
    ///
    /// Each amount stands in its printed price level. With `restate` all are shown in one; those that the chain of
    /// printed and assumed rates does not reach are left out and named in the notes.
    pub fn timeline_chart(&self, area: &AreaPath, restate: Option<PriceLevel>) -> Option<Chart> {
        let (kind, stated) = self.book.library().stated(area)?;
        let rates = self.book.all_rates();
        let mut dots: Vec<Dot<'_>> = stated.iter().map(|stated| self.dot(stated)).collect();
        dots.extend(self.derived_dots(area));
        let scale = scale_of(&dots)?;
        let left_out = restate.map_or_else(Vec::new, |to| self.restate(&mut dots, area, to, &rates));
        let (first, last) = (dots.iter().map(|dot| dot.year).min()?, dots.iter().map(|dot| dot.year).max()?);
        let years: Vec<Year> = first.through(last).collect();
        dots.sort_by_key(|dot| (dot.year, dot.money));
        let series = self.book.areas().get(area).map(|area| area.series.clone());
        let rate_spans = match (&series, restate) {
            (Some(series), None) if dots.iter().any(|dot| dot.level.is_some()) => {
                self.rate_spans(series, &rates, &years)
            }
            (_, _) => Vec::new(),
        };
        let values = dots.iter().filter_map(|dot| on_axis(dot.money, scale.unit));
        let marks = dots.iter().fold(Marks::NONE, |marks, dot| marks.and(dot.marks));
        let notes = self.timeline_notes(area, kind, &dots, &rate_spans, scale, &left_out, restate, marks);
        Some(Chart {
            kind: ChartKind::Timeline,
            title: Marked { text: self.timeline_title(area, &dots, restate), letters: letters(marks) },
            second_line: self.timeline_second_line(area, kind, scale.unit, restate),
            key: (!marks.is_none()).then(|| self.words.say("chart-key")),
            years: years.iter().map(ToString::to_string).collect(),
            axis: axis(values, self.words.language().notation(), false),
            body: Body::Timeline(Timeline {
                points: self.points(&dots, first, scale),
                rates_name: series
                    .map_or_else(String::new, |series| self.words.tell("timeline-rates", &[("series", &series)])),
                rates: rate_spans,
                breaks: self.breaks(area, &dots, first),
            }),
            notes,
            more_notes: self.words.say("more-notes"),
            sources: self.sources_of(&dots).into_iter().map(|piece| piece.text).collect(),
            note_word: self.words.say("note-word"),
            source_word: self.words.say("source-word"),
            footer: self.timeline_footer(),
            annotations: Vec::new(),
            unit: self.chart_unit(scale.unit, String::new()),
            year: None,
        })
    }

    fn dot<'a>(&self, stated: &Stated<'a>) -> Dot<'a> {
        Dot {
            agreement: stated.agreement,
            figure: Some(FigureRef::new(&stated.agreement.id, &stated.figure.id)),
            value: Some(stated.value),
            year: stated.year,
            printed: stated.printed,
            money: stated.printed.money(),
            level: stated.price_level,
            exactness: stated.figure.exactness_of(stated.value),
            name: self.words.name(&stated.figure.name).to_owned(),
            marks: Marks::NONE,
        }
    }

    /// The sums that make the area's figures the same money in every agreement, where they are printed nowhere.
    fn derived_dots(&self, area: &AreaPath) -> Vec<Dot<'_>> {
        let library = self.book.library();
        let series = library.comparisons.series.iter().filter(|series| series.area == *area);
        let points = series.flat_map(|series| series.points(library).into_iter().map(move |point| (series, point)));
        let dot = |(series, point): (&ComparableSeries, SeriesPoint<'_>)| {
            let finest = point.parts.iter().map(|(_, printed)| *printed).min_by_key(|printed| printed.half_unit())?;
            // The agreement is asked for again, since a point does not live as long as the library.
            let agreement = library.agreement(&point.agreement.id)?;
            Some(Dot {
                agreement,
                figure: None,
                value: None,
                year: agreement.year,
                printed: finest,
                money: point.sum.amount,
                level: point.price_level,
                exactness: Exactness::Exact,
                name: self.words.name(&series.name).to_owned(),
                marks: Marks::NONE,
            })
        };
        points.filter(|(_, point)| point.is_derived()).filter_map(dot).collect()
    }

    /// Restates every amount that the rates reach and takes the others out; gives why each could not be.
    fn restate(&self, dots: &mut Vec<Dot<'_>>, area: &AreaPath, to: PriceLevel, rates: &PriceIndices) -> Vec<String> {
        let series = self.book.areas().get(area).map(|area| area.series.clone());
        let mut left_out = Vec::new();
        dots.retain_mut(|dot| {
            let at = format!("{} {}", dot.agreement.id, dot.year);
            let Some((level, series)) = dot.level.zip(series.as_ref()) else {
                left_out.push(self.words.tell("timeline-no-level", &[("figure", &at)]));
                return false;
            };
            match rates.restatement(series, level.prices_of(dot.year), to.prices_of(dot.year)) {
                Ok(way) => {
                    dot.money = way.apply(dot.money);
                    dot.marks = dot.marks.and(way.marks);
                    dot.level = Some(to);
                    true
                }
                Err(missing) => {
                    let span = format!("{}-{}", missing.to.previous(), missing.to);
                    left_out.push(self.words.tell("timeline-no-rate", &[("figure", &at), ("span", &span)]));
                    false
                }
            }
        });
        left_out
    }

    fn points(&self, dots: &[Dot<'_>], first: Year, scale: Scale) -> Vec<TimePoint> {
        let joined = |dot: &Dot<'_>| {
            let same = |other: &&Dot<'_>| {
                other.year == dot.year.previous() && other.figure == dot.figure && other.level == dot.level
            };
            dot.level.is_some() && dot.figure.is_some() && dots.iter().any(|other| same(&other))
        };
        dots.iter()
            .filter_map(|dot| {
                Some(TimePoint {
                    year: usize::try_from(dot.year.since(first)).ok()?,
                    value: on_axis(dot.money, scale.unit)?,
                    label: Marked { text: self.dot_label(dot, scale), letters: letters(dot.marks) },
                    tag: self.dot_tag(dot),
                    level: self.level_or_none(dot.level),
                    source: dot.agreement.id.to_string(),
                    name: dot.name.clone(),
                    is_derived: dot.figure.is_none(),
                    is_joined: joined(dot),
                    assumed: !dot.marks.is_none(),
                })
            })
            .collect()
    }

    /// As printed where it is printed in the chart's unit, else with the decimals of the coarsest.
    fn dot_label(&self, dot: &Dot<'_>, scale: Scale) -> String {
        let notation = self.words.language().notation();
        let as_printed = dot.printed.unit() == scale.unit && dot.printed.money() == dot.money;
        let decimals = if as_printed { dot.printed.decimals() } else { scale.decimals };
        notation.write(dot.money.in_unit(scale.unit), decimals)
    }

    fn dot_tag(&self, dot: &Dot<'_>) -> String {
        if dot.figure.is_none() {
            return self.words.say("timeline-derived");
        }
        if dot.exactness == Exactness::Exact {
            return String::new();
        }
        let key = format!("exact-{}", exactness_word(dot.exactness).replace('_', "-"));
        self.words.tell(&key, &[("amount", "")]).trim().to_owned()
    }

    fn level_or_none(&self, level: Option<PriceLevel>) -> String {
        level.map_or_else(|| self.words.say("timeline-level-none"), |level| self.price_level(level))
    }

    /// The steps of a series between the years: each rate that somebody states, and how many are missing in a row.
    fn rate_spans(&self, series: &Series, rates: &PriceIndices, years: &[Year]) -> Vec<RateSpan> {
        let notation = self.words.language().notation();
        let mut spans: Vec<RateSpan> = Vec::new();
        for (from, to) in years.iter().skip(1).enumerate() {
            let here = from.saturating_add(1);
            match rates.rate(series, *to) {
                Some(rate) => {
                    let key = match rate.origin {
                        RateOrigin::Agreed(..) => "timeline-rate-printed",
                        RateOrigin::Assumed(_) => "timeline-rate-assumed",
                    };
                    let label = notation.write_as_is(rate.percent);
                    spans.push(RateSpan { from, to: here, label, detail: self.words.say(key), is_missing: false });
                }
                None => match spans.last_mut() {
                    Some(last) if last.is_missing => last.to = here,
                    Some(_) | None => spans.push(RateSpan {
                        from,
                        to: here,
                        label: String::new(),
                        detail: String::new(),
                        is_missing: true,
                    }),
                },
            }
        }
        for span in spans.iter_mut().filter(|span| span.is_missing) {
            span.label = self.words.count("timeline-rates-missing", span.to.saturating_sub(span.from));
        }
        spans
    }

    /// Breaks between two agreements both of which have an amount here.
    fn breaks(&self, area: &AreaPath, dots: &[Dot<'_>], first: Year) -> Vec<SeriesBreak> {
        let year_of = |agreement: &str| {
            let year = dots.iter().find(|dot| &*dot.agreement.id == agreement)?.agreement.year;
            usize::try_from(year.since(first)).ok()
        };
        let series = self.book.library().comparisons.series.iter().filter(|series| series.area == *area);
        series
            .flat_map(ComparableSeries::breaks)
            .filter_map(|(before, after)| {
                let label = self.words.say("timeline-break");
                Some(SeriesBreak { after: year_of(before)?, before: year_of(after)?, label })
            })
            .collect()
    }
}

/// The unit and decimals of the coarsest amount: never more digits than it supports.
fn scale_of(dots: &[Dot<'_>]) -> Option<Scale> {
    let coarsest = dots.iter().map(|dot| dot.printed).max_by_key(|printed| printed.half_unit())?;
    let large = dots.iter().all(|dot| dot.money.abs().in_unit(Unit::Mia) >= rust_decimal::Decimal::TEN);
    Some(if large && coarsest.unit() < Unit::Mia {
        Scale { unit: Unit::Mia, decimals: 1 }
    } else {
        Scale { unit: coarsest.unit(), decimals: coarsest.decimals() }
    })
}

fn on_axis(money: Money, unit: Unit) -> Option<f64> {
    money.in_unit(unit).to_f64()
}
