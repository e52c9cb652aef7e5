//! A plan moved to another agreement, in words.

use super::View;
use crate::budget::evaluation::Cell;
use crate::budget::rebase::{Changed, Rebased};

impl View<'_> {
    /// What changes, a line for each area's year, and what does not.
    pub fn rebased_lines(&self, rebased: &Rebased) -> Vec<String> {
        let mut lines: Vec<String> = rebased.changed.iter().map(|changed| self.rebased_line(changed)).collect();
        if lines.is_empty() {
            lines.push(self.words.say("rebase-nothing"));
        } else if rebased.unchanged > 0 {
            lines.push(self.words.tell("rebase-unchanged", &[("count", &rebased.unchanged.to_string())]));
        }
        let (before, after) = rebased.problems;
        if before != after {
            let variables = [("before", &*before.to_string()), ("after", &*after.to_string())];
            lines.push(self.words.tell("rebase-problems", &variables));
        }
        lines
    }

    /// `Anlæg, brutto 2024: ramme fra 18.900,0 til 19.300,0; råderum fra 0,0 til 400,0`
    fn rebased_line(&self, changed: &Changed) -> String {
        let mut parts = Vec::new();
        let mut part = |key: &str, (before, after): (Cell, Cell)| {
            if before.amount() != after.amount() {
                let variables = [("before", &*self.cell(before)), ("after", &*self.cell(after))];
                parts.push(self.words.tell(key, &variables));
            }
        };
        for frame in &changed.frames {
            part("rebase-frame", frame.frame);
        }
        part("rebase-baseline", changed.baseline);
        part("rebase-rates", changed.change);
        for frame in &changed.frames {
            part("rebase-headroom", frame.headroom);
        }
        for frame in changed.frames.iter().filter(|frame| frame.verdict.0 != frame.verdict.1) {
            let (before, after) =
                (self.verdict_word(frame.verdict.0, frame.bound), self.verdict_word(frame.verdict.1, frame.bound));
            let variables = [("before", &*before), ("after", &*after)];
            parts.push(self.words.tell("rebase-verdict", &variables));
        }
        format!("{} {}: {}", self.area_name(&changed.area), changed.year, parts.join("; "))
    }
}
