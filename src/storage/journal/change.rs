//! What an edit changes, in the pieces that a journal writes.

use crate::budget::measure::Measure;
use crate::budget::scenario::{Edit, ListChange, Scenario};
use std::sync::Arc;

/// A change of a scenario as it stands after an edit.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// All of it.
    Whole(Arc<Scenario>),
    /// Everything but its measures.
    Head(Box<Scenario>),
    /// The measure at a position.
    Set(usize, Box<Measure>),
    /// A new measure at a position.
    Insert(usize, Box<Measure>),
    /// The measure that stood at a position is gone.
    Remove(usize),
}

/// Which pieces of a scenario an edit touches, one after another; known before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched(Vec<Piece>);

/// A piece, at its position when its turn comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Head,
    Set(usize),
    Insert(usize),
    Remove(usize),
    /// All of it.
    Whole,
}

impl Touched {
    /// What an edit touches.
    pub fn by(edit: &Edit) -> Self {
        let mut pieces = Vec::new();
        add(&mut pieces, edit);
        if !pieces.iter().any(|piece| matches!(piece, Piece::Insert(_) | Piece::Remove(_))) {
            pieces.sort_unstable();
            pieces.dedup();
        }
        Self(pieces)
    }

    /// The changes, once the edit is made.
    pub fn changes(self, now: &Arc<Scenario>) -> Vec<Change> {
        let many = if self.moves() { MANY } else { MANY.max(now.measures.len() / 4) };
        let pieces = (self.0.len() <= many && !self.0.contains(&Piece::Whole)).then(|| self.pieces(now)).flatten();
        pieces.unwrap_or_else(|| vec![Change::Whole(Arc::clone(now))])
    }

    /// Whether a measure comes or goes.
    fn moves(&self) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Insert(_) | Piece::Remove(_)))
    }

    /// Each piece as it is in the end; `None` where one that comes goes again.
    fn pieces(&self, now: &Scenario) -> Option<Vec<Change>> {
        let mut changes = Vec::with_capacity(self.0.len());
        for (turn, piece) in self.0.iter().enumerate() {
            let later = self.0.get(turn + 1..).unwrap_or_default();
            let in_the_end = |at| at_last(at, later).and_then(|at| now.measures.get(at)).cloned().map(Box::new);
            match *piece {
                Piece::Head => changes.push(Change::Head(Box::new(now.without_measures()))),
                Piece::Set(at) => changes.extend(in_the_end(at).map(|measure| Change::Set(at, measure))),
                Piece::Insert(at) => changes.push(Change::Insert(at, in_the_end(at)?)),
                Piece::Remove(at) => changes.push(Change::Remove(at)),
                Piece::Whole => return None,
            }
        }
        Some(changes)
    }
}

fn add(pieces: &mut Vec<Piece>, edit: &Edit) {
    match edit {
        Edit::AddMeasure(at, _) => pieces.push(Piece::Insert(*at)),
        Edit::RemoveMeasure(at) => pieces.push(Piece::Remove(*at)),
        Edit::Measure(at, _) => pieces.push(Piece::Set(*at)),
        Edit::Measures(change) => add_list(pieces, change),
        Edit::Resolve(..) | Edit::Whole(_) => pieces.push(Piece::Whole),
        Edit::All(edits) => edits.iter().for_each(|edit| add(pieces, edit)),
        Edit::Title(_)
        | Edit::Note(_)
        | Edit::Meeting(_)
        | Edit::Accepted(_)
        | Edit::Areas(_)
        | Edit::Scope(_)
        | Edit::Years(_)
        | Edit::PriceLevel(_)
        | Edit::Agreements(_)
        | Edit::Baseline(..)
        | Edit::BaselineAmount(..)
        | Edit::AddAssumption(..)
        | Edit::RemoveAssumption(_)
        | Edit::Assumption(..)
        | Edit::Frames(_)
        | Edit::Vintages(_)
        | Edit::OwnAgreements(_)
        | Edit::Chosen(_)
        | Edit::Alternative(_) => pieces.push(Piece::Head),
    }
}

/// Measures that come or go, one after another.
fn add_list(pieces: &mut Vec<Piece>, change: &ListChange) {
    match change {
        ListChange::Add(measures) => pieces.extend(measures.iter().map(|(at, _)| Piece::Insert(*at))),
        // From the last on, so that the positions of the others hold.
        ListChange::Remove(positions) => pieces.extend(positions.iter().rev().map(|at| Piece::Remove(*at))),
        ListChange::Move(from, to) => pieces.extend([Piece::Remove(*from), Piece::Insert(*to)]),
        ListChange::Order(_) => pieces.push(Piece::Whole),
    }
}

/// Where a measure stands after all that comes later; `None` where it is gone.
fn at_last(mut at: usize, later: &[Piece]) -> Option<usize> {
    for piece in later {
        match *piece {
            Piece::Insert(before) if before <= at => at += 1,
            Piece::Remove(other) if other == at => return None,
            Piece::Remove(before) if before < at => at -= 1,
            Piece::Insert(_) | Piece::Remove(_) | Piece::Set(_) | Piece::Head | Piece::Whole => {}
        }
    }
    Some(at)
}

/// More pieces than this at once are told as a whole, unless they are few among the measures of the plan.
const MANY: usize = 200;
