# A CronJob and the claims for what it keeps
m-a-cronjob-and-the-claims-for-what-it-keeps-7823 = CronJob，以及它要保存的内容所需的存储申领

# A line for a crontab
m-a-line-for-a-crontab-44f7 = crontab 的一行

# A log in SARIF 2.1.0, for whatever gathers what checkers say
m-a-log-in-sarif-2-1-0-for-whatever-gathers-what-fd4d = SARIF 2.1.0 格式的日志，给收集检查结果的工具读

# A property list for macOS
m-a-property-list-for-macos-330d = macOS 的属性列表

# A service and a timer, for Linux
m-a-service-and-a-timer-for-linux-839a = 用于 Linux 的服务和定时器

# A task for the scheduler of Windows
m-a-task-for-the-scheduler-of-windows-53e4 = Windows 任务计划程序的任务

# A workflow for GitHub Actions
m-a-workflow-for-github-actions-97c7 = GitHub Actions 的工作流程

# About how long a task should take; without it, a minute
m-about-how-long-a-task-should-take-without-it-a-d844 = 一个任务大约要做多久；不写就是一分钟

# Accounts
m-accounts-d67a = 报告和记录

# Answer to this name, too. The machine's own names and its addresses are answered to anyway; repeatable
m-answer-to-this-name-too-the-machine-s-own-names-3383 = 也响应这个名称。机器自己的名称和地址本来就会响应；可以写多次

# Append a line of JSON on this run to a file. Beats `log` under `[notify]` in the settings
m-append-a-line-of-json-on-this-run-to-a-file-beats-ad6a = 把这次运行的情况以一行 JSON 追加到文件。优先于设置里 `[notify]` 下的 `log`

# As a release called `volumes`, for readers and for addresses that stay
m-as-a-release-called-volumes-for-readers-and-for-d2c0 = 作为名为 `volumes` 的发行版（release），给读者下载，网址固定不变

# As a shelf on GitHub Pages
m-as-a-shelf-on-github-pages-fed5 = 作为 GitHub Pages 上的书架

# Ask again for pictures that are known to be no more
m-ask-again-for-pictures-that-are-known-to-be-no-2e4c = 已知失效的图片也再试一次

# Ask for the password whose hash is in this file; without it, for that in HEDING_SHELF_PASSWORD, if there is one
m-ask-for-the-password-whose-hash-is-in-this-file-025e = 要求输入密码，密码的哈希值在这个文件里；不写的话，HEDING_SHELF_PASSWORD 有密码就用它

# Ask no network for anything, as `--fetch never`
m-ask-no-network-for-anything-as-fetch-never-2d77 = 完全不用网络，与 `--fetch never` 一样

# Ask of pictures in the cache, too, whether they changed
m-ask-of-pictures-in-the-cache-too-whether-they-2df0 = 缓存里的图片也查询是否有变

# Bind one book from all articles
m-bind-one-book-from-all-articles-a0c6 = 把全部文章合订成一本书

# Bind one volume per period
m-bind-one-volume-per-period-aede = 每个期间合订一卷

# Bind the articles in this language only, `ja`; can be given several times. Beats `languages` in the settings
m-bind-the-articles-in-this-language-only-ja-can-be-0751 = 只合订这种语言的文章，例如 `ja`；可以写多次。优先于设置里的 `languages`

# Commands that GitHub's runners show beside the lines they are about
m-commands-that-github-s-runners-show-beside-the-8c64 = GitHub 的运行器所用的命令，会显示在相关的行旁边

# Compiles folders of Markdown articles into EPUB volumes, CJK first
m-compiles-folders-of-markdown-articles-into-epub-4c13 = 把一个个文件夹的 Markdown 文章编制成 EPUB 分卷，以中日韩文字为先

# Cut the making of volumes into tasks for several machines
m-cut-the-making-of-volumes-into-tasks-for-several-15d1 = 把做各卷的工作分成任务，交给几台机器

# Dialects of Markdown that are read, or not, whatever is found; docs/guide/repairs.md has their names.
m-dialects-of-markdown-that-are-read-or-not-4021 = 不论看出来的是什么，读或者不读哪些 Markdown 方言；名称见 docs/guide/repairs.md。

# Do one task of a plan
m-do-one-task-of-a-plan-685c = 做计划里的一个任务

# Draw no cover
m-draw-no-cover-9e02 = 不画封面

# Embed this font; can be given several times. Beats `fonts` in the settings
m-embed-this-font-can-be-given-several-times-beats-efc7 = 嵌入这个字体；可以写多次。优先于设置里的 `fonts`

# Examples:
#   heding build                      the articles here, to dist
#   heding build letters --out books  those of the folder letters, to books
m-examples-heding-build-the-articles-here-to-dist-39d4 =
    例子：
      heding build                      这里的文章，写到 dist
      heding build letters --out books  文件夹 letters 的文章，写到 books

# Examples:
#   heding check archive              the rules that articles break, the worst first
#   heding check archive -v           every message
#   heding check a.md drafts/         of these files alone, as they stand in their project
#   heding check archive --ledger -   what becomes of each file
#   heding check archive --diff       what could be mended in the files; --fix mends it
#   heding check archive --words      what becomes of each letter
m-examples-heding-check-archive-the-rules-that-2fc4 =
    例子：
      heding check archive              文章违反的规则，最严重的在先
      heding check archive -v           每条消息
      heding check a.md drafts/         只看这些文件，依它们在项目里的位置
      heding check archive --ledger -   每个文件的去向
      heding check archive --diff       文件里有什么可以修补；--fix 动手修补
      heding check archive --words      每个字母的去向

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
      heding config letters                     每个值，以及它写在哪里
      heding config --schema > heding.schema.json          给编辑器：heding.toml 的格式
      heding config --schema front-matter > article.schema.json   以及文前资料的格式

# Examples:
#   heding deliver --dry-run         what would be sent where, of the books in dist
#   heding deliver archive/dist      send it
#   heding deliver --to reader@example.org --again
#                                    send it to this place alone, even if it was sent before
m-examples-heding-deliver-dry-run-what-would-be-8eee =
    例子：
      heding deliver --dry-run         dist 里的书，会投递什么到哪里
      heding deliver archive/dist      投递
      heding deliver --to reader@example.org --again
                                       只投递到这个地方，投递过也再投递一次

# Examples:
#   heding explain date-not-understood   what it means, what was done instead, what to do
#   heding explain                       all codes
m-examples-heding-explain-date-not-understood-what-dc05 =
    例子：
      heding explain date-not-understood   是什么意思，改做了什么，应该怎样做
      heding explain                       全部代码

# Examples:
#   heding fonts archive             what the fonts of heding.toml lack, and where it stands
#   heding fonts archive --font "Noto Serif CJK HK"
#                                    the same for a font that is not in heding.toml
#   heding fonts --font "Noto Serif CJK HK" --text words.txt --write out
#                                    that font, cut down to the characters of a text
m-examples-heding-fonts-archive-what-the-fonts-of-5748 =
    例子：
      heding fonts archive             heding.toml 的字体缺少什么，出现在哪里
      heding fonts archive --font "Noto Serif CJK HK"
                                       同上，用于不在 heding.toml 里的字体
      heding fonts --font "Noto Serif CJK HK" --text words.txt --write out
                                       那个字体，裁剪到一段文字所用的字符

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
      heding init letters               在文件夹 letters 里建立新项目
      heding build letters              把其中全部文章做成一本书
      heding digest 2020-08 archive     2020 年 8 月的一卷
      heding digest last archive        上个月的一卷，供每月 1 日的定时器使用
      heding preview letters            书还在写，就在浏览器里看
      heding check archive              文章有哪些问题

    退出代码：
      0  完成
      1  完成，但文章有错误，或者没有可以合订的
      2  用法不对
      3  有内容读不到或写不进去
      130  用 Ctrl-C 停止：已有的都是完整的

# Examples:
#   heding init letters                         in the system's language
#   heding init letters --language zh-Hant-HK   in Traditional Chinese
m-examples-heding-init-letters-in-the-system-s-f0f9 =
    例子：
      heding init letters                         用系统的语言
      heding init letters --language zh-Hant-HK   用繁体中文

# Examples:
#   heding inspect dist/letters-2020-08.epub                 for people
#   heding inspect dist/letters-2020-08.epub -v              with all of its contents
#   heding inspect dist/letters-2020-08.epub --format json   for programs
m-examples-heding-inspect-dist-letters-2020-08-epub-4ce0 =
    例子：
      heding inspect dist/letters-2020-08.epub                 给人看
      heding inspect dist/letters-2020-08.epub -v              连同完整的目录
      heding inspect dist/letters-2020-08.epub --format json   给程序用

# Examples:
#   heding media fetch archive            the pictures of all articles in the folder archive
#   heding media fetch 2020-08 archive    those of August 2020
#   heding media fetch archive --retry    those, too, that could not be had before
#
# It can be stopped at any time, and goes on where it was.
m-examples-heding-media-fetch-archive-the-pictures-68d1 =
    例子：
      heding media fetch archive            文件夹 archive 里所有文章的图片
      heding media fetch 2020-08 archive    2020 年 8 月的
      heding media fetch archive --retry    以前下载不到的也包括在内

    随时可以停下，下次从停下的地方继续。

# Examples:
#   heding media gc                            what is damaged, or led to by no address
#   heding media gc archive --older-than 90    and what was fetched more than 90 days ago, unless
#                                              the articles of the folder archive show it
#   heding media gc archive --max-size 2000    and the oldest, until 2,000 MB are left
#   heding media gc archive --all --older-than 90
#                                              whatever the articles show
m-examples-heding-media-gc-what-is-damaged-or-led-d4e8 =
    例子：
      heding media gc                            已损坏的，或者没有网址指向的
      heding media gc archive --older-than 90    以及 90 多天以前下载的，
                                                 除非文件夹 archive 的文章用到它
      heding media gc archive --max-size 2000    以及最旧的，直到只剩 2,000 MB
      heding media gc archive --all --older-than 90
                                                 不论文章是否用到

# Examples:
#   heding media status archive                  all articles of the folder archive
#   heding media status 2020-08 archive          those of August 2020
#   heding media status archive -v               each picture that is not there
#   heding media status archive --format json    everything, for programs
m-examples-heding-media-status-archive-all-articles-26d3 =
    例子：
      heding media status archive                  文件夹 archive 的所有文章
      heding media status 2020-08 archive          2020 年 8 月的
      heding media status archive -v               没有的图片，逐一列出
      heding media status archive --format json    全部内容，给程序用

# Examples:
#   heding plan all archive --store /mnt/volumes         tasks of about a minute each
#   heding plan all archive --store /mnt/volumes --tasks 8
#   heding work archive --store /mnt/volumes --index 3   on any machine: the fourth of them
#   heding reduce dist --store /mnt/volumes              when all are done: books and shelf
m-examples-heding-plan-all-archive-store-mnt-b846 =
    例子：
      heding plan all archive --store /mnt/volumes         每个任务约一分钟
      heding plan all archive --store /mnt/volumes --tasks 8
      heding work archive --store /mnt/volumes --index 3   在任何机器上：其中的第四个
      heding reduce dist --store /mnt/volumes              全部做完之后：书和书架

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
      heding preview letters                 在浏览器里看一个文件夹的书
      heding preview letters/2024-01.md      同上，翻到这篇文章
      heding preview archive --period month  按月分卷，与 `heding digest all` 所做的一样
      heding preview letters --editor 'vscode://file{"{"}file{"}"}:{"{"}line{"}"}'
                                             消息用什么打开文章；不写就用 $VISUAL 或 $EDITOR

    什么都不写，也只响应这台机器。

# Examples:
#   heding schedule systemd archive --out books          a service and a timer, to look at
#   heding schedule systemd archive --write units        the same, as files in the folder units
#   heding schedule cron archive --at 06:30              a line for cron, at half past six
#   heding schedule systemd archive --user               for your own session, without root
#   heding schedule github > .github/workflows/volumes.yml
#   heding schedule launchd archive                      for macOS; `windows` for Windows
m-examples-heding-schedule-systemd-archive-out-95c7 =
    例子：
      heding schedule systemd archive --out books          一个服务和一个定时器，只供查看
      heding schedule systemd archive --write units        同上，写成文件夹 units 里的文件
      heding schedule cron archive --at 06:30              给 cron 的一行，六点半运行
      heding schedule systemd archive --user               用于自己的会话，不需要 root 权限
      heding schedule github > .github/workflows/volumes.yml
      heding schedule launchd archive                      用于 macOS；Windows 用 `windows`

# Examples:
#   heding shelf                           a shelf in the folder shelf of all books in dist
#   heding shelf archive/dist --out web    the same for other folders
#   heding shelf --serve                   and hand it out on this machine
#   heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
#                                          and to the home network, for a password
m-examples-heding-shelf-a-shelf-in-the-folder-shelf-72c1 =
    例子：
      heding shelf                           用 dist 里全部的书，在文件夹 shelf 里做书架
      heding shelf archive/dist --out web    同上，用于其他文件夹
      heding shelf --serve                   并在这台机器上提供服务
      heding shelf --serve --bind 0.0.0.0:8080 --password-file shelf.password
                                             也向家里的网络开放，要输入密码

# Examples:
#   heding trust archive --show       what archive/heding.toml does beyond its folder
#   heding trust archive              let it, until these settings change
#   heding trust archive --forget     not any more
#
# Settings that act are fetch, [fetching], [notify], [mail], [[deliver]] and out under [shelf]. Those of a folder
# that you cloned are somebody else's: they count once you trust them, or when you name the file with --config.
m-examples-heding-trust-archive-show-what-archive-0af5 =
    例子：
      heding trust archive --show       archive/heding.toml 在它的文件夹之外做什么
      heding trust archive              准许它，直到这些设置改动为止
      heding trust archive --forget     不再准许

    会采取行动的设置有 fetch、[fetching]、[notify]、[mail]、[[deliver]]，以及 [shelf] 下的 out。克隆回来的
    文件夹，设置是别人写的：信任之后，或者用 --config 指定这个文件，它们才算数。

# Fetch the pictures that lie on the web, and look after those that were fetched
m-fetch-the-pictures-that-lie-on-the-web-and-look-cc1e = 下载网上的图片，并管理已经下载的图片

# Fetch the pictures that the cache lacks
m-fetch-the-pictures-that-the-cache-lacks-ffc3 = 下载缓存里没有的图片

# For GitHub: the repository whose releases hold heding, `OWNER/heding`; without it, the one that this program was published from
m-for-github-the-repository-whose-releases-hold-17e6 = 用于 GitHub：发布 heding 的代码仓库，写成 `OWNER/heding`；不写就是发布这个程序的那一个

# For GitHub: where the books go
m-for-github-where-the-books-go-3802 = 用于 GitHub：书放到哪里

# For people
m-for-people-68c4 = 给人看

# For systemd: units of your own session (`systemctl --user`), for which nobody need be root
m-for-systemd-units-of-your-own-session-systemctl-d46f = 用于 systemd：属于自己会话的单元（`systemctl --user`），不需要 root 权限

# Gather the volumes of a plan, and make their shelf
m-gather-the-volumes-of-a-plan-and-make-their-shelf-064f = 收集计划的各卷，并做好它们的书架

# Hand the shelf out over HTTP until the program is ended
m-hand-the-shelf-out-over-http-until-the-program-is-52e7 = 通过 HTTP 提供书架，直到程序结束

# Have volumes made though nothing that they are made from has changed, such as after pictures were fetched
m-have-volumes-made-though-nothing-that-they-are-df72 = 做书所用的内容没有变，也要求重做各卷，例如下载图片之后

# Hosts that may lie in a private network.
m-hosts-that-may-lie-in-a-private-network-02cf = 可以位于私有网络的主机。

# How chapters are grouped: year, quarter, month, week, day, category, folder, none; auto fits the volume's length. A list puts one within the other: ["year", "month"], ["category", "month"], ["folder", "year"].
m-how-chapters-are-grouped-year-quarter-month-week-b874 = 各章怎样分组：year、quarter、month、week、day、category、folder、none；auto 由卷的长短决定。写成列表就一层套一层：["year", "month"]、["category", "month"]、["folder", "year"]。

# How Chinese names are ordered in indexes: stroke, pinyin or zhuyin. Without it: by the language.
m-how-chinese-names-are-ordered-in-indexes-stroke-c6d8 = 索引里的中文名称按什么排序：stroke、pinyin 或 zhuyin。不写的话：依语言而定。

# How many articles' titles it shows; three at most.
m-how-many-articles-titles-it-shows-three-at-most-a855 = 封面列出多少篇文章的标题；最多三篇。

# How many tasks
m-how-many-tasks-43b3 = 分成多少个任务

# How many threads work; without it, as many as there are cores
m-how-many-threads-work-without-it-as-many-as-there-0931 = 用多少个线程；不写就是有多少个核心用多少个

# Keep copies of the files that are mended in this folder
m-keep-copies-of-the-files-that-are-mended-in-this-6984 = 把修补之前的文件的副本存放在这个文件夹

# Leave these files out: a pattern as in `.gitignore`; can be given several times
m-leave-these-files-out-a-pattern-as-in-gitignore-1ebc = 不收这些文件：写成 `.gitignore` 那样的路径模式；可以写多次

# Let the settings of a folder send requests, run programs, write elsewhere
m-let-the-settings-of-a-folder-send-requests-run-ca3b = 准许文件夹的设置发出请求、运行程序、写到别处

# Log this run and tell of it as `[notify]` in the settings says
m-log-this-run-and-tell-of-it-as-notify-in-the-b974 = 记录这次运行，并照设置里的 `[notify]` 发出通知

# Look again and again whether files changed, where the system does not tell: on drives of other machines
m-look-again-and-again-whether-files-changed-where-6c50 = 一遍遍查看文件有没有改动，用于系统不会通知的情况：其他机器上的磁盘

# Make a catalogue of finished volumes for any web server, or serve it
m-make-a-catalogue-of-finished-volumes-for-any-web-5f80 = 为完成的各卷做书目，供任何网页服务器使用，或者直接提供服务

# Make a project that builds at once
m-make-a-project-that-builds-at-once-46d7 = 建立一个马上可以做书的项目

# Make books for this kind of device; can be given several times. Beats `profiles` in the settings
m-make-books-for-this-kind-of-device-can-be-given-8d45 = 为这种设备做书；可以写多次。优先于设置里的 `profiles`

# Make books though nothing that they are made from has changed
m-make-books-though-nothing-that-they-are-made-from-cdf9 = 做书所用的内容没有变，也重做各书

# Make no shelf
m-make-no-shelf-72c4 = 不做书架

# Make this edition, `horizontal` or `vertical`; can be given several times. Beats `editions` in the settings
m-make-this-edition-horizontal-or-vertical-can-be-6432 = 做这个版本，即 `horizontal`（横排）或 `vertical`（竖排）；可以写多次。优先于设置里的 `editions`

# Make this series of the settings only, by its title or the name of its files; can be given several times
m-make-this-series-of-the-settings-only-by-its-cc65 = 只做设置里的这个系列，写它的名称或文件名；可以写多次

# Manner
m-manner-1248 = 方式

# Mend it, if git has the files as they are, or copies are kept
m-mend-it-if-git-has-the-files-as-they-are-or-9deb = 动手修补，条件是 git 已有这些文件的现状，或者留有副本

# More files, folders or patterns. Of those that are named alone is told; the rest of their project is read to know what links lead to
m-more-files-folders-or-patterns-of-those-that-are-a27c = 更多的文件、文件夹或路径模式。只说指定的那些；项目的其余部分也会读取，以便知道链接通往哪里

# One report
m-one-report-83b0 = 一份报告

# Only show what it would do
m-only-show-what-it-would-do-9425 = 只显示会做什么

# Only tell what would be taken out
m-only-tell-what-would-be-taken-out-c9b2 = 只说会清除什么

# Passages to take away beside those that are found by counting: each block that holds these words, and, with until-end, everything after it.
m-passages-to-take-away-beside-those-that-are-found-0b0c = 除了统计得出的，还要拿走的段落：含有这些文字的每个区块；写了 until-end 的话，连同之后的一切。

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
    期间：
      2020-08  2020-W32  2020-08-05  2020-Q3  2020    月、周、日、季度、年
      2020-01..2020-06                                范围
      2020-01,2020-03                                 列表
      last                                            最近一个已经结束的期间
      all                                             每个有文章的期间，以及无日期的一卷

    例子：
      heding digest 2020-08             2020 年 8 月，用这里的文章
      heding digest last archive        上个月，用文件夹 archive 的文章
      heding digest all --period year   每年一卷

# Print help (see a summary with '-h')
m-print-help-see-a-summary-with-h-468e = 显示帮助（摘要请用 '-h'）

# Print help (see more with '--help')
m-print-help-see-more-with-help-0f16 = 显示帮助（详情请用 '--help'）

# Print or write pages for `man`
m-print-or-write-pages-for-man-d400 = 输出或写出 `man` 的手册页

# Print the form of the settings, or of front matter, as JSON Schema
m-print-the-form-of-the-settings-or-of-front-matter-0c8d = 以 JSON Schema 输出设置或文前资料的格式

# Print this message or the help of the given subcommand(s)
m-print-this-message-or-the-help-of-the-given-be43 = 显示这段文字，或者所写子命令的帮助

# Print version
m-print-version-bc8f = 显示版本

# Print what completes commands in a shell
m-print-what-completes-commands-in-a-shell-66ce = 输出让 shell 自动补全命令的脚本

# Print what makes systemd, cron, launchd, Windows, GitHub or Kubernetes run heding after each period
m-print-what-makes-systemd-cron-launchd-windows-cfbd = 输出所需的文件，让 systemd、cron、launchd、Windows、GitHub 或 Kubernetes 在每个期间之后运行 heding

# Read a password from standard input, write its hash to this file, and do nothing else
m-read-a-password-from-standard-input-write-its-4fda = 从标准输入读取密码，把它的哈希值写到这个文件，此外什么都不做

# Read everything, write nothing, report
m-read-everything-write-nothing-report-78f9 = 读取全部内容，什么都不写，只作报告

# Read the whole cache and tell what is damaged
m-read-the-whole-cache-and-tell-what-is-damaged-7220 = 读取整个缓存，说明有哪些损坏

# Read these files only: a pattern as in `.gitignore`; can be given several times
m-read-these-files-only-a-pattern-as-in-gitignore-f4c1 = 只读这些文件：写成 `.gitignore` 那样的路径模式；可以写多次

# Say what a message means, and what to do
m-say-what-a-message-means-and-what-to-do-3b0f = 说明一条消息的意思，以及应该怎样做

# Say what became of every letter: in how many files they stand, what took them, how many the books show, and that none is missing. With -v every passage that a repair took; in a report every place that one changed
m-say-what-became-of-every-letter-in-how-many-files-9a41 = 说明每个字母的去向：分布在多少个文件里，什么拿走了一些，书里显示多少，并且没有一个下落不明。用 -v 会列出修补拿走的每一段；报告里有修补改动的每一处

# Send finished volumes to people and devices
m-send-finished-volumes-to-people-and-devices-5d3e = 把完成的各卷投递给人和设备

# Send to this place alone; can be given several times
m-send-to-this-place-alone-can-be-given-several-5f8b = 只投递到这个地方；可以写多次

# Send what was sent before, too
m-send-what-was-sent-before-too-36b7 = 投递过的也再投递一次

# Serving
m-serving-9859 = 书架服务

# Set books in this Chinese script; can be given several times. Beats `scripts` in the settings
m-set-books-in-this-chinese-script-can-be-given-d06d = 用这种中文字体（简体或繁体）来排书；可以写多次。优先于设置里的 `scripts`

# Several books out of one archive, each with what it takes; period = "whole" for one book.
m-several-books-out-of-one-archive-each-with-what-69de = 从一个归档库做几种书，各有自己的选材；period = "whole" 就做成一本书。

# Shortcodes of your own, by name: kept without their code, dropped, treated like another one, or replaced by Markdown in which {{{{ name }}}}, {{{{ 0 }}}} and {{{{ inner }}}} stand for parameters and inside.
m-shortcodes-of-your-own-by-name-kept-without-their-bc83 = 自己的短代码，按名称列出：保留内容而去掉代码、整个去掉、当作另一个短代码，或者换成一段 Markdown，其中 {"{"}{"{"} name {"}"}{"}"}、{"{"}{"{"} 0 {"}"}{"}"} 和 {"{"}{"{"} inner {"}"}{"}"} 代表参数和内容。

# Show errors only
m-show-errors-only-c48e = 只显示错误

# Show every message, and notes on what was mended
m-show-every-message-and-notes-on-what-was-mended-59ca = 显示每条消息，以及修补了什么的提示

# Show the book in a browser while its articles are written
m-show-the-book-in-a-browser-while-its-articles-are-7c5d = 文章还在写，就在浏览器里显示它的书

# Show volumes of this length in the place of one book
m-show-volumes-of-this-length-in-the-place-of-one-e081 = 不显示整本书，而显示这样长短的各卷

# Show what could be mended in the files themselves without changing what they mean: front matter that wants quotation marks, dates, listings without an end, encodings, links
m-show-what-could-be-mended-in-the-files-themselves-5818 = 显示文件本身有什么可以修补而不改变意思：缺少引号的文前资料、日期、没有结尾的代码、编码、链接

# Show what is in a book
m-show-what-is-in-a-book-9dee = 显示一本书里有什么

# Show what the settings come to and where each value stands, or their form for editors
m-show-what-the-settings-come-to-and-where-each-4e87 = 显示各项设置的值，以及每个值写在哪里；或者显示设置的格式，供编辑器使用

# Show which fonts books would embed, and what they lack
m-show-which-fonts-books-would-embed-and-what-they-2bd3 = 显示书会嵌入哪些字体，以及它们缺少什么

# Spare nothing, not even what the articles show
m-spare-nothing-not-even-what-the-articles-show-003f = 什么都不保留，连文章用到的也清除

# Take out of the cache what is old, damaged or not known of any more
m-take-out-of-the-cache-what-is-old-damaged-or-not-f2fd = 清除缓存里太旧的、损坏的和不再认识的

# Take out the oldest until no more than so many megabytes are left
m-take-out-the-oldest-until-no-more-than-so-many-5cd4 = 从最旧的清除起，直到不超过这么多 MB

# Take out what was last asked for more than so many days ago
m-take-out-what-was-last-asked-for-more-than-so-c059 = 清除这么多天以来没有用过的

# Take the articles by this author; can be given several times
m-take-the-articles-by-this-author-can-be-given-c855 = 选取这位作者的文章；可以写多次

# Take the articles from this day, month or year on
m-take-the-articles-from-this-day-month-or-year-on-9bd6 = 选取从这一天、这个月或这一年起的文章

# Take the articles of this category; can be given several times
m-take-the-articles-of-this-category-can-be-given-a5bc = 选取这个分类的文章；可以写多次

# Take the articles that have this tag; can be given several times
m-take-the-articles-that-have-this-tag-can-be-given-14dc = 选取有这个标签的文章；可以写多次

# Take the articles up to this day, month or year, and of it
m-take-the-articles-up-to-this-day-month-or-year-49de = 选取到这一天、这个月或这一年为止的文章，包括当天、当月或当年

# Take the characters of this file instead of those of the articles
m-take-the-characters-of-this-file-instead-of-those-0049 = 用这个文件的字符，代替文章的字符

# Take trust back
m-take-trust-back-f621 = 收回信任

# Tell what would be sent, and send nothing
m-tell-what-would-be-sent-and-send-nothing-e9e1 = 只说会投递什么，而不投递

# Tell which pictures are there, missing, or no more
m-tell-which-pictures-are-there-missing-or-no-more-890c = 说明哪些图片已有、缺失或失效

# The address and port to serve at; the usual one is seen by this machine alone
m-the-address-and-port-to-serve-at-the-usual-one-is-c988 = 在哪个地址和端口提供服务；默认的只有这台机器看得到

# The book, of heding's or anyone else's making
m-the-book-of-heding-s-or-anyone-else-s-making-cb0f = 书，由 heding 或其他程序做的都可以

# The catalogue that `heding shelf` makes: its title, the address it will have, volumes a page, its folder.
m-the-catalogue-that-heding-shelf-makes-its-title-d692 = `heding shelf` 所做的书目：名称、将来的网址、每页多少卷、放在哪个文件夹。

# The code of a message, as it stands in brackets; without it, all of them are listed
m-the-code-of-a-message-as-it-stands-in-brackets-45b1 = 消息的代码，即方括号里的那个；不写就列出全部代码

# The day that counts as today, or a moment such as 2020-09-01T00:30+08:00; without it, the clock's
m-the-day-that-counts-as-today-or-a-moment-such-as-a503 = 哪一天算作今天，或者写成 2020-09-01T00:30+08:00 之类的时刻；不写就依时钟

# The first part of the books' file names. Without it: made from the name of this folder.
m-the-first-part-of-the-books-file-names-without-it-3190 = 书的文件名的第一部分。不写的话：由这个文件夹的名称生成。

# The folder; made if there is none
m-the-folder-made-if-there-is-none-84fd = 文件夹；没有就建立

# The folder of articles
m-the-folder-of-articles-7573 = 放文章的文件夹

# The folder of articles; or one article, a `.zip` or `.tar.gz`, `-` for standard input, `s3://BUCKET/PREFIX`
m-the-folder-of-articles-or-one-article-a-zip-or-97f2 = 放文章的文件夹；也可以是一篇文章、`.zip` 或 `.tar.gz`、表示标准输入的 `-`、`s3://BUCKET/PREFIX`

# The folder of articles whose pictures stay
m-the-folder-of-articles-whose-pictures-stay-68a5 = 放文章的文件夹，它们的图片会保留

# The folder of articles, whose settings may say where the cache is
m-the-folder-of-articles-whose-settings-may-say-e3b5 = 放文章的文件夹，它的设置可能写明缓存在哪里

# The folder of fetched pictures, shared by all projects; without it, the user's cache
m-the-folder-of-fetched-pictures-shared-by-all-b749 = 放已下载图片的文件夹，所有项目共用；不写就用用户的缓存

# The folder of fetched pictures, shared by all projects, or `s3://BUCKET/PREFIX`, shared by machines; without it, the user's cache
m-the-folder-of-fetched-pictures-shared-by-all-daa7 = 放已下载图片的文件夹，所有项目共用；或者几台机器共用的 `s3://BUCKET/PREFIX`；不写就用用户的缓存

# The folder of fetched pictures; without it, the user's cache
m-the-folder-of-fetched-pictures-without-it-the-c810 = 放已下载图片的文件夹；不写就用用户的缓存

# The folder of finished books
m-the-folder-of-finished-books-90dd = 放做好的书的文件夹

# The folder of finished books; never read for articles
m-the-folder-of-finished-books-never-read-for-47fd = 放做好的书的文件夹；不会从里面读取文章

# The folder of finished books, never read for articles; or one book's file, `name.epub`; or `-`, standard output
m-the-folder-of-finished-books-never-read-for-d41b = 放做好的书的文件夹，不会从里面读取文章；也可以是一本书的文件 `name.epub`，或者表示标准输出的 `-`

# The folder of the shelf; without it, what the settings say, or else `shelf`
m-the-folder-of-the-shelf-without-it-what-the-7065 = 书架的文件夹；不写就依设置，设置也没有就是 `shelf`

# The folder that pages are written to, one for each command; without it, that of heding itself is printed
m-the-folder-that-pages-are-written-to-one-for-each-6c30 = 写出手册页的文件夹，每个命令一页；不写就输出 heding 本身的那一页

# The folder to make the shelf in; without it, what `[shelf]` says, or else `shelf`
m-the-folder-to-make-the-shelf-in-without-it-what-4cd4 = 把书架做在哪个文件夹；不写就依 `[shelf]`，那里也没有就是 `shelf`

# The folder whose heding.toml may act
m-the-folder-whose-heding-toml-may-act-86ea = 准许其中的 heding.toml 采取行动的文件夹

# The fonts that books embed, by the names of their families or files in the folder `fonts`; the second gives what the first lacks. Without it: none, and the reader's own fonts are used.
m-the-fonts-that-books-embed-by-the-names-of-their-fc4b = 书所嵌入的字体，写字族的名称，或者文件夹 `fonts` 里的文件名；第二个补上第一个所缺的字符。不写的话：不嵌入，用阅读软件自己的字体。

# The kinds of device that books are made for, one book for each.
m-the-kinds-of-device-that-books-are-made-for-one-3d2d = 为哪些种类的设备做书，各做一本。

# The language of the book's own words: zh-Hant-HK, zh-Hant-TW, zh-Hans, ja, ko, en and so on. Without it: the language of most articles.
m-the-language-of-the-book-s-own-words-zh-hant-hk-f789 = 书自身的文字所用的语言：zh-Hant-HK、zh-Hant-TW、zh-Hans、ja、ko、en 等等。不写的话：大多数文章的语言。

# The language that heding speaks: en, zh-Hant, zh-Hans or ja; without it, that of the system
m-the-language-that-heding-speaks-en-zh-hant-zh-1ccf = heding 所说的语言：en、zh-Hant、zh-Hans 或 ja；不写就依系统

# The language: zh-Hant-HK, ja, en and so on; without it, the system's
m-the-language-zh-hant-hk-ja-en-and-so-on-without-58a5 = 语言：zh-Hant-HK、ja、en 等等；不写就依系统

# The most articles, and the most megabytes, in one book; what is more makes parts.
m-the-most-articles-and-the-most-megabytes-in-one-8ab6 = 一本书最多多少篇文章、多少 MB；超过就分成几册。

# The most megabytes of the pictures in one article, and in one book; whether pictures are grey.
m-the-most-megabytes-of-the-pictures-in-one-article-7597 = 一篇文章、一本书的图片最多多少 MB；图片是否转成灰度。

# The most of one picture, in megabytes and seconds; how many requests at the same time, in all and to one host; the pause between two to one host, in seconds; how often a host in trouble is asked again.
m-the-most-of-one-picture-in-megabytes-and-seconds-9937 = 一张图片最大多少 MB、最长下载多少秒；同时最多多少个请求，包括总数和对同一主机的；对同一主机的两个请求相隔多少秒；主机有问题时再试多少次。

# The number of the task is that of --index, or else of JOB_COMPLETION_INDEX (a Kubernetes Indexed Job),
# SLURM_ARRAY_TASK_ID (a Slurm array) or HEDING_INDEX.
#
# A task may be done more than once, and by several machines at a time: what is finished is left alone, and
# two that finish the same have made the same bytes.
m-the-number-of-the-task-is-that-of-index-or-else-2611 =
    任务的编号由 --index 决定，不写就依 JOB_COMPLETION_INDEX（Kubernetes 的 Indexed Job）、
    SLURM_ARRAY_TASK_ID（Slurm 的作业阵列）或 HEDING_INDEX。

    一个任务可以做多次，也可以由几台机器同时做：做好的不再动，
    两台机器做好同一件事，做出的每个字节都相同。

# The order of chapters by date: ascending or descending.
m-the-order-of-chapters-by-date-ascending-or-90ad = 各章按日期的顺序：ascending（最旧的在先）或 descending（最新的在先）。

# The other ways into a volume, on index pages at its end: day, category, author, tag, title. Without it: those that many articles have a part in.
m-the-other-ways-into-a-volume-on-index-pages-at-1eb2 = 进入一卷的其他途径，即卷末的索引页：day、category、author、tag、title。不写的话：采用许多文章都有的那些。

# The port on this machine; 0 for any. Without it, 8181, or any if that is taken
m-the-port-on-this-machine-0-for-any-without-it-143c = 这台机器上的端口；0 表示任意一个。不写就是 8181，被占用就任选一个

# The server that takes the mail; its password is in a variable or in a file of yours (password-file).
m-the-server-that-takes-the-mail-its-password-is-in-03a4 = 收取邮件的服务器；它的密码在环境变量里，或者在自己的一个文件里（password-file）。

# The settings of the shelf; without it, those beside the books
m-the-settings-of-the-shelf-without-it-those-beside-eb64 = 书架的设置；不写就用与书放在一起的设置

# The settings of this project. All of them can be left out: a line that begins with `#` shows the value that counts without it, or an example.
m-the-settings-of-this-project-all-of-them-can-be-8594 = 这个项目的设置。全部都可以不写：以 `#` 开头的行，显示不写时采用的值，或者一个例子。

# The settings; without it, DIR/heding.toml if there is one
m-the-settings-without-it-dir-heding-toml-if-there-b739 = 设置；不写的话，有 DIR/heding.toml 就用它

# The settings; without it, heding.toml in DIR or beside it
m-the-settings-without-it-heding-toml-in-dir-or-4459 = 设置；不写就用 DIR 里或旁边的 heding.toml

# The shell
m-the-shell-599b = 哪种 shell

# The time of day after the period's end, on the clock of the archive's zone
m-the-time-of-day-after-the-period-s-end-on-the-1edb = 期间结束之后，在几点几分运行，依归档库时区的时钟

# The zone whose midnight ends a day, so that each article falls in the right month. Without it: dates count as they are written.
m-the-zone-whose-midnight-ends-a-day-so-that-each-39eb = 以哪个时区的午夜为一天的终结，让每篇文章归入正确的月份。不写的话：日期照所写的计算。

# Values for the shortcode `param`.
m-values-for-the-shortcode-param-0b6e = 短代码 `param` 的值。

# Web archives whose prefix is taken off links, so that they lead to the true address.
m-web-archives-whose-prefix-is-taken-off-links-so-64bc = 哪些网页存档的前缀会从链接去掉，让链接通往真正的网址。

# What becomes of pictures. Beats `images` in the settings
m-what-becomes-of-pictures-beats-images-in-the-30df = 图片怎样处理。优先于设置里的 `images`

# What becomes of pictures: embed, link or none; and which of those on the web are fetched before a book is made: never, missing or refresh. `heding media fetch` fetches them at any time.
m-what-becomes-of-pictures-embed-link-or-none-and-0a17 = 图片怎样处理：embed、link 或 none；以及做书之前下载哪些网上的图片：never、missing 或 refresh。`heding media fetch` 随时可以下载图片。

# What covers show: true for words, drawn; false for none; "composed" for pictures of the volume; or a file, "cover.jpg".
m-what-covers-show-true-for-words-drawn-false-for-d56d = 封面显示什么：true 是画出来的文字；false 是不要封面；"composed" 用卷内的图片；或者写一个文件，"cover.jpg"。

# What `heding check` says could be better: a rule is "error", "warning", "note" or false.
m-what-heding-check-says-could-be-better-a-rule-is-5135 = `heding check` 认为可以更好的地方：一条规则写成 "error"、"warning"、"note" 或 false。

# What `heding digest last` and `all` cut the archive into: day, week, month, quarter or year.
m-what-heding-digest-last-and-all-cut-the-archive-437c = `heding digest last` 和 `all` 把归档库按什么切分：day、week、month、quarter 或 year。

# What is bound: a volume of the last month, week and so on; without it, what the settings say
m-what-is-bound-a-volume-of-the-last-month-week-and-c468 = 合订什么：上个月、上一周等等的一卷；不写就依设置

# What is mended and cleaned away. Each repair has a name and can be switched off, or on: `heding check` lists those that did something.
m-what-is-mended-and-cleaned-away-each-repair-has-a-73bd = 修补和清除什么。每项修补都有名称，可以关闭或打开：`heding check` 列出做了事的那些。

# What `last` and `all` cut the archive into; without it, what the settings say
m-what-last-and-all-cut-the-archive-into-without-it-ba55 = `last` 和 `all` 把归档库按什么切分；不写就依设置

# What opens articles: a program, `code --goto {{file}}:{{line}}`, or an address, `vscode://file{{file}}:{{line}}`; without it, $VISUAL or $EDITOR
m-what-opens-articles-a-program-code-goto-file-line-96da = 用什么打开文章：程序，如 `code --goto {"{"}file{"}"}:{"{"}line{"}"}`，或者网址，如 `vscode://file{"{"}file{"}"}:{"{"}line{"}"}`；不写就用 $VISUAL 或 $EDITOR

# What standard output holds: text for people; one JSON report for programs; what checkers say, for GitHub's runners or as SARIF
m-what-standard-output-holds-text-for-people-one-bd98 = 标准输出的内容：给人看的文字；给程序用的一份 JSON 报告；检查结果，给 GitHub 的运行器或者写成 SARIF

# What stands on pages beside the texts: the bars of links, how long a text takes to read, an article's day, what it is about in lists, where it was published (with the copy in a web archive), its rights and licence.
m-what-stands-on-pages-beside-the-texts-the-bars-of-c5ee = 页面上正文以外的内容：导航栏、阅读所需的时间、文章的日期、列表里的简介、在哪里发表（连同网页存档的副本）、版权和许可。

# What the archive is cut into; without it, what a period's form says, and for `last` and `all` the settings
m-what-the-archive-is-cut-into-without-it-what-a-af4b = 归档库按什么切分；不写就依期间的写法，`last` 和 `all` 则依设置

# What the archive is cut into; without it, what the settings say
m-what-the-archive-is-cut-into-without-it-what-the-20c2 = 归档库按什么切分；不写就依设置

# What the plan cut the archive into, if it was told on the command line
m-what-the-plan-cut-the-archive-into-if-it-was-told-7886 = 制定计划时按什么切分归档库，如果在命令行写了的话

# What the series is called. Without it: the name of this folder.
m-what-the-series-is-called-without-it-the-name-of-cdfc = 系列的名称。不写的话：用这个文件夹的名称。

# What the volumes' identifiers are made from. Change it and readers take every volume for a new one. Without it: base-url, or else the slug.
m-what-the-volumes-identifiers-are-made-from-change-b3b1 = 各卷的标识符由什么生成。改了它，阅读软件会把每一卷都当作新书。不写的话：用 base-url，没有就用 slug。

# What will run heding
m-what-will-run-heding-4d72 = 由什么来运行 heding

# When messages are coloured; auto: on a terminal, unless NO_COLOR is set
m-when-messages-are-coloured-auto-on-a-terminal-7821 = 什么时候给消息上色；auto：在终端上，除非设置了 NO_COLOR

# Where `heding deliver` sends finished volumes: by mail, into a folder, by a program. Which book of a volume: its profile, edition, script. Which volumes: the "latest" or "all"; again, if they changed.
m-where-heding-deliver-sends-finished-volumes-by-7271 = `heding deliver` 把完成的各卷投递到哪里：用邮件、放进文件夹、交给程序。一卷的哪一本书：它的设备配置、版本、字体。哪些卷："latest" 或 "all"；again，如果有变就再投递一次。

# Where it is kept what was sent; without it, in DIR
m-where-it-is-kept-what-was-sent-without-it-in-dir-7a71 = 投递记录存放在哪里；不写就在 DIR 里

# Where pictures are asked for, the first one first: the copy in a web archive that the article shows, the picture's own address, or an address of a mirror that holds {{url}}.
m-where-pictures-are-asked-for-the-first-one-first-c35f = 向哪里要图片，写在前面的先问：文章所示的网页存档副本、图片自己的网址，或者含有 {"{"}url{"}"} 的镜像网址。

# Where plan and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-plan-and-volumes-go-a-folder-that-all-5a76 = 计划和各卷放在哪里：所有机器都看得到的文件夹，或者 `s3://BUCKET/PREFIX`

# Where the articles were published. Makes links without a host complete.
m-where-the-articles-were-published-makes-links-18f9 = 文章在哪里发表。没有主机的链接靠它补全。

# Where the plan and its volumes are: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-the-plan-and-its-volumes-are-a-folder-that-a14b = 计划和它的各卷在哪里：所有机器都看得到的文件夹，或者 `s3://BUCKET/PREFIX`

# Where the plan is, and volumes go: a folder that all machines see, or `s3://BUCKET/PREFIX`
m-where-the-plan-is-and-volumes-go-a-folder-that-fd9d = 计划在哪里、各卷放到哪里：所有机器都看得到的文件夹，或者 `s3://BUCKET/PREFIX`

# Whether a region's words become the other's when texts are put into another script, words that stay as they are written, and what others become.
m-whether-a-region-s-words-become-the-other-s-when-9609 = 文字转成另一种字体时，一个地区的词是否也换成另一地区的；哪些词照原文保留，哪些词换成什么。

# Whether a site in several languages gives books for each: "apart" or "together"; or the languages whose articles are bound, ["ja", "en"].
m-whether-a-site-in-several-languages-gives-books-be59 = 有几种语言的网站，各种语言怎样成书："apart" 是各自成书，"together" 是合成一本；或者写出要合订哪些语言的文章，["ja", "en"]。

# Whether $…$ and $$…$$ are mathematics.
m-whether-and-are-mathematics-4058 = $…$ 和 $$…$$ 是否公式。

# Whether cards of films and maps have a code of their address, for devices that can't follow it.
m-whether-cards-of-films-and-maps-have-a-code-of-9805 = 影片和地图的卡片是否附上网址的二维码，供不能打开链接的设备使用。

# Whether drafts become chapters.
m-whether-drafts-become-chapters-5773 = 草稿是否成为章。

# Whether each line break within a paragraph is one in the book; without it as your site's program does.
m-whether-each-line-break-within-a-paragraph-is-one-72f3 = 段落里的每个换行，在书里是否也换行；不写就与网站程序一样。

# Whether {{漢字|かんじ}} is ruby.
m-whether-is-ruby-369c = {"{"}漢字|かんじ{"}"} 是否注音。

# Which articles
m-which-articles-1537 = 哪些文章

# Which articles become chapters: patterns of files as in .gitignore, tags, categories, authors, dates.
m-which-articles-become-chapters-patterns-of-files-1b39 = 哪些文章成为章：.gitignore 那样的路径模式、标签、分类、作者、日期。

# Which Chinese scripts books are set in, one book for each: as-written, zh-Hans-CN, zh-Hant-HK, zh-Hant-TW.
m-which-chinese-scripts-books-are-set-in-one-book-7baf = 书用哪些中文字体（简体、繁体）来排，各做一本：as-written、zh-Hans-CN、zh-Hant-HK、zh-Hant-TW。

# Which kinds of Markdown the articles are written in, if it is not left to what is found: kramdown, goldmark, obsidian and so on.
m-which-kinds-of-markdown-the-articles-are-written-4116 = 文章用哪些种类的 Markdown 写成，如果不想由程序判断：kramdown、goldmark、obsidian 等等。

# Which periods, as for `digest`; without it, all
m-which-periods-as-for-digest-without-it-all-5e97 = 哪些期间，写法与 `digest` 相同；不写就是全部

# Which periods, as `heding digest` takes them
m-which-periods-as-heding-digest-takes-them-0b17 = 哪些期间，写法与 `heding digest` 相同

# Which periods; see below
m-which-periods-see-below-f974 = 哪些期间；见下文

# Which pictures on the web are fetched before a book is made. Beats `fetch` in the settings
m-which-pictures-on-the-web-are-fetched-before-a-9061 = 做书之前下载哪些网上的图片。优先于设置里的 `fetch`

# Which task, from 0; without it, what the scheduler says in the environment
m-which-task-from-0-without-it-what-the-scheduler-2abf = 哪个任务，从 0 算起；不写就依调度器在环境变量里的说明

# Which way lines run, one book for each: horizontal, vertical.
m-which-way-lines-run-one-book-for-each-horizontal-21f3 = 文字行的方向，各做一本书：horizontal（横排）、vertical（竖排）。

# Who is told how a run with `--notify` ended: a file that gets a line of JSON for each, a web address that gets the same, a program; "always", on "change" or on "failure". The address may be in a variable (webhook-env) or a file (webhook-file) instead.
m-who-is-told-how-a-run-with-notify-ended-a-file-8240 = 用 `--notify` 的运行怎样结束，通知谁：为每次运行写一行 JSON 的文件、收到同一行的网址、程序；"always" 是每次，"change" 是有变化时，"failure" 是失败时。网址也可以放在环境变量（webhook-env）或文件（webhook-file）里。

# Who puts the volumes together, who publishes them, what may be done with them, what they are.
m-who-puts-the-volumes-together-who-publishes-them-871b = 谁编成各卷，谁出版，可以怎样使用，内容是什么。

# Whom a host's owner can write to, and where fetched pictures are kept.
m-whom-a-host-s-owner-can-write-to-and-where-8776 = 主机的主人可以联系谁，以及下载的图片存放在哪里。

# With the run, for whoever may see the repository
m-with-the-run-for-whoever-may-see-the-repository-43cd = 随那次运行保存，看得到代码仓库的人都能取得

# Write a report on volumes, ledger and messages as JSON; `-` is standard output
m-write-a-report-on-volumes-ledger-and-messages-as-b458 = 把各卷、账目和消息的报告写成 JSON；`-` 表示标准输出

# Write books and accounts over files of their names that heding did not make
m-write-books-and-accounts-over-files-of-their-4791 = 写入书、报告和账目时，同名的文件不是 heding 做的也覆盖

# Write books over files of their names that heding did not make
m-write-books-over-files-of-their-names-that-heding-f7bc = 写入书时，同名的文件不是 heding 做的也覆盖

# Write over files of these names that heding did not make
m-write-over-files-of-these-names-that-heding-did-3c8c = 同名的文件不是 heding 做的也覆盖

# Write over other fonts of these names
m-write-over-other-fonts-of-these-names-df70 = 同名的其他字体也覆盖

# Write the files into this folder; without it, they are printed
m-write-the-files-into-this-folder-without-it-they-af8a = 把文件写进这个文件夹；不写就输出到标准输出

# Write the fonts, cut down to the characters, to this folder
m-write-the-fonts-cut-down-to-the-characters-to-39f4 = 把字体裁剪到所用的字符，写进这个文件夹

# Write what became of each input file as JSON Lines; `-` is standard output
m-write-what-became-of-each-input-file-as-json-3e58 = 把每个输入文件的去向写成 JSON Lines；`-` 表示标准输出
