//! Find anything: one search field over commands, areas, measures, figures, files and words.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::frame;
use crate::desktop::palette::{Everything, Find, Target, beginning};
use crate::desktop::theme::{Tokens, Weight, muted, size, space};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::lines::{block, hairline};
use crate::desktop::widget::pose::{Pose, Touch, job_of};
use eframe::egui::accesskit::{Live, Role as AccessRole};
use eframe::egui::{
    Align2, Context, Id, Key, Label, Modal, Modifiers, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

/// Width of the palette where the window has room for it, in points.
const WIDTH: f32 = 600.0;
/// From the edge of the palette to its contents, in points.
const INSIDE: i8 = 12;
/// What stays free between the palette and the edges of the window, in points.
const FREE: f32 = 24.0;
/// Height of the list before it scrolls, in points.
const HIGHEST: f32 = 384.0;
/// Height of what stands around the list, in points.
const AROUND: f32 = 136.0;
/// Between the name of a line and what stands at its end, in points.
const APART: f32 = 24.0;
/// How many lines a page has.
const PAGE: usize = 10;

/// What is being looked for.
#[derive(Debug, Default)]
pub(super) struct Draft {
    query: String,
    /// The query whose finds are listed.
    listed: Option<String>,
    finds: Vec<Find>,
    pointed: usize,
    /// Made with the first letter that is typed.
    everything: Option<Everything>,
}

impl Draft {
    fn list(&mut self, state: &State) {
        if self.listed.as_ref() == Some(&self.query) {
            return;
        }
        self.finds = if self.query.trim().is_empty() {
            beginning(state)
        } else {
            self.everything.get_or_insert_with(|| Everything::of(state)).search(&self.query)
        };
        self.pointed = 0;
        self.listed = Some(self.query.clone());
    }

    fn step(&mut self, asked: Keyed) {
        let last = self.finds.len().saturating_sub(1);
        self.pointed = match asked {
            Keyed::Down if self.pointed >= last => 0,
            Keyed::Down => self.pointed.saturating_add(1),
            Keyed::Up => self.pointed.checked_sub(1).unwrap_or(last),
            Keyed::PageDown => self.pointed.saturating_add(PAGE).min(last),
            Keyed::PageUp => self.pointed.saturating_sub(PAGE),
            Keyed::Take | Keyed::Nothing => self.pointed.min(last),
        };
    }
}

/// Shows the palette.
pub(super) fn palette_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let title = state.words().say("palette-title");
    let window = ctx.content_rect();
    let width = WIDTH.min(window.width() - 2.0 * (FREE + f32::from(INSIDE)));
    let asked = keys(ctx);
    let id = Id::unique("palette");
    let top = (window.height() / 8.0 - FREE).max(FREE / 2.0);
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, top));
    let mut taken = None;
    let shown = Modal::new(id).area(area).frame(frame(ctx, INSIDE)).show(ctx, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        field_ui(ui, &title, state, open);
        let draft = &mut open.drafts.palette;
        draft.list(state);
        draft.step(asked);
        ui.add_space(space::STEP);
        let highest = HIGHEST.min(window.height() - top - AROUND).max(space::BAR);
        let list = ScrollArea::vertical().max_height(highest).min_scrolled_height(highest).auto_shrink([false, true]);
        let clicked = list.show(ui, |ui| finds_ui(ui, state, draft, asked)).inner;
        help_ui(ui, state, draft);
        taken = if asked == Keyed::Take { Some(draft.pointed) } else { clicked };
    });
    ctx.accesskit_node_builder(shown.response.id, |node| {
        node.set_role(AccessRole::Dialog);
        node.set_label(title);
        node.set_modal();
    });
    let find = taken.and_then(|at| open.drafts.palette.finds.get(at));
    if let Some(find) = find.filter(|find| hindrance(state, find).is_none()) {
        actions.push(Action::Answer(Answer::Go(find.target.clone())));
    } else if shown.backdrop_response.clicked() {
        actions.push(Action::Answer(Answer::Cancel));
    }
}

fn field_ui(ui: &mut Ui, title: &str, state: &State, open: &mut Open) {
    let hint = state.words().say("palette-hint");
    let field = Field::line(&mut open.drafts.palette.query).named(title).hint(&hint).show(ui).response;
    // The keyboard never leaves the field; arrows point from there.
    if !field.has_focus() {
        field.request_focus();
        ui.ctx().request_repaint();
    }
    open.wants_focus = false;
    let draft = &open.drafts.palette;
    let pointed = draft.finds.get(draft.pointed).map(|_| item_id(draft.pointed).accesskit_id());
    ui.ctx().accesskit_node_builder(field.id, |node| {
        if let Some(pointed) = pointed {
            node.set_active_descendant(pointed);
        }
    });
}

/// What a key asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keyed {
    Down,
    Up,
    PageDown,
    PageUp,
    Take,
    Nothing,
}

/// Takes the keys that are about the finds away from the search field.
fn keys(ctx: &Context) -> Keyed {
    let keys = [
        (Key::ArrowDown, Keyed::Down),
        (Key::ArrowUp, Keyed::Up),
        (Key::PageDown, Keyed::PageDown),
        (Key::PageUp, Keyed::PageUp),
        (Key::Enter, Keyed::Take),
        (Key::Tab, Keyed::Down),
    ];
    let back = ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab));
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if back { Keyed::Up } else { keys.into_iter().find(|(key, _)| pressed(*key)).map_or(Keyed::Nothing, |(_, of)| of) }
}

/// The finds; the one that was clicked.
fn finds_ui(ui: &mut Ui, state: &State, draft: &mut Draft, asked: Keyed) -> Option<usize> {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    if draft.finds.is_empty() {
        let nothing = ui.add(Label::new(muted(state.words().say("palette-nothing"))).wrap());
        ui.ctx().accesskit_node_builder(nothing.id, |node| node.set_live(Live::Polite));
    }
    let moving = ui.input(|input| input.pointer.is_moving());
    let mut clicked = None;
    for (at, find) in draft.finds.iter().enumerate() {
        let response = find_ui(ui, state, find, (at, draft.pointed == at));
        if response.hovered() && moving {
            draft.pointed = at;
        } else if draft.pointed == at && asked != Keyed::Nothing {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            clicked = Some(at);
        }
    }
    clicked
}

fn hindrance(state: &State, find: &Find) -> Option<String> {
    let key = match &find.target {
        Target::Command(command) => command.hindrance(state),
        Target::File(path) => state.recents.is_missing(path).then_some("recent-missing"),
        Target::Area(_) | Target::Measure(_) | Target::Figure(_) | Target::Tab(_) | Target::Word(_) => None,
    };
    key.map(|key| state.words().say(key))
}

fn item_id(at: usize) -> Id {
    Id::unique("find").with(at)
}

/// One find: its name, and at the end its keys or what it is; why it cannot be had, below. It takes no focus.
fn find_ui(ui: &mut Ui, state: &State, find: &Find, (at, is_pointed): (usize, bool)) -> Response {
    let tokens = Tokens::of(ui);
    let reason = hindrance(state, find);
    let keys = if let Target::Command(command) = &find.target { command.keys_text(ui.ctx()) } else { String::new() };
    let end = if keys.is_empty() { find.detail.clone() } else { keys };
    let room = ui.available_width() - 2.0 * space::STEP;
    let line = |text: &str, ink, wrap: f32| ui.painter().layout_job(job_of(text, Weight::Regular, ink, wrap));
    let ink = if reason.is_some() { tokens.control } else { tokens.text };
    let end_line = line(&end, tokens.muted, f32::INFINITY);
    let beside = end_line.size().x <= room * 0.5;
    let end_line = if beside { end_line } else { line(&end, tokens.muted, room) };
    let label = line(&find.label, ink, if beside { room - end_line.size().x - APART } else { room });
    let why = reason.as_deref().map(|reason| line(reason, tokens.muted, room));
    let below = if beside { 0.0 } else { end_line.size().y };
    let around = space::CONTROL - size::LINE;
    let high = around + label.size().y + below + why.as_ref().map_or(0.0, |why| why.size().y);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), high));
    let response = ui.interact(rect, item_id(at), Sense::CLICK);
    if is_pointed {
        block(ui.painter(), rect, tokens.tint);
    }
    let corner = pos2(rect.left() + space::STEP, rect.top() + around / 2.0);
    let mut next = corner + vec2(0.0, label.size().y);
    ui.painter().galley(corner, label, ink);
    if beside {
        let at = pos2(rect.right() - space::STEP - end_line.size().x, corner.y);
        ui.painter().galley(at, end_line, tokens.muted);
    } else {
        ui.painter().galley(next, end_line, tokens.muted);
        next.y += below;
    }
    if let Some(why) = why {
        ui.painter().galley(next, why, tokens.muted);
    }
    Pose { touch: Touch::Rest, focused: is_pointed }.ring(ui.painter(), rect.shrink(4.0), 1, tokens);
    let said = [find.label.as_str(), end.as_str(), reason.as_deref().unwrap_or_default()];
    let name = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, reason.is_none(), is_pointed, &name));
    response
}

/// Below the list: what the pointed command does, or what the pointed word means.
fn help_ui(ui: &mut Ui, state: &State, draft: &Draft) {
    let help = draft.finds.get(draft.pointed).map(|find| match &find.target {
        Target::Command(command) => command.help(state.words()),
        Target::Word(word) => word.meaning(state.words()),
        Target::File(path) => path.to_string_lossy().into_owned(),
        Target::Area(_) | Target::Measure(_) | Target::Figure(_) | Target::Tab(_) => String::new(),
    });
    ui.add_space(space::STEP);
    hairline(ui);
    ui.add_space(space::STEP);
    let said = ui.add(Label::new(muted(help.unwrap_or_default())).wrap());
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}
