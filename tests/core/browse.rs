//! The agreements searched, read and put to use.

use raaderum::budget::agreement::{FigureRef, Library};
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::measure::{Effect, Measure, Source, Standing};
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Baseline, CannotUse, Edit, Scenario, Scope, Use, Years};
use raaderum::storage::{agreements, scenario};
use raaderum::view::browse::{Filters, Group, Index, year_in};
use raaderum::view::{Language, View, Words};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(agreements::all()));
static DANISH: LazyLock<Index> = LazyLock::new(|| Index::of(&LIBRARY, &Words::of(Language::Danish)));

fn hits(query: &str) -> Vec<String> {
    hits_in(query, &Filters::default())
}

fn hits_in(query: &str, filters: &Filters) -> Vec<String> {
    let hits = DANISH.search(query, filters);
    hits.into_iter().map(|at| format!("{:?}", DANISH.entry(at).unwrap().of)).collect()
}

fn first(query: &str) -> String {
    hits(query).into_iter().next().unwrap_or_default()
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

#[test]
fn the_frame_of_a_year_is_the_first_hit_however_it_is_asked_for() {
    for query in [
        "anlægsramme 2022",
        "ANLAEGSRAMME 2022",
        "2022 anlægsramme",
        "anlægsramme kø2022",
        "anlaegsramme ko2022",
        "anlægsrammen for 2022",
        "hvad er anlaegsrammen for 2022, og hvad indgaar i den",
        "Hvad er anlægsrammen for 2022, og hvad indgår i den?",
        "capital frame 2022",
        "What is the capital frame for 2022 and what is included in it?",
    ] {
        assert_eq!(first(query), "KØ2022/anlaegsramme", "{query}");
    }
    assert_eq!(first("serviceramme"), "KØ2024/serviceramme");
    assert_eq!(first("serviceramme 2014"), "KØ2014/serviceramme");
    assert_eq!(hits("ramme 2024").first().map(|hit| hit.starts_with("KØ2024/")), Some(true));
}

#[test]
fn a_number_is_found_in_any_format() {
    for query in
        ["19,9", "19.9", "19,9 mia", "19,9mia. kr.", "19.900", "19 900", "19,900 mio", "19900", "19.900.000.000"]
    {
        assert_eq!(first(query), "KØ2022/anlaegsramme", "{query}");
    }
    assert!(hits("304,8 mia").contains(&"KØ2024/serviceramme".to_owned()));
    assert_eq!(hits("nitten komma ni"), Vec::<String>::new());
}

#[test]
fn hits_have_every_word_and_keep_to_the_filters() {
    let all = hits("");
    assert_eq!(all.len(), DANISH.count());
    assert!(all.first().is_some_and(|first| first.starts_with("KØ2024/")));
    let anlaeg = AreaPath::parse("anlaeg").unwrap();
    let filters = Filters { area: Some(anlaeg.clone()), group: Some(Group::Frame), ..Filters::default() };
    let frames = hits_in("", &filters);
    assert!(frames.contains(&"KØ2024/anlaegsramme".to_owned()) && frames.len() < 12, "{frames:?}");
    let filters = Filters { agreements: ["KØ2020".into()].into(), year: Some(year(2020)), ..filters };
    assert!(hits_in("ramme", &filters).iter().all(|hit| hit.starts_with("KØ2020/")));
    assert!(hits_in("botilbud", &Filters { year: Some(year(2026)), ..Filters::default() }).len() > 1);
    assert_eq!(year_in("anlægsramme 2022"), Some(year(2022)));
    assert_eq!(year_in("19,9"), None);
}

#[test]
fn every_figure_is_found_by_its_own_name_and_every_printed_number() {
    let words = Words::of(Language::Danish);
    let mut by_number: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for agreement in &LIBRARY.agreements {
        for figure in &agreement.figures {
            let of = format!("{}/{}", agreement.id, figure.id);
            for query in [format!("{} {}", agreement.id, figure.name.da), figure.name.en.to_string()] {
                assert!(hits(&query).contains(&of), "{of} by {query}");
            }
            for value in &figure.values {
                by_number.entry(words.quantity(value.quantity)).or_default().push(of.clone());
            }
        }
    }
    for (typed, figures) in by_number {
        let hits = hits(&typed);
        assert!(figures.iter().all(|of| hits.contains(of)), "{figures:?} by {typed}");
    }
}

/// A scenario of the municipalities in 2022 with one measure, against some agreements.
fn plan(agreements: &[&str]) -> Scenario {
    let years = Years::new(year(2022), year(2024)).unwrap();
    let mut plan = Scenario::new("Plan", Scope::AllMunicipalities, years, PriceLevel::Of(year(2022)));
    plan.agreements = agreements.iter().map(|id| Arc::from(*id)).collect();
    let area = AreaPath::parse("anlaeg").unwrap();
    plan.measures.push(Measure::new("eget", "Eget", area, plan.price_level));
    plan
}

fn told(plan: &Scenario, of: &FigureRef, level: u16) -> String {
    let book = Book::open(plan.clone(), Arc::clone(&LIBRARY));
    let (evaluation, words) = (book.evaluate(), Words::of(Language::Danish));
    let view =
        View { book: &book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    let entry = view.figure_entry(of, PriceLevel::Of(year(level))).unwrap();
    let mut lines = vec![entry.name, entry.agreement, entry.kind, entry.area];
    lines.extend(
        entry
            .rows
            .iter()
            .map(|row| format!("{} | {} | {} | {}", row.years, row.value, row.level, row.places.join("; "))),
    );
    lines.extend(entry.parts.iter().map(|part| format!("heraf {}: {}", part.name, part.value)));
    lines.extend(entry.within.iter().map(|whole| format!("i {}: {}", whole.name, whole.value)));
    lines.extend(entry.tables.iter().map(|table| format!("{} ({})", table.name, table.role)));
    for group in entry.restated {
        lines.extend(group.rows.iter().map(|row| format!("{} = {}", row.years, row.amount)));
        lines.extend(group.lines.into_iter().map(|line| format!("  {}{}", line.text, line.tag)));
    }
    lines.join("\n").replace('\u{a0}', " ")
}

#[test]
fn an_entry_tells_values_places_parts_and_the_same_in_other_prices() {
    let of = FigureRef::new("KØ2022", "anlaegsramme");
    insta::assert_snapshot!(told(&plan(&["KØ2022"]), &of, 2021), @r"
    Anlægsramme
    Aftale om kommunernes økonomi for 2022 (KØ2022)
    Ramme: højst, på niveauet, bindende
    Anlæg, brutto
    2022 | 19,9 mia. kr. | 2022-pl | kap. 2; tabel 1; kap. 7
    heraf Tilskud til grønne investeringer: 1 mia. kr.
    heraf Likviditetsfinansiering af anlæg: 1 mia. kr.
    tabel 1: Balance for kommunerne i 2022 (linje)
    2022 = 19.625,2 mio. kr.
      Omregnet fra 2022-pl
      ÷ 1,4 pct., 2021-2022 (KØ2022)
    ");
    insta::assert_snapshot!(told(&plan(&["KØ2022"]), &of, 2024), @r"
    Anlægsramme
    Aftale om kommunernes økonomi for 2022 (KØ2022)
    Ramme: højst, på niveauet, bindende
    Anlæg, brutto
    2022 | 19,9 mia. kr. | 2022-pl | kap. 2; tabel 1; kap. 7
    heraf Tilskud til grønne investeringer: 1 mia. kr.
    heraf Likviditetsfinansiering af anlæg: 1 mia. kr.
    tabel 1: Balance for kommunerne i 2022 (linje)
      Kan ikke omregnes fra 2022-pl: satsen kommuner/anlaeg 2022-2023 er ikke trykt i nogen aftale.
    ");
    let of = FigureRef::new("KØ2024", "botilbud-loeft");
    insta::assert_snapshot!(told(&plan(&["KØ2022"]), &of, 2023), @r"
    Ekstraordinært løft af botilbudskapaciteten
    Aftale om kommunernes økonomi for 2024 (KØ2024)
    Heraf: indeholdt i et andet tal, aldrig oven i det
    Anlæg, brutto / Botilbud
    2024 | 0,2 mia. kr. | 2024-pl | kap. 2; kap. 4
    2025 | 0,6 mia. kr. | ikke trykt | kap. 2; kap. 4
    2026 | 0,7 mia. kr. | ikke trykt | kap. 2; kap. 4
    i alt 2024-2026 | 1,5 mia. kr. | ikke trykt | kap. 1; kap. 2; kap. 4, boks 3
    i Anlægsramme: 19,3 mia. kr.
    2024 = 193,8 mio. kr.
      Omregnet fra 2024-pl
      ÷ 3,2 pct., 2023-2024 (KØ2024)
      2025, 2026 og i alt 2024-2026: Kan ikke omregnes: prisniveauet er ikke trykt.
    ");
}

#[test]
fn an_unused_agreement_comes_with_its_figure_and_one_undo_takes_both_back() {
    let of = FigureRef::new("KØ2024", "botilbud-loeft");
    for to in [Use::Measure, Use::Baseline, Use::Source(0)] {
        let before = plan(&["KØ2022"]);
        let edit = before.put_to_use(&LIBRARY, &of, to, "Løft").unwrap();
        let mut after = before.clone();
        let inverse = after.apply(edit).unwrap();
        assert!(after.uses_agreement_of(&of), "{to:?}");
        match to {
            Use::Measure => {
                let measure = &after.measures[1];
                assert_eq!(measure.effect, Effect::Figure(of.clone()));
                assert_eq!((measure.standing, measure.price_level), (Standing::Agreed, None));
                assert_eq!(measure.area.as_str(), "anlaeg/botilbud");
            }
            Use::Baseline => {
                let baseline = after.baseline.values().next();
                assert_eq!(baseline, Some(&Baseline::Agreed { figure: Some(of.clone()), without: vec![] }));
            }
            Use::Source(_) | Use::Frame => {
                assert_eq!(after.measures[0].source(), Some(&Source::Agreement(of.clone())));
            }
        }
        let saved = scenario::write(&after);
        assert_eq!(scenario::read(&saved, &LIBRARY.areas).unwrap().scenario, after, "{to:?}");
        assert!(matches!(inverse, Edit::All(_)));
        after.apply(inverse).unwrap();
        assert_eq!(after, before, "{to:?}");
    }
}

#[test]
fn a_frame_comes_with_its_agreement_and_another_figure_becomes_an_own_frame() {
    let frame = FigureRef::new("KØ2024", "anlaegsramme");
    let edit = plan(&["KØ2022"]).put_to_use(&LIBRARY, &frame, Use::Frame, "Ramme");
    assert_eq!(edit, Ok(Edit::Agreements(vec!["KØ2022".into(), "KØ2024".into()])));
    let used = plan(&["KØ2024"]).put_to_use(&LIBRARY, &frame, Use::Frame, "Ramme");
    assert_eq!(used, Err(CannotUse::UsedAlready));
    let part = FigureRef::new("KØ2022", "groent-anlaegstilskud");
    let mut after = plan(&["KØ2022"]);
    after.apply(after.put_to_use(&LIBRARY, &part, Use::Frame, "Grønt").unwrap()).unwrap();
    let own = &after.frames[0];
    assert_eq!((own.source.as_ref(), own.price_level), (Some(&Source::Agreement(part.clone())), None));
    assert_eq!(own.amounts.get(year(2022)).map(|amount| amount.to_string()).as_deref(), Some("1 mia"));
    assert_eq!(after.put_to_use(&LIBRARY, &part, Use::Frame, "Grønt"), Err(CannotUse::UsedAlready));
}

#[test]
fn what_cannot_be_used_says_why() {
    let plan = plan(&["KØ2022"]);
    let cannot = |agreement: &str, figure: &str, to| {
        plan.put_to_use(&LIBRARY, &FigureRef::new(agreement, figure), to, "x").err()
    };
    assert_eq!(cannot("KØ2022", "ingen", Use::Measure), Some(CannotUse::Unknown));
    assert_eq!(cannot("KØ2024", "botilbud-laanepulje", Use::Measure), Some(CannotUse::NotSpending));
    assert_eq!(cannot("KØ2014", "anlaegsramme", Use::Measure), Some(CannotUse::NothingInTheseYears));
    assert_eq!(cannot("KØ2022", "frigjort-i-alt", Use::Baseline), Some(CannotUse::NotALevel));
    assert_eq!(cannot("KØ2022", "anlaegsramme", Use::Source(7)), Some(CannotUse::NoMeasure));
    let regional = LIBRARY.agreement("RØ2020").unwrap().figures.iter().find(|figure| figure.is_frame()).unwrap();
    assert_eq!(cannot("RØ2020", &regional.id, Use::Measure), Some(CannotUse::OtherOwner));
    let town = Scenario { scope: Scope::Authority("By".into()), ..plan.clone() };
    let frame = FigureRef::new("KØ2024", "anlaegsramme");
    assert_eq!(town.put_to_use(&LIBRARY, &frame, Use::Frame, "x"), Err(CannotUse::National));
    assert_eq!(town.put_to_use(&LIBRARY, &frame, Use::Baseline, "x"), Err(CannotUse::National));
}

#[test]
fn whatever_figure_is_put_to_whatever_use_the_scenario_saves_loads_and_goes_back() {
    let before = plan(&["KØ2020"]);
    for agreement in &LIBRARY.agreements {
        for figure in &agreement.figures {
            let of = FigureRef::new(&agreement.id, &figure.id);
            for to in [Use::Measure, Use::Baseline, Use::Frame, Use::Source(0)] {
                let Ok(edit) = before.put_to_use(&LIBRARY, &of, to, &figure.name.da) else { continue };
                let mut after = before.clone();
                let inverse = after.apply(edit).unwrap();
                let read = scenario::read(&scenario::write(&after), &LIBRARY.areas);
                assert_eq!(read.unwrap().scenario, after, "{of:?} {to:?}");
                after.apply(inverse).unwrap();
                assert_eq!(after, before, "{of:?} {to:?}");
            }
        }
    }
}
