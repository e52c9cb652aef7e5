//! Charts at the edges of what people make.

use super::{fixture, varied};
use raaderum::view::chart::{Body, Chart, Note, Panel};

/// A chart for each edge, with a name for its picture.
pub(super) fn all() -> Vec<(String, Chart)> {
    let level = fixture::level();
    let long = Chart {
        title: fixture::marked(&format!("{}|abcdefgh", "Planen overskrider den antagne ramme for anlæg ".repeat(250))),
        second_line: format!("{}. Mio. kr., 2024-pl", "Botilbud, bruttoanlæg, kommunerne under ét ".repeat(20)),
        footer: format!("{} · 3f9a1c7e", "Et meget langt navn på et scenarie ".repeat(20)),
        sources: "KØ2024 kap. 4 og boks 3 (løft, mindstekrav); ".repeat(20),
        notes: (0..9)
            .map(|at| Note {
                letter: Some(char::from(b'a' + at).to_string()),
                text: "Prisniveauet for løft og mindstekrav i 2025-2026 er ikke trykt i aftalen; 2024-pl er antaget. "
                    .repeat(2),
            })
            .collect(),
        ..level.clone()
    };
    let mut named = level.clone();
    for series in &mut fixture::panels_mut(&mut named)[0].series {
        series.name.push_str(" af botilbudskapaciteten til mennesker med handicap og psykiske lidelser");
        series.detail = fixture::marked("aftalt i økonomiaftalen, prisniveauet er antaget af os|ab");
    }
    let mut ended = varied::levels(6, 5, 1);
    for column in fixture::panels_mut(&mut ended)[0].columns.iter_mut().skip(4) {
        column.segments.retain(|segment| segment.series != 2);
    }
    for step in fixture::panels_mut(&mut ended)[0].frames[0].steps.iter_mut().skip(4) {
        *step = None;
    }
    fixture::panels_mut(&mut ended)[0].frames[0].steps[1] = None;
    let hostile = Chart {
        title: fixture::marked("</text><script>alert(1)</script> & \u{202e}vendt\u{202c} \u{7}tekst 漢字|<b>"),
        ..fixture::deviation()
    };
    let bare =
        Chart { notes: Vec::new(), sources: String::new(), key: None, title: fixture::marked(""), ..level.clone() };
    let as_built = Chart {
        axis: varied::levels(3, 3, 1).axis,
        body: Body::Columns(
            level.panels().iter().map(|panel| Panel { verdicts: Vec::new(), ..panel.clone() }).collect(),
        ),
        ..level
    };
    let all = [
        ("long", long),
        ("named", named),
        ("ended", ended),
        ("hostile", hostile),
        ("bare", bare),
        ("as-built", as_built),
    ];
    all.map(|(name, chart)| (format!("odd-{name}"), chart)).to_vec()
}
