//! Remarks pinned to a year: above its column, with a line down to what they are about.

use super::geometry::{Rect, point};
use super::lines;
use super::page::{Anchor, Part, Text};
use super::pen::count;
use super::room::{CLEAR, Room};
use super::site::Site;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::Annotation;

/// As many lines as a remark has, and from line to line.
const MOST_LINES: usize = 3;
const LINE: f64 = 27.0;
/// The least and the most room across, in years or in units.
const NARROWEST: f64 = 200.0;
const YEARS_WIDE: f64 = 1.6;
/// How far a remark is moved at a time in search of a free place.
const STEP: f64 = 6.0;
const LEADER_GAP: f64 = 5.0;

/// Writes the remarks that have room.
pub(super) fn draw(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    if site.is_dense {
        return;
    }
    for annotation in site.chart.annotations.iter().filter(|one| one.year < site.years.count) {
        put(site, annotation, part, room);
    }
}

fn put(site: &Site<'_>, annotation: &Annotation, part: &mut Part, room: &mut Room) {
    let font = Font::regular(size::SMALL);
    let most = (site.years.pitch() * YEARS_WIDE).max(NARROWEST).min(site.years.right - site.years.left);
    let lines = lines::wrap(&annotation.text, font, most, MOST_LINES);
    let width = lines.iter().map(|line| font.width(line)).fold(0.0, f64::max);
    let height = LINE * count(lines.len());
    let year = site.years.center(annotation.year);
    let left = (year - width / 2.0).min(site.years.right - width).max(site.years.left);
    let at = |y: f64| Rect { x: left, y, width, height };
    let tries = ((site.floor - height - site.ceiling) / STEP).clamp(0.0, 400.0);
    let mut places = std::iter::successors(Some(0.0), |step| Some(step + 1.0)).take_while(|step| *step <= tries);
    let free = places.find(|step| room.is_free(&at(site.ceiling + step * STEP)));
    let Some(rect) = free.map(|step| at(site.ceiling + step * STEP)) else { return };
    leader(site, year, &rect, part, room);
    part.plate(rect.grown(CLEAR), ink::PAPER, 0.0);
    for (at, line) in lines.iter().enumerate() {
        let baseline = rect.y + LINE * (count(at) + 0.8);
        part.text(Text::new(point(rect.center(), baseline), font, ink::TEXT, line).anchored(Anchor::Middle));
    }
    room.labels.push(rect);
}

/// From the remark down to the first thing below it in its year.
fn leader(site: &Site<'_>, year: f64, rect: &Rect, part: &mut Part, room: &Room) {
    let taken = room.labels.iter().chain(&room.columns).chain(&room.lines);
    let below = taken.filter(|taken| taken.x <= year && year <= taken.right() && taken.y >= rect.bottom());
    let end = below.map(|taken| taken.y).fold(site.scale.bottom, f64::min) - LEADER_GAP;
    let start = rect.bottom() + LEADER_GAP;
    if end - start > 2.0 * LEADER_GAP {
        part.line(&[point(year, start), point(year, end)], stroke::RULE, ink::MUTED);
    }
}
