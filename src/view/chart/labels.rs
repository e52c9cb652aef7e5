//! How the numbers of one chart are written.

use super::Marked;
use crate::budget::evaluation::{AreaOutcome, Cell};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::view::{View, letters};

/// Who reads a chart, which decides how its numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Beside tables: one decimal, assumptions underlined.
    Screen,
    /// On paper and on the wall: no decimals where all amounts are whole, assumptions as letters.
    Paper,
}

/// How the numbers of one chart are written.
pub(super) struct Labels<'a> {
    view: &'a View<'a>,
    decimals: u32,
}

impl Labels<'_> {
    pub(super) fn marked(&self, money: Money, marks: Marks) -> Marked {
        let text = self.view.written(money, self.decimals);
        Marked { text, letters: letters(marks) }
    }

    pub(super) fn signed(&self, money: Money, marks: Marks) -> Marked {
        let plain = self.marked(money, marks);
        let reads_as_zero = || money.in_unit(self.view.unit).round_dp(self.decimals).is_zero();
        let is_zero = money.is_zero() || (self.view.decimals.is_none() && reads_as_zero());
        let text = if money.is_negative() || is_zero { plain.text } else { format!("+{}", plain.text) };
        Marked { text, ..plain }
    }
}

impl View<'_> {
    /// As many decimals as the user chose; or else one, or on paper none where every amount of the chart is whole.
    pub(super) fn labels(&self, audience: Audience, outcomes: &[&AreaOutcome]) -> Labels<'_> {
        let of_outcome = |outcome: &&AreaOutcome| {
            let frames = outcome.verdicts().flat_map(|cell| [cell.frame, cell.headroom]);
            let levels = outcome.baseline.iter().chain(&outcome.change).chain(&outcome.plan).copied();
            levels.chain(frames).filter_map(Cell::amount).collect::<Vec<Money>>()
        };
        self.labels_for(audience, outcomes.iter().flat_map(of_outcome))
    }

    /// The same for a chart of those amounts.
    pub(super) fn labels_for(&self, audience: Audience, mut amounts: impl Iterator<Item = Money>) -> Labels<'_> {
        let all_whole = amounts.all(|money| money.in_unit(self.unit).round_dp(1).fract().is_zero());
        let fitting = u32::from(!(audience == Audience::Paper && all_whole));
        Labels { view: self, decimals: self.decimals.unwrap_or(fitting) }
    }
}
