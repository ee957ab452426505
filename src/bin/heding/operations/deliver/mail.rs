//! Sends books by mail.

use std::io;
use std::path::Path;

use heding::beneath::Kind;
use heding::config::{Mail, Security};
use heding::diagnostic::Diagnostic;
use lettre::message::header::ContentType;
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::{self, Error};
use lettre::{Message, SmtpTransport, Transport};
use sha2::{Digest, Sha256};

use super::outgoing::Parcel;
use crate::failure::{Failure, reason};
use crate::operations::secret;
use crate::output;
use crate::visible::plain;
use heding::say;
use heding::wording::Wording;

/// A server that takes mail.
pub(super) struct Post {
    server: String,
    transport: SmtpTransport,
    from: Mailbox,
}

impl Post {
    /// Gets ready to send through a server. Nothing is asked of it yet.
    pub(super) fn open(mail: &Mail, home: &Path) -> Result<Self, Failure> {
        let wrong = |message: Wording, hint: Wording| {
            Failure::usage(Diagnostic::error("settings", message).hint(hint))
        };
        let is_here = matches!(&*mail.server, "localhost" | "127.0.0.1" | "::1");
        if mail.security == Security::None && mail.user.is_some() && !is_here {
            let message = say!("a password is not sent without TLS");
            let hint = say!("take `security` out of [mail], or set it to \"starttls\"");
            return Err(wrong(message, hint));
        }
        let from = mailbox(&mail.from).map_err(|reason| {
            let message = say!("`from` under [mail]: {reason}", reason);
            wrong(message, say!("Letters <books@example.org>"))
        })?;
        let parameters = || {
            TlsParameters::builder(mail.server.clone()).build_rustls().map_err(|error| {
                let message = say!(
                    "TLS with {server} can't be prepared: {error}",
                    server = &mail.server,
                    error = error.to_string(),
                );
                Failure::usage(Diagnostic::error("mail", message))
            })
        };
        let (tls, usual) = match mail.security {
            Security::Tls => (Tls::Wrapper(parameters()?), smtp::SUBMISSIONS_PORT),
            Security::StartTls => (Tls::Required(parameters()?), smtp::SUBMISSION_PORT),
            Security::None => (Tls::None, smtp::SMTP_PORT),
        };
        let mut builder = SmtpTransport::builder_dangerous(&mail.server)
            .port(mail.port.unwrap_or(usual))
            .tls(tls)
            .timeout(Some(mail.max_time));
        if let (Some(user), Some(password)) = (&mail.user, &mail.password) {
            let password = secret::read(password, home)?;
            builder = builder.credentials(Credentials::new(user.clone(), password));
        }
        Ok(Self { server: mail.server.clone(), transport: builder.build(), from })
    }

    /// Sends volumes in one mail. If this returns well, the server has taken it.
    pub(super) fn send(&self, address: &str, parcels: &[Parcel<'_>]) -> Result<(), Wording> {
        let message = self.message(address, parcels)?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            Err(error) => Err(self.told(&error)),
        }
    }

    fn message(&self, address: &str, parcels: &[Parcel<'_>]) -> Result<Message, Wording> {
        let to = mailbox(address)?;
        let titles: Vec<String> =
            parcels.iter().map(|it| plain(&it.volume.imprint.title)).collect();
        let subject = match titles.as_slice() {
            [] => String::new(),
            [only] => only.clone(),
            [first, others @ ..] => format!("{first} (+{})", others.len()),
        };
        // Send to Kindle passes over mails without a text.
        let text = SinglePart::plain(titles.join("\n") + "\n");
        let mut parts = MultiPart::mixed().singlepart(text);
        for parcel in parcels {
            let bytes = output::place(&parcel.path)
                .and_then(|(folder, name)| folder.read(name, Kind::Book))
                .map_err(|error| reason(&error))?;
            // The digest is what is remembered: it has to be that of what is sent.
            if output::hexadecimal(&Sha256::digest(&bytes)) != parcel.sha256 {
                return Err(say!("it was changed while it was being sent"));
            }
            let kind = ContentType::parse("application/epub+zip")
                .map_err(|it| Wording::verbatim(it.to_string()))?;
            let name = plain(&parcel.book.file_name);
            parts = parts.singlepart(Attachment::new(name).body(bytes, kind));
        }
        Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .message_id(Some(self.identifier(address, parcels)))
            .multipart(parts)
            .map_err(|error| say!("no mail can be made of it: {error}", error = error.to_string()))
    }

    /// The same mail has the same identifier: should it be sent twice, because the machine failed between the
    /// server's word and ours, many mailboxes show one.
    fn identifier(&self, address: &str, parcels: &[Parcel<'_>]) -> String {
        let mut hasher = Sha256::new();
        hasher.update(address.as_bytes());
        for parcel in parcels {
            hasher.update([0]);
            hasher.update(parcel.book.identifier.as_bytes());
            hasher.update(parcel.sha256.as_bytes());
        }
        let digest = hasher.finalize();
        format!("<{}@{}>", output::hexadecimal(&digest[..16]), self.from.email.domain())
    }

    /// What went wrong, in a sentence that follows a colon. Servers' own words are kept: they say what to do.
    fn told(&self, error: &Error) -> Wording {
        let words = |error: &dyn std::error::Error| {
            let mut words = Vec::new();
            let mut source = error.source();
            while let Some(it) = source {
                let word = it.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
                if !words.contains(&word) {
                    words.push(word);
                }
                source = it.source();
            }
            words.join(": ")
        };
        let (server, words) = (&self.server, words(error));
        if let Some(code) = error.status() {
            let code = code.to_string();
            return say!("{server} refused it ({code}): {words}", server, code, words);
        }
        match system(error) {
            // What TLS has to say against a certificate comes in this dress.
            Some(io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                say!("{host} did not answer in time", host = server)
            }
            it if it == Some(io::ErrorKind::InvalidData) || error.is_tls() => {
                say!("no secure connection to {server}: {words}", server, words)
            }
            _ => say!("{server} can't be reached, or broke off: {words}", server, words),
        }
    }
}

/// The system's reason for an error, if it has one.
fn system(error: &Error) -> Option<io::ErrorKind> {
    let mut source = std::error::Error::source(error);
    while let Some(it) = source {
        if let Some(error) = it.downcast_ref::<io::Error>() {
            return Some(error.kind());
        }
        source = it.source();
    }
    None
}

fn mailbox(address: &str) -> Result<Mailbox, Wording> {
    address.parse().map_err(|_| say!("`{address}` is no address of mail", address))
}
