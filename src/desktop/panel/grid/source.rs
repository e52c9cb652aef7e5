//! Who says so, at the end of a row: as much as the column holds, all of it under the pointer. A click on what an
//! agreement says leads to its entry.

use super::row::RowPart;
use super::steps::Steps;
use crate::budget::agreement::FigureRef;
use crate::desktop::action::{Action, Browse};
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{job_of, line_of, paint_line};
use crate::view::grid::{RowKey, RowRole};
use crate::view::{BETWEEN_SOURCES, without_places};
use eframe::egui::{Color32, CursorIcon, Painter, Rect, Sense, Ui};

/// From the middle of a line to the line below a link, in points.
const UNDERLINE: f32 = 8.0;

/// Shows the source of a row.
pub(super) fn source_ui(ui: &mut Ui, part: &RowPart<'_>, steps: &mut Steps) {
    let full = raised(&part.row.source);
    let Some(column) = part.columns.sources().filter(|_| !full.is_empty()) else { return };
    let shown = match fitting(ui.painter(), &full, column.span()) {
        Some(text) => text,
        None if part.row.role == RowRole::Headroom => part.state.words().say("grid-computed"),
        None => first_words(ui.painter(), &full, column.span()).to_owned(),
    };
    let tokens = Tokens::of(ui);
    let mut job = job_of(&shown, Weight::Regular, Color32::PLACEHOLDER, column.span());
    job.wrap.max_rows = 1;
    let line = ui.painter().layout_job(job);
    let is_cut = line.elided;
    let middle = part.rect.center().y;
    let rect = Rect::from_x_y_ranges(column.min..=column.min + line.size().x, part.rect.y_range());
    let mut response = ui.interact(rect, ui.scope_id().with("source"), Sense::CLICK);
    let leads = if response.hovered() || response.clicked() { figure(part) } else { None };
    let ink = if leads.is_some() { tokens.accent } else { tokens.muted };
    paint_line(ui.painter(), column.min, middle, line, ink);
    if let Some(figure) = leads {
        level(ui.painter(), rect.x_range(), middle + UNDERLINE, 1.0, ink);
        response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.clicked() {
            steps.then(Action::Browse(Browse::Show(figure)));
        }
    }
    if is_cut || shown != full {
        response.on_hover_text(full);
    }
}

/// The agreed figure that the source of a row leads to.
fn figure(part: &RowPart<'_>) -> Option<FigureRef> {
    let RowKey::Numbers(row) = part.key else { return None };
    part.state.view().row_figure(part.state.area.as_ref()?, row)
}

/// Who says so and the most exact place that fits: `KØ2024, boks 3` of `KØ2024, kap. 4, boks 3`. Of several who say it,
/// all without their places, or the first.
fn fitting(painter: &Painter, text: &str, room: f32) -> Option<String> {
    let one = text.split(BETWEEN_SOURCES).next().unwrap_or(text);
    let parts: Vec<&str> = one.split([',', ';']).map(str::trim).collect();
    let who = parts.first().copied().unwrap_or_default();
    let exact = parts.last().map(|place| format!("{who}, {place}"));
    let all: Vec<&str> = text.split(BETWEEN_SOURCES).map(without_places).collect();
    let ways = [
        Some(text.to_owned()),
        Some(all.join(BETWEEN_SOURCES)).filter(|_| all.len() > 1),
        Some(one.to_owned()),
        exact,
        Some(who.to_owned()),
    ];
    ways.into_iter().flatten().find(|way| fits(painter, way, room))
}

/// As many whole words as fit, never none, and not ending in a short one: `Afledt` of `Afledt af KØ2024`.
fn first_words<'a>(painter: &Painter, text: &'a str, room: f32) -> &'a str {
    let ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let starts = ends.iter().rev().filter_map(|end| text.get(..*end));
    let whole = |start: &&str| start.rsplit(' ').next().is_some_and(|last| last.chars().count() > 2);
    let shortest = ends.first().and_then(|end| text.get(..*end)).unwrap_or(text);
    starts.into_iter().filter(whole).find(|start| fits(painter, start, room)).unwrap_or(shortest)
}

fn fits(painter: &Painter, text: &str, room: f32) -> bool {
    line_of(painter, text, Weight::Regular).size().x <= room
}

/// A text that stands alone begins with a capital.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
