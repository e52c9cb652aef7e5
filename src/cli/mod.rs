//! The program without a window.

mod agreements;
mod chart;
mod check;
mod compare;
mod diff;
mod meeting;
mod merge;
mod opened;
mod output;
mod pixels;
mod report;
mod review;
mod side;

use crate::export::dialect::Dialect;
use crate::export::format::{FileFormat, ReportFormat};
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::storage::file::OpenError;
use crate::view::chart::ChartKind;
use crate::view::{Language, Words};
use clap::{Parser, Subcommand, ValueEnum};
use opened::Opened;
use output::Output;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Everything the program can be asked on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "raaderum",
    version,
    about = "Flerårige budgetscenarier holdt mod de aftalte rammer",
    args_conflicts_with_subcommands = true
)]
pub struct Arguments {
    /// Scenariet, der åbnes i vinduet
    pub file: Option<PathBuf>,
    /// Sprog: da eller en
    #[arg(long, global = true, value_enum)]
    pub lang: Option<Lang>,
    /// En egen aftalefil, der bruges ved siden af mappens; kan gentages
    #[arg(long = "agreement", global = true, value_name = "FILE")]
    pub agreements: Vec<PathBuf>,
    /// What to do instead of opening the window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// A command that needs no window.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Problemer og vurderinger af scenarier og egne aftaler; kode 0: ingen ramme er brudt og intet er betvivlet, 1: en ramme er brudt eller et tal betvivlet, 2: en fil kan ikke bruges
    Check {
        /// Scenarier og aftalefiler; aftalerne holdes også mod hinanden
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Et alternativ i filen i stedet for planen, ved dets id
        #[arg(long, value_name = "ID")]
        alternative: Option<String>,
    },
    /// Tabeller med rammer, råderum, vurderinger, antagelser og kilder
    Report {
        /// Scenariet
        file: PathBuf,
        /// Et alternativ i filen i stedet for planen, ved dets id
        #[arg(long, value_name = "ID")]
        alternative: Option<String>,
        /// Formatet
        #[arg(long, value_enum, default_value_t = report::Format::Text, conflicts_with = "output")]
        format: report::Format,
        /// Hvordan CSV skrives
        #[arg(long, value_enum, default_value_t = report::CsvDialect::Machine)]
        dialect: report::CsvDialect,
        /// Filen, der skrives i stedet: .pdf, .xlsx, .csv, .md, .txt eller .json
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Figuren som fil, uden skærm
    Chart {
        /// Scenariet; tidslinjen kan tegnes uden
        file: Option<PathBuf>,
        /// Et alternativ i filen i stedet for planen, ved dets id
        #[arg(long, value_name = "ID")]
        alternative: Option<String>,
        /// Området, fx anlaeg/botilbud; ellers det med den værste vurdering
        #[arg(long)]
        area: Option<String>,
        /// Hvilken figur
        #[arg(long, value_enum, default_value_t = ChartKind::Level)]
        kind: ChartKind,
        /// Året i en figur om ét år; ellers det, der betyder mest
        #[arg(long)]
        year: Option<u16>,
        /// Tidslinjen omregnet til ét prisniveau, fx 2024-pl, så langt satserne rækker
        #[arg(long)]
        price_level: Option<String>,
        /// Filen, der skrives: .svg, .png eller .pdf
        #[arg(short, long)]
        output: PathBuf,
        /// Størrelsen af billeder
        #[command(flatten)]
        pixels: pixels::Pixels,
    },
    /// Hvad der er forskelligt mellem to planer, og hvorfor; kode 0: de er ens, 1: de er forskellige, 2: en fil kan ikke bruges
    Diff {
        /// Den ene plan; et alternativ i filen skrives plan.ron#id
        from: PathBuf,
        /// Den anden plan; kan udelades, når alternativer er nævnt
        to: Option<PathBuf>,
        /// Et alternativ i den første fil: planen mod det, eller to mod hinanden
        #[arg(long = "alternative", value_name = "ID", conflicts_with = "to")]
        alternatives: Vec<String>,
        /// Formatet
        #[arg(long, value_enum, default_value_t = diff::Format::Text)]
        format: diff::Format,
        /// Området, som figuren viser; ellers det første, der er forskelligt
        #[arg(long, requires = "output")]
        area: Option<String>,
        /// Skriv i stedet figuren fra den ene plan til den anden: .svg, .png eller .pdf
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// Flere planer side om side, højst seks; kode 0: de er vist, 2: en fil kan ikke bruges
    Compare {
        /// Planerne; et alternativ i en fil skrives plan.ron#id
        #[arg(required = true)]
        plans: Vec<PathBuf>,
        /// Kun dette område og dem i det, fx anlaeg; figuren viser det
        #[arg(long)]
        area: Option<String>,
        /// Kun dette år
        #[arg(long)]
        year: Option<u16>,
        /// Hvad planerne ordnes efter; ellers som de er nævnt
        #[arg(long, value_enum)]
        sort: Option<compare::Sort>,
        /// Vis de andre som forskelle fra denne plan, ved dens nummer fra 1
        #[arg(long, value_name = "NUMBER")]
        reference: Option<usize>,
        /// Formatet
        #[arg(long, value_enum, default_value_t = diff::Format::Text, conflicts_with = "output")]
        format: diff::Format,
        /// Planerne som linjer i samme figur i stedet for hver sin
        #[arg(long, requires = "output")]
        overlay: bool,
        /// Størrelsen af et billede
        #[command(flatten)]
        pixels: pixels::Pixels,
        /// Skriv i stedet figuren: .svg, .png eller .pdf
        #[arg(short, long)]
        output: Option<PathBuf>,
    },
    /// To udgaver af én plan flettet til én; kode 0: flettet, 1: der er konflikter, som skal afgøres, 2: en fil kan ikke bruges
    Merge {
        /// Planen, som begge begyndte med
        base: PathBuf,
        /// Den ene udgave; dens tal står, hvor begge har ændret det samme
        ours: PathBuf,
        /// Den anden udgave
        theirs: PathBuf,
        /// Filen, der skrives; den kan være en af de tre
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Mødets sider: vurdering, figurer, tiltag, antagelser og kilder, i bredformat
    Meeting {
        /// Scenariet
        file: PathBuf,
        /// Et alternativ i filen i stedet for planen, ved dets id
        #[arg(long, value_name = "ID")]
        alternative: Option<String>,
        /// Størrelsen af billeder
        #[command(flatten)]
        pixels: pixels::Pixels,
        /// Filen, der skrives: .pdf, eller .png for et billede pr. side (plan-1.png, plan-2.png …)
        #[arg(short, long)]
        output: PathBuf,
    },
    /// Hvad der blev aftalt, tal for tal
    Agreements {
        /// Aftalen, fx KØ2024, eller en aftalefil; ellers alle
        id: Option<String>,
        /// Skriv i stedet en skabelon for dette år: aftalens tal uden beløb, til at udfylde
        #[arg(long, value_name = "YEAR", requires = "id")]
        template: Option<u16>,
        /// Formatet
        #[arg(long, value_enum, default_value_t = agreements::Format::Text)]
        format: agreements::Format,
    },
}

/// A language on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    /// Dansk
    Da,
    /// English
    En,
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// It did what it should, no frame is broken, and nothing in an agreement is challenged.
    Fine,
    /// A frame is broken, something in an agreement is challenged, or two plans are not the same.
    Broken,
    /// A file cannot be used.
    Unusable,
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Fine => Self::SUCCESS,
            Ending::Broken => Self::from(1),
            Ending::Unusable => Self::from(2),
        }
    }
}

/// Carries a command out on standard output and standard error; `agreements` are files of the user's own that take
/// part beside those of the folder.
pub fn run(command: Command, agreements: &[PathBuf], words: &Words) -> Ending {
    let mut output = Output::standard();
    let own = own_files(agreements);
    match command {
        Command::Check { files, alternative } => check::check(&files, alternative.as_deref(), own, words, &mut output),
        Command::Report { file, alternative, format, dialect, output: to } => {
            complain_of_broken(&own, words, &mut output);
            let alternative = alternative.as_deref();
            let asked = report::Asked { file: &file, alternative, format, dialect: dialect.into(), to: to.as_deref() };
            report::report(&asked, &own, words, &mut output)
        }
        Command::Chart { file, alternative, area, kind, year, price_level, output: to, pixels } => {
            complain_of_broken(&own, words, &mut output);
            let (file, area, price_level) = (file.as_deref(), area.as_deref(), price_level.as_deref());
            let alternative = alternative.as_deref();
            chart::chart(
                &chart::Asked { file, alternative, area, kind, year, price_level, to: &to, pixels: &pixels, own: &own },
                words,
                &mut output,
            )
        }
        Command::Diff { from, to, alternatives, format, area, output: chart } => {
            complain_of_broken(&own, words, &mut output);
            let (to, area, chart) = (to.as_deref(), area.as_deref(), chart.as_deref());
            let asked = diff::Asked { from: &from, to, alternatives: &alternatives, format, area, chart };
            diff::diff(&asked, &own, words, &mut output)
        }
        Command::Merge { base, ours, theirs, output: to } => {
            merge::merge(&merge::Asked { base: &base, ours: &ours, theirs: &theirs, to: &to }, &own, words, &mut output)
        }
        Command::Compare { plans, area, year, sort, reference, format, overlay, pixels, output: chart } => {
            complain_of_broken(&own, words, &mut output);
            let (area, chart) = (area.as_deref(), chart.as_deref());
            let asked =
                compare::Asked { plans: &plans, area, year, sort, reference, format, overlay, chart, pixels: &pixels };
            compare::compare(&asked, &own, words, &mut output)
        }
        Command::Meeting { file, alternative, pixels, output: to } => {
            complain_of_broken(&own, words, &mut output);
            let asked = meeting::Asked { file: &file, alternative: alternative.as_deref(), pixels: &pixels, to: &to };
            meeting::meeting(&asked, &own, words, &mut output)
        }
        Command::Agreements { id, template, format } => {
            complain_of_broken(&own, words, &mut output);
            match (id, template) {
                (Some(id), Some(year)) => agreements::template(&id, year, &own, words, &mut output),
                (id, _) => agreements::agreements(id.as_deref(), format, &own, words, &mut output),
            }
        }
    }
}

/// The files of the user's folder, and those named.
fn own_files(agreements: &[PathBuf]) -> OwnFiles {
    let mut own = OwnFiles::of_user();
    for path in agreements {
        own.add(path);
    }
    own
}

/// Says which of the user's own agreements cannot be used, and why; everything else goes on.
fn complain_of_broken(own: &OwnFiles, words: &Words, output: &mut Output) {
    for error in &own.broken {
        complain_of(&error.path, error, words, output);
    }
}

/// The report of a file, or of the first example, for a machine without a display.
pub fn report_instead(file: Option<&Path>, agreements: &[PathBuf], why: &str, words: &Words) -> Ending {
    let mut output = Output::standard();
    output.complain(&words.tell("cli-no-display", &[("why", why)]));
    let own = own_files(agreements);
    complain_of_broken(&own, words, &mut output);
    match (file, storage::examples::first()) {
        (Some(file), _) => {
            let asked = report::Asked {
                file,
                alternative: None,
                format: report::Format::Text,
                dialect: Dialect::Machine,
                to: None,
            };
            report::report(&asked, &own, words, &mut output)
        }
        (None, Some(example)) => {
            output.complain(&words.say("cli-report-of-example"));
            match storage::scenario::read(example.text, storage::areas::standard()) {
                Ok(read) => {
                    let opened = Opened::of(read.scenario, &own);
                    report::print(&opened, (ReportFormat::Text, Dialect::Machine), words, &mut output)
                }
                Err(_) => Ending::Unusable,
            }
        }
        (None, None) => Ending::Unusable,
    }
}

/// The words of the chosen language, or of the system's.
pub fn words(lang: Option<Lang>) -> Words {
    let chosen = lang.map(|lang| match lang {
        Lang::Da => Language::Danish,
        Lang::En => Language::English,
    });
    let system = || sys_locale::get_locale().and_then(|locale| Language::from_code(&locale));
    Words::of(chosen.or_else(system).unwrap_or_default())
}

/// Says why a file cannot be used.
fn complain_of(path: &Path, error: &OpenError, words: &Words, output: &mut Output) -> Ending {
    for line in words.open_error(&error.kind) {
        output.complain(&format!("{}: {line}", path.display()));
    }
    Ending::Unusable
}

/// The format that the ending of a file to be written names; where it names none, the known ones are told.
fn format_of<F: FileFormat>(to: &Path, words: &Words, output: &mut Output) -> Option<F> {
    let format = F::of(to);
    if format.is_none() {
        let (path, known) = (to.display().to_string(), F::endings());
        output.complain(&words.tell("cli-unknown-ending", &[("path", &path), ("known", &known)]));
    }
    format
}
