//! Verdicts: what a plan and a frame say together.

use super::agreement::Bound;
use super::money::Money;

/// What a year of a plan is, held against a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Inside the frame, with this much room (zero where it is met exactly).
    Kept,
    /// Outside it.
    Broken,
    /// Closer to it than the printed figure is exact.
    Undecided,
    /// Nobody agreed on one.
    NoFrame,
    /// A frame is known, but nothing says what the level is before measures.
    NoBaseline,
    /// A problem makes the number dishonest.
    NotComputed,
}

impl Verdict {
    /// Worst first: what a summary of several verdicts says.
    pub const fn rank(self) -> u8 {
        match self {
            Self::NotComputed => 0,
            Self::Broken => 1,
            Self::Undecided => 2,
            Self::Kept => 3,
            Self::NoBaseline => 4,
            Self::NoFrame => 5,
        }
    }

    /// The verdict on a headroom known to ± `uncertainty`.
    pub fn on(headroom: Money, uncertainty: Money) -> Self {
        if headroom.abs() < uncertainty {
            Self::Undecided
        } else if headroom.is_negative() {
            Self::Broken
        } else {
            Self::Kept
        }
    }
}

impl Bound {
    /// The room between plan and frame: positive is always room, negative always breach.
    pub fn headroom(self, frame: Money, plan: Money) -> Money {
        match self {
            Self::AtMost => frame - plan,
            Self::AtLeast => plan - frame,
        }
    }
}
