//! The measures of the chosen area: searched, narrowed down, one or many at once.
//!
//! Only the rows on screen are made, so that a plan of thousands costs no more than one of ten.

mod bar;
mod drag;
mod heights;
mod keys;
mod menu;
mod row;
mod search;

use super::list::{Number, Reach, head, in_place};
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, space};
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{line_of, paint_ending, paint_line};
use crate::view::list::MeasureItem;
use crate::view::measure_list::ListRow;
use eframe::egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};
use heights::Heights;
use row::{Renaming, Row};
use std::collections::{BTreeMap, BTreeSet};

pub(super) use bar::picked_ui;

/// Rows drawn beyond each edge of what is seen, so that the arrows always find the next one.
const SPARE: usize = 1;

/// The rows as text while they are current, their heights, and where the keyboard is.
#[derive(Debug, Default)]
pub struct MeasuresMemory {
    generation: u64,
    items: BTreeMap<usize, MeasureItem>,
    heights: Heights,
    reach: Reach<Box<str>>,
    renaming: Option<Renaming>,
    search: search::SearchMemory,
    drag: drag::Drag,
    /// The row whose menu was opened by key: the focus goes back there when it closes.
    menu_of: Option<Box<str>>,
}

/// Draws the measures.
pub(super) fn measures_ui(ui: &mut Ui, state: &State, memory: &mut MeasuresMemory, actions: &mut Vec<Action>) {
    let Some(area) = &state.area else { return };
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    rule(ui);
    let words = state.words();
    let unit = words.say(&format!("unit-{}", state.preferences.unit.code()));
    let title = words.tell("measures-head", &[("area", &state.view().area_name(area))]);
    head(ui, &title, &words.tell("measures-note", &[("unit", &unit)]));
    search::search_ui(ui, state, &mut memory.search, actions);
    memory.refresh(ui, state);
    memory.reach.drags = drag::can_move(state);
    rows_ui(ui, state, memory, actions);
    footer(ui, state, actions);
}

/// The hairline that parts two lists, in the first point of the second.
pub(super) fn rule(ui: &Ui) {
    let top = ui.cursor().top();
    level(ui.painter(), ui.max_rect().x_range(), top, 1.0, Tokens::of(ui).hairline);
}

fn rows_ui(ui: &mut Ui, state: &State, memory: &mut MeasuresMemory, actions: &mut Vec<Action>) {
    if let Some(id) = memory.menu_of.take_if(|id| !menu::is_open(ui, id)) {
        memory.reach.move_to(id);
    }
    // A menu that closes in this frame shows only in the next.
    if memory.menu_of.is_some() && ui.input(|input| !input.events.is_empty()) {
        ui.request_repaint();
    }
    let listed = state.list.listed();
    let chosen = state.chosen_measure().and_then(|(at, _)| listed.row_of(at));
    let first = listed.rows.iter().position(|row| matches!(row, ListRow::Measure(_)));
    let stop = chosen.or(first);
    let (_, whole) = ui.allocate_space(vec2(ui.available_width(), memory.heights.total()));
    let seen = ui.clip_rect().y_range();
    let mut drawn: BTreeSet<usize> =
        memory.heights.between(seen.min - whole.top(), seen.max - whole.top(), SPARE).collect();
    drawn.extend(stop);
    drawn.extend(memory.wanted(state));
    for index in drawn {
        let rect = memory.heights.place(index, whole);
        let at = match listed.rows.get(index) {
            Some(ListRow::Heading(heading, count)) => {
                heading_ui(ui, state, (heading, *count), rect);
                continue;
            }
            Some(ListRow::Measure(at)) => *at,
            None => continue,
        };
        let Some(item) = memory.item(state, at) else { continue };
        let is_chosen = chosen == Some(index);
        let row = Row { rect, chosen: is_chosen || state.list.is_picked(at), stop: stop == Some(index) };
        let (response, height) = row::row_ui(ui, state, memory, (&item, row), actions);
        memory.heights.correct(index, height);
        if response.clicked() {
            keys::clicked(ui, state, at, actions);
        } else if response.secondary_clicked() && !row.chosen {
            actions.push(Action::ChooseMeasure(at));
        }
        if response.double_clicked() {
            memory.rename(state, &item);
        }
        memory.drag.follow(state, (&response, at), actions);
        if response.has_focus() {
            keys::hold_escape(ui, state, response.id);
            keys::keys(ui, state, memory, (&item, index), actions);
        }
    }
    memory.drag.show(ui, state, &memory.heights, whole, actions);
    if memory.heights.is_stale() {
        ui.request_repaint();
    }
}

/// A heading between rows: what they have in common, and how many they are.
fn heading_ui(ui: &Ui, state: &State, (heading, count): (&str, usize), rect: Rect) {
    let tokens = Tokens::of(ui);
    let response = ui.interact(rect, ui.make_persistent_id(("measures heading", heading)), Sense::hover());
    let count = count.to_string();
    let line = line_of(ui.painter(), heading, Weight::Medium);
    let middle = rect.bottom() - 12.0;
    paint_line(ui.painter(), rect.left() + space::PANEL, middle, line, tokens.text);
    paint_ending(ui.painter(), (rect.right() - space::PANEL, middle), &count, Weight::Regular, tokens.muted);
    let spoken = state.words().tell("measures-heading", &[("heading", heading), ("count", &count)]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// *Nyt tiltag*, and the sum of the measures that are on.
fn footer(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::HEAD + space::HALF));
    let tokens = Tokens::of(ui);
    let words = state.words();
    let line = Rect::from_min_size(
        pos2(rect.left() + space::STEP, rect.top() + space::HALF),
        vec2(rect.width() - space::STEP, space::CONTROL),
    );
    let builder = UiBuilder::new().max_rect(line).layout(Layout::left_to_right(Align::Center));
    let reason = Command::AddMeasure.hindrance(state).map(|key| words.say(key));
    in_place(ui, builder, |ui| {
        let name = words.say("measures-new");
        let new = Button::plain(&name).icon(Icon::Plus).tone(Tone::Accent).disabled_because(reason.as_deref());
        if ui.add(new).clicked() {
            actions.push(Action::Run(Command::AddMeasure));
        }
    });
    let (sum, marks) = &state.shown().measures_total;
    let number = Number { text: sum, weight: Weight::Medium, ink: tokens.text, assumed: !marks.is_none() };
    let right = rect.right() - space::PANEL;
    number.paint(ui.painter(), right, line.center().y);
    let end = (right - number.width(ui.painter()) - space::STEP, line.center().y);
    let listed = state.list.listed();
    // The sum is that of all, also where the list shows some of them only.
    let total = match listed.of {
        of if listed.found.len() < of => words.tell("measures-total-of-all", &[("count", &of.to_string())]),
        _ => words.say("measures-total"),
    };
    paint_ending(ui.painter(), end, &total, Weight::Regular, tokens.muted);
}

impl MeasuresMemory {
    /// Forgets what is out of date.
    fn refresh(&mut self, ui: &Ui, state: &State) {
        let generation = state.shown().generation;
        if self.generation != generation {
            self.generation = generation;
            self.items.clear();
        }
        self.heights.fit(ui, state);
    }

    fn item(&mut self, state: &State, at: usize) -> Option<MeasureItem> {
        if let Some(item) = self.items.get(&at) {
            return Some(item.clone());
        }
        let item = state.view().measure_item(at)?;
        self.items.insert(at, item.clone());
        Some(item)
    }

    /// Where the row is that the focus is on its way to.
    fn wanted(&self, state: &State) -> Option<usize> {
        let (at, _) = state.document().book().scenario().measure(self.reach.wanted()?)?;
        state.list.listed().row_of(at)
    }

    fn rename(&mut self, state: &State, item: &MeasureItem) {
        if !state.document().is_read_only() {
            self.renaming = Some(Renaming::of(item));
        }
    }
}

/// The edit that gives a measure another title; `None` where it would have none.
pub(super) fn retitled(at: usize, title: &str) -> Option<Edit> {
    let title = title.trim();
    (!title.is_empty()).then(|| Edit::Measure(at, MeasureChange::Title(title.into())))
}
