//! The program in its window: listens, draws, and carries out what the panels ask for.

use super::action::{Action, Cells};
use super::background::{AtOnce, Background};
use super::command::Command;
use super::document::{Document, DocumentId};
use super::files::{Ask, FileDialogs, Outcome};
use super::pace::Pace;
use super::panel::{Memory, window_ui};
use super::settings::Keeper;
use super::state::State;
use super::update::{after_saving, answered, begin, compare_dropped, done, dropped, import, journal, leave, look};
use super::update::{may_leave, open_waiting, run, tell_exports, update};
use eframe::Frame;
use eframe::egui::{Context, Event, RawInput, Ui, ViewportCommand};
use std::collections::HashMap;
use std::mem;
use std::path::Path;
use std::time::Duration;

/// The window: its state, what its panels remember, and the system's file dialogs.
pub struct App {
    state: State,
    memory: Memory,
    /// The document the panels remember, and what they remember of the others.
    remembered: DocumentId,
    resting: HashMap<DocumentId, Memory>,
    /// A command that waits until what is being typed is taken over.
    waiting: Option<Command>,
    dialogs: Box<dyn FileDialogs>,
    background: Box<dyn Background>,
    pace: Pace,
    /// How a file dialog ended, until what is being typed is taken over.
    answer: Option<(Ask, Outcome)>,
    keeper: Keeper,
    title: String,
}

/// How soon the window looks again whether a report is written.
const WHILE_EXPORTING: Duration = Duration::from_millis(100);

impl App {
    /// A window with a state, which waits for the disk.
    pub fn new(state: State, dialogs: Box<dyn FileDialogs>) -> Self {
        Self::beside(state, dialogs, Box::new(AtOnce::default()))
    }

    /// A window with a state, beside which somebody else waits for the disk.
    pub fn beside(mut state: State, dialogs: Box<dyn FileDialogs>, background: Box<dyn Background>) -> Self {
        begin(&mut state);
        Self {
            remembered: state.document().id(),
            state,
            memory: Memory::default(),
            pace: Pace::default(),
            resting: HashMap::new(),
            waiting: None,
            dialogs,
            background,
            answer: None,
            keeper: Keeper::default(),
            title: String::new(),
        }
    }

    /// The same window, whose settings are kept.
    #[must_use]
    pub fn keeping(self, keeper: Keeper) -> Self {
        Self { keeper, ..self }
    }

    /// What the window shows.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// One frame: what happened outside, what is shown, what the user asks for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.state.sides.fit(ui.available_width());
        self.listen(&ctx);
        self.exchange(&ctx);
        self.state.refresh();
        self.change_memory();
        let actions = window_ui(ui, &self.state, &mut self.memory);
        self.carry_out(actions, &ctx);
        self.exchange(&ctx);
        after_saving(&mut self.state, &ctx);
        self.keeper.keep(&mut self.state, &ctx);
        self.title(&ctx);
    }

    /// Gives away what is to be done beside the window, and takes what is done.
    fn exchange(&mut self, ctx: &Context) {
        loop {
            journal(&mut self.state);
            for job in mem::take(&mut self.state.jobs) {
                self.background.give(job);
            }
            let Some(told) = self.background.done() else { return };
            done(&mut self.state, told);
            ctx.request_repaint();
        }
    }

    /// Before a frame: what must not be done in the same one as what came before it waits for the next.
    pub fn pace(&mut self, ctx: &Context, input: &mut RawInput) {
        let in_cells = self.state.typing.is_some() || self.memory.centre.grid.has_focus();
        self.pace.keep(ctx, input, in_cells && self.state.dialog.is_none());
    }

    fn carry_out(&mut self, mut actions: Vec<Action>, ctx: &Context) {
        if actions.is_empty() {
            return;
        }
        // What was typed when a tab was clicked belongs to the document that is left.
        actions.sort_by_key(Action::leaves_the_document);
        for action in actions {
            update(&mut self.state, action, self.dialogs.as_mut(), ctx);
            self.state.refresh();
        }
        ctx.request_repaint();
    }

    /// File dialogs that ended, keys, dropped files, and the wish to close.
    fn listen(&mut self, ctx: &Context) {
        self.answer = self.answer.take().or_else(|| self.dialogs.answer());
        if self.answer.is_some() && ctx.text_edit_focused() {
            end_typing(ctx);
        } else if let Some((ask, outcome)) = self.answer.take() {
            answered(&mut self.state, ask, outcome);
        }
        self.state.recents.take_in();
        self.zoomed(ctx);
        tell_exports(&mut self.state, ctx);
        if self.state.exports.is_running() {
            ctx.request_repaint_after(WHILE_EXPORTING);
        }
        import::listen(&mut self.state, ctx);
        if self.state.dialog.is_none() && self.state.meeting.is_some() {
            self.keys(ctx);
        } else if self.state.dialog.is_none() {
            self.waiting_command(ctx);
            self.keys(ctx);
            self.clipboard(ctx);
            open_waiting(&mut self.state);
            compare_dropped(&mut self.state);
            self.dropped_files(ctx);
        }
        if ctx.input(|input| input.events.contains(&Event::WindowFocused(true))) {
            look(&mut self.state);
        }
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.state.may_close || may_leave(&mut self.state) {
            leave(&mut self.state);
        } else {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
    }

    /// Carries out the command that waits until what was typed is taken over. A text that cannot be read is given up only
    /// where another document is shown.
    fn waiting_command(&mut self, ctx: &Context) {
        let Some(command) = self.waiting.take() else { return };
        let in_cell = self.state.typing.clone().filter(|_| !command.leaves_the_document());
        self.carry_out(in_cell.map(Action::Typed).into_iter().collect(), ctx);
        if self.state.typing.is_none() || command.leaves_the_document() {
            run(&mut self.state, command, self.dialogs.as_mut(), ctx);
        }
    }

    /// What panels remember belongs to a document; what is about the window goes on to the next one.
    fn change_memory(&mut self) {
        let shown = self.state.document().id();
        if shown == self.remembered {
            return;
        }
        let mut next = self.resting.remove(&shown).unwrap_or_default();
        next.take_window_from(&mut self.memory);
        let last = mem::replace(&mut self.memory, next);
        self.resting.insert(self.remembered, last);
        self.remembered = shown;
        let open: Vec<DocumentId> = self.state.documents().map(Document::id).collect();
        self.resting.retain(|id, _| open.contains(id));
    }

    /// The size can change by other ways than a command: Ctrl and the wheel.
    fn zoomed(&mut self, ctx: &Context) {
        if (f32::from(self.state.preferences.zoom) / 100.0 - ctx.zoom_factor()).abs() < 0.005 {
            return;
        }
        let percent = (1..=500_u16).find(|percent| f32::from(*percent) / 100.0 + 0.005 > ctx.zoom_factor());
        self.state.preferences.zoom = percent.unwrap_or(100);
    }

    /// Commands by key; those with more modifiers first, so that Ctrl+Shift+S is not taken for Ctrl+S.
    fn keys(&mut self, ctx: &Context) {
        let mut commands: Vec<_> =
            Command::ALL.iter().flat_map(|command| command.shortcuts().map(|keys| (*command, keys))).collect();
        commands.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        let typing = ctx.text_edit_focused();
        let in_grid = self.memory.centre.grid.has_focus();
        let in_meeting = self.state.meeting.is_some();
        commands.retain(|(command, _)| !in_meeting || command.is_for_meetings());
        commands.retain(|(command, _)| !(typing && command.yields_to_typing()) && (in_grid || !command.is_of_grid()));
        for (command, keys) in commands {
            // A key alone is not meant where Shift is held: Shift+F10 opens the menu of a row.
            let is_alone = keys.modifiers.is_none();
            if !ctx.input_mut(|input| !(is_alone && input.modifiers.any()) && input.consume_shortcut(&keys)) {
                continue;
            }
            if typing && command.takes_over_typing() {
                end_typing(ctx);
                self.waiting = Some(command);
            } else {
                run(&mut self.state, command, self.dialogs.as_mut(), ctx);
            }
        }
    }

    /// Copy, cut and paste where they are about cells. Texts keep theirs.
    fn clipboard(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() || self.state.cell.is_none() || self.state.hides_the_plan() {
            return;
        }
        let in_grid = self.memory.centre.grid.has_focus();
        let action = |event: &Event| {
            if let Event::Paste(text) = event {
                return Some(Action::Cells(Cells::Paste(text.clone())));
            }
            let commands = [(Event::Copy, Command::CopyCells), (Event::Cut, Command::CutCells)];
            let command = commands.into_iter().find(|(asks, _)| in_grid && event == asks);
            command.map(|(_, command)| Action::Run(command))
        };
        let asked = ctx.input_mut(|input| {
            let asked: Vec<Action> = input.events.iter().filter_map(action).collect();
            if !asked.is_empty() {
                input.events.retain(|event| action(event).is_none());
            }
            asked
        });
        self.carry_out(asked, ctx);
    }

    fn dropped_files(&mut self, ctx: &Context) {
        let paths: Vec<_> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        if !paths.is_empty() {
            end_typing(ctx);
            dropped(&mut self.state, paths);
            ctx.request_repaint();
        }
    }

    /// The window's title: unsaved mark, file or scenario, program.
    fn title(&mut self, ctx: &Context) {
        let document = self.state.document();
        let mark = if document.is_unsaved() { "● " } else { "" };
        let file = document.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        let name = file.unwrap_or_else(|| document.book().scenario().title.clone());
        let title = format!("{mark}{name} – Råderum");
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// Takes the focus from the field that is typed in, which takes over what was typed.
fn end_typing(ctx: &Context) {
    ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|focused| memory.surrender_focus(focused)));
    ctx.request_repaint();
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.frame(ui);
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.pace(ctx, input);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keeper.close(&self.state);
    }
}
