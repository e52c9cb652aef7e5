//! Measures from a table: what its columns are, what comes of it, and which rows are refused. Nothing is taken in
//! before the user says so, and then all of it is one step.

use super::super::super::{action::Action, state::Importing, state::State, theme, theme::space};
use super::Open;
use super::preview::preview_ui;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::area::AreaPath;
use crate::budget::money::{Notation, Unit, Written};
use crate::budget::price_level::PriceLevel;
use crate::desktop::action::Answer;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use crate::storage::sheet::DecimalMark;
use crate::storage::sheet::measures::{Context, Mapping, Taken};
use eframe::egui::{self, Align, Label, Layout, Ui, vec2};
use std::collections::BTreeSet;

/// Width of the sheet where the window has room, in points.
const WIDTH: f32 = 920.0;
/// Height of what stands above and below what scrolls, in points.
const BELOW: f32 = 96.0;
/// Least width of a dropdown with its label, in points.
const CHOICE: f32 = 128.0;
/// How many refused rows are listed.
const REFUSED: usize = 100;
/// How many rows can be chosen as the first one.
const FIRST_ROWS: usize = 40;

/// What is being chosen, and what comes of it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) mapping: Option<Mapping>,
    taken: Taken,
}

impl Draft {
    /// What the table suggests.
    pub(super) fn of(state: &State, importing: &Importing) -> Self {
        let context = context(state);
        let mapping = Mapping::propose(&importing.cells, &context);
        let taken = mapping.take(&importing.cells, &context);
        Self { mapping: Some(mapping), taken }
    }
}

fn context(state: &State) -> Context<'_> {
    let book = state.document().book();
    Context {
        scenario: book.scenario(),
        areas: book.areas(),
        notation: state.words().language().notation(),
        unit: state.preferences.unit,
    }
}

/// Asks what the table's columns are.
pub(super) fn import_ui(
    ctx: &egui::Context,
    state: &State,
    importing: &Importing,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    sheet_of_width_ui(ctx, WIDTH, &words.say("import-title"), |ui| {
        let name = importing.path.file_name().unwrap_or_default().to_string_lossy();
        ui.add(Label::new(theme::muted(name)).truncate());
        let Some(mut mapping) = open.drafts.import.mapping.take() else { return };
        let before = mapping.clone();
        scrolling_ui(ui, BELOW, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::PANEL;
                sheet_choice_ui(ui, state, importing, actions);
                for_all_ui(ui, state, importing, &mut mapping);
            });
            mark_ui(ui, state, &mut mapping);
            label_ui(ui, &words.say("import-preview"));
            preview_ui(ui, state, importing, &mut mapping);
            ui.add_space(space::PANEL);
            result_ui(ui, state, &open.drafts.import.taken);
        });
        if mapping != before {
            open.drafts.import.taken = mapping.take(&importing.cells, &context(state));
        }
        open.drafts.import.mapping = Some(mapping);
        foot_ui(ui, state, open, actions);
    });
}

/// Which sheet, where there are several.
fn sheet_choice_ui(ui: &mut Ui, state: &State, importing: &Importing, actions: &mut Vec<Action>) {
    if importing.sheets.len() < 2 {
        return;
    }
    let choices: Vec<Choice<usize>> =
        importing.sheets.iter().enumerate().map(|(at, name)| Choice::new(at, name.as_str())).collect();
    let mut sheet = importing.sheet;
    labelled_ui(ui, &state.words().say("import-sheet"), &choices, &mut sheet);
    if sheet != importing.sheet {
        actions.push(Action::Import(importing.path.clone(), sheet));
    }
}

/// What holds for every row that does not say otherwise.
fn for_all_ui(ui: &mut Ui, state: &State, importing: &Importing, mapping: &mut Mapping) {
    let (words, view) = (state.words(), state.view());
    let units = Unit::ALL.map(|unit| Choice::new(unit, words.say(&format!("unit-head-{}", unit.code()))));
    labelled_ui(ui, &words.say("import-unit"), &units, &mut mapping.unit);
    let book = state.document().book();
    let mut levels: BTreeSet<PriceLevel> = book.price_levels().into_iter().collect();
    levels.extend(book.scenario().years.iter().map(PriceLevel::Of));
    levels.extend(mapping.price_level.into_iter().chain([PriceLevel::Current]));
    let none = Choice::new(None, words.say("inspector-price-level-missing"));
    let levels = levels.into_iter().map(|level| Choice::new(Some(level), view.price_level(level)));
    let levels: Vec<Choice<Option<PriceLevel>>> = std::iter::once(none).chain(levels).collect();
    labelled_ui(ui, &words.say("import-price-level"), &levels, &mut mapping.price_level);
    let none = Choice::new(None, words.say("import-area-none"));
    let areas = book.areas().iter().map(|area| Choice::new(Some(area.path.clone()), view.area_path_name(&area.path)));
    let areas: Vec<Choice<Option<AreaPath>>> = std::iter::once(none).chain(areas).collect();
    labelled_ui(ui, &words.say("import-area"), &areas, &mut mapping.area);
    let rows = 0..importing.cells.rows().min(FIRST_ROWS.max(mapping.first_row.saturating_add(1)));
    let rows: Vec<Choice<usize>> = rows.map(|row| Choice::new(row, row.saturating_add(1).to_string())).collect();
    let mut first = mapping.first_row;
    labelled_ui(ui, &words.say("import-first-row"), &rows, &mut first);
    if first != mapping.first_row {
        mapping.begin_at(&importing.cells, first);
    }
}

/// A dropdown below its label, as wide as its choices need, up to a fourth of the sheet.
fn labelled_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) {
    let select = Select::new(name, choices);
    let width = select.own_width(ui.painter()).clamp(CHOICE, WIDTH / 4.0);
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
        ui.set_width(width);
        label_ui(ui, name);
        keyed(ui, name, |ui| select.width(width).show(ui, value));
    });
}

/// The question what the decimal sign is, where the cells of a column do not say; one answer holds for all such columns.
fn mark_ui(ui: &mut Ui, state: &State, mapping: &mut Mapping) {
    let asked = mapping.columns.iter().enumerate().filter(|(_, column)| column.is_question());
    let asked: Vec<usize> = asked.map(|(at, _)| at).collect();
    let Some(first) = asked.first().and_then(|at| mapping.columns.get(*at)) else { return };
    let words = state.words();
    let notation = words.language().notation();
    let written = |written: Written| notation.write_as_is(written.number);
    let (question, comma, point) = match &first.mark {
        DecimalMark::Ambiguous { text, comma, point } => {
            (words.tell("import-mark-question", &[("example", text)]), written(*comma), written(*point))
        }
        DecimalMark::Mixed { comma, point } => (
            words.tell("import-mark-mixed", &[("comma", comma), ("point", point)]),
            comma.to_string(),
            point.to_string(),
        ),
        DecimalMark::NoMatter | DecimalMark::Comma | DecimalMark::Point => return,
    };
    let choices = [
        Choice::new(None, words.say("import-mark-open")),
        Choice::new(Some(Notation::Danish), words.tell("import-mark-comma", &[("example", &comma)])),
        Choice::new(Some(Notation::English), words.tell("import-mark-point", &[("example", &point)])),
    ];
    let mut chosen = first.chosen;
    match chosen {
        None => error_ui(ui, Some(&question)),
        Some(_) => drop(label_ui(ui, &words.say("import-mark"))),
    }
    let name = words.say("import-mark");
    if keyed(ui, "mark", |ui| Select::new(&name, &choices).show(ui, &mut chosen)).inner.changed() {
        for at in asked {
            if let Some(column) = mapping.columns.get_mut(at) {
                column.chosen = chosen;
            }
        }
    }
}

/// How many rows can be taken in, and which are refused and why.
fn result_ui(ui: &mut Ui, state: &State, taken: &Taken) {
    let words = state.words();
    let count = [("taken", taken.measures.len().to_string()), ("rows", taken.rows().to_string())];
    let count: Vec<(&str, &str)> = count.iter().map(|(name, text)| (*name, text.as_str())).collect();
    ui.label(theme::medium(words.tell("import-count", &count)));
    if taken.refused.is_empty() {
        return;
    }
    ui.add_space(space::HALF);
    ui.label(theme::muted(words.say("import-refused-head")));
    for refused in taken.refused.iter().take(REFUSED) {
        ui.add(Label::new(theme::regular(state.view().refused_row(refused))).wrap());
    }
    if let Some(more) = taken.refused.len().checked_sub(REFUSED).filter(|more| *more > 0) {
        ui.label(theme::muted(words.tell("import-refused-more", &[("count", &more.to_string())])));
    }
}

fn foot_ui(ui: &mut Ui, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let taken = &open.drafts.import.taken;
    let accept = words.count("import-accept", taken.measures.len());
    let cancel = words.say("dialog-cancel");
    let reason = match &taken.hindrance {
        Some(why) => Some(state.view().refused(why)),
        None => taken.measures.is_empty().then(|| words.say("import-nothing")),
    };
    let buttons = [Foot { reason: reason.as_deref(), ..Foot::next("accept", &accept) }, Foot::other("cancel", &cancel)];
    match buttons_ui(ui, open, Some(1), &buttons) {
        Some(0) => {
            let at = state.document().book().scenario().measures.len();
            actions.extend(open.drafts.import.taken.edit(at).map(|edit| Action::Answer(Answer::Edit(edit))));
        }
        Some(_) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}
