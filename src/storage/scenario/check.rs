//! From what a scenario file says to a scenario.

use super::{alternative_check, assumption_check, measure_check, meeting, shape};
use crate::budget::agreement::{self as budget, Bound, Force, Measured};
use crate::budget::area::AreaPath;
use crate::budget::merge::{Conflicts, Twin, TwinOf};
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{Accepted, Baseline, Chosen, OwnArea, OwnFrame, Scenario, Scope, Vintage, Years};
use crate::storage::agreements::{self, shape::Agreement};
use crate::storage::limits;
use crate::storage::read::{Checking, Pairs, Text, Trail, YearNumber, check_all, optional};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The whole scenario, every part checked even where others fail.
pub(super) fn scenario(checking: &mut Checking<'_>, root: &Trail<'_>, file: shape::Scenario<'_>) -> Option<Scenario> {
    let title = checking.written(&root.field("title"), &file.title, "title").map(ToOwned::to_owned);
    let scope = scope(checking, &root.field("scope"), &file.scope);
    let years = years(checking, &root.field("years"), file.years);
    let price_level = checking.price_level(&root.field("price_level"), &file.price_level);
    let agreements = checking.ids(&root.field("agreements"), &file.agreements);
    let chosen = chosen(checking, &root.field("chosen"), &file.chosen);
    let note = optional(file.note.as_ref(), |note| checking.text(&root.field("note"), note));
    let areas = areas(checking, &root.field("areas"), &file.areas);
    let baseline = baselines(checking, &root.field("baseline"), file.baseline);
    let measures = measure_check::measures(checking, &root.field("measures"), file.measures.into_read());
    let frames = frames(checking, &root.field("frames"), file.frames);
    let vintages = vintages(checking, &root.field("vintages"), file.vintages);
    let assumptions = assumption_check::assumptions(checking, &root.field("assumptions"), file.assumptions);
    let accepted = accepted(checking, &root.field("accepted"), &file.accepted);
    let meeting = meeting::pages(checking, &root.field("meeting"), file.meeting);
    let ties = alternative_check::ties(checking, root, &file.exclusive, &file.requires);
    let alternatives = alternative_check::alternatives(checking, &root.field("alternatives"), file.alternatives);
    let own_agreements = own_agreements(checking, &root.field("own_agreements"), &file.own_agreements);
    let conflicts = optional(file.conflicts, |written| conflicts(checking, &root.field("conflicts"), *written));
    Some(Scenario {
        title: title?,
        scope: scope?,
        years: years?,
        price_level: price_level?,
        agreements: agreements?,
        chosen: chosen?,
        note: note?.unwrap_or("").to_owned(),
        areas: areas?,
        baseline: baseline?,
        measures: measures?.into(),
        frames: frames?,
        vintages: vintages?,
        assumptions: assumptions?,
        accepted: accepted?,
        meeting: meeting?,
        own_agreements: own_agreements?,
        ties: ties?,
        alternatives: alternatives?,
        conflicts: conflicts?.flatten(),
    })
}

/// What the sides of a merge disagree on; nothing where they agree by now.
#[expect(clippy::option_option, reason = "outside: whether it could be read; inside: whether anything is left")]
fn conflicts(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    written: shape::Conflicts<'_>,
) -> Option<Option<Arc<Conflicts>>> {
    let base = optional(written.base, |base| scenario(checking, &at.field("base"), base));
    let ours = scenario(checking, &at.field("ours"), written.ours);
    let theirs = scenario(checking, &at.field("theirs"), written.theirs);
    let place = at.field("twins");
    let twins = check_all(written.twins, |number, twin| {
        let (of, id, to) = match twin {
            shape::Twin::Measure(id, to) => (TwinOf::Measure, id, to),
            shape::Twin::Frame(id, to) => (TwinOf::Frame, id, to),
            shape::Twin::Alternative(id, to) => (TwinOf::Alternative, id, to),
        };
        let at = place.item(number);
        let id = checking.shared_id(&at.argument(0), &id);
        let to = checking.shared_id(&at.argument(1), &to);
        Some(Twin { of, id: id?, to: to? })
    });
    Some(Conflicts::of(base?.as_ref(), &ours?, &theirs?, &twins?).map(Arc::new))
}

fn chosen(checking: &mut Checking<'_>, at: &Trail<'_>, chosen: &[(Text<'_>, Text<'_>)]) -> Option<Vec<Chosen>> {
    if !checking.at_most(at, chosen.len(), limits::ITEMS) {
        return None;
    }
    check_all(chosen, |number, (agreement, over)| {
        let at = at.item(number);
        let agreement = checking.shared_id(&at.item(0), agreement);
        let over = checking.shared_id(&at.item(1), over);
        Some(Chosen { agreement: agreement?, over: over? })
    })
}

fn accepted(checking: &mut Checking<'_>, at: &Trail<'_>, written: &[shape::Accepted<'_>]) -> Option<Vec<Accepted>> {
    if !checking.at_most(at, written.len(), limits::ITEMS) {
        return None;
    }
    check_all(written, |number, one| {
        let at = at.item(number);
        let problem = checking.shared_id(&at.field("problem"), &one.problem);
        let of = checking.shared_id(&at.field("of"), &one.of);
        let facts = checking.shared_id(&at.field("facts"), &one.facts);
        let because = checking.written(&at.field("because"), &one.because, "because");
        Some(Accepted { problem: problem?, of: of?, facts: facts?, because: because?.into() })
    })
}

/// The agreements that the scenario carries, each held to what a file of its own is held to.
fn own_agreements(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    written: &[Agreement<'_>],
) -> Option<Vec<Arc<budget::Agreement>>> {
    if !checking.at_most(at, written.len(), limits::ITEMS) {
        return None;
    }
    let items: Vec<_> = (0..written.len()).map(|number| at.item(number)).collect();
    checking.no_twins(items.iter().zip(written).map(|(item, agreement)| (item.field("id"), &*agreement.id.0)));
    check_all(written.iter().zip(&items), |_, (written, at)| agreements::checked(checking, at, written).map(Arc::new))
}

fn scope(checking: &mut Checking<'_>, at: &Trail<'_>, scope: &shape::Scope<'_>) -> Option<Scope> {
    Some(match scope {
        shape::Scope::AllMunicipalities => Scope::AllMunicipalities,
        shape::Scope::AllRegions => Scope::AllRegions,
        shape::Scope::Authority(name) => Scope::Authority(checking.text(&at.argument(0), name)?.into()),
    })
}

fn years(checking: &mut Checking<'_>, at: &Trail<'_>, (first, last): (YearNumber, YearNumber)) -> Option<Years> {
    let (first, last) = (checking.year(&at.item(0), first), checking.year(&at.item(1), last));
    let years = Years::new(first?, last?);
    if years.is_none() {
        checking.problem(at, ProblemKind::OutOfRange { what: "years" });
    }
    years
}

fn areas(checking: &mut Checking<'_>, at: &Trail<'_>, areas: &[shape::Area<'_>]) -> Option<Vec<OwnArea>> {
    if !checking.at_most(at, areas.len(), limits::ITEMS) {
        return None;
    }
    let items: Vec<_> = (0..areas.len()).map(|number| at.item(number)).collect();
    checking.no_twins(items.iter().zip(areas).map(|(item, area)| (item.field("path"), &*area.path.0)));
    check_all(areas.iter().zip(&items), |_, (area, at)| {
        let path = checking.area(&at.field("path"), &area.path);
        let name = checking.label(&at.field("name"), &area.name);
        let series = optional(area.series.as_ref(), |series| checking.series(&at.field("series"), series));
        Some(OwnArea { path: path?, name: name?, series: series? })
    })
}

fn baselines(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    baselines: Pairs<Text<'_>, shape::Baseline<'_>>,
) -> Option<BTreeMap<AreaPath, Baseline>> {
    if !checking.at_most(at, baselines.0.len(), limits::ITEMS) {
        return None;
    }
    checking.no_twins(baselines.0.iter().enumerate().map(|(number, (area, _))| (at.key(number), &*area.0)));
    let pairs = check_all(baselines.0, |number, (area, written)| {
        let area = checking.area(&at.key(number), &area);
        let written = baseline(checking, &at.value(number), written);
        Some((area?, written?))
    });
    Some(pairs?.into_iter().collect())
}

fn baseline(checking: &mut Checking<'_>, at: &Trail<'_>, baseline: shape::Baseline<'_>) -> Option<Baseline> {
    match baseline {
        shape::Baseline::Agreed { figure, without } => {
            let place = at.field("figure");
            let figure = optional(figure, |(agreement, figure)| {
                checking.figure([place.item(0), place.item(1)], &agreement, &figure)
            });
            let without = checking.ids(&at.field("without"), &without);
            Some(Baseline::Agreed { figure: figure?, without: without? })
        }
        shape::Baseline::Yearly { amounts, price_level, source } => {
            let amounts = checking.amounts(&at.field("amounts"), amounts);
            let price_level = optional(price_level, |level| checking.price_level(&at.field("price_level"), &level));
            let source = optional(source, |source| measure_check::source(checking, &at.field("source"), &source));
            Some(Baseline::Yearly { amounts: amounts?, price_level: price_level?, source: source? })
        }
    }
}

fn frames(checking: &mut Checking<'_>, at: &Trail<'_>, frames: Vec<shape::Frame<'_>>) -> Option<Vec<OwnFrame>> {
    if !checking.at_most(at, frames.len(), limits::ITEMS) {
        return None;
    }
    let items: Vec<_> = (0..frames.len()).map(|number| at.item(number)).collect();
    checking.no_twins(items.iter().zip(&frames).map(|(item, frame)| (item.field("id"), &*frame.id.0)));
    check_all(frames.into_iter().zip(&items), |_, (frame, at)| {
        let id = checking.shared_id(&at.field("id"), &frame.id);
        let title = checking.written(&at.field("title"), &frame.title, "title");
        let area = checking.area(&at.field("area"), &frame.area);
        let amounts = checking.amounts(&at.field("amounts"), frame.amounts);
        let price_level = optional(frame.price_level, |level| checking.price_level(&at.field("price_level"), &level));
        let source = optional(frame.source, |source| measure_check::source(checking, &at.field("source"), &source));
        Some(OwnFrame {
            id: id?,
            title: title?.into(),
            area: area?,
            bound: frame.bound.into(),
            on: frame.on.into(),
            force: frame.force.into(),
            amounts: amounts?,
            price_level: price_level?,
            source: source?,
        })
    })
}

fn vintages(checking: &mut Checking<'_>, at: &Trail<'_>, vintages: Vec<shape::Vintage<'_>>) -> Option<Vec<Vintage>> {
    if !checking.at_most(at, vintages.len(), limits::ITEMS) {
        return None;
    }
    check_all(vintages, |number, vintage| {
        let at = at.item(number);
        let place = at.field("of");
        let of = checking.figure([place.item(0), place.item(1)], &vintage.of.0, &vintage.of.1);
        let dated = checking.date(&at.field("dated"), &vintage.dated);
        let amounts = checking.amounts(&at.field("amounts"), vintage.amounts);
        let price_level = optional(vintage.price_level, |level| checking.price_level(&at.field("price_level"), &level));
        let source = optional(vintage.source, |source| measure_check::source(checking, &at.field("source"), &source));
        Some(Vintage { of: of?, dated: dated?, amounts: amounts?, price_level: price_level?, source: source? })
    })
}

impl From<shape::Bound> for Bound {
    fn from(bound: shape::Bound) -> Self {
        match bound {
            shape::Bound::AtMost => Self::AtMost,
            shape::Bound::AtLeast => Self::AtLeast,
        }
    }
}

impl From<shape::Measured> for Measured {
    fn from(on: shape::Measured) -> Self {
        match on {
            shape::Measured::Level => Self::Level,
            shape::Measured::Change => Self::Change,
        }
    }
}

impl From<shape::Force> for Force {
    fn from(force: shape::Force) -> Self {
        match force {
            shape::Force::Binding => Self::Binding,
            shape::Force::Commitment => Self::Commitment,
            shape::Force::Aim => Self::Aim,
        }
    }
}
