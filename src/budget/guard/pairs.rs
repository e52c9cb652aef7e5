//! What measures show together: one figure or one document entered twice.

use super::Guard;
use super::kept::Cited;
use super::looked_at::LookedAt;
use crate::budget::agreement::FigureRef;
use crate::budget::evaluation::{Changes, in_display};
use crate::budget::measure::{Indexation, Measure};
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use std::collections::BTreeMap;

/// What is found, and the position of the measure it is told of: the last of those concerned.
pub(super) fn found(
    looked_at: &LookedAt<'_>,
    changes: &Changes,
    sourced: &BTreeMap<usize, Cited>,
) -> Vec<(usize, Guard)> {
    let mut groups: BTreeMap<&Cited, Vec<usize>> = BTreeMap::new();
    for (at, cited) in sourced {
        groups.entry(cited).or_default().push(*at);
    }
    let mut found = Vec::new();
    for (cited, members) in groups.iter().filter(|(_, members)| members.len() > 1) {
        match cited {
            Cited::Figure(figure) => found.extend(same_figure(looked_at, changes, figure, members)),
            Cited::Own(_) => found.extend(same_amounts(looked_at, members)),
        }
    }
    let figures: Vec<(&FigureRef, &[usize])> = groups
        .iter()
        .filter_map(
            |(cited, members)| if let Cited::Figure(of) = cited { Some((of, members.as_slice())) } else { None },
        )
        .collect();
    for (part, carriers) in &figures {
        found.extend(figures.iter().find_map(|(whole, of)| part_and_whole(looked_at, (*part, carriers), (*whole, of))));
    }
    found
}

/// Measures of one figure that come to more than it.
fn same_figure(
    looked_at: &LookedAt<'_>,
    changes: &Changes,
    figure: &FigureRef,
    members: &[usize],
) -> Option<(usize, Guard)> {
    let at = looked_at.ground.find(figure)?;
    let measures: Vec<(usize, &Measure)> =
        members.iter().filter_map(|at| Some((*at, looked_at.scenario.measures.get(*at)?))).collect();
    let area = &measures.first()?.1.area;
    looked_at.scenario.years.iter().find_map(|year| {
        let term = looked_at.ground.figure_term(at, year, area, &Indexation::OfArea).ok()??;
        let holds = term.amount.abs();
        let (printed, _) = looked_at.ground.figure_amount(at, year).ok()??;
        let counted: Vec<(usize, &Measure, Money)> = measures
            .iter()
            .filter_map(|(at, measure)| Some((*at, *measure, in_display(looked_at.ground, changes, measure, year)?)))
            .filter(|(_, _, amount)| !amount.is_zero() && amount.is_negative() == term.amount.is_negative())
            .collect();
        let sum: Money = counted.iter().map(|(_, _, amount)| amount.abs()).sum();
        if counted.len() < 2 || sum <= holds + printed.half_unit() {
            return None;
        }
        let (last, _, _) = counted.last()?;
        let others = counted.iter().filter(|(at, ..)| at != last).take(3).map(|(_, measure, _)| measure.title.clone());
        Some((*last, Guard::SameFigure { figure: figure.clone(), others: others.collect(), year, sum, holds }))
    })
}

/// Measures with the same words for a source, in one area and with the same amounts.
fn same_amounts(looked_at: &LookedAt<'_>, members: &[usize]) -> Vec<(usize, Guard)> {
    let measure = |at: usize| looked_at.scenario.measures.get(at);
    let mut seen: BTreeMap<_, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for at in members.iter().copied() {
        let Some(one) = measure(at) else { continue };
        let amounts: Vec<(Year, i128)> = looked_at.own(one).iter().map(|own| (own.year, own.ticks)).collect();
        if amounts.is_empty() {
            continue;
        }
        let first = *seen.entry((&one.area, amounts)).or_insert(at);
        if let Some(other) = measure(first).filter(|_| first != at) {
            let source = match one.source() {
                Some(crate::budget::measure::Source::Own(text)) => text.clone(),
                _ => "".into(),
            };
            found.push((at, Guard::SameAmounts { source, other: other.title.clone() }));
        }
    }
    found
}

/// A measure that carries a part, and one that carries what contains it.
fn part_and_whole(
    looked_at: &LookedAt<'_>,
    (part, carriers): (&FigureRef, &[usize]),
    (whole, of): (&FigureRef, &[usize]),
) -> Option<(usize, Guard)> {
    let at = looked_at.ground.find(part)?;
    if part == whole || !looked_at.ground.contains(whole, at) {
        return None;
    }
    let measure = |at: &usize| Some((*at, looked_at.scenario.measures.get(*at)?));
    let (_, other) = of.iter().filter_map(measure).find(|(_, measure)| measure.effect.figure() == Some(whole))?;
    let near = |area: &Measure| area.area.is_within(&other.area) || other.area.is_within(&area.area);
    let (at, _) = carriers.iter().filter_map(measure).find(|(_, measure)| near(measure))?;
    let both = |year| looked_at.figure_in(part, year).is_some() && looked_at.figure_in(whole, year).is_some();
    looked_at
        .scenario
        .years
        .iter()
        .any(both)
        .then(|| (at, Guard::PartAndWhole { part: part.clone(), whole: whole.clone(), other: other.title.clone() }))
}
