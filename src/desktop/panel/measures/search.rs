//! Above the rows: the search field, how many measures are left, and the filters behind a button.

use crate::budget::measure::Standing;
use crate::desktop::action::{Action, ListAction};
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, muted, regular, space};
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use crate::desktop::widget::switch::switch_ui;
use crate::view::measure_list::{ListedBy, MeasureFilter};
use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Ui, Vec2, vec2};

/// From so many measures on the search field is always there.
const MANY: usize = 6;

/// Which wish to search was followed.
#[derive(Debug, Default)]
pub(super) struct SearchMemory {
    followed: u64,
    /// Whether it was asked for, so that it stays in an area of few measures.
    wanted: bool,
}

/// Draws the field and the filters, where there is much to search or somebody asked for it.
pub(super) fn search_ui(ui: &mut Ui, state: &State, memory: &mut SearchMemory, actions: &mut Vec<Action>) {
    let list = &state.list;
    let asked = memory.followed != list.asked;
    memory.followed = list.asked;
    memory.wanted |= asked;
    let narrowed = !list.filter.is_empty() || list.by != ListedBy::Order;
    if list.listed().of < MANY && !memory.wanted && !narrowed {
        return;
    }
    let mut filter = list.filter.clone();
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 0, bottom: 8 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_width(ui.available_width());
        field_ui(ui, state, (asked, memory), &mut filter);
        line_ui(ui, state, &mut filter, actions);
        if list.unfolded {
            filters_ui(ui, state, &mut filter, actions);
        }
    });
    if filter != list.filter {
        actions.push(Action::List(ListAction::Filter(filter)));
    }
}

fn field_ui(ui: &mut Ui, state: &State, (asked, memory): (bool, &mut SearchMemory), filter: &mut MeasureFilter) {
    let words = state.words();
    let (name, hint) = (words.say("measures-search"), words.say("measures-search-hint"));
    let field = |ui: &mut Ui| Field::line(&mut filter.query).named(&name).hint(&hint).taking_focus(asked).show(ui);
    let edited = keyed(ui, "search measures", field).inner;
    if edited.ended == Ended::Cancelled {
        *filter = MeasureFilter::default();
        memory.wanted = false;
    }
}

/// How many are left of how many, *Ryd*, and the button of the filters.
fn line_ui(ui: &mut Ui, state: &State, filter: &mut MeasureFilter, actions: &mut Vec<Action>) {
    let (words, list) = (state.words(), &state.list);
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), space::CONTROL),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            let (found, of) = (list.listed().found.len(), list.listed().of);
            let count = words.tell("measures-found", &[("found", &found.to_string()), ("of", &of.to_string())]);
            let none = found == 0 && of > 0;
            let text = if none { words.say("measures-found-none") } else { count };
            let label = ui.add(Label::new(muted(text)).wrap());
            ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if none {
                    return;
                }
                let set = filter.narrowed().saturating_add(usize::from(list.by != ListedBy::Order));
                let text = match set {
                    0 => words.say("measures-filters"),
                    _ => words.tell("measures-filters-active", &[("count", &set.to_string())]),
                };
                let icon = if list.unfolded { Icon::ChevronDown } else { Icon::ChevronRight };
                let button = Button::plain(&text).tone(Tone::Muted).icon(icon);
                if keyed(ui, "measure filters", |ui| ui.add(button)).inner.clicked() {
                    actions.push(Action::List(ListAction::Unfold(!list.unfolded)));
                }
                if !filter.is_empty() {
                    let clear = words.say("measures-clear");
                    let button = Button::plain(&clear).tone(Tone::Accent);
                    if keyed(ui, "clear", |ui| ui.add(button)).inner.clicked() {
                        *filter = MeasureFilter::default();
                    }
                }
            });
        },
    );
}

fn filters_ui(ui: &mut Ui, state: &State, filter: &mut MeasureFilter, actions: &mut Vec<Action>) {
    let words = state.words();
    let any = Choice::new(None, words.say("measures-filter-any-standing"));
    let standings = Standing::ALL.map(|standing| Choice::new(Some(standing), state.view().standing(standing)));
    let standings: Vec<_> = std::iter::once(any).chain(standings).collect();
    select_ui(ui, &words.say("measures-filter-standing"), &standings, &mut filter.standing);
    let on = [
        (None, "measures-filter-on-any"),
        (Some(true), "measures-filter-on-only"),
        (Some(false), "measures-filter-off-only"),
    ];
    let on = on.map(|(on, key)| Choice::new(on, words.say(key)));
    select_ui(ui, &words.say("measures-filter-on"), &on, &mut filter.on);
    let by = ListedBy::ALL.map(|by| Choice::new(by, words.say(by_text(by))));
    let mut listed_by = state.list.by;
    select_ui(ui, &words.say("measures-by"), &by, &mut listed_by);
    if listed_by != state.list.by {
        actions.push(Action::List(ListAction::By(listed_by)));
    }
    switch_line_ui(ui, &words.say("measures-filter-assumed"), &mut filter.assumed);
    switch_line_ui(ui, &words.say("measures-filter-problem"), &mut filter.with_problem);
}

const fn by_text(by: ListedBy) -> &'static str {
    match by {
        ListedBy::Order => "measures-by-order",
        ListedBy::Group => "measures-by-group",
        ListedBy::Standing => "measures-by-standing",
        ListedBy::Source => "measures-by-source",
    }
}

/// A label, and a dropdown beside it.
fn select_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, space::CONTROL), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let ink = Tokens::of(ui).muted;
        ui.allocate_ui_with_layout(vec2(space::LABEL, space::CONTROL), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(space::LABEL);
            ui.label(regular(name).color(ink));
        });
        let width = ui.available_width();
        keyed(ui, name, |ui| Select::new(name, choices).width(width).show(ui, value));
    });
    ui.add_space(space::HALF);
}

fn switch_line_ui(ui: &mut Ui, name: &str, on: &mut bool) {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, space::GRID_ROW), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        keyed(ui, name, |ui| switch_ui(ui, on, name, None));
        ui.label(regular(name));
    });
}
