"""The inventories that are kept with the data, `data/inventories/<site>.json`: all that a build knows of others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from phaen.core.entry import Entry
from phaen.core.issues import Place, Words
from phaen.core.model.sister import SISTER, Sister
from phaen.core.sisters.inventory import Inventory
from phaen.core.sisters.reading import MAX_BYTES, InventoryError, read_inventory
from phaen.core.visible import visible

FOLDER: Final = "inventories"
"""Where they are kept, below the data folder."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one other site: its inventory, or why there is none to rely on, and where that is seen.

    `place` is empty where the file itself has nothing to show: then it is the site's own entry.
    """

    inventory: Inventory | None = None
    problem: Words | None = None
    place: Place | None = None


def read_kept(folder: Path, shown: str, entries: Iterable[Entry]) -> Mapping[str, Kept]:
    """What is kept of each site among `entries`, by its id. `shown` is how findings name the data folder."""
    return {
        entry.key.id: _read(folder / FOLDER, PurePosixPath(shown) / FOLDER, entry)
        for entry in entries
        if entry.key.kind == SISTER.name
    }


def file_name(site: str) -> str:
    """What the inventory of a site is called there."""
    return f"{site}.json"


def _read(folder: Path, shown: PurePosixPath, entry: Entry) -> Kept:
    name = file_name(entry.key.id)
    path = folder / name
    # A link could lead anywhere.
    if path.is_symlink() or not path.is_file():
        return Kept(problem=Words("ยังไม่ได้รับมา", "it is not there yet"))
    try:
        with path.open("rb") as file:
            inventory = read_inventory(file.read(MAX_BYTES + 1))
    except InventoryError as error:
        return Kept(
            problem=error.words, place=Place(visible((shown / name).as_posix()), error.line)
        )
    except OSError as error:
        reason = error.strerror or str(error)
        words = Words(f"เปิดไฟล์ไม่ได้ ({reason})", f"the file cannot be read: {reason}")
        return Kept(problem=words)
    wrong = not_its_own(inventory, entry)
    return Kept(problem=wrong) if wrong else Kept(inventory)


def not_its_own(inventory: Inventory, entry: Entry) -> Words | None:
    """What is wrong where an inventory says that it is of another site than this entry names."""
    told = visible(inventory.url)
    if not told or told.rstrip("/") == entry.record_as(Sister).url.rstrip("/"):
        return None
    return Words(f"เป็นของเว็บไซต์ {told}", f"it is that of {told}")
