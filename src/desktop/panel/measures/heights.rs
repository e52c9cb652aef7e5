//! The heights of rows that are not all on screen.

use crate::desktop::state::State;
use crate::desktop::theme::{Weight, size, space};
use crate::view::measure_list::ListRow;
use eframe::egui::{FontId, Rect, Ui, pos2, vec2};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// From the left edge of the panel to a title, in points.
pub(super) const TITLE: f32 = 56.0;
/// Room at the right end of a title for the button of its menu, in points.
pub(super) const BUTTON: f32 = 24.0;
/// Height of a heading, in points.
const HEADING: f32 = 28.0;
/// Height that each further line of a title adds, in points.
pub(super) const MORE: f32 = 20.0;

/// The height of every row: reckoned from the widths of letters, and corrected when a row is drawn.
#[derive(Debug, Default)]
pub(super) struct Heights {
    rows: Vec<RowHeight>,
    /// Where each row begins, and where the last one ends.
    begins: Vec<f32>,
    key: Option<(u64, u32)>,
    is_stale: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct RowHeight {
    title: u64,
    height: f32,
}

impl Heights {
    /// Reckons the heights anew where titles or the width changed.
    pub(super) fn fit(&mut self, ui: &Ui, state: &State) {
        let width = ui.available_width();
        let key = Some((state.list.generation, width.to_bits()));
        if self.key != key {
            let same_width = self.key.is_some_and(|(_, before)| before == width.to_bits());
            let before = if same_width { std::mem::take(&mut self.rows) } else { Vec::new() };
            self.key = key;
            let measures = &state.document().book().scenario().measures;
            let title = |row: &ListRow| match row {
                ListRow::Measure(at) => measures.get(*at).map(|measure| &*measure.title),
                ListRow::Heading(..) => None,
            };
            let font = Weight::Regular.at(size::BODY);
            let room = width - TITLE - space::PANEL - BUTTON;
            let rows = state.list.listed().rows.iter();
            self.rows = rows
                .enumerate()
                .map(|(index, row)| {
                    let Some(title) = title(row) else { return RowHeight { title: 0, height: HEADING } };
                    let hash = hash_of(title);
                    let known = before.get(index).copied().filter(|row| row.title == hash);
                    known.unwrap_or_else(|| RowHeight { title: hash, height: reckoned(ui, title, &font, room) })
                })
                .collect();
            self.is_stale = true;
        }
        if self.is_stale {
            self.is_stale = false;
            let mut top = 0.0;
            self.begins = std::iter::once(0.0)
                .chain(self.rows.iter().map(|row| {
                    top += row.height;
                    top
                }))
                .collect();
        }
    }

    /// The height of all rows.
    pub(super) fn total(&self) -> f32 {
        self.begins.last().copied().unwrap_or(0.0)
    }

    /// The rows that show between two heights, and `spare` more on each side.
    pub(super) fn between(&self, top: f32, bottom: f32, spare: usize) -> std::ops::Range<usize> {
        let first = self.begins.partition_point(|begin| *begin <= top).saturating_sub(1);
        let last = self.begins.partition_point(|begin| *begin < bottom);
        first.saturating_sub(spare)..last.saturating_add(spare).min(self.rows.len())
    }

    /// Where a row stands in the whole list.
    pub(super) fn place(&self, index: usize, whole: Rect) -> Rect {
        let top = whole.top() + self.begins.get(index).copied().unwrap_or(0.0);
        let height = self.rows.get(index).map_or(space::BAR, |row| row.height);
        Rect::from_min_size(pos2(whole.left(), top), vec2(whole.width(), height))
    }

    /// Before which row something let go at a height would come to lie, and where that is.
    pub(super) fn gap_at(&self, height: f32) -> (usize, f32) {
        let at = self.begins.partition_point(|begin| *begin <= height).saturating_sub(1);
        let begin = |row: usize| self.begins.get(row).copied().unwrap_or_else(|| self.total());
        let behind = at.saturating_add(1).min(self.rows.len());
        let gap = if height > f32::midpoint(begin(at), begin(behind)) { behind } else { at };
        (gap, begin(gap))
    }

    /// The height a row turned out to have.
    pub(super) fn correct(&mut self, index: usize, height: f32) {
        if let Some(row) = self.rows.get_mut(index)
            && (row.height - height).abs() > 0.5
        {
            row.height = height;
            self.is_stale = true;
        }
    }

    /// Whether a height changed in this frame, so that another frame is due.
    pub(super) const fn is_stale(&self) -> bool {
        self.is_stale
    }
}

fn hash_of(title: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    title.hash(&mut hasher);
    hasher.finish()
}

/// The height of a row with this title in so much room.
fn reckoned(ui: &Ui, title: &str, font: &FontId, room: f32) -> f32 {
    let mut height = space::BAR;
    ui.fonts_mut(|fonts| {
        let mut used = 0.0;
        for word in title.split_inclusive([' ', '-']) {
            let width: f32 = word.chars().map(|letter| fonts.glyph_width(font, letter)).sum();
            let bare = if word.ends_with(' ') { width - fonts.glyph_width(font, ' ') } else { width };
            if used > 0.0 && used + bare > room {
                height += MORE;
                used = 0.0;
            }
            used += width;
        }
    });
    height
}
