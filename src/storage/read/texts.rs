//! The checks of leaves: texts, names, years, amounts, numbers.

use super::checking::Checking;
use super::leaf::{Amount, Amounts, Exact, Label, Text, YearNumber};
use super::trail::Trail;
use crate::budget::agreement::FigureRef;
use crate::budget::area::{AreaPath, Name};
use crate::budget::measure::YearlyAmounts;
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Series, Year};
use crate::budget::problem::ProblemKind;
use crate::storage::limits;
use crate::storage::problem::{FileProblemKind, shortened};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Checking<'_> {
    fn not_a<T>(&mut self, at: &Trail<'_>, what: &'static str, text: &str) -> Option<T> {
        self.problem(at, ProblemKind::NotA { what, text: shortened(text).into() });
        None
    }

    /// A text of any content that is not beyond all length.
    pub(in crate::storage) fn text<'x>(&mut self, at: &Trail<'_>, text: &'x Text<'_>) -> Option<&'x str> {
        let most = limits::TEXT_CHARACTERS;
        if text.0.len() > most && text.0.chars().nth(most).is_some() {
            self.problem(at, FileProblemKind::TooLong { most });
            return None;
        }
        Some(&text.0)
    }

    /// A text that says something.
    pub(in crate::storage) fn written<'x>(
        &mut self,
        at: &Trail<'_>,
        text: &'x Text<'_>,
        what: &'static str,
    ) -> Option<&'x str> {
        let written = self.text(at, text)?;
        if written.trim().is_empty() {
            self.problem(at, ProblemKind::Missing { what });
            return None;
        }
        Some(written)
    }

    /// A name for other places to point at: written, of one line, without space around it.
    pub(in crate::storage) fn id<'x>(&mut self, at: &Trail<'_>, text: &'x Text<'_>) -> Option<&'x str> {
        let id = self.written(at, text, "id")?;
        let right = id.trim() == id && !id.contains(char::is_control);
        if right && id.chars().nth(limits::ID_CHARACTERS).is_none() { Some(id) } else { self.not_a(at, "id", id) }
    }

    /// An id that shares its text with its equals.
    pub(in crate::storage) fn shared_id(&mut self, at: &Trail<'_>, text: &Text<'_>) -> Option<Arc<str>> {
        self.id(at, text).map(|id| self.names.text(id))
    }

    /// A list of ids.
    pub(in crate::storage) fn ids(&mut self, at: &Trail<'_>, ids: &[Text<'_>]) -> Option<Vec<Arc<str>>> {
        if !self.at_most(at, ids.len(), limits::ITEMS) {
            return None;
        }
        self.no_twins(ids.iter().enumerate().map(|(number, id)| (at.item(number), &*id.0)));
        super::check_all(ids, |number, id| self.shared_id(&at.item(number), id))
    }

    /// A figure named by its agreement and its id there; `places` are those of the two texts.
    pub(in crate::storage) fn figure(
        &mut self,
        places: [Trail<'_>; 2],
        agreement: &Text<'_>,
        figure: &Text<'_>,
    ) -> Option<FigureRef> {
        let [agreement_at, figure_at] = places;
        let (agreement, figure) = (self.shared_id(&agreement_at, agreement), self.shared_id(&figure_at, figure));
        Some(FigureRef { agreement: agreement?, figure: figure? })
    }

    /// The path of an area, known or not.
    pub(in crate::storage) fn area(&mut self, at: &Trail<'_>, text: &Text<'_>) -> Option<AreaPath> {
        self.names.path(&text.0).or_else(|| self.not_a(at, "area", &text.0))
    }

    /// The name of a price index series: spelt like the path of an area.
    pub(in crate::storage) fn series(&mut self, at: &Trail<'_>, text: &Text<'_>) -> Option<Series> {
        if AreaPath::parse(&text.0).is_none() {
            return self.not_a(at, "series", &text.0);
        }
        Some(self.names.text(&text.0))
    }

    /// A name in both languages.
    pub(in crate::storage) fn label(&mut self, at: &Trail<'_>, label: &Label<'_>) -> Option<Name> {
        let da = self.written(&at.field("da"), &label.da, "name");
        let en = self.written(&at.field("en"), &label.en, "name");
        Some(Name { da: da?.into(), en: en?.into() })
    }

    /// A year.
    pub(in crate::storage) fn year(&mut self, at: &Trail<'_>, year: YearNumber) -> Option<Year> {
        year.0.map_or_else(|number| self.not_a(at, "year", &number.to_string()), Some)
    }

    /// A price level.
    pub(in crate::storage) fn price_level(&mut self, at: &Trail<'_>, text: &Text<'_>) -> Option<PriceLevel> {
        PriceLevel::parse(&text.0).or_else(|| self.not_a(at, "price-level", &text.0))
    }

    /// A day, `2024-03-01`.
    pub(in crate::storage) fn date(&mut self, at: &Trail<'_>, text: &Text<'_>) -> Option<Arc<str>> {
        if is_date(&text.0) { Some((&*text.0).into()) } else { self.not_a(at, "date", &text.0) }
    }

    /// A month, `2019-09`, or a day.
    pub(in crate::storage) fn date_or_month(&mut self, at: &Trail<'_>, text: &Text<'_>) -> Option<Arc<str>> {
        if is_date(&format!("{}-01", text.0)) { Some((&*text.0).into()) } else { self.date(at, text) }
    }

    /// An amount.
    pub(in crate::storage) fn amount(&mut self, at: &Trail<'_>, amount: Amount) -> Option<Printed> {
        match amount.0 {
            Ok(printed) => Some(printed),
            Err(unread) => {
                let (text, error) = *unread;
                self.problem(at, ProblemKind::Amount { text: text.into(), error });
                None
            }
        }
    }

    /// An exact number of any size; whether it can be meant is for the evaluation to say.
    pub(in crate::storage) fn number(&mut self, at: &Trail<'_>, number: Exact) -> Option<Decimal> {
        number.0.map_or_else(|text| self.not_a(at, "number", &text), Some)
    }

    /// What stands behind each of some years; a year that stands twice is told.
    pub(in crate::storage) fn by_year<V, W>(
        &mut self,
        at: &Trail<'_>,
        pairs: Vec<(YearNumber, V)>,
        mut check: impl FnMut(&mut Self, &Trail<'_>, V) -> Option<W>,
    ) -> Option<Vec<(Year, W)>> {
        if !self.at_most(at, pairs.len(), limits::ITEMS) {
            return None;
        }
        let mut last: Option<Year> = None;
        let mut known = BTreeSet::new();
        let mut rising = true;
        let mut checked = Vec::with_capacity(pairs.len());
        let count = pairs.len();
        for (number, (year, value)) in pairs.into_iter().enumerate() {
            let year = self.year(&at.key(number), year);
            let value = check(self, &at.value(number), value);
            if let Some(year) = year {
                // Years mostly rise, and then none can stand twice.
                rising = rising && last.is_none_or(|last| last < year);
                if !rising && known.is_empty() {
                    known.extend(checked.iter().map(|(year, _)| *year));
                }
                if !rising && !known.insert(year) {
                    self.problem(&at.key(number), ProblemKind::DuplicateYear { year });
                    continue;
                }
                last = Some(year);
            }
            checked.extend(year.zip(value));
        }
        (checked.len() == count).then_some(checked)
    }

    /// An amount for each of some years.
    pub(in crate::storage) fn amounts(&mut self, at: &Trail<'_>, amounts: Amounts) -> Option<YearlyAmounts> {
        match amounts {
            Amounts::Plain(amounts) => Some(amounts),
            Amounts::Odd(pairs) => self.by_year(at, pairs, Self::amount).map(|amounts| amounts.into_iter().collect()),
        }
    }
}

/// Whether a text is a day of the calendar as files write it: `2024-03-01`.
pub fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let two = |text: &str| (text.len() == 2 && digits(text)).then(|| text.parse::<u8>().ok()).flatten();
    let (Some(year), Some(month), Some(day)) = (Year::parse(year), two(month), two(day)) else { return false };
    let leap =
        year.number().is_multiple_of(4) && (!year.number().is_multiple_of(100) || year.number().is_multiple_of(400));
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return false,
    };
    (1..=days).contains(&day)
}
