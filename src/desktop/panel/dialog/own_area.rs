//! A sub-area of the scenario's own: what it is called and where it lies.

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{label_ui, paragraph_ui, sheet_ui};
use crate::budget::area::{AreaPath, Name};
use crate::budget::scenario::{Edit, MeasureChange, OwnArea, identifier};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Context, Label};

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The area it is to lie in.
    within: Option<AreaPath>,
    name: String,
}

impl Draft {
    /// A new one, without a name yet.
    pub(super) fn within(area: &AreaPath) -> Self {
        Self { within: Some(area.clone()), name: String::new() }
    }

    /// The path it gets: its name as an identifier, below its parent.
    fn path(&self) -> Option<AreaPath> {
        let within = self.within.as_ref()?;
        if self.name.trim().is_empty() {
            return None;
        }
        AreaPath::parse(&format!("{within}/{}", identifier(&self.name)))
    }

    /// The new area, and the measure moved there, as one step; or why there can be none yet, as a text key.
    fn edit(&self, state: &State, measure: Option<usize>) -> Result<Edit, &'static str> {
        let path = self.path().ok_or("own-area-no-name")?;
        if state.document().book().areas().get(&path).is_some() {
            return Err("edit-error-area-taken");
        }
        let name = self.name.trim();
        let mut areas = state.document().book().scenario().areas.clone();
        areas.push(OwnArea { path: path.clone(), name: Name { da: name.into(), en: name.into() }, series: None });
        let moved = measure.map(|at| Edit::Measure(at, MeasureChange::Area(path)));
        Ok(Edit::All(std::iter::once(Edit::Areas(areas)).chain(moved).collect()))
    }
}

/// Asks for its name.
pub(super) fn own_area_ui(
    ctx: &Context,
    state: &State,
    measure: Option<usize>,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    sheet_ui(ctx, &words.say("own-area-title"), |ui| {
        let within = open.drafts.own_area.within.as_ref().map(|area| state.view().area_path_name(area));
        let within = within.unwrap_or_default();
        paragraph_ui(ui, &words.tell("own-area-text", &[("area", &within)]));
        let name = words.say("own-area-name");
        label_ui(ui, &name);
        let field = keyed(ui, "name", |ui| Field::line(&mut open.drafts.own_area.name).named(&name).show(ui)).inner;
        open.focus_first(&field.response);
        ui.add_space(space::HALF);
        let path = open.drafts.own_area.path().map_or_else(String::new, |path| path.to_string());
        // The line keeps its place while the name is still to come.
        let line = if path.is_empty() { " ".to_owned() } else { words.tell("own-area-path", &[("path", &path)]) };
        ui.add(Label::new(theme::muted(line)).wrap());
        let edit = open.drafts.own_area.edit(state, measure);
        form_foot_ui(ui, state, open, "own-area-accept", edit, actions);
    });
}
