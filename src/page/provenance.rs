//! Where an article comes from, below its text: its address and the copy in an archive, whose it is and what may be done
//! with it.

use super::unbroken::unbroken;
use super::{Frame, around, time};
use crate::article::Meta;
use crate::article::provenance::{ArchivedCopy, CreativeCommons, Licence};
use crate::date::Stamp;
use crate::link;
use crate::locale::fill;
use crate::xhtml::{Element, Node, el, text};

/// The lines that say so.
pub(super) fn lines(frame: &Frame<'_>, meta: &Meta) -> Vec<Element> {
    let words = &frame.locale.words.chapter;
    let provenance = &meta.provenance;
    let mut lines = Vec::new();
    let mut line = |children: Vec<Node>| lines.push(el("p").class("src").children(children));
    let parts = &frame.config.page;
    if parts.source_line {
        // Who wants links to the archive's copies gets one, not the same twice.
        let copy = provenance.archived.as_ref();
        let copy = copy.filter(|it| meta.canonical.as_deref() != Some(it.address.as_str()));
        match (&meta.canonical, copy) {
            (Some(address), copy) => {
                let mut nodes = around(&words.original, [address_link(address)]);
                if let Some(copy) = copy {
                    nodes.push(text(frame.locale.words.marks.dot.clone()));
                    nodes.push(unbroken([archived(frame, copy)]).into());
                }
                line(nodes);
            }
            (None, Some(copy)) => {
                let mut nodes = around(&words.archive, [address_link(&copy.address)]);
                if let Some(day) = copy.captured {
                    nodes.push(text(frame.locale.words.marks.dot.clone()));
                    nodes.push(time(Stamp::day(day), frame.locale.day_plain(day)).into());
                }
                line(nodes);
            }
            (None, None) => {}
        }
    }
    if parts.rights_line {
        if let Some(rights) = &provenance.rights {
            line(around(&words.rights, [text(rights.clone())]));
        }
        if let Some(licence) = &provenance.licence {
            line(around(&words.licence, [self::licence(frame, licence)]));
        }
    }
    lines
}

/// An address to follow and to read: shown with its characters as people write them.
pub(super) fn address_link(address: &str) -> Node {
    let shown = link::display(address);
    match url::Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => {
            el("a").attr("href", String::from(url)).text(shown).into()
        }
        _ => text(shown),
    }
}

/// The copy in an archive: `2020年8月15日存檔`.
fn archived(frame: &Frame<'_>, copy: &ArchivedCopy) -> Node {
    let words = &frame.locale.words.chapter;
    let link = el("a").attr("href", copy.address.clone());
    match copy.captured {
        Some(day) => {
            let shown = time(Stamp::day(day), frame.locale.day_plain(day));
            link.children(around(&words.archived, [shown.into()])).into()
        }
        None => link.text(words.archived_undated.clone()).into(),
    }
}

/// A licence by its name in the book's language, which leads to what it says.
fn licence(frame: &Frame<'_>, licence: &Licence) -> Node {
    match licence {
        Licence::CreativeCommons(it) => {
            el("a").attr("href", it.address()).text(name(frame, it)).into()
        }
        Licence::Other(words) if words.contains("://") => address_link(words),
        Licence::Other(words) => text(words.clone()),
    }
}

/// `創用CC 姓名標示─非商業性 4.0 國際`
fn name(frame: &Frame<'_>, licence: &CreativeCommons) -> String {
    let words = &frame.locale.words.licences;
    let terms = licence.terms.as_str();
    match terms {
        "zero" => return words.zero.clone(),
        "mark" => return words.mark.clone(),
        _ => {}
    }
    let terms: Vec<&str> = terms
        .split('-')
        .map(|it| match it {
            "by" => words.by.as_str(),
            "nc" => &words.nc,
            "nd" => &words.nd,
            "sa" => &words.sa,
            other => other,
        })
        .collect();
    let terms = terms.join(&words.joiner);
    let mut name = fill(&words.name, &[("terms", &*terms)]);
    if let Some(version) = &licence.version {
        name.push(' ');
        name.push_str(version);
        match &licence.port {
            Some(port) => {
                name.push(' ');
                name.push_str(&port.to_uppercase());
            }
            // There is an international one of this version alone.
            None if version == "4.0" => {
                name.push(' ');
                name.push_str(&words.international);
            }
            None => {}
        }
    }
    name
}
