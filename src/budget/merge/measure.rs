//! Measures field by field.
#![expect(clippy::wildcard_enum_match_arm, reason = "a field that a thing does not have stands for all of it")]

use super::item::{Item, alike, years};
use super::slot::{Of, Part};
use crate::budget::measure::{Details, Effect, Measure, YearlyAmounts};
use std::sync::Arc;

impl Item for Arc<Measure> {
    type Key = Box<str>;

    fn key(&self) -> Box<str> {
        self.id.clone()
    }

    fn is_kin(&self, other: &Self) -> bool {
        self.id == other.id
    }

    fn place(key: &Box<str>) -> Of {
        Of::Measure(key.clone())
    }

    fn parts(states: &[&Self]) -> Vec<Part> {
        let mut parts = vec![Part::Title, Part::Area];
        if alike(states, |measure| measure.price_level) {
            let yearly: Option<Vec<&YearlyAmounts>> = states.iter().map(|measure| yearly(measure)).collect();
            match yearly {
                Some(amounts) => parts.extend(years(amounts).map(Part::Amount)),
                None => parts.push(Part::Effect),
            }
            parts.extend([Part::Range, Part::Financing]);
        } else {
            parts.push(Part::Numbers);
        }
        let rest = [Part::Indexation, Part::Standing, Part::On, Part::Source, Part::Note, Part::Account, Part::Group];
        parts.extend(rest);
        parts
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Title => self.title == other.title,
            Part::Area => self.area == other.area,
            Part::Effect => self.effect == other.effect,
            Part::Amount(year) => {
                yearly(self).map(|amounts| amounts.get(*year)) == yearly(other).map(|amounts| amounts.get(*year))
            }
            Part::Numbers => {
                (self.price_level, &self.effect, self.range(), self.financing())
                    == (other.price_level, &other.effect, other.range(), other.financing())
            }
            Part::Range => self.range() == other.range(),
            Part::Financing => self.financing() == other.financing(),
            Part::Indexation => self.indexation == other.indexation,
            Part::Standing => self.standing == other.standing,
            Part::On => self.on == other.on,
            Part::Source => self.source() == other.source(),
            Part::Note => detail(self, |all| &all.note) == detail(other, |all| &all.note),
            Part::Account => detail(self, |all| &all.account) == detail(other, |all| &all.account),
            Part::Group => detail(self, |all| &all.group) == detail(other, |all| &all.group),
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        let measure = Self::make_mut(self);
        match part {
            Part::Title => measure.title.clone_from(&from.title),
            Part::Area => measure.area.clone_from(&from.area),
            Part::Effect => measure.effect.clone_from(&from.effect),
            Part::Amount(year) => {
                let Effect::Yearly(amounts) = &mut measure.effect else { return false };
                *amounts = amounts.with(*year, yearly(from).and_then(|amounts| amounts.get(*year)));
            }
            Part::Numbers => {
                measure.price_level = from.price_level;
                measure.effect.clone_from(&from.effect);
                measure.details_mut().range = from.range().cloned();
                measure.details_mut().financing = from.financing().to_vec();
            }
            Part::Range => measure.details_mut().range = from.range().cloned(),
            Part::Financing => measure.details_mut().financing = from.financing().to_vec(),
            Part::Indexation => measure.indexation.clone_from(&from.indexation),
            Part::Standing => measure.standing = from.standing,
            Part::On => measure.on = from.on,
            Part::Source => measure.details_mut().source = from.source().cloned(),
            Part::Note => measure.details_mut().note = detail(from, |all| &all.note).map(Into::into),
            Part::Account => measure.details_mut().account = detail(from, |all| &all.account).map(Into::into),
            Part::Group => measure.details_mut().group = detail(from, |all| &all.group).map(Into::into),
            _ => measure.clone_from(from),
        }
        measure.tidy();
        true
    }
}

fn yearly(measure: &Measure) -> Option<&YearlyAmounts> {
    if let Effect::Yearly(amounts) = &measure.effect { Some(amounts) } else { None }
}

fn detail(measure: &Measure, of: fn(&Details) -> &Option<Box<str>>) -> Option<&str> {
    measure.details.as_deref().and_then(|details| of(details).as_deref())
}
