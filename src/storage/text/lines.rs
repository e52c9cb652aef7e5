//! Bytes of a text as line and column, and back.

/// Turns bytes into lines and columns; asked for in rising order it goes through the text once.
#[derive(Debug)]
pub(in crate::storage) struct Lines<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    line_start: usize,
}

impl<'t> Lines<'t> {
    /// The lines of a text.
    pub(in crate::storage) const fn of(text: &'t str) -> Self {
        Self { text, at: 0, line: 1, line_start: 0 }
    }

    /// The line and the column, in characters, of a byte; both count from one.
    pub(in crate::storage) fn place(&mut self, offset: usize) -> (u32, u32) {
        if offset < self.at {
            *self = Self::of(self.text);
        }
        let passed = self.text.as_bytes().get(self.at..offset).unwrap_or(&[]);
        for (at, _) in passed.iter().enumerate().filter(|(_, byte)| **byte == b'\n') {
            self.line = self.line.saturating_add(1);
            self.line_start = self.at + at + 1;
        }
        self.at = offset;
        let before = self.text.get(self.line_start..offset).unwrap_or("");
        (self.line, u32::try_from(before.chars().count()).unwrap_or(u32::MAX).saturating_add(1))
    }
}

/// The byte at a line and a column, in characters; both count from one.
pub(in crate::storage) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let line_start = match line {
        0 | 1 => 0,
        _ => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    let rest = text.get(line_start..).unwrap_or("");
    line_start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}
