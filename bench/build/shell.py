"""Our own frame as a template for the bare loop, so that both write pages of the same kind."""

from __future__ import annotations

import re
from pathlib import Path

_BODY = """<h1>{{ title }}</h1>
{% for tag, runs in blocks %}<{{ tag }}>{% for words, to in runs %}{% if to %}<a href="{{ up }}{{ to }}">{{ words }}</a>{% else %}{{ words }}{% endif %}{% endfor %}</{{ tag }}>
{% endfor %}"""


def shell_of(site: Path) -> str:
    """The frame of the list of plans with a place for title and blocks."""
    page = (site / "plans" / "index.html").read_text(encoding="utf-8")
    page = page.replace("{", "&#123;")
    page = re.sub(r'(href|src|action|data-index)="\.\./', r'\1="{{ up }}', page)
    page = re.sub(r"<title>.*?</title>", "<title>{{ title }}</title>", page)
    head, _, rest = page.partition("<main>")
    return f"{head}<main>{_BODY}</main>{rest.partition('</main>')[2]}"
