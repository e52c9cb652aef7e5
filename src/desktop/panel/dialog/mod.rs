//! The dialogs, and the notices of events.
//!
//! One dialog at a time stands over the window. Tab goes round inside it, Esc answers *cancel*, and the focus goes
//! back to where it was.

mod accept;
mod agreement;
mod alternative;
mod amounts;
mod assume;
mod assumption;
mod cannot_open;
mod chart_table;
mod chart_title;
mod conflicts;
mod exporting;
mod form;
mod glossary;
mod goal_seek;
mod import;
mod leave_meeting;
mod lost;
mod measures;
mod meeting_pages;
mod new_agreement;
mod notice;
mod other_effect;
mod overwrite;
mod own_area;
pub(super) mod own_figure;
mod own_frame;
mod palette;
mod paste;
mod path;
mod percent;
mod picture;
mod preview;
mod rebase;
mod recent;
mod scenario;
mod settings;
mod share;
mod sheet;
mod shortcuts;
mod ties;
mod to_yearly;
mod trouble;
mod unsaved;
mod vintage;

use super::super::{action::Action, action::Answer, laying::Laying, state::Dialog, state::State};
use eframe::egui::{Context, Id, Key, Modifiers, Response, Ui};

/// The drafts of the dialog that is open, and when the notices came.
#[derive(Debug, Default)]
pub struct DialogMemory {
    open: Option<Open>,
    notices: notice::NoticeTimes,
}

/// What is remembered of the open dialog.
#[derive(Debug)]
struct Open {
    dialog: Dialog,
    /// Whether its first field is still to get the focus.
    wants_focus: bool,
    /// Where the focus was before.
    before: Option<Id>,
    /// Where it was in the last frame.
    last: Option<Id>,
    drafts: Drafts,
}

/// What is being typed in a dialog.
#[derive(Debug, Default)]
struct Drafts {
    path: String,
    journal: settings::Draft,
    percent: String,
    because: String,
    goal: goal_seek::Draft,
    rebase: rebase::Draft,
    share: share::Draft,
    alternative: alternative::Draft,
    ties: ties::Draft,
    chart_title: chart_title::Draft,
    picture: picture::Draft,
    scenario: scenario::Draft,
    new_agreement: new_agreement::Draft,
    assumption: assumption::Draft,
    own_figure: own_figure::Draft,
    vintage: vintage::Draft,
    own_frame: own_frame::Draft,
    own_area: own_area::Draft,
    import: import::Draft,
    paste: Option<Box<Laying>>,
    measures: measures::Draft,
    meeting: meeting_pages::Draft,
    palette: palette::Draft,
    glossary: glossary::Draft,
    shortcuts: shortcuts::Draft,
}

impl Drafts {
    fn of(dialog: &Dialog, state: &State) -> Self {
        match dialog {
            Dialog::TypedPath { text, .. } => Self { path: text.clone(), ..Self::default() },
            Dialog::Assume(assuming) => {
                Self { percent: assuming.percent.clone(), because: assuming.because.clone(), ..Self::default() }
            }
            Dialog::Measures(form) => Self { measures: measures::Draft::of(state, *form), ..Self::default() },
            Dialog::MeetingPages => Self { meeting: meeting_pages::Draft::of(state), ..Self::default() },
            Dialog::Alternative(form) => Self { alternative: alternative::Draft::of(state, *form), ..Self::default() },
            Dialog::PictureWidth { of, .. } => Self { picture: picture::Draft::of(*of), ..Self::default() },
            Dialog::ChartTitle => Self { chart_title: chart_title::Draft::of(state), ..Self::default() },
            Dialog::Ties => Self { ties: ties::Draft::of(state), ..Self::default() },
            Dialog::Scenario => Self { scenario: scenario::Draft::of(state), ..Self::default() },
            Dialog::Settings => Self { journal: settings::draft(state), ..Self::default() },
            Dialog::NewAgreement => Self { new_agreement: new_agreement::Draft::of(state), ..Self::default() },
            Dialog::Assumption(at) => Self { assumption: assumption::Draft::of(state, *at), ..Self::default() },
            Dialog::OwnFigure(of) => Self { own_figure: own_figure::Draft::of(state, of), ..Self::default() },
            Dialog::Vintage { of, at } => Self { vintage: vintage::Draft::of(state, of, *at), ..Self::default() },
            Dialog::OwnFrame { area, at } => {
                Self { own_frame: own_frame::Draft::of(state, area, *at), ..Self::default() }
            }
            Dialog::OwnArea { within, .. } => Self { own_area: own_area::Draft::within(within), ..Self::default() },
            Dialog::Import(importing) => Self { import: import::Draft::of(state, importing), ..Self::default() },
            Dialog::Glossary(word) => Self { glossary: glossary::Draft::of(state, *word), ..Self::default() },
            Dialog::Paste(laying) => Self { paste: Some(laying.clone()), ..Self::default() },
            Dialog::Share => Self { share: share::Draft::of(state), ..Self::default() },
            Dialog::Rebase => Self { rebase: rebase::Draft::of(state), ..Self::default() },
            Dialog::GoalSeek => Self { goal: goal_seek::Draft::of(state), ..Self::default() },
            Dialog::Accept(_)
            | Dialog::DeleteAlternative
            | Dialog::Unsaved(_)
            | Dialog::OtherEffect { .. }
            | Dialog::Overwrite { .. }
            | Dialog::ReplaceOwn { .. }
            | Dialog::Agreement(_)
            | Dialog::ToYearly { .. }
            | Dialog::CannotOpen { .. }
            | Dialog::Trouble(_)
            | Dialog::Lost
            | Dialog::Recent
            | Dialog::Palette
            | Dialog::ChartTable
            | Dialog::MergeBase(_)
            | Dialog::Conflicts
            | Dialog::LeaveMeeting(_)
            | Dialog::Shortcuts => Self::default(),
        }
    }
}

impl Open {
    /// Gives the first control of a dialog the focus, once.
    fn focus_first(&mut self, control: &Response) {
        if self.wants_focus {
            control.request_focus();
            self.wants_focus = !control.has_focus();
        }
    }
}

impl DialogMemory {
    /// What is remembered of this dialog; made anew when it is another one.
    fn of(&mut self, dialog: &Dialog, state: &State, ctx: &Context) -> &mut Open {
        let known = self.open.take();
        let open = match known {
            Some(open) if open.dialog == *dialog => open,
            other => {
                let before = other.map_or_else(|| ctx.memory(eframe::egui::Memory::focused), |open| open.before);
                Open {
                    dialog: dialog.clone(),
                    wants_focus: true,
                    before,
                    last: None,
                    drafts: Drafts::of(dialog, state),
                }
            }
        };
        self.open.insert(open)
    }

    /// Forgets the dialog that is gone and gives the focus back, unless a cell is typed in from now on or something
    /// else took the focus meanwhile.
    fn close(&mut self, ctx: &Context, state: &State) {
        let Some(open) = self.open.take() else { return };
        let now = ctx.memory(eframe::egui::Memory::focused);
        let is_taken = now.is_some() && now != open.last;
        if let Some(before) = open.before.filter(|_| state.typing.is_none() && !is_taken) {
            ctx.memory_mut(|memory| memory.request_focus(before));
        }
    }
}

/// Draws the dialog that is open, and the notices.
pub(super) fn dialog_ui(ui: &mut Ui, state: &State, memory: &mut DialogMemory, actions: &mut Vec<Action>) {
    let ctx = ui.ctx().clone();
    if state.meeting.is_none() {
        notice::notices_ui(&ctx, state, &mut memory.notices, actions);
    }
    let Some(dialog) = &state.dialog else { return memory.close(&ctx, state) };
    let open = memory.of(dialog, state, &ctx);
    let answered = actions.len();
    match dialog {
        Dialog::Unsaved(_) => unsaved::unsaved_ui(&ctx, state, open, actions),
        Dialog::TypedPath { ask, error, .. } => path::path_ui(&ctx, state, (ask, error.as_deref()), open, actions),
        Dialog::Overwrite { path, .. } => overwrite::overwrite_ui(&ctx, state, path, open, actions),
        Dialog::Assume(assuming) => assume::assume_ui(&ctx, state, assuming, open, actions),
        Dialog::Accept(problem) => accept::accept_ui(&ctx, state, problem, open, actions),
        Dialog::Share => share::share_ui(&ctx, state, open, actions),
        Dialog::Rebase => rebase::rebase_ui(&ctx, state, open, actions),
        Dialog::GoalSeek => goal_seek::goal_seek_ui(&ctx, state, open, actions),
        Dialog::CannotOpen { path, lines } => cannot_open::cannot_open_ui(&ctx, state, (path, lines), open, actions),
        Dialog::ReplaceOwn { to, .. } => overwrite::overwrite_ui(&ctx, state, to, open, actions),
        Dialog::Agreement(reviewed) => agreement::agreement_ui(&ctx, state, reviewed, open, actions),
        Dialog::NewAgreement => new_agreement::new_agreement_ui(&ctx, state, open, actions),
        Dialog::Assumption(at) => assumption::assumption_ui(&ctx, state, *at, open, actions),
        Dialog::OwnFigure(of) => own_figure::own_figure_ui(&ctx, state, of, open, actions),
        Dialog::Vintage { of, at } => vintage::vintage_ui(&ctx, state, (of, *at), open, actions),
        Dialog::OwnFrame { at, .. } => own_frame::own_frame_ui(&ctx, state, *at, open, actions),
        Dialog::Trouble(trouble) => trouble::trouble_ui(&ctx, state, trouble, open, actions),
        Dialog::Lost => lost::lost_ui(&ctx, state, open, actions),
        Dialog::OtherEffect { edit, lines } => other_effect::other_effect_ui(&ctx, state, (edit, lines), open, actions),
        Dialog::OwnArea { measure, .. } => own_area::own_area_ui(&ctx, state, *measure, open, actions),
        Dialog::Import(importing) => import::import_ui(&ctx, state, importing, open, actions),
        Dialog::Paste(_) => paste::paste_ui(&ctx, state, open, actions),
        Dialog::ToYearly { measure, .. } => to_yearly::to_yearly_ui(&ctx, state, *measure, open, actions),
        Dialog::Measures(form) => measures::measures_ui(&ctx, state, *form, open, actions),
        Dialog::Alternative(form) => alternative::alternative_ui(&ctx, state, *form, open, actions),
        Dialog::PictureWidth { of, to } => picture::picture_ui(&ctx, state, (*of, to), open, actions),
        Dialog::ChartTitle => chart_title::chart_title_ui(&ctx, state, open, actions),
        Dialog::Ties => ties::ties_ui(&ctx, state, open, actions),
        Dialog::DeleteAlternative => alternative::delete_ui(&ctx, state, open, actions),
        Dialog::Scenario => scenario::scenario_ui(&ctx, state, open, actions),
        Dialog::Settings => settings::settings_ui(&ctx, state, open, actions),
        Dialog::ChartTable => chart_table::chart_table_ui(&ctx, state, open, actions),
        Dialog::MergeBase(theirs) => conflicts::base_ui(&ctx, state, theirs, open, actions),
        Dialog::Conflicts => conflicts::conflicts_ui(&ctx, state, open, actions),
        Dialog::LeaveMeeting(differing) => leave_meeting::leave_meeting_ui(&ctx, state, *differing, open, actions),
        Dialog::MeetingPages => meeting_pages::meeting_pages_ui(&ctx, state, open, actions),
        Dialog::Palette => palette::palette_ui(&ctx, state, open, actions),
        Dialog::Glossary(_) => glossary::glossary_ui(&ctx, state, open, actions),
        Dialog::Recent => recent::recent_ui(&ctx, state, open, actions),
        Dialog::Shortcuts => shortcuts::shortcuts_ui(&ctx, state, open, actions),
    }
    open.last = ctx.memory(eframe::egui::Memory::focused);
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) && actions.len() == answered {
        actions.push(Action::Answer(Answer::Cancel));
    }
}
