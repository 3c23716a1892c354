//! Names, universe levels and terms. Equal ones have equal numbers (hash-consing).
//!
//! Bound variables are de Bruijn indices. A variable whose binder was opened is a `Local`; it carries its type
//! and a height. Whoever opens a binder takes a height above that of all locals in the binder, so a local
//! stands for one variable wherever it is seen. Names and kinds of binders are dropped when the file is read.

use crate::map::mix;
use crate::nat::Nat;
use std::collections::HashMap;

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Name(pub u32);
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Level(pub u32);
/// A list of levels: the arguments of a constant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Levels(pub u32);
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Term(pub u32);

#[derive(Clone, PartialEq, Eq, Hash)]
pub enum NameNode {
    Anonymous,
    Text(Name, String),
    Number(Name, u64),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum LevelNode {
    Zero,
    Succ(Level),
    Max(Level, Level),
    IMax(Level, Level),
    Param(Name),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Node {
    Bound(u32),
    Local(u32, Term),
    Sort(Level),
    Const(Name, Levels),
    App(Term, Term),
    Lambda(Term, Term),
    Pi(Term, Term),
    Let(Term, Term, Term),
    Proj(Name, u32, Term),
    Nat(u32),
    Text(u32),
}

/// What is known of a term without walking through it.
#[derive(Clone, Copy)]
pub struct Facts {
    /// One more than the largest index that no binder of the term binds; 0 when there is none.
    pub open: u32,
    /// One more than the height of the highest local in it; 0 when there is none.
    pub height: u32,
    pub depth: u32,
    pub has_params: bool,
}

#[derive(Clone, Copy)]
struct Cell {
    node: Node,
    facts: Facts,
}

/// Values of one kind, each with its number.
pub struct Numbered<T> {
    values: Vec<T>,
    numbers: HashMap<T, u32>,
}

impl<T: Clone + Eq + std::hash::Hash> Numbered<T> {
    fn new() -> Numbered<T> {
        Numbered { values: Vec::new(), numbers: HashMap::new() }
    }

    fn number(&mut self, value: T) -> u32 {
        if let Some(number) = self.numbers.get(&value) {
            return *number;
        }
        let number = self.values.len() as u32;
        self.values.push(value.clone());
        self.numbers.insert(value, number);
        number
    }
}

pub struct Terms {
    names: Numbered<NameNode>,
    levels: Numbered<LevelNode>,
    lists: Numbered<Vec<Level>>,
    nats: Numbered<Nat>,
    texts: Numbered<String>,
    has_param: Vec<bool>,
    cells: Vec<Cell>,
    table: Vec<u32>,
    pub(crate) memo: crate::map::Map,
}

pub const ANONYMOUS: Name = Name(0);
pub const ZERO: Level = Level(0);
const EMPTY: u32 = u32::MAX;

impl Terms {
    pub fn new() -> Terms {
        let mut terms = Terms {
            names: Numbered::new(),
            levels: Numbered::new(),
            lists: Numbered::new(),
            nats: Numbered::new(),
            texts: Numbered::new(),
            has_param: Vec::new(),
            cells: Vec::new(),
            table: vec![EMPTY; 1 << 16],
            memo: crate::map::Map::new(),
        };
        terms.name(NameNode::Anonymous);
        terms.level(LevelNode::Zero);
        terms
    }

    // -- names and levels

    pub fn name(&mut self, node: NameNode) -> Name {
        Name(self.names.number(node))
    }

    /// The name that is written with dots.
    pub fn named(&mut self, dotted: &str) -> Name {
        dotted.split('.').fold(ANONYMOUS, |before, part| self.name(NameNode::Text(before, part.to_string())))
    }

    pub fn show_name(&self, name: Name) -> String {
        let (before, last) = match &self.names.values[name.0 as usize] {
            NameNode::Anonymous => return "[anonymous]".to_string(),
            NameNode::Text(before, text) => (*before, text.clone()),
            NameNode::Number(before, number) => (*before, number.to_string()),
        };
        if before == ANONYMOUS {
            last
        } else {
            format!("{}.{last}", self.show_name(before))
        }
    }

    pub fn level(&mut self, node: LevelNode) -> Level {
        let level = Level(self.levels.number(node));
        if level.0 as usize == self.has_param.len() {
            let known = |level: Level| self.has_param[level.0 as usize];
            let has = match node {
                LevelNode::Zero => false,
                LevelNode::Succ(a) => known(a),
                LevelNode::Max(a, b) | LevelNode::IMax(a, b) => known(a) || known(b),
                LevelNode::Param(_) => true,
            };
            self.has_param.push(has);
        }
        level
    }

    pub fn level_node(&self, level: Level) -> LevelNode {
        self.levels.values[level.0 as usize]
    }

    pub fn level_has_params(&self, level: Level) -> bool {
        self.has_param[level.0 as usize]
    }

    pub fn level_list(&mut self, levels: Vec<Level>) -> Levels {
        Levels(self.lists.number(levels))
    }

    pub fn list(&self, levels: Levels) -> &[Level] {
        &self.lists.values[levels.0 as usize]
    }

    // -- terms

    pub fn node(&self, term: Term) -> Node {
        self.cells[term.0 as usize].node
    }

    pub fn facts(&self, term: Term) -> Facts {
        self.cells[term.0 as usize].facts
    }

    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Forget all terms but the first `len`.
    pub fn truncate(&mut self, len: usize) {
        if (self.cells.len() - len) * 2 > self.table.len() / 4 {
            self.cells.truncate(len);
            self.rebuild(self.table.len().min((len * 4).next_power_of_two().max(1 << 16)));
            return;
        }
        // The last one in is the first one out, so no search of another term runs over the freed place.
        while self.cells.len() > len {
            let last = self.cells.len() - 1;
            let at = self.place(self.cells[last].node);
            self.table[at] = EMPTY;
            self.cells.pop();
        }
    }

    fn rebuild(&mut self, size: usize) {
        self.table = vec![EMPTY; size];
        for index in 0..self.cells.len() {
            let at = self.place(self.cells[index].node);
            self.table[at] = index as u32;
        }
    }

    fn place(&self, node: Node) -> usize {
        let mask = self.table.len() - 1;
        let mut at = (hash(node) >> 16) as usize & mask;
        while self.table[at] != EMPTY && self.cells[self.table[at] as usize].node != node {
            at = (at + 1) & mask;
        }
        at
    }

    pub fn make(&mut self, node: Node) -> Term {
        let at = self.place(node);
        if self.table[at] != EMPTY {
            return Term(self.table[at]);
        }
        let number = self.cells.len() as u32;
        self.table[at] = number;
        let facts = self.compute_facts(node);
        self.cells.push(Cell { node, facts });
        if self.cells.len() * 2 > self.table.len() {
            self.rebuild(self.table.len() * 2);
        }
        Term(number)
    }

    fn compute_facts(&self, node: Node) -> Facts {
        let leaf = Facts { open: 0, height: 0, depth: 0, has_params: false };
        let join = |parts: &[(Term, u32)]| {
            let mut facts = leaf;
            for (part, binders) in parts {
                let inner = self.facts(*part);
                facts.open = facts.open.max(inner.open.saturating_sub(*binders));
                facts.height = facts.height.max(inner.height);
                facts.depth = facts.depth.max(inner.depth + 1);
                facts.has_params |= inner.has_params;
            }
            facts
        };
        match node {
            Node::Bound(index) => Facts { open: index + 1, ..leaf },
            Node::Local(height, kind) => Facts { height: height + 1, has_params: self.facts(kind).has_params, ..leaf },
            Node::Sort(level) => Facts { has_params: self.level_has_params(level), ..leaf },
            Node::Const(_, levels) => {
                Facts { has_params: self.list(levels).iter().any(|level| self.level_has_params(*level)), ..leaf }
            }
            Node::App(a, b) => join(&[(a, 0), (b, 0)]),
            Node::Lambda(a, b) | Node::Pi(a, b) => join(&[(a, 0), (b, 1)]),
            Node::Let(a, b, c) => join(&[(a, 0), (b, 0), (c, 1)]),
            Node::Proj(_, _, a) => join(&[(a, 0)]),
            Node::Nat(_) | Node::Text(_) => leaf,
        }
    }

    pub fn nat(&mut self, value: Nat) -> Term {
        let number = self.nats.number(value);
        self.make(Node::Nat(number))
    }

    pub fn nat_value(&self, number: u32) -> &Nat {
        &self.nats.values[number as usize]
    }

    pub fn text(&mut self, value: String) -> Term {
        let number = self.texts.number(value);
        self.make(Node::Text(number))
    }

    pub fn text_value(&self, number: u32) -> &str {
        &self.texts.values[number as usize]
    }

    pub fn sort(&mut self, level: Level) -> Term {
        self.make(Node::Sort(level))
    }

    pub fn constant(&mut self, name: Name, levels: Levels) -> Term {
        self.make(Node::Const(name, levels))
    }

    pub fn app(&mut self, function: Term, argument: Term) -> Term {
        self.make(Node::App(function, argument))
    }

    pub fn apps(&mut self, function: Term, arguments: &[Term]) -> Term {
        arguments.iter().fold(function, |term, argument| self.app(term, *argument))
    }

    /// The function at the head of an application.
    pub fn head(&self, mut term: Term) -> Term {
        while let Node::App(function, _) = self.node(term) {
            term = function;
        }
        term
    }

    /// Head and arguments of an application.
    pub fn spine(&self, mut term: Term) -> (Term, Vec<Term>) {
        let mut arguments = Vec::new();
        while let Node::App(function, argument) = self.node(term) {
            arguments.push(argument);
            term = function;
        }
        arguments.reverse();
        (term, arguments)
    }
}

fn hash(node: Node) -> u64 {
    let (tag, a, b, c) = match node {
        Node::Bound(i) => (1, i, 0, 0),
        Node::Local(height, kind) => (2, height, kind.0, 0),
        Node::Sort(level) => (3, level.0, 0, 0),
        Node::Const(name, levels) => (4, name.0, levels.0, 0),
        Node::App(f, x) => (5, f.0, x.0, 0),
        Node::Lambda(kind, body) => (6, kind.0, body.0, 0),
        Node::Pi(kind, body) => (7, kind.0, body.0, 0),
        Node::Let(kind, value, body) => (8, kind.0, value.0, body.0),
        Node::Proj(name, index, inner) => (9, name.0, index, inner.0),
        Node::Nat(number) => (10, number, 0, 0),
        Node::Text(number) => (11, number, 0, 0),
    };
    mix(mix(u64::from(a) << 32 | u64::from(b)).wrapping_add(tag << 32 | u64::from(c)))
}
