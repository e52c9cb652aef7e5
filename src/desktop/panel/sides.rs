//! The side panels: beside the centre, or folded to a strip from which they open over it.

use super::{Memory, areas, assumptions, inspector, measures};
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::parts::{self, Part};
use crate::desktop::sides::{Side, Stance};
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, space};
use crate::desktop::tour::{self, Step};
use crate::desktop::widget::grip::{Pulled, grip_ui};
use crate::desktop::widget::lines::upright;
use crate::desktop::widget::strip::{self, Strip, strip_ui};
use eframe::egui::{
    Area, Context, CornerRadius, Frame, Id, Key, Margin, Order, Panel, Popup, Rect, ScrollArea, Ui, UiBuilder, pos2,
};

/// Width that the centre keeps however wide the panels are pulled, in points.
const LEAST_CENTRE: f32 = 440.0;
/// What a drawer leaves of the centre, in points.
const LEAST_BESIDE: f32 = 48.0;
/// Below this width of the window panels are the narrower ones unless pulled, in points.
pub(super) const NARROW: f32 = 1400.0;

/// How wide the user pulled the panels, and where the keyboard was.
#[derive(Debug, Default)]
pub struct SidesMemory {
    left: Option<f32>,
    right: Option<f32>,
    /// Esc in the frame to come is about something else than the drawer.
    busy: bool,
    /// The strip that takes the focus, since its drawer was closed with Esc.
    back_to: Option<Side>,
}

/// What is the same at every side panel, at one side.
struct Spec {
    panel: &'static str,
    strip: &'static str,
    name: &'static str,
    width_name: &'static str,
    command: Command,
    narrow: f32,
    wide: f32,
    least: f32,
}

const fn spec(side: Side) -> Spec {
    match side {
        Side::Left => Spec {
            panel: "left",
            strip: "left strip",
            name: "side-left",
            width_name: "side-left-width",
            command: Command::LeftPanel,
            narrow: 256.0,
            wide: 272.0,
            least: 208.0,
        },
        Side::Right => Spec {
            panel: "right",
            strip: "right strip",
            name: "side-right",
            width_name: "side-right-width",
            command: Command::RightPanel,
            narrow: 304.0,
            wide: 312.0,
            least: 272.0,
        },
    }
}

impl SidesMemory {
    const fn pulled(&mut self, side: Side) -> &mut Option<f32> {
        match side {
            Side::Left => &mut self.left,
            Side::Right => &mut self.right,
        }
    }

    /// The width of a panel in a window that has `most` points for it.
    fn width(&self, side: Side, window: f32, most: f32) -> f32 {
        let spec = spec(side);
        let pulled = match side {
            Side::Left => self.left,
            Side::Right => self.right,
        };
        let own = if window < NARROW { spec.narrow } else { spec.wide };
        pulled.unwrap_or(own).clamp(spec.least, most.max(spec.least)).round()
    }
}

/// Takes the panels' places at the sides of what is left of `ui`: the panel itself, or its strip.
pub(super) fn sides_ui(ui: &mut Ui, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    memory.sides.busy |= Popup::is_any_open(ui.ctx()) || state.typing.is_some() || state.dialog.is_some();
    let window = ui.available_width();
    let stance = |side| state.sides.stance(side);
    let other = if stance(Side::Right) == Stance::Docked { spec(Side::Right).least } else { strip::WIDTH };
    let left = memory.sides.width(Side::Left, window, window - LEAST_CENTRE - other);
    let beside = if stance(Side::Left) == Stance::Docked { left } else { strip::WIDTH };
    let right = memory.sides.width(Side::Right, window, window - LEAST_CENTRE - beside);
    for (side, width) in [(Side::Left, left), (Side::Right, right)] {
        if stance(side) == Stance::Docked {
            docked_ui(ui, side, width, state, memory, actions);
        } else {
            folded_ui(ui, side, state, memory, actions);
        }
    }
}

/// Takes the place of the left panel alone: what stands at the right is about the plan, which something else hides.
pub(super) fn left_ui(ui: &mut Ui, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    memory.sides.busy |= Popup::is_any_open(ui.ctx()) || state.dialog.is_some();
    let window = ui.available_width();
    if state.sides.stance(Side::Left) == Stance::Docked {
        let width = memory.sides.width(Side::Left, window, window - LEAST_CENTRE);
        docked_ui(ui, Side::Left, width, state, memory, actions);
    } else {
        folded_ui(ui, Side::Left, state, memory, actions);
    }
}

fn panel(side: Side, name: &'static str, width: f32, frame: Frame) -> Panel {
    let panel = match side {
        Side::Left => Panel::left(name),
        Side::Right => Panel::right(name),
    };
    panel.exact_size(width).resizable(false).show_separator_line(false).frame(frame)
}

fn docked_ui(ui: &mut Ui, side: Side, width: f32, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(Tokens::of(ui).surface).inner_margin(Margin::ZERO);
    let room = panel(side, spec(side).panel, width, frame).show(ui, |ui| {
        let room = ui.max_rect();
        contents_ui(ui, side, room, state, memory, actions);
        room
    });
    edge_ui(ui, side, room.inner, state, &mut memory.sides);
    tour::here(ui.ctx(), state, step_of(side), room.inner);
    parts::here(ui.ctx(), part_of(side), room.inner);
}

/// The step of the tour that is about a panel.
const fn step_of(side: Side) -> Step {
    match side {
        Side::Left => Step::Areas,
        Side::Right => Step::Why,
    }
}

/// The part of the window that a panel is.
const fn part_of(side: Side) -> Part {
    match side {
        Side::Left => Part::Left,
        Side::Right => Part::Right,
    }
}

fn folded_ui(ui: &mut Ui, side: Side, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    let spec = spec(side);
    let name = state.words().say(spec.name);
    let said = Strip {
        name: &name,
        left: side == Side::Left,
        open: state.sides.drawer() == Some(side),
        count: if side == Side::Right { state.shown().problems.len() } else { 0 },
    };
    let shown = panel(side, spec.strip, strip::WIDTH, Frame::new()).show(ui, |ui| strip_ui(ui, said));
    tour::here(ui.ctx(), state, step_of(side), shown.inner.rect);
    parts::here(ui.ctx(), part_of(side), shown.inner.rect);
    let keys = spec.command.keys_text(ui.ctx());
    let response = shown.inner.on_hover_text(format!("{}, {keys}", state.words().say(spec.command.text())));
    if memory.sides.back_to == Some(side) {
        memory.sides.back_to = None;
        response.request_focus();
    }
    if response.clicked() {
        actions.push(Action::Run(spec.command));
    }
}

/// Draws the drawer over `centre`, if one is open, and closes it with Esc.
pub(super) fn drawer_ui(ctx: &Context, centre: Rect, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    if let Some(side) = state.sides.drawer() {
        let width = memory.sides.width(side, centre.width(), centre.width() - LEAST_BESIDE);
        let place = match side {
            Side::Left => Rect::from_min_max(centre.min, pos2(centre.left() + width, centre.bottom())),
            Side::Right => Rect::from_min_max(pos2(centre.right() - width, centre.top()), centre.max),
        };
        let area = Area::new(Id::unique(("drawer", spec(side).panel)))
            .order(Order::Middle)
            .fixed_pos(place.min)
            .default_size(place.size())
            .constrain(false)
            .fade_in(false);
        area.show(ctx, |ui| {
            let shadow = ui.visuals().popup_shadow;
            let ground = ui.painter().with_clip_rect(centre);
            ground.add(shadow.as_shape(place, CornerRadius::ZERO));
            ground.rect_filled(place, CornerRadius::ZERO, Tokens::of(ui).surface);
            ui.allocate_rect(place, eframe::egui::Sense::hover());
            ui.set_clip_rect(place);
            contents_ui(ui, side, place, state, memory, actions);
            edge_ui(ui, side, place, state, &mut memory.sides);
        });
        let escaped = ctx.input(|input| input.key_pressed(Key::Escape));
        if escaped && !memory.sides.busy {
            memory.sides.back_to = Some(side);
            actions.push(Action::CloseDrawer);
        }
    }
    memory.sides.busy = ctx.text_edit_focused();
}

/// What a panel holds. Its widgets keep their ids wherever the panel stands.
fn contents_ui(ui: &mut Ui, side: Side, room: Rect, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    let inside = match side {
        Side::Left => Rect::from_min_max(room.min, pos2(room.right() - 1.0, room.bottom())),
        Side::Right => Rect::from_min_max(pos2(room.left() + 1.0, room.top()), room.max),
    };
    let builder = UiBuilder::new().scope_id(Id::unique(("side", spec(side).panel))).max_rect(inside);
    ui.scope_builder(builder, |ui| match side {
        Side::Left => {
            ScrollArea::vertical().id_salt("left").auto_shrink(false).show(ui, |ui| {
                areas::areas_ui(ui, state, &mut memory.areas, actions);
                measures::measures_ui(ui, state, &mut memory.measures, actions);
                assumptions::assumptions_ui(ui, state, &mut memory.assumptions, actions);
                if !state.list.picked().is_empty() {
                    ui.add_space(space::HEAD);
                }
            });
            measures::picked_ui(ui, inside, state, actions);
        }
        Side::Right => inspector::inspector_ui(ui, state, &mut memory.inspector, actions),
    });
}

/// The hairline at a panel's inner edge, which the user can pull.
fn edge_ui(ui: &Ui, side: Side, room: Rect, state: &State, memory: &mut SidesMemory) {
    let (x, outer) = match side {
        Side::Left => (room.right() - 1.0, room.left()),
        Side::Right => (room.left(), room.right()),
    };
    upright(ui.painter(), x, room.y_range(), 1.0, Tokens::of(ui).hairline);
    let name = state.words().say(spec(side).width_name);
    let id = Id::unique(("edge", spec(side).panel));
    match grip_ui(ui, id, &name, x + 0.5, room.y_range()) {
        Some(Pulled::To(to)) => {
            let width = Some((to - outer).abs().max(spec(side).least));
            if *memory.pulled(side) != width {
                *memory.pulled(side) = width;
                ui.request_repaint();
            }
        }
        Some(Pulled::Back) => *memory.pulled(side) = None,
        None => {}
    }
}
