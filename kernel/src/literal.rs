//! Numerals and string literals: what they stand for, and computing with numerals.
//!
//! A function is computed with numbers only after `laws_hold` found that its declaration satisfies, by
//! definition, equations that determine its value at all numerals.

use crate::env::Checked;
use crate::kernel::Kernel;
use crate::nat::Nat;
use crate::notation::read_term;
use crate::terms::{Node, Term, ZERO};
use std::cmp::Ordering;

pub enum Value {
    Number(Nat),
    Truth(bool),
    TooLarge,
}

/// Variables, left side, right side.
type Law = (&'static str, &'static str, &'static str);

pub struct Operation {
    pub name: &'static str,
    laws: &'static [Law],
    compute: fn(&Nat, &Nat) -> Value,
}

/// Numbers of more bits are not computed.
const MOST_BITS: u64 = 1 << 26;

const BITWISE: &[Law] = &[
    ("f:Bool → Bool → Bool;n:Nat;m:Nat", "Nat.bitwiseFuel f Nat.zero n m", "if Eq.{1} Bool (f Bool.false Bool.true) Bool.true then m else 0"),
    (
        "f:Bool → Bool → Bool;k:Nat;n:Nat;m:Nat",
        "Nat.bitwiseFuel f (Nat.succ k) n m",
        "if Eq.{1} Nat n 0 then if Eq.{1} Bool (f Bool.false Bool.true) Bool.true then m else 0 else \
         if Eq.{1} Nat m 0 then if Eq.{1} Bool (f Bool.true Bool.false) Bool.true then n else 0 else \
         if Eq.{1} Bool (f (Decidable.decide (Eq.{1} Nat (Nat.mod n 2) 1) (Nat.decEq (Nat.mod n 2) 1)) \
         (Decidable.decide (Eq.{1} Nat (Nat.mod m 2) 1) (Nat.decEq (Nat.mod m 2) 1))) Bool.true \
         then Nat.succ (Nat.add (Nat.bitwiseFuel f k (Nat.div n 2) (Nat.div m 2)) (Nat.bitwiseFuel f k (Nat.div n 2) (Nat.div m 2))) \
         else Nat.add (Nat.bitwiseFuel f k (Nat.div n 2) (Nat.div m 2)) (Nat.bitwiseFuel f k (Nat.div n 2) (Nat.div m 2))",
    ),
];

/// The functions and the equations that say which functions they are.
///
/// The last of `and`, `or`, `xor` is a truth table: `bits` compares it with the function that is given to
/// `Nat.bitwiseFuel`. `x` in a condition that the declaration decides may be decided in any way: whatever an
/// element of `Decidable p` evaluates to carries a proof.
pub const OPERATIONS: [Operation; 15] = [
    Operation {
        name: "Nat.add",
        laws: &[("n:Nat", "Nat.add n Nat.zero", "n"), ("n:Nat;m:Nat", "Nat.add n (Nat.succ m)", "Nat.succ (Nat.add n m)")],
        compute: |a, b| Value::Number(a.add(b)),
    },
    Operation {
        name: "Nat.sub",
        laws: &[
            ("", "Nat.pred Nat.zero", "Nat.zero"),
            ("n:Nat", "Nat.pred (Nat.succ n)", "n"),
            ("n:Nat", "Nat.sub n Nat.zero", "n"),
            ("n:Nat;m:Nat", "Nat.sub n (Nat.succ m)", "Nat.pred (Nat.sub n m)"),
        ],
        compute: |a, b| Value::Number(a.sub(b)),
    },
    Operation {
        name: "Nat.mul",
        laws: &[
            ("n:Nat", "Nat.mul n Nat.zero", "Nat.zero"),
            ("n:Nat;m:Nat", "Nat.mul n (Nat.succ m)", "Nat.add (Nat.mul n m) n"),
        ],
        compute: |a, b| if a.bits() + b.bits() > MOST_BITS { Value::TooLarge } else { Value::Number(a.mul(b)) },
    },
    Operation {
        name: "Nat.pow",
        laws: &[
            ("n:Nat", "Nat.pow n Nat.zero", "Nat.succ Nat.zero"),
            ("n:Nat;m:Nat", "Nat.pow n (Nat.succ m)", "Nat.mul (Nat.pow n m) n"),
        ],
        compute: |a, b| match b.to_u64() {
            Some(exponent) if a.bits().max(1).saturating_mul(exponent) <= MOST_BITS => Value::Number(a.pow(exponent)),
            _ => Value::TooLarge,
        },
    },
    Operation {
        name: "Nat.div",
        laws: &[
            ("n:Nat;m:Nat", "Nat.div n m", "Nat.divFuel m n n"),
            ("m:Nat;n:Nat", "Nat.divFuel m Nat.zero n", "0"),
            (
                "m:Nat;k:Nat;n:Nat",
                "Nat.divFuel m (Nat.succ k) n",
                "if And (Nat.le 1 m) (Nat.le m n) then Nat.succ (Nat.divFuel m k (Nat.sub n m)) else 0",
            ),
        ],
        compute: |a, b| Value::Number(a.div_mod(b).0),
    },
    Operation {
        name: "Nat.mod",
        laws: &[
            ("n:Nat;m:Nat", "Nat.mod n m", "Nat.modFuel m n n"),
            ("m:Nat;n:Nat", "Nat.modFuel m Nat.zero n", "n"),
            (
                "m:Nat;k:Nat;n:Nat",
                "Nat.modFuel m (Nat.succ k) n",
                "if And (Nat.le 1 m) (Nat.le m n) then Nat.modFuel m k (Nat.sub n m) else n",
            ),
        ],
        compute: |a, b| Value::Number(a.div_mod(b).1),
    },
    Operation {
        name: "Nat.gcd",
        laws: &[
            ("m:Nat;n:Nat", "Nat.gcd m n", "Nat.gcdFuel m m n"),
            ("m:Nat;n:Nat", "Nat.gcdFuel Nat.zero m n", "n"),
            (
                "m:Nat;k:Nat;n:Nat",
                "Nat.gcdFuel (Nat.succ k) m n",
                "if Eq.{1} Nat m 0 then n else Nat.gcdFuel k (Nat.mod n m) m",
            ),
        ],
        compute: |a, b| Value::Number(a.gcd(b)),
    },
    Operation {
        name: "Nat.beq",
        laws: &[
            ("", "Nat.beq Nat.zero Nat.zero", "Bool.true"),
            ("n:Nat", "Nat.beq Nat.zero (Nat.succ n)", "Bool.false"),
            ("n:Nat", "Nat.beq (Nat.succ n) Nat.zero", "Bool.false"),
            ("n:Nat;m:Nat", "Nat.beq (Nat.succ n) (Nat.succ m)", "Nat.beq n m"),
        ],
        compute: |a, b| Value::Truth(a == b),
    },
    Operation {
        name: "Nat.ble",
        laws: &[
            ("", "Nat.ble Nat.zero Nat.zero", "Bool.true"),
            ("n:Nat", "Nat.ble Nat.zero (Nat.succ n)", "Bool.true"),
            ("n:Nat", "Nat.ble (Nat.succ n) Nat.zero", "Bool.false"),
            ("n:Nat;m:Nat", "Nat.ble (Nat.succ n) (Nat.succ m)", "Nat.ble n m"),
        ],
        compute: |a, b| Value::Truth(a.compare(b) != Ordering::Greater),
    },
    Operation { name: "Nat.land", laws: BITWISE, compute: |a, b| Value::Number(a.bitwise(b, |x, y| x & y)) },
    Operation { name: "Nat.lor", laws: BITWISE, compute: |a, b| Value::Number(a.bitwise(b, |x, y| x | y)) },
    Operation { name: "Nat.xor", laws: BITWISE, compute: |a, b| Value::Number(a.bitwise(b, |x, y| x ^ y)) },
    Operation {
        name: "Nat.shiftLeft",
        laws: &[
            ("n:Nat", "Nat.shiftLeft n Nat.zero", "n"),
            ("n:Nat;m:Nat", "Nat.shiftLeft n (Nat.succ m)", "Nat.shiftLeft (Nat.mul 2 n) m"),
        ],
        compute: |a, b| match b.to_u64() {
            Some(bits) if a.bits() + bits.min(MOST_BITS) < MOST_BITS => Value::Number(a.shift_left(bits)),
            _ => Value::TooLarge,
        },
    },
    Operation {
        name: "Nat.shiftRight",
        laws: &[
            ("n:Nat", "Nat.shiftRight n Nat.zero", "n"),
            ("n:Nat;m:Nat", "Nat.shiftRight n (Nat.succ m)", "Nat.div (Nat.shiftRight n m) 2"),
        ],
        compute: |a, b| Value::Number(a.shift_right(b.to_u64().unwrap_or(u64::MAX))),
    },
    // The kernel of Lean 4.35 does not compute it, and neither does this one.
    Operation { name: "Nat.log2", laws: &[("", "Nat.log2", "not computed")], compute: |_, _| Value::TooLarge },
];

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

    /// Does a declared function satisfy the equations that determine it?
    pub fn laws_hold(&mut self, operation: &Operation) -> Checked<bool> {
        for law in operation.laws {
            if !self.law_holds(law)? {
                return Ok(false);
            }
        }
        match operation.name {
            "Nat.land" => self.bits(operation.name, |x, y| x && y),
            "Nat.lor" => self.bits(operation.name, |x, y| x || y),
            "Nat.xor" => self.bits(operation.name, |x, y| x != y),
            _ => Ok(true),
        }
    }

    fn law_holds(&mut self, law: &Law) -> Checked<bool> {
        let mut free: Vec<(String, Term)> = Vec::new();
        for (height, variable) in law.0.split(';').filter(|text| !text.is_empty()).enumerate() {
            let (name, kind) = match variable.split_once(':') {
                Some(parts) => parts,
                None => return Ok(false),
            };
            let kind = match read_term(&mut self.t, &self.env, kind, &[], &[]) {
                Some(kind) => kind,
                None => return Ok(false),
            };
            let local = self.t.make(Node::Local(height as u32, kind));
            free.push((name.to_string(), local));
        }
        match read_term(&mut self.t, &self.env, law.1, &free, &[]) {
            Some(left) => self.agrees(left, law.2, &free),
            None => Ok(false),
        }
    }

    /// Is the term the right side of a law? `if` asks for a decision of its condition.
    fn agrees(&mut self, left: Term, right: &str, free: &[(String, Term)]) -> Checked<bool> {
        let (condition, yes, no) = match branches(right.trim()) {
            Some(parts) => parts,
            None => {
                let right = match read_term(&mut self.t, &self.env, right, free, &[]) {
                    Some(right) => right,
                    None => return Ok(false),
                };
                let (kind, other) = match (self.check(left), self.check(right)) {
                    (Ok(kind), Ok(other)) => (kind, other),
                    _ => return Ok(false),
                };
                return Ok(self.is_equal(kind, other)? && self.is_equal(left, right)?);
            }
        };
        for name in ["Decidable", "False", "And", "Eq", "Nat.le", "Bool"] {
            if !self.is_standard(name)? {
                return Ok(false);
            }
        }
        let condition = match read_term(&mut self.t, &self.env, condition, free, &[]) {
            Some(condition) => condition,
            None => return Ok(false),
        };
        let left = self.whnf(left)?;
        let (head, parts) = self.t.spine(left);
        let eliminates = match self.t.node(head) {
            Node::Const(name, _) => self.t.show_name(name) == "Decidable.rec" && parts.len() == 5,
            _ => false,
        };
        if !eliminates || !self.is_equal(parts[0], condition)? {
            return Ok(false);
        }
        let proof = self.t.local(condition, left);
        let if_true = self.apply(parts[3], &[proof]);
        let no_type = self.infer(parts[2])?;
        let no_type = self.whnf(no_type)?;
        let refuted = match self.t.node(no_type) {
            Node::Pi(domain, _) => self.t.local(domain, left),
            _ => return Ok(false),
        };
        let if_false = self.apply(parts[2], &[refuted]);
        Ok(self.agrees(if_true, yes, free)? && self.agrees(if_false, no, free)?)
    }

    /// Does the operation run `Nat.bitwiseFuel` with this truth table, and with fuel enough?
    fn bits(&mut self, operation: &str, table: fn(bool, bool) -> bool) -> Checked<bool> {
        let nat = self.known.nat_type;
        let (n, m) = (self.t.make(Node::Local(0, nat)), self.t.make(Node::Local(1, nat)));
        let name = self.t.named(operation);
        let function = self.t.constant(name, self.known.none);
        let mut call = self.t.apps(function, &[n, m]);
        let target = self.t.named("Nat.bitwiseFuel");
        let target = self.t.constant(target, self.known.none);
        while self.t.head(call) != target {
            call = match self.unfold(call) {
                Some(next) => self.core(next, true)?,
                None => return Ok(false),
            };
        }
        let parts = self.t.spine(call).1;
        if parts.len() != 4 || parts[1..] != [n, n, m] {
            return Ok(false);
        }
        for (x, y) in [(false, false), (false, true), (true, false), (true, true)] {
            let truth = |value| if value { self.known.true_term } else { self.known.false_term };
            let (left, right, wanted) = (truth(x), truth(y), truth(table(x, y)));
            let found = self.apply(parts[0], &[left, right]);
            if self.whnf(found)? != wanted {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Condition and branches of `if ... then ... else ...`.
fn branches(text: &str) -> Option<(&str, &str, &str)> {
    let rest = text.strip_prefix("if ")?;
    let (condition, rest) = rest.split_once(" then ")?;
    let mut depth = 0;
    let mut at = 0;
    for word in rest.split(' ') {
        match word {
            "if" => depth += 1,
            "else" if depth == 0 => return Some((condition, &rest[..at], &rest[at + 5..])),
            "else" => depth -= 1,
            _ => {}
        }
        at += word.len() + 1;
    }
    None
}
