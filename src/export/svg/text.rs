//! A line of text, its letters raised.

use super::Svg;
use super::element::{escaped, px};
use crate::export::ink::size::RAISED_BY;
use crate::export::layout::{Anchor, Run, Text, raised, raised_gap};
use crate::export::typeface::Weight;

/// Writes a text. Letters at its end hang outside its alignment, in the same element, so that they are selected with it.
pub(super) fn write(text: &Text, out: &mut Svg) {
    let (anchor, shift) = match text.anchor {
        Anchor::Start => ("", 0.0),
        Anchor::Middle => (" text-anchor=\"middle\"", text.tail() / 2.0),
        Anchor::End => (" text-anchor=\"end\"", text.tail()),
    };
    out.put(format_args!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
        px(text.at.x + shift),
        px(text.at.y),
        px(text.font.size)
    ));
    if text.font.weight != Weight::Regular {
        out.put(format_args!(" font-weight=\"{}\"", text.font.weight.number()));
    }
    out.put(format_args!(" fill=\"{}\"{anchor}>", text.ink));
    let mut is_up = false;
    for run in &text.runs {
        match run {
            Run::Plain(words) if is_up => {
                let down = text.font.size * RAISED_BY;
                out.put(format_args!("<tspan dy=\"{}\">{}</tspan>", px(down), escaped(words)));
                is_up = false;
            }
            Run::Plain(words) => out.put(format_args!("{}", escaped(words))),
            Run::Raised(letters) => {
                out.put(format_args!(
                    "<tspan dx=\"{}\" dy=\"{}\" font-size=\"{}\">{}</tspan>",
                    px(raised_gap(text.font)),
                    px(-text.font.size * RAISED_BY),
                    px(raised(text.font).size),
                    escaped(letters)
                ));
                is_up = true;
            }
        }
    }
    out.put(format_args!("</text>\n"));
}
