//! Classes of terms found to be equal: union-find.

use crate::map::Map;
use crate::terms::Term;

pub struct Classes {
    parents: Map,
}

impl Classes {
    pub fn new() -> Classes {
        Classes { parents: Map::new() }
    }

    pub fn clear(&mut self) {
        self.parents.clear();
    }

    fn root(&mut self, term: Term) -> Term {
        let mut at = term;
        while let Some(parent) = self.parents.get(u64::from(at.0)) {
            at = Term(parent);
        }
        let mut below = term;
        while let Some(parent) = self.parents.get(u64::from(below.0)) {
            if parent == at.0 {
                break;
            }
            self.parents.insert(u64::from(below.0), at.0);
            below = Term(parent);
        }
        at
    }

    pub fn same(&mut self, a: Term, b: Term) -> bool {
        a == b || self.root(a) == self.root(b)
    }

    pub fn join(&mut self, a: Term, b: Term) {
        let (left, right) = (self.root(a), self.root(b));
        // the older term represents the class
        let (old, new) = if left.0 < right.0 { (left, right) } else { (right, left) };
        if old != new {
            self.parents.insert(u64::from(new.0), old.0);
        }
    }
}
