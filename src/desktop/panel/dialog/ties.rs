//! How measures hang together: either the one or the other, and the one only with the other.

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::measure::Measure;
use crate::budget::scenario::{AlternativeEdit, Edit, Scenario, Ties};
use crate::desktop::icon::Icon;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::picker::{Find, MOST, Picker};
use crate::desktop::widget::select::{Choice, Select};
use crate::view::Words;
use eframe::egui::{Align, Context, Label, Layout, Ui};
use std::sync::Arc;

/// Width of the sheet, in points.
const WIDTH: f32 = 600.0;
/// Height of what stands below the list, in points.
const BELOW: f32 = 2.0 * space::PAGE + 5.0 * space::CONTROL;
/// Width of the dropdown of rules, in points.
const KIND: f32 = 136.0;

/// What two measures have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    /// At most one of them is on.
    #[default]
    Exclusive,
    /// The first is on only with the second.
    Requires,
}

/// The rules while they are being changed, and the one that is to be added.
#[derive(Debug, Default)]
pub(super) struct Draft {
    ties: Ties,
    kind: Kind,
    one: Option<Arc<str>>,
    other: Option<Arc<str>>,
}

/// A rule in the list, by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    Exclusive(usize),
    Requires(Arc<str>),
}

impl Draft {
    /// The rules as they are.
    pub(super) fn of(state: &State) -> Self {
        Self { ties: state.document().plan().scenario().ties.clone(), ..Self::default() }
    }

    fn edit(&self, state: &State) -> Result<Edit, &'static str> {
        if self.ties == state.document().plan().scenario().ties {
            return Err("ties-unchanged");
        }
        Ok(Edit::Alternative(AlternativeEdit::Ties(Box::new(self.ties.clone()))))
    }

    /// The two measures chosen, or why they make no rule, as a text key.
    fn chosen(&self) -> Result<(Arc<str>, Arc<str>), &'static str> {
        let (Some(one), Some(other)) = (&self.one, &self.other) else { return Err("ties-two") };
        if one == other {
            return Err("ties-two");
        }
        let is_known = match self.kind {
            Kind::Exclusive => self.ties.exclusive.iter().any(|group| group.contains(one) && group.contains(other)),
            Kind::Requires => self.ties.requires.get(one).is_some_and(|needs| needs.contains(other)),
        };
        if is_known { Err("ties-known") } else { Ok((Arc::clone(one), Arc::clone(other))) }
    }

    fn add(&mut self) {
        let Ok((one, other)) = self.chosen() else { return };
        match self.kind {
            Kind::Exclusive => self.ties.exclusive.push(vec![one, other]),
            Kind::Requires => self.ties.requires.entry(one).or_default().push(other),
        }
        (self.one, self.other) = (None, None);
    }

    fn remove(&mut self, rule: &Rule) {
        match rule {
            Rule::Exclusive(at) if *at < self.ties.exclusive.len() => drop(self.ties.exclusive.remove(*at)),
            Rule::Exclusive(_) => {}
            Rule::Requires(measure) => drop(self.ties.requires.remove(measure)),
        }
    }

    /// Every rule as a sentence.
    fn rules(&self, scenario: &Scenario, words: &Words) -> Vec<(Rule, String)> {
        let quoted = |id: &Arc<str>| words.tell("quoted", &[("text", &title_of(scenario, id))]);
        let or = format!(" {} ", words.say("ties-or"));
        let groups = self.ties.exclusive.iter().enumerate().map(|(at, group)| {
            let measures = group.iter().map(quoted).collect::<Vec<_>>().join(&or);
            (Rule::Exclusive(at), words.tell("ties-exclusive", &[("measures", &measures)]))
        });
        let needs = self.ties.requires.iter().map(|(measure, needs)| {
            let needs = words.list(&needs.iter().map(quoted).collect::<Vec<_>>());
            let variables = [("measure", &*quoted(measure)), ("needs", &*needs)];
            (Rule::Requires(Arc::clone(measure)), words.tell("ties-requires", &variables))
        });
        groups.chain(needs).collect()
    }
}

/// The measures of the plan, then those that alternatives add.
fn measures(scenario: &Scenario) -> impl Iterator<Item = &Measure> {
    scenario.measures.iter().chain(scenario.alternatives.iter().flat_map(|one| &one.added))
}

/// What a measure is called; its id where nobody has it.
fn title_of(scenario: &Scenario, id: &str) -> String {
    let known = measures(scenario).find(|measure| &*measure.id == id);
    known.map_or_else(|| id.to_owned(), |measure| measure.title.to_string())
}

/// Shows the rules, each with a way to remove it, and a line to add one.
pub(super) fn ties_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let edit = open.drafts.ties.edit(state);
    sheet_of_width_ui(ctx, WIDTH, &words.say("ties-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            ui.add(Label::new(theme::muted(words.say("ties-text"))).wrap());
            ui.add_space(space::STEP);
            list_ui(ui, state, &mut open.drafts.ties);
        });
        add_ui(ui, state, open);
        form_foot_ui(ui, state, open, "ties-accept", edit, actions);
    });
}

fn list_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let words = state.words();
    let rules = draft.rules(state.document().plan().scenario(), words);
    if rules.is_empty() {
        ui.add(Label::new(theme::regular(words.say("ties-none"))).wrap());
    }
    for (at, (rule, text)) in rules.iter().enumerate() {
        keyed(ui, &format!("rule {at}"), |ui| {
            ui.horizontal(|ui| {
                ui.set_height(space::CONTROL);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let name = words.tell("ties-remove", &[("tie", text)]);
                    if ui.add(Button::icon_only(Icon::Trash, &name)).clicked() {
                        draft.remove(rule);
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        ui.add(Label::new(theme::regular(text)).truncate());
                    });
                });
            });
            hairline(ui);
        });
    }
}

/// The rule, the two measures, and the button that adds them.
fn add_ui(ui: &mut Ui, state: &State, open: &mut Open) {
    let words = state.words();
    let name = words.say("ties-kind");
    label_ui(ui, &name);
    let kinds = [
        Choice::new(Kind::Exclusive, words.say("ties-kind-exclusive")),
        Choice::new(Kind::Requires, words.say("ties-kind-requires")),
    ];
    let draft = &mut open.drafts.ties;
    let width = (ui.available_width() - KIND - 2.0 * space::STEP) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        ui.scope(|ui| {
            ui.set_width(width);
            measure_ui(ui, state, "ties-one", &mut draft.one);
        });
        keyed(ui, "kind", |ui| Select::new(&name, &kinds).width(KIND).show(ui, &mut draft.kind));
        ui.scope(|ui| {
            ui.set_width(width);
            measure_ui(ui, state, "ties-other", &mut draft.other);
        });
    });
    ui.add_space(space::STEP);
    let reason = draft.chosen().err().map(|key| words.say(key));
    let add = words.say("ties-add");
    let button = Button::outlined(&add).icon(Icon::Plus).disabled_because(reason.as_deref());
    if keyed(ui, "add", |ui| ui.add(button)).inner.clicked() {
        draft.add();
    }
}

fn measure_ui(ui: &mut Ui, state: &State, key: &str, chosen: &mut Option<Arc<str>>) {
    let (words, scenario) = (state.words(), state.document().plan().scenario());
    let name = words.say(key);
    let shown = chosen.as_ref().map_or_else(|| words.say("ties-choose"), |id| title_of(scenario, id));
    let (hint, nothing) = (words.say("ties-search"), words.say("ties-nothing"));
    let current = chosen.clone();
    let picker = Picker::new(&name, &shown).saying(&hint, &nothing);
    let taken = keyed(ui, key, |ui| picker.show(ui, current.as_ref(), |query| found(state, query))).inner;
    if taken.is_some() {
        *chosen = taken;
    }
}

fn found(state: &State, query: &str) -> Vec<Find<Arc<str>>> {
    let (view, scenario) = (state.view(), state.document().plan().scenario());
    let query = query.trim().to_lowercase();
    let hits = measures(scenario).filter(|measure| measure.title.to_lowercase().contains(&query));
    let find = |measure: &Measure| Find {
        value: (&*measure.id).into(),
        label: measure.title.to_string(),
        detail: view.area_path_name(&measure.area),
        depth: 0,
    };
    hits.take(MOST).map(find).collect()
}
