//! The row *Område*: the tree of areas with a search field, and a way to a sub-area of one's own.

use super::InspectorMemory;
use super::form::{row, word};
use crate::budget::area::AreaPath;
use crate::budget::measure::Measure;
use crate::budget::scenario::MeasureChange;
use crate::desktop::action::Action;
use crate::desktop::state::{Dialog, State};
use crate::desktop::widget::picker::{Find, MOST, Picker};
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
        let current = Some(measure.area.clone());
        match picker.show(ui, Some(&current), |query| with_new(state, found(state, areas, query))) {
            Some(None) => {
                let dialog = Dialog::OwnArea { within: measure.area.clone(), measure: Some(at) };
                actions.push(Action::Fill(Box::new(dialog)));
                None
            }
            Some(Some(area)) => Some(MeasureChange::Area(area)),
            None => None,
        }
    })
}

/// The areas, and last of all the way to a new one.
fn with_new(state: &State, found: Vec<Find<AreaPath>>) -> Vec<Find<Option<AreaPath>>> {
    let known = found.into_iter().take(MOST - 1);
    let known = known.map(|Find { value, label, detail, depth }| Find { value: Some(value), label, detail, depth });
    let new = Find { value: None, label: word(state, "inspector-area-add"), detail: String::new(), depth: 0 };
    known.chain([new]).collect()
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
