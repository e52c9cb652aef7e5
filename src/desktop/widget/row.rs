//! The ground of a row in a list: hover, selection, and the bar at its left edge.

use eframe::egui::{Painter, Rect, Response};

use super::lines::{accent_bar, block};
use super::pose::{Pose, Touch};
use crate::desktop::theme::Tokens;

/// Whether a row is the chosen one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// It is: tint and a bar.
    Yes,
    /// It is not.
    No,
}

impl From<bool> for Chosen {
    fn from(chosen: bool) -> Self {
        if chosen { Self::Yes } else { Self::No }
    }
}

/// Paints the ground of a list row over the whole of `rect`. Paint it before the row's contents.
///
/// `rect` reaches from edge to edge of its panel. The focus ring stands inside, since a row has no
/// room around it.
pub fn list_row(painter: &Painter, rect: Rect, chosen: Chosen, pose: Pose, tokens: &Tokens) {
    match (chosen, pose.touch) {
        (Chosen::Yes, _) => {
            block(painter, rect, tokens.tint);
            accent_bar(painter, rect, tokens);
        }
        (Chosen::No, Touch::Hovered) => block(painter, rect, tokens.hover),
        (Chosen::No, Touch::Pressed) => block(painter, rect, tokens.tint),
        (Chosen::No, Touch::Rest | Touch::Disabled) => {}
    }
    pose.ring(painter, rect.shrink(4.0), 1, tokens);
}

/// Paints the ground of a list row as its response stands.
pub fn list_row_of(painter: &Painter, response: &Response, chosen: Chosen) {
    let tokens = Tokens::of(painter.ctx());
    list_row(painter, response.rect, chosen, Pose::of(response), tokens);
}
