//! What stands in the chart's place where there is nothing to draw.

use super::{message_ui, second_line};
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::state::{ChartTab, State};
use crate::desktop::theme::muted;
use crate::desktop::widget::button::Button;
use eframe::egui::{Align, Layout, Rect, Ui, UiBuilder};

/// Says that no agreement states an amount for the chosen area.
pub(super) fn no_timeline_ui(ui: &mut Ui, body: Rect, state: &State) {
    let words = state.words();
    let area = state.area.as_ref().map(|area| state.view().area_in_text(area)).unwrap_or_default();
    let title = words.tell("chart-no-timeline", &[("area", &area)]);
    let top = message_ui(ui, body, &title, &words.say("chart-no-timeline-hint"));
    debug_assert!(top >= body.top());
}

/// Says why there is no such chart.
pub(super) fn why_ui(ui: &mut Ui, body: Rect, state: &State) {
    let top = message_ui(ui, body, &state.shown().why_no_chart, &second_line(state));
    debug_assert!(top >= body.top());
}

/// Says what is missing, and what to do about it.
pub(super) fn empty_ui(ui: &mut Ui, body: Rect, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let Some(message) = &state.shown().message else {
        let top = message_ui(ui, body, &words.say("chart-no-area"), &words.say("chart-no-area-hint"));
        debug_assert!(top >= body.top());
        return;
    };
    let top = message_ui(ui, body, &message.text, &second_line(state));
    let rest = Rect::from_min_max(eframe::egui::pos2(body.left(), top + 24.0), body.max);
    ui.scope_builder(UiBuilder::new().max_rect(rest).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        if state.chart_tab == ChartTab::Deviation {
            ui.label(muted(words.say("chart-no-frame-hint")));
            if ui.add(Button::outlined(&words.say("chart-show-level"))).clicked() {
                actions.push(Action::ShowChart(ChartTab::Level));
            }
        } else {
            ui.label(muted(words.say("chart-no-plan-hint")));
            let reason = Command::AddMeasure.hindrance(state).map(|key| words.say(key));
            let text = words.say("chart-add-measure");
            if ui.add(Button::outlined(&text).disabled_because(reason.as_deref())).clicked() {
                actions.push(Action::Run(Command::AddMeasure));
            }
        }
    });
}
