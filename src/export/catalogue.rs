//! The catalogue of agreements as text, CSV and JSON.

use super::{derived, sheet};
use crate::view::Words;
use crate::view::catalogue::{Catalogue, CatalogueFigure};
use serde_json::{Value, json};

/// One row for every figure, year and printing, for machines. The places of a file of the user's own begin with `own`.
pub fn csv(catalogue: &Catalogue) -> String {
    let mut rows = vec![
        ["agreement", "figure", "kind", "area", "year", "value", "unit", "price_level", "exactness", "place"]
            .map(str::to_owned)
            .to_vec(),
    ];
    for agreement in &catalogue.agreements {
        for figure in &agreement.figures {
            for row in &figure.rows {
                rows.push(vec![
                    agreement.id.to_string(),
                    figure.id.to_string(),
                    row.kind.clone(),
                    figure.area.clone(),
                    row.year.clone(),
                    row.value.clone(),
                    row.unit.to_owned(),
                    row.price_level.clone(),
                    row.exactness.to_owned(),
                    if agreement.own { format!("own: {}", row.place) } else { row.place.clone() },
                ]);
            }
        }
    }
    sheet::csv(&rows, super::dialect::Dialect::Machine)
}

/// The whole structure, names and notes in both languages.
pub fn json(catalogue: &Catalogue) -> String {
    let name = |name: &crate::budget::area::Name| json!({ "da": &*name.da, "en": &*name.en });
    let figure = |figure: &CatalogueFigure| {
        let values: Vec<Value> = figure
            .rows
            .iter()
            .map(|row| json!({ "kind": row.kind, "year": row.year, "value": row.value, "unit": row.unit, "price_level": row.price_level, "exactness": row.exactness, "place": row.place }))
            .collect();
        json!({
            "id": &*figure.id,
            "name": name(&figure.name),
            "kind": figure.kind,
            "area": figure.area,
            "direction": figure.direction,
            "within": figure.within.iter().map(|id| &**id).collect::<Vec<_>>(),
            "abolished": figure.abolished,
            "note": figure.note.as_ref().map(name),
            "values": values,
        })
    };
    let agreements: Vec<Value> = catalogue
        .agreements
        .iter()
        .map(|agreement| {
            json!({
                "id": &*agreement.id,
                "own": agreement.own,
                "name": name(&agreement.name),
                "dated": agreement.dated.as_deref(),
                "parties": agreement.parties.iter().map(name).collect::<Vec<_>>(),
                "figures": agreement.figures.iter().map(figure).collect::<Vec<_>>(),
                "derived": derived::json(&agreement.derived),
            })
        })
        .collect();
    sheet::json(&json!({ "agreements": agreements, "series": derived::series_json(&catalogue.series) }))
}

/// For the screen: each figure with its values, places and caveat.
pub fn text(catalogue: &Catalogue, words: &Words) -> String {
    let mut text = String::new();
    for agreement in &catalogue.agreements {
        let own = if agreement.own { format!("  ({})", words.say("own-agreement")) } else { String::new() };
        let title = format!("{}  {}{own}", agreement.id, words.name(&agreement.name));
        sheet::push_line(&mut text, &title);
        sheet::push_line(&mut text, &"=".repeat(title.chars().count()));
        for figure in &agreement.figures {
            sheet::push_line(&mut text, &format!("\n{}  ({})", words.name(&figure.name), figure.id));
            for row in &figure.rows {
                let level =
                    if row.price_level.is_empty() { words.say("price-level-none") } else { row.price_level.clone() };
                let year = if row.year.is_empty() { "–".to_owned() } else { row.year.clone() };
                sheet::push_line(
                    &mut text,
                    &format!("  {year:<10} {:>12} {:<18} {level:<22} {}", row.value, row.unit, row.place),
                );
            }
            if let Some(note) = &figure.note {
                sheet::push_line(&mut text, &format!("  {}", words.name(note)));
            }
        }
        text.push_str(&derived::text(&agreement.derived, words));
        text.push('\n');
    }
    text.push_str(&derived::series_text(&catalogue.series, words));
    text
}
