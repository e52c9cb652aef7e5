//! A pasted range to look at: what was pasted beside what it is read as, and what is asked about it.

use super::super::super::{action::Action, action::Answer, state::State, theme, theme::Tokens, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, sheet_of_width_ui};
use crate::budget::money::{Notation, Unit};
use crate::desktop::laying::{Laying, Left, Read, Why};
use crate::desktop::theme::Weight;
use crate::desktop::update::{Target, level_of, target};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::level;
use crate::desktop::widget::pose::{job_of, line_of, paint_ending, paint_line};
use crate::desktop::widget::select::{Choice, Select};
use crate::desktop::widget::switch::switch_ui;
use crate::storage::sheet::{DecimalMark, column_letters};
use eframe::egui::{Align, Context, Layout, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// Width of the sheet, in points, at least.
const WIDTH: f32 = 560.0;
/// Width of the sheet, in points, at most; more columns scroll.
const WIDEST: f32 = 1280.0;
/// Width of the titles of rows, in points.
const TITLES: f32 = 240.0;
/// Width of a column, in points.
const COLUMN: f32 = 168.0;
/// From the edge of a column to what stands in it, in points.
const INSET: f32 = 8.0;
/// So many rows are seen at once.
const ROWS: f32 = 8.0;
/// Height of the list of cells that cannot be read, at most, in points.
const LIST: f32 = 72.0;
/// The units a number can be in.
const UNITS: [Unit; 4] = [Unit::Kr, Unit::Tkr, Unit::Mio, Unit::Mia];

/// Shows the range as it will be read, and lays it where the user says so.
pub(super) fn paste_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let Some(mut laying) = open.drafts.paste.take() else { return };
    let words = state.words();
    let view = state.view();
    let size = [laying.height(), laying.pasted.columns.len()].map(|count| view.count(count)).join(" × ");
    let width = table_width(laying.columns().len()).clamp(WIDTH, WIDEST);
    sheet_of_width_ui(ctx, width, &words.tell("paste-title", &[("size", &size)]), |ui| {
        unit_ui(ui, state, &mut laying);
        for note in notes(state, &laying) {
            paragraph_ui(ui, &note);
        }
        adds_ui(ui, state, &mut laying);
        ui.add_space(space::STEP);
        table_ui(ui, state, &mut laying);
        unread_ui(ui, state, &laying);
        let asked = laying.pasted.questions().next();
        let letters = asked.map(|(column, _)| letters(&laying, column));
        let reason = letters.map(|letters| words.tell("paste-asked", &[("column", &letters)]));
        let (lay, cancel) = (words.say("paste-lay"), words.say("dialog-cancel"));
        let buttons = [Foot { reason: reason.as_deref(), ..Foot::next("lay", &lay) }, Foot::other("cancel", &cancel)];
        let focused = if reason.is_some() { None } else { Some(0) };
        match buttons_ui(ui, open, focused, &buttons) {
            Some(0) => actions.push(Action::Answer(Answer::Paste(laying.clone()))),
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
    });
    open.drafts.paste = Some(laying);
}

/// The unit of numbers that stand alone.
fn unit_ui(ui: &mut Ui, state: &State, laying: &mut Laying) {
    let words = state.words();
    let name = words.say("paste-unit");
    let units = UNITS.map(|unit| Choice::new(unit, words.say(&format!("unit-head-{}", unit.code()))));
    ui.horizontal(|ui| {
        ui.label(theme::regular(&name));
        ui.add_space(space::STEP);
        keyed(ui, "unit", |ui| Select::new(&name, &units).show(ui, &mut laying.unit));
    });
    ui.add_space(space::STEP);
}

/// What is to be known before the range is laid.
fn notes(state: &State, laying: &Laying) -> Vec<String> {
    let (words, view) = (state.words(), state.view());
    let rows: Vec<usize> = (0..laying.height())
        .filter_map(|row| match target(state, laying, row) {
            Target::Row(at) => Some(at),
            Target::New | Target::Nowhere(_) => None,
        })
        .collect();
    let keys = rows.iter().filter_map(|at| state.shown().rows.get(*at));
    let mut levels: Vec<_> = keys.map(|key| level_of(state, key)).collect();
    levels.sort_unstable();
    levels.dedup();
    let shown = state.document().book().scenario().price_level;
    let named = laying.named_levels();
    let written = |levels: &[_]| levels.iter().map(|level| view.price_level(*level)).collect::<Vec<_>>().join(", ");
    let mut notes = Vec::new();
    if levels.iter().any(|level| *level != shown) {
        notes.push(words.tell("paste-level", &[("levels", &written(&levels))]));
    }
    if !levels.is_empty() && named.iter().any(|level| levels != [*level]) {
        let told = [written(&named), written(&levels)];
        let [named, levels] = &told;
        notes.push(words.tell("paste-head-level", &[("head", named), ("rows", levels)]));
    }
    let nowhere = (0..laying.height()).filter(|row| matches!(target(state, laying, *row), Target::Nowhere(_))).count();
    if nowhere > 0 {
        notes.push(words.count("paste-fixed", nowhere));
    }
    notes
}

/// Whether rows below the last measure become new ones.
fn adds_ui(ui: &mut Ui, state: &State, laying: &mut Laying) {
    let count = (0..laying.height()).filter(|row| target(state, laying, *row) == Target::New).count();
    if count == 0 {
        return;
    }
    let name = state.words().count("paste-adds", count);
    ui.horizontal(|ui| {
        keyed(ui, "adds", |ui| switch_ui(ui, &mut laying.adds, &name, None));
        ui.add_space(space::STEP);
        ui.label(theme::regular(&name));
    });
}

/// The rows, as pasted beside as read.
fn table_ui(ui: &mut Ui, state: &State, laying: &mut Laying) {
    let columns = laying.columns();
    let wide = table_width(columns.len());
    let height = ROWS * space::GRID_ROW;
    ScrollArea::horizontal().id_salt("paste columns").auto_shrink([false, true]).show(ui, |ui| {
        ui.set_width(wide.max(ui.available_width()));
        heads_ui(ui, state, laying, &columns);
        let rows = ScrollArea::vertical().id_salt("paste rows").max_height(height).auto_shrink([false, true]);
        rows.show_rows(ui, space::GRID_ROW, laying.height(), |ui, seen| {
            for row in seen {
                row_ui(ui, state, laying, &columns, row);
            }
        });
    });
}

/// Width of the titles and so many columns, in points.
fn table_width(columns: usize) -> f32 {
    TITLES + COLUMN * crate::desktop::panel::columns::points(columns)
}

fn heads_ui(ui: &mut Ui, state: &State, laying: &mut Laying, columns: &[Result<usize, Left>]) {
    let words = state.words();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.add_space(TITLES);
        for (at, year) in columns.iter().enumerate() {
            let head = match year {
                Ok(year) => laying.years.first().plus(*year).to_string(),
                Err(Left::Outside) => words.say("paste-outside"),
                Err(Left::NoYear) => words.say("paste-no-year"),
                Err(Left::Twice) => words.say("paste-twice"),
            };
            let size = vec2(COLUMN - INSET, space::CONTROL + space::GRID_ROW);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Max), |ui| {
                ui.set_min_size(size);
                ui.spacing_mut().item_spacing = Vec2::ZERO;
                ui.label(theme::medium(&head));
                mark_ui(ui, state, laying, at);
            });
            ui.add_space(INSET);
        }
    });
    let below = ui.min_rect();
    level(ui.painter(), below.x_range(), below.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
}

/// The decimal sign of a column, where it matters.
fn mark_ui(ui: &mut Ui, state: &State, laying: &mut Laying, at: usize) {
    let words = state.words();
    let Some(column) = laying.pasted.columns.get(at) else { return };
    let example = match &column.mark {
        DecimalMark::NoMatter => return,
        DecimalMark::Comma | DecimalMark::Point => [String::new(), String::new()],
        DecimalMark::Mixed { comma, point } => [format!(": {comma}"), format!(": {point}")],
        DecimalMark::Ambiguous { text, comma, point } => [comma, point].map(|written| {
            let number = words.language().notation().write_as_is(written.number);
            words.tell("paste-example", &[("text", text), ("number", &number)])
        }),
    };
    let [with_comma, with_point] = example;
    let mut choices = vec![
        Choice::new(Some(Notation::Danish), format!("{}{with_comma}", words.say("paste-comma"))),
        Choice::new(Some(Notation::English), format!("{}{with_point}", words.say("paste-point"))),
    ];
    let mut mark = column.chosen.or_else(|| column.mark.notation());
    if mark.is_none() {
        choices.insert(0, Choice::new(None, words.say("paste-choose-mark")));
    }
    let name = words.tell("paste-mark", &[("column", &letters(laying, at))]);
    let changed =
        keyed(ui, &name, |ui| Select::new(&name, &choices).width(COLUMN - 2.0 * INSET).show(ui, &mut mark).changed());
    if changed.inner {
        laying.choose_mark(at, mark);
    }
}

/// The letters of a column of the pasted range.
fn letters(laying: &Laying, column: usize) -> String {
    column_letters(column.saturating_add(usize::from(laying.pasted.titles.is_some())))
}

fn row_ui(ui: &mut Ui, state: &State, laying: &Laying, columns: &[Result<usize, Left>], row: usize) {
    let tokens = Tokens::of(ui);
    let wide = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, space::GRID_ROW), Sense::hover());
    let middle = rect.center().y;
    let goes = target(state, laying, row);
    let label = row_label(state, laying, goes, row);
    let title = Rect::from_min_max(rect.min, pos2(rect.left() + TITLES - 8.0, rect.bottom()));
    let taken = match goes {
        Target::Row(_) => true,
        Target::New => laying.adds,
        Target::Nowhere(_) => false,
    };
    let ink = if taken { tokens.text } else { tokens.muted };
    let mut job = job_of(&label, Weight::Regular, ink, title.width());
    job.wrap.max_rows = 1;
    let line = ui.painter().layout_job(job);
    let is_cut = line.elided;
    paint_line(ui.painter(), rect.left(), middle, line, ink);
    let mut told = label.clone();
    for (at, year) in columns.iter().enumerate() {
        let left = rect.left() + TITLES + COLUMN * crate::desktop::panel::columns::points(at);
        let cell = Rect::from_min_max(pos2(left + INSET, rect.top()), pos2(left + COLUMN - INSET, rect.bottom()));
        let (text, read) = (laying.pasted.text(row, at), laying.read(row, at));
        let painter = ui.painter().with_clip_rect(cell.intersect(ui.clip_rect()));
        let ends = (cell.right(), middle);
        let (shown, color) = match read {
            Read::Amount(Some(amount)) => (state.view().amount(amount.money()), ink),
            Read::Amount(None) => ("\u{2013}".to_owned(), tokens.muted),
            Read::Not(_) => (state.words().say("paste-not-read"), tokens.broken),
        };
        paint_line(&painter, cell.left(), middle, line_of(&painter, &text, Weight::Regular), tokens.muted);
        if year.is_ok() && taken {
            paint_ending(&painter, ends, &shown, Weight::Regular, color);
            told = format!("{told}; {text}: {shown}");
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &told));
    let why = if let Target::Nowhere(why) = goes { Some(state.words().say(why)) } else { None };
    if let Some(more) = why.or_else(|| is_cut.then_some(label)) {
        response.on_hover_text(more);
    }
}

/// The row that a pasted row goes to, and its own title where it has another one.
fn row_label(state: &State, laying: &Laying, goes: Target, row: usize) -> String {
    let title = laying.title(row);
    let at = laying.marked.from().row.saturating_add(row);
    let there = state.area.as_ref().zip(state.shown().rows.get(at));
    let there = there.and_then(|(area, key)| state.view().grid_row(area, key)).map(|row| row.label);
    match goes {
        Target::New => {
            let title = if title.is_empty() { state.words().say("new-measure-title") } else { title.to_owned() };
            state.words().tell("paste-new", &[("title", &title)])
        }
        Target::Row(_) | Target::Nowhere(_) => {
            let there = there.unwrap_or_default();
            if title.is_empty() || title.trim() == there { there } else { format!("{there} ({title})") }
        }
    }
}

/// The cells that cannot be read, each with its reason. They stay as they are.
fn unread_ui(ui: &mut Ui, state: &State, laying: &Laying) {
    let columns = laying.columns();
    let first_row = usize::from(laying.pasted.heads.is_some()).saturating_add(1);
    let cells = (0..laying.height()).flat_map(|row| (0..columns.len()).map(move |column| (row, column)));
    let unread = cells.filter(|(_, column)| columns.get(*column).is_some_and(Result::is_ok));
    let unread: Vec<_> = unread
        .filter_map(|(row, column)| match laying.read(row, column) {
            Read::Not(why) => Some((row, column, why)),
            Read::Amount(_) => None,
        })
        .collect();
    if unread.is_empty() {
        return;
    }
    ui.add_space(space::STEP);
    ui.label(theme::medium(state.words().count("paste-unread-count", unread.len())));
    let list = ScrollArea::vertical().id_salt("paste unread").max_height(LIST).auto_shrink([false, true]);
    list.show_rows(ui, theme::size::ROW, unread.len(), |ui, seen| {
        for (row, column, why) in unread.get(seen).unwrap_or_default() {
            let place = format!("{}{}", letters(laying, *column), row.saturating_add(first_row));
            let why = why_text(state, &laying.pasted.text(*row, *column), why);
            let line = state.words().tell("paste-unread-cell", &[("cell", &place), ("why", &why)]);
            ui.label(theme::regular(line));
        }
    });
}

/// Why a cell is no amount, in words.
fn why_text(state: &State, text: &str, why: &Why) -> String {
    let words = state.words();
    match why {
        Why::Text => words.tell("paste-why-text", &[("text", text)]),
        Why::Amount(error) => words.amount_error(error),
        Why::Unread(why) => words.unread_cell(why),
    }
}
