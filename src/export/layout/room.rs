//! What is taken on a plot, so that no label touches another, a frame line or a column.

use super::geometry::Rect;

/// The least distance between a label and anything else.
pub(super) const CLEAR: f64 = 4.0;

/// The taken places of a plot.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// Labels that are placed.
    pub(super) labels: Vec<Rect>,
    /// Frame lines and leaders.
    pub(super) lines: Vec<Rect>,
    /// Columns.
    pub(super) columns: Vec<Rect>,
}

impl Room {
    /// Whether a label may stand on paper at a place.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        self.is_free_on_column(rect) && !hits(&self.columns, rect)
    }

    /// Whether a label may stand on a column at a place.
    pub(super) fn is_free_on_column(&self, rect: &Rect) -> bool {
        !hits(&self.labels, rect) && !hits(&self.lines, rect)
    }

    /// What a label at a place would touch of columns and frame lines.
    pub(super) fn touched<'a>(&'a self, rect: &Rect) -> impl Iterator<Item = &'a Rect> {
        let near = rect.grown(CLEAR);
        self.columns.iter().chain(&self.lines).filter(move |taken| taken.meets(&near))
    }
}

fn hits(taken: &[Rect], rect: &Rect) -> bool {
    let near = rect.grown(CLEAR);
    taken.iter().any(|taken| taken.meets(&near))
}
