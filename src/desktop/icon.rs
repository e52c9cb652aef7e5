//! Icons, drawn as strokes on a box of 16 × 16. No glyph of a face, no picture file.

use eframe::egui::{Color32, Painter, Pos2, Rect, Stroke, Vec2, vec2};

use super::widget::lines::{arc_points, ring, round_stroke, sharp};

/// Width of every stroke on the box of 16, in points.
const STROKE: f32 = 1.5;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Three bars: the main menu.
    Menu,
    /// Three dots: what can be done with a thing.
    More,
    /// An arrow turning back.
    Undo,
    /// An arrow turning forward.
    Redo,
    /// Open, or the list of a dropdown.
    ChevronDown,
    /// Closed.
    ChevronRight,
    /// Back, or to the left edge.
    ChevronLeft,
    /// From one to another: stands in text, since the face has no arrow.
    ArrowRight,
    /// An arrow up out of a box.
    Export,
    /// A screen on a foot.
    Present,
    /// Two sheets.
    Copy,
    /// Change the words.
    Pencil,
    /// Something new.
    Plus,
    /// Dismiss.
    Close,
    /// A sheet with a folded corner: a file, or a line in one.
    File,
    /// An open folder.
    FolderOpen,
    /// An i in a ring.
    Info,
    /// A triangle with a mark.
    Warning,
    /// A glass.
    Search,
    /// A tick.
    Check,
    /// A bin.
    Trash,
    /// An arrow down into a tray.
    Save,
    /// A pin.
    Pin,
    /// A pin that is stuck in.
    Pinned,
}

/// One drawn piece of an icon. Coordinates are on the box of 16, y downwards.
///
/// Upright and level strokes lie on half units, so that they fall on whole pixels.
enum Part {
    /// Strokes from point to point.
    Line(&'static [(f32, f32)]),
    /// A part of a circle: centre, radius, and the two angles in degrees, clockwise from the right.
    Arc((f32, f32), f32, (f32, f32)),
    /// A filled disc: centre and radius.
    Dot((f32, f32), f32),
}

impl Icon {
    /// Every icon, for the gallery and the tests.
    pub const ALL: &'static [Self] = &[
        Self::Menu,
        Self::More,
        Self::Undo,
        Self::Redo,
        Self::ChevronDown,
        Self::ChevronRight,
        Self::ChevronLeft,
        Self::ArrowRight,
        Self::Export,
        Self::Present,
        Self::Copy,
        Self::Pencil,
        Self::Plus,
        Self::Close,
        Self::File,
        Self::FolderOpen,
        Self::Info,
        Self::Warning,
        Self::Search,
        Self::Check,
        Self::Trash,
        Self::Save,
        Self::Pin,
        Self::Pinned,
    ];

    /// Draws the icon in `rect`, which is square, usually 16 × 16 or 20 × 20.
    pub fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let grid = Grid::new(painter, rect);
        for part in self.parts() {
            match part {
                Part::Line(points) => {
                    for pair in points.windows(2) {
                        if let &[from, to] = pair {
                            grid.stroke(painter, from, to, color);
                        }
                    }
                }
                Part::Arc(center, radius, degrees) => {
                    grid.arc(painter, *center, *radius, *degrees, color);
                }
                Part::Dot(center, radius) => {
                    painter.circle_filled(grid.at(*center), grid.unit * radius, color);
                }
            }
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table of drawings, one entry for each icon")]
    fn parts(self) -> &'static [Part] {
        use Part::{Arc, Dot, Line};
        match self {
            Self::Menu => &[
                Line(&[(2.5, 4.5), (13.5, 4.5)]),
                Line(&[(2.5, 8.5), (13.5, 8.5)]),
                Line(&[(2.5, 12.5), (13.5, 12.5)]),
            ],
            Self::More => &[Dot((3.5, 8.5), 1.2), Dot((8.0, 8.5), 1.2), Dot((12.5, 8.5), 1.2)],
            Self::Undo => &[
                Line(&[(6.5, 3.2), (3.3, 6.5), (6.5, 9.8)]),
                Line(&[(3.3, 6.5), (10.5, 6.5)]),
                Arc((10.5, 10.0), 3.5, (-90.0, 90.0)),
                Line(&[(10.5, 13.5), (7.0, 13.5)]),
            ],
            Self::Redo => &[
                Line(&[(9.5, 3.2), (12.7, 6.5), (9.5, 9.8)]),
                Line(&[(12.7, 6.5), (5.5, 6.5)]),
                Arc((5.5, 10.0), 3.5, (90.0, 270.0)),
                Line(&[(5.5, 13.5), (9.0, 13.5)]),
            ],
            Self::ChevronDown => &[Line(&[(4.5, 6.5), (8.0, 10.0), (11.5, 6.5)])],
            Self::ChevronRight => &[Line(&[(6.5, 4.5), (10.0, 8.0), (6.5, 11.5)])],
            Self::ChevronLeft => &[Line(&[(9.5, 4.5), (6.0, 8.0), (9.5, 11.5)])],
            Self::ArrowRight => &[Line(&[(2.5, 8.5), (13.3, 8.5)]), Line(&[(10.0, 5.0), (13.5, 8.5), (10.0, 12.0)])],
            Self::Export => &[
                Line(&[(5.2, 5.3), (8.5, 2.0), (11.8, 5.3)]),
                Line(&[(8.5, 2.2), (8.5, 9.5)]),
                Line(&[(3.5, 9.0), (3.5, 13.5), (13.5, 13.5), (13.5, 9.0)]),
            ],
            Self::Present => &[
                Line(&[(2.5, 3.5), (14.5, 3.5), (14.5, 10.5), (2.5, 10.5), (2.5, 3.5)]),
                Line(&[(8.5, 10.5), (8.5, 13.5)]),
                Line(&[(6.0, 13.5), (11.0, 13.5)]),
            ],
            Self::Copy => &[
                Line(&[(5.5, 5.5), (13.5, 5.5), (13.5, 13.5), (5.5, 13.5), (5.5, 5.5)]),
                Line(&[(2.5, 10.0), (2.5, 2.5), (10.0, 2.5)]),
            ],
            Self::Pencil => &[
                Line(&[(3.0, 13.0), (3.5, 10.0), (11.0, 2.5), (13.5, 5.0), (6.0, 12.5), (3.0, 13.0)]),
                Line(&[(9.0, 4.5), (11.5, 7.0)]),
            ],
            Self::Plus => &[Line(&[(8.5, 3.0), (8.5, 14.0)]), Line(&[(3.0, 8.5), (14.0, 8.5)])],
            Self::Close => &[Line(&[(4.0, 4.0), (12.0, 12.0)]), Line(&[(12.0, 4.0), (4.0, 12.0)])],
            Self::File => &[
                Line(&[(9.5, 2.5), (4.5, 2.5), (4.5, 13.5), (12.5, 13.5), (12.5, 5.5), (9.5, 2.5)]),
                Line(&[(9.5, 2.5), (9.5, 5.5), (12.5, 5.5)]),
            ],
            Self::FolderOpen => &[
                Line(&[(2.5, 12.5), (2.5, 3.5), (6.5, 3.5), (8.0, 5.5), (12.5, 5.5), (12.5, 7.0)]),
                Line(&[(2.5, 12.5), (4.5, 7.5), (14.5, 7.5), (12.5, 12.5), (2.5, 12.5)]),
            ],
            Self::Info => &[Arc((8.0, 8.0), 6.3, (0.0, 360.0)), Line(&[(8.0, 7.6), (8.0, 11.0)]), Dot((8.0, 5.0), 0.9)],
            Self::Warning => &[
                Line(&[(8.0, 2.2), (14.3, 13.5), (1.7, 13.5), (8.0, 2.2)]),
                Line(&[(8.0, 6.3), (8.0, 9.4)]),
                Dot((8.0, 11.4), 0.9),
            ],
            Self::Search => &[Arc((7.0, 7.0), 4.5, (0.0, 360.0)), Line(&[(10.4, 10.4), (13.6, 13.6)])],
            Self::Check => &[Line(&[(3.2, 8.4), (6.6, 11.8), (12.8, 4.6)])],
            Self::Trash => &[
                Line(&[(3.0, 4.5), (13.0, 4.5)]),
                Line(&[(6.5, 4.5), (6.5, 2.5), (9.5, 2.5), (9.5, 4.5)]),
                Line(&[(4.5, 4.5), (5.0, 13.5), (11.0, 13.5), (11.5, 4.5)]),
            ],
            Self::Save => &[
                Line(&[(5.2, 6.2), (8.5, 9.5), (11.8, 6.2)]),
                Line(&[(8.5, 2.5), (8.5, 9.3)]),
                Line(&[(3.5, 9.0), (3.5, 13.5), (13.5, 13.5), (13.5, 9.0)]),
            ],
            Self::Pin => &[
                Line(&[(5.5, 2.5), (11.5, 2.5)]),
                Line(&[(6.5, 2.5), (6.5, 6.5), (4.5, 9.5), (12.5, 9.5), (10.5, 6.5), (10.5, 2.5)]),
                Line(&[(8.5, 9.5), (8.5, 14.0)]),
            ],
            Self::Pinned => &[
                Line(&[(5.5, 2.5), (11.5, 2.5)]),
                Line(&[(6.5, 2.5), (6.5, 6.5), (4.5, 9.5), (12.5, 9.5), (10.5, 6.5), (10.5, 2.5)]),
                Line(&[(7.5, 3.5), (7.5, 8.5)]),
                Line(&[(8.5, 3.5), (8.5, 14.0)]),
                Line(&[(9.5, 3.5), (9.5, 8.5)]),
                Line(&[(6.0, 8.5), (11.0, 8.5)]),
            ],
        }
    }
}

/// The box of 16 laid on the screen so that half units fall where a stroke is sharp.
struct Grid {
    origin: Pos2,
    unit: f32,
}

impl Grid {
    fn new(painter: &Painter, rect: Rect) -> Self {
        let unit = rect.width() / 16.0;
        let half = Vec2::splat(unit * 0.5);
        let density = painter.pixels_per_point();
        let first_line = sharp(rect.min + half, unit * STROKE, density);
        Self { origin: first_line - half, unit }
    }

    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.origin + self.unit * vec2(x, y)
    }

    fn stroke(&self, painter: &Painter, from: (f32, f32), to: (f32, f32), color: Color32) {
        round_stroke(painter, self.at(from), self.at(to), self.unit * STROKE, color);
    }

    fn arc(&self, painter: &Painter, center: (f32, f32), radius: f32, (from, to): (f32, f32), color: Color32) {
        let stroke = Stroke::new(self.unit * STROKE, color);
        let (center, radius) = (self.at(center), self.unit * radius);
        if (to - from).abs() >= 360.0 {
            ring(painter, center, radius, stroke);
        } else {
            painter.line(arc_points(center, radius, (from, to)), stroke);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_stays_in_its_box() {
        let within = |v: f32, slack: f32| (slack..=16.0 - slack).contains(&v);
        for icon in Icon::ALL {
            for part in icon.parts() {
                let inside = match part {
                    Part::Line(points) => {
                        points.iter().all(|(x, y)| within(*x, STROKE / 2.0) && within(*y, STROKE / 2.0))
                    }
                    Part::Arc((x, y), r, _) => within(*x, r + 0.7) && within(*y, r + 0.7),
                    Part::Dot((x, y), r) => within(*x, *r) && within(*y, *r),
                };
                assert!(inside, "{icon:?} leaves the box");
            }
        }
    }
}
