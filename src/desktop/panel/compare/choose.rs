//! Choosing the plans that are compared, and the area and the year that are looked at.

use crate::desktop::action::{Action, Compare};
use crate::desktop::comparing::{Place, Which};
use crate::desktop::state::State;
use crate::desktop::theme::{muted, space};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Label, Ui};

/// The widest that a dropdown of plans gets, in points.
const WIDEST: f32 = 320.0;

/// A dropdown of plans with its letter before it.
pub(super) fn plan_ui(
    ui: &mut Ui,
    state: &State,
    (place, letter): (Place, &str),
    chosen: &Which,
    actions: &mut Vec<Action>,
) {
    let choices = &state.comparing.shown().choices;
    let mut value = Some(chosen.clone());
    let name = state.words().tell("compare-plan", &[("letter", letter)]);
    let select = sized(ui, &name, choices);
    make_room(ui, select.own_width(ui.painter()) + 2.0 * space::PANEL);
    ui.add(Label::new(muted(letter)));
    ui.add_space(space::STEP);
    if keyed(ui, letter, |ui| select.show(ui, &mut value)).inner.changed() {
        actions.push(Action::Compare(match value {
            Some(which) => Compare::Put(place, which),
            None => Compare::OtherFile(place),
        }));
    }
}

/// Goes on in the next line where what comes next has no room in this one.
pub(super) fn make_room(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}

/// A dropdown as wide as its choices, but never wider than what there is room for.
fn sized<'a, T: PartialEq + Clone>(ui: &Ui, name: &'a str, choices: &'a [Choice<T>]) -> Select<'a, T> {
    let most = WIDEST.min(ui.max_rect().width() - 2.0 * space::PANEL);
    let wanted = Select::new(name, choices).own_width(ui.painter());
    Select::new(name, choices).width(wanted.min(most))
}

/// Area and year.
pub(super) fn look_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (words, comparing) = (state.words(), &state.comparing);
    let shown = comparing.shown();
    let (area_name, year_name) = (words.say("compare-area"), words.say("compare-year"));
    let mut area = comparing.area.clone();
    let select = sized(ui, &area_name, &shown.areas);
    make_room(ui, select.own_width(ui.painter()));
    if keyed(ui, "area", |ui| select.show(ui, &mut area)).inner.changed() {
        actions.push(Action::Compare(Compare::Area(area)));
    }
    ui.add_space(space::STEP);
    let mut year = comparing.year;
    let select = sized(ui, &year_name, &shown.years);
    make_room(ui, select.own_width(ui.painter()));
    if keyed(ui, "year", |ui| select.show(ui, &mut year)).inner.changed() {
        actions.push(Action::Compare(Compare::Year(year)));
    }
}
