#!/usr/bin/env python3
"""Compares a font cut down by heding with its original, and with what pyftsubset makes of it.

    compare.py check ORIGINAL INDEX SUBSET LANGUAGE TEXT     fails at the first difference
    compare.py cut ORIGINAL INDEX SUBSET TEXT OUT            pyftsubset, to OUT: keeps what SUBSET keeps

INDEX is the face's place in a collection. TEXT is a file whose characters SUBSET was made for. Needs
fonttools, uharfbuzz and opentype-sanitizer."""
import subprocess
import sys

import uharfbuzz as hb
from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

FEATURES = [{}] + [{name: True} for name in ("halt", "palt", "vhal", "vpal", "tnum", "hwid", "ccmp")]
FEATURES += [{"kern": False}, {"chws": True}, {"vchw": True}]
DIRECTIONS = ("ltr", "ttb")


def fail(message):
    sys.exit(f"compare.py: {message}")


class Face:
    def __init__(self, path, index):
        self.tables = TTFont(path, fontNumber=index, lazy=True)
        self.order = self.tables.getGlyphOrder()
        self.cmap = self.tables.getBestCmap()
        self.glyphs = self.tables.getGlyphSet()
        self.shaper = hb.Font(hb.Face(hb.Blob.from_file_path(path), index))

    def shape(self, text, direction, features, language):
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = direction
        buffer.language = language
        hb.shape(self.shaper, buffer, features)
        return [(info.codepoint, (info.cluster, *at.position))
                for info, at in zip(buffer.glyph_infos, buffer.glyph_positions)]

    def drawn(self, glyph):
        """The glyph's outline and its metrics both ways."""
        name = self.order[glyph]
        pen = DecomposingRecordingPen(self.glyphs)
        self.glyphs[name].draw(pen)
        metrics = [self.tables[it][name] for it in ("hmtx", "vmtx") if it in self.tables]
        origin = self.tables["VORG"][name] if "VORG" in self.tables else None
        return pen.value, metrics, origin


def pieces(text, has):
    """Runs of characters that the face has: the rest would be drawn with another one."""
    run = ""
    for c in text:
        if has(c):
            run += c
        elif run:
            yield run
            run = ""
    if run:
        yield run


def check(original, index, made, language, text):
    sanitized = subprocess.run([ots_sanitize(), made], capture_output=True, text=True)
    if sanitized.returncode or "ERROR" in sanitized.stdout + sanitized.stderr:
        fail(f"OTS: {sanitized.stdout}{sanitized.stderr}")
    whole = TTFont(made)
    for tag in whole.keys():
        whole[tag]
    old, new = Face(original, index), Face(made, 0)
    if len(new.order) != whole["maxp"].numGlyphs:
        fail("maxp counts other glyphs than there are")

    wanted = {c for c in text if ord(c) in old.cmap}
    lacking = sorted(c for c in wanted if ord(c) not in new.cmap)
    if lacking:
        fail(f"characters are missing: {''.join(lacking)}")

    # Both number the glyphs alike, so that each number of the one stands for one of the other.
    to_old, runs = {0: 0}, 0

    def compare(text, direction, features):
        nonlocal runs
        runs += 1
        before = old.shape(text, direction, features, language)
        after = new.shape(text, direction, features, language)
        where = f"{text!r} {direction} {features}"
        if [place for _, place in before] != [place for _, place in after]:
            fail(f"set differently: {where}\n{before}\n{after}")
        for (a, _), (b, _) in zip(before, after):
            if to_old.setdefault(b, a) != a:
                fail(f"other glyphs: {where}")

    # Alone first: each character in every way it can look; then as they stand in the text.
    for c in sorted(wanted):
        for direction in DIRECTIONS:
            for features in FEATURES:
                compare(c, direction, features)
    lines = sorted({run for line in text.splitlines() for run in pieces(line, wanted.__contains__)})
    for line in lines:
        for direction in DIRECTIONS:
            for features in FEATURES:
                compare(line, direction, features)
    reached = len(to_old)

    # Glyphs that no text here leads to lie between their neighbours as they do in the original.
    for glyph in range(len(new.order)):
        if glyph not in to_old:
            first = to_old[glyph - 1] + 1
            last = next((to_old[it] for it in range(glyph, len(new.order)) if it in to_old), len(old.order))
            found = [it for it in range(first, last) if old.drawn(it) == new.drawn(glyph)]
            if not found:
                fail(f"glyph {glyph} is none of the original's")
            to_old[glyph] = found[0]
    if sorted(to_old.values()) != [to_old[it] for it in sorted(to_old)]:
        fail("the glyphs are in another order")
    for glyph, before in to_old.items():
        if new.drawn(glyph) != old.drawn(before):
            fail(f"glyph {glyph}, {before} of the original, is drawn in another way")
    for name_id in (0, 13, 14):
        if old.tables["name"].getDebugName(name_id) != new.tables["name"].getDebugName(name_id):
            fail(f"name {name_id} is lost")
    print(f"{len(wanted)} characters, {len(new.order)} glyphs ({reached} reached by text), "
          f"{runs} texts shaped: all alike")


def cut(original, index, made, text, out):
    kept = TTFont(made)
    options = subset.Options()
    options.font_number = index
    tags, systems = set(), set()
    for name in ("GSUB", "GPOS"):
        if name in kept:
            table = kept[name].table
            tags |= {it.FeatureTag for it in table.FeatureList.FeatureRecord}
            for script in table.ScriptList.ScriptRecord:
                tag = script.ScriptTag.strip()
                systems |= {f"{tag}.dflt"}
                systems |= {f"{tag}.{it.LangSysTag}" for it in script.Script.LangSysRecord}
    options.layout_features = sorted(tags)
    options.layout_scripts = sorted(systems)
    options.name_IDs = sorted({it.nameID for it in kept["name"].names})
    options.name_languages = sorted({it.langID for it in kept["name"].names})
    font = subset.load_font(original, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)
    subset.save_font(font, out, options)


def ots_sanitize():
    import ots
    return str(ots.OTS_SANITIZE)


def main(arguments):
    try:
        match arguments:
            case ["check", original, index, made, language, text]:
                check(original, int(index), made, language, open(text, encoding="utf-8").read())
            case ["cut", original, index, made, text, out]:
                cut(original, int(index), made, open(text, encoding="utf-8").read(), out)
            case _:
                sys.exit(__doc__)
    except (OSError, ValueError) as error:
        fail(error)


main(sys.argv[1:])
