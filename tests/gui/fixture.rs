//! Plans for the window that no file holds: one counted twice, and one with very many measures.
#![expect(clippy::expect_used, reason = "a plan that does not fit is a broken test")]

use crate::support::{first_start, window};
use eframe::egui::ThemePreference;
use egui_kittest::Harness;
use raaderum::budget::agreement::{Bound, Force, Library, Measured};
use raaderum::budget::area::AreaPath;
use raaderum::budget::measure::{Effect, Measure, YearlyAmounts};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Baseline, Edit, OwnFrame, Scenario, Scope, Years};
use raaderum::desktop::app::App;
use raaderum::desktop::document::{Document, Origin};
use raaderum::desktop::state::{Preferences, State};
use raaderum::storage::{agreements, areas, examples, scenario};
use raaderum::view::Language;
use std::sync::Arc;

/// The path of an area.
pub(crate) fn area(path: &str) -> AreaPath {
    AreaPath::parse(path).expect("a path")
}

/// A year.
pub(crate) fn year(number: u16) -> Year {
    Year::new(number).expect("a year")
}

/// Millions of kroner.
pub(crate) fn mio(amount: i64) -> Printed {
    Printed::new(amount, 0, Unit::Mio).expect("an amount")
}

/// The first example with the capital area chosen, whose agreed baseline holds the lift a second time.
pub(crate) fn counted_twice() -> State {
    let mut state = first_start();
    let baseline = Baseline::Agreed { figure: None, without: Vec::new() };
    let edit = Edit::Baseline(area("anlaeg"), Some(Box::new(baseline)));
    state.document_mut().edit(edit).expect("an edit that fits");
    state.area = Some(area("anlaeg"));
    state.refresh();
    state
}

/// A plan of so many measures over so many years from 2024 on, each with an amount every year, under an own frame.
pub(crate) fn large(measures: usize, years: usize) -> State {
    let (first, service) = (year(2024), area("service"));
    let span = Years::new(first, first.plus(years - 1)).expect("years");
    let level = PriceLevel::Of(first);
    let every = |amount: i64| -> YearlyAmounts { span.iter().map(|year| (year, mio(amount))).collect() };
    let mut scenario = Scenario::new("Stor plan", Scope::AllMunicipalities, span, level);
    let baseline = Baseline::Yearly { amounts: every(300_000), price_level: Some(level), source: None };
    scenario.baseline.insert(service.clone(), baseline);
    scenario.frames.push(OwnFrame {
        id: "maal".into(),
        title: "Eget mål".into(),
        area: service.clone(),
        bound: Bound::AtMost,
        on: Measured::Level,
        force: Force::Binding,
        amounts: every(301_000),
        price_level: Some(level),
        source: None,
    });
    for at in 0..measures {
        let mut measure = Measure::new(&format!("tiltag-{at}"), &format!("Tiltag nr. {at}"), service.clone(), level);
        measure.effect = Effect::Yearly(every(i64::try_from(at % 7).expect("small") - 3));
        scenario.measures.push(measure);
    }
    opened(scenario, Arc::new(agreements::all()))
}

/// A scenario opened in Danish and millions.
pub(crate) fn opened(scenario: Scenario, library: Arc<Library>) -> State {
    let preferences = Preferences {
        language: Language::Danish,
        theme: ThemePreference::Light,
        unit: Unit::Mio,
        ..Preferences::default()
    };
    State::new(Document::open(scenario, Arc::clone(&library), Origin::New), library, preferences)
}

/// The example with three alternatives, in Danish and millions.
pub(crate) fn alternatives() -> Harness<'static, App> {
    let example = examples::named("botilbud-alternativer").expect("it ships");
    let read = scenario::read(example.text, areas::standard()).expect("it reads");
    window(opened(read.scenario, Arc::new(agreements::all())))
}
