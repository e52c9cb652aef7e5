//! Buttons: outlined, filled for the one next step, and plain.

use std::sync::Arc;

use eframe::egui::{
    Color32, CornerRadius, Galley, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget,
    WidgetInfo, pos2, vec2,
};

use super::pose::{Pose, Touch, line_of, paint_line};
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, Weight, space};

/// Side of an icon in a button, in points.
const ICON: f32 = 16.0;

/// How a button looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Outlined,
    Filled,
    Plain(Tone),
}

/// The ink of a plain button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// The text colour.
    Text,
    /// The muted colour: what is rarely needed.
    Muted,
    /// The accent, weight 500: what adds something, such as *Nyt tiltag*.
    Accent,
}

/// A button. Add it with `ui.add(…)`.
#[must_use = "a button shows only when it is added to a Ui"]
pub struct Button<'a> {
    kind: Kind,
    text: &'a str,
    name: Option<&'a str>,
    icon: Option<Icon>,
    detail: Option<&'a str>,
    chevron: bool,
    width: Option<f32>,
    reason: Option<&'a str>,
}

impl<'a> Button<'a> {
    fn of_kind(kind: Kind, text: &'a str) -> Self {
        Self { kind, text, name: None, icon: None, detail: None, chevron: false, width: None, reason: None }
    }

    /// The ordinary button.
    pub fn outlined(text: &'a str) -> Self {
        Self::of_kind(Kind::Outlined, text)
    }

    /// The one next step that the program recommends. Never two at once.
    pub fn filled(text: &'a str) -> Self {
        Self::of_kind(Kind::Filled, text)
    }

    /// A button without an outline: undo, redo, *Slet*.
    pub fn plain(text: &'a str) -> Self {
        Self::of_kind(Kind::Plain(Tone::Text), text)
    }

    /// A square plain button that is only an icon. `name` says what it does.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        Self::of_kind(Kind::Plain(Tone::Text), "").icon(icon).named(name)
    }

    /// The ink of a plain button; an outlined or filled one keeps its own.
    pub fn tone(mut self, tone: Tone) -> Self {
        if let Kind::Plain(ink) = &mut self.kind {
            *ink = tone;
        }
        self
    }

    /// An icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Muted words behind the text: the name of the edit that undo would take back.
    pub fn detail(mut self, detail: &'a str) -> Self {
        self.detail = Some(detail);
        self
    }

    /// A chevron behind the text: the button opens a menu.
    pub fn chevron(mut self) -> Self {
        self.chevron = true;
        self
    }

    /// The accessible name, where the text alone does not say it.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// A fixed width in points, instead of what the text needs.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Disables the button and says why when the pointer rests on it. `None` leaves it usable.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// The width it takes, in points, for a bar that must know before it shows its buttons.
    pub fn own_width(&self, painter: &Painter) -> f32 {
        self.width.unwrap_or_else(|| (self.faces(painter).width() + 2.0 * self.padding()).round())
    }

    fn name(&self) -> String {
        match (self.name, self.detail) {
            (Some(name), _) => name.to_owned(),
            (None, Some(detail)) => format!("{} {detail}", self.text),
            (None, None) => self.text.to_owned(),
        }
    }

    fn padding(&self) -> f32 {
        match self.kind {
            Kind::Outlined => 13.0, // 12 inside the border of 1
            Kind::Filled => 12.0,
            Kind::Plain(_) => space::STEP,
        }
    }

    fn faces(&self, painter: &Painter) -> Contents {
        let weight = match self.kind {
            Kind::Filled | Kind::Plain(Tone::Accent) => Weight::Medium,
            Kind::Outlined | Kind::Plain(Tone::Text | Tone::Muted) => Weight::Regular,
        };
        let line = |text: &str, weight: Weight| line_of(painter, text, weight);
        Contents {
            icon: self.icon,
            text: (!self.text.is_empty()).then(|| line(self.text, weight)),
            detail: self.detail.map(|detail| line(detail, Weight::Regular)),
            chevron: self.chevron,
        }
    }

    /// Paints the button in `rect` as it stands in `pose`.
    pub(super) fn paint(&self, painter: &Painter, rect: Rect, pose: Pose, tokens: &Tokens) {
        let corner = CornerRadius::same(space::RADIUS);
        let (fill, ink, quiet) = self.colors(pose, tokens);
        painter.rect_filled(rect, corner, fill);
        if self.kind == Kind::Outlined {
            let border = Stroke::new(1.0, tokens.border);
            painter.rect_stroke(rect, corner, border, StrokeKind::Inside);
        }
        let contents = self.faces(painter);
        let spare = match self.width {
            Some(_) => ((rect.width() - contents.width()) / 2.0).max(0.0),
            None => self.padding(),
        };
        contents.paint(painter, rect, spare, (ink, quiet));
        pose.ring(painter, rect, space::RADIUS, tokens);
    }

    /// Fill, ink, and the ink of what is of second rank.
    fn colors(&self, pose: Pose, tokens: &Tokens) -> (Color32, Color32, Color32) {
        let quiet = pose.ink(tokens, tokens.muted);
        match self.kind {
            Kind::Outlined => (pose.fill(tokens, tokens.background), pose.ink(tokens, tokens.text), quiet),
            Kind::Filled => {
                let towards = |share| tokens.accent.lerp_to_gamma(tokens.on_accent, share);
                let fill = match pose.touch {
                    Touch::Rest => tokens.accent,
                    Touch::Hovered => towards(0.12),
                    Touch::Pressed => towards(0.2),
                    Touch::Disabled => tokens.hairline,
                };
                (fill, pose.ink(tokens, tokens.on_accent), quiet)
            }
            Kind::Plain(tone) => {
                let ink = match tone {
                    Tone::Text => tokens.text,
                    Tone::Muted => tokens.muted,
                    Tone::Accent => tokens.accent,
                };
                let fill = pose.fill(tokens, Color32::TRANSPARENT);
                (fill, pose.ink(tokens, ink), quiet)
            }
        }
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let reason = self.reason;
        let response = ui.add_enabled(reason.is_none(), |ui: &mut Ui| {
            let wanted = vec2(self.own_width(ui.painter()), space::CONTROL);
            let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
            if ui.is_rect_visible(rect) {
                let pose = Pose::of(&response);
                self.paint(ui.painter(), rect, pose, Tokens::of(ui));
            }
            let enabled = ui.is_enabled();
            response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.name()));
            response
        });
        let response = if self.text.is_empty() { response.on_hover_text(self.name()) } else { response };
        say_why(response, reason)
    }
}

/// Tells why a widget is disabled, to the pointer and to a screen reader.
pub fn say_why(response: Response, reason: Option<&str>) -> Response {
    let Some(reason) = reason else {
        return response;
    };
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(reason));
    response.on_disabled_hover_text(reason)
}

/// What stands inside a button, from left to right.
struct Contents {
    icon: Option<Icon>,
    text: Option<Arc<Galley>>,
    detail: Option<Arc<Galley>>,
    chevron: bool,
}

impl Contents {
    fn width(&self) -> f32 {
        let parts = [
            self.icon.map(|_| ICON),
            self.text.as_ref().map(|line| line.size().x),
            self.detail.as_ref().map(|line| line.size().x),
            self.chevron.then_some(ICON),
        ];
        let (sum, gaps) =
            parts.into_iter().flatten().fold((0.0, -space::STEP), |(sum, gaps), part| (sum + part, gaps + space::STEP));
        sum + gaps.max(0.0)
    }

    fn paint(self, painter: &Painter, rect: Rect, spare: f32, (ink, quiet): (Color32, Color32)) {
        let middle = rect.center().y;
        let mut x = rect.left() + spare;
        let square = |x: f32| Rect::from_min_size(pos2(x, middle - ICON / 2.0), Vec2::splat(ICON));
        if let Some(icon) = self.icon {
            icon.paint(painter, square(x), ink);
            x += ICON + space::STEP;
        }
        for (line, ink) in [(self.text, ink), (self.detail, quiet)] {
            if let Some(line) = line {
                let width = line.size().x;
                paint_line(painter, x, middle, line, ink);
                x += width + space::STEP;
            }
        }
        if self.chevron {
            Icon::ChevronDown.paint(painter, square(rect.right() - spare - ICON), quiet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::{Gallery, components_ui, harness, more_ui};
    use eframe::egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn a_click_space_and_enter_all_press() {
        let mut window = harness(components_ui, Gallery::default());
        window.get_by_label("Eksportér").click();
        window.run();
        window.get_by_label("Åbn fil…").focus();
        window.run();
        for key in [Key::Space, Key::Enter] {
            window.key_press(key);
            window.run();
        }
        assert_eq!(window.state().pressed, ["Eksportér", "Åbn fil…", "Åbn fil…"]);
    }

    #[test]
    fn a_disabled_button_says_why_to_pointer_and_reader() {
        let mut window = harness(components_ui, Gallery::default());
        let off = window.get_by_role_and_label(Role::Button, "Slået fra");
        assert_eq!(off.accesskit_node().description().as_deref(), Some("Der er intet at vise"));
        off.click();
        window.run();
        assert!(window.state().pressed.is_empty());
        window.get_by_role_and_label(Role::Button, "Slået fra").hover();
        for _ in 0..40 {
            window.step(); // The help text waits until the pointer has rested.
        }
        assert!(window.query_by_label("Der er intet at vise").is_some());
    }

    #[test]
    fn undo_is_named_with_its_edit_and_an_icon_by_what_it_does() {
        let window = harness(more_ui, Gallery::default());
        assert!(window.query_by_label("Fortryd Slå ”Udskudt renovering” fra").is_some());
        assert!(window.query_by_label("Luk").is_some());
    }
}
