//! A hash table from `u64` to `u32` that is emptied in constant time.
//!
//! The caches of the kernel are emptied before every declaration and the memo tables of substitution before
//! every call, so each slot carries the age in which it was written.

pub struct Map {
    slots: Vec<Slot>,
    len: usize,
    age: u32,
}

#[derive(Clone, Copy)]
struct Slot {
    key: u64,
    value: u32,
    age: u32,
}

const SMALL: usize = 64;
const LARGE: usize = 1 << 18;
const FREE: Slot = Slot { key: 0, value: 0, age: 0 };

/// Mix the bits of a key; the high half of the result is the best.
pub fn mix(key: u64) -> u64 {
    let x = (key ^ (key >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x ^ (x >> 29)
}

impl Map {
    pub fn new() -> Map {
        Map { slots: vec![FREE; SMALL], len: 0, age: 1 }
    }

    pub fn clear(&mut self) {
        if self.slots.len() > LARGE || self.age == u32::MAX {
            *self = Map::new();
        } else {
            self.len = 0;
            self.age += 1;
        }
    }

    pub fn get(&self, key: u64) -> Option<u32> {
        let slot = &self.slots[self.find(key)];
        if slot.age == self.age {
            Some(slot.value)
        } else {
            None
        }
    }

    pub fn insert(&mut self, key: u64, value: u32) {
        let at = self.find(key);
        if self.slots[at].age != self.age {
            self.len += 1;
        }
        self.slots[at] = Slot { key, value, age: self.age };
        if self.len * 2 > self.slots.len() {
            self.grow();
        }
    }

    fn find(&self, key: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (mix(key) >> 20) as usize & mask;
        while self.slots[at].age == self.age && self.slots[at].key != key {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 2;
        let old = std::mem::replace(&mut self.slots, vec![FREE; size]);
        for slot in old {
            if slot.age == self.age {
                let at = self.find(slot.key);
                self.slots[at] = slot;
            }
        }
    }
}
