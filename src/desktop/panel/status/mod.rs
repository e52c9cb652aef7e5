//! The status line: the verdict in one sentence, problems, sources, saved or not.

mod verdict;

use verdict::{Lines, Told};

use super::super::{action::Action, state::InspectorTab, state::State, theme::Tokens, theme::Weight, theme::space};
use crate::desktop::document::Origin;
use crate::desktop::widget::lines;
use crate::desktop::widget::pose::{Pose, Touch, line_of, paint_line};
use eframe::egui::{Color32, CursorIcon, Galley, IdSalt, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Width of a separator with the space round it.
const SEPARATOR: f32 = 25.0;

/// Draws it.
pub(super) fn status_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let bar = ui.max_rect();
    let tokens = Tokens::of(ui);
    lines::level(ui.painter(), bar.x_range(), bar.top(), 1.0, tokens.hairline);
    let inside = bar.shrink2(vec2(space::PANEL, 0.0));
    let facts = Facts::of(ui, state, |facts, how, lines| {
        verdict::fits(ui, state, inside.width() - facts - space::PAGE, how, lines)
    });
    let facts_left = facts.show(ui, state, inside, actions);
    let room = Rect::from_min_max(inside.min, pos2(facts_left - space::PAGE, inside.bottom()));
    verdict::verdict_ui(ui, state, room);
}

/// The facts at the right, measured.
struct Facts {
    problems: Arc<Galley>,
    problems_text: String,
    sourced: Option<(Arc<Galley>, String)>,
    saved: Arc<Galley>,
    saved_text: String,
    /// Kept free for the longer of the words that can stand there, so that nothing moves when one follows the other.
    /// 0 where the verdict needs the room: the dot behind the name says it too.
    saved_width: f32,
}

impl Facts {
    /// The facts. The share of sources is told in short, or not at all, where that lets the verdict be told in one
    /// line, and whether the file is saved only where the verdict then stands in two, as `fits` says.
    fn of(ui: &Ui, state: &State, fits: impl Fn(f32, Told, Lines) -> bool) -> Self {
        let line = |text: &str| line_of(ui.painter(), text, Weight::Regular);
        let count = state.shown().problems.len();
        let problems_text = state.words().count("status-problems", count);
        let weight = if count == 0 { Weight::Regular } else { Weight::Medium };
        let problems = line_of(ui.painter(), &problems_text, weight);
        let [saved_text, other] = saved_words(state);
        let saved = line(&saved_text);
        let saved_width = saved.size().x.max(line(&other).size().x);
        let taken = problems.size().x + SEPARATOR + saved_width;
        let told = |key: &str| {
            let percent = state.shown().sourced.as_deref()?;
            let text = state.words().tell(key, &[("percent", percent)]);
            Some((line(&text), text))
        };
        let width = |told: &Option<(Arc<Galley>, String)>| {
            taken + told.as_ref().map_or(0.0, |(line, _)| SEPARATOR + line.size().x)
        };
        let (full, short) = (told("status-sourced"), told("status-sourced-short"));
        let ways = [(&full, Told::All), (&short, Told::All), (&full, Told::Worst), (&short, Told::Worst)];
        let best = ways.into_iter().find(|(sourced, how)| fits(width(sourced), *how, Lines::One));
        let saved_width = if best.is_some() || fits(taken, Told::Worst, Lines::Two) { saved_width } else { 0.0 };
        let sourced = best.and_then(|(sourced, _)| sourced.clone());
        Self { problems, problems_text, sourced, saved, saved_text, saved_width }
    }

    /// Shows the facts up to the right edge and says where they begin.
    fn show(&self, ui: &mut Ui, state: &State, inside: Rect, actions: &mut Vec<Action>) -> f32 {
        let tokens = Tokens::of(ui);
        let middle = inside.center().y;
        let saved_left = inside.right() - self.saved_width;
        let mut left = saved_left;
        let sourced = self.sourced.as_ref().map(|(line, text)| {
            left -= SEPARATOR + line.size().x;
            (line, text, left)
        });
        left -= if self.saved_width > 0.0 { SEPARATOR } else { 0.0 } + self.problems.size().x;
        self.problems_ui(ui, state, pos2(left, middle), actions);
        if let Some((line, text, x)) = sourced {
            separator(ui, x, inside);
            fact_ui(ui, pos2(x, middle), (line, text), tokens.text);
        }
        if self.saved_width <= 0.0 {
            return left;
        }
        separator(ui, saved_left, inside);
        let saved_at = pos2(inside.right() - self.saved.size().x, middle);
        fact_ui(ui, saved_at, (&self.saved, &self.saved_text), tokens.muted);
        left
    }

    /// The number of problems; a click shows them.
    fn problems_ui(&self, ui: &mut Ui, state: &State, left: Pos2, actions: &mut Vec<Action>) {
        let tokens = Tokens::of(ui);
        let rect = Rect::from_min_size(left - vec2(0.0, 10.0), vec2(self.problems.size().x, 20.0));
        let id = ui.make_persistent_id(IdSalt::new("problems"));
        let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let pose = Pose::of(&response);
        let ink = if state.shown().problems.is_empty() { tokens.text } else { tokens.broken };
        paint_line(ui.painter(), rect.left(), left.y, Arc::clone(&self.problems), ink);
        if matches!(pose.touch, Touch::Hovered | Touch::Pressed) {
            lines::level(ui.painter(), rect.x_range(), left.y + 8.0, 1.0, ink);
        }
        pose.ring(ui.painter(), rect, 1, tokens);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.problems_text));
        if response.clicked() {
            actions.push(Action::ShowInspector(InspectorTab::Problems));
        }
    }
}

/// What is said now about saving, and what will be said once that changes.
fn saved_words(state: &State) -> [String; 2] {
    let document = state.document();
    let at_rest = match document.origin() {
        _ if document.is_read_only() => "status-read-only",
        _ if document.is_saving() => "status-saving",
        Origin::Example(_) => "status-example",
        Origin::New => "status-new",
        Origin::File(_) => "status-saved",
    };
    let words = [at_rest, "status-unsaved"].map(|key| state.words().say(key));
    let [at_rest, unsaved] = words;
    if document.is_unsaved() && !document.is_saving() { [unsaved, at_rest] } else { [at_rest, unsaved] }
}

fn separator(ui: &Ui, before: f32, inside: Rect) {
    let middle = inside.center().y;
    let x = before - (SEPARATOR / 2.0).ceil();
    lines::upright(ui.painter(), x, middle - 8.0..=middle + 8.0, 1.0, Tokens::of(ui).border);
}

fn fact_ui(ui: &mut Ui, left: Pos2, (line, text): (&Arc<Galley>, &str), ink: Color32) {
    let rect = Rect::from_min_size(left - vec2(0.0, 10.0), vec2(line.size().x, 20.0));
    let response = ui.allocate_rect(rect, Sense::hover());
    paint_line(ui.painter(), left.x, left.y, Arc::clone(line), ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}
