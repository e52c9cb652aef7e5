//! Random plans and random edits: small numbers of everything, so that things meet, coincide and cancel.

use super::*;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use raaderum::budget::agreement::{Agreement, Bound, FigureKind, Force, Measured, Quantity};
use raaderum::budget::area::{AreaPath, Name};
use raaderum::budget::measure::{Details, Financing, Indexation, Range, Rule, Source, Standing};
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::{
    BaselineChange, Chosen, ListChange, MeasureChange, OwnArea, OwnFrame, Phasing, Vintage,
};
use rust_decimal::Decimal;
use std::sync::Arc;

/// So many cases, the same ones on every run; `PROPTEST_CASES` and `PROPTEST_RNG_SEED` ask for others.
pub(crate) fn cases(number: u32) -> Config {
    let asked = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() { asked.cases } else { number };
    let rng_seed = if std::env::var_os("PROPTEST_RNG_SEED").is_some() { asked.rng_seed } else { RngSeed::Fixed(2024) };
    Config { cases, rng_seed, failure_persistence: None, max_shrink_iters: 20_000, ..asked }
}

pub(crate) fn years() -> impl Strategy<Value = Year> {
    (2021_u16..2028).prop_map(year)
}

pub(crate) fn an_area() -> impl Strategy<Value = AreaPath> {
    prop_oneof![
        4 => Just("service"),
        4 => Just("service/administration"),
        4 => Just("service/konsulenter"),
        4 => Just("anlaeg"),
        8 => Just("anlaeg/botilbud"),
        2 => Just("overfoersler"),
        1 => Just("service/egen"),
        1 => Just("ukendt/omraade"),
    ]
    .prop_map(path)
}

pub(crate) fn an_amount() -> impl Strategy<Value = Printed> {
    let unit = prop_oneof![1 => Just(Unit::Kr), 1 => Just(Unit::Tkr), 3 => Just(Unit::Mio), 1 => Just(Unit::Mia)];
    (-400_i64..400, 0_u32..3, unit).prop_map(|(digits, decimals, unit)| Printed::new(digits, decimals, unit).unwrap())
}

pub(crate) fn some_years() -> impl Strategy<Value = YearlyAmounts> {
    vec((years(), an_amount()), 0..5).prop_map(|pairs| pairs.into_iter().collect())
}

pub(crate) fn a_level() -> impl Strategy<Value = PriceLevel> {
    prop_oneof![
        1 => Just(PriceLevel::Current),
        1 => Just(pl(2022)),
        2 => Just(pl(2023)),
        6 => Just(pl(2024)),
        1 => Just(pl(2025)),
    ]
}

fn maybe_level() -> impl Strategy<Value = Option<PriceLevel>> {
    option::weighted(0.9, a_level())
}

fn an_indexation() -> impl Strategy<Value = Indexation> {
    prop_oneof![
        6 => Just(Indexation::OfArea),
        1 => Just(Indexation::None),
        1 => Just(Indexation::By("kommuner/samlet".into())),
        1 => Just(Indexation::By("ukendt/serie".into())),
    ]
}

pub(crate) fn a_figure() -> impl Strategy<Value = FigureRef> {
    prop_oneof![
        4 => Just(of_2024("botilbud-loeft")),
        2 => Just(of_2024("administration")),
        1 => Just(of_2024("serviceramme-loeft")),
        1 => Just(of_2024("anlaegsramme")),
        1 => Just(of_2024("laanepulje-botilbud")),
        1 => Just(of_2024("naerhed")),
        1 => Just(of_2024("grundbidrag")),
        2 => Just(of_2022("konsulenter")),
        2 => Just(of_2022("konsulenter-yderligere")),
        1 => Just(of_2024("findes-ikke")),
    ]
}

fn an_effect() -> impl Strategy<Value = Effect> {
    let volume =
        btree_map(years(), (-50_i64..50, 0_u32..3).prop_map(|(units, scale)| Decimal::new(units, scale)), 0..4);
    prop_oneof![
        6 => some_years().prop_map(Effect::Yearly),
        1 => (an_amount(), years(), option::of(years()))
            .prop_map(|(amount, from, to)| Effect::Constant { amount, from, to }),
        1 => (years(), an_amount(), years(), an_amount())
            .prop_map(|(from, start, to, end)| Effect::Ramp { from: (from, start), to: (to, end) }),
        1 => (years(), an_amount()).prop_map(|(year, amount)| Effect::OneOff { year, amount }),
        1 => (an_amount(), volume).prop_map(|(price, volume)| Effect::PriceVolume { price, volume }),
        3 => a_figure().prop_map(Effect::Figure),
        3 => a_rule_effect().prop_map(|rule| Effect::Rule(Box::new(rule))),
    ]
    .boxed()
}

fn an_agreement() -> impl Strategy<Value = AgreementId> {
    prop_oneof![4 => Just("KØ2022"), 4 => Just("KØ2024"), 1 => Just("KØ2099")].prop_map(Into::into)
}

fn a_count(most: i64) -> impl Strategy<Value = Decimal> {
    prop_oneof![8 => (0..most).prop_map(Decimal::from), 1 => Just(Decimal::new(5, 1)), 1 => Just(Decimal::NEGATIVE_ONE)]
}

fn a_rule_effect() -> impl Strategy<Value = Rule> {
    let lost = vec((years(), -20_i64..150), 0..5).prop_map(|pairs| {
        pairs.into_iter().map(|(year, digits)| (year, Printed::new(digits, 1, Unit::Mio).unwrap())).collect()
    });
    let cut_in = prop_oneof![6 => Just(2022), 1 => Just(2023)].prop_map(year);
    let paid = prop_oneof![6 => Just(of_2024("grundbidrag")), 1 => a_figure()];
    prop_oneof![
        3 => (an_agreement(), cut_in, lost)
            .prop_map(|(agreement, cut_in, lost_revenue)| Rule::Subsidy { agreement, cut_in, lost_revenue }),
        1 => (an_agreement(), btree_map(years(), a_count(5), 0..4))
            .prop_map(|(agreement, met)| Rule::Proximity { agreement, met }),
        2 => (paid, btree_map(years(), a_count(6_000_000), 0..4))
            .prop_map(|(figure, inhabitants)| Rule::PerInhabitant { figure, inhabitants }),
    ]
}

fn some_financing() -> impl Strategy<Value = Vec<Financing>> {
    let pool = prop_oneof![3 => Just(of_2024("laanepulje-botilbud")), 1 => a_figure()];
    prop_oneof![
        6 => Just(Vec::new()),
        1 => vec((pool, some_years()).prop_map(|(figure, amounts)| Financing { figure, amounts }), 1..3),
    ]
}

fn a_standing() -> impl Strategy<Value = Standing> {
    prop::sample::select(Standing::ALL.to_vec())
}

fn a_source() -> impl Strategy<Value = Source> {
    prop_oneof![a_figure().prop_map(Source::Agreement), Just(Source::Own("notat 12, side 3".into()))]
}

fn a_range() -> impl Strategy<Value = Range> {
    (some_years(), some_years()).prop_map(|(low, high)| Range { low, high })
}

fn a_text() -> impl Strategy<Value = Box<str>> {
    prop_oneof![Just("".into()), Just("bemærkning".into()), Just("5.46".into())]
}

fn details() -> impl Strategy<Value = Option<Box<Details>>> {
    let texts = (option::of(a_text()), option::of(a_text()), option::of(a_text()));
    let some = (option::of(a_source()), option::of(a_range()), texts, some_financing());
    some.prop_map(|(source, range, (note, account, group), financing)| Details {
        source,
        range,
        note,
        account,
        group,
        financing,
    })
    .prop_map(|details| (details != Details::default()).then(|| Box::new(details)))
    .boxed()
}

/// A measure, with an id that only few others have. Strategies as large as this lie in boxes, since a tree of them lies
/// on the stack.
pub(crate) fn a_measure() -> impl Strategy<Value = Measure> {
    let plain = (0_u32..1000, an_area(), an_effect(), maybe_level());
    (plain, an_indexation(), a_standing(), prop::bool::weighted(0.85), details())
        .prop_map(|((id, area, effect, price_level), indexation, standing, on, details)| {
            // Most rules give an income, so most of their measures lie where income does.
            let income = effect.rule().is_some() && id % 4 > 0;
            let area = if income { path("indtaegter/bloktilskud") } else { area };
            let id: Box<str> = format!("m{id}").into();
            Measure { title: id.clone(), id, area, effect, price_level, indexation, standing, on, details }
        })
        .boxed()
}

pub(crate) fn a_baseline() -> impl Strategy<Value = Baseline> {
    let parts = prop::sample::subsequence(vec!["botilbud-loeft", "administration", "konsulenter-yderligere"], 0..3);
    prop_oneof![
        3 => (option::weighted(0.2, a_figure()), parts).prop_map(|(figure, parts)| Baseline::Agreed {
            figure,
            without: parts.into_iter().map(Into::into).collect()
        }),
        3 => (some_years(), maybe_level(), option::of(a_source()))
            .prop_map(|(amounts, price_level, source)| Baseline::Yearly { amounts, price_level, source }),
    ]
}

fn a_rule() -> impl Strategy<Value = Beyond> {
    prop_oneof![
        3 => Just(Beyond::HoldReal),
        1 => (-30_i64..30).prop_map(|tenths| Beyond::GrowReal(Decimal::new(tenths, 1))),
        1 => (some_years(), maybe_level()).prop_map(|(amounts, price_level)| Beyond::Amounts { amounts, price_level }),
    ]
}

fn a_series() -> impl Strategy<Value = &'static str> {
    prop_oneof![2 => Just("kommuner/service"), 3 => Just("kommuner/anlaeg"), 3 => Just("kommuner/samlet")]
}

pub(crate) fn a_kind() -> impl Strategy<Value = AssumptionKind> {
    let how =
        prop_oneof![years().prop_map(Phasing::Linear), Just(Phasing::AtEnd), some_years().prop_map(Phasing::Amounts)];
    let lifts = prop_oneof![2 => Just(vec!["botilbud-loeft".into()]), 1 => Just(Vec::new())];
    prop_oneof![
        2 => (a_figure(), a_level()).prop_map(|(figure, is)| AssumptionKind::PriceLevel { figure, is }),
        2 => (a_series(), 2022_u16..2028, -60_i64..90).prop_map(|(series, to, tenths)| AssumptionKind::Rate {
            series: series.into(),
            to: year(to),
            percent: Decimal::new(tenths, 1)
        }),
        2 => (an_area(), a_rule(), lifts)
            .prop_map(|(area, rule, raised_by)| AssumptionKind::FrameBeyond { area, rule, raised_by }),
        2 => (an_area(), a_rule()).prop_map(|(area, rule)| AssumptionKind::BaselineBeyond { area, rule }),
        1 => (a_figure(), how).prop_map(|(figure, how)| AssumptionKind::Phasing { figure, how }),
        2 => (an_agreement(), years(), -5_i64..90).prop_map(|(agreement, year, percent)| {
            AssumptionKind::SubsidyPercent { agreement, year, percent: Decimal::from(percent) }
        }),
    ]
    .boxed()
}

pub(crate) fn an_assumption() -> impl Strategy<Value = Assumption> {
    a_kind().prop_map(assume)
}

fn an_own_frame() -> impl Strategy<Value = OwnFrame> {
    let bound = prop_oneof![3 => Just(Bound::AtMost), 1 => Just(Bound::AtLeast)];
    let on = prop_oneof![3 => Just(Measured::Level), 1 => Just(Measured::Change)];
    (an_area(), bound, on, some_years(), maybe_level()).prop_map(|(area, bound, on, amounts, price_level)| OwnFrame {
        id: "egen".into(),
        title: "Egen ramme".into(),
        area,
        bound,
        on,
        force: Force::Aim,
        amounts,
        price_level,
        source: None,
    })
}

fn a_vintage() -> impl Strategy<Value = Vintage> {
    let of = prop_oneof![1 => Just(of_2024("serviceramme")), 2 => Just(of_2024("anlaegsramme"))];
    let dated = prop_oneof![Just("2024-03-01"), Just("2024-06-01")];
    (of, dated, some_years(), maybe_level()).prop_map(|(of, dated, amounts, price_level)| Vintage {
        of,
        dated: dated.into(),
        amounts,
        price_level,
        source: None,
    })
}

fn a_scope() -> impl Strategy<Value = Scope> {
    prop_oneof![5 => Just(Scope::AllMunicipalities), 1 => Just(Scope::Authority("Roskilde".into()))]
}

fn some_agreements() -> impl Strategy<Value = Vec<AgreementId>> {
    prop_oneof![
        3 => Just(vec!["KØ2024".into()]),
        3 => Just(vec!["KØ2022".into(), "KØ2024".into()]),
        1 => Just(vec!["KØ2022".into()]),
        1 => Just(vec!["KØ2099".into(), "KØ2024".into(), "KØ2024".into()]),
    ]
}

/// Agreements that a plan carries: those at hand as they are or with other numbers, and one that nobody else has.
pub(crate) fn some_own_agreements() -> impl Strategy<Value = Vec<Arc<Agreement>>> {
    let other = |agreement: Arc<Agreement>, year: u16| {
        let mut agreement = Arc::unwrap_or_clone(agreement);
        for value in agreement.figures.iter_mut().flat_map(|figure| &mut figure.values).take(usize::from(year % 7)) {
            if let Quantity::Amount(amount) = &mut value.quantity {
                *amount = amount.negated();
            }
        }
        Arc::new(agreement)
    };
    let mia = proptest::sample::select(vec!["20.1 mia", "20.1 mio", "19.3 mia"]);
    (prop::bool::ANY, 0_u16..30, mia).prop_map(move |(both, which, mia)| {
        let mut own = vec![other(ko2024(), which)];
        if both {
            own.push(agreement(
                "KØ2099",
                2025,
                vec![
                    figure("anlaegsramme", "anlaeg", CEILING, &[("2025", mia)]),
                    figure("pl-2024", "", FigureKind::Rate("kommuner/anlaeg".into()), &[("2023-2024", "3.4 pct")]),
                ],
            ));
        }
        if which < 5 { Vec::new() } else { own }
    })
}

/// Choices against the agreement at hand, as it is or as it is not.
fn some_chosen() -> impl Strategy<Value = Vec<Chosen>> {
    let one = prop_oneof![Just(Chosen::over(&ko2024())), Just(Chosen { agreement: "KØ2024".into(), over: "x".into() })];
    vec(one, 0..3)
}

fn some_scenario_years() -> impl Strategy<Value = Years> {
    (2021_u16..2026, 0_u16..4).prop_map(|(first, more)| Years::new(year(first), year(first + more)).unwrap())
}

/// The plan of double counting, so that random plans are about something; or an empty one.
fn a_start() -> impl Strategy<Value = Scenario> {
    (a_scope(), some_scenario_years(), a_level(), some_agreements()).prop_map(|(scope, years, level, agreements)| {
        let own =
            OwnArea { path: path("service/egen"), name: Name { da: "Eget".into(), en: "Own".into() }, series: None };
        let mut scenario = Scenario::new("Plan", scope, years, level);
        scenario.areas = vec![own];
        scenario.agreements = agreements;
        scenario
    })
}

/// A plan with a few of everything, ids unlike each other.
pub(crate) fn a_plan() -> impl Strategy<Value = Scenario> {
    let lists = (vec(a_measure(), 0..8), vec(an_assumption(), 0..6), vec(an_own_frame(), 0..2), vec(a_vintage(), 0..2));
    let own = prop_oneof![4 => Just(Vec::new()), 1 => some_own_agreements()];
    (a_start(), btree_map(an_area(), a_baseline(), 0..4), lists, own).prop_map(
        |(mut scenario, baseline, (measures, assumptions, frames, vintages), own)| {
            scenario.baseline = baseline;
            for measure in measures {
                if scenario.measure(&measure.id).is_none() {
                    scenario.measures.push(measure);
                }
            }
            scenario.assumptions = assumptions;
            scenario.frames = frames;
            scenario.vintages = vintages;
            scenario.own_agreements = own;
            scenario
        },
    )
}

pub(crate) fn a_change() -> impl Strategy<Value = MeasureChange> {
    prop_oneof![
        1 => a_text().prop_map(MeasureChange::Title),
        2 => an_area().prop_map(MeasureChange::Area),
        2 => an_effect().prop_map(MeasureChange::Effect),
        3 => (years(), option::of(an_amount())).prop_map(|(year, amount)| MeasureChange::Amount(year, amount)),
        1 => maybe_level().prop_map(MeasureChange::PriceLevel),
        1 => an_indexation().prop_map(MeasureChange::Indexation),
        1 => a_standing().prop_map(MeasureChange::Standing),
        2 => any::<bool>().prop_map(MeasureChange::On),
        1 => option::of(a_source()).prop_map(MeasureChange::Source),
        1 => option::of(a_range().prop_map(Box::new)).prop_map(MeasureChange::Range),
        1 => option::of(a_text()).prop_map(MeasureChange::Note),
        1 => option::of(a_text()).prop_map(MeasureChange::Account),
        1 => option::of(a_text()).prop_map(MeasureChange::Group),
        2 => some_financing().prop_map(MeasureChange::Financing),
    ]
    .boxed()
}

fn a_list_change() -> impl Strategy<Value = ListChange> {
    prop_oneof![
        (0_usize..8, 0_usize..8).prop_map(|(from, to)| ListChange::Move(from, to)),
        an_order().prop_map(ListChange::Order),
        vec((0_usize..8, a_measure()), 0..4).prop_map(ListChange::Add),
        vec(0_usize..8, 0..4).prop_map(ListChange::Remove),
    ]
}

/// An order of measures; of some plans it names them all.
fn an_order() -> impl Strategy<Value = Vec<usize>> {
    (0_usize..6).prop_flat_map(|count| Just((0..count).collect::<Vec<_>>()).prop_shuffle())
}

/// Sub-areas of the scenario's own; some with one path, one below nothing, one with a series of its own.
fn some_own_areas() -> impl Strategy<Value = Vec<OwnArea>> {
    let path = proptest::sample::select(vec!["service/egen", "service/konsulenter/it", "anlaeg/nyt", "ukendt/omraade"]);
    let series = option::weighted(0.3, Just(Arc::from("kommuner/anlaeg")));
    vec((path, series), 0..3).prop_map(|areas| {
        let own = |(path, series): (&str, _)| OwnArea {
            path: AreaPath::parse(path).unwrap(),
            name: Name { da: "Egne".into(), en: "Own".into() },
            series,
        };
        areas.into_iter().map(own).collect()
    })
}

fn a_single_edit() -> impl Strategy<Value = Edit> {
    let amount = (an_area(), years(), option::of(an_amount()))
        .prop_map(|(area, year, amount)| Edit::BaselineAmount(area, BaselineChange::Amount(year, amount)));
    let baseline = (an_area(), option::weighted(0.7, a_baseline()))
        .prop_map(|(area, baseline)| Edit::Baseline(area, baseline.map(Box::new)));
    prop_oneof![
        1 => Just(Edit::Title("Anden titel".to_owned())),
        1 => Just(Edit::Note("En bemærkning".to_owned())),
        1 => some_own_areas().prop_map(Edit::Areas),
        1 => some_scenario_years().prop_map(Edit::Years),
        1 => a_level().prop_map(Edit::PriceLevel),
        1 => some_agreements().prop_map(Edit::Agreements),
        4 => (0_usize..8, a_measure()).prop_map(|(at, measure)| Edit::AddMeasure(at, Box::new(measure))),
        4 => (0_usize..8).prop_map(Edit::RemoveMeasure),
        4 => a_list_change().prop_map(Edit::Measures),
        12 => (0_usize..8, a_change()).prop_map(|(at, change)| Edit::Measure(at, change)),
        2 => baseline,
        2 => amount,
        2 => (0_usize..6, an_assumption()).prop_map(|(at, assumption)| Edit::AddAssumption(at, Box::new(assumption))),
        1 => (0_usize..6).prop_map(Edit::RemoveAssumption),
        1 => (0_usize..6, an_assumption()).prop_map(|(at, assumption)| Edit::Assumption(at, Box::new(assumption))),
        1 => vec(an_own_frame(), 0..3).prop_map(Edit::Frames),
        1 => vec(a_vintage(), 0..3).prop_map(Edit::Vintages),
        2 => some_own_agreements().prop_map(Edit::OwnAgreements),
        1 => some_chosen().prop_map(Edit::Chosen),
    ]
    .boxed()
}

/// Any edit, now and then several as one step.
pub(crate) fn an_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![8 => a_single_edit(), 1 => vec(a_single_edit(), 0..4).prop_map(Edit::All)]
}
