//! A line of text in the embedded face, kerned, its letters raised.

use super::single;
use crate::export::ink::Ink;
use crate::export::ink::size::RAISED_BY;
use crate::export::layout::{Anchor, Run, Text, raised, raised_gap};
use crate::export::typeface::{Font, Weight};
use krilla::color::rgb;
use krilla::geom::Point;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, ShapePlan, UnicodeBuffer, script};

/// The face in all weights.
pub(super) struct Faces(Vec<Face>);

struct Face {
    weight: Weight,
    embedded: krilla::text::Font,
    shaper: rustybuzz::Face<'static>,
    /// How Latin text is set in it, worked out once: every text asks for the same.
    plan: ShapePlan,
}

/// A run as the face sets it: where it stands after the one before, and how far it moves the pen.
struct Shaped<'a> {
    words: &'a str,
    font: Font,
    face: &'a Face,
    glyphs: Vec<KrillaGlyph>,
    gap: f64,
    up: f64,
    width: f64,
}

impl Faces {
    pub(super) fn new() -> Self {
        let face = |weight: Weight| {
            let embedded = krilla::text::Font::new(weight.file().into(), 0)?;
            let shaper = rustybuzz::Face::from_slice(weight.file(), 0)?;
            let plan = ShapePlan::new(&shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]);
            Some(Face { weight, embedded, shaper, plan })
        };
        Self(Weight::ALL.into_iter().filter_map(face).collect())
    }

    /// Draws a text where it was laid out; letters at its end hang outside its alignment.
    pub(super) fn draw(&self, text: &Text, surface: &mut Surface<'_>) {
        let runs: Vec<Shaped<'_>> = text.runs.iter().filter_map(|run| self.shape(run, text.font)).collect();
        let tail = match text.runs.last() {
            Some(Run::Raised(_)) => runs.last().map_or(0.0, |run| run.gap + run.width),
            Some(Run::Plain(_)) | None => 0.0,
        };
        let width = runs.iter().map(|run| run.gap + run.width).sum::<f64>() - tail;
        let mut left = match text.anchor {
            Anchor::Start => text.at.x,
            Anchor::Middle => text.at.x - width / 2.0,
            Anchor::End => text.at.x - width,
        };
        surface.set_fill(Some(fill(text.ink)));
        for run in runs {
            let start = Point::from_xy(single(left + run.gap), single(text.at.y - run.up));
            let face = run.face.embedded.clone();
            surface.draw_glyphs(start, &run.glyphs, face, run.words, single(run.font.size), false);
            left += run.gap + run.width;
        }
    }

    fn shape<'a>(&'a self, run: &'a Run, font: Font) -> Option<Shaped<'a>> {
        let (words, set, gap, up) = match run {
            Run::Plain(words) => (words, font, 0.0, 0.0),
            Run::Raised(letters) => (letters, raised(font), raised_gap(font), font.size * RAISED_BY),
        };
        let face = self.0.iter().find(|face| face.weight == font.weight)?;
        let (glyphs, ems) = face.glyphs(words);
        Some(Shaped { words, font: set, face, glyphs, gap, up, width: ems * set.size })
    }
}

impl Face {
    /// The glyphs of a text, and how far they move the pen, in ems.
    fn glyphs(&self, words: &str) -> (Vec<KrillaGlyph>, f64) {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(words);
        buffer.set_script(script::LATIN);
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape_with_plan(&self.shaper, &self.plan, buffer);
        let em = self.shaper.units_per_em().max(1);
        let ems = |units: i32| f64::from(units) / f64::from(em);
        let start = |cluster: u32| usize::try_from(cluster).unwrap_or(usize::MAX).min(words.len());
        let infos = shaped.glyph_infos();
        let mut width = 0.0;
        let mut glyphs = Vec::with_capacity(infos.len());
        for (at, (info, position)) in infos.iter().zip(shaped.glyph_positions()).enumerate() {
            let next = infos.iter().skip(at).find(|next| next.cluster != info.cluster);
            let range = start(info.cluster)..next.map_or(words.len(), |next| start(next.cluster));
            let advance = ems(position.x_advance);
            width += advance;
            let (across, down) = (single(ems(position.x_offset)), single(ems(position.y_offset)));
            glyphs.push(KrillaGlyph::new(GlyphId::new(info.glyph_id), single(advance), across, down, 0.0, range, None));
        }
        (glyphs, width)
    }
}

fn fill(ink: Ink) -> Fill {
    let [red, green, blue] = ink.channels();
    Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, rule: FillRule::NonZero }
}
