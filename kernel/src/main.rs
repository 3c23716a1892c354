//! `plm-kernel`: checks every declaration of a file in the lean4export format, without Lean.
//!
//! Exit codes: 0 accepted, 1 rejected, 2 declined (something that this kernel does not support).

#![forbid(unsafe_code)]

mod check;
mod classes;
mod defeq;
mod env;
mod inductive;
mod infer;
mod json;
mod kernel;
mod laws;
mod level;
mod literal;
mod map;
mod nat;
mod nested;
mod notation;
mod read;
mod recursor;
mod standard;
mod subst;
mod terms;
mod whnf;

use env::{Checked, Stop};
use kernel::{within, Kernel};
use read::{Declaration, File};
use std::io::{BufRead, BufReader, Read};
use std::time::Instant;

const USAGE: &str = "usage: plm-kernel [--axioms NAME,...] [--theorems NAME,...] [--skip-partial] [--slow SECONDS] [FILE]; without FILE, standard input is read";
const STACK_BYTES: usize = 8 << 30;

struct Options {
    axioms: Vec<String>,
    /// Theorems that the file must have.
    theorems: Vec<String>,
    /// Leave partial and unsafe definitions out; what rests on them is then rejected.
    skip_partial: bool,
    /// Name declarations that take longer than this on standard error.
    slow: f64,
    path: Option<String>,
}

fn main() {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(reason) => {
            eprintln!("{reason}");
            std::process::exit(2);
        }
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(move || run(&options));
    let code = match thread.map(|handle| handle.join()) {
        Ok(Ok(Ok(summary))) => {
            println!("{summary}");
            0
        }
        Ok(Ok(Err(Stop::Reject(reason)))) => {
            eprintln!("rejected: {reason}");
            1
        }
        Ok(Ok(Err(Stop::Decline(reason)))) => {
            eprintln!("declined: {reason}");
            2
        }
        _ => {
            eprintln!("declined: the kernel broke off");
            2
        }
    };
    std::process::exit(code);
}

fn options(arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let default = ["propext", "Quot.sound", "Classical.choice"];
    let mut options = Options {
        axioms: default.iter().map(|name| name.to_string()).collect(),
        theorems: Vec::new(),
        skip_partial: false,
        slow: f64::INFINITY,
        path: None,
    };
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--axioms" => options.axioms = names(&arguments.next().ok_or(USAGE)?),
            "--theorems" => options.theorems = names(&arguments.next().ok_or(USAGE)?),
            "--skip-partial" => options.skip_partial = true,
            "--slow" => {
                options.slow = arguments.next().and_then(|text| text.parse().ok()).ok_or(USAGE)?;
            }
            _ if argument.starts_with("--") || options.path.is_some() => return Err(USAGE.to_string()),
            _ => options.path = Some(argument),
        }
    }
    Ok(options)
}

fn names(list: &str) -> Vec<String> {
    list.split(',').filter(|name| !name.is_empty()).map(str::to_string).collect()
}

/// How many declarations of each kind were checked.
#[derive(Default)]
struct Counts {
    definitions: usize,
    theorems: usize,
    opaques: usize,
    inductives: usize,
    constructors: usize,
    recursors: usize,
    quotients: usize,
    skipped: usize,
    axioms: Vec<String>,
}

impl Counts {
    fn add(&mut self, declaration: &Declaration, name: &str) {
        match declaration {
            Declaration::Axiom(_) => self.axioms.push(name.to_string()),
            Declaration::Definition { .. } => self.definitions += 1,
            Declaration::Theorem { .. } => self.theorems += 1,
            Declaration::Opaque { .. } => self.opaques += 1,
            Declaration::Quot { .. } => self.quotients += 1,
            Declaration::Unsafe(_) => self.skipped += 1,
            Declaration::Block(block) => {
                self.inductives += block.types.len();
                self.constructors += block.constructors.len();
                self.recursors += block.recursors.len();
            }
        }
    }
}

fn run(options: &Options) -> Checked<String> {
    let input: Box<dyn Read> = match &options.path {
        Some(path) => match std::fs::File::open(path) {
            Ok(file) => Box::new(file),
            Err(error) => return env::decline(format!("{path} cannot be read: {error}")),
        },
        None => Box::new(std::io::stdin()),
    };
    let start = Instant::now();
    let mut kernel = Kernel::new();
    let mut file = File::new();
    let mut counts = Counts::default();
    for (index, line) in BufReader::with_capacity(1 << 20, input).lines().enumerate() {
        let line = match line {
            Ok(line) => line,
            Err(error) => return env::reject(format!("line {}: not readable text: {error}", index + 1)),
        };
        if line.is_empty() {
            continue;
        }
        let read = within(file.line(&mut kernel.t, &line), || format!("line {}", index + 1))?;
        if let Some(declaration) = read {
            let begun = Instant::now();
            let name = check(&mut kernel, &declaration, options)?;
            if begun.elapsed().as_secs_f64() > options.slow {
                eprintln!("slow: {name} took {:.2} s", begun.elapsed().as_secs_f64());
            }
            counts.add(&declaration, &name);
        }
    }
    if !file.begun {
        return env::decline("the file does not begin with a \"meta\" object");
    }
    for name in &options.theorems {
        let key = kernel.t.named(name);
        match kernel.env.get(key).map(|constant| &constant.body) {
            Some(env::Body::Theorem { .. }) => {}
            _ => return env::reject(format!("{name}: the file has no theorem of this name")),
        }
    }
    Ok(summary(&kernel, &counts, start.elapsed().as_secs_f64()))
}

fn check(kernel: &mut Kernel, declaration: &Declaration, options: &Options) -> Checked<String> {
    let name = match declaration {
        Declaration::Axiom(signature)
        | Declaration::Definition { signature, .. }
        | Declaration::Theorem { signature, .. }
        | Declaration::Opaque { signature, .. }
        | Declaration::Quot { signature, .. } => signature.name,
        Declaration::Unsafe(name) => *name,
        Declaration::Block(block) => match block.types.first() {
            Some(entry) => entry.signature.name,
            None => return env::reject("a block of inductive types without a type"),
        },
    };
    let dotted = kernel.t.show_name(name);
    if options.skip_partial && matches!(declaration, Declaration::Unsafe(_)) {
        return Ok(dotted);
    }
    let terms = kernel.t.len();
    within(kernel.add(declaration, &options.axioms), || dotted.clone())?;
    let kept = if matches!(declaration, Declaration::Block(_)) { kernel.t.len() } else { terms };
    within(kernel.learn(name, &dotted), || dotted.clone())?;
    kernel.forget(kept);
    Ok(dotted)
}

fn summary(kernel: &Kernel, counts: &Counts, seconds: f64) -> String {
    let total = counts.definitions
        + counts.theorems
        + counts.opaques
        + counts.inductives
        + counts.constructors
        + counts.recursors
        + counts.quotients
        + counts.axioms.len();
    let computed: Vec<&str> =
        laws::OPERATIONS.iter().zip(kernel.known.computed).filter(|entry| entry.1).map(|entry| entry.0.name).collect();
    let named = |names: &[String]| if names.is_empty() { "none".to_string() } else { names.join(", ") };
    let mut text = format!(
        "accepted: {total} declarations ({} theorems, {} definitions, {} opaque, {} inductive types, {} constructors, \
         {} recursors, {} quotient); axioms: {}; computed with numbers: {}",
        counts.theorems,
        counts.definitions,
        counts.opaques,
        counts.inductives,
        counts.constructors,
        counts.recursors,
        counts.quotients,
        named(&counts.axioms),
        if computed.is_empty() { "nothing".to_string() } else { computed.join(" ") },
    );
    if !kernel.known.unexpected.is_empty() {
        text += &format!("; not computed, because not defined as expected: {}", kernel.known.unexpected.join(" "));
    }
    if counts.skipped > 0 {
        text += &format!("; left out: {} partial or unsafe definitions", counts.skipped);
    }
    text + &format!("; {seconds:.1} s")
}
