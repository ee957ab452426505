//! What a project's sheet asks for outside the book is taken out: a book fetches nothing (EPUB 3.3 §3.6 allows
//! sheets no remote resources but fonts), and reads no file of its reader.

use std::borrow::Cow;

use cssparser::{ParseError, Parser, SourcePosition, Token};
use url::Url;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::say;
use crate::source::{Source, Span};

/// Where sheets lie, for working out what their addresses mean.
const PLACE: &str = "https://book.invalid/OEBPS/css/";
const BOOK: &str = "https://book.invalid/OEBPS/";

/// Blocks nest no deeper in a sheet that people write.
const DEPTH: usize = 50;

/// A sheet without what leads out of the book. `path` is the sheet's in the project.
pub fn confined(path: &str, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> Vec<u8> {
    // Any other encoding would make another sheet of the same bytes.
    let text = String::from_utf8_lossy(&bytes);
    let found = find(&text);
    if found.is_empty() && matches!(text, Cow::Borrowed(_)) {
        return bytes;
    }
    let source = Source::new(path, &*text);
    let (mut out, mut end) = (String::with_capacity(text.len()), 0);
    for Outside { from, to, address, instead } in found {
        if from < end {
            continue;
        }
        out.push_str(text.get(end..from).unwrap_or_default());
        out.push_str(instead);
        end = to;
        let message = match &*address {
            "" => say!("the sheet nests too deep, or leaves open what it asks for"),
            address => say!("the sheet asks for {address}, which is not in the book", address),
        };
        let at = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        diagnostics.push(
            Diagnostic::warning("style-outside", message)
                .at(&source, Span::new(at(from), at(to)))
                .hint(say!("it is left out; put what the sheet needs into the sheet itself")),
        );
    }
    out.push_str(text.get(end..).unwrap_or_default());
    out.into_bytes()
}

fn find(text: &str) -> Vec<Outside> {
    let mut found = Vec::new();
    let mut parser = Parser::new(text);
    let mut reading = Reading { start: parser.position(), found: &mut found };
    reading.block(&mut parser, Place::Rule, 0);
    found
}

/// What leads outside, and what stands there instead.
struct Outside {
    from: usize,
    to: usize,
    address: String,
    instead: &'static str,
}

/// Where a token stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a rule, a block, a function that takes no addresses.
    Rule,
    /// In a function whose strings are addresses.
    Address,
}

struct Reading<'f> {
    start: SourcePosition,
    found: &'f mut Vec<Outside>,
}

impl Reading<'_> {
    fn at(&self, parser: &Parser<'_>) -> usize {
        parser.slice_from(self.start).len()
    }

    /// Reads to the end of a block. Returns the first address in it that is outside, where strings are such.
    fn block(&mut self, parser: &mut Parser<'_>, place: Place, depth: usize) -> Option<String> {
        let mut outside: Option<String> = None;
        loop {
            let from = self.at(parser);
            let Ok(token) = parser.next_including_whitespace_and_comments() else { return outside };
            let token = token.clone();
            let (inner, is_whole) = match &token {
                Token::UnquotedUrl(address) if leads_outside(address) => {
                    self.take_out(parser, from, address, "none");
                    continue;
                }
                Token::QuotedString(address) if place == Place::Address => {
                    outside =
                        outside.or_else(|| leads_outside(address).then(|| address.to_string()));
                    continue;
                }
                Token::AtKeyword(name) if name.eq_ignore_ascii_case("import") => {
                    self.import(parser, from, depth);
                    continue;
                }
                // The name of a language, which nobody fetches.
                Token::AtKeyword(name) if name.eq_ignore_ascii_case("namespace") => {
                    let _ = rest_of_statement(parser);
                    continue;
                }
                Token::Function(name) if takes_addresses(name) => (Place::Address, true),
                // What it stands for can't be known here.
                Token::Function(name) if place == Place::Address && is_substitution(name) => {
                    outside.get_or_insert_with(|| format!("{name}()"));
                    (Place::Rule, false)
                }
                Token::Function(_) => (place, false),
                Token::ParenthesisBlock | Token::SquareBracketBlock => (place, false),
                Token::CurlyBracketBlock => (Place::Rule, false),
                _ => continue,
            };
            if depth >= DEPTH {
                skip(parser);
                self.take_out(parser, from, "", "");
                continue;
            }
            let nested = parser.parse_nested_block(|it| -> Result<_, ParseError<()>> {
                Ok(self.block(it, inner, depth + 1))
            });
            match nested.ok().flatten() {
                Some(address) if is_whole => self.take_out(parser, from, &address, "none"),
                Some(address) => outside = outside.or(Some(address)),
                None => {}
            }
        }
    }

    /// Reads the rest of an `@import`.
    fn import(&mut self, parser: &mut Parser<'_>, from: usize, depth: usize) {
        let mut imported: Option<String> = None;
        let mut is_outside = false;
        while let Ok(token) = parser.next_including_whitespace_and_comments() {
            match token.clone() {
                Token::Semicolon => break,
                Token::CurlyBracketBlock => {
                    skip(parser);
                    break;
                }
                Token::QuotedString(it) | Token::UnquotedUrl(it) if imported.is_none() => {
                    is_outside = leads_outside(&it);
                    imported = Some(it.to_string());
                }
                Token::Function(name) if takes_addresses(&name) && depth < DEPTH => {
                    let inner = parser.parse_nested_block(|it| -> Result<_, ParseError<()>> {
                        Ok(it.expect_string().map(|it| it.to_string()).ok())
                    });
                    if imported.is_none() {
                        let address = inner.ok().flatten();
                        // What stands for an address can't be known here.
                        is_outside = address.as_deref().is_none_or(leads_outside);
                        imported = Some(address.unwrap_or_else(|| format!("{name}()")));
                    }
                }
                _ => {}
            }
        }
        if let Some(address) = imported.filter(|_| is_outside) {
            self.take_out(parser, from, &address, "");
        }
    }

    fn take_out(&mut self, parser: &Parser<'_>, from: usize, address: &str, instead: &'static str) {
        let to = self.at(parser);
        // What was found inside of it goes with it.
        self.found.retain(|it| it.from < from);
        self.found.push(Outside { from, to, address: address.to_owned(), instead });
    }
}

/// Passes over the block that was just opened.
fn skip(parser: &mut Parser<'_>) {
    let _ = parser.parse_nested_block(|it| -> Result<(), ParseError<()>> {
        while it.next().is_ok() {}
        Ok(())
    });
}

fn rest_of_statement(parser: &mut Parser<'_>) -> Option<()> {
    loop {
        match parser.next().ok()?.clone() {
            Token::Semicolon => return Some(()),
            Token::CurlyBracketBlock => return None,
            _ => {}
        }
    }
}

/// Functions whose strings are addresses (CSS Values 4 §4.5, CSS Images 4 §2).
fn takes_addresses(name: &str) -> bool {
    let names = ["url", "src", "image", "image-set", "-webkit-image-set"];
    names.iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// Functions that stand for something that is said elsewhere.
fn is_substitution(name: &str) -> bool {
    ["var", "attr", "env"].iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// Whether an address leads to something that is no part of the book.
fn leads_outside(address: &str) -> bool {
    let place = Url::parse(PLACE);
    match place.and_then(|it| it.join(address)) {
        Ok(url) => url.scheme() != "data" && !url.as_str().starts_with(BOOK),
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confine(css: &str) -> (String, Vec<u32>) {
        let mut said = Diagnostics::default();
        let out = confined("styles/zz.css", css.as_bytes().to_vec(), &mut said);
        let lines = said.iter().map(|it| {
            assert_eq!(
                (it.code, it.path.as_ref().unwrap().as_str()),
                ("style-outside", "styles/zz.css")
            );
            it.place.as_ref().unwrap().line
        });
        (String::from_utf8(out).unwrap(), lines.collect())
    }

    #[test]
    fn what_is_in_the_book_stays_as_it_is() {
        for css in [
            "@charset \"UTF-8\";\n@import url(base.css) screen;\n@import 'a.css';",
            "@namespace h url(http://www.w3.org/1999/xhtml);\nh|p { color: red }",
            "@font-face { font-family: X; src: url(../fonts/x.ttf) format('truetype'), local(Y) }",
            "p { background: url(data:image/png;base64,AAAA) url(\"../images/a b.png\") }",
            "a::after { content: \"https://a.example/\" }",
            "/* url(https://a.example/) @import 'https://a.example/' */ p{}",
            "@media (min-width: 3em) { p { margin: calc(1em + (2 * 3px)) } }",
            "p { mask: url(#a) ; color: var(--x) }",
            "p { color: red",
            "}} p [ ( \"open",
        ] {
            assert_eq!(confine(css), (css.to_owned(), Vec::new()));
        }
    }

    #[test]
    fn what_leads_outside_goes_and_is_named_with_its_line() {
        for (css, expected, lines) in [
            ("@import url(http://evil/x.css);p{}", "p{}", &[1][..]),
            ("\n@import \"//evil/x.css\" screen;\np{}", "\n\np{}", &[2]),
            ("@IMPORT url('file:///etc/passwd');p{}", "p{}", &[1]),
            ("@\\69mport 'http://evil/';p{}", "p{}", &[1]),
            ("@import src(var(--a));p{}", "p{}", &[1]),
            ("@import 'http://evil/'", "", &[1]),
            ("p{\nbackground:red url( file:///etc/x )}", "p{\nbackground:red none}", &[2]),
            ("p{background:U\\52l('http://evil/a')}", "p{background:none}", &[1]),
            ("p{background:url(http\\3a//evil/a)}", "p{background:none}", &[1]),
            ("p{background:url(\\\\evil\\a)}", "p{background:none}", &[1]),
            ("p{background:url(../../META-INF/x)}", "p{background:none}", &[1]),
            ("p{background:url(/etc/passwd)}", "p{background:none}", &[1]),
            ("@font-face{src:local(X),url(https://evil/f)}", "@font-face{src:local(X),none}", &[1]),
            ("p{background:image-set('a.png' 1x,'https://evil/b' 2x)}", "p{background:none}", &[1]),
            (
                "p{background:image-set(url(https://evil/b) 2x)}",
                "p{background:image-set(none 2x)}",
                &[1],
            ),
            (
                "p{--x:'https://evil/';background:image-set(var(--x) 1x)}",
                "p{--x:'https://evil/';background:none}",
                &[1],
            ),
            (
                "@media print{@supports(a:b){p{cursor:url(http://evil/)}}}",
                "@media print{@supports(a:b){p{cursor:none}}}",
                &[1],
            ),
            ("p{a:url(http://evil/1)}\nq{b:url(http://evil/2)}", "p{a:none}\nq{b:none}", &[1, 2]),
        ] {
            assert_eq!(confine(css), (expected.to_owned(), lines.to_vec()), "{css}");
        }
    }

    #[test]
    fn a_sheet_that_nests_without_end_is_read_to_its_end() {
        for open in ["{", "(", "[", "a(", "url(", "@media x{"] {
            let (css, said) = confine(&format!("p{}", open.repeat(100_000)));
            assert!(css.len() < 1000 || open == "url(", "{open}: {}", css.len());
            assert!(said.len() <= 1 || open == "url(", "{open}");
        }
    }
}
