//! `App::ui` of a frame in which everything is visible, without painting it.

use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase,
    Vec2,
};
use raaderum::budget::area::AreaPath;
use raaderum::budget::evaluation::Row;
use raaderum::budget::measure::{Effect, Measure, YearlyAmounts};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Baseline, Scenario, Scope, Years};
use raaderum::desktop::app::App;
use raaderum::desktop::document::{Document, Origin};
use raaderum::desktop::files::{Ask, FileDialogs, Outcome};
use raaderum::desktop::state::{Preferences, State};
use raaderum::desktop::theme;
use raaderum::storage;
use raaderum::view::Language;
use raaderum::view::grid::RowKey;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Dialogs of a machine where nobody sits.
struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn ask(&mut self, _ask: Ask, _title: &str, _folder: Option<&Path>) -> bool {
        false
    }
    fn answer(&mut self) -> Option<(Ask, Outcome)> {
        None
    }
}

/// A plan of so many measures over so many years in one area of the agreement for 2024.
pub(crate) fn plan(measures: usize, years: u16) -> Scenario {
    let first = Year::new(2024).unwrap();
    let years = Years::new(first, Year::new(2023 + years).unwrap()).unwrap();
    let mut scenario = Scenario::new("Stor plan", Scope::AllMunicipalities, years, PriceLevel::Of(first));
    scenario.agreements = vec!["KØ2024".into()];
    let area = AreaPath::parse("service").unwrap();
    scenario.baseline.insert(area.clone(), Baseline::Agreed { figure: None, without: Vec::new() });
    for at in 0..measures {
        let mut measure =
            Measure::new(&format!("tiltag-{at}"), &format!("Tiltag nummer {at}"), area.clone(), PriceLevel::Of(first));
        let amount = |year: Year| {
            Printed::new(i64::from(year.number()) - 2000 + i64::try_from(at % 97).unwrap(), 1, Unit::Mio).unwrap()
        };
        measure.effect = Effect::Yearly(years.iter().map(|year| (year, amount(year))).collect::<YearlyAmounts>());
        scenario.measures.push(measure);
    }
    scenario
}

/// Prints the time of a frame at rest, of scrolling the grid, and of the frames after a typed number, a paste and their
/// undoing.
pub(crate) fn measure() {
    for measures in [3, 1_000, 10_000] {
        let mut window = Window::with(measures);
        let size = format!("{measures:>6} measures × 30 years");
        let at_rest = (0..200).map(|_| window.frame(Vec::new())).collect();
        print(&format!("at rest, {size}, 1920 × 1080"), at_rest);
        if measures > 3 {
            window.work(&size);
        }
    }
}

fn print(what: &str, times: Vec<Duration>) {
    let most = times.iter().max().map_or(0.0, Duration::as_secs_f64) * 1e3;
    println!("App::ui {what}: {:>8.3} ms, at most {most:.3}", super::median(times).as_secs_f64() * 1e3);
}

/// A window that nobody sees.
struct Window {
    app: App,
    ctx: Context,
    time: f64,
}

impl Window {
    fn with(measures: usize) -> Self {
        let library = Arc::new(storage::agreements::all());
        let document = Document::open(plan(measures, 30), Arc::clone(&library), Origin::New);
        let preferences = Preferences {
            language: Language::Danish,
            theme: eframe::egui::ThemePreference::Light,
            unit: Unit::Mio,
            ..Preferences::default()
        };
        let app = App::new(State::new(document, library, preferences), Box::new(NoDialogs));
        let ctx = Context::default();
        theme::install(&ctx);
        let mut window = Self { app, ctx, time: 0.0 };
        for _ in 0..20 {
            window.frame(Vec::new());
        }
        window
    }

    /// The time one frame takes in which these events arrive.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1920.0, 1080.0))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let mut took = Duration::ZERO;
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| {
            let start = Instant::now();
            app.frame(ui);
            took = start.elapsed();
        });
        output.textures_delta.clear();
        took
    }

    /// The time of the slowest of the frames that take events in and show what they did.
    fn done(&mut self, events: Vec<Event>) -> Duration {
        let first = self.frame(events);
        (0..3).map(|_| self.frame(Vec::new())).fold(first, Duration::max)
    }

    /// Clicks, and gives the number of the measure whose cell is there.
    fn click(&mut self, pos: Pos2) -> Option<usize> {
        self.frame(vec![Event::PointerMoved(pos)]);
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            self.frame(vec![Event::PointerButton { pos, button, pressed, modifiers }]);
        }
        self.frame(Vec::new());
        let cell = self.app.state().cell.as_ref()?;
        if let RowKey::Numbers(Row::Measure(at)) = cell.row { Some(at) } else { None }
    }

    /// A place in the grid, far below, where the cell of a measure is, and which.
    fn measure_at_the_foot(&mut self) -> (Pos2, usize) {
        let places = (0_u16..60).map(|step| Pos2::new(1000.0, 1000.0 - 12.0 * f32::from(step)));
        let mut found = places.filter_map(|place| Some((place, self.click(place)?)));
        found.next().expect("a measure is seen")
    }

    /// Scrolls, types, pastes and undoes as a user would, in the cells of measures.
    fn work(&mut self, size: &str) {
        let (grid, first) = self.measure_at_the_foot();
        let wheel = || Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            source: MouseWheelSource::Wheel,
            delta: Vec2::new(0.0, -3.0),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        };
        let scrolling = (0..200).map(|_| self.frame(vec![wheel()])).collect();
        print(&format!("scrolling, {size}"), scrolling);
        for _ in 0..30 {
            self.frame(Vec::new()); // it comes to rest
        }
        let last = self.click(grid).expect("a measure");
        assert!(last > first + 100, "from measure {first} to {last}");
        let typed = (0..40)
            .map(|at| {
                self.frame(vec![Event::Text(format!("{}", at + 1))]);
                self.frame(Vec::new());
                self.done(vec![key(Key::Enter, Modifiers::NONE)])
            })
            .collect();
        print(&format!("a typed number, {size}"), typed);
        let arrows = (0..40).map(|_| self.done(vec![key(Key::ArrowUp, Modifiers::SHIFT)])).collect();
        print(&format!("one more row marked, {size}"), arrows);
        self.done(vec![key(Key::Home, Modifiers::COMMAND)]);
        self.done(vec![key(Key::ArrowDown, Modifiers::NONE)]);
        let line = (1..=10).map(|number| number.to_string()).collect::<Vec<_>>().join("\t");
        let text = vec![line; 1_000].join("\n");
        let (mut pasting, mut undoing) = (Vec::new(), Vec::new());
        for _ in 0..9 {
            pasting.push(self.done(vec![Event::Paste(text.clone())]));
            let history = self.app.state().document().history();
            let name = history.undo_name().unwrap().say(self.app.state().words());
            assert_eq!(name, "Indsæt 1.000 × 10 celler");
            undoing.push(self.done(vec![key(Key::Z, Modifiers::COMMAND)]));
        }
        print(&format!("paste of 1,000 × 10 cells, {size}"), pasting);
        print(&format!("its undoing, {size}"), undoing);
        let all = (0..5).map(|_| self.done(vec![key(Key::A, Modifiers::COMMAND)])).collect();
        print(&format!("all amounts marked, {size}"), all);
    }
}

fn key(key: Key, modifiers: Modifiers) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}
