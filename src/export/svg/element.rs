//! Numbers and strings as XML has them.

/// A length with at most two decimals, written in one way only.
pub(super) fn px(length: f64) -> String {
    let text = format!("{length:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" || text.is_empty() { "0".to_owned() } else { text.to_owned() }
}

/// Text with the characters escaped that mean something to XML. What XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, px};

    #[test]
    fn lengths_are_short() {
        assert_eq!(px(590.0), "590");
        assert_eq!(px(-0.001), "0");
        assert_eq!(px(12.349), "12.35");
        assert_eq!(px(100.5), "100.5");
    }

    #[test]
    fn markup_is_escaped() {
        assert_eq!(escaped("a<b>&\"c\"\u{0}"), "a&lt;b&gt;&amp;&quot;c&quot;");
    }
}
