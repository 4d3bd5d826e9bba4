"""How a summary of changes is shown. `SUMMARIES` is the one list of forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from phaen.cli.summaries import json, markdown, text
from phaen.cli.summaries.summary import Summary

Form: TypeAlias = Callable[[Summary], str]

SUMMARIES: Final[Mapping[str, Form]] = MappingProxyType(
    {"text": text.show, "markdown": markdown.show, "json": json.show}
)
