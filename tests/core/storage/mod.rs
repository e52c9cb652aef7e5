//! Files in, text out.
