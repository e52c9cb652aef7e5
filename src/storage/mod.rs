//! Files in and out: format, check, atomic write, and the agreements that ship.
