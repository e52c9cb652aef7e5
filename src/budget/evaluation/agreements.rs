//! What is said about the agreements themselves: two of one id, rates that clash, numbers that can hardly be meant.

use super::checks::warning;
use super::ground::Ground;
use crate::budget::agreement::{
    Agreement, Challenge, FigureRef, Library, Provenance, Question, RateClash, Rival, challenges, disagreements,
};
use crate::budget::price_level::Year;
use crate::budget::problem::{AgreementProblem, Place, Problem, ProblemKind, Repair, RepairKind};
use crate::budget::scenario::{Chosen, Edit, Scenario, Scope};
use std::sync::Arc;

/// An agreement at hand under the id of one that is used.
#[derive(Debug, Clone)]
pub(crate) struct RivalOf {
    pub(crate) used: Arc<Agreement>,
    pub(crate) used_origin: Provenance,
    pub(crate) rival: Rival,
}

/// The rivals of the agreements used that the scenario has not chosen against.
pub(super) fn rivals(scenario: &Scenario, library: &Library, used: &[Arc<Agreement>]) -> Vec<RivalOf> {
    let settled = |rival: &Rival| {
        let of_id = |chosen: &&Chosen| chosen.agreement == rival.agreement.id;
        scenario.chosen.iter().filter(of_id).any(|chosen| *chosen.over == *rival.agreement.fingerprint())
    };
    let open = library.rivals.iter().filter(|rival| !settled(rival)).filter_map(|rival| {
        let used = used.iter().find(|agreement| agreement.id == rival.agreement.id)?;
        Some(RivalOf { used: Arc::clone(used), used_origin: library.origin(&used.id), rival: rival.clone() })
    });
    open.collect()
}

/// What nobody has answered for in used agreements that do not ship; rates that clash are told by themselves.
pub(super) fn challenged(library: &Library, used: &[Arc<Agreement>]) -> Vec<(usize, Vec<Challenge>)> {
    let own = used.iter().enumerate().filter(|(_, agreement)| library.origin(&agreement.id) != Provenance::Shipped);
    let open = own.map(|(at, agreement)| {
        let mut found = challenges(agreement, used);
        found.retain(|one| one.accepted.is_none() && one.doubt.question() != Question::RatesClash);
        (at, found)
    });
    open.filter(|(_, found)| !found.is_empty()).collect()
}

/// The clashes that nobody has answered for, in the one agreement or the other.
pub(super) fn unanswered(mut clashes: Vec<RateClash>, used: &[Arc<Agreement>]) -> Vec<RateClash> {
    let answered = |of: &FigureRef, to: Year| {
        used.iter().any(|agreement| agreement.id == of.agreement && agreement.answers_for_rate(&of.figure, to))
    };
    clashes.retain(|clash| !answered(&clash.counts, clash.step.1) && !answered(&clash.differs, clash.step.1));
    clashes
}

/// Problems of the agreements that are used.
pub(super) fn agreement_problems(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let mut problems = rivalling(ground, scenario);
    problems.extend(rates_clash(ground));
    problems.extend(doubted(ground, scenario));
    problems.extend(of_another(ground, scenario));
    problems
}

/// Where an agreement is named in the scenario's list.
fn place_of(scenario: &Scenario, id: &str) -> Place {
    let at = scenario.agreements.iter().position(|named| **named == *id).unwrap_or(0);
    Place::item("agreements", at, "")
}

/// Agreements at hand that say something else than the one of their id that is used.
fn rivalling(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let told = ground.rivals.iter().map(|of| {
        let RivalOf { used, used_origin, rival } = of;
        let differences = disagreements(used, &rival.agreement);
        let id = Arc::clone(&used.id);
        let kind = AgreementProblem::Differs { id, used: *used_origin, other: rival.origin, differences };
        let keep = Edit::Chosen(scenario.chosen.iter().cloned().chain([Chosen::over(&rival.agreement)]).collect());
        // What the scenario carries is gone once another holds; the others at hand stay, and are not asked about again.
        let kept = Some(used).filter(|_| *used_origin != Provenance::Embedded).into_iter();
        let same_id = |other: &&RivalOf| other.used.id == used.id && other.rival.agreement != rival.agreement;
        let others = ground.rivals.iter().filter(same_id).map(|other| &other.rival.agreement);
        let others: Vec<_> = kept.chain(others).cloned().collect();
        let switch = scenario.use_agreement(&rival.agreement, !rival.is_default, &others);
        let repair = |kind, edit| Repair { kind: RepairKind::UseAgreementFrom(kind), edit: Some(edit) };
        let repairs = vec![repair(*used_origin, keep), repair(rival.origin, switch)];
        Problem { repairs, ..warning(place_of(scenario, &used.id), ProblemKind::Agreement(kind)) }
    });
    told.collect()
}

fn rates_clash(ground: &Ground) -> Vec<Problem> {
    let told = ground.clashes.iter().cloned().map(|RateClash { step: (series, to), counts, differs }| {
        let kind = AgreementProblem::RatesClash { series, to, counts, differs };
        warning(Place::scenario("agreements"), ProblemKind::Agreement(kind))
    });
    told.collect()
}

/// Agreements of the user's own in which something can hardly be meant.
fn doubted(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let told = ground.challenged.iter().filter_map(|(at, challenges)| {
        let id = Arc::clone(&ground.used.get(*at)?.id);
        let place = place_of(scenario, &id);
        let kind = AgreementProblem::Challenged { id, challenges: challenges.clone() };
        Some(warning(place, ProblemKind::Agreement(kind)))
    });
    told.collect()
}

/// Agreements of an authority that is not the scenario's.
fn of_another(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let told = ground.used.iter().filter(|agreement| !agreement.holds_for(&scenario.scope)).filter_map(|agreement| {
        let Scope::Authority(authority) = &agreement.scope else { return None };
        let kind = AgreementProblem::OfAnother { id: Arc::clone(&agreement.id), authority: Arc::clone(authority) };
        Some(warning(place_of(scenario, &agreement.id), ProblemKind::Agreement(kind)))
    });
    told.collect()
}
