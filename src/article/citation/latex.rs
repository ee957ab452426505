//! What LaTeX writes in lists of works: accents, signs, braces.

/// Letters that have a command of their own.
const LETTERS: &[(&str, &str)] = &[
    ("ss", "ß"),
    ("o", "ø"),
    ("O", "Ø"),
    ("l", "ł"),
    ("L", "Ł"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("aa", "å"),
    ("AA", "Å"),
    ("i", "ı"),
    ("j", "ȷ"),
    ("dh", "ð"),
    ("DH", "Ð"),
    ("th", "þ"),
    ("TH", "Þ"),
    ("dj", "đ"),
    ("DJ", "Đ"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("ldots", "…"),
    ("dots", "…"),
    ("textquoteright", "’"),
    ("textquoteleft", "‘"),
    ("textasciitilde", "~"),
    ("textbackslash", "\\"),
    ("copyright", "©"),
    ("pounds", "£"),
    ("LaTeX", "LaTeX"),
    ("TeX", "TeX"),
    ("BibTeX", "BibTeX"),
    ("alpha", "α"),
    ("beta", "β"),
    ("mu", "μ"),
    ("S", "§"),
];

/// The mark that a command puts over its letter, as Unicode combines it.
fn combining(command: char) -> Option<char> {
    Some(match command {
        '`' => '\u{300}',
        '\'' => '\u{301}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        'u' => '\u{306}',
        '.' => '\u{307}',
        '"' => '\u{308}',
        'r' => '\u{30a}',
        'H' => '\u{30b}',
        'v' => '\u{30c}',
        'd' => '\u{323}',
        'c' => '\u{327}',
        'k' => '\u{328}',
        'b' => '\u{331}',
        _ => return None,
    })
}

/// The text that some LaTeX stands for. Commands that say how it looks go, their words stay.
pub(super) fn plain(latex: &str) -> String {
    let mut out = String::with_capacity(latex.len());
    let mut chars = latex.chars().peekable();
    // An accent that waits for its letter.
    let mut accent: Option<char> = None;
    let push = |out: &mut String, accent: &mut Option<char>, c: char| {
        out.push(c);
        if let Some(mark) = accent.take() {
            out.push(mark);
        }
    };
    while let Some(c) = chars.next() {
        match c {
            '{' | '}' | '$' => {}
            '~' => push(&mut out, &mut accent, '\u{a0}'),
            '-' if chars.next_if_eq(&'-').is_some() => {
                let is_long = chars.next_if_eq(&'-').is_some();
                out.push(if is_long { '—' } else { '–' });
            }
            '`' if chars.next_if_eq(&'`').is_some() => out.push('“'),
            '\'' if chars.next_if_eq(&'\'').is_some() => out.push('”'),
            '\\' => {
                let mut name = String::new();
                while let Some(it) = chars.next_if(char::is_ascii_alphabetic) {
                    name.push(it);
                }
                let Some(first) = name.chars().next() else {
                    match chars.next() {
                        Some(it) if combining(it).is_some() => accent = combining(it),
                        Some(it) => push(&mut out, &mut accent, it),
                        None => {}
                    }
                    continue;
                };
                if name.len() == 1 && combining(first).is_some() {
                    accent = combining(first);
                    while chars.next_if_eq(&' ').is_some() {}
                    continue;
                }
                if let Some((_, letter)) = LETTERS.iter().find(|it| it.0 == name) {
                    // A dotless letter is there to bear an accent.
                    let letter = if accent.is_some() {
                        letter.replace('ı', "i").replace('ȷ', "j")
                    } else {
                        (*letter).to_owned()
                    };
                    out.push_str(&letter);
                    out.extend(accent.take());
                }
                while chars.next_if_eq(&' ').is_some() {}
            }
            c if c.is_whitespace() => {
                if !out.ends_with(char::is_whitespace) {
                    out.push(' ');
                }
            }
            c => push(&mut out, &mut accent, c),
        }
    }
    composed(out.trim())
}

fn composed(text: &str) -> String {
    crate::source::composed(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_signs() {
        for (latex, text) in [
            ("G{\\\"o}del", "Gödel"),
            ("\\'Etude de l'\\^{\\i}le", "Étude de l'île"),
            ("Stra\\ss e \\& {\\AA}se", "Straße & Åse"),
            ("Ho\\v{c}evar \\c{c}a", "Hočevar ça"),
            ("{The {TeX}book}, 3--4", "The TeXbook, 3–4"),
            ("\\emph{very} ``quoted''", "very “quoted”"),
            ("a~b\n  c\\", "a\u{a0}b c"),
            ("潮汐的{故事}", "潮汐的故事"),
        ] {
            assert_eq!(plain(latex), text, "{latex}");
        }
    }
}
