//! A web server on this machine that does what its test says, well or badly, and remembers who asked.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A request as the server got it.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) path: String,
    /// By their names in lower case.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) at: Instant,
    /// How often the path was asked for before.
    pub(crate) before: usize,
}

/// What the server does with a request: writes what it likes.
type Behaviour = dyn Fn(&Asked, &mut TcpStream) + Send + Sync;

/// A server that runs as long as the test.
pub(crate) struct Server {
    pub(crate) port: u16,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    pub(crate) fn start(behave: impl Fn(&Asked, &mut TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked: Arc<Mutex<Vec<Asked>>> = Arc::default();
        let behave: Arc<Behaviour> = Arc::new(behave);
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                let (behave, log) = (Arc::clone(&behave), Arc::clone(&log));
                thread::spawn(move || {
                    if let Some(mut asked) = read(&stream) {
                        {
                            let mut log = log.lock().unwrap();
                            asked.before = log.iter().filter(|it| it.path == asked.path).count();
                            log.push(asked.clone());
                        }
                        behave(&asked, &mut stream);
                    }
                    let _ = stream.shutdown(Shutdown::Both);
                });
            }
        });
        Self { port, asked }
    }

    /// The address of something on it.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.authority())
    }

    pub(crate) fn authority(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// The requests so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

/// A server that gives a picture to whoever trusts its certificate. Returns its port.
pub(crate) fn start_secure() -> u16 {
    let file = |name: &str| format!("{}/tests/data/tls/{name}", env!("CARGO_MANIFEST_DIR"));
    let certificate = CertificateDer::from_pem_file(file("host.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_file(file("host.key")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = StreamOwned::new(connection, stream);
            let mut request = [0; 4096];
            if stream.read(&mut request).is_ok_and(|length| length > 0) {
                let picture = png(500);
                let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", picture.len());
                let _ = stream.write_all(&[head.as_bytes(), &picture].concat());
                let _ = stream.flush();
            }
        }
    });
    port
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let path = lines.next()?.split(' ').nth(1)?.to_owned();
    let headers = lines.take_while(|it| !it.is_empty()).filter_map(|line| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    });
    Some(Asked { path, headers: headers.collect(), at: Instant::now(), before: 0 })
}

/// Writes a whole answer.
pub(crate) fn answer(stream: &mut TcpStream, status: &str, headers: &[&str], body: &[u8]) {
    let length = format!("Content-Length: {}", body.len());
    head(stream, status, &[headers, &[&length]].concat());
    let _ = stream.write_all(body);
}

/// Writes the beginning of an answer, whatever follows.
pub(crate) fn head(stream: &mut TcpStream, status: &str, headers: &[&str]) {
    let mut text = format!("HTTP/1.1 {status}\r\nConnection: close\r\n");
    for header in headers {
        text += &format!("{header}\r\n");
    }
    let _ = stream.write_all((text + "\r\n").as_bytes());
}

/// A picture of one pixel: the smallest PNG that decoders take, so many bytes long. Others are of another
/// grey, or they would be one picture once their comments are gone.
pub(crate) fn png(length: usize) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], data: &[u8]| {
        png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
        png.extend(kind);
        png.extend(data);
        png.extend(crc32fast::hash(&[kind, data].concat()).to_be_bytes());
    };
    chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    let filler = length.saturating_sub(90);
    chunk(b"tEXt", &[b"Comment\0".as_slice(), &vec![b'.'; filler]].concat());
    let grey = (length / 100 % 200) as u8;
    chunk(b"IDAT", &[0x78, 1, 1, 2, 0, 0xfd, 0xff, 0, grey, 0, grey + 2, 0, grey + 1]);
    chunk(b"IEND", &[]);
    png
}
