//! The pages of the meeting: which are shown, in what order, under which titles.

mod draft;

pub(super) use draft::{Draft, Row};

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{error_ui, label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::scenario::{ChartKind, PageContent};
use crate::desktop::icon::Icon;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::select::{Choice, Select};
use crate::desktop::widget::switch::switch_ui;
use eframe::egui::{Align, Label, Layout, Response, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 640.0;
/// Height of what stands below the list, in points.
const BELOW: f32 = 2.0 * space::PAGE + 3.0 * space::CONTROL;
/// From the edge to the titles, under the names, in points.
const INDENT: f32 = 40.0;
/// Widths of the two dropdowns, in points.
const KIND: f32 = 232.0;
const AREA: f32 = 232.0;

/// What is asked for in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Up,
    Down,
    Remove,
}

/// Shows the pages to be checked, ordered and titled.
pub(super) fn meeting_pages_ui(ctx: &eframe::egui::Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let edit = open.drafts.meeting.edit(state);
    sheet_of_width_ui(ctx, WIDTH, &words.say("meeting-pages-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            ui.add(Label::new(theme::muted(words.say("meeting-pages-text"))).wrap());
            ui.add_space(space::STEP);
            let mut first = None;
            let mut wish = None;
            let count = open.drafts.meeting.rows.len();
            for (at, row) in open.drafts.meeting.rows.iter_mut().enumerate() {
                let (switch, asked) = keyed(ui, &format!("page {at}"), |ui| row_ui(ui, state, row, (at, count))).inner;
                first.get_or_insert(switch);
                wish = wish.or_else(|| asked.map(|asked| (at, asked)));
            }
            if let Some(first) = first {
                open.focus_first(&first);
            }
            if let Some((at, wish)) = wish {
                carry_out(&mut open.drafts.meeting, at, wish);
            }
        });
        add_ui(ui, state, &mut open.drafts.meeting);
        form_foot_ui(ui, state, open, "meeting-pages-accept", edit, actions);
    });
}

fn carry_out(draft: &mut Draft, at: usize, wish: Wish) {
    match wish {
        Wish::Up => draft.rows.swap(at, at.saturating_sub(1)),
        Wish::Down if at.saturating_add(1) < draft.rows.len() => draft.rows.swap(at, at.saturating_add(1)),
        Wish::Down => {}
        Wish::Remove => drop(draft.rows.remove(at)),
    }
}

/// A page: its switch, its name, its place, its title, and for a chart remarks about years.
fn row_ui(ui: &mut Ui, state: &State, row: &mut Row, (at, count): (usize, usize)) -> (Response, Option<Wish>) {
    let (words, view) = (state.words(), state.view());
    let name = row.name(&view);
    let named = |key: &str| words.tell(key, &[("page", &name)]);
    let line = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.set_height(space::CONTROL);
        let switch = switch_ui(ui, &mut row.page.shown, &name, None);
        ui.label(if row.page.shown { theme::medium(&name) } else { theme::muted(&name) });
        let mut wish = None;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            let last = at.saturating_add(1) == count;
            let (alone, top, bottom) =
                (words.say("meeting-pages-alone"), words.say("meeting-pages-top"), words.say("meeting-pages-bottom"));
            let (remove, down, up) =
                (named("meeting-page-remove"), named("meeting-page-down"), named("meeting-page-up"));
            let (say_down, say_up) = (words.say("meeting-down"), words.say("meeting-up"));
            let wishes = [
                (
                    Wish::Remove,
                    Button::icon_only(Icon::Trash, &remove).disabled_because((count < 2).then_some(&*alone)),
                ),
                (Wish::Down, Button::plain(&say_down).named(&down).disabled_because(last.then_some(&*bottom))),
                (Wish::Up, Button::plain(&say_up).named(&up).disabled_because((at == 0).then_some(&*top))),
            ];
            for (asked, button) in wishes {
                if ui.add(button).clicked() {
                    wish = Some(asked);
                }
            }
        });
        (switch, wish)
    });
    details_ui(ui, state, row, &name);
    ui.add_space(space::STEP);
    hairline(ui);
    line.inner
}

/// The title of a page, and for a chart of years its remarks.
fn details_ui(ui: &mut Ui, state: &State, row: &mut Row, name: &str) {
    let (words, view) = (state.words(), state.view());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(INDENT);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            let (title, hint) =
                (words.tell("meeting-page-own-title", &[("page", name)]), words.say("meeting-page-title-hint"));
            Field::line(&mut row.title).named(&title).hint(&hint).show(ui);
            if row.is_outdated(&view) {
                error_ui(ui, Some(&words.say("meeting-page-outdated")));
                let still = words.say("meeting-page-still");
                if ui.add(Button::outlined(&still)).clicked() {
                    row.renew(&view);
                }
            }
            if takes_remarks(row) {
                let label = words.tell("meeting-page-remarks", &[("page", name)]);
                let hint = words.say("meeting-page-remarks-hint");
                Field::line(&mut row.remarks).named(&label).hint(&hint).show(ui);
                if row.read_remarks().is_none() {
                    error_ui(ui, Some(&words.say("meeting-page-remarks-unread")));
                }
            }
        });
    });
}

/// Whether a page has years that a remark can be pinned to, or has remarks already.
pub(super) fn takes_remarks(row: &Row) -> bool {
    let PageContent::Chart(chart) = &row.page.content else { return false };
    let has_years =
        matches!(chart.kind, ChartKind::Level | ChartKind::Lines | ChartKind::Deviation | ChartKind::Measures);
    has_years || !row.remarks.is_empty()
}

/// A chart of a kind and an area, and the way back to the pages the program suggests.
fn add_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let (words, view) = (state.words(), state.view());
    let (kind, area) = (words.say("meeting-add-kind"), words.say("meeting-add-area"));
    label_ui(ui, &words.say("meeting-add-label"));
    let kinds: Vec<_> = ChartKind::ALL.map(|kind| Choice::new(kind, view.meeting_chart_word(kind))).into();
    let own = state.document().book().areas().iter();
    let areas: Vec<_> = std::iter::once(Choice::new(None, words.say("meeting-add-worst")))
        .chain(own.map(|area| Choice::new(Some(area.path.clone()), view.area_path_name(&area.path))))
        .collect();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        keyed(ui, "kind", |ui| Select::new(&kind, &kinds).width(KIND).show(ui, &mut draft.kind));
        keyed(ui, "area", |ui| Select::new(&area, &areas).width(AREA).show(ui, &mut draft.area));
        if ui.add(Button::outlined(&words.say("meeting-add")).icon(Icon::Plus)).clicked() {
            draft.add();
        }
    });
    ui.add_space(space::HALF);
    if ui.add(Button::plain(&words.say("meeting-pages-suggested"))).clicked() {
        draft.suggest(&view);
    }
}
