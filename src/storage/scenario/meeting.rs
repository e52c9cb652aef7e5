//! The pages of the meeting as a file has them, and back.

use crate::budget::area::AreaPath;
use crate::budget::scenario::{ChartKind, ChartPage, MeetingPage, PageContent, PageTitle};
use crate::storage::limits;
use crate::storage::read::{Checking, Pairs, Text, Trail, YearNumber, bare, check_all, optional};
use serde::{Deserialize, Serialize};

/// A title and the verdict it was written for.
type Title<'a> = (Text<'a>, Text<'a>);

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum Page<'a> {
    Verdict {
        #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
        title: Option<Title<'a>>,
        #[serde(default = "shown", skip_serializing_if = "is_shown")]
        shown: bool,
    },
    Chart {
        kind: Kind,
        #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "bare")]
        area: Option<Text<'a>>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Title<'a>>,
        #[serde(default, skip_serializing_if = "is_empty")]
        annotations: Pairs<YearNumber, Text<'a>>,
        #[serde(default = "shown", skip_serializing_if = "is_shown")]
        shown: bool,
    },
    Measures {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Title<'a>>,
        #[serde(default = "shown", skip_serializing_if = "is_shown")]
        shown: bool,
    },
    Assumptions {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Title<'a>>,
        #[serde(default = "shown", skip_serializing_if = "is_shown")]
        shown: bool,
    },
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) enum Kind {
    Level,
    Lines,
    Deviation,
    Measures,
    Bridge,
    Balance,
    Timeline,
    Exposure,
    Sensitivity,
}

const fn shown() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
const fn is_shown(shown: &bool) -> bool {
    *shown
}

const fn is_empty(annotations: &Pairs<YearNumber, Text<'_>>) -> bool {
    annotations.0.is_empty()
}

/// Every page, in the order of the file.
pub(super) fn pages(checking: &mut Checking<'_>, at: &Trail<'_>, pages: Vec<Page<'_>>) -> Option<Vec<MeetingPage>> {
    if !checking.at_most(at, pages.len(), limits::ITEMS) {
        return None;
    }
    check_all(pages, |number, written| page(checking, &at.item(number), written))
}

fn page(checking: &mut Checking<'_>, at: &Trail<'_>, written: Page<'_>) -> Option<MeetingPage> {
    let (content, title, shown) = match written {
        Page::Verdict { title, shown } => (Some(PageContent::Verdict), title, shown),
        Page::Measures { title, shown } => (Some(PageContent::Measures), title, shown),
        Page::Assumptions { title, shown } => (Some(PageContent::Assumptions), title, shown),
        Page::Chart { kind, area, title, annotations, shown } => {
            let area = optional(area, |area| checking.area(&at.field("area"), &area));
            let annotations = checking.by_year(&at.field("annotations"), annotations.0, |checking, at, text| {
                checking.written(at, &text, "annotation").map(Into::into)
            });
            let chart = area.zip(annotations).map(|(area, annotations)| {
                let annotations = annotations.into_iter().collect();
                PageContent::Chart(ChartPage { kind: kind.into(), area, annotations })
            });
            (chart, title, shown)
        }
    };
    let place = at.field("title");
    let title = optional(title, |(text, written_for)| {
        let text = checking.written(&place.item(0), &text, "title");
        let written_for = checking.text(&place.item(1), &written_for);
        Some(PageTitle { text: text?.into(), written_for: written_for?.into() })
    });
    Some(MeetingPage { content: content?, title: title?, shown })
}

/// A page as it is written.
pub(super) fn written(page: &MeetingPage) -> Page<'_> {
    let title = page.title.as_ref().map(|title| ((&*title.text).into(), (&*title.written_for).into()));
    let shown = page.shown;
    match &page.content {
        PageContent::Verdict => Page::Verdict { title, shown },
        PageContent::Measures => Page::Measures { title, shown },
        PageContent::Assumptions => Page::Assumptions { title, shown },
        PageContent::Chart(chart) => Page::Chart {
            kind: chart.kind.into(),
            area: chart.area.as_ref().map(|area: &AreaPath| area.as_str().into()),
            title,
            annotations: chart.annotations.iter().map(|(year, text)| ((*year).into(), (&**text).into())).collect(),
            shown,
        },
    }
}

impl From<Kind> for ChartKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Level => Self::Level,
            Kind::Lines => Self::Lines,
            Kind::Deviation => Self::Deviation,
            Kind::Measures => Self::Measures,
            Kind::Bridge => Self::Bridge,
            Kind::Balance => Self::Balance,
            Kind::Timeline => Self::Timeline,
            Kind::Exposure => Self::Exposure,
            Kind::Sensitivity => Self::Sensitivity,
        }
    }
}

impl From<ChartKind> for Kind {
    fn from(kind: ChartKind) -> Self {
        match kind {
            ChartKind::Level => Self::Level,
            ChartKind::Lines => Self::Lines,
            ChartKind::Deviation => Self::Deviation,
            ChartKind::Measures => Self::Measures,
            ChartKind::Bridge => Self::Bridge,
            ChartKind::Balance => Self::Balance,
            ChartKind::Timeline => Self::Timeline,
            ChartKind::Exposure => Self::Exposure,
            ChartKind::Sensitivity => Self::Sensitivity,
        }
    }
}
