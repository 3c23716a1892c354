//! Inductive types: what may be declared, and what a declaration consists of.
//!
//! A *family* is a type whose elements the recursors of a block run through: the types of the block, and for
//! nested occurrences such as `List Tree` in the fields of `Tree` those types too, with their parameters
//! filled in. Families are found by reading the constructors; no helper constants are declared for them.

use crate::env::{reject, Body, Checked, Constant, Constructor, Inductive};
use crate::kernel::{within, Kernel};
use crate::read::{Block, ConstructorEntry};
use crate::terms::{Level, Levels, Name, Node, Term};

pub struct Family {
    pub head: Name,
    pub levels: Levels,
    /// The parameters of `head`, over the parameters of the block.
    pub params: Vec<Term>,
    pub indices: Vec<Term>,
    pub constructors: Vec<Name>,
    pub cases: Vec<Case>,
}

/// A constructor of a family with its fields as locals.
pub struct Case {
    pub constructor: Name,
    pub made: Term,
    pub fields: Vec<Term>,
    pub recursive: Vec<RecursiveField>,
    pub result_indices: Vec<Term>,
}

/// A field of type `(xs) → family indices`.
pub struct RecursiveField {
    pub field: Term,
    pub arguments: Vec<Term>,
    pub family: usize,
    pub indices: Vec<Term>,
}

/// A block while it is checked.
pub struct Work<'a> {
    pub block: &'a Block,
    pub names: Vec<Name>,
    pub level_params: Vec<Name>,
    pub levels: Levels,
    pub params: Vec<Term>,
    pub level: Level,
    pub families: Vec<Family>,
    height: u32,
}

impl Work<'_> {
    /// A new variable. Heights grow, so it is above all variables in its type.
    pub fn fresh(&mut self, kernel: &mut Kernel, kind: Term) -> Term {
        self.height += 1;
        kernel.t.make(Node::Local(self.height - 1, kind))
    }
}

impl Kernel {
    pub fn add_block(&mut self, block: &Block) -> Checked<()> {
        let first = &block.types[0];
        let level_params = first.signature.params.clone();
        let levels = self.params_as_levels(&level_params);
        let mut work = Work {
            block,
            names: block.types.iter().map(|entry| entry.signature.name).collect(),
            level_params,
            levels: self.t.level_list(levels),
            params: Vec::new(),
            level: crate::terms::ZERO,
            families: Vec::new(),
            height: 0,
        };
        for at in 0..block.types.len() {
            self.open_type(&mut work, at)?;
        }
        for at in 0..block.types.len() {
            self.declare_type(&work, at);
        }
        for entry in &block.constructors {
            let name = entry.signature.name;
            within(self.check_constructor_type(&work, entry), || self.t.show_name(name))?;
        }
        self.check_lists(&work)?;
        self.find_families(&mut work)?;
        for at in 0..work.families.len() {
            self.open_cases(&mut work, at)?;
        }
        self.compare_facts(&work)?;
        for at in 0..block.types.len() {
            self.declare_constructors(&work, at)?;
        }
        self.add_recursors(&mut work)
    }

    /// Check the type of a type of the block: parameters, indices, sort.
    fn open_type(&mut self, work: &mut Work, at: usize) -> Checked<()> {
        let entry = &work.block.types[at];
        if work.names[..at].contains(&entry.signature.name) {
            return reject("two types of a block have the same name");
        }
        self.check_signature(&entry.signature)?;
        if entry.signature.params != work.level_params || entry.num_params != work.block.types[0].num_params {
            return reject("the types of a block have different parameters");
        }
        let mut kind = entry.signature.kind;
        for index in 0..entry.num_params {
            let (domain, body) = match self.t.node(kind) {
                Node::Pi(domain, body) => (domain, body),
                _ => return reject("the type has fewer parameters than it says"),
            };
            if at == 0 {
                let local = work.fresh(self, domain);
                work.params.push(local);
            } else if !self.is_equal(domain, self.t.local_type(work.params[index]))? {
                return reject("the types of a block have different parameters");
            }
            kind = self.t.open(body, &[work.params[index]]);
        }
        let (indices, sort) = self.open_indices(work, kind);
        if indices.len() != entry.num_indices {
            return reject(format!("the type has {} indices, not {}", indices.len(), entry.num_indices));
        }
        let sort = self.whnf(sort)?;
        let level = match self.t.node(sort) {
            Node::Sort(level) => level,
            _ => return reject("the type of an inductive type does not end in a sort"),
        };
        if at == 0 {
            work.level = level;
        } else if !self.t.level_eq(level, work.level) {
            return reject("the types of a block live in different universes");
        }
        work.families.push(Family {
            head: entry.signature.name,
            levels: work.levels,
            params: work.params.clone(),
            indices,
            constructors: entry.constructors.clone(),
            cases: Vec::new(),
        });
        Ok(())
    }

    pub fn open_indices(&mut self, work: &mut Work, mut kind: Term) -> (Vec<Term>, Term) {
        let mut indices = Vec::new();
        while let Node::Pi(domain, body) = self.t.node(kind) {
            let local = work.fresh(self, domain);
            indices.push(local);
            kind = self.t.open(body, &[local]);
        }
        (indices, kind)
    }

    fn declare_type(&mut self, work: &Work, at: usize) {
        let entry = &work.block.types[at];
        let body = Body::Inductive(Inductive {
            num_params: entry.num_params,
            num_indices: entry.num_indices,
            block: work.names.clone(),
            constructors: entry.constructors.clone(),
            level: work.level,
            recursive: entry.recursive,
        });
        let constant = Constant { params: work.level_params.clone(), kind: entry.signature.kind, body };
        self.env.set(entry.signature.name, constant);
    }

    fn check_constructor_type(&mut self, work: &Work, entry: &ConstructorEntry) -> Checked<()> {
        self.check_signature(&entry.signature)?;
        if entry.signature.params != work.level_params {
            return reject("a constructor has other level parameters than its type");
        }
        if entry.num_params != work.params.len() {
            return reject("a constructor has another number of parameters than its type");
        }
        Ok(())
    }

    /// The names in the lists of the file are those of its entries, in the same order.
    fn check_lists(&mut self, work: &Work) -> Checked<()> {
        let mut listed = Vec::new();
        for entry in &work.block.types {
            if entry.all != work.names {
                return reject("the list of the types of the block is wrong");
            }
            for (index, name) in entry.constructors.iter().enumerate() {
                listed.push((*name, entry.signature.name, index));
            }
        }
        let mut found: Vec<_> =
            work.block.constructors.iter().map(|entry| (entry.signature.name, entry.inductive, entry.index)).collect();
        for (at, entry) in found.iter().enumerate() {
            let again = found[..at].iter().any(|other| other.0 == entry.0);
            if again || work.names.contains(&entry.0) {
                return reject(format!("{} is declared a second time", self.t.show_name(entry.0)));
            }
        }
        listed.sort_by_key(|entry| entry.0 .0);
        found.sort_by_key(|entry| entry.0 .0);
        if listed != found {
            return reject("the constructors are not those that the types list");
        }
        Ok(())
    }

    /// Open the constructors of a family: universes and positivity of the fields, form of the result.
    fn open_cases(&mut self, work: &mut Work, at: usize) -> Checked<()> {
        for constructor in work.families[at].constructors.clone() {
            let case = self.open_case(work, at, constructor);
            let case = within(case, || self.t.show_name(constructor))?;
            work.families[at].cases.push(case);
        }
        Ok(())
    }

    fn open_case(&mut self, work: &mut Work, at: usize, constructor: Name) -> Checked<Case> {
        let mut kind = self.constructor_rest(work, at, constructor)?;
        let mut fields = Vec::new();
        let mut recursive = Vec::new();
        while let Node::Pi(domain, body) = self.t.node(kind) {
            let level = self.sort_of(domain, true)?;
            if !self.t.level_leq(level, work.level) && !self.t.level_is_zero(work.level) {
                return reject(format!(
                    "the field {} lives in universe {}, above that of the type, {}",
                    fields.len() + 1,
                    self.t.show_level(level),
                    self.t.show_level(work.level)
                ));
            }
            let field = work.fresh(self, domain);
            recursive.extend(self.recursive_field(work, field, domain)?);
            fields.push(field);
            kind = self.t.open(body, &[field]);
        }
        let result_indices = match self.family_of(work, kind)? {
            Some((found, indices)) if found == at => indices,
            _ => return reject("the constructor does not make an element of its type"),
        };
        let maker = self.t.constant(constructor, work.families[at].levels);
        let maker = self.t.apps(maker, &work.families[at].params);
        let made = self.t.apps(maker, &fields);
        Ok(Case { constructor, made, fields, recursive, result_indices })
    }

    /// A field in which the types of the block occur at the end of a function type, and nowhere else.
    fn recursive_field(&mut self, work: &mut Work, field: Term, domain: Term) -> Checked<Option<RecursiveField>> {
        if !self.mentions(work, domain) {
            return Ok(None);
        }
        let mut kind = self.whnf(domain)?;
        let mut arguments = Vec::new();
        while let Node::Pi(domain, body) = self.t.node(kind) {
            if self.mentions(work, domain) {
                return reject("the type declared occurs to the left of an arrow in a field (not positive)");
            }
            let local = work.fresh(self, domain);
            arguments.push(local);
            let body = self.t.open(body, &[local]);
            kind = self.whnf(body)?;
        }
        if !self.mentions(work, kind) {
            return Ok(None);
        }
        match self.family_of(work, kind)? {
            Some((family, indices)) => Ok(Some(RecursiveField { field, arguments, family, indices })),
            None => reject("the type declared occurs in a field in a way that is not allowed"),
        }
    }

    /// What the file says about the types beside their constructors.
    fn compare_facts(&mut self, work: &Work) -> Checked<()> {
        let own = || work.families[..work.names.len()].iter().flat_map(|family| &family.cases);
        let recursive = own().any(|case| !case.recursive.is_empty());
        let reflexive = own().any(|case| case.recursive.iter().any(|field| !field.arguments.is_empty()));
        for entry in &work.block.types {
            if entry.recursive != recursive {
                return reject("isRec is wrong");
            }
            if entry.reflexive != reflexive {
                return reject("isReflexive is wrong");
            }
        }
        Ok(())
    }

    fn declare_constructors(&mut self, work: &Work, at: usize) -> Checked<()> {
        for case in &work.families[at].cases {
            let entry = match work.block.constructors.iter().find(|entry| entry.signature.name == case.constructor) {
                Some(entry) => entry,
                None => return reject("a constructor is missing"),
            };
            if entry.num_fields != case.fields.len() {
                return reject(format!(
                    "{} has {} fields, not {}",
                    self.t.show_name(case.constructor),
                    case.fields.len(),
                    entry.num_fields
                ));
            }
            let body = Body::Constructor(Constructor {
                inductive: entry.inductive,
                num_params: entry.num_params,
                num_fields: entry.num_fields,
            });
            let constant = Constant { params: work.level_params.clone(), kind: entry.signature.kind, body };
            self.env.set(case.constructor, constant);
        }
        Ok(())
    }
}
