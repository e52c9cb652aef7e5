//! The door: arguments become a window, or one command and its exit code.

fn main() {
    let _ = raaderum::desktop::open(std::env::args_os().nth(1).map(Into::into));
}
