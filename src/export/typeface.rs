//! Roboto, embedded: the same face measures the layout, fills the picture and stands in the file's name for it.

use std::sync::LazyLock;
use ttf_parser::Face;

/// Family names as SVG asks for them; what follows Roboto is for readers' machines without it.
pub const FAMILY: &str = "Roboto, 'Helvetica Neue', Arial, sans-serif";

/// How heavy the type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// 400: text.
    Regular,
    /// 500: titles and names.
    Medium,
    /// 700: totals, years, verdicts.
    Bold,
}

impl Weight {
    /// All weights in use.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Medium, Self::Bold];

    /// The weight as SVG and CSS count it.
    pub fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Medium => 500,
            Self::Bold => 700,
        }
    }

    /// The font file.
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../assets/fonts/Roboto-Regular.ttf"),
            Self::Medium => include_bytes!("../../assets/fonts/Roboto-Medium.ttf"),
            Self::Bold => include_bytes!("../../assets/fonts/Roboto-Bold.ttf"),
        }
    }

    fn widths(self) -> &'static Widths {
        static WIDTHS: LazyLock<[Widths; 3]> = LazyLock::new(|| Weight::ALL.map(|weight| Widths::of(weight.file())));
        let [regular, medium, bold] = &*WIDTHS;
        match self {
            Self::Regular => regular,
            Self::Medium => medium,
            Self::Bold => bold,
        }
    }
}

/// How far each character moves the pen, in ems.
struct Widths {
    face: Option<Face<'static>>,
    /// Those of Latin letters, digits and signs, which nearly all texts consist of.
    latin: Vec<f64>,
}

/// One past the last of Latin Extended-B.
const LATIN: u32 = 0x250;

impl Widths {
    fn of(file: &'static [u8]) -> Self {
        let mut widths = Self { face: Face::parse(file, 0).ok(), latin: Vec::new() };
        let latin = (0..LATIN).map(|code| char::from_u32(code).map_or(0.0, |c| widths.look_up(c)));
        widths.latin = latin.collect();
        widths
    }

    fn ems(&self, c: char) -> f64 {
        let known = usize::try_from(u32::from(c)).ok().and_then(|code| self.latin.get(code));
        known.copied().unwrap_or_else(|| self.look_up(c))
    }

    /// What the face lacks counts as square: another face will draw it.
    fn look_up(&self, c: char) -> f64 {
        let ems = self.face.as_ref().and_then(|face| {
            let advance = face.glyph_hor_advance(face.glyph_index(c)?)?;
            Some(f64::from(advance) / f64::from(face.units_per_em()))
        });
        ems.unwrap_or(1.0)
    }
}

/// A weight and a size in units of the canvas.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// How heavy.
    pub weight: Weight,
    /// How large: the em.
    pub size: f64,
}

/// Height of capitals and digits, in ems.
pub const CAPITALS: f64 = 0.711;

impl Font {
    /// Text of the regular weight.
    pub const fn regular(size: f64) -> Self {
        Self { weight: Weight::Regular, size }
    }

    /// Text of the medium weight.
    pub const fn medium(size: f64) -> Self {
        Self { weight: Weight::Medium, size }
    }

    /// Bold text.
    pub const fn bold(size: f64) -> Self {
        Self { weight: Weight::Bold, size }
    }

    /// The same weight in another size.
    #[must_use]
    pub const fn at(self, size: f64) -> Self {
        Self { size, ..self }
    }

    /// How wide a text is on one line. Kerning, which mostly narrows it, is left out.
    pub fn width(self, text: &str) -> f64 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    /// How far one character moves the pen.
    pub fn advance(self, c: char) -> f64 {
        self.weight.widths().ems(c) * self.size
    }

    /// How far a text reaches above its baseline.
    pub fn rise(self, text: &str) -> f64 {
        let ems = if is_number(text) {
            CAPITALS
        } else if text.chars().any(|c| "ÅÄÖÜÉ".contains(c)) {
            0.93
        } else {
            0.76
        };
        ems * self.size
    }

    /// How far a text reaches below its baseline.
    pub fn depth(self, text: &str) -> f64 {
        let ems = if !is_number(text) {
            0.22
        } else if text.contains(',') {
            0.13
        } else {
            0.01
        };
        ems * self.size
    }

    /// Half the height of its digits: how far below a point the baseline lies of a text centred on it.
    pub fn half_height(self) -> f64 {
        CAPITALS * self.size / 2.0
    }
}

/// Whether a text has nothing that reaches above its digits or, commas aside, below the line.
fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || "+−–-.,½ \u{a0}".contains(c))
}
