//! The timeline: one area's amounts in all agreements, each in its own price level.

use super::axis::axis;
use super::{Chart, ChartKind, Marked, Note, RateSpan, SeriesBreak, TimePoint, Timeline};
use crate::budget::agreement::{
    Agreement, ComparableSeries, Exactness, FigureRef, SeriesPoint, Stated, StatedKind, Value,
};
use crate::budget::area::{AreaPath, Owner};
use crate::budget::marks::Marks;
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::{PriceIndices, PriceLevel, RateOrigin, Series, Year};
use crate::view::balance::in_text;
use crate::view::catalogue::exactness_word;
use crate::view::derived::of_point;
use crate::view::{View, letters};
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeSet;

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
            panels: Vec::new(),
            axis: axis(values, self.words.language().notation(), false),
            timeline: Some(Timeline {
                points: self.points(&dots, first, scale),
                rates_name: series
                    .map_or_else(String::new, |series| self.words.tell("timeline-rates", &[("series", &series)])),
                rates: rate_spans,
                breaks: self.breaks(area, &dots, first),
            }),
            notes,
            more_notes: self.words.say("more-notes"),
            sources: self.timeline_sources(&dots),
            note_word: self.words.say("note-word"),
            source_word: self.words.say("source-word"),
            footer: self.timeline_footer(),
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

    fn timeline_title(&self, area: &AreaPath, dots: &[Dot<'_>], restate: Option<PriceLevel>) -> String {
        let name = self.area_name(area);
        let name = name.split(',').next().unwrap_or(&name);
        let agreements: BTreeSet<&str> = dots.iter().map(|dot| &*dot.agreement.id).collect();
        let levels: BTreeSet<Option<PriceLevel>> = dots.iter().map(|dot| dot.level).collect();
        let count = agreements.len();
        let spelled = if count <= 6 { self.words.say(&format!("count-{count}")) } else { count.to_string() };
        let level = restate.map(|level| self.price_level(level)).unwrap_or_default();
        let variables = [("area", name), ("count", spelled.as_str()), ("level", level.as_str())];
        let key = match (restate, levels.len(), count) {
            (Some(_), _, 1) => "timeline-title-restated-one",
            (Some(_), _, _) => "timeline-title-restated",
            (None, 0 | 1, 1) => "timeline-title-one",
            (None, 0 | 1, _) => "timeline-title-same",
            (None, _, 1) => "timeline-title-one-mixed",
            (None, _, _) => "timeline-title-mixed",
        };
        self.words.tell(key, &variables)
    }

    fn timeline_second_line(
        &self,
        area: &AreaPath,
        kind: StatedKind,
        unit: Unit,
        restate: Option<PriceLevel>,
    ) -> String {
        let owner = self.book.areas().get(area).map(|area| area.owner);
        let scope = match owner {
            Some(Owner::Regions) => self.words.say("scope-regions"),
            Some(Owner::Municipalities) | None => self.words.say("scope-municipalities"),
        };
        let what = match kind {
            StatedKind::Levels => self.area_name(area),
            StatedKind::Changes => self.words.tell("timeline-changes", &[("area", &self.area_in_text(area))]),
            StatedKind::Amounts => self.words.tell("timeline-amounts", &[("area", &self.area_in_text(area))]),
        };
        let unit = self.words.say(&format!("unit-head-{}", unit.code()));
        let level = restate.map_or_else(|| self.words.say("timeline-own-levels"), |level| self.price_level(level));
        format!("{what}, {scope}. {unit}, {level}")
    }

    #[expect(clippy::too_many_arguments, reason = "each is one thing a note can be about")]
    fn timeline_notes(
        &self,
        area: &AreaPath,
        kind: StatedKind,
        dots: &[Dot<'_>],
        rates: &[RateSpan],
        scale: Scale,
        left_out: &[String],
        restate: Option<PriceLevel>,
        marks: Marks,
    ) -> Vec<Note> {
        let plain = |text: String| Note { letter: None, text };
        let mut notes = Vec::new();
        let missing: usize =
            rates.iter().filter(|span| span.is_missing).map(|span| span.to.saturating_sub(span.from)).sum();
        if restate.is_none() && dots.len() > 1 {
            let not_joined = self.words.say("timeline-not-joined");
            let missing = (missing > 0).then(|| self.words.count("timeline-missing", missing));
            notes.push(plain([Some(not_joined), missing].into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
        if let (Some(level), false) = (restate, left_out.is_empty()) {
            let level = self.price_level(level);
            notes.push(plain(
                self.words.tell("timeline-left-out", &[("level", &level), ("figures", &left_out.join("; "))]),
            ));
        }
        let series = self.book.library().comparisons.series.iter().filter(|series| series.area == *area);
        let broken = series.filter(|_| dots.iter().any(|dot| dot.figure.is_none()));
        let has_sums = dots.iter().any(|dot| dot.figure.is_none());
        notes.extend(broken.map(|series| plain(self.break_note(series))));
        notes.extend(self.finer_note(dots, scale).filter(|_| restate.is_none() && !has_sums).map(plain));
        notes.extend(self.names_note(dots, kind).map(plain));
        notes.extend(
            self.assumption_sentences(marks).into_iter().map(|(letter, text)| Note { letter: Some(letter), text }),
        );
        notes
    }

    /// What the comparable sums consist of, and what breaks the printed figures.
    fn break_note(&self, series: &ComparableSeries) -> String {
        let points = series.points(self.book.library());
        let sums = points.iter().filter(|point| point.is_derived()).map(|point| {
            let row = of_point(point).row;
            format!("{} {}", point.agreement.id, self.words.derivation(&row))
        });
        let (name, sums) = (in_text(self.words.name(&series.name)), sums.collect::<Vec<_>>().join("; "));
        let sums = sums.trim_end_matches('.');
        let note = self.words.name(&series.note);
        self.words.tell("timeline-break-note", &[("name", &name), ("sums", sums), ("note", note)])
    }

    /// Which amounts are printed finer than they are shown.
    fn finer_note(&self, dots: &[Dot<'_>], scale: Scale) -> Option<String> {
        let is_cut = |dot: &&Dot<'_>| dot.money.in_unit(scale.unit).normalize().scale() > scale.decimals;
        let finer = dots.iter().filter(|dot| dot.figure.is_some() && dot.printed.unit() < scale.unit).filter(is_cut);
        let texts: Vec<String> = finer
            .map(|dot| {
                let number = self.words.language().notation().write_as_is(dot.printed.number());
                let unit = dot.printed.unit().code();
                let amount = self.words.tell("amount-in-text", &[("number", &number), ("unit", unit)]);
                format!("{} {amount}", dot.agreement.id)
            })
            .collect();
        (!texts.is_empty())
            .then(|| self.words.tell("timeline-finer", &[("figures", self.words.list(&texts).trim_end_matches('.'))]))
    }

    /// Which figures the amounts are, where they are not one figure or not the area's level.
    fn names_note(&self, dots: &[Dot<'_>], kind: StatedKind) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for dot in dots.iter().filter(|dot| dot.figure.is_some()) {
            let text = format!("{} ({})", dot.name, dot.agreement.id);
            if !names.contains(&text) {
                names.push(text);
            }
        }
        let ids: BTreeSet<_> = dots.iter().filter_map(|dot| dot.figure.as_ref()).map(|of| &of.figure).collect();
        let says_something = kind != StatedKind::Levels || ids.len() > 1;
        says_something.then(|| self.words.tell("timeline-names", &[("names", &self.words.list(&names))]))
    }

    /// Each agreement with the places its amounts stand in.
    fn timeline_sources(&self, dots: &[Dot<'_>]) -> String {
        let mut sources: Vec<(&str, Vec<String>)> = Vec::new();
        for dot in dots {
            let Some(value) = dot.value else { continue };
            if !sources.iter().any(|(id, _)| *id == &*dot.agreement.id) {
                sources.push((&dot.agreement.id, Vec::new()));
            }
            if let Some((_, places)) = sources.iter_mut().find(|(id, _)| *id == &*dot.agreement.id) {
                let place = self.places(value);
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        let sources = sources.into_iter().map(|(id, places)| format!("{id}, {}", places.join("; ")));
        sources.collect::<Vec<_>>().join("; ")
    }

    fn timeline_footer(&self) -> String {
        let parts = [self.book.scenario().title.as_str(), self.fingerprint];
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if known.is_empty() { self.words.say("timeline-footer") } else { known.join(" · ") }
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
