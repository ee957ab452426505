//! What is said of articles and of the files beside them.

use heding::worded;

use super::{Explanation, error, note, several, warning};

/// The messages about articles.
pub(super) const ROWS: &[Explanation] = &[
    warning(
        "site-settings",
        worded!(
            "Settings of a site, such as `hugo.toml` or `_config.yml`, that can't be read, or a value in them of another kind than its key wants. As a note: what was read of them."
        ),
        worded!("The book is made without that value."),
        worded!(
            "Mend the line that is shown, or say the same in `heding.toml`, which counts for more."
        ),
    ),
    error(
        "front-matter-not-closed",
        worded!("The front matter begins and has no end."),
        worded!("All of the file is taken for text, its keys included."),
        worded!("Write the closing line, `---` or `+++`, after the last key."),
    ),
    error(
        "front-matter-not-understood",
        worded!("The front matter can't be read: it is no YAML, TOML or JSON."),
        worded!(
            "Keys above the place are used if they can be read by themselves; the text becomes a chapter all the same."
        ),
        worded!(
            "Mostly a value holds a colon or a mark and wants quotation marks: `title: \"甲: 乙\"`. `heding check --fix` writes these."
        ),
    ),
    note(
        "control-character",
        worded!("A control character stands in the front matter, where nobody sees it."),
        worded!("It is read as a blank."),
        worded!("Delete it. It is allowed neither in YAML nor in XML."),
    ),
    warning(
        "value-not-understood",
        worded!(
            "A key of the front matter has a value of another kind than it wants: a list where a text stands, a number where a list does."
        ),
        worded!("The key is taken as if it were not there."),
        worded!("Write what the message says is wanted."),
    ),
    warning(
        "date-not-understood",
        worded!("A date in no form that is known."),
        worded!(
            "The date of the file's name or folder is used, else that of its neighbours; an article without any goes into the volume of the undated."
        ),
        worded!(
            "Write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`. `heding check --fix` rewrites those whose meaning is beyond doubt."
        ),
    ),
    several(
        "language-not-understood",
        worded!(
            "A language that is no tag. As a note: a country's code that is read as the language that is meant."
        ),
        worded!("The language is told from the prose, or is the one that was meant."),
        worded!("Write a tag such as `zh-Hant-HK`, `ja` or `en`."),
    ),
    warning(
        "address-not-understood",
        worded!("An address of the article that can't be one."),
        worded!("The book does not say where the article was published."),
        worded!("Write it with `https://`, or from the site's root on with `/`."),
    ),
    warning(
        "key-given-twice",
        worded!("A key of the front matter is there already."),
        worded!("The first counts."),
        worded!("Take one of them away."),
    ),
    warning(
        "link-leads-nowhere",
        worded!("A link to no article, file, place or page that can be followed."),
        worded!("Its words stay, the link goes."),
        worded!(
            "Write where it leads. The message names up to three articles that are called nearly so."
        ),
    ),
    several(
        "article-not-found",
        worded!(
            "A link to an address of the articles' own site where none of them is. A warning if an article is called nearly so, else a note."
        ),
        worded!("The link leads to the web."),
        worded!(
            "Write the address of the article that is meant, or leave it: the page may be on the web and not in the archive."
        ),
    ),
    note(
        "wikilink-leads-nowhere",
        worded!("A link by name, `[[name]]`, to no article of the book."),
        worded!("Its words stay."),
        worded!(
            "Nothing, if the note is not written yet; else write its name as its file or title has it."
        ),
    ),
    warning(
        "place-not-found",
        worded!("A link to a place that another article does not have, `other.md#place`."),
        worded!("It leads to the article's beginning."),
        worded!("Write a heading's name as the other article has it; the nearest are named."),
    ),
    warning(
        "reference-leads-nowhere",
        worded!(
            "A reference, `@fig-boats`, to a label that nothing in the article bears, nor another one of its book alone."
        ),
        worded!("It stays as it is written."),
        worded!("Give the label to a figure, a table or a heading, or correct the reference."),
    ),
    warning(
        "citation-leads-nowhere",
        worded!("A citation, `[@doe99]`, of a work that the article's lists of works don't have."),
        worded!("It stays as it is written."),
        worded!("Add the work to the list, or correct the key."),
    ),
    warning(
        "bibliography-not-found",
        worded!("A list of works that the article or its site names is not there."),
        worded!("Citations stay as they are written."),
        worded!("Put the file beside the article, or correct its path."),
    ),
    warning(
        "bibliography-not-understood",
        worded!("A list of works that can't be read."),
        worded!("Citations of its works stay as they are written."),
        worded!("BibTeX, CSL's JSON and YAML are read, by the ending of the file's name."),
    ),
    note(
        "diagram-not-drawn",
        worded!(
            "A diagram of a kind that is not drawn, or that can't be read; the message says why."
        ),
        worded!("It is shown as it is written."),
        worded!(
            "Nothing; or put a picture of it into the article. What is drawn stands in `docs/guide/diagrams.md`."
        ),
    ),
    warning(
        "include-not-found",
        worded!("A file that is to be shown here is not there."),
        worded!("The mark stays as it is written."),
        worded!(
            "Put the file where the mark says, seen from the site's root or the article's folder."
        ),
    ),
    warning(
        "include-circle",
        worded!("A file or note that shows itself, by way of others perhaps."),
        worded!("It is shown no second time."),
        worded!("Take one of the marks away."),
    ),
    warning(
        "include-too-deep",
        worded!("Files that show files that show files."),
        worded!("Those further in are not shown."),
        worded!("Show the innermost directly."),
    ),
    warning(
        "picture-not-found",
        worded!("A picture that is nowhere in the folder."),
        worded!("Its caption stays, the picture is left out."),
        worded!("Put the file where the article says, or write where it is."),
    ),
    note(
        "picture-found-by-its-end",
        worded!(
            "A picture that was found, or could be meant, because its file's path ends like the one that is written."
        ),
        worded!("If one file alone ends so, it is shown; of several none is."),
        worded!("Write the path so that only one of them is meant."),
    ),
    warning(
        "picture-name-in-other-letters",
        worded!("A picture whose file's name differs in small letters and capitals."),
        worded!("It is shown."),
        worded!(
            "Write the name as it is: not every system takes small letters and capitals for the same."
        ),
    ),
    warning(
        "picture-left-out",
        worded!(
            "A picture in a form that no book can hold, that is damaged, or larger than one may be."
        ),
        worded!("Its caption stays, the picture is left out."),
        worded!("Save it as JPEG, PNG, GIF, WebP or SVG."),
    ),
    note(
        "picture-made-smaller",
        worded!("A picture that was larger than the screens it is for."),
        worded!("It is scaled down in the book; the file stays as it is."),
        worded!("Nothing. `[fitting]` says how large pictures may be."),
    ),
    warning(
        "picture-cut-off",
        worded!("A picture's file that ends before the picture does."),
        worded!("What is there of it is shown."),
        worded!("Save or fetch the picture again."),
    ),
    warning(
        "picture-not-fetched",
        worded!("A picture on the web that did not come this time."),
        worded!("A box with its address stands in its place."),
        worded!("The next run asks again; `heding media status` shows which are missing."),
    ),
    warning(
        "picture-gone",
        worded!("A picture on the web that is there no more."),
        worded!("A box with its address stands in its place. This is remembered."),
        worded!(
            "`heding media fetch --retry` asks again; web archives are asked if `sources` under `[fetching]` names them."
        ),
    ),
    warning(
        "pictures-not-fetched",
        worded!(
            "Pictures that were not fetched because there are too many, or a host did not answer."
        ),
        worded!("The books are made without them."),
        worded!("Run `heding media fetch` once more."),
    ),
    several(
        "encoding-recognised",
        worded!(
            "The file is not in UTF-8: it was recognised as Big5, GB18030, Shift_JIS, EUC-KR or UTF-16."
        ),
        worded!("It is read in that encoding."),
        worded!("Save it in UTF-8; `heding check --fix` does."),
    ),
    warning(
        "bytes-not-decoded",
        worded!("Bytes that are no character in the file's encoding."),
        worded!("A replacement character stands in their place."),
        worded!("Put the right character in its place and save the file in UTF-8."),
    ),
    warning(
        "nul-in-text",
        worded!("A character of the number 0 stands in the text."),
        worded!("It is taken out."),
        worded!("Take it out: no book can hold it, and other programs stop at it."),
    ),
    note(
        "date-recovered",
        worded!(
            "The article says no date, and it was found out: from a revision of it, from articles with neighbouring numbers, from the day on which its last picture was uploaded."
        ),
        worded!("That date is used, and the ledger says how it is known."),
        worded!("Write a date into its front matter if it is wrong."),
    ),
    warning(
        "chapter-not-found",
        worded!(
            "The list of chapters of a site, such as `SUMMARY.md`, names a file that is not there."
        ),
        worded!("The others keep their order."),
        worded!("Mend the list."),
    ),
    warning(
        "language-not-there",
        worded!("No article is in a language that was asked for."),
        worded!("The books of the other languages are made."),
        worded!("The message names the languages that are there."),
    ),
    warning(
        "series-empty",
        worded!("No article is in a series of `[[series]]`."),
        worded!("It has no book."),
        worded!(
            "`--ledger -` tells which rule left each file out of it; see `[select]` in the guide."
        ),
    ),
    note(
        "archive",
        worded!(
            "What the archive is: its generator, what it is written in, which dialects of others are in use, which damage counting shows."
        ),
        worded!("Dialects and repairs act where they belong."),
        worded!("Nothing. `flavour` and `[dialects]` say otherwise."),
    ),
    warning(
        "maths-not-understood",
        worded!("A formula that can't be read."),
        worded!("It stands as it is written."),
        worded!(
            "Mend what the message names; `macros` under `[maths]` says what commands of your own stand for."
        ),
    ),
    warning(
        "footnote-without-reference",
        worded!("Nothing refers to this footnote."),
        worded!("It stands at the end of the chapter."),
        worded!("Write `[^name]` where it belongs."),
    ),
    warning(
        "shortcode-malformed",
        worded!("The tag of a shortcode can't be read."),
        worded!("It stays as it is written."),
        worded!("Close its quotation marks and its brackets."),
    ),
    warning(
        "shortcode-not-open",
        worded!("A shortcode is closed that was not opened."),
        worded!("The closing tag is left out."),
        worded!("Take it away, or write the opening one."),
    ),
    warning(
        "shortcode-unknown",
        worded!("Nothing is known of a shortcode."),
        worded!("What it encloses is kept, the code goes."),
        worded!("Say under `[shortcodes]` in `heding.toml` what it becomes."),
    ),
    warning(
        "shortcode-too-deep",
        worded!("A shortcode is enclosed by too many others."),
        worded!("It is left out."),
        worded!("Take some of the others away."),
    ),
    warning(
        "changed-meanwhile",
        worded!("A file was written to while the book was being made."),
        worded!("The volume is made again the next time."),
        worded!("Run once more when nothing writes to the folder."),
    ),
    error(
        "unreadable",
        worded!(
            "A file or folder that can't be read: it is not there, it is a link, it is no text, or you may not."
        ),
        worded!("The book is made without it, and the ledger names it."),
        worded!("Do what the reason says."),
    ),
    several(
        "too-many-terms",
        worded!(
            "A list of the front matter has more names, categories, tags or addresses than an article may have."
        ),
        worded!("The first are kept."),
        worded!("Shorten the list."),
    ),
];
