//! The assumptions of the scenario. A click shows the reason of one, what it touches and what would break without it, and
//! lets it be changed or deleted.

use super::list::in_place;
use super::measures::rule;
use crate::budget::measure::Source;
use crate::budget::scenario::{Assumption, Edit};
use crate::desktop::action::Action;
use crate::desktop::icon::Icon;
use crate::desktop::state::{CellAt, Dialog, InspectorTab, State};
use crate::desktop::theme::{Tokens, Weight, medium, muted, regular, size, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::pose::{Pose, job_of};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::view::grid::RowKey;
use crate::view::{AssumptionText, Touches};
use eframe::egui::{Align, Frame, Layout, Margin, Rect, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

/// Above and below the lines of an assumption, in points: two are 6 apart.
const PAD: f32 = 3.0;

/// Which assumption is open, and what it touches while that is current.
#[derive(Debug, Default)]
pub struct AssumptionsMemory {
    open: Option<usize>,
    /// Whether what was opened is still to be brought into view.
    reveal: bool,
    touches: Option<((u64, usize), Touches)>,
    /// Where a verdict turns with the open one, once that was asked.
    turns: Option<((u64, usize), Option<String>)>,
}

impl AssumptionsMemory {
    /// What the open assumption touches, asked once.
    fn touches(&mut self, state: &State, number: usize) -> Touches {
        let key = (state.shown().generation, number);
        match &self.touches {
            Some((known, touches)) if *known == key => touches.clone(),
            _ => {
                let touches = state.view().touches(number);
                self.touches = Some((key, touches.clone()));
                touches
            }
        }
    }

    /// Where a verdict turns with the open assumption: asked at once in a plan of ordinary size. `Err` where it is still to
    /// be asked for, because it takes long.
    fn turns(&mut self, state: &State, number: usize, asked: bool) -> Result<Option<String>, ()> {
        let key = (state.shown().generation, number);
        if let Some((known, turns)) = &self.turns
            && *known == key
        {
            return Ok(turns.clone());
        }
        if !asked && state.document().book().scenario().measures.len() > MOST_AT_ONCE {
            return Err(());
        }
        let turns = state.view().tipping_line(number);
        self.turns = Some((key, turns.clone()));
        Ok(turns)
    }
}

/// With more measures than this, some dozens of evaluations are felt.
const MOST_AT_ONCE: usize = 1_000;

/// Draws the assumptions.
pub(super) fn assumptions_ui(ui: &mut Ui, state: &State, memory: &mut AssumptionsMemory, actions: &mut Vec<Action>) {
    let assumptions = &state.shown().assumptions;
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    rule(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), space::HEAD));
    let line = rect.shrink2(vec2(space::PANEL, 0.0));
    let builder = UiBuilder::new().max_rect(line).layout(Layout::left_to_right(Align::Center));
    in_place(ui, builder, |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.label(medium(state.words().say("assumptions-head")));
        ui.label(muted(assumptions.len().to_string()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let reason = state.document().is_read_only().then(|| state.words().say("hindrance-read-only"));
            let add = state.words().say("assumptions-add");
            let button = Button::icon_only(Icon::Plus, &add).disabled_because(reason.as_deref());
            if ui.add(button).clicked() {
                actions.push(Action::Fill(Box::new(Dialog::Assumption(None))));
            }
        });
    });
    for text in assumptions {
        row_ui(ui, memory, text);
        if memory.open == Some(text.number) {
            opened(ui, state, memory, text, actions);
        }
    }
    ui.add_space(space::PANEL);
}

fn row_ui(ui: &mut Ui, memory: &mut AssumptionsMemory, text: &AssumptionText) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let room = width - 2.0 * space::PANEL;
    let head = ui.painter().layout_job(job_of(&text.head, Weight::Regular, tokens.text, room));
    let detail = ui.painter().layout_job(job_of(&text.brief, Weight::Regular, tokens.muted, room));
    let height = head.size().y + detail.size().y + 2.0 * PAD;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, ui.make_persistent_id(("assumption", text.number)), Sense::click());
    let open = memory.open == Some(text.number);
    list_row(ui.painter(), rect, Chosen::from(open), Pose::of(&response), tokens);
    let corner = pos2(rect.left() + space::PANEL, rect.top() + PAD);
    let below = corner + vec2(0.0, head.size().y);
    ui.painter().galley(corner, head, tokens.text);
    ui.painter().galley(below, detail, tokens.muted);
    if response.clicked() {
        memory.open = if open { None } else { Some(text.number) };
        memory.reveal = !open;
    }
    let name = format!("{}: {}", text.head, text.brief);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
    ui.accesskit_node_builder(response.id, |node| node.set_expanded(open));
}

/// The reason below its assumption.
fn opened(
    ui: &mut Ui,
    state: &State,
    memory: &mut AssumptionsMemory,
    text: &AssumptionText,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let tokens = Tokens::of(ui);
    let margin = Margin { left: 16, right: 16, top: 4, bottom: 12 };
    let source = state.document().book().scenario().assumptions.get(text.number).and_then(|held| held.source.clone());
    let shown = Frame::new().fill(tokens.tint).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::STEP, space::HALF);
        ui.label(regular(&text.because));
        if let Some(source) = source {
            let source = match &source {
                Source::Own(document) => document.to_string(),
                Source::Agreement(figure) => {
                    state.view().figure_source(figure, state.document().book().scenario().years.first())
                }
            };
            ui.label(muted(words.tell("assumptions-source", &[("source", &source)])));
        }
        touches_ui(ui, state, &memory.touches(state, text.number), actions);
        turns_ui(ui, state, memory, text.number);
        let reason = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
        let (change, delete) = (words.say("assumptions-change"), words.say("assumptions-delete"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
            if ui.add(Button::outlined(&change).disabled_because(reason.as_deref())).clicked() {
                actions.push(Action::Fill(Box::new(Dialog::Assumption(Some(text.number)))));
            }
            let button = Button::outlined(&delete).icon(Icon::Trash).disabled_because(reason.as_deref());
            if ui.add(button).clicked() {
                memory.open = None;
                actions.push(Action::Edit(Edit::RemoveAssumption(text.number)));
            }
        });
    });
    if std::mem::take(&mut memory.reveal) {
        shown.response.scroll_to_me(None);
    }
    let bar = Rect::from_min_max(shown.response.rect.min, shown.response.rect.max);
    crate::desktop::widget::lines::accent_bar(ui.painter(), bar, tokens);
    ui.add_space(size::LINE / 2.0);
}

/// What it touches, one link to each place, and what would break without it.
fn touches_ui(ui: &mut Ui, state: &State, touches: &Touches, actions: &mut Vec<Action>) {
    let words = state.words();
    ui.add_space(space::HALF);
    ui.label(muted(words.say("assumptions-touches")));
    ui.label(regular(&touches.summary));
    for (number, place) in touches.places.iter().enumerate() {
        if keyed(ui, &format!("touched {number}"), |ui| link_ui(ui, &place.label)).inner.clicked() {
            actions.push(Action::ChooseArea(place.area.clone()));
            let row = RowKey::Numbers(place.row.clone());
            actions.push(Action::ChooseCell(CellAt { row, year: place.year }));
            actions.push(Action::ShowInspector(InspectorTab::Why));
        }
    }
    ui.add_space(space::HALF);
    ui.label(muted(words.say("assumptions-without")));
    if touches.without.is_empty() {
        ui.label(regular(words.say("assumptions-without-nothing")));
    }
    for line in &touches.without {
        ui.label(regular(line));
    }
    ui.add_space(space::HALF);
}

/// Where a verdict turns, or the way to ask for it; nothing for an assumption without a percentage.
fn turns_ui(ui: &mut Ui, state: &State, memory: &mut AssumptionsMemory, number: usize) {
    let words = state.words();
    let has_percentage = |held: &Assumption| crate::budget::tipping::percent(&held.kind).is_some();
    if !state.document().book().scenario().assumptions.get(number).is_some_and(has_percentage) {
        return;
    }
    ui.label(muted(words.say("assumptions-turns")));
    let turns = memory.turns(state, number, false).or_else(|()| {
        let asked = link_ui(ui, &words.say("assumptions-turns-ask")).clicked();
        if asked { memory.turns(state, number, true) } else { Err(()) }
    });
    if let Ok(Some(turns)) = turns {
        ui.label(regular(turns));
    }
    ui.add_space(space::HALF);
}
