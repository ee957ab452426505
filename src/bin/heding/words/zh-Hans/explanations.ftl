# a chapter of more than 256 KiB: it is cut into several pages, for older readers open large ones slowly or not at all
m-a-chapter-of-more-than-256-kib-it-is-cut-into-9bf9 = 超过 256 KiB 的章：会切成几页，因为较旧的阅读器打开大的页面很慢，甚至打不开

# a date of publication after that of the last change: one of them is wrong, and the date decides in which volume the article is
m-a-date-of-publication-after-that-of-the-last-004d = 发表日期晚于最后修改的日期：其中一个写错了，而文章归入哪一卷由日期决定

# a page that is larger than the profile's readers take, and has no place to cut it: one long table, list or paragraph
m-a-page-that-is-larger-than-the-profile-s-readers-6eed = 页面超过这种设备配置的阅读器所能接受的大小，而又没有可以切开的地方：是一个很长的表格、列表或段落

# abbreviations, `*[…]: …`, explained
m-abbreviations-explained-be94 = 解释缩写（`*[…]: …`）

# addresses in the text made links
m-addresses-in-the-text-made-links-7a35 = 文字里的网址变成链接

# addresses that were encoded twice restored
m-addresses-that-were-encoded-twice-restored-28d7 = 还原编码了两次的网址

# admonitions, `!!! note` and an indented text, made notices
m-admonitions-note-and-an-indented-text-made-e8e8 = 警示块（`!!! note` 和缩进的文字）变成提示框

# an editor's changes and remarks, `{{++…++}}`, shown as such
m-an-editor-s-changes-and-remarks-shown-as-such-b438 = 编辑的改动和评语（`{"{"}++…++{"}"}`）照样显示为改动和评语

# authors' notes moved from under their articles to a page of their own
m-authors-notes-moved-from-under-their-articles-to-b1d5 = 文章之下的作者简介移到单独的一页

# bars in code, ruby and links by name that ended a cell of a table
m-bars-in-code-ruby-and-links-by-name-that-ended-a-5e0f = 代码、注音和凭名称的链接里的竖线，不再截断表格的单元格

# blanks at the beginning of paragraphs dropped
m-blanks-at-the-beginning-of-paragraphs-dropped-623f = 去掉段落开头的空格

# blanks between Han characters and bold text or a link dropped
m-blanks-between-han-characters-and-bold-text-or-a-9dab = 去掉汉字与粗体或链接之间的空格

# blocks with a notice's list of attributes, `{{: .prompt-tip }}`, made notices
m-blocks-with-a-notice-s-list-of-attributes-prompt-5f0a = 带提示框属性列表（`{"{"}: .prompt-tip {"}"}`）的区块变成提示框

# bold text mended whose marks stood beside blanks, around nothing or in two paragraphs
m-bold-text-mended-whose-marks-stood-beside-blanks-7fb8 = 修补粗体：标记在空格旁边、中间空无一物或者跨越两段的

# boxes between lines of `:::` made notices
m-boxes-between-lines-of-made-notices-6198 = `:::` 行之间的方框变成提示框

# callouts, `> [!info] …`, made notices
m-callouts-info-made-notices-a8af = 标注（`> [!info] …`）变成提示框

# captions dropped that are the content system's own
m-captions-dropped-that-are-the-content-system-s-02be = 去掉内容系统自己的图注

# captions of tables, `: words`, `Table: words`, put into them
m-captions-of-tables-words-table-words-put-into-6aff = 表格的标题（`: words`、`Table: words`）放进表格

# chunks and directives, fences with `{{…}}`, read
m-chunks-and-directives-fences-with-read-f602 = 读取代码块和指令，即带 `{"{"}…{"}"}` 的围栏

# code in lists that was written at the margin put into its item
m-code-in-lists-that-was-written-at-the-margin-put-e1c0 = 列表里顶格写的代码放回所属的项目

# comments, `%%…%%`, left out
m-comments-left-out-4b70 = 略去注释（`%%…%%`）

# components, comments and program lines of MDX read
m-components-comments-and-program-lines-of-mdx-read-ebe0 = 读取 MDX 的组件、注释和程序行

# definitions behind `~` read as those behind `:`
m-definitions-behind-read-as-those-behind-1447 = `~` 之后的定义与 `:` 之后的一样来读

# definitions of links right below notes, read as such
m-definitions-of-links-right-below-notes-read-as-72cb = 紧接在注释之下的链接定义，当作链接定义来读

# direction marks dropped that set no direction
m-direction-marks-dropped-that-set-no-direction-5ec9 = 去掉不起作用的方向标记

# drawings and formulas in the text, `<svg>`, `<math>`, kept
m-drawings-and-formulas-in-the-text-svg-math-kept-2280 = 保留文字里的绘图和公式（`<svg>`、`<math>`）

# embeds, `@[…](…)`, made cards
m-embeds-made-cards-b092 = 嵌入内容（`@[…](…)`）变成卡片

# examples numbered through a text, `(@…)`, given their numbers
m-examples-numbered-through-a-text-given-their-8b39 = 贯穿全文编号的例子（`(@…)`）得到编号

# faces like >_< kept as text
m-faces-like-kept-as-text-a350 = 像 >_< 的表情保持为文字

# fences of values between commas, `csv`, made tables
m-fences-of-values-between-commas-csv-made-tables-072a = 以逗号分隔值的围栏（`csv`）变成表格

# figures in a row grouped
m-figures-in-a-row-grouped-1f4e = 相连的图归为一组

# files and notes that an article shows put in their place
m-files-and-notes-that-an-article-shows-put-in-3f7c = 文章引入的文件和笔记放在原处

# formulas between LaTeX's marks, `\(…\)`, `\[…\]`, read
m-formulas-between-latex-s-marks-read-ec2f = 读取 LaTeX 标记之间的公式（`\(…\)`、`\[…\]`）

# grades like 5** kept as text
m-grades-like-5-kept-as-text-4f2c = 像 5** 的成绩保持为文字

# hard blanks inside of tags made blanks
m-hard-blanks-inside-of-tags-made-blanks-d49b = 标签里的不换行空格变成普通空格

# headings too long to be any made quotations
m-headings-too-long-to-be-any-made-quotations-ed7a = 太长而不像标题的标题变成引文

# headings without a blank, `##題`, read as such
m-headings-without-a-blank-read-as-such-d544 = 没有空格的标题（`##題`）也当作标题

# highlights, `==…==`, marked
m-highlights-marked-9616 = 高亮的文字（`==…==`）照样标出

# ideographs that old encodings have twice made the one that searches find
m-ideographs-that-old-encodings-have-twice-made-the-0907 = 旧编码里重复的汉字变成搜索得到的那个字

# indented Chinese paragraphs are no code
m-indented-chinese-paragraphs-are-no-code-2f99 = 缩进的中文段落不是代码

# invisible characters dropped
m-invisible-characters-dropped-6f85 = 去掉看不见的字符

# items of lists keep the numbers that they were given
m-items-of-lists-keep-the-numbers-that-they-were-4b21 = 列表的项目保留作者所写的编号

# keys to press, `++ctrl+c++`, set as keys
m-keys-to-press-ctrl-c-set-as-keys-ff34 = 按键（`++ctrl+c++`）排成按键的样子

# kramdown's comments and extensions, `{{::…}}`, read
m-kramdown-s-comments-and-extensions-read-b22a = 读取 kramdown 的注释和扩展（`{"{"}::…{"}"}`）

# labels of figures and formulas, `{{#fig-…}}`, read
m-labels-of-figures-and-formulas-fig-read-a86b = 读取图和公式的标签（`{"{"}#fig-…{"}"}`）

# letters written as a letter and a mark made one character
m-letters-written-as-a-letter-and-a-mark-made-one-1ad1 = 拆成字母和符号的字母合成一个字符

# line and paragraph separators made line breaks
m-line-and-paragraph-separators-made-line-breaks-9855 = 行分隔符和段分隔符变成换行

# lines behind bars kept as lines
m-lines-behind-bars-kept-as-lines-090e = 竖线之后的行保持分行

# lines like “[note]: words” kept as text
m-lines-like-note-words-kept-as-text-4292 = 像“[note]: words”的行保持为文字

# lines of stars made breaks
m-lines-of-stars-made-breaks-785c = 一行星号变成分隔线

# lines with typed bullets made lists
m-lines-with-typed-bullets-made-lists-b10c = 手打项目符号的行变成列表

# links by name, `[[…]]`, made links
m-links-by-name-made-links-c397 = 凭名称的链接（`[[…]]`）变成链接

# links mended whose address held blanks, HTML or a lone parenthesis
m-links-mended-whose-address-held-blanks-html-or-a-20bd = 修补网址里有空格、HTML 或单个括号的链接

# links without words shown by their addresses
m-links-without-words-shown-by-their-addresses-a229 = 没有文字的链接以网址显示

# lists of attributes, `{{: …}}`, left out, their names kept as places
m-lists-of-attributes-left-out-their-names-kept-as-c5f3 = 略去属性列表（`{"{"}: …{"}"}`），其中的名称保留为可供链接的位置

# lowered letters, `H~2~O`, set so
m-lowered-letters-h-2-o-set-so-8f41 = 下标的字母（`H~2~O`）排成下标

# mail addresses that a protector hid are restored
m-mail-addresses-that-a-protector-hid-are-restored-403c = 还原被保护程序隐藏的邮箱地址

# mail addresses that a protector took away are lost: they are shown as [email protected]
m-mail-addresses-that-a-protector-took-away-are-8b2b = 邮箱地址被保护程序拿走，已经丢失：以 [email protected] 显示

# Markdown in elements with `markdown="1"` read
m-markdown-in-elements-with-markdown-1-read-a60a = 读取带 `markdown="1"` 的元素里的 Markdown 内容

# Markdown right below a block of HTML read
m-markdown-right-below-a-block-of-html-read-501d = 读取紧接在 HTML 区块之下的 Markdown 内容

# marks for lists of contents, `[TOC]`, left out
m-marks-for-lists-of-contents-toc-left-out-7e81 = 略去目录的标记（`[TOC]`）

# marks in listings, `// highlight-next-line`, made marked lines
m-marks-in-listings-highlight-next-line-made-marked-50e2 = 代码里的标记（`// highlight-next-line`）变成标出的行

# marks where a site cuts articles off, `<!--more-->`, left out of their lines
m-marks-where-a-site-cuts-articles-off-more-left-a022 = 网站截断文章的标记（`<!--more-->`）从所在的行略去

# missing dates taken from a revision that was left out
m-missing-dates-taken-from-a-revision-that-was-left-8a02 = 缺少的日期取自不收的旧版本

# missing dates taken from the articles with the nearest numbers
m-missing-dates-taken-from-the-articles-with-the-493d = 缺少的日期取自编号最接近的文章

# missing dates taken from the names of pictures
m-missing-dates-taken-from-the-names-of-pictures-8b65 = 缺少的日期取自图片的名称

# names of blocks, `^1a2b3c`, made places for links
m-names-of-blocks-1a2b3c-made-places-for-links-33eb = 区块的名称（`^1a2b3c`）变成可供链接的位置

# names of emoji, `:tada:`, made emoji
m-names-of-emoji-tada-made-emoji-c2a8 = 表情符号的名称（`:tada:`）变成表情符号

# notes in the text, `^[…]`, made footnotes
m-notes-in-the-text-made-footnotes-7fd7 = 文字里的注释（`^[…]`）变成脚注

# numbers like “2008.” at the beginning of a line are no list
m-numbers-like-2008-at-the-beginning-of-a-line-are-f9b6 = 行首像“2008.”的数字不是列表

# paragraphs of short broken lines set as verse
m-paragraphs-of-short-broken-lines-set-as-verse-95b8 = 由短行组成的段落排成诗

# passages that repeat under many articles left out
m-passages-that-repeat-under-many-articles-left-out-e5e6 = 略去在许多文章之下重复的段落

# pictures shown once that stood in the article twice
m-pictures-shown-once-that-stood-in-the-article-eb92 = 在文章里出现两次的图片只显示一次

# radicals used as words made the characters they stand for
m-radicals-used-as-words-made-the-characters-they-3a06 = 当字使用的部首变成它所代表的字

# readings and notes of Aozora Bunko, `漢字《かんじ》`, read
m-readings-and-notes-of-aozora-bunko-read-ffb0 = 读取青空文库的注音和附注（`漢字《かんじ》`）

# revisions and copies of an article left out
m-revisions-and-copies-of-an-article-left-out-5cd8 = 不收文章的旧版本和副本

# rows of tables joined that were broken inside a cell
m-rows-of-tables-joined-that-were-broken-inside-a-c114 = 接回在单元格里断开的表格行

# short bold lines made headings, in an article without others
m-short-bold-lines-made-headings-in-an-article-8230 = 在没有其他标题的文章里，短的粗体行变成标题

# shortcodes of WordPress, `[caption]`, read
m-shortcodes-of-wordpress-caption-read-9c64 = 读取 WordPress 的短代码（`[caption]`）

# shortcodes of Zola, `{{{{ name(…) }}}}`, read
m-shortcodes-of-zola-name-read-2261 = 读取 Zola 的短代码（`{"{"}{"{"} name(…) {"}"}{"}"}`）

# sizes in pictures' marks left out
m-sizes-in-pictures-marks-left-out-aaef = 略去图片标记里的尺寸

# tables read whose line of dashes has another number of cells, or heads nothing
m-tables-read-whose-line-of-dashes-has-another-3cba = 读取横线行的格数不同，或者上面没有表头的表格

# tables read whose line of dashes holds tabs
m-tables-read-whose-line-of-dashes-holds-tabs-1c01 = 读取横线行里有制表符的表格

# tables whose columns stand below hyphens, `---- ---`, read
m-tables-whose-columns-stand-below-hyphens-read-88cf = 读取各列在连字符之下的表格（`---- ---`）

# tables whose grid is drawn, `+---+`, read
m-tables-whose-grid-is-drawn-read-c54f = 读取画出格线的表格（`+---+`）

# tables widened so that cells beyond their head are not lost
m-tables-widened-so-that-cells-beyond-their-head-d75a = 加宽表格，以免丢失表头以外的单元格

# tabs, hard blanks and runs of blanks in titles, names and tags made one blank
m-tabs-hard-blanks-and-runs-of-blanks-in-titles-d00b = 标题、姓名和标签里的制表符、不换行空格和连续空格变成一个空格

# tags before Markdown that nothing closes made Markdown
m-tags-before-markdown-that-nothing-closes-made-bd06 = Markdown 之前没有关闭的标签变成 Markdown 标记

# tags of Hexo and Jekyll, `{{% … %}}`, read
m-tags-of-hexo-and-jekyll-read-a61d = 读取 Hexo 和 Jekyll 的标签（`{"{"}% … %{"}"}`）

# tasks with marks of their own, `[/]`, made tasks with a tick
m-tasks-with-marks-of-their-own-made-tasks-with-a-f259 = 用自定标记的待办（`[/]`）变成打勾的待办

# text that was read in a wrong encoding read in the right one
m-text-that-was-read-in-a-wrong-encoding-read-in-786d = 用错编码读过的文字，用正确的编码读回

# two chapters with one title on one day: in the contents they can't be told apart, and one may be a revision of the other
m-two-chapters-with-one-title-on-one-day-in-the-3311 = 同一天有两章标题相同：在目录里分不出来，其中一篇可能是另一篇的旧版本

# values such as `{{{{ site.baseurl }}}}` filled in
m-values-such-as-site-baseurl-filled-in-bda3 = 填上 `{"{"}{"{"} site.baseurl {"}"}{"}"}` 之类的值

# words put in, `++…++`, underlined
m-words-put-in-underlined-53bd = 加入的文字（`++…++`）加下划线
