//! How fast and how small: ratios within one run, beside the physical limit.

fn main() {}
