//! How many pixels across a picture is: `--width` and `--scale`.

use crate::export::png::Width;
use crate::view::Words;
use clap::Args;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::path::Path;

/// What was asked for about the size of pictures.
#[derive(Debug, Clone, Default, Args)]
pub struct Pixels {
    /// Bredden af et .png-billede i pixels, 160-16384
    #[arg(long, value_name = "PX", conflicts_with = "scale")]
    width: Option<u32>,
    /// Størrelsen af et .png-billede: 1 er et lysbillede på en almindelig skærm, 2 er dobbelt så bredt
    #[arg(long, value_name = "GANGE")]
    scale: Option<Decimal>,
}

impl Pixels {
    /// The width of a picture that is set on so many units; `usual` where nothing was asked for. Fails where it is
    /// outside the limits, or the file is no picture of pixels.
    pub(super) fn of(&self, to: &Path, set: u32, usual: Width, words: &Words) -> Result<Width, String> {
        let asked = match (self.width, self.scale) {
            (None, None) => return Ok(usual),
            (Some(pixels), _) => Width::of(pixels),
            (None, Some(scale)) => {
                let percent = scale.checked_mul(Decimal::ONE_HUNDRED).and_then(|percent| percent.round().to_u32());
                percent.and_then(|percent| Width::scaled(set, percent))
            }
        };
        let path = to.display().to_string();
        if !to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("png")) {
            return Err(words.tell("cli-width-only-png", &[("path", &path)]));
        }
        let (least, most) = (Width::LEAST.to_string(), Width::MOST.to_string());
        asked.ok_or_else(|| words.tell("cli-width-outside", &[("path", &path), ("least", &least), ("most", &most)]))
    }
}
