//! Opening and closing of binders, and substitution of universe levels.

use crate::terms::{Level, LevelNode, Name, Node, Term, Terms};

/// What a walk does with the places where something may change.
enum Change<'a> {
    /// Bound variables of the outermost binders become these terms, the last one for the innermost.
    Open(&'a [Term]),
    /// These locals become bound variables.
    Close(&'a [Term]),
    /// These level parameters become levels.
    Levels(&'a [Name], &'a [Level]),
}

impl Terms {
    /// Replace the outermost bound variables of `body`: index 0 by the last of `values`.
    /// The values have no bound variables of their own to be lifted.
    pub fn open(&mut self, body: Term, values: &[Term]) -> Term {
        self.run(body, &Change::Open(values))
    }

    /// Turn locals into bound variables: the last of `locals` into index 0.
    pub fn close(&mut self, body: Term, locals: &[Term]) -> Term {
        self.run(body, &Change::Close(locals))
    }

    pub fn set_levels(&mut self, body: Term, params: &[Name], levels: &[Level]) -> Term {
        self.run(body, &Change::Levels(params, levels))
    }

    fn run(&mut self, term: Term, change: &Change) -> Term {
        self.memo.clear();
        self.walk(term, 0, change)
    }

    fn stays(&self, term: Term, binders: u32, change: &Change) -> bool {
        let facts = self.facts(term);
        match change {
            Change::Open(values) => values.is_empty() || facts.open <= binders,
            Change::Close(locals) => facts.height == 0 || locals.is_empty(),
            Change::Levels(params, _) => params.is_empty() || !facts.has_params,
        }
    }

    fn walk(&mut self, term: Term, binders: u32, change: &Change) -> Term {
        if self.stays(term, binders, change) {
            return term;
        }
        let node = self.node(term);
        if let Some(result) = self.leaf(node, binders, change) {
            return result;
        }
        let key = u64::from(term.0) << 32 | u64::from(binders);
        if let Some(result) = self.memo.get(key) {
            return Term(result);
        }
        let changed = match node {
            Node::App(function, argument) => {
                Node::App(self.walk(function, binders, change), self.walk(argument, binders, change))
            }
            Node::Lambda(kind, body) => {
                Node::Lambda(self.walk(kind, binders, change), self.walk(body, binders + 1, change))
            }
            Node::Pi(kind, body) => Node::Pi(self.walk(kind, binders, change), self.walk(body, binders + 1, change)),
            Node::Let(kind, value, body) => Node::Let(
                self.walk(kind, binders, change),
                self.walk(value, binders, change),
                self.walk(body, binders + 1, change),
            ),
            Node::Proj(name, index, inner) => Node::Proj(name, index, self.walk(inner, binders, change)),
            leaf => leaf,
        };
        let result = self.make(changed);
        self.memo.insert(key, result.0);
        result
    }

    fn leaf(&mut self, node: Node, binders: u32, change: &Change) -> Option<Term> {
        match (node, change) {
            (Node::Bound(index), Change::Open(values)) => {
                let inner = (index - binders) as usize;
                Some(match values.len().checked_sub(inner + 1) {
                    Some(at) => values[at],
                    None => self.make(Node::Bound(index - values.len() as u32)),
                })
            }
            (Node::Local(..), Change::Close(locals)) => {
                let term = self.make(node);
                let found = locals.iter().rposition(|local| *local == term);
                Some(match found {
                    Some(at) => self.make(Node::Bound(binders + (locals.len() - 1 - at) as u32)),
                    None => term,
                })
            }
            (Node::Sort(level), Change::Levels(params, levels)) => {
                let level = self.set_level(level, params, levels);
                Some(self.sort(level))
            }
            (Node::Const(name, list), Change::Levels(params, levels)) => {
                let old = self.list(list).to_vec();
                let new = old.iter().map(|level| self.set_level(*level, params, levels)).collect();
                let list = self.level_list(new);
                Some(self.constant(name, list))
            }
            (Node::Bound(_) | Node::Local(..) | Node::Sort(_) | Node::Const(..), _) => Some(self.make(node)),
            (Node::Nat(_) | Node::Text(_), _) => Some(self.make(node)),
            _ => None,
        }
    }

    pub fn set_level(&mut self, level: Level, params: &[Name], levels: &[Level]) -> Level {
        if !self.level_has_params(level) {
            return level;
        }
        let changed = match self.level_node(level) {
            LevelNode::Zero => LevelNode::Zero,
            LevelNode::Succ(a) => LevelNode::Succ(self.set_level(a, params, levels)),
            LevelNode::Max(a, b) => {
                LevelNode::Max(self.set_level(a, params, levels), self.set_level(b, params, levels))
            }
            LevelNode::IMax(a, b) => {
                LevelNode::IMax(self.set_level(a, params, levels), self.set_level(b, params, levels))
            }
            LevelNode::Param(name) => match params.iter().position(|param| *param == name) {
                Some(at) => return levels[at],
                None => LevelNode::Param(name),
            },
        };
        self.level(changed)
    }

    /// A variable of type `kind` that does not occur in `scope`.
    pub fn local(&mut self, kind: Term, scope: Term) -> Term {
        let height = self.facts(scope).height.max(self.facts(kind).height);
        self.make(Node::Local(height, kind))
    }

    /// The type that a local carries.
    pub fn local_type(&self, local: Term) -> Term {
        match self.node(local) {
            Node::Local(_, kind) => kind,
            _ => local,
        }
    }

    /// `body` under a Pi (or a lambda) for each of the locals.
    pub fn bind(&mut self, pi: bool, locals: &[Term], body: Term) -> Term {
        let mut result = self.close(body, locals);
        for at in (0..locals.len()).rev() {
            let kind = self.local_type(locals[at]);
            let kind = self.close(kind, &locals[..at]);
            result = self.make(if pi { Node::Pi(kind, result) } else { Node::Lambda(kind, result) });
        }
        result
    }
}
