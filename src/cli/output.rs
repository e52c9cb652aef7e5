//! Standard output and standard error, in one place.

use std::io::{BufWriter, Stdout, Write as _};

/// Where a command writes.
pub(super) struct Output {
    out: BufWriter<Stdout>,
}

impl Output {
    pub(super) fn standard() -> Self {
        Self { out: BufWriter::new(std::io::stdout()) }
    }

    /// A line of result. A reader that has gone away (`| head`) is no error.
    pub(super) fn line(&mut self, text: &str) {
        drop(writeln!(self.out, "{text}"));
    }

    /// Text as it is.
    pub(super) fn text(&mut self, text: &str) {
        drop(self.out.write_all(text.as_bytes()));
    }

    /// Bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        drop(self.out.write_all(bytes));
    }

    /// A line about what went wrong.
    pub(super) fn complain(&mut self, text: &str) {
        drop(self.out.flush());
        drop(writeln!(std::io::stderr(), "{text}"));
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        drop(self.out.flush());
    }
}
