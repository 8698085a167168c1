#!/usr/bin/python3
"""Makes the bundled fonts in src/main/resources/fonts out of Inter.

Why not Inter as it is: JavaFX cannot switch on the OpenType feature `tnum`, and on a wall numbers
that change every second must not make their neighbours jump. So the tabular digits take the place
of the proportional ones in the character map. The glyphs are cut down to what a wall writes, and
the family gets a name of its own, as the Open Font License asks of changed versions. One family
name a weight: JavaFX finds such a font by name alone, on every platform.

Needs fontTools (Debian: python3-fonttools) and the Inter fonts (Debian: fonts-inter).
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SOURCE = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
TARGET = Path(__file__).resolve().parents[2] / "main" / "resources" / "fonts"
WEIGHTS = ["Regular", "Medium", "SemiBold", "Bold"]
FAMILY = "Atalaya Sans"
CHARACTERS = [
    *range(0x20, 0x7F),  # Latin
    *range(0xA0, 0x180),  # Latin-1, Latin Extended-A
    0x2D9, 0x2DA, 0x2DC,
    *range(0x2010, 0x2028), 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x2122,
    *range(0x2190, 0x219A), 0x2212, 0x221E, 0x2248, 0x2260, 0x2264, 0x2265,
    0x25B2, 0x25BC, 0x25CF, 0x2713, 0x2715, 0x2026,
]  # fmt: skip


def tabular(font):
    """Digits become the tabular ones; map tables may be one and the same object."""
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    instead = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            table = getattr(table, "ExtSubTable", table)
            instead.update(table.mapping)
    for table in font["cmap"].tables:
        for digit in map(ord, "0123456789"):
            if digit in table.cmap:
                table.cmap[digit] = instead.get(table.cmap[digit], table.cmap[digit])


def cut(font):
    """Only what the wall writes; kerning and composition stay, alternates go."""
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)


def rename(font, weight):
    family = FAMILY if weight in ("Regular", "Bold") else f"{FAMILY} {weight}"
    style = weight if weight in ("Regular", "Bold") else "Regular"
    notice = str(font["name"].getDebugName(0))
    licence = str(font["name"].getDebugName(13))
    where = str(font["name"].getDebugName(14))
    font["name"].names = []
    entries = {
        0: notice,
        1: family,
        2: style,
        3: f"{FAMILY} {weight} 1.0",
        4: family if style == "Regular" else f"{family} {style}",
        5: "Version 1.000",
        6: f"{FAMILY.replace(' ', '')}-{weight}",
        13: licence,
        14: where,
    }
    for name_id, text in entries.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)
        font["name"].setName(text, name_id, 1, 0, 0)
    os2 = font["OS/2"]
    os2.fsSelection = 0x20 if weight == "Bold" else 0x40
    font["head"].macStyle = 1 if weight == "Bold" else 0


def truetype(font):
    """CFF outlines become quadratic ones: every platform's text engine draws those."""
    glyphs = font.getGlyphSet()
    quadratic = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        quadratic[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder = font.getGlyphOrder()
    glyf.glyphs = quadratic
    del font["CFF "]
    glyf.compile(font)
    for name, (width, _) in font["hmtx"].metrics.items():
        glyph = glyf[name]
        font["hmtx"].metrics[name] = (width, getattr(glyph, "xMin", 0))
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs"
        " maxStackElements maxSizeOfInstructions maxComponentElements"
    ).split():
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        font = TTFont(SOURCE / f"Inter-{weight}.otf", recalcTimestamp=False)
        tabular(font)
        cut(font)
        truetype(font)
        rename(font, weight)
        path = TARGET / f"AtalayaSans-{weight}.ttf"
        font.save(path)
        print(f"{path.name}: {len(font.getGlyphOrder())} glyphs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
