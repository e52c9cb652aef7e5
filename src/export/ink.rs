//! Colours, type sizes and strokes of figures on paper and on the wall, by name.
//!
//! Files are always light. Lengths are in units of a canvas that is 1600 wide and 900 high.

use super::layout::VerdictMark;
use crate::view::chart::SeriesStyle;
use std::fmt;

/// A colour, written as `#RRGGBB`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(u8, u8, u8);

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

impl Ink {
    /// Its red, green and blue.
    pub const fn channels(self) -> [u8; 3] {
        [self.0, self.1, self.2]
    }

    /// What a hatch stands on: the colour at 16 pct. on white, opaque so that no rule shines through.
    #[must_use]
    pub fn tint(self) -> Self {
        let mix = |part: u8| {
            let from_white = u32::from(u8::MAX - part) * TINT_PERCENT / 100;
            u8::MAX - u8::try_from(from_white).unwrap_or(u8::MAX)
        };
        Self(mix(self.0), mix(self.1), mix(self.2))
    }
}

const TINT_PERCENT: u32 = 16;

/// The page.
pub const PAPER: Ink = Ink(0xFF, 0xFF, 0xFF);
/// Titles, numbers, the zero line.
pub const TEXT: Ink = Ink(0x1B, 0x1F, 0x24);
/// Words on a pale bar: dark in either theme.
pub const ON_PALE: Ink = Ink(0x1B, 0x1F, 0x25);
/// Everything that is not the message.
pub const MUTED: Ink = Ink(0x5B, 0x64, 0x70);
/// Rules across the plot and between rows.
pub const HAIRLINE: Ink = Ink(0xE3, 0xE6, 0xEA);
/// Rules between the rows of a table on paper, where a hairline would fade.
pub const RULE_ON_PAPER: Ink = Ink(0xC4, 0xC9, 0xD0);
/// The ground of a year of which an agreement says something.
pub const BAND: Ink = Ink(0xF4, 0xF6, 0xF8);
/// The key's swatch, which belongs to no series.
pub const KEY: Ink = Ink(0x6E, 0x6E, 0x6E);
/// Step lines of frames, and the zero line where zero is the frame.
pub const FRAME: Ink = Ink(0x22, 0x22, 0x22);
/// Room under a frame, and the verdict that it is kept.
pub const KEPT: Ink = Ink(0x0B, 0x4F, 0x8A);
/// Breach of a frame; nothing else has this colour.
pub const BROKEN: Ink = Ink(0xC2, 0x41, 0x0C);

const BASELINE: Ink = Ink(0x6E, 0x6E, 0x6E);
/// A measure's colour, and the colour of its text, dark enough to read on white.
const MEASURES: [(Ink, Ink); 4] = [
    (Ink(0x0B, 0x4F, 0x8A), Ink(0x0B, 0x4F, 0x8A)),
    (Ink(0x3B, 0x8F, 0xC4), Ink(0x1F, 0x6E, 0x9F)),
    (Ink(0xD9, 0x48, 0x0F), Ink(0xCC, 0x44, 0x0E)),
    (Ink(0x22, 0x22, 0x22), Ink(0x22, 0x22, 0x22)),
];

/// How a series that rests on no assumption is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texture {
    /// One colour.
    Solid,
    /// Horizontal lines on white: the fifth to eighth measure.
    Ruled,
    /// Dots on white: the ninth to twelfth measure, and the smallest measures together.
    Dotted,
}

/// The fill of a series.
pub fn of_series(style: SeriesStyle) -> (Ink, Texture) {
    match style {
        SeriesStyle::Baseline => (BASELINE, Texture::Solid),
        SeriesStyle::Measure(number) => {
            let (fill, _) = measure(number);
            let round = number / MEASURES.len() % 3;
            (fill, [Texture::Solid, Texture::Ruled, Texture::Dotted].get(round).copied().unwrap_or(Texture::Solid))
        }
        SeriesStyle::Others => (BASELINE, Texture::Dotted),
        SeriesStyle::Room => (KEPT, Texture::Solid),
        SeriesStyle::Breach => (BROKEN, Texture::Solid),
        SeriesStyle::Open => (MUTED, Texture::Solid),
    }
}

/// The colour of a series' name and numbers.
pub fn of_series_text(style: SeriesStyle) -> Ink {
    if let SeriesStyle::Measure(number) = style { measure(number).1 } else { of_series(style).0 }
}

/// The colours that measures take turns in, each with the colour of its text.
pub const fn measure_inks() -> [(Ink, Ink); 4] {
    MEASURES
}

fn measure(number: usize) -> (Ink, Ink) {
    MEASURES.get(number % MEASURES.len()).copied().unwrap_or((KEPT, KEPT))
}

/// Whether white text on the colour is light work for the eyes; where not, it is set bold.
pub fn carries_white(ink: Ink) -> bool {
    u32::from(ink.0) * 2126 + u32::from(ink.1) * 7152 + u32::from(ink.2) * 722 < 1_150_000
}

/// The colour of a verdict's mark and word.
pub fn of_verdict(mark: VerdictMark) -> Ink {
    match mark {
        VerdictMark::Kept => KEPT,
        VerdictMark::Broken | VerdictMark::NotComputed => BROKEN,
        VerdictMark::Undecided | VerdictMark::NoFrame => MUTED,
    }
}

/// Type sizes of a slide.
pub mod size {
    /// The message.
    pub const TITLE: f64 = 40.0;
    /// What, where, unit, price level.
    pub const SECOND_LINE: f64 = 25.0;
    /// An area's name above its plot.
    pub const PANEL: f64 = 28.0;
    /// What an area is held against.
    pub const PANEL_DETAIL: f64 = 24.0;
    /// A column's total; headroom is larger, since it is the message.
    pub const TOTAL: f64 = 31.0;
    /// Headroom at a column's end.
    pub const HEADROOM: f64 = 38.0;
    /// The least a value, name or year may shrink to where room is short: 2.4 pct. of the height.
    pub const LEAST: f64 = 22.0;
    /// A value inside its segment.
    pub const SEGMENT: f64 = 26.0;
    /// A value beside its column.
    pub const BESIDE: f64 = 24.0;
    /// Direct labels.
    pub const LABEL: f64 = 26.0;
    /// The second line of a direct label; axis labels; the share beside a total.
    pub const SMALL: f64 = 22.0;
    /// Years.
    pub const YEAR: f64 = 28.0;
    /// Values in the rows under the axis.
    pub const ROW: f64 = 26.0;
    /// Names of those rows.
    pub const WORD: f64 = 24.0;
    /// The words of verdicts.
    pub const VERDICT: f64 = 23.0;
    /// The key to hatches.
    pub const KEY: f64 = 20.0;
    /// Notes and sources.
    pub const NOTE: f64 = 19.0;
    /// Scenario, fingerprint and program.
    pub const FOOTER: f64 = 17.0;
    /// A raised letter, as a share of the text it stands after.
    pub const RAISED: f64 = 0.62;
    /// How far up it stands, as a share of the same.
    pub const RAISED_BY: f64 = 0.34;
}

/// Widths of lines, and gaps.
pub mod stroke {
    /// Rules and hairlines.
    pub const RULE: f64 = 1.5;
    /// The zero line and leaders.
    pub const ZERO: f64 = 2.0;
    /// A frame's step.
    pub const FRAME: f64 = 4.0;
    /// The same in a small plot among many.
    pub const FRAME_SMALL: f64 = 2.5;
    /// Where two steps of a frame meet.
    pub const RISER: f64 = 2.0;
    /// White on either side of a frame line.
    pub const HALO: f64 = 1.5;
    /// Lines and outlines of textures.
    pub const TEXTURE: f64 = 2.4;
    /// Lines of a hatch in a box that is thin or narrow.
    pub const FINE_TEXTURE: f64 = 1.8;
    /// White between the segments of a column.
    pub const GAP: f64 = 2.0;
    /// A plan's line on a cut axis.
    pub const PLAN: f64 = 9.0;
    /// The same where years are narrow.
    pub const PLAN_SMALL: f64 = 5.0;
    /// Dash and gap of a plan's line that rests on an assumption.
    pub const PLAN_DASH: (f64, f64) = (26.0, 7.0);
    /// Dash and gap of an assumed frame.
    pub const DASH: (f64, f64) = (12.0, 7.0);
}
