//! The centre: the chart above, the year grid at the foot, on the same columns of years.

use super::super::action::Action;
use super::super::parts;
use super::super::state::State;
use super::super::theme::{Tokens, Weight};
use super::super::tour::{self, Step};
use super::chart::{ChartMemory, chart_ui, least_height};
use super::columns::{Content, YearColumns};
use super::grid::{GridMemory, YEARS_BAR, bar_that_stays, grid_height, grid_ui, years_bar_ui};
use crate::budget::evaluation::{AreaOutcome, Cell};
use crate::budget::money::Money;
use crate::desktop::widget::lines::level;
use crate::desktop::widget::mark::verdict_width;
use crate::desktop::widget::pose::line_of;
use eframe::egui::{Rangef, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2};

/// What the centre remembers between frames.
#[derive(Debug, Default)]
pub struct CentreMemory {
    /// The chart's.
    pub chart: ChartMemory,
    /// The grid's.
    pub grid: GridMemory,
    /// The generation that the widest number and verdict were measured in, and their widths.
    content: (u64, Content),
}

/// Draws chart and grid. `margin` is the page's, left and right.
pub(super) fn centre_ui(ui: &mut Ui, state: &State, margin: f32, memory: &mut CentreMemory, actions: &mut Vec<Action>) {
    let room = ui.max_rect();
    let page = Rangef::new(room.left() + margin, (room.right() - margin).max(room.left() + margin + 240.0));
    let count = state.document().evaluation().years.count();
    let columns = YearColumns::new(page, count, content(ui, state, &mut memory.content), memory.grid.offset);
    let least_chart = least_height(ui, state, &columns, &memory.chart);
    let chart_share = (room.height() * 0.5).max(least_chart);
    memory.grid.bar_below = false;
    let grid_high = grid_height(ui, state, &columns, &mut memory.grid, room.height() - chart_share);
    if grid_high + least_chart <= room.height() {
        both(ui, room, grid_high, |ui, part| part_ui(ui, part, state, &columns, memory, actions));
    } else {
        memory.grid.bar_below = true;
        scrolling_ui(ui, room, (state, &columns), memory, actions);
    }
}

/// Height the grid may take in a window too low for chart and grid, before its measures scroll by themselves, in points.
const LEAST_GRID: f32 = 440.0;

/// Chart and grid in a window too low for both: each as high as it needs, the grid at most as high as the window, and
/// the bar that scrolls the years always in sight.
fn scrolling_ui(
    ui: &mut Ui,
    room: Rect,
    (state, columns): (&State, &YearColumns),
    memory: &mut CentreMemory,
    actions: &mut Vec<Action>,
) {
    let least_chart = least_height(ui, state, columns, &memory.chart);
    let bar = if columns.most_offset() > 0.0 { YEARS_BAR } else { 0.0 };
    let seen = Rect::from_min_max(room.min, pos2(room.right(), room.bottom() - bar));
    let grid_high = grid_height(ui, state, columns, &mut memory.grid, seen.height().max(LEAST_GRID));
    ui.scope_builder(UiBuilder::new().id_salt("scrolling").max_rect(seen), |ui| {
        ui.spacing_mut().scroll = bar_that_stays(ui);
        ScrollArea::vertical().id_salt("centre").auto_shrink(false).min_scrolled_height(0.0).show(ui, |ui| {
            let (_, whole) = ui.allocate_space(Vec2::new(room.width(), grid_high + least_chart));
            both(ui, whole, grid_high, |ui, part| part_ui(ui, part, state, columns, memory, actions));
        });
    });
    years_bar_ui(ui, seen.bottom(), room, columns, &mut memory.grid);
    if bar > 0.0 {
        level(ui.painter(), room.x_range(), seen.bottom(), 1.0, Tokens::of(ui).hairline);
    }
}

/// Chart or grid.
#[derive(Clone, Copy)]
enum Part {
    Chart,
    Grid,
}

fn part_ui(
    ui: &mut Ui,
    part: Part,
    state: &State,
    columns: &YearColumns,
    memory: &mut CentreMemory,
    actions: &mut Vec<Action>,
) {
    match part {
        Part::Chart => {
            tour::here(ui.ctx(), state, Step::Chart, ui.max_rect());
            parts::here(ui.ctx(), parts::Part::Chart, ui.max_rect());
            chart_ui(ui, state, columns, &mut memory.chart, actions);
        }
        Part::Grid => {
            tour::here(ui.ctx(), state, Step::Grid, ui.max_rect());
            parts::here(ui.ctx(), parts::Part::Grid, ui.max_rect());
            grid_ui(ui, state, columns, &mut memory.grid, actions);
        }
    }
}

/// Gives the grid the foot of `room`, so that it stands still whatever the chart says.
fn both(ui: &mut Ui, room: Rect, grid_high: f32, mut add: impl FnMut(&mut Ui, Part)) {
    let edge = room.bottom() - grid_high;
    let chart = Rect::from_min_max(room.min, pos2(room.right(), edge));
    let grid = Rect::from_min_max(pos2(room.left(), edge), room.max);
    ui.scope_builder(UiBuilder::new().id_salt("chart").max_rect(chart), |ui| add(ui, Part::Chart));
    ui.scope_builder(UiBuilder::new().id_salt("grid").max_rect(grid), |ui| add(ui, Part::Grid));
}

/// The widest number and verdict of the chosen area's plan and frames.
fn content(ui: &Ui, state: &State, (generation, content): &mut (u64, Content)) -> Content {
    if *generation == state.shown().generation {
        return *content;
    }
    let view = state.view();
    let outcome = state.area.as_ref().and_then(|area| state.document().evaluation().area(area));
    let cells = |outcome: &AreaOutcome| {
        let frames = outcome.verdicts().flat_map(|cell| [cell.frame, cell.headroom]);
        let rows = outcome.baseline.iter().chain(&outcome.change).chain(&outcome.plan).copied();
        rows.chain(frames).filter_map(Cell::amount).map(Money::abs).max()
    };
    // A minus hangs outside the block of numbers.
    let largest = outcome.and_then(cells).map(|money| view.amount(money)).unwrap_or_default();
    let assumed_frame = outcome.is_some_and(|outcome| outcome.verdicts().any(|cell| cell.frame_assumed));
    let tag = if assumed_frame { state.words().say("tag-assumed-frame") } else { String::new() };
    let words =
        outcome.into_iter().flat_map(AreaOutcome::verdicts).map(|cell| view.verdict_word(cell.verdict, cell.bound));
    let wide = |text: &str, weight| line_of(ui.painter(), text, weight).size().x;
    let word = words.map(|word| verdict_width(ui.painter(), &word)).fold(0.0, f32::max);
    let tag = if tag.is_empty() { 0.0 } else { wide(&tag, Weight::Regular) + 10.0 };
    let verdict = word.max(tag).round();
    *content = Content { number: wide(&largest, Weight::Bold), verdict };
    *generation = state.shown().generation;
    *content
}
