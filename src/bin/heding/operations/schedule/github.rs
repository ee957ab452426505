//! A workflow for GitHub Actions.

use super::File;
use super::plan::{Places, Plan, Publish};
use super::shell;
use super::yaml::{Entry, Node, entry, write};

/// Actions by the commits that their releases are, for tags can be moved.
const CHECKOUT: &str = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd";
const CACHE: &str = "actions/cache@668228422ae6a00e4ad889ee87cd7109ec5666a7";
const UPLOAD: &str = "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f";

const PAGES_UPLOAD: &str = "actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b";
const PAGES_DEPLOY: &str = "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e";

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where the runner keeps what is kept to save time.
const CACHE_FOLDER: &str = ".heding-cache";

/// What a machine of GitHub's does.
fn job(plan: &Plan, places: &Places) -> Vec<Entry> {
    let mut job = vec![entry("runs-on", "ubuntu-24.04"), entry("timeout-minutes", 60)];
    if plan.publish == Publish::Pages {
        let environment = entry("environment", "github-pages");
        job.push(environment.because("Pages are deployed from this environment alone."));
    }
    job.push(entry("steps", steps(plan, places)));
    job
}

/// A workflow.
pub(super) fn files(plan: &Plan) -> Vec<File> {
    let places = in_repository(plan);
    let cron = plan.moment.cron_in_utc(plan.today);
    let schedule = [entry("cron", &*cron).because(&format!(
        "UTC: {when}.\n\
         That is after the end of the {unit} in {zone}, whatever the season. Cron here knows\n\
         no zones and no last day of a month. On the hour runs are put off, or dropped: take another minute.\n\
         Where nothing happens in a repository for 60 days, GitHub switches its schedules off.",
        when = super::moment::spoken(&cron),
        unit = plan.unit(),
        zone = plan.moment.zone,
    ))];
    let document = vec![
        entry("name", "Volumes"),
        entry(
            "on",
            [
                entry("schedule", vec![Node::from(schedule)]),
                entry("workflow_dispatch", Vec::<Entry>::new())
                    .because("By hand, from the page of actions."),
            ],
        ),
        match plan.publish {
            Publish::Artifact => entry("permissions", [entry("contents", "read")])
                .because("It reads the repository and writes nothing to it."),
            Publish::Release => entry("permissions", [entry("contents", "write")])
                .because("It reads the repository, and lays the books into a release."),
            Publish::Pages => entry(
                "permissions",
                [entry("contents", "read"), entry("pages", "write"), entry("id-token", "write")],
            )
            .because("It reads the repository, and lays the shelf onto its pages."),
        },
        entry("concurrency", [entry("group", &*plan.name), entry("cancel-in-progress", false)])
            .because("One run at a time."),
        entry("jobs", [entry("volumes", job(plan, &places))]),
    ];
    let head = format!(
        "# Binds the volumes of {title}, the last {unit}'s included.\n{reach}#\n\
         # Put it into .github/workflows/ on the default branch; schedules elsewhere don't run.\n\n",
        reach = plan.reach(),
        unit = plan.unit(),
        title = plan.title,
    );
    vec![File { name: format!("{}.yml", plan.name), text: head + &write(&document) }]
}

fn steps(plan: &Plan, places: &Places) -> Vec<Node> {
    let mut steps = vec![
        Node::from([
            entry("uses", CHECKOUT).because("v6.0.2"),
            entry("with", [entry("persist-credentials", false)]),
        ]),
        Node::from([
            entry("name", "heding"),
            entry("run", install(plan)).because(
                "The released program, from the repository that publishes it; its checksum is compared with the one beside it.",
            ),
            entry("env", [entry("GH_TOKEN", "${{ secrets.GITHUB_TOKEN }}")]),
        ]),
    ];
    if plan.draws {
        steps.push(Node::from([
            entry("run", "sudo apt-get update && sudo apt-get install --yes --no-install-recommends fonts-noto-cjk")
                .because("Covers are drawn with installed fonts, and the runner has none with Chinese, Japanese, Korean."),
        ]));
    }
    let kept: Vec<&String> = [Some(&places.books), Some(&places.cache), places.shelf.as_ref()]
        .into_iter()
        .flatten()
        .collect();
    // The action reads patterns, one a line.
    let kept = kept.into_iter().map(|it| literal(it)).collect::<Vec<_>>().join("\n");
    steps.push(Node::from([
        entry("uses", CACHE).because(
            "v5.0.4. What the last run left: finished volumes, fetched pictures, and what was sent to whom.\n\
             GitHub forgets it after a week without a run; then it is made again. What was sent is forgotten with\n\
             it, so a schedule that runs more rarely and sends mail is better off on a machine of yours.",
        ),
        entry(
            "with",
            [
                entry("path", kept),
                entry("key", format!("{}-${{{{ github.run_id }}}}", plan.name)),
                entry("restore-keys", format!("{}-", plan.name)),
            ],
        ),
    ]));
    for (at, words) in plan.steps(places).iter().enumerate() {
        let command = literal(&shell::command(words));
        let mut step = Vec::new();
        let run = entry("run", format!("{command} || [ $? -eq 1 ]"));
        step.push(match at {
            0 => run.because("1 says that volumes are bound, though articles have errors."),
            _ => run,
        });
        if !plan.variables.is_empty() {
            let secret = |name: &String| entry(name, format!("${{{{ secrets.{name} }}}}"));
            step.push(entry("env", plan.variables.iter().map(secret).collect::<Vec<_>>()));
        }
        steps.push(Node::from(step));
    }
    steps.extend(publish(plan, places));
    steps
}

/// Fetches the program, or says who has to be named for that.
fn install(plan: &Plan) -> String {
    let archive = "heding-x86_64-unknown-linux-musl.tar.gz";
    let Some(source) = &plan.source else {
        return format!(
            "echo '::error::say where heding is published: heding schedule github --source OWNER/heding' && exit 1 # v{VERSION}"
        );
    };
    format!(
        "gh release download v{VERSION} --repo {source} --pattern '{archive}*'\n\
         sha256sum --check {archive}.sha256\n\
         mkdir -p ~/.local/bin && tar -xzf {archive} -C ~/.local/bin heding\n\
         echo ~/.local/bin >> \"$GITHUB_PATH\""
    )
}

/// Where the books go.
fn publish(plan: &Plan, places: &Places) -> Vec<Node> {
    let books = literal(&format!("{}/*.epub", places.books));
    match plan.publish {
        Publish::Artifact => vec![Node::from([
            entry("uses", UPLOAD).because("v6.0.0. The books, for whoever may see the repository."),
            entry(
                "with",
                [
                    entry("name", "books"),
                    entry("path", books),
                    entry("if-no-files-found", "error"),
                    entry("retention-days", 90),
                ],
            ),
        ])],
        Publish::Release => vec![Node::from([
            entry(
                "run",
                "gh release view volumes > /dev/null 2>&1 || gh release create volumes --title Volumes --notes ''\n"
                    .to_owned()
                    + &format!("gh release upload volumes --clobber {}", literal(&format!("{}/*.epub", shell::word(&places.books)))),
            )
            .because("A release whose files are replaced: their addresses stay the same."),
            entry("env", [entry("GH_TOKEN", "${{ secrets.GITHUB_TOKEN }}")]),
        ])],
        Publish::Pages => {
            let shelf = places.shelf.clone().unwrap_or_else(|| "./shelf".to_owned());
            let mut steps = Vec::new();
            if places.shelf.is_none() {
                let words = ["heding", "shelf", &places.books, "--out", &shelf].map(str::to_owned);
                steps.push(Node::from([entry("run", literal(&shell::command(&words)))]));
            }
            steps.push(Node::from([
                entry("uses", PAGES_UPLOAD).because("v4.0.0. In the settings of the repository, Pages must be built by Actions."),
                entry("with", [entry("path", literal(&shelf))]),
            ]));
            steps.push(Node::from([
                entry("uses", PAGES_DEPLOY).because("v4.0.5"),
                entry("id", "deployment"),
            ]));
            steps
        }
    }
}

/// The places as the runner sees them: below the repository's folder, where commands are run.
fn in_repository(plan: &Plan) -> Places {
    let places = &plan.places;
    let root = plan.repository.as_deref().unwrap_or(&places.articles);
    let inside = |path: &str| {
        let rest = path.strip_prefix(root).filter(|it| it.is_empty() || it.starts_with('/'))?;
        let rest = rest.trim_start_matches('/');
        Some(if rest.is_empty() { ".".to_owned() } else { format!("./{rest}") })
    };
    Places {
        program: "heding".to_owned(),
        articles: inside(&places.articles).unwrap_or_else(|| ".".to_owned()),
        settings: places.settings.as_deref().map(|it| {
            inside(it).unwrap_or_else(|| format!("./{}", it.rsplit('/').next().unwrap_or_default()))
        }),
        is_beside: places.is_beside,
        books: inside(&places.books).unwrap_or_else(|| "./dist".to_owned()),
        cache: CACHE_FOLDER.to_owned(),
        shelf: places.shelf.as_deref().map(|it| inside(it).unwrap_or_else(|| "./shelf".to_owned())),
    }
}

/// A text in which GitHub finds no expression.
fn literal(text: &str) -> String {
    text.replace("${{", "${{ '${{' }}")
}
