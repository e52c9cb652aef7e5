//! The window.

pub mod icon;
pub mod theme;
pub mod widget;
