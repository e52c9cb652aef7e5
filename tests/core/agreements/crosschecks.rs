//! The cross-checks that the texts allow, line by line from `crosschecks.txt`, evaluated from the catalogue.

use raaderum::budget::agreement::{Figure, FigureRef, Library, Quantity, Value};
use raaderum::budget::money::Printed;
use raaderum::storage;
use rust_decimal::Decimal;

/// A number and whether it is kroner, so that kroner are never compared with anything else.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Number {
    value: Decimal,
    is_money: bool,
}

/// One line of the file.
struct Check<'a> {
    library: &'a Library,
    agreement: &'a str,
}

impl Check<'_> {
    /// `term + term - term`, each a product of factors.
    fn sum(&self, text: &str) -> Number {
        let mut total: Option<Number> = None;
        let mut sign = Decimal::ONE;
        let mut term: Vec<&str> = Vec::new();
        for word in text.split_whitespace().chain(["+"]) {
            if !matches!(word, "+" | "-") {
                term.push(word);
                continue;
            }
            let product = self.product(&term.join(" "));
            let value = sign * product.value;
            total = Some(match total {
                None => Number { value, ..product },
                Some(before) => {
                    assert_eq!(before.is_money, product.is_money, "{text} adds unlike things");
                    Number { value: before.value + value, ..product }
                }
            });
            sign = if word == "-" { -Decimal::ONE } else { Decimal::ONE };
            term.clear();
        }
        total.unwrap_or_else(|| panic!("{text} is empty"))
    }

    fn product(&self, text: &str) -> Number {
        let factors = text.split(" * ").map(|factor| self.factor(factor.trim()));
        factors
            .reduce(|one, other| {
                assert!(!(one.is_money && other.is_money), "{text} multiplies money by money");
                Number { value: one.value * other.value, is_money: one.is_money || other.is_money }
            })
            .unwrap()
    }

    fn factor(&self, text: &str) -> Number {
        if let Some(rate) = text.strip_prefix("pl(").and_then(|rest| rest.strip_suffix(')')) {
            let percent = self.figure(rate);
            return Number { value: Decimal::ONE + percent.value / Decimal::ONE_HUNDRED, is_money: false };
        }
        if text.contains('@') {
            return self.figure(text);
        }
        literal(text)
    }

    /// `id@period` or `KØ2020/id@period`, with the unit of one of several printings behind it.
    fn figure(&self, text: &str) -> Number {
        let (reference, unit) = text.split_once(' ').map_or((text, None), |(reference, unit)| (reference, Some(unit)));
        let (id, period) = reference.split_once('@').unwrap();
        let (agreement, id) = id.split_once('/').unwrap_or((self.agreement, id));
        let of = FigureRef::new(agreement, id);
        let figure: &Figure = self.library.figure(&of).unwrap_or_else(|| panic!("{of:?} is not in the catalogue"));
        let of_period = figure.values.iter().filter(|value| value.period.to_string() == period);
        let fits = |value: &&Value| match (unit, value.quantity) {
            (None, _) => true,
            (Some(unit), Quantity::Amount(printed)) => printed.unit().code() == unit,
            (Some(_), _) => false,
        };
        let found: Vec<&Value> = of_period.filter(fits).collect();
        match found.as_slice() {
            [only] => number(only.quantity),
            several => panic!("{text} has {} printings", several.len()),
        }
    }
}

fn number(quantity: Quantity) -> Number {
    match quantity {
        Quantity::Amount(printed) => Number { value: printed.money().kroner(), is_money: true },
        Quantity::Percent(value) | Quantity::PerInhabitant(value) | Quantity::Count(value) | Quantity::Other(value) => {
            Number { value, is_money: false }
        }
    }
}

/// `3.5 mio` or `0.5`.
fn literal(text: &str) -> Number {
    match Printed::parse(text) {
        Ok(printed) => Number { value: printed.money().kroner(), is_money: true },
        Err(_) => Number { value: text.parse().unwrap_or_else(|_| panic!("{text} is no number")), is_money: false },
    }
}

#[test]
fn every_cross_check_of_the_texts_holds() {
    let library = storage::agreements::all();
    let mut wrong = Vec::new();
    let mut of: Vec<&str> = Vec::new();
    for line in include_str!("crosschecks.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.split(';').map(str::trim).collect();
        let [agreement, expression, printed, tolerance, _source] = fields.as_slice() else {
            panic!("{line} has {} fields", fields.len())
        };
        of.push(agreement);
        let check = Check { library: &library, agreement };
        let (bound, printed) = printed.strip_prefix("<= ").map_or((false, *printed), |bound| (true, bound));
        let (sum, printed, most) = (check.sum(expression), check.sum(printed), literal(tolerance));
        assert_eq!(sum.is_money, printed.is_money, "{line}");
        assert_eq!(sum.is_money, most.is_money, "{line}");
        let apart = if bound { sum.value - printed.value } else { (sum.value - printed.value).abs() };
        if apart > most.value {
            wrong.push(format!("{line}\n  is {}, printed {}", sum.value.normalize(), printed.value.normalize()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for id in storage::agreements::ids() {
        assert!(of.iter().filter(|agreement| **agreement == id).count() > 10, "{id} is hardly checked");
    }
}
