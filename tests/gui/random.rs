//! A random session: somebody who does anything anywhere. It ends without a panic, and with plans that can be saved,
//! read, undone to their beginning and made again.
//!
//! `RAADERUM_EVENTS` says how many events a session has, `RAADERUM_SEED` which one it is.
#![expect(clippy::expect_used, reason = "a session that cannot go on is a broken test")]

use crate::fixture::large;
use crate::support::first_start;
use eframe::egui::accesskit::Role;
use eframe::egui::{
    Event, Key, Memory, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use fastrand::Rng;
use raaderum::budget::scenario::Scenario;
use raaderum::desktop::app::App;
use raaderum::desktop::command::Command;
use raaderum::desktop::document::DocumentId;
use raaderum::desktop::files::{Ask, FileDialogs, Outcome};
use raaderum::desktop::state::State;
use raaderum::desktop::theme;
use raaderum::storage::scenario::{read, write};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// How many events a session has where nobody asks for more.
const EVENTS: u64 = 200;

/// After how many deeds plans are held against what a file of them says.
const CHECKED_EVERY: usize = 25;

#[test]
fn a_random_session_in_an_example() {
    session(first_start(), from_environment("RAADERUM_SEED").unwrap_or(1));
}

#[test]
fn a_random_session_in_a_plan_of_many_measures() {
    session(large(60, 6), from_environment("RAADERUM_SEED").unwrap_or(2));
}

fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Runs a session; where it fails, says which, and what had happened in it.
fn session(state: State, seed: u64) {
    let events = from_environment("RAADERUM_EVENTS").unwrap_or(EVENTS);
    let mut session = Session::new(state, seed);
    let ended = catch_unwind(AssertUnwindSafe(|| session.run(events)));
    assert!(ended.is_ok(), "seed {seed}, after {} deeds:\n{}", session.log.len(), session.log.join("\n"));
}

struct Session {
    random: Rng,
    window: Harness<'static, App>,
    /// Every document as it was when it was opened.
    starts: HashMap<DocumentId, Scenario>,
    log: Vec<String>,
    _folder: TempDir,
}

impl Session {
    fn new(state: State, seed: u64) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let dialogs =
            Anywhere { folder: folder.path().to_owned(), random: Rng::with_seed(seed), asked: None, answers: 0 };
        let app = App::new(state, Box::new(dialogs));
        let mut window = Harness::builder()
            .with_size(Vec2::new(1440.0, 900.0))
            .with_context_setup(theme::install)
            .allow_missing_glyphs()
            .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
        window.step();
        Self { random: Rng::with_seed(seed), window, starts: HashMap::new(), log: Vec::new(), _folder: folder }
    }

    /// Does anything until so many events have happened; each has a frame of its own.
    fn run(&mut self, events: u64) {
        self.meet_documents();
        let first = self.frames();
        while self.frames() < first + events {
            self.anything();
            self.window.step();
            self.meet_documents();
            if self.log.len().is_multiple_of(CHECKED_EVERY) {
                self.check_files();
            }
        }
        self.check_files();
        self.check_undo();
    }

    fn frames(&self) -> u64 {
        self.window.ctx.cumulative_frame_nr()
    }

    /// Remembers what documents were when they were opened.
    fn meet_documents(&mut self) {
        for document in self.window.state().state().documents() {
            let start = self.starts.entry(document.id());
            let _start = start.or_insert_with(|| document.book().scenario().clone());
        }
    }

    /// What a file would hold of each document says the same as the document.
    fn check_files(&self) {
        let state = self.window.state().state();
        for document in state.documents() {
            let scenario = document.book().scenario();
            let text = write(scenario);
            let read = read(&text, &state.library.areas);
            let read = read.map_err(|problems| format!("{problems:?}\n{text}")).expect("a file that can be read");
            assert_eq!(&read.scenario, scenario, "another plan in the file\n{text}");
        }
    }

    /// Undo leads to the beginning of each document, and redo to its end.
    fn check_undo(&mut self) {
        self.log.push("-- undo to the start".into());
        self.window.set_size(Vec2::new(1440.0, 900.0));
        for _ in 0..self.window.state().state().tab_count() {
            self.leave_fields();
            let last = self.scenario();
            let steps = self.window.state().state().document().history().steps();
            self.turn(steps, Key::Z, Modifiers::COMMAND);
            let document = self.window.state().state().document();
            assert_eq!(document.history().steps(), 0, "undo did not get to the start");
            assert_eq!(self.starts.get(&document.id()), Some(&self.scenario()), "undo led to another start");
            self.turn(steps, Key::Y, Modifiers::COMMAND);
            assert_eq!(self.scenario(), last, "redo led to another end");
            self.shortcut(Command::NextTab);
            self.window.step();
        }
    }

    fn turn(&mut self, steps: usize, pressed: Key, modifiers: Modifiers) {
        for _ in 0..steps {
            self.window.key_press_modifiers(modifiers, pressed);
            self.window.step();
        }
    }

    fn scenario(&self) -> Scenario {
        self.window.state().state().document().book().scenario().clone()
    }

    /// Closes what is open and lets no field have the keyboard.
    fn leave_fields(&mut self) {
        for _ in 0..6 {
            self.window.key_press(Key::Escape);
            self.window.step();
            self.window.ctx.memory_mut(Memory::stop_text_input);
            self.window.step();
        }
        assert_eq!(self.window.state().state().dialog, None, "a dialog that Esc does not close");
    }

    fn anything(&mut self) {
        match self.random.u8(0..100) {
            0..26 => self.click_something(),
            26..31 => self.click_anywhere(),
            31..46 => self.fill_a_field(),
            46..58 => self.type_text(),
            58..76 => self.press(),
            76..84 => self.give_a_command(),
            84..88 => self.paste(),
            88..92 => self.drag(),
            92..96 => self.scroll(),
            96 => self.resize(),
            97 => self.undo_or_redo(),
            _ => self.wait(),
        }
    }

    /// The middle of some node, or of some text field, and what it says.
    fn some_node(&mut self, fields_only: bool) -> Option<(Pos2, String)> {
        let size = self.window.ctx.content_rect();
        let nodes: Vec<_> = self
            .window
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().bounding_box().is_some() && size.contains(node.rect().center()))
            .filter(|node| !fields_only || node.accesskit_node().role() == Role::TextInput)
            .map(|node| (node.rect().center(), node.accesskit_node().label().unwrap_or_default()))
            .collect();
        self.random.choice(nodes)
    }

    fn somewhere(&mut self) -> Pos2 {
        let size = self.window.ctx.content_rect().size();
        Pos2::new(self.random.f32() * size.x, self.random.f32() * size.y)
    }

    fn click_something(&mut self) {
        let Some((at, label)) = self.some_node(false) else { return };
        let button = if self.random.u8(0..10) == 0 { PointerButton::Secondary } else { PointerButton::Primary };
        let modifiers =
            *some(&mut self.random, &[Modifiers::NONE, Modifiers::NONE, Modifiers::COMMAND, Modifiers::SHIFT]);
        let times = if self.random.u8(0..8) == 0 { 2 } else { 1 };
        self.log.push(format!("click {times} × {button:?} {modifiers:?} at {at} on {label:?}"));
        for _ in 0..times {
            self.click(at, button, modifiers);
        }
    }

    fn click_anywhere(&mut self) {
        let at = self.somewhere();
        self.log.push(format!("click at {at}"));
        self.click(at, PointerButton::Primary, Modifiers::NONE);
    }

    fn click(&self, pos: Pos2, button: PointerButton, modifiers: Modifiers) {
        self.window.event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            self.window.event_modifiers(Event::PointerButton { pos, button, pressed, modifiers }, modifiers);
        }
    }

    fn fill_a_field(&mut self) {
        let Some((at, label)) = self.some_node(true) else { return };
        let text = *some(&mut self.random, TEXTS);
        let end = *some(&mut self.random, &[Key::Enter, Key::Tab, Key::Escape]);
        self.log.push(format!("fill {label:?} at {at} with {text:?} and {end:?}"));
        self.click(at, PointerButton::Primary, Modifiers::NONE);
        self.window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.window.event(Event::Text(text.into()));
        self.window.key_press(end);
    }

    fn type_text(&mut self) {
        let text = *some(&mut self.random, TEXTS);
        self.log.push(format!("type {text:?}"));
        for letter in text.chars() {
            self.window.event(Event::Text(letter.into()));
        }
    }

    fn press(&mut self) {
        let pressed = *some(&mut self.random, KEYS);
        let modifiers = *some(&mut self.random, MODIFIERS);
        let times = if self.random.u8(0..4) == 0 { self.random.usize(2..8) } else { 1 };
        self.log.push(format!("press {times} × {modifiers:?} {pressed:?}"));
        for _ in 0..times {
            self.window.key_press_modifiers(modifiers, pressed);
        }
    }

    fn give_a_command(&mut self) {
        let given = *some(&mut self.random, Command::ALL);
        if given == Command::CopyCells {
            self.window.event(Event::Copy);
        } else if given == Command::CutCells {
            self.window.event(Event::Cut);
        } else {
            self.shortcut(given);
        }
        self.log.push(format!("command {given:?}"));
    }

    fn shortcut(&self, given: Command) {
        if let Some(keys) = given.shortcut() {
            self.window.key_press_modifiers(keys.modifiers, keys.logical_key);
        }
    }

    /// A range as spreadsheets copy it, often of odd numbers.
    fn paste(&mut self) {
        let (rows, columns) = (self.random.usize(1..6), self.random.usize(1..7));
        let mut text = String::new();
        for _ in 0..rows {
            let row: Vec<&str> = (0..columns).map(|_| *some(&mut self.random, TEXTS)).collect();
            text += &row.join("\t");
            text.push('\n');
        }
        self.log.push(format!("paste {text:?}"));
        self.window.event(Event::Paste(text));
    }

    fn drag(&mut self) {
        let from = self.some_node(false).map_or(Pos2::ZERO, |(at, _)| at);
        let to = self.somewhere();
        self.log.push(format!("drag from {from} to {to}"));
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.window.event(Event::PointerMoved(from));
        self.window.event(button(from, true));
        for part in [0.1, 0.5, 1.0] {
            self.window.event(Event::PointerMoved(from + (to - from) * part));
        }
        self.window.event(button(to, false));
    }

    fn scroll(&mut self) {
        let at = self.somewhere();
        let delta = Vec2::new(self.random.f32() - 0.5, self.random.f32() - 0.5) * 900.0;
        let modifiers = if self.random.u8(0..6) == 0 { Modifiers::COMMAND } else { Modifiers::NONE };
        self.log.push(format!("scroll {modifiers:?} by {delta} at {at}"));
        let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, MouseWheelSource::Wheel);
        let wheel = Event::MouseWheel { unit, delta, phase, source, modifiers };
        self.window.event(Event::PointerMoved(at));
        self.window.event_modifiers(wheel, modifiers);
    }

    fn resize(&mut self) {
        let pixels = Vec2::new(self.random.f32() * 1600.0 + 320.0, self.random.f32() * 1000.0 + 240.0);
        let size = pixels / self.window.ctx.zoom_factor();
        self.log.push(format!("resize to {size}"));
        self.window.set_size(size);
    }

    fn undo_or_redo(&mut self) {
        let (pressed, times) = (*some(&mut self.random, &[Key::Z, Key::Z, Key::Y]), self.random.usize(1..12));
        self.log.push(format!("{times} × Ctrl+{pressed:?}"));
        for _ in 0..times {
            self.window.key_press_modifiers(Modifiers::COMMAND, pressed);
        }
    }

    fn wait(&mut self) {
        self.log.push("wait".into());
        let _frames = self.window.run_ok();
    }
}

fn some<'a, Value>(random: &mut Rng, from: &'a [Value]) -> &'a Value {
    from.get(random.usize(0..from.len())).expect("a choice")
}

/// File dialogs that answer at random: with files of a folder, or not at all.
struct Anywhere {
    folder: PathBuf,
    random: Rng,
    asked: Option<Ask>,
    answers: usize,
}

impl FileDialogs for Anywhere {
    fn ask(&mut self, ask: Ask, _title: &str, _folder: Option<&Path>) -> bool {
        self.asked = Some(ask);
        true
    }

    fn answer(&mut self) -> Option<(Ask, Outcome)> {
        let ask = self.asked.take()?;
        if self.random.u8(0..3) == 0 {
            return Some((ask, Outcome::Cancelled));
        }
        let path = match &ask {
            Ask::Open | Ask::Compare(_) | Ask::Merge | Ask::MergeBase(_) => {
                self.folder.join(format!("{}.scenarie.ron", self.random.usize(0..=self.answers)))
            }
            Ask::Import => {
                let path = self.folder.join("tiltag.csv");
                std::fs::write(&path, TABLE).expect("a table");
                path
            }
            Ask::Save(_) => {
                self.answers = (self.answers + 1) % 5;
                self.folder.join(format!("{}.scenarie.ron", self.answers))
            }
            Ask::SaveCopy(name, _)
            | Ask::ExportChart(name)
            | Ask::ExportReport(name)
            | Ask::ExportMeeting(name)
            | Ask::ExportComparison(name) => self.folder.join(name),
        };
        Some((ask, Outcome::Picked(path)))
    }
}

const TABLE: &str =
    "Tiltag;Område;Pris;2025;2026;2027\nFlere hænder;service;25;1,5;2;\nLift;anlaeg;26;-10;;1.000,5\n;;;;;\n";

const KEYS: &[Key] = &[
    Key::ArrowDown,
    Key::ArrowUp,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::Enter,
    Key::Tab,
    Key::Escape,
    Key::F2,
    Key::Delete,
    Key::Backspace,
    Key::Space,
    Key::Home,
    Key::End,
    Key::PageUp,
    Key::PageDown,
    Key::A,
    Key::D,
    Key::R,
    Key::K,
    Key::F,
    Key::N,
    Key::Num1,
    Key::Num7,
    Key::Plus,
    Key::Minus,
    Key::F1,
    Key::F6,
];

const MODIFIERS: &[Modifiers] = &[
    Modifiers::NONE,
    Modifiers::NONE,
    Modifiers::NONE,
    Modifiers::NONE,
    Modifiers::SHIFT,
    Modifiers::COMMAND,
    Modifiers::ALT,
    Modifiers::COMMAND.plus(Modifiers::SHIFT),
    Modifiers::COMMAND.plus(Modifiers::ALT),
];

const TEXTS: &[&str] = &[
    "1",
    "0",
    "-7",
    "12,5",
    "1.234,5",
    "1,234.5",
    "=120*0,98",
    "=1/0",
    "=((",
    "1,5 mia",
    "250 kr.",
    "999999999999999",
    "79228162514264337593543950335",
    "1e9",
    "-",
    ",",
    "=",
    "",
    " ",
    "\u{a0}1\u{a0}000",
    "2025",
    "B2026",
    "BO2027",
    "R2023",
    "1800",
    "2300",
    "service",
    "Flere hænder i ældreplejen",
    "æøå \"citat\" \\ (rå)",
    "👩‍👩‍👧 🏳️‍🌈",
    "a\u{301}\u{200d}",
    "מספר",
    "%",
    "3 %",
    "-100",
    "101 %",
    "2,25",
    "25-pl",
    "x",
    "n",
    "https://example.org/?a=b",
    "..",
    "/",
    "\"",
    "\u{0}",
];
