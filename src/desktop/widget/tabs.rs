//! Tabs at the head of a panel.

use std::sync::Arc;

use eframe::egui::{CornerRadius, Galley, Painter, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::lines::level;
use super::pose::{Pose, Touch, line_of, paint_line};
use super::row::Chosen;
use crate::desktop::theme::{Tokens, Weight, space};

/// Height, and smallest width, of the badge that shows a count, in points.
const BADGE: f32 = 18.0;

/// One tab.
#[derive(Debug, Clone, Copy)]
pub struct Tab<'a, T> {
    /// What it shows.
    pub shows: T,
    /// Its word.
    pub label: &'a str,
    /// A count behind the word, filled *broken* when above 0.
    pub count: Option<usize>,
}

impl<'a, T> Tab<'a, T> {
    /// A tab without a count.
    pub fn new(shows: T, label: &'a str) -> Self {
        Self { shows, label, count: None }
    }

    /// A tab that always carries a count.
    pub fn counting(shows: T, label: &'a str, count: usize) -> Self {
        Self { shows, label, count: Some(count) }
    }
}

/// Tabs side by side, 40 high, 20 apart. The response is `changed` when another tab was chosen.
///
/// The active tab has a line of 2 in accent at its foot. The hairline below all tabs reaches across
/// the panel and is the panel's: draw it first, in the last point of the 40.
pub fn tabs_ui<T: PartialEq + Copy>(ui: &mut Ui, name: &str, tabs: &[Tab<'_, T>], active: &mut T) -> Response {
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::INDENT;
        let mut chosen = None;
        for tab in tabs {
            let state = Chosen::from(tab.shows == *active);
            if tab_ui(ui, tab, state).clicked() && state == Chosen::No {
                chosen = Some(tab.shows);
            }
        }
        chosen
    });
    let mut response = shown.response;
    if let Some(chosen) = shown.inner {
        *active = chosen;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::labeled(Role::TabList, true, name));
    response
}

fn tab_ui<T>(ui: &mut Ui, tab: &Tab<'_, T>, chosen: Chosen) -> Response {
    let face = Face::of(ui.painter(), tab.label, tab.count, chosen);
    let wanted = vec2(face.width(), space::HEAD);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    face.paint(ui.painter(), rect, Pose::of(&response), Tokens::of(ui));
    let name = match tab.count {
        Some(count) => format!("{} {count}", tab.label),
        None => tab.label.to_owned(),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen == Chosen::Yes, name.as_str()));
    response
}

/// What is painted of a tab.
struct Face {
    word: Arc<Galley>,
    count: Option<(Arc<Galley>, usize)>,
    chosen: Chosen,
}

impl Face {
    fn of(painter: &Painter, label: &str, count: Option<usize>, chosen: Chosen) -> Self {
        let weight = match chosen {
            Chosen::Yes => Weight::Medium,
            Chosen::No => Weight::Regular,
        };
        let digits = |count: usize| {
            let text = count.to_string();
            (line_of(painter, &text, Weight::Medium), count)
        };
        Self { word: line_of(painter, label, weight), count: count.map(digits), chosen }
    }

    fn badge_width(&self) -> Option<f32> {
        let (digits, _) = self.count.as_ref()?;
        Some((digits.size().x + 10.0).round().max(BADGE))
    }

    fn width(&self) -> f32 {
        let badge = self.badge_width().map_or(0.0, |width| width + space::STEP);
        (self.word.size().x + badge).round()
    }

    fn paint(self, painter: &Painter, rect: Rect, pose: Pose, tokens: &Tokens) {
        let middle = rect.center().y;
        let lit = self.chosen == Chosen::Yes || pose.touch != Touch::Rest;
        let ink = if lit { tokens.text } else { tokens.muted };
        if let (Some(width), Some((digits, count))) = (self.badge_width(), self.count) {
            let corner = pos2(rect.right() - width, middle - BADGE / 2.0);
            let badge = Rect::from_min_size(corner, Vec2::new(width, BADGE));
            let (fill, ink) =
                if count > 0 { (tokens.broken, tokens.on_accent) } else { (tokens.hairline, tokens.text) };
            painter.rect_filled(badge, CornerRadius::same(9), fill);
            let x = badge.center().x - digits.size().x / 2.0;
            paint_line(painter, x, middle, digits, ink);
        }
        paint_line(painter, rect.left(), middle, self.word, ink);
        if self.chosen == Chosen::Yes {
            level(painter, rect.x_range(), rect.bottom() - 2.0, 2.0, tokens.accent);
        }
        pose.ring(painter, rect.shrink2(Vec2::new(0.0, 8.0)), 1, tokens);
    }
}

#[cfg(test)]
mod tests {
    use crate::desktop::widget::gallery::{Gallery, harness, more_ui};
    use eframe::egui::Key;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_click_or_the_keyboard_changes_the_tab_and_nothing_moves() {
        let mut window = harness(more_ui, Gallery::default());
        let before = window.get_by_label("Problemer 2").rect();
        window.get_by_label("Hvorfor dette tal").click();
        window.run();
        assert_eq!(window.state().tab, 1);
        assert!((window.get_by_label("Problemer 2").rect().left() - before.left()).abs() < 2.0);
        window.get_by_label("Hvorfor dette tal").focus();
        window.run();
        window.key_press(Key::ArrowRight);
        window.run();
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(window.state().tab, 2);
    }
}
