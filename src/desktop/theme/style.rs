//! How egui is told of the text face and of both themes.

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::epaint::FontColorTransferFunction;
use eframe::egui::epaint::text::TextOptions;
use eframe::egui::style::{ScrollFadeStyle, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use eframe::egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, Margin, Shadow, Spacing, Stroke, Style,
    SurrenderFocusOn, TextStyle, Theme, Vec2, Visuals,
};

use super::{Tokens, Weight, size, space};

/// Gives egui the text face and the look of both themes. Call once, before the first frame.
pub fn install(ctx: &Context) {
    // Where the system says nothing about light and dark.
    ctx.options_mut(|options| options.fallback_theme = Theme::Light);
    ctx.set_fonts(faces());
    for theme in [Theme::Light, Theme::Dark] {
        ctx.set_style_of(theme, style(theme));
    }
    // A field ends when the pointer goes down elsewhere, not when it comes up: by then the click may
    // have chosen another measure, and what was typed would have no field left to be taken from.
    ctx.options_mut(|options| {
        options.input_options.surrender_focus_on = SurrenderFocusOn::Presses;
        // A system that does not say is taken for a light one, like the paper the figures end on.
        options.fallback_theme = Theme::Light;
    });
}

/// Roboto in three weights. Egui's other families point at it too, so that no text lacks a face.
fn faces() -> FontDefinitions {
    let files: [(&str, &'static [u8], &[FontFamily]); 3] = [
        (
            "Roboto Regular",
            include_bytes!("../../../assets/fonts/Roboto-Regular.ttf"),
            &[FontFamily::Proportional, FontFamily::Monospace],
        ),
        (
            "Roboto Medium",
            include_bytes!("../../../assets/fonts/Roboto-Medium.ttf"),
            &[Weight::Medium.at(size::BODY).family],
        ),
        ("Roboto Bold", include_bytes!("../../../assets/fonts/Roboto-Bold.ttf"), &[Weight::Bold.at(size::BODY).family]),
    ];
    let mut faces = FontDefinitions::empty();
    for (name, file, families) in files {
        let data = Arc::new(FontData::from_static(file));
        faces.font_data.insert(name.to_owned(), data);
        for family in families {
            faces.families.insert(family.clone(), vec![name.to_owned()]);
        }
    }
    faces
}

fn style(theme: Theme) -> Style {
    let mut style = theme.default_style();
    style.text_styles = BTreeMap::from([
        (TextStyle::Small, Weight::Regular.at(size::BODY)),
        (TextStyle::Body, Weight::Regular.at(size::BODY)),
        (TextStyle::Button, Weight::Regular.at(size::BODY)),
        (TextStyle::Monospace, Weight::Regular.at(size::BODY)),
        (TextStyle::Heading, Weight::Medium.at(size::TITLE)),
    ]);
    style.spacing = Spacing {
        item_spacing: Vec2::splat(space::STEP),
        window_margin: Margin::same(16),
        menu_margin: Margin::symmetric(8, 4),
        button_padding: Vec2::new(12.0, 7.0),
        interact_size: Vec2::splat(space::CONTROL),
        indent: space::INDENT,
        tooltip_width: 320.0,
        scroll: ScrollStyle {
            fade: ScrollFadeStyle { strength: 0.0, ..ScrollFadeStyle::default() },
            // A bar in the ink of text is quiet enough to stand beside numbers.
            active_handle_opacity: 0.35,
            active_background_opacity: 0.0,
            interact_background_opacity: 0.0,
            interact_handle_opacity: 0.6,
            ..ScrollStyle::floating()
        },
        ..style.spacing
    };
    style.visuals = visuals(theme);
    // A window that sleeps does not fade: what changes is there at once.
    style.animation_time = 0.0;
    style.interaction.selectable_labels = false;
    style
}

fn visuals(theme: Theme) -> Visuals {
    let tokens = Tokens::in_theme(theme);
    let shadow = Shadow {
        offset: [0, 2],
        blur: 8,
        spread: 0,
        color: Color32::from_black_alpha(36), // 14 pct. of 255
    };
    Visuals {
        widgets: widgets(tokens),
        weak_text_color: Some(tokens.muted),
        selection: Selection { bg_fill: tokens.accent.gamma_multiply(0.25), stroke: Stroke::new(1.0, tokens.text) },
        hyperlink_color: tokens.accent,
        faint_bg_color: tokens.row_tint,
        extreme_bg_color: tokens.background,
        code_bg_color: tokens.surface,
        warn_fg_color: tokens.broken,
        error_fg_color: tokens.broken,
        window_corner_radius: CornerRadius::same(space::RADIUS),
        window_shadow: shadow,
        window_fill: tokens.background,
        window_stroke: Stroke::new(1.0, tokens.border),
        menu_corner_radius: CornerRadius::same(space::RADIUS),
        panel_fill: tokens.background,
        popup_shadow: shadow,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(1.0, tokens.text),
            blink: false,
            ..TextCursorStyle::default()
        },
        text_options: TextOptions { color_transfer_function: FontColorTransferFunction::Off, ..TextOptions::default() },
        // A disabled widget is drawn in the control colour, not faded.
        disabled_alpha: 1.0,
        ..theme.default_visuals()
    }
}

/// Egui's own widgets, where one is used: flat, one border, no change of size.
fn widgets(tokens: &Tokens) -> Widgets {
    let at_rest = WidgetVisuals {
        bg_fill: tokens.background,
        weak_bg_fill: tokens.background,
        bg_stroke: Stroke::new(1.0, tokens.border),
        corner_radius: CornerRadius::same(space::RADIUS),
        fg_stroke: Stroke::new(1.0, tokens.text),
        expansion: 0.0,
    };
    let filled = |fill| WidgetVisuals { bg_fill: fill, weak_bg_fill: fill, ..at_rest };
    Widgets {
        noninteractive: WidgetVisuals { bg_stroke: Stroke::new(1.0, tokens.hairline), ..at_rest },
        inactive: at_rest,
        hovered: filled(tokens.hover),
        active: filled(tokens.tint),
        open: filled(tokens.tint),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_themes_are_installed_with_a_still_caret() {
        let ctx = Context::default();
        install(&ctx);
        for theme in [Theme::Light, Theme::Dark] {
            let style = ctx.style_of(theme);
            let tokens = Tokens::in_theme(theme);
            assert_eq!(style.visuals.panel_fill, tokens.background);
            assert_eq!(style.visuals.dark_mode, theme == Theme::Dark);
            assert!(!style.visuals.text_cursor.blink);
        }
    }
}
