//! Arbitrary scenarios: every kind of effect, baseline, frame, vintage and assumption, with texts of any content.

use super::arbitrary_agreement;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use raaderum::budget::agreement::{Agreement, Bound, FigureRef, Force, Measured};
use raaderum::budget::area::{AreaPath, Name};
use raaderum::budget::measure::{
    Details, Effect, Financing, Indexation, Measure, Range, Rule, Source, Standing, YearlyAmounts,
};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{
    Accepted, Adjustment, Alternative, Assumption, AssumptionKind, Baseline, Beyond, ChartKind, ChartPage, Chosen,
    MeetingPage, OwnArea, OwnFrame, PageContent, PageTitle, Phasing, Scenario, Scope, Ties, Vintage, Years,
};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Any scenario that a file can hold.
pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    let head = (text(), scope(), years(), price_level(), ids(), free_text());
    let own = (vec(chosen(), 0..3), btree_map(id(), arbitrary_agreement::agreement(), 0..3));
    let lists = (
        btree_map(area(), (name(), option::of(series())), 0..3),
        btree_map(area(), baseline(), 0..4),
        btree_map(id(), measure(), 0..6),
        btree_map(id(), frame(), 0..3),
        vec(vintage(), 0..3),
        vec(assumption(), 0..5),
    );
    let layers = (ties(), btree_map(id(), alternative(), 0..3));
    let meeting = (vec(meeting_page(), 0..4), vec(accepted(), 0..3));
    (head, lists, own, meeting, layers).prop_map(
        |(head, lists, (chosen, own), (meeting, accepted), (ties, alternatives))| {
            let (title, scope, years, price_level, agreements, note) = head;
            let (areas, baseline, measures, frames, vintages, assumptions) = lists;
            let areas = areas.into_iter().map(|(path, (name, series))| OwnArea { path, name, series });
            Scenario {
                agreements,
                chosen,
                own_agreements: own.into_iter().map(|(id, one)| Arc::new(Agreement { id: id.into(), ..one })).collect(),
                note,
                areas: areas.collect(),
                baseline,
                measures: measures.into_iter().map(|(id, measure)| Measure { id: id.into(), ..measure }).collect(),
                frames: frames.into_iter().map(|(id, frame)| OwnFrame { id: id.into(), ..frame }).collect(),
                vintages,
                assumptions,
                meeting,
                accepted,
                ties,
                alternatives: alternatives.into_iter().map(|(id, one)| Alternative { id: id.into(), ..one }).collect(),
                ..Scenario::new(&title, scope, years, price_level)
            }
        },
    )
}

fn accepted() -> impl Strategy<Value = Accepted> {
    (id(), id(), id(), text()).prop_map(|(problem, of, facts, because)| Accepted {
        problem: problem.into(),
        of: of.into(),
        facts: facts.into(),
        because: because.into(),
    })
}

/// Any page of a meeting that a file can hold.
pub(crate) fn meeting_page() -> impl Strategy<Value = MeetingPage> {
    let kind = (0..ChartKind::ALL.len()).prop_map(|at| ChartKind::ALL[at]);
    let remarks = btree_map(year(), text().prop_map(Into::into), 0..3);
    let chart = (kind, option::of(area()), remarks)
        .prop_map(|(kind, area, annotations)| PageContent::Chart(ChartPage { kind, area, annotations }));
    let content =
        prop_oneof![Just(PageContent::Verdict), Just(PageContent::Measures), Just(PageContent::Assumptions), chart,];
    let title = (text(), free_text())
        .prop_map(|(text, written_for)| PageTitle { text: text.into(), written_for: written_for.into() });
    (content, option::of(title), any::<bool>()).prop_map(|(content, title, shown)| MeetingPage {
        content,
        title,
        shown,
    })
}

fn ties() -> impl Strategy<Value = Ties> {
    (vec(ids(), 0..2), btree_map(id(), ids(), 0..2)).prop_map(|(exclusive, requires)| Ties {
        exclusive,
        requires: requires.into_iter().map(|(id, needs)| (id.into(), needs)).collect(),
    })
}

fn adjustment() -> impl Strategy<Value = Adjustment> {
    let scale = option::of(percent().prop_filter("says something", |percent| *percent != Decimal::ONE_HUNDRED));
    (option::of(any::<bool>()), -230_i32..231, scale, btree_map(year(), option::of(amount()), 0..4))
        .prop_map(|(on, shift, scale, amounts)| Adjustment { on, shift, scale, amounts })
        .prop_filter("says something", |adjustment| !adjustment.is_empty())
}

/// Any layer; its id is always empty.
fn alternative() -> impl Strategy<Value = Alternative> {
    let own = (btree_map(id(), measure(), 0..3), vec(assumption(), 0..3), vec(assumption(), 0..3));
    let changes = btree_map(id(), adjustment(), 0..4);
    (text(), option::of(id()), free_text(), changes, own).prop_map(
        |(title, over, note, changes, (added, assumptions, left_out))| Alternative {
            id: "".into(),
            title: title.into(),
            over: over.map(Into::into),
            note,
            changes: changes.into_iter().map(|(id, adjustment)| (id.into(), adjustment)).collect(),
            added: added.into_iter().map(|(id, measure)| Measure { id: id.into(), ..measure }).collect(),
            assumptions,
            left_out: left_out.iter().map(|one| one.kind.subject()).collect(),
        },
    )
}

fn chosen() -> impl Strategy<Value = Chosen> {
    (id(), "[0-9a-f]{8}").prop_map(|(agreement, over)| Chosen { agreement: agreement.into(), over: over.into() })
}

/// A text that says something: Danish, escapes, marks of direction, whatever Unicode has.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-ZÆØÅa-zæøå0-9 .,:'()\"\\\\/-]{1,30}",
        1 => "\\PC{1,12}",
        1 => any::<String>(),
    ]
    .prop_filter("a text says something", |text| !text.trim().is_empty())
}

pub(crate) fn free_text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text()]
}

pub(crate) fn id() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z][a-z0-9-]{0,12}", "[A-ZÆØÅ][a-zæøå \"\\\\]{0,8}[a-z]"]
}

fn ids() -> impl Strategy<Value = Vec<Arc<str>>> {
    btree_set(id(), 0..4).prop_map(|ids| ids.into_iter().map(Arc::from).collect())
}

pub(crate) fn name() -> impl Strategy<Value = Name> {
    (text(), text()).prop_map(|(da, en)| Name { da: da.into(), en: en.into() })
}

pub(crate) fn scope() -> impl Strategy<Value = Scope> {
    prop_oneof![
        Just(Scope::AllMunicipalities),
        Just(Scope::AllRegions),
        free_text().prop_map(|name| Scope::Authority(name.into())),
    ]
}

/// Any year a budget can be about.
pub(crate) fn year() -> impl Strategy<Value = Year> {
    prop_oneof![2014_u16..2034, 1970_u16..2200].prop_map(|number| Year::new(number).unwrap())
}

fn years() -> impl Strategy<Value = Years> {
    (year(), 0_usize..Years::MOST)
        .prop_map(|(first, more)| Years::new(first, first.plus(more)).expect("never turned round or too many"))
}

pub(crate) fn price_level() -> impl Strategy<Value = PriceLevel> {
    prop_oneof![year().prop_map(PriceLevel::Of), Just(PriceLevel::Current)]
}

/// Any path, known or not.
pub(crate) fn area() -> impl Strategy<Value = AreaPath> {
    prop_oneof![
        Just("service".to_owned()),
        Just("service/konsulenter".to_owned()),
        Just("anlaeg/botilbud".to_owned()),
        "[a-z]{1,6}(/[a-z0-9-]{1,6}){0,2}",
    ]
    .prop_map(|text| AreaPath::parse(&text).unwrap())
}

pub(crate) fn series() -> impl Strategy<Value = Arc<str>> {
    prop_oneof![Just("kommuner/service".to_owned()), "[a-z]{1,6}/[a-z]{1,6}"].prop_map(Arc::from)
}

/// Any amount a file can hold.
pub(crate) fn amount() -> impl Strategy<Value = Printed> {
    let unit = proptest::sample::select(Unit::ALL.as_slice());
    let digits = prop_oneof![-5_000_i64..5_000, -999_999_999_999_i64..1_000_000_000_000];
    (digits, 0_u32..5, unit)
        .prop_filter_map("an amount that fits", |(digits, decimals, unit)| Printed::new(digits, decimals, unit).ok())
}

fn amounts() -> impl Strategy<Value = YearlyAmounts> {
    btree_map(year(), amount(), 0..5).prop_map(|amounts| amounts.into_iter().collect())
}

fn number(most: i64) -> impl Strategy<Value = Decimal> {
    (-most..most, 0_u32..4).prop_map(|(digits, decimals)| Decimal::new(digits, decimals))
}

/// A yearly percentage; with few decimals or with all.
fn percent() -> impl Strategy<Value = Decimal> {
    prop_oneof![number(99), (1_u64..1_000_000_000).prop_map(|digits| Decimal::from_i128_with_scale(digits.into(), 28))]
}

fn figure() -> impl Strategy<Value = FigureRef> {
    (id(), id()).prop_map(|(agreement, figure)| FigureRef::new(&agreement, &figure))
}

fn source() -> impl Strategy<Value = Source> {
    prop_oneof![figure().prop_map(Source::Agreement), free_text().prop_map(|document| Source::Own(document.into()))]
}

fn baseline() -> impl Strategy<Value = Baseline> {
    prop_oneof![
        (option::of(figure()), ids()).prop_map(|(figure, without)| Baseline::Agreed { figure, without }),
        (amounts(), option::of(price_level()), option::of(source()))
            .prop_map(|(amounts, price_level, source)| Baseline::Yearly { amounts, price_level, source }),
    ]
}

fn effect() -> impl Strategy<Value = Effect> {
    prop_oneof![
        3 => amounts().prop_map(Effect::Yearly),
        1 => (amount(), year(), option::of(year()))
            .prop_map(|(amount, from, to)| Effect::Constant { amount, from, to }),
        1 => ((year(), amount()), (year(), amount())).prop_map(|(from, to)| Effect::Ramp { from, to }),
        1 => (year(), amount()).prop_map(|(year, amount)| Effect::OneOff { year, amount }),
        1 => (amount(), btree_map(year(), number(1_000_000), 0..4))
            .prop_map(|(price, volume)| Effect::PriceVolume { price, volume }),
        1 => figure().prop_map(Effect::Figure),
        1 => rule().prop_map(|rule| Effect::Rule(Box::new(rule))),
    ]
}

fn rule() -> impl Strategy<Value = Rule> {
    let volume = || btree_map(year(), number(1_000_000), 0..4);
    prop_oneof![
        (id(), year(), amounts()).prop_map(|(agreement, cut_in, lost_revenue)| Rule::Subsidy {
            agreement: agreement.into(),
            cut_in,
            lost_revenue
        }),
        (id(), volume()).prop_map(|(agreement, met)| Rule::Proximity { agreement: agreement.into(), met }),
        (figure(), volume()).prop_map(|(figure, inhabitants)| Rule::PerInhabitant { figure, inhabitants }),
    ]
}

fn indexation() -> impl Strategy<Value = Indexation> {
    prop_oneof![3 => Just(Indexation::OfArea), 1 => series().prop_map(Indexation::By), 1 => Just(Indexation::None)]
}

fn details() -> impl Strategy<Value = Option<Box<Details>>> {
    let range = (amounts(), amounts()).prop_map(|(low, high)| Range { low, high });
    let financing = vec((figure(), amounts()).prop_map(|(figure, amounts)| Financing { figure, amounts }), 0..3);
    let texts = (option::of(free_text()), option::of(free_text()), option::of(free_text()));
    (option::of(source()), option::of(range), texts, financing).prop_map(
        |(source, range, (note, account, group), financing)| {
            let (note, account, group) = (note.map(Into::into), account.map(Into::into), group.map(Into::into));
            let details = Details { source, range, note, account, group, financing };
            (details != Details::default()).then(|| Box::new(details))
        },
    )
}

/// Any measure; its id is always `m`.
pub(crate) fn measure() -> impl Strategy<Value = Measure> {
    let standing = proptest::sample::select(Standing::ALL.as_slice());
    let rest = (option::of(price_level()), indexation(), standing, any::<bool>(), details());
    (text(), area(), effect(), rest).prop_map(|(title, area, effect, rest)| {
        let (price_level, indexation, standing, on, details) = rest;
        Measure { id: "m".into(), title: title.into(), area, effect, price_level, indexation, standing, on, details }
    })
}

fn frame() -> impl Strategy<Value = OwnFrame> {
    let bound = prop_oneof![Just(Bound::AtMost), Just(Bound::AtLeast)];
    let on = prop_oneof![Just(Measured::Level), Just(Measured::Change)];
    let force = prop_oneof![Just(Force::Binding), Just(Force::Commitment), Just(Force::Aim)];
    let rest = (amounts(), option::of(price_level()), option::of(source()));
    (text(), area(), bound, on, force, rest).prop_map(|(title, area, bound, on, force, rest)| {
        let (amounts, price_level, source) = rest;
        OwnFrame { id: "f".into(), title: title.into(), area, bound, on, force, amounts, price_level, source }
    })
}

fn vintage() -> impl Strategy<Value = Vintage> {
    let dated = (year(), 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"));
    (figure(), dated, amounts(), option::of(price_level()), option::of(source())).prop_map(
        |(of, dated, amounts, price_level, source)| Vintage { of, dated: dated.into(), amounts, price_level, source },
    )
}

fn beyond() -> impl Strategy<Value = Beyond> {
    prop_oneof![
        Just(Beyond::HoldReal),
        percent().prop_map(Beyond::GrowReal),
        (amounts(), option::of(price_level()))
            .prop_map(|(amounts, price_level)| Beyond::Amounts { amounts, price_level }),
    ]
}

fn phasing() -> impl Strategy<Value = Phasing> {
    prop_oneof![year().prop_map(Phasing::Linear), Just(Phasing::AtEnd), amounts().prop_map(Phasing::Amounts),]
}

fn assumption() -> impl Strategy<Value = Assumption> {
    let kind = prop_oneof![
        (figure(), price_level()).prop_map(|(figure, is)| AssumptionKind::PriceLevel { figure, is }),
        (series(), year(), percent()).prop_map(|(series, to, percent)| AssumptionKind::Rate { series, to, percent }),
        (area(), beyond(), ids()).prop_map(|(area, rule, raised_by)| AssumptionKind::FrameBeyond {
            area,
            rule,
            raised_by
        }),
        (area(), beyond()).prop_map(|(area, rule)| AssumptionKind::BaselineBeyond { area, rule }),
        (figure(), phasing()).prop_map(|(figure, how)| AssumptionKind::Phasing { figure, how }),
        (id(), year(), percent()).prop_map(|(agreement, year, percent)| AssumptionKind::SubsidyPercent {
            agreement: agreement.into(),
            year,
            percent
        }),
    ];
    (kind, free_text(), option::of(source())).prop_map(|(kind, because, source)| Assumption {
        kind,
        because: because.into(),
        source,
    })
}
