//! Sizes on A4, in points and in the units of the sheet's canvas.

/// Points a unit: a figure's smallest type, 22 units, is 7.6 points high, and nothing printed is smaller than 7.5.
pub(super) const UNIT: f64 = 0.345;

/// So many points in units.
pub(super) const fn pt(points: f64) -> f64 {
    points / UNIT
}

/// The sheet, in points.
pub(super) const SHEET: (f64, f64) = (595.28, 841.89);
/// A pixel, in points: what pages are shown in.
pub(super) const PIXEL: f64 = 0.75;
/// Left and right of the text: 20 mm.
pub(super) const MARGIN: f64 = pt(56.69);
/// Where the text ends at the right.
pub(super) const RIGHT: f64 = pt(SHEET.0) - MARGIN;
/// How wide the text is.
pub(super) const WIDTH: f64 = RIGHT - MARGIN;
/// The text's upper edge.
pub(super) const TOP: f64 = pt(64.0);
/// Its lower edge.
pub(super) const BOTTOM: f64 = pt(790.0);
/// Labels of figures, notes and sources hang in a column of this width.
pub(super) const HANG: f64 = pt(37.0);

/// Type sizes.
pub(super) mod size {
    use super::pt;

    pub(in super::super) const HEADING: f64 = pt(20.0);
    pub(in super::super) const LONG_HEADING: f64 = pt(16.0);
    pub(in super::super) const SECTION: f64 = pt(12.5);
    pub(in super::super) const TITLE: f64 = pt(11.0);
    pub(in super::super) const SUMMARY: f64 = pt(10.5);
    pub(in super::super) const TEXT: f64 = pt(9.0);
    pub(in super::super) const NOTE: f64 = pt(8.0);
    pub(in super::super) const SMALL: f64 = pt(7.5);
}
