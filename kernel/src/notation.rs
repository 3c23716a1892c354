//! A small notation for the terms that this kernel expects by name:
//! `Π x:A, B`, `λ x:A, b`, `A → B`, `f a b`, `c.{u}`, `Sort u`, `Prop`, `Type`, numerals.

use crate::env::Env;
use crate::nat::Nat;
use crate::terms::{Level, Node, Term, Terms, ZERO};

pub struct Reader<'a> {
    terms: &'a mut Terms,
    env: &'a Env,
    words: Vec<String>,
    at: usize,
    bound: Vec<String>,
    free: &'a [(String, Term)],
    levels: &'a [(String, Level)],
}

/// Read a term. `free` and `levels` give the names that are not bound in the text. `None` when a name in
/// the text is not declared, or the text is malformed.
pub fn read_term(
    terms: &mut Terms,
    env: &Env,
    text: &str,
    free: &[(String, Term)],
    levels: &[(String, Level)],
) -> Option<Term> {
    let mut reader = Reader { terms, env, words: words(text), at: 0, bound: Vec::new(), free, levels };
    let term = reader.term()?;
    if reader.at == reader.words.len() {
        Some(term)
    } else {
        None
    }
}

fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars() {
        if letter.is_whitespace() || "():,→Πλ{}".contains(letter) {
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if !letter.is_whitespace() {
                words.push(letter.to_string());
            }
        } else {
            word.push(letter);
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

impl Reader<'_> {
    fn peek(&self) -> &str {
        self.words.get(self.at).map_or("", |word| word.as_str())
    }

    fn next(&mut self) -> String {
        let word = self.peek().to_string();
        self.at += 1;
        word
    }

    fn expect(&mut self, word: &str) -> Option<()> {
        if self.next() == word {
            Some(())
        } else {
            None
        }
    }

    fn term(&mut self) -> Option<Term> {
        if self.peek() == "Π" || self.peek() == "λ" {
            let pi = self.next() == "Π";
            let name = self.next();
            self.expect(":")?;
            let kind = self.arrow()?;
            self.expect(",")?;
            let body = self.under(name)?;
            return Some(self.terms.make(if pi { Node::Pi(kind, body) } else { Node::Lambda(kind, body) }));
        }
        self.arrow()
    }

    fn under(&mut self, name: String) -> Option<Term> {
        self.bound.push(name);
        let body = self.term();
        self.bound.pop();
        body
    }

    fn arrow(&mut self) -> Option<Term> {
        let kind = self.application()?;
        if self.peek() != "→" {
            return Some(kind);
        }
        self.at += 1;
        let body = self.under(String::new())?;
        Some(self.terms.make(Node::Pi(kind, body)))
    }

    fn application(&mut self) -> Option<Term> {
        let mut term = self.atom()?;
        while !matches!(self.peek(), "" | ")" | "," | "→" | ":") {
            let argument = self.atom()?;
            term = self.terms.app(term, argument);
        }
        Some(term)
    }

    fn atom(&mut self) -> Option<Term> {
        let word = self.next();
        match word.as_str() {
            "(" => {
                let term = self.term()?;
                self.expect(")")?;
                return Some(term);
            }
            "Prop" => return Some(self.terms.sort(ZERO)),
            "Type" => {
                let one = self.terms.succ(ZERO);
                return Some(self.terms.sort(one));
            }
            "Sort" => {
                let level = self.level()?;
                return Some(self.terms.sort(level));
            }
            _ => {}
        }
        if let Some(value) = Nat::parse(&word) {
            return Some(self.terms.nat(value));
        }
        if let Some(at) = self.bound.iter().rposition(|name| *name == word) {
            let index = (self.bound.len() - 1 - at) as u32;
            return Some(self.terms.make(Node::Bound(index)));
        }
        if let Some((_, term)) = self.free.iter().find(|entry| entry.0 == word) {
            return Some(*term);
        }
        let mut levels = Vec::new();
        if self.peek() == "{" {
            self.at += 1;
            while self.peek() != "}" {
                levels.push(self.level()?);
            }
            self.at += 1;
        }
        let name = self.terms.named(word.trim_end_matches('.'));
        if self.env.get(name)?.params.len() != levels.len() {
            return None;
        }
        let levels = self.terms.level_list(levels);
        Some(self.terms.constant(name, levels))
    }

    fn level(&mut self) -> Option<Level> {
        let word = self.next();
        match word.parse::<u32>() {
            Ok(number) => Some((0..number).fold(ZERO, |level, _| self.terms.succ(level))),
            Err(_) => self.levels.iter().find(|entry| entry.0 == word).map(|entry| entry.1),
        }
    }
}
