"""The description of one kind of record: its model, its names, its files and its addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phaen.core.model.record import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record, its names in Thai and English.

    `files` is a path pattern below the data folder; `{plan}` stands for the plan's id, and
    a kind that has it is known within its plan. `address` is the record's URL below the
    site's root. `tree` names the field that holds records of the same kind below this one.
    """

    name: str
    model: type[Record]
    label: str
    plural: str
    label_en: str
    plural_en: str
    files: str
    address: str
    help: str
    tree: str | None = None

    @property
    def in_plan(self) -> bool:
        """Whether ids of this kind are known within a plan rather than everywhere."""
        return self.name != "plan" and "{plan}" in self.files

    def home(self, plan: str) -> str:
        """Where its files are kept, below the data folder, for one plan: `plans/tak-2566/roles/*.yml`."""
        return self.files.replace("{plan}", plan)

    def schema(self, plan: str | None) -> str:
        """The JSON Schema of its files as a path from such a file; `plan` is the folder's, whose ids it knows."""
        below = f"schemas/plans/{plan}" if plan else "schemas"
        return "../" * self.files.count("/") + f"{below}/{self.name}.json"

    @property
    def index_address(self) -> str:
        """The list of all records of this kind."""
        return self.address.split("{", 1)[0].rstrip("#")

    def match(self, path: PurePosixPath) -> re.Match[str] | None:
        """Whether a file (relative to the data folder) holds this kind; group `plan` is its plan."""
        return _pattern(self.files).fullmatch(path.as_posix())


@cache
def _pattern(files: str) -> re.Pattern[str]:
    named = re.escape(files).replace(r"\{plan\}", "(?P<plan>[^/]+)").replace(r"\*", "[^/]+")
    return re.compile(named)
