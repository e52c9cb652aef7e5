//! The lines below a plot, counted from the bottom up.

use super::foot;
use super::pen::count;

/// From the end of a small plot to its years, which stand below the lowest plot of a column only.
pub(super) const DENSE_YEARS: f64 = 32.0;
/// From the years to the verdicts.
const TO_VERDICTS: f64 = 34.0;
/// From a plot to its years: below columns that stand on zero, and below labels of columns that dip under it.
const STANDING: f64 = 37.0;
const DIPPING: f64 = 68.0;
/// How far above the years labels end.
const YEARS_HEIGHT: f64 = 26.0;
/// Room for labels below columns that hang from zero.
const HANGING: f64 = 40.0;

/// How columns stand to zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stance {
    /// All on it.
    Standing,
    /// Some below it.
    Dipping,
    /// All below it: years stand above.
    Hanging,
    /// Small among many: no labels, no lines below but the years.
    Small,
}

/// Where the lines below a plot stand, and where the plot ends above them.
#[derive(Debug)]
pub(super) struct Feet {
    pub(super) plot_bottom: f64,
    pub(super) years: f64,
    pub(super) rows: Vec<f64>,
    pub(super) verdicts: Option<f64>,
    /// Labels of the plot stay above this.
    pub(super) ceiling: f64,
}

impl Feet {
    /// The lines above a last baseline: so many value rows, verdicts on a line of their own or not.
    pub(super) fn of(last: f64, row_count: usize, has_verdicts: bool, stance: Stance) -> Self {
        let mut next = last;
        let verdicts = has_verdicts.then_some(next);
        if has_verdicts && row_count > 0 {
            next -= foot::ROW_PITCH;
        }
        let rows: Vec<f64> = (0..row_count).rev().map(|up| next - foot::ROW_PITCH * count(up)).collect();
        let first = rows.first().copied().or(verdicts);
        let to_years = if row_count > 0 { foot::TO_FIRST_ROW } else { TO_VERDICTS };
        let years = first.map_or(next, |first| first - to_years);
        let (ceiling, plot_bottom) = match stance {
            Stance::Standing => (years - YEARS_HEIGHT, years - STANDING),
            Stance::Dipping => (years - YEARS_HEIGHT, years - DIPPING),
            Stance::Hanging => {
                let ceiling = first.map_or(next, |first| first - TO_VERDICTS);
                (ceiling, ceiling - HANGING)
            }
            Stance::Small => (last, last),
        };
        let years = if stance == Stance::Small { last + DENSE_YEARS } else { years };
        Self { plot_bottom, years, rows, verdicts, ceiling }
    }
}
