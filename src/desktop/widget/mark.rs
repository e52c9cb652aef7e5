//! The mark of a verdict: drawn, never typed; shape, colour and word always together.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::epaint::CubicBezierShape;
use eframe::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2};
use eframe::egui::{WidgetInfo, pos2, vec2};

use super::lines::{arc, ring, round_stroke, straight};
use super::pose::{line_of, paint_line};
use crate::desktop::theme::{Tokens, Weight, size};
pub use crate::view::VerdictMark;

/// Side of the box a mark is drawn in, in points.
pub const SIDE: f32 = 14.0;
/// Space between a mark and its word, in points.
const GAP: f32 = 6.0;

/// Whether what is shown rests on an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumed {
    /// It does: dashed, hatched, without fill.
    Yes,
    /// It does not.
    No,
}

impl From<bool> for Assumed {
    fn from(assumed: bool) -> Self {
        if assumed { Self::Yes } else { Self::No }
    }
}

impl VerdictMark {
    /// The colour of the mark and of its word.
    pub fn color(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Kept => tokens.accent,
            Self::Broken | Self::NotComputed => tokens.broken,
            Self::Undecided | Self::NoFrame => tokens.muted,
        }
    }

    /// Draws the mark in the square `rect`, at any scale.
    ///
    /// Under an assumption the kept and the broken mark lose their fill and get a dashed outline;
    /// the others have no fill to lose.
    pub fn paint(self, painter: &Painter, rect: Rect, assumed: Assumed, tokens: &Tokens) {
        let pen = Pen { painter, origin: rect.min, unit: rect.width() / SIDE, color: self.color(tokens) };
        match (self, assumed) {
            (Self::Kept, Assumed::No) => {
                painter.circle_filled(pen.at(7.0, 7.0), 7.0 * pen.unit, pen.color);
                pen.with(tokens.on_accent).tick();
            }
            (Self::Kept, Assumed::Yes) => {
                pen.dashed_ring();
                pen.tick();
            }
            (Self::Broken, Assumed::No) => {
                let corner = CornerRadius::from(2.0 * pen.unit);
                painter.rect_filled(rect, corner, pen.color);
                pen.with(tokens.on_accent).cross();
            }
            (Self::Broken, Assumed::Yes) => {
                pen.dashed_square();
                pen.cross();
            }
            (Self::Undecided, _) => pen.ring_and_wave(),
            (Self::NoFrame, _) => pen.line((3.4, 7.0), (10.6, 7.0), 1.5),
            (Self::NotComputed, _) => pen.triangle(),
        }
    }
}

/// How wide a verdict's mark and word are together, in points.
pub fn verdict_width(painter: &Painter, word: &str) -> f32 {
    SIDE + GAP + line_of(painter, word, Weight::Regular).size().x
}

/// A mark and its word, in the colour of the verdict. 20 high, one line of a row.
pub fn verdict_ui(ui: &mut Ui, mark: VerdictMark, assumed: Assumed, word: &str) -> Response {
    let tokens = Tokens::of(ui);
    let line = line_of(ui.painter(), word, Weight::Regular);
    let wanted = vec2(verdict_width(ui.painter(), word), size::ROW);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let corner = pos2(rect.left(), rect.center().y - SIDE / 2.0);
    let corner = corner.round_to_pixels(ui.pixels_per_point());
    let square = Rect::from_min_size(corner, Vec2::splat(SIDE));
    mark.paint(ui.painter(), square, assumed, tokens);
    let ink = mark.color(tokens);
    paint_line(ui.painter(), square.right() + GAP, rect.center().y, line, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    response
}

/// Draws on the box of 14 × 14.
#[derive(Clone, Copy)]
struct Pen<'p> {
    painter: &'p Painter,
    origin: Pos2,
    unit: f32,
    color: Color32,
}

impl Pen<'_> {
    fn with(self, color: Color32) -> Self {
        Self { color, ..self }
    }

    fn at(&self, x: f32, y: f32) -> Pos2 {
        self.origin + self.unit * vec2(x, y)
    }

    fn line(&self, from: (f32, f32), to: (f32, f32), width: f32) {
        let (from, to) = (self.at(from.0, from.1), self.at(to.0, to.1));
        round_stroke(self.painter, from, to, width * self.unit, self.color);
    }

    fn tick(&self) {
        self.line((3.9, 7.2), (6.2, 9.5), 1.6);
        self.line((6.2, 9.5), (10.2, 4.8), 1.6);
    }

    fn cross(&self) {
        self.line((4.4, 4.4), (9.6, 9.6), 1.6);
        self.line((9.6, 4.4), (4.4, 9.6), 1.6);
    }

    fn outline(&self) -> Stroke {
        Stroke::new(1.3 * self.unit, self.color)
    }

    /// Nine dashes, which makes them 2.6 on and 1.8 off.
    fn dashed_ring(&self) {
        let center = self.at(7.0, 7.0);
        for dash in 0_u8..9 {
            let from = f32::from(dash) * 40.0;
            let degrees = (from, from + 23.6);
            arc(self.painter, center, 6.3 * self.unit, degrees, self.outline());
        }
    }

    /// A dash round every corner and two on each side, so that the square keeps its corners.
    fn dashed_square(&self) {
        let low = 0.65;
        let stroke = self.outline();
        for quarter in 0_u8..4 {
            let turned = |x: f32, y: f32| match quarter {
                0 => self.at(x, y),
                1 => self.at(14.0 - y, x),
                2 => self.at(14.0 - x, 14.0 - y),
                _ => self.at(y, 14.0 - x),
            };
            let dash = |from, to| straight(self.painter, from, to, stroke);
            dash(turned(0.0, low), turned(2.0, low));
            dash(turned(low, 0.0), turned(low, 2.0));
            dash(turned(3.7, low), turned(6.1, low));
            dash(turned(7.9, low), turned(10.3, low));
        }
    }

    fn ring_and_wave(&self) {
        ring(self.painter, self.at(7.0, 7.0), 6.2 * self.unit, self.outline());
        let stroke = Stroke::new(1.4 * self.unit, self.color);
        let curves =
            [[(3.8, 7.8), (4.9, 5.4), (5.9, 5.4), (7.0, 7.0)], [(7.0, 7.0), (8.1, 8.6), (9.1, 8.6), (10.2, 6.2)]];
        let points = curves
            .iter()
            .flat_map(|curve| {
                let points = curve.map(|(x, y)| self.at(x, y));
                let bezier = CubicBezierShape::from_points_stroke(points, false, Color32::TRANSPARENT, stroke);
                bezier.flatten(Some(0.02))
            })
            .collect();
        self.painter.line(points, stroke);
    }

    fn triangle(&self) {
        let corners = [(7.0, 1.2), (13.3, 12.6), (0.7, 12.6), (7.0, 1.2)];
        for pair in corners.windows(2) {
            if let &[from, to] = pair {
                self.line(from, to, 1.4);
            }
        }
        self.line((7.0, 5.2), (7.0, 8.6), 1.6);
        let dot = self.at(7.0, 10.7);
        self.painter.circle_filled(dot, 0.9 * self.unit, self.color);
    }
}
