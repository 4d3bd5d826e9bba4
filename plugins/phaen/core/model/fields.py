"""Building blocks of the models: labelled fields, and scalar types that read what editors write."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Final, TypeVar

from pydantic import (
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    JsonValue,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from phaen.core.ids import DOTTED_ID_PATTERN, ID_PATTERN, MAX_ID_LENGTH, is_id
from phaen.core.model.written import (
    DIGIT,
    IS_DAY,
    IS_NUMBER,
    TOLD_BY,
    either,
    identifier,
    words,
)
from phaen.core.thai import CE_YEARS, arabic_digits, to_ce

# More digits than this, JSON readers that keep numbers as doubles would round; no plan counts so far.
_MAX_DIGITS = 15
_BOUNDS = {"exclusiveMinimum": -(10**_MAX_DIGITS), "exclusiveMaximum": 10**_MAX_DIGITS}
_WHOLE_PATTERN = rf"-?{DIGIT}{{1,{_MAX_DIGITS}}}"
_NUMBER_PATTERN = rf"{_WHOLE_PATTERN}(?:\.{DIGIT}{{1,{_MAX_DIGITS}}})?"
_YEAR_PATTERN = rf"(?:พ\.?ศ\.?\s*)?({DIGIT}{{4}})"
_DATE_PATTERN = rf"({DIGIT}{{4}})-({DIGIT}{{2}})-({DIGIT}{{2}})"
# No `@` before the path: `https://plan.example@elsewhere.example` leads to the latter.
_LINK_PATTERN = "https?://[^\\s<>\"'`/?#@\\\\]+(?:[/?#][^\\s<>\"'`]*)?"
_SITE_PATTERN = "https?://[^\\s<>\"'`/?#@\\\\]+(?:/[^\\s<>\"'`?#\\\\]*)?"
_MAX_LINE_LENGTH = 400

Part = TypeVar("Part")


def field(label: str, help: str, default: Any = ..., **more: Any) -> Any:  # noqa: A002 -- reads as what it is
    """A model field with the Thai label and help that feed the schema, the forms and the editors' docs."""
    if "default_factory" in more:
        return Field(title=label, description=help, **more)
    return Field(default, title=label, description=help, **more)


def many(label: str, help: str, **more: Any) -> Any:  # noqa: A002 -- as above
    """A list field that may be left out."""
    return Field(default_factory=list, title=label, description=help, **more)


def _read_one_or_many(value: Any) -> Any:
    return value if value is None or isinstance(value, list) else [value]


class _OneOrManySchema:
    """Tells editors' tools that one part may stand without a list."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        made = handler(schema)
        return either(made["items"], made)


OneOrMany = Annotated[list[Part], BeforeValidator(_read_one_or_many), _OneOrManySchema()]
"""Editors write one part, or a list of them."""


def _read_id(value: Any) -> Any:
    if isinstance(value, str) and not is_id(value):
        raise PydanticCustomError("phaen_id", "not an id", {"given": value})
    return value


def _read_dotted_id(value: Any) -> Any:
    if isinstance(value, str) and not is_id(value, dotted=True):
        raise PydanticCustomError("phaen_id", "not an id", {"given": value})
    return value


def _match(pattern: str, value: Any) -> re.Match[str] | None:
    """A scalar that has the form of `pattern`, its digits made Arabic; None where it has not."""
    text = arabic_digits(str(value)) if isinstance(value, (str, int, float)) else ""
    return re.fullmatch(pattern, text)


def _read_number(value: Any) -> Any:
    match = _match(_NUMBER_PATTERN, value)
    if not match:
        raise PydanticCustomError("phaen_number", "not a number", {"given": str(value)})
    return float(match[0]) if "." in match[0] else int(match[0])


def _read_whole(value: Any) -> Any:
    match = _match(_WHOLE_PATTERN, value)
    if not match:
        raise PydanticCustomError("phaen_whole", "not a whole number", {"given": str(value)})
    return int(match[0])


def _read_year(value: Any) -> Any:
    match = _match(_YEAR_PATTERN, value)
    if not match:
        raise PydanticCustomError("phaen_year", "not a year", {"given": str(value)})
    return int(match[1])


def _read_date(value: Any) -> Any:
    match = _match(_DATE_PATTERN, value)
    if not match:
        raise PydanticCustomError("phaen_date", "not a date", {"given": str(value)})
    if not _is_day(*(int(part) for part in match.groups())):
        raise PydanticCustomError("phaen_day", "no day of the calendar", {"given": str(value)})
    return match[0]


def _is_day(year: int, month: int, day: int) -> bool:
    """Leap years are those of the common era; a common-era year by mistake is PH402's to tell."""
    common = year if year in CE_YEARS else to_ce(year)
    try:
        date(max(1, common), month, day)
    except ValueError:
        return False
    return True


def _read_link(value: Any) -> Any:
    return _read_address(_LINK_PATTERN, value)


def _read_site(value: Any) -> Any:
    return _read_address(_SITE_PATTERN, value)


def _read_address(pattern: str, value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(pattern, value):
        raise PydanticCustomError("phaen_link", "not a web address", {"given": value})
    return value


Id = Annotated[
    str,
    BeforeValidator(_read_id),
    WithJsonSchema(identifier(ID_PATTERN, MAX_ID_LENGTH, "phaen_id", dotted=False)),
]
DottedId = Annotated[
    str,
    BeforeValidator(_read_dotted_id),
    WithJsonSchema(identifier(DOTTED_ID_PATTERN, MAX_ID_LENGTH, "phaen_id", dotted=True)),
]
Number = Annotated[
    int | float,
    BeforeValidator(_read_number),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "pattern": f"^{_NUMBER_PATTERN}$",
            **_BOUNDS,
            TOLD_BY: "phaen_number",
            IS_NUMBER: True,
        }
    ),
]
"""An int where the source has no decimals, else a float; Thai digits are read too."""
Whole = Annotated[
    int,
    BeforeValidator(_read_whole),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "pattern": f"^{_WHOLE_PATTERN}$",
            **_BOUNDS,
            TOLD_BY: "phaen_whole",
            IS_NUMBER: True,
        }
    ),
]
"""A small whole number, such as a quarter; the rule PH401 tells which there are."""
Year = Annotated[
    int,
    BeforeValidator(_read_year),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "pattern": f"^{_YEAR_PATTERN}$",
            "minimum": 1000,
            "maximum": 9999,
            "examples": [2567],
            TOLD_BY: "phaen_year",
            IS_NUMBER: True,
        }
    ),
]
"""A Buddhist-era year. Any four digits pass here: the rule PH402 tells an era from the other."""
Date = Annotated[
    str,
    BeforeValidator(_read_date),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{_DATE_PATTERN}$",
            "examples": ["2567-05-07"],
            IS_DAY: True,
            TOLD_BY: "phaen_date",
        }
    ),
]
"""A day as `YYYY-MM-DD` with a Buddhist-era year, kept as written."""
Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=_MAX_LINE_LENGTH),
    WithJsonSchema(words(_MAX_LINE_LENGTH)),
]
"""A short text without languages: numbers of sections, letters, page ranges."""
NAME_OF_PART: Final[dict[str, JsonValue]] = {"pattern": r"\S", "maxLength": _MAX_LINE_LENGTH}
"""A `Line` that is a key of a mapping, in a schema."""


def _link_schema(pattern: str) -> WithJsonSchema:
    form = {"format": "uri", "pattern": f"^{pattern}$", TOLD_BY: "phaen_link"}
    return WithJsonSchema({"type": "string"} | form)


Link = Annotated[str, BeforeValidator(_read_link), _link_schema(_LINK_PATTERN)]
SiteLink = Annotated[str, BeforeValidator(_read_site), _link_schema(_SITE_PATTERN)]
"""The address of a whole site: nothing stands behind `?` or `#`."""
