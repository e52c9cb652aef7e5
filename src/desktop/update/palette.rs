//! Where the palette leads.

use super::update;
use crate::desktop::action::{Action, Browse, RecentFile};
use crate::desktop::files::FileDialogs;
use crate::desktop::palette::Target;
use crate::desktop::sides::Side;
use crate::desktop::state::{Dialog, State};
use eframe::egui::Context;

/// Goes there, and remembers it for the next time.
pub(super) fn go(state: &mut State, target: Target, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    state.taken.take(target.clone());
    match target {
        Target::Command(command) => update(state, Action::Run(command), dialogs, ctx),
        Target::Area(area) => update(state, Action::ChooseArea(area), dialogs, ctx),
        Target::Measure(id) => measure(state, &id, dialogs, ctx),
        Target::Figure(of) => update(state, Action::Browse(Browse::Show(of)), dialogs, ctx),
        Target::File(path) => update(state, Action::Recent(RecentFile::Open(path)), dialogs, ctx),
        Target::Alternative(id) => update(state, Action::ShowAlternative(id), dialogs, ctx),
        Target::Tab(at) => update(state, Action::GoToTab(at), dialogs, ctx),
        Target::Word(word) => state.dialog = Some(Dialog::Glossary(Some(word))),
    }
}

/// Chooses a measure, in its area, and shows it.
fn measure(state: &mut State, id: &str, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    let Some((at, measure)) = state.document().book().scenario().measure(id) else { return };
    let area = measure.area.clone();
    if state.hides_the_plan() || !state.area.as_ref().is_some_and(|shown| area.is_within(shown)) {
        update(state, Action::ChooseArea(area), dialogs, ctx);
    }
    update(state, Action::ChooseMeasure(at), dialogs, ctx);
    state.sides.reveal(Side::Right);
}
