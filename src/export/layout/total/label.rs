//! A total on its way to a free place at its column's end.

use super::{DETAIL_HEIGHT, SUM_MARK, SUM_MARK_GAP};
use crate::export::layout::column::Block;
use crate::export::layout::geometry::{Rect, point};
use crate::export::layout::page::{Anchor, Text};
use crate::export::layout::room::{CLEAR, Room};
use crate::export::layout::site::{MANY_YEARS, Site};
use crate::export::typeface::CAPITALS;

/// From a column's end to the baseline above it, and to the top of a text below it, in ems.
const ABOVE: f64 = 0.42;
const BELOW: f64 = 0.24;
/// A label that would be pushed further than this from its column is left to the table.
const FARTHEST: f64 = 90.0;
/// How far a label may reach beyond the last year.
const OVERHANG: f64 = 24.0;

/// A total, what stands with it, and which way its column points.
pub(super) struct Label {
    pub(super) text: Text,
    pub(super) detail: Option<Text>,
    pub(super) year: usize,
    pub(super) is_up: bool,
    /// Whether the mark of a sum stands before it.
    pub(super) has_mark: bool,
}

impl Label {
    /// The texts at the nearest free place at the column's end: with the detail if both fit, else alone.
    pub(super) fn placed(&self, site: &Site<'_>, blocks: &[Block], room: &Room) -> Option<Vec<Text>> {
        if self.text.content().is_empty() {
            return None;
        }
        let end = self.end(site, blocks);
        let both = self.detail.iter().find_map(|detail| self.nearest(site, room, end, Some(detail)));
        both.or_else(|| self.nearest(site, room, end, None))
    }

    fn end(&self, site: &Site<'_>, blocks: &[Block]) -> f64 {
        let zero = site.scale.y(0.0);
        let ends = blocks.iter().filter(|block| block.is_up == self.is_up).map(|block| block.rect);
        if self.is_up {
            ends.map(|rect| rect.y).fold(zero, f64::min)
        } else {
            ends.map(|rect| rect.bottom()).fold(zero, f64::max)
        }
    }

    /// Tries the column's middle, and where years are many its right and left edge.
    fn nearest(&self, site: &Site<'_>, room: &Room, end: f64, detail: Option<&Text>) -> Option<Vec<Text>> {
        let center = site.years.center(self.year);
        let half = site.column_width() / 2.0;
        let all = [(Anchor::Middle, center), (Anchor::End, center + half), (Anchor::Start, center - half)];
        let tried = if site.years.count < MANY_YEARS { all.get(..1) } else { Some(&all[..]) };
        let settled = tried?.iter().filter_map(|(anchor, x)| self.settled(site, room, (*anchor, *x, end), detail));
        let best = settled.min_by(|a, b| (a.0 - end).abs().total_cmp(&(b.0 - end).abs()));
        best.filter(|(at, _)| (at - end).abs() <= FARTHEST).map(|(_, texts)| texts)
    }

    /// Moves away from the column until nothing is touched; gives the edge it then stands on.
    fn settled(
        &self,
        site: &Site<'_>,
        room: &Room,
        (anchor, x, end): (Anchor, f64, f64),
        detail: Option<&Text>,
    ) -> Option<(f64, Vec<Text>)> {
        let mut edge = end;
        for _ in 0..8 {
            let texts = self.stacked(anchor, x, edge, detail);
            let bounds = texts.iter().map(Text::bounds).reduce(|a, b| around(&a, &b))?;
            let mark = if self.has_mark { SUM_MARK_GAP + 2.0 * SUM_MARK } else { 0.0 };
            let bounds = Rect { x: bounds.x - mark, width: bounds.width + mark, ..bounds };
            let touched: Vec<&Rect> = room.touched(&bounds).collect();
            if touched.is_empty() {
                let inside = bounds.y >= site.ceiling
                    && bounds.bottom() <= site.floor
                    && bounds.right() <= site.years.right + OVERHANG;
                return (inside && room.is_free(&bounds)).then_some((edge, texts));
            }
            edge = if self.is_up {
                touched.iter().map(|rect| rect.y).fold(edge, f64::min)
            } else {
                touched.iter().map(|rect| rect.bottom()).fold(edge, f64::max)
            };
        }
        None
    }

    /// The total beyond an edge, its detail always below it.
    fn stacked(&self, anchor: Anchor, x: f64, edge: f64, detail: Option<&Text>) -> Vec<Text> {
        let em = self.text.font.size;
        let small = detail.map_or(0.0, |_| DETAIL_HEIGHT);
        let place = |text: &Text, baseline: f64| Text { at: point(x, baseline), anchor, ..text.clone() };
        let rise = -self.text.bounds().y;
        let baseline = if self.is_up {
            edge - em * ABOVE - small
        } else {
            edge + (em * (BELOW + CAPITALS)).max(CLEAR + 1.0 + rise)
        };
        let total = place(&self.text, baseline);
        let detail = detail.map(|detail| place(detail, baseline + small));
        [total].into_iter().chain(detail).collect()
    }
}

fn around(a: &Rect, b: &Rect) -> Rect {
    Rect::between(point(a.x.min(b.x), a.y.min(b.y)), point(a.right().max(b.right()), a.bottom().max(b.bottom())))
}
