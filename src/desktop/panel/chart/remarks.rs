//! Remarks pinned to a year: above its column, with a line down to it.

use super::place::Place;
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::widget::lines::{block, upright};
use crate::desktop::widget::pose::job_of;
use eframe::egui::{Align, Painter, Rangef, Rect, pos2};

/// The least room a remark has across, in points.
const NARROWEST: f32 = 110.0;
/// Room for the number above a column, in points.
const NUMBER: f32 = 24.0;
/// From a remark to its line, in points.
const GAP: f32 = 3.0;

/// Paints the remarks of a chart in its plot, which lies between the heights `high`.
pub(super) fn paint(painter: &Painter, place: &Place<'_>, high: Rangef) {
    let tokens = Tokens::of(painter.ctx());
    for remark in &place.chart.annotations {
        if !place.columns.visible().contains(&remark.year) {
            continue;
        }
        let year = place.columns.year(remark.year);
        let mut job = job_of(&remark.text, Weight::Regular, tokens.text, year.span().max(NARROWEST));
        job.halign = Align::Center;
        let galley = painter.layout_job(job);
        let top_of_frame = place.frame_lines(remark.year).fold(f32::INFINITY, f32::min);
        let below = place.column_ends(remark.year).min.min(top_of_frame) - NUMBER;
        let top = (below - galley.size().y - 2.0 * GAP).max(high.min - NUMBER);
        let rect = Rect::from_min_size(pos2(year.center() - galley.size().x / 2.0, top), galley.size());
        if below - rect.bottom() > 2.0 * GAP {
            upright(painter, year.center(), rect.bottom() + GAP..=below, 1.0, tokens.muted);
        }
        block(painter, rect.expand(2.0), tokens.background);
        // A centred text is placed by its middle.
        painter.galley(rect.center_top(), galley, tokens.text);
    }
}
