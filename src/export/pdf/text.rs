//! A line of text in the embedded face, its letters raised.

use super::single;
use crate::export::ink::Ink;
use crate::export::ink::size::RAISED_BY;
use crate::export::layout::{Run, Text, raised, raised_gap};
use crate::export::typeface::{Font, Weight};
use krilla::color::rgb;
use krilla::geom::Point;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::TextDirection;

/// The face in all weights.
pub(super) struct Faces(Vec<(Weight, krilla::text::Font)>);

impl Faces {
    pub(super) fn new() -> Self {
        let face = |weight: Weight| Some((weight, krilla::text::Font::new(weight.file().into(), 0)?));
        Self(Weight::ALL.into_iter().filter_map(face).collect())
    }

    /// Draws a text where it was laid out.
    pub(super) fn draw(&self, text: &Text, surface: &mut Surface<'_>) {
        surface.set_fill(Some(fill(text.ink)));
        let mut left = text.bounds().x;
        for run in &text.runs {
            match run {
                Run::Plain(words) => self.put(words, text.font, (left, text.at.y), surface),
                Run::Raised(letters) => {
                    let at = (left + raised_gap(text.font), text.at.y - text.font.size * RAISED_BY);
                    self.put(letters, raised(text.font), at, surface);
                }
            }
            left += run.width(text.font);
        }
    }

    fn put(&self, words: &str, font: Font, at: (f64, f64), surface: &mut Surface<'_>) {
        let Some((_, face)) = self.0.iter().find(|(weight, _)| *weight == font.weight) else { return };
        let start = Point::from_xy(single(at.0), single(at.1));
        surface.draw_text(start, face.clone(), single(font.size), words, false, TextDirection::Auto);
    }
}

fn fill(ink: Ink) -> Fill {
    let [red, green, blue] = ink.channels();
    Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}
