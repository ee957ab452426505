# 6-inch e-ink
m-6-inch-e-ink-337d = 6インチ電子ペーパー

# 6-inch e-ink, phone, tablet, desktop
m-6-inch-e-ink-phone-tablet-desktop-9cef = 6インチ電子ペーパー、スマートフォン、タブレット、デスクトップ

# {a}, {b}
m-a-b-3e5a = { $a }、{ $b }

# {a}; {b}
m-a-b-f59b = { $a }；{ $b }

# A book could not be sent.
m-a-book-could-not-be-sent-04bf = 本を送れませんでした。

# A book is larger than the way takes, or a request asks for too much at once.
m-a-book-is-larger-than-the-way-takes-or-a-request-2a42 = 本が配信方法の上限より大きいか、一度に求める量が多すぎます。

# a book is nothing to read on a terminal
m-a-book-is-nothing-to-read-on-a-terminal-c826 = ターミナルでは本を読めません

# A book on the shelf that heding did not make.
m-a-book-on-the-shelf-that-heding-did-not-make-deac = 書架に、hedingが作ったものではない本があります。

# A book's package document could not be written.
m-a-book-s-package-document-could-not-be-written-5bf3 = 本のパッケージ文書を書けませんでした。

# A box with its address stands in its place.
m-a-box-with-its-address-stands-in-its-place-6c24 = その場所に、アドレスを書いた枠を置きます。

# A box with its address stands in its place. This is remembered.
m-a-box-with-its-address-stands-in-its-place-this-5fa4 = その場所に、アドレスを書いた枠を置きます。画像がないことは記録されます。

# A bucket can't be reached, or its settings lack something.
m-a-bucket-can-t-be-reached-or-its-settings-lack-89b7 = バケットに接続できないか、設定に足りないものがあります。

# A character of the number 0 stands in the text.
m-a-character-of-the-number-0-stands-in-the-text-b366 = 本文に、番号が0の文字があります。

# A citation, `[@doe99]`, of a work that the article's lists of works don't have.
m-a-citation-doe99-of-a-work-that-the-article-s-c404 = 引用`[@doe99]`の文献が、記事の文献一覧にありません。

# A control character stands in the front matter, where nobody sees it.
m-a-control-character-stands-in-the-front-matter-4f8b = フロントマターに、目に見えない制御文字があります。

# A date in no form that is known.
m-a-date-in-no-form-that-is-known-c3a2 = 日付の書き方がわかりません。

# a date is written `2020-08-05`, a moment `2020-08-05T08:30:00+08:00`
m-a-date-is-written-2020-08-05-a-moment-2020-08-1ca5 = 日付は`2020-08-05`、日時は`2020-08-05T08:30:00+08:00`のように書きます

# a day, month or year is written `2020-08-05`, `2020-08` or `2020`
m-a-day-month-or-year-is-written-2020-08-05-2020-08-662e = 日、月、年は`2020-08-05`、`2020-08`、`2020`のように書きます

# A diagram of a kind that is not drawn, or that can't be read; the message says why.
m-a-diagram-of-a-kind-that-is-not-drawn-or-that-can-980e = 描けない種類の図か、読めない図です。理由はメッセージにあります。

# A drawing of your own for covers, `styles/cover.svg`, can't be used as it is.
m-a-drawing-of-your-own-for-covers-styles-cover-svg-35d2 = 自作の表紙の図形`styles/cover.svg`を、そのままでは使えません。

# A file could not be written: the disk is full, you may not, or a file that heding did not make is in its way.
m-a-file-could-not-be-written-the-disk-is-full-you-006f = ファイルを書き出せませんでした。ディスクに空きがないか、権限がないか、hedingが作ったものではないファイルがあります。

# A file in an archive that was named as the input has a path that leads out of it, or is a link to an article.
m-a-file-in-an-archive-that-was-named-as-the-input-b2da = 入力に指定された書庫の中に、パスが書庫の外に出るファイルか、記事へのリンクがあります。

# a file of that name is in the way
m-a-file-of-that-name-is-in-the-way-aa67 = 同じ名前のファイルがある

# A file or folder that can't be read: it is not there, it is a link, it is no text, or you may not.
m-a-file-or-folder-that-can-t-be-read-it-is-not-e743 = ファイルかフォルダーを読めません。存在しないか、リンクか、テキストではないか、権限がありません。

# A file or note that shows itself, by way of others perhaps.
m-a-file-or-note-that-shows-itself-by-way-of-others-fe21 = ファイルかノートが、自分自身を引き込んでいます。ほかのものを通じている場合もあります。

# A file that is to be shown here is not there.
m-a-file-that-is-to-be-shown-here-is-not-there-33ec = ここに引き込むはずのファイルがありません。

# A file was written to while the book was being made.
m-a-file-was-written-to-while-the-book-was-being-4ae0 = 本を作っている間に、ファイルが書き換えられました。

# A font could not be cut down to what a volume shows.
m-a-font-could-not-be-cut-down-to-what-a-volume-422e = フォントを、巻に必要な文字だけに絞れませんでした。

# A font that is asked for is nowhere, or may not be embedded.
m-a-font-that-is-asked-for-is-nowhere-or-may-not-be-550a = 指定されたフォントがどこにもないか、埋め込みが許可されていません。

# A formula that can't be read.
m-a-formula-that-can-t-be-read-05ca = 数式を読めません。

# A key of the front matter has a value of another kind than it wants: a list where a text stands, a number where a list does.
m-a-key-of-the-front-matter-has-a-value-of-another-58ab = フロントマターのキーの値が、求められる種類ではありません。文字列の所にリスト、リストの所に数値があるなどです。

# A key of the front matter is there already.
m-a-key-of-the-front-matter-is-there-already-87e0 = フロントマターに同じキーがすでにあります。

# a language is written `zh-Hant-HK`, `ja` or `en`
m-a-language-is-written-zh-hant-hk-ja-or-en-ad93 = 言語は`zh-Hant-HK`、`ja`、`en`のように書きます

# A language that is no tag. As a note: a country's code that is read as the language that is meant.
m-a-language-that-is-no-tag-as-a-note-a-country-s-49ed = 言語の値がタグではありません。情報の場合：国のコードを、それが指す言語として読みました。

# A link by name, `[[name]]`, to no article of the book.
m-a-link-by-name-name-to-no-article-of-the-book-34cf = 名前によるリンク`[[name]]`に当たる記事が、本にありません。

# A link to a place that another article does not have, `other.md#place`.
m-a-link-to-a-place-that-another-article-does-not-d415 = 別の記事の中の場所へのリンク`other.md#place`ですが、その記事にその場所がありません。

# A link to an address of the articles' own site where none of them is. A warning if an article is called nearly so, else a note.
m-a-link-to-an-address-of-the-articles-own-site-d453 = 記事のサイト自身のアドレスへのリンクですが、そこに記事がありません。名前の近い記事があれば警告、なければ情報です。

# A link to no article, file, place or page that can be followed.
m-a-link-to-no-article-file-place-or-page-that-can-1837 = リンクの先に、たどれる記事、ファイル、場所、ページがありません。

# A list of the front matter has more names, categories, tags or addresses than an article may have.
m-a-list-of-the-front-matter-has-more-names-e0fb = フロントマターの一覧で、名前、分類、タグ、アドレスのどれかが、一つの記事の上限を超えています。

# A list of works that can't be read.
m-a-list-of-works-that-can-t-be-read-7f01 = 文献一覧を読めません。

# A list of works that the article or its site names is not there.
m-a-list-of-works-that-the-article-or-its-site-87a3 = 記事またはサイトが指定する文献一覧がありません。

# A message of the severity {severities}.
m-a-message-of-the-severity-severities-9fe1 = 重大度が{ $severities }のメッセージです。

# a name and a password are in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
m-a-name-and-a-password-are-in-aws-access-key-id-66b5 = 名前とパスワードは、AWS_ACCESS_KEY_IDとAWS_SECRET_ACCESS_KEYに置きます

# A name in a store that can't be one.
m-a-name-in-a-store-that-can-t-be-one-a592 = 保管場所では使えない名前です。

# a name of a machine is written `books.example.org`
m-a-name-of-a-machine-is-written-books-example-org-efb1 = コンピューターの名前は`books.example.org`のように書きます

# {a} or {b}
m-a-or-b-b477 = { $a }または{ $b }

# a password is not sent without TLS
m-a-password-is-not-sent-without-tls-2d4b = TLSなしではパスワードを送りません

# A password or key is not where the settings say.
m-a-password-or-key-is-not-where-the-settings-say-247c = 設定が指す場所に、パスワードか鍵がありません。

# A picture in a form that no book can hold, that is damaged, or larger than one may be.
m-a-picture-in-a-form-that-no-book-can-hold-that-is-3beb = 本に収められない形式の画像か、損傷した画像か、上限より大きい画像です。

# A picture on the web that did not come this time.
m-a-picture-on-the-web-that-did-not-come-this-time-11e0 = ウェブ上の画像を、今回は取得できませんでした。

# A picture on the web that is there no more.
m-a-picture-on-the-web-that-is-there-no-more-b263 = ウェブ上の画像が、もうありません。

# A picture's file that ends before the picture does.
m-a-picture-s-file-that-ends-before-the-picture-7458 = 画像のファイルが、画像の途中で終わっています。

# A picture that is nowhere in the folder.
m-a-picture-that-is-nowhere-in-the-folder-5488 = 画像がフォルダーのどこにもありません。

# A picture that was found, or could be meant, because its file's path ends like the one that is written.
m-a-picture-that-was-found-or-could-be-meant-0bbe = ファイルのパスの終わりが、書かれたものと同じ画像です。見つかったか、候補が複数あります。

# A picture that was larger than the screens it is for.
m-a-picture-that-was-larger-than-the-screens-it-is-d9dc = 対象の画面より大きかった画像です。

# A picture whose file's name differs in small letters and capitals.
m-a-picture-whose-file-s-name-differs-in-small-d19d = 画像のファイルの名前が、大文字と小文字だけ違います。

# A place for finished work that can't be one.
m-a-place-for-finished-work-that-can-t-be-one-63a3 = 完成したものの置き場として使えない場所です。

# A plan for several machines can't be read or cut so.
m-a-plan-for-several-machines-can-t-be-read-or-cut-cd19 = 複数のコンピューターで作るための計画を、読めないか、そのようには分けられません。

# A reference, `@fig-boats`, to a label that nothing in the article bears, nor another one of its book alone.
m-a-reference-fig-boats-to-a-label-that-nothing-in-e710 = 参照`@fig-boats`のラベルが記事になく、同じ本のほかの記事にも、一つに決まるものがありません。

# A replacement character stands in their place.
m-a-replacement-character-stands-in-their-place-3115 = その場所に置換文字を入れます。

# a repository is written `OWNER/NAME`
m-a-repository-is-written-owner-name-30f7 = リポジトリーは`OWNER/NAME`のように書きます

# A schedule can't be written so.
m-a-schedule-can-t-be-written-so-f007 = そのようなスケジュールは書けません。

# A shelf holds volumes that heding made.
m-a-shelf-holds-volumes-that-heding-made-c20e = 書架には、hedingが作った巻を置きます。

# a shelf holds volumes that heding made
m-a-shelf-holds-volumes-that-heding-made-e4d4 = 書架には、hedingが作った巻を置きます

# A shortcode is closed that was not opened.
m-a-shortcode-is-closed-that-was-not-opened-62c0 = 開いていないショートコードが閉じています。

# A shortcode is enclosed by too many others.
m-a-shortcode-is-enclosed-by-too-many-others-4b3e = ショートコードの入れ子が深すぎます。

# a site of {generator}
m-a-site-of-generator-962f = { $generator }のサイト

# A style sheet of the project refers to something outside the book.
m-a-style-sheet-of-the-project-refers-to-something-ba72 = プロジェクトのスタイルシートが、本の外のものを参照しています。

# a time is written `06:30`
m-a-time-is-written-06-30-063f = 時刻は`06:30`のように書きます

# a volume a month
m-a-volume-a-month-577c = 月ごとの巻にする

# a volume a month: {months}
m-a-volume-a-month-months-90f1 = 月ごとの巻：{ $months }巻

# a volume a month: {months}; with --period year: {years}
m-a-volume-a-month-months-with-period-year-years-4b62 = 月ごとの巻：{ $months }巻、--period yearなら{ $years }巻

# A volume of the plan was not made yet.
m-a-volume-of-the-plan-was-not-made-yet-e2f0 = 計画の中に、まだ作られていない巻があります。

# A volume that is to be sent has no such book.
m-a-volume-that-is-to-be-sent-has-no-such-book-33ed = 送るはずの巻に、その本がありません。

# about {path}
m-about-path-2e2e = { $path }について

# accessibility
m-accessibility-60f5 = 読みやすさ

# Add a family after the first in `fonts` that has them; `heding fonts` lists them.
m-add-a-family-after-the-first-in-fonts-that-has-d5a4 = その文字のあるファミリーを、`fonts`の初めのものの後に加えてください。一覧は`heding fonts`で見られます。

# Add the work to the list, or correct the key.
m-add-the-work-to-the-list-or-correct-the-key-d15b = 一覧に文献を加えるか、キーを直してください。

# `{address}` is no address of mail
m-address-is-no-address-of-mail-24b1 = `{ $address }`はメールアドレスではない

# all below them is left out
m-all-below-them-is-left-out-1d9c = それより下がすべて省略されます

# All of the file is taken for text, its keys included.
m-all-of-the-file-is-taken-for-text-its-keys-aa06 = キーも含め、ファイル全体を本文とみなします。

# An address of the article that can't be one.
m-an-address-of-the-article-that-can-t-be-one-7f14 = 記事のアドレスとしてありえないものです。

# an argument is no text in UTF-8
m-an-argument-is-no-text-in-utf-8-bb76 = 引数がUTF-8の文字列ではありません

# and {count} lesser thing below
m-and-count-lesser-thing-below-9015 = ほか、影響の小さいもの{ $count }件（下記）

# and {count} lesser things below
m-and-count-lesser-things-below-7857 = ほか、影響の小さいもの{ $count }件（下記）

# and {count} more
m-and-count-more-42db = ほか{ $count }件

# and {count} more hosts; -v shows all
m-and-count-more-hosts-v-shows-all-19f2 = ほか{ $count }ホスト（-vですべて表示）

# and {count} more; -v shows all
m-and-count-more-v-shows-all-d3a2 = ほか{ $count }件（-vですべて表示）

# Another Chinese script is asked for, and the archive holds no Chinese.
m-another-chinese-script-is-asked-for-and-the-68cb = 中国語の別の字体が指定されていますが、アーカイブに中国語の記事がありません。

# Another delivery is on its way.
m-another-delivery-is-on-its-way-7ea1 = 別の配信が進行中です。

# another run
m-another-run-6760 = 別の実行

# another run is sending volumes of this folder
m-another-run-is-sending-volumes-of-this-folder-46b7 = 別の実行が、このフォルダーの巻を送っています

# another run ({note})
m-another-run-note-a692 = 別の実行（{ $note }）

# another run (process {process})
m-another-run-process-process-ebd3 = 別の実行（プロセス{ $process }）

# another run (process {process} on {host})
m-another-run-process-process-on-host-7394 = 別の実行（{ $host }のプロセス{ $process }）

# Another run writes to the folder.
m-another-run-writes-to-the-folder-14d8 = 別の実行がフォルダーに書き込んでいます。

# anyone who reaches this address can read the shelf
m-anyone-who-reaches-this-address-can-read-the-d3ed = このアドレスに接続できる人は、誰でも書架を読めます

# archives are read as .zip, .tar or .tar.gz; unpack this one, and name its folder
m-archives-are-read-as-zip-tar-or-tar-gz-unpack-e207 = 読める書庫は.zip、.tar、.tar.gzです。これは展開し、そのフォルダーを指定してください

# `{argument}` and `{other}` can't be given together
m-argument-and-other-can-t-be-given-together-94d7 = `{ $argument }`と`{ $other }`は同時に指定できません

# `{argument}` can be given once
m-argument-can-be-given-once-ea4c = `{ $argument }`は一度しか指定できません

# `{argument}` wants a value, and there is none
m-argument-wants-a-value-and-there-is-none-9318 = `{ $argument }`には値が必要ですが、ありません

# `{argument}` wants another number of values
m-argument-wants-another-number-of-values-7785 = `{ $argument }`の値の数が違います

# `{argument}` wants `=` before its value
m-argument-wants-before-its-value-ac76 = `{ $argument }`の値の前には`=`が必要です

# Arguments
m-arguments-ba03 = 引数

# article can't be read
m-article-can-t-be-read-b8f1 = 読めない記事

# article changed before it was published
m-article-changed-before-it-was-published-2473 = 公開より前に更新された記事

# article has no date: the undated are in a volume of their own
m-article-has-no-date-the-undated-are-in-a-volume-4adf = 日付のない記事：日付なしの巻に入ります

# article is headings alone
m-article-is-headings-alone-d7d3 = 見出しだけの記事

# Articles are files that end in `.md`, `.markdown`, `.mdx`, `.qmd` or `.Rmd`. `--ledger -` names what was passed over.
m-articles-are-files-that-end-in-md-markdown-mdx-1d9a = 記事とは、名前が`.md`、`.markdown`、`.mdx`、`.qmd`、`.Rmd`で終わるファイルです。対象にならなかったものは`--ledger -`でわかります。

# articles are headings alone
m-articles-are-headings-alone-d276 = 見出しだけの記事

# articles are read from folders and files on this machine; fetch them first
m-articles-are-read-from-folders-and-files-on-this-4d56 = 記事は、このコンピューターのフォルダーとファイルから読みます。先に取得してください

# articles can't be read
m-articles-can-t-be-read-f141 = 読めない記事

# articles changed before they were published
m-articles-changed-before-they-were-published-d9e6 = 公開より前に更新された記事

# articles have no date: the undated are in a volume of their own
m-articles-have-no-date-the-undated-are-in-a-volume-2d4b = 日付のない記事：日付なしの巻に入ります

# {articles} in {language}
m-articles-in-language-94cc = { $articles }（{ $language }）

# {articles} in {language} and {others}
m-articles-in-language-and-others-96c3 = { $articles }（{ $language }、{ $others }）

# {articles}; {place} says {language}
m-articles-place-says-language-d1f7 = { $articles }。{ $place }では{ $language }

# as written
m-as-written-e1e5 = 書かれたまま

# ask for a password: --password-file
m-ask-for-a-password-password-file-7a2e = パスワードを求めるようにしてください：--password-file

# Ask for a password: `--password-file`.
m-ask-for-a-password-password-file-b679 = パスワードを求めるようにしてください：`--password-file`。

# Ask for fewer with `--jobs`.
m-ask-for-fewer-with-jobs-ae21 = `--jobs`でスレッドを減らしてください。

# ask for new credentials
m-ask-for-new-credentials-0e8d = 新しい認証情報を取得してください

# {asked} does what `{key}` says, and nobody has said that these settings may do it
m-asked-does-what-key-says-and-nobody-has-said-that-191e = { $asked }は`{ $key }`に書かれたことを行いますが、この設定にはまだ許可がありません

# AWS_ENDPOINT_URL has a name or a password in it
m-aws-endpoint-url-has-a-name-or-a-password-in-it-79bd = AWS_ENDPOINT_URLに名前かパスワードが含まれています

# AWS_ENDPOINT_URL is no web address
m-aws-endpoint-url-is-no-web-address-027f = AWS_ENDPOINT_URLがウェブのアドレスではありません

# AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID
m-aws-secret-access-key-does-not-fit-aws-access-key-c7c1 = AWS_SECRET_ACCESS_KEYがAWS_ACCESS_KEY_IDと合わない

# AWS_SESSION_TOKEN is not valid any more
m-aws-session-token-is-not-valid-any-more-30df = AWS_SESSION_TOKENの期限が切れている

# became chapters
m-became-chapters-9ef1 = 章になった

# Beginning
m-beginning-46cc = 先頭

# BibTeX, CSL's JSON and YAML are read, by the ending of the file's name.
m-bibtex-csl-s-json-and-yaml-are-read-by-the-ending-309c = 読めるのはBibTeX、CSLのJSON、CSLのYAMLで、ファイル名の拡張子で見分けます。

# bind the volume again
m-bind-the-volume-again-ebed = その巻をもう一度合本してください

# bind the volume again, or take the file away
m-bind-the-volume-again-or-take-the-file-away-ddad = その巻をもう一度合本するか、ファイルを取り除いてください

# Bind volumes first: `heding digest all`.
m-bind-volumes-first-heding-digest-all-23f1 = 先に巻を合本してください：`heding digest all`。

# {book} into {script}: {places} (OpenCC {version})
m-book-into-script-places-opencc-version-fb6c = { $book }を{ $script }に：{ $places }（OpenCC { $version }）

# {book} into {script}: {places} (OpenCC {version}, {tables})
m-book-into-script-places-opencc-version-tables-3cc3 = { $book }を{ $script }に：{ $places }（OpenCC { $version }、{ $tables }）

# {book} of {store} is damaged
m-book-of-store-is-damaged-7509 = { $store }の{ $book }が損傷しています

# {book} of {store} is gone
m-book-of-store-is-gone-347b = { $store }の{ $book }がありません

# Books are made as they are written.
m-books-are-made-as-they-are-written-16f0 = 本は書かれたまま作ります。

# books are not sent to {host} without TLS
m-books-are-not-sent-to-host-without-tls-cdef = TLSなしでは{ $host }に本を送りません

# build it with that feature, or say `--offline`
m-build-it-with-that-feature-or-say-offline-3181 = その機能を付けて構築するか、`--offline`を指定してください

# build it with that feature, or take `fonts` out of heding.toml
m-build-it-with-that-feature-or-take-fonts-out-of-3e7f = その機能を付けて構築するか、heding.tomlから`fonts`を消してください

# Bytes that are no character in the file's encoding.
m-bytes-that-are-no-character-in-the-file-s-74fb = ファイルの文字コードで文字にならないバイトがあります。

# can't list {place}
m-can-t-list-place-b176 = { $place }の一覧を取得できません

# can't put {name} into {place}
m-can-t-put-name-into-place-7dde = { $name }を{ $place }に置けません

# can't read {name} in {place}
m-can-t-read-name-in-place-80bc = { $place }の{ $name }を読めません

# can't read {path}: {reason}
m-can-t-read-path-reason-062c = { $path }を読めません：{ $reason }

# can't read standard input: {reason}
m-can-t-read-standard-input-reason-9ea9 = 標準入力を読めません：{ $reason }

# can't run {program}: {reason}
m-can-t-run-program-reason-a9ad = { $program }を実行できない：{ $reason }

# can't serve at {address}: {reason}
m-can-t-serve-at-address-reason-f3f9 = { $address }で配信できません：{ $reason }

# can't serve at port {port}: {reason}
m-can-t-serve-at-port-port-reason-628c = ポート{ $port }で配信できません：{ $reason }

# can't serve at this machine: {reason}
m-can-t-serve-at-this-machine-reason-72de = このコンピューターで配信できません：{ $reason }

# can't start {program}: {reason}
m-can-t-start-program-reason-76ac = { $program }を起動できません：{ $reason }

# can't start threads: {error}
m-can-t-start-threads-error-ebfe = スレッドを開始できません：{ $error }

# can't write {path}: {reason}
m-can-t-write-path-reason-6e03 = { $path }に書き込めません：{ $reason }

# can't write to standard output: {reason}
m-can-t-write-to-standard-output-reason-8d6f = 標準出力に書き込めません：{ $reason }

# `cargo install heding --features mail`.
m-cargo-install-heding-features-mail-1fca = `cargo install heding --features mail`。

# cargo install heding --features mail
m-cargo-install-heding-features-mail-b43b = cargo install heding --features mail

# `cargo install heding --features s3`.
m-cargo-install-heding-features-s3-83e8 = `cargo install heding --features s3`。

# cargo install heding --features s3, or name a folder
m-cargo-install-heding-features-s3-or-name-a-folder-2079 = cargo install heding --features s3、またはフォルダーを指定してください

# chapter has another's title and day
m-chapter-has-another-s-title-and-day-5632 = 題名と日付がほかと同じ章

# chapters have another's title and day
m-chapters-have-another-s-title-and-day-3c2e = 題名と日付がほかと同じ章

# {chapters} in {place}
m-chapters-in-place-fcdf = { $place }に{ $chapters }

# characters
m-characters-108c = 文字

# `check` asks no network for anything
m-check-asks-no-network-for-anything-83a6 = `check`はネットワークに接続しません

# check it by itself: `heding check -`
m-check-it-by-itself-heding-check-9e7d = 単独で検査してください：`heding check -`

# Citations of its works stay as they are written.
m-citations-of-its-works-stay-as-they-are-written-6e40 = その文献の引用は、書かれたまま残ります。

# Citations stay as they are written.
m-citations-stay-as-they-are-written-dbd3 = 引用は書かれたまま残ります。

# Close
m-close-6145 = 閉じる

# Close its quotation marks and its brackets.
m-close-its-quotation-marks-and-its-brackets-08e4 = 引用符と括弧を閉じてください。

# close what is open
m-close-what-is-open-7f02 = 開いているものを閉じる

# `{command}` does that
m-command-does-that-e8df = それには`{ $command }`を使います

# `{command}` wants one of its commands: {commands}
m-command-wants-one-of-its-commands-commands-9fb4 = `{ $command }`には次のコマンドのどれかが必要です：{ $commands }

# Commands
m-commands-c7e6 = コマンド

# comment has no end
m-comment-has-no-end-eefb = 終わりのないコメント

# comments have no end
m-comments-have-no-end-b6ef = 終わりのないコメント

# commit first, or keep copies: `--backup DIR`; `--diff` only shows what would be written
m-commit-first-or-keep-copies-backup-dir-diff-only-a772 = 先にコミットするか、`--backup DIR`で控えを残してください。`--diff`なら変更の内容を表示するだけです

# Commit first, or name a folder for copies: `--backup DIR`. `--diff` only shows what would be written.
m-commit-first-or-name-a-folder-for-copies-backup-c49a = 先にコミットするか、`--backup DIR`で控えのフォルダーを指定してください。`--diff`なら変更の内容を表示するだけです。

# contents
m-contents-82ed = 目次

# Contents
m-contents-e0dc = 目次

# contents · search in titles
m-contents-search-in-titles-542c = 目次・題名を検索

# converted
m-converted-0f56 = 変換した箇所

# converted:
m-converted-1868 = 変換した箇所：

# {count} address known to be dead
m-count-address-known-to-be-dead-f20e = 消滅が確認されたアドレス{ $count }件

# {count} address that leads to them
m-count-address-that-leads-to-them-7fb7 = 画像を指すアドレス{ $count }件

# {count} address without the picture it had, which will be fetched again
m-count-address-without-the-picture-it-had-which-847e = 画像を失ったアドレス{ $count }件（取得し直します）

# {count} addresses known to be dead
m-count-addresses-known-to-be-dead-a13c = 消滅が確認されたアドレス{ $count }件

# {count} addresses that lead to them
m-count-addresses-that-lead-to-them-bb02 = 画像を指すアドレス{ $count }件

# {count} addresses without the picture it had, which will be fetched again
m-count-addresses-without-the-picture-it-had-which-a7f9 = 画像を失ったアドレス{ $count }件（取得し直します）

# {count} article
m-count-article-72dd = 記事{ $count }本

# {count} article that could not be read
m-count-article-that-could-not-be-read-e2bc = 読めなかった記事{ $count }本

# {count} article without a date
m-count-article-without-a-date-b4c5 = 日付のない記事{ $count }本

# {count} articles
m-count-articles-a17e = 記事{ $count }本

# {count} articles that could not be read
m-count-articles-that-could-not-be-read-9ba9 = 読めなかった記事{ $count }本

# {count} articles without a date
m-count-articles-without-a-date-8d18 = 日付のない記事{ $count }本

# {count} book
m-count-book-cd56 = 本{ $count }冊

# {count} book sent
m-count-book-sent-d897 = 送信{ $count }冊

# {count} book would be sent
m-count-book-would-be-sent-14a7 = 送信の対象{ $count }冊

# {count} books
m-count-books-4698 = 本{ $count }冊

# {count} books sent
m-count-books-sent-bb58 = 送信{ $count }冊

# {count} books would be sent
m-count-books-would-be-sent-e2b4 = 送信の対象{ $count }冊

# {count} bytes
m-count-bytes-0d1d = { $count }バイト

# {count} chapter
m-count-chapter-a7f9 = { $count }章

# {count} chapter looked at anew
m-count-chapter-looked-at-anew-583b = 調べ直し{ $count }章

# {count} chapters
m-count-chapters-1610 = { $count }章

# {count} chapters looked at anew
m-count-chapters-looked-at-anew-e879 = 調べ直し{ $count }章

# {count} character that no font shows
m-count-character-that-no-font-shows-ee99 = どのフォントにもない文字{ $count }字

# {count} characters that no font shows
m-count-characters-that-no-font-shows-bcdd = どのフォントにもない文字{ $count }字

# {count} date
m-count-date-7f16 = 日付{ $count }件

# {count} dates
m-count-dates-6c39 = 日付{ $count }件

# {count} dead
m-count-dead-2855 = 消滅{ $count }点

# {count} duplicate
m-count-duplicate-c2ab = 重複{ $count }件

# {count} duplicates
m-count-duplicates-13c6 = 重複{ $count }件

# {count} encoding
m-count-encoding-b7a1 = 文字コード{ $count }件

# {count} encodings
m-count-encodings-3767 = 文字コード{ $count }件

# {count} entries
m-count-entries-8ef2 = { $count }項目

# {count} entry
m-count-entry-deff = { $count }項目

# {count} error
m-count-error-640d = エラー{ $count }件

# {count} errors
m-count-errors-1c3e = エラー{ $count }件

# {count} fetched ({size})
m-count-fetched-size-1023 = 取得{ $count }点（{ $size }）

# {count} file
m-count-file-2a01 = ファイル{ $count }件

# {count} file failed
m-count-file-failed-54c5 = 処理できず{ $count }件

# {count} file left out
m-count-file-left-out-ce61 = 除外{ $count }件

# {count} files
m-count-files-cedd = ファイル{ $count }件

# {count} files failed
m-count-files-failed-ad2a = 処理できず{ $count }件

# {count} files left out
m-count-files-left-out-2c43 = 除外{ $count }件

# {count} font
m-count-font-84ba = フォント{ $count }個

# {count} fonts
m-count-fonts-7bd5 = フォント{ $count }個

# {count} front matter
m-count-front-matter-84aa = フロントマター{ $count }件

# {count} held back
m-count-held-back-d0e7 = 保留{ $count }冊

# {count} in {files}
m-count-in-files-ec5d = { $count }件（{ $files }）

# {count} known there
m-count-known-there-5d31 = 送信済み{ $count }冊

# {count} link
m-count-link-a878 = リンク{ $count }件

# {count} link that leads nowhere
m-count-link-that-leads-nowhere-0b90 = 行き先のないリンク{ $count }件

# {count} links
m-count-links-fe8e = リンク{ $count }件

# {count} links that lead nowhere
m-count-links-that-lead-nowhere-ddff = 行き先のないリンク{ $count }件

# {count} listing
m-count-listing-dbdb = コード{ $count }件

# {count} listings
m-count-listings-65f3 = コード{ $count }件

# {count} missing
m-count-missing-601e = { $count }点：未取得

# {count} more in `--report`
m-count-more-in-report-e8b3 = ほか{ $count }件は`--report`に

# {count} more like this; -v shows all
m-count-more-like-this-v-shows-all-7600 = 同様のものがほかに{ $count }件（-vですべて表示）

# {count} not sent
m-count-not-sent-ac64 = 送れず{ $count }冊

# {count} not to be had this time
m-count-not-to-be-had-this-time-7a8c = 今回は取得できず{ $count }点

# {count} note
m-count-note-b09b = 情報{ $count }件

# {count} note with -v
m-count-note-with-v-90ce = 情報{ $count }件（-vで表示）

# {count} notes
m-count-notes-d0ff = 情報{ $count }件

# {count} notes with -v
m-count-notes-with-v-08d7 = 情報{ $count }件（-vで表示）

# {count} of 1 volume missing: {named}
m-count-of-1-volume-missing-named-ec9f = 1巻のうち{ $count }巻がありません：{ $named }

# {count} of {all} volumes missing: {named}
m-count-of-all-volumes-missing-named-cac5 = { $all }巻のうち{ $count }巻がありません：{ $named }

# {count} of {years}
m-count-of-years-3d92 = { $years }が{ $count }本

# {count} other language
m-count-other-language-c7ce = ほか{ $count }言語

# {count} other languages
m-count-other-languages-bffd = ほか{ $count }言語

# {count} page
m-count-page-5046 = { $count }ページ

# {count} pages
m-count-pages-8691 = { $count }ページ

# {count} picture
m-count-picture-3e15 = 画像{ $count }点

# {count} picture can't be found on disk
m-count-picture-can-t-be-found-on-disk-3e0a = ディスクに見つからない画像{ $count }点

# {count} picture damaged
m-count-picture-damaged-23cc = 損傷した画像{ $count }点

# {count} picture lies on the web and is in no book
m-count-picture-lies-on-the-web-and-is-in-no-book-9522 = ウェブ上にあり、どの本にもない画像{ $count }点

# {count} picture on the web
m-count-picture-on-the-web-5ce9 = ウェブ上の画像{ $count }点

# {count} picture that is nowhere
m-count-picture-that-is-nowhere-58da = どこにもない画像{ $count }点

# {count} picture that no address leads to
m-count-picture-that-no-address-leads-to-2d06 = どのアドレスからも指されていない画像{ $count }点

# {count} pictures
m-count-pictures-ba9e = 画像{ $count }点

# {count} pictures can't be found on disk
m-count-pictures-can-t-be-found-on-disk-184e = ディスクに見つからない画像{ $count }点

# {count} pictures damaged
m-count-pictures-damaged-7900 = 損傷した画像{ $count }点

# {count} pictures lie on the web and are in no book
m-count-pictures-lie-on-the-web-and-are-in-no-book-32fd = ウェブ上にあり、どの本にもない画像{ $count }点

# {count} pictures on the web
m-count-pictures-on-the-web-edfb = ウェブ上の画像{ $count }点

# {count} pictures that are nowhere
m-count-pictures-that-are-nowhere-fc2c = どこにもない画像{ $count }点

# {count} pictures that no address leads to
m-count-pictures-that-no-address-leads-to-a474 = どのアドレスからも指されていない画像{ $count }点

# {count} place
m-count-place-516d = { $count }か所

# {count} places
m-count-places-c33c = { $count }か所

# {count} record
m-count-record-e100 = 記録{ $count }件

# {count} record of a newer heding
m-count-record-of-a-newer-heding-ef88 = 新しいhedingの記録{ $count }件

# {count} record that can't be read
m-count-record-that-can-t-be-read-b2e1 = 読めない記録{ $count }件

# {count} records
m-count-records-e675 = 記録{ $count }件

# {count} records of a newer heding
m-count-records-of-a-newer-heding-f875 = 新しいhedingの記録{ $count }件

# {count} records that can't be read
m-count-records-that-can-t-be-read-8046 = 読めない記録{ $count }件

# {count} style sheet
m-count-style-sheet-4102 = スタイルシート{ $count }個

# {count} style sheets
m-count-style-sheets-0814 = スタイルシート{ $count }個

# {count} there before
m-count-there-before-c873 = 取得済み{ $count }点

# {count} there, {size}
m-count-there-size-7396 = { $count }点：取得済み（{ $size }）

# {count} time
m-count-time-8626 = { $count }回

# {count} times
m-count-times-7bc5 = { $count }回

# {count} unchanged
m-count-unchanged-b84d = 変更なし{ $count }件

# {count} volume
m-count-volume-420b = { $count }巻

# {count} volume lacks pictures that lie on the web: `heding media fetch DIR`
m-count-volume-lacks-pictures-that-lie-on-the-web-a1dc = { $count }巻で、ウェブ上の画像が欠けています：`heding media fetch DIR`

# {count} volume not written
m-count-volume-not-written-acd7 = 書き出せず{ $count }巻

# {count} volumes
m-count-volumes-9c14 = { $count }巻

# {count} volumes lack pictures that lie on the web: `heding media fetch DIR`
m-count-volumes-lack-pictures-that-lie-on-the-web-bf97 = { $count }巻で、ウェブ上の画像が欠けています：`heding media fetch DIR`

# {count} volumes not written
m-count-volumes-not-written-55fb = 書き出せず{ $count }巻

# {count} warning
m-count-warning-641d = 警告{ $count }件

# {count} warnings
m-count-warnings-f877 = 警告{ $count }件

# creators
m-creators-a58a = 編集

# Cut it into parts: `[split]` with `megabytes`.
m-cut-it-into-parts-split-with-megabytes-c086 = 分冊にしてください：`[split]`の`megabytes`。

# date
m-date-082b = 日付

# date can't be read
m-date-can-t-be-read-1de5 = 読めない日付

# dates can't be read
m-dates-can-t-be-read-e619 = 読めない日付

# day and night · horizontal and vertical · how it is shown
m-day-and-night-horizontal-and-vertical-how-it-is-40bb = 昼と夜・横書きと縦書き・表示方法

# dead
m-dead-9ef8 = 消滅

# [default: {value}]
m-default-value-a979 = {"["}既定値：{ $value }]

# Delete it. It is allowed neither in YAML nor in XML.
m-delete-it-it-is-allowed-neither-in-yaml-nor-in-23cc = 消してください。YAMLでもXMLでも使えない文字です。

# description
m-description-0f06 = 説明

# Desktop
m-desktop-3872 = デスクトップ

# Dialects and repairs act where they belong.
m-dialects-and-repairs-act-where-they-belong-815b = 方言と修復は、それぞれに合う所で働きます。

# did you mean `{near}`?
m-did-you-mean-near-acae = `{ $near }`のことですか？

# {dir} is a file, and settings lie in a folder
m-dir-is-a-file-and-settings-lie-in-a-folder-f0e3 = { $dir }はファイルです。設定はフォルダーに置きます

# direction
m-direction-1807 = 進行方向

# Do the task once more, as the message says.
m-do-the-task-once-more-as-the-message-says-faca = メッセージに従って、タスクをもう一度実行してください。

# Do the task that made it once more.
m-do-the-task-that-made-it-once-more-9c75 = それを作ったタスクをもう一度実行してください。

# do the tasks once more: `heding work --index {first}`
m-do-the-tasks-once-more-heding-work-index-first-5cb0 = そのタスクをもう一度実行してください：`heding work --index { $first }`

# Do what the reason says.
m-do-what-the-reason-says-0e7a = 理由に従って対処してください。

# Do what the reason says; `--force` writes over a file of that name whoever made it.
m-do-what-the-reason-says-force-writes-over-a-file-2fee = 理由に従って対処してください。`--force`を付けると、誰が作ったファイルでも同じ名前なら上書きします。

# drawing is left out
m-drawing-is-left-out-da23 = 省略された図形

# drawings are left out
m-drawings-are-left-out-5849 = 省略された図形

# duplicate another
m-duplicate-another-8d11 = ほかと重複した

# duplicates {path}
m-duplicates-path-2611 = { $path }と重複

# Edit
m-edit-ae76 = 編集

# edition
m-edition-0519 = 版

# Edition
m-edition-4892 = 版

# element has no end
m-element-has-no-end-fb48 = 終わりのない要素

# elements have no end
m-elements-have-no-end-f2e2 = 終わりのない要素

# error
m-error-a6c0 = エラー

# error: {what}
m-error-what-ea21 = エラー：{ $what }

# failed
m-failed-2f18 = 処理できず

# fetching pictures {bar} {done}/{all} {speed}, {time} left
m-fetching-pictures-bar-done-all-speed-time-left-580d = 画像を取得中 { $bar } { $done }/{ $all } { $speed }、残り{ $time }

# {file}, face {index}
m-file-face-index-1a18 = { $file }、書体{ $index }

# file
m-file-fda9 = ファイル

# {file} has no `[[series]]`
m-file-has-no-series-99a0 = { $file }に`[[series]]`がありません

# file holds bytes that are no characters
m-file-holds-bytes-that-are-no-characters-330e = 文字でないバイトのあるファイル

# «{file}» in {store} is no name of a book
m-file-in-store-is-no-name-of-a-book-d9f6 = { $store }の「{ $file }」は本の名前ではありません

# {file} is not sent to {place}: {reason}
m-file-is-not-sent-to-place-reason-06b9 = { $file }を{ $place }に送りません：{ $reason }

# {file}, line {line}
m-file-line-line-4fdc = { $file }、{ $line }行目

# {file}: not trusted
m-file-not-trusted-0d32 = { $file }：信頼されていません

# {file}: not trusted any more
m-file-not-trusted-any-more-8a4d = { $file }：信頼を取り消しました

# {file}: nothing in it acts: there is nothing to trust
m-file-nothing-in-it-acts-there-is-nothing-to-trust-493f = { $file }：働きかける設定がなく、信頼の必要はありません

# file, of which
m-file-of-which-86dd = ファイル、その内訳

# file that is to be shown is not there
m-file-that-is-to-be-shown-is-not-there-7e4c = 引き込むはずなのに、ないファイル

# {file}: trusted
m-file-trusted-41f7 = { $file }：信頼されています

# {file}: trusted until one of these changes
m-file-trusted-until-one-of-these-changes-9661 = { $file }：次のどれかが変わるまで信頼します

# {file} was not sent to {place}: {reason}
m-file-was-not-sent-to-place-reason-9cdf = { $file }を{ $place }に送れませんでした：{ $reason }

# {file}: was not trusted
m-file-was-not-trusted-9110 = { $file }：信頼されていませんでした

# files
m-files-7e77 = ファイル

# Files can't be mended where nothing keeps what they were.
m-files-can-t-be-mended-where-nothing-keeps-what-298f = 元の内容がどこにも残らない所では、ファイルを直せません。

# files can't be watched: {reason}
m-files-can-t-be-watched-reason-adb0 = ファイルの変更を監視できません：{ $reason }

# files hold bytes that are no characters
m-files-hold-bytes-that-are-no-characters-ec97 = 文字でないバイトのあるファイル

# {files} mended: {mendings}; `git diff` shows what changed
m-files-mended-mendings-git-diff-shows-what-changed-ffdb = { $files }を直しました：{ $mendings }。変更は`git diff`で見られます

# {files} mended: {mendings}; what they were is in {folder}
m-files-mended-mendings-what-they-were-is-in-folder-029b = { $files }を直しました：{ $mendings }。元のファイルは{ $folder }にあります

# files of the folder were changed since the last commit
m-files-of-the-folder-were-changed-since-the-last-41dd = 最後のコミットの後に、フォルダーのファイルが変更されています

# files, of which
m-files-of-which-f821 = ファイル、その内訳

# files that are to be shown are not there
m-files-that-are-to-be-shown-are-not-there-8506 = 引き込むはずなのに、ないファイル

# Files that show files that show files.
m-files-that-show-files-that-show-files-d39d = 引き込まれたファイルが別のファイルを引き込み、それがさらに続いています。

# {files} would be mended: {mendings}
m-files-would-be-mended-mendings-bb86 = { $files }を直せます：{ $mendings }

# finished work can't be put where {scheme}:// leads
m-finished-work-can-t-be-put-where-scheme-leads-ee0b = { $scheme }://で始まる場所には、完成したものを置けません

# `{first}` and {more} more: what leads out of an archive is not unpacked
m-first-and-more-more-what-leads-out-of-an-archive-5120 = `{ $first }`、ほか{ $more }件：書庫の外に出るものは展開しません

# first · last page of the chapter
m-first-last-page-of-the-chapter-533f = 章の最初・最後のページ

# first the period, then the folder
m-first-the-period-then-the-folder-4e42 = 先に期間、次にフォルダーを書いてください

# {first} to {last}
m-first-to-last-5984 = { $first }〜{ $last }

# `{first}`: what leads out of an archive is not unpacked
m-first-what-leads-out-of-an-archive-is-not-fc1d = `{ $first }`：書庫の外に出るものは展開しません

# {folder} holds a copy of {path} already
m-folder-holds-a-copy-of-path-already-21d7 = { $folder }にはすでに{ $path }の控えがあります

# `fonts = ["Noto Serif CJK HK"]` in heding.toml, or `--font NAME`
m-fonts-noto-serif-cjk-hk-in-heding-toml-or-font-ee10 = heding.tomlに`fonts = ["Noto Serif CJK HK"]`、または`--font NAME`

# for a period: `heding digest {name}`
m-for-a-period-heding-digest-name-3bf8 = 期間を指定するなら：`heding digest { $name }`

# for a period: `heding digest {word}`
m-for-a-period-heding-digest-word-c3b9 = 期間を指定するなら：`heding digest { $word }`

# For more, try `--help`.
m-for-more-try-help-89df = 詳しくは`--help`を見てください。

# for reading apps: {address}
m-for-reading-apps-address-fb8f = 読書アプリ用：{ $address }

# for what lies there: `heding build {word}`
m-for-what-lies-there-heding-build-word-f00e = そこにあるものから作るなら：`heding build { $word }`

# format
m-format-3ccf = 形式

# `--format json` is for programs
m-format-json-is-for-programs-b909 = プログラム用には`--format json`があります

# formula can't be read
m-formula-can-t-be-read-7ba3 = 読めない数式

# formula is left out
m-formula-is-left-out-1735 = 省略された数式

# formulas are left out
m-formulas-are-left-out-2840 = 省略された数式

# formulas can't be read
m-formulas-can-t-be-read-4c01 = 読めない数式

# found: {parts}
m-found-parts-48aa = 見つかったもの：{ $parts }

# `--from {from}` is after `--to {to}`: no day lies between them
m-from-from-is-after-to-to-no-day-lies-between-them-ffce = `--from { $from }`が`--to { $to }`より後で、間に入る日がありません

# From {origin}.
m-from-origin-fcf7 = 出所：{ $origin }。

# {from} → {to}, or {others}
m-from-to-or-others-7205 = { $from } → { $to }、または{ $others }

# `from` under [mail]: {reason}
m-from-under-mail-reason-b684 = {"["}mail]の`from`：{ $reason }

# front matter can't be read
m-front-matter-can-t-be-read-1e02 = 読めないフロントマター

# front matter has no end
m-front-matter-has-no-end-edde = 終わりのないフロントマター

# front matters can't be read
m-front-matters-can-t-be-read-5c64 = 読めないフロントマター

# front matters have no end
m-front-matters-have-no-end-9c01 = 終わりのないフロントマター

# git does not have {path}
m-git-does-not-have-path-d603 = gitに{ $path }がありません

# give AWS_ENDPOINT_URL with https://; in a network you trust, AWS_ALLOW_HTTP=true
m-give-aws-endpoint-url-with-https-in-a-network-you-fdf9 = AWS_ENDPOINT_URLをhttps://にしてください。信頼できるネットワークなら、AWS_ALLOW_HTTP=trueにもできます

# give --index, or set one of {variables}
m-give-index-or-set-one-of-variables-d002 = --indexで指定するか、{ $variables }のどれかを設定してください

# give it another name there
m-give-it-another-name-there-5409 = そこで別の名前にしてください

# Give the label to a figure, a table or a heading, or correct the reference.
m-give-the-label-to-a-figure-a-table-or-a-heading-42ec = 図、表、見出しのどれかにラベルを付けるか、参照を直してください。

# Give the same command again.
m-give-the-same-command-again-8339 = 同じコマンドをもう一度実行してください。

# has {covers} of {all}, gives {gives}
m-has-covers-of-all-gives-gives-365e = { $all }字のうち{ $covers }字があり、{ $gives }字を使用

# `heding build` makes its book.
m-heding-build-makes-its-book-d052 = 本は`heding build`で作れます。

# `heding build {place}` makes a book of it without any
m-heding-build-place-makes-a-book-of-it-without-any-ff51 = 設定なしでも、`heding build { $place }`で本を作れます

# `heding check` tells what is wrong with the articles
m-heding-check-tells-what-is-wrong-with-the-35b2 = 記事の問題は`heding check`でわかります

# heding did not make it; name another, or write over it with `--force`
m-heding-did-not-make-it-name-another-or-write-over-1ad4 = hedingが作ったものではありません。別のファイルを指定するか、`--force`で上書きしてください

# `heding digest all --out DIR` makes volumes
m-heding-digest-all-out-dir-makes-volumes-a875 = `heding digest all --out DIR`で巻を作れます

# `heding explain` lists all
m-heding-explain-lists-all-f17d = 一覧は`heding explain`で見られます

# `heding explain` lists all of them.
m-heding-explain-lists-all-of-them-da59 = 一覧は`heding explain`で見られます。

# `heding fonts` shows which there are; put the file into `fonts/`.
m-heding-fonts-shows-which-there-are-put-the-file-4b2d = 使えるフォントは`heding fonts`でわかります。ファイルを`fonts/`に置いてください。

# `heding help COMMAND` shows how it is used; the message names the word that was probably meant.
m-heding-help-command-shows-how-it-is-used-the-7ded = 使い方は`heding help COMMAND`で見られます。近い語があれば、メッセージに示されます。

# `heding init` found a `heding.toml`.
m-heding-init-found-a-heding-toml-9727 = `heding init`の実行先に、すでに`heding.toml`があります。

# `heding init letters` makes a project in the folder letters; `heding build DIR` makes a book of one
m-heding-init-letters-makes-a-project-in-the-folder-d03c = `heding init letters`はフォルダーlettersにプロジェクトを作り、`heding build DIR`はフォルダーから一冊の本を作ります

# `heding inspect {path}` shows what is in a book
m-heding-inspect-path-shows-what-is-in-a-book-0c0d = 本の中身は`heding inspect { $path }`で見られます

# heding, its settings or its style sheets are not those that the plan was made with
m-heding-its-settings-or-its-style-sheets-are-not-b1be = hedingか設定かスタイルシートが、計画を作ったときのものと違います

# `heding media fetch DIR` fetches pictures; `check` then sees them
m-heding-media-fetch-dir-fetches-pictures-check-6152 = 画像は`heding media fetch DIR`で取得します。その後は`check`でも見えます

# `heding media fetch --retry` asks again; web archives are asked if `sources` under `[fetching]` names them.
m-heding-media-fetch-retry-asks-again-web-archives-80ea = `heding media fetch --retry`でもう一度取得を試みます。`[fetching]`の`sources`に書けば、ウェブアーカイブにも求めます。

# heding needs PUT with If-None-Match; take a storage that has it, or a folder
m-heding-needs-put-with-if-none-match-take-a-a1bb = hedingにはIf-None-Match付きのPUTが必要です。対応するストレージか、フォルダーを使ってください

# `heding plan --again` has its volumes made anew
m-heding-plan-again-has-its-volumes-made-anew-a7dd = `heding plan --again`を実行すると、その巻を作り直せます

# `heding plan DIR --store PLACE` makes one
m-heding-plan-dir-store-place-makes-one-b947 = `heding plan DIR --store PLACE`で作れます

# `heding plan` makes another
m-heding-plan-makes-another-5d51 = `heding plan`で作り直せます

# `heding shelf --new-password FILE` writes a file for `--password-file`.
m-heding-shelf-new-password-file-writes-a-file-for-cd4a = `heding shelf --new-password FILE`で、`--password-file`用のファイルを書き出せます。

# heding speaks `en`, `zh-Hant`, `zh-Hans` and `ja`
m-heding-speaks-en-zh-hant-zh-hans-and-ja-5066 = hedingが話せるのは`en`、`zh-Hant`、`zh-Hans`、`ja`です

# `heding.toml`, or what a command needs of it, can't be read: a key that does not exist, a value of another kind.
m-heding-toml-or-what-a-command-needs-of-it-can-t-09fc = `heding.toml`か、コマンドに必要なその一部を読めません。存在しないキーや、種類の違う値がある場合です。

# `heding trust {folder}` shows what they do and lets them; `--config {path}` does for one command
m-heding-trust-folder-shows-what-they-do-and-lets-144f = `heding trust { $folder }`を実行すると、内容を見て許可できます。一回だけなら`--config { $path }`を使います

# help
m-help-9b8b = ヘルプ

# = help: {hint}
m-help-hint-b0c3 = = ヘルプ: { $hint }

# horizontal
m-horizontal-df5c = 横書き

# host
m-host-0a91 = ホスト

# {host} broke off
m-host-broke-off-be2d = { $host }との接続が切れた

# {host} can't be found
m-host-can-t-be-found-f4e4 = { $host }が見つからない

# {host} can't be reached
m-host-can-t-be-reached-3451 = { $host }に接続できない

# {host} can't be reached: it did not answer in time
m-host-can-t-be-reached-it-did-not-answer-in-time-af58 = { $host }に接続できない（時間内に応答がない）

# {host} can't be reached: nobody listens there
m-host-can-t-be-reached-nobody-listens-there-d8e6 = { $host }に接続できない（待ち受けているものがない）

# {host} can't be reached: {reason}
m-host-can-t-be-reached-reason-f10e = { $host }に接続できない：{ $reason }

# {host} can't be trusted: {reason}
m-host-can-t-be-trusted-reason-8d31 = { $host }を信頼できない：{ $reason }

# {host} did not answer in time
m-host-did-not-answer-in-time-fce7 = { $host }が時間内に応答しなかった

# {host} gave an answer that can't be understood
m-host-gave-an-answer-that-can-t-be-understood-a036 = { $host }の応答を解釈できない

# {host} is not asked without TLS
m-host-is-not-asked-without-tls-4aad = TLSなしでは{ $host }に接続しない

# How it is shown
m-how-it-is-shown-9c3e = 表示方法

# https://storage.example
m-https-storage-example-7090 = https://storage.example

# identifier
m-identifier-809b = 識別子

# If one file alone ends so, it is shown; of several none is.
m-if-one-file-alone-ends-so-it-is-shown-of-several-356d = そのように終わるファイルが一つだけなら、それを表示します。複数あれば、どれも表示しません。

# in {files} left out: {rule}
m-in-files-left-out-rule-955d = 除外（{ $files }）：{ $rule }

# in front matter
m-in-front-matter-30b9 = フロントマター

# in no article as it stands
m-in-no-article-as-it-stands-adda = そのままの形ではどの記事にもない

# in {seconds} s
m-in-seconds-s-876b = { $seconds }秒

# in {seconds} s, for nothing changed
m-in-seconds-s-for-nothing-changed-2666 = { $seconds }秒（変更がないため）

# in the books
m-in-the-books-145a = 本の中の文字

# in the text of {count} chapter
m-in-the-text-of-count-chapter-75a1 = { $count }章の本文

# in the text of {count} chapters
m-in-the-text-of-count-chapters-f7be = { $count }章の本文

# install it, or put its file into the project's folder `fonts`
m-install-it-or-put-its-file-into-the-project-s-807c = インストールするか、ファイルをプロジェクトのフォルダー`fonts`に置いてください

# it becomes no page
m-it-becomes-no-page-7d5d = ページにならない

# it does not exist
m-it-does-not-exist-ebed = 存在しない

# it has form {form}, and this program knows {known}
m-it-has-form-form-and-this-program-knows-known-cb54 = 形式が{ $form }で、このプログラムの形式は{ $known }である

# It has no book.
m-it-has-no-book-d26e = そのシリーズの本は作りません。

# it has {size}, and {most} is the most that arrives there
m-it-has-size-and-most-is-the-most-that-arrives-e76f = 大きさが{ $size }で、届く上限の{ $most }を超えている

# it has {tasks} tasks of {all}
m-it-has-tasks-tasks-of-all-7081 = { $all }個のうち{ $tasks }個のタスクしかない

# it holds no lines of JSON; name another, or take it away first
m-it-holds-no-lines-of-json-name-another-or-take-it-80fb = JSONの行がありません。別のファイルを指定するか、先に取り除いてください

# it holds no password's hash; name another, or take it away first
m-it-holds-no-password-s-hash-name-another-or-take-a43c = パスワードのハッシュがありません。別のファイルを指定するか、先に取り除いてください

# it is a folder
m-it-is-a-folder-ee7d = フォルダーである

# it is a second book, and `--out` names one file: name a folder
m-it-is-a-second-book-and-out-names-one-file-name-a-f4f4 = 二冊目の本ですが、`--out`は一つのファイルを指しています。フォルダーを指定してください

# it is damaged
m-it-is-damaged-0bdb = 損傷している

# It is done only if asked for; to decide yourself:
m-it-is-done-only-if-asked-for-to-decide-yourself-03cf = 求められたときだけ行います。自分で決めるには：

# It is done where it belongs; to decide yourself:
m-it-is-done-where-it-belongs-to-decide-yourself-e768 = 合う所で行います。自分で決めるには：

# it is empty
m-it-is-empty-5e19 = 空である

# It is held back.
m-it-is-held-back-4d4a = 送らずに保留します。

# it is larger than the storage takes
m-it-is-larger-than-the-storage-takes-03d2 = ストレージの上限より大きい

# It is left out.
m-it-is-left-out-36d3 = 省略します。

# it is made with the whole book alone: `heding build`
m-it-is-made-with-the-whole-book-alone-heding-build-8625 = 本の全体と一緒にだけ作られる：`heding build`

# it is no language tag; try `zh-Hant`, `ja` or `en`
m-it-is-no-language-tag-try-zh-hant-ja-or-en-7c64 = 言語タグではありません。`zh-Hant`、`ja`、`en`などと書いてください

# it is no list of what was sent; take it away, and what was sent is sent again
m-it-is-no-list-of-what-was-sent-take-it-away-and-1380 = 送信済みの一覧ではありません。取り除いてください。送信済みのものも、もう一度送られます

# it is no name there
m-it-is-no-name-there-8cf1 = そこでは使えない名前である

# it is no text
m-it-is-no-text-340a = テキストではない

# it is no zip archive, or the end of it is missing
m-it-is-no-zip-archive-or-the-end-of-it-is-missing-0e1f = zip書庫ではないか、終わりが欠けている

# it is not a folder
m-it-is-not-a-folder-9660 = フォルダーではない

# It is not unpacked, and in no book.
m-it-is-not-unpacked-and-in-no-book-3e6c = 展開せず、どの本にも入れません。

# it is of no volume
m-it-is-of-no-volume-e902 = どの巻にも属さない

# It is read as a blank.
m-it-is-read-as-a-blank-66b5 = 空白として読みます。

# It is read in that encoding.
m-it-is-read-in-that-encoding-0e5d = その文字コードで読みます。

# It is scaled down in the book; the file stays as it is.
m-it-is-scaled-down-in-the-book-the-file-stays-as-fe72 = 本では縮小し、ファイルはそのままにします。

# It is served.
m-it-is-served-c217 = 配信します。

# It is shown.
m-it-is-shown-242b = 表示します。

# It is shown as it is written.
m-it-is-shown-as-it-is-written-ee14 = 書かれたまま示します。

# It is shown no second time.
m-it-is-shown-no-second-time-9512 = 二度は引き込みません。

# It is taken out.
m-it-is-taken-out-ba07 = 取り除きます。

# It leads to the article's beginning.
m-it-leads-to-the-article-s-beginning-2e42 = リンクは記事の先頭に移動します。

# it lies in {path}
m-it-lies-in-path-50cf = { $path }にあるフォントです

# It stands as it is written.
m-it-stands-as-it-is-written-ca5c = 書かれたまま残ります。

# It stands at the end of the chapter.
m-it-stands-at-the-end-of-the-chapter-fe9b = 章の末尾に置きます。

# it stands in the series' selection: `{setting}`
m-it-stands-in-the-series-selection-setting-99fd = シリーズのselectに書くキーです：`{ $setting }`

# it stands under `{table}`
m-it-stands-under-table-45a5 = `{ $table }`に書くキーです

# It stays as it is written.
m-it-stays-as-it-is-written-4d21 = 書かれたまま残ります。

# it takes one article, or a zip or tar archive
m-it-takes-one-article-or-a-zip-or-tar-archive-1569 = 受け取れるのは、記事一つか、zipまたはtarの書庫です

# it unpacks to more than is read: {path} is file {number} after {megabytes} MB
m-it-unpacks-to-more-than-is-read-path-is-file-75d8 = 展開すると読める上限を超える（{ $path }は{ $megabytes } MBの後の{ $number }番目のファイル）

# it was changed while it was being sent
m-it-was-changed-while-it-was-being-sent-20ba = 送っている間に変更された

# Its caption stays, the picture is left out.
m-its-caption-stays-the-picture-is-left-out-2de6 = キャプションを残し、画像を省略します。

# its list has no end
m-its-list-has-no-end-6c89 = 一覧に終わりがない

# its name holds control characters
m-its-name-holds-control-characters-ec16 = 名前に制御文字がある

# its settings, to change them
m-its-settings-to-change-them-9141 = 設定ファイルを作る（変えたいとき）

# Its words stay.
m-its-words-stay-b06d = 語句は残ります。

# Its words stay, the link goes.
m-its-words-stay-the-link-goes-f5bc = 語句を残し、リンクを外します。

# keep it to yourself: chmod 600 {path}
m-keep-it-to-yourself-chmod-600-path-2db3 = 自分だけが読めるようにしてください：chmod 600 { $path }

# {key} can't be a name in {place}
m-key-can-t-be-a-name-in-place-1598 = { $key }は{ $place }では使えない名前です

# {key}: {value} (from {place})
m-key-value-from-place-a50e = { $key }：{ $value }（出所：{ $place }）

# Keys
m-keys-52c6 = キー操作

# Keys above the place are used if they can be read by themselves; the text becomes a chapter all the same.
m-keys-above-the-place-are-used-if-they-can-be-read-7b27 = その箇所より上のキーは、単独で読めるなら使います。本文は変わりなく章になります。

# {keys} and {last}
m-keys-and-last-1f07 = { $keys }、{ $last }

# keys stand in the text, and the date is lost
m-keys-stand-in-the-text-and-the-date-is-lost-8cf9 = キーが本文に現れ、日付が失われます

# {keys} would reach beyond this folder, and nobody has said that it may: passed over
m-keys-would-reach-beyond-this-folder-and-nobody-b225 = { $keys }はこのフォルダーの外に働きかけますが、許可されていないため、無視しました

# languages
m-languages-8f0d = 言語

# larger · smaller type
m-larger-smaller-type-c80e = 文字を大きく・小さく

# Larger type
m-larger-type-ff4f = 文字を大きく

# lay the project at a shorter path, or put the command into a script
m-lay-the-project-at-a-shorter-path-or-put-the-36ca = プロジェクトをパスの短い所に置くか、コマンドをスクリプトに入れてください

# leave out `bold`: reading systems thicken the regular face
m-leave-out-bold-reading-systems-thicken-the-383c = `bold`を消してください。読書アプリが通常の書体を太らせます

# `--ledger -` tells what became of each file.
m-ledger-tells-what-became-of-each-file-e226 = `--ledger -`で、各ファイルの扱いがわかります。

# `--ledger -` tells which rule left each file out of it; see `[select]` in the guide.
m-ledger-tells-which-rule-left-each-file-out-of-it-e8cd = `--ledger -`で、各ファイルがどの規則で除外されたかがわかります。ガイドの`[select]`を見てください。

# left out, as told: {name}
m-left-out-as-told-name-aec4 = メッセージのとおりに省略：{ $name }

# left out by a rule
m-left-out-by-a-rule-2458 = 規則により除外した

# left out[{rule}]
m-left-out-rule-7e5c = 除外[{ $rule }]

# letters and digits in {count} file
m-letters-and-digits-in-count-file-4481 = ファイル{ $count }件の文字と数字

# letters and digits in {count} files
m-letters-and-digits-in-count-files-2155 = ファイル{ $count }件の文字と数字

# Letters <books@example.org>
m-letters-books-example-org-3b80 = Letters <books@example.org>

# letters, digits and - _ . = make a name; / parts them; none begins or ends with a dot
m-letters-digits-and-make-a-name-parts-them-none-779a = 名前に使えるのは、英数字と - _ . = です。/で区切り、どの部分もドットで始めたり終えたりできません

# Line {line}
m-line-line-6dc9 = { $line }行目

# line {line}: {error}
m-line-line-error-37b4 = { $line }行目：{ $error }

# Lines
m-lines-8ac6 = 行の向き

# link leads nowhere
m-link-leads-nowhere-89f1 = 行き先のないリンク

# link leads out of the book
m-link-leads-out-of-the-book-0e8e = 本の外に出るリンク

# link leads to no place
m-link-leads-to-no-place-5d78 = 場所が見つからないリンク

# links lead nowhere
m-links-lead-nowhere-7b62 = 行き先のないリンク

# links lead out of the book
m-links-lead-out-of-the-book-886d = 本の外に出るリンク

# links lead to no place
m-links-lead-to-no-place-f816 = 場所が見つからないリンク

# listing has no end
m-listing-has-no-end-28b4 = 終わりのないコード

# listings have no end
m-listings-have-no-end-37ca = 終わりのないコード

# looking for pictures in {bar} {done}/{all} articles, {speed}, {time} left
m-looking-for-pictures-in-bar-done-all-articles-7746 = 画像を探索中 { $bar } 記事{ $done }/{ $all }、{ $speed }、残り{ $time }

# looking for pictures in {done} articles
m-looking-for-pictures-in-done-articles-9a67 = 画像を探索中：記事{ $done }本

# made by
m-made-by-1f21 = 制作プログラム

# make another: `heding plan`
m-make-another-heding-plan-aaf4 = 作り直してください：`heding plan`

# Make it anew: `heding plan`.
m-make-it-anew-heding-plan-19c4 = 作り直してください：`heding plan`。

# make it first, or see AWS_ENDPOINT_URL
m-make-it-first-or-see-aws-endpoint-url-b497 = 先に作るか、AWS_ENDPOINT_URLを確かめてください

# Make it: `profiles` and `editions` say which books there are.
m-make-it-profiles-and-editions-say-which-books-730c = その本を作ってください。どの本を作るかは`profiles`と`editions`で決まります。

# make one: heding shelf --new-password {path}
m-make-one-heding-shelf-new-password-path-ee00 = 作ってください：heding shelf --new-password { $path }

# make smaller volumes
m-make-smaller-volumes-bc27 = 巻を小さくしてください

# Make the plan anew, and run the same program on all machines.
m-make-the-plan-anew-and-run-the-same-program-on-1a64 = 計画を作り直し、どのコンピューターでも同じプログラムを実行してください。

# marks stand there instead
m-marks-stand-there-instead-11eb = 代わりに記号が入ります

# markup: {name}
m-markup-name-21d0 = マークアップ：{ $name }

# media have no address
m-media-have-no-address-fc81 = アドレスのない埋め込み

# medium has no address
m-medium-has-no-address-5af7 = アドレスのない埋め込み

# `megabytes` under [split] cuts volumes into smaller books
m-megabytes-under-split-cuts-volumes-into-smaller-924d = {"["}split]の`megabytes`を使うと、巻を小さな本に分けられます

# Mend the line that is shown, or say the same in `heding.toml`, which counts for more.
m-mend-the-line-that-is-shown-or-say-the-same-in-304d = 示された行を直すか、同じことを、優先される`heding.toml`に書いてください。

# Mend the list.
m-mend-the-list-41d9 = 一覧を直してください。

# Mend what the message names.
m-mend-what-the-message-names-410b = メッセージが示す箇所を直してください。

# Mend what the message names; `macros` under `[maths]` says what commands of your own stand for.
m-mend-what-the-message-names-macros-under-maths-4c01 = メッセージが示す箇所を直してください。独自のコマンドの意味は、`[maths]`の`macros`に書けます。

# Mend what the reason names.
m-mend-what-the-reason-names-4e1b = 理由が示す箇所を直してください。

# mended
m-mended-2ff8 = 直した箇所

# mended:
m-mended-8524 = 直した箇所：

# {message} (line {line})
m-message-line-line-366e = { $message }（{ $line }行目）

# messages
m-messages-45b6 = メッセージ

# Messages
m-messages-e7b4 = メッセージ

# messages in this form are given by `check`, `build` and `digest`
m-messages-in-this-form-are-given-by-check-build-009d = この形式のメッセージを出すのは`check`、`build`、`digest`です

# messages · next, one before
m-messages-next-one-before-62f0 = メッセージ・次へ、前へ

# missing
m-missing-b4f3 = 未取得

# modified
m-modified-de77 = 更新

# Mostly a value holds a colon or a mark and wants quotation marks: `title: "甲: 乙"`. `heding check --fix` writes these.
m-mostly-a-value-holds-a-colon-or-a-mark-and-wants-077b = 多くは、値にコロンや記号があり、引用符が必要な場合です：`title: "甲: 乙"`。引用符は`heding check --fix`で付けられます。

# Name a folder, a `.md` file, a `.zip` or `.tar` archive, or `-` for standard input.
m-name-a-folder-a-md-file-a-zip-or-tar-archive-or-680c = フォルダー、`.md`ファイル、`.zip`または`.tar`の書庫、標準入力なら`-`を指定してください。

# name a folder, a .md file, a .zip, .tar or .tar.gz, or - for standard input
m-name-a-folder-a-md-file-a-zip-tar-or-tar-gz-or-09d3 = フォルダー、.mdファイル、.zip、.tar、.tar.gzのどれか、標準入力なら-を指定してください

# name a folder, or a bucket: s3://bucket/prefix
m-name-a-folder-or-a-bucket-s3-bucket-prefix-5bb4 = フォルダーかバケットを指定してください：s3://bucket/prefix

# name a folder, or ask for one volume in one edition
m-name-a-folder-or-ask-for-one-volume-in-one-caa0 = フォルダーを指定するか、一巻の一つの版だけを求めてください

# Name a folder, or `s3://BUCKET/PREFIX`.
m-name-a-folder-or-s3-bucket-prefix-f87a = フォルダーか`s3://BUCKET/PREFIX`を指定してください。

# Name another with `--bind`.
m-name-another-with-bind-0c45 = 別のアドレスを`--bind`で指定してください。

# name another with --bind
m-name-another-with-bind-b24e = 別のアドレスを--bindで指定してください

# name another with --out
m-name-another-with-out-6da6 = 別のフォルダーを--outで指定してください

# name another with --port
m-name-another-with-port-ec4c = 別のポートを--portで指定してください

# {name} in {place} can't be a file on this system
m-name-in-place-can-t-be-a-file-on-this-system-7670 = { $place }の{ $name }は、このシステムではファイルにできません

# {name} is left out: another program made it
m-name-is-left-out-another-program-made-it-6a34 = { $name }を除外しました：ほかのプログラムが作った本です

# {name} is left out: {reason}
m-name-is-left-out-reason-6faa = { $name }を除外しました：{ $reason }

# {name} is no text
m-name-is-no-text-b114 = { $name }がテキストではありません

# `{name}` is one file
m-name-is-one-file-bfa1 = `{ $name }`は一つのファイルです

# {name} is «{value}», and a task has a number from 0 on
m-name-is-value-and-a-task-has-a-number-from-0-on-cd4b = { $name }が「{ $value }」ですが、タスクの番号は0以上の整数です

# Name it otherwise, as the message says.
m-name-it-otherwise-as-the-message-says-380e = メッセージに従って、別の名前にしてください。

# name one of the books in it
m-name-one-of-the-books-in-it-2fbe = 中の本を一つ指定してください

# name one of them: {families}
m-name-one-of-them-families-9a70 = 次のどれかを指定してください：{ $families }

# {name} (task {task})
m-name-task-task-4a9c = { $name }（タスク{ $task }）

# name the one whose releases hold it: `--source OWNER/heding`
m-name-the-one-whose-releases-hold-it-source-owner-ed2d = リリースにhedingのあるリポジトリーを指定してください：`--source OWNER/heding`

# name the settings with `--config` each time
m-name-the-settings-with-config-each-time-5039 = 毎回`--config`で設定を指定してください

# {named} and {more} more
m-named-and-more-more-c562 = { $named }、ほか{ $more }件

# Neither the system nor looking again and again tells `heding preview` which files change.
m-neither-the-system-nor-looking-again-and-again-67d9 = システムからの通知でも、繰り返しの確認でも、`heding preview`はファイルの変更を知ることができません。

# Next:
m-next-97ab = 次のコマンド：

# next chapter · chapter before
m-next-chapter-chapter-before-a3e8 = 次の章・前の章

# next: `{command}`
m-next-command-ff65 = 次のコマンド：`{ $command }`

# next page · page before
m-next-page-page-before-57ea = 次のページ・前のページ

# Night
m-night-9d9b = 夜間表示

# No article here becomes a page.
m-no-article-here-becomes-a-page-4cbb = ページになる記事がありません。

# No article is in a language that was asked for.
m-no-article-is-in-a-language-that-was-asked-for-e997 = 指定された言語の記事がありません。

# No article is in a series of `[[series]]`.
m-no-article-is-in-a-series-of-series-dac8 = `[[series]]`のシリーズに入る記事がありません。

# no article is of that period
m-no-article-is-of-that-period-8809 = その期間の記事がありません

# No character is missing.
m-no-character-is-missing-814d = 足りない文字はありません。

# no command was given, and this folder holds no article
m-no-command-was-given-and-this-folder-holds-no-545d = コマンドの指定がなく、このフォルダーには記事もありません

# no dialect is called `{name}`
m-no-dialect-is-called-name-1c6e = `{ $name }`という名前の方言はありません

# no editor is named; set VISUAL, or give --editor
m-no-editor-is-named-set-visual-or-give-editor-8a9f = エディターの指定がありません。VISUALを設定するか、--editorで指定してください

# no file can become a chapter
m-no-file-can-become-a-chapter-db5c = 章になるファイルがありません

# No file can become a chapter, or none is of the period that was asked for.
m-no-file-can-become-a-chapter-or-none-is-of-the-1ed2 = 章になるファイルがないか、指定された期間のものがありません。

# No file is changed: the mending is done while the book is made, and every letter that it takes is counted.
m-no-file-is-changed-the-mending-is-done-while-the-7aa6 = ファイルは変更しません。本を作るときに直し、取り除いた文字は1字ずつ数えます。

# No font at hand has the characters of the cover's words.
m-no-font-at-hand-has-the-characters-of-the-cover-s-ed84 = 表紙の文字のあるフォントが手元にありません。

# no font family is called `{name}`
m-no-font-family-is-called-name-9748 = `{ $name }`という名前のフォントファミリーはありません

# No font has these {count} characters:
m-no-font-has-these-count-characters-028e = 次の{ $count }字はどのフォントにもありません：

# No font has this character:
m-no-font-has-this-character-7c60 = 次の文字はどのフォントにもありません：

# no font is asked for
m-no-font-is-asked-for-05c7 = フォントの指定がありません

# no mail can be made of it: {error}
m-no-mail-can-be-made-of-it-error-1354 = メールにできない：{ $error }

# no message has the code `{code}`
m-no-message-has-the-code-code-5743 = コード`{ $code }`のメッセージはありません

# No message has this code.
m-no-message-has-this-code-e905 = このコードのメッセージはありません。

# no pictures on the web
m-no-pictures-on-the-web-8030 = ウェブ上の画像はありません

# no place is named for finished work
m-no-place-is-named-for-finished-work-8dd9 = 完成したものの置き場が指定されていません

# no profile is called `{found}`
m-no-profile-is-called-found-fb16 = `{ $found }`という名前のプロファイルはありません

# no profile is called `{name}`
m-no-profile-is-called-name-8ba3 = `{ $name }`という名前のプロファイルはありません

# no repair is called `{name}`
m-no-repair-is-called-name-9698 = `{ $name }`という名前の修復はありません

# no rule is called `{name}`
m-no-rule-is-called-name-d8b9 = `{ $name }`という名前の規則はありません

# no secure connection to {server}: {words}
m-no-secure-connection-to-server-words-b9f1 = { $server }と安全に接続できない：{ $words }

# no series is called `{unknown}`
m-no-series-is-called-unknown-d9b6 = `{ $unknown }`という名前のシリーズはありません

# No shelf is made.
m-no-shelf-is-made-c441 = 書架を作りません。

# No title has these words
m-no-title-has-these-words-b8d1 = この語句を含む題名はありません

# no `to` under [[deliver]] is {place}
m-no-to-under-deliver-is-place-8a24 = {"["}[deliver]]の`to`に{ $place }はありません

# no volume
m-no-volume-ab8e = 巻なし

# no web address is told: this heding was built without the feature `fetch`
m-no-web-address-is-told-this-heding-was-built-6f04 = ウェブのアドレスには知らせません。このhedingは機能`fetch`なしで構築されています

# nobody knows from which repository the workflow shall fetch heding
m-nobody-knows-from-which-repository-the-workflow-c932 = ワークフローがhedingを取得するリポジトリーがわかりません

# NOT EXPLAINED, lost or changed by: {name}
m-not-explained-lost-or-changed-by-name-4ee4 = 【説明のつかない増減】失われたか変わった文字：{ $name }

# not here
m-not-here-3833 = ここには何もありません

# not here: the address is the one that `heding preview` printed
m-not-here-the-address-is-the-one-that-heding-5554 = ここには何もありません。`heding preview`が表示したアドレスを開いてください

# note
m-note-9da7 = 情報

# Nothing: arrays of jobs may be longer than the plan.
m-nothing-arrays-of-jobs-may-be-longer-than-the-0e16 = 何もする必要はありません。ジョブの配列は、計画より長くてもかまいません。

# Nothing. Examples of what it touches and what it leaves alone stand in `docs/guide/repairs.md`.
m-nothing-examples-of-what-it-touches-and-what-it-6c79 = 何もする必要はありません。対象になるものとならないものの例が`docs/guide/repairs.md`にあります。

# Nothing. `[fitting]` says how large pictures may be.
m-nothing-fitting-says-how-large-pictures-may-be-17d4 = 何もする必要はありません。画像の大きさの上限は`[fitting]`で決められます。

# Nothing. `flavour` and `[dialects]` say otherwise.
m-nothing-flavour-and-dialects-say-otherwise-3733 = 何もする必要はありません。変えるときは`flavour`と`[dialects]`を使います。

# Nothing, if it was for screens alone; else write its words in Markdown.
m-nothing-if-it-was-for-screens-alone-else-write-c321 = 画面のためだけのものなら、何もする必要はありません。そうでなければ、中の語句をMarkdownで書いてください。

# Nothing, if the note is not written yet; else write its name as its file or title has it.
m-nothing-if-the-note-is-not-written-yet-else-write-0349 = まだ書いていないノートなら、何もする必要はありません。そうでなければ、名前をファイル名か題名のとおりに書いてください。

# Nothing is gathered until all volumes are there.
m-nothing-is-gathered-until-all-volumes-are-there-409b = すべてそろうまで、何も集めません。

# Nothing is known of a shortcode.
m-nothing-is-known-of-a-shortcode-3cd9 = ショートコードの意味がわかりません。

# nothing is left behind; the same command begins anew
m-nothing-is-left-behind-the-same-command-begins-d59d = 何も残っていません。同じコマンドで初めからやり直せます

# nothing is said to listeners
m-nothing-is-said-to-listeners-fbfe = 聞く人には何も伝わりません

# Nothing is served.
m-nothing-is-served-c9a0 = 何も配信しません。

# nothing of them is in a book
m-nothing-of-them-is-in-a-book-c79c = 本に入りません

# Nothing; or put a picture of it into the article. What is drawn stands in `docs/guide/diagrams.md`.
m-nothing-or-put-a-picture-of-it-into-the-article-7623 = 何もしなくてもかまいません。記事に図の画像を入れることもできます。描けるものは`docs/guide/diagrams.md`にあります。

# Nothing refers to this footnote.
m-nothing-refers-to-this-footnote-4207 = 脚注を指すものがありません。

# nothing stands there instead
m-nothing-stands-there-instead-11fd = その場所には何も残りません

# Nothing to say of this page.
m-nothing-to-say-of-this-page-ad95 = このページについてのメッセージはありません。

# Nothing was changed.
m-nothing-was-changed-dd8d = 何も変更しませんでした。

# nothing was changed; `heding build` makes its book
m-nothing-was-changed-heding-build-makes-its-book-7047 = 何も変更していません。本は`heding build`で作れます

# nothing was changed; name another folder
m-nothing-was-changed-name-another-folder-3ad6 = 何も変更していません。別のフォルダーを指定してください

# Nothing was done.
m-nothing-was-done-5902 = 何もしませんでした。

# Nothing was fetched.
m-nothing-was-fetched-9bb7 = 何も取得しませんでした。

# Nothing was made.
m-nothing-was-made-8854 = 何も作りませんでした。

# Nothing was sent.
m-nothing-was-sent-9acd = 何も送りませんでした。

# Nothing was shown.
m-nothing-was-shown-3833 = 何も表示しませんでした。

# Nothing was written.
m-nothing-was-written-6a20 = 何も書き出しませんでした。

# On another machine it may look otherwise.
m-on-another-machine-it-may-look-otherwise-ef16 = ほかのコンピューターでは見た目が変わることがあります。

# on {count} more host
m-on-count-more-host-5052 = ほか{ $count }ホスト

# on {count} more hosts
m-on-count-more-hosts-7d52 = ほか{ $count }ホスト

# one book
m-one-book-1611 = 一冊の本にする

# only files in folders can be mended
m-only-files-in-folders-can-be-mended-ca7c = 直せるのは、フォルダーの中のファイルだけです

# only what they enclose is kept
m-only-what-they-enclose-is-kept-55ad = 囲まれた中身だけが残ります

# Open in the editor
m-open-in-the-editor-628c = エディターで開く

# Open the article at this place
m-open-the-article-at-this-place-74ca = この箇所の記事を開く

# open the article at this place
m-open-the-article-at-this-place-fa93 = この箇所の記事を開く

# opened {path} at line {line}
m-opened-path-at-line-line-d872 = { $path }の{ $line }行目を開きました

# Options
m-options-387b = オプション

# others may read {path}, which holds a secret
m-others-may-read-path-which-holds-a-secret-6f55 = 秘密情報のある{ $path }を、ほかの人も読めます

# others were writing it at the same time
m-others-were-writing-it-at-the-same-time-6f4a = 同時にほかからも書き込まれていた

# Pack the folder that holds the articles, with paths from there and without links.
m-pack-the-folder-that-holds-the-articles-with-66c9 = 記事のあるフォルダーを、そこからのパスで、リンクなしで書庫にしてください。

# pack the folder that holds the articles, without links
m-pack-the-folder-that-holds-the-articles-without-19b4 = 記事のあるフォルダーを、リンクなしで書庫にしてください

# Page down
m-page-down-d3dc = PageDown

# Page up
m-page-up-db2e = PageUp

# Pages are made anew when they are asked for.
m-pages-are-made-anew-when-they-are-asked-for-4e42 = ページは、求められるたびに作り直します。

# part of its path does not exist
m-part-of-its-path-does-not-exist-58cf = パスの途中が存在しない

# part of its path is no folder
m-part-of-its-path-is-no-folder-6108 = パスの途中がフォルダーではない

# part {part} of {count}
m-part-part-of-count-d247 = 分割{ $part }／{ $count }

# {path} can't stand in a schedule: it holds a line break or another character that is no text
m-path-can-t-stand-in-a-schedule-it-holds-a-line-9475 = { $path }はスケジュールに書けません。改行など、文字でないものが含まれています

# {path} holds no password's hash
m-path-holds-no-password-s-hash-515d = { $path }にパスワードのハッシュがありません

# {path} is neither a folder nor an article nor an archive
m-path-is-neither-a-folder-nor-an-article-nor-an-c459 = { $path }はフォルダーでも記事でも書庫でもありません

# {path} is not UTF-8 from byte {byte}
m-path-is-not-utf-8-from-byte-byte-7272 = { $path }は、先頭の{ $byte }バイトより後がUTF-8ではありません

# {path} is there already
m-path-is-there-already-cb7c = { $path }はすでにあります

# {path}: {reason}, and is not on the shelf
m-path-reason-and-is-not-on-the-shelf-5f47 = { $path }：{ $reason }（書架には置きません）

# {path}: {step}: {taken} letters became {given}
m-path-step-taken-letters-became-given-160a = { $path }：{ $step }：{ $taken }字が{ $given }字になった

# # {path}: the same words in UTF-8
m-path-the-same-words-in-utf-8-99a0 = # { $path }：文面は同じで、UTF-8に変換

# Phone
m-phone-dd7f = スマートフォン

# picture can't be shown
m-picture-can-t-be-shown-8010 = 表示できない画像

# picture has no words
m-picture-has-no-words-5f83 = 言葉のない画像

# picture is nowhere
m-picture-is-nowhere-0491 = どこにもない画像

# picture lies on the web: a box stands there instead; `heding media fetch` brings them
m-picture-lies-on-the-web-a-box-stands-there-d7a0 = ウェブ上の画像：代わりに枠が入ります。`heding media fetch`で取得できます

# pictures are nowhere
m-pictures-are-nowhere-3c3c = どこにもない画像

# Pictures can't be fetched so.
m-pictures-can-t-be-fetched-so-a3a2 = この方法では画像を取得できません。

# pictures can't be shown
m-pictures-can-t-be-shown-d1e7 = 表示できない画像

# pictures have no words
m-pictures-have-no-words-ba80 = 言葉のない画像

# {pictures}: `heding media fetch {folder}`
m-pictures-heding-media-fetch-folder-569c = { $pictures }：`heding media fetch { $folder }`

# pictures lie on the web: a box stands there instead; `heding media fetch` brings them
m-pictures-lie-on-the-web-a-box-stands-there-4a76 = ウェブ上の画像：代わりに枠が入ります。`heding media fetch`で取得できます

# pictures not fetched
m-pictures-not-fetched-ec13 = 取得していない画像

# {pictures} on the web; cache: {cache}
m-pictures-on-the-web-cache-cache-1680 = ウェブ上の{ $pictures }。キャッシュ：{ $cache }

# {pictures} ({size}) and {records} gone; {left} ({size_left}) stay
m-pictures-size-and-records-gone-left-size-left-4c09 = 削除：{ $pictures }（{ $size }）と{ $records }。残り：{ $left }（{ $size_left }）

# {pictures} ({size}) and {records} would go; {left} ({size_left}) stay
m-pictures-size-and-records-would-go-left-size-left-9e6e = 削除の対象：{ $pictures }（{ $size }）と{ $records }。残るもの：{ $left }（{ $size_left }）

# {pictures} sound, {size}
m-pictures-sound-size-becb = 正常な{ $pictures }（{ $size }）

# Pictures that were not fetched because there are too many, or a host did not answer.
m-pictures-that-were-not-fetched-because-there-are-2881 = 画像が多すぎるか、ホストが応答しなかったため、取得しなかった画像があります。

# {place} is empty
m-place-is-empty-5c54 = { $place }が空です

# {place}: {name} took {letters}: {words}
m-place-name-took-letters-words-c119 = { $place }：{ $name }が{ $letters }字を取り除いた：{ $words }

# Please report it with the message: it is a fault of heding's.
m-please-report-it-with-the-message-it-is-a-fault-0647 = hedingの欠陥です。このメッセージを添えて報告してください。

# Possible values:
m-possible-values-82cf = 指定できる値：

# [possible values: {values}]
m-possible-values-values-33b3 = {"["}指定できる値：{ $values }]

# `profile`, `edition` and `script` under [[deliver]] say which one is sent
m-profile-edition-and-script-under-deliver-say-7d9d = どの本を送るかは、[[deliver]]の`profile`、`edition`、`script`で決まります

# Profile
m-profile-ff99 = プロファイル

# {program} ended with {code}
m-program-ended-with-code-1a2f = { $program }が終了コード{ $code }で終わった

# {program} took more than {seconds} seconds
m-program-took-more-than-seconds-seconds-d73e = { $program }に{ $seconds }秒より長くかかった

# {program} was ended by a signal
m-program-was-ended-by-a-signal-b726 = { $program }がシグナルで終了した

# publisher
m-publisher-df37 = 発行者

# Put a font that has them into `fonts/`, or install one such as Noto Serif CJK.
m-put-a-font-that-has-them-into-fonts-or-install-08e6 = その文字のあるフォントを`fonts/`に置くか、Noto Serif CJKなどをインストールしてください。

# put it beside heding.toml
m-put-it-beside-heding-toml-2900 = heding.tomlと同じ所に置いてください

# Put the file beside the article, or correct its path.
m-put-the-file-beside-the-article-or-correct-its-aa4e = ファイルを記事と同じ所に置くか、パスを直してください。

# put the file itself there; links in a project are not followed
m-put-the-file-itself-there-links-in-a-project-are-545b = ファイルそのものをそこに置いてください。プロジェクトの中のリンクはたどりません

# Put the file where `cover` says, beside `heding.toml`.
m-put-the-file-where-cover-says-beside-heding-toml-7add = `cover`が指す場所（`heding.toml`から見た位置）にファイルを置いてください。

# Put the file where the article says, or write where it is.
m-put-the-file-where-the-article-says-or-write-23ed = 記事が指す場所にファイルを置くか、ファイルのある場所を書いてください。

# Put the file where the mark says, seen from the site's root or the article's folder.
m-put-the-file-where-the-mark-says-seen-from-the-4059 = サイトのルートか記事のフォルダーから見て、指定された場所にファイルを置いてください。

# Put the right character in its place and save the file in UTF-8.
m-put-the-right-character-in-its-place-and-save-the-585e = 正しい文字に直し、UTF-8で保存してください。

# Put what the sheet needs into the sheet itself.
m-put-what-the-sheet-needs-into-the-sheet-itself-cc8b = 必要なものはスタイルシートの中に書いてください。

# Read them and say `heding trust DIR`, or give the file with `--config`.
m-read-them-and-say-heding-trust-dir-or-give-the-8924 = 内容を読んで`heding trust DIR`を実行するか、`--config`でそのファイルを指定してください。

# readers land at the article's beginning
m-readers-land-at-the-article-s-beginning-5336 = 記事の先頭に移動します

# readers land on the web
m-readers-land-on-the-web-8c91 = 読者はウェブに移動します

# readers see another face, or boxes
m-readers-see-another-face-or-boxes-aa96 = 読者には別の書体か四角で見えます

# Readers show these in a face of their own.
m-readers-show-these-in-a-face-of-their-own-29af = 読書アプリは、その文字を自分の書体で表示します。

# readers will miss nothing that was found.
m-readers-will-miss-nothing-that-was-found-93f3 = 読者が失うものは見つかりませんでした。

# readers will miss: {parts}
m-readers-will-miss-parts-effa = 読者が失うもの：{ $parts }

# reading {bar} {done}/{all} articles, {speed}, {time} left
m-reading-bar-done-all-articles-speed-time-left-cc4f = 記事を読み込み中 { $bar } { $done }/{ $all }、{ $speed }、残り{ $time }

# reading {done} articles
m-reading-done-articles-1a6f = 記事を読み込み中 { $done }本

# Reading the archive…
m-reading-the-archive-69e1 = アーカイブを読み込み中…

# Reading the archive: {done} of {all} articles
m-reading-the-archive-done-of-all-articles-1053 = アーカイブを読み込み中：記事{ $done }／{ $all }本

# Reload the page in the browser after an article is saved.
m-reload-the-page-in-the-browser-after-an-article-b918 = 記事を保存したら、ブラウザーでページを再読み込みしてください。

# reload the page to see what changed
m-reload-the-page-to-see-what-changed-4b3f = 変更を見るには、ページを再読み込みしてください

# rename the folder, or make a link to it that has a plain name
m-rename-the-folder-or-make-a-link-to-it-that-has-a-83c8 = フォルダーの名前を変えるか、普通の名前でフォルダーへのリンクを作ってください

# rewritten by the repair {name}
m-rewritten-by-the-repair-name-e40f = 修復{ $name }が書き換えた文字

# Run `heding media fetch` once more.
m-run-heding-media-fetch-once-more-afae = `heding media fetch`をもう一度実行してください。

# {run} is writing to {folder}
m-run-is-writing-to-folder-aaa6 = { $run }が{ $folder }に書き込んでいます

# Run once more when nothing writes to the folder.
m-run-once-more-when-nothing-writes-to-the-folder-0e31 = フォルダーに書き込むものがなくなってから、もう一度実行してください。

# s3://bucket, or s3://bucket/prefix; keys are in AWS_…
m-s3-bucket-or-s3-bucket-prefix-keys-are-in-aws-82ee = s3://bucketかs3://bucket/prefixと書いてください。鍵はAWS_…に置きます

# Said once for an article, with the first place and how many there are.
m-said-once-for-an-article-with-the-first-place-and-5f12 = 一つの記事につき一度だけ、初めの場所と件数を示します。

# Save it as JPEG, PNG, GIF, WebP or SVG.
m-save-it-as-jpeg-png-gif-webp-or-svg-8ed5 = JPEG、PNG、GIF、WebP、SVGのどれかで保存してください。

# Save it in UTF-8; `heding check --fix` does.
m-save-it-in-utf-8-heding-check-fix-does-5136 = UTF-8で保存してください。`heding check --fix`で変換できます。

# Save or fetch the picture again.
m-save-or-fetch-the-picture-again-6082 = 画像を保存し直すか、取得し直してください。

# say in heding.toml where to, under [[deliver]]
m-say-in-heding-toml-where-to-under-deliver-c58e = heding.tomlの[[deliver]]に宛先を書いてください

# say under [mail] which one does
m-say-under-mail-which-one-does-6f66 = どのサーバーかを[mail]に書いてください

# Say under `[shortcodes]` in `heding.toml` what it becomes.
m-say-under-shortcodes-in-heding-toml-what-it-1777 = 何にするかを`heding.toml`の`[shortcodes]`に書いてください。

# Screen
m-screen-5de9 = 画面

# Script
m-script-8f9b = 字体

# Search in titles
m-search-in-titles-8e27 = 題名を検索

# See `[mail]` in the guide.
m-see-mail-in-the-guide-ab16 = ガイドの`[mail]`を見てください。

# see that AWS_ENDPOINT_URL leads to an S3-like storage
m-see-that-aws-endpoint-url-leads-to-an-s3-like-d45d = AWS_ENDPOINT_URLがS3互換のストレージを指しているか確かめてください

# see that it is of the storage at AWS_ENDPOINT_URL, or of Amazon without one
m-see-that-it-is-of-the-storage-at-aws-endpoint-url-6597 = AWS_ENDPOINT_URLのストレージのものか、その指定がなければAmazonのものかを確かめてください

# See to it, or switch the rule off.
m-see-to-it-or-switch-the-rule-off-5ef6 = 対処するか、規則をオフにしてください。

# send it on, `--out - > book.epub`, or name a file, `--out book.epub`
m-send-it-on-out-book-epub-or-name-a-file-out-book-eb1f = `--out - > book.epub`のように渡すか、`--out book.epub`のようにファイルを指定してください

# series
m-series-9d73 = シリーズ

# series are named in heding.toml, each as `[[series]]`
m-series-are-named-in-heding-toml-each-as-series-51de = シリーズは、heding.tomlに一つずつ`[[series]]`として書きます

# {series}, volume {position}
m-series-volume-position-9055 = { $series }、第{ $position }巻

# {server} can't be reached, or broke off: {words}
m-server-can-t-be-reached-or-broke-off-words-3bf9 = { $server }に接続できないか、接続が切れた：{ $words }

# {server} refused it ({code}): {words}
m-server-refused-it-code-words-faaf = { $server }に拒否された（{ $code }）：{ $words }

# set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; profiles are not read
m-set-aws-access-key-id-and-aws-secret-access-key-cb38 = AWS_ACCESS_KEY_IDとAWS_SECRET_ACCESS_KEYを設定してください。プロファイルは読みません

# set AWS_REGION to the bucket's region
m-set-aws-region-to-the-bucket-s-region-5531 = AWS_REGIONをバケットのリージョンに設定してください

# set both anew
m-set-both-anew-9fa7 = 両方を設定し直してください

# set both
m-set-both-d11c = 両方を設定してください

# set the clock: signatures hold for minutes
m-set-the-clock-signatures-hold-for-minutes-7342 = 時計を合わせてください。署名の有効期間は数分です

# Set the variable, or write the file that the settings name.
m-set-the-variable-or-write-the-file-that-the-5775 = 変数を設定するか、設定が指すファイルを書いてください。

# settings:
m-settings-1b85 = 設定：

# Settings of a folder would send requests, run programs or write elsewhere, and nobody has said that they may.
m-settings-of-a-folder-would-send-requests-run-0763 = フォルダーの設定が、通信、プログラムの実行、フォルダーの外への書き込みのどれかを求めていますが、まだ許可されていません。

# Settings of a site, such as `hugo.toml` or `_config.yml`, that can't be read, or a value in them of another kind than its key wants. As a note: what was read of them.
m-settings-of-a-site-such-as-hugo-toml-or-config-1808 = `hugo.toml`や`_config.yml`のようなサイトの設定を読めないか、値がキーの求める種類ではありません。情報の場合：設定から何を読んだかを示します。

# {several} and {more}
m-several-and-more-03fb = { $several }、{ $more }

# shortcode is not known
m-shortcode-is-not-known-946d = 未知のショートコード

# shortcodes are not known
m-shortcodes-are-not-known-4fd3 = 未知のショートコード

# Shorten the list.
m-shorten-the-list-613c = 一覧を短くしてください。

# Show the innermost directly.
m-show-the-innermost-directly-af98 = 最も奥のものを直接引き込んでください。

# size
m-size-fafc = サイズ

# {size}, {unpacked} unpacked
m-size-unpacked-unpacked-34cd = { $size }（展開後{ $unpacked }）

# Smaller type
m-smaller-type-27a4 = 文字を小さく

# Space
m-space-f3e1 = スペースキー

# stand before or after the chapters
m-stand-before-or-after-the-chapters-d8fe = 章の前か後に置いた

# standard input holds no password
m-standard-input-holds-no-password-67a2 = 標準入力にパスワードがありません

# standard input is empty
m-standard-input-is-empty-3787 = 標準入力が空です

# standard input stands alone
m-standard-input-stands-alone-7bce = 標準入力はほかの入力と一緒に使えません

# standard output
m-standard-output-cab4 = 標準出力

# standard output holds one of `--format` (all but text), `--report -`, `--ledger -`, `--out -`
m-standard-output-holds-one-of-format-all-but-text-05db = 標準出力に出せるのは、`--format`（text以外）、`--report -`、`--ledger -`、`--out -`のうち一つだけです

# standard output is one file
m-standard-output-is-one-file-4652 = 標準出力は一つのファイルです

# stopped before any book was made
m-stopped-before-any-book-was-made-40c7 = 本を作る前に止められました

# stopped: {books} of {volumes} stand as they should, nothing is half-written; the same command goes on from here
m-stopped-books-of-volumes-stand-as-they-should-3dc1 = 止められました：{ $volumes }のうち{ $books }は完成しており、書きかけのものはありません。同じコマンドで続きから進めます

# Tablet
m-tablet-9607 = タブレット

# tag is not known
m-tag-is-not-known-c6ee = 未知のタグ

# tags are not known
m-tags-are-not-known-6544 = 未知のタグ

# Take it away, or write the opening one.
m-take-it-away-or-write-the-opening-one-9b87 = 消すか、開くタグを書いてください。

# Take it out: no book can hold it, and other programs stop at it.
m-take-it-out-no-book-can-hold-it-and-other-7e6f = 取り除いてください。本には収められず、そこで止まるプログラムもあります。

# Take one of the marks away.
m-take-one-of-the-marks-away-a9b9 = 引き込む記法を一つ消してください。

# Take one of them away.
m-take-one-of-them-away-1132 = どちらかを消してください。

# Take `scripts` away.
m-take-scripts-away-c97c = `scripts`を消してください。

# take `security` out of [mail], or set it to "starttls"
m-take-security-out-of-mail-or-set-it-to-starttls-8ecc = {"["}mail]の`security`を消すか、"starttls"にしてください

# Take some of the others away.
m-take-some-of-the-others-away-aaca = 外側のものをいくつか消してください。

# taken by the repair {name}
m-taken-by-the-repair-name-4047 = 修復{ $name }が取り除いた文字

# task {task}: {made} made
m-task-task-made-made-e830 = タスク{ $task }：{ $made }を作りました

# task {task}: {made} made, {there} there already
m-task-task-made-made-there-there-already-16e4 = タスク{ $task }：{ $made }を作りました。{ $there }巻はすでにありました

# That date is used, and the ledger says how it is known.
m-that-date-is-used-and-the-ledger-says-how-it-is-f94c = その日付を使い、日付の出所を内訳に書きます。

# that is no article of the project
m-that-is-no-article-of-the-project-615a = プロジェクトの記事ではない

# the archive is being read
m-the-archive-is-being-read-43d7 = アーカイブを読み込んでいる

# the article may be in another volume
m-the-article-may-be-in-another-volume-a1ab = 記事が別の巻に入るかもしれません

# The article says no date, and it was found out: from a revision of it, from articles with neighbouring numbers, from the day on which its last picture was uploaded.
m-the-article-says-no-date-and-it-was-found-out-f34e = 記事に日付の記載がなく、ほかから補いました。旧版の日付、番号の近い記事の日付、最後の画像の登録日のどれかによります。

# the articles are not those that the plan was made with
m-the-articles-are-not-those-that-the-plan-was-made-b804 = 記事が、計画を作ったときのものと違います

# the articles: {most} of {all}
m-the-articles-most-of-all-ae94 = 記事：{ $all }本のうち{ $most }本

# the articles: {some} of {all} name this author
m-the-articles-some-of-all-name-this-author-62e0 = 記事：{ $all }本のうち{ $some }本がこの著者

# The book does not say where the article was published.
m-the-book-does-not-say-where-the-article-was-78eb = 本には、記事が公開された場所を書きません。

# The book is made without it.
m-the-book-is-made-without-it-895c = そのフォントなしで本を作ります。

# The book is made without it, and the ledger names it.
m-the-book-is-made-without-it-and-the-ledger-names-6f68 = それなしで本を作り、内訳に名前を記します。

# The book is made without that value.
m-the-book-is-made-without-that-value-98d1 = その値なしで本を作ります。

# The book is right without it: nothing is lost.
m-the-book-is-right-without-it-nothing-is-lost-2dd9 = 本はこのままでも正しく、何も失われません。

# The books are as they should be.
m-the-books-are-as-they-should-be-e2c6 = 本に問題はありません。

# the books are as they should be; only word of them is missing
m-the-books-are-as-they-should-be-only-word-of-them-f0c6 = 本に問題はありません。結果を知らせられなかっただけです

# The books are made without them.
m-the-books-are-made-without-them-5716 = その画像なしで本を作ります。

# The books of the other languages are made.
m-the-books-of-the-other-languages-are-made-a978 = ほかの言語の本は作ります。

# the bucket is in another region
m-the-bucket-is-in-another-region-004c = バケットが別のリージョンにある

# the caption stands alone
m-the-caption-stands-alone-53ef = キャプションだけが残ります

# the clock of this machine is wrong
m-the-clock-of-this-machine-is-wrong-0be0 = このコンピューターの時計がずれている

# The closing tag is left out.
m-the-closing-tag-is-left-out-59c0 = 閉じるタグを省略します。

# The command asks for what can't be.
m-the-command-asks-for-what-can-t-be-052e = コマンドで、できないことを求めています。

# the command is {count} bytes long, and cron takes no more than {most}
m-the-command-is-count-bytes-long-and-cron-takes-no-e594 = コマンドが{ $count }バイトあり、cronの上限の{ $most }バイトを超えています

# The command was stopped before any book was made.
m-the-command-was-stopped-before-any-book-was-made-98b5 = 本を作る前に、コマンドが止められました。

# the contents can't tell them apart
m-the-contents-can-t-tell-them-apart-54c8 = 目次で見分けられません

# The cover is an SVG with its words as text.
m-the-cover-is-an-svg-with-its-words-as-text-d2b7 = 表紙は、文字をテキストとして持つSVGになります。

# The cover is drawn with a face of this machine.
m-the-cover-is-drawn-with-a-face-of-this-machine-f01d = 表紙の文字を、このコンピューターの書体で描きました。

# the cover `{name}` lies outside the folder of the settings
m-the-cover-name-lies-outside-the-folder-of-the-3676 = 表紙`{ $name }`が設定のフォルダーの外にあります

# The date of the file's name or folder is used, else that of its neighbours; an article without any goes into the volume of the undated.
m-the-date-of-the-file-s-name-or-folder-is-used-528c = ファイル名かフォルダー名の日付を使い、それもなければ前後の記事から推定します。日付の決まらない記事は、日付なしの巻に入ります。

# the disk is full
m-the-disk-is-full-c1c0 = ディスクに空きがない

# the disk is read-only
m-the-disk-is-read-only-e3f9 = ディスクが読み取り専用である

# the editor is open already, in the terminal
m-the-editor-is-open-already-in-the-terminal-102b = エディターはすでにターミナルで開いています

# the environment has no {name}
m-the-environment-has-no-name-52d5 = 環境変数{ $name }がありません

# the environment has {there}, but no {missing}
m-the-environment-has-there-but-no-missing-b7ad = 環境変数に{ $there }はありますが、{ $missing }がありません

# The file is not in UTF-8: it was recognised as Big5, GB18030, Shift_JIS, EUC-KR or UTF-16.
m-the-file-is-not-in-utf-8-it-was-recognised-as-cb18 = ファイルがUTF-8ではなく、Big5、GB18030、Shift_JIS、EUC-KR、UTF-16のどれかと判定されました。

# the file {name} holds several families
m-the-file-name-holds-several-families-5dde = ファイル{ $name }に複数のファミリーがあります

# The first are kept.
m-the-first-are-kept-9e06 = 初めのものを残します。

# The first counts.
m-the-first-counts-4eb8 = 初めのものを使います。

# the folder can't be read: {reason}
m-the-folder-can-t-be-read-reason-fd86 = フォルダーを読めません：{ $reason }

# The folder holds no article.
m-the-folder-holds-no-article-8902 = フォルダーに記事がありません。

# The folder holds no volume that heding made.
m-the-folder-holds-no-volume-that-heding-made-351b = フォルダーに、hedingが作った巻がありません。

# the folder is in no git repository
m-the-folder-is-in-no-git-repository-8c9d = フォルダーがgitのリポジトリーにありません

# the folder's name
m-the-folder-s-name-7d57 = フォルダーの名前

# the font family `{name}` has no bold face
m-the-font-family-name-has-no-bold-face-65a2 = フォントファミリー`{ $name }`に太字の書体がありません

# the font `{name}` can't be embedded: {reason}
m-the-font-name-can-t-be-embedded-reason-1308 = フォント`{ $name }`を埋め込めません：{ $reason }

# The fonts that are embedded lack characters that the volume shows.
m-the-fonts-that-are-embedded-lack-characters-that-757e = 巻にある文字が、埋め込むフォントにありません。

# The front matter begins and has no end.
m-the-front-matter-begins-and-has-no-end-12f8 = フロントマターの始まりはありますが、終わりがありません。

# The front matter can't be read: it is no YAML, TOML or JSON.
m-the-front-matter-can-t-be-read-it-is-no-yaml-toml-f238 = フロントマターを、YAML、TOML、JSONのどれとしても読めません。

# The key is taken as if it were not there.
m-the-key-is-taken-as-if-it-were-not-there-4c33 = そのキーはないものとして扱います。

# The language is told from the prose, or is the one that was meant.
m-the-language-is-told-from-the-prose-or-is-the-one-0c45 = 言語は、文面から判定するか、そのコードが指す言語とします。

# The language of the book's own words.
m-the-language-of-the-book-s-own-words-6ca6 = 本自身の言葉の言語。

# The language of the book's own words, from {origin}.
m-the-language-of-the-book-s-own-words-from-origin-ef73 = 本自身の言葉の言語。出所：{ $origin }。

# The link leads to the web.
m-the-link-leads-to-the-web-ca5c = リンクはウェブのページを開きます。

# The list of chapters of a site, such as `SUMMARY.md`, names a file that is not there.
m-the-list-of-chapters-of-a-site-such-as-summary-md-d552 = `SUMMARY.md`のような、サイトの章の一覧に、存在しないファイルがあります。

# The mail server's settings can't be used.
m-the-mail-server-s-settings-can-t-be-used-28ce = メールサーバーの設定を使えません。

# The mark stays as it is written.
m-the-mark-stays-as-it-is-written-7361 = 記法は書かれたまま残ります。

# The message names the languages that are there.
m-the-message-names-the-languages-that-are-there-88d6 = どの言語の記事があるかは、メッセージに示されます。

# The message names the variable that is missing.
m-the-message-names-the-variable-that-is-missing-8970 = 足りない変数は、メッセージに示されます。

# The message says what is missing.
m-the-message-says-what-is-missing-b397 = 足りないものは、メッセージに示されます。

# The message says what it needs.
m-the-message-says-what-it-needs-4082 = 必要なものは、メッセージに示されます。

# The message shows the line and the nearest word; the guide has all keys, and `heding config --schema` gives them to editors.
m-the-message-shows-the-line-and-the-nearest-word-041a = 行と最も近い語がメッセージに示されます。キーはすべてガイドにあり、`heding config --schema`でエディターに渡せます。

# the next run asks again
m-the-next-run-asks-again-5f70 = 次の実行でもう一度取得を試みます

# The next run asks again; `heding media status` shows which are missing.
m-the-next-run-asks-again-heding-media-status-shows-b586 = 次の実行でもう一度取得を試みます。足りない画像は`heding media status`でわかります。

# the next run tries again
m-the-next-run-tries-again-759d = 次の実行でもう一度送ります

# The next run tries again.
m-the-next-run-tries-again-956f = 次の実行でもう一度送ります。

# The others keep their order.
m-the-others-keep-their-order-63c0 = ほかの章の順序は変わりません。

# The page
m-the-page-8b66 = ページ

# The password of the shelf can't be used.
m-the-password-of-the-shelf-can-t-be-used-7c2c = 書架のパスワードを使えません。

# the period comes first, then the folder: `all {word}`
m-the-period-comes-first-then-the-folder-all-word-a01f = 先に期間、次にフォルダーを書いてください：`all { $word }`

# The picture that is to be the cover is not there, can't be read, or the volume has no picture of its own to compose one of.
m-the-picture-that-is-to-be-the-cover-is-not-there-d030 = 表紙にする画像が、存在しないか、読めないか、巻に表紙を構成する画像がありません。

# the pictures that lie on the web
m-the-pictures-that-lie-on-the-web-32f9 = ウェブ上の画像を取得する

# The plan has no task of this number.
m-the-plan-has-no-task-of-this-number-48ee = その番号のタスクが計画にありません。

# the plan in {place} can't be read: {reason}
m-the-plan-in-place-can-t-be-read-reason-a30f = { $place }の計画を読めません：{ $reason }

# the plan is of the day «{day}», which is none
m-the-plan-is-of-the-day-day-which-is-none-27ec = 計画の日付「{ $day }」が日付ではありません

# The preview does not answer any more.
m-the-preview-does-not-answer-any-more-931c = プレビューが応答しなくなりました。

# the preview has no such name
m-the-preview-has-no-such-name-35ac = プレビューのホスト名が違います

# the preview is at this address until Ctrl-C; nothing is written
m-the-preview-is-at-this-address-until-ctrl-c-b42f = Ctrl-Cを押すまで、このアドレスでプレビューできます。ファイルには何も書きません

# the preview is ending
m-the-preview-is-ending-dfc4 = プレビューを終了しています

# the rest of the block is left out
m-the-rest-of-the-block-is-left-out-032e = ブロックの残りが省略されます

# The rule is left out.
m-the-rule-is-left-out-e37c = その規則を省略します。

# the settings name it
m-the-settings-name-it-a211 = 設定で指定された変数です

# the settings name no place to send volumes to
m-the-settings-name-no-place-to-send-volumes-to-7283 = 巻を送る先が設定にありません

# the settings name no server that takes mail
m-the-settings-name-no-server-that-takes-mail-680f = メールを受け取るサーバーが設定にありません

# The settings of this project. What stands behind a `#` counts without being written; take the sign away to say otherwise. `heding config` shows all that can be said.
m-the-settings-of-this-project-what-stands-behind-a-82e8 = このプロジェクトの設定です。`#`の後にあるものは、書かなくても有効です。変えるときは、その記号を消してください。書ける設定は、すべて`heding config`で見られます。

# the shelf can't be made in the folder of the books themselves
m-the-shelf-can-t-be-made-in-the-folder-of-the-05f0 = 本のあるフォルダーそのものには、書架を作れません

# The shelf can't be served at this address.
m-the-shelf-can-t-be-served-at-this-address-f5a8 = このアドレスでは書架を配信できません。

# The shelf is not served.
m-the-shelf-is-not-served-3e93 = 書架を配信しません。

# The shelf is served to the whole network without a password.
m-the-shelf-is-served-to-the-whole-network-without-c6f6 = 書架が、パスワードなしでネットワーク全体に配信されます。

# the storage answered {status}
m-the-storage-answered-status-3f6c = ストレージの応答が{ $status }

# the storage can't do that
m-the-storage-can-t-do-that-9e55 = ストレージがその操作に対応していない

# the storage does not know this AWS_ACCESS_KEY_ID
m-the-storage-does-not-know-this-aws-access-key-id-5316 = このAWS_ACCESS_KEY_IDはストレージに登録がない

# the storage gave an answer that can't be understood
m-the-storage-gave-an-answer-that-can-t-be-bb9f = ストレージの応答を解釈できない

# the storage is overloaded or in trouble
m-the-storage-is-overloaded-or-in-trouble-f7fb = ストレージに負荷がかかっているか、障害がある

# the storage lets two machines create the same
m-the-storage-lets-two-machines-create-the-same-10e1 = 2台のコンピューターが同じものを作るのを、ストレージが許してしまう

# the storage refused it ({code})
m-the-storage-refused-it-code-51e6 = ストレージに拒否された（{ $code }）

# the storage's settings can't be used: {reason}
m-the-storage-s-settings-can-t-be-used-reason-ce5f = ストレージの設定を使えません：{ $reason }

# the system draws no numbers: {error}
m-the-system-draws-no-numbers-error-2c54 = システムから乱数を得られません：{ $error }

# The system gives no threads.
m-the-system-gives-no-threads-9197 = システムがスレッドを作れません。

# the system has no randomness: {error}
m-the-system-has-no-randomness-error-82b6 = システムから乱数を得られません：{ $error }

# The tag of a shortcode can't be read.
m-the-tag-of-a-shortcode-can-t-be-read-62bd = ショートコードのタグを読めません。

# The task is of a plan that was made from other articles, settings or another heding.
m-the-task-is-of-a-plan-that-was-made-from-other-225b = タスクの属する計画が、今とは違う記事、設定、hedingのどれかで作られています。

# the text below is set as code
m-the-text-below-is-set-as-code-1f43 = 下の文章がコードとして組まれます

# the value in the settings is empty
m-the-value-in-the-settings-is-empty-e55b = 設定の値が空です

# The volume has heding's own cover until then.
m-the-volume-has-heding-s-own-cover-until-then-af36 = それまでは、hedingの表紙を付けます。

# The volume is made again the next time.
m-the-volume-is-made-again-the-next-time-0e33 = その巻は次のときに作り直します。

# The volume is not made.
m-the-volume-is-not-made-255a = その巻は作りません。

# the volume may be the wrong one
m-the-volume-may-be-the-wrong-one-6207 = 巻が違うかもしれません

# the webhook at {host} answered {status}
m-the-webhook-at-host-answered-status-ee94 = { $host }のWebhookの応答が{ $status }

# the webhook at {host} answered {status}: it is somewhere else now
m-the-webhook-at-host-answered-status-it-is-d1cb = { $host }のWebhookの応答が{ $status }（場所が変わっている）

# the webhook at {host} can't be found
m-the-webhook-at-host-can-t-be-found-9271 = { $host }のWebhookが見つからない

# the webhook at {host} can't be reached
m-the-webhook-at-host-can-t-be-reached-1de6 = { $host }のWebhookに接続できない

# the webhook at {host} can't be reached: {reason}
m-the-webhook-at-host-can-t-be-reached-reason-42b4 = { $host }のWebhookに接続できない：{ $reason }

# the webhook at {host} can't be trusted: {reason}
m-the-webhook-at-host-can-t-be-trusted-reason-9858 = { $host }のWebhookを信頼できない：{ $reason }

# the webhook at {host} did not answer in time
m-the-webhook-at-host-did-not-answer-in-time-c8d5 = { $host }のWebhookが時間内に応答しなかった

# the webhook at {host} gave an answer that can't be understood
m-the-webhook-at-host-gave-an-answer-that-can-t-be-ebee = { $host }のWebhookの応答を解釈できない

# the webhook is no web address
m-the-webhook-is-no-web-address-5671 = Webhookがウェブのアドレスではない

# the words stay
m-the-words-stay-57be = 語句だけが残ります

# The zone whose midnight ends a day. Without it dates count as they are written.
m-the-zone-whose-midnight-ends-a-day-without-it-a66a = 一日の区切りとなる午前0時のタイムゾーン。なければ、日付は書かれたとおりに扱います。

# there
m-there-6db6 = 取得済み

# there are {series}
m-there-are-series-a930 = あるのは{ $series }です

# there is no command `{command}`
m-there-is-no-command-command-74c9 = `{ $command }`というコマンドはありません

# there is no {file} in {dir}
m-there-is-no-file-in-dir-dfb5 = { $dir }に{ $file }がありません

# there is no git to ask whether it has these files
m-there-is-no-git-to-ask-whether-it-has-these-files-3855 = これらのファイルがgitにあるかを確かめられません。gitがありません

# there is no option or argument `{argument}` here
m-there-is-no-option-or-argument-argument-here-f00b = ここで使えるオプションや引数に`{ $argument }`はありません

# there is no place to note whom you trust: neither HOME nor XDG_STATE_HOME is set
m-there-is-no-place-to-note-whom-you-trust-neither-d155 = 信頼する相手を記録する場所がありません。HOMEもXDG_STATE_HOMEも設定されていません

# there is no plan in {place}
m-there-is-no-plan-in-place-3e26 = { $place }に計画がありません

# there is no such bucket
m-there-is-no-such-bucket-42d6 = そのバケットがない

# there is no such file in the book
m-there-is-no-such-file-in-the-book-a344 = そのファイルは本にない

# there is no such folder; it is not made, for its disk may be missing
m-there-is-no-such-folder-it-is-not-made-for-its-99d8 = そのフォルダーがありません。ディスクがつながっていないかもしれないため、作りません

# there is no such volume
m-there-is-no-such-volume-3a2d = その巻はない

# there is no task {index}: the plan has 1 task
m-there-is-no-task-index-the-plan-has-1-task-b09b = タスク{ $index }はありません。計画のタスクは一つです

# there is no task {index}: the plan has {count} tasks
m-there-is-no-task-index-the-plan-has-count-tasks-9cd4 = タスク{ $index }はありません。計画のタスクは{ $count }個です

# there is no volume in {dir}
m-there-is-no-volume-in-dir-25f2 = { $dir }に巻がありません

# there is nothing
m-there-is-nothing-f6c9 = 何もない

# there is nothing in {place}
m-there-is-nothing-in-place-9dba = { $place }には何もありません

# There is nothing to do.
m-there-is-nothing-to-do-73f3 = することはありません。

# there is nothing to mend
m-there-is-nothing-to-mend-b64d = 直すところはありません

# there is nothing to read
m-there-is-nothing-to-read-d803 = 読むものがありません

# these are: {names}
m-these-are-names-e2b0 = あるのは{ $names }です

# these are there: {families}
m-these-are-there-families-cfba = あるのは{ $families }です

# these arguments are missing: {argument}
m-these-arguments-are-missing-argument-3e9c = 次の引数がありません：{ $argument }

# these can: {words}
m-these-can-words-acc7 = 書けるのは{ $words }です

# these credentials may not
m-these-credentials-may-not-2c80 = この認証情報には権限がない

# they are in the environment, in variables that begin with AWS_
m-they-are-in-the-environment-in-variables-that-699e = 設定は、AWS_で始まる環境変数にあります

# They don't count. Books are made without them.
m-they-don-t-count-books-are-made-without-them-eac8 = その設定は無効です。なしで本を作ります。

# they need s3:GetObject and s3:PutObject on its objects, s3:ListBucket on the bucket
m-they-need-s3-getobject-and-s3-putobject-on-its-f5d7 = オブジェクトにはs3:GetObjectとs3:PutObject、バケットにはs3:ListBucketの権限が必要です

# this heding knows no buckets: it was built without the feature `s3`
m-this-heding-knows-no-buckets-it-was-built-without-2203 = このhedingは機能`s3`なしで構築されており、バケットを使えません

# this heding sends no mail: it was built without the feature `mail`
m-this-heding-sends-no-mail-it-was-built-without-4a51 = このhedingは機能`mail`なしで構築されており、メールを送れません

# this heding was built without the feature `fetch` and asks no network
m-this-heding-was-built-without-the-feature-fetch-2505 = このhedingは機能`fetch`なしで構築されており、ネットワークに接続しません

# this heding was built without the feature `fonts` and can embed none
m-this-heding-was-built-without-the-feature-fonts-e2eb = このhedingは機能`fonts`なしで構築されており、フォントを埋め込めません

# This heding was built without the feature `mail`.
m-this-heding-was-built-without-the-feature-mail-9581 = このhedingは、機能`mail`なしで構築されています。

# This heding was built without the feature `s3`.
m-this-heding-was-built-without-the-feature-s3-fbd7 = このhedingは、機能`s3`なしで構築されています。

# this is remembered; `heding media fetch --retry` asks again
m-this-is-remembered-heding-media-fetch-retry-asks-fcd2 = これは記録されます。`heding media fetch --retry`でもう一度取得を試みます

# Those further in are not shown.
m-those-further-in-are-not-shown-f54a = 奥のものは引き込みません。

# {times}, first in {place}
m-times-first-in-place-c404 = { $times }、初めは{ $place }

# tip: {meant}
m-tip-meant-7069 = ヒント：{ $meant }

# tip: was {near} meant?
m-tip-was-near-meant-2323 = ヒント：{ $near }のことですか？

# tip: what is no option, but begins like one, stands behind `--`: `-- {argument}`
m-tip-what-is-no-option-but-begins-like-one-stands-bc38 = ヒント：オプションのように始まり、オプションではないものは、`--`の後に書きます：`-- { $argument }`

# title
m-title-2d6c = 題名

# titles and dates are lost
m-titles-and-dates-are-lost-05da = 題名と日付が失われます

# Titles found
m-titles-found-53cb = 見つかった題名

# TLS with {server} can't be prepared: {error}
m-tls-with-server-can-t-be-prepared-error-d889 = { $server }とのTLSを準備できません：{ $error }

# To switch it off:
m-to-switch-it-off-337b = オフにするには：

# try again
m-try-again-2d33 = もう一度試してください

# try again later
m-try-again-later-8882 = 後でもう一度試してください

# Turn the page
m-turn-the-page-3e62 = ページをめくる

# turn the page, as its lines run
m-turn-the-page-as-its-lines-run-7645 = 行の進む向きにページをめくる

# Type
m-type-0138 = 文字サイズ

# unaccounted
m-unaccounted-1731 = 行方のわからない文字

# unchanged
m-unchanged-61ce = 変更なし

# unpack it first, and name the folder
m-unpack-it-first-and-name-the-folder-9f61 = 先に展開し、そのフォルダーを指定してください

# Usage: {usage}
m-usage-usage-5268 = 使い方：{ $usage }

# Use another face of the family.
m-use-another-face-of-the-family-3c05 = ファミリーの別の書体を使ってください。

# use the same everywhere, or make another plan: `heding plan`
m-use-the-same-everywhere-or-make-another-plan-803b = どこでも同じものを使うか、計画を作り直してください：`heding plan`

# `{value}` is no value of `{argument}`
m-value-is-no-value-of-argument-1f7b = `{ $value }`は`{ $argument }`の値ではありません

# `{value}` is no value of `{argument}`: {reason}
m-value-is-no-value-of-argument-reason-9d5b = `{ $value }`は`{ $argument }`の値ではありません：{ $reason }

# `{value}` is no value of `{argument}`: these are {valid}
m-value-is-no-value-of-argument-these-are-valid-1450 = `{ $value }`は`{ $argument }`の値ではありません。使えるのは{ $valid }です

# `{value}` is one value too many for `{argument}`
m-value-is-one-value-too-many-for-argument-9c0d = `{ $argument }`の値が一つ多く、`{ $value }`が余分です

# vertical
m-vertical-5212 = 縦書き

# Volume
m-volume-025a = 巻

# {volume} {bar} {done}/{all} {speed}, {time} left
m-volume-bar-done-all-speed-time-left-ace0 = { $volume } { $bar } { $done }/{ $all } { $speed }、残り{ $time }

# {volume} {bar} {done}/{all} (volume {number} of {of}) {speed}, {time} left
m-volume-bar-done-all-volume-number-of-of-speed-9133 = { $volume } { $bar } { $done }/{ $all }（{ $number }／{ $of }巻目） { $speed }、残り{ $time }

# {volume} has no such book for {place}
m-volume-has-no-such-book-for-place-99da = { $place }に送る本が{ $volume }にありません

# volume shows characters that its fonts lack
m-volume-shows-characters-that-its-fonts-lack-d0ab = フォントにない文字がある巻

# {volumes} in {dir}: {books} written, {unchanged} unchanged
m-volumes-in-dir-books-written-unchanged-unchanged-0bd9 = { $dir }に{ $volumes }：{ $books }を書き出し、変更なし{ $unchanged }冊

# {volumes} made again: {reason}
m-volumes-made-again-reason-8888 = { $volumes }を作り直しました：{ $reason }

# volumes show characters that their fonts lack
m-volumes-show-characters-that-their-fonts-lack-bc44 = フォントにない文字がある巻

# {volumes} with {articles} in 1 task, task 0; {done} of the volumes there already
m-volumes-with-articles-in-1-task-task-0-done-of-0b94 = { $volumes }（{ $articles }）をタスク一つ（タスク0）にしました。うち{ $done }巻は完成しています

# {volumes} with {articles} in {count} tasks, tasks 0 to {last}; {done} of the volumes there already
m-volumes-with-articles-in-count-tasks-tasks-0-to-47dc = { $volumes }（{ $articles }）を{ $count }個のタスク（タスク0〜{ $last }）にしました。うち{ $done }巻は完成しています

# {volumes} with {articles} in {dir}: {files} written, {removed} removed, {unchanged} unchanged
m-volumes-with-articles-in-dir-files-written-5d9c = { $dir }に{ $volumes }（{ $articles }）：{ $files }を書き出し、削除{ $removed }件、変更なし{ $unchanged }件

# Wait for it.
m-wait-for-it-aed5 = 終わるまで待ってください。

# Wait for it. What a killed run left is taken over by itself.
m-wait-for-it-what-a-killed-run-left-is-taken-over-385a = 終わるまで待ってください。強制終了した実行の残りは、自動で引き継ぎます。

# wait until it has ended
m-wait-until-it-has-ended-6b60 = 終わるまで待ってください

# wait until it is done, or write to another folder with `--out`
m-wait-until-it-is-done-or-write-to-another-folder-b9ba = 終わるまで待つか、`--out`で別のフォルダーに書き出してください

# «{wanted}» is no period ({reason}) that the plan was made with
m-wanted-is-no-period-reason-that-the-plan-was-made-fc29 = 計画を作ったときの「{ $wanted }」は期間ではありません（{ $reason }）

# warning
m-warning-6bce = 警告

# what all sites of {generator} have
m-what-all-sites-of-generator-have-8167 = { $generator }のサイトに共通

# {what}, and {books} books come of this
m-what-and-books-books-come-of-this-3313 = { $what }。できる本は{ $books }冊です

# what few words there are
m-what-few-words-there-are-7d68 = わずかな語句からの推定

# what follows s3:// is no bucket with a prefix
m-what-follows-s3-is-no-bucket-with-a-prefix-07ef = s3://の後が、バケットと接頭辞ではありません

# what follows them stays
m-what-follows-them-stays-a4e1 = 後に続くものは残ります

# What `heding digest all` cuts into: day, week, month ({months} volumes), quarter, year ({years}).
m-what-heding-digest-all-cuts-into-day-week-month-815b = `heding digest all`の区切り：day、week、month（{ $months }巻）、quarter、year（{ $years }巻）。

# {what} in {files}: {instead}
m-what-in-files-instead-226d = { $what }（{ $files }）: { $instead }

# **What is done instead.** {text}
m-what-is-done-instead-text-f55d = {"*"}*代わりに行うこと。** { $text }

# What is there of it is shown.
m-what-is-there-of-it-is-shown-91c2 = 残っている部分を表示します。

# what is written stands there
m-what-is-written-stands-there-f34c = 書かれたままの文字が残ります

# what is wrong with the articles
m-what-is-wrong-with-the-articles-dc8d = 記事の問題を調べる

# What it encloses is kept, the code goes.
m-what-it-encloses-is-kept-the-code-goes-0b80 = 囲まれた中身を残し、コードを取り除きます。

# **What it says.** {text}
m-what-it-says-text-1209 = {"*"}*意味。** { $text }

# What lies in the store of a plan is not what it should be.
m-what-lies-in-the-store-of-a-plan-is-not-what-it-44d1 = 計画の保管場所にあるものが、あるべきものと違います。

# what readers will miss most:
m-what-readers-will-miss-most-78f6 = 読者が失うもの（影響の大きい順）：

# What the archive is: its generator, what it is written in, which dialects of others are in use, which damage counting shows.
m-what-the-archive-is-its-generator-what-it-is-4e56 = アーカイブの性格です。ジェネレーター、記述の種類、使われているほかの方言、数えてわかった損傷を示します。

# What the series is called: so far, as the folder.
m-what-the-series-is-called-so-far-as-the-folder-064d = シリーズの名前。今はフォルダーの名前です。

# **What to do.** {text}
m-what-to-do-text-11f3 = {"*"}*対処。** { $text }

# What to do with them is said in each of them.
m-what-to-do-with-them-is-said-in-each-of-them-d6ca = 使い方は、それぞれのファイルに書かれています。

# What was named as the input is no folder, article or archive that can be read.
m-what-was-named-as-the-input-is-no-folder-article-6479 = 入力に指定されたものが、読めるフォルダー、記事、書庫のどれでもありません。

# What was there stays. Other volumes are written.
m-what-was-there-stays-other-volumes-are-written-e4d6 = 元からあったものは残ります。ほかの巻は書き出します。

# What was unpacked is taken away; nothing is left behind.
m-what-was-unpacked-is-taken-away-nothing-is-left-0a96 = 展開したものは消しました。何も残っていません。

# Which pictures on the web ({count}) are fetched before a book is made: never, missing, refresh.
m-which-pictures-on-the-web-count-are-fetched-c745 = ウェブ上の画像（{ $count }点）のうち、本を作る前に取得するもの：never、missing、refresh。

# which task? No --index was given, and no scheduler says
m-which-task-no-index-was-given-and-no-scheduler-fead = どのタスクですか？　--indexの指定がなく、スケジューラーからの指定もありません

# Who puts the volumes together.
m-who-puts-the-volumes-together-ffec = 巻を編集する人。

# With a font in `fonts/` that has its characters it is the same everywhere.
m-with-a-font-in-fonts-that-has-its-characters-it-94c5 = 必要な文字のあるフォントを`fonts/`に置けば、どこでも同じになります。

# without dates
m-without-dates-1961 = 日付なし

# without it
m-without-it-8167 = 既定値

# `{word}` is no period: {error}
m-word-is-no-period-error-b574 = `{ $word }`は期間ではありません：{ $error }

# `{word}` is not a key that can stand here
m-word-is-not-a-key-that-can-stand-here-bbed = `{ $word }`は、ここに書けるキーではありません

# `{word}` is not a value that can stand here
m-word-is-not-a-value-that-can-stand-here-d441 = `{ $word }`は、ここに書ける値ではありません

# Word of the run could not be left: the log, the address or the program of `[notify]` failed.
m-word-of-the-run-could-not-be-left-the-log-the-3685 = 実行の結果を知らせられませんでした。`[notify]`のログ、アドレス、プログラムのどれかが失敗しました。

# words whose meaning decides, with the first place of each:
m-words-whose-meaning-decides-with-the-first-place-c12c = 意味によって変わる語と、それぞれの初めの箇所：

# Write a date into its front matter if it is wrong.
m-write-a-date-into-its-front-matter-if-it-is-wrong-f868 = 誤っていれば、フロントマターに日付を書いてください。

# Write a heading's name as the other article has it; the nearest are named.
m-write-a-heading-s-name-as-the-other-article-has-5751 = 見出しの名前を、その記事にあるとおりに書いてください。近い名前が示されます。

# Write a tag such as `zh-Hant-HK`, `ja` or `en`.
m-write-a-tag-such-as-zh-hant-hk-ja-or-en-5de3 = `zh-Hant-HK`、`ja`、`en`のようなタグを書いてください。

# Write it as `2020-08-05` or `2020-08-05T08:30:00+08:00`. `heding check --fix` rewrites those whose meaning is beyond doubt.
m-write-it-as-2020-08-05-or-2020-08-05t08-30-00-08-6099 = `2020-08-05`または`2020-08-05T08:30:00+08:00`のように書いてください。意味に疑いのないものは、`heding check --fix`で書き直せます。

# Write it with `https://`, or from the site's root on with `/`.
m-write-it-with-https-or-from-the-site-s-root-on-5bcf = `https://`から書くか、サイトのルートから`/`で始めて書いてください。

# Write `[^name]` where it belongs.
m-write-name-where-it-belongs-583b = あるべき所に`[^name]`を書いてください。

# Write the address of the article that is meant, or leave it: the page may be on the web and not in the archive.
m-write-the-address-of-the-article-that-is-meant-or-7a86 = 目的の記事のアドレスを書くか、そのままにしてください。アーカイブになく、ウェブにあるページかもしれません。

# Write the closing line, `---` or `+++`, after the last key.
m-write-the-closing-line-or-after-the-last-key-5010 = 最後のキーの後に、閉じる行`---`または`+++`を書いてください。

# Write the name as it is: not every system takes small letters and capitals for the same.
m-write-the-name-as-it-is-not-every-system-takes-4e2e = 名前のとおりに書いてください。大文字と小文字を区別するシステムもあります。

# write the others to files
m-write-the-others-to-files-56ea = ほかはファイルに書き出してください

# Write the path so that only one of them is meant.
m-write-the-path-so-that-only-one-of-them-is-meant-7823 = どれか一つに決まるようにパスを書いてください。

# Write what the message says is wanted.
m-write-what-the-message-says-is-wanted-c114 = メッセージが求めるとおりに書いてください。

# Write where it leads. The message names up to three articles that are called nearly so.
m-write-where-it-leads-the-message-names-up-to-3cc0 = リンク先を書いてください。メッセージには、名前の近い記事が三つまで示されます。

# Write your own articles in place of the two examples.
m-write-your-own-articles-in-place-of-the-two-064e = 二つの例の代わりに、自分の記事を書いてください。

# written
m-written-09ff = 書き出し

# {years}, but {others}
m-years-but-others-2d13 = { $years }（ただし{ $others }）

# you may not
m-you-may-not-d23b = 権限がない
