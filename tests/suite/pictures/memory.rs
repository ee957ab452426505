//! How much memory the program takes for hostile and for large pictures.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::{article, files};

/// What the process took at most, in megabytes, as far as it was seen.
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|it| it / 1024)
}

#[test]
fn hostile_and_large_pictures_stay_within_300_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: Vec<u8>| fs::write(folder.path().join(name), bytes).unwrap();
    let mut names = vec!["bomb.png".to_owned(), "empty.png".to_owned()];
    put("bomb.png", files::bomb());
    put("empty.png", Vec::new());
    // 12 megapixels, as telephones have.
    let photo = files::photo(4000, 3000);
    put("photo.jpg", files::jpeg(&photo, &files::Jpeg::default()));
    put("passes.jpg", files::passes(&photo));
    put("scan.tif", files::tiff(&photo, files::Packing::Plain));
    put("photo.png", files::png(&photo));
    names.extend(["photo.jpg", "passes.jpg", "scan.tif", "photo.png"].map(str::to_owned));
    drop(photo);
    for name in &names {
        put(&format!("about-{name}.md"), article(&[name]).into());
    }
    let mut process = crate::support::program::heding(folder.path())
        .args(["digest", "all", "."])
        .args(["--profile", "generic", "--profile", "eink"])
        .current_dir(folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut most = 0;
    while process.try_wait().unwrap().is_none() {
        most = most.max(peak(process.id()).unwrap_or_default());
        thread::sleep(Duration::from_millis(2));
    }
    let said = String::from_utf8(process.wait_with_output().unwrap().stderr).unwrap();
    assert!(said.contains("50000 × 50000"), "{said}");
    assert!(most > 20, "{most} MB were seen: {said}");
    assert!(most < 300, "{most} MB");
}
