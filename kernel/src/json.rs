//! A reader for JSON values, one value a line.

pub enum Json {
    Null,
    Bool(bool),
    Number(u64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub fn parse(line: &str) -> Result<Json, String> {
        let mut reader = Reader { text: line, at: 0 };
        let value = reader.value(0)?;
        reader.space();
        if reader.at < line.len() {
            return Err("more than one JSON value".to_string());
        }
        Ok(value)
    }

    /// How many members an object has.
    pub fn size(&self) -> usize {
        match self {
            Json::Object(members) => members.len(),
            _ => 0,
        }
    }

    /// The member `key` of an object.
    pub fn get(&self, key: &str) -> Option<&Json> {
        match self {
            Json::Object(members) => members.iter().find(|member| member.0 == key).map(|member| &member.1),
            _ => None,
        }
    }
}

const DEEPEST: usize = 64;

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\r' | b'\n') {
            self.at += 1;
        }
    }

    /// Skip spaces and then `byte`, if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8) -> Result<(), String> {
        if self.take(byte) {
            return Ok(());
        }
        Err(format!("not JSON: '{}' expected at byte {}", byte as char, self.at))
    }

    fn value(&mut self, depth: usize) -> Result<Json, String> {
        if depth > DEEPEST {
            return Err("JSON nested too deeply".to_string());
        }
        self.space();
        match self.peek() {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => Ok(Json::Text(self.string()?)),
            b'0'..=b'9' => self.number(),
            _ => {
                for (word, value) in [("null", Json::Null), ("true", Json::Bool(true)), ("false", Json::Bool(false))] {
                    if self.text[self.at..].starts_with(word) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                Err(format!("not JSON: a value expected at byte {}", self.at))
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, String> {
        self.expect(b'{')?;
        let mut members: Vec<(String, Json)> = Vec::new();
        if !self.take(b'}') {
            loop {
                self.space();
                let key = self.string()?;
                if members.iter().any(|member| member.0 == key) {
                    return Err(format!("the key \"{key}\" stands twice in an object"));
                }
                self.expect(b':')?;
                members.push((key, self.value(depth + 1)?));
                if !self.take(b',') {
                    break;
                }
            }
            self.expect(b'}')?;
        }
        Ok(Json::Object(members))
    }

    fn list(&mut self, depth: usize) -> Result<Json, String> {
        self.expect(b'[')?;
        let mut items = Vec::new();
        if !self.take(b']') {
            loop {
                items.push(self.value(depth + 1)?);
                if !self.take(b',') {
                    break;
                }
            }
            self.expect(b']')?;
        }
        Ok(Json::List(items))
    }

    fn number(&mut self) -> Result<Json, String> {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        if matches!(self.peek(), b'.' | b'e' | b'E') {
            return Err("a number that is not a whole number".to_string());
        }
        let digits = &self.text[start..self.at];
        digits.parse().map(Json::Number).map_err(|_| format!("the number {digits} is too large"))
    }

    fn string(&mut self) -> Result<String, String> {
        self.expect(b'"')?;
        let mut result = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=31) {
                self.at += 1;
            }
            result.push_str(&self.text[start..self.at]);
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(result);
                }
                b'\\' => result.push(self.escape()?),
                _ => return Err(format!("not JSON: a string does not end at byte {}", self.at)),
            }
        }
    }

    fn escape(&mut self) -> Result<char, String> {
        self.at += 1;
        let byte = self.peek();
        self.at += 1;
        Ok(match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.hex()?;
                if (0xd800..0xdc00).contains(&code) && self.text[self.at..].starts_with("\\u") {
                    self.at += 2;
                    let low = self.hex()?;
                    if !(0xdc00..0xe000).contains(&low) {
                        return Err("not JSON: half of a pair of \\u escapes".to_string());
                    }
                    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                }
                return char::from_u32(code).ok_or_else(|| "not JSON: half of a pair of \\u escapes".to_string());
            }
            _ => return Err(format!("not JSON: an unknown escape at byte {}", self.at)),
        })
    }

    fn hex(&mut self) -> Result<u32, String> {
        let digits = self.text.get(self.at..self.at + 4).filter(|text| text.bytes().all(|b| b.is_ascii_hexdigit()));
        self.at += 4;
        digits
            .and_then(|text| u32::from_str_radix(text, 16).ok())
            .ok_or_else(|| "not JSON: \\u without four hexadecimal digits".to_string())
    }
}
