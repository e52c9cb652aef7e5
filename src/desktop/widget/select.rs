//! The dropdown: a button of 32 with a chevron, and a list that opens below it.

use eframe::egui::{
    Color32, CornerRadius, Galley, Painter, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

use super::button::say_why;
use super::choices::Choices;
use super::field::edge;
use super::pose::{Pose, job_of, line_of, paint_line};
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, Weight, size, space};

/// From the edge to the text, in points: 8 inside a border of 1.
pub(super) const INSET: f32 = 9.0;
/// Side of the chevron's box, in points.
const CHEVRON: f32 = 16.0;

/// One thing to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// How it is called in the list and on the button.
    pub label: String,
}

impl<T> Choice<T> {
    /// A choice of `value`, called `label`.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self { value, label: label.into() }
    }
}

/// A dropdown over some choices. Show it with [`Select::show`].
///
/// The keyboard stays at the button: arrows, Home, End and first letters point at a choice in the
/// open list, Enter or Space takes it, Esc leaves it.
#[must_use = "a dropdown shows only when it is shown in a Ui"]
pub struct Select<'a, T> {
    name: &'a str,
    choices: &'a [Choice<T>],
    shown: Option<&'a str>,
    width: Option<f32>,
    reason: Option<&'a str>,
}

impl<'a, T: PartialEq + Clone> Select<'a, T> {
    /// A dropdown with the accessible name `name`, as wide as its longest choice.
    pub fn new(name: &'a str, choices: &'a [Choice<T>]) -> Self {
        Self { name, choices, shown: None, width: None, reason: None }
    }

    /// A width in points, instead of what the longest choice needs.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// What the button says instead of the label of the choice: a path where the list shows a tree.
    pub fn showing(mut self, text: &'a str) -> Self {
        self.shown = Some(text);
        self
    }

    /// Disables the dropdown and says why. `None` leaves it usable.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Shows the dropdown. The response is `changed` when another choice was made.
    pub fn show(self, ui: &mut Ui, value: &mut T) -> Response {
        let reason = self.reason;
        let response = ui.add_enabled(reason.is_none(), |ui: &mut Ui| self.show_enabled(ui, value));
        say_why(response, reason)
    }

    fn show_enabled(&self, ui: &mut Ui, value: &mut T) -> Response {
        let width = self.own_width(ui.painter());
        let labels: Vec<&str> = self.choices.iter().map(|c| c.label.as_str()).collect();
        let current = self.choices.iter().position(|c| c.value == *value);
        let label = self.shown.or_else(|| current.and_then(|index| labels.get(index)).copied());
        let label = label.unwrap_or_default().trim_start();
        let wanted = vec2(width, button_height(ui.painter(), label, width));
        let (rect, mut response) = ui.allocate_exact_size(wanted, Sense::click());

        let list = Choices::of(&response, self.name, &labels, current);
        let taken = list.show(ui, &response);
        paint(ui, rect, label, Pose::of(&response));
        if let Some(choice) = taken.and_then(|index| self.choices.get(index))
            && choice.value != *value
        {
            *value = choice.value.clone();
            response.mark_changed();
        }
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(label.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, enabled, self.name)
        });
        let open = list.is_open(ui);
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
        response
    }

    /// The width it takes, in points, for a bar that must know before it shows its dropdowns.
    pub fn own_width(&self, painter: &Painter) -> f32 {
        self.width.unwrap_or_else(|| {
            let width = |choice: &Choice<T>| line_of(painter, &choice.label, Weight::Regular).size().x;
            let longest = self.choices.iter().map(width).fold(0.0, f32::max);
            (longest + space::STEP + CHEVRON + 2.0 * INSET).round()
        })
    }
}

/// A label as it wraps in a button of so much width; a name is never cut.
fn lines_of(painter: &Painter, label: &str, width: f32) -> Arc<Galley> {
    let room = (width - 2.0 * INSET - CHEVRON - space::HALF).max(CHEVRON);
    painter.layout_job(job_of(label, Weight::Regular, Color32::PLACEHOLDER, room))
}

/// How high the button of a dropdown is that shows `label` in so much width, in points.
pub(super) fn button_height(painter: &Painter, label: &str, width: f32) -> f32 {
    space::CONTROL + lines_of(painter, label, width).size().y - size::LINE
}

/// Paints the button of a dropdown that shows `label`.
pub(super) fn paint(ui: &Ui, rect: Rect, label: &str, pose: Pose) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let corner = CornerRadius::same(space::RADIUS);
    painter.rect_filled(rect, corner, pose.fill(tokens, tokens.background));
    edge(painter, rect, tokens);
    let middle = rect.center().y;
    let chevron =
        Rect::from_min_size(pos2(rect.right() - INSET - CHEVRON, middle - CHEVRON / 2.0), Vec2::splat(CHEVRON));
    Icon::ChevronDown.paint(painter, chevron, pose.ink(tokens, tokens.muted));
    let lines = lines_of(painter, label, rect.width());
    let ink = pose.ink(tokens, tokens.text);
    paint_line(painter, rect.left() + INSET, middle, lines, ink);
    pose.ring(painter, rect, space::RADIUS, tokens);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::harness;
    use eframe::egui::Key;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    type State = (&'static str, u32);

    fn select() -> Harness<'static, State> {
        let choices = ["2022-pl", "2023-pl", "2024-pl"].map(|level| Choice::new(level, level));
        harness(
            move |ui, (level, changes): &mut State| {
                if Select::new("Prisniveau", &choices).show(ui, level).changed() {
                    *changes += 1;
                }
                let fixed = Select::new("Enhed", &choices).disabled_because(Some("Fast"));
                assert!(!fixed.show(ui, level).changed());
                assert!(!ui.button("Videre").dragged());
            },
            ("2024-pl", 0),
        )
    }

    #[test]
    fn a_click_opens_the_list_and_a_click_takes_a_choice() {
        let mut window = select();
        window.get_by_label("Prisniveau").click();
        window.run();
        window.get_by_role_and_label(Role::ListBoxOption, "2022-pl").click();
        window.run();
        assert_eq!(*window.state(), ("2022-pl", 1));
        assert!(window.query_by_role(Role::ListBoxOption).is_none());
    }

    #[test]
    fn arrows_point_enter_takes_and_the_focus_stays() {
        let mut window = select();
        window.get_by_label("Prisniveau").focus();
        window.run();
        for key in [Key::ArrowDown, Key::ArrowUp, Key::Enter] {
            window.key_press(key);
            window.run();
        }
        assert_eq!(*window.state(), ("2023-pl", 1));
        assert!(window.get_by_label("Prisniveau").is_focused());
    }

    #[test]
    fn space_opens_a_letter_points_and_escape_leaves_it() {
        let mut window = select();
        window.get_by_label("Prisniveau").focus();
        window.run();
        window.key_press(Key::Space);
        window.run();
        assert!(window.query_all_by_role(Role::ListBoxOption).count() == 3);
        window.key_press(Key::Home);
        window.run();
        window.key_press(Key::Escape);
        window.run();
        assert_eq!(*window.state(), ("2024-pl", 0));
        assert!(window.query_by_role(Role::ListBoxOption).is_none());
    }

    #[test]
    fn tab_closes_the_list_and_goes_on() {
        let mut window = select();
        window.get_by_label("Prisniveau").click();
        window.run();
        window.key_press(Key::Tab);
        window.run();
        assert!(window.query_by_role(Role::ListBoxOption).is_none());
        assert!(window.get_by_label("Videre").is_focused());
        assert_eq!(*window.state(), ("2024-pl", 0));
    }

    #[test]
    fn a_disabled_dropdown_does_not_open() {
        let mut window = select();
        let fixed = window.get_by_label("Enhed");
        assert!(fixed.accesskit_node().is_disabled());
        fixed.click();
        window.run();
        assert!(window.query_by_role(Role::ListBoxOption).is_none());
    }
}
