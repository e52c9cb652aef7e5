//! A hit: what it is called, what is printed for the year, and where it belongs.

use crate::desktop::panel::list::Reach;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{job_of, line_of, paint_ending};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::view::browse::Entry;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Color32, Rect, Response, Role, Ui, WidgetInfo, pos2};

/// A hit and where it stands.
pub(super) struct Row<'a> {
    /// From edge to edge of the list.
    pub(super) rect: Rect,
    /// The figure.
    pub(super) entry: &'a Entry,
    /// Whether its entry is shown.
    pub(super) chosen: bool,
    /// Whether Tab comes to it.
    pub(super) stop: bool,
}

/// Above and below the lines of a hit, in points.
const PADDING: f32 = 6.0;
/// A name longer than so many lines ends in an ellipsis; the pointer shows it whole.
const MOST_LINES: usize = 2;
/// The least part of the width that a name is given.
const NAME_SHARE: f32 = 0.5;

/// The height of a hit in a list of that width.
pub(super) fn height(ui: &Ui, state: &State, entry: &Entry, width: f32) -> f32 {
    let (value, _) = value_and_years(state, entry);
    let name = ui.painter().layout_job(name_job(ui, entry, width, &value, Color32::PLACEHOLDER));
    name.size().y + size::LINE + 2.0 * PADDING
}

/// A width in whole points, for comparing.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width on screen"
)]
pub(super) fn whole(width: f32) -> u32 {
    width.round() as u32
}

/// What is printed for the year that is asked for, or first, and its years with how many more there are.
fn value_and_years(state: &State, entry: &Entry) -> (String, String) {
    let Some(headline) = entry.headline(state.browser.found().year) else { return Default::default() };
    let years = match entry.headlines.len().saturating_sub(1) {
        0 => headline.years.clone(),
        more => {
            let variables = [("years", headline.years.as_str()), ("count", &more.to_string())];
            state.words().tell("browse-more-values", &variables)
        }
    };
    (headline.value.clone(), years)
}

fn name_job(ui: &Ui, entry: &Entry, width: f32, value: &str, ink: Color32) -> LayoutJob {
    let inside = width - 2.0 * space::PANEL;
    let taken = line_of(ui.painter(), value, Weight::Regular).size().x + space::PANEL;
    let mut job = job_of(&entry.name, Weight::Medium, ink, (inside - taken).max(inside * NAME_SHARE));
    job.wrap.max_rows = MOST_LINES;
    job
}

/// Draws a hit.
pub(super) fn row_ui(ui: &mut Ui, state: &State, reach: &mut Reach<usize>, hit: usize, row: &Row<'_>) -> Response {
    let tokens = Tokens::of(ui);
    let id = ui.scope_id().with(("hit", &row.entry.of.agreement, &row.entry.of.figure));
    let response = reach.row(ui, row.rect, (id, &hit), row.stop);
    let painter = ui.painter();
    list_row(painter, row.rect, Chosen::from(row.chosen), reach.pose(&response), tokens);
    let (value, years) = value_and_years(state, row.entry);
    let inside = row.rect.shrink2(eframe::egui::vec2(space::PANEL, PADDING));
    let name = painter.layout_job(name_job(ui, row.entry, row.rect.width(), &value, tokens.text));
    let elided = name.elided;
    let first = inside.top() + size::LINE / 2.0;
    let second = inside.bottom() - size::LINE / 2.0;
    painter.galley(inside.min, name, tokens.text);
    paint_ending(painter, (inside.right(), first), &value, Weight::Regular, tokens.text);
    let years_left = paint_ending(painter, (inside.right(), second), &years, Weight::Regular, tokens.muted);
    let about = about(row.entry);
    let mut job = job_of(&about, Weight::Regular, tokens.muted, (years_left - space::STEP - inside.left()).max(20.0));
    job.wrap.max_rows = 1;
    painter.galley(pos2(inside.left(), second - size::LINE / 2.0), painter.layout_job(job), tokens.muted);
    level(painter, row.rect.x_range(), row.rect.bottom() - 1.0, 1.0, tokens.hairline);
    let spoken = format!("{}, {about}, {value}, {years}", row.entry.name);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, row.chosen, &spoken));
    if elided { response.on_hover_text(&row.entry.name) } else { response }
}

/// `KØ2022, Ramme, Anlæg, brutto`
fn about(entry: &Entry) -> String {
    let parts = [&*entry.of.agreement, &entry.kind, &entry.area_name];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
