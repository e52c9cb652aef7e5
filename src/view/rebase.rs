//! A plan moved to another agreement or vintage, in words: what moves because of what, and what does not.

use super::View;
use crate::budget::agreement::Bound;
use crate::budget::difference::FrameDifference;
use crate::budget::evaluation::Cell;
use crate::budget::money::Money;
use crate::budget::rebase::{Because, MoveTo, MovedNumber, Rebased};

/// One part of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RebasedSection {
    /// Because of what, or what it tells.
    pub head: String,
    /// A line each.
    pub lines: Vec<String>,
}

impl View<'_> {
    /// What a place to move to is called: `KØ2024  Aftale om …`, `Rammerne som aftalt`.
    pub fn move_to(&self, to: &MoveTo) -> String {
        match to {
            MoveTo::Agreement(id) => {
                let name = self.book.library().agreement(id).map_or("", |one| self.words.name(&one.name));
                format!("{id}  {name}")
            }
            MoveTo::Vintage(Some(date)) => self.words.tell("rebase-vintage", &[("date", date)]),
            MoveTo::Vintage(None) => self.words.say("rebase-as-agreed"),
        }
    }

    /// The report of a move: the numbers by what moves them, what it means for headroom and verdict, and what stays. `self` is the plan
    /// as it is.
    pub fn rebased(&self, rebased: &Rebased) -> Vec<RebasedSection> {
        let words = self.words;
        let mut sections = Vec::new();
        for because in Because::ALL {
            let mut lines: Vec<String> =
                rebased.numbers().flat_map(|number| self.moved_lines(rebased, number, because)).collect();
            let always = matches!(because, Because::Frames | Because::Baseline | Because::Rates);
            if lines.is_empty() && always {
                lines.push(words.say("rebase-same"));
            }
            if !lines.is_empty() {
                sections.push(RebasedSection { head: words.say(&format!("rebase-because-{}", because.code())), lines });
            }
        }
        let rooms: Vec<String> = self.rooms_moved(rebased);
        if !rooms.is_empty() {
            sections.push(RebasedSection { head: words.say("rebase-rooms"), lines: rooms });
        }
        sections.push(RebasedSection { head: words.say("rebase-kept"), lines: self.kept_lines(rebased) });
        sections
    }

    /// The report as text, to be sent or filed.
    pub fn rebased_text(&self, to: &MoveTo, sections: &[RebasedSection]) -> String {
        let title =
            self.words.tell("rebase-report", &[("title", &self.book.scenario().title), ("to", &self.move_to(to))]);
        let mut text = format!("{title}\n{}\n", self.unit_and_level());
        for section in sections {
            text += &["\n", &section.head, "\n"].concat();
            for line in &section.lines {
                text += &["- ", line, "\n"].concat();
            }
        }
        text
    }

    /// `Anlæg, brutto, ramme: +400,0 i 2024`
    fn moved_lines(&self, rebased: &Rebased, number: MovedNumber<'_>, because: Because) -> Vec<String> {
        let causes = &rebased.difference.causes;
        let name = self.moved_name(number);
        let mut lines = Vec::new();
        if let Some(amounts) = number.because(causes, because) {
            let years = rebased.difference.years.iter().enumerate().zip(amounts);
            let told: Vec<String> = years
                .filter(|(_, amount)| !amount.is_zero())
                .map(|((at, year), amount)| {
                    let key = if number.whole.is_assumed(at) { "rebase-by-assumed" } else { "rebase-by" };
                    self.words.tell(key, &[("by", &self.signed(amount)), ("year", &year.to_string())])
                })
                .collect();
            if !told.is_empty() {
                lines.push(self.words.tell("rebase-moves", &[("name", &name), ("moves", &self.words.list(&told))]));
            }
        }
        if number.switched_because(causes, because) {
            let ends = number.whole.from.iter().zip(&number.whole.to);
            for (year, (from, to)) in rebased.difference.years.iter().zip(ends) {
                if from.amount().is_some() != to.amount().is_some() {
                    let (from, to, year) = (self.cell(*from), self.cell(*to), year.to_string());
                    let variables = [("name", &*name), ("year", &*year), ("before", &*from), ("after", &*to)];
                    lines.push(self.words.tell("rebase-from-to", &variables));
                }
            }
        }
        lines
    }

    fn moved_name(&self, number: MovedNumber<'_>) -> String {
        let area = self.area_name(&number.area.area);
        match number.frame.and_then(|at| number.area.frames.get(at)) {
            Some(frame) => format!("{area}, {}", self.bound_word(frame)),
            None if number.itself == Because::Baseline => format!("{area}, {}", self.words.say("rebase-baseline")),
            None => format!("{area}, {}", self.words.say("rebase-measures")),
        }
    }

    fn bound_word(&self, frame: &FrameDifference) -> String {
        self.words.say(match frame.bound {
            Bound::AtMost => "rebase-frame",
            Bound::AtLeast => "rebase-floor",
        })
    }

    fn signed(&self, amount: Money) -> String {
        let sign = if amount.is_negative() { "\u{2212}" } else { "+" };
        format!("{sign}{}", self.cell(Cell::Amount(amount.abs(), crate::budget::marks::Marks::NONE)))
    }

    /// `Anlæg, brutto 2024: råderum fra 0,0 til 400,0; vurdering fra …`
    fn rooms_moved(&self, rebased: &Rebased) -> Vec<String> {
        let mut lines = Vec::new();
        for area in &rebased.difference.areas {
            for frame in &area.frames {
                let ends = frame.headroom.from.iter().zip(&frame.headroom.to).zip(&frame.verdicts);
                for (year, ((from, to), (before, after))) in rebased.difference.years.iter().zip(ends) {
                    let mut parts = Vec::new();
                    if from.amount() != to.amount() {
                        let (before, after) = (self.cell(*from), self.cell(*to));
                        parts.push(self.words.tell("rebase-headroom", &[("before", &before), ("after", &after)]));
                    }
                    if before != after {
                        let [before, after] =
                            [before, after].map(|one| self.verdict_word(*one, frame.bound).to_lowercase());
                        parts.push(self.words.tell("rebase-verdict", &[("before", &before), ("after", &after)]));
                    }
                    if !parts.is_empty() {
                        lines.push(format!("{} {year}: {}", self.area_name(&area.area), parts.join("; ")));
                    }
                }
            }
        }
        lines
    }

    /// What stays: measures, areas, problems.
    fn kept_lines(&self, rebased: &Rebased) -> Vec<String> {
        let measures = rebased.measures;
        let counted = [
            ("rebase-measures-kept", measures.kept),
            ("rebase-measures-restated", measures.restated),
            ("rebase-measures-followed", measures.followed),
            ("rebase-areas-kept", rebased.areas_unchanged),
        ];
        let told = counted.into_iter().filter(|(_, count)| *count > 0);
        let mut lines: Vec<String> = told.map(|(key, count)| self.words.count(key, count)).collect();
        let (before, after) = rebased.problems;
        if before != after {
            let variables = [("before", &*before.to_string()), ("after", &*after.to_string())];
            lines.push(self.words.tell("rebase-problems", &variables));
        }
        lines
    }
}
