//! How large the things in a file may be, so that no file makes the program stall.

use rust_decimal::Decimal;

/// Bytes of a file: 50 MB.
pub const FILE_BYTES: u64 = 50_000_000;
/// Characters of one text: a title, a note, a reason.
pub const TEXT_CHARACTERS: usize = 10_000;
/// Characters of an id.
pub const ID_CHARACTERS: usize = 200;
/// Measures of a scenario.
pub const MEASURES: usize = 200_000;
/// Items of every other list.
pub const ITEMS: usize = 1_000;
/// Problems that are told at once.
pub const PROBLEMS: usize = 100;

/// A yearly percentage lies above minus this and at most ten times this.
const WHOLE_PERCENT: Decimal = Decimal::ONE_HUNDRED;

/// Whether a yearly rate or growth can be meant: above −100 and at most 1,000 percent.
pub fn is_percent(number: Decimal) -> bool {
    -WHOLE_PERCENT < number && number <= WHOLE_PERCENT * Decimal::TEN
}

/// Whether a number of units can be meant: at most 10^9 either way, so that price times volume stays exact.
pub fn is_volume(number: Decimal) -> bool {
    number.abs() <= Decimal::from(1_000_000_000_u32)
}
