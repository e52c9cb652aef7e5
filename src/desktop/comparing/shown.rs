//! What is shown of the comparison, made once when something it depends on changes, never per frame.

use super::{Comparing, Manner, Which};
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::difference::{difference, in_common};
use crate::budget::evaluation::Evaluation;
use crate::budget::price_level::Year;
use crate::desktop::state::State;
use crate::desktop::widget::select::Choice;
use crate::export;
use crate::storage;
use crate::view::View;
use crate::view::chart::{Audience, Chart, ChartTable};
use crate::view::difference::{Compared, DifferenceText};
use crate::view::side_by_side::{Beside, SideBySide, SideBySideText};

/// Everything the page shows that takes work to make.
#[derive(Debug, Default)]
pub struct ComparisonShown {
    /// Moves each time it is made.
    pub generation: u64,
    /// Every plan that can be chosen; last, without one, another file.
    pub choices: Vec<Choice<Option<Which>>>,
    /// The areas that the chart can show.
    pub areas: Vec<Choice<Option<AreaPath>>>,
    /// The years that can be looked at.
    pub years: Vec<Choice<Option<Year>>>,
    /// Two plans, explained.
    pub pair: Option<Pair>,
    /// Several plans side by side.
    pub aside: Option<Aside>,
    /// The chart on the screen, and the same for paper.
    pub chart: Option<[Chart; 2]>,
    /// Why there is no chart.
    pub why_no_chart: String,
    /// Why nothing can be compared, line by line.
    pub why_not: Vec<String>,
}

/// Two plans, explained.
#[derive(Debug)]
pub struct Pair {
    /// What is to be read.
    pub text: DifferenceText,
    /// The tables as they are read row by row.
    pub tables: Vec<ChartTable>,
}

/// Several plans side by side.
#[derive(Debug)]
pub struct Aside {
    /// What is to be read.
    pub text: SideBySideText,
}

impl ComparisonShown {
    /// What the page shows as text, Markdown, JSON and cells between tabs.
    pub fn written(&self, state: &State) -> Option<Written> {
        let words = state.words();
        if let Some(Pair { text, .. }) = &self.pair {
            return Some(Written {
                text: export::difference::text(text, words),
                markdown: export::difference::markdown(text, words),
                json: export::difference::json(text),
                cells: export::difference::tab_separated(text),
            });
        }
        let Aside { text } = self.aside.as_ref()?;
        Some(Written {
            text: export::side_by_side::text(text, words),
            markdown: export::side_by_side::markdown(text, words),
            json: export::side_by_side::json(text),
            cells: export::side_by_side::tab_separated(text, words),
        })
    }

    /// What a comparison shows.
    pub(super) fn of(comparing: &Comparing, state: &State) -> Self {
        let mut shown = Self { choices: choices(comparing, state), ..Self::default() };
        let plans = comparing.plans();
        let books: Result<Vec<_>, Vec<String>> = plans
            .iter()
            .map(|which| which.book(state, &comparing.files).map_err(|why| told(which, state, why)))
            .collect();
        let books = match books {
            Ok(books) => books,
            Err(why_not) => return Self { why_not, ..shown },
        };
        let books: Vec<&Book> = books.iter().map(std::ops::Deref::deref).collect();
        let names: Vec<String> = plans.iter().map(|which| which.name(state)).collect();
        match comparing.way {
            Manner::Explained => shown.explain(comparing, state, &books, &names),
            Manner::SideBySide => shown.put_side_by_side(comparing, state, &books, &names),
        }
        shown
    }

    fn explain(&mut self, comparing: &Comparing, state: &State, books: &[&Book], names: &[String]) {
        let ([from, to], [one, other]) = (books, names) else { return };
        let Ok(found) = difference(from, to) else {
            self.why_not = vec![state.words().tell("difference-no-common-year", &[("from", one), ("to", other)])];
            return;
        };
        let is_one_plan = comparing.pair.as_ref().is_some_and(|[one, other]| one.document() == other.document());
        let found = if is_one_plan { found.of_layers() } else { found };
        let evaluations = [from.evaluate(), to.evaluate()];
        let prints = [from, to].map(|book| storage::scenario::fingerprint_to_share(book));
        let [first, second] = &evaluations;
        let [print, other_print] = &prints;
        let compared = Compared {
            from: View { book: from, evaluation: first, fingerprint: print, ..state.view() },
            to: View { book: to, evaluation: second, fingerprint: other_print, ..state.view() },
            names: [one, other],
            difference: &found,
        };
        let on_paper = Compared {
            from: View { decimals: None, ..compared.from },
            to: View { decimals: None, ..compared.to },
            ..compared
        };
        let words = state.words();
        let moved = found.areas.iter().map(|area| &area.area);
        self.areas = moved.map(|area| Choice::new(Some(area.clone()), compared.to.area_path_name(area))).collect();
        self.areas.insert(0, Choice::new(None, words.say("compare-first-area")));
        self.years = found.years.iter().map(|year| Choice::new(Some(year), year.to_string())).collect();
        self.years.insert(0, Choice::new(None, words.say("compare-most-moved")));
        let chart = |of: &Compared<'_>, audience| {
            let areas = found.areas.iter().map(|area| &area.area);
            let mut asked = areas.filter(|area| comparing.area.as_ref().is_none_or(|asked| asked == *area));
            asked.find_map(|area| of.bridge_chart(area, comparing.year, audience))
        };
        let charts = chart(&compared, Audience::Screen).zip(chart(&on_paper, Audience::Paper));
        self.chart = charts.map(|(screen, paper)| [screen, paper]);
        if self.chart.is_none() && !found.moves_nothing() {
            self.why_no_chart = words.say("compare-no-chart");
        }
        let text = compared.text();
        let tables = text.tables.iter().map(crate::view::difference::DifferenceTable::read).collect();
        self.pair = Some(Pair { text, tables });
    }

    fn put_side_by_side(&mut self, comparing: &Comparing, state: &State, books: &[&Book], names: &[String]) {
        let words = state.words();
        let Ok(moved) = in_common(books) else {
            self.why_not = vec![words.say("side-no-common-year")];
            return;
        };
        let shown: Vec<&Book> = books.iter().zip(&moved).map(|(own, moved)| moved.as_ref().unwrap_or(own)).collect();
        let evaluations: Vec<Evaluation> = shown.iter().map(|book| book.evaluate()).collect();
        let prints: Vec<String> = books.iter().map(|book| storage::scenario::fingerprint_to_share(book)).collect();
        let beside = |(((book, own), evaluation), (name, fingerprint))| {
            let (book, own): (&&Book, &&Book) = (book, own);
            let (name, fingerprint): (&String, &String) = (name, fingerprint);
            let view = View { book, evaluation, fingerprint, ..state.view() };
            Beside { name, view, level: own.scenario().price_level, years: own.scenario().years }
        };
        let plans: Vec<Beside<'_>> =
            shown.iter().zip(books).zip(&evaluations).zip(names.iter().zip(&prints)).map(beside).collect();
        let reference =
            comparing.reference.as_ref().and_then(|which| comparing.several.iter().position(|one| one == which));
        let page = SideBySide { plans: &plans, area: None, year: comparing.year, order: comparing.order, reference };
        let Some(first) = plans.first() else { return };
        let areas = page.areas().into_iter();
        self.areas = areas.map(|area| Choice::new(Some(area.clone()), first.view.area_path_name(&area))).collect();
        self.areas.insert(0, Choice::new(None, words.say("compare-worst-area")));
        let years = first.view.evaluation.years.iter();
        self.years = years.map(|year| Choice::new(Some(year), year.to_string())).collect();
        self.years.insert(0, Choice::new(None, words.say("compare-all-years")));
        let on_paper: Vec<Beside<'_>> =
            plans.iter().map(|plan| Beside { view: View { decimals: None, ..plan.view }, ..*plan }).collect();
        let chart = |page: SideBySide<'_>, audience| {
            let area = comparing.area.as_ref();
            if comparing.overlay { page.overlay(area, audience) } else { page.multiples(area, audience) }
        };
        match (chart(page, Audience::Screen), chart(SideBySide { plans: &on_paper, ..page }, Audience::Paper)) {
            (Ok(screen), Ok(paper)) => self.chart = Some([screen, paper]),
            (Err(why), _) | (_, Err(why)) => self.why_no_chart = why.0,
        }
        self.aside = page.text().map(|text| Aside { text });
    }
}

/// A page as it can be taken along.
#[derive(Debug, Clone)]
pub struct Written {
    /// For a letter.
    pub text: String,
    /// For the agenda paper.
    pub markdown: String,
    /// For programs.
    pub json: String,
    /// For a spreadsheet.
    pub cells: String,
}

/// Every plan that can be chosen, with those that are files, and the way to another file.
fn choices(comparing: &Comparing, state: &State) -> Vec<Choice<Option<Which>>> {
    let mut plans = state.comparable();
    let chosen = comparing.pair.iter().flatten().chain(&comparing.several);
    for which in chosen {
        if !plans.contains(which) {
            plans.push(which.clone());
        }
    }
    let named = plans.into_iter().map(|which| {
        let name = which.name(state);
        Choice::new(Some(which), name)
    });
    named.chain([Choice::new(None, state.words().say("compare-other-file"))]).collect()
}

/// Why a plan cannot be had, under its name.
fn told(which: &Which, state: &State, why: Vec<String>) -> Vec<String> {
    std::iter::once(state.words().tell("compare-cannot", &[("name", &which.name(state))])).chain(why).collect()
}
