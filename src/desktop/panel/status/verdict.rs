//! The verdict of the scenario at the left of the status line: its mark and, in one line, its sentence.

use super::super::super::{state::State, theme::Tokens, theme::Weight, theme::space};
use crate::budget::verdict::Verdict;
use crate::desktop::widget::mark::{SIDE, VerdictMark};
use crate::desktop::widget::pose::{job_of, line_of, paint_line};
use crate::view::Sentence;
use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{Rect, Role, Sense, Ui, Vec2, WidgetInfo, pos2};

/// The mark with the space behind it, in points.
const LEAD: f32 = SIDE + space::STEP;
/// Height of a line where two stand in the status line, in points.
const LOW_LINE: f32 = 15.0;

/// How much of the verdict is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Every clause.
    All,
    /// The worst clause, and how many more there are.
    Worst,
}

/// How many lines the verdict may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// One.
    One,
    /// Two low ones.
    Two,
}

/// What is used of two lines at least, whatever word the first ends with.
const USED: f32 = 0.85;

/// Whether so much of the verdict stands in lines of so many points.
pub(super) fn fits(ui: &Ui, state: &State, room: f32, told: Told, lines: Lines) -> bool {
    let Some(sentence) = &state.shown().verdict else { return true };
    let clauses = match told {
        Told::All => sentence.clauses().count(),
        Told::Worst => 1,
    };
    let words = room - LEAD;
    let room = if lines == Lines::One { words } else { 2.0 * USED * words };
    width(ui, &said(state, sentence, clauses)) <= room
}

/// The first clauses of a sentence, and the words for those left out.
fn said(state: &State, sentence: &Sentence, count: usize) -> (String, String) {
    let told: Vec<&str> = sentence.clauses().take(count).collect();
    let left_out = sentence.clauses().count().saturating_sub(count);
    let more = if left_out == 0 { String::new() } else { state.words().count("status-more", left_out) };
    (told.join("; "), more)
}

fn width(ui: &Ui, (told, more): &(String, String)) -> f32 {
    let told = line_of(ui.painter(), told, Weight::Medium).size().x;
    told + if more.is_empty() { 0.0 } else { space::STEP + line_of(ui.painter(), more, Weight::Regular).size().x }
}

/// The mark and the sentence. Of a sentence about many frames the worst are told, and how many more there are; the
/// pointer and a screen reader are told all.
pub(super) fn verdict_ui(ui: &mut Ui, state: &State, room: Rect) {
    let Some(sentence) = &state.shown().verdict else { return };
    let tokens = Tokens::of(ui);
    let middle = room.center().y;
    let corner = pos2(room.left(), middle - SIDE / 2.0).round_to_pixels(ui.pixels_per_point());
    let square = Rect::from_min_size(corner, Vec2::splat(SIDE));
    drawn(sentence.verdict).paint(ui.painter(), square, (!sentence.marks.is_none()).into(), tokens);
    let left = room.left() + LEAD;
    let room_for_words = (room.right() - left).max(space::BAR);
    let (told, more) = as_told(ui, state, sentence, room_for_words);
    let mut job = job_of(&told, Weight::Medium, tokens.text, room_for_words);
    job.append(&more, space::STEP * f32::from(u8::from(!more.is_empty())), muted(ui, &more));
    let mut line = ui.painter().layout_job(job.clone());
    if line.rows.len() > 1 {
        for section in &mut job.sections {
            section.format.line_height = Some(LOW_LINE);
        }
        job.wrap.max_rows = 2;
        line = ui.painter().layout_job(job);
    }
    let all_told = more.is_empty() && !line.elided;
    let rect = Rect::from_min_max(room.min, pos2(left + line.size().x, room.bottom()));
    let response = ui.allocate_rect(rect, Sense::hover());
    paint_line(ui.painter(), left, middle, line, tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence.text));
    if !all_told {
        response.on_hover_text(&sentence.text);
    }
}

fn muted(ui: &Ui, text: &str) -> eframe::egui::TextFormat {
    let job = job_of(text, Weight::Regular, Tokens::of(ui).muted, f32::INFINITY);
    job.sections.into_iter().next().map(|section| section.format).unwrap_or_default()
}

/// As many clauses of a sentence as stand in so many points, at least the worst, and the words for those left out.
fn as_told(ui: &Ui, state: &State, sentence: &Sentence, room: f32) -> (String, String) {
    let ways = (1..=sentence.clauses().count()).rev().map(|count| said(state, sentence, count));
    ways.into_iter().find(|told| width(ui, told) <= room).unwrap_or_else(|| said(state, sentence, 1))
}

const fn drawn(verdict: Verdict) -> VerdictMark {
    match verdict {
        Verdict::Kept => VerdictMark::Kept,
        Verdict::Broken => VerdictMark::Broken,
        Verdict::Undecided => VerdictMark::Undecided,
        Verdict::NoFrame | Verdict::NoBaseline => VerdictMark::NoFrame,
        Verdict::NotComputed => VerdictMark::NotComputed,
    }
}
