//! Menus: what opens over the window below a button, and the items in it.

use eframe::egui::{
    Align, CornerRadius, Frame, InnerResponse, Layout, Margin, Painter, Popup, PopupCloseBehavior, Rect, Response,
    Role, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

use super::button::say_why;
use super::lines::block;
use super::pose::{Pose, line_of, paint_ending, paint_line};
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, Weight, space};

/// Side of an icon in a menu, in points.
const ICON: f32 = 16.0;
/// From the edge of a menu to its contents, in points.
const INSET: f32 = 12.0;
/// Space that keeps a shortcut apart from the item's words, in points.
const APART: f32 = 32.0;

/// Opens a menu below `button` when it is clicked, and closes it on the next click or Esc.
///
/// The arrows move through the items. `None` while the menu is closed.
pub fn menu_ui<R>(button: &Response, add: impl FnOnce(&mut Ui) -> R) -> Option<InnerResponse<R>> {
    Popup::menu(button).frame(menu_frame(Tokens::of(&button.ctx), button)).gap(space::HALF).show(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        add(ui)
    })
}

/// Opens a menu as [`menu_ui`] does, but one that stays when something in it is clicked that is no item.
pub fn staying_menu_ui<R>(button: &Response, add: impl FnOnce(&mut Ui) -> R) -> Option<InnerResponse<R>> {
    let menu = Popup::menu(button).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    menu.frame(menu_frame(Tokens::of(&button.ctx), button)).gap(space::HALF).show(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        add(ui)
    })
}

/// Opens a menu where the right mouse button was pressed on `row`, as [`menu_ui`] does below a button.
pub fn context_menu_ui<R>(row: &Response, add: impl FnOnce(&mut Ui) -> R) -> Option<InnerResponse<R>> {
    Popup::context_menu(row).frame(menu_frame(Tokens::of(&row.ctx), row)).show(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        add(ui)
    })
}

/// A list of things to choose from below `field`, `width` points wide, open while the field's popup is.
pub(super) fn list_popup<'a>(field: &'a Response, name: &str, width: f32) -> Popup<'a> {
    Popup::from_response(field)
        .open_memory(None)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .layout(Layout::top_down_justified(Align::Min))
        .frame(menu_frame(Tokens::of(&field.ctx), field))
        .gap(space::HALF)
        .width(width)
        .accessible_name(name)
}

/// The frame of what opens over the window; the only thing with a shadow.
fn menu_frame(tokens: &Tokens, of: &Response) -> Frame {
    Frame::new()
        .fill(tokens.background)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(space::RADIUS))
        .shadow(of.ctx.global_style().visuals.popup_shadow)
        .inner_margin(Margin::symmetric(0, 4))
}

/// One item of a menu, 32 high. Add it with `ui.add(…)`; a click closes the menu.
#[must_use = "an item shows only when it is added to a menu"]
#[derive(Debug, Clone, Copy)]
pub struct MenuItem<'a> {
    text: &'a str,
    icon: Option<Icon>,
    shortcut: &'a str,
    tick: Tick,
    reason: Option<&'a str>,
    /// Of a chapter of items, whether it is open.
    open: Option<bool>,
}

/// What stands before the words of an item in a menu with ticks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// No item of the menu has room for a tick.
    NoRoom,
    /// The item cannot be chosen, only carried out; its words stand below those of the others.
    Room,
    /// It is one of several to choose from, and this one is or is not chosen.
    Choice(bool),
}

impl<'a> MenuItem<'a> {
    /// An item that says `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, icon: None, shortcut: "", tick: Tick::NoRoom, reason: None, open: None }
    }

    /// A chapter of items that stand beside it while it is open; a click leaves the menu open.
    pub fn chapter(text: &'a str, open: bool) -> Self {
        Self { open: Some(open), shortcut: "›", ..Self::new(text) }
    }

    /// An icon before the text. Give all items of a menu one, or none.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Room for a tick before the text, and the tick. Give all items of a menu one, or none, and no icons then.
    pub fn tick(mut self, tick: Tick) -> Self {
        self.tick = tick;
        self
    }

    /// The keys that do the same, muted at the right.
    pub fn shortcut(mut self, keys: &'a str) -> Self {
        self.shortcut = keys;
        self
    }

    /// Disables the item and says why. `None` leaves it usable.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// The width the item needs, in points. A menu of several columns gives its columns the widest.
    pub fn width(&self, painter: &Painter) -> f32 {
        let line = line_of(painter, self.text, Weight::Regular);
        let keys = line_of(painter, self.shortcut, Weight::Regular);
        let tail = if self.shortcut.is_empty() { 0.0 } else { APART + keys.size().x };
        (2.0 * INSET + self.lead() + line.size().x + tail).ceil()
    }

    /// What stands before the words, with the space behind it.
    fn lead(&self) -> f32 {
        if self.drawn().is_some() || self.tick != Tick::NoRoom { ICON + space::STEP } else { 0.0 }
    }

    fn drawn(&self) -> Option<Icon> {
        if self.tick == Tick::Choice(true) { Some(Icon::Check) } else { self.icon }
    }

    fn info(&self, enabled: bool) -> WidgetInfo {
        match self.tick {
            _ if self.open.is_some() => {
                WidgetInfo::selected(Role::MenuItem, enabled, self.open == Some(true), self.text)
            }
            Tick::Choice(chosen) => WidgetInfo::selected(Role::MenuItemRadio, enabled, chosen, self.text),
            Tick::NoRoom | Tick::Room => WidgetInfo::labeled(Role::MenuItem, enabled, self.text),
        }
    }

    fn show(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui);
        let line = line_of(ui.painter(), self.text, Weight::Regular);
        let (lead, width) = (self.lead(), self.width(ui.painter()));
        // A menu is justified: every item gets the width of the widest.
        let wanted = vec2(width, space::CONTROL);
        let (rect, response) = ui.allocate_at_least(wanted, Sense::click());
        let pose = Pose::of(&response);
        let ground = if self.open == Some(true) { tokens.hover } else { tokens.background };
        block(ui.painter(), rect, pose.fill(tokens, ground));
        let middle = rect.center().y;
        let left = rect.left() + INSET;
        let ink = pose.ink(tokens, tokens.text);
        if let Some(icon) = self.drawn() {
            let corner = pos2(left, middle - ICON / 2.0);
            icon.paint(ui.painter(), Rect::from_min_size(corner, Vec2::splat(ICON)), ink);
        }
        paint_line(ui.painter(), left + lead, middle, line, ink);
        let end = (rect.right() - INSET, middle);
        let quiet = pose.ink(tokens, tokens.muted);
        paint_ending(ui.painter(), end, self.shortcut, Weight::Regular, quiet);
        pose.ring(ui.painter(), rect.shrink(4.0), 1, tokens);
        let enabled = ui.is_enabled();
        response.widget_info(|| self.info(enabled));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        response
    }
}

impl Widget for MenuItem<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let response = ui.add_enabled(self.reason.is_none(), |ui: &mut Ui| self.show(ui));
        if response.clicked() && self.open.is_none() {
            ui.close();
        }
        say_why(response, self.reason)
    }
}

#[cfg(test)]
mod tests {
    use crate::desktop::widget::gallery::{Gallery, harness, more_ui};
    use eframe::egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn a_click_takes_an_item_and_closes_the_menu() {
        let mut window = harness(more_ui, Gallery::default());
        window.get_by_label("Menu").click();
        window.run();
        window.get_by_label("Gem").click();
        window.run();
        assert_eq!(window.state().pressed, ["Gem"]);
        assert!(window.query_by_label("Gem").is_none());
    }

    #[test]
    fn the_keyboard_opens_moves_and_takes() {
        let mut window = harness(more_ui, Gallery::default());
        window.get_by_label("Menu").focus();
        window.run();
        window.key_press(Key::Enter);
        window.run();
        while !window.get_by_label("Gem").is_focused() {
            window.key_press(Key::ArrowDown);
            window.run();
        }
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(window.state().pressed, ["Gem"]);
        assert!(window.query_by_label("Gem").is_none());
    }

    #[test]
    fn a_disabled_item_is_there_but_does_nothing() {
        let mut window = harness(more_ui, Gallery::default());
        window.get_by_label("Menu").click();
        window.run();
        assert!(window.get_by_label("Gendan").accesskit_node().is_disabled());
    }
}
