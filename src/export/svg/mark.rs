//! The drawn marks of verdicts, in a box of 14 × 14.

use super::Svg;
use super::element::px;
use crate::export::ink::{Ink, PAPER, of_verdict};
use crate::export::layout::{Mark, VerdictMark};

const BOX: f64 = 14.0;
/// An outline under an assumption: 1.3 thick, 2.6 on, 1.8 off.
const DASHED: &str = "fill=\"none\" stroke-width=\"1.3\" stroke-dasharray=\"2.6 1.8\"";
const SIGN: &str = "fill=\"none\" stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";

/// Writes a mark: filled, or under an assumption a dashed outline with the sign in the colour itself.
pub(super) fn write(mark: &Mark, out: &mut Svg) {
    let ink = of_verdict(mark.shape);
    let scale = mark.rect.width / BOX;
    out.put(format_args!(
        "<g transform=\"translate({} {}) scale({scale:.4})\" stroke=\"{ink}\">",
        px(mark.rect.x),
        px(mark.rect.y)
    ));
    let sign = if mark.assumed { ink } else { PAPER };
    match mark.shape {
        VerdictMark::Kept => kept(ink, sign, mark.assumed, out),
        VerdictMark::Broken => broken(ink, sign, mark.assumed, out),
        VerdictMark::Undecided => undecided(mark.assumed, out),
        VerdictMark::NoFrame => out.put(format_args!("<path d=\"M3 7H11\" {SIGN}/>")),
        VerdictMark::NotComputed => not_computed(ink, mark.assumed, out),
    }
    out.put(format_args!("</g>\n"));
}

fn kept(ink: Ink, sign: Ink, is_assumed: bool, out: &mut Svg) {
    if is_assumed {
        out.put(format_args!("<circle cx=\"7\" cy=\"7\" r=\"6.3\" {DASHED}/>"));
    } else {
        out.put(format_args!("<circle cx=\"7\" cy=\"7\" r=\"7\" fill=\"{ink}\" stroke=\"none\"/>"));
    }
    out.put(format_args!("<path d=\"M3.9 7.2L6.2 9.5L10.2 4.8\" {SIGN} stroke=\"{sign}\"/>"));
}

fn broken(ink: Ink, sign: Ink, is_assumed: bool, out: &mut Svg) {
    if is_assumed {
        out.put(format_args!("<rect x=\"0.7\" y=\"0.7\" width=\"12.6\" height=\"12.6\" rx=\"2\" {DASHED}/>"));
    } else {
        out.put(format_args!("<rect width=\"14\" height=\"14\" rx=\"2\" fill=\"{ink}\" stroke=\"none\"/>"));
    }
    out.put(format_args!("<path d=\"M4.4 4.4L9.6 9.6M9.6 4.4L4.4 9.6\" {SIGN} stroke=\"{sign}\"/>"));
}

fn undecided(is_assumed: bool, out: &mut Svg) {
    let dashed = if is_assumed { DASHED } else { "fill=\"none\" stroke-width=\"1.3\"" };
    out.put(format_args!("<circle cx=\"7\" cy=\"7\" r=\"6.2\" {dashed}/>"));
    out.put(format_args!("<path d=\"M3.8 7.6C4.8 5.6 6 5.8 7 7S9.2 8.4 10.2 6.4\" {SIGN}/>"));
}

fn not_computed(ink: Ink, is_assumed: bool, out: &mut Svg) {
    let dash = if is_assumed { " stroke-dasharray=\"2.6 1.8\"" } else { "" };
    out.put(format_args!(
        "<path d=\"M7 1.2L13.3 12.6H0.7Z\" fill=\"none\" stroke-width=\"1.4\" stroke-linejoin=\"round\"{dash}/>\
         <path d=\"M7 5.2V8.6\" {SIGN}/><circle cx=\"7\" cy=\"10.7\" r=\"0.9\" fill=\"{ink}\" stroke=\"none\"/>"
    ));
}
