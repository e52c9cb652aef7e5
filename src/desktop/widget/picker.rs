//! A dropdown with a search field: for lists too long to look through.

use eframe::egui::{
    EventFilter, Frame, Id, Key, Margin, Modifiers, Popup, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::button::say_why;
use super::field::Field;
use super::lines::{accent_bar, block};
use super::menu::list_popup;
use super::pose::{Pose, Touch, job_of};
use super::select::{INSET, button_height, paint};
use crate::desktop::theme::{Tokens, Weight, muted, size, space};

/// How many finds are listed; whoever wants more searches closer.
pub const MOST: usize = 60;
/// Height of the list before it scrolls, in points.
const HIGHEST: f32 = 320.0;
/// Width of the list, at least, in points.
const NARROWEST: f32 = 280.0;

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find<T> {
    /// What is taken.
    pub value: T,
    /// What it is called.
    pub label: String,
    /// A muted line below, such as where it stands; may be empty.
    pub detail: String,
    /// How many steps it is moved in, in a tree.
    pub depth: u8,
}

/// A dropdown that opens a search field and what was found. Show it with [`Picker::show`].
///
/// Arrows point at a find, Enter takes it, Esc and Tab leave the list.
#[must_use = "a dropdown shows only when it is shown in a Ui"]
pub struct Picker<'a> {
    name: &'a str,
    shown: &'a str,
    hint: &'a str,
    nothing: &'a str,
    reason: Option<&'a str>,
}

/// What is being searched for while the list is open.
#[derive(Debug, Clone, Default)]
struct Searching {
    query: String,
    pointed: usize,
    was_shown: bool,
}

impl<'a> Picker<'a> {
    /// A dropdown with the accessible name `name`, whose button says `shown`.
    pub fn new(name: &'a str, shown: &'a str) -> Self {
        Self { name, shown, hint: "", nothing: "", reason: None }
    }

    /// What to write in the search field, and what stands where nothing was found.
    pub fn saying(mut self, hint: &'a str, nothing: &'a str) -> Self {
        (self.hint, self.nothing) = (hint, nothing);
        self
    }

    /// Disables the dropdown and says why. `None` leaves it usable.
    pub fn disabled_because(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Shows it; what was taken, in the frame in which it is. `found` answers a query, best first; an empty one too.
    pub fn show<T: PartialEq + Clone>(
        self,
        ui: &mut Ui,
        current: Option<&T>,
        found: impl FnMut(&str) -> Vec<Find<T>>,
    ) -> Option<T> {
        let mut taken = None;
        let response = ui.add_enabled(self.reason.is_none(), |ui: &mut Ui| {
            let (response, find) = self.show_enabled(ui, current, found);
            taken = find;
            response
        });
        say_why(response, self.reason);
        taken
    }

    fn show_enabled<T: PartialEq + Clone>(
        &self,
        ui: &mut Ui,
        current: Option<&T>,
        mut found: impl FnMut(&str) -> Vec<Find<T>>,
    ) -> (Response, Option<T>) {
        let wanted = vec2(ui.available_width(), button_height(ui.painter(), self.shown, ui.available_width()));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let (popup, kept) = (Popup::default_response_id(&response), response.id.with("searching"));
        if !Popup::is_id_open(ui, popup) && is_asked(ui, &response) {
            ui.data_mut(|data| data.insert_temp(kept, Searching::default()));
            Popup::open_id(ui, popup);
        }
        let taken = Popup::is_id_open(ui, popup).then(|| self.open(ui, &response, (popup, kept), current, &mut found));
        paint(ui, rect, self.shown, Pose::of(&response));
        let (enabled, open) = (ui.is_enabled(), Popup::is_id_open(ui, popup));
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.shown.to_owned()),
            ..WidgetInfo::labeled(Role::ComboBox, enabled, self.name)
        });
        ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
        (response, taken.flatten())
    }

    /// Shows the open list; what was taken from it.
    fn open<T: PartialEq + Clone>(
        &self,
        ui: &Ui,
        button: &Response,
        (popup, kept): (Id, Id),
        current: Option<&T>,
        found: &mut impl FnMut(&str) -> Vec<Find<T>>,
    ) -> Option<T> {
        let mut searching: Searching = ui.data_mut(|data| data.remove_temp(kept)).unwrap_or_default();
        let asked = keys(ui, searching.was_shown);
        let taken = self.list_ui(button, (&mut searching, asked), current, found);
        if taken.is_some() || asked == Keyed::Leave {
            Popup::close_id(ui, popup);
            button.request_focus();
        }
        ui.data_mut(|data| data.insert_temp(kept, searching));
        taken
    }

    fn list_ui<T: PartialEq + Clone>(
        &self,
        button: &Response,
        (searching, asked): (&mut Searching, Keyed),
        current: Option<&T>,
        found: &mut impl FnMut(&str) -> Vec<Find<T>>,
    ) -> Option<T> {
        let width = (button.rect.width() - 2.0).max(NARROWEST);
        let shown = list_popup(button, self.name, width).show(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            ui.set_width(width);
            let is_new = !searching.was_shown;
            self.search_ui(ui, searching);
            // What was typed in this frame counts already, so that Enter behind it takes what it finds.
            let finds: Vec<Find<T>> = found(&searching.query).into_iter().take(MOST).collect();
            if is_new {
                let is_current = |find: &Find<T>| current == Some(&find.value);
                searching.pointed = finds.iter().position(is_current).unwrap_or(0);
            }
            searching.step(asked, finds.len());
            let list = ScrollArea::vertical().max_height(HIGHEST);
            let clicked = list.show(ui, |ui| self.finds_ui(ui, searching, current, &finds)).inner;
            let at = if asked == Keyed::Take { Some(searching.pointed) } else { clicked };
            at.and_then(|at| finds.into_iter().nth(at)).map(|find| find.value)
        });
        shown.and_then(|shown| shown.inner)
    }

    fn finds_ui<T: PartialEq>(
        &self,
        ui: &mut Ui,
        searching: &mut Searching,
        current: Option<&T>,
        finds: &[Find<T>],
    ) -> Option<usize> {
        if finds.is_empty() {
            Frame::new().inner_margin(Margin::same(8)).show(ui, |ui| ui.label(muted(self.nothing)));
        }
        items_ui(ui, searching, current, finds)
    }

    fn search_ui(&self, ui: &mut Ui, searching: &mut Searching) {
        let before = searching.query.clone();
        let takes_focus = !std::mem::replace(&mut searching.was_shown, true);
        Frame::new().inner_margin(Margin { left: 8, right: 8, top: 4, bottom: 8 }).show(ui, |ui| {
            Field::line(&mut searching.query).named(self.hint).hint(self.hint).taking_focus(takes_focus).show(ui)
        });
        if searching.query != before {
            searching.pointed = 0;
        }
    }
}

/// Whether the button was asked for its list.
fn is_asked(ui: &Ui, button: &Response) -> bool {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
    button.clicked() || button.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown))
}

/// What a key asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keyed {
    Down,
    Up,
    Take,
    Leave,
    Nothing,
}

/// Takes the keys that are about the finds away from the search field. The key that opened the list is not one.
fn keys(ui: &Ui, was_shown: bool) -> Keyed {
    let pressed = |key| was_shown && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let keys = [
        (Key::ArrowDown, Keyed::Down),
        (Key::ArrowUp, Keyed::Up),
        (Key::Enter, Keyed::Take),
        (Key::Escape, Keyed::Leave),
        (Key::Tab, Keyed::Leave),
    ];
    keys.into_iter().find(|(key, _)| pressed(*key)).map_or(Keyed::Nothing, |(_, asked)| asked)
}

impl Searching {
    /// Moves what is pointed at, within so many finds.
    fn step(&mut self, asked: Keyed, count: usize) {
        let last = count.saturating_sub(1);
        self.pointed = match asked {
            Keyed::Down => self.pointed.saturating_add(1),
            Keyed::Up => self.pointed.saturating_sub(1),
            Keyed::Take | Keyed::Leave | Keyed::Nothing => self.pointed,
        }
        .min(last);
    }
}

fn items_ui<T: PartialEq>(
    ui: &mut Ui,
    searching: &mut Searching,
    current: Option<&T>,
    finds: &[Find<T>],
) -> Option<usize> {
    let moving = ui.input(|input| input.pointer.is_moving());
    let mut clicked = None;
    let pointed = searching.pointed;
    for (at, find) in finds.iter().enumerate() {
        let item = item_ui(ui, find, Standing { is_current: current == Some(&find.value), is_pointed: pointed == at });
        if item.hovered() && moving {
            searching.pointed = at;
        } else if pointed == at && !moving {
            item.scroll_to_me(None);
        }
        if item.clicked() {
            clicked = Some(at);
        }
    }
    clicked
}

/// How a find stands in the list.
#[derive(Debug, Clone, Copy)]
struct Standing {
    is_current: bool,
    is_pointed: bool,
}

/// One find. It takes no focus: the keyboard stays in the search field and points from there.
fn item_ui<T>(ui: &mut Ui, find: &Find<T>, standing: Standing) -> Response {
    let Standing { is_current, is_pointed } = standing;
    let tokens = Tokens::of(ui);
    let left = INSET - 1.0 + f32::from(find.depth) * space::INDENT;
    let room = ui.available_width() - left - INSET;
    let lines = |text: &str, ink| ui.painter().layout_job(job_of(text, Weight::Regular, ink, room));
    let label = lines(&find.label, tokens.text);
    let detail = (!find.detail.is_empty()).then(|| lines(&find.detail, tokens.muted));
    let around = space::CONTROL - size::LINE;
    let high = around + label.size().y + detail.as_ref().map_or(0.0, |detail| detail.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::CLICK);
    if is_current {
        block(ui.painter(), rect, tokens.tint);
        accent_bar(ui.painter(), rect, tokens);
    } else if is_pointed {
        block(ui.painter(), rect, tokens.hover);
    }
    let corner = pos2(rect.left() + left, rect.top() + around / 2.0);
    let below = corner + vec2(0.0, label.size().y);
    ui.painter().galley(corner, label, tokens.text);
    if let Some(detail) = detail {
        ui.painter().galley(below, detail, tokens.muted);
    }
    let pose = Pose { touch: Touch::Rest, focused: is_pointed };
    pose.ring(ui.painter(), rect.shrink(4.0), 1, tokens);
    let name = if find.detail.is_empty() { find.label.clone() } else { format!("{}, {}", find.label, find.detail) };
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_current, &name));
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::harness;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    fn picker() -> Harness<'static, Option<&'static str>> {
        let all = ["Administration", "Konsulenter", "Kultur og fritid"];
        harness(
            move |ui, chosen: &mut Option<&'static str>| {
                let picker = Picker::new("Område", chosen.unwrap_or("–")).saying("Søg område", "Intet fundet");
                let taken = picker.show(ui, chosen.as_ref(), |query| {
                    let fits = |name: &&&str| name.to_lowercase().contains(&query.to_lowercase());
                    let find = |name: &&'static str| Find {
                        value: *name,
                        label: (*name).to_owned(),
                        detail: String::new(),
                        depth: 0,
                    };
                    all.iter().filter(fits).map(find).collect()
                });
                *chosen = taken.or(*chosen);
                assert!(!ui.button("Videre").dragged());
            },
            None,
        )
    }

    fn open(window: &mut Harness<'_, Option<&'static str>>) {
        window.get_by_label("Område").click();
        window.run();
    }

    #[test]
    fn typing_narrows_the_list_and_enter_takes_the_first() {
        let mut window = picker();
        open(&mut window);
        let field = window.get_by_role_and_label(Role::TextInput, "Søg område");
        assert!(field.is_focused());
        field.type_text("ku");
        window.run();
        assert_eq!(window.query_all_by_role(Role::ListBoxOption).count(), 1);
        window.key_press(Key::Enter);
        window.run();
        assert_eq!(*window.state(), Some("Kultur og fritid"));
        assert!(window.query_by_role(Role::ListBoxOption).is_none());
        assert!(window.get_by_role_and_label(Role::ComboBox, "Område").is_focused());
    }

    #[test]
    fn arrows_point_and_a_click_takes() {
        let mut window = picker();
        window.get_by_label("Område").focus();
        window.run();
        for key in [Key::ArrowDown, Key::ArrowDown, Key::Enter] {
            window.key_press(key);
            window.run();
        }
        assert_eq!(*window.state(), Some("Konsulenter"));
        open(&mut window);
        window.get_by_role_and_label(Role::ListBoxOption, "Administration").click();
        window.run();
        assert_eq!(*window.state(), Some("Administration"));
    }

    #[test]
    fn escape_leaves_the_list_and_nothing_found_is_said() {
        let mut window = picker();
        open(&mut window);
        window.get_by_role(Role::TextInput).type_text("zz");
        window.run();
        assert!(window.query_by_label("Intet fundet").is_some());
        window.key_press(Key::Escape);
        window.run();
        assert!(window.query_by_role(Role::TextInput).is_none());
        assert_eq!(*window.state(), None);
        assert!(!window.get_by_role(Role::ComboBox).accesskit_node().is_disabled());
    }
}
