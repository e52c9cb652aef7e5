//! The agreements that ship.

use raaderum::budget::agreement::{FigureKind, Quantity};
use raaderum::storage::{agreements, areas};

#[test]
fn every_shipped_agreement_is_readable() {
    areas::read(areas::TEXT).unwrap_or_else(|p| panic!("{p:#?}"));
    for id in agreements::ids() {
        let a = agreements::read(agreements::text(id).unwrap(), areas::standard());
        match a {
            Ok(a) => {
                println!("{id} {} figures", a.figures.len());
                for f in &a.figures {
                    for v in &f.values {
                        if let FigureKind::Rate(_) = f.kind {
                            println!("  rate {:?} {:?}", v.period, f.id)
                        };
                        if let (FigureKind::Rule(r), _) = (&f.kind, &v.quantity) {
                            println!("  {r} {:?}", v.quantity)
                        }
                    }
                }
            }
            Err(p) => {
                for p in p {
                    println!("{id} {:?}:{:?} {} {:?}", p.line, p.column, p.path, p.kind)
                }
            }
        }
    }
}
