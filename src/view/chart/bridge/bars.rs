//! The bars of a bridge, its frame, and what it says.

use super::{Bridge, BridgeBar, BridgeFrame, BridgeRoom, Piece, Span};
use crate::budget::agreement::Bound;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;
use crate::view::chart::labels::Labels;
use crate::view::chart::{Marked, SeriesStyle};
use crate::view::sentence::Sentence;
use crate::view::source::without_places;
use crate::view::{View, letters};

impl View<'_> {
    pub(super) fn bridge(
        &self,
        area: &AreaPath,
        span: &Span<'_>,
        cell: Option<(&FrameOutcome, &FrameCell)>,
        labels: &Labels<'_>,
    ) -> Bridge {
        let baseline = span.baseline.filter(|_| span.zero.is_zero());
        let mut bars: Vec<BridgeBar> = Vec::new();
        if let Some((base, marks)) = baseline {
            bars.push(BridgeBar {
                name: self.words.say("row-baseline"),
                detail: self.baseline_source(area),
                from: 0.0,
                pieces: vec![self.piece(base, marks, SeriesStyle::Baseline)],
                label: labels.marked(base, marks),
                is_level: true,
            });
        }
        let mut reached = baseline.map_or(Money::ZERO, |(base, _)| base);
        for (layer, money, marks) in &span.steps {
            bars.push(BridgeBar {
                name: layer.series.name.clone(),
                detail: layer.series.detail.text.clone(),
                from: self.on_axis(reached),
                pieces: vec![self.piece(*money, *marks, layer.series.style)],
                label: labels.signed(*money, *marks),
                is_level: false,
            });
            reached += *money;
        }
        let (end, marks) = span.end;
        let key = if span.baseline.is_some() { "bridge-plan" } else { "bridge-change" };
        bars.push(BridgeBar {
            name: self.words.tell(key, &[("year", &span.year.to_string())]),
            detail: self.words.say("bridge-in-all"),
            from: 0.0,
            pieces: self.end_pieces(&bars, end - span.zero, marks),
            label: labels.marked(end, marks),
            is_level: true,
        });
        Bridge {
            bars,
            frame: cell.and_then(|(frame, cell)| self.bridge_frame(area, span, frame, cell, labels)),
            origin: span.baseline.filter(|_| !span.zero.is_zero()).map(|(base, marks)| {
                let amount = labels.marked(base, marks);
                Marked { text: self.words.tell("bridge-origin", &[("amount", &amount.text)]), ..amount }
            }),
            room: cell.and_then(|(frame, cell)| self.bridge_room(frame, cell, labels)),
        }
    }

    /// The plan repeats the pieces it consists of where all point one way; else it is one piece.
    fn end_pieces(&self, bars: &[BridgeBar], end: Money, marks: Marks) -> Vec<Piece> {
        let pieces: Vec<Piece> = bars.iter().flat_map(|bar| bar.pieces.iter().copied()).collect();
        let all_up = pieces.iter().all(|piece| piece.value >= 0.0);
        let all_down = pieces.iter().all(|piece| piece.value <= 0.0);
        if all_up || all_down { pieces } else { vec![self.piece(end, marks, SeriesStyle::Baseline)] }
    }

    fn piece(&self, money: Money, marks: Marks, style: SeriesStyle) -> Piece {
        Piece { value: self.on_axis(money), style, assumed: !marks.is_none() }
    }

    fn bridge_frame(
        &self,
        area: &AreaPath,
        span: &Span<'_>,
        frame: &FrameOutcome,
        cell: &FrameCell,
        labels: &Labels<'_>,
    ) -> Option<BridgeFrame> {
        let Cell::Amount(money, marks) = cell.frame else { return None };
        let source = cell.by.as_ref().map(|by| self.framed_by(by, span.year));
        let source = source.map(|source| without_places(&source).to_owned());
        Some(BridgeFrame {
            value: self.on_axis(money - span.zero),
            name: self.frame_word(frame),
            label: labels.marked(money, marks),
            detail: source.unwrap_or_else(|| self.frame_source_in_short(area, &frame.id)),
            assumed: !marks.is_none(),
        })
    }

    fn bridge_room(&self, frame: &FrameOutcome, cell: &FrameCell, labels: &Labels<'_>) -> Option<BridgeRoom> {
        let Cell::Amount(headroom, marks) = cell.headroom else { return None };
        let amount = labels.marked(headroom.abs(), marks).text;
        let name = self.frame_in_short(frame);
        let says =
            self.words.tell(&format!("bridge-{}", side(frame, headroom)), &[("amount", &amount), ("frame", &name)]);
        Some(BridgeRoom { says: Marked { text: says, letters: letters(marks) }, verdict: self.year_verdict(cell) })
    }

    /// *I 2026 ligger planen 80 mio. kr. over den antagne ramme for anlæg*
    pub(super) fn bridge_sentence(
        &self,
        outcome: &AreaOutcome,
        span: &Span<'_>,
        cell: Option<(&FrameOutcome, &FrameCell)>,
    ) -> Sentence {
        let judged = cell.and_then(|(frame, cell)| match cell.headroom {
            Cell::Amount(headroom, marks) => Some((frame, cell, headroom, marks)),
            Cell::Empty | Cell::NotComputed => None,
        });
        let Some((frame, cell, headroom, marks)) = judged else {
            let moved = span.steps.iter().map(|(_, money, _)| *money).sum();
            return self.change_sentence(&outcome.area, span.year, moved, span.end.1);
        };
        let key = if cell.verdict == Verdict::Undecided { "undecided" } else { side(frame, headroom) };
        let text = self.words.tell(
            &format!("bridge-title-{key}"),
            &[
                ("year", &span.year.to_string()),
                ("amount", &self.amount_in_text(headroom.abs())),
                ("frame", &self.frame_in_text(frame, &outcome.area, cell.frame_assumed)),
            ],
        );
        Sentence { text, marks, verdict: cell.verdict }
    }
}

/// On which side of its frame a plan lies: room lies under a ceiling and over a floor.
fn side(frame: &FrameOutcome, headroom: Money) -> &'static str {
    let is_over = headroom.is_negative() == (frame.bound == Bound::AtMost);
    match (headroom.is_zero(), is_over) {
        (true, _) => "exact",
        (false, true) => "over",
        (false, false) => "under",
    }
}
