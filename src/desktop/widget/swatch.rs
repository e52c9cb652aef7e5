//! The swatch of a series, and the hatch of what rests on an assumption.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, Vec2, pos2};

use super::lines::block;
use super::mark::Assumed;

/// Side of a swatch in a legend or before a row, in points.
pub const SIDE: f32 = 12.0;
/// How close the lines of a hatch lie, measured across them, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pattern {
    line: f32,
    period: f32,
}

impl Pattern {
    /// In a chart: lines of 2 every 6.
    pub const CHART: Self = Self { line: 2.0, period: 6.0 };
    /// In a swatch and in a column of a small chart: lines of 1.3 every 4.
    pub const SMALL: Self = Self { line: 1.3, period: 4.0 };
}

/// A swatch of 12 × 12: solid, or hatched where an assumption is shown.
///
/// `ground` is the colour of the panel, which shows through a hatch.
pub fn swatch_ui(ui: &mut Ui, color: Color32, assumed: Assumed, ground: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(SIDE), Sense::hover());
    match assumed {
        Assumed::Yes => hatch(ui.painter(), rect, Pattern::SMALL, color, ground),
        Assumed::No => block(ui.painter(), rect, color),
    }
    response
}

/// Hatches `rect`: lines rising to the right at 45°, on the colour at 16 pct. over `ground`, inside
/// an outline of 1. Only an assumption may use it.
pub fn hatch(painter: &Painter, rect: Rect, pattern: Pattern, color: Color32, ground: Color32) {
    let rect = rect.round_to_pixels(painter.pixels_per_point());
    block(painter, rect, ground.lerp_to_gamma(color, 0.16));
    let diagonal = std::f32::consts::SQRT_2;
    let (step, half) = (pattern.period * diagonal, pattern.line * diagonal / 2.0);
    // A line is what lies between x + y = sum - half and x + y = sum + half.
    let mut sum = 0.0;
    while sum - half < rect.width() + rect.height() {
        let strip = strip_in(rect, sum - half, sum + half);
        painter.add(Shape::convex_polygon(strip, color, Stroke::NONE));
        sum += step;
    }
    outline(painter, rect, color);
}

fn outline(painter: &Painter, rect: Rect, color: Color32) {
    let (top, bottom) = (rect.top(), rect.bottom());
    let thick = 1.0;
    let sides = [
        Rect::from_x_y_ranges(rect.x_range(), top..=top + thick),
        Rect::from_x_y_ranges(rect.x_range(), bottom - thick..=bottom),
        Rect::from_x_y_ranges(rect.left()..=rect.left() + thick, rect.y_range()),
        Rect::from_x_y_ranges(rect.right() - thick..=rect.right(), rect.y_range()),
    ];
    for side in sides {
        block(painter, side, color);
    }
}

/// The part of `rect` between two falling diagonals, each given by x + y from the top left corner.
fn strip_in(rect: Rect, low: f32, high: f32) -> Vec<Pos2> {
    let mut corners = along(rect, low);
    let mut back = along(rect, high);
    back.reverse();
    // Where the two diagonals end on different sides, the corner between them belongs to the strip.
    let (width, height) = (rect.width(), rect.height());
    let between = |sum: f32| low < sum && sum < high;
    let mut strip = Vec::with_capacity(6);
    if between(0.0) {
        strip.push(rect.left_top());
    }
    strip.append(&mut corners);
    if between(width) {
        strip.push(rect.right_top());
    }
    if low < width + height && width + height <= high {
        strip.push(rect.right_bottom());
    }
    strip.append(&mut back);
    if between(height) {
        strip.push(rect.left_bottom());
    }
    strip
}

/// The ends of the diagonal x + y = `sum` in `rect`: lower left first. Empty if it misses.
fn along(rect: Rect, sum: f32) -> Vec<Pos2> {
    let (width, height) = (rect.width(), rect.height());
    if sum <= 0.0 || sum >= width + height {
        return Vec::new();
    }
    let at = |x: f32, y: f32| pos2(rect.left() + x, rect.top() + y);
    let x_low = (sum - height).max(0.0);
    let x_high = sum.min(width);
    vec![at(x_low, sum - x_low), at(x_high, sum - x_high)]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twice the area of a polygon.
    fn area(points: &[Pos2]) -> f32 {
        let mut sum = 0.0;
        for (index, a) in points.iter().enumerate() {
            let b = points[(index + 1) % points.len()];
            sum += a.x * b.y - b.x * a.y;
        }
        sum.abs()
    }

    #[test]
    fn strips_side_by_side_cover_the_rectangle_once() {
        for (width, height) in [(12.0, 12.0), (48.0, 7.0), (5.0, 60.0)] {
            let rect = Rect::from_min_size(pos2(3.0, 4.0), Vec2::new(width, height));
            let mut covered = 0.0;
            let mut low = -1.0;
            while low < width + height {
                covered += area(&strip_in(rect, low, low + 2.5));
                low += 2.5;
            }
            assert!((covered - 2.0 * width * height).abs() < 0.1, "{covered}");
        }
    }
}
