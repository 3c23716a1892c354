//! The lean4export format, version 3.1: one JSON object a line.

use crate::env::{decline, reject, Checked, QuotPart, Stop};
use crate::json::Json;
use crate::nat::Nat;
use crate::terms::{Level, LevelNode, Name, NameNode, Node, Term, Terms, ANONYMOUS, ZERO};

pub struct Signature {
    pub name: Name,
    pub params: Vec<Name>,
    pub kind: Term,
}

pub enum Declaration {
    Axiom(Signature),
    Definition {
        signature: Signature,
        value: Term,
        urgency: u32,
    },
    Theorem {
        signature: Signature,
        value: Term,
    },
    Opaque {
        signature: Signature,
        value: Term,
    },
    Quot {
        signature: Signature,
        part: QuotPart,
    },
    Block(Block),
    /// A partial or unsafe definition; nothing that is checked may rest on it.
    Unsafe(Name),
}

/// Inductive types that are declared together, as the file has them.
pub struct Block {
    pub types: Vec<TypeEntry>,
    pub constructors: Vec<ConstructorEntry>,
    pub recursors: Vec<RecursorEntry>,
}

pub struct TypeEntry {
    pub signature: Signature,
    pub num_params: usize,
    pub num_indices: usize,
    pub num_nested: usize,
    pub all: Vec<Name>,
    pub constructors: Vec<Name>,
    pub recursive: bool,
    pub reflexive: bool,
}

pub struct ConstructorEntry {
    pub signature: Signature,
    pub inductive: Name,
    pub index: usize,
    pub num_params: usize,
    pub num_fields: usize,
}

pub struct RecursorEntry {
    pub signature: Signature,
    pub all: Vec<Name>,
    pub num_params: usize,
    pub num_indices: usize,
    pub num_motives: usize,
    pub num_minors: usize,
    pub rules: Vec<(Name, usize, Term)>,
    pub k: bool,
}

/// The numbers that the file gives to names, levels and terms.
pub struct File {
    names: Vec<Option<Name>>,
    levels: Vec<Option<Level>>,
    terms: Vec<Option<Term>>,
    /// Was there a "meta" object?
    pub begun: bool,
}

/// Numbers may be skipped, but not without end.
const LARGEST_GAP: usize = 1 << 20;

fn put<T: Copy>(table: &mut Vec<Option<T>>, at: usize, value: T) -> Checked<()> {
    if at > table.len() + LARGEST_GAP {
        return decline(format!("the number {at} is far above all numbers before"));
    }
    if at >= table.len() {
        table.resize(at + 1, None);
    }
    if table[at].is_some() {
        return reject(format!("the number {at} is given twice"));
    }
    table[at] = Some(value);
    Ok(())
}

fn number(json: &Json) -> Checked<usize> {
    match json {
        Json::Number(value) => Ok(*value as usize),
        _ => reject("a whole number is missing"),
    }
}

fn member<'a>(json: &'a Json, key: &str) -> Checked<&'a Json> {
    json.get(key).ok_or_else(|| Stop::Reject(format!("\"{key}\" is missing")))
}

fn count(json: &Json, key: &str) -> Checked<usize> {
    number(member(json, key)?)
}

fn text<'a>(json: &'a Json, key: &str) -> Checked<&'a str> {
    match member(json, key)? {
        Json::Text(text) => Ok(text),
        _ => reject(format!("\"{key}\" is not a string")),
    }
}

fn truth(json: &Json, key: &str) -> Checked<bool> {
    match member(json, key)? {
        Json::Bool(value) => Ok(*value),
        _ => reject(format!("\"{key}\" is not true or false")),
    }
}

fn list<'a>(json: &'a Json, key: &str) -> Checked<&'a [Json]> {
    match member(json, key)? {
        Json::List(items) => Ok(items),
        _ => reject(format!("\"{key}\" is not a list")),
    }
}

impl File {
    pub fn new() -> File {
        File { names: vec![Some(ANONYMOUS)], levels: vec![Some(ZERO)], terms: Vec::new(), begun: false }
    }

    /// Read one line: a declaration, or something that later lines refer to.
    pub fn line(&mut self, t: &mut Terms, line: &str) -> Checked<Option<Declaration>> {
        let json = Json::parse(line).map_err(Stop::Reject)?;
        if let Some(meta) = json.get("meta") {
            let version = text(member(meta, "format")?, "version")?;
            if version != "3.1" && !version.starts_with("3.1.") {
                return decline(format!("the format has version {version}; this kernel reads 3.1"));
            }
            self.begun = true;
            return Ok(None);
        }
        if !self.begun {
            return decline("the file does not begin with a \"meta\" object");
        }
        let referred = ["in", "il", "ie"].iter().any(|key| json.get(key).is_some());
        if json.size() != 1 + usize::from(referred) {
            return reject("the object has more or fewer members than it should");
        }
        if let Some(at) = json.get("in") {
            let name = self.read_name(t, &json)?;
            put(&mut self.names, number(at)?, name)?;
        } else if let Some(at) = json.get("il") {
            let level = self.read_level(t, &json)?;
            put(&mut self.levels, number(at)?, level)?;
        } else if let Some(at) = json.get("ie") {
            let term = self.read_term(t, &json)?;
            put(&mut self.terms, number(at)?, term)?;
        } else {
            return self.declaration(&json).map(Some);
        }
        Ok(None)
    }

    fn name(&self, json: &Json) -> Checked<Name> {
        let at = number(json)?;
        self.names.get(at).copied().flatten().ok_or_else(|| Stop::Reject(format!("there is no name {at} yet")))
    }

    fn level(&self, json: &Json) -> Checked<Level> {
        let at = number(json)?;
        self.levels.get(at).copied().flatten().ok_or_else(|| Stop::Reject(format!("there is no level {at} yet")))
    }

    fn term(&self, json: &Json) -> Checked<Term> {
        let at = number(json)?;
        self.terms.get(at).copied().flatten().ok_or_else(|| Stop::Reject(format!("there is no expression {at} yet")))
    }

    fn names_of(&self, json: &Json, key: &str) -> Checked<Vec<Name>> {
        list(json, key)?.iter().map(|item| self.name(item)).collect()
    }

    fn read_name(&self, t: &mut Terms, json: &Json) -> Checked<Name> {
        let node = if let Some(part) = json.get("str") {
            NameNode::Text(self.name(member(part, "pre")?)?, text(part, "str")?.to_string())
        } else if let Some(part) = json.get("num") {
            NameNode::Number(self.name(member(part, "pre")?)?, count(part, "i")? as u64)
        } else {
            return decline("a name of an unknown kind");
        };
        Ok(t.name(node))
    }

    fn read_level(&self, t: &mut Terms, json: &Json) -> Checked<Level> {
        let pair = |items: &[Json]| match items {
            [a, b] => Ok((self.level(a)?, self.level(b)?)),
            _ => reject("a maximum of levels that are not two"),
        };
        let node = if let Some(part) = json.get("succ") {
            LevelNode::Succ(self.level(part)?)
        } else if json.get("max").is_some() {
            let (a, b) = pair(list(json, "max")?)?;
            LevelNode::Max(a, b)
        } else if json.get("imax").is_some() {
            let (a, b) = pair(list(json, "imax")?)?;
            LevelNode::IMax(a, b)
        } else if let Some(part) = json.get("param") {
            LevelNode::Param(self.name(part)?)
        } else {
            return decline("a level of an unknown kind");
        };
        Ok(t.level(node))
    }

    fn read_term(&self, t: &mut Terms, json: &Json) -> Checked<Term> {
        let node = if let Some(part) = json.get("app") {
            Node::App(self.term(member(part, "fn")?)?, self.term(member(part, "arg")?)?)
        } else if let Some(part) = json.get("const") {
            let levels = list(part, "us")?.iter().map(|item| self.level(item)).collect::<Checked<Vec<Level>>>()?;
            Node::Const(self.name(member(part, "name")?)?, t.level_list(levels))
        } else if let Some(part) = json.get("lam") {
            Node::Lambda(self.term(member(part, "type")?)?, self.term(member(part, "body")?)?)
        } else if let Some(part) = json.get("forallE") {
            Node::Pi(self.term(member(part, "type")?)?, self.term(member(part, "body")?)?)
        } else if let Some(part) = json.get("bvar") {
            match number(part)? {
                index if index < 1 << 30 => Node::Bound(index as u32),
                _ => return reject("a bound variable has no binder"),
            }
        } else if let Some(part) = json.get("sort") {
            Node::Sort(self.level(part)?)
        } else if let Some(part) = json.get("letE") {
            let of = |key| self.term(member(part, key)?);
            Node::Let(of("type")?, of("value")?, of("body")?)
        } else if let Some(part) = json.get("proj") {
            let index = count(part, "idx")?;
            if index > 1 << 20 {
                return reject("a projection of a field that no structure has");
            }
            Node::Proj(self.name(member(part, "typeName")?)?, index as u32, self.term(member(part, "struct")?)?)
        } else if json.get("natVal").is_some() {
            return match Nat::parse(text(json, "natVal")?) {
                Some(value) => Ok(t.nat(value)),
                None => reject("a numeral that is not a natural number"),
            };
        } else if json.get("strVal").is_some() {
            return Ok(t.text(text(json, "strVal")?.to_string()));
        } else if let Some(part) = json.get("mdata") {
            return self.term(member(part, "expr")?);
        } else {
            return decline("an expression of an unknown kind");
        };
        Ok(t.make(node))
    }

    fn signature(&self, json: &Json) -> Checked<Signature> {
        if matches!(json.get("isUnsafe"), Some(Json::Bool(true))) {
            return decline("it is unsafe");
        }
        Ok(Signature {
            name: self.name(member(json, "name")?)?,
            params: self.names_of(json, "levelParams")?,
            kind: self.term(member(json, "type")?)?,
        })
    }

    fn value(&self, json: &Json) -> Checked<Term> {
        self.term(member(json, "value")?)
    }

    fn declaration(&self, json: &Json) -> Checked<Declaration> {
        if let Some(part) = json.get("def") {
            if text(part, "safety")? != "safe" {
                return Ok(Declaration::Unsafe(self.name(member(part, "name")?)?));
            }
            let signature = self.signature(part)?;
            let urgency = match member(part, "hints")? {
                Json::Text(word) if word == "opaque" => 0,
                Json::Text(word) if word == "abbrev" => u32::MAX,
                hints => (count(hints, "regular")? as u32).saturating_add(1).min(u32::MAX - 1),
            };
            Ok(Declaration::Definition { signature, value: self.value(part)?, urgency })
        } else if let Some(part) = json.get("thm") {
            Ok(Declaration::Theorem { signature: self.signature(part)?, value: self.value(part)? })
        } else if let Some(part) = json.get("opaque") {
            Ok(Declaration::Opaque { signature: self.signature(part)?, value: self.value(part)? })
        } else if let Some(part) = json.get("axiom") {
            Ok(Declaration::Axiom(self.signature(part)?))
        } else if let Some(part) = json.get("quot") {
            let kind = match text(part, "kind")? {
                "type" => QuotPart::Type,
                "ctor" => QuotPart::Make,
                "lift" => QuotPart::Lift,
                "ind" => QuotPart::Ind,
                other => return reject(format!("{other} is not a part of the quotient type")),
            };
            Ok(Declaration::Quot { signature: self.signature(part)?, part: kind })
        } else if let Some(part) = json.get("inductive") {
            self.block(part).map(Declaration::Block)
        } else {
            decline("a line of an unknown kind")
        }
    }

    fn block(&self, json: &Json) -> Checked<Block> {
        let types = list(json, "types")?.iter().map(|item| {
            Ok(TypeEntry {
                signature: self.signature(item)?,
                num_params: count(item, "numParams")?,
                num_indices: count(item, "numIndices")?,
                num_nested: count(item, "numNested")?,
                all: self.names_of(item, "all")?,
                constructors: self.names_of(item, "ctors")?,
                recursive: truth(item, "isRec")?,
                reflexive: truth(item, "isReflexive")?,
            })
        });
        let constructors = list(json, "ctors")?.iter().map(|item| {
            Ok(ConstructorEntry {
                signature: self.signature(item)?,
                inductive: self.name(member(item, "induct")?)?,
                index: count(item, "cidx")?,
                num_params: count(item, "numParams")?,
                num_fields: count(item, "numFields")?,
            })
        });
        let recursors = list(json, "recs")?.iter().map(|item| {
            let rule = |rule: &Json| {
                Ok((self.name(member(rule, "ctor")?)?, count(rule, "nfields")?, self.term(member(rule, "rhs")?)?))
            };
            Ok(RecursorEntry {
                signature: self.signature(item)?,
                all: self.names_of(item, "all")?,
                num_params: count(item, "numParams")?,
                num_indices: count(item, "numIndices")?,
                num_motives: count(item, "numMotives")?,
                num_minors: count(item, "numMinors")?,
                rules: list(item, "rules")?.iter().map(rule).collect::<Checked<_>>()?,
                k: truth(item, "k")?,
            })
        });
        Ok(Block {
            types: types.collect::<Checked<_>>()?,
            constructors: constructors.collect::<Checked<_>>()?,
            recursors: recursors.collect::<Checked<_>>()?,
        })
    }
}
