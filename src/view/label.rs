//! Names: areas, figures, frames, price levels and verdicts as the reader calls them.

use super::balance::in_text;
use super::{VerdictMark, View};
use crate::budget::agreement::{Bound, FigureRef, Force};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, FrameCell, FrameOutcome};
use crate::budget::marks::Marks;
use crate::budget::measure::Standing;
use crate::budget::price_level::PriceLevel;
use crate::budget::scenario::Scope;
use crate::budget::verdict::Verdict;

impl View<'_> {
    /// An area's name: `Anlæg, brutto`.
    pub fn area_name(&self, area: &AreaPath) -> String {
        self.book.areas().get(area).map_or_else(|| area.to_string(), |known| self.words.name(&known.name).to_owned())
    }

    /// An area's name in running text: `anlæg`.
    pub fn area_in_text(&self, area: &AreaPath) -> String {
        let name = self.area_name(area);
        in_text(name.split(',').next().unwrap_or(&name))
    }

    /// An area with the areas it lies in: `Anlæg, brutto / Botilbud`.
    pub fn area_path_name(&self, area: &AreaPath) -> String {
        let around = std::iter::successors(area.parent(), AreaPath::parent);
        let known = around.filter(|path| self.book.areas().get(path).is_some());
        let mut names: Vec<String> =
            std::iter::once(area.clone()).chain(known).map(|path| self.area_name(&path)).collect();
        names.reverse();
        names.join(" / ")
    }

    /// A figure's name.
    pub fn figure_name(&self, figure: &FigureRef) -> String {
        self.book
            .library()
            .figure(figure)
            .map_or_else(|| figure.figure.to_string(), |found| self.words.name(&found.name).to_owned())
    }

    /// A price level as read: `2024-pl`, `2024 prices`.
    pub fn price_level(&self, level: PriceLevel) -> String {
        self.words.price_level(level)
    }

    /// Unit and price level as a table's head: `Mio. kr., 2024-pl`.
    pub fn unit_and_level(&self) -> String {
        format!(
            "{}, {}",
            self.words.say(&format!("unit-head-{}", self.unit.code())),
            self.price_level(self.book.scenario().price_level)
        )
    }

    /// Whose budget it is, in running text: `kommunerne under ét`.
    pub fn scope(&self) -> String {
        match &self.book.scenario().scope {
            Scope::AllMunicipalities => self.words.say("scope-municipalities"),
            Scope::AllRegions => self.words.say("scope-regions"),
            Scope::Authority(name) => name.to_string(),
        }
    }

    /// What a frame is called in a table: `Ramme`, `Mindstekrav`, `Mål`.
    pub fn frame_word(&self, frame: &FrameOutcome) -> String {
        self.words.say(&format!("frame-{}", frame_kind(frame)))
    }

    /// What a frame is called beside others: its own name where the area has several.
    pub fn frame_name(&self, outcome: &AreaOutcome, frame: &FrameOutcome) -> String {
        if outcome.frames.len() > 1 { self.words.name(&frame.name).to_owned() } else { self.frame_word(frame) }
    }

    /// What a frame is called in a sentence: `rammen for anlæg`, `mindstekravet for botilbud`.
    pub(crate) fn frame_in_text(&self, frame: &FrameOutcome, area: &AreaPath, assumed: bool) -> String {
        let key = format!("the-{}frame-{}", if assumed { "assumed-" } else { "" }, frame_kind(frame));
        self.words.tell(&key, &[("area", &self.area_in_text(area))])
    }

    /// What a frame is called where its area is known: `rammen`, `mindstekravet`, `målet`.
    pub(crate) fn frame_in_short(&self, frame: &FrameOutcome) -> String {
        self.words.say(&format!("the-short-{}", frame_kind(frame)))
    }

    /// The word of a verdict on a frame that binds from that side: `Overholdt`.
    pub fn verdict_word(&self, verdict: Verdict, bound: Bound) -> String {
        self.words.say(match verdict {
            Verdict::Kept => "verdict-kept",
            Verdict::Broken if bound == Bound::AtLeast => "verdict-broken-floor",
            Verdict::Broken => "verdict-broken",
            Verdict::Undecided => "verdict-undecided",
            Verdict::NoFrame => "verdict-no-frame",
            Verdict::NoBaseline => "verdict-no-baseline",
            Verdict::NotComputed => "verdict-not-computed",
        })
    }

    /// The tag beside an assumed verdict: `antaget` or `antaget ramme`; empty where nothing is assumed.
    pub fn verdict_tag(&self, cell: &FrameCell) -> String {
        match (cell.is_assumed(), cell.frame_assumed) {
            (_, true) => self.words.say("tag-assumed-frame"),
            (true, false) => self.words.say("tag-assumed"),
            (false, false) => String::new(),
        }
    }

    /// The tag of a number that rests on assumptions; empty where it rests on none.
    pub(crate) fn tag(&self, marks: Marks) -> String {
        if marks.is_none() { String::new() } else { self.words.say("tag-assumed") }
    }

    /// How firm a measure is: `Aftalt`.
    pub fn standing(&self, standing: Standing) -> String {
        self.words.say(match standing {
            Standing::Agreed => "standing-agreed",
            Standing::Decided => "standing-decided",
            Standing::Proposed => "standing-proposed",
            Standing::HopedFor => "standing-hoped-for",
        })
    }
}

/// The kind of a frame in text keys: a goal is a goal from either side, a floor is a floor, the rest are frames.
fn frame_kind(frame: &FrameOutcome) -> &'static str {
    match (frame.force, frame.bound) {
        (Force::Aim, _) => "aim",
        (Force::Binding | Force::Commitment, Bound::AtLeast) => "floor",
        (Force::Binding | Force::Commitment, Bound::AtMost) => "ceiling",
    }
}

impl From<Verdict> for VerdictMark {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Kept => Self::Kept,
            Verdict::Broken => Self::Broken,
            Verdict::Undecided => Self::Undecided,
            Verdict::NoFrame | Verdict::NoBaseline => Self::NoFrame,
            Verdict::NotComputed => Self::NotComputed,
        }
    }
}
