//! The welcome strip above the example at the first start: what lies below, and how to begin.

use super::super::theme::{self, Tokens, Weight, size, space};
use super::super::{action::Action, command::Command, icon::Icon, state::Example, state::State};
use crate::desktop::document::Origin;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::menu::{MenuItem, menu_ui};
use crate::desktop::widget::pose::{job_of, line_of};
use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, vec2};

/// The narrowest the words of welcome get, in points.
const NARROWEST: f32 = 260.0;
/// Width of a separator with the space round it.
const SEPARATOR: f32 = 25.0;

/// Draws it.
pub(super) fn welcome_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let strip = ui.max_rect();
    let tokens = Tokens::of(ui);
    lines::level(ui.painter(), strip.x_range(), strip.bottom() - 1.0, 1.0, tokens.hairline);
    let inside = strip.shrink2(vec2(space::PANEL, 0.0));
    let plan = Plan::of(ui, state, inside.width());
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(layout), |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        if plan.words > 0.0 {
            words_ui(ui, state, plan.words);
            ui.add_space(space::PAGE);
        }
        begin_ui(ui, state, actions);
        if state.examples.is_empty() {
            return;
        }
        separator_ui(ui);
        let (side_by_side, folded) = state.examples.split_at_checked(plan.examples).unwrap_or((&state.examples, &[]));
        if !side_by_side.is_empty() {
            keyed(ui, "examples", |ui| examples_ui(ui, state, side_by_side, actions));
        }
        if !folded.is_empty() {
            let name = if side_by_side.is_empty() {
                "welcome-examples"
            } else {
                ui.add_space(space::PANEL);
                "welcome-more"
            };
            keyed(ui, "more", |ui| folded_ui(ui, &state.words().say(name), folded, actions));
        }
    });
    close_ui(ui, state, inside, actions);
}

/// What there is room for.
struct Plan {
    /// Width of the words of welcome, in points; 0 where there is no room for them.
    words: f32,
    /// How many examples stand side by side; the rest is behind a button.
    examples: usize,
}

impl Plan {
    /// As many examples as stand beside the words in one line, or else beside the words in two.
    fn of(ui: &Ui, state: &State, width: f32) -> Self {
        let say = |key: &str| state.words().say(key);
        let painter = ui.painter();
        let line = |text: &str, weight| line_of(painter, text, weight).size().x.ceil();
        let begin = open_button(&say(Command::Open.text()), state).own_width(painter)
            + space::STEP
            + new_button(&say(Command::New.text())).own_width(painter)
            + more_buttons(state)
                .map(|(text, _)| space::STEP + Button::outlined(&say(text)).own_width(painter))
                .sum::<f32>();
        let close = space::STEP + space::CONTROL;
        let room = width - begin - SEPARATOR - close - space::PAGE;
        let titles: Vec<f32> =
            state.examples.iter().map(|example| line(&example.title, Weight::Medium) + space::PANEL).collect();
        let more = Button::outlined(&say("welcome-examples")).chevron().own_width(painter);
        let taken = |count: usize| {
            let all_fit = count == titles.len();
            titles.iter().take(count).sum::<f32>() + if all_fit { 0.0 } else { more }
        };
        let most = |words: f32| (1..=titles.len()).rev().find(|count| words + taken(*count) <= room);
        let in_one_line = line(&say("welcome-text"), Weight::Regular) + 1.0;
        if let Some(examples) = most(in_one_line) {
            return Self { words: in_one_line, examples };
        }
        let examples = most(NARROWEST).unwrap_or(0);
        let left = (room - taken(examples)).min(in_one_line);
        Self { words: if left < NARROWEST { 0.0 } else { left }, examples }
    }
}

fn words_ui(ui: &mut Ui, state: &State, width: f32) {
    let say = |key: &str| state.words().say(key);
    let text = job_of(&say("welcome-text"), Weight::Regular, Tokens::of(ui).muted, width);
    let height = size::ROW + ui.painter().layout_job(text).size().y;
    ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.label(theme::sub(theme::medium(say("welcome-title"))));
        ui.label(theme::muted(say("welcome-text")));
    });
}

/// The next step the program recommends, unless a dialog recommends one.
fn open_button<'a>(text: &'a str, state: &State) -> Button<'a> {
    let button = if state.dialog.is_some() { Button::outlined(text) } else { Button::filled(text) };
    button.icon(Icon::FolderOpen)
}

fn new_button(text: &str) -> Button<'_> {
    Button::outlined(text).icon(Icon::Plus)
}

fn begin_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (open, new) = (state.words().say(Command::Open.text()), state.words().say(Command::New.text()));
    if keyed(ui, "open", |ui| ui.add(open_button(&open, state))).inner.clicked() {
        actions.push(Action::Run(Command::Open));
    }
    ui.add_space(space::STEP);
    if keyed(ui, "new", |ui| ui.add(new_button(&new))).inner.clicked() {
        actions.push(Action::Run(Command::New));
    }
    for (text, command) in more_buttons(state) {
        ui.add_space(space::STEP);
        let text = state.words().say(text);
        if keyed(ui, command.text(), |ui| ui.add(Button::outlined(&text))).inner.clicked() {
            actions.push(Action::Run(command));
        }
    }
}

/// What else there is to begin with, and what it is called here: the files opened last, where there are any, and the
/// tour.
fn more_buttons(state: &State) -> impl Iterator<Item = (&'static str, Command)> {
    let recent = (!state.recents.files().is_empty()).then_some(("welcome-recent", Command::Recent));
    recent.into_iter().chain([("welcome-tour", Command::Tour)])
}

fn separator_ui(ui: &mut Ui) {
    let strip = ui.max_rect();
    let (x, middle) = (ui.cursor().left() + 12.0, strip.center().y);
    lines::upright(ui.painter(), x, middle - 20.0..=middle + 20.0, 1.0, Tokens::of(ui).border);
    ui.add_space(SEPARATOR);
}

/// A heading, and below it every example; the open one is plain.
fn examples_ui(ui: &mut Ui, state: &State, examples: &[Example], actions: &mut Vec<Action>) {
    let line = |title: &str| line_of(ui.painter(), title, Weight::Medium).size().x.ceil() + space::PANEL;
    let width = examples.iter().map(|example| line(&example.title)).sum::<f32>() - space::PANEL;
    ui.allocate_ui_with_layout(vec2(width, 2.0 * size::LINE + 2.0), Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        ui.spacing_mut().interact_size.y = size::LINE;
        ui.label(theme::muted(state.words().say("welcome-examples")));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::PANEL;
            for example in examples {
                let is_open = *state.document().origin() == Origin::Example(example.name);
                keyed(ui, example.name, |ui| {
                    if is_open {
                        ui.label(theme::medium(&example.title));
                    } else if link_ui(ui, &example.title).clicked() {
                        actions.push(Action::OpenExample(example.name));
                    }
                });
            }
        });
    });
}

/// The examples behind one button, where there is no room for them side by side.
fn folded_ui(ui: &mut Ui, name: &str, examples: &[Example], actions: &mut Vec<Action>) {
    let button = ui.add(Button::outlined(name).chevron());
    menu_ui(&button, |ui| {
        for example in examples {
            if keyed(ui, example.name, |ui| ui.add(MenuItem::new(&example.title))).inner.clicked() {
                actions.push(Action::OpenExample(example.name));
            }
        }
    });
}

fn close_ui(ui: &mut Ui, state: &State, inside: Rect, actions: &mut Vec<Action>) {
    let center = inside.right_center() + vec2(space::STEP - space::PANEL, 0.0);
    let rect = Rect::from_center_size(center, Vec2::splat(space::CONTROL));
    let name = state.words().say("welcome-close");
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), |ui| {
        if keyed(ui, "close", |ui| ui.add(Button::icon_only(Icon::Close, &name))).inner.clicked() {
            actions.push(Action::DismissWelcome);
        }
    });
}
