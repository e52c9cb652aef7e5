//! Agreements of the user's own: opened, looked through, used, kept, started.

use crate::support::{command, first_start, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::agreement::{FigureKind, FigureRef};
use raaderum::budget::scenario::{AssumptionKind, Beyond, Edit, Scenario};
use raaderum::desktop::app::App;
use std::path::Path;

const TEXT: &str = r#"Agreement(
    format: 1,
    id: "Prøve2025",
    name: (da: "Prøveaftale 2025", en: "Trial agreement 2025"),
    parties: [],
    scope: AllMunicipalities,
    year: 2025,
    figures: [
        Figure(
            id: "serviceramme",
            name: (da: "Serviceramme", en: "Service frame"),
            area: "service",
            kind: Frame(bound: AtMost, on: Level, force: Binding),
            price_level: "2025-pl",
            values: [
                (year: "2025", is: "315.0 mia", at: ["side 2"]),
            ],
        ),
        Figure(
            id: "pl-service",
            name: (da: "Pris- og lønudvikling", en: "Price and wage rate"),
            kind: Rate(series: "kommuner/service"),
            values: [
                (year: "2024-2025", is: "420 pct", at: ["side 7"]),
            ],
        ),
    ],
)
"#;

fn scenario<'a>(window: &'a Harness<'_, App>) -> &'a Scenario {
    window.state().state().document().book().scenario()
}

fn press(window: &mut Harness<'_, App>, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

fn has(window: &Harness<'_, App>, part: &str) -> bool {
    window.query_all_by_label_contains(part).next().is_some()
}

/// A window in which the file was opened by its path; own agreements are kept in the folder.
fn opened(file: &Path, folder: &Path) -> Harness<'static, App> {
    let mut state = first_start();
    state.own_folder = Some(folder.to_owned());
    let mut window = window(state);
    command(&mut window, Key::O);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&file.display().to_string());
    window.run();
    window.key_press(Key::Enter);
    window.run();
    window
}

#[test]
fn an_opened_agreement_is_looked_through_and_used_in_one_step_that_undo_takes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("proeve.ron");
    std::fs::write(&file, TEXT).expect("a file");
    let mut window = opened(&file, folder.path());
    let before = scenario(&window).clone();
    assert!(has(&window, "Prøveaftale 2025"));
    assert!(has(&window, "inje 24"), "the line of the rate");
    assert!(has(&window, "mere end nogen aftalt"));
    assert!(window.get_by_role_and_label(Role::Button, "Annuller").is_focused());
    press(&mut window, "Brug i dette scenarie");
    assert!(scenario(&window).agreements.iter().any(|id| &**id == "Prøve2025"));
    assert_eq!(scenario(&window).own_agreements.len(), 1);
    command(&mut window, Key::F);
    assert!(has(&window, "Egen aftale, i scenariet"));
    window.key_press(Key::Escape);
    window.run();
    command(&mut window, Key::Z);
    assert_eq!(scenario(&window), &before);
}

#[test]
fn an_opened_agreement_is_put_in_the_folder_and_replaced_only_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("aftaler");
    let file = folder.path().join("proeve.ron");
    std::fs::write(&file, TEXT).expect("a file");
    let mut window = opened(&file, &own);
    press(&mut window, "Læg i min mappe");
    let kept = own.join("proeve.ron");
    assert_eq!(std::fs::read_to_string(&kept).expect("the copy"), TEXT);
    assert!(window.state().state().library().agreement("Prøve2025").is_some());
    std::fs::write(&kept, "andet").expect("a file");
    command(&mut window, Key::O);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&file.display().to_string());
    window.run();
    window.key_press(Key::Enter);
    window.run();
    press(&mut window, "Læg i min mappe");
    assert_eq!(std::fs::read_to_string(&kept).expect("the copy"), "andet");
    assert!(window.get_by_label("Annuller").is_focused());
    press(&mut window, "Erstat");
    assert_eq!(std::fs::read_to_string(&kept).expect("the copy"), TEXT);
}

#[test]
fn an_agreement_that_cannot_be_read_is_told_line_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("proeve.ron");
    std::fs::write(&file, TEXT.replace("315.0 mia", "315,0 mia")).expect("a file");
    let window = opened(&file, folder.path());
    assert!(has(&window, "Filen kan ikke åbnes"));
    assert!(has(&window, "inje 16"));
    assert!(scenario(&window).own_agreements.is_empty());
}

#[test]
fn next_years_agreement_starts_from_this_years_without_amounts() {
    let mut window = window(first_start());
    let before = scenario(&window).clone();
    let outcome = |window: &Harness<'_, App>| format!("{:?}", window.state().state().view().verdict_sentence());
    let stated = outcome(&window);
    command(&mut window, Key::F);
    press(&mut window, "Ny aftale…");
    press(&mut window, "Opret");
    assert_eq!(outcome(&window), stated, "an agreement without amounts states nothing");
    let started = scenario(&window).own_agreements.first().expect("the agreement").clone();
    assert_eq!((&*started.id, started.year.number()), ("KØ2025", 2025));
    assert!(started.figures.iter().all(|figure| figure.values.is_empty()));
    assert!(has(&window, "Egen aftale, i scenariet"));
    window.key_press(Key::Escape);
    window.run();
    command(&mut window, Key::Z);
    assert_eq!(scenario(&window), &before);
}

fn type_in(window: &mut Harness<'_, App>, field: &str, text: &str) {
    let role = if field == "Begrundelse" || field == "Kilde" { Role::MultilineTextInput } else { Role::TextInput };
    window.get_by_role_and_label(role, field).focus();
    window.run();
    command(window, Key::A);
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
}

/// The first example with the capital area and its explanation in sight.
fn explained() -> Harness<'static, App> {
    let mut state = first_start();
    state.area = Some(crate::fixture::area("anlaeg"));
    state.inspector_tab = raaderum::desktop::state::InspectorTab::Why;
    state.refresh();
    window(state)
}

#[test]
fn an_agreed_frame_is_corrected_beside_what_was_agreed_and_the_correction_changed_and_deleted() {
    let mut window = explained();
    let before = scenario(&window).clone();
    window.get_all_by_role_and_label(Role::Button, "Tilføj korrektion…").next().expect("a button").click();
    window.run();
    type_in(&mut window, "Dato", "2024-03-01");
    assert!(has(&window, "aftalt: 19,3"));
    type_in(&mut window, "Beløb i 2024", "19,1 mio");
    assert!(has(&window, "gange det andet"), "mio for mia is asked about");
    type_in(&mut window, "Beløb i 2024", "19,1 mia");
    assert!(has(&window, "= 19,1"));
    type_in(&mut window, "Kilde", "DUT-meddelelse");
    press(&mut window, "Tilføj");
    assert_eq!(scenario(&window).vintages.len(), 1);
    assert!(has(&window, "2024-03-01: 2024 19,1"));
    press(&mut window, "Ret 2024-03-01…");
    type_in(&mut window, "Beløb i 2024", "19,2 mia");
    press(&mut window, "Ret");
    let vintage = &scenario(&window).vintages[0];
    assert_eq!(vintage.amounts.iter().next().expect("an amount").1.to_string(), "19.2 mia");
    press(&mut window, "Slet 2024-03-01");
    assert!(scenario(&window).vintages.is_empty());
    for _ in 0..3 {
        command(&mut window, Key::Z);
    }
    assert_eq!(scenario(&window), &before);
}

#[test]
fn an_own_frame_is_added_changed_and_deleted() {
    let mut window = explained();
    let before = scenario(&window).clone();
    press(&mut window, "Tilføj egen ramme…");
    type_in(&mut window, "Titel", "Direktionens loft");
    type_in(&mut window, "Beløb i 2025", "19,0 mia");
    press(&mut window, "Tilføj");
    let frame = scenario(&window).frames.last().expect("a frame").clone();
    assert_eq!((&*frame.id, &*frame.title), ("direktionens-loft", "Direktionens loft"));
    press(&mut window, "Ret Direktionens loft…");
    type_in(&mut window, "Titel", "Byrådets loft");
    press(&mut window, "Ret");
    assert_eq!(&*scenario(&window).frames.last().expect("a frame").title, "Byrådets loft");
    press(&mut window, "Slet Byrådets loft");
    assert_eq!(scenario(&window), &before);
}

fn choose(window: &mut Harness<'_, App>, list: &str, choice: &str) {
    window.get_by_role_and_label(Role::ComboBox, list).click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, choice).click();
    window.run();
}

#[test]
fn an_assumption_is_added_from_the_list_and_its_numbers_and_reason_changed() {
    let mut window = window_of(first_start(), Vec2::new(1440.0, 1400.0));
    let before = scenario(&window).clone();
    press(&mut window, "Tilføj antagelse…");
    choose(&mut window, "Hvad antages", "et områdes ramme efter det sidst aftalte år");
    choose(&mut window, "Hvordan går det videre", "realvækst");
    type_in(&mut window, "Realvækst i pct. om året", "420");
    assert!(has(&window, "mellem −50 og 50 pct."));
    type_in(&mut window, "Realvækst i pct. om året", "1,5");
    type_in(&mut window, "Begrundelse", "Skøn");
    press(&mut window, "Tilføj");
    let added = scenario(&window).assumptions.last().expect("an assumption").clone();
    let AssumptionKind::FrameBeyond { rule, .. } = &added.kind else { panic!("{added:?}") };
    assert_eq!(*rule, Beyond::GrowReal(rust_decimal::Decimal::new(15, 1)));
    command(&mut window, Key::Z);
    assert_eq!(scenario(&window), &before);
    let head = window
        .get_all_by_role(Role::Button)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.contains("astholdt realt")));
    head.expect("an assumption").click();
    window.run();
    press(&mut window, "Ret antagelsen…");
    type_in(&mut window, "Begrundelse", "En anden grund");
    press(&mut window, "Ret");
    assert!(scenario(&window).assumptions.iter().any(|assumption| &*assumption.because == "En anden grund"));
    assert_eq!(scenario(&window).assumptions.len(), before.assumptions.len());
}

#[test]
fn a_figure_of_a_new_agreement_is_filled_in_asked_about_and_kept_in_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut state = first_start();
    state.own_folder = Some(folder.path().to_owned());
    let mut window = window(state);
    command(&mut window, Key::F);
    press(&mut window, "Ny aftale…");
    press(&mut window, "Opret");
    let figure = scenario(&window).own_agreements[0]
        .figures
        .iter()
        .find(|figure| matches!(&figure.kind, FigureKind::Rate(series) if &**series == "kommuner/service"))
        .expect("a rate")
        .id
        .clone();
    let mut app_state = first_start();
    app_state.own_folder = Some(folder.path().to_owned());
    let carried = scenario(&window).own_agreements.clone();
    app_state.document_mut().edit(Edit::OwnAgreements(carried)).expect("an edit");
    app_state.browser.open = true;
    app_state.browser.figure = Some(FigureRef::new("KØ2025", &figure));
    app_state.refresh();
    let mut window = crate::support::window(app_state);
    press(&mut window, "Ret tallet…");
    type_in(&mut window, "Sats 2024-2025 i pct.", "420");
    assert!(has(&window, "Er 4,20 pct. ment?"), "asked about at once");
    type_in(&mut window, "Sted i aftalen", "kap. 2");
    assert!(window.get_by_role_and_label(Role::Button, "Gem tallet").accesskit_node().is_disabled());
    type_in(&mut window, "Behold med begrundelse", "Sådan trykt");
    press(&mut window, "Gem tallet");
    let checked = &scenario(&window).own_agreements[0].checked;
    assert_eq!(checked.iter().map(|one| &*one.because).collect::<Vec<_>>(), ["Sådan trykt"]);
    assert!(has(&window, "420 pct."));
    press(&mut window, "Gem aftalen i min mappe");
    let kept = std::fs::read_to_string(folder.path().join("koe2025.ron")).expect("the file");
    assert!(kept.contains("is: \"420 pct\""), "{kept}");
}

#[test]
fn of_two_agreements_with_one_id_both_are_told_and_either_choice_can_be_undone() {
    for button in ["Brug scenariets egen", "Brug den, der følger med programmet"] {
        let mut state = first_start();
        let mut other = state.library().agreement("KØ2024").expect("an agreement").as_ref().clone();
        let figure = other.figures.iter_mut().find(|figure| &*figure.id == "serviceramme").expect("a frame");
        figure.values.truncate(1);
        figure.values[0].places = vec!["kap. 9".into()];
        state.document_mut().edit(Edit::OwnAgreements(vec![other.into()])).expect("an edit");
        state.inspector_tab = raaderum::desktop::state::InspectorTab::Problems;
        state.refresh();
        let mut window = window(state);
        let before = scenario(&window).clone();
        let asked = |window: &Harness<'_, App>| window.query_by_role_and_label(Role::Button, button).is_some();
        assert!(asked(&window) && has(&window, "serviceramme"));
        press(&mut window, button);
        assert!(!asked(&window), "{button}");
        command(&mut window, Key::Z);
        assert_eq!(scenario(&window), &before);
        assert!(asked(&window));
    }
}
