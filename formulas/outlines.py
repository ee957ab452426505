"""Writes katex.outlines: the outlines of KaTeX's faces as numbers. Takes the folder of its TTF files; needs fontTools.

A line `@Main-Regular` begins a face; each other line is a character, in hexadecimal, a blank, and its outline in
thousandths of an em with y downward: commands M, L, Q, Z as in SVG, each number relative to where the step begins.
"""
import glob
import os
import sys

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont


class Pen(BasePen):
    def __init__(self, glyphs, scale):
        super().__init__(glyphs)
        self.scale, self.parts, self.at = scale, [], (0, 0)

    def put(self, command, *points):
        numbers = []
        for x, y in points:
            x, y = round(x * self.scale), round(-y * self.scale)
            numbers.append(f"{x - self.at[0]} {y - self.at[1]}")
        self.at = (round(points[-1][0] * self.scale), round(-points[-1][1] * self.scale))
        self.parts.append(command + " ".join(numbers).replace(" -", "-"))

    def _moveTo(self, p):
        self.put("M", p)

    def _lineTo(self, p):
        self.put("L", p)

    def _qCurveToOne(self, control, p):
        self.put("Q", control, p)

    def _closePath(self):
        self.parts.append("Z")


out = []
for path in sorted(glob.glob(os.path.join(sys.argv[1], "KaTeX_*.ttf"))):
    font = TTFont(path)
    out.append("@" + os.path.basename(path)[len("KaTeX_") : -len(".ttf")])
    glyphs, scale = font.getGlyphSet(), 1000 / font["head"].unitsPerEm
    for code, name in sorted(font.getBestCmap().items()):
        pen = Pen(glyphs, scale)
        glyphs[name].draw(pen)
        out.append(f"{code:x} {''.join(pen.parts)}")
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "katex.outlines"), "w") as file:
    file.write("\n".join(out) + "\n")
