//! Which assumptions a number rests on.

use std::fmt;

/// The assumptions a number would change with: a set of their numbers in the scenario's list.
///
/// At most 128 assumptions can be told apart; more are a problem, and all from the 128th on share one mark.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Marks(u128);

impl Marks {
    /// Rests on no assumption: agreed or the user's own.
    pub const NONE: Self = Self(0);
    /// How many assumptions can be told apart.
    pub const MOST: usize = 128;

    /// The assumption of that number alone.
    pub fn of(number: usize) -> Self {
        Self::NONE.with(number)
    }

    /// This set and the assumption of that number.
    #[must_use]
    pub fn with(self, number: usize) -> Self {
        let bit = u32::try_from(number).ok().and_then(|number| 1_u128.checked_shl(number));
        Self(self.0 | bit.unwrap_or(1 << 127))
    }

    /// All assumptions of either.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether no assumption is in it.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether the assumption of that number is in it.
    pub fn contains(self, number: usize) -> bool {
        self.0 & Self::of(number).0 != 0
    }

    /// The numbers of the assumptions, lowest first.
    pub fn numbers(self) -> impl Iterator<Item = usize> {
        (0..Self::MOST).filter(move |number| self.contains(*number))
    }
}

impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.numbers()).finish()
    }
}
