//! The figure: message, key, plot, notes and sources, one below the other.

use super::{key, message_ui, plot};
use crate::budget::agreement::FigureRef;
use crate::desktop::action::{Action, Browse};
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::panel::grid::bar_that_stays;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size};
use crate::desktop::widget::link::{LinkIn, links_in};
use crate::view::chart::{Chart, ChartKind};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Galley, Label, Rangef, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use std::sync::Arc;

/// From the second line to the uppermost rule: room for a total above it, in points.
const ABOVE_PLOT: f32 = 26.0;
/// From the lowest rule to the notes: the years stand between, in points.
const BELOW_PLOT: f32 = 31.0;
/// Below the notes, in points.
const FOOT: f32 = 13.0;
/// Height of the notes beyond which they scroll: six lines, in points.
const MOST_NOTES: f32 = 6.0 * size::LINE;
/// Height the plot keeps whatever the notes say, in points.
const LEAST_PLOT: f32 = 180.0;
/// Room for the bar of notes that scroll, in the margin of the page, in points.
const SCROLL_BAR: f32 = 12.0;

/// Draws a chart in `body`, which is as wide as the page.
pub(super) fn figure_ui(
    ui: &mut Ui,
    body: Rect,
    state: &State,
    (chart, columns): (&Chart, &YearColumns),
    actions: &mut Vec<Action>,
) {
    let top = message_ui(ui, body, &chart.title.text, &chart.second_line) + ABOVE_PLOT;
    let most = (body.bottom() - FOOT - BELOW_PLOT - LEAST_PLOT - top).max(size::LINE * 2.0);
    let notes_top = notes_ui(ui, body, state, chart, most.min(MOST_NOTES), actions);
    let plot = Rangef::new(top, (notes_top - BELOW_PLOT).max(top + 40.0));
    let years_at = plot.max + 15.0;
    key::key_ui(ui, chart, columns, plot.min - 6.0..=(notes_top - 4.0).max(plot.max));
    let plot = Rangef::new(plot.min + room_above(chart), plot.max - room_below(chart));
    plot::plot_ui(ui, state, chart, columns, plot, years_at);
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
        (ChartKind::Deviation, false, true) | (ChartKind::Level, true, _) => 24.0,
        (_, _, _) => 0.0,
    }
}

fn sums(chart: &Chart) -> impl Iterator<Item = f64> {
    chart.panels.iter().flat_map(|panel| panel.columns.iter().filter_map(|column| column.sum))
}

/// Shows notes and sources at the foot of `body`, at most `most` high, and says where they begin. Notes that find no
/// room scroll; the sources are always seen.
fn notes_ui(ui: &mut Ui, body: Rect, state: &State, chart: &Chart, most: f32, actions: &mut Vec<Action>) -> f32 {
    let tokens = Tokens::of(ui);
    let notes = chart.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join(" ");
    let job = note(&chart.note_word, &notes, body.width(), tokens);
    let notes = (!notes.is_empty()).then(|| ui.painter().layout_job(job));
    let line = Sources::of(state, chart, body.width(), tokens);
    let sources = (!chart.sources.is_empty()).then(|| ui.painter().layout_job(line.job.clone()));
    let high = |galley: &Option<Arc<Galley>>| galley.as_ref().map_or(0.0, |galley| galley.size().y);
    let foot = body.bottom() - FOOT - high(&sources);
    let lines = ((most - high(&sources)) / size::LINE).floor().max(2.0);
    let seen = high(&notes).min(lines * size::LINE);
    let top = foot - seen;
    if let Some(galley) = sources {
        let place = Rect::from_min_size(pos2(body.left(), foot), galley.size());
        ui.put(place, Label::new(Arc::clone(&galley)).selectable(false));
        if let Some(figure) = links_in(ui, place.min, &galley, &line.links).and_then(|at| line.figures.get(at)) {
            actions.push(Action::Browse(Browse::Show(figure.clone())));
        }
    }
    let Some(galley) = notes else { return top };
    if galley.size().y <= seen + 0.5 {
        ui.put(Rect::from_min_size(pos2(body.left(), top), galley.size()), Label::new(galley));
        return top;
    }
    let rect = Rect::from_min_size(pos2(body.left(), top), vec2(body.width() + SCROLL_BAR, seen));
    ui.scope_builder(UiBuilder::new().id_salt("notes").max_rect(rect), |ui| {
        ui.spacing_mut().scroll = bar_that_stays(ui);
        let scroll = ScrollArea::vertical().auto_shrink(false).max_height(seen).min_scrolled_height(seen);
        scroll.show(ui, |ui| ui.add(Label::new(galley)));
    });
    top
}

/// `Kilde:` and the sources, whose places lead to their figures.
struct Sources {
    job: LayoutJob,
    links: Vec<LinkIn>,
    figures: Vec<FigureRef>,
}

impl Sources {
    fn of(state: &State, chart: &Chart, wrap: f32, tokens: &Tokens) -> Self {
        let mut line = Self { job: note(&chart.source_word, "", wrap, tokens), links: Vec::new(), figures: Vec::new() };
        for piece in &state.shown().sources {
            let color = if piece.figure.is_some() { tokens.accent } else { tokens.muted };
            let from = line.job.text.chars().count();
            line.job.append(&piece.text, 0.0, format(Weight::Regular, color));
            if let Some(figure) = &piece.figure {
                let name =
                    state.words().tell("source-show", &[("source", &format!("{}, {}", figure.agreement, piece.text))]);
                line.links.push(LinkIn { chars: from..line.job.text.chars().count(), name });
                line.figures.push(figure.clone());
            }
        }
        line
    }
}

fn format(weight: Weight, color: Color32) -> TextFormat {
    TextFormat { line_height: Some(size::LINE), ..TextFormat::simple(weight.at(size::BODY), color) }
}

/// `Anm.:` and what it says, in one text that wraps.
fn note(word: &str, text: &str, wrap: f32, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = wrap;
    job.append(word, 0.0, format(Weight::Medium, tokens.text));
    job.append(&format!(" {text}"), 0.0, format(Weight::Regular, tokens.muted));
    job
}
