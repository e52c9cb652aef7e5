//! The first rows of a table, and above each column what it is taken for.

use super::super::super::{state::Importing, state::State, theme, theme::space};
use crate::budget::price_level::Year;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use crate::storage::sheet::measures::{Mapping, Role};
use crate::storage::sheet::{Cell, column_letters};
use eframe::egui::{Align, Grid, Label, Layout, RichText, ScrollArea, Ui, vec2};
use std::collections::BTreeSet;

/// Width of a column, in points.
const COLUMN: f32 = 136.0;
/// How many rows below the heads are shown.
const ROWS: usize = 6;
/// How many columns are shown.
const COLUMNS: usize = 60;

/// Shows the rows, and lets the use of each column be chosen.
pub(super) fn preview_ui(ui: &mut Ui, state: &State, importing: &Importing, mapping: &mut Mapping) {
    let choices = choices(state, mapping);
    let heads = mapping.first_row.checked_sub(1);
    let chosen = heads.into_iter().chain(mapping.first_row..importing.cells.rows()).take(ROWS);
    let rows: Vec<usize> = chosen.collect();
    let columns = importing.cells.columns().min(COLUMNS);
    ScrollArea::horizontal().id_salt("preview").show(ui, |ui| {
        Grid::new("preview cells")
            .spacing(vec2(space::STEP, space::HALF))
            .min_col_width(COLUMN)
            .min_row_height(theme::size::LINE)
            .show(ui, |ui| {
                for at in 0..columns {
                    if let Some(column) = mapping.columns.get_mut(at) {
                        let name = state.words().tell("import-column", &[("column", &column_letters(at))]);
                        keyed(ui, &name, |ui| Select::new(&name, &choices).width(COLUMN).show(ui, &mut column.role));
                    }
                }
                ui.end_row();
                for row in rows {
                    for at in 0..columns {
                        let cell = importing.cells.get(row, at);
                        let used = mapping.columns.get(at).is_some_and(|column| column.role != Role::Nothing);
                        let is_amount = mapping.columns.get(at).is_some_and(|column| column.role.year().is_some());
                        let (text, align) = (shown(state, cell), if is_amount { Align::Max } else { Align::Min });
                        match (Some(row) == heads, used) {
                            (true, _) => text_ui(ui, theme::medium(cell.text()), align),
                            (false, true) => text_ui(ui, theme::regular(text), align),
                            (false, false) => text_ui(ui, theme::muted(text), align),
                        }
                    }
                    ui.end_row();
                }
            });
        ui.add_space(space::PANEL); // where the bar of the scrolling lies
    });
}

/// A text of the preview; amounts flush right.
fn text_ui(ui: &mut Ui, text: RichText, align: Align) {
    let layout = match align {
        Align::Max => Layout::right_to_left(Align::Center),
        Align::Min | Align::Center => Layout::left_to_right(Align::Center),
    };
    ui.allocate_ui_with_layout(vec2(COLUMN, theme::size::LINE), layout, |ui| {
        ui.set_width(COLUMN);
        ui.add(Label::new(text).truncate());
    });
}

/// What a cell shows.
fn shown(state: &State, cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => state.words().language().notation().write_as_is(*number),
        Cell::Empty | Cell::Text(_) | Cell::Other(_) | Cell::Error(_) => cell.text().replace('\n', " "),
    }
}

/// What a column can be: words, or the amounts of a year.
fn choices(state: &State, mapping: &Mapping) -> Vec<Choice<Role>> {
    let words = state.words();
    let mut years: BTreeSet<Year> = state.document().book().scenario().years.iter().collect();
    years.extend(mapping.columns.iter().filter_map(|column| column.role.year()));
    let word = |role: Role| {
        Choice::new(
            role,
            words.say(match role {
                Role::Nothing | Role::Amount(_) => "import-role-nothing",
                Role::Title => "import-role-title",
                Role::Area => "import-role-area",
                Role::Standing => "import-role-standing",
                Role::PriceLevel => "import-role-price-level",
                Role::Account => "import-role-account",
                Role::Source => "import-role-source",
                Role::Note => "import-role-note",
            }),
        )
    };
    let amount =
        |year: Year| Choice::new(Role::Amount(year), words.tell("import-role-amount", &[("year", &year.to_string())]));
    Role::WORDS.into_iter().map(word).chain(years.into_iter().map(amount)).collect()
}
