//! What stands over the window while files are held over it.

use super::super::state::State;
use super::super::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::lines::dashed_box;
use crate::desktop::widget::pose::{line_of, paint_line};
use eframe::egui::{Context, CornerRadius, Id, LayerId, Order};

/// Draws it, where files are held over the window and can be dropped.
pub(super) fn drop_hint_ui(ctx: &Context, state: &State) {
    let count = ctx.input(|input| input.raw.hovered_files.len());
    if count == 0 {
        return;
    }
    let key = if state.dialog.is_some() { "drop-later" } else { "drop-here" };
    let painter = ctx.layer_painter(LayerId::new(Order::Tooltip, Id::unique("drop hint")));
    let tokens = Tokens::of(ctx);
    let window = ctx.content_rect();
    painter.rect_filled(window, CornerRadius::ZERO, tokens.tint.gamma_multiply(0.9));
    dashed_box(&painter, window.shrink(space::PANEL), f32::from(space::RADIUS), tokens.accent);
    let middle = window.center();
    let lines = [(state.words().count(key, count), Weight::Medium), (state.words().say("drop-kinds"), Weight::Regular)];
    let mut y = middle.y - size::ROW / 2.0;
    for (text, weight) in lines {
        let line = line_of(&painter, &text, weight);
        paint_line(&painter, middle.x - line.size().x / 2.0, y, line, tokens.text);
        y += size::ROW;
    }
}
