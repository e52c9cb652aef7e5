//! The parts of the window, and the way of the keyboard from one to the next.
//!
//! Each panel says where it stands when it is drawn. F6 then goes round the parts: to where the keyboard was in a part
//! before, or else to its first control.

use eframe::egui::{Context, Id, Order, Rect};
use std::collections::BTreeMap;

/// A part of the window, in the order in which F6 goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Menu, name, undo, unit and export.
    Top,
    /// The open files.
    Tabs,
    /// Areas, measures and assumptions.
    Left,
    /// The chart.
    Chart,
    /// The grid of years.
    Grid,
    /// The agreements browser, in the place of chart and grid.
    Browser,
    /// The comparison, in the place of chart and grid.
    Comparison,
    /// The inspector.
    Right,
    /// The line at the foot.
    Status,
}

/// Where the parts were drawn last, and where the keyboard was in them.
#[derive(Debug, Clone, Default)]
struct Places {
    drawn: BTreeMap<Part, (u64, Rect)>,
    focused: BTreeMap<Part, Id>,
}

/// A control that can take the keyboard.
struct Control {
    id: Id,
    rect: Rect,
}

fn id() -> Id {
    Id::unique("parts of the window")
}

/// A panel says where it stands in this frame.
pub(super) fn here(ctx: &Context, part: Part, rect: Rect) {
    let now = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.get_temp_mut_or_default::<Places>(id()).drawn.insert(part, (now, rect)));
}

/// Moves the keyboard to the next part that has a control, or to the one before.
pub(super) fn turn(ctx: &Context, forward: bool) {
    let mut places: Places = ctx.data_mut(|data| data.get_temp(id()).unwrap_or_default());
    let now = ctx.cumulative_pass_nr();
    places.drawn.retain(|_, (drawn, _)| drawn.saturating_add(2) > now);
    let controls = controls(ctx);
    let focused = ctx.memory(eframe::egui::Memory::focused);
    let here = focused.and_then(|focused| places.part_of(&controls, focused).map(|part| (part, focused)));
    if let Some((part, focused)) = here {
        places.focused.insert(part, focused);
    }
    let goal = places.goal(&controls, here.map(|(part, _)| part), forward);
    ctx.data_mut(|data| data.insert_temp(id(), places));
    if let Some(goal) = goal {
        ctx.memory_mut(|memory| memory.request_focus(goal));
        ctx.request_repaint();
    }
}

/// Every control of the frame before that can be seen and used, in the order of Tab.
fn controls(ctx: &Context) -> Vec<Control> {
    ctx.viewport(|viewport| {
        let layers = viewport.prev_pass.widgets.layers();
        let layers = layers.filter(|(layer, _)| matches!(layer.order, Order::Background | Order::Middle));
        layers
            .flat_map(|(_, widgets)| widgets)
            .filter(|widget| widget.enabled && widget.sense.is_focusable() && widget.interact_rect.is_positive())
            .map(|widget| Control { id: widget.id, rect: widget.interact_rect })
            .collect()
    })
}

impl Places {
    fn part_of(&self, controls: &[Control], focused: Id) -> Option<Part> {
        let control = controls.iter().find(|control| control.id == focused)?;
        let holds = |(_, (_, rect)): &(&Part, &(u64, Rect))| rect.contains(control.rect.center());
        self.drawn.iter().find(holds).map(|(part, _)| *part)
    }

    /// The control to go to from a part: where the keyboard was in the next part that has any, or its first one.
    fn goal(&self, controls: &[Control], from: Option<Part>, forward: bool) -> Option<Id> {
        let mut order: Vec<Part> = self.drawn.keys().copied().collect();
        if !forward {
            order.reverse();
        }
        let at = from.and_then(|from| order.iter().position(|part| *part == from));
        let begin = at.map_or(0, |at| at.saturating_add(1));
        let round = order.iter().cycle().skip(begin).take(order.len());
        round.filter(|part| Some(**part) != from).find_map(|part| self.control_in(controls, *part))
    }

    fn control_in(&self, controls: &[Control], part: Part) -> Option<Id> {
        let (_, rect) = self.drawn.get(&part)?;
        let mut inside = controls.iter().filter(|control| rect.contains(control.rect.center()));
        let before = self.focused.get(&part).filter(|id| inside.clone().any(|control| control.id == **id));
        before.copied().or_else(|| inside.next().map(|control| control.id))
    }
}
