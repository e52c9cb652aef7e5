//! What is asked for in the agreements browser.

use super::document::edit;
use super::inspect;
use crate::budget::agreement::FigureRef;
use crate::budget::scenario::Use;
use crate::desktop::action::Browse;
use crate::desktop::state::{Dialog, InspectorTab, Notice, State};
use std::sync::Arc;

/// Carries out what was asked for.
pub(super) fn browse(state: &mut State, asked: Browse) {
    match asked {
        Browse::Open => open(state),
        Browse::Close => state.browser.open = false,
        Browse::Query(query) => {
            state.browser.query = query;
            choose_first(state);
        }
        Browse::Filter(filters) => {
            state.browser.filters = filters;
            choose_first(state);
        }
        Browse::Choose(figure) => {
            state.browser.trail.clear();
            state.browser.figure = Some(figure);
        }
        Browse::Show(figure) => show(state, figure),
        Browse::Back => {
            let last = state.browser.trail.pop();
            state.browser.figure = last.or_else(|| state.browser.figure.take());
            reveal(state);
        }
        Browse::Read(figure) => {
            state.browser.trail.clear();
            state.browser.figure = Some(figure);
            state.browser.reading = true;
        }
        Browse::NewAgreement => state.dialog = Some(Dialog::NewAgreement),
        Browse::Keep(id) => super::own::keep_carried(state, &id),
        Browse::Leave => state.browser.reading = false,
        Browse::RestateTo(level) => state.browser.level = Some(level),
        Browse::Use(to, figure) => put_to_use(state, to, &figure),
    }
}

/// Opens the browser with the search field ready.
pub(super) fn open(state: &mut State) {
    state.typing = None;
    state.comparing.open = false;
    state.browser.open = true;
    state.browser.reading = false;
    state.browser.asked = state.browser.asked.wrapping_add(1);
}

/// Shows a figure: from within the browser with a way back, from elsewhere among all figures.
fn show(state: &mut State, figure: FigureRef) {
    state.typing = None;
    let browser = &mut state.browser;
    if browser.open {
        browser.trail.extend(browser.figure.take());
    } else {
        browser.query.clear();
        browser.filters = crate::view::browse::Filters::default();
        browser.trail.clear();
    }
    state.comparing.open = false;
    let browser = &mut state.browser;
    browser.open = true;
    browser.figure = Some(figure);
    browser.reading = true;
    reveal(state);
}

fn reveal(state: &mut State) {
    state.browser.revealed = state.browser.revealed.wrapping_add(1);
}

/// The best hit is shown at once; with nothing searched for, what was shown stays while it is among the hits.
fn choose_first(state: &mut State) {
    state.browser.trail.clear();
    state.browser.reading = false;
    state.refresh();
    let browser = &mut state.browser;
    if !browser.query.trim().is_empty() || browser.chosen().is_none() {
        browser.figure = browser.hit(0).cloned();
    }
    reveal(state);
}

/// Puts a figure to use as one step, says what that did, and goes to a measure made of it.
fn put_to_use(state: &mut State, to: Use, of: &FigureRef) {
    let library = Arc::clone(state.library());
    let Some(figure) = library.figure(of) else { return };
    let name = state.words().name(&figure.name).to_owned();
    let scenario = state.document().book().scenario();
    let with_agreement = !scenario.uses_agreement_of(of);
    let change = match scenario.put_to_use(&library, of, to, &name) {
        Ok(change) => change,
        Err(why) => {
            let text = state.words().cannot_use(why);
            state.notices.push(Notice { text, failed: true });
            return;
        }
    };
    let before = state.document().revision();
    edit(state, change);
    if state.document().revision() == before {
        return;
    }
    let text = told(state, to, of, &name, with_agreement);
    state.notices.push(Notice { text, failed: false });
    if to == Use::Measure {
        go_to_last_measure(state);
    }
}

/// What was done, in words.
fn told(state: &State, to: Use, of: &FigureRef, name: &str, with_agreement: bool) -> String {
    let words = state.words();
    let area = state.library().figure(of).and_then(|figure| figure.area.as_ref());
    let area = area.map(|area| state.view().area_path_name(area)).unwrap_or_default();
    let done = match to {
        Use::Measure => words.tell("used-measure", &[("figure", name), ("area", &area)]),
        Use::Baseline => words.tell("used-baseline", &[("figure", name), ("area", &area)]),
        Use::Frame => words.tell("used-frame", &[("figure", name), ("area", &area)]),
        Use::Source(at) => {
            let measure = state.document().book().scenario().measures.get(at);
            let title = measure.map(|measure| measure.title.to_string()).unwrap_or_default();
            words.tell("used-source", &[("figure", name), ("measure", &title)])
        }
    };
    if with_agreement {
        format!("{done} {}", words.tell("used-with-agreement", &[("agreement", &of.agreement)]))
    } else {
        done
    }
}

fn go_to_last_measure(state: &mut State) {
    let Some(measure) = state.document().book().scenario().measures.last() else { return };
    let (area, id) = (measure.area.clone(), measure.id.clone());
    state.browser.open = false;
    state.area = Some(area);
    state.measure = Some(id);
    state.cell = None;
    inspect(state, InspectorTab::Measure);
}
