//! The lines of an article that are its author's own words: no code, no markup, no addresses. A quick look, for
//! whoever wants to know the language or how much there is to read; what is shown is found elsewhere.

/// What a line is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A paragraph.
    Text,
    /// A quotation.
    Quote,
    /// A list.
    Item,
    /// A heading.
    Heading,
}

/// The lines of prose.
#[derive(Debug)]
pub struct ProseLines<'a> {
    rest: std::str::Lines<'a>,
    /// What ends the block that is passed over.
    until: Option<End<'a>>,
    after_blank: bool,
    in_list: bool,
}

#[derive(Debug, Clone, Copy)]
enum End<'a> {
    /// A line of so many of a mark at least.
    Fence(char, usize),
    /// A line that holds this.
    Word(&'a str),
}

/// The lines of prose of a text.
pub fn lines(text: &str) -> ProseLines<'_> {
    ProseLines { rest: text.lines(), until: None, after_blank: true, in_list: false }
}

impl<'a> Iterator for ProseLines<'a> {
    type Item = (Kind, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = self.rest.next()?;
            let trimmed = line.trim_start();
            if let Some(end) = self.until {
                if is_end(end, trimmed) {
                    self.until = None;
                }
                continue;
            }
            if trimmed.is_empty() {
                self.after_blank = true;
                continue;
            }
            let after_blank = std::mem::take(&mut self.after_blank);
            if let Some(end) = beginning(trimmed) {
                self.until = Some(end).filter(|_| !ends_itself(end, trimmed));
                continue;
            }
            let indent = line.len() - trimmed.len();
            let is_deep = indent >= 4 || line.starts_with('\t');
            if is_deep && after_blank && !self.in_list {
                self.after_blank = true;
                continue;
            }
            if indent == 0 && after_blank {
                self.in_list = false;
            }
            if is_machinery(trimmed) {
                continue;
            }
            if let Some(rest) = trimmed.strip_prefix('>') {
                return Some((Kind::Quote, rest.trim_start_matches(['>', ' '])));
            }
            if trimmed.starts_with('#') {
                return Some((Kind::Heading, trimmed.trim_start_matches('#')));
            }
            if let Some(rest) = item(trimmed) {
                self.in_list = true;
                return Some((Kind::Item, rest));
            }
            return Some((Kind::Text, trimmed));
        }
    }
}

/// What ends the block that a line opens, if it opens one that holds no prose.
fn beginning(line: &str) -> Option<End<'static>> {
    // What most lines begin with.
    if !line.starts_with(['`', '~', '{', '<', '%', '$']) {
        return None;
    }
    for mark in ['`', '~'] {
        let count = line.chars().take_while(|it| *it == mark).count();
        if count >= 3 {
            return Some(End::Fence(mark, count));
        }
    }
    let open = [
        ("{% highlight", "endhighlight"),
        ("{% codeblock", "endcodeblock"),
        ("{{< highlight", "/highlight"),
        ("{{< code", "{{< /"),
        ("{% code", "endcode"),
        ("<pre", "</pre>"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<!--", "-->"),
        ("<svg", "</svg>"),
        ("{% raw %}", "endraw"),
        ("%%", "%%"),
    ];
    if line == "$$" {
        return Some(End::Word("$$"));
    }
    open.iter().find(|(begin, _)| line.starts_with(begin)).map(|(_, end)| End::Word(end))
}

fn is_end(end: End<'_>, line: &str) -> bool {
    match end {
        End::Fence(mark, count) => {
            let found = line.chars().take_while(|it| *it == mark).count();
            found >= count && line[found * mark.len_utf8()..].trim().is_empty()
        }
        End::Word(word) => line.contains(word),
    }
}

/// Whether a block ends on the line that it begins on.
fn ends_itself(end: End<'_>, line: &str) -> bool {
    match end {
        End::Fence(..) => false,
        End::Word(word) => line.get(2..).is_some_and(|it| it.contains(word)),
    }
}

/// Lines for programs: attributes, imports, definitions of links, rows of dashes.
fn is_machinery(line: &str) -> bool {
    let is_import =
        (line.starts_with("import ") && line.contains(" from ")) || line.starts_with("export ");
    let is_definition = line.starts_with('[') && line.contains("]:");
    let is_attributes = line.starts_with("{:") || line.starts_with(":::");
    is_import || is_attributes || (is_definition && !line.starts_with("[^"))
}

fn item(line: &str) -> Option<&str> {
    if let Some(rest) = ["- ", "* ", "+ "].iter().find_map(|it| line.strip_prefix(it)) {
        return Some(rest);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?;
    (digits > 0 && digits < 4)
        .then(|| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") ")))?
}

/// Adds the words of a line: without code, addresses, tags, shortcodes and variables.
pub fn push_words(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.bytes().position(|it| MARKS[usize::from(it)]) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let passed = passed(rest, out);
        if passed == 0 {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            out.push_str(&rest[..first]);
            rest = &rest[first..];
        } else {
            out.push(' ');
            rest = &rest[passed..];
        }
    }
    out.push_str(rest);
    out.push('\n');
}

/// What no word holds may begin with these.
const MARKS: [bool; 256] = {
    let mut marks = [false; 256];
    let of = b"`<({h$\\";
    let mut at = 0;
    while at < of.len() {
        marks[of[at] as usize] = true;
        at += 1;
    }
    marks
};

/// Code, tags and addresses in a line of text end within so many bytes, or nobody looks for their ends.
const REACH: usize = 2_000;

/// How much of a text that begins with a mark is no word.
fn passed(rest: &str, before: &str) -> usize {
    let near = &rest[..rest.floor_char_boundary(REACH)];
    let until = |from: usize, end: &str| {
        near.get(from..).and_then(|it| it.find(end)).map_or(0, |it| from + it + end.len())
    };
    if rest.starts_with('`') {
        let count = rest.bytes().take_while(|it| *it == b'`').count();
        return until(count, &rest[..count]);
    }
    if let Some(inside) = rest.strip_prefix('<') {
        let is_tag =
            inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        return if is_tag { until(1, ">") } else { 0 };
    }
    if rest.starts_with("{{") {
        return until(2, "}}");
    }
    if rest.starts_with("{%") {
        return until(2, "%}");
    }
    if rest.starts_with('(') && before.ends_with(']') {
        return until(1, ")");
    }
    if rest.starts_with("http://") || rest.starts_with("https://") {
        let end = |c: char| c.is_whitespace() || matches!(c, ')' | '>' | '"') || !c.is_ascii();
        return rest.find(end).unwrap_or(rest.len());
    }
    if rest.starts_with('$') {
        let inside = until(1, "$");
        let is_maths = inside > 0 && rest[..inside].is_ascii();
        return if is_maths { inside } else { 0 };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_machinery_are_no_prose() {
        let text = "# 題\n\n```js\nlet a;\n```\n甲\n\n    code\n\n> 引\n\n- 項\n\n    乙\n\n<pre>\nx\n</pre>\n{:toc}\nimport a from 'b'\n<!-- x -->\n丙\n";
        let found: Vec<_> = lines(text).collect();
        assert_eq!(
            found,
            [
                (Kind::Heading, " 題"),
                (Kind::Text, "甲"),
                (Kind::Quote, "引"),
                (Kind::Item, "項"),
                (Kind::Text, "乙"),
                (Kind::Text, "丙"),
            ]
        );
    }

    #[test]
    fn words_are_left_of_a_line() {
        let mut out = String::new();
        push_words(
            "用 `code` 見[頁](https://a.b/the) <b>粗</b> {{ x }} https://c.d/of 價 $5",
            &mut out,
        );
        assert_eq!(out.split_whitespace().collect::<Vec<_>>(), ["用", "見[頁]", "粗", "價", "$5"]);
    }
}
