//! What programs that are not ours say of embedded fonts: HarfBuzz, fontTools, the sanitizer of
//! browsers, EPUBCheck. Needs the feature `full-tests` and Debian's fonts; see `./test`.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{epubcheck, program};

/// Lines in which layout has something to do: dashes, brackets in a row, kerning, digits, marks that
/// join, letters that take other forms beside others.
const LINES: &str = "\
「重點」，（括號）。——……《書》〈篇〉、！？：；·～
AVATo Type fi ffl \u{2018}quoted\u{2019} \u{201C}twice\u{201D} 1234567890 12:30 e\u{301} a\u{308}
かな，カナ。ガ゙ー々〻「」ゝ゛１２３　㈱㌔
한글, 조선말. ㄱㅏ
直角令刃化今肉北雨返冷即";

const SCRIPTS: &str = "\
The office fluffs efficient affluent waffles. To Wave AV, P. T.
Ελληνικά ἄνθρωπος Кириллица ђ ћ
السلام عليكم لا إله";

/// The characters of the sample archive, for a font of a size as in life.
fn sample() -> String {
    let mut text = String::new();
    for entry in walkdir::WalkDir::new("content").sort_by_file_name() {
        let entry = entry.unwrap();
        if entry.path().extension().is_some_and(|it| it == "md") {
            text += &fs::read_to_string(entry.path()).unwrap();
        }
    }
    assert!(text.chars().collect::<BTreeSet<_>>().len() > 500, "the sample is there");
    text
}

fn heding() -> Command {
    program::heding(Path::new(env!("CARGO_TARGET_TMPDIR")))
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    let answer = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}\n{errors}{answer}");
    answer
}

/// `tests/external/compare_fonts.py` in the Python that has what it needs.
fn compare() -> Command {
    let python = std::env::var("HEDING_FONT_PYTHON").expect(
        "HEDING_FONT_PYTHON says which Python has fonttools, uharfbuzz and opentype-sanitizer; \
         `./test` sets it",
    );
    let mut command = Command::new(python);
    command.arg("tests/external/compare_fonts.py");
    command
}

/// A face, cut down, and where its original lies.
struct Made {
    original: String,
    index: String,
    subset: String,
}

fn make(font: &str, language: &str, text: &Path, folder: &Path) -> Made {
    let settings = folder.join("heding.toml");
    fs::write(&settings, format!("language = \"{language}\"\n")).unwrap();
    let answer = run(heding()
        .args(["fonts", "--format", "json", "--font", font, "--config"])
        .arg(&settings)
        .arg("--text")
        .arg(text)
        .arg("--write")
        .arg(folder.join("out")));
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let face = &answer["faces"][0];
    let word = |key: &str| face[key].as_str().unwrap().to_owned();
    Made { original: word("file"), index: face["index"].to_string(), subset: word("written") }
}

#[test]
fn text_is_set_as_with_the_original() {
    let folder = tempfile::tempdir().unwrap();
    let cjk = folder.path().join("cjk.txt");
    fs::write(&cjk, LINES).unwrap();
    let long = folder.path().join("long.txt");
    fs::write(&long, format!("{LINES}\n{}", sample())).unwrap();
    let latin = folder.path().join("latin.txt");
    fs::write(&latin, SCRIPTS).unwrap();
    for (font, language, text) in [
        ("Noto Serif CJK HK", "zh-Hant-HK", &long),
        ("Noto Serif CJK TC", "zh-Hant-TW", &cjk),
        ("Noto Sans CJK SC", "zh-Hans", &cjk),
        ("Noto Sans CJK JP", "ja", &cjk),
        ("Noto Serif CJK KR", "ko", &cjk),
        // Of another region than the book: its characters take that region's form.
        ("Noto Serif CJK JP", "zh-Hant-HK", &cjk),
        // Outlines in `glyf`, with hints, ligatures, kerning and joined letters.
        ("DejaVu Serif", "en", &latin),
        ("DejaVu Sans", "en", &latin),
    ] {
        let made = make(font, language, text, folder.path());
        let mut check = compare();
        check.args(["check", &made.original, &made.index, &made.subset, language]).arg(text);
        let said = run(&mut check);
        assert!(said.contains("all alike"), "{font}: {said}");
    }
}

/// So that the test above can be believed.
#[test]
fn a_font_for_another_language_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text.txt");
    fs::write(&text, LINES).unwrap();
    let made = make("Noto Serif CJK JP", "zh-Hant-HK", &text, folder.path());
    let mut check = compare();
    check.args(["check", &made.original, &made.index, &made.subset, "zh-Hans"]).arg(&text);
    let output = check.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(errors.contains("other glyphs") || errors.contains("set differently"), "{errors}");
}

#[test]
fn a_font_is_no_larger_than_pyftsubsets_by_more_than_three_percent() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("text.txt");
    fs::write(&text, sample()).unwrap();
    for font in ["Noto Serif CJK HK", "Noto Sans CJK SC"] {
        let made = make(font, "zh-Hant-HK", &text, folder.path());
        let theirs = folder.path().join("theirs.otf");
        let mut cut = compare();
        cut.args(["cut", &made.original, &made.index, &made.subset]).arg(&text).arg(&theirs);
        run(&mut cut);
        let size = |path: &Path| fs::metadata(path).unwrap().len() as f64;
        let (ours, theirs) = (size(Path::new(&made.subset)), size(&theirs));
        assert!(ours <= 1.03 * theirs, "{font}: {ours} bytes, pyftsubset {theirs}");
    }
}

fn book(fonts: &str, folder: &Path) -> PathBuf {
    let sample = fs::read_to_string("content/heding.toml").unwrap();
    let settings = folder.join("heding.toml");
    fs::write(&settings, format!("fonts = [{fonts}]\n{sample}")).unwrap();
    run(heding()
        .args(["build", "content", "--no-cover", "--config"])
        .arg(&settings)
        .arg("--out")
        .arg(folder));
    let books = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    books.filter(|it| it.extension().is_some_and(|it| it == "epub")).last().unwrap()
}

fn file(book: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(fs::File::open(book).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_book_with_fonts_is_valid_and_the_same_each_time() {
    let fonts = "{ family = \"noto serif cjk hk\", bold = true }, \"DejaVu Sans\"";
    let folder = tempfile::tempdir().unwrap();
    let bound = book(fonts, folder.path());
    let package = file(&bound, "OEBPS/content.opf");
    for expected in [
        "href=\"fonts/NotoSerifCJKhk-Regular.otf\"",
        "href=\"fonts/NotoSerifCJKhk-Bold.otf\"",
        "href=\"css/fonts.css\"",
        "<meta property=\"ibooks:specified-fonts\">true</meta>",
    ] {
        assert!(package.contains(expected), "{expected}\n{package}");
    }
    let options = file(&bound, "META-INF/com.apple.ibooks.display-options.xml");
    assert!(options.contains("<option name=\"specified-fonts\">true</option>"), "{options}");
    let sheet = file(&bound, "OEBPS/css/fonts.css");
    assert!(sheet.contains("body { font-family: \"Noto Serif CJK HK\""), "{sheet}");
    assert!(file(&bound, "OEBPS/contents.xhtml").contains("href=\"css/fonts.css\""));
    epubcheck::assert_clean(std::slice::from_ref(&bound));

    let other = tempfile::tempdir().unwrap();
    let again = book(fonts, other.path());
    assert_eq!(fs::read(bound).unwrap(), fs::read(again).unwrap());
}
