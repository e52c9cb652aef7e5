//! Laying layers on: a plan and its alternatives become plain scenarios.

use super::{Adjustment, Alternative, AlternativeProblem, alternative_problems};
use crate::budget::problem::{Part, Problem, ProblemKind, Severity};
use crate::budget::scenario::{Assumption, Measures, Scenario};
use std::sync::Arc;

impl Scenario {
    /// The alternative of that id and its position.
    pub fn alternative(&self, id: &str) -> Option<(usize, &Alternative)> {
        self.alternatives.iter().enumerate().find(|(_, alternative)| &*alternative.id == id)
    }

    /// The layers of an alternative, the one next to the plan first and itself last. `None` where one of them is
    /// unknown, or lies over itself.
    pub fn layers(&self, id: &str) -> Option<Vec<&Alternative>> {
        let mut layers = vec![self.alternative(id)?.1];
        while let Some(below) = layers.last().and_then(|layer| layer.over.as_ref()) {
            if layers.len() > self.alternatives.len() {
                return None;
            }
            layers.push(self.alternative(below)?.1);
        }
        layers.reverse();
        Some(layers)
    }

    /// The plan with an alternative laid on: a plain scenario without alternatives, called after both. Measures that no
    /// layer changes are shared with the plan; those of layers come last.
    ///
    /// Fails with the problems that keep it from being laid on: an unknown id, layers in a circle, an id that stands
    /// twice, a measure that cannot be reshaped. An adjustment of a measure that is not there adjusts nothing, which is
    /// a problem of the plan.
    pub fn with_alternative(&self, id: &str) -> Result<Self, Vec<Problem>> {
        let laid = self.layers(id).and_then(|layers| self.laid(&layers));
        laid.ok_or_else(|| self.problems_of(id))
    }

    /// What an alternative lies over, laid on: the plan, or the plan with another alternative.
    pub fn below_alternative(&self, id: &str) -> Result<Self, Vec<Problem>> {
        let mut layers = self.layers(id).ok_or_else(|| self.problems_of(id))?;
        layers.pop();
        self.laid(&layers).ok_or_else(|| self.problems_of(id))
    }

    fn laid(&self, layers: &[&Alternative]) -> Option<Self> {
        let mut laid = Self { alternatives: Vec::new(), ..self.clone() };
        if let Some(top) = layers.last() {
            laid.title = format!("{} – {}", self.title, top.title);
        }
        for layer in layers {
            laid.lay(layer)?;
        }
        Some(laid)
    }

    fn lay(&mut self, layer: &Alternative) -> Option<()> {
        if !layer.note.is_empty() {
            self.note.clone_from(&layer.note);
        }
        self.measures = self.measures_under(layer)?;
        self.lay_assumptions(layer);
        Some(())
    }

    #[expect(clippy::disallowed_types, reason = "looked up in and never gone through, so no order shows")]
    fn measures_under(&self, layer: &Alternative) -> Option<Measures> {
        let years = self.years;
        let mut measures = self.measures.clone();
        if layer.changes.is_empty() && layer.added.is_empty() {
            return Some(measures);
        }
        // Every measure of the plan is asked for, and only a few are found.
        let added: std::collections::HashSet<&str> = layer.added.iter().map(|measure| &*measure.id).collect();
        let changes: std::collections::HashMap<&str, &Adjustment> =
            layer.changes.iter().map(|(id, change)| (&**id, change)).collect();
        for at in 0..self.measures.len() {
            let below = self.measures.get(at)?;
            if !added.is_empty() && added.contains(&*below.id) {
                return None;
            }
            if let Some(adjustment) = changes.get(&*below.id) {
                measures.put(at, adjustment.of(below, years).ok()?);
            }
        }
        measures.extend((0..layer.added.len()).filter_map(|at| layer.added.shared(at)).map(Arc::clone));
        Some(measures)
    }

    fn lay_assumptions(&mut self, layer: &Alternative) {
        if !layer.left_out.is_empty() {
            self.assumptions.retain(|below| !layer.left_out.contains(&below.kind.subject()));
        }
        for own in &layer.assumptions {
            put(&mut self.assumptions, own);
        }
    }

    /// What keeps an alternative from being laid on.
    fn problems_of(&self, id: &str) -> Vec<Problem> {
        let Some((at, _)) = self.alternative(id) else {
            let unknown = AlternativeProblem::unknown_alternative(self, id);
            return vec![unknown];
        };
        let chain = self.chain_of(at);
        let mut found = alternative_problems(self);
        found.retain(|problem| {
            let on_the_way = matches!(&problem.place.part, Part::Item("alternatives", at) if chain.contains(at));
            problem.severity == Severity::Error && on_the_way && matches!(problem.kind, ProblemKind::Alternative(_))
        });
        found
    }

    /// The positions of an alternative and of those it lies over, as far as they are known.
    pub(super) fn chain_of(&self, at: usize) -> Vec<usize> {
        let mut chain = vec![at];
        let below = |at: usize| {
            let over = self.alternatives.get(at)?.over.as_ref()?;
            Some(self.alternative(over)?.0)
        };
        while let Some(next) = chain.last().and_then(|at| below(*at)).filter(|next| !chain.contains(next)) {
            chain.push(next);
        }
        chain
    }
}

/// An assumption in place of those about the same, at the place of the first of them.
fn put(assumptions: &mut Vec<Assumption>, own: &Assumption) {
    let subject = own.kind.subject();
    let first = assumptions.iter().position(|below| below.kind.subject() == subject);
    assumptions.retain(|below| below.kind.subject() != subject);
    assumptions.insert(first.unwrap_or(assumptions.len()), own.clone());
}
