//! The state of the checker: terms, accepted constants, and what was computed for the declaration at hand.

use crate::classes::Classes;
use crate::env::{decline, Checked, Env, Stop};
use crate::map::Map;
use crate::standard::Known;
use crate::terms::{Level, LevelNode, Levels, Name, NameNode, Node, Term, Terms};

pub struct Kernel {
    pub t: Terms,
    pub env: Env,
    pub known: Known,
    pub inferred: Map,
    pub checked: Map,
    pub reduced: Map,
    pub reduced_cheaply: Map,
    pub normal: Map,
    pub instances: Map,
    pub equal: Classes,
    pub unequal: Map,
    pub recursion: u32,
}

/// Calls inside each other; the stack of the checking thread is made for this.
pub const DEEPEST: u32 = 400_000;
/// Substitution walks terms of at most this depth.
pub const DEEPEST_TERM: u32 = 1_000_000;

impl Kernel {
    pub fn new() -> Kernel {
        let mut t = Terms::new();
        let known = Known::new(&mut t);
        Kernel {
            t,
            env: Env::default(),
            known,
            inferred: Map::new(),
            checked: Map::new(),
            reduced: Map::new(),
            reduced_cheaply: Map::new(),
            normal: Map::new(),
            instances: Map::new(),
            equal: Classes::new(),
            unequal: Map::new(),
            recursion: 0,
        }
    }

    /// Forget what was computed for the last declaration, and the terms that came up.
    pub fn forget(&mut self, terms: usize) {
        self.inferred.clear();
        self.checked.clear();
        self.reduced.clear();
        self.reduced_cheaply.clear();
        self.normal.clear();
        self.instances.clear();
        self.equal.clear();
        self.unequal.clear();
        self.t.truncate(terms);
    }

    /// One call deeper; the caller subtracts one when it comes back.
    pub fn deeper(&mut self, term: Term) -> Checked<()> {
        if self.recursion >= DEEPEST || self.t.facts(term).depth > DEEPEST_TERM {
            return decline("a term is too deep for this kernel");
        }
        self.recursion += 1;
        Ok(())
    }

    /// The value (or type) of a constant at its levels, once per declaration.
    pub fn instance(&mut self, constant: Term, generic: Term, params: &[Name], levels: Levels) -> Term {
        if !self.t.facts(generic).has_params {
            return generic;
        }
        let key = u64::from(constant.0) << 32 | u64::from(generic.0);
        if let Some(result) = self.instances.get(key) {
            return Term(result);
        }
        let levels = self.t.list(levels).to_vec();
        let result = self.t.set_levels(generic, params, &levels);
        self.instances.insert(key, result.0);
        result
    }

    /// A short text of a term for messages.
    pub fn show(&self, term: Term) -> String {
        let mut text = String::new();
        self.write(term, 0, &mut text);
        if text.chars().count() > 300 {
            text = text.chars().take(300).collect::<String>() + " ...";
        }
        text.replace('\n', "\\n")
    }

    fn write(&self, term: Term, depth: u32, out: &mut String) {
        if out.len() > 1500 || depth > 40 {
            out.push_str("...");
            return;
        }
        match self.t.node(term) {
            Node::Bound(index) => out.push_str(&format!("#{index}")),
            Node::Local(height, _) => out.push_str(&format!("x{height}")),
            Node::Sort(level) => out.push_str(&format!("Sort {}", self.t.show_level(level))),
            Node::Const(name, _) => out.push_str(&self.t.show_name(name)),
            Node::App(..) => {
                let (head, arguments) = self.t.spine(term);
                self.write_part(head, depth, out);
                for argument in arguments {
                    out.push(' ');
                    self.write_part(argument, depth, out);
                }
            }
            Node::Lambda(kind, body) => self.write_binder("fun", kind, body, depth, out),
            Node::Pi(kind, body) => self.write_binder("Pi", kind, body, depth, out),
            Node::Let(_, value, body) => self.write_binder("let", value, body, depth, out),
            Node::Proj(_, index, inner) => {
                self.write_part(inner, depth, out);
                out.push_str(&format!(".{}", index + 1));
            }
            Node::Nat(number) => out.push_str(&self.t.nat_value(number).to_string()),
            Node::Text(number) => out.push_str(&format!("{:?}", self.t.text_value(number))),
        }
    }

    fn write_part(&self, term: Term, depth: u32, out: &mut String) {
        let simple = matches!(
            self.t.node(term),
            Node::Bound(_) | Node::Local(..) | Node::Const(..) | Node::Nat(_) | Node::Text(_) | Node::Proj(..)
        );
        if !simple {
            out.push('(');
        }
        self.write(term, depth + 1, out);
        if !simple {
            out.push(')');
        }
    }

    fn write_binder(&self, word: &str, kind: Term, body: Term, depth: u32, out: &mut String) {
        out.push_str(word);
        out.push(' ');
        self.write_part(kind, depth, out);
        out.push_str(", ");
        self.write(body, depth + 1, out);
    }

    pub fn child(&mut self, name: Name, last: &str) -> Name {
        self.t.name(NameNode::Text(name, last.to_string()))
    }

    pub fn params_as_levels(&mut self, params: &[Name]) -> Vec<Level> {
        params.iter().map(|name| self.t.level(LevelNode::Param(*name))).collect()
    }
}

/// Put what was being checked in front of a reason.
pub fn within<T>(result: Checked<T>, what: impl FnOnce() -> String) -> Checked<T> {
    result.map_err(|stop| match stop {
        Stop::Reject(reason) => Stop::Reject(format!("{}: {reason}", what())),
        Stop::Decline(reason) => Stop::Decline(format!("{}: {reason}", what())),
    })
}
