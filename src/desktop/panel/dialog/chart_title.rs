//! The title of the user's own that the chart on screen has, and remarks at its years.

use super::super::super::{action::Action, state::State};
use super::Open;
use super::form::form_foot_ui;
use super::meeting_pages::{Row, takes_remarks};
use super::sheet::{error_ui, label_ui, paragraph_ui, sheet_of_width_ui};
use crate::budget::scenario::{Edit, PageContent};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Context, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 560.0;

/// The title and the remarks while they are being changed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// Where they stand among the pages of the meeting; `None` where they do not yet.
    at: Option<usize>,
    row: Option<Row>,
}

impl Draft {
    /// Those of the chart on screen.
    pub(super) fn of(state: &State) -> Self {
        let Some(area) = &state.area else { return Self::default() };
        let (at, page) = state.view().page_of(state.chart_tab, area);
        Self { at, row: Some(Row::of(page)) }
    }

    fn edit(&self, state: &State) -> Result<Edit, &'static str> {
        let row = self.row.as_ref().ok_or("chart-title-unchanged")?;
        let page = row.finished(&state.view()).ok_or("meeting-page-remarks-unread")?;
        let remarks = match &page.content {
            PageContent::Chart(chart) => !chart.annotations.is_empty(),
            PageContent::Verdict | PageContent::Measures | PageContent::Assumptions => false,
        };
        let says_something = page.shown || page.title.is_some() || remarks;
        let now = &state.document().book().scenario().meeting;
        let mut pages = now.clone();
        match (self.at.filter(|at| *at < pages.len()), says_something) {
            (Some(at), false) => drop(pages.remove(at)),
            (Some(at), true) => pages.splice(at..=at, [page]).for_each(drop),
            (None, true) => pages.push(page),
            (None, false) => {}
        }
        if pages == *now { Err("chart-title-unchanged") } else { Ok(Edit::Meeting(pages)) }
    }
}

/// Asks for them.
pub(super) fn chart_title_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let edit = open.drafts.chart_title.edit(state);
    sheet_of_width_ui(ctx, WIDTH, &words.say("chart-title-title"), |ui| {
        paragraph_ui(ui, &words.say("chart-title-text"));
        fields_ui(ui, state, open);
        form_foot_ui(ui, state, open, "chart-title-accept", edit, actions);
    });
}

fn fields_ui(ui: &mut Ui, state: &State, open: &mut Open) {
    let (words, view) = (state.words(), state.view());
    let Some(row) = &mut open.drafts.chart_title.row else { return };
    let (name, hint) = (words.say("chart-title-own"), words.say("chart-title-hint"));
    label_ui(ui, &name);
    let field = &mut row.title;
    let first = keyed(ui, "title", |ui| Field::line(field).named(&name).hint(&hint).show(ui)).inner;
    if row.is_outdated(&view) {
        error_ui(ui, Some(&words.say("meeting-page-outdated")));
        if ui.add(Button::outlined(&words.say("meeting-page-still"))).clicked() {
            row.renew(&view);
        }
    }
    if takes_remarks(row) {
        let (name, hint) = (words.say("chart-title-remarks"), words.say("meeting-page-remarks-hint"));
        label_ui(ui, &name);
        let field = &mut row.remarks;
        keyed(ui, "remarks", |ui| Field::line(field).named(&name).hint(&hint).show(ui));
        if row.read_remarks().is_none() {
            error_ui(ui, Some(&words.say("meeting-page-remarks-unread")));
        }
    }
    open.focus_first(&first.response);
}
