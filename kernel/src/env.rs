//! What has been accepted so far, and the two ways in which a check ends early.

use crate::terms::{Level, Name, Term};
use std::rc::Rc;

/// Why a file is not accepted.
#[derive(Debug)]
pub enum Stop {
    /// It is wrong.
    Reject(String),
    /// This kernel does not support something in it.
    Decline(String),
}

pub type Checked<T> = Result<T, Stop>;

pub fn reject<T>(reason: impl Into<String>) -> Checked<T> {
    Err(Stop::Reject(reason.into()))
}

pub fn decline<T>(reason: impl Into<String>) -> Checked<T> {
    Err(Stop::Decline(reason.into()))
}

pub struct Constant {
    pub params: Vec<Name>,
    pub kind: Term,
    pub body: Body,
}

pub enum Body {
    Axiom,
    /// A larger urgency is unfolded first; it decides about speed only.
    Definition {
        value: Term,
        urgency: u32,
    },
    Theorem {
        value: Term,
    },
    Opaque,
    Quot(QuotPart),
    Inductive(Inductive),
    Constructor(Constructor),
    Recursor(Recursor),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum QuotPart {
    Type,
    Make,
    Lift,
    Ind,
}

pub struct Inductive {
    pub num_params: usize,
    pub num_indices: usize,
    pub block: Vec<Name>,
    pub constructors: Vec<Name>,
    pub level: Level,
    pub recursive: bool,
}

pub struct Constructor {
    pub inductive: Name,
    pub num_params: usize,
    pub num_fields: usize,
}

pub struct Recursor {
    pub num_params: usize,
    pub num_motives: usize,
    pub num_minors: usize,
    pub num_indices: usize,
    pub rules: Vec<Rule>,
    /// The inductive type whose elements are eliminated.
    pub major: Name,
    /// The proofs eliminated are all equal to the one constructor, so that it need not be seen.
    pub k: bool,
}

impl Recursor {
    pub fn before_indices(&self) -> usize {
        self.num_params + self.num_motives + self.num_minors
    }
}

#[derive(Clone)]
pub struct Rule {
    pub constructor: Name,
    pub num_fields: usize,
    pub right: Term,
}

#[derive(Default)]
pub struct Env {
    constants: Vec<Option<Rc<Constant>>>,
}

impl Env {
    pub fn get(&self, name: Name) -> Option<&Rc<Constant>> {
        self.constants.get(name.0 as usize).and_then(|constant| constant.as_ref())
    }

    pub fn set(&mut self, name: Name, constant: Constant) {
        let at = name.0 as usize;
        if at >= self.constants.len() {
            self.constants.resize_with(at + 1, || None);
        }
        self.constants[at] = Some(Rc::new(constant));
    }

    /// The structure of this name: an inductive type without indices and with one constructor.
    pub fn structure(&self, name: Name) -> Option<(&Inductive, Name)> {
        match self.get(name).map(|constant| &constant.body) {
            Some(Body::Inductive(data)) if data.num_indices == 0 && data.constructors.len() == 1 => {
                Some((data, data.constructors[0]))
            }
            _ => None,
        }
    }

    pub fn constructor(&self, name: Name) -> Option<&Constructor> {
        match self.get(name).map(|constant| &constant.body) {
            Some(Body::Constructor(data)) => Some(data),
            _ => None,
        }
    }
}
