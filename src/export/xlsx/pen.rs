//! Writes cells: text never as a formula, numbers as numbers, formulas with the program's result.

use super::style::{Look, Styles};
use crate::export::layout::clean_line;
use rust_decimal::Decimal;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Formula, Worksheet, XlsxError};

/// A sheet that is written.
pub(super) struct Pen<'a> {
    sheet: &'a mut Worksheet,
    styles: &'a Styles,
    breaks: Vec<u32>,
}

/// A row and a column, from zero.
pub(super) type Cell = (u32, u16);

/// Whether it could be written.
pub(super) type Written = Result<(), XlsxError>;

impl<'a> Pen<'a> {
    pub(super) fn on(sheet: &'a mut Worksheet, styles: &'a Styles) -> Self {
        // The result of a formula may be empty, which is not zero.
        sheet.set_formula_result_default("");
        Self { sheet, styles, breaks: Vec::new() }
    }

    pub(super) fn name(&mut self, name: &str) -> Written {
        self.sheet.set_name(name).map(|_| ())
    }

    /// A text; one that is empty leaves the cell empty.
    pub(super) fn text(&mut self, (row, column): Cell, text: &str, look: Look) -> Written {
        let text = clean(text);
        if text.is_empty() {
            return Ok(());
        }
        match self.styles.of(look) {
            Some(format) => self.sheet.write_string_with_format(row, column, text, format),
            None => self.sheet.write_string(row, column, text),
        }
        .map(|_| ())
    }

    /// Texts side by side.
    pub(super) fn texts(&mut self, (row, column): Cell, texts: &[&str], look: Look) -> Written {
        for (column, text) in (column..).zip(texts) {
            self.text((row, column), text, look)?;
        }
        Ok(())
    }

    /// A number.
    pub(super) fn number(&mut self, (row, column): Cell, number: Decimal, look: Look) -> Written {
        match self.styles.of(look) {
            Some(format) => self.sheet.write_number_with_format(row, column, float(number), format),
            None => self.sheet.write_number(row, column, float(number)),
        }
        .map(|_| ())
    }

    /// An empty cell that looks like its neighbours.
    pub(super) fn blank(&mut self, (row, column): Cell, look: Look) -> Written {
        self.styles.of(look).map_or(Ok(()), |format| self.sheet.write_blank(row, column, format).map(|_| ()))
    }

    /// A formula and its result.
    pub(super) fn formula(&mut self, (row, column): Cell, formula: &str, result: &str, look: Look) -> Written {
        let formula = Formula::new(formula).set_result(result);
        match self.styles.of(look) {
            Some(format) => self.sheet.write_formula_with_format(row, column, formula, format),
            None => self.sheet.write_formula(row, column, formula),
        }
        .map(|_| ())
    }

    /// Lets the cells of a column take 1 or 0 only.
    pub(super) fn switches(&mut self, column: u16, (first, last): (u32, u32)) -> Written {
        let only = DataValidation::new().allow_whole_number(DataValidationRule::Between(0, 1));
        self.sheet.add_data_validation(first, column, last, column, &only).map(|_| ())
    }

    /// The widths of columns from the first on, in characters.
    pub(super) fn widths(&mut self, widths: &[u8]) -> Written {
        for (column, width) in (0..).zip(widths) {
            self.sheet.set_column_width(column, f64::from(*width))?;
        }
        Ok(())
    }

    /// Keeps the rows above and the columns before a cell in sight, and repeats those rows on every printed page.
    pub(super) fn freeze(&mut self, (row, column): Cell) -> Written {
        self.sheet.set_freeze_panes(row, column)?;
        match row.checked_sub(1) {
            Some(last) => self.sheet.set_repeat_rows(last, last).map(|_| ()),
            None => Ok(()),
        }
    }

    pub(super) fn chart(&mut self, (row, column): Cell, chart: &rust_xlsxwriter::Chart) -> Written {
        self.sheet.insert_chart(row, column, chart).map(|_| ())
    }

    /// Begins a new printed page above a row.
    pub(super) fn break_above(&mut self, row: u32) -> Written {
        self.breaks.push(row);
        self.sheet.set_page_breaks(&self.breaks).map(|_| ())
    }

    /// A4 lying, as wide as the sheet, with the fingerprint and the page at the foot.
    pub(super) fn page(&mut self, fingerprint: &str) {
        self.sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
        self.sheet.set_footer(format!("&L{fingerprint} · Råderum&C&A&R&P / &N"));
    }
}

/// What the format calls A4.
const A4: u8 = 9;

/// A text as a cell can hold it: one line, nothing hidden, no longer than a cell.
pub(super) fn clean(text: &str) -> String {
    clean_line(text, LONGEST)
}

/// A cell holds 32,767 code units; a character is at most two.
const LONGEST: usize = 16_000;

/// A number as a spreadsheet holds it.
pub(super) fn float(number: Decimal) -> f64 {
    number.to_string().parse().unwrap_or_default()
}

/// A number as formulas and results write it.
pub(super) fn plain(number: Decimal) -> String {
    float(number).to_string()
}
