//! OPDS 2.0: the same feeds in JSON. <https://drafts.opds.io/opds-2.0>

use serde_json::{Map, Value, json};

use super::catalogue::{Entries, Feed, ROOT, Way};
use super::opds1::{OPEN_ACCESS, moment};
use super::{File, JSON, Shelf, ShelfVolume};

const MEDIA_TYPE: &str = "application/opds+json";
const PUBLICATION: &str = "application/opds-publication+json";

/// What stands for the cover of a volume that has none, or one that not every program can show: each must have a
/// JPEG, a PNG or a GIF. One grey dot, which programs draw as large as a cover.
const NO_COVER: (&str, &[u8]) = (
    "covers/none.gif",
    b"GIF89a\x01\0\x01\0\x80\0\0\xb0\xb0\xb0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
);

/// A file for each volume that says of it what the feeds say, and the picture for those without a cover.
pub(super) fn publications(shelf: &Shelf, volumes: &[ShelfVolume]) -> Vec<File> {
    let mut files = vec![File::new(NO_COVER.0, NO_COVER.1)];
    files.extend(volumes.iter().map(|it| {
        let path = path(it);
        let mut text = volume(shelf, &path, it).to_string();
        text.push('\n');
        File::new(path, text)
    }));
    files
}

fn path(volume: &ShelfVolume) -> String {
    format!("volumes/{}.{JSON}", volume.name)
}

/// A page of a feed as a file.
pub(super) fn file(shelf: &Shelf, feed: &Feed<'_>) -> File {
    let path = feed.path(feed.page.0, JSON);
    let link = |rel: &str, target: &str| json!({ "rel": rel, "href": shelf.link(&path, target), "type": MEDIA_TYPE });
    let mut links = vec![link("self", &path), link("start", &format!("{ROOT}.{JSON}"))];
    links.extend(feed.up.map(|it| link("up", &format!("{it}.{JSON}"))));
    links.extend(feed.neighbours().map(|(rel, page)| link(rel, &feed.path(page, JSON))));
    let mut metadata = json!({ "title": feed.title, "modified": moment(feed.updated) });
    let mut document = Map::new();
    match &feed.entries {
        Entries::Ways(ways) => {
            let ways: Vec<Value> = ways.iter().map(|it| way(shelf, &path, it)).collect();
            document.insert("navigation".to_owned(), ways.into());
        }
        Entries::Volumes(volumes) => {
            metadata["numberOfItems"] = feed.total.into();
            metadata["itemsPerPage"] = shelf.page_size.into();
            metadata["currentPage"] = feed.page.0.into();
            let volumes: Vec<Value> = volumes.iter().map(|it| volume(shelf, &path, it)).collect();
            document.insert("publications".to_owned(), volumes.into());
        }
    }
    document.insert("metadata".to_owned(), metadata);
    document.insert("links".to_owned(), links.into());
    let mut text = Value::from(document).to_string();
    text.push('\n');
    File::new(path, text)
}

fn way(shelf: &Shelf, from: &str, way: &Way) -> Value {
    json!({
        "title": way.title,
        "href": shelf.link(from, &format!("{}.{JSON}", way.stem)),
        "type": MEDIA_TYPE,
        "rel": way.rel,
        "properties": { "numberOfItems": way.total },
    })
}

fn volume(shelf: &Shelf, from: &str, volume: &ShelfVolume) -> Value {
    let it = &volume.imprint;
    let mut metadata = Map::new();
    let mut state = |key: &str, value: Value| {
        let is_empty = match &value {
            Value::Null => true,
            Value::String(it) => it.is_empty(),
            Value::Array(it) => it.is_empty(),
            _ => false,
        };
        if !is_empty {
            metadata.insert(key.to_owned(), value);
        }
    };
    state("@type", "http://schema.org/PublicationIssue".into());
    state("identifier", it.identifier.clone().into());
    state("title", it.title.clone().into());
    state("sortAs", it.sort_title.clone().into());
    state("author", it.creators.clone().into());
    state("language", it.languages.iter().map(|it| it.as_str()).collect::<Vec<_>>().into());
    state("publisher", it.publisher.clone().into());
    state("published", volume.issued().map(|it| it.to_string()).into());
    state("modified", moment(it.modified).into());
    state("description", it.description.clone().into());
    state("subject", it.subjects.clone().into());
    if let Some(series) = &it.series {
        let position = series.position.as_deref().and_then(|it| it.parse::<f64>().ok());
        let mut place = json!({ "name": series.name });
        if let Some(position) = position.filter(|it| it.is_finite()) {
            place["position"] = number(position);
        }
        state("belongsTo", json!({ "series": place }));
    }
    let own =
        json!({ "rel": "self", "href": shelf.link(from, &path(volume)), "type": PUBLICATION });
    let mut links = vec![own];
    links.extend(volume.books.iter().map(|it| {
        json!({
            "rel": OPEN_ACCESS,
            "href": shelf.link(from, &it.path()),
            "type": it.media_type(),
            "title": shelf.edition_label(it),
            "size": it.bytes,
        })
    }));
    let pictures: Vec<_> = volume.cover.iter().chain(&volume.thumbnail).collect();
    let mut images: Vec<(&str, &str)> =
        pictures.iter().map(|it| (&*it.path, &*it.media_type)).collect();
    images.dedup();
    if !images.iter().any(|it| matches!(it.1, "image/jpeg" | "image/png" | "image/gif")) {
        images.push((NO_COVER.0, "image/gif"));
    }
    let image =
        |(path, kind): (&str, &str)| json!({ "href": shelf.link(from, path), "type": kind });
    let images: Vec<Value> = images.into_iter().map(image).collect();
    json!({ "metadata": metadata, "links": links, "images": images })
}

/// A whole number without `.0`.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e9 { (value as i64).into() } else { value.into() }
}

#[cfg(test)]
mod tests {
    use super::super::catalogue::feeds;
    use super::super::catalogue::tests::shelf;
    use super::super::volume::tests::month;
    use super::*;

    #[test]
    fn a_feed_says_the_same_as_its_twin_in_atom() {
        let shelf = shelf();
        let mut bare = month(2019, 7);
        bare.cover = None;
        bare.imprint.series = None;
        let volumes = [month(2020, 8), bare];
        let read = |path: &str| -> Value {
            let feeds = feeds(&shelf, &volumes);
            let files: Vec<File> = feeds.iter().map(|it| file(&shelf, it)).collect();
            serde_json::from_slice(&files.iter().find(|it| it.path == path).unwrap().bytes).unwrap()
        };
        let root = read("opds.json");
        assert_eq!(root["navigation"][0]["href"], "opds/new.json");
        assert_eq!(root["navigation"][0]["rel"], "http://opds-spec.org/sort/new");
        let new = read("opds/new.json");
        assert_eq!(new["metadata"]["numberOfItems"], 2);
        let first = &new["publications"][0];
        assert_eq!(
            first["metadata"]["belongsTo"]["series"],
            json!({ "name": "例報", "position": 8 })
        );
        assert_eq!(first["metadata"]["published"], "2020-08-31");
        assert_eq!(first["links"][0]["href"], "../volumes/%E4%BE%8B-2020-08.json");
        assert_eq!(first["links"][2]["title"], "直排");
        assert_eq!(first["images"][0]["href"], "../covers/%E4%BE%8B-2020-08.jpg");
        assert_eq!(
            new["publications"][1]["images"],
            json!([{ "href": "../covers/none.gif", "type": "image/gif" }])
        );
        let files = publications(&shelf, &volumes);
        let alone = files.iter().find(|it| it.path == "volumes/例-2020-08.json").unwrap();
        let alone: Value = serde_json::from_slice(&alone.bytes).unwrap();
        assert_eq!(alone["metadata"], first["metadata"]);
        assert_eq!(alone["links"][0]["href"], "%E4%BE%8B-2020-08.json");
        assert_eq!(files[0].path, "covers/none.gif");
        assert!(files[0].bytes.starts_with(b"GIF89a"));
    }

    #[test]
    fn positions_are_numbers() {
        assert_eq!((number(3.0), number(10.02)), (json!(3), json!(10.02)));
    }
}
