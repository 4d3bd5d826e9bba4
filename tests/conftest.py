"""What all tests share: small data folders written as text, and findings as readable lines."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent
from types import MappingProxyType
from typing import Final, Protocol

import pytest

from phaen.core.issues import Issue
from phaen.core.pipeline import Outcome, run

SOUND: Final[Mapping[str, str]] = MappingProxyType(
    {
        "organisations/peo.yml": """
            id: peo
            title: สำนักงานศึกษาธิการจังหวัด
            kind: provincial-education-office
            source: {document: doc, section: ๑}
        """,
        "frameworks/nesd.yml": """
            id: nesd
            title: แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ
            parts: [{id: people, title: คน}]
        """,
        "sources/doc.yml": """
            id: doc
            title: เอกสาร
            sections: [{label: "1", title: ความนำ}]
        """,
        "themes.yml": """
            - {id: safety, title: ความปลอดภัย}
        """,
        "glossary.yml": """
            - {id: peo, title: สำนักงานศึกษาธิการจังหวัด, abbreviation: ศธจ., organisation: peo}
        """,
        "practices/pdca.yml": """
            id: pdca
            title: วงจรคุณภาพ
            evidence: named-only
        """,
        "plans/p/plan.yml": """
            id: p
            title: แผนของเรา
            kind: strategic-plan
            issuer: peo
            period: {from: 2566, to: 2570}
        """,
        "plans/p/structure.yml": """
            - id: "1"
              title: นโยบาย
              children:
                - {id: "1.1", title: จุดเน้น}
        """,
        "plans/p/roles/office.yml": """
            id: office
            title: สำนักงาน
            part: performer
            holders: [peo]
            duties: [{id: d1, text: ทำแผน, elements: ["1.1"]}]
        """,
        "plans/p/indicators/visits.yml": """
            id: visits
            title: ผู้ใช้แหล่งเรียนรู้
            measure: quantitative
            unit: คน
            element: "1.1"
            responsible: [office]
            values: [{period: {year: 2567}, value: 100, reporter: peo}]
        """,
        "plans/p/cases/report.yml": """
            id: report
            title: รายงาน
            about: ["1.1"]
            reporter: peo
            period: {year: 2567}
            practices: [pdca]
        """,
    }
)
"""The smallest folder with a record of every kind about which there is nothing to say."""


class Write(Protocol):
    """Writes files below a new data folder; text is unindented, bytes go as they are."""

    def __call__(self, files: Mapping[str, str | bytes]) -> Path: ...


class Build(Protocol):
    """Runs the core on `SOUND` with these files laid over it, or on these files alone."""

    def __call__(self, files: Mapping[str, str | bytes], *, alone: bool = False) -> Outcome: ...


class Find(Protocol):
    """As `Build`, but gives the findings as `show` writes them."""

    def __call__(self, files: Mapping[str, str | bytes], *, alone: bool = False) -> list[str]: ...


def show(issue: Issue) -> str:
    """`PH301 error plans/p/plan.yml:4:9`: what does not depend on wording."""
    place = issue.place
    return f"{issue.code} {issue.severity} {place.file}:{place.line}:{place.column}"


def _unindent(text: str) -> str:
    return dedent(text).lstrip("\n")


@pytest.fixture
def project() -> Path:
    return Path(__file__).parents[1]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_files(files: Mapping[str, str | bytes]) -> Path:
        folder = tmp_path / "data"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else _unindent(content).encode())
        return folder

    return write_files


@pytest.fixture
def build(write: Write) -> Build:
    def build_graph(files: Mapping[str, str | bytes], *, alone: bool = False) -> Outcome:
        return run(write(files if alone else {**SOUND, **files}), ".")

    return build_graph


@pytest.fixture
def find(build: Build) -> Find:
    def find_issues(files: Mapping[str, str | bytes], *, alone: bool = False) -> list[str]:
        return [show(issue) for issue in build(files, alone=alone).issues]

    return find_issues
