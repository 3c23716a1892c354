//! Inductive types: what may be declared, and what a declaration consists of.
//!
//! A *family* is a type whose elements the recursors of a block run through: the types of the block, and for
//! nested occurrences such as `List Tree` in the fields of `Tree` those types too, with their parameters
//! filled in. Families are found by reading the constructors; no helper constants are declared for them.

use crate::env::{reject, Body, Checked, Constant, Constructor, Inductive};
use crate::kernel::{within, Kernel};
use crate::map::Map;
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

    fn open_indices(&mut self, work: &mut Work, mut kind: Term) -> (Vec<Term>, Term) {
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

    /// Does a type of the block occur in a term?
    fn mentions(&self, work: &Work, term: Term) -> bool {
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
    fn constructor_rest(&mut self, work: &Work, family: usize, constructor: Name) -> Checked<Term> {
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
    fn find_families(&mut self, work: &mut Work) -> Checked<()> {
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

    /// The family that a type belongs to, and its indices.
    fn family_of(&mut self, work: &Work, kind: Term) -> Checked<Option<(usize, Vec<Term>)>> {
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
