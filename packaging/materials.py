#!/usr/bin/env python3
"""What heding is made of: the notices of all that is compiled in, and a list of it for machines (CycloneDX 1.5).

    packaging/materials.py --target TRIPLE --features mail,s3 --notices THIRD-PARTY.txt --sbom heding.cdx.json

Asks cargo which crates are linked for a target, and takes their licences from where cargo unpacked them.
A crate that brings no text of its licence, and is under MIT, gets MIT's with the names of its authors; else this fails.
The same source gives the same files. Needs Python 3.9 and nothing else.
"""

import argparse
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import uuid

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Names of files that hold a licence or a notice.
NOTICE = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense|ofl|patents)([-_.].*)?$", re.IGNORECASE)
# What is compiled in beside crates: whose it is, and where its licence lies.
DATA = [
    ("OpenCC's tables", "1.4.2", "Apache-2.0", "LICENSE-APACHE", "© Carbo Kuo (BYVoid) and the contributors of OpenCC"),
    ("Outlines of KaTeX's faces", "0.1.15", "OFL-1.1", "formulas/OFL.txt", "© Khan Academy and other contributors"),
]


def cargo(*arguments):
    """What cargo answers."""
    command = [os.environ.get("CARGO", "cargo"), *arguments, "--locked"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def linked(metadata, target, features):
    """The crates that are part of the program, and what each of them uses: no build scripts, no macros, no tests.

    `cargo metadata` knows who uses whom, but of crates in all the roles they have; `cargo tree` knows who is linked.
    """
    tree = cargo(
        "tree", "--edges", "normal,no-proc-macro", "--prefix", "none", "--target", target, "--features", features
    )
    names = {tuple(line.split(" ")[:2]) for line in tree.splitlines()}
    ids = {it["id"] for it in metadata["packages"] if (it["name"], f"v{it['version']}") in names}
    uses = {
        node["id"]: sorted(
            dependency["pkg"]
            for dependency in node["deps"]
            if dependency["pkg"] in ids and any(kind["kind"] is None for kind in dependency["dep_kinds"])
        )
        for node in metadata["resolve"]["nodes"]
        if node["id"] in ids
    }
    return metadata["resolve"]["root"], uses


def expression(package):
    """A licence as SPDX has it: cargo once took `/` for `OR`."""
    return (package["license"] or "").replace(" / ", " OR ").replace("/", " OR ")


def named(package):
    """The authors of a crate, without their addresses."""
    return [re.sub(r" *<.*?>", "", it) for it in package["authors"]]


def texts(package):
    """The texts that a crate brings, by what they say."""
    folder = pathlib.Path(package["manifest_path"]).parent
    found = [it for it in folder.iterdir() if it.is_file() and NOTICE.match(it.name)]
    for below in ("licenses", "LICENSES", "license"):
        if (folder / below).is_dir():
            found += [it for it in (folder / below).iterdir() if it.is_file()]
    if package["license_file"]:
        found.append(folder / package["license_file"])
    found = sorted(set(found))
    if not found:
        if "MIT" not in re.split(r" (?:OR|AND) |[()]", expression(package)):
            sys.exit(f"{package['name']} {package['version']} is under {package['license']} and brings no text of it")
        whose = ", ".join(named(package)) or f"the authors of {package['name']}"
        usual = (ROOT / "LICENSE-MIT").read_text(encoding="utf-8").strip("\n")
        return [re.sub(r"(?m)^Copyright .*$", f"Copyright (c) {whose}", usual)]
    return [it.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").strip("\n") for it in found]


def notices(packages, target):
    """Which crate is under what, then each text once with those that bring it."""
    rows, by_text = [], {}

    def add(text, name):
        # Texts that only break their lines elsewhere are one.
        by_text.setdefault(" ".join(text.split()), (text, []))[1].append(name)

    for package in packages:
        name = f"{package['name']} {package['version']}"
        authors = ", ".join(named(package))
        rows.append(f"{name}: {expression(package)}" + (f" ({authors})" if authors else ""))
        for text in texts(package):
            add(text, name)
    for name, version, licence, file, whose in DATA:
        rows.append(f"{name} {version}: {licence} ({whose})")
        add((ROOT / file).read_text(encoding="utf-8").strip("\n"), f"{name} {version}")
    rows.append("Rust's standard library: MIT OR Apache-2.0 (the Rust Project's contributors)")
    if target.endswith("-musl"):
        rows.append("musl: MIT (Rich Felker and others)")
    else:
        rows.append("The GNU C Library: LGPL-2.1-or-later; whoever wants to link heding with another one builds it from its source")
    line = "=" * 100
    parts = [
        "heding is made of the works below. It is itself under MIT OR Apache-2.0.\n",
        "\n".join(rows),
        *(f"\n{line}\n{', '.join(names)}\n{line}\n\n{text}" for text, names in by_text.values()),
    ]
    return "\n".join(parts) + "\n"


def purl(package):
    return f"pkg:cargo/{package['name']}@{package['version']}"


def component(package, sums, kind):
    """A crate as CycloneDX has it."""
    it = {
        "type": kind,
        "bom-ref": purl(package),
        "name": package["name"],
        "version": package["version"],
        "purl": purl(package),
        "scope": "required",
        "licenses": [{"expression": expression(package)}],
    }
    if package["description"]:
        it["description"] = " ".join(package["description"].split())
    if (name := (package["name"], package["version"])) in sums:
        it["hashes"] = [{"alg": "SHA-256", "content": sums[name]}]
    if package["repository"]:
        it["externalReferences"] = [{"type": "vcs", "url": package["repository"]}]
    if kind == "application":
        del it["scope"]
    return it


def sbom(root, uses, by_id, sums):
    """The list for machines. Its number is made from what it lists, so that the same source has the same."""
    crates = sorted((by_id[it] for it in uses if it != root), key=lambda it: (it["name"], it["version"]))
    listed = [component(it, sums, "library") for it in crates]
    listed += [
        {"type": "data", "bom-ref": name, "name": name, "version": version, "licenses": [{"license": {"id": licence}}]}
        for name, version, licence, _, _ in DATA
    ]
    graph = [
        {"ref": purl(by_id[at]), "dependsOn": sorted({purl(by_id[it]) for it in used})}
        for at, used in sorted(uses.items(), key=lambda it: purl(by_id[it[0]]))
    ]
    document = {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": component(by_id[root], {}, "application")},
        "components": listed,
        "dependencies": graph,
    }
    digest = hashlib.sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()
    document["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}"
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--target", required=True)
    parser.add_argument("--features", default="")
    parser.add_argument("--notices", type=pathlib.Path, required=True)
    parser.add_argument("--sbom", type=pathlib.Path, required=True)
    options = parser.parse_args()
    metadata = json.loads(
        cargo("metadata", "--format-version", "1", "--filter-platform", options.target, "--features", options.features)
    )
    by_id = {package["id"]: package for package in metadata["packages"]}
    root, uses = linked(metadata, options.target, options.features)
    lock = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    entries = re.findall(r'name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"', lock)
    sums = {(name, version): checksum for name, version, checksum in entries}
    crates = sorted((by_id[it] for it in uses if it != root), key=lambda it: (it["name"], it["version"]))
    options.notices.write_text(notices(crates, options.target), encoding="utf-8")
    options.sbom.write_text(sbom(root, uses, by_id, sums), encoding="utf-8")


if __name__ == "__main__":
    main()
