//! Text in the three weights and three sizes.

use eframe::egui::{FontFamily, FontId, RichText};

use super::size;

/// The three weights of the text face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400: running text.
    Regular,
    /// 500: headings, the active tab, the verdict sentence, headroom.
    Medium,
    /// 700: the plan.
    Bold,
}

impl Weight {
    /// The face of this weight at a size in points.
    pub fn at(self, points: f32) -> FontId {
        let family = match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => FontFamily::Name("medium".into()),
            Self::Bold => FontFamily::Name("bold".into()),
        };
        FontId::new(points, family)
    }
}

/// Running text: 13 points, weight 400.
pub fn regular(text: impl Into<String>) -> RichText {
    weighted(text, Weight::Regular)
}

/// Text of weight 500: headings, headroom, the verdict sentence.
pub fn medium(text: impl Into<String>) -> RichText {
    weighted(text, Weight::Medium)
}

/// Text of weight 700: the plan.
pub fn bold(text: impl Into<String>) -> RichText {
    weighted(text, Weight::Bold)
}

/// Text of second rank, in the muted colour.
pub fn muted(text: impl Into<String>) -> RichText {
    regular(text).weak()
}

/// Text that is one line of a row: 20 high instead of 18.
pub fn row(text: RichText) -> RichText {
    text.line_height(Some(size::ROW))
}

/// Text at 15 points: file name, second line of a figure, inspector heading.
pub fn sub(text: RichText) -> RichText {
    text.size(size::SUB).line_height(Some(size::ROW))
}

/// Text at 20 points: title of a figure, the figure explained.
pub fn title(text: RichText) -> RichText {
    text.size(size::TITLE).line_height(Some(size::TITLE_LINE))
}

fn weighted(text: impl Into<String>, weight: Weight) -> RichText {
    RichText::new(text).font(weight.at(size::BODY)).line_height(Some(size::LINE))
}
