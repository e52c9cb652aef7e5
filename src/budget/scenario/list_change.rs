//! Measures that come, go and change places: many in one step, at a cost that does not grow with the square of the
//! plan.

use super::{EditError, Measures, Scenario};
use crate::budget::measure::Measure;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A change of the list of measures. Positions are those in the scenario.
#[derive(Debug, Clone, PartialEq)]
pub enum ListChange {
    /// New measures, each with the position it gets, lowest first.
    Add(Vec<(usize, Measure)>),
    /// The measures at these positions taken away, lowest first.
    Remove(Vec<usize>),
    /// The measure at the first position moved so that it stands at the second.
    Move(usize, usize),
    /// All measures in another order, each named by the position it has now.
    Order(Vec<usize>),
}

impl Scenario {
    /// Makes a change of the list and gives the one that takes it back. A failing one changes nothing.
    pub(super) fn change_list(&mut self, change: ListChange) -> Result<ListChange, EditError> {
        match change {
            ListChange::Add(measures) => self.add_measures(measures),
            ListChange::Remove(positions) => self.remove_measures(positions),
            ListChange::Move(from, to) => {
                if to >= self.measures.len() {
                    return Err(EditError::NothingThere(to));
                }
                let measure = self.measures.remove(from).ok_or(EditError::NothingThere(from))?;
                self.insert_measure(to, measure)?;
                Ok(ListChange::Move(to, from))
            }
            ListChange::Order(order) => self.order_measures(&order),
        }
    }

    /// Puts measures in; each stands at its position afterwards.
    fn add_measures(&mut self, added: Vec<(usize, Measure)>) -> Result<ListChange, EditError> {
        let positions: Vec<usize> = added.iter().map(|(at, _)| *at).collect();
        let whole = self.measures.len().saturating_add(added.len());
        rising(&positions, whole)?;
        let mut ids: BTreeSet<&str> = self.measures.iter().map(|measure| &*measure.id).collect();
        if !added.iter().all(|(_, measure)| ids.insert(&measure.id)) {
            return Err(EditError::IdTaken);
        }
        let mut there = std::mem::take(&mut self.measures).into_shared().into_iter();
        let mut added = added.into_iter().peekable();
        self.measures = (0..whole)
            .filter_map(|at| added.next_if(|(to, _)| *to == at).map(|(_, new)| Arc::new(new)).or_else(|| there.next()))
            .collect();
        Ok(ListChange::Remove(positions))
    }

    /// Takes measures out.
    fn remove_measures(&mut self, positions: Vec<usize>) -> Result<ListChange, EditError> {
        rising(&positions, self.measures.len())?;
        let mut taken = Vec::with_capacity(positions.len());
        let mut gone = positions.into_iter().peekable();
        let mut kept = Measures::new();
        for (at, measure) in std::mem::take(&mut self.measures).into_shared().into_iter().enumerate() {
            if gone.next_if_eq(&at).is_some() {
                taken.push((at, Arc::unwrap_or_clone(measure)));
            } else {
                kept.push(measure);
            }
        }
        self.measures = kept;
        Ok(ListChange::Add(taken))
    }

    /// Puts the measures in another order; `order` holds the position that each has now.
    fn order_measures(&mut self, order: &[usize]) -> Result<ListChange, EditError> {
        let mut inverse = vec![None; self.measures.len()];
        for (to, from) in order.iter().enumerate() {
            match inverse.get_mut(*from) {
                Some(slot @ None) => *slot = Some(to),
                _ => return Err(EditError::NoOrder),
            }
        }
        let inverse: Vec<usize> = inverse.into_iter().collect::<Option<_>>().ok_or(EditError::NoOrder)?;
        let mut there: Vec<Option<Arc<Measure>>> =
            std::mem::take(&mut self.measures).into_shared().into_iter().map(Some).collect();
        self.measures = order.iter().filter_map(|from| there.get_mut(*from)?.take()).collect();
        Ok(ListChange::Order(inverse))
    }
}

/// Whether positions rise and lie below `count`.
fn rising(positions: &[usize], count: usize) -> Result<(), EditError> {
    if !positions.is_sorted_by(|one, next| one < next) {
        return Err(EditError::NoOrder);
    }
    positions.last().filter(|last| **last >= count).map_or(Ok(()), |last| Err(EditError::NothingThere(*last)))
}
