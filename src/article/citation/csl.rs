//! Works as CSL's JSON has them (citationstyles.org, «csl-data.json»), and Pandoc's `references` in YAML.

use serde_json::Value;

use super::{CitedWork, Name};

/// A work and its key.
pub(super) fn work(item: &Value) -> Option<(String, CitedWork)> {
    let get = |keys: &[&str]| keys.iter().find_map(|it| word(item.get(*it)?)).unwrap_or_default();
    let key = get(&["id", "citation-key"]);
    if key.is_empty() {
        return None;
    }
    let doi = get(&["DOI", "doi"]);
    let doi = doi.trim_start_matches("https://doi.org/");
    let address =
        if doi.is_empty() { get(&["URL", "url"]) } else { format!("https://doi.org/{doi}") };
    let work = CitedWork {
        kind: get(&["type"]),
        title: get(&["title"]),
        container: get(&["container-title", "collection-title"]),
        authors: names(item.get("author")),
        editors: names(item.get("editor")),
        year: item.get("issued").map(year).unwrap_or_default(),
        publisher: get(&["publisher"]),
        volume: get(&["volume"]),
        issue: get(&["issue", "number"]),
        pages: get(&["page"]).replace('-', "–"),
        address,
    };
    Some((key, work))
}

fn word(value: &Value) -> Option<String> {
    match value {
        // Titles may hold a few tags of HTML.
        Value::String(it) => Some(crate::article::plain::title(it)).filter(|it| !it.is_empty()),
        Value::Number(it) => Some(it.to_string()),
        _ => None,
    }
}

fn names(value: Option<&Value>) -> Vec<Name> {
    let all = match value {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let of = |it: &Value| {
        let get = |key: &str| it.get(key).and_then(Value::as_str).unwrap_or_default().trim();
        let literal = it.as_str().unwrap_or_else(|| get("literal")).trim();
        let particle = match get("non-dropping-particle") {
            "" => get("dropping-particle"),
            it => it,
        };
        let family = if literal.is_empty() { get("family") } else { literal };
        let family = format!("{particle} {family}").trim().to_owned();
        Name { family, given: get("given").to_owned() }
    };
    all.iter().map(of).filter(|it| !it.family.is_empty()).collect()
}

/// The year of `{"date-parts": [[1999, 5]]}`, `{year: 1999}`, `1999-05`.
fn year(value: &Value) -> String {
    let first = |it: &Value| word(it).unwrap_or_default();
    let parts = value.get("date-parts").and_then(|it| it.get(0)?.get(0));
    let found = parts.or_else(|| value.get("year").or_else(|| value.get(0)?.get("year")));
    let found =
        found.or_else(|| value.get("raw").or_else(|| value.get("literal"))).unwrap_or(value);
    first(found).split('-').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_of_json() {
        let item = serde_json::json!({
            "id": "doe99", "type": "book", "title": "Tides &amp; <i>boats</i>",
            "author": [{"family": "Doe", "given": "Jane"}, {"literal": "Office"}],
            "issued": {"date-parts": [["1999", 5]]}, "page": "3-7", "DOI": "10.1/a", "volume": 2
        });
        let (key, work) = work(&item).unwrap();
        assert_eq!(
            (key.as_str(), work.title.as_str(), work.year.as_str()),
            ("doe99", "Tides & boats", "1999")
        );
        assert_eq!((work.pages.as_str(), work.volume.as_str()), ("3–7", "2"));
        assert_eq!(work.authors[1].family, "Office");
        for issued in [
            serde_json::json!({"year": 1999}),
            serde_json::json!("1999-05"),
            serde_json::json!(1999),
        ] {
            assert_eq!(year(&issued), "1999");
        }
        assert_eq!(super::work(&serde_json::json!({"title": "x"})), None);
    }
}
