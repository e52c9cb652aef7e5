//! `App::ui` of a frame in which everything is visible, without painting it.

use eframe::egui::{Context, Pos2, RawInput, Rect, Vec2};
use raaderum::budget::area::AreaPath;
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
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Dialogs of a machine where nobody sits.
struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn ask(&mut self, _ask: Ask, _title: &str) -> bool {
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

/// Prints the time of a frame at rest and of one after an edit.
pub(crate) fn measure() {
    for measures in [3, 1_000, 10_000] {
        let library = Arc::new(storage::agreements::all());
        let document = Document::open(plan(measures, 30), Arc::clone(&library), Origin::New);
        let preferences = Preferences {
            language: Language::Danish,
            theme: eframe::egui::ThemePreference::Light,
            unit: Unit::Mio,
            ..Preferences::default()
        };
        let mut app = App::new(State::new(document, library, preferences), Box::new(NoDialogs));
        let ctx = Context::default();
        theme::install(&ctx);
        let mut frame = || {
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, Vec2::new(1920.0, 1080.0))),
                ..RawInput::default()
            };
            let mut took = Duration::ZERO;
            let mut output = ctx.run_ui(input, |ui| {
                let start = Instant::now();
                app.frame(ui);
                took = start.elapsed();
            });
            output.textures_delta.clear();
            took
        };
        for _ in 0..20 {
            frame();
        }
        let times: Vec<Duration> = (0..200).map(|_| frame()).collect();
        println!(
            "App::ui at rest, {measures:>6} measures × 30 years, 1920 × 1080: {:>8.3} ms",
            super::median(times).as_secs_f64() * 1e3
        );
    }
}
