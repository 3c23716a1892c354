//! Definitional equality.

use crate::env::{Body, Checked};
use crate::kernel::Kernel;
use crate::terms::{Node, Term};

impl Kernel {
    pub fn is_equal(&mut self, a: Term, b: Term) -> Checked<bool> {
        if let Some(result) = self.equal_at_sight(a, b)? {
            return Ok(result);
        }
        self.deeper(a)?;
        let result = self.equal_by_work(a, b);
        self.recursion -= 1;
        if let Ok(true) = result {
            self.equal.join(a, b);
        }
        result
    }

    /// What needs no reduction; `None` when that does not decide.
    fn equal_at_sight(&mut self, a: Term, b: Term) -> Checked<Option<bool>> {
        if a == b || self.equal.same(a, b) {
            return Ok(Some(true));
        }
        match (self.t.node(a), self.t.node(b)) {
            (Node::Sort(x), Node::Sort(y)) => Ok(Some(self.t.level_eq(x, y))),
            (Node::Lambda(..), Node::Lambda(..)) => self.equal_binders(a, b, false).map(Some),
            (Node::Pi(..), Node::Pi(..)) => self.equal_binders(a, b, true).map(Some),
            (Node::Nat(x), Node::Nat(y)) => Ok(Some(x == y)),
            (Node::Text(x), Node::Text(y)) if x == y => Ok(Some(true)),
            _ => Ok(None),
        }
    }

    fn equal_binders(&mut self, mut a: Term, mut b: Term, pi: bool) -> Checked<bool> {
        self.deeper(a)?;
        let height = self.t.facts(a).height.max(self.t.facts(b).height);
        let mut locals: Vec<Term> = Vec::new();
        let mut equal = true;
        let (first, second) = (a, b);
        loop {
            let (left, right) = (self.t.node(a), self.t.node(b));
            let (left, right) = match (left, right) {
                (Node::Lambda(x, m), Node::Lambda(y, n)) if !pi => ((x, m), (y, n)),
                (Node::Pi(x, m), Node::Pi(y, n)) if pi => ((x, m), (y, n)),
                _ => break,
            };
            let kind = self.t.open(left.0, &locals);
            if left.0 != right.0 {
                let other = self.t.open(right.0, &locals);
                if !self.is_equal(kind, other)? {
                    equal = false;
                    break;
                }
            }
            let local = self.t.make(Node::Local(height + locals.len() as u32, kind));
            locals.push(local);
            a = left.1;
            b = right.1;
        }
        if equal {
            let left = self.t.open(a, &locals);
            let right = self.t.open(b, &locals);
            equal = self.is_equal(left, right)?;
        }
        self.recursion -= 1;
        if equal {
            self.equal.join(first, second);
        }
        Ok(equal)
    }

    fn equal_by_work(&mut self, a: Term, b: Term) -> Checked<bool> {
        // `decide p = true` for closed p: computing is better than comparing.
        if b == self.known.true_term && self.t.facts(a).height == 0 && self.whnf(a)? == b {
            return Ok(true);
        }
        let mut x = self.core(a, true)?;
        let mut y = self.core(b, true)?;
        if x != a || y != b {
            if let Some(result) = self.equal_at_sight(x, y)? {
                return Ok(result);
            }
        }
        if self.equal_proofs(x, y)? {
            return Ok(true);
        }
        if let Some(result) = self.equal_by_unfolding(&mut x, &mut y)? {
            return Ok(result);
        }
        match (self.t.node(x), self.t.node(y)) {
            (Node::Const(m, us), Node::Const(n, vs)) if m == n && self.t.levels_eq(us, vs) => return Ok(true),
            (Node::Proj(_, i, s), Node::Proj(_, j, r)) if i == j && self.equal_projected(s, r, i)? => {
                return Ok(true);
            }
            _ => {}
        }
        let (full_x, full_y) = (self.core(x, false)?, self.core(y, false)?);
        if full_x != x || full_y != y {
            return self.is_equal(full_x, full_y);
        }
        Ok(self.equal_applications(x, y)?
            || self.equal_by_eta(x, y)?
            || self.equal_by_eta(y, x)?
            || self.equal_structures(x, y)?
            || self.equal_structures(y, x)?
            || self.equal_texts(x, y)?
            || self.equal_texts(y, x)?
            || self.equal_units(x, y)?)
    }

    /// Two proofs of the same proposition are equal.
    fn equal_proofs(&mut self, a: Term, b: Term) -> Checked<bool> {
        let left = self.infer(a)?;
        if !self.is_proposition(left)? {
            return Ok(false);
        }
        let right = self.infer(b)?;
        self.is_equal(left, right)
    }

    /// Unfold definitions on both sides until they can be told apart or nothing is left to unfold.
    fn equal_by_unfolding(&mut self, a: &mut Term, b: &mut Term) -> Checked<Option<bool>> {
        loop {
            if let Some(result) = self.equal_successors(*a, *b)? {
                return Ok(Some(result));
            }
            if let Some(number) = self.compute_nat(*a)? {
                return self.is_equal(number, *b).map(Some);
            }
            if let Some(number) = self.compute_nat(*b)? {
                return self.is_equal(*a, number).map(Some);
            }
            match self.unfold_step(a, b)? {
                Step::Equal => return Ok(Some(true)),
                Step::Stuck => return Ok(None),
                Step::Moved => {}
            }
            if let Some(result) = self.equal_at_sight(*a, *b)? {
                return Ok(Some(result));
            }
        }
    }

    fn unfold_step(&mut self, a: &mut Term, b: &mut Term) -> Checked<Step> {
        let (left, right) = (self.urgency(*a), self.urgency(*b));
        match (left, right) {
            (None, None) => return Ok(Step::Stuck),
            (Some(_), None) => {
                // A projection on the other side may be the same as ours, one step earlier.
                if !self.unfold_projection(b)? {
                    self.unfold_and_reduce(a)?;
                }
            }
            (None, Some(_)) => {
                if !self.unfold_projection(a)? {
                    self.unfold_and_reduce(b)?;
                }
            }
            (Some(x), Some(y)) if x > y => self.unfold_and_reduce(a)?,
            (Some(x), Some(y)) if x < y => self.unfold_and_reduce(b)?,
            _ => {
                if self.equal_calls(*a, *b)? {
                    return Ok(Step::Equal);
                }
                self.unfold_and_reduce(a)?;
                self.unfold_and_reduce(b)?;
            }
        }
        Ok(Step::Moved)
    }

    fn unfold_and_reduce(&mut self, term: &mut Term) -> Checked<()> {
        if let Some(next) = self.unfold(*term) {
            *term = self.core(next, true)?;
        }
        Ok(())
    }

    /// A stuck projection (applied or not) whose structure unfolds to a constructor.
    fn unfold_projection(&mut self, term: &mut Term) -> Checked<bool> {
        if !matches!(self.t.node(self.t.head(*term)), Node::Proj(..)) {
            return Ok(false);
        }
        let next = self.core(*term, false)?;
        let moved = next != *term;
        *term = next;
        Ok(moved)
    }

    /// The same definition applied to equal arguments, before it is unfolded.
    fn equal_calls(&mut self, a: Term, b: Term) -> Checked<bool> {
        if !matches!((self.t.node(a), self.t.node(b)), (Node::App(..), Node::App(..))) {
            return Ok(false);
        }
        match (self.t.node(self.t.head(a)), self.t.node(self.t.head(b))) {
            (Node::Const(m, us), Node::Const(n, vs)) if m == n && self.t.levels_eq(us, vs) => {}
            _ => return Ok(false),
        }
        let key = u64::from(a.0) << 32 | u64::from(b.0);
        if self.unequal.get(key).is_some() {
            return Ok(false);
        }
        let equal = self.equal_arguments(a, b)?;
        if !equal {
            self.unequal.insert(key, 0);
        }
        Ok(equal)
    }

    fn equal_arguments(&mut self, a: Term, b: Term) -> Checked<bool> {
        let (left, right) = (self.t.spine(a).1, self.t.spine(b).1);
        if left.len() != right.len() {
            return Ok(false);
        }
        for (x, y) in left.into_iter().zip(right) {
            if !self.is_equal(x, y)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn equal_applications(&mut self, a: Term, b: Term) -> Checked<bool> {
        if !matches!((self.t.node(a), self.t.node(b)), (Node::App(..), Node::App(..))) {
            return Ok(false);
        }
        let (left, right) = (self.t.head(a), self.t.head(b));
        Ok(self.is_equal(left, right)? && self.equal_arguments(a, b)?)
    }

    /// The same field of two structures; the structures are unfolded in step.
    fn equal_projected(&mut self, mut a: Term, mut b: Term, index: u32) -> Checked<bool> {
        loop {
            if let Some(result) = self.equal_at_sight(a, b)? {
                if result {
                    return Ok(true);
                }
                break;
            }
            match self.unfold_step(&mut a, &mut b)? {
                Step::Equal => return Ok(true),
                Step::Stuck => break,
                Step::Moved => {}
            }
        }
        if let (Some(x), Some(y)) = (self.field(a, index)?, self.field(b, index)?) {
            return self.is_equal(x, y);
        }
        self.is_equal(a, b)
    }

    /// `f` is `fun x => f x`.
    fn equal_by_eta(&mut self, lambda: Term, function: Term) -> Checked<bool> {
        if !matches!(self.t.node(lambda), Node::Lambda(..)) || matches!(self.t.node(function), Node::Lambda(..)) {
            return Ok(false);
        }
        let kind = self.infer(function)?;
        let kind = self.whnf(kind)?;
        let domain = match self.t.node(kind) {
            Node::Pi(domain, _) => domain,
            _ => return Ok(false),
        };
        let zero = self.t.make(Node::Bound(0));
        let body = self.t.app(function, zero);
        let expanded = self.t.make(Node::Lambda(domain, body));
        self.is_equal(lambda, expanded)
    }

    /// An element of a structure is the constructor applied to its fields.
    fn equal_structures(&mut self, element: Term, made: Term) -> Checked<bool> {
        let (head, arguments) = self.t.spine(made);
        let (name, skip) = match self.t.node(head) {
            Node::Const(name, _) => match self.env.constructor(name) {
                Some(data) if arguments.len() == data.num_params + data.num_fields => (data.inductive, data.num_params),
                _ => return Ok(false),
            },
            _ => return Ok(false),
        };
        match self.env.structure(name) {
            Some((data, _)) if !data.recursive => {}
            _ => return Ok(false),
        }
        let (left, right) = (self.infer(element)?, self.infer(made)?);
        if !self.is_equal(left, right)? {
            return Ok(false);
        }
        for (index, argument) in arguments[skip..].iter().enumerate() {
            let field = self.t.make(Node::Proj(name, index as u32, element));
            if !self.is_equal(field, *argument)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// A structure without fields has one element.
    fn equal_units(&mut self, a: Term, b: Term) -> Checked<bool> {
        let left = self.infer(a)?;
        let left = self.whnf(left)?;
        let name = match self.t.node(self.t.head(left)) {
            Node::Const(name, _) => name,
            _ => return Ok(false),
        };
        let maker = match self.env.structure(name) {
            Some((data, maker)) if !data.recursive => maker,
            _ => return Ok(false),
        };
        let fields = match self.env.get(maker).map(|constant| &constant.body) {
            Some(Body::Constructor(data)) => data.num_fields,
            _ => return Ok(false),
        };
        if fields > 0 {
            return Ok(false);
        }
        let right = self.infer(b)?;
        self.is_equal(left, right)
    }
}

enum Step {
    Equal,
    Stuck,
    Moved,
}
