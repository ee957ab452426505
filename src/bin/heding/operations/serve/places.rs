//! The places for connections: so many in all, so many for a client, and those that wait give way.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Who holds places: an address, or the network that one household or server has in IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Client(IpAddr);

impl Client {
    /// The client at an address. Of IPv6 the first 64 bits count: nobody gets less (RFC 6177).
    pub(super) fn at(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(it) => {
                IpAddr::V6(Ipv6Addr::from_bits(it.to_bits() & (u128::MAX << u64::BITS)))
            }
            it @ IpAddr::V4(_) => it,
        })
    }
}

/// The places, and the connections that hold them.
pub(super) struct Places<T> {
    table: Mutex<Table<T>>,
    in_all: usize,
    each: usize,
}

struct Table<T> {
    taken: BTreeMap<u64, Taken<T>>,
    /// Counts the events, so that it can be told what was before what.
    clock: u64,
}

struct Taken<T> {
    client: Client,
    connection: Arc<T>,
    /// Since which event it waits for a request, if it does.
    waits_since: Option<u64>,
}

/// What becomes of a connection that asks for a place.
pub(super) enum Admission<T> {
    /// It has one.
    Place(Place<T>),
    /// It has that of another, which is to be ended.
    Instead(Place<T>, Arc<T>),
    /// All are taken by connections that are being answered.
    Full,
}

/// A place for a connection; free again when it is dropped.
pub(super) struct Place<T> {
    places: Arc<Places<T>>,
    number: u64,
}

impl<T> Places<T> {
    /// So many places, and so many of them for a client.
    pub(super) fn new(in_all: usize, each: usize) -> Arc<Self> {
        let table = Mutex::new(Table { taken: BTreeMap::new(), clock: 0 });
        Arc::new(Self { table, in_all, each })
    }

    /// Gives a connection a place: a free one, or that of a connection which waits. It is the client's own
    /// that gives way if it has all it may have, or else one of the client that has the most.
    pub(super) fn admit(self: &Arc<Self>, client: Client, connection: Arc<T>) -> Admission<T> {
        let mut table = self.lock();
        let number = table.tick();
        let gone = if table.held_by(client) >= self.each {
            let Some(own) = table.longest_waiting(|it| it == client) else {
                return Admission::Full;
            };
            Some(own)
        } else if table.taken.len() >= self.in_all {
            let Some(any) = table.least_needed() else { return Admission::Full };
            Some(any)
        } else {
            None
        };
        let gone = gone.and_then(|it| table.taken.remove(&it)).map(|it| it.connection);
        table.taken.insert(number, Taken { client, connection, waits_since: Some(number) });
        let place = Place { places: Arc::clone(self), number };
        match gone {
            Some(gone) => Admission::Instead(place, gone),
            None => Admission::Place(place),
        }
    }

    fn lock(&self) -> MutexGuard<'_, Table<T>> {
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Table<T> {
    fn tick(&mut self) -> u64 {
        self.clock += 1;
        self.clock
    }

    fn held_by(&self, client: Client) -> usize {
        self.taken.values().filter(|it| it.client == client).count()
    }

    /// The connection that waits longest of whoever has the most places, or else of all.
    fn least_needed(&self) -> Option<u64> {
        let mut clients: BTreeMap<Client, usize> = BTreeMap::new();
        for it in self.taken.values() {
            *clients.entry(it.client).or_default() += 1;
        }
        let (greedy, _) = clients.into_iter().max_by_key(|(_, count)| *count)?;
        self.longest_waiting(|it| it == greedy).or_else(|| self.longest_waiting(|_| true))
    }

    /// The connection that waits longest, of those of some clients.
    fn longest_waiting(&self, is_meant: impl Fn(Client) -> bool) -> Option<u64> {
        let of_them = self.taken.iter().filter(|(_, it)| is_meant(it.client));
        let waiting = of_them.filter_map(|(number, it)| Some((it.waits_since?, *number)));
        waiting.min().map(|(_, number)| number)
    }
}

impl<T> Place<T> {
    /// Says that a request is being answered; false if the place has gone to another meanwhile.
    pub(super) fn answers(&self) -> bool {
        self.note(|_| None)
    }

    /// Says that the connection waits for the next request; false if the place has gone to another.
    pub(super) fn waits(&self) -> bool {
        self.note(Some)
    }

    fn note(&self, waits_since: impl FnOnce(u64) -> Option<u64>) -> bool {
        let mut table = self.places.lock();
        let event = table.tick();
        match table.taken.get_mut(&self.number) {
            Some(taken) => {
                taken.waits_since = waits_since(event);
                true
            }
            None => false,
        }
    }
}

impl<T> Drop for Place<T> {
    fn drop(&mut self) {
        self.places.lock().taken.remove(&self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(last: u8) -> Client {
        Client::at([192, 0, 2, last].into())
    }

    /// Asks for a place. Returns it, and whose was taken away for it.
    fn ask(
        places: &Arc<Places<&'static str>>,
        last: u8,
        name: &'static str,
    ) -> Option<(Place<&'static str>, Option<&'static str>)> {
        match places.admit(client(last), Arc::new(name)) {
            Admission::Place(it) => Some((it, None)),
            Admission::Instead(it, gone) => Some((it, Some(*gone))),
            Admission::Full => None,
        }
    }

    #[test]
    fn a_client_that_holds_its_share_makes_room_for_itself() {
        let places = Places::new(9, 2);
        let (first, _) = ask(&places, 1, "first").unwrap();
        let (second, _) = ask(&places, 1, "second").unwrap();
        let (third, gone) = ask(&places, 1, "third").unwrap();
        assert_eq!(gone, Some("first"));
        assert!(!first.answers() && second.answers() && third.answers());
        assert!(ask(&places, 1, "fourth").is_none(), "both are being answered");
        assert!(ask(&places, 2, "another's").unwrap().1.is_none());
        assert!(second.waits());
        assert_eq!(ask(&places, 1, "fifth").unwrap().1, Some("second"));
    }

    #[test]
    fn when_all_are_taken_the_one_gives_way_that_waits_longest_of_whoever_has_most() {
        let places = Places::new(5, 3);
        let held: Vec<_> = [(1, "a"), (2, "b"), (2, "c"), (2, "d"), (3, "e")]
            .map(|(last, name)| ask(&places, last, name).unwrap().0)
            .into();
        assert!(held[1].answers() && held[1].waits(), "it waits since now");
        let (_new, gone) = ask(&places, 4, "f").unwrap();
        assert_eq!(gone, Some("c"));
        for it in [&held[1], &held[3]] {
            assert!(it.answers());
        }
        assert_eq!(ask(&places, 5, "g").unwrap().1, Some("a"), "nothing of theirs waits");
    }

    #[test]
    fn nobody_gives_way_who_is_being_answered() {
        let places = Places::new(2, 2);
        let held = [1, 2].map(|last| ask(&places, last, "x").unwrap().0);
        assert!(held.iter().all(Place::answers));
        assert!(ask(&places, 3, "y").is_none());
        drop(held);
        assert!(ask(&places, 3, "y").unwrap().1.is_none());
    }

    #[test]
    fn a_thousand_connections_hold_no_more_than_the_places() {
        let places = Places::new(64, 8);
        let mut held = Vec::new();
        for at in 0..1000_u32 {
            if let Some((it, _)) = ask(&places, (at % 250) as u8, "x") {
                held.push(it);
            }
        }
        assert_eq!(held.len(), 1000, "each gets in, since nobody is being answered");
        assert_eq!(places.lock().taken.len(), 64);
        assert_eq!(held.iter().filter(|it| it.answers()).count(), 64);
        assert!(ask(&places, 251, "x").is_none());
        drop(held);
        assert!(places.lock().taken.is_empty());
    }

    #[test]
    fn a_network_of_ipv6_is_one_client() {
        let at = |it: &str| Client::at(it.parse().unwrap());
        assert_eq!(at("2001:db8::1"), at("2001:db8::ffff:1:2"));
        assert_ne!(at("2001:db8::1"), at("2001:db8:0:1::1"));
        assert_eq!(at("::ffff:192.0.2.1"), client(1));
        assert_ne!(at("::1"), at("127.0.0.1"));
    }
}
