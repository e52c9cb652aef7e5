//! Assumptions and sources as running text, on as many pages as it needs; and the page of a chart that is not there.

use super::{MARGIN, RIGHT, blank, clean, foot, heading};
use crate::export::ink;
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::{Page, Part, Text};
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::chart::Marked;
use crate::view::meeting::{AssumptionPage, Meeting};

const FONT: Font = Font::regular(32.0);
const LETTER: Font = Font::medium(32.0);
const HEAD: Font = Font::medium(36.0);
const PITCH: f64 = 44.0;
const BETWEEN: f64 = 16.0;
const LAST: f64 = 980.0;
const INDENT: f64 = 60.0;
const MOST_LINES: usize = 6;

/// A paragraph and how it begins.
struct Block {
    lead: Lead,
    text: String,
}

enum Lead {
    Head,
    Letter(String),
    Plain,
}

/// Sets assumptions, remarks and sources.
pub(super) fn set(meeting: &Meeting, title: &Marked, page: &AssumptionPage) -> Vec<Page> {
    let mut flow = Flow::new(meeting, title);
    for note in &page.assumptions {
        let lead = note.letter.clone().map_or(Lead::Plain, Lead::Letter);
        flow.put(&Block { lead, text: note.text.clone() });
    }
    for remark in &page.remarks {
        flow.put(&Block { lead: Lead::Plain, text: remark.clone() });
    }
    for (head, texts) in [(&page.accepted_word, &page.accepted), (&page.sources_word, &page.sources)] {
        if !texts.is_empty() {
            flow.put(&Block { lead: Lead::Head, text: head.clone() });
        }
        for text in texts {
            flow.put(&Block { lead: Lead::Plain, text: text.clone() });
        }
    }
    flow.finish()
}

/// A page that says why there is nothing on it.
pub(super) fn nothing(meeting: &Meeting, title: &Marked, why: &str) -> Page {
    let mut flow = Flow::new(meeting, title);
    flow.put(&Block { lead: Lead::Plain, text: why.to_owned() });
    let mut pages = flow.finish();
    pages.truncate(1);
    pages.pop().unwrap_or_else(|| blank(title, ""))
}

/// Pages that fill from the top.
struct Flow<'m> {
    meeting: &'m Meeting,
    title: &'m Marked,
    done: Vec<Page>,
    part: Part,
    baseline: f64,
}

impl<'m> Flow<'m> {
    fn new(meeting: &'m Meeting, title: &'m Marked) -> Self {
        let mut part = Part::new("text");
        let baseline = heading(title, "", &mut part) + 84.0;
        Self { meeting, title, done: Vec::new(), part, baseline }
    }

    fn put(&mut self, block: &Block) {
        let (font, left) = match block.lead {
            Lead::Head => (HEAD, MARGIN),
            Lead::Letter(_) => (FONT, MARGIN + INDENT),
            Lead::Plain => (FONT, MARGIN),
        };
        let set = lines::wrap(&clean(&block.text), font, RIGHT - left, MOST_LINES);
        let needs = count(set.len()) + if matches!(block.lead, Lead::Head) { 2.0 } else { 0.0 };
        if self.baseline + PITCH * (needs - 1.0) > LAST {
            self.turn();
        }
        if matches!(block.lead, Lead::Head) {
            self.baseline += BETWEEN;
        }
        if let Lead::Letter(letter) = &block.lead {
            self.part.text(Text::new(point(MARGIN, self.baseline), LETTER, ink::TEXT, &clean(&format!("{letter})"))));
        }
        for line in &set {
            self.part.text(Text::new(point(left, self.baseline), font, ink::TEXT, line));
            self.baseline += PITCH;
        }
        self.baseline += BETWEEN;
    }

    fn turn(&mut self) {
        let next = Self::new(self.meeting, self.title);
        let part = std::mem::replace(&mut self.part, next.part);
        self.baseline = next.baseline;
        self.keep(part);
    }

    fn keep(&mut self, mut part: Part) {
        foot(self.meeting, "", &mut part);
        let mut page = blank(self.title, "");
        page.parts.push(part);
        self.done.push(page);
    }

    fn finish(mut self) -> Vec<Page> {
        let part = std::mem::replace(&mut self.part, Part::new("text"));
        self.keep(part);
        self.done
    }
}
