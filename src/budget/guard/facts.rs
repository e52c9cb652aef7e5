//! The facts of a problem in eight digits: what was accepted lapses when they change.

use super::Guard;
use crate::budget::measure::{Effect, Measure, Source};
use crate::budget::problem::{Part, Place};
use crate::budget::scenario::Scenario;

/// Eight hexadecimal digits of what a problem is about: the measure's title, area, amounts, prices and source, and
/// what it was held against.
pub(super) fn digest(scenario: &Scenario, place: &Place, guard: &Guard) -> String {
    let mut text = guard.code().to_owned();
    if let Part::Measure(at) = place.part
        && let Some(measure) = scenario.measures.get(at)
    {
        tell_measure(&mut text, scenario, measure);
    }
    tell_guard(&mut text, guard);
    // FNV-1a, folded.
    let mix = |sum: u64, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325, mix);
    format!("{:08x}", (sum >> 32) ^ (sum & 0xffff_ffff))
}

fn tell_measure(text: &mut String, scenario: &Scenario, measure: &Measure) {
    tell(text, &*measure.title);
    tell(text, &measure.area);
    if let Some(level) = measure.price_level {
        tell(text, level);
    }
    if let Effect::Figure(of) = &measure.effect {
        tell(text, format_args!("{of:?}"));
    }
    for year in scenario.years.iter() {
        if let Some(amount) = measure.effect.in_year(year) {
            tell(text, format_args!("{year}={}", amount.kroner().normalize()));
        }
    }
    match measure.source() {
        Some(Source::Agreement(of)) => tell(text, format_args!("{of:?}")),
        Some(Source::Own(own)) => tell(text, own),
        None => {}
    }
}

/// What the measure is held against.
fn tell_guard(text: &mut String, guard: &Guard) {
    match guard {
        Guard::PartCited { part, whole, area, .. } => tell(text, format_args!("{part:?} {whole:?} {area}")),
        Guard::PartAndWhole { part, whole, .. } => tell(text, format_args!("{part:?} {whole:?}")),
        Guard::SameFigure { figure, sum, holds, .. } => {
            tell(text, format_args!("{figure:?} {} {}", sum.kroner().normalize(), holds.kroner().normalize()));
        }
        Guard::SameAmounts { source, .. } => tell(text, source),
        Guard::IndexedTwice { rate, .. } | Guard::NotIndexed { rate, .. } => tell(text, rate.normalize()),
        Guard::UnitSlip { year, size, .. } => tell(text, format_args!("{year} {}", size.kroner().normalize())),
        Guard::SavingAdds { .. } | Guard::ExpansionSaves { .. } => {}
        Guard::PoolSpent { pool } => tell(text, format_args!("{pool:?}")),
        Guard::OlderFrame { area, year, used, newer } => tell(text, format_args!("{area} {year} {used} {newer:?}")),
        Guard::OlderVintage { of, dated, .. } => tell(text, format_args!("{of:?} {dated}")),
        Guard::LevelAsPart { figure, area, .. } => tell(text, format_args!("{figure:?} {area}")),
        Guard::LevelsSummed { figure, .. } => tell(text, format_args!("{figure:?}")),
        Guard::BaselineSlip { area, year, amount, size, .. } => {
            tell(text, format_args!("{area} {year} {} {}", amount.kroner().normalize(), size.kroner().normalize()));
        }
    }
}

fn tell(text: &mut String, what: impl std::fmt::Display) {
    text.push('|');
    text.push_str(&what.to_string());
}
