//! The families of a block: its own types, and inductive types with those in their parameters.

use crate::env::{reject, Body, Checked};
use crate::inductive::{Family, Work};
use crate::kernel::Kernel;
use crate::map::Map;
use crate::terms::{Levels, Name, Node, Term};

impl Kernel {
    /// Does a type of the block occur in a term?
    pub fn mentions(&self, work: &Work, term: Term) -> bool {
        let mut seen = Map::new();
        let mut waiting = vec![term];
        while let Some(term) = waiting.pop() {
            if seen.get(u64::from(term.0)).is_some() {
                continue;
            }
            seen.insert(u64::from(term.0), 0);
            match self.t.node(term) {
                Node::Const(name, _) if work.names.contains(&name) => return true,
                Node::App(a, b) | Node::Lambda(a, b) | Node::Pi(a, b) => waiting.extend([a, b]),
                Node::Let(a, b, c) => waiting.extend([a, b, c]),
                Node::Proj(name, _, a) => {
                    if work.names.contains(&name) {
                        return true;
                    }
                    waiting.push(a);
                }
                _ => {}
            }
        }
        false
    }

    /// The type of a constructor of a family after its parameters.
    pub fn constructor_rest(&mut self, work: &Work, family: usize, constructor: Name) -> Checked<Term> {
        let (levels, params) = (work.families[family].levels, work.families[family].params.clone());
        let own = work.block.constructors.iter().find(|entry| entry.signature.name == constructor);
        let mut kind = match own {
            Some(entry) => entry.signature.kind,
            None => {
                let maker = self.t.constant(constructor, levels);
                self.infer(maker)?
            }
        };
        for param in params {
            let (domain, body) = match self.t.node(kind) {
                Node::Pi(domain, body) => (domain, body),
                _ => return reject("a constructor has fewer parameters than its type"),
            };
            if own.is_some() && !self.is_equal(domain, self.t.local_type(param))? {
                return reject("a parameter of a constructor has another type than that of its type");
            }
            kind = self.t.open(body, &[param]);
        }
        Ok(kind)
    }

    /// Find the nested families, in the order in which the constructors mention them.
    pub fn find_families(&mut self, work: &mut Work) -> Checked<()> {
        let mut at = 0;
        while at < work.families.len() {
            for constructor in work.families[at].constructors.clone() {
                let kind = self.constructor_rest(work, at, constructor)?;
                let mut seen = Map::new();
                self.find_nested(work, kind, &mut seen)?;
            }
            at += 1;
        }
        let nested = work.families.len() - work.names.len();
        if work.block.types.iter().any(|entry| entry.num_nested != nested) {
            return reject(format!("there are {nested} nested types, not what the file says"));
        }
        Ok(())
    }

    fn find_nested(&mut self, work: &mut Work, term: Term, seen: &mut Map) -> Checked<()> {
        if seen.get(u64::from(term.0)).is_some() {
            return Ok(());
        }
        seen.insert(u64::from(term.0), 0);
        match self.t.node(term) {
            Node::App(function, argument) => {
                if self.add_nested(work, term)? {
                    return Ok(());
                }
                self.find_nested(work, function, seen)?;
                self.find_nested(work, argument, seen)
            }
            Node::Lambda(a, b) | Node::Pi(a, b) => {
                self.find_nested(work, a, seen)?;
                self.find_nested(work, b, seen)
            }
            Node::Let(a, b, c) => {
                self.find_nested(work, a, seen)?;
                self.find_nested(work, b, seen)?;
                self.find_nested(work, c, seen)
            }
            Node::Proj(_, _, a) => self.find_nested(work, a, seen),
            _ => Ok(()),
        }
    }

    /// If the term is an inductive type with a type of the block in its parameters, make it a family.
    fn add_nested(&mut self, work: &mut Work, term: Term) -> Checked<bool> {
        let (head, arguments) = self.t.spine(term);
        let (name, levels) = match self.t.node(head) {
            Node::Const(name, levels) if !work.names.contains(&name) => (name, levels),
            _ => return Ok(false),
        };
        let constant = match self.env.get(name) {
            Some(constant) => constant.clone(),
            None => return Ok(false),
        };
        let data = match &constant.body {
            Body::Inductive(data) if data.num_params <= arguments.len() => data,
            _ => return Ok(false),
        };
        let params = &arguments[..data.num_params];
        if !params.iter().any(|param| self.mentions(work, *param)) {
            return Ok(false);
        }
        if params.iter().any(|param| self.t.facts(*param).open > 0) {
            return reject("a nested occurrence has parameters that depend on fields");
        }
        if work.families.iter().any(|f| f.head == name && f.levels == levels && f.params == params) {
            return Ok(true);
        }
        for other in &data.block {
            self.add_family(work, *other, levels, params)?;
        }
        Ok(true)
    }

    fn add_family(&mut self, work: &mut Work, head: Name, levels: Levels, params: &[Term]) -> Checked<()> {
        let former = self.t.constant(head, levels);
        let former = self.t.apps(former, params);
        let kind = self.check(former)?;
        let (indices, sort) = self.open_indices(work, kind);
        let sort = self.whnf(sort)?;
        match self.t.node(sort) {
            Node::Sort(level) if self.t.level_eq(level, work.level) => {}
            _ => return reject("a nested type lives in another universe than the type declared"),
        }
        let constructors = match self.env.get(head).map(|constant| &constant.body) {
            Some(Body::Inductive(data)) => data.constructors.clone(),
            _ => return reject("a nested type is not inductive"),
        };
        work.families.push(Family { head, levels, params: params.to_vec(), indices, constructors, cases: Vec::new() });
        Ok(())
    }

    /// The family that a type belongs to, and its indices.
    pub fn family_of(&mut self, work: &Work, kind: Term) -> Checked<Option<(usize, Vec<Term>)>> {
        let (head, arguments) = self.t.spine(kind);
        let (name, levels) = match self.t.node(head) {
            Node::Const(name, levels) => (name, levels),
            _ => return Ok(None),
        };
        'families: for (at, family) in work.families.iter().enumerate() {
            let count = family.params.len();
            let fits = family.head == name && arguments.len() == count + family.indices.len();
            if !fits || !self.t.levels_eq(family.levels, levels) {
                continue;
            }
            for (argument, param) in arguments.iter().zip(&family.params) {
                if !self.is_equal(*argument, *param)? {
                    continue 'families;
                }
            }
            let indices = arguments[count..].to_vec();
            if indices.iter().any(|index| self.mentions(work, *index)) {
                return Ok(None);
            }
            return Ok(Some((at, indices)));
        }
        Ok(None)
    }
}
