//! Small agreements built in code, so that every number of a law can be worked out by hand.

use raaderum::budget::agreement::{
    Agreement, Bound, ConditionalOn, Direction, Exactness, Figure, FigureKind, FigureRef, Force, Judged, Library,
    Measured, Period, Profile, Quantity, Stage, Value,
};
use raaderum::budget::area::{Area, AreaKind, AreaPath, Areas, Name, Owner};
use raaderum::budget::book::Book;
use raaderum::budget::evaluation::{AreaOutcome, Cell, Evaluation, FrameCell};
use raaderum::budget::measure::{Effect, Measure, YearlyAmounts};
use raaderum::budget::money::{Money, Printed};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::problem::{Problem, ProblemKind};
use raaderum::budget::scenario::{Assumption, AssumptionKind, Baseline, Scenario, Scope, Years};
use rust_decimal::Decimal;
use std::sync::Arc;

pub(crate) fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// The prices of a year: `pl(2024)` is `2024-pl`.
pub(crate) fn pl(number: u16) -> PriceLevel {
    PriceLevel::Of(year(number))
}

pub(crate) fn amount(text: &str) -> Printed {
    Printed::parse(text).unwrap()
}

pub(crate) fn money(text: &str) -> Money {
    amount(text).money()
}

pub(crate) fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

pub(crate) fn path(text: &str) -> AreaPath {
    AreaPath::parse(text).unwrap()
}

/// Amounts by year, as `[(2025, "64 mio")]`.
pub(crate) fn yearly(amounts: &[(u16, &str)]) -> YearlyAmounts {
    amounts.iter().map(|(number, text)| (year(*number), amount(text))).collect()
}

fn name(text: &str) -> Name {
    Name { da: text.into(), en: text.into() }
}

/// A figure with values such as `("2024", "0.2 mia")`; `pct` is percent, `kr_per_inhabitant` what it says.
pub(crate) fn figure(id: &str, area: &str, kind: FigureKind, values: &[(&str, &str)]) -> Figure {
    let quantity = |text: &str| match (text.strip_suffix(" pct"), text.strip_suffix(" kr_per_inhabitant")) {
        (Some(percent), _) => Quantity::Percent(decimal(percent)),
        (None, Some(kroner)) => Quantity::PerInhabitant(decimal(kroner)),
        (None, None) => Quantity::Amount(amount(text)),
    };
    let value = |(period, text): &(&str, &str)| Value {
        period: Period::parse(period).unwrap(),
        quantity: quantity(text),
        places: vec!["kap. 2".into()],
        exactness: None,
        price_level: None,
        profile: None,
    };
    Figure {
        id: id.into(),
        name: name(id),
        area: AreaPath::parse(area),
        kind,
        price_level: None,
        direction: Direction::Up,
        exactness: Exactness::Exact,
        profile: Profile::Levels,
        values: values.iter().map(value).collect(),
        within: Vec::new(),
        share_of: None,
        payer: None,
        abolished: false,
        note: None,
    }
}

/// What a figure says beside its amounts, in the order of reading.
pub(crate) trait Worded: Sized {
    fn at(self, level: PriceLevel) -> Self;
    fn inside(self, whole: &str) -> Self;
    fn down(self) -> Self;
    fn end_point(self) -> Self;
}

impl Worded for Figure {
    fn at(self, level: PriceLevel) -> Self {
        Self { price_level: Some(level), ..self }
    }
    fn inside(mut self, whole: &str) -> Self {
        self.within.push(whole.into());
        self
    }
    fn down(self) -> Self {
        Self { direction: Direction::Down, ..self }
    }
    fn end_point(self) -> Self {
        Self { profile: Profile::EndPoint, ..self }
    }
}

/// A parameter of a rule.
fn rule(name: &str) -> FigureKind {
    FigureKind::Rule(name.into())
}

/// A share of the proximity financing.
fn share(figure: Figure) -> Figure {
    Figure { share_of: Some("naerhed".into()), ..figure }
}

pub(crate) const CEILING: FigureKind =
    FigureKind::Frame { bound: Bound::AtMost, on: Measured::Level, force: Force::Binding };
pub(crate) const FLOOR: FigureKind =
    FigureKind::Frame { bound: Bound::AtLeast, on: Measured::Level, force: Force::Commitment };
pub(crate) const AIM_ON_CHANGE: FigureKind =
    FigureKind::Frame { bound: Bound::AtMost, on: Measured::Change, force: Force::Aim };

/// A conditional grant judged on budgets.
pub(crate) fn conditional(areas: &[&str], judged: Judged) -> FigureKind {
    FigureKind::ConditionalGrant(ConditionalOn {
        areas: areas.iter().map(|area| path(area)).collect(),
        judged,
        stage: Stage::Budgets,
    })
}

/// The rate of a series over one step, such as `("2023-2024", "4.2 pct")`.
pub(crate) fn rate(id: &str, series: &str, steps: &[(&str, &str)]) -> Figure {
    figure(id, "", FigureKind::Rate(series.into()), steps)
}

pub(crate) fn agreement(id: &str, number: u16, figures: Vec<Figure>) -> Arc<Agreement> {
    Arc::new(Agreement {
        id: id.into(),
        name: name(id),
        parties: Vec::new(),
        scope: Scope::AllMunicipalities,
        year: year(number),
        dated: None,
        figures,
        tables: Vec::new(),
        checked: Vec::new(),
    })
}

/// The municipal areas that the laws use, in the order of the balance table.
pub(crate) fn areas() -> Areas {
    let area = |(text, kind, series): (&str, AreaKind, &str)| Area {
        path: path(text),
        name: name(text),
        kind,
        owner: Owner::Municipalities,
        series: series.into(),
    };
    let list = [
        ("service", AreaKind::Expenditure, "kommuner/service"),
        ("service/administration", AreaKind::Expenditure, "kommuner/service"),
        ("service/konsulenter", AreaKind::Expenditure, "kommuner/service"),
        ("service/social", AreaKind::Expenditure, "kommuner/service"),
        ("overfoersler", AreaKind::Expenditure, "kommuner/samlet"),
        ("anlaeg", AreaKind::Expenditure, "kommuner/anlaeg"),
        ("anlaeg/botilbud", AreaKind::Expenditure, "kommuner/anlaeg"),
        ("indtaegter/bloktilskud", AreaKind::Income, "kommuner/samlet"),
    ];
    Areas::new(list.map(area))
}

/// An agreement like KØ2024, with the numbers the laws work with.
pub(crate) fn ko2024() -> Arc<Agreement> {
    let mut lift = figure(
        "botilbud-loeft",
        "anlaeg/botilbud",
        FigureKind::Part,
        &[("2024", "0.2 mia"), ("2025", "0.6 mia"), ("2026", "0.7 mia")],
    )
    .inside("anlaegsramme");
    lift.values[0].price_level = Some(pl(2024));
    let mut minimum = figure(
        "botilbud-minimum",
        "anlaeg/botilbud",
        FLOOR,
        &[("2024", "0.5 mia"), ("2025", "0.9 mia"), ("2026", "1.0 mia")],
    );
    minimum.values[0].price_level = Some(pl(2024));
    let figures = vec![
        figure("serviceramme", "service", CEILING, &[("2024", "304.8 mia")]).at(pl(2024)),
        figure("serviceramme-loeft", "service", FigureKind::Part, &[("2024", "2.4 mia")])
            .at(pl(2024))
            .inside("serviceramme"),
        figure("administration", "service/administration", FigureKind::Part, &[("2024", "0.7 mia")])
            .at(pl(2024))
            .down()
            .inside("serviceramme"),
        figure("anlaegsramme", "anlaeg", CEILING, &[("2024", "19.3 mia")]).at(pl(2024)),
        lift,
        minimum,
        figure("overfoersler", "overfoersler", FigureKind::Level, &[("2024", "104.3 mia")]).at(pl(2024)),
        figure(
            "betinget-service",
            "indtaegter/bloktilskud",
            conditional(&["service"], Judged::Alone),
            &[("2024", "3 mia")],
        ),
        figure(
            "betinget-anlaeg",
            "indtaegter/bloktilskud",
            conditional(&["anlaeg"], Judged::With(vec![path("service")])),
            &[("2024", "1 mia")],
        ),
        figure("laanepulje-botilbud", "anlaeg/botilbud", FigureKind::Pool, &[("2024", "0.2 mia")]),
        figure(
            "grundbidrag",
            "indtaegter/bloktilskud",
            FigureKind::PerCapita,
            &[("2023", "118 kr_per_inhabitant"), ("2024", "122 kr_per_inhabitant")],
        ),
        figure("naerhed", "indtaegter/bloktilskud", rule("proximity-financing"), &[("2024", "1534.5 mio")]),
        share(figure("naerhed-0", "", rule("proximity-financing"), &[("2024", "0 pct")])),
        share(figure("naerhed-1", "", rule("proximity-financing"), &[("2024", "33 pct")])),
        share(figure("naerhed-2", "", rule("proximity-financing"), &[("2024", "67 pct")])),
        share(figure("naerhed-3", "", rule("proximity-financing"), &[("2024", "100 pct")])),
        rate("pl-samlet", "kommuner/samlet", &[("2023-2024", "3.9 pct")]),
        rate("pl-service", "kommuner/service", &[("2023-2024", "4.2 pct")]),
        rate("pl-anlaeg", "kommuner/anlaeg", &[("2023-2024", "3.2 pct")]),
    ];
    agreement("KØ2024", 2024, figures)
}

/// An agreement like KØ2022: two years before, with a path of which only the end is printed. The rate from 2022 to
/// 2023 is printed nowhere, as in the real agreements.
pub(crate) fn ko2022() -> Arc<Agreement> {
    let figures = vec![
        figure("serviceramme", "service", CEILING, &[("2022", "275.4 mia")]).at(pl(2022)),
        figure("anlaegsramme", "anlaeg", CEILING, &[("2022", "19.9 mia")]).at(pl(2022)),
        figure(
            "konsulenter",
            "service/konsulenter",
            AIM_ON_CHANGE,
            &[("2022", "0.7 mia"), ("2023", "0.8 mia"), ("2024", "0.9 mia"), ("2025+", "1.0 mia")],
        )
        .down(),
        figure("konsulenter-yderligere", "service/konsulenter", FigureKind::Path, &[("2025", "0.25 mia")])
            .down()
            .end_point(),
        figure(
            "skat-tilskud",
            "",
            rule("tax-cut-subsidy"),
            &[("2022", "75 pct"), ("2023", "50 pct"), ("2025", "25 pct")],
        ),
        figure("skat-ramme", "indtaegter/bloktilskud", rule("tax-cut-subsidy"), &[("2022", "50 mio")]),
        rate("pl-samlet", "kommuner/samlet", &[("2021-2022", "1.7 pct")]),
        rate("pl-service", "kommuner/service", &[("2021-2022", "1.9 pct")]),
        rate("pl-anlaeg", "kommuner/anlaeg", &[("2021-2022", "1.4 pct")]),
    ];
    agreement("KØ2022", 2022, figures)
}

/// Both agreements and the areas.
pub(crate) fn library() -> Arc<Library> {
    library_of([ko2022(), ko2024()])
}

/// Some agreements, oldest first, and the areas.
pub(crate) fn library_of(agreements: impl IntoIterator<Item = Arc<Agreement>>) -> Arc<Library> {
    Arc::new(Library { agreements: agreements.into_iter().collect(), areas: areas(), ..Library::default() })
}

/// An empty plan of all municipalities in the prices of 2024, held against the agreement of 2024.
pub(crate) fn plan(first: u16, last: u16) -> Scenario {
    let years = Years::new(year(first), year(last)).unwrap();
    let mut scenario = Scenario::new("Plan", Scope::AllMunicipalities, years, pl(2024));
    scenario.agreements = vec!["KØ2024".into()];
    scenario
}

pub(crate) fn of_2024(id: &str) -> FigureRef {
    FigureRef::new("KØ2024", id)
}

pub(crate) fn of_2022(id: &str) -> FigureRef {
    FigureRef::new("KØ2022", id)
}

/// A measure with amounts of its own in the prices of 2024.
pub(crate) fn own(id: &str, area: &str, amounts: &[(u16, &str)]) -> Measure {
    Measure { effect: Effect::Yearly(yearly(amounts)), ..Measure::new(id, id, path(area), pl(2024)) }
}

/// A measure that is a figure of an agreement.
pub(crate) fn carrying(figure: FigureRef, area: &str) -> Measure {
    let id = figure.figure.to_string();
    Measure { effect: Effect::Figure(figure), price_level: None, ..Measure::new(&id, &id, path(area), pl(2024)) }
}

pub(crate) fn agreed() -> Baseline {
    agreed_without(&[])
}

pub(crate) fn agreed_without(parts: &[&str]) -> Baseline {
    Baseline::Agreed { figure: None, without: parts.iter().map(|part| Arc::from(*part)).collect() }
}

/// A baseline of the user's own in the prices of 2024.
pub(crate) fn level(amounts: &[(u16, &str)]) -> Baseline {
    Baseline::Yearly { amounts: yearly(amounts), price_level: Some(pl(2024)), source: None }
}

pub(crate) fn assume(kind: AssumptionKind) -> Assumption {
    Assumption { kind, because: "for the sake of the law".into(), source: None }
}

/// A printed figure read in the prices of 2024.
pub(crate) fn read_in_2024_prices(figure: FigureRef) -> Assumption {
    assume(AssumptionKind::PriceLevel { figure, is: pl(2024) })
}

pub(crate) fn assumed_rate(series: &str, to: u16, percent: &str) -> Assumption {
    assume(AssumptionKind::Rate { series: series.into(), to: year(to), percent: decimal(percent) })
}

/// What a plan comes to, held against both agreements of this file.
pub(crate) fn evaluated(scenario: &Scenario) -> Evaluation {
    Book::open(scenario.clone(), library()).evaluate()
}

/// What the laws ask of an evaluation, by area and year in short.
pub(crate) trait Asked {
    fn outcome(&self, area: &str) -> &AreaOutcome;
    fn plan_of(&self, area: &str, number: u16) -> Cell;
    fn change_of(&self, area: &str, number: u16) -> Cell;
    fn baseline_of(&self, area: &str, number: u16) -> Cell;
    fn held(&self, area: &str, frame: &str, number: u16) -> &FrameCell;
    fn problem(&self, fits: impl Fn(&ProblemKind) -> bool) -> Option<&Problem>;
}

impl Asked for Evaluation {
    fn outcome(&self, area: &str) -> &AreaOutcome {
        self.area(&path(area)).unwrap()
    }
    fn plan_of(&self, area: &str, number: u16) -> Cell {
        self.outcome(area).plan[self.years.position(year(number)).unwrap()]
    }
    fn change_of(&self, area: &str, number: u16) -> Cell {
        self.outcome(area).change[self.years.position(year(number)).unwrap()]
    }
    fn baseline_of(&self, area: &str, number: u16) -> Cell {
        self.outcome(area).baseline[self.years.position(year(number)).unwrap()]
    }
    fn held(&self, area: &str, frame: &str, number: u16) -> &FrameCell {
        let line = self.outcome(area).frames.iter().find(|line| &*line.id == frame).unwrap();
        &line.years[self.years.position(year(number)).unwrap()]
    }
    fn problem(&self, fits: impl Fn(&ProblemKind) -> bool) -> Option<&Problem> {
        self.problems.iter().find(|problem| fits(&problem.kind))
    }
}
