"""An inventory from outside, checked before anything of it is believed.

Nothing of it can lead off its site: addresses are steps below that site's own, and titles are text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from phaen.core.ids import is_local_reference
from phaen.core.issues import Words
from phaen.core.model.written import MAX_TEXT_LENGTH
from phaen.core.sisters.inventory import (
    ADDRESS_PATTERN,
    MAX_ADDRESS_LENGTH,
    MAX_PREVIOUS,
    MAX_RECORDS,
    VERSION,
    Inventory,
    Listed,
)
from phaen.core.visible import visible

MAX_BYTES: Final = 16_000_000
_ADDRESS = re.compile(ADDRESS_PATTERN)
_KIND = re.compile("[a-z][a-z-]*")
_FIELDS: Final = 4
_SHOWN: Final = 60


class InventoryError(Exception):
    """Why an inventory is not believed; `line` is where, from 1."""

    def __init__(self, words: Words, line: int = 1) -> None:
        """In both languages."""
        super().__init__(f"{words.th} ({words.en})")
        self.words = words
        self.line = line


def read_inventory(content: bytes) -> Inventory:
    """The inventory in these bytes; InventoryError where anything is not as it must be."""
    if len(content) > MAX_BYTES:
        raise InventoryError(Words("ไฟล์ใหญ่เกินไป", f"larger than {MAX_BYTES:,} bytes"))
    told = _parse(content)
    if not isinstance(told, dict) or "version" not in told:
        raise InventoryError(Words("ไม่ใช่บัญชีระเบียน", "no inventory"))
    if told["version"] != VERSION:
        version = _quote(told["version"])
        raise InventoryError(Words(f"รุ่น {version} ยังไม่รู้จัก", f"version {version} is not known here"))
    url, rows = told.get("url"), told.get("records")
    if not isinstance(url, str) or not isinstance(rows, list) or len(rows) > MAX_RECORDS:
        raise InventoryError(
            Words("ไม่มีรายการระเบียน หรือมีมากเกินไป", "no list of records, or too long a one")
        )
    records = tuple(sorted(_records(rows, content)))
    _refuse_twins(records)
    return Inventory(url, records)


def _parse(content: bytes) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InventoryError(Words("ไม่ใช่ UTF-8", "not UTF-8"), line) from error
    except json.JSONDecodeError as error:
        raise InventoryError(Words("ไม่ใช่ JSON", f"no JSON: {error.msg}"), error.lineno) from error
    except (RecursionError, ValueError) as error:
        raise InventoryError(Words("ไม่ใช่ JSON", "no JSON that can be read")) from error


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _records(rows: list[Any], content: bytes) -> Iterator[Listed]:
    for number, row in enumerate(rows):
        listed = _record(row)
        if listed is None:
            what, line = _quote(row), _line_of(content, number)
            raise InventoryError(Words(f"รายการ {what} ไม่ถูกต้อง", f"not a record: {what}"), line)
        yield listed


def _record(row: Any) -> Listed | None:
    if not isinstance(row, list) or len(row) not in (_FIELDS, _FIELDS + 1):
        return None
    kind, ref, address, title, *old = row
    previous = old[0] if old else []
    if not all(isinstance(text, str) for text in (kind, ref, address, title)):
        return None
    if not (isinstance(previous, list) and len(previous) <= MAX_PREVIOUS):
        return None
    sound = (
        _KIND.fullmatch(kind)
        and all(isinstance(each, str) and is_local_reference(each) for each in (ref, *previous))
        and len(address) <= MAX_ADDRESS_LENGTH
        and _ADDRESS.fullmatch(address)
        and title.strip()
        and len(title) <= MAX_TEXT_LENGTH
        and title.isprintable()
    )
    return Listed(kind, ref, address, title.strip(), tuple(previous)) if sound else None


def _refuse_twins(records: tuple[Listed, ...]) -> None:
    seen: set[tuple[str, str]] = set()
    for each in records:
        if (each.kind, each.ref) in seen:
            what = f"{each.kind} {each.ref}"
            raise InventoryError(Words(f"{what} มีสองรายการ", f"{what} is listed twice"))
        seen.add((each.kind, each.ref))


def _line_of(content: bytes, number: int) -> int:
    """Where the record stands in a file that has one a line; 1 in another."""
    lines = content.count(b"\n")
    return number + 2 if lines > number + 1 else 1


def _quote(value: Any) -> str:
    """Something of the file, short and safe to show."""
    text = visible(json.dumps(value, ensure_ascii=False))
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"
