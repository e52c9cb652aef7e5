//! The hits: with a query best first, without one agreement by agreement. Only the rows on screen are drawn.

use super::own_origin;
use super::row::{self, Row};
use crate::desktop::action::{Action, Browse};
use crate::desktop::panel::list::{Reach, head, step};
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, medium, muted, regular, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{job_of, line_of, paint_line};
use crate::view::Language;
use crate::view::browse::{Entry, Filters};
use eframe::egui::{Frame, Label, Margin, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// The lines of the list while they are current, and where the keyboard is.
#[derive(Debug, Default)]
pub(super) struct ListMemory {
    /// Which result in which width the lines are for.
    key: Option<(Language, u64, u32)>,
    lines: Vec<Line>,
    /// Where each line begins, and where the last one ends.
    tops: Vec<f32>,
    reach: Reach<usize>,
    /// The chosen hit is to come into view.
    follow: bool,
    revealed: u64,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// An agreement, by its position in the index.
    Heading(usize),
    /// A hit, by its position among the hits.
    Hit(usize),
}

impl ListMemory {
    /// The chosen hit comes into view in the next frame.
    pub(super) fn follow(&mut self) {
        self.follow = true;
    }

    fn refresh(&mut self, ui: &Ui, state: &State, width: f32) {
        let whole_points = row::whole(width);
        let key = (state.preferences.language, state.browser.found().generation, whole_points);
        if self.key == Some(key) {
            return;
        }
        self.key = Some(key);
        self.lines = lines(state);
        let mut top = 0.0;
        self.tops.clear();
        for line in &self.lines {
            self.tops.push(top);
            top += match line {
                Line::Heading(_) => space::HEAD,
                Line::Hit(at) => entry(state, *at).map_or(0.0, |entry| row::height(ui, state, entry, width)),
            };
        }
        self.tops.push(top);
    }

    /// The line of the chosen hit.
    fn line_of(&self, chosen: Option<usize>) -> Option<usize> {
        self.lines.iter().position(|line| Some(*line) == chosen.map(Line::Hit))
    }

    /// The scrolling that brings the chosen hit to the middle of a list that is `seen` points high.
    fn offset_to_see(&self, state: &State, seen: f32) -> f32 {
        let line = self.line_of(state.browser.chosen());
        let top = line.and_then(|at| self.tops.get(at)).copied().unwrap_or_default();
        (top - (seen - space::BAR) / 2.0).clamp(0.0, (self.height() - seen).max(0.0))
    }

    fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or_default()
    }

    fn place(&self, at: usize, whole: Rect) -> Rect {
        let top = |at: usize| whole.top() + self.tops.get(at).copied().unwrap_or_else(|| self.height());
        Rect::from_min_max(pos2(whole.left(), top(at)), pos2(whole.right(), top(at.saturating_add(1))))
    }
}

/// The hits in order, under the heads of their agreements where nothing is searched for.
fn lines(state: &State) -> Vec<Line> {
    let Some(catalogue) = state.browser.catalogue() else { return Vec::new() };
    let hits = &state.browser.found().hits;
    let grouped = state.browser.query.trim().is_empty();
    let mut lines = Vec::with_capacity(hits.len());
    let mut last = None;
    for (at, hit) in hits.iter().enumerate() {
        let agreement = catalogue.index.entry(*hit).map(|entry| &entry.of.agreement);
        if grouped && agreement != last {
            let of = catalogue.index.agreements().iter().position(|(id, _)| Some(id) == agreement);
            lines.extend(of.map(Line::Heading));
            last = agreement;
        }
        lines.push(Line::Hit(at));
    }
    lines
}

fn entry(state: &State, at: usize) -> Option<&Entry> {
    state.browser.catalogue()?.index.entry(*state.browser.found().hits.get(at)?)
}

/// Draws the list.
pub(super) fn list_ui(ui: &mut Ui, state: &State, memory: &mut ListMemory, actions: &mut Vec<Action>) {
    let words = state.words();
    let count = state.browser.found().hits.len();
    head(ui, &words.count("browse-hits", count), &words.say("browse-hits-note"));
    let top = ui.cursor().top();
    level(ui.painter(), ui.max_rect().x_range(), top - 1.0, 1.0, Tokens::of(ui).hairline);
    if count == 0 {
        return nothing_ui(ui, state, actions);
    }
    let width = ui.available_width();
    memory.refresh(ui, state, width);
    let mut scroll = ScrollArea::vertical().id_salt("browse hits").auto_shrink(false);
    if memory.revealed != state.browser.revealed {
        memory.revealed = state.browser.revealed;
        scroll = scroll.vertical_scroll_offset(memory.offset_to_see(state, ui.available_height()));
    }
    scroll.show(ui, |ui| {
        let (_, whole) = ui.allocate_space(vec2(width, memory.height()));
        lines_ui(ui, state, memory, whole, actions);
    });
}

fn lines_ui(ui: &mut Ui, state: &State, memory: &mut ListMemory, whole: Rect, actions: &mut Vec<Action>) {
    let seen = ui.clip_rect().y_range();
    let chosen = state.browser.chosen();
    let line_of_chosen = memory.line_of(chosen);
    if let Some(at) = line_of_chosen.filter(|_| memory.follow) {
        ui.scroll_to_rect(memory.place(at, whole), None);
    }
    memory.follow = false;
    let first = memory.tops.partition_point(|top| whole.top() + *top < seen.min).saturating_sub(2);
    let mut drawn: Vec<usize> =
        (first..memory.lines.len()).take_while(|at| memory.place(*at, whole).top() <= seen.max + space::BAR).collect();
    drawn.extend(line_of_chosen.filter(|at| !drawn.contains(at)));
    for at in drawn {
        let rect = memory.place(at, whole);
        match memory.lines.get(at).copied() {
            Some(Line::Heading(agreement)) => heading_ui(ui, state, rect, agreement),
            Some(Line::Hit(hit)) => hit_ui(ui, state, memory, (rect, hit), chosen, actions),
            None => {}
        }
    }
}

fn hit_ui(
    ui: &mut Ui,
    state: &State,
    memory: &mut ListMemory,
    (rect, hit): (Rect, usize),
    chosen: Option<usize>,
    actions: &mut Vec<Action>,
) {
    let Some(entry) = entry(state, hit) else { return };
    let row = Row { rect, entry, chosen: chosen == Some(hit), stop: chosen.unwrap_or(0) == hit };
    let response = row::row_ui(ui, state, &mut memory.reach, hit, &row);
    if response.clicked() {
        actions.push(Action::Browse(Browse::Read(entry.of.clone())));
    }
    if response.has_focus()
        && let Some(to) = step(ui, hit, state.browser.found().hits.len())
        && let Some(figure) = state.browser.hit(to)
    {
        memory.reach.move_to(to);
        memory.follow = true;
        actions.push(Action::Browse(Browse::Choose(figure.clone())));
    }
}

/// The id and the name of an agreement above its figures.
fn heading_ui(ui: &mut Ui, state: &State, rect: Rect, at: usize) {
    let Some((id, _)) = state.browser.catalogue().and_then(|catalogue| catalogue.index.agreements().get(at)) else {
        return;
    };
    let name = state.library().agreement(id).map(|of| state.words().name(&of.name)).unwrap_or_default();
    let origin = own_origin(state, id);
    let name = origin.map_or_else(|| name.to_owned(), |origin| format!("{name} · {origin}"));
    let name = name.as_str();
    let tokens = Tokens::of(ui);
    let middle = rect.center().y + 4.0;
    let line = line_of(ui.painter(), id, Weight::Medium);
    let left = rect.left() + space::PANEL;
    let beside = left + line.size().x + space::STEP;
    paint_line(ui.painter(), left, middle, line, tokens.text);
    let mut job = job_of(name, Weight::Regular, tokens.muted, rect.right() - space::PANEL - beside);
    job.wrap.max_rows = 1;
    let name_line = ui.painter().layout_job(job);
    paint_line(ui.painter(), beside, middle, name_line, tokens.muted);
    level(ui.painter(), rect.x_range(), rect.bottom() - 1.0, 1.0, tokens.hairline);
    let spoken = state.words().tell("browse-of-agreement", &[("agreement", id), ("name", name)]);
    let response = ui.interact(rect, ui.scope_id().with(("heading", at)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &spoken));
}

/// What to do where nothing was found.
fn nothing_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let browser = &state.browser;
    Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(space::STEP);
        ui.add(Label::new(medium(words.say("browse-none"))).wrap());
        if !browser.filters.is_empty() {
            let count = browser.found().without_filters.to_string();
            ui.add(Label::new(regular(words.tell("browse-none-filters", &[("count", &count)]))).wrap());
            if ui.add(Button::outlined(&words.say("browse-clear"))).clicked() {
                actions.push(Action::Browse(Browse::Filter(Filters::default())));
            }
        }
        if !browser.query.trim().is_empty() {
            ui.add(Label::new(muted(words.say("browse-none-query"))).wrap());
            if ui.add(Button::outlined(&words.say("browse-clear-query"))).clicked() {
                actions.push(Action::Browse(Browse::Query(String::new())));
                actions.push(Action::Browse(Browse::Open));
            }
        }
    });
}
