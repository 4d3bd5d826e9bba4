"""One invented plan: its document, its tree, its roles, indicators and reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from phaen.core.generating import words
from phaen.core.generating.author import Author
from phaen.core.generating.bodies import Bodies
from phaen.core.generating.country import FRAMEWORK, MINISTRY, PARTS
from phaen.core.generating.indicators import indicator
from phaen.core.generating.reports import report
from phaen.core.generating.words import TOPICS, Topic
from phaen.core.generating.yaml_text import Record, Value, dump

Periods: TypeAlias = "dict[str, Value]"


@dataclass(frozen=True, slots=True)
class Shape:
    """What plans of one sort have in common. `reported` is the share of leaves about which somebody reports."""

    id: str
    title: str
    short_title: str
    kind: str
    levels: tuple[str, str]
    period: Periods
    branches: int
    leaves: int
    roles: int
    reported: float


@dataclass(frozen=True, slots=True)
class Leaf:
    """A point of the plan on which indicators and reports bear."""

    id: str
    topic: Topic
    title: str
    measures: Sequence[str]


class Written:
    """One plan as files."""

    def __init__(
        self,
        shape: Shape,
        prefix: str,
        name: str,
        author: Author,
        bodies: Bodies,
        *,
        practices: Sequence[str],
    ) -> None:
        """`practices` are the ids that reports may name."""
        self.shape, self.name = shape, name
        self.author, self.bodies, self.practices = author, bodies, practices
        self.id = self.source = shape.id.format(p=prefix)
        self.framework = f"provincial-plan-{prefix}"
        self.branches = list(
            zip(map(str, range(1, shape.branches + 1)), author.topics(shape.branches), strict=True)
        )
        self.leaves = [
            Leaf(
                f"{branch}.{index}",
                topic := author.one(TOPICS),
                author.phrase(words.ACTIONS, topic),
                [f"{branch}.{index}-{i}" for i in range(1, author.number(2, 3) + 1)],
            )
            for branch, _ in self.branches
            for index in range(1, shape.leaves + 1)
        ]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """(path, bytes) of each file."""
        home = f"plans/{self.id}"
        yield f"sources/{self.id}.yml", dump("source", 1, self._document())
        yield f"{home}/plan.yml", dump("plan", 2, self._plan())
        yield f"{home}/structure.yml", dump("element", 2, [self._branch(*b) for b in self.branches])
        for index in range(1, self.shape.roles + 1):
            yield f"{home}/roles/r{index}.yml", dump("role", 3, self._role(index))
        for branch, _ in self.branches:
            mine = [leaf for leaf in self.leaves if leaf.id.startswith(f"{branch}.")]
            records = [
                indicator(self.author, self.bodies, leaf, i, self.source)
                for leaf in mine
                for i in range(len(leaf.measures))
            ]
            yield f"{home}/indicators/{branch}.yml", dump("indicator", 3, records)
        told = [leaf for leaf in self.leaves if self.author.happens(self.shape.reported)]
        for number, leaf in enumerate(told):
            named = self.practices[number % len(self.practices)]
            written = report(self.author, self.bodies, leaf, self.source, named)
            yield f"{home}/cases/{written['id']}.yml", dump("case", 3, written)

    def _cited(self, section: str) -> Record:
        return {"document": self.source, "section": section}

    def _document(self) -> Record:
        return {
            "id": self.source,
            "title": self.shape.title.format(name=self.name),
            "short_title": self.shape.short_title.format(name=self.name),
            "publisher": self.bodies.office,
            "year": 2566,
            "published": "กันยายน 2566",
            "summary": f"เอกสารจำลองของจังหวัด{self.name} แต่งขึ้นเพื่อทดสอบ ไม่มีอยู่จริง",
            "scope": "ทั้งเล่ม",
            "sections": [
                {"label": "คำนำ"},
                *({"label": branch, "title": topic.name} for branch, topic in self.branches),
                *({"label": leaf.id, "title": leaf.title, "page": str(9 + i)} for i, leaf in enumerate(self.leaves)),
                {"label": "ภาคผนวก", "title": "บทบาทของหน่วยงาน"},
            ],
        }  # fmt: skip

    def _plan(self) -> Record:
        author, (_, topic) = self.author, self.branches[0]
        themes: list[Value] = [one.id for _, one in self.branches[:3]]
        return {
            "id": self.id,
            "title": self.shape.title.format(name=self.name),
            "short_title": self.shape.short_title.format(name=self.name),
            "kind": self.shape.kind,
            "issuer": self.bodies.office,
            "area": self.bodies.area,
            "period": self.shape.period,
            "summary": author.sentence(topic),
            "levels": [*self.shape.levels],
            **{
                part: [{"text": author.sentence(one), "themes": [one.id]} for one in author.topics(3)]
                for part in ("goals", "mechanisms", "process", "resources", "monitoring")
            },
            "reports": [
                {
                    "id": "yearly",
                    "title": f"รายงานประจำปีของ{self.shape.short_title.format(name=self.name)}",
                    "by": [self.bodies.office],
                    "to": [MINISTRY],
                    "often": "ปีละ 1 ครั้ง",
                    "due": "ภายในเดือนตุลาคม",
                }
            ],
            "success_factors": [author.remark(words.FACTORS, one) for one in author.topics(3)],
            "aligned_with": [f"{FRAMEWORK}#{author.one(PARTS)}", f"{self.framework}#issue-1"],
            "themes": themes,
            "source": self._cited("คำนำ"),
        }  # fmt: skip

    def _branch(self, branch: str, topic: Topic) -> Record:
        children = [self._leaf(leaf) for leaf in self.leaves if leaf.id.startswith(f"{branch}.")]
        return {
            "id": branch,
            "title": f"การพัฒนา{topic.name}",
            "summary": self.author.sentence(topic),
            "aligned_with": [FRAMEWORK],
            "themes": [topic.id],
            "source": self._cited(branch),
            "children": children,
        }

    def _leaf(self, leaf: Leaf) -> Record:
        return {
            "id": leaf.id,
            "title": leaf.title,
            "summary": self.author.sentence(leaf.topic),
            "responsible": [self.bodies.office, "r1"],
            "themes": [leaf.topic.id],
            "groups": [
                {"title": "แนวทางดำเนินงาน", "items": self.author.sentences(leaf.topic, 1, 3)},
            ],
            "source": self._cited(leaf.id),
        }

    def _role(self, index: int) -> Record:
        author, holder = self.author, self.bodies.ids[index - 1]
        duties: list[Value] = [
            {
                "id": f"d{number}",
                "text": author.remark(words.DUTIES, leaf.topic),
                "points": author.sentences(leaf.topic, 1, 2),
                "elements": [leaf.id],
                "themes": [leaf.topic.id],
            }
            for number, leaf in enumerate(author.some(self.leaves, 4, 6), start=1)
        ]
        return {
            "id": f"r{index}",
            "title": f"ผู้รับผิดชอบกลุ่มงานที่ {index}",
            "part": "overseer" if index % 3 == 0 else "performer",
            "holders": [holder],
            "summary": author.sentence(author.one(TOPICS)),
            "source": self._cited("ภาคผนวก"),
            "duties": duties,
        }
