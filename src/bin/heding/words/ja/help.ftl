# A CronJob and the claims for what it keeps
m-a-cronjob-and-the-claims-for-what-it-keeps-7823 = CronJobと、保存するもののためのボリューム要求

# A line for a crontab
m-a-line-for-a-crontab-44f7 = crontabに書く一行

# A log in SARIF 2.1.0, for whatever gathers what checkers say
m-a-log-in-sarif-2-1-0-for-whatever-gathers-what-fd4d = SARIF 2.1.0のログ。検査ツールの結果を集めるもの向け

# A property list for macOS
m-a-property-list-for-macos-330d = macOS用のプロパティリスト

# A service and a timer, for Linux
m-a-service-and-a-timer-for-linux-839a = Linux用のサービスとタイマー

# A task for the scheduler of Windows
m-a-task-for-the-scheduler-of-windows-53e4 = Windowsのタスクスケジューラー用のタスク

# A workflow for GitHub Actions
m-a-workflow-for-github-actions-97c7 = GitHub Actions用のワークフロー

# About how long a task should take; without it, a minute
m-about-how-long-a-task-should-take-without-it-a-d844 = タスク一つにかける時間の目安。省略時は1分

# Accounts
m-accounts-d67a = 記録

# Answer to this name, too. The machine's own names and its addresses are answered to anyway; repeatable
m-answer-to-this-name-too-the-machine-s-own-names-3383 = この名前へのアクセスにも応答する。コンピューター自身の名前とアドレスには、指定しなくても応答する。繰り返し指定可

# Append a line of JSON on this run to a file. Beats `log` under `[notify]` in the settings
m-append-a-line-of-json-on-this-run-to-a-file-beats-ad6a = この実行の記録をJSONの1行としてファイルに追記する。設定の`[notify]`の`log`より優先

# As a release called `volumes`, for readers and for addresses that stay
m-as-a-release-called-volumes-for-readers-and-for-d2c0 = `volumes`という名前のリリースにする。読者向きで、アドレスも変わらない

# As a shelf on GitHub Pages
m-as-a-shelf-on-github-pages-fed5 = GitHub Pagesの書架にする

# Ask again for pictures that are known to be no more
m-ask-again-for-pictures-that-are-known-to-be-no-2e4c = もうないとわかっている画像も、もう一度問い合わせる

# Ask for the password whose hash is in this file; without it, for that in HEDING_SHELF_PASSWORD, if there is one
m-ask-for-the-password-whose-hash-is-in-this-file-025e = このファイルにハッシュのあるパスワードを求める。省略時は、HEDING_SHELF_PASSWORDがあればそのパスワード

# Ask no network for anything, as `--fetch never`
m-ask-no-network-for-anything-as-fetch-never-2d77 = `--fetch never`と同じく、ネットワークに何も問い合わせない

# Ask of pictures in the cache, too, whether they changed
m-ask-of-pictures-in-the-cache-too-whether-they-2df0 = キャッシュにある画像も、変わったかどうか問い合わせる

# Bind one book from all articles
m-bind-one-book-from-all-articles-a0c6 = すべての記事を一冊に合本する

# Bind one volume per period
m-bind-one-volume-per-period-aede = 期間ごとに一巻を合本する

# Bind the articles in this language only, `ja`; can be given several times. Beats `languages` in the settings
m-bind-the-articles-in-this-language-only-ja-can-be-0751 = この言語（`ja`など）の記事だけを合本する。繰り返し指定可。設定の`languages`より優先

# Commands that GitHub's runners show beside the lines they are about
m-commands-that-github-s-runners-show-beside-the-8c64 = GitHubのランナーが該当する行に表示するコマンド

# Compiles folders of Markdown articles into EPUB volumes, CJK first
m-compiles-folders-of-markdown-articles-into-epub-4c13 = Markdownの記事のフォルダーを、CJKを第一に考えてEPUBの巻に組み立てる

# Cut the making of volumes into tasks for several machines
m-cut-the-making-of-volumes-into-tasks-for-several-15d1 = 巻を作る作業を、複数のコンピューターのためのタスクに分ける

# Dialects of Markdown that are read, or not, whatever is found; docs/guide/repairs.md has their names.
m-dialects-of-markdown-that-are-read-or-not-4021 = 見つかったものにかかわらず、読む方言と読まない方言を決めます。名前はdocs/guide/repairs.mdにあります。

# Do one task of a plan
m-do-one-task-of-a-plan-685c = 計画のタスクを一つ実行する

# Draw no cover
m-draw-no-cover-9e02 = 表紙を描かない

# Embed this font; can be given several times. Beats `fonts` in the settings
m-embed-this-font-can-be-given-several-times-beats-efc7 = このフォントを埋め込む。繰り返し指定可。設定の`fonts`より優先

# Examples:
#   heding build                      the articles here, to dist
#   heding build letters --out books  those of the folder letters, to books
m-examples-heding-build-the-articles-here-to-dist-39d4 =
    例：
      heding build                      ここの記事からdistへ
      heding build letters --out books  フォルダーlettersの記事からbooksへ

# Examples:
#   heding check archive              the rules that articles break, the worst first
#   heding check archive -v           every message
#   heding check a.md drafts/         of these files alone, as they stand in their project
#   heding check archive --ledger -   what becomes of each file
#   heding check archive --diff       what could be mended in the files; --fix mends it
#   heding check archive --words      what becomes of each letter
m-examples-heding-check-archive-the-rules-that-2fc4 =
    例：
      heding check archive              記事が破る規則を、重いものから
      heding check archive -v           すべてのメッセージ
      heding check a.md drafts/         これらのファイルだけを、プロジェクトの一部として
      heding check archive --ledger -   各ファイルの扱い
      heding check archive --diff       ファイルで直せるもの。--fixで直す
      heding check archive --words      すべての文字の行方

# Examples:
#   heding completions bash > ~/.local/share/bash-completion/completions/heding
#   heding completions zsh > ~/.zfunc/_heding
#   heding completions fish > ~/.config/fish/completions/heding.fish
#   heding completions powershell >> $PROFILE
m-examples-heding-completions-bash-local-share-bash-240a =
    例：
      heding completions bash > ~/.local/share/bash-completion/completions/heding
      heding completions zsh > ~/.zfunc/_heding
      heding completions fish > ~/.config/fish/completions/heding.fish
      heding completions powershell >> $PROFILE

# Examples:
#   heding config letters                     each value, and where it stands
#   heding config --schema > heding.schema.json          for editors: the form of heding.toml
#   heding config --schema front-matter > article.schema.json   and of front matter
m-examples-heding-config-letters-each-value-and-fcfe =
    例：
      heding config letters                     それぞれの値と、その場所
      heding config --schema > heding.schema.json          エディター用：heding.tomlの書式
      heding config --schema front-matter > article.schema.json   フロントマターの書式

# Examples:
#   heding deliver --dry-run         what would be sent where, of the books in dist
#   heding deliver archive/dist      send it
#   heding deliver --to reader@example.org --again
#                                    send it to this place alone, even if it was sent before
m-examples-heding-deliver-dry-run-what-would-be-8eee =
    例：
      heding deliver --dry-run         distの本のうち、何をどこへ送るか
      heding deliver archive/dist      送る
      heding deliver --to reader@example.org --again
                                       送信済みでも、この宛先だけに送る

# Examples:
#   heding explain date-not-understood   what it means, what was done instead, what to do
#   heding explain                       all codes
m-examples-heding-explain-date-not-understood-what-dc05 =
    例：
      heding explain date-not-understood   意味、代わりに行うこと、対処
      heding explain                       すべてのコード

# Examples:
#   heding fonts archive             what the fonts of heding.toml lack, and where it stands
#   heding fonts archive --font "Noto Serif CJK HK"
#                                    the same for a font that is not in heding.toml
#   heding fonts --font "Noto Serif CJK HK" --text words.txt --write out
#                                    that font, cut down to the characters of a text
m-examples-heding-fonts-archive-what-the-fonts-of-5748 =
    例：
      heding fonts archive             heding.tomlのフォントに足りない文字と、その場所
      heding fonts archive --font "Noto Serif CJK HK"
                                       heding.tomlにないフォントについて、同じことを
      heding fonts --font "Noto Serif CJK HK" --text words.txt --write out
                                       そのフォントを、ある文章の文字だけに絞る

# Examples:
#   heding init letters               a new project in the folder letters
#   heding build letters              one book from all its articles
#   heding digest 2020-08 archive     the volume of August 2020
#   heding digest last archive        last month's volume, for a timer on the 1st
#   heding preview letters            the book in a browser while it is written
#   heding check archive              what is wrong with the articles
#
# Exit codes:
#   0  done
#   1  done, but articles have errors or there was nothing to bind
#   2  wrong use
#   3  could not read or write
#   130  stopped with Ctrl-C: what is there is whole
m-examples-heding-init-letters-a-new-project-in-the-2405 =
    例：
      heding init letters               フォルダーlettersに新しいプロジェクトを作る
      heding build letters              そのすべての記事を一冊に
      heding digest 2020-08 archive     2020年8月の巻
      heding digest last archive        先月の巻。毎月1日のタイマー用
      heding preview letters            書きながら本をブラウザーで見る
      heding check archive              記事の問題点

    終了コード：
      0  完了
      1  完了したが、記事にエラーがあるか、合本するものがなかった
      2  使い方の誤り
      3  読み書きできなかった
      130  Ctrl-Cで中止。すでにあるものは完全

# Examples:
#   heding init letters                         in the system's language
#   heding init letters --language zh-Hant-HK   in Traditional Chinese
m-examples-heding-init-letters-in-the-system-s-f0f9 =
    例：
      heding init letters                         システムの言語で
      heding init letters --language zh-Hant-HK   繁体字中国語で

# Examples:
#   heding inspect dist/letters-2020-08.epub                 for people
#   heding inspect dist/letters-2020-08.epub -v              with all of its contents
#   heding inspect dist/letters-2020-08.epub --format json   for programs
m-examples-heding-inspect-dist-letters-2020-08-epub-4ce0 =
    例：
      heding inspect dist/letters-2020-08.epub                 人が読む形で
      heding inspect dist/letters-2020-08.epub -v              目次もすべて
      heding inspect dist/letters-2020-08.epub --format json   プログラム用に

# Examples:
#   heding media fetch archive            the pictures of all articles in the folder archive
#   heding media fetch 2020-08 archive    those of August 2020
#   heding media fetch archive --retry    those, too, that could not be had before
#
# It can be stopped at any time, and goes on where it was.
m-examples-heding-media-fetch-archive-the-pictures-68d1 =
    例：
      heding media fetch archive            フォルダーarchiveのすべての記事の画像
      heding media fetch 2020-08 archive    2020年8月のもの
      heding media fetch archive --retry    以前は取得できなかったものも

    いつでも中止でき、次は続きから始まります。

# Examples:
#   heding media gc                            what is damaged, or led to by no address
#   heding media gc archive --older-than 90    and what was fetched more than 90 days ago, unless
#                                              the articles of the folder archive show it
#   heding media gc archive --max-size 2000    and the oldest, until 2,000 MB are left
#   heding media gc archive --all --older-than 90
#                                              whatever the articles show
m-examples-heding-media-gc-what-is-damaged-or-led-d4e8 =
    例：
      heding media gc                            損傷したものと、どのアドレスからも指されていないもの
      heding media gc archive --older-than 90    さらに、90日より前に取得し、フォルダーarchiveの
                                                 記事が示していないもの
      heding media gc archive --max-size 2000    さらに、2,000 MB以下になるまで最も古いものから
      heding media gc archive --all --older-than 90
                                                 記事が示していても

# Examples:
#   heding media status archive                  all articles of the folder archive
#   heding media status 2020-08 archive          those of August 2020
#   heding media status archive -v               each picture that is not there
#   heding media status archive --format json    everything, for programs
m-examples-heding-media-status-archive-all-articles-26d3 =
    例：
      heding media status archive                  フォルダーarchiveのすべての記事
      heding media status 2020-08 archive          2020年8月のもの
      heding media status archive -v               ない画像の一つひとつ
      heding media status archive --format json    すべてを、プログラム用に

# Examples:
#   heding plan all archive --store /mnt/volumes         tasks of about a minute each
#   heding plan all archive --store /mnt/volumes --tasks 8
#   heding work archive --store /mnt/volumes --index 3   on any machine: the fourth of them
#   heding reduce dist --store /mnt/volumes              when all are done: books and shelf
m-examples-heding-plan-all-archive-store-mnt-b846 =
    例：
      heding plan all archive --store /mnt/volumes         それぞれ約1分のタスク
      heding plan all archive --store /mnt/volumes --tasks 8
      heding work archive --store /mnt/volumes --index 3   どのコンピューターでも：4番目のタスク
      heding reduce dist --store /mnt/volumes              すべて終わったら：本と書架

# Examples:
#   heding preview letters                 the book of a folder, in a browser
#   heding preview letters/2024-01.md      the same, open at this article
#   heding preview archive --period month  volumes by month, as `heding digest all` makes them
#   heding preview letters --editor 'vscode://file{{file}}:{{line}}'
#                                          where messages open articles; else $VISUAL or $EDITOR
#
# Nothing is written, and only this machine is answered.
m-examples-heding-preview-letters-the-book-of-a-ac5b =
    例：
      heding preview letters                 フォルダーの本をブラウザーで
      heding preview letters/2024-01.md      同じ本を、この記事で開く
      heding preview archive --period month  `heding digest all`が作るのと同じ月ごとの巻
      heding preview letters --editor 'vscode://file{"{"}file{"}"}:{"{"}line{"}"}'
                                             メッセージから記事を開くもの。なければ$VISUALか$EDITOR

    何も書き出さず、このコンピューターだけに応答します。

# Examples:
#   heding schedule systemd archive --out books          a service and a timer, to look at
#   heding schedule systemd archive --write units        the same, as files in the folder units
#   heding schedule cron archive --at 06:30              a line for cron, at half past six
#   heding schedule systemd archive --user               for your own session, without root
#   heding schedule github > .github/workflows/volumes.yml
#   heding schedule launchd archive                      for macOS; `windows` for Windows
m-examples-heding-schedule-systemd-archive-out-95c7 =
    例：
      heding schedule systemd archive --out books          サービスとタイマーを、見るだけ
      heding schedule systemd archive --write units        同じものを、フォルダーunitsのファイルに
      heding schedule cron archive --at 06:30              cron用の一行、6時半に
      heding schedule systemd archive --user               自分のセッション用、root不要
      heding schedule github > .github/workflows/volumes.yml
      heding schedule launchd archive                      macOS用。Windowsなら`windows`

# Examples:
#   heding shelf                           a shelf in the folder shelf of all books in dist
#   heding shelf archive/dist --out web    the same for other folders
#   heding shelf --serve                   and hand it out on this machine
#   heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
#                                          and to the home network, for a password
m-examples-heding-shelf-a-shelf-in-the-folder-shelf-72c1 =
    例：
      heding shelf                           distのすべての本の書架を、フォルダーshelfに
      heding shelf archive/dist --out web    ほかのフォルダーで、同じことを
      heding shelf --serve                   さらに、このコンピューターで配信する
      heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
                                             さらに、家庭内ネットワークへ、パスワード付きで

# Examples:
#   heding trust archive --show       what archive/heding.toml does beyond its folder
#   heding trust archive              let it, until these settings change
#   heding trust archive --forget     not any more
#
# Settings that act are fetch, [fetching], [notify], [mail], [[deliver]] and out under [shelf]. Those of a folder
# that you cloned are somebody else's: they count once you trust them, or when you name the file with --config.
m-examples-heding-trust-archive-show-what-archive-0af5 =
    例：
      heding trust archive --show       archive/heding.tomlがフォルダーの外で行うこと
      heding trust archive              設定が変わるまで、それを許可する
      heding trust archive --forget     許可を取り消す

    外に働きかける設定は、fetch、[fetching]、[notify]、[mail]、[[deliver]]、[shelf]のoutです。
    クローンしたフォルダーの設定は他人のものです。信頼するか、--configで指定すると有効になります。

# Fetch the pictures that lie on the web, and look after those that were fetched
m-fetch-the-pictures-that-lie-on-the-web-and-look-cc1e = ウェブ上の画像を取得し、取得した画像を管理する

# Fetch the pictures that the cache lacks
m-fetch-the-pictures-that-the-cache-lacks-ffc3 = キャッシュにない画像を取得する

# For GitHub: the repository whose releases hold heding, `OWNER/heding`; without it, the one that this program was published from
m-for-github-the-repository-whose-releases-hold-17e6 = GitHub用：hedingのリリースがあるリポジトリー、`OWNER/heding`。省略時は、このプログラムの公開元のリポジトリー

# For GitHub: where the books go
m-for-github-where-the-books-go-3802 = GitHub用：本の置き場所

# For people
m-for-people-68c4 = 人が読むための形

# For systemd: units of your own session (`systemctl --user`), for which nobody need be root
m-for-systemd-units-of-your-own-session-systemctl-d46f = systemd用：自分のセッションのユニット（`systemctl --user`）。rootの権限は不要

# Gather the volumes of a plan, and make their shelf
m-gather-the-volumes-of-a-plan-and-make-their-shelf-064f = 計画の巻を集め、書架を作る

# Hand the shelf out over HTTP until the program is ended
m-hand-the-shelf-out-over-http-until-the-program-is-52e7 = プログラムを終了するまで、書架をHTTPで配信する

# Have volumes made though nothing that they are made from has changed, such as after pictures were fetched
m-have-volumes-made-though-nothing-that-they-are-df72 = 元になるものが変わっていなくても、巻を作らせる。画像を取得した後などに

# Hosts that may lie in a private network.
m-hosts-that-may-lie-in-a-private-network-02cf = プライベートネットワークにあってもよいホストです。

# How chapters are grouped: year, quarter, month, week, day, category, folder, none; auto fits the volume's length. A list puts one within the other: ["year", "month"], ["category", "month"], ["folder", "year"].
m-how-chapters-are-grouped-year-quarter-month-week-b874 = 章のまとめ方：year、quarter、month、week、day、category、folder、none。autoは巻の長さに合わせます。リストにすると入れ子になります：["year", "month"]、["category", "month"]、["folder", "year"]。

# How Chinese names are ordered in indexes: stroke, pinyin or zhuyin. Without it: by the language.
m-how-chinese-names-are-ordered-in-indexes-stroke-c6d8 = 索引での中国語の名前の並べ方：stroke、pinyin、zhuyin。省略時は言語に従います。

# How many articles' titles it shows; three at most.
m-how-many-articles-titles-it-shows-three-at-most-a855 = 表紙に示す記事の題名の数。最大で3です。

# How many tasks
m-how-many-tasks-43b3 = タスクの数

# How many threads work; without it, as many as there are cores
m-how-many-threads-work-without-it-as-many-as-there-0931 = 働くスレッドの数。省略時はコアの数

# Keep copies of the files that are mended in this folder
m-keep-copies-of-the-files-that-are-mended-in-this-6984 = 直すファイルの写しを、このフォルダーに残す

# Leave these files out: a pattern as in `.gitignore`; can be given several times
m-leave-these-files-out-a-pattern-as-in-gitignore-1ebc = これらのファイルを除外する。`.gitignore`と同じパターンで指定。繰り返し指定可

# Let the settings of a folder send requests, run programs, write elsewhere
m-let-the-settings-of-a-folder-send-requests-run-ca3b = フォルダーの設定に、通信、プログラムの実行、フォルダーの外への書き込みを許可する

# Log this run and tell of it as `[notify]` in the settings says
m-log-this-run-and-tell-of-it-as-notify-in-the-b974 = 設定の`[notify]`に従い、この実行を記録して知らせる

# Look again and again whether files changed, where the system does not tell: on drives of other machines
m-look-again-and-again-whether-files-changed-where-6c50 = ファイルの変更を繰り返し確認する。ほかのコンピューターのドライブなど、システムから通知がない所で

# Make a catalogue of finished volumes for any web server, or serve it
m-make-a-catalogue-of-finished-volumes-for-any-web-5f80 = 完成した巻の目録を、任意のウェブサーバー用に作るか、配信する

# Make a project that builds at once
m-make-a-project-that-builds-at-once-46d7 = すぐに本を作れるプロジェクトを作る

# Make books for this kind of device; can be given several times. Beats `profiles` in the settings
m-make-books-for-this-kind-of-device-can-be-given-8d45 = この種類の端末用に本を作る。繰り返し指定可。設定の`profiles`より優先

# Make books though nothing that they are made from has changed
m-make-books-though-nothing-that-they-are-made-from-cdf9 = 元になるものが変わっていなくても、本を作る

# Make no shelf
m-make-no-shelf-72c4 = 書架を作らない

# Make this edition, `horizontal` or `vertical`; can be given several times. Beats `editions` in the settings
m-make-this-edition-horizontal-or-vertical-can-be-6432 = この版（`horizontal`か`vertical`）を作る。繰り返し指定可。設定の`editions`より優先

# Make this series of the settings only, by its title or the name of its files; can be given several times
m-make-this-series-of-the-settings-only-by-its-cc65 = 設定のこのシリーズだけを作る。題名かファイルの名前で指定。繰り返し指定可

# Manner
m-manner-1248 = 動作

# Mend it, if git has the files as they are, or copies are kept
m-mend-it-if-git-has-the-files-as-they-are-or-9deb = 直す。ファイルの今の状態がgitにあるか、写しを残すときに限る

# More files, folders or patterns. Of those that are named alone is told; the rest of their project is read to know what links lead to
m-more-files-folders-or-patterns-of-those-that-are-a27c = ほかのファイル、フォルダー、パターン。報告するのは、指定したものだけ。プロジェクトの残りは、リンク先を知るために読む

# One report
m-one-report-83b0 = 一つの報告

# Only show what it would do
m-only-show-what-it-would-do-9425 = 行うことを示すだけにする

# Only tell what would be taken out
m-only-tell-what-would-be-taken-out-c9b2 = 取り除かれるものを示すだけにする

# Passages to take away beside those that are found by counting: each block that holds these words, and, with until-end, everything after it.
m-passages-to-take-away-beside-those-that-are-found-0b0c = 数えて見つかるもののほかに、取り除く文です。この語句のあるブロックを取り除き、until-endを付けると、その後もすべて取り除きます。

# Periods:
#   2020-08  2020-W32  2020-08-05  2020-Q3  2020    a month, week, day, quarter, year
#   2020-01..2020-06                                a range
#   2020-01,2020-03                                 a list
#   last                                            the last one that is over
#   all                                             every one that has articles, and the undated
#
# Examples:
#   heding digest 2020-08             August 2020, from the articles here
#   heding digest last archive        last month, from the folder archive
#   heding digest all --period year   one volume a year
m-periods-2020-08-2020-w32-2020-08-05-2020-q3-2020-2b25 =
    期間：
      2020-08  2020-W32  2020-08-05  2020-Q3  2020    月、週、日、四半期、年
      2020-01..2020-06                                範囲
      2020-01,2020-03                                 列挙
      last                                            終わったばかりの期間
      all                                             記事のあるすべての期間と、日付なし

    例：
      heding digest 2020-08             2020年8月、ここの記事から
      heding digest last archive        先月、フォルダーarchiveから
      heding digest all --period year   一年に一巻

# Print help (see a summary with '-h')
m-print-help-see-a-summary-with-h-468e = ヘルプを表示（要約は-h）

# Print help (see more with '--help')
m-print-help-see-more-with-help-0f16 = ヘルプを表示（詳しくは--help）

# Print or write pages for `man`
m-print-or-write-pages-for-man-d400 = `man`のページを出力するか、書き出す

# Print the form of the settings, or of front matter, as JSON Schema
m-print-the-form-of-the-settings-or-of-front-matter-0c8d = 設定またはフロントマターの書式を、JSON Schemaとして出力する

# Print this message or the help of the given subcommand(s)
m-print-this-message-or-the-help-of-the-given-be43 = このメッセージか、指定したサブコマンドのヘルプを表示

# Print version
m-print-version-bc8f = バージョンを表示

# Print what completes commands in a shell
m-print-what-completes-commands-in-a-shell-66ce = シェルでコマンドを補完するためのものを出力する

# Print what makes systemd, cron, launchd, Windows, GitHub or Kubernetes run heding after each period
m-print-what-makes-systemd-cron-launchd-windows-cfbd = 期間が終わるたびにhedingを実行するための、systemd、cron、launchd、Windows、GitHub、Kubernetes用の設定を出力する

# Read a password from standard input, write its hash to this file, and do nothing else
m-read-a-password-from-standard-input-write-its-4fda = 標準入力からパスワードを読み、そのハッシュをこのファイルに書く。ほかには何もしない

# Read everything, write nothing, report
m-read-everything-write-nothing-report-78f9 = すべてを読み、何も書き出さず、報告する

# Read the whole cache and tell what is damaged
m-read-the-whole-cache-and-tell-what-is-damaged-7220 = キャッシュの全体を読み、損傷したものを報告する

# Read these files only: a pattern as in `.gitignore`; can be given several times
m-read-these-files-only-a-pattern-as-in-gitignore-f4c1 = これらのファイルだけを読む。`.gitignore`と同じパターンで指定。繰り返し指定可

# Say what a message means, and what to do
m-say-what-a-message-means-and-what-to-do-3b0f = メッセージの意味と対処を示す

# Say what became of every letter: in how many files they stand, what took them, how many the books show, and that none is missing. With -v every passage that a repair took; in a report every place that one changed
m-say-what-became-of-every-letter-in-how-many-files-9a41 = すべての文字がどうなったかを示す。文字のあるファイルの数、何に取り除かれたか、本に何字出るか、欠けたものがないことがわかる。-vでは修復が取り除いた文をすべて、報告では修復が変えた箇所をすべて示す

# Send finished volumes to people and devices
m-send-finished-volumes-to-people-and-devices-5d3e = 完成した巻を、人や端末に送る

# Send to this place alone; can be given several times
m-send-to-this-place-alone-can-be-given-several-5f8b = この宛先だけに送る。繰り返し指定可

# Send what was sent before, too
m-send-what-was-sent-before-too-36b7 = 送信済みのものも送る

# Serving
m-serving-9859 = 配信

# Set books in this Chinese script; can be given several times. Beats `scripts` in the settings
m-set-books-in-this-chinese-script-can-be-given-d06d = この中国語の字体で本を組む。繰り返し指定可。設定の`scripts`より優先

# Several books out of one archive, each with what it takes; period = "whole" for one book.
m-several-books-out-of-one-archive-each-with-what-69de = 一つのアーカイブから複数の本を作り、それぞれに入れるものを決めます。period = "whole"で一冊になります。

# Shortcodes of your own, by name: kept without their code, dropped, treated like another one, or replaced by Markdown in which {{{{ name }}}}, {{{{ 0 }}}} and {{{{ inner }}}} stand for parameters and inside.
m-shortcodes-of-your-own-by-name-kept-without-their-bc83 = 独自のショートコードの扱いを、名前ごとに決めます。コードを除いて中身を残す、取り除く、ほかのものと同じに扱う、Markdownに置き換える、のどれかです。Markdownでは、{"{"}{"{"} name {"}"}{"}"}、{"{"}{"{"} 0 {"}"}{"}"}、{"{"}{"{"} inner {"}"}{"}"}が引数と中身を表します。

# Show errors only
m-show-errors-only-c48e = エラーだけを示す

# Show every message, and notes on what was mended
m-show-every-message-and-notes-on-what-was-mended-59ca = すべてのメッセージと、直したものの情報を示す

# Show the book in a browser while its articles are written
m-show-the-book-in-a-browser-while-its-articles-are-7c5d = 記事を書きながら、本をブラウザーで見る

# Show volumes of this length in the place of one book
m-show-volumes-of-this-length-in-the-place-of-one-e081 = 一冊の代わりに、この長さの巻を見る

# Show what could be mended in the files themselves without changing what they mean: front matter that wants quotation marks, dates, listings without an end, encodings, links
m-show-what-could-be-mended-in-the-files-themselves-5818 = 意味を変えずにファイルそのものを直せる箇所を示す。引用符が必要なフロントマター、日付、終わりのないコード、文字コード、リンク

# Show what is in a book
m-show-what-is-in-a-book-9dee = 本の中身を示す

# Show what the settings come to and where each value stands, or their form for editors
m-show-what-the-settings-come-to-and-where-each-4e87 = 設定の結果と、それぞれの値のある場所を示す。またはエディターのための書式を示す

# Show which fonts books would embed, and what they lack
m-show-which-fonts-books-would-embed-and-what-they-2bd3 = 本に埋め込まれるフォントと、足りない文字を示す

# Spare nothing, not even what the articles show
m-spare-nothing-not-even-what-the-articles-show-003f = 記事が示すものも含め、何も残さない

# Take out of the cache what is old, damaged or not known of any more
m-take-out-of-the-cache-what-is-old-damaged-or-not-f2fd = 古いもの、損傷したもの、もう記録のないものを、キャッシュから取り除く

# Take out the oldest until no more than so many megabytes are left
m-take-out-the-oldest-until-no-more-than-so-many-5cd4 = この量（MB）以下になるまで、最も古いものから取り除く

# Take out what was last asked for more than so many days ago
m-take-out-what-was-last-asked-for-more-than-so-c059 = 最後に求められてから、この日数を超えたものを取り除く

# Take the articles by this author; can be given several times
m-take-the-articles-by-this-author-can-be-given-c855 = この著者の記事を使う。繰り返し指定可

# Take the articles from this day, month or year on
m-take-the-articles-from-this-day-month-or-year-on-9bd6 = この日、月、年以降の記事を使う

# Take the articles of this category; can be given several times
m-take-the-articles-of-this-category-can-be-given-a5bc = この分類の記事を使う。繰り返し指定可

# Take the articles that have this tag; can be given several times
m-take-the-articles-that-have-this-tag-can-be-given-14dc = このタグのある記事を使う。繰り返し指定可

# Take the articles up to this day, month or year, and of it
m-take-the-articles-up-to-this-day-month-or-year-49de = この日、月、年まで（その当日、当月、当年を含む）の記事を使う

# Take the characters of this file instead of those of the articles
m-take-the-characters-of-this-file-instead-of-those-0049 = 記事の文字の代わりに、このファイルの文字を使う

# Take trust back
m-take-trust-back-f621 = 信頼を取り消す

# Tell what would be sent, and send nothing
m-tell-what-would-be-sent-and-send-nothing-e9e1 = 送るものを示すだけで、何も送らない

# Tell which pictures are there, missing, or no more
m-tell-which-pictures-are-there-missing-or-no-more-890c = ある画像、足りない画像、もうない画像を示す

# The address and port to serve at; the usual one is seen by this machine alone
m-the-address-and-port-to-serve-at-the-usual-one-is-c988 = 配信するアドレスとポート。既定のものは、このコンピューターからしか見えない

# The book, of heding's or anyone else's making
m-the-book-of-heding-s-or-anyone-else-s-making-cb0f = 本。作ったのがhedingでなくてもよい

# The catalogue that `heding shelf` makes: its title, the address it will have, volumes a page, its folder.
m-the-catalogue-that-heding-shelf-makes-its-title-d692 = `heding shelf`が作る目録です。題名、置く先のアドレス、1ページの巻数、フォルダーを書きます。

# The code of a message, as it stands in brackets; without it, all of them are listed
m-the-code-of-a-message-as-it-stands-in-brackets-45b1 = メッセージの角括弧の中にあるコード。省略時は、すべてを一覧で示す

# The day that counts as today, or a moment such as 2020-09-01T00:30+08:00; without it, the clock's
m-the-day-that-counts-as-today-or-a-moment-such-as-a503 = 今日とみなす日、または2020-09-01T00:30+08:00のような時刻。省略時は時計の日付

# The first part of the books' file names. Without it: made from the name of this folder.
m-the-first-part-of-the-books-file-names-without-it-3190 = 本のファイル名の最初の部分。省略時は、このフォルダーの名前から作ります。

# The folder; made if there is none
m-the-folder-made-if-there-is-none-84fd = フォルダー。なければ作る

# The folder of articles
m-the-folder-of-articles-7573 = 記事のフォルダー

# The folder of articles; or one article, a `.zip` or `.tar.gz`, `-` for standard input, `s3://BUCKET/PREFIX`
m-the-folder-of-articles-or-one-article-a-zip-or-97f2 = 記事のフォルダー。または一つの記事、`.zip`や`.tar.gz`、標準入力を表す`-`、`s3://BUCKET/PREFIX`

# The folder of articles whose pictures stay
m-the-folder-of-articles-whose-pictures-stay-68a5 = 画像を残す、記事のフォルダー

# The folder of articles, whose settings may say where the cache is
m-the-folder-of-articles-whose-settings-may-say-e3b5 = 記事のフォルダー。キャッシュの場所がその設定に書かれていることがある

# The folder of fetched pictures, shared by all projects; without it, the user's cache
m-the-folder-of-fetched-pictures-shared-by-all-b749 = 取得した画像のフォルダー。すべてのプロジェクトが共有する。省略時はユーザーのキャッシュ

# The folder of fetched pictures, shared by all projects, or `s3://BUCKET/PREFIX`, shared by machines; without it, the user's cache
m-the-folder-of-fetched-pictures-shared-by-all-daa7 = 取得した画像のフォルダー。すべてのプロジェクトが共有する。または、コンピューターが共有する`s3://BUCKET/PREFIX`。省略時はユーザーのキャッシュ

# The folder of fetched pictures; without it, the user's cache
m-the-folder-of-fetched-pictures-without-it-the-c810 = 取得した画像のフォルダー。省略時はユーザーのキャッシュ

# The folder of finished books
m-the-folder-of-finished-books-90dd = 完成した本のフォルダー

# The folder of finished books; never read for articles
m-the-folder-of-finished-books-never-read-for-47fd = 完成した本のフォルダー。記事としては読まない

# The folder of finished books, never read for articles; or one book's file, `name.epub`; or `-`, standard output
m-the-folder-of-finished-books-never-read-for-d41b = 完成した本のフォルダー（記事としては読まない）。または一冊の本のファイル`name.epub`、または標準出力を表す`-`

# The folder of the shelf; without it, what the settings say, or else `shelf`
m-the-folder-of-the-shelf-without-it-what-the-7065 = 書架のフォルダー。省略時は設定の値、それもなければ`shelf`

# The folder that pages are written to, one for each command; without it, that of heding itself is printed
m-the-folder-that-pages-are-written-to-one-for-each-6c30 = ページを書き出すフォルダー。コマンドごとに1ページになる。省略時は、heding自体のページを出力する

# The folder to make the shelf in; without it, what `[shelf]` says, or else `shelf`
m-the-folder-to-make-the-shelf-in-without-it-what-4cd4 = 書架を作るフォルダー。省略時は`[shelf]`の値、それもなければ`shelf`

# The folder whose heding.toml may act
m-the-folder-whose-heding-toml-may-act-86ea = heding.tomlの働きかけを許可するフォルダー

# The fonts that books embed, by the names of their families or files in the folder `fonts`; the second gives what the first lacks. Without it: none, and the reader's own fonts are used.
m-the-fonts-that-books-embed-by-the-names-of-their-fc4b = 本に埋め込むフォントを、フォルダー`fonts`のファミリーの名前かファイルの名前で書きます。一つ目にない文字は、二つ目で補います。省略時は埋め込まず、読書アプリのフォントを使います。

# The kinds of device that books are made for, one book for each.
m-the-kinds-of-device-that-books-are-made-for-one-3d2d = 本の対象とする端末の種類。それぞれに一冊ずつ作ります。

# The language of the book's own words: zh-Hant-HK, zh-Hant-TW, zh-Hans, ja, ko, en and so on. Without it: the language of most articles.
m-the-language-of-the-book-s-own-words-zh-hant-hk-f789 = 本に出る決まり文句の言語：zh-Hant-HK、zh-Hant-TW、zh-Hans、ja、ko、enなど。省略時は、最も多くの記事の言語です。

# The language that heding speaks: en, zh-Hant, zh-Hans or ja; without it, that of the system
m-the-language-that-heding-speaks-en-zh-hant-zh-1ccf = hedingが話す言語：en、zh-Hant、zh-Hans、ja。省略時はシステムの言語

# The language: zh-Hant-HK, ja, en and so on; without it, the system's
m-the-language-zh-hant-hk-ja-en-and-so-on-without-58a5 = 言語。zh-Hant-HK、ja、enなど。省略時はシステムの言語

# The most articles, and the most megabytes, in one book; what is more makes parts.
m-the-most-articles-and-the-most-megabytes-in-one-8ab6 = 一冊の本に入る記事の最大数と、最大のメガバイト数。超えた分は分冊になります。

# The most megabytes of the pictures in one article, and in one book; whether pictures are grey.
m-the-most-megabytes-of-the-pictures-in-one-article-7597 = 一つの記事と一冊の本に入る画像の、最大のメガバイト数。画像を灰色にするかどうか。

# The most of one picture, in megabytes and seconds; how many requests at the same time, in all and to one host; the pause between two to one host, in seconds; how often a host in trouble is asked again.
m-the-most-of-one-picture-in-megabytes-and-seconds-9937 = 一つの画像の上限（メガバイトと秒）、同時に送る要求の数（全体と一つのホストごと）、一つのホストへの要求の間隔（秒）、調子の悪いホストに問い合わせ直す回数。

# The number of the task is that of --index, or else of JOB_COMPLETION_INDEX (a Kubernetes Indexed Job),
# SLURM_ARRAY_TASK_ID (a Slurm array) or HEDING_INDEX.
#
# A task may be done more than once, and by several machines at a time: what is finished is left alone, and
# two that finish the same have made the same bytes.
m-the-number-of-the-task-is-that-of-index-or-else-2611 =
    タスクの番号は、--indexの値か、なければJOB_COMPLETION_INDEX（KubernetesのIndexed Job）、
    SLURM_ARRAY_TASK_ID（Slurmの配列）、HEDING_INDEXのどれかの値です。

    同じタスクを何度でも、複数のコンピューターで同時にでも実行できます。完成したものには触れず、
    二台が同じものを完成させても、そのバイト列は同じです。

# The order of chapters by date: ascending or descending.
m-the-order-of-chapters-by-date-ascending-or-90ad = 日付による章の順序：ascending（昇順）かdescending（降順）。

# The other ways into a volume, on index pages at its end: day, category, author, tag, title. Without it: those that many articles have a part in.
m-the-other-ways-into-a-volume-on-index-pages-at-1eb2 = 巻の末尾の索引ページから入る、ほかの道筋：day、category、author、tag、title。省略時は、多くの記事が関わるものを使います。

# The port on this machine; 0 for any. Without it, 8181, or any if that is taken
m-the-port-on-this-machine-0-for-any-without-it-143c = このコンピューターのポート。0なら任意。省略時は8181、使用中なら任意

# The server that takes the mail; its password is in a variable or in a file of yours (password-file).
m-the-server-that-takes-the-mail-its-password-is-in-03a4 = メールを受け取るサーバーです。パスワードは、変数か自分のファイル（password-file）に置きます。

# The settings of the shelf; without it, those beside the books
m-the-settings-of-the-shelf-without-it-those-beside-eb64 = 書架の設定。省略時は、本のそばの設定

# The settings of this project. All of them can be left out: a line that begins with `#` shows the value that counts without it, or an example.
m-the-settings-of-this-project-all-of-them-can-be-8594 = このプロジェクトの設定です。どれも省略できます。`#`で始まる行は、省略時の値か例を示します。

# The settings; without it, DIR/heding.toml if there is one
m-the-settings-without-it-dir-heding-toml-if-there-b739 = 設定。省略時は、DIR/heding.tomlがあればそれ

# The settings; without it, heding.toml in DIR or beside it
m-the-settings-without-it-heding-toml-in-dir-or-4459 = 設定。省略時は、DIRの中かそばのheding.toml

# The shell
m-the-shell-599b = シェル

# The time of day after the period's end, on the clock of the archive's zone
m-the-time-of-day-after-the-period-s-end-on-the-1edb = 期間が終わった後の時刻。アーカイブのタイムゾーンの時計による

# The zone whose midnight ends a day, so that each article falls in the right month. Without it: dates count as they are written.
m-the-zone-whose-midnight-ends-a-day-so-that-each-39eb = 一日の終わりとなる真夜中を決めるタイムゾーン。これで、それぞれの記事が正しい月に入ります。省略時は、日付を書かれたままに数えます。

# Values for the shortcode `param`.
m-values-for-the-shortcode-param-0b6e = ショートコード`param`の値。

# Web archives whose prefix is taken off links, so that they lead to the true address.
m-web-archives-whose-prefix-is-taken-off-links-so-64bc = リンクの頭から取り除き、本来のアドレスに戻すウェブアーカイブ。

# What becomes of pictures. Beats `images` in the settings
m-what-becomes-of-pictures-beats-images-in-the-30df = 画像の扱い。設定の`images`より優先

# What becomes of pictures: embed, link or none; and which of those on the web are fetched before a book is made: never, missing or refresh. `heding media fetch` fetches them at any time.
m-what-becomes-of-pictures-embed-link-or-none-and-0a17 = 画像の扱い：embed、link、none。本を作る前に取得するウェブ上の画像：never、missing、refresh。`heding media fetch`でいつでも取得できます。

# What covers show: true for words, drawn; false for none; "composed" for pictures of the volume; or a file, "cover.jpg".
m-what-covers-show-true-for-words-drawn-false-for-d56d = 表紙に示すもの：trueなら文字を描き、falseなら表紙なし、"composed"なら巻の画像を組み合わせます。"cover.jpg"のようにファイルも書けます。

# What `heding check` says could be better: a rule is "error", "warning", "note" or false.
m-what-heding-check-says-could-be-better-a-rule-is-5135 = `heding check`が改善点として示すもの。規則は"error"、"warning"、"note"、falseのどれかにします。

# What `heding digest last` and `all` cut the archive into: day, week, month, quarter or year.
m-what-heding-digest-last-and-all-cut-the-archive-437c = `heding digest last`と`all`がアーカイブを分ける単位：day、week、month、quarter、year。

# What is bound: a volume of the last month, week and so on; without it, what the settings say
m-what-is-bound-a-volume-of-the-last-month-week-and-c468 = 合本するもの。先月や先週などの一巻。省略時は設定の値

# What is mended and cleaned away. Each repair has a name and can be switched off, or on: `heding check` lists those that did something.
m-what-is-mended-and-cleaned-away-each-repair-has-a-73bd = 直すものと取り除くもの。修復にはそれぞれ名前があり、オンにもオフにもできます。働いた修復は`heding check`で一覧できます。

# What `last` and `all` cut the archive into; without it, what the settings say
m-what-last-and-all-cut-the-archive-into-without-it-ba55 = `last`と`all`がアーカイブを分ける単位。省略時は設定の値

# What opens articles: a program, `code --goto {{file}}:{{line}}`, or an address, `vscode://file{{file}}:{{line}}`; without it, $VISUAL or $EDITOR
m-what-opens-articles-a-program-code-goto-file-line-96da = 記事を開くもの。プログラムなら`code --goto {"{"}file{"}"}:{"{"}line{"}"}`、アドレスなら`vscode://file{"{"}file{"}"}:{"{"}line{"}"}`。省略時は$VISUALか$EDITOR

# What standard output holds: text for people; one JSON report for programs; what checkers say, for GitHub's runners or as SARIF
m-what-standard-output-holds-text-for-people-one-bd98 = 標準出力の内容：人が読む文章、プログラムのための一つのJSON報告、GitHubのランナー用またはSARIFの検査結果

# What stands on pages beside the texts: the bars of links, how long a text takes to read, an article's day, what it is about in lists, where it was published (with the copy in a web archive), its rights and licence.
m-what-stands-on-pages-beside-the-texts-the-bars-of-c5ee = 文章のそばに置くもの：リンクのナビゲーション、読むのにかかる時間、記事の日付、一覧での要約、公開された場所（ウェブアーカイブの写しも）、著作権とライセンス。

# What the archive is cut into; without it, what a period's form says, and for `last` and `all` the settings
m-what-the-archive-is-cut-into-without-it-what-a-af4b = アーカイブを分ける単位。省略時は期間の書き方に従い、`last`と`all`では設定に従う

# What the archive is cut into; without it, what the settings say
m-what-the-archive-is-cut-into-without-it-what-the-20c2 = アーカイブを分ける単位。省略時は設定の値

# What the plan cut the archive into, if it was told on the command line
m-what-the-plan-cut-the-archive-into-if-it-was-told-7886 = 計画がアーカイブを分けた単位。計画のときコマンドラインで指定した場合に書く

# What the series is called. Without it: the name of this folder.
m-what-the-series-is-called-without-it-the-name-of-cdfc = シリーズの名前。省略時はこのフォルダーの名前です。

# What the volumes' identifiers are made from. Change it and readers take every volume for a new one. Without it: base-url, or else the slug.
m-what-the-volumes-identifiers-are-made-from-change-b3b1 = 巻の識別子の元になるもの。変えると、読書アプリはどの巻も新しいものとみなします。省略時はbase-url、それもなければslugです。

# What will run heding
m-what-will-run-heding-4d72 = hedingを実行するもの

# When messages are coloured; auto: on a terminal, unless NO_COLOR is set
m-when-messages-are-coloured-auto-on-a-terminal-7821 = メッセージに色を付けるとき。autoは、NO_COLORがなければターミナルで付ける

# Where `heding deliver` sends finished volumes: by mail, into a folder, by a program. Which book of a volume: its profile, edition, script. Which volumes: the "latest" or "all"; again, if they changed.
m-where-heding-deliver-sends-finished-volumes-by-7271 = `heding deliver`が完成した巻を送る先：メール、フォルダー、プログラム。どの本を送るかはprofile、edition、scriptで決まります。巻は"latest"か"all"。againなら、変わったときに送り直します。

# Where it is kept what was sent; without it, in DIR
m-where-it-is-kept-what-was-sent-without-it-in-dir-7a71 = 送信の記録を置く場所。省略時はDIRの中

# Where pictures are asked for, the first one first: the copy in a web archive that the article shows, the picture's own address, or an address of a mirror that holds {{url}}.
m-where-pictures-are-asked-for-the-first-one-first-c35f = 画像を取りに行く順：記事が示すウェブアーカイブの写し、画像自身のアドレス、{"{"}url{"}"}を含むミラーのアドレス。

# Where plan and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-plan-and-volumes-go-a-folder-that-all-5a76 = 計画と巻の置き場所。すべてのコンピューターから見えるフォルダーか、`s3://BUCKET/PREFIX`

# Where the articles were published. Makes links without a host complete.
m-where-the-articles-were-published-makes-links-18f9 = 記事が公開された場所。ホストのないリンクを補います。

# Where the plan and its volumes are: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-the-plan-and-its-volumes-are-a-folder-that-a14b = 計画とその巻のある場所。すべてのコンピューターから見えるフォルダーか、`s3://BUCKET/PREFIX`

# Where the plan is, and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-the-plan-is-and-volumes-go-a-folder-that-fd9d = 計画のある場所で、巻の置き場所。すべてのコンピューターから見えるフォルダーか、`s3://BUCKET/PREFIX`

# Whether a region's words become the other's when texts are put into another script, words that stay as they are written, and what others become.
m-whether-a-region-s-words-become-the-other-s-when-9609 = 文章を別の字体に変えるとき、地域の言葉を相手の地域のものにするか。書かれたまま残す語句と、置き換える語句も書きます。

# Whether a site in several languages gives books for each: "apart" or "together"; or the languages whose articles are bound, ["ja", "en"].
m-whether-a-site-in-several-languages-gives-books-be59 = 複数の言語のサイトで、言語ごとに本を作るか："apart"か"together"。または、合本する記事の言語["ja", "en"]。

# Whether $…$ and $$…$$ are mathematics.
m-whether-and-are-mathematics-4058 = $…$と$$…$$を数式とみなすかどうか。

# Whether cards of films and maps have a code of their address, for devices that can't follow it.
m-whether-cards-of-films-and-maps-have-a-code-of-9805 = 動画や地図のカードに、アドレスのコードを付けるかどうか。アドレスをたどれない端末のためのものです。

# Whether drafts become chapters.
m-whether-drafts-become-chapters-5773 = 下書きを章にするかどうか。

# Whether each line break within a paragraph is one in the book; without it as your site's program does.
m-whether-each-line-break-within-a-paragraph-is-one-72f3 = 段落の中の改行を、本でも改行にするかどうか。省略時は、サイトのプログラムに従います。

# Whether {{漢字|かんじ}} is ruby.
m-whether-is-ruby-369c = {"{"}漢字|かんじ{"}"}をルビとみなすかどうか。

# Which articles
m-which-articles-1537 = 対象の記事

# Which articles become chapters: patterns of files as in .gitignore, tags, categories, authors, dates.
m-which-articles-become-chapters-patterns-of-files-1b39 = 章にする記事：.gitignoreと同じファイルのパターン、タグ、分類、著者、日付。

# Which Chinese scripts books are set in, one book for each: as-written, zh-Hans-CN, zh-Hant-HK, zh-Hant-TW.
m-which-chinese-scripts-books-are-set-in-one-book-7baf = 本を組む中国語の字体。それぞれに一冊ずつ作ります：as-written、zh-Hans-CN、zh-Hant-HK、zh-Hant-TW。

# Which kinds of Markdown the articles are written in, if it is not left to what is found: kramdown, goldmark, obsidian and so on.
m-which-kinds-of-markdown-the-articles-are-written-4116 = 記事が書かれたMarkdownの種類。見つかったものに任せないときに書きます：kramdown、goldmark、obsidianなど。

# Which periods, as for `digest`; without it, all
m-which-periods-as-for-digest-without-it-all-5e97 = 期間。`digest`と同じ書き方。省略時はすべて

# Which periods, as `heding digest` takes them
m-which-periods-as-heding-digest-takes-them-0b17 = 期間。`heding digest`と同じ書き方

# Which periods; see below
m-which-periods-see-below-f974 = 期間。下記を参照

# Which pictures on the web are fetched before a book is made. Beats `fetch` in the settings
m-which-pictures-on-the-web-are-fetched-before-a-9061 = 本を作る前に取得するウェブ上の画像。設定の`fetch`より優先

# Which task, from 0; without it, what the scheduler says in the environment
m-which-task-from-0-without-it-what-the-scheduler-2abf = 何番目のタスクか（0から）。省略時は、スケジューラーが環境変数で示すもの

# Which way lines run, one book for each: horizontal, vertical.
m-which-way-lines-run-one-book-for-each-horizontal-21f3 = 行の進む方向。それぞれに一冊ずつ作ります：horizontal、vertical。

# Who is told how a run with `--notify` ended: a file that gets a line of JSON for each, a web address that gets the same, a program; "always", on "change" or on "failure". The address may be in a variable (webhook-env) or a file (webhook-file) instead.
m-who-is-told-how-a-run-with-notify-ended-a-file-8240 = `--notify`を付けた実行の結果を知らせる先：実行ごとにJSONの1行を書き足すファイル、同じものを送るウェブのアドレス、プログラム。"always"、"change"（変わったとき）、"failure"（失敗したとき）を選べます。アドレスは変数（webhook-env）かファイル（webhook-file）にも置けます。

# Who puts the volumes together, who publishes them, what may be done with them, what they are.
m-who-puts-the-volumes-together-who-publishes-them-871b = 巻をまとめる人、発行者、許される使い方、巻の説明。

# Whom a host's owner can write to, and where fetched pictures are kept.
m-whom-a-host-s-owner-can-write-to-and-where-8776 = ホストの持ち主が連絡できる相手と、取得した画像の置き場所。

# With the run, for whoever may see the repository
m-with-the-run-for-whoever-may-see-the-repository-43cd = 実行の成果物にする。リポジトリーを見られる人が取得できる

# Write a report on volumes, ledger and messages as JSON; `-` is standard output
m-write-a-report-on-volumes-ledger-and-messages-as-b458 = 巻、内訳、メッセージの報告をJSONで書き出す。`-`は標準出力

# Write books and accounts over files of their names that heding did not make
m-write-books-and-accounts-over-files-of-their-4791 = hedingが作ったものではない同名のファイルにも、本と記録を上書きする

# Write books over files of their names that heding did not make
m-write-books-over-files-of-their-names-that-heding-f7bc = hedingが作ったものではない同名のファイルにも、本を上書きする

# Write over files of these names that heding did not make
m-write-over-files-of-these-names-that-heding-did-3c8c = hedingが作ったものではない同名のファイルにも上書きする

# Write over other fonts of these names
m-write-over-other-fonts-of-these-names-df70 = 同名のほかのフォントにも上書きする

# Write the files into this folder; without it, they are printed
m-write-the-files-into-this-folder-without-it-they-af8a = ファイルをこのフォルダーに書き出す。省略時は、出力する

# Write the fonts, cut down to the characters, to this folder
m-write-the-fonts-cut-down-to-the-characters-to-39f4 = 必要な文字だけに絞ったフォントを、このフォルダーに書き出す

# Write what became of each input file as JSON Lines; `-` is standard output
m-write-what-became-of-each-input-file-as-json-3e58 = 入力ファイルのそれぞれの扱いを、JSON Linesで書き出す。`-`は標準出力
