//! What is wrong with alternatives and ties: each named with its place and what mends it.

use super::{Adjustment, Alternative, AlternativeEdit, Subject};
use crate::budget::measure::{CannotReshape, Measure};
use crate::budget::problem::{Place, Problem, ProblemKind, Repair, RepairKind, Severity, nearest};
use crate::budget::scenario::{Edit, MeasureChange, Scenario};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is wrong with an alternative or a tie. Measures and alternatives are named as the user knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlternativeProblem {
    /// It lies over one that is not there, or is itself asked for and not there.
    Unknown {
        /// The id.
        id: Arc<str>,
        /// The nearest known one.
        nearest: Option<Arc<str>>,
    },
    /// It lies over itself, by way of others or not.
    Circle {
        /// Its title.
        alternative: Arc<str>,
    },
    /// It adjusts a measure that does not lie below it.
    NoSuchMeasure {
        /// Its title.
        alternative: Arc<str>,
        /// The id of the measure.
        measure: Arc<str>,
        /// The nearest known one.
        nearest: Option<Arc<str>>,
    },
    /// It adds a measure with the id of one below it.
    IdTaken {
        /// Its title.
        alternative: Arc<str>,
        /// The id of the measure.
        measure: Arc<str>,
    },
    /// A measure cannot be moved, scaled or given amounts.
    CannotReshape {
        /// Its title.
        alternative: Arc<str>,
        /// The title of the measure.
        measure: Arc<str>,
        /// Why.
        why: CannotReshape,
    },
    /// It leaves out an assumption that nobody below makes.
    NothingToLeaveOut {
        /// Its title.
        alternative: Arc<str>,
    },
    /// Several measures of a group are on, of which at most one may be.
    Exclusive {
        /// The title of the alternative; `None` = in the plan.
        alternative: Option<Arc<str>>,
        /// The titles of the measures.
        measures: Vec<Arc<str>>,
    },
    /// A measure is on without others that it needs.
    Requires {
        /// The title of the alternative; `None` = in the plan.
        alternative: Option<Arc<str>>,
        /// The title of the measure.
        measure: Arc<str>,
        /// The titles of those it needs.
        needs: Vec<Arc<str>>,
    },
    /// A tie names a measure that neither the plan nor an alternative has.
    NoSuchTied {
        /// The id.
        measure: Arc<str>,
        /// The nearest known one.
        nearest: Option<Arc<str>>,
    },
}

impl AlternativeProblem {
    /// That an alternative is asked for that is not there.
    pub(super) fn unknown_alternative(scenario: &Scenario, id: &str) -> Problem {
        problem(
            Severity::Error,
            Place::scenario("alternatives"),
            Self::Unknown { id: id.into(), nearest: near(scenario, id) },
        )
    }
}

/// Everything that is wrong with the alternatives and ties of a scenario. Costs nothing where there are none.
pub(crate) fn alternative_problems(scenario: &Scenario) -> Vec<Problem> {
    if scenario.alternatives.is_empty() && scenario.ties.is_empty() {
        return Vec::new();
    }
    let known = Known::of(scenario);
    let mut problems = tie_problems(scenario, &known, None);
    problems.extend(unknown_ties(scenario, &known));
    for (at, alternative) in scenario.alternatives.iter().enumerate() {
        match scenario.layers(&alternative.id) {
            Some(layers) => {
                problems.extend(layer_problems(scenario, &known, at, &layers));
                problems.extend(tie_problems(scenario, &known, Some((at, &layers))));
            }
            None => problems.push(no_ground(scenario, at, alternative)),
        }
    }
    problems
}

/// The measures of the plan that alternatives and ties name.
struct Known<'s> {
    measures: BTreeMap<&'s str, &'s Measure>,
}

impl<'s> Known<'s> {
    fn of(scenario: &'s Scenario) -> Self {
        let mut named: BTreeSet<&str> = scenario.ties.measures().into_iter().map(|id| &**id).collect();
        for layer in &scenario.alternatives {
            named.extend(layer.changes.keys().map(|id| &**id).chain(layer.added.iter().map(|measure| &*measure.id)));
        }
        let is_named = |measure: &&Measure| named.contains(&*measure.id);
        Self { measures: scenario.measures.iter().filter(is_named).map(|measure| (&*measure.id, measure)).collect() }
    }

    /// A measure as the layers have it; `None` where none of them has it.
    fn measure<'a>(&self, id: &str, layers: &[&'a Alternative], scenario: &Scenario) -> Option<Cow<'a, Measure>>
    where
        's: 'a,
    {
        let mut found: Option<Cow<'a, Measure>> = self.measures.get(id).map(|measure| Cow::Borrowed(*measure));
        for layer in layers {
            if let Some((below, adjustment)) = found.as_ref().zip(layer.changes.get(id))
                && let Ok(made) = adjustment.of(below, scenario.years)
            {
                found = Some(Cow::Owned(made));
            }
            found = found.or_else(|| layer.added.iter().find(|own| &*own.id == id).map(Cow::Borrowed));
        }
        found
    }

    /// Whether a measure counts under some layers.
    fn is_on(&self, id: &str, layers: &[&Alternative]) -> bool {
        let mut on = self.measures.get(id).is_some_and(|measure| measure.on);
        for layer in layers {
            on = layer.changes.get(id).and_then(|adjustment| adjustment.on).unwrap_or(on);
            on |= layer.added.iter().any(|own| own.on && &*own.id == id);
        }
        on
    }
}

fn problem(severity: Severity, place: Place, kind: AlternativeProblem) -> Problem {
    Problem { severity, place, kind: ProblemKind::Alternative(kind), repairs: Vec::new() }
}

fn place(at: usize, field: &'static str) -> Place {
    Place::item("alternatives", at, field)
}

fn near(scenario: &Scenario, id: &str) -> Option<Arc<str>> {
    nearest(id, scenario.alternatives.iter().map(|other| &*other.id)).map(Into::into)
}

/// That an alternative lies over nothing, or over itself.
fn no_ground(scenario: &Scenario, at: usize, alternative: &Alternative) -> Problem {
    let chain = scenario.chain_of(at);
    let mut lost = chain.iter().filter_map(|at| scenario.alternatives.get(*at)?.over.as_ref());
    let unknown = lost.rfind(|over| scenario.alternative(over).is_none());
    let kind = match unknown {
        Some(id) => AlternativeProblem::Unknown { id: Arc::clone(id), nearest: near(scenario, id) },
        None => AlternativeProblem::Circle { alternative: Arc::clone(&alternative.title) },
    };
    let edit = set(at, Alternative { over: None, ..alternative.clone() });
    let repair = Repair { kind: RepairKind::LayOverPlan, edit: Some(edit) };
    Problem { repairs: vec![repair], ..problem(Severity::Error, place(at, "over"), kind) }
}

fn set(at: usize, alternative: Alternative) -> Edit {
    Edit::Alternative(AlternativeEdit::Set(at, Box::new(alternative)))
}

/// What is wrong between a layer and those below it.
fn layer_problems(scenario: &Scenario, known: &Known<'_>, at: usize, layers: &[&Alternative]) -> Vec<Problem> {
    let Some((layer, below)) = layers.split_last() else { return Vec::new() };
    let title = || Arc::clone(&layer.title);
    let drop_change = |id: &str| {
        let edit = set(at, (*layer).clone().with_change(id, Adjustment::default()));
        vec![Repair { kind: RepairKind::DropFromAlternative, edit: Some(edit) }]
    };
    let mut problems = Vec::new();
    for (id, adjustment) in &layer.changes {
        let kind = match known.measure(id, below, scenario) {
            None => {
                let ids = scenario.measures.iter().chain(below.iter().flat_map(|layer| &layer.added));
                let nearest = nearest(id, ids.map(|measure| &*measure.id)).map(Into::into);
                let kind = AlternativeProblem::NoSuchMeasure { alternative: title(), measure: (&**id).into(), nearest };
                (Severity::Warning, kind)
            }
            Some(measure) => match adjustment.of(&measure, scenario.years) {
                Ok(_) => continue,
                Err(why) => {
                    let measure = (&*measure.title).into();
                    (Severity::Error, AlternativeProblem::CannotReshape { alternative: title(), measure, why })
                }
            },
        };
        problems.push(Problem { repairs: drop_change(id), ..problem(kind.0, place(at, "changes"), kind.1) });
    }
    for own in layer.added.iter().filter(|own| known.measure(&own.id, below, scenario).is_some()) {
        let kind = AlternativeProblem::IdTaken { alternative: title(), measure: (&*own.id).into() };
        problems.push(problem(Severity::Error, place(at, "added"), kind));
    }
    problems.extend(left_out_problems(scenario, at, layer, below));
    problems
}

/// What a layer leaves out although nobody below assumes it.
fn left_out_problems(scenario: &Scenario, at: usize, layer: &Alternative, below: &[&Alternative]) -> Vec<Problem> {
    if layer.left_out.is_empty() {
        return Vec::new();
    }
    let mut there: BTreeSet<Subject> = scenario.assumptions.iter().map(|one| one.kind.subject()).collect();
    for layer in below {
        there.retain(|subject| !layer.left_out.contains(subject));
        there.extend(layer.assumptions.iter().map(|one| one.kind.subject()));
    }
    let lost = layer.left_out.iter().filter(|subject| !there.contains(subject));
    lost.map(|subject| {
        let mut mended = layer.clone();
        mended.left_out.remove(subject);
        let repair = Repair { kind: RepairKind::DropFromAlternative, edit: Some(set(at, mended)) };
        let kind = AlternativeProblem::NothingToLeaveOut { alternative: Arc::clone(&layer.title) };
        Problem { repairs: vec![repair], ..problem(Severity::Warning, place(at, "left_out"), kind) }
    })
    .collect()
}

/// Ties that do not hold, in the plan or in an alternative.
fn tie_problems(scenario: &Scenario, known: &Known<'_>, of: Option<(usize, &[&Alternative])>) -> Vec<Problem> {
    let layers = of.map_or(&[][..], |(_, layers)| layers);
    let is_on = |id: &str| known.is_on(id, layers);
    let title = |id: &Arc<str>| {
        let measure = known.measure(id, layers, scenario);
        measure.map_or_else(|| Arc::clone(id), |measure| (&*measure.title).into())
    };
    let alternative = || of.and_then(|(at, _)| Some(Arc::clone(&scenario.alternatives.get(at)?.title)));
    let place = |otherwise: Place| of.map_or(otherwise, |(at, _)| place(at, ""));
    let clashes = scenario.ties.clashes(is_on).into_iter().map(|(group, on)| {
        let keeping = |kept: usize| {
            let off = on.iter().enumerate().filter(|(at, _)| *at != kept).map(|(_, id)| (&***id, false));
            let edit = switching(scenario, known, of, off);
            edit.map(|edit| Repair { kind: RepairKind::KeepOnly(kept), edit: Some(edit) })
        };
        let repairs = (0..on.len()).filter_map(keeping).collect();
        let measures = on.iter().map(|id| title(id)).collect();
        let kind = AlternativeProblem::Exclusive { alternative: alternative(), measures };
        Problem { repairs, ..problem(Severity::Warning, place(Place::item("exclusive", group, "")), kind) }
    });
    let mut problems: Vec<Problem> = clashes.collect();
    problems.extend(scenario.ties.lacks(is_on).into_iter().map(|(measure, lacking)| {
        let repair = |kind, edit: Option<Edit>| edit.map(|edit| Repair { kind, edit: Some(edit) });
        let on = switching(scenario, known, of, lacking.iter().map(|id| (&***id, true)));
        let off = switching(scenario, known, of, std::iter::once((&**measure, false)));
        let repairs = [repair(RepairKind::SwitchOn, on), repair(RepairKind::SwitchOff, off)];
        let kind = AlternativeProblem::Requires {
            alternative: alternative(),
            measure: title(measure),
            needs: lacking.into_iter().map(title).collect(),
        };
        let problem = problem(Severity::Warning, place(Place::scenario("requires")), kind);
        Problem { repairs: repairs.into_iter().flatten().collect(), ..problem }
    }));
    problems
}

/// The edit that switches measures in the plan or in the topmost of some layers; `None` where one of them is not there.
fn switching<'i>(
    scenario: &Scenario,
    known: &Known<'_>,
    of: Option<(usize, &[&Alternative])>,
    switches: impl Iterator<Item = (&'i str, bool)>,
) -> Option<Edit> {
    let Some((at, layers)) = of else {
        let edits = switches.map(|(id, on)| Some(Edit::Measure(scenario.measure(id)?.0, MeasureChange::On(on))));
        return edits.collect::<Option<Vec<Edit>>>().map(Edit::All);
    };
    let (layer, below) = layers.split_last()?;
    let mut mended = (*layer).clone();
    for (id, on) in switches {
        if let Some(own) = mended.added.iter().position(|own| &*own.id == id) {
            mended.added.get_mut(own)?.on = on;
            continue;
        }
        known.measure(id, below, scenario)?;
        let on = (on != known.is_on(id, below)).then_some(on);
        let change = mended.change(id).cloned().unwrap_or_default();
        mended = mended.with_change(id, Adjustment { on, ..change });
    }
    Some(set(at, mended))
}

/// Ties of measures that nobody has.
fn unknown_ties(scenario: &Scenario, known: &Known<'_>) -> Vec<Problem> {
    let is_there = |id: &str| {
        let added = scenario.alternatives.iter().flat_map(|layer| &layer.added);
        known.measures.contains_key(id) || added.into_iter().any(|own| &*own.id == id)
    };
    let lost = scenario.ties.measures().into_iter().filter(|id| !is_there(id));
    lost.map(|id| {
        let nearest = nearest(id, scenario.measures.iter().map(|measure| &*measure.id)).map(Into::into);
        let is_exclusive = scenario.ties.exclusive.iter().flatten().any(|other| other == id);
        let list = if is_exclusive { "exclusive" } else { "requires" };
        let kind = AlternativeProblem::NoSuchTied { measure: Arc::clone(id), nearest };
        problem(Severity::Warning, Place::scenario(list), kind)
    })
    .collect()
}
