//! What stands around a timeline: title, second line, notes, sources, footer.

use super::{Dot, Scale};
use crate::budget::agreement::{ComparableSeries, StatedKind};
use crate::budget::area::{AreaPath, Owner};
use crate::budget::marks::Marks;
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use crate::view::View;
use crate::view::balance::in_text;
use crate::view::chart::{Note, RateSpan};
use crate::view::derived::of_point;
use crate::view::source::SourcePiece;
use std::collections::BTreeSet;

impl View<'_> {
    pub(super) fn timeline_title(&self, area: &AreaPath, dots: &[Dot<'_>], restate: Option<PriceLevel>) -> String {
        let name = self.area_name(area);
        let name = name.split(',').next().unwrap_or(&name);
        let agreements: BTreeSet<&str> = dots.iter().map(|dot| &*dot.agreement.id).collect();
        let levels: BTreeSet<Option<PriceLevel>> = dots.iter().map(|dot| dot.level).collect();
        let count = agreements.len();
        let spelled = if count <= 6 { self.words.say(&format!("count-{count}")) } else { count.to_string() };
        let level = restate.map(|level| self.price_level(level)).unwrap_or_default();
        let variables = [("area", name), ("count", spelled.as_str()), ("level", level.as_str())];
        let key = match (restate, levels.len(), count) {
            (Some(_), _, 1) => "timeline-title-restated-one",
            (Some(_), _, _) => "timeline-title-restated",
            (None, 0 | 1, 1) => "timeline-title-one",
            (None, 0 | 1, _) => "timeline-title-same",
            (None, _, 1) => "timeline-title-one-mixed",
            (None, _, _) => "timeline-title-mixed",
        };
        self.words.tell(key, &variables)
    }

    pub(super) fn timeline_second_line(
        &self,
        area: &AreaPath,
        kind: StatedKind,
        unit: Unit,
        restate: Option<PriceLevel>,
    ) -> String {
        let owner = self.book.areas().get(area).map(|area| area.owner);
        let scope = match owner {
            Some(Owner::Regions) => self.words.say("scope-regions"),
            Some(Owner::Municipalities) | None => self.words.say("scope-municipalities"),
        };
        let what = match kind {
            StatedKind::Levels => self.area_name(area),
            StatedKind::Changes => self.words.tell("timeline-changes", &[("area", &self.area_in_text(area))]),
            StatedKind::Amounts => self.words.tell("timeline-amounts", &[("area", &self.area_in_text(area))]),
        };
        let unit = self.words.say(&format!("unit-head-{}", unit.code()));
        let level = restate.map_or_else(|| self.words.say("timeline-own-levels"), |level| self.price_level(level));
        format!("{what}, {scope}. {unit}, {level}")
    }

    #[expect(clippy::too_many_arguments, reason = "each is one thing a note can be about")]
    pub(super) fn timeline_notes(
        &self,
        area: &AreaPath,
        kind: StatedKind,
        dots: &[Dot<'_>],
        rates: &[RateSpan],
        scale: Scale,
        left_out: &[String],
        restate: Option<PriceLevel>,
        marks: Marks,
    ) -> Vec<Note> {
        let plain = |text: String| Note { letter: None, text };
        let mut notes = Vec::new();
        let missing: usize =
            rates.iter().filter(|span| span.is_missing).map(|span| span.to.saturating_sub(span.from)).sum();
        if restate.is_none() && dots.len() > 1 {
            let not_joined = self.words.say("timeline-not-joined");
            let missing = (missing > 0).then(|| self.words.count("timeline-missing", missing));
            notes.push(plain([Some(not_joined), missing].into_iter().flatten().collect::<Vec<_>>().join(" ")));
        }
        if let (Some(level), false) = (restate, left_out.is_empty()) {
            let level = self.price_level(level);
            notes.push(plain(
                self.words.tell("timeline-left-out", &[("level", &level), ("figures", &left_out.join("; "))]),
            ));
        }
        let series = self.book.library().comparisons.series.iter().filter(|series| series.area == *area);
        let broken = series.filter(|_| dots.iter().any(|dot| dot.figure.is_none()));
        let has_sums = dots.iter().any(|dot| dot.figure.is_none());
        notes.extend(broken.map(|series| plain(self.break_note(series))));
        notes.extend(self.finer_note(dots, scale).filter(|_| restate.is_none() && !has_sums).map(plain));
        notes.extend(self.names_note(dots, kind).map(plain));
        notes.extend(
            self.assumption_sentences(marks).into_iter().map(|(letter, text)| Note { letter: Some(letter), text }),
        );
        notes
    }

    /// What the comparable sums consist of, and what breaks the printed figures.
    fn break_note(&self, series: &ComparableSeries) -> String {
        let points = series.points(self.book.library());
        let sums = points.iter().filter(|point| point.is_derived()).map(|point| {
            let row = of_point(point).row;
            format!("{} {}", point.agreement.id, self.words.derivation(&row))
        });
        let (name, sums) = (in_text(self.words.name(&series.name)), sums.collect::<Vec<_>>().join("; "));
        let sums = sums.trim_end_matches('.');
        let note = self.words.name(&series.note);
        self.words.tell("timeline-break-note", &[("name", &name), ("sums", sums), ("note", note)])
    }

    /// Which amounts are printed finer than they are shown.
    fn finer_note(&self, dots: &[Dot<'_>], scale: Scale) -> Option<String> {
        let is_cut = |dot: &&Dot<'_>| dot.money.in_unit(scale.unit).normalize().scale() > scale.decimals;
        let finer = dots.iter().filter(|dot| dot.figure.is_some() && dot.printed.unit() < scale.unit).filter(is_cut);
        let texts: Vec<String> = finer
            .map(|dot| {
                let number = self.words.language().notation().write_as_is(dot.printed.number());
                let unit = dot.printed.unit().code();
                let amount = self.words.tell("amount-in-text", &[("number", &number), ("unit", unit)]);
                format!("{} {amount}", dot.agreement.id)
            })
            .collect();
        (!texts.is_empty())
            .then(|| self.words.tell("timeline-finer", &[("figures", self.words.list(&texts).trim_end_matches('.'))]))
    }

    /// Which figures the amounts are, where they are not one figure or not the area's level.
    fn names_note(&self, dots: &[Dot<'_>], kind: StatedKind) -> Option<String> {
        let mut names: Vec<String> = Vec::new();
        for dot in dots.iter().filter(|dot| dot.figure.is_some()) {
            let text = format!("{} ({})", dot.name, dot.agreement.id);
            if !names.contains(&text) {
                names.push(text);
            }
        }
        let ids: BTreeSet<_> = dots.iter().filter_map(|dot| dot.figure.as_ref()).map(|of| &of.figure).collect();
        let says_something = kind != StatedKind::Levels || ids.len() > 1;
        says_something.then(|| self.words.tell("timeline-names", &[("names", &self.words.list(&names))]))
    }

    /// Each agreement with the places its amounts for an area stand in, in pieces that lead to their figures.
    pub fn timeline_sources(&self, area: &AreaPath) -> Vec<SourcePiece> {
        let stated = self.book.library().stated(area).map(|(_, stated)| stated).unwrap_or_default();
        let dots: Vec<Dot<'_>> = stated.iter().map(|stated| self.dot(stated)).collect();
        self.sources_of(&dots)
    }

    pub(super) fn sources_of(&self, dots: &[Dot<'_>]) -> Vec<SourcePiece> {
        let mut agreements: Vec<(&str, Vec<SourcePiece>)> = Vec::new();
        for dot in dots {
            let (Some(value), Some(figure)) = (dot.value, &dot.figure) else { continue };
            if !agreements.iter().any(|(id, _)| *id == &*dot.agreement.id) {
                agreements.push((&dot.agreement.id, Vec::new()));
            }
            let Some((_, places)) = agreements.iter_mut().find(|(id, _)| *id == &*dot.agreement.id) else { continue };
            let text = self.places(value);
            if !places.iter().any(|place| place.text == text) {
                places.push(SourcePiece { text, figure: Some(figure.clone()) });
            }
        }
        let mut pieces = Vec::new();
        for (id, places) in agreements {
            let separator = if pieces.is_empty() { "" } else { "; " };
            pieces.push(SourcePiece { text: format!("{separator}{id}, "), figure: None });
            for (at, place) in places.into_iter().enumerate() {
                if at > 0 {
                    pieces.push(SourcePiece { text: "; ".to_owned(), figure: None });
                }
                pieces.push(place);
            }
        }
        pieces
    }

    pub(super) fn timeline_footer(&self) -> String {
        let parts = [self.book.scenario().title.as_str(), self.fingerprint];
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if known.is_empty() { self.words.say("timeline-footer") } else { known.join(" · ") }
    }
}
