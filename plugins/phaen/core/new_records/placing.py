"""Where a new record goes: a file of its own, or the end of the list that holds its kind."""

from __future__ import annotations

from textwrap import indent

from phaen.core.entry import Entry
from phaen.core.formatting import format_text
from phaen.core.formatting.parts import Collection, last_offset
from phaen.core.formatting.reading import read_document
from phaen.core.issues import Words
from phaen.core.model import Kind
from phaen.core.renaming.edits import Edit, Sheet, apply


class CannotPlaceError(Exception):
    """Why the record cannot stand where it should."""

    def __init__(self, words: Words) -> None:
        """In both languages."""
        super().__init__(f"{words.th} ({words.en})")


def file_of(kind: Kind, plan: str | None, id_: str) -> str:
    """The file below the data folder: `practices/<id>.yml`, `plans/<plan>/structure.yml`, `themes.yml`."""
    home = kind.home(id_ if kind.name == "plan" else plan or "")
    return home.replace("*", id_)


def holds_many(kind: Kind) -> bool:
    """Whether all records of the kind, in a plan, stand in one file."""
    return "*" not in kind.files and kind.name != "plan"


def place_alone(kind: Kind, plan: str | None, record: str) -> str:
    """The text of a file that holds the record, or is the beginning of a list."""
    text = _as_item(record) if holds_many(kind) else record
    return format_text(text, kind.model, kind.schema(plan))


def place_in_list(kind: Kind, text: str, record: str) -> str:
    """The text of the kind's file with the record at its end."""
    root = read_document(text).root
    _demand_list(root)
    item = _item(kind, record)
    return text.rstrip("\n") + "\n" + item


def place_under(kind: Kind, text: str, parent: Entry, record: str) -> str:
    """The text of the plan's tree with the record as the last one below `parent`."""
    sheet = Sheet(text)
    above = sheet.collection(parent.node)
    if above is None or above.flow:
        raise CannotPlaceError(_RUN_FMT)
    below = above.get(kind.tree or "")
    item = _item(kind, record)
    if below is None:
        head, at, column = (
            f"\n{' ' * above.column}{kind.tree}:",
            last_offset(above),
            above.column + 2,
        )
    elif isinstance(below.value, Collection) and below.value.is_list and not below.value.flow:
        head, at, column = "", last_offset(below.value), below.value.column
    else:
        raise CannotPlaceError(_RUN_FMT)
    at = sheet.end_of_line(at)
    return apply(text, [Edit(at, at, f"{head}\n{indent(item, ' ' * column).rstrip()}")])


_RUN_FMT = Words("แฟ้มยังไม่อยู่ในรูปแบบมาตรฐาน ให้สั่ง phaen fmt ก่อน", "run phaen fmt on the file first")


def _demand_list(root: object) -> None:
    if not isinstance(root, Collection) or not root.is_list:
        raise CannotPlaceError(
            Words(
                "แฟ้มนี้มีระเบียนเดียวที่ไม่ได้เขียนเป็นรายการ ให้ใส่ขีด (- ) หน้าระเบียนนั้นก่อน",
                "the file holds one record that is no list; put a dash before it first",
            )
        )
    if root.flow or root.column:
        raise CannotPlaceError(_RUN_FMT)


def _item(kind: Kind, record: str) -> str:
    """The record as an item of a list, in canonical form."""
    return format_text(_as_item(record), kind.model, "").partition("\n")[2]


def _as_item(record: str) -> str:
    """Comments above the first field stand above the dash."""
    lines = record.splitlines()
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    body = [f"- {lines[first]}", *(f"  {line}" for line in lines[first + 1 :])]
    return "\n".join([*lines[:first], *body]) + "\n"
