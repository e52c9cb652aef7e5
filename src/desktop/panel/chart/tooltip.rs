//! What the pointer tells over a column: the series, the year, the value, and who says so.

use super::place::{Place, Placed};
use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, regular};
use crate::view::chart::ChartKind;
use eframe::egui::{Pos2, Response, Ui};

/// One thing to tell: a heading, an amount, and where it comes from.
struct Told {
    heading: String,
    amount: String,
    source: String,
    assumed: bool,
}

/// Shows what lies under the pointer, if anything does.
pub(super) fn show(response: Response, state: &State, place: &Place<'_>) {
    let Some(pointer) = response.hover_pos() else { return };
    let told = told_at(state, place, pointer);
    if told.is_empty() {
        return;
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, told) in told.iter().enumerate() {
            if at > 0 {
                ui.add_space(8.0);
            }
            told_ui(ui, state, told);
        }
    });
}

fn told_ui(ui: &mut Ui, state: &State, told: &Told) {
    ui.label(medium(&told.heading));
    ui.label(regular(&told.amount));
    if !told.source.is_empty() {
        ui.label(muted(&told.source));
    }
    if told.assumed {
        ui.label(muted(state.words().say("chart-tip-assumed")));
    }
}

/// The segment under the pointer; elsewhere in a year its sum and its frames.
fn told_at(state: &State, place: &Place<'_>, pointer: Pos2) -> Vec<Told> {
    let Some(year) = place.columns.visible().find(|at| place.columns.year(*at).contains(pointer.x)) else {
        return Vec::new();
    };
    let segments = place.segments();
    let here = |placed: &&Placed<'_>| placed.year == year && placed.rect.contains(pointer);
    match segments.iter().find(here) {
        Some(placed) => of_segment(state, place, placed).into_iter().collect(),
        None => of_year(state, place, year),
    }
}

fn of_segment(state: &State, place: &Place<'_>, placed: &Placed<'_>) -> Option<Told> {
    let series = place.panel.series.get(placed.segment.series)?;
    Some(Told {
        heading: series.name.clone(),
        amount: amount(state, place, placed.year, &placed.segment.label.text),
        source: series.detail.text.clone(),
        assumed: placed.segment.assumed,
    })
}

fn of_year(state: &State, place: &Place<'_>, year: usize) -> Vec<Told> {
    let words = state.words();
    let name = words.say(match place.chart.kind {
        ChartKind::Deviation => "row-headroom",
        ChartKind::Measures => "row-change",
        _ => "row-plan",
    });
    let sum = place.panel.columns.get(year).filter(|column| !column.total.text.is_empty()).map(|column| Told {
        heading: name,
        amount: amount(state, place, year, &column.total.text),
        source: column.total_detail.clone(),
        assumed: !column.total.letters.is_empty(),
    });
    let frames = place.panel.frames.iter().filter_map(|frame| {
        let step = frame.steps.get(year)?.as_ref().filter(|step| !step.label.text.is_empty())?;
        Some(Told {
            heading: frame.name.text.clone(),
            amount: amount(state, place, year, &step.label.text),
            source: frame.detail.clone(),
            assumed: step.assumed,
        })
    });
    sum.into_iter().chain(frames).collect()
}

/// `2026: 80,0 mio. kr., 2024-pl`
fn amount(state: &State, place: &Place<'_>, year: usize, number: &str) -> String {
    let view = state.view();
    let year = place.chart.years.get(year).map_or("", String::as_str);
    let level = view.price_level(state.document().book().scenario().price_level);
    format!("{year}: {}, {level}", view.number_in_unit(number))
}
