//! Problems: what keeps a scenario from being evaluated honestly, where, and how to mend it.

use super::agreement::{Challenge, Disagreement, FigureRef, Provenance};
use super::area::AreaPath;
use super::guard::Guard;
use super::measure::RuleProblem;
use super::merge::Slot;
use super::money::{AmountError, Money};
use super::price_level::{MissingStep, PriceLevel, Series, Year};
use super::scenario::{AlternativeProblem, Edit};
use std::sync::Arc;

/// Something wrong, its place, and what would mend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Whether numbers are withheld because of it.
    pub severity: Severity,
    /// Where in the scenario.
    pub place: Place,
    /// What is wrong.
    pub kind: ProblemKind,
    /// Edits that mend it, the recommended one first.
    pub repairs: Vec<Repair>,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The numbers it touches are not shown.
    Error,
    /// The numbers stand; somebody should look.
    Warning,
}

/// A place in a scenario: a list or field, which item of it, and which field of the item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The field of the scenario.
    pub part: Part,
    /// The field of the item, empty for the whole item.
    pub field: &'static str,
}

/// A part of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A field of the scenario itself: `title`, `years`, `price_level`.
    Scenario(&'static str),
    /// An item of a list of the scenario by position: `agreements`, `areas`, `frames`, `vintages`, `assumptions`.
    Item(&'static str, usize),
    /// A measure by position.
    Measure(usize),
    /// The baseline of an area.
    Baseline(AreaPath),
}

impl Problem {
    /// Whether two problems say the same, apart from the year in which they first show.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let same_kind = match (&self.kind, &other.kind) {
            (
                ProblemKind::PriceLevelNotPrinted { figure: one, .. },
                ProblemKind::PriceLevelNotPrinted { figure: two, .. },
            )
            | (
                ProblemKind::PhasingNotPrinted { figure: one, .. },
                ProblemKind::PhasingNotPrinted { figure: two, .. },
            ) => one == two,
            (ProblemKind::Rule(one), ProblemKind::Rule(two)) => one.is_same_as(two),
            (one, two) => one == two,
        };
        same_kind && self.place == other.place
    }
}

impl Place {
    /// A field of the scenario itself.
    pub const fn scenario(field: &'static str) -> Self {
        Self { part: Part::Scenario(field), field: "" }
    }

    /// A field of a measure.
    pub const fn measure(at: usize, field: &'static str) -> Self {
        Self { part: Part::Measure(at), field }
    }

    /// A field of an item of a list.
    pub const fn item(list: &'static str, at: usize, field: &'static str) -> Self {
        Self { part: Part::Item(list, at), field }
    }

    /// An area's baseline.
    pub const fn baseline(area: AreaPath) -> Self {
        Self { part: Part::Baseline(area), field: "" }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum ProblemKind {
    /// A measure carries what the baseline of `area` already contains.
    CountedTwice {
        /// The area whose plan would hold it twice.
        area: AreaPath,
        /// The part.
        part: FigureRef,
        /// The figure that already contains it.
        whole: FigureRef,
        /// The first year in which it would count twice.
        year: Year,
        /// The part's amount in that year, in its own price level.
        amount: Money,
        /// The whole's amount in that year, where an agreement prints one.
        whole_amount: Option<Money>,
        /// The measure, by position.
        measure: usize,
    },
    /// An amount cannot be restated since a rate is printed nowhere.
    MissingRate {
        /// The rate that is missing.
        step: MissingStep,
        /// The level of the amounts.
        from: PriceLevel,
        /// The level wanted.
        to: PriceLevel,
    },
    /// An agreement prints no price level for a figure that is used.
    PriceLevelNotPrinted {
        /// The figure.
        figure: FigureRef,
        /// The first year concerned.
        year: Year,
    },
    /// The user's own amounts have no price level.
    PriceLevelNotStated,
    /// Only the end of a path is printed and a year before it is asked for.
    PhasingNotPrinted {
        /// The figure.
        figure: FigureRef,
        /// The first unknown year.
        year: Year,
    },
    /// No agreement of that id is at hand.
    UnknownAgreement {
        /// The id.
        id: Arc<str>,
        /// The nearest known one.
        nearest: Option<Arc<str>>,
    },
    /// An agreement is named by a figure but is not among the scenario's agreements.
    AgreementNotUsed {
        /// The id.
        id: Arc<str>,
    },
    /// Something about the agreements that are used.
    Agreement(AgreementProblem),
    /// The agreement has no figure of that id.
    UnknownFigure {
        /// The reference.
        figure: FigureRef,
        /// The nearest known figure.
        nearest: Option<Arc<str>>,
    },
    /// The figure is no amount of money that a plan can hold.
    NotSpending {
        /// The figure.
        figure: FigureRef,
    },
    /// A measure takes a figure that has no amount in any year of the scenario.
    NothingInTheseYears {
        /// The figure.
        figure: FigureRef,
    },
    /// No area of that path.
    UnknownArea {
        /// What was written.
        path: Arc<str>,
        /// The nearest known one.
        nearest: Option<Arc<str>>,
    },
    /// The used agreements state no level of the area.
    NothingAgreed {
        /// The area.
        area: AreaPath,
    },
    /// A part to take out stands in no agreement that gives the baseline.
    NothingToTakeOut {
        /// The figure's id.
        figure: Arc<str>,
    },
    /// Nothing to carry on from.
    NothingToCarryOn {
        /// The area.
        area: AreaPath,
    },
    /// An id occurs twice.
    DuplicateId {
        /// The id.
        id: Arc<str>,
    },
    /// A year occurs twice among amounts.
    DuplicateYear {
        /// The year.
        year: Year,
    },
    /// A text is not an amount.
    Amount {
        /// What was written.
        text: Arc<str>,
        /// Why not.
        error: AmountError,
    },
    /// A text is not what the field takes.
    NotA {
        /// What the field takes: a key such as `price-level`, `year`, `rate`.
        what: &'static str,
        /// What was written.
        text: Arc<str>,
    },
    /// A number is outside what the field takes.
    OutOfRange {
        /// What the field takes: a key.
        what: &'static str,
    },
    /// Something that must be written is empty.
    Missing {
        /// What: a key.
        what: &'static str,
    },
    /// A sum is larger than any budget.
    SumTooLarge {
        /// The area.
        area: AreaPath,
    },
    /// A rule cannot be computed, or a financing not be believed.
    Rule(RuleProblem),
    /// A classic error that the plan seems to make.
    Guard(Guard),
    /// An alternative cannot be laid on, or measures that are tied are on and off as they must not be.
    Alternative(AlternativeProblem),
    /// The two sides of a merge disagree on something, and nobody has decided.
    Conflict(Box<Slot>),
}

impl From<RuleProblem> for ProblemKind {
    fn from(problem: RuleProblem) -> Self {
        Self::Rule(problem)
    }
}

/// What is wrong with agreements that are used.
#[derive(Debug, Clone, PartialEq)]
pub enum AgreementProblem {
    /// Another agreement of that id is at hand and says something else.
    Differs {
        /// The id.
        id: Arc<str>,
        /// Where the one comes from that holds.
        used: Provenance,
        /// Where the other comes from.
        other: Provenance,
        /// In what they differ, the one that holds first.
        differences: Vec<Disagreement>,
    },
    /// An agreement of the user's own says things that can hardly be meant, and nobody has answered for them.
    Challenged {
        /// Its id.
        id: Arc<str>,
        /// What, in the order of the file.
        challenges: Vec<Challenge>,
    },
    /// Two agreements that are used print different rates for one step.
    RatesClash {
        /// The series.
        series: Series,
        /// The year the step leads to.
        to: Year,
        /// The figure whose rate counts.
        counts: FigureRef,
        /// The other.
        differs: FigureRef,
    },
    /// An agreement is used that is about another authority's budget: its frames and levels do not hold.
    OfAnother {
        /// The agreement's id.
        id: Arc<str>,
        /// Whose it is.
        authority: Arc<str>,
    },
}

/// A way to mend a problem.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// What it does.
    pub kind: RepairKind,
    /// The edit, where the program can make it alone.
    pub edit: Option<Edit>,
}

/// What a repair does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// Take the part out of the baseline.
    TakeOutOfBaseline,
    /// Switch the measure off.
    SwitchOff,
    /// Switch off all but that one of the measures named, by its position among them.
    KeepOnly(usize),
    /// Switch on what a measure lacks.
    SwitchOn,
    /// State the missing rate as an assumption.
    AssumeRate,
    /// State the price level as an assumption.
    AssumePriceLevel,
    /// Write the price level of the scenario.
    StatePriceLevel,
    /// State the way to the end point as an assumption.
    AssumePhasing,
    /// State the percentage of a tax-cut subsidy as an assumption.
    AssumePercent,
    /// Add the agreement to those used.
    UseAgreement,
    /// Give the amounts the other sign.
    TurnSign,
    /// Let our side of a merge stand.
    KeepOurs,
    /// Take the other side of a merge.
    TakeTheirs,
    /// Let the alternative lie over the plan.
    LayOverPlan,
    /// Take out of the alternative what changes nothing.
    DropFromAlternative,
    /// Of several agreements of one id let the one from there hold.
    UseAgreementFrom(Provenance),
}

/// The known name nearest to a misspelt one, if any is near enough to be meant.
pub fn nearest<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let length = text.chars().count();
    let near = known.map(|name| (strsim::osa_distance(text, name), name)).min_by_key(|(distance, _)| *distance);
    near.filter(|(distance, _)| *distance <= length.div_ceil(3).clamp(1, 6)).map(|(_, name)| name)
}
