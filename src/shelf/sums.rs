//! The sums of the books, as `sha256sum --check` reads them.

use super::File;

/// What the file is called.
pub(super) const SUMS: &str = "SHA256SUMS";

/// Makes it of paths on the shelf and the sums of the files there, in hexadecimal digits.
pub fn sums(books: &[(String, String)]) -> File {
    let mut lines: Vec<String> = books.iter().map(|(path, sum)| line(path, sum)).collect();
    lines.sort_by(|a, b| a.get(64..).cmp(&b.get(64..)));
    File::new(SUMS, lines.concat())
}

/// A name with a backslash is written with two, and the line begins with one (coreutils, «cksum output modes»).
fn line(path: &str, sum: &str) -> String {
    match path.contains('\\') {
        true => format!("\\{sum}  {}\n", path.replace('\\', "\\\\")),
        false => format!("{sum}  {path}\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_sha256sum_in_the_order_of_the_names() {
        let sum = |digit: &str| digit.repeat(64);
        let books = [("books/b.epub", sum("0")), ("books/a.epub", sum("f")), ("c\\d", sum("1"))];
        let file = sums(&books.map(|(path, sum)| (path.to_owned(), sum)));
        let expected = format!(
            "{}  books/a.epub\n{}  books/b.epub\n\\{}  c\\\\d\n",
            sum("f"),
            sum("0"),
            sum("1")
        );
        assert_eq!(String::from_utf8(file.bytes).unwrap(), expected);
    }
}
