"""Make the site's web fonts: Sarabun 400 and 600, Trirong 600, Thai and Latin together.

The fonts are Cadson Demak's Sarabun and Trirong, both under the SIL Open Font
License 1.1 with no reserved font name. They are read from npm packages:

* ``@expo-google-fonts/sarabun`` and ``@expo-google-fonts/trirong`` hold the whole
  TrueType files. One such file is cut down to make each web font, so the Thai
  mark positioning is the original's, and nothing has to be merged.
* ``@fontsource/sarabun`` and ``@fontsource/trirong`` hold the licence texts. Their
  fonts are split by script and leave out U+2190, U+2192, U+2264 and U+2265; the
  glyphs they do have are outline for outline those of the whole files.

U+200B has no glyph in either family; an empty one of zero width is added, so that a
browser never leaves the font for it in the middle of a Thai phrase. U+25CC has none
either and is left out.

The output depends only on the input and on the versions of fonttools and brotli: the
fonts keep their original modification date.
"""

from __future__ import annotations

import argparse
import shutil
from dataclasses import dataclass
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

DEFAULT_OUTPUT = Path(__file__).resolve().parents[2] / "overrides" / "assets" / "fonts"

ZERO_WIDTH_SPACE = 0x200B

# What both families have, plus the zero-width space that is added to them.
CODEPOINTS: frozenset[int] = frozenset(
    [
        *range(0x0020, 0x007F),  # ASCII
        0x00A0,  # no-break space
        0x00B7,  # middle dot
        0x00D7,  # multiplication sign
        *range(0x0E01, 0x0E3B),  # Thai letters and vowel signs
        *range(0x0E3F, 0x0E5C),  # Thai baht, vowels, tone marks, digits
        ZERO_WIDTH_SPACE,
        *(0x2013, 0x2014),  # dashes
        *(0x2018, 0x2019, 0x201C, 0x201D),  # quotation marks
        0x2022,  # bullet
        0x2026,  # ellipsis
        0x203A,  # single right guillemet
        *range(0x2190, 0x2194),  # arrows: left, up, right, down
        0x2212,  # minus
        *(0x2264, 0x2265),  # less/greater than or equal to
    ]
)

# Digits are tabular and lining by default in both families; tnum and lnum are named
# in case a later version makes them optional.
FEATURES = ("ccmp", "liga", "lnum", "mark", "mkmk", "tnum")
# Both families kern Latin pairs alone, in 0.8 kB a face. Headings keep it; running text, which is Thai, does not.
KERNED = (*FEATURES, "kern")

# Copyright, family, style, full name, version, PostScript name, licence and its URL,
# typographic family and style.
NAME_IDS = [0, 1, 2, 4, 5, 6, 13, 14, 16, 17]


@dataclass(frozen=True)
class Face:
    """One web font: where it comes from inside the npm packages, and its new name."""

    source: str
    output: str
    features: tuple[str, ...] = FEATURES


@dataclass(frozen=True)
class Licence:
    """One licence text: where it comes from inside the npm packages, and its new name."""

    source: str
    output: str


FACES = (
    Face("@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf", "sarabun-400.woff2"),
    Face("@expo-google-fonts/sarabun/600SemiBold/Sarabun_600SemiBold.ttf", "sarabun-600.woff2"),
    Face("@expo-google-fonts/trirong/Trirong_600SemiBold.ttf", "trirong-600.woff2", KERNED),
)

LICENCES = (
    Licence("@fontsource/sarabun/LICENSE", "OFL-Sarabun.txt"),
    Licence("@fontsource/trirong/LICENSE", "OFL-Trirong.txt"),
)


def add_zero_width_space(font: TTFont) -> None:
    """Give the font an empty glyph of zero width for U+200B, unless it has one."""
    if ZERO_WIDTH_SPACE in font.getBestCmap():
        return
    name = "uni200B"
    font["glyf"][name] = Glyph()
    font["hmtx"][name] = (0, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ZERO_WIDTH_SPACE] = name


def subset_options(features: tuple[str, ...]) -> Options:
    """Return the options of the subsetter for a face that keeps these features."""
    options = Options()
    options.layout_features = list(features)
    options.layout_scripts = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = NAME_IDS
    options.name_languages = [0x0409]
    return options


def make_face(packages: Path, face: Face, output: Path) -> int:
    """Write one web font and return its size in bytes."""
    font = TTFont(packages / face.source, recalcTimestamp=False)
    add_zero_width_space(font)
    missing = CODEPOINTS - font.getBestCmap().keys()
    if missing:
        listed = ", ".join(f"U+{code:04X}" for code in sorted(missing))
        raise SystemExit(f"{face.source} has no glyph for {listed}")
    subsetter = Subsetter(subset_options(face.features))
    subsetter.populate(unicodes=CODEPOINTS)
    subsetter.subset(font)
    font.flavor = "woff2"
    target = output / face.output
    font.save(target)
    return target.stat().st_size


def main() -> None:
    """Read the command line, write the fonts and their licences, print the sizes."""
    parser = argparse.ArgumentParser(description="Make the site's web fonts.")
    parser.add_argument(
        "packages",
        type=Path,
        help="folder holding the npm packages (usually node_modules)",
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=DEFAULT_OUTPUT,
        help="folder to write to (default: overrides/assets/fonts of this project)",
    )
    arguments = parser.parse_args()
    packages: Path = arguments.packages
    output: Path = arguments.output

    output.mkdir(parents=True, exist_ok=True)
    total = 0
    for face in FACES:
        size = make_face(packages, face, output)
        total += size
        print(f"{face.output}: {size} bytes")
    print(f"total: {total} bytes")
    for licence in LICENCES:
        shutil.copyfile(packages / licence.source, output / licence.output)


if __name__ == "__main__":
    main()
