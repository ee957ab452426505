//! What is said of runs: of settings, books, and what lies beyond books.

use heding::worded;

use super::{Explanation, error, warning};

/// The messages about runs.
pub(super) const ROWS: &[Explanation] = &[
    error(
        "usage",
        worded!("The command asks for what can't be."),
        worded!("Nothing was done."),
        worded!(
            "`heding help COMMAND` shows how it is used; the message names the word that was probably meant."
        ),
    ),
    error(
        "settings",
        worded!(
            "`heding.toml`, or what a command needs of it, can't be read: a key that does not exist, a value of another kind."
        ),
        worded!("Nothing was done."),
        worded!(
            "The message shows the line and the nearest word; the guide has all keys, and `heding config --schema` gives them to editors."
        ),
    ),
    error(
        "no-articles",
        worded!("The folder holds no article."),
        worded!("Nothing was made."),
        worded!(
            "Articles are files that end in `.md`, `.markdown`, `.mdx`, `.qmd` or `.Rmd`. `--ledger -` names what was passed over."
        ),
    ),
    error(
        "nothing-to-bind",
        worded!("No file can become a chapter, or none is of the period that was asked for."),
        worded!("Nothing was made."),
        worded!("`--ledger -` tells what became of each file."),
    ),
    error(
        "project-exists",
        worded!("`heding init` found a `heding.toml`."),
        worded!("Nothing was changed."),
        worded!("`heding build` makes its book."),
    ),
    error(
        "unwritable",
        worded!(
            "A file could not be written: the disk is full, you may not, or a file that heding did not make is in its way."
        ),
        worded!("What was there stays. Other volumes are written."),
        worded!(
            "Do what the reason says; `--force` writes over a file of that name whoever made it."
        ),
    ),
    error(
        "locked",
        worded!("Another run writes to the folder."),
        worded!("Nothing was done."),
        worded!("Wait for it. What a killed run left is taken over by itself."),
    ),
    error(
        "stopped",
        worded!("The command was stopped before any book was made."),
        worded!("What was unpacked is taken away; nothing is left behind."),
        worded!("Give the same command again."),
    ),
    error(
        "threads",
        worded!("The system gives no threads."),
        worded!("Nothing was done."),
        worded!("Ask for fewer with `--jobs`."),
    ),
    warning(
        "not-watched",
        worded!(
            "Neither the system nor looking again and again tells `heding preview` which files change."
        ),
        worded!("Pages are made anew when they are asked for."),
        worded!("Reload the page in the browser after an article is saved."),
    ),
    warning(
        "not-trusted",
        worded!(
            "Settings of a folder would send requests, run programs or write elsewhere, and nobody has said that they may."
        ),
        worded!("They don't count. Books are made without them."),
        worded!("Read them and say `heding trust DIR`, or give the file with `--config`."),
    ),
    error(
        "fonts",
        worded!("A font that is asked for is nowhere, or may not be embedded."),
        worded!("Nothing was done."),
        worded!("`heding fonts` shows which there are; put the file into `fonts/`."),
    ),
    error(
        "font-not-embedded",
        worded!("A font could not be cut down to what a volume shows."),
        worded!("The book is made without it."),
        worded!("Use another face of the family."),
    ),
    warning(
        "missing-glyphs",
        worded!("The fonts that are embedded lack characters that the volume shows."),
        worded!("Readers show these in a face of their own."),
        worded!(
            "Add a family after the first in `fonts` that has them; `heding fonts` lists them."
        ),
    ),
    warning(
        "cover-template",
        worded!("A drawing of your own for covers, `styles/cover.svg`, can't be used as it is."),
        worded!("The volume has heding's own cover until then."),
        worded!("Mend what the message names."),
    ),
    warning(
        "cover-no-font",
        worded!("No font at hand has the characters of the cover's words."),
        worded!("The cover is an SVG with its words as text."),
        worded!("Put a font that has them into `fonts/`, or install one such as Noto Serif CJK."),
    ),
    super::note(
        "cover-face",
        worded!("The cover is drawn with a face of this machine."),
        worded!("On another machine it may look otherwise."),
        worded!("With a font in `fonts/` that has its characters it is the same everywhere."),
    ),
    warning(
        "cover-picture",
        worded!(
            "The picture that is to be the cover is not there, can't be read, or the volume has no picture of its own to compose one of."
        ),
        worded!("The volume has heding's own cover until then."),
        worded!("Put the file where `cover` says, beside `heding.toml`."),
    ),
    warning(
        "style-outside",
        worded!("A style sheet of the project refers to something outside the book."),
        worded!("The rule is left out."),
        worded!("Put what the sheet needs into the sheet itself."),
    ),
    warning(
        "script-of-no-chinese",
        worded!("Another Chinese script is asked for, and the archive holds no Chinese."),
        worded!("Books are made as they are written."),
        worded!("Take `scripts` away."),
    ),
    error(
        "package",
        worded!("A book's package document could not be written."),
        worded!("The volume is not made."),
        worded!("Please report it with the message: it is a fault of heding's."),
    ),
    error(
        "plan",
        worded!("A plan for several machines can't be read or cut so."),
        worded!("Nothing was done."),
        worded!("Make it anew: `heding plan`."),
    ),
    error(
        "other-plan",
        worded!(
            "The task is of a plan that was made from other articles, settings or another heding."
        ),
        worded!("Nothing was done."),
        worded!("Make the plan anew, and run the same program on all machines."),
    ),
    warning(
        "no-task",
        worded!("The plan has no task of this number."),
        worded!("There is nothing to do."),
        worded!("Nothing: arrays of jobs may be longer than the plan."),
    ),
    error(
        "volume-missing",
        worded!("A volume of the plan was not made yet."),
        worded!("Nothing is gathered until all volumes are there."),
        worded!("Do the task once more, as the message says."),
    ),
    error(
        "store",
        worded!("What lies in the store of a plan is not what it should be."),
        worded!("Nothing was done."),
        worded!("Do the task that made it once more."),
    ),
    error(
        "place",
        worded!("A place for finished work that can't be one."),
        worded!("Nothing was done."),
        worded!("Name a folder, or `s3://BUCKET/PREFIX`."),
    ),
    error(
        "key",
        worded!("A name in a store that can't be one."),
        worded!("Nothing was done."),
        worded!("Name it otherwise, as the message says."),
    ),
    error(
        "s3",
        worded!("A bucket can't be reached, or its settings lack something."),
        worded!("Nothing was done."),
        worded!("The message names the variable that is missing."),
    ),
    error(
        "no-s3",
        worded!("This heding was built without the feature `s3`."),
        worded!("Nothing was done."),
        worded!("`cargo install heding --features s3`."),
    ),
    error(
        "no-mail",
        worded!("This heding was built without the feature `mail`."),
        worded!("Nothing was done."),
        worded!("`cargo install heding --features mail`."),
    ),
    error(
        "mail",
        worded!("The mail server's settings can't be used."),
        worded!("Nothing was sent."),
        worded!("See `[mail]` in the guide."),
    ),
    error(
        "fetch",
        worded!("Pictures can't be fetched so."),
        worded!("Nothing was fetched."),
        worded!("The message says what is missing."),
    ),
    error(
        "secret",
        worded!("A password or key is not where the settings say."),
        worded!("Nothing was done."),
        worded!("Set the variable, or write the file that the settings name."),
    ),
    error(
        "password",
        worded!("The password of the shelf can't be used."),
        worded!("The shelf is not served."),
        worded!("`heding shelf --new-password FILE` writes a file for `--password-file`."),
    ),
    error(
        "serve",
        worded!("The shelf can't be served at this address."),
        worded!("Nothing is served."),
        worded!("Name another with `--bind`."),
    ),
    warning(
        "open-to-all",
        worded!("The shelf is served to the whole network without a password."),
        worded!("It is served."),
        worded!("Ask for a password: `--password-file`."),
    ),
    error(
        "no-volumes",
        worded!("The folder holds no volume that heding made."),
        worded!("No shelf is made."),
        worded!("Bind volumes first: `heding digest all`."),
    ),
    warning(
        "not-a-volume",
        worded!("A book on the shelf that heding did not make."),
        worded!("It is left out."),
        worded!("A shelf holds volumes that heding made."),
    ),
    error(
        "no-such-book",
        worded!("A volume that is to be sent has no such book."),
        worded!("It is held back."),
        worded!("Make it: `profiles` and `editions` say which books there are."),
    ),
    error(
        "too-large",
        worded!("A book is larger than the way takes, or a request asks for too much at once."),
        worded!("It is held back."),
        worded!("Cut it into parts: `[split]` with `megabytes`."),
    ),
    error(
        "not-sent",
        worded!("A book could not be sent."),
        worded!("The next run tries again."),
        worded!("Do what the reason says."),
    ),
    error(
        "busy",
        worded!("Another delivery is on its way."),
        worded!("Nothing was sent."),
        worded!("Wait for it."),
    ),
    warning(
        "not-told",
        worded!(
            "Word of the run could not be left: the log, the address or the program of `[notify]` failed."
        ),
        worded!("The books are as they should be."),
        worded!("Mend what the reason names."),
    ),
    error(
        "schedule",
        worded!("A schedule can't be written so."),
        worded!("Nothing was written."),
        worded!("The message says what it needs."),
    ),
    warning(
        "entry-left-out",
        worded!(
            "A file in an archive that was named as the input has a path that leads out of it, or is a link to an article."
        ),
        worded!("It is not unpacked, and in no book."),
        worded!(
            "Pack the folder that holds the articles, with paths from there and without links."
        ),
    ),
    error(
        "input",
        worded!("What was named as the input is no folder, article or archive that can be read."),
        worded!("Nothing was done."),
        worded!(
            "Name a folder, a `.md` file, a `.zip` or `.tar` archive, or `-` for standard input."
        ),
    ),
    error(
        "explain",
        worded!("No message has this code."),
        worded!("Nothing was shown."),
        worded!("`heding explain` lists all of them."),
    ),
    error(
        "fix",
        worded!("Files can't be mended where nothing keeps what they were."),
        worded!("Nothing was changed."),
        worded!(
            "Commit first, or name a folder for copies: `--backup DIR`. `--diff` only shows what would be written."
        ),
    ),
];
