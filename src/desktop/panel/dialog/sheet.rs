//! The sheet that every dialog stands on: a title, what it says, and a row of buttons.

use super::super::super::theme::{self, Tokens, space};
use super::Open;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::pose::{job_of, paint_line};
use crate::desktop::{icon::Icon, theme::Weight};
use eframe::egui::accesskit::Live;
use eframe::egui::{
    Context, CornerRadius, Frame, Id, Key, Label, Margin, Modal, Popup, Rect, Response, Role, ScrollArea, Sense,
    Stroke, Ui, Vec2, WidgetInfo, vec2,
};

/// Width of a sheet in a window that has room, in points.
const WIDTH: f32 = 440.0;
/// From the edge of a sheet to its contents, in points.
const INSIDE: i8 = 24;
/// What stays free between a sheet and the edges of the window, in points.
const FREE: f32 = 24.0;

/// Shows a sheet with a title over the window, and in it what `add` adds.
pub(super) fn sheet_ui(ctx: &Context, title: &str, add: impl FnOnce(&mut Ui)) {
    sheet_of_width_ui(ctx, WIDTH, title, add);
}

/// A sheet that is `width` points wide where the window has room for it.
pub(super) fn sheet_of_width_ui(ctx: &Context, width: f32, title: &str, add: impl FnOnce(&mut Ui)) {
    let width = width.min(ctx.content_rect().width() - 2.0 * (FREE + f32::from(INSIDE)));
    let shown = Modal::new(Id::unique("dialog")).frame(frame(ctx, INSIDE)).show(ctx, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.label(theme::sub(theme::medium(title)));
        ui.add_space(space::STEP);
        add(ui);
    });
    ctx.accesskit_node_builder(shown.response.id, |node| {
        node.set_role(Role::Dialog);
        node.set_label(title);
        node.set_modal();
    });
}

/// The frame of what stands over the window, with so much room inside.
pub(super) fn frame(ctx: &Context, inside: i8) -> Frame {
    let tokens = Tokens::of(ctx);
    Frame::new()
        .fill(tokens.background)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(space::RADIUS))
        .shadow(ctx.global_style().visuals.popup_shadow)
        .inner_margin(Margin::same(inside))
}

/// What a sheet says at some length: scrolls where the window is too low for it, and leaves `below` points free.
pub(super) fn scrolling_ui(ui: &mut Ui, below: f32, add: impl FnOnce(&mut Ui)) {
    let frame = 2.0 * (FREE + f32::from(INSIDE)) + theme::size::ROW + space::STEP;
    let highest = ui.ctx().content_rect().height() - frame - below;
    let highest = highest.max(space::BAR);
    let area = ScrollArea::vertical().max_height(highest).min_scrolled_height(highest).auto_shrink([false, true]);
    area.show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        add(ui);
    });
}

/// A paragraph of a sheet.
pub(super) fn paragraph_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(theme::regular(text)).wrap());
}

/// The row of buttons at the foot of a sheet, flush right. The focus begins at the one that `focused` says.
/// Gives the number of the button that was pressed; Enter presses the recommended one wherever nothing else takes it.
pub(super) fn buttons_ui(ui: &mut Ui, open: &mut Open, focused: Option<usize>, buttons: &[Foot<'_>]) -> Option<usize> {
    let gaps = buttons.iter().skip(1).map(|_| space::STEP).sum::<f32>();
    let width = buttons.iter().map(|foot| foot.button().own_width(ui.painter())).sum::<f32>() + gaps;
    ui.add_space(space::PAGE);
    let mut pressed = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space((ui.available_width() - width).max(0.0));
        for (at, foot) in buttons.iter().enumerate() {
            if at > 0 {
                ui.add_space(space::STEP);
            }
            let shown = keyed(ui, foot.id, |ui| ui.add(foot.button())).inner;
            if focused == Some(at) {
                open.focus_first(&shown);
            }
            if shown.clicked() {
                pressed = Some(at);
            }
        }
    });
    pressed.or_else(|| is_entered(ui).then(|| recommended(buttons)).flatten())
}

/// The button that is the next step: the one that says so, or the only one.
fn recommended(buttons: &[Foot<'_>]) -> Option<usize> {
    buttons.iter().position(Foot::is_ready).or_else(|| (buttons.len() == 1).then_some(0))
}

/// Whether Enter was pressed where it is nobody's: a field of one line gives up the focus on it.
fn is_entered(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Enter))
        && ui.memory(|memory| memory.focused().is_none())
        && !Popup::is_any_open(ui.ctx())
}

/// A button at the foot of a sheet.
pub(super) struct Foot<'a> {
    /// Its id, which stays whatever it says.
    pub(super) id: &'static str,
    /// What it says.
    pub(super) text: &'a str,
    /// Whether it is the next step that the program recommends.
    pub(super) next: bool,
    /// Why it cannot be pressed, if it cannot.
    pub(super) reason: Option<&'a str>,
}

impl<'a> Foot<'a> {
    /// The button of the step that the program recommends.
    pub(super) fn next(id: &'static str, text: &'a str) -> Self {
        Self { id, text, next: true, reason: None }
    }

    /// Another button.
    pub(super) fn other(id: &'static str, text: &'a str) -> Self {
        Self { id, text, next: false, reason: None }
    }

    /// Whether it is recommended and can be pressed.
    const fn is_ready(&self) -> bool {
        self.next && self.reason.is_none()
    }

    fn button(&self) -> Button<'a> {
        let button = if self.next { Button::filled(self.text) } else { Button::outlined(self.text) };
        button.disabled_because(self.reason)
    }
}

/// The label above a field of a sheet.
pub(super) fn label_ui(ui: &mut Ui, text: &str) -> Response {
    ui.add_space(space::PANEL);
    let label = ui.label(theme::muted(text));
    ui.add_space(space::HALF);
    label
}

/// The line below a field: what is wrong with it, or nothing; its height is always there.
pub(super) fn error_ui(ui: &mut Ui, error: Option<&str>) {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let Some(error) = error else {
        ui.allocate_exact_size(vec2(width, ERROR), Sense::hover());
        return;
    };
    let lead = ICON + space::STEP;
    let line = ui.painter().layout_job(job_of(error, Weight::Regular, tokens.broken, width - lead));
    let wanted = vec2(width, ERROR.max(line.size().y + space::HALF));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let top = rect.top() + space::HALF;
    let corner = eframe::egui::pos2(rect.left(), top + 1.0);
    Icon::Warning.paint(ui.painter(), Rect::from_min_size(corner, Vec2::splat(ICON)), tokens.broken);
    let middle = top + line.size().y / 2.0;
    paint_line(ui.painter(), rect.left() + lead, middle, line, tokens.broken);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, error));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// Height of the line below a field, in points.
const ERROR: f32 = 24.0;
/// Side of the icon before an error, in points.
const ICON: f32 = 16.0;
