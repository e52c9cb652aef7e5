//! Where a conflict is, in running text.
#![expect(clippy::wildcard_enum_match_arm, reason = "most fields are told alike")]

use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::merge::{Adjusted, Conflicts, Of, Part, Slot};
use crate::budget::scenario::{Scenario, Subject};
use crate::view::View;

impl View<'_> {
    /// `2025 for ”Botilbud”`, `titlen på planen`, `antagelsen om …`.
    pub(super) fn conflict_place(&self, conflicts: &Conflicts, slot: &Slot) -> String {
        // Things are called as the plan calls them now.
        let sides = [self.book.scenario(), &conflicts.ours, &conflicts.theirs];
        self.part_of(&slot.part, &slot.of, sides)
    }

    fn part_of(&self, part: &Part, of: &Of, sides: [&Scenario; 3]) -> String {
        let thing = self.thing(of, matches!(part, Part::Whole | Part::Twin(_)), sides);
        let measure = |id: &str| self.words.tell("quoted", &[("text", &measure_title(id, of, sides))]);
        match part {
            Part::Adjusted(id, field) => {
                let thing = self.words.tell("conflict-in", &[("thing", &measure(id)), ("where", &thing)]);
                let part = match field {
                    Adjusted::On => Part::On,
                    Adjusted::Amount(year) => Part::Amount(*year),
                    Adjusted::Shift => return self.words.tell("conflict-part-shift", &[("thing", &thing)]),
                    Adjusted::Scale => return self.words.tell("conflict-part-scale", &[("thing", &thing)]),
                };
                self.part_in_words(&part, &thing)
            }
            Part::Added(id, field) => {
                let thing = self.words.tell("conflict-in", &[("thing", &measure(id)), ("where", &thing)]);
                self.part_in_words(field, &thing)
            }
            Part::OwnAssumption(subject) => {
                let about = self.thing(&Of::Assumption(subject.clone()), false, sides);
                self.words.tell("conflict-in", &[("thing", &about), ("where", &thing)])
            }
            Part::LeftOut(subject) => {
                let about = self.thing(&Of::Assumption(subject.clone()), false, sides);
                self.words.tell("conflict-part-left-out", &[("about", &about), ("thing", &thing)])
            }
            _ => self.part_in_words(part, &thing),
        }
    }

    fn part_in_words(&self, part: &Part, thing: &str) -> String {
        let key = match part {
            Part::Amount(year) | Part::Annotation(year) => {
                let key = if matches!(part, Part::Amount(_)) { "conflict-part-amount" } else { "conflict-part-remark" };
                return self.words.tell(key, &[("year", &year.to_string()), ("thing", thing)]);
            }
            Part::Title => "title",
            Part::Scope => "scope",
            Part::Years => "years",
            Part::PriceLevel => "price-level",
            Part::Note => "note",
            Part::Area => "area",
            Part::Effect => "effect",
            Part::Numbers => "numbers",
            Part::Indexation => "indexation",
            Part::Standing => "standing",
            Part::On => "on",
            Part::Source => "source",
            Part::Range => "range",
            Part::Account => "account",
            Part::Group => "group",
            Part::Financing => "financing",
            Part::Because => "because",
            Part::Shown => "shown",
            Part::Over => "over",
            Part::Whole
            | Part::Twin(_)
            | Part::Assumed
            | Part::Adjusted(..)
            | Part::Added(..)
            | Part::OwnAssumption(_)
            | Part::LeftOut(_) => return thing.to_owned(),
        };
        self.words.tell(&format!("conflict-part-{key}"), &[("thing", thing)])
    }

    /// What the conflict is about; `whole` where it is about nothing less.
    fn thing(&self, of: &Of, whole: bool, sides: [&Scenario; 3]) -> String {
        let tell = |key: &str, name: &str| self.words.tell(&format!("conflict-of-{key}"), &[("name", name)]);
        match of {
            Of::Plan => self.words.say("conflict-of-plan"),
            Of::List(name) => self.words.say(&format!("conflict-list-{}", name.replace('_', "-"))),
            Of::Agreement(id) => tell("agreement", id),
            Of::Chosen(id, _) => tell("chosen", id),
            Of::OwnAgreement(id) => tell("own-agreement", id),
            Of::Area(path) => tell("area", &self.own_area(path, sides)),
            Of::Baseline(path) => tell("baseline", &self.own_area(path, sides)),
            Of::Measure(id) => {
                let title = measure_title(id, of, sides);
                if whole { tell("measure", &title) } else { self.words.tell("quoted", &[("text", &title)]) }
            }
            Of::Frame(id) => {
                let frames = sides.iter().flat_map(|side| &side.frames);
                tell("frame", frames.filter(|frame| frame.id == *id).map(|frame| &*frame.title).next().unwrap_or(id))
            }
            Of::Vintage(figure, dated) => {
                self.words.tell("conflict-of-vintage", &[("name", &self.figure_in_quotes(figure)), ("dated", dated)])
            }
            Of::Assumption(subject) => tell("assumption", &self.subject(subject, sides)),
            Of::Accepted(_, about) => tell("accepted", &measure_title(about, of, sides)),
            Of::Page(kind, area) => {
                let name = self.page(kind);
                let area = area.as_ref().map(|area| format!(", {}", self.own_area(area, sides)));
                tell("page", &format!("{name}{}", area.unwrap_or_default()))
            }
            Of::Exclusive(group) => tell("exclusive", &group.join(", ")),
            Of::Requires(id) => tell("requires", &measure_title(id, of, sides)),
            Of::Alternative(id) => {
                let all = sides.iter().flat_map(|side| &side.alternatives);
                tell("alternative", all.filter(|one| one.id == *id).map(|one| &*one.title).next().unwrap_or(id))
            }
        }
    }

    /// What an assumption is about.
    fn subject(&self, subject: &Subject, sides: [&Scenario; 3]) -> String {
        match subject {
            Subject::PriceLevel(figure) => {
                self.words.tell("conflict-subject-price-level", &[("figure", &self.figure_in_quotes(figure))])
            }
            Subject::Phasing(figure) => {
                self.words.tell("conflict-subject-phasing", &[("figure", &self.figure_in_quotes(figure))])
            }
            Subject::Rate(series, year) => {
                self.words.tell("conflict-subject-rate", &[("series", series), ("year", &year.to_string())])
            }
            Subject::FrameBeyond(area) => {
                self.words.tell("conflict-subject-frame", &[("area", &self.own_area(area, sides))])
            }
            Subject::BaselineBeyond(area) => {
                self.words.tell("conflict-subject-baseline", &[("area", &self.own_area(area, sides))])
            }
            Subject::SubsidyPercent(agreement, year) => {
                self.words.tell("conflict-subject-percent", &[("agreement", agreement), ("year", &year.to_string())])
            }
        }
    }

    fn figure_in_quotes(&self, figure: &FigureRef) -> String {
        format!("{} ({})", self.words.tell("quoted", &[("text", &self.figure_name(figure))]), figure.agreement)
    }

    fn own_area(&self, path: &AreaPath, sides: [&Scenario; 3]) -> String {
        let own = sides.iter().flat_map(|side| &side.areas).find(|area| area.path == *path);
        own.map_or_else(|| self.area_in_text(path), |area| self.words.name(&area.name).to_owned())
    }

    fn page(&self, kind: &str) -> String {
        self.words.say(&match kind {
            "verdict" | "assumptions" => format!("meeting-page-{kind}"),
            "all-measures" => "meeting-page-measures".to_owned(),
            chart => format!("chart-tab-{chart}"),
        })
    }
}

/// The title of a measure that any side has, of the plan or of an alternative; its id where none has it.
fn measure_title(id: &str, of: &Of, sides: [&Scenario; 3]) -> String {
    let own = sides
        .iter()
        .flat_map(|side| &side.alternatives)
        .filter(|one| matches!(of, Of::Alternative(of) if *of == one.id));
    let all = own.flat_map(|one| one.added.iter()).chain(sides.iter().flat_map(|side| side.measures.iter()));
    let mut found = all.filter(|measure| &*measure.id == id);
    found.next().map_or_else(|| id.to_owned(), |measure| measure.title.to_string())
}
