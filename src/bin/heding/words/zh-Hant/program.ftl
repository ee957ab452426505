# 6-inch e-ink
m-6-inch-e-ink-337d = 6 吋電子紙

# 6-inch e-ink, phone, tablet, desktop
m-6-inch-e-ink-phone-tablet-desktop-9cef = 6 吋電子紙、手機、平板、桌上型電腦

# {a}, {b}
m-a-b-3e5a = { $a }、{ $b }

# {a}; {b}
m-a-b-f59b = { $a }；{ $b }

# A book could not be sent.
m-a-book-could-not-be-sent-04bf = 有一本書寄不出去。

# A book is larger than the way takes, or a request asks for too much at once.
m-a-book-is-larger-than-the-way-takes-or-a-request-2a42 = 書大過寄送方式所收的，或者一次要求得太多。

# a book is nothing to read on a terminal
m-a-book-is-nothing-to-read-on-a-terminal-c826 = 書不能在終端機上讀

# A book on the shelf that heding did not make.
m-a-book-on-the-shelf-that-heding-did-not-make-deac = 書架上有一本不是 heding 造的書。

# A book's package document could not be written.
m-a-book-s-package-document-could-not-be-written-5bf3 = 書的封裝文件寫不出來。

# A box with its address stands in its place.
m-a-box-with-its-address-stands-in-its-place-6c24 = 原處放一個附網址的方框。

# A box with its address stands in its place. This is remembered.
m-a-box-with-its-address-stands-in-its-place-this-5fa4 = 原處放一個附網址的方框。這會記住。

# A bucket can't be reached, or its settings lack something.
m-a-bucket-can-t-be-reached-or-its-settings-lack-89b7 = 連不到儲存桶，或者它的設定缺了些甚麼。

# A character of the number 0 stands in the text.
m-a-character-of-the-number-0-stands-in-the-text-b366 = 文字裏有編號為 0 的字元。

# A citation, `[@doe99]`, of a work that the article's lists of works don't have.
m-a-citation-doe99-of-a-work-that-the-article-s-c404 = 引註 `[@doe99]` 的著作，不在文章的參考文獻裏。

# A control character stands in the front matter, where nobody sees it.
m-a-control-character-stands-in-the-front-matter-4f8b = 文前資料裏有一個控制字元，沒有人看得見它。

# A date in no form that is known.
m-a-date-in-no-form-that-is-known-c3a2 = 日期的寫法不認識。

# a date is written `2020-08-05`, a moment `2020-08-05T08:30:00+08:00`
m-a-date-is-written-2020-08-05-a-moment-2020-08-1ca5 = 日期的寫法是 `2020-08-05`，時刻的寫法是 `2020-08-05T08:30:00+08:00`

# a day, month or year is written `2020-08-05`, `2020-08` or `2020`
m-a-day-month-or-year-is-written-2020-08-05-2020-08-662e = 日、月、年的寫法是 `2020-08-05`、`2020-08`、`2020`

# A diagram of a kind that is not drawn, or that can't be read; the message says why.
m-a-diagram-of-a-kind-that-is-not-drawn-or-that-can-980e = 圖解的種類不會畫，或者讀不懂；訊息會說明原因。

# A drawing of your own for covers, `styles/cover.svg`, can't be used as it is.
m-a-drawing-of-your-own-for-covers-styles-cover-svg-35d2 = 你自己畫的封面 `styles/cover.svg` 不能照原樣使用。

# A file could not be written: the disk is full, you may not, or a file that heding did not make is in its way.
m-a-file-could-not-be-written-the-disk-is-full-you-006f = 檔案寫不到：磁碟滿了，沒有權限，或者有不是 heding 造的檔案擋在那裏。

# A file in an archive that was named as the input has a path that leads out of it, or is a link to an article.
m-a-file-in-an-archive-that-was-named-as-the-input-b2da = 指明為輸入的壓縮檔裏，有檔案的路徑通到壓縮檔以外，或者是連到文章的連結。

# a file of that name is in the way
m-a-file-of-that-name-is-in-the-way-aa67 = 有同名的檔案擋在那裏

# A file or folder that can't be read: it is not there, it is a link, it is no text, or you may not.
m-a-file-or-folder-that-can-t-be-read-it-is-not-e743 = 檔案或資料夾讀不到：它不存在，它是連結，它不是文字，或者沒有權限。

# A file or note that shows itself, by way of others perhaps.
m-a-file-or-note-that-shows-itself-by-way-of-others-fe21 = 檔案或筆記引入了自己，也許經過其他檔案。

# A file that is to be shown here is not there.
m-a-file-that-is-to-be-shown-here-is-not-there-33ec = 要在這裏引入的檔案不存在。

# A file was written to while the book was being made.
m-a-file-was-written-to-while-the-book-was-being-4ae0 = 做書的時候，有人寫入了檔案。

# A font could not be cut down to what a volume shows.
m-a-font-could-not-be-cut-down-to-what-a-volume-422e = 字型無法裁剪到一卷所用的字。

# A font that is asked for is nowhere, or may not be embedded.
m-a-font-that-is-asked-for-is-nowhere-or-may-not-be-550a = 要用的字型哪裏都找不到，或者不准嵌入。

# A formula that can't be read.
m-a-formula-that-can-t-be-read-05ca = 讀不懂公式。

# A key of the front matter has a value of another kind than it wants: a list where a text stands, a number where a list does.
m-a-key-of-the-front-matter-has-a-value-of-another-58ab = 文前資料的一個鍵，值不是它所要的那一種：該是文字的寫了清單，該是清單的寫了數字。

# A key of the front matter is there already.
m-a-key-of-the-front-matter-is-there-already-87e0 = 文前資料裏的鍵前面已經寫過。

# a language is written `zh-Hant-HK`, `ja` or `en`
m-a-language-is-written-zh-hant-hk-ja-or-en-ad93 = 語言的寫法是 `zh-Hant-HK`、`ja` 或 `en`

# A language that is no tag. As a note: a country's code that is read as the language that is meant.
m-a-language-that-is-no-tag-as-a-note-a-country-s-49ed = 所寫的語言不是標籤。作為提示，則說國家代碼已讀作所指的語言。

# A link by name, `[[name]]`, to no article of the book.
m-a-link-by-name-name-to-no-article-of-the-book-34cf = 憑名稱的連結 `[[name]]`，而書裏沒有那篇文章。

# A link to a place that another article does not have, `other.md#place`.
m-a-link-to-a-place-that-another-article-does-not-d415 = 連結所指的位置，另一篇文章裏沒有：`other.md#place`。

# A link to an address of the articles' own site where none of them is. A warning if an article is called nearly so, else a note.
m-a-link-to-an-address-of-the-articles-own-site-d453 = 連結指向文章自己網站的網址，而那裏沒有檔案庫裏的文章。有名稱相近的文章就是警告，沒有就是提示。

# A link to no article, file, place or page that can be followed.
m-a-link-to-no-article-file-place-or-page-that-can-1837 = 連結所指之處，沒有去得到的文章、檔案、位置或頁面。

# A list of the front matter has more names, categories, tags or addresses than an article may have.
m-a-list-of-the-front-matter-has-more-names-e0fb = 文前資料的清單裏，姓名、分類、標籤或網址超過一篇文章可以有的數目。

# A list of works that can't be read.
m-a-list-of-works-that-can-t-be-read-7f01 = 參考文獻檔讀不懂。

# A list of works that the article or its site names is not there.
m-a-list-of-works-that-the-article-or-its-site-87a3 = 文章或網站所指的參考文獻檔不存在。

# A message of the severity {severities}.
m-a-message-of-the-severity-severities-9fe1 = 訊息的輕重：{ $severities }。

# a name and a password are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
m-a-name-and-a-password-are-in-aws-access-key-id-66b5 = 名稱與密碼放在 AWS_ACCESS_KEY_ID 與 AWS_SECRET_ACCESS_KEY

# A name in a store that can't be one.
m-a-name-in-a-store-that-can-t-be-one-a592 = 存放處裏不能用這個名稱。

# a name of a machine is written `books.example.org`
m-a-name-of-a-machine-is-written-books-example-org-efb1 = 機器名稱的寫法是 `books.example.org`

# {a} or {b}
m-a-or-b-b477 = { $a }或{ $b }

# a password is not sent without TLS
m-a-password-is-not-sent-without-tls-2d4b = 沒有 TLS 就不會送出密碼

# A password or key is not where the settings say.
m-a-password-or-key-is-not-where-the-settings-say-247c = 密碼或金鑰不在設定所說的地方。

# A picture in a form that no book can hold, that is damaged, or larger than one may be.
m-a-picture-in-a-form-that-no-book-can-hold-that-is-3beb = 圖片的格式書裏不能有，或者圖片已損壞，或者大過上限。

# A picture on the web that did not come this time.
m-a-picture-on-the-web-that-did-not-come-this-time-11e0 = 網上的圖片這次要不到。

# A picture on the web that is there no more.
m-a-picture-on-the-web-that-is-there-no-more-b263 = 網上的圖片已經不存在。

# A picture's file that ends before the picture does.
m-a-picture-s-file-that-ends-before-the-picture-7458 = 圖片的檔案在圖片完結之前就結束了。

# A picture that is nowhere in the folder.
m-a-picture-that-is-nowhere-in-the-folder-5488 = 圖片在資料夾裏哪裏都找不到。

# A picture that was found, or could be meant, because its file's path ends like the one that is written.
m-a-picture-that-was-found-or-could-be-meant-0bbe = 圖片檔案的路徑與所寫的結尾相同，因此找到了，或者可能就是所指的。

# A picture that was larger than the screens it is for.
m-a-picture-that-was-larger-than-the-screens-it-is-d9dc = 圖片大過它要顯示的螢幕。

# A picture whose file's name differs in small letters and capitals.
m-a-picture-whose-file-s-name-differs-in-small-d19d = 圖片檔名的大小寫與所寫的不同。

# A place for finished work that can't be one.
m-a-place-for-finished-work-that-can-t-be-one-63a3 = 完成的東西不能放在這個地方。

# A plan for several machines can't be read or cut so.
m-a-plan-for-several-machines-can-t-be-read-or-cut-cd19 = 幾部機器用的計劃讀不懂，或者不能這樣切分。

# A reference, `@fig-boats`, to a label that nothing in the article bears, nor another one of its book alone.
m-a-reference-fig-boats-to-a-label-that-nothing-in-e710 = 參照 `@fig-boats` 的標籤，文章裏沒有，書裏的其他文章也不是恰好只有一篇有。

# A replacement character stands in their place.
m-a-replacement-character-stands-in-their-place-3115 = 原處放了代替的字元。

# a repository is written `OWNER/NAME`
m-a-repository-is-written-owner-name-30f7 = 版本庫的寫法是 `OWNER/NAME`

# A schedule can't be written so.
m-a-schedule-can-t-be-written-so-f007 = 排程不能這樣寫。

# A shelf holds volumes that heding made.
m-a-shelf-holds-volumes-that-heding-made-c20e = 書架只收 heding 造的分卷。

# a shelf holds volumes that heding made
m-a-shelf-holds-volumes-that-heding-made-e4d4 = 書架只收 heding 造的分卷

# A shortcode is closed that was not opened.
m-a-shortcode-is-closed-that-was-not-opened-62c0 = 短碼關閉了，卻沒有開始。

# A shortcode is enclosed by too many others.
m-a-shortcode-is-enclosed-by-too-many-others-4b3e = 短碼外面套了太多層別的短碼。

# a site of {generator}
m-a-site-of-generator-962f = { $generator } 網站

# A style sheet of the project refers to something outside the book.
m-a-style-sheet-of-the-project-refers-to-something-ba72 = 專案的樣式表用到書以外的東西。

# a time is written `06:30`
m-a-time-is-written-06-30-063f = 時刻的寫法是 `06:30`

# a volume a month
m-a-volume-a-month-577c = 每月一卷

# a volume a month: {months}
m-a-volume-a-month-months-90f1 = 每月一卷：{ $months } 卷

# a volume a month: {months}; with --period year: {years}
m-a-volume-a-month-months-with-period-year-years-4b62 = 每月一卷：{ $months } 卷；用 --period year：{ $years } 卷

# A volume of the plan was not made yet.
m-a-volume-of-the-plan-was-not-made-yet-e2f0 = 計劃裏有一卷還沒有做好。

# A volume that is to be sent has no such book.
m-a-volume-that-is-to-be-sent-has-no-such-book-33ed = 要寄的一卷沒有這樣的書。

# about {path}
m-about-path-2e2e = 關於 { $path }

# accessibility
m-accessibility-60f5 = 無障礙

# Add a family after the first in `fonts` that has them; `heding fonts` lists them.
m-add-a-family-after-the-first-in-fonts-that-has-d5a4 = 請在 `fonts` 的第一個字族之後，加一個有這些字的字族；`heding fonts` 會列出缺了哪些。

# Add the work to the list, or correct the key.
m-add-the-work-to-the-list-or-correct-the-key-d15b = 請把著作加進參考文獻，或者更正鍵。

# `{address}` is no address of mail
m-address-is-no-address-of-mail-24b1 = `{ $address }` 不是電郵地址

# all below them is left out
m-all-below-them-is-left-out-1d9c = 以下的一切都略去

# All of the file is taken for text, its keys included.
m-all-of-the-file-is-taken-for-text-its-keys-aa06 = 整個檔案都當作正文，包括其中的鍵。

# An address of the article that can't be one.
m-an-address-of-the-article-that-can-t-be-one-7f14 = 文章的網址不是有效的網址。

# an argument is no text in UTF-8
m-an-argument-is-no-text-in-utf-8-bb76 = 有一個引數不是 UTF-8 文字

# and {count} lesser thing below
m-and-count-lesser-thing-below-9015 = 還有 { $count } 項較輕的，見下

# and {count} lesser things below
m-and-count-lesser-things-below-7857 = 還有 { $count } 項較輕的，見下

# and {count} more
m-and-count-more-42db = 還有 { $count } 個

# and {count} more hosts; -v shows all
m-and-count-more-hosts-v-shows-all-19f2 = 還有 { $count } 個主機；-v 顯示全部

# and {count} more; -v shows all
m-and-count-more-v-shows-all-d3a2 = 還有 { $count } 個；-v 顯示全部

# Another Chinese script is asked for, and the archive holds no Chinese.
m-another-chinese-script-is-asked-for-and-the-68cb = 要求另一種中文字體，而檔案庫裏沒有中文。

# Another delivery is on its way.
m-another-delivery-is-on-its-way-7ea1 = 另一次寄送正在進行。

# another run
m-another-run-6760 = 另一次執行

# another run is sending volumes of this folder
m-another-run-is-sending-volumes-of-this-folder-46b7 = 另一次執行正在寄送這個資料夾的分卷

# another run ({note})
m-another-run-note-a692 = 另一次執行（{ $note }）

# another run (process {process})
m-another-run-process-process-ebd3 = 另一次執行（處理程序 { $process }）

# another run (process {process} on {host})
m-another-run-process-process-on-host-7394 = 另一次執行（{ $host } 上的處理程序 { $process }）

# Another run writes to the folder.
m-another-run-writes-to-the-folder-14d8 = 另一次執行正在寫入這個資料夾。

# anyone who reaches this address can read the shelf
m-anyone-who-reaches-this-address-can-read-the-d3ed = 到得了這個位址的人都能讀這個書架

# archives are read as .zip, .tar or .tar.gz; unpack this one, and name its folder
m-archives-are-read-as-zip-tar-or-tar-gz-unpack-e207 = 壓縮檔只讀 .zip、.tar 或 .tar.gz；請解壓這一個，並指明它的資料夾

# `{argument}` and `{other}` can't be given together
m-argument-and-other-can-t-be-given-together-94d7 = `{ $argument }` 與 `{ $other }` 不能同時使用

# `{argument}` can be given once
m-argument-can-be-given-once-ea4c = `{ $argument }` 只能用一次

# `{argument}` wants a value, and there is none
m-argument-wants-a-value-and-there-is-none-9318 = `{ $argument }` 要有值，卻沒有寫

# `{argument}` wants another number of values
m-argument-wants-another-number-of-values-7785 = `{ $argument }` 的值，數目不對

# `{argument}` wants `=` before its value
m-argument-wants-before-its-value-ac76 = `{ $argument }` 的值前面要寫 `=`

# Arguments
m-arguments-ba03 = 引數

# article can't be read
m-article-can-t-be-read-b8f1 = 篇文章讀不到

# article changed before it was published
m-article-changed-before-it-was-published-2473 = 篇文章的修改早於發表

# article has no date: the undated are in a volume of their own
m-article-has-no-date-the-undated-are-in-a-volume-4adf = 篇文章沒有日期：無日期的另成一卷

# article is headings alone
m-article-is-headings-alone-d7d3 = 篇文章只有標題

# Articles are files that end in `.md`, `.markdown`, `.mdx`, `.qmd` or `.Rmd`. `--ledger -` names what was passed over.
m-articles-are-files-that-end-in-md-markdown-mdx-1d9a = 文章是以 `.md`、`.markdown`、`.mdx`、`.qmd` 或 `.Rmd` 結尾的檔案。`--ledger -` 會列出略過了甚麼。

# articles are headings alone
m-articles-are-headings-alone-d276 = 篇文章只有標題

# articles are read from folders and files on this machine; fetch them first
m-articles-are-read-from-folders-and-files-on-this-4d56 = 文章要從這部機器的資料夾與檔案讀取；請先下載

# articles can't be read
m-articles-can-t-be-read-f141 = 篇文章讀不到

# articles changed before they were published
m-articles-changed-before-they-were-published-d9e6 = 篇文章的修改早於發表

# articles have no date: the undated are in a volume of their own
m-articles-have-no-date-the-undated-are-in-a-volume-2d4b = 篇文章沒有日期：無日期的另成一卷

# {articles} in {language}
m-articles-in-language-94cc = { $articles }（{ $language }）

# {articles} in {language} and {others}
m-articles-in-language-and-others-96c3 = { $articles }（{ $language } 及{ $others }）

# {articles}; {place} says {language}
m-articles-place-says-language-d1f7 = { $articles }；{ $place }寫的是 { $language }

# as written
m-as-written-e1e5 = 照原文

# ask for a password: --password-file
m-ask-for-a-password-password-file-7a2e = 請要求密碼：--password-file

# Ask for a password: `--password-file`.
m-ask-for-a-password-password-file-b679 = 請要求密碼：`--password-file`。

# Ask for fewer with `--jobs`.
m-ask-for-fewer-with-jobs-ae21 = 請用 `--jobs` 減少執行緒。

# ask for new credentials
m-ask-for-new-credentials-0e8d = 請取得新的憑據

# {asked} does what `{key}` says, and nobody has said that these settings may do it
m-asked-does-what-key-says-and-nobody-has-said-that-191e = { $asked } 會做 `{ $key }` 所說的事，而沒有人准許這些設定這樣做

# AWS_ENDPOINT_URL has a name or a password in it
m-aws-endpoint-url-has-a-name-or-a-password-in-it-79bd = AWS_ENDPOINT_URL 裏有名稱或密碼

# AWS_ENDPOINT_URL is no web address
m-aws-endpoint-url-is-no-web-address-027f = AWS_ENDPOINT_URL 不是網址

# AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID
m-aws-secret-access-key-does-not-fit-aws-access-key-c7c1 = AWS_SECRET_ACCESS_KEY 與 AWS_ACCESS_KEY_ID 不符

# AWS_SESSION_TOKEN is not valid any more
m-aws-session-token-is-not-valid-any-more-30df = AWS_SESSION_TOKEN 已經失效

# became chapters
m-became-chapters-9ef1 = 個成為章

# Beginning
m-beginning-46cc = 開頭

# BibTeX, CSL's JSON and YAML are read, by the ending of the file's name.
m-bibtex-csl-s-json-and-yaml-are-read-by-the-ending-309c = 讀得懂的有 BibTeX、CSL 的 JSON 與 YAML，憑檔名的結尾辨認。

# bind the volume again
m-bind-the-volume-again-ebed = 請重新合訂這一卷

# bind the volume again, or take the file away
m-bind-the-volume-again-or-take-the-file-away-ddad = 請重新合訂這一卷，或者拿走這個檔案

# Bind volumes first: `heding digest all`.
m-bind-volumes-first-heding-digest-all-23f1 = 請先合訂分卷：`heding digest all`。

# {book} into {script}: {places} (OpenCC {version})
m-book-into-script-places-opencc-version-fb6c = { $book } 轉成 { $script }：{ $places }（OpenCC { $version }）

# {book} into {script}: {places} (OpenCC {version}, {tables})
m-book-into-script-places-opencc-version-tables-3cc3 = { $book } 轉成 { $script }：{ $places }（OpenCC { $version }，{ $tables }）

# {book} of {store} is damaged
m-book-of-store-is-damaged-7509 = { $store } 的 { $book } 損壞了

# {book} of {store} is gone
m-book-of-store-is-gone-347b = { $store } 的 { $book } 不見了

# Books are made as they are written.
m-books-are-made-as-they-are-written-16f0 = 書照原文做。

# books are not sent to {host} without TLS
m-books-are-not-sent-to-host-without-tls-cdef = 沒有 TLS，不會把書送到 { $host }

# build it with that feature, or say `--offline`
m-build-it-with-that-feature-or-say-offline-3181 = 請連同這項功能編譯，或者用 `--offline`

# build it with that feature, or take `fonts` out of heding.toml
m-build-it-with-that-feature-or-take-fonts-out-of-3e7f = 請連同這項功能編譯，或者從 heding.toml 刪去 `fonts`

# Bytes that are no character in the file's encoding.
m-bytes-that-are-no-character-in-the-file-s-74fb = 有些位元組在檔案的編碼裏不成字元。

# can't list {place}
m-can-t-list-place-b176 = 無法列出 { $place }

# can't put {name} into {place}
m-can-t-put-name-into-place-7dde = 無法把 { $name } 放進 { $place }

# can't read {name} in {place}
m-can-t-read-name-in-place-80bc = 讀不到 { $place } 裏的 { $name }

# can't read {path}: {reason}
m-can-t-read-path-reason-062c = 讀不到 { $path }：{ $reason }

# can't read standard input: {reason}
m-can-t-read-standard-input-reason-9ea9 = 讀不到標準輸入：{ $reason }

# can't run {program}: {reason}
m-can-t-run-program-reason-a9ad = 無法執行 { $program }：{ $reason }

# can't serve at {address}: {reason}
m-can-t-serve-at-address-reason-f3f9 = 無法在 { $address } 提供書架：{ $reason }

# can't serve at port {port}: {reason}
m-can-t-serve-at-port-port-reason-628c = 無法在通訊埠 { $port } 提供預覽：{ $reason }

# can't serve at this machine: {reason}
m-can-t-serve-at-this-machine-reason-72de = 無法在這部機器提供預覽：{ $reason }

# can't start {program}: {reason}
m-can-t-start-program-reason-76ac = 無法啟動 { $program }：{ $reason }

# can't start threads: {error}
m-can-t-start-threads-error-ebfe = 無法啟動執行緒：{ $error }

# can't write {path}: {reason}
m-can-t-write-path-reason-6e03 = 寫不到 { $path }：{ $reason }

# can't write to standard output: {reason}
m-can-t-write-to-standard-output-reason-8d6f = 寫不到標準輸出：{ $reason }

# `cargo install heding --features mail`.
m-cargo-install-heding-features-mail-1fca = `cargo install heding --features mail`。

# cargo install heding --features mail
m-cargo-install-heding-features-mail-b43b = cargo install heding --features mail

# `cargo install heding --features s3`.
m-cargo-install-heding-features-s3-83e8 = `cargo install heding --features s3`。

# cargo install heding --features s3, or name a folder
m-cargo-install-heding-features-s3-or-name-a-folder-2079 = cargo install heding --features s3，或者指明資料夾

# chapter has another's title and day
m-chapter-has-another-s-title-and-day-5632 = 章與另一章同題同日

# chapters have another's title and day
m-chapters-have-another-s-title-and-day-3c2e = 章與另一章同題同日

# {chapters} in {place}
m-chapters-in-place-fcdf = { $chapters }（{ $place }）

# characters
m-characters-108c = 字元

# `check` asks no network for anything
m-check-asks-no-network-for-anything-83a6 = `check` 不向網路要任何東西

# check it by itself: `heding check -`
m-check-it-by-itself-heding-check-9e7d = 請單獨檢查它：`heding check -`

# Citations of its works stay as they are written.
m-citations-of-its-works-stay-as-they-are-written-6e40 = 引用其中著作的引註照原文留下。

# Citations stay as they are written.
m-citations-stay-as-they-are-written-dbd3 = 引註照原文留下。

# Close
m-close-6145 = 關閉

# Close its quotation marks and its brackets.
m-close-its-quotation-marks-and-its-brackets-08e4 = 請補上結束的引號與括號。

# close what is open
m-close-what-is-open-7f02 = 關閉打開的東西

# `{command}` does that
m-command-does-that-e8df = 這件事由 `{ $command }` 來做

# `{command}` wants one of its commands: {commands}
m-command-wants-one-of-its-commands-commands-9fb4 = `{ $command }` 後面要寫它的其中一個指令：{ $commands }

# Commands
m-commands-c7e6 = 指令

# comment has no end
m-comment-has-no-end-eefb = 個註解沒有結尾

# comments have no end
m-comments-have-no-end-b6ef = 個註解沒有結尾

# commit first, or keep copies: `--backup DIR`; `--diff` only shows what would be written
m-commit-first-or-keep-copies-backup-dir-diff-only-a772 = 請先提交，或者保留副本：`--backup DIR`；`--diff` 只顯示會寫入甚麼

# Commit first, or name a folder for copies: `--backup DIR`. `--diff` only shows what would be written.
m-commit-first-or-name-a-folder-for-copies-backup-c49a = 請先提交，或者指明存放副本的資料夾：`--backup DIR`。`--diff` 只顯示會寫入甚麼。

# contents
m-contents-82ed = 目錄

# Contents
m-contents-e0dc = 目錄

# contents · search in titles
m-contents-search-in-titles-542c = 目錄 · 搜尋標題

# converted
m-converted-0f56 = 轉換了

# converted:
m-converted-1868 = 轉換了：

# {count} address known to be dead
m-count-address-known-to-be-dead-f20e = { $count } 個網址已知失效

# {count} address that leads to them
m-count-address-that-leads-to-them-7fb7 = { $count } 個網址指向它們

# {count} address without the picture it had, which will be fetched again
m-count-address-without-the-picture-it-had-which-847e = { $count } 個網址失去了原有的圖片，會再下載

# {count} addresses known to be dead
m-count-addresses-known-to-be-dead-a13c = { $count } 個網址已知失效

# {count} addresses that lead to them
m-count-addresses-that-lead-to-them-bb02 = { $count } 個網址指向它們

# {count} addresses without the picture it had, which will be fetched again
m-count-addresses-without-the-picture-it-had-which-a7f9 = { $count } 個網址失去了原有的圖片，會再下載

# {count} article
m-count-article-72dd = { $count } 篇文章

# {count} article that could not be read
m-count-article-that-could-not-be-read-e2bc = { $count } 篇讀不到的文章

# {count} article without a date
m-count-article-without-a-date-b4c5 = { $count } 篇沒有日期的文章

# {count} articles
m-count-articles-a17e = { $count } 篇文章

# {count} articles that could not be read
m-count-articles-that-could-not-be-read-9ba9 = { $count } 篇讀不到的文章

# {count} articles without a date
m-count-articles-without-a-date-8d18 = { $count } 篇沒有日期的文章

# {count} book
m-count-book-cd56 = { $count } 本書

# {count} book sent
m-count-book-sent-d897 = 寄出了 { $count } 本書

# {count} book would be sent
m-count-book-would-be-sent-14a7 = 會寄出 { $count } 本書

# {count} books
m-count-books-4698 = { $count } 本書

# {count} books sent
m-count-books-sent-bb58 = 寄出了 { $count } 本書

# {count} books would be sent
m-count-books-would-be-sent-e2b4 = 會寄出 { $count } 本書

# {count} bytes
m-count-bytes-0d1d = { $count } 位元組

# {count} chapter
m-count-chapter-a7f9 = { $count } 章

# {count} chapter looked at anew
m-count-chapter-looked-at-anew-583b = 重新檢查了 { $count } 章

# {count} chapters
m-count-chapters-1610 = { $count } 章

# {count} chapters looked at anew
m-count-chapters-looked-at-anew-e879 = 重新檢查了 { $count } 章

# {count} character that no font shows
m-count-character-that-no-font-shows-ee99 = { $count } 個沒有字型可顯示的字元

# {count} characters that no font shows
m-count-characters-that-no-font-shows-bcdd = { $count } 個沒有字型可顯示的字元

# {count} date
m-count-date-7f16 = { $count } 個日期

# {count} dates
m-count-dates-6c39 = { $count } 個日期

# {count} dead
m-count-dead-2855 = { $count } 張失效

# {count} duplicate
m-count-duplicate-c2ab = { $count } 個重複

# {count} duplicates
m-count-duplicates-13c6 = { $count } 個重複

# {count} encoding
m-count-encoding-b7a1 = { $count } 個編碼

# {count} encodings
m-count-encodings-3767 = { $count } 個編碼

# {count} entries
m-count-entries-8ef2 = { $count } 項

# {count} entry
m-count-entry-deff = { $count } 項

# {count} error
m-count-error-640d = { $count } 個錯誤

# {count} errors
m-count-errors-1c3e = { $count } 個錯誤

# {count} fetched ({size})
m-count-fetched-size-1023 = 下載了 { $count } 張（{ $size }）

# {count} file
m-count-file-2a01 = { $count } 個檔案

# {count} file failed
m-count-file-failed-54c5 = { $count } 個檔案未能處理

# {count} file left out
m-count-file-left-out-ce61 = { $count } 個檔案不收

# {count} files
m-count-files-cedd = { $count } 個檔案

# {count} files failed
m-count-files-failed-ad2a = { $count } 個檔案未能處理

# {count} files left out
m-count-files-left-out-2c43 = { $count } 個檔案不收

# {count} font
m-count-font-84ba = { $count } 個字型

# {count} fonts
m-count-fonts-7bd5 = { $count } 個字型

# {count} front matter
m-count-front-matter-84aa = { $count } 份文前資料

# {count} held back
m-count-held-back-d0e7 = { $count } 本留着不寄

# {count} in {files}
m-count-in-files-ec5d = { $files }裏有 { $count } 處

# {count} known there
m-count-known-there-5d31 = { $count } 本以前寄過

# {count} link
m-count-link-a878 = { $count } 個連結

# {count} link that leads nowhere
m-count-link-that-leads-nowhere-0b90 = { $count } 個落空的連結

# {count} links
m-count-links-fe8e = { $count } 個連結

# {count} links that lead nowhere
m-count-links-that-lead-nowhere-ddff = { $count } 個落空的連結

# {count} listing
m-count-listing-dbdb = { $count } 段程式碼

# {count} listings
m-count-listings-65f3 = { $count } 段程式碼

# {count} missing
m-count-missing-601e = { $count } 張缺少

# {count} more in `--report`
m-count-more-in-report-e8b3 = `--report` 裏還有 { $count } 個

# {count} more like this; -v shows all
m-count-more-like-this-v-shows-all-7600 = 還有 { $count } 則同樣的訊息；-v 顯示全部

# {count} not sent
m-count-not-sent-ac64 = { $count } 本寄不出去

# {count} not to be had this time
m-count-not-to-be-had-this-time-7a8c = { $count } 張這次要不到

# {count} note
m-count-note-b09b = { $count } 則提示

# {count} note with -v
m-count-note-with-v-90ce = { $count } 則提示（-v 顯示）

# {count} notes
m-count-notes-d0ff = { $count } 則提示

# {count} notes with -v
m-count-notes-with-v-08d7 = { $count } 則提示（-v 顯示）

# {count} of 1 volume missing: {named}
m-count-of-1-volume-missing-named-ec9f = 1 卷中缺 { $count } 卷：{ $named }

# {count} of {all} volumes missing: {named}
m-count-of-all-volumes-missing-named-cac5 = { $all } 卷中缺 { $count } 卷：{ $named }

# {count} of {years}
m-count-of-years-3d92 = { $years } 年的 { $count } 篇

# {count} other language
m-count-other-language-c7ce = 另外 { $count } 種語言

# {count} other languages
m-count-other-languages-bffd = 另外 { $count } 種語言

# {count} page
m-count-page-5046 = { $count } 頁

# {count} pages
m-count-pages-8691 = { $count } 頁

# {count} picture
m-count-picture-3e15 = { $count } 張圖片

# {count} picture can't be found on disk
m-count-picture-can-t-be-found-on-disk-3e0a = { $count } 張圖片在磁碟上找不到

# {count} picture damaged
m-count-picture-damaged-23cc = { $count } 張圖片損壞

# {count} picture lies on the web and is in no book
m-count-picture-lies-on-the-web-and-is-in-no-book-9522 = { $count } 張圖片在網上，不在任何書裏

# {count} picture on the web
m-count-picture-on-the-web-5ce9 = { $count } 張網上的圖片

# {count} picture that is nowhere
m-count-picture-that-is-nowhere-58da = { $count } 張哪裏都找不到的圖片

# {count} picture that no address leads to
m-count-picture-that-no-address-leads-to-2d06 = { $count } 張圖片沒有網址指向

# {count} pictures
m-count-pictures-ba9e = { $count } 張圖片

# {count} pictures can't be found on disk
m-count-pictures-can-t-be-found-on-disk-184e = { $count } 張圖片在磁碟上找不到

# {count} pictures damaged
m-count-pictures-damaged-7900 = { $count } 張圖片損壞

# {count} pictures lie on the web and are in no book
m-count-pictures-lie-on-the-web-and-are-in-no-book-32fd = { $count } 張圖片在網上，不在任何書裏

# {count} pictures on the web
m-count-pictures-on-the-web-edfb = { $count } 張網上的圖片

# {count} pictures that are nowhere
m-count-pictures-that-are-nowhere-fc2c = { $count } 張哪裏都找不到的圖片

# {count} pictures that no address leads to
m-count-pictures-that-no-address-leads-to-a474 = { $count } 張圖片沒有網址指向

# {count} place
m-count-place-516d = { $count } 處

# {count} places
m-count-places-c33c = { $count } 處

# {count} record
m-count-record-e100 = { $count } 則紀錄

# {count} record of a newer heding
m-count-record-of-a-newer-heding-ef88 = { $count } 則紀錄來自較新的 heding

# {count} record that can't be read
m-count-record-that-can-t-be-read-b2e1 = { $count } 則紀錄讀不懂

# {count} records
m-count-records-e675 = { $count } 則紀錄

# {count} records of a newer heding
m-count-records-of-a-newer-heding-f875 = { $count } 則紀錄來自較新的 heding

# {count} records that can't be read
m-count-records-that-can-t-be-read-8046 = { $count } 則紀錄讀不懂

# {count} style sheet
m-count-style-sheet-4102 = { $count } 份樣式表

# {count} style sheets
m-count-style-sheets-0814 = { $count } 份樣式表

# {count} there before
m-count-there-before-c873 = { $count } 張原已有

# {count} there, {size}
m-count-there-size-7396 = { $count } 張已有，共 { $size }

# {count} time
m-count-time-8626 = { $count } 次

# {count} times
m-count-times-7bc5 = { $count } 次

# {count} unchanged
m-count-unchanged-b84d = { $count } 個沒有變

# {count} volume
m-count-volume-420b = { $count } 卷

# {count} volume lacks pictures that lie on the web: `heding media fetch DIR`
m-count-volume-lacks-pictures-that-lie-on-the-web-a1dc = { $count } 卷缺少網上的圖片：`heding media fetch DIR`

# {count} volume not written
m-count-volume-not-written-acd7 = { $count } 卷沒有寫成

# {count} volumes
m-count-volumes-9c14 = { $count } 卷

# {count} volumes lack pictures that lie on the web: `heding media fetch DIR`
m-count-volumes-lack-pictures-that-lie-on-the-web-bf97 = { $count } 卷缺少網上的圖片：`heding media fetch DIR`

# {count} volumes not written
m-count-volumes-not-written-55fb = { $count } 卷沒有寫成

# {count} warning
m-count-warning-641d = { $count } 個警告

# {count} warnings
m-count-warnings-f877 = { $count } 個警告

# creators
m-creators-a58a = 編輯

# Cut it into parts: `[split]` with `megabytes`.
m-cut-it-into-parts-split-with-megabytes-c086 = 請分成幾冊：用 `[split]` 的 `megabytes`。

# date
m-date-082b = 日期

# date can't be read
m-date-can-t-be-read-1de5 = 個日期讀不懂

# dates can't be read
m-dates-can-t-be-read-e619 = 個日期讀不懂

# day and night · horizontal and vertical · how it is shown
m-day-and-night-horizontal-and-vertical-how-it-is-40bb = 日間與夜間 · 橫排與直排 · 顯示方式

# dead
m-dead-9ef8 = 失效

# [default: {value}]
m-default-value-a979 = {"["}預設：{ $value }]

# Delete it. It is allowed neither in YAML nor in XML.
m-delete-it-it-is-allowed-neither-in-yaml-nor-in-23cc = 請刪去它：YAML 與 XML 都不准用。

# description
m-description-0f06 = 簡介

# Desktop
m-desktop-3872 = 桌上型電腦

# Dialects and repairs act where they belong.
m-dialects-and-repairs-act-where-they-belong-815b = 方言與修補在適用之處起作用。

# did you mean `{near}`?
m-did-you-mean-near-acae = 想寫的是 `{ $near }` 嗎？

# {dir} is a file, and settings lie in a folder
m-dir-is-a-file-and-settings-lie-in-a-folder-f0e3 = { $dir } 是檔案，而設定要放在資料夾裏

# direction
m-direction-1807 = 方向

# Do the task once more, as the message says.
m-do-the-task-once-more-as-the-message-says-faca = 請照訊息所說，把任務再做一次。

# Do the task that made it once more.
m-do-the-task-that-made-it-once-more-9c75 = 請把做出它的任務再做一次。

# do the tasks once more: `heding work --index {first}`
m-do-the-tasks-once-more-heding-work-index-first-5cb0 = 請把那些任務再做一次：`heding work --index { $first }`

# Do what the reason says.
m-do-what-the-reason-says-0e7a = 請照原因所說的做。

# Do what the reason says; `--force` writes over a file of that name whoever made it.
m-do-what-the-reason-says-force-writes-over-a-file-2fee = 請照原因所說的做；`--force` 會覆寫同名的檔案，不論是誰造的。

# drawing is left out
m-drawing-is-left-out-da23 = 張繪圖略去

# drawings are left out
m-drawings-are-left-out-5849 = 張繪圖略去

# duplicate another
m-duplicate-another-8d11 = 個與另一個重複

# duplicates {path}
m-duplicates-path-2611 = 與 { $path } 重複

# Edit
m-edit-ae76 = 編輯

# edition
m-edition-0519 = 版本

# Edition
m-edition-4892 = 版本

# element has no end
m-element-has-no-end-fb48 = 個元素沒有結尾

# elements have no end
m-elements-have-no-end-f2e2 = 個元素沒有結尾

# error
m-error-a6c0 = 錯誤

# error: {what}
m-error-what-ea21 = 錯誤：{ $what }

# failed
m-failed-2f18 = 個未能處理

# fetching pictures {bar} {done}/{all} {speed}, {time} left
m-fetching-pictures-bar-done-all-speed-time-left-580d = 正在下載圖片 { $bar } { $done }/{ $all } { $speed }，還要 { $time }

# {file}, face {index}
m-file-face-index-1a18 = { $file }，字面 { $index }

# file
m-file-fda9 = 檔案

# {file} has no `[[series]]`
m-file-has-no-series-99a0 = { $file } 裏沒有 `[[series]]`

# file holds bytes that are no characters
m-file-holds-bytes-that-are-no-characters-330e = 個檔案有不成字元的位元組

# «{file}» in {store} is no name of a book
m-file-in-store-is-no-name-of-a-book-d9f6 = { $store } 裏的「{ $file }」不是書的名稱

# {file} is not sent to {place}: {reason}
m-file-is-not-sent-to-place-reason-06b9 = { $file } 不寄往 { $place }：{ $reason }

# {file}, line {line}
m-file-line-line-4fdc = { $file } 第 { $line } 行

# {file}: not trusted
m-file-not-trusted-0d32 = { $file }：未信任

# {file}: not trusted any more
m-file-not-trusted-any-more-8a4d = { $file }：不再信任

# {file}: nothing in it acts: there is nothing to trust
m-file-nothing-in-it-acts-there-is-nothing-to-trust-493f = { $file }：裏面沒有會採取行動的設定，不必信任

# file, of which
m-file-of-which-86dd = 個檔案，其中

# file that is to be shown is not there
m-file-that-is-to-be-shown-is-not-there-7e4c = 個要引入的檔案不存在

# {file}: trusted
m-file-trusted-41f7 = { $file }：已信任

# {file}: trusted until one of these changes
m-file-trusted-until-one-of-these-changes-9661 = { $file }：已信任，直到其中一個改動為止

# {file} was not sent to {place}: {reason}
m-file-was-not-sent-to-place-reason-9cdf = { $file } 寄不到 { $place }：{ $reason }

# {file}: was not trusted
m-file-was-not-trusted-9110 = { $file }：本來就沒有信任

# files
m-files-7e77 = 檔案

# Files can't be mended where nothing keeps what they were.
m-files-can-t-be-mended-where-nothing-keeps-what-298f = 沒有別處留有檔案的原樣，就不能修正檔案。

# files can't be watched: {reason}
m-files-can-t-be-watched-reason-adb0 = 無法監察檔案：{ $reason }

# files hold bytes that are no characters
m-files-hold-bytes-that-are-no-characters-ec97 = 個檔案有不成字元的位元組

# {files} mended: {mendings}; `git diff` shows what changed
m-files-mended-mendings-git-diff-shows-what-changed-ffdb = 修正了 { $files }：{ $mendings }；`git diff` 顯示改了甚麼

# {files} mended: {mendings}; what they were is in {folder}
m-files-mended-mendings-what-they-were-is-in-folder-029b = 修正了 { $files }：{ $mendings }；原來的放在 { $folder }

# files of the folder were changed since the last commit
m-files-of-the-folder-were-changed-since-the-last-41dd = 上次提交之後，資料夾裏的檔案改動過

# files, of which
m-files-of-which-f821 = 個檔案，其中

# files that are to be shown are not there
m-files-that-are-to-be-shown-are-not-there-8506 = 個要引入的檔案不存在

# Files that show files that show files.
m-files-that-show-files-that-show-files-d39d = 檔案引入檔案，層數太多。

# {files} would be mended: {mendings}
m-files-would-be-mended-mendings-bb86 = 可修正 { $files }：{ $mendings }

# finished work can't be put where {scheme}:// leads
m-finished-work-can-t-be-put-where-scheme-leads-ee0b = 完成的東西不能放到 { $scheme }:// 所指之處

# `{first}` and {more} more: what leads out of an archive is not unpacked
m-first-and-more-more-what-leads-out-of-an-archive-5120 = `{ $first }` 與另外 { $more } 個：通到壓縮檔以外的不解壓

# first · last page of the chapter
m-first-last-page-of-the-chapter-533f = 這一章的第一頁 · 最後一頁

# first the period, then the folder
m-first-the-period-then-the-folder-4e42 = 先寫期，再寫資料夾

# {first} to {last}
m-first-to-last-5984 = { $first } 至 { $last }

# `{first}`: what leads out of an archive is not unpacked
m-first-what-leads-out-of-an-archive-is-not-fc1d = `{ $first }`：通到壓縮檔以外的不解壓

# {folder} holds a copy of {path} already
m-folder-holds-a-copy-of-path-already-21d7 = { $folder } 裏已有 { $path } 的副本

# `fonts = ["Noto Serif CJK HK"]` in heding.toml, or `--font NAME`
m-fonts-noto-serif-cjk-hk-in-heding-toml-or-font-ee10 = 請在 heding.toml 寫 `fonts = ["Noto Serif CJK HK"]`，或者用 `--font NAME`

# for a period: `heding digest {name}`
m-for-a-period-heding-digest-name-3bf8 = 要合訂一期的話：`heding digest { $name }`

# for a period: `heding digest {word}`
m-for-a-period-heding-digest-word-c3b9 = 要合訂一期的話：`heding digest { $word }`

# For more, try `--help`.
m-for-more-try-help-89df = 詳情請用 `--help`。

# for reading apps: {address}
m-for-reading-apps-address-fb8f = 給閱讀程式：{ $address }

# for what lies there: `heding build {word}`
m-for-what-lies-there-heding-build-word-f00e = 要合訂那裏的東西：`heding build { $word }`

# format
m-format-3ccf = 格式

# `--format json` is for programs
m-format-json-is-for-programs-b909 = `--format json` 是給程式讀的

# formula can't be read
m-formula-can-t-be-read-7ba3 = 個公式讀不懂

# formula is left out
m-formula-is-left-out-1735 = 個公式略去

# formulas are left out
m-formulas-are-left-out-2840 = 個公式略去

# formulas can't be read
m-formulas-can-t-be-read-4c01 = 個公式讀不懂

# found: {parts}
m-found-parts-48aa = 找到：{ $parts }

# `--from {from}` is after `--to {to}`: no day lies between them
m-from-from-is-after-to-to-no-day-lies-between-them-ffce = `--from { $from }` 晚於 `--to { $to }`：兩者之間一天都沒有

# From {origin}.
m-from-origin-fcf7 = 來源：{ $origin }。

# {from} → {to}, or {others}
m-from-to-or-others-7205 = { $from } → { $to }，或者 { $others }

# `from` under [mail]: {reason}
m-from-under-mail-reason-b684 = {"["}mail] 之下的 `from`：{ $reason }

# front matter can't be read
m-front-matter-can-t-be-read-1e02 = 份文前資料讀不懂

# front matter has no end
m-front-matter-has-no-end-edde = 份文前資料沒有結尾

# front matters can't be read
m-front-matters-can-t-be-read-5c64 = 份文前資料讀不懂

# front matters have no end
m-front-matters-have-no-end-9c01 = 份文前資料沒有結尾

# git does not have {path}
m-git-does-not-have-path-d603 = git 沒有 { $path }

# give AWS_ENDPOINT_URL with https://; in a network you trust, AWS_ALLOW_HTTP=true
m-give-aws-endpoint-url-with-https-in-a-network-you-fdf9 = 請在 AWS_ENDPOINT_URL 用 https://；在信任的網路裏，可設 AWS_ALLOW_HTTP=true

# give --index, or set one of {variables}
m-give-index-or-set-one-of-variables-d002 = 請用 --index，或者設定 { $variables } 之一

# give it another name there
m-give-it-another-name-there-5409 = 請在那裏另取名稱

# Give the label to a figure, a table or a heading, or correct the reference.
m-give-the-label-to-a-figure-a-table-or-a-heading-42ec = 請給圖、表或標題加上這個標籤，或者更正參照。

# Give the same command again.
m-give-the-same-command-again-8339 = 請再執行同一個指令。

# has {covers} of {all}, gives {gives}
m-has-covers-of-all-gives-gives-365e = 有 { $all } 個中的 { $covers } 個，供給 { $gives } 個

# `heding build` makes its book.
m-heding-build-makes-its-book-d052 = `heding build` 就能做書。

# `heding build {place}` makes a book of it without any
m-heding-build-place-makes-a-book-of-it-without-any-ff51 = `heding build { $place }` 不用設定也能把它做成書

# `heding check` tells what is wrong with the articles
m-heding-check-tells-what-is-wrong-with-the-35b2 = `heding check` 會說出文章有甚麼問題

# heding did not make it; name another, or write over it with `--force`
m-heding-did-not-make-it-name-another-or-write-over-1ad4 = 它不是 heding 造的；請另指一個，或者用 `--force` 覆寫

# `heding digest all --out DIR` makes volumes
m-heding-digest-all-out-dir-makes-volumes-a875 = `heding digest all --out DIR` 可以做出分卷

# `heding explain` lists all
m-heding-explain-lists-all-f17d = `heding explain` 列出全部

# `heding explain` lists all of them.
m-heding-explain-lists-all-of-them-da59 = `heding explain` 列出全部代碼。

# `heding fonts` shows which there are; put the file into `fonts/`.
m-heding-fonts-shows-which-there-are-put-the-file-4b2d = `heding fonts` 顯示有哪些；請把字型檔放進 `fonts/`。

# `heding help COMMAND` shows how it is used; the message names the word that was probably meant.
m-heding-help-command-shows-how-it-is-used-the-7ded = `heding help COMMAND` 顯示用法；訊息會提出大概想寫的詞。

# `heding init` found a `heding.toml`.
m-heding-init-found-a-heding-toml-9727 = `heding init` 找到了 `heding.toml`。

# `heding init letters` makes a project in the folder letters; `heding build DIR` makes a book of one
m-heding-init-letters-makes-a-project-in-the-folder-d03c = `heding init letters` 在資料夾 letters 裏建立專案；`heding build DIR` 把資料夾做成書

# `heding inspect {path}` shows what is in a book
m-heding-inspect-path-shows-what-is-in-a-book-0c0d = `heding inspect { $path }` 顯示書裏有甚麼

# heding, its settings or its style sheets are not those that the plan was made with
m-heding-its-settings-or-its-style-sheets-are-not-b1be = heding、它的設定或樣式表，與做計劃時的不同

# `heding media fetch DIR` fetches pictures; `check` then sees them
m-heding-media-fetch-dir-fetches-pictures-check-6152 = `heding media fetch DIR` 下載圖片；之後 `check` 就看得到

# `heding media fetch --retry` asks again; web archives are asked if `sources` under `[fetching]` names them.
m-heding-media-fetch-retry-asks-again-web-archives-80ea = `heding media fetch --retry` 會再要一次；`[fetching]` 之下的 `sources` 若有網頁典藏，就也向網頁典藏要。

# heding needs PUT with If-None-Match; take a storage that has it, or a folder
m-heding-needs-put-with-if-none-match-take-a-a1bb = heding 要用 PUT 與 If-None-Match；請用支援它的儲存服務，或者資料夾

# `heding plan --again` has its volumes made anew
m-heding-plan-again-has-its-volumes-made-anew-a7dd = `heding plan --again` 可以重做它的各卷

# `heding plan DIR --store PLACE` makes one
m-heding-plan-dir-store-place-makes-one-b947 = `heding plan DIR --store PLACE` 可以做一個

# `heding plan` makes another
m-heding-plan-makes-another-5d51 = `heding plan` 可以另做一個

# `heding shelf --new-password FILE` writes a file for `--password-file`.
m-heding-shelf-new-password-file-writes-a-file-for-cd4a = `heding shelf --new-password FILE` 會寫出供 `--password-file` 使用的檔案。

# heding speaks `en`, `zh-Hant`, `zh-Hans` and `ja`
m-heding-speaks-en-zh-hant-zh-hans-and-ja-5066 = heding 會說 `en`、`zh-Hant`、`zh-Hans` 與 `ja`

# `heding.toml`, or what a command needs of it, can't be read: a key that does not exist, a value of another kind.
m-heding-toml-or-what-a-command-needs-of-it-can-t-09fc = `heding.toml`，或者指令要用到的其中一部分，讀不懂：有不存在的鍵，或者值不是所要的那一種。

# `heding trust {folder}` shows what they do and lets them; `--config {path}` does for one command
m-heding-trust-folder-shows-what-they-do-and-lets-144f = `heding trust { $folder }` 顯示它們做甚麼並准許；`--config { $path }` 只准許一個指令

# help
m-help-9b8b = 說明

# = help: {hint}
m-help-hint-b0c3 = = 說明：{ $hint }

# horizontal
m-horizontal-df5c = 橫排

# host
m-host-0a91 = 主機

# {host} broke off
m-host-broke-off-be2d = { $host } 中途斷線

# {host} can't be found
m-host-can-t-be-found-f4e4 = 找不到 { $host }

# {host} can't be reached
m-host-can-t-be-reached-3451 = 連不到 { $host }

# {host} can't be reached: it did not answer in time
m-host-can-t-be-reached-it-did-not-answer-in-time-af58 = 連不到 { $host }：它沒有及時回應

# {host} can't be reached: nobody listens there
m-host-can-t-be-reached-nobody-listens-there-d8e6 = 連不到 { $host }：那裏沒有程式聆聽

# {host} can't be reached: {reason}
m-host-can-t-be-reached-reason-f10e = 連不到 { $host }：{ $reason }

# {host} can't be trusted: {reason}
m-host-can-t-be-trusted-reason-8d31 = { $host } 不可信任：{ $reason }

# {host} did not answer in time
m-host-did-not-answer-in-time-fce7 = { $host } 沒有及時回應

# {host} gave an answer that can't be understood
m-host-gave-an-answer-that-can-t-be-understood-a036 = { $host } 的回應讀不懂

# {host} is not asked without TLS
m-host-is-not-asked-without-tls-4aad = 沒有 TLS，不會問 { $host }

# How it is shown
m-how-it-is-shown-9c3e = 顯示方式

# https://storage.example
m-https-storage-example-7090 = https://storage.example

# identifier
m-identifier-809b = 識別碼

# If one file alone ends so, it is shown; of several none is.
m-if-one-file-alone-ends-so-it-is-shown-of-several-356d = 只有一個檔案這樣結尾，就顯示它；有幾個就都不顯示。

# in {files} left out: {rule}
m-in-files-left-out-rule-955d = 在不收的 { $files }裏：{ $rule }

# in front matter
m-in-front-matter-30b9 = 在文前資料裏

# in no article as it stands
m-in-no-article-as-it-stands-adda = 不在任何文章的原文裏

# in {seconds} s
m-in-seconds-s-876b = 用時 { $seconds } 秒

# in {seconds} s, for nothing changed
m-in-seconds-s-for-nothing-changed-2666 = 用時 { $seconds } 秒，因為沒有改動

# in the books
m-in-the-books-145a = 在書裏

# in the text of {count} chapter
m-in-the-text-of-count-chapter-75a1 = 在 { $count } 章的文字裏

# in the text of {count} chapters
m-in-the-text-of-count-chapters-f7be = 在 { $count } 章的文字裏

# install it, or put its file into the project's folder `fonts`
m-install-it-or-put-its-file-into-the-project-s-807c = 請安裝它，或者把字型檔放進專案的資料夾 `fonts`

# it becomes no page
m-it-becomes-no-page-7d5d = 它不會成為一頁

# it does not exist
m-it-does-not-exist-ebed = 它不存在

# it has form {form}, and this program knows {known}
m-it-has-form-form-and-this-program-knows-known-cb54 = 它的格式是 { $form }，而這個程式認識的是 { $known }

# It has no book.
m-it-has-no-book-d26e = 這個系列沒有書。

# it has {size}, and {most} is the most that arrives there
m-it-has-size-and-most-is-the-most-that-arrives-e76f = 它有 { $size }，那裏最多收 { $most }

# it has {tasks} tasks of {all}
m-it-has-tasks-tasks-of-all-7081 = 它應有 { $all } 個任務，只有 { $tasks } 個

# it holds no lines of JSON; name another, or take it away first
m-it-holds-no-lines-of-json-name-another-or-take-it-80fb = 裏面不是 JSON 的行；請另指一個檔案，或者先拿走它

# it holds no password's hash; name another, or take it away first
m-it-holds-no-password-s-hash-name-another-or-take-a43c = 裏面不是密碼的雜湊值；請另指一個檔案，或者先拿走它

# it is a folder
m-it-is-a-folder-ee7d = 這是資料夾

# it is a second book, and `--out` names one file: name a folder
m-it-is-a-second-book-and-out-names-one-file-name-a-f4f4 = 這是第二本書，而 `--out` 只指明一個檔案：請指明資料夾

# it is damaged
m-it-is-damaged-0bdb = 它損壞了

# It is done only if asked for; to decide yourself:
m-it-is-done-only-if-asked-for-to-decide-yourself-03cf = 有人要求才會做；要自己決定的話：

# It is done where it belongs; to decide yourself:
m-it-is-done-where-it-belongs-to-decide-yourself-e768 = 適用時就會做；要自己決定的話：

# it is empty
m-it-is-empty-5e19 = 它是空的

# It is held back.
m-it-is-held-back-4d4a = 它留着不寄。

# it is larger than the storage takes
m-it-is-larger-than-the-storage-takes-03d2 = 它大過儲存服務所收的

# It is left out.
m-it-is-left-out-36d3 = 它已略去。

# it is made with the whole book alone: `heding build`
m-it-is-made-with-the-whole-book-alone-heding-build-8625 = 這一頁要連同整本書一起做：`heding build`

# it is no language tag; try `zh-Hant`, `ja` or `en`
m-it-is-no-language-tag-try-zh-hant-ja-or-en-7c64 = 它不是語言標籤；可以寫 `zh-Hant`、`ja` 或 `en`

# it is no list of what was sent; take it away, and what was sent is sent again
m-it-is-no-list-of-what-was-sent-take-it-away-and-1380 = 它不是寄送的紀錄；請拿走它，寄過的就會再寄一次

# it is no name there
m-it-is-no-name-there-8cf1 = 在那裏不能作名稱

# it is no text
m-it-is-no-text-340a = 它不是文字

# it is no zip archive, or the end of it is missing
m-it-is-no-zip-archive-or-the-end-of-it-is-missing-0e1f = 它不是 zip 壓縮檔，或者缺了結尾

# it is not a folder
m-it-is-not-a-folder-9660 = 它不是資料夾

# It is not unpacked, and in no book.
m-it-is-not-unpacked-and-in-no-book-3e6c = 它沒有解壓，也不在任何書裏。

# it is of no volume
m-it-is-of-no-volume-e902 = 這不屬於任何一卷

# It is read as a blank.
m-it-is-read-as-a-blank-66b5 = 它當作空白讀。

# It is read in that encoding.
m-it-is-read-in-that-encoding-0e5d = 就用那種編碼來讀。

# It is scaled down in the book; the file stays as it is.
m-it-is-scaled-down-in-the-book-the-file-stays-as-fe72 = 書裏的縮小了，檔案保持原樣。

# It is served.
m-it-is-served-c217 = 照樣提供。

# It is shown.
m-it-is-shown-242b = 圖片照樣顯示。

# It is shown as it is written.
m-it-is-shown-as-it-is-written-ee14 = 照原文顯示。

# It is shown no second time.
m-it-is-shown-no-second-time-9512 = 它不會再顯示一次。

# It is taken out.
m-it-is-taken-out-ba07 = 它已拿走。

# It leads to the article's beginning.
m-it-leads-to-the-article-s-beginning-2e42 = 改為連到那篇文章的開頭。

# it lies in {path}
m-it-lies-in-path-50cf = 它在 { $path }

# It stands as it is written.
m-it-stands-as-it-is-written-ca5c = 照原文顯示。

# It stands at the end of the chapter.
m-it-stands-at-the-end-of-the-chapter-fe9b = 它放在章的末尾。

# it stands in the series' selection: `{setting}`
m-it-stands-in-the-series-selection-setting-99fd = 它要寫在系列的選擇裏：`{ $setting }`

# it stands under `{table}`
m-it-stands-under-table-45a5 = 它要寫在 `{ $table }` 之下

# It stays as it is written.
m-it-stays-as-it-is-written-4d21 = 照原文留下。

# it takes one article, or a zip or tar archive
m-it-takes-one-article-or-a-zip-or-tar-archive-1569 = 它收一篇文章，或者一個 zip 或 tar 壓縮檔

# it unpacks to more than is read: {path} is file {number} after {megabytes} MB
m-it-unpacks-to-more-than-is-read-path-is-file-75d8 = 解壓後超過所讀的上限：{ $path } 是第 { $number } 個檔案，在 { $megabytes } MB 之後

# it was changed while it was being sent
m-it-was-changed-while-it-was-being-sent-20ba = 寄送的時候，它改動了

# Its caption stays, the picture is left out.
m-its-caption-stays-the-picture-is-left-out-2de6 = 圖說留下，圖片略去。

# its list has no end
m-its-list-has-no-end-6c89 = 它的清單沒有盡頭

# its name holds control characters
m-its-name-holds-control-characters-ec16 = 名稱裏有控制字元

# its settings, to change them
m-its-settings-to-change-them-9141 = 寫出它的設定，供你修改

# Its words stay.
m-its-words-stay-b06d = 文字留下。

# Its words stay, the link goes.
m-its-words-stay-the-link-goes-f5bc = 文字留下，連結去掉。

# keep it to yourself: chmod 600 {path}
m-keep-it-to-yourself-chmod-600-path-2db3 = 請只留給自己：chmod 600 { $path }

# {key} can't be a name in {place}
m-key-can-t-be-a-name-in-place-1598 = { $key } 在 { $place } 裏不能作名稱

# {key}: {value} (from {place})
m-key-value-from-place-a50e = { $key }：{ $value }（來源：{ $place }）

# Keys
m-keys-52c6 = 按鍵

# Keys above the place are used if they can be read by themselves; the text becomes a chapter all the same.
m-keys-above-the-place-are-used-if-they-can-be-read-7b27 = 出錯之處以上的鍵，只要單獨讀得懂就會用；正文照樣成為一章。

# {keys} and {last}
m-keys-and-last-1f07 = { $keys } 與 { $last }

# keys stand in the text, and the date is lost
m-keys-stand-in-the-text-and-the-date-is-lost-8cf9 = 鍵出現在正文裏，日期也失去了

# {keys} would reach beyond this folder, and nobody has said that it may: passed over
m-keys-would-reach-beyond-this-folder-and-nobody-b225 = { $keys } 管到這個資料夾以外，而沒有人准許：已略過

# languages
m-languages-8f0d = 語言

# larger · smaller type
m-larger-smaller-type-c80e = 文字大些 · 小些

# Larger type
m-larger-type-ff4f = 文字大些

# lay the project at a shorter path, or put the command into a script
m-lay-the-project-at-a-shorter-path-or-put-the-36ca = 請把專案放到較短的路徑，或者把指令放進腳本

# leave out `bold`: reading systems thicken the regular face
m-leave-out-bold-reading-systems-thicken-the-383c = 請去掉 `bold`：閱讀程式會把正體加粗

# `--ledger -` tells what became of each file.
m-ledger-tells-what-became-of-each-file-e226 = `--ledger -` 會說出每個檔案的去向。

# `--ledger -` tells which rule left each file out of it; see `[select]` in the guide.
m-ledger-tells-which-rule-left-each-file-out-of-it-e8cd = `--ledger -` 會說出每個檔案因哪條規則而不收；見手冊的 `[select]`。

# left out, as told: {name}
m-left-out-as-told-name-aec4 = 略去，已有訊息：{ $name }

# left out by a rule
m-left-out-by-a-rule-2458 = 個按規則不收

# left out[{rule}]
m-left-out-rule-7e5c = 不收[{ $rule }]

# letters and digits in {count} file
m-letters-and-digits-in-count-file-4481 = { $count } 個檔案裏的字母與數字

# letters and digits in {count} files
m-letters-and-digits-in-count-files-2155 = { $count } 個檔案裏的字母與數字

# Letters <books@example.org>
m-letters-books-example-org-3b80 = 信札 <books@example.org>

# letters, digits and - _ . = make a name; / parts them; none begins or ends with a dot
m-letters-digits-and-make-a-name-parts-them-none-779a = 名稱可用字母、數字與 - _ . =；以 / 分段；各段的開頭與結尾不能是點

# Line {line}
m-line-line-6dc9 = 第 { $line } 行

# line {line}: {error}
m-line-line-error-37b4 = 第 { $line } 行：{ $error }

# Lines
m-lines-8ac6 = 行的方向

# link leads nowhere
m-link-leads-nowhere-89f1 = 個連結落空

# link leads out of the book
m-link-leads-out-of-the-book-0e8e = 個連結通到書外

# link leads to no place
m-link-leads-to-no-place-5d78 = 個連結找不到所指的位置

# links lead nowhere
m-links-lead-nowhere-7b62 = 個連結落空

# links lead out of the book
m-links-lead-out-of-the-book-886d = 個連結通到書外

# links lead to no place
m-links-lead-to-no-place-f816 = 個連結找不到所指的位置

# listing has no end
m-listing-has-no-end-28b4 = 段程式碼沒有結尾

# listings have no end
m-listings-have-no-end-37ca = 段程式碼沒有結尾

# looking for pictures in {bar} {done}/{all} articles, {speed}, {time} left
m-looking-for-pictures-in-bar-done-all-articles-7746 = 正在找圖片 { $bar } { $done }/{ $all } 篇文章，{ $speed }，還要 { $time }

# looking for pictures in {done} articles
m-looking-for-pictures-in-done-articles-9a67 = 正在 { $done } 篇文章裏找圖片

# made by
m-made-by-1f21 = 製作程式

# make another: `heding plan`
m-make-another-heding-plan-aaf4 = 請重新做計劃：`heding plan`

# Make it anew: `heding plan`.
m-make-it-anew-heding-plan-19c4 = 請重新做計劃：`heding plan`。

# make it first, or see AWS_ENDPOINT_URL
m-make-it-first-or-see-aws-endpoint-url-b497 = 請先建立它，或者看看 AWS_ENDPOINT_URL

# Make it: `profiles` and `editions` say which books there are.
m-make-it-profiles-and-editions-say-which-books-730c = 請做出這本書：有哪些書，由 `profiles` 與 `editions` 決定。

# make one: heding shelf --new-password {path}
m-make-one-heding-shelf-new-password-path-ee00 = 請造一個：heding shelf --new-password { $path }

# make smaller volumes
m-make-smaller-volumes-bc27 = 請做小一些的分卷

# Make the plan anew, and run the same program on all machines.
m-make-the-plan-anew-and-run-the-same-program-on-1a64 = 請重新做計劃，並在每部機器上執行同一個程式。

# marks stand there instead
m-marks-stand-there-instead-11eb = 原處放了代替的記號

# markup: {name}
m-markup-name-21d0 = 標記：{ $name }

# media have no address
m-media-have-no-address-fc81 = 個嵌入的東西沒有網址

# medium has no address
m-medium-has-no-address-5af7 = 個嵌入的東西沒有網址

# `megabytes` under [split] cuts volumes into smaller books
m-megabytes-under-split-cuts-volumes-into-smaller-924d = {"["}split] 之下的 `megabytes` 把分卷切成較小的書

# Mend the line that is shown, or say the same in `heding.toml`, which counts for more.
m-mend-the-line-that-is-shown-or-say-the-same-in-304d = 請修正所示的那一行，或者在 `heding.toml` 裏寫明同樣的事，並以那裏為準。

# Mend the list.
m-mend-the-list-41d9 = 請修正章目。

# Mend what the message names.
m-mend-what-the-message-names-410b = 請修正訊息所說的。

# Mend what the message names; `macros` under `[maths]` says what commands of your own stand for.
m-mend-what-the-message-names-macros-under-maths-4c01 = 請修正訊息所說的；`[maths]` 之下的 `macros` 說明你自訂的指令代表甚麼。

# Mend what the reason names.
m-mend-what-the-reason-names-4e1b = 請修正原因所說的。

# mended
m-mended-2ff8 = 修補了

# mended:
m-mended-8524 = 修補了：

# {message} (line {line})
m-message-line-line-366e = { $message }（第 { $line } 行）

# messages
m-messages-45b6 = 訊息

# Messages
m-messages-e7b4 = 訊息

# messages in this form are given by `check`, `build` and `digest`
m-messages-in-this-form-are-given-by-check-build-009d = 這種格式的訊息由 `check`、`build` 與 `digest` 給出

# messages · next, one before
m-messages-next-one-before-62f0 = 訊息 · 下一則、上一則

# missing
m-missing-b4f3 = 缺少

# modified
m-modified-de77 = 修改時間

# Mostly a value holds a colon or a mark and wants quotation marks: `title: "甲: 乙"`. `heding check --fix` writes these.
m-mostly-a-value-holds-a-colon-or-a-mark-and-wants-077b = 多半是值裏有冒號或別的記號，要加上引號：`title: "甲: 乙"`。`heding check --fix` 會代為加上。

# Name a folder, a `.md` file, a `.zip` or `.tar` archive, or `-` for standard input.
m-name-a-folder-a-md-file-a-zip-or-tar-archive-or-680c = 請指明資料夾、`.md` 檔、`.zip` 或 `.tar` 壓縮檔；標準輸入寫 `-`。

# name a folder, a .md file, a .zip, .tar or .tar.gz, or - for standard input
m-name-a-folder-a-md-file-a-zip-tar-or-tar-gz-or-09d3 = 請指明資料夾、.md 檔、.zip、.tar 或 .tar.gz；標準輸入寫 -

# name a folder, or a bucket: s3://bucket/prefix
m-name-a-folder-or-a-bucket-s3-bucket-prefix-5bb4 = 請指明資料夾，或者儲存桶：s3://bucket/prefix

# name a folder, or ask for one volume in one edition
m-name-a-folder-or-ask-for-one-volume-in-one-caa0 = 請指明一個資料夾，或者只要求一卷的一個版本

# Name a folder, or `s3://BUCKET/PREFIX`.
m-name-a-folder-or-s3-bucket-prefix-f87a = 請指明一個資料夾，或者 `s3://BUCKET/PREFIX`。

# Name another with `--bind`.
m-name-another-with-bind-0c45 = 請用 `--bind` 另行指定。

# name another with --bind
m-name-another-with-bind-b24e = 請用 --bind 另行指定

# name another with --out
m-name-another-with-out-6da6 = 請用 --out 另行指定

# name another with --port
m-name-another-with-port-ec4c = 請用 --port 另行指定

# {name} in {place} can't be a file on this system
m-name-in-place-can-t-be-a-file-on-this-system-7670 = { $place } 裏的 { $name } 在這個系統上不能作檔名

# {name} is left out: another program made it
m-name-is-left-out-another-program-made-it-6a34 = { $name } 不收：它是別的程式造的

# {name} is left out: {reason}
m-name-is-left-out-reason-6faa = { $name } 不收：{ $reason }

# {name} is no text
m-name-is-no-text-b114 = { $name } 不是文字

# `{name}` is one file
m-name-is-one-file-bfa1 = `{ $name }` 是一個檔案

# {name} is «{value}», and a task has a number from 0 on
m-name-is-value-and-a-task-has-a-number-from-0-on-cd4b = { $name } 是「{ $value }」，而任務的編號是 0 或以上的數字

# Name it otherwise, as the message says.
m-name-it-otherwise-as-the-message-says-380e = 請照訊息所說，另取名稱。

# name one of the books in it
m-name-one-of-the-books-in-it-2fbe = 請指明裏面的一本書

# name one of them: {families}
m-name-one-of-them-families-9a70 = 請指明其中一個：{ $families }

# {name} (task {task})
m-name-task-task-4a9c = { $name }（任務 { $task }）

# name the one whose releases hold it: `--source OWNER/heding`
m-name-the-one-whose-releases-hold-it-source-owner-ed2d = 請指明發行版所在的版本庫：`--source OWNER/heding`

# name the settings with `--config` each time
m-name-the-settings-with-config-each-time-5039 = 請每次用 `--config` 指名設定

# {named} and {more} more
m-named-and-more-more-c562 = { $named }，另有 { $more } 卷

# Neither the system nor looking again and again tells `heding preview` which files change.
m-neither-the-system-nor-looking-again-and-again-67d9 = 系統不通知 `heding preview` 哪些檔案改動了，反覆查看也看不出來。

# Next:
m-next-97ab = 下一步：

# next chapter · chapter before
m-next-chapter-chapter-before-a3e8 = 下一章 · 上一章

# next: `{command}`
m-next-command-ff65 = 下一步：`{ $command }`

# next page · page before
m-next-page-page-before-57ea = 下一頁 · 上一頁

# Night
m-night-9d9b = 夜間

# No article here becomes a page.
m-no-article-here-becomes-a-page-4cbb = 這裏沒有文章會成為一頁。

# No article is in a language that was asked for.
m-no-article-is-in-a-language-that-was-asked-for-e997 = 沒有一篇文章是所要求的語言。

# No article is in a series of `[[series]]`.
m-no-article-is-in-a-series-of-series-dac8 = 沒有一篇文章屬於 `[[series]]` 的一個系列。

# no article is of that period
m-no-article-is-of-that-period-8809 = 沒有一篇文章屬於這一期

# No character is missing.
m-no-character-is-missing-814d = 沒有缺字。

# no command was given, and this folder holds no article
m-no-command-was-given-and-this-folder-holds-no-545d = 沒有指明指令，而這個資料夾裏沒有文章

# no dialect is called `{name}`
m-no-dialect-is-called-name-1c6e = 沒有名為 `{ $name }` 的方言

# no editor is named; set VISUAL, or give --editor
m-no-editor-is-named-set-visual-or-give-editor-8a9f = 沒有指定編輯器；請設定 VISUAL，或者用 --editor

# no file can become a chapter
m-no-file-can-become-a-chapter-db5c = 沒有檔案可以成為章

# No file can become a chapter, or none is of the period that was asked for.
m-no-file-can-become-a-chapter-or-none-is-of-the-1ed2 = 沒有檔案可以成為章，或者沒有一篇文章屬於所要求的期。

# No file is changed: the mending is done while the book is made, and every letter that it takes is counted.
m-no-file-is-changed-the-mending-is-done-while-the-7aa6 = 檔案一概不改：修補在做書的時候進行，拿走的每個字母都會點算。

# No font at hand has the characters of the cover's words.
m-no-font-at-hand-has-the-characters-of-the-cover-s-ed84 = 手邊的字型都沒有封面文字的字元。

# no font family is called `{name}`
m-no-font-family-is-called-name-9748 = 沒有名為 `{ $name }` 的字族

# No font has these {count} characters:
m-no-font-has-these-count-characters-028e = 沒有字型有這 { $count } 個字元：

# No font has this character:
m-no-font-has-this-character-7c60 = 沒有字型有這個字元：

# no font is asked for
m-no-font-is-asked-for-05c7 = 沒有指定字型

# no mail can be made of it: {error}
m-no-mail-can-be-made-of-it-error-1354 = 無法用它寫成電郵：{ $error }

# no message has the code `{code}`
m-no-message-has-the-code-code-5743 = 沒有訊息的代碼是 `{ $code }`

# No message has this code.
m-no-message-has-this-code-e905 = 沒有訊息用這個代碼。

# no pictures on the web
m-no-pictures-on-the-web-8030 = 網上沒有圖片

# no place is named for finished work
m-no-place-is-named-for-finished-work-8dd9 = 沒有指明完成的東西放在哪裏

# no profile is called `{found}`
m-no-profile-is-called-found-fb16 = 沒有名為 `{ $found }` 的設定檔

# no profile is called `{name}`
m-no-profile-is-called-name-8ba3 = 沒有名為 `{ $name }` 的設定檔

# no repair is called `{name}`
m-no-repair-is-called-name-9698 = 沒有名為 `{ $name }` 的修補

# no rule is called `{name}`
m-no-rule-is-called-name-d8b9 = 沒有名為 `{ $name }` 的規則

# no secure connection to {server}: {words}
m-no-secure-connection-to-server-words-b9f1 = 與 { $server } 沒有安全的連線：{ $words }

# no series is called `{unknown}`
m-no-series-is-called-unknown-d9b6 = 沒有名為 `{ $unknown }` 的系列

# No shelf is made.
m-no-shelf-is-made-c441 = 沒有做書架。

# No title has these words
m-no-title-has-these-words-b8d1 = 沒有標題有這些字

# no `to` under [[deliver]] is {place}
m-no-to-under-deliver-is-place-8a24 = {"["}[deliver]] 之下沒有 `to` 是 { $place }

# no volume
m-no-volume-ab8e = 沒有分卷

# no web address is told: this heding was built without the feature `fetch`
m-no-web-address-is-told-this-heding-was-built-6f04 = 不會通知網址：這個 heding 編譯時沒有功能 `fetch`

# nobody knows from which repository the workflow shall fetch heding
m-nobody-knows-from-which-repository-the-workflow-c932 = 不知道工作流程該從哪個版本庫取得 heding

# NOT EXPLAINED, lost or changed by: {name}
m-not-explained-lost-or-changed-by-name-4ee4 = 原因不明，失去或改動於：{ $name }

# not here
m-not-here-3833 = 這裏沒有這一頁

# not here: the address is the one that `heding preview` printed
m-not-here-the-address-is-the-one-that-heding-5554 = 這裏沒有這一頁：請用 `heding preview` 印出的網址

# note
m-note-9da7 = 提示

# Nothing: arrays of jobs may be longer than the plan.
m-nothing-arrays-of-jobs-may-be-longer-than-the-0e16 = 不必做甚麼：一列工作可以比計劃長。

# Nothing. Examples of what it touches and what it leaves alone stand in `docs/guide/repairs.md`.
m-nothing-examples-of-what-it-touches-and-what-it-6c79 = 不必做甚麼。它會改動甚麼、不會改動甚麼，例子見 `docs/guide/repairs.md`。

# Nothing. `[fitting]` says how large pictures may be.
m-nothing-fitting-says-how-large-pictures-may-be-17d4 = 不必做甚麼。圖片可以有多大，由 `[fitting]` 決定。

# Nothing. `flavour` and `[dialects]` say otherwise.
m-nothing-flavour-and-dialects-say-otherwise-3733 = 不必做甚麼。`flavour` 與 `[dialects]` 可以另行規定。

# Nothing, if it was for screens alone; else write its words in Markdown.
m-nothing-if-it-was-for-screens-alone-else-write-c321 = 如果只是給螢幕看的，不必做甚麼；否則請用 Markdown 寫出它的文字。

# Nothing, if the note is not written yet; else write its name as its file or title has it.
m-nothing-if-the-note-is-not-written-yet-else-write-0349 = 筆記還沒有寫的話，不必做甚麼；否則請照它的檔名或標題來寫名稱。

# Nothing is gathered until all volumes are there.
m-nothing-is-gathered-until-all-volumes-are-there-409b = 要等它們都齊備，才會收集。

# Nothing is known of a shortcode.
m-nothing-is-known-of-a-shortcode-3cd9 = 不認識這個短碼。

# nothing is left behind; the same command begins anew
m-nothing-is-left-behind-the-same-command-begins-d59d = 甚麼都沒有留下；同一個指令會從頭開始

# nothing is said to listeners
m-nothing-is-said-to-listeners-fbfe = 聽書的人一無所得

# Nothing is served.
m-nothing-is-served-c9a0 = 甚麼都沒有提供出去。

# nothing of them is in a book
m-nothing-of-them-is-in-a-book-c79c = 書裏沒有它們的任何內容

# Nothing; or put a picture of it into the article. What is drawn stands in `docs/guide/diagrams.md`.
m-nothing-or-put-a-picture-of-it-into-the-article-7623 = 不必做甚麼；也可以把它的圖片放進文章。會畫的種類見 `docs/guide/diagrams.md`。

# Nothing refers to this footnote.
m-nothing-refers-to-this-footnote-4207 = 沒有地方參照這個註腳。

# nothing stands there instead
m-nothing-stands-there-instead-11fd = 原處甚麼都沒有

# Nothing to say of this page.
m-nothing-to-say-of-this-page-ad95 = 這一頁沒有可說的。

# Nothing was changed.
m-nothing-was-changed-dd8d = 甚麼都沒有改動。

# nothing was changed; `heding build` makes its book
m-nothing-was-changed-heding-build-makes-its-book-7047 = 甚麼都沒有改動；`heding build` 就能做書

# nothing was changed; name another folder
m-nothing-was-changed-name-another-folder-3ad6 = 甚麼都沒有改動；請指明另一個資料夾

# Nothing was done.
m-nothing-was-done-5902 = 甚麼都沒有做。

# Nothing was fetched.
m-nothing-was-fetched-9bb7 = 甚麼都沒有下載。

# Nothing was made.
m-nothing-was-made-8854 = 沒有做出任何書。

# Nothing was sent.
m-nothing-was-sent-9acd = 甚麼都沒有寄出。

# Nothing was shown.
m-nothing-was-shown-3833 = 沒有顯示任何東西。

# Nothing was written.
m-nothing-was-written-6a20 = 甚麼都沒有寫入。

# On another machine it may look otherwise.
m-on-another-machine-it-may-look-otherwise-ef16 = 在別的機器上，看來可能不同。

# on {count} more host
m-on-count-more-host-5052 = 在另外 { $count } 個主機上

# on {count} more hosts
m-on-count-more-hosts-7d52 = 在另外 { $count } 個主機上

# one book
m-one-book-1611 = 一本書

# only files in folders can be mended
m-only-files-in-folders-can-be-mended-ca7c = 只有資料夾裏的檔案可以修正

# only what they enclose is kept
m-only-what-they-enclose-is-kept-55ad = 只留下它們所包住的內容

# Open in the editor
m-open-in-the-editor-628c = 在編輯器裏打開

# Open the article at this place
m-open-the-article-at-this-place-74ca = 在這個位置打開文章

# open the article at this place
m-open-the-article-at-this-place-fa93 = 在這個位置打開文章

# opened {path} at line {line}
m-opened-path-at-line-line-d872 = 已打開 { $path }，在第 { $line } 行

# Options
m-options-387b = 選項

# others may read {path}, which holds a secret
m-others-may-read-path-which-holds-a-secret-6f55 = 別人可以讀 { $path }，而裏面有機密

# others were writing it at the same time
m-others-were-writing-it-at-the-same-time-6f4a = 別的程式同時在寫入它

# Pack the folder that holds the articles, with paths from there and without links.
m-pack-the-folder-that-holds-the-articles-with-66c9 = 請壓縮存放文章的資料夾，路徑從那裏算起，不要有連結。

# pack the folder that holds the articles, without links
m-pack-the-folder-that-holds-the-articles-without-19b4 = 請壓縮存放文章的資料夾，不要有連結

# Page down
m-page-down-d3dc = Page Down

# Page up
m-page-up-db2e = Page Up

# Pages are made anew when they are asked for.
m-pages-are-made-anew-when-they-are-asked-for-4e42 = 有人要看的時候，才重做那一頁。

# part of its path does not exist
m-part-of-its-path-does-not-exist-58cf = 路徑中有一部分不存在

# part of its path is no folder
m-part-of-its-path-is-no-folder-6108 = 路徑中有一部分不是資料夾

# part {part} of {count}
m-part-part-of-count-d247 = 第 { $part } 部分，共 { $count } 部分

# {path} can't stand in a schedule: it holds a line break or another character that is no text
m-path-can-t-stand-in-a-schedule-it-holds-a-line-9475 = { $path } 不能寫進排程：裏面有換行，或者別的不成文字的字元

# {path} holds no password's hash
m-path-holds-no-password-s-hash-515d = { $path } 裏沒有密碼的雜湊值

# {path} is neither a folder nor an article nor an archive
m-path-is-neither-a-folder-nor-an-article-nor-an-c459 = { $path } 不是資料夾、文章或壓縮檔

# {path} is not UTF-8 from byte {byte}
m-path-is-not-utf-8-from-byte-byte-7272 = { $path } 從位元組 { $byte } 起不是 UTF-8

# {path} is there already
m-path-is-there-already-cb7c = { $path } 已經存在

# {path}: {reason}, and is not on the shelf
m-path-reason-and-is-not-on-the-shelf-5f47 = { $path }：{ $reason }，因此沒有放上書架

# {path}: {step}: {taken} letters became {given}
m-path-step-taken-letters-became-given-160a = { $path }：{ $step }：{ $taken } 個字母變成 { $given } 個

# # {path}: the same words in UTF-8
m-path-the-same-words-in-utf-8-99a0 = # { $path }：文字相同，改存成 UTF-8

# Phone
m-phone-dd7f = 手機

# picture can't be shown
m-picture-can-t-be-shown-8010 = 張圖片無法顯示

# picture has no words
m-picture-has-no-words-5f83 = 張圖片沒有文字說明

# picture is nowhere
m-picture-is-nowhere-0491 = 張圖片哪裏都找不到

# picture lies on the web: a box stands there instead; `heding media fetch` brings them
m-picture-lies-on-the-web-a-box-stands-there-d7a0 = 張圖片在網上：原處放了方框；`heding media fetch` 可以下載

# pictures are nowhere
m-pictures-are-nowhere-3c3c = 張圖片哪裏都找不到

# Pictures can't be fetched so.
m-pictures-can-t-be-fetched-so-a3a2 = 圖片不能這樣下載。

# pictures can't be shown
m-pictures-can-t-be-shown-d1e7 = 張圖片無法顯示

# pictures have no words
m-pictures-have-no-words-ba80 = 張圖片沒有文字說明

# {pictures}: `heding media fetch {folder}`
m-pictures-heding-media-fetch-folder-569c = { $pictures }：`heding media fetch { $folder }`

# pictures lie on the web: a box stands there instead; `heding media fetch` brings them
m-pictures-lie-on-the-web-a-box-stands-there-4a76 = 張圖片在網上：原處放了方框；`heding media fetch` 可以下載

# pictures not fetched
m-pictures-not-fetched-ec13 = 未下載的圖片

# {pictures} on the web; cache: {cache}
m-pictures-on-the-web-cache-cache-1680 = 網上有 { $pictures }；快取：{ $cache }

# {pictures} ({size}) and {records} gone; {left} ({size_left}) stay
m-pictures-size-and-records-gone-left-size-left-4c09 = 清走了 { $pictures }（{ $size }）與 { $records }；留下 { $left }（{ $size_left }）

# {pictures} ({size}) and {records} would go; {left} ({size_left}) stay
m-pictures-size-and-records-would-go-left-size-left-9e6e = 會清走 { $pictures }（{ $size }）與 { $records }；留下 { $left }（{ $size_left }）

# {pictures} sound, {size}
m-pictures-sound-size-becb = { $pictures }完好，共 { $size }

# Pictures that were not fetched because there are too many, or a host did not answer.
m-pictures-that-were-not-fetched-because-there-are-2881 = 有些圖片沒有下載，因為數量太多，或者主機沒有回應。

# {place} is empty
m-place-is-empty-5c54 = { $place } 是空的

# {place}: {name} took {letters}: {words}
m-place-name-took-letters-words-c119 = { $place }：{ $name } 拿走 { $letters } 個字母：{ $words }

# Please report it with the message: it is a fault of heding's.
m-please-report-it-with-the-message-it-is-a-fault-0647 = 請連同訊息回報：這是 heding 的毛病。

# Possible values:
m-possible-values-82cf = 可用的值：

# [possible values: {values}]
m-possible-values-values-33b3 = {"["}可用的值：{ $values }]

# `profile`, `edition` and `script` under [[deliver]] say which one is sent
m-profile-edition-and-script-under-deliver-say-7d9d = 寄哪一本，由 [[deliver]] 之下的 `profile`、`edition` 與 `script` 決定

# Profile
m-profile-ff99 = 設定檔

# {program} ended with {code}
m-program-ended-with-code-1a2f = { $program } 以 { $code } 結束

# {program} took more than {seconds} seconds
m-program-took-more-than-seconds-seconds-d73e = { $program } 執行超過 { $seconds } 秒

# {program} was ended by a signal
m-program-was-ended-by-a-signal-b726 = { $program } 被信號終止

# publisher
m-publisher-df37 = 出版者

# Put a font that has them into `fonts/`, or install one such as Noto Serif CJK.
m-put-a-font-that-has-them-into-fonts-or-install-08e6 = 請在 `fonts/` 裏放一個有這些字的字型，或者安裝一個，例如 Noto Serif CJK。

# put it beside heding.toml
m-put-it-beside-heding-toml-2900 = 請把它放在 heding.toml 旁邊

# Put the file beside the article, or correct its path.
m-put-the-file-beside-the-article-or-correct-its-aa4e = 請把檔案放在文章旁邊，或者更正路徑。

# put the file itself there; links in a project are not followed
m-put-the-file-itself-there-links-in-a-project-are-545b = 請把檔案本身放在那裏；專案裏的連結不會跟隨

# Put the file where `cover` says, beside `heding.toml`.
m-put-the-file-where-cover-says-beside-heding-toml-7add = 請把檔案放到 `cover` 所說的地方，在 `heding.toml` 旁邊。

# Put the file where the article says, or write where it is.
m-put-the-file-where-the-article-says-or-write-23ed = 請把檔案放到文章所說的地方，或者寫明它在哪裏。

# Put the file where the mark says, seen from the site's root or the article's folder.
m-put-the-file-where-the-mark-says-seen-from-the-4059 = 請把檔案放到記號所說的地方，從網站的根目錄或文章的資料夾算起。

# Put the right character in its place and save the file in UTF-8.
m-put-the-right-character-in-its-place-and-save-the-585e = 請換回正確的字元，並把檔案存成 UTF-8。

# Put what the sheet needs into the sheet itself.
m-put-what-the-sheet-needs-into-the-sheet-itself-cc8b = 樣式表所需的，請放進樣式表本身。

# Read them and say `heding trust DIR`, or give the file with `--config`.
m-read-them-and-say-heding-trust-dir-or-give-the-8924 = 請看過之後執行 `heding trust DIR`，或者用 `--config` 指名檔案。

# readers land at the article's beginning
m-readers-land-at-the-article-s-beginning-5336 = 讀者會到文章的開頭

# readers land on the web
m-readers-land-on-the-web-8c91 = 讀者會到網上

# readers see another face, or boxes
m-readers-see-another-face-or-boxes-aa96 = 讀者看到的是別的字面，或者方框

# Readers show these in a face of their own.
m-readers-show-these-in-a-face-of-their-own-29af = 閱讀器用自己的字面顯示這些字元。

# readers will miss nothing that was found.
m-readers-will-miss-nothing-that-was-found-93f3 = 沒有發現讀者會錯過甚麼。

# readers will miss: {parts}
m-readers-will-miss-parts-effa = 讀者會錯過：{ $parts }

# reading {bar} {done}/{all} articles, {speed}, {time} left
m-reading-bar-done-all-articles-speed-time-left-cc4f = 正在讀 { $bar } { $done }/{ $all } 篇文章，{ $speed }，還要 { $time }

# reading {done} articles
m-reading-done-articles-1a6f = 正在讀 { $done } 篇文章

# Reading the archive…
m-reading-the-archive-69e1 = 正在讀檔案庫……

# Reading the archive: {done} of {all} articles
m-reading-the-archive-done-of-all-articles-1053 = 正在讀檔案庫：{ $done }／{ $all } 篇文章

# Reload the page in the browser after an article is saved.
m-reload-the-page-in-the-browser-after-an-article-b918 = 儲存文章之後，請在瀏覽器裏重新載入網頁。

# reload the page to see what changed
m-reload-the-page-to-see-what-changed-4b3f = 請重新載入網頁，看看改了甚麼

# rename the folder, or make a link to it that has a plain name
m-rename-the-folder-or-make-a-link-to-it-that-has-a-83c8 = 請為資料夾改名，或者另建一個名稱簡單的連結指向它

# rewritten by the repair {name}
m-rewritten-by-the-repair-name-e40f = 由修補 { $name } 改寫

# Run `heding media fetch` once more.
m-run-heding-media-fetch-once-more-afae = 請再執行一次 `heding media fetch`。

# {run} is writing to {folder}
m-run-is-writing-to-folder-aaa6 = { $run }正在寫入 { $folder }

# Run once more when nothing writes to the folder.
m-run-once-more-when-nothing-writes-to-the-folder-0e31 = 請等到沒有東西寫入資料夾時，再執行一次。

# s3://bucket, or s3://bucket/prefix; keys are in AWS_…
m-s3-bucket-or-s3-bucket-prefix-keys-are-in-aws-82ee = s3://bucket 或 s3://bucket/prefix；金鑰放在 AWS_…

# Said once for an article, with the first place and how many there are.
m-said-once-for-an-article-with-the-first-place-and-5f12 = 每篇文章只說一次，附第一處的位置與總數。

# Save it as JPEG, PNG, GIF, WebP or SVG.
m-save-it-as-jpeg-png-gif-webp-or-svg-8ed5 = 請存成 JPEG、PNG、GIF、WebP 或 SVG。

# Save it in UTF-8; `heding check --fix` does.
m-save-it-in-utf-8-heding-check-fix-does-5136 = 請存成 UTF-8；`heding check --fix` 會代為改存。

# Save or fetch the picture again.
m-save-or-fetch-the-picture-again-6082 = 請再儲存或下載一次圖片。

# say in heding.toml where to, under [[deliver]]
m-say-in-heding-toml-where-to-under-deliver-c58e = 請在 heding.toml 的 [[deliver]] 之下寫明寄到哪裏

# say under [mail] which one does
m-say-under-mail-which-one-does-6f66 = 請在 [mail] 之下寫明

# Say under `[shortcodes]` in `heding.toml` what it becomes.
m-say-under-shortcodes-in-heding-toml-what-it-1777 = 請在 `heding.toml` 的 `[shortcodes]` 之下說明它變成甚麼。

# Screen
m-screen-5de9 = 螢幕

# Script
m-script-8f9b = 字體

# Search in titles
m-search-in-titles-8e27 = 搜尋標題

# See `[mail]` in the guide.
m-see-mail-in-the-guide-ab16 = 見手冊的 `[mail]`。

# see that AWS_ENDPOINT_URL leads to an S3-like storage
m-see-that-aws-endpoint-url-leads-to-an-s3-like-d45d = 請確定 AWS_ENDPOINT_URL 指向與 S3 相容的儲存服務

# see that it is of the storage at AWS_ENDPOINT_URL, or of Amazon without one
m-see-that-it-is-of-the-storage-at-aws-endpoint-url-6597 = 請確定它屬於 AWS_ENDPOINT_URL 的儲存服務；沒有設定的話，就是亞馬遜的

# See to it, or switch the rule off.
m-see-to-it-or-switch-the-rule-off-5ef6 = 請處理一下，或者關掉這條規則。

# send it on, `--out - > book.epub`, or name a file, `--out book.epub`
m-send-it-on-out-book-epub-or-name-a-file-out-book-eb1f = 請轉到別處，`--out - > book.epub`，或者指明檔案，`--out book.epub`

# series
m-series-9d73 = 系列

# series are named in heding.toml, each as `[[series]]`
m-series-are-named-in-heding-toml-each-as-series-51de = 系列要在 heding.toml 裏定出，各寫一個 `[[series]]`

# {series}, volume {position}
m-series-volume-position-9055 = { $series }，第 { $position } 卷

# {server} can't be reached, or broke off: {words}
m-server-can-t-be-reached-or-broke-off-words-3bf9 = 連不到 { $server }，或者它中途斷線：{ $words }

# {server} refused it ({code}): {words}
m-server-refused-it-code-words-faaf = { $server } 拒收（{ $code }）：{ $words }

# set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; profiles are not read
m-set-aws-access-key-id-and-aws-secret-access-key-cb38 = 請設定 AWS_ACCESS_KEY_ID 與 AWS_SECRET_ACCESS_KEY；profile 檔不會讀入

# set AWS_REGION to the bucket's region
m-set-aws-region-to-the-bucket-s-region-5531 = 請把 AWS_REGION 設為儲存桶的區域

# set both anew
m-set-both-anew-9fa7 = 請重新設定兩者

# set both
m-set-both-d11c = 請設定兩者

# set the clock: signatures hold for minutes
m-set-the-clock-signatures-hold-for-minutes-7342 = 請調準時鐘：簽章只在幾分鐘內有效

# Set the variable, or write the file that the settings name.
m-set-the-variable-or-write-the-file-that-the-5775 = 請設定那個變數，或者寫好設定所指的檔案。

# settings:
m-settings-1b85 = 設定：

# Settings of a folder would send requests, run programs or write elsewhere, and nobody has said that they may.
m-settings-of-a-folder-would-send-requests-run-0763 = 一個資料夾的設定會送出請求、執行程式或者寫到別處，而沒有人准許它這樣做。

# Settings of a site, such as `hugo.toml` or `_config.yml`, that can't be read, or a value in them of another kind than its key wants. As a note: what was read of them.
m-settings-of-a-site-such-as-hugo-toml-or-config-1808 = 網站的設定（例如 `hugo.toml` 或 `_config.yml`）讀不懂，或者其中的值不是鍵所要的那一種。作為提示，則說讀到了甚麼。

# {several} and {more}
m-several-and-more-03fb = { $several }與 { $more }

# shortcode is not known
m-shortcode-is-not-known-946d = 個短碼不認識

# shortcodes are not known
m-shortcodes-are-not-known-4fd3 = 個短碼不認識

# Shorten the list.
m-shorten-the-list-613c = 請縮短清單。

# Show the innermost directly.
m-show-the-innermost-directly-af98 = 請直接引入最裏層的檔案。

# size
m-size-fafc = 大小

# {size}, {unpacked} unpacked
m-size-unpacked-unpacked-34cd = { $size }，解壓後 { $unpacked }

# Smaller type
m-smaller-type-27a4 = 文字小些

# Space
m-space-f3e1 = 空白鍵

# stand before or after the chapters
m-stand-before-or-after-the-chapters-d8fe = 個放在各章之前或之後

# standard input holds no password
m-standard-input-holds-no-password-67a2 = 標準輸入裏沒有密碼

# standard input is empty
m-standard-input-is-empty-3787 = 標準輸入是空的

# standard input stands alone
m-standard-input-stands-alone-7bce = 標準輸入只能單獨檢查

# standard output
m-standard-output-cab4 = 標準輸出

# standard output holds one of `--format` (all but text), `--report -`, `--ledger -`, `--out -`
m-standard-output-holds-one-of-format-all-but-text-05db = `--format`（text 以外）、`--report -`、`--ledger -`、`--out -` 之中，標準輸出只能放一個

# standard output is one file
m-standard-output-is-one-file-4652 = 標準輸出是一個檔案

# stopped before any book was made
m-stopped-before-any-book-was-made-40c7 = 還沒做好任何書就停止了

# stopped: {books} of {volumes} stand as they should, nothing is half-written; the same command goes on from here
m-stopped-books-of-volumes-stand-as-they-should-3dc1 = 已停止：{ $volumes }之中，{ $books }完好，沒有只寫了一半的；再執行同一個指令，就從這裏繼續

# Tablet
m-tablet-9607 = 平板

# tag is not known
m-tag-is-not-known-c6ee = 個標籤不認識

# tags are not known
m-tags-are-not-known-6544 = 個標籤不認識

# Take it away, or write the opening one.
m-take-it-away-or-write-the-opening-one-9b87 = 請刪去它，或者補上開始的標籤。

# Take it out: no book can hold it, and other programs stop at it.
m-take-it-out-no-book-can-hold-it-and-other-7e6f = 請拿走它：書裏不能有它，別的程式讀到它就停下。

# Take one of the marks away.
m-take-one-of-the-marks-away-a9b9 = 請刪去其中一個記號。

# Take one of them away.
m-take-one-of-them-away-1132 = 請刪去其中一個。

# Take `scripts` away.
m-take-scripts-away-c97c = 請刪去 `scripts`。

# take `security` out of [mail], or set it to "starttls"
m-take-security-out-of-mail-or-set-it-to-starttls-8ecc = 請從 [mail] 刪去 `security`，或者設為 "starttls"

# Take some of the others away.
m-take-some-of-the-others-away-aaca = 請刪去一些外層的短碼。

# taken by the repair {name}
m-taken-by-the-repair-name-4047 = 由修補 { $name } 拿走

# task {task}: {made} made
m-task-task-made-made-e830 = 任務 { $task }：做了 { $made }

# task {task}: {made} made, {there} there already
m-task-task-made-made-there-there-already-16e4 = 任務 { $task }：做了 { $made }，{ $there } 卷本已做好

# That date is used, and the ledger says how it is known.
m-that-date-is-used-and-the-ledger-says-how-it-is-f94c = 就用那個日期，帳目裏會寫明怎樣得知。

# that is no article of the project
m-that-is-no-article-of-the-project-615a = 那不是專案的文章

# the archive is being read
m-the-archive-is-being-read-43d7 = 正在讀檔案庫

# the article may be in another volume
m-the-article-may-be-in-another-volume-a1ab = 文章可能放到別的卷去了

# The article says no date, and it was found out: from a revision of it, from articles with neighbouring numbers, from the day on which its last picture was uploaded.
m-the-article-says-no-date-and-it-was-found-out-f34e = 文章沒有寫日期，而另外找到了：從它的舊版本，從編號相鄰的文章，或者從最後一張圖片上載的日子。

# the articles are not those that the plan was made with
m-the-articles-are-not-those-that-the-plan-was-made-b804 = 文章與做計劃時的不同

# the articles: {most} of {all}
m-the-articles-most-of-all-ae94 = 文章：{ $all } 篇中的 { $most } 篇

# the articles: {some} of {all} name this author
m-the-articles-some-of-all-name-this-author-62e0 = 文章：{ $all } 篇中有 { $some } 篇寫明是這位作者

# The book does not say where the article was published.
m-the-book-does-not-say-where-the-article-was-78eb = 書裏不寫這篇文章在哪裏發表。

# The book is made without it.
m-the-book-is-made-without-it-895c = 做書時就沒有它。

# The book is made without it, and the ledger names it.
m-the-book-is-made-without-it-and-the-ledger-names-6f68 = 書照做，只是沒有它；帳目裏會列出它。

# The book is made without that value.
m-the-book-is-made-without-that-value-98d1 = 書照做，只是用不到那個值。

# The book is right without it: nothing is lost.
m-the-book-is-right-without-it-nothing-is-lost-2dd9 = 書不靠它也是對的：甚麼都沒有失去。

# The books are as they should be.
m-the-books-are-as-they-should-be-e2c6 = 書都沒有問題。

# the books are as they should be; only word of them is missing
m-the-books-are-as-they-should-be-only-word-of-them-f0c6 = 書都沒有問題，只是消息沒有送到

# The books are made without them.
m-the-books-are-made-without-them-5716 = 做書時就沒有它們。

# The books of the other languages are made.
m-the-books-of-the-other-languages-are-made-a978 = 其他語言的書照做。

# the bucket is in another region
m-the-bucket-is-in-another-region-004c = 儲存桶在另一個區域

# the caption stands alone
m-the-caption-stands-alone-53ef = 只剩下圖說

# the clock of this machine is wrong
m-the-clock-of-this-machine-is-wrong-0be0 = 這部機器的時鐘不準

# The closing tag is left out.
m-the-closing-tag-is-left-out-59c0 = 結束的標籤略去。

# The command asks for what can't be.
m-the-command-asks-for-what-can-t-be-052e = 指令要求的事做不到。

# the command is {count} bytes long, and cron takes no more than {most}
m-the-command-is-count-bytes-long-and-cron-takes-no-e594 = 指令長 { $count } 位元組，而 cron 最多收 { $most }

# The command was stopped before any book was made.
m-the-command-was-stopped-before-any-book-was-made-98b5 = 還沒做好任何書，指令就停止了。

# the contents can't tell them apart
m-the-contents-can-t-tell-them-apart-54c8 = 在目錄裏分不出來

# The cover is an SVG with its words as text.
m-the-cover-is-an-svg-with-its-words-as-text-d2b7 = 封面是 SVG，文字仍是文字。

# The cover is drawn with a face of this machine.
m-the-cover-is-drawn-with-a-face-of-this-machine-f01d = 封面用這部機器的字面畫成。

# the cover `{name}` lies outside the folder of the settings
m-the-cover-name-lies-outside-the-folder-of-the-3676 = 封面 `{ $name }` 在設定的資料夾以外

# The date of the file's name or folder is used, else that of its neighbours; an article without any goes into the volume of the undated.
m-the-date-of-the-file-s-name-or-folder-is-used-528c = 改用檔名或資料夾的日期，沒有就用前後文章的；完全沒有日期的文章放進無日期的一卷。

# the disk is full
m-the-disk-is-full-c1c0 = 磁碟滿了

# the disk is read-only
m-the-disk-is-read-only-e3f9 = 磁碟是唯讀的

# the editor is open already, in the terminal
m-the-editor-is-open-already-in-the-terminal-102b = 編輯器已經在終端機裏打開

# the environment has no {name}
m-the-environment-has-no-name-52d5 = 環境裏沒有 { $name }

# the environment has {there}, but no {missing}
m-the-environment-has-there-but-no-missing-b7ad = 環境裏有 { $there }，卻沒有 { $missing }

# The file is not in UTF-8: it was recognised as Big5, GB18030, Shift_JIS, EUC-KR or UTF-16.
m-the-file-is-not-in-utf-8-it-was-recognised-as-cb18 = 檔案不是 UTF-8：認出它是 Big5、GB18030、Shift_JIS、EUC-KR 或 UTF-16。

# the file {name} holds several families
m-the-file-name-holds-several-families-5dde = 檔案 { $name } 裏有幾個字族

# The first are kept.
m-the-first-are-kept-9e06 = 留下前面的。

# The first counts.
m-the-first-counts-4eb8 = 以第一個為準。

# the folder can't be read: {reason}
m-the-folder-can-t-be-read-reason-fd86 = 資料夾讀不到：{ $reason }

# The folder holds no article.
m-the-folder-holds-no-article-8902 = 資料夾裏沒有文章。

# The folder holds no volume that heding made.
m-the-folder-holds-no-volume-that-heding-made-351b = 資料夾裏沒有 heding 造的分卷。

# the folder is in no git repository
m-the-folder-is-in-no-git-repository-8c9d = 資料夾不在 git 版本庫裏

# the folder's name
m-the-folder-s-name-7d57 = 資料夾的名稱

# the font family `{name}` has no bold face
m-the-font-family-name-has-no-bold-face-65a2 = 字族 `{ $name }` 沒有粗體

# the font `{name}` can't be embedded: {reason}
m-the-font-name-can-t-be-embedded-reason-1308 = 字型 `{ $name }` 不能嵌入：{ $reason }

# The fonts that are embedded lack characters that the volume shows.
m-the-fonts-that-are-embedded-lack-characters-that-757e = 嵌入的字型缺了這一卷所用的字元。

# The front matter begins and has no end.
m-the-front-matter-begins-and-has-no-end-12f8 = 文前資料有開頭，沒有結尾。

# The front matter can't be read: it is no YAML, TOML or JSON.
m-the-front-matter-can-t-be-read-it-is-no-yaml-toml-f238 = 文前資料讀不懂：它不是正確的 YAML、TOML 或 JSON。

# The key is taken as if it were not there.
m-the-key-is-taken-as-if-it-were-not-there-4c33 = 這個鍵當作沒有寫。

# The language is told from the prose, or is the one that was meant.
m-the-language-is-told-from-the-prose-or-is-the-one-0c45 = 語言改由正文判斷，或者就用所指的那一種。

# The language of the book's own words.
m-the-language-of-the-book-s-own-words-6ca6 = 書自己的文字用甚麼語言。

# The language of the book's own words, from {origin}.
m-the-language-of-the-book-s-own-words-from-origin-ef73 = 書自己的文字用甚麼語言。來源：{ $origin }。

# The link leads to the web.
m-the-link-leads-to-the-web-ca5c = 改為連到網上。

# The list of chapters of a site, such as `SUMMARY.md`, names a file that is not there.
m-the-list-of-chapters-of-a-site-such-as-summary-md-d552 = 網站的章目（例如 `SUMMARY.md`）列出了不存在的檔案。

# The mail server's settings can't be used.
m-the-mail-server-s-settings-can-t-be-used-28ce = 電郵伺服器的設定不能用。

# The mark stays as it is written.
m-the-mark-stays-as-it-is-written-7361 = 記號照原文留下。

# The message names the languages that are there.
m-the-message-names-the-languages-that-are-there-88d6 = 訊息會說出檔案庫裏有哪些語言。

# The message names the variable that is missing.
m-the-message-names-the-variable-that-is-missing-8970 = 訊息會說出缺了哪個變數。

# The message says what is missing.
m-the-message-says-what-is-missing-b397 = 訊息會說出缺了甚麼。

# The message says what it needs.
m-the-message-says-what-it-needs-4082 = 訊息會說出它需要甚麼。

# The message shows the line and the nearest word; the guide has all keys, and `heding config --schema` gives them to editors.
m-the-message-shows-the-line-and-the-nearest-word-041a = 訊息會顯示那一行與最相近的詞；手冊裏有全部的鍵，`heding config --schema` 則把它們提供給編輯器。

# the next run asks again
m-the-next-run-asks-again-5f70 = 下次執行再要

# The next run asks again; `heding media status` shows which are missing.
m-the-next-run-asks-again-heding-media-status-shows-b586 = 下次執行再要；`heding media status` 顯示缺了哪些。

# the next run tries again
m-the-next-run-tries-again-759d = 下次執行再試

# The next run tries again.
m-the-next-run-tries-again-956f = 下次執行再試。

# The others keep their order.
m-the-others-keep-their-order-63c0 = 其他的次序不變。

# The page
m-the-page-8b66 = 書頁

# The password of the shelf can't be used.
m-the-password-of-the-shelf-can-t-be-used-7c2c = 書架的密碼不能用。

# the period comes first, then the folder: `all {word}`
m-the-period-comes-first-then-the-folder-all-word-a01f = 先寫期，再寫資料夾：`all { $word }`

# The picture that is to be the cover is not there, can't be read, or the volume has no picture of its own to compose one of.
m-the-picture-that-is-to-be-the-cover-is-not-there-d030 = 要作封面的圖片不存在或讀不到，或者這一卷沒有自己的圖片可以拼成封面。

# the pictures that lie on the web
m-the-pictures-that-lie-on-the-web-32f9 = 網上的圖片

# The plan has no task of this number.
m-the-plan-has-no-task-of-this-number-48ee = 計劃裏沒有這個編號的任務。

# the plan in {place} can't be read: {reason}
m-the-plan-in-place-can-t-be-read-reason-a30f = { $place } 的計劃讀不懂：{ $reason }

# the plan is of the day «{day}», which is none
m-the-plan-is-of-the-day-day-which-is-none-27ec = 計劃的日期寫的是「{ $day }」，而它不是日期

# The preview does not answer any more.
m-the-preview-does-not-answer-any-more-931c = 預覽沒有回應了。

# the preview has no such name
m-the-preview-has-no-such-name-35ac = 預覽不回應這個主機名稱

# the preview is at this address until Ctrl-C; nothing is written
m-the-preview-is-at-this-address-until-ctrl-c-b42f = 預覽在這個網址，直到按 Ctrl-C 為止；不寫入任何檔案

# the preview is ending
m-the-preview-is-ending-dfc4 = 預覽快要結束

# the rest of the block is left out
m-the-rest-of-the-block-is-left-out-032e = 區塊的餘下部分略去

# The rule is left out.
m-the-rule-is-left-out-e37c = 那條樣式略去。

# the settings name it
m-the-settings-name-it-a211 = 設定指明要用它

# the settings name no place to send volumes to
m-the-settings-name-no-place-to-send-volumes-to-7283 = 設定沒有寫明把分卷寄到哪裏

# the settings name no server that takes mail
m-the-settings-name-no-server-that-takes-mail-680f = 設定沒有寫明收電郵的伺服器

# The settings of this project. What stands behind a `#` counts without being written; take the sign away to say otherwise. `heding config` shows all that can be said.
m-the-settings-of-this-project-what-stands-behind-a-82e8 = 這個專案的設定。`#` 後面的，不寫也算數；要改就去掉這個記號。`heding config` 顯示可以寫的一切。

# the shelf can't be made in the folder of the books themselves
m-the-shelf-can-t-be-made-in-the-folder-of-the-05f0 = 書架不能放在書自己的資料夾裏

# The shelf can't be served at this address.
m-the-shelf-can-t-be-served-at-this-address-f5a8 = 書架不能在這個位址提供。

# The shelf is not served.
m-the-shelf-is-not-served-3e93 = 書架沒有提供出去。

# The shelf is served to the whole network without a password.
m-the-shelf-is-served-to-the-whole-network-without-c6f6 = 書架提供給整個網路，而不用密碼。

# the storage answered {status}
m-the-storage-answered-status-3f6c = 儲存服務回應了 { $status }

# the storage can't do that
m-the-storage-can-t-do-that-9e55 = 儲存服務做不到

# the storage does not know this AWS_ACCESS_KEY_ID
m-the-storage-does-not-know-this-aws-access-key-id-5316 = 儲存服務不認識這個 AWS_ACCESS_KEY_ID

# the storage gave an answer that can't be understood
m-the-storage-gave-an-answer-that-can-t-be-bb9f = 儲存服務的回應讀不懂

# the storage is overloaded or in trouble
m-the-storage-is-overloaded-or-in-trouble-f7fb = 儲存服務過於繁忙，或者出了問題

# the storage lets two machines create the same
m-the-storage-lets-two-machines-create-the-same-10e1 = 儲存服務容許兩部機器建立同一個物件

# the storage refused it ({code})
m-the-storage-refused-it-code-51e6 = 儲存服務拒絕了（{ $code }）

# the storage's settings can't be used: {reason}
m-the-storage-s-settings-can-t-be-used-reason-ce5f = 儲存服務的設定不能用：{ $reason }

# the system draws no numbers: {error}
m-the-system-draws-no-numbers-error-2c54 = 系統給不出隨機數：{ $error }

# The system gives no threads.
m-the-system-gives-no-threads-9197 = 系統不給執行緒。

# the system has no randomness: {error}
m-the-system-has-no-randomness-error-82b6 = 系統沒有隨機來源：{ $error }

# The tag of a shortcode can't be read.
m-the-tag-of-a-shortcode-can-t-be-read-62bd = 短碼的標籤讀不懂。

# The task is of a plan that was made from other articles, settings or another heding.
m-the-task-is-of-a-plan-that-was-made-from-other-225b = 任務所屬的計劃，是由別的文章、別的設定或別的 heding 做的。

# the text below is set as code
m-the-text-below-is-set-as-code-1f43 = 以下的文字排成程式碼

# the value in the settings is empty
m-the-value-in-the-settings-is-empty-e55b = 設定裏的值是空的

# The volume has heding's own cover until then.
m-the-volume-has-heding-s-own-cover-until-then-af36 = 在那之前，這一卷用 heding 自己的封面。

# The volume is made again the next time.
m-the-volume-is-made-again-the-next-time-0e33 = 下次會重做這一卷。

# The volume is not made.
m-the-volume-is-not-made-255a = 這一卷沒有做成。

# the volume may be the wrong one
m-the-volume-may-be-the-wrong-one-6207 = 可能放錯了卷

# the webhook at {host} answered {status}
m-the-webhook-at-host-answered-status-ee94 = { $host } 的 webhook 回應了 { $status }

# the webhook at {host} answered {status}: it is somewhere else now
m-the-webhook-at-host-answered-status-it-is-d1cb = { $host } 的 webhook 回應了 { $status }：它已移到別處

# the webhook at {host} can't be found
m-the-webhook-at-host-can-t-be-found-9271 = 找不到 { $host } 的 webhook

# the webhook at {host} can't be reached
m-the-webhook-at-host-can-t-be-reached-1de6 = 連不到 { $host } 的 webhook

# the webhook at {host} can't be reached: {reason}
m-the-webhook-at-host-can-t-be-reached-reason-42b4 = 連不到 { $host } 的 webhook：{ $reason }

# the webhook at {host} can't be trusted: {reason}
m-the-webhook-at-host-can-t-be-trusted-reason-9858 = { $host } 的 webhook 不可信任：{ $reason }

# the webhook at {host} did not answer in time
m-the-webhook-at-host-did-not-answer-in-time-c8d5 = { $host } 的 webhook 沒有及時回應

# the webhook at {host} gave an answer that can't be understood
m-the-webhook-at-host-gave-an-answer-that-can-t-be-ebee = { $host } 的 webhook 的回應讀不懂

# the webhook is no web address
m-the-webhook-is-no-web-address-5671 = webhook 不是網址

# the words stay
m-the-words-stay-57be = 文字留下

# The zone whose midnight ends a day. Without it dates count as they are written.
m-the-zone-whose-midnight-ends-a-day-without-it-a66a = 一天在哪個時區的午夜結束。沒有的話，日期照所寫的算。

# there
m-there-6db6 = 已有

# there are {series}
m-there-are-series-a930 = 有 { $series }

# there is no command `{command}`
m-there-is-no-command-command-74c9 = 沒有指令 `{ $command }`

# there is no {file} in {dir}
m-there-is-no-file-in-dir-dfb5 = { $dir } 裏沒有 { $file }

# there is no git to ask whether it has these files
m-there-is-no-git-to-ask-whether-it-has-these-files-3855 = 這裏沒有 git，無法知道它有沒有這些檔案

# there is no option or argument `{argument}` here
m-there-is-no-option-or-argument-argument-here-f00b = 這裏沒有選項或引數 `{ $argument }`

# there is no place to note whom you trust: neither HOME nor XDG_STATE_HOME is set
m-there-is-no-place-to-note-whom-you-trust-neither-d155 = 沒有地方記下你信任誰：HOME 與 XDG_STATE_HOME 都沒有設定

# there is no plan in {place}
m-there-is-no-plan-in-place-3e26 = { $place } 裏沒有計劃

# there is no such bucket
m-there-is-no-such-bucket-42d6 = 沒有這個儲存桶

# there is no such file in the book
m-there-is-no-such-file-in-the-book-a344 = 書裏沒有這個檔案

# there is no such folder; it is not made, for its disk may be missing
m-there-is-no-such-folder-it-is-not-made-for-its-99d8 = 沒有這個資料夾；不會代為建立，因為可能是磁碟沒有接上

# there is no such volume
m-there-is-no-such-volume-3a2d = 沒有這一卷

# there is no task {index}: the plan has 1 task
m-there-is-no-task-index-the-plan-has-1-task-b09b = 沒有任務 { $index }：計劃只有 1 個任務

# there is no task {index}: the plan has {count} tasks
m-there-is-no-task-index-the-plan-has-count-tasks-9cd4 = 沒有任務 { $index }：計劃有 { $count } 個任務

# there is no volume in {dir}
m-there-is-no-volume-in-dir-25f2 = { $dir } 裏沒有分卷

# there is nothing
m-there-is-nothing-f6c9 = 那裏甚麼都沒有

# there is nothing in {place}
m-there-is-nothing-in-place-9dba = { $place } 裏甚麼都沒有

# There is nothing to do.
m-there-is-nothing-to-do-73f3 = 沒有事要做。

# there is nothing to mend
m-there-is-nothing-to-mend-b64d = 沒有可以修正的

# there is nothing to read
m-there-is-nothing-to-read-d803 = 沒有可讀的內容

# these are: {names}
m-these-are-names-e2b0 = 有這些：{ $names }

# these are there: {families}
m-these-are-there-families-cfba = 有這些字族：{ $families }

# these arguments are missing: {argument}
m-these-arguments-are-missing-argument-3e9c = 缺了這些引數：{ $argument }

# these can: {words}
m-these-can-words-acc7 = 可以寫的有：{ $words }

# these credentials may not
m-these-credentials-may-not-2c80 = 這些憑據沒有權限

# they are in the environment, in variables that begin with AWS_
m-they-are-in-the-environment-in-variables-that-699e = 這些設定在環境裏，變數以 AWS_ 開頭

# They don't count. Books are made without them.
m-they-don-t-count-books-are-made-without-them-eac8 = 這些設定不算數。書照做，只是不用它們。

# they need s3:GetObject and s3:PutObject on its objects, s3:ListBucket on the bucket
m-they-need-s3-getobject-and-s3-putobject-on-its-f5d7 = 要有其中物件的 s3:GetObject 與 s3:PutObject 權限，以及儲存桶的 s3:ListBucket 權限

# this heding knows no buckets: it was built without the feature `s3`
m-this-heding-knows-no-buckets-it-was-built-without-2203 = 這個 heding 不能用儲存桶：編譯時沒有功能 `s3`

# this heding sends no mail: it was built without the feature `mail`
m-this-heding-sends-no-mail-it-was-built-without-4a51 = 這個 heding 不寄電郵：編譯時沒有功能 `mail`

# this heding was built without the feature `fetch` and asks no network
m-this-heding-was-built-without-the-feature-fetch-2505 = 這個 heding 編譯時沒有功能 `fetch`，不會上網

# this heding was built without the feature `fonts` and can embed none
m-this-heding-was-built-without-the-feature-fonts-e2eb = 這個 heding 編譯時沒有功能 `fonts`，不能嵌入字型

# This heding was built without the feature `mail`.
m-this-heding-was-built-without-the-feature-mail-9581 = 這個 heding 編譯時沒有功能 `mail`。

# This heding was built without the feature `s3`.
m-this-heding-was-built-without-the-feature-s3-fbd7 = 這個 heding 編譯時沒有功能 `s3`。

# this is remembered; `heding media fetch --retry` asks again
m-this-is-remembered-heding-media-fetch-retry-asks-fcd2 = 這會記住；`heding media fetch --retry` 會再要一次

# Those further in are not shown.
m-those-further-in-are-not-shown-f54a = 更深的不顯示。

# {times}, first in {place}
m-times-first-in-place-c404 = { $times }，最先在 { $place }

# tip: {meant}
m-tip-meant-7069 = 建議：{ $meant }

# tip: was {near} meant?
m-tip-was-near-meant-2323 = 建議：想寫的是 { $near } 嗎？

# tip: what is no option, but begins like one, stands behind `--`: `-- {argument}`
m-tip-what-is-no-option-but-begins-like-one-stands-bc38 = 建議：開頭像選項而不是選項的，要寫在 `--` 之後：`-- { $argument }`

# title
m-title-2d6c = 書名

# titles and dates are lost
m-titles-and-dates-are-lost-05da = 標題與日期失去了

# Titles found
m-titles-found-53cb = 找到的標題

# TLS with {server} can't be prepared: {error}
m-tls-with-server-can-t-be-prepared-error-d889 = 無法準備與 { $server } 的 TLS：{ $error }

# To switch it off:
m-to-switch-it-off-337b = 要關掉的話：

# try again
m-try-again-2d33 = 請再試一次

# try again later
m-try-again-later-8882 = 請稍後再試

# Turn the page
m-turn-the-page-3e62 = 翻頁

# turn the page, as its lines run
m-turn-the-page-as-its-lines-run-7645 = 翻頁，依行的方向

# Type
m-type-0138 = 文字

# unaccounted
m-unaccounted-1731 = 下落不明

# unchanged
m-unchanged-61ce = 沒有變

# unpack it first, and name the folder
m-unpack-it-first-and-name-the-folder-9f61 = 請先解壓，並指明資料夾

# Usage: {usage}
m-usage-usage-5268 = 用法：{ $usage }

# Use another face of the family.
m-use-another-face-of-the-family-3c05 = 請用這個字族的另一個字面。

# use the same everywhere, or make another plan: `heding plan`
m-use-the-same-everywhere-or-make-another-plan-803b = 各處請用同樣的，或者重新做計劃：`heding plan`

# `{value}` is no value of `{argument}`
m-value-is-no-value-of-argument-1f7b = `{ $value }` 不能作 `{ $argument }` 的值

# `{value}` is no value of `{argument}`: {reason}
m-value-is-no-value-of-argument-reason-9d5b = `{ $value }` 不能作 `{ $argument }` 的值：{ $reason }

# `{value}` is no value of `{argument}`: these are {valid}
m-value-is-no-value-of-argument-these-are-valid-1450 = `{ $value }` 不能作 `{ $argument }` 的值：可用的有 { $valid }

# `{value}` is one value too many for `{argument}`
m-value-is-one-value-too-many-for-argument-9c0d = `{ $argument }` 多了一個值：`{ $value }`

# vertical
m-vertical-5212 = 直排

# Volume
m-volume-025a = 卷

# {volume} {bar} {done}/{all} {speed}, {time} left
m-volume-bar-done-all-speed-time-left-ace0 = { $volume } { $bar } { $done }/{ $all } { $speed }，還要 { $time }

# {volume} {bar} {done}/{all} (volume {number} of {of}) {speed}, {time} left
m-volume-bar-done-all-volume-number-of-of-speed-9133 = { $volume } { $bar } { $done }/{ $all }（第 { $number } 卷，共 { $of } 卷）{ $speed }，還要 { $time }

# {volume} has no such book for {place}
m-volume-has-no-such-book-for-place-99da = { $volume } 沒有適合 { $place } 的書

# volume shows characters that its fonts lack
m-volume-shows-characters-that-its-fonts-lack-d0ab = 卷有字型所缺的字元

# {volumes} in {dir}: {books} written, {unchanged} unchanged
m-volumes-in-dir-books-written-unchanged-unchanged-0bd9 = { $dir } 裏有 { $volumes }：寫入 { $books }，{ $unchanged } 本沒有變

# {volumes} made again: {reason}
m-volumes-made-again-reason-8888 = { $volumes } 重做：{ $reason }

# volumes show characters that their fonts lack
m-volumes-show-characters-that-their-fonts-lack-bc44 = 卷有字型所缺的字元

# {volumes} with {articles} in 1 task, task 0; {done} of the volumes there already
m-volumes-with-articles-in-1-task-task-0-done-of-0b94 = { $volumes }、{ $articles }，共 1 個任務，任務 0；其中 { $done } 卷已經做好

# {volumes} with {articles} in {count} tasks, tasks 0 to {last}; {done} of the volumes there already
m-volumes-with-articles-in-count-tasks-tasks-0-to-47dc = { $volumes }、{ $articles }，共 { $count } 個任務，任務 0 至 { $last }；其中 { $done } 卷已經做好

# {volumes} with {articles} in {dir}: {files} written, {removed} removed, {unchanged} unchanged
m-volumes-with-articles-in-dir-files-written-5d9c = { $dir } 裏有 { $volumes }、{ $articles }：寫入 { $files }，拿走 { $removed } 個，{ $unchanged } 個沒有變

# Wait for it.
m-wait-for-it-aed5 = 請等它完成。

# Wait for it. What a killed run left is taken over by itself.
m-wait-for-it-what-a-killed-run-left-is-taken-over-385a = 請等它做完。被終止的執行所留下的，會自動接手。

# wait until it has ended
m-wait-until-it-has-ended-6b60 = 請等它結束

# wait until it is done, or write to another folder with `--out`
m-wait-until-it-is-done-or-write-to-another-folder-b9ba = 請等它做完，或者用 `--out` 寫到別的資料夾

# «{wanted}» is no period ({reason}) that the plan was made with
m-wanted-is-no-period-reason-that-the-plan-was-made-fc29 = 計劃所用的「{ $wanted }」不是期（{ $reason }）

# warning
m-warning-6bce = 警告

# what all sites of {generator} have
m-what-all-sites-of-generator-have-8167 = { $generator } 網站一律如此

# {what}, and {books} books come of this
m-what-and-books-books-come-of-this-3313 = { $what }，而這次會做出 { $books } 本書

# what few words there are
m-what-few-words-there-are-7d68 = 僅有的少量文字

# what follows s3:// is no bucket with a prefix
m-what-follows-s3-is-no-bucket-with-a-prefix-07ef = s3:// 之後不是儲存桶與前綴

# what follows them stays
m-what-follows-them-stays-a4e1 = 後面的內容留下

# What `heding digest all` cuts into: day, week, month ({months} volumes), quarter, year ({years}).
m-what-heding-digest-all-cuts-into-day-week-month-815b = `heding digest all` 怎樣切分：day、week、month（{ $months } 卷）、quarter、year（{ $years } 卷）。

# {what} in {files}: {instead}
m-what-in-files-instead-226d = { $what }（{ $files }）：{ $instead }

# **What is done instead.** {text}
m-what-is-done-instead-text-f55d = {"*"}*改做了甚麼。** { $text }

# What is there of it is shown.
m-what-is-there-of-it-is-shown-91c2 = 有的部分照樣顯示。

# what is written stands there
m-what-is-written-stands-there-f34c = 原處照原文顯示

# what is wrong with the articles
m-what-is-wrong-with-the-articles-dc8d = 文章有甚麼問題

# What it encloses is kept, the code goes.
m-what-it-encloses-is-kept-the-code-goes-0b80 = 它所包住的內容留下，短碼本身去掉。

# **What it says.** {text}
m-what-it-says-text-1209 = {"*"}*說甚麼。** { $text }

# What lies in the store of a plan is not what it should be.
m-what-lies-in-the-store-of-a-plan-is-not-what-it-44d1 = 計劃的存放處裏，有些東西與應有的不同。

# what readers will miss most:
m-what-readers-will-miss-most-78f6 = 讀者最會錯過的：

# What the archive is: its generator, what it is written in, which dialects of others are in use, which damage counting shows.
m-what-the-archive-is-its-generator-what-it-is-4e56 = 檔案庫是甚麼：產生器、用哪種 Markdown 寫成、還用到哪些別家的方言、點算出哪些損壞。

# What the series is called: so far, as the folder.
m-what-the-series-is-called-so-far-as-the-folder-064d = 系列的名稱：目前與資料夾相同。

# **What to do.** {text}
m-what-to-do-text-11f3 = {"*"}*應該怎樣做。** { $text }

# What to do with them is said in each of them.
m-what-to-do-with-them-is-said-in-each-of-them-d6ca = 怎樣使用，各個檔案裏都有說明。

# What was named as the input is no folder, article or archive that can be read.
m-what-was-named-as-the-input-is-no-folder-article-6479 = 指明為輸入的，不是讀得到的資料夾、文章或壓縮檔。

# What was there stays. Other volumes are written.
m-what-was-there-stays-other-volumes-are-written-e4d6 = 原有的保持原樣。其他各卷照樣寫入。

# What was unpacked is taken away; nothing is left behind.
m-what-was-unpacked-is-taken-away-nothing-is-left-0a96 = 解壓出來的已經拿走；甚麼都沒有留下。

# Which pictures on the web ({count}) are fetched before a book is made: never, missing, refresh.
m-which-pictures-on-the-web-count-are-fetched-c745 = 做書之前，下載哪些網上的圖片（共 { $count } 張）：never、missing、refresh。

# which task? No --index was given, and no scheduler says
m-which-task-no-index-was-given-and-no-scheduler-fead = 做哪個任務？沒有用 --index 指定，排程器也沒有說

# Who puts the volumes together.
m-who-puts-the-volumes-together-ffec = 分卷由誰編輯。

# With a font in `fonts/` that has its characters it is the same everywhere.
m-with-a-font-in-fonts-that-has-its-characters-it-94c5 = 在 `fonts/` 裏放一個有這些字的字型，到處就都一樣。

# without dates
m-without-dates-1961 = 沒有日期

# without it
m-without-it-8167 = 預設

# `{word}` is no period: {error}
m-word-is-no-period-error-b574 = `{ $word }` 不是期：{ $error }

# `{word}` is not a key that can stand here
m-word-is-not-a-key-that-can-stand-here-bbed = `{ $word }` 不是這裏可以寫的鍵

# `{word}` is not a value that can stand here
m-word-is-not-a-value-that-can-stand-here-d441 = `{ $word }` 不是這裏可以寫的值

# Word of the run could not be left: the log, the address or the program of `[notify]` failed.
m-word-of-the-run-could-not-be-left-the-log-the-3685 = 執行的消息沒有送到：`[notify]` 的紀錄、網址或程式失敗了。

# words whose meaning decides, with the first place of each:
m-words-whose-meaning-decides-with-the-first-place-c12c = 要看意思才能決定的詞，各附第一處：

# Write a date into its front matter if it is wrong.
m-write-a-date-into-its-front-matter-if-it-is-wrong-f868 = 如果不對，請在文前資料裏寫日期。

# Write a heading's name as the other article has it; the nearest are named.
m-write-a-heading-s-name-as-the-other-article-has-5751 = 請照另一篇文章的標題來寫；訊息會提出最相近的。

# Write a tag such as `zh-Hant-HK`, `ja` or `en`.
m-write-a-tag-such-as-zh-hant-hk-ja-or-en-5de3 = 請寫標籤，例如 `zh-Hant-HK`、`ja` 或 `en`。

# Write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`. `heding check --fix` rewrites those whose meaning is beyond doubt.
m-write-it-as-2020-08-05-or-2020-08-05t08-30-00-08-6099 = 請寫成 `2020-08-05` 或 `2020-08-05T08:30:00+08:00`。意思毫無疑問的，`heding check --fix` 會代為改寫。

# Write it with `https://`, or from the site's root on with `/`.
m-write-it-with-https-or-from-the-site-s-root-on-5bcf = 請連同 `https://` 寫，或者從網站的根目錄寫起，以 `/` 開頭。

# Write `[^name]` where it belongs.
m-write-name-where-it-belongs-583b = 請在適當的地方寫 `[^name]`。

# Write the address of the article that is meant, or leave it: the page may be on the web and not in the archive.
m-write-the-address-of-the-article-that-is-meant-or-7a86 = 請寫所指文章的網址；也可以不理會，因為那一頁可能在網上，而不在檔案庫裏。

# Write the closing line, `---` or `+++`, after the last key.
m-write-the-closing-line-or-after-the-last-key-5010 = 請在最後一個鍵之後寫結尾的一行：`---` 或 `+++`。

# Write the name as it is: not every system takes small letters and capitals for the same.
m-write-the-name-as-it-is-not-every-system-takes-4e2e = 請照實際的名稱寫：不是每個系統都把大寫與小寫當作一樣。

# write the others to files
m-write-the-others-to-files-56ea = 其他的請寫到檔案

# Write the path so that only one of them is meant.
m-write-the-path-so-that-only-one-of-them-is-meant-7823 = 請把路徑寫得只指其中一個。

# Write what the message says is wanted.
m-write-what-the-message-says-is-wanted-c114 = 請照訊息所說的寫。

# Write where it leads. The message names up to three articles that are called nearly so.
m-write-where-it-leads-the-message-names-up-to-3cc0 = 請寫明連到哪裏。訊息會提出最多三篇名稱相近的文章。

# Write your own articles in place of the two examples.
m-write-your-own-articles-in-place-of-the-two-064e = 請用自己的文章代替那兩篇例子。

# written
m-written-09ff = 寫到

# {years}, but {others}
m-years-but-others-2d13 = { $years } 年，另有 { $others }

# you may not
m-you-may-not-d23b = 沒有權限
