//! The chart with its tabs, message, notes and sources, or what stands in its place.

mod empty;
mod figure;
mod frames;
mod heading;
mod key;
mod labels;
mod notes;
mod place;
mod plot;
mod problem;
mod remarks;
mod shape;
mod sources;
mod switcher;
mod timeline;
mod tooltip;

use super::columns::YearColumns;
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::icon::Icon;
use crate::desktop::state::{ChartTab, State};
use crate::desktop::theme::{Tokens, space};
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::plot::Laid;
use crate::view::chart::{Body, Chart};
use eframe::egui::{Align, Layout, Rangef, Rect, Ui, UiBuilder, pos2};
use figure::Figure;
use heading::Message;
pub(super) use tooltip::show_tips;

/// What the chart remembers between frames.
#[derive(Debug, Default)]
pub struct ChartMemory {
    /// What the recommended repair would give, and the generation it was found out in.
    promise: Option<(u64, Option<String>)>,
    /// Whether notes of many lines are unfolded.
    all_notes: bool,
    /// The chart that is painted as a page, laid out for a place.
    page: Option<Laid>,
}

/// Room for the button at the right of the tabs, in points.
const COPY: f32 = 150.0;

/// The least height of what stands in the chart's place, in points.
const LEAST: f32 = 300.0;

/// Draws the head and below it the chart, the problem that keeps it from being drawn, or what is missing.
pub(super) fn chart_ui(
    ui: &mut Ui,
    state: &State,
    columns: &YearColumns,
    memory: &mut ChartMemory,
    actions: &mut Vec<Action>,
) {
    let room = ui.max_rect();
    let head = Rect::from_min_max(room.min, pos2(room.right(), room.top() + space::HEAD));
    head_ui(ui, head, columns.page, state, actions);
    let body = Rect::from_x_y_ranges(columns.page, head.bottom()..=room.bottom());
    match &state.shown().chart {
        Some(chart) if says_something(chart) => {
            let figure = Figure::of(ui.painter(), state, chart, columns, memory);
            figure.show(ui, body, state, (chart, columns), (memory, actions));
        }
        Some(_) => empty::empty_ui(ui, body, state, actions),
        None if state.chart_tab == ChartTab::Timeline => empty::no_timeline_ui(ui, body, state),
        None => match problem::standing_in(state) {
            Some(problem) => problem::problem_ui(ui, body, state, problem, memory, actions),
            None if matches!(state.chart_tab, ChartTab::Level | ChartTab::Deviation) => {
                empty::empty_ui(ui, body, state, actions);
            }
            None => empty::why_ui(ui, body, state),
        },
    }
}

/// The least height of the chart with its head, in points. Where the grid leaves less, the centre scrolls.
pub(super) fn least_height(ui: &Ui, state: &State, columns: &YearColumns, memory: &ChartMemory) -> f32 {
    match &state.shown().chart {
        Some(chart) if says_something(chart) => {
            space::HEAD + Figure::of(ui.painter(), state, chart, columns, memory).least()
        }
        Some(_) | None => LEAST,
    }
}

/// Whether there is a plan or a frame to draw in any year.
fn says_something(chart: &Chart) -> bool {
    if !matches!(chart.body, Body::Columns(_) | Body::Lines(_) | Body::Timeline(_)) {
        return true;
    }
    let states = chart.timeline().is_some_and(|timeline| !timeline.points.is_empty());
    states
        || chart.panels().iter().any(|panel| {
            panel.columns.iter().any(|column| column.sum.is_some() || !column.segments.is_empty())
                || panel.frames.iter().any(|frame| frame.steps.iter().any(Option::is_some))
        })
}

fn head_ui(ui: &mut Ui, head: Rect, page: Rangef, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    level(ui.painter(), head.x_range(), head.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
    let left = Rect::from_x_y_ranges(page, head.y_range());
    ui.scope_builder(UiBuilder::new().max_rect(left).layout(Layout::left_to_right(Align::Min)), |ui| {
        switcher::switcher_ui(ui, state, left.width() - COPY, actions);
    });
    // The words of a plain button end where the page ends.
    let right = Rect::from_x_y_ranges(page.min..=page.max + space::STEP, head.y_range());
    ui.scope_builder(UiBuilder::new().max_rect(right).layout(Layout::right_to_left(Align::Center)), |ui| {
        let reason = Command::CopyChart.hindrance(state).map(|key| words.say(key));
        let text = words.say("chart-copy");
        let button = Button::plain(&text).tone(Tone::Muted).icon(Icon::Copy).disabled_because(reason.as_deref());
        if ui.add(button).clicked() {
            actions.push(Action::Run(Command::CopyChart));
        }
    });
}

/// Shows the message and the line below it, and says where they end.
fn message_ui(ui: &mut Ui, body: Rect, message: &str, second_line: &str) -> f32 {
    Message::of(ui.painter(), message, second_line, body.width()).show(ui, body)
}

/// What, where, unit and price level, where there is no chart to say it.
fn second_line(state: &State) -> String {
    let view = state.view();
    let area = state.area.as_ref().map(|area| view.area_name(area)).unwrap_or_default();
    format!("{area}, {}. {}", view.scope(), view.unit_and_level())
}
