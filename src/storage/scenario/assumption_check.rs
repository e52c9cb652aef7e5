//! From what a scenario file says about assumptions to assumptions.

use super::measure_check::source;
use super::measure_shape::Source as WrittenSource;
use super::shape;
use crate::budget::scenario::{Assumption, AssumptionKind, Beyond, Phasing};
use crate::storage::limits;
use crate::storage::read::{Checking, Text, Trail, check_all, optional};

/// Every assumption, in the order of the file.
pub(super) fn assumptions(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    assumptions: Vec<shape::Assumption<'_>>,
) -> Option<Vec<Assumption>> {
    if !checking.at_most(at, assumptions.len(), limits::ITEMS) {
        return None;
    }
    check_all(assumptions, |number, written| assumption(checking, &at.item(number), written))
}

fn assumption(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Assumption<'_>) -> Option<Assumption> {
    use shape::Assumption as Written;
    let (kind, because, source) = match written {
        Written::PriceLevel { figure, is, because, source } => {
            let place = at.field("figure");
            let figure = checking.figure([place.item(0), place.item(1)], &figure.0, &figure.1);
            let is = checking.price_level(&at.field("is"), &is);
            (figure.zip(is).map(|(figure, is)| AssumptionKind::PriceLevel { figure, is }), because, source)
        }
        Written::Rate { series, to, percent, because, source } => {
            let series = checking.series(&at.field("series"), &series);
            let to = checking.year(&at.field("to"), to);
            let percent = checking.number(&at.field("percent"), percent);
            let rate = series.zip(to).zip(percent);
            (rate.map(|((series, to), percent)| AssumptionKind::Rate { series, to, percent }), because, source)
        }
        Written::FrameBeyond { area, rule, raised_by, because, source } => {
            let area = checking.area(&at.field("area"), &area);
            let rule = beyond(checking, &at.field("rule"), rule);
            let raised_by = checking.ids(&at.field("raised_by"), &raised_by);
            let frame = area.zip(rule).zip(raised_by);
            let kind = frame.map(|((area, rule), raised_by)| AssumptionKind::FrameBeyond { area, rule, raised_by });
            (kind, because, source)
        }
        Written::BaselineBeyond { area, rule, because, source } => {
            let area = checking.area(&at.field("area"), &area);
            let rule = beyond(checking, &at.field("rule"), rule);
            (area.zip(rule).map(|(area, rule)| AssumptionKind::BaselineBeyond { area, rule }), because, source)
        }
        Written::Phasing { figure, how, because, source } => {
            let place = at.field("figure");
            let figure = checking.figure([place.item(0), place.item(1)], &figure.0, &figure.1);
            let how = phasing(checking, &at.field("how"), how);
            (figure.zip(how).map(|(figure, how)| AssumptionKind::Phasing { figure, how }), because, source)
        }
        Written::SubsidyPercent { agreement, year, percent, because, source } => {
            let agreement = checking.shared_id(&at.field("agreement"), &agreement);
            let year = checking.year(&at.field("year"), year);
            let percent = checking.number(&at.field("percent"), percent);
            let stated = agreement.zip(year).zip(percent);
            let kind =
                stated.map(|((agreement, year), percent)| AssumptionKind::SubsidyPercent { agreement, year, percent });
            (kind, because, source)
        }
    };
    let (because, source) = reason(checking, at, &because, source);
    Some(Assumption { kind: kind?, because: because?, source: source? })
}

type Reason = (Option<std::sync::Arc<str>>, Option<Option<crate::budget::measure::Source>>);

/// Why, and who says so. An empty reason is told by the evaluation: the program itself leaves it to be filled in.
fn reason(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    because: &Text<'_>,
    written: Option<WrittenSource<'_>>,
) -> Reason {
    let because = checking.text(&at.field("because"), because).map(Into::into);
    (because, optional(written, |written| source(checking, &at.field("source"), &written)))
}

fn beyond(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Beyond<'_>) -> Option<Beyond> {
    Some(match written {
        shape::Beyond::HoldReal => Beyond::HoldReal,
        shape::Beyond::GrowReal(percent) => Beyond::GrowReal(checking.number(&at.argument(0), percent)?),
        shape::Beyond::Amounts { amounts, price_level } => {
            let amounts = checking.amounts(&at.field("amounts"), amounts);
            let price_level = optional(price_level, |level| checking.price_level(&at.field("price_level"), &level));
            Beyond::Amounts { amounts: amounts?, price_level: price_level? }
        }
    })
}

fn phasing(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Phasing) -> Option<Phasing> {
    Some(match written {
        shape::Phasing::Linear(year) => Phasing::Linear(checking.year(&at.argument(0), year)?),
        shape::Phasing::AtEnd => Phasing::AtEnd,
        shape::Phasing::Amounts(amounts) => Phasing::Amounts(checking.amounts(&at.argument(0), amounts)?),
    })
}
