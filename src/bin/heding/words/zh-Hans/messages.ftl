# 1 picture on the web was not fetched
m-1-picture-on-the-web-was-not-fetched-eeb9 = 有 1 张网上的图片没有下载

# a BMP
m-a-bmp-61bd = BMP

# a book in a language that Send to Kindle refuses, such as Korean
m-a-book-in-a-language-that-send-to-kindle-refuses-8a13 = 书的语言是 Send to Kindle 不收的，例如韩文

# a book in `{language}` can't be set in the script of `{tag}`
m-a-book-in-language-can-t-be-set-in-the-script-of-f3b2 = 语言为 `{ $language }` 的书不能用 `{ $tag }` 的字体来排

# a comment for one browser is left out
m-a-comment-for-one-browser-is-left-out-29dc = 略去只给某个浏览器看的注释

# a compressed file; if it is a drawing, unpack it to SVG
m-a-compressed-file-if-it-is-a-drawing-unpack-it-to-7060 = 压缩过的文件；如果是绘图，请解压成 SVG

# a control character in the front matter is left out
m-a-control-character-in-the-front-matter-is-left-00a7 = 略去文前资料里的一个控制字符

# a date
m-a-date-402c = 日期

# a drawing in the text, `<svg>`, is left out
m-a-drawing-in-the-text-svg-is-left-out-e749 = 略去文字里的绘图（`<svg>`）

# a file of {megabytes} MB; up to {most} MB are looked at
m-a-file-of-megabytes-mb-up-to-most-mb-are-looked-7338 = 文件有 { $megabytes } MB；最多只看 { $most } MB

# a {format} picture, which e-readers don't show
m-a-format-picture-which-e-readers-don-t-show-bcc5 = { $format } 图片，电子阅读器不显示

# a formula in the text, `<math>`, is left out
m-a-formula-in-the-text-math-is-left-out-b440 = 略去文字里的公式（`<math>`）

# a GIF
m-a-gif-f1ef = GIF

# a Git LFS pointer, not the picture; run `git lfs pull`
m-a-git-lfs-pointer-not-the-picture-run-git-lfs-5cd9 = Git LFS 的指针，而不是图片本身；请运行 `git lfs pull`

# a group of keys
m-a-group-of-keys-38a5 = 一组键

# a `]` is missing in it
m-a-is-missing-in-it-fe15 = 里面缺少 `]`

# a JPEG
m-a-jpeg-071e = JPEG

# a JPEG XL picture, which e-readers don't show; save it as JPEG
m-a-jpeg-xl-picture-which-e-readers-don-t-show-save-34a1 = JPEG XL 图片，电子阅读器不显示；请存成 JPEG

# a language
m-a-language-61d1 = 语言

# a language tag
m-a-language-tag-3360 = 语言标签

# a link of nothing but blanks: nobody can see or follow it
m-a-link-of-nothing-but-blanks-nobody-can-see-or-93be = 只有空格的链接：没有人看得到，也点不到

# a link whose text is an address: hard to read, worse to listen to
m-a-link-whose-text-is-an-address-hard-to-read-7911 = 文字就是网址的链接：难读，听起来更差

# a list
m-a-list-4075 = 列表

# a mail protector's
m-a-mail-protector-s-6be0 = 邮箱保护程序造成的

# a mind map has one root, and this is beside it
m-a-mind-map-has-one-root-and-this-is-beside-it-c47b = 思维导图只有一个根，而这个在它之外

# a name
m-a-name-f469 = 名称

# a name or a list of names
m-a-name-or-a-list-of-names-3000 = 一个名称或名称的列表

# a NUL (U+0000) is left out
m-a-nul-u-0000-is-left-out-ab7f = 略去一个 NUL（U+0000）

# a number
m-a-number-d67a = 数字

# a page's own declaration, `<!DOCTYPE>`, is left out
m-a-page-s-own-declaration-doctype-is-left-out-9a99 = 略去页面自己的声明（`<!DOCTYPE>`）

# a PDF document; save its page as PNG or SVG
m-a-pdf-document-save-its-page-as-png-or-svg-86cc = PDF 文档；请把那一页存成 PNG 或 SVG

# a period is missing: try `2020-08`, `last` or `all`
m-a-period-is-missing-try-2020-08-last-or-all-ff87 = 没有写期间：试试 `2020-08`、`last` 或 `all`

# a picture has neither alternative text nor caption
m-a-picture-has-neither-alternative-text-nor-02d8 = 有一张图片既没有替代文本也没有图注

# a picture in the text can't be shown: {reason}
m-a-picture-in-the-text-can-t-be-shown-reason-e64c = 写在文字里的图片不能显示：{ $reason }

# a picture of a kind ({format}) that e-readers don't show; save it as PNG
m-a-picture-of-a-kind-format-that-e-readers-don-t-1db1 = 电子阅读器不显示的图片种类（{ $format }）；请存成 PNG

# a picture of {width} × {height} pixels, more than can be fitted to a book; make it smaller
m-a-picture-of-width-height-pixels-more-than-can-be-f6a1 = { $width } × { $height } 像素的图片，太大而放不进书里；请缩小

# a picture that has {kilobytes} kB at its smallest, too many for a book
m-a-picture-that-has-kilobytes-kb-at-its-smallest-2e05 = 缩到最小仍有 { $kilobytes } kB 的图片，放进书里太大

# a picture with neither alternative text nor caption: it says nothing to a listener
m-a-picture-with-neither-alternative-text-nor-d873 = 既没有替代文本也没有图注的图片：听书的人一无所得

# a picture without any pixels
m-a-picture-without-any-pixels-fa06 = 没有像素的图片

# a PNG
m-a-png-a33c = PNG

# a program is left out
m-a-program-is-left-out-000e = 略去脚本

# a quotation mark in it is not closed
m-a-quotation-mark-in-it-is-not-closed-7099 = 里面有引号没有结束

# a second colon in this line makes it no YAML
m-a-second-colon-in-this-line-makes-it-no-yaml-9405 = 这一行有第二个冒号，因此不是 YAML

# a `{sign}` is missing in it
m-a-sign-is-missing-in-it-6ef0 = 里面缺少 `{ $sign }`

# a site's own element is left out, the text in it stays
m-a-site-s-own-element-is-left-out-the-text-in-it-ce77 = 略去网站自定义的元素，保留其中的文字

# a style sheet is left out, the text that it was for stays
m-a-style-sheet-is-left-out-the-text-that-it-was-0af9 = 略去样式表，保留它所修饰的文字

# a tab stands where YAML wants blanks
m-a-tab-stands-where-yaml-wants-blanks-4772 = YAML 要求空格的地方用了制表符

# a tag has too many attributes and stays as text
m-a-tag-has-too-many-attributes-and-stays-as-text-2b0c = 标签的属性太多，当作文字保留

# a tag that HTML does not know is left out, what follows it stays
m-a-tag-that-html-does-not-know-is-left-out-what-90da = 略去 HTML 不认识的标签，保留后面的内容

# a tag without an end is left out, the text after it stays
m-a-tag-without-an-end-is-left-out-the-text-after-a532 = 略去没有结尾的标签，保留后面的文字

# a text
m-a-text-6622 = 文字

# a TIFF
m-a-tiff-591a = TIFF

# a title of more than 120 characters: in contents and bars it takes up the screen
m-a-title-of-more-than-120-characters-in-contents-7f0d = 超过 120 个字符的标题：在目录和导航栏里会占满屏幕

# a typist's
m-a-typist-s-3f83 = 打字造成的

# a value can't begin with `{first}`
m-a-value-can-t-begin-with-first-4cd3 = 值不能以 `{ $first }` 开头

# a web page, not a picture
m-a-web-page-not-a-picture-1378 = 网页，而不是图片

# a WebP
m-a-webp-86b2 = WebP

# a word processor's
m-a-word-processor-s-5cf2 = 文字处理软件造成的

# a wrong encoding's
m-a-wrong-encoding-s-3098 = 编码错误造成的

# a zone
m-a-zone-1960 = 时区

# {about} ({count} places)
m-about-count-places-acff = { $about }（{ $count } 处）

# add the work to the list, or correct the key; until then the book shows it as it is written
m-add-the-work-to-the-list-or-correct-the-key-until-8731 = 把著作加进参考文献，或者改正键；在此之前，书里照原文显示

# address
m-address-0539 = 网址

# addresses given the scheme that was missing or misspelt
m-addresses-given-the-scheme-that-was-missing-or-a791 = 给网址补上缺少或拼错的协议

# addresses of links
m-addresses-of-links-0853 = 链接的网址

# addresses of pictures
m-addresses-of-pictures-38b7 = 图片的网址

# `--again` asks for it
m-again-asks-for-it-4e1c = `--again` 要求重做

# also {dialects}
m-also-dialects-51bb = 另有 { $dialects }

# an address
m-an-address-189f = 网址

# an AVIF picture, which most e-readers don't show; save it as JPEG
m-an-avif-picture-which-most-e-readers-don-t-show-d9aa = AVIF 图片，大多数电子阅读器不显示；请存成 JPEG

# an end tag without a start tag
m-an-end-tag-without-a-start-tag-1f2e = 有结束标签而没有开始标签

# an exporter's
m-an-exporter-s-6fe2 = 导出工具造成的

# an HEIC picture, which e-readers don't show; save it as JPEG
m-an-heic-picture-which-e-readers-don-t-show-save-55a8 = HEIC 图片，电子阅读器不显示；请存成 JPEG

# an id is given twice: links lead to the first
m-an-id-is-given-twice-links-lead-to-the-first-1f40 = 同一个 id 用了两次：链接通往第一个

# an instruction for a program, `<?…?>`, is left out
m-an-instruction-for-a-program-is-left-out-5155 = 略去给程序的指令（`<?…?>`）

# an SVG
m-an-svg-8bb9 = SVG

# an SVG drawing of which nothing is left without scripts and other files
m-an-svg-drawing-of-which-nothing-is-left-without-5169 = SVG 绘图去掉脚本和其他文件之后，什么都不剩

# an SVG drawing of which nothing is seen
m-an-svg-drawing-of-which-nothing-is-seen-6f75 = 什么都显示不出来的 SVG 绘图

# an SVG drawing that can't be drawn: {reason}
m-an-svg-drawing-that-can-t-be-drawn-reason-e923 = 画不出来的 SVG 绘图：{ $reason }

# an SVG drawing that can't be made smaller
m-an-svg-drawing-that-can-t-be-made-smaller-d355 = 无法缩小的 SVG 绘图

# an SVG drawing that can't be read: {reason}
m-an-svg-drawing-that-can-t-be-read-reason-ca7d = 读不懂的 SVG 绘图：{ $reason }

# an SVG drawing that repeats itself to more than {most} shapes
m-an-svg-drawing-that-repeats-itself-to-more-than-55c9 = SVG 绘图层层重复，形状超过 { $most } 个

# an SVG drawing that would take too long to draw
m-an-svg-drawing-that-would-take-too-long-to-draw-bdd5 = 要画太久的 SVG 绘图

# an SVG drawing too large to be drawn
m-an-svg-drawing-too-large-to-be-drawn-7c60 = 太大而画不出来的 SVG 绘图

# an SVG drawing with more than {steps} steps of filters
m-an-svg-drawing-with-more-than-steps-steps-of-70d5 = 滤镜超过 { $steps } 步的 SVG 绘图

# an SVG drawing with words, and no font to draw them
m-an-svg-drawing-with-words-and-no-font-to-draw-7cf0 = 含有文字的 SVG 绘图，而没有字体可以画出这些文字

# an SVG drawing with words that no font here has
m-an-svg-drawing-with-words-that-no-font-here-has-cbc6 = SVG 绘图里有些文字，这里的字体都没有

# an SVG drawing without any size
m-an-svg-drawing-without-any-size-c466 = 没有尺寸的 SVG 绘图

# an SVG drawing without anything in it
m-an-svg-drawing-without-anything-in-it-8d8a = 空的 SVG 绘图

# an XML document of <{name}>, not a drawing
m-an-xml-document-of-name-not-a-drawing-f9c4 = 根元素是 <{ $name }> 的 XML 文档，而不是绘图

# article {counts} ({first})
m-article-counts-first-6a10 = 文章 { $counts }（{ $first }）

# articles are files that end in .md, .markdown, .mdx, .qmd or .Rmd
m-articles-are-files-that-end-in-md-markdown-mdx-4f34 = 文章是以 .md、.markdown、.mdx、.qmd 或 .Rmd 结尾的文件

# articles {counts} ({first})
m-articles-counts-first-b857 = 文章 { $counts }（{ $first }）

# articles of other volumes that it links to changed
m-articles-of-other-volumes-that-it-links-to-c73d = 所链接的其他卷的文章有改动

# attributes of headings
m-attributes-of-headings-b372 = 标题的属性

# author
m-author-f52c = 作者

# authors
m-authors-4b0c = 作者

# {bad} places are no {name} and were replaced by «�», the first at byte {byte}
m-bad-places-are-no-name-and-were-replaced-by-the-4817 = 有 { $bad } 处不是 { $name }，已换成“�”，第一处在字节 { $byte }

# begin the key at the margin
m-begin-the-key-at-the-margin-6913 = 让键顶格开始

# BibTeX, CSL's JSON and YAML are read, by the ending of the file's name
m-bibtex-csl-s-json-and-yaml-are-read-by-the-ending-0b2b = 可以读 BibTeX，以及 CSL 的 JSON 和 YAML，按文件名的结尾区分

# bind that folder by itself: settings are read {deep} folders deep, and of {most} sites
m-bind-that-folder-by-itself-settings-are-read-deep-ab0b = 请单独合订那个文件夹：设置最多只读 { $deep } 层文件夹、{ $most } 个网站

# blanks and invisible characters taken out of addresses
m-blanks-and-invisible-characters-taken-out-of-b319 = 从网址里去掉空格和看不见的字符

# can't be read: {reason}
m-can-t-be-read-reason-8888 = 读不到：{ $reason }

# cards
m-cards-e1b5 = 卡片

# categories
m-categories-9edd = 分类

# category
m-category-8d5e = 分类

# cells beyond the head of a table
m-cells-beyond-the-head-of-a-table-11d5 = 表头以外的单元格

# `{character}` can't be read
m-character-can-t-be-read-9eff = `{ $character }` 读不懂

# check its quotation marks, and that it ends as it began: `{{{{< … >}}}}`, `{{{{% … %}}}}`
m-check-its-quotation-marks-and-that-it-ends-as-it-8038 = 检查它的引号，以及结尾是否与开头一致：`{"{"}{"{"}< … >{"}"}{"}"}`、`{"{"}{"{"}% … %{"}"}{"}"}`

# citations stay as they are written; put the file beside the article, or correct its path
m-citations-stay-as-they-are-written-put-the-file-0183 = 引注照原文保留；把文件放在文章旁边，或者改正路径

# close it at the end of the value, or take it away
m-close-it-at-the-end-of-the-value-or-take-it-away-110c = 在值的末尾补上引号，或者删去它

# close it with `]`, or quote the value
m-close-it-with-or-quote-the-value-5625 = 用 `]` 结束，或者给值加上引号

# copy the book to the device by cable, or convert it with another program
m-copy-the-book-to-the-device-by-cable-or-convert-d09f = 用数据线把书复制到设备，或者用其他程序转换

# correct the LaTeX, or say under `[maths.macros]` in heding.toml what a command of your site's stands for; until then the book shows it as it is written
m-correct-the-latex-or-say-under-maths-macros-in-ec0f = 改正 LaTeX，或者在 heding.toml 的 `[maths.macros]` 下写明网站自定的命令代表什么；在此之前，书里照原文显示

# correct the one that is wrong
m-correct-the-one-that-is-wrong-e6a4 = 改正写错的那个

# {count} added
m-count-added-abc1 = { $count } 篇新增

# {count} changed
m-count-changed-af5d = { $count } 篇有改动

# {count} control characters in the front matter are left out
m-count-control-characters-in-the-front-matter-are-6a0a = 略去文前资料里的 { $count } 个控制字符

# {count} gone
m-count-gone-1811 = { $count } 篇不见了

# {count} pictures have neither alternative text nor caption
m-count-pictures-have-neither-alternative-text-nor-fa25 = 有 { $count } 张图片既没有替代文本也没有图注

# {count} pictures on the web were not fetched
m-count-pictures-on-the-web-were-not-fetched-8381 = 有 { $count } 张网上的图片没有下载

# cut its longest table, list or paragraph in two
m-cut-its-longest-table-list-or-paragraph-in-two-2c70 = 把最长的表格、列表或段落分成两个

# damage: {damages}
m-damage-damages-cab0 = 损坏：{ $damages }

# damage: none found
m-damage-none-found-2041 = 损坏：没有发现

# day
m-day-c5b2 = 日

# definitions lent to boxes
m-definitions-lent-to-boxes-8634 = 借给方框的定义

# definitions of links
m-definitions-of-links-349a = 链接的定义

# delete the character; it is invisible and allowed neither in YAML nor in XML
m-delete-the-character-it-is-invisible-and-allowed-0063 = 删去这个字符；它看不见，而 YAML 和 XML 都不允许

# describes a section of a site
m-describes-a-section-of-a-site-6102 = 说明网站的一个分节

# diagrams
m-diagrams-b49d = 图表

# diagrams of the kind `{line}` are not drawn
m-diagrams-of-the-kind-line-are-not-drawn-2d10 = 不会画 `{ $line }` 这种图表

# draw shadows and grain as shapes, or with gradients
m-draw-shadows-and-grain-as-shapes-or-with-d71c = 阴影和颗粒请用形状来画，或者用渐变

# editions in another script are made of Chinese; these are made as written
m-editions-in-another-script-are-made-of-chinese-24cb = 只有中文可以转换字体；这些书按原文来做

# elements nest deeper than {most}
m-elements-nest-deeper-than-most-c48f = 元素嵌套超过 { $most } 层

# elements stand too deep inside one another: the inner ones are left out, their text stays
m-elements-stand-too-deep-inside-one-another-the-9e2b = 元素嵌套太深：略去内层的元素，保留文字

# embeddable
m-embeddable-a29a = 可以嵌入

# embeddable as a whole
m-embeddable-as-a-whole-2cc0 = 只能整个嵌入

# `{end}` is neither date nor span
m-end-is-neither-date-nor-span-83bc = `{ $end }` 既不是日期，也不是时长

# end it where it should end
m-end-it-where-it-should-end-8ee3 = 在应该结束的地方结束它

# end it with `-->`
m-end-it-with-7fc6 = 用 `-->` 结束它

# end it with the marks with which it begins
m-end-it-with-the-marks-with-which-it-begins-f645 = 用开头的那种标记结束它

# `exclude_docs` of the site names `{pattern}`
m-exclude-docs-of-the-site-names-pattern-19a7 = 网站的 `exclude_docs` 列出了 `{ $pattern }`

# `exclude` of the site names `{pattern}`
m-exclude-of-the-site-names-pattern-2851 = 网站的 `exclude` 列出了 `{ $pattern }`

# `excludeFiles` of a mount names `{pattern}`
m-excludefiles-of-a-mount-names-pattern-789c = 挂载的 `excludeFiles` 列出了 `{ $pattern }`

# fields and buttons of a form are left out, its other words stay
m-fields-and-buttons-of-a-form-are-left-out-its-f082 = 略去表单的字段和按钮，保留其他文字

# files show files here, deeper than {deepest} of them
m-files-show-files-here-deeper-than-deepest-of-them-3a7b = 文件层层引入文件，超过 { $deepest } 层

# formulas
m-formulas-b72f = 公式

# give it a `src`
m-give-it-a-src-1b48 = 给它写上 `src`

# give one another title, or take one out
m-give-one-another-title-or-take-one-out-6331 = 给其中一篇换个标题，或者去掉一篇

# give the label to a figure, a table or a heading; until then the book shows it as it is written
m-give-the-label-to-a-figure-a-table-or-a-heading-7a01 = 给图、表或标题加上这个标签；在此之前，书里照原文显示

# has a scheme that e-readers don't follow
m-has-a-scheme-that-e-readers-don-t-follow-f0c8 = 用了电子阅读器不支持的协议

# has headings, but no text
m-has-headings-but-no-text-1c73 = 有标题，却没有正文

# has HTML where its address should be
m-has-html-where-its-address-should-be-6a44 = 在网址处写的是 HTML

# has neither text nor pictures
m-has-neither-text-nor-pictures-9e53 = 既没有文字也没有图片

# has no address
m-has-no-address-df2d = 没有网址

# has no date, and dates are asked for
m-has-no-date-and-dates-are-asked-for-9373 = 没有日期，而选择条件指定了日期

# has no {what}, and some are asked for
m-has-no-what-and-some-are-asked-for-9ccc = 没有{ $what }，而选择条件指定了{ $what }

# has no word that does not stand in an article that is kept
m-has-no-word-that-does-not-stand-in-an-article-dd09 = 所有文字都已见于保留的一篇文章

# has the same words as an article that is kept
m-has-the-same-words-as-an-article-that-is-kept-185a = 与保留的一篇文章文字相同

# has the {what} {own}, none of which is asked for
m-has-the-what-own-none-of-which-is-asked-for-71ab = { $what }是{ $own }，都不符合选择条件

# has title and day in common with {first}
m-has-title-and-day-in-common-with-first-20a3 = 与 { $first } 标题相同，日期也相同

# has words where its address should be
m-has-words-where-its-address-should-be-8fff = 在网址处写的是文字

# headings and nothing under them: the text was lost or is not written yet
m-headings-and-nothing-under-them-the-text-was-lost-4618 = 只有标题，下面什么都没有：文字丢失了，或者还没有写

# headings in notes
m-headings-in-notes-12ee = 注释里的标题

# `heding fonts` says where they stand; a family that has them can follow in `fonts`
m-heding-fonts-says-where-they-stand-a-family-that-09ba = `heding fonts` 会说明它们在哪里；有这些字符的字族可以接着写在 `fonts` 里

# heding is another version
m-heding-is-another-version-0dc5 = heding 的版本不同

# Hexo makes no pages of `{hidden}`
m-hexo-makes-no-pages-of-hidden-d205 = Hexo 不会用 `{ $hidden }` 生成页面

# holds the pages that a site's program makes
m-holds-the-pages-that-a-site-s-program-makes-19f7 = 放的是网站程序生成的页面

# holds what a package manager installed
m-holds-what-a-package-manager-installed-8b8c = 放的是包管理器安装的东西

# holds what pages of the site show by snippets
m-holds-what-pages-of-the-site-show-by-snippets-4f0d = 放的是网站页面以片段引入的内容

# {href} can't be read
m-href-can-t-be-read-2b22 = { $href } 读不到

# {href} can't be used: {it}
m-href-can-t-be-used-it-37a4 = { $href } 不能用：{ $it }

# {href} is larger than {most} MiB
m-href-is-larger-than-most-mib-7721 = { $href } 超过 { $most } MiB

# if it is meant to be read, write it as code, between backticks
m-if-it-is-meant-to-be-read-write-it-as-code-5a20 = 如果是给人读的，请写成代码，放在反引号之间

# if it is text, write `\<`
m-if-it-is-text-write-ef95 = 如果是文字，请写成 `\<`

# `ignored_content` of the site names `{it}`
m-ignored-content-of-the-site-names-it-e6f5 = 网站的 `ignored_content` 列出了 `{ $it }`

# `ignorePatterns` of the site name `{pattern}`
m-ignorepatterns-of-the-site-name-pattern-26bb = 网站的 `ignorePatterns` 列出了 `{ $pattern }`

# indent with blanks
m-indent-with-blanks-8f35 = 用空格缩进

# {instead}; the nearest are {several}
m-instead-the-nearest-are-several-9c79 = { $instead }；最相近的有 { $several }

# {instead}; the nearest is {one}
m-instead-the-nearest-is-one-719d = { $instead }；最相近的是 { $one }

# is a hidden file
m-is-a-hidden-file-3eb8 = 是隐藏的文件

# is a hidden folder, with all that is in it
m-is-a-hidden-folder-with-all-that-is-in-it-174b = 是隐藏的文件夹，连同其中的一切

# is a list of links to articles: the book has its own
m-is-a-list-of-links-to-articles-the-book-has-its-1093 = 是文章链接的列表：书有自己的目录

# is a page of the site's own: {what}
m-is-a-page-of-the-site-s-own-what-8acd = 是网站自身的页面：{ $what }

# is a part of other pages: it says that it is not rendered
m-is-a-part-of-other-pages-it-says-that-it-is-not-68ce = 是其他页面的一部分：写明不渲染

# is a part of other pages: its section says that it is not rendered
m-is-a-part-of-other-pages-its-section-says-that-it-7827 = 是其他页面的一部分：所属的分节写明不渲染

# is a part of the pages of a manual
m-is-a-part-of-the-pages-of-a-manual-713e = 是手册页面的一部分

# is a sample to be copied: its title and words are placeholders
m-is-a-sample-to-be-copied-its-title-and-words-are-bfa0 = 是供复制的样例：标题和文字只是占位

# is a saved state of an article that is kept: this archive numbers them one by one
m-is-a-saved-state-of-an-article-that-is-kept-this-7257 = 是保留的一篇文章某次保存的状态：这个归档库以编号逐次保存

# is a symbolic link: what it leads to may lie outside the folder
m-is-a-symbolic-link-what-it-leads-to-may-lie-e5f2 = 是符号链接：所指的可能在文件夹之外

# is an earlier state of an article that is kept, at one address
m-is-an-earlier-state-of-an-article-that-is-kept-at-cb13 = 是保留的一篇文章较早的状态，网址相同

# is called a template, and has {blanks} blanks to fill in
m-is-called-a-template-and-has-blanks-blanks-to-99b5 = 名称表明是模板，而且有 { $blanks } 个待填的空位

# is dated {date}, but was last changed on {date_2}
m-is-dated-date-but-was-last-changed-on-date-2-75a4 = 日期是 { $date }，而最后修改是在 { $date_2 }

# is in `{own}`, which is none of the languages that are wanted
m-is-in-own-which-is-none-of-the-languages-that-are-0e99 = 语言是 `{ $own }`，不在所要的语言之列

# is marked as a draft
m-is-marked-as-a-draft-6c5f = 标明是草稿

# is no file but a pipe, a socket or a device
m-is-no-file-but-a-pipe-a-socket-or-a-device-78db = 不是文件，而是管道、套接字或设备

# is none of the files that were named
m-is-none-of-the-files-that-were-named-44bf = 不在指定的文件之列

# is of {day}, after {to}
m-is-of-day-after-to-7cdb = 日期是 { $day }，晚于 { $to }

# is of {day}, before {from}
m-is-of-day-before-from-da9f = 日期是 { $day }，早于 { $from }

# is Quartz's own manual, which no site shows
m-is-quartz-s-own-manual-which-no-site-shows-74b1 = 是 Quartz 自己的手册，网站不会显示

# is the list of the book's chapters
m-is-the-list-of-the-book-s-chapters-8920 = 是书的章目

# is the sample that comes with a generator or a theme
m-is-the-sample-that-comes-with-a-generator-or-a-58fb = 是生成器或主题自带的样例

# it begins with neither `digraph` nor `graph`
m-it-begins-with-neither-digraph-nor-graph-0f67 = 开头既不是 `digraph`，也不是 `graph`

# it can't be drawn: {error}
m-it-can-t-be-drawn-error-ee63 = 画不出来：{ $error }

# it can't be laid out
m-it-can-t-be-laid-out-1aa1 = 排不出来

# it can't be read: {reason}
m-it-can-t-be-read-reason-512f = 读不到：{ $reason }

# it can't be written: {error}
m-it-can-t-be-written-error-c92c = 写不出来：{ $error }

# it comes from {file}
m-it-comes-from-file-f346 = 来自 { $file }

# it ends beyond all calendars
m-it-ends-beyond-all-calendars-0752 = 结束时间超出日历的范围

# it ends too early
m-it-ends-too-early-5305 = 结束得太早

# it {flaw}
m-it-flaw-318a = 它{ $flaw }

# it gives no date; a revision of it is of {date}
m-it-gives-no-date-a-revision-of-it-is-of-date-af8d = 没有写日期；它的一个旧版本写的是 { $date }

# it gives no date; by the articles around it, it is of about {day}
m-it-gives-no-date-by-the-articles-around-it-it-is-c581 = 没有写日期；从前后的文章看，约为 { $day }

# it has more than {most_columns} columns or {most_rows} rows
m-it-has-more-than-most-columns-columns-or-most-9e4f = 超过 { $most_columns } 列或 { $most_rows } 行

# it has more than {most} commits or {most_branches} branches
m-it-has-more-than-most-commits-or-most-branches-af27 = 提交超过 { $most } 次，或者分支超过 { $most_branches } 个

# it has more than {most_nodes} nodes
m-it-has-more-than-most-nodes-nodes-8e79 = 节点超过 { $most_nodes } 个

# it has more than {most_nodes} nodes or {most_edges} edges
m-it-has-more-than-most-nodes-nodes-or-most-edges-61b7 = 节点超过 { $most_nodes } 个，或者边超过 { $most_edges } 条

# it has more than {most} points
m-it-has-more-than-most-points-7998 = 点超过 { $most } 个

# it has more than {most} slices
m-it-has-more-than-most-slices-a91d = 扇区超过 { $most } 个

# it has more than {most} steps
m-it-has-more-than-most-steps-7996 = 步骤超过 { $most } 个

# it has more than {most} steps or {most_actors} actors
m-it-has-more-than-most-steps-or-most-actors-actors-e679 = 步骤超过 { $most } 个，或者参与者超过 { $most_actors } 个

# it has more than {most} tasks
m-it-has-more-than-most-tasks-ee9b = 任务超过 { $most } 项

# it has more than {most} times
m-it-has-more-than-most-times-cc95 = 时间点超过 { $most } 个

# it has more than {most} values or {most_rows} rows of them
m-it-has-more-than-most-values-or-most-rows-rows-of-a9f5 = 值超过 { $most } 个，或者超过 { $most_rows } 组

# it has too many classes
m-it-has-too-many-classes-07c8 = 类太多

# it has too many entities
m-it-has-too-many-entities-d3a1 = 实体太多

# it has too many nodes or edges
m-it-has-too-many-nodes-or-edges-95ba = 节点或边太多

# it has too many states
m-it-has-too-many-states-5d1f = 状态太多

# it holds a filter, which may take any time to draw
m-it-holds-a-filter-which-may-take-any-time-to-draw-ab19 = 含有滤镜，无法预料要画多久

# it holds more than {most} attributes
m-it-holds-more-than-most-attributes-4aa1 = 属性超过 { $most } 个

# it holds more than {most} elements
m-it-holds-more-than-most-elements-3db8 = 元素超过 { $most } 个

# it is larger than {size} MB, the most that is read of its kind
m-it-is-larger-than-size-mb-the-most-that-is-read-a3df = 超过 { $size } MB，即这类文件的上限

# it is left out; put what the sheet needs into the sheet itself
m-it-is-left-out-put-what-the-sheet-needs-into-the-a944 = 略去；请把样式表所需的写进样式表本身

# it is longer than {longest} bytes
m-it-is-longer-than-longest-bytes-c68a = 长度超过 { $longest } 字节

# it is made of more than {most}
m-it-is-made-of-more-than-most-4efa = 由太多部分组成，上限是 { $most }

# it is neither a JPEG nor a PNG
m-it-is-neither-a-jpeg-nor-a-png-811d = 既不是 JPEG 也不是 PNG

# it is new
m-it-is-new-cd42 = 新做的

# it is no higher or wider than a line
m-it-is-no-higher-or-wider-than-a-line-7472 = 高或宽不超过一条线

# it is no regular file
m-it-is-no-regular-file-0c40 = 不是普通文件

# it is no ZIP archive, as every EPUB is: {reason}
m-it-is-no-zip-archive-as-every-epub-is-reason-34c3 = 不是 ZIP 文件，而 EPUB 都是：{ $reason }

# it is not in the cache any more
m-it-is-not-in-the-cache-any-more-c80d = 已经不在缓存里

# it is reached through a symbolic link, and none is followed there
m-it-is-reached-through-a-symbolic-link-and-none-is-fec6 = 要经过符号链接才能到达，而这里不跟随链接

# it is shown no second time
m-it-is-shown-no-second-time-6ee6 = 不会再显示一次

# it is too large for any page
m-it-is-too-large-for-any-page-aea5 = 太大，任何页面都放不下

# it leads to no page on the web
m-it-leads-to-no-page-on-the-web-3ccf = 它不通往网上的页面

# it may ask for {known}
m-it-may-ask-for-known-1790 = 可以用的有：{ $known }

# it may be better as several articles
m-it-may-be-better-as-several-articles-6f93 = 分成几篇文章可能更好

# it needs the repair `{repair}`, which is switched off
m-it-needs-the-repair-repair-which-is-switched-off-2815 = 需要修补 `{ $repair }`，而它已关闭

# its address holds no data
m-its-address-holds-no-data-bdbe = 网址里没有数据

# its commands stand for one another without end
m-its-commands-stand-for-one-another-without-end-6e8d = 其中的命令互相代换，没有尽头

# its data are no Base64
m-its-data-are-no-base64-e2da = 数据不是 Base64

# its date is in no period that was asked for
m-its-date-is-in-no-period-that-was-asked-for-e1bb = 日期不在所选的期间

# its ends are no numbers, the lower one first
m-its-ends-are-no-numbers-the-lower-one-first-9792 = 两端不是数字，或者不是小的在前

# its file is gone or was changed
m-its-file-is-gone-or-was-changed-39d0 = 书的文件不见了，或者被改动过

# its list of files can't be found, or is larger than {most} MiB
m-its-list-of-files-can-t-be-found-or-is-larger-f5cd = 找不到文件列表，或者列表超过 { $most } MiB

# its marks are those of an Obsidian vault
m-its-marks-are-those-of-an-obsidian-vault-1436 = 标记属于 Obsidian 仓库

# its MathML can't be read
m-its-mathml-can-t-be-read-1e25 = 它的 MathML 读不懂

# its name begins with `_`: a part of other pages
m-its-name-begins-with-a-part-of-other-pages-306a = 名称以 `_` 开头：是其他页面的一部分

# its name is not UTF-8
m-its-name-is-not-utf-8-21ab = 名称不是 UTF-8

# its path leads out of the folder
m-its-path-leads-out-of-the-folder-8395 = 路径通到文件夹之外

# its pictures have more than {most} million pixels
m-its-pictures-have-more-than-most-million-pixels-5b75 = 其中的图片超过 { $most } 百万像素

# its place in the series or the order of its articles changed
m-its-place-in-the-series-or-the-order-of-its-76f8 = 在系列中的位置或文章的顺序有改动

# its place is none between 0 and 1
m-its-place-is-none-between-0-and-1-fc98 = 位置不在 0 与 1 之间

# its reading order has more than {it} entries
m-its-reading-order-has-more-than-it-entries-5631 = 阅读顺序超过 { $it } 项

# its root is `{root}`, not `svg`
m-its-root-is-root-not-svg-bf48 = 根元素是 `{ $root }`，而不是 `svg`

# its score is none from 0 to 5
m-its-score-is-none-from-0-to-5-4a90 = 分数不在 0 至 5 之内

# its title was never filled in
m-its-title-was-never-filled-in-52df = 标题一直没有填上

# its value is no number from 0 on
m-its-value-is-no-number-from-0-on-d299 = 值不是零或以上的数字

# Jekyll makes no pages of `{hidden}`
m-jekyll-makes-no-pages-of-hidden-706f = Jekyll 不会用 `{ $hidden }` 生成页面

# Jekyll takes no file in `_posts` without a date in its name
m-jekyll-takes-no-file-in-posts-without-a-date-in-40ae = `_posts` 里的文件，名称没有日期的，Jekyll 不收

# `{key}` holds an expression that is not understood
m-key-holds-an-expression-that-is-not-understood-b435 = `{ $key }` 里有读不懂的表达式

# `{key}` is given twice, and the first counts
m-key-is-given-twice-and-the-first-counts-6cc3 = `{ $key }` 写了两次，以第一个为准

# `{key}` is {shown}, not {wanted}
m-key-is-shown-not-wanted-6ba1 = `{ $key }` 的值应是{ $wanted }，而这里写的是：{ $shown }

# `{key}` is {what} where {wanted} belongs
m-key-is-what-where-wanted-belongs-3ce2 = `{ $key }` 应是{ $wanted }，而这里是{ $what }

# `{key}` is `{word}`, which is read as the language `{language}`
m-key-is-word-which-is-read-as-the-language-9085 = `{ $key }` 写的是 `{ $word }`，已读作语言 `{ $language }`

# `{key}` names more than {most}: {left_out} are left out
m-key-names-more-than-most-left-out-are-left-out-3909 = `{ $key }` 列出的超过 { $most } 项：略去 { $left_out } 项

# `{key}` of the site names `{pattern}`
m-key-of-the-site-names-pattern-dc28 = 网站的 `{ $key }` 列出了 `{ $pattern }`

# `{key}` of the site's settings leaves it out
m-key-of-the-site-s-settings-leaves-it-out-d6ae = 网站设置的 `{ $key }` 不收它

# kinds of notices
m-kinds-of-notices-7cca = 提示框的种类

# language
m-language-8194 = 语言

# languages of listings
m-languages-of-listings-92fc = 代码的语言

# leads to a file on the author's own computer
m-leads-to-a-file-on-the-author-s-own-computer-e564 = 指向作者自己电脑上的文件

# leave out its pictures, or raise `megabytes` under `[split]`
m-leave-out-its-pictures-or-raise-megabytes-under-ee56 = 略去它的图片，或者调高 `[split]` 下的 `megabytes`

# leave out other pictures, or make this one smaller yourself
m-leave-out-other-pictures-or-make-this-one-smaller-e940 = 略去其他图片，或者自行缩小这一张

# `--ledger -` tells what became of each file
m-ledger-tells-what-became-of-each-file-212f = `--ledger -` 会说明每个文件的去向

# `--ledger -` tells which rule left each file out of it
m-ledger-tells-which-rule-left-each-file-out-of-it-b493 = `--ledger -` 会说明每个文件按哪条规则不收

# left out of `{profile}`: {reason}
m-left-out-of-profile-reason-1d81 = 在 `{ $profile }` 的书里略去：{ $reason }

# left out of `{profile}`: {why}
m-left-out-of-profile-why-f839 = 在 `{ $profile }` 的书里略去：{ $why }

# lies in a folder of parts and data
m-lies-in-a-folder-of-parts-and-data-84dd = 位于放页面部件和数据的文件夹

# lies in a folder of templates
m-lies-in-a-folder-of-templates-3b39 = 位于模板文件夹

# lies in a folder of templates, and has blanks to fill in
m-lies-in-a-folder-of-templates-and-has-blanks-to-034d = 位于模板文件夹，而且有待填的空位

# lies in the folder of templates that the vault's settings name
m-lies-in-the-folder-of-templates-that-the-vault-s-af94 = 位于仓库设置指定的模板文件夹

# line breaks and readings
m-line-breaks-and-readings-a1c2 = 换行和注音

# `{line}` can't be read
m-line-can-t-be-read-5eb3 = `{ $line }` 读不懂

# line {line}: `{key}` is {what} where {wanted} belongs
m-line-line-key-is-what-where-wanted-belongs-1a4e = 第 { $line } 行：`{ $key }` 应是{ $wanted }，而这里是{ $what }

# links and pictures
m-links-and-pictures-1aa8 = 链接和图片

# links and pictures without an address left out, their words kept
m-links-and-pictures-without-an-address-left-out-c7a5 = 略去没有网址的链接和图片，保留文字

# `{lost}` is the label of nothing in this article
m-lost-is-the-label-of-nothing-in-this-article-45a6 = 这篇文章里没有标签为 `{ $lost }` 的东西

# made smaller for `{profile}`, from {before} to {after}: {why}
m-made-smaller-for-profile-from-before-to-after-why-5ccf = 为 `{ $profile }` 缩小，从 { $before } 减到 { $after }：{ $why }

# makes a chapter of {size} KiB
m-makes-a-chapter-of-size-kib-d395 = 会成为 { $size } KiB 的一章

# marks and words of the sentence taken off the ends of addresses
m-marks-and-words-of-the-sentence-taken-off-the-85a7 = 从网址末尾去掉属于句子的标点和文字

# marks in captions
m-marks-in-captions-6534 = 图注里的标记

# marks of lists
m-marks-of-lists-881b = 列表的标记

# marks of notes
m-marks-of-notes-92ea = 注释的标记

# matches no pattern of `include`
m-matches-no-pattern-of-include-55a7 = 不符合 `include` 的任何模式

# matches `{pattern}` of `exclude`
m-matches-pattern-of-exclude-da43 = 符合 `exclude` 的模式 `{ $pattern }`

# matches `{pattern}` of {file}
m-matches-pattern-of-file-f2f1 = 符合 { $file } 的模式 `{ $pattern }`

# META-INF/container.xml names no package document
m-meta-inf-container-xml-names-no-package-document-dc64 = META-INF/container.xml 没有指明包文档

# month
m-month-d07f = 月

# {more} more like this in the file
m-more-more-like-this-in-the-file-ded6 = 这个文件里还有 { $more } 条类似的消息

# more than {most} MiB of it would have to be unpacked
m-more-than-most-mib-of-it-would-have-to-be-f20d = 需要解压的部分超过 { $most } MiB

# {name} can't be read: {it}
m-name-can-t-be-read-it-1e52 = { $name } 读不到：{ $it }

# {name} can't be used: {it}
m-name-can-t-be-used-it-aa8c = { $name } 不能用：{ $it }

# `\{name}` defines nothing
m-name-defines-nothing-52ba = `\{ $name }` 没有定义任何东西

# `{name}` is about the folder
m-name-is-about-the-folder-9901 = `{ $name }` 说明的是文件夹

# {name} is larger than {most} MiB
m-name-is-larger-than-most-mib-4858 = { $name } 超过 { $most } MiB

# `{name}` leads to no article of the book
m-name-leads-to-no-article-of-the-book-2d30 = `{ $name }` 在书里没有对应的文章

# `{name}` leads to no article of the book, nor another link of its kind
m-name-leads-to-no-article-of-the-book-nor-another-0ff7 = `{ $name }` 在书里没有对应的文章，另有一个这样的链接也没有

# `{name}` leads to no article of the book, nor {others} other links of its kind
m-name-leads-to-no-article-of-the-book-nor-others-3dc6 = `{ $name }` 在书里没有对应的文章，另有 { $others } 个这样的链接也没有

# `\{name}` needs {arguments} of what follows it
m-name-needs-arguments-of-what-follows-it-39e3 = `\{ $name }` 后面要有 { $arguments } 个参数

# {name} picture that is damaged, or of a kind that is not understood
m-name-picture-that-is-damaged-or-of-a-kind-that-is-461a = { $name } 图片已损坏，或者是读不懂的种类

# names no host that could exist
m-names-no-host-that-could-exist-7276 = 写的主机不可能存在

# names of characters
m-names-of-characters-3978 = 字符的名称

# no article has a date; `heding build` binds them all
m-no-article-has-a-date-heding-build-binds-them-all-3ef9 = 没有一篇文章有日期；`heding build` 把全部文章合订成一本

# no article has the {kind} {wanted}
m-no-article-has-the-kind-wanted-8d7f = 没有一篇文章的{ $kind }是 { $wanted }

# no article is at {written}
m-no-article-is-at-written-7f1f = { $written } 处没有文章

# no article is in `{it}`
m-no-article-is-in-it-f307 = 没有一篇文章的语言是 `{ $it }`

# no article is in the series «{title}»
m-no-article-is-in-the-series-title-2ea7 = 系列“{ $title }”里没有文章

# no article says anything of {kind}
m-no-article-says-anything-of-kind-9068 = 没有一篇文章写明{ $kind }

# no embedded font has the character {shown}
m-no-embedded-font-has-the-character-shown-89d3 = 嵌入的字体都没有字符 { $shown }

# no embedded font has these {count} characters: {shown}{more}
m-no-embedded-font-has-these-count-characters-shown-ce2b = 嵌入的字体都没有这 { $count } 个字符：{ $shown }{ $more }

# no font has these characters of the cover: {some}
m-no-font-has-these-characters-of-the-cover-some-4866 = 没有一个字体有封面的这些字符：{ $some }

# no picture at hand of {name} is large enough for its cover
m-no-picture-at-hand-of-name-is-large-enough-for-a3f3 = { $name } 没有足够大的现成图片可以做封面

# no picture's address
m-no-picture-s-address-1aa0 = 不是图片的网址

# no picture that e-readers show
m-no-picture-that-e-readers-show-b157 = 不是电子阅读器能显示的图片

# no place in `{path}` is called “{name}”
m-no-place-in-path-is-called-name-348c = `{ $path }` 里没有名为“{ $name }”的位置

# no place in this article is called so
m-no-place-in-this-article-is-called-so-84cf = 这篇文章里没有这个名称的位置

# no site generator known
m-no-site-generator-known-840e = 网站生成器未知

# no such file
m-no-such-file-70cf = 没有这个文件

# no such file, and the site's address is not known
m-no-such-file-and-the-site-s-address-is-not-known-b7ad = 没有这个文件，而网站的网址未知

# no work in this article's list of works has the key `{key}`
m-no-work-in-this-article-s-list-of-works-has-the-69d5 = 这篇文章的参考文献里没有键为 `{ $key }` 的著作

# {nodes} shapes and {layers} layers, {depth} of them in one another
m-nodes-shapes-and-layers-layers-depth-of-them-in-4059 = { $nodes } 个形状、{ $layers } 个图层，嵌套 { $depth } 层

# not all of its values are numbers
m-not-all-of-its-values-are-numbers-7470 = 有些值不是数字

# not embeddable
m-not-embeddable-9492 = 不能嵌入

# nothing is known of the command `{command}`
m-nothing-is-known-of-the-command-command-7d23 = 不认识命令 `{ $command }`

# nothing is known of the shortcode `{name}`; only what it encloses is kept
m-nothing-is-known-of-the-shortcode-name-only-what-82c3 = 不认识短代码 `{ $name }`；只保留它里面的内容

# nothing refers to this footnote
m-nothing-refers-to-this-footnote-2af7 = 没有任何地方引用这个脚注

# numbers and references
m-numbers-and-references-c351 = 编号和参照

# of Mermaid's are drawn {kinds}; and Graphviz's graphs, and sketches of svgbob, ditaa and GoAT
m-of-mermaid-s-are-drawn-kinds-and-graphviz-s-f8f5 = Mermaid 的图表会画 { $kinds }；另外会画 Graphviz 的图，以及 svgbob、ditaa 和 GoAT 的草图

# one article alone makes a book of {largest} bytes; {most} are allowed
m-one-article-alone-makes-a-book-of-largest-bytes-04c0 = 单是一篇文章就做成 { $largest } 字节的书；上限是 { $most } 字节

# order of chapters
m-order-of-chapters-e49d = 章的顺序

# `output-dir` of the site is `{folder}`: it holds what is finished
m-output-dir-of-the-site-is-folder-it-holds-what-is-50ed = 网站的 `output-dir` 是 `{ $folder }`：里面是做好的东西

# {page} has no head or no body
m-page-has-no-head-or-no-body-c278 = { $page } 没有 head 或者没有 body

# {page} is no page
m-page-is-no-page-35fe = { $page } 不是页面

# pages
m-pages-3e2f = 页面

# `{path}` can't be the cover: {reason}
m-path-can-t-be-the-cover-reason-83e9 = `{ $path }` 不能用作封面：{ $reason }

# `{path}` has no part `{part}` that could be shown here
m-path-has-no-part-part-that-could-be-shown-here-c7f3 = `{ $path }` 没有可以在这里显示的部分 `{ $part }`

# `{path}` is `{found}`, {why}
m-path-is-found-why-2e32 = `{ $path }` 就是 `{ $found }`：{ $why }

# `{path}` is no part of the book
m-path-is-no-part-of-the-book-7663 = `{ $path }` 不在书里

# `{path}` is to be shown here, and there is no such file
m-path-is-to-be-shown-here-and-there-is-no-such-c026 = 这里要引入 `{ $path }`，而没有这个文件

# `{path}` may be {few}: each path ends so
m-path-may-be-few-each-path-ends-so-3e40 = `{ $path }` 可能是 { $few }：各个路径都这样结尾

# `{path}` shows itself
m-path-shows-itself-8538 = `{ $path }` 引入了自己

# `{path}` shows itself, by way of `{other}`
m-path-shows-itself-by-way-of-other-5336 = `{ $path }` 经由 `{ $other }` 引入了自己

# percent signs in addresses that stood for nothing else encoded
m-percent-signs-in-addresses-that-stood-for-nothing-6d2d = 给网址里不代表任何字符的百分号编码

# {picture} is no drawing
m-picture-is-no-drawing-d286 = { $picture } 不是绘图

# pictures changed
m-pictures-changed-e79b = 图片有改动

# pictures in the text are not looked at here
m-pictures-in-the-text-are-not-looked-at-here-251d = 这里不查看写在文字里的图片

# pictures stay as they are
m-pictures-stay-as-they-are-b44c = 图片保持原样

# ports that are no numbers taken out of addresses
m-ports-that-are-no-numbers-taken-out-of-addresses-63df = 从网址里去掉不是数字的端口

# put a font that has these characters into `fonts/`, or install one such as Noto Serif CJK; until then the cover is an SVG
m-put-a-font-that-has-these-characters-into-fonts-9cad = 把有这些字符的字体放进 `fonts/`，或者安装 Noto Serif CJK 之类的字体；在此之前，封面是 SVG

# put its mark into the text; until then it stands at the end
m-put-its-mark-into-the-text-until-then-it-stands-ffed = 把它的标记写进正文；在此之前，它放在末尾

# put the right character in its place and save the file in UTF-8
m-put-the-right-character-in-its-place-and-save-the-6843 = 在那里写上正确的字符，并把文件存成 UTF-8

# quadrants are numbered from 1 to 4
m-quadrants-are-numbered-from-1-to-4-6c11 = 象限的编号是 1 至 4

# quarter
m-quarter-9325 = 季度

# Quarto makes no pages of `{hidden}`
m-quarto-makes-no-pages-of-hidden-7b46 = Quarto 不会用 `{ $hidden }` 生成页面

# quote the value
m-quote-the-value-0eeb = 给值加上引号

# quote the value: {in_quotes}
m-quote-the-value-in-quotes-8b47 = 给值加上引号：{ $in_quotes }

# quote the whole value, with the other kind of quotation marks outside
m-quote-the-whole-value-with-the-other-kind-of-f5d3 = 给整个值加上引号，外面用另一种引号

# quote values that hold punctuation
m-quote-values-that-hold-punctuation-76f9 = 含有标点的值要加上引号

# `{range}` begins with a {begin} and ends with a {end}: both ends need the same form
m-range-begins-with-a-begin-and-ends-with-a-end-7d44 = `{ $range }` 的开头是 { $begin }，结尾是 { $end }：两端要用同一种形式

# `{range}` ends before it begins: try `{last}..{first}`
m-range-ends-before-it-begins-try-last-first-5fd4 = `{ $range }` 的结尾早于开头：试试 `{ $last }..{ $first }`

# references to formulas
m-references-to-formulas-ce00 = 公式的参照

# remove the closing tag, or open the shortcode before it
m-remove-the-closing-tag-or-open-the-shortcode-c5f2 = 删去结束标签，或者在前面写上开始标签

# rules of a chapter
m-rules-of-a-chapter-694e = 章的规则

# run again: its title or date may be out of date
m-run-again-its-title-or-date-may-be-out-of-date-09de = 再运行一次：它的标题或日期可能已经过时

# runs a program instead of leading to a page
m-runs-a-program-instead-of-leading-to-a-page-634f = 会运行程序，而不是通往页面

# save it as a file and show it as a picture
m-save-it-as-a-file-and-show-it-as-a-picture-9cfc = 存成文件，当作图片来显示

# save it in UTF-8
m-save-it-in-utf-8-d2ea = 请存成 UTF-8

# say in words what it leads to
m-say-in-words-what-it-leads-to-fd21 = 用文字说明它通往什么

# say what it means under `[shortcodes]` in heding.toml: `{name} = {{ markdown = "…" }}`
m-say-what-it-means-under-shortcodes-in-heding-toml-01cf = 在 heding.toml 的 `[shortcodes]` 下写明它的意思：`{ $name } = {"{"} markdown = "…" {"}"}`

# says `render = false`
m-says-render-false-fa7c = 写明 `render = false`

# says that it expired before it was published
m-says-that-it-expired-before-it-was-published-3152 = 写明在发表之前就已到期

# says that it is not for the public
m-says-that-it-is-not-for-the-public-45e3 = 写明不公开

# seen from where the site lies on its host
m-seen-from-where-the-site-lies-on-its-host-f464 = 从网站在主机上的位置算起

# Send to Kindle refuses books in the language `{language}`
m-send-to-kindle-refuses-books-in-the-language-1844 = Send to Kindle 不收语言为 `{ $language }` 的书

# shorten it; a second sentence can be the `subtitle`
m-shorten-it-a-second-sentence-can-be-the-subtitle-4bf7 = 缩短标题；第二句可以写成 `subtitle`

# {shown} can't be the article's address: {reason}
m-shown-can-t-be-the-article-s-address-reason-26ef = { $shown } 不能用作文章的网址：{ $reason }

# `{shown}` is no period: did you mean `{meant}`?
m-shown-is-no-period-did-you-mean-meant-2f63 = `{ $shown }` 不是期间：是不是 `{ $meant }`？

# `{shown}` is no period: try `2020-08`, `2020-W32`, `2020-08-05`, `2020-Q3`, `2020`, a range such as `2020-01..2020-06`, `last` or `all`
m-shown-is-no-period-try-2020-08-2020-w32-2020-08-915d = `{ $shown }` 不是期间：试试 `2020-08`、`2020-W32`、`2020-08-05`、`2020-Q3`、`2020`、`2020-01..2020-06` 之类的范围，或者 `last`、`all`

# `{shown}` stands alone, not in a list or range
m-shown-stands-alone-not-in-a-list-or-range-5f4a = `{ $shown }` 要单独写，不能放在列表或范围里

# {shown}: the link {flaw}
m-shown-the-link-flaw-7c22 = { $shown }：链接{ $flaw }

# `srcExclude` of the site names `{pattern}`
m-srcexclude-of-the-site-names-pattern-1f17 = 网站的 `srcExclude` 列出了 `{ $pattern }`

# `{start}` is no date
m-start-is-no-date-f773 = `{ $start }` 不是日期

# style sheets, templates or fonts changed
m-style-sheets-templates-or-fonts-changed-de98 = 样式表、模板或字体有改动

# tag
m-tag-bc64 = 标签

# tags
m-tags-1fb6 = 标签

# tags and comments of HTML
m-tags-and-comments-of-html-2e54 = HTML 的标签和注释

# take away what does not tell this article from others
m-take-away-what-does-not-tell-this-article-from-cd36 = 删去不足以区分这篇文章和其他文章的项

# take it out: no book can hold it, and other programs stop at it
m-take-it-out-no-book-can-hold-it-and-other-fe47 = 请删去：书里不能有它，其他程序读到它也会停下

# take one of them away
m-take-one-of-them-away-9804 = 删去其中一个

# text
m-text-f3d8 = 文字

# text for XML, `<![CDATA[…]]>`, is left out, as browsers do
m-text-for-xml-cdata-is-left-out-as-browsers-do-fc79 = 略去给 XML 的文字（`<![CDATA[…]]>`），与浏览器一样

# text that browsers don't show is left out
m-text-that-browsers-don-t-show-is-left-out-fefb = 略去浏览器不显示的文字

# that is more than {most} periods
m-that-is-more-than-most-periods-6ba9 = 超过了 { $most } 个期间

# the archive is found to be of another kind
m-the-archive-is-found-to-be-of-another-kind-04af = 看出来的归档库种类不同

# the book does not say where the article was published
m-the-book-does-not-say-where-the-article-was-9bce = 书里不说明文章在哪里发表

# the book does without it
m-the-book-does-without-it-bb2c = 书照做，只是没有这一章

# the book does without them; heding.toml can say the same
m-the-book-does-without-them-heding-toml-can-say-8290 = 书照做，只是用不到它；heding.toml 里可以写同样的设置

# the book has a link in its place
m-the-book-has-a-link-in-its-place-3049 = 书里用链接代替

# the book has links in their place; `heding media fetch` fetches them
m-the-book-has-links-in-their-place-heding-media-45b4 = 书里用链接代替；`heding media fetch` 会下载它们

# the book's list of chapters does not name it
m-the-book-s-list-of-chapters-does-not-name-it-e952 = 书的章目没有列出它

# the book shows it mended; mend the file for all else that reads it
m-the-book-shows-it-mended-mend-the-file-for-all-4339 = 书里显示的是修补之后的；其他程序也要读这个文件的话，请改正文件本身

# the byte at offset {byte} is no {name} and was replaced by «�»
m-the-byte-at-offset-byte-is-no-name-and-was-2d90 = 偏移量 { $byte } 处的字节不是 { $name }，已换成“�”

# the caption stays, the picture is left out
m-the-caption-stays-the-picture-is-left-out-98ef = 图注保留，图片略去

# the colon after this key is a full-width one
m-the-colon-after-this-key-is-a-full-width-one-98fc = 这个键后面的冒号是全角的

# the commonest of {all} {kind} are {named}
m-the-commonest-of-all-kind-are-named-2ae4 = { $all } 个{ $kind }之中，最常见的是：{ $named }

# the cover is drawn with a face of this machine: {named}
m-the-cover-is-drawn-with-a-face-of-this-machine-f6fc = 封面用了这台机器上的字形：{ $named }

# the cover's template asks for `{name}`, which means nothing
m-the-cover-s-template-asks-for-name-which-means-00ee = 封面模板用了 `{ $name }`，而它没有意义

# the cover's template has filters, which are left out
m-the-cover-s-template-has-filters-which-are-left-f569 = 封面模板有滤镜，已略去

# the document ends too early
m-the-document-ends-too-early-b585 = 文档结束得太早

# the end of the picture's file is missing; what is there is shown
m-the-end-of-the-picture-s-file-is-missing-what-is-c2ce = 图片文件缺少结尾；现有的部分照样显示

# the file changed while the book was made
m-the-file-changed-while-the-book-was-made-cfc2 = 做书期间，这个文件有改动

# the file has a second name (a hard link)
m-the-file-has-a-second-name-a-hard-link-aa8c = 这个文件有第二个名称（硬链接）

# the file is empty
m-the-file-is-empty-2f42 = 文件是空的

# the file is in {name}
m-the-file-is-in-name-7775 = 文件的编码是 { $name }

# the file is in the folder, but a book holds no such files
m-the-file-is-in-the-folder-but-a-book-holds-no-9a3a = 文件夹里有这个文件，但书里不收这类文件

# the file of its cover changed
m-the-file-of-its-cover-changed-638d = 封面的文件有改动

# the folder holds no article
m-the-folder-holds-no-article-90c2 = 文件夹里没有文章

# the font {family} is not embedded: {reason}
m-the-font-family-is-not-embedded-reason-e2de = 字体 { $family } 没有嵌入：{ $reason }

# the front matter is no {format}: {message}
m-the-front-matter-is-no-format-message-fd6c = 文前资料不是有效的 { $format }：{ $message }

# the front matter that begins here has no end
m-the-front-matter-that-begins-here-has-no-end-e542 = 从这里开始的文前资料没有结尾

# the groups in it can't be drawn apart from what stands beside them
m-the-groups-in-it-can-t-be-drawn-apart-from-what-3d9c = 其中的群组无法与旁边的内容分开来画

# the {kind} are {named}
m-the-kind-are-named-8830 = { $kind }有：{ $named }

# the link {flaw}
m-the-link-flaw-ed28 = 链接{ $flaw }

# the link leads to its beginning
m-the-link-leads-to-its-beginning-ab22 = 链接通往那篇文章的开头

# the link leads to the web
m-the-link-leads-to-the-web-0395 = 链接通往网上

# the link to {get} has no text
m-the-link-to-get-has-no-text-57e9 = 通往 { $get } 的链接没有文字

# the list of chapters names `{path}`, and there is no such article
m-the-list-of-chapters-names-path-and-there-is-no-ce7c = 章目列出了 `{ $path }`，而没有这篇文章

# the list of works `{path}` can't be read: {next}
m-the-list-of-works-path-can-t-be-read-next-b930 = 参考文献文件 `{ $path }` 读不懂：{ $next }

# the list of works `{path}` is not there
m-the-list-of-works-path-is-not-there-24ae = 参考文献文件 `{ $path }` 不存在

# the list that opens here is not closed in this line
m-the-list-that-opens-here-is-not-closed-in-this-eaf3 = 从这里开始的列表在这一行没有结束

# the mark stays as it is written
m-the-mark-stays-as-it-is-written-d360 = 标记原样保留

# the newest article is of {day}: `heding digest {period}` binds its volume
m-the-newest-article-is-of-day-heding-digest-period-30ad = 最新的文章是 { $day } 的：`heding digest { $period }` 合订那一卷

# the only file whose path ends so
m-the-only-file-whose-path-ends-so-f604 = 只有这个文件的路径这样结尾

# the package document could not be written: {reason}
m-the-package-document-could-not-be-written-reason-6367 = 包文档写不出来：{ $reason }

# the page {href} is of {sealed} KiB; {book} KiB are as much as these readers take
m-the-page-href-is-of-sealed-kib-book-kib-are-as-3955 = 页面 { $href } 有 { $sealed } KiB；这类阅读器最多只能收 { $book } KiB

# the picture's name is `{found}`, in other letters than `{path}`
m-the-picture-s-name-is-found-in-other-letters-than-8ee5 = 图片的名称是 `{ $found }`，大小写与 `{ $path }` 不同

# the pictures of the article have {total}, {most} are allowed
m-the-pictures-of-the-article-have-total-most-are-b701 = 文章的图片共 { $total }，上限是 { $most }

# the pictures of the book have {total}, {most} are allowed
m-the-pictures-of-the-book-have-total-most-are-113e = 书的图片共 { $total }，上限是 { $most }

# the project's cover can't be used: {reason}
m-the-project-s-cover-can-t-be-used-reason-9e99 = 项目的封面不能用：{ $reason }

# the quotation mark that opens here is not closed
m-the-quotation-mark-that-opens-here-is-not-closed-8363 = 从这里开始的引号没有结束

# the settings changed
m-the-settings-changed-92b8 = 设置有改动

# the settings of a {generator} site give its {given}
m-the-settings-of-a-generator-site-give-its-given-6c88 = { $generator } 网站的设置给出了{ $given }

# the settings of the book `{title}` say `published: false`
m-the-settings-of-the-book-title-say-published-e0ad = 书 `{ $title }` 的设置写明 `published: false`

# the settings of the site in `{first}` are not read, nor those of {others} more folders
m-the-settings-of-the-site-in-first-are-not-read-22a4 = 没有读取 `{ $first }` 里网站的设置，另外 { $others } 个文件夹的也没有

# the settings of the site in `{first}` are not read
m-the-settings-of-the-site-in-first-are-not-read-9f0e = 没有读取 `{ $first }` 里网站的设置

# the sheet asks for {address}, which is not in the book
m-the-sheet-asks-for-address-which-is-not-in-the-8cc9 = 样式表引用了 { $address }，而书里没有

# the sheet nests too deep, or leaves open what it asks for
m-the-sheet-nests-too-deep-or-leaves-open-what-it-2245 = 样式表嵌套太深，或者要引用的东西没有写完

# the shortcode `{name}` is closed here but was not opened
m-the-shortcode-name-is-closed-here-but-was-not-1ee5 = 短代码 `{ $name }` 在这里结束，却没有开始

# the shortcode `{name}` is enclosed by too many others and left out
m-the-shortcode-name-is-enclosed-by-too-many-others-2db3 = 短代码 `{ $name }` 外面套了太多层，略去

# the site's `defaults` say `published: false`
m-the-site-s-defaults-say-published-false-7c34 = 网站的 `defaults` 写明 `published: false`

# the site's list of chapters does not name it
m-the-site-s-list-of-chapters-does-not-name-it-f699 = 网站的章目没有列出它

# the site's settings leave out `{pattern}`
m-the-site-s-settings-leave-out-pattern-44ec = 网站的设置不收 `{ $pattern }`

# the site's settings were not read: {reason}
m-the-site-s-settings-were-not-read-reason-e3bb = 没有读取网站的设置：{ $reason }

# the tag of the shortcode `{name}` can't be read
m-the-tag-of-the-shortcode-name-can-t-be-read-2885 = 短代码 `{ $name }` 的标签读不懂

# the text of a link is an address
m-the-text-of-a-link-is-an-address-ac60 = 链接的文字是网址

# the text of {count} links is an address
m-the-text-of-count-links-is-an-address-d950 = { $count } 个链接的文字是网址

# the title has {length} characters
m-the-title-has-length-characters-d69e = 标题有 { $length } 个字符

# the tree
m-the-tree-4419 = 文档树

# the volume has heding's own cover; `heding media fetch` brings pictures
m-the-volume-has-heding-s-own-cover-heding-media-71b6 = 这一卷用 heding 自带的封面；`heding media fetch` 会下载图片

# the volume has heding's own cover until then
m-the-volume-has-heding-s-own-cover-until-then-48c6 = 在此之前，这一卷用 heding 自带的封面

# the words stay, the link goes
m-the-words-stay-the-link-goes-486d = 文字保留，链接去掉

# the words stay, the links go
m-the-words-stay-the-links-go-299a = 文字保留，链接去掉

# the writer stopped
m-the-writer-stopped-13bb = 写入中止了

# there are no lines in it
m-there-are-no-lines-in-it-f92b = 里面没有线

# there are {there}
m-there-are-there-5d48 = 现有：{ $there }

# there is a branch of this name
m-there-is-a-branch-of-this-name-2794 = 已有这个名称的分支

# there is no blank after the colon
m-there-is-no-blank-after-the-colon-5512 = 冒号后面没有空格

# there is no font to draw the cover with
m-there-is-no-font-to-draw-the-cover-with-d14b = 没有字体可以画封面

# there is no such article any more
m-there-is-no-such-article-any-more-022e = 这篇文章已经不存在

# there is no such branch
m-there-is-no-such-branch-de43 = 没有这个分支

# there is no such chapter any more
m-there-is-no-such-chapter-any-more-ad1c = 这一章已经不存在

# there is no such commit
m-there-is-no-such-commit-a57c = 没有这个提交

# there is no such page any more
m-there-is-no-such-page-any-more-1e06 = 这一页已经不存在

# there is no such screen
m-there-is-no-such-screen-5285 = 没有这样的屏幕

# there is no time for it
m-there-is-no-time-for-it-b687 = 它没有对应的时间

# there is nothing in it
m-there-is-nothing-in-it-b603 = 里面什么都没有

# there is nothing to merge
m-there-is-nothing-to-merge-2a31 = 没有可以合并的内容

# there is text after the closing quotation mark
m-there-is-text-after-the-closing-quotation-mark-4b0b = 结束引号之后还有文字

# this code has no end: all below it is shown as code
m-this-code-has-no-end-all-below-it-is-shown-as-3093 = 这段代码没有结尾：以下全部当作代码显示

# this comment has no end: all below it is shown as it is written
m-this-comment-has-no-end-all-below-it-is-shown-as-e923 = 这个注释没有结尾：以下全部照原文显示

# this diagram is shown as it is written: {reason}
m-this-diagram-is-shown-as-it-is-written-reason-b074 = 这个图表照原文显示：{ $reason }

# this element has no end: what follows it in the block is left out
m-this-element-has-no-end-what-follows-it-in-the-28c6 = 这个元素没有结尾：略去区块里后面的内容

# this formula can't be read: {reason}
m-this-formula-can-t-be-read-reason-2451 = 读不懂这个公式：{ $reason }

# this key is indented, but the line above has a value already
m-this-key-is-indented-but-the-line-above-has-a-246d = 这个键有缩进，而上一行已经有值

# this line has no key
m-this-line-has-no-key-7519 = 这一行没有键

# time zone
m-time-zone-89af = 时区

# title said again
m-title-said-again-0a8d = 重复的标题

# too few articles to count damage
m-too-few-articles-to-count-damage-e26e = 文章太少，无法统计损坏

# true or false
m-true-or-false-80f6 = 是或否

# users' names and passwords taken out of addresses
m-users-names-and-passwords-taken-out-of-addresses-c15e = 从网址里去掉用户名和密码

# week
m-week-439b = 周

# what a site embeds is shown as a card with its address
m-what-a-site-embeds-is-shown-as-a-card-with-its-5f70 = 网站嵌入的内容显示为附网址的卡片

# what heding.toml says counts for more
m-what-heding-toml-says-counts-for-more-6265 = heding.toml 写的优先

# what is embedded here says no address and is left out
m-what-is-embedded-here-says-no-address-and-is-left-a64d = 这里嵌入的内容没有写网址，略去

# what is further in is not shown
m-what-is-further-in-is-not-shown-777f = 更深的不显示

# what it says that it holds is larger than {most} MiB
m-what-it-says-that-it-holds-is-larger-than-most-28c5 = 书里自述内容的清单超过 { $most } MiB

# what stands between blocks
m-what-stands-between-blocks-3a7a = 区块之间的内容

# when `{what}` is can't be known
m-when-what-is-can-t-be-known-5ecc = 无法得知 `{ $what }` 是什么时候

# with a font in `fonts/` that has its characters it is the same on every machine
m-with-a-font-in-fonts-that-has-its-characters-it-9979 = 在 `fonts/` 里放一个有这些字符的字体，封面在每台机器上就都一样

# write a blank after the colon
m-write-a-blank-after-the-colon-6709 = 在冒号后面写一个空格

# write a tag such as `zh-Hant-HK`, `ja` or `en`
m-write-a-tag-such-as-zh-hant-hk-ja-or-en-db71 = 写 `zh-Hant-HK`、`ja` 或 `en` 之类的标签

# write `:` and a blank
m-write-and-a-blank-b151 = 写成 `:` 加一个空格

# write `{closing}` after its last line
m-write-closing-after-its-last-line-cce7 = 在最后一行之后写上 `{ $closing }`

# write `date: {day}` into its front matter, or the right day
m-write-date-day-into-its-front-matter-or-the-right-e82b = 在它的文前资料里写上 `date: { $day }`，或者正确的日期

# write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`
m-write-it-as-2020-08-05-or-2020-08-05t08-30-00-08-75f2 = 写成 `2020-08-05` 或 `2020-08-05T08:30:00+08:00`

# write it as it is: not every system takes small letters and capitals for the same
m-write-it-as-it-is-not-every-system-takes-small-4e90 = 照实际的名称写：不是每个系统都不分大小写

# write it in LaTeX between dollar signs
m-write-it-in-latex-between-dollar-signs-9ac3 = 用 LaTeX 写在美元符号之间

# write it, or mark it with `draft: true`
m-write-it-or-mark-it-with-draft-true-1dcb = 写上正文，或者用 `draft: true` 标明是草稿

# write it with `https://`, or from the site's root on with `/`
m-write-it-with-https-or-from-the-site-s-root-on-6a8c = 以 `https://` 开头，或者以 `/` 开头、从网站的根目录写起

# write `key: value`, or indent the line if it goes on with the value above
m-write-key-value-or-indent-the-line-if-it-goes-on-0df3 = 写成 `key: value`；如果是上面的值的延续，就缩进这一行

# write `{language}`: tags are for languages, not for countries
m-write-language-tags-are-for-languages-not-for-c4d9 = 写成 `{ $language }`：标签表示语言，而不是国家

# write one name, or a list such as `[甲, 乙]`
m-write-one-name-or-a-list-such-as-f491 = 写一个名称，或者写成 `[甲, 乙]` 之类的列表

# write the path so that only one of them is meant
m-write-the-path-so-that-only-one-of-them-is-meant-b2df = 把路径写得只指其中一个

# write the text after the key, in quotation marks if it holds punctuation
m-write-the-text-after-the-key-in-quotation-marks-74ec = 在键后面写上文字，含有标点就加引号

# write `true` or `false`
m-write-true-or-false-05d9 = 写 `true` 或 `false`

# write what it leads to between the brackets
m-write-what-it-leads-to-between-the-brackets-d0a5 = 在方括号里写明它通往什么

# write where it leads
m-write-where-it-leads-61bb = 写明通往哪里

# written in {flavours}
m-written-in-flavours-4048 = 用 { $flavours } 写成

# `{written}` is the label of nothing in this book
m-written-is-the-label-of-nothing-in-this-book-9477 = 这本书里没有标签为 `{ $written }` 的东西

# year
m-year-e363 = 年

# {zeros} NULs (U+0000) are left out
m-zeros-nuls-u-0000-are-left-out-1693 = 略去 { $zeros } 个 NUL（U+0000）

# the text
m-the-text-26f0 = 正文

# there is no such file beside the settings
m-there-is-no-such-file-beside-the-settings-8466 = 设置旁边没有这个文件

# is no text: too many of its bytes are no characters in any encoding
m-is-no-text-too-many-of-its-bytes-are-no-57b4 = 不是文本：太多字节在任何编码里都不成字符

# say in the brackets what it shows, not how its file is called: `![…](…)`; if it only decorates, write `<img src="…" alt="">`
m-say-in-the-brackets-what-it-shows-not-how-its-4af1 = 请在方括号里说明图片的内容，而不是文件名：`![…](…)`；如果只作装饰，请写 `<img src="…" alt="">`

# flowcharts, states, sequences, classes, entities, Gantt charts, pies, mind maps, timelines, journeys, quadrants, charts of bars and lines and Git's branches
m-flowcharts-states-sequences-classes-entities-f992 = 流程图、状态图、时序图、类图、实体关系图、甘特图、饼图、思维导图、时间线、旅程图、象限图、柱状与折线图、Git 分支图

# a box about the author moved to the authors' page
m-a-box-about-the-author-moved-to-the-authors-page-be19 = 关于作者的方框移到作者页

# a passage that the archive repeats left out, {letters} letters from «{begin}{more}» on
m-a-passage-that-the-archive-repeats-left-out-26ea = 略去档案库里反复出现的段落，从“{ $begin }{ $more }”起 { $letters } 字
