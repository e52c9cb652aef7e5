//! From a scenario to what a file says.

use super::measure_list::{self, MeasureList};
use super::measure_shape as measures;
use super::{alternative_write, format_of, meeting, shape};
use crate::budget::agreement::{Agreement, Bound, FigureRef, Force, Measured};
use crate::budget::book::Book;
use crate::budget::measure::{Effect, Financing, Indexation, Measure, Rule, Source, Standing, Volume};
use crate::budget::merge::{Conflicts, Twin, TwinOf};
use crate::budget::price_level::PriceLevel;
use crate::budget::scenario::{
    Accepted, Assumption, AssumptionKind, Baseline, Beyond, LeftOut, OwnArea, OwnFrame, Phasing, Scenario, Scope,
    Vintage,
};
use crate::storage::read::{Exact, Pairs, Text, YearNumber};
use crate::storage::{self, agreements};
use std::iter;
use std::sync::Arc;

/// The scenario as text: one field a line, one year a line, what is not said left out, always in the same order.
pub fn write(scenario: &Scenario) -> String {
    write_carrying(scenario, &scenario.own_agreements)
}

/// The scenario as text for others: it carries every agreement of the user's own that it uses, so that whoever opens
/// it sees the same.
pub fn write_to_share(book: &Book) -> String {
    write_carrying(book.scenario(), &book.carried())
}

/// The scenario as text for others, with nothing in it of what is left out.
pub fn write_without(book: &Book, left_out: &LeftOut) -> String {
    write_carrying(&book.without(left_out), &carried_without(book, left_out))
}

/// The checksum of what that text says.
pub(super) fn checksum_without(book: &Book, left_out: &LeftOut) -> u32 {
    checksum(&book.without(left_out), &carried_without(book, left_out))
}

fn carried_without(book: &Book, left_out: &LeftOut) -> Vec<Arc<Agreement>> {
    let mut carried = book.carried();
    carried.retain(|agreement| !left_out.agreements.contains(&agreement.id));
    carried
}

/// The scenario as text with these agreements in it.
pub fn write_carrying(scenario: &Scenario, carried: &[Arc<Agreement>]) -> String {
    write_in_pieces(scenario, carried).concat()
}

/// The same text in pieces that follow one another: a large plan need not be put together for its file.
pub fn write_in_pieces(scenario: &Scenario, carried: &[Arc<Agreement>]) -> Vec<String> {
    let plan = |measures| storage::write::text(&shape::Scenario { measures, ..written(scenario, carried) });
    let Some(pieces) = measure_list::pieces(&scenario.measures) else {
        return vec![plan(MeasureList::Held(&scenario.measures))];
    };
    let around = plan(MeasureList::Elsewhere);
    match around.split_once(measure_list::HERE) {
        Some((before, after)) => iter::once(before.to_owned()).chain(pieces).chain([after.to_owned()]).collect(),
        None => vec![plan(MeasureList::Held(&scenario.measures))],
    }
}

/// The checksum of what that text says.
pub(super) fn checksum(scenario: &Scenario, carried: &[Arc<Agreement>]) -> u32 {
    storage::write::checksum(&written(scenario, carried))
}

pub(super) fn written<'s>(scenario: &'s Scenario, carried: &'s [Arc<Agreement>]) -> shape::Scenario<'s> {
    shape::Scenario {
        format: format_of(scenario),
        title: scenario.title.as_str().into(),
        scope: match &scenario.scope {
            Scope::AllMunicipalities => shape::Scope::AllMunicipalities,
            Scope::AllRegions => shape::Scope::AllRegions,
            Scope::Authority(name) => shape::Scope::Authority((&**name).into()),
        },
        years: (scenario.years.first().into(), scenario.years.last().into()),
        price_level: level(scenario.price_level),
        agreements: texts(&scenario.agreements),
        chosen: scenario.chosen.iter().map(|chosen| ((&*chosen.agreement).into(), (&*chosen.over).into())).collect(),
        note: (!scenario.note.is_empty()).then(|| scenario.note.as_str().into()),
        areas: scenario.areas.iter().map(area).collect(),
        baseline: scenario.baseline.iter().map(|(area, written)| (area.as_str().into(), baseline(written))).collect(),
        measures: MeasureList::Held(&scenario.measures),
        frames: scenario.frames.iter().map(frame).collect(),
        vintages: scenario.vintages.iter().map(vintage).collect(),
        assumptions: scenario.assumptions.iter().map(assumption).collect(),
        accepted: scenario.accepted.iter().map(accepted).collect(),
        meeting: scenario.meeting.iter().map(meeting::written).collect(),
        exclusive: alternative_write::exclusive(&scenario.ties),
        requires: alternative_write::requires(&scenario.ties),
        alternatives: scenario.alternatives.iter().map(alternative_write::alternative).collect(),
        own_agreements: carried.iter().map(|agreement| agreements::written(agreement)).collect(),
        conflicts: scenario.conflicts.as_deref().map(|disagreed| Box::new(conflicts(disagreed))),
    }
}

fn conflicts(disagreed: &Conflicts) -> shape::Conflicts<'_> {
    shape::Conflicts {
        base: disagreed.base.as_ref().map(written_whole),
        ours: written_whole(&disagreed.ours),
        theirs: written_whole(&disagreed.theirs),
        twins: disagreed.twins.iter().map(twin).collect(),
    }
}

fn written_whole(side: &Scenario) -> shape::Scenario<'_> {
    written(side, &side.own_agreements)
}

fn twin(twin: &Twin) -> shape::Twin<'_> {
    let (id, to) = ((&*twin.id).into(), (&*twin.to).into());
    match twin.of {
        TwinOf::Measure => shape::Twin::Measure(id, to),
        TwinOf::Frame => shape::Twin::Frame(id, to),
        TwinOf::Alternative => shape::Twin::Alternative(id, to),
    }
}

fn accepted(accepted: &Accepted) -> shape::Accepted<'_> {
    shape::Accepted {
        problem: (&*accepted.problem).into(),
        of: (&*accepted.of).into(),
        facts: (&*accepted.facts).into(),
        because: (&*accepted.because).into(),
    }
}

fn level(level: PriceLevel) -> Text<'static> {
    level.to_string().into()
}

fn texts(texts: &[Arc<str>]) -> Vec<Text<'_>> {
    texts.iter().map(|text| (&**text).into()).collect()
}

pub(super) fn figure(of: &FigureRef) -> shape::FigureOf<'_> {
    ((&*of.agreement).into(), (&*of.figure).into())
}

fn source(source: &Source) -> measures::Source<'_> {
    match source {
        Source::Agreement(of) => {
            let (agreement, figure) = figure(of);
            measures::Source::Agreement(agreement, figure)
        }
        Source::Own(document) => measures::Source::Own((&**document).into()),
    }
}

fn area(own: &OwnArea) -> shape::Area<'_> {
    shape::Area {
        path: own.path.as_str().into(),
        name: (&own.name).into(),
        series: own.series.as_deref().map(Into::into),
    }
}

fn baseline(baseline: &Baseline) -> shape::Baseline<'_> {
    match baseline {
        Baseline::Agreed { figure: of, without } => {
            shape::Baseline::Agreed { figure: of.as_ref().map(figure), without: texts(without) }
        }
        Baseline::Yearly { amounts: by_year, price_level, source: by } => shape::Baseline::Yearly {
            amounts: by_year.into(),
            price_level: price_level.map(level),
            source: by.as_ref().map(source),
        },
    }
}

pub(super) fn measure(measure: &Measure) -> measures::Measure<'_> {
    let details = measure.details.as_deref();
    measures::Measure {
        id: (&*measure.id).into(),
        title: (&*measure.title).into(),
        area: measure.area.as_str().into(),
        effect: effect(&measure.effect),
        price_level: measure.price_level.map(level),
        indexation: match &measure.indexation {
            Indexation::OfArea => None,
            Indexation::By(series) => Some(measures::Indexation::By((&**series).into())),
            Indexation::None => Some(measures::Indexation::NotIndexed),
        },
        standing: match measure.standing {
            Standing::Agreed => measures::Standing::Agreed,
            Standing::Decided => measures::Standing::Decided,
            Standing::Proposed => measures::Standing::Proposed,
            Standing::HopedFor => measures::Standing::HopedFor,
        },
        on: (!measure.on).then_some(false),
        range: measure.range().map(|range| measures::Range { low: (&range.low).into(), high: (&range.high).into() }),
        source: measure.source().map(source),
        note: details.and_then(|details| details.note.as_deref()).map(Into::into),
        account: details.and_then(|details| details.account.as_deref()).map(Into::into),
        group: details.and_then(|details| details.group.as_deref()).map(Into::into),
        financing: measure.financing().iter().map(financing).collect(),
    }
}

fn effect(effect: &Effect) -> measures::Effect<'_> {
    match effect {
        Effect::Yearly(by_year) => measures::Effect::Yearly(by_year.into()),
        Effect::Constant { amount, from, to } => {
            measures::Effect::Constant { amount: (*amount).into(), from: (*from).into(), to: to.map(Into::into) }
        }
        Effect::Ramp { from, to } => {
            measures::Effect::Ramp { from: (from.0.into(), from.1.into()), to: (to.0.into(), to.1.into()) }
        }
        Effect::OneOff { year, amount } => measures::Effect::OneOff((*year).into(), (*amount).into()),
        Effect::PriceVolume { price, volume } => {
            measures::Effect::PriceVolume { price: (*price).into(), volume: by_year(volume) }
        }
        Effect::Figure(of) => {
            let (agreement, figure) = figure(of);
            measures::Effect::Figure(agreement, figure)
        }
        Effect::Rule(followed) => rule(followed),
    }
}

fn rule(rule: &Rule) -> measures::Effect<'_> {
    match rule {
        Rule::Subsidy { agreement, cut_in, lost_revenue } => measures::Effect::Subsidy {
            agreement: (&**agreement).into(),
            cut_in: (*cut_in).into(),
            lost_revenue: lost_revenue.into(),
        },
        Rule::Proximity { agreement, met } => {
            measures::Effect::Proximity { agreement: (&**agreement).into(), met: by_year(met) }
        }
        Rule::PerInhabitant { figure: of, inhabitants } => {
            measures::Effect::PerInhabitant { figure: figure(of), inhabitants: by_year(inhabitants) }
        }
    }
}

fn by_year(volume: &Volume) -> Pairs<YearNumber, Exact> {
    volume.iter().map(|(year, units)| ((*year).into(), (*units).into())).collect()
}

fn financing(financing: &Financing) -> measures::Financing<'_> {
    measures::Financing { figure: figure(&financing.figure), amounts: (&financing.amounts).into() }
}

fn frame(frame: &OwnFrame) -> shape::Frame<'_> {
    shape::Frame {
        id: (&*frame.id).into(),
        title: (&*frame.title).into(),
        area: frame.area.as_str().into(),
        bound: match frame.bound {
            Bound::AtMost => shape::Bound::AtMost,
            Bound::AtLeast => shape::Bound::AtLeast,
        },
        on: match frame.on {
            Measured::Level => shape::Measured::Level,
            Measured::Change => shape::Measured::Change,
        },
        force: match frame.force {
            Force::Binding => shape::Force::Binding,
            Force::Commitment => shape::Force::Commitment,
            Force::Aim => shape::Force::Aim,
        },
        amounts: (&frame.amounts).into(),
        price_level: frame.price_level.map(level),
        source: frame.source.as_ref().map(source),
    }
}

fn vintage(vintage: &Vintage) -> shape::Vintage<'_> {
    shape::Vintage {
        of: figure(&vintage.of),
        dated: (&*vintage.dated).into(),
        amounts: (&vintage.amounts).into(),
        price_level: vintage.price_level.map(level),
        source: vintage.source.as_ref().map(source),
    }
}

pub(super) fn assumption(assumption: &Assumption) -> shape::Assumption<'_> {
    let because = (&*assumption.because).into();
    let source = assumption.source.as_ref().map(source);
    match &assumption.kind {
        AssumptionKind::PriceLevel { figure: of, is } => {
            shape::Assumption::PriceLevel { figure: figure(of), is: level(*is), because, source }
        }
        AssumptionKind::Rate { series, to, percent } => shape::Assumption::Rate {
            series: (&**series).into(),
            to: (*to).into(),
            percent: (*percent).into(),
            because,
            source,
        },
        AssumptionKind::FrameBeyond { area, rule, raised_by } => shape::Assumption::FrameBeyond {
            area: area.as_str().into(),
            rule: beyond(rule),
            raised_by: texts(raised_by),
            because,
            source,
        },
        AssumptionKind::BaselineBeyond { area, rule } => {
            shape::Assumption::BaselineBeyond { area: area.as_str().into(), rule: beyond(rule), because, source }
        }
        AssumptionKind::Phasing { figure: of, how } => {
            shape::Assumption::Phasing { figure: figure(of), how: phasing(how), because, source }
        }
        AssumptionKind::SubsidyPercent { agreement, year, percent } => shape::Assumption::SubsidyPercent {
            agreement: (&**agreement).into(),
            year: (*year).into(),
            percent: (*percent).into(),
            because,
            source,
        },
    }
}

fn beyond(rule: &Beyond) -> shape::Beyond<'_> {
    match rule {
        Beyond::HoldReal => shape::Beyond::HoldReal,
        Beyond::GrowReal(percent) => shape::Beyond::GrowReal((*percent).into()),
        Beyond::Amounts { amounts: by_year, price_level } => {
            shape::Beyond::Amounts { amounts: by_year.into(), price_level: price_level.map(level) }
        }
    }
}

fn phasing(how: &Phasing) -> shape::Phasing {
    match how {
        Phasing::Linear(year) => shape::Phasing::Linear((*year).into()),
        Phasing::AtEnd => shape::Phasing::AtEnd,
        Phasing::Amounts(by_year) => shape::Phasing::Amounts(by_year.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{areas, examples, scenario};

    #[test]
    fn no_example_is_left_to_the_library() {
        for example in examples::all() {
            let read = scenario::read(example.text, areas::standard()).unwrap();
            assert!(storage::write::swiftly(&written(&read.scenario, &[])).is_some(), "{}", example.name);
        }
    }
}
