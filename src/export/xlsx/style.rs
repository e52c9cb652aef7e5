//! How cells look: few styles, each with a name.

use crate::export::ink::{self, Ink};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// What a cell is, which decides its look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// The title of a sheet.
    Title,
    /// A line below the title, or a remark.
    Remark,
    /// The head of a column.
    Head,
    /// The head of a column of numbers.
    HeadRight,
    /// The head of a column of text behind numbers.
    HeadAside,
    /// Text.
    Text,
    /// Text behind numbers.
    Aside,
    /// Text that is broken over lines.
    Long,
    /// Text of a row that matters: a plan, a headroom, an area.
    Strong,
    /// A number that can be changed here.
    Input,
    /// The same, resting on an assumption.
    InputAssumed,
    /// A switch, 1 or 0.
    Switch,
    /// A year or another whole number that counts nothing.
    Label,
    /// A rate in percent.
    Rate,
    /// The same, assumed.
    RateAssumed,
    /// A factor.
    Factor,
    /// The same, resting on an assumed rate.
    FactorAssumed,
    /// A verdict's word.
    Word,
    /// The same, under an assumption.
    WordAssumed,
    /// A computed number.
    Number,
    /// The same, resting on an assumption.
    NumberAssumed,
    /// A computed number that matters.
    Total,
    /// The same, resting on an assumption.
    TotalAssumed,
}

impl Look {
    const ALL: [Self; 23] = [
        Self::Title,
        Self::Remark,
        Self::Head,
        Self::HeadRight,
        Self::HeadAside,
        Self::Text,
        Self::Aside,
        Self::Long,
        Self::Strong,
        Self::Input,
        Self::InputAssumed,
        Self::Switch,
        Self::Label,
        Self::Rate,
        Self::RateAssumed,
        Self::Factor,
        Self::FactorAssumed,
        Self::Word,
        Self::WordAssumed,
        Self::Number,
        Self::NumberAssumed,
        Self::Total,
        Self::TotalAssumed,
    ];

    /// The same look for a number that rests on an assumption: italic.
    pub(super) const fn assumed_if(self, assumed: bool) -> Self {
        match (self, assumed) {
            (Self::Input, true) => Self::InputAssumed,
            (Self::Rate, true) => Self::RateAssumed,
            (Self::Factor, true) => Self::FactorAssumed,
            (Self::Number, true) => Self::NumberAssumed,
            (Self::Total, true) => Self::TotalAssumed,
            (other, _) => other,
        }
    }

    fn format(self) -> Format {
        let plain = Format::new().set_align(FormatAlign::Top);
        let ruled =
            |format: Format| format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(color(ink::MUTED));
        let number = |digits: &str| Format::new().set_num_format(digits).set_align(FormatAlign::Right);
        let input = |format: Format| format.set_font_color(color(ink::KEPT)).set_background_color(color(ink::BAND));
        match self {
            Self::Title => Format::new().set_bold().set_font_size(15),
            Self::Remark => plain.set_font_color(color(ink::MUTED)),
            Self::Head => ruled(plain.set_bold()),
            Self::HeadRight => ruled(number("0").set_bold()),
            Self::HeadAside => ruled(plain.set_align(FormatAlign::Left).set_bold().set_indent(1)),
            Self::Text => plain,
            Self::Aside => plain.set_align(FormatAlign::Left).set_indent(1),
            Self::Long => plain.set_text_wrap(),
            Self::Strong => plain.set_bold(),
            Self::Input => input(number(AS_TYPED)),
            Self::InputAssumed => input(number(AS_TYPED)).set_italic(),
            Self::Switch => input(Format::new().set_num_format("0").set_align(FormatAlign::Center)),
            Self::Label => number("0"),
            Self::Rate => input(number("0.0##")),
            Self::RateAssumed => input(number("0.0##")).set_italic(),
            Self::Factor => number("0.000000"),
            Self::FactorAssumed => number("0.000000").set_italic(),
            Self::Word => number("General").set_bold(),
            Self::WordAssumed => number("General").set_bold().set_italic(),
            Self::Number => number(SHOWN),
            Self::NumberAssumed => number(SHOWN).set_italic(),
            Self::Total => number(SHOWN).set_bold(),
            Self::TotalAssumed => number(SHOWN).set_bold().set_italic(),
        }
    }
}

/// Computed numbers with one decimal, as everywhere in the program; the reader's own separators show.
const SHOWN: &str = "#,##0.0";
/// Typed and printed numbers with the decimals they have.
const AS_TYPED: &str = "#,##0.0###";

/// A colour of the program's.
pub(super) fn color(ink: Ink) -> Color {
    Color::from(ink.to_string().as_str())
}

/// Every look as the format says it.
pub(super) struct Styles(Vec<(Look, Format)>);

impl Styles {
    pub(super) fn new() -> Self {
        Self(Look::ALL.map(|look| (look, look.format())).into())
    }

    /// The format of a look.
    pub(super) fn of(&self, look: Look) -> Option<&Format> {
        self.0.iter().find(|(known, _)| *known == look).map(|(_, format)| format)
    }
}
