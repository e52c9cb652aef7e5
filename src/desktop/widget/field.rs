//! Text fields: one line, one wrapping line, and a note of several lines.

use eframe::egui::{
    Align, CornerRadius, Frame, Key, KeyboardShortcut, Margin, Modifiers, Painter, Rect, Response, Shape, Stroke,
    StrokeKind, TextBuffer, TextEdit, Ui, pos2, vec2,
};

use super::button::say_why;
use super::edit::{Commit, Edited, how_it_ended, layout, show_with_caret};
use super::pose::Pose;
use crate::desktop::theme::{Tokens, muted, size, space};

/// How many lines a field has and what Enter does in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// One line; longer text scrolls. Enter commits.
    One,
    /// As many as the text wraps to. Enter commits, and no line break gets in.
    Wrapping,
    /// At least two, or at least three. Enter breaks the line, Ctrl+Enter commits.
    Note { rows: u8 },
}

impl Lines {
    fn commit(self) -> Commit {
        match self {
            Self::One | Self::Wrapping => Commit::Enter,
            Self::Note { .. } => Commit::CommandEnter,
        }
    }
}

/// A text field over a string. Show it with [`Field::show`].
#[must_use = "a field shows only when it is shown in a Ui"]
pub struct Field<'t> {
    text: &'t mut String,
    lines: Lines,
    name: Option<&'t str>,
    hint: &'t str,
    width: Option<f32>,
    reason: Option<&'t str>,
    takes_focus: bool,
}

impl<'t> Field<'t> {
    fn of_lines(text: &'t mut String, lines: Lines) -> Self {
        Self { text, lines, name: None, hint: "", width: None, reason: None, takes_focus: false }
    }

    /// A field of one line, 32 high.
    pub fn line(text: &'t mut String) -> Self {
        Self::of_lines(text, Lines::One)
    }

    /// A field of one line that wraps, for titles: 32, 50, 68, … high.
    pub fn wrapping(text: &'t mut String) -> Self {
        Self::of_lines(text, Lines::Wrapping)
    }

    /// A field for a note of at least `rows` lines: 50 high for two, 68 for three.
    pub fn note(text: &'t mut String, rows: u8) -> Self {
        Self::of_lines(text, Lines::Note { rows })
    }

    /// The accessible name. A field in a form row gets it from the row's label.
    pub fn named(mut self, name: &'t str) -> Self {
        self.name = Some(name);
        self
    }

    /// What to write here, shown muted while the field is empty.
    pub fn hint(mut self, hint: &'t str) -> Self {
        self.hint = hint;
        self
    }

    /// A width in points, instead of all that is left.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Disables the field and says why. `None` leaves it usable.
    pub fn disabled_because(mut self, reason: Option<&'t str>) -> Self {
        self.reason = reason;
        self
    }

    /// Takes the focus in this frame: for a field that appears where something is to be renamed.
    pub fn taking_focus(mut self, takes_focus: bool) -> Self {
        self.takes_focus = takes_focus;
        self
    }

    /// Shows the field.
    pub fn show(self, ui: &mut Ui) -> Edited {
        let Self { text, lines, name, hint, width, reason, takes_focus } = self;
        let before = text.clone();
        let width = width.unwrap_or_else(|| ui.available_width());
        let response =
            ui.add_enabled(reason.is_none(), |ui: &mut Ui| framed(ui, width, |ui| edit(ui, text, lines, hint, width)));
        let response = match name {
            Some(name) => response.accessible_name(name),
            None => response,
        };
        if takes_focus {
            response.request_focus();
        }
        if lines == Lines::Wrapping && text.contains(['\n', '\r']) {
            *text = text.replace("\r\n", " ").replace(['\n', '\r'], " ");
        }
        let ended = how_it_ended(ui, &response, text, before, lines.commit());
        Edited { response: say_why(response, reason), ended }
    }
}

/// Adds the bare editor, without its frame.
fn edit(ui: &mut Ui, text: &mut String, lines: Lines, hint: &str, width: f32) -> Response {
    let tokens = Tokens::of(ui);
    let ink = if ui.is_enabled() { tokens.text } else { tokens.control };
    let rows = match lines {
        Lines::One | Lines::Wrapping => 1.0,
        Lines::Note { rows } => f32::from(rows),
    };
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, wrap: f32| {
        let wrap = if lines == Lines::One { f32::INFINITY } else { wrap };
        layout(ui, text.as_str(), ink, wrap, Align::LEFT)
    };
    let editor = match lines {
        Lines::One => TextEdit::singleline(text),
        Lines::Wrapping => TextEdit::multiline(text).return_key(None),
        Lines::Note { .. } => TextEdit::multiline(text).return_key(KeyboardShortcut::new(Modifiers::NONE, Key::Enter)),
    };
    let inside = Margin::symmetric(9, 7); // 8 and 6 inside the border of 1
    show_with_caret(
        ui,
        editor
            .hint_text(muted(hint))
            .frame(Frame::new().inner_margin(inside))
            .layouter(&mut layouter)
            .desired_rows(1)
            .desired_width(width)
            .min_size(vec2(width, rows * size::LINE + 14.0)),
    )
}

/// Paints ground, edge and focus ring round what `add` adds.
fn framed(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let behind = ui.painter().add(Shape::Noop);
    let response = add(ui);
    let tokens = Tokens::of(ui);
    let rect = Rect::from_min_size(response.rect.min, vec2(width, response.rect.height()));
    let corner = CornerRadius::same(space::RADIUS);
    let ground = Shape::rect_filled(rect, corner, tokens.background);
    ui.painter().set(behind, ground);
    edge(ui.painter(), rect, tokens);
    Pose::of(&response).ring(ui.painter(), rect, space::RADIUS, tokens);
    response
}

/// The edge of a field: three sides *border*, the lower side *control*.
pub(super) fn edge(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let corner = CornerRadius::same(space::RADIUS);
    let side = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, corner, side, StrokeKind::Inside);
    let lower = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 1.0), rect.max);
    let stroke = Stroke::new(1.0, tokens.control);
    painter.with_clip_rect(lower).rect_stroke(rect, corner, stroke, StrokeKind::Inside);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::edit::Ended;
    use crate::desktop::widget::gallery::harness;
    use eframe::egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    /// The text of a field, and how its edits ended.
    type State = (String, Vec<Ended>);

    fn window(field: fn(&mut String) -> Field<'_>) -> Harness<'static, State> {
        let show = move |ui: &mut Ui, (text, ends): &mut State| {
            let edited = field(text).named("Titel").show(ui);
            if edited.ended != Ended::No {
                ends.push(edited.ended);
            }
            assert!(!ui.button("Andet").dragged());
        };
        harness(show, ("Før".to_owned(), Vec::new()))
    }

    fn type_at_end(window: &mut Harness<'_, State>, role: Role, text: &str) {
        window.get_by_role_and_label(role, "Titel").focus();
        window.run();
        window.get_by_role_and_label(role, "Titel").type_text(text);
        window.run();
    }

    #[test]
    fn enter_commits_a_line() {
        let mut window = window(|text| Field::line(text));
        type_at_end(&mut window, Role::TextInput, " æøå");
        assert!(window.state().1.is_empty());
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(*window.state(), ("Før æøå".to_owned(), vec![Ended::Committed]));
    }

    #[test]
    fn leaving_commits_and_leaving_unchanged_does_not() {
        let mut window = window(|text| Field::line(text));
        type_at_end(&mut window, Role::TextInput, "!");
        window.get_by_label("Andet").click();
        window.run();
        assert_eq!(*window.state(), ("Før!".to_owned(), vec![Ended::Committed]));
        window.get_by_role(Role::TextInput).focus();
        window.run();
        window.key_press(Key::Tab);
        window.run();
        assert_eq!(window.state().1, [Ended::Committed, Ended::Unchanged]);
    }

    #[test]
    fn escape_sets_the_text_back() {
        let mut window = window(|text| Field::line(text));
        type_at_end(&mut window, Role::TextInput, " skrevet");
        window.key_press(Key::Escape);
        window.run();
        assert_eq!(*window.state(), ("Før".to_owned(), vec![Ended::Cancelled]));
    }

    #[test]
    fn a_wrapping_line_commits_on_enter_and_lets_no_break_in() {
        let mut window = window(|text| Field::wrapping(text));
        type_at_end(&mut window, Role::MultilineTextInput, " a\nb");
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(*window.state(), ("Før a b".to_owned(), vec![Ended::Committed]));
    }

    #[test]
    fn a_note_breaks_on_enter_and_commits_on_ctrl_enter() {
        let mut window = window(|text| Field::note(text, 2));
        type_at_end(&mut window, Role::MultilineTextInput, ".");
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(*window.state(), ("Før.\n".to_owned(), vec![]));
        window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        window.run();
        assert_eq!(*window.state(), ("Før.\n".to_owned(), vec![Ended::Committed]));
    }

    #[test]
    fn heights_follow_the_lines() {
        for (rows, high) in [(2, 50.0), (3, 68.0)] {
            let show = move |ui: &mut Ui, text: &mut String| {
                let note = Field::note(text, rows).named("Note").width(200.0).show(ui);
                assert!((note.response.rect.height() - high).abs() < 0.1);
                let line = Field::line(text).named("Linje").width(200.0).show(ui);
                assert!((line.response.rect.height() - 32.0).abs() < 0.1);
            };
            drop(harness(show, String::new()));
        }
    }

    #[test]
    fn a_disabled_field_takes_nothing_and_says_why() {
        let mut window = window(|text| Field::line(text).disabled_because(Some("Aftalt")));
        let field = window.get_by_role_and_label(Role::TextInput, "Titel");
        assert!(field.accesskit_node().is_disabled());
        assert_eq!(field.accesskit_node().description().as_deref(), Some("Aftalt"));
        field.click();
        window.run();
        window.event(eframe::egui::Event::Text("x".to_owned()));
        window.run();
        assert_eq!(window.state().0, "Før");
    }
}
