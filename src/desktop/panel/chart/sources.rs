//! `Kilde:` and the sources below the notes. The place of a figure leads to its entry in the agreements.

use super::notes::{format, label, paragraph};
use crate::budget::agreement::FigureRef;
use crate::desktop::action::{Action, Browse};
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::widget::link::{LinkIn, links_in};
use crate::view::chart::Chart;
use eframe::egui::{Galley, Painter, Pos2, Rect, Ui};
use std::sync::Arc;

/// The sources of a chart, laid out.
pub(super) struct Sources {
    galley: Arc<Galley>,
    links: Vec<LinkIn>,
    figures: Vec<FigureRef>,
}

impl Sources {
    /// The sources in lines of `width` points; `None` where there are none.
    pub(super) fn of(painter: &Painter, state: &State, chart: &Chart, width: f32) -> Option<Self> {
        let tokens = Tokens::of(painter.ctx());
        let mut job = paragraph(&chart.source_word, "", width, tokens);
        let (mut links, mut figures) = (Vec::new(), Vec::new());
        for piece in &state.shown().sources {
            let from = job.text.chars().count();
            let ink = if piece.figure.is_some() { tokens.accent } else { tokens.muted };
            job.append(&piece.text, 0.0, format(Weight::Regular, ink));
            if let Some(figure) = &piece.figure {
                let place = format!("{}, {}", figure.agreement, piece.text);
                let name = state.words().tell("source-show", &[("source", &place)]);
                links.push(LinkIn { chars: from..job.text.chars().count(), name });
                figures.push(figure.clone());
            }
        }
        (!state.shown().sources.is_empty()).then(|| Self { galley: painter.layout_job(job), links, figures })
    }

    /// How high they are, in points.
    pub(super) fn high(&self) -> f32 {
        self.galley.size().y
    }

    /// Shows them with their upper left corner at `corner`.
    pub(super) fn show(&self, ui: &mut Ui, corner: Pos2, actions: &mut Vec<Action>) {
        let rect = Rect::from_min_size(corner, self.galley.size());
        ui.painter().galley(corner, Arc::clone(&self.galley), Tokens::of(ui).muted);
        label(ui, "sources", rect, self.galley.text());
        let followed = links_in(ui, corner, &self.galley, &self.links);
        let figure = followed.and_then(|at| self.figures.get(at));
        actions.extend(figure.map(|figure| Action::Browse(Browse::Show(figure.clone()))));
    }
}
