//! A laid-out page on the screen: the same boxes, lines, texts and marks as in a file, at any scale.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextWrapping};
use eframe::egui::{Color32, CornerRadius, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Theme};
use eframe::egui::{pos2, vec2};

use super::mark::Assumed;
use crate::desktop::theme::{Tokens, Weight};
use crate::export::ink::size::RAISED_BY;
use crate::export::ink::{self, Ink, stroke};
use crate::export::layout::{
    self, Anchor, Diamond, Fill, Ground, Item, Line, Mark, Page, Run, Text, raised, raised_gap,
};
use crate::export::typeface;

/// In which colours a page is painted.
#[derive(Clone, Copy)]
pub struct Look {
    /// What an ink of the page looks like.
    pub color: fn(Ink) -> Color32,
    /// The colours of verdict marks.
    pub tokens: &'static Tokens,
}

impl Look {
    /// As on paper: meetings, and the light theme.
    pub const PAPER: Self = Self { color: on_paper, tokens: &Tokens::LIGHT };
    /// The dark theme of the screen.
    pub const DARK: Self = Self { color: in_the_dark, tokens: &Tokens::DARK };

    /// The look of a theme.
    pub const fn of(theme: Theme) -> Self {
        match theme {
            Theme::Light => Self::PAPER,
            Theme::Dark => Self::DARK,
        }
    }

    fn of_ink(self, ink: Ink) -> Color32 {
        (self.color)(ink)
    }
}

fn on_paper(ink: Ink) -> Color32 {
    let [red, green, blue] = ink.channels();
    Color32::from_rgb(red, green, blue)
}

/// The token that stands for an ink in the dark. An ink that has none is turned light: its distance from white is halved.
fn in_the_dark(ink: Ink) -> Color32 {
    let tokens = &Tokens::DARK;
    let known = [
        (ink::PAPER, tokens.background),
        (ink::TEXT, tokens.text),
        (ink::ON_PALE, tokens.background),
        (ink::MUTED, tokens.muted),
        (ink::HAIRLINE, tokens.hairline),
        (ink::BAND, tokens.surface),
        (ink::KEY, tokens.baseline),
        (ink::FRAME, tokens.frame),
        (ink::KEPT, tokens.accent),
        (ink::KEPT.tint(), tokens.tint),
        (ink::BROKEN, tokens.broken),
    ];
    let [first, second, third] = tokens.measure;
    let series = ink::measure_inks().into_iter().zip([first, second, third, tokens.frame]);
    let series = series.flat_map(|((fill, text), color)| [(fill, color), (text, color)]);
    let found = known.into_iter().chain(series).find_map(|(known, color)| (known == ink).then_some(color));
    found.unwrap_or_else(|| on_paper(ink).lerp_to_gamma(Color32::WHITE, 0.5))
}

/// The box of the page's proportions in the middle of `room`, as large as it can be.
pub fn fitted(page: &Page, room: Rect) -> Rect {
    let canvas = vec2(px(page.canvas.0), px(page.canvas.1));
    let scale = (room.width() / canvas.x).min(room.height() / canvas.y);
    Rect::from_center_size(room.center(), canvas * scale)
}

/// Where a box of a page lies, when the page fills `sheet`.
pub fn on_screen(page: &Page, sheet: Rect, rect: &layout::Rect) -> Rect {
    let scale = sheet.width() / px(page.canvas.0);
    let corner = sheet.min + scale * vec2(px(rect.x), px(rect.y));
    Rect::from_min_size(corner, scale * vec2(px(rect.width), px(rect.height)))
}

/// Paints a page in the middle of `room`, as large as it can be, and says where it is. What is left of `room` stays
/// as it is.
pub fn paint_page(painter: &Painter, room: Rect, page: &Page, look: Look) -> Rect {
    let rect = fitted(page, room);
    let scale = rect.width() / px(page.canvas.0);
    if !(scale.is_finite() && scale > 0.0) {
        return rect;
    }
    let clip = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let sheet = Sheet { painter: &clip, origin: rect.min, scale, look };
    clip.rect_filled(rect, CornerRadius::ZERO, look.of_ink(ink::PAPER));
    for item in page.parts.iter().flat_map(|part| &part.items) {
        match item {
            Item::Fill(fill) => sheet.fill(fill),
            Item::Line(line) => sheet.line(line),
            Item::Text(text) => sheet.text(text),
            Item::Mark(mark) => sheet.mark(mark),
            Item::Diamond(diamond) => sheet.diamond(diamond),
        }
    }
    rect
}

/// A length on the canvas as egui counts.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "the nearest f32 is what is meant")]
const fn px(length: f64) -> f32 {
    length as f32
}

/// A page being painted: where its canvas lies, and how large.
struct Sheet<'p> {
    painter: &'p Painter,
    origin: Pos2,
    scale: f32,
    look: Look,
}

impl Sheet<'_> {
    fn at(&self, point: layout::Point) -> Pos2 {
        self.origin + self.scale * vec2(px(point.x), px(point.y))
    }

    fn length(&self, length: f64) -> f32 {
        px(length) * self.scale
    }

    fn rect(&self, rect: &layout::Rect) -> Rect {
        let min = self.origin + self.scale * vec2(px(rect.x), px(rect.y));
        Rect::from_min_size(min, self.scale * vec2(px(rect.width), px(rect.height)))
    }

    fn stroke(&self, width: f64, ink: Ink) -> Stroke {
        Stroke::new(self.length(width), self.look.of_ink(ink))
    }

    fn fill(&self, fill: &Fill) {
        let texture = fill.texture();
        let ground = match texture.ground {
            Ground::Ink(ink) => self.look.of_ink(ink),
            Ground::Tint(ink) => self.look.of_ink(ink::PAPER).lerp_to_gamma(self.look.of_ink(ink), TINT),
        };
        let radius = if texture.outline.is_some() { 0.0 } else { self.length(fill.radius) };
        self.painter.rect_filled(self.rect(&fill.rect), CornerRadius::from(radius), ground);
        let stroke = self.stroke(texture.width, texture.ink);
        for ends in &texture.lines {
            self.painter.line_segment(ends.map(|end| self.at(end)), stroke);
        }
        for dot in &texture.dots {
            self.painter.circle_filled(self.at(*dot), self.length(texture.radius), self.look.of_ink(texture.ink));
        }
        if let Some(outline) = &texture.outline {
            let stroke = self.stroke(stroke::TEXTURE, texture.ink);
            self.painter.rect_stroke(self.rect(outline), CornerRadius::ZERO, stroke, StrokeKind::Middle);
        }
    }

    fn line(&self, line: &Line) {
        let points: Vec<Pos2> = line.points.iter().map(|point| self.at(*point)).collect();
        let stroke = self.stroke(line.width, line.ink);
        match line.dash {
            Some((dash, gap)) if dash > 0.0 && gap > 0.0 => {
                let (dash, gap) = (self.length(dash), self.length(gap));
                self.painter.extend(Shape::dashed_line(&points, stroke, dash, gap));
            }
            Some(_) | None => {
                self.painter.line(points, stroke);
            }
        }
    }

    /// A text; letters at its end hang outside its alignment.
    fn text(&self, text: &Text) {
        let runs: Vec<Set> = text.runs.iter().map(|run| self.set(text, run)).collect();
        let width: f32 = runs.iter().map(|run| run.before + run.galley.size().x).sum();
        let tail = match text.runs.last() {
            Some(Run::Raised(_)) => runs.last().map_or(0.0, |run| run.before + run.galley.size().x),
            Some(Run::Plain(_)) | None => 0.0,
        };
        let at = self.at(text.at);
        let mut x = match text.anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - (width - tail) / 2.0,
            Anchor::End => at.x - (width - tail),
        };
        for run in runs {
            x += run.before;
            let wide = run.galley.size().x;
            self.painter.galley(pos2(x, at.y - run.up - run.baseline), run.galley, self.look.of_ink(text.ink));
            x += wide;
        }
    }

    fn set(&self, text: &Text, run: &Run) -> Set {
        let (words, font, before, up) = match run {
            Run::Plain(words) => (words, text.font, 0.0, 0.0),
            Run::Raised(letters) => (letters, raised(text.font), raised_gap(text.font), text.font.size * RAISED_BY),
        };
        let weight = match font.weight {
            typeface::Weight::Regular => Weight::Regular,
            typeface::Weight::Medium => Weight::Medium,
            typeface::Weight::Bold => Weight::Bold,
        };
        let face = weight.at(self.length(font.size));
        let mut job = LayoutJob::simple_singleline(words.clone(), face, self.look.of_ink(text.ink));
        job.wrap = TextWrapping::no_max_width();
        let galley = self.painter.layout_job(job);
        let baseline = baseline_of(&galley);
        Set { galley, baseline, before: self.length(before), up: self.length(up) }
    }

    fn mark(&self, mark: &Mark) {
        mark.shape.paint(self.painter, self.rect(&mark.rect), Assumed::from(mark.assumed), self.look.tokens);
    }

    fn diamond(&self, diamond: &Diamond) {
        let (center, half) = (self.at(diamond.center), self.length(diamond.half));
        let corners = [vec2(-half, 0.0), vec2(0.0, -half), vec2(half, 0.0), vec2(0.0, half)];
        let corners = corners.map(|by| center + by).to_vec();
        let stroke = self.stroke(stroke::TEXTURE, ink::TEXT);
        self.painter.add(Shape::convex_polygon(corners, self.look.of_ink(ink::PAPER), stroke));
    }
}

/// How much of the colour is in the ground of a hatch.
const TINT: f32 = 0.16;

/// A run of a text, laid out.
struct Set {
    galley: Arc<Galley>,
    /// From its upper edge to its baseline.
    baseline: f32,
    /// Space before it.
    before: f32,
    /// How far its baseline is raised.
    up: f32,
}

fn baseline_of(galley: &Galley) -> f32 {
    let row = galley.rows.first();
    row.and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Vec2;

    fn page() -> Page {
        let text = Text {
            at: layout::Point { x: 1800.0, y: 100.0 },
            anchor: Anchor::End,
            font: typeface::Font::bold(98.0),
            ink: ink::TEXT,
            runs: vec![Run::Plain("−64".to_owned()), Run::Raised("b".to_owned())],
        };
        let fill = |x: f64, paint| {
            let rect = layout::Rect { x, y: 300.0, width: 200.0, height: 300.0 };
            Item::Fill(Fill { rect, paint, radius: 0.0 })
        };
        let items = vec![
            Item::Text(text),
            fill(100.0, layout::Paint::Hatched(ink::KEPT)),
            fill(400.0, layout::Paint::Ruled(ink::BROKEN)),
            fill(700.0, layout::Paint::Dotted(ink::KEY)),
        ];
        let parts = vec![layout::Part { name: "all".to_owned(), items, spots: Vec::new() }];
        Page {
            shown: (1920.0, 1080.0),
            canvas: (1920.0, 1080.0),
            title: String::new(),
            description: String::new(),
            parts,
        }
    }

    #[test]
    fn a_page_keeps_its_proportions_in_the_middle() {
        let room = Rect::from_min_size(pos2(10.0, 20.0), vec2(1440.0, 900.0));
        let rect = fitted(&page(), room);
        assert_eq!(rect.size(), vec2(1440.0, 810.0));
        assert_eq!(rect.center(), room.center());
    }

    #[test]
    fn pages_are_painted_at_any_size() {
        let ui = |ui: &mut eframe::egui::Ui, side: &mut f32| {
            let room = Rect::from_min_size(pos2(0.0, 0.0), Vec2::splat(*side));
            for look in [Look::PAPER, Look::DARK] {
                paint_page(ui.painter(), room, &page(), look);
            }
        };
        for side in [0.0, 1.0, 200.0, 4000.0] {
            drop(crate::desktop::widget::gallery::harness(ui, side));
        }
    }
}
