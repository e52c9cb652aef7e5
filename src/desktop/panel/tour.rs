//! The tour over the window: an outline round the real place, and a card beside it. Everything else goes on working.

use super::super::action::Action;
use super::super::state::State;
use super::super::theme::{self, Tokens, Weight, space};
use super::super::tour::{Step, place};
use crate::desktop::icon::Icon;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::pose::job_of;
use eframe::egui::{
    Align, Area, Context, CornerRadius, EventFilter, Frame, Id, Key, Layout, Margin, Modifiers, Order, Painter, Pos2,
    Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

/// Width of the card, in points.
const WIDTH: f32 = 320.0;
/// From the edge of the card to its contents, in points.
const INSIDE: f32 = 16.0;
/// What stays free between the card and its place, and the edges of the window, in points.
const FREE: f32 = 12.0;

/// What the tour remembers between frames.
#[derive(Debug, Default)]
pub struct TourMemory {
    /// The step whose card has had the focus.
    focused: Option<Step>,
    /// Where the focus was before the tour.
    before: Option<Id>,
    /// How high the card was, in points.
    height: f32,
}

/// Draws the step that is shown, if one is and nothing else asks for an answer.
pub(super) fn tour_ui(ctx: &Context, state: &State, memory: &mut TourMemory, actions: &mut Vec<Action>) {
    let Some(step) = state.tour else {
        if memory.focused.take().is_some()
            && let Some(before) = memory.before.take()
        {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
        return;
    };
    if state.dialog.is_some() || state.hides_the_plan() {
        return;
    }
    if memory.focused.is_none() {
        memory.before = ctx.memory(eframe::egui::Memory::focused);
    }
    let window = ctx.content_rect();
    let target = place(ctx, step).map(|place| place.intersect(window)).filter(Rect::is_positive);
    let size = vec2(WIDTH, memory.height.max(120.0));
    let at = beside(target, window, size);
    let area = Area::new(Id::unique("tour")).order(Order::Foreground).fixed_pos(at).constrain(true).fade_in(false);
    let shown = area.show(ctx, |ui| {
        if let Some(target) = target {
            outline(&ui.painter().with_clip_rect(window), target);
        }
        card_ui(ui, state, step, memory, actions)
    });
    if (shown.response.rect.height() - memory.height).abs() > 0.5 {
        memory.height = shown.response.rect.height();
        ctx.request_repaint();
    }
    let has_focus = shown.inner;
    if has_focus && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Tour(None));
    }
}

/// The outline round a place, just inside it.
fn outline(painter: &Painter, target: Rect) {
    let stroke = Stroke::new(2.0, Tokens::of(painter.ctx()).accent);
    painter.rect_stroke(target.shrink(1.0), CornerRadius::same(space::RADIUS), stroke, StrokeKind::Inside);
}

/// Where the card stands: right of its place, left of it, below or above; or else inside it, at its lower right.
fn beside(target: Option<Rect>, window: Rect, size: Vec2) -> Pos2 {
    let room = window.shrink(FREE);
    let Some(target) = target else { return room.center() - size / 2.0 };
    let top = target.top().clamp(room.top(), (room.bottom() - size.y).max(room.top()));
    let left = target.left().clamp(room.left(), (room.right() - size.x).max(room.left()));
    let ways = [
        pos2(target.right() + FREE, top),
        pos2(target.left() - FREE - size.x, top),
        pos2(left, target.bottom() + FREE),
        pos2(left, target.top() - FREE - size.y),
    ];
    let fits = |at: &Pos2| room.contains_rect(Rect::from_min_size(*at, size).shrink(0.5));
    ways.into_iter().find(fits).unwrap_or_else(|| {
        let inside = target.intersect(room).shrink(FREE);
        (inside.max - size).max(room.min)
    })
}

/// The card; whether the focus is in it.
fn card_ui(ui: &mut Ui, state: &State, step: Step, memory: &mut TourMemory, actions: &mut Vec<Action>) -> bool {
    let tokens = Tokens::of(ui);
    let frame = Frame::new()
        .fill(tokens.background)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(space::RADIUS))
        .shadow(ui.visuals().popup_shadow)
        .inner_margin(Margin::same(16));
    let shown = frame.show(ui, |ui| {
        ui.set_width(WIDTH - 2.0 * INSIDE);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        words_ui(ui, state, step);
        ui.add_space(space::PANEL);
        buttons_ui(ui, state, step, memory, actions)
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.set_role(Role::Dialog);
        node.set_label(state.words().say("command-tour"));
    });
    shown.inner
}

fn words_ui(ui: &mut Ui, state: &State, step: Step) {
    let words = state.words();
    let (heading, text) = step.texts();
    let numbers = [step.number(), Step::ALL.len()].map(|number| number.to_string());
    let [number, all] = numbers;
    ui.label(theme::muted(words.tell("tour-step", &[("number", &number), ("all", &all)])));
    ui.label(theme::sub(theme::medium(words.say(heading))));
    ui.add_space(space::HALF);
    let text = words.say(text);
    let width = ui.available_width();
    let line = ui.painter().layout_job(job_of(&text, Weight::Regular, Tokens::of(ui).text, width));
    let (rect, response) = ui.allocate_exact_size(vec2(width, line.size().y.ceil()), Sense::hover());
    ui.painter().galley(rect.min, line, Tokens::of(ui).text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
}

/// The way on, the way back, and the way out; whether the focus is at one of them.
fn buttons_ui(ui: &mut Ui, state: &State, step: Step, memory: &mut TourMemory, actions: &mut Vec<Action>) -> bool {
    let words = state.words();
    let (back, close) = (words.say("tour-back"), words.say("tour-close"));
    let next = words.say(if step.next().is_some() { "tour-next" } else { "tour-done" });
    let mut has_focus = false;
    let mut button_ui = |ui: &mut Ui, id: &str, button: Button<'_>, to: Option<Step>| {
        let shown = keyed(ui, id, |ui| ui.add(button)).inner;
        if shown.has_focus() {
            has_focus = true;
            // Or else Esc would take the focus away before it is asked for.
            let filter = EventFilter { escape: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(shown.id, filter));
        }
        if shown.clicked() {
            actions.push(Action::Tour(to));
        }
        shown
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let on = button_ui(ui, "next", Button::outlined(&next), step.next());
        if memory.focused != Some(step) {
            on.request_focus();
            memory.focused = Some(step);
        }
        if let Some(last) = step.back() {
            button_ui(ui, "back", Button::plain(&back), Some(last));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            button_ui(ui, "close", Button::icon_only(Icon::Close, &close), None).on_hover_text(&close);
        });
    });
    has_focus
}
