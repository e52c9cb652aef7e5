//! What the pointer tells over a column: the series, the year, the value, and who says so.

use super::place::{Place, Placed};
use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, regular};
use crate::export::layout::Tip;
use crate::view::chart::ChartKind;
use eframe::egui::{Pos2, Response, Ui};

/// Shows what lies under the pointer, if anything does.
pub(super) fn show(response: Response, state: &State, place: &Place<'_>) {
    let Some(pointer) = response.hover_pos() else { return };
    let told = told_at(state, place, pointer);
    show_tips(response, state, &told);
}

/// Shows some things at the pointer, if there are any.
pub(in crate::desktop::panel) fn show_tips(response: Response, state: &State, tips: &[Tip]) {
    if tips.is_empty() {
        return;
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (at, tip) in tips.iter().enumerate() {
            if at > 0 {
                ui.add_space(8.0);
            }
            tip_ui(ui, state, tip);
        }
    });
}

fn tip_ui(ui: &mut Ui, state: &State, tip: &Tip) {
    ui.label(medium(&tip.name));
    ui.label(regular(&tip.amount));
    if !tip.source.is_empty() {
        ui.label(muted(&tip.source));
    }
    if tip.assumed {
        ui.label(muted(state.words().say("chart-tip-assumed")));
    }
}

/// The segment under the pointer; elsewhere in a year its sum and its frames.
fn told_at(state: &State, place: &Place<'_>, pointer: Pos2) -> Vec<Tip> {
    let Some(year) = place.columns.visible().find(|at| place.columns.year(*at).contains(pointer.x)) else {
        return Vec::new();
    };
    let segments = place.segments();
    let here = |placed: &&Placed<'_>| placed.year == year && placed.rect.contains(pointer);
    match segments.iter().find(here) {
        Some(placed) => of_segment(place, placed).into_iter().collect(),
        None => of_year(state, place, year),
    }
}

fn of_segment(place: &Place<'_>, placed: &Placed<'_>) -> Option<Tip> {
    let series = place.panel.series.get(placed.segment.series)?;
    Some(Tip {
        name: series.name.clone(),
        amount: amount(place, placed.year, &placed.segment.label.text),
        source: series.detail.text.clone(),
        assumed: placed.segment.assumed,
    })
}

fn of_year(state: &State, place: &Place<'_>, year: usize) -> Vec<Tip> {
    let words = state.words();
    let is_room = place.chart.kind == ChartKind::Deviation;
    let is_change = place.chart.kind == ChartKind::Measures;
    let name = words.say(if is_room {
        "row-headroom"
    } else if is_change {
        "row-change"
    } else {
        "row-plan"
    });
    let sum = place.panel.columns.get(year).filter(|column| !column.total.text.is_empty()).map(|column| Tip {
        name,
        amount: amount(place, year, &column.total.text),
        source: column.total_detail.clone(),
        assumed: !column.total.letters.is_empty(),
    });
    let frames = place.panel.frames.iter().filter_map(|frame| {
        let step = frame.steps.get(year)?.as_ref().filter(|step| !step.label.text.is_empty())?;
        Some(Tip {
            name: frame.name.text.clone(),
            amount: amount(place, year, &step.label.text),
            source: frame.detail.clone(),
            assumed: step.assumed,
        })
    });
    sum.into_iter().chain(frames).collect()
}

/// `2026: 80,0 mio. kr., 2024-pl`
fn amount(place: &Place<'_>, year: usize, number: &str) -> String {
    place.chart.read_out(place.chart.years.get(year).map(String::as_str), number, None)
}
