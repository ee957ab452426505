#!/usr/bin/env python3
"""How often repairs and dialects are right: the table in docs/guide/repairs.md. Needs Python 3.8 and nothing else.

    measure.py BIN NAME=FOLDER…           the table, from the places that were judged
    measure.py BIN NAME=FOLDER… --open    the places of the sample that nobody judged, with what stands around them

Each folder is an archive under the name that `judgements.tsv` has for it. Of each repair up to SAMPLE places over all
archives are drawn, one of each file before a second of any: those whose digests come first, so that the sample is the
same wherever it is drawn, and nearly the same where a repair acts at a few places more or less. A place is what a
repair did in one line of one file.

A line of `judgements.tsv` is: repair, archive, file, digest, `right` or `wrong`. A place is right if a reader of the
page who knows the source would have wanted it so. The digest is of what stood there and what came for it; a place that
is mended in another way has to be judged again. No text of an archive is kept.
"""
import argparse
import collections
import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
JUDGEMENTS = os.path.join(HERE, "judgements.tsv")
SAMPLE = 30
SEED = "heding"
# How many lines are shown above a place and below it, and how much of each.
AROUND, WIDTH = 3, 240

# What the ledger calls the ways to a date, and the repairs that go them.
DATED = {
    "revision": "date-from-revisions",
    "neighbours": "date-from-neighbours",
    "picture-stamp": "date-from-pictures",
}


class Place:
    """What a repair did in one line of a file."""

    def __init__(self, repair, archive, path, line):
        self.repair, self.archive, self.path, self.line = repair, archive, path, line
        self.changes = []

    @property
    def digest(self):
        said = [self.repair, self.path, str(self.line)] + [part for change in self.changes for part in change]
        return hashlib.sha256("\0".join(said).encode("utf-8")).hexdigest()[:12]

    @property
    def key(self):
        return self.repair, self.archive, self.path, self.digest

    @property
    def rank(self):
        return hashlib.sha256("\0".join((SEED,) + self.key).encode("utf-8")).digest()


def places(binary, archive, folder, scratch):
    """Every place in an archive at which something was mended."""
    ledger, report = (os.path.join(scratch, archive + it) for it in (".ledger", ".json"))
    # What books look like does not matter here, and takes long.
    plain = ["--no-cover", "--images", "none", "--period", "year", "--offline"]
    command = [binary, "check", "--words", "--quiet", *plain, "--report", report, "--ledger", ledger, folder]
    environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(scratch, archive))
    ended = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if not os.path.exists(report):
        sys.exit("measure.py: %s: %s" % (archive, ended.stderr.decode("utf-8", "replace")))
    with open(report, encoding="utf-8") as text:
        report = json.load(text)
    found = {}

    def add(repair, path, line, before, after):
        place = found.setdefault((repair, path, line), Place(repair, archive, path, line))
        place.changes.append((before, after))

    mended = set(report["repairs"])
    for it in report["letters"]["changes"]:
        if it["name"] in mended:
            add(it["name"], it["path"], it["line"], it["before"], it["after"])
    # What is mended elsewhere than in text is told of, once for each file.
    told = {(repair, path) for repair, path, _ in found}
    for it in report["diagnostics"]:
        if it["code"] in mended and it["path"] and (it["code"], it["path"]) not in told:
            add(it["code"], it["path"], it["line"], it["message"], "")
    with open(ledger, encoding="utf-8") as lines:
        for it in map(json.loads, lines):
            if it["fate"] == "duplicate" and ("revisions", it["path"]) not in told:
                found.pop(("revisions", it["path"], None), None)
                add("revisions", it["path"], None, it["of"], it["reason"])
            repair = DATED.get(it.get("dated", {}).get("from"))
            if repair:
                add(repair, it["path"], None, it.get("date", ""), it["dated"]["confidence"])
    return list(found.values())


def drawn(found):
    """The places of a repair that are judged: one of each file before a second of any."""
    met = collections.Counter()

    def turn(place):
        met[place.archive, place.path] += 1
        return met[place.archive, place.path], place.rank

    turns = [(turn(place), place) for place in sorted(found, key=lambda it: it.rank)]
    return [place for _, place in sorted(turns, key=lambda it: it[0])[:SAMPLE]]


def judgements():
    with open(JUDGEMENTS, encoding="utf-8") as text:
        rows = [line.rstrip("\n").split("\t") for line in text if line.strip() and not line.startswith("#")]
    for number, row in enumerate(rows, 1):
        if len(row) != 5 or row[4] not in ("right", "wrong"):
            sys.exit("measure.py: judgements.tsv, entry %d: not five fields that end in right or wrong" % number)
    return {tuple(row[:4]): row[4] == "right" for row in rows}


def show(place, folder):
    print("\t".join(place.key + ("",)))
    for before, after in place.changes:
        print("  - %s\n  + %s" % (json.dumps(before, ensure_ascii=False), json.dumps(after, ensure_ascii=False)))
    if place.line:
        with open(os.path.join(folder, place.path), encoding="utf-8", errors="replace") as text:
            lines = text.read().split("\n")
        first = max(0, place.line - 1 - AROUND)
        for number, line in enumerate(lines[first : place.line + AROUND], first + 1):
            print("  %s%5d  %s" % (">" if number == place.line else " ", number, line[:WIDTH]))
    print()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin", metavar="BIN", help="the heding binary")
    parser.add_argument("archive", metavar="NAME=FOLDER", nargs="+")
    parser.add_argument("--open", action="store_true", help="the places that nobody judged")
    parser.add_argument("-j", metavar="N", type=int, default=1, help="archives at a time")
    given = parser.parse_args()
    folders = dict(it.split("=", 1) for it in given.archive)
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(given.j) as pool:
        of_each = pool.map(lambda it: places(os.path.abspath(given.bin), it[0], it[1], scratch), folders.items())
        by_repair = collections.defaultdict(list)
        for place in (place for found in of_each for place in found):
            by_repair[place.repair].append(place)
    known = judgements()
    unjudged = 0
    if not given.open:
        print("| repair | archives | places | judged | right | share |\n|---|--:|--:|--:|--:|--:|")
    for repair, found in sorted(by_repair.items()):
        sample = sorted(found, key=lambda it: it.rank)[:SAMPLE]
        judged = [known[it.key] for it in sample if it.key in known]
        unjudged += len(sample) - len(judged)
        if given.open:
            for place in sample:
                if place.key not in known:
                    show(place, folders[place.archive])
        else:
            share = "%d %%" % (100 * sum(judged) // len(judged)) if judged else "—"
            archives = len({it.archive for it in found})
            row = (repair, archives, "{:,}".format(len(found)), len(judged), sum(judged), share)
            print("| %s |" % " | ".join(map(str, row)))
    print("%d places of the sample are not judged" % unjudged, file=sys.stderr)


if __name__ == "__main__":
    main()
