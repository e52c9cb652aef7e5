//! What is wrong with a table and its rows, in words.

use super::{View, Words};
use crate::budget::money::AmountQuestion;
use crate::storage::sheet::measures::{Refused, Why};
use crate::storage::sheet::table::TableError;
use crate::storage::sheet::workbook::WorkbookError;
use crate::storage::sheet::{TooLarge, Unread, column_letters};

impl Words {
    /// Why a typed or pasted text is not one amount.
    pub fn amount_question(&self, question: &AmountQuestion) -> String {
        match question {
            AmountQuestion::Ambiguous { decimals, thousands } => {
                let notation = self.language().notation();
                let [one, other] = [decimals, thousands].map(|printed| notation.write_as_is(printed.number()));
                self.tell("amount-field-ambiguous", &[("one", &one), ("other", &other)])
            }
            AmountQuestion::NotANumber(text) => self.tell("amount-field-not-a-number", &[("text", text)]),
            AmountQuestion::UnknownUnit(text) => self.tell("amount-field-unknown-unit", &[("text", text)]),
            AmountQuestion::Amount(error) => self.amount_error(error),
            AmountQuestion::Arithmetic { at, problem } => self.arithmetic_problem(*at, problem),
        }
    }

    /// Why a pasted or imported cell is no amount.
    pub fn unread_cell(&self, why: &Unread) -> String {
        let tell = |key: &str, text: &str| self.tell(key, &[("text", text)]);
        match why {
            Unread::Number(question) => self.amount_question(question),
            Unread::Percent(text) => tell("cell-percent", text),
            Unread::SheetError(text) => tell("cell-sheet-error", text),
            Unread::TooNarrow(text) => tell("cell-too-narrow", text),
            Unread::Shortened(text) => tell("cell-shortened", text),
            Unread::NoAmount(text) => tell("cell-no-amount", text),
        }
    }

    /// Why a table is larger than can be pasted or imported.
    pub fn too_large_table(&self, why: TooLarge) -> String {
        let (key, most) = match why {
            TooLarge::Rows(most) => ("table-too-many-rows", most),
            TooLarge::Columns(most) => ("table-too-many-columns", most),
            TooLarge::Cells(most) => ("table-too-many-cells", most),
            TooLarge::Text(most) => ("table-text-too-long", most),
        };
        self.tell(key, &[("most", &self.language().notation().write(most.into(), 0))])
    }

    /// Why a table file cannot be read.
    pub fn table_error(&self, error: &TableError) -> String {
        match error {
            TableError::Io(error) => self.tell("table-io", &[("why", &error.to_string())]),
            TableError::TooManyBytes(_) | TableError::Workbook(WorkbookError::Unfolds(_)) => {
                self.say("table-too-many-bytes")
            }
            TableError::Workbook(WorkbookError::NotAWorkbook) => self.say("table-not-a-workbook"),
            TableError::Workbook(WorkbookError::Locked) => self.say("table-locked"),
            TableError::Workbook(WorkbookError::NoSheet) => self.say("table-no-sheet"),
            TableError::Workbook(WorkbookError::Damaged(why)) => self.tell("table-damaged", &[("why", why)]),
            TableError::Workbook(WorkbookError::TooLarge(why)) => self.too_large_table(*why),
        }
    }
}

impl View<'_> {
    /// A refused row: `Række 7, Ny skole: …`.
    pub fn refused_row(&self, refused: &Refused) -> String {
        let why: Vec<String> = refused.why.iter().map(|why| self.refused(why)).collect();
        let (row, why) = (refused.row.to_string(), why.join("; "));
        let key = if refused.title.is_empty() { "import-refused" } else { "import-refused-titled" };
        self.words.tell(key, &[("row", &row), ("title", &refused.title), ("why", &why)])
    }

    /// Why a row or a table is refused.
    pub fn refused(&self, why: &Why) -> String {
        let words = self.words;
        let column = |at: usize| column_letters(at);
        match why {
            Why::NoTitle => words.say("import-no-title"),
            Why::TextTooLong => words.say("import-text-too-long"),
            Why::Total => words.say("import-total"),
            Why::NoAmount => words.say("import-no-amount"),
            Why::NoArea => words.say("import-no-area"),
            Why::UnknownArea { text, nearest: None } => words.tell("import-unknown-area", &[("text", text)]),
            Why::UnknownArea { text, nearest: Some(area) } => {
                words.tell("import-unknown-area-near", &[("text", text), ("near", &self.area_path_name(area))])
            }
            Why::UnknownStanding(text) => words.tell("import-unknown-standing", &[("text", text)]),
            Why::UnknownPriceLevel(text) => words.tell("import-unknown-price-level", &[("text", text)]),
            Why::Unread { column: at, why, .. } => self.in_column(&column(*at), &words.unread_cell(why)),
            Why::Amount { column: at, text, why } => {
                self.in_column(&column(*at), &format!("{text}: {}", words.amount_error(why)))
            }
            Why::Words { column: at, text } => {
                self.in_column(&column(*at), &words.tell("amount-field-not-a-number", &[("text", text)]))
            }
            Why::YearTwice(year) => words.tell("import-year-twice", &[("year", &year.to_string())]),
            Why::NoTitleColumn => words.say("import-no-title-column"),
            Why::NoAmountColumn => words.say("import-no-amount-column"),
            Why::DecimalMark { column: at } => words.tell("import-decimal-mark", &[("column", &column(*at))]),
            Why::TooMany => words.say("import-too-many"),
        }
    }

    fn in_column(&self, column: &str, why: &str) -> String {
        self.words.tell("import-in-column", &[("column", column), ("why", why)])
    }
}
