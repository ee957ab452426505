//! Parts of programs in many languages, and of texts that are none.

use proptest::prelude::*;

use super::*;

/// The parts of a text, each with a letter for what it is.
fn parts(language: &str, text: &str) -> Vec<String> {
    let of = |it: Mark| {
        let sign = match it.part {
            Part::Keyword => 'k',
            Part::Comment => 'c',
            Part::String => 's',
            Part::Value => 'v',
            Part::Type => 't',
            Part::Name => 'n',
            Part::Inserted => '+',
            Part::Deleted => '-',
            Part::Typed => '$',
        };
        format!("{sign}:{}", &text[it.range])
    };
    marks(language, text).unwrap().into_iter().map(of).collect()
}

#[test]
fn parts_of_programs() {
    for (language, text, expected) in [
        ("rust", "fn f<'a>(x: &'a str) { 'c' } // 註\n", "k:fn k:str s:'c' c:// 註"),
        ("rust", "let s = r#\"a\"b\"#; it.type", "k:let s:r#\"a\"b\"#"),
        (
            "python",
            "def f(x):\n    \"\"\"a\n    b\"\"\"\n    return None # x",
            "k:def s:\"\"\"a\n    b\"\"\" k:return v:None c:# x",
        ),
        ("js", "const a = `x\n${b}` /* y */", "k:const s:`x\n${b}` c:/* y */"),
        (
            "bash",
            "if [ $# -gt 0 ]; then echo \"$HOME\" # 說\nfi",
            "k:if v:0 k:then s:\"$HOME\" c:# 說 k:fi",
        ),
        ("bash", "echo ${name} $1", "n:${name} n:$1"),
        ("sql", "SELECT * FROM t -- x", "k:SELECT k:FROM c:-- x"),
        ("json", "{\"a\": \"b\", \"c\": [1, true]}", "n:\"a\" s:\"b\" n:\"c\" v:1 v:true"),
        ("yaml", "- name: x # y\n  on: \"a\"", "n:name c:# y n:on s:\"a\""),
        ("toml", "[a]\nkey-a = 'x'", "n:key-a s:'x'"),
        ("html", "<p class=\"a\">it's</p><br/>", "k:<p n:class s:\"a\" k:> k:</p k:> k:<br k:/>"),
        ("c", "#include <a.h>\nint x = 0x1F;", "k:#include k:int v:0x1F"),
        ("clojure", "(defn f [x] :a \"b\") ; c", "k:defn n::a s:\"b\" c:; c"),
        ("diff", "+a\n-b\n c\n@@ 1 @@", "+:+a -:-b n:@@ 1 @@"),
        ("console", "$ ls -l\nfile\nuser@host:~$ cd x\n", "$:ls -l $:cd x"),
        ("java", "List<String> 名字 = \"x\";", "t:List t:String s:\"x\""),
        ("powershell", "Get-Item $path # x", "n:$path c:# x"),
    ] {
        assert_eq!(parts(language, text).join(" "), expected, "{language}: {text}");
    }
    assert_eq!(marks("nosuch", "if"), None);
}

#[test]
fn long_texts_take_no_longer_for_being_hostile() {
    // Counted in steps rather than seconds: what is marked goes forward alone.
    for piece in
        ["'", "\"", "\\'", "/*", "`", "{-", "<a ", "$", "#", "- ", " ", "x:", "\"\"\"", "字"]
    {
        let text = piece.repeat(20_000);
        for language in ["rust", "python", "js", "bash", "haskell", "html", "yaml", "sql", "viml"] {
            let _ = marks(language, &text);
        }
    }
}

proptest! {
    #[test]
    fn parts_follow_one_another_and_hold_whole_characters(
        text in "[a-z<>/\\\\\"'`#$@:=\\-\\n {}\\[\\]0-9字é]{0,60}",
        language in prop::sample::select(vec!["rust", "python", "js", "bash", "html", "vue", "yaml", "json", "css", "viml", "lua", "php", "diff", "console", "latex", "csharp", "clojure"]),
    ) {
        let mut at = 0;
        for mark in marks(language, &text).unwrap() {
            prop_assert!(mark.range.start >= at && mark.range.start < mark.range.end);
            prop_assert!(text.get(mark.range.clone()).is_some());
            at = mark.range.end;
        }
    }
}
