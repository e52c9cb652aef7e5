//! A chart as a page: laid out anew for a wall, in type a third larger than on a slide.

use super::{MARGIN, WALL, blank};
use crate::export::layout::geometry::{Point, Rect, point};
use crate::export::layout::page::{Item, Page, Part, Spot};
use crate::export::layout::{self, Canvas, heading};
use crate::view::chart::Chart;
use crate::view::meeting::Meeting;

/// How much larger everything is than on a slide.
const SCALE: f64 = 1.3;
/// The room of the line with name and number.
const TOP: f64 = 46.0;
/// So far in that the margins are those of the other pages.
const LEFT: f64 = MARGIN - heading::MARGIN * SCALE;

/// Sets a chart below the head. The footer is short: the scenario's name stands above.
pub(super) fn set(meeting: &Meeting, chart: &Chart) -> Page {
    let canvas = Canvas { width: (WALL.0 - 2.0 * LEFT) / SCALE, height: (WALL.1 - TOP) / SCALE };
    let chart = Chart { footer: meeting.fingerprint.clone(), ..chart.clone() };
    let laid = layout::on_canvas(&chart, canvas);
    let parts = laid.parts.into_iter().map(larger).collect();
    Page { parts, title: laid.title, ..blank(&chart.title, &laid.description) }
}

fn larger(part: Part) -> Part {
    let items = part.items.into_iter().map(|mut item| {
        match &mut item {
            Item::Fill(fill) => {
                fill.rect = rect(&fill.rect);
                fill.radius *= SCALE;
            }
            Item::Line(line) => {
                line.points.iter_mut().for_each(|at| *at = place(*at));
                line.width *= SCALE;
                line.dash = line.dash.map(|(dash, gap)| (dash * SCALE, gap * SCALE));
            }
            Item::Text(text) => {
                text.at = place(text.at);
                text.font = text.font.at(text.font.size * SCALE);
            }
            Item::Mark(mark) => mark.rect = rect(&mark.rect),
            Item::Diamond(diamond) => {
                diamond.center = place(diamond.center);
                diamond.half *= SCALE;
            }
        }
        item
    });
    let spots = part.spots.into_iter().map(|spot| Spot { rect: rect(&spot.rect), ..spot });
    Part { name: part.name, items: items.collect(), spots: spots.collect() }
}

fn place(at: Point) -> Point {
    point(LEFT + at.x * SCALE, TOP + at.y * SCALE)
}

fn rect(rect: &Rect) -> Rect {
    let Point { x, y } = place(point(rect.x, rect.y));
    Rect { x, y, width: rect.width * SCALE, height: rect.height * SCALE }
}
