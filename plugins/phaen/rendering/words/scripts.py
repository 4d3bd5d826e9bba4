"""The words of scripts and style sheets, set in when the site is built: no request, no byte more than they are."""

from __future__ import annotations

import json
import re

from phaen.rendering.words.catalogue import COUNT, Saying
from phaen.rendering.words.say import Words

CALL = re.compile(r'\bsay\("([a-z0-9_.-]+)"\)')
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def fill_script(source: str, say: Words) -> str:
    """Each `say("key")` becomes its words.

    Words without a placeholder become a string, which a style sheet's `content` takes too; with
    placeholders, a function of an object that fills them: `say("list.shown")({ shown, all })`.
    """
    return CALL.sub(lambda call: _literal(say.saying(call[1])), source)


def _literal(saying: Saying) -> str:
    if not saying.names:
        return json.dumps(saying.other, ensure_ascii=False)
    other = _template(saying.other)
    if saying.one == saying.other:
        return f"(v=>{other})"
    return f"(v=>v.{COUNT}===1?{_template(saying.one)}:{other})"


def _template(text: str) -> str:
    """A template literal; `toLocaleString` groups the digits of numbers and leaves strings as they are."""
    safe = text.replace("\\", "\\\\").replace("`", "\\`").replace("$", "\\$")
    filled = _PLACEHOLDER.sub(lambda found: f"${{v.{found[1]}.toLocaleString('en')}}", safe)
    return f"`{filled}`"
