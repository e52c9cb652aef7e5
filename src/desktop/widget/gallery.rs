//! Every widget in every state, for the eye and for the tests.
//!
//! The first sheet stands where the picture of the components has its parts, so that the two can be
//! laid upon each other.

use eframe::egui;
use egui::{Align, Layout, Pos2, Rect, RichText, Theme, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;

use super::button::{Button, Tone};
use super::cell::{Cell, Place, Rank, Reading, cell_edit_ui};
use super::field::Field;
use super::form::{form_note, form_row, form_value};
use super::lines::{self, Dash};
use super::link::link_ui;
use super::mark::{Assumed, VerdictMark, verdict_ui};
use super::pose::{Pose, Touch};
use super::row::{Chosen, list_row};
use super::select::{self, Choice, Select};
use super::swatch;
use super::switch;
use super::tabs::{Tab, tabs_ui};
use super::tag::tag_ui;
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, bold, install, medium, muted, regular, sub, title};

/// What the gallery lets one change.
pub(crate) struct Gallery {
    pub(crate) level: &'static str,
    pub(crate) source: String,
    pub(crate) origin: String,
    pub(crate) note: String,
    pub(crate) heading: String,
    pub(crate) typed: String,
    pub(crate) unreadable: String,
    pub(crate) counted: bool,
    pub(crate) tab: u8,
    pub(crate) pressed: Vec<&'static str>,
}

impl Default for Gallery {
    fn default() -> Self {
        Self {
            level: "2024-pl",
            source: String::new(),
            origin: "Budgetnotat 12".to_owned(),
            note: "Kommunale pladser ud over mindstekravet. Drift er ikke med.".to_owned(),
            heading: "Ekstraordinært løft af botilbudskapaciteten".to_owned(),
            typed: "0,08 mia".to_owned(),
            unreadable: "1.5".to_owned(),
            counted: true,
            tab: 0,
            pressed: Vec::new(),
        }
    }
}

const REST: Pose = Pose {
    touch: Touch::Rest,
    focused: false,
};
const FOCUSED: Pose = Pose {
    touch: Touch::Rest,
    focused: true,
};

fn touched(touch: Touch) -> Pose {
    Pose { touch, ..REST }
}

/// Adds something in a box whose left edge is `x` and whose middle is `y`.
fn at<R>(ui: &mut Ui, x: f32, y: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(origin(ui) + vec2(x, y - 16.0), vec2(600.0, 32.0));
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder, add).inner
}

/// Text whose right end is at `x`.
fn ending_at(ui: &mut Ui, x: f32, y: f32, text: RichText) {
    let rect = Rect::from_min_size(origin(ui) + vec2(x - 300.0, y - 16.0), vec2(300.0, 32.0));
    let layout = Layout::right_to_left(Align::Center);
    let builder = UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder, |ui| ui.label(text));
}

fn origin(ui: &Ui) -> Pos2 {
    ui.max_rect().min
}

fn boxed(ui: &Ui, x: f32, y: f32, size: Vec2) -> Rect {
    Rect::from_min_size(origin(ui) + vec2(x, y), size)
}

fn heading(ui: &mut Ui, y: f32, text: &str) {
    at(ui, 32.0, y, |ui| ui.label(sub(medium(text))));
}

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
    let assumed = [
        (VerdictMark::Kept, "Overholdt", "antaget"),
        (VerdictMark::Broken, "Overskredet", "antaget ramme"),
    ];
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
        posed(
            ui,
            &Button::outlined("Peget på"),
            77.0,
            touched(Touch::Hovered),
        );
        posed(ui, &Button::outlined("Fokus"), 61.0, FOCUSED);
        posed(
            ui,
            &Button::outlined("Trykket"),
            68.0,
            touched(Touch::Pressed),
        );
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
    at(ui, 268.0, 336.0, |ui| {
        ui.label(regular("til, fra, fokus").color(tokens.muted))
    });
}

fn posed(ui: &mut Ui, button: &Button<'_>, width: f32, pose: Pose) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, 32.0), egui::Sense::hover());
    button.paint(ui.painter(), rect, pose, Tokens::of(ui));
}

fn switch_at(ui: &Ui, x: f32, stand: switch::Stand, pose: Pose) {
    let rect = boxed(ui, x, 328.0, switch::SIZE);
    switch::paint(ui.painter(), rect, stand, pose, Tokens::of(ui));
}

fn levels() -> Vec<Choice<&'static str>> {
    ["2022-pl", "2023-pl", "2024-pl", "2025-pl"]
        .into_iter()
        .map(|level| Choice::new(level, level))
        .collect()
}

fn fields(ui: &mut Ui, gallery: &mut Gallery) {
    heading(ui, 382.0, "Felter");
    at(ui, 32.0, 420.0, |ui| ui.label(muted("Valg")));
    at(ui, 32.0, 460.0, |ui| ui.label(muted("Tekst")));
    let levels = levels();
    at(ui, 148.0, 420.0, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        Select::new("Prisniveau", &levels)
            .width(132.0)
            .show(ui, &mut gallery.level);
        let (rect, _) = ui.allocate_exact_size(vec2(132.0, 32.0), egui::Sense::hover());
        select::paint(ui, rect, "Fokus", FOCUSED);
        let off = [Choice::new(0_u8, "Slået fra")];
        Select::new("Valg, slået fra", &off)
            .width(132.0)
            .disabled_because(Some("Områdets serie ligger fast"))
            .show(ui, &mut 0);
    });
    at(ui, 148.0, 460.0, |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        Field::line(&mut gallery.source)
            .named("Kilde")
            .hint("Skriv en kilde")
            .width(132.0)
            .show(ui);
        Field::line(&mut gallery.origin)
            .named("Notat")
            .width(132.0)
            .show(ui);
        ui.add_space(8.0);
        if link_ui(ui, "KØ2024, boks 3").clicked() {
            gallery.pressed.push("KØ2024, boks 3");
        }
    });
}

fn place(ui: &Ui, left: f32, y: f32, right: f32) -> Place {
    Place {
        rect: boxed(ui, left, y - 12.0, vec2(132.0, 24.0)),
        right: origin(ui).x + right,
    }
}

fn cells(ui: &mut Ui, gallery: &mut Gallery) {
    heading(ui, 506.0, "Celler");
    let first = [
        (Cell::new("Hvile", "64,0"), 28.0, 120.0, "i hvile"),
        (
            Cell::new("Antaget", "600,0").assumed(true),
            160.0,
            252.0,
            "antaget",
        ),
        (Cell::empty("Tom"), 292.0, 384.0, "tom"),
        (
            Cell::new("Problem", "ikke beregnet").rank(Rank::Muted),
            448.0,
            540.0,
            "med problem",
        ),
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
    cell_edit_ui(
        ui,
        edited,
        "I redigering",
        &mut gallery.typed,
        Reading::Fine,
    );
    let unread = place(ui, 424.0, 592.0, 516.0);
    let text = &mut gallery.unreadable;
    cell_edit_ui(ui, unread, "Kan ikke læses", text, Reading::Unreadable);
    for (x, word) in [
        (120.0, "peget på"),
        (252.0, "valgt"),
        (384.0, "i redigering"),
    ] {
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
    lines::level(
        painter,
        line.x_range(),
        line.bottom() - 1.0,
        1.0,
        tokens.hairline,
    );
    at(ui, 44.0, 652.0, |ui| {
        ui.spacing_mut().item_spacing.x = 7.0;
        ui.label(medium("1.5"));
        let mark = VerdictMark::NotComputed;
        verdict_ui(
            ui,
            mark,
            Assumed::No,
            "Kan være 1,5 eller 1.500. Skriv det ene.",
        );
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
        for (x, assumed) in [(x, Assumed::No), (x + 44.0, Assumed::Yes)] {
            let rect = boxed(ui, x, 720.0, vec2(36.0, 40.0));
            swatch::paint(ui.painter(), rect, color, assumed, tokens.background);
        }
        at(ui, x, 770.0, |ui| ui.label(muted(word)));
    }
    let line = boxed(ui, 480.0, 731.0, vec2(112.0, 2.0));
    lines::level(ui.painter(), line.x_range(), line.top(), 2.0, tokens.frame);
    let from = line.min + vec2(0.0, 18.0);
    lines::dashed_level(ui.painter(), from, 112.0, 2.0, Dash::FRAME, tokens.frame);
    at(ui, 480.0, 770.0, |ui| ui.label(muted("aftalt, antaget")));
}

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
        ui.add(Button::icon_only(Icon::Menu, "Menu"));
        let undo = Button::plain("Fortryd").icon(Icon::Undo);
        ui.add(undo.detail("Slå ”Udskudt renovering” fra"));
        let redo = Button::plain("Gentag").icon(Icon::Redo);
        ui.add(redo.disabled_because(Some("Intet er fortrudt")));
        ui.add(Button::outlined("Vis i møde").icon(Icon::Present));
        ui.add(
            Button::outlined("Eksporter som")
                .icon(Icon::Export)
                .chevron(),
        );
    });
    at(ui, 16.0, 152.0, |ui| {
        ui.add(
            Button::plain("Kopiér figur")
                .icon(Icon::Copy)
                .tone(Tone::Muted),
        );
        ui.add(
            Button::plain("Nyt tiltag")
                .icon(Icon::Plus)
                .tone(Tone::Accent),
        );
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
        let tabs = [
            Tab::new(0_u8, "Tiltag"),
            Tab::new(1, "Hvorfor dette tal"),
            Tab::counting(2, "Problemer", 2),
        ];
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
    at(ui, 16.0, 246.0, |ui| {
        switch::switch_ui(ui, &mut gallery.counted, "Ekstraordinært løft", None)
    });
    at(ui, 16.0, 294.0, |ui| {
        switch::switch_ui(ui, &mut false, "Udskudt renovering", Some("Har et problem"))
    });
    at(ui, 16.0, 448.0, |ui| {
        swatch::swatch_ui(ui, tokens.baseline, Assumed::No);
        ui.label(regular("Udgangspunkt"));
        swatch::swatch_ui(ui, tokens.muted, Assumed::Yes);
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
        form_row(ui, "Titel", |ui| {
            Field::wrapping(&mut gallery.heading).show(ui)
        });
        form_row(ui, "Indeksering", |ui| {
            let width = ui.available_width();
            Select::new("Indeksering", &levels)
                .width(width)
                .show(ui, &mut gallery.level);
            form_note(ui, |ui| ui.label(muted("kommuner/anlaeg")));
        });
        form_row(ui, "Niveau", |ui| {
            Field::line(&mut gallery.origin).show(ui);
            form_note(ui, |ui| {
                tag_ui(ui, "antaget");
                ui.label(muted("for 2025-26"));
            });
        });
        form_row(ui, "Kilde", |ui| {
            form_value(ui, |ui| link_ui(ui, "KØ2024, kap. 4, boks 3"))
        });
        form_row(ui, "Note", |ui| Field::note(&mut gallery.note, 3).show(ui));
        form_row(ui, "Fast", |ui| {
            Field::line(&mut "Ligger fast".to_owned())
                .disabled_because(Some("Aftalen fastsætter det"))
                .show(ui)
        });
    });
}

fn texts(ui: &mut Ui) {
    at(ui, 16.0, 620.0, |ui| {
        ui.label(title(medium("Planen opfylder mindstekravet i alle år")))
    });
    at(ui, 16.0, 644.0, |ui| {
        ui.label(sub(muted(
            "Botilbud, kommunerne under ét. Mio. kr., 2024-pl",
        )))
    });
    at(ui, 16.0, 668.0, |ui| {
        ui.label(bold("1.080,0"));
        ui.label(medium("1.080,0"));
        ui.label(regular("1.080,0 − ½ ⅓ … • ≤ ≥ ± × ≈"));
    });
    for (x, unit) in [(16.0, 1.0), (48.0, 2.0), (100.0, 3.0)] {
        let tokens = Tokens::of(ui);
        let marks = [
            VerdictMark::Kept,
            VerdictMark::Broken,
            VerdictMark::NotComputed,
        ];
        for (index, mark) in (0_u8..).zip(marks) {
            let side = 14.0 * unit;
            let y = 692.0 + f32::from(index) * (side + 4.0);
            let rect = boxed(ui, x, y, Vec2::splat(side));
            mark.paint(ui.painter(), rect, Assumed::Yes, tokens);
        }
    }
}

/// A window of 640 × 824 in the light theme that shows `ui`, for the tests of one widget.
pub(crate) fn harness<State: 'static>(
    ui: impl FnMut(&mut Ui, &mut State) + 'static,
    state: State,
) -> Harness<'static, State> {
    harness_in(Theme::Light, ui, state)
}

/// The same in either theme.
fn harness_in<State: 'static>(
    theme: Theme,
    ui: impl FnMut(&mut Ui, &mut State) + 'static,
    state: State,
) -> Harness<'static, State> {
    let mut window = Harness::builder()
        .with_size([640.0, 824.0])
        .with_theme(theme)
        .with_context_setup(install)
        .build_ui_state(ui, state);
    window.run();
    window
}

/// Both sheets run in both themes, at 100 and 300 pct., with every glyph and every name.
#[test]
fn the_gallery_runs_in_both_themes() {
    for theme in [Theme::Light, Theme::Dark] {
        for sheet in [components_ui, more_ui] {
            let mut window = harness_in(theme, sheet, Gallery::default());
            window.ctx.set_pixels_per_point(3.0);
            window.run();
        }
    }
}
