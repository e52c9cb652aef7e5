//! Nothing is lost: saving beside the window, files that others change, drafts of a run that ended without a word.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a disk that cannot be used stops the test")]

use crate::support::{NoDialogs, command, first_start, key, preferences, window, window_with};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Vec2, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::desktop::action::Answer;
use raaderum::desktop::app::App;
use raaderum::desktop::background::{AtOnce, Background, Done, Job};
use raaderum::desktop::start;
use raaderum::desktop::state::{Dialog, State};
use raaderum::storage::examples;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use tempfile::TempDir;

/// A file with the first example, and a folder for journals.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Self { folder };
        fs::write(place.file(), text()).expect("a file");
        place
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("plan.ron")
    }

    fn journals(&self) -> PathBuf {
        self.folder.path().join("journal")
    }

    /// What a window starts with that opens the file.
    fn state(&self) -> State {
        let mut state = start(Some(self.file()), preferences(), false);
        state.journal_folder = Some(self.journals());
        state
    }

    fn window(&self) -> Harness<'static, App> {
        window(self.state())
    }

    fn holds(&self) -> String {
        fs::read_to_string(self.file()).expect("the file")
    }

    /// The journals that are there.
    fn kept(&self) -> usize {
        let entries = fs::read_dir(self.journals()).into_iter().flatten();
        entries
            .filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path().extension().is_some_and(|e| e == "journal")))
            .count()
    }
}

fn text() -> &'static str {
    examples::first().expect("an example").text
}

/// The same plan as another program would change it.
fn changed() -> String {
    text().replacen("title: \"", "title: \"Andet ", 2)
}

fn focus(window: &mut Harness<'_, App>) {
    window.input_mut().events.push(Event::WindowFocused(true));
    window.run();
}

fn click(window: &mut Harness<'_, App>, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn is_unsaved(window: &Harness<'_, App>) -> bool {
    window.state().state().document().is_unsaved()
}

fn title(window: &Harness<'_, App>) -> String {
    window.state().state().document().book().scenario().title.clone()
}

#[test]
fn a_file_that_another_program_changed_is_told_and_can_be_read_again() {
    let place = Place::new();
    let mut window = place.window();
    focus(&mut window);
    assert!(window.query_by_label_contains("ændret af et andet program").is_none());
    fs::write(place.file(), changed()).expect("written");
    focus(&mut window);
    assert!(window.query_by_label_contains("Filen er ændret af et andet program").is_some());
    assert!(window.query_by_label_contains("ændret tiltag").is_some(), "and by how much");
    click(&mut window, "Genindlæs");
    assert!(title(&window).starts_with("Andet "));
    assert!(window.query_by_label_contains("ændret af et andet program").is_none());
}

#[test]
fn reading_a_changed_file_again_asks_where_something_would_be_lost() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    fs::write(place.file(), changed()).expect("written");
    focus(&mut window);
    click(&mut window, "Genindlæs");
    assert!(window.query_by_label("De ændringer, du ikke har gemt, går tabt.").is_some());
    key(&mut window, Key::Escape);
    assert!(is_unsaved(&window) && !title(&window).starts_with("Andet "));
}

#[test]
fn a_changed_file_can_be_compared_with_what_stands_here() {
    let place = Place::new();
    let mut window = place.window();
    fs::write(place.file(), text().replacen("64 mio", "99 mio", 1)).expect("written");
    focus(&mut window);
    click(&mut window, "Sammenlign");
    let chosen = |list: &str| window.get_by_role_and_label(Role::ComboBox, list).accesskit_node().value();
    assert_eq!((chosen("Plan A").as_deref(), chosen("Plan B").as_deref()), (Some("Sidst gemt"), Some("Planen")));
    assert!(
        window
            .query_all_by_role(Role::Row)
            .any(|row| row.accesskit_node().label().is_some_and(|said| said.contains("2025: −35,0")))
    );
    key(&mut window, Key::Escape);
    assert!(!is_unsaved(&window) && window.query_by_label_contains("ændret af et andet program").is_some());
}

#[test]
fn keeping_mine_replaces_the_changed_file_at_the_next_save_without_asking_again() {
    let place = Place::new();
    let mut window = place.window();
    fs::write(place.file(), changed()).expect("written");
    focus(&mut window);
    click(&mut window, "Behold min");
    assert!(is_unsaved(&window), "the file says something else");
    assert!(window.query_by_label_contains("ændret af et andet program").is_none());
    command(&mut window, Key::S);
    assert_eq!(window.state().state().dialog, None);
    assert!(!is_unsaved(&window) && !place.holds().contains("Andet "));
}

#[test]
fn saving_over_a_changed_file_asks_first() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    fs::write(place.file(), changed()).expect("written");
    command(&mut window, Key::S);
    assert!(window.query_by_label("Gemmer du her, går det andet programs ændringer tabt.").is_some());
    assert_eq!(place.holds(), changed());
    key(&mut window, Key::Escape);
    assert_eq!(place.holds(), changed());
    command(&mut window, Key::S);
    click(&mut window, "Erstat");
    assert!(!is_unsaved(&window) && !place.holds().contains("Andet "));
    assert!(window.query_by_label_contains("ændret af et andet program").is_none());
}

#[test]
fn a_file_that_is_gone_is_told_and_saved_again() {
    let place = Place::new();
    let mut window = place.window();
    fs::remove_file(place.file()).expect("removed");
    focus(&mut window);
    assert!(window.query_by_label_contains("Filen findes ikke længere").is_some());
    assert!(is_unsaved(&window), "it is only here now");
    assert_eq!(place.kept(), 1, "and in the journal");
    click(&mut window, "Gem igen");
    assert!(!is_unsaved(&window));
    assert!(window.query_by_label_contains("Filen findes ikke længere").is_none());
    assert_eq!(place.kept(), 0);
}

#[test]
fn a_save_that_fails_names_file_and_cause_and_keeps_the_edits() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    let elsewhere = place.folder.path().join("elsewhere");
    fs::rename(place.file(), &elsewhere).expect("moved");
    fs::create_dir(place.file()).expect("a folder in its place");
    command(&mut window, Key::S);
    assert!(window.query_by_role_and_label(Role::Dialog, "Filen er ikke gemt").is_some());
    assert!(window.query_by_label(&place.file().display().to_string()).is_some());
    assert!(window.query_by_label_contains("mappe").is_some());
    assert!(is_unsaved(&window));
    fs::remove_dir(place.file()).expect("removed");
    click(&mut window, "Prøv igen");
    assert!(!is_unsaved(&window));
    assert!(place.holds().contains("on: false"));
}

#[test]
fn saving_a_new_document_from_the_question_goes_on_afterwards() {
    let place = Place::new();
    let mut window = window(first_start());
    command(&mut window, Key::N);
    command(&mut window, Key::M);
    command(&mut window, Key::W);
    click(&mut window, "Gem som…");
    window.run();
    key(&mut window, Key::Escape);
    assert!(is_unsaved(&window), "without a file nothing goes on");
    command(&mut window, Key::W);
    click(&mut window, "Gem som…");
    window.run();
    command(&mut window, Key::A);
    let path = place.folder.path().join("ny.ron");
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&path.display().to_string());
    window.run();
    key(&mut window, Key::Enter);
    window.run();
    assert!(path.exists());
    assert_ne!(title(&window), "Nyt scenarie", "the tab is closed");
}

#[test]
fn a_run_that_ends_without_a_word_costs_nothing() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    command(&mut window, Key::M);
    let before = window.state().state().document().book().scenario().clone();
    assert_eq!(place.kept(), 1);
    drop(window);
    assert_eq!(place.holds(), text(), "the user's file is not touched");

    let mut window = place.window();
    assert!(window.query_by_role_and_label(Role::Dialog, "En kladde blev ikke gemt").is_some());
    assert!(window.query_by_label_contains("1 nyt tiltag, 1 ændret tiltag").is_some());
    click(&mut window, "Senere");
    assert_eq!(window.state().state().document().book().scenario().measures.len() + 1, before.measures.len());
    drop(window);

    let mut window = place.window();
    let recover = format!("Gendan {}", before.title);
    assert!(window.get_by_label(&recover).is_focused());
    key(&mut window, Key::Enter);
    assert_eq!(*window.state().state().document().book().scenario(), before);
    assert!(is_unsaved(&window));
    assert_eq!(window.state().state().document().path(), Some(&*place.file()));
    command(&mut window, Key::M);
    drop(window);

    let mut window = place.window();
    click(&mut window, &recover);
    assert_eq!(window.state().state().document().book().scenario().measures.len(), before.measures.len() + 1);
    command(&mut window, Key::S);
    assert!(!is_unsaved(&window));
    assert_eq!(place.kept(), 0);
    drop(window);
    assert_eq!(place.window().state().state().dialog, None);
}

#[test]
fn a_draft_that_is_not_wanted_is_not_offered_again() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    let title = title(&window);
    drop(window);
    let mut window = place.window();
    click(&mut window, &format!("Kassér {title}"));
    assert_eq!(window.state().state().dialog, None);
    drop(window);
    assert_eq!(place.window().state().state().dialog, None);
    assert_eq!(place.holds(), text());
}

#[test]
fn undoing_all_or_not_saving_leaves_no_draft() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    assert_eq!(place.kept(), 1);
    command(&mut window, Key::Z);
    assert_eq!(place.kept(), 0);
    command(&mut window, Key::T);
    assert_eq!(place.kept(), 1);
    command(&mut window, Key::W);
    click(&mut window, "Gem ikke");
    assert_eq!(place.kept(), 0);
}

#[test]
fn every_tab_has_a_journal_and_each_is_recovered() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    command(&mut window, Key::N);
    command(&mut window, Key::M);
    assert_eq!(place.kept(), 2);
    drop(window);
    let mut window = place.window();
    assert!(window.query_by_role_and_label(Role::Dialog, "2 kladder blev ikke gemt").is_some());
    click(&mut window, "Gendan Nyt scenarie");
    assert_eq!(window.state().state().tab_count(), 2);
    let other = window.state().state().lost.first().expect("one more").scenario.title.clone();
    click(&mut window, &format!("Gendan {other}"));
    assert_eq!(window.state().state().tab_count(), 2, "in the tab of its file");
    assert!(is_unsaved(&window));
    assert_eq!(window.state().state().dialog, None);
    fs::write(place.file(), changed()).expect("written");
    focus(&mut window);
    assert!(window.query_by_label_contains("ændret af et andet program").is_some());
}

#[test]
fn a_second_window_with_the_same_file_is_noticed_and_asks_before_it_saves() {
    let place = Place::new();
    let first = place.window();
    let mut second = place.window();
    assert!(first.query_by_label_contains("åben i et andet vindue").is_none());
    assert!(second.query_by_label_contains("åben i et andet vindue").is_some());
    command(&mut second, Key::T);
    command(&mut second, Key::S);
    assert!(second.query_by_role_and_label(Role::Dialog, "Filen er åben i et andet vindue").is_some());
    assert_eq!(place.holds(), text());
    click(&mut second, "Gem alligevel");
    assert!(!is_unsaved(&second));
    drop((first, second));
    let third = place.window();
    assert!(third.query_by_label_contains("åben i et andet vindue").is_none());
}

/// Does jobs when the test says so.
#[derive(Default)]
struct Slow {
    hands: AtOnce,
    waiting: VecDeque<Job>,
}

#[derive(Clone, Default)]
struct Shared(Rc<RefCell<Slow>>);

impl Background for Shared {
    fn give(&mut self, job: Job) {
        self.0.borrow_mut().waiting.push_back(job);
    }

    fn done(&mut self) -> Option<Done> {
        self.0.borrow_mut().hands.done()
    }
}

impl Shared {
    fn work(&self) {
        let mut slow = self.0.borrow_mut();
        while let Some(job) = slow.waiting.pop_front() {
            slow.hands.give(job);
        }
    }
}

fn slow_window(place: &Place) -> (Harness<'static, App>, Shared) {
    let slow = Shared::default();
    let app = App::beside(place.state(), Box::new(NoDialogs::default()), Box::new(slow.clone()));
    (window_with(app, Vec2::new(1440.0, 900.0)), slow)
}

fn commands(window: &Harness<'_, App>) -> Vec<ViewportCommand> {
    window.output().viewport_output[&ViewportId::ROOT].commands.clone()
}

fn ask_to_close(window: &mut Harness<'_, App>) -> Vec<ViewportCommand> {
    let root = window.input_mut().viewports.entry(ViewportId::ROOT).or_default();
    root.events.push(ViewportEvent::Close);
    window.step();
    let told = commands(window);
    window.input_mut().viewports.entry(ViewportId::ROOT).or_default().events.clear();
    told
}

#[test]
fn a_document_stays_editable_while_it_is_saved() {
    let place = Place::new();
    let (mut window, slow) = slow_window(&place);
    command(&mut window, Key::T);
    command(&mut window, Key::S);
    assert_eq!(place.holds(), text(), "nobody waits for the disk");
    assert!(window.query_by_label("Gemmer…").is_some());
    command(&mut window, Key::M);
    slow.work();
    window.step();
    window.run();
    assert!(place.holds().contains("on: false"));
    assert!(!place.holds().contains("Nyt tiltag"), "what was changed since is not in it");
    assert!(is_unsaved(&window));
    // The title of the new measure is being typed; Ctrl+Z would be about that text.
    window.key_press(Key::Escape);
    window.run();
    command(&mut window, Key::Z);
    assert!(!is_unsaved(&window), "the step that was saved is known");
}

#[test]
fn a_save_that_a_new_branch_of_edits_overtakes_leaves_the_document_unsaved() {
    let place = Place::new();
    let (mut window, slow) = slow_window(&place);
    command(&mut window, Key::T);
    command(&mut window, Key::S);
    command(&mut window, Key::Z);
    command(&mut window, Key::M);
    slow.work();
    window.step();
    window.run();
    assert!(is_unsaved(&window), "no undo leads to what the file holds");
}

#[test]
fn the_window_closes_once_the_save_under_way_has_ended() {
    let place = Place::new();
    let (mut window, slow) = slow_window(&place);
    command(&mut window, Key::T);
    command(&mut window, Key::S);
    let told = ask_to_close(&mut window);
    assert!(told.contains(&ViewportCommand::CancelClose));
    assert_eq!(window.state().state().dialog, None, "there is nothing to ask");
    slow.work();
    window.step();
    assert!(commands(&window).contains(&ViewportCommand::Close));
    assert!(place.holds().contains("on: false"));
}

#[test]
fn closing_with_a_failing_save_stays_open() {
    let place = Place::new();
    let (mut window, slow) = slow_window(&place);
    command(&mut window, Key::T);
    fs::remove_file(place.file()).expect("removed");
    fs::create_dir(place.file()).expect("a folder in its place");
    command(&mut window, Key::S);
    ask_to_close(&mut window);
    slow.work();
    window.step();
    assert!(!commands(&window).contains(&ViewportCommand::Close));
    assert!(matches!(window.state().state().dialog, Some(Dialog::Trouble(_))));
    window.run();
    assert!(is_unsaved(&window));
}

#[test]
fn a_journal_that_cannot_be_written_is_told_once() {
    let place = Place::new();
    fs::write(place.journals(), "not a folder").expect("written");
    let mut window = place.window();
    command(&mut window, Key::T);
    command(&mut window, Key::M);
    let failed = window.state().state().notices.iter().filter(|notice| notice.failed).count();
    assert_eq!(failed, 1);
    assert!(window.query_by_label_contains("Kladden kan ikke skrives").is_some());
    assert!(place.journals().is_file());
}

/// What another program writes: one measure's year is another, and the title.
fn changed_by_lise() -> String {
    text().replacen("64 mio", "99 mio", 1)
}

#[test]
fn a_changed_file_is_merged_with_what_was_changed_here() {
    let place = Place::new();
    let mut window = place.window();
    command(&mut window, Key::T);
    let mine = window.state().state().document().plan().scenario().measures.len();
    fs::write(place.file(), changed_by_lise()).expect("written");
    focus(&mut window);
    click(&mut window, "Flet");
    let state = window.state().state();
    let merged = state.document().plan().scenario();
    assert_eq!(merged.measures.len(), mine, "what was added here");
    assert!(raaderum::storage::scenario::write(merged).contains("99 mio"), "what the file has");
    assert!(merged.conflicts.is_none() && state.dialog.is_none() && is_unsaved(&window));
    assert!(window.query_by_label_contains("Flettet ind: 1 ændret tiltag").is_some(), "said, never silent");
    assert!(window.query_by_label_contains("ændret af et andet program").is_none());
    // Taken back, the file is one that somebody else has changed.
    command(&mut window, Key::Z);
    assert!(window.query_by_label_contains("ændret af et andet program").is_some());
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.run();
    assert!(window.query_by_label_contains("ændret af et andet program").is_none());
    command(&mut window, Key::S);
    assert!(place.holds().contains("99 mio") && window.state().state().dialog.is_none(), "saved without asking");
}

#[test]
fn what_both_changed_is_decided_one_by_one() {
    const TITLE: &str = "Ekstraordinært løft af botilbudskapaciteten";
    let place = Place::new();
    let mut window = place.window();
    window.get_by_role_and_label(Role::MultilineTextInput, "Titel").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Titel").type_text("!!");
    window.run();
    key(&mut window, Key::Tab);
    let titled = |window: &Harness<'_, App>| {
        let plan = window.state().state().document().plan().scenario();
        plan.measures[0].title.to_string()
    };
    assert_eq!(titled(&window), "Ekstraordinært løft af botilbudskapaciteten!!");
    let theirs = changed_by_lise().replacen(TITLE, "Løft af botilbud", 1);
    fs::write(place.file(), &theirs).expect("written");
    focus(&mut window);
    click(&mut window, "Flet");
    assert!(window.query_by_role_and_label(Role::Dialog, "Én konflikt at afgøre").is_some());
    for value in [
        "”Ekstraordinært løft af botilbudskapaciteten”",
        "”Ekstraordinært løft af botilbudskapaciteten!!”",
        "”Løft af botilbud”",
    ] {
        assert!(window.query_by_label(value).is_some(), "{value}");
    }
    assert_eq!(titled(&window), "Ekstraordinært løft af botilbudskapaciteten!!", "ours stands until then");
    click(&mut window, "Tag den anden: Titlen på ”Ekstraordinært løft af botilbudskapaciteten!!”");
    assert_eq!(titled(&window), "Løft af botilbud");
    assert!(window.query_by_label("Alt er afgjort.").is_some());
    click(&mut window, "Luk");
    assert!(window.state().state().document().plan().scenario().conflicts.is_none());
    command(&mut window, Key::Z);
    assert_eq!(titled(&window), "Ekstraordinært løft af botilbudskapaciteten!!", "each choice is a step of its own");
    assert!(window.state().state().shown().problems.iter().any(|problem| problem.title == "Uløst fletning"));
}

#[test]
fn another_file_is_merged_with_and_without_the_plan_that_both_began_as() {
    for (answer, conflicts) in [(Answer::NoBase, 1), (Answer::PickBase, 0)] {
        let place = Place::new();
        let theirs = place.folder.path().join("lise.ron");
        fs::write(&theirs, changed_by_lise()).expect("written");
        let mut state = place.state();
        state.dialog = Some(Dialog::MergeBase(theirs));
        let mut window = window(state);
        window.run();
        let label = if answer == Answer::NoBase { "Flet uden" } else { "Vælg den fælles plan…" };
        click(&mut window, label);
        if answer == Answer::PickBase {
            // Without file dialogs the path is typed.
            let path = place.file().display().to_string();
            window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&path);
            window.run();
            key(&mut window, Key::Enter);
        }
        let merged = window.state().state().document().plan().scenario();
        assert_eq!(merged.conflicts.as_ref().map_or(0, |all| all.slots.len()), conflicts, "{answer:?}");
    }
}
