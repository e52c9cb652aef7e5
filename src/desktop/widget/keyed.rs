//! A place in the window whose widgets keep their ids whatever comes and goes before them.

use eframe::egui::{IdSalt, InnerResponse, Ui, UiBuilder};

/// Adds what `add` adds under an id made of `salt` alone.
///
/// So the focus stays and an open menu stays open when something before it appears or vanishes. `Ui::push_id` counts
/// the widgets before it and does not hold this. `salt` must be told from every other in the same `Ui`.
pub fn keyed<R>(ui: &mut Ui, salt: &str, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let id = ui.make_persistent_id(IdSalt::new(salt));
    ui.scope_builder(UiBuilder::new().scope_id(id), add)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::harness;
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn the_focus_stays_when_something_appears_before_it() {
        let show = |ui: &mut Ui, more: &mut bool| {
            if *more {
                assert!(!ui.button("Mere").clicked());
            }
            assert!(!keyed(ui, "fast", |ui| ui.button("Fast")).inner.clicked());
        };
        let mut window = harness(show, false);
        window.get_by_label("Fast").focus();
        window.run();
        *window.state_mut() = true;
        window.run();
        assert!(window.get_by_label("Fast").is_focused());
    }
}
