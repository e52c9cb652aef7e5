//! The values of a figure in another price level, with the rates they went through, or what keeps them from it.

use crate::budget::agreement::{Figure, FigureRef};
use crate::budget::evaluation::{NotRestated, RestatedValue, Restater};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::{MissingStep, PriceLevel};
use crate::view::{View, WhyLine};

/// Values that share their way to the price level.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Restated {
    /// The values there, in the order printed; none where they cannot be restated.
    pub rows: Vec<RestatedRow>,
    /// The way they went: the level they came from and each rate; or why there is none.
    pub lines: Vec<WhyLine>,
    /// The rate that is missing, where one is.
    pub missing: Option<MissingStep>,
}

/// A value in the new price level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestatedRow {
    /// Its years.
    pub years: String,
    /// `19.625,2 mio. kr.`
    pub amount: String,
    /// The assumptions it rests on.
    pub marks: Marks,
}

/// What values are grouped by: one way, or one reason against.
#[derive(PartialEq)]
enum Way {
    Restated(RestatedValue),
    Not(NotRestated),
}

impl View<'_> {
    /// The amounts of a figure in the price level `to`, grouped by their way there. No group for a figure without money.
    pub(super) fn restated_values(&self, of: &FigureRef, figure: &Figure, to: PriceLevel) -> Vec<Restated> {
        let restater = Restater::of(self.book.scenario(), self.book.library(), to);
        let mut groups: Vec<(Way, Restated)> = Vec::new();
        let mut left_out: Vec<Vec<String>> = Vec::new();
        for value in &figure.values {
            let years = self.words.period_of(figure, value);
            let (way, row) = match restater.value(of, value) {
                Err(NotRestated::NotMoney) => continue,
                Err(why) => (Way::Not(why), Err(years)),
                Ok(value) => {
                    let marks = value.declared.and(value.way.marks);
                    let row = RestatedRow { years, amount: self.amount_in_text(value.amount), marks };
                    (Way::Restated(RestatedValue { amount: Money::ZERO, ..value }), Ok(row))
                }
            };
            let at = groups.iter().position(|(known, _)| *known == way).unwrap_or_else(|| {
                let group = self.way_in_words(&way);
                groups.push((way, group));
                left_out.push(Vec::new());
                groups.len().saturating_sub(1)
            });
            let Some(((_, group), without)) = groups.get_mut(at).zip(left_out.get_mut(at)) else { continue };
            match row {
                Ok(row) => group.rows.push(row),
                Err(years) => without.push(years),
            }
        }
        // Where only some values cannot be restated, it is said which.
        let several = groups.len() > 1;
        let named = groups.into_iter().zip(left_out).map(|((_, mut group), years)| {
            if let Some(line) = group.lines.first_mut().filter(|_| several && !years.is_empty()) {
                let years = self.words.list(&years);
                line.text = self.words.tell("not-restated-years", &[("years", &years), ("why", &line.text)]);
            }
            group
        });
        named.collect()
    }

    fn way_in_words(&self, way: &Way) -> Restated {
        match way {
            Way::Restated(RestatedValue { from, of_whole, declared, way, .. }) => {
                let mut lines = self.way_lines(*from, way);
                if *of_whole {
                    let text = self.words.say("restated-of-whole");
                    lines.push(WhyLine { text, ..WhyLine::default() });
                }
                if !declared.is_none() {
                    let level = self.price_level(*from);
                    let text = self.words.tell("why-assumed-level", &[("level", &level)]);
                    lines.push(WhyLine { text, tag: self.tag(*declared), ..WhyLine::default() });
                }
                Restated { lines, ..Restated::default() }
            }
            Way::Not(why) => {
                let missing = if let NotRestated::Missing(step, _) = why { Some(step.clone()) } else { None };
                let text = self.why_not(why);
                Restated { lines: vec![WhyLine { text, ..WhyLine::default() }], missing, ..Restated::default() }
            }
        }
    }

    fn why_not(&self, why: &NotRestated) -> String {
        match why {
            NotRestated::NotMoney => String::new(),
            NotRestated::NoPriceLevel => self.words.say("not-restated-no-level"),
            NotRestated::NoArea => self.words.say("not-restated-no-area"),
            NotRestated::ManyYears => self.words.say("not-restated-many-years"),
            NotRestated::Missing(step, from) => {
                let years = format!("{}-{}", step.to.previous(), step.to);
                let from = self.price_level(*from);
                self.words.tell("not-restated-missing", &[("series", &step.series), ("years", &years), ("from", &from)])
            }
        }
    }
}
