//! Forms about the chosen measures, one or many: change, shift, scale, split.

use super::super::super::{action::Action, state::MeasuresForm, state::State, theme, theme::space};
use super::Open;
use super::amounts::{Amounts, amounts_ui};
use super::form::form_foot_ui;
use super::percent;
use super::sheet::{error_ui, label_ui, scrolling_ui, sheet_ui};
use crate::budget::area::AreaPath;
use crate::budget::measure::{CannotReshape, Indexation, Measure, Standing, YearlyAmounts};
use crate::budget::price_level::{PriceLevel, Series};
use crate::budget::scenario::{Edit, MeasureChange, Several};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Context, Label, Response, Ui};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;
/// Width of the field of a number, in points.
const NUMBER: f32 = 136.0;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    /// The measures it is about, by position.
    targets: Vec<usize>,
    standing: Option<Standing>,
    area: Option<AreaPath>,
    level: Option<PriceLevel>,
    indexation: Option<Indexation>,
    on: Option<bool>,
    /// The group as typed, and as it is now where all have the same.
    group: (String, String),
    /// Whether they have different groups now.
    groups_differ: bool,
    /// Years or percent as typed.
    number: String,
    title: String,
    by_amounts: bool,
    amounts: Amounts,
}

impl Draft {
    /// An empty form about the chosen measures.
    pub(super) fn of(state: &State, form: MeasuresForm) -> Self {
        let scenario = state.document().book().scenario();
        let targets = state.targets();
        let mut groups: BTreeSet<&str> =
            targets.iter().filter_map(|at| scenario.measures.get(*at)).map(Measure::group).collect();
        let groups_differ = groups.len() > 1;
        let group = if groups.len() == 1 { groups.pop_first().unwrap_or_default().to_owned() } else { String::new() };
        let title = state.chosen_measure().map(|(_, measure)| measure.title.to_string()).unwrap_or_default();
        let title = state.words().tell("measures-part-of", &[("title", &title)]);
        let number = match form {
            MeasuresForm::Split => "50",
            MeasuresForm::Change | MeasuresForm::Shift | MeasuresForm::Scale => "",
        };
        let years = scenario.years.iter().collect();
        let amounts = Amounts::of(state, years, (&YearlyAmounts::default(), None), None);
        let group = (group.clone(), group);
        Self { targets, group, groups_differ, number: number.to_owned(), title, amounts, ..Self::default() }
    }

    /// The step, or why there can be none yet, as a text key; and the measures it would leave as they are.
    fn edit(&self, state: &State, form: MeasuresForm) -> (Result<Edit, &'static str>, Vec<(usize, CannotReshape)>) {
        let scenario = state.document().book().scenario();
        let told = |several: Several| (several.edit.ok_or("measures-nothing-changed"), several.left_out);
        match form {
            MeasuresForm::Change => {
                let edit = scenario.change_measures(&self.targets, &self.changes());
                (edit.ok_or("measures-nothing-changed"), Vec::new())
            }
            MeasuresForm::Shift => match self.years() {
                Ok(years) => told(state.document().shift_measures(&self.targets, years)),
                Err(why) => (Err(why), Vec::new()),
            },
            MeasuresForm::Scale => match self.percent(state, percent::Range::ANY) {
                Ok(percent) => told(state.document().scale_measures(&self.targets, percent)),
                Err(why) => (Err(why), Vec::new()),
            },
            MeasuresForm::Split => self.split(state),
        }
    }

    fn changes(&self) -> Vec<MeasureChange> {
        let group = self.group.0.trim();
        let is_other = group != self.group.1.trim();
        let group = is_other.then(|| MeasureChange::Group((!group.is_empty()).then(|| group.into())));
        let changes = [
            self.on.map(MeasureChange::On),
            self.standing.map(MeasureChange::Standing),
            self.area.clone().map(MeasureChange::Area),
            self.level.map(|level| MeasureChange::PriceLevel(Some(level))),
            self.indexation.clone().map(MeasureChange::Indexation),
            group,
        ];
        changes.into_iter().flatten().collect()
    }

    fn years(&self) -> Result<i32, &'static str> {
        let text = self.number.trim().replace('\u{2212}', "-");
        text.parse().map_err(|_unread| "measures-shift-missing")
    }

    fn percent(&self, state: &State, range: percent::Range) -> Result<Decimal, percent::Why> {
        percent::read(state.words().language().notation(), &self.number, range)
    }

    fn split(&self, state: &State) -> (Result<Edit, &'static str>, Vec<(usize, CannotReshape)>) {
        let title = self.title.trim();
        let Some((at, measure)) = state.chosen_measure() else { return (Err("hindrance-no-measure"), Vec::new()) };
        if title.is_empty() {
            return (Err("edit-error-title"), Vec::new());
        }
        let parts = if self.by_amounts {
            self.amounts.amounts(state).map(|amounts| measure.split_off(&amounts))
        } else {
            let share = self.percent(state, percent::Range::SHARE);
            share.map(|share| measure.split(Decimal::ONE_HUNDRED.saturating_sub(share)))
        };
        match parts {
            Ok(Ok(parts)) => (Ok(state.document().book().scenario().split_measure(at, parts, title)), Vec::new()),
            Ok(Err(why)) => (Err("measures-nothing-changed"), vec![(at, why)]),
            Err(why) => (Err(why), Vec::new()),
        }
    }
}

/// Asks what is to become of the chosen measures.
pub(super) fn measures_ui(
    ctx: &Context,
    state: &State,
    form: MeasuresForm,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let count = open.drafts.measures.targets.len();
    let (title, accept) = match form {
        MeasuresForm::Change => (words.count("measures-change-title", count), "form-change"),
        MeasuresForm::Shift => (words.count("measures-shift-title", count), "measures-shift-accept"),
        MeasuresForm::Scale => (words.count("measures-scale-title", count), "measures-scale-accept"),
        MeasuresForm::Split => (words.say("measures-split-title"), "measures-split-accept"),
    };
    let (edit, left_out) = open.drafts.measures.edit(state, form);
    sheet_ui(ctx, &title, |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            let first = match form {
                MeasuresForm::Change => change_ui(ui, state, &mut open.drafts.measures),
                MeasuresForm::Shift => {
                    number_ui(ui, state, ("measures-shift-years", Some("measures-shift-hint")), open)
                }
                MeasuresForm::Scale => {
                    number_ui(ui, state, ("measures-scale-percent", Some("measures-scale-hint")), open)
                }
                MeasuresForm::Split => split_ui(ui, state, open),
            };
            open.focus_first(&first);
            left_out_ui(ui, state, &left_out);
        });
        form_foot_ui(ui, state, open, accept, edit, actions);
    });
}

/// Which measures stay as they are, and why.
fn left_out_ui(ui: &mut Ui, state: &State, left_out: &[(usize, CannotReshape)]) {
    let why = left_out.first().map(|(_, why)| {
        let (count, why) = (left_out.len().to_string(), state.words().cannot_reshape(*why));
        state.words().tell("measures-left-out", &[("count", &count), ("why", &why)])
    });
    error_ui(ui, why.as_deref());
}

fn number_ui(ui: &mut Ui, state: &State, (name, hint): (&str, Option<&str>), open: &mut Open) -> Response {
    let name = state.words().say(name);
    label_ui(ui, &name);
    let number = &mut open.drafts.measures.number;
    let edited = keyed(ui, "number", |ui| Field::line(number).named(&name).width(NUMBER).show(ui)).inner;
    if let Some(hint) = hint {
        ui.add_space(space::HALF);
        ui.add(Label::new(theme::muted(state.words().say(hint))).wrap());
    }
    edited.response
}

fn split_ui(ui: &mut Ui, state: &State, open: &mut Open) -> Response {
    let words = state.words();
    let name = words.say("measures-split-name");
    label_ui(ui, &name);
    let title = &mut open.drafts.measures.title;
    let edited = keyed(ui, "title", |ui| Field::line(title).named(&name).show(ui)).inner;
    let ways =
        [Choice::new(false, words.say("measures-split-share")), Choice::new(true, words.say("measures-split-amounts"))];
    select_ui(ui, &words.say("measures-split-how"), &ways, &mut open.drafts.measures.by_amounts);
    if open.drafts.measures.by_amounts {
        amounts_ui(ui, state, &mut open.drafts.measures.amounts, |_| None, |_, _| None);
    } else {
        number_ui(ui, state, ("measures-split-percent", None), open);
    }
    edited.response
}

fn change_ui(ui: &mut Ui, state: &State, draft: &mut Draft) -> Response {
    let (words, view) = (state.words(), state.view());
    let on = [(true, "measures-filter-on-only"), (false, "measures-filter-off-only")];
    let on = on.into_iter().map(|(on, key)| Choice::new(Some(on), words.say(key)));
    let first = or_unchanged_ui(ui, state, "measures-filter-on", on, &mut draft.on);
    let standings = Standing::ALL.into_iter().map(|standing| Choice::new(Some(standing), view.standing(standing)));
    or_unchanged_ui(ui, state, "inspector-standing", standings, &mut draft.standing);
    let book = state.document().book();
    let areas = book.areas().iter().map(|area| Choice::new(Some(area.path.clone()), view.area_path_name(&area.path)));
    or_unchanged_ui(ui, state, "inspector-area", areas, &mut draft.area);
    let years = book.scenario().years.iter().chain(book.agreement_years()).map(PriceLevel::Of);
    let levels: BTreeSet<PriceLevel> =
        book.price_levels().into_iter().chain(years).chain([PriceLevel::Current]).collect();
    let levels = levels.into_iter().map(|level| Choice::new(Some(level), view.price_level(level)));
    or_unchanged_ui(ui, state, "inspector-price-level", levels, &mut draft.level);
    let named: BTreeSet<&Series> = book.areas().iter().map(|area| &area.series).collect();
    let named = named.into_iter().map(|series| (Indexation::By(Arc::clone(series)), series.to_string()));
    let ways = std::iter::once((Indexation::OfArea, words.say("inspector-series-of-area")))
        .chain(named)
        .chain([(Indexation::None, words.say("inspector-not-indexed"))]);
    let ways = ways.map(|(way, name)| Choice::new(Some(way), name));
    or_unchanged_ui(ui, state, "inspector-indexation", ways, &mut draft.indexation);
    let hint = if draft.groups_differ { "measures-unchanged" } else { "measures-group-hint" };
    let (name, hint) = (words.say("measures-by-group"), words.say(hint));
    label_ui(ui, &name);
    keyed(ui, "group", |ui| Field::line(&mut draft.group.0).named(&name).hint(&hint).show(ui));
    first
}

/// A dropdown whose first choice leaves things as they are.
fn or_unchanged_ui<T: PartialEq + Clone>(
    ui: &mut Ui,
    state: &State,
    name: &str,
    choices: impl Iterator<Item = Choice<Option<T>>>,
    value: &mut Option<T>,
) -> Response {
    let unchanged = Choice::new(None, state.words().say("measures-unchanged"));
    let choices: Vec<Choice<Option<T>>> = std::iter::once(unchanged).chain(choices).collect();
    select_ui(ui, &state.words().say(name), &choices, value)
}

fn select_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) -> Response {
    label_ui(ui, name);
    let width = ui.available_width();
    keyed(ui, name, |ui| Select::new(name, choices).width(width).show(ui, value)).inner
}
