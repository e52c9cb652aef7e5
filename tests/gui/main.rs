//! The window, by accessible label.

mod side;
