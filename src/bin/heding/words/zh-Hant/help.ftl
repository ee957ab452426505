# A CronJob and the claims for what it keeps
m-a-cronjob-and-the-claims-for-what-it-keeps-7823 = CronJob，以及保存資料用的 PersistentVolumeClaim

# A line for a crontab
m-a-line-for-a-crontab-44f7 = 寫進 crontab 的一行

# A log in SARIF 2.1.0, for whatever gathers what checkers say
m-a-log-in-sarif-2-1-0-for-whatever-gathers-what-fd4d = SARIF 2.1.0 紀錄，給收集各種檢查結果的程式

# A property list for macOS
m-a-property-list-for-macos-330d = macOS 的屬性清單

# A service and a timer, for Linux
m-a-service-and-a-timer-for-linux-839a = Linux 的服務與定時器

# A task for the scheduler of Windows
m-a-task-for-the-scheduler-of-windows-53e4 = Windows 排程器的工作

# A workflow for GitHub Actions
m-a-workflow-for-github-actions-97c7 = GitHub Actions 的工作流程

# About how long a task should take; without it, a minute
m-about-how-long-a-task-should-take-without-it-a-d844 = 一個任務大約要多久；不寫就是一分鐘

# Accounts
m-accounts-d67a = 報告與帳目

# Answer to this name, too. The machine's own names and its addresses are answered to anyway; repeatable
m-answer-to-this-name-too-the-machine-s-own-names-3383 = 也回應這個名稱。機器自己的名稱與位址本來就會回應；可以寫幾次

# Append a line of JSON on this run to a file. Beats `log` under `[notify]` in the settings
m-append-a-line-of-json-on-this-run-to-a-file-beats-ad6a = 在一個檔案加上關於這次執行的一行 JSON。優先於設定裏 `[notify]` 之下的 `log`

# As a release called `volumes`, for readers and for addresses that stay
m-as-a-release-called-volumes-for-readers-and-for-d2c0 = 成為名為 `volumes` 的發行版，給讀者，也給不變的網址

# As a shelf on GitHub Pages
m-as-a-shelf-on-github-pages-fed5 = 成為 GitHub Pages 上的書架

# Ask again for pictures that are known to be no more
m-ask-again-for-pictures-that-are-known-to-be-no-2e4c = 已知失效的圖片也再要一次

# Ask for the password whose hash is in this file; without it, for that in HEDING_SHELF_PASSWORD, if there is one
m-ask-for-the-password-whose-hash-is-in-this-file-025e = 要求輸入密碼，它的雜湊值在這個檔案裏；不寫就用 HEDING_SHELF_PASSWORD 裏的，如果有

# Ask no network for anything, as `--fetch never`
m-ask-no-network-for-anything-as-fetch-never-2d77 = 甚麼都不上網索取，與 `--fetch never` 一樣

# Ask of pictures in the cache, too, whether they changed
m-ask-of-pictures-in-the-cache-too-whether-they-2df0 = 快取裏的圖片，也查問有沒有改動

# Bind one book from all articles
m-bind-one-book-from-all-articles-a0c6 = 把所有文章合訂成一本書

# Bind one volume per period
m-bind-one-volume-per-period-aede = 每期合訂一卷

# Bind the articles in this language only, `ja`; can be given several times. Beats `languages` in the settings
m-bind-the-articles-in-this-language-only-ja-can-be-0751 = 只合訂這種語言的文章，例如 `ja`；可以寫幾次。優先於設定裏的 `languages`

# Commands that GitHub's runners show beside the lines they are about
m-commands-that-github-s-runners-show-beside-the-8c64 = 給 GitHub 執行器的指令，訊息會顯示在所說的那一行旁邊

# Compiles folders of Markdown articles into EPUB volumes, CJK first
m-compiles-folders-of-markdown-articles-into-epub-4c13 = 把 Markdown 文章的資料夾編製成 EPUB 分卷，以中日韓文為先

# Cut the making of volumes into tasks for several machines
m-cut-the-making-of-volumes-into-tasks-for-several-15d1 = 把做分卷的工作分成任務，由幾部機器來做

# Dialects of Markdown that are read, or not, whatever is found; docs/guide/repairs.md has their names.
m-dialects-of-markdown-that-are-read-or-not-4021 = 不論看出來是甚麼，要讀或不讀的 Markdown 方言；名稱見 docs/guide/repairs.md。

# Do one task of a plan
m-do-one-task-of-a-plan-685c = 做計劃裏的一個任務

# Draw no cover
m-draw-no-cover-9e02 = 不畫封面

# Embed this font; can be given several times. Beats `fonts` in the settings
m-embed-this-font-can-be-given-several-times-beats-efc7 = 嵌入這個字型；可以寫幾次。優先於設定裏的 `fonts`

# Examples:
#   heding build                      the articles here, to dist
#   heding build letters --out books  those of the folder letters, to books
m-examples-heding-build-the-articles-here-to-dist-39d4 =
    例子：
      heding build                      這裏的文章，做到 dist
      heding build letters --out books  資料夾 letters 的文章，做到 books

# Examples:
#   heding check archive              the rules that articles break, the worst first
#   heding check archive -v           every message
#   heding check a.md drafts/         of these files alone, as they stand in their project
#   heding check archive --ledger -   what becomes of each file
#   heding check archive --diff       what could be mended in the files; --fix mends it
#   heding check archive --words      what becomes of each letter
m-examples-heding-check-archive-the-rules-that-2fc4 =
    例子：
      heding check archive              文章違反的規則，最嚴重的在先
      heding check archive -v           每則訊息
      heding check a.md drafts/         只說這些檔案，照它們在專案裏的情況
      heding check archive --ledger -   每個檔案的去向
      heding check archive --diff       檔案有甚麼可以修正；--fix 動手修正
      heding check archive --words      每個字母的下落

# Examples:
#   heding completions bash > ~/.local/share/bash-completion/completions/heding
#   heding completions zsh > ~/.zfunc/_heding
#   heding completions fish > ~/.config/fish/completions/heding.fish
#   heding completions powershell >> $PROFILE
m-examples-heding-completions-bash-local-share-bash-240a =
    例子：
      heding completions bash > ~/.local/share/bash-completion/completions/heding
      heding completions zsh > ~/.zfunc/_heding
      heding completions fish > ~/.config/fish/completions/heding.fish
      heding completions powershell >> $PROFILE

# Examples:
#   heding config letters                     each value, and where it stands
#   heding config --schema > heding.schema.json          for editors: the form of heding.toml
#   heding config --schema front-matter > article.schema.json   and of front matter
m-examples-heding-config-letters-each-value-and-fcfe =
    例子：
      heding config letters                     每個值，以及寫在哪裏
      heding config --schema > heding.schema.json          給編輯器：heding.toml 的格式
      heding config --schema front-matter > article.schema.json   以及文前資料的格式

# Examples:
#   heding deliver --dry-run         what would be sent where, of the books in dist
#   heding deliver archive/dist      send it
#   heding deliver --to reader@example.org --again
#                                    send it to this place alone, even if it was sent before
m-examples-heding-deliver-dry-run-what-would-be-8eee =
    例子：
      heding deliver --dry-run         dist 裏的書，哪些會寄到哪裏
      heding deliver archive/dist      寄出
      heding deliver --to reader@example.org --again
                                       只寄到這個地方，寄過的也再寄

# Examples:
#   heding explain date-not-understood   what it means, what was done instead, what to do
#   heding explain                       all codes
m-examples-heding-explain-date-not-understood-what-dc05 =
    例子：
      heding explain date-not-understood   它的意思、改做了甚麼、應該怎樣做
      heding explain                       全部代碼

# Examples:
#   heding fonts archive             what the fonts of heding.toml lack, and where it stands
#   heding fonts archive --font "Noto Serif CJK HK"
#                                    the same for a font that is not in heding.toml
#   heding fonts --font "Noto Serif CJK HK" --text words.txt --write out
#                                    that font, cut down to the characters of a text
m-examples-heding-fonts-archive-what-the-fonts-of-5748 =
    例子：
      heding fonts archive             heding.toml 的字型缺了哪些字，在哪裏
      heding fonts archive --font "Noto Serif CJK HK"
                                       同樣，但查不在 heding.toml 裏的字型
      heding fonts --font "Noto Serif CJK HK" --text words.txt --write out
                                       那個字型，裁剪到只剩一份文字的字元

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
    例子：
      heding init letters               在資料夾 letters 裏建立新專案
      heding build letters              把它的所有文章做成一本書
      heding digest 2020-08 archive     2020 年 8 月的一卷
      heding digest last archive        上個月的一卷，供每月 1 日的定時器使用
      heding preview letters            還在寫的時候，在瀏覽器裏看書的樣子
      heding check archive              文章有甚麼問題

    結束代碼：
      0  完成
      1  完成，但文章有錯誤，或者沒有可合訂的
      2  用法不對
      3  讀不到或寫不到
      130  按 Ctrl-C 停止：已有的都是完整的

# Examples:
#   heding init letters                         in the system's language
#   heding init letters --language zh-Hant-HK   in Traditional Chinese
m-examples-heding-init-letters-in-the-system-s-f0f9 =
    例子：
      heding init letters                         用系統的語言
      heding init letters --language zh-Hant-HK   用繁體中文

# Examples:
#   heding inspect dist/letters-2020-08.epub                 for people
#   heding inspect dist/letters-2020-08.epub -v              with all of its contents
#   heding inspect dist/letters-2020-08.epub --format json   for programs
m-examples-heding-inspect-dist-letters-2020-08-epub-4ce0 =
    例子：
      heding inspect dist/letters-2020-08.epub                 給人讀
      heding inspect dist/letters-2020-08.epub -v              連同全部目錄
      heding inspect dist/letters-2020-08.epub --format json   給程式讀

# Examples:
#   heding media fetch archive            the pictures of all articles in the folder archive
#   heding media fetch 2020-08 archive    those of August 2020
#   heding media fetch archive --retry    those, too, that could not be had before
#
# It can be stopped at any time, and goes on where it was.
m-examples-heding-media-fetch-archive-the-pictures-68d1 =
    例子：
      heding media fetch archive            資料夾 archive 所有文章的圖片
      heding media fetch 2020-08 archive    2020 年 8 月的
      heding media fetch archive --retry    以前要不到的，也再要一次

    隨時可以停止，下次從停下的地方繼續。

# Examples:
#   heding media gc                            what is damaged, or led to by no address
#   heding media gc archive --older-than 90    and what was fetched more than 90 days ago, unless
#                                              the articles of the folder archive show it
#   heding media gc archive --max-size 2000    and the oldest, until 2,000 MB are left
#   heding media gc archive --all --older-than 90
#                                              whatever the articles show
m-examples-heding-media-gc-what-is-damaged-or-led-d4e8 =
    例子：
      heding media gc                            損壞的，或者沒有網址指向的
      heding media gc archive --older-than 90    以及 90 天以前下載的，除非
                                                 資料夾 archive 的文章要用
      heding media gc archive --max-size 2000    以及最舊的，直到剩下 2,000 MB
      heding media gc archive --all --older-than 90
                                                 不論文章是否要用

# Examples:
#   heding media status archive                  all articles of the folder archive
#   heding media status 2020-08 archive          those of August 2020
#   heding media status archive -v               each picture that is not there
#   heding media status archive --format json    everything, for programs
m-examples-heding-media-status-archive-all-articles-26d3 =
    例子：
      heding media status archive                  資料夾 archive 的所有文章
      heding media status 2020-08 archive          2020 年 8 月的
      heding media status archive -v               逐一列出不在的圖片
      heding media status archive --format json    全部，給程式讀

# Examples:
#   heding plan all archive --store /mnt/volumes         tasks of about a minute each
#   heding plan all archive --store /mnt/volumes --tasks 8
#   heding work archive --store /mnt/volumes --index 3   on any machine: the fourth of them
#   heding reduce dist --store /mnt/volumes              when all are done: books and shelf
m-examples-heding-plan-all-archive-store-mnt-b846 =
    例子：
      heding plan all archive --store /mnt/volumes         每個任務約一分鐘
      heding plan all archive --store /mnt/volumes --tasks 8
      heding work archive --store /mnt/volumes --index 3   在任何一部機器上：第四個任務
      heding reduce dist --store /mnt/volumes              全部完成之後：書與書架

# Examples:
#   heding preview letters                 the book of a folder, in a browser
#   heding preview letters/2024-01.md      the same, open at this article
#   heding preview archive --period month  volumes by month, as `heding digest all` makes them
#   heding preview letters --editor 'vscode://file{{file}}:{{line}}'
#                                          where messages open articles; else $VISUAL or $EDITOR
#
# Nothing is written, and only this machine is answered.
m-examples-heding-preview-letters-the-book-of-a-ac5b =
    例子：
      heding preview letters                 在瀏覽器裏看一個資料夾的書
      heding preview letters/2024-01.md      同樣，打開在這篇文章
      heding preview archive --period month  按月分卷，與 `heding digest all` 所做的一樣
      heding preview letters --editor 'vscode://file{"{"}file{"}"}:{"{"}line{"}"}'
                                             訊息用甚麼打開文章；不寫就是 $VISUAL 或 $EDITOR

    不寫入任何檔案，也只回應這部機器。

# Examples:
#   heding schedule systemd archive --out books          a service and a timer, to look at
#   heding schedule systemd archive --write units        the same, as files in the folder units
#   heding schedule cron archive --at 06:30              a line for cron, at half past six
#   heding schedule systemd archive --user               for your own session, without root
#   heding schedule github > .github/workflows/volumes.yml
#   heding schedule launchd archive                      for macOS; `windows` for Windows
m-examples-heding-schedule-systemd-archive-out-95c7 =
    例子：
      heding schedule systemd archive --out books          一個服務與一個定時器，先看看
      heding schedule systemd archive --write units        同樣，寫成資料夾 units 裏的檔案
      heding schedule cron archive --at 06:30              給 cron 的一行，六時半執行
      heding schedule systemd archive --user               給你自己的工作階段，不需要 root
      heding schedule github > .github/workflows/volumes.yml
      heding schedule launchd archive                      給 macOS；Windows 則用 `windows`

# Examples:
#   heding shelf                           a shelf in the folder shelf of all books in dist
#   heding shelf archive/dist --out web    the same for other folders
#   heding shelf --serve                   and hand it out on this machine
#   heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
#                                          and to the home network, for a password
m-examples-heding-shelf-a-shelf-in-the-folder-shelf-72c1 =
    例子：
      heding shelf                           把 dist 的所有書做成書架，放在資料夾 shelf
      heding shelf archive/dist --out web    同樣，用別的資料夾
      heding shelf --serve                   並在這部機器上提供
      heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
                                             並提供給家裏的網路，要密碼

# Examples:
#   heding trust archive --show       what archive/heding.toml does beyond its folder
#   heding trust archive              let it, until these settings change
#   heding trust archive --forget     not any more
#
# Settings that act are fetch, [fetching], [notify], [mail], [[deliver]] and out under [shelf]. Those of a folder
# that you cloned are somebody else's: they count once you trust them, or when you name the file with --config.
m-examples-heding-trust-archive-show-what-archive-0af5 =
    例子：
      heding trust archive --show       archive/heding.toml 在資料夾以外做甚麼
      heding trust archive              准許它，直到這些設定改動為止
      heding trust archive --forget     不再准許

    會採取行動的設定有 fetch、[fetching]、[notify]、[mail]、[[deliver]]，以及 [shelf] 之下的 out。複製回來的
    資料夾，設定是別人寫的：信任之後才算數，或者用 --config 指名檔案。

# Fetch the pictures that lie on the web, and look after those that were fetched
m-fetch-the-pictures-that-lie-on-the-web-and-look-cc1e = 下載網上的圖片，並照管已下載的

# Fetch the pictures that the cache lacks
m-fetch-the-pictures-that-the-cache-lacks-ffc3 = 下載快取所缺的圖片

# For GitHub: the repository whose releases hold heding, `OWNER/heding`; without it, the one that this program was published from
m-for-github-the-repository-whose-releases-hold-17e6 = GitHub：發行版含有 heding 的版本庫，`OWNER/heding`；不寫就是發表這個程式的那一個

# For GitHub: where the books go
m-for-github-where-the-books-go-3802 = GitHub：書放到哪裏

# For people
m-for-people-68c4 = 給人讀

# For systemd: units of your own session (`systemctl --user`), for which nobody need be root
m-for-systemd-units-of-your-own-session-systemctl-d46f = systemd：你自己工作階段的單元（`systemctl --user`），不需要 root

# Gather the volumes of a plan, and make their shelf
m-gather-the-volumes-of-a-plan-and-make-their-shelf-064f = 收集計劃的各卷，並做好書架

# Hand the shelf out over HTTP until the program is ended
m-hand-the-shelf-out-over-http-until-the-program-is-52e7 = 用 HTTP 提供書架，直到程式結束為止

# Have volumes made though nothing that they are made from has changed, such as after pictures were fetched
m-have-volumes-made-though-nothing-that-they-are-df72 = 就算由來的東西都沒有改動，也做分卷，例如下載圖片之後

# Hosts that may lie in a private network.
m-hosts-that-may-lie-in-a-private-network-02cf = 可以在私人網路裏的主機。

# How chapters are grouped: year, quarter, month, week, day, category, folder, none; auto fits the volume's length. A list puts one within the other: ["year", "month"], ["category", "month"], ["folder", "year"].
m-how-chapters-are-grouped-year-quarter-month-week-b874 = 章怎樣分組：year、quarter、month、week、day、category、folder、none；auto 按分卷的長短而定。寫成清單，就一層套一層：["year", "month"]、["category", "month"]、["folder", "year"]。

# How Chinese names are ordered in indexes: stroke, pinyin or zhuyin. Without it: by the language.
m-how-chinese-names-are-ordered-in-indexes-stroke-c6d8 = 索引裏的中文名稱怎樣排序：stroke、pinyin 或 zhuyin。不寫就依語言而定。

# How many articles' titles it shows; three at most.
m-how-many-articles-titles-it-shows-three-at-most-a855 = 封面列出多少篇文章的標題，最多三篇。

# How many tasks
m-how-many-tasks-43b3 = 分成多少個任務

# How many threads work; without it, as many as there are cores
m-how-many-threads-work-without-it-as-many-as-there-0931 = 用多少個執行緒；不寫就與核心的數目一樣

# Keep copies of the files that are mended in this folder
m-keep-copies-of-the-files-that-are-mended-in-this-6984 = 把要修正的檔案，原樣存一份到這個資料夾

# Leave these files out: a pattern as in `.gitignore`; can be given several times
m-leave-these-files-out-a-pattern-as-in-gitignore-1ebc = 不收這些檔案：路徑樣式，寫法與 `.gitignore` 一樣；可以寫幾次

# Let the settings of a folder send requests, run programs, write elsewhere
m-let-the-settings-of-a-folder-send-requests-run-ca3b = 准許一個資料夾的設定送出請求、執行程式、寫到別處

# Log this run and tell of it as `[notify]` in the settings says
m-log-this-run-and-tell-of-it-as-notify-in-the-b974 = 記下這次執行，並依設定裏 `[notify]` 所說通知

# Look again and again whether files changed, where the system does not tell: on drives of other machines
m-look-again-and-again-whether-files-changed-where-6c50 = 系統不會通知檔案改動時，反覆查看：用於其他機器的磁碟

# Make a catalogue of finished volumes for any web server, or serve it
m-make-a-catalogue-of-finished-volumes-for-any-web-5f80 = 為完成的分卷做書目，可放上任何網頁伺服器，或者直接提供

# Make a project that builds at once
m-make-a-project-that-builds-at-once-46d7 = 建立馬上可以做書的專案

# Make books for this kind of device; can be given several times. Beats `profiles` in the settings
m-make-books-for-this-kind-of-device-can-be-given-8d45 = 為這種裝置做書；可以寫幾次。優先於設定裏的 `profiles`

# Make books though nothing that they are made from has changed
m-make-books-though-nothing-that-they-are-made-from-cdf9 = 就算由來的東西都沒有改動，也做書

# Make no shelf
m-make-no-shelf-72c4 = 不做書架

# Make this edition, `horizontal` or `vertical`; can be given several times. Beats `editions` in the settings
m-make-this-edition-horizontal-or-vertical-can-be-6432 = 做這個版本，`horizontal` 或 `vertical`；可以寫幾次。優先於設定裏的 `editions`

# Make this series of the settings only, by its title or the name of its files; can be given several times
m-make-this-series-of-the-settings-only-by-its-cc65 = 只做設定裏的這個系列，寫它的書名或檔名；可以寫幾次

# Manner
m-manner-1248 = 執行方式

# Mend it, if git has the files as they are, or copies are kept
m-mend-it-if-git-has-the-files-as-they-are-or-9deb = 動手修正，條件是 git 有檔案的原樣，或者另存副本

# More files, folders or patterns. Of those that are named alone is told; the rest of their project is read to know what links lead to
m-more-files-folders-or-patterns-of-those-that-are-a27c = 更多檔案、資料夾或路徑樣式。只說指明的；專案的其餘部分也讀，以便知道連結所指

# One report
m-one-report-83b0 = 一份報告

# Only show what it would do
m-only-show-what-it-would-do-9425 = 只顯示會做甚麼

# Only tell what would be taken out
m-only-tell-what-would-be-taken-out-c9b2 = 只說會拿走甚麼

# Passages to take away beside those that are found by counting: each block that holds these words, and, with until-end, everything after it.
m-passages-to-take-away-beside-those-that-are-found-0b0c = 除了點算出來的，還要拿走的段落：含有這些字的區塊，以及（寫了 until-end 的話）之後的一切。

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
    期：
      2020-08  2020-W32  2020-08-05  2020-Q3  2020    一個月、週、日、季、年
      2020-01..2020-06                                一段範圍
      2020-01,2020-03                                 一個清單
      last                                            最近結束的一期
      all                                             每個有文章的期，以及無日期的一卷

    例子：
      heding digest 2020-08             2020 年 8 月，由這裏的文章合訂
      heding digest last archive        上個月，由資料夾 archive 的文章合訂
      heding digest all --period year   每年一卷

# Print help (see a summary with '-h')
m-print-help-see-a-summary-with-h-468e = 顯示說明（摘要用 '-h'）

# Print help (see more with '--help')
m-print-help-see-more-with-help-0f16 = 顯示說明（詳情用 '--help'）

# Print or write pages for `man`
m-print-or-write-pages-for-man-d400 = 印出或寫出供 `man` 用的頁

# Print the form of the settings, or of front matter, as JSON Schema
m-print-the-form-of-the-settings-or-of-front-matter-0c8d = 印出設定或文前資料的格式，寫成 JSON Schema

# Print this message or the help of the given subcommand(s)
m-print-this-message-or-the-help-of-the-given-be43 = 顯示這段說明，或者所指指令的說明

# Print version
m-print-version-bc8f = 顯示版本

# Print what completes commands in a shell
m-print-what-completes-commands-in-a-shell-66ce = 印出讓 shell 補完指令的腳本

# Print what makes systemd, cron, launchd, Windows, GitHub or Kubernetes run heding after each period
m-print-what-makes-systemd-cron-launchd-windows-cfbd = 印出所需的檔案，讓 systemd、cron、launchd、Windows、GitHub 或 Kubernetes 在每期之後執行 heding

# Read a password from standard input, write its hash to this file, and do nothing else
m-read-a-password-from-standard-input-write-its-4fda = 從標準輸入讀一個密碼，把雜湊值寫到這個檔案，此外甚麼都不做

# Read everything, write nothing, report
m-read-everything-write-nothing-report-78f9 = 全部讀一遍，甚麼都不寫，只報告

# Read the whole cache and tell what is damaged
m-read-the-whole-cache-and-tell-what-is-damaged-7220 = 讀遍整個快取，說出損壞了甚麼

# Read these files only: a pattern as in `.gitignore`; can be given several times
m-read-these-files-only-a-pattern-as-in-gitignore-f4c1 = 只讀這些檔案：路徑樣式，寫法與 `.gitignore` 一樣；可以寫幾次

# Say what a message means, and what to do
m-say-what-a-message-means-and-what-to-do-3b0f = 說明一則訊息的意思，以及應該怎樣做

# Say what became of every letter: in how many files they stand, what took them, how many the books show, and that none is missing. With -v every passage that a repair took; in a report every place that one changed
m-say-what-became-of-every-letter-in-how-many-files-9a41 = 說出每個字母的下落：在多少個檔案裏，被甚麼拿走，書裏顯示多少，並確定一個不缺。用 -v 會列出修補所拿走的每一段；在報告裏，則列出修補所改動的每一處

# Send finished volumes to people and devices
m-send-finished-volumes-to-people-and-devices-5d3e = 把完成的分卷寄給人與裝置

# Send to this place alone; can be given several times
m-send-to-this-place-alone-can-be-given-several-5f8b = 只寄到這個地方；可以寫幾次

# Send what was sent before, too
m-send-what-was-sent-before-too-36b7 = 寄過的也再寄

# Serving
m-serving-9859 = 提供書架

# Set books in this Chinese script; can be given several times. Beats `scripts` in the settings
m-set-books-in-this-chinese-script-can-be-given-d06d = 書用這種中文字體來排；可以寫幾次。優先於設定裏的 `scripts`

# Several books out of one archive, each with what it takes; period = "whole" for one book.
m-several-books-out-of-one-archive-each-with-what-69de = 由一個檔案庫做幾本書，各收各的文章；period = "whole" 就只有一本書。

# Shortcodes of your own, by name: kept without their code, dropped, treated like another one, or replaced by Markdown in which {{{{ name }}}}, {{{{ 0 }}}} and {{{{ inner }}}} stand for parameters and inside.
m-shortcodes-of-your-own-by-name-kept-without-their-bc83 = 你自己的短碼，按名稱：去掉短碼而保留內文，整個略去，當作另一個短碼處理，或者換成 Markdown，其中 {"{"}{"{"} name {"}"}{"}"}、{"{"}{"{"} 0 {"}"}{"}"} 與 {"{"}{"{"} inner {"}"}{"}"} 代表參數與內文。

# Show errors only
m-show-errors-only-c48e = 只顯示錯誤

# Show every message, and notes on what was mended
m-show-every-message-and-notes-on-what-was-mended-59ca = 顯示每則訊息，以及關於修補的提示

# Show the book in a browser while its articles are written
m-show-the-book-in-a-browser-while-its-articles-are-7c5d = 文章還在寫的時候，在瀏覽器裏顯示書的樣子

# Show volumes of this length in the place of one book
m-show-volumes-of-this-length-in-the-place-of-one-e081 = 顯示這種長短的分卷，代替一整本書

# Show what could be mended in the files themselves without changing what they mean: front matter that wants quotation marks, dates, listings without an end, encodings, links
m-show-what-could-be-mended-in-the-files-themselves-5818 = 顯示檔案本身有甚麼可以修正而不改變意思：要加引號的文前資料、日期、沒有結尾的程式碼、編碼、連結

# Show what is in a book
m-show-what-is-in-a-book-9dee = 顯示一本書裏有甚麼

# Show what the settings come to and where each value stands, or their form for editors
m-show-what-the-settings-come-to-and-where-each-4e87 = 顯示設定的結果與每個值寫在哪裏，或者給編輯器用的格式

# Show which fonts books would embed, and what they lack
m-show-which-fonts-books-would-embed-and-what-they-2bd3 = 顯示書會嵌入哪些字型，以及缺了哪些字

# Spare nothing, not even what the articles show
m-spare-nothing-not-even-what-the-articles-show-003f = 一概不留，就算文章要用也一樣

# Take out of the cache what is old, damaged or not known of any more
m-take-out-of-the-cache-what-is-old-damaged-or-not-f2fd = 從快取拿走舊的、損壞的，或者已經沒有紀錄的

# Take out the oldest until no more than so many megabytes are left
m-take-out-the-oldest-until-no-more-than-so-many-5cd4 = 從最舊的開始拿走，直到剩下不超過這麼多 MB

# Take out what was last asked for more than so many days ago
m-take-out-what-was-last-asked-for-more-than-so-c059 = 拿走超過這麼多天沒有向主機查問過的

# Take the articles by this author; can be given several times
m-take-the-articles-by-this-author-can-be-given-c855 = 收這位作者的文章；可以寫幾次

# Take the articles from this day, month or year on
m-take-the-articles-from-this-day-month-or-year-on-9bd6 = 收從這一日、月或年起的文章

# Take the articles of this category; can be given several times
m-take-the-articles-of-this-category-can-be-given-a5bc = 收這個分類的文章；可以寫幾次

# Take the articles that have this tag; can be given several times
m-take-the-articles-that-have-this-tag-can-be-given-14dc = 收有這個標籤的文章；可以寫幾次

# Take the articles up to this day, month or year, and of it
m-take-the-articles-up-to-this-day-month-or-year-49de = 收到這一日、月或年為止的文章，包括當日、當月或當年

# Take the characters of this file instead of those of the articles
m-take-the-characters-of-this-file-instead-of-those-0049 = 用這個檔案的字元，代替文章的字元

# Take trust back
m-take-trust-back-f621 = 收回信任

# Tell what would be sent, and send nothing
m-tell-what-would-be-sent-and-send-nothing-e9e1 = 只說會寄甚麼，甚麼都不寄

# Tell which pictures are there, missing, or no more
m-tell-which-pictures-are-there-missing-or-no-more-890c = 說出哪些圖片已有、缺少或失效

# The address and port to serve at; the usual one is seen by this machine alone
m-the-address-and-port-to-serve-at-the-usual-one-is-c988 = 提供書架的位址與通訊埠；預設的只有這部機器看得到

# The book, of heding's or anyone else's making
m-the-book-of-heding-s-or-anyone-else-s-making-cb0f = 一本書，不論是 heding 還是別的程式造的

# The catalogue that `heding shelf` makes: its title, the address it will have, volumes a page, its folder.
m-the-catalogue-that-heding-shelf-makes-its-title-d692 = `heding shelf` 所做的書目：名稱、將來的網址、一頁有多少卷、放在哪個資料夾。

# The code of a message, as it stands in brackets; without it, all of them are listed
m-the-code-of-a-message-as-it-stands-in-brackets-45b1 = 訊息的代碼，照方括號裏所寫的；不寫就列出全部

# The day that counts as today, or a moment such as 2020-09-01T00:30+08:00; without it, the clock's
m-the-day-that-counts-as-today-or-a-moment-such-as-a503 = 當作今天的日子，或者一個時刻，例如 2020-09-01T00:30+08:00；不寫就依時鐘

# The first part of the books' file names. Without it: made from the name of this folder.
m-the-first-part-of-the-books-file-names-without-it-3190 = 書的檔名的第一部分。不寫就由這個資料夾的名稱造成。

# The folder; made if there is none
m-the-folder-made-if-there-is-none-84fd = 資料夾；沒有就會建立

# The folder of articles
m-the-folder-of-articles-7573 = 文章的資料夾

# The folder of articles; or one article, a `.zip` or `.tar.gz`, `-` for standard input, `s3://BUCKET/PREFIX`
m-the-folder-of-articles-or-one-article-a-zip-or-97f2 = 文章的資料夾；或者一篇文章，一個 `.zip` 或 `.tar.gz`，標準輸入寫 `-`，`s3://BUCKET/PREFIX`

# The folder of articles whose pictures stay
m-the-folder-of-articles-whose-pictures-stay-68a5 = 文章的資料夾，其中要用的圖片會留下

# The folder of articles, whose settings may say where the cache is
m-the-folder-of-articles-whose-settings-may-say-e3b5 = 文章的資料夾，它的設定可以寫明快取在哪裏

# The folder of fetched pictures, shared by all projects; without it, the user's cache
m-the-folder-of-fetched-pictures-shared-by-all-b749 = 存放下載圖片的資料夾，所有專案共用；不寫就是使用者的快取

# The folder of fetched pictures, shared by all projects, or `s3://BUCKET/PREFIX`, shared by machines; without it, the user's cache
m-the-folder-of-fetched-pictures-shared-by-all-daa7 = 存放下載圖片的資料夾，所有專案共用，或者 `s3://BUCKET/PREFIX`，幾部機器共用；不寫就是使用者的快取

# The folder of fetched pictures; without it, the user's cache
m-the-folder-of-fetched-pictures-without-it-the-c810 = 存放下載圖片的資料夾；不寫就是使用者的快取

# The folder of finished books
m-the-folder-of-finished-books-90dd = 放完成的書的資料夾

# The folder of finished books; never read for articles
m-the-folder-of-finished-books-never-read-for-47fd = 放完成的書的資料夾；從不在裏面讀文章

# The folder of finished books, never read for articles; or one book's file, `name.epub`; or `-`, standard output
m-the-folder-of-finished-books-never-read-for-d41b = 放完成的書的資料夾，從不在裏面讀文章；或者一本書的檔案，`name.epub`；或者 `-`，即標準輸出

# The folder of the shelf; without it, what the settings say, or else `shelf`
m-the-folder-of-the-shelf-without-it-what-the-7065 = 書架的資料夾；不寫就依設定，設定也沒有就是 `shelf`

# The folder that pages are written to, one for each command; without it, that of heding itself is printed
m-the-folder-that-pages-are-written-to-one-for-each-6c30 = 寫出各頁的資料夾，每個指令一頁；不寫就印出 heding 本身的那一頁

# The folder to make the shelf in; without it, what `[shelf]` says, or else `shelf`
m-the-folder-to-make-the-shelf-in-without-it-what-4cd4 = 在哪個資料夾做書架；不寫就依 `[shelf]`，那裏也沒有就是 `shelf`

# The folder whose heding.toml may act
m-the-folder-whose-heding-toml-may-act-86ea = heding.toml 可以採取行動的資料夾

# The fonts that books embed, by the names of their families or files in the folder `fonts`; the second gives what the first lacks. Without it: none, and the reader's own fonts are used.
m-the-fonts-that-books-embed-by-the-names-of-their-fc4b = 書所嵌入的字型，寫字族的名稱或資料夾 `fonts` 裏的檔案；第二個補上第一個所缺的字。不寫就不嵌入，用讀者自己的字型。

# The kinds of device that books are made for, one book for each.
m-the-kinds-of-device-that-books-are-made-for-one-3d2d = 書為哪些種類的裝置而做，各成一本。

# The language of the book's own words: zh-Hant-HK, zh-Hant-TW, zh-Hans, ja, ko, en and so on. Without it: the language of most articles.
m-the-language-of-the-book-s-own-words-zh-hant-hk-f789 = 書自己的文字用甚麼語言：zh-Hant-HK、zh-Hant-TW、zh-Hans、ja、ko、en 等等。不寫就是大多數文章的語言。

# The language that heding speaks: en, zh-Hant, zh-Hans or ja; without it, that of the system
m-the-language-that-heding-speaks-en-zh-hant-zh-1ccf = heding 說哪種語言：en、zh-Hant、zh-Hans 或 ja；不寫就依系統

# The language: zh-Hant-HK, ja, en and so on; without it, the system's
m-the-language-zh-hant-hk-ja-en-and-so-on-without-58a5 = 語言：zh-Hant-HK、ja、en 等等；不寫就依系統

# The most articles, and the most megabytes, in one book; what is more makes parts.
m-the-most-articles-and-the-most-megabytes-in-one-8ab6 = 一本書最多有多少篇文章，最大多少 MB；超過就分成幾冊。

# The most megabytes of the pictures in one article, and in one book; whether pictures are grey.
m-the-most-megabytes-of-the-pictures-in-one-article-7597 = 一篇文章、一本書的圖片最大多少 MB；圖片是否灰階。

# The most of one picture, in megabytes and seconds; how many requests at the same time, in all and to one host; the pause between two to one host, in seconds; how often a host in trouble is asked again.
m-the-most-of-one-picture-in-megabytes-and-seconds-9937 = 一張圖片最大多少 MB，最長多少秒；同時最多多少個請求，合計的與對同一主機的；對同一主機，兩個請求相隔多少秒；主機有問題時，再要多少次。

# The number of the task is that of --index, or else of JOB_COMPLETION_INDEX (a Kubernetes Indexed Job),
# SLURM_ARRAY_TASK_ID (a Slurm array) or HEDING_INDEX.
#
# A task may be done more than once, and by several machines at a time: what is finished is left alone, and
# two that finish the same have made the same bytes.
m-the-number-of-the-task-is-that-of-index-or-else-2611 =
    任務的編號由 --index 決定，不寫就用 JOB_COMPLETION_INDEX（Kubernetes 的 Indexed Job）、
    SLURM_ARRAY_TASK_ID（Slurm 的陣列）或 HEDING_INDEX。

    一個任務可以做不止一次，也可以由幾部機器同時做：已經完成的不碰，
    兩部機器做完同一卷，造出的位元組也一樣。

# The order of chapters by date: ascending or descending.
m-the-order-of-chapters-by-date-ascending-or-90ad = 章按日期的次序：ascending（最舊的在先）或 descending（最新的在先）。

# The other ways into a volume, on index pages at its end: day, category, author, tag, title. Without it: those that many articles have a part in.
m-the-other-ways-into-a-volume-on-index-pages-at-1eb2 = 進入一卷的其他途徑，在卷末的索引頁：day、category、author、tag、title。不寫就做許多文章都有的那些。

# The port on this machine; 0 for any. Without it, 8181, or any if that is taken
m-the-port-on-this-machine-0-for-any-without-it-143c = 這部機器的通訊埠；0 是任何一個。不寫就是 8181，有人用了就用任何一個

# The server that takes the mail; its password is in a variable or in a file of yours (password-file).
m-the-server-that-takes-the-mail-its-password-is-in-03a4 = 收電郵的伺服器；密碼放在環境變數，或者你的一個檔案裏（password-file）。

# The settings of the shelf; without it, those beside the books
m-the-settings-of-the-shelf-without-it-those-beside-eb64 = 書架的設定；不寫就用書旁邊的

# The settings of this project. All of them can be left out: a line that begins with `#` shows the value that counts without it, or an example.
m-the-settings-of-this-project-all-of-them-can-be-8594 = 這個專案的設定，全部都可以不寫：以 `#` 開頭的一行，顯示不寫時所用的值，或者一個例子。

# The settings; without it, DIR/heding.toml if there is one
m-the-settings-without-it-dir-heding-toml-if-there-b739 = 設定；不寫就是 DIR/heding.toml，如果有

# The settings; without it, heding.toml in DIR or beside it
m-the-settings-without-it-heding-toml-in-dir-or-4459 = 設定；不寫就是 DIR 裏或它旁邊的 heding.toml

# The shell
m-the-shell-599b = 哪種 shell

# The time of day after the period's end, on the clock of the archive's zone
m-the-time-of-day-after-the-period-s-end-on-the-1edb = 在一期結束後的甚麼時刻，依檔案庫時區的時鐘

# The zone whose midnight ends a day, so that each article falls in the right month. Without it: dates count as they are written.
m-the-zone-whose-midnight-ends-a-day-so-that-each-39eb = 一天在哪個時區的午夜結束，好讓每篇文章歸入正確的月份。不寫的話，日期照所寫的算。

# Values for the shortcode `param`.
m-values-for-the-shortcode-param-0b6e = 短碼 `param` 的值。

# Web archives whose prefix is taken off links, so that they lead to the true address.
m-web-archives-whose-prefix-is-taken-off-links-so-64bc = 網頁典藏的主機，連結會去掉它們的前綴，連到真正的網址。

# What becomes of pictures. Beats `images` in the settings
m-what-becomes-of-pictures-beats-images-in-the-30df = 圖片怎樣處理。優先於設定裏的 `images`

# What becomes of pictures: embed, link or none; and which of those on the web are fetched before a book is made: never, missing or refresh. `heding media fetch` fetches them at any time.
m-what-becomes-of-pictures-embed-link-or-none-and-0a17 = 圖片怎樣處理：embed、link 或 none；做書之前，下載哪些網上的圖片：never、missing 或 refresh。`heding media fetch` 隨時都可以下載。

# What covers show: true for words, drawn; false for none; "composed" for pictures of the volume; or a file, "cover.jpg".
m-what-covers-show-true-for-words-drawn-false-for-d56d = 封面有甚麼：true 是畫出來的文字；false 是不要封面；"composed" 用卷內的圖片；或者一個檔案，"cover.jpg"。

# What `heding check` says could be better: a rule is "error", "warning", "note" or false.
m-what-heding-check-says-could-be-better-a-rule-is-5135 = `heding check` 認為可以更好的地方：一條規則可以是 "error"、"warning"、"note" 或 false。

# What `heding digest last` and `all` cut the archive into: day, week, month, quarter or year.
m-what-heding-digest-last-and-all-cut-the-archive-437c = `heding digest last` 與 `all` 把檔案庫切成甚麼：day、week、month、quarter 或 year。

# What is bound: a volume of the last month, week and so on; without it, what the settings say
m-what-is-bound-a-volume-of-the-last-month-week-and-c468 = 合訂甚麼：上個月、上星期等等的一卷；不寫就依設定

# What is mended and cleaned away. Each repair has a name and can be switched off, or on: `heding check` lists those that did something.
m-what-is-mended-and-cleaned-away-each-repair-has-a-73bd = 要修補、清走甚麼。每項修補都有名稱，可以關掉或打開：`heding check` 會列出有做過事的。

# What `last` and `all` cut the archive into; without it, what the settings say
m-what-last-and-all-cut-the-archive-into-without-it-ba55 = `last` 與 `all` 把檔案庫切成甚麼；不寫就依設定

# What opens articles: a program, `code --goto {{file}}:{{line}}`, or an address, `vscode://file{{file}}:{{line}}`; without it, $VISUAL or $EDITOR
m-what-opens-articles-a-program-code-goto-file-line-96da = 用甚麼打開文章：一個程式，`code --goto {"{"}file{"}"}:{"{"}line{"}"}`，或者一個網址，`vscode://file{"{"}file{"}"}:{"{"}line{"}"}`；不寫就是 $VISUAL 或 $EDITOR

# What standard output holds: text for people; one JSON report for programs; what checkers say, for GitHub's runners or as SARIF
m-what-standard-output-holds-text-for-people-one-bd98 = 標準輸出有甚麼：給人讀的文字；給程式讀的一份 JSON 報告；檢查結果，給 GitHub 執行器或寫成 SARIF

# What stands on pages beside the texts: the bars of links, how long a text takes to read, an article's day, what it is about in lists, where it was published (with the copy in a web archive), its rights and licence.
m-what-stands-on-pages-beside-the-texts-the-bars-of-c5ee = 頁上正文以外的東西：導覽列、一篇文章要讀多久、文章的日期、清單裏的簡介、在哪裏發表（連同網頁典藏的副本）、版權與授權。

# What the archive is cut into; without it, what a period's form says, and for `last` and `all` the settings
m-what-the-archive-is-cut-into-without-it-what-a-af4b = 把檔案庫切成甚麼；不寫就依期的寫法，`last` 與 `all` 則依設定

# What the archive is cut into; without it, what the settings say
m-what-the-archive-is-cut-into-without-it-what-the-20c2 = 把檔案庫切成甚麼；不寫就依設定

# What the plan cut the archive into, if it was told on the command line
m-what-the-plan-cut-the-archive-into-if-it-was-told-7886 = 計劃把檔案庫切成甚麼，如果當時寫在指令列上

# What the series is called. Without it: the name of this folder.
m-what-the-series-is-called-without-it-the-name-of-cdfc = 系列的名稱。不寫就是這個資料夾的名稱。

# What the volumes' identifiers are made from. Change it and readers take every volume for a new one. Without it: base-url, or else the slug.
m-what-the-volumes-identifiers-are-made-from-change-b3b1 = 各卷的識別碼由它造成。改了它，閱讀器會把每一卷都當作新書。不寫就是 base-url，沒有就是 slug。

# What will run heding
m-what-will-run-heding-4d72 = 由甚麼來執行 heding

# When messages are coloured; auto: on a terminal, unless NO_COLOR is set
m-when-messages-are-coloured-auto-on-a-terminal-7821 = 甚麼時候為訊息上色；auto：在終端機上，除非設定了 NO_COLOR

# Where `heding deliver` sends finished volumes: by mail, into a folder, by a program. Which book of a volume: its profile, edition, script. Which volumes: the "latest" or "all"; again, if they changed.
m-where-heding-deliver-sends-finished-volumes-by-7271 = `heding deliver` 把完成的分卷寄往哪裏：用電郵，放進資料夾，或者用一個程式。寄一卷的哪本書：profile、edition、script。寄哪些卷：最新的（"latest"）或全部（"all"）；變了的卷是否再寄（again）。

# Where it is kept what was sent; without it, in DIR
m-where-it-is-kept-what-was-sent-without-it-in-dir-7a71 = 寄過甚麼記在哪裏；不寫就記在 DIR

# Where pictures are asked for, the first one first: the copy in a web archive that the article shows, the picture's own address, or an address of a mirror that holds {{url}}.
m-where-pictures-are-asked-for-the-first-one-first-c35f = 向哪裏要圖片，先寫的先問：文章所示的網頁典藏副本，圖片自己的網址，或者含有 {"{"}url{"}"} 的鏡像網址。

# Where plan and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-plan-and-volumes-go-a-folder-that-all-5a76 = 計劃與分卷放在哪裏：所有機器都看得到的資料夾，或者 `s3://BUCKET/PREFIX`

# Where the articles were published. Makes links without a host complete.
m-where-the-articles-were-published-makes-links-18f9 = 文章在哪裏發表。不含主機的連結會補成完整的。

# Where the plan and its volumes are: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-the-plan-and-its-volumes-are-a-folder-that-a14b = 計劃與它的分卷在哪裏：所有機器都看得到的資料夾，或者 `s3://BUCKET/PREFIX`

# Where the plan is, and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-the-plan-is-and-volumes-go-a-folder-that-fd9d = 計劃在哪裏，分卷也放到那裏：所有機器都看得到的資料夾，或者 `s3://BUCKET/PREFIX`

# Whether a region's words become the other's when texts are put into another script, words that stay as they are written, and what others become.
m-whether-a-region-s-words-become-the-other-s-when-9609 = 文字轉成另一種字體時，一個地區的詞是否也換成另一地區的；哪些詞照原文；哪些詞換成甚麼。

# Whether a site in several languages gives books for each: "apart" or "together"; or the languages whose articles are bound, ["ja", "en"].
m-whether-a-site-in-several-languages-gives-books-be59 = 幾種語言的網站是否各自成書："apart" 是各自成書，"together" 是合成一本；或者寫出要合訂哪些語言的文章，["ja", "en"]。

# Whether $…$ and $$…$$ are mathematics.
m-whether-and-are-mathematics-4058 = $…$ 與 $$…$$ 是否公式。

# Whether cards of films and maps have a code of their address, for devices that can't follow it.
m-whether-cards-of-films-and-maps-have-a-code-of-9805 = 影片與地圖的卡片是否附上網址的條碼，供不能跟隨連結的裝置使用。

# Whether drafts become chapters.
m-whether-drafts-become-chapters-5773 = 草稿是否成為章。

# Whether each line break within a paragraph is one in the book; without it as your site's program does.
m-whether-each-line-break-within-a-paragraph-is-one-72f3 = 段落裏的每個換行，在書裏是否也換行；不寫就與你網站的程式一樣。

# Whether {{漢字|かんじ}} is ruby.
m-whether-is-ruby-369c = {"{"}漢字|かんじ{"}"} 是否標音。

# Which articles
m-which-articles-1537 = 哪些文章

# Which articles become chapters: patterns of files as in .gitignore, tags, categories, authors, dates.
m-which-articles-become-chapters-patterns-of-files-1b39 = 哪些文章成為章：檔案的路徑樣式（寫法與 .gitignore 一樣）、標籤、分類、作者、日期。

# Which Chinese scripts books are set in, one book for each: as-written, zh-Hans-CN, zh-Hant-HK, zh-Hant-TW.
m-which-chinese-scripts-books-are-set-in-one-book-7baf = 書用哪些中文字體來排，各成一本：as-written、zh-Hans-CN、zh-Hant-HK、zh-Hant-TW。

# Which kinds of Markdown the articles are written in, if it is not left to what is found: kramdown, goldmark, obsidian and so on.
m-which-kinds-of-markdown-the-articles-are-written-4116 = 文章用哪些種類的 Markdown 寫成，如果不想由程式看出來：kramdown、goldmark、obsidian 等等。

# Which periods, as for `digest`; without it, all
m-which-periods-as-for-digest-without-it-all-5e97 = 哪些期，寫法與 `digest` 一樣；不寫就是全部

# Which periods, as `heding digest` takes them
m-which-periods-as-heding-digest-takes-them-0b17 = 哪些期，寫法與 `heding digest` 一樣

# Which periods; see below
m-which-periods-see-below-f974 = 哪些期；見下

# Which pictures on the web are fetched before a book is made. Beats `fetch` in the settings
m-which-pictures-on-the-web-are-fetched-before-a-9061 = 做書之前，下載哪些網上的圖片。優先於設定裏的 `fetch`

# Which task, from 0; without it, what the scheduler says in the environment
m-which-task-from-0-without-it-what-the-scheduler-2abf = 哪個任務，從 0 數起；不寫就依排程器在環境變數裏所說的

# Which way lines run, one book for each: horizontal, vertical.
m-which-way-lines-run-one-book-for-each-horizontal-21f3 = 行的方向，各成一本書：horizontal（橫排）、vertical（直排）。

# Who is told how a run with `--notify` ended: a file that gets a line of JSON for each, a web address that gets the same, a program; "always", on "change" or on "failure". The address may be in a variable (webhook-env) or a file (webhook-file) instead.
m-who-is-told-how-a-run-with-notify-ended-a-file-8240 = 用 `--notify` 的執行結束後，怎樣通知：一個檔案，每次執行都加一行 JSON；一個網址，收到同樣的一行；一個程式。"always" 是每次，"change" 是有改動時，"failure" 是失敗時。網址也可以改放在環境變數（webhook-env）或檔案（webhook-file）裏。

# Who puts the volumes together, who publishes them, what may be done with them, what they are.
m-who-puts-the-volumes-together-who-publishes-them-871b = 各卷由誰編輯，由誰出版，可以怎樣使用，內容是甚麼。

# Whom a host's owner can write to, and where fetched pictures are kept.
m-whom-a-host-s-owner-can-write-to-and-where-8776 = 主機的主人可以怎樣聯絡你，下載的圖片存在哪裏。

# With the run, for whoever may see the repository
m-with-the-run-for-whoever-may-see-the-repository-43cd = 與那次執行放在一起，給看得到版本庫的人

# Write a report on volumes, ledger and messages as JSON; `-` is standard output
m-write-a-report-on-volumes-ledger-and-messages-as-b458 = 把分卷、帳目與訊息的報告寫成 JSON；`-` 是標準輸出

# Write books and accounts over files of their names that heding did not make
m-write-books-and-accounts-over-files-of-their-4791 = 書與帳目的同名檔案若不是 heding 造的，也覆寫

# Write books over files of their names that heding did not make
m-write-books-over-files-of-their-names-that-heding-f7bc = 書的同名檔案若不是 heding 造的，也覆寫

# Write over files of these names that heding did not make
m-write-over-files-of-these-names-that-heding-did-3c8c = 同名的檔案若不是 heding 造的，也覆寫

# Write over other fonts of these names
m-write-over-other-fonts-of-these-names-df70 = 同名的其他字型也覆寫

# Write the files into this folder; without it, they are printed
m-write-the-files-into-this-folder-without-it-they-af8a = 把檔案寫到這個資料夾；不寫就印出來

# Write the fonts, cut down to the characters, to this folder
m-write-the-fonts-cut-down-to-the-characters-to-39f4 = 把裁剪到只剩所用字元的字型寫到這個資料夾

# Write what became of each input file as JSON Lines; `-` is standard output
m-write-what-became-of-each-input-file-as-json-3e58 = 把每個輸入檔案的去向寫成 JSON Lines；`-` 是標準輸出
