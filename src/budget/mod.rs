//! The story: pure values and functions. No file, clock, locale, float or window.
