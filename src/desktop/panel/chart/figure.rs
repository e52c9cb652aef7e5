//! The figure: message, key, plots, notes and sources, one below the other.

use super::heading::{Message, panel_head, panel_head_ui};
use super::key::{KeyAbove, key_ui};
use super::notes::Notes;
use super::{ChartMemory, plot, shape, timeline};
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::icon::Icon;
use crate::desktop::panel::columns::{YearColumns, points};
use crate::desktop::state::State;
use crate::desktop::theme::space;
use crate::desktop::widget::button::Button;
use crate::view::chart::{Chart, ChartKind};
use eframe::egui::{Galley, Painter, PointerButton, Rangef, Rect, Ui, pos2};
use std::sync::Arc;

/// From the second line to the uppermost rule: room for a total above it, in points.
const ABOVE_PLOT: f32 = 26.0;
/// From the second line to the name of the first of several plots, in points.
const ABOVE_HEAD: f32 = 20.0;
/// From the name of a plot to its uppermost rule, in points.
const BELOW_HEAD: f32 = 14.0;
/// From the lowest rule to the notes: the years stand between, in points.
const BELOW_PLOT: f32 = 31.0;
/// From the second line to the key above the plot, in points.
const KEY_GAP: f32 = 12.0;
/// Below the notes, in points.
const FOOT: f32 = 13.0;
/// Height the plot keeps whatever the notes say, in points.
const LEAST_PLOT: f32 = 164.0;
/// Height each of several plots keeps between its uppermost and lowest rule, in points.
const LEAST_OF_MANY: f32 = 80.0;

/// The parts of a figure, laid out for a page's width.
pub(super) struct Figure {
    message: Message,
    key: Option<KeyAbove>,
    heads: Vec<Arc<Galley>>,
    notes: Notes,
    count: f32,
    above: f32,
    below: f32,
}

impl Figure {
    /// Lays a chart out.
    pub(super) fn of(
        painter: &Painter,
        state: &State,
        chart: &Chart,
        columns: &YearColumns,
        memory: &ChartMemory,
    ) -> Self {
        let width = columns.page.span();
        let heads = chart.panels().iter().filter_map(|panel| panel_head(painter, panel, chart, columns.window.span()));
        Self {
            message: Message::of(painter, &chart.title.text, &chart.second_line, width),
            key: KeyAbove::of(painter, chart, columns),
            heads: heads.collect(),
            notes: Notes::of(painter, state, chart, width, memory.all_notes),
            count: points(chart.panels().len().max(1)),
            above: room_above(chart),
            below: room_below(chart),
        }
    }

    /// The least height that shows all of it without squeezing a plot, in points.
    pub(super) fn least(&self) -> f32 {
        self.message.high() + self.around() + self.least_plot() * self.count + FOOT + self.notes.high()
    }

    fn least_plot(&self) -> f32 {
        if self.heads.is_empty() { (LEAST_PLOT - self.above - self.below).max(LEAST_OF_MANY) } else { LEAST_OF_MANY }
    }

    /// What stands between message and notes and is no plot, in points.
    fn around(&self) -> f32 {
        let key = self.key.as_ref().map_or(0.0, |key| key.high() + KEY_GAP);
        let labels = (self.above + self.below) * self.count + key;
        if self.heads.is_empty() {
            return ABOVE_PLOT + labels + BELOW_PLOT;
        }
        let heads: f32 = self.heads.iter().map(|head| head.size().y + BELOW_HEAD + space::STEP).sum();
        ABOVE_HEAD - space::STEP + heads + labels + BELOW_PLOT
    }

    /// Draws it in `body`, which is as wide as the page.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        body: Rect,
        state: &State,
        (chart, columns): (&Chart, &YearColumns),
        (memory, actions): (&mut ChartMemory, &mut Vec<Action>),
    ) {
        let notes_top = body.bottom() - FOOT - self.notes.high();
        let rest = body.height() - self.message.high() - self.around() - FOOT - self.notes.high();
        let each = (rest / self.count).max(40.0).floor();
        let Self { message, key, heads, notes, above, below, .. } = self;
        let (title, pencil) = message.title_in(body);
        let mut top = message.show(ui, body);
        title_ui(ui, state, (title, pencil), actions);
        if notes.show(ui, pos2(body.left(), notes_top), actions) {
            memory.all_notes = !memory.all_notes;
        }
        if let Some(timeline) = chart.timeline() {
            return timeline::timeline_ui(ui, body, (state, chart), timeline, top..=notes_top);
        }
        if chart.panels().is_empty() || chart.lines().is_some() {
            return shape::shape_ui(ui, Rangef::new(top, notes_top), body.x_range(), (state, chart), memory);
        }
        if let Some(key) = key {
            let corner = pos2(body.left(), top + KEY_GAP);
            top += key.high() + KEY_GAP;
            key.show(ui, corner);
        } else {
            key_ui(ui, chart, columns, top + ABOVE_HEAD..=(notes_top - 4.0).max(top + ABOVE_HEAD + 20.0));
        }
        top += if heads.is_empty() { ABOVE_PLOT } else { ABOVE_HEAD - space::STEP };
        let mut heads = heads.into_iter();
        let last = chart.panels().len().saturating_sub(1);
        for (at, panel) in chart.panels().iter().enumerate() {
            if let Some(head) = heads.next() {
                top += space::STEP;
                let corner = pos2(columns.window.min, top);
                top += head.size().y + BELOW_HEAD;
                panel_head_ui(ui, corner, head);
            }
            let high = Rangef::new(top + above, top + above + each);
            top = high.max + below;
            let years_at = (at == last).then_some(top + 15.0);
            plot::plot_ui(ui, state, &plot::Drawn { chart, panel, columns, at }, high, years_at);
        }
    }
}

/// The ways to give the chart a title of one's own: a double click on the title, the pencil behind it.
fn title_ui(ui: &mut Ui, state: &State, (title, pencil): (Rect, Rect), actions: &mut Vec<Action>) {
    let name = state.words().say("chart-title-edit");
    let reason = Command::ChartTitle.hindrance(state).map(|key| state.words().say(key));
    let double = ui.rect_contains_pointer(title)
        && ui.input(|input| input.pointer.button_double_clicked(PointerButton::Primary));
    let button = Button::icon_only(Icon::Pencil, &name).disabled_because(reason.as_deref());
    let pressed = ui.put(pencil, button).clicked();
    if (double && reason.is_none()) || pressed {
        actions.push(Action::Run(Command::ChartTitle));
    }
}

/// Room for a total and its share above the uppermost rule of a deviation chart.
fn room_above(chart: &Chart) -> f32 {
    let up = sums(chart).any(|sum| sum > 0.0);
    if chart.kind == ChartKind::Deviation && up { 16.0 } else { 0.0 }
}

/// Room for what stands below the columns: totals of a negative plan, headroom and its share.
fn room_below(chart: &Chart) -> f32 {
    let down = sums(chart).any(|sum| sum < 0.0);
    let zero = sums(chart).any(|sum| sum == 0.0);
    match (chart.kind, down, zero) {
        (ChartKind::Deviation, true, _) => 44.0,
        (ChartKind::Deviation, false, true) | (ChartKind::Level | ChartKind::Measures, true, _) => 24.0,
        (_, _, _) => 0.0,
    }
}

fn sums(chart: &Chart) -> impl Iterator<Item = f64> {
    chart.panels().iter().flat_map(|panel| panel.columns.iter().filter_map(|column| column.sum))
}
