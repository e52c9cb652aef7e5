//! A figure of an agreement put to use in a scenario: as a measure, a baseline, a frame, or the source of a measure.

use super::{Baseline, Edit, MeasureChange, OwnFrame, Scenario, Scope, identifier};
use crate::budget::agreement::{Bound, Direction, Exactness, Figure, FigureKind, FigureRef, Force, Library, Measured};
use crate::budget::area::{AreaPath, Owner};
use crate::budget::measure::{Effect, Measure, Source, Standing, YearlyAmounts};
use crate::budget::price_level::PriceLevel;
use std::sync::Arc;
use thiserror::Error;

/// What a figure can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// A new agreed measure in the figure's area.
    Measure,
    /// The baseline of its area.
    Baseline,
    /// A frame: its agreement's own, or the scenario's with the figure's amounts.
    Frame,
    /// The source of the measure at this position.
    Source(usize),
}

/// Why a figure cannot be put to a use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CannotUse {
    /// No agreement at hand has it.
    #[error("no agreement has the figure")]
    Unknown,
    /// It is no money that a plan can hold.
    #[error("the figure is not spending")]
    NotSpending,
    /// No area fits it.
    #[error("the figure has no area")]
    NoArea,
    /// Its area is of the other kind of authority.
    #[error("the figure is of another kind of authority")]
    OtherOwner,
    /// It has no amount in the scenario's years.
    #[error("the figure has no amount in the years of the scenario")]
    NothingInTheseYears,
    /// It is a change, not a level.
    #[error("the figure is a change, not a level")]
    NotALevel,
    /// It is about all authorities together, the scenario about one.
    #[error("the figure is about all authorities together")]
    National,
    /// The scenario has it already.
    #[error("the scenario uses the figure so already")]
    UsedAlready,
    /// Its amounts are not in one price level.
    #[error("the amounts are in different price levels")]
    MixedPriceLevels,
    /// There is no measure to be the source of.
    #[error("there is no measure at that position")]
    NoMeasure,
    /// The measure is itself a figure of an agreement.
    #[error("the measure is a figure of an agreement")]
    MeasureIsFigure,
}

impl Scenario {
    /// The edit that puts a figure to a use, as one step. `title` is what a measure or frame made of it is called.
    ///
    /// Where the figure's agreement is not among the scenario's, the edit adds it.
    pub fn put_to_use(&self, library: &Library, of: &FigureRef, to: Use, title: &str) -> Result<Edit, CannotUse> {
        let figure = library.figure(of).ok_or(CannotUse::Unknown)?;
        let held = self.is_held_by(library, of);
        let edit = match to {
            Use::Source(at) => Some(self.as_source(of, at)?),
            Use::Measure => {
                let area = self.spent_on(library, figure)?;
                self.has_amounts_of(figure)?;
                Some(self.as_measure(of, area.clone(), title))
            }
            Use::Baseline => {
                let area = self.spent_on(library, figure)?;
                Some(self.as_baseline(of, figure, area, held)?)
            }
            Use::Frame => {
                let area = self.spent_on(library, figure)?;
                self.as_frame(of, figure, area, title, held)?
            }
        };
        // The first of several edits names the step.
        let edits: Vec<Edit> = edit.into_iter().chain(self.with_agreement(of)).collect();
        match <[Edit; 1]>::try_from(edits) {
            Ok([only]) => Ok(only),
            Err(several) => Ok(Edit::All(several)),
        }
    }

    /// Whether a figure's agreement is among the scenario's.
    pub fn uses_agreement_of(&self, of: &FigureRef) -> bool {
        self.agreements.contains(&of.agreement)
    }

    fn with_agreement(&self, of: &FigureRef) -> Option<Edit> {
        let with = || self.agreements.iter().cloned().chain([Arc::clone(&of.agreement)]).collect();
        (!self.uses_agreement_of(of)).then(|| Edit::Agreements(with()))
    }

    /// The area that a figure's money is spent on, if the scenario can hold it.
    fn spent_on<'a>(&self, library: &Library, figure: &'a Figure) -> Result<&'a AreaPath, CannotUse> {
        if !figure.is_spending() {
            return Err(CannotUse::NotSpending);
        }
        let area = figure.area.as_ref().ok_or(CannotUse::NoArea)?;
        let owner = library.areas.get(area).map(|known| known.owner);
        let fits = match (&self.scope, owner) {
            (Scope::AllMunicipalities, Some(owner)) => owner == Owner::Municipalities,
            (Scope::AllRegions, Some(owner)) => owner == Owner::Regions,
            (Scope::Authority(_), _) | (_, None) => true,
        };
        if fits { Ok(area) } else { Err(CannotUse::OtherOwner) }
    }

    fn has_amounts_of(&self, figure: &Figure) -> Result<(), CannotUse> {
        let has = self.years.iter().any(|year| figure.amount_in(year).is_some());
        if has { Ok(()) } else { Err(CannotUse::NothingInTheseYears) }
    }

    fn as_measure(&self, of: &FigureRef, area: AreaPath, title: &str) -> Edit {
        let mut measure = Measure::new(&self.free_measure_id(title), title, area, self.price_level);
        measure.effect = Effect::Figure(of.clone());
        measure.price_level = None;
        measure.standing = Standing::Agreed;
        Edit::AddMeasure(self.measures.len(), Box::new(measure))
    }

    /// Whether the frames and levels of a figure's agreement hold for the scenario.
    fn is_held_by(&self, library: &Library, of: &FigureRef) -> Result<(), CannotUse> {
        let holds = library.agreement(&of.agreement).is_some_and(|agreement| agreement.holds_for(&self.scope));
        match self.scope {
            _ if holds => Ok(()),
            Scope::Authority(_) => Err(CannotUse::National),
            Scope::AllMunicipalities | Scope::AllRegions => Err(CannotUse::OtherOwner),
        }
    }

    fn as_baseline(
        &self,
        of: &FigureRef,
        figure: &Figure,
        area: &AreaPath,
        held: Result<(), CannotUse>,
    ) -> Result<Edit, CannotUse> {
        let is_change = matches!(figure.kind, FigureKind::Frame { on: Measured::Change, .. });
        if is_change || figure.direction != Direction::Up {
            return Err(CannotUse::NotALevel);
        }
        held?;
        self.has_amounts_of(figure)?;
        let baseline = Baseline::Agreed { figure: Some(of.clone()), without: Vec::new() };
        if self.baseline.get(area) == Some(&baseline) {
            return Err(CannotUse::UsedAlready);
        }
        Ok(Edit::Baseline(area.clone(), Some(Box::new(baseline))))
    }

    /// A frame of an agreement comes with the agreement; any other figure becomes a frame of the scenario's own.
    fn as_frame(
        &self,
        of: &FigureRef,
        figure: &Figure,
        area: &AreaPath,
        title: &str,
        held: Result<(), CannotUse>,
    ) -> Result<Option<Edit>, CannotUse> {
        if figure.is_frame() {
            held?;
            if self.uses_agreement_of(of) {
                return Err(CannotUse::UsedAlready);
            }
            return self.has_amounts_of(figure).map(|()| None);
        }
        let source = Some(Source::Agreement(of.clone()));
        if self.frames.iter().any(|frame| frame.source == source && frame.area == *area) {
            return Err(CannotUse::UsedAlready);
        }
        self.has_amounts_of(figure)?;
        let amounts: YearlyAmounts =
            self.years.iter().filter_map(|year| Some((year, figure.amount_in(year)?.1))).collect();
        let all_down = amounts.iter().all(|(_, amount)| amount.money().is_negative());
        let frame = OwnFrame {
            id: self.free_frame_id(&of.figure),
            title: title.into(),
            area: area.clone(),
            bound: if figure.exactness == Exactness::AtLeast { Bound::AtLeast } else { Bound::AtMost },
            on: if all_down { Measured::Change } else { Measured::Level },
            force: Force::Commitment,
            amounts,
            price_level: self.one_price_level(figure)?,
            source,
        };
        Ok(Some(Edit::Frames(self.frames.iter().cloned().chain([frame]).collect())))
    }

    /// The price level that the figure's amounts share, which may be none.
    fn one_price_level(&self, figure: &Figure) -> Result<Option<PriceLevel>, CannotUse> {
        let values = self.years.iter().filter_map(|year| figure.amount_in(year));
        let mut levels = values.map(|(value, _)| figure.price_level_of(value));
        let first = levels.next().flatten();
        if levels.all(|level| level == first) { Ok(first) } else { Err(CannotUse::MixedPriceLevels) }
    }

    fn free_frame_id(&self, stem: &str) -> Arc<str> {
        let stem = identifier(stem);
        let taken = |id: &str| self.frames.iter().any(|frame| &*frame.id == id);
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
        let free = std::iter::once(stem.clone()).chain(numbered).find(|id| !taken(id));
        free.unwrap_or(stem).into()
    }

    fn as_source(&self, of: &FigureRef, at: usize) -> Result<Edit, CannotUse> {
        let measure = self.measures.get(at).ok_or(CannotUse::NoMeasure)?;
        if measure.effect.figure().is_some() {
            return Err(CannotUse::MeasureIsFigure);
        }
        let source = Source::Agreement(of.clone());
        if measure.source() == Some(&source) {
            return Err(CannotUse::UsedAlready);
        }
        Ok(Edit::Measure(at, MeasureChange::Source(Some(source))))
    }
}
