//! Numerals and string literals: what they stand for, and computing with numerals.

use crate::env::Checked;
use crate::kernel::Kernel;
use crate::laws::{Value, OPERATIONS};
use crate::nat::Nat;
use crate::terms::{Node, Term, ZERO};

impl Kernel {
    /// `0` is `Nat.zero`, `n + 1` is `Nat.succ n`; other terms stay.
    pub fn spell_nat(&mut self, term: Term) -> Term {
        let number = match self.t.node(term) {
            Node::Nat(number) => self.t.nat_value(number).clone(),
            _ => return term,
        };
        if number.is_zero() {
            return self.known.zero;
        }
        let before = self.t.nat(number.sub(&Nat::new(1)));
        self.t.app(self.known.succ, before)
    }

    /// A string literal as `String.ofList [Char.ofNat 97, ...]`.
    pub fn spell_text(&mut self, term: Term) -> Checked<Term> {
        let text = match self.t.node(term) {
            Node::Text(number) => self.t.text_value(number).to_string(),
            _ => return Ok(term),
        };
        let none = self.known.none;
        let level = self.t.level_list(vec![ZERO]);
        let mut constant = |dotted: &str, levels| {
            let name = self.t.named(dotted);
            self.t.constant(name, levels)
        };
        let (char, of_nat, of_list) =
            (constant("Char", none), constant("Char.ofNat", none), constant("String.ofList", none));
        let (nil, cons) = (constant("List.nil", level), constant("List.cons", level));
        let mut list = self.t.app(nil, char);
        for letter in text.chars().rev() {
            let code = self.t.nat(Nat::new(u64::from(u32::from(letter))));
            let letter = self.t.app(of_nat, code);
            list = self.t.apps(cons, &[char, letter, list]);
        }
        Ok(self.t.app(of_list, list))
    }

    /// The number that a term is, when it is a numeral or zero.
    fn number(&self, term: Term) -> Option<Nat> {
        match self.t.node(term) {
            Node::Nat(number) => Some(self.t.nat_value(number).clone()),
            _ if term == self.known.zero && self.known.nat => Some(Nat::new(0)),
            _ => None,
        }
    }

    /// The numeral (or truth value) of an operation on closed numbers.
    pub fn compute_nat(&mut self, term: Term) -> Checked<Option<Term>> {
        let function = match self.t.node(term) {
            Node::App(function, _) if self.known.nat && self.t.facts(term).height == 0 => function,
            _ => return Ok(None),
        };
        if function == self.known.succ {
            let number = self.number_of_argument(term)?;
            return Ok(number.map(|number| self.t.nat(number.add(&Nat::new(1)))));
        }
        let name = match self.t.node(function) {
            Node::App(head, _) => match self.t.node(head) {
                Node::Const(name, _) => name,
                _ => return Ok(None),
            },
            _ => return Ok(None),
        };
        let index = match self.known.operations.get(name.0 as usize) {
            Some(Some(index)) if self.known.computed[*index] => *index,
            _ => return Ok(None),
        };
        let (left, right) = match (self.number_of_argument(function)?, self.number_of_argument(term)?) {
            (Some(left), Some(right)) => (left, right),
            _ => return Ok(None),
        };
        Ok(match (OPERATIONS[index].compute)(&left, &right) {
            Value::Number(number) => Some(self.t.nat(number)),
            Value::Truth(true) => Some(self.known.true_term),
            Value::Truth(false) => Some(self.known.false_term),
            Value::TooLarge => None,
        })
    }

    fn number_of_argument(&mut self, application: Term) -> Checked<Option<Nat>> {
        match self.t.node(application) {
            Node::App(_, argument) => {
                let argument = self.whnf(argument)?;
                Ok(self.number(argument))
            }
            _ => Ok(None),
        }
    }

    /// What a term is the successor of.
    fn predecessor(&mut self, term: Term) -> Option<Term> {
        let term = self.spell_nat(term);
        match self.t.node(term) {
            Node::App(function, argument) if function == self.known.succ => Some(argument),
            _ => None,
        }
    }

    /// Numbers are compared by their predecessors; `None` when the terms do not show them.
    pub fn equal_successors(&mut self, a: Term, b: Term) -> Checked<Option<bool>> {
        if !self.known.nat {
            return Ok(None);
        }
        if let (Some(x), Some(y)) = (self.number(a), self.number(b)) {
            return Ok(Some(x == y));
        }
        match (self.predecessor(a), self.predecessor(b)) {
            (Some(x), Some(y)) => self.is_equal(x, y).map(Some),
            _ => Ok(None),
        }
    }

    /// Two string literals, or one and `String.ofList` of a list.
    pub fn equal_texts(&mut self, literal: Term, other: Term) -> Checked<bool> {
        if !matches!(self.t.node(literal), Node::Text(_)) {
            return Ok(false);
        }
        let spelled = self.spell_text(literal)?;
        let other_spelled = self.spell_text(other)?;
        if other_spelled == other && self.t.head(other) != self.t.head(spelled) {
            return Ok(false);
        }
        self.is_equal(spelled, other_spelled)
    }
}
