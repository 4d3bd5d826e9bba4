"""What each code means, with a file that breaks its rule and one that keeps it: `RULEBOOK`, by code."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from phaen.core.issues import Severity
from phaen.core.rulebook import meaning, references, schema, syntax
from phaen.core.rulebook.explained import Example, Explained
from phaen.core.validation import RULES

RULEBOOK: Final[Mapping[str, Explained]] = MappingProxyType(
    {
        entry.code: entry
        for module in (syntax, schema, references, meaning)
        for entry in module.ENTRIES
    }
)

_SEVERITIES: Final = {rule.code: rule.severity for rule in RULES}


def severity_of(code: str) -> Severity:
    """How bad it is to break the rule: what cannot be read is always an error."""
    return _SEVERITIES.get(code, Severity.ERROR)


def address_of(code: str) -> str:
    """The page that explains a code, below the site's root."""
    return f"rules/{code.lower()}/"


__all__ = ["RULEBOOK", "Example", "Explained", "address_of", "severity_of"]
