//! What two merged versions disagree on: the place, what each says, and the choice.

use super::super::super::{action::Action, action::Answer, state::State, theme, theme::size, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_of_width_ui, sheet_ui};
use crate::budget::merge::Choice;
use crate::budget::scenario::Edit;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::view::ConflictText;
use eframe::egui::{Context, Grid, Label, TextWrapMode, Ui, vec2};
use std::path::Path;

/// Width of the sheet, in points.
const WIDTH: f32 = 620.0;
/// Height of what stands above and below the conflicts, in points.
const AROUND: f32 = 150.0;
/// So many are shown at once; as they are decided, more come.
const SHOWN: usize = 50;

/// Offers each; what is not decided waits among the problems.
pub(super) fn conflicts_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let conflicts = &state.shown().conflicts;
    sheet_of_width_ui(ctx, WIDTH, &words.count("conflicts-title", conflicts.len()), |ui| {
        let text = if conflicts.is_empty() { "conflicts-none" } else { "conflicts-text" };
        paragraph_ui(ui, &words.say(text));
        ui.add_space(space::PANEL);
        let reason = state.document().is_read_only().then(|| words.say("hindrance-read-only"));
        scrolling_ui(ui, AROUND, |ui| {
            for (at, conflict) in conflicts.iter().take(SHOWN).enumerate() {
                keyed(ui, &format!("{:?}", conflict.slot), |ui| {
                    one_ui(ui, state, (at == 0, conflict), reason.as_deref(), open, actions);
                });
            }
            if let Some(more) = conflicts.len().checked_sub(SHOWN).filter(|more| *more > 0) {
                ui.add(Label::new(theme::muted(words.tell("conflicts-more", &[("count", &more.to_string())]))));
            }
        });
        let (all, close) = (words.say("conflicts-all-mine"), words.say("dialog-close"));
        let all_mine = Foot { reason: reason.as_deref(), ..Foot::other("all", &all) };
        let close = Foot::other("close", &close);
        let buttons = if conflicts.len() > 1 { vec![all_mine, close] } else { vec![close] };
        match buttons_ui(ui, open, conflicts.is_empty().then_some(0), &buttons) {
            Some(0) if conflicts.len() > 1 => {
                let keep = |one: &ConflictText| Edit::Resolve(Box::new(one.slot.clone()), Choice::Ours);
                actions.push(Action::Edit(Edit::All(conflicts.iter().map(keep).collect())));
            }
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
    });
}

fn one_ui(
    ui: &mut Ui,
    state: &State,
    (is_first, conflict): (bool, &ConflictText),
    reason: Option<&str>,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    ui.add(Label::new(theme::medium(&conflict.place)).wrap());
    ui.add_space(space::HALF);
    Grid::new("values").num_columns(2).min_row_height(size::LINE).spacing(vec2(space::PANEL, space::HALF)).show(
        ui,
        |ui| {
            let before = conflict.base.as_ref().map(|base| ("conflicts-before", base));
            let sides = [("conflicts-mine", &conflict.ours), ("conflicts-other", &conflict.theirs)];
            for (key, value) in before.into_iter().chain(sides) {
                ui.label(theme::muted(words.say(key)));
                ui.add(Label::new(theme::regular(value)).wrap_mode(TextWrapMode::Wrap));
                ui.end_row();
            }
        },
    );
    ui.add_space(space::HALF);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        for (choice, label) in &conflict.choices {
            let name = format!("{label}: {}", conflict.place);
            let button = Button::outlined(label).named(&name).disabled_because(reason);
            let shown = keyed(ui, label, |ui| ui.add(button)).inner;
            if is_first && *choice == Choice::Ours {
                open.focus_first(&shown);
            }
            if shown.clicked() {
                actions.push(Action::Edit(Edit::Resolve(Box::new(conflict.slot.clone()), *choice)));
            }
        }
    });
    ui.add_space(space::PANEL);
}

/// Asks what both versions began as.
pub(super) fn base_ui(ctx: &Context, state: &State, theirs: &Path, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    sheet_ui(ctx, &words.say("merge-base-title"), |ui| {
        ui.add(Label::new(theme::muted(theirs.display().to_string())).wrap_mode(TextWrapMode::Wrap).selectable(true));
        ui.add_space(space::STEP);
        paragraph_ui(ui, &words.say("merge-base-text"));
        let [pick, without, cancel] =
            ["merge-base-pick", "merge-base-without", "dialog-cancel"].map(|key| words.say(key));
        let buttons = [Foot::next("pick", &pick), Foot::other("without", &without), Foot::other("cancel", &cancel)];
        let answers = [Answer::PickBase, Answer::NoBase, Answer::Cancel];
        let pressed = buttons_ui(ui, open, Some(0), &buttons);
        actions.extend(pressed.and_then(|at| answers.into_iter().nth(at)).map(Action::Answer));
    });
}
