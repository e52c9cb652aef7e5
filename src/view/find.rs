//! Finding things by their names: how well a name fits what was typed.

use super::browse::fold::fold;

/// A name made alike for finding: small letters, `æ ø å` as `ae oe aa`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoldedName(String);

impl FoldedName {
    /// The name, folded.
    pub fn of(name: &str) -> Self {
        Self(fold(name))
    }
}

/// What somebody looks for, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    whole: String,
    words: Vec<String>,
}

/// What a name costs more for each place it stands behind the first of several names.
const OTHER_NAME: u16 = 4;

impl Sought {
    /// What a query looks for.
    pub fn of(query: &str) -> Self {
        let whole = fold(query);
        let words = whole.split_whitespace().map(str::to_owned).collect();
        Self { whole, words }
    }

    /// How well something of these names fits, the smaller the better; `None` where no name has every word. The first
    /// name is the one that is shown; names behind it are a second chance.
    pub fn rank(&self, names: &[FoldedName]) -> Option<u16> {
        let ranks = names.iter().enumerate().filter_map(|(at, name)| {
            let behind = if at == 0 { 0 } else { OTHER_NAME };
            self.rank_of(&name.0).map(|rank| rank.saturating_add(behind))
        });
        ranks.min()
    }

    fn rank_of(&self, name: &str) -> Option<u16> {
        let begins = |word: &String| name.match_indices(word.as_str()).any(|(at, _)| name.get(..at).is_some_and(ends));
        if name == self.whole {
            Some(0)
        } else if name.starts_with(&self.whole) {
            Some(1)
        } else if self.words.iter().all(begins) {
            Some(2)
        } else {
            self.words.iter().all(|word| name.contains(word.as_str())).then_some(3)
        }
    }
}

/// Whether a word begins behind this.
fn ends(before: &str) -> bool {
    before.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_name_comes_before_its_beginning_its_words_and_their_insides() {
        let rank = |query: &str, names: &[&str]| {
            Sought::of(query).rank(&names.iter().map(|name| FoldedName::of(name)).collect::<Vec<_>>())
        };
        let name = ["Eksportér rapport…", "Export report…"];
        assert_eq!(rank("eksporter rapport", &name), Some(0));
        assert_eq!(rank("eksp", &name), Some(1));
        assert_eq!(rank("rapp eks", &name), Some(2));
        assert_eq!(rank("port", &name), Some(3));
        assert_eq!(rank("report", &name), Some(6));
        assert_eq!(rank("gem", &name), None);
        assert_eq!(rank("aabn", &["Åbn fil…"]), Some(1));
        assert_eq!(rank("ÅBN", &["Åbn fil…"]), Some(1));
    }
}
