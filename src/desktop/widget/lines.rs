//! Lines, rules and dashes that fall on whole pixels, and strokes with round ends.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{Color32, Mesh, Painter, Pos2, Rangef, Rect, Response, Sense, Shape, Stroke, Ui, Vec2};
use eframe::egui::{pos2, vec2};

use crate::desktop::theme::Tokens;

/// A dash pattern: how long on, how long off, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dash {
    on: f32,
    off: f32,
}

impl Dash {
    /// Under a number, and around a tag: 3 on, 2 off.
    pub const FINE: Self = Self { on: 3.0, off: 2.0 };
    /// An assumed frame: 6 on, 4 off.
    pub const FRAME: Self = Self { on: 6.0, off: 4.0 };

    /// Where nothing is agreed: 1 on, 4 off.
    pub const DOTS: Self = Self { on: 1.0, off: 4.0 };

    /// The whole number of dashes that fits `length` best, and how far they reach together.
    fn fitted(self, length: f32) -> (f32, f32) {
        let period = self.on + self.off;
        let count = ((length + self.off) / period).round().max(1.0);
        (count, count * period - self.off)
    }
}

/// Fills whole pixels, without a soft edge.
pub fn block(painter: &Painter, rect: Rect, color: Color32) {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect.round_to_pixels(painter.pixels_per_point()), color);
    painter.add(Shape::mesh(mesh));
}

/// A level line, `thickness` points from `top` downwards, never thinner than a pixel.
pub fn level(painter: &Painter, x: impl Into<Rangef>, top: f32, thickness: f32, color: Color32) {
    let thickness = whole_pixels(painter, thickness);
    let top = top.round_to_pixels(painter.pixels_per_point());
    let y = Rangef::new(top, top + thickness);
    block(painter, Rect::from_x_y_ranges(x, y), color);
}

/// An upright line, `thickness` points from `left` to the right, never thinner than a pixel.
pub fn upright(painter: &Painter, left: f32, y: impl Into<Rangef>, thickness: f32, color: Color32) {
    let thickness = whole_pixels(painter, thickness);
    let left = left.round_to_pixels(painter.pixels_per_point());
    let x = Rangef::new(left, left + thickness);
    block(painter, Rect::from_x_y_ranges(x, y), color);
}

fn whole_pixels(painter: &Painter, thickness: f32) -> f32 {
    let density = painter.pixels_per_point();
    thickness.round_to_pixels(density).max(1.0 / density)
}

/// A hairline across the width that is left. Takes one point of height.
pub fn hairline(ui: &mut Ui) -> Response {
    across(ui, Tokens::of(ui).hairline)
}

/// The rule above a sum, in the text colour. Takes one point of height.
pub fn sum_rule(ui: &mut Ui) -> Response {
    across(ui, Tokens::of(ui).text)
}

fn across(ui: &mut Ui, color: Color32) -> Response {
    let size = vec2(ui.available_width(), 1.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    level(ui.painter(), rect.x_range(), rect.top(), 1.0, color);
    response
}

/// The bar at the left edge of a selected row: 3 wide, accent.
pub fn accent_bar(painter: &Painter, row: Rect, tokens: &Tokens) {
    upright(painter, row.left(), row.y_range(), 3.0, tokens.accent);
}

/// The dashed line below a number that rests on an assumption.
///
/// It ends where the number ends and begins where the number begins, within half a dash, so that
/// every dash is whole.
pub fn dashed_under(painter: &Painter, x: Rangef, top: f32, tokens: &Tokens) {
    let (_, reach) = Dash::FINE.fitted(x.span());
    let from = pos2(x.max - reach, top);
    dashed_level(painter, from, reach, 1.0, Dash::FINE, tokens.muted);
}

/// A level dashed line of `length` points from the top left corner `from` to the right.
pub fn dashed_level(painter: &Painter, from: Pos2, length: f32, thickness: f32, dash: Dash, color: Color32) {
    let from = from.round_to_pixels(painter.pixels_per_point());
    let end = from.x + length;
    let mut x = from.x;
    while x < end {
        let stop = (x + dash.on).min(end);
        level(painter, x..=stop, from.y, thickness, color);
        x += dash.on + dash.off;
    }
}

/// An upright dashed line of `length` points from the top left corner `from` downwards.
pub fn dashed_upright(painter: &Painter, from: Pos2, length: f32, thickness: f32, dash: Dash, color: Color32) {
    let from = from.round_to_pixels(painter.pixels_per_point());
    let end = from.y + length;
    let mut y = from.y;
    while y < end {
        let stop = (y + dash.on).min(end);
        upright(painter, from.x, y..=stop, thickness, color);
        y += dash.on + dash.off;
    }
}

/// A dashed box with rounded corners, one point thick, inside `rect`.
///
/// The dashes of a side are whole and centred; what is left over goes to the corners.
pub fn dashed_box(painter: &Painter, rect: Rect, radius: f32, color: Color32) {
    let rect = rect.round_to_pixels(painter.pixels_per_point());
    let run = |side: f32| {
        let straight = side - 2.0 * radius;
        let (count, reach) = Dash::FINE.fitted(straight);
        let spare = if reach > straight && count > 1.0 { reach - Dash::FINE.on - Dash::FINE.off } else { reach };
        (radius + (straight - spare) / 2.0, spare)
    };
    let (inset_x, reach_x) = run(rect.width());
    let (inset_y, reach_y) = run(rect.height());
    for y in [rect.top(), rect.bottom() - 1.0] {
        let from = pos2(rect.left() + inset_x, y);
        dashed_level(painter, from, reach_x, 1.0, Dash::FINE, color);
    }
    for x in [rect.left(), rect.right() - 1.0] {
        let from = pos2(x, rect.top() + inset_y);
        dashed_upright(painter, from, reach_y, 1.0, Dash::FINE, color);
    }
    let corners = [
        (rect.left_top(), vec2(1.0, 1.0), 225.0),
        (rect.right_top(), vec2(-1.0, 1.0), 315.0),
        (rect.right_bottom(), vec2(-1.0, -1.0), 45.0),
        (rect.left_bottom(), vec2(1.0, -1.0), 135.0),
    ];
    for (corner, inwards, middle) in corners {
        let center: Pos2 = corner + inwards * radius;
        let degrees = (middle - 36.0, middle + 36.0);
        arc(painter, center, radius - 0.5, degrees, Stroke::new(1.0, color));
    }
}

/// Moves a point so that an upright or level stroke through it covers whole pixels as far as it can.
pub fn sharp(point: Pos2, width: f32, pixels_per_point: f32) -> Pos2 {
    let pixels = (width * pixels_per_point + 0.4).floor();
    if pixels % 2.0 > 0.5 {
        point.round_to_pixel_center(pixels_per_point)
    } else {
        point.round_to_pixels(pixels_per_point)
    }
}

/// A stroke with round ends. Strokes that share an end join roundly.
pub fn round_stroke(painter: &Painter, from: Pos2, to: Pos2, width: f32, color: Color32) {
    let radius = width / 2.0;
    let heading = (to - from).angle().to_degrees();
    let mut outline = arc_points(to, radius, (heading - 90.0, heading + 90.0));
    outline.extend(arc_points(from, radius, (heading + 90.0, heading + 270.0)));
    painter.add(Shape::convex_polygon(outline, color, Stroke::NONE));
}

/// A ring whose stroke lies half inside and half outside `radius`.
pub fn ring(painter: &Painter, center: Pos2, radius: f32, stroke: Stroke) {
    // Egui lays the stroke of a circle outside it.
    painter.circle_stroke(center, radius - stroke.width / 2.0, stroke);
}

/// A part of a ring with square ends. Angles in degrees, clockwise from the right.
pub fn arc(painter: &Painter, center: Pos2, radius: f32, (from, to): (f32, f32), stroke: Stroke) {
    // Egui softens an open end over one pixel that it adds: half of it is taken off again.
    let soft = (0.5 / painter.pixels_per_point() / radius).to_degrees();
    let points = arc_points(center, radius, (from + soft, to - soft));
    painter.line(points, stroke);
}

/// A straight stroke with square ends, which need not lie on whole pixels.
pub fn straight(painter: &Painter, from: Pos2, to: Pos2, stroke: Stroke) {
    let soft = 0.5 / painter.pixels_per_point() * (to - from).normalized();
    painter.line(vec![from + soft, to - soft], stroke);
}

/// Points along a part of a circle, at most 15° apart. Angles in degrees, clockwise from the right.
pub fn arc_points(center: Pos2, radius: f32, (from, to): (f32, f32)) -> Vec<Pos2> {
    let steps = ((to - from).abs() / 15.0).ceil().max(2.0);
    let mut points = Vec::new();
    let mut step = 0.0;
    while step <= steps {
        let angle = (from + (to - from) * step / steps).to_radians();
        points.push(center + radius * Vec2::angled(angle));
        step += 1.0;
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stroke_is_centred_on_a_pixel_or_between_two() {
        let near = |a: f32, b: f32| (a - b).abs() < 1e-4;
        assert!(near(sharp(pos2(4.3, 0.0), 1.5, 1.0).x, 4.5));
        assert!(near(sharp(pos2(4.3, 0.0), 2.0, 1.0).x, 4.0));
        assert!(near(sharp(pos2(4.6, 0.0), 1.5, 2.0).x, 4.75));
    }

    #[test]
    fn dashes_under_a_number_are_whole_and_nearly_as_long_as_it() {
        for width in [7_u8, 20, 25, 32, 47, 60] {
            let width = f32::from(width);
            let (count, reach) = Dash::FINE.fitted(width);
            assert!((reach - width).abs() <= 2.5, "{count} dashes for {width}");
        }
    }
}
