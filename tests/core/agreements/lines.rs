//! Every line of the texts with a number is covered by a figure, or left out for a stated reason.
//!
//! The lists beside this file were made by going through each text line by line; the texts themselves are not part
//! of this repository.

use raaderum::storage;
use std::collections::BTreeSet;

#[test]
fn every_line_with_a_number_is_accounted_for() {
    for (id, name) in
        [("KØ2014", "ko2014"), ("KØ2020", "ko2020"), ("RØ2020", "ro2020"), ("KØ2022", "ko2022"), ("KØ2024", "ko2024")]
    {
        let library = storage::agreements::library([id]);
        let agreement = library.agreement(id).unwrap();
        let known: BTreeSet<&str> = agreement.figures.iter().map(|figure| &*figure.id).collect();
        let mut covered: BTreeSet<String> = BTreeSet::new();
        let mut reader = csv::Reader::from_path(format!("tests/core/agreements/{name}.csv")).unwrap();
        for record in reader.records() {
            let record = record.unwrap();
            let (line, figures, left_out) = (&record[0], &record[2], &record[3]);
            assert!(
                !figures.trim().is_empty() || !left_out.trim().is_empty(),
                "{id} line {line} is neither covered nor left out"
            );
            for figure in figures.split_whitespace() {
                assert!(known.contains(figure), "{id} line {line} names {figure}, which the agreement does not have");
                covered.insert(figure.to_owned());
            }
        }
        let unseen: Vec<&&str> = known.iter().filter(|figure| !covered.contains(**figure)).collect();
        assert!(unseen.is_empty(), "{id}: figures on no line of the text: {unseen:?}");
    }
}
