"""The bodies of an invented province."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from phaen.core.generating.author import Author
from phaen.core.generating.country import CENTRAL, MINISTRY
from phaen.core.generating.words import TOPICS
from phaen.core.generating.yaml_text import Record


@dataclass(frozen=True, slots=True)
class _Body:
    id: str
    title: str
    kind: str
    parent: str
    abbreviation: str = ""


class Bodies:
    """An education office, service areas, a learning-promotion office, colleges, and schools of each district."""

    def __init__(self, prefix: str, name: str, districts: Sequence[str]) -> None:
        """`districts` each get a learning centre and a network of schools."""
        self.area = f"จังหวัด{name}"
        self.office = f"peo-{prefix}"
        self.committee = f"committee-{prefix}"
        basic, lifelong, vocational = CENTRAL
        learning = f"learning-office-{prefix}"
        self._all = [
            _Body(self.office, f"สำนักงานศึกษาธิการจังหวัด{name}", "provincial-education-office", MINISTRY, f"ศธจ.{name}"),
            _Body(self.committee, f"คณะกรรมการศึกษาธิการจังหวัด{name}", "committee", self.office),
            *(
                _Body(f"esa-{prefix}-{i}", f"สำนักงานเขตพื้นที่การศึกษาประถมศึกษา{name} เขต {i}", "service-area-office", basic, f"สพป.{name} เขต {i}")
                for i in (1, 2)
            ),
            _Body(f"esa-{prefix}-secondary", f"สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา{name}", "service-area-office", basic, f"สพม.{name}"),
            _Body(learning, f"สำนักงานส่งเสริมการเรียนรู้ประจำจังหวัด{name}", "learning-promotion-office", lifelong, f"สกร.{name}"),
            _Body(f"college-{prefix}", f"วิทยาลัยเทคนิค{name}", "school", vocational),
            _Body(f"university-{prefix}", f"มหาวิทยาลัยราชภัฏ{name}", "university", MINISTRY),
            _Body(f"council-{prefix}", f"องค์การบริหารส่วนจังหวัด{name}", "local-government", self.office, f"อบจ.{name}"),
            *(
                _Body(f"centre-{prefix}-{i}", f"ศูนย์ส่งเสริมการเรียนรู้ระดับอำเภอ{district}", "learning-centre", learning)
                for i, district in enumerate(districts, start=1)
            ),
            *(
                _Body(f"network-{prefix}-{i}", f"กลุ่มเครือข่ายโรงเรียนอำเภอ{district}", "school-network", f"esa-{prefix}-1")
                for i, district in enumerate(districts, start=1)
            ),
        ]  # fmt: skip
        self.ids = [body.id for body in self._all]
        self.reporters = [
            body.id for body in self._all if body.kind not in ("committee", "university")
        ]

    def records(self, source: str, author: Author) -> list[Record]:
        """All of them as records."""
        return [self._record(body, source, author) for body in self._all]

    def _record(self, body: _Body, source: str, author: Author) -> Record:
        topic = author.one(TOPICS)
        return {
            "id": body.id,
            "title": body.title,
            **({"abbreviation": body.abbreviation} if body.abbreviation else {}),
            "kind": body.kind,
            "parent": body.parent,
            "area": self.area,
            "summary": author.sentence(topic),
            "source": {"document": source, "section": "คำนำ"},
        }
