#!/usr/bin/env python3
"""Counts how many of KaTeX's own test formulas are read as MathML, drawn, or shown as they are written.

    formulas.py SS_DATA PROGRAM

SS_DATA is `test/screenshotter/ss_data.yaml` of KaTeX's repository (its npm package leaves it out), PROGRAM is heding.
Formulas that need macros from outside are left out. PyYAML is needed: `pip install pyyaml`.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import yaml


def formulas(path):
    """The name and the LaTeX of each."""
    for name, case in yaml.safe_load(pathlib.Path(path).read_text()).items():
        if isinstance(case, str):
            yield name, case.strip()
        elif not case.get("macros"):
            yield name, case["tex"].strip()


def form(section):
    """What stands below a heading."""
    if "<math" in section:
        return "MathML"
    return "drawn" if "<svg" in section else "as written"


def main(data, program):
    cases = list(formulas(data))
    text = "---\ntitle: formulas\nmath: true\n---\n\n"
    text += "\n".join(f"## {name}\n\n$$\n{tex}\n$$\n" for name, tex in cases)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "in").mkdir()
        (folder / "in" / "formulas.md").write_text(text)
        for profile in ["generic", "kindle"]:
            book = folder / f"{profile}.epub"
            run = [program, "build", folder / "in", "--profile", profile, "--no-cover", "--out", book]
            subprocess.run(run, check=False, capture_output=True)
            counts, failed = collections.Counter(), []
            with zipfile.ZipFile(book) as parts:
                pages = [parts.read(it).decode() for it in parts.namelist() if it.endswith(".xhtml")]
            # Pages of lists have no such headings.
            for section in (it for page in pages for it in page.split("<h2")[1:]):
                name = re.sub("<[^>]+>", "", section[section.index(">") + 1 : section.index("</h2")])
                if name in dict(cases):
                    counts[form(section)] += 1
                    failed += [name] if form(section) == "as written" else []
            print(f"{profile}: {len(cases)} formulas, {dict(counts)}, not read: {sorted(failed)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
