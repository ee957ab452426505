//! A whole build, in memory: by the front door.
use std::io::{self, Read};

use heding::Project;
use heding::compile::{Assets, CompiledVolume};
use heding::config::{Config, RawConfig};
use heding::cover::Faces;
use heding::date::PeriodRequest;
use heding::diagnostic::Diagnostics;
use heding::edition::Edition;
use heding::epub::Package;
use heding::profile::GENERIC;
use heding::site;
use heding::source::{Files, Listing, SourcePath};
use heding::volume::Request;
use heding::volume::ledger::{LedgerEntry, Totals};

/// The same files, listed backwards.
pub(crate) struct Backwards<'a>(pub(crate) &'a dyn Files);

impl Files for Backwards<'_> {
    fn list(&self) -> io::Result<Listing> {
        let mut listing = self.0.list()?;
        listing.articles.reverse();
        Ok(listing)
    }

    fn read(&self, path: &SourcePath) -> io::Result<Vec<u8>> {
        self.0.read(path)
    }
}

/// Everything a run gives.
pub(crate) struct Built {
    pub(crate) volumes: Vec<(String, CompiledVolume)>,
    pub(crate) ledger: Vec<LedgerEntry>,
    pub(crate) diagnostics: Diagnostics,
}

impl Built {
    pub(crate) fn totals(&self) -> Totals {
        Totals::of(&self.ledger)
    }
}

/// Builds every volume of a project without a cover picture.
pub(crate) fn build(files: &dyn Files, settings: &str, folder_name: &str) -> Built {
    build_these(files, settings, folder_name, &every_period())
}

/// A volume for each period that has an article.
pub(crate) fn every_period() -> Request {
    let today = chrono::NaiveDate::from_ymd_opt(2024, 4, 1).unwrap();
    Request::Periods { wanted: PeriodRequest::All, today }
}

/// Builds what was asked for, without a cover picture.
pub(crate) fn build_these(
    files: &dyn Files,
    settings: &str,
    folder_name: &str,
    request: &Request,
) -> Built {
    let config = RawConfig::parse(settings).unwrap().without_cover().resolve(folder_name);
    build_as(files, &config, &Faces::default(), request)
}

/// Builds what was asked for of a folder that may be a site, without a cover picture.
pub(crate) fn build_site(files: &dyn Files, settings: &str, request: &Request) -> Built {
    let mut said = Diagnostics::default();
    let sites = site::read(files, &files.list().unwrap(), &mut said);
    let raw = RawConfig::parse(settings).unwrap().without_cover().with_sites(sites);
    let mut built = build_as(files, &raw.resolve("site"), &Faces::default(), request);
    built.diagnostics.append(said);
    built
}

/// Builds what was asked for, as the settings say.
pub(crate) fn build_as(
    files: &dyn Files,
    config: &Config,
    faces: &Faces,
    request: &Request,
) -> Built {
    let assets = Assets { faces: faces.clone(), ..Assets::default() };
    let editions = Edition::all(&config.run.scripts, &config.run.editions, &[&GENERIC]);
    let project = Project::new(files, config).with_assets(&assets).with_editions(&editions);
    build_project(&project, request)
}

/// Builds what was asked for.
pub(crate) fn build_project(project: &Project<'_>, request: &Request) -> Built {
    let mut diagnostics = Diagnostics::default();
    let archive = project.survey(&(), &mut diagnostics).unwrap();
    let plan = project.plan(&archive, request, &mut diagnostics);
    let mut ledger = plan.leftover();
    let mut volumes = Vec::new();
    for part in plan.volumes().iter().flat_map(|volume| plan.compile(volume, &|| {})) {
        let mut compiled = part.compiled;
        ledger.extend(compiled.ledger.clone());
        diagnostics.append(std::mem::take(&mut compiled.diagnostics));
        volumes.push((part.volume.name, compiled));
    }
    ledger.sort_by(|a, b| a.path.cmp(&b.path));
    Built { volumes, ledger, diagnostics }
}

/// The book's bytes.
pub(crate) fn bytes(package: &Package) -> Vec<u8> {
    let mut bytes = Vec::new();
    package.write_to(&mut bytes).unwrap();
    bytes
}

/// The book's files, in the order of the archive, read by another ZIP implementation.
pub(crate) fn unpack(package: &Package) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(io::Cursor::new(bytes(package))).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), bytes)
        })
        .collect()
}

/// Reads XML strictly to its end.
pub(crate) fn assert_well_formed(path: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut depth = 0_i64;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            Ok(quick_xml::events::Event::Start(it)) => {
                depth += 1;
                for attribute in it.attributes() {
                    attribute.unwrap_or_else(|error| panic!("{path}: {error}"));
                }
            }
            Ok(quick_xml::events::Event::End(_)) => depth -= 1,
            Ok(_) => {}
            Err(error) => panic!("{path} at byte {}: {error}", reader.error_position()),
        }
    }
    assert_eq!(depth, 0, "{path} ends inside an element");
    let illegal = |c: &char| matches!(*c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    assert_eq!(text.chars().find(illegal), None, "{path} holds a character that XML forbids");
}
