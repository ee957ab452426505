//! A CronJob for Kubernetes.

use super::File;
use super::plan::{Places, Plan};
use super::shell;
use super::yaml::{Entry, Node, entry, write};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A user that is nobody in particular.
const USER: i64 = 10_001;

/// The job and what it keeps.
pub(super) fn files(plan: &Plan) -> Vec<File> {
    let mut text = format!(
        "# Binds the volumes of {title}, the last {unit}'s included, {when}.\n{reach}\
         #\n\
         # There must be an image with this program in it, and with fonts for covers:\n\
         #   FROM rust:slim AS build\n\
         #   RUN apt-get update && apt-get install --yes --no-install-recommends gcc libc6-dev\n\
         #   RUN cargo install heding --version {VERSION} --locked{features}\n\
         #   FROM debian:stable-slim\n\
         #   RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates fonts-noto-cjk\n\
         #   COPY --from=build /usr/local/cargo/bin/heding /usr/local/bin/heding\n\
         # and a volume claim {name}-articles with the articles in it.\n",
        reach = plan.reach(),
        unit = plan.unit(),
        title = plan.title,
        when = plan.moment.words(),
        features = plan.feature_option(),
        name = plan.name,
    );
    if has_map(plan) {
        text.push_str(&format!(
            "# The settings come from a ConfigMap:\n#   kubectl create configmap {name}-settings --from-file=heding.toml={path}\n",
            name = plan.name,
            path = shell::word(plan.places.settings.as_deref().unwrap_or_default()),
        ));
    }
    if !plan.variables.is_empty() {
        let literals: Vec<String> =
            plan.variables.iter().map(|it| format!("--from-file={it}=FILE")).collect();
        text.push_str(&format!(
            "# Secrets come from a Secret:\n#   kubectl create secret generic {name} {literals}\n",
            name = plan.name,
            literals = literals.join(" "),
        ));
    }
    if !plan.writable.is_empty() {
        text.push_str(
            "# Folders that the settings name outside the articles, for books or a log, have to be mounted, too.\n",
        );
    }
    text.push_str(&format!(
        "#\n\
         #   kubectl apply -f {name}.yaml\n\
         # Run it now, and read what it says:\n\
         #   kubectl create job --from=cronjob/{name} {name}-now\n\
         #   kubectl logs -f job/{name}-now\n",
        name = plan.name
    ));
    for document in [claim(plan, "books", "10Gi"), claim(plan, "cache", "10Gi"), job(plan)] {
        text.push_str("---\n");
        text.push_str(&write(&document));
    }
    vec![File { name: format!("{}.yaml", plan.name), text }]
}

fn claim(plan: &Plan, what: &str, size: &str) -> Vec<Entry> {
    vec![
        entry("apiVersion", "v1"),
        entry("kind", "PersistentVolumeClaim"),
        entry("metadata", [entry("name", format!("{}-{what}", plan.name))]),
        entry(
            "spec",
            [
                entry("accessModes", vec![Node::from("ReadWriteOnce")]),
                entry("resources", [entry("requests", [entry("storage", size)])]),
            ],
        ),
    ]
}

fn job(plan: &Plan) -> Vec<Entry> {
    vec![
        entry("apiVersion", "batch/v1"),
        entry("kind", "CronJob"),
        entry("metadata", [entry("name", &*plan.name)]),
        entry(
            "spec",
            [
                entry("schedule", plan.moment.cron()),
                entry("timeZone", plan.moment.zone.name())
                    .because("The clock of the archive's zone; since Kubernetes 1.27."),
                entry("concurrencyPolicy", "Forbid").because("One run at a time."),
                entry("startingDeadlineSeconds", 12 * 60 * 60)
                    .because("A cluster that was down catches up, if it isn't too late."),
                entry("successfulJobsHistoryLimit", 3),
                entry("failedJobsHistoryLimit", 3),
                entry("jobTemplate", [entry("spec", job_spec(plan))]),
            ],
        ),
    ]
}

fn job_spec(plan: &Plan) -> Vec<Entry> {
    let hopeless = [
        entry("action", "FailJob"),
        entry(
            "onExitCodes",
            [entry("operator", "In"), entry("values", vec![Node::from(1), Node::from(2)])],
        ),
    ];
    vec![
        entry("activeDeadlineSeconds", 60 * 60).because("A run takes seconds; fetching pictures for the first time may take long."),
        entry("backoffLimit", 2),
        entry("podFailurePolicy", [entry("rules", vec![Node::from(hopeless)])]).because(
            "What can't be read or written (3) is tried again; errors of articles (1) and settings (2) stay the same.",
        ),
        entry(
            "template",
            [entry(
                "spec",
                [
                    entry("restartPolicy", "Never"),
                    entry("automountServiceAccountToken", false).because("It asks nothing of the cluster."),
                    entry(
                        "securityContext",
                        [
                            entry("runAsNonRoot", true),
                            entry("runAsUser", USER),
                            entry("runAsGroup", USER),
                            entry("fsGroup", USER),
                            entry("seccompProfile", [entry("type", "RuntimeDefault")]),
                        ],
                    ),
                    entry("containers", vec![container(plan)]),
                    entry("volumes", volumes(plan)),
                ],
            )],
        ),
    ]
}

fn container(plan: &Plan) -> Node {
    let own = &plan.places;
    let has_settings = has_map(plan);
    let settings = if own.is_beside { "/articles/heding.toml" } else { "/settings/heding.toml" };
    let places = Places {
        program: "heding".to_owned(),
        articles: "/articles".to_owned(),
        settings: own.settings.is_some().then(|| settings.to_owned()),
        is_beside: own.is_beside,
        books: "/books".to_owned(),
        cache: "/cache".to_owned(),
        shelf: own.shelf.is_some().then(|| "/books/shelf".to_owned()),
    };
    let steps = plan.steps(&places);
    let mut container = vec![
        entry("name", "heding"),
        entry("image", format!("registry.example/heding:{VERSION}"))
            .because("Your image; see above."),
    ];
    let words = |it: &[String]| it.iter().map(|it| Node::from(literal(it))).collect::<Vec<_>>();
    match steps.as_slice() {
        [step] => container.push(entry("command", words(step))),
        steps => {
            let script = ["/bin/sh".to_owned(), "-c".to_owned(), shell::in_turn(steps)];
            container.push(entry("command", words(&script)).because(
                "1 says that volumes are bound, though articles have errors: then it goes on.",
            ));
        }
    }
    if !plan.variables.is_empty() {
        let reference = |name: &String| {
            let key = [entry("name", &*plan.name), entry("key", &**name)];
            Node::from([entry("name", &**name), entry("valueFrom", [entry("secretKeyRef", key)])])
        };
        container.push(entry("env", plan.variables.iter().map(reference).collect::<Vec<_>>()));
    }
    let mut mounts = vec![
        Node::from([
            entry("name", "articles"),
            entry("mountPath", "/articles"),
            entry("readOnly", true),
        ]),
        Node::from([entry("name", "books"), entry("mountPath", "/books")]),
        Node::from([entry("name", "cache"), entry("mountPath", "/cache")]),
    ];
    if has_settings {
        mounts.push(Node::from([
            entry("name", "settings"),
            entry("mountPath", "/settings"),
            entry("readOnly", true),
        ]));
    }
    container.extend([
        entry(
            "securityContext",
            [
                entry("readOnlyRootFilesystem", true),
                entry("allowPrivilegeEscalation", false),
                entry("capabilities", [entry("drop", vec![Node::from("ALL")])]),
            ],
        ),
        entry(
            "resources",
            [
                entry("requests", [entry("cpu", "500m"), entry("memory", "256Mi")]),
                entry("limits", [entry("memory", "1Gi")]),
            ],
        ),
        entry("volumeMounts", mounts),
    ]);
    Node::from(container)
}

fn volumes(plan: &Plan) -> Vec<Node> {
    let claimed = |what: &'static str| {
        let claim = [entry("claimName", format!("{}-{what}", plan.name))];
        Node::from([entry("name", what), entry("persistentVolumeClaim", claim)])
    };
    let mut volumes = vec![claimed("articles"), claimed("books"), claimed("cache")];
    if has_map(plan) {
        let map = [entry("name", format!("{}-settings", plan.name))];
        volumes.push(Node::from([entry("name", "settings"), entry("configMap", map)]));
    }
    volumes
}

/// Whether the settings have to be brought along, for they don't lie with the articles.
fn has_map(plan: &Plan) -> bool {
    plan.places.settings.is_some() && !plan.places.is_beside
}

/// A text in which Kubernetes finds no variable of its own.
fn literal(text: &str) -> String {
    text.replace('$', "$$")
}
