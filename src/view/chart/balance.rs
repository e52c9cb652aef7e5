//! An agreement's balance table as numbers and bars: expenditure, income, and what the scenario does to them.

use super::around::{Leads, Message};
use super::axis::axis;
use super::labels::Labels;
use super::{Asked, Body, Chart, ChartKind, Marked, Unit, WhyNot};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;
use crate::view::View;
use crate::view::balance::{BalanceCell, BalanceRole, BalanceRow, BalanceTable, in_text};
use crate::view::sentence::Sentence;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// A table as numbers and bars, all bars on one scale from zero.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BalanceBars {
    /// Expenditure, income.
    pub groups: Vec<BarGroup>,
    /// Income minus expenditure.
    pub surplus: Option<BarLine>,
    /// What the second column of numbers is: `med tiltag`; nothing where no line has a second number.
    pub after_head: String,
}

/// Lines with their total.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BarGroup {
    /// What they are: `Udgifter`.
    pub name: String,
    /// The lines, as the agreement orders them.
    pub lines: Vec<BarLine>,
    /// Their sum, as printed.
    pub total: Option<BarLine>,
}

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BarLine {
    /// What it is called.
    pub name: String,
    /// The amount as printed.
    pub amount: String,
    /// The amount with the scenario's measures; nothing where they do not touch it.
    pub after: Marked,
    /// The size of the printed amount on the axis.
    pub value: f64,
    /// The size with measures.
    pub after_value: Option<f64>,
    /// What is said on or beside its bar: `67 pct. af udgifterne`.
    pub says: String,
    /// Whether it lies inside the line above, outside every sum.
    pub is_part: bool,
}

/// A line of at least this share of its total says how large it is, in percent.
const LARGE: Decimal = Decimal::from_parts(20, 0, 0, false, 0);

impl View<'_> {
    /// The balance table of an agreement used: of the asked year, else the newest.
    pub fn balance_chart(&self, asked: &Asked<'_>) -> Result<Chart, WhyNot> {
        let none = || WhyNot(self.words.say("chart-why-no-balance"));
        let tables = self.balance_tables();
        let of_year = |table: &&BalanceTable| asked.year.is_none_or(|year| table.year == year.to_string());
        let table = tables.iter().find(of_year).ok_or_else(none)?;
        let amounts = || table.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.kroner);
        if amounts().next().is_none() {
            return Err(none());
        }
        let labels = self.labels_for(asked.audience, amounts().map(Money::from_kroner));
        let body = self.bars(table, &labels);
        let lines = || body.groups.iter().flat_map(|group| &group.lines);
        let axis = axis(lines().map(|line| line.value), self.words.language().notation(), false);
        let marks = table.rows.iter().flat_map(|row| &row.cells).fold(Marks::NONE, |marks, cell| marks.and(cell.marks));
        let area = asked.area.cloned().or_else(|| self.worst_area()).ok_or_else(none)?;
        let heading = table.heading.split(" (").next().unwrap_or_default();
        let message = Message {
            sentence: &self.balance_sentence(table, &body),
            second_line: self
                .words
                .tell("balance-second-line", &[("name", heading), ("scope", &self.scope()), ("unit", &table.unit)]),
            area: &area,
            marks,
            leads: Leads {
                own: std::iter::once(self.words.say("note-balance")).chain(table.notes.iter().cloned()).collect(),
                of_plan: false,
            },
            others: &[],
        };
        let chart = self.chart(ChartKind::Balance, message, Body::Balance(body), axis);
        let unit = Unit { level: table.level.clone(), ..chart.unit };
        Ok(Chart { sources: table.source.clone(), unit, year: Some(table.year.clone()), ..chart })
    }

    fn bars(&self, table: &BalanceTable, labels: &Labels<'_>) -> BalanceBars {
        let mut bars = BalanceBars::default();
        let mut group = BarGroup::default();
        for row in &table.rows {
            match row.role {
                BalanceRole::Line | BalanceRole::OfWhich => group.lines.push(self.bar_line(row, labels)),
                BalanceRole::Total => {
                    let is_income =
                        row.cells.first().and_then(|cell| cell.kroner).is_some_and(|sum| sum.is_sign_negative());
                    group.name = self.words.say(if is_income { "balance-income" } else { "balance-expenditure" });
                    group.total = Some(self.bar_line(row, labels));
                    let of = if is_income { "balance-share-income" } else { "balance-share-expenditure" };
                    self.tell_shares(&mut group, of);
                    bars.groups.push(std::mem::take(&mut group));
                }
                BalanceRole::Surplus => bars.surplus = Some(self.bar_line(row, labels)),
                BalanceRole::Balance => {}
            }
        }
        if !group.lines.is_empty() {
            bars.groups.push(group);
        }
        let all = bars.groups.iter().flat_map(|group| group.lines.iter().chain(&group.total)).chain(&bars.surplus);
        if all.into_iter().any(|line| !line.after.text.is_empty()) {
            bars.after_head = self.words.say("balance-after-head");
        }
        bars
    }

    fn bar_line(&self, row: &BalanceRow, labels: &Labels<'_>) -> BarLine {
        let [printed, summed, effect, after] = &row.cells;
        let stated = printed.kroner.or(summed.kroner);
        let money = |cell: &BalanceCell| cell.kroner.map(Money::from_kroner);
        let is_touched = money(effect).is_some_and(|effect| !effect.is_zero());
        let after_money = money(after).filter(|_| is_touched);
        let size = |money: Money| self.on_axis(money).abs();
        BarLine {
            name: row.label.clone(),
            amount: stated.map_or_else(
                || "\u{2013}".to_owned(),
                |kroner| labels.marked(Money::from_kroner(kroner), Marks::NONE).text,
            ),
            after: after_money.map(|money| labels.marked(money, after.marks)).unwrap_or_default(),
            value: stated.map_or(0.0, |kroner| size(Money::from_kroner(kroner))),
            after_value: after_money.map(size),
            says: String::new(),
            is_part: row.role == BalanceRole::OfWhich,
        }
    }

    /// The largest line of a group says its share of the total.
    fn tell_shares(&self, group: &mut BarGroup, of: &str) {
        let whole = group.total.as_ref().map_or(0.0, |total| total.value);
        let lines = group.lines.iter_mut().filter(|line| !line.is_part);
        let Some(largest) = lines.max_by(|a, b| a.value.total_cmp(&b.value)) else { return };
        let share = largest.value / whole * 100.0;
        if share.is_finite() && share <= 100.0 && share >= LARGE.to_f64().unwrap_or(20.0) {
            let percent = format!("{share:.0}");
            largest.says = self.words.tell(of, &[("percent", &percent)]);
        }
    }

    /// What the measures do to the balance; where they do nothing, what its largest lines are.
    fn balance_sentence(&self, table: &BalanceTable, body: &BalanceBars) -> Sentence {
        let surplus = table.rows.iter().find(|row| row.role == BalanceRole::Surplus);
        let [_, _, effect, _] = surplus.map(|row| row.cells.clone()).unwrap_or_default();
        let moved = effect.kroner.map(Money::from_kroner).filter(|moved| !moved.is_zero());
        if let Some(moved) = moved {
            let key = if moved.is_negative() { "balance-title-worse" } else { "balance-title-better" };
            let amount = self.amount_in_text(moved.abs());
            let text = self.words.tell(key, &[("year", &table.year), ("amount", &amount)]);
            return Sentence { text, marks: effect.marks, verdict: Verdict::NoFrame };
        }
        let lines = body.groups.iter().flat_map(|group| &group.lines).filter(|line| !line.says.is_empty());
        let is =
            |line: &BarLine| self.words.tell("balance-title-share", &[("name", &line.name), ("share", &line.says)]);
        let said: Vec<String> = lines.map(is).collect();
        let text = match said.as_slice() {
            [] => table.heading.clone(),
            [first, rest @ ..] => {
                let rest: Vec<String> = rest.iter().map(|sentence| in_text(sentence)).collect();
                std::iter::once(first.clone()).chain(rest).collect::<Vec<_>>().join("; ")
            }
        };
        Sentence { text, marks: Marks::NONE, verdict: Verdict::NoFrame }
    }
}
