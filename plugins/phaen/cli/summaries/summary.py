"""What a summary of changes tells, before it has a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from phaen.core.changes.addresses import Lost
from phaen.core.changes.records import Change
from phaen.core.changes.sentences import Tongue
from phaen.core.entry import Entry


@dataclass(frozen=True, slots=True)
class Summary:
    """The changes in both languages, one for one, and the addresses that would be lost.

    `notes` say what limits the comparison.
    """

    tongue: Tongue
    thai: Sequence[Change]
    english: Sequence[Change]
    lost: Sequence[Lost]
    notes: Sequence[str] = ()

    @property
    def changes(self) -> Sequence[Change]:
        """The changes in the language asked for."""
        return self.thai if self.tongue.is_thai else self.english

    @property
    def by_record(self) -> list[tuple[Entry, list[Change]]]:
        """The changes of each record together, in their order."""
        groups = groupby(self.changes, key=lambda change: id(change.entry))
        return [(found[0].entry, found) for found in (list(group) for _, group in groups)]

    def title(self, entry: Entry) -> str:
        """What a record is and what it is called."""
        return f"{self.tongue.kind(entry.kind)} “{entry.record.name}” ({entry.key.ref})"

    def count(self) -> str:
        """How much changed, in one line."""
        records, changes = len(self.by_record), len(self.changes)
        if self.tongue.is_thai:
            return f"เปลี่ยน {changes} แห่ง ใน {records} ระเบียน" if changes else "ข้อมูลไม่เปลี่ยน"
        return f"{changes} changes in {records} records" if changes else "The data does not change"

    def verdict(self) -> str:
        """Whether addresses would be lost, in one line."""
        lost = len(self.lost)
        if self.tongue.is_thai:
            if lost:
                return f"ไม่ผ่าน: ที่อยู่ที่เผยแพร่แล้ว {lost} แห่งจะหายไป โดยไม่มีหน้าปลายทางหรือคำชี้แจง"
            return "ที่อยู่ที่เผยแพร่แล้วยังใช้ได้ทุกแห่ง"
        if lost:
            return (
                f"Refused: {lost} published addresses would disappear without redirect or tombstone"
            )
        return "All published addresses go on to work"

    def remedy(self) -> str:
        """What to do about lost addresses; tombstones come last."""
        of_files, of_records = (
            any(bool(lost.file) == is_file for lost in self.lost) for is_file in (True, False)
        )
        said = [self._remedy_of_files()] if of_files else []
        return " ".join([*said, self._remedy_of_records()] if of_records else said)

    def _remedy_of_files(self) -> str:
        if self.tongue.is_thai:
            return "หน้าที่เขียนเองให้คงไฟล์ไว้ที่เดิม แล้วบอกในหน้านั้นว่าเรื่องนี้ย้ายไปอยู่ที่ใด"
        return (
            "Leave a page written by hand where it was, and let it say where its matter stands now."
        )

    def _remedy_of_records(self) -> str:
        if self.tongue.is_thai:
            return (
                "ถ้าเปลี่ยนรหัส ให้ใส่รหัสเดิมใน previous_ids (หรือใช้ phaen rename) "
                "ถ้านำออกโดยไม่มีสิ่งที่มาแทน ให้เติมใน data/removed.yml:"
            )
        return (
            "Where an id changed, put the old one into previous_ids (or use phaen rename); "
            "where something is gone for good, add to data/removed.yml:"
        )

    def left_out(self, count: int) -> str:
        """How much more there is than a form has room for, in one line."""
        if self.tongue.is_thai:
            return f"… และอีก {count} รายการ คำสั่ง phaen diff แสดงครบ"
        return f"… and {count} more; the command phaen diff tells them all"

    def tombstones(self, of: Sequence[Lost] | None = None) -> list[str]:
        """Lines for `data/removed.yml`, of all that would be lost or of some, with the day and the reason left to write."""
        lines: list[str] = []
        for lost in self.lost if of is None else of:
            if lost.tombstone:
                title = lost.title.splitlines()[0].replace('"', "'")
                lines += [f"- id: {lost.tombstone}", f'  title: "{title}"', "  date:", "  reason:"]
        return lines
