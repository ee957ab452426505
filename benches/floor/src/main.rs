//! `floor LIST THREADS`: reads every file that LIST names, a path a line, parses it as Markdown, renders
//! HTML and deflates that at level 6. No front matter is understood, no book is made: nothing that does
//! a book's work can cost less.

use std::path::PathBuf;
use std::{env, fs};

use libdeflater::{CompressionLvl, Compressor};
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(list), Some(threads)) = (arguments.next(), arguments.next()) else {
        return Err("usage: floor LIST THREADS".into());
    };
    rayon::ThreadPoolBuilder::new().num_threads(threads.parse()?).build_global()?;
    let paths: Vec<PathBuf> = fs::read_to_string(list)?.lines().map(PathBuf::from).collect();
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let level = CompressionLvl::default();
    let deflated: usize = paths
        .par_iter()
        .map_init(
            || Compressor::new(level),
            |compressor, path| {
                let Ok(text) = fs::read_to_string(path) else { return 0 };
                let mut page = String::with_capacity(text.len() * 5 / 4);
                html::push_html(&mut page, Parser::new_ext(&text, options));
                let mut out = vec![0; compressor.deflate_compress_bound(page.len())];
                compressor.deflate_compress(page.as_bytes(), &mut out).unwrap_or_default()
            },
        )
        .sum();
    println!("{} files, {deflated} bytes", paths.len());
    Ok(())
}
