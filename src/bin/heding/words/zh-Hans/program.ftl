# 6-inch e-ink
m-6-inch-e-ink-337d = 6 英寸电子纸

# 6-inch e-ink, phone, tablet, desktop
m-6-inch-e-ink-phone-tablet-desktop-9cef = 6 英寸电子纸、手机、平板、电脑

# {a}, {b}
m-a-b-3e5a = { $a }、{ $b }

# {a}; {b}
m-a-b-f59b = { $a }；{ $b }

# A book could not be sent.
m-a-book-could-not-be-sent-04bf = 有书投递不出去。

# A book is larger than the way takes, or a request asks for too much at once.
m-a-book-is-larger-than-the-way-takes-or-a-request-2a42 = 书超过投递方式的上限，或者一次要求的太多。

# a book is nothing to read on a terminal
m-a-book-is-nothing-to-read-on-a-terminal-c826 = 书不是放在终端里读的

# A book on the shelf that heding did not make.
m-a-book-on-the-shelf-that-heding-did-not-make-deac = 书架上有一本书不是 heding 做的。

# A book's package document could not be written.
m-a-book-s-package-document-could-not-be-written-5bf3 = 书的包文档写不出来。

# A box with its address stands in its place.
m-a-box-with-its-address-stands-in-its-place-6c24 = 原处是附网址的方框。

# A box with its address stands in its place. This is remembered.
m-a-box-with-its-address-stands-in-its-place-this-5fa4 = 原处是附网址的方框。这一点会记住。

# A bucket can't be reached, or its settings lack something.
m-a-bucket-can-t-be-reached-or-its-settings-lack-89b7 = 连不上存储桶，或者它的设置不全。

# A character of the number 0 stands in the text.
m-a-character-of-the-number-0-stands-in-the-text-b366 = 文字里有编号为 0 的字符。

# A citation, `[@doe99]`, of a work that the article's lists of works don't have.
m-a-citation-doe99-of-a-work-that-the-article-s-c404 = 引注 `[@doe99]` 的著作不在文章的参考文献里。

# A control character stands in the front matter, where nobody sees it.
m-a-control-character-stands-in-the-front-matter-4f8b = 文前资料里有控制字符，谁都看不见。

# A date in no form that is known.
m-a-date-in-no-form-that-is-known-c3a2 = 日期的写法不认识。

# a date is written `2020-08-05`, a moment `2020-08-05T08:30:00+08:00`
m-a-date-is-written-2020-08-05-a-moment-2020-08-1ca5 = 日期写成 `2020-08-05`，时刻写成 `2020-08-05T08:30:00+08:00`

# a day, month or year is written `2020-08-05`, `2020-08` or `2020`
m-a-day-month-or-year-is-written-2020-08-05-2020-08-662e = 日、月、年写成 `2020-08-05`、`2020-08` 或 `2020`

# A diagram of a kind that is not drawn, or that can't be read; the message says why.
m-a-diagram-of-a-kind-that-is-not-drawn-or-that-can-980e = 图表的种类不会画，或者读不懂；消息会说明原因。

# A drawing of your own for covers, `styles/cover.svg`, can't be used as it is.
m-a-drawing-of-your-own-for-covers-styles-cover-svg-35d2 = 自己画的封面 `styles/cover.svg` 无法照样使用。

# A file could not be written: the disk is full, you may not, or a file that heding did not make is in its way.
m-a-file-could-not-be-written-the-disk-is-full-you-006f = 文件写不进去：磁盘已满、没有权限，或者那里有不是 heding 做的文件。

# A file in an archive that was named as the input has a path that leads out of it, or is a link to an article.
m-a-file-in-an-archive-that-was-named-as-the-input-b2da = 作为输入的压缩包里，有文件的路径通到压缩包之外，或者是指向文章的链接。

# a file of that name is in the way
m-a-file-of-that-name-is-in-the-way-aa67 = 已有同名的文件

# A file or folder that can't be read: it is not there, it is a link, it is no text, or you may not.
m-a-file-or-folder-that-can-t-be-read-it-is-not-e743 = 文件或文件夹读不到：它不存在、是链接、不是文字，或者没有权限。

# A file or note that shows itself, by way of others perhaps.
m-a-file-or-note-that-shows-itself-by-way-of-others-fe21 = 文件或笔记引入了自己，也许经由其他文件。

# A file that is to be shown here is not there.
m-a-file-that-is-to-be-shown-here-is-not-there-33ec = 这里要引入的文件不存在。

# A file was written to while the book was being made.
m-a-file-was-written-to-while-the-book-was-being-4ae0 = 做书期间，有文件被写入。

# A font could not be cut down to what a volume shows.
m-a-font-could-not-be-cut-down-to-what-a-volume-422e = 字体无法裁剪到一卷所用的字符。

# A font that is asked for is nowhere, or may not be embedded.
m-a-font-that-is-asked-for-is-nowhere-or-may-not-be-550a = 指定的字体哪里都找不到，或者不准嵌入。

# A formula that can't be read.
m-a-formula-that-can-t-be-read-05ca = 公式读不懂。

# A key of the front matter has a value of another kind than it wants: a list where a text stands, a number where a list does.
m-a-key-of-the-front-matter-has-a-value-of-another-58ab = 文前资料里，键的值不是它所要的那一种：该是文字的地方是列表，该是列表的地方是数字。

# A key of the front matter is there already.
m-a-key-of-the-front-matter-is-there-already-87e0 = 文前资料里已经有这个键。

# a language is written `zh-Hant-HK`, `ja` or `en`
m-a-language-is-written-zh-hant-hk-ja-or-en-ad93 = 语言写成 `zh-Hant-HK`、`ja` 或 `en`

# A language that is no tag. As a note: a country's code that is read as the language that is meant.
m-a-language-that-is-no-tag-as-a-note-a-country-s-49ed = 所写的语言不是标签。作为提示：国家代码已读作所指的语言。

# A link by name, `[[name]]`, to no article of the book.
m-a-link-by-name-name-to-no-article-of-the-book-34cf = 凭名称的链接 `[[name]]` 在书里没有对应的文章。

# A link to a place that another article does not have, `other.md#place`.
m-a-link-to-a-place-that-another-article-does-not-d415 = 链接所指的位置 `other.md#place`，那篇文章里没有。

# A link to an address of the articles' own site where none of them is. A warning if an article is called nearly so, else a note.
m-a-link-to-an-address-of-the-articles-own-site-d453 = 链接指向文章自己网站的网址，而那里没有归档库里的文章。如果有名称相近的文章，就是警告，否则是提示。

# A link to no article, file, place or page that can be followed.
m-a-link-to-no-article-file-place-or-page-that-can-1837 = 链接所指的文章、文件、位置或页面不存在，或者无法前往。

# A list of the front matter has more names, categories, tags or addresses than an article may have.
m-a-list-of-the-front-matter-has-more-names-e0fb = 文前资料的列表里，姓名、分类、标签或网址超过一篇文章的上限。

# A list of works that can't be read.
m-a-list-of-works-that-can-t-be-read-7f01 = 参考文献文件读不懂。

# A list of works that the article or its site names is not there.
m-a-list-of-works-that-the-article-or-its-site-87a3 = 文章或网站所指的参考文献文件不存在。

# A message of the severity {severities}.
m-a-message-of-the-severity-severities-9fe1 = 这条消息的严重程度：{ $severities }。

# a name and a password are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
m-a-name-and-a-password-are-in-aws-access-key-id-66b5 = 用户名和密码请写在 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY 里

# A name in a store that can't be one.
m-a-name-in-a-store-that-can-t-be-one-a592 = 存放处里有不能用的名称。

# a name of a machine is written `books.example.org`
m-a-name-of-a-machine-is-written-books-example-org-efb1 = 机器的名称写成 `books.example.org`

# {a} or {b}
m-a-or-b-b477 = { $a }或{ $b }

# a password is not sent without TLS
m-a-password-is-not-sent-without-tls-2d4b = 没有 TLS 就不发送密码

# A password or key is not where the settings say.
m-a-password-or-key-is-not-where-the-settings-say-247c = 密码或密钥不在设置所说的地方。

# A picture in a form that no book can hold, that is damaged, or larger than one may be.
m-a-picture-in-a-form-that-no-book-can-hold-that-is-3beb = 图片的格式书里不能用，或者已损坏，或者超过一张图片的上限。

# A picture on the web that did not come this time.
m-a-picture-on-the-web-that-did-not-come-this-time-11e0 = 网上的图片，这次下载不到。

# A picture on the web that is there no more.
m-a-picture-on-the-web-that-is-there-no-more-b263 = 网上的图片，那里已经没有了。

# A picture's file that ends before the picture does.
m-a-picture-s-file-that-ends-before-the-picture-7458 = 图片文件在图片完结之前就结束了。

# A picture that is nowhere in the folder.
m-a-picture-that-is-nowhere-in-the-folder-5488 = 图片在文件夹里哪里都找不到。

# A picture that was found, or could be meant, because its file's path ends like the one that is written.
m-a-picture-that-was-found-or-could-be-meant-0bbe = 图片文件的路径与所写的结尾相同，因此找到了它，或者它可能就是所指的图片。

# A picture that was larger than the screens it is for.
m-a-picture-that-was-larger-than-the-screens-it-is-d9dc = 图片大于目标设备的屏幕。

# A picture whose file's name differs in small letters and capitals.
m-a-picture-whose-file-s-name-differs-in-small-d19d = 图片文件名的大小写与所写的不同。

# A place for finished work that can't be one.
m-a-place-for-finished-work-that-can-t-be-one-63a3 = 指定的地方不能存放做好的东西。

# A plan for several machines can't be read or cut so.
m-a-plan-for-several-machines-can-t-be-read-or-cut-cd19 = 几台机器分工的计划读不懂，或者不能这样切分。

# A reference, `@fig-boats`, to a label that nothing in the article bears, nor another one of its book alone.
m-a-reference-fig-boats-to-a-label-that-nothing-in-e710 = 参照 `@fig-boats` 的标签，文章里没有，书里的其他文章也不是恰好只有一篇有。

# A replacement character stands in their place.
m-a-replacement-character-stands-in-their-place-3115 = 原处是替代符号。

# a repository is written `OWNER/NAME`
m-a-repository-is-written-owner-name-30f7 = 代码仓库写成 `OWNER/NAME`

# A schedule can't be written so.
m-a-schedule-can-t-be-written-so-f007 = 定时任务不能这样写。

# A shelf holds volumes that heding made.
m-a-shelf-holds-volumes-that-heding-made-c20e = 书架只放 heding 做的卷。

# a shelf holds volumes that heding made
m-a-shelf-holds-volumes-that-heding-made-e4d4 = 书架只放 heding 做的卷

# A shortcode is closed that was not opened.
m-a-shortcode-is-closed-that-was-not-opened-62c0 = 短代码结束了，却没有开始。

# A shortcode is enclosed by too many others.
m-a-shortcode-is-enclosed-by-too-many-others-4b3e = 短代码外面套了太多层短代码。

# a site of {generator}
m-a-site-of-generator-962f = { $generator } 网站

# A style sheet of the project refers to something outside the book.
m-a-style-sheet-of-the-project-refers-to-something-ba72 = 项目的样式表引用了书以外的东西。

# a time is written `06:30`
m-a-time-is-written-06-30-063f = 时间写成 `06:30`

# a volume a month
m-a-volume-a-month-577c = 每月一卷

# a volume a month: {months}
m-a-volume-a-month-months-90f1 = 每月一卷：{ $months } 卷

# a volume a month: {months}; with --period year: {years}
m-a-volume-a-month-months-with-period-year-years-4b62 = 每月一卷：{ $months } 卷；用 --period year：{ $years } 卷

# A volume of the plan was not made yet.
m-a-volume-of-the-plan-was-not-made-yet-e2f0 = 计划里有一卷还没有做好。

# A volume that is to be sent has no such book.
m-a-volume-that-is-to-be-sent-has-no-such-book-33ed = 要投递的卷没有这样的书。

# about {path}
m-about-path-2e2e = 关于 { $path }

# accessibility
m-accessibility-60f5 = 无障碍

# Add a family after the first in `fonts` that has them; `heding fonts` lists them.
m-add-a-family-after-the-first-in-fonts-that-has-d5a4 = 在 `fonts` 里的第一个之后，加上有这些字符的字族；`heding fonts` 会列出缺少的字符。

# Add the work to the list, or correct the key.
m-add-the-work-to-the-list-or-correct-the-key-d15b = 把著作加进参考文献，或者改正键。

# `{address}` is no address of mail
m-address-is-no-address-of-mail-24b1 = `{ $address }` 不是邮箱地址

# all below them is left out
m-all-below-them-is-left-out-1d9c = 以下全部略去

# All of the file is taken for text, its keys included.
m-all-of-the-file-is-taken-for-text-its-keys-aa06 = 整个文件都当作正文，包括其中的键。

# An address of the article that can't be one.
m-an-address-of-the-article-that-can-t-be-one-7f14 = 文章的网址不是有效的网址。

# an argument is no text in UTF-8
m-an-argument-is-no-text-in-utf-8-bb76 = 有一个参数不是 UTF-8 文字

# and {count} lesser thing below
m-and-count-lesser-thing-below-9015 = 还有 { $count } 项影响较小的，见下

# and {count} lesser things below
m-and-count-lesser-things-below-7857 = 还有 { $count } 项影响较小的，见下

# and {count} more
m-and-count-more-42db = 还有 { $count } 个

# and {count} more hosts; -v shows all
m-and-count-more-hosts-v-shows-all-19f2 = 还有 { $count } 个主机；-v 显示全部

# and {count} more; -v shows all
m-and-count-more-v-shows-all-d3a2 = 还有 { $count } 个；-v 显示全部

# Another Chinese script is asked for, and the archive holds no Chinese.
m-another-chinese-script-is-asked-for-and-the-68cb = 要求换成另一种中文字体，而归档库里没有中文。

# Another delivery is on its way.
m-another-delivery-is-on-its-way-7ea1 = 另一次投递正在进行。

# another run
m-another-run-6760 = 另一次运行

# another run is sending volumes of this folder
m-another-run-is-sending-volumes-of-this-folder-46b7 = 另一次运行正在投递这个文件夹的各卷

# another run ({note})
m-another-run-note-a692 = 另一次运行（{ $note }）

# another run (process {process})
m-another-run-process-process-ebd3 = 另一次运行（进程 { $process }）

# another run (process {process} on {host})
m-another-run-process-process-on-host-7394 = 另一次运行（{ $host } 上的进程 { $process }）

# Another run writes to the folder.
m-another-run-writes-to-the-folder-14d8 = 另一次运行正在写入这个文件夹。

# anyone who reaches this address can read the shelf
m-anyone-who-reaches-this-address-can-read-the-d3ed = 任何连得上这个地址的人都能读到书架

# archives are read as .zip, .tar or .tar.gz; unpack this one, and name its folder
m-archives-are-read-as-zip-tar-or-tar-gz-unpack-e207 = 可以读取的压缩包是 .zip、.tar 或 .tar.gz；请先解压，再指定文件夹

# `{argument}` and `{other}` can't be given together
m-argument-and-other-can-t-be-given-together-94d7 = `{ $argument }` 和 `{ $other }` 不能同时使用

# `{argument}` can be given once
m-argument-can-be-given-once-ea4c = `{ $argument }` 只能写一次

# `{argument}` wants a value, and there is none
m-argument-wants-a-value-and-there-is-none-9318 = `{ $argument }` 需要一个值，而这里没有

# `{argument}` wants another number of values
m-argument-wants-another-number-of-values-7785 = `{ $argument }` 的值，个数不对

# `{argument}` wants `=` before its value
m-argument-wants-before-its-value-ac76 = `{ $argument }` 的值前面要有 `=`

# Arguments
m-arguments-ba03 = 参数

# article can't be read
m-article-can-t-be-read-b8f1 = 篇文章读不到

# article changed before it was published
m-article-changed-before-it-was-published-2473 = 篇文章的修改日期早于发表日期

# article has no date: the undated are in a volume of their own
m-article-has-no-date-the-undated-are-in-a-volume-4adf = 篇文章没有日期：无日期的另成一卷

# article is headings alone
m-article-is-headings-alone-d7d3 = 篇文章只有标题

# Articles are files that end in `.md`, `.markdown`, `.mdx`, `.qmd` or `.Rmd`. `--ledger -` names what was passed over.
m-articles-are-files-that-end-in-md-markdown-mdx-1d9a = 文章是以 `.md`、`.markdown`、`.mdx`、`.qmd` 或 `.Rmd` 结尾的文件。`--ledger -` 列出跳过了什么。

# articles are headings alone
m-articles-are-headings-alone-d276 = 篇文章只有标题

# articles are read from folders and files on this machine; fetch them first
m-articles-are-read-from-folders-and-files-on-this-4d56 = 文章要从这台机器上的文件夹和文件读取；请先下载

# articles can't be read
m-articles-can-t-be-read-f141 = 篇文章读不到

# articles changed before they were published
m-articles-changed-before-they-were-published-d9e6 = 篇文章的修改日期早于发表日期

# articles have no date: the undated are in a volume of their own
m-articles-have-no-date-the-undated-are-in-a-volume-2d4b = 篇文章没有日期：无日期的另成一卷

# {articles} in {language}
m-articles-in-language-94cc = { $articles }（{ $language }）

# {articles} in {language} and {others}
m-articles-in-language-and-others-96c3 = { $articles }（{ $language } 及 { $others }）

# {articles}; {place} says {language}
m-articles-place-says-language-d1f7 = { $articles }；写着 { $language } 的是 { $place }

# as written
m-as-written-e1e5 = 照原文

# ask for a password: --password-file
m-ask-for-a-password-password-file-7a2e = 请设密码：--password-file

# Ask for a password: `--password-file`.
m-ask-for-a-password-password-file-b679 = 请设密码：`--password-file`。

# Ask for fewer with `--jobs`.
m-ask-for-fewer-with-jobs-ae21 = 用 `--jobs` 少要一些。

# ask for new credentials
m-ask-for-new-credentials-0e8d = 请申请新的凭据

# {asked} does what `{key}` says, and nobody has said that these settings may do it
m-asked-does-what-key-says-and-nobody-has-said-that-191e = { $asked } 会按 `{ $key }` 行事，而没有人准许这些设置这样做

# AWS_ENDPOINT_URL has a name or a password in it
m-aws-endpoint-url-has-a-name-or-a-password-in-it-79bd = AWS_ENDPOINT_URL 里有用户名或密码

# AWS_ENDPOINT_URL is no web address
m-aws-endpoint-url-is-no-web-address-027f = AWS_ENDPOINT_URL 不是网址

# AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID
m-aws-secret-access-key-does-not-fit-aws-access-key-c7c1 = AWS_SECRET_ACCESS_KEY 与 AWS_ACCESS_KEY_ID 不相配

# AWS_SESSION_TOKEN is not valid any more
m-aws-session-token-is-not-valid-any-more-30df = AWS_SESSION_TOKEN 已经失效

# became chapters
m-became-chapters-9ef1 = 成为章

# Beginning
m-beginning-46cc = 开头

# BibTeX, CSL's JSON and YAML are read, by the ending of the file's name.
m-bibtex-csl-s-json-and-yaml-are-read-by-the-ending-309c = 可以读 BibTeX，以及 CSL 的 JSON 和 YAML，按文件名的结尾区分。

# bind the volume again
m-bind-the-volume-again-ebed = 重新合订这一卷

# bind the volume again, or take the file away
m-bind-the-volume-again-or-take-the-file-away-ddad = 重新合订这一卷，或者拿走这个文件

# Bind volumes first: `heding digest all`.
m-bind-volumes-first-heding-digest-all-23f1 = 请先合订各卷：`heding digest all`。

# {book} into {script}: {places} (OpenCC {version})
m-book-into-script-places-opencc-version-fb6c = { $book } 转换为 { $script }：{ $places }（OpenCC { $version }）

# {book} into {script}: {places} (OpenCC {version}, {tables})
m-book-into-script-places-opencc-version-tables-3cc3 = { $book } 转换为 { $script }：{ $places }（OpenCC { $version }，{ $tables }）

# {book} of {store} is damaged
m-book-of-store-is-damaged-7509 = { $store } 里的 { $book } 已损坏

# {book} of {store} is gone
m-book-of-store-is-gone-347b = { $store } 里的 { $book } 不见了

# Books are made as they are written.
m-books-are-made-as-they-are-written-16f0 = 书按原文来做。

# books are not sent to {host} without TLS
m-books-are-not-sent-to-host-without-tls-cdef = 没有 TLS 就不把书发送到 { $host }

# build it with that feature, or say `--offline`
m-build-it-with-that-feature-or-say-offline-3181 = 编译时加入这个功能，或者写 `--offline`

# build it with that feature, or take `fonts` out of heding.toml
m-build-it-with-that-feature-or-take-fonts-out-of-3e7f = 编译时加入这个功能，或者从 heding.toml 里删去 `fonts`

# Bytes that are no character in the file's encoding.
m-bytes-that-are-no-character-in-the-file-s-74fb = 字节在文件的编码里不成字符。

# can't list {place}
m-can-t-list-place-b176 = 无法列出 { $place } 的内容

# can't put {name} into {place}
m-can-t-put-name-into-place-7dde = 无法把 { $name } 存放到 { $place }

# can't read {name} in {place}
m-can-t-read-name-in-place-80bc = 无法读取 { $place } 里的 { $name }

# can't read {path}: {reason}
m-can-t-read-path-reason-062c = 无法读取 { $path }：{ $reason }

# can't read standard input: {reason}
m-can-t-read-standard-input-reason-9ea9 = 无法读取标准输入：{ $reason }

# can't run {program}: {reason}
m-can-t-run-program-reason-a9ad = 无法运行 { $program }：{ $reason }

# can't serve at {address}: {reason}
m-can-t-serve-at-address-reason-f3f9 = 无法在 { $address } 提供书架服务：{ $reason }

# can't serve at port {port}: {reason}
m-can-t-serve-at-port-port-reason-628c = 无法在端口 { $port } 提供预览：{ $reason }

# can't serve at this machine: {reason}
m-can-t-serve-at-this-machine-reason-72de = 无法在这台机器上提供预览：{ $reason }

# can't start {program}: {reason}
m-can-t-start-program-reason-76ac = 无法启动 { $program }：{ $reason }

# can't start threads: {error}
m-can-t-start-threads-error-ebfe = 无法启动线程：{ $error }

# can't write {path}: {reason}
m-can-t-write-path-reason-6e03 = 无法写入 { $path }：{ $reason }

# can't write to standard output: {reason}
m-can-t-write-to-standard-output-reason-8d6f = 无法写入标准输出：{ $reason }

# `cargo install heding --features mail`.
m-cargo-install-heding-features-mail-1fca = `cargo install heding --features mail`。

# cargo install heding --features mail
m-cargo-install-heding-features-mail-b43b = cargo install heding --features mail

# `cargo install heding --features s3`.
m-cargo-install-heding-features-s3-83e8 = `cargo install heding --features s3`。

# cargo install heding --features s3, or name a folder
m-cargo-install-heding-features-s3-or-name-a-folder-2079 = cargo install heding --features s3，或者指定文件夹

# chapter has another's title and day
m-chapter-has-another-s-title-and-day-5632 = 章与另一章标题、日期都相同

# chapters have another's title and day
m-chapters-have-another-s-title-and-day-3c2e = 章与另一章标题、日期都相同

# {chapters} in {place}
m-chapters-in-place-fcdf = { $chapters }（位置：{ $place }）

# characters
m-characters-108c = 字符

# `check` asks no network for anything
m-check-asks-no-network-for-anything-83a6 = `check` 完全不用网络

# check it by itself: `heding check -`
m-check-it-by-itself-heding-check-9e7d = 请单独检查它：`heding check -`

# Citations of its works stay as they are written.
m-citations-of-its-works-stay-as-they-are-written-6e40 = 引用其中著作的引注照原文保留。

# Citations stay as they are written.
m-citations-stay-as-they-are-written-dbd3 = 引注照原文保留。

# Close
m-close-6145 = 关闭

# Close its quotation marks and its brackets.
m-close-its-quotation-marks-and-its-brackets-08e4 = 补全它的引号和括号。

# close what is open
m-close-what-is-open-7f02 = 关闭已打开的面板

# `{command}` does that
m-command-does-that-e8df = 这件事请用 `{ $command }`

# `{command}` wants one of its commands: {commands}
m-command-wants-one-of-its-commands-commands-9fb4 = `{ $command }` 后面要写它的一个命令：{ $commands }

# Commands
m-commands-c7e6 = 命令

# comment has no end
m-comment-has-no-end-eefb = 个注释没有结尾

# comments have no end
m-comments-have-no-end-b6ef = 个注释没有结尾

# commit first, or keep copies: `--backup DIR`; `--diff` only shows what would be written
m-commit-first-or-keep-copies-backup-dir-diff-only-a772 = 请先提交，或者保留副本：`--backup DIR`；`--diff` 只显示会写入什么

# Commit first, or name a folder for copies: `--backup DIR`. `--diff` only shows what would be written.
m-commit-first-or-name-a-folder-for-copies-backup-c49a = 请先提交，或者指定存放副本的文件夹：`--backup DIR`。`--diff` 只显示会写入什么。

# contents
m-contents-82ed = 目录

# Contents
m-contents-e0dc = 目录

# contents · search in titles
m-contents-search-in-titles-542c = 目录 · 搜索标题

# converted
m-converted-0f56 = 已转换

# converted:
m-converted-1868 = 已转换：

# {count} address known to be dead
m-count-address-known-to-be-dead-f20e = { $count } 个网址已知失效

# {count} address that leads to them
m-count-address-that-leads-to-them-7fb7 = { $count } 个网址指向它们

# {count} address without the picture it had, which will be fetched again
m-count-address-without-the-picture-it-had-which-847e = { $count } 个网址的图片不见了，会再次下载

# {count} addresses known to be dead
m-count-addresses-known-to-be-dead-a13c = { $count } 个网址已知失效

# {count} addresses that lead to them
m-count-addresses-that-lead-to-them-bb02 = { $count } 个网址指向它们

# {count} addresses without the picture it had, which will be fetched again
m-count-addresses-without-the-picture-it-had-which-a7f9 = { $count } 个网址的图片不见了，会再次下载

# {count} article
m-count-article-72dd = { $count } 篇文章

# {count} article that could not be read
m-count-article-that-could-not-be-read-e2bc = { $count } 篇读不到的文章

# {count} article without a date
m-count-article-without-a-date-b4c5 = { $count } 篇没有日期的文章

# {count} articles
m-count-articles-a17e = { $count } 篇文章

# {count} articles that could not be read
m-count-articles-that-could-not-be-read-9ba9 = { $count } 篇读不到的文章

# {count} articles without a date
m-count-articles-without-a-date-8d18 = { $count } 篇没有日期的文章

# {count} book
m-count-book-cd56 = { $count } 本书

# {count} book sent
m-count-book-sent-d897 = 已投递 { $count } 本书

# {count} book would be sent
m-count-book-would-be-sent-14a7 = 会投递 { $count } 本书

# {count} books
m-count-books-4698 = { $count } 本书

# {count} books sent
m-count-books-sent-bb58 = 已投递 { $count } 本书

# {count} books would be sent
m-count-books-would-be-sent-e2b4 = 会投递 { $count } 本书

# {count} bytes
m-count-bytes-0d1d = { $count } 字节

# {count} chapter
m-count-chapter-a7f9 = { $count } 章

# {count} chapter looked at anew
m-count-chapter-looked-at-anew-583b = 重新检查了 { $count } 章

# {count} chapters
m-count-chapters-1610 = { $count } 章

# {count} chapters looked at anew
m-count-chapters-looked-at-anew-e879 = 重新检查了 { $count } 章

# {count} character that no font shows
m-count-character-that-no-font-shows-ee99 = { $count } 个字符没有字体能显示

# {count} characters that no font shows
m-count-characters-that-no-font-shows-bcdd = { $count } 个没有字体能显示的字符

# {count} date
m-count-date-7f16 = { $count } 个日期

# {count} dates
m-count-dates-6c39 = { $count } 个日期

# {count} dead
m-count-dead-2855 = { $count } 张失效

# {count} duplicate
m-count-duplicate-c2ab = { $count } 个重复

# {count} duplicates
m-count-duplicates-13c6 = { $count } 个重复

# {count} encoding
m-count-encoding-b7a1 = { $count } 处编码

# {count} encodings
m-count-encodings-3767 = { $count } 处编码

# {count} entries
m-count-entries-8ef2 = { $count } 项

# {count} entry
m-count-entry-deff = { $count } 项

# {count} error
m-count-error-640d = { $count } 个错误

# {count} errors
m-count-errors-1c3e = { $count } 个错误

# {count} fetched ({size})
m-count-fetched-size-1023 = 下载了 { $count } 张（{ $size }）

# {count} file
m-count-file-2a01 = { $count } 个文件

# {count} file failed
m-count-file-failed-54c5 = { $count } 个文件未能处理

# {count} file left out
m-count-file-left-out-ce61 = 不收 { $count } 个文件

# {count} files
m-count-files-cedd = { $count } 个文件

# {count} files failed
m-count-files-failed-ad2a = { $count } 个文件未能处理

# {count} files left out
m-count-files-left-out-2c43 = 不收 { $count } 个文件

# {count} font
m-count-font-84ba = { $count } 个字体

# {count} fonts
m-count-fonts-7bd5 = { $count } 个字体

# {count} front matter
m-count-front-matter-84aa = { $count } 处文前资料

# {count} held back
m-count-held-back-d0e7 = { $count } 本暂不投递

# {count} in {files}
m-count-in-files-ec5d = { $count } 处，在 { $files }里

# {count} known there
m-count-known-there-5d31 = { $count } 本那里已有

# {count} link
m-count-link-a878 = { $count } 个链接

# {count} link that leads nowhere
m-count-link-that-leads-nowhere-0b90 = { $count } 个落空的链接

# {count} links
m-count-links-fe8e = { $count } 个链接

# {count} links that lead nowhere
m-count-links-that-lead-nowhere-ddff = { $count } 个落空的链接

# {count} listing
m-count-listing-dbdb = { $count } 段代码

# {count} listings
m-count-listings-65f3 = { $count } 段代码

# {count} missing
m-count-missing-601e = { $count } 张缺失

# {count} more in `--report`
m-count-more-in-report-e8b3 = `--report` 里还有 { $count } 个

# {count} more like this; -v shows all
m-count-more-like-this-v-shows-all-7600 = 还有 { $count } 条类似的消息；-v 显示全部

# {count} not sent
m-count-not-sent-ac64 = { $count } 本没有投递成功

# {count} not to be had this time
m-count-not-to-be-had-this-time-7a8c = { $count } 张这次下载不到

# {count} note
m-count-note-b09b = { $count } 条提示

# {count} note with -v
m-count-note-with-v-90ce = { $count } 条提示（用 -v 显示）

# {count} notes
m-count-notes-d0ff = { $count } 条提示

# {count} notes with -v
m-count-notes-with-v-08d7 = { $count } 条提示（用 -v 显示）

# {count} of 1 volume missing: {named}
m-count-of-1-volume-missing-named-ec9f = 仅有的 1 卷缺 { $count } 卷：{ $named }

# {count} of {all} volumes missing: {named}
m-count-of-all-volumes-missing-named-cac5 = { $all } 卷中缺 { $count } 卷：{ $named }

# {count} of {years}
m-count-of-years-3d92 = { $count } 篇属于 { $years }

# {count} other language
m-count-other-language-c7ce = { $count } 种其他语言

# {count} other languages
m-count-other-languages-bffd = { $count } 种其他语言

# {count} page
m-count-page-5046 = { $count } 页

# {count} pages
m-count-pages-8691 = { $count } 页

# {count} picture
m-count-picture-3e15 = { $count } 张图片

# {count} picture can't be found on disk
m-count-picture-can-t-be-found-on-disk-3e0a = { $count } 张图片在磁盘上找不到

# {count} picture damaged
m-count-picture-damaged-23cc = { $count } 张图片已损坏

# {count} picture lies on the web and is in no book
m-count-picture-lies-on-the-web-and-is-in-no-book-9522 = { $count } 张图片在网上，哪本书里都没有

# {count} picture on the web
m-count-picture-on-the-web-5ce9 = { $count } 张网上的图片

# {count} picture that is nowhere
m-count-picture-that-is-nowhere-58da = { $count } 张找不到的图片

# {count} picture that no address leads to
m-count-picture-that-no-address-leads-to-2d06 = { $count } 张图片没有网址指向

# {count} pictures
m-count-pictures-ba9e = { $count } 张图片

# {count} pictures can't be found on disk
m-count-pictures-can-t-be-found-on-disk-184e = { $count } 张图片在磁盘上找不到

# {count} pictures damaged
m-count-pictures-damaged-7900 = { $count } 张图片已损坏

# {count} pictures lie on the web and are in no book
m-count-pictures-lie-on-the-web-and-are-in-no-book-32fd = { $count } 张图片在网上，哪本书里都没有

# {count} pictures on the web
m-count-pictures-on-the-web-edfb = { $count } 张网上的图片

# {count} pictures that are nowhere
m-count-pictures-that-are-nowhere-fc2c = { $count } 张找不到的图片

# {count} pictures that no address leads to
m-count-pictures-that-no-address-leads-to-a474 = { $count } 张图片没有网址指向

# {count} place
m-count-place-516d = { $count } 处

# {count} places
m-count-places-c33c = { $count } 处

# {count} record
m-count-record-e100 = { $count } 条记录

# {count} record of a newer heding
m-count-record-of-a-newer-heding-ef88 = { $count } 条记录出自更新版本的 heding

# {count} record that can't be read
m-count-record-that-can-t-be-read-b2e1 = { $count } 条记录读不懂

# {count} records
m-count-records-e675 = { $count } 条记录

# {count} records of a newer heding
m-count-records-of-a-newer-heding-f875 = { $count } 条记录出自更新版本的 heding

# {count} records that can't be read
m-count-records-that-can-t-be-read-8046 = { $count } 条记录读不懂

# {count} style sheet
m-count-style-sheet-4102 = { $count } 份样式表

# {count} style sheets
m-count-style-sheets-0814 = { $count } 份样式表

# {count} there before
m-count-there-before-c873 = { $count } 张本来就有

# {count} there, {size}
m-count-there-size-7396 = { $count } 张已有，{ $size }

# {count} time
m-count-time-8626 = { $count } 次

# {count} times
m-count-times-7bc5 = { $count } 次

# {count} unchanged
m-count-unchanged-b84d = { $count } 项未变

# {count} volume
m-count-volume-420b = { $count } 卷

# {count} volume lacks pictures that lie on the web: `heding media fetch DIR`
m-count-volume-lacks-pictures-that-lie-on-the-web-a1dc = { $count } 卷缺少网上的图片：`heding media fetch DIR`

# {count} volume not written
m-count-volume-not-written-acd7 = { $count } 卷没有写入

# {count} volumes
m-count-volumes-9c14 = { $count } 卷

# {count} volumes lack pictures that lie on the web: `heding media fetch DIR`
m-count-volumes-lack-pictures-that-lie-on-the-web-bf97 = { $count } 卷缺少网上的图片：`heding media fetch DIR`

# {count} volumes not written
m-count-volumes-not-written-55fb = { $count } 卷没有写入

# {count} warning
m-count-warning-641d = { $count } 个警告

# {count} warnings
m-count-warnings-f877 = { $count } 个警告

# creators
m-creators-a58a = 编著者

# Cut it into parts: `[split]` with `megabytes`.
m-cut-it-into-parts-split-with-megabytes-c086 = 分成几册：`[split]` 下的 `megabytes`。

# date
m-date-082b = 日期

# date can't be read
m-date-can-t-be-read-1de5 = 个日期读不懂

# dates can't be read
m-dates-can-t-be-read-e619 = 个日期读不懂

# day and night · horizontal and vertical · how it is shown
m-day-and-night-horizontal-and-vertical-how-it-is-40bb = 日间与夜间 · 横排与竖排 · 显示方式

# dead
m-dead-9ef8 = 失效

# [default: {value}]
m-default-value-a979 = {"["}默认：{ $value }]

# Delete it. It is allowed neither in YAML nor in XML.
m-delete-it-it-is-allowed-neither-in-yaml-nor-in-23cc = 删去它。YAML 和 XML 都不允许。

# description
m-description-0f06 = 简介

# Desktop
m-desktop-3872 = 电脑

# Dialects and repairs act where they belong.
m-dialects-and-repairs-act-where-they-belong-815b = 方言和修补在该起作用的地方起作用。

# did you mean `{near}`?
m-did-you-mean-near-acae = 是不是 `{ $near }`？

# {dir} is a file, and settings lie in a folder
m-dir-is-a-file-and-settings-lie-in-a-folder-f0e3 = { $dir } 是文件，而设置要放在文件夹里

# direction
m-direction-1807 = 方向

# Do the task once more, as the message says.
m-do-the-task-once-more-as-the-message-says-faca = 照消息所说，再做一次那个任务。

# Do the task that made it once more.
m-do-the-task-that-made-it-once-more-9c75 = 再做一次产生它的任务。

# do the tasks once more: `heding work --index {first}`
m-do-the-tasks-once-more-heding-work-index-first-5cb0 = 再做一次这些任务：`heding work --index { $first }`

# Do what the reason says.
m-do-what-the-reason-says-0e7a = 照所说的原因处理。

# Do what the reason says; `--force` writes over a file of that name whoever made it.
m-do-what-the-reason-says-force-writes-over-a-file-2fee = 照所说的原因处理；`--force` 会覆盖同名文件，不论是谁做的。

# drawing is left out
m-drawing-is-left-out-da23 = 张绘图略去

# drawings are left out
m-drawings-are-left-out-5849 = 张绘图略去

# duplicate another
m-duplicate-another-8d11 = 与其他文件重复

# duplicates {path}
m-duplicates-path-2611 = 与 { $path } 重复

# Edit
m-edit-ae76 = 编辑

# edition
m-edition-0519 = 版本

# Edition
m-edition-4892 = 版本

# element has no end
m-element-has-no-end-fb48 = 个元素没有结尾

# elements have no end
m-elements-have-no-end-f2e2 = 个元素没有结尾

# error
m-error-a6c0 = 错误

# error: {what}
m-error-what-ea21 = 错误：{ $what }

# failed
m-failed-2f18 = 未能处理

# fetching pictures {bar} {done}/{all} {speed}, {time} left
m-fetching-pictures-bar-done-all-speed-time-left-580d = 下载图片 { $bar } { $done }/{ $all } { $speed }，还需 { $time }

# {file}, face {index}
m-file-face-index-1a18 = { $file }，字形 { $index }

# file
m-file-fda9 = 文件

# {file} has no `[[series]]`
m-file-has-no-series-99a0 = { $file } 里没有 `[[series]]`

# file holds bytes that are no characters
m-file-holds-bytes-that-are-no-characters-330e = 个文件含有不成字符的字节

# «{file}» in {store} is no name of a book
m-file-in-store-is-no-name-of-a-book-d9f6 = { $store } 里的“{ $file }”不是书的名称

# {file} is not sent to {place}: {reason}
m-file-is-not-sent-to-place-reason-06b9 = 不把 { $file } 投递到 { $place }：{ $reason }

# {file}, line {line}
m-file-line-line-4fdc = { $file }，第 { $line } 行

# {file}: not trusted
m-file-not-trusted-0d32 = { $file }：未信任

# {file}: not trusted any more
m-file-not-trusted-any-more-8a4d = { $file }：不再信任

# {file}: nothing in it acts: there is nothing to trust
m-file-nothing-in-it-acts-there-is-nothing-to-trust-493f = { $file }：没有会采取行动的设置，不需要信任

# file, of which
m-file-of-which-86dd = 个文件，其中

# file that is to be shown is not there
m-file-that-is-to-be-shown-is-not-there-7e4c = 个要引入的文件不存在

# {file}: trusted
m-file-trusted-41f7 = { $file }：已信任

# {file}: trusted until one of these changes
m-file-trusted-until-one-of-these-changes-9661 = { $file }：已信任，直到其中一项改动为止

# {file} was not sent to {place}: {reason}
m-file-was-not-sent-to-place-reason-9cdf = { $file } 没有投递到 { $place }：{ $reason }

# {file}: was not trusted
m-file-was-not-trusted-9110 = { $file }：本来就没有信任

# files
m-files-7e77 = 文件

# Files can't be mended where nothing keeps what they were.
m-files-can-t-be-mended-where-nothing-keeps-what-298f = 没有地方保留原状的文件，不能修补。

# files can't be watched: {reason}
m-files-can-t-be-watched-reason-adb0 = 无法监视文件：{ $reason }

# files hold bytes that are no characters
m-files-hold-bytes-that-are-no-characters-ec97 = 个文件含有不成字符的字节

# {files} mended: {mendings}; `git diff` shows what changed
m-files-mended-mendings-git-diff-shows-what-changed-ffdb = 已修补 { $files }：{ $mendings }；`git diff` 显示改动

# {files} mended: {mendings}; what they were is in {folder}
m-files-mended-mendings-what-they-were-is-in-folder-029b = 已修补 { $files }：{ $mendings }；原来的副本在 { $folder }

# files of the folder were changed since the last commit
m-files-of-the-folder-were-changed-since-the-last-41dd = 上次提交之后，文件夹里的文件有改动

# files, of which
m-files-of-which-f821 = 个文件，其中

# files that are to be shown are not there
m-files-that-are-to-be-shown-are-not-there-8506 = 个要引入的文件不存在

# Files that show files that show files.
m-files-that-show-files-that-show-files-d39d = 文件引入文件，层数太多。

# {files} would be mended: {mendings}
m-files-would-be-mended-mendings-bb86 = 会修补 { $files }：{ $mendings }

# finished work can't be put where {scheme}:// leads
m-finished-work-can-t-be-put-where-scheme-leads-ee0b = 做好的东西不能存放到 { $scheme }:// 所指的地方

# `{first}` and {more} more: what leads out of an archive is not unpacked
m-first-and-more-more-what-leads-out-of-an-archive-5120 = `{ $first }` 和另外 { $more } 个：通到压缩包之外的不解压

# first · last page of the chapter
m-first-last-page-of-the-chapter-533f = 这一章的第一页 · 最后一页

# first the period, then the folder
m-first-the-period-then-the-folder-4e42 = 先写期间，再写文件夹

# {first} to {last}
m-first-to-last-5984 = { $first } 至 { $last }

# `{first}`: what leads out of an archive is not unpacked
m-first-what-leads-out-of-an-archive-is-not-fc1d = `{ $first }`：通到压缩包之外的不解压

# {folder} holds a copy of {path} already
m-folder-holds-a-copy-of-path-already-21d7 = { $folder } 里已有 { $path } 的副本

# `fonts = ["Noto Serif CJK HK"]` in heding.toml, or `--font NAME`
m-fonts-noto-serif-cjk-hk-in-heding-toml-or-font-ee10 = 在 heding.toml 里写 `fonts = ["Noto Serif CJK HK"]`，或者用 `--font NAME`

# for a period: `heding digest {name}`
m-for-a-period-heding-digest-name-3bf8 = 如果是期间：`heding digest { $name }`

# for a period: `heding digest {word}`
m-for-a-period-heding-digest-word-c3b9 = 要合订一个期间：`heding digest { $word }`

# For more, try `--help`.
m-for-more-try-help-89df = 详情请看 `--help`。

# for reading apps: {address}
m-for-reading-apps-address-fb8f = 阅读软件用的网址：{ $address }

# for what lies there: `heding build {word}`
m-for-what-lies-there-heding-build-word-f00e = 要用那里的文章做书：`heding build { $word }`

# format
m-format-3ccf = 格式

# `--format json` is for programs
m-format-json-is-for-programs-b909 = `--format json` 是给程序用的

# formula can't be read
m-formula-can-t-be-read-7ba3 = 个公式读不懂

# formula is left out
m-formula-is-left-out-1735 = 个公式略去

# formulas are left out
m-formulas-are-left-out-2840 = 个公式略去

# formulas can't be read
m-formulas-can-t-be-read-4c01 = 个公式读不懂

# found: {parts}
m-found-parts-48aa = 发现：{ $parts }

# `--from {from}` is after `--to {to}`: no day lies between them
m-from-from-is-after-to-to-no-day-lies-between-them-ffce = `--from { $from }` 晚于 `--to { $to }`：中间没有任何一天

# From {origin}.
m-from-origin-fcf7 = 来源：{ $origin }。

# {from} → {to}, or {others}
m-from-to-or-others-7205 = { $from } → { $to }，或 { $others }

# `from` under [mail]: {reason}
m-from-under-mail-reason-b684 = {"["}mail] 下的 `from`：{ $reason }

# front matter can't be read
m-front-matter-can-t-be-read-1e02 = 篇文前资料读不懂

# front matter has no end
m-front-matter-has-no-end-edde = 篇文前资料没有结尾

# front matters can't be read
m-front-matters-can-t-be-read-5c64 = 篇文前资料读不懂

# front matters have no end
m-front-matters-have-no-end-9c01 = 篇文前资料没有结尾

# git does not have {path}
m-git-does-not-have-path-d603 = git 没有 { $path }

# give AWS_ENDPOINT_URL with https://; in a network you trust, AWS_ALLOW_HTTP=true
m-give-aws-endpoint-url-with-https-in-a-network-you-fdf9 = AWS_ENDPOINT_URL 请以 https:// 开头；在信任的网络里，可以设置 AWS_ALLOW_HTTP=true

# give --index, or set one of {variables}
m-give-index-or-set-one-of-variables-d002 = 请写 --index，或者设置 { $variables } 之一

# give it another name there
m-give-it-another-name-there-5409 = 请在那里给它换个名称

# Give the label to a figure, a table or a heading, or correct the reference.
m-give-the-label-to-a-figure-a-table-or-a-heading-42ec = 给图、表或标题加上这个标签，或者改正参照。

# Give the same command again.
m-give-the-same-command-again-8339 = 再运行同一个命令。

# has {covers} of {all}, gives {gives}
m-has-covers-of-all-gives-gives-365e = { $all } 个中有 { $covers } 个，取用 { $gives } 个

# `heding build` makes its book.
m-heding-build-makes-its-book-d052 = `heding build` 可以做它的书。

# `heding build {place}` makes a book of it without any
m-heding-build-place-makes-a-book-of-it-without-any-ff51 = `heding build { $place }` 不用设置就能把它做成书

# `heding check` tells what is wrong with the articles
m-heding-check-tells-what-is-wrong-with-the-35b2 = `heding check` 会说明文章有哪些问题

# heding did not make it; name another, or write over it with `--force`
m-heding-did-not-make-it-name-another-or-write-over-1ad4 = 不是 heding 做的；请指定另一个文件，或者用 `--force` 覆盖

# `heding digest all --out DIR` makes volumes
m-heding-digest-all-out-dir-makes-volumes-a875 = `heding digest all --out DIR` 会做出各卷

# `heding explain` lists all
m-heding-explain-lists-all-f17d = `heding explain` 列出全部

# `heding explain` lists all of them.
m-heding-explain-lists-all-of-them-da59 = `heding explain` 会列出全部代码。

# `heding fonts` shows which there are; put the file into `fonts/`.
m-heding-fonts-shows-which-there-are-put-the-file-4b2d = `heding fonts` 显示现有的字体；请把它的文件放进 `fonts/`。

# `heding help COMMAND` shows how it is used; the message names the word that was probably meant.
m-heding-help-command-shows-how-it-is-used-the-7ded = `heding help COMMAND` 显示用法；消息会说出大概想写的是哪个词。

# `heding init` found a `heding.toml`.
m-heding-init-found-a-heding-toml-9727 = `heding init` 发现已有 `heding.toml`。

# `heding init letters` makes a project in the folder letters; `heding build DIR` makes a book of one
m-heding-init-letters-makes-a-project-in-the-folder-d03c = `heding init letters` 在文件夹 letters 里建立项目；`heding build DIR` 把一个文件夹做成书

# `heding inspect {path}` shows what is in a book
m-heding-inspect-path-shows-what-is-in-a-book-0c0d = `heding inspect { $path }` 显示书里有什么

# heding, its settings or its style sheets are not those that the plan was made with
m-heding-its-settings-or-its-style-sheets-are-not-b1be = heding、它的设置或样式表，与制定计划时不同

# `heding media fetch DIR` fetches pictures; `check` then sees them
m-heding-media-fetch-dir-fetches-pictures-check-6152 = `heding media fetch DIR` 下载图片；之后 `check` 就看得到

# `heding media fetch --retry` asks again; web archives are asked if `sources` under `[fetching]` names them.
m-heding-media-fetch-retry-asks-again-web-archives-80ea = `heding media fetch --retry` 会再试；`[fetching]` 下的 `sources` 写了网页存档的话，也会向它们查询。

# heding needs PUT with If-None-Match; take a storage that has it, or a folder
m-heding-needs-put-with-if-none-match-take-a-a1bb = heding 需要带 If-None-Match 的 PUT；请改用支持它的存储服务，或者用文件夹

# `heding plan --again` has its volumes made anew
m-heding-plan-again-has-its-volumes-made-anew-a7dd = `heding plan --again` 会重做它的各卷

# `heding plan DIR --store PLACE` makes one
m-heding-plan-dir-store-place-makes-one-b947 = `heding plan DIR --store PLACE` 会制定一个

# `heding plan` makes another
m-heding-plan-makes-another-5d51 = `heding plan` 会重新制定

# `heding shelf --new-password FILE` writes a file for `--password-file`.
m-heding-shelf-new-password-file-writes-a-file-for-cd4a = `heding shelf --new-password FILE` 会为 `--password-file` 写好文件。

# heding speaks `en`, `zh-Hant`, `zh-Hans` and `ja`
m-heding-speaks-en-zh-hant-zh-hans-and-ja-5066 = heding 的界面语言有 `en`、`zh-Hant`、`zh-Hans` 和 `ja`

# `heding.toml`, or what a command needs of it, can't be read: a key that does not exist, a value of another kind.
m-heding-toml-or-what-a-command-needs-of-it-can-t-09fc = `heding.toml` 或命令要从中取用的部分读不懂：键不存在，或者值不是应有的那一种。

# `heding trust {folder}` shows what they do and lets them; `--config {path}` does for one command
m-heding-trust-folder-shows-what-they-do-and-lets-144f = `heding trust { $folder }` 显示它们做什么，并准许它们；`--config { $path }` 只准许一个命令

# help
m-help-9b8b = 帮助

# = help: {hint}
m-help-hint-b0c3 = = 帮助：{ $hint }

# horizontal
m-horizontal-df5c = 横排

# host
m-host-0a91 = 主机

# {host} broke off
m-host-broke-off-be2d = { $host } 中断了连接

# {host} can't be found
m-host-can-t-be-found-f4e4 = 找不到 { $host }

# {host} can't be reached
m-host-can-t-be-reached-3451 = 连不上 { $host }

# {host} can't be reached: it did not answer in time
m-host-can-t-be-reached-it-did-not-answer-in-time-af58 = 连不上 { $host }：它没有及时响应

# {host} can't be reached: nobody listens there
m-host-can-t-be-reached-nobody-listens-there-d8e6 = 连不上 { $host }：那里没有程序在监听

# {host} can't be reached: {reason}
m-host-can-t-be-reached-reason-f10e = 连不上 { $host }：{ $reason }

# {host} can't be trusted: {reason}
m-host-can-t-be-trusted-reason-8d31 = 无法信任 { $host }：{ $reason }

# {host} did not answer in time
m-host-did-not-answer-in-time-fce7 = { $host } 没有及时响应

# {host} gave an answer that can't be understood
m-host-gave-an-answer-that-can-t-be-understood-a036 = { $host } 的响应读不懂

# {host} is not asked without TLS
m-host-is-not-asked-without-tls-4aad = 没有 TLS 就不向 { $host } 发出请求

# How it is shown
m-how-it-is-shown-9c3e = 显示方式

# https://storage.example
m-https-storage-example-7090 = https://storage.example

# identifier
m-identifier-809b = 标识符

# If one file alone ends so, it is shown; of several none is.
m-if-one-file-alone-ends-so-it-is-shown-of-several-356d = 只有一个文件这样结尾，就显示它；有几个就都不显示。

# in {files} left out: {rule}
m-in-files-left-out-rule-955d = 在不收的 { $files }里：{ $rule }

# in front matter
m-in-front-matter-30b9 = 在文前资料里

# in no article as it stands
m-in-no-article-as-it-stands-adda = 不见于任何文章的原文

# in {seconds} s
m-in-seconds-s-876b = 用时 { $seconds } 秒

# in {seconds} s, for nothing changed
m-in-seconds-s-for-nothing-changed-2666 = 用时 { $seconds } 秒，因为没有改动

# in the books
m-in-the-books-145a = 在书里

# in the text of {count} chapter
m-in-the-text-of-count-chapter-75a1 = 在 { $count } 章的正文里

# in the text of {count} chapters
m-in-the-text-of-count-chapters-f7be = 在 { $count } 章的正文里

# install it, or put its file into the project's folder `fonts`
m-install-it-or-put-its-file-into-the-project-s-807c = 请安装它，或者把它的文件放进项目的文件夹 `fonts`

# it becomes no page
m-it-becomes-no-page-7d5d = 它不会成为页面

# it does not exist
m-it-does-not-exist-ebed = 不存在

# it has form {form}, and this program knows {known}
m-it-has-form-form-and-this-program-knows-known-cb54 = 格式版本是 { $form }，而这个程序懂得的是 { $known }

# It has no book.
m-it-has-no-book-d26e = 这个系列没有书。

# it has {size}, and {most} is the most that arrives there
m-it-has-size-and-most-is-the-most-that-arrives-e76f = 大小是 { $size }，而那里最多只能收到 { $most }

# it has {tasks} tasks of {all}
m-it-has-tasks-tasks-of-all-7081 = 应有 { $all } 个任务，却只有 { $tasks } 个

# it holds no lines of JSON; name another, or take it away first
m-it-holds-no-lines-of-json-name-another-or-take-it-80fb = 里面不是一行行的 JSON；请指定另一个文件，或者先拿走它

# it holds no password's hash; name another, or take it away first
m-it-holds-no-password-s-hash-name-another-or-take-a43c = 里面没有密码的哈希值；请指定另一个文件，或者先拿走它

# it is a folder
m-it-is-a-folder-ee7d = 是文件夹

# it is a second book, and `--out` names one file: name a folder
m-it-is-a-second-book-and-out-names-one-file-name-a-f4f4 = 这是第二本书，而 `--out` 指定的是一个文件：请指定文件夹

# it is damaged
m-it-is-damaged-0bdb = 已损坏

# It is done only if asked for; to decide yourself:
m-it-is-done-only-if-asked-for-to-decide-yourself-03cf = 要求了才会做；要自己决定的话：

# It is done where it belongs; to decide yourself:
m-it-is-done-where-it-belongs-to-decide-yourself-e768 = 它只在该做的地方做；要自己决定的话：

# it is empty
m-it-is-empty-5e19 = 是空的

# It is held back.
m-it-is-held-back-4d4a = 暂不投递。

# it is larger than the storage takes
m-it-is-larger-than-the-storage-takes-03d2 = 超过存储服务的上限

# It is left out.
m-it-is-left-out-36d3 = 略去。

# it is made with the whole book alone: `heding build`
m-it-is-made-with-the-whole-book-alone-heding-build-8625 = 它要连同整本书一起做：`heding build`

# it is no language tag; try `zh-Hant`, `ja` or `en`
m-it-is-no-language-tag-try-zh-hant-ja-or-en-7c64 = 不是语言标签；试试 `zh-Hant`、`ja` 或 `en`

# it is no list of what was sent; take it away, and what was sent is sent again
m-it-is-no-list-of-what-was-sent-take-it-away-and-1380 = 不是投递记录；拿走它的话，投递过的会再投递一次

# it is no name there
m-it-is-no-name-there-8cf1 = 在那里不能用作名称

# it is no text
m-it-is-no-text-340a = 不是文字

# it is no zip archive, or the end of it is missing
m-it-is-no-zip-archive-or-the-end-of-it-is-missing-0e1f = 不是 zip 压缩包，或者缺少结尾

# it is not a folder
m-it-is-not-a-folder-9660 = 不是文件夹

# It is not unpacked, and in no book.
m-it-is-not-unpacked-and-in-no-book-3e6c = 它没有解压，也不在任何书里。

# it is of no volume
m-it-is-of-no-volume-e902 = 它不属于任何一卷

# It is read as a blank.
m-it-is-read-as-a-blank-66b5 = 当作空格来读。

# It is read in that encoding.
m-it-is-read-in-that-encoding-0e5d = 按那种编码来读。

# It is scaled down in the book; the file stays as it is.
m-it-is-scaled-down-in-the-book-the-file-stays-as-fe72 = 在书里缩小；文件保持原样。

# It is served.
m-it-is-served-c217 = 服务照常启动。

# It is shown.
m-it-is-shown-242b = 照样显示。

# It is shown as it is written.
m-it-is-shown-as-it-is-written-ee14 = 照原文显示。

# It is shown no second time.
m-it-is-shown-no-second-time-9512 = 不会再显示一次。

# It is taken out.
m-it-is-taken-out-ba07 = 已删去。

# It leads to the article's beginning.
m-it-leads-to-the-article-s-beginning-2e42 = 链接通往那篇文章的开头。

# it lies in {path}
m-it-lies-in-path-50cf = 它在 { $path }

# It stands as it is written.
m-it-stands-as-it-is-written-ca5c = 照原文保留。

# It stands at the end of the chapter.
m-it-stands-at-the-end-of-the-chapter-fe9b = 放在这一章的末尾。

# it stands in the series' selection: `{setting}`
m-it-stands-in-the-series-selection-setting-99fd = 它要写在系列的选择条件里：`{ $setting }`

# it stands under `{table}`
m-it-stands-under-table-45a5 = 它要写在 `{ $table }` 下

# It stays as it is written.
m-it-stays-as-it-is-written-4d21 = 照原文保留。

# it takes one article, or a zip or tar archive
m-it-takes-one-article-or-a-zip-or-tar-archive-1569 = 它接受一篇文章，或者一个 zip 或 tar 压缩包

# it unpacks to more than is read: {path} is file {number} after {megabytes} MB
m-it-unpacks-to-more-than-is-read-path-is-file-75d8 = 解压后超过可读取的上限：{ $path } 是第 { $number } 个文件，之前已有 { $megabytes } MB

# it was changed while it was being sent
m-it-was-changed-while-it-was-being-sent-20ba = 投递期间，它有改动

# Its caption stays, the picture is left out.
m-its-caption-stays-the-picture-is-left-out-2de6 = 图注保留，图片略去。

# its list has no end
m-its-list-has-no-end-6c89 = 它的列表没有尽头

# its name holds control characters
m-its-name-holds-control-characters-ec16 = 名称含有控制字符

# its settings, to change them
m-its-settings-to-change-them-9141 = 写出它的设置，以便修改

# Its words stay.
m-its-words-stay-b06d = 文字保留。

# Its words stay, the link goes.
m-its-words-stay-the-link-goes-f5bc = 文字保留，链接去掉。

# keep it to yourself: chmod 600 {path}
m-keep-it-to-yourself-chmod-600-path-2db3 = 请只留给自己读取：chmod 600 { $path }

# {key} can't be a name in {place}
m-key-can-t-be-a-name-in-place-1598 = { $key } 不能用作 { $place } 里的名称

# {key}: {value} (from {place})
m-key-value-from-place-a50e = { $key }：{ $value }（来源：{ $place }）

# Keys
m-keys-52c6 = 快捷键

# Keys above the place are used if they can be read by themselves; the text becomes a chapter all the same.
m-keys-above-the-place-are-used-if-they-can-be-read-7b27 = 出错处以上的键，单独读得懂就采用；正文照样成为一章。

# {keys} and {last}
m-keys-and-last-1f07 = { $keys } 和 { $last }

# keys stand in the text, and the date is lost
m-keys-stand-in-the-text-and-the-date-is-lost-8cf9 = 键出现在正文里，日期丢失

# {keys} would reach beyond this folder, and nobody has said that it may: passed over
m-keys-would-reach-beyond-this-folder-and-nobody-b225 = { $keys } 会触及这个文件夹之外，而没有人准许：已略过

# languages
m-languages-8f0d = 语言

# larger · smaller type
m-larger-smaller-type-c80e = 放大字号 · 缩小字号

# Larger type
m-larger-type-ff4f = 放大字号

# lay the project at a shorter path, or put the command into a script
m-lay-the-project-at-a-shorter-path-or-put-the-36ca = 请把项目放在较短的路径下，或者把命令写进脚本

# leave out `bold`: reading systems thicken the regular face
m-leave-out-bold-reading-systems-thicken-the-383c = 请去掉 `bold`：阅读软件会把常规字形加粗

# `--ledger -` tells what became of each file.
m-ledger-tells-what-became-of-each-file-e226 = `--ledger -` 会说明每个文件的去向。

# `--ledger -` tells which rule left each file out of it; see `[select]` in the guide.
m-ledger-tells-which-rule-left-each-file-out-of-it-e8cd = `--ledger -` 会说明每个文件按哪条规则不收；见手册的 `[select]`。

# left out, as told: {name}
m-left-out-as-told-name-aec4 = 如消息所说略去：{ $name }

# left out by a rule
m-left-out-by-a-rule-2458 = 按规则不收

# left out[{rule}]
m-left-out-rule-7e5c = 不收[{ $rule }]

# letters and digits in {count} file
m-letters-and-digits-in-count-file-4481 = { $count } 个文件里的字母和数字

# letters and digits in {count} files
m-letters-and-digits-in-count-files-2155 = { $count } 个文件里的字母和数字

# Letters <books@example.org>
m-letters-books-example-org-3b80 = Letters <books@example.org>

# letters, digits and - _ . = make a name; / parts them; none begins or ends with a dot
m-letters-digits-and-make-a-name-parts-them-none-779a = 名称由字母、数字和 - _ . = 组成；/ 把名称分成几段；每一段的开头和结尾都不能是点

# Line {line}
m-line-line-6dc9 = 第 { $line } 行

# line {line}: {error}
m-line-line-error-37b4 = 第 { $line } 行：{ $error }

# Lines
m-lines-8ac6 = 排版方向

# link leads nowhere
m-link-leads-nowhere-89f1 = 个链接落空

# link leads out of the book
m-link-leads-out-of-the-book-0e8e = 个链接通往书外

# link leads to no place
m-link-leads-to-no-place-5d78 = 个链接找不到位置

# links lead nowhere
m-links-lead-nowhere-7b62 = 个链接落空

# links lead out of the book
m-links-lead-out-of-the-book-886d = 个链接通往书外

# links lead to no place
m-links-lead-to-no-place-f816 = 个链接找不到位置

# listing has no end
m-listing-has-no-end-28b4 = 段代码没有结尾

# listings have no end
m-listings-have-no-end-37ca = 段代码没有结尾

# looking for pictures in {bar} {done}/{all} articles, {speed}, {time} left
m-looking-for-pictures-in-bar-done-all-articles-7746 = 查找图片 { $bar } { $done }/{ $all } 篇文章，{ $speed }，还需 { $time }

# looking for pictures in {done} articles
m-looking-for-pictures-in-done-articles-9a67 = 已在 { $done } 篇文章里查找图片

# made by
m-made-by-1f21 = 制作程序

# make another: `heding plan`
m-make-another-heding-plan-aaf4 = 请重新制定：`heding plan`

# Make it anew: `heding plan`.
m-make-it-anew-heding-plan-19c4 = 重新制定计划：`heding plan`。

# make it first, or see AWS_ENDPOINT_URL
m-make-it-first-or-see-aws-endpoint-url-b497 = 请先建立它，或者检查 AWS_ENDPOINT_URL

# Make it: `profiles` and `editions` say which books there are.
m-make-it-profiles-and-editions-say-which-books-730c = 请先做好它：`profiles` 和 `editions` 说明有哪些书。

# make one: heding shelf --new-password {path}
m-make-one-heding-shelf-new-password-path-ee00 = 请生成一个：heding shelf --new-password { $path }

# make smaller volumes
m-make-smaller-volumes-bc27 = 请把卷做得小一些

# Make the plan anew, and run the same program on all machines.
m-make-the-plan-anew-and-run-the-same-program-on-1a64 = 重新制定计划，并在所有机器上运行同样的程序。

# marks stand there instead
m-marks-stand-there-instead-11eb = 原处是替代符号

# markup: {name}
m-markup-name-21d0 = 标记：{ $name }

# media have no address
m-media-have-no-address-fc81 = 个媒体没有网址

# medium has no address
m-medium-has-no-address-5af7 = 个媒体没有网址

# `megabytes` under [split] cuts volumes into smaller books
m-megabytes-under-split-cuts-volumes-into-smaller-924d = {"["}split] 下的 `megabytes` 会把卷分成更小的书

# Mend the line that is shown, or say the same in `heding.toml`, which counts for more.
m-mend-the-line-that-is-shown-or-say-the-same-in-304d = 改正所示的那一行，或者在 `heding.toml` 里写同样的设置，它优先。

# Mend the list.
m-mend-the-list-41d9 = 改正章目。

# Mend what the message names.
m-mend-what-the-message-names-410b = 改正消息所指之处。

# Mend what the message names; `macros` under `[maths]` says what commands of your own stand for.
m-mend-what-the-message-names-macros-under-maths-4c01 = 改正消息所指之处；自定的命令代表什么，写在 `[maths]` 下的 `macros` 里。

# Mend what the reason names.
m-mend-what-the-reason-names-4e1b = 照原因所指之处改正。

# mended
m-mended-2ff8 = 已修补

# mended:
m-mended-8524 = 已修补：

# {message} (line {line})
m-message-line-line-366e = { $message }（第 { $line } 行）

# messages
m-messages-45b6 = 消息

# Messages
m-messages-e7b4 = 消息

# messages in this form are given by `check`, `build` and `digest`
m-messages-in-this-form-are-given-by-check-build-009d = 只有 `check`、`build` 和 `digest` 会以这种格式给出消息

# messages · next, one before
m-messages-next-one-before-62f0 = 消息 · 下一条、上一条

# missing
m-missing-b4f3 = 缺失

# modified
m-modified-de77 = 修改

# Mostly a value holds a colon or a mark and wants quotation marks: `title: "甲: 乙"`. `heding check --fix` writes these.
m-mostly-a-value-holds-a-colon-or-a-mark-and-wants-077b = 多半是因为值含有冒号或其他符号，需要引号：`title: "甲: 乙"`。`heding check --fix` 会加上引号。

# Name a folder, a `.md` file, a `.zip` or `.tar` archive, or `-` for standard input.
m-name-a-folder-a-md-file-a-zip-or-tar-archive-or-680c = 请指定文件夹、`.md` 文件、`.zip` 或 `.tar` 压缩包，或者用 `-` 表示标准输入。

# name a folder, a .md file, a .zip, .tar or .tar.gz, or - for standard input
m-name-a-folder-a-md-file-a-zip-tar-or-tar-gz-or-09d3 = 请指定文件夹、.md 文件、.zip、.tar 或 .tar.gz，或者用 - 表示标准输入

# name a folder, or a bucket: s3://bucket/prefix
m-name-a-folder-or-a-bucket-s3-bucket-prefix-5bb4 = 请指定文件夹，或者存储桶：s3://bucket/prefix

# name a folder, or ask for one volume in one edition
m-name-a-folder-or-ask-for-one-volume-in-one-caa0 = 请指定文件夹，或者只要一个版本的一卷

# Name a folder, or `s3://BUCKET/PREFIX`.
m-name-a-folder-or-s3-bucket-prefix-f87a = 请指定文件夹，或者 `s3://BUCKET/PREFIX`。

# Name another with `--bind`.
m-name-another-with-bind-0c45 = 用 `--bind` 指定另一个地址。

# name another with --bind
m-name-another-with-bind-b24e = 用 --bind 指定另一个地址

# name another with --out
m-name-another-with-out-6da6 = 用 --out 指定另一个

# name another with --port
m-name-another-with-port-ec4c = 用 --port 指定另一个端口

# {name} in {place} can't be a file on this system
m-name-in-place-can-t-be-a-file-on-this-system-7670 = { $place } 里的 { $name }，在这个系统上不能用作文件名

# {name} is left out: another program made it
m-name-is-left-out-another-program-made-it-6a34 = 不收 { $name }：它是其他程序做的

# {name} is left out: {reason}
m-name-is-left-out-reason-6faa = 不收 { $name }：{ $reason }

# {name} is no text
m-name-is-no-text-b114 = { $name } 不是文字

# `{name}` is one file
m-name-is-one-file-bfa1 = `{ $name }` 只是一个文件

# {name} is «{value}», and a task has a number from 0 on
m-name-is-value-and-a-task-has-a-number-from-0-on-cd4b = { $name } 是“{ $value }”，而任务的编号是从 0 开始的数字

# Name it otherwise, as the message says.
m-name-it-otherwise-as-the-message-says-380e = 照消息所说，换一个名称。

# name one of the books in it
m-name-one-of-the-books-in-it-2fbe = 请指定其中的一本书

# name one of them: {families}
m-name-one-of-them-families-9a70 = 请写其中一个：{ $families }

# {name} (task {task})
m-name-task-task-4a9c = { $name }（任务 { $task }）

# name the one whose releases hold it: `--source OWNER/heding`
m-name-the-one-whose-releases-hold-it-source-owner-ed2d = 请指定发布它的代码仓库：`--source OWNER/heding`

# name the settings with `--config` each time
m-name-the-settings-with-config-each-time-5039 = 每次请用 `--config` 指定设置

# {named} and {more} more
m-named-and-more-more-c562 = { $named } 和另外 { $more } 卷

# Neither the system nor looking again and again tells `heding preview` which files change.
m-neither-the-system-nor-looking-again-and-again-67d9 = 不论靠系统通知，还是一遍遍查看，`heding preview` 都无法得知哪些文件有改动。

# Next:
m-next-97ab = 接下来：

# next chapter · chapter before
m-next-chapter-chapter-before-a3e8 = 下一章 · 上一章

# next: `{command}`
m-next-command-ff65 = 接下来：`{ $command }`

# next page · page before
m-next-page-page-before-57ea = 下一页 · 上一页

# Night
m-night-9d9b = 夜间

# No article here becomes a page.
m-no-article-here-becomes-a-page-4cbb = 这里没有文章可以成为页面。

# No article is in a language that was asked for.
m-no-article-is-in-a-language-that-was-asked-for-e997 = 没有一篇文章是所要的语言。

# No article is in a series of `[[series]]`.
m-no-article-is-in-a-series-of-series-dac8 = `[[series]]` 的一个系列里没有文章。

# no article is of that period
m-no-article-is-of-that-period-8809 = 没有文章属于这个期间

# No character is missing.
m-no-character-is-missing-814d = 不缺任何字符。

# no command was given, and this folder holds no article
m-no-command-was-given-and-this-folder-holds-no-545d = 没有写命令，而这个文件夹里也没有文章

# no dialect is called `{name}`
m-no-dialect-is-called-name-1c6e = 没有名为 `{ $name }` 的方言

# no editor is named; set VISUAL, or give --editor
m-no-editor-is-named-set-visual-or-give-editor-8a9f = 没有指定编辑器；请设置 VISUAL，或者用 --editor

# no file can become a chapter
m-no-file-can-become-a-chapter-db5c = 没有文件可以成为章

# No file can become a chapter, or none is of the period that was asked for.
m-no-file-can-become-a-chapter-or-none-is-of-the-1ed2 = 没有文件可以成为章，或者都不属于所要的期间。

# No file is changed: the mending is done while the book is made, and every letter that it takes is counted.
m-no-file-is-changed-the-mending-is-done-while-the-7aa6 = 不改动任何文件：修补在做书时进行，拿走的每个字母都计算在内。

# No font at hand has the characters of the cover's words.
m-no-font-at-hand-has-the-characters-of-the-cover-s-ed84 = 现有的字体都没有封面文字的字符。

# no font family is called `{name}`
m-no-font-family-is-called-name-9748 = 没有名为 `{ $name }` 的字族

# No font has these {count} characters:
m-no-font-has-these-count-characters-028e = 没有一个字体有这 { $count } 个字符：

# No font has this character:
m-no-font-has-this-character-7c60 = 没有一个字体有这个字符：

# no font is asked for
m-no-font-is-asked-for-05c7 = 没有指定字体

# no mail can be made of it: {error}
m-no-mail-can-be-made-of-it-error-1354 = 无法用它写成邮件：{ $error }

# no message has the code `{code}`
m-no-message-has-the-code-code-5743 = 没有代码为 `{ $code }` 的消息

# No message has this code.
m-no-message-has-this-code-e905 = 没有消息用这个代码。

# no pictures on the web
m-no-pictures-on-the-web-8030 = 没有网上的图片

# no place is named for finished work
m-no-place-is-named-for-finished-work-8dd9 = 没有指定存放做好的东西的地方

# no profile is called `{found}`
m-no-profile-is-called-found-fb16 = 没有名为 `{ $found }` 的设备配置

# no profile is called `{name}`
m-no-profile-is-called-name-8ba3 = 没有名为 `{ $name }` 的设备配置

# no repair is called `{name}`
m-no-repair-is-called-name-9698 = 没有名为 `{ $name }` 的修补

# no rule is called `{name}`
m-no-rule-is-called-name-d8b9 = 没有名为 `{ $name }` 的规则

# no secure connection to {server}: {words}
m-no-secure-connection-to-server-words-b9f1 = 与 { $server } 建立不了安全连接：{ $words }

# no series is called `{unknown}`
m-no-series-is-called-unknown-d9b6 = 没有名为 `{ $unknown }` 的系列

# No shelf is made.
m-no-shelf-is-made-c441 = 没有做书架。

# No title has these words
m-no-title-has-these-words-b8d1 = 没有标题含有这些字

# no `to` under [[deliver]] is {place}
m-no-to-under-deliver-is-place-8a24 = {"["}[deliver]] 下没有一个 `to` 是 { $place }

# no volume
m-no-volume-ab8e = 没有卷

# no web address is told: this heding was built without the feature `fetch`
m-no-web-address-is-told-this-heding-was-built-6f04 = 没有通知网址：这个 heding 编译时没有加入功能 `fetch`

# nobody knows from which repository the workflow shall fetch heding
m-nobody-knows-from-which-repository-the-workflow-c932 = 无从得知工作流程要从哪个代码仓库获取 heding

# NOT EXPLAINED, lost or changed by: {name}
m-not-explained-lost-or-changed-by-name-4ee4 = 无法解释的丢失或改变，出自：{ $name }

# not here
m-not-here-3833 = 这里没有

# not here: the address is the one that `heding preview` printed
m-not-here-the-address-is-the-one-that-heding-5554 = 这里没有：网址请用 `heding preview` 印出的那个

# note
m-note-9da7 = 提示

# Nothing: arrays of jobs may be longer than the plan.
m-nothing-arrays-of-jobs-may-be-longer-than-the-0e16 = 什么都不用做：作业阵列可以比计划长。

# Nothing. Examples of what it touches and what it leaves alone stand in `docs/guide/repairs.md`.
m-nothing-examples-of-what-it-touches-and-what-it-6c79 = 什么都不用做。它会碰什么、不碰什么，例子见 `docs/guide/repairs.md`。

# Nothing. `[fitting]` says how large pictures may be.
m-nothing-fitting-says-how-large-pictures-may-be-17d4 = 什么都不用做。`[fitting]` 规定图片可以多大。

# Nothing. `flavour` and `[dialects]` say otherwise.
m-nothing-flavour-and-dialects-say-otherwise-3733 = 什么都不用做。要另作决定，请用 `flavour` 和 `[dialects]`。

# Nothing, if it was for screens alone; else write its words in Markdown.
m-nothing-if-it-was-for-screens-alone-else-write-c321 = 如果只是给屏幕看的，什么都不用做；否则请用 Markdown 写出它的文字。

# Nothing, if the note is not written yet; else write its name as its file or title has it.
m-nothing-if-the-note-is-not-written-yet-else-write-0349 = 如果那篇笔记还没有写，什么都不用做；否则照它的文件名或标题来写。

# Nothing is gathered until all volumes are there.
m-nothing-is-gathered-until-all-volumes-are-there-409b = 各卷齐全之前，什么都不收集。

# Nothing is known of a shortcode.
m-nothing-is-known-of-a-shortcode-3cd9 = 不认识的短代码。

# nothing is left behind; the same command begins anew
m-nothing-is-left-behind-the-same-command-begins-d59d = 没有留下任何东西；再运行同一个命令会从头开始

# nothing is said to listeners
m-nothing-is-said-to-listeners-fbfe = 听书的人一无所得

# Nothing is served.
m-nothing-is-served-c9a0 = 没有启动服务。

# nothing of them is in a book
m-nothing-of-them-is-in-a-book-c79c = 内容完全不在书里

# Nothing; or put a picture of it into the article. What is drawn stands in `docs/guide/diagrams.md`.
m-nothing-or-put-a-picture-of-it-into-the-article-7623 = 什么都不用做；或者在文章里改放图片。会画的种类写在 `docs/guide/diagrams.md`。

# Nothing refers to this footnote.
m-nothing-refers-to-this-footnote-4207 = 没有任何地方引用这个脚注。

# nothing stands there instead
m-nothing-stands-there-instead-11fd = 原处什么都没有

# Nothing to say of this page.
m-nothing-to-say-of-this-page-ad95 = 这一页没有消息。

# Nothing was changed.
m-nothing-was-changed-dd8d = 什么都没有改动。

# nothing was changed; `heding build` makes its book
m-nothing-was-changed-heding-build-makes-its-book-7047 = 什么都没有改动；`heding build` 可以做它的书

# nothing was changed; name another folder
m-nothing-was-changed-name-another-folder-3ad6 = 什么都没有改动；请指定另一个文件夹

# Nothing was done.
m-nothing-was-done-5902 = 什么都没有做。

# Nothing was fetched.
m-nothing-was-fetched-9bb7 = 什么都没有下载。

# Nothing was made.
m-nothing-was-made-8854 = 什么都没有做。

# Nothing was sent.
m-nothing-was-sent-9acd = 什么都没有发送。

# Nothing was shown.
m-nothing-was-shown-3833 = 什么都没有显示。

# Nothing was written.
m-nothing-was-written-6a20 = 什么都没有写。

# On another machine it may look otherwise.
m-on-another-machine-it-may-look-otherwise-ef16 = 在另一台机器上，封面可能不同。

# on {count} more host
m-on-count-more-host-5052 = 在另外 { $count } 个主机上

# on {count} more hosts
m-on-count-more-hosts-7d52 = 在另外 { $count } 个主机上

# one book
m-one-book-1611 = 做成一本书

# only files in folders can be mended
m-only-files-in-folders-can-be-mended-ca7c = 只能修补文件夹里的文件

# only what they enclose is kept
m-only-what-they-enclose-is-kept-55ad = 只保留其中的内容

# Open in the editor
m-open-in-the-editor-628c = 在编辑器里打开

# Open the article at this place
m-open-the-article-at-this-place-74ca = 打开文章并跳到此处

# open the article at this place
m-open-the-article-at-this-place-fa93 = 打开文章并跳到此处

# opened {path} at line {line}
m-opened-path-at-line-line-d872 = 已打开 { $path }，第 { $line } 行

# Options
m-options-387b = 选项

# others may read {path}, which holds a secret
m-others-may-read-path-which-holds-a-secret-6f55 = 其他人可以读取 { $path }，而里面是机密

# others were writing it at the same time
m-others-were-writing-it-at-the-same-time-6f4a = 有其他程序同时写入它

# Pack the folder that holds the articles, with paths from there and without links.
m-pack-the-folder-that-holds-the-articles-with-66c9 = 请打包放文章的文件夹，路径从那里算起，不要含有链接。

# pack the folder that holds the articles, without links
m-pack-the-folder-that-holds-the-articles-without-19b4 = 请打包放文章的文件夹，不要含有链接

# Page down
m-page-down-d3dc = Page Down

# Page up
m-page-up-db2e = Page Up

# Pages are made anew when they are asked for.
m-pages-are-made-anew-when-they-are-asked-for-4e42 = 有人要看，才重新做那一页。

# part of its path does not exist
m-part-of-its-path-does-not-exist-58cf = 路径中有一部分不存在

# part of its path is no folder
m-part-of-its-path-is-no-folder-6108 = 路径中有一部分不是文件夹

# part {part} of {count}
m-part-part-of-count-d247 = 第 { $part } 部分，共 { $count } 部分

# {path} can't stand in a schedule: it holds a line break or another character that is no text
m-path-can-t-stand-in-a-schedule-it-holds-a-line-9475 = { $path } 不能写进定时任务：它含有换行或其他不属于文字的字符

# {path} holds no password's hash
m-path-holds-no-password-s-hash-515d = { $path } 里没有密码的哈希值

# {path} is neither a folder nor an article nor an archive
m-path-is-neither-a-folder-nor-an-article-nor-an-c459 = { $path } 既不是文件夹，也不是文章或压缩包

# {path} is not UTF-8 from byte {byte}
m-path-is-not-utf-8-from-byte-byte-7272 = { $path } 从字节 { $byte } 起不是 UTF-8

# {path} is there already
m-path-is-there-already-cb7c = { $path } 已经存在

# {path}: {reason}, and is not on the shelf
m-path-reason-and-is-not-on-the-shelf-5f47 = { $path }：{ $reason }，因此不在书架上

# {path}: {step}: {taken} letters became {given}
m-path-step-taken-letters-became-given-160a = { $path }：{ $step }：{ $taken } 个字母变成了 { $given } 个

# # {path}: the same words in UTF-8
m-path-the-same-words-in-utf-8-99a0 = # { $path }：文字相同，改用 UTF-8

# Phone
m-phone-dd7f = 手机

# picture can't be shown
m-picture-can-t-be-shown-8010 = 张图片不能显示

# picture has no words
m-picture-has-no-words-5f83 = 张图片没有文字说明

# picture is nowhere
m-picture-is-nowhere-0491 = 张图片找不到

# picture lies on the web: a box stands there instead; `heding media fetch` brings them
m-picture-lies-on-the-web-a-box-stands-there-d7a0 = 张图片在网上：原处是方框；`heding media fetch` 会下载

# pictures are nowhere
m-pictures-are-nowhere-3c3c = 张图片找不到

# Pictures can't be fetched so.
m-pictures-can-t-be-fetched-so-a3a2 = 图片不能这样下载。

# pictures can't be shown
m-pictures-can-t-be-shown-d1e7 = 张图片不能显示

# pictures have no words
m-pictures-have-no-words-ba80 = 张图片没有文字说明

# {pictures}: `heding media fetch {folder}`
m-pictures-heding-media-fetch-folder-569c = { $pictures }：`heding media fetch { $folder }`

# pictures lie on the web: a box stands there instead; `heding media fetch` brings them
m-pictures-lie-on-the-web-a-box-stands-there-4a76 = 张图片在网上：原处是方框；`heding media fetch` 会下载

# pictures not fetched
m-pictures-not-fetched-ec13 = 没有下载的图片

# {pictures} on the web; cache: {cache}
m-pictures-on-the-web-cache-cache-1680 = 网上有 { $pictures }；缓存：{ $cache }

# {pictures} ({size}) and {records} gone; {left} ({size_left}) stay
m-pictures-size-and-records-gone-left-size-left-4c09 = 已清除 { $pictures }（{ $size }）和 { $records }；保留 { $left }（{ $size_left }）

# {pictures} ({size}) and {records} would go; {left} ({size_left}) stay
m-pictures-size-and-records-would-go-left-size-left-9e6e = 会清除 { $pictures }（{ $size }）和 { $records }；保留 { $left }（{ $size_left }）

# {pictures} sound, {size}
m-pictures-sound-size-becb = { $pictures }完好，{ $size }

# Pictures that were not fetched because there are too many, or a host did not answer.
m-pictures-that-were-not-fetched-because-there-are-2881 = 没有下载的图片，因为数量太多，或者主机没有响应。

# {place} is empty
m-place-is-empty-5c54 = { $place } 是空的

# {place}: {name} took {letters}: {words}
m-place-name-took-letters-words-c119 = { $place }：{ $name } 拿走 { $letters } 个字母：{ $words }

# Please report it with the message: it is a fault of heding's.
m-please-report-it-with-the-message-it-is-a-fault-0647 = 请连同消息一起报告：这是 heding 的错。

# Possible values:
m-possible-values-82cf = 可用的值：

# [possible values: {values}]
m-possible-values-values-33b3 = {"["}可用的值：{ $values }]

# `profile`, `edition` and `script` under [[deliver]] say which one is sent
m-profile-edition-and-script-under-deliver-say-7d9d = {"["}[deliver]] 下的 `profile`、`edition` 和 `script` 说明投递哪一本

# Profile
m-profile-ff99 = 设备配置

# {program} ended with {code}
m-program-ended-with-code-1a2f = { $program } 以 { $code } 退出

# {program} took more than {seconds} seconds
m-program-took-more-than-seconds-seconds-d73e = { $program } 用时超过 { $seconds } 秒

# {program} was ended by a signal
m-program-was-ended-by-a-signal-b726 = { $program } 被信号终止

# publisher
m-publisher-df37 = 出版者

# Put a font that has them into `fonts/`, or install one such as Noto Serif CJK.
m-put-a-font-that-has-them-into-fonts-or-install-08e6 = 把有这些字符的字体放进 `fonts/`，或者安装 Noto Serif CJK 之类的字体。

# put it beside heding.toml
m-put-it-beside-heding-toml-2900 = 请与 heding.toml 放在一起

# Put the file beside the article, or correct its path.
m-put-the-file-beside-the-article-or-correct-its-aa4e = 把文件放在文章旁边，或者改正路径。

# put the file itself there; links in a project are not followed
m-put-the-file-itself-there-links-in-a-project-are-545b = 请把文件本身放在那里；项目里的链接不会跟随

# Put the file where `cover` says, beside `heding.toml`.
m-put-the-file-where-cover-says-beside-heding-toml-7add = 把文件放在 `cover` 所写的地方，与 `heding.toml` 放在一起。

# Put the file where the article says, or write where it is.
m-put-the-file-where-the-article-says-or-write-23ed = 把文件放在文章所写的地方，或者写明它在哪里。

# Put the file where the mark says, seen from the site's root or the article's folder.
m-put-the-file-where-the-mark-says-seen-from-the-4059 = 把文件放在标记所写的地方，从网站的根目录或文章的文件夹算起。

# Put the right character in its place and save the file in UTF-8.
m-put-the-right-character-in-its-place-and-save-the-585e = 在那里写上正确的字符，并把文件存成 UTF-8。

# Put what the sheet needs into the sheet itself.
m-put-what-the-sheet-needs-into-the-sheet-itself-cc8b = 把样式表所需的写进样式表本身。

# Read them and say `heding trust DIR`, or give the file with `--config`.
m-read-them-and-say-heding-trust-dir-or-give-the-8924 = 看过之后运行 `heding trust DIR`，或者用 `--config` 指定这个文件。

# readers land at the article's beginning
m-readers-land-at-the-article-s-beginning-5336 = 读者会到文章的开头

# readers land on the web
m-readers-land-on-the-web-8c91 = 读者会到网上

# readers see another face, or boxes
m-readers-see-another-face-or-boxes-aa96 = 读者看到的是别的字形，或者方框

# Readers show these in a face of their own.
m-readers-show-these-in-a-face-of-their-own-29af = 阅读软件会用自己的字形显示它们。

# readers will miss nothing that was found.
m-readers-will-miss-nothing-that-was-found-93f3 = 没有发现会影响读者的问题。

# readers will miss: {parts}
m-readers-will-miss-parts-effa = 对读者的影响：{ $parts }

# reading {bar} {done}/{all} articles, {speed}, {time} left
m-reading-bar-done-all-articles-speed-time-left-cc4f = 读取 { $bar } { $done }/{ $all } 篇文章，{ $speed }，还需 { $time }

# reading {done} articles
m-reading-done-articles-1a6f = 已读取 { $done } 篇文章

# Reading the archive…
m-reading-the-archive-69e1 = 正在读取归档库……

# Reading the archive: {done} of {all} articles
m-reading-the-archive-done-of-all-articles-1053 = 正在读取归档库：{ $all } 篇文章中的 { $done } 篇

# Reload the page in the browser after an article is saved.
m-reload-the-page-in-the-browser-after-an-article-b918 = 保存文章之后，请在浏览器里重新载入页面。

# reload the page to see what changed
m-reload-the-page-to-see-what-changed-4b3f = 重新载入页面，才看得到改动

# rename the folder, or make a link to it that has a plain name
m-rename-the-folder-or-make-a-link-to-it-that-has-a-83c8 = 请给文件夹改名，或者建立一个名称普通的链接指向它

# rewritten by the repair {name}
m-rewritten-by-the-repair-name-e40f = 由修补 { $name } 改写

# Run `heding media fetch` once more.
m-run-heding-media-fetch-once-more-afae = 再运行一次 `heding media fetch`。

# {run} is writing to {folder}
m-run-is-writing-to-folder-aaa6 = { $run }正在写入 { $folder }

# Run once more when nothing writes to the folder.
m-run-once-more-when-nothing-writes-to-the-folder-0e31 = 等没有程序写入这个文件夹时，再运行一次。

# s3://bucket, or s3://bucket/prefix; keys are in AWS_…
m-s3-bucket-or-s3-bucket-prefix-keys-are-in-aws-82ee = 写成 s3://bucket 或 s3://bucket/prefix；密钥在 AWS_… 变量里

# Said once for an article, with the first place and how many there are.
m-said-once-for-an-article-with-the-first-place-and-5f12 = 每篇文章只说一次，附第一处的位置和总数。

# Save it as JPEG, PNG, GIF, WebP or SVG.
m-save-it-as-jpeg-png-gif-webp-or-svg-8ed5 = 存成 JPEG、PNG、GIF、WebP 或 SVG。

# Save it in UTF-8; `heding check --fix` does.
m-save-it-in-utf-8-heding-check-fix-does-5136 = 存成 UTF-8；`heding check --fix` 会这样做。

# Save or fetch the picture again.
m-save-or-fetch-the-picture-again-6082 = 重新保存或下载这张图片。

# say in heding.toml where to, under [[deliver]]
m-say-in-heding-toml-where-to-under-deliver-c58e = 请在 heding.toml 的 [[deliver]] 下写明投递到哪里

# say under [mail] which one does
m-say-under-mail-which-one-does-6f66 = 请在 [mail] 下写明用哪个服务器

# Say under `[shortcodes]` in `heding.toml` what it becomes.
m-say-under-shortcodes-in-heding-toml-what-it-1777 = 在 `heding.toml` 的 `[shortcodes]` 下写明它变成什么。

# Screen
m-screen-5de9 = 屏幕

# Script
m-script-8f9b = 字体

# Search in titles
m-search-in-titles-8e27 = 搜索标题

# See `[mail]` in the guide.
m-see-mail-in-the-guide-ab16 = 见手册的 `[mail]`。

# see that AWS_ENDPOINT_URL leads to an S3-like storage
m-see-that-aws-endpoint-url-leads-to-an-s3-like-d45d = 请检查 AWS_ENDPOINT_URL 是否指向兼容 S3 的存储服务

# see that it is of the storage at AWS_ENDPOINT_URL, or of Amazon without one
m-see-that-it-is-of-the-storage-at-aws-endpoint-url-6597 = 请检查它是否属于 AWS_ENDPOINT_URL 的存储服务；没有设置的话，就是亚马逊的

# See to it, or switch the rule off.
m-see-to-it-or-switch-the-rule-off-5ef6 = 处理它，或者关闭这条规则。

# send it on, `--out - > book.epub`, or name a file, `--out book.epub`
m-send-it-on-out-book-epub-or-name-a-file-out-book-eb1f = 请转到别处：`--out - > book.epub`，或者指定文件：`--out book.epub`

# series
m-series-9d73 = 系列

# series are named in heding.toml, each as `[[series]]`
m-series-are-named-in-heding-toml-each-as-series-51de = 系列写在 heding.toml 里，每个是一个 `[[series]]`

# {series}, volume {position}
m-series-volume-position-9055 = { $series }，第 { $position } 卷

# {server} can't be reached, or broke off: {words}
m-server-can-t-be-reached-or-broke-off-words-3bf9 = 连不上 { $server }，或者连接中断：{ $words }

# {server} refused it ({code}): {words}
m-server-refused-it-code-words-faaf = { $server } 拒收（{ $code }）：{ $words }

# set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; profiles are not read
m-set-aws-access-key-id-and-aws-secret-access-key-cb38 = 请设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY；不会读取 AWS 的配置文件

# set AWS_REGION to the bucket's region
m-set-aws-region-to-the-bucket-s-region-5531 = 请把 AWS_REGION 设置为存储桶所在的区域

# set both anew
m-set-both-anew-9fa7 = 请重新设置这两个变量

# set both
m-set-both-d11c = 请把两个都设置好

# set the clock: signatures hold for minutes
m-set-the-clock-signatures-hold-for-minutes-7342 = 请校准时钟：签名只在几分钟内有效

# Set the variable, or write the file that the settings name.
m-set-the-variable-or-write-the-file-that-the-5775 = 设置那个变量，或者写好设置所指的文件。

# settings:
m-settings-1b85 = 设置：

# Settings of a folder would send requests, run programs or write elsewhere, and nobody has said that they may.
m-settings-of-a-folder-would-send-requests-run-0763 = 文件夹的设置会发出请求、运行程序或写到别处，而没有人准许它们这样做。

# Settings of a site, such as `hugo.toml` or `_config.yml`, that can't be read, or a value in them of another kind than its key wants. As a note: what was read of them.
m-settings-of-a-site-such-as-hugo-toml-or-config-1808 = 网站的设置（例如 `hugo.toml` 或 `_config.yml`）读不懂，或者其中的值不是键所要的那一种。作为提示：从中读到了什么。

# {several} and {more}
m-several-and-more-03fb = { $several }，{ $more }

# shortcode is not known
m-shortcode-is-not-known-946d = 个短代码不认识

# shortcodes are not known
m-shortcodes-are-not-known-4fd3 = 个短代码不认识

# Shorten the list.
m-shorten-the-list-613c = 缩短列表。

# Show the innermost directly.
m-show-the-innermost-directly-af98 = 直接引入最里面的那个。

# size
m-size-fafc = 大小

# {size}, {unpacked} unpacked
m-size-unpacked-unpacked-34cd = { $size }，解压后 { $unpacked }

# Smaller type
m-smaller-type-27a4 = 缩小字号

# Space
m-space-f3e1 = 空格键

# stand before or after the chapters
m-stand-before-or-after-the-chapters-d8fe = 放在各章之前或之后

# standard input holds no password
m-standard-input-holds-no-password-67a2 = 标准输入里没有密码

# standard input is empty
m-standard-input-is-empty-3787 = 标准输入是空的

# standard input stands alone
m-standard-input-stands-alone-7bce = 标准输入只能单独使用

# standard output
m-standard-output-cab4 = 标准输出

# standard output holds one of `--format` (all but text), `--report -`, `--ledger -`, `--out -`
m-standard-output-holds-one-of-format-all-but-text-05db = 标准输出只能放一样：`--format`（text 除外）、`--report -`、`--ledger -`、`--out -`

# standard output is one file
m-standard-output-is-one-file-4652 = 标准输出只是一个文件

# stopped before any book was made
m-stopped-before-any-book-was-made-40c7 = 还没有做出任何书就停下了

# stopped: {books} of {volumes} stand as they should, nothing is half-written; the same command goes on from here
m-stopped-books-of-volumes-stand-as-they-should-3dc1 = 已停止：{ $volumes }之中，{ $books }已经做好，没有写到一半的；再运行同一个命令就会从这里继续

# Tablet
m-tablet-9607 = 平板

# tag is not known
m-tag-is-not-known-c6ee = 个标签不认识

# tags are not known
m-tags-are-not-known-6544 = 个标签不认识

# Take it away, or write the opening one.
m-take-it-away-or-write-the-opening-one-9b87 = 删去它，或者写上开始标签。

# Take it out: no book can hold it, and other programs stop at it.
m-take-it-out-no-book-can-hold-it-and-other-7e6f = 请删去：书里不能有它，其他程序读到它也会停下。

# Take one of the marks away.
m-take-one-of-the-marks-away-a9b9 = 删去其中一个标记。

# Take one of them away.
m-take-one-of-them-away-1132 = 删去其中一个。

# Take `scripts` away.
m-take-scripts-away-c97c = 删去 `scripts`。

# take `security` out of [mail], or set it to "starttls"
m-take-security-out-of-mail-or-set-it-to-starttls-8ecc = 删去 [mail] 里的 `security`，或者写成 "starttls"

# Take some of the others away.
m-take-some-of-the-others-away-aaca = 去掉几层。

# taken by the repair {name}
m-taken-by-the-repair-name-4047 = 由修补 { $name } 拿走

# task {task}: {made} made
m-task-task-made-made-e830 = 任务 { $task }：做了 { $made }

# task {task}: {made} made, {there} there already
m-task-task-made-made-there-there-already-16e4 = 任务 { $task }：做了 { $made }，{ $there } 卷已经做好

# That date is used, and the ledger says how it is known.
m-that-date-is-used-and-the-ledger-says-how-it-is-f94c = 采用这个日期，账目会说明从何得知。

# that is no article of the project
m-that-is-no-article-of-the-project-615a = 那不是项目里的文章

# the archive is being read
m-the-archive-is-being-read-43d7 = 正在读取归档库

# the article may be in another volume
m-the-article-may-be-in-another-volume-a1ab = 文章可能归入别的卷

# The article says no date, and it was found out: from a revision of it, from articles with neighbouring numbers, from the day on which its last picture was uploaded.
m-the-article-says-no-date-and-it-was-found-out-f34e = 文章没有写日期，日期是推断出来的：根据它的旧版本、编号相邻的文章，或者最后一张图片的上传日期。

# the articles are not those that the plan was made with
m-the-articles-are-not-those-that-the-plan-was-made-b804 = 文章与制定计划时不同

# the articles: {most} of {all}
m-the-articles-most-of-all-ae94 = 文章：{ $all } 篇中的 { $most } 篇

# the articles: {some} of {all} name this author
m-the-articles-some-of-all-name-this-author-62e0 = 文章：{ $all } 篇中有 { $some } 篇写明这位作者

# The book does not say where the article was published.
m-the-book-does-not-say-where-the-article-was-78eb = 书里不说明文章在哪里发表。

# The book is made without it.
m-the-book-is-made-without-it-895c = 书照做，只是没有这个字体。

# The book is made without it, and the ledger names it.
m-the-book-is-made-without-it-and-the-ledger-names-6f68 = 书照做，只是没有它，账目里会列出。

# The book is made without that value.
m-the-book-is-made-without-that-value-98d1 = 书照做，只是不用这个值。

# The book is right without it: nothing is lost.
m-the-book-is-right-without-it-nothing-is-lost-2dd9 = 书不靠它也是对的：什么都没有丢失。

# The books are as they should be.
m-the-books-are-as-they-should-be-e2c6 = 书都没有问题。

# the books are as they should be; only word of them is missing
m-the-books-are-as-they-should-be-only-word-of-them-f0c6 = 书都没有问题；只是没有通知到

# The books are made without them.
m-the-books-are-made-without-them-5716 = 书照做，只是没有这些图片。

# The books of the other languages are made.
m-the-books-of-the-other-languages-are-made-a978 = 其他语言的书照做。

# the bucket is in another region
m-the-bucket-is-in-another-region-004c = 存储桶在另一个区域

# the caption stands alone
m-the-caption-stands-alone-53ef = 只有图注留下

# the clock of this machine is wrong
m-the-clock-of-this-machine-is-wrong-0be0 = 这台机器的时钟不准

# The closing tag is left out.
m-the-closing-tag-is-left-out-59c0 = 结束标签略去。

# The command asks for what can't be.
m-the-command-asks-for-what-can-t-be-052e = 命令的要求做不到。

# the command is {count} bytes long, and cron takes no more than {most}
m-the-command-is-count-bytes-long-and-cron-takes-no-e594 = 命令长 { $count } 字节，而 cron 最多接受 { $most } 字节

# The command was stopped before any book was made.
m-the-command-was-stopped-before-any-book-was-made-98b5 = 还没有做出任何书，命令就停下了。

# the contents can't tell them apart
m-the-contents-can-t-tell-them-apart-54c8 = 在目录里分不出来

# The cover is an SVG with its words as text.
m-the-cover-is-an-svg-with-its-words-as-text-d2b7 = 封面是 SVG，其中的文字仍是文本。

# The cover is drawn with a face of this machine.
m-the-cover-is-drawn-with-a-face-of-this-machine-f01d = 封面用了这台机器上的字形。

# the cover `{name}` lies outside the folder of the settings
m-the-cover-name-lies-outside-the-folder-of-the-3676 = 封面 `{ $name }` 在设置所在的文件夹之外

# The date of the file's name or folder is used, else that of its neighbours; an article without any goes into the volume of the undated.
m-the-date-of-the-file-s-name-or-folder-is-used-528c = 采用文件或文件夹名称里的日期，没有就采用前后文章的；完全没有日期的文章归入无日期的一卷。

# the disk is full
m-the-disk-is-full-c1c0 = 磁盘已满

# the disk is read-only
m-the-disk-is-read-only-e3f9 = 磁盘是只读的

# the editor is open already, in the terminal
m-the-editor-is-open-already-in-the-terminal-102b = 编辑器已经在终端里打开

# the environment has no {name}
m-the-environment-has-no-name-52d5 = 没有环境变量 { $name }

# the environment has {there}, but no {missing}
m-the-environment-has-there-but-no-missing-b7ad = 有环境变量 { $there }，却没有 { $missing }

# The file is not in UTF-8: it was recognised as Big5, GB18030, Shift_JIS, EUC-KR or UTF-16.
m-the-file-is-not-in-utf-8-it-was-recognised-as-cb18 = 文件不是 UTF-8：认出是 Big5、GB18030、Shift_JIS、EUC-KR 或 UTF-16。

# the file {name} holds several families
m-the-file-name-holds-several-families-5dde = 文件 { $name } 里有几个字族

# The first are kept.
m-the-first-are-kept-9e06 = 保留前面的。

# The first counts.
m-the-first-counts-4eb8 = 以第一个为准。

# the folder can't be read: {reason}
m-the-folder-can-t-be-read-reason-fd86 = 无法读取文件夹：{ $reason }

# The folder holds no article.
m-the-folder-holds-no-article-8902 = 文件夹里没有文章。

# The folder holds no volume that heding made.
m-the-folder-holds-no-volume-that-heding-made-351b = 文件夹里没有 heding 做的卷。

# the folder is in no git repository
m-the-folder-is-in-no-git-repository-8c9d = 文件夹不在 git 仓库里

# the folder's name
m-the-folder-s-name-7d57 = 文件夹的名称

# the font family `{name}` has no bold face
m-the-font-family-name-has-no-bold-face-65a2 = 字族 `{ $name }` 没有粗体字形

# the font `{name}` can't be embedded: {reason}
m-the-font-name-can-t-be-embedded-reason-1308 = 字体 `{ $name }` 不能嵌入：{ $reason }

# The fonts that are embedded lack characters that the volume shows.
m-the-fonts-that-are-embedded-lack-characters-that-757e = 嵌入的字体缺少这一卷所用的字符。

# The front matter begins and has no end.
m-the-front-matter-begins-and-has-no-end-12f8 = 文前资料（front matter）有开头而没有结尾。

# The front matter can't be read: it is no YAML, TOML or JSON.
m-the-front-matter-can-t-be-read-it-is-no-yaml-toml-f238 = 文前资料（front matter）读不懂：它不是 YAML、TOML 或 JSON。

# The key is taken as if it were not there.
m-the-key-is-taken-as-if-it-were-not-there-4c33 = 当作没有这个键。

# The language is told from the prose, or is the one that was meant.
m-the-language-is-told-from-the-prose-or-is-the-one-0c45 = 语言从正文判断，或者就是所指的那种语言。

# The language of the book's own words.
m-the-language-of-the-book-s-own-words-6ca6 = 书自身的文字所用的语言。

# The language of the book's own words, from {origin}.
m-the-language-of-the-book-s-own-words-from-origin-ef73 = 书自身的文字所用的语言；来源：{ $origin }。

# The link leads to the web.
m-the-link-leads-to-the-web-ca5c = 链接通往网上。

# The list of chapters of a site, such as `SUMMARY.md`, names a file that is not there.
m-the-list-of-chapters-of-a-site-such-as-summary-md-d552 = 网站的章目（例如 `SUMMARY.md`）列出的文件不存在。

# The mail server's settings can't be used.
m-the-mail-server-s-settings-can-t-be-used-28ce = 邮件服务器的设置不能用。

# The mark stays as it is written.
m-the-mark-stays-as-it-is-written-7361 = 标记照原文保留。

# The message names the languages that are there.
m-the-message-names-the-languages-that-are-there-88d6 = 消息会列出现有的语言。

# The message names the variable that is missing.
m-the-message-names-the-variable-that-is-missing-8970 = 消息会说出缺少哪个变量。

# The message says what is missing.
m-the-message-says-what-is-missing-b397 = 消息会说明缺少什么。

# The message says what it needs.
m-the-message-says-what-it-needs-4082 = 消息会说明需要什么。

# The message shows the line and the nearest word; the guide has all keys, and `heding config --schema` gives them to editors.
m-the-message-shows-the-line-and-the-nearest-word-041a = 消息会显示那一行和最相近的词；手册列出全部键，`heding config --schema` 把它们提供给编辑器。

# the next run asks again
m-the-next-run-asks-again-5f70 = 下次运行会再试

# The next run asks again; `heding media status` shows which are missing.
m-the-next-run-asks-again-heding-media-status-shows-b586 = 下次运行会再试；`heding media status` 显示缺少哪些。

# the next run tries again
m-the-next-run-tries-again-759d = 下次运行会再试

# The next run tries again.
m-the-next-run-tries-again-956f = 下次运行会再试。

# The others keep their order.
m-the-others-keep-their-order-63c0 = 其余的保持顺序。

# The page
m-the-page-8b66 = 页面

# The password of the shelf can't be used.
m-the-password-of-the-shelf-can-t-be-used-7c2c = 书架的密码不能用。

# the period comes first, then the folder: `all {word}`
m-the-period-comes-first-then-the-folder-all-word-a01f = 先写期间，再写文件夹：`all { $word }`

# The picture that is to be the cover is not there, can't be read, or the volume has no picture of its own to compose one of.
m-the-picture-that-is-to-be-the-cover-is-not-there-d030 = 要用作封面的图片不存在、读不懂，或者这一卷没有自己的图片可以拼成封面。

# the pictures that lie on the web
m-the-pictures-that-lie-on-the-web-32f9 = 下载网上的图片

# The plan has no task of this number.
m-the-plan-has-no-task-of-this-number-48ee = 计划里没有这个编号的任务。

# the plan in {place} can't be read: {reason}
m-the-plan-in-place-can-t-be-read-reason-a30f = { $place } 里的计划读不懂：{ $reason }

# the plan is of the day «{day}», which is none
m-the-plan-is-of-the-day-day-which-is-none-27ec = 计划的日期是“{ $day }”，而它不是日期

# The preview does not answer any more.
m-the-preview-does-not-answer-any-more-931c = 预览已经没有响应。

# the preview has no such name
m-the-preview-has-no-such-name-35ac = 预览没有这个名称

# the preview is at this address until Ctrl-C; nothing is written
m-the-preview-is-at-this-address-until-ctrl-c-b42f = 预览在这个网址，直到按 Ctrl-C 为止；不会写入任何文件

# the preview is ending
m-the-preview-is-ending-dfc4 = 预览即将结束

# the rest of the block is left out
m-the-rest-of-the-block-is-left-out-032e = 区块余下的部分略去

# The rule is left out.
m-the-rule-is-left-out-e37c = 这条规则略去。

# the settings name it
m-the-settings-name-it-a211 = 设置指定了它

# the settings name no place to send volumes to
m-the-settings-name-no-place-to-send-volumes-to-7283 = 设置没有写明把各卷投递到哪里

# the settings name no server that takes mail
m-the-settings-name-no-server-that-takes-mail-680f = 设置没有写明收取邮件的服务器

# The settings of this project. What stands behind a `#` counts without being written; take the sign away to say otherwise. `heding config` shows all that can be said.
m-the-settings-of-this-project-what-stands-behind-a-82e8 = 这个项目的设置。`#` 后面的不写也算数；要另作规定，就去掉这个符号。`heding config` 显示可以写的一切。

# the shelf can't be made in the folder of the books themselves
m-the-shelf-can-t-be-made-in-the-folder-of-the-05f0 = 书架不能做在放书的文件夹里

# The shelf can't be served at this address.
m-the-shelf-can-t-be-served-at-this-address-f5a8 = 无法在这个地址提供书架服务。

# The shelf is not served.
m-the-shelf-is-not-served-3e93 = 书架没有启动服务。

# The shelf is served to the whole network without a password.
m-the-shelf-is-served-to-the-whole-network-without-c6f6 = 书架向整个网络开放，而没有设密码。

# the storage answered {status}
m-the-storage-answered-status-3f6c = 存储服务返回 { $status }

# the storage can't do that
m-the-storage-can-t-do-that-9e55 = 存储服务做不到

# the storage does not know this AWS_ACCESS_KEY_ID
m-the-storage-does-not-know-this-aws-access-key-id-5316 = 存储服务不认识这个 AWS_ACCESS_KEY_ID

# the storage gave an answer that can't be understood
m-the-storage-gave-an-answer-that-can-t-be-bb9f = 存储服务的响应读不懂

# the storage is overloaded or in trouble
m-the-storage-is-overloaded-or-in-trouble-f7fb = 存储服务过载，或者出了问题

# the storage lets two machines create the same
m-the-storage-lets-two-machines-create-the-same-10e1 = 存储服务让两台机器都建立了同一个对象

# the storage refused it ({code})
m-the-storage-refused-it-code-51e6 = 存储服务拒绝了请求（{ $code }）

# the storage's settings can't be used: {reason}
m-the-storage-s-settings-can-t-be-used-reason-ce5f = 存储服务的设置不能用：{ $reason }

# the system draws no numbers: {error}
m-the-system-draws-no-numbers-error-2c54 = 系统没有给出随机数：{ $error }

# The system gives no threads.
m-the-system-gives-no-threads-9197 = 系统无法提供线程。

# the system has no randomness: {error}
m-the-system-has-no-randomness-error-82b6 = 系统没有给出随机数：{ $error }

# The tag of a shortcode can't be read.
m-the-tag-of-a-shortcode-can-t-be-read-62bd = 短代码的标签读不懂。

# The task is of a plan that was made from other articles, settings or another heding.
m-the-task-is-of-a-plan-that-was-made-from-other-225b = 任务所属的计划，用的是其他的文章、设置或 heding。

# the text below is set as code
m-the-text-below-is-set-as-code-1f43 = 以下的文字排成代码

# the value in the settings is empty
m-the-value-in-the-settings-is-empty-e55b = 设置里的值是空的

# The volume has heding's own cover until then.
m-the-volume-has-heding-s-own-cover-until-then-af36 = 在此之前，这一卷用 heding 自带的封面。

# The volume is made again the next time.
m-the-volume-is-made-again-the-next-time-0e33 = 下次会重做这一卷。

# The volume is not made.
m-the-volume-is-not-made-255a = 这一卷没有做。

# the volume may be the wrong one
m-the-volume-may-be-the-wrong-one-6207 = 可能归错了卷

# the webhook at {host} answered {status}
m-the-webhook-at-host-answered-status-ee94 = { $host } 的 webhook 返回 { $status }

# the webhook at {host} answered {status}: it is somewhere else now
m-the-webhook-at-host-answered-status-it-is-d1cb = { $host } 的 webhook 返回 { $status }：它已经改到别处

# the webhook at {host} can't be found
m-the-webhook-at-host-can-t-be-found-9271 = 找不到 { $host } 的 webhook

# the webhook at {host} can't be reached
m-the-webhook-at-host-can-t-be-reached-1de6 = 连不上 { $host } 的 webhook

# the webhook at {host} can't be reached: {reason}
m-the-webhook-at-host-can-t-be-reached-reason-42b4 = 连不上 { $host } 的 webhook：{ $reason }

# the webhook at {host} can't be trusted: {reason}
m-the-webhook-at-host-can-t-be-trusted-reason-9858 = 无法信任 { $host } 的 webhook：{ $reason }

# the webhook at {host} did not answer in time
m-the-webhook-at-host-did-not-answer-in-time-c8d5 = { $host } 的 webhook 没有及时响应

# the webhook at {host} gave an answer that can't be understood
m-the-webhook-at-host-gave-an-answer-that-can-t-be-ebee = { $host } 的 webhook 的响应读不懂

# the webhook is no web address
m-the-webhook-is-no-web-address-5671 = webhook 不是网址

# the words stay
m-the-words-stay-57be = 文字保留

# The zone whose midnight ends a day. Without it dates count as they are written.
m-the-zone-whose-midnight-ends-a-day-without-it-a66a = 以哪个时区的午夜为一天的终结。不写的话，日期照所写的计算。

# there
m-there-6db6 = 已有

# there are {series}
m-there-are-series-a930 = 现有：{ $series }

# there is no command `{command}`
m-there-is-no-command-command-74c9 = 没有命令 `{ $command }`

# there is no {file} in {dir}
m-there-is-no-file-in-dir-dfb5 = { $dir } 里没有 { $file }

# there is no git to ask whether it has these files
m-there-is-no-git-to-ask-whether-it-has-these-files-3855 = 没有 git，无法得知它有没有这些文件

# there is no option or argument `{argument}` here
m-there-is-no-option-or-argument-argument-here-f00b = 这里没有选项或参数 `{ $argument }`

# there is no place to note whom you trust: neither HOME nor XDG_STATE_HOME is set
m-there-is-no-place-to-note-whom-you-trust-neither-d155 = 没有地方记下信任谁：HOME 和 XDG_STATE_HOME 都没有设置

# there is no plan in {place}
m-there-is-no-plan-in-place-3e26 = { $place } 里没有计划

# there is no such bucket
m-there-is-no-such-bucket-42d6 = 没有这个存储桶

# there is no such file in the book
m-there-is-no-such-file-in-the-book-a344 = 书里没有这个文件

# there is no such folder; it is not made, for its disk may be missing
m-there-is-no-such-folder-it-is-not-made-for-its-99d8 = 文件夹不存在；不会代为建立，因为可能是磁盘没有接上

# there is no such volume
m-there-is-no-such-volume-3a2d = 没有这一卷

# there is no task {index}: the plan has 1 task
m-there-is-no-task-index-the-plan-has-1-task-b09b = 没有任务 { $index }：计划有 1 个任务

# there is no task {index}: the plan has {count} tasks
m-there-is-no-task-index-the-plan-has-count-tasks-9cd4 = 没有任务 { $index }：计划有 { $count } 个任务

# there is no volume in {dir}
m-there-is-no-volume-in-dir-25f2 = { $dir } 里没有任何一卷

# there is nothing
m-there-is-nothing-f6c9 = 那里什么都没有

# there is nothing in {place}
m-there-is-nothing-in-place-9dba = { $place } 里什么都没有

# There is nothing to do.
m-there-is-nothing-to-do-73f3 = 没有事情要做。

# there is nothing to mend
m-there-is-nothing-to-mend-b64d = 没有需要修补的

# there is nothing to read
m-there-is-nothing-to-read-d803 = 没有内容可读

# these are: {names}
m-these-are-names-e2b0 = 现有：{ $names }

# these are there: {families}
m-these-are-there-families-cfba = 现有：{ $families }

# these arguments are missing: {argument}
m-these-arguments-are-missing-argument-3e9c = 缺少这些参数：{ $argument }

# these can: {words}
m-these-can-words-acc7 = 可以写的有：{ $words }

# these credentials may not
m-these-credentials-may-not-2c80 = 这些凭据没有权限

# they are in the environment, in variables that begin with AWS_
m-they-are-in-the-environment-in-variables-that-699e = 设置在环境变量里，名称以 AWS_ 开头

# They don't count. Books are made without them.
m-they-don-t-count-books-are-made-without-them-eac8 = 这些设置不算数。书照做，只是用不到它们。

# they need s3:GetObject and s3:PutObject on its objects, s3:ListBucket on the bucket
m-they-need-s3-getobject-and-s3-putobject-on-its-f5d7 = 需要对其中的对象有 s3:GetObject 和 s3:PutObject 权限，对存储桶有 s3:ListBucket 权限

# this heding knows no buckets: it was built without the feature `s3`
m-this-heding-knows-no-buckets-it-was-built-without-2203 = 这个 heding 不会用存储桶：编译时没有加入功能 `s3`

# this heding sends no mail: it was built without the feature `mail`
m-this-heding-sends-no-mail-it-was-built-without-4a51 = 这个 heding 不发送邮件：编译时没有加入功能 `mail`

# this heding was built without the feature `fetch` and asks no network
m-this-heding-was-built-without-the-feature-fetch-2505 = 这个 heding 编译时没有加入功能 `fetch`，不会使用网络

# this heding was built without the feature `fonts` and can embed none
m-this-heding-was-built-without-the-feature-fonts-e2eb = 这个 heding 编译时没有加入功能 `fonts`，不能嵌入字体

# This heding was built without the feature `mail`.
m-this-heding-was-built-without-the-feature-mail-9581 = 这个 heding 编译时没有加入功能 `mail`。

# This heding was built without the feature `s3`.
m-this-heding-was-built-without-the-feature-s3-fbd7 = 这个 heding 编译时没有加入功能 `s3`。

# this is remembered; `heding media fetch --retry` asks again
m-this-is-remembered-heding-media-fetch-retry-asks-fcd2 = 这一点已记住；`heding media fetch --retry` 会再试

# Those further in are not shown.
m-those-further-in-are-not-shown-f54a = 更深的不显示。

# {times}, first in {place}
m-times-first-in-place-c404 = { $times }，首见于 { $place }

# tip: {meant}
m-tip-meant-7069 = 建议：{ $meant }

# tip: was {near} meant?
m-tip-was-near-meant-2323 = 建议：是不是 { $near }？

# tip: what is no option, but begins like one, stands behind `--`: `-- {argument}`
m-tip-what-is-no-option-but-begins-like-one-stands-bc38 = 建议：不是选项而开头像选项的，写在 `--` 之后：`-- { $argument }`

# title
m-title-2d6c = 书名

# titles and dates are lost
m-titles-and-dates-are-lost-05da = 标题和日期丢失

# Titles found
m-titles-found-53cb = 找到的标题

# TLS with {server} can't be prepared: {error}
m-tls-with-server-can-t-be-prepared-error-d889 = 无法为 { $server } 准备 TLS：{ $error }

# To switch it off:
m-to-switch-it-off-337b = 要关闭它：

# try again
m-try-again-2d33 = 请再试一次

# try again later
m-try-again-later-8882 = 请稍后再试

# Turn the page
m-turn-the-page-3e62 = 翻页

# turn the page, as its lines run
m-turn-the-page-as-its-lines-run-7645 = 翻页，依文字的方向

# Type
m-type-0138 = 字号

# unaccounted
m-unaccounted-1731 = 下落不明

# unchanged
m-unchanged-61ce = 未变

# unpack it first, and name the folder
m-unpack-it-first-and-name-the-folder-9f61 = 请先解压，再指定文件夹

# Usage: {usage}
m-usage-usage-5268 = 用法：{ $usage }

# Use another face of the family.
m-use-another-face-of-the-family-3c05 = 改用同一字族的另一个字形。

# use the same everywhere, or make another plan: `heding plan`
m-use-the-same-everywhere-or-make-another-plan-803b = 各台机器请用同样的一套，或者重新制定计划：`heding plan`

# `{value}` is no value of `{argument}`
m-value-is-no-value-of-argument-1f7b = `{ $value }` 不是 `{ $argument }` 可用的值

# `{value}` is no value of `{argument}`: {reason}
m-value-is-no-value-of-argument-reason-9d5b = `{ $value }` 不是 `{ $argument }` 可用的值：{ $reason }

# `{value}` is no value of `{argument}`: these are {valid}
m-value-is-no-value-of-argument-these-are-valid-1450 = `{ $value }` 不是 `{ $argument }` 可用的值：可用的有 { $valid }

# `{value}` is one value too many for `{argument}`
m-value-is-one-value-too-many-for-argument-9c0d = `{ $argument }` 的值太多，`{ $value }` 是多余的

# vertical
m-vertical-5212 = 竖排

# Volume
m-volume-025a = 卷

# {volume} {bar} {done}/{all} {speed}, {time} left
m-volume-bar-done-all-speed-time-left-ace0 = { $volume } { $bar } { $done }/{ $all } { $speed }，还需 { $time }

# {volume} {bar} {done}/{all} (volume {number} of {of}) {speed}, {time} left
m-volume-bar-done-all-volume-number-of-of-speed-9133 = { $volume } { $bar } { $done }/{ $all }（第 { $number } 卷，共 { $of } 卷）{ $speed }，还需 { $time }

# {volume} has no such book for {place}
m-volume-has-no-such-book-for-place-99da = { $volume } 没有适合 { $place } 的书

# volume shows characters that its fonts lack
m-volume-shows-characters-that-its-fonts-lack-d0ab = 卷里有字体所缺的字符

# {volumes} in {dir}: {books} written, {unchanged} unchanged
m-volumes-in-dir-books-written-unchanged-unchanged-0bd9 = { $dir } 里有 { $volumes }：写入 { $books }，{ $unchanged } 本未变

# {volumes} made again: {reason}
m-volumes-made-again-reason-8888 = 已重做 { $volumes }：{ $reason }

# volumes show characters that their fonts lack
m-volumes-show-characters-that-their-fonts-lack-bc44 = 卷里有字体所缺的字符

# {volumes} with {articles} in 1 task, task 0; {done} of the volumes there already
m-volumes-with-articles-in-1-task-task-0-done-of-0b94 = { $volumes }，{ $articles }，分成 1 个任务，即任务 0；其中 { $done } 卷已经做好

# {volumes} with {articles} in {count} tasks, tasks 0 to {last}; {done} of the volumes there already
m-volumes-with-articles-in-count-tasks-tasks-0-to-47dc = { $volumes }，{ $articles }，分成 { $count } 个任务，即任务 0 至 { $last }；其中 { $done } 卷已经做好

# {volumes} with {articles} in {dir}: {files} written, {removed} removed, {unchanged} unchanged
m-volumes-with-articles-in-dir-files-written-5d9c = { $dir }：{ $volumes }，{ $articles }；写入 { $files }，删除 { $removed } 个，{ $unchanged } 个未变

# Wait for it.
m-wait-for-it-aed5 = 请等它完成。

# Wait for it. What a killed run left is taken over by itself.
m-wait-for-it-what-a-killed-run-left-is-taken-over-385a = 请等它完成。被终止的运行所留下的，会自动接手。

# wait until it has ended
m-wait-until-it-has-ended-6b60 = 请等它结束

# wait until it is done, or write to another folder with `--out`
m-wait-until-it-is-done-or-write-to-another-folder-b9ba = 请等它完成，或者用 `--out` 写到另一个文件夹

# «{wanted}» is no period ({reason}) that the plan was made with
m-wanted-is-no-period-reason-that-the-plan-was-made-fc29 = 制定计划所用的“{ $wanted }”不是期间（{ $reason }）

# warning
m-warning-6bce = 警告

# what all sites of {generator} have
m-what-all-sites-of-generator-have-8167 = { $generator } 网站一律如此

# {what}, and {books} books come of this
m-what-and-books-books-come-of-this-3313 = { $what }，而这次会做出 { $books } 本书

# what few words there are
m-what-few-words-there-are-7d68 = 仅有的一点文字

# what follows s3:// is no bucket with a prefix
m-what-follows-s3-is-no-bucket-with-a-prefix-07ef = s3:// 后面不是存储桶加前缀

# what follows them stays
m-what-follows-them-stays-a4e1 = 后面的内容保留

# What `heding digest all` cuts into: day, week, month ({months} volumes), quarter, year ({years}).
m-what-heding-digest-all-cuts-into-day-week-month-815b = `heding digest all` 按什么切分：day、week、month（{ $months } 卷）、quarter、year（{ $years } 卷）。

# {what} in {files}: {instead}
m-what-in-files-instead-226d = { $what }（在 { $files }里）：{ $instead }

# **What is done instead.** {text}
m-what-is-done-instead-text-f55d = {"*"}*改做了什么**：{ $text }

# What is there of it is shown.
m-what-is-there-of-it-is-shown-91c2 = 现有的部分照样显示。

# what is written stands there
m-what-is-written-stands-there-f34c = 原处是所写的原文

# what is wrong with the articles
m-what-is-wrong-with-the-articles-dc8d = 文章有哪些问题

# What it encloses is kept, the code goes.
m-what-it-encloses-is-kept-the-code-goes-0b80 = 保留它里面的内容，去掉代码本身。

# **What it says.** {text}
m-what-it-says-text-1209 = {"*"}*说的是什么**：{ $text }

# What lies in the store of a plan is not what it should be.
m-what-lies-in-the-store-of-a-plan-is-not-what-it-44d1 = 计划的存放处里，有东西不是应有的样子。

# what readers will miss most:
m-what-readers-will-miss-most-78f6 = 对读者影响最大的：

# What the archive is: its generator, what it is written in, which dialects of others are in use, which damage counting shows.
m-what-the-archive-is-its-generator-what-it-is-4e56 = 归档库是什么：它的生成器、用什么写成、用到哪些其他方言、统计看出哪些损坏。

# What the series is called: so far, as the folder.
m-what-the-series-is-called-so-far-as-the-folder-064d = 系列的名称：目前与文件夹相同。

# **What to do.** {text}
m-what-to-do-text-11f3 = {"*"}*应该怎样做**：{ $text }

# What to do with them is said in each of them.
m-what-to-do-with-them-is-said-in-each-of-them-d6ca = 怎样使用，各个文件里都有说明。

# What was named as the input is no folder, article or archive that can be read.
m-what-was-named-as-the-input-is-no-folder-article-6479 = 作为输入的不是可以读取的文件夹、文章或压缩包。

# What was there stays. Other volumes are written.
m-what-was-there-stays-other-volumes-are-written-e4d6 = 原来的保留。其他各卷照样写入。

# What was unpacked is taken away; nothing is left behind.
m-what-was-unpacked-is-taken-away-nothing-is-left-0a96 = 解压出来的已经清除；没有留下任何东西。

# Which pictures on the web ({count}) are fetched before a book is made: never, missing, refresh.
m-which-pictures-on-the-web-count-are-fetched-c745 = 做书之前下载哪些网上的图片（{ $count } 张）：never、missing、refresh。

# which task? No --index was given, and no scheduler says
m-which-task-no-index-was-given-and-no-scheduler-fead = 哪个任务？没有写 --index，也没有调度器说明

# Who puts the volumes together.
m-who-puts-the-volumes-together-ffec = 编成各卷的人。

# With a font in `fonts/` that has its characters it is the same everywhere.
m-with-a-font-in-fonts-that-has-its-characters-it-94c5 = 在 `fonts/` 里放一个有这些字符的字体，到处就都一样。

# without dates
m-without-dates-1961 = 没有日期

# without it
m-without-it-8167 = 默认

# `{word}` is no period: {error}
m-word-is-no-period-error-b574 = `{ $word }` 不是期间：{ $error }

# `{word}` is not a key that can stand here
m-word-is-not-a-key-that-can-stand-here-bbed = `{ $word }` 不是可以写在这里的键

# `{word}` is not a value that can stand here
m-word-is-not-a-value-that-can-stand-here-d441 = `{ $word }` 不是可以写在这里的值

# Word of the run could not be left: the log, the address or the program of `[notify]` failed.
m-word-of-the-run-could-not-be-left-the-log-the-3685 = 这次运行的情况没有通知到：`[notify]` 的日志、网址或程序出了错。

# words whose meaning decides, with the first place of each:
m-words-whose-meaning-decides-with-the-first-place-c12c = 要看意思才能决定的词，附各自的第一处：

# Write a date into its front matter if it is wrong.
m-write-a-date-into-its-front-matter-if-it-is-wrong-f868 = 日期不对的话，请写进文前资料。

# Write a heading's name as the other article has it; the nearest are named.
m-write-a-heading-s-name-as-the-other-article-has-5751 = 照那篇文章的标题来写；消息会列出最相近的。

# Write a tag such as `zh-Hant-HK`, `ja` or `en`.
m-write-a-tag-such-as-zh-hant-hk-ja-or-en-5de3 = 写 `zh-Hant-HK`、`ja` 或 `en` 之类的标签。

# Write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`. `heding check --fix` rewrites those whose meaning is beyond doubt.
m-write-it-as-2020-08-05-or-2020-08-05t08-30-00-08-6099 = 写成 `2020-08-05` 或 `2020-08-05T08:30:00+08:00`。意思没有疑问的日期，`heding check --fix` 会改写。

# Write it with `https://`, or from the site's root on with `/`.
m-write-it-with-https-or-from-the-site-s-root-on-5bcf = 以 `https://` 开头，或者以 `/` 开头、从网站的根目录写起。

# Write `[^name]` where it belongs.
m-write-name-where-it-belongs-583b = 在该放的地方写上 `[^name]`。

# Write the address of the article that is meant, or leave it: the page may be on the web and not in the archive.
m-write-the-address-of-the-article-that-is-meant-or-7a86 = 写所指文章的网址，或者不去管它：那个页面可能在网上，只是不在归档库里。

# Write the closing line, `---` or `+++`, after the last key.
m-write-the-closing-line-or-after-the-last-key-5010 = 在最后一个键之后写上结尾行，即 `---` 或 `+++`。

# Write the name as it is: not every system takes small letters and capitals for the same.
m-write-the-name-as-it-is-not-every-system-takes-4e2e = 照实际的名称写：不是每个系统都不分大小写。

# write the others to files
m-write-the-others-to-files-56ea = 其他的请写到文件

# Write the path so that only one of them is meant.
m-write-the-path-so-that-only-one-of-them-is-meant-7823 = 把路径写得只指其中一个。

# Write what the message says is wanted.
m-write-what-the-message-says-is-wanted-c114 = 照消息所说的那一种来写。

# Write where it leads. The message names up to three articles that are called nearly so.
m-write-where-it-leads-the-message-names-up-to-3cc0 = 写明通往哪里。消息会列出最多三篇名称相近的文章。

# Write your own articles in place of the two examples.
m-write-your-own-articles-in-place-of-the-two-064e = 请用自己的文章替换两篇样例。

# written
m-written-09ff = 已写出

# {years}, but {others}
m-years-but-others-2d13 = { $years }，但 { $others }

# you may not
m-you-may-not-d23b = 没有权限
