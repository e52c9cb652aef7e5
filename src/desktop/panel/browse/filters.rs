//! What the hits are narrowed down to: agreements, area, kind, year.

use super::{BrowseMemory, own_origin};
use crate::desktop::action::{Action, Browse};
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, muted, regular, size, space};
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::select::{Choice, Select};
use crate::desktop::widget::switch::switch_ui;
use crate::view::browse::Filters;
use eframe::egui::{Align, Frame, Label, Layout, Margin, ScrollArea, Ui, Vec2, vec2};
use std::sync::Arc;

/// The column at the left: search field and filters.
pub(super) fn column_ui(ui: &mut Ui, state: &State, memory: &mut BrowseMemory, actions: &mut Vec<Action>) {
    ScrollArea::vertical().id_salt("browse filters").auto_shrink(false).show(ui, |ui| {
        padded(ui, Margin::same(16), |ui| {
            memory.search.show(ui, state, actions);
            ui.add_space(space::PANEL);
            filters_ui(ui, state, actions);
        });
    });
}

/// The same above the list, where there is no column for it: the filters behind a button.
pub(super) fn folded_ui(ui: &mut Ui, state: &State, memory: &mut BrowseMemory, actions: &mut Vec<Action>) {
    padded(ui, Margin::symmetric(16, 8), |ui| {
        memory.search.show(ui, state, actions);
        ui.add_space(space::HALF);
        let count = count(&state.browser.filters);
        let text = match count {
            0 => state.words().say("browse-filters"),
            _ => state.words().tell("browse-filters-active", &[("count", &count.to_string())]),
        };
        let icon = if memory.unfolded { Icon::ChevronDown } else { Icon::ChevronRight };
        let button = Button::plain(&text).tone(Tone::Muted).icon(icon);
        if keyed(ui, "filters", |ui| ui.add(button)).inner.clicked() {
            memory.unfolded = !memory.unfolded;
        }
        if memory.unfolded {
            ui.add_space(space::HALF);
            let high = (ui.available_height() * 0.5).max(120.0);
            let scroll = ScrollArea::vertical().id_salt("folded filters").max_height(high);
            scroll.show(ui, |ui| filters_ui(ui, state, actions));
        }
    });
    hairline(ui);
}

fn padded(ui: &mut Ui, margin: Margin, add: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_width(ui.available_width());
        add(ui);
    });
}

/// How many filters are on.
fn count(filters: &Filters) -> usize {
    let on = [filters.area.is_some(), filters.group.is_some(), filters.year.is_some()];
    filters.agreements.len() + on.into_iter().filter(|on| *on).count()
}

fn filters_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(catalogue) = state.browser.catalogue() else { return };
    let mut filters = state.browser.filters.clone();
    let words = state.words();
    label(ui, &words.say("browse-agreements"));
    for (id, count) in catalogue.index.agreements() {
        let name = state.library().agreement(id).map(|of| words.name(&of.name)).unwrap_or_default();
        let spoken = words.tell("browse-of-agreement", &[("agreement", id), ("name", name)]);
        let spoken = match own_origin(state, id) {
            Some(origin) => format!("{spoken}, {origin}"),
            None => spoken,
        };
        let mut on = filters.agreements.contains(id);
        keyed(ui, id, |ui| agreement_ui(ui, (id, &spoken), *count, &mut on));
        if on {
            filters.agreements.insert(Arc::clone(id));
        } else {
            filters.agreements.remove(id);
        }
    }
    new_ui(ui, state, actions);
    ui.add_space(space::STEP);
    select(ui, &words.say("browse-area"), &catalogue.areas, &mut filters.area);
    select(ui, &words.say("browse-kind"), &catalogue.groups, &mut filters.group);
    select(ui, &words.say("browse-year"), &catalogue.years, &mut filters.year);
    // The button keeps its place, so that nothing moves when the first filter is set.
    if state.browser.filters.is_empty() {
        ui.add_space(space::CONTROL);
    } else if ui.add(Button::plain(&words.say("browse-clear")).tone(Tone::Accent)).clicked() {
        filters = Filters::default();
    }
    if filters != state.browser.filters {
        actions.push(Action::Browse(Browse::Filter(filters)));
    }
}

/// The button that starts an agreement of one's own.
fn new_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let reason = state.document().is_read_only().then(|| state.words().say("hindrance-read-only"));
    let text = state.words().say("browse-new-agreement");
    let button = Button::plain(&text).icon(Icon::Plus).disabled_because(reason.as_deref());
    if keyed(ui, "new agreement", |ui| ui.add(button)).inner.clicked() {
        actions.push(Action::Browse(Browse::NewAgreement));
    }
}

/// A switch, the agreement's id, and how many figures it has.
fn agreement_ui(ui: &mut Ui, (id, spoken): (&str, &str), count: usize, on: &mut bool) {
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, size::ROW + space::HALF), Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        switch_ui(ui, on, spoken, None).on_hover_text(spoken);
        ui.add(Label::new(regular(id)).selectable(false)).on_hover_text(spoken);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(muted(count.to_string())));
    });
}

fn select<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) {
    label(ui, name);
    let width = ui.available_width();
    keyed(ui, name, |ui| Select::new(name, choices).width(width).show(ui, value));
    ui.add_space(space::STEP);
}

fn label(ui: &mut Ui, text: &str) {
    let ink = Tokens::of(ui).muted;
    ui.label(regular(text).color(ink));
    ui.add_space(space::HALF);
}
