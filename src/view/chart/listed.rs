//! Charts without a column a year as tables: a row a bar.

use super::table::{ChartRow, ChartTable, NONE, listed, or_none, text};
use super::{AtStake, BalanceBars, BarLine, Bridge, Tornado};

/// The bars of a bridge, then the frame and the room to it.
pub(super) fn bridge(bridge: &Bridge) -> ChartTable {
    let bars = bridge.bars.iter().map(|bar| row(&listed(&bar.name, &bar.detail), vec![text(&bar.label)]));
    let frame = bridge.frame.iter().map(|frame| row(&listed(&frame.name, &frame.detail), vec![text(&frame.label)]));
    let room = bridge.room.iter().map(|room| row(&room.verdict.word, vec![text(&room.says)]));
    table(bars.chain(frame).chain(room))
}

/// The lines of a balance with their totals.
pub(super) fn balance(bars: &BalanceBars) -> ChartTable {
    let line = |line: &BarLine| row(&line.name, vec![line.amount.clone(), text(&line.after), line.says.clone()]);
    let groups = bars.groups.iter().flat_map(|group| group.lines.iter().chain(&group.total));
    table(groups.chain(&bars.surplus).map(line))
}

/// An overshoot and the grant below it.
pub(super) fn at_stake(body: &AtStake) -> ChartTable {
    let over = row(&listed(&body.over_name, &body.over_detail), vec![text(&body.over_label), body.says.clone()]);
    let grant = listed(&body.grant_name, &body.grant_detail);
    table([over, row(&grant, vec![text(&body.stake_label), body.rest.clone()])].into_iter())
}

/// What moves the headroom, and to what.
pub(super) fn tornado(tornado: &Tornado) -> ChartTable {
    let plan = row(&text(&tornado.plan_label), Vec::new());
    let rows = tornado.rows.iter().map(|one| {
        let ends = one.ends.iter().map(|end| text(&end.label)).collect();
        row(&listed(&one.name, &one.detail), ends)
    });
    table(std::iter::once(plan).chain(rows))
}

fn row(name: &str, cells: Vec<String>) -> ChartRow {
    ChartRow { name: name.to_owned(), cells: cells.into_iter().map(or_none).collect() }
}

/// Rows of one width.
fn table(rows: impl Iterator<Item = ChartRow>) -> ChartTable {
    let mut rows: Vec<ChartRow> = rows.collect();
    let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for row in &mut rows {
        row.cells.resize(widest, NONE.to_owned());
    }
    ChartTable { name: String::new(), heads: Vec::new(), rows }
}
