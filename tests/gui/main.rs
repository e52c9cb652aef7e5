//! The window, by accessible label.

mod dialog;
mod frame;
mod side;
mod support;
