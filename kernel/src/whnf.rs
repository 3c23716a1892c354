//! Weak head normal form: the first constructor, binder or stuck variable of a term.
//!
//! `core` does what needs no definition (beta, let, projections, recursors, quotients); `whnf` also unfolds.
//! A cheap reduction of a projection does not unfold definitions in the structure projected.

use crate::env::{Body, Checked, QuotPart, Recursor};
use crate::kernel::Kernel;
use crate::terms::{Node, Term, ZERO};

impl Kernel {
    pub fn whnf(&mut self, term: Term) -> Checked<Term> {
        match self.t.node(term) {
            Node::Sort(_) | Node::Pi(..) | Node::Lambda(..) | Node::Nat(_) | Node::Text(_) | Node::Local(..) => {
                return Ok(term)
            }
            _ => {}
        }
        if let Some(result) = self.normal.get(u64::from(term.0)) {
            return Ok(Term(result));
        }
        self.deeper(term)?;
        let mut now = term;
        loop {
            now = self.core(now, false)?;
            if let Some(number) = self.compute_nat(now)? {
                now = number;
                break;
            }
            match self.unfold(now) {
                Some(next) => now = next,
                None => break,
            }
        }
        self.recursion -= 1;
        self.normal.insert(u64::from(term.0), now.0);
        Ok(now)
    }

    pub fn core(&mut self, term: Term, cheap: bool) -> Checked<Term> {
        if !matches!(self.t.node(term), Node::App(..) | Node::Let(..) | Node::Proj(..)) {
            return Ok(term);
        }
        let key = u64::from(term.0);
        if let Some(result) = self.reduced.get(key).or_else(|| if cheap { self.reduced_cheaply.get(key) } else { None })
        {
            return Ok(Term(result));
        }
        self.deeper(term)?;
        let mut now = term;
        while let Some(next) = self.core_step(now, cheap)? {
            now = next;
        }
        self.recursion -= 1;
        let cache = if cheap { &mut self.reduced_cheaply } else { &mut self.reduced };
        cache.insert(key, now.0);
        Ok(now)
    }

    fn core_step(&mut self, term: Term, cheap: bool) -> Checked<Option<Term>> {
        match self.t.node(term) {
            Node::Let(_, value, body) => Ok(Some(self.t.open(body, &[value]))),
            Node::Proj(_, index, inner) => {
                let inner = if cheap { self.core(inner, true)? } else { self.whnf(inner)? };
                self.field(inner, index)
            }
            Node::App(..) => {
                let (head, arguments) = self.t.spine(term);
                match self.t.node(head) {
                    Node::Lambda(..) => Ok(Some(self.beta(head, &arguments))),
                    Node::Const(..) => self.eliminate(head, &arguments),
                    Node::Let(..) | Node::Proj(..) => {
                        let new = self.core(head, cheap)?;
                        if new == head {
                            return Ok(None);
                        }
                        Ok(Some(self.apply(new, &arguments)))
                    }
                    _ => Ok(None),
                }
            }
            _ => Ok(None),
        }
    }

    /// Apply a term; lambdas take their arguments at once.
    pub fn apply(&mut self, function: Term, arguments: &[Term]) -> Term {
        match self.t.node(function) {
            Node::Lambda(..) if !arguments.is_empty() => self.beta(function, arguments),
            _ => self.t.apps(function, arguments),
        }
    }

    fn beta(&mut self, function: Term, arguments: &[Term]) -> Term {
        let mut body = function;
        let mut count = 0;
        while let Node::Lambda(_, inner) = self.t.node(body) {
            if count == arguments.len() {
                break;
            }
            body = inner;
            count += 1;
        }
        let body = self.t.open(body, &arguments[..count]);
        self.apply(body, &arguments[count..])
    }

    /// The field of a structure that is given by its constructor.
    pub fn field(&mut self, structure: Term, index: u32) -> Checked<Option<Term>> {
        let structure = match self.t.node(structure) {
            Node::Text(_) => {
                let spelled = self.spell_text(structure)?;
                self.whnf(spelled)?
            }
            _ => structure,
        };
        let (head, arguments) = self.t.spine(structure);
        let skip = match self.t.node(head) {
            Node::Const(name, _) => self.env.constructor(name).map(|data| data.num_params),
            _ => None,
        };
        Ok(skip.and_then(|skip| arguments.get(skip + index as usize).copied()))
    }

    /// How urgently the definition at the head of a term is unfolded; `None` when there is none.
    pub fn urgency(&self, term: Term) -> Option<u32> {
        match self.t.node(self.t.head(term)) {
            Node::Const(name, levels) => match self.env.get(name) {
                Some(constant) if constant.params.len() == self.t.list(levels).len() => match constant.body {
                    Body::Definition { urgency, .. } => Some(urgency),
                    Body::Theorem { .. } => Some(0),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// Unfold the definition at the head.
    pub fn unfold(&mut self, term: Term) -> Option<Term> {
        self.urgency(term)?;
        let (head, arguments) = self.t.spine(term);
        if let Node::Const(name, levels) = self.t.node(head) {
            let constant = self.env.get(name)?.clone();
            if let Body::Definition { value, .. } | Body::Theorem { value } = &constant.body {
                let value = self.instance(head, *value, &constant.params, levels);
                return Some(self.apply(value, &arguments));
            }
        }
        None
    }

    /// A recursor or quotient eliminator that meets a constructor.
    fn eliminate(&mut self, head: Term, arguments: &[Term]) -> Checked<Option<Term>> {
        let name = match self.t.node(head) {
            Node::Const(name, _) => name,
            _ => return Ok(None),
        };
        let constant = match self.env.get(name) {
            Some(constant) => match &constant.body {
                Body::Recursor(_) | Body::Quot(QuotPart::Lift | QuotPart::Ind) => constant.clone(),
                _ => return Ok(None),
            },
            None => return Ok(None),
        };
        match &constant.body {
            Body::Quot(QuotPart::Lift) => self.eliminate_quotient(arguments, 3, 5),
            Body::Quot(_) => self.eliminate_quotient(arguments, 3, 4),
            Body::Recursor(data) => self.eliminate_inductive(head, data, &constant.params, arguments),
            _ => Ok(None),
        }
    }

    /// `Quot.lift f h (Quot.mk r a)` and `Quot.ind f (Quot.mk r a)` are `f a`.
    fn eliminate_quotient(&mut self, arguments: &[Term], function: usize, major: usize) -> Checked<Option<Term>> {
        if arguments.len() <= major {
            return Ok(None);
        }
        let made = self.whnf(arguments[major])?;
        let (head, parts) = self.t.spine(made);
        let is_made = match self.t.node(head) {
            Node::Const(name, _) => match self.env.get(name) {
                Some(constant) => matches!(constant.body, Body::Quot(QuotPart::Make)),
                None => false,
            },
            _ => false,
        };
        if !is_made || parts.len() != 3 {
            return Ok(None);
        }
        let result = self.apply(arguments[function], &parts[2..]);
        Ok(Some(self.apply(result, &arguments[major + 1..])))
    }

    fn eliminate_inductive(
        &mut self,
        head: Term,
        data: &Recursor,
        params: &[crate::terms::Name],
        arguments: &[Term],
    ) -> Checked<Option<Term>> {
        let first = data.before_indices();
        let at = first + data.num_indices;
        if arguments.len() <= at {
            return Ok(None);
        }
        let mut major = arguments[at];
        if data.k {
            if let Some(constructor) = self.constructor_by_type(data, major)? {
                major = constructor;
            }
        }
        major = self.whnf(major)?;
        match self.t.node(major) {
            Node::Nat(_) => major = self.spell_nat(major),
            Node::Text(_) => {
                major = self.spell_text(major)?;
                major = self.whnf(major)?;
            }
            _ => {}
        }
        let (mut made_by, mut parts) = self.t.spine(major);
        if !self.is_constructor(made_by) {
            major = match self.constructor_by_eta(data, major)? {
                Some(constructor) => constructor,
                None => return Ok(None),
            };
            let new = self.t.spine(major);
            made_by = new.0;
            parts = new.1;
        }
        let constructor = match self.t.node(made_by) {
            Node::Const(name, _) => name,
            _ => return Ok(None),
        };
        let rule = match data.rules.iter().find(|rule| rule.constructor == constructor) {
            Some(rule) if rule.num_fields <= parts.len() => rule,
            _ => return Ok(None),
        };
        let levels = match self.t.node(head) {
            Node::Const(_, levels) if self.t.list(levels).len() == params.len() => levels,
            _ => return Ok(None),
        };
        let right = self.instance(head, rule.right, params, levels);
        let mut all = arguments[..first].to_vec();
        all.extend_from_slice(&parts[parts.len() - rule.num_fields..]);
        all.extend_from_slice(&arguments[at + 1..]);
        Ok(Some(self.apply(right, &all)))
    }

    fn is_constructor(&self, head: Term) -> bool {
        match self.t.node(head) {
            Node::Const(name, _) => self.env.constructor(name).is_some(),
            _ => false,
        }
    }

    /// All proofs of a proposition are equal, so a proof of the right type is the constructor without fields.
    fn constructor_by_type(&mut self, data: &Recursor, major: Term) -> Checked<Option<Term>> {
        let kind = self.infer(major)?;
        let kind = self.whnf(kind)?;
        let (head, arguments) = self.t.spine(kind);
        let levels = match self.t.node(head) {
            Node::Const(name, levels) if name == data.major && arguments.len() >= data.num_params => levels,
            _ => return Ok(None),
        };
        let name = match data.rules.first() {
            Some(rule) => rule.constructor,
            None => return Ok(None),
        };
        let constructor = self.t.constant(name, levels);
        let constructor = self.t.apps(constructor, &arguments[..data.num_params]);
        let new = self.infer(constructor)?;
        Ok(if self.is_equal(kind, new)? { Some(constructor) } else { None })
    }

    /// An element of a structure is the constructor applied to its fields.
    fn constructor_by_eta(&mut self, data: &Recursor, major: Term) -> Checked<Option<Term>> {
        match self.env.structure(data.major) {
            Some((structure, _)) if !structure.recursive => {}
            _ => return Ok(None),
        }
        let kind = self.infer(major)?;
        let kind = self.whnf(kind)?;
        let (head, arguments) = self.t.spine(kind);
        let levels = match self.t.node(head) {
            Node::Const(name, levels) if name == data.major && arguments.len() == data.num_params => levels,
            _ => return Ok(None),
        };
        let sort = self.infer(kind)?;
        let sort = self.whnf(sort)?;
        if let Node::Sort(level) = self.t.node(sort) {
            if level == ZERO || self.t.level_is_zero(level) {
                return Ok(None);
            }
        }
        let rule = &data.rules[0];
        let constructor = self.t.constant(rule.constructor, levels);
        let mut result = self.t.apps(constructor, &arguments);
        for index in 0..rule.num_fields {
            let field = self.t.make(Node::Proj(data.major, index as u32, major));
            result = self.t.app(result, field);
        }
        Ok(Some(result))
    }
}
