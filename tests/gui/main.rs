//! The window, by accessible label.

mod centre;
mod dialog;
mod fixture;
mod frame;
mod side;
mod sides;
mod support;
