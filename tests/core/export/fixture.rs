//! The charts of the design's pictures, and larger ones of the same kinds.

use raaderum::export::layout::VerdictMark;
use raaderum::view::chart::{
    Axis, Body, Chart, ChartKind, Column, FrameStep, FrameSteps, Marked, Note, Panel, Segment, Series, SeriesStyle,
    Tick, Unit, ValueRow, YearVerdict,
};

/// `1.080|a` is the text 1.080 with the letter a.
pub(super) fn marked(text: &str) -> Marked {
    let (text, letters) = text.split_once('|').unwrap_or((text, ""));
    Marked { text: text.to_owned(), letters: letters.to_owned() }
}

pub(super) fn series(name: &str, detail: &str, style: SeriesStyle) -> Series {
    Series { name: name.to_owned(), detail: marked(detail), style }
}

/// A segment; it is assumed where its label has a letter.
pub(super) fn segment(series: usize, value: f64, label: &str) -> Segment {
    let label = marked(label);
    Segment { series, value, assumed: !label.letters.is_empty(), label }
}

pub(super) fn column(segments: Vec<Segment>, total: &str) -> Column {
    let sum = segments.iter().map(|segment| segment.value).sum();
    Column { segments, total: marked(total), total_detail: String::new(), sum: Some(sum), band: None }
}

pub(super) fn step(value: f64, label: &str) -> FrameStep {
    let label = marked(label);
    FrameStep { value, assumed: !label.letters.is_empty(), label }
}

pub(super) fn verdict(mark: VerdictMark, assumed: bool) -> YearVerdict {
    let word = match mark {
        VerdictMark::Kept => "overholdt",
        VerdictMark::Broken => "overskredet",
        VerdictMark::Undecided => "uafgjort",
        VerdictMark::NoFrame => "ingen ramme",
        VerdictMark::NotComputed => "ikke beregnet",
    };
    YearVerdict { mark, assumed, word: word.to_owned() }
}

pub(super) fn tick(value: f64, label: &str) -> Tick {
    Tick { value, label: label.to_owned() }
}

fn note(letter: &str, text: &str) -> Note {
    Note { letter: (!letter.is_empty()).then(|| letter.to_owned()), text: text.to_owned() }
}

fn years(first: usize, count: usize) -> Vec<String> {
    (first..first + count).map(|year| year.to_string()).collect()
}

fn frame_of(kind: ChartKind) -> Chart {
    Chart {
        kind,
        title: Marked::default(),
        second_line: String::new(),
        key: Some("skraveret og stiplet: bygger på en antagelse".to_owned()),
        years: years(2024, 3),
        body: Body::Columns(Vec::new()),
        axis: Axis { min: 0.0, max: 0.0, ticks: Vec::new(), ends: None },
        notes: Vec::new(),
        more_notes: "Flere antagelser står på siden Antagelser.".to_owned(),
        sources: String::new(),
        note_word: "Anm.:".to_owned(),
        source_word: "Kilde:".to_owned(),
        footer: "Botilbud 2024-2026 · 3f9a1c7e".to_owned(),
        annotations: Vec::new(),
        unit: Unit::default(),
        year: None,
    }
}

const PRICE_LEVEL_ASSUMED: &str =
    "Prisniveauet for løft og mindstekrav i 2025-2026 er ikke trykt i aftalen; 2024-pl er antaget.";

fn level_panel() -> Panel {
    let kept = |assumed| verdict(VerdictMark::Kept, assumed);
    Panel {
        name: "Botilbud".to_owned(),
        detail: Marked::default(),
        series: vec![
            series("Udgangspunkt", "afledt", SeriesStyle::Baseline),
            series("Ekstraordinært løft", "aftalt, prisniveau antaget|a", SeriesStyle::Measure(0)),
            series("40 egne pladser", "forslag", SeriesStyle::Measure(1)),
        ],
        columns: vec![
            column(vec![segment(0, 300.0, "300"), segment(1, 200.0, "200")], "500"),
            column(vec![segment(0, 300.0, "300"), segment(1, 600.0, "600|a"), segment(2, 64.0, "+64")], "964|a"),
            column(vec![segment(0, 300.0, "300"), segment(1, 700.0, "700|a"), segment(2, 80.0, "+80")], "1.080|a"),
        ],
        frames: vec![FrameSteps {
            name: marked("Mindstekrav|a"),
            detail: String::new(),
            steps: [(500.0, "500"), (900.0, "900|a"), (1000.0, "1.000|a")]
                .map(|(value, label)| Some(step(value, label)))
                .to_vec(),
        }],
        rows: vec![
            ValueRow {
                name: "Mindstekrav".to_owned(),
                values: vec![marked("500"), marked("900|a"), marked("1.000|a")],
                judged: false,
            },
            ValueRow {
                name: "Over kravet".to_owned(),
                values: vec![marked("0"), marked("+64|a"), marked("+80|a")],
                judged: true,
            },
        ],
        verdicts: vec![kept(false), kept(true), kept(true)],
        summary: Some(YearVerdict { word: "overholdt i alle år".to_owned(), ..kept(true) }),
    }
}

/// The picture *chart-1-level*.
pub(super) fn level() -> Chart {
    Chart {
        title: marked("Planen opfylder mindstekravet for botilbud i alle tre år|a"),
        second_line: "Botilbud, bruttoanlæg, kommunerne under ét. Mio. kr., 2024-pl".to_owned(),
        body: Body::Columns(vec![level_panel()]),
        axis: Axis {
            min: 0.0,
            max: 1080.0,
            ticks: vec![
                tick(0.0, "0"),
                tick(250.0, "250"),
                tick(500.0, "500"),
                tick(750.0, "750"),
                tick(1000.0, "1.000"),
            ],
            ends: None,
        },
        notes: vec![
            note(
                "",
                "Hvert års plan holdes mod samme års mindstekrav. Udgangspunktet på 300 er afledt: mindstekrav minus \
                 løft; afrundingen i aftalens tal udligner derfor sig selv.",
            ),
            note("a", PRICE_LEVEL_ASSUMED),
        ],
        sources: "KØ2024 kap. 4 og boks 3 (løft, mindstekrav); Budgetnotat 12, side 3 (egne pladser).".to_owned(),
        ..frame_of(ChartKind::Level)
    }
}

fn deviation_panel(name: &str, detail: &str, frames: [&str; 3], totals: [(f64, &str); 3]) -> Panel {
    let mark = |value: f64| if value < 0.0 { VerdictMark::Broken } else { VerdictMark::Kept };
    Panel {
        name: name.to_owned(),
        detail: marked(detail),
        series: vec![
            series("Plads", "", SeriesStyle::Room),
            series("Brud", "", SeriesStyle::Breach),
            series("Uafgjort", "", SeriesStyle::Open),
        ],
        columns: totals
            .iter()
            .map(|(value, label)| {
                let segments = vec![segment(usize::from(*value < 0.0), *value, label)];
                column(segments.into_iter().filter(|segment| segment.value != 0.0).collect(), label)
            })
            .collect(),
        frames: vec![FrameSteps {
            name: marked("Ramme"),
            detail: String::new(),
            steps: frames.iter().map(|label| Some(step(0.0, label))).collect(),
        }],
        rows: Vec::new(),
        verdicts: totals.iter().map(|(value, label)| verdict(mark(*value), label.contains('|'))).collect(),
        summary: None,
    }
}

/// The picture *chart-2-deviation*.
pub(super) fn deviation() -> Chart {
    Chart {
        title: marked(
            "Den antagne anlægsramme overskrides med 64 mio. kr. i 2025 og 80 mio. kr. i 2026; mindstekravet for \
             botilbud overholdes|a",
        ),
        second_line: "Råderum mod rammen, kommunerne under ét. Mio. kr., 2024-pl".to_owned(),
        body: Body::Columns(vec![
            deviation_panel(
                "Anlæg, brutto",
                "mod loftet",
                ["19.300", "19.700|ab", "19.800|ab"],
                [(0.0, "0"), (-64.0, "−64|b"), (-80.0, "−80|b")],
            ),
            deviation_panel(
                "Botilbud",
                "mod mindstekravet",
                ["500", "900|a", "1.000|a"],
                [(0.0, "0"), (64.0, "+64|a"), (80.0, "+80|a")],
            ),
        ]),
        axis: Axis {
            min: -100.0,
            max: 100.0,
            ticks: vec![
                tick(-100.0, "−100"),
                tick(-50.0, "−50"),
                tick(0.0, "0"),
                tick(50.0, "+50"),
                tick(100.0, "+100"),
            ],
            ends: Some(("plads".to_owned(), "brud".to_owned())),
        },
        notes: vec![
            note(
                "",
                "Over nul er der plads, under nul er rammen overskredet. Det er de 40 egne pladser (64 og 80, \
                 forslag), der giver begge afvigelser.",
            ),
            note("a", PRICE_LEVEL_ASSUMED),
            note(
                "b",
                "Anlægsrammen for 2025-2026 er ikke aftalt; antaget 19.100 realt uændret plus løftet (600 og 700).",
            ),
        ],
        sources: "KØ2024 kap. 2 (anlægsramme 19,3 mia. kr.), kap. 4 og boks 3 (løft, mindstekrav); Budgetnotat 12, \
                  side 3 (egne pladser)."
            .to_owned(),
        ..frame_of(ChartKind::Deviation)
    }
}

/// The plots of a chart with a column a year.
pub(super) fn panels_mut(chart: &mut Chart) -> &mut [Panel] {
    match &mut chart.body {
        Body::Columns(panels) => panels,
        _ => panic!("a chart with a column a year"),
    }
}
