"""Draw the pictures that stand for shared links, and the icons: see README.md beside this script.

The words come from the data folder, the letters from the site's own fonts, the shaping and the line
ends of Thai from Chromium: it is what readers see, and no drawing library both shapes Thai and
breaks its lines. Nothing is fetched: fonts stand inside the page as `data:` addresses.
"""

from __future__ import annotations

import argparse
import base64
import html
import io
import json
import re
import shutil
from pathlib import Path
from string import Template

import yaml
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from phaen.core.pipeline import run
from phaen.rendering.social import SIZE, Card, cards, folder_of
from phaen.rendering.words import THAI, Words, load_words

ROOT = Path(__file__).resolve().parents[2]
OVERRIDES = ROOT / "overrides"
TEMPLATE = Template(Path(__file__).with_name("card.html").read_text(encoding="utf-8"))
FONTS = (
    ("Sarabun", 400, "sarabun-400.woff2"),
    ("Trirong", 600, "trirong-600.woff2"),
)
COLOURS = 24
MAX_BYTES = 40_000
# A title that does not fit is set smaller, step by step.
TITLE_SIZES = (84, 68, 60, 52, 46, 40)
MIN_SPACE = 40
# The name of a province stays with its word, a number with what it counts.
_PROVINCE = re.compile(r"จังหวัด[ก-๎]{2,12}")
_BEFORE_NUMBER = re.compile(r" (?=\d)|(?<=พ\.ศ\.) ")
ICONS = (("leaf-32.png", 32), ("leaf-180.png", 180))
# Everything that would make Chromium speak to its maker is off.
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


def main() -> None:
    """Draw what is missing or out of date, remove what no record asks for any more."""
    parser = argparse.ArgumentParser(description="Draw the social images and the icons.")
    parser.add_argument("--all", action="store_true", help="draw every picture anew")
    parser.add_argument("--language", default=THAI, help="the language of the interface")
    arguments = parser.parse_args()
    say = load_words(arguments.language)
    wanted = {card.name: card for card in cards(run(ROOT / "data", "data").graph, say)}
    told_in = Path(__file__).with_name(f"drawn.{say.language}.json")
    drawn = json.loads(told_in.read_text(encoding="utf-8")) if told_in.exists() else {}
    due = [
        card
        for card in wanted.values()
        if arguments.all or drawn.get(card.name) != card.words or not _target(card).exists()
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=list(QUIET))
        _draw_cards(browser, due, say)
        if arguments.all:
            _draw_icons(browser)
        browser.close()
    for left in sorted(set(drawn) - set(wanted)):
        (OVERRIDES / folder_of(say.language) / f"{left}.png").unlink(missing_ok=True)
        print(f"{left}: removed")
    told = {name: wanted[name].words for name in sorted(wanted)}
    told_in.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _draw_cards(browser: Browser, due: list[Card], say: Words) -> None:
    width, height = SIZE
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    site, tagline = html.escape(settings["site_name"]), say("frame.tagline")
    page = _offline(browser, width, height)
    fonts = "\n".join(_font_face(*font) for font in FONTS)
    for card in due:
        words = {name: _tie(html.escape(value)) for name, value in card.words.items()}
        page.set_content(
            TEMPLATE.substitute(
                words,
                fonts=fonts,
                site=site,
                tagline="" if card.title == tagline else tagline,
            )
        )
        page.evaluate("document.fonts.ready")
        _fit(page, card)
        size = _save(page.screenshot(), _target(card), COLOURS)
        if size > MAX_BYTES:
            raise SystemExit(f"{card.name}: {size} bytes are more than {MAX_BYTES}")
        print(f"{card.name}: {size} bytes")


def _tie(words: str) -> str:
    whole = _PROVINCE.sub(r'<span class="whole">\g<0></span>', words)
    return _BEFORE_NUMBER.sub("\u00a0", whole)


def _fit(page: Page, card: Card) -> None:
    """Set the title as large as its room allows."""
    for size in TITLE_SIZES:
        page.evaluate("size => document.querySelector('h1').style.fontSize = size + 'px'", size)
        if page.evaluate("document.querySelector('.space').offsetHeight") >= MIN_SPACE:
            return
    raise SystemExit(f"{card.name}: the title is too long, give the record a short_title")


def _draw_icons(browser: Browser) -> None:
    mark = (OVERRIDES / "assets" / "leaf.svg").read_text(encoding="utf-8")
    for name, size in ICONS:
        page = _offline(browser, size, size)
        # iOS rounds the corners itself, and fills what is transparent with black.
        svg = mark.replace(' rx="3"', "") if size > ICONS[0][1] else mark
        page.set_content(
            f"<style>*{{margin:0}}svg{{display:block;width:{size}px}}</style><body>{svg}"
        )
        picture = page.screenshot(omit_background=True)
        print(f"{name}: {_save(picture, OVERRIDES / 'assets' / name, None)} bytes")


def _offline(browser: Browser, width: int, height: int) -> Page:
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True)
    return context.new_page()


def _font_face(family: str, weight: int, name: str) -> str:
    data = base64.b64encode((OVERRIDES / "assets" / "fonts" / name).read_bytes()).decode()
    source = f"url(data:font/woff2;base64,{data})"
    return f"@font-face{{font-family:{family};font-weight:{weight};src:{source}}}"


def _save(picture: bytes, target: Path, colours: int | None) -> int:
    """Write a PNG, with a palette where one is asked for; gives its size."""
    image = Image.open(io.BytesIO(picture))
    if colours:
        image = image.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
    target.parent.mkdir(parents=True, exist_ok=True)
    image.save(target, optimize=True)
    return target.stat().st_size


def _target(card: Card) -> Path:
    return OVERRIDES / card.path


def _chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        raise SystemExit("Chromium is not on PATH (Debian: apt-get install chromium)")
    return found


if __name__ == "__main__":
    main()
