# a chapter of more than 256 KiB: it is cut into several pages, for older readers open large ones slowly or not at all
m-a-chapter-of-more-than-256-kib-it-is-cut-into-9bf9 = 256 KiBを超える章。古い読書アプリは大きなページを開くのが遅いか開けないため、複数のページに分ける

# a date of publication after that of the last change: one of them is wrong, and the date decides in which volume the article is
m-a-date-of-publication-after-that-of-the-last-004d = 最終更新日より後の公開日。どちらかが誤りである。どの巻に入るかは日付で決まる

# a page that is larger than the profile's readers take, and has no place to cut it: one long table, list or paragraph
m-a-page-that-is-larger-than-the-profile-s-readers-6eed = プロファイルの読書アプリが扱える大きさを超え、分ける所もないページ。一つの長い表、箇条書き、段落のため

# abbreviations, `*[…]: …`, explained
m-abbreviations-explained-be94 = 略語`*[…]: …`に説明を付ける

# addresses in the text made links
m-addresses-in-the-text-made-links-7a35 = 本文中のアドレスをリンクに

# addresses that were encoded twice restored
m-addresses-that-were-encoded-twice-restored-28d7 = 二重に符号化されたアドレスを元に戻す

# admonitions, `!!! note` and an indented text, made notices
m-admonitions-note-and-an-indented-text-made-e8e8 = 注意書き`!!! note`と字下げした文章を囲み記事に

# an editor's changes and remarks, `{{++…++}}`, shown as such
m-an-editor-s-changes-and-remarks-shown-as-such-b438 = 編集者の変更と所見`{"{"}++…++{"}"}`を、それとわかるように示す

# authors' notes moved from under their articles to a page of their own
m-authors-notes-moved-from-under-their-articles-to-b1d5 = 記事の下にある著者紹介を、独立したページに移す

# bars in code, ruby and links by name that ended a cell of a table
m-bars-in-code-ruby-and-links-by-name-that-ended-a-5e0f = コード、ルビ、名前によるリンクの中で表のセルを区切ってしまう縦棒を直す

# blanks at the beginning of paragraphs dropped
m-blanks-at-the-beginning-of-paragraphs-dropped-623f = 段落の初めの空白を取り除く

# blanks between Han characters and bold text or a link dropped
m-blanks-between-han-characters-and-bold-text-or-a-9dab = 漢字と太字またはリンクの間の空白を取り除く

# blocks with a notice's list of attributes, `{{: .prompt-tip }}`, made notices
m-blocks-with-a-notice-s-list-of-attributes-prompt-5f0a = 囲み記事の属性の並び`{"{"}: .prompt-tip {"}"}`が付いたブロックを囲み記事に

# bold text mended whose marks stood beside blanks, around nothing or in two paragraphs
m-bold-text-mended-whose-marks-stood-beside-blanks-7fb8 = 記号が空白に接しているか、何も囲まないか、二つの段落にまたがる太字を直す

# boxes between lines of `:::` made notices
m-boxes-between-lines-of-made-notices-6198 = `:::`の行で挟んだ枠を囲み記事に

# callouts, `> [!info] …`, made notices
m-callouts-info-made-notices-a8af = コールアウト`> [!info] …`を囲み記事に

# captions dropped that are the content system's own
m-captions-dropped-that-are-the-content-system-s-02be = コンテンツ管理システムが付けたキャプションを取り除く

# captions of tables, `: words`, `Table: words`, put into them
m-captions-of-tables-words-table-words-put-into-6aff = 表のキャプション`: words`、`Table: words`を表に入れる

# chunks and directives, fences with `{{…}}`, read
m-chunks-and-directives-fences-with-read-f602 = チャンクとディレクティブ（`{"{"}…{"}"}`の付いたコードフェンス）を読む

# code in lists that was written at the margin put into its item
m-code-in-lists-that-was-written-at-the-margin-put-e1c0 = 箇条書きの中で行頭から書かれたコードを、その項目に入れる

# comments, `%%…%%`, left out
m-comments-left-out-4b70 = コメント`%%…%%`を省略する

# components, comments and program lines of MDX read
m-components-comments-and-program-lines-of-mdx-read-ebe0 = MDXのコンポーネント、コメント、プログラムの行を読む

# definitions behind `~` read as those behind `:`
m-definitions-behind-read-as-those-behind-1447 = `~`の後の定義を、`:`の後の定義と同じに読む

# definitions of links right below notes, read as such
m-definitions-of-links-right-below-notes-read-as-72cb = 注のすぐ下にあるリンクの定義を、定義として読む

# direction marks dropped that set no direction
m-direction-marks-dropped-that-set-no-direction-5ec9 = 向きを変えていない方向記号を取り除く

# drawings and formulas in the text, `<svg>`, `<math>`, kept
m-drawings-and-formulas-in-the-text-svg-math-kept-2280 = 本文中の図形と数式`<svg>`、`<math>`を残す

# embeds, `@[…](…)`, made cards
m-embeds-made-cards-b092 = 埋め込み`@[…](…)`をカードに

# examples numbered through a text, `(@…)`, given their numbers
m-examples-numbered-through-a-text-given-their-8b39 = 本文を通して番号を付ける例`(@…)`に番号を付ける

# faces like >_< kept as text
m-faces-like-kept-as-text-a350 = >_<のような顔文字を文章として残す

# fences of values between commas, `csv`, made tables
m-fences-of-values-between-commas-csv-made-tables-072a = コンマ区切りの値のコードフェンス`csv`を表に

# figures in a row grouped
m-figures-in-a-row-grouped-1f4e = 並んだ図をまとめる

# files and notes that an article shows put in their place
m-files-and-notes-that-an-article-shows-put-in-3f7c = 記事が引き込むファイルとノートを、その場所に入れる

# formulas between LaTeX's marks, `\(…\)`, `\[…\]`, read
m-formulas-between-latex-s-marks-read-ec2f = LaTeXの記号で挟んだ数式`\(…\)`、`\[…\]`を読む

# grades like 5** kept as text
m-grades-like-5-kept-as-text-4f2c = 5**のような成績を文章として残す

# hard blanks inside of tags made blanks
m-hard-blanks-inside-of-tags-made-blanks-d49b = タグの中の改行しない空白を普通の空白に

# headings too long to be any made quotations
m-headings-too-long-to-be-any-made-quotations-ed7a = 長すぎる見出しを引用文に

# headings without a blank, `##題`, read as such
m-headings-without-a-blank-read-as-such-d544 = 空白のない見出し`##題`を見出しとして読む

# highlights, `==…==`, marked
m-highlights-marked-9616 = 強調表示`==…==`をマーカー付きに

# ideographs that old encodings have twice made the one that searches find
m-ideographs-that-old-encodings-have-twice-made-the-0907 = 古い文字コードで二重にある漢字を、検索で見つかる方に

# indented Chinese paragraphs are no code
m-indented-chinese-paragraphs-are-no-code-2f99 = 字下げされた中国語の段落をコードとみなさない

# invisible characters dropped
m-invisible-characters-dropped-6f85 = 見えない文字を取り除く

# items of lists keep the numbers that they were given
m-items-of-lists-keep-the-numbers-that-they-were-4b21 = 箇条書きの項目に、書かれたとおりの番号を残す

# keys to press, `++ctrl+c++`, set as keys
m-keys-to-press-ctrl-c-set-as-keys-ff34 = 押すキー`++ctrl+c++`をキーの形で示す

# kramdown's comments and extensions, `{{::…}}`, read
m-kramdown-s-comments-and-extensions-read-b22a = kramdownのコメントと拡張`{"{"}::…{"}"}`を読む

# labels of figures and formulas, `{{#fig-…}}`, read
m-labels-of-figures-and-formulas-fig-read-a86b = 図と数式のラベル`{"{"}#fig-…{"}"}`を読む

# letters written as a letter and a mark made one character
m-letters-written-as-a-letter-and-a-mark-made-one-1ad1 = 文字と記号の組で書かれた文字を一文字に

# line and paragraph separators made line breaks
m-line-and-paragraph-separators-made-line-breaks-9855 = 行区切りと段落区切りの文字を改行に

# lines behind bars kept as lines
m-lines-behind-bars-kept-as-lines-090e = 縦棒の後の行を、そのまま行として残す

# lines like “[note]: words” kept as text
m-lines-like-note-words-kept-as-text-4292 = 「[note]: words」のような行を文章として残す

# lines of stars made breaks
m-lines-of-stars-made-breaks-785c = アスタリスクの行を区切りに

# lines with typed bullets made lists
m-lines-with-typed-bullets-made-lists-b10c = 手打ちの中黒などで始まる行を箇条書きに

# links by name, `[[…]]`, made links
m-links-by-name-made-links-c397 = 名前によるリンク`[[…]]`をリンクに

# links mended whose address held blanks, HTML or a lone parenthesis
m-links-mended-whose-address-held-blanks-html-or-a-20bd = アドレスに空白、HTML、対のない括弧があるリンクを直す

# links without words shown by their addresses
m-links-without-words-shown-by-their-addresses-a229 = 語句のないリンクを、アドレスで示す

# lists of attributes, `{{: …}}`, left out, their names kept as places
m-lists-of-attributes-left-out-their-names-kept-as-c5f3 = 属性の並び`{"{"}: …{"}"}`を省略し、その名前をリンクの行き先として残す

# lowered letters, `H~2~O`, set so
m-lowered-letters-h-2-o-set-so-8f41 = 下付き文字`H~2~O`を下付きで組む

# mail addresses that a protector hid are restored
m-mail-addresses-that-a-protector-hid-are-restored-403c = 保護の仕組みで隠されたメールアドレスを元に戻す

# mail addresses that a protector took away are lost: they are shown as [email protected]
m-mail-addresses-that-a-protector-took-away-are-8b2b = 保護の仕組みで取り除かれたメールアドレスは戻らず、[email protected]と示す

# Markdown in elements with `markdown="1"` read
m-markdown-in-elements-with-markdown-1-read-a60a = `markdown="1"`の付いた要素の中のMarkdownを読む

# Markdown right below a block of HTML read
m-markdown-right-below-a-block-of-html-read-501d = HTMLブロックのすぐ下のMarkdownを読む

# marks for lists of contents, `[TOC]`, left out
m-marks-for-lists-of-contents-toc-left-out-7e81 = 目次の記号`[TOC]`を省略する

# marks in listings, `// highlight-next-line`, made marked lines
m-marks-in-listings-highlight-next-line-made-marked-50e2 = コードの中の記号`// highlight-next-line`を行の印に

# marks where a site cuts articles off, `<!--more-->`, left out of their lines
m-marks-where-a-site-cuts-articles-off-more-left-a022 = サイトが記事を打ち切る記号`<!--more-->`を行から取り除く

# missing dates taken from a revision that was left out
m-missing-dates-taken-from-a-revision-that-was-left-8a02 = 日付のない記事に、除外した旧版の日付を補う

# missing dates taken from the articles with the nearest numbers
m-missing-dates-taken-from-the-articles-with-the-493d = 日付のない記事に、番号の最も近い記事の日付を補う

# missing dates taken from the names of pictures
m-missing-dates-taken-from-the-names-of-pictures-8b65 = 日付のない記事に、画像の名前から日付を補う

# names of blocks, `^1a2b3c`, made places for links
m-names-of-blocks-1a2b3c-made-places-for-links-33eb = ブロックの名前`^1a2b3c`をリンクの行き先に

# names of emoji, `:tada:`, made emoji
m-names-of-emoji-tada-made-emoji-c2a8 = 絵文字の名前`:tada:`を絵文字に

# notes in the text, `^[…]`, made footnotes
m-notes-in-the-text-made-footnotes-7fd7 = 本文中の注`^[…]`を脚注に

# numbers like “2008.” at the beginning of a line are no list
m-numbers-like-2008-at-the-beginning-of-a-line-are-f9b6 = 行頭の「2008.」のような数字を、番号付きの箇条書きとみなさない

# paragraphs of short broken lines set as verse
m-paragraphs-of-short-broken-lines-set-as-verse-95b8 = 短い行を折り返した段落を詩の行に

# passages that repeat under many articles left out
m-passages-that-repeat-under-many-articles-left-out-e5e6 = 多くの記事の末尾に繰り返される文を省略する

# pictures shown once that stood in the article twice
m-pictures-shown-once-that-stood-in-the-article-eb92 = 記事に二度ある画像を一度だけ示す

# radicals used as words made the characters they stand for
m-radicals-used-as-words-made-the-characters-they-3a06 = 文字として使われた部首を、それが表す漢字に

# readings and notes of Aozora Bunko, `漢字《かんじ》`, read
m-readings-and-notes-of-aozora-bunko-read-ffb0 = 青空文庫のルビと注記`漢字《かんじ》`を読む

# revisions and copies of an article left out
m-revisions-and-copies-of-an-article-left-out-5cd8 = 記事の旧版と写しを除外する

# rows of tables joined that were broken inside a cell
m-rows-of-tables-joined-that-were-broken-inside-a-c114 = セルの途中で折れた表の行をつなぐ

# short bold lines made headings, in an article without others
m-short-bold-lines-made-headings-in-an-article-8230 = ほかに見出しのない記事で、短い太字の行を見出しに

# shortcodes of WordPress, `[caption]`, read
m-shortcodes-of-wordpress-caption-read-9c64 = WordPressのショートコード`[caption]`を読む

# shortcodes of Zola, `{{{{ name(…) }}}}`, read
m-shortcodes-of-zola-name-read-2261 = Zolaのショートコード`{"{"}{"{"} name(…) {"}"}{"}"}`を読む

# sizes in pictures' marks left out
m-sizes-in-pictures-marks-left-out-aaef = 画像の記法にある大きさを省略する

# tables read whose line of dashes has another number of cells, or heads nothing
m-tables-read-whose-line-of-dashes-has-another-3cba = 区切り行のセルの数が違うか、見出し行のない表を読む

# tables read whose line of dashes holds tabs
m-tables-read-whose-line-of-dashes-holds-tabs-1c01 = 区切り行にタブのある表を読む

# tables whose columns stand below hyphens, `---- ---`, read
m-tables-whose-columns-stand-below-hyphens-read-88cf = 列をハイフン`---- ---`で示した表を読む

# tables whose grid is drawn, `+---+`, read
m-tables-whose-grid-is-drawn-read-c54f = 罫線を描いた表`+---+`を読む

# tables widened so that cells beyond their head are not lost
m-tables-widened-so-that-cells-beyond-their-head-d75a = 見出し行より多いセルが失われないよう、表を広げる

# tabs, hard blanks and runs of blanks in titles, names and tags made one blank
m-tabs-hard-blanks-and-runs-of-blanks-in-titles-d00b = 題名、名前、タグの中のタブ、改行しない空白、続いた空白を、空白一つに

# tags before Markdown that nothing closes made Markdown
m-tags-before-markdown-that-nothing-closes-made-bd06 = Markdownの前にある、閉じられないタグをMarkdownに

# tags of Hexo and Jekyll, `{{% … %}}`, read
m-tags-of-hexo-and-jekyll-read-a61d = HexoとJekyllのタグ`{"{"}% … %{"}"}`を読む

# tasks with marks of their own, `[/]`, made tasks with a tick
m-tasks-with-marks-of-their-own-made-tasks-with-a-f259 = 独自の印`[/]`のあるタスクを、チェック付きのタスクに

# text that was read in a wrong encoding read in the right one
m-text-that-was-read-in-a-wrong-encoding-read-in-786d = 誤った文字コードで読まれた文章を、正しい文字コードで読む

# two chapters with one title on one day: in the contents they can't be told apart, and one may be a revision of the other
m-two-chapters-with-one-title-on-one-day-in-the-3311 = 同じ日の、同じ題名の二つの章。目次で区別できず、一方が他方の旧版かもしれない

# values such as `{{{{ site.baseurl }}}}` filled in
m-values-such-as-site-baseurl-filled-in-bda3 = `{"{"}{"{"} site.baseurl {"}"}{"}"}`のような値を埋める

# words put in, `++…++`, underlined
m-words-put-in-underlined-53bd = 挿入された語句`++…++`に下線を引く
