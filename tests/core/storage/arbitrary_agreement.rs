//! Arbitrary agreements: every kind of figure with quantities that fit it, tables, and answered questions.

use super::arbitrary::{free_text, name, price_level, series, text, year};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use raaderum::budget::agreement::{
    Agreement, Bound, Checked, ConditionalOn, Direction, Exactness, Figure, FigureKind, Force, Judged, Measured, Payer,
    Period, Profile, Quantity, Question, Row, Stage, Table, Value,
};
use raaderum::budget::area::AreaPath;
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::Scope;
use raaderum::storage::areas;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Any agreement that a file can hold; its id is always `A`.
pub(crate) fn agreement() -> impl Strategy<Value = Agreement> {
    let scope = prop_oneof![
        Just(Scope::AllMunicipalities),
        Just(Scope::AllRegions),
        text().prop_map(|name| Scope::Authority(name.into())),
    ];
    let dated = prop_oneof![
        (year(), 1..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year(), 1..=12, 1..=28).prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ];
    let head = (name(), vec(name(), 0..3), scope, year(), option::of(dated));
    let links = vec(any::<Index>(), 6);
    let checked = vec((select(Question::ALL.to_vec()), any::<Index>(), free_text(), text()), 0..3);
    (head, vec(figure(), 1..6), vec(table(), 0..2), links, checked).prop_map(
        |(head, figures, tables, links, checked)| {
            let (name, parties, scope, year, dated) = head;
            let mut figures = figures;
            for at in 0..figures.len() {
                figures[at].id = format!("tal-{at}").into();
                // Only what stands further up can contain a figure, so that none lies within itself.
                if at > 0 && links[at].index(3) > 0 {
                    figures[at].within = vec![Arc::clone(&figures[links[at].index(at)].id)];
                }
                if at > 1 && links[at].index(2) > 0 {
                    figures[at].share_of = Some(Arc::clone(&figures[links[0].index(at)].id));
                }
            }
            let id = |at: &Index| Arc::clone(&figures[at.index(figures.len())].id);
            let tables = tables.into_iter().enumerate().map(|(at, (table, rows))| {
                let rows = rows.iter().map(|(wrap, at)| wrap(id(at)));
                Table { id: format!("tabel-{at}").into(), rows: rows.collect(), ..table }
            });
            let tables = tables.collect();
            let checked = checked.iter().map(|(what, at, is, because)| Checked {
                what: *what,
                figure: id(at),
                is: is.as_str().into(),
                because: because.as_str().into(),
            });
            let checked = checked.collect();
            let dated = dated.map(Arc::from);
            Agreement { id: "A".into(), name, parties, scope, year, dated, figures, tables, checked }
        },
    )
}

fn known_area() -> impl Strategy<Value = AreaPath> {
    let known: Vec<AreaPath> = areas::standard().iter().map(|area| area.path.clone()).collect();
    select(known)
}

fn number() -> impl Strategy<Value = Decimal> {
    (-9_999_999_i64..10_000_000, 0_u32..4).prop_map(|(digits, decimals)| Decimal::new(digits, decimals))
}

/// A kind, and what a value of it can be.
fn kind() -> impl Strategy<Value = (FigureKind, BoxedStrategy<Quantity>)> {
    fn amount() -> BoxedStrategy<Quantity> {
        super::arbitrary::amount().prop_map(Quantity::Amount).boxed()
    }
    fn counts() -> BoxedStrategy<Quantity> {
        prop_oneof![number().prop_map(Quantity::Count), number().prop_map(Quantity::Other)].boxed()
    }
    let any_of = || prop_oneof![amount(), counts(), number().prop_map(Quantity::PerInhabitant)].boxed();
    let percent = || (-99_i64..=99).prop_map(|percent| Quantity::Percent(Decimal::new(percent, 1))).boxed();
    let frame = (
        select(vec![Bound::AtMost, Bound::AtLeast]),
        select(vec![Measured::Level, Measured::Change]),
        select(vec![Force::Binding, Force::Commitment, Force::Aim]),
    );
    let judged =
        prop_oneof![Just(Judged::Alone), Just(Judged::Undivided), vec(known_area(), 0..3).prop_map(Judged::With),];
    let grant = (vec(known_area(), 0..3), judged, select(vec![Stage::Budgets, Stage::Accounts]));
    let plain =
        [FigureKind::Level, FigureKind::Part, FigureKind::Path, FigureKind::Pool, FigureKind::Grant, FigureKind::Split];
    prop_oneof![
        2 => frame.prop_map(move |(bound, on, force)| (FigureKind::Frame { bound, on, force }, amount())),
        3 => select(plain.to_vec()).prop_map(move |kind| (kind, amount())),
        1 => series().prop_map(move |series| (FigureKind::Rate(series), percent())),
        1 => Just(()).prop_map(move |()| (FigureKind::Percentage, percent())),
        1 => Just(()).prop_map(|()| (FigureKind::PerCapita, number().prop_map(Quantity::PerInhabitant).boxed())),
        1 => grant.prop_map(move |(areas, judged, stage)| {
            (FigureKind::ConditionalGrant(ConditionalOn { areas, judged, stage }), amount())
        }),
        1 => "[a-z-]{1,9}".prop_map(move |rule| (FigureKind::Rule(rule.into()), any_of())),
        1 => Just(()).prop_map(move |()| (FigureKind::Count, counts())),
    ]
}

fn period(kind: &FigureKind) -> BoxedStrategy<Period> {
    let step = (1970_u16..2199).prop_map(|year| {
        let year = Year::new(year).unwrap();
        Period::Span(year, year.next())
    });
    if matches!(kind, FigureKind::Rate(_)) {
        return step.boxed();
    }
    let year = |number: u16| Year::new(number).unwrap();
    prop_oneof![
        4 => super::arbitrary::year().prop_map(Period::Year),
        1 => Just(Period::None),
        1 => super::arbitrary::year().prop_map(Period::Onwards),
        1 => (1970_u16..2100, 1_u16..90).prop_map(move |(first, more)| Period::Span(year(first), year(first + more))),
        1 => step,
    ]
    .boxed()
}

fn exactness() -> impl Strategy<Value = Exactness> {
    use Exactness::{About, AtLeast, AtMost, Exact, JustUnder, UpTo, WellOver};
    select(vec![Exact, About, WellOver, JustUnder, AtLeast, AtMost, UpTo])
}

fn profile() -> impl Strategy<Value = Profile> {
    select(vec![Profile::Levels, Profile::Total, Profile::OneOff, Profile::EndPoint])
}

fn values(kind: &FigureKind, quantity: BoxedStrategy<Quantity>) -> impl Strategy<Value = Vec<Value>> + use<> {
    let places = vec(text().prop_map(Arc::from), 1..3);
    let differs = (option::of(exactness()), option::of(price_level()), option::of(profile()));
    let one = (period(kind), quantity, places, differs).prop_map(|(period, quantity, places, differs)| {
        let (exactness, price_level, profile) = differs;
        Value { period, quantity, places, exactness, price_level, profile }
    });
    vec(one, 0..4)
}

fn figure() -> impl Strategy<Value = Figure> {
    let kind_and_values =
        kind().prop_flat_map(|(kind, quantity)| values(&kind, quantity).prop_map(move |values| (kind.clone(), values)));
    let words = (
        select(vec![Direction::Up, Direction::Down, Direction::NotPrinted]),
        exactness(),
        profile(),
        option::of(select(vec![Payer::Municipalities, Payer::Regions, Payer::State, Payer::Other])),
    );
    let rest = (option::of(known_area()), option::of(price_level()), any::<bool>(), option::of(name()));
    (name(), kind_and_values, words, rest).prop_map(|(name, (kind, values), words, rest)| {
        let (direction, exactness, profile, payer) = words;
        let (area, price_level, abolished, note) = rest;
        Figure {
            id: "tal".into(),
            name,
            area,
            kind,
            price_level,
            direction,
            exactness,
            profile,
            values,
            within: Vec::new(),
            share_of: None,
            payer,
            abolished,
            note,
        }
    })
}

type RowOf = fn(Arc<str>) -> Row;

fn table() -> impl Strategy<Value = (Table, Vec<(RowOf, Index)>)> {
    let wraps: [RowOf; 4] = [Row::Line, Row::OfWhich, Row::Total, Row::Balance];
    let rows = vec((select(wraps.to_vec()), any::<Index>()), 0..6);
    (name(), text(), year(), rows).prop_map(|(name, at, year, rows)| {
        (Table { id: "tabel".into(), name, at: at.into(), year, rows: Vec::new() }, rows)
    })
}
