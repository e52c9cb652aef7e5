//! What a laid-out figure consists of: boxes, lines, texts and marks at their places, in painting order.

use super::geometry::{Point, Rect};
use crate::export::ink::{self, Ink};
use crate::export::typeface::Font;
pub use crate::view::VerdictMark;

/// A figure laid out on a canvas.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// How large the picture is to be shown, in pixels.
    pub shown: (f64, f64),
    /// The canvas, in its own units; all places below are on it.
    pub canvas: (f64, f64),
    /// The message with its letters: what a screen reader says.
    pub title: String,
    /// What the figure shows, whole.
    pub description: String,
    /// Parts of the picture, painted in this order.
    pub parts: Vec<Part>,
}

impl Page {
    /// What answers the pointer, lowest first.
    pub fn spots(&self) -> impl DoubleEndedIterator<Item = &Spot> {
        self.parts.iter().flat_map(|part| &part.spots)
    }

    /// All texts of the page.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.parts.iter().flat_map(|part| &part.items).filter_map(|item| match item {
            Item::Text(text) => Some(text),
            Item::Fill(_) | Item::Line(_) | Item::Mark(_) | Item::Diamond(_) => None,
        })
    }
}

/// A part of the picture: the heading, a plot, the notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What the group of shapes is called in the file.
    pub name: String,
    /// Its shapes, in painting order.
    pub items: Vec<Item>,
    /// What of it answers the pointer; later ones lie above earlier ones. Nothing of it is painted.
    pub spots: Vec<Spot>,
}

/// A place that answers the pointer.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// Where.
    pub rect: Rect,
    /// What it answers.
    pub answer: Answer,
}

/// What a place answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What is shown there, in words.
    Tips(Vec<Tip>),
    /// A click turns the switch of a measure.
    Switch(Turn),
}

/// What a shape stands for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tip {
    /// What it is called.
    pub name: String,
    /// Year, number, unit and prices.
    pub amount: String,
    /// Who says so, in short, or what more there is to say.
    pub source: String,
    /// Whether it rests on an assumption.
    pub assumed: bool,
}

/// The switch of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The measure, by its position in the scenario.
    pub measure: usize,
    /// Whether it counts.
    pub on: bool,
    /// What it is called.
    pub title: String,
}

/// A shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A filled box.
    Fill(Fill),
    /// A line through points.
    Line(Line),
    /// A line of text.
    Text(Text),
    /// A verdict's mark.
    Mark(Mark),
    /// Where a column's parts up and down add up to: a white diamond.
    Diamond(Diamond),
}

/// A box with a fill.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fill {
    /// Where.
    pub rect: Rect,
    /// How it is filled.
    pub paint: Paint,
    /// How round its corners are.
    pub radius: f64,
}

/// How a box is filled. All but the solid one have an outline inside the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// One colour.
    Solid(Ink),
    /// Lines rising to the right on a tint: rests on an assumption.
    Hatched(Ink),
    /// Horizontal lines on white.
    Ruled(Ink),
    /// Dots on white.
    Dotted(Ink),
}

/// A line through points, with butt ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its corners.
    pub points: Vec<Point>,
    /// How thick it is.
    pub width: f64,
    /// Its colour.
    pub ink: Ink,
    /// Dash and gap, where it rests on an assumption.
    pub dash: Option<(f64, f64)>,
}

/// A verdict's mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Which.
    pub shape: VerdictMark,
    /// Whether it is a dashed outline.
    pub assumed: bool,
    /// The square it stands in.
    pub rect: Rect,
}

/// A diamond: the mark of a sum, at its place on the axis and beside its number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Diamond {
    /// Its middle.
    pub center: Point,
    /// From its middle to each corner.
    pub half: f64,
}

/// Where a text's place is on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle, raised letters at its end left out.
    Middle,
    /// Its right end, raised letters at its end left out: commas stand under each other.
    End,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Where its anchor stands on the baseline.
    pub at: Point,
    /// Which part of it stands there.
    pub anchor: Anchor,
    /// Weight and size.
    pub font: Font,
    /// Colour.
    pub ink: Ink,
    /// What it says, in runs that follow each other.
    pub runs: Vec<Run>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// On the line.
    Plain(String),
    /// Letters of assumptions, small and raised.
    Raised(String),
}

impl Run {
    /// How wide the run is, with the thin space before raised letters.
    pub fn width(&self, font: Font) -> f64 {
        match self {
            Self::Plain(text) => font.width(text),
            Self::Raised(text) => raised_gap(font) + raised(font).width(text),
        }
    }
}

/// The font of raised letters after text in `font`.
pub fn raised(font: Font) -> Font {
    font.at(font.size * ink::size::RAISED)
}

/// The thin space before raised letters.
pub fn raised_gap(font: Font) -> f64 {
    font.size * 0.05
}

impl Text {
    /// How wide the text is, raised letters and all.
    pub fn width(&self) -> f64 {
        self.runs.iter().map(|run| run.width(self.font)).sum()
    }

    /// How wide the raised letters at its end are.
    pub fn tail(&self) -> f64 {
        match self.runs.last() {
            Some(run @ Run::Raised(_)) => run.width(self.font),
            Some(Run::Plain(_)) | None => 0.0,
        }
    }

    /// The box its ink fills.
    pub fn bounds(&self) -> Rect {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - (width - self.tail()) / 2.0,
            Anchor::End => self.at.x - (width - self.tail()),
        };
        let mut rise = 0.0_f64;
        let mut depth = 0.0_f64;
        for run in &self.runs {
            match run {
                Run::Plain(text) => {
                    rise = rise.max(self.font.rise(text));
                    depth = depth.max(self.font.depth(text));
                }
                Run::Raised(text) => {
                    rise = rise.max(self.font.size * ink::size::RAISED_BY + raised(self.font).rise(text));
                }
            }
        }
        Rect { x: left, y: self.at.y - rise, width, height: rise + depth }
    }

    /// The text without its look.
    pub fn content(&self) -> String {
        self.runs
            .iter()
            .map(|run| match run {
                Run::Plain(text) | Run::Raised(text) => text.as_str(),
            })
            .collect()
    }
}
