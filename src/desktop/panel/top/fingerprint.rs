//! The fingerprint of what is shown, behind its name: a click copies it.

use super::super::super::{action::Action, command::Command, state::State, theme::Tokens, theme::Weight, theme::size};
use crate::desktop::theme::space;
use crate::desktop::update::fingerprint_of;
use crate::desktop::widget::lines;
use crate::desktop::widget::pose::{Pose, Touch, line_of, paint_line};
use eframe::egui::{CursorIcon, Galley, Painter, Role, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// A plan of more measures takes longer to write than a change of it may take; its fingerprint is asked for.
const MOST_AT_ONCE: usize = 1_000;
/// What stands there until it is asked for.
const UNKNOWN: &str = "····-····";
/// The widest digits there are, in fingerprints of one digit.
const WIDEST: [&str; 4] = ["0000-0000", "bbbb-bbbb", "dddd-dddd", "eeee-eeee"];

/// The fingerprint, while it is current.
#[derive(Debug, Default)]
pub struct TopMemory {
    of: Option<u64>,
    fingerprint: Option<String>,
}

impl TopMemory {
    fn follow(&mut self, state: &State) -> Option<&str> {
        let document = state.document();
        if self.of != Some(document.revision()) {
            let book = document.book();
            self.fingerprint = (book.scenario().measures.len() <= MOST_AT_ONCE).then(|| fingerprint_of(book));
            self.of = Some(document.revision());
        }
        self.fingerprint.as_deref()
    }
}

/// What is shown of it.
pub(super) struct Fingerprint {
    line: Arc<Galley>,
    /// That of the widest fingerprint, so that nothing moves when it is another, in points.
    width: f32,
    explained: String,
}

impl Fingerprint {
    /// That of what is shown.
    pub(super) fn of(painter: &Painter, state: &State, memory: &mut TopMemory) -> Self {
        let known = memory.follow(state);
        let explained = match known {
            Some(known) => state.words().tell("top-fingerprint", &[("fingerprint", known)]),
            None => state.words().say("top-fingerprint-ask"),
        };
        let width = |text: &str| line_of(painter, text, Weight::Regular).size().x.ceil();
        let width = WIDEST.map(width).into_iter().fold(0.0, f32::max);
        Self { line: line_of(painter, known.unwrap_or(UNKNOWN), Weight::Regular), width, explained }
    }

    /// The width it takes with the space before it, in points.
    pub(super) fn width(&self) -> f32 {
        space::PANEL + self.width
    }

    /// Shows it behind the name.
    pub(super) fn show(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        ui.add_space(space::PANEL);
        let wanted = vec2(self.width, size::ROW);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let tokens = Tokens::of(ui);
        let pose = Pose::of(&response);
        paint_line(ui.painter(), rect.left(), rect.center().y, Arc::clone(&self.line), tokens.muted);
        if matches!(pose.touch, Touch::Hovered | Touch::Pressed) {
            lines::level(ui.painter(), rect.x_range(), rect.center().y + 8.0, 1.0, tokens.muted);
        }
        pose.ring(ui.painter(), rect, 1, tokens);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.explained));
        let response = response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(&self.explained);
        if response.clicked() {
            actions.push(Action::Run(Command::CopyFingerprint));
        }
    }
}
