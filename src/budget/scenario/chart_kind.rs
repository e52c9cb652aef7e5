//! The kinds of charts, as files, pages of the meeting and commands name them.

/// Which question a chart answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// How high are plan and frame? Columns from zero.
    Level,
    /// The same close up: lines on an axis that is cut, where columns would hide the difference.
    Lines,
    /// How much room is there? Up is room, down is breach, zero is the frame.
    Deviation,
    /// What do the measures do, year by year? Savings hang below zero.
    Measures,
    /// How does one year come from its baseline to its plan, measure by measure, and where is the frame?
    Bridge,
    /// How much of a conditional block grant is at stake? Always up to, never a fine.
    Exposure,
    /// What is the agreement's table, and what does the plan do to it?
    Balance,
    /// Which measure or assumption moves the verdict most?
    Sensitivity,
    /// What has been agreed over the years? One point an amount, each in its own price level.
    Timeline,
}

impl ChartKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Level,
        Self::Lines,
        Self::Deviation,
        Self::Measures,
        Self::Bridge,
        Self::Balance,
        Self::Timeline,
        Self::Exposure,
        Self::Sensitivity,
    ];

    /// The kind as files and commands name it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Lines => "lines",
            Self::Deviation => "deviation",
            Self::Measures => "measures",
            Self::Bridge => "bridge",
            Self::Balance => "balance",
            Self::Timeline => "timeline",
            Self::Exposure => "exposure",
            Self::Sensitivity => "sensitivity",
        }
    }
}
