//! The program in its window: listens, draws, and carries out what the panels ask for.

use super::action::{Action, Cells};
use super::command::Command;
use super::files::FileDialogs;
use super::pace::Pace;
use super::panel::{Memory, window_ui};
use super::state::{Dialog, Preferences, State, Then};
use super::update::{answered, import, run, update};
use eframe::egui::{Context, Event, RawInput, Ui, ViewportCommand};
use eframe::{Frame, Storage};

/// The window: its state, what its panels remember, and the system's file dialogs.
pub struct App {
    state: State,
    memory: Memory,
    dialogs: Box<dyn FileDialogs>,
    pace: Pace,
}

impl App {
    /// A window with a state.
    pub fn new(state: State, dialogs: Box<dyn FileDialogs>) -> Self {
        Self { state, memory: Memory::default(), dialogs, pace: Pace::default() }
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
        self.state.refresh();
        let actions = window_ui(ui, &self.state, &mut self.memory);
        self.carry_out(actions, &ctx);
    }

    /// Before a frame: what must not be done in the same one as what came before it waits for the next.
    pub fn pace(&mut self, ctx: &Context, input: &mut RawInput) {
        let in_cells = self.state.typing.is_some() || self.memory.centre.grid.has_focus();
        self.pace.keep(ctx, input, in_cells && self.state.dialog.is_none());
    }

    fn carry_out(&mut self, actions: Vec<Action>, ctx: &Context) {
        if actions.is_empty() {
            return;
        }
        for action in actions {
            update(&mut self.state, action, self.dialogs.as_mut(), ctx);
            self.state.refresh();
        }
        self.title(ctx);
        ctx.request_repaint();
    }

    /// File dialogs that ended, keys, dropped files, and the wish to close.
    fn listen(&mut self, ctx: &Context) {
        if let Some((ask, outcome)) = self.dialogs.answer() {
            answered(&mut self.state, ask, outcome);
            self.title(ctx);
        }
        import::listen(&mut self.state, ctx);
        if self.state.dialog.is_none() {
            self.keys(ctx);
            self.clipboard(ctx);
            self.dropped_files(ctx);
        }
        let unsaved = self.state.document().is_unsaved() && !self.state.may_close;
        if ctx.input(|input| input.viewport().close_requested()) && unsaved {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.state.dialog = Some(Dialog::Unsaved(Then::Close));
        }
    }

    /// Commands by key; those with more modifiers first, so that Ctrl+Shift+S is not taken for Ctrl+S.
    fn keys(&mut self, ctx: &Context) {
        let mut commands: Vec<_> =
            Command::ALL.into_iter().filter_map(|command| command.shortcut().map(|keys| (command, keys))).collect();
        commands.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        let typing = ctx.text_edit_focused();
        let in_grid = self.memory.centre.grid.has_focus();
        commands.retain(|(command, _)| !(typing && command.yields_to_typing()) && (in_grid || !command.is_of_grid()));
        for (command, keys) in commands {
            if ctx.input_mut(|input| input.consume_shortcut(&keys)) {
                run(&mut self.state, command, self.dialogs.as_mut(), ctx);
                self.title(ctx);
            }
        }
    }

    /// Copy, cut and paste where they are about cells. Texts keep theirs.
    fn clipboard(&mut self, ctx: &Context) {
        if ctx.text_edit_focused() || self.state.cell.is_none() || self.state.browser.open {
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
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped {
            self.carry_out(vec![Action::OpenPath(path)], ctx);
        }
    }

    /// The window's title: unsaved mark, scenario, program.
    fn title(&self, ctx: &Context) {
        let mark = if self.state.document().is_unsaved() { "• " } else { "" };
        let title = format!("{mark}{} – Råderum", self.state.document().book().scenario().title);
        ctx.send_viewport_cmd(ViewportCommand::Title(title));
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.frame(ui);
    }

    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.pace(ctx, input);
    }

    fn save(&mut self, storage: &mut dyn Storage) {
        self.state.preferences.write(storage, self.state.welcome);
    }
}

impl Preferences {
    /// Remembers the preferences, and whether the welcome strip is still to be shown.
    fn write(self, storage: &mut dyn Storage, welcome: bool) {
        let unit = self.unit.code();
        let theme = super::theme_code(self.theme);
        storage.set_string("preferences", format!("{} {theme} {unit} {welcome}", self.language.code()));
    }
}
