#!/usr/bin/env python3
"""Judges Atom feeds, OPDS 1.x catalogues among them: exit code 1 if one breaks a rule, 2 if nothing could be judged.

    atom.py [--root FOLDER] [--base URL] [--grammar atom.rnc] FEED...

The grammar of RFC 4287 (atom.rnc beside this file) is judged by Jing, which EPUBCheck brings: HEDING_EPUBCHECK_JAR says
where epubcheck.jar is, or else a `jing` is in PATH. What it cannot say is judged here. With --root, links have to lead to
files of that folder (the web site); --base is its address, if feeds have absolute links. Only Python's own library.
"""

import argparse
import datetime
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as tree
from urllib.parse import unquote, urljoin, urlsplit

ATOM = "{http://www.w3.org/2005/Atom}"
XHTML = "{http://www.w3.org/1999/xhtml}"
XML = "{http://www.w3.org/XML/1998/namespace}"
DC = "{http://purl.org/dc/terms/}"
OPDS = "http://opds-spec.org/"
KINDS = {f"application/atom+xml;profile=opds-catalog;kind={it}": it for it in ("navigation", "acquisition")}
# Of IANA's registry of link relations, those that a feed may need (RFC 4287 §4.2.7.2: anything else has to be an IRI).
RELATIONS = set(
    "alternate related self enclosure via first last next previous prev current start up subsection section search"
    " collection contents index license edit edit-media payment hub replies describedby canonical author icon"
    " archives prev-archive next-archive help about original service version-history".split()
)
MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
REFERENCE = re.compile(r"(?:[^\s<>\"{}|\\^`%]|%[0-9A-Fa-f]{2})*")
MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]+/[\w!#$&^.+-]+(\s*;\s*[\w-]+=([\w!#$&^.+/-]+|\"[^\"]*\"))*", re.A)


def moment(text):
    """The moment that RFC 3339, as RFC 4287 §3.3 narrows it, means by a text; None if it means none."""
    if not (found := MOMENT.fullmatch(text or "")):
        return None
    zone = found[3].replace("Z", "+00:00")
    try:  # a leap second is none that Python knows, and none that a feed needs
        return datetime.datetime.fromisoformat(found[1] + zone)
    except ValueError:
        return None


class Judge:
    def __init__(self, options):
        self.root = options.root and os.path.realpath(options.root)
        self.base = options.base
        self.found = []
        self.notes = []
        self.feeds = {}

    def say(self, words):
        self.found.append(f"{self.file}: {words}")

    def note(self, words):
        """What looks wrong, but that no rule forbids."""
        self.notes.append(f"{self.file}: note: {words}")

    # Where things are

    def address(self):
        """Where the file is on the web: so that what is relative can be resolved, and self compared."""
        inside = os.path.relpath(os.path.realpath(self.file), self.root) if self.root else os.path.basename(self.file)
        return urljoin(self.base or "http://root.invalid/", inside.replace(os.sep, "/"))

    def local(self, target):
        """The file of the site that an address means; None if it means one elsewhere."""
        site = self.base or "http://root.invalid/"
        target = target.partition("#")[0]
        if not self.root or not target.startswith(site):
            return None
        path = unquote(urlsplit(target).path[len(urlsplit(site).path) :])
        path = os.path.join(self.root, path or "index.html")
        return os.path.join(path, "index.html") if os.path.isdir(path) else path

    # Parts

    def date(self, parent, name, where):
        texts = [it.text for it in parent.findall(ATOM + name)]
        for text in texts:
            if moment(text) is None:
                self.say(f"{where}: {name} {text!r} is no moment as RFC 3339 has it (§3.3)")
        return moment(texts[0]) if texts else None

    def id(self, parent, where):
        text = parent.findtext(ATOM + "id") or ""
        if not IRI.fullmatch(text):
            self.say(f"{where}: id {text!r} is no absolute IRI (§4.2.6)")
        return text

    def people(self, parent, where):
        for name in ("author", "contributor"):
            for it in parent.findall(ATOM + name):
                if not (it.findtext(ATOM + "name") or "").strip():
                    self.say(f"{where}: {name} without a name (§3.2.1)")

    def links(self, parent, where, base):
        """Judges the links, and returns them as (rel, address, type, element)."""
        links, alternates = [], set()
        for it in parent.findall(ATOM + "link"):
            rel, href, kind = it.get("rel", "alternate"), it.get("href", ""), it.get("type")
            rel = rel.removeprefix("http://www.iana.org/assignments/relation/")
            if rel not in RELATIONS and not IRI.fullmatch(rel):
                self.say(f"{where}: rel {rel!r} is neither registered nor an IRI (§4.2.7.2)")
            if not REFERENCE.fullmatch(href):
                self.say(f"{where}: href {href!r} is no IRI reference (§4.2.7.1)")
            if kind is not None and not MEDIA_TYPE.fullmatch(kind):
                self.say(f"{where}: type {kind!r} is no media type (§4.2.7.3)")
            target = urljoin(urljoin(base, it.get(XML + "base", "")), href)
            if rel == "alternate":
                key = (kind, it.get("hreflang"))
                if key in alternates:
                    self.say(f"{where}: two alternates of type {kind}, hreflang {key[1]} (§4.1.1, §4.1.2)")
                alternates.add(key)
            file = self.local(target)
            if file is not None and not os.path.isfile(file):
                self.say(f"{where}: {rel} {href!r} leads to no file")
            if (length := it.get("length")) is not None:
                if not length.isdecimal():
                    self.say(f"{where}: length {length!r} of {href!r} is no number of bytes (§4.2.7.6)")
                elif file is not None and os.path.isfile(file) and os.path.getsize(file) != int(length):
                    self.say(f"{where}: {href!r} has {os.path.getsize(file)} bytes, not {length} (§4.2.7.6)")
            if rel == "enclosure" and kind is None:
                self.say(f"{where}: enclosure without a type")
            links.append((rel, target, kind, it))
        return links

    def texts(self, parent, where):
        for name in ("title", "subtitle", "summary", "rights"):
            for it in parent.findall(ATOM + name):
                self.text(it, f"{where}: {name}")
        for it in parent.findall(ATOM + "title"):
            if not "".join(it.itertext()).strip():
                self.say(f"{where}: empty title")

    def text(self, it, where):
        kind = it.get("type", "text")
        if kind in ("text", "html") and len(it):
            self.say(f"{where} of type {kind} has elements in it (§3.1.1)")
        if kind == "xhtml" and (it.text or "").strip() + "".join(child.tail or "" for child in it).strip():
            self.say(f"{where}: words beside the div (§3.1.1.3)")

    def content(self, entry, where):
        """Whether there is a content; judges it and the summary that it may ask for."""
        it = entry.find(ATOM + "content")
        if it is None:
            return False
        kind, src = it.get("type"), it.get("src")
        has_summary = entry.find(ATOM + "summary") is not None
        plain = kind or "text"
        if src is not None:
            if kind in ("text", "html", "xhtml"):
                self.say(f"{where}: content with src is of type {kind} (§4.1.3.2)")
            if len(it) or (it.text or "").strip():
                self.say(f"{where}: content with src is not empty (§4.1.3.2)")
            if not has_summary:
                self.say(f"{where}: content with src, but no summary (§4.1.2)")
        elif plain in ("text", "html", "xhtml"):
            self.text(it, f"{where}: content")
        elif plain.lower().startswith(("multipart/", "message/")):
            self.say(f"{where}: content of the composite type {kind} (§4.1.3.1)")
        elif not plain.lower().startswith("text/") and not re.search(r"[+/]xml(;|$)", plain.lower()):
            if not has_summary:
                self.say(f"{where}: content in Base64, but no summary (§4.1.2)")
            if len(it) or not re.fullmatch(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
                                           re.sub(r"\s", "", it.text or "")):
                self.say(f"{where}: content of type {kind} is not Base64 (§4.1.3.3)")
        return True

    # Wholes

    def entry(self, entry, where, base, feed_has_author):
        base = urljoin(base, entry.get(XML + "base", ""))
        self.people(entry, where)
        self.texts(entry, where)
        links = self.links(entry, where, base)
        if not self.content(entry, where) and not any(it[0] == "alternate" for it in links):
            self.say(f"{where}: neither content nor a link to an alternate (§4.1.2)")
        source = entry.find(ATOM + "source")
        owned = entry.find(ATOM + "author") is not None or feed_has_author
        if not owned and (source is None or source.find(ATOM + "author") is None):
            self.say(f"{where}: no author, nor has the feed one (§4.1.2)")
        updated, published = self.date(entry, "updated", where), self.date(entry, "published", where)
        if updated and published and published > updated:
            self.note(f"{where}: published {published:%F} after it was updated, {updated:%F} (§4.2.9, §4.2.15)")
        return self.id(entry, where), updated, links

    def opds(self, kind, entries):
        """OPDS 1.2: a feed is of one kind, and its links say of which (§2, §5)."""
        for where, entry, links in entries:
            books = [it for it in links if it[0].startswith(OPDS + "acquisition")]
            if kind == "navigation" and books:
                self.say(f"{where}: a book in a navigation feed (OPDS §2.2)")
            if kind == "navigation" and not any(it[2] in KINDS for it in links):
                self.say(f"{where}: leads to no other feed (OPDS §2.2)")
            if kind == "acquisition" and not books:
                self.say(f"{where}: no acquisition link (OPDS §5)")
            if any(it[2] is None for it in books):
                self.say(f"{where}: an acquisition link without a type (OPDS §5.3)")
            for it in links:
                if it[0].startswith(OPDS + "image") and it[2] not in ("image/jpeg", "image/png", "image/gif"):
                    self.say(f"{where}: a picture of type {it[2]} (OPDS §5.2.2)")
            if kind == "acquisition":
                own = entry.findtext(ATOM + "id")
                if any(it.text == own for it in entry.findall(DC + "identifier")):
                    self.say(f"{where}: dcterms:identifier is the id of the entry (OPDS §5.1.1)")
                for it in entry.findall(ATOM + "summary"):
                    if it.get("type", "text") != "text":
                        self.say(f"{where}: a summary of type {it.get('type')} (OPDS §5.1.3)")
                for name in ("title", "creator", "subject", "rights", "description", "abstract"):
                    if entry.find(DC + name) is not None:
                        self.say(f"{where}: dcterms:{name} in place of Atom's own (OPDS §5.1.1)")

    def feed(self, file):
        self.file = file
        data = open(file, "rb").read()
        if b"<!DOCTYPE" in data:
            self.say("a document type, which readers of feeds refuse")
            return
        try:
            root = tree.fromstring(data)
        except tree.ParseError as it:
            self.say(f"not well-formed: {it}")
            return
        if root.tag != ATOM + "feed":
            self.say(f"the root is {root.tag}, not feed of Atom")
            return
        base = urljoin(self.address(), root.get(XML + "base", ""))
        self.people(root, "feed")
        self.texts(root, "feed")
        id, updated = self.id(root, "feed"), self.date(root, "updated", "feed")
        links = self.links(root, "feed", base)
        selves = [it for it in links if it[0] == "self"]
        if len(selves) != 1:
            self.say(f"feed: {len(selves)} links with rel self, not one (§4.1.1)")
        elif (self.base or self.root) and selves[0][1] != self.address():
            self.say(f"feed: self leads to {selves[0][1]}, but it is at {self.address()} (§4.1.1)")
        # Pages of one feed are one feed (RFC 5005 §3).
        is_page = any(it[0] in ("previous", "prev") for it in links)
        if not is_page and id in self.feeds:
            self.say(f"feed: its id is that of {self.feeds[id]} (§4.2.6)")
        if not is_page:
            self.feeds[id] = file
        has_author = root.find(ATOM + "author") is not None
        ids, entries = set(), []
        for number, entry in enumerate(root.findall(ATOM + "entry"), 1):
            where = f"entry {number}"
            own, when, its_links = self.entry(entry, where, base, has_author)
            if own in ids:
                self.say(f"{where}: an id that an entry before it has (§4.1.1)")
            ids.add(own)
            if updated and when and when > updated:
                self.note(f"{where}: updated after the feed was")
            entries.append((where, entry, its_links))
        if len(selves) == 1 and "opds-catalog" in (selves[0][2] or ""):
            kind = KINDS.get(selves[0][2])
            if kind is None:
                self.say(f"feed: self of type {selves[0][2]} (OPDS §2.2, §2.3)")
            if not any(it[0] == "start" for it in links):
                self.say("feed: no link to the start (OPDS §2.1)")
            self.opds(kind, entries)


def grammar_says(grammar, files):
    """What Jing finds, in lines; None if there is no Jing."""
    jar = os.environ.get("HEDING_EPUBCHECK_JAR")
    if jar:
        command = ["java", "-cp", os.path.join(os.path.dirname(jar), "lib", "*"), "com.thaiopensource.relaxng.util.Driver"]
    elif jing := shutil.which("jing"):
        command = [jing]
    else:
        return None
    done = subprocess.run([*command, "-c", grammar, *files], capture_output=True, text=True)
    lines = done.stdout.splitlines()
    if done.returncode and not lines:  # not a word on a feed: Java has no Jing there, or the grammar is not to be read
        print(done.stderr, end="", file=sys.stderr)
        return None
    return lines


def main():
    parser = argparse.ArgumentParser(description="Judges Atom feeds.")
    parser.add_argument("--root", metavar="FOLDER")
    parser.add_argument("--base", metavar="URL")
    parser.add_argument("--grammar", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "atom.rnc"))
    parser.add_argument("--no-grammar", action="store_true")
    parser.add_argument("feeds", metavar="FEED", nargs="+")
    options = parser.parse_args()
    found = []
    if not options.no_grammar:
        found = grammar_says(options.grammar, options.feeds)
        if found is None:
            print("Jing does not run: set HEDING_EPUBCHECK_JAR, or install the package jing", file=sys.stderr)
            return 2
    judge = Judge(options)
    for file in options.feeds:
        judge.feed(file)
    for line in found + judge.found + judge.notes:
        print(line)
    counts = f"{len(options.feeds)} feeds, {len(found + judge.found)} violations, {len(judge.notes)} notes"
    print(counts, file=sys.stderr)
    return 1 if found or judge.found else 0


if __name__ == "__main__":
    sys.exit(main())
