//! The example scenarios that ship, so that the window can open them. Files in `scenarios/` are named here.

/// An example: the name of its file and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The name without folder and ending: `botilbud-2024-2026`.
    pub name: &'static str,
    /// What the file says.
    pub text: &'static str,
}

/// Every example, the first to be opened at the first start.
static EXAMPLES: &[Example] = &[
    Example { name: "botilbud-2024-2026", text: include_str!("../../scenarios/botilbud-2024-2026.ron") },
    Example { name: "botilbud-forsinket", text: include_str!("../../scenarios/botilbud-forsinket.ron") },
    Example { name: "konsulenter-2021-2025", text: include_str!("../../scenarios/konsulenter-2021-2025.ron") },
    Example { name: "anlaeg-2020", text: include_str!("../../scenarios/anlaeg-2020.ron") },
    Example { name: "service-2024", text: include_str!("../../scenarios/service-2024.ron") },
    Example { name: "folkeskole-2014-2017", text: include_str!("../../scenarios/folkeskole-2014-2017.ron") },
    Example { name: "regioner-2020", text: include_str!("../../scenarios/regioner-2020.ron") },
    Example { name: "regler-kommuner-2020-2023", text: include_str!("../../scenarios/regler-kommuner-2020-2023.ron") },
    Example { name: "regler-regioner-2020-2021", text: include_str!("../../scenarios/regler-regioner-2020-2021.ron") },
    Example { name: "sats-mangler-2022-2024", text: include_str!("../../scenarios/sats-mangler-2022-2024.ron") },
    Example { name: "egen-aftale-2025", text: include_str!("../../scenarios/egen-aftale-2025.ron") },
    Example { name: "botilbud-alternativer", text: include_str!("../../scenarios/botilbud-alternativer.ron") },
];

/// Every example that ships.
pub fn all() -> &'static [Example] {
    EXAMPLES
}

/// The example of that name.
pub fn named(name: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.name == name)
}

/// The example a newcomer meets first.
pub fn first() -> Option<&'static Example> {
    EXAMPLES.first()
}
