//! The words of an agreement file as the model's.

use super::shape;
use crate::budget::agreement::{Bound, Direction, Exactness, Force, Measured, Payer, Profile, Stage};
use crate::budget::area::Owner;

impl From<shape::Scope> for Owner {
    fn from(scope: shape::Scope) -> Self {
        match scope {
            shape::Scope::AllMunicipalities => Self::Municipalities,
            shape::Scope::AllRegions => Self::Regions,
        }
    }
}

impl From<shape::Bound> for Bound {
    fn from(bound: shape::Bound) -> Self {
        match bound {
            shape::Bound::AtMost => Self::AtMost,
            shape::Bound::AtLeast => Self::AtLeast,
        }
    }
}

impl From<shape::Measured> for Measured {
    fn from(on: shape::Measured) -> Self {
        match on {
            shape::Measured::Level => Self::Level,
            shape::Measured::Change => Self::Change,
        }
    }
}

impl From<shape::Force> for Force {
    fn from(force: shape::Force) -> Self {
        match force {
            shape::Force::Binding => Self::Binding,
            shape::Force::Commitment => Self::Commitment,
            shape::Force::Aim => Self::Aim,
        }
    }
}

impl From<shape::Stage> for Stage {
    fn from(stage: shape::Stage) -> Self {
        match stage {
            shape::Stage::Budgets => Self::Budgets,
            shape::Stage::Accounts => Self::Accounts,
        }
    }
}

impl From<shape::Direction> for Direction {
    fn from(direction: shape::Direction) -> Self {
        match direction {
            shape::Direction::Down => Self::Down,
            shape::Direction::NotPrinted => Self::NotPrinted,
        }
    }
}

impl From<shape::Exactness> for Exactness {
    fn from(exactness: shape::Exactness) -> Self {
        match exactness {
            shape::Exactness::About => Self::About,
            shape::Exactness::WellOver => Self::WellOver,
            shape::Exactness::JustUnder => Self::JustUnder,
            shape::Exactness::AtLeast => Self::AtLeast,
            shape::Exactness::AtMost => Self::AtMost,
            shape::Exactness::UpTo => Self::UpTo,
        }
    }
}

impl From<shape::Profile> for Profile {
    fn from(profile: shape::Profile) -> Self {
        match profile {
            shape::Profile::Total => Self::Total,
            shape::Profile::OneOff => Self::OneOff,
            shape::Profile::EndPoint => Self::EndPoint,
        }
    }
}

impl From<shape::Payer> for Payer {
    fn from(payer: shape::Payer) -> Self {
        match payer {
            shape::Payer::Municipalities => Self::Municipalities,
            shape::Payer::Regions => Self::Regions,
            shape::Payer::State => Self::State,
            shape::Payer::Other => Self::Other,
        }
    }
}
