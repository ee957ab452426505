//! What scripts of the shelf read: each file calls a function with its name and what it holds. So it is loaded by an
//! element, and that works where nothing may be fetched: in a folder on a disk, opened by a browser.

use serde::Serialize;

use super::File;

/// A file of data, called by its path without the ending.
pub(super) fn file(name: &str, value: &impl Serialize) -> File {
    // Names and texts are strings and lists, which can always be written.
    let name_of_it = serde_json::to_string(name).unwrap_or_default();
    let value = serde_json::to_string(value).unwrap_or_default();
    // Two line ends of Unicode that scripts of before 2019 do not allow inside strings.
    let value = value.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    File::new(format!("{name}.js"), format!("heding({name_of_it},{value})\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_one_call() {
        let it = file("find/1", &["a\u{2028}\"b", "</script>"]);
        assert_eq!(it.path, "find/1.js");
        let text = String::from_utf8(it.bytes).unwrap();
        assert_eq!(text, "heding(\"find/1\",[\"a\\u2028\\\"b\",\"</script>\"])\n");
    }
}
