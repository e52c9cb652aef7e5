//! The other lists of a plan: baselines, frames, corrections, assumptions, pages, and what has no fields.
#![expect(clippy::wildcard_enum_match_arm, reason = "a field that a thing does not have stands for all of it")]

use super::item::{Item, alike, years};
use super::slot::{Of, Part};
use crate::budget::agreement::{Agreement, AgreementId, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::measure::{Source, YearlyAmounts};
use crate::budget::scenario::{
    Accepted, Assumption, Baseline, ChartPage, Chosen, MeetingPage, OwnArea, OwnFrame, PageContent, Subject, Vintage,
};
use std::sync::Arc;

/// A thing without fields: it is there, or it is another.
macro_rules! whole {
    ($type:ty, $key:ty, |$this:ident| $make:expr, |$of:ident| $place:expr) => {
        impl Item for $type {
            type Key = $key;

            fn key(&self) -> $key {
                let $this = self;
                $make
            }

            fn place($of: &$key) -> Of {
                $place
            }

            fn parts(_: &[&Self]) -> Vec<Part> {
                vec![Part::Whole]
            }

            fn same(&self, other: &Self, _: &Part) -> bool {
                self == other
            }

            fn take(&mut self, from: &Self, _: &Part) -> bool {
                self.clone_from(from);
                true
            }
        }
    };
}

whole!(AgreementId, Self, |id| Arc::clone(id), |id| Of::Agreement(Arc::clone(id)));
whole!(Chosen, (AgreementId, Arc<str>), |one| (Arc::clone(&one.agreement), Arc::clone(&one.over)), |key| Of::Chosen(
    Arc::clone(&key.0),
    Arc::clone(&key.1)
));
whole!(Arc<Agreement>, AgreementId, |one| Arc::clone(&one.id), |id| Of::OwnAgreement(Arc::clone(id)));
whole!(OwnArea, AreaPath, |area| area.path.clone(), |path| Of::Area(path.clone()));
whole!(Accepted, (Arc<str>, Arc<str>), |one| (Arc::clone(&one.problem), Arc::clone(&one.of)), |key| Of::Accepted(
    Arc::clone(&key.0),
    Arc::clone(&key.1)
));
whole!(Vec<Arc<str>>, Self, |group| group.clone(), |group| Of::Exclusive(group.clone()));
whole!((Arc<str>, Vec<Arc<str>>), Arc<str>, |needs| Arc::clone(&needs.0), |id| Of::Requires(Arc::clone(id)));

impl Item for (AreaPath, Baseline) {
    type Key = AreaPath;

    fn key(&self) -> AreaPath {
        self.0.clone()
    }

    fn place(key: &AreaPath) -> Of {
        Of::Baseline(key.clone())
    }

    fn parts(states: &[&Self]) -> Vec<Part> {
        let yearly: Option<Vec<_>> = states.iter().map(|(_, baseline)| yearly(baseline)).collect();
        let level = |(_, baseline): &Self| {
            if let Baseline::Yearly { price_level, .. } = baseline { *price_level } else { None }
        };
        match yearly {
            Some(amounts) if alike(states, level) => years(amounts).map(Part::Amount).chain([Part::Source]).collect(),
            _ => vec![Part::Whole],
        }
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Amount(year) => {
                yearly(&self.1).map(|amounts| amounts.get(*year)) == yearly(&other.1).map(|amounts| amounts.get(*year))
            }
            Part::Source => source(&self.1) == source(&other.1),
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        match (part, &mut self.1) {
            (Part::Amount(year), Baseline::Yearly { amounts, .. }) => {
                *amounts = amounts.with(*year, yearly(&from.1).and_then(|amounts| amounts.get(*year)));
            }
            (Part::Source, Baseline::Yearly { source: stated, .. }) => *stated = source(&from.1).cloned(),
            (Part::Amount(_) | Part::Source, Baseline::Agreed { .. }) => return false,
            (_, baseline) => baseline.clone_from(&from.1),
        }
        true
    }
}

const fn yearly(baseline: &Baseline) -> Option<&YearlyAmounts> {
    if let Baseline::Yearly { amounts, .. } = baseline { Some(amounts) } else { None }
}

const fn source(baseline: &Baseline) -> Option<&Source> {
    if let Baseline::Yearly { source, .. } = baseline { source.as_ref() } else { None }
}

impl Item for OwnFrame {
    type Key = Arc<str>;

    fn key(&self) -> Arc<str> {
        Arc::clone(&self.id)
    }

    fn place(key: &Arc<str>) -> Of {
        Of::Frame(Arc::clone(key))
    }

    fn parts(states: &[&Self]) -> Vec<Part> {
        let bounds = |frame: &Self| (frame.area.clone(), frame.bound, frame.on, frame.force, frame.price_level);
        if !alike(states, bounds) {
            return vec![Part::Whole];
        }
        let amounts = years(states.iter().map(|frame| &frame.amounts)).map(Part::Amount);
        [Part::Title].into_iter().chain(amounts).chain([Part::Source]).collect()
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Title => self.title == other.title,
            Part::Amount(year) => self.amounts.get(*year) == other.amounts.get(*year),
            Part::Source => self.source == other.source,
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        match part {
            Part::Title => self.title = Arc::clone(&from.title),
            Part::Amount(year) => self.amounts = self.amounts.with(*year, from.amounts.get(*year)),
            Part::Source => self.source.clone_from(&from.source),
            _ => self.clone_from(from),
        }
        true
    }
}

impl Item for Vintage {
    type Key = (FigureRef, Arc<str>);

    fn key(&self) -> Self::Key {
        (self.of.clone(), Arc::clone(&self.dated))
    }

    fn place(key: &Self::Key) -> Of {
        Of::Vintage(key.0.clone(), Arc::clone(&key.1))
    }

    fn parts(states: &[&Self]) -> Vec<Part> {
        if !alike(states, |vintage| vintage.price_level) {
            return vec![Part::Whole];
        }
        years(states.iter().map(|vintage| &vintage.amounts)).map(Part::Amount).chain([Part::Source]).collect()
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Amount(year) => self.amounts.get(*year) == other.amounts.get(*year),
            Part::Source => self.source == other.source,
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        match part {
            Part::Amount(year) => self.amounts = self.amounts.with(*year, from.amounts.get(*year)),
            Part::Source => self.source.clone_from(&from.source),
            _ => self.clone_from(from),
        }
        true
    }
}

impl Item for Assumption {
    type Key = Subject;

    fn key(&self) -> Subject {
        self.kind.subject()
    }

    fn place(key: &Subject) -> Of {
        Of::Assumption(key.clone())
    }

    fn parts(_: &[&Self]) -> Vec<Part> {
        vec![Part::Assumed, Part::Because, Part::Source]
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Assumed => self.kind == other.kind,
            Part::Because => self.because == other.because,
            Part::Source => self.source == other.source,
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        match part {
            Part::Assumed => self.kind.clone_from(&from.kind),
            Part::Because => self.because = Arc::clone(&from.because),
            Part::Source => self.source.clone_from(&from.source),
            _ => self.clone_from(from),
        }
        true
    }
}

impl Item for MeetingPage {
    type Key = (&'static str, Option<AreaPath>);

    fn key(&self) -> Self::Key {
        match &self.content {
            PageContent::Verdict => ("verdict", None),
            PageContent::Measures => ("all-measures", None),
            PageContent::Assumptions => ("assumptions", None),
            PageContent::Chart(chart) => (chart.kind.code(), chart.area.clone()),
        }
    }

    fn place(key: &Self::Key) -> Of {
        Of::Page(key.0, key.1.clone())
    }

    fn parts(states: &[&Self]) -> Vec<Part> {
        let noted = states.iter().filter_map(|page| chart(page)).flat_map(|chart| chart.annotations.keys().copied());
        let years: std::collections::BTreeSet<_> = noted.collect();
        [Part::Title, Part::Shown].into_iter().chain(years.into_iter().map(Part::Annotation)).collect()
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Title => self.title == other.title,
            Part::Shown => self.shown == other.shown,
            Part::Annotation(year) => {
                let said = |page| chart(page).and_then(|chart| chart.annotations.get(year));
                said(self) == said(other)
            }
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        match (part, &mut self.content) {
            (Part::Title, _) => self.title.clone_from(&from.title),
            (Part::Shown, _) => self.shown = from.shown,
            (Part::Annotation(year), PageContent::Chart(page)) => {
                match chart(from).and_then(|chart| chart.annotations.get(year)) {
                    Some(text) => drop(page.annotations.insert(*year, text.clone())),
                    None => drop(page.annotations.remove(year)),
                }
            }
            (_, _) => self.clone_from(from),
        }
        true
    }
}

const fn chart(page: &MeetingPage) -> Option<&ChartPage> {
    if let PageContent::Chart(chart) = &page.content { Some(chart) } else { None }
}
