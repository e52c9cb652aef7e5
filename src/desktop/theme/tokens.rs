//! The colours of the two themes.

use eframe::egui::{Color32, Context, Theme};

/// The colours of one theme, named by what they are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tokens {
    /// Centre, top bar and fields.
    pub background: Color32,
    /// Side panels, cell line and status line.
    pub surface: Color32,
    /// Panel edges and chart rules.
    pub hairline: Color32,
    /// Buttons, and three sides of a field.
    pub border: Color32,
    /// Lower side of a field, zero axis, dashed tag, disabled text.
    pub control: Color32,
    /// Running text.
    pub text: Color32,
    /// Text of second rank: labels, units, notes.
    pub muted: Color32,
    /// Focus, selection bar, links, kept.
    pub accent: Color32,
    /// Text and knob on a filled accent.
    pub on_accent: Color32,
    /// Overshoot and problems, nothing else.
    pub broken: Color32,
    /// Selection in lists, a pressed button, the welcome strip.
    pub tint: Color32,
    /// Selection in the grid.
    pub row_tint: Color32,
    /// The pointer is over a row or button.
    pub hover: Color32,
    /// The baseline, always the lowest segment.
    pub baseline: Color32,
    /// The measures, in their order in the scenario.
    pub measure: [Color32; 3],
    /// Step lines of the frames.
    pub frame: Color32,
}

impl Tokens {
    /// The light theme: screen, meeting mode and every file.
    pub const LIGHT: Self = Self {
        background: hex(0xFF_FF_FF),
        surface: hex(0xF7_F8_FA),
        hairline: hex(0xE3_E6_EA),
        border: hex(0xCD_D3_DA),
        control: hex(0x85_8E_9B),
        text: hex(0x1B_1F_24),
        muted: hex(0x5B_64_70),
        accent: hex(0x0B_4F_8A),
        on_accent: hex(0xFF_FF_FF),
        broken: hex(0xC2_41_0C),
        tint: hex(0xEB_F1_F6),
        row_tint: hex(0xF1_F5_F9),
        hover: hex(0xEE_F1_F4),
        baseline: hex(0x6E_6E_6E),
        measure: [hex(0x0B_4F_8A), hex(0x3B_8F_C4), hex(0xD9_48_0F)],
        frame: hex(0x22_22_22),
    };

    /// The dark theme: the screen only.
    pub const DARK: Self = Self {
        background: hex(0x14_17_1B),
        surface: hex(0x1B_1F_25),
        hairline: hex(0x2B_31_38),
        border: hex(0x3A_42_4C),
        control: hex(0x66_70_7C),
        text: hex(0xE8_EB_EF),
        muted: hex(0x9A_A4_B0),
        accent: hex(0x6B_B1_E6),
        on_accent: hex(0x14_17_1B),
        broken: hex(0xF0_8A_4B),
        tint: hex(0x1E_2F_3E),
        row_tint: hex(0x1A_22_2B),
        hover: hex(0x23_29_31),
        baseline: hex(0x9A_A4_B0),
        measure: [hex(0x6B_B1_E6), hex(0x9C_C9_EA), hex(0xF0_8A_4B)],
        frame: hex(0xE8_EB_EF),
    };

    /// The tokens of the theme that is showing. A `&Ui` will do as the context.
    pub fn of(ctx: &Context) -> &'static Self {
        Self::in_theme(ctx.theme())
    }

    /// The tokens of a theme.
    pub const fn in_theme(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &Self::LIGHT,
            Theme::Dark => &Self::DARK,
        }
    }
}

/// A colour from its six hexadecimal digits.
const fn hex(digits: u32) -> Color32 {
    let [_, red, green, blue] = digits.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG contrast of two opaque colours.
    fn contrast(one: Color32, other: Color32) -> f32 {
        let luminance = |color: Color32| {
            let channel = |value: u8| {
                let part = f32::from(value) / 255.0;
                if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * channel(color.r()) + 0.7152 * channel(color.g()) + 0.0722 * channel(color.b())
        };
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_on_every_ground() {
        for tokens in [Tokens::LIGHT, Tokens::DARK] {
            let grounds = [tokens.background, tokens.surface, tokens.tint, tokens.row_tint, tokens.hover];
            for ground in grounds {
                for ink in [tokens.text, tokens.muted, tokens.accent, tokens.broken] {
                    let ratio = contrast(ink, ground);
                    assert!(ratio >= 4.5, "{ink:?} on {ground:?} has only {ratio}:1");
                }
            }
            assert!(contrast(tokens.on_accent, tokens.accent) >= 4.5);
            assert!(contrast(tokens.control, tokens.background) >= 3.0);
        }
    }
}
