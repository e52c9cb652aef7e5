//! The welcome strip above the example at the first start: what lies below, and how to begin.

use super::super::{action::Action, command::Command, icon::Icon, state::State, theme, theme::Tokens, theme::space};
use crate::desktop::document::Origin;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::menu::{MenuItem, menu_ui};
use crate::desktop::widget::pose::line_of;
use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder, Vec2, vec2};

/// The widest the words of welcome get, and the narrowest they may get before the examples fold into a menu.
const WORDS: (f32, f32) = (460.0, 250.0);
/// Width of a separator with the space round it.
const SEPARATOR: f32 = 25.0;

/// Draws it.
pub fn welcome_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let strip = ui.max_rect();
    let tokens = Tokens::of(ui);
    lines::level(ui.painter(), strip.x_range(), strip.bottom() - 1.0, 1.0, tokens.hairline);
    let parts = Parts::of(ui, state);
    let inside = strip.shrink2(vec2(space::PANEL, 0.0));
    let rest = parts.open + parts.new + parts.close + 3.0 * space::STEP;
    let room_beside = |examples: f32| inside.width() - rest - examples;
    let unfolded = room_beside(SEPARATOR + parts.examples) >= WORDS.1;
    let examples = if unfolded { SEPARATOR + parts.examples } else { SEPARATOR + parts.folded };
    let words = room_beside(examples).clamp(0.0, WORDS.1.max(WORDS.0.min(room_beside(examples))));
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(layout), |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        if words >= WORDS.1 / 2.0 {
            words_ui(ui, state, words);
            ui.add_space(space::STEP);
        }
        begin_ui(ui, state, actions);
        separator_ui(ui);
        keyed(
            ui,
            "examples",
            |ui| {
                if unfolded { examples_ui(ui, state, actions) } else { folded_ui(ui, state, actions) }
            },
        );
    });
    close_ui(ui, state, inside, actions);
}

/// How wide the parts are that do not give way, in points.
struct Parts {
    open: f32,
    new: f32,
    examples: f32,
    folded: f32,
    close: f32,
}

impl Parts {
    fn of(ui: &Ui, state: &State) -> Self {
        let say = |key: &str| state.words().say(key);
        let painter = ui.painter();
        let title = |title: &str| line_of(painter, title, theme::Weight::Medium).size().x.ceil();
        let heading = line_of(painter, &say("welcome-examples"), theme::Weight::Regular).size().x;
        let titles: f32 = state.examples.iter().map(|example| title(&example.title) + space::PANEL).sum();
        Self {
            open: open_button(&say(Command::Open.text()), state).own_width(painter),
            new: new_button(&say(Command::New.text())).own_width(painter),
            examples: titles.max(heading),
            folded: Button::outlined(&say("welcome-examples")).chevron().own_width(painter),
            close: space::CONTROL,
        }
    }
}

fn words_ui(ui: &mut Ui, state: &State, width: f32) {
    let say = |key: &str| state.words().say(key);
    ui.allocate_ui_with_layout(vec2(width, space::BAR), Layout::top_down(Align::Min), |ui| {
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
}

fn separator_ui(ui: &mut Ui) {
    let strip = ui.max_rect();
    let (x, middle) = (ui.cursor().left() + 12.0, strip.center().y);
    lines::upright(ui.painter(), x, middle - 20.0..=middle + 20.0, 1.0, Tokens::of(ui).border);
    ui.add_space(SEPARATOR);
}

/// A heading, and below it every example; the open one is plain.
fn examples_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
        ui.label(theme::muted(state.words().say("welcome-examples")));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::PANEL;
            for example in &state.examples {
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
fn folded_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let name = state.words().say("welcome-examples");
    let button = ui.add(Button::outlined(&name).chevron());
    menu_ui(&button, |ui| {
        for example in &state.examples {
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
