//! The table of keys: what each generator calls the things an article says about itself.

use std::borrow::Cow;

/// What a key is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// Its second line.
    Subtitle,
    /// What stays the same when the article is edited or moved.
    Id,
    /// When it was published.
    Date,
    /// Zenn's and Jekyll's `published`: a boolean, elsewhere a date.
    Published,
    /// When it was last changed.
    Updated,
    /// Who wrote it.
    Authors,
    /// Its categories.
    Categories,
    /// Its tags.
    Tags,
    /// Whether it is not meant to be published yet.
    Draft,
    /// `status: draft`
    Status,
    /// Its language.
    Language,
    /// Its short name in addresses.
    Slug,
    /// What it is about.
    Summary,
    /// Where it was published.
    Address,
    /// Where a web archive has a copy of it: an address, or the day on which the copy was made.
    Archived,
    /// Whose it is.
    Rights,
    /// What may be done with it.
    Licence,
    /// Hugo's former addresses; in Obsidian other titles.
    Aliases,
    /// Marks that put an article before others: a boolean, or Hexo's number, the higher the earlier.
    Featured,
    /// Hugo's place in a list: the lower the earlier. No mark by itself.
    Weight,
    /// What says where an article is to be cited from: an address among its keys, as Quarto has it.
    Citation,
}

/// Keys in lower case without `-`, `_` and blanks. Of two keys for one thing the first here counts.
pub(super) const KEYS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("subtitle", Field::Subtitle),
    ("subheading", Field::Subtitle),
    ("id", Field::Id),
    ("articleid", Field::Id),
    ("postid", Field::Id),
    ("guid", Field::Id),
    ("uuid", Field::Id),
    ("date", Field::Date),
    ("publishdate", Field::Date),
    ("pubdate", Field::Date),
    ("publishedat", Field::Date),
    ("publishedon", Field::Date),
    ("publisheddate", Field::Date),
    ("published", Field::Published),
    ("created", Field::Date),
    ("createdat", Field::Date),
    ("createdon", Field::Date),
    ("datecreated", Field::Date),
    ("createddate", Field::Date),
    ("creationdate", Field::Date),
    ("datepublished", Field::Date),
    ("posted", Field::Date),
    ("lastmod", Field::Updated),
    ("lastupdated", Field::Updated),
    ("lastupdate", Field::Updated),
    ("lastmodified", Field::Updated),
    ("lastmodifiedat", Field::Updated),
    ("updated", Field::Updated),
    ("updatedat", Field::Updated),
    ("updateddate", Field::Updated),
    ("dateupdated", Field::Updated),
    ("modified", Field::Updated),
    ("modifiedat", Field::Updated),
    ("modifieddate", Field::Updated),
    ("datemodified", Field::Updated),
    ("lastedited", Field::Updated),
    ("lastupdatedat", Field::Updated),
    ("updatetime", Field::Updated),
    ("updatedtime", Field::Updated),
    ("modifiedtime", Field::Updated),
    ("edited", Field::Updated),
    ("editedat", Field::Updated),
    ("revised", Field::Updated),
    ("author", Field::Authors),
    ("authors", Field::Authors),
    ("byline", Field::Authors),
    ("creator", Field::Authors),
    ("category", Field::Categories),
    ("categories", Field::Categories),
    ("tags", Field::Tags),
    ("tag", Field::Tags),
    ("topics", Field::Tags),
    ("keywords", Field::Tags),
    ("keyword", Field::Tags),
    ("draft", Field::Draft),
    ("isdraft", Field::Draft),
    ("status", Field::Status),
    ("lang", Field::Language),
    ("language", Field::Language),
    ("locale", Field::Language),
    ("slug", Field::Slug),
    ("summary", Field::Summary),
    ("description", Field::Summary),
    ("excerpt", Field::Summary),
    ("abstract", Field::Summary),
    ("canonical", Field::Address),
    ("citation", Field::Citation),
    ("canonicalurl", Field::Address),
    ("originalurl", Field::Address),
    ("url", Field::Address),
    ("permalink", Field::Address),
    ("link", Field::Address),
    ("source", Field::Address),
    ("sourceurl", Field::Address),
    ("archiveurl", Field::Archived),
    ("archivedurl", Field::Archived),
    ("archivelink", Field::Archived),
    ("archivecopy", Field::Archived),
    ("archive", Field::Archived),
    ("archived", Field::Archived),
    ("webarchive", Field::Archived),
    ("wayback", Field::Archived),
    ("waybackurl", Field::Archived),
    ("snapshot", Field::Archived),
    ("snapshoturl", Field::Archived),
    ("archivedate", Field::Archived),
    ("archiveddate", Field::Archived),
    ("archivedat", Field::Archived),
    ("archivedon", Field::Archived),
    ("datearchived", Field::Archived),
    ("capturedat", Field::Archived),
    ("capturedate", Field::Archived),
    ("license", Field::Licence),
    ("licence", Field::Licence),
    ("licenseurl", Field::Licence),
    ("licenceurl", Field::Licence),
    ("licensename", Field::Licence),
    ("copyrightlicense", Field::Licence),
    ("rights", Field::Rights),
    ("copyright", Field::Rights),
    ("copyrightnotice", Field::Rights),
    ("copyrightholder", Field::Rights),
    ("aliases", Field::Aliases),
    ("alias", Field::Aliases),
    ("redirectfrom", Field::Aliases),
    ("featured", Field::Featured),
    ("highlight", Field::Featured),
    ("pinned", Field::Featured),
    ("pin", Field::Featured),
    ("sticky", Field::Featured),
    ("top", Field::Featured),
    ("weight", Field::Weight),
];

/// What a key is about, and its rank: of two keys the one with the lower rank counts.
pub(super) fn field(key: &str) -> Option<(usize, Field)> {
    let plain = key.bytes().all(|it| it.is_ascii_lowercase());
    let key: Cow<'_, str> = if plain {
        key.into()
    } else if key.len() > 40 {
        return None;
    } else {
        let kept = key.chars().filter(|it| !matches!(it, '-' | '_') && !it.is_whitespace());
        kept.map(|it| it.to_ascii_lowercase()).collect()
    };
    KEYS.iter().position(|(it, _)| *it == key).map(|rank| (rank, KEYS[rank].1))
}

/// Splits a line of the form `key: value`, as forgiving as people need it: the colon may be
/// full-width, and the blank after it may be missing if the key is a known one. Returns the key, the
/// colon's place and what follows the colon.
pub(super) fn split(line: &str) -> Option<(&str, usize, &str)> {
    let (at, colon) = line.char_indices().take(64).find(|(_, c)| matches!(c, ':' | '：'))?;
    let (key, rest) = (line[..at].trim_end(), &line[at + colon.len_utf8()..]);
    let key = ['"', '\'']
        .into_iter()
        .find_map(|quote| key.strip_prefix(quote)?.strip_suffix(quote))
        .unwrap_or(key);
    let is_name = key.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | '/'));
    let clear = colon == ':' && (rest.is_empty() || rest.starts_with([' ', '\t']));
    (is_name && (clear || field(key).is_some())).then_some((key, at, rest))
}
