//! How a figure hangs together with others: its parts, what contains it, shares, and the tables it stands in.

use super::entry::section;
use crate::desktop::action::{Action, Browse};
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, medium, muted, regular, size, space};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::pose::{line_of, paint_ending};
use crate::view::browse::{FigureEntry, FigureLink};
use eframe::egui::{Align, Label, Layout, Ui, vec2};

/// Draws what there is of them.
pub(super) fn relations_ui(ui: &mut Ui, state: &State, entry: &FigureEntry, actions: &mut Vec<Action>) {
    let words = state.words();
    let share_of: Vec<FigureLink> = entry.share_of.iter().cloned().collect();
    let groups = [
        ("browse-parts", "browse-parts-note", &entry.parts),
        ("browse-within", "", &entry.within),
        ("browse-share-of", "", &share_of),
        ("browse-shares", "", &entry.shares),
    ];
    for (key, note, links) in groups.into_iter().filter(|(_, _, links)| !links.is_empty()) {
        section(ui, |ui| {
            let note = if note.is_empty() { String::new() } else { words.say(note) };
            head(ui, &words.say(key), &note);
            for link in links {
                let salt = format!("{key} {}", link.of.figure);
                keyed(ui, &salt, |ui| link_row(ui, link, actions));
            }
        });
    }
    if !entry.tables.is_empty() {
        section(ui, |ui| {
            head(ui, &words.say("browse-tables"), "");
            for table in &entry.tables {
                ui.add(Label::new(regular(format!("{} ({})", table.name, table.role))).wrap());
            }
        });
    }
}

/// A heading with a muted word about it.
fn head(ui: &mut Ui, text: &str, note: &str) {
    let line = vec2(ui.available_width(), size::LINE);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.label(medium(text));
        ui.label(muted(note));
    });
    ui.add_space(space::HALF);
}

/// A link with its value at the right end of its first line.
fn link_row(ui: &mut Ui, link: &FigureLink, actions: &mut Vec<Action>) {
    let width = ui.available_width();
    let value = line_of(ui.painter(), &link.value, Weight::Regular).size().x;
    let top = ui.cursor().top();
    let right = ui.max_rect().right();
    ui.allocate_ui_with_layout(vec2(width, size::ROW), Layout::top_down(Align::Min), |ui| {
        ui.set_max_width((width - value - space::PANEL).max(width * 0.4));
        ui.add_space(1.0);
        if link_ui(ui, &link.name).clicked() {
            actions.push(Action::Browse(Browse::Show(link.of.clone())));
        }
        ui.add_space(1.0);
    });
    let ink = Tokens::of(ui).text;
    paint_ending(ui.painter(), (right, top + size::ROW / 2.0), &link.value, Weight::Regular, ink);
}
