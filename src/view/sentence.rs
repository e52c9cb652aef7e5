//! Sentences made from verdicts: the message of a chart, the verdict of a scenario.

use super::View;
use crate::budget::agreement::Bound;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome};
use crate::budget::marks::Marks;
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;

/// A sentence and the assumptions it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What it says, without a full stop.
    pub text: String,
    /// The assumptions it would change with.
    pub marks: Marks,
    /// The verdict it is about.
    pub verdict: Verdict,
}

impl Sentence {
    /// What it says frame by frame, the worst first.
    pub fn clauses(&self) -> impl Iterator<Item = &str> + Clone {
        self.text.split(BETWEEN)
    }
}

/// How much a sentence says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    /// Every frame at issue, with amounts.
    Whole,
    /// The worst verdict, with amounts.
    Worst,
    /// The worst verdict, without amounts.
    Brief,
}

/// Between two clauses of a sentence about several frames.
pub(super) const BETWEEN: &str = "; ";

impl View<'_> {
    /// The message of an area: its worst frame first.
    pub fn area_sentence(&self, area: &AreaPath) -> Sentence {
        self.area_sentence_in(area, Length::Whole)
    }

    fn area_sentence_in(&self, area: &AreaPath, length: Length) -> Sentence {
        let Some(outcome) = self.evaluation.area(area) else { return self.no_frame(area) };
        if outcome.worst() == Verdict::NotComputed {
            let text = self.words.tell("title-not-computed", &[("area", &self.area_name(area))]);
            return Sentence { text, marks: Marks::NONE, verdict: Verdict::NotComputed };
        }
        let sentences = outcome.frames.iter().filter_map(|frame| self.frame_sentence(outcome, frame, length));
        sentences.min_by_key(|sentence| sentence.verdict.rank()).unwrap_or_else(|| self.no_frame(area))
    }

    /// The verdict of the whole scenario in one sentence: broken frames first, then those kept.
    pub fn verdict_sentence(&self) -> Sentence {
        self.verdict_sentence_in(Length::Whole)
    }

    /// The worst verdict of the scenario without its amounts: a sentence to read from the other end of the room.
    pub fn brief_verdict_sentence(&self) -> Sentence {
        self.verdict_sentence_in(Length::Brief)
    }

    /// The worst verdict of the scenario with its amounts.
    pub fn worst_verdict_sentence(&self) -> Sentence {
        self.verdict_sentence_in(Length::Worst)
    }

    fn verdict_sentence_in(&self, length: Length) -> Sentence {
        let mut sentences = self.verdict_sentences_in(length);
        let verdict = sentences.first().map_or(Verdict::NoFrame, |sentence| sentence.verdict);
        if length != Length::Whole {
            sentences.retain(|sentence| sentence.verdict == verdict);
        }
        let marks = sentences.iter().fold(Marks::NONE, |marks, sentence| marks.and(sentence.marks));
        let mut texts = sentences.into_iter().map(|sentence| sentence.text);
        let Some(first) = texts.next() else {
            return Sentence {
                text: self.words.say("title-nothing-to-judge"),
                marks: Marks::NONE,
                verdict: Verdict::NoFrame,
            };
        };
        let rest = texts.map(|text| lowered(&text));
        let text = std::iter::once(first).chain(rest).collect::<Vec<_>>().join(BETWEEN);
        Sentence { text, marks, verdict }
    }

    /// The verdict area by area, the worst first; none where nothing can be judged.
    pub(super) fn verdict_sentences(&self) -> Vec<Sentence> {
        self.verdict_sentences_in(Length::Whole)
    }

    fn verdict_sentences_in(&self, length: Length) -> Vec<Sentence> {
        let judged = || {
            let has_frame = |outcome: &&AreaOutcome| outcome.verdicts().any(|cell| cell.verdict != Verdict::NoFrame);
            self.evaluation
                .areas
                .iter()
                .filter(has_frame)
                .map(|outcome| (outcome, self.area_sentence_in(&outcome.area, length)))
        };
        // A frame that is kept without a measure near it is no news beside one that the plan meets or breaks.
        let is_news = |(outcome, sentence): &(&AreaOutcome, Sentence)| match sentence.verdict {
            Verdict::Broken | Verdict::Undecided | Verdict::NotComputed => true,
            Verdict::Kept => outcome.change.iter().any(|cell| *cell != Cell::Empty),
            Verdict::NoFrame | Verdict::NoBaseline => false,
        };
        let mut sentences: Vec<Sentence> = judged().filter(is_news).map(|(_, sentence)| sentence).collect();
        if sentences.is_empty() {
            let kept = judged().map(|(_, sentence)| sentence).filter(|sentence| sentence.verdict == Verdict::Kept);
            sentences.extend(kept);
        }
        sentences.sort_by_key(|sentence| sentence.verdict.rank());
        sentences
    }

    /// The sentence of a frame; `None` where it has a verdict in no year.
    fn frame_sentence(&self, outcome: &AreaOutcome, frame: &FrameOutcome, length: Length) -> Option<Sentence> {
        let years: Vec<(Year, &FrameCell)> = self.evaluation.years.iter().zip(&frame.years).collect();
        let worst = years.iter().map(|(_, cell)| cell.verdict).min_by_key(|verdict| verdict.rank())?;
        let with_worst: Vec<(Year, &FrameCell)> = years.into_iter().filter(|(_, cell)| cell.verdict == worst).collect();
        let marks = with_worst.iter().fold(Marks::NONE, |marks, (_, cell)| marks.and(cell.headroom.marks()));
        let assumed = with_worst.iter().all(|(_, cell)| cell.frame_assumed);
        let name = self.frame_in_text(frame, &outcome.area, assumed);
        let when = self.years_in_text(&with_worst, outcome, frame);
        let text = match worst {
            Verdict::Broken if length == Length::Brief => self.words.tell(
                if frame.bound == Bound::AtLeast { "title-broken-floor-brief" } else { "title-broken-brief" },
                &[("frame", &name), ("years", &when)],
            ),
            Verdict::Broken => self.broken(frame, &name, &with_worst),
            Verdict::Kept => self.words.tell(
                if frame.bound == Bound::AtLeast { "title-kept-floor" } else { "title-kept" },
                &[("frame", &name), ("years", &when)],
            ),
            Verdict::Undecided => self.words.tell(
                "title-undecided",
                &[("frame", &name), ("area", &self.area_in_text(&outcome.area)), ("years", &when)],
            ),
            Verdict::NoBaseline => self.words.tell("title-no-baseline", &[("area", &self.area_in_text(&outcome.area))]),
            Verdict::NoFrame => return None,
            Verdict::NotComputed => self.words.tell("title-not-computed", &[("area", &self.area_name(&outcome.area))]),
        };
        Some(Sentence { text: raised(&text), marks, verdict: worst })
    }

    /// The worst verdict of an area's first frame in a few words, without amounts; `None` where no year has one:
    /// *den antagne ramme for anlæg er overskredet i 2025 og 2026*.
    pub(crate) fn verdict_clause(&self, outcome: &AreaOutcome) -> Option<Sentence> {
        let frame = outcome.frames.first()?;
        let years = || self.evaluation.years.iter().zip(&frame.years);
        let judged = years().filter(|(_, cell)| cell.verdict != Verdict::NoFrame);
        let worst = judged.map(|(_, cell)| cell.verdict).min_by_key(|verdict| verdict.rank())?;
        let with_worst: Vec<(Year, &FrameCell)> = years().filter(|(_, cell)| cell.verdict == worst).collect();
        let key = match worst {
            Verdict::Kept => "clause-kept",
            Verdict::Broken if frame.bound == Bound::AtLeast => "clause-broken-floor",
            Verdict::Broken => "clause-broken",
            Verdict::Undecided => "clause-undecided",
            Verdict::NoFrame | Verdict::NoBaseline | Verdict::NotComputed => return None,
        };
        let assumed = with_worst.iter().all(|(_, cell)| cell.frame_assumed);
        let name = self.frame_in_text(frame, &outcome.area, assumed);
        let when = self.years_in_text(&with_worst, outcome, frame);
        let marks = with_worst.iter().fold(Marks::NONE, |marks, (_, cell)| marks.and(cell.headroom.marks()));
        Some(Sentence { text: self.words.tell(key, &[("frame", &name), ("years", &when)]), marks, verdict: worst })
    }

    /// *Rammen for anlæg overskrides med 64 mio. kr. i 2025 og 80 mio. kr. i 2026*
    fn broken(&self, frame: &FrameOutcome, name: &str, years: &[(Year, &FrameCell)]) -> String {
        let breach = |(year, cell): &(Year, &FrameCell)| match cell.headroom {
            Cell::Amount(headroom, _) => Some(self.words.tell(
                "breach-in-year",
                &[("amount", &self.amount_in_text(headroom.abs())), ("year", &year.to_string())],
            )),
            Cell::Empty | Cell::NotComputed => None,
        };
        let breaches: Vec<String> = years.iter().filter_map(breach).collect();
        let listed = if breaches.len() > MOST_YEARS_NAMED {
            let largest = years.iter().filter_map(|(_, cell)| cell.headroom.amount()).min().unwrap_or_default();
            self.words.tell(
                "breach-in-years",
                &[("count", &years.len().to_string()), ("amount", &self.amount_in_text(largest.abs()))],
            )
        } else {
            self.words.list(&breaches)
        };
        let key = if frame.bound == Bound::AtLeast { "title-broken-floor" } else { "title-broken" };
        self.words.tell(key, &[("frame", name), ("breaches", &listed)])
    }

    /// *i 2024*, *i 2024 og 2025*, *i alle tre år*, *i 5 af 8 år*.
    fn years_in_text(&self, years: &[(Year, &FrameCell)], outcome: &AreaOutcome, frame: &FrameOutcome) -> String {
        let judged = frame.years.iter().filter(|cell| cell.verdict != Verdict::NoFrame).count();
        let all = years.len() == judged && judged == outcome.plan.len();
        match (all, years.len()) {
            (true, 2..) => self.words.tell("in-all-years", &[("count", &self.number_word(years.len()))]),
            (false, count) if count > MOST_YEARS_NAMED => {
                self.words.tell("in-some-years", &[("count", &count.to_string()), ("all", &judged.to_string())])
            }
            _ => {
                let names: Vec<String> = years.iter().map(|(year, _)| year.to_string()).collect();
                self.words.tell("in-years", &[("years", &self.words.list(&names))])
            }
        }
    }

    fn no_frame(&self, area: &AreaPath) -> Sentence {
        let text = self.words.tell("title-no-frame", &[("area", &self.area_in_text(area))]);
        Sentence { text, marks: Marks::NONE, verdict: Verdict::NoFrame }
    }

    fn number_word(&self, count: usize) -> String {
        let key = format!("number-{count}");
        let word = self.words.say(&key);
        if word == key { self.words.tell("number-other", &[("count", &count.to_string())]) } else { word }
    }
}

/// More years than this are counted, not named.
const MOST_YEARS_NAMED: usize = 4;

/// A sentence begins with a capital.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

/// After a semicolon it does not.
pub(super) fn lowered(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_lowercase).into_iter().flatten().chain(letters).collect()
}
