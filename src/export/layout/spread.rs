//! Labels pushed apart: as close to their anchors as their order, their distances and the edges allow.

/// A label to be placed on a vertical line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wish {
    /// Where it wants to stand.
    pub(super) anchor: f64,
    /// How far it must be from the one above it.
    pub(super) distance: f64,
    /// How hard it is to move.
    pub(super) weight: f64,
}

/// The places of labels given from top to bottom, between `top` and `bottom`.
///
/// This is the least-squares fit under order and distance (pooling adjacent violators): neighbours that are too close
/// form a block, which stands where its weighted wishes meet.
pub(super) fn spread(wishes: &[Wish], top: f64, bottom: f64) -> Vec<f64> {
    let mut offset = 0.0;
    let mut offsets = Vec::with_capacity(wishes.len());
    for (at, wish) in wishes.iter().enumerate() {
        offset += if at == 0 { 0.0 } else { wish.distance };
        offsets.push(offset);
    }
    let mut blocks: Vec<(f64, f64, usize)> = Vec::new();
    for (wish, offset) in wishes.iter().zip(&offsets) {
        let mut block = ((wish.anchor - offset) * wish.weight, wish.weight, 1);
        while let Some((sum, weight, members)) = blocks.pop() {
            if sum / weight < block.0 / block.1 {
                blocks.push((sum, weight, members));
                break;
            }
            block = (block.0 + sum, block.1 + weight, block.2 + members);
        }
        blocks.push(block);
    }
    let highest = bottom - offset;
    let starts = blocks.into_iter().flat_map(|(sum, weight, members)| std::iter::repeat_n(sum / weight, members));
    starts.zip(&offsets).map(|(start, offset)| start.min(highest).max(top) + offset).collect()
}

#[cfg(test)]
mod tests {
    use super::{Wish, spread};

    fn places(anchors: &[(f64, f64)]) -> Vec<f64> {
        let wishes: Vec<Wish> =
            anchors.iter().map(|(anchor, weight)| Wish { anchor: *anchor, distance: 10.0, weight: *weight }).collect();
        spread(&wishes, 0.0, 100.0)
    }

    #[test]
    fn labels_with_room_stay() {
        assert_eq!(places(&[(10.0, 1.0), (20.0, 1.0), (50.0, 1.0)]), [10.0, 20.0, 50.0]);
    }

    #[test]
    fn close_labels_part_evenly() {
        assert_eq!(places(&[(50.0, 1.0), (50.0, 1.0)]), [45.0, 55.0]);
    }

    #[test]
    fn a_heavy_label_hardly_moves() {
        let places = places(&[(50.0, 1.0), (52.0, 999.0)]);
        assert!((places[1] - 52.0).abs() < 0.1, "{places:?}");
    }

    #[test]
    fn edges_hold() {
        assert_eq!(places(&[(-30.0, 1.0), (-20.0, 1.0), (200.0, 1.0)]), [0.0, 10.0, 100.0]);
    }
}
