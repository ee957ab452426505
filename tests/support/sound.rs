//! What every book must be, whatever it is made from.

use crate::project::{self, Built};

/// What no book may hold, whoever wrote the articles: what runs, and what is asked for by itself.
fn assert_inert(case: &str, path: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        let element = match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => return,
            quick_xml::events::Event::Start(it) | quick_xml::events::Event::Empty(it) => it,
            _ => continue,
        };
        let name = element.local_name().as_ref().to_owned();
        let runs = [
            "script",
            "iframe",
            "object",
            "embed",
            "applet",
            "frame",
            "form",
            "input",
            "button",
            "base",
            "animate",
            "set",
            "foreignObject",
        ];
        assert!(!runs.contains(&&*name), "{case}: {path} holds <{name}>");
        for attribute in element.attributes() {
            let attribute = attribute.unwrap();
            let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                .unwrap()
                .trim()
                .to_ascii_lowercase();
            assert!(!key.starts_with("on"), "{case}: {path} holds {key}={value:?}");
            let leads = matches!(
                &*key,
                "href"
                    | "src"
                    | "srcset"
                    | "poster"
                    | "data"
                    | "action"
                    | "altimg"
                    | "cite"
                    | "background"
            );
            let scheme = value.split_once(':').map(|(it, _)| it).filter(|it| {
                it.bytes().all(|it| it.is_ascii_alphanumeric() || b"+-.".contains(&it))
            });
            if leads && let Some(scheme) = scheme {
                let is_link = matches!(&*name, "a" | "area" | "q" | "blockquote" | "ins" | "del")
                    && ["http", "https", "mailto", "tel"].contains(&scheme);
                assert!(is_link, "{case}: {path} leads from <{name}> to {value:?}");
            }
            let asks = key == "style"
                && (value.contains("url(")
                    || value.contains("expression")
                    || value.contains("@import"));
            assert!(!asks, "{case}: {path} holds style={value:?}");
        }
    }
}

/// Every file in the ledger once, every document well-formed, nothing that runs or leads where it may not.
pub(crate) fn assert_sound(case: &str, files: usize, built: &Built) {
    let articles = built.ledger.len();
    assert!(
        built.ledger.windows(2).all(|it| it[0].path < it[1].path),
        "{case}: a file is in the ledger twice"
    );
    assert!(articles <= files, "{case}: {articles} articles of {files} files");
    for (_, compiled) in &built.volumes {
        for (path, bytes) in project::unpack(compiled.package().unwrap()) {
            assert!(
                path.split('/').all(|it| !matches!(it, "" | "." | "..")),
                "{case}: {path:?} leads out"
            );
            if [".xhtml", ".opf", ".ncx", ".xml", ".svg"].iter().any(|it| path.ends_with(it)) {
                let text = String::from_utf8(bytes).unwrap();
                project::assert_well_formed(&path, &text);
                if !path.ends_with(".opf") && !path.ends_with(".xml") {
                    assert_inert(case, &path, &text);
                }
            }
        }
    }
}
