//! Money: exact, with the unit and the decimals it was printed with.
#![expect(clippy::arithmetic_side_effects, reason = "digits are counted here, inside the bounds that `Printed` sets")]

mod arithmetic;
mod notation;
mod printed;
mod reading;

pub use arithmetic::ArithmeticProblem;
pub use notation::{AmountQuestion, Notation, Written};
pub(crate) use printed::Form;
pub use printed::{AmountError, Printed};

use rust_decimal::Decimal;

/// The unit an amount is printed in. Files write `kr`, `tkr`, `mio`, `mia`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// Kroner.
    Kr,
    /// Thousand kroner.
    Tkr,
    /// Million kroner.
    Mio,
    /// Thousand million kroner (DKK bn).
    Mia,
}

impl Unit {
    /// All units, smallest first.
    pub const ALL: [Self; 4] = [Self::Kr, Self::Tkr, Self::Mio, Self::Mia];

    /// How files write the unit.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kr => "kr",
            Self::Tkr => "tkr",
            Self::Mio => "mio",
            Self::Mia => "mia",
        }
    }

    /// The unit that a file's word names.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::at_start(code.as_bytes()).filter(|(_, after)| after.is_empty()).map(|(unit, _)| unit)
    }

    /// The unit that a text starts with, and what follows it; letter by letter, since every amount of a file is asked.
    const fn at_start(text: &[u8]) -> Option<(Self, &[u8])> {
        match text {
            [b'm', b'i', b'o', after @ ..] => Some((Self::Mio, after)),
            [b'm', b'i', b'a', after @ ..] => Some((Self::Mia, after)),
            [b'k', b'r', after @ ..] => Some((Self::Kr, after)),
            [b't', b'k', b'r', after @ ..] => Some((Self::Tkr, after)),
            _ => None,
        }
    }

    /// How many powers of ten one unit is, in kroner: 0, 3, 6 or 9.
    pub const fn exponent(self) -> u32 {
        match self {
            Self::Kr => 0,
            Self::Tkr => 3,
            Self::Mio => 6,
            Self::Mia => 9,
        }
    }

    /// One unit in kroner.
    pub fn in_kroner(self) -> Decimal {
        Decimal::from(10_u64.pow(self.exponent()))
    }
}

/// An exact amount in kroner.
///
/// Amounts that enter from files are at most 10^15 kr (see [`Printed`]), so sums and restatements stay far inside
/// the 28 digits of a decimal; beyond them arithmetic saturates rather than panics, and evaluation reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(Decimal);

impl Money {
    /// No kroner at all.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// Beyond this, in kroner either way, a sum is a mistake and is reported instead of shown.
    pub const LARGEST_SUM_KRONER: i64 = 1_000_000_000_000_000_000;
    /// The finest step a sum of amounts is kept in: one ten-thousandth of a krone.
    pub(crate) const TICKS_PER_KRONE_EXPONENT: u32 = 4;

    /// The decimals of a krone that a restated amount keeps when it enters a sum: with them, and the largest sum before
    /// them, an amount just fits a decimal, so sums are exact and what cancels cancels to nothing.
    const DECIMALS_IN_SUMS: u32 = 10;

    /// An amount in kroner.
    pub const fn from_kroner(kroner: Decimal) -> Self {
        Self(kroner)
    }

    /// An exact sum of ten-thousandths of a krone; saturates beyond 28 digits.
    pub(crate) fn from_ticks(ticks: i128) -> Self {
        let limit = i128::MAX >> 33; // 94 bits: always a decimal
        Self(Decimal::from_i128_with_scale(ticks.clamp(-limit, limit), Self::TICKS_PER_KRONE_EXPONENT))
    }

    /// The amount as whole ten-thousandths of a krone, rounded half to even.
    pub(crate) fn to_ticks(self) -> i128 {
        let mut rounded = self.0.round_dp(Self::TICKS_PER_KRONE_EXPONENT);
        rounded.rescale(Self::TICKS_PER_KRONE_EXPONENT);
        // A value too large to rescale keeps a smaller scale; the bound on amounts keeps that out of reach.
        rounded.mantissa()
    }

    /// The amount in kroner.
    pub const fn kroner(self) -> Decimal {
        self.0
    }

    /// The amount counted in `unit`, unrounded.
    pub fn in_unit(self, unit: Unit) -> Decimal {
        self.0.checked_div(unit.in_kroner()).unwrap_or(Decimal::ZERO)
    }

    /// The amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Whether nothing is left.
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether the amount is below zero; zero is not.
    pub const fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Whether the amount is larger than any sum this program can stand behind.
    pub fn is_beyond_reason(self) -> bool {
        // Compared as whole digits, since every number shown is asked this; with more decimals none can be so large.
        let most = LARGEST_SUM_DIGITS.get(usize::try_from(self.0.scale()).unwrap_or(usize::MAX));
        most.is_some_and(|most| self.0.mantissa().unsigned_abs() > *most)
    }

    /// The amount times a factor, to 28 digits.
    #[must_use]
    pub fn times(self, factor: Decimal) -> Self {
        Self(self.0.saturating_mul(factor))
    }

    /// The amount as sums take it: rounded, half to even, to a ten-thousand-millionth of a krone, and held with as many
    /// decimals as every other, so that a sum is the same to the last digit however it came about.
    #[must_use]
    pub(crate) fn settled(self) -> Self {
        let mut settled = self.0.round_dp(Self::DECIMALS_IN_SUMS);
        settled.rescale(Self::DECIMALS_IN_SUMS);
        Self(settled)
    }

    /// The amount divided by a factor, to 28 digits; a factor of zero leaves it as it is.
    #[must_use]
    pub fn divided_by(self, factor: Decimal) -> Self {
        Self(self.0.checked_div(factor).unwrap_or(self.0))
    }
}

/// The digits of the largest sum, for each number of decimals with which it can be held.
const LARGEST_SUM_DIGITS: [u128; 11] = largest_sum_digits();

#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "runs at compile time")]
const fn largest_sum_digits() -> [u128; 11] {
    let mut digits = [Money::LARGEST_SUM_KRONER as u128; 11];
    let mut decimals = 1;
    while decimals < digits.len() {
        digits[decimals] = digits[decimals - 1] * 10;
        decimals += 1;
    }
    digits
}

impl std::ops::Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Neg for Money {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::ops::AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| total + amount)
    }
}
