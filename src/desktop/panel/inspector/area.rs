//! The row *Område*: the tree of areas with a search field, and a way to a sub-area of one's own.

use super::InspectorMemory;
use super::form::{row, word};
use crate::budget::area::AreaPath;
use crate::budget::measure::Measure;
use crate::budget::scenario::MeasureChange;
use crate::desktop::action::Action;
use crate::desktop::state::{Dialog, State};
use crate::desktop::theme::space;
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::picker::{Find, Picker};
use eframe::egui::Ui;

/// Shows the row; the area that was chosen.
pub(super) fn area_row(
    ui: &mut Ui,
    state: &State,
    memory: &InspectorMemory,
    (at, measure): (usize, &Measure),
    reason: Option<&str>,
    actions: &mut Vec<Action>,
) -> Option<MeasureChange> {
    let name = word(state, "inspector-area");
    let (hint, nothing) = (word(state, "inspector-area-search"), word(state, "inspector-nothing-found"));
    let path = state.view().area_path_name(&measure.area);
    let areas = &memory.options.areas;
    row(ui, state, "inspector-area", |ui| {
        let picker = Picker::new(&name, &path).saying(&hint, &nothing).disabled_because(reason);
        let taken = picker.show(ui, Some(&measure.area), |query| found(state, areas, query));
        let add = word(state, "inspector-area-add");
        let button = Button::plain(&add).tone(Tone::Muted).disabled_because(reason);
        ui.add_space(space::HALF);
        if ui.add(button).on_hover_text(word(state, "inspector-area-add-help")).clicked() {
            let dialog = Dialog::OwnArea { within: measure.area.clone(), measure: Some(at) };
            actions.push(Action::Fill(Box::new(dialog)));
        }
        taken.map(MeasureChange::Area)
    })
}

/// The areas whose name or path holds the query; without one the whole tree.
fn found(state: &State, areas: &[Find<AreaPath>], query: &str) -> Vec<Find<AreaPath>> {
    let wanted = query.trim().to_lowercase();
    if wanted.is_empty() {
        return areas.to_vec();
    }
    let fits =
        |find: &&Find<AreaPath>| find.label.to_lowercase().contains(&wanted) || find.value.as_str().contains(&*wanted);
    let alone = |find: &Find<AreaPath>| {
        let around = find.value.parent().filter(|_| find.depth > 0);
        let detail = around.map(|around| state.view().area_path_name(&around)).unwrap_or_default();
        Find { detail, depth: 0, ..find.clone() }
    };
    areas.iter().filter(fits).map(alone).collect()
}
