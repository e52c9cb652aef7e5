//! The second sheet of the gallery: what the picture of the components leaves out.

use eframe::egui::{Ui, UiBuilder, Vec2, vec2};

use super::{FOCUSED, Gallery, REST, at, boxed, levels, touched};
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, bold, medium, muted, regular, sub, title};
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::form::{form_note, form_row, form_value};
use crate::desktop::widget::lines;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::mark::{Assumed, VerdictMark, verdict_ui};
use crate::desktop::widget::menu::{MenuItem, menu_ui};
use crate::desktop::widget::pose::Touch;
use crate::desktop::widget::row::{Chosen, list_row};
use crate::desktop::widget::select::Select;
use crate::desktop::widget::swatch::swatch_ui;
use crate::desktop::widget::switch;
use crate::desktop::widget::tabs::{Tab, tabs_ui};
use crate::desktop::widget::tag::tag_ui;

/// The second sheet: what the picture of the components leaves out.
pub(crate) fn more_ui(ui: &mut Ui, gallery: &mut Gallery) {
    icons(ui);
    plain(ui, gallery);
    panel(ui, gallery);
    form(ui, gallery);
    texts(ui);
}

fn icons(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let mut x = 24.0;
    for icon in Icon::ALL {
        let small = boxed(ui, x, 24.0, Vec2::splat(16.0));
        icon.paint(ui.painter(), small, tokens.text);
        let large = boxed(ui, x, 56.0, Vec2::splat(20.0));
        icon.paint(ui.painter(), large, tokens.muted);
        x += 32.0;
    }
}

fn plain(ui: &mut Ui, gallery: &mut Gallery) {
    at(ui, 16.0, 112.0, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let menu = ui.add(Button::icon_only(Icon::Menu, "Menu"));
        menu_ui(&menu, |ui| {
            ui.add(MenuItem::new("Åbn fil…").icon(Icon::FolderOpen).shortcut("Ctrl+O"));
            let save = MenuItem::new("Gem").icon(Icon::Save).shortcut("Ctrl+S");
            if ui.add(save).clicked() {
                gallery.pressed.push("Gem");
            }
            let revert = MenuItem::new("Gendan").icon(Icon::Undo);
            ui.add(revert.disabled_because(Some("Intet er ændret")));
        });
        let undo = Button::plain("Fortryd").icon(Icon::Undo);
        ui.add(undo.detail("Slå ”Udskudt renovering” fra"));
        let redo = Button::plain("Gentag").icon(Icon::Redo);
        ui.add(redo.disabled_because(Some("Intet er fortrudt")));
        ui.add(Button::outlined("Vis i møde").icon(Icon::Present));
        ui.add(Button::outlined("Eksporter som").icon(Icon::Export).chevron());
    });
    at(ui, 16.0, 152.0, |ui| {
        ui.add(Button::plain("Kopiér figur").icon(Icon::Copy).tone(Tone::Muted));
        ui.add(Button::plain("Nyt tiltag").icon(Icon::Plus).tone(Tone::Accent));
        ui.add(Button::outlined("Dublér"));
        if ui.add(Button::plain("Slet")).clicked() {
            gallery.pressed.push("Slet");
        }
        ui.add(Button::icon_only(Icon::Close, "Luk"));
        ui.add(Button::outlined("Bred").width(100.0));
    });
}

fn panel(ui: &mut Ui, gallery: &mut Gallery) {
    let tokens = Tokens::of(ui);
    let panel = boxed(ui, 0.0, 184.0, vec2(280.0, 400.0));
    lines::block(ui.painter(), panel, tokens.surface);
    let foot = panel.top() + 39.0;
    lines::level(ui.painter(), panel.x_range(), foot, 1.0, tokens.hairline);
    let builder = UiBuilder::new().max_rect(panel.shrink2(vec2(16.0, 0.0)));
    ui.scope_builder(builder, |ui| {
        let tabs = [Tab::new(0_u8, "Tiltag"), Tab::new(1, "Hvorfor dette tal"), Tab::counting(2, "Problemer", 2)];
        tabs_ui(ui, "Inspektør", &tabs, &mut gallery.tab);
    });
    let rows = [
        (232.0, Chosen::No, REST, "I hvile"),
        (280.0, Chosen::No, touched(Touch::Hovered), "Peget på"),
        (328.0, Chosen::Yes, REST, "Valgt"),
        (376.0, Chosen::Yes, FOCUSED, "Valgt, fokus"),
    ];
    for (y, chosen, pose, word) in rows {
        let rect = boxed(ui, 0.0, y, vec2(280.0, 48.0));
        list_row(ui.painter(), rect, chosen, pose, tokens);
        at(ui, 56.0, y + 14.0, |ui| ui.label(regular(word)));
        at(ui, 56.0, y + 34.0, |ui| {
            verdict_ui(ui, VerdictMark::Kept, Assumed::Yes, "Overholdt");
            tag_ui(ui, "antaget");
        });
    }
    at(ui, 16.0, 246.0, |ui| switch::switch_ui(ui, &mut gallery.counted, "Ekstraordinært løft", None));
    at(ui, 16.0, 294.0, |ui| switch::switch_ui(ui, &mut false, "Udskudt renovering", Some("Har et problem")));
    at(ui, 16.0, 448.0, |ui| {
        swatch_ui(ui, tokens.baseline, Assumed::No, tokens.surface);
        ui.label(regular("Udgangspunkt"));
        swatch_ui(ui, tokens.muted, Assumed::Yes, tokens.surface);
        ui.label(muted("Skraveret og stiplet"));
    });
    let builder = UiBuilder::new().max_rect(boxed(ui, 16.0, 476.0, vec2(248.0, 40.0)));
    ui.scope_builder(builder, |ui| {
        lines::hairline(ui);
        lines::sum_rule(ui);
    });
}

fn form(ui: &mut Ui, gallery: &mut Gallery) {
    let panel = boxed(ui, 312.0, 184.0, vec2(280.0, 400.0));
    let levels = levels();
    ui.scope_builder(UiBuilder::new().max_rect(panel), |ui| {
        form_row(ui, "Titel", |ui| Field::wrapping(&mut gallery.heading).show(ui));
        form_row(ui, "Indeksering", |ui| {
            let width = ui.available_width();
            Select::new("Indeksering", &levels).width(width).show(ui, &mut gallery.level);
            form_note(ui, |ui| ui.label(muted("kommuner/anlaeg")));
        });
        form_row(ui, "Niveau", |ui| {
            Field::line(&mut gallery.origin).show(ui);
            form_note(ui, |ui| {
                tag_ui(ui, "antaget");
                ui.label(muted("for 2025-26"));
            });
        });
        form_row(ui, "Kilde", |ui| form_value(ui, |ui| link_ui(ui, "KØ2024, kap. 4, boks 3")));
        form_row(ui, "Note", |ui| Field::note(&mut gallery.note, 3).show(ui));
        form_row(ui, "Fast", |ui| {
            Field::line(&mut "Ligger fast".to_owned()).disabled_because(Some("Aftalen fastsætter det")).show(ui)
        });
    });
}

fn texts(ui: &mut Ui) {
    at(ui, 16.0, 620.0, |ui| ui.label(title(medium("Planen opfylder mindstekravet i alle år"))));
    at(ui, 16.0, 644.0, |ui| ui.label(sub(muted("Botilbud, kommunerne under ét. Mio. kr., 2024-pl"))));
    at(ui, 16.0, 668.0, |ui| {
        ui.label(bold("1.080,0"));
        ui.label(medium("1.080,0"));
        ui.label(regular("1.080,0 − ½ ⅓ … • ≤ ≥ ± × ≈"));
    });
    for (x, unit) in [(16.0, 1.0), (48.0, 2.0), (100.0, 3.0)] {
        let tokens = Tokens::of(ui);
        let marks = [VerdictMark::Kept, VerdictMark::Broken, VerdictMark::NotComputed];
        for (index, mark) in (0_u8..).zip(marks) {
            let side = 14.0 * unit;
            let y = 692.0 + f32::from(index) * (side + 4.0);
            let rect = boxed(ui, x, y, Vec2::splat(side));
            mark.paint(ui.painter(), rect, Assumed::Yes, tokens);
        }
    }
}
