//! Two threads that do jobs, wake the window when one is done, and sleep otherwise.

use super::work::{AtOnce, Bench};
use super::{Background, Done, Job};
use eframe::egui::Context;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};

/// A thread for files and a thread for journals. Dropped, they finish what they were given first.
#[derive(Debug)]
pub struct Threads {
    files: Lane,
    journals: Lane,
    done: Receiver<Done>,
    /// Does what a thread that is gone would have done.
    here: AtOnce,
}

/// A thread and the way to it; `None` once it is to end.
#[derive(Debug)]
struct Lane {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Threads {
    /// Starts them; each wakes this window.
    ///
    /// # Errors
    /// Where the system gives no more threads.
    pub fn waking(ctx: &Context) -> io::Result<Self> {
        let (sender, done) = channel();
        let files = Lane::start("files", sender.clone(), ctx.clone())?;
        let journals = Lane::start("journals", sender, ctx.clone())?;
        Ok(Self { files, journals, done, here: AtOnce::default() })
    }
}

impl Lane {
    fn start(name: &str, done: Sender<Done>, ctx: Context) -> io::Result<Self> {
        let (jobs, given) = channel();
        let work = move || {
            let mut bench = Bench::default();
            for job in given {
                if let Some(told) = bench.carry_out(job) {
                    // The window may be gone by now; then nobody waits for the answer.
                    drop(done.send(told));
                    ctx.request_repaint();
                }
            }
        };
        let thread = Builder::new().name(name.to_owned()).spawn(work)?;
        Ok(Self { jobs: Some(jobs), thread: Some(thread) })
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        drop(self.jobs.take());
        drop(self.thread.take().map(JoinHandle::join));
    }
}

impl Background for Threads {
    fn give(&mut self, job: Job) {
        let lane = match &job {
            Job::Save(_) | Job::Look { .. } | Job::Claim { .. } | Job::Release(_) => &self.files,
            Job::Journal { .. } | Job::Forget(_) | Job::Search { .. } | Job::GoOn { .. } | Job::Discard { .. } => {
                &self.journals
            }
        };
        let refused = match &lane.jobs {
            Some(jobs) => jobs.send(job).err().map(|refused| refused.0),
            None => Some(job),
        };
        if let Some(job) = refused {
            self.here.give(job);
        }
    }

    fn done(&mut self) -> Option<Done> {
        self.done.try_recv().ok().or_else(|| self.here.done())
    }
}
