//! The laws of the design, as properties.

#[cfg(test)]
mod double_count;
#[cfg(test)]
mod ground;
