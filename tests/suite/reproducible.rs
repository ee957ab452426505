//! Same input, same bytes: twice, with other numbers of threads, in another order of reading.

use heding::source::{Files, Folder};

use crate::support::project;

fn books(files: &dyn Files, threads: usize) -> Vec<(String, Vec<u8>)> {
    let settings = std::fs::read_to_string("content/heding.toml").unwrap();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    let built = pool.install(|| project::build(files, &settings, "content"));
    assert!(built.volumes.len() >= 3);
    built
        .volumes
        .into_iter()
        .map(|(name, it)| (name, project::bytes(it.package().unwrap())))
        .collect()
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let folder = || Folder::new("content");
    let first = books(&folder(), 1);
    for (what, again) in [
        ("again", books(&folder(), 1)),
        ("4 threads", books(&folder(), 4)),
        ("backwards", books(&project::Backwards(&folder()), 2)),
    ] {
        for ((name, bytes), (name_again, bytes_again)) in first.iter().zip(&again) {
            assert_eq!(name, name_again, "{what}");
            assert!(bytes == bytes_again, "{name} differs: {what}");
        }
        assert_eq!(first.len(), again.len());
    }
}
