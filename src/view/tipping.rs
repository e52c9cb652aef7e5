//! Tipping points in words.

use super::View;
use crate::budget::tipping::{Turn, tipping};

impl View<'_> {
    /// Where a verdict turns with an assumption, by its number; `None` where it has no percentage to move.
    ///
    /// Works out some dozens of evaluations: to be asked for once, not per frame.
    pub fn tipping_line(&self, number: usize) -> Option<String> {
        let tipping = tipping(self.book, number)?;
        let turns: Vec<String> = tipping.below.iter().chain(&tipping.above).map(|turn| self.turn(turn)).collect();
        Some(if turns.is_empty() {
            self.words.tell("tipping-none", &[("reach", &tipping.reach.to_string())])
        } else {
            self.words.tell("tipping-between", &[("turns", &self.words.list(&turns))])
        })
    }

    /// `0,33 pct. (Anlæg, brutto 2025: overholdt)`
    fn turn(&self, turn: &Turn) -> String {
        let at = self.words.language().notation().write_as_is(turn.at);
        let (year, verdict) = (turn.year.to_string(), self.verdict_word(turn.verdict, turn.bound).to_lowercase());
        let variables =
            [("at", at.as_str()), ("area", &self.area_name(&turn.area)), ("year", &year), ("verdict", &verdict)];
        self.words.tell("tipping-turn", &variables)
    }
}
