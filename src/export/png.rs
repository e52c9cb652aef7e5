//! An SVG figure as pixels.

use super::typeface::Weight;
use resvg::{tiny_skia, usvg};
use std::sync::{Arc, LazyLock};
use thiserror::Error;

/// The widest and highest picture that is made: 16,384 pixels either way, about a gigabyte of memory at most.
pub const LARGEST_SIDE: u32 = 16_384;

/// How many pixels across a picture is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Width(u32);

impl Width {
    /// The narrowest picture whose words can be made out.
    pub const LEAST: u32 = 160;
    /// The widest.
    pub const MOST: u32 = LARGEST_SIDE;
    /// A chart: twice the slide it is set on.
    pub const CHART: Self = Self(3200);
    /// A page of the meeting, as it is on the wall.
    pub const WALL: Self = Self(1920);

    /// So many pixels; `None` outside [`Width::LEAST`] to [`Width::MOST`].
    pub const fn of(pixels: u32) -> Option<Self> {
        if pixels >= Self::LEAST && pixels <= Self::MOST { Some(Self(pixels)) } else { None }
    }

    /// So many times what it is set on, `set` units wide, in percent; `None` where that is outside the same limits.
    pub fn scaled(set: u32, percent: u32) -> Option<Self> {
        u32::try_from(u64::from(set) * u64::from(percent) / 100).ok().and_then(Self::of)
    }

    /// The pixels.
    pub const fn pixels(self) -> u32 {
        self.0
    }
}

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum PngProblem {
    /// The text is not an SVG picture.
    #[error("not an SVG picture: {0}")]
    NotSvg(#[from] usvg::Error),
    /// A side would be shorter than one pixel or longer than [`LARGEST_SIDE`].
    #[error("a picture {width} pixels wide and {height} high is outside 1 to {LARGEST_SIDE}")]
    Size {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The pixels could not be written as PNG.
    #[error("the picture could not be written: {0}")]
    Encoding(String),
}

/// Draws `svg` as a PNG with the embedded face only, `width_px` pixels wide and as high as its proportions ask.
pub fn render(svg: &str, width_px: u32) -> Result<Vec<u8>, PngProblem> {
    drawn(svg, width_px)?.encode_png().map_err(|error| PngProblem::Encoding(error.to_string()))
}

/// The same picture as pixels: width, height, and red, green, blue and opacity of each from the top left.
pub fn picture(svg: &str, width_px: u32) -> Result<([u32; 2], Vec<u8>), PngProblem> {
    let drawn = drawn(svg, width_px)?;
    Ok(([drawn.width(), drawn.height()], drawn.take_demultiplied()))
}

fn drawn(svg: &str, width_px: u32) -> Result<tiny_skia::Pixmap, PngProblem> {
    let tree = parse(svg)?;
    let scale = f64::from(width_px) / f64::from(tree.size().width());
    let height_px = pixels(f64::from(tree.size().height()) * scale);
    let outside = PngProblem::Size { width: width_px, height: height_px };
    if width_px > LARGEST_SIDE || height_px > LARGEST_SIDE {
        return Err(outside);
    }
    let mut pixmap = tiny_skia::Pixmap::new(width_px, height_px).ok_or(outside)?;
    let scale = single(scale);
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The picture as a tree of shapes, its text set in the embedded face.
pub fn parse(svg: &str) -> Result<usvg::Tree, PngProblem> {
    static FACES: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
        let mut faces = usvg::fontdb::Database::new();
        for weight in Weight::ALL {
            faces.load_font_source(usvg::fontdb::Source::Binary(Arc::new(weight.file())));
        }
        Arc::new(faces)
    });
    let options = usvg::Options { fontdb: Arc::clone(&FACES), ..usvg::Options::default() };
    Ok(usvg::Tree::from_str(svg, &options)?)
}

#[expect(clippy::as_conversions, clippy::cast_possible_truncation, reason = "the painter scales in single precision")]
fn single(scale: f64) -> f32 {
    scale as f32
}

#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float too large for a picture becomes the largest number, which is refused"
)]
fn pixels(length: f64) -> u32 {
    length.round() as u32
}
