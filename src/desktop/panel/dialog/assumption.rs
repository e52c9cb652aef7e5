//! An assumption changed, or added from the list: what is assumed, its numbers, its reason, and who says so.

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::amounts::{Amounts, amounts_ui, level_ui, source_ui};
use super::form::form_foot_ui;
use super::percent;
use super::sheet::{error_ui, label_ui, paragraph_ui, scrolling_ui, sheet_ui};
use crate::budget::area::AreaPath;
use crate::budget::measure::YearlyAmounts;
use crate::budget::price_level::{PriceLevel, Series, Year};
use crate::budget::scenario::{Assumption, AssumptionKind, Beyond, Edit, Phasing};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Context, Label, Ui};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The longest reason, in letters.
const LONGEST: usize = 10_000;
/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;
/// Width of the field of a percentage or a year, in points.
const NUMBER: f32 = 120.0;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    kind: Option<AssumptionKind>,
    way: Way,
    percent: String,
    year: String,
    amounts: Amounts,
    because: String,
    /// Where a verdict turns with it, in a sentence.
    turns: String,
}

/// How a level goes on, or how the way to an end point goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Way {
    #[default]
    Hold,
    Grow,
    Linear,
    AtEnd,
    Amounts,
}

impl Draft {
    /// The assumption as it is, or a rate still to be stated.
    pub(super) fn of(state: &State, at: Option<usize>) -> Self {
        let scenario = state.document().book().scenario();
        let held = at.and_then(|at| scenario.assumptions.get(at));
        let kind = held.map_or_else(|| new_rate(state), |held| Some(held.kind.clone()));
        let (none, years) = (YearlyAmounts::default(), scenario.years.iter().collect());
        let amounts = kind.as_ref().and_then(amounts_of).unwrap_or((&none, None));
        Self {
            way: kind.as_ref().map(way_of).unwrap_or_default(),
            percent: kind.as_ref().filter(|_| held.is_some()).map(|kind| percent_of(state, kind)).unwrap_or_default(),
            year: kind.as_ref().and_then(year_of).map(|year| year.to_string()).unwrap_or_default(),
            amounts: Amounts::of(state, years, amounts, held.and_then(|held| held.source.as_ref())),
            because: held.map(|held| held.because.to_string()).unwrap_or_default(),
            turns: at.and_then(|at| state.view().tipping_line(at)).unwrap_or_default(),
            kind,
        }
    }

    /// What is assumed, or why that cannot be said yet, as a text key.
    fn kind(&self, state: &State) -> Result<AssumptionKind, &'static str> {
        let read = |range| percent::read(state.words().language().notation(), &self.percent, range);
        let year = || Year::parse(self.year.trim()).ok_or("range-year");
        let mut kind = self.kind.clone().ok_or("edit-error-nothing-there")?;
        match &mut kind {
            AssumptionKind::Rate { to, percent, .. } => {
                *to = year()?;
                *percent = read(percent::Range::RATE)?;
            }
            AssumptionKind::SubsidyPercent { percent, .. } => *percent = read(percent::Range::SHARE)?,
            AssumptionKind::PriceLevel { .. } => {}
            AssumptionKind::FrameBeyond { rule, .. } | AssumptionKind::BaselineBeyond { rule, .. } => {
                *rule = match self.way {
                    Way::Grow => Beyond::GrowReal(read(percent::Range::RATE)?),
                    Way::Amounts => {
                        Beyond::Amounts { amounts: self.amounts.amounts(state)?, price_level: self.amounts.level() }
                    }
                    Way::Hold | Way::Linear | Way::AtEnd => Beyond::HoldReal,
                };
            }
            AssumptionKind::Phasing { how, .. } => {
                *how = match self.way {
                    Way::Linear => Phasing::Linear(year()?),
                    Way::Amounts => Phasing::Amounts(self.amounts.amounts(state)?),
                    Way::Hold | Way::Grow | Way::AtEnd => Phasing::AtEnd,
                };
            }
        }
        Ok(kind)
    }

    fn edit(&self, state: &State, at: Option<usize>) -> Result<Edit, &'static str> {
        let kind = self.kind(state)?;
        let because = self.because.trim();
        if because.is_empty() {
            return Err("assume-because-missing");
        }
        if because.chars().count() > LONGEST {
            return Err("range-text");
        }
        let assumption = Box::new(Assumption { kind, because: because.into(), source: self.amounts.source(state) });
        let count = state.document().book().scenario().assumptions.len();
        Ok(at.map_or_else(
            || Edit::AddAssumption(count, assumption.clone()),
            |at| Edit::Assumption(at, assumption.clone()),
        ))
    }
}

fn new_rate(state: &State) -> Option<AssumptionKind> {
    let book = state.document().book();
    let area = state.area.as_ref().and_then(|area| book.areas().get(area));
    let series = area.or_else(|| book.areas().iter().next()).map(|area| Arc::clone(&area.series))?;
    Some(AssumptionKind::Rate { series, to: book.scenario().years.last(), percent: rust_decimal::Decimal::ZERO })
}

/// How a level goes on, where the assumption says so.
const fn rule_of(kind: &AssumptionKind) -> Option<&Beyond> {
    if let AssumptionKind::FrameBeyond { rule, .. } | AssumptionKind::BaselineBeyond { rule, .. } = kind {
        Some(rule)
    } else {
        None
    }
}

/// The way to an end point, where the assumption says so.
const fn how_of(kind: &AssumptionKind) -> Option<&Phasing> {
    if let AssumptionKind::Phasing { how, .. } = kind { Some(how) } else { None }
}

const fn amounts_of(kind: &AssumptionKind) -> Option<(&YearlyAmounts, Option<PriceLevel>)> {
    if let Some(Beyond::Amounts { amounts, price_level }) = rule_of(kind) {
        Some((amounts, *price_level))
    } else if let Some(Phasing::Amounts(amounts)) = how_of(kind) {
        Some((amounts, None))
    } else {
        None
    }
}

const fn way_of(kind: &AssumptionKind) -> Way {
    match (rule_of(kind), how_of(kind)) {
        (Some(Beyond::GrowReal(_)), _) => Way::Grow,
        (Some(Beyond::Amounts { .. }), _) | (None, Some(Phasing::Amounts(_))) => Way::Amounts,
        (None, Some(Phasing::Linear(_))) => Way::Linear,
        (None, Some(Phasing::AtEnd)) => Way::AtEnd,
        (Some(Beyond::HoldReal), _) | (None, None) => Way::Hold,
    }
}

fn percent_of(state: &State, kind: &AssumptionKind) -> String {
    let percent = if let Some(Beyond::GrowReal(percent)) = rule_of(kind) {
        percent
    } else if let AssumptionKind::Rate { percent, .. } | AssumptionKind::SubsidyPercent { percent, .. } = kind {
        percent
    } else {
        return String::new();
    };
    state.words().language().notation().write_as_is(*percent)
}

const fn year_of(kind: &AssumptionKind) -> Option<Year> {
    if let AssumptionKind::Rate { to: year, .. } | AssumptionKind::Phasing { how: Phasing::Linear(year), .. } = kind {
        Some(*year)
    } else {
        None
    }
}

/// Asks for the assumption.
pub(super) fn assumption_ui(
    ctx: &Context,
    state: &State,
    at: Option<usize>,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let (title, accept) =
        if at.is_some() { ("assumption-title", "form-change") } else { ("assume-title", "assume-accept") };
    sheet_ui(ctx, &words.say(title), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            let draft = &mut open.drafts.assumption;
            match at {
                Some(at) => what_ui(ui, state, draft, at),
                None => new_ui(ui, state, draft),
            }
            numbers_ui(ui, state, draft, at.is_none());
            let (name, hint) = (words.say("assume-because"), words.say("assume-because-hint"));
            label_ui(ui, &name);
            let field = |ui: &mut Ui| Field::wrapping(&mut draft.because).named(&name).hint(&hint).show(ui);
            let edited = keyed(ui, "because", field).inner;
            source_ui(ui, state, &mut draft.amounts);
            open.focus_first(&edited.response);
        });
        let edit = open.drafts.assumption.edit(state, at);
        form_foot_ui(ui, state, open, accept, edit, actions);
    });
}

/// What an assumption is about that is there already.
fn what_ui(ui: &mut Ui, state: &State, draft: &Draft, at: usize) {
    let Some(kind) = draft.kind.clone() else { return };
    let assumption = Assumption { kind, because: "".into(), source: None };
    let text = state.view().assumption(at, &assumption);
    paragraph_ui(ui, &text.head);
    ui.add(Label::new(theme::muted(text.brief)).wrap());
    if !draft.turns.is_empty() {
        ui.add_space(space::STEP);
        ui.add(Label::new(theme::regular(&draft.turns)).wrap());
    }
}

/// What a new assumption is about: a rate, or an area's frame or baseline after its last year.
fn new_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let words = state.words();
    let Some(rate) = new_rate(state) else { return };
    let Some(kind) = &mut draft.kind else { return };
    let area = kind.area().or(state.area.as_ref()).cloned();
    let frame = |area: AreaPath| AssumptionKind::FrameBeyond { area, rule: Beyond::HoldReal, raised_by: Vec::new() };
    let baseline = |area: AreaPath| AssumptionKind::BaselineBeyond { area, rule: Beyond::HoldReal };
    let as_it_is = kind.clone();
    let or_now = |other: AssumptionKind| {
        let is_same = std::mem::discriminant(&other) == std::mem::discriminant(&as_it_is);
        if is_same { as_it_is.clone() } else { other }
    };
    let mut choices = vec![Choice::new(or_now(rate), words.say("assumption-rate"))];
    if let Some(area) = area {
        choices.push(Choice::new(or_now(frame(area.clone())), words.say("assumption-frame")));
        choices.push(Choice::new(or_now(baseline(area)), words.say("assumption-baseline")));
    }
    select_ui(ui, &words.say("assumption-what"), &choices, kind);
    match kind {
        AssumptionKind::Rate { series, .. } => {
            let all: BTreeSet<Series> =
                state.document().book().areas().iter().map(|area| Arc::clone(&area.series)).collect();
            let choices: Vec<Choice<Series>> =
                all.into_iter().map(|series| Choice::new(Arc::clone(&series), series.to_string())).collect();
            select_ui(ui, &words.say("assumption-series"), &choices, series);
        }
        AssumptionKind::FrameBeyond { area, .. } | AssumptionKind::BaselineBeyond { area, .. } => {
            let areas = state.document().book().areas().iter();
            let choices: Vec<Choice<AreaPath>> =
                areas.map(|area| Choice::new(area.path.clone(), state.view().area_path_name(&area.path))).collect();
            select_ui(ui, &words.say("browse-area-label"), &choices, area);
        }
        AssumptionKind::PriceLevel { .. } | AssumptionKind::Phasing { .. } | AssumptionKind::SubsidyPercent { .. } => {}
    }
}

/// The numbers of the assumption.
fn numbers_ui(ui: &mut Ui, state: &State, draft: &mut Draft, is_new: bool) {
    let words = state.words();
    let say = |key: &str| words.say(key);
    match &mut draft.kind {
        Some(AssumptionKind::Rate { .. }) => {
            if is_new {
                number_ui(ui, &say("assumption-to"), &mut draft.year);
            }
            percent_ui(ui, state, &say("assume-percent"), &mut draft.percent, percent::Range::RATE);
        }
        Some(AssumptionKind::SubsidyPercent { .. }) => {
            percent_ui(ui, state, &say("assume-share"), &mut draft.percent, percent::Range::SHARE);
        }
        Some(AssumptionKind::PriceLevel { is, .. }) => {
            let book = state.document().book();
            let mut levels: BTreeSet<PriceLevel> = book.price_levels().into_iter().collect();
            levels.extend(book.scenario().years.iter().map(PriceLevel::Of).chain([*is, PriceLevel::Current]));
            let levels = levels.into_iter();
            let choices: Vec<Choice<PriceLevel>> =
                levels.map(|level| Choice::new(level, state.view().price_level(level))).collect();
            select_ui(ui, &say("inspector-price-level"), &choices, is);
        }
        Some(AssumptionKind::FrameBeyond { .. } | AssumptionKind::BaselineBeyond { .. }) => {
            let ways = [
                Choice::new(Way::Hold, say("assumption-hold")),
                Choice::new(Way::Grow, say("assumption-grow")),
                Choice::new(Way::Amounts, say("assumption-amounts")),
            ];
            select_ui(ui, &say("assumption-way"), &ways, &mut draft.way);
            if draft.way == Way::Grow {
                percent_ui(ui, state, &say("assumption-growth"), &mut draft.percent, percent::Range::RATE);
            } else if draft.way == Way::Amounts {
                amounts_ui(ui, state, &mut draft.amounts, |_| None, |_, _| None);
                level_ui(ui, state, &mut draft.amounts, &say("inspector-price-level-missing"));
            }
        }
        Some(AssumptionKind::Phasing { .. }) => {
            let ways = [
                Choice::new(Way::Linear, say("assumption-linear")),
                Choice::new(Way::AtEnd, say("assumption-at-end")),
                Choice::new(Way::Amounts, say("assumption-amounts")),
            ];
            select_ui(ui, &say("assumption-phasing"), &ways, &mut draft.way);
            if draft.way == Way::Linear {
                number_ui(ui, &say("assumption-first-step"), &mut draft.year);
            } else if draft.way == Way::Amounts {
                amounts_ui(ui, state, &mut draft.amounts, |_| None, |_, _| None);
            }
        }
        None => {}
    }
}

fn number_ui(ui: &mut Ui, name: &str, text: &mut String) {
    label_ui(ui, name);
    keyed(ui, name, |ui| Field::line(text).named(name).width(NUMBER).show(ui));
}

fn percent_ui(ui: &mut Ui, state: &State, name: &str, text: &mut String, range: percent::Range) {
    number_ui(ui, name, text);
    let read = percent::read(state.words().language().notation(), text, range);
    let error = read.err().filter(|_| !text.trim().is_empty());
    error_ui(ui, error.map(|why| state.words().say(why)).as_deref());
}

fn select_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) {
    label_ui(ui, name);
    let width = ui.available_width();
    keyed(ui, name, |ui| Select::new(name, choices).width(width).show(ui, value));
}
