//! Sites' own settings, as attacks: paths out of the project, patterns that explode, values of the wrong kind.

use super::{Files, cases, deep, long, these, times};

/// One article, and a file beside it.
fn beside(path: &str, text: impl Into<Vec<u8>>) -> Files {
    let mut files = these([
        ("content/a.md", "---\ntitle: 甲\ndate: 2024-01-02\n---\n\n乙丙。\n"),
        ("_posts/2024-01-02-b.md", "# 丁\n\n戊己。\n"),
        ("source/_posts/c.md", "# 庚\n\n辛壬。\n"),
        ("docs/d.md", "# 癸\n\n子丑。\n"),
    ]);
    files.push((path.to_owned(), text.into()));
    files
}

cases! {
    "Hugo: paths out" => beside("hugo.toml", "title = '甲'\ncontentDir = '../../../etc'\nbaseURL = 'javascript:alert(1)'\n[languages.en]\ncontentDir = '/etc'\n[[module.mounts]]\nsource = '../../..'\ntarget = 'content'\n"),
    "Hugo: patterns that explode" => beside("hugo.toml", format!("title = '甲'\nignoreFiles = ['(a+)+$', '{}', '(', '[', '(?=x)', '{}']\n", "(".repeat(2000), "(a|aa){50}{50}{50}")),
    "Hugo: permalinks" => beside("hugo.toml", "title = '甲'\n[permalinks]\nposts = '../../:title/:nosuch/:year[999]/:slugorfilename'\n'/' = ':::::'\n"),
    "Hugo: values of the wrong kind" => beside("hugo.toml", "title = [1, 2]\nlanguageCode = {a = 1}\nbaseURL = 7\nparams = 'x'\nmenu = true\nlanguages = []\n"),
    "Hugo: broken" => beside("hugo.toml", "title = '甲\n[[[\n"),
    "Hugo: a title that is a program" => beside("hugo.toml", "title = '<script>alert(1)</script>]]>'\n[author]\nname = '\"><img src=x onerror=alert(1)>'\n"),
    "Hugo: deep" => beside("hugo.toml", format!("title = '甲'\na = {}\n", "[".repeat(deep()))),
    "Hugo: in YAML, a bomb" => beside("hugo.yaml", "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ntitle: *f\n"),
    "Hugo: in JSON, deep" => beside("hugo.json", format!("{{\"title\": \"甲\", \"a\": {}", "[".repeat(deep()))),
    "Jekyll: paths out" => beside("_config.yml", "title: 甲\nsource: ../../../etc\ncollections_dir: /etc\ninclude: ['../../*']\nexclude: ['**/**/**/**/**/**/x', '[', '{a,{b,{c']\ndestination: /\n"),
    "Jekyll: tags of YAML" => beside("_config.yml", "title: !ruby/object:Gem::Installer\n  i: x\nplugins: !!python/name:os.system\n"),
    "Jekyll: defaults" => beside("_config.yml", "title: 甲\ndefaults:\n  - scope: {path: '../../..', type: 7}\n    values: {draft: true, permalink: '/../../:title'}\n  - scope: nothing\n  - 5\ncollections: [1, {a: {output: maybe}}]\npermalink: '/:categories/:nosuch/../../'\n"),
    "Jekyll: an alias of itself" => beside("_config.yml", "title: &a [*a]\nauthor: *a\n"),
    "Hexo" => beside("_config.yml", "title: '{{ 7*7 }}'\nsource_dir: ../../..\npublic_dir: /\nskip_render: ['(', '**/*'.repeat(9)]\nlanguage: ['../x', zz]\npermalink: :year/../../:title/\nexclude: '*'\n"),
    "Zola" => beside("config.toml", "base_url = 'file:///etc/passwd'\ntitle = 7\n[markdown]\nhighlight_code = 'x'\n[slugify]\npaths = '../..'\n[languages.'../x']\ntitle = 'y'\n"),
    "MkDocs" => beside("mkdocs.yml", "site_name: !ENV [HOME, 甲]\ndocs_dir: ../../../etc\nnav:\n  - '../../etc/passwd'\n  - a: [b: [c: [d: nosuch.md]]]\n  - d.md\n  - d.md\nmarkdown_extensions:\n  - pymdownx.snippets: {base_path: ['/etc', '..'], url_download: true}\n  - x: !!python/name:os.system\nexclude_docs: '(('\n"),
    "MkDocs: contents ever deeper" => beside("mkdocs.yml", format!("site_name: 甲\nnav: {}\n", "[{a: ".repeat(deep()))),
    "mdBook" => beside("book.toml", "[book]\ntitle = '甲'\nsrc = '../../../etc'\nlanguage = '../x'\nauthors = 'x'\n[preprocessor.x]\ncommand = 'rm -rf /'\n"),
    "mdBook: a summary of itself" => { let mut files = these([("src/SUMMARY.md", "# S\n\n- [甲](SUMMARY.md)\n- [乙](../../../etc/passwd)\n- [丙](a.md)\n    - [丙](a.md)\n- [丁]()\n- [](a.md)\n"), ("src/a.md", "# 甲\n\n乙。\n")]); files.extend(beside("book.toml", "[book]\ntitle = '甲'\n")); files },
    "mdBook: a summary ever deeper" => { let mut files = vec![("src/SUMMARY.md".to_owned(), (0..deep() / 10).map(|at| format!("{}- [甲](a.md)\n", "  ".repeat(at))).collect::<String>().into_bytes())]; files.extend(beside("book.toml", "[book]\ntitle = '甲'\n")); files },
    "Docusaurus" => beside("docusaurus.config.js", "module.exports = { title: `${process.env.HOME}`, url: 'javascript:x', presets: [['classic', { docs: { path: '../../../etc', exclude: ['('] } }]], get baseUrl() { while (true) {} } };"),
    "VitePress" => beside(".vitepress/config.ts", format!("export default {{ title: '甲', srcDir: '../../..', srcExclude: ['{}'], themeConfig: {{ sidebar: {} }} }}", "**/".repeat(500), "[".repeat(deep()))),
    "Quarto" => beside("_quarto.yml", "project:\n  type: book\n  output-dir: /\nbook:\n  title: 甲\n  chapters: ['../../etc/passwd', {part: x, chapters: [{part: y, chapters: []}]}, docs/d.md, docs/d.md]\nbibliography: /etc/passwd\n"),
    "Obsidian" => beside(".obsidian/app.json", "{\"userIgnoreFilters\": [\"/(a+)+$/\", \"/(/\", \"../\", \"\"], \"attachmentFolderPath\": \"../../..\"}"),
    "Pelican and Nikola" => { let mut files = beside("pelicanconf.py", "SITENAME = __import__('os').popen('id').read()\nPATH = '../../..'\nTIMEZONE = '../../etc/localtime'\n"); files.extend(these([("conf.py", "BLOG_TITLE = '甲'\nPOSTS = ((\"../../*.md\", \"\", \"\"),)\n")])); files },
    "Sphinx" => beside("docs/conf.py", "project = '甲' + open('/etc/passwd').read()\nexclude_patterns = ['*'] * 10**9\n"),
    "patterns of .gitignore" => beside(".gitignore", format!("!\n\\\n[\n[!\n**\n!**/*.md\n{}\n{}x\n/../..\n", "**/".repeat(deep()), "*a".repeat(deep()))),
    "patterns of .hedingignore" => beside(".hedingignore", "(\n{a,{b\n../\n[z-a]\n\\\n"),
    "many settings" => beside("hugo.toml", format!("title = '甲'\n{}", times("# 乙\n"))),
    "settings of very many bytes" => beside("hugo.toml", format!("title = '甲'\nx = '{}'\n", "乙".repeat(4 * long()))),
    "all generators at once" => { let mut files = Vec::new(); for (path, text) in [("hugo.toml", "title = '甲'\n"), ("_config.yml", "title: 乙\n"), ("mkdocs.yml", "site_name: 丙\n"), ("book.toml", "[book]\ntitle = '丁'\n"), ("config.toml", "title = '戊'\nbase_url = 'https://a.example'\n"), ("_quarto.yml", "book:\n  title: 己\n")] { files.extend(beside(path, text)); } files.sort(); files.dedup(); files },
}
