//! Recursors: computed from the constructors, and compared with those in the file.

use crate::env::{reject, Body, Checked, Constant, Recursor, Rule};
use crate::inductive::{Case, Work};
use crate::kernel::{within, Kernel};
use crate::read::RecursorEntry;
use crate::terms::{Level, Levels, Name, Term, ZERO};

/// What all recursors of a block share.
struct Shared {
    level_params: Vec<Name>,
    levels: Levels,
    names: Vec<Name>,
    /// One for each family, by which its elements are eliminated into.
    motives: Vec<Term>,
    majors: Vec<Term>,
    /// For each family one for each constructor.
    minors: Vec<Vec<Term>>,
    /// Parameters, motives and minors.
    front: Vec<Term>,
}

impl Kernel {
    pub fn add_recursors(&mut self, work: &mut Work) -> Checked<()> {
        let names = self.recursor_names(work);
        if work.block.recursors.len() != names.len() {
            return reject(format!("there are {} recursors, not {}", names.len(), work.block.recursors.len()));
        }
        let large = self.eliminates_into_all(work)?;
        let shared = self.shared(work, names, large)?;
        let mut computed = Vec::new();
        for at in 0..work.families.len() {
            let kind = self.recursor_type(work, &shared, at);
            self.check(kind)?;
            let recursor = self.recursor(work, &shared, at)?;
            computed.push((kind, recursor));
        }
        let mut rules = Vec::new();
        for (at, (kind, recursor)) in computed.into_iter().enumerate() {
            let name = shared.names[at];
            self.check_new(name)?;
            rules.push(recursor.rules.clone());
            let body = Body::Recursor(recursor);
            self.env.set(name, Constant { params: shared.level_params.clone(), kind, body });
        }
        for (at, rules) in rules.iter().enumerate() {
            let name = shared.names[at];
            let result = self.compare(work, &shared, name, rules);
            within(result, || self.t.show_name(name))?;
        }
        Ok(())
    }

    /// `T.rec` for each type of the block, and `T.rec_1`, ... of the first for nested families.
    fn recursor_names(&mut self, work: &Work) -> Vec<Name> {
        let count = work.names.len();
        (0..work.families.len())
            .map(|at| {
                if at < count {
                    self.child(work.names[at], "rec")
                } else {
                    self.child(work.names[0], &format!("rec_{}", at - count + 1))
                }
            })
            .collect()
    }

    /// May the recursors make data? A proposition must not show more than that it is true.
    fn eliminates_into_all(&mut self, work: &Work) -> Checked<bool> {
        if self.t.level_is_positive(work.level) {
            return Ok(true);
        }
        if work.families.len() > 1 {
            return Ok(false);
        }
        match work.families[0].cases.as_slice() {
            [] => Ok(true),
            [case] => {
                for field in &case.fields {
                    let kind = self.t.local_type(*field);
                    if !self.is_proposition(kind)? && !case.result_indices.contains(field) {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn shared(&mut self, work: &mut Work, names: Vec<Name>, large: bool) -> Checked<Shared> {
        let mut level_params = work.level_params.clone();
        let mut target = ZERO;
        if large {
            let given = match work.block.recursors[0].signature.params.first() {
                Some(name) => *name,
                None => return reject("the recursor has no level parameter for its result"),
            };
            level_params.insert(0, given);
            self.check_params(&level_params)?;
            target = self.t.level_param(given);
        }
        let levels = self.params_as_levels(&level_params);
        let mut shared = Shared {
            levels: self.t.level_list(levels),
            level_params,
            names,
            motives: Vec::new(),
            majors: Vec::new(),
            minors: Vec::new(),
            front: work.params.clone(),
        };
        for at in 0..work.families.len() {
            self.add_motive(work, &mut shared, at, target);
        }
        shared.front.extend(&shared.motives);
        for at in 0..work.families.len() {
            let mut minors = Vec::new();
            for index in 0..work.families[at].cases.len() {
                let kind = self.minor_type(work, &shared, at, index);
                minors.push(work.fresh(self, kind));
            }
            shared.minors.push(minors);
        }
        shared.front.extend(shared.minors.iter().flatten());
        Ok(shared)
    }

    fn add_motive(&mut self, work: &mut Work, shared: &mut Shared, at: usize, target: Level) {
        let family = &work.families[at];
        let former = self.t.constant(family.head, family.levels);
        let former = self.t.apps(former, &family.params);
        let element_type = self.t.apps(former, &family.indices);
        let mut binders = family.indices.clone();
        let major = work.fresh(self, element_type);
        binders.push(major);
        let sort = self.t.sort(target);
        let kind = self.t.bind(true, &binders, sort);
        shared.majors.push(major);
        shared.motives.push(work.fresh(self, kind));
    }

    /// `(fields) → (hypotheses) → motive indices (constructor fields)`
    fn minor_type(&mut self, work: &mut Work, shared: &Shared, at: usize, index: usize) -> Term {
        let hypotheses = self.hypothesis_types(&work.families[at].cases[index], shared);
        let mut binders = work.families[at].cases[index].fields.clone();
        for kind in hypotheses {
            binders.push(work.fresh(self, kind));
        }
        let case = &work.families[at].cases[index];
        let result = self.t.apps(shared.motives[at], &case.result_indices);
        let result = self.t.app(result, case.made);
        self.t.bind(true, &binders, result)
    }

    fn hypothesis_types(&mut self, case: &Case, shared: &Shared) -> Vec<Term> {
        let mut types = Vec::new();
        for field in &case.recursive {
            let element = self.t.apps(field.field, &field.arguments);
            let result = self.t.apps(shared.motives[field.family], &field.indices);
            let result = self.t.app(result, element);
            types.push(self.t.bind(true, &field.arguments, result));
        }
        types
    }

    fn recursor_type(&mut self, work: &Work, shared: &Shared, at: usize) -> Term {
        let mut binders = shared.front.clone();
        binders.extend(&work.families[at].indices);
        binders.push(shared.majors[at]);
        let result = self.t.apps(shared.motives[at], &work.families[at].indices);
        let result = self.t.app(result, shared.majors[at]);
        self.t.bind(true, &binders, result)
    }

    fn recursor(&mut self, work: &Work, shared: &Shared, at: usize) -> Checked<Recursor> {
        let family = &work.families[at];
        let mut rules = Vec::new();
        for (index, case) in family.cases.iter().enumerate() {
            let mut arguments = case.fields.clone();
            for field in &case.recursive {
                let recursor = self.t.constant(shared.names[field.family], shared.levels);
                let recursor = self.t.apps(recursor, &shared.front);
                let recursor = self.t.apps(recursor, &field.indices);
                let element = self.t.apps(field.field, &field.arguments);
                let call = self.t.app(recursor, element);
                arguments.push(self.t.bind(false, &field.arguments, call));
            }
            let mut binders = shared.front.clone();
            binders.extend(&case.fields);
            let right = self.t.apps(shared.minors[at][index], &arguments);
            let right = self.t.bind(false, &binders, right);
            rules.push(Rule { constructor: case.constructor, num_fields: case.fields.len(), right });
        }
        let single = work.families.len() == 1 && family.cases.len() == 1 && family.cases[0].fields.is_empty();
        Ok(Recursor {
            num_params: work.params.len(),
            num_motives: shared.motives.len(),
            num_minors: shared.minors.iter().map(|minors| minors.len()).sum(),
            num_indices: family.indices.len(),
            rules,
            major: family.head,
            k: single && self.t.level_is_zero(work.level),
        })
    }

    /// Compare a recursor with its entry in the file.
    fn compare(&mut self, work: &Work, shared: &Shared, name: Name, rules: &[Rule]) -> Checked<()> {
        let entry = match work.block.recursors.iter().find(|entry| entry.signature.name == name) {
            Some(entry) => entry,
            None => return reject("the recursor is missing"),
        };
        let constant = match self.env.get(name) {
            Some(constant) => constant.clone(),
            None => return reject("the recursor is missing"),
        };
        if entry.signature.params != shared.level_params {
            return reject("the recursor has wrong level parameters");
        }
        if entry.all != work.names {
            return reject("the list of the types of the block is wrong");
        }
        if !self.same(entry.signature.kind, constant.kind, shared)? {
            return reject(format!("the recursor must have type {}", self.show(constant.kind)));
        }
        if let Body::Recursor(data) = &constant.body {
            compare_numbers(entry, data)?;
        }
        if entry.rules.len() != rules.len() {
            return reject("the recursor has a wrong number of rules");
        }
        for (found, rule) in entry.rules.iter().zip(rules) {
            let constructor = self.t.show_name(rule.constructor);
            if found.0 != rule.constructor || found.1 != rule.num_fields {
                return reject(format!("the rule for {constructor} is missing or has a wrong number of fields"));
            }
            self.check(rule.right)?;
            if !self.same(found.2, rule.right, shared)? {
                return reject(format!("the rule for {constructor} is wrong"));
            }
        }
        Ok(())
    }

    fn same(&mut self, found: Term, computed: Term, shared: &Shared) -> Checked<bool> {
        if found == computed {
            return Ok(true);
        }
        self.check_closed(found, &shared.level_params)?;
        let (left, right) = (self.check(found)?, self.check(computed)?);
        Ok(self.is_equal(left, right)? && self.is_equal(found, computed)?)
    }
}

fn compare_numbers(entry: &RecursorEntry, data: &Recursor) -> Checked<()> {
    let numbers = [
        ("numParams", entry.num_params, data.num_params),
        ("numIndices", entry.num_indices, data.num_indices),
        ("numMotives", entry.num_motives, data.num_motives),
        ("numMinors", entry.num_minors, data.num_minors),
    ];
    for (key, found, computed) in numbers {
        if found != computed {
            return reject(format!("{key} of the recursor must be {computed}, not {found}"));
        }
    }
    if entry.k != data.k {
        return reject(format!("the flag k of the recursor must be {}", data.k));
    }
    Ok(())
}
