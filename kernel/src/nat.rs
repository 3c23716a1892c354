//! Natural numbers of any size: little-endian digits to the base 2^32 without leading zeros.

use std::cmp::Ordering;

#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Nat(Vec<u32>);

impl Nat {
    pub fn new(value: u64) -> Nat {
        Nat::trim(vec![value as u32, (value >> 32) as u32])
    }

    fn trim(mut digits: Vec<u32>) -> Nat {
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Nat(digits)
    }

    /// Read decimal digits; `None` for anything else.
    pub fn parse(text: &str) -> Option<Nat> {
        if text.is_empty() {
            return None;
        }
        let mut digits: Vec<u32> = Vec::new();
        for byte in text.bytes() {
            if !byte.is_ascii_digit() {
                return None;
            }
            let mut carry = u64::from(byte - b'0');
            for digit in digits.iter_mut() {
                carry += u64::from(*digit) * 10;
                *digit = carry as u32;
                carry >>= 32;
            }
            if carry > 0 {
                digits.push(carry as u32);
            }
        }
        Some(Nat::trim(digits))
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    pub fn to_u64(&self) -> Option<u64> {
        match self.0.as_slice() {
            [] => Some(0),
            [low] => Some(u64::from(*low)),
            [low, high] => Some(u64::from(*low) | u64::from(*high) << 32),
            _ => None,
        }
    }

    pub fn bits(&self) -> u64 {
        match self.0.last() {
            None => 0,
            Some(top) => 32 * self.0.len() as u64 - u64::from(top.leading_zeros()),
        }
    }

    fn digit(&self, index: usize) -> u32 {
        self.0.get(index).copied().unwrap_or(0)
    }

    pub fn compare(&self, other: &Nat) -> Ordering {
        let by_length = self.0.len().cmp(&other.0.len());
        by_length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }

    pub fn add(&self, other: &Nat) -> Nat {
        let size = self.0.len().max(other.0.len()) + 1;
        let mut carry = 0u64;
        let mut digits = Vec::with_capacity(size);
        for index in 0..size {
            carry += u64::from(self.digit(index)) + u64::from(other.digit(index));
            digits.push(carry as u32);
            carry >>= 32;
        }
        Nat::trim(digits)
    }

    /// `self - other`, and 0 when that is negative.
    pub fn sub(&self, other: &Nat) -> Nat {
        if self.compare(other) == Ordering::Less {
            return Nat::new(0);
        }
        let mut borrow = 0i64;
        let mut digits = Vec::with_capacity(self.0.len());
        for index in 0..self.0.len() {
            let value = i64::from(self.digit(index)) - i64::from(other.digit(index)) - borrow;
            borrow = i64::from(value < 0);
            digits.push(value as u32);
        }
        Nat::trim(digits)
    }

    pub fn mul(&self, other: &Nat) -> Nat {
        let mut digits = vec![0u32; self.0.len() + other.0.len()];
        for (i, a) in self.0.iter().enumerate() {
            let mut carry = 0u64;
            for (j, b) in other.0.iter().enumerate() {
                carry += u64::from(*a) * u64::from(*b) + u64::from(digits[i + j]);
                digits[i + j] = carry as u32;
                carry >>= 32;
            }
            digits[i + other.0.len()] = carry as u32;
        }
        Nat::trim(digits)
    }

    pub fn pow(&self, exponent: u64) -> Nat {
        let mut result = Nat::new(1);
        for bit in (0..64 - exponent.leading_zeros()).rev() {
            result = result.mul(&result);
            if exponent >> bit & 1 == 1 {
                result = result.mul(self);
            }
        }
        result
    }

    /// Quotient and remainder; `n / 0 = 0` and `n % 0 = n`.
    pub fn div_mod(&self, divisor: &Nat) -> (Nat, Nat) {
        if divisor.is_zero() || self.compare(divisor) == Ordering::Less {
            return (Nat::new(0), self.clone());
        }
        if let [single] = divisor.0.as_slice() {
            let mut rest = 0u64;
            let mut digits = vec![0u32; self.0.len()];
            for index in (0..self.0.len()).rev() {
                rest = rest << 32 | u64::from(self.0[index]);
                digits[index] = (rest / u64::from(*single)) as u32;
                rest %= u64::from(*single);
            }
            return (Nat::trim(digits), Nat::new(rest));
        }
        self.long_division(divisor)
    }

    /// One binary digit at a time: slow for huge numbers, but short.
    fn long_division(&self, divisor: &Nat) -> (Nat, Nat) {
        let mut quotient = vec![0u32; self.0.len()];
        let shift = self.bits() - divisor.bits();
        let mut rest = self.clone();
        let mut part = divisor.shift_left(shift);
        for bit in (0..=shift).rev() {
            if rest.compare(&part) != Ordering::Less {
                rest = rest.sub(&part);
                quotient[(bit / 32) as usize] |= 1 << (bit % 32);
            }
            part = part.shift_right(1);
        }
        (Nat::trim(quotient), rest)
    }

    pub fn gcd(&self, other: &Nat) -> Nat {
        let (mut a, mut b) = (self.clone(), other.clone());
        while !a.is_zero() {
            let rest = b.div_mod(&a).1;
            b = a;
            a = rest;
        }
        b
    }

    pub fn bitwise(&self, other: &Nat, f: fn(u32, u32) -> u32) -> Nat {
        let size = self.0.len().max(other.0.len());
        Nat::trim((0..size).map(|index| f(self.digit(index), other.digit(index))).collect())
    }

    pub fn shift_left(&self, bits: u64) -> Nat {
        let (words, bits) = ((bits / 32) as usize, bits % 32);
        let mut digits = vec![0u32; words];
        let mut carry = 0u64;
        for digit in &self.0 {
            carry |= u64::from(*digit) << bits;
            digits.push(carry as u32);
            carry >>= 32;
        }
        digits.push(carry as u32);
        Nat::trim(digits)
    }

    pub fn shift_right(&self, bits: u64) -> Nat {
        if bits >= self.bits() {
            return Nat::new(0);
        }
        let (words, bits) = ((bits / 32) as usize, bits % 32);
        let size = self.0.len() - words;
        let at = |index| u64::from(self.digit(words + index)) | u64::from(self.digit(words + index + 1)) << 32;
        Nat::trim((0..size).map(|index| (at(index) >> bits) as u32).collect())
    }
}

impl std::fmt::Display for Nat {
    fn fmt(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self.to_u64() {
            Some(value) => write!(out, "{value}"),
            None => write!(out, "a number of {} bits", self.bits()),
        }
    }
}
