//! Files of pictures, each made in the kind that a test asks for.

use std::io::Cursor;
use std::sync::OnceLock;

use jpeg_encoder::{ColorType, Encoder};
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// A picture in red, green and blue.
#[derive(Clone)]
pub(super) struct Rgb {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) data: Vec<u8>,
}

impl Rgb {
    fn of(width: usize, height: usize, colour: impl Fn(usize, usize) -> [u8; 3]) -> Self {
        let data = (0..height)
            .flat_map(|y| (0..width).map(move |x| (x, y)))
            .flat_map(|(x, y)| colour(x, y))
            .collect();
        Self { width, height, data }
    }
}

/// Shades with some noise, as photographs have.
pub(super) fn photo(width: usize, height: usize) -> Rgb {
    Rgb::of(width, height, |x, y| {
        let noise = ((x * 7919 + y * 104_729) ^ (x * y * 31)) % 23;
        let shade = |it: usize| (40 + it % 180 + noise) as u8;
        [shade(x * 160 / width), shade((x + y) * 90 / width), shade(y * 170 / height)]
    })
}

/// Black lines on white.
pub(super) fn lines(width: usize, height: usize) -> Rgb {
    let (middle, radius) = ((width / 2, height / 2), width.min(height) / 3);
    Rgb::of(width, height, |x, y| {
        let (dx, dy) = (x.abs_diff(middle.0), y.abs_diff(middle.1));
        let distance = (dx * dx + dy * dy).isqrt();
        let is_line = distance.abs_diff(radius) < 2 || (x * height).abs_diff(y * width) < 2 * width;
        if is_line { [0; 3] } else { [255; 3] }
    })
}

pub(super) fn plain(width: usize, height: usize, colour: [u8; 3]) -> Rgb {
    Rgb::of(width, height, |_, _| colour)
}

/// What is special about a JPEG.
#[derive(Default)]
pub(super) struct Jpeg {
    /// 90, if nothing is said.
    quality: Option<u8>,
    progressive: bool,
    separate: bool,
    exif: Option<Vec<u8>>,
    icc: Option<Vec<u8>>,
}

pub(super) fn jpeg(picture: &Rgb, how: &Jpeg) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, how.quality.unwrap_or(90));
    encoder.set_progressive(how.progressive);
    encoder.set_optimized_huffman_tables(how.separate);
    if let Some(exif) = &how.exif {
        encoder.add_exif_metadata(exif).unwrap();
    }
    if let Some(icc) = &how.icc {
        encoder.add_icc_profile(icc).unwrap();
    }
    let (width, height) = (picture.width as u16, picture.height as u16);
    encoder.encode(&picture.data, width, height, ColorType::Rgb).unwrap();
    bytes
}

/// Saved with this quality.
pub(super) fn saved(picture: &Rgb, quality: u8) -> Vec<u8> {
    jpeg(picture, &Jpeg { quality: Some(quality), ..Jpeg::default() })
}

/// Each colour in a scan of its own.
pub(super) fn in_scans(picture: &Rgb) -> Vec<u8> {
    jpeg(picture, &Jpeg { separate: true, ..Jpeg::default() })
}

pub(super) fn passes(picture: &Rgb) -> Vec<u8> {
    jpeg(picture, &Jpeg { progressive: true, ..Jpeg::default() })
}

/// As a camera stores it that was held in this way.
pub(super) fn sideways(picture: &Rgb, orientation: u8) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0".to_vec();
    exif[18] = orientation;
    jpeg(picture, &Jpeg { exif: Some(exif), ..Jpeg::default() })
}

/// In the four inks of printing, as Adobe's programs store them: turned round, and mixed or not.
pub(super) fn inks(picture: &Rgb, mixed: bool) -> Vec<u8> {
    let cmyk: Vec<u8> = picture
        .data
        .chunks_exact(3)
        .flat_map(|it| [255 - it[0], 255 - it[1], 255 - it[2], 0])
        .collect();
    let mut bytes = Vec::new();
    let kind = if mixed { ColorType::CmykAsYcck } else { ColorType::Cmyk };
    let (width, height) = (picture.width as u16, picture.height as u16);
    Encoder::new(&mut bytes, 95).encode(&cmyk, width, height, kind).unwrap();
    bytes
}

/// With the profile Adobe RGB (1998).
pub(super) fn adobe(picture: &Rgb) -> Vec<u8> {
    let colours = [
        (b"rXYZ", [0.60974, 0.31111, 0.01947]),
        (b"gXYZ", [0.20528, 0.62567, 0.06087]),
        (b"bXYZ", [0.14919, 0.06322, 0.74457]),
    ];
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> = Vec::new();
    for (name, colour) in colours {
        let numbers = colour.iter().flat_map(|it| ((it * 65536.0) as i32).to_be_bytes());
        tags.push((name, b"XYZ \0\0\0\0".iter().copied().chain(numbers).collect()));
    }
    for name in [b"rTRC", b"gTRC", b"bTRC"] {
        tags.push((name, b"curv\0\0\0\0\0\0\0\x01\x02\x33\0\0".to_vec()));
    }
    let mut icc = vec![0; 128];
    icc[16..20].copy_from_slice(b"RGB ");
    icc.extend((tags.len() as u32).to_be_bytes());
    let mut at = (icc.len() + tags.len() * 12) as u32;
    for (name, tag) in &tags {
        icc.extend(*name);
        icc.extend(at.to_be_bytes());
        icc.extend((tag.len() as u32).to_be_bytes());
        at += tag.len() as u32;
    }
    icc.extend(tags.into_iter().flat_map(|it| it.1));
    jpeg(picture, &Jpeg { icc: Some(icc), ..Jpeg::default() })
}

/// Without its second half.
pub(super) fn cut(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.truncate(bytes.len() / 2);
    bytes
}

fn write_png(
    (width, height): (usize, usize),
    (colour, depth): (png::ColorType, png::BitDepth),
    data: &[u8],
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width as u32, height as u32);
    encoder.set_color(colour);
    encoder.set_depth(depth);
    encoder.write_header().unwrap().write_image_data(data).unwrap();
    bytes
}

pub(super) fn png(picture: &Rgb) -> Vec<u8> {
    let kind = (png::ColorType::Rgb, png::BitDepth::Eight);
    write_png((picture.width, picture.height), kind, &picture.data)
}

pub(super) fn png16(picture: &Rgb) -> Vec<u8> {
    let data: Vec<u8> = picture.data.iter().flat_map(|it| [*it, 0x7f]).collect();
    let kind = (png::ColorType::Rgb, png::BitDepth::Sixteen);
    write_png((picture.width, picture.height), kind, &data)
}

/// White is not there.
pub(super) fn transparent(picture: &Rgb) -> Vec<u8> {
    let data: Vec<u8> = picture
        .data
        .chunks_exact(3)
        .flat_map(|it| [it[0], it[1], it[2], if it[0] == 255 { 0 } else { 255 }])
        .collect();
    let kind = (png::ColorType::Rgba, png::BitDepth::Eight);
    write_png((picture.width, picture.height), kind, &data)
}

/// An animation, whose first picture stands for it.
pub(super) fn apng(picture: &Rgb) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&picture.data).unwrap();
    writer.write_image_data(&vec![0; picture.data.len()]).unwrap();
    writer.finish().unwrap();
    bytes
}

/// Eight by eight pixels in seven passes (PNG, third edition, §8.1): a grey picture, all rows black.
pub(super) fn interlaced() -> Vec<u8> {
    // One pixel each in passes one and two, then as many as the passes have.
    let passes: [(usize, usize); 7] = [(1, 1), (1, 1), (2, 1), (2, 2), (4, 2), (4, 4), (8, 4)];
    let rows: Vec<u8> = passes
        .iter()
        .flat_map(|(across, down)| vec![vec![0_u8; across + 1]; *down].concat())
        .collect();
    let mut compressor = libdeflater::Compressor::new(libdeflater::CompressionLvl::default());
    let mut data = vec![0; compressor.zlib_compress_bound(rows.len())];
    let size = compressor.zlib_compress(&rows, &mut data).unwrap();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let header = [0, 0, 0, 8, 0, 0, 0, 8, 8, 0, 0, 0, 1];
    for (kind, content) in [(b"IHDR", &header[..]), (b"IDAT", &data[..size]), (b"IEND", &[])] {
        file.extend((content.len() as u32).to_be_bytes());
        let start = file.len();
        file.extend(kind);
        file.extend(content);
        let sum = crc32fast::hash(&file[start..]);
        file.extend(sum.to_be_bytes());
    }
    file
}

/// 50,000 × 50,000 pixels, black or white, all of them there.
pub(super) fn bomb() -> Vec<u8> {
    static BOMB: OnceLock<Vec<u8>> = OnceLock::new();
    BOMB.get_or_init(make_bomb).clone()
}

fn make_bomb() -> Vec<u8> {
    const SIDE: usize = 50_000;
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIDE as u32, SIDE as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header().unwrap();
    let mut stream = writer.stream_writer().unwrap();
    let row = vec![0; SIDE / 8];
    for _ in 0..SIDE {
        std::io::Write::write_all(&mut stream, &row).unwrap();
    }
    stream.finish().unwrap();
    drop(writer);
    assert!(bytes.len() < 450_000, "{} bytes", bytes.len());
    bytes
}

/// Squares of which each picture has one at another place.
pub(super) fn gif(width: u16, height: u16, pictures: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let palette = [255, 255, 255, 200, 30, 30];
    let mut encoder = gif::Encoder::new(&mut bytes, width, height, &palette).unwrap();
    for picture in 0..pictures {
        let mut frame = gif::Frame { width, height, delay: 10, ..gif::Frame::default() };
        let is_red = |at: u16| at % width / 10 == picture * 2;
        frame.buffer =
            (0..width * height).map(|it| u8::from(is_red(it))).collect::<Vec<_>>().into();
        encoder.write_frame(&frame).unwrap();
    }
    drop(encoder);
    bytes
}

pub(super) fn webp(picture: &Rgb) -> Vec<u8> {
    let mut bytes = Vec::new();
    image_webp::WebPEncoder::new(&mut bytes)
        .encode(
            &picture.data,
            picture.width as u32,
            picture.height as u32,
            image_webp::ColorType::Rgb8,
        )
        .unwrap();
    bytes
}

/// 24 bits, rows from the bottom.
pub(super) fn bmp(picture: &Rgb) -> Vec<u8> {
    let mut bytes = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec();
    bytes.extend((picture.width as u32).to_le_bytes());
    bytes.extend((picture.height as u32).to_le_bytes());
    bytes.extend([1, 0, 24, 0]);
    bytes.extend([0; 24]);
    for row in picture.data.chunks_exact(picture.width * 3).rev() {
        let start = bytes.len();
        bytes.extend(row.chunks_exact(3).flat_map(|it| [it[2], it[1], it[0]]));
        let filled = start + (bytes.len() - start).next_multiple_of(4);
        bytes.resize(filled, 0);
    }
    bytes
}

/// How a TIFF's strips are packed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Plain = 1,
    Lzw = 5,
    Deflate = 8,
}

/// One strip, greatest byte first.
pub(super) fn tiff(picture: &Rgb, packing: Packing) -> Vec<u8> {
    let strip = match packing {
        Packing::Plain => picture.data.clone(),
        Packing::Lzw => weezl::encode::Encoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8)
            .encode(&picture.data)
            .unwrap(),
        Packing::Deflate => {
            let mut compressor =
                libdeflater::Compressor::new(libdeflater::CompressionLvl::default());
            let mut data = vec![0; compressor.zlib_compress_bound(picture.data.len())];
            let size = compressor.zlib_compress(&picture.data, &mut data).unwrap();
            data.truncate(size);
            data
        }
    };
    let long = |tag: u16, value: usize| {
        [&tag.to_be_bytes()[..], &[0, 4, 0, 0, 0, 1], &(value as u32).to_be_bytes()].concat()
    };
    let short = |tag: u16, value: u16| {
        [&tag.to_be_bytes()[..], &[0, 3, 0, 0, 0, 1], &value.to_be_bytes(), &[0, 0]].concat()
    };
    let entries = [
        long(256, picture.width),
        long(257, picture.height),
        short(258, 8),
        short(259, packing as u16),
        short(262, 2),
        long(273, 8 + 2 + 9 * 12 + 4),
        short(277, 3),
        long(278, picture.height),
        long(279, strip.len()),
    ];
    let mut bytes = b"MM\0*\0\0\0\x08".to_vec();
    bytes.extend((entries.len() as u16).to_be_bytes());
    bytes.extend(entries.concat());
    bytes.extend([0; 4]);
    bytes.extend(strip);
    bytes
}

pub(super) const POINTER: &str =
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";

pub(super) const LAUGHS: &str = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">\
    <!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]>\
    <svg xmlns=\"http://www.w3.org/2000/svg\"><text>&c;&d;</text></svg>";

pub(super) const FETCHES: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
    width=\"100\" height=\"50\"><script>fetch('https://example.org')</script>\
    <image xlink:href=\"https://example.org/a.png\"/><image xlink:href=\"file:///etc/passwd\"/>\
    <rect width=\"60\" height=\"30\" fill=\"#c33\" onclick=\"run()\"/></svg>";

/// The mean colour of a JPEG or PNG.
pub(super) fn mean(bytes: &[u8]) -> [u8; 3] {
    let pixels = if bytes.starts_with(b"\xff\xd8") {
        let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
        zune_jpeg::JpegDecoder::new_with_options(ZCursor::new(bytes), options).decode().unwrap()
    } else {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut data = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut data).unwrap();
        match info.color_type {
            png::ColorType::Grayscale => data.iter().flat_map(|it| [*it; 3]).collect(),
            _ => data,
        }
    };
    let count = (pixels.len() / 3) as u64;
    [0, 1, 2].map(|channel| {
        let sum: u64 = pixels.iter().skip(channel).step_by(3).map(|it| u64::from(*it)).sum();
        ((sum + count / 2) / count) as u8
    })
}
