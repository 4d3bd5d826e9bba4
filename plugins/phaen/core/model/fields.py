"""Building blocks of the models: labelled fields, and scalar types that read what editors write."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from phaen.core.ids import DOTTED_ID_PATTERN, ID_PATTERN, is_id
from phaen.core.thai import arabic_digits, to_ce

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def field(label: str, help: str, default: Any = ..., **more: Any) -> Any:  # noqa: A002 -- reads as what it is
    """A model field with the Thai label and help that feed the schema, the forms and the editors' docs."""
    if "default_factory" in more:
        return Field(title=label, description=help, **more)
    return Field(default, title=label, description=help, **more)


def many(label: str, help: str, **more: Any) -> Any:  # noqa: A002 -- as above
    """A list field that may be left out."""
    return Field(default_factory=list, title=label, description=help, **more)


def _read_id(value: Any) -> Any:
    if isinstance(value, str) and not is_id(value):
        raise PydanticCustomError("phaen_id", "not an id", {"given": value})
    return value


def _read_dotted_id(value: Any) -> Any:
    if isinstance(value, str) and not is_id(value, dotted=True):
        raise PydanticCustomError("phaen_id", "not an id", {"given": value})
    return value


def _read_number(value: Any) -> Any:
    text = arabic_digits(str(value)) if isinstance(value, (str, int, float)) else ""
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("phaen_number", "not a number", {"given": str(value)})
    return float(text) if "." in text else int(text)


def _read_year(value: Any) -> Any:
    text = arabic_digits(str(value)) if isinstance(value, (str, int)) else ""
    text = re.sub(r"^พ\.?ศ\.?\s*", "", text)
    if not re.fullmatch(r"\d{4}", text):
        raise PydanticCustomError("phaen_year", "not a year", {"given": str(value)})
    return int(text)


def _read_date(value: Any) -> Any:
    text = arabic_digits(value) if isinstance(value, str) else ""
    match = _DATE.fullmatch(text)
    if not match or not _is_day(int(match[1]), int(match[2]), int(match[3])):
        raise PydanticCustomError("phaen_date", "not a date", {"given": str(value)})
    return text


def _is_day(year: int, month: int, day: int) -> bool:
    """Leap years are those of the common era; a common-era year by mistake is PH402's to tell."""
    try:
        date(max(1, to_ce(year)), month, day)
    except ValueError:
        return False
    return True


def _read_link(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(r"https?://[^\s<>\"'`]+", value):
        raise PydanticCustomError("phaen_link", "not a web address", {"given": value})
    return value


Id = Annotated[
    str,
    BeforeValidator(_read_id),
    WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$"}),
]
DottedId = Annotated[
    str,
    BeforeValidator(_read_dotted_id),
    WithJsonSchema({"type": ["string", "number"], "pattern": f"^{DOTTED_ID_PATTERN}$"}),
]
Number = Annotated[int | float, BeforeValidator(_read_number), WithJsonSchema({"type": "number"})]
"""An int where the source has no decimals, else a float; Thai digits are read too."""
Year = Annotated[
    int,
    BeforeValidator(_read_year),
    WithJsonSchema({"type": ["integer", "string"], "examples": [2567]}),
]
"""A Buddhist-era year. Any four digits pass here: the rule PH402 tells an era from the other."""
Date = Annotated[
    str,
    BeforeValidator(_read_date),
    WithJsonSchema(
        {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "examples": ["2567-05-07"]}
    ),
]
"""A day as `YYYY-MM-DD` with a Buddhist-era year, kept as written."""
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=400),
    WithJsonSchema({"type": ["string", "number"]}),
]
"""A short text without languages: numbers of sections, letters, page ranges."""
Link = Annotated[
    str, BeforeValidator(_read_link), WithJsonSchema({"type": "string", "format": "uri"})
]
