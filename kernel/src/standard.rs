//! The constants that this kernel knows by name, and what they must be.

use crate::env::{decline, reject, Body, Checked, QuotPart};
use crate::kernel::Kernel;
use crate::laws::OPERATIONS;
use crate::notation::read_term;
use crate::terms::{Level, Levels, Name, Term, Terms};

/// An inductive type: name, levels, number of parameters, type, constructors with their types.
type Shape = (&'static str, &'static [&'static str], usize, &'static str, &'static [(&'static str, &'static str)]);

const SHAPES: &[Shape] = &[
    ("Nat", &[], 0, "Type", &[("Nat.zero", "Nat"), ("Nat.succ", "Nat → Nat")]),
    ("Bool", &[], 0, "Type", &[("Bool.false", "Bool"), ("Bool.true", "Bool")]),
    ("False", &[], 0, "Prop", &[]),
    ("And", &[], 2, "Prop → Prop → Prop", &[("And.intro", "Π a:Prop, Π b:Prop, a → b → And a b")]),
    ("Iff", &[], 2, "Prop → Prop → Prop", &[("Iff.intro", "Π a:Prop, Π b:Prop, (a → b) → (b → a) → Iff a b")]),
    ("Eq", &["u"], 2, "Π α:Sort u, α → α → Prop", &[("Eq.refl", "Π α:Sort u, Π a:α, Eq.{u} α a a")]),
    ("Nonempty", &["u"], 1, "Sort u → Prop", &[("Nonempty.intro", "Π α:Sort u, α → Nonempty.{u} α")]),
    (
        "Decidable",
        &[],
        1,
        "Prop → Type",
        &[
            ("Decidable.isFalse", "Π p:Prop, (p → False) → Decidable p"),
            ("Decidable.isTrue", "Π p:Prop, p → Decidable p"),
        ],
    ),
    (
        "Nat.le",
        &[],
        1,
        "Nat → Nat → Prop",
        &[
            ("Nat.le.refl", "Π n:Nat, Nat.le n n"),
            ("Nat.le.step", "Π n:Nat, Π m:Nat, Nat.le n m → Nat.le n (Nat.succ m)"),
        ],
    ),
];

/// Name, levels, type, and the constants in it that must be what everybody means by them.
type Signature = (&'static str, &'static [&'static str], &'static str, &'static [&'static str]);

const AXIOMS: &[Signature] = &[
    ("propext", &[], "Π a:Prop, Π b:Prop, Iff a b → Eq.{1} Prop a b", &["Iff", "Eq"]),
    (
        "Quot.sound",
        &["u"],
        "Π α:Sort u, Π r:(α → α → Prop), Π a:α, Π b:α, r a b → Eq.{u} (Quot.{u} α r) (Quot.mk.{u} α r a) (Quot.mk.{u} α r b)",
        &["Eq", "Quot", "Quot.mk"],
    ),
    ("Classical.choice", &["u"], "Π α:Sort u, Nonempty.{u} α → α", &["Nonempty"]),
];

const QUOTIENTS: &[(QuotPart, Signature)] = &[
    (QuotPart::Type, ("Quot", &["u"], "Π α:Sort u, (α → α → Prop) → Sort u", &[])),
    (QuotPart::Make, ("Quot.mk", &["u"], "Π α:Sort u, Π r:(α → α → Prop), α → Quot.{u} α r", &["Quot"])),
    (
        QuotPart::Lift,
        (
            "Quot.lift",
            &["u", "v"],
            "Π α:Sort u, Π r:(α → α → Prop), Π β:Sort v, Π f:(α → β), (Π a:α, Π b:α, r a b → Eq.{v} β (f a) (f b)) → Quot.{u} α r → β",
            &["Eq", "Quot"],
        ),
    ),
    (
        QuotPart::Ind,
        (
            "Quot.ind",
            &["u"],
            "Π α:Sort u, Π r:(α → α → Prop), Π β:(Quot.{u} α r → Prop), (Π a:α, β (Quot.mk.{u} α r a)) → Π q:Quot.{u} α r, β q",
            &["Quot", "Quot.mk"],
        ),
    ),
];

/// What the kernel knows by name.
pub struct Known {
    /// Has `Nat` been declared as the natural numbers?
    pub nat: bool,
    /// Has the spelling of a string as a list of characters been checked?
    pub texts: bool,
    pub nat_type: Term,
    pub zero: Term,
    pub succ: Term,
    pub true_term: Term,
    pub false_term: Term,
    pub string_type: Term,
    pub none: Levels,
    /// For each name with a small number the operation that it is.
    pub operations: Vec<Option<usize>>,
    /// Which operations are computed with numbers.
    pub computed: [bool; OPERATIONS.len()],
    /// Operations that are declared, and are not the functions expected.
    pub unexpected: Vec<&'static str>,
}

impl Known {
    pub fn new(t: &mut Terms) -> Known {
        let none = t.level_list(Vec::new());
        let mut operations = Vec::new();
        for (index, operation) in OPERATIONS.iter().enumerate() {
            let name = t.named(operation.name);
            operations.resize(name.0 as usize + 1, None);
            operations[name.0 as usize] = Some(index);
        }
        let mut constant = |dotted: &str| {
            let name = t.named(dotted);
            t.constant(name, none)
        };
        Known {
            nat: false,
            texts: false,
            nat_type: constant("Nat"),
            zero: constant("Nat.zero"),
            succ: constant("Nat.succ"),
            true_term: constant("Bool.true"),
            false_term: constant("Bool.false"),
            string_type: constant("String"),
            none,
            operations,
            computed: [false; OPERATIONS.len()],
            unexpected: Vec::new(),
        }
    }
}

impl Kernel {
    /// The term of a text in which the level names stand for the parameters of a constant.
    fn expected(&mut self, text: &str, names: &[&str], params: &[Name]) -> Option<Term> {
        let levels = self.params_as_levels(params);
        let levels: Vec<(String, Level)> = names.iter().map(|name| name.to_string()).zip(levels).collect();
        read_term(&mut self.t, &self.env, text, &[], &levels)
    }

    fn has_type(&mut self, name: &str, levels: &[&str], text: &str) -> Checked<bool> {
        let name = self.t.named(name);
        let (kind, params) = match self.env.get(name) {
            Some(constant) => (constant.kind, constant.params.clone()),
            None => return Ok(false),
        };
        if params.len() != levels.len() {
            return Ok(false);
        }
        match self.expected(text, levels, &params) {
            Some(expected) => self.is_equal(kind, expected),
            None => Ok(false),
        }
    }

    /// Is the constant of this name what everybody means by it?
    pub fn is_standard(&mut self, name: &str) -> Checked<bool> {
        let key = self.t.named(name);
        let body = self.env.get(key).map(|constant| &constant.body);
        let (_, levels, params, kind, constructors) = match SHAPES.iter().find(|shape| shape.0 == name) {
            Some(shape) => *shape,
            None => {
                let part = QUOTIENTS.iter().find(|entry| entry.1 .0 == name).map(|entry| entry.0);
                return Ok(matches!(body, Some(Body::Quot(found)) if Some(*found) == part));
            }
        };
        let declared = match body {
            Some(Body::Inductive(data)) if data.num_params == params && data.block == [key] => {
                data.constructors.clone()
            }
            _ => return Ok(false),
        };
        let wanted: Vec<Name> = constructors.iter().map(|entry| self.t.named(entry.0)).collect();
        if declared != wanted || !self.has_type(name, levels, kind)? {
            return Ok(false);
        }
        for (constructor, kind) in constructors {
            if !self.has_type(constructor, levels, kind)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn has_signature(&mut self, signature: &Signature) -> Checked<bool> {
        for name in signature.3 {
            if !self.is_standard(name)? {
                return Ok(false);
            }
        }
        self.has_type(signature.0, signature.1, signature.2)
    }

    /// Check an axiom that was just declared, if it is one of the three.
    pub fn check_axiom(&mut self, name: &str) -> Checked<()> {
        match AXIOMS.iter().find(|axiom| axiom.0 == name) {
            Some(axiom) if !self.has_signature(axiom)? => {
                reject(format!("the axiom does not say what {name} says in Lean"))
            }
            _ => Ok(()),
        }
    }

    /// Check a part of the quotient type that was just declared.
    pub fn check_quotient(&mut self, name: &str, part: QuotPart) -> Checked<()> {
        match QUOTIENTS.iter().find(|entry| entry.0 == part) {
            Some((_, signature)) if signature.0 == name && self.has_signature(signature)? => Ok(()),
            _ => reject("the quotient does not have the type that it has in Lean"),
        }
    }

    /// Look at a declaration that was just accepted: the kernel may give it a meaning of its own.
    pub fn learn(&mut self, name: Name, dotted: &str) -> Checked<()> {
        if dotted == "Nat" {
            self.known.nat = self.is_standard("Nat")?;
        }
        let index = match self.known.operations.get(name.0 as usize) {
            Some(Some(index)) => *index,
            _ => return Ok(()),
        };
        if self.known.nat && self.laws_hold(&OPERATIONS[index])? {
            self.known.computed[index] = true;
        } else {
            self.known.unexpected.push(OPERATIONS[index].name);
        }
        Ok(())
    }

    /// Check, once, that a string literal stands for a string.
    pub fn check_texts(&mut self) -> Checked<()> {
        if self.known.texts {
            return Ok(());
        }
        let sample = self.t.text("a".to_string());
        let spelled = self.spell_text(sample)?;
        let kind = match self.check(spelled) {
            Ok(kind) => kind,
            Err(_) => return decline("a string literal, but strings are not spelled String.ofList [Char.ofNat 97]"),
        };
        if !self.is_equal(kind, self.known.string_type)? {
            return reject("a string literal, but String.ofList does not make strings");
        }
        self.known.texts = true;
        Ok(())
    }
}
