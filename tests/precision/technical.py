#!/usr/bin/env python3
"""Counts the formulas, diagrams and listings of archives, how many are shown as such and why others are not, and what each
costs.

    technical.py PROGRAM ARCHIVE...

PROGRAM is heding, an ARCHIVE a folder of articles. What is found is told by what comes of it: books for two devices, one
that shows MathML and one that has drawings, and the report of a run. What one costs is the CPU time of a book with many,
less that of a book with fewer.
"""

import collections
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import zipfile

LANGUAGES = "mermaid|dot|graphviz|gv|svgbob|bob|ditaa|goat"


def run(program, *arguments):
    """CPU seconds, of a run that nothing was kept for."""
    with tempfile.TemporaryDirectory() as cache:
        env = {**os.environ, "XDG_CACHE_HOME": cache}
        quiet = subprocess.DEVNULL
        child = subprocess.Popen([program, *map(str, arguments)], stdout=quiet, stderr=quiet, env=env)
        _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime


def pages(out):
    """The text of each chapter of all books in a folder."""
    for book in sorted(out.rglob("*.epub")):
        with zipfile.ZipFile(book) as parts:
            for name in parts.namelist():
                if "/a-" in name and name.endswith(".xhtml"):
                    yield parts.read(name).decode()


def fences(folder):
    """The language and the text of each fence."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in (".md", ".markdown", ".mdx", ".qmd", ".rmd") and path.is_file():
            text = path.read_text(errors="replace")
            for fence in re.finditer(r"^(```+)[ {.]*([\w+-]*)[^\n]*\n(.*?)^\1", text, re.M | re.S):
                yield fence[2].lower(), fence[3]


def found(program, folder, work):
    """What comes of an archive."""
    counts = collections.Counter()
    reasons = collections.Counter()
    formulas = []
    for profile in ("generic", "kindle"):
        out, report = work / profile, work / f"{profile}.json"
        run(program, "digest", "all", folder, "--profile", profile, "--no-cover", "--out", out, "--report", report)
        for page in pages(out):
            if profile == "generic":
                formulas += [html.unescape(it) for it in re.findall(r'<(?:math|svg)[^>]*(?:alttext|aria-label)="([^"]*)"', page)]
                counts["listings"] += page.count("<pre")
                counts["as MathML"] += page.count("<math")
            counts[f"formulas drawn ({profile})"] += len(re.findall(r'<svg[^>]*class="fx', page))
        if profile == "generic":
            for it in json.loads(report.read_text()).get("diagnostics", []):
                if it["code"] in ("maths-not-understood", "diagram-not-drawn"):
                    reasons[f"{it['code']}: {re.sub('`[^`]*`', '`…`', it['message'])}"] += 1
    all_fences = list(fences(folder))
    diagrams = [it for it in all_fences if re.fullmatch(LANGUAGES, it[0])]
    counts["formulas"] = len(formulas) + sum(it for said, it in reasons.items() if said.startswith("maths"))
    counts["fences of diagrams"] = len(diagrams)
    code = [it for it in all_fences if it[0] and it not in diagrams]
    counts["fences of code"], counts["bytes of code"] = len(code), sum(len(it[1].encode()) for it in code)
    return counts, reasons, formulas, diagrams, code


def cost(program, lists, profile, work):
    """The CPU seconds between a book of the first list of blocks and one of the second, which is longer."""
    times = []
    for blocks in lists:
        with tempfile.TemporaryDirectory(dir=work) as folder:
            folder = pathlib.Path(folder)
            for at in range(0, len(blocks), 200):
                text = f"---\ntitle: {at}\nmath: true\n---\n\n" + "\n\n".join(blocks[at : at + 200])
                (folder / f"{at}.md").write_text(text)
            command = ["build", folder, "--profile", profile, "--no-cover", "--out"]
            times.append(min(run(program, *command, work / f"{time.monotonic_ns()}.epub") for _ in range(3)))
    return times[1] - times[0]


def main(program, *archives):
    everything = [[], [], []]
    for archive in map(pathlib.Path, archives):
        with tempfile.TemporaryDirectory() as work:
            counts, reasons, *what = found(program, archive, pathlib.Path(work))
        print(f"{archive.name}: {dict(counts)}")
        for reason, count in reasons.most_common():
            print(f"    {count} {reason}")
        for all_of_kind, own in zip(everything, what):
            all_of_kind += own
    formulas, diagrams, code = everything
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        blocks = [f"$$\n{it}\n$$" for it in formulas if "\n\n" not in it]
        for profile in ("generic", "kindle") if blocks else ():
            half = len(blocks) // 2
            seconds = cost(program, (blocks[:half], blocks), profile, work)
            print(f"a formula, {profile}: {seconds / (len(blocks) - half) * 1e6:.0f} µs of {len(blocks)}")
        if diagrams:
            blocks = [f"```{name}\n{text}```" for name, text in diagrams]
            seconds = cost(program, (blocks * 4, blocks * 20), "generic", work) / 16
            print(f"a diagram: {seconds / len(diagrams) * 1e3:.2f} ms of {len(diagrams)}")
        if code:
            size = sum(len(it[1].encode()) for it in code) / 1e6
            for said, fence in ("with its language", "```{0}\n{1}```"), ("without", "```\n{1}```"):
                blocks = [fence.format(name, text) for name, text in code]
                seconds = cost(program, (blocks, blocks * 3), "generic", work) / 2
                print(f"a MB of code {said}: {seconds / size:.2f} s of {size:.1f} MB")


if __name__ == "__main__":
    main(*sys.argv[1:])
