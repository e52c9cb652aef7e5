//! The window, by accessible label.

mod access;
mod alternatives;
mod browse;
mod centre;
mod commands;
mod compare;
mod desk;
mod dialog;
mod export;
mod fixture;
mod frame;
mod grid;
mod guards;
mod import;
mod meeting;
mod own;
mod random;
mod safe;
mod side;
mod sides;
mod support;
mod typed_plan;
