//! The type of a term.
//!
//! With `check` every part is checked; without, the term is known to have a type, and it is only computed.

use crate::env::{decline, reject, Body, Checked};
use crate::kernel::Kernel;
use crate::terms::{Level, Levels, Name, Node, Term, ZERO};

impl Kernel {
    /// The type of a term, checking all of it. A bound variable without a binder is an error.
    pub fn check(&mut self, term: Term) -> Checked<Term> {
        self.type_of(term, true)
    }

    pub fn infer(&mut self, term: Term) -> Checked<Term> {
        self.type_of(term, false)
    }

    fn type_of(&mut self, term: Term, check: bool) -> Checked<Term> {
        let key = u64::from(term.0);
        let known = self.checked.get(key).or_else(|| if check { None } else { self.inferred.get(key) });
        if let Some(kind) = known {
            return Ok(Term(kind));
        }
        self.deeper(term)?;
        let result = self.type_of_node(term, check);
        self.recursion -= 1;
        let kind = result?;
        if check {
            self.checked.insert(key, kind.0);
        } else {
            self.inferred.insert(key, kind.0);
        }
        Ok(kind)
    }

    fn type_of_node(&mut self, term: Term, check: bool) -> Checked<Term> {
        match self.t.node(term) {
            Node::Bound(_) => reject("a bound variable without a binder"),
            Node::Local(_, kind) => Ok(kind),
            Node::Sort(level) => {
                let level = self.t.succ(level);
                Ok(self.t.sort(level))
            }
            Node::Const(name, levels) => self.type_of_constant(term, name, levels),
            Node::App(..) => self.type_of_application(term, check),
            Node::Lambda(..) => self.type_of_lambda(term, check),
            Node::Pi(..) => self.type_of_pi(term, check),
            Node::Let(kind, value, body) => {
                if check {
                    self.check_sort(kind)?;
                    let found = self.check(value)?;
                    if !self.is_equal(found, kind)? {
                        return reject(format!(
                            "the value of a let has type {}, not {}",
                            self.show(found),
                            self.show(kind)
                        ));
                    }
                }
                let body = self.t.open(body, &[value]);
                self.type_of(body, check)
            }
            Node::Proj(name, index, inner) => self.type_of_projection(name, index, inner, check),
            Node::Nat(_) => {
                if !self.known.nat {
                    return reject("a numeral, but Nat is not the type of natural numbers");
                }
                Ok(self.known.nat_type)
            }
            Node::Text(_) => {
                self.check_texts()?;
                Ok(self.known.string_type)
            }
        }
    }

    fn type_of_constant(&mut self, term: Term, name: Name, levels: Levels) -> Checked<Term> {
        let constant = match self.env.get(name) {
            Some(constant) => constant.clone(),
            None => return reject(format!("{} is not declared before", self.t.show_name(name))),
        };
        let count = self.t.list(levels).len();
        if count != constant.params.len() {
            let name = self.t.show_name(name);
            return reject(format!("{name} has {} level parameters, not {count}", constant.params.len()));
        }
        Ok(self.instance(term, constant.kind, &constant.params, levels))
    }

    fn type_of_application(&mut self, term: Term, check: bool) -> Checked<Term> {
        let (head, arguments) = self.t.spine(term);
        let mut kind = self.type_of(head, check)?;
        let mut done = 0;
        for at in 0..arguments.len() {
            if !matches!(self.t.node(kind), Node::Pi(..)) {
                kind = self.t.open(kind, &arguments[done..at]);
                kind = self.whnf(kind)?;
                done = at;
            }
            let (domain, body) = match self.t.node(kind) {
                Node::Pi(domain, body) => (domain, body),
                _ => {
                    let function = self.t.apps(head, &arguments[..at]);
                    return reject(format!("{} is applied, but it is not a function", self.show(function)));
                }
            };
            if check {
                let domain = self.t.open(domain, &arguments[done..at]);
                let found = self.check(arguments[at])?;
                if !self.is_equal(found, domain)? {
                    return reject(format!(
                        "{} is applied to {} of type {} where {} is expected",
                        self.show(head),
                        self.show(arguments[at]),
                        self.show(found),
                        self.show(domain)
                    ));
                }
            }
            kind = body;
        }
        Ok(self.t.open(kind, &arguments[done..]))
    }

    /// Open the lambdas (or Pis) at the front of a term; `each` sees the type of each variable.
    fn open_binders(
        &mut self,
        term: Term,
        pi: bool,
        mut each: impl FnMut(&mut Kernel, Term) -> Checked<()>,
    ) -> Checked<(Vec<Term>, Term)> {
        let height = self.t.facts(term).height;
        let mut locals: Vec<Term> = Vec::new();
        let mut rest = term;
        loop {
            let (kind, body) = match self.t.node(rest) {
                Node::Lambda(kind, body) if !pi => (kind, body),
                Node::Pi(kind, body) if pi => (kind, body),
                _ => break,
            };
            let kind = self.t.open(kind, &locals);
            each(self, kind)?;
            let local = self.t.make(Node::Local(height + locals.len() as u32, kind));
            locals.push(local);
            rest = body;
        }
        let rest = self.t.open(rest, &locals);
        Ok((locals, rest))
    }

    fn type_of_lambda(&mut self, term: Term, check: bool) -> Checked<Term> {
        let (locals, body) = self.open_binders(term, false, |kernel, kind| {
            if check {
                kernel.check_sort(kind)?;
            }
            Ok(())
        })?;
        let kind = self.type_of(body, check)?;
        Ok(self.t.bind(true, &locals, kind))
    }

    fn type_of_pi(&mut self, term: Term, check: bool) -> Checked<Term> {
        let mut levels = Vec::new();
        let (_, body) = self.open_binders(term, true, |kernel, kind| {
            levels.push(kernel.sort_of(kind, check)?);
            Ok(())
        })?;
        let mut level = self.sort_of(body, check)?;
        for domain in levels.into_iter().rev() {
            level = self.t.imax(domain, level);
        }
        Ok(self.t.sort(level))
    }

    /// The level of the sort that a type has.
    pub fn sort_of(&mut self, term: Term, check: bool) -> Checked<Level> {
        let kind = self.type_of(term, check)?;
        let kind = self.whnf(kind)?;
        match self.t.node(kind) {
            Node::Sort(level) => Ok(level),
            _ => reject(format!("{} is used as a type, but its type is {}", self.show(term), self.show(kind))),
        }
    }

    pub fn check_sort(&mut self, term: Term) -> Checked<Level> {
        self.sort_of(term, true)
    }

    fn type_of_projection(&mut self, name: Name, index: u32, inner: Term, check: bool) -> Checked<Term> {
        let kind = self.type_of(inner, check)?;
        let kind = self.whnf(kind)?;
        let (head, arguments) = self.t.spine(kind);
        let (levels, constant) = match (self.t.node(head), self.env.get(name)) {
            (Node::Const(found, levels), Some(constant)) if found == name => (levels, constant.clone()),
            _ => {
                let name = self.t.show_name(name);
                return reject(format!("a projection of {name} is taken of an element of {}", self.show(kind)));
            }
        };
        let data = match &constant.body {
            Body::Inductive(data) if data.constructors.len() == 1 => data,
            _ => return reject(format!("a projection of {}, which is not a structure", self.t.show_name(name))),
        };
        if data.num_indices > 0 {
            return decline(format!("a projection of {}, which has indices", self.t.show_name(name)));
        }
        if arguments.len() != data.num_params {
            return reject(format!("a projection of {} with missing parameters", self.t.show_name(name)));
        }
        let own = self.t.list(levels).to_vec();
        let level = self.t.set_level(data.level, &constant.params, &own);
        let proposition = self.t.level_is_zero(level);
        let maker = self.t.constant(data.constructors[0], levels);
        let mut kind = self.infer(maker)?;
        for argument in arguments {
            kind = self.pi_body(kind, argument)?.1;
        }
        for at in 0..index {
            let field = self.t.make(Node::Proj(name, at, inner));
            let (domain, body) = match self.t.node(kind) {
                Node::Pi(domain, body) => (domain, body),
                _ => return reject(format!("{} has no field {}", self.t.show_name(name), index + 1)),
            };
            // Of a proof only proofs may be taken; otherwise equal proofs would have unequal parts.
            if proposition && self.t.facts(body).open > 0 && !self.is_proposition(domain)? {
                return reject(format!("a field of {} depends on data in a proof", self.t.show_name(name)));
            }
            kind = self.t.open(body, &[field]);
        }
        let domain = match self.t.node(kind) {
            Node::Pi(domain, _) => domain,
            _ => return reject(format!("{} has no field {}", self.t.show_name(name), index + 1)),
        };
        if proposition && !self.is_proposition(domain)? {
            return reject(format!("data are taken out of a proof of {}", self.t.show_name(name)));
        }
        Ok(domain)
    }

    /// Domain and opened body of a function type.
    pub fn pi_body(&mut self, kind: Term, value: Term) -> Checked<(Term, Term)> {
        let kind = if matches!(self.t.node(kind), Node::Pi(..)) { kind } else { self.whnf(kind)? };
        match self.t.node(kind) {
            Node::Pi(domain, body) => Ok((domain, self.t.open(body, &[value]))),
            _ => reject(format!("{} is not a function type", self.show(kind))),
        }
    }

    /// Is the term, a type, a proposition?
    pub fn is_proposition(&mut self, term: Term) -> Checked<bool> {
        let kind = self.infer(term)?;
        let kind = self.whnf(kind)?;
        Ok(match self.t.node(kind) {
            Node::Sort(level) => level == ZERO || self.t.level_is_zero(level),
            _ => false,
        })
    }
}
