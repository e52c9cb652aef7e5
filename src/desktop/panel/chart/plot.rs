//! The plot itself: the scale and the solid columns are the plot widget's, the rest is painted on its scale.

use super::place::{Look, Place};
use super::{frames, labels, remarks, tooltip};
use crate::desktop::panel::columns::{YearColumns, points};
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::widget::lines::level;
use crate::desktop::widget::mark::Assumed;
use crate::desktop::widget::pose::{line_of, paint_ending, paint_line};
use crate::desktop::widget::series::{Texture, fill_of, paint_segment};
use crate::view::chart::{Chart, Panel, SeriesStyle, Tick};
use eframe::egui::{Rangef, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo};
use egui_plot::{Bar, BarChart, Plot, PlotBounds};

/// From the labels of the axis to the first year, in points.
const AXIS_GAP: f32 = 12.0;

/// The share of a year that a band of estimates takes, and how strong it is.
const BAND_WIDTH: f64 = 0.84;
const BAND_TINT: f32 = 0.16;

/// Least distance of two rules whose labels are both written, in points.
const RULES_APART: f32 = 14.0;

/// One plot of a chart.
pub(super) struct Drawn<'a> {
    /// The chart.
    pub(super) chart: &'a Chart,
    /// The plot.
    pub(super) panel: &'a Panel,
    /// The columns of years.
    pub(super) columns: &'a YearColumns,
    /// Which of the chart's plots it is.
    pub(super) at: usize,
}

/// Draws a plot: its rules lie between the heights `high`, its years are written at `years_at`.
pub(super) fn plot_ui(ui: &mut Ui, state: &State, drawn: &Drawn<'_>, high: Rangef, years_at: Option<f32>) {
    let &Drawn { chart, panel, columns, at } = drawn;
    let room = Rect::from_x_y_ranges(columns.years(), high);
    let clip = columns.clip(ui.max_rect()).intersect(ui.clip_rect());
    let look = Look::of(ui.painter(), chart, columns);
    paint_axis(ui, chart, columns, high, years_at);
    let mut years = ui.new_child(UiBuilder::new().id_salt(("plot", at)).max_rect(room));
    years.set_clip_rect(clip);
    let (response, transform) = scale_ui(&mut years, chart, panel, look, room, columns);
    let place = Place { chart, panel, columns, transform, look };
    let ground = Tokens::of(ui).background;
    for placed in place.segments() {
        let style = style_of(panel, placed.segment.series);
        if placed.segment.assumed || fill_of(style, Tokens::of(ui)).1 != Texture::Solid {
            let mut rect = placed.rect;
            open_gap(&mut rect, placed.first, placed.segment.value);
            paint_segment(years.painter(), rect, style, Assumed::from(placed.segment.assumed), ground);
        }
    }
    level(years.painter(), columns.seen(), place.y(0.0), 1.0, Tokens::of(ui).control);
    frames::paint(years.painter(), &place);
    labels::paint(years.painter(), &place);
    if at == 0 {
        remarks::paint(years.painter(), &place, high);
    }
    named(&response, chart, panel);
    tooltip::show(response, state, &place);
}

/// The plot widget: bounds, rules and solid columns, with everything locked that would move them.
fn scale_ui(
    ui: &mut Ui,
    chart: &Chart,
    panel: &Panel,
    look: Look,
    room: Rect,
    columns: &YearColumns,
) -> (Response, egui_plot::PlotTransform) {
    let tokens = Tokens::of(ui);
    let span = (chart.axis.max - chart.axis.min).max(f64::MIN_POSITIVE);
    let gap = span / f64::from(room.height().max(1.0)); // one point, as a value
    let bars = solid_bars(panel, look, columns, tokens, gap);
    let bounds = PlotBounds::from_min_max([0.0, chart.axis.min], [f64::from(points(columns.count)), chart.axis.max]);
    let shown = Plot::new("scale")
        .width(room.width())
        .height(room.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .set_margin_fraction(Vec2::ZERO)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .show(ui, |plot| {
            plot.set_plot_bounds(bounds);
            plot.bar_chart(BarChart::new("", bars).allow_hover(false));
        });
    (shown.response, shown.transform)
}

fn solid_bars(panel: &Panel, look: Look, columns: &YearColumns, tokens: &Tokens, gap: f64) -> Vec<Bar> {
    let width = f64::from(look.bar / columns.width);
    let mut bars = Vec::new();
    for year in columns.visible() {
        let Some(column) = panel.columns.get(year) else { continue };
        if let Some((least, most)) = column.band {
            let pale = tokens.background.lerp_to_gamma(tokens.accent, BAND_TINT);
            let band = Bar::new(f64::from(points(year)) + 0.5, most - least).base_offset(least);
            bars.push(band.width(BAND_WIDTH).fill(pale).stroke((0.0, pale)));
        }
        let (mut low, mut high) = (0.0, 0.0);
        for segment in &column.segments {
            let end = if segment.value < 0.0 { &mut low } else { &mut high };
            let from = *end;
            *end += segment.value;
            let (color, texture) = fill_of(style_of(panel, segment.series), tokens);
            if segment.assumed || texture != Texture::Solid {
                continue;
            }
            let shift = if from == 0.0 || segment.value.abs() < 2.0 * gap { 0.0 } else { gap.copysign(segment.value) };
            let bar = Bar::new(f64::from(points(year)) + 0.5, segment.value - shift);
            bars.push(bar.base_offset(from + shift).width(width).fill(color).stroke((0.0, color)));
        }
    }
    bars
}

/// Leaves a point of ground between a segment and the one nearer to zero.
fn open_gap(rect: &mut Rect, first: bool, value: f64) {
    if first || rect.height() < 2.0 {
        return;
    }
    if value < 0.0 {
        rect.min.y += 1.0;
    } else {
        rect.max.y -= 1.0;
    }
}

/// The look of a series of a panel.
pub(super) fn style_of(panel: &Panel, series: usize) -> SeriesStyle {
    panel.series.get(series).map_or(SeriesStyle::Others, |series| series.style)
}

/// Rules, the labels of the axis, and the years.
fn paint_axis(ui: &Ui, chart: &Chart, columns: &YearColumns, high: Rangef, years_at: Option<f32>) {
    let tokens = Tokens::of(ui);
    let span = (chart.axis.max - chart.axis.min).max(f64::MIN_POSITIVE);
    let years = ui.painter().with_clip_rect(columns.clip(ui.max_rect()).intersect(ui.clip_rect()));
    // Zero first: where labels are too close, its own stays.
    let is_zero = |tick: &&Tick| tick.value.total_cmp(&0.0).is_eq();
    let ticks = chart.axis.ticks.iter();
    let mut written: Vec<f32> = Vec::new();
    for tick in ticks.clone().filter(is_zero).chain(ticks.filter(|tick| !is_zero(tick))) {
        let y = high.max - high.span() * share((tick.value - chart.axis.min) / span);
        if written.iter().any(|other| (other - y).abs() < RULES_APART) {
            continue;
        }
        written.push(y);
        level(&years, columns.seen(), y, 1.0, tokens.hairline);
        paint_ending(ui.painter(), (columns.window.min - AXIS_GAP, y), &tick.label, Weight::Regular, tokens.muted);
    }
    let Some(years_at) = years_at else { return };
    for at in columns.visible() {
        let Some(year) = chart.years.get(at) else { continue };
        let line = line_of(&years, year, Weight::Regular);
        let x = columns.year(at).center() - line.size().x / 2.0;
        paint_line(&years, x, years_at, line, tokens.text);
    }
}

/// A share of a length; between 0 and 1 the loss of digits is far below a pixel.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "a place on the screen")]
fn share(of: f64) -> f32 {
    of as f32
}

/// Tells a screen reader what the picture shows: the message, then each year's sum.
fn named(response: &Response, chart: &Chart, panel: &Panel) {
    response.widget_info(|| {
        let totals =
            chart.years.iter().zip(&panel.columns).map(|(year, column)| format!("{year}: {}", column.total.text));
        let title = if chart.panels().len() > 1 {
            format!("{} {}", panel.name, panel.detail.text)
        } else {
            chart.title.text.clone()
        };
        let text = format!("{title}. {}", totals.collect::<Vec<_>>().join("; "));
        WidgetInfo::labeled(Role::Image, true, text)
    });
}
