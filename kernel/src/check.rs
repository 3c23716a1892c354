//! Checking one declaration and adding it to what is accepted.

use crate::env::{decline, reject, Body, Checked, Constant, QuotPart};
use crate::kernel::{Kernel, DEEPEST_TERM};
use crate::map::Map;
use crate::read::{Declaration, Signature};
use crate::terms::{Level, LevelNode, Name, Node, Term};

impl Kernel {
    /// Check a declaration; `axioms` are the names of those that may be assumed.
    pub fn add(&mut self, declaration: &Declaration, axioms: &[String]) -> Checked<()> {
        match declaration {
            Declaration::Axiom(signature) => {
                let dotted = self.t.show_name(signature.name);
                if !axioms.contains(&dotted) {
                    return reject("it is an axiom that is not allowed");
                }
                self.check_signature(signature)?;
                self.set(signature, Body::Axiom);
                self.check_axiom(&dotted)
            }
            Declaration::Definition { signature, value, urgency } => {
                self.check_signature(signature)?;
                self.check_value(signature, *value)?;
                self.set(signature, Body::Definition { value: *value, urgency: *urgency });
                Ok(())
            }
            Declaration::Theorem { signature, value } => {
                self.check_signature(signature)?;
                if !self.is_proposition(signature.kind)? {
                    return reject("it is a theorem, but its type is not a proposition");
                }
                self.check_value(signature, *value)?;
                self.set(signature, Body::Theorem { value: *value });
                Ok(())
            }
            Declaration::Opaque { signature, value } => {
                self.check_signature(signature)?;
                self.check_value(signature, *value)?;
                self.set(signature, Body::Opaque);
                Ok(())
            }
            Declaration::Quot { signature, part } => self.add_quotient(signature, *part),
            Declaration::Block(block) => self.add_block(block),
            Declaration::Unsafe(_) => decline("it is a partial or unsafe definition"),
        }
    }

    fn set(&mut self, signature: &Signature, body: Body) {
        let constant = Constant { params: signature.params.clone(), kind: signature.kind, body };
        self.env.set(signature.name, constant);
    }

    fn add_quotient(&mut self, signature: &Signature, part: QuotPart) -> Checked<()> {
        self.check_signature(signature)?;
        self.set(signature, Body::Quot(part));
        let dotted = self.t.show_name(signature.name);
        self.check_quotient(&dotted, part)
    }

    /// A new name, level parameters that differ, and a type.
    pub fn check_signature(&mut self, signature: &Signature) -> Checked<()> {
        self.check_new(signature.name)?;
        self.check_params(&signature.params)?;
        self.check_closed(signature.kind, &signature.params)?;
        self.check_sort(signature.kind)?;
        Ok(())
    }

    pub fn check_new(&mut self, name: Name) -> Checked<()> {
        if self.env.get(name).is_some() {
            return reject("it is declared a second time");
        }
        Ok(())
    }

    pub fn check_params(&self, params: &[Name]) -> Checked<()> {
        for (at, param) in params.iter().enumerate() {
            if params[..at].contains(param) {
                return reject(format!("the level parameter {} stands twice", self.t.show_name(*param)));
            }
        }
        Ok(())
    }

    fn check_value(&mut self, signature: &Signature, value: Term) -> Checked<()> {
        self.check_closed(value, &signature.params)?;
        let found = self.check(value)?;
        if !self.is_equal(found, signature.kind)? {
            return reject(format!("its value has type {}, not {}", self.show(found), self.show(signature.kind)));
        }
        Ok(())
    }

    /// No bound variable is without a binder, and every level parameter is one of the declaration.
    pub fn check_closed(&mut self, term: Term, params: &[Name]) -> Checked<()> {
        let facts = self.t.facts(term);
        if facts.open > 0 {
            return reject("a bound variable has no binder");
        }
        if facts.depth > DEEPEST_TERM {
            return decline("a term is too deep for this kernel");
        }
        let mut seen = Map::new();
        let mut waiting = vec![term];
        while let Some(term) = waiting.pop() {
            if !self.t.facts(term).has_params || seen.get(u64::from(term.0)).is_some() {
                continue;
            }
            seen.insert(u64::from(term.0), 0);
            match self.t.node(term) {
                Node::Sort(level) => self.check_level(level, params)?,
                Node::Const(_, levels) => {
                    for level in self.t.list(levels) {
                        self.check_level(*level, params)?;
                    }
                }
                Node::App(a, b) | Node::Lambda(a, b) | Node::Pi(a, b) => waiting.extend([a, b]),
                Node::Let(a, b, c) => waiting.extend([a, b, c]),
                Node::Proj(_, _, a) => waiting.push(a),
                _ => {}
            }
        }
        Ok(())
    }

    fn check_level(&self, level: Level, params: &[Name]) -> Checked<()> {
        match self.t.level_node(level) {
            LevelNode::Zero => Ok(()),
            LevelNode::Succ(a) => self.check_level(a, params),
            LevelNode::Max(a, b) | LevelNode::IMax(a, b) => {
                self.check_level(a, params)?;
                self.check_level(b, params)
            }
            LevelNode::Param(name) if params.contains(&name) => Ok(()),
            LevelNode::Param(name) => reject(format!("the level parameter {} is not declared", self.t.show_name(name))),
        }
    }
}
