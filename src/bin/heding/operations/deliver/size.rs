//! How much arrives where: the limits of services that take mail.

use super::outgoing::Parcel;

/// What arrives at a place in one mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Room {
    /// The most bytes of all files together.
    pub(super) bytes: u64,
    /// The most files.
    pub(super) files: usize,
}

/// A service that takes mail, and the most bytes of a message, as it travels, or of its files.
struct Service {
    /// What follows the `@`.
    hosts: &'static [&'static str],
    most: Most,
    files: usize,
}

enum Most {
    /// Of the message with its files in base64, which makes them a third larger.
    Message(u64),
    /// Of the files.
    Files(u64),
}

/// What services say of themselves. Where a message is measured, the rest of it gets its share.
const SERVICES: &[Service] = &[
    // «Send to Kindle by E-mail», Amazon's help: 50 MB in total, 25 attachments.
    Service { hosts: &["kindle.com", "free.kindle.com"], most: Most::Files(50_000_000), files: 25 },
    // Gmail's help on attachments: 25 MB, which the message as a whole has to keep.
    Service {
        hosts: &["gmail.com", "googlemail.com"],
        most: Most::Message(25_000_000),
        files: 100,
    },
    // Apple's help on limits of iCloud Mail, Microsoft's on Outlook.com: 20 MB.
    Service {
        hosts: &["icloud.com", "me.com", "mac.com", "outlook.com", "hotmail.com", "live.com"],
        most: Most::Message(20_000_000),
        files: 100,
    },
];

/// What most servers take, who don't say otherwise.
const USUAL: Service = Service { hosts: &[], most: Most::Message(25_000_000), files: 100 };

/// What a message has beside its files.
const HEADS: u64 = 20_000;

impl Room {
    /// What arrives at an address. Whoever knows better says so in the settings.
    pub(super) fn of(address: &str, known: Option<u64>) -> Self {
        let host = address.trim_end_matches('>').rsplit('@').next().unwrap_or_default();
        let is_of = |it: &&Service| it.hosts.iter().any(|it| host.eq_ignore_ascii_case(it));
        let service = SERVICES.iter().find(is_of).unwrap_or(&USUAL);
        let bytes = known.unwrap_or(match service.most {
            Most::Files(bytes) => bytes,
            // Base64 makes four of three, and a line break after 76 of them (RFC 2045 §6.8).
            Most::Message(bytes) => (bytes - HEADS) / 78 * 76 / 4 * 3,
        });
        Self { bytes, files: service.files }
    }
}

/// Puts volumes together that fit into one mail, in their order.
pub(super) fn packed<'a>(parcels: Vec<Parcel<'a>>, room: &Room) -> Vec<Vec<Parcel<'a>>> {
    let mut mails: Vec<(u64, Vec<Parcel<'a>>)> = Vec::new();
    for parcel in parcels {
        let bytes = parcel.book.bytes;
        match mails.last_mut() {
            Some((full, mail)) if *full + bytes <= room.bytes && mail.len() < room.files => {
                *full += bytes;
                mail.push(parcel);
            }
            _ => mails.push((bytes, vec![parcel])),
        }
    }
    mails.into_iter().map(|(_, mail)| mail).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_have_their_limits() {
        for (address, known, bytes, files) in [
            ("a@kindle.com", None, 50_000_000, 25),
            ("A <a@Kindle.COM>", None, 50_000_000, 25),
            ("a@gmail.com", None, 18_254_250, 100),
            ("a@example.org", None, 18_254_250, 100),
            ("a@icloud.com", None, 14_600_208, 100),
            ("a@kindle.com.example", None, 18_254_250, 100),
            ("a@gmail.com", Some(5), 5, 100),
        ] {
            let room = Room::of(address, known);
            assert!(
                room.bytes.abs_diff(bytes) < 1_000 && room.files == files,
                "{address}: {room:?}"
            );
            assert!(
                known.is_some() || bytes == 50_000_000 || room.bytes / 3 * 4 / 76 * 78 < 25_000_000
            );
        }
    }
}
