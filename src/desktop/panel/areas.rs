//! The tree of areas with the verdict of each.

use super::list::{GAP, Number, Reach, head, in_place, pressed, step};
use crate::budget::area::AreaPath;
use crate::desktop::action::Action;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::mark::{self, Assumed, verdict_ui};
use crate::desktop::widget::pose::{job_of, line_of};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::desktop::widget::tag::tag_ui;
use crate::view::list::AreaItem;
use eframe::egui::{
    Align, Galley, Id, Key, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use std::collections::BTreeSet;
use std::sync::Arc;

/// From the panel's edge to the name of an area that lies in none, in points.
const NAME: f32 = 32.0;
/// Side of a chevron's box, in points.
const CHEVRON: f32 = 16.0;
/// From the top of a row to the middle of its first line, and from its foot to that of its last, in points.
const LINE_MIDDLE: f32 = 14.0;

/// Which areas are folded, and where the keyboard is.
#[derive(Debug, Default)]
pub struct AreasMemory {
    folded: BTreeSet<AreaPath>,
    reach: Reach<AreaPath>,
    /// The chosen area as last seen, so that one chosen elsewhere is unfolded.
    seen: Option<AreaPath>,
}

/// Draws the tree.
pub(super) fn areas_ui(ui: &mut Ui, state: &State, memory: &mut AreasMemory, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let words = state.words();
    let unit = words.say(&format!("unit-{}", state.preferences.unit.code()));
    head(ui, &words.say("areas-head"), &words.tell("areas-note", &[("unit", &unit)]));
    memory.unfold_chosen(state.area.as_ref());
    let items = unfolded(&state.shown().areas, &memory.folded);
    let chosen = items.iter().position(|item| Some(&item.area) == state.area.as_ref());
    for (at, item) in items.iter().enumerate() {
        let response = row_ui(ui, state, memory, item, chosen.unwrap_or(0) == at);
        if response.clicked() && chosen != Some(at) {
            actions.push(Action::ChooseArea(item.area.clone()));
        }
        if response.has_focus()
            && let Some(next) = keys(ui, memory, &items, at)
        {
            memory.reach.move_to(next.clone());
            actions.push(Action::ChooseArea(next));
        }
    }
    ui.add_space(space::STEP);
}

impl AreasMemory {
    fn unfold_chosen(&mut self, chosen: Option<&AreaPath>) {
        if self.seen.as_ref() != chosen {
            self.seen = chosen.cloned();
            let around = std::iter::successors(chosen.and_then(AreaPath::parent), AreaPath::parent);
            for area in around {
                self.folded.remove(&area);
            }
        }
    }

    fn fold(&mut self, area: &AreaPath) {
        if !self.folded.remove(area) {
            self.folded.insert(area.clone());
        }
    }
}

/// The areas that lie in no folded one.
fn unfolded<'a>(items: &'a [AreaItem], folded: &BTreeSet<AreaPath>) -> Vec<&'a AreaItem> {
    let hidden = |item: &AreaItem| {
        folded.iter().any(|area| {
            item.area != *area && item.area.is_within(area) && items.iter().any(|other| other.area == *area)
        })
    };
    items.iter().filter(|item| !hidden(item)).collect()
}

/// The area that the arrows lead to; Left and Right fold and unfold on their way.
fn keys(ui: &Ui, memory: &mut AreasMemory, items: &[&AreaItem], at: usize) -> Option<AreaPath> {
    let item = items.get(at)?;
    let next = items.get(at.saturating_add(1)).filter(|next| next.area.is_within(&item.area));
    if pressed(ui, Key::ArrowRight) {
        if memory.folded.remove(&item.area) {
            return None;
        }
        return next.map(|next| next.area.clone());
    }
    if pressed(ui, Key::ArrowLeft) {
        if next.is_some() {
            memory.fold(&item.area);
            return None;
        }
        let holds = |other: &&&AreaItem| other.area != item.area && item.area.is_within(&other.area);
        return items.iter().rev().find(holds).map(|parent| parent.area.clone());
    }
    let to = step(ui, at, items.len())?;
    items.get(to).map(|item| item.area.clone())
}

/// What is painted of a row.
struct Face {
    name: Arc<Galley>,
    left: f32,
    /// Whether the number needs a line of its own.
    number_below: bool,
    height: f32,
}

impl Face {
    fn of(ui: &Ui, item: &AreaItem, number: Number<'_>) -> Self {
        let tokens = Tokens::of(ui);
        let width = ui.available_width();
        let left = NAME + (0..item.depth).fold(0.0, |indent, _| indent + space::INDENT);
        let weight = if item.depth == 0 { Weight::Medium } else { Weight::Regular };
        let name = ui.painter().layout_job(job_of(&item.name, weight, tokens.text, width - left - space::PANEL));
        let word = |text: &str| line_of(ui.painter(), text, Weight::Regular).size().x;
        let tag = if item.tag.is_empty() { 0.0 } else { GAP + word(&item.tag) + 2.0 * space::HALF + 2.0 };
        let used = left + mark::SIDE + GAP + word(&item.word) + tag + space::STEP;
        let number_below = used + number.width(ui.painter()) + space::PANEL > width;
        let more = name.size().y - size::LINE + if number_below { size::ROW } else { 0.0 };
        Self { name, left, number_below, height: space::BAR + more }
    }
}

fn row_ui(ui: &mut Ui, state: &State, memory: &mut AreasMemory, item: &AreaItem, stop: bool) -> Response {
    let tokens = Tokens::of(ui);
    let number = Number {
        text: &item.headroom,
        weight: Weight::Regular,
        ink: if item.headroom == "\u{2013}" { tokens.muted } else { tokens.text },
        assumed: !item.headroom_marks.is_none(),
    };
    let face = Face::of(ui, item, number);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), face.height));
    let id = ui.make_persistent_id(("area", item.area.as_str()));
    let response = memory.reach.row(ui, rect, (id, &item.area), stop);
    let chosen = state.area.as_ref() == Some(&item.area);
    list_row(ui.painter(), rect, Chosen::from(chosen), memory.reach.pose(&response), tokens);
    let corner = pos2(rect.left() + face.left, rect.top() + LINE_MIDDLE - size::LINE / 2.0);
    let verdict_middle = corner.y + face.name.size().y + LINE_MIDDLE - 3.0;
    ui.painter().galley(corner, face.name, tokens.text);
    verdict(
        ui,
        id,
        item,
        Rect::from_min_size(pos2(corner.x, verdict_middle - 10.0), vec2(rect.right() - corner.x, 20.0)),
    );
    let number_middle = if face.number_below { verdict_middle + size::ROW } else { verdict_middle };
    number.paint(ui.painter(), rect.right() - space::PANEL, number_middle);
    let open = !memory.folded.contains(&item.area);
    if item.has_children {
        let middle = pos2(corner.x - CHEVRON / 2.0 - space::HALF, rect.top() + LINE_MIDDLE);
        chevron(ui, state, memory, item, (id, Rect::from_center_size(middle, Vec2::splat(CHEVRON))));
    }
    let value = [&item.word, &item.tag, &item.headroom].map(String::as_str).join(" ");
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(value.clone()),
        ..WidgetInfo::selected(Role::TreeItem, true, chosen, &item.name)
    });
    ui.accesskit_node_builder(id, |node| {
        if item.has_children {
            node.set_expanded(open);
        }
    });
    response
}

fn verdict(ui: &mut Ui, row: Id, item: &AreaItem, line: Rect) {
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().scope_id(row.with("verdict")).max_rect(line).layout(layout);
    in_place(ui, builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        verdict_ui(ui, item.mark, Assumed::from(item.assumed), &item.word);
        if !item.tag.is_empty() {
            tag_ui(ui, &item.tag);
        }
    });
}

/// The chevron that folds an area. The keyboard folds with Left and Right at the row itself.
fn chevron(ui: &Ui, state: &State, memory: &mut AreasMemory, item: &AreaItem, (row, rect): (Id, Rect)) {
    let response = ui.interact(rect.expand(space::HALF), row.with("chevron"), Sense::CLICK);
    if response.clicked() {
        memory.fold(&item.area);
    }
    let open = !memory.folded.contains(&item.area);
    let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let tokens = Tokens::of(ui);
    icon.paint(ui.painter(), rect, if response.hovered() { tokens.text } else { tokens.muted });
    let key = if open { "areas-fold" } else { "areas-unfold" };
    let name = state.words().tell(key, &[("area", &item.name)]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
}
