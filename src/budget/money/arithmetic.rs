//! Arithmetic in a cell: `=120*0,98`, `=(1,5+2)/3`, `=1,5 mia + 200 mio`.
//!
//! A number with a unit is an amount. A number without one is plain: it can be a factor, and where an amount is wanted,
//! in a sum with amounts or as the result, it is one in the unit of the cell. Multiplication and division bind before
//! addition and subtraction; a sign binds before all of them. Sums and products are exact, a division is carried to 28
//! digits, and the result is rounded to the øre, halves away from zero, without trailing zeros.

use super::printed::shortened;
use super::reading::is_part_of_number;
use super::{AmountError, AmountQuestion, Notation, Printed, Unit, Written};
use rust_decimal::Decimal;
use thiserror::Error;

/// Why a calculation cannot be worked out.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ArithmeticProblem {
    /// A number is missing here: at the end, or before a sign.
    #[error("a number is missing")]
    NumberMissing,
    /// A sign between two numbers is missing.
    #[error("a sign is missing before `{0}`")]
    SignMissing(String),
    /// A bracket is opened and never closed.
    #[error("a bracket is not closed")]
    NotClosed,
    /// A bracket closes nothing.
    #[error("a bracket closes nothing")]
    ClosesNothing,
    /// Neither a number nor a unit nor a sign.
    #[error("`{0}` is not known")]
    Unknown(String),
    /// A division by zero.
    #[error("division by zero")]
    DivisionByZero,
    /// An amount times an amount is no amount.
    #[error("an amount times an amount")]
    AmountTimesAmount,
    /// A plain number divided by an amount is no amount.
    #[error("a number divided by an amount")]
    DividedByAmount,
    /// More brackets or signs within each other than anybody needs.
    #[error("too many brackets within each other")]
    TooDeep,
    /// More characters than anybody needs.
    #[error("too long")]
    TooLong,
}

/// How many brackets and signs may lie within each other.
const MOST_DEPTH: usize = 50;
/// How many characters a calculation may have.
const MOST_CHARACTERS: usize = 2_000;

/// Works out what stands behind `=`; plain numbers count in `unit` where an amount is wanted.
pub(super) fn work_out(notation: Notation, text: &str, unit: Unit) -> Result<Printed, AmountQuestion> {
    let signs: Vec<char> = text.chars().collect();
    let start = signs.iter().position(|sign| *sign == '=').map_or(0, |at| at + 1);
    let mut reader = Reader { notation, unit, signs: &signs, at: start };
    if signs.len() > MOST_CHARACTERS {
        return Err(reader.fails(ArithmeticProblem::TooLong));
    }
    let value = reader.sum(0)?;
    match reader.next() {
        None => {}
        Some(')') => return Err(reader.fails(ArithmeticProblem::ClosesNothing)),
        Some(_) => return Err(reader.fails(ArithmeticProblem::SignMissing(reader.word()))),
    }
    let kroner = reader.kroner(value)?;
    let number = kroner.checked_div(unit.in_kroner()).ok_or(AmountError::TooLarge)?;
    Ok(Written { number, unit: None }.amount_to_the_oere(unit)?)
}

/// What a part of a calculation comes to.
#[derive(Debug, Clone, Copy)]
enum Value {
    /// A number without a unit.
    Plain(Decimal),
    /// An amount, in kroner.
    Amount(Decimal),
}

/// Reads a calculation from left to right.
struct Reader<'a> {
    notation: Notation,
    /// What plain numbers count in.
    unit: Unit,
    signs: &'a [char],
    /// The next sign, counted from zero.
    at: usize,
}

impl Reader<'_> {
    /// The next sign that is no space, if any.
    fn next(&mut self) -> Option<char> {
        while self.signs.get(self.at).is_some_and(|sign| sign.is_whitespace()) {
            self.at += 1;
        }
        self.signs.get(self.at).copied().map(plain_sign)
    }

    fn fails(&self, problem: ArithmeticProblem) -> AmountQuestion {
        fails_at(self.at, problem)
    }

    /// What stands here, up to the next sign of arithmetic, for a message.
    fn word(&self) -> String {
        let rest = self.signs.get(self.at..).unwrap_or_default();
        let signs = rest.iter().take_while(|sign| !is_arithmetic(**sign)).collect::<String>();
        let word = if signs.trim().is_empty() { rest.iter().take(1).collect() } else { signs };
        shortened(word.trim())
    }

    fn sum(&mut self, depth: usize) -> Result<Value, AmountQuestion> {
        let mut total = self.product(depth)?;
        while let Some(sign @ ('+' | '-')) = self.next() {
            self.at += 1;
            let other = self.product(depth)?;
            total = self.added(total, if sign == '-' { other.negated() } else { other })?;
        }
        Ok(total)
    }

    fn added(&self, one: Value, other: Value) -> Result<Value, AmountQuestion> {
        let sum = |one: Decimal, other: Decimal| one.checked_add(other).ok_or(AmountError::TooLarge);
        Ok(match (one, other) {
            (Value::Plain(one), Value::Plain(other)) => Value::Plain(sum(one, other)?),
            (one, other) => Value::Amount(sum(self.kroner(one)?, self.kroner(other)?)?),
        })
    }

    fn product(&mut self, depth: usize) -> Result<Value, AmountQuestion> {
        let mut total = self.signed(depth)?;
        while let Some(sign @ ('*' | '/')) = self.next() {
            let at = self.at;
            self.at += 1;
            let other = self.signed(depth)?;
            total = if sign == '*' { Self::times(at, total, other)? } else { Self::divided(at, total, other)? };
        }
        Ok(total)
    }

    fn times(at: usize, one: Value, other: Value) -> Result<Value, AmountQuestion> {
        let product = |one: Decimal, other: Decimal| one.checked_mul(other).ok_or(AmountError::TooLarge);
        Ok(match (one, other) {
            (Value::Plain(one), Value::Plain(other)) => Value::Plain(product(one, other)?),
            (Value::Plain(factor), Value::Amount(amount)) | (Value::Amount(amount), Value::Plain(factor)) => {
                Value::Amount(product(amount, factor)?)
            }
            (Value::Amount(_), Value::Amount(_)) => return Err(fails_at(at, ArithmeticProblem::AmountTimesAmount)),
        })
    }

    fn divided(at: usize, one: Value, other: Value) -> Result<Value, AmountQuestion> {
        let (Value::Plain(divisor) | Value::Amount(divisor)) = other;
        if divisor.is_zero() {
            return Err(fails_at(at, ArithmeticProblem::DivisionByZero));
        }
        let quotient = |one: Decimal| one.checked_div(divisor).ok_or(AmountError::TooLarge);
        Ok(match (one, other) {
            (Value::Plain(one), Value::Plain(_)) | (Value::Amount(one), Value::Amount(_)) => {
                Value::Plain(quotient(one)?)
            }
            (Value::Amount(one), Value::Plain(_)) => Value::Amount(quotient(one)?),
            (Value::Plain(_), Value::Amount(_)) => return Err(fails_at(at, ArithmeticProblem::DividedByAmount)),
        })
    }

    /// A number, a bracket, or one of them with a sign before it; percent signs behind.
    fn signed(&mut self, depth: usize) -> Result<Value, AmountQuestion> {
        if depth > MOST_DEPTH {
            return Err(self.fails(ArithmeticProblem::TooDeep));
        }
        match self.next() {
            Some(sign @ ('+' | '-')) => {
                self.at += 1;
                let value = self.signed(depth + 1)?;
                Ok(if sign == '-' { value.negated() } else { value })
            }
            Some('(') => {
                let open = self.at;
                self.at += 1;
                let value = self.sum(depth + 1)?;
                if self.next() != Some(')') {
                    return Err(match self.next() {
                        None => fails_at(open, ArithmeticProblem::NotClosed),
                        Some(_) => self.fails(ArithmeticProblem::SignMissing(self.word())),
                    });
                }
                self.at += 1;
                self.percent(value)
            }
            Some(')' | '*' | '/' | '%') | None => Err(self.fails(ArithmeticProblem::NumberMissing)),
            Some(_) => {
                let number = self.number()?;
                self.percent(number)
            }
        }
    }

    fn percent(&mut self, value: Value) -> Result<Value, AmountQuestion> {
        if self.next() != Some('%') {
            return Ok(value);
        }
        let at = self.at;
        self.at += 1;
        Self::divided(at, value, Value::Plain(Decimal::ONE_HUNDRED))
    }

    /// A number and its unit: all up to the next sign of arithmetic.
    fn number(&mut self) -> Result<Value, AmountQuestion> {
        let start = self.at;
        let rest = self.signs.get(start..).unwrap_or_default();
        let text: String = rest.iter().take_while(|sign| !is_arithmetic(**sign)).collect();
        if !text.chars().any(|sign| is_part_of_number(sign) && !sign.is_whitespace() && sign != '.') {
            return Err(self.fails(ArithmeticProblem::Unknown(self.word())));
        }
        let unknown = |word| self.fails(ArithmeticProblem::Unknown(word));
        let written = match self.notation.read_liberally(&text, self.unit) {
            Ok(Some(written)) => written,
            Err(question @ (AmountQuestion::Ambiguous { .. } | AmountQuestion::Amount(_))) => return Err(question),
            Err(AmountQuestion::UnknownUnit(word)) => return Err(unknown(word)),
            Ok(None) | Err(AmountQuestion::NotANumber(_) | AmountQuestion::Arithmetic { .. }) => {
                return Err(unknown(self.word()));
            }
        };
        self.at += text.chars().count();
        Ok(match written.unit {
            None => Value::Plain(written.number),
            Some(unit) => Value::Amount(written.number.checked_mul(unit.in_kroner()).ok_or(AmountError::TooLarge)?),
        })
    }

    /// A value as an amount in kroner.
    fn kroner(&self, value: Value) -> Result<Decimal, AmountError> {
        match value {
            Value::Amount(kroner) => Ok(kroner),
            Value::Plain(number) => number.checked_mul(self.unit.in_kroner()).ok_or(AmountError::TooLarge),
        }
    }
}

impl Value {
    fn negated(self) -> Self {
        match self {
            Self::Plain(number) => Self::Plain(-number),
            Self::Amount(kroner) => Self::Amount(-kroner),
        }
    }
}

/// A problem at a sign, counted from zero.
const fn fails_at(at: usize, problem: ArithmeticProblem) -> AmountQuestion {
    AmountQuestion::Arithmetic { at: at + 1, problem }
}

/// One spelling of each sign of arithmetic. `÷` is left out: it is a minus in Danish and a division in English.
const fn plain_sign(sign: char) -> char {
    match sign {
        '\u{2212}' | '\u{2013}' | '\u{2012}' => '-',
        '\u{d7}' | '\u{b7}' | '\u{22c5}' => '*',
        other => other,
    }
}

const fn is_arithmetic(sign: char) -> bool {
    matches!(plain_sign(sign), '+' | '-' | '*' | '/' | '(' | ')' | '%')
}
