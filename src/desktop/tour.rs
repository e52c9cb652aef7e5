//! The tour: five places of the window, one after the other, with what each is for.

use super::state::State;
use eframe::egui::{Context, Id, Rect};

/// A step of the tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The areas and their verdicts.
    Areas,
    /// The chart.
    Chart,
    /// The grid, where numbers are typed.
    Grid,
    /// Why a figure is what it is.
    Why,
    /// Saving.
    Save,
}

impl Step {
    /// Every step, in order.
    pub const ALL: [Self; 5] = [Self::Areas, Self::Chart, Self::Grid, Self::Why, Self::Save];

    /// Its number, from one.
    pub fn number(self) -> usize {
        Self::ALL.into_iter().position(|step| step == self).unwrap_or(0) + 1
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().nth(self.number())
    }

    /// The step before it.
    pub fn back(self) -> Option<Self> {
        Self::ALL.into_iter().nth(self.number().checked_sub(2)?)
    }

    /// The key of its heading, and that of what it says.
    pub const fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::Areas => ("tour-areas", "tour-areas-text"),
            Self::Chart => ("tour-chart", "tour-chart-text"),
            Self::Grid => ("tour-grid", "tour-grid-text"),
            Self::Why => ("tour-why", "tour-why-text"),
            Self::Save => ("tour-save", "tour-save-text"),
        }
    }
}

/// A panel says where the place of a step is, while the tour is there.
pub fn here(ctx: &Context, state: &State, step: Step, place: Rect) {
    if state.tour == Some(step) {
        ctx.data_mut(|data| data.insert_temp(id(), (step.number(), place)));
    }
}

/// Where the place of a step was drawn in this frame or the one before.
pub(super) fn place(ctx: &Context, step: Step) -> Option<Rect> {
    let found: Option<(usize, Rect)> = ctx.data(|data| data.get_temp(id()));
    found.filter(|(number, _)| *number == step.number()).map(|(_, place)| place)
}

fn id() -> Id {
    Id::unique("place of the tour")
}
