//! Every text exists in both languages, with the same variables, and every key that the code names exists.

use fluent_syntax::ast;
use raaderum::view::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The texts of a language: key → the variables it uses.
fn texts(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(language.source())
        .unwrap_or_else(|(_, errors)| panic!("{language:?} does not parse: {errors:?}"));
    let mut texts = BTreeMap::new();
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let mut variables = BTreeSet::new();
        collect(message.value.as_ref().expect("a text has a value"), &mut variables);
        let twice = texts.insert(message.id.name.to_owned(), variables);
        assert!(twice.is_none(), "{language:?} has {} twice", message.id.name);
    }
    texts
}

fn collect(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else { continue };
        match expression {
            ast::Expression::Inline(inline) => of_inline(inline, variables),
            ast::Expression::Select { selector, variants } => {
                of_inline(selector, variables);
                for variant in variants {
                    collect(&variant.value, variables);
                }
            }
        }
    }
}

fn of_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        // Each text is read by itself.
        ast::InlineExpression::MessageReference { id, .. } | ast::InlineExpression::TermReference { id, .. } => {
            panic!("a text refers to another: {}", id.name)
        }
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let (danish, english) = (texts(Language::Danish), texts(Language::English));
    let keys = |texts: &BTreeMap<String, BTreeSet<String>>| texts.keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&danish), keys(&english));
    for (key, variables) in &danish {
        assert_eq!(Some(variables), english.get(key), "variables of {key}");
    }
}

#[test]
fn every_text_is_found_by_its_key() {
    for language in Language::ALL {
        let words = Words::of(language);
        for key in texts(language).into_keys() {
            let is_itself = language.source().contains(&format!("\n{key} = {key}\n"));
            assert_eq!(words.say(&key) == key, is_itself, "{language:?} {key}");
        }
        assert_eq!(words.say("no-such-text"), "no-such-text");
    }
}

#[test]
fn a_value_that_ends_in_a_full_stop_ends_the_sentence() {
    let words = Words::of(Language::Danish);
    let told = words.tell("about-level-at-most", &[("year", "2024"), ("plan", "5 mio. kr."), ("frame", "4 mio. kr.")]);
    assert_eq!(told, "Planen for 2024 er 5 mio. kr., og rammen siger højst 4 mio. kr.");
    let told = words.tell("about-level-at-most", &[("year", "2024"), ("plan", "5"), ("frame", "4")]);
    assert!(told.ends_with("4."));
}

#[test]
fn every_key_the_code_names_exists() {
    let known = texts(Language::Danish);
    let mut missing = Vec::new();
    for (path, source) in sources(Path::new("src")) {
        for key in literal_keys(&source) {
            if !known.contains_key(&key) {
                missing.push(format!("{path}: {key}"));
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

/// `say("key")`, `tell("key"`, `count("key"` as the code writes them.
fn literal_keys(source: &str) -> Vec<String> {
    let mut keys = Vec::new();
    for call in [".say(\"", ".tell(\"", ".count(\""] {
        for (at, _) in source.match_indices(call) {
            let rest = &source[at + call.len()..];
            keys.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    keys
}

fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn amounts_read_right_in_both_languages() {
    let say = |language, number: &str, unit: &str| {
        Words::of(language).tell("amount-in-text", &[("number", number), ("unit", unit)])
    };
    assert_eq!(say(Language::Danish, "64", "mio"), "64 mio. kr.");
    assert_eq!(say(Language::Danish, "304,8", "mia"), "304,8 mia. kr.");
    assert_eq!(say(Language::English, "64", "mio"), "DKK 64 m");
    assert_eq!(say(Language::English, "125", "kr"), "DKK 125");
}
