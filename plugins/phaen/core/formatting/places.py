"""Which data folder a file belongs to, and by which model and schema it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from phaen.core.loading.folder import match_kind
from phaen.core.model.record import Record


@dataclass(frozen=True, slots=True)
class Seat:
    """The model of a file's records, and the path from the file to the schema of that model."""

    model: type[Record]
    schema: str


def seat_in(relative: PurePosixPath) -> Seat | None:
    """The seat of a path below the data folder; None where no data belongs."""
    matched = match_kind(relative)
    if matched is None:
        return None
    kind, plan = matched
    return Seat(kind.model, kind.schema(plan))


def seat_of(path: PurePosixPath) -> Seat | None:
    """The seat of a path whose data folder is not known: the longest ending that has the form of one."""
    folder = folder_of(path)
    return None if folder is None else seat_in(path.relative_to(folder))


def folder_of(path: PurePosixPath) -> PurePosixPath | None:
    """The data folder of such a path: what stands before that ending; None where there is no seat."""
    for start in range(len(path.parts)):
        if seat_in(PurePosixPath(*path.parts[start:])) is not None:
            return PurePosixPath(*path.parts[:start])
    return None
