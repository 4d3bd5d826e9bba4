"""The kinds of record. `KINDS` is the one list of them; each stands in a module of its own name."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from phaen.core.model import (
    case,
    element,
    framework,
    indicator,
    organisation,
    plan,
    practice,
    role,
    source,
    term,
    theme,
)
from phaen.core.model.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        module.KIND.name: module.KIND
        for module in (
            organisation,
            framework,
            source,
            plan,
            element,
            role,
            indicator,
            case,
            practice,
            theme,
            term,
        )
    }
)

__all__ = ["KINDS", "Kind"]
