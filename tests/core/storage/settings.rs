//! The file of settings: what is written is read, and nothing that stands in it stops the program.

use proptest::option::of;
use proptest::prelude::*;
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::storage::settings::{Recent, Settings, Theme, Trouble, keep, load, read, write};
use std::fs;

fn any_settings() -> impl Strategy<Value = Settings> {
    let level = prop_oneof![Just(PriceLevel::Current), Just(PriceLevel::Of(Year::FIRST))];
    let theme = prop_oneof![Just(Theme::Light), Just(Theme::Dark), Just(Theme::System)];
    let unit = prop_oneof![Just(Unit::Mio), Just(Unit::Mia), Just(Unit::Tkr)];
    let recent = ("/[^\\x00]{1,20}", any::<u64>(), any::<bool>());
    let recent = recent.prop_map(|(path, opened, pinned)| Recent { path: path.into(), opened, pinned });
    let shown = (of("da|en"), theme, unit, of(0_u32..=3), of(level), 100_u16..=300);
    let kept = (of("/[^\\x00]{1,20}"), any::<bool>(), prop::collection::vec(recent, 0..20));
    (shown, kept).prop_map(|(shown, kept)| {
        let (language, theme, unit, decimals, price_level, zoom) = shown;
        let (journal, welcome, recent) = kept;
        let journal = journal.map(Into::into);
        Settings { language, theme, unit, decimals, price_level, zoom, journal, welcome, recent }
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(settings in any_settings()) {
        prop_assert_eq!(read(&write(&settings)), Some(settings));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,200}") {
        drop(read(&text));
    }

    #[test]
    fn no_cut_makes_the_reader_panic(settings in any_settings(), at in 0_usize..400) {
        let text = write(&settings);
        let cut: String = text.chars().take(at).collect();
        drop(read(&cut));
    }
}

#[test]
fn fields_and_values_of_a_newer_program_are_passed_over() {
    let text = "Settings(format: 7, sound: Loud(3), theme: \"sepia\", unit: \"euro\", zoom: 9000, decimals: \"12\", \
                language: \"en\", recent: [(path: \"/a.ron\", colour: 3)])";
    let settings = read(text).expect("settings");
    let a = Recent { path: "/a.ron".into(), opened: 0, pinned: false };
    assert_eq!(settings, Settings { language: Some("en".to_owned()), recent: vec![a], ..Settings::default() });
}

#[test]
fn a_file_that_is_not_there_is_no_trouble() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("raaderum").join("settings.ron");
    let loaded = load(&place);
    assert_eq!(loaded.settings, Settings::default());
    assert!(loaded.trouble.is_none());
    let settings = Settings { zoom: 150, ..Settings::default() };
    keep(&place, &settings).expect("saved");
    assert_eq!(load(&place).settings, settings);
}

#[test]
fn broken_files_are_set_aside_one_after_the_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("settings.ron");
    for (at, broken) in [&b"Settings(zoom: [)"[..], b"\xff\xfe\x00", b"", b"[1, 2]"].into_iter().enumerate() {
        fs::write(&place, broken).expect("a file");
        let loaded = load(&place);
        assert_eq!(loaded.settings, Settings::default());
        let aside = folder.path().join(format!("settings.broken-{}.ron", at + 1));
        assert!(matches!(loaded.trouble, Some(Trouble::SetAside(path)) if path == aside));
        assert_eq!(fs::read(&aside).expect("the broken file"), broken, "nothing in it is lost");
        assert!(!place.exists());
    }
}

#[test]
fn a_folder_in_its_place_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("settings.ron");
    fs::create_dir(&place).expect("a folder");
    assert!(matches!(load(&place).trouble, Some(Trouble::Unreadable(..))));
    assert!(place.is_dir());
}
