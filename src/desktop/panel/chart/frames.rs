//! The steps of frames and the names at their ends.

use super::place::Place;
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::widget::lines::{Dash, dashed_level, dashed_upright, level, upright};
use crate::desktop::widget::pose::job_of;
use crate::view::chart::{FrameStep, FrameSteps};
use eframe::egui::{Galley, Painter, Rangef, pos2};
use std::sync::Arc;

/// Width of a frame's line, in points.
const LINE: f32 = 2.0;

/// Paints every frame of a plot, as far as years are seen: solid where agreed, dashed where assumed.
pub(super) fn paint(painter: &Painter, place: &Place<'_>) {
    for frame in &place.panel.frames {
        let mut before: Option<Tread<'_>> = None;
        for year in place.columns.visible() {
            let Some(step) = frame.steps.get(year).and_then(Option::as_ref) else {
                tread(painter, place, before.take().as_ref());
                continue;
            };
            let x = place.columns.year(year);
            match &mut before {
                Some(run) if run.step.value.total_cmp(&step.value).is_eq() && run.step.assumed == step.assumed => {
                    run.x.max = x.max;
                }
                _ => {
                    if let Some(run) = &before {
                        riser(painter, place, x.min, run.step, step);
                    }
                    tread(painter, place, before.replace(Tread { step, x }).as_ref());
                }
            }
        }
        tread(painter, place, before.as_ref());
    }
    paint_names(painter, place);
}

/// A level part of a frame's line, over one or several years, so that its dashes run through.
#[derive(Clone, Copy)]
struct Tread<'a> {
    step: &'a FrameStep,
    x: Rangef,
}

fn top_of(place: &Place<'_>, step: &FrameStep) -> f32 {
    place.y(step.value).round() - LINE / 2.0
}

fn tread(painter: &Painter, place: &Place<'_>, run: Option<&Tread<'_>>) {
    let Some(&Tread { step, x }) = run else { return };
    let color = Tokens::of(painter.ctx()).frame;
    let y = top_of(place, step);
    if step.assumed {
        dashed_level(painter, pos2(x.min, y), x.span(), LINE, Dash::FRAME, color);
    } else {
        level(painter, x, y, LINE, color);
    }
}

fn riser(painter: &Painter, place: &Place<'_>, at: f32, before: &FrameStep, step: &FrameStep) {
    let color = Tokens::of(painter.ctx()).frame;
    let (from, to) = (top_of(place, before), top_of(place, step));
    let (top, bottom) = (from.min(to), from.max(to) + LINE);
    if bottom - top <= LINE {
        return;
    }
    let x = at - LINE / 2.0;
    if before.assumed || step.assumed {
        dashed_upright(painter, pos2(x, top), bottom - top, LINE, Dash::FRAME, color);
    } else {
        upright(painter, x, top..=bottom, LINE, color);
    }
}

/// The names at the ends of the lines, pushed apart where lines lie close.
fn paint_names(painter: &Painter, place: &Place<'_>) {
    let tokens = Tokens::of(painter.ctx());
    let Some(sources) = place.columns.sources() else { return };
    let mut names: Vec<(f32, Name)> = place
        .panel
        .frames
        .iter()
        .filter_map(|frame| {
            let last = frame.steps.iter().rev().flatten().next()?;
            Some((place.y(last.value), Name::of(painter, frame, sources.span())))
        })
        .collect();
    names.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let mut free = f32::NEG_INFINITY;
    for (line, name) in names {
        let top = (line - 9.0).max(free);
        painter.galley(pos2(sources.min, top), Arc::clone(&name.word), tokens.text);
        painter.galley(pos2(sources.min, top + name.word.size().y), Arc::clone(&name.detail), tokens.muted);
        free = top + name.high();
    }
}

/// What stands at the end of a line: the frame's word, and below it who says so.
struct Name {
    word: Arc<Galley>,
    detail: Arc<Galley>,
}

impl Name {
    fn of(painter: &Painter, frame: &FrameSteps, wrap: f32) -> Self {
        let tokens = Tokens::of(painter.ctx());
        let laid = |text: &str, weight, ink| painter.layout_job(job_of(text, weight, ink, wrap));
        Self {
            word: laid(&frame.name.text, Weight::Medium, tokens.text),
            detail: laid(&frame.detail, Weight::Regular, tokens.muted),
        }
    }

    fn high(&self) -> f32 {
        self.word.size().y + self.detail.size().y + 4.0
    }
}
