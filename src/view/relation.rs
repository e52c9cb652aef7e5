//! What a figure says only together with others, in sentences.

use super::derived::{DerivedRow, InUnit, of_derived};
use super::{View, Words};
use crate::budget::agreement::{FigureRef, Relation};
use crate::budget::price_level::Year;

impl Words {
    /// A number of a unit: `0,3 mia. kr.`.
    pub fn amount_in_unit(&self, of: InUnit) -> String {
        self.tell("amount-in-text", &[("number", &self.number_as_is(of)), ("unit", of.unit.code())])
    }

    /// The number alone, with the decimals it carries.
    pub fn number_as_is(&self, of: InUnit) -> String {
        self.language().notation().write_as_is(of.number)
    }

    /// A sum written out: `0,9 − 0,6`, with units only where they differ.
    pub fn terms(&self, terms: &[InUnit]) -> String {
        let mut text = String::new();
        let mixed = terms.windows(2).any(|pair| pair.first().map(|one| one.unit) != pair.last().map(|one| one.unit));
        for (at, term) in terms.iter().enumerate() {
            let minus = at > 0 && term.number.is_sign_negative();
            let shown = if minus { InUnit { number: -term.number, ..*term } } else { *term };
            text.push_str(if minus {
                " \u{2212} "
            } else if at > 0 {
                " + "
            } else {
                ""
            });
            text.push_str(&if mixed { self.amount_in_unit(shown) } else { self.number_as_is(shown) });
        }
        text
    }

    /// A derived amount written out: `0,9 − 0,6 = 0,3 mia. kr.`.
    pub fn derivation(&self, row: &DerivedRow) -> String {
        format!("{} = {}", self.terms(&row.terms), self.amount_in_unit(row.sum))
    }
}

impl View<'_> {
    /// What the relations of a figure say of it, of one year or of every year they name.
    pub fn relation_remarks(&self, of: &FigureRef, year: Option<Year>) -> Vec<String> {
        let library = self.book.library();
        let about = library.comparisons.about(&of.agreement, &of.figure);
        about.filter_map(|relation| self.relation_remark(relation, of, year)).collect()
    }

    fn relation_remark(&self, relation: &Relation, of: &FigureRef, year: Option<Year>) -> Option<String> {
        let agreement = self.book.library().agreement(&of.agreement)?;
        let mut sentences = Vec::new();
        if relation.never_added.contains(&of.figure) {
            sentences
                .push(self.words.tell("relation-remark-never-added", &[("name", self.words.name(&relation.name))]));
        }
        for difference in &relation.differences {
            let rows = difference.by_year(agreement).into_iter().filter(|row| year.is_none_or(|year| year == row.year));
            let rows: Vec<String> =
                rows.map(|row| format!("{}: {}", row.year, self.words.derivation(&of_derived(&row)))).collect();
            if !rows.is_empty() {
                let name = self.words.name(&difference.name);
                // The unit may end in a full stop of its own.
                let rows = rows.join("; ");
                let rows = rows.trim_end_matches('.');
                sentences.push(self.words.tell("relation-remark-difference", &[("name", name), ("rows", rows)]));
            }
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }
}
