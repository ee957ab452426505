//! Literal values in settings that are programs: JavaScript, TypeScript, Python. Nothing is run: what is no literal
//! is passed over.

use serde_json::{Map, Number, Value};

/// Values nested deeper than this are none.
const DEEPEST: usize = 16;

/// The keys and values of all object literals of a script, of the outermost ones that can be read; of two values of
/// a key the first counts. Constants that hold a text stand for it.
pub(super) fn of_script(text: &str) -> Value {
    let constants = constants(text);
    let mut reader = Reader::new(text, 0, &constants);
    let mut found = Map::new();
    while reader.find_brace() {
        let start = reader.at;
        match reader.object(0) {
            Some(object) => merge(&mut found, object),
            None => reader.at = start + 1,
        }
    }
    Value::Object(found)
}

/// The constants of a script that hold a text or a number, by their names.
pub(super) fn constants_of(text: &str) -> Value {
    Value::Object(constants(text))
}

/// The names that a Python program gives literals to, at the beginning of a line.
pub(super) fn of_python(text: &str) -> Value {
    let none = Map::new();
    let mut found = Map::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some((name, _)) = line.split_once('=') else { continue };
        let name = name.split(':').next().unwrap_or_default().trim_end();
        let is_name = |it: &str| {
            it.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
        };
        let value = start + line.find('=').unwrap_or_default() + 1;
        if !is_name(name) || text[value..].starts_with('=') {
            continue;
        }
        let mut reader = Reader::new(text, value, &none);
        if let Some(value) = reader.value(0).filter(|it| !it.is_null()) {
            found.insert(name.to_owned(), value);
        }
    }
    Value::Object(found)
}

/// Adds what is new.
fn merge(into: &mut Map<String, Value>, from: Map<String, Value>) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(Value::Object(old)), Value::Object(new)) => merge(old, new),
            (Some(Value::Null) | None, value) => drop(into.insert(key, value)),
            _ => {}
        }
    }
}

/// `const NAME = 'text'`, with `export` before it or not.
fn constants(text: &str) -> Map<String, Value> {
    let none = Map::new();
    let mut found = Map::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let words = line.trim_start().trim_start_matches("export ");
        let Some(rest) = ["const ", "let ", "var "].iter().find_map(|it| words.strip_prefix(it))
        else {
            continue;
        };
        let (Some((name, _)), Some(equals)) = (rest.split_once('='), line.find('=')) else {
            continue;
        };
        let name = name.split(':').next().unwrap_or_default().trim();
        let mut reader = Reader::new(text, start + equals + 1, &none);
        reader.left = 4000;
        if let Some(value @ (Value::String(_) | Value::Number(_))) = reader.value(0) {
            found.insert(name.to_owned(), value);
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    constants: &'a Map<String, Value>,
    /// How many characters may still be looked at: brackets that are never closed are sought but so often.
    left: usize,
    /// How many templates stand in one another here.
    templates: usize,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, at: usize, constants: &'a Map<String, Value>) -> Self {
        Self {
            text,
            at,
            constants,
            left: text.len().saturating_mul(16).saturating_add(1000),
            templates: 0,
        }
    }

    /// Counts what was looked at; at the end of all patience the text ends.
    fn looked(&mut self, count: usize) {
        self.left = self.left.saturating_sub(count);
        if self.left == 0 {
            self.at = self.text.len();
        }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.rest().starts_with(word);
        if is_next {
            self.at += word.len();
        }
        is_next
    }

    /// Skips blanks and comments.
    fn blanks(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            let blank = rest.len() - trimmed.len();
            let comment = if trimmed.starts_with("//") || trimmed.starts_with('#') {
                trimmed.find('\n').unwrap_or(trimmed.len())
            } else if trimmed.starts_with("/*") {
                trimmed.find("*/").map_or(trimmed.len(), |it| it + 2)
            } else {
                0
            };
            self.at += blank + comment;
            if comment == 0 {
                return;
            }
        }
    }

    /// Goes to the next `{` that stands in no text and no comment.
    fn find_brace(&mut self) -> bool {
        while let Some(next) = self.rest().chars().next() {
            if self.left == 0 {
                return false;
            }
            match next {
                '{' => return true,
                '/' if self.rest().starts_with("//") || self.rest().starts_with("/*") => {
                    self.blanks();
                }
                '"' | '\'' | '`' => self.quoted(),
                _ => self.at += next.len_utf8(),
            }
        }
        false
    }

    /// An object at `{`.
    fn object(&mut self, depth: usize) -> Option<Map<String, Value>> {
        if depth > DEEPEST || !self.take("{") {
            return None;
        }
        let mut map = Map::new();
        loop {
            self.blanks();
            if self.take("}") {
                return Some(map);
            }
            if self.take(",") {
                continue;
            }
            if self.take("...") {
                self.expression();
                continue;
            }
            let key = self.key()?;
            self.blanks();
            if self.take(":") {
                let value = self.value(depth + 1)?;
                map.entry(key).or_insert(value);
            } else if self.rest().starts_with('(') {
                // A method.
                self.balanced()?;
                self.blanks();
                self.balanced()?;
            } else if !self.rest().starts_with([',', '}']) {
                return None;
            }
        }
    }

    fn key(&mut self) -> Option<String> {
        if let Some(text) = self.string() {
            return Some(text);
        }
        if self.rest().starts_with('[') {
            self.balanced()?;
            return Some(String::new());
        }
        let name = self.name();
        let prefixed = matches!(&*name, "async" | "get" | "set");
        self.blanks();
        if prefixed && !self.rest().starts_with([':', ',', '}', '(']) {
            let name = self.name();
            return (!name.is_empty()).then_some(name);
        }
        (!name.is_empty()).then_some(name)
    }

    fn name(&mut self) -> String {
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
        let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        self.at += end;
        name
    }

    /// A value; `Null` for what is no literal.
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.blanks();
        let start = self.at;
        let value = self.literal(depth);
        self.blanks();
        // Python puts texts together that follow one another.
        if let Some(Value::String(text)) = &value
            && let Some(more) = self.string()
        {
            self.blanks();
            let whole = format!("{text}{more}");
            if self.ends_here() {
                return Some(Value::String(whole));
            }
        }
        while self.take("as ") || self.take("satisfies ") {
            self.name();
            self.blanks();
        }
        if value.is_some() && self.ends_here() {
            return value;
        }
        self.at = start;
        self.expression();
        Some(Value::Null)
    }

    fn ends_here(&self) -> bool {
        let rest = self.rest();
        rest.is_empty()
            || rest.starts_with([',', '}', ']', ')', ';'])
            || self.text[..self.at].ends_with('\n')
            || rest.starts_with('\n')
    }

    fn literal(&mut self, depth: usize) -> Option<Value> {
        let next = self.rest().chars().next()?;
        match next {
            '{' => self.object(depth + 1).map(Value::Object),
            '[' | '(' => self.list(depth + 1),
            '"' | '\'' | '`' => self.string().map(Value::String),
            'u' | 'r' | 'b' if self.rest()[1..].starts_with(['"', '\'']) => {
                self.at += 1;
                self.string().map(Value::String)
            }
            '-' | '0'..='9' => {
                let rest = self.rest();
                let end =
                    rest.find(|c: char| !matches!(c, '-' | '.' | '0'..='9')).unwrap_or(rest.len());
                let number = rest[..end].parse::<f64>().ok();
                let whole = rest[..end].parse::<i64>().ok().map(Number::from);
                self.at += end;
                whole.or_else(|| number.and_then(Number::from_f64)).map(Value::Number)
            }
            _ => {
                let name = self.name();
                match &*name {
                    "true" | "True" => Some(Value::Bool(true)),
                    "false" | "False" => Some(Value::Bool(false)),
                    "null" | "undefined" | "None" => Some(Value::Null),
                    name => self.constants.get(name).cloned(),
                }
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        let close = if self.take("[") {
            "]"
        } else if self.take("(") {
            ")"
        } else {
            return None;
        };
        let mut items = Vec::new();
        let mut commas = 0;
        loop {
            self.blanks();
            if self.take(close) {
                break;
            }
            if self.take(",") {
                commas += 1;
                continue;
            }
            if self.take("...") {
                self.expression();
                continue;
            }
            let before = self.at;
            items.push(self.value(depth)?);
            if self.at == before {
                return None;
            }
        }
        // One value in round brackets is that value.
        if close == ")" && commas == 0 && items.len() == 1 {
            return items.pop();
        }
        Some(Value::Array(items))
    }

    /// A text in any kind of quotation marks, if it holds nothing that has to be computed.
    fn string(&mut self) -> Option<String> {
        let text = self.text;
        let rest = text.get(self.at..).unwrap_or_default();
        let long = ["\"\"\"", "'''"].into_iter().find(|it| rest.starts_with(it));
        let quote = match long {
            Some(it) => it,
            None => rest.get(..1).filter(|it| matches!(*it, "\"" | "'" | "`"))?,
        };
        let mut out = String::new();
        let mut chars = rest[quote.len()..].char_indices();
        while let Some((at, c)) = chars.next() {
            if self.left == 0 {
                return None;
            }
            self.left -= 1;
            let place = quote.len() + at;
            if rest[place..].starts_with(quote) {
                self.at += place + quote.len();
                return Some(out);
            }
            match c {
                '\n' if quote.len() == 1 && quote != "`" => return None,
                '$' if quote == "`" && rest[place..].starts_with("${") => return None,
                '\\' => match chars.next()?.1 {
                    'n' => out.push('\n'),
                    't' => out.push('\t'),
                    '\n' => {}
                    'u' => {
                        let code: String = chars.by_ref().take(4).map(|it| it.1).collect();
                        out.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                    }
                    other => out.push(other),
                },
                c => out.push(c),
            }
        }
        None
    }

    /// Passes over a text that is not read: a template too, which holds what has to be computed.
    fn quoted(&mut self) {
        let start = self.at;
        if self.string().is_none() {
            self.at = start;
            if self.template().is_none() {
                self.at = start + 1;
            }
        }
    }

    fn template(&mut self) -> Option<()> {
        if self.templates >= DEEPEST || !self.take("`") {
            return None;
        }
        self.templates += 1;
        let passed = self.rest_of_template();
        self.templates -= 1;
        passed
    }

    fn rest_of_template(&mut self) -> Option<()> {
        while let Some(next) = self.rest().chars().next() {
            self.looked(1);
            if self.left == 0 {
                return None;
            }
            self.at += next.len_utf8();
            match next {
                '`' => return Some(()),
                '$' if self.rest().starts_with('{') => self.balanced()?,
                '\\' => self.at += self.rest().chars().next()?.len_utf8(),
                _ => {}
            }
        }
        None
    }

    /// Passes over brackets and what is in them.
    fn balanced(&mut self) -> Option<()> {
        let mut open = 0_usize;
        while let Some(next) = self.rest().chars().next() {
            self.looked(1);
            match next {
                '(' | '[' | '{' => open += 1,
                ')' | ']' | '}' => {
                    open = open.checked_sub(1)?;
                    if open == 0 {
                        self.at += 1;
                        return Some(());
                    }
                }
                '"' | '\'' | '`' => {
                    self.quoted();
                    continue;
                }
                '/' if self.rest().starts_with("//") || self.rest().starts_with("/*") => {
                    self.blanks();
                    continue;
                }
                _ => {}
            }
            if self.left == 0 {
                return None;
            }
            self.at += next.len_utf8();
        }
        None
    }

    /// Passes over whatever stands where a value may.
    fn expression(&mut self) {
        while let Some(next) = self.rest().chars().next() {
            self.looked(1);
            if self.left == 0 {
                return;
            }
            match next {
                ',' | '}' | ']' | ')' | ';' => return,
                '(' | '[' | '{' => {
                    let start = self.at;
                    if self.balanced().is_none() {
                        self.at = start + 1;
                    }
                }
                '"' | '\'' | '`' => self.quoted(),
                _ => self.at += next.len_utf8(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_literal_is_read_and_nothing_else() {
        let text = "import { x } from 'y'; // { a: 1 }\nconst NAME = '港';\n\
            export default defineConfig({\n  title: NAME, 'b-c': [1, `兩`, call(2)],\n  f: () => { return 1 },\n\
              head: fn({ z: 2 }), url: () => { return `https://a.test/${path}`; }, // don't {\n deep: { on: true, },\n  m() { return {} },\n  ...more, say: 'it\\'s',\n});";
        let expected = json!({
            "title": "港", "b-c": [1, "兩", null], "f": null, "head": null, "deep": {"on": true}, "say": "it's", "x": null
        });
        let found = of_script(text);
        for key in ["title", "b-c", "f", "head", "deep", "say"] {
            assert_eq!(found.get(key), expected.get(key), "{key}");
        }
    }

    #[test]
    fn python_gives_names_to_literals() {
        let text = "#!/usr/bin/env python\nAUTHOR = u'林'\nSITENAME = \"池\"  # a comment\nPATH='content'\n\
            X = f(1)\nLINKS = (('a', 'b'),\n  ('c', 'd'),)\nif AUTHOR == 'x':\n    Y = 1\nSAVE = {'a': 1}\n";
        let found = of_python(text);
        assert_eq!(found["AUTHOR"], "林");
        assert_eq!(found["SITENAME"], "池");
        assert_eq!(found["PATH"], "content");
        assert_eq!(found["LINKS"], json!([["a", "b"], ["c", "d"]]));
        assert_eq!(found["SAVE"], json!({"a": 1}));
        assert!(found.get("X").is_none() && found.get("Y").is_none());
    }

    #[test]
    fn no_text_is_too_strange() {
        for text in [
            "{",
            "{a:{a:{",
            "((((",
            "'",
            "{a:'",
            "`${",
            "`${`${`${",
            "f(`${",
            "x = [",
            "{[",
            "{a(",
            "\\",
        ] {
            let _ = (of_script(text), of_python(text));
        }
        let _ = of_script(&"{a:".repeat(10_000));
        let _ = of_script(&format!("{{a: f({}", "`${".repeat(10_000)));
        let _ = of_python(&format!("X = {}", "[".repeat(10_000)));
    }
}
