//! Every way a printed number may be typed: `19,9`, `19.9`, `19.900`, `19900`.

use crate::budget::agreement::Quantity;
use crate::budget::money::{Notation, Unit};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A number whose decimals beyond this are of another unit, not of what was printed.
const MOST_DECIMALS: u32 = 4;

/// The spellings of some printed numbers, each behind a space and followed by one.
pub(super) fn spellings(quantities: impl Iterator<Item = Quantity>) -> String {
    let mut known = BTreeSet::new();
    for quantity in quantities {
        match quantity {
            Quantity::Amount(printed) => {
                spell(printed.number(), &mut known);
                for unit in Unit::ALL {
                    let number = printed.money().in_unit(unit).normalize();
                    if number.scale() <= MOST_DECIMALS {
                        spell(number, &mut known);
                    }
                }
            }
            Quantity::Percent(number)
            | Quantity::PerInhabitant(number)
            | Quantity::Count(number)
            | Quantity::Other(number) => spell(number, &mut known),
        }
    }
    known.iter().fold(String::from(" "), |all, spelling| all + spelling + " ")
}

/// A number without its sign: with comma and with point, with grouped thousands and without.
fn spell(number: Decimal, known: &mut BTreeSet<String>) {
    for number in [number.abs(), number.abs().normalize()] {
        let plain = number.to_string();
        known.insert(plain.replace('.', ","));
        known.insert(plain);
        known.insert(Notation::Danish.write_as_is(number));
        known.insert(Notation::English.write_as_is(number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::money::Printed;

    #[test]
    fn an_amount_is_found_however_it_is_typed() {
        let amount = Quantity::Amount(Printed::new(199, 1, Unit::Mia).expect("an amount"));
        let spelt = spellings(std::iter::once(amount));
        for typed in ["19,9", "19.9", "19900", "19.900", "19,900", "19900000", "19.900.000.000"] {
            assert!(spelt.contains(&format!(" {typed} ")), "{typed} in {spelt}");
        }
        assert!(!spelt.contains(" 0,0"));
    }
}
