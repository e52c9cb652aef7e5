//! Law 8: of two plans that began as one, every edit of either is in the merged plan or among its conflicts.

use super::plans::{a_layered_plan, an_edit, cases};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::merge::{Choice, Conflicts, Part, Slot, merge, merge_without_base};
use std::collections::BTreeMap;

/// A plan after some edits, those that fit.
fn edited(plan: &Scenario, edits: Vec<Edit>) -> Scenario {
    let mut plan = plan.clone();
    for edit in edits {
        plan.apply(edit).map(drop).unwrap_or_default();
    }
    plan
}

/// Three plans: the one both began with, ours and theirs.
fn three() -> impl Strategy<Value = [Scenario; 3]> {
    (a_layered_plan(), vec(an_edit(), 0..10), vec(an_edit(), 0..10))
        .prop_map(|(base, ours, theirs)| [edited(&base, ours), edited(&base, theirs), base])
        .prop_map(|[ours, theirs, base]| [base, ours, theirs])
        .boxed()
}

/// What a plan says, place by place, told apart without the help of what is tested. Things that stand twice are left out.
#[expect(clippy::too_many_lines, reason = "one line a field")]
fn facts(plan: &Scenario) -> BTreeMap<String, String> {
    let mut facts = BTreeMap::new();
    let mut twice = Vec::new();
    let mut say = |key: String, value: String| {
        if facts.insert(key.clone(), value).is_some() {
            twice.push(key);
        }
    };
    say("title".into(), plan.title.clone());
    say("note".into(), plan.note.clone());
    say("years".into(), format!("{:?}", plan.years));
    say("level".into(), format!("{:?}", plan.price_level));
    for measure in &plan.measures {
        let id = &measure.id;
        say(format!("measure {id} title"), measure.title.to_string());
        say(format!("measure {id} area"), measure.area.to_string());
        say(format!("measure {id} on"), measure.on.to_string());
        say(format!("measure {id} standing"), format!("{:?}", measure.standing));
        say(format!("measure {id} indexation"), format!("{:?}", measure.indexation));
        say(format!("measure {id} level"), format!("{:?}", measure.price_level));
        say(format!("measure {id} source"), format!("{:?}", measure.source()));
        say(format!("measure {id} range"), format!("{:?}", measure.range()));
        say(format!("measure {id} account"), format!("{:?}", measure.account()));
        say(format!("measure {id} group"), format!("{:?}", measure.group()));
        say(format!("measure {id} financing"), format!("{:?}", measure.financing()));
        match &measure.effect {
            Effect::Yearly(amounts) => {
                amounts.iter().for_each(|(year, amount)| say(format!("measure {id} {year}"), format!("{amount:?}")));
            }
            other => say(format!("measure {id} effect"), format!("{other:?}")),
        }
    }
    for (area, baseline) in &plan.baseline {
        match baseline {
            Baseline::Yearly { amounts, .. } => {
                amounts.iter().for_each(|(year, amount)| say(format!("baseline {area} {year}"), format!("{amount:?}")));
            }
            Baseline::Agreed { .. } => say(format!("baseline {area}"), format!("{baseline:?}")),
        }
    }
    for assumption in &plan.assumptions {
        say(format!("assumption {:?}", assumption.kind.subject()), format!("{assumption:?}"));
    }
    for frame in &plan.frames {
        say(format!("frame {}", frame.id), format!("{frame:?}"));
    }
    for vintage in &plan.vintages {
        say(format!("vintage {:?} {}", vintage.of, vintage.dated), format!("{vintage:?}"));
    }
    for own in &plan.own_agreements {
        say(format!("agreement {}", own.id), own.fingerprint());
    }
    for alternative in &plan.alternatives {
        let id = &alternative.id;
        say(format!("alternative {id} title"), alternative.title.to_string());
        for (measure, adjustment) in &alternative.changes {
            say(format!("alternative {id} {measure} on"), format!("{:?}", adjustment.on));
            say(format!("alternative {id} {measure} scale"), format!("{:?}", adjustment.scale));
            for (year, amount) in &adjustment.amounts {
                say(format!("alternative {id} {measure} {year}"), format!("{amount:?}"));
            }
        }
        for measure in &alternative.added {
            say(format!("alternative {id} added {}", measure.id), format!("{measure:?}"));
        }
    }
    for (id, needs) in &plan.ties.requires {
        say(format!("requires {id}"), format!("{needs:?}"));
    }
    for key in twice {
        facts.remove(&key);
    }
    facts
}

/// How the keys of facts begin that a conflict is about.
fn about(conflicts: Option<&Conflicts>) -> String {
    conflicts.map_or_else(String::new, |conflicts| format!("{:?}", conflicts.slots))
}

fn slots(plan: &Scenario) -> Vec<Slot> {
    plan.conflicts.as_ref().map_or_else(Vec::new, |conflicts| conflicts.slots.clone())
}

fn decided(mut plan: Scenario, choice: Choice) -> Scenario {
    while let Some(slot) = slots(&plan).first().cloned() {
        plan.apply(Edit::Resolve(Box::new(slot), choice)).unwrap();
    }
    plan
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn what_one_side_alone_did_is_the_merged_plan([base, ours, _] in three()) {
        prop_assert_eq!(&merge(&base, &base, &ours).unwrap(), &ours);
        prop_assert_eq!(&merge(&base, &ours, &base).unwrap(), &ours);
        prop_assert_eq!(&merge(&base, &ours, &ours).unwrap(), &ours);
    }

    #[test]
    fn conflicts_are_the_same_from_either_side([base, ours, theirs] in three()) {
        let (one, other) = (merge(&base, &ours, &theirs).unwrap(), merge(&base, &theirs, &ours).unwrap());
        let sorted = |plan| { let mut slots = slots(plan); slots.sort(); slots };
        prop_assert_eq!(sorted(&one), sorted(&other));
        if let (Some(one), Some(other)) = (&one.conflicts, &other.conflicts) {
            prop_assert_eq!(facts(&one.ours), facts(&other.theirs));
            prop_assert_eq!(facts(&one.theirs), facts(&other.ours));
            prop_assert_eq!(one.base.as_ref().map(facts), other.base.as_ref().map(facts));
        }
    }

    #[test]
    fn no_edit_is_lost([base, ours, theirs] in three()) {
        let merged = merge(&base, &ours, &theirs).unwrap();
        let conflicts = about(merged.conflicts.as_deref());
        let [b, o, t, m] = [&base, &ours, &theirs, &merged].map(facts);
        for key in o.keys().chain(t.keys()).chain(b.keys()) {
            let [before, with_us, with_them, now] = [&b, &o, &t, &m].map(|facts| facts.get(key));
            let expected = if with_us == with_them || with_them == before { with_us } else { with_them };
            let both = with_us != before && with_them != before && with_us != with_them;
            // The word that names the thing stands in the conflict that is about it.
            let name = key.split(' ').nth(1).unwrap_or(key);
            let said = conflicts.to_lowercase().contains(&name.to_lowercase());
            if both {
                prop_assert!(said || conflicts.contains("List"), "{key} not in {conflicts}");
            } else {
                prop_assert!(now == expected || said || conflicts.contains("List"), "{key}: {now:?}, not {expected:?}; {conflicts}");
            }
        }
    }

    #[test]
    fn whoever_takes_theirs_everywhere_has_what_they_would_have([base, ours, theirs] in three()) {
        let merged = merge(&base, &ours, &theirs).unwrap();
        if slots(&merged).iter().any(|slot| matches!(slot.part, Part::Twin(_))) {
            return Ok(());
        }
        let taken = decided(merged.clone(), Choice::Theirs);
        let kept = decided(merge(&base, &theirs, &ours).unwrap(), Choice::Ours);
        prop_assert_eq!(facts(&taken), facts(&kept));
        prop_assert!(taken.conflicts.is_none() && kept.conflicts.is_none());
    }

    #[test]
    fn conflicts_are_decided_one_by_one_and_taken_back([base, ours, theirs] in three(), at in any::<prop::sample::Index>(), them in any::<bool>()) {
        let merged = merge(&base, &ours, &theirs).unwrap();
        let open = slots(&merged);
        if open.is_empty() {
            return Ok(());
        }
        let slot = at.get(&open).clone();
        let mut plan = merged.clone();
        let choice = if them { Choice::Theirs } else { Choice::Ours };
        let inverse = plan.apply(Edit::Resolve(Box::new(slot.clone()), choice)).unwrap();
        let rest: Vec<Slot> = open.into_iter().filter(|other| *other != slot).collect();
        prop_assert_eq!(slots(&plan), rest);
        plan.apply(inverse).unwrap();
        prop_assert_eq!(plan, merged);
    }

    #[test]
    fn without_a_base_all_that_differs_is_asked_about([_, ours, theirs] in three()) {
        prop_assert_eq!(&merge_without_base(&ours, &ours).unwrap(), &ours);
        let merged = merge_without_base(&ours, &theirs).unwrap();
        let conflicts = about(merged.conflicts.as_deref());
        let [o, t, m] = [&ours, &theirs, &merged].map(facts);
        for key in o.keys().chain(t.keys()) {
            let name = key.split(' ').nth(1).unwrap_or(key);
            let said = conflicts.to_lowercase().contains(&name.to_lowercase()) || conflicts.contains("List");
            let alone = !o.contains_key(key) || !t.contains_key(key) || o.get(key) == t.get(key);
            prop_assert!(said || alone && m.get(key) == o.get(key).or_else(|| t.get(key)), "{key} in {conflicts}");
        }
        prop_assert!(decided(merged, Choice::Theirs).conflicts.is_none());
    }

    #[test]
    fn conflicts_are_saved_and_read_again([base, ours, theirs] in three()) {
        let merged = merge(&base, &ours, &theirs).unwrap();
        let text = raaderum::storage::scenario::write(&merged);
        let read = raaderum::storage::scenario::read(&text, raaderum::storage::areas::standard());
        // Some random plans are of a kind that no file holds: an agreement named twice, a title that says nothing.
        if let Ok(read) = read {
            prop_assert_eq!(slots(&read.scenario), slots(&merged));
        }
    }
}
