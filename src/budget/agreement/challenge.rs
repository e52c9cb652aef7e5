//! Challenges: what can be read in an agreement but can hardly be meant. It is asked about, never silently accepted,
//! until the file says that somebody looked and why it stands.

use super::{Agreement, Balance, Figure, FigureKind, FigureRef, Match, Period, Quantity, Row, Value};
use crate::budget::money::Money;
use crate::budget::price_level::{Series, Year};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Something in an agreement that can hardly be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Challenge {
    /// Where it stands.
    pub at: DoubtAt,
    /// The figure it is about.
    pub figure: Arc<str>,
    /// What that figure says there.
    pub is: Quantity,
    /// What is odd about it.
    pub doubt: Doubt,
    /// Why it stands all the same, where the file says so.
    pub accepted: Option<Arc<str>>,
}

/// A place in an agreement, by positions in its lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoubtAt {
    /// A figure and its value.
    Value(usize, usize),
    /// A table and its row.
    Row(usize, usize),
}

/// What is odd.
#[derive(Debug, Clone, PartialEq)]
pub enum Doubt {
    /// A price-and-wage rate beyond any of living memory: 420 pct. for 4.20.
    HighRate,
    /// Another figure prints another rate for the same series and step.
    RatesClash {
        /// The series.
        series: Series,
        /// The year the step leads to.
        to: Year,
        /// The other figure.
        other: FigureRef,
        /// What it says, in percent.
        says: Decimal,
    },
    /// An amount hundreds of times its neighbours', or as small a part of them: mia. for mio.
    FarFromOthers {
        /// The nearest neighbour.
        other: FigureRef,
        /// What it says.
        says: Quantity,
        /// How many times the larger is the smaller, in whole times.
        times: Decimal,
    },
    /// A printed total is not the sum of its lines, beyond rounding.
    TotalDiffers {
        /// The sum of the lines.
        lines: Money,
        /// How far rounding can part them.
        most: Money,
    },
    /// A printed total cannot be held against its lines, since one has no amount.
    LineMissing {
        /// The line.
        line: Arc<str>,
    },
}

/// What a challenge asks, as files name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Is the rate so high?
    HighRate,
    /// Is the rate another than elsewhere?
    RatesClash,
    /// Is the amount so far from its neighbours?
    FarFromOthers,
    /// Is the total not the sum?
    TotalDiffers,
    /// Is a line without an amount?
    LineMissing,
}

impl Question {
    /// All questions.
    pub const ALL: [Self; 5] =
        [Self::HighRate, Self::RatesClash, Self::FarFromOthers, Self::TotalDiffers, Self::LineMissing];
}

impl Doubt {
    /// What it asks.
    pub const fn question(&self) -> Question {
        match self {
            Self::HighRate => Question::HighRate,
            Self::RatesClash { .. } => Question::RatesClash,
            Self::FarFromOthers { .. } => Question::FarFromOthers,
            Self::TotalDiffers { .. } => Question::TotalDiffers,
            Self::LineMissing { .. } => Question::LineMissing,
        }
    }
}

/// A question that somebody has answered: the figure stands as it is, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What was asked.
    pub what: Question,
    /// About which figure.
    pub figure: Arc<str>,
    /// What the figure said then, as the file writes it: another number is asked about again.
    pub is: Arc<str>,
    /// Why it stands.
    pub because: Arc<str>,
}

/// Rates beyond this, either way, are asked about: percent.
const HIGHEST_RATE: i64 = 20;
/// Amounts so many times their neighbours', or more, are asked about: a slip of unit makes a thousand.
const FARTHEST: i64 = 300;

/// Every challenge of an agreement, beside the others at hand; one of its own id is not held against it.
pub fn challenges(agreement: &Agreement, others: &[Arc<Agreement>]) -> Vec<Challenge> {
    let others: Vec<&Agreement> =
        others.iter().map(|other| &**other).filter(|other| other.id != agreement.id).collect();
    let mut found = Vec::new();
    for (figure_at, figure) in agreement.figures.iter().enumerate() {
        for (value_at, value) in figure.values.iter().enumerate() {
            let doubts = [
                high_rate(figure, value),
                rates_clash(agreement, &others, (figure_at, value_at)),
                far_from_others(agreement, &others, figure, value_at),
            ];
            found.extend(doubts.into_iter().flatten().map(|doubt| Challenge {
                at: DoubtAt::Value(figure_at, value_at),
                figure: Arc::clone(&figure.id),
                is: value.quantity,
                doubt,
                accepted: None,
            }));
        }
    }
    found.extend(totals(agreement));
    for challenge in &mut found {
        challenge.accepted = agreement.accepts(challenge.doubt.question(), &challenge.figure, challenge.is);
    }
    found
}

impl Agreement {
    /// Why a figure stands though it is asked about, where the file says so of just this number.
    pub(crate) fn accepts(&self, what: Question, figure: &str, is: Quantity) -> Option<Arc<str>> {
        let said = is.to_string();
        let answers = |checked: &&Checked| checked.what == what && &*checked.figure == figure && *checked.is == *said;
        self.checked.iter().find(answers).map(|checked| Arc::clone(&checked.because))
    }

    fn reference(&self, figure: &Figure) -> FigureRef {
        FigureRef { agreement: Arc::clone(&self.id), figure: Arc::clone(&figure.id) }
    }
}

fn high_rate(figure: &Figure, value: &Value) -> Option<Doubt> {
    let (FigureKind::Rate(_), Quantity::Percent(percent)) = (&figure.kind, value.quantity) else { return None };
    (percent.abs() > Decimal::from(HIGHEST_RATE)).then_some(Doubt::HighRate)
}

/// A rate's series, the year it leads to, and its percent.
fn rate<'a>(figure: &'a Figure, value: &Value) -> Option<(&'a Series, Year, Decimal)> {
    match (&figure.kind, value.period, value.quantity) {
        (FigureKind::Rate(series), Period::Span(_, to), Quantity::Percent(percent)) => Some((series, to, percent)),
        _ => None,
    }
}

/// Another rate for the same step: of another agreement, or of this one further up.
fn rates_clash(agreement: &Agreement, others: &[&Agreement], (figure_at, value_at): (usize, usize)) -> Option<Doubt> {
    let figure = agreement.figures.get(figure_at)?;
    let (series, to, percent) = rate(figure, figure.values.get(value_at)?)?;
    let differing = |figure: &Figure, before: usize| {
        let rates = figure.values.iter().take(before).filter_map(|value| rate(figure, value));
        rates.filter(|other| (other.0, other.1) == (series, to)).map(|other| other.2).find(|says| *says != percent)
    };
    let further_up = agreement.figures.iter().enumerate().take(figure_at.saturating_add(1)).find_map(|(at, other)| {
        let before = if at == figure_at { value_at } else { usize::MAX };
        Some((agreement.reference(other), differing(other, before)?))
    });
    let elsewhere = || {
        others.iter().find_map(|agreement| {
            agreement.figures.iter().find_map(|other| Some((agreement.reference(other), differing(other, usize::MAX)?)))
        })
    };
    let (other, says) = further_up.or_else(elsewhere)?;
    Some(Doubt::RatesClash { series: Arc::clone(series), to, other, says })
}

/// Whether amounts of two figures of different agreements are about as large: frames of the same area that bound the
/// same, and figures that carry on under one id.
fn are_neighbours(one: &Figure, other: &Figure) -> bool {
    match (&one.kind, &other.kind) {
        (FigureKind::Frame { on, .. }, FigureKind::Frame { on: other_on, .. }) => {
            on == other_on && one.area.is_some() && one.area == other.area
        }
        (kind, other_kind) => kind == other_kind && one.id == other.id && one.area == other.area,
    }
}

/// How large a quantity is, where sizes can be compared: kroner, or kroner per inhabitant.
fn size(quantity: Quantity) -> Option<(bool, Decimal)> {
    let (per_inhabitant, size) = match quantity {
        Quantity::Amount(amount) => (false, amount.money().kroner()),
        Quantity::PerInhabitant(kroner) => (true, kroner),
        Quantity::Percent(_) | Quantity::Count(_) | Quantity::Other(_) => return None,
    };
    (!size.is_zero()).then(|| (per_inhabitant, size.abs()))
}

/// How many times the larger of two quantities is the smaller.
fn times(one: Quantity, other: Quantity) -> Option<Decimal> {
    let ((kind, one), (other_kind, other)) = (size(one)?, size(other)?);
    (kind == other_kind).then(|| one.max(other).checked_div(one.min(other))).flatten()
}

/// The nearest neighbour, where even that one is far: another year's amount of the figure, or another agreement's.
fn far_from_others(agreement: &Agreement, others: &[&Agreement], figure: &Figure, value_at: usize) -> Option<Doubt> {
    let is = figure.values.get(value_at)?.quantity;
    let own = figure.values.iter().enumerate().filter(|(at, _)| *at != value_at);
    let own = own.map(|(_, value)| (agreement, figure, value));
    // One authority's amounts are no measure of all authorities' together.
    let elsewhere = others.iter().filter(|other| other.scope == agreement.scope).flat_map(|other| {
        let neighbours = other.figures.iter().filter(|candidate| are_neighbours(figure, candidate));
        neighbours.flat_map(move |figure| figure.values.iter().map(move |value| (*other, figure, value)))
    });
    let measured = own
        .chain(elsewhere)
        .filter_map(|(agreement, figure, value)| Some((times(is, value.quantity)?, agreement, figure, value)));
    let (times, agreement, figure, value) = measured.min_by_key(|(times, ..)| *times)?;
    let other = agreement.reference(figure);
    (times >= Decimal::from(FARTHEST)).then(|| Doubt::FarFromOthers {
        other,
        says: value.quantity,
        times: times.round(),
    })
}

/// Every printed total that is not the sum of its lines, or cannot be held against them.
fn totals(agreement: &Agreement) -> impl Iterator<Item = Challenge> {
    agreement.tables.iter().enumerate().flat_map(|(table_at, table)| {
        let balance = Balance::of(agreement, table);
        let odd = |row_at: usize| {
            let line = balance.lines.get(row_at)?;
            let (printed, sum) = (line.printed?, line.summed);
            let doubt = match (line.row, sum) {
                (Row::Total(_) | Row::Balance(_), None) => Doubt::LineMissing { line: missing(&balance, row_at)? },
                (Row::Total(_) | Row::Balance(_), Some(sum)) if sum.beside(printed) == Match::Differs => {
                    Doubt::TotalDiffers { lines: sum.amount, most: sum.most_beside(printed) }
                }
                (Row::Line(_) | Row::OfWhich(_), _) | (Row::Total(_) | Row::Balance(_), Some(_)) => return None,
            };
            let (at, is) = (DoubtAt::Row(table_at, row_at), Quantity::Amount(printed));
            Some(Challenge { at, figure: Arc::clone(line.row.figure()), is, doubt, accepted: None })
        };
        (0..balance.lines.len()).filter_map(odd).collect::<Vec<_>>()
    })
}

/// The first addend of a total or balance that has no amount.
fn missing(balance: &Balance<'_>, row_at: usize) -> Option<Arc<str>> {
    let above = balance.lines.get(..row_at)?;
    let is_balance = matches!(balance.lines.get(row_at)?.row, Row::Balance(_));
    let start = above
        .iter()
        .rposition(|line| matches!(line.row, Row::Total(_)))
        .map_or(0, |total_at| total_at.saturating_add(1));
    let addends = if is_balance { above } else { above.get(start..)? };
    let is_addend = |row: &Row| match row {
        Row::Line(_) => !is_balance,
        Row::Total(_) => is_balance,
        Row::OfWhich(_) | Row::Balance(_) => false,
    };
    addends.iter().find(|line| is_addend(line.row) && line.printed.is_none()).map(|line| Arc::clone(line.row.figure()))
}
