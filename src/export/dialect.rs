//! The two ways tables are written as text for spreadsheets.

/// How a CSV file separates cells and writes decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Dialect {
    /// Commas between cells and decimal points: for programs.
    #[default]
    Machine,
    /// Semicolons between cells, decimal commas and a byte order mark: what a Danish spreadsheet opens with a
    /// double-click.
    Danish,
}

impl Dialect {
    /// What stands between cells.
    pub(super) const fn separator(self) -> u8 {
        match self {
            Self::Machine => b',',
            Self::Danish => b';',
        }
    }

    /// What stands before the decimals.
    pub(super) const fn decimal(self) -> char {
        match self {
            Self::Machine => '.',
            Self::Danish => ',',
        }
    }

    /// What the file begins with.
    pub(super) const fn beginning(self) -> &'static str {
        match self {
            Self::Machine => "",
            Self::Danish => "\u{feff}",
        }
    }
}
