//! The entry of the chosen figure: what was printed, where, what it consists of, and what it can be used for.

use super::relations::relations_ui;
use super::restated::restated_ui;
use super::values::values_ui;
use super::{head_button, own_origin};
use crate::budget::scenario::Use;
use crate::desktop::action::{Action, Browse};
use crate::desktop::icon::Icon;
use crate::desktop::panel::dialog::own_figure::{carried, is_offered};
use crate::desktop::panel::list::head;
use crate::desktop::panel::vintages;
use crate::desktop::state::{Dialog, State};
use crate::desktop::theme::{Tokens, medium, muted, regular, row, size, space, sub};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::lines::{hairline, level};
use crate::desktop::widget::tag::tag_ui;
use crate::view::browse::FigureEntry;
use eframe::egui::{Align, Frame, Label, Layout, Margin, ScrollArea, Ui, Vec2, vec2};

/// Draws the entry. `alone` where it stands in the place of the list.
pub(super) fn entry_ui(ui: &mut Ui, state: &State, enter: &mut bool, alone: bool, actions: &mut Vec<Action>) {
    head_ui(ui, state, alone, actions);
    let Some(entry) = &state.browser.shown().entry else {
        padded(ui, |ui| ui.add(Label::new(muted(state.words().say("browse-no-figure"))).wrap()));
        return;
    };
    let salt = ("browse entry", &entry.of.agreement, &entry.of.figure);
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        padded(ui, |ui| {
            ui.add(Label::new(sub(medium(&entry.name))).wrap());
            ui.add(Label::new(row(muted(&entry.agreement))).wrap());
            if let Some(origin) = own_origin(state, &entry.of.agreement) {
                ui.add_space(space::HALF);
                tag_ui(ui, &origin);
                own_ui(ui, state, entry, actions);
            }
            ui.add_space(space::STEP);
            what_ui(ui, state, entry);
            ui.add_space(space::STEP);
            uses_ui(ui, state, entry, enter, actions);
        });
        section(ui, |ui| values_ui(ui, state, entry));
        if vintages::is_agreed_frame(state, &entry.of) {
            section(ui, |ui| {
                ui.label(medium(state.words().say("vintages-head")));
                ui.add_space(space::HALF);
                vintages::vintages_ui(ui, state, &entry.of, actions);
            });
        }
        if !entry.note.is_empty() {
            section(ui, |ui| {
                ui.label(medium(state.words().say("browse-note")));
                ui.add_space(space::HALF);
                ui.add(Label::new(regular(&entry.note)).wrap());
            });
        }
        relations_ui(ui, state, entry, actions);
        if !entry.restated.is_empty() {
            section(ui, |ui| restated_ui(ui, state, entry, actions));
        }
    });
}

/// The way back: to the figure that led here, or to the list; else what the column shows.
fn head_ui(ui: &mut Ui, state: &State, alone: bool, actions: &mut Vec<Action>) {
    let words = state.words();
    let last = state.browser.trail.last().and_then(|of| state.library().figure(of));
    if let Some(last) = last {
        let text = words.tell("browse-back-to", &[("name", words.name(&last.name))]);
        head_button(ui, Icon::ChevronLeft, &text, |_| actions.push(Action::Browse(Browse::Back)));
    } else if alone {
        let text = words.say("browse-back-to-list");
        head_button(ui, Icon::ChevronLeft, &text, |_| actions.push(Action::Browse(Browse::Leave)));
    } else {
        head(ui, &words.say("browse-entry"), "");
        let edge = ui.cursor().top() - 1.0;
        level(ui.painter(), ui.max_rect().x_range(), edge, 1.0, Tokens::of(ui).hairline);
    }
}

/// What it is, what it is for, and what its signs do not say.
fn what_ui(ui: &mut Ui, state: &State, entry: &FigureEntry) {
    let words = state.words();
    let line = |ui: &mut Ui, label: &str, text: &str| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = size::LINE;
            let room = vec2(space::LABEL, size::LINE);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Min), |ui| {
                ui.set_min_width(space::LABEL);
                ui.label(muted(label));
            });
            ui.add(Label::new(regular(text)).wrap());
        });
        ui.add_space(space::HALF);
    };
    line(ui, &words.say("browse-kind-label"), &entry.kind);
    let none = words.say("browse-no-area");
    line(ui, &words.say("browse-area-label"), if entry.area.is_empty() { &none } else { &entry.area });
    for remark in &entry.remarks {
        ui.add(Label::new(muted(remark)).wrap());
    }
}

/// What can be done with a figure of an agreement that the scenario carries.
fn own_ui(ui: &mut Ui, state: &State, entry: &FigureEntry, actions: &mut Vec<Action>) {
    let Some(figure) = carried(state, &entry.of).and_then(|agreement| agreement.figure(&entry.of.figure)) else {
        return;
    };
    let words = state.words();
    let read_only = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
    let not_here = (!is_offered(figure)).then(|| words.say("own-figure-not-here"));
    let no_folder = state.own_folder.is_none().then(|| words.say("own-no-folder"));
    ui.add_space(space::STEP);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        let reason = read_only.or(not_here);
        if ui.add(Button::outlined(&words.say("own-figure-change")).disabled_because(reason.as_deref())).clicked() {
            actions.push(Action::Fill(Box::new(Dialog::OwnFigure(entry.of.clone()))));
        }
        if ui.add(Button::outlined(&words.say("own-keep-carried")).disabled_because(no_folder.as_deref())).clicked() {
            actions.push(Action::Browse(Browse::Keep(entry.of.agreement.clone())));
        }
    });
}

/// The buttons that put the figure to use, each with the reason where it cannot be.
fn uses_ui(ui: &mut Ui, state: &State, entry: &FigureEntry, enter: &mut bool, actions: &mut Vec<Action>) {
    let words = state.words();
    let read_only = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
    ui.label(medium(words.say("browse-use")));
    ui.add_space(space::HALF);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        for (to, why_not) in &state.browser.shown().uses {
            let reason = read_only.clone().or_else(|| why_not.map(|why| words.cannot_use(why)));
            let text = words.say(use_key(*to));
            let button = Button::outlined(&text).disabled_because(reason.as_deref());
            let response = ui.add(button);
            if *enter && reason.is_none() {
                *enter = false;
                response.request_focus();
            }
            if response.clicked() {
                actions.push(Action::Browse(Browse::Use(*to, entry.of.clone())));
            }
        }
    });
    *enter = false;
}

const fn use_key(to: Use) -> &'static str {
    match to {
        Use::Measure => "use-measure",
        Use::Baseline => "use-baseline",
        Use::Frame => "use-frame",
        Use::Source(_) => "use-source",
    }
}

/// A part of the entry below a hairline.
pub(super) fn section(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    hairline(ui);
    padded(ui, add);
}

fn padded<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) {
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 16 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_width(ui.available_width());
        add(ui)
    });
}
