//! Challenges and differences of agreements in words.

use super::Words;
use super::problem::Parts;
use crate::budget::agreement::{Challenge, Disagreement, Doubt, Provenance, Quantity, Question};
use crate::budget::money::{Money, Unit};
use crate::budget::problem::AgreementProblem;
use rust_decimal::Decimal;

/// How many of several things a sentence tells before it says how many more there are.
const MOST_TOLD: usize = 3;

impl Words {
    /// What can hardly be meant, and what may be: one or two sentences.
    pub fn challenge(&self, challenge: &Challenge) -> String {
        let (figure, is) = (&*challenge.figure, self.quantity(challenge.is));
        match &challenge.doubt {
            Doubt::HighRate => {
                let meant = self.rate_meant(challenge.is);
                self.tell("challenge-high-rate", &[("figure", figure), ("is", &is), ("meant", &meant)])
            }
            Doubt::RatesClash { series, to, other, says } => self.tell(
                "challenge-rates-clash",
                &[
                    ("figure", figure),
                    ("is", &is),
                    ("series", series),
                    ("from-year", &to.previous().to_string()),
                    ("to-year", &to.to_string()),
                    ("agreement", &other.agreement),
                    ("other", &other.figure),
                    ("says", &self.quantity(Quantity::Percent(*says))),
                ],
            ),
            Doubt::FarFromOthers { other, says, times } => self.tell(
                "challenge-far-from-others",
                &[
                    ("figure", figure),
                    ("is", &is),
                    ("times", &self.language().notation().write(*times, 0)),
                    ("agreement", &other.agreement),
                    ("other", &other.figure),
                    ("says", &self.quantity(*says)),
                    ("meant", &self.unit_meant(challenge.is, *says)),
                ],
            ),
            Doubt::TotalDiffers { lines, most } => self.tell(
                "challenge-total-differs",
                &[
                    ("figure", figure),
                    ("is", &is),
                    ("lines", &self.sum(*lines, challenge.is)),
                    ("most", &self.sum(*most, challenge.is)),
                ],
            ),
            Doubt::LineMissing { line } => {
                self.tell("challenge-line-missing", &[("figure", figure), ("is", &is), ("line", line)])
            }
        }
        .trim_end()
        .to_owned()
    }

    /// The text key of what is wrong with agreements that are used, and what fills it.
    pub(super) fn agreement_parts(&self, problem: &AgreementProblem) -> Parts {
        match problem {
            AgreementProblem::Differs { id, used, other, differences } => {
                let variables = vec![
                    ("id", id.to_string()),
                    ("used", self.origin(*used)),
                    ("other", self.other_origin(*other)),
                    ("differences", self.differences(differences)),
                ];
                ("problem-agreement-differs", variables)
            }
            AgreementProblem::Challenged { id, challenges } => {
                let told = challenges.iter().take(MOST_TOLD).map(|challenge| self.challenge(challenge));
                let variables = vec![
                    ("id", id.to_string()),
                    ("challenges", told.collect::<Vec<_>>().join(" ")),
                    ("more", self.and_more(challenges.len())),
                ];
                ("problem-agreement-challenged", variables)
            }
            AgreementProblem::RatesClash { series, to, counts, differs } => {
                let variables = vec![
                    ("series", series.to_string()),
                    ("from-year", to.previous().to_string()),
                    ("to-year", to.to_string()),
                    ("counts", counts.agreement.to_string()),
                    ("differs", differs.agreement.to_string()),
                ];
                ("problem-rates-clash", variables)
            }
            AgreementProblem::OfAnother { id, authority } => {
                ("problem-agreement-of-another", vec![("id", id.to_string()), ("authority", authority.to_string())])
            }
        }
    }

    /// The line with which a file answers for a challenge; what stands between the last quotation marks is to be
    /// written.
    pub fn answer_to(&self, challenge: &Challenge) -> String {
        let what = question_word(challenge.doubt.question());
        let because = self.say("challenge-because");
        format!("(what: {what}, figure: \"{}\", is: \"{}\", because: \"{because}\"),", challenge.figure, challenge.is)
    }

    /// Where an agreement comes from: `den indlejrede`.
    pub fn origin(&self, origin: Provenance) -> String {
        self.say(match origin {
            Provenance::Shipped => "origin-shipped",
            Provenance::Own => "origin-own",
            Provenance::Embedded => "origin-embedded",
        })
    }

    /// Where an agreement comes from that does not hold: `en fil af dine egne`.
    pub fn other_origin(&self, origin: Provenance) -> String {
        self.say(match origin {
            Provenance::Shipped => "origin-other-shipped",
            Provenance::Own => "origin-other-own",
            Provenance::Embedded => "origin-other-embedded",
        })
    }

    /// In what two agreements differ, the first few things: `serviceramme (304,8 mia. kr. / 305,1 mia. kr.)`.
    pub fn differences(&self, differences: &[Disagreement]) -> String {
        let told: Vec<String> = differences.iter().take(MOST_TOLD).map(|one| self.difference(one)).collect();
        format!("{}{}", told.join(", "), self.and_more(differences.len()))
    }

    fn difference(&self, difference: &Disagreement) -> String {
        let said = |quantity: &Option<Quantity>| quantity.map_or_else(|| "–".to_owned(), |one| self.quantity(one));
        match difference {
            Disagreement::Head => self.say("difference-head"),
            Disagreement::OnlyOne(figure) => self.tell("difference-only-one", &[("figure", figure)]),
            Disagreement::OnlyOther(figure) => self.tell("difference-only-other", &[("figure", figure)]),
            Disagreement::Figure(figure, None, None) => figure.to_string(),
            Disagreement::Figure(figure, one, other) => format!("{figure} ({} / {})", said(one), said(other)),
        }
    }

    /// ` og 4 til`, or nothing where all were told.
    fn and_more(&self, count: usize) -> String {
        match count.checked_sub(MOST_TOLD) {
            None | Some(0) => String::new(),
            Some(more) => self.tell("and-more", &[("count", &more.to_string())]),
        }
    }

    /// A sum in the unit of the amount it stands beside, without decimals that say nothing.
    fn sum(&self, money: Money, beside: Quantity) -> String {
        let unit = if let Quantity::Amount(printed) = beside { printed.unit() } else { Unit::Mio };
        let number = money.in_unit(unit).normalize();
        let number = self.language().notation().write(number, number.scale());
        self.tell("amount-in-text", &[("number", &number), ("unit", unit.code())])
    }

    /// The rate that may be meant by one a hundred times too high: 4.20 by 420.
    fn rate_meant(&self, quantity: Quantity) -> String {
        let Quantity::Percent(percent) = quantity else { return String::new() };
        let meant = percent.checked_div(Decimal::ONE_HUNDRED).filter(|meant| meant.abs() >= Decimal::ONE);
        meant.map_or_else(String::new, |meant| {
            let meant = Quantity::Percent(meant.round_dp(2));
            self.tell("challenge-rate-meant", &[("meant", &self.quantity(meant))])
        })
    }

    /// The unit that may be meant where an amount is about a thousand or a million times another, or a part of it.
    fn unit_meant(&self, is: Quantity, says: Quantity) -> String {
        let (Quantity::Amount(is), Quantity::Amount(says)) = (is, says) else { return String::new() };
        let (is_kroner, says_kroner) = (is.money().kroner().abs(), says.money().kroner().abs());
        let off = |unit: &&Unit| {
            let meant = is.number().abs().saturating_mul(unit.in_kroner());
            let times = meant.max(says_kroner).checked_div(meant.min(says_kroner));
            times.is_some_and(|times| times < Decimal::from(30))
        };
        let meant = Unit::ALL.iter().filter(|unit| **unit != is.unit() && !is_kroner.is_zero()).find(off);
        meant.map_or_else(String::new, |unit| {
            self.tell("challenge-unit-meant", &[("meant", unit.code()), ("written", is.unit().code())])
        })
    }
}

/// A question as files name it.
const fn question_word(question: Question) -> &'static str {
    match question {
        Question::HighRate => "HighRate",
        Question::RatesClash => "RatesClash",
        Question::FarFromOthers => "FarFromOthers",
        Question::TotalDiffers => "TotalDiffers",
        Question::LineMissing => "LineMissing",
    }
}
