//! The window, by accessible label.

mod dialog;
mod frame;
mod support;
