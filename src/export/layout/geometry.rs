//! Points and boxes on the canvas.

/// A place on the canvas, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A point at `x`, `y`.
pub(super) fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// An upright box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

impl Rect {
    /// The box between two corners, whichever way round.
    pub fn between(a: Point, b: Point) -> Self {
        Self { x: a.x.min(b.x), y: a.y.min(b.y), width: (a.x - b.x).abs(), height: (a.y - b.y).abs() }
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Halfway down.
    pub fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    /// Halfway across.
    pub fn center(&self) -> f64 {
        self.x + self.width / 2.0
    }

    /// The box, larger by `by` on every side.
    #[must_use]
    pub fn grown(&self, by: f64) -> Self {
        self.grown_by(by, by)
    }

    /// The box, larger by `across` left and right and by `down` above and below.
    #[must_use]
    pub fn grown_by(&self, across: f64, down: f64) -> Self {
        Self {
            x: self.x - across,
            y: self.y - down,
            width: (self.width + 2.0 * across).max(0.0),
            height: (self.height + 2.0 * down).max(0.0),
        }
    }

    /// Whether the two share more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}
