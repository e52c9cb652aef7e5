//! Which chart: tabs as far as they have room, the others in a menu behind them.

use crate::desktop::action::Action;
use crate::desktop::state::{ChartTab, State};
use crate::desktop::theme::{Weight, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::menu::{MenuItem, Tick, menu_ui};
use crate::desktop::widget::pose::line_of;
use crate::desktop::widget::tabs::{Tab, tabs_ui};
use eframe::egui::{Ui, vec2};

/// The charts in the order of their tabs.
const ORDER: [ChartTab; 9] = [
    ChartTab::Level,
    ChartTab::Deviation,
    ChartTab::Timeline,
    ChartTab::Lines,
    ChartTab::Measures,
    ChartTab::Bridge,
    ChartTab::Sensitivity,
    ChartTab::Exposure,
    ChartTab::Balance,
];
/// Tabs that stand always.
const ALWAYS: usize = 3;
/// Room for the button of the menu, in points.
const MORE: f32 = 120.0;

/// Shows the tabs in a width, and chooses.
pub(super) fn switcher_ui(ui: &mut Ui, state: &State, width: f32, actions: &mut Vec<Action>) {
    let words = state.words();
    let labels = ORDER.map(|kind| words.say(&format!("chart-tab-{}", kind.code())));
    let mut tab = state.chart_tab;
    let mut shown = fitting(ui, &labels, width);
    // The chart that is shown has its tab, whatever the room.
    if let Some(at) = ORDER.iter().position(|kind| *kind == tab).filter(|at| !shown.contains(at)) {
        shown.truncate(shown.len().saturating_sub(1).max(ALWAYS));
        shown.push(at);
    }
    let of = |at: &usize| Some(Tab::new(*ORDER.get(*at)?, labels.get(*at)?));
    let tabs: Vec<Tab<'_, ChartTab>> = shown.iter().filter_map(of).collect();
    if tabs_ui(ui, &words.say("chart-tabs"), &tabs, &mut tab).changed() {
        actions.push(Action::ShowChart(tab));
    }
    if shown.len() == ORDER.len() {
        return;
    }
    ui.add_space(space::INDENT - space::STEP);
    let more = words.say("chart-tab-more");
    let button = ui.allocate_ui(vec2(MORE, space::HEAD), |ui| {
        ui.centered_and_justified(|ui| keyed(ui, "more-charts", |ui| ui.add(Button::plain(&more))).inner).inner
    });
    menu_ui(&button.inner, |ui| {
        for (kind, label) in
            ORDER.iter().zip(&labels).enumerate().filter(|(at, _)| !shown.contains(at)).map(|(_, of)| of)
        {
            if ui.add(MenuItem::new(label).tick(Tick::NoRoom)).clicked() {
                actions.push(Action::ShowChart(*kind));
            }
        }
    });
}

/// The tabs that have room, with the menu behind them where not all have.
fn fitting(ui: &Ui, labels: &[String], width: f32) -> Vec<usize> {
    let widths: Vec<f32> =
        labels.iter().map(|label| line_of(ui.painter(), label, Weight::Medium).size().x + space::INDENT).collect();
    if widths.iter().sum::<f32>() <= width {
        return (0..labels.len()).collect();
    }
    let mut used = MORE;
    let fits = |(at, wide): &(usize, &f32)| {
        used += **wide;
        used <= width || *at < ALWAYS
    };
    widths.iter().enumerate().take_while(fits).map(|(at, _)| at).collect()
}
