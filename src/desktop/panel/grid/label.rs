//! The labels of rows: they wrap, and the row grows with them.

use super::memory::plain_height;
use crate::budget::evaluation::Row;
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::state::State;
use crate::desktop::theme::{Weight, size, space};
use crate::desktop::widget::pose::job_of;
use crate::view::grid::{RowKey, RowRole};
use eframe::egui::{Color32, Ui};
use std::collections::BTreeMap;

/// A letter is never wider than this on average, in points: a label of fewer letters needs no measuring.
const WIDE_LETTER: f32 = 8.0;

/// Width of the label of a row with a swatch, in points.
pub(super) fn room(columns: &YearColumns) -> f32 {
    (columns.window.min - columns.page.min - space::INDENT - space::STEP).max(40.0)
}

/// How far the label of a row stands in.
pub(super) const fn indent(role: RowRole) -> f32 {
    match role {
        RowRole::Baseline | RowRole::Measure | RowRole::SwitchedOff => space::INDENT,
        RowRole::Change | RowRole::Plan | RowRole::Frame | RowRole::Headroom | RowRole::Verdict => 0.0,
    }
}

/// Height of a row, in points; `known` remembers what was measured.
pub(super) fn row_height(ui: &Ui, state: &State, key: &RowKey, room: f32, known: &mut BTreeMap<Box<str>, f32>) -> f32 {
    let plain = plain_height(key);
    let scenario = state.document().book().scenario();
    match key {
        RowKey::Numbers(Row::Measure(at)) => {
            let Some(measure) = scenario.measures.get(*at) else { return plain };
            if measure.on {
                plain.max(label_height(ui, &measure.title, room, known))
            } else {
                let label = state.words().tell("row-switched-off", &[("title", &measure.title)]);
                plain.max(label_height(ui, &label, room, known))
            }
        }
        RowKey::Numbers(Row::Frame(_)) => {
            let label = state.area.as_ref().and_then(|area| state.view().grid_row(area, key)).map(|row| row.label);
            plain.max(label_height(ui, &label.unwrap_or_default(), room, known))
        }
        RowKey::Numbers(Row::Baseline | Row::Plan | Row::Change | Row::Headroom(_)) | RowKey::Verdicts(_) => plain,
    }
}

fn label_height(ui: &Ui, label: &str, room: f32, known: &mut BTreeMap<Box<str>, f32>) -> f32 {
    let letters = crate::desktop::panel::columns::points(label.chars().count());
    if letters * WIDE_LETTER <= room {
        return space::GRID_ROW;
    }
    if let Some(high) = known.get(label) {
        return *high;
    }
    let galley = ui.painter().layout_job(job_of(label, Weight::Regular, Color32::PLACEHOLDER, room));
    let high = space::GRID_ROW - size::LINE + galley.size().y;
    known.insert(label.into(), high);
    high
}
