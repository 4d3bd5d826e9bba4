"""How findings are shown. `REPORTS` is the one list of forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from phaen.cli.reports import github, json, sarif, text
from phaen.cli.reports.options import Options
from phaen.core.issues import Issue

Report: TypeAlias = Callable[[Sequence[Issue], Options], str]

REPORTS: Final[Mapping[str, Report]] = MappingProxyType(
    {"text": text.report, "json": json.report, "github": github.report, "sarif": sarif.report}
)
