//! Problems in words: what is wrong, where, and what mends it.

use super::View;
use crate::budget::agreement::{FigureRef, Provenance};
use crate::budget::money::{AmountError, ArithmeticProblem};
use crate::budget::price_level::Year;
use crate::budget::problem::{Part, Place, Problem, ProblemKind, RepairKind, Severity};
use crate::budget::scenario::{AlternativeId, AlternativeProblem, Edit};
use std::sync::Arc;

/// A problem as shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ProblemText {
    /// The problem itself.
    pub problem: Problem,
    /// In two or three words: `Talt med to gange`.
    pub title: String,
    /// Which thing it is about: `Anlæg, brutto, udgangspunkt`.
    pub place: String,
    /// What is wrong, in full sentences.
    pub message: String,
    /// What mends it, the recommended way first.
    pub repairs: Vec<RepairText>,
    /// What is wrong, for a repair that needs to know.
    pub kind: ProblemKind,
    /// Whether numbers are withheld because of it.
    pub severity: Severity,
    /// Its place in the scenario.
    pub at: Place,
    /// The alternative it is told of while the plan is shown.
    pub of_alternative: Option<AlternativeId>,
}

/// A repair as shown.
#[derive(Debug, Clone, PartialEq)]
pub struct RepairText {
    /// What the button says.
    pub label: String,
    /// What it does.
    pub kind: RepairKind,
    /// The edit, where the program can make it alone.
    pub edit: Option<Edit>,
}

/// A text key and its variables.
pub(super) type Parts = (&'static str, Vec<(&'static str, String)>);

impl View<'_> {
    /// Every problem of the scenario, worst first; those that are accepted apart.
    pub fn problems(&self) -> Vec<ProblemText> {
        let (guarded, _) = self.book.guarded();
        let others = self.evaluation.problems.iter().chain(&guarded).map(|problem| self.problem(problem));
        self.conflict_problems().chain(others).collect()
    }

    /// What is wrong with alternatives that is not wrong with the plan they lie over: told once for each.
    pub fn problems_of_alternatives(&self) -> Vec<ProblemText> {
        if self.book.scenario().alternatives.is_empty() {
            return Vec::new();
        }
        let (guarded, _) = self.book.guarded();
        let scenario = self.book.scenario();
        let alternatives = scenario.alternatives.iter().enumerate();
        let each = alternatives.filter_map(|(at, alternative)| {
            // What keeps one from being laid on is a problem of the plan.
            let book = self.book.with_alternative(&alternative.id).ok()?;
            let evaluation = book.evaluate();
            let view = View { book: &book, evaluation: &evaluation, ..*self };
            let title = self.words.tell("place-alternative", &[("title", &alternative.title)]);
            let is_told = |problem: &&Problem| {
                let told = || self.evaluation.problems.iter().chain(&guarded);
                !matches!(problem.kind, ProblemKind::Alternative(_)) && !told().any(|other| problem.is_same_as(other))
            };
            let (own, _) = book.guarded();
            let texts = evaluation.problems.iter().chain(&own).filter(is_told).map(|problem| {
                let mut text = view.problem(problem);
                text.place = format!("{title}: {}", text.place);
                text.at = Place::item("alternatives", at, "");
                text.of_alternative = Some(Arc::clone(&alternative.id));
                for repair in &mut text.repairs {
                    let edit = repair.edit.take();
                    repair.edit = edit.and_then(|edit| scenario.edit_in_alternative(&alternative.id, edit).ok());
                }
                text.repairs.retain(|repair| repair.edit.is_some());
                text
            });
            Some(texts.collect::<Vec<_>>())
        });
        each.flatten().collect()
    }

    /// A problem as shown.
    pub(crate) fn problem(&self, problem: &Problem) -> ProblemText {
        let (key, variables) = self.problem_parts(&problem.kind);
        let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let repair = |repair: &crate::budget::problem::Repair| RepairText {
            label: self.repair_label(repair.kind, &problem.kind),
            kind: repair.kind,
            edit: repair.edit.clone(),
        };
        ProblemText {
            problem: problem.clone(),
            title: self.words.say(&format!("{key}-title")),
            place: self.place_name(&problem.place),
            message: self.words.tell(key, &variables),
            repairs: problem
                .repairs
                .iter()
                .filter(|repair| repair.edit.is_some() || asks_for_a_number(repair.kind))
                .map(repair)
                .collect(),
            kind: problem.kind.clone(),
            severity: problem.severity,
            at: problem.place.clone(),
            of_alternative: None,
        }
    }

    fn repair_label(&self, repair: RepairKind, problem: &ProblemKind) -> String {
        let kept = match (repair, problem) {
            (RepairKind::KeepOnly(at), ProblemKind::Alternative(AlternativeProblem::Exclusive { measures, .. })) => {
                measures.get(at)
            }
            _ => None,
        };
        match kept {
            Some(title) => self.words.tell(repair_key(repair), &[("title", title)]),
            None => self.words.say(repair_key(repair)),
        }
    }

    /// The text key of a problem and what fills it.
    #[expect(clippy::too_many_lines, reason = "one arm a problem")]
    fn problem_parts(&self, kind: &ProblemKind) -> Parts {
        match kind {
            ProblemKind::CountedTwice { area, part, year, amount, whole_amount, measure, .. } => {
                let measure = self.book.scenario().measures.get(*measure);
                let whole = match whole_amount {
                    Some(amount) => self.words.tell("whole-baseline-of", &[("amount", &self.amount_in_text(*amount))]),
                    None => self.words.say("whole-baseline"),
                };
                let variables = vec![
                    ("measure", measure.map_or_else(String::new, |measure| measure.title.to_string())),
                    ("amount", self.amount_in_text(*amount)),
                    ("year", year.to_string()),
                    ("area", self.area_name(area)),
                    ("whole", whole),
                    ("part", self.figure_name(part)),
                ];
                ("problem-counted-twice", variables)
            }
            ProblemKind::MissingRate { step, from, to } => {
                let variables = vec![
                    ("series", step.series.to_string()),
                    ("from-year", step.to.previous().to_string()),
                    ("to-year", step.to.to_string()),
                    ("from", self.price_level(*from)),
                    ("to", self.price_level(*to)),
                ];
                ("problem-missing-rate", variables)
            }
            ProblemKind::PriceLevelNotStated => {
                ("problem-price-level-not-stated", vec![("level", self.book.scenario().price_level.to_string())])
            }
            ProblemKind::PriceLevelNotPrinted { figure, year } => {
                ("problem-price-level-not-printed", self.figure_and_year(figure, *year))
            }
            ProblemKind::PhasingNotPrinted { figure, year } => {
                ("problem-phasing-not-printed", self.figure_and_year(figure, *year))
            }
            ProblemKind::NotSpending { figure } => ("problem-not-spending", vec![("figure", self.figure_name(figure))]),
            ProblemKind::NothingInTheseYears { figure } => (
                "problem-nothing-in-these-years",
                vec![("figure", self.figure_name(figure)), ("years", self.years_in_head())],
            ),
            ProblemKind::NothingAgreed { area } => ("problem-nothing-agreed", vec![("area", self.area_name(area))]),
            ProblemKind::NothingToCarryOn { area } => {
                ("problem-nothing-to-carry-on", vec![("area", self.area_name(area))])
            }
            ProblemKind::SumTooLarge { area } => ("problem-sum-too-large", vec![("area", self.area_name(area))]),
            ProblemKind::UnknownAgreement { .. }
            | ProblemKind::AgreementNotUsed { .. }
            | ProblemKind::Agreement(_)
            | ProblemKind::UnknownFigure { .. }
            | ProblemKind::UnknownArea { .. }
            | ProblemKind::NothingToTakeOut { .. }
            | ProblemKind::DuplicateId { .. }
            | ProblemKind::DuplicateYear { .. }
            | ProblemKind::Amount { .. }
            | ProblemKind::NotA { .. }
            | ProblemKind::OutOfRange { .. }
            | ProblemKind::Alternative(_)
            | ProblemKind::Missing { .. } => self.words.content_parts(kind),
            ProblemKind::Rule(problem) => self.rule_problem_parts(problem),
            ProblemKind::Guard(guard) => self.guard_parts(guard),
            ProblemKind::Conflict(_) => ("conflict-changed", Vec::new()),
        }
    }

    pub(super) fn figure_and_year(&self, figure: &FigureRef, year: Year) -> Vec<(&'static str, String)> {
        vec![
            ("figure", self.figure_name(figure)),
            ("agreement", figure.agreement.to_string()),
            ("year", year.to_string()),
        ]
    }

    /// What a place of a scenario is called.
    fn place_name(&self, place: &Place) -> String {
        let scenario = self.book.scenario();
        match &place.part {
            Part::Scenario(field) => self.words.say(&format!("field-{field}")),
            Part::Item("alternatives", at) => {
                let title = scenario.alternatives.get(*at).map_or("", |alternative| &*alternative.title);
                self.words.tell("place-alternative", &[("title", title)])
            }
            Part::Item(list, at) => format!("{} {}", self.words.say(&format!("item-{list}")), at.saturating_add(1)),
            Part::Measure(at) => scenario
                .measures
                .get(*at)
                .map_or_else(String::new, |measure| format!("{}, {}", self.area_name(&measure.area), measure.title)),
            Part::Baseline(area) => self.words.tell("place-baseline", &[("area", &self.area_name(area))]),
        }
    }
}

impl super::Words {
    /// The text key of a problem that a file's content alone can have, and what fills it; empty for the others, which
    /// a [`View`] words.
    pub(crate) fn content_parts(&self, kind: &ProblemKind) -> Parts {
        match kind {
            ProblemKind::DuplicateId { id } => ("problem-duplicate-id", vec![("id", id.to_string())]),
            ProblemKind::DuplicateYear { year } => ("problem-duplicate-year", vec![("year", year.to_string())]),
            ProblemKind::Amount { text, error } => {
                ("problem-amount", vec![("text", text.to_string()), ("why", self.amount_error(error))])
            }
            ProblemKind::NotA { what, text } => {
                ("problem-not-a", vec![("text", text.to_string()), ("what", self.say(&format!("what-{what}")))])
            }
            ProblemKind::OutOfRange { what } => {
                ("problem-out-of-range", vec![("what", self.say(&format!("range-{what}")))])
            }
            ProblemKind::Missing { what } => ("problem-missing", vec![("what", self.say(&format!("what-{what}")))]),
            ProblemKind::UnknownArea { path, nearest } => {
                ("problem-unknown-area", vec![("path", path.to_string()), ("hint", self.hint(nearest.as_deref()))])
            }
            ProblemKind::UnknownAgreement { id, nearest } => {
                ("problem-unknown-agreement", vec![("id", id.to_string()), ("hint", self.hint(nearest.as_deref()))])
            }
            ProblemKind::UnknownFigure { figure, nearest } => {
                let variables = vec![
                    ("agreement", figure.agreement.to_string()),
                    ("id", figure.figure.to_string()),
                    ("hint", self.hint(nearest.as_deref())),
                ];
                ("problem-unknown-figure", variables)
            }
            ProblemKind::AgreementNotUsed { id } => ("problem-agreement-not-used", vec![("id", id.to_string())]),
            ProblemKind::NothingToTakeOut { figure } => {
                ("problem-nothing-to-take-out", vec![("id", figure.to_string())])
            }
            ProblemKind::Agreement(problem) => self.agreement_parts(problem),
            ProblemKind::Alternative(problem) => self.alternative_parts(problem),
            ProblemKind::CountedTwice { .. }
            | ProblemKind::MissingRate { .. }
            | ProblemKind::PriceLevelNotPrinted { .. }
            | ProblemKind::PriceLevelNotStated
            | ProblemKind::PhasingNotPrinted { .. }
            | ProblemKind::NotSpending { .. }
            | ProblemKind::NothingInTheseYears { .. }
            | ProblemKind::NothingAgreed { .. }
            | ProblemKind::NothingToCarryOn { .. }
            | ProblemKind::SumTooLarge { .. }
            | ProblemKind::Guard(_)
            | ProblemKind::Conflict(_)
            | ProblemKind::Rule(_) => ("", Vec::new()),
        }
    }

    /// *Mente du »anlaeg«?*, or nothing where no known name is near.
    pub(crate) fn hint(&self, nearest: Option<&str>) -> String {
        nearest.map_or_else(String::new, |name| self.tell("did-you-mean", &[("name", name)]))
    }

    /// Why a text is not an amount, and what to write instead.
    pub fn amount_error(&self, error: &AmountError) -> String {
        match error {
            AmountError::Empty => self.say("amount-empty"),
            AmountError::NoUnit => self.say("amount-no-unit"),
            AmountError::UnknownUnit(unit) => self.tell("amount-unknown-unit", &[("unit", unit)]),
            AmountError::NotANumber(text) => self.tell("amount-not-a-number", &[("text", text)]),
            AmountError::Comma(text) => {
                self.tell("amount-comma", &[("text", text), ("better", &text.replace(',', "."))])
            }
            AmountError::TooManyDigits => self.say("amount-too-many-digits"),
            AmountError::TooLarge => self.say("amount-too-large"),
            AmountError::TooFine => self.say("amount-too-fine"),
        }
    }

    /// Why a calculation typed in a cell cannot be worked out, and at which character, counted from one.
    pub fn arithmetic_problem(&self, at: usize, problem: &ArithmeticProblem) -> String {
        let place = at.to_string();
        let tell = |key: &str, text: &str| self.tell(key, &[("at", &place), ("text", text)]);
        match problem {
            ArithmeticProblem::NumberMissing => tell("arithmetic-number-missing", ""),
            ArithmeticProblem::SignMissing(text) => tell("arithmetic-sign-missing", text),
            ArithmeticProblem::NotClosed => tell("arithmetic-not-closed", ""),
            ArithmeticProblem::ClosesNothing => tell("arithmetic-closes-nothing", ""),
            ArithmeticProblem::Unknown(text) => tell("arithmetic-unknown", text),
            ArithmeticProblem::DivisionByZero => tell("arithmetic-division-by-zero", ""),
            ArithmeticProblem::AmountTimesAmount => tell("arithmetic-amount-times-amount", ""),
            ArithmeticProblem::DividedByAmount => tell("arithmetic-divided-by-amount", ""),
            ArithmeticProblem::TooDeep => tell("arithmetic-too-deep", ""),
            ArithmeticProblem::TooLong => tell("arithmetic-too-long", ""),
        }
    }
}

/// Whether a repair needs a number that only the user has.
const fn asks_for_a_number(kind: RepairKind) -> bool {
    matches!(kind, RepairKind::AssumeRate | RepairKind::AssumePercent)
}

const fn repair_key(kind: RepairKind) -> &'static str {
    match kind {
        RepairKind::TakeOutOfBaseline => "repair-take-out",
        RepairKind::SwitchOff => "repair-switch-off",
        RepairKind::KeepOnly(_) => "repair-keep-only",
        RepairKind::SwitchOn => "repair-switch-on",
        RepairKind::AssumeRate | RepairKind::AssumePercent => "repair-assume-rate",
        RepairKind::AssumePriceLevel => "repair-assume-price-level",
        RepairKind::StatePriceLevel => "repair-state-price-level",
        RepairKind::AssumePhasing => "repair-assume-phasing",
        RepairKind::TurnSign => "repair-turn-sign",
        RepairKind::KeepOurs => "conflict-ours",
        RepairKind::TakeTheirs => "conflict-theirs",
        RepairKind::LayOverPlan => "repair-lay-over-plan",
        RepairKind::DropFromAlternative => "repair-drop-from-alternative",
        RepairKind::UseAgreement => "repair-use-agreement",
        RepairKind::UseAgreementFrom(Provenance::Shipped) => "repair-use-shipped",
        RepairKind::UseAgreementFrom(Provenance::Own) => "repair-use-own",
        RepairKind::UseAgreementFrom(Provenance::Embedded) => "repair-use-embedded",
    }
}
