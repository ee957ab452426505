# 1 picture on the web was not fetched
m-1-picture-on-the-web-was-not-fetched-eeb9 = 1 張網上的圖片沒有下載

# a BMP
m-a-bmp-61bd = BMP

# a book in a language that Send to Kindle refuses, such as Korean
m-a-book-in-a-language-that-send-to-kindle-refuses-8a13 = 書的語言，Send to Kindle 不收，例如韓文

# a book in `{language}` can't be set in the script of `{tag}`
m-a-book-in-language-can-t-be-set-in-the-script-of-f3b2 = `{ $language }` 的書不能排成 `{ $tag }` 的字體

# a comment for one browser is left out
m-a-comment-for-one-browser-is-left-out-29dc = 只給某個瀏覽器看的註解略去

# a compressed file; if it is a drawing, unpack it to SVG
m-a-compressed-file-if-it-is-a-drawing-unpack-it-to-7060 = 壓縮過的檔案；如果是繪圖，請解壓成 SVG

# a control character in the front matter is left out
m-a-control-character-in-the-front-matter-is-left-00a7 = 文前資料裏的一個控制字元略去了

# a date
m-a-date-402c = 日期

# a drawing in the text, `<svg>`, is left out
m-a-drawing-in-the-text-svg-is-left-out-e749 = 文字裏的繪圖 `<svg>` 略去

# a file of {megabytes} MB; up to {most} MB are looked at
m-a-file-of-megabytes-mb-up-to-most-mb-are-looked-7338 = { $megabytes } MB 的檔案；最多只看 { $most } MB

# a {format} picture, which e-readers don't show
m-a-format-picture-which-e-readers-don-t-show-bcc5 = { $format } 圖片，電子閱讀器不顯示

# a formula in the text, `<math>`, is left out
m-a-formula-in-the-text-math-is-left-out-b440 = 文字裏的公式 `<math>` 略去

# a GIF
m-a-gif-f1ef = GIF

# a Git LFS pointer, not the picture; run `git lfs pull`
m-a-git-lfs-pointer-not-the-picture-run-git-lfs-5cd9 = Git LFS 的指標，不是圖片本身；請執行 `git lfs pull`

# a group of keys
m-a-group-of-keys-38a5 = 一組鍵

# a `]` is missing in it
m-a-is-missing-in-it-fe15 = 裏面缺了一個 `]`

# a JPEG
m-a-jpeg-071e = JPEG

# a JPEG XL picture, which e-readers don't show; save it as JPEG
m-a-jpeg-xl-picture-which-e-readers-don-t-show-save-34a1 = JPEG XL 圖片，電子閱讀器不顯示；請存成 JPEG

# a language
m-a-language-61d1 = 語言

# a language tag
m-a-language-tag-3360 = 語言標籤

# a link of nothing but blanks: nobody can see or follow it
m-a-link-of-nothing-but-blanks-nobody-can-see-or-93be = 只有空白的連結：沒有人看得到，也點不到

# a link whose text is an address: hard to read, worse to listen to
m-a-link-whose-text-is-an-address-hard-to-read-7911 = 文字就是網址的連結：難讀，聽起來更差

# a list
m-a-list-4075 = 清單

# a mail protector's
m-a-mail-protector-s-6be0 = 郵址保護程式造成的

# a mind map has one root, and this is beside it
m-a-mind-map-has-one-root-and-this-is-beside-it-c47b = 心智圖只有一個根，這一項在它旁邊

# a name
m-a-name-f469 = 姓名

# a name or a list of names
m-a-name-or-a-list-of-names-3000 = 名稱或名稱的清單

# a NUL (U+0000) is left out
m-a-nul-u-0000-is-left-out-ab7f = 一個 NUL（U+0000）略去了

# a number
m-a-number-d67a = 數字

# a page's own declaration, `<!DOCTYPE>`, is left out
m-a-page-s-own-declaration-doctype-is-left-out-9a99 = 頁面自己的聲明 `<!DOCTYPE>` 略去

# a PDF document; save its page as PNG or SVG
m-a-pdf-document-save-its-page-as-png-or-svg-86cc = PDF 文件；請把那一頁存成 PNG 或 SVG

# a period is missing: try `2020-08`, `last` or `all`
m-a-period-is-missing-try-2020-08-last-or-all-ff87 = 缺了期：可以寫 `2020-08`、`last` 或 `all`

# a picture has neither alternative text nor caption
m-a-picture-has-neither-alternative-text-nor-02d8 = 一張圖片既沒有替代文字也沒有圖說

# a picture in the text can't be shown: {reason}
m-a-picture-in-the-text-can-t-be-shown-reason-e64c = 文字裏的圖片無法顯示：{ $reason }

# a picture of a kind ({format}) that e-readers don't show; save it as PNG
m-a-picture-of-a-kind-format-that-e-readers-don-t-1db1 = 電子閱讀器不顯示的圖片種類（{ $format }）；請存成 PNG

# a picture of {width} × {height} pixels, more than can be fitted to a book; make it smaller
m-a-picture-of-width-height-pixels-more-than-can-be-f6a1 = { $width } × { $height } 像素的圖片，大得無法調整到適合書；請縮小

# a picture that has {kilobytes} kB at its smallest, too many for a book
m-a-picture-that-has-kilobytes-kb-at-its-smallest-2e05 = 縮到最小仍有 { $kilobytes } kB 的圖片，書裏放不下

# a picture with neither alternative text nor caption: it says nothing to a listener
m-a-picture-with-neither-alternative-text-nor-d873 = 既沒有替代文字也沒有圖說的圖片：聽書的人一無所得

# a picture without any pixels
m-a-picture-without-any-pixels-fa06 = 沒有像素的圖片

# a PNG
m-a-png-a33c = PNG

# a program is left out
m-a-program-is-left-out-000e = 一段程式略去

# a quotation mark in it is not closed
m-a-quotation-mark-in-it-is-not-closed-7099 = 裏面有一個引號沒有關閉

# a second colon in this line makes it no YAML
m-a-second-colon-in-this-line-makes-it-no-yaml-9405 = 這一行有第二個冒號，因此不是正確的 YAML

# a `{sign}` is missing in it
m-a-sign-is-missing-in-it-6ef0 = 裏面缺了一個 `{ $sign }`

# a site's own element is left out, the text in it stays
m-a-site-s-own-element-is-left-out-the-text-in-it-ce77 = 網站自訂的元素略去，裏面的文字留下

# a style sheet is left out, the text that it was for stays
m-a-style-sheet-is-left-out-the-text-that-it-was-0af9 = 一份樣式表略去，它所裝飾的文字留下

# a tab stands where YAML wants blanks
m-a-tab-stands-where-yaml-wants-blanks-4772 = YAML 要用空白的地方，用了定位字元

# a tag has too many attributes and stays as text
m-a-tag-has-too-many-attributes-and-stays-as-text-2b0c = 標籤的屬性太多，當作文字留下

# a tag that HTML does not know is left out, what follows it stays
m-a-tag-that-html-does-not-know-is-left-out-what-90da = HTML 不認識的標籤略去，後面的內容留下

# a tag without an end is left out, the text after it stays
m-a-tag-without-an-end-is-left-out-the-text-after-a532 = 沒有結尾的標籤略去，後面的文字留下

# a text
m-a-text-6622 = 文字

# a TIFF
m-a-tiff-591a = TIFF

# a title of more than 120 characters: in contents and bars it takes up the screen
m-a-title-of-more-than-120-characters-in-contents-7f0d = 超過 120 個字元的標題：在目錄與導覽列裏佔滿螢幕

# a typist's
m-a-typist-s-3f83 = 手打排版造成的

# a value can't begin with `{first}`
m-a-value-can-t-begin-with-first-4cd3 = 值不能以 `{ $first }` 開頭

# a web page, not a picture
m-a-web-page-not-a-picture-1378 = 網頁，不是圖片

# a WebP
m-a-webp-86b2 = WebP

# a word processor's
m-a-word-processor-s-5cf2 = 文書處理程式造成的

# a wrong encoding's
m-a-wrong-encoding-s-3098 = 錯用編碼造成的

# a zone
m-a-zone-1960 = 時區

# {about} ({count} places)
m-about-count-places-acff = { $about }（{ $count } 處）

# add the work to the list, or correct the key; until then the book shows it as it is written
m-add-the-work-to-the-list-or-correct-the-key-until-8731 = 請把著作加進參考文獻，或者更正鍵；在那之前，書裏照原文顯示

# address
m-address-0539 = 網址

# addresses given the scheme that was missing or misspelt
m-addresses-given-the-scheme-that-was-missing-or-a791 = 網址補上缺了或拼錯的協定

# addresses of links
m-addresses-of-links-0853 = 連結的網址

# addresses of pictures
m-addresses-of-pictures-38b7 = 圖片的網址

# `--again` asks for it
m-again-asks-for-it-4e1c = `--again` 要求重做

# also {dialects}
m-also-dialects-51bb = 還用到 { $dialects }

# an address
m-an-address-189f = 網址

# an AVIF picture, which most e-readers don't show; save it as JPEG
m-an-avif-picture-which-most-e-readers-don-t-show-d9aa = AVIF 圖片，大多數電子閱讀器不顯示；請存成 JPEG

# an end tag without a start tag
m-an-end-tag-without-a-start-tag-1f2e = 有結束標籤而沒有開始標籤

# an exporter's
m-an-exporter-s-6fe2 = 匯出工具造成的

# an HEIC picture, which e-readers don't show; save it as JPEG
m-an-heic-picture-which-e-readers-don-t-show-save-55a8 = HEIC 圖片，電子閱讀器不顯示；請存成 JPEG

# an id is given twice: links lead to the first
m-an-id-is-given-twice-links-lead-to-the-first-1f40 = 同一個 id 用了兩次：連結連到第一個

# an instruction for a program, `<?…?>`, is left out
m-an-instruction-for-a-program-is-left-out-5155 = 給程式的指示 `<?…?>` 略去

# an SVG
m-an-svg-8bb9 = SVG

# an SVG drawing of which nothing is left without scripts and other files
m-an-svg-drawing-of-which-nothing-is-left-without-5169 = 去掉腳本與其他檔案之後甚麼都不剩的 SVG 繪圖

# an SVG drawing of which nothing is seen
m-an-svg-drawing-of-which-nothing-is-seen-6f75 = 甚麼都看不見的 SVG 繪圖

# an SVG drawing that can't be drawn: {reason}
m-an-svg-drawing-that-can-t-be-drawn-reason-e923 = 畫不出來的 SVG 繪圖：{ $reason }

# an SVG drawing that can't be made smaller
m-an-svg-drawing-that-can-t-be-made-smaller-d355 = 無法縮小的 SVG 繪圖

# an SVG drawing that can't be read: {reason}
m-an-svg-drawing-that-can-t-be-read-reason-ca7d = 讀不懂的 SVG 繪圖：{ $reason }

# an SVG drawing that repeats itself to more than {most} shapes
m-an-svg-drawing-that-repeats-itself-to-more-than-55c9 = 重複自己而超過 { $most } 個形狀的 SVG 繪圖

# an SVG drawing that would take too long to draw
m-an-svg-drawing-that-would-take-too-long-to-draw-bdd5 = 要畫太久的 SVG 繪圖

# an SVG drawing too large to be drawn
m-an-svg-drawing-too-large-to-be-drawn-7c60 = 大得無法畫出的 SVG 繪圖

# an SVG drawing with more than {steps} steps of filters
m-an-svg-drawing-with-more-than-steps-steps-of-70d5 = 濾鏡超過 { $steps } 個步驟的 SVG 繪圖

# an SVG drawing with words, and no font to draw them
m-an-svg-drawing-with-words-and-no-font-to-draw-7cf0 = 有文字的 SVG 繪圖，而沒有可以畫它的字型

# an SVG drawing with words that no font here has
m-an-svg-drawing-with-words-that-no-font-here-has-cbc6 = 有文字的 SVG 繪圖，而這裏沒有字型有那些字

# an SVG drawing without any size
m-an-svg-drawing-without-any-size-c466 = 沒有大小的 SVG 繪圖

# an SVG drawing without anything in it
m-an-svg-drawing-without-anything-in-it-8d8a = 裏面甚麼都沒有的 SVG 繪圖

# an XML document of <{name}>, not a drawing
m-an-xml-document-of-name-not-a-drawing-f9c4 = <{ $name }> 的 XML 文件，不是繪圖

# article {counts} ({first})
m-article-counts-first-6a10 = 文章有 { $counts }（{ $first }）

# articles are files that end in .md, .markdown, .mdx, .qmd or .Rmd
m-articles-are-files-that-end-in-md-markdown-mdx-4f34 = 文章是以 .md、.markdown、.mdx、.qmd 或 .Rmd 結尾的檔案

# articles {counts} ({first})
m-articles-counts-first-b857 = 文章有 { $counts }（{ $first }）

# articles of other volumes that it links to changed
m-articles-of-other-volumes-that-it-links-to-c73d = 連結所指的其他卷的文章改了

# attributes of headings
m-attributes-of-headings-b372 = 標題的屬性

# author
m-author-f52c = 作者

# authors
m-authors-4b0c = 作者

# {bad} places are no {name} and were replaced by «�», the first at byte {byte}
m-bad-places-are-no-name-and-were-replaced-by-the-4817 = { $bad } 處不是 { $name }，已換成「�」，第一處在位元組 { $byte }

# begin the key at the margin
m-begin-the-key-at-the-margin-6913 = 鍵要從行首寫起

# BibTeX, CSL's JSON and YAML are read, by the ending of the file's name
m-bibtex-csl-s-json-and-yaml-are-read-by-the-ending-0b2b = 讀得懂的有 BibTeX、CSL 的 JSON 與 YAML，憑檔名的結尾辨認

# bind that folder by itself: settings are read {deep} folders deep, and of {most} sites
m-bind-that-folder-by-itself-settings-are-read-deep-ab0b = 請單獨合訂那個資料夾：設定只讀到 { $deep } 層資料夾深，最多讀 { $most } 個網站的

# blanks and invisible characters taken out of addresses
m-blanks-and-invisible-characters-taken-out-of-b319 = 從網址拿走空白與看不見的字元

# can't be read: {reason}
m-can-t-be-read-reason-8888 = 讀不到：{ $reason }

# cards
m-cards-e1b5 = 卡片

# categories
m-categories-9edd = 分類

# category
m-category-8d5e = 分類

# cells beyond the head of a table
m-cells-beyond-the-head-of-a-table-11d5 = 表頭以外的格

# `{character}` can't be read
m-character-can-t-be-read-9eff = 讀不懂 `{ $character }`

# check its quotation marks, and that it ends as it began: `{{{{< … >}}}}`, `{{{{% … %}}}}`
m-check-its-quotation-marks-and-that-it-ends-as-it-8038 = 請檢查引號，以及開頭與結尾的記號是否一致：`{"{"}{"{"}< … >{"}"}{"}"}`、`{"{"}{"{"}% … %{"}"}{"}"}`

# citations stay as they are written; put the file beside the article, or correct its path
m-citations-stay-as-they-are-written-put-the-file-0183 = 引註照原文留下；請把檔案放在文章旁邊，或者更正路徑

# close it at the end of the value, or take it away
m-close-it-at-the-end-of-the-value-or-take-it-away-110c = 請在值的結尾補上引號，或者刪去這個引號

# close it with `]`, or quote the value
m-close-it-with-or-quote-the-value-5625 = 請補上 `]`，或者給值加上引號

# copy the book to the device by cable, or convert it with another program
m-copy-the-book-to-the-device-by-cable-or-convert-d09f = 請用傳輸線把書複製到裝置，或者用別的程式轉換

# correct the LaTeX, or say under `[maths.macros]` in heding.toml what a command of your site's stands for; until then the book shows it as it is written
m-correct-the-latex-or-say-under-maths-macros-in-ec0f = 請更正 LaTeX，或者在 heding.toml 的 `[maths.macros]` 之下說明你的網站自訂指令代表甚麼；在那之前，書裏照原文顯示

# correct the one that is wrong
m-correct-the-one-that-is-wrong-e6a4 = 請更正寫錯的那一個

# {count} added
m-count-added-abc1 = { $count } 篇新增了

# {count} changed
m-count-changed-af5d = { $count } 篇改了

# {count} control characters in the front matter are left out
m-count-control-characters-in-the-front-matter-are-6a0a = 文前資料裏的 { $count } 個控制字元略去了

# {count} gone
m-count-gone-1811 = { $count } 篇不見了

# {count} pictures have neither alternative text nor caption
m-count-pictures-have-neither-alternative-text-nor-fa25 = { $count } 張圖片既沒有替代文字也沒有圖說

# {count} pictures on the web were not fetched
m-count-pictures-on-the-web-were-not-fetched-8381 = { $count } 張網上的圖片沒有下載

# cut its longest table, list or paragraph in two
m-cut-its-longest-table-list-or-paragraph-in-two-2c70 = 請把其中最長的表格、清單或段落分成兩個

# damage: {damages}
m-damage-damages-cab0 = 損壞：{ $damages }

# damage: none found
m-damage-none-found-2041 = 損壞：沒有找到

# day
m-day-c5b2 = 日

# definitions lent to boxes
m-definitions-lent-to-boxes-8634 = 借給方框的定義

# definitions of links
m-definitions-of-links-349a = 連結的定義

# delete the character; it is invisible and allowed neither in YAML nor in XML
m-delete-the-character-it-is-invisible-and-allowed-0063 = 請刪去這個字元：它看不見，YAML 與 XML 也都不准用

# describes a section of a site
m-describes-a-section-of-a-site-6102 = 是網站分節的說明

# diagrams
m-diagrams-b49d = 圖解

# diagrams of the kind `{line}` are not drawn
m-diagrams-of-the-kind-line-are-not-drawn-2d10 = 不會畫 `{ $line }` 這種圖解

# draw shadows and grain as shapes, or with gradients
m-draw-shadows-and-grain-as-shapes-or-with-d71c = 陰影與顆粒請用形狀來畫，或者用漸層

# editions in another script are made of Chinese; these are made as written
m-editions-in-another-script-are-made-of-chinese-24cb = 只有中文能做其他字體的版本；這些書照原文做

# elements nest deeper than {most}
m-elements-nest-deeper-than-most-c48f = 元素套疊超過 { $most } 層

# elements stand too deep inside one another: the inner ones are left out, their text stays
m-elements-stand-too-deep-inside-one-another-the-9e2b = 元素套疊太深：裏層的元素略去，文字留下

# embeddable
m-embeddable-a29a = 可嵌入

# embeddable as a whole
m-embeddable-as-a-whole-2cc0 = 只可整個嵌入

# `{end}` is neither date nor span
m-end-is-neither-date-nor-span-83bc = `{ $end }` 既不是日期，也不是時間長度

# end it where it should end
m-end-it-where-it-should-end-8ee3 = 請在該結束的地方結束它

# end it with `-->`
m-end-it-with-7fc6 = 請用 `-->` 結束

# end it with the marks with which it begins
m-end-it-with-the-marks-with-which-it-begins-f645 = 請用開頭的記號結束它

# `exclude_docs` of the site names `{pattern}`
m-exclude-docs-of-the-site-names-pattern-19a7 = 網站的 `exclude_docs` 列有 `{ $pattern }`

# `exclude` of the site names `{pattern}`
m-exclude-of-the-site-names-pattern-2851 = 網站的 `exclude` 列有 `{ $pattern }`

# `excludeFiles` of a mount names `{pattern}`
m-excludefiles-of-a-mount-names-pattern-789c = 掛載點的 `excludeFiles` 列有 `{ $pattern }`

# fields and buttons of a form are left out, its other words stay
m-fields-and-buttons-of-a-form-are-left-out-its-f082 = 表單的欄位與按鈕略去，其他文字留下

# files show files here, deeper than {deepest} of them
m-files-show-files-here-deeper-than-deepest-of-them-3a7b = 這裏的檔案引入檔案，超過 { $deepest } 層

# formulas
m-formulas-b72f = 公式

# give it a `src`
m-give-it-a-src-1b48 = 請加上 `src`

# give one another title, or take one out
m-give-one-another-title-or-take-one-out-6331 = 請為其中一篇另取標題，或者拿走一篇

# give the label to a figure, a table or a heading; until then the book shows it as it is written
m-give-the-label-to-a-figure-a-table-or-a-heading-7a01 = 請給圖、表或標題加上這個標籤；在那之前，書裏照原文顯示

# has a scheme that e-readers don't follow
m-has-a-scheme-that-e-readers-don-t-follow-f0c8 = 用了電子閱讀器不會跟隨的協定

# has headings, but no text
m-has-headings-but-no-text-1c73 = 有標題，而沒有正文

# has HTML where its address should be
m-has-html-where-its-address-should-be-6a44 = 該寫網址的地方寫了 HTML

# has neither text nor pictures
m-has-neither-text-nor-pictures-9e53 = 沒有文字，也沒有圖片

# has no address
m-has-no-address-df2d = 沒有網址

# has no date, and dates are asked for
m-has-no-date-and-dates-are-asked-for-9373 = 沒有日期，而這次指定了日期

# has no {what}, and some are asked for
m-has-no-what-and-some-are-asked-for-9ccc = 沒有{ $what }，而這次指定了{ $what }

# has no word that does not stand in an article that is kept
m-has-no-word-that-does-not-stand-in-an-article-dd09 = 所有的詞都在留下的一篇文章裏

# has the same words as an article that is kept
m-has-the-same-words-as-an-article-that-is-kept-185a = 與留下的一篇文章文字相同

# has the {what} {own}, none of which is asked for
m-has-the-what-own-none-of-which-is-asked-for-71ab = { $what }是 { $own }，都不是指定的

# has title and day in common with {first}
m-has-title-and-day-in-common-with-first-20a3 = 標題與日期和 { $first } 相同

# has words where its address should be
m-has-words-where-its-address-should-be-8fff = 該寫網址的地方寫了別的文字

# headings and nothing under them: the text was lost or is not written yet
m-headings-and-nothing-under-them-the-text-was-lost-4618 = 只有標題，下面甚麼都沒有：文字失去了，或者還沒有寫

# headings in notes
m-headings-in-notes-12ee = 註裏的標題

# `heding fonts` says where they stand; a family that has them can follow in `fonts`
m-heding-fonts-says-where-they-stand-a-family-that-09ba = `heding fonts` 會說出它們在哪裏；可以在 `fonts` 後面加一個有這些字的字族

# heding is another version
m-heding-is-another-version-0dc5 = heding 的版本不同

# Hexo makes no pages of `{hidden}`
m-hexo-makes-no-pages-of-hidden-d205 = Hexo 不用 `{ $hidden }` 造頁面

# holds the pages that a site's program makes
m-holds-the-pages-that-a-site-s-program-makes-19f7 = 存放網站程式造出的頁面

# holds what a package manager installed
m-holds-what-a-package-manager-installed-8b8c = 存放套件管理器安裝的東西

# holds what pages of the site show by snippets
m-holds-what-pages-of-the-site-show-by-snippets-4f0d = 存放網站各頁用 snippets 引入的內容

# {href} can't be read
m-href-can-t-be-read-2b22 = { $href } 讀不到

# {href} can't be used: {it}
m-href-can-t-be-used-it-37a4 = { $href } 不能用：{ $it }

# {href} is larger than {most} MiB
m-href-is-larger-than-most-mib-7721 = { $href } 大於 { $most } MiB

# if it is meant to be read, write it as code, between backticks
m-if-it-is-meant-to-be-read-write-it-as-code-5a20 = 如果是給人讀的，請當作程式碼寫，放在反引號之間

# if it is text, write `\<`
m-if-it-is-text-write-ef95 = 如果是文字，請寫 `\<`

# `ignored_content` of the site names `{it}`
m-ignored-content-of-the-site-names-it-e6f5 = 網站的 `ignored_content` 列有 `{ $it }`

# `ignorePatterns` of the site name `{pattern}`
m-ignorepatterns-of-the-site-name-pattern-26bb = 網站的 `ignorePatterns` 列有 `{ $pattern }`

# indent with blanks
m-indent-with-blanks-8f35 = 請用空白縮排

# {instead}; the nearest are {several}
m-instead-the-nearest-are-several-9c79 = { $instead }；最相近的是：{ $several }

# {instead}; the nearest is {one}
m-instead-the-nearest-is-one-719d = { $instead }；最相近的是：{ $one }

# is a hidden file
m-is-a-hidden-file-3eb8 = 是隱藏的檔案

# is a hidden folder, with all that is in it
m-is-a-hidden-folder-with-all-that-is-in-it-174b = 是隱藏的資料夾，連同裏面的一切

# is a list of links to articles: the book has its own
m-is-a-list-of-links-to-articles-the-book-has-its-1093 = 是連到各篇文章的清單：書有自己的目錄

# is a page of the site's own: {what}
m-is-a-page-of-the-site-s-own-what-8acd = 是網站自己的頁：{ $what }

# is a part of other pages: it says that it is not rendered
m-is-a-part-of-other-pages-it-says-that-it-is-not-68ce = 是其他頁面的一部分：說明自己不單獨成頁

# is a part of other pages: its section says that it is not rendered
m-is-a-part-of-other-pages-its-section-says-that-it-7827 = 是其他頁面的一部分：所在的分節說明它不單獨成頁

# is a part of the pages of a manual
m-is-a-part-of-the-pages-of-a-manual-713e = 是說明手冊各頁的一部分

# is a sample to be copied: its title and words are placeholders
m-is-a-sample-to-be-copied-its-title-and-words-are-bfa0 = 是供人複製的例子：標題與文字只是佔位

# is a saved state of an article that is kept: this archive numbers them one by one
m-is-a-saved-state-of-an-article-that-is-kept-this-7257 = 是留下的一篇文章存過的狀態：這個檔案庫逐一為它們編號

# is a symbolic link: what it leads to may lie outside the folder
m-is-a-symbolic-link-what-it-leads-to-may-lie-e5f2 = 是符號連結：它所指的可能在資料夾以外

# is an earlier state of an article that is kept, at one address
m-is-an-earlier-state-of-an-article-that-is-kept-at-cb13 = 是留下的一篇文章較早的狀態，網址相同

# is called a template, and has {blanks} blanks to fill in
m-is-called-a-template-and-has-blanks-blanks-to-99b5 = 名為範本，而且有 { $blanks } 個待填的空格

# is dated {date}, but was last changed on {date_2}
m-is-dated-date-but-was-last-changed-on-date-2-75a4 = 日期是 { $date }，最後修改卻在 { $date_2 }

# is in `{own}`, which is none of the languages that are wanted
m-is-in-own-which-is-none-of-the-languages-that-are-0e99 = 語言是 `{ $own }`，不是所要的任何一種

# is marked as a draft
m-is-marked-as-a-draft-6c5f = 標明是草稿

# is no file but a pipe, a socket or a device
m-is-no-file-but-a-pipe-a-socket-or-a-device-78db = 不是檔案，而是管道、通訊端或裝置

# is none of the files that were named
m-is-none-of-the-files-that-were-named-44bf = 不在指明的檔案之列

# is of {day}, after {to}
m-is-of-day-after-to-7cdb = 日期是 { $day }，晚於 { $to }

# is of {day}, before {from}
m-is-of-day-before-from-da9f = 日期是 { $day }，早於 { $from }

# is Quartz's own manual, which no site shows
m-is-quartz-s-own-manual-which-no-site-shows-74b1 = 是 Quartz 自己的說明手冊，網站都不會顯示

# is the list of the book's chapters
m-is-the-list-of-the-book-s-chapters-8920 = 是書的章目

# is the sample that comes with a generator or a theme
m-is-the-sample-that-comes-with-a-generator-or-a-58fb = 是產生器或佈景主題附帶的例子

# it begins with neither `digraph` nor `graph`
m-it-begins-with-neither-digraph-nor-graph-0f67 = 開頭既不是 `digraph`，也不是 `graph`

# it can't be drawn: {error}
m-it-can-t-be-drawn-error-ee63 = 畫不出來：{ $error }

# it can't be laid out
m-it-can-t-be-laid-out-1aa1 = 排不出來

# it can't be read: {reason}
m-it-can-t-be-read-reason-512f = 讀不到：{ $reason }

# it can't be written: {error}
m-it-can-t-be-written-error-c92c = 寫不出來：{ $error }

# it comes from {file}
m-it-comes-from-file-f346 = 它來自 { $file }

# it ends beyond all calendars
m-it-ends-beyond-all-calendars-0752 = 結束日期超出了曆法的範圍

# it ends too early
m-it-ends-too-early-5305 = 還沒寫完就結束了

# it {flaw}
m-it-flaw-318a = 它{ $flaw }

# it gives no date; a revision of it is of {date}
m-it-gives-no-date-a-revision-of-it-is-of-date-af8d = 沒有寫日期；它的一個舊版本是 { $date } 的

# it gives no date; by the articles around it, it is of about {day}
m-it-gives-no-date-by-the-articles-around-it-it-is-c581 = 沒有寫日期；從前後的文章推斷，大約是 { $day }

# it has more than {most_columns} columns or {most_rows} rows
m-it-has-more-than-most-columns-columns-or-most-9e4f = 它超過 { $most_columns } 欄或 { $most_rows } 行

# it has more than {most} commits or {most_branches} branches
m-it-has-more-than-most-commits-or-most-branches-af27 = 它的提交超過 { $most } 個，或者分支超過 { $most_branches } 條

# it has more than {most_nodes} nodes
m-it-has-more-than-most-nodes-nodes-8e79 = 它的節點超過 { $most_nodes } 個

# it has more than {most_nodes} nodes or {most_edges} edges
m-it-has-more-than-most-nodes-nodes-or-most-edges-61b7 = 它的節點超過 { $most_nodes } 個，或者邊超過 { $most_edges } 條

# it has more than {most} points
m-it-has-more-than-most-points-7998 = 它的點超過 { $most } 個

# it has more than {most} slices
m-it-has-more-than-most-slices-a91d = 它的塊超過 { $most } 個

# it has more than {most} steps
m-it-has-more-than-most-steps-7996 = 它的步驟超過 { $most } 個

# it has more than {most} steps or {most_actors} actors
m-it-has-more-than-most-steps-or-most-actors-actors-e679 = 它的步驟超過 { $most } 個，或者參與者超過 { $most_actors } 個

# it has more than {most} tasks
m-it-has-more-than-most-tasks-ee9b = 它的任務超過 { $most } 項

# it has more than {most} times
m-it-has-more-than-most-times-cc95 = 它的時刻超過 { $most } 個

# it has more than {most} values or {most_rows} rows of them
m-it-has-more-than-most-values-or-most-rows-rows-of-a9f5 = 它的值超過 { $most } 個，或者數列超過 { $most_rows } 組

# it has too many classes
m-it-has-too-many-classes-07c8 = 它的類別太多

# it has too many entities
m-it-has-too-many-entities-d3a1 = 它的實體太多

# it has too many nodes or edges
m-it-has-too-many-nodes-or-edges-95ba = 它的節點或邊太多

# it has too many states
m-it-has-too-many-states-5d1f = 它的狀態太多

# it holds a filter, which may take any time to draw
m-it-holds-a-filter-which-may-take-any-time-to-draw-ab19 = 裏面有濾鏡，不知道要畫多久

# it holds more than {most} attributes
m-it-holds-more-than-most-attributes-4aa1 = 屬性超過 { $most } 個

# it holds more than {most} elements
m-it-holds-more-than-most-elements-3db8 = 元素超過 { $most } 個

# it is larger than {size} MB, the most that is read of its kind
m-it-is-larger-than-size-mb-the-most-that-is-read-a3df = 它大於 { $size } MB，這類檔案最多只讀這麼多

# it is left out; put what the sheet needs into the sheet itself
m-it-is-left-out-put-what-the-sheet-needs-into-the-a944 = 已略去；樣式表所需的，請放進樣式表本身

# it is longer than {longest} bytes
m-it-is-longer-than-longest-bytes-c68a = 它長於 { $longest } 位元組

# it is made of more than {most}
m-it-is-made-of-more-than-most-4efa = 它的組成超過 { $most }

# it is neither a JPEG nor a PNG
m-it-is-neither-a-jpeg-nor-a-png-811d = 它既不是 JPEG 也不是 PNG

# it is new
m-it-is-new-cd42 = 這是新的一卷

# it is no higher or wider than a line
m-it-is-no-higher-or-wider-than-a-line-7472 = 它的高或寬只有一條線

# it is no regular file
m-it-is-no-regular-file-0c40 = 它不是普通的檔案

# it is no ZIP archive, as every EPUB is: {reason}
m-it-is-no-zip-archive-as-every-epub-is-reason-34c3 = 它不是 ZIP 壓縮檔，而 EPUB 都是：{ $reason }

# it is not in the cache any more
m-it-is-not-in-the-cache-any-more-c80d = 它已經不在快取裏

# it is reached through a symbolic link, and none is followed there
m-it-is-reached-through-a-symbolic-link-and-none-is-fec6 = 它要經過符號連結才到得了，而那裏不跟隨連結

# it is shown no second time
m-it-is-shown-no-second-time-6ee6 = 它不會再顯示一次

# it is too large for any page
m-it-is-too-large-for-any-page-aea5 = 它太大，任何一頁都放不下

# it leads to no page on the web
m-it-leads-to-no-page-on-the-web-3ccf = 它不是連到網頁

# it may ask for {known}
m-it-may-ask-for-known-1790 = 可以用的詞有 { $known }

# it may be better as several articles
m-it-may-be-better-as-several-articles-6f93 = 分成幾篇文章也許更好

# it needs the repair `{repair}`, which is switched off
m-it-needs-the-repair-repair-which-is-switched-off-2815 = 要用修補 `{ $repair }`，而它關掉了

# its address holds no data
m-its-address-holds-no-data-bdbe = 網址裏沒有資料

# its commands stand for one another without end
m-its-commands-stand-for-one-another-without-end-6e8d = 它的指令互相代表，沒有盡頭

# its data are no Base64
m-its-data-are-no-base64-e2da = 資料不是正確的 Base64

# its date is in no period that was asked for
m-its-date-is-in-no-period-that-was-asked-for-e1bb = 日期不在所要求的期內

# its ends are no numbers, the lower one first
m-its-ends-are-no-numbers-the-lower-one-first-9792 = 它的兩端不是由小到大的兩個數字

# its file is gone or was changed
m-its-file-is-gone-or-was-changed-39d0 = 它的檔案不見了，或者被改動過

# its list of files can't be found, or is larger than {most} MiB
m-its-list-of-files-can-t-be-found-or-is-larger-f5cd = 找不到它的檔案清單，或者清單大於 { $most } MiB

# its marks are those of an Obsidian vault
m-its-marks-are-those-of-an-obsidian-vault-1436 = 從記號看，是 Obsidian 的儲存庫

# its MathML can't be read
m-its-mathml-can-t-be-read-1e25 = 讀不懂它的 MathML

# its name begins with `_`: a part of other pages
m-its-name-begins-with-a-part-of-other-pages-306a = 名稱以 `_` 開頭：是其他頁面的一部分

# its name is not UTF-8
m-its-name-is-not-utf-8-21ab = 名稱不是 UTF-8

# its path leads out of the folder
m-its-path-leads-out-of-the-folder-8395 = 它的路徑通到資料夾以外

# its pictures have more than {most} million pixels
m-its-pictures-have-more-than-most-million-pixels-5b75 = 裏面的圖片超過 { $most } 百萬像素

# its place in the series or the order of its articles changed
m-its-place-in-the-series-or-the-order-of-its-76f8 = 它在系列裏的位置，或者文章的次序改了

# its place is none between 0 and 1
m-its-place-is-none-between-0-and-1-fc98 = 它的位置不是 0 至 1 之間的數字

# its reading order has more than {it} entries
m-its-reading-order-has-more-than-it-entries-5631 = 閱讀次序超過 { $it } 項

# its root is `{root}`, not `svg`
m-its-root-is-root-not-svg-bf48 = 根元素是 `{ $root }`，而不是 `svg`

# its score is none from 0 to 5
m-its-score-is-none-from-0-to-5-4a90 = 它的評分不是 0 至 5 的數字

# its title was never filled in
m-its-title-was-never-filled-in-52df = 標題從未填寫

# its value is no number from 0 on
m-its-value-is-no-number-from-0-on-d299 = 它的值不是 0 或以上的數字

# Jekyll makes no pages of `{hidden}`
m-jekyll-makes-no-pages-of-hidden-706f = Jekyll 不用 `{ $hidden }` 造頁面

# Jekyll takes no file in `_posts` without a date in its name
m-jekyll-takes-no-file-in-posts-without-a-date-in-40ae = `_posts` 裏的檔案，名稱沒有日期，Jekyll 就不收

# `{key}` holds an expression that is not understood
m-key-holds-an-expression-that-is-not-understood-b435 = `{ $key }` 裏有讀不懂的運算式

# `{key}` is given twice, and the first counts
m-key-is-given-twice-and-the-first-counts-6cc3 = `{ $key }` 寫了兩次，以第一個為準

# `{key}` is {shown}, not {wanted}
m-key-is-shown-not-wanted-6ba1 = `{ $key }` 應該是{ $wanted }，寫的卻是：{ $shown }

# `{key}` is {what} where {wanted} belongs
m-key-is-what-where-wanted-belongs-3ce2 = `{ $key }` 應該是{ $wanted }，寫的卻是{ $what }

# `{key}` is `{word}`, which is read as the language `{language}`
m-key-is-word-which-is-read-as-the-language-9085 = `{ $key }` 寫的是 `{ $word }`，當作語言 `{ $language }` 來讀

# `{key}` names more than {most}: {left_out} are left out
m-key-names-more-than-most-left-out-are-left-out-3909 = `{ $key }` 列出超過 { $most } 項：{ $left_out } 項不收

# `{key}` of the site names `{pattern}`
m-key-of-the-site-names-pattern-dc28 = 網站的 `{ $key }` 列有 `{ $pattern }`

# `{key}` of the site's settings leaves it out
m-key-of-the-site-s-settings-leaves-it-out-d6ae = 網站設定的 `{ $key }` 排除了它

# kinds of notices
m-kinds-of-notices-7cca = 告示的種類

# language
m-language-8194 = 語言

# languages of listings
m-languages-of-listings-92fc = 程式碼的語言

# leads to a file on the author's own computer
m-leads-to-a-file-on-the-author-s-own-computer-e564 = 連到作者自己電腦上的檔案

# leave out its pictures, or raise `megabytes` under `[split]`
m-leave-out-its-pictures-or-raise-megabytes-under-ee56 = 請略去它的圖片，或者把 `[split]` 之下的 `megabytes` 調高

# leave out other pictures, or make this one smaller yourself
m-leave-out-other-pictures-or-make-this-one-smaller-e940 = 請略去其他圖片，或者自行縮小這一張

# `--ledger -` tells what became of each file
m-ledger-tells-what-became-of-each-file-212f = `--ledger -` 會說出每個檔案的去向

# `--ledger -` tells which rule left each file out of it
m-ledger-tells-which-rule-left-each-file-out-of-it-b493 = `--ledger -` 會說出每個檔案因哪條規則而不收

# left out of `{profile}`: {reason}
m-left-out-of-profile-reason-1d81 = 不放進 `{ $profile }` 的書：{ $reason }

# left out of `{profile}`: {why}
m-left-out-of-profile-why-f839 = 不放進 `{ $profile }` 的書：{ $why }

# lies in a folder of parts and data
m-lies-in-a-folder-of-parts-and-data-84dd = 在存放組件與資料的資料夾裏

# lies in a folder of templates
m-lies-in-a-folder-of-templates-3b39 = 在範本的資料夾裏

# lies in a folder of templates, and has blanks to fill in
m-lies-in-a-folder-of-templates-and-has-blanks-to-034d = 在範本的資料夾裏，而且有待填的空格

# lies in the folder of templates that the vault's settings name
m-lies-in-the-folder-of-templates-that-the-vault-s-af94 = 在儲存庫設定所指的範本資料夾裏

# line breaks and readings
m-line-breaks-and-readings-a1c2 = 換行與標音

# `{line}` can't be read
m-line-can-t-be-read-5eb3 = 讀不懂 `{ $line }`

# line {line}: `{key}` is {what} where {wanted} belongs
m-line-line-key-is-what-where-wanted-belongs-1a4e = 第 { $line } 行：`{ $key }` 應該是{ $wanted }，寫的卻是{ $what }

# links and pictures
m-links-and-pictures-1aa8 = 連結與圖片

# links and pictures without an address left out, their words kept
m-links-and-pictures-without-an-address-left-out-c7a5 = 略去沒有網址的連結與圖片，保留文字

# `{lost}` is the label of nothing in this article
m-lost-is-the-label-of-nothing-in-this-article-45a6 = 這篇文章裏沒有標籤是 `{ $lost }` 的東西

# made smaller for `{profile}`, from {before} to {after}: {why}
m-made-smaller-for-profile-from-before-to-after-why-5ccf = 為 `{ $profile }` 縮小，從 { $before } 變成 { $after }：{ $why }

# makes a chapter of {size} KiB
m-makes-a-chapter-of-size-kib-d395 = 這一章有 { $size } KiB

# marks and words of the sentence taken off the ends of addresses
m-marks-and-words-of-the-sentence-taken-off-the-85a7 = 從網址的結尾拿走屬於句子的標點與文字

# marks in captions
m-marks-in-captions-6534 = 圖說裏的記號

# marks of lists
m-marks-of-lists-881b = 清單的記號

# marks of notes
m-marks-of-notes-92ea = 註的記號

# matches no pattern of `include`
m-matches-no-pattern-of-include-55a7 = 不符合 `include` 的任何路徑樣式

# matches `{pattern}` of `exclude`
m-matches-pattern-of-exclude-da43 = 符合 `exclude` 的 `{ $pattern }`

# matches `{pattern}` of {file}
m-matches-pattern-of-file-f2f1 = 符合 { $file } 的 `{ $pattern }`

# META-INF/container.xml names no package document
m-meta-inf-container-xml-names-no-package-document-dc64 = META-INF/container.xml 沒有指明封裝文件

# month
m-month-d07f = 月

# {more} more like this in the file
m-more-more-like-this-in-the-file-ded6 = 這個檔案裏還有 { $more } 則同樣的訊息

# more than {most} MiB of it would have to be unpacked
m-more-than-most-mib-of-it-would-have-to-be-f20d = 要解壓的超過 { $most } MiB

# {name} can't be read: {it}
m-name-can-t-be-read-it-1e52 = { $name } 讀不到：{ $it }

# {name} can't be used: {it}
m-name-can-t-be-used-it-aa8c = { $name } 不能用：{ $it }

# `\{name}` defines nothing
m-name-defines-nothing-52ba = `\{ $name }` 沒有定義任何東西

# `{name}` is about the folder
m-name-is-about-the-folder-9901 = `{ $name }` 說的是這個資料夾

# {name} is larger than {most} MiB
m-name-is-larger-than-most-mib-4858 = { $name } 大於 { $most } MiB

# `{name}` leads to no article of the book
m-name-leads-to-no-article-of-the-book-2d30 = `{ $name }` 在書裏沒有對應的文章

# `{name}` leads to no article of the book, nor another link of its kind
m-name-leads-to-no-article-of-the-book-nor-another-0ff7 = `{ $name }` 在書裏沒有對應的文章，另外 1 個這樣的連結也一樣

# `{name}` leads to no article of the book, nor {others} other links of its kind
m-name-leads-to-no-article-of-the-book-nor-others-3dc6 = `{ $name }` 在書裏沒有對應的文章，另外 { $others } 個這樣的連結也一樣

# `\{name}` needs {arguments} of what follows it
m-name-needs-arguments-of-what-follows-it-39e3 = `\{ $name }` 後面要有 { $arguments } 個引數

# {name} picture that is damaged, or of a kind that is not understood
m-name-picture-that-is-damaged-or-of-a-kind-that-is-461a = 已損壞或種類讀不懂的 { $name } 圖片

# names no host that could exist
m-names-no-host-that-could-exist-7276 = 所寫的主機不可能存在

# names of characters
m-names-of-characters-3978 = 字元的名稱

# no article has a date; `heding build` binds them all
m-no-article-has-a-date-heding-build-binds-them-all-3ef9 = 沒有一篇文章有日期；`heding build` 把它們全部合訂

# no article has the {kind} {wanted}
m-no-article-has-the-kind-wanted-8d7f = 沒有一篇文章有這樣的{ $kind }：{ $wanted }

# no article is at {written}
m-no-article-is-at-written-7f1f = { $written } 沒有文章

# no article is in `{it}`
m-no-article-is-in-it-f307 = 沒有一篇文章的語言是 `{ $it }`

# no article is in the series «{title}»
m-no-article-is-in-the-series-title-2ea7 = 沒有一篇文章屬於系列「{ $title }」

# no article says anything of {kind}
m-no-article-says-anything-of-kind-9068 = 沒有一篇文章寫了{ $kind }

# no embedded font has the character {shown}
m-no-embedded-font-has-the-character-shown-89d3 = 嵌入的字型都沒有字元 { $shown }

# no embedded font has these {count} characters: {shown}{more}
m-no-embedded-font-has-these-count-characters-shown-ce2b = 嵌入的字型都沒有這 { $count } 個字元：{ $shown }{ $more }

# no font has these characters of the cover: {some}
m-no-font-has-these-characters-of-the-cover-some-4866 = 沒有字型有封面的這些字：{ $some }

# no picture at hand of {name} is large enough for its cover
m-no-picture-at-hand-of-name-is-large-enough-for-a3f3 = { $name } 手邊沒有大得可以作封面的圖片

# no picture's address
m-no-picture-s-address-1aa0 = 不是圖片的網址

# no picture that e-readers show
m-no-picture-that-e-readers-show-b157 = 電子閱讀器不顯示的圖片

# no place in `{path}` is called “{name}”
m-no-place-in-path-is-called-name-348c = `{ $path }` 裏沒有名為「{ $name }」的位置

# no place in this article is called so
m-no-place-in-this-article-is-called-so-84cf = 這篇文章裏沒有這個名稱的位置

# no site generator known
m-no-site-generator-known-840e = 認不出網站產生器

# no such file
m-no-such-file-70cf = 沒有這個檔案

# no such file, and the site's address is not known
m-no-such-file-and-the-site-s-address-is-not-known-b7ad = 沒有這個檔案，而且不知道網站的網址

# no work in this article's list of works has the key `{key}`
m-no-work-in-this-article-s-list-of-works-has-the-69d5 = 這篇文章的參考文獻裏，沒有著作的鍵是 `{ $key }`

# {nodes} shapes and {layers} layers, {depth} of them in one another
m-nodes-shapes-and-layers-layers-depth-of-them-in-4059 = { $nodes } 個形狀、{ $layers } 個群組，或者 { $depth } 層套疊

# not all of its values are numbers
m-not-all-of-its-values-are-numbers-7470 = 它的值不全是數字

# not embeddable
m-not-embeddable-9492 = 不可嵌入

# nothing is known of the command `{command}`
m-nothing-is-known-of-the-command-command-7d23 = 不認識指令 `{ $command }`

# nothing is known of the shortcode `{name}`; only what it encloses is kept
m-nothing-is-known-of-the-shortcode-name-only-what-82c3 = 不認識短碼 `{ $name }`；只留下它所包住的內容

# nothing refers to this footnote
m-nothing-refers-to-this-footnote-2af7 = 沒有地方參照這個註腳

# numbers and references
m-numbers-and-references-c351 = 編號與參照

# of Mermaid's are drawn {kinds}; and Graphviz's graphs, and sketches of svgbob, ditaa and GoAT
m-of-mermaid-s-are-drawn-kinds-and-graphviz-s-f8f5 = 會畫的有：Mermaid 的 { $kinds }；Graphviz 的圖；svgbob、ditaa 與 GoAT 的字元圖

# one article alone makes a book of {largest} bytes; {most} are allowed
m-one-article-alone-makes-a-book-of-largest-bytes-04c0 = 單是一篇文章就做成 { $largest } 位元組的書；上限是 { $most }

# order of chapters
m-order-of-chapters-e49d = 章的次序

# `output-dir` of the site is `{folder}`: it holds what is finished
m-output-dir-of-the-site-is-folder-it-holds-what-is-50ed = 網站的 `output-dir` 是 `{ $folder }`：存放完成的東西

# {page} has no head or no body
m-page-has-no-head-or-no-body-c278 = { $page } 沒有 head 或 body

# {page} is no page
m-page-is-no-page-35fe = { $page } 不是網頁

# pages
m-pages-3e2f = 書頁

# `{path}` can't be the cover: {reason}
m-path-can-t-be-the-cover-reason-83e9 = `{ $path }` 不能作封面：{ $reason }

# `{path}` has no part `{part}` that could be shown here
m-path-has-no-part-part-that-could-be-shown-here-c7f3 = `{ $path }` 沒有可以在這裏顯示的部分 `{ $part }`

# `{path}` is `{found}`, {why}
m-path-is-found-why-2e32 = `{ $path }` 就是 `{ $found }`：{ $why }

# `{path}` is no part of the book
m-path-is-no-part-of-the-book-7663 = `{ $path }` 不在這本書裏

# `{path}` is to be shown here, and there is no such file
m-path-is-to-be-shown-here-and-there-is-no-such-c026 = 這裏要引入 `{ $path }`，而沒有這個檔案

# `{path}` may be {few}: each path ends so
m-path-may-be-few-each-path-ends-so-3e40 = `{ $path }` 可能是 { $few }：路徑都這樣結尾

# `{path}` shows itself
m-path-shows-itself-8538 = `{ $path }` 引入了自己

# `{path}` shows itself, by way of `{other}`
m-path-shows-itself-by-way-of-other-5336 = `{ $path }` 經過 `{ $other }` 引入了自己

# percent signs in addresses that stood for nothing else encoded
m-percent-signs-in-addresses-that-stood-for-nothing-6d2d = 網址裏不代表甚麼的百分號，加以編碼

# {picture} is no drawing
m-picture-is-no-drawing-d286 = { $picture } 不是繪圖

# pictures changed
m-pictures-changed-e79b = 圖片改了

# pictures in the text are not looked at here
m-pictures-in-the-text-are-not-looked-at-here-251d = 文字裏的圖片不在這裏查看

# pictures stay as they are
m-pictures-stay-as-they-are-b44c = 圖片保持原樣

# ports that are no numbers taken out of addresses
m-ports-that-are-no-numbers-taken-out-of-addresses-63df = 從網址拿走不是數字的通訊埠

# put a font that has these characters into `fonts/`, or install one such as Noto Serif CJK; until then the cover is an SVG
m-put-a-font-that-has-these-characters-into-fonts-9cad = 請在 `fonts/` 裏放一個有這些字的字型，或者安裝一個，例如 Noto Serif CJK；在那之前，封面是 SVG

# put its mark into the text; until then it stands at the end
m-put-its-mark-into-the-text-until-then-it-stands-ffed = 請把它的記號放進正文；在那之前，它放在文末

# put the right character in its place and save the file in UTF-8
m-put-the-right-character-in-its-place-and-save-the-6843 = 請換回正確的字元，並把檔案存成 UTF-8

# quadrants are numbered from 1 to 4
m-quadrants-are-numbered-from-1-to-4-6c11 = 象限的編號是 1 至 4

# quarter
m-quarter-9325 = 季

# Quarto makes no pages of `{hidden}`
m-quarto-makes-no-pages-of-hidden-7b46 = Quarto 不用 `{ $hidden }` 造頁面

# quote the value
m-quote-the-value-0eeb = 請給值加上引號

# quote the value: {in_quotes}
m-quote-the-value-in-quotes-8b47 = 請給值加上引號：{ $in_quotes }

# quote the whole value, with the other kind of quotation marks outside
m-quote-the-whole-value-with-the-other-kind-of-f5d3 = 請給整個值加上引號，外層用另一種引號

# quote values that hold punctuation
m-quote-values-that-hold-punctuation-76f9 = 含有標點的值，請加上引號

# `{range}` begins with a {begin} and ends with a {end}: both ends need the same form
m-range-begins-with-a-begin-and-ends-with-a-end-7d44 = `{ $range }` 開頭的單位是 { $begin }，結尾的是 { $end }：兩端的寫法要一樣

# `{range}` ends before it begins: try `{last}..{first}`
m-range-ends-before-it-begins-try-last-first-5fd4 = `{ $range }` 的結尾早於開頭：可以寫 `{ $last }..{ $first }`

# references to formulas
m-references-to-formulas-ce00 = 對公式的參照

# remove the closing tag, or open the shortcode before it
m-remove-the-closing-tag-or-open-the-shortcode-c5f2 = 請刪去結束的標籤，或者在前面加上開始的標籤

# rules of a chapter
m-rules-of-a-chapter-694e = 章的規則

# run again: its title or date may be out of date
m-run-again-its-title-or-date-may-be-out-of-date-09de = 請再執行一次：它的標題或日期可能已經過時

# runs a program instead of leading to a page
m-runs-a-program-instead-of-leading-to-a-page-634f = 會執行程式，而不是連到一頁

# save it as a file and show it as a picture
m-save-it-as-a-file-and-show-it-as-a-picture-9cfc = 請存成檔案，當作圖片顯示

# save it in UTF-8
m-save-it-in-utf-8-d2ea = 請存成 UTF-8

# say in words what it leads to
m-say-in-words-what-it-leads-to-fd21 = 請用文字說明它連到甚麼

# say what it means under `[shortcodes]` in heding.toml: `{name} = {{ markdown = "…" }}`
m-say-what-it-means-under-shortcodes-in-heding-toml-01cf = 請在 heding.toml 的 `[shortcodes]` 之下說明它的意思：`{ $name } = {"{"} markdown = "…" {"}"}`

# says `render = false`
m-says-render-false-fa7c = 寫了 `render = false`

# says that it expired before it was published
m-says-that-it-expired-before-it-was-published-3152 = 說明的失效時間早於發表時間

# says that it is not for the public
m-says-that-it-is-not-for-the-public-45e3 = 說明不對外公開

# seen from where the site lies on its host
m-seen-from-where-the-site-lies-on-its-host-f464 = 從網站在主機上的位置算起

# Send to Kindle refuses books in the language `{language}`
m-send-to-kindle-refuses-books-in-the-language-1844 = Send to Kindle 不收語言是 `{ $language }` 的書

# shorten it; a second sentence can be the `subtitle`
m-shorten-it-a-second-sentence-can-be-the-subtitle-4bf7 = 請寫短一些；第二句可以放進 `subtitle`

# {shown} can't be the article's address: {reason}
m-shown-can-t-be-the-article-s-address-reason-26ef = { $shown } 不能作文章的網址：{ $reason }

# `{shown}` is no period: did you mean `{meant}`?
m-shown-is-no-period-did-you-mean-meant-2f63 = `{ $shown }` 不是期：想寫的是 `{ $meant }` 嗎？

# `{shown}` is no period: try `2020-08`, `2020-W32`, `2020-08-05`, `2020-Q3`, `2020`, a range such as `2020-01..2020-06`, `last` or `all`
m-shown-is-no-period-try-2020-08-2020-w32-2020-08-915d = `{ $shown }` 不是期：可以寫 `2020-08`、`2020-W32`、`2020-08-05`、`2020-Q3`、`2020`、範圍（例如 `2020-01..2020-06`）、`last` 或 `all`

# `{shown}` stands alone, not in a list or range
m-shown-stands-alone-not-in-a-list-or-range-5f4a = `{ $shown }` 只能單獨寫，不能放進清單或範圍

# {shown}: the link {flaw}
m-shown-the-link-flaw-7c22 = { $shown }：這個連結{ $flaw }

# `srcExclude` of the site names `{pattern}`
m-srcexclude-of-the-site-names-pattern-1f17 = 網站的 `srcExclude` 列有 `{ $pattern }`

# `{start}` is no date
m-start-is-no-date-f773 = `{ $start }` 不是日期

# style sheets, templates or fonts changed
m-style-sheets-templates-or-fonts-changed-de98 = 樣式表、範本或字型改了

# tag
m-tag-bc64 = 標籤

# tags
m-tags-1fb6 = 標籤

# tags and comments of HTML
m-tags-and-comments-of-html-2e54 = HTML 的標籤與註解

# take away what does not tell this article from others
m-take-away-what-does-not-tell-this-article-from-cd36 = 請刪去那些無法區分這篇與其他文章的

# take it out: no book can hold it, and other programs stop at it
m-take-it-out-no-book-can-hold-it-and-other-fe47 = 請拿走：書裏不能有它，別的程式讀到它就停下

# take one of them away
m-take-one-of-them-away-9804 = 請刪去其中一個

# text
m-text-f3d8 = 文字

# text for XML, `<![CDATA[…]]>`, is left out, as browsers do
m-text-for-xml-cdata-is-left-out-as-browsers-do-fc79 = 給 XML 的文字 `<![CDATA[…]]>` 略去，與瀏覽器一樣

# text that browsers don't show is left out
m-text-that-browsers-don-t-show-is-left-out-fefb = 瀏覽器不顯示的文字略去

# that is more than {most} periods
m-that-is-more-than-most-periods-6ba9 = 這超過 { $most } 期

# the archive is found to be of another kind
m-the-archive-is-found-to-be-of-another-kind-04af = 檔案庫現在看來是另一種

# the book does not say where the article was published
m-the-book-does-not-say-where-the-article-was-9bce = 書裏不寫這篇文章在哪裏發表

# the book does without it
m-the-book-does-without-it-bb2c = 書裏就沒有它

# the book does without them; heding.toml can say the same
m-the-book-does-without-them-heding-toml-can-say-8290 = 書裏就不用這些設定；heding.toml 可以寫明同樣的事

# the book has a link in its place
m-the-book-has-a-link-in-its-place-3049 = 書裏用連結代替它

# the book has links in their place; `heding media fetch` fetches them
m-the-book-has-links-in-their-place-heding-media-45b4 = 書裏用連結代替它們；`heding media fetch` 可以下載

# the book's list of chapters does not name it
m-the-book-s-list-of-chapters-does-not-name-it-e952 = 書的章目沒有列出它

# the book shows it mended; mend the file for all else that reads it
m-the-book-shows-it-mended-mend-the-file-for-all-4339 = 書裏顯示的已經修補；別的程式也讀這個檔案的話，請修正檔案本身

# the byte at offset {byte} is no {name} and was replaced by «�»
m-the-byte-at-offset-byte-is-no-name-and-was-2d90 = 位置 { $byte } 的位元組不是 { $name }，已換成「�」

# the caption stays, the picture is left out
m-the-caption-stays-the-picture-is-left-out-98ef = 圖說留下，圖片略去

# the colon after this key is a full-width one
m-the-colon-after-this-key-is-a-full-width-one-98fc = 這個鍵後面的冒號是全形的

# the commonest of {all} {kind} are {named}
m-the-commonest-of-all-kind-are-named-2ae4 = 檔案庫裏有 { $all } 個{ $kind }，最常見的是：{ $named }

# the cover is drawn with a face of this machine: {named}
m-the-cover-is-drawn-with-a-face-of-this-machine-f6fc = 封面用這部機器的字面畫成：{ $named }

# the cover's template asks for `{name}`, which means nothing
m-the-cover-s-template-asks-for-name-which-means-00ee = 封面的範本用了 `{ $name }`，而這個詞沒有意思

# the cover's template has filters, which are left out
m-the-cover-s-template-has-filters-which-are-left-f569 = 封面的範本有濾鏡，已經拿走

# the document ends too early
m-the-document-ends-too-early-b585 = 文件沒有寫完

# the end of the picture's file is missing; what is there is shown
m-the-end-of-the-picture-s-file-is-missing-what-is-c2ce = 圖片的檔案缺了結尾；有的部分照樣顯示

# the file changed while the book was made
m-the-file-changed-while-the-book-was-made-cfc2 = 做書的時候，這個檔案改動了

# the file has a second name (a hard link)
m-the-file-has-a-second-name-a-hard-link-aa8c = 檔案另有一個名稱（硬連結）

# the file is empty
m-the-file-is-empty-2f42 = 檔案是空的

# the file is in {name}
m-the-file-is-in-name-7775 = 檔案的編碼是 { $name }

# the file is in the folder, but a book holds no such files
m-the-file-is-in-the-folder-but-a-book-holds-no-9a3a = 檔案在資料夾裏，但書不收這種檔案

# the file of its cover changed
m-the-file-of-its-cover-changed-638d = 封面的檔案改了

# the folder holds no article
m-the-folder-holds-no-article-90c2 = 資料夾裏沒有文章

# the font {family} is not embedded: {reason}
m-the-font-family-is-not-embedded-reason-e2de = 字型 { $family } 沒有嵌入：{ $reason }

# the front matter is no {format}: {message}
m-the-front-matter-is-no-format-message-fd6c = 文前資料不是正確的 { $format }：{ $message }

# the front matter that begins here has no end
m-the-front-matter-that-begins-here-has-no-end-e542 = 從這裏開始的文前資料沒有結尾

# the groups in it can't be drawn apart from what stands beside them
m-the-groups-in-it-can-t-be-drawn-apart-from-what-3d9c = 裏面的群組無法與旁邊的東西分開來畫

# the {kind} are {named}
m-the-kind-are-named-8830 = 檔案庫裏的{ $kind }有：{ $named }

# the link {flaw}
m-the-link-flaw-ed28 = 這個連結{ $flaw }

# the link leads to its beginning
m-the-link-leads-to-its-beginning-ab22 = 改為連到它的開頭

# the link leads to the web
m-the-link-leads-to-the-web-0395 = 連到網上

# the link to {get} has no text
m-the-link-to-get-has-no-text-57e9 = 連到 { $get } 的連結沒有文字

# the list of chapters names `{path}`, and there is no such article
m-the-list-of-chapters-names-path-and-there-is-no-ce7c = 章目列出了 `{ $path }`，而沒有這篇文章

# the list of works `{path}` can't be read: {next}
m-the-list-of-works-path-can-t-be-read-next-b930 = 參考文獻檔 `{ $path }` 讀不懂：{ $next }

# the list of works `{path}` is not there
m-the-list-of-works-path-is-not-there-24ae = 參考文獻檔 `{ $path }` 不存在

# the list that opens here is not closed in this line
m-the-list-that-opens-here-is-not-closed-in-this-eaf3 = 從這裏開始的清單在這一行沒有關閉

# the mark stays as it is written
m-the-mark-stays-as-it-is-written-d360 = 記號照原文留下

# the newest article is of {day}: `heding digest {period}` binds its volume
m-the-newest-article-is-of-day-heding-digest-period-30ad = 最新的文章是 { $day } 的：`heding digest { $period }` 合訂那一卷

# the only file whose path ends so
m-the-only-file-whose-path-ends-so-f604 = 只有這個檔案的路徑這樣結尾

# the package document could not be written: {reason}
m-the-package-document-could-not-be-written-reason-6367 = 封裝文件寫不出來：{ $reason }

# the page {href} is of {sealed} KiB; {book} KiB are as much as these readers take
m-the-page-href-is-of-sealed-kib-book-kib-are-as-3955 = 頁面 { $href } 有 { $sealed } KiB；這類閱讀器最多收 { $book } KiB

# the picture's name is `{found}`, in other letters than `{path}`
m-the-picture-s-name-is-found-in-other-letters-than-8ee5 = 圖片的名稱是 `{ $found }`，與 `{ $path }` 的大小寫不同

# the pictures of the article have {total}, {most} are allowed
m-the-pictures-of-the-article-have-total-most-are-b701 = 文章的圖片共有 { $total }，上限是 { $most }

# the pictures of the book have {total}, {most} are allowed
m-the-pictures-of-the-book-have-total-most-are-113e = 書的圖片共有 { $total }，上限是 { $most }

# the project's cover can't be used: {reason}
m-the-project-s-cover-can-t-be-used-reason-9e99 = 專案的封面不能用：{ $reason }

# the quotation mark that opens here is not closed
m-the-quotation-mark-that-opens-here-is-not-closed-8363 = 從這裏開始的引號沒有關閉

# the settings changed
m-the-settings-changed-92b8 = 設定改了

# the settings of a {generator} site give its {given}
m-the-settings-of-a-generator-site-give-its-given-6c88 = { $generator } 網站的設定說明了{ $given }

# the settings of the book `{title}` say `published: false`
m-the-settings-of-the-book-title-say-published-e0ad = 書 `{ $title }` 的設定寫了 `published: false`

# the settings of the site in `{first}` are not read, nor those of {others} more folders
m-the-settings-of-the-site-in-first-are-not-read-22a4 = `{ $first }` 裏的網站設定沒有讀入，另外 { $others } 個資料夾的也沒有

# the settings of the site in `{first}` are not read
m-the-settings-of-the-site-in-first-are-not-read-9f0e = `{ $first }` 裏的網站設定沒有讀入

# the sheet asks for {address}, which is not in the book
m-the-sheet-asks-for-address-which-is-not-in-the-8cc9 = 樣式表要用 { $address }，而它不在書裏

# the sheet nests too deep, or leaves open what it asks for
m-the-sheet-nests-too-deep-or-leaves-open-what-it-2245 = 樣式表套疊太深，或者所要的網址沒有結尾

# the shortcode `{name}` is closed here but was not opened
m-the-shortcode-name-is-closed-here-but-was-not-1ee5 = 短碼 `{ $name }` 在這裏關閉，卻沒有開始

# the shortcode `{name}` is enclosed by too many others and left out
m-the-shortcode-name-is-enclosed-by-too-many-others-2db3 = 短碼 `{ $name }` 外面套了太多層別的短碼，略去

# the site's `defaults` say `published: false`
m-the-site-s-defaults-say-published-false-7c34 = 網站的 `defaults` 寫了 `published: false`

# the site's list of chapters does not name it
m-the-site-s-list-of-chapters-does-not-name-it-f699 = 網站的章目沒有列出它

# the site's settings leave out `{pattern}`
m-the-site-s-settings-leave-out-pattern-44ec = 網站的設定排除了 `{ $pattern }`

# the site's settings were not read: {reason}
m-the-site-s-settings-were-not-read-reason-e3bb = 網站的設定沒有讀入：{ $reason }

# the tag of the shortcode `{name}` can't be read
m-the-tag-of-the-shortcode-name-can-t-be-read-2885 = 短碼 `{ $name }` 的標籤讀不懂

# the text of a link is an address
m-the-text-of-a-link-is-an-address-ac60 = 連結的文字就是網址

# the text of {count} links is an address
m-the-text-of-count-links-is-an-address-d950 = { $count } 個連結的文字就是網址

# the title has {length} characters
m-the-title-has-length-characters-d69e = 標題有 { $length } 個字元

# the tree
m-the-tree-4419 = 結構樹

# the volume has heding's own cover; `heding media fetch` brings pictures
m-the-volume-has-heding-s-own-cover-heding-media-71b6 = 這一卷用 heding 自己的封面；`heding media fetch` 可以下載圖片

# the volume has heding's own cover until then
m-the-volume-has-heding-s-own-cover-until-then-48c6 = 在那之前，這一卷用 heding 自己的封面

# the words stay, the link goes
m-the-words-stay-the-link-goes-486d = 文字留下，連結去掉

# the words stay, the links go
m-the-words-stay-the-links-go-299a = 文字留下，連結去掉

# the writer stopped
m-the-writer-stopped-13bb = 負責寫入的部分停止了

# there are no lines in it
m-there-are-no-lines-in-it-f92b = 裏面沒有線條

# there are {there}
m-there-are-there-5d48 = 檔案庫裏有 { $there }

# there is a branch of this name
m-there-is-a-branch-of-this-name-2794 = 已經有同名的分支

# there is no blank after the colon
m-there-is-no-blank-after-the-colon-5512 = 冒號後面沒有空白

# there is no font to draw the cover with
m-there-is-no-font-to-draw-the-cover-with-d14b = 沒有可以畫封面的字型

# there is no such article any more
m-there-is-no-such-article-any-more-022e = 這篇文章已經不存在

# there is no such branch
m-there-is-no-such-branch-de43 = 沒有這個分支

# there is no such chapter any more
m-there-is-no-such-chapter-any-more-ad1c = 這一章已經不存在

# there is no such commit
m-there-is-no-such-commit-a57c = 沒有這個提交

# there is no such page any more
m-there-is-no-such-page-any-more-1e06 = 這一頁已經不存在

# there is no such screen
m-there-is-no-such-screen-5285 = 沒有這種螢幕

# there is no time for it
m-there-is-no-time-for-it-b687 = 前面沒有它所屬的時刻

# there is nothing in it
m-there-is-nothing-in-it-b603 = 裏面甚麼都沒有

# there is nothing to merge
m-there-is-nothing-to-merge-2a31 = 沒有可以合併的東西

# there is text after the closing quotation mark
m-there-is-text-after-the-closing-quotation-mark-4b0b = 結束的引號之後還有文字

# this code has no end: all below it is shown as code
m-this-code-has-no-end-all-below-it-is-shown-as-3093 = 這段程式碼沒有結尾：以下一切當作程式碼顯示

# this comment has no end: all below it is shown as it is written
m-this-comment-has-no-end-all-below-it-is-shown-as-e923 = 這個註解沒有結尾：以下一切照原文顯示

# this diagram is shown as it is written: {reason}
m-this-diagram-is-shown-as-it-is-written-reason-b074 = 這張圖解照原文顯示：{ $reason }

# this element has no end: what follows it in the block is left out
m-this-element-has-no-end-what-follows-it-in-the-28c6 = 這個元素沒有結尾：區塊裏接着的內容略去

# this formula can't be read: {reason}
m-this-formula-can-t-be-read-reason-2451 = 讀不懂這個公式：{ $reason }

# this key is indented, but the line above has a value already
m-this-key-is-indented-but-the-line-above-has-a-246d = 這個鍵縮排了，而上一行已經有值

# this line has no key
m-this-line-has-no-key-7519 = 這一行沒有鍵

# time zone
m-time-zone-89af = 時區

# title said again
m-title-said-again-0a8d = 重複的標題

# too few articles to count damage
m-too-few-articles-to-count-damage-e26e = 文章太少，無法點算損壞

# true or false
m-true-or-false-80f6 = 是非值（true 或 false）

# users' names and passwords taken out of addresses
m-users-names-and-passwords-taken-out-of-addresses-c15e = 從網址拿走使用者名稱與密碼

# week
m-week-439b = 週

# what a site embeds is shown as a card with its address
m-what-a-site-embeds-is-shown-as-a-card-with-its-5f70 = 網站嵌入的東西改為附網址的卡片

# what heding.toml says counts for more
m-what-heding-toml-says-counts-for-more-6265 = 以 heding.toml 所說的為準

# what is embedded here says no address and is left out
m-what-is-embedded-here-says-no-address-and-is-left-a64d = 這裏嵌入的東西沒有寫網址，略去

# what is further in is not shown
m-what-is-further-in-is-not-shown-777f = 更深的不顯示

# what it says that it holds is larger than {most} MiB
m-what-it-says-that-it-holds-is-larger-than-most-28c5 = 書對自己內容的說明大於 { $most } MiB

# what stands between blocks
m-what-stands-between-blocks-3a7a = 區塊之間的東西

# when `{what}` is can't be known
m-when-what-is-can-t-be-known-5ecc = 無法得知 `{ $what }` 在甚麼時候

# with a font in `fonts/` that has its characters it is the same on every machine
m-with-a-font-in-fonts-that-has-its-characters-it-9979 = 在 `fonts/` 裏放一個有這些字的字型，每部機器畫出來就都一樣

# write a blank after the colon
m-write-a-blank-after-the-colon-6709 = 請在冒號後面加一個空白

# write a tag such as `zh-Hant-HK`, `ja` or `en`
m-write-a-tag-such-as-zh-hant-hk-ja-or-en-db71 = 請寫標籤，例如 `zh-Hant-HK`、`ja` 或 `en`

# write `:` and a blank
m-write-and-a-blank-b151 = 請寫 `:` 與一個空白

# write `{closing}` after its last line
m-write-closing-after-its-last-line-cce7 = 請在最後一行之後寫 `{ $closing }`

# write `date: {day}` into its front matter, or the right day
m-write-date-day-into-its-front-matter-or-the-right-e82b = 請在文前資料裏寫 `date: { $day }`，或者正確的日期

# write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`
m-write-it-as-2020-08-05-or-2020-08-05t08-30-00-08-75f2 = 請寫成 `2020-08-05` 或 `2020-08-05T08:30:00+08:00`

# write it as it is: not every system takes small letters and capitals for the same
m-write-it-as-it-is-not-every-system-takes-small-4e90 = 請照實際的名稱寫：不是每個系統都把大寫與小寫當作一樣

# write it in LaTeX between dollar signs
m-write-it-in-latex-between-dollar-signs-9ac3 = 請用 LaTeX 寫，放在錢號之間

# write it, or mark it with `draft: true`
m-write-it-or-mark-it-with-draft-true-1dcb = 請補上正文，或者用 `draft: true` 標明是草稿

# write it with `https://`, or from the site's root on with `/`
m-write-it-with-https-or-from-the-site-s-root-on-6a8c = 請連同 `https://` 寫，或者從網站的根目錄寫起，以 `/` 開頭

# write `key: value`, or indent the line if it goes on with the value above
m-write-key-value-or-indent-the-line-if-it-goes-on-0df3 = 請寫成 `key: value`；如果是接續上一行的值，請縮排

# write `{language}`: tags are for languages, not for countries
m-write-language-tags-are-for-languages-not-for-c4d9 = 請寫 `{ $language }`：標籤說的是語言，不是國家

# write one name, or a list such as `[甲, 乙]`
m-write-one-name-or-a-list-such-as-f491 = 請寫一個名稱，或者一個清單，例如 `[甲, 乙]`

# write the path so that only one of them is meant
m-write-the-path-so-that-only-one-of-them-is-meant-b2df = 請把路徑寫得只指其中一個

# write the text after the key, in quotation marks if it holds punctuation
m-write-the-text-after-the-key-in-quotation-marks-74ec = 請把文字寫在鍵的後面；含有標點就加上引號

# write `true` or `false`
m-write-true-or-false-05d9 = 請寫 `true` 或 `false`

# write what it leads to between the brackets
m-write-what-it-leads-to-between-the-brackets-d0a5 = 請在方括號裏寫明它連到甚麼

# write where it leads
m-write-where-it-leads-61bb = 請寫明連到哪裏

# written in {flavours}
m-written-in-flavours-4048 = 用 { $flavours } 寫成

# `{written}` is the label of nothing in this book
m-written-is-the-label-of-nothing-in-this-book-9477 = 這本書裏沒有標籤是 `{ $written }` 的東西

# year
m-year-e363 = 年

# {zeros} NULs (U+0000) are left out
m-zeros-nuls-u-0000-are-left-out-1693 = { $zeros } 個 NUL（U+0000）略去了

# the text
m-the-text-26f0 = 正文

# there is no such file beside the settings
m-there-is-no-such-file-beside-the-settings-8466 = 設定旁邊沒有這個檔案

# is no text: too many of its bytes are no characters in any encoding
m-is-no-text-too-many-of-its-bytes-are-no-57b4 = 不是文字：太多位元組在任何編碼裏都不成字元

# say in the brackets what it shows, not how its file is called: `![…](…)`; if it only decorates, write `<img src="…" alt="">`
m-say-in-the-brackets-what-it-shows-not-how-its-4af1 = 請在方括號裏說明圖片的內容，而不是檔名：`![…](…)`；如果只作裝飾，請寫 `<img src="…" alt="">`

# flowcharts, states, sequences, classes, entities, Gantt charts, pies, mind maps, timelines, journeys, quadrants, charts of bars and lines and Git's branches
m-flowcharts-states-sequences-classes-entities-f992 = 流程圖、狀態圖、時序圖、類別圖、實體關係圖、甘特圖、圓餅圖、心智圖、時間軸、旅程圖、象限圖、長條與折線圖、Git 分支圖

# a box about the author moved to the authors' page
m-a-box-about-the-author-moved-to-the-authors-page-be19 = 關於作者的方框移到作者頁

# a passage that the archive repeats left out, {letters} letters from «{begin}{more}» on
m-a-passage-that-the-archive-repeats-left-out-26ea = 略去檔案庫裏反覆出現的段落，由「{ $begin }{ $more }」起 { $letters } 字
