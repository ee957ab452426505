//! The translations into one language, and how a message is found in them.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::UiLanguage;

/// The parts of a language's translations: messages about articles, the program's own, its help, explanations.
pub(super) const PARTS: [&str; 4] = ["messages", "program", "help", "explanations"];

/// The files of translations into a language, in the order of [`PARTS`]; nothing for the source.
pub(super) fn files(language: UiLanguage) -> Option<[&'static str; PARTS.len()]> {
    match language {
        UiLanguage::English => None,
        UiLanguage::TraditionalChinese => Some([
            include_str!("zh-Hant/messages.ftl"),
            include_str!("zh-Hant/program.ftl"),
            include_str!("zh-Hant/help.ftl"),
            include_str!("zh-Hant/explanations.ftl"),
        ]),
        UiLanguage::SimplifiedChinese => Some([
            include_str!("zh-Hans/messages.ftl"),
            include_str!("zh-Hans/program.ftl"),
            include_str!("zh-Hans/help.ftl"),
            include_str!("zh-Hans/explanations.ftl"),
        ]),
        UiLanguage::Japanese => Some([
            include_str!("ja/messages.ftl"),
            include_str!("ja/program.ftl"),
            include_str!("ja/help.ftl"),
            include_str!("ja/explanations.ftl"),
        ]),
    }
}

/// The translations into a language.
pub(super) struct Catalog {
    language: UiLanguage,
    bundle: FluentBundle<FluentResource>,
}

impl Catalog {
    /// Nothing for the source.
    pub(super) fn of(language: UiLanguage) -> Option<Self> {
        let files = files(language)?;
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag().parse().ok()?]);
        // Marks around each name, which a terminal shows as boxes (FSI and PDI).
        bundle.set_use_isolating(false);
        for file in files {
            // A test reads the files and finds no fault; what could be read is used.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|it| it.0);
            let _ = bundle.add_resource(resource);
        }
        Some(Self { language, bundle })
    }

    pub(super) fn language(&self) -> UiLanguage {
        self.language
    }

    /// A pattern in the language, with what stands in its places; nothing if it is not translated.
    pub(super) fn pattern(&self, english: &str, parts: &[(&str, String)]) -> Option<String> {
        let message = self.bundle.get_message(&identifier(english)?)?;
        let mut arguments = FluentArgs::with_capacity(parts.len());
        for (name, value) in parts {
            arguments.set(*name, value.as_str());
        }
        let mut faults = Vec::new();
        let text = self.bundle.format_pattern(message.value()?, Some(&arguments), &mut faults);
        faults.is_empty().then(|| text.into_owned())
    }
}

/// The most letters of a sentence that are part of its identifier.
const LEGIBLE: usize = 48;

/// What a message is called in the files: its words, as far as that is legible, and a sum of all of it. Nothing if there
/// is nothing to translate.
pub(super) fn identifier(english: &str) -> Option<String> {
    let mut outside = true;
    let has_words = english.chars().any(|c| {
        outside = match c {
            '{' => false,
            '}' => true,
            _ => outside,
        };
        outside && c.is_alphabetic()
    });
    // A list's joint: what stands between two places.
    if !has_words && !matches!(english, "{a}, {b}" | "{a}; {b}") {
        return None;
    }
    let mut id = String::new();
    for word in english.split(|c: char| !c.is_ascii_alphanumeric()).filter(|it| !it.is_empty()) {
        if id.len() + word.len() > LEGIBLE {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.extend(word.chars().map(|it| it.to_ascii_lowercase()));
    }
    // FNV-1a, folded to 16 bits: two sentences with the same first words are told apart.
    let sum = english
        .bytes()
        .fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    Some(format!("m-{id}-{:04x}", (sum >> 16) ^ (sum & 0xffff)))
}
