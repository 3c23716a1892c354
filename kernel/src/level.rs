//! Order of universe levels.
//!
//! A level is a function of its parameters, natural numbers. `a <= b` is decided for all values at once: a
//! parameter that decides whether some `imax` is zero is set to 0 and to a successor, until no `imax` is left;
//! what remains is a maximum of parameters and numbers with offsets.

use crate::terms::{Level, LevelNode, Levels, Name, Terms, ZERO};

/// A maximum: for each parameter (`None`: the number 0) the largest offset.
type Maximum = Vec<(Option<Name>, u32)>;

impl Terms {
    pub fn succ(&mut self, level: Level) -> Level {
        self.level(LevelNode::Succ(level))
    }

    pub fn level_param(&mut self, name: Name) -> Level {
        self.level(LevelNode::Param(name))
    }

    /// The level of a function type.
    pub fn imax(&mut self, a: Level, b: Level) -> Level {
        if b == ZERO || a == b {
            return b;
        }
        match self.level_node(b) {
            LevelNode::Succ(_) if a == ZERO => b,
            LevelNode::Succ(_) => self.level(LevelNode::Max(a, b)),
            _ => self.level(LevelNode::IMax(a, b)),
        }
    }

    pub fn level_leq(&mut self, a: Level, b: Level) -> bool {
        if a == b || a == ZERO {
            return true;
        }
        if let Some(param) = self.deciding(a).or_else(|| self.deciding(b)) {
            let itself = self.level_param(param);
            let positive = self.succ(itself);
            return [ZERO, positive].iter().all(|value| {
                let left = self.set_level(a, &[param], &[*value]);
                let right = self.set_level(b, &[param], &[*value]);
                self.level_leq(left, right)
            });
        }
        let (mut left, mut right) = (Vec::new(), vec![(None, 0)]);
        self.maximum(a, 0, &mut left);
        self.maximum(b, 0, &mut right);
        left.iter()
            .all(|(base, offset)| right.iter().any(|(other, more)| offset <= more && (base.is_none() || base == other)))
    }

    pub fn level_eq(&mut self, a: Level, b: Level) -> bool {
        a == b || self.level_leq(a, b) && self.level_leq(b, a)
    }

    pub fn levels_eq(&mut self, a: Levels, b: Levels) -> bool {
        if a == b {
            return true;
        }
        let (left, right) = (self.list(a).to_vec(), self.list(b).to_vec());
        left.len() == right.len() && left.iter().zip(&right).all(|(x, y)| self.level_eq(*x, *y))
    }

    pub fn level_is_zero(&mut self, level: Level) -> bool {
        self.level_leq(level, ZERO)
    }

    /// Is the level positive, whatever its parameters are?
    pub fn level_is_positive(&mut self, level: Level) -> bool {
        let one = self.succ(ZERO);
        self.level_leq(one, level)
    }

    /// Is the level known to be positive from its form?
    fn positive(&self, level: Level) -> bool {
        match self.level_node(level) {
            LevelNode::Zero | LevelNode::Param(_) => false,
            LevelNode::Succ(_) => true,
            LevelNode::Max(a, b) => self.positive(a) || self.positive(b),
            LevelNode::IMax(_, b) => self.positive(b),
        }
    }

    fn zero(&self, level: Level) -> bool {
        match self.level_node(level) {
            LevelNode::Zero => true,
            LevelNode::Succ(_) | LevelNode::Param(_) => false,
            LevelNode::Max(a, b) => self.zero(a) && self.zero(b),
            LevelNode::IMax(_, b) => self.zero(b),
        }
    }

    /// A parameter on which it depends whether the right-hand side of some `imax` is zero.
    fn deciding(&self, level: Level) -> Option<Name> {
        match self.level_node(level) {
            LevelNode::Zero | LevelNode::Param(_) => None,
            LevelNode::Succ(a) => self.deciding(a),
            LevelNode::Max(a, b) => self.deciding(a).or_else(|| self.deciding(b)),
            LevelNode::IMax(_, b) if self.zero(b) => None,
            LevelNode::IMax(a, b) if self.positive(b) => self.deciding(a).or_else(|| self.deciding(b)),
            LevelNode::IMax(_, b) => self.deciding(b).or_else(|| self.some_param(b)),
        }
    }

    fn some_param(&self, level: Level) -> Option<Name> {
        match self.level_node(level) {
            LevelNode::Zero => None,
            LevelNode::Param(name) => Some(name),
            LevelNode::Succ(a) => self.some_param(a),
            LevelNode::IMax(_, b) if self.zero(b) => None,
            LevelNode::Max(a, b) | LevelNode::IMax(a, b) => self.some_param(b).or_else(|| self.some_param(a)),
        }
    }

    /// The level plus `offset` as a maximum, when `deciding` finds nothing in it.
    fn maximum(&self, level: Level, offset: u32, result: &mut Maximum) {
        match self.level_node(level) {
            LevelNode::Zero => result.push((None, offset)),
            LevelNode::Param(name) => result.push((Some(name), offset)),
            LevelNode::Succ(a) => self.maximum(a, offset + 1, result),
            LevelNode::Max(a, b) => {
                self.maximum(a, offset, result);
                self.maximum(b, offset, result);
            }
            LevelNode::IMax(_, b) if self.zero(b) => result.push((None, offset)),
            LevelNode::IMax(a, b) => {
                self.maximum(a, offset, result);
                self.maximum(b, offset, result);
            }
        }
    }

    pub fn show_level(&self, level: Level) -> String {
        let mut offset = 0;
        let mut base = level;
        while let LevelNode::Succ(a) = self.level_node(base) {
            base = a;
            offset += 1;
        }
        let text = match self.level_node(base) {
            LevelNode::Zero => return offset.to_string(),
            LevelNode::Max(a, b) => format!("(max {} {})", self.show_level(a), self.show_level(b)),
            LevelNode::IMax(a, b) => format!("(imax {} {})", self.show_level(a), self.show_level(b)),
            LevelNode::Param(name) => self.show_name(name),
            LevelNode::Succ(_) => String::new(),
        };
        if offset == 0 {
            text
        } else {
            format!("{text}+{offset}")
        }
    }
}
