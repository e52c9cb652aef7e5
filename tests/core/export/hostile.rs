//! No chart, however broken, makes a file that cannot be read; and none makes the layout panic.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use raaderum::export::format::{self, ChartFormat};
use raaderum::export::layout::{Size, VerdictMark, paper};
use raaderum::export::pdf::{self, Meta};
use raaderum::export::{png, svg};
use raaderum::view::chart::{
    Annotation, AtStake, Axis, BalanceBars, BarGroup, BarLine, Body, Bridge, BridgeBar, BridgeFrame, BridgeRoom, Chart,
    ChartKind, Column, FrameStep, FrameSteps, Lines, Marked, Note, Panel, Piece, RateSpan, Segment, Series,
    SeriesBreak, SeriesStyle, Tick, TimePoint, Timeline, Tornado, TornadoEnd, TornadoRow, Unit, ValueRow, YearVerdict,
};
use raaderum::view::paper::{Block, Figure, ListItem, Paper};
use raaderum::view::{Language, Words};
use resvg::usvg::roxmltree::Document;

fn text() -> BoxedStrategy<String> {
    let words =
        prop::sample::select(vec!["", "Service", "1.080", "−64", "+64,5", "Anlæg, brutto", "40 egne pladser", "ad"]);
    let hostile = prop::sample::select(vec![
        "</text><script>alert(\"&amp;\")</script>]]>",
        "\u{202e}ekslob\u{2066} skjult\u{0}\u{7}\u{1b}[0m\r\n\u{2028}linje\u{fffe}\u{feff}",
        "漢字 🦀 עברית e\u{301}\u{301}\u{301} \u{200b}\u{a0}\u{a0}",
        "NaN'\"<>&",
    ]);
    let long = prop_oneof![Just("Ø".repeat(10_000)), Just("langt ord ".repeat(1_000)), any::<String>()];
    prop_oneof![
        12 => words.prop_map(str::to_owned),
        2 => hostile.prop_map(str::to_owned),
        1 => long,
    ]
    .boxed()
}

fn number() -> BoxedStrategy<f64> {
    let odd = [0.0, -0.0, 1e-310, 1e-9, 1e18, f64::MAX, f64::MIN, f64::INFINITY, f64::NEG_INFINITY, f64::NAN];
    prop_oneof![6 => -2_000.0..20_000.0, 1 => prop::sample::select(odd.to_vec())].boxed()
}

fn marked() -> BoxedStrategy<Marked> {
    let letters = prop::sample::select(vec!["", "a", "ab"]).prop_map(str::to_owned);
    let letters = prop_oneof![9 => letters, 1 => text()];
    (text(), letters).prop_map(|(text, letters)| Marked { text, letters }).boxed()
}

fn style() -> BoxedStrategy<SeriesStyle> {
    let others =
        vec![SeriesStyle::Baseline, SeriesStyle::Others, SeriesStyle::Room, SeriesStyle::Breach, SeriesStyle::Open];
    let measure = prop_oneof![0..12_usize, Just(usize::MAX)].prop_map(SeriesStyle::Measure);
    prop_oneof![prop::sample::select(others), measure].boxed()
}

fn verdict() -> BoxedStrategy<YearVerdict> {
    let mark = prop::sample::select(vec![
        VerdictMark::Kept,
        VerdictMark::Broken,
        VerdictMark::Undecided,
        VerdictMark::NoFrame,
        VerdictMark::NotComputed,
    ]);
    (mark, any::<bool>(), text()).prop_map(|(mark, assumed, word)| YearVerdict { mark, assumed, word }).boxed()
}

fn column() -> BoxedStrategy<Column> {
    let segment = (0..9_usize, number(), marked(), any::<bool>()).prop_map(|(series, value, label, assumed)| Segment {
        series,
        value,
        label,
        assumed,
    });
    (vec(segment, 0..6), marked(), text(), option::of(number()), option::of((number(), number())))
        .prop_map(|(segments, total, total_detail, sum, band)| Column { segments, total, total_detail, sum, band })
        .boxed()
}

fn frame(years: usize) -> BoxedStrategy<FrameSteps> {
    let step = (number(), marked(), any::<bool>());
    let step = step.prop_map(|(value, label, assumed)| FrameStep { value, label, assumed });
    (marked(), text(), vec(option::of(step), 0..years + 2))
        .prop_map(|(name, detail, steps)| FrameSteps { name, detail, steps })
        .boxed()
}

fn panel(years: usize) -> BoxedStrategy<Panel> {
    let series = (text(), marked(), style()).prop_map(|(name, detail, style)| Series { name, detail, style });
    let row = (text(), vec(marked(), 0..years + 2), any::<bool>());
    let row = row.prop_map(|(name, values, judged)| ValueRow { name, values, judged });
    let head = (text(), marked(), vec(series, 0..9));
    let plot = (vec(column(), 0..years + 2), vec(frame(years), 0..3));
    let foot = (vec(row, 0..6), vec(verdict(), 0..years + 2), option::of(verdict()));
    (head, plot, foot)
        .prop_map(|((name, detail, series), (columns, frames), (rows, verdicts, summary))| Panel {
            name,
            detail,
            series,
            columns,
            frames,
            rows,
            verdicts,
            summary,
        })
        .boxed()
}

fn axis() -> BoxedStrategy<Axis> {
    let tick = (number(), text()).prop_map(|(value, label)| Tick { value, label });
    (number(), number(), vec(tick, 0..8), option::of((text(), text())))
        .prop_map(|(min, max, ticks, ends)| Axis { min, max, ticks, ends })
        .boxed()
}

/// Points, rates and breaks of years that are there and of some that are not.
fn timeline(years: usize) -> BoxedStrategy<Timeline> {
    let year = || 0..years + 2;
    let words = [text(), text(), text(), text()];
    let point = (year(), number(), marked(), words, any::<[bool; 3]>()).prop_map(
        |(year, value, label, [tag, level, source, name], [is_derived, is_joined, assumed])| TimePoint {
            year,
            value,
            label,
            tag,
            level,
            source,
            name,
            is_derived,
            is_joined,
            assumed,
        },
    );
    let rate = (year(), year(), text(), text(), any::<bool>())
        .prop_map(|(from, to, label, detail, is_missing)| RateSpan { from, to, label, detail, is_missing });
    let broken = (year(), year(), text()).prop_map(|(after, before, label)| SeriesBreak { after, before, label });
    (vec(point, 0..6), text(), vec(rate, 0..4), vec(broken, 0..3))
        .prop_map(|(points, rates_name, rates, breaks)| Timeline { points, rates_name, rates, breaks })
        .boxed()
}

fn bridge() -> BoxedStrategy<Bridge> {
    let piece = (number(), style(), any::<bool>()).prop_map(|(value, style, assumed)| Piece { value, style, assumed });
    let bar = (text(), text(), number(), vec(piece, 0..4), marked(), any::<bool>()).prop_map(
        |(name, detail, from, pieces, label, is_level)| BridgeBar { name, detail, from, pieces, label, is_level },
    );
    let frame = (number(), text(), marked(), text(), any::<bool>())
        .prop_map(|(value, name, label, detail, assumed)| BridgeFrame { value, name, label, detail, assumed });
    let room = (marked(), verdict()).prop_map(|(says, verdict)| BridgeRoom { says, verdict });
    (vec(bar, 0..16), option::of(frame), option::of(marked()), option::of(room))
        .prop_map(|(bars, frame, origin, room)| Bridge { bars, frame, origin, room })
        .boxed()
}

fn balance() -> BoxedStrategy<BalanceBars> {
    let line = || {
        let words = (text(), text(), marked(), text());
        (words, number(), option::of(number()), any::<bool>()).prop_map(
            |((name, amount, after, says), value, after_value, is_part)| BarLine {
                name,
                amount,
                after,
                value,
                after_value,
                says,
                is_part,
            },
        )
    };
    let group = (text(), vec(line(), 0..40), option::of(line())).prop_map(|(name, lines, total)| BarGroup {
        name,
        lines,
        total,
    });
    (vec(group, 0..5), option::of(line()), text())
        .prop_map(|(groups, surplus, after_head)| BalanceBars { groups, surplus, after_head })
        .boxed()
}

fn at_stake() -> BoxedStrategy<AtStake> {
    let words = [text(), text(), text(), text(), text(), text(), text()];
    (words, number(), number(), option::of(number()), marked(), marked(), any::<bool>(), verdict())
        .prop_map(|(words, over, grant, stake, over_label, stake_label, assumed, verdict)| {
            let [over_name, over_detail, says, beside, grant_name, grant_detail, rest] = words;
            AtStake {
                over_name,
                over_detail,
                over,
                over_label,
                assumed,
                verdict,
                says,
                beside,
                grant_name,
                grant_detail,
                grant,
                stake,
                stake_label,
                rest,
            }
        })
        .boxed()
}

fn tornado() -> BoxedStrategy<Tornado> {
    let end = (number(), marked()).prop_map(|(value, label)| TornadoEnd { value, label });
    let row = (text(), text(), vec(end, 0..3)).prop_map(|(name, detail, ends)| TornadoRow { name, detail, ends });
    (vec(row, 0..16), number(), marked(), marked(), any::<bool>(), [verdict(), verdict()])
        .prop_map(|(rows, plan, plan_label, frame_label, frame_assumed, verdicts)| Tornado {
            rows,
            plan,
            plan_label,
            frame_label,
            frame_assumed,
            verdicts,
        })
        .boxed()
}

fn chart_of(years: usize, panels: usize) -> BoxedStrategy<Chart> {
    let kind = prop::sample::select(ChartKind::ALL.to_vec());
    let note = (option::of(text()), text()).prop_map(|(letter, text)| Note { letter, text });
    let head = (kind, marked(), text(), option::of(text()));
    let columns = vec(panel(years), panels).prop_map(Body::Columns);
    let body = prop_oneof![
        4 => columns,
        2 => (panel(years), marked(), text()).prop_map(|(panel, plan, band)| {
            Body::Lines(Box::new(Lines { panel, plan, band, courses: Vec::new() }))
        }),
        1 => timeline(years).prop_map(Body::Timeline),
        1 => bridge().prop_map(Body::Bridge),
        1 => balance().prop_map(Body::Balance),
        1 => at_stake().prop_map(Body::Exposure),
        1 => tornado().prop_map(Body::Tornado),
    ];
    let plot = (vec(text(), years), body, axis());
    let annotation = (0..years + 2, text()).prop_map(|(year, text)| Annotation { year, text });
    let foot = (vec(note, 0..9), [text(), text(), text(), text(), text()], vec(annotation, 0..3));
    (head, plot, foot)
        .prop_map(|((kind, title, second_line, key), (years, body, axis), (notes, words, annotations))| {
            let [more_notes, sources, note_word, source_word, footer] = words;
            Chart {
                kind,
                title,
                second_line,
                key,
                years,
                body,
                axis,
                notes,
                more_notes,
                sources,
                note_word,
                source_word,
                footer,
                annotations,
                unit: Unit::default(),
                year: None,
            }
        })
        .boxed()
}

fn chart() -> BoxedStrategy<Chart> {
    let few = (0..8_usize, 0..4_usize);
    let many = prop_oneof![(8..62_usize, 0..3_usize), (1..8_usize, 4..14_usize)];
    prop_oneof![3 => few.boxed(), 1 => many.boxed()].prop_flat_map(|(years, panels)| chart_of(years, panels)).boxed()
}

fn size() -> BoxedStrategy<Size> {
    let any = (any::<u32>(), any::<u32>()).prop_map(|(width, height)| Size::of_pixels(width, height));
    prop_oneof![3 => Just(Size::SLIDE), 1 => any].boxed()
}

/// What must hold of any file.
fn check(svg: &str) -> Result<(), TestCaseError> {
    let document = Document::parse(svg);
    prop_assert!(document.is_ok(), "not XML: {:?}", document.err());
    for node in document.iter().flat_map(Document::descendants) {
        for attribute in node.attributes() {
            let value = attribute.value();
            prop_assert!(!value.contains("NaN") && !value.contains("inf"), "{}={value}", attribute.name());
        }
        let words = node.text().unwrap_or_default();
        prop_assert!(!words.contains(['\u{202e}', '\u{2066}', '\u{1b}', '\u{0}']), "{words:?}");
        prop_assert!(node.tag_name().name() != "script");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn any_chart_makes_a_readable_file((chart, size) in (chart(), size())) {
        let file = svg::chart(&chart, size);
        check(&file)?;
        prop_assert_eq!(file, svg::chart(&chart, size), "the same chart gave other bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(8) })]

    #[test]
    fn any_chart_can_be_drawn(chart in chart()) {
        let picture = png::render(&svg::chart(&chart, Size::SLIDE), 160);
        prop_assert!(picture.is_ok_and(|bytes| bytes.starts_with(b"\x89PNG")));
    }

    #[test]
    fn any_chart_is_a_page(chart in chart()) {
        let page = format::chart(&chart, ChartFormat::Pdf, Language::Danish);
        prop_assert!(page.is_ok_and(|bytes| bytes.starts_with(b"%PDF")));
    }

    #[test]
    fn any_chart_is_a_figure_of_a_report(chart in chart(), title in marked()) {
        let figure = Figure { label: "Figur 1".to_owned(), chart };
        let paper = Paper {
            title: title.text.clone(),
            heading: title.clone(),
            subject: title.text.clone(),
            summary: vec![title.clone(); 20],
            blocks: vec![Block::Figure(Box::new(figure)), Block::List(vec![ListItem { letter: title.letters.clone(), text: title.clone() }])],
            footer: title.text,
        };
        let pages = paper::pages(&paper, &Words::of(Language::Danish));
        let meta = Meta { title: paper.title, language: Language::Danish };
        prop_assert!(pdf::write(&pages, &meta).is_ok_and(|bytes| bytes.starts_with(b"%PDF")));
    }
}

#[test]
fn what_is_no_picture_is_refused() {
    assert!(matches!(png::render("not a picture", 100), Err(png::PngProblem::NotSvg(_))));
    let svg = svg::chart(&super::fixture::level(), Size::SLIDE);
    assert!(matches!(png::render(&svg, 0), Err(png::PngProblem::Size { .. })));
    assert!(matches!(png::render(&svg, u32::MAX), Err(png::PngProblem::Size { .. })));
}
