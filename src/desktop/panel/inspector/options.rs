//! What the inspector's dropdowns offer, made when the document changes.

use super::convert::EffectKind;
use crate::budget::agreement::{Agreement, AgreementId, Figure, FigureKind, FigureRef};
use crate::budget::area::{Area, AreaPath, Owner};
use crate::budget::measure::{Indexation, Standing};
use crate::budget::price_level::{PriceLevel, Series, Year};
use crate::budget::scenario::Scope;
use crate::desktop::state::State;
use crate::desktop::widget::picker::Find;
use crate::desktop::widget::select::Choice;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The choices of every dropdown.
#[derive(Debug, Default)]
pub(super) struct Options {
    generation: u64,
    pub(super) areas: Vec<Find<AreaPath>>,
    pub(super) kinds: Vec<Choice<EffectKind>>,
    pub(super) figures: Vec<Choice<FigureRef>>,
    /// The agreements with a tax-cut subsidy.
    pub(super) subsidies: Vec<Choice<AgreementId>>,
    /// The agreements with a proximity financing.
    pub(super) proximities: Vec<Choice<AgreementId>>,
    /// Kroner per inhabitant.
    pub(super) contributions: Vec<Choice<FigureRef>>,
    /// Pools and grants.
    pub(super) financings: Vec<Choice<FigureRef>>,
    pub(super) levels: Vec<Choice<Option<PriceLevel>>>,
    pub(super) indexations: Vec<Choice<Indexation>>,
    pub(super) standings: Vec<Choice<Standing>>,
    pub(super) years: Vec<Choice<Year>>,
}

impl Options {
    /// Makes the choices anew where the document or the language changed.
    pub(super) fn refresh(&mut self, state: &State) {
        let generation = state.shown().generation;
        if self.generation == generation {
            return;
        }
        let words = state.words();
        let years = state.document().book().scenario().years;
        let figures =
            figures(state, |figure| figure.is_spending() && years.iter().any(|year| figure.amount_in(year).is_some()));
        let contributions = self::figures(state, |figure| figure.kind == FigureKind::PerCapita && !figure.abolished);
        let subsidies = agreements(state, |agreement| agreement.tax_cut_subsidy().is_some());
        let proximities = agreements(state, |agreement| agreement.proximity_financing().is_some());
        let measures = &state.document().book().scenario().measures;
        let followed: Vec<EffectKind> = measures
            .iter()
            .filter(|measure| measure.effect.is_from_agreements())
            .map(|measure| EffectKind::of(&measure.effect))
            .collect();
        let is_offered = |kind: &EffectKind| {
            let has_choices = match kind {
                EffectKind::Figure => !figures.is_empty(),
                EffectKind::Subsidy => !subsidies.is_empty(),
                EffectKind::Proximity => !proximities.is_empty(),
                EffectKind::PerInhabitant => !contributions.is_empty(),
                EffectKind::Yearly
                | EffectKind::Constant
                | EffectKind::Ramp
                | EffectKind::OneOff
                | EffectKind::PriceVolume => true,
            };
            has_choices || followed.contains(kind)
        };
        let kinds = EffectKind::ALL.into_iter().filter(is_offered);
        *self = Self {
            generation,
            areas: areas(state),
            kinds: kinds.map(|kind| Choice::new(kind, words.say(kind.text()))).collect(),
            figures,
            subsidies,
            proximities,
            contributions,
            financings: self::figures(state, Figure::is_financing),
            levels: levels(state),
            indexations: indexations(state),
            standings: Standing::ALL.map(|standing| Choice::new(standing, state.view().standing(standing))).into(),
            years: self::years(state),
        };
    }
}

/// The areas of the scenario's scope, each below the one it lies in.
fn areas(state: &State) -> Vec<Find<AreaPath>> {
    let book = state.document().book();
    let belongs = |area: &&Area| match book.scenario().scope {
        Scope::AllMunicipalities => area.owner == Owner::Municipalities,
        Scope::AllRegions => area.owner == Owner::Regions,
        Scope::Authority(_) => true,
    };
    let find = |area: &Area| {
        let around = std::iter::successors(area.path.parent(), AreaPath::parent);
        let depth = around.filter(|path| book.areas().get(path).is_some()).count();
        Find {
            value: area.path.clone(),
            label: state.view().area_name(&area.path),
            detail: String::new(),
            depth: u8::try_from(depth).unwrap_or(u8::MAX),
        }
    };
    book.areas().iter().filter(belongs).map(find).collect()
}

/// Some agreements of those used.
fn agreements(state: &State, fits: impl Fn(&Agreement) -> bool) -> Vec<Choice<AgreementId>> {
    let used = state.document().book().scenario().agreements.iter().filter_map(|id| state.library().agreement(id));
    let fitting = used.filter(|agreement| fits(agreement));
    fitting.map(|agreement| Choice::new(Arc::clone(&agreement.id), agreement.id.to_string())).collect()
}

/// Some figures of the agreements used, in the order of the texts.
fn figures(state: &State, fits: impl Fn(&Figure) -> bool) -> Vec<Choice<FigureRef>> {
    let scenario = state.document().book().scenario();
    let agreements = scenario.agreements.iter().filter_map(|id| state.document().book().library().agreement(id));
    agreements
        .flat_map(|agreement| agreement.figures.iter().map(move |figure| (agreement, figure)))
        .filter(|(_, figure)| fits(figure))
        .map(|(agreement, figure)| {
            let of = FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(&figure.id) };
            Choice::new(of, format!("{}: {}", agreement.id, state.words().name(&figure.name)))
        })
        .collect()
}

/// The price levels in sight: of the agreements, the years, the measures; and current prices.
fn levels(state: &State) -> Vec<Choice<Option<PriceLevel>>> {
    let book = state.document().book();
    let scenario = book.scenario();
    let mut levels: BTreeSet<PriceLevel> = book.agreement_years().into_iter().map(PriceLevel::Of).collect();
    levels.extend(scenario.years.iter().map(PriceLevel::Of));
    levels.extend(scenario.measures.iter().filter_map(|measure| measure.price_level));
    levels.extend([scenario.price_level, PriceLevel::Current]);
    levels.into_iter().map(|level| Choice::new(Some(level), state.view().price_level(level))).collect()
}

/// By the area's series, by a named one, or not at all.
fn indexations(state: &State) -> Vec<Choice<Indexation>> {
    let words = state.words();
    let named: BTreeSet<&Series> = state.document().book().areas().iter().map(|area| &area.series).collect();
    let of_area = Choice::new(Indexation::OfArea, words.say("inspector-series-of-area"));
    let none = Choice::new(Indexation::None, words.say("inspector-not-indexed"));
    let by = named.into_iter().map(|series| Choice::new(Indexation::By(Arc::clone(series)), series.to_string()));
    std::iter::once(of_area).chain(by).chain([none]).collect()
}

/// The years of the scenario and a few around them.
fn years(state: &State) -> Vec<Choice<Year>> {
    let years = state.document().book().scenario().years;
    let first = (0..AROUND).fold(years.first(), |year, _| year.previous());
    first.through(years.last().plus(AROUND)).map(|year| Choice::new(year, year.to_string())).collect()
}

/// Years offered before and after those of the scenario.
const AROUND: usize = 5;
