//! What the swift reader reads, and what it leaves.

use super::super::{Exact, Pairs, Text, YearNumber, options};
use super::*;

#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Thing<'a> {
    #[serde(borrow)]
    text: Text<'a>,
    #[serde(default)]
    on: Option<bool>,
    #[serde(default)]
    pairs: Pairs<YearNumber, Exact>,
    #[serde(default)]
    kinds: Vec<Kind>,
}

#[derive(Debug, PartialEq, serde::Deserialize)]
enum Kind {
    Bare,
    One(YearNumber),
    Two(YearNumber, YearNumber),
    Named { year: YearNumber },
}

#[test]
fn plain_texts_mean_the_same_to_both_readers() {
    for text in [
        "Thing(text: \"æ\", on: true, pairs: {2024: -1.50, 2025: 0}, kinds: [Bare, One(2024), Two(2024, 2025)])",
        "(text:\"a \\\"b\\\" \\\\ \\n\\t\\r\",pairs:{},kinds:[Named(year:2024,),One(1,),],on:false,)",
        "// one\n(//two\n  text: // three /* four\n \"// no comment\"\r\n\t)\n// five\n",
        "(text: \"a line\nand another, longer than eight signs\")",
    ] {
        let plain = plain::<Thing<'_>>(text, None);
        assert!(plain.is_some(), "{text}");
        assert_eq!(plain, options().from_str(text).ok(), "{text}");
    }
}

const ODD_THINGS: &[&str] = &[
    "Other(text: \"a\")",
    "Thing text: \"a\"",
    "(text: \"a\"",
    "(text: \"a\"))",
    "(text: \"a\") (",
    "",
    "(text: \"a\"",
    "text",
    "(text: \"a\") //",
    "(/**/text: \"a\")",
    "(text: r\"a\")",
    "(text: r#\"a\"#)",
    "(text: \"\\u{e6}\")",
    "(text: \"a)",
    "(text: \"a\\",
    "(text \"a\")",
    "(text: \"a\",,)",
    "(, text: \"a\")",
    "(text: \"a\" on: true)",
    "(text: \"a\", text: \"b\")",
    "(text: \"a\", other: 1)",
    "(text: \"a\", 1: 1)",
    "(on: true)",
    "(r#text: \"a\")",
    "(te\u{e6}xt: \"a\")",
    "(text: a)",
    "(text:\u{a0}\"a\")",
    "\u{feff}(text: \"a\")",
    "#![enable(implicit_some)] (text: \"a\")",
];

const ODD_FIELDS: &[&str] = &[
    "on: Some(true)",
    "on: None",
    "on: yes",
    "on: 1",
    "on: true5",
    "on: (true)",
    "pairs: {2024: 01}",
    "pairs: {2024: 1.}",
    "pairs: {2024: .5}",
    "pairs: {2024: 1.5.5}",
    "pairs: {2024: 1-5}",
    "pairs: {2024: +1}",
    "pairs: {2024: 1e5}",
    "pairs: {2024: --1}",
    "pairs: {2024: 1_000}",
    "pairs: {2024: 1f32}",
    "pairs: {2024: \"1\"}",
    "pairs: {2024 1}",
    "pairs: {2024: 1 2025: 1}",
    "pairs: {2024: 1,, }",
    "pairs: {-2024: 1}",
    "pairs: {2024.5: 1}",
    "pairs: {02024: 1}",
    "pairs: {0x10: 1}",
    "pairs: {1234567890123456789: 1}",
    "pairs: [2024: 1]",
    "pairs: {2024: 1]",
    "kinds: [bare]",
    "kinds: [Bare()]",
    "kinds: [Bare",
    "kinds: (Bare)",
    "kinds: [One]",
    "kinds: [One()]",
    "kinds: [One(1, 2)]",
    "kinds: [Two(1)]",
    "kinds: [Two(1, 2, 3)]",
    "kinds: [Two((1, 2))]",
    "kinds: [Named(1)]",
    "kinds: [Bare Bare]",
    "kinds: [Bare,,]",
];

#[test]
fn whatever_is_odd_is_left_to_the_thorough_reader() {
    let fields = ODD_FIELDS.iter().map(|field| format!("(text: \"a\", {field})"));
    for text in ODD_THINGS.iter().map(|text| (*text).to_owned()).chain(fields) {
        assert_eq!(plain::<Thing<'_>>(&text, None), None, "{text}");
    }
}

#[test]
fn a_gap_counts_as_an_empty_list() {
    let text = "(kinds: [what stands here], text: \"kinds: [what]\")";
    let inside = text.find("what").unwrap()..text.find(']').unwrap();
    assert_eq!(plain::<Thing<'_>>(text, Some(inside)).unwrap().kinds, []);
    let quoted = text.rfind("what").unwrap()..text.rfind(']').unwrap();
    assert_eq!(plain::<Thing<'_>>(text, Some(quoted)), None);
}
