//! The program in its window: listens, draws, and carries out what the panels ask for.

use super::action::Action;
use super::background::{AtOnce, Background};
use super::command::Command;
use super::files::FileDialogs;
use super::panel::{Memory, window_ui};
use super::state::{Preferences, State, Then};
use super::update::{answered, begin, done, import, journal, look, run, unless_unsaved, update};
use eframe::egui::{Context, Event, Ui, ViewportCommand};
use eframe::{Frame, Storage};

/// The window: its state, what its panels remember, and the system's file dialogs.
pub struct App {
    state: State,
    memory: Memory,
    dialogs: Box<dyn FileDialogs>,
    background: Box<dyn Background>,
}

impl App {
    /// A window with a state, which waits for the disk.
    pub fn new(state: State, dialogs: Box<dyn FileDialogs>) -> Self {
        Self::beside(state, dialogs, Box::new(AtOnce::default()))
    }

    /// A window with a state, beside which somebody else waits for the disk.
    pub fn beside(mut state: State, dialogs: Box<dyn FileDialogs>, background: Box<dyn Background>) -> Self {
        begin(&mut state);
        Self { state, memory: Memory::default(), dialogs, background }
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
        let actions = window_ui(ui, &self.state, &mut self.memory);
        self.carry_out(actions, &ctx);
    }

    fn carry_out(&mut self, actions: Vec<Action>, ctx: &Context) {
        if actions.is_empty() {
            return;
        }
        for action in actions {
            update(&mut self.state, action, self.dialogs.as_mut(), ctx);
            self.state.refresh();
        }
        self.exchange(ctx);
        self.title(ctx);
        ctx.request_repaint();
    }

    /// Gives away what is to be done beside the window, and takes what is done.
    fn exchange(&mut self, ctx: &Context) {
        loop {
            journal(&mut self.state);
            for job in std::mem::take(&mut self.state.jobs) {
                self.background.give(job);
            }
            let Some(told) = self.background.done() else { return };
            done(&mut self.state, told, self.dialogs.as_mut(), ctx);
            self.title(ctx);
            ctx.request_repaint();
        }
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
            self.dropped_files(ctx);
        }
        if ctx.input(|input| input.events.contains(&Event::WindowFocused(true))) {
            look(&mut self.state);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.closing(ctx);
        }
    }

    /// The window is to close: not before the save under way has ended, nor with changes that no file holds.
    fn closing(&mut self, ctx: &Context) {
        let document = self.state.document();
        if self.state.may_close || !(document.is_saving() || document.is_unsaved()) {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        unless_unsaved(&mut self.state, Then::Close, self.dialogs.as_mut(), ctx);
    }

    /// Commands by key; those with more modifiers first, so that Ctrl+Shift+S is not taken for Ctrl+S.
    fn keys(&mut self, ctx: &Context) {
        let mut commands: Vec<_> =
            Command::ALL.into_iter().filter_map(|command| command.shortcut().map(|keys| (command, keys))).collect();
        commands.sort_by_key(|(_, keys)| !keys.modifiers.shift);
        let typing = ctx.text_edit_focused();
        commands.retain(|(command, _)| !(typing && command.yields_to_typing()));
        for (command, keys) in commands {
            if ctx.input_mut(|input| input.consume_shortcut(&keys)) {
                run(&mut self.state, command, self.dialogs.as_mut(), ctx);
                self.title(ctx);
            }
        }
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
