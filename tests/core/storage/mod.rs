//! Files in, text out.

mod agreements;
