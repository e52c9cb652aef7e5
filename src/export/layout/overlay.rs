//! Several plans over each other: a line each from year to year, with a marker a year, so that equal years still show
//! which lines meet there.

use super::course::around;
use super::geometry::{Point, Rect, point};
use super::page::{Item, Line, Part};
use super::pen::count;
use super::room::Room;
use super::side::course_ink;
use super::site::Site;
use crate::export::ink::{self, stroke};
use crate::view::chart::Course;

/// The radius of the first plan's markers, and how much smaller each further one is, so that those below stay seen.
const MARKER: f64 = 13.0;
const SMALLER: f64 = 1.6;
/// The white in the marker of an amount that rests on an assumption, as a share of it.
const HOLE: f64 = 0.5;

/// Draws the plans' lines, the last first, and takes their places.
pub(super) fn draw(site: &Site<'_>, courses: &[Course], part: &mut Part, room: &mut Room) {
    for (at, course) in courses.iter().enumerate() {
        let ink = course_ink(course);
        let reach = (MARKER - SMALLER * count(at)).max(4.0);
        for run in runs(site, course) {
            for (from, to) in run.iter().zip(run.iter().skip(1)) {
                let dash = to.assumed.then_some(stroke::PLAN_DASH);
                let points = vec![from.place, to.place];
                part.items.push(Item::Line(Line { points, width: stroke::PLAN_SMALL, ink, dash }));
                room.lines.push(Rect::between(from.place, to.place).grown(stroke::PLAN_SMALL));
            }
            for Stop { place: center, assumed } in run {
                part.plate(around(center, reach), ink, reach);
                if assumed {
                    part.plate(around(center, reach * HOLE), ink::PAPER, reach * HOLE);
                }
            }
        }
    }
}

/// A year of a line.
struct Stop {
    place: Point,
    assumed: bool,
}

/// The years of a line; those without an amount leave a gap.
fn runs(site: &Site<'_>, course: &Course) -> Vec<Vec<Stop>> {
    let mut runs: Vec<Vec<Stop>> = vec![Vec::new()];
    for (year, value) in course.values.iter().take(site.years.count).enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) => run.push(Stop {
                place: point(site.years.center(year), site.scale.y(*value)),
                assumed: course.assumed.get(year).copied().unwrap_or(false),
            }),
            (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
            (_, _) => {}
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}
