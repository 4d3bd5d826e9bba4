"""One invented province: its bodies, its documents, two plans and its practices."""

from __future__ import annotations

from collections.abc import Iterator

from phaen.core.generating.author import Author
from phaen.core.generating.bodies import Bodies
from phaen.core.generating.country import FRAMEWORK, MINISTRY
from phaen.core.generating.names import district_names
from phaen.core.generating.plan import Shape, Written
from phaen.core.generating.practices import practice, practice_ids
from phaen.core.generating.yaml_text import Record, dump

INSPECTION = Shape(
    id="inspection-{p}",
    title="รายงานผลการตรวจราชการด้านการศึกษาจังหวัด{name} ประจำปีงบประมาณ พ.ศ. 2566",
    short_title="รายงานการตรวจราชการจังหวัด{name} ปี 2566",
    kind="inspection-report",
    levels=("นโยบาย", "จุดเน้น"),
    period={"fiscal_year": 2566},
    branches=6,
    leaves=5,
    roles=2,
    reported=1.0,
)
LEARNING = Shape(
    id="learning-{p}",
    title="แผนการส่งเสริมการเรียนรู้จังหวัด{name} พ.ศ. 2566–2570",
    short_title="แผนส่งเสริมการเรียนรู้จังหวัด{name}",
    kind="learning-promotion-plan",
    levels=("ยุทธศาสตร์", "แนวทาง"),
    period={"from": 2566, "to": 2570},
    branches=4,
    leaves=3,
    roles=6,
    reported=0.75,
)
_DISTRICTS = 7


class Province:
    """All files of one province. `number` counts from 1 and stands in its ids."""

    def __init__(self, number: int, name: str, seed: int) -> None:
        """Name the province; what it holds depends on its number and the seed alone."""
        self.prefix = f"p{number}"
        self.name = name
        self.districts = district_names(number, _DISTRICTS)
        self.author = Author(f"{seed}/{number}", self.districts)
        self.bodies = Bodies(self.prefix, name, self.districts)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """(path, bytes) of each file."""
        practices = practice_ids(self.prefix)
        plans = [
            Written(shape, self.prefix, self.name, self.author, self.bodies, practices=practices)
            for shape in (INSPECTION, LEARNING)
        ]
        yield (
            f"frameworks/{self.prefix}.yml",
            dump("framework", 1, self._framework(plans[0].source)),
        )
        for plan in plans:
            yield from plan.files()
        yield (
            f"organisations/{self.prefix}.yml",
            dump("organisation", 1, self.bodies.records(plans[0].source, self.author)),
        )
        for index in range(len(practices)):
            path = f"practices/{practices[index]}.yml"
            yield path, dump("practice", 1, practice(practices, index, plans, self.author))

    def _framework(self, source: str) -> Record:
        return {
            "id": f"provincial-plan-{self.prefix}",
            "title": f"แผนพัฒนาจังหวัด{self.name} พ.ศ. 2566–2570",
            "issuer": MINISTRY,
            "period": {"from": 2566, "to": 2570},
            "area": f"จังหวัด{self.name}",
            "summary": f"กรอบของจังหวัด{self.name} ซึ่งรับทิศทางจากกรอบ {FRAMEWORK}",
            "parts": [
                {"id": f"issue-{index}", "number": str(index), "title": topic.name}
                for index, topic in enumerate(self.author.topics(3), start=1)
            ],
            "source": {"document": source, "section": "คำนำ"},
        }
