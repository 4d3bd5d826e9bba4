"""Words that are known when a template is compiled stand in it as they are, instead of being looked up on every page."""

from __future__ import annotations

import re
from typing import cast

from jinja2.ext import Extension
from markupsafe import escape

from phaen.rendering.words import Words

_CALL = re.compile(r'\{\{ say\("([a-z0-9_.-]+)"\) \}\}')


class Said(Extension):
    """Replaces `{{ say("page.note") }}` by the words; those that take values stay calls."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source of a template with its fixed words filled in."""
        del name, filename
        say = cast("Words", self.environment.globals["say"])
        return _CALL.sub(lambda call: str(escape(say(call[1]))), source)
