//! From what a scenario file says about measures to measures.

use super::measure_shape as shape;
use crate::budget::measure::{Details, Effect, Financing, Indexation, Measure, Range, Rule, Source, Standing};
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::storage::limits;
use crate::storage::read::{Amount, Checking, Trail, YearNumber, check_all, optional};

/// Every measure, in the order of the file.
pub(super) fn measures(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    measures: Vec<shape::Measure<'_>>,
) -> Option<Vec<Measure>> {
    if !checking.at_most(at, measures.len(), limits::MEASURES) {
        return None;
    }
    let items: Vec<_> = (0..measures.len()).map(|number| at.item(number)).collect();
    checking.no_twins(items.iter().zip(&measures).map(|(item, measure)| (item.field("id"), &*measure.id.0)));
    check_all(measures.into_iter().zip(&items), |_, (written, at)| measure(checking, at, written))
}

/// One measure.
pub(super) fn measure(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Measure<'_>) -> Option<Measure> {
    let id = checking.id(&at.field("id"), &written.id);
    let title = checking.written(&at.field("title"), &written.title, "title");
    let area = checking.area(&at.field("area"), &written.area);
    let effect = effect(checking, &at.field("effect"), written.effect);
    let price_level = optional(written.price_level, |level| checking.price_level(&at.field("price_level"), &level));
    let indexation = optional(written.indexation, |indexed| indexation(checking, &at.field("indexation"), &indexed));
    let range = optional(written.range, |written| range(checking, &at.field("range"), written));
    let source = optional(written.source, |written| source(checking, &at.field("source"), &written));
    let note = optional(written.note.as_ref(), |note| checking.text(&at.field("note"), note));
    let account = optional(written.account.as_ref(), |account| checking.text(&at.field("account"), account));
    let group = optional(written.group.as_ref(), |group| checking.text(&at.field("group"), group));
    let financing = financing(checking, &at.field("financing"), written.financing);
    let details = Details {
        source: source?,
        range: range?,
        note: note?.map(Into::into),
        account: account?.map(Into::into),
        group: group?.map(Into::into),
        financing: financing?,
    };
    Some(Measure {
        id: id?.into(),
        title: title?.into(),
        area: area?,
        effect: effect?,
        price_level: price_level?,
        indexation: indexation?.unwrap_or_default(),
        standing: written.standing.into(),
        on: written.on.unwrap_or(true),
        details: (details != Details::default()).then(|| Box::new(details)),
    })
}

fn effect(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Effect<'_>) -> Option<Effect> {
    Some(match written {
        shape::Effect::Yearly(amounts) => Effect::Yearly(checking.amounts(&at.argument(0), amounts)?),
        shape::Effect::Constant { amount, from, to } => {
            let amount = checking.amount(&at.field("amount"), amount);
            let from = checking.year(&at.field("from"), from);
            let to = optional(to, |to| checking.year(&at.field("to"), to));
            Effect::Constant { amount: amount?, from: from?, to: to? }
        }
        shape::Effect::Ramp { from, to } => {
            let (from_at, to_at) = (at.field("from"), at.field("to"));
            let from = dated_amount(checking, [from_at.item(0), from_at.item(1)], from);
            let to = dated_amount(checking, [to_at.item(0), to_at.item(1)], to);
            Effect::Ramp { from: from?, to: to? }
        }
        shape::Effect::OneOff(year, amount) => {
            let (year, amount) = dated_amount(checking, [at.argument(0), at.argument(1)], (year, amount))?;
            Effect::OneOff { year, amount }
        }
        shape::Effect::PriceVolume { price, volume } => {
            let price = checking.amount(&at.field("price"), price);
            let volume = checking.by_year(&at.field("volume"), volume.0, Checking::number);
            Effect::PriceVolume { price: price?, volume: volume?.into_iter().collect() }
        }
        shape::Effect::Figure(agreement, figure) => {
            Effect::Figure(checking.figure([at.argument(0), at.argument(1)], &agreement, &figure)?)
        }
        shape::Effect::Subsidy { agreement, cut_in, lost_revenue } => {
            let agreement = checking.shared_id(&at.field("agreement"), &agreement);
            let cut_in = checking.year(&at.field("cut_in"), cut_in);
            let lost_revenue = checking.amounts(&at.field("lost_revenue"), lost_revenue);
            rule(Rule::Subsidy { agreement: agreement?, cut_in: cut_in?, lost_revenue: lost_revenue? })
        }
        shape::Effect::Proximity { agreement, met } => {
            let agreement = checking.shared_id(&at.field("agreement"), &agreement);
            let met = checking.by_year(&at.field("met"), met.0, Checking::number);
            rule(Rule::Proximity { agreement: agreement?, met: met?.into_iter().collect() })
        }
        shape::Effect::PerInhabitant { figure, inhabitants } => {
            let place = at.field("figure");
            let figure = checking.figure([place.item(0), place.item(1)], &figure.0, &figure.1);
            let inhabitants = checking.by_year(&at.field("inhabitants"), inhabitants.0, Checking::number);
            rule(Rule::PerInhabitant { figure: figure?, inhabitants: inhabitants?.into_iter().collect() })
        }
    })
}

fn rule(rule: Rule) -> Effect {
    Effect::Rule(Box::new(rule))
}

fn financing(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    written: Vec<shape::Financing<'_>>,
) -> Option<Vec<Financing>> {
    if !checking.at_most(at, written.len(), limits::ITEMS) {
        return None;
    }
    check_all(written, |number, written| {
        let at = at.item(number);
        let place = at.field("figure");
        let figure = checking.figure([place.item(0), place.item(1)], &written.figure.0, &written.figure.1);
        let amounts = checking.amounts(&at.field("amounts"), written.amounts);
        Some(Financing { figure: figure?, amounts: amounts? })
    })
}

fn dated_amount(
    checking: &mut Checking<'_>,
    places: [Trail<'_>; 2],
    (year, amount): (YearNumber, Amount),
) -> Option<(Year, Printed)> {
    let [year_at, amount_at] = places;
    let (year, amount) = (checking.year(&year_at, year), checking.amount(&amount_at, amount));
    year.zip(amount)
}

fn indexation(checking: &mut Checking<'_>, at: &Trail<'_>, written: &shape::Indexation<'_>) -> Option<Indexation> {
    Some(match written {
        shape::Indexation::OfArea => Indexation::OfArea,
        shape::Indexation::By(series) => Indexation::By(checking.series(&at.argument(0), series)?),
        shape::Indexation::NotIndexed => Indexation::None,
    })
}

fn range(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Range) -> Option<Range> {
    let low = checking.amounts(&at.field("low"), written.low);
    let high = checking.amounts(&at.field("high"), written.high);
    Some(Range { low: low?, high: high? })
}

/// Who says so.
pub(super) fn source(checking: &mut Checking<'_>, at: &Trail<'_>, written: &shape::Source<'_>) -> Option<Source> {
    Some(match written {
        shape::Source::Agreement(agreement, figure) => {
            Source::Agreement(checking.figure([at.argument(0), at.argument(1)], agreement, figure)?)
        }
        shape::Source::Own(document) => Source::Own(checking.text(&at.argument(0), document)?.into()),
    })
}

impl From<shape::Standing> for Standing {
    fn from(standing: shape::Standing) -> Self {
        match standing {
            shape::Standing::Agreed => Self::Agreed,
            shape::Standing::Decided => Self::Decided,
            shape::Standing::Proposed => Self::Proposed,
            shape::Standing::HopedFor => Self::HopedFor,
        }
    }
}
