//! The conditional block grant at stake: how far the plan is over its frame, and up to how much of the grant that is.

use super::around::{Leads, Message};
use super::axis::axis;
use super::labels::Labels;
use super::{Asked, Body, Chart, ChartKind, Marked, WhyNot, YearVerdict};
use crate::budget::agreement::Bound;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome};
use crate::budget::exposure::{Exposure, Stake};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;
use crate::view::sentence::Sentence;
use crate::view::{View, letters};

/// An overshoot and the conditional grant below it, on one scale from zero.
#[derive(Debug, Clone, PartialEq)]
pub struct AtStake {
    /// The overshoot's name: `Overskridelse`.
    pub over_name: String,
    /// What it is taken from: `plan 19.420 − ramme 19.100`.
    pub over_detail: String,
    /// Its size on the axis; zero where the frame is kept.
    pub over: f64,
    /// Its amount as read.
    pub over_label: Marked,
    /// Whether it rests on an assumption and is hatched.
    pub assumed: bool,
    /// What that means.
    pub verdict: YearVerdict,
    /// The same in words: `Rammen for 2020 er overskredet`.
    pub says: String,
    /// The share of the frame, or what offsets the overshoot.
    pub beside: String,
    /// The grant's name.
    pub grant_name: String,
    /// What it hangs on, and how large it is.
    pub grant_detail: String,
    /// Its size on the axis.
    pub grant: f64,
    /// Up to how much of it is at stake; `None` where that is open.
    pub stake: Option<f64>,
    /// The same as read: `op til 320`.
    pub stake_label: Marked,
    /// The rest: `680 ikke berørt`.
    pub rest: String,
}

/// The frames an exposure hangs on, in its year.
type Framed<'a> = Vec<(&'a AreaOutcome, &'a FrameOutcome, &'a FrameCell)>;

impl View<'_> {
    /// What a conditional grant has at stake; of several the one with the most.
    pub fn exposure_chart(&self, asked: &Asked<'_>) -> Result<Chart, WhyNot> {
        let none = || WhyNot(self.words.say("chart-why-no-exposure"));
        let exposure = self.exposure_of(asked).ok_or_else(none)?;
        let year_at = self.evaluation.years.position(exposure.year).ok_or_else(none)?;
        let framed: Framed<'_> = exposure
            .over
            .iter()
            .filter_map(|(area, frame)| {
                let outcome = self.evaluation.areas.get(*area)?;
                let frame = outcome.frames.get(*frame)?;
                Some((outcome, frame, frame.years.get(year_at)?))
            })
            .collect();
        let (first, grant) = framed.first().zip(exposure.shown).ok_or_else(none)?;
        let (stake, of) = match exposure.up_to {
            Stake::UpTo(stake, of) => (Some(stake), of),
            Stake::Undecided => (None, Marks::NONE),
            Stake::NotComputed => return Err(WhyNot(self.exposure_sentence(exposure, None, Marks::NONE).text)),
        };
        let outcomes: Vec<&AreaOutcome> = framed.iter().map(|(outcome, _, _)| *outcome).collect();
        let labels = self.labels(asked.audience, &outcomes);
        let body = self.at_stake(exposure, &framed, (stake, of), grant.0, &labels);
        let axis = axis([body.over, body.grant].into_iter(), self.words.language().notation(), false);
        let marks = framed.iter().fold(of.and(grant.1), |marks, (_, _, cell)| marks.and(cell.headroom.marks()));
        let area = &first.0.area;
        let words = [
            ("area", self.words.list(&exposure.areas.iter().map(|area| self.area_name(area)).collect::<Vec<_>>())),
            ("scope", self.scope()),
            ("unit", self.unit_and_level()),
        ];
        let words: Vec<(&str, &str)> = words.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let message = Message {
            sentence: &self.exposure_sentence(exposure, stake, of),
            second_line: self.words.tell("exposure-second-line", &words),
            area,
            marks,
            leads: Leads { own: self.exposure_notes(exposure), of_plan: false },
            others: &[],
        };
        let chart = self.chart(ChartKind::Exposure, message, Body::Exposure(body), axis);
        Ok(Chart { year: Some(exposure.year.to_string()), ..chart })
    }

    /// The exposure that is asked for, else the one with most at stake.
    fn exposure_of(&self, asked: &Asked<'_>) -> Option<&Exposure> {
        let hangs_on = |exposure: &Exposure, area: &AreaPath| exposure.areas.iter().any(|of| area.is_within(of));
        let of_area = |exposure: &&Exposure| asked.area.is_none_or(|area| hangs_on(exposure, area));
        let of_year = |exposure: &&Exposure| asked.year.is_none_or(|year| exposure.year == year);
        let size = |exposure: &&Exposure| match exposure.up_to {
            Stake::UpTo(stake, _) => (1, stake),
            Stake::Undecided => (1, Money::ZERO),
            Stake::NotComputed => (0, Money::ZERO),
        };
        // Of equals the first stands.
        self.evaluation.exposures.iter().rev().filter(of_area).filter(of_year).max_by_key(size)
    }

    fn at_stake(
        &self,
        exposure: &Exposure,
        framed: &Framed<'_>,
        (stake, of): (Option<Money>, Marks),
        grant: Money,
        labels: &Labels<'_>,
    ) -> AtStake {
        let headrooms = || framed.iter().filter_map(|(_, _, cell)| cell.headroom.amount());
        let over: Money = headrooms().filter(|room| room.is_negative()).map(Money::abs).sum();
        let marks = framed.iter().fold(Marks::NONE, |marks, (_, _, cell)| marks.and(cell.headroom.marks()));
        let worst = framed.iter().map(|(_, _, cell)| cell).min_by_key(|cell| cell.verdict.rank());
        let verdict = worst.map_or(Verdict::NoFrame, |cell| cell.verdict);
        let is_over = !over.is_zero();
        let label = labels.marked(over, marks);
        let stake_label = stake.filter(|stake| !stake.is_zero()).map(|stake| {
            let amount = labels.marked(stake, of);
            Marked { text: self.words.tell("exposure-up-to-label", &[("amount", &amount.text)]), ..amount }
        });
        let rest = stake.map(|stake| labels.marked(grant - stake, of).text);
        let year = exposure.year.to_string();
        AtStake {
            over_name: self.words.say("exposure-over"),
            over_detail: self.over_detail(framed, labels),
            over: self.on_axis(over),
            over_label: if is_over { label } else { Marked::default() },
            assumed: !marks.is_none(),
            verdict: YearVerdict {
                mark: verdict.into(),
                assumed: !marks.is_none(),
                word: self.verdict_word(verdict, Bound::AtMost).to_lowercase(),
            },
            says: self.words.tell(
                match verdict {
                    Verdict::Broken => "exposure-says-broken",
                    Verdict::Undecided => "exposure-says-undecided",
                    Verdict::Kept | Verdict::NoFrame | Verdict::NoBaseline | Verdict::NotComputed => {
                        "exposure-says-kept"
                    }
                },
                &[("year", &year)],
            ),
            beside: self.beside(exposure, framed, labels),
            grant_name: self.words.say("exposure-grant"),
            grant_detail: self.words.tell(
                "exposure-grant-detail",
                &[("area", &self.areas_of(exposure)), ("amount", &self.amount_in_text(grant))],
            ),
            grant: self.on_axis(grant),
            stake: stake.map(|stake| self.on_axis(stake)),
            stake_label: stake_label.unwrap_or_default(),
            rest: rest.map_or_else(
                || self.words.say("exposure-rest-open"),
                |rest| self.words.tell("exposure-rest", &[("amount", &rest)]),
            ),
        }
    }

    /// `plan 19.420 − ramme 19.100`
    fn over_detail(&self, framed: &Framed<'_>, labels: &Labels<'_>) -> String {
        let [(outcome, frame, cell)] = framed.as_slice() else { return String::new() };
        let at = frame.years.iter().position(|other| std::ptr::eq(other, *cell));
        let plan = at.and_then(|at| outcome.plan.get(at)).copied().unwrap_or(Cell::Empty);
        let (Cell::Amount(plan, of_plan), Cell::Amount(amount, of_frame)) = (plan, cell.frame) else {
            return String::new();
        };
        let (plan, amount) = (labels.marked(plan, of_plan).text, labels.marked(amount, of_frame).text);
        let word = self.frame_word(frame).to_lowercase();
        self.words.tell("exposure-over-detail", &[("plan", &plan), ("word", &word), ("frame", &amount)])
    }

    /// The share of the frame, and what offsets the overshoot.
    fn beside(&self, exposure: &Exposure, framed: &Framed<'_>, labels: &Labels<'_>) -> String {
        let share = match framed.as_slice() {
            [(_, _, cell)] if cell.verdict == Verdict::Broken => {
                cell.headroom.amount().map(|room| self.share_of_frame(room, cell)).unwrap_or_default()
            }
            _ => String::new(),
        };
        let offset = exposure.offset.map(|offset| {
            self.words.tell("exposure-offset-label", &[("amount", &labels.marked(offset, Marks::NONE).text)])
        });
        [Some(share), offset].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
    }

    /// *Planen for anlæg i 2020 sætter op til 320 mio. kr. af det betingede bloktilskud på spil*
    fn exposure_sentence(&self, exposure: &Exposure, stake: Option<Money>, marks: Marks) -> Sentence {
        let (key, verdict) = match (exposure.up_to, stake) {
            (Stake::UpTo(..), Some(stake)) if stake.is_zero() && exposure.offset.is_some() => {
                ("exposure-title-offset", Verdict::Broken)
            }
            (Stake::UpTo(..), Some(stake)) if stake.is_zero() => ("exposure-title-none", Verdict::Kept),
            (Stake::UpTo(..), _) => ("exposure-title", Verdict::Broken),
            (Stake::Undecided, _) => ("exposure-title-undecided", Verdict::Undecided),
            (Stake::NotComputed, _) => ("exposure-title-not-computed", Verdict::NotComputed),
        };
        let text = self.words.tell(
            key,
            &[
                ("area", &self.areas_of(exposure)),
                ("year", &exposure.year.to_string()),
                ("amount", &self.amount_in_text(stake.unwrap_or_default())),
            ],
        );
        Sentence { text, marks, verdict }
    }

    /// The rule, and what other grants have at stake.
    fn exposure_notes(&self, exposure: &Exposure) -> Vec<String> {
        let others = self.evaluation.exposures.iter().filter(|other| !std::ptr::eq(*other, exposure));
        let others: Vec<String> = others
            .filter(|other| matches!(other.up_to, Stake::UpTo(stake, _) if !stake.is_zero()))
            .map(|other| format!("{}: {}{}", self.areas_of(other), self.stake(other), raised(other.up_to)))
            .collect();
        let others =
            (!others.is_empty()).then(|| self.words.tell("note-exposure-others", &[("others", &others.join("; "))]));
        std::iter::once(self.exposure_rule(exposure)).chain(others).collect()
    }
}

/// The letters of a stake in brackets, since a note has no raised ones.
fn raised(stake: Stake) -> String {
    match stake {
        Stake::UpTo(_, marks) => crate::view::report::superscript(&letters(marks)),
        Stake::Undecided | Stake::NotComputed => String::new(),
    }
}
