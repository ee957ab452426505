//! What went wrong with a bucket, in words for people: by the storage's own error codes, and never by more of its
//! text, in which names of keys and signatures are.

use std::error;

use heding::say;
use heding::wording::Wording;
use object_store::Error;

use super::transport::NoAnswer;
use crate::operations::objects::Fault;

/// What codes of S3's answers mean, and what to do. Its API reference has them under «Error responses».
fn known(code: &str) -> Option<Fault> {
    Some(match code {
        "NoSuchBucket" => {
            told(say!("there is no such bucket"), say!("make it first, or see AWS_ENDPOINT_URL"))
        }
        "InvalidAccessKeyId" => told(
            say!("the storage does not know this AWS_ACCESS_KEY_ID"),
            say!("see that it is of the storage at AWS_ENDPOINT_URL, or of Amazon without one"),
        ),
        "SignatureDoesNotMatch" => told(
            say!("AWS_SECRET_ACCESS_KEY does not fit AWS_ACCESS_KEY_ID"),
            say!("set both anew"),
        ),
        "ExpiredToken" | "InvalidToken" | "TokenRefreshRequired" => {
            told(say!("AWS_SESSION_TOKEN is not valid any more"), say!("ask for new credentials"))
        }
        "AccessDenied" | "AllAccessDisabled" | "AccountProblem" | "Unauthorized" => forbidden(),
        "RequestTimeTooSkewed" | "RequestExpired" => told(
            say!("the clock of this machine is wrong"),
            say!("set the clock: signatures hold for minutes"),
        ),
        "PermanentRedirect"
        | "TemporaryRedirect"
        | "Redirect"
        | "AuthorizationHeaderMalformed"
        | "IllegalLocationConstraintException" => elsewhere(),
        "EntityTooLarge" => {
            told(say!("it is larger than the storage takes"), say!("make smaller volumes"))
        }
        "SlowDown" | "ServiceUnavailable" | "InternalError" | "RequestTimeout" | "Busy" => {
            told(say!("the storage is overloaded or in trouble"), say!("try again later"))
        }
        "NotImplemented" => told(say!("the storage can't do that"), conditions()),
        _ => return None,
    })
}

fn forbidden() -> Fault {
    told(
        say!("these credentials may not"),
        say!("they need s3:GetObject and s3:PutObject on its objects, s3:ListBucket on the bucket"),
    )
}

fn elsewhere() -> Fault {
    told(say!("the bucket is in another region"), say!("set AWS_REGION to the bucket's region"))
}

fn conditions() -> Wording {
    say!("heding needs PUT with If-None-Match; take a storage that has it, or a folder")
}

fn leads_to_storage() -> Wording {
    say!("see that AWS_ENDPOINT_URL leads to an S3-like storage")
}

/// What went wrong.
pub(super) fn fault(error: &Error) -> Fault {
    if let Some(answer) = no_answer(error) {
        if answer.is_of_neighbour {
            return told(
                say!("the environment has no {name}", name = "AWS_ACCESS_KEY_ID"),
                say!("set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY; profiles are not read"),
            );
        }
        return Fault { reason: answer.reason.clone(), hint: None };
    }
    let text = error.to_string();
    let code = code(&text);
    if let Some(code) = code {
        let refused =
            || Fault { reason: say!("the storage refused it ({code})", code), hint: None };
        return known(code).unwrap_or_else(refused);
    }
    match error {
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => forbidden(),
        Error::AlreadyExists { .. } => {
            told(say!("others were writing it at the same time"), say!("try again"))
        }
        Error::NotFound { .. } => told(say!("there is nothing"), leads_to_storage()),
        _ if text.contains("redirect") => elsewhere(),
        _ => match status(&text) {
            Some(status) => {
                Fault { reason: say!("the storage answered {status}", status), hint: None }
            }
            None => told(
                say!("the storage gave an answer that can't be understood"),
                leads_to_storage(),
            ),
        },
    }
}

/// A storage that passes over conditions.
pub(super) fn without_conditions() -> Fault {
    told(say!("the storage lets two machines create the same"), conditions())
}

/// Whether there is no such object. A bucket that is not there is another matter.
pub(super) fn is_absence(error: &Error) -> bool {
    matches!(error, Error::NotFound { .. }) && code(&error.to_string()) != Some("NoSuchBucket")
}

/// Whether what failed may have been carried out all the same.
pub(super) fn may_be_done(error: &Error) -> bool {
    let is_trouble = || status(&error.to_string()).is_some_and(|it| it.starts_with('5'));
    no_answer(error).map_or_else(is_trouble, |it| it.may_be_done)
}

fn told(reason: Wording, hint: Wording) -> Fault {
    Fault { reason, hint: Some(hint) }
}

fn no_answer(error: &Error) -> Option<&NoAnswer> {
    let mut source: Option<&(dyn error::Error + 'static)> = Some(error);
    while let Some(it) = source {
        if let Some(answer) = it.downcast_ref() {
            return Some(answer);
        }
        source = it.source();
    }
    None
}

/// The code of S3's answer, if it has one and it looks like one.
fn code(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("<Code>")?;
    let (code, _) = rest.split_once("</Code>")?;
    let is_code =
        (1..=64).contains(&code.len()) && code.bytes().all(|it| it.is_ascii_alphanumeric());
    is_code.then_some(code)
}

fn status(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once("status code: ")?;
    rest.get(..3).filter(|it| it.bytes().all(|it| it.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_answer_its_code_is_told_and_no_more() {
        let answer = |status: &str, body: &str| Error::Generic {
            store: "S3",
            source: format!("Server returned non-2xx status code: {status}: {body}").into(),
        };
        for (status, body, expected) in [
            ("403 Forbidden", "<Error><Code>InvalidAccessKeyId</Code>s3cret", "does not know"),
            ("400 Bad Request", "<Code>QuotaExceeded</Code>s3cret", "refused it (QuotaExceeded)"),
            ("418 I'm a teapot", "<Code>s3cret key=</Code>", "answered 418"),
            ("502 Bad Gateway", "s3cret", "answered 502"),
            ("€ s3cret", "", "can't be understood"),
        ] {
            let fault = fault(&answer(status, body));
            assert!(fault.reason.contains(expected), "{fault:?}");
            assert!(!format!("{fault:?}").contains("s3cret"), "{fault:?}");
        }
        assert!(may_be_done(&answer("503 Slow Down", "")) && !may_be_done(&answer("403 No", "")));
    }
}
