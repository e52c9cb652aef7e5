//! At the right of a bridge: the frame by name, and what the plan leaves to it.

use super::Site;
use crate::export::ink::{self, Ink, size, stroke};
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::{Part, Text};
use crate::export::layout::side::{GAP, WIDTH};
use crate::export::layout::spread::{Wish, spread};
use crate::export::layout::verdicts;
use crate::export::typeface::Font;
use crate::view::chart::{BridgeFrame, BridgeRoom, Marked, YearVerdict};

/// From line to line.
const LINE: f64 = 34.0;
const SMALL_LINE: f64 = 30.0;
/// White between two labels.
const BETWEEN: f64 = 14.0;
const FRAME_WEIGHT: f64 = 1000.0;
/// A label further from its place than this has a leader.
const NEAR: f64 = 8.0;
const LEADER_GAP: f64 = 10.0;
/// The bracket between plan and frame: how far right of the plot, and how long its ends are.
const BRACKET: (f64, f64) = (16.0, 12.0);

/// What stands at the side.
enum Label<'a> {
    Frame(&'a BridgeFrame),
    Room(&'a BridgeRoom),
    Origin(&'a Marked),
}

/// Writes the labels; gives how far right the frame's line runs, where there is one.
pub(super) fn draw(site: &Site<'_>, part: &mut Part) -> Option<f64> {
    let bridge = site.bridge;
    let plan = bridge.bars.last().map_or(0.0, |bar| bar.to());
    let mut labels: Vec<(f64, Label<'_>)> = Vec::new();
    if let Some(frame) = &bridge.frame {
        labels.push((site.scale.y(frame.value), Label::Frame(frame)));
    }
    if let Some(room) = &bridge.room {
        let frame = bridge.frame.as_ref().map_or(plan, |frame| frame.value);
        // Beside the plan, on the side of the frame that the plan is.
        let nudge = if plan >= frame { -1.0 } else { 1.0 };
        labels.push((f64::midpoint(site.scale.y(plan), site.scale.y(frame)) + nudge, Label::Room(room)));
    }
    if let Some(origin) = &bridge.origin {
        labels.push((site.scale.y(0.0), Label::Origin(origin)));
    }
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let wish = |(anchor, label): &(f64, Label<'_>), above: Option<&(f64, Label<'_>)>| Wish {
        anchor: *anchor,
        distance: above.map_or(0.0, |(_, above)| above.height() + BETWEEN),
        weight: if matches!(label, Label::Frame(_)) { FRAME_WEIGHT } else { 1.0 },
    };
    let above = |at: usize| at.checked_sub(1).and_then(|above| labels.get(above));
    let wishes: Vec<Wish> = labels.iter().enumerate().map(|(at, label)| wish(label, above(at))).collect();
    let last = labels.last().map_or(0.0, |(_, label)| label.height());
    let places = spread(&wishes, site.ceiling + size::PANEL, site.side_bottom - last + LINE);
    let left = site.right + GAP;
    let mut frame_end = None;
    for ((anchor, label), place) in labels.iter().zip(places) {
        if let Label::Frame(_) = label {
            let is_beside = (anchor - place).abs() <= NEAR;
            frame_end = Some(if is_beside { left - GAP / 3.0 } else { site.right });
            if !is_beside {
                part.line(&[point(site.right, *anchor), point(left - LEADER_GAP, place)], stroke::ZERO, ink::FRAME);
            }
        }
        label.draw(left, place, part);
    }
    if let (Some(room), Some(frame)) = (&bridge.room, &bridge.frame) {
        bracket(site, (plan, frame.value), ink::of_verdict(room.verdict.mark), part);
    }
    frame_end
}

/// What lies between plan and frame.
fn bracket(site: &Site<'_>, (plan, frame): (f64, f64), ink: Ink, part: &mut Part) {
    let (from, to) = (site.scale.y(plan), site.scale.y(frame));
    if (from - to).abs() < 2.0 * BRACKET.1 {
        return;
    }
    let inset = if from < to { -5.0 } else { 5.0 };
    let (inner, outer) = (site.right + BRACKET.0 - BRACKET.1, site.right + BRACKET.0);
    let points = [point(inner, from), point(outer, from), point(outer, to + inset), point(inner, to + inset)];
    part.line(&points, stroke::ZERO, ink);
}

impl Label<'_> {
    /// From the first line's place to the last line's end.
    fn height(&self) -> f64 {
        match self {
            Self::Frame(frame) if frame.detail.is_empty() => LINE,
            Self::Frame(_) => LINE + SMALL_LINE,
            Self::Room(_) => LINE + LINE,
            Self::Origin(_) => LINE,
        }
    }

    /// Writes the label with its first line centred on a place.
    fn draw(&self, left: f64, place: f64, part: &mut Part) {
        match self {
            Self::Frame(frame) => {
                let name = Marked { text: frame.name.clone(), letters: String::new() };
                named(&name, &frame.label, left, place, part);
                let font = Font::regular(size::SMALL);
                let detail = lines::cut(&frame.detail, font, WIDTH);
                part.text(Text::new(point(left, place + font.half_height() + SMALL_LINE), font, ink::MUTED, &detail));
            }
            Self::Room(room) => {
                let font = Font::bold(size::PANEL);
                let ink = ink::of_verdict(room.verdict.mark);
                cut_marked(&room.says, font, ink, (left, place + font.half_height()), part);
                let word = lines::cut(&room.verdict.word, Font::medium(size::LABEL), WIDTH - 44.0);
                let verdict = YearVerdict { word, ..room.verdict.clone() };
                verdicts::put(&verdict, size::LABEL, left, place + font.half_height() + LINE, part);
            }
            Self::Origin(origin) => {
                let font = Font::medium(size::WORD);
                cut_marked(origin, font, ink::MUTED, (left, place + font.half_height()), part);
            }
        }
    }
}

/// A name and an amount, the name cut where both have no room.
fn named(name: &Marked, amount: &Marked, left: f64, place: f64, part: &mut Part) {
    let font = Font::bold(size::LABEL);
    let at = point(left, place + font.half_height());
    let value = Text::marked(at, font, ink::FRAME, amount).width() + font.advance(' ');
    let name = lines::cut(&name.text, font, (WIDTH - value).max(60.0));
    let both = Marked { text: format!("{name}\u{a0}{}", amount.text), letters: amount.letters.clone() };
    cut_marked(&both, font, ink::FRAME, (left, at.y), part);
}

fn cut_marked(marked: &Marked, font: Font, ink: Ink, (left, baseline): (f64, f64), part: &mut Part) {
    let letters = Text::marked(point(0.0, 0.0), font, ink, marked).tail();
    let text = lines::cut(&marked.text, font, WIDTH - letters);
    part.text(Text::new(point(left, baseline), font, ink, &text).with_letters(&marked.letters));
}
