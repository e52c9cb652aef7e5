//! Charts without a column a year made fit to be set.

use super::{marked, text, verdict};
use crate::export::layout::scale::drawable;
use crate::view::chart::{
    AtStake, BalanceBars, BarGroup, BarLine, Bridge, BridgeBar, BridgeFrame, BridgeRoom, Piece, Tornado, TornadoEnd,
    TornadoRow,
};

pub(super) fn bridge(raw: &Bridge) -> Bridge {
    let Bridge { bars, frame, origin, room } = raw;
    let bar = |raw: &BridgeBar| BridgeBar {
        name: text(&raw.name),
        detail: text(&raw.detail),
        from: drawable(raw.from),
        pieces: raw.pieces.iter().map(|piece| Piece { value: drawable(piece.value), ..*piece }).collect(),
        label: marked(&raw.label),
        is_level: raw.is_level,
    };
    let frame = frame.as_ref().filter(|raw| raw.value.is_finite()).map(|raw| BridgeFrame {
        value: raw.value,
        name: text(&raw.name),
        label: marked(&raw.label),
        detail: text(&raw.detail),
        assumed: raw.assumed,
    });
    let room = room.as_ref().map(|raw| BridgeRoom { says: marked(&raw.says), verdict: verdict(&raw.verdict) });
    Bridge { bars: bars.iter().map(bar).collect(), frame, origin: origin.as_ref().map(marked), room }
}

pub(super) fn balance(raw: &BalanceBars) -> BalanceBars {
    let BalanceBars { groups, surplus, after_head } = raw;
    let line = |raw: &BarLine| BarLine {
        name: text(&raw.name),
        amount: text(&raw.amount),
        after: marked(&raw.after),
        value: drawable(raw.value).max(0.0),
        after_value: raw.after_value.map(|value| drawable(value).max(0.0)),
        says: text(&raw.says),
        is_part: raw.is_part,
    };
    let group = |raw: &BarGroup| BarGroup {
        name: text(&raw.name),
        lines: raw.lines.iter().map(line).collect(),
        total: raw.total.as_ref().map(line),
    };
    BalanceBars {
        groups: groups.iter().map(group).collect(),
        surplus: surplus.as_ref().map(line),
        after_head: text(after_head),
    }
}

pub(super) fn tornado(raw: &Tornado) -> Tornado {
    let Tornado { rows, plan, plan_label, frame_label, frame_assumed, verdicts } = raw;
    let end = |raw: &TornadoEnd| TornadoEnd { value: drawable(raw.value), label: marked(&raw.label) };
    let row = |raw: &TornadoRow| TornadoRow {
        name: text(&raw.name),
        detail: text(&raw.detail),
        ends: raw.ends.iter().map(end).collect(),
    };
    Tornado {
        rows: rows.iter().map(row).collect(),
        plan: drawable(*plan),
        plan_label: marked(plan_label),
        frame_label: marked(frame_label),
        frame_assumed: *frame_assumed,
        verdicts: verdicts.each_ref().map(verdict),
    }
}

pub(super) fn at_stake(raw: &AtStake) -> AtStake {
    AtStake {
        over_name: text(&raw.over_name),
        over_detail: text(&raw.over_detail),
        over: drawable(raw.over).max(0.0),
        over_label: marked(&raw.over_label),
        assumed: raw.assumed,
        verdict: verdict(&raw.verdict),
        says: text(&raw.says),
        beside: text(&raw.beside),
        grant_name: text(&raw.grant_name),
        grant_detail: text(&raw.grant_detail),
        grant: drawable(raw.grant).max(0.0),
        stake: raw.stake.map(|stake| drawable(stake).max(0.0)),
        stake_label: marked(&raw.stake_label),
        rest: text(&raw.rest),
    }
}
