//! Generated plans: the same ones on every run, with areas, price levels and amounts as real plans mix them.

use raaderum::budget::agreement::{
    Agreement, Bound, Direction, Exactness, Figure, FigureKind, Force, Library, Measured, Period, Profile, Quantity,
    Value,
};
use raaderum::budget::area::{Area, AreaKind, AreaPath, Areas, Name, Owner};
use raaderum::budget::measure::{Effect, Measure, YearlyAmounts};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Baseline, Scenario, Scope, Years};
use rust_decimal::Decimal;
use std::sync::Arc;

/// The municipal areas, each with its series.
const AREAS: [(&str, &str); 20] = [
    ("service", "kommuner/service"),
    ("service/administration", "kommuner/service"),
    ("service/aeldre", "kommuner/service"),
    ("service/beskaeftigelse", "kommuner/service"),
    ("service/dagtilbud", "kommuner/service"),
    ("service/digitalisering", "kommuner/service"),
    ("service/folkeskole", "kommuner/service"),
    ("service/konsulenter", "kommuner/service"),
    ("service/kultur", "kommuner/service"),
    ("service/miljoe", "kommuner/service"),
    ("service/social", "kommuner/service"),
    ("service/sundhed", "kommuner/service"),
    ("service/transport", "kommuner/service"),
    ("medfinansiering", "kommuner/samlet"),
    ("overfoersler", "kommuner/samlet"),
    ("anlaeg", "kommuner/anlaeg"),
    ("anlaeg/botilbud", "kommuner/anlaeg"),
    ("anlaeg/kvalitetsfond", "kommuner/anlaeg"),
    ("oevrige-udgifter", "kommuner/samlet"),
    ("indtaegter/skatter", "kommuner/samlet"),
];
const SERIES: [&str; 3] = ["kommuner/service", "kommuner/anlaeg", "kommuner/samlet"];
const FIRST_YEAR: u16 = 2024;

/// A small generator of numbers that look random: xorshift.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap() % end
    }
}

pub(crate) fn year(number: usize) -> Year {
    Year::new(u16::try_from(number).unwrap()).unwrap()
}

fn name(text: &str) -> Name {
    Name { da: text.into(), en: text.into() }
}

fn areas() -> Areas {
    Areas::new(AREAS.map(|(path, series)| Area {
        path: AreaPath::parse(path).unwrap(),
        name: name(path),
        kind: AreaKind::Expenditure,
        owner: Owner::Municipalities,
        series: series.into(),
    }))
}

fn figure(id: &str, area: &str, kind: FigureKind, values: Vec<(Period, Quantity)>) -> Figure {
    let value = |(period, quantity)| Value {
        period,
        quantity,
        places: Vec::new(),
        exactness: None,
        price_level: None,
        profile: None,
    };
    Figure {
        id: id.into(),
        name: name(id),
        area: AreaPath::parse(area),
        kind,
        price_level: PriceLevel::parse("2024-pl"),
        direction: Direction::Up,
        exactness: Exactness::Exact,
        profile: Profile::Levels,
        values: values.into_iter().map(value).collect(),
        within: Vec::new(),
        share_of: None,
        payer: None,
        abolished: false,
        note: None,
    }
}

/// An agreement that frames service and capital in every year and prints every rate.
pub(crate) fn library() -> Arc<Library> {
    let frame = || FigureKind::Frame { bound: Bound::AtMost, on: Measured::Level, force: Force::Binding };
    let onwards = |amount| vec![(Period::Onwards(year(2024)), Quantity::Amount(Printed::parse(amount).unwrap()))];
    let step = |to: usize| {
        let percent = Decimal::new(i64::try_from(15 + to % 20).unwrap(), 1);
        (Period::Span(year(to - 1), year(to)), Quantity::Percent(percent))
    };
    let mut figures = vec![
        figure("serviceramme", "service", frame(), onwards("304.8 mia")),
        figure("anlaegsramme", "anlaeg", frame(), onwards("19.3 mia")),
    ];
    figures.extend(SERIES.map(|series| {
        figure(&format!("pl-{series}"), "", FigureKind::Rate(series.into()), (2020..2060).map(step).collect())
    }));
    let agreement = Agreement {
        id: "KØ2024".into(),
        name: name("KØ2024"),
        parties: Vec::new(),
        scope: Scope::AllMunicipalities,
        year: year(2024),
        dated: None,
        figures,
        tables: Vec::new(),
        checked: Vec::new(),
    };
    Arc::new(Library { agreements: vec![Arc::new(agreement)], areas: areas(), ..Library::default() })
}

/// A plan of so many measures, each with an amount in every one of so many years.
pub(crate) fn plan(library: &Library, measures: usize, years: usize) -> Scenario {
    let first = year(usize::from(FIRST_YEAR));
    let years = Years::new(first, first.plus(years - 1)).unwrap();
    let mut scenario = Scenario::new("Plan", Scope::AllMunicipalities, years, PriceLevel::Of(first));
    scenario.agreements = vec!["KØ2024".into()];
    for area in ["service", "anlaeg"] {
        let agreed = Baseline::Agreed { figure: None, without: Vec::new() };
        scenario.baseline.insert(AreaPath::parse(area).unwrap(), agreed);
    }
    let paths: Vec<AreaPath> = AREAS.iter().filter_map(|(path, _)| library.areas.known(path)).collect();
    let levels = [2024, 2024, 2024, 2024, 2024, 2024, 2024, 2023, 2023];
    let mut dice = Dice::new();
    scenario.measures = (0..measures)
        .map(|number| {
            let area = paths[dice.below(paths.len())].clone();
            let level = levels.get(dice.below(10)).map_or(PriceLevel::Current, |level| PriceLevel::Of(year(*level)));
            let id = format!("tiltag-{number}");
            let title = format!("Tiltag nr. {number} på området");
            Measure { effect: Effect::Yearly(amounts(years, &mut dice)), ..Measure::new(&id, &title, area, level) }
        })
        .collect();
    scenario
}

/// Amounts of one measure: all in millions with one decimal, or all in thousands.
fn amounts(years: Years, dice: &mut Dice) -> YearlyAmounts {
    let (unit, decimals, most) = if dice.below(3) == 0 { (Unit::Tkr, 0, 20_000) } else { (Unit::Mio, 1, 2_000) };
    let start = dice.below(most);
    years
        .iter()
        .map(|year| {
            let digits = i64::try_from(start + dice.below(50)).unwrap() - 500;
            (year, Printed::new(digits, decimals, unit).unwrap())
        })
        .collect()
}
