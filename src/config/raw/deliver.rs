//! `[[deliver]]` and `[mail]`: where finished volumes are sent, and through which server.

use std::time::Duration;

use serde::Deserialize;

use super::notify::{seconds, secret};
use super::{Positive, ScriptWord};
use crate::config::{Delivery, Mail, Security, Sent, Way};
use crate::locale::Writing;

/// How long a mail server may take to answer; RFC 5321 §4.5.3.2 has some wait for ten minutes.
const PATIENCE: Duration = Duration::from_secs(300);

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct DeliveryWords {
    kind: KindWord,
    to: Option<String>,
    command: Option<Vec<String>>,
    profile: Option<String>,
    edition: Option<Writing>,
    script: Option<ScriptWord>,
    volumes: Option<Sent>,
    again: Option<bool>,
    megabytes: Option<Positive>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KindWord {
    Mail,
    Folder,
    Bucket,
    Command,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "DeliveryWords")]
pub(super) struct RawDelivery(Delivery);

impl RawDelivery {
    pub(super) fn resolve(self) -> Delivery {
        self.0
    }
}

impl TryFrom<DeliveryWords> for RawDelivery {
    type Error = &'static str;

    fn try_from(words: DeliveryWords) -> Result<Self, Self::Error> {
        let to = words.to.filter(|it| !it.is_empty());
        let command = words.command.unwrap_or_default();
        let way = match (words.kind, to, command.first()) {
            (KindWord::Command, _, None) => return Err("`command` names the program that sends"),
            (KindWord::Command, _, Some(it)) if it.is_empty() => {
                return Err("the first word of `command` is a program's name");
            }
            (KindWord::Command, to, Some(program)) => {
                Way::Command { to: to.unwrap_or_else(|| program.clone()), command }
            }
            (_, _, Some(_)) => return Err("`command` stands with `kind = \"command\"`"),
            (_, None, None) => return Err("`to` says where volumes go"),
            (KindWord::Mail, Some(to), None) if !to.contains('@') => {
                return Err("`to` is an address of mail, such as `reader@example.org`");
            }
            (KindWord::Mail, Some(to), None) => Way::Mail(to),
            (KindWord::Folder, Some(to), None) => Way::Folder(to.into()),
            (KindWord::Bucket, Some(to), None) if !to.starts_with("s3://") => {
                return Err("`to` is a bucket, such as `s3://library/books`");
            }
            (KindWord::Bucket, Some(to), None) => Way::Bucket(to),
        };
        Ok(Self(Delivery {
            way,
            profile: words.profile,
            edition: words.edition,
            script: words.script.map(ScriptWord::target),
            volumes: words.volumes.unwrap_or(Sent::Latest),
            again: words.again.unwrap_or(false),
            max_bytes: words.megabytes.map(|it| (it.0 * 1_000_000.0) as u64),
        }))
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct MailWords {
    server: String,
    from: String,
    port: Option<u16>,
    security: Option<Security>,
    user: Option<String>,
    password_env: Option<String>,
    password_file: Option<String>,
    seconds: Option<Positive>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "MailWords")]
pub(super) struct RawMail(Option<Mail>);

impl RawMail {
    pub(super) fn resolve(self) -> Option<Mail> {
        self.0
    }
}

impl TryFrom<MailWords> for RawMail {
    type Error = &'static str;

    fn try_from(words: MailWords) -> Result<Self, Self::Error> {
        if !words.from.contains('@') {
            return Err("`from` is an address of mail, such as `Letters <books@example.org>`");
        }
        let several = "only one of `password-env` and `password-file` can stand here";
        let password = secret([None, words.password_env, words.password_file], several)?;
        if words.user.is_some() != password.is_some() {
            return Err("`user` stands with `password-env` or `password-file`");
        }
        Ok(Self(Some(Mail {
            server: words.server,
            port: words.port,
            security: words.security.unwrap_or(Security::Tls),
            user: words.user,
            password,
            from: words.from,
            max_time: words.seconds.map_or(PATIENCE, seconds),
        })))
    }
}

#[cfg(test)]
mod tests {
    use super::super::RawConfig;
    use super::*;
    use crate::config::Config;

    fn config(text: &str) -> Result<Config, String> {
        let raw = RawConfig::parse(text).map_err(|error| error.message)?;
        Ok(raw.resolve("x"))
    }

    #[test]
    fn each_way_has_its_own_words() {
        let text = "[[deliver]]\nkind = \"mail\"\nto = \"a@kindle.com\"\nprofile = \"kindle\"\n\
            [[deliver]]\nkind = \"folder\"\nto = \"../inbox\"\nvolumes = \"all\"\nagain = true\n\
            [[deliver]]\nkind = \"bucket\"\nto = \"s3://library/books\"\n\
            [[deliver]]\nkind = \"command\"\ncommand = [\"rsync\", \"-a\"]\nmegabytes = 2\n";
        let ways: Vec<Way> =
            config(text).unwrap().run.deliver.into_iter().map(|it| it.way).collect();
        let command = vec!["rsync".to_owned(), "-a".to_owned()];
        assert_eq!(
            ways,
            [
                Way::Mail("a@kindle.com".to_owned()),
                Way::Folder("../inbox".into()),
                Way::Bucket("s3://library/books".to_owned()),
                Way::Command { to: "rsync".to_owned(), command },
            ]
        );
        for (wrong, part) in [
            ("kind = \"mail\"", "`to` says"),
            ("kind = \"mail\"\nto = \"reader\"", "`reader@example.org`"),
            ("kind = \"folder\"\nto = \"\"", "`to` says"),
            ("kind = \"bucket\"\nto = \"library/books\"", "s3://library/books"),
            ("kind = \"command\"\nto = \"x\"", "names the program"),
            ("kind = \"folder\"\nto = \"x\"\ncommand = [\"y\"]", "stands with"),
            ("kind = \"pigeon\"\nto = \"x\"", "pigeon"),
            ("to = \"x\"", "kind"),
            ("kind = \"mail\"\nto = \"a@b.example\"\nprofil = \"kindle\"", "profil"),
        ] {
            let message = config(&format!("[[deliver]]\n{wrong}\n")).unwrap_err();
            assert!(message.contains(part), "{wrong}: {message}");
        }
    }

    #[test]
    fn a_password_is_never_in_the_settings() {
        let mail = |more: &str| {
            let text = format!("[mail]\nserver = \"m.example\"\nfrom = \"a@b.example\"\n{more}");
            config(&text).map(|it| it.run.mail)
        };
        let usual = mail("").unwrap().unwrap();
        assert_eq!((usual.security, usual.port), (Security::Tls, None));
        let own = mail("user = \"a\"\npassword-env = \"WORD\"\nsecurity = \"starttls\"\n");
        assert_eq!(own.unwrap().unwrap().security, Security::StartTls);
        for (wrong, part) in [
            ("user = \"a\"\n", "stands with"),
            ("password-env = \"W\"\n", "stands with"),
            ("user = \"a\"\npassword-env = \"W\"\npassword-file = \"w\"\n", "only one"),
            ("user = \"a\"\npassword = \"secret\"\n", "unknown field `password`"),
        ] {
            let message = mail(wrong).unwrap_err();
            assert!(message.contains(part), "{wrong}: {message}");
        }
        assert!(config("[mail]\nserver = \"m.example\"\nfrom = \"b\"\n").is_err());
    }
}
