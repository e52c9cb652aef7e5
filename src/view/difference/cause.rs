//! Causes in words.

use super::Compared;
use crate::budget::difference::{Cause, Fate, MeasureFate};
use crate::budget::scenario::Subject;
use crate::view::View;
use std::sync::Arc;

impl Compared<'_> {
    /// A cause as a row of a table calls it: `40 egne pladser`, `Antagelse: …`.
    pub fn cause_name(&self, cause: &Cause) -> String {
        let words = self.from.words;
        match cause {
            Cause::Measure(measure) => measure.title.to_string(),
            Cause::Baseline(area, _) => words.tell("cause-baseline", &[("area", &self.to.area_in_text(area))]),
            Cause::Assumption(subject, _) => words.tell("cause-assumption", &[("subject", &self.subject_of(subject))]),
            Cause::Rates => words.say("cause-rates"),
            Cause::OwnFrame(id, _) => words.tell("cause-own-frame", &[("title", &self.own_frame_title(id))]),
            Cause::Vintage(figure, dated, _) => {
                words.tell("cause-vintage", &[("figure", &self.to.figure_name(figure)), ("dated", dated)])
            }
            Cause::Agreement(id, _) => words.tell("cause-agreement", &[("id", id)]),
            Cause::Scope => words.say("cause-scope"),
            Cause::Rounding => words.say("cause-rounding"),
        }
    }

    /// What became of it in a word or two: `slået fra`; empty where there is nothing to say.
    pub fn cause_fate(&self, cause: &Cause) -> String {
        fate_key(cause).map_or_else(String::new, |key| self.from.words.say(&format!("fate-{key}")))
    }

    /// The same as a clause: `at ”40 egne pladser” er slået fra`.
    pub(super) fn cause_clause(&self, cause: &Cause) -> String {
        let words = self.from.words;
        let name = match cause {
            Cause::Measure(_) => words.tell("quoted", &[("text", &self.cause_name(cause))]),
            Cause::Rounding => return words.say("clause-rounding"),
            Cause::Rates => return words.say("clause-rates"),
            Cause::Scope => return words.say("clause-scope"),
            Cause::Assumption(subject, _) => words.tell("clause-assumption", &[("subject", &self.subject_of(subject))]),
            Cause::Baseline(..) | Cause::OwnFrame(..) | Cause::Vintage(..) | Cause::Agreement(..) => {
                words.tell("clause-subject", &[("subject", &crate::view::sentence::lowered(&self.cause_name(cause)))])
            }
        };
        let key = fate_key(cause).unwrap_or("changed");
        words.tell(&format!("clause-is-{key}"), &[("subject", &name)])
    }

    /// What an assumption is about, as the plan that has it says.
    pub(super) fn subject_of(&self, subject: &Subject) -> String {
        let in_plan = |view: &View<'_>| {
            let assumptions = &view.book.scenario().assumptions;
            let found = assumptions.iter().enumerate().find(|(_, assumption)| assumption.kind.subject() == *subject);
            found.map(|(number, assumption)| view.assumption(number, assumption).head)
        };
        in_plan(&self.to).or_else(|| in_plan(&self.from)).unwrap_or_default()
    }

    fn own_frame_title(&self, id: &Arc<str>) -> String {
        let frames = [&self.to, &self.from].map(|view| &view.book.scenario().frames);
        let found = frames.into_iter().flatten().find(|frame| frame.id == *id);
        found.map_or_else(|| id.to_string(), |frame| frame.title.to_string())
    }
}

const fn fate_key(cause: &Cause) -> Option<&'static str> {
    match cause {
        Cause::Measure(measure) => Some(match measure.fate {
            MeasureFate::Came => "came",
            MeasureFate::Gone => "gone",
            MeasureFate::SwitchedOn => "on",
            MeasureFate::SwitchedOff => "off",
            MeasureFate::Moved => "moved",
            MeasureFate::Changed => "changed",
            MeasureFate::Followed => "followed",
        }),
        Cause::Baseline(_, fate)
        | Cause::Assumption(_, fate)
        | Cause::OwnFrame(_, fate)
        | Cause::Vintage(_, _, fate)
        | Cause::Agreement(_, fate) => Some(match fate {
            Fate::Came => "came",
            Fate::Gone => "gone",
            Fate::Changed => "changed",
        }),
        Cause::Rates | Cause::Scope | Cause::Rounding => None,
    }
}
