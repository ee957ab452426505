# a chapter of more than 256 KiB: it is cut into several pages, for older readers open large ones slowly or not at all
m-a-chapter-of-more-than-256-kib-it-is-cut-into-9bf9 = 超過 256 KiB 的章：會切成幾頁，因為較舊的閱讀器打開大頁很慢，甚至打不開

# a date of publication after that of the last change: one of them is wrong, and the date decides in which volume the article is
m-a-date-of-publication-after-that-of-the-last-004d = 發表日期晚於最後修改的日期：其中一個寫錯了，而文章放在哪一卷由日期決定

# a page that is larger than the profile's readers take, and has no place to cut it: one long table, list or paragraph
m-a-page-that-is-larger-than-the-profile-s-readers-6eed = 頁面大過設定檔的閱讀器所收的，又沒有可以切開的地方：只有一個很長的表格、清單或段落

# abbreviations, `*[…]: …`, explained
m-abbreviations-explained-be94 = 解釋縮寫 `*[…]: …`

# addresses in the text made links
m-addresses-in-the-text-made-links-7a35 = 文字裏的網址變成連結

# addresses that were encoded twice restored
m-addresses-that-were-encoded-twice-restored-28d7 = 還原編碼了兩次的網址

# admonitions, `!!! note` and an indented text, made notices
m-admonitions-note-and-an-indented-text-made-e8e8 = 提示框，即 `!!! note` 與縮排的文字，變成告示

# an editor's changes and remarks, `{{++…++}}`, shown as such
m-an-editor-s-changes-and-remarks-shown-as-such-b438 = 編輯的改動與評語 `{"{"}++…++{"}"}` 顯示為改動與評語

# authors' notes moved from under their articles to a page of their own
m-authors-notes-moved-from-under-their-articles-to-b1d5 = 文章之下的作者簡介移到獨立的一頁

# bars in code, ruby and links by name that ended a cell of a table
m-bars-in-code-ruby-and-links-by-name-that-ended-a-5e0f = 程式碼、標音與憑名稱的連結裏的豎線，不再令表格的格中斷

# blanks at the beginning of paragraphs dropped
m-blanks-at-the-beginning-of-paragraphs-dropped-623f = 去掉段落開頭的空白

# blanks between Han characters and bold text or a link dropped
m-blanks-between-han-characters-and-bold-text-or-a-9dab = 去掉漢字與粗體或連結之間的空白

# blocks with a notice's list of attributes, `{{: .prompt-tip }}`, made notices
m-blocks-with-a-notice-s-list-of-attributes-prompt-5f0a = 有告示屬性清單 `{"{"}: .prompt-tip {"}"}` 的區塊變成告示

# bold text mended whose marks stood beside blanks, around nothing or in two paragraphs
m-bold-text-mended-whose-marks-stood-beside-blanks-7fb8 = 修好粗體，即記號在空白旁邊、中間空無一物或跨越兩段的

# boxes between lines of `:::` made notices
m-boxes-between-lines-of-made-notices-6198 = `:::` 行之間的方框變成告示

# callouts, `> [!info] …`, made notices
m-callouts-info-made-notices-a8af = 標註 `> [!info] …` 變成告示

# captions dropped that are the content system's own
m-captions-dropped-that-are-the-content-system-s-02be = 去掉內容系統自己的圖說

# captions of tables, `: words`, `Table: words`, put into them
m-captions-of-tables-words-table-words-put-into-6aff = 表格的圖說 `: words`、`Table: words` 放進表格

# chunks and directives, fences with `{{…}}`, read
m-chunks-and-directives-fences-with-read-f602 = 讀程式塊與指示，即有 `{"{"}…{"}"}` 的圍欄

# code in lists that was written at the margin put into its item
m-code-in-lists-that-was-written-at-the-margin-put-e1c0 = 清單裏頂格寫的程式碼，放回所屬的項目

# comments, `%%…%%`, left out
m-comments-left-out-4b70 = 略去註解 `%%…%%`

# components, comments and program lines of MDX read
m-components-comments-and-program-lines-of-mdx-read-ebe0 = 讀 MDX 的元件、註解與程式行

# definitions behind `~` read as those behind `:`
m-definitions-behind-read-as-those-behind-1447 = `~` 之後的定義，與 `:` 之後的一樣讀

# definitions of links right below notes, read as such
m-definitions-of-links-right-below-notes-read-as-72cb = 緊接在註之下的連結定義，當作連結定義讀

# direction marks dropped that set no direction
m-direction-marks-dropped-that-set-no-direction-5ec9 = 去掉沒有作用的方向記號

# drawings and formulas in the text, `<svg>`, `<math>`, kept
m-drawings-and-formulas-in-the-text-svg-math-kept-2280 = 保留文字裏的繪圖與公式 `<svg>`、`<math>`

# embeds, `@[…](…)`, made cards
m-embeds-made-cards-b092 = 嵌入 `@[…](…)` 變成卡片

# examples numbered through a text, `(@…)`, given their numbers
m-examples-numbered-through-a-text-given-their-8b39 = 貫串全文編號的例子 `(@…)` 得到編號

# faces like >_< kept as text
m-faces-like-kept-as-text-a350 = 像 >_< 的表情保持為文字

# fences of values between commas, `csv`, made tables
m-fences-of-values-between-commas-csv-made-tables-072a = 以逗號分隔值的圍欄 `csv` 變成表格

# figures in a row grouped
m-figures-in-a-row-grouped-1f4e = 相連的圖歸為一組

# files and notes that an article shows put in their place
m-files-and-notes-that-an-article-shows-put-in-3f7c = 文章引入的檔案與筆記放在原處

# formulas between LaTeX's marks, `\(…\)`, `\[…\]`, read
m-formulas-between-latex-s-marks-read-ec2f = 讀 LaTeX 記號之間的公式 `\(…\)`、`\[…\]`

# grades like 5** kept as text
m-grades-like-5-kept-as-text-4f2c = 像 5** 的成績保持為文字

# hard blanks inside of tags made blanks
m-hard-blanks-inside-of-tags-made-blanks-d49b = 標籤裏的不斷行空白變成普通空白

# headings too long to be any made quotations
m-headings-too-long-to-be-any-made-quotations-ed7a = 太長而不像標題的標題變成引文

# headings without a blank, `##題`, read as such
m-headings-without-a-blank-read-as-such-d544 = 沒有空白的標題 `##題` 也當作標題

# highlights, `==…==`, marked
m-highlights-marked-9616 = 標示的文字 `==…==` 照樣標示

# ideographs that old encodings have twice made the one that searches find
m-ideographs-that-old-encodings-have-twice-made-the-0907 = 舊編碼裏重複的漢字變成搜尋得到的那個字

# indented Chinese paragraphs are no code
m-indented-chinese-paragraphs-are-no-code-2f99 = 縮排的中文段落不是程式碼

# invisible characters dropped
m-invisible-characters-dropped-6f85 = 去掉看不見的字元

# items of lists keep the numbers that they were given
m-items-of-lists-keep-the-numbers-that-they-were-4b21 = 清單的項目保留作者所寫的編號

# keys to press, `++ctrl+c++`, set as keys
m-keys-to-press-ctrl-c-set-as-keys-ff34 = 按鍵 `++ctrl+c++` 排成按鍵

# kramdown's comments and extensions, `{{::…}}`, read
m-kramdown-s-comments-and-extensions-read-b22a = 讀 kramdown 的註解與擴充 `{"{"}::…{"}"}`

# labels of figures and formulas, `{{#fig-…}}`, read
m-labels-of-figures-and-formulas-fig-read-a86b = 讀圖與公式的標籤 `{"{"}#fig-…{"}"}`

# letters written as a letter and a mark made one character
m-letters-written-as-a-letter-and-a-mark-made-one-1ad1 = 拆成字母與符號的字母，合成一個字元

# line and paragraph separators made line breaks
m-line-and-paragraph-separators-made-line-breaks-9855 = 行分隔字元與段分隔字元變成換行

# lines behind bars kept as lines
m-lines-behind-bars-kept-as-lines-090e = 豎線之後的行保持分行

# lines like “[note]: words” kept as text
m-lines-like-note-words-kept-as-text-4292 = 像「[note]: words」的行保持為文字

# lines of stars made breaks
m-lines-of-stars-made-breaks-785c = 一行星號變成分隔線

# lines with typed bullets made lists
m-lines-with-typed-bullets-made-lists-b10c = 手打項目符號的行變成清單

# links by name, `[[…]]`, made links
m-links-by-name-made-links-c397 = 憑名稱的連結 `[[…]]` 變成連結

# links mended whose address held blanks, HTML or a lone parenthesis
m-links-mended-whose-address-held-blanks-html-or-a-20bd = 修好網址裏有空白、HTML 或落單括號的連結

# links without words shown by their addresses
m-links-without-words-shown-by-their-addresses-a229 = 沒有文字的連結以網址顯示

# lists of attributes, `{{: …}}`, left out, their names kept as places
m-lists-of-attributes-left-out-their-names-kept-as-c5f3 = 略去屬性清單 `{"{"}: …{"}"}`，名稱留下，作為可供連結的位置

# lowered letters, `H~2~O`, set so
m-lowered-letters-h-2-o-set-so-8f41 = 下標的字母 `H~2~O` 排成下標

# mail addresses that a protector hid are restored
m-mail-addresses-that-a-protector-hid-are-restored-403c = 還原保護程式所隱藏的電郵地址

# mail addresses that a protector took away are lost: they are shown as [email protected]
m-mail-addresses-that-a-protector-took-away-are-8b2b = 電郵地址給保護程式拿走，已經失去：顯示為 [email protected]

# Markdown in elements with `markdown="1"` read
m-markdown-in-elements-with-markdown-1-read-a60a = 讀有 `markdown="1"` 的元素裏的 Markdown

# Markdown right below a block of HTML read
m-markdown-right-below-a-block-of-html-read-501d = 讀緊接在 HTML 區塊之下的 Markdown

# marks for lists of contents, `[TOC]`, left out
m-marks-for-lists-of-contents-toc-left-out-7e81 = 略去目錄的記號 `[TOC]`

# marks in listings, `// highlight-next-line`, made marked lines
m-marks-in-listings-highlight-next-line-made-marked-50e2 = 程式碼裏的記號 `// highlight-next-line` 變成標示出來的行

# marks where a site cuts articles off, `<!--more-->`, left out of their lines
m-marks-where-a-site-cuts-articles-off-more-left-a022 = 網站截短文章的記號 `<!--more-->`，從所在的行略去

# missing dates taken from a revision that was left out
m-missing-dates-taken-from-a-revision-that-was-left-8a02 = 缺少的日期取自不收的舊版本

# missing dates taken from the articles with the nearest numbers
m-missing-dates-taken-from-the-articles-with-the-493d = 缺少的日期取自編號最接近的文章

# missing dates taken from the names of pictures
m-missing-dates-taken-from-the-names-of-pictures-8b65 = 缺少的日期取自圖片的名稱

# names of blocks, `^1a2b3c`, made places for links
m-names-of-blocks-1a2b3c-made-places-for-links-33eb = 區塊的名稱 `^1a2b3c` 變成可供連結的位置

# names of emoji, `:tada:`, made emoji
m-names-of-emoji-tada-made-emoji-c2a8 = 表情符號的名稱 `:tada:` 變成表情符號

# notes in the text, `^[…]`, made footnotes
m-notes-in-the-text-made-footnotes-7fd7 = 文字裏的註 `^[…]` 變成註腳

# numbers like “2008.” at the beginning of a line are no list
m-numbers-like-2008-at-the-beginning-of-a-line-are-f9b6 = 行首像「2008.」的數字不是清單

# paragraphs of short broken lines set as verse
m-paragraphs-of-short-broken-lines-set-as-verse-95b8 = 由短行組成的段落排成詩

# passages that repeat under many articles left out
m-passages-that-repeat-under-many-articles-left-out-e5e6 = 略去在許多文章之下重複的段落

# pictures shown once that stood in the article twice
m-pictures-shown-once-that-stood-in-the-article-eb92 = 在文章裏出現兩次的圖片只顯示一次

# radicals used as words made the characters they stand for
m-radicals-used-as-words-made-the-characters-they-3a06 = 當字使用的部首變成它所代表的字

# readings and notes of Aozora Bunko, `漢字《かんじ》`, read
m-readings-and-notes-of-aozora-bunko-read-ffb0 = 讀青空文庫的讀音與註記 `漢字《かんじ》`

# revisions and copies of an article left out
m-revisions-and-copies-of-an-article-left-out-5cd8 = 不收文章的舊版本與副本

# rows of tables joined that were broken inside a cell
m-rows-of-tables-joined-that-were-broken-inside-a-c114 = 接回在格裏斷開的表格列

# short bold lines made headings, in an article without others
m-short-bold-lines-made-headings-in-an-article-8230 = 在沒有其他標題的文章裏，短的粗體行變成標題

# shortcodes of WordPress, `[caption]`, read
m-shortcodes-of-wordpress-caption-read-9c64 = 讀 WordPress 的短碼 `[caption]`

# shortcodes of Zola, `{{{{ name(…) }}}}`, read
m-shortcodes-of-zola-name-read-2261 = 讀 Zola 的短碼 `{"{"}{"{"} name(…) {"}"}{"}"}`

# sizes in pictures' marks left out
m-sizes-in-pictures-marks-left-out-aaef = 略去圖片記號裏的尺寸

# tables read whose line of dashes has another number of cells, or heads nothing
m-tables-read-whose-line-of-dashes-has-another-3cba = 讀橫線行的格數不同，或者上面沒有表頭的表格

# tables read whose line of dashes holds tabs
m-tables-read-whose-line-of-dashes-holds-tabs-1c01 = 讀橫線行裏有定位字元的表格

# tables whose columns stand below hyphens, `---- ---`, read
m-tables-whose-columns-stand-below-hyphens-read-88cf = 讀各欄在連字號之下的表格 `---- ---`

# tables whose grid is drawn, `+---+`, read
m-tables-whose-grid-is-drawn-read-c54f = 讀畫出格線的表格 `+---+`

# tables widened so that cells beyond their head are not lost
m-tables-widened-so-that-cells-beyond-their-head-d75a = 加寬表格，以免失去表頭以外的格

# tabs, hard blanks and runs of blanks in titles, names and tags made one blank
m-tabs-hard-blanks-and-runs-of-blanks-in-titles-d00b = 標題、姓名與標籤裏的定位字元、不斷行空白與連續空白，變成一個空白

# tags before Markdown that nothing closes made Markdown
m-tags-before-markdown-that-nothing-closes-made-bd06 = Markdown 之前沒有關閉的標籤變成 Markdown

# tags of Hexo and Jekyll, `{{% … %}}`, read
m-tags-of-hexo-and-jekyll-read-a61d = 讀 Hexo 與 Jekyll 的標籤 `{"{"}% … %{"}"}`

# tasks with marks of their own, `[/]`, made tasks with a tick
m-tasks-with-marks-of-their-own-made-tasks-with-a-f259 = 用自訂記號的待辦 `[/]` 變成打勾的待辦

# text that was read in a wrong encoding read in the right one
m-text-that-was-read-in-a-wrong-encoding-read-in-786d = 曾用錯編碼來讀的文字，用對的編碼讀回

# two chapters with one title on one day: in the contents they can't be told apart, and one may be a revision of the other
m-two-chapters-with-one-title-on-one-day-in-the-3311 = 同一天有兩章標題相同：在目錄裏分不出來，其中一章也可能是另一章的舊版本

# values such as `{{{{ site.baseurl }}}}` filled in
m-values-such-as-site-baseurl-filled-in-bda3 = 填上 `{"{"}{"{"} site.baseurl {"}"}{"}"}` 之類的值

# words put in, `++…++`, underlined
m-words-put-in-underlined-53bd = 加入的字 `++…++` 加底線
