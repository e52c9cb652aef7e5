//! The words of the trade: what each is called in both languages, and what it means.

use super::Words;

/// A word, by the key of its texts: `word-frame` is what it is called, `word-frame-means` what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Word(&'static str);

macro_rules! words {
    ($($name:ident = $key:literal),* $(,)?) => {
        impl Word {
            $(#[doc = concat!("`", $key, "`")] pub const $name: Self = Self($key);)*

            /// Every word.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

words! {
    AGREEMENT = "word-agreement",
    FRAME = "word-frame",
    CEILING = "word-ceiling",
    FLOOR = "word-floor",
    TARGET = "word-target",
    COMMITMENT = "word-commitment",
    SERVICE_FRAME = "word-service-frame",
    CAPITAL_FRAME = "word-capital-frame",
    SERVICE_EXPENDITURE = "word-service-expenditure",
    GROSS_CAPITAL = "word-gross-capital",
    TRANSFERS = "word-transfers",
    INSURED_UNEMPLOYED = "word-insured-unemployed",
    CO_FINANCING = "word-co-financing",
    OTHER_EXPENDITURE = "word-other-expenditure",
    TAX_REVENUE = "word-tax-revenue",
    BLOCK_GRANT = "word-block-grant",
    CONDITIONAL_GRANT = "word-conditional-grant",
    EXPOSURE = "word-exposure",
    EMPLOYMENT_GRANT = "word-employment-grant",
    SPECIAL_GRANT = "word-special-grant",
    LOAN_POOL = "word-loan-pool",
    BASIC_CONTRIBUTION = "word-basic-contribution",
    PRICE_AND_WAGE = "word-price-and-wage",
    PL_RATE = "word-pl-rate",
    PRICE_LEVEL = "word-price-level",
    CURRENT_PRICES = "word-current-prices",
    CONSTANT_PRICES = "word-constant-prices",
    INDEXATION = "word-indexation",
    RESTATING = "word-restating",
    BASELINE = "word-baseline",
    MEASURE = "word-measure",
    EFFICIENCY = "word-efficiency",
    PHASING = "word-phasing",
    PLAN = "word-plan",
    AREA = "word-area",
    HEADROOM = "word-headroom",
    DEVIATION = "word-deviation",
    COMPLIANCE = "word-compliance",
    OVERSHOOT = "word-overshoot",
    UNDECIDED = "word-undecided",
    NO_FRAME = "word-no-frame",
    NOT_COMPUTED = "word-not-computed",
    PRINTED_PRECISION = "word-printed-precision",
    VERDICT = "word-verdict",
    STANDING = "word-standing",
    AGREED = "word-agreed",
    DECIDED = "word-decided",
    PROPOSED = "word-proposed",
    HOPED_FOR = "word-hoped-for",
    FORWARD_YEAR = "word-forward-year",
    ASSUMPTION = "word-assumption",
    PROBLEM = "word-problem",
    VINTAGE = "word-vintage",
    DUT = "word-dut",
    MID_YEAR = "word-mid-year",
    PROXIMITY = "word-proximity",
    TECHNOLOGY = "word-technology",
    RESIDENTIAL_CARE = "word-residential-care",
    CONSULTANTS = "word-consultants",
    WELFARE = "word-welfare",
    AS_A_WHOLE = "word-as-a-whole",
    OF_WHICH = "word-of-which",
    AND_ONWARDS = "word-and-onwards",
    COUNTED_TWICE = "word-counted-twice",
    SCENARIO = "word-scenario",
}

impl Word {
    /// The key of what it is called.
    pub const fn key(self) -> &'static str {
        self.0
    }

    /// What it is called.
    pub fn term(self, words: &Words) -> String {
        words.say(self.0)
    }

    /// What it means, in one or two sentences.
    pub fn meaning(self, words: &Words) -> String {
        words.say(&format!("{}-means", self.0))
    }
}
