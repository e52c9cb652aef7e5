//! The start: from the program's call to its first picture on the screen, beside the barest X11 window.

use crate::processes::PROGRAM;
use eframe::egui::{Color32, Ui, ViewportBuilder};
use eframe::{App, Frame, NativeOptions, Renderer};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    ConnectionExt as _, CreateGCAux, CreateWindowAux, EventMask, ImageFormat, Rectangle, WindowClass,
};
use x11rb::wrapper::ConnectionExt as _;

/// The argument by which the bench starts itself as a bare window.
pub(crate) const BARE: &str = "--bare-window";
/// The argument by which the bench starts itself as a bare window of the kind the program is built on.
pub(crate) const BARE_FRAME: &str = "--bare-frame";
const SIZE: (u16, u16) = (1440, 900);

/// Opens a window, fills it, and waits to be ended.
pub(crate) fn bare_window() {
    let (display, screen) = x11rb::connect(None).unwrap();
    let root = &display.setup().roots[screen];
    let (window, pen) = (display.generate_id().unwrap(), display.generate_id().unwrap());
    let events = CreateWindowAux::new().event_mask(EventMask::EXPOSURE);
    display
        .create_window(
            root.root_depth,
            window,
            root.root,
            0,
            0,
            SIZE.0,
            SIZE.1,
            0,
            WindowClass::INPUT_OUTPUT,
            0,
            &events,
        )
        .unwrap();
    display.create_gc(pen, window, &CreateGCAux::new().foreground(root.white_pixel)).unwrap();
    display.map_window(window).unwrap();
    display.flush().unwrap();
    while display.wait_for_event().is_ok() {
        display.poly_fill_rectangle(window, pen, &[Rectangle { x: 0, y: 0, width: SIZE.0, height: SIZE.1 }]).unwrap();
        display.sync().unwrap();
    }
}

/// A window of the same kind as the program's with nothing but white in it.
struct White;

impl App for White {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        ui.painter().rect_filled(ui.max_rect(), 0.0, Color32::WHITE);
    }
}

/// Opens that window and waits to be ended.
pub(crate) fn bare_frame() {
    let size = [f32::from(SIZE.0), f32::from(SIZE.1)];
    let viewport = ViewportBuilder::default().with_inner_size(size);
    let options = NativeOptions { viewport, renderer: Renderer::Glow, ..NativeOptions::default() };
    eframe::run_native("bare", options, Box::new(|_| Ok(Box::new(White)))).unwrap();
}

/// Prints the time to the first picture of the program with the example, and of the bare window.
pub(crate) fn measure_start() {
    let (mut bare, mut frame, mut program) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..7 {
        for (yardstick, times) in [(BARE, &mut bare), (BARE_FRAME, &mut frame)] {
            let mut command = Command::new(std::env::current_exe().unwrap());
            command.arg(yardstick);
            times.push(first_picture(command));
        }
        let home = tempfile::tempdir().unwrap();
        let mut command = Command::new(PROGRAM);
        command.env("HOME", home.path()).env("XDG_DATA_HOME", home.path());
        program.push(first_picture(command));
    }
    let [bare, frame, program] = [bare, frame, program].map(|times| super::median(times).as_secs_f64() * 1e3);
    println!(
        "start to the first picture: {program:.0} ms; a bare X11 window: {bare:.1} ms, {:.1} ×; a bare eframe window: \
         {frame:.0} ms, {:.1} ×",
        program / bare,
        program / frame
    );
}

/// How long it takes from starting a program until the middle of the screen is no longer black.
fn first_picture(mut command: Command) -> Duration {
    let (display, screen) = x11rb::connect(None).unwrap();
    let root = display.setup().roots[screen].root;
    let is_black = || {
        let image = display.get_image(ImageFormat::Z_PIXMAP, root, 700, 24, 1, 1, !0).unwrap().reply().unwrap();
        image.data.iter().take(3).all(|byte| *byte == 0)
    };
    while !is_black() {
        std::thread::sleep(Duration::from_millis(5));
    }
    let start = Instant::now();
    let mut child: Child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    while is_black() && start.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_micros(500));
    }
    let took = start.elapsed();
    child.kill().unwrap();
    child.wait().unwrap();
    took
}
