//! A copy for others, with some things left out and nothing of them left behind.

use super::{Alternative, MeetingPage, PageContent, Scenario};
use crate::budget::agreement::AgreementId;
use crate::budget::measure::Measure;
use std::collections::BTreeSet;

/// What a copy is to do without.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// Measures, by id, also those of alternatives.
    pub measures: BTreeSet<Box<str>>,
    /// Every remark: of the scenario, of measures and of alternatives.
    pub notes: bool,
    /// Alternatives, by id; those that lie over them go too.
    pub alternatives: BTreeSet<Box<str>>,
    /// The pages of the meeting, with their titles and annotations.
    pub meeting: bool,
    /// Agreements of the user's own that it would carry, by id.
    pub agreements: BTreeSet<AgreementId>,
}

impl Scenario {
    /// The same without what is left out. What remains may rest on what is gone, which is a problem of the copy.
    #[must_use]
    pub fn without(&self, left_out: &LeftOut) -> Self {
        let gone = self.gone_with(&left_out.alternatives);
        let stays = |id: &str| !left_out.measures.contains(id);
        let mut copy = self.clone();
        copy.measures = kept(&self.measures, left_out);
        copy.alternatives = self
            .alternatives
            .iter()
            .filter(|alternative| !gone.contains(&*alternative.id))
            .map(|alternative| without_in(alternative, left_out))
            .collect();
        copy.ties.exclusive.iter_mut().for_each(|group| group.retain(|id| stays(id)));
        copy.ties.exclusive.retain(|group| group.len() > 1);
        copy.ties.requires.values_mut().for_each(|needs| needs.retain(|id| stays(id)));
        copy.ties.requires.retain(|id, needs| stays(id) && !needs.is_empty());
        copy.accepted.retain(|accepted| stays(&accepted.of));
        if left_out.notes {
            copy.note.clear();
        }
        if left_out.meeting {
            copy.meeting.clear();
        } else {
            // A title or an annotation in the author's words may speak of what is gone.
            copy.meeting.iter_mut().for_each(|page| silence(page, left_out));
        }
        copy.own_agreements.retain(|agreement| !left_out.agreements.contains(&agreement.id));
        copy.agreements.retain(|id| !left_out.agreements.contains(id));
        copy.chosen.retain(|chosen| !left_out.agreements.contains(&chosen.agreement));
        if *left_out != LeftOut::default() {
            // What the sides of a merge said may hold what is left out.
            copy.conflicts = None;
        }
        copy
    }

    /// Alternatives, and those that lie over them.
    fn gone_with(&self, alternatives: &BTreeSet<Box<str>>) -> BTreeSet<Box<str>> {
        let mut gone = alternatives.clone();
        loop {
            let over = |one: &&Alternative| one.over.as_ref().is_some_and(|below| gone.contains(&**below));
            let more: Vec<Box<str>> = self
                .alternatives
                .iter()
                .filter(over)
                .map(|one| (*one.id).into())
                .filter(|id| !gone.contains(id))
                .collect();
            if more.is_empty() {
                return gone;
            }
            gone.extend(more);
        }
    }
}

fn kept(measures: &super::Measures, left_out: &LeftOut) -> super::Measures {
    let stays = measures.iter().filter(|measure| !left_out.measures.contains(&measure.id));
    let without_note = |measure: &Measure| {
        let mut measure = measure.clone();
        if left_out.notes && !measure.note().is_empty() {
            measure.details_mut().note = None;
            measure.tidy();
        }
        measure
    };
    stays.map(without_note).collect()
}

fn without_in(alternative: &Alternative, left_out: &LeftOut) -> Alternative {
    let changes = alternative.changes.iter().filter(|(id, _)| !left_out.measures.contains(*id));
    Alternative {
        note: if left_out.notes { String::new() } else { alternative.note.clone() },
        changes: changes.map(|(id, adjustment)| (id.clone(), adjustment.clone())).collect(),
        added: kept(&alternative.added, left_out),
        ..alternative.clone()
    }
}

/// Takes the author's words from a page where measures are left out.
fn silence(page: &mut MeetingPage, left_out: &LeftOut) {
    if left_out.measures.is_empty() && left_out.alternatives.is_empty() && !left_out.notes {
        return;
    }
    page.title = None;
    if let PageContent::Chart(chart) = &mut page.content {
        chart.annotations.clear();
    }
}
