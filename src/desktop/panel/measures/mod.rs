//! The measures of the chosen area.
//!
//! Only the rows on screen are made, so that a plan of thousands costs no more than one of ten.

mod heights;
mod row;

use super::list::{Number, Reach, head, in_place, pressed, step};
use crate::budget::problem::{Part, ProblemKind};
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, space};
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::paint_ending;
use crate::view::list::MeasureItem;
use eframe::egui::{Align, Key, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};
use heights::Heights;
use row::{Renaming, Row};
use std::collections::{BTreeMap, BTreeSet};

/// Rows drawn beyond each edge of what is seen, so that the arrows always find the next one.
const SPARE: usize = 1;

/// The rows as text while they are current, their heights, and where the keyboard is.
#[derive(Debug, Default)]
pub struct MeasuresMemory {
    generation: u64,
    items: BTreeMap<usize, MeasureItem>,
    with_problem: BTreeSet<usize>,
    heights: Heights,
    reach: Reach<Box<str>>,
    renaming: Option<Renaming>,
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
    memory.refresh(ui, state);
    rows_ui(ui, state, memory, actions);
    footer(ui, state, actions);
}

/// The hairline that parts two lists, in the first point of the second.
pub(super) fn rule(ui: &Ui) {
    let top = ui.cursor().top();
    level(ui.painter(), ui.max_rect().x_range(), top, 1.0, Tokens::of(ui).hairline);
}

fn rows_ui(ui: &mut Ui, state: &State, memory: &mut MeasuresMemory, actions: &mut Vec<Action>) {
    let list = &state.shown().measures;
    let chosen = state.chosen_measure().and_then(|(at, _)| list.binary_search(&at).ok());
    let (_, whole) = ui.allocate_space(vec2(ui.available_width(), memory.heights.total()));
    let seen = ui.clip_rect().y_range();
    let mut drawn: BTreeSet<usize> =
        memory.heights.between(seen.min - whole.top(), seen.max - whole.top(), SPARE).collect();
    drawn.extend(chosen);
    drawn.extend(memory.wanted(state));
    for index in drawn {
        let Some(item) = list.get(index).and_then(|at| memory.item(state, *at)) else { continue };
        let rect = memory.heights.place(index, whole);
        let row = Row { rect, chosen: chosen == Some(index), stop: chosen.unwrap_or(0) == index };
        let (response, height) = row::row_ui(ui, state, memory, (&item, row), actions);
        memory.heights.correct(index, height);
        if response.clicked() && chosen != Some(index) {
            actions.push(Action::ChooseMeasure(item.at));
        }
        if response.double_clicked() {
            memory.rename(state, &item);
        }
        if response.has_focus() {
            keys(ui, state, memory, (&item, index), actions);
        }
    }
    if memory.heights.is_stale() {
        ui.request_repaint();
    }
}

/// Arrows move the choice, F2 renames, Delete deletes.
fn keys(
    ui: &Ui,
    state: &State,
    memory: &mut MeasuresMemory,
    (item, index): (&MeasureItem, usize),
    actions: &mut Vec<Action>,
) {
    let list = &state.shown().measures;
    let measures = &state.document().book().scenario().measures;
    if pressed(ui, Key::F2) {
        memory.rename(state, item);
    } else if pressed(ui, Key::Delete) {
        if Command::DeleteMeasure.hindrance(state).is_none() {
            let neighbour = list.get(index.saturating_add(1)).or_else(|| list.get(index.checked_sub(1)?)).copied();
            actions.push(Action::Run(Command::DeleteMeasure));
            if let Some(at) = neighbour {
                memory.reach.move_to(measures.get(at).map_or_else(Box::default, |measure| measure.id.clone()));
                actions.push(Action::ChooseMeasure(if at > item.at { at.saturating_sub(1) } else { at }));
            }
        }
    } else if let Some(next) = step(ui, index, list.len()).and_then(|to| list.get(to))
        && let Some(measure) = measures.get(*next)
    {
        memory.reach.move_to(measure.id.clone());
        actions.push(Action::ChooseMeasure(*next));
    }
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
    paint_ending(ui.painter(), end, &words.say("measures-total"), Weight::Regular, tokens.muted);
}

impl MeasuresMemory {
    /// Forgets what is out of date.
    fn refresh(&mut self, ui: &Ui, state: &State) {
        let shown = state.shown();
        if self.generation != shown.generation {
            self.generation = shown.generation;
            self.items.clear();
            self.with_problem = shown
                .problems
                .iter()
                .filter_map(|problem| match (&problem.kind, &problem.at.part) {
                    (ProblemKind::CountedTwice { measure, .. }, _) => Some(*measure),
                    (_, Part::Measure(at)) => Some(*at),
                    (_, Part::Scenario(_) | Part::Item(..) | Part::Baseline(_)) => None,
                })
                .collect();
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
        state.shown().measures.binary_search(&at).ok()
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
