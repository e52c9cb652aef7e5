//! The first sheet of the gallery: the picture of the components, part upon part.

use eframe::egui::{Sense, Ui, vec2};

use super::{FOCUSED, Gallery, REST, at, boxed, ending_at, heading, levels, origin, touched};
use crate::desktop::theme::{Tokens, medium, muted, regular};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::cell::{Cell, Place, Rank, Reading, cell_edit_ui};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::lines::{self, Dash};
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::mark::{Assumed, VerdictMark, verdict_ui};
use crate::desktop::widget::pose::{Pose, Touch};
use crate::desktop::widget::select::{self, Choice, Select};
use crate::desktop::widget::swatch::{Pattern, hatch};
use crate::desktop::widget::switch;
use crate::desktop::widget::tag::tag_ui;

/// The first sheet: 640 × 824, as in the picture of the components.
pub(crate) fn components_ui(ui: &mut Ui, gallery: &mut Gallery) {
    verdicts(ui);
    buttons(ui, gallery);
    fields(ui, gallery);
    cells(ui, gallery);
    series(ui);
}

fn verdicts(ui: &mut Ui) {
    heading(ui, 34.0, "Vurdering");
    let known = [
        (VerdictMark::Kept, "Overholdt"),
        (VerdictMark::Broken, "Overskredet"),
        (VerdictMark::Undecided, "Uafgjort"),
        (VerdictMark::NoFrame, "Ingen ramme"),
        (VerdictMark::NotComputed, "Ikke beregnet"),
    ];
    let mut y = 65.0;
    for (mark, word) in known {
        at(ui, 32.0, y, |ui| verdict_ui(ui, mark, Assumed::No, word));
        y += 28.0;
    }
    let assumed = [(VerdictMark::Kept, "Overholdt", "antaget"), (VerdictMark::Broken, "Overskredet", "antaget ramme")];
    let mut y = 65.0;
    for (mark, word, tag) in assumed {
        at(ui, 192.0, y, |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            verdict_ui(ui, mark, Assumed::Yes, word);
            tag_ui(ui, tag);
        });
        y += 28.0;
    }
}

fn buttons(ui: &mut Ui, gallery: &mut Gallery) {
    heading(ui, 218.0, "Knapper");
    at(ui, 32.0, 256.0, |ui| ui.label(muted("Almindelig")));
    at(ui, 32.0, 296.0, |ui| ui.label(muted("Næste skridt")));
    at(ui, 32.0, 336.0, |ui| ui.label(muted("Kontakt")));
    at(ui, 148.0, 256.0, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::outlined("Eksportér")).clicked() {
            gallery.pressed.push("Eksportér");
        }
        posed(ui, &Button::outlined("Peget på"), 77.0, touched(Touch::Hovered));
        posed(ui, &Button::outlined("Fokus"), 61.0, FOCUSED);
        posed(ui, &Button::outlined("Trykket"), 68.0, touched(Touch::Pressed));
        let off = Button::outlined("Slået fra").disabled_because(Some("Der er intet at vise"));
        if ui.add(off).clicked() {
            gallery.pressed.push("Slået fra");
        }
    });
    at(ui, 148.0, 296.0, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::filled("Åbn fil…")).clicked() {
            gallery.pressed.push("Åbn fil…");
        }
        posed(ui, &Button::filled("Fokus"), 59.0, FOCUSED);
        let off = Button::filled("Slået fra").named("Næste skridt, slået fra");
        ui.add(off.disabled_because(Some("Der er intet at rette")));
    });
    let tokens = Tokens::of(ui);
    switch_at(ui, 148.0, switch::Stand::On, REST);
    switch_at(ui, 188.0, switch::Stand::Off, REST);
    switch_at(ui, 228.0, switch::Stand::On, FOCUSED);
    at(ui, 268.0, 336.0, |ui| ui.label(regular("til, fra, fokus").color(tokens.muted)));
}

fn posed(ui: &mut Ui, button: &Button<'_>, width: f32, pose: Pose) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, 32.0), Sense::hover());
    button.paint(ui.painter(), rect, pose, Tokens::of(ui));
}

fn switch_at(ui: &Ui, x: f32, stand: switch::Stand, pose: Pose) {
    let rect = boxed(ui, x, 328.0, switch::SIZE);
    switch::paint(ui.painter(), rect, stand, pose, Tokens::of(ui));
}

fn fields(ui: &mut Ui, gallery: &mut Gallery) {
    heading(ui, 382.0, "Felter");
    at(ui, 32.0, 420.0, |ui| ui.label(muted("Valg")));
    at(ui, 32.0, 460.0, |ui| ui.label(muted("Tekst")));
    let levels = levels();
    at(ui, 148.0, 420.0, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        Select::new("Prisniveau", &levels).width(132.0).show(ui, &mut gallery.level);
        let (rect, _) = ui.allocate_exact_size(vec2(132.0, 32.0), Sense::hover());
        select::paint(ui, rect, "Fokus", FOCUSED);
        let off = [Choice::new(0_u8, "Slået fra")];
        Select::new("Valg, slået fra", &off)
            .width(132.0)
            .disabled_because(Some("Områdets serie ligger fast"))
            .show(ui, &mut 0);
    });
    at(ui, 148.0, 460.0, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        Field::line(&mut gallery.source).named("Kilde").hint("Skriv en kilde").width(132.0).show(ui);
        Field::line(&mut gallery.origin).named("Notat").width(132.0).show(ui);
        ui.add_space(8.0);
        if link_ui(ui, "KØ2024, boks 3").clicked() {
            gallery.pressed.push("KØ2024, boks 3");
        }
    });
}

fn place(ui: &Ui, left: f32, y: f32, right: f32) -> Place {
    Place { rect: boxed(ui, left, y - 12.0, vec2(132.0, 24.0)), right: origin(ui).x + right }
}

fn cells(ui: &mut Ui, gallery: &mut Gallery) {
    heading(ui, 506.0, "Celler");
    let first = [
        (Cell::new("Hvile", "64,0"), 28.0, 120.0, "i hvile"),
        (Cell::new("Antaget", "600,0").assumed(true), 160.0, 252.0, "antaget"),
        (Cell::empty("Tom"), 292.0, 384.0, "tom"),
        (Cell::new("Problem", "ikke beregnet").rank(Rank::Muted), 448.0, 540.0, "med problem"),
    ];
    for (cell, left, right, word) in first {
        let place = place(ui, left, 536.0, right);
        cell.show(ui, place);
        ending_at(ui, right, 560.0, muted(word));
    }
    let tokens = Tokens::of(ui);
    let hovered = place(ui, 28.0, 592.0, 120.0);
    Cell::new("Peget på", "64,0").paint(ui.painter(), hovered, Touch::Hovered, tokens);
    let chosen = place(ui, 160.0, 592.0, 252.0);
    Cell::new("Valgt", "64,0").chosen(true).show(ui, chosen);
    let edited = place(ui, 292.0, 592.0, 384.0);
    cell_edit_ui(ui, edited, "I redigering", &mut gallery.typed, Reading::Fine);
    let unread = place(ui, 424.0, 592.0, 516.0);
    let text = &mut gallery.unreadable;
    cell_edit_ui(ui, unread, "Kan ikke læses", text, Reading::Unreadable);
    for (x, word) in [(120.0, "peget på"), (252.0, "valgt"), (384.0, "i redigering")] {
        ending_at(ui, x, 616.0, muted(word));
    }
    at(ui, 431.0, 616.0, |ui| ui.label(muted("kan ikke læses")));
    cell_line(ui);
}

fn cell_line(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let line = boxed(ui, 32.0, 636.0, vec2(576.0, 32.0));
    let painter = ui.painter();
    lines::block(painter, line, tokens.surface);
    lines::level(painter, line.x_range(), line.top(), 1.0, tokens.hairline);
    lines::level(painter, line.x_range(), line.bottom() - 1.0, 1.0, tokens.hairline);
    at(ui, 44.0, 652.0, |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        ui.label(medium("1.5"));
        let mark = VerdictMark::NotComputed;
        verdict_ui(ui, mark, Assumed::No, "Kan være 1,5 eller 1.500. Skriv det ene.");
    });
}

fn series(ui: &mut Ui) {
    heading(ui, 702.0, "Serier, skravering og rammer");
    let tokens = Tokens::of(ui);
    let [one, two, three] = tokens.measure;
    let series = [
        (32.0, tokens.baseline, "Udgangspunkt"),
        (144.0, one, "Tiltag 1"),
        (256.0, two, "Tiltag 2"),
        (368.0, three, "Tiltag 3"),
    ];
    for (x, color, word) in series {
        let solid = boxed(ui, x, 720.0, vec2(36.0, 40.0));
        lines::block(ui.painter(), solid, color);
        let hatched = solid.translate(vec2(44.0, 0.0));
        let ground = tokens.background;
        hatch(ui.painter(), hatched, Pattern::CHART, color, ground);
        at(ui, x, 770.0, |ui| ui.label(muted(word)));
    }
    let line = boxed(ui, 480.0, 731.0, vec2(112.0, 2.0));
    lines::level(ui.painter(), line.x_range(), line.top(), 2.0, tokens.frame);
    let from = line.min + vec2(0.0, 18.0);
    lines::dashed_level(ui.painter(), from, 112.0, 2.0, Dash::FRAME, tokens.frame);
    at(ui, 480.0, 770.0, |ui| ui.label(muted("aftalt, antaget")));
}
