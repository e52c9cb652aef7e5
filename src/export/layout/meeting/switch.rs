//! The switches of measures: the key that turns one, how it stands, what it is about.

use super::{MARGIN, WIDTH, clean};
use crate::export::ink::{self, Ink};
use crate::export::layout::geometry::{Rect, point};
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Part, Text, Turn};
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::meeting::Switch;

/// Rows of switches and how high each is.
#[derive(Clone, Copy)]
pub(super) struct Bank {
    columns: usize,
    rows: usize,
    /// The size of names.
    size: f64,
}

impl Bank {
    /// Room for so many switches, and for a line that there are more.
    pub(super) const fn of(switches: usize) -> Self {
        match switches {
            3 => Self { columns: 3, rows: 1, size: 33.0 },
            0..=4 => Self { columns: 2, rows: switches.div_ceil(2), size: 38.0 },
            _ => Self { columns: 3, rows: switches.div_ceil(3), size: 30.0 },
        }
    }

    fn pitch(self) -> f64 {
        self.size * 1.62
    }

    /// How high it is.
    pub(super) fn height(self) -> f64 {
        self.pitch() * count(self.rows)
    }
}

/// Sets the switches below `top`.
pub(super) fn set(switches: &[Switch], more: &str, bank: Bank, top: f64, part: &mut Part) {
    let width = WIDTH / count(bank.columns);
    for (at, switch) in switches.iter().enumerate() {
        let x = MARGIN + width * count(at % bank.columns);
        let middle = top + bank.pitch() * (count(at / bank.columns) + 0.5);
        let is_last = at + 1 == switches.len();
        let more = if is_last { more } else { "" };
        one(switch, more, (x, middle), width - 40.0, bank.size, part);
        let rect = Rect { x, y: middle - bank.pitch() / 2.0, width: width - 40.0, height: bank.pitch() };
        part.turn(rect, Turn { measure: switch.at, on: switch.on, title: switch.title.clone() });
    }
}

fn one(switch: &Switch, more: &str, (x, middle): (f64, f64), width: f64, size: f64, part: &mut Part) {
    let after_key = key(&switch.key, (x, middle), size, part);
    let after_switch = pill(switch.on, (after_key + 0.45 * size, middle), size, part);
    let left = after_switch + 0.4 * size;
    let (font, small) = (Font::medium(size), Font::regular(size * 0.82));
    let baseline = middle + font.half_height();
    let detail = clean(&switch.detail);
    let room = x + width - left;
    let title = clean(&switch.title);
    // A name that is cut is worse than a standing that is left out; the switch itself says on or off.
    let for_detail = (small.width(&detail) + 0.4 * size).min(room * 0.55);
    let detail = if font.width(&title) > room - for_detail { String::new() } else { detail };
    let title = lines::cut(&title, font, room);
    let ink = if switch.on { ink::TEXT } else { ink::MUTED };
    part.text(Text::new(point(left, baseline), font, ink, &title));
    let after = left + font.width(&title) + 0.4 * size;
    let detail =
        if more.is_empty() { detail } else { format!("{detail} · {more}").trim_start_matches(" · ").to_owned() };
    if detail.is_empty() || x + width - after < small.size * 2.0 {
        return;
    }
    let detail = lines::cut(&detail, small, x + width - after);
    part.text(Text::new(point(after, baseline), small, ink::MUTED, &detail));
}

/// The box with the digit; gives its right edge.
pub(super) fn key(digit: &str, (x, middle): (f64, f64), size: f64, part: &mut Part) -> f64 {
    let side = 1.08 * size;
    let rect = Rect { x, y: middle - side / 2.0, width: side, height: side };
    outlined(rect, 3.0, ink::MUTED, part);
    let font = Font::medium(0.74 * size);
    let at = point(rect.center(), middle + font.half_height());
    part.text(Text::new(at, font, ink::MUTED, digit).anchored(Anchor::Middle));
    rect.right()
}

/// The switch; gives its right edge. On: filled, the knob right. Off: outline, the knob left.
pub(super) fn pill(on: bool, (x, middle): (f64, f64), size: f64, part: &mut Part) -> f64 {
    let (width, height) = (1.9 * size, size);
    let rect = Rect { x, y: middle - height / 2.0, width, height };
    let gap = 0.14 * size;
    let knob = height - 2.0 * gap;
    let knob_x = if on { rect.right() - gap - knob } else { x + gap };
    let knob = Rect { x: knob_x, y: rect.y + gap, width: knob, height: knob };
    if on {
        part.plate(rect, ink::KEPT, height / 2.0);
        part.plate(knob, ink::PAPER, knob.height / 2.0);
    } else {
        outlined(rect, height / 2.0, ink::MUTED, part);
        part.plate(knob, ink::MUTED, knob.height / 2.0);
    }
    rect.right()
}

fn outlined(rect: Rect, radius: f64, ink: Ink, part: &mut Part) {
    part.plate(rect, ink, radius);
    part.plate(rect.grown(-2.0), ink::PAPER, (radius - 2.0).max(0.0));
}
