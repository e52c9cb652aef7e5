//! Several plans side by side: which they are, their charts on one scale, and a table of areas and years.

use super::{CompareMemory, choose, figure, notes_ui, why_not_ui};
use crate::desktop::action::{Action, Compare};
use crate::desktop::comparing::{Place, Which};
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, medium, muted, size, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::mark::Assumed;
use crate::desktop::widget::number_table::paint_number;
use crate::desktop::widget::pose::{Pose, job_of, line_of};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::desktop::widget::select::{Choice, Select};
use crate::view::side_by_side::{MOST_PLANS, Order, PlanHead, SideBySideText, SideCell, SideYear};
use eframe::egui::{Label, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

/// Width of the names of rows, in points.
const NAMES: f32 = 176.0;
/// The least width of a plan's column, in points.
const LEAST: f32 = 168.0;
/// Side of a verdict's mark, in points.
const MARK: f32 = 16.0;

/// Draws the page.
pub(super) fn aside_ui(ui: &mut Ui, state: &State, memory: &mut CompareMemory, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, space::HALF);
        more_ui(ui, state, actions);
        order_ui(ui, state, actions);
        choose::look_ui(ui, state, actions);
        ui.add_space(space::STEP);
        overlay_ui(ui, state, actions);
    });
    ui.add_space(space::PANEL);
    let shown = state.comparing.shown();
    let Some(aside) = &shown.aside else {
        why_not_ui(ui, state);
        return;
    };
    figure::figure_ui(ui, state, &mut memory.figure);
    ui.add_space(space::PANEL);
    hairline(ui);
    ui.add_space(space::STEP);
    ui.add(Label::new(muted(&aside.text.subject)).wrap());
    ScrollArea::horizontal().id_salt("plans").show(ui, |ui| {
        ui.vertical(|ui| table_ui(ui, state, &aside.text, actions));
    });
    ui.add_space(space::STEP);
    notes_ui(ui, &aside.text.notes);
}

/// One more plan.
fn more_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (words, comparing) = (state.words(), &state.comparing);
    let is_new =
        |choice: &&Choice<Option<Which>>| choice.value.as_ref().is_none_or(|which| !comparing.several.contains(which));
    let add = words.say("compare-add");
    let full = (comparing.several.len() >= MOST_PLANS).then(|| words.say("compare-full"));
    let choices: Vec<Choice<Option<Option<Which>>>> = comparing
        .shown()
        .choices
        .iter()
        .filter(is_new)
        .map(|choice| Choice::new(Some(choice.value.clone()), choice.label.clone()))
        .collect();
    let mut value = None;
    let select = Select::new(&add, &choices).showing(&add).width(176.0).disabled_because(full.as_deref());
    if keyed(ui, "more", |ui| select.show(ui, &mut value)).inner.changed() {
        match value {
            Some(Some(which)) => actions.push(Action::Compare(Compare::Put(Place::More, which))),
            Some(None) => actions.push(Action::Compare(Compare::OtherFile(Place::More))),
            None => {}
        }
    }
    ui.add_space(space::STEP);
}

fn order_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let orders =
        Order::ALL.iter().map(|order| Choice::new(Some(*order), words.say(&format!("compare-order-{}", order.code()))));
    let choices: Vec<Choice<Option<Order>>> =
        std::iter::once(Choice::new(None, words.say("compare-order-none"))).chain(orders).collect();
    let mut order = state.comparing.order;
    let name = words.say("compare-order");
    let select = Select::new(&name, &choices);
    choose::make_room(ui, select.own_width(ui.painter()));
    if keyed(ui, "order", |ui| select.show(ui, &mut order)).inner.changed() {
        actions.push(Action::Compare(Compare::Order(order)));
    }
    ui.add_space(space::STEP);
}

fn overlay_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let choices = [Choice::new(false, words.say("compare-multiples")), Choice::new(true, words.say("compare-overlay"))];
    let mut overlay = state.comparing.overlay;
    let name = words.say("compare-drawn");
    let select = Select::new(&name, &choices);
    choose::make_room(ui, select.own_width(ui.painter()));
    if keyed(ui, "drawn", |ui| select.show(ui, &mut overlay)).inner.changed() {
        actions.push(Action::Compare(Compare::Overlay(overlay)));
    }
}

fn table_ui(ui: &mut Ui, state: &State, page: &SideBySideText, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let columns = page.plans.len().max(1);
    #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "at most six")]
    let wide = ((ui.available_width() - NAMES - space::STEP) / columns as f32).floor().clamp(LEAST, 320.0);
    heads_ui(ui, state, page, wide, actions);
    hairline(ui);
    for row in &page.summary {
        let texts: Vec<String> = row.cells.iter().map(crate::view::side_by_side::SideNumber::marked).collect();
        row_ui(ui, (&row.label, Weight::Medium), &page.plans, wide, &texts, |_| None);
    }
    for area in &page.areas {
        ui.add_space(space::STEP);
        ui.add(Label::new(medium(&area.name)).wrap());
        hairline(ui);
        for year in &area.years {
            year_ui(ui, state, page, year, wide);
        }
    }
}

/// The plans' names, each with what can be done with it.
fn heads_ui(ui: &mut Ui, state: &State, page: &SideBySideText, wide: f32, actions: &mut Vec<Action>) {
    ui.horizontal_top(|ui| {
        ui.add_space(NAMES);
        for head in &page.plans {
            let Some(which) = state.comparing.several.get(head.at) else { continue };
            ui.allocate_ui(vec2(wide, size::ROW + space::CONTROL), |ui| {
                ui.set_width(wide);
                ui.vertical(|ui| head_ui(ui, state, (head, which), wide, actions));
            });
        }
    });
}

fn head_ui(ui: &mut Ui, state: &State, (head, which): (&PlanHead, &Which), wide: f32, actions: &mut Vec<Action>) {
    let words = state.words();
    let tokens = Tokens::of(ui);
    let name = ui.painter().layout_job(job_of(&head.name, Weight::Medium, tokens.text, wide - space::PANEL));
    let (rect, response) = ui.allocate_exact_size(vec2(wide, name.size().y + space::HALF), Sense::hover());
    let left = (rect.right() - name.size().x).max(rect.left() + space::STEP);
    ui.painter().galley(pos2(left, rect.top()), name, tokens.text);
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &head.name));
    ui.horizontal(|ui| {
        let (pin, text) =
            if head.is_reference { (None, "compare-unpin") } else { (Some(which.clone()), "compare-pin") };
        let pin_name = words.tell(text, &[("name", &head.name)]);
        let leave_name = words.tell("compare-leave", &[("name", &head.name)]);
        let pin_icon = if head.is_reference { Icon::Pinned } else { Icon::Pin };
        let pin_button = Button::icon_only(pin_icon, &pin_name);
        let leave_button = Button::icon_only(Icon::Close, &leave_name);
        let both = pin_button.own_width(ui.painter()) + leave_button.own_width(ui.painter());
        ui.add_space((wide - both).max(0.0));
        if keyed(ui, &pin_name, |ui| ui.add(pin_button)).inner.on_hover_text(&pin_name).clicked() {
            actions.push(Action::Compare(Compare::Pin(pin)));
        }
        if keyed(ui, &leave_name, |ui| ui.add(leave_button)).inner.on_hover_text(&leave_name).clicked() {
            actions.push(Action::Compare(Compare::Leave(which.clone())));
        }
    });
}

/// A year: the plans, and below them the room with its verdict.
fn year_ui(ui: &mut Ui, state: &State, page: &SideBySideText, year: &SideYear, wide: f32) {
    let plans: Vec<String> = year.cells.iter().map(|cell| cell.plan.marked()).collect();
    row_ui(ui, (&year.year, Weight::Regular), &page.plans, wide, &plans, |_| None);
    if year.cells.iter().all(|cell| cell.verdict.is_none()) {
        return;
    }
    let rooms: Vec<String> = year.cells.iter().map(|cell| cell.headroom.marked()).collect();
    let name = format!("\u{a0}\u{a0}\u{a0}{}", state.words().say("row-headroom"));
    row_ui(ui, (&name, Weight::Regular), &page.plans, wide, &rooms, |at| year.cells.get(at));
}

/// A row of numbers, each with the mark of its verdict before it.
fn row_ui<'c>(
    ui: &mut Ui,
    (name, weight): (&str, Weight),
    plans: &[PlanHead],
    wide: f32,
    texts: &[String],
    judged: impl Fn(usize) -> Option<&'c SideCell>,
) {
    let tokens = Tokens::of(ui);
    let line = ui.painter().layout_job(job_of(name, weight, tokens.text, NAMES - space::STEP));
    #[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "at most six")]
    let whole = NAMES + wide * texts.len() as f32 + space::STEP;
    let high = size::ROW.max(line.size().y + space::STEP);
    let (rect, response) = ui.allocate_exact_size(vec2(whole, high), Sense::focusable_noninteractive());
    list_row(ui.painter(), rect, Chosen::No, Pose::of(&response), tokens);
    ui.painter().galley(pos2(rect.left(), rect.center().y - line.size().y / 2.0), line, tokens.text);
    let mut right = rect.left() + NAMES;
    let mut said = vec![name.trim().to_owned()];
    for (at, text) in texts.iter().enumerate() {
        right += wide;
        let verdict = judged(at).and_then(|cell| cell.verdict.as_ref());
        let ink = verdict.map_or(tokens.text, |verdict| verdict.mark.color(tokens));
        paint_number(ui.painter(), (right, rect.center().y), text, (weight, ink));
        if let Some(verdict) = verdict {
            let width = line_of(ui.painter(), text.trim_end_matches('*'), weight).size().x;
            let corner = pos2(right - width - space::STEP - MARK, rect.center().y - MARK / 2.0);
            let place = Rect::from_min_size(corner, Vec2::splat(MARK));
            verdict.mark.paint(ui.painter(), place, Assumed::from(verdict.assumed), tokens);
        }
        let plan = plans.get(at).map(|plan| plan.name.as_str()).unwrap_or_default();
        let word = verdict.map(|verdict| format!(", {}", verdict.word)).unwrap_or_default();
        said.push(format!("{plan}: {text}{word}"));
    }
    let said = said.join("; ");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}
