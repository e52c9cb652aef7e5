//! Files in, text out.

mod agreements;
mod arbitrary;
mod broken;
mod round_trip;
