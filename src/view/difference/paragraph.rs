//! A difference in sentences: what moved, by how much, and why.

use super::Compared;
use super::table::size;
use crate::budget::area::AreaPath;
use crate::budget::difference::{AreaDifference, FrameDifference, Part, Whole};
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;
use crate::view::View;
use std::cmp::Reverse;

/// More areas than this are in the tables alone.
const MOST_AREAS: usize = 4;
/// More causes than this are in the tables alone.
const MOST_CAUSES: usize = 3;
/// The amounts of more years than this are told by their sum.
const MOST_YEARS: usize = 3;

impl Compared<'_> {
    pub(super) fn paragraph(&self) -> Vec<String> {
        let words = self.from.words;
        if self.difference.is_empty() {
            return vec![words.say("difference-same")];
        }
        if self.difference.moves_nothing() {
            return vec![words.say("difference-no-number")];
        }
        let mut sentences = Vec::new();
        for (area, whole, key) in self.telling().into_iter().take(MOST_AREAS) {
            let name = self.to.area_in_text(&area.area);
            sentences.push(words.tell(key, &[("area", &name), ("moves", &self.moves(whole))]));
            sentences.extend(self.because(whole));
        }
        for area in &self.difference.areas {
            for frame in &area.frames {
                sentences.extend(self.frame_sentences(area, frame));
            }
        }
        if sentences.is_empty() {
            sentences.push(words.say("difference-see-tables"));
        }
        sentences
    }

    /// `Planen for botilbud er 314 mio. kr. lavere i 2025.`
    pub(crate) fn year_sentence(&self, area: &AreaPath, year: Year, by: Money) -> String {
        let moves = self.way("in-years", by, &[year]);
        let text = [("area", self.to.area_in_text(area)), ("moves", moves)];
        let text: Vec<(&str, &str)> = text.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.from.words.tell("difference-plan-moves", &text).trim_end_matches('.').to_owned()
    }

    /// The areas worth a sentence: not those whose difference is just that of an area in them.
    fn telling(&self) -> Vec<(&AreaDifference, &Whole, &'static str)> {
        let areas = &self.difference.areas;
        let moves = |whole: &Whole| whole.by.iter().flatten().any(|by| !by.is_zero());
        let of_part = |area: &AreaDifference| {
            let is_part = |other: &&AreaDifference| other.area != area.area && other.area.is_within(&area.area);
            areas.iter().filter(is_part).any(|other| moves(&other.plan) && other.plan.by == area.plan.by)
        };
        let said_of_whole = |area: &AreaDifference| {
            let is_whole = |other: &&AreaDifference| other.area != area.area && area.area.is_within(&other.area);
            areas.iter().filter(is_whole).any(|other| moves(&other.plan) || moves(&other.change))
        };
        let telling = |area| -> Option<(&AreaDifference, &Whole, &'static str)> {
            let area: &AreaDifference = area;
            if moves(&area.plan) {
                (!of_part(area)).then_some((area, &area.plan, "difference-plan-moves"))
            } else {
                let alone = moves(&area.change) && !said_of_whole(area);
                alone.then_some((area, &area.change, "difference-change-moves"))
            }
        };
        areas.iter().filter_map(telling).collect()
    }

    /// `64 mio. kr. lavere i 2025 og 80 mio. kr. lavere i 2026`
    fn moves(&self, whole: &Whole) -> String {
        let mut by_amount: Vec<(Money, Vec<Year>)> = Vec::new();
        for (year, by) in self.difference.years.iter().zip(&whole.by) {
            let Some(by) = by.filter(|by| !by.is_zero()) else { continue };
            match by_amount.iter_mut().find(|(amount, _)| *amount == by) {
                Some((_, years)) => years.push(year),
                None => by_amount.push((by, vec![year])),
            }
        }
        if by_amount.len() > MOST_YEARS {
            let sum: Money = by_amount.iter().flat_map(|(by, years)| years.iter().map(|_| *by)).sum();
            return self.way("in-all", sum, &[]);
        }
        let moves: Vec<String> = by_amount.iter().map(|(by, years)| self.way("in-years", *by, years)).collect();
        self.from.words.list(&moves)
    }

    fn way(&self, how: &str, by: Money, years: &[Year]) -> String {
        let way = if by.is_negative() { "lower" } else { "higher" };
        let years: Vec<String> = years.iter().map(ToString::to_string).collect();
        self.from.words.tell(
            &format!("difference-{way}-{how}"),
            &[("amount", &self.from.amount_in_text(by.abs())), ("years", &self.from.words.list(&years))],
        )
    }

    /// `Det skyldes, at ”40 egne pladser” er slået fra.`
    fn because(&self, whole: &Whole) -> Option<String> {
        let mut parts: Vec<&Part> = whole.parts.iter().collect();
        parts.sort_by_key(|part| Reverse(size(part)));
        let is_alone = parts.len() == 1;
        let told: Vec<String> = parts.iter().take(MOST_CAUSES).filter_map(|part| self.clause(part, is_alone)).collect();
        let key = if parts.len() > MOST_CAUSES { "difference-mostly-because" } else { "difference-because" };
        (!told.is_empty()).then(|| self.from.words.tell(key, &[("causes", &self.from.words.list(&told))]))
    }

    fn clause(&self, part: &Part, is_alone: bool) -> Option<String> {
        let clause = self.cause_clause(self.difference.causes.get(part.cause)?);
        if is_alone {
            return Some(clause);
        }
        let words = self.from.words;
        let amounts = self.difference.years.iter().zip(part.years.iter()).filter(|(_, amount)| !amount.is_zero());
        let amounts: Vec<(Year, Money)> = amounts.map(|(year, amount)| (year, *amount)).collect();
        let signed = |amount: Money| format!("{}{}", sign(amount), self.from.amount_in_text(amount.abs()));
        let told = if amounts.len() > MOST_YEARS {
            let sum = amounts.iter().map(|(_, amount)| *amount).sum();
            words.tell("difference-amount-in-all", &[("amount", &signed(sum))])
        } else {
            let in_year = |(year, amount): &(Year, Money)| {
                words.tell("breach-in-year", &[("amount", &signed(*amount)), ("year", &year.to_string())])
            };
            words.list(&amounts.iter().map(in_year).collect::<Vec<_>>())
        };
        Some(format!("{clause} ({told})"))
    }

    fn frame_sentences(&self, area: &AreaDifference, frame: &FrameDifference) -> Vec<String> {
        let words = self.from.words;
        let name = self.frame_called(area, frame);
        let mut sentences = Vec::new();
        if frame.frame.by.iter().flatten().any(|by| !by.is_zero()) {
            let moves = self.moves(&frame.frame);
            sentences.push(words.tell("difference-frame-moves", &[("frame", &name), ("moves", &moves)]));
            sentences.extend(self.because(&frame.frame));
        }
        let mut turns: Vec<((Verdict, Verdict), Vec<String>)> = Vec::new();
        for (year, turn) in self.difference.years.iter().zip(&frame.verdicts) {
            if turn.0 == turn.1 {
                continue;
            }
            match turns.iter_mut().find(|(other, _)| other == turn) {
                Some((_, years)) => years.push(year.to_string()),
                None => turns.push((*turn, vec![year.to_string()])),
            }
        }
        sentences.extend(turns.into_iter().map(|((before, after), years)| {
            let told = |verdict| crate::view::sentence::lowered(&self.from.verdict_word(verdict, frame.bound));
            let key = if after == Verdict::NoFrame { "difference-no-frame-left" } else { "difference-verdict" };
            words.tell(
                key,
                &[("frame", &name), ("years", &words.list(&years)), ("before", &told(before)), ("after", &told(after))],
            )
        }));
        let switched = frame.frame.switched_by.iter().filter_map(|at| self.difference.causes.get(*at));
        let clauses: Vec<String> = switched.map(|cause| self.cause_clause(cause)).collect();
        if !clauses.is_empty() {
            sentences.push(words.tell("difference-because", &[("causes", &words.list(&clauses))]));
        }
        sentences
    }

    /// `Rammen for anlæg`, as the plan that has it calls it.
    fn frame_called(&self, area: &AreaDifference, frame: &FrameDifference) -> String {
        let called = |view: &View<'_>| {
            let outcome = view.evaluation.area(&area.area)?.frames.iter().find(|other| other.id == frame.id)?;
            Some(crate::view::assumption::capitalised(&view.frame_in_text(outcome, &area.area, false)))
        };
        called(&self.to).or_else(|| called(&self.from)).unwrap_or_else(|| self.from.words.name(&frame.name).to_owned())
    }
}

fn sign(amount: Money) -> &'static str {
    if amount.is_negative() { "\u{2212}" } else { "+" }
}
