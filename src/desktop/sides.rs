//! The two side panels: beside the centre, over it as a drawer, or folded to a strip at the window's edge.

/// A side panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Areas, measures and assumptions.
    Left,
    /// The inspector.
    Right,
}

/// How a side panel stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// Beside the centre.
    Docked,
    /// Over the centre, beside its strip.
    Drawer,
    /// Only its strip is there.
    Folded,
}

/// What stands at the sides of the window.
///
/// A window with room for a panel keeps it beside the centre unless the user hides it. A narrower one folds it, first
/// the right, then the left; then it opens over the centre, one at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sides {
    window: f32,
    hidden_left: bool,
    hidden_right: bool,
    drawer: Option<Side>,
}

impl Default for Sides {
    fn default() -> Self {
        Self { window: f32::INFINITY, hidden_left: false, hidden_right: false, drawer: None }
    }
}

impl Side {
    /// The window's least width, in points, that keeps the panel beside the centre.
    const fn docks_from(self) -> f32 {
        match self {
            Self::Left => 800.0,
            Self::Right => 1100.0,
        }
    }
}

impl Sides {
    /// Takes in how wide the window is, in points.
    pub fn fit(&mut self, window: f32) {
        self.window = window;
        if self.drawer.is_some_and(|side| self.docks(side)) {
            self.drawer = None;
        }
    }

    /// How a panel stands.
    pub fn stance(self, side: Side) -> Stance {
        if self.docks(side) && !self.hidden(side) {
            Stance::Docked
        } else if self.drawer == Some(side) {
            Stance::Drawer
        } else {
            Stance::Folded
        }
    }

    /// The panel that lies over the centre.
    pub const fn drawer(self) -> Option<Side> {
        self.drawer
    }

    /// Shows a panel that is away, and folds one that is there.
    pub fn toggle(&mut self, side: Side) {
        if self.stance(side) == Stance::Folded {
            self.reveal(side);
        } else if self.docks(side) {
            self.hide(side, true);
        } else {
            self.drawer = None;
        }
    }

    /// Makes a panel seen, as a drawer where there is no room beside the centre.
    pub fn reveal(&mut self, side: Side) {
        if self.docks(side) {
            self.hide(side, false);
        } else {
            self.drawer = Some(side);
        }
    }

    /// Closes the drawer.
    pub const fn close_drawer(&mut self) {
        self.drawer = None;
    }

    fn docks(self, side: Side) -> bool {
        self.window >= side.docks_from()
    }

    const fn hidden(self, side: Side) -> bool {
        match side {
            Side::Left => self.hidden_left,
            Side::Right => self.hidden_right,
        }
    }

    const fn hide(&mut self, side: Side, hidden: bool) {
        match side {
            Side::Left => self.hidden_left = hidden,
            Side::Right => self.hidden_right = hidden,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stances(sides: Sides) -> [Stance; 2] {
        [Side::Left, Side::Right].map(|side| sides.stance(side))
    }

    #[test]
    fn the_right_folds_before_the_left() {
        let mut sides = Sides::default();
        for (window, expected) in [
            (1440.0, [Stance::Docked, Stance::Docked]),
            (1000.0, [Stance::Docked, Stance::Folded]),
            (480.0, [Stance::Folded, Stance::Folded]),
        ] {
            sides.fit(window);
            assert_eq!(stances(sides), expected, "at {window}");
        }
    }

    #[test]
    fn one_drawer_is_open_at_a_time_and_room_docks_it() {
        let mut sides = Sides::default();
        sides.fit(720.0);
        sides.toggle(Side::Right);
        assert_eq!(stances(sides), [Stance::Folded, Stance::Drawer]);
        sides.toggle(Side::Left);
        assert_eq!(stances(sides), [Stance::Drawer, Stance::Folded]);
        sides.fit(1440.0);
        assert_eq!((stances(sides), sides.drawer()), ([Stance::Docked; 2], None));
    }

    #[test]
    fn a_hidden_panel_stays_hidden_until_it_is_wanted() {
        let mut sides = Sides::default();
        sides.toggle(Side::Right);
        sides.fit(720.0);
        sides.fit(1440.0);
        assert_eq!(sides.stance(Side::Right), Stance::Folded);
        sides.reveal(Side::Right);
        assert_eq!(sides.stance(Side::Right), Stance::Docked);
    }
}
