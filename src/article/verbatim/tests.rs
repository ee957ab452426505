//! What is code in all of its forms, and what is not.

use super::*;
use crate::config::Config;

fn verbatim(text: &str) -> Verbatim {
    Verbatim::of(text, &Config::default_for("x").markdown)
}

fn code(text: &str) -> Vec<(&str, Kind)> {
    verbatim(text).code().iter().map(|(range, kind)| (&text[range.clone()], *kind)).collect()
}

#[test]
fn code_is_what_the_parser_says() {
    use Kind::{Fenced, Indented, IndentedInside, Span};
    for (text, expected) in [
        ("甲 `乙` 丙", &[("`乙`", Span)][..]),
        ("``a ` b`` c", &[("``a ` b``", Span)]),
        ("a `b\n\nc` d", &[]),
        (r"\`a\`", &[]),
        ("a\n\n```x\n`b`\n```\nc", &[("```x\n`b`\n```", Fenced)]),
        ("a\n\n   ```\n b\n  ```\nc", &[("```\n b\n  ```", Fenced)]),
        ("~~~\na", &[("~~~\na", Fenced)]),
        ("> ```\n> a\n> ```\nb", &[("```\n> a\n> ```", Fenced)]),
        // A quotation ends, and its fence with it.
        ("> ```\n> a\nb `c`", &[("```\n> a\n", Fenced), ("`c`", Span)]),
        ("- 甲\n\n  ```\n  乙\n  ```\n丙", &[("```\n  乙\n  ```", Fenced)]),
        ("甲\n\n    乙\n\n丙", &[("    乙\n", Indented)]),
        ("甲\n    乙", &[]),
        ("- 甲\n\n    乙", &[]),
        ("- 甲\n\n      乙", &[("      乙", IndentedInside)]),
        ("1. 甲\n\n    乙", &[]),
        ("[^甲]: 乙\n\n    丙\n\n甲[^甲]", &[]),
        ("甲\n: 乙\n\n    丙", &[]),
        ("\ta", &[("\ta", Indented)]),
        ("`[甲](b)` (c)", &[("`[甲](b)`", Span)]),
    ] {
        assert_eq!(code(text), expected, "{text}");
    }
}

#[test]
fn what_is_written_as_it_is_is_held_and_prose_is_not() {
    // Whether it is no prose, and whether it is held at all.
    for (text, is_verbatim, is_held) in [
        ("甲 X 乙", false, false),
        ("`X`", true, true),
        ("```\nX\n```\n", true, true),
        ("> ```\n> X\n> ```\n", true, true),
        ("甲\n\n    X\n", true, true),
        ("- 甲\n\n    X\n", false, false),
        ("甲 <code>X</code>", true, true),
        ("甲 <code>乙</code> X", false, false),
        ("<pre>\nX\n</pre>\n", true, true),
        ("<style>\nX\n</style>\n", true, true),
        ("<div>X</div>\n", false, false),
        ("<div title=\"X\">甲</div>\n", false, true),
        ("<!-- X -->", false, true),
        ("甲 <!-- X --> 乙", false, true),
        ("[X](a.md)", false, false),
        ("[甲](X.md)", false, true),
        ("[甲](a_(X)) 乙", false, true),
        ("見 https://example.org/X", false, true),
        ("見 https://example.org/ X", false, false),
        ("見 <https://example.org/X>", false, true),
        ("{{< a X >}}", true, true),
        ("{{< a >}}X{{< /a >}}", false, false),
        ("{{< highlight c >}}\nX\n{{< /highlight >}}", true, true),
        ("{{< code lang=\"c\" >}}\na\n\n    X\n{{< /code >}}", true, true),
        ("{{< highlight c >}}\na\n{{< /highlight >}}\nX", false, false),
    ] {
        let (parts, at) = (verbatim(text), text.find('X').unwrap());
        assert_eq!((parts.is_verbatim(at), parts.holds(at)), (is_verbatim, is_held), "{text}");
    }
}

#[test]
fn emphasis_ends_behind_an_address() {
    let text = "**https://example.org/a**，甲";
    assert!(!verbatim(text).holds(text.rfind("**").unwrap()));
}

#[test]
fn fences_in_a_listing_end_with_it() {
    let text = "{{< highlight md >}}\n```\n{{< /highlight >}}\n甲 `乙` X\n\n{{< highlight md >}}\n~~~\n{{< /highlight >}}\n\nY";
    let parts = verbatim(text);
    let is_verbatim = |c| parts.is_verbatim(text.find(c).unwrap());
    assert_eq!(['~', '甲', '乙', 'X', 'Y'].map(is_verbatim), [true, false, true, false, false]);
}

#[test]
fn a_fence_that_nothing_closes_does_not_hide_the_end_of_a_shortcode() {
    let text = "{{% notice %}}\n```\n甲\n{{% /notice %}}\n\n乙 `丙`";
    assert_eq!(code(text), [("`丙`", Kind::Span)]);
    let closed = "{{% notice %}}\n```\n{{% /notice %}}\n```\n甲\n{{% /notice %}}\n";
    assert_eq!(code(closed), [("```\n{{% /notice %}}\n```", Kind::Fenced)]);
    let outside = "```\n{{% notice %}}\n甲\n{{% /notice %}}\n";
    assert_eq!(code(outside), [(outside, Kind::Fenced)]);
}

#[test]
fn shortcodes_in_code_are_code() {
    let text = "```\n{{< highlight c >}}\n```\n甲\n\n{{< /highlight >}}";
    assert!(!verbatim(text).is_verbatim(text.find('甲').unwrap()));
}

#[test]
fn only_what_may_hold_code_is_parsed() {
    let options = Config::default_for("x").markdown;
    let may = |text| may_be_verbatim(text, Looks::of(text), &options);
    for text in ["甲 - 乙: 丙*丁*", "1. 甲\n   乙", "# 題\n\n> 甲 [乙](丙)"] {
        assert!(!may(text), "{text}");
    }
    for text in ["`a`", "~~~\na", "\ta", "    a", "-     a", "<pre>a", "{{< a >}}"] {
        assert!(may(text), "{text}");
    }
}

/// How often the parser reads a text must not depend on how long it is.
#[test]
fn hostile_texts_are_parsed_a_few_times() {
    for piece in [
        "`",
        "``` ",
        "```\n",
        "(",
        "](",
        "<a",
        "> ",
        "` `` ",
        "    `\n\n",
        "://",
        "{{< code >}}\n```\n",
        "{{< code >}}\n```\n{{< /code >}}\n",
        "{{% a %}}\n```\n{{% /a %}}\n",
        "{{< /code >}}",
        "<code>",
        "<!--",
    ] {
        for count in [5_000, 10_000, 20_000] {
            let text = piece.repeat(count);
            markdown::PARSED.set(0);
            verbatim(&text);
            assert!(markdown::PARSED.get() <= 9 * text.len(), "{piece:?} × {count}");
        }
    }
}
