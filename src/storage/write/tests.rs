//! Holds the swift writer to the library.

use super::*;
use crate::storage::agreements;
use crate::storage::read::{Label, Pairs, Text, bare};
use proptest::prelude::*;

/// Values of every kind that files hold, in one another.
#[derive(Debug, Clone, Serialize)]
enum Tree {
    Leaf,
    Truth(bool),
    Number(u64),
    Said(Text<'static>),
    Under(Box<Self>),
    Two(Text<'static>, Box<Self>),
    List(Vec<Self>),
    Map(Pairs<Text<'static>, Self>),
    Pair(Box<(Self, Self)>),
    Struct(Node),
    Fields {
        #[serde(skip_serializing_if = "Option::is_none")]
        perhaps: Option<Box<Self>>,
    },
}

#[derive(Debug, Clone, Serialize)]
#[serde(rename = "Name")]
struct Node {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    items: Vec<Tree>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    label: Option<Text<'static>>,
}

fn text() -> impl Strategy<Value = Text<'static>> {
    "[ -~æø\u{202e}\n\t\"\\\\é]{0,12}".prop_map(Text::from)
}

fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        Just(Tree::Leaf),
        any::<bool>().prop_map(Tree::Truth),
        any::<u64>().prop_map(Tree::Number),
        text().prop_map(Tree::Said),
    ];
    leaf.prop_recursive(5, 60, 4, |inner| {
        let many = || prop::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            inner.clone().prop_map(|tree| Tree::Under(Box::new(tree))),
            (text(), inner.clone()).prop_map(|(text, tree)| Tree::Two(text, Box::new(tree))),
            many().prop_map(Tree::List),
            prop::collection::vec((text(), inner.clone()), 0..4).prop_map(|pairs| Tree::Map(Pairs(pairs))),
            (inner.clone(), inner.clone()).prop_map(|pair| Tree::Pair(Box::new(pair))),
            (many(), prop::option::of(text())).prop_map(|(items, label)| Tree::Struct(Node { items, label })),
            prop::option::of(inner.prop_map(Box::new)).prop_map(|perhaps| Tree::Fields { perhaps }),
        ]
    })
}

proptest! {
    #[test]
    fn both_writers_write_the_same(tree in tree()) {
        prop_assert_eq!(swiftly(&tree), Some(by_library(&tree)));
    }

    #[test]
    fn checksums_are_the_same_where_texts_are(one in tree(), other in tree()) {
        let sums = [&one, &other].map(checksum::digested);
        prop_assert!(sums[0].is_some());
        prop_assert_eq!(sums[0] == sums[1], super::text(&one) == super::text(&other));
        prop_assert_eq!(checksum(&one), checksum(&one.clone()));
    }
}

#[test]
fn the_library_writes_what_is_unusual() {
    assert_eq!(swiftly(&-1.5_f64), None);
    assert_eq!(super::text(&-1.5_f64), "-1.5\n");
}

#[test]
fn names_in_two_languages_stand_on_one_line() {
    let label = Label { da: "Anlæg".into(), en: "\"Capital\"".into() };
    assert_eq!(super::text(&label), "(da: \"Anlæg\", en: \"\\\"Capital\\\"\")\n");
}

#[test]
fn no_agreement_is_left_to_the_library() {
    for agreement in &agreements::all().agreements {
        let written = agreements::written(agreement);
        assert_eq!(swiftly(&written), Some(by_library(&written)), "{}", agreement.id);
    }
}
