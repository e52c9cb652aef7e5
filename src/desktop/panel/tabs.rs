//! The strip of tabs below the top bar, where several documents are open.

use super::super::theme::{Tokens, Weight, space};
use super::super::{
    action::Action, command::Command, document::Document, document::DocumentId, icon::Icon, state::State,
};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::{block, level, upright};
use crate::desktop::widget::pose::{Pose, Touch, line_of, paint_line};
use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{
    Galley, Id, PointerButton, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use std::path::{Component, Path};
use std::sync::Arc;

/// Height of the strip, in points.
pub(super) const HEIGHT: f32 = 36.0;
/// The narrowest a tab gets before the strip scrolls, in points.
const NARROWEST: f32 = 112.0;
/// The widest a tab gets, in points.
const WIDEST: f32 = 280.0;
/// Radius of the dot of unsaved changes, in points.
const DOT: f32 = 3.5;
/// What a tab needs beside its name: the space before it, the dot, and the cross with its space.
const BESIDE: f32 = space::PANEL + 2.0 * DOT + space::STEP + SIDE + space::HALF;
/// Side of the cross's button, in points.
const SIDE: f32 = 24.0;

/// Draws it.
pub(super) fn tabs_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let strip = ui.max_rect();
    let tokens = Tokens::of(ui);
    level(ui.painter(), strip.x_range(), strip.bottom() - 1.0, 1.0, tokens.hairline);
    let names = names(state);
    let own = |name: &String| (line_of(ui.painter(), name, Weight::Medium).size().x + BESIDE).clamp(NARROWEST, WIDEST);
    let widths: Vec<f32> = names.iter().map(own).collect();
    let widths = fitted(widths, strip.width());
    let name = state.words().say("tabs");
    let shown = ScrollArea::horizontal().id_salt("tabs").auto_shrink(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            for (at, ((document, name), width)) in state.documents().zip(&names).zip(widths).enumerate() {
                let tab = Tab { at, name, document, width, shown: at == state.tab() };
                keyed(ui, &format!("{:?}", document.id()), |ui| tab_ui(ui, state, &tab, actions));
            }
        })
        .response
    });
    shown.inner.widget_info(|| WidgetInfo::labeled(Role::TabList, true, name.as_str()));
}

/// One tab.
struct Tab<'a> {
    at: usize,
    name: &'a str,
    document: &'a Document,
    width: f32,
    shown: bool,
}

fn tab_ui(ui: &mut Ui, state: &State, tab: &Tab<'_>, actions: &mut Vec<Action>) {
    let (rect, response) = ui.allocate_exact_size(vec2(tab.width, HEIGHT), Sense::click());
    let tokens = Tokens::of(ui);
    let pose = Pose::of(&response);
    let ground = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - 1.0));
    let ground_ink = if tab.shown { tokens.background } else { pose.fill(tokens, tokens.surface) };
    block(ui.painter(), ground, ground_ink);
    upright(ui.painter(), rect.right() - 1.0, ground.y_range(), 1.0, tokens.hairline);
    if tab.shown {
        level(ui.painter(), rect.x_range(), rect.bottom() - 2.0, 2.0, tokens.accent);
    }
    let lit = tab.shown || pose.touch != Touch::Rest;
    let ink = if lit { tokens.text } else { tokens.muted };
    let weight = if tab.shown { Weight::Medium } else { Weight::Regular };
    let line = elided(ui, tab.name, weight, tab.width - BESIDE);
    let dot = rect.left() + space::PANEL + line.size().x + space::HALF + DOT;
    paint_line(ui.painter(), rect.left() + space::PANEL, rect.center().y, line, ink);
    let unsaved = tab.document.is_unsaved();
    if unsaved {
        ui.painter().circle_filled(pos2(dot, rect.center().y), DOT, tokens.accent);
    }
    pose.ring(ui.painter(), rect.shrink2(vec2(4.0, 6.0)), 1, tokens);
    let spoken = if unsaved { format!("{}, {}", tab.name, unsaved_word(state)) } else { tab.name.to_owned() };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, tab.shown, spoken.as_str()));
    let place = tab.document.path().map_or_else(|| spoken.clone(), |path| path.display().to_string());
    let response = response.on_hover_text(place);
    close_ui(ui, state, tab, rect, actions);
    if response.gained_focus() || (tab.shown && newly_shown(ui, tab.document)) {
        response.scroll_to_me(None);
    }
    let middle = response.clicked_by(PointerButton::Middle);
    if middle {
        actions.push(Action::CloseTab(tab.at));
    } else if response.clicked() && !tab.shown {
        actions.push(Action::GoToTab(tab.at));
    }
}

/// Whether another tab was shown in the frame before.
fn newly_shown(ui: &Ui, document: &Document) -> bool {
    let id = Id::unique("tab shown last");
    let last: Option<DocumentId> = ui.data(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, document.id()));
    last != Some(document.id())
}

fn unsaved_word(state: &State) -> String {
    state.words().say("top-unsaved").to_lowercase()
}

fn close_ui(ui: &mut Ui, state: &State, tab: &Tab<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let center = pos2(rect.right() - space::HALF - SIDE / 2.0, rect.center().y);
    let place = Rect::from_center_size(center, Vec2::splat(SIDE));
    let name = state.words().tell("tab-close", &[("name", tab.name)]);
    let keys = Command::CloseTab.keys_text(ui.ctx());
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        let response = ui.interact(place, ui.scope_id().with("close"), Sense::click());
        let tokens = Tokens::of(ui);
        let pose = Pose::of(&response);
        if pose.touch != Touch::Rest {
            let fill = pose.fill(tokens, tokens.surface);
            ui.painter().rect_filled(place, f32::from(space::SMALL_RADIUS), fill);
        }
        let icon = Rect::from_center_size(place.center(), Vec2::splat(14.0));
        Icon::Close.paint(ui.painter(), icon, if tab.shown { tokens.text } else { tokens.muted });
        pose.ring(ui.painter(), place, 1, tokens);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
        let hint = if tab.shown { format!("{name}, {keys}") } else { name.clone() };
        if response.on_hover_text(hint).clicked() {
            actions.push(Action::CloseTab(tab.at));
        }
    });
}

/// The widths that fit: the widest ones give way first, down to the narrowest a tab gets.
fn fitted(widths: Vec<f32>, room: f32) -> Vec<f32> {
    if widths.iter().sum::<f32>() <= room {
        return widths;
    }
    let mut most = WIDEST;
    while most > NARROWEST && widths.iter().map(|width| width.min(most)).sum::<f32>() > room {
        most -= 4.0;
    }
    widths.into_iter().map(|width| width.min(most.max(NARROWEST)).floor()).collect()
}

/// The documents' names: the file, or the title of what is no file yet; equal names with as much of their folders as
/// tells them apart.
fn names(state: &State) -> Vec<String> {
    let paths: Vec<Option<&Path>> = state.documents().map(Document::path).collect();
    let plain: Vec<String> = state.documents().map(plain_name).collect();
    let told_apart = |(at, name): (usize, &String)| {
        let same = |other: &usize| *other != at && plain.get(*other) == Some(name);
        let others: Vec<&Path> =
            (0..plain.len()).filter(same).filter_map(|other| paths.get(other).copied().flatten()).collect();
        match paths.get(at).copied().flatten() {
            Some(path) if !others.is_empty() => format!("{name} – {}", folder_apart(path, &others)),
            _ => name.clone(),
        }
    };
    plain.iter().enumerate().map(told_apart).collect()
}

fn plain_name(document: &Document) -> String {
    let file = document.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
    file.unwrap_or_else(|| document.book().scenario().title.clone())
}

/// The shortest end of a file's folder that no other file has.
fn folder_apart(path: &Path, others: &[&Path]) -> String {
    let folders = |path: &Path| -> Vec<String> {
        let folder = path.parent().map(Path::components).into_iter().flatten();
        let named = folder.filter(|part| matches!(part, Component::Normal(_) | Component::Prefix(_)));
        named.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect()
    };
    let end = |folders: &[String], length: usize| {
        folders.iter().skip(folders.len().saturating_sub(length)).cloned().collect::<Vec<_>>().join("/")
    };
    let mine = folders(path);
    let theirs: Vec<Vec<String>> = others.iter().map(|other| folders(other)).collect();
    let lengths = 1..=mine.len().max(1);
    let alone = lengths.map(|length| (end(&mine, length), length));
    let found = alone.into_iter().find(|(own, length)| theirs.iter().all(|other| end(other, *length) != *own));
    found.map_or_else(|| end(&mine, mine.len()), |(own, _)| own)
}

fn elided(ui: &Ui, text: &str, weight: Weight, room: f32) -> Arc<Galley> {
    let whole = line_of(ui.painter(), text, weight);
    if whole.size().x <= room + 0.5 {
        return whole;
    }
    let mut job = LayoutJob::clone(&whole.job);
    job.wrap = TextWrapping::truncate_at_width(room.max(space::PAGE));
    ui.painter().layout_job(job)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_tell_equal_names_apart() {
        let path = Path::new("/home/anna/2024/plan.ron");
        assert_eq!(folder_apart(path, &[Path::new("/home/anna/2025/plan.ron")]), "2024");
        assert_eq!(folder_apart(path, &[Path::new("/home/bo/2024/plan.ron")]), "anna/2024");
        assert_eq!(
            folder_apart(path, &[Path::new("/home/bo/2024/plan.ron"), Path::new("/x/anna/2024/plan.ron")]),
            "home/anna/2024"
        );
    }

    #[test]
    fn the_widest_tabs_give_way_first() {
        assert_eq!(fitted(vec![120.0, 280.0], 400.0), [120.0, 280.0]);
        assert_eq!(fitted(vec![120.0, 280.0], 300.0), [120.0, 180.0]);
        assert_eq!(fitted(vec![280.0; 3], 300.0), [112.0; 3]);
    }
}
