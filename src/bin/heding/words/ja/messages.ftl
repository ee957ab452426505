# 1 picture on the web was not fetched
m-1-picture-on-the-web-was-not-fetched-eeb9 = ウェブ上の画像1点を取得していません

# a BMP
m-a-bmp-61bd = BMP

# a book in a language that Send to Kindle refuses, such as Korean
m-a-book-in-a-language-that-send-to-kindle-refuses-8a13 = 韓国語など、Send to Kindleが受け付けない言語の本

# a book in `{language}` can't be set in the script of `{tag}`
m-a-book-in-language-can-t-be-set-in-the-script-of-f3b2 = `{ $language }`の本を`{ $tag }`の字体で組むことはできません

# a comment for one browser is left out
m-a-comment-for-one-browser-is-left-out-29dc = 特定のブラウザー向けのコメントを省略しました

# a compressed file; if it is a drawing, unpack it to SVG
m-a-compressed-file-if-it-is-a-drawing-unpack-it-to-7060 = 圧縮ファイル。図形なら、SVGに展開してください

# a control character in the front matter is left out
m-a-control-character-in-the-front-matter-is-left-00a7 = フロントマターの制御文字を1字省略しました

# a date
m-a-date-402c = 日付

# a drawing in the text, `<svg>`, is left out
m-a-drawing-in-the-text-svg-is-left-out-e749 = 本文中の図形`<svg>`を省略しました

# a file of {megabytes} MB; up to {most} MB are looked at
m-a-file-of-megabytes-mb-up-to-most-mb-are-looked-7338 = { $megabytes } MBのファイル。{ $most } MBまでしか調べません

# a {format} picture, which e-readers don't show
m-a-format-picture-which-e-readers-don-t-show-bcc5 = 電子書籍リーダーが表示しない{ $format }画像

# a formula in the text, `<math>`, is left out
m-a-formula-in-the-text-math-is-left-out-b440 = 本文中の数式`<math>`を省略しました

# a GIF
m-a-gif-f1ef = GIF

# a Git LFS pointer, not the picture; run `git lfs pull`
m-a-git-lfs-pointer-not-the-picture-run-git-lfs-5cd9 = 画像ではなくGit LFSのポインター。`git lfs pull`を実行してください

# a group of keys
m-a-group-of-keys-38a5 = キーのまとまり

# a `]` is missing in it
m-a-is-missing-in-it-fe15 = `]`が足りない

# a JPEG
m-a-jpeg-071e = JPEG

# a JPEG XL picture, which e-readers don't show; save it as JPEG
m-a-jpeg-xl-picture-which-e-readers-don-t-show-save-34a1 = 電子書籍リーダーが表示しないJPEG XL画像。JPEGで保存してください

# a language
m-a-language-61d1 = 言語

# a language tag
m-a-language-tag-3360 = 言語タグ

# a link of nothing but blanks: nobody can see or follow it
m-a-link-of-nothing-but-blanks-nobody-can-see-or-93be = 空白だけのリンク。誰にも見えず、たどれない

# a link whose text is an address: hard to read, worse to listen to
m-a-link-whose-text-is-an-address-hard-to-read-7911 = 文字がアドレスのままのリンク。読みにくく、聞くにはさらにつらい

# a list
m-a-list-4075 = リスト

# a mail protector's
m-a-mail-protector-s-6be0 = メールアドレスの保護によるもの

# a mind map has one root, and this is beside it
m-a-mind-map-has-one-root-and-this-is-beside-it-c47b = マインドマップの根は一つで、これはその外にある

# a name
m-a-name-f469 = 名前

# a name or a list of names
m-a-name-or-a-list-of-names-3000 = 名前、または名前のリスト

# a NUL (U+0000) is left out
m-a-nul-u-0000-is-left-out-ab7f = NUL（U+0000）を1字省略しました

# a number
m-a-number-d67a = 数値

# a page's own declaration, `<!DOCTYPE>`, is left out
m-a-page-s-own-declaration-doctype-is-left-out-9a99 = ページ自身の宣言`<!DOCTYPE>`を省略しました

# a PDF document; save its page as PNG or SVG
m-a-pdf-document-save-its-page-as-png-or-svg-86cc = PDF文書。ページをPNGかSVGで保存してください

# a period is missing: try `2020-08`, `last` or `all`
m-a-period-is-missing-try-2020-08-last-or-all-ff87 = 期間がありません。`2020-08`、`last`、`all`などと書いてください

# a picture has neither alternative text nor caption
m-a-picture-has-neither-alternative-text-nor-02d8 = 画像に代替テキストもキャプションもありません

# a picture in the text can't be shown: {reason}
m-a-picture-in-the-text-can-t-be-shown-reason-e64c = 本文中の画像を表示できません：{ $reason }

# a picture of a kind ({format}) that e-readers don't show; save it as PNG
m-a-picture-of-a-kind-format-that-e-readers-don-t-1db1 = 電子書籍リーダーが表示しない種類（{ $format }）の画像。PNGで保存してください

# a picture of {width} × {height} pixels, more than can be fitted to a book; make it smaller
m-a-picture-of-width-height-pixels-more-than-can-be-f6a1 = { $width }×{ $height }画素の画像で、本に合わせられる上限を超えている。小さくしてください

# a picture that has {kilobytes} kB at its smallest, too many for a book
m-a-picture-that-has-kilobytes-kb-at-its-smallest-2e05 = 最小でも{ $kilobytes } kBあり、本には大きすぎる画像

# a picture with neither alternative text nor caption: it says nothing to a listener
m-a-picture-with-neither-alternative-text-nor-d873 = 代替テキストもキャプションもない画像。聞く人には何も伝わらない

# a picture without any pixels
m-a-picture-without-any-pixels-fa06 = 画素が一つもない画像

# a PNG
m-a-png-a33c = PNG

# a program is left out
m-a-program-is-left-out-000e = プログラムを省略しました

# a quotation mark in it is not closed
m-a-quotation-mark-in-it-is-not-closed-7099 = 引用符が閉じていない

# a second colon in this line makes it no YAML
m-a-second-colon-in-this-line-makes-it-no-yaml-9405 = この行には二つ目のコロンがあり、YAMLとして読めません

# a `{sign}` is missing in it
m-a-sign-is-missing-in-it-6ef0 = `{ $sign }`が足りない

# a site's own element is left out, the text in it stays
m-a-site-s-own-element-is-left-out-the-text-in-it-ce77 = サイト独自の要素を省略し、中の文章を残しました

# a style sheet is left out, the text that it was for stays
m-a-style-sheet-is-left-out-the-text-that-it-was-0af9 = スタイルシートを省略し、対象の文章を残しました

# a tab stands where YAML wants blanks
m-a-tab-stands-where-yaml-wants-blanks-4772 = YAMLでは空白を使う所に、タブがあります

# a tag has too many attributes and stays as text
m-a-tag-has-too-many-attributes-and-stays-as-text-2b0c = 属性が多すぎるタグを、文字のまま残しました

# a tag that HTML does not know is left out, what follows it stays
m-a-tag-that-html-does-not-know-is-left-out-what-90da = HTMLにないタグを省略し、後に続くものを残しました

# a tag without an end is left out, the text after it stays
m-a-tag-without-an-end-is-left-out-the-text-after-a532 = 終わりのないタグを省略し、後の文章を残しました

# a text
m-a-text-6622 = 文字列

# a TIFF
m-a-tiff-591a = TIFF

# a title of more than 120 characters: in contents and bars it takes up the screen
m-a-title-of-more-than-120-characters-in-contents-7f0d = 120字を超える題名。目次やナビゲーションで画面をふさぐ

# a typist's
m-a-typist-s-3f83 = 手入力の体裁によるもの

# a value can't begin with `{first}`
m-a-value-can-t-begin-with-first-4cd3 = 値を`{ $first }`で始めることはできません

# a web page, not a picture
m-a-web-page-not-a-picture-1378 = 画像ではなくウェブページ

# a WebP
m-a-webp-86b2 = WebP

# a word processor's
m-a-word-processor-s-5cf2 = ワープロによるもの

# a wrong encoding's
m-a-wrong-encoding-s-3098 = 文字コードの誤りによるもの

# a zone
m-a-zone-1960 = タイムゾーン

# {about} ({count} places)
m-about-count-places-acff = { $about }（{ $count }か所）

# add the work to the list, or correct the key; until then the book shows it as it is written
m-add-the-work-to-the-list-or-correct-the-key-until-8731 = 一覧に文献を加えるか、キーを直してください。それまでは書かれたまま本に載ります

# address
m-address-0539 = アドレス

# addresses given the scheme that was missing or misspelt
m-addresses-given-the-scheme-that-was-missing-or-a791 = アドレスに欠けていたスキームを補い、誤字を直す

# addresses of links
m-addresses-of-links-0853 = リンクのアドレス

# addresses of pictures
m-addresses-of-pictures-38b7 = 画像のアドレス

# `--again` asks for it
m-again-asks-for-it-4e1c = `--again`の指定による

# also {dialects}
m-also-dialects-51bb = ほかに{ $dialects }

# an address
m-an-address-189f = アドレス

# an AVIF picture, which most e-readers don't show; save it as JPEG
m-an-avif-picture-which-most-e-readers-don-t-show-d9aa = 多くの電子書籍リーダーが表示しないAVIF画像。JPEGで保存してください

# an end tag without a start tag
m-an-end-tag-without-a-start-tag-1f2e = 開始タグのない終了タグがある

# an exporter's
m-an-exporter-s-6fe2 = エクスポート機能によるもの

# an HEIC picture, which e-readers don't show; save it as JPEG
m-an-heic-picture-which-e-readers-don-t-show-save-55a8 = 電子書籍リーダーが表示しないHEIC画像。JPEGで保存してください

# an id is given twice: links lead to the first
m-an-id-is-given-twice-links-lead-to-the-first-1f40 = 同じidが二つあり、リンクは初めのものに移動します

# an instruction for a program, `<?…?>`, is left out
m-an-instruction-for-a-program-is-left-out-5155 = プログラムへの指示`<?…?>`を省略しました

# an SVG
m-an-svg-8bb9 = SVG

# an SVG drawing of which nothing is left without scripts and other files
m-an-svg-drawing-of-which-nothing-is-left-without-5169 = スクリプトとほかのファイルを除くと何も残らないSVG図形

# an SVG drawing of which nothing is seen
m-an-svg-drawing-of-which-nothing-is-seen-6f75 = 何も見えないSVG図形

# an SVG drawing that can't be drawn: {reason}
m-an-svg-drawing-that-can-t-be-drawn-reason-e923 = SVG図形を描けない：{ $reason }

# an SVG drawing that can't be made smaller
m-an-svg-drawing-that-can-t-be-made-smaller-d355 = 縮小できないSVG図形

# an SVG drawing that can't be read: {reason}
m-an-svg-drawing-that-can-t-be-read-reason-ca7d = 読めないSVG図形：{ $reason }

# an SVG drawing that repeats itself to more than {most} shapes
m-an-svg-drawing-that-repeats-itself-to-more-than-55c9 = 繰り返しで図形が{ $most }個を超えるSVG図形

# an SVG drawing that would take too long to draw
m-an-svg-drawing-that-would-take-too-long-to-draw-bdd5 = 描くのに時間がかかりすぎるSVG図形

# an SVG drawing too large to be drawn
m-an-svg-drawing-too-large-to-be-drawn-7c60 = 描くには大きすぎるSVG図形

# an SVG drawing with more than {steps} steps of filters
m-an-svg-drawing-with-more-than-steps-steps-of-70d5 = フィルターが{ $steps }段を超えるSVG図形

# an SVG drawing with words, and no font to draw them
m-an-svg-drawing-with-words-and-no-font-to-draw-7cf0 = 文字のあるSVG図形で、文字を描くフォントがない

# an SVG drawing with words that no font here has
m-an-svg-drawing-with-words-that-no-font-here-has-cbc6 = ここにあるフォントでは描けない文字を含むSVG図形

# an SVG drawing without any size
m-an-svg-drawing-without-any-size-c466 = 大きさのないSVG図形

# an SVG drawing without anything in it
m-an-svg-drawing-without-anything-in-it-8d8a = 中身のないSVG図形

# an XML document of <{name}>, not a drawing
m-an-xml-document-of-name-not-a-drawing-f9c4 = 図形ではなく、<{ $name }>のXML文書

# article {counts} ({first})
m-article-counts-first-6a10 = 記事の{ $counts }（{ $first }）

# articles are files that end in .md, .markdown, .mdx, .qmd or .Rmd
m-articles-are-files-that-end-in-md-markdown-mdx-4f34 = 記事とは、名前が.md、.markdown、.mdx、.qmd、.Rmdで終わるファイルです

# articles {counts} ({first})
m-articles-counts-first-b857 = 記事の{ $counts }（{ $first }）

# articles of other volumes that it links to changed
m-articles-of-other-volumes-that-it-links-to-c73d = リンク先であるほかの巻の記事が変わった

# attributes of headings
m-attributes-of-headings-b372 = 見出しの属性

# author
m-author-f52c = 著者

# authors
m-authors-4b0c = 著者

# {bad} places are no {name} and were replaced by «�», the first at byte {byte}
m-bad-places-are-no-name-and-were-replaced-by-the-4817 = { $bad }か所が{ $name }として読めないため、「�」に置き換えました。初めはオフセット{ $byte }です

# begin the key at the margin
m-begin-the-key-at-the-margin-6913 = キーを行頭から書いてください

# BibTeX, CSL's JSON and YAML are read, by the ending of the file's name
m-bibtex-csl-s-json-and-yaml-are-read-by-the-ending-0b2b = 読めるのはBibTeX、CSLのJSON、CSLのYAMLです。ファイル名の拡張子で見分けます

# bind that folder by itself: settings are read {deep} folders deep, and of {most} sites
m-bind-that-folder-by-itself-settings-are-read-deep-ab0b = そのフォルダーだけで合本してください。設定を読むのは{ $deep }階層まで、{ $most }サイトまでです

# blanks and invisible characters taken out of addresses
m-blanks-and-invisible-characters-taken-out-of-b319 = アドレスから空白と見えない文字を取り除く

# can't be read: {reason}
m-can-t-be-read-reason-8888 = 読めない：{ $reason }

# cards
m-cards-e1b5 = カード

# categories
m-categories-9edd = 分類

# category
m-category-8d5e = 分類

# cells beyond the head of a table
m-cells-beyond-the-head-of-a-table-11d5 = 表の見出し行からはみ出たセル

# `{character}` can't be read
m-character-can-t-be-read-9eff = `{ $character }`を読めない

# check its quotation marks, and that it ends as it began: `{{{{< … >}}}}`, `{{{{% … %}}}}`
m-check-its-quotation-marks-and-that-it-ends-as-it-8038 = 引用符を確かめ、始まりと終わりの記号がそろっているか見てください：`{"{"}{"{"}< … >{"}"}{"}"}`、`{"{"}{"{"}% … %{"}"}{"}"}`

# citations stay as they are written; put the file beside the article, or correct its path
m-citations-stay-as-they-are-written-put-the-file-0183 = 引用は書かれたまま残ります。ファイルを記事と同じ所に置くか、パスを直してください

# close it at the end of the value, or take it away
m-close-it-at-the-end-of-the-value-or-take-it-away-110c = 値の終わりで閉じるか、消してください

# close it with `]`, or quote the value
m-close-it-with-or-quote-the-value-5625 = `]`で閉じるか、値を引用符で囲んでください

# copy the book to the device by cable, or convert it with another program
m-copy-the-book-to-the-device-by-cable-or-convert-d09f = ケーブルで端末にコピーするか、別のプログラムで変換してください

# correct the LaTeX, or say under `[maths.macros]` in heding.toml what a command of your site's stands for; until then the book shows it as it is written
m-correct-the-latex-or-say-under-maths-macros-in-ec0f = LaTeXを直すか、サイト独自のコマンドの意味をheding.tomlの`[maths.macros]`に書いてください。それまでは書かれたまま本に載ります

# correct the one that is wrong
m-correct-the-one-that-is-wrong-e6a4 = 誤っている方を直してください

# {count} added
m-count-added-abc1 = 追加{ $count }件

# {count} changed
m-count-changed-af5d = 変更{ $count }件

# {count} control characters in the front matter are left out
m-count-control-characters-in-the-front-matter-are-6a0a = フロントマターの制御文字を{ $count }字省略しました

# {count} gone
m-count-gone-1811 = 削除{ $count }件

# {count} pictures have neither alternative text nor caption
m-count-pictures-have-neither-alternative-text-nor-fa25 = 画像{ $count }点に代替テキストもキャプションもありません

# {count} pictures on the web were not fetched
m-count-pictures-on-the-web-were-not-fetched-8381 = ウェブ上の画像{ $count }点を取得していません

# cut its longest table, list or paragraph in two
m-cut-its-longest-table-list-or-paragraph-in-two-2c70 = ページで最も長い表、箇条書き、段落を二つに分けてください

# damage: {damages}
m-damage-damages-cab0 = 損傷：{ $damages }

# damage: none found
m-damage-none-found-2041 = 損傷：なし

# day
m-day-c5b2 = 日

# definitions lent to boxes
m-definitions-lent-to-boxes-8634 = 囲み記事に補った定義

# definitions of links
m-definitions-of-links-349a = リンクの定義

# delete the character; it is invisible and allowed neither in YAML nor in XML
m-delete-the-character-it-is-invisible-and-allowed-0063 = この文字を消してください。目に見えず、YAMLでもXMLでも使えない文字です

# describes a section of a site
m-describes-a-section-of-a-site-6102 = サイトの節を説明するページである

# diagrams
m-diagrams-b49d = 図

# diagrams of the kind `{line}` are not drawn
m-diagrams-of-the-kind-line-are-not-drawn-2d10 = `{ $line }`の種類の図は描けない

# draw shadows and grain as shapes, or with gradients
m-draw-shadows-and-grain-as-shapes-or-with-d71c = 影や粒子は、図形かグラデーションで描いてください

# editions in another script are made of Chinese; these are made as written
m-editions-in-another-script-are-made-of-chinese-24cb = 別の字体の版を作れるのは中国語だけです。これらの本は書かれたまま作ります

# elements nest deeper than {most}
m-elements-nest-deeper-than-most-c48f = 要素の入れ子が{ $most }段を超えている

# elements stand too deep inside one another: the inner ones are left out, their text stays
m-elements-stand-too-deep-inside-one-another-the-9e2b = 要素の入れ子が深すぎるため、内側の要素を省略し、文章を残しました

# embeddable
m-embeddable-a29a = 埋め込み可

# embeddable as a whole
m-embeddable-as-a-whole-2cc0 = 全体でのみ埋め込み可

# `{end}` is neither date nor span
m-end-is-neither-date-nor-span-83bc = `{ $end }`は日付でも長さでもない

# end it where it should end
m-end-it-where-it-should-end-8ee3 = 終わるべき所で閉じてください

# end it with `-->`
m-end-it-with-7fc6 = `-->`で閉じてください

# end it with the marks with which it begins
m-end-it-with-the-marks-with-which-it-begins-f645 = 始めたときと同じ記号で閉じてください

# `exclude_docs` of the site names `{pattern}`
m-exclude-docs-of-the-site-names-pattern-19a7 = サイトの`exclude_docs`に`{ $pattern }`がある

# `exclude` of the site names `{pattern}`
m-exclude-of-the-site-names-pattern-2851 = サイトの`exclude`に`{ $pattern }`がある

# `excludeFiles` of a mount names `{pattern}`
m-excludefiles-of-a-mount-names-pattern-789c = マウントの`excludeFiles`に`{ $pattern }`がある

# fields and buttons of a form are left out, its other words stay
m-fields-and-buttons-of-a-form-are-left-out-its-f082 = フォームの入力欄とボタンを省略し、ほかの語句を残しました

# files show files here, deeper than {deepest} of them
m-files-show-files-here-deeper-than-deepest-of-them-3a7b = ファイルがファイルを引き込む深さが、ここで{ $deepest }を超えています

# formulas
m-formulas-b72f = 数式

# give it a `src`
m-give-it-a-src-1b48 = `src`を付けてください

# give one another title, or take one out
m-give-one-another-title-or-take-one-out-6331 = 一方の題名を変えるか、一方を外してください

# give the label to a figure, a table or a heading; until then the book shows it as it is written
m-give-the-label-to-a-figure-a-table-or-a-heading-7a01 = 図、表、見出しのどれかにこのラベルを付けてください。それまでは書かれたまま本に載ります

# has a scheme that e-readers don't follow
m-has-a-scheme-that-e-readers-don-t-follow-f0c8 = 電子書籍リーダーがたどれないスキームである

# has headings, but no text
m-has-headings-but-no-text-1c73 = 見出しはありますが、本文がありません

# has HTML where its address should be
m-has-html-where-its-address-should-be-6a44 = アドレスの所にHTMLがある

# has neither text nor pictures
m-has-neither-text-nor-pictures-9e53 = 本文も画像もない

# has no address
m-has-no-address-df2d = アドレスがない

# has no date, and dates are asked for
m-has-no-date-and-dates-are-asked-for-9373 = 日付が指定されているのに、日付がない

# has no {what}, and some are asked for
m-has-no-what-and-some-are-asked-for-9ccc = { $what }が指定されているのに、{ $what }がない

# has no word that does not stand in an article that is kept
m-has-no-word-that-does-not-stand-in-an-article-dd09 = 残した記事にない語句が一つもない

# has the same words as an article that is kept
m-has-the-same-words-as-an-article-that-is-kept-185a = 残した記事と同じ文面である

# has the {what} {own}, none of which is asked for
m-has-the-what-own-none-of-which-is-asked-for-71ab = { $what }が{ $own }で、指定されたものがない

# has title and day in common with {first}
m-has-title-and-day-in-common-with-first-20a3 = 題名と日付が{ $first }と同じです

# has words where its address should be
m-has-words-where-its-address-should-be-8fff = アドレスの所に文がある

# headings and nothing under them: the text was lost or is not written yet
m-headings-and-nothing-under-them-the-text-was-lost-4618 = 見出しだけで本文がない記事。本文が失われたか、まだ書かれていない

# headings in notes
m-headings-in-notes-12ee = 注の中の見出し

# `heding fonts` says where they stand; a family that has them can follow in `fonts`
m-heding-fonts-says-where-they-stand-a-family-that-09ba = どこにある文字かは`heding fonts`でわかります。その文字のあるファミリーを、`fonts`に続けて書けます

# heding is another version
m-heding-is-another-version-0dc5 = hedingのバージョンが変わった

# Hexo makes no pages of `{hidden}`
m-hexo-makes-no-pages-of-hidden-d205 = Hexoは`{ $hidden }`をページにしない

# holds the pages that a site's program makes
m-holds-the-pages-that-a-site-s-program-makes-19f7 = サイトのプログラムが作ったページである

# holds what a package manager installed
m-holds-what-a-package-manager-installed-8b8c = パッケージマネージャーがインストールしたものである

# holds what pages of the site show by snippets
m-holds-what-pages-of-the-site-show-by-snippets-4f0d = サイトのページがスニペットとして引き込むものである

# {href} can't be read
m-href-can-t-be-read-2b22 = { $href }を読めない

# {href} can't be used: {it}
m-href-can-t-be-used-it-37a4 = { $href }を使えない：{ $it }

# {href} is larger than {most} MiB
m-href-is-larger-than-most-mib-7721 = { $href }が{ $most } MiBを超えている

# if it is meant to be read, write it as code, between backticks
m-if-it-is-meant-to-be-read-write-it-as-code-5a20 = 読ませるものなら、バッククォートで囲んでコードにしてください

# if it is text, write `\<`
m-if-it-is-text-write-ef95 = 文字として書くなら、`\<`としてください

# `ignored_content` of the site names `{it}`
m-ignored-content-of-the-site-names-it-e6f5 = サイトの`ignored_content`に`{ $it }`がある

# `ignorePatterns` of the site name `{pattern}`
m-ignorepatterns-of-the-site-name-pattern-26bb = サイトの`ignorePatterns`に`{ $pattern }`がある

# indent with blanks
m-indent-with-blanks-8f35 = 空白で字下げしてください

# {instead}; the nearest are {several}
m-instead-the-nearest-are-several-9c79 = { $instead }。近いのは{ $several }です

# {instead}; the nearest is {one}
m-instead-the-nearest-is-one-719d = { $instead }。最も近いのは{ $one }です

# is a hidden file
m-is-a-hidden-file-3eb8 = 隠しファイルである

# is a hidden folder, with all that is in it
m-is-a-hidden-folder-with-all-that-is-in-it-174b = 隠しフォルダーである（中のものもすべて含む）

# is a list of links to articles: the book has its own
m-is-a-list-of-links-to-articles-the-book-has-its-1093 = 記事へのリンク集である（本には本の目次がある）

# is a page of the site's own: {what}
m-is-a-page-of-the-site-s-own-what-8acd = サイト自身のページである：{ $what }

# is a part of other pages: it says that it is not rendered
m-is-a-part-of-other-pages-it-says-that-it-is-not-68ce = ほかのページの部品である（表示しないと書かれている）

# is a part of other pages: its section says that it is not rendered
m-is-a-part-of-other-pages-its-section-says-that-it-7827 = ほかのページの部品である（節のページに、表示しないと書かれている）

# is a part of the pages of a manual
m-is-a-part-of-the-pages-of-a-manual-713e = マニュアルのページの部品である

# is a sample to be copied: its title and words are placeholders
m-is-a-sample-to-be-copied-its-title-and-words-are-bfa0 = 写して使うための例である（題名も文面も仮のもの）

# is a saved state of an article that is kept: this archive numbers them one by one
m-is-a-saved-state-of-an-article-that-is-kept-this-7257 = 残した記事の保存版である。このアーカイブは保存のたびに番号を付けている

# is a symbolic link: what it leads to may lie outside the folder
m-is-a-symbolic-link-what-it-leads-to-may-lie-e5f2 = シンボリックリンクである（リンク先がフォルダーの外かもしれない）

# is an earlier state of an article that is kept, at one address
m-is-an-earlier-state-of-an-article-that-is-kept-at-cb13 = 残した記事の旧版で、アドレスが同じである

# is called a template, and has {blanks} blanks to fill in
m-is-called-a-template-and-has-blanks-blanks-to-99b5 = ひな形という名前で、記入欄が{ $blanks }か所ある

# is dated {date}, but was last changed on {date_2}
m-is-dated-date-but-was-last-changed-on-date-2-75a4 = 日付は{ $date }ですが、最終更新はそれより前の{ $date_2 }です

# is in `{own}`, which is none of the languages that are wanted
m-is-in-own-which-is-none-of-the-languages-that-are-0e99 = `{ $own }`の記事で、求められた言語のどれでもない

# is marked as a draft
m-is-marked-as-a-draft-6c5f = 下書きの印がある

# is no file but a pipe, a socket or a device
m-is-no-file-but-a-pipe-a-socket-or-a-device-78db = ファイルではなく、パイプ、ソケット、デバイスのどれかである

# is none of the files that were named
m-is-none-of-the-files-that-were-named-44bf = 指名されたファイルではない

# is of {day}, after {to}
m-is-of-day-after-to-7cdb = { $day }の記事で、{ $to }より後である

# is of {day}, before {from}
m-is-of-day-before-from-da9f = { $day }の記事で、{ $from }より前である

# is Quartz's own manual, which no site shows
m-is-quartz-s-own-manual-which-no-site-shows-74b1 = Quartz自身のマニュアルで、サイトには表示されない

# is the list of the book's chapters
m-is-the-list-of-the-book-s-chapters-8920 = 本の章の一覧である

# is the sample that comes with a generator or a theme
m-is-the-sample-that-comes-with-a-generator-or-a-58fb = ジェネレーターかテーマに付属の例である

# it begins with neither `digraph` nor `graph`
m-it-begins-with-neither-digraph-nor-graph-0f67 = `digraph`でも`graph`でも始まっていない

# it can't be drawn: {error}
m-it-can-t-be-drawn-error-ee63 = 描けない：{ $error }

# it can't be laid out
m-it-can-t-be-laid-out-1aa1 = 組版できない

# it can't be read: {reason}
m-it-can-t-be-read-reason-512f = 読めない：{ $reason }

# it can't be written: {error}
m-it-can-t-be-written-error-c92c = 書き出せない：{ $error }

# it comes from {file}
m-it-comes-from-file-f346 = { $file }にあるフォントです

# it ends beyond all calendars
m-it-ends-beyond-all-calendars-0752 = 終わりが暦の範囲を超えている

# it ends too early
m-it-ends-too-early-5305 = 途中で終わっている

# it {flaw}
m-it-flaw-318a = { $flaw }

# it gives no date; a revision of it is of {date}
m-it-gives-no-date-a-revision-of-it-is-of-date-af8d = 日付の記載がありません。旧版の日付は{ $date }です

# it gives no date; by the articles around it, it is of about {day}
m-it-gives-no-date-by-the-articles-around-it-it-is-c581 = 日付の記載がありません。前後の記事から見て{ $day }頃のものです

# it has more than {most_columns} columns or {most_rows} rows
m-it-has-more-than-most-columns-columns-or-most-9e4f = { $most_columns }桁または{ $most_rows }行を超えている

# it has more than {most} commits or {most_branches} branches
m-it-has-more-than-most-commits-or-most-branches-af27 = コミットが{ $most }個またはブランチが{ $most_branches }本を超えている

# it has more than {most_nodes} nodes
m-it-has-more-than-most-nodes-nodes-8e79 = ノードが{ $most_nodes }個を超えている

# it has more than {most_nodes} nodes or {most_edges} edges
m-it-has-more-than-most-nodes-nodes-or-most-edges-61b7 = ノードが{ $most_nodes }個または辺が{ $most_edges }本を超えている

# it has more than {most} points
m-it-has-more-than-most-points-7998 = 点が{ $most }個を超えている

# it has more than {most} slices
m-it-has-more-than-most-slices-a91d = 区分が{ $most }個を超えている

# it has more than {most} steps
m-it-has-more-than-most-steps-7996 = ステップが{ $most }個を超えている

# it has more than {most} steps or {most_actors} actors
m-it-has-more-than-most-steps-or-most-actors-actors-e679 = ステップが{ $most }個または登場者が{ $most_actors }人を超えている

# it has more than {most} tasks
m-it-has-more-than-most-tasks-ee9b = タスクが{ $most }個を超えている

# it has more than {most} times
m-it-has-more-than-most-times-cc95 = 時期が{ $most }個を超えている

# it has more than {most} values or {most_rows} rows of them
m-it-has-more-than-most-values-or-most-rows-rows-of-a9f5 = 値が{ $most }個またはその行が{ $most_rows }行を超えている

# it has too many classes
m-it-has-too-many-classes-07c8 = クラスが多すぎる

# it has too many entities
m-it-has-too-many-entities-d3a1 = エンティティが多すぎる

# it has too many nodes or edges
m-it-has-too-many-nodes-or-edges-95ba = ノードまたは辺が多すぎる

# it has too many states
m-it-has-too-many-states-5d1f = 状態が多すぎる

# it holds a filter, which may take any time to draw
m-it-holds-a-filter-which-may-take-any-time-to-draw-ab19 = フィルターがあり、描くのにどれだけかかるかわからない

# it holds more than {most} attributes
m-it-holds-more-than-most-attributes-4aa1 = 属性が{ $most }個を超えている

# it holds more than {most} elements
m-it-holds-more-than-most-elements-3db8 = 要素が{ $most }個を超えている

# it is larger than {size} MB, the most that is read of its kind
m-it-is-larger-than-size-mb-the-most-that-is-read-a3df = { $size } MBを超えている（この種類のファイルを読む上限）

# it is left out; put what the sheet needs into the sheet itself
m-it-is-left-out-put-what-the-sheet-needs-into-the-a944 = その部分を省略しました。必要なものはスタイルシートの中に書いてください

# it is longer than {longest} bytes
m-it-is-longer-than-longest-bytes-c68a = { $longest }バイトを超えている

# it is made of more than {most}
m-it-is-made-of-more-than-most-4efa = 上限を超えている（{ $most }）

# it is neither a JPEG nor a PNG
m-it-is-neither-a-jpeg-nor-a-png-811d = JPEGでもPNGでもない

# it is new
m-it-is-new-cd42 = 新しい巻

# it is no higher or wider than a line
m-it-is-no-higher-or-wider-than-a-line-7472 = 高さか幅が線ほどしかない

# it is no regular file
m-it-is-no-regular-file-0c40 = 通常のファイルではない

# it is no ZIP archive, as every EPUB is: {reason}
m-it-is-no-zip-archive-as-every-epub-is-reason-34c3 = ZIP書庫ではない（EPUBはすべてZIP書庫である）：{ $reason }

# it is not in the cache any more
m-it-is-not-in-the-cache-any-more-c80d = もうキャッシュにない

# it is reached through a symbolic link, and none is followed there
m-it-is-reached-through-a-symbolic-link-and-none-is-fec6 = シンボリックリンクを通るパスである（ここではリンクをたどらない）

# it is shown no second time
m-it-is-shown-no-second-time-6ee6 = 二度は引き込みません

# it is too large for any page
m-it-is-too-large-for-any-page-aea5 = どのページにも収まらない大きさである

# it leads to no page on the web
m-it-leads-to-no-page-on-the-web-3ccf = ウェブのページを指していない

# it may ask for {known}
m-it-may-ask-for-known-1790 = 使える名前は{ $known }です

# it may be better as several articles
m-it-may-be-better-as-several-articles-6f93 = いくつかの記事に分けるとよいかもしれません

# it needs the repair `{repair}`, which is switched off
m-it-needs-the-repair-repair-which-is-switched-off-2815 = 修復`{ $repair }`が必要ですが、オフになっています

# its address holds no data
m-its-address-holds-no-data-bdbe = アドレスにデータがない

# its commands stand for one another without end
m-its-commands-stand-for-one-another-without-end-6e8d = コマンドの置き換えが循環している

# its data are no Base64
m-its-data-are-no-base64-e2da = データがBase64ではない

# its date is in no period that was asked for
m-its-date-is-in-no-period-that-was-asked-for-e1bb = 日付が、指定されたどの期間にも入らない

# its ends are no numbers, the lower one first
m-its-ends-are-no-numbers-the-lower-one-first-9792 = 両端が、小さい順に並んだ数ではない

# its file is gone or was changed
m-its-file-is-gone-or-was-changed-39d0 = 本のファイルがないか、変更された

# its list of files can't be found, or is larger than {most} MiB
m-its-list-of-files-can-t-be-found-or-is-larger-f5cd = ファイルの一覧が見つからないか、{ $most } MiBを超えている

# its marks are those of an Obsidian vault
m-its-marks-are-those-of-an-obsidian-vault-1436 = 記法はObsidianの保管庫のもの

# its MathML can't be read
m-its-mathml-can-t-be-read-1e25 = そのMathMLを読めない

# its name begins with `_`: a part of other pages
m-its-name-begins-with-a-part-of-other-pages-306a = 名前が`_`で始まる：ほかのページの部品である

# its name is not UTF-8
m-its-name-is-not-utf-8-21ab = 名前がUTF-8ではない

# its path leads out of the folder
m-its-path-leads-out-of-the-folder-8395 = パスがフォルダーの外へ出る

# its pictures have more than {most} million pixels
m-its-pictures-have-more-than-most-million-pixels-5b75 = 画像の画素数が{ $most }百万を超えている

# its place in the series or the order of its articles changed
m-its-place-in-the-series-or-the-order-of-its-76f8 = シリーズでの位置か、記事の順序が変わった

# its place is none between 0 and 1
m-its-place-is-none-between-0-and-1-fc98 = 位置が0から1の間にない

# its reading order has more than {it} entries
m-its-reading-order-has-more-than-it-entries-5631 = 読み順の項目が{ $it }を超えている

# its root is `{root}`, not `svg`
m-its-root-is-root-not-svg-bf48 = ルート要素が`svg`ではなく`{ $root }`である

# its score is none from 0 to 5
m-its-score-is-none-from-0-to-5-4a90 = 評価が0から5の間にない

# its title was never filled in
m-its-title-was-never-filled-in-52df = 題名が記入されていない

# its value is no number from 0 on
m-its-value-is-no-number-from-0-on-d299 = 値が0以上の数ではない

# Jekyll makes no pages of `{hidden}`
m-jekyll-makes-no-pages-of-hidden-706f = Jekyllは`{ $hidden }`をページにしない

# Jekyll takes no file in `_posts` without a date in its name
m-jekyll-takes-no-file-in-posts-without-a-date-in-40ae = Jekyllは、`_posts`では名前に日付のないファイルを使わない

# `{key}` holds an expression that is not understood
m-key-holds-an-expression-that-is-not-understood-b435 = `{ $key }`に解釈できない式がある

# `{key}` is given twice, and the first counts
m-key-is-given-twice-and-the-first-counts-6cc3 = `{ $key }`が二つあります。初めのものを使います

# `{key}` is {shown}, not {wanted}
m-key-is-shown-not-wanted-6ba1 = `{ $key }`が{ $wanted }ではなく{ $shown }です

# `{key}` is {what} where {wanted} belongs
m-key-is-what-where-wanted-belongs-3ce2 = `{ $key }`は{ $wanted }のはずですが、{ $what }です

# `{key}` is `{word}`, which is read as the language `{language}`
m-key-is-word-which-is-read-as-the-language-9085 = `{ $key }`が`{ $word }`なので、言語`{ $language }`と読みました

# `{key}` names more than {most}: {left_out} are left out
m-key-names-more-than-most-left-out-are-left-out-3909 = `{ $key }`の数が{ $most }を超えています。{ $left_out }件を省略しました

# `{key}` of the site names `{pattern}`
m-key-of-the-site-names-pattern-dc28 = サイトの`{ $key }`に`{ $pattern }`がある

# `{key}` of the site's settings leaves it out
m-key-of-the-site-s-settings-leaves-it-out-d6ae = サイトの設定の`{ $key }`で除かれている

# kinds of notices
m-kinds-of-notices-7cca = 囲み記事の種類

# language
m-language-8194 = 言語

# languages of listings
m-languages-of-listings-92fc = コードの言語

# leads to a file on the author's own computer
m-leads-to-a-file-on-the-author-s-own-computer-e564 = 著者のコンピューターの中のファイルを指している

# leave out its pictures, or raise `megabytes` under `[split]`
m-leave-out-its-pictures-or-raise-megabytes-under-ee56 = 記事の画像を減らすか、`[split]`の`megabytes`を大きくしてください

# leave out other pictures, or make this one smaller yourself
m-leave-out-other-pictures-or-make-this-one-smaller-e940 = ほかの画像を減らすか、この画像をあらかじめ小さくしてください

# `--ledger -` tells what became of each file
m-ledger-tells-what-became-of-each-file-212f = `--ledger -`で、各ファイルの扱いがわかります

# `--ledger -` tells which rule left each file out of it
m-ledger-tells-which-rule-left-each-file-out-of-it-b493 = `--ledger -`で、各ファイルがどの規則で除外されたかがわかります

# left out of `{profile}`: {reason}
m-left-out-of-profile-reason-1d81 = `{ $profile }`では省略しました：{ $reason }

# left out of `{profile}`: {why}
m-left-out-of-profile-why-f839 = `{ $profile }`では省略しました：{ $why }

# lies in a folder of parts and data
m-lies-in-a-folder-of-parts-and-data-84dd = 部品とデータのフォルダーにある

# lies in a folder of templates
m-lies-in-a-folder-of-templates-3b39 = ひな形のフォルダーにある

# lies in a folder of templates, and has blanks to fill in
m-lies-in-a-folder-of-templates-and-has-blanks-to-034d = ひな形のフォルダーにあり、記入欄が残っている

# lies in the folder of templates that the vault's settings name
m-lies-in-the-folder-of-templates-that-the-vault-s-af94 = 保管庫の設定で指定された、ひな形のフォルダーにある

# line breaks and readings
m-line-breaks-and-readings-a1c2 = 改行とルビ

# `{line}` can't be read
m-line-can-t-be-read-5eb3 = `{ $line }`を読めない

# line {line}: `{key}` is {what} where {wanted} belongs
m-line-line-key-is-what-where-wanted-belongs-1a4e = { $line }行目：`{ $key }`は{ $wanted }のはずですが、{ $what }です

# links and pictures
m-links-and-pictures-1aa8 = リンクと画像

# links and pictures without an address left out, their words kept
m-links-and-pictures-without-an-address-left-out-c7a5 = アドレスのないリンクと画像を省略し、語句を残す

# `{lost}` is the label of nothing in this article
m-lost-is-the-label-of-nothing-in-this-article-45a6 = `{ $lost }`というラベルは、この記事のどこにもありません

# made smaller for `{profile}`, from {before} to {after}: {why}
m-made-smaller-for-profile-from-before-to-after-why-5ccf = `{ $profile }`のために{ $before }から{ $after }に縮小しました：{ $why }

# makes a chapter of {size} KiB
m-makes-a-chapter-of-size-kib-d395 = { $size } KiBの章になります

# marks and words of the sentence taken off the ends of addresses
m-marks-and-words-of-the-sentence-taken-off-the-85a7 = アドレスの末尾に付いた文の記号や語句を切り離す

# marks in captions
m-marks-in-captions-6534 = キャプションの記号

# marks of lists
m-marks-of-lists-881b = 箇条書きの記号

# marks of notes
m-marks-of-notes-92ea = 注の記号

# matches no pattern of `include`
m-matches-no-pattern-of-include-55a7 = `include`のどのパターンにも当てはまらない

# matches `{pattern}` of `exclude`
m-matches-pattern-of-exclude-da43 = `exclude`の`{ $pattern }`に当てはまる

# matches `{pattern}` of {file}
m-matches-pattern-of-file-f2f1 = { $file }の`{ $pattern }`に当てはまる

# META-INF/container.xml names no package document
m-meta-inf-container-xml-names-no-package-document-dc64 = META-INF/container.xmlにパッケージ文書の指定がない

# month
m-month-d07f = 月

# {more} more like this in the file
m-more-more-like-this-in-the-file-ded6 = このファイルに同様のものがほかに{ $more }件

# more than {most} MiB of it would have to be unpacked
m-more-than-most-mib-of-it-would-have-to-be-f20d = { $most } MiBを超えて展開することになる

# {name} can't be read: {it}
m-name-can-t-be-read-it-1e52 = { $name }を読めない：{ $it }

# {name} can't be used: {it}
m-name-can-t-be-used-it-aa8c = { $name }を使えない：{ $it }

# `\{name}` defines nothing
m-name-defines-nothing-52ba = `\{ $name }`が何も定義していない

# `{name}` is about the folder
m-name-is-about-the-folder-9901 = `{ $name }`はフォルダーの説明である

# {name} is larger than {most} MiB
m-name-is-larger-than-most-mib-4858 = { $name }が{ $most } MiBを超えている

# `{name}` leads to no article of the book
m-name-leads-to-no-article-of-the-book-2d30 = `{ $name }`に当たる記事が、この本にありません

# `{name}` leads to no article of the book, nor another link of its kind
m-name-leads-to-no-article-of-the-book-nor-another-0ff7 = `{ $name }`に当たる記事が、この本にありません。同様のリンクがもう一つあります

# `{name}` leads to no article of the book, nor {others} other links of its kind
m-name-leads-to-no-article-of-the-book-nor-others-3dc6 = `{ $name }`に当たる記事が、この本にありません。同様のリンクがほかに{ $others }個あります

# `\{name}` needs {arguments} of what follows it
m-name-needs-arguments-of-what-follows-it-39e3 = `\{ $name }`の後に、引数が{ $arguments }個必要である

# {name} picture that is damaged, or of a kind that is not understood
m-name-picture-that-is-damaged-or-of-a-kind-that-is-461a = 損傷しているか、未対応の種類の{ $name }画像

# names no host that could exist
m-names-no-host-that-could-exist-7276 = ありえないホスト名である

# names of characters
m-names-of-characters-3978 = 文字の名前（文字参照）

# no article has a date; `heding build` binds them all
m-no-article-has-a-date-heding-build-binds-them-all-3ef9 = 日付のある記事がありません。`heding build`なら全部を合本できます

# no article has the {kind} {wanted}
m-no-article-has-the-kind-wanted-8d7f = { $kind }が{ $wanted }の記事はありません

# no article is at {written}
m-no-article-is-at-written-7f1f = { $written }に記事がありません

# no article is in `{it}`
m-no-article-is-in-it-f307 = `{ $it }`の記事がありません

# no article is in the series «{title}»
m-no-article-is-in-the-series-title-2ea7 = シリーズ「{ $title }」に入る記事がありません

# no article says anything of {kind}
m-no-article-says-anything-of-kind-9068 = { $kind }を書いた記事がありません

# no embedded font has the character {shown}
m-no-embedded-font-has-the-character-shown-89d3 = 埋め込むフォントに、文字{ $shown }がありません

# no embedded font has these {count} characters: {shown}{more}
m-no-embedded-font-has-these-count-characters-shown-ce2b = 埋め込むフォントに、次の{ $count }字がありません：{ $shown }{ $more }

# no font has these characters of the cover: {some}
m-no-font-has-these-characters-of-the-cover-some-4866 = 表紙の文字がどのフォントにもありません：{ $some }

# no picture at hand of {name} is large enough for its cover
m-no-picture-at-hand-of-name-is-large-enough-for-a3f3 = 手元にある{ $name }の画像に、表紙にできる大きさのものがありません

# no picture's address
m-no-picture-s-address-1aa0 = 画像のアドレスではありません

# no picture that e-readers show
m-no-picture-that-e-readers-show-b157 = 電子書籍リーダーが表示する画像ではない

# no place in `{path}` is called “{name}”
m-no-place-in-path-is-called-name-348c = `{ $path }`に「{ $name }」という場所がありません

# no place in this article is called so
m-no-place-in-this-article-is-called-so-84cf = その名前の場所が、この記事にありません

# no site generator known
m-no-site-generator-known-840e = サイトのジェネレーターは不明

# no such file
m-no-such-file-70cf = そのファイルがありません

# no such file, and the site's address is not known
m-no-such-file-and-the-site-s-address-is-not-known-b7ad = そのファイルがなく、サイトのアドレスもわかりません

# no work in this article's list of works has the key `{key}`
m-no-work-in-this-article-s-list-of-works-has-the-69d5 = この記事の文献一覧に、キー`{ $key }`の文献がありません

# {nodes} shapes and {layers} layers, {depth} of them in one another
m-nodes-shapes-and-layers-layers-depth-of-them-in-4059 = 図形{ $nodes }個、レイヤー{ $layers }枚、入れ子{ $depth }段

# not all of its values are numbers
m-not-all-of-its-values-are-numbers-7470 = 値に数ではないものがある

# not embeddable
m-not-embeddable-9492 = 埋め込み不可

# nothing is known of the command `{command}`
m-nothing-is-known-of-the-command-command-7d23 = コマンド`{ $command }`の意味がわからない

# nothing is known of the shortcode `{name}`; only what it encloses is kept
m-nothing-is-known-of-the-shortcode-name-only-what-82c3 = ショートコード`{ $name }`の意味がわかりません。囲まれた中身だけを残します

# nothing refers to this footnote
m-nothing-refers-to-this-footnote-2af7 = この脚注を指すものがありません

# numbers and references
m-numbers-and-references-c351 = 番号と参照

# of Mermaid's are drawn {kinds}; and Graphviz's graphs, and sketches of svgbob, ditaa and GoAT
m-of-mermaid-s-are-drawn-kinds-and-graphviz-s-f8f5 = 描けるのは、Mermaidの{ $kinds }、Graphvizのグラフ、svgbob・ditaa・GoATのスケッチです

# one article alone makes a book of {largest} bytes; {most} are allowed
m-one-article-alone-makes-a-book-of-largest-bytes-04c0 = 一つの記事だけで本が{ $largest }バイトになります。上限は{ $most }バイトです

# order of chapters
m-order-of-chapters-e49d = 章の順序

# `output-dir` of the site is `{folder}`: it holds what is finished
m-output-dir-of-the-site-is-folder-it-holds-what-is-50ed = サイトの`output-dir`が`{ $folder }`で、完成したものの置き場である

# {page} has no head or no body
m-page-has-no-head-or-no-body-c278 = { $page }にheadかbodyがない

# {page} is no page
m-page-is-no-page-35fe = { $page }はページではない

# pages
m-pages-3e2f = ページ

# `{path}` can't be the cover: {reason}
m-path-can-t-be-the-cover-reason-83e9 = `{ $path }`は表紙にできません：{ $reason }

# `{path}` has no part `{part}` that could be shown here
m-path-has-no-part-part-that-could-be-shown-here-c7f3 = `{ $path }`には、ここに引き込める部分`{ $part }`がありません

# `{path}` is `{found}`, {why}
m-path-is-found-why-2e32 = `{ $path }`は`{ $found }`です。{ $why }

# `{path}` is no part of the book
m-path-is-no-part-of-the-book-7663 = `{ $path }`は本に入っていません

# `{path}` is to be shown here, and there is no such file
m-path-is-to-be-shown-here-and-there-is-no-such-c026 = ここに`{ $path }`を引き込むはずですが、そのファイルがありません

# `{path}` may be {few}: each path ends so
m-path-may-be-few-each-path-ends-so-3e40 = `{ $path }`は{ $few }かもしれません。どれもパスの終わりが合っています

# `{path}` shows itself
m-path-shows-itself-8538 = `{ $path }`が自分自身を引き込んでいます

# `{path}` shows itself, by way of `{other}`
m-path-shows-itself-by-way-of-other-5336 = `{ $path }`が、`{ $other }`を通じて自分自身を引き込んでいます

# percent signs in addresses that stood for nothing else encoded
m-percent-signs-in-addresses-that-stood-for-nothing-6d2d = アドレスの中の、何も表していないパーセント記号を符号化する

# {picture} is no drawing
m-picture-is-no-drawing-d286 = { $picture }は図形ではない

# pictures changed
m-pictures-changed-e79b = 画像が変わった

# pictures in the text are not looked at here
m-pictures-in-the-text-are-not-looked-at-here-251d = ここでは本文中の画像を調べません

# pictures stay as they are
m-pictures-stay-as-they-are-b44c = 画像はそのままの大きさです

# ports that are no numbers taken out of addresses
m-ports-that-are-no-numbers-taken-out-of-addresses-63df = アドレスから、数字でないポートを取り除く

# put a font that has these characters into `fonts/`, or install one such as Noto Serif CJK; until then the cover is an SVG
m-put-a-font-that-has-these-characters-into-fonts-9cad = これらの文字のあるフォントを`fonts/`に置くか、Noto Serif CJKなどをインストールしてください。それまで表紙はSVGです

# put its mark into the text; until then it stands at the end
m-put-its-mark-into-the-text-until-then-it-stands-ffed = 本文に脚注の記号を入れてください。それまでは末尾に置きます

# put the right character in its place and save the file in UTF-8
m-put-the-right-character-in-its-place-and-save-the-6843 = 正しい文字に直し、UTF-8で保存してください

# quadrants are numbered from 1 to 4
m-quadrants-are-numbered-from-1-to-4-6c11 = 象限の番号は1から4までである

# quarter
m-quarter-9325 = 四半期

# Quarto makes no pages of `{hidden}`
m-quarto-makes-no-pages-of-hidden-7b46 = Quartoは`{ $hidden }`をページにしない

# quote the value
m-quote-the-value-0eeb = 値を引用符で囲んでください

# quote the value: {in_quotes}
m-quote-the-value-in-quotes-8b47 = 値を引用符で囲んでください：{ $in_quotes }

# quote the whole value, with the other kind of quotation marks outside
m-quote-the-whole-value-with-the-other-kind-of-f5d3 = 値の全体を、もう一方の種類の引用符で囲んでください

# quote values that hold punctuation
m-quote-values-that-hold-punctuation-76f9 = 記号を含む値は引用符で囲んでください

# `{range}` begins with a {begin} and ends with a {end}: both ends need the same form
m-range-begins-with-a-begin-and-ends-with-a-end-7d44 = `{ $range }`は{ $begin }で始まり{ $end }で終わっています。両端を同じ形にしてください

# `{range}` ends before it begins: try `{last}..{first}`
m-range-ends-before-it-begins-try-last-first-5fd4 = `{ $range }`は終わりが始まりより前です。`{ $last }..{ $first }`と書いてください

# references to formulas
m-references-to-formulas-ce00 = 数式の参照

# remove the closing tag, or open the shortcode before it
m-remove-the-closing-tag-or-open-the-shortcode-c5f2 = 閉じるタグを消すか、その前でショートコードを開いてください

# rules of a chapter
m-rules-of-a-chapter-694e = 章の規則

# run again: its title or date may be out of date
m-run-again-its-title-or-date-may-be-out-of-date-09de = もう一度実行してください。題名や日付が古いままかもしれません

# runs a program instead of leading to a page
m-runs-a-program-instead-of-leading-to-a-page-634f = ページを開かず、プログラムを動かそうとする

# save it as a file and show it as a picture
m-save-it-as-a-file-and-show-it-as-a-picture-9cfc = ファイルに保存し、画像として表示してください

# save it in UTF-8
m-save-it-in-utf-8-d2ea = UTF-8で保存してください

# say in words what it leads to
m-say-in-words-what-it-leads-to-fd21 = 何へのリンクかを言葉で書いてください

# say what it means under `[shortcodes]` in heding.toml: `{name} = {{ markdown = "…" }}`
m-say-what-it-means-under-shortcodes-in-heding-toml-01cf = 意味をheding.tomlの`[shortcodes]`に書いてください：`{ $name } = {"{"} markdown = "…" {"}"}`

# says `render = false`
m-says-render-false-fa7c = `render = false`と書かれている

# says that it expired before it was published
m-says-that-it-expired-before-it-was-published-3152 = 公開前に期限切れになったと書かれている

# says that it is not for the public
m-says-that-it-is-not-for-the-public-45e3 = 非公開と書かれている

# seen from where the site lies on its host
m-seen-from-where-the-site-lies-on-its-host-f464 = サイトが置かれた場所から見たパスです

# Send to Kindle refuses books in the language `{language}`
m-send-to-kindle-refuses-books-in-the-language-1844 = Send to Kindleは言語`{ $language }`の本を受け付けません

# shorten it; a second sentence can be the `subtitle`
m-shorten-it-a-second-sentence-can-be-the-subtitle-4bf7 = 短くしてください。二つ目の文は`subtitle`にできます

# {shown} can't be the article's address: {reason}
m-shown-can-t-be-the-article-s-address-reason-26ef = { $shown }は記事のアドレスになりません：{ $reason }

# `{shown}` is no period: did you mean `{meant}`?
m-shown-is-no-period-did-you-mean-meant-2f63 = `{ $shown }`は期間ではありません。`{ $meant }`のことですか？

# `{shown}` is no period: try `2020-08`, `2020-W32`, `2020-08-05`, `2020-Q3`, `2020`, a range such as `2020-01..2020-06`, `last` or `all`
m-shown-is-no-period-try-2020-08-2020-w32-2020-08-915d = `{ $shown }`は期間ではありません。`2020-08`、`2020-W32`、`2020-08-05`、`2020-Q3`、`2020`、範囲なら`2020-01..2020-06`、または`last`、`all`と書いてください

# `{shown}` stands alone, not in a list or range
m-shown-stands-alone-not-in-a-list-or-range-5f4a = `{ $shown }`は単独で使うもので、列挙や範囲には入れられません

# {shown}: the link {flaw}
m-shown-the-link-flaw-7c22 = { $shown }：リンクが正しくありません（{ $flaw }）

# `srcExclude` of the site names `{pattern}`
m-srcexclude-of-the-site-names-pattern-1f17 = サイトの`srcExclude`に`{ $pattern }`がある

# `{start}` is no date
m-start-is-no-date-f773 = `{ $start }`は日付ではない

# style sheets, templates or fonts changed
m-style-sheets-templates-or-fonts-changed-de98 = スタイルシート、ひな形、フォントのどれかが変わった

# tag
m-tag-bc64 = タグ

# tags
m-tags-1fb6 = タグ

# tags and comments of HTML
m-tags-and-comments-of-html-2e54 = HTMLのタグとコメント

# take away what does not tell this article from others
m-take-away-what-does-not-tell-this-article-from-cd36 = この記事をほかと区別する役に立たないものを消してください

# take it out: no book can hold it, and other programs stop at it
m-take-it-out-no-book-can-hold-it-and-other-fe47 = 取り除いてください。本には収められず、そこで止まるプログラムもあります

# take one of them away
m-take-one-of-them-away-9804 = どちらかを消してください

# text
m-text-f3d8 = 文字列

# text for XML, `<![CDATA[…]]>`, is left out, as browsers do
m-text-for-xml-cdata-is-left-out-as-browsers-do-fc79 = XML用の文章`<![CDATA[…]]>`を、ブラウザーと同じように省略しました

# text that browsers don't show is left out
m-text-that-browsers-don-t-show-is-left-out-fefb = ブラウザーが表示しない文章を省略しました

# that is more than {most} periods
m-that-is-more-than-most-periods-6ba9 = 期間の数が{ $most }を超えています

# the archive is found to be of another kind
m-the-archive-is-found-to-be-of-another-kind-04af = アーカイブの性格の判定が変わった

# the book does not say where the article was published
m-the-book-does-not-say-where-the-article-was-9bce = 本には、記事が公開された場所を書きません

# the book does without it
m-the-book-does-without-it-bb2c = 本には収めません

# the book does without them; heding.toml can say the same
m-the-book-does-without-them-heding-toml-can-say-8290 = 設定なしで本を作ります。同じことをheding.tomlに書けます

# the book has a link in its place
m-the-book-has-a-link-in-its-place-3049 = 本では、その場所にリンクを置きます

# the book has links in their place; `heding media fetch` fetches them
m-the-book-has-links-in-their-place-heding-media-45b4 = 本では、その場所にリンクを置きます。画像は`heding media fetch`で取得できます

# the book's list of chapters does not name it
m-the-book-s-list-of-chapters-does-not-name-it-e952 = 本の章の一覧に名前がない

# the book shows it mended; mend the file for all else that reads it
m-the-book-shows-it-mended-mend-the-file-for-all-4339 = 本では直してあります。このファイルを読むほかのもののために、ファイルも直してください

# the byte at offset {byte} is no {name} and was replaced by «�»
m-the-byte-at-offset-byte-is-no-name-and-was-2d90 = オフセット{ $byte }のバイトは{ $name }として読めないため、「�」に置き換えました

# the caption stays, the picture is left out
m-the-caption-stays-the-picture-is-left-out-98ef = キャプションを残し、画像を省略します

# the colon after this key is a full-width one
m-the-colon-after-this-key-is-a-full-width-one-98fc = このキーの後のコロンが全角です

# the commonest of {all} {kind} are {named}
m-the-commonest-of-all-kind-are-named-2ae4 = { $kind }は全部で{ $all }あり、多いものは{ $named }です

# the cover is drawn with a face of this machine: {named}
m-the-cover-is-drawn-with-a-face-of-this-machine-f6fc = 表紙の文字を、このコンピューターの書体で描きました：{ $named }

# the cover's template asks for `{name}`, which means nothing
m-the-cover-s-template-asks-for-name-which-means-00ee = 表紙のひな形に`{ $name }`がありますが、意味のない名前です

# the cover's template has filters, which are left out
m-the-cover-s-template-has-filters-which-are-left-f569 = 表紙のひな形にフィルターがあるため、省略しました

# the document ends too early
m-the-document-ends-too-early-b585 = 文書が途中で終わっている

# the end of the picture's file is missing; what is there is shown
m-the-end-of-the-picture-s-file-is-missing-what-is-c2ce = 画像ファイルの終わりが欠けています。残っている部分を表示します

# the file changed while the book was made
m-the-file-changed-while-the-book-was-made-cfc2 = 本を作っている間に、ファイルが変更されました

# the file has a second name (a hard link)
m-the-file-has-a-second-name-a-hard-link-aa8c = ファイルにもう一つの名前がある（ハードリンク）

# the file is empty
m-the-file-is-empty-2f42 = ファイルが空

# the file is in {name}
m-the-file-is-in-name-7775 = ファイルの文字コードは{ $name }です

# the file is in the folder, but a book holds no such files
m-the-file-is-in-the-folder-but-a-book-holds-no-9a3a = ファイルはフォルダーにありますが、本に収められない種類です

# the file of its cover changed
m-the-file-of-its-cover-changed-638d = 表紙のファイルが変わった

# the folder holds no article
m-the-folder-holds-no-article-90c2 = フォルダーに記事がありません

# the font {family} is not embedded: {reason}
m-the-font-family-is-not-embedded-reason-e2de = フォント{ $family }を埋め込めません：{ $reason }

# the front matter is no {format}: {message}
m-the-front-matter-is-no-format-message-fd6c = フロントマターが{ $format }として読めません：{ $message }

# the front matter that begins here has no end
m-the-front-matter-that-begins-here-has-no-end-e542 = ここで始まるフロントマターに終わりがありません

# the groups in it can't be drawn apart from what stands beside them
m-the-groups-in-it-can-t-be-drawn-apart-from-what-3d9c = 中のグループを、隣り合うものと分けて描けない

# the {kind} are {named}
m-the-kind-are-named-8830 = { $kind }には{ $named }があります

# the link {flaw}
m-the-link-flaw-ed28 = リンクが正しくありません：{ $flaw }

# the link leads to its beginning
m-the-link-leads-to-its-beginning-ab22 = リンクは記事の先頭に移動します

# the link leads to the web
m-the-link-leads-to-the-web-0395 = リンクはウェブのページを開きます

# the link to {get} has no text
m-the-link-to-get-has-no-text-57e9 = { $get }へのリンクに文字がありません

# the list of chapters names `{path}`, and there is no such article
m-the-list-of-chapters-names-path-and-there-is-no-ce7c = 章の一覧に`{ $path }`がありますが、その記事はありません

# the list of works `{path}` can't be read: {next}
m-the-list-of-works-path-can-t-be-read-next-b930 = 文献一覧`{ $path }`を読めません：{ $next }

# the list of works `{path}` is not there
m-the-list-of-works-path-is-not-there-24ae = 文献一覧`{ $path }`がありません

# the list that opens here is not closed in this line
m-the-list-that-opens-here-is-not-closed-in-this-eaf3 = ここで開いたリストが、この行で閉じていません

# the mark stays as it is written
m-the-mark-stays-as-it-is-written-d360 = 記法は書かれたまま残ります

# the newest article is of {day}: `heding digest {period}` binds its volume
m-the-newest-article-is-of-day-heding-digest-period-30ad = 最も新しい記事は{ $day }です。`heding digest { $period }`でその巻を作れます

# the only file whose path ends so
m-the-only-file-whose-path-ends-so-f604 = パスの終わりがこれに合うファイルは一つだけです

# the package document could not be written: {reason}
m-the-package-document-could-not-be-written-reason-6367 = パッケージ文書を書けませんでした：{ $reason }

# the page {href} is of {sealed} KiB; {book} KiB are as much as these readers take
m-the-page-href-is-of-sealed-kib-book-kib-are-as-3955 = ページ{ $href }は{ $sealed } KiBあり、この端末で扱える{ $book } KiBを超えています

# the picture's name is `{found}`, in other letters than `{path}`
m-the-picture-s-name-is-found-in-other-letters-than-8ee5 = 画像の名前は`{ $found }`で、`{ $path }`とは大文字と小文字が違います

# the pictures of the article have {total}, {most} are allowed
m-the-pictures-of-the-article-have-total-most-are-b701 = 記事の画像が合計{ $total }で、上限は{ $most }

# the pictures of the book have {total}, {most} are allowed
m-the-pictures-of-the-book-have-total-most-are-113e = 本の画像が合計{ $total }で、上限は{ $most }

# the project's cover can't be used: {reason}
m-the-project-s-cover-can-t-be-used-reason-9e99 = プロジェクトの表紙を使えません：{ $reason }

# the quotation mark that opens here is not closed
m-the-quotation-mark-that-opens-here-is-not-closed-8363 = ここで開いた引用符が閉じていません

# the settings changed
m-the-settings-changed-92b8 = 設定が変わった

# the settings of a {generator} site give its {given}
m-the-settings-of-a-generator-site-give-its-given-6c88 = { $generator }のサイトの設定から、{ $given }を読みました

# the settings of the book `{title}` say `published: false`
m-the-settings-of-the-book-title-say-published-e0ad = 本`{ $title }`の設定に`published: false`とある

# the settings of the site in `{first}` are not read, nor those of {others} more folders
m-the-settings-of-the-site-in-first-are-not-read-22a4 = `{ $first }`にあるサイトの設定と、ほか{ $others }個のフォルダーの設定は読みません

# the settings of the site in `{first}` are not read
m-the-settings-of-the-site-in-first-are-not-read-9f0e = `{ $first }`にあるサイトの設定は読みません

# the sheet asks for {address}, which is not in the book
m-the-sheet-asks-for-address-which-is-not-in-the-8cc9 = スタイルシートが、本にない{ $address }を参照しています

# the sheet nests too deep, or leaves open what it asks for
m-the-sheet-nests-too-deep-or-leaves-open-what-it-2245 = スタイルシートの入れ子が深すぎるか、参照が閉じていません

# the shortcode `{name}` is closed here but was not opened
m-the-shortcode-name-is-closed-here-but-was-not-1ee5 = ショートコード`{ $name }`がここで閉じていますが、開いていません

# the shortcode `{name}` is enclosed by too many others and left out
m-the-shortcode-name-is-enclosed-by-too-many-others-2db3 = ショートコード`{ $name }`は入れ子が深すぎるため、省略しました

# the site's `defaults` say `published: false`
m-the-site-s-defaults-say-published-false-7c34 = サイトの`defaults`に`published: false`とある

# the site's list of chapters does not name it
m-the-site-s-list-of-chapters-does-not-name-it-f699 = サイトの章の一覧に名前がない

# the site's settings leave out `{pattern}`
m-the-site-s-settings-leave-out-pattern-44ec = サイトの設定で`{ $pattern }`が除かれている

# the site's settings were not read: {reason}
m-the-site-s-settings-were-not-read-reason-e3bb = サイトの設定を読めませんでした：{ $reason }

# the tag of the shortcode `{name}` can't be read
m-the-tag-of-the-shortcode-name-can-t-be-read-2885 = ショートコード`{ $name }`のタグを読めません

# the text of a link is an address
m-the-text-of-a-link-is-an-address-ac60 = リンクの文字がアドレスのままです

# the text of {count} links is an address
m-the-text-of-count-links-is-an-address-d950 = リンク{ $count }件の文字がアドレスのままです

# the title has {length} characters
m-the-title-has-length-characters-d69e = 題名が{ $length }字あります

# the tree
m-the-tree-4419 = 構文木

# the volume has heding's own cover; `heding media fetch` brings pictures
m-the-volume-has-heding-s-own-cover-heding-media-71b6 = hedingの表紙を付けます。画像は`heding media fetch`で取得できます

# the volume has heding's own cover until then
m-the-volume-has-heding-s-own-cover-until-then-48c6 = それまでは、hedingの表紙を付けます

# the words stay, the link goes
m-the-words-stay-the-link-goes-486d = 語句を残し、リンクを外します

# the words stay, the links go
m-the-words-stay-the-links-go-299a = 語句を残し、リンクを外します

# the writer stopped
m-the-writer-stopped-13bb = 書き込み処理が止まった

# there are no lines in it
m-there-are-no-lines-in-it-f92b = 線がない

# there are {there}
m-there-are-there-5d48 = あるのは{ $there }です

# there is a branch of this name
m-there-is-a-branch-of-this-name-2794 = この名前のブランチがすでにある

# there is no blank after the colon
m-there-is-no-blank-after-the-colon-5512 = コロンの後に空白がありません

# there is no font to draw the cover with
m-there-is-no-font-to-draw-the-cover-with-d14b = 表紙を描くフォントがありません

# there is no such article any more
m-there-is-no-such-article-any-more-022e = その記事はもうない

# there is no such branch
m-there-is-no-such-branch-de43 = そのブランチがない

# there is no such chapter any more
m-there-is-no-such-chapter-any-more-ad1c = その章はもうない

# there is no such commit
m-there-is-no-such-commit-a57c = そのコミットがない

# there is no such page any more
m-there-is-no-such-page-any-more-1e06 = そのページはもうない

# there is no such screen
m-there-is-no-such-screen-5285 = その画面はない

# there is no time for it
m-there-is-no-time-for-it-b687 = 対応する時期がない

# there is nothing in it
m-there-is-nothing-in-it-b603 = 中身がない

# there is nothing to merge
m-there-is-nothing-to-merge-2a31 = マージするものがない

# there is text after the closing quotation mark
m-there-is-text-after-the-closing-quotation-mark-4b0b = 閉じる引用符の後に文字があります

# this code has no end: all below it is shown as code
m-this-code-has-no-end-all-below-it-is-shown-as-3093 = このコードに終わりがなく、以下はすべてコードとして表示します

# this comment has no end: all below it is shown as it is written
m-this-comment-has-no-end-all-below-it-is-shown-as-e923 = このコメントに終わりがなく、以下は書かれたまま表示します

# this diagram is shown as it is written: {reason}
m-this-diagram-is-shown-as-it-is-written-reason-b074 = この図は書かれたまま示します：{ $reason }

# this element has no end: what follows it in the block is left out
m-this-element-has-no-end-what-follows-it-in-the-28c6 = この要素に終わりがなく、ブロックの残りを省略しました

# this formula can't be read: {reason}
m-this-formula-can-t-be-read-reason-2451 = この数式を読めません：{ $reason }

# this key is indented, but the line above has a value already
m-this-key-is-indented-but-the-line-above-has-a-246d = このキーは字下げされていますが、上の行にはすでに値があります

# this line has no key
m-this-line-has-no-key-7519 = この行にはキーがありません

# time zone
m-time-zone-89af = タイムゾーン

# title said again
m-title-said-again-0a8d = 繰り返された題名

# too few articles to count damage
m-too-few-articles-to-count-damage-e26e = 記事が少なく、損傷は数えられない

# true or false
m-true-or-false-80f6 = 真偽値

# users' names and passwords taken out of addresses
m-users-names-and-passwords-taken-out-of-addresses-c15e = アドレスから、ユーザー名とパスワードを取り除く

# week
m-week-439b = 週

# what a site embeds is shown as a card with its address
m-what-a-site-embeds-is-shown-as-a-card-with-its-5f70 = サイトが埋め込むものを、アドレス付きのカードにしました

# what heding.toml says counts for more
m-what-heding-toml-says-counts-for-more-6265 = heding.tomlの記載が優先されます

# what is embedded here says no address and is left out
m-what-is-embedded-here-says-no-address-and-is-left-a64d = 埋め込まれたものにアドレスがないため、省略しました

# what is further in is not shown
m-what-is-further-in-is-not-shown-777f = それより奥のものは引き込みません

# what it says that it holds is larger than {most} MiB
m-what-it-says-that-it-holds-is-larger-than-most-28c5 = 内容の目録が{ $most } MiBを超えている

# what stands between blocks
m-what-stands-between-blocks-3a7a = ブロックの間にあるもの

# when `{what}` is can't be known
m-when-what-is-can-t-be-known-5ecc = `{ $what }`がいつかわからない

# with a font in `fonts/` that has its characters it is the same on every machine
m-with-a-font-in-fonts-that-has-its-characters-it-9979 = 必要な文字のあるフォントを`fonts/`に置けば、どのコンピューターでも同じになります

# write a blank after the colon
m-write-a-blank-after-the-colon-6709 = コロンの後に空白を入れてください

# write a tag such as `zh-Hant-HK`, `ja` or `en`
m-write-a-tag-such-as-zh-hant-hk-ja-or-en-db71 = `zh-Hant-HK`、`ja`、`en`のようなタグを書いてください

# write `:` and a blank
m-write-and-a-blank-b151 = `:`と空白を書いてください

# write `{closing}` after its last line
m-write-closing-after-its-last-line-cce7 = 最後の行の後に`{ $closing }`を書いてください

# write `date: {day}` into its front matter, or the right day
m-write-date-day-into-its-front-matter-or-the-right-e82b = フロントマターに`date: { $day }`、または正しい日付を書いてください

# write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`
m-write-it-as-2020-08-05-or-2020-08-05t08-30-00-08-75f2 = `2020-08-05`または`2020-08-05T08:30:00+08:00`のように書いてください

# write it as it is: not every system takes small letters and capitals for the same
m-write-it-as-it-is-not-every-system-takes-small-4e90 = 名前のとおりに書いてください。大文字と小文字を区別するシステムもあります

# write it in LaTeX between dollar signs
m-write-it-in-latex-between-dollar-signs-9ac3 = LaTeXで、ドル記号の間に書いてください

# write it, or mark it with `draft: true`
m-write-it-or-mark-it-with-draft-true-1dcb = 本文を書くか、`draft: true`を付けてください

# write it with `https://`, or from the site's root on with `/`
m-write-it-with-https-or-from-the-site-s-root-on-6a8c = `https://`から書くか、サイトのルートから`/`で始めて書いてください

# write `key: value`, or indent the line if it goes on with the value above
m-write-key-value-or-indent-the-line-if-it-goes-on-0df3 = `key: value`と書いてください。上の値の続きなら、字下げしてください

# write `{language}`: tags are for languages, not for countries
m-write-language-tags-are-for-languages-not-for-c4d9 = `{ $language }`と書いてください。タグは国ではなく言語を表します

# write one name, or a list such as `[甲, 乙]`
m-write-one-name-or-a-list-such-as-f491 = 名前を一つか、`[甲, 乙]`のようなリストで書いてください

# write the path so that only one of them is meant
m-write-the-path-so-that-only-one-of-them-is-meant-b2df = どれか一つに決まるようにパスを書いてください

# write the text after the key, in quotation marks if it holds punctuation
m-write-the-text-after-the-key-in-quotation-marks-74ec = キーの後に文字列を書いてください。記号を含むなら引用符で囲みます

# write `true` or `false`
m-write-true-or-false-05d9 = `true`か`false`を書いてください

# write what it leads to between the brackets
m-write-what-it-leads-to-between-the-brackets-d0a5 = 何へのリンクかを角括弧の中に書いてください

# write where it leads
m-write-where-it-leads-61bb = リンク先を書いてください

# written in {flavours}
m-written-in-flavours-4048 = { $flavours }で記述

# `{written}` is the label of nothing in this book
m-written-is-the-label-of-nothing-in-this-book-9477 = `{ $written }`というラベルは、この本のどこにもありません

# year
m-year-e363 = 年

# {zeros} NULs (U+0000) are left out
m-zeros-nuls-u-0000-are-left-out-1693 = NUL（U+0000）を{ $zeros }字省略しました

# the text
m-the-text-26f0 = 文章

# there is no such file beside the settings
m-there-is-no-such-file-beside-the-settings-8466 = 設定のそばにこのファイルがない

# is no text: too many of its bytes are no characters in any encoding
m-is-no-text-too-many-of-its-bytes-are-no-57b4 = テキストではない：どの文字コードでも文字にならないバイトが多すぎる

# say in the brackets what it shows, not how its file is called: `![…](…)`; if it only decorates, write `<img src="…" alt="">`
m-say-in-the-brackets-what-it-shows-not-how-its-4af1 = 角括弧の中に、ファイルの名前ではなく、何が写っているかを書いてください：`![…](…)`。飾りだけなら`<img src="…" alt="">`と書きます

# flowcharts, states, sequences, classes, entities, Gantt charts, pies, mind maps, timelines, journeys, quadrants, charts of bars and lines and Git's branches
m-flowcharts-states-sequences-classes-entities-f992 = フローチャート、状態図、シーケンス図、クラス図、ER図、ガントチャート、円グラフ、マインドマップ、タイムライン、ジャーニー、四象限図、棒と折れ線のグラフ、Gitのブランチ図

# a box about the author moved to the authors' page
m-a-box-about-the-author-moved-to-the-authors-page-be19 = 著者についての囲みを著者のページに移した

# a passage that the archive repeats left out, {letters} letters from «{begin}{more}» on
m-a-passage-that-the-archive-repeats-left-out-26ea = アーカイブに繰り返し現れる一節を省いた（「{ $begin }{ $more }」から{ $letters }文字）
