"""The template environment, and the one function that turns a page into HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

from jinja2 import (
    Environment,
    PackageLoader,
    StrictUndefined,
    pass_environment,
    select_autoescape,
)
from markupsafe import Markup, escape

from phaen.core.model.text import Text
from phaen.core.thai import arabic_digits
from phaen.core.visible import visible
from phaen.rendering.addresses import lead_from, leader, marked
from phaen.rendering.bodies import body_of, part_of, without_hints
from phaen.rendering.compiled import Compiled
from phaen.rendering.further import further_page
from phaen.rendering.glosses import NONE, Glosses
from phaen.rendering.keeping import NOTHING_KEPT, Keeping
from phaen.rendering.lighten import LIGHT, Moved, lighten
from phaen.rendering.page import LinkTo, Page, by_document
from phaen.rendering.said import Said
from phaen.rendering.texts import block, inline
from phaen.rendering.ties import tie
from phaen.rendering.wording import say_number
from phaen.rendering.words import Words, load_words

# A pattern that begins with letters is looked for much faster.
_ANCHOR = re.compile(r'id="(?<=\sid=")([^"]+)"')


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of a page, the anchors in it, and the pages that it needs besides."""

    html: str
    anchors: Sequence[str]
    further: Sequence[Page] = ()


def make_environment(
    say: Words | None = None,
    glosses: Glosses = NONE,
    *,
    hold: Callable[[str], str] = tie,
    compiled: Path | None = None,
    keeping: Keeping = NOTHING_KEPT,
) -> Environment:
    """Templates that escape everything and stop at a name that does not exist; they speak Thai unless told.

    `glosses` explain abbreviations, `hold` ties words at the ends of lines, `compiled` is a folder that keeps
    templates from one build to the next, `keeping` keeps what stands on several pages.
    """
    say = say or load_words()
    loader = PackageLoader("phaen.rendering")
    environment = Environment(
        loader=loader,
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        # Each build has an environment of its own: nobody edits templates under it.
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=Compiled(compiled, say) if compiled else None,
    )
    environment.filters |= {
        "text": _inline_here,
        "block": _block_here,
        "words": inline,
        "digits": arabic_digits,
        "period": say.period,
        "number": say_number,
        "by_document": by_document,
        "embed": _embed_here,
        "place": _place,
        "link": _Linker(),
        "visible": visible,
    }
    environment.globals |= {
        "hold": hold,
        "say": say,
        "glosses": glosses,
        "href": marked,
        "keeping": keeping,
    }
    environment.add_extension(Said)
    return environment


class _Linker:
    """Writes links. The same few records are linked from everywhere, so what was written is kept."""

    def __init__(self) -> None:
        self.written: dict[tuple[str, str, str], Markup] = {}

    def __call__(self, to: LinkTo) -> Markup:
        key = (to.address, to.title, to.site)
        if key not in self.written:
            # What another site calls its records is text, whatever it looks like.
            words = f"{escape(to.title)} {_place(to.site)}" if to.site else inline(to.title)
            html = f'<a href="{escape(marked(to.address))}">{words}</a>'
            self.written[key] = Markup(html)  # noqa: S704 -- both parts are escaped
        return self.written[key]


def _place(site: str) -> Markup:
    return Markup("<small>({})</small>").format(site) if site else Markup("")


def _inline_here(text: Text | str) -> Markup:
    return inline(text, marked)


def _block_here(text: Text | str) -> Markup:
    return block(text, marked)


@pass_environment
def _embed_here(environment: Environment, page: Page, level: int) -> Markup:
    return part_of(environment, page, level)


def render_page(environment: Environment, page: Page, limit: int = LIGHT) -> Rendered:
    """The HTML body of a page; of a record's page or a list as much as `limit` bytes hold."""
    say = cast("Words", environment.globals["say"])
    glosses = cast("Glosses", environment.globals["glosses"])
    hold = cast("Callable[[str], str]", environment.globals["hold"])
    explain = partial((glosses if page.explains else NONE).explain, href=leader(page.address))

    def weigh(html: str) -> int:
        return len(hold(explain(html)).encode())

    html = say.mark(lead_from(page.address, body_of(environment, page)))
    further: Sequence[Page] = ()
    if page.goes_on or (page.entry is not None and page.entry.address == page.address):
        say_moved = partial(_say, environment, page)
        light = lighten(html, page.address, say_moved, weigh, limit - page.dense)
        html, further = light.html, [further_page(say, page, part) for part in light.further]
    html = explain(say.mark(without_hints(html)))
    return Rendered(html, _ANCHOR.findall(html), further)


def _say(environment: Environment, page: Page, moved: Moved) -> str:
    # On paper the whole address is told, where the page's own is known.
    own, known = page.address, page.make_context().head.at
    below = moved.address.removeprefix(own)
    at = f"{known}{below}" if known and below != moved.address else ""
    html = environment.get_template("moved.html").render(moved=moved, at=at)
    return lead_from(own, html)
