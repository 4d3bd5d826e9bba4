"""Line ends: the words that browsers cut wrongly are tied, and only those.

Thai has no spaces between words; a browser breaks lines by a dictionary of its own, which lacks
many of ours. `words.txt` holds the words that Chromium or Firefox cut in the texts of this site
(tools/ties makes it); they are wrapped so that their letters stay on one line. Nothing but tags is
added: what is copied, found in the page or indexed is the same text, letter for letter.
"""

from functools import lru_cache
from importlib.resources import files

from phaen.rendering.ties.tier import BREAK, CLOSE, OPEN, Tier

__all__ = ["Tier", "tie", "tie_plain"]

_PLAIN = {OPEN: "\u2060", CLOSE: "\u200d", BREAK: "\u200b"}


def tie(html: str) -> str:
    """The same page, its hard words held together."""
    return _tier().tie(html)


def tie_plain(text: str) -> str:
    """A text that is no HTML, its hard words between U+2060 and U+200D, U+200B where a line may end."""
    tied = _tier().tie_text(text)
    for tag, letter in _PLAIN.items():
        tied = tied.replace(tag, letter)
    return tied


@lru_cache(maxsize=1)
def _tier() -> Tier:
    return Tier(files(__package__).joinpath("words.txt").read_text(encoding="utf-8").split())
