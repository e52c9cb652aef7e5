//! Whoever does not see the window: every control says what it is.

use crate::support::{command, first_start, key, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use raaderum::budget::agreement::FigureRef;
use raaderum::budget::area::AreaPath;
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::AssumptionKind;
use raaderum::desktop::app::App;
use raaderum::desktop::files::Ask;
use raaderum::desktop::state::{Assuming, Dialog, MeasuresForm, Then};
use rust_decimal::Decimal;
use std::path::PathBuf;

/// The roles of what is used, not only read.
const CONTROLS: [Role; 19] = [
    Role::Button,
    Role::Switch,
    Role::CheckBox,
    Role::RadioButton,
    Role::ComboBox,
    Role::ListBoxOption,
    Role::ListItem,
    Role::Link,
    Role::MenuItem,
    Role::MenuItemRadio,
    Role::Tab,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::SpinButton,
    Role::Slider,
    Role::Splitter,
    Role::Cell,
    Role::RowHeader,
    Role::Row,
];

/// Fails where something that is used, or has the focus, has no name.
fn all_named(window: &Harness<'_, App>, place: &str) {
    let mut nameless = Vec::new();
    for node in window.root().children_recursive() {
        let access = node.accesskit_node();
        let used = CONTROLS.contains(&access.role()) || access.is_focused();
        let label = access.label().unwrap_or_default();
        if used && label.trim().is_empty() {
            nameless.push(format!("{:?} at {:?}", access.role(), node.rect()));
        }
    }
    assert!(nameless.is_empty(), "{place}: {nameless:#?}");
}

/// Goes round with Tab, and fails where what has the focus has no name, or the window has none at all.
fn all_named_on_the_way(window: &mut Harness<'_, App>, place: &str, steps: usize) {
    for step in 0..steps {
        key(window, Key::Tab);
        let tree = window.root();
        let focused = tree.children_recursive().find(Node::is_focused);
        let access = focused.as_ref().map(|node| (node.accesskit_node().role(), node.accesskit_node().label()));
        let named = access.as_ref().is_some_and(|(_, label)| label.as_ref().is_some_and(|label| !label.is_empty()));
        assert!(named, "{place}, Tab {step}: {access:?}");
    }
}

#[test]
fn every_control_of_the_plan_has_a_name() {
    let mut window = window(first_start());
    all_named(&window, "start");
    all_named_on_the_way(&mut window, "start", 60);
    for tab in [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6] {
        command(&mut window, tab);
        all_named(&window, &format!("{tab:?}"));
    }
    window.get_by_role_and_label(Role::Cell, "Plan, 2025").click();
    window.run();
    command(&mut window, Key::Num5);
    all_named(&window, "why");
    key(&mut window, Key::F10);
    window.run();
    all_named(&window, "menu");
}

#[test]
fn every_control_of_the_browser_and_of_a_narrow_window_has_a_name() {
    let mut window = window(first_start());
    command(&mut window, Key::F);
    all_named(&window, "browser");
    all_named_on_the_way(&mut window, "browser", 30);
    let mut narrow = window_of(first_start(), Vec2::new(427.0, 267.0));
    all_named(&narrow, "narrow");
    command(&mut narrow, Key::B);
    all_named(&narrow, "drawer");
    command(&mut narrow, Key::K);
    all_named(&narrow, "narrow palette");
}

#[test]
fn every_control_of_the_dialogs_has_a_name() {
    let area = AreaPath::parse("anlaeg/botilbud").expect("an area");
    let rate = AssumptionKind::Rate { series: "kommuner/service".into(), to: Year::FIRST, percent: Decimal::ZERO };
    let of = || FigureRef::new("KØ2024", "anlaegsramme");
    let dialogs = [
        Dialog::Unsaved(Then::Close),
        Dialog::TypedPath { ask: Ask::Open, text: String::new(), error: Some("nej".to_owned()) },
        Dialog::Overwrite { ask: Ask::Save("plan.ron".to_owned()), path: PathBuf::from("plan.ron") },
        Dialog::Assume(Assuming { kind: rate, percent: String::new(), because: String::new() }),
        Dialog::CannotOpen { path: PathBuf::from("plan.ron"), lines: vec!["Linje 1".to_owned()] },
        Dialog::NewAgreement,
        Dialog::Vintage { of: of(), at: None },
        Dialog::OwnFigure(of()),
        Dialog::Assumption(None),
        Dialog::OwnFrame { area: area.clone(), at: None },
        Dialog::OwnArea { within: area, measure: None },
        Dialog::ToYearly { measure: 0, year: Year::FIRST, typed: None },
        Dialog::Measures(MeasuresForm::Change),
        Dialog::Measures(MeasuresForm::Shift),
        Dialog::Measures(MeasuresForm::Scale),
        Dialog::Measures(MeasuresForm::Split),
        Dialog::Scenario,
        Dialog::Settings,
        Dialog::Recent,
        Dialog::Shortcuts,
        Dialog::Palette,
        Dialog::Glossary(None),
        Dialog::ChartTable,
    ];
    for dialog in dialogs {
        let name = format!("{dialog:?}");
        let mut state = first_start();
        state.dialog = Some(dialog);
        let mut window = window(state);
        all_named(&window, &name);
        all_named_on_the_way(&mut window, &name, 2);
    }
}

#[test]
fn every_control_of_what_is_pasted_has_a_name() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Cell, "40 egne pladser, 2024").click();
    window.run();
    window.event(Event::Paste("1.234\t5,5\n2.500\t6,5".to_owned()));
    window.run();
    window.run();
    assert!(matches!(window.state().state().dialog, Some(Dialog::Paste(_))));
    all_named(&window, "paste");
}
