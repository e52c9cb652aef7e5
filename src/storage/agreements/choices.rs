//! The words of an agreement file as the model's, and back.

use super::shape;
use crate::budget::agreement::{Bound, Direction, Exactness, Force, Measured, Payer, Profile, Question, Stage};

/// A word of the file that is the model's for each of its words.
macro_rules! same_words {
    ($($name:ident: $($word:ident)*;)*) => { $(
        impl From<shape::$name> for $name {
            fn from(word: shape::$name) -> Self {
                match word { $(shape::$name::$word => Self::$word,)* }
            }
        }
        impl From<$name> for shape::$name {
            fn from(word: $name) -> Self {
                match word { $($name::$word => Self::$word,)* }
            }
        }
    )* };
}

same_words! {
    Bound: AtMost AtLeast;
    Measured: Level Change;
    Force: Binding Commitment Aim;
    Stage: Budgets Accounts;
    Payer: Municipalities Regions State Other;
    Profile: Levels Total OneOff EndPoint;
    Exactness: Exact About WellOver JustUnder AtLeast AtMost UpTo;
    Question: HighRate RatesClash FarFromOthers TotalDiffers LineMissing;
}

impl From<shape::Direction> for Direction {
    fn from(word: shape::Direction) -> Self {
        match word {
            shape::Direction::Down => Self::Down,
            shape::Direction::NotPrinted => Self::NotPrinted,
        }
    }
}
