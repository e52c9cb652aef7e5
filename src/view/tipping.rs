//! Tipping points in words.

use super::View;
use crate::budget::tipping::{RangeTurn, Turn, range_turns, tipping};

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

    /// What verdicts become at a measure's low and high estimate; `None` for a measure without estimates.
    ///
    /// Works out some evaluations: to be asked for once, not per frame.
    pub fn range_lines(&self, measure: usize) -> Option<Vec<String>> {
        let turns = range_turns(self.book, measure)?;
        let line = |(high, key): (bool, &str)| {
            let turns: Vec<String> =
                turns.iter().filter(|turn| turn.high == high).map(|turn| self.range_turn(turn)).collect();
            (!turns.is_empty()).then(|| self.words.tell(key, &[("turns", &self.words.list(&turns))]))
        };
        let lines: Vec<String> =
            [(false, "range-turns-low"), (true, "range-turns-high")].into_iter().filter_map(line).collect();
        Some(if lines.is_empty() { vec![self.words.say("range-turns-none")] } else { lines })
    }

    /// `Anlæg, brutto 2025 overskredet (netop overholdt ved 72 mio. kr.)`
    fn range_turn(&self, turn: &RangeTurn) -> String {
        let (year, verdict) = (turn.year.to_string(), self.verdict_word(turn.verdict, turn.bound).to_lowercase());
        let name = self.area_name(&turn.area);
        let mut variables = vec![("area", &*name), ("year", &*year), ("verdict", &*verdict)];
        let at = turn.at.map(|at| self.amount_in_text(at));
        variables.extend(at.iter().map(|at| ("at", &**at)));
        self.words.tell(if at.is_some() { "range-turn-at" } else { "range-turn" }, &variables)
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
