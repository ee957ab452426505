//! The languages of data, pages, settings and questions, and what terminals show.

use super::language::{DOUBLE, HASH, Language, PLAIN, SINGLE, SLASHES, STARS, Shape, TRIPLE, raw};

/// Their names are those that fences bear, of GitHub's Linguist and of Pygments.
pub(super) static FORMATS: &[Language] = &[
    Language {
        names: &[
            "console",
            "shell-session",
            "shellsession",
            "terminal",
            "sh-session",
            "bash-session",
        ],
        shape: Shape::Session,
        ..PLAIN
    },
    Language { names: &["diff", "patch", "udiff"], shape: Shape::Diff, ..PLAIN },
    Language {
        names: &[
            "sql",
            "mysql",
            "postgresql",
            "postgres",
            "psql",
            "plsql",
            "plpgsql",
            "sqlite",
            "tsql",
            "hql",
            "cql",
            "dataview",
            "kusto",
        ],
        line_comments: &["--", "#"],
        spaced_comments: true,
        block_comments: STARS,
        quotes: &[SINGLE, DOUBLE, raw("`", "`")],
        ignores_case: true,
        words: "add all alter analyze and any as asc auto_increment before begin between bigint boolean by cascade case cast \
                char check column commit constraint create cross current_timestamp cursor database date datetime decimal \
                declare default delete desc describe distinct drop each else end engine except exec execute exists explain fetch \
                float for foreign from full function grant group having if in index inner insert int integer intersect into is \
                join json key left like limit merge natural not numeric of offset on or order outer over partition primary \
                procedure recursive references replace returning returns revoke right rollback row rows schema select sequence \
                serial set show smallint table text then time timestamp to transaction trigger truncate union unique update use \
                using values varchar view when where while window with",
        ..PLAIN
    },
    Language {
        names: &[
            "html",
            "xhtml",
            "htm",
            "vue",
            "svelte",
            "astro",
            "xml",
            "svg",
            "xsl",
            "xslt",
            "xsd",
            "plist",
            "rss",
            "axaml",
            "xaml",
            "mdx",
            "handlebars",
            "hbs",
            "mustache",
            "ejs",
            "jinja",
            "jinja2",
            "twig",
            "django",
            "liquid",
            "nunjucks",
            "njk",
            "go-html-template",
            "gohtml",
            "gotmpl",
            "html+erb",
            "aspx",
        ],
        shape: Shape::Markup,
        block_comments: &[("<!--", "-->"), ("{#", "#}"), ("{{/*", "*/}}"), ("{{- /*", "*/ -}}")],
        in_words: b"-:.",
        sigils: b"@:",
        ..PLAIN
    },
    Language {
        names: &["css", "scss", "sass", "less", "stylus", "postcss"],
        line_comments: &["//"],
        spaced_comments: true,
        block_comments: STARS,
        sigils: b"@$.#",
        in_words: b"-",
        key: Some(b':'),
        words: "auto and from important in inherit initial none not only or to unset",
        ..PLAIN
    },
    Language {
        names: &["json", "jsonc", "json5", "jsonl", "geojson", "webmanifest", "compressed-json"],
        line_comments: SLASHES,
        block_comments: STARS,
        key: Some(b':'),
        ..PLAIN
    },
    Language {
        names: &["yaml", "yml", "docker-compose", "openapi"],
        line_comments: HASH,
        spaced_comments: true,
        sigils: b"&*",
        in_words: b"-./",
        key: Some(b':'),
        ..PLAIN
    },
    Language {
        names: &[
            "toml",
            "ini",
            "cfg",
            "conf",
            "properties",
            "dotenv",
            "env",
            "editorconfig",
            "gitconfig",
            "desktop",
            "systemd",
            "service",
            "dosini",
            "config",
        ],
        line_comments: &["#", ";"],
        spaced_comments: true,
        quotes: TRIPLE,
        in_words: b"-./",
        key: Some(b'='),
        ..PLAIN
    },
    Language {
        names: &["hcl", "terraform", "tf", "nix", "nomad", "bicep"],
        line_comments: &["#", "//"],
        block_comments: STARS,
        in_words: b"-",
        key: Some(b'='),
        words: "assert check data else for if import in inherit let locals module moved or output provider rec resource \
                terraform then variable with",
        ..PLAIN
    },
    Language {
        names: &["dockerfile", "docker", "containerfile"],
        line_comments: HASH,
        spaced_comments: true,
        sigils: b"$",
        words: "ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER \
                VOLUME WORKDIR",
        ..PLAIN
    },
    Language {
        names: &["make", "makefile", "mk", "cmake", "just", "justfile", "meson"],
        line_comments: HASH,
        sigils: b"$",
        in_words: b"-.",
        key: Some(b':'),
        words: "add_executable add_library add_subdirectory define else elseif endef endfunction endif export foreach function if ifdef \
                ifeq ifndef ifneq include option override project return set target_link_libraries unexport vpath",
        ..PLAIN
    },
    Language {
        names: &["nginx", "nginxconf", "apache", "apacheconf", "htaccess", "caddyfile", "caddy"],
        line_comments: HASH,
        sigils: b"$",
        words: "access_log add_header alias allow deny error_log events fastcgi_pass gzip http if include index listen location \
                map proxy_pass proxy_set_header return rewrite root server server_name ssl_certificate ssl_certificate_key \
                try_files upstream worker_processes",
        ..PLAIN
    },
    Language {
        names: &["latex", "tex", "bibtex", "context"],
        line_comments: &["%"],
        quotes: &[],
        sigils: b"\\@",
        ..PLAIN
    },
    Language {
        names: &["graphql", "gql", "protobuf", "proto", "thrift", "prisma", "capnp", "smithy"],
        line_comments: &["#", "//"],
        block_comments: STARS,
        quotes: TRIPLE,
        sigils: b"@$",
        capital_types: true,
        words: "bool bytes const datasource directive double enum extend float fragment generator implements import input \
                int32 int64 interface map message model mutation on oneof option optional package query repeated required \
                returns rpc scalar schema service string struct subscription syntax type uint32 uint64 union",
        ..PLAIN
    },
    Language {
        names: &["http", "https", "rest"],
        quotes: &[DOUBLE],
        in_words: b"-",
        key: Some(b':'),
        words: "CONNECT DELETE GET HEAD HTTP OPTIONS PATCH POST PUT TRACE",
        ..PLAIN
    },
    Language {
        names: &["gherkin", "cucumber", "feature"],
        line_comments: HASH,
        spaced_comments: true,
        quotes: &[DOUBLE],
        sigils: b"@",
        words: "And Background But Examples Feature Given Outline Rule Scenario Then When",
        ..PLAIN
    },
];
