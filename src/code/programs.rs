//! The languages that programs are written in.

use super::language::{
    BOTH, CHARACTER, DASHES, DOUBLE, HASH, LIKE_C, LISP, Language, PLAIN, Quote, SCRIPT, SHELL,
    SINGLE, SLASHES, TRIPLE, WITH_CHARACTER, long, raw,
};

/// Their names are those that fences bear, of GitHub's Linguist and of Pygments.
pub(super) static PROGRAMS: &[Language] = &[
    Language {
        names: &["bash", "sh", "shell", "zsh", "ksh", "fish", "shellscript", "shell-script"],
        line_comments: HASH,
        spaced_comments: true,
        quotes: SHELL,
        sigils: b"$",
        in_words: b"-",
        words: "alias break case continue declare do done elif else end esac eval exec exit export fi for function if in \
                local readonly return select set shift source test then trap typeset unset until while",
        ..PLAIN
    },
    Language {
        names: &[
            "javascript",
            "js",
            "jsx",
            "mjs",
            "cjs",
            "node",
            "typescript",
            "ts",
            "tsx",
            "mts",
            "flow",
            "dataviewjs",
            "coffeescript",
        ],
        quotes: SCRIPT,
        sigils: b"@",
        in_words: b"$",
        words: "abstract any as async await boolean break case catch class const constructor continue debugger declare default \
                delete do else enum export extends finally for from function get if implements import in infer instanceof \
                interface is keyof let module namespace never new number object of private protected public readonly return \
                satisfies set static string super switch symbol this throw try type typeof unknown var void while with yield",
        ..LIKE_C
    },
    Language {
        names: &["python", "py", "python3", "py3", "pycon", "ipython", "sage", "starlark", "bzl"],
        line_comments: HASH,
        quotes: TRIPLE,
        sigils: b"@",
        capital_types: true,
        words: "and as assert async await break case class continue def del elif else except finally for from global if import \
                in is lambda match nonlocal not or pass raise return self try while with yield",
        ..PLAIN
    },
    Language {
        names: &["java", "groovy", "gradle", "jsp"],
        quotes: &[long("\"\"\"", "\"\"\""), DOUBLE, SINGLE],
        sigils: b"@",
        words: "abstract assert boolean break byte case catch char class const continue def default do double else enum extends \
                final finally float for if implements import in instanceof int interface long native new package permits \
                private protected public record return sealed short static super switch synchronized this throw throws \
                transient try var void volatile when while yield",
        ..LIKE_C
    },
    Language {
        names: &["kotlin", "kt", "kts"],
        quotes: &[raw("\"\"\"", "\"\"\""), DOUBLE, SINGLE],
        sigils: b"@",
        words: "abstract actual as break by catch class companion const constructor continue crossinline data do else enum \
                expect external final finally for fun get if import in infix init inline inner interface internal is lateinit \
                object open operator out override package private protected public reified return sealed set super suspend \
                tailrec this throw try typealias val var vararg when where while",
        ..LIKE_C
    },
    Language {
        names: &["scala", "sbt"],
        quotes: &[raw("\"\"\"", "\"\"\""), DOUBLE, CHARACTER],
        sigils: b"@",
        words: "abstract case catch class def do else enum export extends extension final finally for given if implicit import \
                lazy match new object override package private protected return sealed super then this throw trait try type \
                using val var while with yield",
        ..LIKE_C
    },
    Language {
        names: &["csharp", "cs", "c#", "razor", "cshtml"],
        quotes: &[raw("@\"", "\""), long("\"\"\"", "\"\"\""), DOUBLE, CHARACTER],
        first_of_quotes: b"\"'@",
        directives: true,
        words: "abstract as async await base bool break byte case catch char checked class const continue decimal default \
                delegate do double dynamic else enum event explicit extern finally fixed float for foreach get goto if implicit \
                in init int interface internal is lock long nameof namespace new object operator out override params partial \
                private protected public readonly record ref required return sbyte sealed set short sizeof stackalloc static \
                string struct switch this throw try typeof uint ulong unchecked unsafe ushort using value var virtual void \
                volatile when where while with yield",
        ..LIKE_C
    },
    Language {
        names: &[
            "c",
            "h",
            "cpp",
            "c++",
            "cc",
            "cxx",
            "hpp",
            "arduino",
            "cuda",
            "objective-c",
            "objc",
            "objectivec",
            "obj-c",
            "objective-c++",
            "glsl",
            "hlsl",
            "metal",
        ],
        directives: true,
        sigils: b"@",
        words: "alignas alignof and auto bool break case catch char class co_await co_return co_yield concept const const_cast \
                consteval constexpr continue decltype default delete do double dynamic_cast else enum explicit export extern \
                final float for friend goto if inline int int16_t int32_t int64_t int8_t long mutable namespace new noexcept not \
                operator or override private protected public register reinterpret_cast requires restrict return short signed \
                size_t sizeof static static_assert static_cast struct switch template this throw try typedef typeid typename \
                uint16_t uint32_t uint64_t uint8_t union unsigned using virtual void volatile wchar_t while id self super",
        ..LIKE_C
    },
    Language {
        names: &["go", "golang"],
        quotes: &[DOUBLE, CHARACTER, raw("`", "`")],
        words: "any bool break byte case chan comparable complex128 complex64 const continue default defer else error \
                fallthrough float32 float64 for func go goto if import int int16 int32 int64 int8 interface map package range \
                return rune select string struct switch type uint uint16 uint32 uint64 uint8 uintptr var",
        ..LIKE_C
    },
    Language {
        names: &["rust", "rs"],
        quotes: &[raw("r#\"", "\"#"), long("\"", "\""), CHARACTER],
        first_of_quotes: b"\"'r",
        words: "as async await bool box break char const continue crate dyn else enum extern f32 f64 fn for i128 i16 i32 i64 i8 \
                if impl in isize let loop match mod move mut pub ref return self static str struct super trait type u128 u16 u32 \
                u64 u8 union unsafe use usize where while yield",
        ..LIKE_C
    },
    Language {
        names: &["swift"],
        quotes: &[long("\"\"\"", "\"\"\""), DOUBLE],
        sigils: b"@",
        directives: true,
        words: "actor any as associatedtype async await break case catch class continue convenience default defer deinit do \
                dynamic else enum extension fallthrough fileprivate final for func get guard if import in indirect infix init \
                inout internal is isolated lazy let mutating nonisolated open operator optional override postfix prefix private \
                protocol public repeat required rethrows return self set some static struct subscript super switch throw throws \
                try typealias unowned var weak where while willSet didSet",
        ..LIKE_C
    },
    Language {
        names: &["dart"],
        quotes: TRIPLE,
        sigils: b"@",
        words: "abstract as assert async await base bool break case catch class const continue covariant default deferred do \
                double dynamic else enum export extends extension external factory final finally for get hide if implements \
                import in int interface is late library mixin new num of on operator part required rethrow return sealed set \
                show static super switch sync this throw try typedef var void when while with yield",
        ..LIKE_C
    },
    Language {
        names: &["php"],
        line_comments: &["//", "#"],
        quotes: SHELL,
        sigils: b"$",
        words: "abstract and array as break callable case catch class clone const continue declare default do echo else elseif \
                empty enddeclare endfor endforeach endif endswitch endwhile enum exit extends final finally fn for foreach \
                function global goto if implements include include_once instanceof insteadof interface isset list match \
                namespace new or print private protected public readonly require require_once return static switch throw trait \
                try unset use var while xor yield int string bool float void mixed never php",
        ..LIKE_C
    },
    Language {
        names: &["ruby", "rb", "erb", "rake", "gemfile", "crystal"],
        line_comments: HASH,
        spaced_comments: true,
        block_comments: &[("=begin", "=end")],
        quotes: SHELL,
        sigils: b"@$:",
        in_words: b"?!",
        capital_types: true,
        words: "alias and attr_accessor attr_reader attr_writer begin break case class def defined do else elsif end ensure \
                extend for if in include module next not or prepend private protected public raise redo require \
                require_relative rescue retry return self super then undef unless until when while yield",
        ..PLAIN
    },
    Language {
        names: &["perl", "pl", "raku"],
        line_comments: HASH,
        spaced_comments: true,
        quotes: SHELL,
        sigils: b"$@%",
        words: "and bless chomp cmp defined delete die do each else elsif eq eval exists foreach for ge given gt if keys last le \
                local lt map my ne next no not or our package print printf push ref require return say shift sort split sub tie \
                undef unless until use values wantarray when while xor",
        ..PLAIN
    },
    Language {
        names: &["lua", "luau"],
        line_comments: DASHES,
        block_comments: &[("--[[", "]]")],
        quotes: &[DOUBLE, SINGLE, raw("[[", "]]")],
        words: "and break do else elseif end for function goto if in local not or repeat return then until while",
        ..PLAIN
    },
    Language {
        names: &["r", "rscript", "splus"],
        line_comments: HASH,
        quotes: SHELL,
        in_words: b".",
        words: "break else for function if in next repeat return while library require source",
        ..PLAIN
    },
    Language {
        names: &["julia", "jl"],
        line_comments: HASH,
        block_comments: &[("#=", "=#")],
        quotes: &[long("\"\"\"", "\"\"\""), DOUBLE, CHARACTER],
        sigils: b"@",
        in_words: b"!",
        capital_types: true,
        words: "abstract baremodule begin break catch const continue do else elseif end export finally for function global if \
                import in isa let local macro module mutable primitive quote return struct try type using where while",
        ..PLAIN
    },
    Language {
        names: &["matlab", "octave"],
        line_comments: &["%"],
        block_comments: &[("%{", "%}")],
        quotes: BOTH,
        words: "break case catch classdef continue else elseif end events for function global if methods otherwise parfor \
                persistent properties return switch try while",
        ..PLAIN
    },
    Language {
        names: &["haskell", "hs", "purescript", "elm", "idris", "agda"],
        line_comments: DASHES,
        block_comments: &[("{-", "-}")],
        quotes: WITH_CHARACTER,
        in_words: b"'",
        capital_types: true,
        words: "as case class data default deriving do else family forall foreign hiding if import in infix infixl infixr \
                instance let mdo module newtype of qualified rec then type where",
        ..PLAIN
    },
    Language {
        names: &["ocaml", "ml", "fsharp", "f#", "fs", "sml", "reason", "coq", "rocq", "lean"],
        line_comments: SLASHES,
        block_comments: &[("(*", "*)"), ("/-", "-/")],
        quotes: WITH_CHARACTER,
        in_words: b"'",
        words: "and apply as assert auto begin by class constraint def Definition destruct do done downto elif else end end Example exact \
                exception exists extends external Fixpoint for forall from fun function functor have if in include Inductive inherit \
                initializer intros instance lazy Lemma let Ltac match member method module mutable namespace new object of open or override \
                private Proof Qed rec rewrite Section sig simpl struct Theorem then to try type unfold use val virtual when where while with yield",
        capital_types: true,
        ..PLAIN
    },
    Language {
        names: &[
            "clojure",
            "clj",
            "cljs",
            "edn",
            "scheme",
            "racket",
            "lisp",
            "common-lisp",
            "elisp",
            "emacs-lisp",
            "fennel",
            "janet",
        ],
        line_comments: &[";"],
        block_comments: &[("#|", "|#")],
        quotes: LISP,
        sigils: b":",
        in_words: b"-?!*+/<>=.&%",
        words: "and case catch comment cond cond-> condp def defmacro defmethod defmulti defn defn- defonce defprotocol defrecord \
                defstruct deftype defun defvar do doseq dotimes finally fn for if if-let if-not lambda let let* letfn loop new \
                not ns or progn quote recur reify require set! setq throw try unless use var when when-let when-not while begin \
                define define-syntax else in-package",
        ..PLAIN
    },
    Language {
        names: &["elixir", "ex", "exs", "erlang", "erl", "gleam"],
        line_comments: &["#", "%"],
        spaced_comments: true,
        quotes: TRIPLE,
        sigils: b"@:",
        in_words: b"?!",
        capital_types: true,
        words: "after alias and begin case catch cond def defimpl defmacro defmodule defp defprotocol defstruct do else end fn \
                for fun if import in let not of or pub quote raise receive require rescue super try unless unquote use when \
                with",
        ..PLAIN
    },
    Language {
        names: &[
            "zig", "nim", "v", "odin", "d", "vala", "haxe", "solidity", "sol", "wgsl", "move",
            "cairo",
        ],
        words: "abstract address and async await bool break case catch class comptime const constructor continue contract defer \
                defn do else emit enum errdefer error event export external extern final fn for func function if import in \
                inline int interface internal let library mapping match mod module modifier mut new not or orelse override \
                packed payable pragma private proc pub public pure return returns self static string struct switch test this \
                trait try type uint uint256 union unreachable usingnamespace var view virtual void when where while",
        sigils: b"@",
        ..LIKE_C
    },
    Language {
        names: &["powershell", "ps1", "pwsh", "posh", "psm1"],
        line_comments: HASH,
        block_comments: &[("<#", "#>")],
        quotes: &[Quote { escapes: false, ..DOUBLE }, raw("'", "'")],
        ignores_case: true,
        sigils: b"$",
        in_words: b"-",
        words: "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach from \
                function hidden if in param process return static switch throw trap try until using while",
        ..PLAIN
    },
    Language {
        names: &["bat", "batch", "cmd", "dos", "dosbatch"],
        line_comments: &["rem ", "REM ", "::"],
        quotes: &[Quote { escapes: false, ..DOUBLE }],
        ignores_case: true,
        words: "call cd copy del do echo else endlocal exist exit for goto if in mkdir move not pause popd pushd set setlocal \
                shift start",
        ..PLAIN
    },
    Language {
        names: &["vim", "viml", "vimscript", "vimrc"],
        line_comments: &["\" ", "\"\n"],
        quotes: &[SINGLE, DOUBLE],
        sigils: b"&",
        in_words: b":#",
        words: "abort augroup autocmd bang break call catch command const continue echo else elseif endfor endfunction endif \
                endtry endwhile execute filetype finally for function highlight if inoremap let map nmap nnoremap noremap \
                normal range return set setlocal silent source syntax throw try unlet vnoremap while xnoremap",
        ..PLAIN
    },
    Language {
        names: &["vb", "vbnet", "vba", "visual-basic", "vbscript", "basic", "ahk", "autohotkey"],
        line_comments: &["'", ";"],
        quotes: &[Quote { escapes: false, ..DOUBLE }],
        ignores_case: true,
        words: "and as boolean byref byval call case class const dim do double each else elseif end enum exit false for friend \
                function get global gosub goto if imports in integer is let like long loop me mod module new next not nothing \
                object of on option optional or private property protected public redim return select set shared single static \
                step string sub then to try until wend while with xor",
        ..PLAIN
    },
    Language {
        names: &[
            "pascal",
            "delphi",
            "ada",
            "fortran",
            "f90",
            "cobol",
            "vhdl",
            "verilog",
            "systemverilog",
        ],
        line_comments: &["//", "--", "!"],
        spaced_comments: true,
        block_comments: &[("{", "}"), ("(*", "*)"), ("/*", "*/")],
        ignores_case: true,
        words: "always and array assign begin call case const constant do downto else end entity for function if implicit in \
                input integer is logic loop module not of or out output package procedure process program real record reg repeat \
                return signal subroutine then to type until use uses var when while wire with",
        ..PLAIN
    },
    Language {
        names: &["asm", "assembly", "nasm", "armasm", "gas", "wasm", "wat", "llvm"],
        line_comments: &[";", "#", "//"],
        spaced_comments: true,
        sigils: b"%.@$",
        ignores_case: true,
        words: "add and bl br call cmp db dd dec define div dq dw equ func global imul inc int jmp je jne jg jl jz jnz ldr lea \
                local loop module mov movzx mul neg nop not or param pop push result ret section shl shr str sub syscall test xor",
        ..PLAIN
    },
];
