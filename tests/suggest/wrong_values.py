"""Records with something odd in each of their fields, made from the schema: what an editor might ever write.

Whether a record is sound is not said here: the form and `phaen check` are asked, and must agree.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final

ODD: Final[Sequence[Any]] = (
    None,
    "",
    "  ",
    "ก",
    "ก" * 401,
    "ก" * 8001,
    "a b",
    "A",
    "-",
    "a-",
    "a.b",
    "0",
    "5",
    "-5",
    "1.5",
    "01",
    "๕",
    "1,000",
    "1e3",
    ".5",
    "9" * 15,
    "9" * 16,
    "0." + "1" * 16,
    "17",
    "2567",
    "๒๕๖๗",
    "พ.ศ. ๒๕๖๗",
    "ค.ศ. 2024",
    "2567-05-07",
    "๒๕๖๗-๐๕-๐๗",
    "2567-02-29",
    "2566-02-29",
    "2024-02-29",
    "2567-13-01",
    "2567-04-31",
    "2567-5-7",
    "0000-01-01",
    "a/b",
    "a/b/c",
    "a#b",
    "a/b#c",
    "../x",
    "nul",
    "all",
    "a" * 81,
    "a" * 161,
    "none",
    "not-stated",
    "true",
    "null",
    "https://tak.go.th/a_(1).pdf",
    "https://u:p@tak.go.th",
    "https://tak.go.th/ก ข",
    "ftp://tak.go.th",
    "<b>ก</b>",
    "ก\nข",
    "\u00a0",
    "\u3000",
    "ก\ufeff",
    "ก\x07",
    "ก\u2028ข",
    "\u202eก",
    "ก\uf70a",
    "ก\ufffd",
    "ก\u200bข",
    "🙂" * 400,
    [],
    ["ก"],
    ["a", "b"],
    [None],
    [""],
    [[]],
    ["none"],
    ["1"],
    ["1", "2"],
    ["1", "2", "3"],
    {},
    {"th": "ก"},
    {"th": None},
    {"en": "a"},
    {"th": "ก", "en": ""},
    {"th": "ก", "en": None},
    {"th": ["ก"]},
    {"x": "ก"},
    {"id": "a"},
    {"text": "ก"},
    {"document": "a"},
    {"document": None},
    {"year": "2567"},
    {"year": None},
    {"year": "2567", "fiscal_year": "2567"},
    {"year": "2567", "text": "ก"},
    {"year": "2567", "fiscal_year": None},
    {"from": "2566"},
    {"to": "2566"},
    {"from": "2566", "to": "2567"},
    {"from": "2566", "to": "2567", "year": "2566"},
    {"from": "2566", "year": "2566"},
    {"fiscal_year": "2567", "quarters": ["1", "2"]},
    {"year": "2567", "quarters": ["1", "2"]},
    {"fiscal_year": "2567", "round": "1"},
    {"academic_year": "2567", "round": "1"},
    {"academic_year": "2567", "semester": "2"},
    {"fiscal_year": "2567", "semester": "2"},
    {"date": "2567-02-30"},
    {"date": "2567-02-29", "semester": "1"},
    {"value": "1"},
    {"value": "1", "text": None},
    {"value": None, "text": None},
    {"period": {"year": "2567"}, "value": None},
    {"period": {"year": "2567"}, "text": "ก"},
    {"ก": "1"},
    {"ก": "สิบ"},
    {"ก": None},
    {"": "1"},
    {"ก" * 401: "1"},
    {f"ก{at}": "1" for at in range(61)},
)


class Slots:
    """The fields of a kind's schema, each way of being written once; `left` is not the form's to write."""

    def __init__(self, schema: dict[str, Any], left: str | None = None) -> None:
        self.schema = schema
        self.left = left
        self.record = self.resolve(schema["anyOf"][0])

    def records(self) -> Iterator[dict[str, Any]]:
        """The smallest record, then with a field left out, one too many, and all that is odd in each field."""
        base = self.smallest(self.record)
        yield base
        yield base | {"colour": "red"}
        yield base | {"titel": "ก"}
        for name in self.record["required"]:
            yield {other: value for other, value in base.items() if other != name}
        for path, _ in self.fields():
            for odd in ODD:
                yield _put(base, path, odd, self)

    def fields(self) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
        """(path, node) of each field however deep, those alike only where they first stand."""
        seen: set[str] = set()
        waiting: list[tuple[tuple[str | int, ...], dict[str, Any]]] = [((), self.record)]
        while waiting:
            path, node = waiting.pop(0)
            for part in self.parts(node):
                inner = [(name, below) for name, below in part.get("properties", {}).items()]
                inner = [(name, below) for name, below in inner if name != self.left]
                inner += [(0, part["items"])] if "items" in part else []
                for step, below in inner:
                    mark = json.dumps([self.parts(below), isinstance(step, int)], sort_keys=True)
                    if mark not in seen:
                        seen.add(mark)
                        yield (*path, step), below
                        waiting.append(((*path, step), below))

    def parts(self, node: dict[str, Any]) -> list[dict[str, Any]]:
        """What a value may be; "not" alone only says that there may be nothing."""
        found = self.resolve(node)
        if "anyOf" in found:
            return [part for each in found["anyOf"] for part in self.parts(each)]
        return [] if "not" in found and "type" not in found else [found]

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        while to := node.get("$ref") or node.get("$dynamicRef"):
            node = self.schema["$defs"][to.lstrip("#/").rsplit("/", 1)[-1]]
        return node

    def smallest(self, node: dict[str, Any]) -> Any:
        """A value with no more than there must be."""
        [part, *others] = self.parts(node)
        for each in (part, *others):
            if "enum" in each and "errorMessage" not in each:
                return each["enum"][0]
        if part.get("type") == "array":
            return [self.smallest(part["items"])] * max(1, part.get("minItems", 0))
        if part.get("type") == "object":
            named = part.get("properties", {})
            return {name: self.smallest(named[name]) for name in part.get("required", ())}
        told = next(
            (each["errorMessage"] for each in (part, *others) if "errorMessage" in each), ""
        )
        numbers = {"PH207": "1", "PH208": "2567", "PH205": "a", "PH206": "a", "PH209": "ตลอดปี"}
        return numbers.get(told[:5], "ก")


def _put(base: Any, path: Sequence[str | int], value: Any, slots: Slots) -> Any:
    """The record with a value at a path, and on the way there what must be there."""
    return _set(base, slots.record, path, value, slots)


def _set(
    base: Any, node: dict[str, Any], path: Sequence[str | int], value: Any, slots: Slots
) -> Any:
    if not path:
        return value
    step, *rest = path
    for part in slots.parts(node):
        if isinstance(step, int) and "items" in part:
            return [_set(None, part["items"], rest, value, slots)]
        if step in part.get("properties", {}):
            own = base if isinstance(base, dict) else slots.smallest(part)
            inner = _set(own.get(step), part["properties"][step], rest, value, slots)
            return own | {step: inner}
    raise LookupError(path)
