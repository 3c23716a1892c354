//! The functions on natural numbers that the kernel computes, once their declarations are seen to be right.
//!
//! A law is an equation between open terms that must hold by definition. The laws of a function determine its
//! value at all numerals. `if p then a else b` on a right side stands for any elimination of an element of
//! `Decidable p`: whatever that element evaluates to carries a proof of `p` or of its negation.
//! The bitwise functions run `Nat.bitwiseFuel` with a function on truth values, whose table is compared.

use crate::env::Checked;
use crate::kernel::Kernel;
use crate::nat::Nat;
use crate::notation::read_term;
use crate::terms::{Node, Term};
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
    pub compute: fn(&Nat, &Nat) -> Value,
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

/// The functions, and equations that say which functions they are.
pub const OPERATIONS: [Operation; 14] = [
    Operation {
        name: "Nat.add",
        laws: &[
            ("n:Nat", "Nat.add n Nat.zero", "n"),
            ("n:Nat;m:Nat", "Nat.add n (Nat.succ m)", "Nat.succ (Nat.add n m)"),
        ],
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
];

impl Kernel {
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
